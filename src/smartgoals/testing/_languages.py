"""Laws of languages: every sentence is said, with its facts and its forms, and figures and days can
be told apart.

Knows no language by its name but English, in which the library says what a language lacks.
"""

from __future__ import annotations

import pickle
import re
import unicodedata
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Final, final

from attrs import frozen

from smartgoals._checked import Arguments, instance
from smartgoals._messages import rows
from smartgoals._messages.formatting import (
    ENGLISH,
    Language,
    Plural,
    language as language_of,
)
from smartgoals._messages.placeholders import pieces, placeholders
from smartgoals.catalog._default import DEFAULT as CATALOG
from smartgoals.catalog._levels import OBJECTIVE_KINDS
from smartgoals.rules._default import DEFAULT
from smartgoals.rules._rule import RuleText
from smartgoals.rules._ruleset import RuleSet
from smartgoals.testing._check import Flaw, Flaws, NamedCheck, checks_of, law
from smartgoals.testing._rule_words import text_pairs, written_otherwise

_FIGURES: Final = (
    0,
    1,
    2,
    -1,
    7,
    12,
    999,
    1000,
    9999,
    10000,
    12345,
    1234567,
    -1234567,
    10**15,
    0.5,
    2.25,
    -0.125,
    1234.5,
)
_SHARES: Final = (0, 0.0004, 0.01, 0.125, 0.5, 0.9996, 1, 1.5, -0.2)
_DAYS: Final = (
    date.min,
    date(2024, 2, 29),
    date(2026, 1, 1),
    date(2026, 1, 11),
    date(2026, 11, 1),
    date.max,
)
_LONG: Final = 5
_WORD: Final = re.compile(r"[^\W\d_]+")
_PROBE: Final = 7
_TIMES: Final = ("second", "minute", "hour", "day", "week", "month", "quarter", "year")
_FORMS: Final = 2


def language_checks(
    language: Language | str,
    *,
    rules: RuleSet | None = None,
) -> tuple[NamedCheck, ...]:
    """Return the checks of a language, or of one of the house by its code.

    `rules` are those whose texts it shall have, by default the rules of the house. Raises
    :class:`~smartgoals.SmartGoalsError` for anything else.

    >>> import attrs
    >>> import smartgoals as sg
    >>> from smartgoals import testing
    >>> german = attrs.evolve(sg.Language.of("en"), code="de", decimal=",", thousands=".")
    >>> [failure.name for failure in testing.run_checks(testing.language_checks(german)).failures]
    ['says-everything', 'own-words', 'rules-spoken', 'names-spoken']
    """
    arguments = Arguments()
    given = arguments.read("language", language_of, language)
    spoken = arguments.read(
        "rules",
        lambda value: instance(value, RuleSet, "a RuleSet"),
        DEFAULT if rules is None else rules,
    )
    arguments.settle()
    return checks_of(_LAWS, LanguageTrial(given, spoken), f"language {given.code}")


@final
@frozen(eq=False)
class LanguageTrial:
    """A language, and the rules whose texts it shall have."""

    language: Language
    rules: RuleSet

    @property
    def is_english(self) -> bool:
        """Whether English is what it speaks, so that English phrases are its own."""
        return self.language.spoken == ENGLISH.code

    @property
    def phrases(self) -> Iterator[tuple[str, str, str]]:
        """The phrases it has, each with its key and the English one."""
        lacking = frozenset(self.language.missing)
        for key in rows.all_keys():
            english = rows.phrase_of(key, ENGLISH.code)
            if key not in lacking and english is not None:
                yield (
                    key,
                    self.language.phrase(key),
                    english,
                )


@law("says-everything", "It has a phrase for every sentence of the library.")
def _says_everything(trial: LanguageTrial) -> Flaws:
    return (Flaw(f"phrases[{key!r}]", "it is said in English") for key in trial.language.missing)


