"""Strategies for what is wanted: objectives and their links, channels, targets, baselines, goals
and their revisions.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from smartgoals._checked import refusing, truth
from smartgoals._model.baseline import Baseline
from smartgoals._model.channel import Channel
from smartgoals._model.closed_goal import ClosedGoal, Outcome
from smartgoals._model.event import Event, EventKind
from smartgoals._model.goal import Ambition, Goal, Revision
from smartgoals._model.objective import Link, Objective, ObjectiveKind, Support
from smartgoals._model.target import (
    Bound,
    ChangeBy,
    GrowBy,
    Judged,
    KeepPace,
    Milestone,
    ReachLevel,
    ReachPace,
    StayWithin,
    Target,
)
from smartgoals._numbers import Number
from smartgoals._time.calendar import Calendar
from smartgoals._time.carry_over import CarryOver
from smartgoals._time.counting import Counting
from smartgoals._time.pace import Growth, Pace
from smartgoals.strategies._periods import cadences, calendars, paces, periods
from smartgoals.strategies._readings import metric_ids
from smartgoals.strategies._terms import DrawnTerms
from smartgoals.strategies._values import (
    FIRST_DAY,
    LAST_DAY,
    check_bounds,
    check_day,
    check_strategy,
    days,
    ids,
    made,
    numbers,
    optional,
    rarely,
    several,
    texts,
)

AIMS = ("Grow the business!", "Keep our customers!", "Hire good people!")
_PLATFORMS = ("instagram", "newsletter", "website", "tiktok", "an app of our own")


def links(*, metrics: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[Link]:
    """Assumed effects from one metric to another. Shrinks to a link from 'followers' to 'reach'."""
    pair = st.lists(check_strategy(metrics, "metrics", metric_ids()), min_size=2, max_size=2, unique=True)
    return made(
        lambda ends, because, support: Link(metric=ends[0], to=ends[1], because=because, support=support),
        pair,
        optional(texts()),
        st.sampled_from((Support.HYPOTHESIS, Support.EVIDENCE)),
    )


def objectives(*, ids: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[Objective]:
    """Objectives of the ten kinds and of a caller's own. Shrinks to an objective 'a' of brand awareness."""

    def objective(start: date | None, deadline: date | None, **fields: Any) -> Objective:
        first, last = (
            (min(start, deadline), max(start, deadline)) if start and deadline else (start, deadline)
        )
        return Objective(start=first, deadline=last, **fields)

    return made(
        objective,
        start=optional(days()),
        deadline=optional(days()),
        id=check_strategy(ids, "ids", _ids()),
        title=texts(),
        kind=st.sampled_from((*ObjectiveKind, "own-kind")),
        serves=optional(st.sampled_from(AIMS)),
        links=several(links(), max_size=2),
        owner=optional(texts()),
    )


def channels(
    *, ids: st.SearchStrategy[str] | None = None, objectives: st.SearchStrategy[str] | None = None
) -> st.SearchStrategy[Channel]:
    """Channels: accounts on a platform. Shrinks to Channel(id='a', platform='instagram')."""
    served = check_strategy(objectives, "objectives", _ids())
    return made(
        Channel,
        id=check_strategy(ids, "ids", _ids()),
        platform=st.sampled_from(_PLATFORMS),
        handle=optional(st.just("@boutique") | texts()),
        url=optional(st.just("https://example.org/boutique")),
        owner=optional(texts()),
        purpose=optional(texts()),
        objectives=several(served, max_size=2, of=2),
    )


def milestones(min_day: date | None = None, max_day: date | None = None) -> st.SearchStrategy[Milestone]:
    """Values on the way, on days from *min_day* to *max_day*. Shrinks to 0 on 2026-01-01."""
    return made(Milestone, days(min_day, max_day), numbers())


def _bends() -> st.SearchStrategy[tuple[Milestone, ...]]:
    return several(milestones(), max_size=2, unique_by=lambda one: one.on, of=5)


_JUDGED = (Judged.ON_DEADLINE, Judged.ANY_DAY)


def reach_levels(*, values: st.SearchStrategy[Number] | None = None) -> st.SearchStrategy[ReachLevel]:
    """Levels to reach. Shrinks to ReachLevel(0)."""
    value = check_strategy(values, "values", numbers())
    return made(ReachLevel, value, judged=st.sampled_from(_JUDGED), milestones=_bends())


def changes_by(*, values: st.SearchStrategy[Number] | None = None) -> st.SearchStrategy[ChangeBy]:
    """Changes from the baseline by an amount or a percentage, up and down, never by zero. Shrinks to 1 up.

    `values` draws the amount or percentage, and must leave out zero.
    """
    size = check_strategy(values, "values", numbers(min_value=1e-9) | numbers(max_value=-1e-9))
    common = {"judged": st.sampled_from(_JUDGED), "milestones": _bends()}
    return made(ChangeBy, size, **common) | made(ChangeBy, percent=size, **common)


