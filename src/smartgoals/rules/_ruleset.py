"""RuleSet: which rules speak, how heavily, and with which options, as one immutable value. Knows
rules, judges nothing.

Every `with_…` method returns a new set, so that one caller's choice never stays for the next. All
faults of a set (a clash of codes, an unknown code, an option out of range) are reported together.

Explicit beats implicit, and a longer prefix beats a shorter one. Without any selection every stable
rule is in; with one, only what it names. A preview or deprecated rule comes in by its full code
alone, so that a prefix never changes verdicts behind the caller's back.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import Any, Final, NamedTuple, Self, TypeVar, final

from attrs import evolve, field, frozen

from smartgoals._checked import Arguments, an, checked, each, instance, mapping, name as word, refusing, text
from smartgoals._errors import InvalidValue, SmartGoalsError, UnknownName, WrongType, raise_all
from smartgoals._location import as_text, join, step
from smartgoals._messages.formatting import Language, language as language_of
from smartgoals._near import Names
from smartgoals._record import Record
from smartgoals._words import member
from smartgoals.rules._finding import Voice, natural, place_of
from smartgoals.rules._rule import (
    CheckFunction,
    Options,
    OptionValue,
    Rule,
    RuleLike,
    RuleText,
    misfits,
    rule_of,
    rule_text,
)
from smartgoals.rules._words import Criterion, Severity, SeverityLike, Status, Subject

T = TypeVar("T")
V = TypeVar("V")
RETIRED: Final[Record[str, str | None]] = Record()
"""Codes that were published once, with the code that took their place (None: nothing did). A code
is never used again.
"""


class Active(NamedTuple):
    """A rule that runs: its function, the severity in force, its options and its voice by language.

    A function of the house is trusted to return faults; what others return is read with care.
    """

    rule: Rule
    check: CheckFunction
    severity: Severity
    options: Options
    voices: Mapping[str, Voice]
    trusted: bool


def _rules(value: Iterable[Rule | RuleLike]) -> tuple[Rule, ...]:
    return tuple(sorted(each(value, "rules", rule_of), key=lambda one: natural(one.code)))


def _codes(value: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each(value, "codes or prefixes of codes", _code)))


def _code(value: str) -> str:
    return instance(value, str, "the text of a code or prefix")


def _severities(value: Mapping[str, SeverityLike]) -> Record[str, Severity]:
    return Record(_each_of(value, "codes to severities", lambda weight: member(Severity, weight, "severity")))


def _set_options(value: Mapping[str, Mapping[str, OptionValue]]) -> Record[str, Record[str, OptionValue]]:
    return Record(_each_of(value, "codes to options", lambda one: Record(mapping(one, "options to values"))))


def _more_texts(value: Mapping[str, Mapping[str, RuleText]]) -> Record[str, Record[str, RuleText]]:
    return Record(_each_of(value, "languages to texts", _texts_of))


def _texts_of(value: Mapping[str, RuleText]) -> Record[str, RuleText]:
    return Record({code: rule_text(words) for code, words in mapping(value, "codes to a RuleText").items()})


def _retired(value: Mapping[str, str | None]) -> Record[str, str | None]:
    return Record(mapping(value, "codes to those that took their place"))


def _each_of(value: Mapping[str, V], what: str, convert: Callable[[V], T]) -> dict[str, T]:
    """Return a mapping of converted values; all that are refused are reported together, each at its key."""
    told = Arguments()
    made = {key: told.read(as_text(key), convert, one) for key, one in mapping(value, what).items()}
    told.settle()
    return made


@final
@checked
@frozen(kw_only=True, repr=False)
class RuleSet:
    """An immutable set of rules with a selection, severities and options; :data:`DEFAULT` is ours.

    >>> from smartgoals.rules import DEFAULT
    >>> gentle = DEFAULT.ignore("SGS").with_severity({"SGT507": "info"}).with_options("SGA301", committed=2)
    >>> "SGS101" in gentle.codes, "SGS101" in DEFAULT.codes
    (False, True)
    """

    rules: tuple[Rule, ...] = field(default=(), converter=_rules)
    selected: tuple[str, ...] = field(default=(), converter=_codes)
    ignored: tuple[str, ...] = field(default=(), converter=_codes)
    severities: Record[str, Severity] = field(factory=Record, converter=_severities)
    options: Record[str, Record[str, OptionValue]] = field(factory=Record, converter=_set_options)
    retired: Record[str, str | None] = field(default=RETIRED, converter=_retired)
    more_texts: Record[str, Record[str, RuleText]] = field(factory=Record, converter=_more_texts)

    def __attrs_post_init__(self) -> None:
        for name in ("selected", "ignored"):
            object.__setattr__(self, name, tuple(self.retired.get(one) or one for one in getattr(self, name)))
        renamed = {self.retired.get(one) or one: level for one, level in self.severities.items()}
        object.__setattr__(self, "severities", Record(renamed))
        raise_all(list(self._problems()))

    def _problems(self) -> Iterator[SmartGoalsError]:
        codes = Names(one.code for one in self.rules)  # which all faults share
        for code in sorted(code for code, times in Counter(codes).items() if times > 1):
            yield InvalidValue(value=code, expected="a code that no other rule of the set has", path="rules")
        for code in sorted(set(codes).intersection(self.retired)):
            yield InvalidValue(value=code, expected="a code that was never retired", path="rules")
        yield from self._circles()
        for path in ("selected", "ignored", "severities"):
            for code in getattr(self, path):
                if (
                    not isinstance(code, str)
                    or not code
                    or longest(code, [code]) is None
                    or not self._starts(code)
                ):
                    yield UnknownName(kind="code of a rule", name=code, known=codes, path=path)
        for both in sorted(set(self.selected) & set(self.ignored)):
            yield InvalidValue(value=both, expected="selected or ignored, not both", path="selected")
        for code, values in self.options.items():
            yield from self._problems_of_options(code, values, codes)
        for language, texts in self.more_texts.items():
            for code, words in texts.items():
                path = join("texts", step(language))
                if code not in codes:
                    yield UnknownName(kind="code of a rule", name=code, known=codes, path=path)
                else:
                    yield from misfits(
                        words, self.rules[codes.index(code)].texts["en"], join(path, step(code))
                    )

    def _circles(self) -> Iterator[SmartGoalsError]:
        """Yield the rules that silence or fold each other, be it through others.

        Of their findings none would stand.
        """
        silences = {one.code: (*one.silences, *one.folds) for one in self.rules}
        for code, own in silences.items():
            reached: set[str] = set()
            ahead = list(own)
            while ahead:
                other = ahead.pop()
                if other not in reached:
                    reached.add(other)
                    ahead += silences.get(other, ())
            if code in reached:
                expected = "rules of which none is silenced by one that it silences"
                yield InvalidValue(value=code, expected=expected, path="rules")

    def _starts(self, prefix: str) -> bool:
        return any(one.code.startswith(prefix) for one in self.rules)

    def _problems_of_options(
        self, code: str, values: Mapping[str, Any], codes: Names
    ) -> Iterator[SmartGoalsError]:
        rule = next((one for one in self.rules if one.code == code), None)
        if rule is None:
            yield UnknownName(kind="code of a rule", name=code, known=codes, path="options")
            return
        known = {one.name: one for one in rule.options}
        for name, value in values.items():
            path = f"options.{code}.{name}"
            fault = (
                known[name].refusal(value)
                if name in known
                else UnknownName(kind=f"option of {code}", name=name, known=tuple(known), path="")
            )
            if fault is not None:
                yield fault.at(path)

    def select(self, *codes: str) -> Self:
        """Return a set in which only what is selected speaks: full codes or prefixes, together with
        earlier ones.

        A preview or deprecated rule is selected by its full code. Raises
        :class:`~smartgoals.UnknownName` for a code that begins no rule's.
        """
        return evolve(
            self,
            selected=(*self.selected, *codes),
            ignored=tuple(one for one in self.ignored if one not in codes),
        )

    def ignore(self, *codes: str) -> Self:
        """Return a set without what these full codes or prefixes name; a longer one selected stays in."""
        return evolve(
            self,
            ignored=(*self.ignored, *codes),
            selected=tuple(one for one in self.selected if one not in codes),
        )

    def with_rule(self, *rules: Rule | RuleLike) -> Self:
        """Return a set with more rules; raises :class:`~smartgoals.InvalidValue` when a code is taken."""
        return evolve(self, rules=(*self.rules, *rules))

    @refusing(code=word)
    def with_options(self, code: str, **values: OptionValue) -> Self:
        """Return a set in which options of one rule have other values; see the rule's page for
        their bounds.
        """
        told = Arguments()
        of = told.read("code", _code, code)
        told.settle()
        return evolve(self, options={**self.options, of: {**self.options.get(of, {}), **values}})

    def with_severity(self, severities: Mapping[str, SeverityLike]) -> Self:
        """Return a set in which rules weigh differently, by full code or prefix; the longest one
        that fits wins.
        """
        told = Arguments()
        more = told.read("severities", _severities, severities)
        told.settle()
        return evolve(self, severities={**self.severities, **more})

    def with_texts(self, language: str, texts: Mapping[str, RuleText]) -> Self:
        """Return a set whose rules also speak another language; what has no text in it stays English."""
        told = Arguments()
        code, more = told.read("language", text, language), told.read("texts", _texts_of, texts)
        told.settle()
        both = {**self.more_texts.get(code, {}), **more}
        return evolve(self, more_texts={**self.more_texts, code: both})

    def missing(self, language: Language | str) -> tuple[str, ...]:
        """Return the codes of the rules that speak and have no text in a language, so that they
        speak English.
        """
        into = language_of(language)
        more: Mapping[str, RuleText] = into.among(self.more_texts) or {}
        active = (entry.rule for entry in self.active)
        return tuple(
            sorted(one.code for one in active if into.among(one.texts) is None and one.code not in more)
        )

    def rule(self, code: str) -> Rule:
        """Return a rule by its code, or the one that took the place of a retired code.

        Raises :class:`~smartgoals.UnknownName` with the nearest code.
        """
        told = Arguments()
        of = told.read("code", _code, code)
        told.settle()
        found = self.by_code.get(self.retired.get(of) or of)
        if found is None:
            raise UnknownName(kind="code of a rule", name=code, known=list(self.by_code))
        return found

    @refusing(rule=an(Rule, "a Rule"), language=word)
    def words_of(self, rule: Rule, language: str) -> RuleText:
        """Return what a rule says in a language, or in English."""
        more = self.more_texts.get(language)
        own = more.get(rule.code) if more is not None else None
        return own or rule.texts.get(language) or rule.texts["en"]

    @refusing(rule=an(Rule, "a Rule"))
    def severity_of(self, rule: Rule) -> Severity:
        """Return how heavily a rule weighs in this set."""
        by = longest(rule.code, self.severities)
        return rule.severity if by is None else self.severities[by]

    @refusing(rule=an(Rule, "a Rule"))
    def is_active(self, rule: Rule) -> bool:
        """Tell whether a rule speaks in this set."""
        stable = rule.status is Status.STABLE
        return is_selected(rule.code, stable=stable, selected=self.selected, ignored=self.ignored)

    @cached_property
    def active(self) -> tuple[Active, ...]:
        """The rules that speak, with severity and options in force, in the order in which findings
        are reported.
        """
        found = [self._active(one) for one in self.rules if self.is_active(one)]
        return tuple(sorted(found, key=lambda one: place_of(one.rule.criterion, one.severity, one.rule.code)))

    def _active(self, rule: Rule) -> Active:
        languages = {*rule.texts, *(code for code, texts in self.more_texts.items() if rule.code in texts)}
        severity = self.severity_of(rule)
        voices = {code: _voice(rule, severity, self.words_of(rule, code)) for code in languages}
        options = MappingProxyType({**rule.defaults, **self.options.get(rule.code, {})})
        return Active(rule, rule.check, severity, options, Record(voices), rule.returns_faults)

    @cached_property
    def by_code(self) -> Mapping[str, Rule]:
        """The rules by their codes, whether they speak or not."""
        return MappingProxyType({one.code: one for one in self.rules})

    @cached_property
    def by_subject(self) -> Mapping[Subject, tuple[Active, ...]]:
        """The rules that speak of each subject, in the order in which findings are reported."""
        return MappingProxyType(
            {about: tuple(one for one in self.active if one.rule.about is about) for about in Subject}
        )

    @cached_property
    def subjects(self) -> frozenset[Subject]:
        """What the rules that speak are about."""
        return frozenset(one.rule.about for one in self.active)

    @cached_property
    def silences(self) -> Mapping[str, tuple[str, ...]]:
        """The rules that speak and silence others, by code, with the codes of those."""
        return MappingProxyType(
            {one.rule.code: one.rule.silences for one in self.active if one.rule.silences}
        )

    @cached_property
    def folding(self) -> tuple[Active, ...]:
        """The rules that speak and say findings of others together."""
        return tuple(one for one in self.active if one.rule.folds)

    @cached_property
    def counts(self) -> Record[Criterion, int]:
        """How many rules speak of each criterion."""
        spoken = [one.rule.criterion for one in self.active]
        return Record({one: spoken.count(one) for one in Criterion})

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the rules that speak, in order of code."""
        return tuple(sorted((one.rule.code for one in self.active), key=natural))

    def __len__(self) -> int:
        return len(self.rules)

    def __iter__(self) -> Iterator[Rule]:
        return iter(self.rules)

    def __contains__(self, rule: object) -> bool:
        """Tell whether a rule, or the code of one, is in the set."""
        if isinstance(rule, str):
            return rule in self.by_code
        return isinstance(rule, Rule) and self.by_code.get(rule.code) == rule

    def __repr__(self) -> str:
        return f"<{len(self)} rules, {len(self.active)} of them active>"


