"""Laws of projections: agreement with the progress and with themselves, whatever the goal; arrivals, paces, fans, fits."""

from __future__ import annotations

import pickle
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import assume, example, given, strategies as st

import smartgoals as sg
from smartgoals._forecast import ask
from smartgoals._forecast.default import DEFAULT
from smartgoals._forecast.distribution import Shifted
from smartgoals._projection.worked import Worked

MONDAY = date(2026, 1, 5)
LEADS, FANS = "leads", "followers"
AMOUNTS = st.lists(st.integers(0, 40), min_size=3, max_size=60)


def daily(values: Sequence[float], metric: str = LEADS) -> sg.History:
    """Return a history of a reading a day, from a Monday on."""
    return sg.History.of([(MONDAY + timedelta(k), value) for k, value in enumerate(values)], metric=metric)


def grown(changes: Sequence[int]) -> list[int]:
    """Return a level that starts from 100 and changes so."""
    level = [100]
    for change in changes:
        level.append(level[-1] + change)
    return level


def goal(target: sg.Target, deadline: date, metric: str = LEADS, **more: Any) -> sg.Goal:
    """Return a goal from that Monday on."""
    return sg.Goal(id="g", metric=metric, target=target, start=MONDAY, deadline=deadline, **more)


CALENDARS = st.sampled_from(
    [
        sg.types.EVERY_DAY,
        sg.Calendar(working_days="mon-fri"),
        sg.Calendar(pauses=[sg.Pause(MONDAY + timedelta(20), MONDAY + timedelta(40), keeps="pace")]),
        sg.Calendar(pauses=[sg.Pause(MONDAY + timedelta(20), MONDAY + timedelta(40), keeps="end")]),
        sg.Calendar(working_days="mon-fri", holidays=[MONDAY + timedelta(k) for k in (3, 17, 43, 59)]),
    ]
)


@given(AMOUNTS, st.integers(1, 60), st.integers(1, 60), CALENDARS, st.booleans())
def test_what_is_left_of_the_running_period_is_what_the_progress_tells(
    amounts: list[int], ahead: int, quota: int, calendar: sg.Calendar, is_flow: bool
) -> None:
    """The first open period of a quota needs what the progress of the day says is left of it."""
    metric = LEADS if is_flow else FANS
    history = daily(amounts if is_flow else grown(amounts), metric)
    last = history.last.day
    base = None if is_flow else sg.Baseline(value=95, on=MONDAY - timedelta(1))
    asked = goal(
        sg.KeepPace(f"{quota}/week", counted="calendar"),
        last + timedelta(ahead),
        metric,
        calendar=calendar,
        baseline=base,
    )
    p = sg.project(asked, history, as_of=last)
    running = p.progress.quota
    assume(p.periods and running is not None and p.progress.settled is None)
    assert running is not None
    if p.periods[0].start == running.start:
        assert max(0.0, float(p.periods[0].left)) == pytest.approx(float(running.left))


@given(AMOUNTS, st.integers(8, 60), st.integers(1, 200))
def test_what_a_window_still_allows_is_what_the_due_table_tells(amounts: list[int], ahead: int, most: int) -> None:
    """Each window of an allowance has as much left as the due table says for the day it ends with."""
    history = daily(amounts)
    last = history.last.day
    asked = goal(sg.KeepPace(f"{most}/week", counted="rolling", bound="at_most"), last + timedelta(ahead))
    p = sg.project(asked, history, as_of=last)
    rows = {row.day: row.delta for row in p.progress.due_table(ahead + 1)}
    for period in p.periods:
        assert float(period.left) == pytest.approx(float(rows[period.end]))


class Faster:
    """The default method, of which every day brings so much more."""

    def __init__(self, extra: float, last: date) -> None:
        self.extra, self.last, self.name = extra, last, "faster"

    def __call__(
        self, history: sg.History, days: Sequence[date], *, as_of: date, total_from: date | None = None
    ) -> list[sg.Forecast]:
        """Return the forecasts of the default, each moved by what the days bring more."""
        made = DEFAULT(history, days, as_of=as_of, total_from=total_from)
        since = self.last if total_from is None else max(self.last, total_from - timedelta(1))
        return [
            evolve(one, distribution=Shifted(one.distribution, self.extra * (one.day - since).days)) for one in made
        ]