def keep_paces(*, paces: st.SearchStrategy[Pace] | None = None) -> st.SearchStrategy[KeepPace]:
    """Paces to keep, in the three ways of counting, quotas with and without carry-over. Shrinks to
    KeepPace of 0/day.
    """

    def kept(pace: Pace, counted: Counting, carry: CarryOver, limit: Number | None, **more: Any) -> KeepPace:
        carry = carry if counted is Counting.CALENDAR else CarryOver.NONE
        return KeepPace(
            pace,
            counted=counted,
            carry=carry,
            carry_at_most=None if carry is CarryOver.NONE else limit,
            **more,
        )

    return made(
        kept,
        check_strategy(paces, "paces", _paces()),
        counted=st.sampled_from(Counting),
        carry=st.sampled_from(CarryOver),
        limit=optional(numbers(min_value=1), of=3),
        bound=optional(st.sampled_from(Bound)),
        milestones=_bends(),
    )


def reach_paces(*, paces: st.SearchStrategy[Pace] | None = None) -> st.SearchStrategy[ReachPace]:
    """Paces to reach. Shrinks to ReachPace of 0/day."""
    return made(
        ReachPace,
        check_strategy(paces, "paces", _paces()),
        judged=st.sampled_from(_JUDGED),
        milestones=_bends(),
    )


def grow_bys() -> st.SearchStrategy[GrowBy]:
    """Growths by a percentage per period, up and down, never by zero. Shrinks to GrowBy of 1 %/day."""
    percent = st.integers(1, 100) | st.integers(-50, -1) | st.sampled_from((0.5, -2.5, 12.5))
    return made(GrowBy, made(Growth, percent, periods()), judged=st.sampled_from(_JUDGED))


def stay_withins() -> st.SearchStrategy[StayWithin]:
    """Bands to stay within, open on one side or closed, some of each period. Shrinks to StayWithin(low=0)."""
    bound, per = numbers(), optional(periods(), of=3)
    low, high = made(StayWithin, low=bound, per=per), made(StayWithin, high=bound, per=per)
    pairs = made(lambda a, b, per: StayWithin(low=min(a, b), high=max(a, b), per=per), bound, bound, per)
    return low | high | pairs


def targets() -> st.SearchStrategy[Target]:
    """Targets of every kind. Shrinks to ReachLevel(0)."""
    # A level alone comes first: it is what the others shrink to.
    level = made(ReachLevel, numbers())
    return st.one_of(
        level, reach_levels(), changes_by(), keep_paces(), stay_withins(), reach_paces(), grow_bys()
    )


def baselines(
    *,
    values: st.SearchStrategy[Number] | None = None,
    days: st.SearchStrategy[date | None] | None = None,
    audits: st.SearchStrategy[str | None] | None = None,
) -> st.SearchStrategy[Baseline]:
    """Values that goals start from. Shrinks to Baseline(value=0)."""
    return made(
        Baseline,
        value=check_strategy(values, "values", numbers()),
        on=check_strategy(days, "days", optional(_days())),
        source=optional(texts(), of=3),
        definition=optional(texts(), of=4),
        audit=check_strategy(audits, "audits", optional(_ids(), of=4)),
        per=optional(periods(), of=4),
    )


def _terms(
    first: date, last: date, complete: bool, audits: st.SearchStrategy[str | None]
) -> st.SearchStrategy[DrawnTerms]:
    some = (lambda strategy: strategy) if complete else optional
    return made(
        DrawnTerms,
        some(targets()),
        some(days(first, last - timedelta(days=2))),
        some(days(first + timedelta(days=1), last)),
        some(baselines(days=st.none(), audits=audits)),
        optional(st.integers(0, 60), of=3),
    )


def revisions(*, audits: st.SearchStrategy[str | None] | None = None) -> st.SearchStrategy[Revision]:
    """What goals used to ask, since when not, and why. Shrinks to a revision on 2026-01-01 because of 'a'."""
    audit = check_strategy(audits, "audits", optional(_ids()))
    return made(
        lambda on, reason, terms, cited: Revision(
            on=on, reason=reason, audit=cited, **terms.within(FIRST_DAY, LAST_DAY)
        ),
        days(),
        texts(),
        _terms(FIRST_DAY, LAST_DAY, False, audit),
        audit,
    )


