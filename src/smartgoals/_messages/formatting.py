"""Languages: how figures, days and sentences are written in one; and how a template is filled with facts.

English and French are built in. A host's own is a :class:`Language`, handed in wherever text is
made, not registered.
"""

from __future__ import annotations

import numbers
import string
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import ROUND_HALF_EVEN, Context, Decimal
from functools import lru_cache, partial
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, TypeVar, final

from attrs import evolve, field, frozen

from smartgoals._checked import checked, each, mapping, name, named, refuse, refusing, text
from smartgoals._days import day as to_day
from smartgoals._documents import document
from smartgoals._errors import InvalidValue, SmartGoalsError, UnknownName, WrongType, raise_all
from smartgoals._messages import rows
from smartgoals._messages.inert import inert
from smartgoals._messages.placeholders import ABSENT, Absent, decimals, pieces, placeholders, unlike
from smartgoals._numbers import NumberLike, number as as_number
from smartgoals._record import Record
from smartgoals._words import Word, member

if TYPE_CHECKING:
    from smartgoals._messages.lexicon import Lexicon

T = TypeVar("T")
_CONTEXT: Final = Context(prec=400, rounding=ROUND_HALF_EVEN)


class Plural(Word):
    """How a language counts: which numbers take the singular, where it has one."""

    ONE = "one"
    """One alone is singular, as in English."""
    BELOW_TWO = "below_two"
    """Everything below two is singular, as in French."""
    NONE = "none"
    """There is one form for every number."""


def _months(value: Sequence[str]) -> tuple[str, ...]:
    expected = "the names of the twelve months"
    if isinstance(value, str) or not isinstance(value, Sequence) or len(value) != _MONTHS:
        raise InvalidValue(value=value, expected=expected)
    return tuple(text(month) for month in value)


def _mark(value: str) -> str:
    if not isinstance(value, str):
        raise WrongType(value=value, expected="a mark (text)")
    return value


def _day_form(value: str) -> str:
    if placeholders(text(value)) != {"day", "month", "year"} or ":" in value:
        raise InvalidValue(value=value, expected="a form with {day}, {month} and {year}")
    return value


def _plural(value: Plural | str) -> Plural:
    return member(Plural, value, "plural of a language")


def _phrases(value: Mapping[str, str]) -> Record[str, str]:
    if not isinstance(value, Mapping):
        raise WrongType(value=value, expected="a mapping of keys such as 'progress.no_reading' to phrases")
    return Record({str(key): _phrase(phrase) for key, phrase in value.items()}) if value else NO_PHRASES


def _phrase(value: str) -> str:
    """Return a phrase with the blanks around it, which part it from what it is joined to."""
    text(value)
    return value


_MONTHS: Final = 12
NO_PHRASES: Final[Record[str, str]] = Record()
"""The phrases of a language that brings none, which is told without looking."""


