"""Rule: a record with a stable code, its explanation, its options, its examples and one pure function.

Knows findings and words. A rule judges nothing by itself: it returns faults, and the rule set in
force decides what they weigh. Anything with the same attributes qualifies as a rule (see
:class:`RuleLike`); nothing needs to be subclassed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, NamedTuple, Protocol, TypeAlias, final

from attrs import Factory, field, frozen

from smartgoals._checked import (
    Arguments,
    checked,
    each,
    instance,
    mapping,
    optional_text,
    refuse,
    text,
    truth,
)
from smartgoals._days import day
from smartgoals._errors import InvalidValue, SmartGoalsError, UnknownName, WrongType, raise_all
from smartgoals._evidence import Evidence
from smartgoals._location import below, join, step
from smartgoals._messages.placeholders import unlike
from smartgoals._numbers import Number, number, optional_number
from smartgoals._record import Record
from smartgoals._words import member
from smartgoals.rules._words import Criterion, CriterionLike, Severity, SeverityLike, Status, Subject

if TYPE_CHECKING:
    from smartgoals._model.goal import Goal
    from smartgoals.rules._finding import Fact, Fault

OptionValue: TypeAlias = Number | str
"""What an option of a rule may be set to."""
Options: TypeAlias = Mapping[str, OptionValue]
"""The options of a rule, by name."""
CheckFunction: TypeAlias = "Callable[[Any, Options], Iterable[Fault | Mapping[str, Any]]]"
"""The function of a rule: from a case and the options to what it found."""

_PARTS_OF_NAMES: Final = 4
"""The protocol of pickle from which a part of what has a name is found by both names."""
_CODE: Final = re.compile(r"[A-Z]{1,12}[0-9]{1,4}")
_NAME: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


_NO_VARIANTS: Final[Record[str, str]] = Record()


class RuleText(NamedTuple):
    """What a rule says in one language: message and suggestion are templates filled with the
    evidence of a finding.

    `finds` says what it looks for, `why` why that matters, `limits` where it is known to be wrong,
    `instead` what to do. `developer` is a hint for who writes programs, such as the code that mends
    the fault; it stands in neither message nor suggestion, which people read. `variants` are
    messages for special circumstances, by the word with which a fault asks for one.
    """

    message: str
    suggestion: str = ""
    finds: str = ""
    why: str = ""
    limits: str = ""
    instead: str = ""
    developer: str = ""
    variants: Mapping[str, str] = _NO_VARIANTS


def _texts(value: Mapping[str, RuleText | str]) -> Record[str, RuleText]:
    if not isinstance(value, Mapping):
        raise WrongType(value=value, expected="a mapping of languages to a RuleText, with 'en' among them")
    kept = {}
    for code, one in value.items():
        kept[text(code)] = rule_text(one)
    if "en" not in kept:
        raise InvalidValue(value=tuple(kept), expected="texts with an English one ('en') among them")
    return Record(kept)


def rule_text(value: RuleText | str) -> RuleText:
    """Return the words of a rule, or those that have a message alone."""
    said = RuleText(value) if isinstance(value, str) else value
    said = instance(said, RuleText, "a RuleText, or the message as text")
    if not isinstance(said.variants, Mapping):
        expected = "a mapping of words to messages"
        raise WrongType(value=said.variants, expected=expected, path="variants")
    told = Arguments()
    variants = {
        told.read("variants", text, name): told.read(below("variants", name), text, message)
        for name, message in said.variants.items()
    }
    told.settle()
    return said._replace(variants=Record(variants))


def misfits(words: RuleText, english: RuleText, path: str) -> Iterator[SmartGoalsError]:
    """Yield what is wrong with the words of a rule beside its English ones: facts that these do not have."""
    known = "".join((english.message, english.suggestion, english.developer, *english.variants.values()))
    for name in ("message", "suggestion", "developer"):
        fault = unlike(getattr(words, name), known)
        if fault is not None:
            yield fault.at(f"{path}.{name}")
    for variant, message in words.variants.items():
        fault = unlike(message, known)
        if fault is not None:
            yield fault.at(join(f"{path}.variants", step(variant)))


def _option_value(value: OptionValue) -> OptionValue:
    return text(value) if isinstance(value, str) else number(value)


def _choices(value: Iterable[str]) -> tuple[str, ...]:
    return each(value, "choices", text)


@final
@checked
@frozen(kw_only=True)
class Option:
    """A threshold of a rule that a caller may set: its default, its bounds or choices, and where
    the default comes from.

    >>> Option(name="most", default=3, low=1, source="benchmarks 3.4", year=2026).refusal(0.5)
    InvalidValue('must be a number of at least 1, got 0.5')
    """

    name: str = field(converter=text)
    default: OptionValue = field(converter=_option_value)
    low: Number | None = field(default=None, converter=optional_number)
    high: Number | None = field(default=None, converter=optional_number)
    choices: tuple[str, ...] = field(default=(), converter=_choices)
    meaning: str | None = field(default=None, converter=optional_text)
    source: str = field(converter=text)
    year: int = field()

    def __attrs_post_init__(self) -> None:
        fault = self.refusal(self.default)
        if fault is not None:
            raise fault.at("default")

    def refusal(self, value: object) -> InvalidValue | WrongType | UnknownName | None:
        """Return why a value cannot be had, or None when it can."""
        if self.choices:
            known = UnknownName(kind=f"value of option {self.name!r}", name=value, known=self.choices)
            return None if value in self.choices else known
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            return WrongType(value=value, expected="a number")
        if self.low is not None and not value >= self.low:
            return InvalidValue(value=value, expected=f"a number of at least {self.low}")
        if self.high is not None and not value <= self.high:
            return InvalidValue(value=value, expected=f"a number of at most {self.high}")
        return None


def _evidence(value: Evidence | None) -> Evidence:
    return Evidence() if value is None else instance(value, Evidence, "an Evidence")


def _beside(value: Mapping[str, Any]) -> Record[str, Any]:
    return Record(mapping(value, "arguments to values"))


def _finds(value: Mapping[str, Fact] | None) -> Record[str, Fact] | None:
    return None if value is None else Record(mapping(value, "names to figures"))


@final
@checked
@frozen(kw_only=True)
class Example:
    """A goal that shows a rule: `finds` is the evidence expected (or part of it), or None for a
    goal that passes.

    A rule that is about no goal takes what it looks at from the evidence: the strategy, the last
    audit, the histories. `beside` holds further arguments of the function that runs it.
    """

    goal: Goal | None = None
    evidence: Evidence = field(default=None, converter=_evidence)
    as_of: date = field(converter=day)
    finds: Record[str, Any] | None = field(default=None, converter=_finds)
    title: str | None = field(default=None, converter=optional_text)
    beside: Record[str, Any] = field(factory=Record, converter=_beside)


Examples: TypeAlias = "tuple[Example, ...] | Callable[[], tuple[Example, ...]]"


def _code(value: str) -> str:
    if isinstance(value, str) and _CODE.fullmatch(value):
        return value
    raise InvalidValue(value=value, expected="a code of capital letters and digits, such as ACME12")


def _name(value: str) -> str:
    if isinstance(value, str) and _NAME.fullmatch(value):
        return value
    raise InvalidValue(
        value=value, expected="the name of a fault in lower case with hyphens, such as no-deadline"
    )


def _criterion(value: CriterionLike) -> Criterion:
    return member(Criterion, value, "criterion")


def _severity(value: SeverityLike) -> Severity:
    return member(Severity, value, "severity")


def _subject(value: Subject | str) -> Subject:
    return member(Subject, value, "subject")


def _own_subject(rule: Rule) -> Subject:
    return Subject.STRATEGY if rule.criterion is Criterion.STRATEGY else Subject.GOAL


def _silences(value: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each(value, "codes", _code)))


def _status(value: Status | str) -> Status:
    return member(Status, value, "status")


def _function(value: CheckFunction) -> CheckFunction:
    if not callable(value):
        raise WrongType(value=value, expected="a function of a case and options that returns faults")
    return value


def _options(value: Iterable[Option]) -> tuple[Option, ...]:
    return each(value, "options", lambda one: instance(one, Option, "an Option"))


def _examples(value: Examples) -> Examples:
    return (
        value
        if callable(value)
        else each(value, "examples", lambda one: instance(one, Example, "an Example"))
    )


@final
@checked
@frozen(kw_only=True)
class Rule:
    """A rule: code, name of the fault, criterion, severity, explanation, options, examples and one
    pure function.

    `check` takes a case and the options in force and returns faults (a :class:`Fault`, or a mapping
    with `path`, `evidence` and `fix`). `texts` holds a :class:`RuleText` for each language, English
    among them. `heuristic` marks a rule that guesses, which must say its limits; `monotone` one
    whose finding a harder target never loses.

    `about` is what it looks at: a goal, or the strategy for the criterion *strategy*, unless said.
    `silences` names rules whose findings say less of the same fault: they are left out where this
    one found its own and weighs as much, and go on weighing on the verdict. `folds` names rules whose
    findings are said together, in one of this rule's, as long as they bear on no verdict; its
    `variants` name each by its code. `page` is the address
    of its page below that of the documentation.

    >>> rule = Rule(code="ACME1", name="no-hashtag", criterion="specific", severity="info", source="house style 2026",
    ...             check=lambda case, options: [Fault("statement")] if "#" not in (case.goal.statement or "") else [],
    ...             texts={"en": "the statement has no hashtag"})
    >>> print(rule)
    ACME1 no-hashtag
    """

    code: str = field(converter=_code)
    name: str = field(converter=_name)
    criterion: Criterion = field(converter=_criterion)
    severity: Severity = field(converter=_severity)
    check: CheckFunction = field(converter=_function)
    texts: Record[str, RuleText] = field(converter=_texts)
    status: Status = field(default=Status.STABLE, converter=_status)
    since: str = field(default="0.1", converter=text)
    source: str | None = field(default=None, converter=optional_text)
    options: tuple[Option, ...] = field(default=(), converter=_options)
    heuristic: bool = field(default=False, converter=truth)
    monotone: bool = field(default=False, converter=truth)
    about: Subject = field(default=Factory(_own_subject, takes_self=True), converter=_subject)
    silences: tuple[str, ...] = field(default=(), converter=_silences)
    folds: tuple[str, ...] = field(default=(), converter=_silences)
    page: str | None = field(default=None, converter=optional_text)
    _examples: Examples = field(default=(), converter=_examples, eq=False, repr=False, alias="examples")
    _by_house: CheckFunction | None = field(default=None, eq=False, repr=False, alias="by_house")

    def __attrs_post_init__(self) -> None:
        names = [one.name for one in self.options]
        twice = sorted({one for one in names if names.count(one) > 1})
        problems: list[SmartGoalsError] = []
        if twice:
            problems.append(refuse("options", twice, "each option once"))
        if self.heuristic and not self.texts["en"].limits:
            problems.append(refuse("texts.en.limits", "", "the known limits of a heuristic rule"))
        if self.about is not Subject.GOAL and self.criterion is not Criterion.STRATEGY:
            expected = f"'strategy': what is about {self.about} weighs on no verdict of a goal"
            problems.append(refuse("criterion", self.criterion.value, expected))
        for name in ("silences", "folds"):
            if self.code in getattr(self, name):
                problems.append(refuse(name, self.code, "codes of other rules"))
        english = self.texts["en"]
        for language, words in self.texts.items():
            problems += misfits(words, english, join("texts", step(language)))
        raise_all(problems)

    @property
    def defaults(self) -> dict[str, OptionValue]:
        """The options as they are when nobody sets them."""
        return {one.name: one.default for one in self.options}

    @property
    def examples(self) -> tuple[Example, ...]:
        """Every example, those that pass first."""
        kept = self._examples() if callable(self._examples) else self._examples
        return tuple(sorted(kept, key=lambda one: one.finds is not None))

    @property
    def passing(self) -> tuple[Example, ...]:
        """Goals in which this rule finds nothing."""
        return tuple(one for one in self.examples if one.finds is None)

    @property
    def failing(self) -> tuple[Example, ...]:
        """Goals in which this rule finds its fault, with the evidence expected."""
        return tuple(one for one in self.examples if one.finds is not None)

    @property
    def returns_faults(self) -> bool:
        """Whether its function is of the house, and so surely returns a tuple of faults."""
        return self._by_house is self.check

    def __str__(self) -> str:
        return f"{self.code} {self.name}"

    def __reduce_ex__(self, protocol: Any) -> str | tuple[Any, ...]:
        # The older protocols look the function of a rule of the house up in the rule, which so goes by its name.
        check: Any = self._by_house
        names: Mapping[str, Any] = getattr(check, "__globals__", {})
        if protocol < _PARTS_OF_NAMES and names.get(getattr(check, "__name__", "")) is self:
            return _rule_at, (check.__module__.removeprefix("smartgoals."), check.__name__)
        return object.__reduce_ex__(self, protocol)


def _rule_at(module: str, name: str) -> Rule:
    rule: Rule = getattr(import_module(f"smartgoals.{module}"), name)
    return rule


class RuleLike(Protocol):
    """What a rule from outside must have; the other attributes of :class:`Rule` are read where they exist."""

    @property
    def code(self) -> str:
        """Its code, with a prefix of its author's own."""
        ...

    @property
    def name(self) -> str:
        """The fault it finds."""
        ...

    @property
    def criterion(self) -> str:
        """One of the five criteria, or `strategy`."""
        ...

    @property
    def severity(self) -> str:
        """`error`, `unknown`, `warning` or `info`."""
        ...

    @property
    def texts(self) -> Mapping[str, Any]:
        """What it says, by language."""
        ...

    def check(self, case: Any, options: Any, /) -> Iterable[Any]:
        """Return the faults of a case."""
        ...


_NEEDED: Final = ("code", "name", "criterion", "severity", "check", "texts")
_MAY: Final = (
    "status", "since", "source", "options", "heuristic", "monotone", "examples", "about", "silences", "folds", "page",
)  # fmt: skip


def rule_of(value: Rule | RuleLike) -> Rule:
    """Return a rule, or make one of anything that has its attributes."""
    if isinstance(value, Rule):
        return value
    lacking = [name for name in _NEEDED if not hasattr(value, name)]
    if lacking:
        raise WrongType(value=value, expected=f"a Rule, or an object with {', '.join(_NEEDED)}")
    facts: dict[str, Any] = {name: getattr(value, name) for name in _NEEDED}
    facts |= {name: getattr(value, name) for name in _MAY if hasattr(value, name)}
    return Rule(**facts)