def goal_fields(
    first: date,
    last: date,
    complete: bool,
    *,
    ids: st.SearchStrategy[Any],
    metrics: st.SearchStrategy[Any],
    channels: st.SearchStrategy[Any],
    objectives: st.SearchStrategy[Any],
    audits: st.SearchStrategy[str | None],
) -> st.SearchStrategy[dict[str, Any]]:
    """What goals are made of, with :class:`DrawnTerms` for `terms`; ids are whatever the strategies
    for them draw.
    """
    some = (lambda strategy: strategy) if complete else optional
    said = optional(texts(), of=4)
    return st.fixed_dictionaries(
        {
            "id": ids,
            "objective": some(objectives),
            "metric": some(metrics),
            "channel": optional(channels),
            "statement": said,
            "owner": some(texts()),
            "cadence": some(cadences()),
            "ambition": st.sampled_from((Ambition.COMMITTED, Ambition.STRETCH)),
            "calendar": rarely(Calendar(), calendars(), of=3),
            "audience": said,
            "decision": texts() if complete else said,
            "guardrails": several(metrics, max_size=2, of=4),
            "effort": optional(_paces(0, 100, units=st.just("hours")), of=4),
            "also_serves": several(objectives, max_size=2, of=4),
            "revisions": several(revisions(audits=audits), max_size=2, unique_by=lambda one: one.on, of=8),
            "terms": _terms(first, last, complete, audits),
        }
    )


@refusing(complete=truth)
def goals(
    min_day: date | None = None,
    max_day: date | None = None,
    *,
    ids: st.SearchStrategy[str] | None = None,
    metrics: st.SearchStrategy[str] | None = None,
    channels: st.SearchStrategy[str] | None = None,
    objectives: st.SearchStrategy[str] | None = None,
    audits: st.SearchStrategy[str | None] | None = None,
    complete: bool = False,
) -> st.SearchStrategy[Goal]:
    """Goals whose start and deadline lie from *min_day* to *max_day*, at least two days later.
    Shrinks to Goal(id='a').

    Anything but the id may be missing, unless `complete` is True: then objective, metric, target,
    start, deadline, baseline, owner, cadence and decision are there. `ids`, `metrics`, `channels`,
    `objectives` and `audits` draw the ids.
    """
    first, last = check_day(min_day, "min_day", FIRST_DAY), check_day(max_day, "max_day", LAST_DAY)
    first = max(first, date.min + timedelta(days=1))
    if first > date.max - timedelta(days=2):
        raise InvalidArgument(f"min_day={first!r} leaves no two days of the calendar after it")
    check_bounds(first + timedelta(days=2), last, ("min_day plus two days", "max_day"))
    fields = goal_fields(
        first,
        last,
        complete,
        ids=check_strategy(ids, "ids", _ids()),
        metrics=check_strategy(metrics, "metrics", metric_ids()),
        channels=check_strategy(channels, "channels", _ids()),
        objectives=check_strategy(objectives, "objectives", _ids()),
        audits=check_strategy(audits, "audits", optional(_ids(), of=4)),
    )

    def goal(parts: dict[str, Any]) -> Goal:
        return Goal(**parts.pop("terms").within(first, last), **parts)

    return made(goal, fields)


def events(
    min_day: date | None = None,
    max_day: date | None = None,
    *,
    ids: st.SearchStrategy[str] | None = None,
    channels: st.SearchStrategy[str] | None = None,
    metrics: st.SearchStrategy[str] | None = None,
) -> st.SearchStrategy[Event]:
    """Events that start on days from *min_day* to *max_day*; `channels` and `metrics` draw the ids they name.

    Shrinks to the campaign 'a' on 2026-01-01, which touches all.
    """
    name = check_strategy(ids, "ids", _ids())
    channel = check_strategy(channels, "channels", _ids())
    metric = check_strategy(metrics, "metrics", metric_ids())

    def lasting(start: date, length: int, **parts: Any) -> Event:
        return Event(start=start, end=start + timedelta(days=min(length, (date.max - start).days)), **parts)

    return made(
        lasting,
        start=days(min_day, max_day),
        length=st.integers(0, 60),
        id=name,
        title=optional(texts()),
        kind=st.sampled_from(EventKind),
        channels=several(channel, max_size=2),
        metrics=several(metric, max_size=2),
        comes_again=st.booleans(),
    )


def closed_goals(*, goals: st.SearchStrategy[Goal] | None = None) -> st.SearchStrategy[ClosedGoal]:
    """Goals that are over, with their outcome and lesson. Shrinks to the goal 'a', met on 2026-01-01."""
    ratio, part, outcome = optional(numbers(-10, 10)), optional(numbers(0, 1)), st.sampled_from(Outcome)
    said = optional(texts(), of=3)
    return made(
        ClosedGoal,
        goal=check_strategy(goals, "goals", _any_goals()),
        closed_on=days(),
        outcome=outcome,
        actual=optional(numbers()),
        attainment=ratio,
        score=part,
        original_outcome=outcome,
        original_attainment=ratio,
        original_score=part,
        probability=part,
        worked=said,
        failed=said,
        lesson=said,
    )


def _paces(*bounds: Number, **parts: Any) -> st.SearchStrategy[Pace]:
    return paces(*bounds, **parts)


def _ids() -> st.SearchStrategy[str]:
    return ids()


def _days() -> st.SearchStrategy[date]:
    return days()


def _any_goals() -> st.SearchStrategy[Goal]:
    return goals()
