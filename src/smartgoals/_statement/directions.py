"""Directions: which way a statement wants its metric, and what kind of number its figure is.

Knows verbs, roles and levels. With two levels the numbers decide, whatever the verb.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from smartgoals._statement.ceilings import is_held_at, is_held_below
from smartgoals._statement.clauses import MAIN
from smartgoals._statement.elsewhere import is_told_apart
from smartgoals._statement.losses import is_loss
from smartgoals._statement.passed import bounds_number, has_number, is_in_bound
from smartgoals._statement.words import AmountKind, Movement

if TYPE_CHECKING:
    from smartgoals._statement.clauses import Clauses
    from smartgoals._statement.figures import SaidFigure
    from smartgoals._statement.limits import HeldQuantity
    from smartgoals._statement.metrics import Named
    from smartgoals._statement.quantities import SaidQuantity
    from smartgoals._statement.sentence import Sentence

__all__ = ["Move", "beside", "kind_of", "move_of"]

_OWN: Final = frozenset({"increase", "decrease", "maintain", "improve", "gain"})
"""Senses of verbs that say a direction by themselves."""
_OF_UNKNOWN: Final = frozenset({"achieve", "act"})
"""What a verb that no table has is taken for."""


class Move(NamedTuple):
    """A direction with the word that says it (or -1), whether the figure itself says a change, and whether it
    counts new ones of what is there.
    """

    direction: Movement | None
    verb: int
    is_change: bool = False
    senses: frozenset[str] = frozenset()
    is_new: bool = False


def move_of(
    sentence: Sentence,
    clauses: Clauses,
    limit: HeldQuantity,
    metric: Named | None,
    *,
    is_lower_better: bool,
) -> Move:
    """Return the direction of a statement."""
    quantity = limit.quantity
    figure = None if quantity is None else quantity.figure
    verb = clauses.verb
    senses = _verb_senses(sentence, verb, figure)
    if limit.is_held:
        is_change = limit.is_change and not (metric is not None and is_loss(metric.name))
        return Move(Movement.MAINTAIN, verb, is_change, senses)
    turn_beside = beside(sentence, verb, figure) or _led_by(sentence, figure)
    levels = _of_levels(sentence, verb, quantity, metric)
    if levels is not None:
        return Move(levels, verb, False, senses)
    if figure is not None and figure.sign and not _is_level_below(figure, senses, metric):
        turn = Movement.DECREASE if figure.sign == "-" else Movement.INCREASE
        return Move(turn if figure.is_factor or turn_beside is None else turn_beside, verb, True, senses)
    if turn_beside is not None:
        is_on = turn_beside is Movement.INCREASE and _goes_on(sentence, clauses, senses, figure)
        return Move(Movement.DECREASE if is_on else turn_beside, verb, True, senses)
    if figure is not None and is_held_below(sentence, verb, senses, figure):
        return Move(Movement.MAINTAIN, verb, False, senses)
    if figure is not None and _is_by(figure) and _is_unknown(sentence, verb, senses):
        return Move(None, verb, True, senses)  # "incrase it by 200": more or less, who knows
    is_change, is_new = limit.is_change, metric is not None and metric.is_new
    seen = _seen(sentence, clauses, senses, figure)
    if seen is not None:
        return Move(seen, verb, True, senses)
    by = _by_words(sentence, verb, senses, figure, is_lower_better=is_lower_better)
    if by is not None:
        return Move(by, verb, False, senses)
    is_dated = any(phrase.is_deadline or phrase.period for _, _, phrase in sentence.times)
    is_manner = verb > 0 and sentence.has("others", verb - 1, "more")  # "mieux référencer"
    if figure is None and ("act" in senses or is_manner) and not is_dated:
        return Move(None, verb, False, senses)
    direction = _of_verb(senses, figure, is_new=is_new, is_lower_better=is_lower_better)
    if direction is None and verb < 0:
        direction = _without_verb(sentence, clauses, figure)
    return Move(direction, verb, is_change, senses)


def _goes_on(sentence: Sentence, clauses: Clauses, senses: frozenset[str], figure: SaidFigure | None) -> bool:
    """Tell whether a verb of less is to do more of the same: "lose 5 more kg", "cut costs by 5 % more"."""
    if figure is None or _OWN & senses != {"decrease"} or clauses.labels[figure.first] != MAIN:
        return False
    names, verbs = sentence.marks["metrics"], sentence.marks["directions"]
    between = range(clauses.verb + 1, figure.start)  # "cut prices and win 10 more customers"
    return clauses.verb < figure.start and not any(at in verbs and at not in names for at in between)


def _is_by(figure: SaidFigure) -> bool:
    """Tell whether a figure is by how much something changes, and surely no level."""
    return "by" in figure.role and not {"of", "to"} & figure.role


def _is_unknown(sentence: Sentence, verb: int, senses: frozenset[str]) -> bool:
    """Tell whether a verb is one that no table has: a word of another world, or one that is misspelt."""
    if verb < 0 or senses != _OF_UNKNOWN:
        return False
    token, known = sentence.tokens[verb], sentence.lexicon.directions
    word = sentence.text[token.start : token.end].casefold()
    return not any(word in phrases for phrases in known.values())


def _verb_senses(sentence: Sentence, verb: int, figure: SaidFigure | None) -> frozenset[str]:
    """Return the senses of a verb; one with a word of the bound of its figure moves nothing:
    "vendre plus de 100".
    """
    if verb < 0:
        return frozenset()
    mark = sentence.marks["directions"][verb]
    is_cut = figure is not None and figure.bound == "over" and verb < figure.start < mark.until
    return frozenset({"achieve"} if is_cut else mark.senses)


def _of_levels(
    sentence: Sentence, verb: int, quantity: SaidQuantity | None, metric: Named | None
) -> Movement | None:
    """Return the direction between two levels, or that of one that is told apart from its verb; None where
    there are none, or alike ones.
    """
    if quantity is None or quantity.base is None:
        is_apart = quantity is not None and is_told_apart(sentence, verb, metric, quantity.figure)
        return Movement.ACHIEVE if is_apart else None
    end = quantity.target or quantity.figure
    if quantity.base.value == end.value:
        return None
    return Movement.INCREASE if end.value > quantity.base.value else Movement.DECREASE


def _is_level_below(figure: SaidFigure, senses: frozenset[str], metric: Named | None) -> bool:
    """Tell whether a figure with a minus is a level below zero: "reach an NPS of -5"."""
    is_level = metric is not None and metric.until == figure.start and "of" in figure.role
    return is_level and figure.unit is None and "achieve" in senses and not senses & _OWN


def _seen(
    sentence: Sentence, clauses: Clauses, senses: frozenset[str], figure: SaidFigure | None
) -> Movement | None:
    """Return the direction of a second verb that the first only leads to: "see sales rise by 10 %"."""
    if figure is None or clauses.verb < 0 or not senses & {"achieve", "act"} or senses & _OWN:
        return None
    for place in range(clauses.verb + 1, figure.start):
        if clauses.labels[place] != MAIN or sentence.timed[place] >= 0:
            continue
        found = set(_senses(sentence, place)) if "by" in figure.role else set()
        if found & {"increase", "decrease"}:
            return Movement.INCREASE if "increase" in found else Movement.DECREASE
    return None


def _by_words(
    sentence: Sentence,
    verb: int,
    senses: frozenset[str],
    figure: SaidFigure | None,
    *,
    is_lower_better: bool,
) -> Movement | None:
    """Return the direction that other words than the verb say: "bring it below 3", "get more
    leads"."""
    if verb < 0 or {"increase", "decrease"} & senses:
        return None
    if figure is None:
        if "act" not in senses and _wants_more_before(sentence, verb):
            return Movement.INCREASE
        if sentence.has("others", verb - 1, "less"):
            return Movement.DECREASE  # "moins publier"
        more = _comparative(sentence, verb, senses)
        return Movement.ACHIEVE if more is None and {"maintain", "achieve"} <= senses else more
    if "maintain" in senses and "achieve" in senses:
        return Movement.MAINTAIN if is_held_at(sentence, verb, figure) else Movement.ACHIEVE
    is_moved = "to" in figure.role or figure.bound != "cap"  # "get no more than 3" moves nothing
    if "move" in senses and is_moved and (figure.role & {"to"} or figure.bound in {"at_most", "cap"}):
        between = {sense for at in range(verb, figure.start + 1) for sense in _senses(sentence, at)}
        if "down" in between or figure.bound in {"at_most", "cap"}:
            return Movement.DECREASE
        return Movement.DECREASE if is_lower_better and "up" not in between else Movement.INCREASE
    if figure.bound == "over" and "move" in senses and "achieve" not in senses:
        return Movement.INCREASE  # "push it past 3"
    if figure.bound == "cap" and senses & {"achieve", "obtain", "act"} and "to" not in figure.role:
        return Movement.MAINTAIN
    is_passive = figure.start > 0 and _is_trailing(sentence, figure.start - 1)  # "be powered by 100 %"
    if (
        figure.unit == "%"
        and "by" in figure.role
        and "of" not in figure.role
        and "achieve" in senses
        and not is_passive
    ):
        return Movement.INCREASE
    return None


