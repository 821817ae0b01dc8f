"""Charts part by part: what a row, a tooltip, an axis and a line of today hold, and which tone a chance has."""

from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from chart_parts import layers, rows
from chart_samples import DAYS, QUOTA, drawables, leads
from hypothesis import example, given, strategies as st

import smartgoals as sg
from smartgoals import codec, present
from smartgoals._messages.formatting import ENGLISH
from smartgoals.present._blocks import Tone
from smartgoals.present._first import needs
from smartgoals.present._measured import tone_of_chance
from smartgoals.present._palette import palette
from smartgoals.present._vega_frame import Canvas, day_axis, marked, moment
from smartgoals.present._voice import PageVoice

CANVAS = Canvas(ENGLISH, palette("light"), PageVoice(ENGLISH, None))
DAY = 86_400_000
LINES = sorted(name for name, one in drawables().items() if isinstance(one, sg.Projection | sg.Progress))
PERIODS = ["cap", "cap kept", "carry", "missed", "band of periods", "endless quota", "unread quota", "quota from data"]


@pytest.mark.parametrize(
    ("chance", "tone"),
    [
        (0.0, Tone.BAD),
        (0.499, Tone.BAD),
        (0.5, Tone.PLAIN),
        (0.799, Tone.PLAIN),
        (0.8, Tone.GOOD),
        (1.0, Tone.GOOD),
    ],
)
def test_a_chance_is_good_from_four_in_five_and_bad_below_even(chance: float, tone: Tone) -> None:
    """Each edge belongs to the tone above it."""
    assert tone_of_chance(chance) is tone


@pytest.mark.parametrize("name", LINES)
def test_today_crosses_the_whole_chart(name: str) -> None:
    """The line of today goes from the lowest mark of the axis to the highest, wherever the values lie."""
    spec = present.vega(drawables()[name], kind="burn_up")
    for row in rows(spec, "today"):
        domain = spec["encoding"]["y"]["scale"]["domain"]
        assert [row["low"], row["value"]] == domain
        assert row["day"] in (DAYS[-1].isoformat(), DAYS[3].isoformat(), DAYS[40].isoformat())


@pytest.mark.parametrize("name", PERIODS)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_period_tells_its_chance_where_there_is_one(name: str, language: str) -> None:
    """Each period of a projection that is still open has its chance, in the row and in what hovering shows."""
    found = drawables()[name]
    spec = present.vega(found, language=language)
    periods = found.periods if isinstance(found, sg.Projection) else ()
    told = {row["day"]: row["chance"] for row in rows(spec, "due_0") if "chance" in row}
    voice = PageVoice(sg.Language.of(language), None)
    drawn = {row["day"] for row in rows(spec, "due_0")}  # of what was read from data the running period alone
    expected = {one.start.isoformat(): voice.percent(one.probability) for one in periods}
    assert told == {day: chance for day, chance in expected.items() if day in drawn}
    tooltips = [layer["encoding"]["tooltip"] for layer in layers(spec)]
    fields = ["on", "said", "asked", "state", *(["chance"] if told else [])]
    assert [[one["field"] for one in tooltip] for tooltip in tooltips] == [fields] * len(tooltips)


def test_a_guess_tells_no_chance_of_its_periods() -> None:
    """One reading shows no pace, so that the periods of its projection have chances that no chart tells."""
    once = sg.History.of([(DAYS[0], 2)], metric="leads")
    found = sg.project(leads(QUOTA), once, as_of=DAYS[3])
    assert found.periods
    spec = present.vega(found)
    assert [row for row in rows(spec, "due_0") if "chance" in row] == []
    assert "chance" not in [one["field"] for layer in layers(spec) for one in layer["encoding"]["tooltip"]]


@pytest.mark.parametrize("name", PERIODS)
def test_each_bar_ends_where_the_next_one_begins(name: str) -> None:
    """A week is drawn from its Monday to the next one, and said to end on its Sunday; all of them stand side by side."""
    bars = rows(present.vega(drawables()[name]), "due_0")
    for row in bars:
        first, after = date.fromisoformat(row["day"]), date.fromisoformat(row["after"])
        assert (after - first).days == 7
        assert row["on"] == f"{ENGLISH.day(first)} – {ENGLISH.day(first + timedelta(6))}"
    assert [row["after"] for row in bars[:-1]] == [row["day"] for row in bars[1:]]


@pytest.mark.parametrize(
    ("days", "ahead", "drawn"), [(0, 60, 31), (7, 60, 31), (210, 60, 31), (210, 0, 30), (70, 3, 13)]
)
def test_so_many_periods_are_drawn(days: int, ahead: int, drawn: int) -> None:
    """Of many the last thirty that closed and the running one, and as many of those ahead as make one more than thirty."""
    on = DAYS[0] + timedelta(days)
    history = sg.History.of([(DAYS[0] + timedelta(k), 3) for k in range(days + 1)], metric="leads")
    goal = leads(QUOTA, deadline=DAYS[0] + timedelta(days + 7 * ahead - 1))
    bars = rows(present.vega(sg.assess(goal, history, as_of=on)), "due_0")
    assert len(bars) == drawn


