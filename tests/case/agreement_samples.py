"""Drawn goals of every kind of target with their readings: whole numbers and weeks, plain to read when one fails."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any

from attrs import evolve, frozen
from hypothesis import assume, strategies as st

import smartgoals as sg

MONDAY = date(2026, 1, 5)
OF_PERIODS = ("reach_pace", "change_of_pace", "growth_of_pace", "band_of_periods")
KINDS = ("reach", "any_day", "change", "percent", "growth", "pace", "quota", "rolling", "band", *OF_PERIODS)
PERIODS = ("day", "week", "2 weeks", "3 days", "month")
WORKING = (None, "mon-fri", "mon,wed,fri")
MISSING = ("carry", "zero", "pessimistic", "unknown")

CARRIES = st.just({}) | st.fixed_dictionaries(
    {"carry": st.sampled_from(("surplus", "both"))}, optional={"carry_at_most": st.integers(1, 12)}
)

Rows = tuple[tuple[int, float], ...]


def on(offset: int) -> date:
    """Return the day so many days after the Monday that samples begin with."""
    return MONDAY + timedelta(days=offset)


@frozen
class Case:
    """A goal, its metric, and readings as (days after the Monday, value)."""

    goal: sg.Goal
    metric: sg.Metric
    rows: Rows
    missing: str = "carry"

    @property
    def history(self) -> sg.History:
        """The readings as the library takes them."""
        return self.of(self.rows)

    def of(self, rows: Iterable[tuple[int, float]]) -> sg.History:
        """Return other readings of the same metric."""
        return sg.History.of([(on(day), value) for day, value in rows], metric=self.metric)

    @property
    def last(self) -> int:
        """The deadline, as days after the Monday."""
        return (self.goal.deadline - MONDAY).days

    def assessed(self, day: int, rows: Iterable[tuple[int, float]] | None = None) -> sg.Progress:
        """Return the progress on a day, with these readings or others."""
        history = self.history if rows is None else self.of(rows)
        return sg.assess(self.goal, history, as_of=on(day), missing=self.missing)

    def judged(self) -> int:
        """Return the day the goal is judged on, which a pause may have moved, after the Monday."""
        progress = self.assessed(self.last)
        # Without a plan nobody knows where a pause would have moved its end.
        assume(progress.plan is not None or not self.goal.calendar.pauses)
        return self.last if progress.deadline is None else (progress.deadline - MONDAY).days

    def mirrored(self) -> "Case":
        """Return the case with every value of the opposite sign and the other side better."""
        goal = evolve(
            self.goal,
            target=mirrored_target(self.goal.target, self.metric),
            baseline=None
            if self.goal.baseline is None
            else evolve(self.goal.baseline, value=-self.goal.baseline.value),
        )
        metric = evolve(self.metric, better=OTHER_SIDE[self.metric.better])
        rows = tuple((day, -value) for day, value in self.rows)
        return Case(goal, metric, rows, self.missing)


OTHER_SIDE = {"higher": "lower", "lower": "higher", "context": "context"}


def side_of_pace(target: sg.KeepPace, metric: sg.Metric) -> str:
    """Return the bound of a pace, by the table of the convention."""
    if target.bound is not None:
        return target.bound
    if target.pace.amount < 0 or metric.better == "lower":
        return "at_most"
    return "at_least"


def mirrored_target(target: Any, metric: sg.Metric) -> Any:
    """Return a target with every number of the opposite sign, and the bound of a pace said."""
    if isinstance(target, sg.StayWithin):
        low, high = (None if end is None else -end for end in (target.high, target.low))
        return sg.StayWithin(low=low, high=high, per=target.per)
    bends = [(bend.on, -bend.value) for bend in target.milestones]
    if isinstance(target, sg.ReachLevel):
        return evolve(target, value=-target.value, milestones=bends)
    if isinstance(target, sg.ChangeBy):
        name = "amount" if target.percent is None else "percent"
        return evolve(target, **{name: -getattr(target, name)}, milestones=bends)
    if isinstance(target, sg.ReachPace):
        return evolve(target, pace=-target.pace, milestones=bends)
    bound = "at_most" if side_of_pace(target, metric) == "at_least" else "at_least"
    return evolve(target, pace=-target.pace, bound=bound, milestones=bends)


def shifted(case: Case, days: int) -> Case:
    """Return the case with every day so many days later."""
    later = timedelta(days=days)
    goal = case.goal
    pauses = [evolve(one, start=one.start + later, end=one.end + later) for one in goal.calendar.pauses]
    weights = {key if isinstance(key, str) else key + later: one for key, one in goal.calendar.weights.items()}
    target = goal.target
    if target.milestones:
        target = evolve(target, milestones=[(bend.on + later, bend.value) for bend in target.milestones])
    baseline = goal.baseline
    if baseline is not None and baseline.on is not None:
        baseline = evolve(baseline, on=baseline.on + later)
    moved = sg.Goal(
        id=goal.id,
        metric=goal.metric,
        target=target,
        start=goal.start + later,
        deadline=goal.deadline + later,
        baseline=baseline,
        calendar=evolve(goal.calendar, pauses=pauses, weights=weights),
    )
    return Case(moved, case.metric, tuple((day + days, value) for day, value in case.rows), case.missing)


@st.composite
def calendars(draw: st.DrawFn, last: int, *, holidays: bool = True, pauses: bool = True) -> sg.Calendar:
    """Draw a calendar with few working days, holidays, weights and pauses within the first days up to *last*."""
    off = draw(st.sets(st.integers(0, last), max_size=3)) if holidays else ()
    rest: list[sg.Pause] = []
    after = 0
    for _ in range(draw(st.integers(0, 2)) if pauses else 0):
        begins = after + draw(st.integers(0, last))
        lasts = draw(st.integers(0, 9))
        rest.append(sg.Pause(on(begins), on(begins + lasts), keeps=draw(st.sampled_from(("pace", "end")))))
        after = begins + lasts + 1
    some = st.sampled_from((0.5, 1, 2))
    weights: dict[Any, float] = {}
    if draw(st.integers(0, 2)) == 2:
        weights |= draw(st.dictionaries(st.sampled_from(("fri", "sat")), some, max_size=1))
        weights |= draw(st.dictionaries(st.integers(0, last).map(on), some | st.just(0), max_size=2))
    return sg.Calendar(
        working_days=draw(st.sampled_from(WORKING)),
        holidays=[on(day) for day in sorted(off)],
        pauses=rest,
        weights=weights,
    )


@st.composite
def targets(draw: st.DrawFn, kind: str, nature: str, first: int, last: int) -> Any:
    """Draw a target of a kind, with a milestone on a day between *first* and *last* at times."""
    levels = st.integers(-9, 20)
    sizes = st.integers(1, 12) | st.integers(-9, -1)
    if kind in {"band", "band_of_periods"}:
        per = draw(st.sampled_from(PERIODS)) if kind == "band_of_periods" else None
        low, width = draw(st.none() | levels), draw(st.none() | st.integers(0, 9))
        if low is None or width is None:
            return sg.StayWithin(low=low, high=draw(levels) if low is None else None, per=per)
        return sg.StayWithin(low=low, high=low + width, per=per)
    bends = {}
    if kind not in {"quota", "rolling"} and first < last - 1 and draw(st.booleans()):
        bends = {"milestones": [(on(draw(st.integers(first + 1, last - 1))), draw(levels))]}
    judged = {"judged": "any_day" if kind == "any_day" else draw(st.sampled_from(("on_deadline", "any_day")))}
    if kind in {"reach", "any_day"}:
        judged["judged"] = "any_day" if kind == "any_day" else "on_deadline"
        return sg.ReachLevel(draw(levels), **judged, **bends)
    if kind in {"growth", "growth_of_pace"}:
        growth = sg.Growth(
            draw(st.sampled_from((10, 50, -20, 100))), draw(st.sampled_from(("week", "10 days", "month")))
        )
        return sg.GrowBy(growth, **judged)
    if kind == "reach_pace":
        return sg.ReachPace(sg.Pace(draw(levels), draw(st.sampled_from(PERIODS))), **judged, **bends)
    if kind in {"change", "change_of_pace"}:
        return sg.ChangeBy(draw(sizes), **judged, **bends)
    if kind == "percent":
        return sg.ChangeBy(percent=draw(st.sampled_from((50, 20, -50, 100))), **judged, **bends)
    amounts = st.integers(1, 9) if nature == "flow" else sizes
    counted = {"pace": "continuous", "quota": "calendar", "rolling": "rolling"}[kind]
    pace = sg.Pace(draw(amounts), sg.Period.parse(draw(st.sampled_from(PERIODS))))
    bound = draw(st.none() | st.sampled_from(("at_least", "at_most")))
    if counted == "calendar":
        bends |= draw(CARRIES)
    return sg.KeepPace(pace, counted=counted, bound=bound, **bends)


@st.composite
def baselines(draw: st.DrawFn, first: int, last: int, *, is_pace: bool = False) -> sg.Baseline | None:
    """Draw no baseline, one without a day, or one read on a day before *last*, at times within the goal; or a pace."""
    if is_pace:
        read_on = draw(st.none() | st.integers(first - 8, min(first + 4, last - 3)).map(on))
        return sg.Baseline(value=draw(st.integers(1, 20)), per=draw(st.sampled_from(PERIODS)), on=read_on)
    which = draw(st.sampled_from(("none", "plain", "dated")))
    if which == "none":
        return None
    value = draw(st.integers(-9, 20))
    if which == "plain":
        return sg.Baseline(value=value)
    return sg.Baseline(value=value, on=on(draw(st.integers(first - 8, min(first + 4, last - 3)))))


@st.composite
def rows_upto(draw: st.DrawFn, first: int, last: int, *, flow: bool, least: int = 0) -> Rows:
    """Draw up to eight readings, one a day, from a little before the first day to a little after the last."""
    values = st.integers(0, 9) if flow else st.integers(-9, 20)
    days = st.integers(first - 9, last + 9)
    drawn = draw(st.dictionaries(days, values, min_size=least, max_size=8))
    return tuple(sorted(drawn.items()))


@st.composite
def cases(
    draw: st.DrawFn,
    *,
    kinds: Sequence[str] = KINDS,
    natures: Sequence[str] = ("stock", "flow"),
    sides: Sequence[str] = ("higher", "lower", "context"),
    missing: Sequence[str] = MISSING,
    calendar: bool = True,
    range_: tuple[int | None, int | None] = (None, None),
    weeks: int = 6,
) -> Case:
    """Draw a goal of one of these kinds, of some weeks and days, with its readings."""
    kind = draw(st.sampled_from(kinds))
    nature = "flow" if kind in OF_PERIODS else "stock" if kind == "growth" else draw(st.sampled_from(natures))
    first = draw(st.integers(0, 6))
    last = first + 7 * draw(st.integers(1, weeks)) + draw(st.integers(-3, 3)) - 1
    is_pace = kind == "change_of_pace" or (kind in OF_PERIODS and draw(st.booleans()))
    baseline = draw(baselines(first, last, is_pace=is_pace))
    bends_after = first if baseline is None or baseline.on is None else max(first, (baseline.on - MONDAY).days)
    goal = sg.Goal(
        id="g",
        metric="m",
        target=draw(targets(kind, nature, bends_after, last)),
        start=on(first),
        deadline=on(last),
        baseline=baseline,
        calendar=draw(calendars(last)) if calendar and draw(st.booleans()) else sg.types.EVERY_DAY,
    )
    metric = sg.Metric(id="m", nature=nature, unit="count", better=draw(st.sampled_from(sides)), range=range_)
    rows = draw(rows_upto(first, last, flow=nature == "flow"))
    return Case(goal, metric, rows, draw(st.sampled_from(missing)))


def later_rows(case: Case, after: int, *, least: int = 0, is_alike: bool = False) -> st.SearchStrategy[Rows]:
    """Readings that come in after a day, within what the metric allows: a flow may take back unless its range forbids.

    Alike are those of a flow without a range that go on with the sign of its readings so far.
    """
    low, high = case.metric.range
    seen = [value for day, value in case.rows if day <= after]
    if is_alike and case.metric.nature == "flow" and (low, high) == (None, None):
        low = 0 if min(seen, default=0) >= 0 else None
        high = 0 if max(seen, default=0) <= 0 else None
    values = st.integers(-9 if low is None else low, 20 if high is None else high)
    days = st.integers(after + 1, max(after + 2, case.last + 12))
    return st.dictionaries(days, values, min_size=least, max_size=5).map(lambda drawn: tuple(sorted(drawn.items())))