def _voice(rule: Rule, severity: Severity, words: RuleText) -> Voice:
    return Voice(
        rule.code,
        rule.name,
        rule.criterion,
        severity,
        words.message,
        words.suggestion,
        words.developer,
        rule.about,
        rule.page,
        Record({**rule.texts["en"].variants, **words.variants}),
    )


def rules_or(value: RuleSet | None, default: RuleSet) -> RuleSet:
    """Return the rule set of an argument, or the default one.

    A set speaks in a call only of what the default one speaks of: rules about something else would
    be run by nobody. Raises all that are there.
    """
    if value is None:
        return default
    if not isinstance(value, RuleSet):
        raise WrongType(value=value, expected="a RuleSet, such as rules.DEFAULT", path="rules")
    subjects = default.subjects
    expected = f"rules about {' or '.join(about for about in Subject if about in subjects)}"
    raise_all(
        [
            InvalidValue(value=rule.code, expected=f"{expected}, not about {rule.about}", path="rules")
            for rule in value
            if rule.about not in subjects and value.is_active(rule)
        ]
    )
    return value


def is_selected(code: str, *, stable: bool, selected: Iterable[str], ignored: Iterable[str]) -> bool:
    """Tell whether the rule with this code runs.

    >>> is_selected("SGA301", stable=True, selected=["SGA"], ignored=["SGA3"])
    False
    >>> is_selected("SGA301", stable=True, selected=["SGA301"], ignored=["SGA3"])
    True
    """
    chosen = tuple(selected)
    wanted, unwanted = longest(code, chosen), longest(code, ignored)
    if not stable and wanted != code:
        return False
    if wanted is None:
        return not chosen and unwanted is None
    return unwanted is None or len(unwanted) < len(wanted)


def longest(code: str, prefixes: Iterable[str]) -> str | None:
    """Return the longest of the prefixes that a code begins with, or None."""
    return max((one for one in prefixes if code.startswith(one)), key=len, default=None)
