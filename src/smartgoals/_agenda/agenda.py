"""Agenda: what a strategy asks to be looked at within some days, in order.

What belongs here: the front and its result. What one goal asks for is in `due`. Knows strategies,
audits and events.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import partial
from typing import Final, final

from attrs import frozen

from smartgoals._agenda.due import AgendaDays, Due, why_done
from smartgoals._agenda.entry import ORDER, AgendaEntry, AgendaKind, Omission
from smartgoals._case.audit_case import AUDIT_AGAIN
from smartgoals._case.case import case_of
from smartgoals._case.surroundings import Surroundings
from smartgoals._checked import Arguments, refuse, refusing, sequence, text
from smartgoals._days import day, optional_day
from smartgoals._documents import document
from smartgoals._evidence import Evidence, EvidenceLike, knowledge_of
from smartgoals._messages.formatting import Language, asked_in
from smartgoals._messages.outline import outlined
from smartgoals._model.event import Event
from smartgoals._model.ids import GoalId
from smartgoals._model.strategy import Strategy
from smartgoals._projection.wires import asked_shares

__all__ = ["Agenda", "agenda"]

_LONGEST: Final = 1_098
"""So many days are listed at most, three years: what lies further is for later."""


@final
@document
@outlined
@frozen(kw_only=True)
class Agenda:
    """What is to be looked at from one day to another, both included; see :func:`smartgoals.agenda`.

    `entries` are in order of day, `left_out` says which goals have no entries, or lack some, and why.
    """

    as_of: date
    start: date
    end: date
    entries: tuple[AgendaEntry, ...] = ()
    left_out: tuple[Omission, ...] = ()

    def on(self, on: date) -> tuple[AgendaEntry, ...]:
        """Return the entries of a day."""
        asked = day(on)
        return tuple([one for one in self.entries if one.day == asked])

    @refusing(goal=text)
    def of_goal(self, goal: GoalId | str) -> tuple[AgendaEntry, ...]:
        """Return the entries of a goal, by its id."""
        return tuple([one for one in self.entries if one.goal == goal])

    def text(self, language: Language | str | None = None) -> str:
        """Say in a language what is to be looked at, a line for each entry, and what is left out."""
        into = asked_in(language)
        lines = [into.say("agenda.line", {"day": one.day, "text": one.text(into)}) for one in self.entries]
        if not lines:
            code = "agenda.nothing_on_day" if self.start == self.end else "agenda.nothing"
            lines = [into.say(code, {"start": self.start, "end": self.end})]
        return "\n".join([*lines, *(one.text(into) for one in self.left_out)])

    def __str__(self) -> str:
        days = f"{self.start.isoformat()} to {self.end.isoformat()}"
        return f"agenda from {days}: {len(self.entries)} entries"


def agenda(
    strategy: Strategy,
    *,
    as_of: date | None = None,
    evidence: EvidenceLike | None = None,
    start: date,
    end: date,
    chances: Iterable[float] = (0.5,),
) -> Agenda:
    """Return what a strategy asks to be looked at from one day to another, in order of day.

    Check-ins (by the cadence of a goal, else weekly), milestones, the closing of the periods of
    quotas, deadlines, the audit that is due again, coming events, and for each check-in the
    tripwires of some *chances* (none without any): the values to act on; see
    :meth:`Projection.tripwires`. All is told by what is known *as_of* a day, the start where it is
    not said. Goals that are closed, over or decided are left out, and so are check-ins in a pause;
    `left_out` says so, and which check-ins have no value to act on.

    Raises :class:`~smartgoals.InvalidValue` for a start on the first day of the calendar, an end
    before the start or more than three years after it, and for chances not between 0 and 1.

    >>> from datetime import date
    >>> from smartgoals import Goal, KeepPace
    >>> goal = Goal(id="g", metric="leads", target=KeepPace("5 leads/week", counted="calendar"),
    ...             start=date(2026, 1, 5), deadline=date(2026, 1, 25), cadence="every 2 weeks")
    >>> found = agenda(Strategy(goals=[goal]), start=date(2026, 1, 12), end=date(2026, 1, 31))
    >>> for entry in found.entries:
    ...     print(entry)
    2026-01-18: a period of leads closes: 5 asked
    2026-01-19: look at leads
    2026-01-25: a period of leads closes: 5 asked
    2026-01-25: the goal on leads is judged
    """
    told = Arguments()
    known = told.read("", lambda one: knowledge_of(one, evidence), strategy)
    first, last = told.read("start", day, start), told.read("end", day, end)
    on = told.read("as_of", optional_day, as_of)
    asked = told.read("chances", partial(sequence, what="chances"), chances)
    shares = told.read("chances", asked_shares, asked) if asked else ()
    if not told.faults and first == date.min:  # no day lies before it to begin from
        told.faults.append(
            refuse("start", first, f"after {first.isoformat()}, the first day of the calendar")
        )
    elif not told.faults and last < first:
        told.faults.append(refuse("end", last, f"on or after the start, {first.isoformat()}"))
    elif not told.faults and (last - first).days > _LONGEST:
        told.faults.append(
            refuse("end", last, f"at most {_LONGEST} days after the start, {first.isoformat()}")
        )
    told.settle()
    return _made(strategy, known, AgendaDays(first, last), on or first, shares)


def _made(
    strategy: Strategy, known: Evidence, span: AgendaDays, as_of: date, chances: tuple[float, ...]
) -> Agenda:
    around = Surroundings(evidence=known, as_of=as_of)
    closed = frozenset(one.id for one in known.all_closed_goals)
    entries, left_out = [*_events(strategy.events, span), *_audit(known, span, as_of)], list[Omission]()
    for goal in strategy.goals:
        case = case_of(goal, around)
        why = why_done(case, span, closed)
        if why is not None:
            left_out.append(Omission(goal=goal.id, reason=why))
            continue
        due, lacking = Due(case, span, chances).entries()
        entries += due
        left_out += lacking
    entries.sort(key=lambda one: (one.day, ORDER.index(one.kind), one.goal or "", one.key))
    return Agenda(
        as_of=as_of, start=span.start, end=span.end, entries=tuple(entries), left_out=tuple(left_out)
    )


def _events(events: Iterable[Event], span: AgendaDays) -> Iterator[AgendaEntry]:
    """Yield the first and the last days of events; one of a single day has no end of its own."""
    for one in events:
        ends = ((AgendaKind.EVENT_BEGINS, one.start), (AgendaKind.EVENT_ENDS, one.end))
        for kind, on in ends if one.start < one.end else ends[:1]:
            if span.holds(on):
                yield AgendaEntry(day=on, kind=kind, key=f"{kind}:{one.id}", event=one.id, title=one.title)


def _audit(known: Evidence, span: AgendaDays, as_of: date) -> Iterator[AgendaEntry]:
    """Yield when the last audit is due again: on its next date, else a quarter later; what is
    overdue, on the first day.
    """
    made = [one for one in known.all_audits if one.as_of <= as_of]
    if not made:
        return
    last = made[-1]
    due = last.next_due
    if due is None and (date.max - last.as_of).days >= AUDIT_AGAIN:
        due = last.as_of + timedelta(days=AUDIT_AGAIN)
    if due is not None and due <= span.end:
        kind = AgendaKind.AUDIT_DUE
        yield AgendaEntry(
            day=max(due, span.start), kind=kind, key=f"{kind}:{last.id}", audit=last.id, since=last.as_of
        )