@pytest.mark.parametrize(("days", "last", "state"), [(20, 21, "ahead"), (21, 21, "still open"), (27, 28, "ahead")])
def test_a_quota_without_an_end_draws_the_week_that_comes_next(days: int, last: int, state: str) -> None:
    """Behind the weeks that closed stands the one that runs; on the evening of a Sunday that is the one of tomorrow."""
    history = sg.History.of([(DAYS[0] + timedelta(k), 3) for k in range(days + 1)], metric="leads")
    progress = sg.assess(leads(QUOTA, deadline=None), history, as_of=DAYS[0] + timedelta(days))
    bars = rows(present.vega(progress), "due_0")
    assert [bar["state"] for bar in bars] == [*["met"] * (last // 7), state]
    assert bars[-1]["day"] == (DAYS[0] + timedelta(last)).isoformat()


@pytest.mark.parametrize("name", PERIODS)
def test_bars_are_told_clause_by_clause(name: str) -> None:
    """The words for those who do not see a chart are those under its title, each once, behind what the bars are."""
    spec = present.vega(drawables()[name])
    first, *said = spec["description"].split(". ")
    bars, *clauses = said
    assert bars.startswith("Bars by period from ")
    under = " ".join(spec["title"]["subtitle"]).replace("\u00a0%", " %")
    told = " ".join(clauses).replace("\u00a0%", " %").removesuffix(".")
    assert told == under
    assert first


@example(first=date(2026, 1, 1), length=50, ticks=[0, 13, 25, 38, 50], through=True)
@given(
    st.dates(date(1990, 1, 1), date(2090, 1, 1)),
    st.integers(0, 400),
    st.lists(st.integers(-5, 405), max_size=6),
    st.booleans(),
)
def test_days_are_written_where_they_lie(first: date, length: int, ticks: list[int], through: bool) -> None:
    """A day stands at its beginning; the last one of bars, which are drawn to their ends, at the end of it."""
    last = first + timedelta(length)
    axis = day_axis(CANVAS, first, last, *(first + timedelta(one) for one in ticks), through=through)
    end = moment(last) + (DAY if through else 0)
    assert axis["scale"]["domain"] == [moment(first), end]
    chosen: list[int] = []
    for one in ticks:
        if 0 <= one <= length and all(abs(one - other) >= 0.26 * max(1, length) for other in chosen):
            chosen.append(one)
    expected = [end if one == length else moment(first) + one * DAY for one in sorted(chosen)]
    assert axis["axis"]["values"] == expected
    assert date(1970, 1, 1) + timedelta(moment(first) // DAY) == first


@given(
    st.lists(st.floats(-1e6, 1e6).map(lambda one: round(one, 3)), min_size=1, max_size=6),
    st.booleans(),
    st.integers(3, 7),
)
def test_an_axis_is_as_short_as_round_marks_allow(values: list[float], from_zero: bool, most: int) -> None:
    """Marks hold all values, evenly apart, and no more than are asked for; the first and the last are needed."""
    ticks = marked(values, from_zero=from_zero, most=most)
    low, high = min(values), max(values)
    step = ticks[1] - ticks[0]
    slack = 1e-6 * step
    assert len(ticks) <= most
    assert ticks[0] <= low + slack
    assert ticks[-1] >= high - slack
    assert [b - a for a, b in pairwise(ticks)] == pytest.approx([step] * (len(ticks) - 1))
    if low < high and not from_zero:
        assert ticks[1] > low - slack
        assert ticks[-2] < high + slack


@pytest.mark.parametrize("step", [0.01, 0.1, 0.2, 0.25, 1, 2.5, 5, 10])
@given(st.integers(-40, 40))
@example(3)
@example(7)
def test_values_on_marks_are_the_ends_of_their_axis(step: float, first: int) -> None:
    """Where the first and the last value are round themselves, no mark lies beyond them, whatever floats make of tenths."""
    expected = [round((first + k) * step, 3) for k in range(5)]
    assert marked([expected[0], expected[-1]], from_zero=False) == expected


@pytest.mark.parametrize("day", range(14, 28))
def test_the_running_period_of_a_progress_read_from_data_is_open_until_its_last_day(day: int) -> None:
    """Data tell one period alone: it is open up to the day before its last one, on which nobody knows yet what it brought."""
    history = sg.History.of([(DAYS[k], 3) for k in range(day + 1)], metric="leads")
    fresh = sg.assess(leads(QUOTA), history, as_of=DAYS[day])
    read = codec.structure(codec.unstructure(fresh), sg.Progress)
    assert read.quota is not None
    (bar,) = rows(present.vega(read), "due_0")
    assert bar["state"] == ("still open" if read.quota.end > DAYS[day] else "not read")
    assert (bar["day"], bar["made"], bar["due_0"]) == (read.quota.start.isoformat(), read.quota.made, read.quota.due)


def behind(id: str, read: float, metric: str) -> tuple[sg.Goal, sg.History]:
    """Return a goal of nine months that is behind, of which one reading tells no chance."""
    facts: dict[str, Any] = {
        "start": date(2026, 1, 1),
        "deadline": date(2026, 9, 30),
        "baseline": sg.Baseline(value=100),
    }
    goal = sg.Goal(id=id, metric=metric, target=sg.ReachLevel(200), **facts)
    return goal, sg.History.of([(date(2026, 6, 1), read)], metric=metric)


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_of_goals_behind_without_a_chance_the_one_that_made_least_comes_first(order: tuple[int, ...]) -> None:
    """Nothing made of the way is less than a tenth of it, and a tenth less than a third."""
    known = [
        behind("none", 100, "followers"),
        behind("tenth", 110, "email_subscribers"),
        behind("third", 133, "active_customers"),
    ]
    chosen = [known[k] for k in order]
    strategy = sg.Strategy(goals=[goal for goal, _ in chosen], histories=[history for _, history in chosen])
    found = needs(sg.review(strategy, as_of=date(2026, 6, 2)).goals)
    assert [one.goal.goal.id for one in found] == ["none", "tenth", "third"]
    assert found[0].chance == 0.0 < found[1].chance < found[2].chance < 1.0
