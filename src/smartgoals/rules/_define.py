"""How the rules of the house are written down: a rule is one block of record, words, examples and function.

Knows rules; judges nothing. Examples are built when somebody reads them, so that checking goals never
pays for them.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final, TypeAlias, cast, final

from attrs import frozen

from smartgoals._model.goal import Ambition, Goal
from smartgoals._numbers import Number, exact
from smartgoals.rules._finding import Fault
from smartgoals.rules._rule import CheckFunction, Example, Options, Rule, RuleText
from smartgoals.rules._words import Criterion, SeverityLike, Subject

if TYPE_CHECKING:
    from smartgoals.rules._examples_base import Bench

Faults: TypeAlias = tuple[Fault, ...]

Shown: TypeAlias = "Callable[[Bench], tuple[Example, ...]]"
"""What makes the examples of a rule from a goal that passes every rule, its evidence and its day."""

NOTHING: Faults = ()


def setting(options: Options, name: str) -> Number:
    """Return an option that is a number."""
    return cast("Number", options[name])


def exactly(options: Options, name: str) -> Fraction:
    """Return an option that is a number as the decimal it stands for, to compare exact figures with."""
    return exact(setting(options, name))


def limit_of(goal: Goal, options: Options) -> Fraction:
    """Return the limit in force: a stretch goal may ask for more of what was shown than a committed one."""
    return exactly(options, "stretch" if goal.ambition is Ambition.STRETCH else "committed")


def rule(
    code: str,
    name: str,
    severity: SeverityLike,
    *,
    en: RuleText,
    fr: RuleText,
    examples: Shown,
    **facts: Any,
) -> Callable[[CheckFunction], Rule]:
    """Return what turns a function into a rule of the house; its criterion and its subject
    follow from its code.

    The words are given in both languages of the house, and the examples are made when they are read.
    """

    def made(check: CheckFunction) -> Rule:
        # The rule takes the name of its function, which is pickled as the part of it that it is.
        check.__qualname__ = f"{check.__name__}.check"
        criterion, about = _block_of(code)
        return Rule(
            code=code,
            name=name,
            criterion=criterion,
            about=about,
            severity=severity,
            check=check,
            texts={"en": en, "fr": fr},
            examples=_Bound(examples, check),
            page=_page_of(code),
            by_house=check,
            **facts,
        )

    return made


@final
@frozen
class _Bound:
    """The examples of a rule written as a block, which are pickled as those of the rule of that name."""

    shown: Shown
    check: CheckFunction

    def __call__(self) -> tuple[Example, ...]:
        from smartgoals.rules._examples_base import BENCH  # built for those who read examples alone

        return self.shown(BENCH)

    def __reduce__(self) -> tuple[Any, ...]:
        return _bound_of, (self.check,)


def _bound_of(check: CheckFunction) -> _Bound:
    made: Any = check.__globals__[check.__name__]
    examples: _Bound = made._examples
    return examples


def _page_of(code: str) -> str:
    return f"reference/rules/{code.lower()}.html"


def is_of_the_house(code: str) -> bool:
    """Tell whether a code begins as those of the rules of the house do.

    >>> is_of_the_house("SGS101"), is_of_the_house("ACME1"), is_of_the_house("KPI1")
    (True, False, False)
    """
    return any(code.startswith(prefix) and code.removeprefix(prefix)[:1].isdigit() for prefix, *_ in _BLOCKS)


def _block_of(code: str) -> tuple[Criterion, Subject]:
    return next((criterion, about) for prefix, criterion, about in _BLOCKS if code.startswith(prefix))


_BLOCKS: Final = (
    ("SGS", Criterion.SPECIFIC, Subject.GOAL),
    ("SGM", Criterion.MEASURABLE, Subject.GOAL),
    ("SGA", Criterion.ATTAINABLE, Subject.GOAL),
    ("SGR", Criterion.RELEVANT, Subject.GOAL),
    ("SGT", Criterion.TIMELY, Subject.GOAL),
    ("SGC7", Criterion.STRATEGY, Subject.AUDIT),
    ("SGC", Criterion.STRATEGY, Subject.STRATEGY),
    ("SGD1", Criterion.STRATEGY, Subject.READINGS),
    ("SGD2", Criterion.STRATEGY, Subject.COMPARISON),
    ("K", Criterion.STRATEGY, Subject.CHANNEL),
)
