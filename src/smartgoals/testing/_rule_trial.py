"""A rule on trial: what it answers to every sample, asked twice on one case and once on another;
worked out once.

Knows rules, samples and the codec; holds no law.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy
from functools import cached_property
from typing import Any, Final, NamedTuple, TypeAlias, final

from attrs import evolve, field, frozen

from smartgoals._forecast.answered import failure_text
from smartgoals._messages.formatting import language as language_of
from smartgoals._model.strategy import Strategy
from smartgoals._record import Record
from smartgoals.rules._engine import in_order
from smartgoals.rules._finding import Fault, Finding, fault_of
from smartgoals.rules._rule import Example, Rule
from smartgoals.rules._ruleset import RuleSet
from smartgoals.rules._words import Status
from smartgoals.testing._sample_cases import asked, cases_of, samples_of

Told: TypeAlias = tuple[Fault, ...]
_ASKED_ANEW: Final = 3
"""Every so many samples are asked about on an equal case of an equal goal, all of it made anew."""


class RuleAnswer(NamedTuple):
    """What a rule answered to a case of a sample: first, again to the same case, and to a case made anew.

    `changed` says what it changed meanwhile.
    """

    sample: str
    first: Told = ()
    again: Told = ()
    anew: Told = ()
    failure: str = ""
    changed: str = ""


@final
@frozen(kw_only=True, eq=False)
class RuleTrial:
    """A rule, the set it speaks in, and strategies of the caller's to try it on beside the samples."""

    rule: Rule
    within: RuleSet
    more: tuple[Strategy, ...] = field(default=())

    @property
    def alone(self) -> RuleSet:
        """The set in which this rule speaks by itself, or beside those whose findings it says together."""
        if not self.rule.folds:
            return self.within.select(self.rule.code)
        # What is selected by its full code is not folded, so that these speak as in a set without a
        # selection.
        spoken = [self.within.rule(code) for code in self.rule.folds if code in self.within]
        return RuleSet(rules=[evolve(self.rule, status=Status.STABLE), *spoken])

    @cached_property
    def answers(self) -> tuple[RuleAnswer, ...]:
        """What it answers to every sample, and to its own examples."""
        samples = (*self.samples, *self.examples)
        # Equal and not the same: what a rule says of a goal shall not depend on where this lies in memory.
        twins: list[Example | None] = [None] * len(samples)
        twins[::_ASKED_ANEW] = deepcopy(samples[::_ASKED_ANEW])
        return tuple(
            answer
            for sample, twin in zip(samples, twins, strict=True)
            for answer in self.answers_to(sample, self.rule.defaults, twin=twin)
        )

    @cached_property
    def samples(self) -> tuple[Example, ...]:
        """What it is tried on beside its own examples."""
        return samples_of(self.rule.about, self.more)

    def answers_to(
        self,
        sample: Example,
        options: Mapping[str, Any],
        *,
        twin: Example | None = None,
    ) -> Iterator[RuleAnswer]:
        """Yield what it answers to the cases of a sample with these options, and to those of an
        equal sample.
        """
        cases = cases_of(sample, self.rule.about)
        twins = cases if twin is None else cases_of(twin, self.rule.about)
        for case, equal in zip(cases, twins, strict=True):
            given = dict(options)
            try:
                first, again, anew = (_read(self.rule.check(each, given)) for each in (case, case, equal))
            except Exception as failure:  # a rule may raise anything
                yield RuleAnswer(str(sample.title), failure=failure_text(failure))
            else:
                changed = "" if given == options else f"the options are {given}, and were {dict(options)}"
                yield RuleAnswer(str(sample.title), first, again, anew, changed=changed)

    @property
    def faults(self) -> Iterator[tuple[str, Fault]]:
        """The faults it found, each with the name of its sample."""
        return ((answer.sample, fault) for answer in self.answers for fault in answer.first)

    @cached_property
    def examples(self) -> tuple[Example, ...]:
        """Its own examples, named by their place; none where they cannot be made, which a law of
        its own tells.
        """
        try:
            own = self.rule.examples
        except Exception:  # what makes them is the caller's
            return ()
        return tuple(_named(example, f"examples[{place}]") for place, example in enumerate(own))

    def found_in(self, example: Example, language: str = "en") -> tuple[Finding, ...]:
        """Return what it finds in an example, as the function that runs it tells it."""
        findings = asked(example, self.rule.about, rules=self.alone, language=language)
        return in_order(finding for finding in findings if finding.code == self.rule.code)

    def finding(self, fault: Fault, language: str) -> Finding:
        """Return a fault as the finding that a reader of a language gets."""
        active = next(entry for entry in self.alone.active if entry.rule.code == self.rule.code)
        into = language_of(language)
        voice = into.among(active.voices) or active.voices["en"]
        return Finding(
            voice,
            into,
            fault.path,
            Record(fault.evidence),
            fault.fix,
            fault.variant,
            voices=active.voices,
        )


def _read(answer: Any) -> Told:
    """Return what a rule answered, read with the care that the engine takes; nothing at all is no answer."""
    return tuple(map(fault_of, answer))


def _named(example: Example, title: str) -> Example:
    return evolve(example, title=title if example.title is None else f"{title} ({example.title})")
