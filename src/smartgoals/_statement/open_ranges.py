"""Open ranges: two figures of a change of which the second may as well be the level that it leads to, as in "reduce the
bounce rate by 25 % to 45 %" and "by 500 to 2,500".

Knows words and drafts; reads nothing anew.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from smartgoals._numbers import plain
from smartgoals._statement.ambiguity import Ambiguity
from smartgoals._statement.metric_kinds import kind_of_metric
from smartgoals._statement.words import AmountKind

if TYPE_CHECKING:
    from smartgoals._statement.draft import Draft
    from smartgoals._statement.sentence import Sentence

__all__ = ["open_ranges"]

_SEVERAL: Final = 2
_YEARS: Final = range(1800, 2200)
"""Numbers that may be the year of an end, of which another doubt tells."""


def open_ranges(sentence: Sentence, draft: Draft) -> Iterator[Ambiguity]:
    """Yield that a range may be a change and its end: of what is itself a share where both are told in percent, and of
    what is counted where the second is more than twice the first.
    """
    amount, upper, spans = draft.amount, draft.upper, draft.spans.get("amount", ())
    is_change = draft.amount_kind in {AmountKind.RELATIVE, AmountKind.DELTA} and draft.pace is None
    is_change = is_change and draft.baseline is None  # "from 20,000 by 5,000 to 25,000" says it itself
    if amount is None or upper is None or not is_change or not spans:
        return
    first, until = sentence.words_between(*spans[0])
    if _is_led(sentence, first) and _may_end(sentence, range(first, until), draft):
        readings = (f"{plain(amount)}-{plain(upper)}", plain(upper))
        yield Ambiguity(field="target", text=sentence.said(first, until), readings=readings)


def _is_led(sentence: Sentence, first: int) -> bool:
    """Tell whether a word before a figure says by how much."""
    role = sentence.ends["roles"].get(first)
    return role is not None and "by" in role[1].senses


def _may_end(sentence: Sentence, places: range, draft: Draft) -> bool:
    """Tell whether the second of two figures may be a level of the metric, joined to the first by "to"."""
    if not any(sentence.has("roles", at, "to") for at in places):
        return False
    if draft.unit == "%":
        signs = sum(sentence.has("units", at, "%") for at in places)
        return signs == _SEVERAL and draft.metric is not None and "share" in kind_of_metric(draft.metric)
    upper = draft.upper or 0
    return draft.unit is None and upper > _SEVERAL * (draft.amount or 0) and int(upper) not in _YEARS
