"""Laws of charts and small lines: they draw the figures of progress and series, hold words inert, and refuse by name."""

import json
import re
import unicodedata
from datetime import date, timedelta
from typing import Any
from xml.etree import ElementTree

import pytest
from attrs import evolve
from chart_parts import rows
from chart_samples import DAYS, HOSTILE, LEADS, audit, drawables, leads
from hypothesis import assume, example, given, strategies as st
from tests.shares import share_of_examples

import smartgoals as sg
from smartgoals import catalog, present
from smartgoals.audits import compare
from smartgoals.progress import SeriesRow

SVG = "{http://www.w3.org/2000/svg}"
LANGUAGES = st.sampled_from(["en", "fr"])
DAILY = st.lists(st.integers(0, 9), min_size=8, max_size=45)
WORDS = st.text(max_size=40) | st.text("<>&\"'\u202e\u202c\u200b\x00\x1b[a b", max_size=40)


def history(values: list[int], metric: str = "leads") -> sg.History:
    """Return daily readings from the first day of the samples."""
    return sg.History.of(list(zip(DAYS, values, strict=False)), metric=metric)


def is_seen(mark: str) -> bool:
    """Tell whether a mark is one that a reader sees, or one of the joiners that scripts are written with."""
    return mark in "\n\u200c\u200d" or unicodedata.category(mark) not in {"Cc", "Cf", "Zl", "Zp", "Cs"}


