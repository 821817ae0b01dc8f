"""Sessions: so much so many times a period, or on so many of its days, as in "10 minutes twice a day", "20 pages 5 days
a week" and « 5 km trois fois par semaine ».

Knows figures and periods. What is counted by the time, such as runs, stays so; of all else the whole is meant.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from smartgoals._numbers import plain
from smartgoals._statement.ambiguity import Ambiguity
from smartgoals._statement.figures import SaidQuantity, figures_of
from smartgoals._statement.measures import end_of_days, recurs_at
from smartgoals._statement.metric_kinds import kind_of_metric
from smartgoals._statement.natures import is_standing
from smartgoals._statement.numbers import as_number
from smartgoals._statement.passed import is_hyphened
from smartgoals._statement.units import CURRENCIES, TIME_UNITS, in_unit
from smartgoals._time.period import Period, PeriodUnit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from smartgoals._statement.draft import Draft
    from smartgoals._statement.figures import SaidFigure
    from smartgoals._statement.metrics import Named
    from smartgoals._statement.sentence import Sentence

__all__ = ["open_sessions", "with_sessions"]

_UNITS: Final = TIME_UNITS | CURRENCIES | {"km", "miles", "m", "pages", "words"}
"""What a session may take or bring."""
_COUNTED: Final = frozenset({"count"})
_LONGEST_NOUN: Final = 4
_HOURS: Final = 24
_NOT_OF_EACH: Final = frozenset({"of", "by", "from", "now"})
"""Roles of what is no amount of a session: "a video of 2 minutes twice a week"."""


class _Session(NamedTuple):
    """How much each time takes, and how many times there are in a period, or days of it on which so much is done."""

    each: SaidFigure
    times: SaidFigure
    is_of_days: bool = False

    @property
    def whole(self) -> SaidFigure:
        """What all of them come to in the period."""
        return self.each._replace(value=self.each.value * self.times.value, until=self.times.until)


def with_sessions(
    sentence: Sentence, figures: list[SaidFigure], naming: Callable[[SaidQuantity], Named | None]
) -> list[SaidFigure]:
    """Return figures with each session as one: its times where they are what is counted, and else the whole.

    *naming* says which metric so many times would be of.
    """
    for session in _sessions(sentence, figures):
        is_on_days = session.is_of_days and _is_done(naming(SaidQuantity(session.each)), session.each)
        if not is_on_days and not _is_often(sentence, session.times):
            continue
        metric = None if is_on_days else naming(SaidQuantity(session.times))
        is_counted = metric is not None and kind_of_metric(metric.name) == _COUNTED
        meant = session.times if is_counted else session.whole
        at = figures.index(session.each)
        first = figures[:at]
        if first and _is_low_end(first[-1], session.each):
            first[-1:] = (
                []
                if is_counted
                else [_Session(first[-1], session.times).whole._replace(until=first[-1].until)]
            )
        figures = [*first, meant, *figures[at + 2 :]]
    return figures


def open_sessions(sentence: Sentence, draft: Draft) -> Iterator[Ambiguity]:
    """Yield what each time takes, where a draft counts the times; and how often, where it has the whole."""
    held = draft.spans.get("amount", ())
    for session in _sessions(sentence, figures_of(sentence)):
        each, times, _ = session
        start, end = sentence.span(each.first, times.until)
        if draft.pace is not None and any(first <= start < until == end for first, until in held):
            period = draft.pace.period
            other = f"{plain(as_number(times.value))}/{period}"
            other = (
                f"{plain(as_number(each.value))}/{Period(1, PeriodUnit.DAY)}" if session.is_of_days else other
            )
            readings = (f"{plain(draft.pace.amount)}/{period}", other)
            yield Ambiguity(field="pace", text=sentence.said(each.first, times.until), readings=readings)
        else:
            told = Ambiguity(field="also", text=sentence.said(each.start, each.until))
            yield from [told] if sentence.span(times.first, times.until) in held else ()


def _sessions(sentence: Sentence, figures: Sequence[SaidFigure]) -> list[_Session]:
    """Return so much so many times a period, in order."""
    pairs = pairwise(figures)
    found = (_on_days(sentence, *pair) or _at_times(sentence, *pair) for pair in pairs)
    return [session for session in found if session is not None]


def _at_times(sentence: Sentence, each: SaidFigure, times: SaidFigure) -> _Session | None:
    """Return so much so many times a period; None of any other two figures."""
    return _Session(each, times) if _is_session(sentence, each, times) else None


def _on_days(sentence: Sentence, each: SaidFigure, times: SaidFigure) -> _Session | None:
    """Return so much on so many days of a period, right behind its noun: "8 hours 5 nights a week", « 10 000 pas, 6 jours
    par semaine »; None of any other two figures.
    """
    until = end_of_days(sentence, times.until)
    is_plain = each.role.isdisjoint(_NOT_OF_EACH) and each.unit != "%" and not each.is_factor
    is_often = times.unit is None and not times.is_factor and not times.role and times.bound is None
    if until is None or not is_plain or not is_often or _is_longer_than_day(each):
        return None
    noun = sentence.marks["metrics"].get(each.until)
    at = each.until if noun is None or noun.until > times.start else noun.until
    at += at < times.start and sentence.words[at] == ","
    return _Session(each, times._replace(until=until), is_of_days=True) if at == times.start else None


def _is_longer_than_day(each: SaidFigure) -> bool:
    """Tell whether a length is none of each day: "35 hours 4 days a week"."""
    hours = None if each.unit is None else in_unit(each.value, each.unit, "hours")
    return hours is not None and hours > _HOURS


def _is_done(metric: Named | None, each: SaidFigure) -> bool:
    """Tell whether so much is done on each of some days, and nothing that is there on any: "open 2 shops 7 days a week"."""
    is_counted = each.unit is None
    return each.unit in _UNITS or (
        is_counted and metric is not None and metric.is_known and not is_standing(metric.name)
    )


def _is_often(sentence: Sentence, times: SaidFigure) -> bool:
    """Tell whether a figure says how often, and not on how many days: "twice", "3 times"."""
    is_word = times.until == times.first + 1 and sentence.tokens[times.first].kind == "word"
    return is_word or sentence.has("units", times.until - 1, "x")


def _is_low_end(before: SaidFigure, each: SaidFigure) -> bool:
    """Tell whether a figure begins a range that another ends: "10 to 15 minutes twice a day"."""
    return before.unit in {None, each.unit} and each.first - before.until <= 1


def _is_session(sentence: Sentence, each: SaidFigure, times: SaidFigure) -> bool:
    """Tell whether a figure says how much is done each of so many times."""
    is_amount = each.unit in _UNITS and each.role.isdisjoint(_NOT_OF_EACH) and sentence.timed[each.first] < 0
    if not is_amount or times.unit is not None or times.is_factor or times.role or times.bound is not None:
        return False
    if is_hyphened(sentence, each.until - 1) or each.first == times.first or times.until >= sentence.size:
        return False
    between = range(each.until, times.start)
    is_near = not between or (sentence.has("roles", each.until, "of") and len(between) <= _LONGEST_NOUN)
    is_free = not any(sentence.is_break(at) or sentence.timed[at] >= 0 for at in between)
    return is_near and is_free and recurs_at(sentence, times.until)
