"""Rules of the attainable criterion (SGA) on the evidence itself: what was tried before, how much of it there is, how old.

What the evidence says of the target is for `checks`.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from attrs import evolve

from smartgoals._case.attainability import Ground, achieved, figure
from smartgoals._case.capacity import Reach
from smartgoals._case.staleness import STALE_DAYS
from smartgoals._model.baseline import Baseline
from smartgoals._model.target import ChangeBy, ReachLevel, ReachPace
from smartgoals._time.pace import Pace
from smartgoals._time.period_words import period_in_words
from smartgoals.rules._attainable.words import TEXTS
from smartgoals.rules._define import NOTHING, Faults, row, setting
from smartgoals.rules._finding import Fault
from smartgoals.rules._rule import Option, Options

if TYPE_CHECKING:
    from smartgoals._case.case import Case
    from smartgoals._model.goal import Goal
    from smartgoals._time.period import Period

WINDOWS: Final = Option(
    name="windows",
    default=8,
    low=1,
    high=104,
    meaning="periods a history needs to be called long enough",
    source="plausibility of benchmarks: at least eight periods of one's own",
    year=2026,
)


def missed_before(case: Case, options: Options) -> Faults:
    """Find a target that an earlier goal of the same metric and channel asked and missed."""
    asked = case.asked if case.surroundings.has_closed_goals else None
    if asked is None or asked.amount is None:
        return NOTHING
    from smartgoals._model.closed_goal import Outcome  # loads where there is a past goal to learn from

    for one in reversed(case.evidence.all_closed_goals):
        same = (one.goal.metric, one.goal.channel) == (case.goal.metric, case.goal.channel)
        if not same or one.outcome is not Outcome.MISSED or one.closed_on > case.as_of:
            continue
        reached = achieved(one, asked)
        if reached is not None and asked.amount * asked.sign > reached:
            facts = {
                "past": one.id,
                "closed": one.closed_on,
                "reached": figure(reached * asked.sign),
                "asked": figure(asked.amount),
            }
            return (Fault("target", facts),)
    return NOTHING


def few_readings(case: Case, options: Options) -> Faults:
    """Remark that the history behind the judgement is short."""
    judged = case.judgement
    if judged.shown is None or judged.shown.windows >= setting(options, "windows"):
        return NOTHING
    return (
        Fault(
            "target", {"windows": judged.shown.windows, "wanted": options["windows"], "readings": judged.shown.readings}
        ),
    )


def stale_history(case: Case, options: Options) -> Faults:
    """Find a judgement that rests on old readings."""
    if case.history is None:
        return NOTHING
    age = (case.as_of - case.history.last.day).days
    if age <= setting(options, "days"):
        return NOTHING
    return (Fault("target", {"last": case.history.last.day, "days": age, "limit": options["days"]}),)


def no_evidence(case: Case, options: Options) -> Faults:
    """Ask for evidence where nothing can tell whether the goal is attainable."""
    judged = case.judgement
    if judged.by is not Ground.NOTHING or (judged.capacity is not None and judged.capacity.reach is Reach.BETWEEN):
        return NOTHING
    if case.doubt is not None:
        return NOTHING  # SGA317 asks what is meant, and no evidence would tell
    readings = len(case.history) if case.history is not None else 0
    return (Fault("target", {"metric": case.goal.metric, "channel": case.goal.channel, "readings": readings}),)


def total_or_pace(case: Case, options: Options) -> Faults:
    """Ask what the number of a flow is: it is near that of one period, and that of all its days is larger; or nobody can tell.

    Beside a baseline that is a pace it is asked in any case, and a number that is no amount of a period has no fix.
    """
    doubt, goal, target = case.doubt, case.goal, case.goal.target
    if doubt is None or not isinstance(target, (ReachLevel, ChangeBy)):
        return NOTHING
    facts = {
        "metric": goal.metric,
        "number": figure(doubt.number),
        "period": period_in_words(doubt.period),
        "usual": figure(doubt.usual),
        "total": figure(doubt.total),
    }
    return (Fault("target", facts, partial(_as_pace, case, target, doubt.period) if doubt.is_near else None),)


def _as_pace(case: Case, target: ReachLevel | ChangeBy, period: Period) -> Goal | None:
    """Return the goal with its number as the amount of a period; None where no such period ends in its days."""
    goal, start = case.goal, case.start
    base = None if goal.baseline is None else evolve(goal.baseline, per=period)
    if isinstance(target, ReachLevel):
        fixed = evolve(goal, target=ReachPace(Pace(target.value, period)), baseline=base)
    else:
        if base is None and start is not None:
            base = Baseline(value=start.value, on=start.read_on, source=start.by.value, per=period)
        fixed = evolve(goal, target=evolve(target, milestones=()), baseline=base)
    return None if case.of(fixed).plan is None else fixed


RULES: Final = (
    row("SGA310", "missed-before", "warning", missed_before, TEXTS, source="guide G9, G17", monotone=True),
    row(
        "SGA311",
        "few-readings",
        "info",
        few_readings,
        TEXTS,
        source="the design of this project, honesty of verdicts",
        options=(WINDOWS,),
    ),
    row(
        "SGA312",
        "stale-history",
        "warning",
        stale_history,
        TEXTS,
        source="OKRs Tool: 14 days silent is stalled; open-okr: silence is never green",
        options=(
            Option(
                name="days",
                default=STALE_DAYS,
                low=1,
                high=3660,
                meaning="days after which the last reading is old",
                source="a month and some days: most reports are monthly",
                year=2026,
            ),
        ),
    ),
    row(
        "SGA317",
        "total-or-pace",
        "unknown",
        total_or_pace,
        TEXTS,
        source="guide G7: fewer telephone requests over a few months; published goals of marketing guides, 2026",
    ),
    row(
        "SGA390",
        "no-evidence",
        "unknown",
        no_evidence,
        TEXTS,
        source="the design of this project, honesty of verdicts; guide G15",
    ),
)