@law("facts-kept", "Each phrase names the facts that the English one names.")
def _facts_kept(trial: LanguageTrial) -> Flaws:
    for key, own, english in trial.phrases:
        # Some languages join a preposition to a name: what is "of {metric}" in English is {of_metric} there.
        named = {name.removeprefix("of_") for name in placeholders(own)}
        lacking = sorted({name.removeprefix("of_") for name in placeholders(english)} - named)
        if lacking:
            yield Flaw(f"phrases[{key!r}]", f"{own!r} leaves out {', '.join(lacking)}")


@law(
    "figures-as-meant",
    "Each phrase, and each text of a rule, writes a fact as the English one does: as a share, to so many"
    " decimals, or as a count of the same thing.",
)
def _figures_as_meant(trial: LanguageTrial) -> Flaws:
    for key, own, english in trial.phrases:
        for reason in written_otherwise(own, english):
            yield Flaw(f"phrases[{key!r}]", reason)
    texts: Mapping[str, RuleText] = trial.language.among(trial.rules.more_texts) or {}
    for code, words in texts.items():  # what a rule itself brings is looked at among the checks of rules
        for place, own, english in text_pairs(words, trial.rules.rule(code).texts["en"]):
            for reason in written_otherwise(own, english):
                yield Flaw(f"texts.{code}.{place}", reason)


@law("forms-fit", "What is counted has as many forms as the language counts by, and brings no figure.")
def _forms_fit(trial: LanguageTrial) -> Flaws:
    most = 1 if trial.language.plural is Plural.NONE else _FORMS
    for key, own, english in trial.phrases:
        forms = own.split("|")
        if key.partition(".")[0] == "count" and not len(forms) <= most:
            yield Flaw(
                f"phrases[{key!r}]",
                f"{own!r} has {len(forms)} forms, and it counts by {most}",
            )
        elif key.partition(".")[0] == "count" and any(letter.isdigit() for letter in own):
            yield Flaw(f"phrases[{key!r}]", f"{own!r} has a figure, which is written before it")
        elif key.partition(".")[0] != "count" and ("|" in own) is not ("|" in english):
            yield Flaw(f"phrases[{key!r}]", f"{own!r} and {english!r} do not both have forms")


@law("joined", "What is joined to the words before or after it has a blank or a mark between them.")
def _joined(trial: LanguageTrial) -> Flaws:
    for key, own, english in trial.phrases:
        for place, is_apart in ((0, english[0].isspace()), (-1, english[-1].isspace())):
            if is_apart and _is_letter_that_needs_a_blank(own[place]):
                yield Flaw(f"phrases[{key!r}]", f"{own!r} runs into its neighbour, as {english!r} does not")


def _is_letter_that_needs_a_blank(letter: str) -> bool:
    """Tell whether a letter, figure or placeholder runs into another: wide scripts have no blanks."""
    return letter in "{}" or (letter.isalnum() and unicodedata.east_asian_width(letter) not in "WF")


@law("times-told-apart", "No two units of time have the same word, and neither have yes and no.")
def _times_told_apart(trial: LanguageTrial) -> Flaws:
    own = {key: said.casefold().split("|") for key, said, _ in trial.phrases}
    for room, names in (("count", _TIMES), ("period", _TIMES), ("count", ("yes", "no"))):
        seen: dict[str, str] = {}
        for key in (f"{room}.{name}" for name in names):
            for word in own.get(key, ()):
                if seen.setdefault(word, key) != key:
                    yield Flaw(f"phrases[{key!r}]", f"{word!r} is the word of {seen[word]!r} too")
                    break


@law(
    "own-words",
    "No longer sentence is the English one, and neither are the word for nothing and all months.",
)
def _own_words(trial: LanguageTrial) -> Flaws:
    if trial.is_english:
        return
    language = trial.language
    for key, own, english in trial.phrases:
        if own == english and len(_WORD.findall(_bare(english))) >= _LONG:
            yield Flaw(f"phrases[{key!r}]", f"{own!r} is English")
    if language.none == ENGLISH.none:
        yield Flaw("none", f"{language.none!r} is English")
    if language.months == ENGLISH.months:
        yield Flaw("months", "they are English")


