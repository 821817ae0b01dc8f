"""Ranges: two figures that are the least and the most of one, as "by 10 to 15 %", and no two levels.

Knows figures and what metrics are measured in; chooses none.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from smartgoals._statement.ends import is_beyond
from smartgoals._statement.metric_kinds import in_unit, kind_of_metric

if TYPE_CHECKING:
    from smartgoals._statement.figures import SaidFigure
    from smartgoals._statement.index import Mark
    from smartgoals._statement.sentence import Sentence

__all__ = ["is_range", "kinds_at", "leads_between", "same_scale"]

_TURNS: Final = frozenset({"increase", "decrease"})
_PARTS: Final = frozenset({"rate", "share", "ratio", "margin"})
"""Heads that make a share of whatever stands behind them."""


def is_range(sentence: Sentence, first: SaidFigure, second: SaidFigure) -> bool:
    """Tell whether two figures are the ends of a range: "3 to 5", "10-15 %", "between 3 and 5"."""
    gap = second.first - first.until
    if not 1 <= gap <= 2 or first.is_factor or second.is_factor:
        return False
    if second.value <= first.value * same_scale(first, second):
        return False
    if not _have_one_unit(first, second):
        return False
    joint = sentence.words[first.until]
    if joint == "-":
        return gap == 1
    if "now" in first.role:
        return False
    mark = sentence.marks["roles"].get(first.until)
    if mark is None or not {"and", "to"} & set(mark.senses):
        return False
    if "between" in first.role:
        return True
    if sentence.has("clauses", first.until, "and"):
        return False
    if "from" not in first.role:
        return True
    is_share = second.unit == "%" and first.unit in {None, "%"}
    if _leaves_no_level(sentence, first, second):
        return True
    # "Réduire de 5 à 10 %" is a range, right behind its verb; "passer de 5 à 10 %" are two levels.
    verbs = _verbs_before(sentence, first)
    verb = next((verbs[at] for at in verbs if verbs[at].until == first.start), None)
    if verb is None:
        return is_share and "by" in first.role and _is_change_of_count(sentence, first, second)
    if "move" in verb.senses:
        return False
    implied = sentence.marks["implied"].get(max(verbs))
    if "gain" in verb.senses or (implied is not None and "lose" in implied.senses):
        return first.unit is None
    is_turn = is_share and first.unit is None and "by" in first.role and bool(_TURNS & set(verb.senses))
    return is_turn and not any("share" in kinds for kinds in kinds_at(sentence, range(first.start)))


def leads_between(sentence: Sentence, figure: SaidFigure) -> bool:
    """Tell whether a verb brings a level to where a range begins that no word leads to: « ramener le taux entre 35 et
    40 % ».
    """
    verbs = _verbs_before(sentence, figure) if "between" in figure.role else {}
    return bool(verbs) and "move" in verbs[max(verbs)].senses


def same_scale(first: SaidFigure, second: SaidFigure) -> Decimal:
    """Return what the first of two figures is multiplied by where only the second says thousands:
    "80 to 100k", "de 2 à 3 M€", and hundredths: "10 to 20 cents"; but not "from 500 to 1k"."""
    is_alike = first.value <= 5 * second.value / second.scale
    is_whole = second.scale < 1 and first.unit is not None  # "from €0.60 to 40 cents"
    return second.scale if first.scale == 1 and is_alike and not is_whole else Decimal(1)


def _have_one_unit(first: SaidFigure, second: SaidFigure) -> bool:
    """Tell whether two figures may share a unit that one of them alone names: "by 10 % to 15"."""
    if first.unit == "%" and second.unit is None:
        return not is_beyond(first, second)
    return None in (first.unit, second.unit) or first.unit == second.unit


def _leaves_no_level(sentence: Sentence, figure: SaidFigure, second: SaidFigure) -> bool:
    """Tell whether two figures cannot be levels: from 25 to 30 % nothing falls, and what is made has none.

    As in "réduire le taux de 25 à 30 %" and "publier de 3 à 4 posts".
    """
    verbs = _verbs_before(sentence, figure)
    if not verbs:
        return False
    verb = verbs[max(verbs)]
    if "decrease" in verb.senses and "by" in figure.role:
        return not {"improve", "move"} & set(verb.senses)
    is_made = "deliver" in verb.senses and not (_TURNS | {"move"}) & set(verb.senses)
    return is_made and len(verbs) == 1 and verb.until == figure.start


def _verbs_before(sentence: Sentence, figure: SaidFigure) -> dict[int, Mark]:
    """Return the verbs before a figure by their first word, none of a metric's name: "taux d'ouverture",
    "les dépenses".
    """
    names = sentence.marks["metrics"].items()
    inner = {at for first, name in names for at in range(first, name.until)}
    verbs = sentence.marks["directions"].items()
    return {at: verb for at, verb in verbs if at < figure.start and at not in inner}


def kinds_at(sentence: Sentence, places: range) -> list[frozenset[str]]:
    """Return in what the metrics are measured that are named at words."""
    marks = sentence.marks["metrics"]
    return [kind_of_metric(marks[at].senses[0]) for at in places if at in marks]


def _is_change_of_count(sentence: Sentence, figure: SaidFigure, second: SaidFigure) -> bool:
    """Tell whether shares right behind a verb and its metric are by how much that changes.

    As in "augmenter les ventes de 10 à 15 %"; what is a share itself, as a rate, has two levels. So has
    what is told as one: "la part des ventes", "de 10 % à 25 % du total", "l'engagement de 2 % à 3 %".
    """
    verbs = _verbs_before(sentence, figure)
    senses = verbs[max(verbs)].senses if verbs else ()
    if not _TURNS & set(senses) or "move" in senses:
        return False
    between = range(max(verbs), figure.start)
    if any(sentence.is_break(at) or at in sentence.marks["numbers"] for at in between):
        return False
    heads = sentence.marks["heads"]
    kinds = kinds_at(sentence, between)
    # What a head makes of the nouns behind it counts: "la part des commandes" is no number of orders.
    is_share = any(heads[at].senses[0] in _PARTS for at in between if at in heads)
    if not kinds or is_share or any("share" in kind for kind in kinds):
        return False
    if _is_of_whole(sentence, second.until):
        return False
    return figure.unit is None or not _is_told_as_share(sentence, between)


def _is_of_whole(sentence: Sentence, at: int) -> bool:
    """Tell whether a metric follows of which a share is told: "25 % du CA total"."""
    is_of = sentence.has("roles", at, "of") and sentence.timed[at] < 0
    return is_of and any(place in sentence.marks["metrics"] for place in (at + 1, at + 2))


def _is_told_as_share(sentence: Sentence, places: range) -> bool:
    """Tell whether a thing told in the singular has a name as a share: "la conversion", and no "les
    conversions".
    """
    names = [sentence.marks["metrics"][at] for at in places if at in sentence.marks["metrics"]]
    return any(
        in_unit(name.senses[0], "share", is_level=True) is not None
        and not sentence.tokens[name.until - 1].bare.endswith("s")
        for name in names
    )
