"""Lexicon: the words by which a language says goals, as data that one engine reads; knows no sentence.

A table maps a sense to its phrases. What the senses are is the engine's affair and the same in every
language, so that a caller's language is another value and no other code.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, TypeAlias, final

from attrs import field, frozen

from smartgoals._checked import checked, mapping, sequence, text
from smartgoals._errors import InvalidValue, UnknownName, WrongType
from smartgoals._record import Record

if TYPE_CHECKING:
    from smartgoals._messages.time_words import TimeWords

__all__ = ["SENSES", "Lexicon", "Phrases", "Table", "merged"]

Phrases: TypeAlias = str | Iterable[str]
"""Phrases as a list, or as one text with commas between them."""
Table: TypeAlias = Mapping[str, Phrases]

SENSES: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "directions": (
            *("increase", "decrease", "maintain", "achieve", "improve", "gain", "obtain", "move"),
            *("collect", "up", "down", "deliver", "act"),
        ),
        "bounds": ("at_least", "at_most", "over", "about", "or_more", "or_less", "cap"),
        "roles": (
            "to",
            "from",
            "by",
            "of",
            "between",
            "and",
            "arrow",
            "out_of",
            "multiply",
            "divide",
            "now",
            "up_to",
        ),
        "clauses": (
            "to_verb",
            "means",
            "means_before_verb",
            "purpose",
            "compared",
            "aside",
            "and",
            "leads_in",
        ),
        "owners": ("pronoun", "modal", "determiner", "after", "role", "organisation", "each"),
        "others": (
            "filler",
            "new",
            "stop",
            "vague",
            "article",
            "not_counted",
            "people",
            "more",
            "less",
            "proper",
            "definite",
            "whole",
            "oftener",
            "sooner",
            "within_of",
            "on_year",
            "instead",
            "not",
            "caps",
            "audience",
            "only",
            "clock",
            "hour",
            "each_of",
            "cases",
            "wants",
            "has",
            "is",
            "rank",
            "some",
            "inside",
            "back",
            "part",
            "as_many",
            "as_often",
            "as_the",
            "denies",
            "rolled",
            "by_calendar",
            "carried",
            "mean",
            "apiece",
            "in_days",
            "beside",
            "percentile",
            "none",
            "all_in_all",
            "per_item",
            "but",
        ),
        "implied": (
            *(
                "respond",
                "resolve",
                "retain",
                "convert",
                "hire",
                "post",
                "send",
                "sell",
                "cash",
                "raise",
            ),
            *("save", "lose", "advertise", "reach", "deliver", "sleep", "study", "meditate"),
            *("walk", "run", "swim", "ride", "exercise", "read", "write", "slim", "engage", "stream"),
            *(
                "deploy",
                "invest",
                "spend",
                "earn",
                "train",
                "acquire",
                "win",
                "partner",
                "visit",
                "open",
                "volunteer",
                "vaccinate",
                "call",
                "interview",
                "meet",
                "apply",
                "part",
                "miss",
                "cancel",
                "fail",
                "cite",
            ),
            *(
                "settle",
                "treat",
                "fill",
                "recycle",
                "pick",
                "recover",
                "report",
                "yield",
                "produce",
                "upgrade",
                "upsell",
            ),
        ),
    }
)
"""The senses of each table; those of `numbers`, `units`, `metrics` and `channels` are what they name."""


def _phrases(value: Phrases) -> tuple[str, ...]:
    if isinstance(value, str):
        return tuple(filter(None, (" ".join(phrase.split()) for phrase in value.split(","))))
    try:
        given = sequence(value, "phrases")
    except WrongType:
        raise WrongType(value=value, expected="phrases") from None
    return tuple(map(text, given))


def _table(value: Table) -> Record[str, tuple[str, ...]]:
    told = mapping(value, "senses to phrases")
    return Record({text(sense): _phrases(phrases) for sense, phrases in told.items()})


def _figures(value: Mapping[str, Phrases]) -> Record[str, tuple[str, ...]]:
    table = _table(value)
    for sense in table:
        if not sense.lstrip("-").replace(".", "", 1).isdecimal():
            raise InvalidValue(value=sense, expected="a number in digits, such as '12' or '-50'")
    return table


def _factors(value: Mapping[str, Phrases]) -> Record[str, tuple[str, ...]]:
    """Return words that multiply a number, by what they multiply it; nothing is multiplied by naught."""
    table = _figures(value)
    for sense in table:
        if float(sense) <= 0:
            raise InvalidValue(value=sense, expected="a number above zero in digits, such as '1000'")
    return table


def _languages(value: Phrases) -> tuple[str, ...]:
    """Return codes of languages of the house."""
    codes = _phrases(value)
    # By name: the lexicons of the house are made of this type.
    house = import_module("smartgoals._messages.lexicons").HOUSE if codes else {}
    for code in codes:
        if code not in house:
            raise UnknownName(kind="language to borrow from", name=code, known=tuple(house))
    return codes


def _words(value: Phrases) -> frozenset[str]:
    return frozenset(word for phrase in _phrases(value) for word in phrase.split())


def merged(*tables: Table) -> Table:
    """Return tables as one; a phrase that several have means what the first of them says.

    >>> merged({"leads": "leads"}, {"leads": "prospects", "deals": "deals, leads"})
    {'leads': ('leads', 'prospects'), 'deals': ('deals',)}
    """
    told: dict[str, tuple[str, ...]] = {}
    seen: set[str] = set()
    for table in tables:
        for sense, phrases in table.items():
            new = tuple(phrase for phrase in _phrases(phrases) if phrase not in seen)
            told[sense] = (*told.get(sense, ()), *new)
        seen.update(phrase for phrases in told.values() for phrase in phrases)
    return told


@final
@checked
@frozen(kw_only=True, cache_hash=True)
class Lexicon:
    """The words of a language for goals in sentences.

    Each table maps a sense to phrases, given as a list or as one text with commas. Of a phrase case and
    accents do not matter, nor does the s of a plural. "increas+e" stands for all forms that `endings`
    gives under "e". `common` are short words that tell the language from others, `numbers` the words for
    numbers, `scales` those that multiply ("million"), `factors` those for a change in percent ("double":
    100), `portions` those for one that the verb turns up or down ("by a third"), `shares` those for a part
    ("a third of"), `heads` the nouns that what narrows them makes a measure ("rate", "costs") and `parts`
    what does so ("billing"), both by their English names, `pupils` those who are trained, `borrows` the
    languages of the house whose names of metrics and channels are understood as well. `head_last` tells
    whether a noun stands behind the nouns that narrow it.

    >>> lexicon = Lexicon(endings={"e": "e, es, ed, ing"}, directions={"increase": "increas+e, add"})
    >>> lexicon.directions["increase"]
    ('increase', 'increases', 'increased', 'increasing', 'add')
    >>> "maintain" in lexicon.missing["directions"]
    True
    """

    time: TimeWords | None = field(default=None)
    common: frozenset[str] = field(default=frozenset(), converter=_words)
    endings: Record[str, tuple[str, ...]] = field(factory=Record, converter=_table)
    directions: Record[str, tuple[str, ...]] = field(factory=Record, converter=_table)
    bounds: Record[str, tuple[str, ...]] = field(factory=Record, converter=_table)
    roles: Record[str, tuple[str, ...]] = field(factory=Record, converter=_table)
    clauses: Record[str, tuple[str, ...]] = field(factory=Record, converter=_table)
    owners: Record[str, tuple[str, ...]] = field(factory=Record, converter=_table)
    others: Record[str, tuple[str, ...]] = field(factory=Record, converter=_table)
    numbers: Record[str, tuple[str, ...]] = field(factory=Record, converter=_figures)
    scales: Record[str, tuple[str, ...]] = field(factory=Record, converter=_factors)
    factors: Record[str, tuple[str, ...]] = field(factory=Record, converter=_figures)
    implied: Record[str, tuple[str, ...]] = field(factory=Record, converter=_table)
    portions: Record[str, tuple[str, ...]] = field(factory=Record, converter=_figures)
    shares: Record[str, tuple[str, ...]] = field(factory=Record, converter=_figures)
    units: Record[str, tuple[str, ...]] = field(factory=Record, converter=_table)
    metrics: Record[str, tuple[str, ...]] = field(factory=Record, converter=_table)
    channels: Record[str, tuple[str, ...]] = field(factory=Record, converter=_table)
    heads: Record[str, tuple[str, ...]] = field(factory=Record, converter=_table)
    parts: Record[str, tuple[str, ...]] = field(factory=Record, converter=_table)
    pupils: Record[str, tuple[str, ...]] = field(factory=Record, converter=_table)
    gerunds: tuple[str, ...] = field(default=(), converter=_phrases)
    futures: tuple[str, ...] = field(default=(), converter=_phrases)
    infinitives: tuple[str, ...] = field(default=(), converter=_phrases)
    adverbs: tuple[str, ...] = field(default=(), converter=_phrases)
    trailing: tuple[str, ...] = field(default=(), converter=_phrases)
    borrows: tuple[str, ...] = field(default=(), converter=_languages)
    head_last: bool = True

    def __attrs_post_init__(self) -> None:
        for table in (*SENSES, "metrics", "channels", "units", "factors", "heads", "parts", "pupils"):
            told: Record[str, tuple[str, ...]] = getattr(self, table)
            known = SENSES.get(table)
            for sense in told if known else ():
                if sense not in (known or ()):
                    raise InvalidValue(value=sense, expected=f"one of {', '.join(known or ())}", path=table)
            full = {sense: tuple(self._forms(phrases)) for sense, phrases in told.items()}
            object.__setattr__(self, table, Record(full))

    def _forms(self, phrases: Iterable[str]) -> Iterable[str]:
        """Return phrases with all forms of a word that has its ending named behind a plus."""
        for phrase in phrases:
            stem, plus, rest = phrase.partition("+")
            ending, _, after = rest.partition(" ")
            if not plus or not stem or ending not in self.endings:
                yield phrase
                continue
            for form in self.endings[ending]:
                said = stem + form.replace("-", "")
                yield f"{said} {after}" if after else said

    @property
    def missing(self) -> Mapping[str, tuple[str, ...]]:
        """The senses, table by table, that have no phrase; and the tables that are empty."""
        lacks = {
            table: tuple(sense for sense in senses if not getattr(self, table).get(sense))
            for table, senses in SENSES.items()
        }
        empty = [
            table
            for table in ("common", "numbers", "scales", "factors", "units", "metrics", "channels")
            if not getattr(self, table)
        ]
        if self.time is None:
            empty.append("time")
        return Record(
            {**{table: senses for table, senses in lacks.items() if senses}} | dict.fromkeys(empty, ())
        )