@final
@document
@checked
@frozen(kw_only=True)
class Language:
    """A language: how it writes figures, days and counts, and its own phrases by their keys.

    `day_form` is filled with `{day}`, `{month}` (the month's name) and `{year}`; `first_day` is how
    the first day of a month is written, "1er" in French. `phrases` holds what is said in this
    language: sentences of the house under the keys that `missing` names ("progress.no_reading"),
    names of metrics under "metric.followers", of kinds of objectives under "kind.brand_awareness",
    of platforms under "platform.x". What it lacks is said in English, phrase by phrase. A phrase of
    things that are counted gives its singular and plural, parted by "|", of which `plural` chooses.
    Blanks around a phrase are kept: " on {day}" is joined to what stands before it.
    A variant of a language of the house ("fr-CA") says what it lacks in that one. Raises
    :class:`~smartgoals.UnknownName` for a key that no sentence has, and
    :class:`~smartgoals.InvalidValue` for a phrase with a placeholder that no phrase of the house has
    under that key.

    >>> FRENCH.figure(1234567.5), FRENCH.percent(0.125)
    ('1\\u202f234\\u202f567,5', '12,5\\u202f%')
    >>> from attrs import evolve
    >>> phrases = {"progress.no_deadline": "el objetivo no tiene plazo"}
    >>> spanish = evolve(Language.of("en"), code="es", phrases=phrases)
    >>> spanish.say("progress.no_deadline"), "progress.no_pace" in spanish.missing
    ('el objetivo no tiene plazo', True)
    """

    code: str = field(converter=name)
    decimal: str = field(converter=text)
    thousands: str = field(converter=_mark)
    percent_sign: str = field(converter=_mark)
    day_form: str = field(converter=_day_form)
    months: tuple[str, ...] = field(converter=_months)
    none: str = field(converter=text)
    first_day: str = field(default="1", converter=text)
    plural: Plural = field(default=Plural.ONE, converter=_plural)
    phrases: Record[str, str] = field(factory=Record, converter=_phrases)
    _lexicon: Lexicon | None = field(default=None, alias="lexicon", eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        raise_all(list(self._faults()))

    def _faults(self) -> Iterator[SmartGoalsError]:
        marks = self.decimal + self.thousands
        if self.decimal == self.thousands or any(one.isdigit() or one in "+-{}" for one in marks):
            expected = "a mark that is no digit, sign or brace, and another one than that of thousands"
            yield refuse("decimal", self.decimal, expected)
        for key, phrase in self.phrases.items():
            room, _, named = key.partition(".")
            path = f"phrases[{key!r}]"
            if room in NAMED and named:
                continue
            if room == "count" and not _are_forms(phrase):
                yield refuse(path, phrase, "what is counted, or its singular and plural parted by one |")
            house = rows.phrases_of(key)
            if house is None:
                yield UnknownName(kind="key of a phrase", name=key, known=rows.all_keys(), path=path)
                continue
            fault = unlike(phrase, house)
            if fault is not None:
                yield fault.at(path)

    @classmethod
    def of(cls, code: str) -> Language:
        """Return a language of the house by its code; a host's own starts from one.

        Raises :class:`~smartgoals.UnknownName` for any other code.

        >>> Language.of("fr").day(date(2026, 8, 1))
        '1er août 2026'
        """
        return language(code)

    @property
    def spoken(self) -> str:
        """The code of the language of the house that it is a variant of, as "fr" of "fr-CA"; else its own.

        >>> evolve(Language.of("fr"), code="fr-CA").spoken, evolve(Language.of("en"), code="es").spoken
        ('fr', 'es')
        """
        return _spoken(self.code)

    @refusing(texts=partial(mapping, what="languages to texts"))
    def among(self, texts: Mapping[str, T]) -> T | None:
        """Return what is said in this language, else in the one that it is a variant of; None where
        neither is there.
        """
        own = texts.get(self.code)
        return texts.get(self.spoken) if own is None else own

    @property
    def missing(self) -> tuple[str, ...]:
        """The keys of the sentences that this language lacks, and that are said in English."""
        if rows.speaks(self.spoken):
            return ()
        return tuple(key for key in rows.all_keys() if key not in self.phrases)

    @property
    def lexicon(self) -> Lexicon | None:
        """The words that goals in this language are read by: its own, else those of a language of
        the house, loaded now.

        >>> Language.of("fr").lexicon.futures, evolve(Language.of("en"), code="es").lexicon
        (('era', 'eront', 'ra', 'ront'), None)
        """
        if self._lexicon is not None:
            return self._lexicon
        from smartgoals._messages.lexicons import lexicon_of

        return lexicon_of(self.spoken)

    def with_phrases(self, phrases: Mapping[str, str]) -> Language:
        """Return the language with more phrases, or others."""
        return evolve(self, phrases={**self.phrases, **_phrases(phrases)})

    @refusing(key=name)
    def phrase(self, key: str) -> str:
        """Return the template of a key in this language, or in English where it lacks one."""
        said = (self.phrases is not NO_PHRASES and self.phrases.get(key)) or rows.phrase_of(key, self.spoken)
        if said is None:
            raise UnknownName(kind="key of a phrase", name=key, known=rows.all_keys())
        return said

    @refusing(key=name, facts=partial(mapping, what="names to facts"))
    def say(self, key: str, facts: Mapping[str, object] = MappingProxyType({})) -> str:
        """Return the sentence of a key, filled with facts."""
        return fill(self.phrase(key), facts, self)

    @refusing(clauses=partial(each, what="sentences", convert=text))
    def joined(self, clauses: Iterable[str]) -> str:
        """Return sentences as clauses of one line."""
        return self.say("report.clauses", {"one": "", "next": ""}).join(clauses)

    @refusing(number=as_number, noun=name)
    def counted(self, number: NumberLike, noun: str) -> str:
        """Return a number and what is counted: "1 reading", "2 relevés"; `noun` is a code of the
        table of counts.
        """
        key = f"count.{noun}"
        said = self.phrases.get(key) or rows.phrase_of(key, self.spoken) or noun
        return f"{self.figure(number)} {self.chosen(said, number)}"

    @refusing(forms=text, number=as_number)
    def chosen(self, forms: str, number: NumberLike) -> str:
        """Return of a singular and a plural, parted by a bar, the one that a number takes."""
        known = number if isinstance(number, (int, float)) else _decimal("number", number)
        is_one = known in {1, -1} if self.plural is Plural.ONE else -_TWO < known < _TWO
        return forms.split("|")[0 if self.plural is not Plural.NONE and is_one else -1]

    @refusing(value=as_number, places=decimals)
    def figure(self, value: NumberLike, places: int = 4) -> str:
        """Write a number with the language's separators, to at most *places* decimals (significant
        ones below 0.01).
        """
        if type(value) is int:
            return self._parted(f"{value:,}")
        number = _decimal("value", value)
        if number and abs(number) < Decimal("0.01"):
            number = number.quantize(Decimal(1).scaleb(number.adjusted() - 2), context=_CONTEXT)
        else:
            number = number.quantize(Decimal(1).scaleb(-places), context=_CONTEXT)
        return self._parted(format(number or abs(number), ",f"))  # nothing has no sign

    def _parted(self, text: str) -> str:
        """Write digits with the separators of the language."""
        whole, _, rest = text.partition(".")
        rest = rest.rstrip("0")
        if len(whole.lstrip("-")) == 5 and "," in whole:
            whole = whole.replace(",", "")  # four digits read better without a separator in both languages
        return whole.replace(",", self.thousands) + (self.decimal + rest if rest else "")

    @refusing(share=as_number, places=decimals)
    def percent(self, share: NumberLike, places: int = 1) -> str:
        """Write a share as a percentage: 0.125 is 12.5 %; a chance that is neither none nor certain
        never reads as one.
        """
        least = Decimal(1).scaleb(-places)
        percentage = _decimal("share", share) * 100  # which may lie beyond every float
        if 0 < percentage <= least / 2:
            return f"<{self.figure(least, places)}{self.percent_sign}"
        if 100 - least / 2 <= percentage < 100:
            return f">{self.figure(100 - least, places)}{self.percent_sign}"
        return self.figure(percentage, places) + self.percent_sign

    @refusing(value=to_day)
    def day(self, value: date) -> str:
        """Write a day."""
        number = self.first_day if value.day == 1 else value.day
        return self.day_form.format(day=number, month=self.months[value.month - 1], year=value.year)

    @refusing(value=as_number)
    def value(self, value: object) -> str:
        """Write whatever evidence may hold: a number, a day, text, a list, or nothing."""
        into = None if type(value) is str else getattr(value, "into", None)
        if into is not None:
            return inert(into(self))
        if value is None:
            return self.none
        if isinstance(value, bool):
            return self.phrase("count.yes" if value else "count.no")
        if isinstance(value, (numbers.Number, Decimal)):
            return self.figure(value)  # type: ignore[arg-type]  # which refuses what is complex
        if isinstance(value, date):
            return self.day(value)
        if isinstance(value, (list, tuple)):
            return ", ".join(self.value(one) for one in value)
        return inert(str(value))


def _decimal(argument: str, value: NumberLike) -> Decimal:
    """Return a number as the decimal that it stands for; a percentage may lie beyond every float."""
    if isinstance(value, Decimal) and value.is_finite() and value.adjusted() >= _LEAST_EXPONENT:
        return value
    return Decimal(repr(value if type(value) is float else named(argument, as_number, value)))


@lru_cache(maxsize=64)
def _spoken(code: str) -> str:
    base = code.replace("_", "-").partition("-")[0].casefold()
    return base if rows.speaks(base) else code


def _are_forms(phrase: str) -> bool:
    """Tell whether a phrase of things that are counted gives one form or two."""
    forms = phrase.split("|")
    return len(forms) <= _TWO and all(map(str.strip, forms))


_TWO: Final = 2
_LEAST_EXPONENT: Final = -400
NAMED: Final = ("metric", "kind", "platform")
"""What a language may name by id beside the sentences; what it does not name keeps the catalogue's name."""

ENGLISH: Final = Language(
    code="en",
    decimal=".",
    thousands=",",
    percent_sign=" %",
    day_form="{day} {month} {year}",
    months=("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
            "December"),
    none="unknown",
)  # fmt: skip
FRENCH: Final = Language(
    code="fr",
    decimal=",",
    thousands="\u202f",
    percent_sign="\u202f%",
    day_form="{day} {month} {year}",
    months=("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
            "décembre"),
    none="inconnu",
    first_day="1er",
    plural=Plural.BELOW_TWO,
)  # fmt: skip
LANGUAGES: Final[Mapping[str, Language]] = MappingProxyType({"en": ENGLISH, "fr": FRENCH})


def language(value: Language | str) -> Language:
    """Return a language by its code, or the language itself; refuse an unknown code with the known ones."""
    if isinstance(value, Language):
        return value
    try:
        return LANGUAGES[value]
    except (KeyError, TypeError):
        raise UnknownName(kind="language", name=value, known=tuple(LANGUAGES), path="language") from None


def asked_in(asked: Language | str | None, own: Language = ENGLISH) -> Language:
    """Return the language to say something in: where none is asked for its own, which is English if
    it has none.
    """
    return own if asked is None else language(asked)


class _Filler(string.Formatter):
    """Fills a template with facts, as a language writes them.

    `{x}` is written plainly, `{x:%}` as a percentage, `{x:.0}` rounded, `{x:#reading}` as a count
    of readings, and `{x:^}` with a capital. A fact that is not there leaves its own name.
    """

    def __init__(self, language: Language) -> None:
        self._language = language

    def get_field(self, field_name: str, args: Any, kwargs: Any) -> tuple[object, str]:
        known = kwargs.get(field_name, ABSENT)
        return (Absent(field_name) if known is ABSENT else known), field_name

    def format_field(self, value: object, format_spec: str) -> str:
        return _formatted(value, "", format_spec, self._language)


def _formatted(value: object, name: str, form: str, into: Language) -> str:
    if value is ABSENT:
        return f"{{{name}}}"
    if isinstance(value, Absent):
        return str(value)
    if not form:
        return into.value(value)
    if form == "^":
        said = into.value(value)
        return said[:1].upper() + said[1:]
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        if form == "%":
            return into.percent(value)
        if form.startswith("#"):
            return into.counted(value, form[1:])
        if form.startswith(".") and not hasattr(value, "into"):
            return into.figure(value, int(form[1:]))
    return into.value(value)


def fill(template: str, values: Mapping[str, object], into: Language) -> str:
    """Fill a template with facts, figures and days written as the language does.

    >>> fill("{need} a week with {have}", {"need": 300, "have": None}, ENGLISH)
    '300 a week with unknown'
    >>> fill("{readings:#reading} of {who}", {"readings": 1}, ENGLISH)
    '1 reading of {who}'
    """
    parts = pieces(template)
    try:
        if parts is None:
            return _Filler(into).vformat(template, (), values)
        said = [
            text if name is None else text + _formatted(values.get(name, ABSENT), name, form, into)
            for text, name, form in parts
        ]
        return "".join(said)
    except (ValueError, IndexError):  # a template that is none is shown as it is
        return template


def choose(texts: Mapping[str, str], into: Language) -> str:
    """Return the text of a language, or the English one when there is none in it."""
    return into.among(texts) or texts["en"]