def _comparative(sentence: Sentence, verb: int, senses: frozenset[str]) -> Movement | None:
    """Return the direction of a verb that wants more, or sooner, of what it does."""
    after = sentence.marks["directions"][verb].until
    for at in range(after, min(after + 5, sentence.size)):
        if sentence.is_break(at):
            break
        if sentence.has("others", at, "oftener"):
            return Movement.INCREASE
        if sentence.has("others", at, "sooner") and _is_service(sentence, verb):
            return Movement.DECREASE  # "respond faster": the time of it falls
        is_more = at <= after + 1 and sentence.has("others", at, "more")
        if is_more and not _is_adverb(sentence, at + 1, is_act="act" in senses):
            return Movement.INCREASE
        if at <= after and sentence.has("others", at, "less"):
            return Movement.DECREASE
    return None


def _is_trailing(sentence: Sentence, place: int) -> bool:
    return sentence.tokens[place].bare.endswith(sentence.lexicon.trailing or ("\0",))


def _wants_more_before(sentence: Sentence, verb: int) -> bool:
    """Tell whether more are wanted who do something: "more people to visit our site"."""
    if verb < 2 or not sentence.has("clauses", verb - 1, "to_verb"):
        return False
    return any(sentence.has("others", at, "more") for at in range(max(0, verb - 4), verb - 1))


