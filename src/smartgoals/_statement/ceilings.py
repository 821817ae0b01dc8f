"""Ceilings: whether "up to 500" is the most that is allowed, or how far something is to grow, and
whether a level below is held. Knows verbs and quantities.

"Spend up to €500", "up to 3 complaints" and "publish up to 5 posts" allow no more; "grow up to 500
followers" leads there. Where neither the verb nor the noun tells, both readings are told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from smartgoals._model.metric import Better
from smartgoals._statement.sides import side_of
from smartgoals._statement.units import CURRENCIES

if TYPE_CHECKING:
    from smartgoals._statement.clauses import Clauses
    from smartgoals._statement.figures import SaidFigure
    from smartgoals._statement.quantities import SaidQuantity
    from smartgoals._statement.sentence import Sentence

__all__ = ["is_held_at", "is_held_below", "with_ceiling"]

_LEADING: Final = frozenset({"increase", "decrease", "improve", "gain", "move"})
"""Senses of verbs that lead somewhere, so that "up to" is how far."""
_MADE: Final = frozenset({"deliver", "act", "maintain"})
"""Senses of verbs of what is done or kept, of which "up to" is the most."""
_TURNS: Final = frozenset({"increase", "decrease", "improve"})
_MOVED: Final = frozenset({"increase", "decrease", "maintain", "improve", "gain", "move"})
"""Senses of verbs that say by themselves whether a level is reached or held."""
_SPENT: Final = frozenset({"spend", "spending", "budget"})
_SPENDING: Final = ("spend", "advertise", "invest")


def with_ceiling(sentence: Sentence, clauses: Clauses, quantity: SaidQuantity) -> SaidQuantity:
    """Return a quantity with the bound that its "up to" sets, or as the level that it leads to."""
    figure = quantity.figure
    if "up_to" not in figure.role or quantity.base is not None or quantity.target is not None:
        return quantity
    verb = clauses.verb
    senses = frozenset(sentence.marks["directions"][verb].senses) if verb >= 0 else frozenset[str]()
    before = sentence.ends["roles"].get(figure.start)
    if before is not None and "by" in before[1].senses and senses & _TURNS:
        figure = figure._replace(role=frozenset({"by"}), bound="at_most", start=before[0])
        return quantity._replace(figure=figure)  # "reduce costs by up to 20 %"
    if "decrease" in senses and "move" not in senses and _is_behind(sentence, verb, figure):
        return quantity._replace(figure=figure._replace(role=frozenset({"by"}), bound="at_most"))
    if senses & _LEADING:
        return quantity
    is_low = _is_better_low(sentence, figure)
    is_had = verb < 0 or bool(senses & {"obtain", "maintain", "act"}) or sentence.has("others", verb, "has")
    is_sure = _is_spent(sentence, verb, figure) or "maintain" in senses or (is_low and is_had)
    is_cap = is_sure or is_low or verb < 0 or bool(senses & _MADE)
    figure = figure._replace(is_open=not is_sure)
    return quantity._replace(figure=_capped(figure) if is_cap else figure)


def _is_behind(sentence: Sentence, verb: int, figure: SaidFigure) -> bool:
    """Tell whether a figure is what a verb takes away, as nothing stands between: "lose up to 5 kg"."""
    return sentence.marks["directions"][verb].until == figure.start


def _capped(figure: SaidFigure) -> SaidFigure:
    return figure._replace(role=figure.role - {"to", "up_to"}, bound="cap")


def _is_spent(sentence: Sentence, verb: int, figure: SaidFigure) -> bool:
    """Tell whether a verb spends the money that a figure is."""
    is_money = figure.unit in CURRENCIES
    return is_money and any(sentence.has("implied", verb, sense) for sense in _SPENDING)


def _is_better_low(sentence: Sentence, figure: SaidFigure) -> bool:
    """Tell whether a noun is named of which less is better, or what is spent: complaints, delays, ad spend."""
    names = {mark.senses[0] for mark in sentence.marks["metrics"].values()}
    names.update(token.bare for token in sentence.tokens[figure.until : figure.until + 1])
    return any(side_of(name) is Better.LOWER or name.rpartition("_")[2] in _SPENT for name in names)


def is_held_below(sentence: Sentence, verb: int, senses: frozenset[str], figure: SaidFigure) -> bool:
    """Tell whether a bound alone says to stay below: "no more than 2 a month", with a verb that it
    begins in, or with how long it holds: "have fewer than 40 until June".

    "Spend less than 50" wants no less than before.
    """
    if verb < 0:
        return figure.bound == "cap"
    until = sentence.marks["directions"][verb].until  # "passer à" begins no bound of "moins de 5 %"
    is_begun = verb < figure.start and any(at in sentence.marks["bounds"] for at in range(verb + 1, until))
    if figure.bound in {"at_most", "cap"} and is_begun:
        return True
    phrases = [phrase for _, _, phrase in sentence.times]
    is_lasting = any(one.is_lasting for one in phrases) and not any(one.period for one in phrases)
    return figure.bound == "at_most" and is_lasting and "achieve" in senses and not senses & _MOVED


def is_held_at(sentence: Sentence, verb: int, figure: SaidFigure) -> bool:
    """Tell whether a figure is a level that is held, and nothing that takes place: "hold ad spend at €2,000", "hold stock
    below 500", and no "hold 5 webinars".
    """
    if "to" in figure.role and figure.start not in sentence.marks["directions"]:
        return True
    is_named = any(at in sentence.marks["metrics"] for at in range(verb + 1, figure.start))
    return figure.bound in {"at_most", "over", "cap"} and (is_named or figure.unit is not None)