@given(DAILY, st.integers(1, 60), LANGUAGES)
def test_bars_of_a_quota_are_its_periods(values: list[int], quota: int, language: str) -> None:
    """Each closed week is a bar of what it made, met or missed as the tally has it; all are counted in the words, too."""
    goal = leads(sg.KeepPace(f"{quota} leads/week", counted="calendar"))
    p = sg.assess(goal, history(values), as_of=DAYS[len(values) - 1])
    bars = rows(present.vega(p, language=language), "periods")
    weeks = [sum(values[k : k + 7]) for k in range(0, len(values), 7)]
    closed = weeks[: len(values) // 7]
    assert p.quota is not None
    assert [bar["made"] for bar in bars[: len(closed)]] == closed
    assert sum(one >= quota for one in closed) == p.quota.met
    english = rows(present.vega(p), "periods")
    assert [bar["state"] for bar in english[: len(closed)]] == ["met" if one >= quota else "missed" for one in closed]
    assert [{**bar, "state": "", "on": ""}["made"] for bar in english] == [bar["made"] for bar in bars]
    description = present.vega(p, language=language)["description"]
    assert (f"{p.quota.met} of {p.quota.closed}" in description) is (language == "en")


@share_of_examples(2)
@given(DAILY, st.integers(50, 900))
def test_a_burn_up_draws_what_the_series_tells(values: list[int], target: int) -> None:
    """The readings, the plan and today are those of the series, day by day, from the start to the deadline."""
    goal, known = leads(sg.ReachLevel(target)), history(values)
    as_of = DAYS[len(values) - 1]
    strategy = sg.Strategy(goals=[goal], histories=[known])
    spec = present.vega(sg.review(strategy, as_of=as_of).goals["g"])
    told = {row.day.isoformat(): row for row in sg.series(goal, as_of=as_of, evidence=strategy, ahead=True)}
    readings = rows(spec, "readings")
    assert readings
    assert [row["value"] for row in readings] == [told[row["day"]].actual for row in readings]
    assert readings[-1]["value"] == sum(values)
    for row in rows(spec, "plan"):
        assert row["value"] == pytest.approx(float(told[row["day"]].plan or 0))
    for row in rows(spec, "forecast"):
        assert (row["value"], row["low"]) == (told[row["day"]].expected, told[row["day"]].low)
    assert [row["day"] for row in rows(spec, "today")] == [as_of.isoformat()]


@share_of_examples(2)
@given(DAILY, st.integers(1, 60))
def test_rolling_windows_are_drawn_as_windows(values: list[int], asked: int) -> None:
    """What each window held and had to hold are the lines; the total that a projection forecasts is none of them."""
    goal, known = leads(sg.KeepPace(f"{asked} leads/week", counted="rolling")), history(values)
    spec = present.vega(sg.project(goal, known, as_of=DAYS[len(values) - 1]))
    for row in rows(spec, "readings"):
        on = date.fromisoformat(row["day"])
        assert row["value"] == sg.assess(goal, known, as_of=on).actual
        place = (on - DAYS[0]).days + 1
        assert row["value"] == sum(values[max(0, place - 7) : place])
    assert {row["value"] for row in rows(spec, "plan")[8:]} == {asked}
    assert rows(spec, "forecast") == rows(spec, "marks") == []
    assert "Each day tells the period that ends with it" in spec["description"]


@pytest.mark.parametrize("ends", [20, 38, 39, 60, None])
def test_what_windows_had_to_hold_is_drawn_up_to_the_deadline(ends: int | None) -> None:
    """Asked later the line goes no further, and of a goal without an end it goes up to today."""
    deadline, as_of = None if ends is None else DAYS[0] + timedelta(ends), DAYS[39]
    goal = leads(sg.KeepPace("20 leads/week", counted="rolling"), deadline=deadline)
    spec = present.vega(sg.project(goal, history([3] * 40), as_of=as_of))
    assert rows(spec, "plan")[-1]["day"] == (deadline or as_of).isoformat()


@given(st.integers(0, 5000), st.integers(0, 5000))
@example(3, 3)
def test_a_change_is_told_by_its_side(before: int, after: int) -> None:
    """Both figures of a comparison stand in its row; one that stayed as it was is unchanged, in both languages."""
    found = compare(audit("q1", DAYS[0], followers=before), audit("q2", DAYS[-1], followers=after))
    for language, unchanged, better, worse in (
        ("en", "unchanged", "better", "worse"),
        ("fr", "inchangé", "mieux", "moins bien"),
    ):
        (row,) = rows(present.vega(found, language=language), "rows")
        figures = re.findall(r"\d+", re.sub(r"[,\u202f]", "", row["said"]))
        assert [int(one) for one in figures[:2]] == [before, after]
        said = row["said"].split(", ")[-1]
        assert (said == unchanged) is (before == after)
        if before < after:
            assert said != worse
        if before > after:
            assert said != better


@given(st.sampled_from(["total", "cap", "portfolio", "cards", "calibration", "comparison", "nothing"]), WORDS)
@example("total", "Ours, at last")
@example("portfolio", HOSTILE)
def test_a_title_of_the_caller_stands_in_place_of_ours(name: str, title: str) -> None:
    """*title* is the head of the chart, in any kind, on three lines at most, with nothing that a reader does not see."""
    said = "".join(mark for mark in title if is_seen(mark) or mark.isspace())
    assume(said.strip())
    spec = present.vega(drawables()[name], title=title)
    head = spec["title"]["text"]
    assert len(head) <= 3
    assert all(map(is_seen, "".join(head)))
    plain = " ".join(head).split("…")[0]
    assert "".join(plain.split()) in "".join(said.split())


@share_of_examples(2)
@given(WORDS)
@example(HOSTILE)
@example("\u202eevil\u202c\u200b")
def test_words_of_others_come_out_inert(words: str) -> None:
    """Statements, titles and names of metrics reach no chart and no small line with marks that nobody sees, or as markup."""
    try:
        metric = sg.Metric(id="own", nature="flow", name_en=words[:60], name_fr=words[:60])
        goal = evolve(leads(sg.ReachLevel(900), metric="own"), statement=words)
        strategy = sg.Strategy(title=words, metrics=[metric], goals=[goal], histories=[evolve(LEADS, metric="own")])
    except sg.SmartGoalsError:
        return
    found = sg.review(strategy, as_of=DAYS[-1])
    for spec in (present.vega(found), present.vega(found.goals["g"]), present.vega(found.goals["g"], language="fr")):
        told = json.dumps(spec, ensure_ascii=False)
        assert all(is_seen(mark) for mark in told)
        assert "x" * 200 not in told
        assert len(spec["title"]["text"]) <= 3
    svg = present.svg_sparkline(found.goals["g"])
    assert all(map(is_seen, svg))
    tree = ElementTree.fromstring(svg)
    assert {child.tag.removeprefix(SVG) for child in tree.iter()} <= {"svg", "title", "polyline", "circle"}


KINDS = {"burn_up", "portfolio", "periods", "scorecards", "calibration", "comparison"}


@given(
    st.sampled_from(["total", "portfolio", "cards", "calibration", "comparison"]),
    st.sampled_from(["kind", "theme", "language", "title"]),
    st.text(max_size=12) | st.integers() | st.binary(max_size=3) | st.lists(st.integers(), max_size=1),
)
@example("total", "kind", "portfolio")
@example("total", "kind", "periods")
@example("portfolio", "kind", "burn_up")
@example("cards", "kind", "burn_up")
@example("calibration", "kind", "burn_up")
@example("comparison", "kind", "burn_up")
@example("total", "theme", "sepia")
@example("total", "theme", 3)
@example("total", "language", "xx")
@example("total", "title", 3)
def test_what_there_is_not_is_refused(what: str, name: str, value: Any) -> None:
    """A kind, theme, title or language that there is not is refused under its name, with the languages that there are."""
    if name == "title" and isinstance(value, str):
        return
    if value in ("light", "dark", "en", "fr") or (isinstance(value, str) and value in KINDS and name != "kind"):
        return
    with pytest.raises(sg.SmartGoalsError) as refusal:
        present.vega(drawables()[what], **{name: value})
    assert refusal.value.path == name
    if isinstance(refusal.value, sg.UnknownName) and name == "language":
        assert {"en", "fr"} <= set(refusal.value.known)


@given(st.text(max_size=9) | st.integers() | st.none() | st.dates() | st.just(sg.Goal(id="g")) | st.just(sg.Strategy()))
@example("review")
def test_only_what_can_be_drawn_is_taken(value: Any) -> None:
    """Anything else is refused with what there are charts of, or with what has a page."""
    with pytest.raises(sg.WrongType, match="a Review, GoalReview, Projection"):
        present.vega(value)
    for form in (present.text, present.markdown, present.html, present.page):
        with pytest.raises(sg.WrongType, match=r"^result: .*Review"):
            form(value)


VALUES = st.none() | st.integers(-999, 999)
FIGURES = st.lists(st.tuples(VALUES, VALUES), min_size=1, max_size=20)


@given(FIGURES, st.integers(8, 400), st.integers(8, 200))
@example([(0, 0), (10, 5), (20, None)], 106, 26)
@example([(None, 4)], 120, 28)
@example([(None, None)], 120, 28)
def test_lines_are_those_of_the_rows(figures: list[tuple[int | None, int | None]], width: int, height: int) -> None:
    """Plan and readings are lines from edge to edge, each point in proportion, the last reading a point; else there is none."""
    days = [date(2026, 1, 1) + timedelta(k) for k in range(len(figures))]
    series = [SeriesRow(day, plan=plan, actual=actual) for day, (plan, actual) in zip(days, figures, strict=True)]
    tree = ElementTree.fromstring(present.svg_sparkline(series, width=width, height=height))
    columns = [[(k, row[place]) for k, row in enumerate(figures) if row[place] is not None] for place in (0, 1)]
    known = [point for column in columns for point in column]
    drawn = [column for column in columns if len(column) > 1]
    lines = tree.findall(f"{SVG}polyline")
    assert len(lines) == len(drawn)
    assert len(tree.findall(f"{SVG}circle")) == bool(columns[1])
    title = str(tree.find(f"{SVG}title").text)
    assert (title == "nothing to draw yet") is (not columns[1])
    if not known:
        return
    first, last = min(k for k, _ in known), max(k for k, _ in known)
    low, high = min(value for _, value in known), max(value for _, value in known)
    for column, line in zip(drawn, lines, strict=True):
        points = [tuple(map(float, point.split(","))) for point in line.get("points").split()]
        for (k, value), (x, y) in zip(column, points, strict=True):
            across = (k - first) / (last - first) if last > first else 1
            up = (value - low) / (high - low) if high > low else 0.5
            assert (x, y) == pytest.approx((3 + across * (width - 6), height - 3 - up * (height - 6)), abs=0.06)


SIZES = st.integers(-5, 5000) | st.booleans() | st.floats(allow_nan=False) | st.text(max_size=2)


@given(SIZES, st.sampled_from(["width", "height"]))
@example(7, "width")
@example(True, "width")
@example(2.5, "height")
@example(4001, "height")
def test_a_size_is_a_whole_number_of_pixels(size: Any, name: str) -> None:
    """From 8 to 4,000 pixels are taken and stand in the drawing; anything else is refused by its name."""
    line = [SeriesRow(DAYS[0], actual=1), SeriesRow(DAYS[1], actual=2)]
    if type(size) is int and 8 <= size <= 4000:
        assert f'{name}="{size}"' in present.svg_sparkline(line, **{name: size})
        return
    with pytest.raises(sg.SmartGoalsError) as refusal:
        present.svg_sparkline(line, **{name: size})
    assert refusal.value.path == name


COUNTED = ["purchases", "followers", "revenue", "conversion_rate", "first_response_time", "nps"]


@given(st.floats(1e-3, 1e9) | st.integers(1, 10**9), st.sampled_from(COUNTED), LANGUAGES)
@example(0.0043, "revenue", "en")
@example(0.04, "purchases", "en")
def test_no_change_is_told_as_nothing(value: float, metric: str, language: str) -> None:
    """However small, what is added or taken away has digits that say something, and never a minus before nothing."""
    for one in (value, -value):
        said = present.figure(one, catalog.METRICS[metric], change=True, language=language)
        assert re.search("[1-9]", said)
        assert said[0] == ("+" if one > 0 else "-")
    assert "-" not in present.figure(0, catalog.METRICS[metric], change=True, language=language)


JUNK = st.text(max_size=3) | st.none() | st.binary(max_size=2) | st.lists(st.integers(), max_size=1)


@given(st.sampled_from(["value", "change", "of", "language"]), JUNK)
@example("of", "purchases")
@example("value", "7")
@example("language", "xx")
def test_what_is_no_figure_is_refused(name: str, junk: Any) -> None:
    """A number that is none, a flag that is none, a metric by its id and a language that is not there are refused by name."""
    asked: dict[str, Any] = {"value": 7, "of": catalog.METRICS["purchases"], "change": False, "language": "en"}
    if name == "language" and junk in (None, "en", "fr"):
        return
    asked[name] = junk
    with pytest.raises(sg.SmartGoalsError) as refused:
        present.figure(asked.pop("value"), asked.pop("of"), **asked)
    assert refused.value.path == name


@given(st.integers(1, 120), st.integers(1, 5))
@example(45, 3)
def test_many_periods_are_cut_to_the_last(days: int, quota: int) -> None:
    """Of a daily quota the last thirty days that closed and the running one are drawn, fewer where there are no more."""
    start = DAYS[0]
    read = [start + timedelta(k) for k in range(days)]
    known = sg.History.of([(on, quota) for on in read], metric="leads")
    goal = leads(sg.KeepPace(f"{quota} leads/day", counted="calendar"), deadline=read[-1])
    p = sg.assess(goal, known, as_of=read[-1])
    bars = rows(present.vega(p), "periods")
    assert len(bars) <= 31
    assert bars[-1]["day"] == read[-1].isoformat()
    assert [bar["day"] for bar in bars] == [on.isoformat() for on in read[-len(bars) :]]
    assert len(bars) >= min(days, 30)


@share_of_examples(2)
@given(DAILY, st.integers(-40, 90), st.sampled_from(["any_day", "on_deadline"]))
@example([5] * 30, 90, "any_day")
def test_no_arrival_lies_in_the_past(changes: list[int], target: int, judged: str) -> None:
    """A target is never told to arrive on a day before today, whatever the level has passed already."""
    values = [50 + sum(changes[: k + 1]) - 4 * k for k in range(len(changes))]
    as_of = DAYS[len(values) - 1]
    goal = leads(sg.ReachLevel(target, judged=judged), metric="followers", baseline=sg.Baseline(value=10))
    found = sg.review(sg.Strategy(goals=[goal], histories=[history(values, "followers")]), as_of=as_of).goals["g"]
    marks = [row["day"] for row in rows(present.vega(found), "marks") if row["what"] == "Arrival"]
    assert all(day > as_of.isoformat() for day in marks)


EXTREMES = [0, 5e-324, 3e-323, 1e-300, 7, 1e307, 1e308, 1.7e308]
EXTREME = st.sampled_from([*EXTREMES, *(-one for one in EXTREMES[1:])])


def extreme_targets() -> st.SearchStrategy[sg.Target]:
    """Return targets of the least and the largest numbers that there are."""
    return st.one_of(
        st.builds(sg.ReachLevel, EXTREME),
        st.builds(sg.ChangeBy, EXTREME.filter(bool)),
        EXTREME.map(lambda low: sg.StayWithin(low=low, per="day")),
        EXTREME.map(lambda amount: sg.KeepPace(sg.Pace(amount, "week"))),
        EXTREME.map(lambda amount: sg.ReachPace(sg.Pace(amount, "week"))),
    )


@given(
    st.sampled_from(["followers", "leads", "reach"]),
    extreme_targets(),
    st.lists(EXTREME, max_size=6),
    st.none() | EXTREME,
    st.sampled_from([5, 60]),
)
@example("leads", sg.KeepPace("5/week"), [7, 1e307, 3], None, 60)
@example("followers", sg.ReachLevel(9), [7, 1e308, 3], None, 60)
@example("reach", sg.StayWithin(low=5e-324, per="day"), [0], None, 60)
@example("followers", sg.KeepPace("5/week"), [1e308, 1.7e308, 3], None, 60)
@example("leads", sg.ChangeBy(-1e308), [-1.7e308], 5e-324, 5)
@example("leads", sg.StayWithin(low=1e-300, per="day"), [1e16, 1, 1e-300, 3e-323, -1.7e308, -1e308], None, 5)
@example("leads", sg.ChangeBy(1e16), [1, 1.7e308, 1e-323, 1e308, 2e-308, -1e308], 1e-323, 5)
@example("leads", sg.ReachPace(sg.Pace(7, "week")), [1.7e308, 1.7e308, 1.7e308, 3], None, 60)
def test_what_is_reviewed_is_shown_whatever_its_numbers_are(
    metric: str, target: sg.Target, values: list[float], start: float | None, days: int
) -> None:
    """A review of the least and the largest numbers has a page, a chart and a small line; what no number says is left out."""
    baseline = None if start is None else sg.Baseline(value=start, on=DAYS[0] - timedelta(1))
    end = DAYS[0] + timedelta(days)
    goal = sg.Goal(id="g", metric=metric, target=target, start=DAYS[0], deadline=end, baseline=baseline)
    found = sg.review(sg.Strategy(goals=[goal], histories=[history(values, metric)]), as_of=DAYS[8])
    assert present.page(found)
    assert present.page(found, language="fr")
    assert present.svg_sparkline(found.goals[0])
    json.dumps(present.vega(found.goals[0], language="fr"), allow_nan=False)