def _is_service(sentence: Sentence, verb: int) -> bool:
    """Tell whether a verb takes a time that is better short, as answering does."""
    return any(sentence.has("implied", verb, sense) for sense in ("respond", "resolve", "deliver"))


def _is_adverb(sentence: Sentence, place: int, *, is_act: bool) -> bool:
    """Tell whether "more" is about how and not about how much: nothing measurable follows it.

    Of an act a bare one is about how much: "communicate more on our site", but not "be better on it".
    """
    if (
        place >= sentence.size
        or sentence.is_break(place)
        or (is_act and sentence.has("others", place, "stop"))
    ):
        return False
    return not any(at in sentence.marks["metrics"] for at in range(place, min(place + 2, sentence.size)))


def _senses(sentence: Sentence, place: int) -> tuple[str, ...]:
    mark = sentence.marks["directions"].get(place)
    return () if mark is None else mark.senses


def beside(sentence: Sentence, verb: int, figure: SaidFigure | None) -> Movement | None:
    """Return the direction that stands at a figure: "a 12 % increase", "20 % more", "up 5 points"."""
    if figure is None:
        return None
    return _right_of(sentence, figure) or _left_of(sentence, verb, figure)


def _led_by(sentence: Sentence, figure: SaidFigure | None) -> Movement | None:
    """Return the direction of the word before by how much: "drive it down by 5", whatever drives it."""
    if figure is None or not _is_by(figure):
        return None
    for place in range(max(figure.start - 2, 0), figure.start):
        mark = sentence.marks["directions"].get(place)
        if mark is not None and mark.until == figure.start and {"up", "down"} & set(mark.senses):
            return Movement.INCREASE if "up" in mark.senses else Movement.DECREASE
    return None