@given(AMOUNTS, st.integers(1, 90), st.integers(-20, 20), CALENDARS, st.booleans())
def test_a_faster_pace_has_the_chance_of_a_projection_made_so(
    amounts: list[int], ahead: int, extra: int, calendar: sg.Calendar, is_flow: bool
) -> None:
    """`probability_with` says what a method says that expects so much more of each day to work."""
    metric = LEADS if is_flow else FANS
    history = daily(amounts if is_flow else grown(amounts), metric)
    last = history.last.day
    level = sum(amounts) + 10 * ahead if is_flow else history.last.value + 10 * ahead
    asked = goal(
        sg.ReachLevel(level), last + timedelta(ahead), metric, calendar=calendar, baseline=sg.Baseline(value=0)
    )
    plain = sg.project(asked, history, as_of=last)
    made = sg.project(asked, history, as_of=last, method=Faster(extra, last))
    told = plain.probability_with(sg.Pace(extra, "day"))
    assume(told is not None and made.forecast is not None and not plain.is_certain)
    assert made.forecast is not None
    assert told is not None
    assert made.forecast.probability(at_least=level) == pytest.approx(told, abs=1e-6)


@given(AMOUNTS, st.integers(1, 90), st.floats(0.02, 0.98), CALENDARS, st.booleans())
def test_the_pace_for_a_chance_gives_the_chance(
    amounts: list[int], ahead: int, chance: float, calendar: sg.Calendar, is_flow: bool
) -> None:
    """Whoever goes by so much more as `pace_for` is above the expected pace has the chance asked for, and no slower one has."""
    metric = LEADS if is_flow else FANS
    history = daily(amounts if is_flow else grown(amounts), metric)
    last = history.last.day
    level = (sum(amounts) if is_flow else history.last.value) + 5 * ahead
    asked = goal(
        sg.ReachLevel(level), last + timedelta(ahead), metric, calendar=calendar, baseline=sg.Baseline(value=0)
    )
    p = sg.project(asked, history, as_of=last)
    needed, expected = p.pace_for(chance), p.pace_expected
    assume(needed is not None and expected is not None)
    assert needed is not None
    assert expected is not None
    more, little = float(needed.amount) - float(expected.amount), 1e-6 + 1e-6 * abs(float(needed.amount))
    enough, short = (p.probability_with(sg.Pace(more + by, needed.period)) for by in (little, -little))
    assert enough is not None
    assert short is not None
    assert enough >= chance - 1e-4
    assert short <= chance + 1e-4


@given(AMOUNTS, st.tuples(st.integers(1, 60), st.integers(0, 30)), st.integers(1, 900), CALENDARS, st.booleans())
def test_nothing_arrives_before_today_unless_it_was_read(
    amounts: list[int], days: tuple[int, int], target: int, calendar: sg.Calendar, is_default: bool
) -> None:
    """What no reading has reached has not arrived, however long the readings are silent."""
    history, (ahead, silent), method = daily(amounts), days, None if is_default else "drift"
    today = history.last.day + timedelta(silent)
    p = sg.project(
        goal(sg.ReachLevel(target), today + timedelta(ahead), calendar=calendar), history, as_of=today, method=method
    )
    arrival = p.arrival
    found = [one for one in (arrival.earliest, arrival.median, arrival.latest) if one is not None]
    assert found == sorted(found)
    if arrival.reason == "already_met":
        assert p.progress.finished_on == arrival.median
    else:
        assert all(one >= today for one in found)