def _bare(template: str) -> str:
    parts = pieces(template)
    return template if parts is None else " ".join(text for text, _, _ in parts)


@law("sentences-fill", "Every sentence reads with whatever facts, and leaves no placeholder open.")
def _sentences_fill(trial: LanguageTrial) -> Flaws:
    language = trial.language
    for key in rows.all_keys():
        names = placeholders(rows.phrases_of(key) or "")
        for fact in (_PROBE, "x", date(2026, 1, 1), None, (1, 2)):
            facts: dict[str, Any] = dict.fromkeys(names, fact)
            said = language.say(key, facts)
            if not said.strip() or any(f"{{{name}" in said for name in names):
                yield Flaw(f"phrases[{key!r}]", f"with {fact!r} it says {said!r}")
                break


@law(
    "figures-read-back",
    "A figure that it writes reads back as the number it was, by its own marks, and a share as one.",
)
def _figures_read_back(trial: LanguageTrial) -> Flaws:
    language, sign = trial.language, trial.language.percent_sign
    for value in _FIGURES:
        said = language.figure(value)
        plain = said.replace(language.thousands, "") if language.thousands else said
        try:
            back = Decimal(plain.replace(language.decimal, "."))
        except ArithmeticError:
            yield Flaw("decimal", f"{value} is written {said!r}")
            continue
        if back != Decimal(str(value)):
            yield Flaw("decimal", f"{value} is written {said!r}, which reads as {back}")
    if not sign.strip() or any(letter.isdigit() or _is_finer(letter) for letter in sign):
        yield Flaw("percent_sign", f"{sign!r} does not say that a figure is so many of a hundred")
    for share in _SHARES:
        if not any(letter.isdigit() for letter in language.percent(share)):
            yield Flaw("percent_sign", f"the share {share} is written {language.percent(share)!r}")


def _is_finer(letter: str) -> bool:
    """Tell whether a sign, in whatever script, is that of thousandths or less."""
    return "PER MILLE" in (said := unicodedata.name(letter, "")) or "PER TEN THOUSAND" in said


@law("days-told-apart", "Each day is written with its year, and no two days alike.")
def _days_told_apart(trial: LanguageTrial) -> Flaws:
    language = trial.language
    days = (*_DAYS, *(date(2026, month, day) for month in range(1, 13) for day in (1, 2, 12)))
    seen: dict[str, date] = {}
    for day in dict.fromkeys(days):
        said = language.day(day)
        if str(day.year) not in said:
            yield Flaw("day_form", f"{day} is written {said!r}")
        if seen.setdefault(said, day) != day:
            yield Flaw("months", f"{day} and {seen[said]} are both written {said!r}")


@law("rules-spoken", "Every rule has a text in it.")
def _rules_spoken(trial: LanguageTrial) -> Flaws:
    return (Flaw(f"texts.{code}", "it is said in English") for code in trial.rules.missing(trial.language))


@law("names-spoken", "Every metric and kind of objective has a name in it.")
def _names_spoken(trial: LanguageTrial) -> Flaws:
    language = trial.language
    if rows.speaks(language.spoken):
        return
    named = [f"metric.{name}" for name in CATALOG.metrics] + [f"kind.{name}" for name in OBJECTIVE_KINDS]
    for key in named:
        if key not in language.phrases:
            yield Flaw(f"phrases[{key!r}]", "it keeps the name of the catalogue")


@law("travels", "It goes through a pickle, and comes back equal.")
def _travels(trial: LanguageTrial) -> Flaws:
    if pickle.loads(pickle.dumps(trial.language)) != trial.language:
        yield Flaw("", "out of a pickle it is another one")


_LAWS: Final = (
    _says_everything,
    _facts_kept,
    _figures_as_meant,
    _forms_fit,
    _joined,
    _times_told_apart,
    _own_words,
    _sentences_fill,
    _figures_read_back,
    _days_told_apart,
    _rules_spoken,
    _names_spoken,
    _travels,
)
