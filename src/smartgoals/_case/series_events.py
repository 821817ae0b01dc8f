"""What happened on days of a goal, beside its readings: milestones that are due, and events in the
words of a language.

What belongs here: definitions that changed, revisions, pauses, audits, events, and counters that
began anew. Knows cases and phrases.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from smartgoals._messages.inert import inert
from smartgoals._model.event import EventKind
from smartgoals._model.target import KeepPace, Milestone
from smartgoals._numbers import Number
from smartgoals._plan.changes import moved
from smartgoals._plan.quota import ZERO

if TYPE_CHECKING:
    from smartgoals._case.case import Case
    from smartgoals._messages.formatting import Language
    from smartgoals._model.goal import Goal

__all__ = ["events_of", "milestones_of"]


def milestones_of(case: Case) -> Mapping[date, Number]:
    """Return the milestones of a goal by the day they are due: pauses that keep the pace move it,
    as they do the end.
    """
    marks: tuple[Milestone, ...] = () if case.goal.target is None else case.goal.target.milestones
    return {_due(case, one.on): one.value for one in marks}


def _due(case: Case, on: date) -> date:
    plan = case.plan
    if plan is None or isinstance(case.goal.target, KeepPace) or plan.start_day >= on:
        return on
    path = ((plan.start_day.toordinal(), ZERO), (on.toordinal(), ZERO))
    return date.fromordinal(moved(path, case.goal.calendar)[-1][0])


def events_of(case: Case, goal: Goal, language: Language) -> Mapping[date, tuple[str, ...]]:
    """Return what happened by the day, in the words of a language; *goal* is the goal with all its
    revisions.
    """
    found = sorted(_events(case, goal, language))
    return {on: tuple([said for _, said in events]) for on, events in groupby(found, key=lambda one: one[0])}


def _events(case: Case, goal: Goal, language: Language) -> Iterator[tuple[date, str]]:
    """Yield each event with its day; an audit and a revision of a later day than that of the case
    are not known yet.
    """
    for on in case.breaks:
        yield on, language.say("chart.event_break")
    for revision in goal.revisions:
        if revision.on <= case.as_of:
            yield revision.on, language.say("chart.event_revision", {"reason": inert(revision.reason)})
    for pause in goal.calendar.pauses:
        plain = pause.reason is None
        facts = {"end": pause.end, "reason": "" if pause.reason is None else inert(pause.reason)}
        yield pause.start, language.say("chart.event_pause" if plain else "chart.event_pause_why", facts)
    for on in {one.on for one in case.audited if one.on is not None}:
        yield on, language.say("chart.event_audit")
    for on in case.progress.resets:
        yield on, language.say("chart.event_reset")
    for event in () if case.evidence.strategy is None else case.evidence.strategy.events:
        if event.kind is not EventKind.DEFINITION and event.touches(
            *case.place
        ):  # a definition is told as a break
            name = inert(event.title or event.id)
            code = "chart.event_of_a_day" if event.start == event.end else "chart.event_begins"
            yield event.start, language.say(code, {"name": name, "end": event.end})
    for exchange in () if case.how is None else case.how.exchanges:
        yield exchange.on, language.say("chart.event_exchange")
