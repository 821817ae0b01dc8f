"""Limits: bounds that words of not and of capping set. "Never above 3 %" keeps a ceiling, and
"never below 3 %" a floor.

Knows marks, clauses and quantities. What is negated is told as its plain counterpart is: kept at
most, or at least, at the level that must not be passed; of a change that is bounded, as a change
that is.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from smartgoals._statement.ceilings import with_ceiling
from smartgoals._statement.losses import LOSING, lost_name
from smartgoals._statement.measures import recurs_at
from smartgoals._statement.metric_kinds import unit_kind
from smartgoals._statement.numbers import number_at

if TYPE_CHECKING:
    from smartgoals._statement.clauses import Clauses
    from smartgoals._statement.figures import SaidFigure
    from smartgoals._statement.index import Mark
    from smartgoals._statement.metrics import Named
    from smartgoals._statement.quantities import SaidQuantity
    from smartgoals._statement.sentence import Sentence

__all__ = ["HeldQuantity", "limit_of", "lost_by"]

_FARTHEST: Final = 12
_TURNED: Final[Mapping[str | None, str]] = MappingProxyType(
    {"over": "cap", "at_most": "at_least", "cap": "cap"}
)
"""What a bound is under a negation; "not ... no more than" says its ceiling twice."""
_BEHIND: Final[Mapping[str, str]] = MappingProxyType(
    {"or_more": "at_least", "cap": "cap", "or_less": "at_most"}
)
"""What a bound means that stands behind its number."""
_CLOSE: Final = 7
_LONGEST_NOT: Final = 4
_DONE: Final = frozenset({"achieve", "increase", "decrease", "gain", "improve", "maintain"})
_TURNS: Final = frozenset({"increase", "decrease", "gain", "up", "down"})


class HeldQuantity(NamedTuple):
    """A quantity with the bound that holds; `is_held` tells whether a limit is kept, `is_change`
    whether it is one of a change."""

    quantity: SaidQuantity | None
    is_held: bool = False
    is_change: bool = False


def limit_of(sentence: Sentence, clauses: Clauses, quantity: SaidQuantity | None) -> HeldQuantity:
    """Return a quantity as the limit that a statement keeps; as it is where it keeps none."""
    if quantity is None:
        return HeldQuantity(None, is_held=_is_negated(sentence, clauses.verb))
    quantity = with_ceiling(sentence, clauses, _bounded(sentence, quantity))
    figure = quantity.figure
    if quantity.base is not None or quantity.target is not None:
        return HeldQuantity(quantity)
    if figure.is_factor:
        if _negation(sentence, clauses, figure) < 0:
            return HeldQuantity(quantity)
        # A third of those who leave is a share of them.
        is_share = _loss(sentence, clauses.verb) is not None
        return _held(quantity._replace(figure=figure._replace(is_factor=not is_share)), "cap", is_change=True)
    bound = figure.bound if figure.bound in {"at_most", "cap"} else None
    if not figure.value and _loss(sentence, clauses.verb) is not None and "to" not in figure.role:
        return _held(quantity, "cap", is_change=True)  # "lose no customers"
    if _is_capped(sentence, clauses.verb, figure):
        is_change = _is_by(figure) or _turns(sentence, clauses.verb + 1, figure)
        return _held(quantity, bound or "cap", is_change=is_change)
    if bound is not None and _loss(sentence, clauses.verb) is not None and "to" not in figure.role:
        # A diet loses its kilos, and a club tries to lose none of its members.
        is_of_people = unit_kind(figure.unit) in {"count", "share"}
        return (
            _held(quantity, bound, is_change=True) if is_of_people else HeldQuantity(quantity, is_change=True)
        )
    negation = _negation(sentence, clauses, figure)
    if figure.bound is None and _is_only(sentence, clauses.verb, negation, figure):
        return _held(quantity, "cap", is_change=_turns(sentence, max(clauses.verb, 0), figure))
    if negation < 0:
        return HeldQuantity(quantity)
    negation = min(negation, clauses.verb) if clauses.verb >= 0 else negation  # "n'augmentons pas"
    turned = _TURNED.get(figure.bound or _bound_between(sentence, negation, figure))
    turned = turned or _turned_level(sentence, clauses.verb, figure)
    if turned is None:
        return HeldQuantity(quantity)
    return _held(quantity, turned, is_change=_is_change(sentence, negation, figure))


def _bounded(sentence: Sentence, quantity: SaidQuantity) -> SaidQuantity:
    """Return a quantity with the bound that stands apart from it and is its own.

    As in "9 posts a month at most" and "maximum churn of 9 %"; that of the next number is none:
    "500 fans with at most $9".
    """
    figure = quantity.figure
    if any(at in sentence.marks["bounds"] for at in range(figure.start, figure.first)):
        return quantity
    bound, is_own = _behind(sentence, figure)
    if not is_own:
        return quantity._replace(figure=figure._replace(bound=None))
    return quantity._replace(figure=figure._replace(bound=figure.bound or bound or _ahead(sentence, figure)))


def _behind(sentence: Sentence, figure: SaidFigure) -> tuple[str | None, bool]:
    """Return the bound behind a noun or a time, and whether one behind is of this figure."""
    timed = sentence.timed
    for at in range(figure.until, min(figure.until + _CLOSE, sentence.size)):
        if sentence.is_break(at) or (sentence.tokens[at].kind == "number" and not _is_end(sentence, at)):
            break
        mark = sentence.marks["bounds"].get(at)
        bound = None if mark is None else _sense_behind(mark)
        if mark is None or bound is None or _goes_on(sentence, at, mark.until):
            continue
        if _is_before_number(sentence, mark.until):
            return None, False
        if timed[at] >= 0 or timed[at - 1] >= 0 or _closes(sentence, mark.until):
            return bound, True
    return None, True


def _is_end(sentence: Sentence, place: int) -> bool:
    """Tell whether a word is of an end or a period, and of no length that has a bound of its own: "in 30 days or less"."""
    number = sentence.timed[place]
    phrase = sentence.times[number][2] if number >= 0 else None
    return phrase is not None and (phrase.is_deadline or phrase.period is not None)


def _ahead(sentence: Sentence, figure: SaidFigure) -> str | None:
    """Return the bound that a noun before a figure has as its adjective: "max churn: 9 %"."""
    for at in range(figure.start - 1, max(figure.start - _CLOSE, 0) - 1, -1):
        is_colon = sentence.words[at] == ":"
        if (
            (sentence.is_break(at) and not is_colon)
            or sentence.tokens[at].kind == "number"
            or sentence.timed[at] >= 0
        ):
            return None
        mark = sentence.marks["bounds"].get(at)
        if mark is not None and mark.until == at + 1 and at not in sentence.marks["directions"]:
            return _sense_behind(mark)
    return None


def _sense_behind(mark: Mark) -> str | None:
    """Return what a bound means that stands apart from its number."""
    return next((one for sense, one in _BEHIND.items() if sense in mark.senses), None)


def _closes(sentence: Sentence, until: int) -> bool:
    return until >= sentence.size or sentence.is_break(until) or sentence.timed[until] >= 0


def _is_before_number(sentence: Sentence, place: int) -> bool:
    at = place + 1 if place in sentence.marks["units"] else place  # "at most $9"
    return number_at(sentence, at) is not None and not recurs_at(sentence, at)  # "or fewer a week"


def _goes_on(sentence: Sentence, first: int, until: int) -> bool:
    """Tell whether a phrase of time goes on behind words in it: "au plus tard" bounds no figure."""
    return (
        sentence.timed[first] >= 0
        and until < sentence.size
        and sentence.timed[until] == sentence.timed[first]
    )


def _held(quantity: SaidQuantity, bound: str, *, is_change: bool) -> HeldQuantity:
    """Return a limit whose figure says by its role what it is: the level to keep to, or a change."""
    role = frozenset({"by" if is_change else "to"})
    figure = quantity.figure._replace(bound=bound, role=role)
    return HeldQuantity(quantity._replace(figure=figure), is_held=True, is_change=is_change)


def _is_negated(sentence: Sentence, verb: int) -> bool:
    """Tell whether a verb that no number follows is negated, by a word before it in its clause."""
    for at in range(verb - 1, max(verb - _FARTHEST, 0) - 1, -1):
        if sentence.is_break(at):
            return False
        if sentence.has("others", at, "not") and sentence.timed[at] < 0:
            return True
    return False


def _negation(sentence: Sentence, clauses: Clauses, figure: SaidFigure) -> int:
    """Return the word of not that a figure stands under, or -1: the nearest one in its clause.

    A condition wants nothing: "if churn doesn't fall below 5 %".
    """
    own, named, has_comma = clauses.labels[figure.first], _named(sentence), False
    for at in range(figure.start - 1, max(figure.start - _FARTHEST, 0) - 1, -1):
        if sentence.timed[at] >= 0 or at in named:
            continue
        if sentence.has("others", at, "not"):
            # "Do not, in any case, spend": a comma right behind it opens an aside.
            is_near = not has_comma or sentence.words[sentence.marks["others"][at].until] == ","
            is_said = clauses.labels[at] == own and is_near and not _is_condition(sentence, at)
            return at if is_said and not _is_undone(sentence, clauses.verb, at) else -1
        has_comma = has_comma or sentence.words[at] == ","
        is_break = sentence.is_break(at) and sentence.words[at] != ","
        if is_break or sentence.tokens[at].kind == "number" or sentence.has("clauses", at, "and"):
            return -1
    return -1


def _is_undone(sentence: Sentence, verb: int, place: int) -> bool:
    """Tell whether a word of not says no, as another one stands before it, or what fails is to be done.

    As in "don't stop until we reach 500", and in "ne pas manquer d'atteindre 500".
    """
    others = (sentence.marks["others"].get(at) for at in range(max(0, place - _LONGEST_NOT), place))
    if any(mark is not None and mark.until == place and "not" in mark.senses for mark in others):
        return True
    if _loss(sentence, verb) not in {"miss", "fail"}:
        return False
    behind = sentence.marks["directions"][verb].until
    marks = (sentence.marks["directions"].get(at) for at in range(behind, behind + 2))
    return any(mark is not None and bool(_DONE & set(mark.senses)) for mark in marks)


def _is_condition(sentence: Sentence, place: int) -> bool:
    """Tell whether a word stands in a clause that only says when: one that "if" or "si" begins."""
    begins = next((at + 1 for at in range(place - 1, -1, -1) if sentence.is_break(at)), 0)
    return begins < place and sentence.has("clauses", begins, "aside")


def _named(sentence: Sentence) -> set[int]:
    """Return the words of names of metrics, which are no verbs and join nothing."""
    return {at for first, mark in sentence.marks["metrics"].items() for at in range(first, mark.until)}


def _bound_between(sentence: Sentence, negation: int, figure: SaidFigure) -> str | None:
    """Return the bound that stands apart from its figure: "exceed our budget of 300"."""
    for at in range(negation, figure.start):
        mark = sentence.marks["bounds"].get(at)
        sense = None if mark is None else mark.senses[0]
        if sense in _TURNED:
            return sense
    return None


def _turned_level(sentence: Sentence, verb: int, figure: SaidFigure) -> str | None:
    """Return the bound of a level that must not be reached, by the way to it: "never rise to 5"."""
    if "to" not in figure.role or "by" in figure.role:
        return None
    own, main = (sentence.marks["directions"].get(at) for at in (figure.start, verb))
    senses = () if main is None else main.senses
    if "decrease" in senses:
        return "at_least"
    if main is not None and main.until == figure.start and "move" not in senses:
        own = main  # "franchir la barre des 300"
    return "cap" if "increase" in senses or (own is not None and "achieve" in own.senses) else None


def _is_change(sentence: Sentence, negation: int, figure: SaidFigure) -> bool:
    """Tell whether a bounded figure says by how much something moves: "lose more than 5"."""
    if "to" in figure.role:
        return False
    if figure.sign or _is_by(figure):
        return True
    if not _turns(sentence, negation, figure):
        return False
    within = range(figure.start, figure.first)
    is_compared = any(sentence.has("others", at, sense) for at in within for sense in ("more", "less"))
    return is_compared or "by" in figure.role


def _turns(sentence: Sentence, first: int, figure: SaidFigure) -> bool:
    """Tell whether more or less is said between a word and a figure: "limit the rise to 3 %"."""
    named = _named(sentence)
    marks = (sentence.marks["directions"].get(at) for at in range(first, figure.start) if at not in named)
    return any(
        mark is not None and mark.until <= figure.start and _TURNS & set(mark.senses) for mark in marks
    )


def _is_only(sentence: Sentence, verb: int, negation: int, figure: SaidFigure) -> bool:
    """Tell whether no more than a figure is said to be wanted: "only 5", "ne publier que 5"."""
    at = figure.start - 1
    before = sentence.marks["others"].get(at - 1)
    if not sentence.has("others", at, "only") or (before is not None and before.until > at):
        return False  # "not only 5"
    # A word that joins as well says so of what is done, and under a word of not alone.
    return not sentence.has("others", at, "stop") or (negation >= 0 and (0 <= verb < at or negation == 0))


def _is_by(figure: SaidFigure) -> bool:
    """Tell whether a figure is one by which something changes, and surely no other."""
    return "by" in figure.role and not {"to", "of"} & figure.role


def _is_capped(sentence: Sentence, verb: int, figure: SaidFigure) -> bool:
    """Tell whether the main verb sets a ceiling by itself: "limit it to 3", "plafonner à 300"."""
    is_level = figure.bound in {"at_most", "cap"} or (figure.bound is None and "to" in figure.role)
    return is_level and 0 <= verb < figure.first and sentence.has("others", verb, "caps")


def _loss(sentence: Sentence, verb: int) -> str | None:
    """Return how the main verb loses what it counts; None where it does not."""
    return next((sense for sense in LOSING if sentence.has("implied", verb, sense)), None)


def lost_by(
    sentence: Sentence, clauses: Clauses, limit: HeldQuantity, metric: Named | None, *, is_less: bool
) -> Named | None:
    """Return what is counted where a loss is kept small, is made less or ended: the members that are lost.

    *is_less* tells whether its figure says by how much less it shall be: "lose 5 fewer customers".
    """
    verb = clauses.verb
    sense = None if metric is None else _loss(sentence, verb)
    if metric is None or sense is None or not metric.name:
        return metric
    if limit.quantity is None:
        behind = sentence.marks["directions"][verb].until
        is_less = sentence.has("others", behind, "less")  # "lose fewer customers"
        is_ended = sentence.has("others", verb, "not")  # "stop losing followers"
        name = lost_name(metric.name, "count", sense) if is_ended or is_less else None
        return metric if name is None else metric._replace(name=name)
    if is_less and not limit.is_held:
        name = lost_name(metric.name, "count", sense) or f"{LOSING[sense]}_{metric.name}"
        return metric._replace(name=name)
    kind = unit_kind(limit.quantity.figure.unit)
    name = lost_name(metric.name, kind, sense) if limit.is_held else None
    return metric if name is None else metric._replace(name=name)
