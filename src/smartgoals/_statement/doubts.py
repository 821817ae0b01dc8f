"""Doubts: what the figures of a sentence leave open: of which items they are an average, and in what a clock is told.

Knows quantities and metrics; reads nothing anew.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from smartgoals._statement.ambiguity import Ambiguity
from smartgoals._statement.metric_kinds import kind_of_metric

if TYPE_CHECKING:
    from smartgoals._statement.metrics import Named
    from smartgoals._statement.quantities import Quantity
    from smartgoals._statement.sentence import Sentence

__all__ = ["doubts_of"]


def doubts_of(sentence: Sentence, quantity: Quantity | None, metric: Named | None) -> Iterator[Ambiguity]:
    """Yield that a figure is told per item, which its metric is not, and a clock without its unit."""
    if quantity is None or metric is None or not metric.name:
        return
    until = _item_behind(sentence, metric)
    if until is not None:
        said = sentence.said(metric.first, until)
        yield Ambiguity(field="metric", text=said, readings=(metric.name, said))
    figure = quantity.figure
    if figure.is_clock and figure.unit is None and "time" in kind_of_metric(metric.name):
        said = sentence.said(figure.first, figure.until)
        yield Ambiguity(field="unit", text=said, readings=("hours", "minutes"))


def _item_behind(sentence: Sentence, metric: Named) -> int | None:
    """Return the word after one of many that a count is told of: "likes per post", "partages par post"."""
    place = metric.until
    item = place + 1
    if item >= sentence.size or not sentence.has("others", place, "each_of") or sentence.timed[item] >= 0:
        return None
    if sentence.has("clauses", place, "purpose") or "per" in metric.name.split("_"):
        return None
    noun = sentence.marks["metrics"].get(item)
    is_one = noun is not None and sentence.tokens[item].bare == sentence.words[item]
    return noun.until if noun is not None and is_one and item not in sentence.marks["channels"] else None
