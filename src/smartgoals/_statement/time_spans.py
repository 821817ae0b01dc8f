"""Lengths that count from another day than today: "8 weeks from 1 April", "two weeks before Christmas",
"trois jours après le 1er juin".
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from fractions import Fraction
from functools import partial
from typing import Final, TypeAlias

from attrs import evolve

from smartgoals._statement.time_days import Days, after, before, date_of
from smartgoals._statement.time_events import event_phrase
from smartgoals._statement.time_lengths import Length
from smartgoals._statement.time_named import phrase_of
from smartgoals._statement.time_phrase import BARE, Head, PhraseRead, head_of, placed
from smartgoals._statement.time_points import bare_unit, point
from smartgoals._statement.time_scene import Point, Scene, cut_of, skipped
from smartgoals._statement.time_service import INSIDE_OF
from smartgoals._statement.words import DeadlineKind

__all__ = [
    "Span",
    "away_from",
    "from_start",
    "is_day_of_article",
    "is_from_named",
    "until_named",
    "with_article",
]

Span: TypeAlias = "tuple[Fraction | int, str]"
"""How many of which unit."""
_STARTS: Final = frozenset({"start", "from"})
_ENDS: Final = frozenset({BARE, "by", "by_within", "before"})
_CLOCK: Final = frozenset({"hour", "minute"})


def away_from(scene: Scene, head: Head, read: Length, *, may_be_amount: bool) -> PhraseRead | None:
    """Return the phrase of a day so long before or after another: "two weeks before Christmas", "3 days
    after 1 June".

    Before something whose day lies elsewhere it has none: "two weeks before the launch". What is a figure of
    the goal is none: "cut it by 3 days before June" (where it `may_be_amount`), "to 14 days before June".
    """
    beside = head_of(scene, read.at)
    is_away = beside.sense in {"before", "after"} and read.unit not in _CLOCK
    if is_away and beside.sense == "before" and _is_inside(scene, head, read):
        return _until(scene, Head("before", head.first, beside.at))
    if not is_away or not read.is_counted or read.is_ahead or _is_figure(scene, head, read, may_be_amount):
        return None
    firm = Head("by", head.first, beside.at)
    named = _named(scene, beside.at)
    if named is not None:
        if read.number is None:
            return placed(scene, firm, named.at, None)  # "a few weeks before Christmas"
        cut = _earlier if beside.sense == "before" else _later
        moved = partial(cut, count=read.number, unit=read.unit)
        return phrase_of(scene, firm, cut_of(named, DeadlineKind.ABSOLUTE_DATE, moved, "day"))
    if beside.sense == "after" or not _has_other_number(scene, head.first, read.at):
        return None
    event = event_phrase(scene, Head("before", head.first, beside.at))
    if event is None or event.phrase is None:
        return None
    eve, day = event.phrase.deadline, None
    if eve is not None and event.phrase.kind is DeadlineKind.ABSOLUTE_DATE and read.number is not None:
        day = before(eve + timedelta(days=1), read.number, read.unit)  # "before the fair on 18 July"
    kind = None if day is None else DeadlineKind.ABSOLUTE_DATE
    return event._replace(phrase=evolve(event.phrase, kind=kind, deadline=day, readings=()))


def _is_inside(scene: Scene, head: Head, read: Length) -> bool:
    """Tell whether a length before a day is the time until then: "in the two weeks before Christmas"."""
    is_until = read.is_counted and not read.is_ahead and "less" not in read.around
    return head.sense in INSIDE_OF and is_until and _has_other_number(scene, head.first, read.at)


def until_named(scene: Scene, head: Head) -> PhraseRead | None:
    """Return the phrase of a unit that ends with a day: "in the week before Christmas"."""
    unit = bare_unit(scene, head.at) if head.sense in INSIDE_OF else None
    if unit is None:
        return None
    beside = head_of(scene, unit.at)
    return _until(scene, Head("before", head.first, beside.at)) if beside.sense == "before" else None


def _until(scene: Scene, head: Head) -> PhraseRead | None:
    """Return the phrase of the last day before a day or an event."""
    named = _named(scene, head.at)
    return event_phrase(scene, head) if named is None else phrase_of(scene, head, named)


def _is_figure(scene: Scene, head: Head, read: Length, may_be_amount: bool) -> bool:
    """Tell whether a length is a level, or by how much one changes: "to 14 days", "under 3 days", "by 3 days"."""
    ahead = scene.atoms[head.first - 1].roles if head.first > 0 and head.sense == BARE else {}
    is_led = not ahead.keys().isdisjoint({"prep", "to"}) or ahead.get("hedge") == "less"
    is_level = "less" in read.around or is_led
    return is_level or head.sense not in _ENDS or (head.sense == "by" and may_be_amount)


def _named(scene: Scene, at: int) -> Point | None:
    return point(scene, at) or point(scene, skipped(scene, at, "the"))


def _earlier(days: Days, count: Fraction | int, unit: str) -> Days | None:
    """Return the day so long before the first of a stretch; before an end it is that of the last one."""
    first = date_of(min(days))
    return _alone(None if first is None else before(first, count, unit))


def _later(days: Days, count: Fraction | int, unit: str) -> Days | None:
    last = date_of(days[1])
    return _alone(None if last is None else after(last, count, unit))


def _alone(day: date | None) -> Days | None:
    return None if day is None else (day.toordinal(), day.toordinal())


def _has_other_number(scene: Scene, first: int, until: int) -> bool:
    """Tell whether a number stands elsewhere: "deliver drafts 3 days before the deadline" has none
    but those days.
    """
    places = (at for at, atom in enumerate(scene.atoms) if atom.kind == "number")
    return any(not first <= at < until for at in places)


def is_day_of_article(scene: Scene, at: int) -> bool:
    """Tell whether "a month" is one before a day, and not each: "reach 5,000 fans a month before Christmas".

    Behind other verbs it may be each month up to that day, which then is what is read.
    """
    return scene.around.is_reached and _article_before(scene, at, may_be_end=True) is not None


def _article_before(scene: Scene, at: int, *, may_be_end: bool = False) -> Point | None:
    """Return the day before which "a month" at an atom may lie: "a month before Christmas"; an end is a day,
    too, where it *may_be_end*: "a week before the end of the year".
    """
    if not (scene.has(at, "per") and scene.has(at, "number") and scene.has(at + 1, "unit")):
        return None
    beside = head_of(scene, at + 2)
    named = _named(scene, beside.at) if beside.sense == "before" else None
    days = None if named is None else named.stretch.resolved(scene.as_of)
    is_day = days is not None and (
        days[0] == days[1] or (may_be_end and named is not None and named.edge == "end")
    )
    return named if is_day else None


def with_article(scene: Scene, head: Head, read: PhraseRead) -> PhraseRead:
    """Return what is read of "before Christmas" with the other day of "50 fans a month before Christmas"."""
    at = head.first - 2
    named = _article_before(scene, at) if at >= 0 and head.sense == "before" else None
    unit = scene.role(at + 1, "unit")
    if named is None or read.phrase is None or unit in _CLOCK:
        return read
    days = named.stretch.resolved(scene.as_of)
    moved = None if days is None else _earlier(days, 1, unit)
    other = None if moved is None else date_of(moved[0])
    readings = read.phrase.readings if other is None else (*read.phrase.readings, other)
    return read._replace(phrase=evolve(read.phrase, readings=readings))


def is_from_named(scene: Scene, read: Length) -> bool:
    """Tell whether a length counts from a time that is named: "3 months from May", and no "from launch"."""
    beside = head_of(scene, read.at)
    return beside.sense in _STARTS and _named(scene, beside.at) is not None


def from_start(reads: Sequence[PhraseRead]) -> list[PhraseRead]:
    """Return the phrases, of which lengths count from the first day that one of them names.

    As in "Starting 1 April, gain 50 a week for 8 weeks", which ends with the eighth week.
    """
    start = next((read.begins for read in reads if read.begins is not None), None)
    return list(reads) if start is None else [_counted(read, start) for read in reads]


def _counted(read: PhraseRead, start: date) -> PhraseRead:
    if read.span is None or read.phrase is None or not read.phrase.is_deadline:
        return read
    return read._replace(phrase=evolve(read.phrase, deadline=_last_day(start, *read.span)))


def _last_day(start: date, count: Fraction | int, unit: str) -> date | None:
    """Return the last day of a length that begins with a day: of 8 weeks from 1 April on it is 26 May."""
    eve = date_of(start.toordinal() - 1)
    if unit == "working_day":
        return None if eve is None else after(eve, count, unit)
    end = after(start, count, unit)
    return None if end is None or eve is None else end - timedelta(days=1)
