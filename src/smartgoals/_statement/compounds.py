"""Compounds: measures named by a head and what narrows it, which no table lists as a whole.

"Billing error rate" and "taux d'erreurs de facturation" are one name. Knows the tables of heads and
parts; where a language puts its head first, only parts that its table has are taken, for a word of
it is no English name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from smartgoals._statement.index import Mark, key_of
from smartgoals._statement.metric_kinds import kind_of_metric
from smartgoals.catalog import METRICS

if TYPE_CHECKING:
    from smartgoals._statement.sentence import Sentence

__all__ = ["compounds_of", "is_participle", "is_state", "is_trailing"]

_MOST_PARTS: Final = 2
_COUNTED: Final = frozenset({"count"})
_TAKEN: Final = frozenset({"vague", "audience"})
"""Senses of words that may narrow a head all the same: "quality costs", "customer costs"."""
_NARROWED: Final = frozenset({"sessions", "traffic", "visits", "visitors"})
"""Heads that are metrics of websites by themselves, and others once something narrows them: "museum visitors"."""
_SHARE: Final = "share"
"""What is a part of a whole where "of" follows, and is done with posts else."""
_CLOSED: Final = ("units", "numbers", "channels", "roles", "clauses", "bounds", "factors")
"""Tables whose words end what narrows a head."""


def compounds_of(sentence: Sentence, verb: int) -> dict[int, Mark]:
    """Return the names that heads and their parts make, by their first words."""
    compounds: dict[int, Mark] = {}
    for place, mark in sentence.marks["heads"].items():
        if sentence.timed[place] >= 0 or _is_named(sentence, place, mark.until):
            continue
        is_last = sentence.lexicon.head_last
        found = (
            _before(sentence, place, mark.until, verb) if is_last else _behind(sentence, place, mark.until)
        )
        first, until, parts = found
        if parts:
            compounds[first] = Mark(until, ("_".join((*parts, mark.senses[0])),))
    return compounds


def _is_named(sentence: Sentence, place: int, until: int) -> bool:
    """Tell whether a head is inside a longer name of a table, or is one of the catalogue."""
    for first in range(max(0, place - 4), place + 1):
        mark = sentence.marks["metrics"].get(first)
        if mark is None or mark.until <= place:
            continue
        if first < place or (mark.senses[0] in METRICS and not _is_narrowed(sentence, place, until)):
            return True
    return False


def _is_narrowed(sentence: Sentence, place: int, until: int) -> bool:
    """Tell whether a head that names a metric alone is another behind what narrows it: "museum visitors", "the
    share of mobile orders".
    """
    is_share = sentence.tokens[place].bare == _SHARE and sentence.has("roles", until, "of")
    return is_share or sentence.marks["heads"][place].senses[0] in _NARROWED


def _before(sentence: Sentence, place: int, until: int, verb: int) -> tuple[int, int, list[str]]:
    """Return the words before a head that narrow it, as they are written: "cloud" of "cloud costs"."""
    behind = sentence.marks["directions"][verb].until if verb >= 0 else 0
    parts: list[str] = []
    first = place
    while first > 0 and len(parts) < _MOST_PARTS:
        at = first - 1
        is_verb = at > 0 and sentence.words[at - 1] == ":" and at in sentence.marks["directions"]
        if verb <= at < behind or is_verb or not _is_free(sentence, at):
            break
        parts.insert(0, key_of(sentence.tokens[at].bare))
        first = at
    if parts:
        return first, until, parts
    return _whole_behind(sentence, place, until) if sentence.has("roles", until, "of") else (place, until, [])


def _whole_behind(sentence: Sentence, place: int, until: int) -> tuple[int, int, list[str]]:
    """Return the words behind "of" that narrow a head: "share of plastic", "share of mobile orders"."""
    last = until + 1
    while last < sentence.size and last <= until + _MOST_PARTS and _is_free(sentence, last):
        last += 1
    words = range(until + 1, last)
    is_noun = last < sentence.size and _is_free(sentence, last)  # "cost of raw materials handling"
    is_noun = is_noun or sentence.has("owners", last, "pronoun")  # "the share of buyers who come back"
    is_listed = bool(words) and (len(words) == 1 or sentence.marks["heads"][place].senses[0] != _SHARE)
    if not words or is_noun or (is_listed and any(at in sentence.marks["metrics"] for at in words)):
        return place, until, []
    return place, last, [key_of(sentence.tokens[at].bare) for at in words]


def _is_free(sentence: Sentence, at: int) -> bool:
    """Tell whether a word is a noun or adjective that no table takes for something else."""
    if sentence.tokens[at].kind != "word" or sentence.timed[at] >= 0 or len(sentence.words[at]) < 2:
        return False
    if sentence.tokens[at].bare.endswith(sentence.lexicon.adverbs or ("\0",)):
        return False
    other = sentence.marks["others"].get(at)
    if other is not None and not _TAKEN.issuperset(other.senses):
        return False
    if sentence.ends["owners"].get(at + 1, (at, None))[0] < at:
        return False
    before = sentence.marks["others"].get(at - 1)
    if before is not None and before.until == at + 1 and "not" in before.senses:
        return False  # the "longer" of "no longer"
    owner = sentence.marks["owners"].get(at)
    if owner is not None and {"pronoun", "determiner", "modal", "each"} & set(owner.senses):
        return False
    if any(mark.until > at for first, mark in sentence.marks["channels"].items() if first < at):
        return False
    return not any(at in sentence.marks[table] for table in _CLOSED)


def _behind(sentence: Sentence, place: int, until: int) -> tuple[int, int, list[str]]:
    """Return what a table knows of the words behind a head: "transport" of "coûts de transport"."""
    parts: list[str] = []
    at = until
    while at < sentence.size and len(parts) < _MOST_PARTS:
        start = at
        while at < sentence.size and _links(sentence, at):
            at += 1
        part = _part(sentence, at, is_linked=at > start)
        if part is None:
            break
        parts.insert(0, part.senses[0])
        at = until = part.until
    return place, until, parts


def _part(sentence: Sentence, at: int, *, is_linked: bool) -> Mark | None:
    """Return the part that begins at a word; behind "de" the name of a metric is one as well."""
    if at >= sentence.size or sentence.timed[at] >= 0:
        return None
    part = sentence.marks["parts"].get(at)
    metric = sentence.marks["metrics"].get(at) if is_linked else None
    if part is not None and (metric is None or part.until >= metric.until):
        return part
    if metric is None or kind_of_metric(metric.senses[0]) != _COUNTED:
        return None
    return Mark(metric.until, (key_of(metric.senses[0]),))


def _links(sentence: Sentence, at: int) -> bool:
    """Tell whether a word only joins a part to its head: "de", "des", "la"."""
    if sentence.tokens[at].kind != "word" or sentence.timed[at] >= 0:
        return False
    if sentence.has("roles", at, "of") or sentence.has("others", at, "article"):
        return True
    owner = sentence.marks["owners"].get(at)
    return owner is not None and "determiner" in owner.senses and owner.until == at + 1


def is_participle(sentence: Sentence, place: int, until: int) -> bool:
    """Tell whether a word says what those do that are counted before it, and has a figure of its own: the "giving"
    of "40 donors giving £10 a month"; or how they are, as the "open" of "20 tickets open".
    """
    if is_state(sentence, place):
        return True
    is_led = any(mark.until == place for mark in sentence.marks["metrics"].values())
    is_form = until == place + 1 and sentence.tokens[place].bare.endswith(sentence.lexicon.gerunds or ("\0",))
    at = until + (until in sentence.marks["units"])
    return is_led and is_form and at < sentence.size and sentence.tokens[at].kind == "number"


def is_state(sentence: Sentence, place: int) -> bool:
    """Tell whether a word that may be short for a share says how those are that stand before it: "20 tickets
    open", and no "email opens".
    """
    name = sentence.marks["metrics"].get(place)
    if name is None or name.until != place + 1 or place not in sentence.marks["directions"]:
        return False
    counted, word = sentence.tokens[place - 1 : place + 1] if place else (None, None)
    is_behind = counted is not None and counted.kind == "word" and counted.bare.endswith("s")
    is_one = word is not None and not word.bare.endswith("s")
    return is_behind and is_one and _SHARE in kind_of_metric(name.senses[0])


def is_trailing(sentence: Sentence, place: int) -> bool:
    """Tell whether a word behind a noun only says more of it: "leads generated", "sales online"."""
    if place in sentence.marks["channels"] or sentence.has("others", place, "filler"):
        return True
    if sentence.has("others", place, "less") or is_state(sentence, place):
        return True  # "5 customers fewer", "20 tickets open"
    return sentence.tokens[place].bare.endswith(sentence.lexicon.trailing or ("\0",))