@given(AMOUNTS, st.integers(1, 60), st.integers(1, 900))
def test_an_arrival_is_the_day_from_which_on_the_chance_is_even(amounts: list[int], ahead: int, target: int) -> None:
    """A total that is as likely reached as not on its median day is likelier missed the day before."""
    history = daily(amounts)
    last = history.last.day
    p = sg.project(goal(sg.ReachLevel(target), last + timedelta(ahead)), history, as_of=last)
    on = p.arrival.median
    assume(on is not None and p.arrival.reason is None)
    assert on is not None
    by_then = sg.project(goal(sg.ReachLevel(target), on), history, as_of=last).forecast
    assert by_then is not None
    assert by_then.probability(at_least=target) >= 0.5 - 1e-9
    if on > last + timedelta(1):
        before = sg.project(goal(sg.ReachLevel(target), on - timedelta(1)), history, as_of=last).forecast
        assert before is not None
        assert before.probability(at_least=target) < 0.5 + 1e-9


FANNED = [
    (LEADS, sg.ReachLevel(900)),
    (LEADS, sg.KeepPace("50/week", counted="calendar")),
    (LEADS, sg.StayWithin(low=0, high=90)),
    (LEADS, sg.ReachPace("150/week")),
    (FANS, sg.ReachLevel(900)),
    (FANS, sg.StayWithin(high=9000)),
]


@pytest.mark.parametrize(("metric", "target"), FANNED)
@pytest.mark.parametrize("method", [None, "drift"])
def test_a_fan_ends_in_the_forecast(metric: str, target: sg.Target, method: str | None) -> None:
    """The fan of a projection tells what was read, and on the deadline what its forecast does; it survives pickling."""
    amounts = [3 + k % 5 for k in range(40)]
    history = daily(amounts if metric == LEADS else grown(amounts), metric)
    last = history.last.day
    base = sg.Baseline(value=20, per="week") if isinstance(target, sg.ReachPace) else None
    p = sg.project(goal(target, last + timedelta(40), metric, baseline=base), history, as_of=last, method=method)
    again = pickle.loads(pickle.dumps(p))
    days = [last, last + timedelta(14), p.deadline or last]
    for each in (p, again):
        read, ahead, end = each.fan(days)
        assert end.distribution == p.forecast.distribution if p.forecast else False
        assert read.is_known
        assert ahead.quantile(0.1) <= ahead.quantile(0.9)
    assert again == p
    with pytest.raises(sg.SmartGoalsError):
        p.fan("2026-03-01")  # type: ignore[arg-type]  # the refusal is the point


def test_a_projection_without_a_forecast_has_no_fan() -> None:
    """Where nothing was read there is nothing to fan out, and it says so."""
    p = sg.project(goal(sg.ReachLevel(9), MONDAY + timedelta(9)), daily([]), as_of=MONDAY)
    with pytest.raises(sg.InvalidValue, match="asked of a projection that has a forecast"):
        p.fan([MONDAY])


