"""Sessions: so much so many times a period, as in "10 minutes twice a day" and « 5 km trois fois par semaine ».

Knows figures and periods. What is counted by the time, such as runs, stays so; of all else the whole is meant.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from smartgoals._numbers import plain
from smartgoals._statement.ambiguity import Ambiguity
from smartgoals._statement.figures import SaidQuantity, figures_of
from smartgoals._statement.measures import recurs_at
from smartgoals._statement.metric_kinds import kind_of_metric
from smartgoals._statement.numbers import as_number
from smartgoals._statement.passed import is_hyphened
from smartgoals._statement.units import CURRENCIES, TIME_UNITS

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
_NOT_OF_EACH: Final = frozenset({"of", "by", "from", "now"})
"""Roles of what is no amount of a session: "a video of 2 minutes twice a week"."""


class _Session(NamedTuple):
    """How much each time takes, and how many times there are in a period."""

    each: SaidFigure
    times: SaidFigure

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
        if not _is_often(sentence, session.times):
            continue
        metric = naming(SaidQuantity(session.times))
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
        each, times = session
        start, end = sentence.span(each.first, times.until)
        if draft.pace is not None and any(first <= start < until == end for first, until in held):
            period = draft.pace.period
            readings = (f"{plain(draft.pace.amount)}/{period}", f"{plain(as_number(times.value))}/{period}")
            yield Ambiguity(field="pace", text=sentence.said(each.first, times.until), readings=readings)
        else:
            told = Ambiguity(field="also", text=sentence.said(each.start, each.until))
            yield from [told] if sentence.span(times.first, times.until) in held else ()


def _sessions(sentence: Sentence, figures: Sequence[SaidFigure]) -> list[_Session]:
    """Return so much so many times a period, in order."""
    return [_Session(*pair) for pair in pairwise(figures) if _is_session(sentence, *pair)]


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
