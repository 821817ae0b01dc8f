"""Nothing: that none at all is wanted, as "no accident until June" and « aucun retard » say zero in words.

Knows clauses, marks and names; looks where no figure is said. What none is wanted of must be named, and nothing may
narrow it: "no meeting without an agenda" wants meetings.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from smartgoals._model.metric import Better
from smartgoals._statement.clauses import MAIN
from smartgoals._statement.figures import SaidFigure, SaidQuantity
from smartgoals._statement.shares import closes
from smartgoals._statement.sides import side_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from smartgoals._statement.clauses import Clauses
    from smartgoals._statement.metrics import Named
    from smartgoals._statement.sentence import Sentence

__all__ = ["none_wanted"]

_LONGEST: Final = 3
"""So many words stand at most between what says none and the noun: "no lost-time accident"."""
_NARROWING: Final = ("roles", "clauses", "directions", "bounds")
_LEADS: Final = frozenset({"means_before_verb"})
"""What a word of a place may be as well: « en »."""


def none_wanted(
    sentence: Sentence,
    clauses: Clauses,
    figures: Sequence[SaidFigure],
    naming: Callable[[SaidQuantity], Named | None],
) -> SaidQuantity | None:
    """Return zero of what a sentence wants none at all of; None where it has a figure, or wants none of what it names.

    *naming* says which metric a figure would be of.
    """
    places = [at for at, mark in sentence.marks["others"].items() if "none" in mark.senses]
    if not places or any(not figure.is_weak for figure in figures):
        return None
    first = min(places)
    until = sentence.marks["others"][first].until
    if (
        clauses.labels[first] != MAIN
        or not _is_led(sentence, clauses, first)
        or first in sentence.marks["bounds"]
    ):
        return None
    wanted = SaidQuantity(SaidFigure(Decimal(0), first, until, first))
    metric = naming(wanted)
    is_named = (
        metric is not None
        and bool(metric.name)
        and metric.is_known
        and until <= metric.first <= until + _LONGEST
    )
    if metric is None or not is_named or _is_parted(sentence, until, metric.first):
        return None
    is_bad = (
        side_of(metric.name) is Better.LOWER
    )  # no grave accident is none that counts, no lost client keeps the others
    if not is_bad and _has_adjective(sentence, until, metric.first):
        return None
    is_all = _is_all(sentence, metric.until, may_be_narrowed=is_bad)
    return wanted if is_all and not _recurs(sentence, clauses) else None


def _is_led(sentence: Sentence, clauses: Clauses, place: int) -> bool:
    """Tell whether a word begins what is wanted: the sentence, or what its verb has or does."""
    verb = sentence.marks["directions"].get(clauses.verb)
    if verb is None or clauses.verb > place:
        begun = (sentence.has("clauses", at, "leads_in") or sentence.is_break(at) for at in range(place))
        return all(begun) or (place == 1 and _is_plain(sentence, 0))  # "smoke no cigarettes"
    return verb.until == place


def _is_parted(sentence: Sentence, until: int, first: int) -> bool:
    """Tell whether more than adjectives stands before the noun: "no growth in debt"."""
    marks, names = sentence.marks, sentence.marks["metrics"]
    between = [at for at in range(until, first) if at not in names]
    return any(
        at in marks[table] for table in _NARROWING for at in between if not sentence.has("roles", at, "of")
    )


def _has_adjective(sentence: Sentence, until: int, first: int) -> bool:
    """Tell whether a word that says which ones stands before a noun, and not only that they are new: "unhappy customers"."""
    return any(not sentence.has("others", at, "filler") for at in range(until, first))


def _is_all(sentence: Sentence, until: int, *, may_be_narrowed: bool) -> bool:
    """Tell whether nothing narrows a noun that ends before a word, but where or when: "no outage in production".

    Of what nobody wishes for an adjective may stand behind it; of all else nothing, as « aucune commande en retard » leaves
    the others.
    """
    if not may_be_narrowed:
        return until >= sentence.size or sentence.is_break(until) or sentence.timed[until] >= 0
    if not sentence.lexicon.head_last and not closes(sentence, until) and _is_plain(sentence, until):
        until += 1  # « aucun incident majeur »
    mark = sentence.marks["clauses"].get(until)
    is_clause = mark is not None and not _LEADS.issuperset(mark.senses)
    return closes(sentence, until) and not is_clause and not sentence.has("others", until, "not")


def _is_plain(sentence: Sentence, place: int) -> bool:
    """Tell whether a word is in no table, as adjectives are."""
    return sentence.tokens[place].kind == "word" and not any(
        place in marks for marks in sentence.marks.values()
    )


def _recurs(sentence: Sentence, clauses: Clauses) -> bool:
    """Tell whether none is wanted of each of some days alone: "no meetings on Fridays"."""
    return any(
        clauses.labels[first] == MAIN and (phrase.period is not None or phrase.is_left_out)
        for first, _, phrase in sentence.times
    )