def _right_of(sentence: Sentence, figure: SaidFigure) -> Movement | None:
    """Return the direction of the word behind a figure."""
    mark, bound = (sentence.marks[table].get(figure.until) for table in ("directions", "bounds"))
    # "or higher" bounds a level, and says no change.
    is_bound = bound is not None and bool({"or_more", "or_less"} & set(bound.senses))
    if mark is not None and not is_bound and sentence.timed[figure.until] < 0:
        if "up" in mark.senses or (figure.unit == "%" and "increase" in mark.senses):
            return Movement.INCREASE
        if "down" in mark.senses or (figure.unit == "%" and "decrease" in mark.senses):
            return Movement.DECREASE
    name = sentence.marks["metrics"].get(figure.until)
    ends = {figure.until + 1, figure.until + 1 if name is None else name.until}
    if not is_bound and any(_is_added(sentence, at) for at in ends):
        return Movement.INCREASE  # "100 billets de plus"
    if not is_bound and any(_is_taken(sentence, at) for at in ends):
        return Movement.DECREASE  # "100 plaintes de moins"
    if figure.unit != "%" or is_bound:
        return None
    for place in range(figure.until, min(figure.until + 5, sentence.size)):
        is_parted = sentence.is_break(place) or sentence.timed[place] >= 0
        if is_parted or bounds_number(sentence, place, place + 2):
            break
        if sentence.has("others", place, "new") and "up" in _senses(sentence, place):
            return Movement.INCREASE
    return None


def _is_added(sentence: Sentence, place: int) -> bool:
    """Tell whether a word says that what stands before it comes on top: "de plus", "more"."""
    is_up = sentence.has("others", place, "new") and "up" in _senses(sentence, place)
    return is_up and sentence.timed[place] < 0 and not bounds_number(sentence, place, place + 2)


def _is_taken(sentence: Sentence, place: int) -> bool:
    """Tell whether a word says that what stands before it goes: "de moins", "en moins"."""
    mark, stop = sentence.marks["directions"].get(place), sentence.marks["others"].get(place)
    is_stop = mark is not None and stop is not None and "stop" in stop.senses and stop.until == mark.until
    is_down = mark is not None and "down" in mark.senses and not is_stop  # "20 leads down the funnel"
    is_bounding = bounds_number(sentence, place, place + 2)  # "20 clients de moins de 30 ans"
    return is_down and sentence.timed[place] < 0 and not is_bounding


def _left_of(sentence: Sentence, verb: int, figure: SaidFigure) -> Movement | None:
    """Return the direction of the word before a figure: "up 5 points", "a reduction of 15 %"."""
    # What belongs to the verb, as the "up" of "sign up", stands beside no figure.
    inside = sentence.marks["directions"][verb].until if verb >= 0 else 0
    inside = inside if inside - verb > 1 else 0
    for place in range(max(inside, figure.start - 3, 0), figure.first):
        mark = sentence.marks["directions"].get(place)
        if mark is None or mark.until not in {figure.start, figure.first}:
            continue
        senses = set(mark.senses)
        turn = {"increase", "decrease"} & senses
        if place != verb and "of" in figure.role and "from" not in figure.role and len(turn) == 1:
            return Movement(turn.pop())
        is_noun = mark.until == figure.first and figure.start < figure.first
        is_of_band = figure.upper is not None and place in sentence.marks["bounds"]  # "plus de 20 mais …"
        if figure.bound is not None or is_of_band or (figure.role and not is_noun):
            continue
        if "up" in senses and place != verb:
            return Movement.INCREASE
        if "down" in senses and (is_noun or "decrease" not in senses):
            return Movement.DECREASE
    return None


