"""Doubts: what the figures of a sentence leave open: of which items they are an average, and in
what a clock is told.

Knows quantities and metrics; reads nothing anew.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from smartgoals._model.facts import nature_of
from smartgoals._model.metric import Nature
from smartgoals._model.target import Bound
from smartgoals._statement.ambiguity import Ambiguity
from smartgoals._statement.asking import HUNDREDTHS
from smartgoals._statement.metric_kinds import kind_of_metric
from smartgoals._statement.numbers import number_at
from smartgoals._statement.shares import closes
from smartgoals._statement.units import CURRENCIES, TIME_UNITS
from smartgoals._statement.wholes import is_round

if TYPE_CHECKING:
    from smartgoals._statement.figures import SaidFigure
    from smartgoals._statement.metrics import Named
    from smartgoals._statement.quantities import SaidQuantity
    from smartgoals._statement.sentence import Sentence

__all__ = ["doubts_of"]

_FARTHEST: Final = 5
_SHORTEST: Final = 2
_MEANS: Final = frozenset({Nature.MEAN, Nature.RATIO, Nature.SCORE, Nature.DISTRIBUTION})
_WEIGHED: Final = frozenset({"weight", "waste"})


def doubts_of(sentence: Sentence, quantity: SaidQuantity | None, metric: Named | None) -> Iterator[Ambiguity]:
    """Yield that a figure is told per item, which its metric is not, and in what a clock or a pound
    is told.
    """
    if quantity is not None and _is_open_unit(sentence, quantity.figure, metric):
        figure, mark = quantity.figure, sentence.marks["units"][quantity.figure.until - 1]
        yield Ambiguity(field="unit", text=sentence.said(figure.first, figure.until), readings=mark.senses)
    if quantity is not None and quantity.figure.is_open:
        figure, readings = quantity.figure, (str(Bound.AT_MOST), str(Bound.AT_LEAST))
        yield Ambiguity(field="bound", text=sentence.said(figure.start, figure.until), readings=readings)
    until = None if metric is None or not metric.name else _item_behind(sentence, metric)
    if until is not None and metric is not None and quantity is not None:
        said = sentence.said(metric.first, until)
        yield Ambiguity(field="metric", text=said, readings=(metric.name, said))
    elif quantity is not None:
        yield from _occasion_behind(sentence, quantity.figure, metric)
    if quantity is None or metric is None or not metric.name:
        return
    figure = quantity.figure
    if figure.is_clock and figure.unit is None and "time" in kind_of_metric(metric.name):
        said = sentence.said(figure.first, figure.until)
        yield Ambiguity(field="unit", text=said, readings=("hours", "minutes"))


def _is_open_unit(sentence: Sentence, figure: SaidFigure, metric: Named | None) -> bool:
    """Tell whether a unit may be money or a weight, and nothing beside it says which: "cut it by 20
    pounds".
    """
    mark = sentence.marks["units"].get(figure.until - 1)
    if mark is None or figure.unit in CURRENCIES or figure.unit not in mark.senses:
        return False
    is_either = any(one in CURRENCIES for one in mark.senses) and sentence.tokens[
        figure.until - 1
    ].bare not in {one.casefold() for one in mark.senses}
    is_of = sentence.has("roles", figure.until, "of")  # "50 pounds of food"
    return is_either and not is_of and (metric is None or metric.name not in _WEIGHED)


def _item_behind(sentence: Sentence, metric: Named) -> int | None:
    """Return the word after one of many that a count is told of: "likes per post", "partages par post"."""
    place = metric.until
    item = place + 1
    if item >= sentence.size or not sentence.has("others", place, "each_of") or sentence.timed[item] >= 0:
        return None
    whole = number_at(sentence, item)
    if whole is not None and "share" not in kind_of_metric(metric.name):
        return whole.until + 1 if is_round(whole.value) and whole.until < sentence.size else None
    if sentence.has("clauses", place, "purpose") or "per" in metric.name.split("_"):
        return None
    noun = sentence.marks["metrics"].get(item)
    is_one = noun is not None and sentence.tokens[item].bare == sentence.words[item]
    return noun.until if noun is not None and is_one and item not in sentence.marks["channels"] else None


def _occasion_behind(sentence: Sentence, figure: SaidFigure, metric: Named | None) -> Iterator[Ambiguity]:
    """Yield what a figure is told of each time, which is no period that anybody knows: "per game", "par
    séance", "per sprint".
    """
    is_mean = metric is not None and (
        nature_of(metric.name) in _MEANS
        or "per" in metric.name.split("_")
        or "time" in kind_of_metric(metric.name)
    )
    if figure.is_factor or figure.unit in HUNDREDTHS - {"points"}:
        return
    for place in range(figure.until, min(figure.until + _FARTHEST, sentence.size - 1)):
        if sentence.is_break(place) or place in sentence.marks["numbers"]:
            return
        mark = sentence.marks["others"].get(place)
        whole = _whole_behind(sentence, figure, place)
        if whole is not None:
            yield Ambiguity(field="pace", text=sentence.said(place, whole))
            return
        is_each = mark is not None and not {"each_of", "per_item"}.isdisjoint(mark.senses)
        if mark is None or not is_each or sentence.has("clauses", place, "purpose"):
            continue
        if _is_period(sentence, place):
            continue  # "4 a week per rep", « 4 par semaine et par commercial »
        if is_mean and not _is_period(sentence, mark.until):
            return  # a mean has its items in its name; so many days "per employee per year" are counted
        item = mark.until - 1
        unit = sentence.marks["units"].get(mark.until)
        is_price = unit is not None and unit.senses[0] not in TIME_UNITS  # "for every $1"
        until = mark.until
        if item == place and "per_item" in mark.senses and _is_item(sentence, until):
            item, until = until, until + 1  # "8 pull requests per dev"
        if item > place and not is_price and not _is_counted(sentence, item) and closes(sentence, until):
            yield Ambiguity(field="pace", text=sentence.said(place, until))
        return


def _whole_behind(sentence: Sentence, figure: SaidFigure, place: int) -> int | None:
    """Return the word behind the whole that a pace is told of: "2 accidents a year per 1,000 workers"."""
    mark = sentence.marks["others"].get(place)
    whole = None if mark is None or "each_of" not in mark.senses else number_at(sentence, mark.until)
    if whole is None or not is_round(whole.value) or whole.until >= sentence.size:
        return None
    is_pace = any(_is_period(sentence, at) for at in range(figure.until, place))
    return whole.until + 1 if is_pace else None


def _is_item(sentence: Sentence, place: int) -> bool:
    """Tell whether a word may be one of many, and is no time, channel or sign."""
    if place >= sentence.size or sentence.timed[place] >= 0 or place in sentence.marks["channels"]:
        return False
    token = sentence.tokens[place]
    return token.kind == "word" and token.end - token.start > _SHORTEST


def _is_counted(sentence: Sentence, item: int) -> bool:
    """Tell whether a period is known, or no noun for one stands, behind a word for each: "per term" of a week."""
    return _is_period(sentence, item) or sentence.tokens[item].bare != sentence.words[item]


def _is_period(sentence: Sentence, place: int) -> bool:
    """Tell whether a word belongs to a phrase for how often, of a period that is known."""
    if place >= sentence.size:
        return False
    place += sentence.has("clauses", place, "and")
    number = -1 if place >= sentence.size else sentence.timed[place]
    return number >= 0 and sentence.times[number][2].period is not None