def test_goals_of_one_history_share_one_fit(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many goals a review has of a history, the method is fitted to it once."""
    fits: list[int] = []
    fitted = ask.FittedDefault

    def counted(history: sg.History, as_of: date, **more: Any) -> Any:
        fits.append(len(history))
        return fitted(history, as_of, **more)

    monkeypatch.setattr(ask, "FittedDefault", counted)
    flow, level = daily([3 + k % 5 for k in range(40)]), daily(grown([3 + k % 5 for k in range(40)]), FANS)
    last = flow.last.day
    kinds = [
        (LEADS, sg.ReachLevel(900)),
        (LEADS, sg.KeepPace("50/week", counted="calendar")),
        (LEADS, sg.KeepPace("50/week", counted="rolling")),
        (LEADS, sg.StayWithin(low=0)),
        (FANS, sg.ReachLevel(900)),
        (FANS, sg.ReachLevel(700, judged="any_day")),
    ]
    goals = [
        sg.Goal(
            id=f"g{k}", metric=metric, target=target, start=MONDAY + timedelta(k), deadline=last + timedelta(60 + k)
        )
        for k, (metric, target) in enumerate(kinds)
    ]
    review = sg.review(sg.Strategy(goals=goals, histories=[flow, level]), as_of=last)
    assert all(one.projection is not None and one.projection.probability is not None for one in review.goals)
    assert fits == [40, 40]


# ---------------------------------------------------------------- days to work


@given(
    st.integers(1, 200),
    st.sets(st.integers(0, 250), max_size=12),
    st.sampled_from(["mon-fri", None, "tue-sat"]),
    st.booleans(),
)
def test_a_later_day_never_leaves_fewer_days_to_work(ahead: int, off: set[int], week: str | None, paused: bool) -> None:
    """The day that stands for a later one is no earlier, never later than it, and never before the last reading."""
    pauses = [sg.Pause(MONDAY + timedelta(40), MONDAY + timedelta(50), keeps="end")] if paused else []
    calendar = sg.Calendar(working_days=week, holidays=[MONDAY + timedelta(k) for k in off], pauses=pauses)
    worked = Worked(calendar, [MONDAY.toordinal() + k for k in range(20)])
    days = [MONDAY + timedelta(19 + k) for k in range(ahead)]
    found = [worked.day(one) for one in days]
    assert found == sorted(found)
    assert all(worked.last <= one <= on for one, on in zip(found, days, strict=True))


WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@given(
    st.integers(1, 6),
    st.frozensets(st.integers(0, 6), min_size=1, max_size=3),
    st.lists(st.integers(21, 80), min_size=1, max_size=6),
    st.integers(21, 90),
)
@example(1, frozenset({6}), [21, 22, 23], 30)
@example(6, frozenset({1}), [21, 22, 23], 30)
def test_no_day_of_the_week_is_worked_as_another_than_the_others(
    turned: int, off: frozenset[int], holidays: list[int], ahead: int
) -> None:
    """A few readings, days off and holidays that all come some days later leave the same days to work, as much later."""

    def found(later: int) -> int:
        first = MONDAY + timedelta(later)
        working = [name for k, name in enumerate(WEEKDAYS) if (k - later) % 7 not in off]
        calendar = sg.Calendar(working_days=working, holidays=[first + timedelta(k) for k in holidays])
        read = [first.toordinal() + k for k in range(3) if k not in off] or [first.toordinal()]
        return (Worked(calendar, read).day(first + timedelta(ahead)) - first).days

    assert found(turned) == found(0)


@given(st.integers(0, 40), st.integers(1, 20), st.integers(0, 80), st.sampled_from(["mon-fri", None]))
def test_a_pause_takes_its_days_and_a_week_takes_none(after: int, length: int, ahead: int, week: str | None) -> None:
    """Without pauses and holidays a day stands for itself; behind a pause it stands for as many days earlier."""
    first, read = MONDAY + timedelta(20 + after), [MONDAY.toordinal() + k for k in range(20)]
    on = MONDAY + timedelta(19 + ahead)
    assert Worked(sg.Calendar(working_days=week), read).day(on) == on
    rest = sg.Pause(first, first + timedelta(length - 1), keeps="end")
    taken = min(max((on - first).days + 1, 0), length)
    found = Worked(sg.Calendar(working_days=week, pauses=[rest]), read).day(on)
    assert found == on - timedelta(taken)


HOLIDAYS = [date(2026, 4, 6), date(2026, 5, 1), date(2026, 5, 25)]


@pytest.mark.parametrize(
    ("week", "special", "expected"),
    [
        ("mon-fri", {}, 1250),
        ("mon-fri", {"holidays": HOLIDAYS}, 1220),
        (None, {"holidays": HOLIDAYS}, 1220),
        ("mon-fri", {"holidays": [date(2026, 6, 26)]}, 1240),
        ("mon-fri", {"holidays": [date(2026, 1, 9), date(2026, 2, 9), date(2026, 3, 9), *HOLIDAYS]}, 1250),
        ("mon-fri", {"weights": dict.fromkeys([*HOLIDAYS, date(2026, 6, 26)], 0.5)}, 1230),
        ("mon-fri", {"weights": {date(2026, 4, 4): 1}}, 1250),  # one Saturday more is not counted on
        (
            "mon-fri",
            {"holidays": HOLIDAYS, "pauses": [sg.Pause(date(2026, 5, 1), date(2026, 5, 7), keeps="end")]},
            1250 - 20 - 50,
        ),
    ],
)
def test_holidays_ahead_bring_nothing(week: str | None, special: dict[str, Any], expected: float) -> None:
    """Holidays and half days ahead are taken off a total, as far as there are more of them than before."""
    rows = [(MONDAY + timedelta(k), 10) for k in range(84) if (MONDAY + timedelta(k)).weekday() < 5]
    asked = goal(sg.ReachLevel(1300), date(2026, 6, 28), calendar=sg.Calendar(working_days=week, **special))
    p = sg.project(asked, sg.History.of(rows, metric=LEADS), as_of=MONDAY + timedelta(83))
    assert p.expected == pytest.approx(expected, rel=0.01)


def test_a_level_grows_on_the_days_to_work_alone() -> None:
    """What grows by work stands still on holidays ahead, a score does not."""
    rows = [(MONDAY + timedelta(k), 100 + 5 * k) for k in range(60)]
    off = sg.Calendar(holidays=[MONDAY + timedelta(60 + k) for k in range(10)])
    last = rows[-1][0]
    for nature, taken in (("stock", 50), ("score", 0)):
        history = sg.History.of(rows, metric=sg.Metric(id="m", nature=nature))
        asked = sg.Goal(id="g", metric="m", target=sg.ReachLevel(900), start=MONDAY, deadline=last + timedelta(30))
        goals = (evolve(asked, calendar=each) for each in (sg.types.EVERY_DAY, off))
        plain, holidays = (sg.project(each, history, as_of=last).expected for each in goals)
        assert plain is not None
        assert holidays is not None
        assert plain - holidays == pytest.approx(taken, abs=6)


def test_holidays_that_nobody_knows_take_nothing() -> None:
    """Beyond the years of which the holidays are known days are taken as usual."""

    class Known:
        """The holidays of some years."""

        def __contains__(self, day: object) -> bool:
            return day in HOLIDAYS

    calendar = sg.Calendar(holidays=Known())
    worked = Worked(calendar, [date(2090, 1, k).toordinal() for k in range(1, 20)])
    assert worked.day(date(2090, 3, 1)) == date(2090, 3, 1)


# ---------------------------------------------------------------- the amount of one period


@pytest.mark.parametrize(
    ("per", "on", "first", "last"),
    [
        ("week", date(2026, 2, 11), date(2026, 2, 9), date(2026, 2, 15)),
        ("month", date(2026, 2, 1), date(2026, 2, 1), date(2026, 2, 28)),
        ("month", date(2026, 1, 20), date(2026, 1, 1), date(2026, 1, 31)),
        ("2 weeks", date(2026, 2, 14), date(2026, 2, 2), date(2026, 2, 15)),
        ("quarter", date(2026, 6, 1), date(2026, 4, 1), date(2026, 6, 30)),
    ],
)
def test_the_amount_of_one_period(per: str, on: date, first: date, last: date) -> None:
    """The amount of a period is the total of its days, read and to come; a fan of it is of periods as well."""
    history = daily([10] * 40)
    as_of = history.last.day
    f = sg.forecast(history, on=on, as_of=as_of, per=per)
    assert (f.total_from, f.day) == (first, last)
    assert f == sg.forecast(history, on=last, as_of=as_of, total_from=first)
    assert f.fan([on])[0] == f
    assert f.is_known is (last <= as_of)


def test_a_period_is_asked_of_a_flow_and_beside_no_window() -> None:
    """A period of what does not add up, and one beside another window, are refused by name."""
    for told, path in (({"per": "week"}, "per"), ({"per": "soon"}, "per")):
        with pytest.raises(sg.SmartGoalsError) as refused:
            sg.forecast(daily([1, 2], FANS), on=MONDAY, as_of=MONDAY, **told)  # type: ignore[arg-type]
        assert getattr(refused.value, "path", "") == path
    with pytest.raises(sg.InvalidValue, match="left out beside total_from"):
        sg.forecast(daily([1, 2]), on=MONDAY, as_of=MONDAY, per="week", total_from=MONDAY)
    fiscal = sg.Calendar(week_start="sunday")
    f = sg.forecast(daily([1, 2]), on=MONDAY, as_of=MONDAY, per="week", calendar=fiscal)
    assert (f.total_from, f.day) == (MONDAY - timedelta(1), MONDAY + timedelta(5))