def _of_verb(
    senses: frozenset[str], figure: SaidFigure | None, *, is_new: bool, is_lower_better: bool
) -> Movement | None:
    """Return the direction of a verb."""
    if "collect" in senses:
        money = figure is not None and not figure.role & {"by", "to"} and figure.unit not in {"%", "pp", None}
        if money:
            return Movement.ACHIEVE
    if "improve" in senses:
        return Movement.DECREASE if is_lower_better else Movement.INCREASE
    if "gain" in senses:
        return Movement.INCREASE
    if "obtain" in senses and is_new:
        return Movement.INCREASE
    for direction in (Movement.INCREASE, Movement.DECREASE, Movement.MAINTAIN, Movement.ACHIEVE):
        if str(direction) in senses:
            return direction
    if senses & {"obtain", "deliver", "act", "collect"}:
        return Movement.ACHIEVE
    return None


def _without_verb(sentence: Sentence, clauses: Clauses, figure: SaidFigure | None) -> Movement | None:
    """Return the direction of a sentence without a verb: of "more engagement", "fewer
    complaints"."""
    marks, others = sentence.marks["directions"], sentence.marks["others"]
    less = [at for at in others if figure is None and sentence.has("others", at, "less")]
    for place in sorted({*marks, *less}):
        if clauses.labels[place] != MAIN or sentence.timed[place] >= 0:
            continue
        is_bound = is_in_bound(sentence, place) or bounds_number(sentence, place, place + 2)
        if figure is not None and (is_bound or has_number(sentence, figure.until, place)):
            continue
        senses = _senses(sentence, place)
        if "up" in senses:
            return Movement.INCREASE
        if "down" in senses or place in less:
            return Movement.DECREASE
    return None


def kind_of(quantity: SaidQuantity, move: Move, *, has_pace: bool, is_after: bool) -> AmountKind:
    """Return what kind of number a figure is; `is_after` tells whether the metric stands before
    it."""
    figure = quantity.figure
    if figure.is_factor:
        return AmountKind.RELATIVE
    if quantity.target is not None:
        return AmountKind.RELATIVE if figure.unit == "%" else AmountKind.DELTA
    if quantity.base is not None:
        return AmountKind.RATE if has_pace else AmountKind.TARGET
    # A change that is bounded stays one: "never rise by more than 3 %".
    changes = move.direction in {Movement.INCREASE, Movement.DECREASE} or (
        move.direction is Movement.MAINTAIN and move.is_change
    )
    # "Incrase it by 200", "followers by 200": by how much, and which way no word says.
    is_unsaid = move.direction is None and _is_by(figure) and (move.is_change or is_after)
    changes = changes or is_unsaid
    to = "to" in figure.role and not ("by" in figure.role and "to" not in figure.role)
    if figure.unit == "pp":
        return AmountKind.DELTA
    if figure.unit == "%":
        if (to and not figure.sign) or figure.is_of_whole:
            return AmountKind.TARGET
        if move.is_change or "by" in figure.role or figure.sign:
            return AmountKind.RELATIVE if changes else AmountKind.TARGET
        if not changes or _is_level(figure, move, is_after=is_after):
            return AmountKind.TARGET
        return AmountKind.RELATIVE
    if has_pace:
        return AmountKind.RATE
    if to and not move.is_new:
        return AmountKind.TARGET
    if figure.unit == "points" and changes:
        return AmountKind.DELTA
    if changes and not _is_level(figure, move, is_after=is_after):
        return AmountKind.DELTA
    return AmountKind.TARGET


def _is_level(figure: SaidFigure, move: Move, *, is_after: bool) -> bool:
    """Tell whether a bound makes a figure a level to reach: "cut it under 30", "raise it above 90
    %"."""
    if figure.role & {"by"} or move.is_change:
        return False
    if figure.bound in {"at_most", "cap"}:
        return move.direction is Movement.DECREASE
    return figure.bound == "over" and is_after and move.direction is Movement.INCREASE
