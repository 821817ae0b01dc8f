"""Laws of rules: what one answers. Those of what it says stand in `_rule_words`; knows no rule by
its name.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import product
from typing import Final

from attrs import evolve

from smartgoals._checked import Arguments, each, instance
from smartgoals._model.goal import Goal
from smartgoals._model.metric import Better
from smartgoals._model.strategy import Strategy
from smartgoals._model.target import Bound, ChangeBy, KeepPace, ReachLevel
from smartgoals._numbers import exact, rounded
from smartgoals.catalog._default import METRICS
from smartgoals.codec._document import structure, unstructure
from smartgoals.codec._schema import json_schema
from smartgoals.rules._define import is_of_the_house
from smartgoals.rules._finding import Fault, Finding, mended
from smartgoals.rules._rule import Example, Option, OptionValue, Rule, RuleLike, rule_of
from smartgoals.rules._ruleset import RuleSet
from smartgoals.rules._words import SEVERITY_ORDER, Subject
from smartgoals.testing._check import Flaw, Flaws, NamedCheck, checks_of, law, raised
from smartgoals.testing._rule_trial import RuleTrial, Told
from smartgoals.testing._rule_words import WORDS
from smartgoals.testing._sample_cases import asked, samples_of

_KEYS: Final = re.compile(r"\[[^\]]*\]")


def rule_checks(
    rule: Rule | RuleLike,
    *,
    within: RuleSet | None = None,
    more: Iterable[Strategy] = (),
) -> tuple[NamedCheck, ...]:
    """Return the checks of a rule, or of anything that qualifies as one.

    `within` is the set that it speaks in, where it silences or folds rules of others or weighs by
    their waivers; by default it is alone. `more` are strategies to try it on beside the samples,
    such as :func:`drawn` ones. Raises :class:`~smartgoals.SmartGoalsError` for what cannot be a
    rule.

    >>> from smartgoals import rules, testing
    >>> mine = rules.Rule(code="ACME1", name="no-owner", criterion="specific", severity="info",
    ...     check=lambda case, options: [] if case.goal.owner else [rules.Fault("owner")], texts={"en": "Nobody owns it"})
    >>> result = testing.run_checks(testing.rule_checks(mine))
    >>> [failure.name for failure in result.failures]
    ['page', 'languages', 'examples-both-ways']
    """
    arguments = Arguments()
    made = arguments.read("rule", rule_of, rule)
    around = arguments.read("within", _set, within)
    strategies = arguments.read("more", _strategies, more)
    arguments.settle()
    if made.code not in around:
        around = around.with_rule(made)
    trial = RuleTrial(rule=made, within=around, more=strategies)
    return checks_of((*_ANSWERS, *WORDS), trial, made.code)


def _set(value: RuleSet | None) -> RuleSet:
    return RuleSet() if value is None else instance(value, RuleSet, "a RuleSet")


def _strategies(value: Iterable[Strategy]) -> tuple[Strategy, ...]:
    return each(value, "strategies", lambda item: instance(item, Strategy, "a Strategy"))


@law("total", "It answers every sample with faults or an empty list, and raises on none.")
def _total(trial: RuleTrial) -> Flaws:
    return (Flaw(answer.sample, f"it raised {answer.failure}") for answer in trial.answers if answer.failure)


@law(
    "same-answer",
    "The same case gives the same faults, however often it is asked, and so does an equal one.",
)
def _same_answer(trial: RuleTrial) -> Flaws:
    # What depends on the clock, or on how this interpreter hashes texts, is alike within one run; nothing here tells.
    for answer in trial.answers:
        first, again, anew = (
            sorted(map(_key, faults)) for faults in (answer.first, answer.again, answer.anew)
        )
        if not first == again == anew:
            yield Flaw(
                answer.sample,
                f"{_shown(answer.first)}, then {_shown(answer.again if first != again else answer.anew)}",
            )


@law("same-order", "The same faults come in the same order.")
def _same_order(trial: RuleTrial) -> Flaws:
    for answer in trial.answers:
        first, again, anew = (list(map(_key, faults)) for faults in (answer.first, answer.again, answer.anew))
        same = sorted(first) == sorted(again) == sorted(anew)
        if same and not first == again == anew:
            yield Flaw(
                answer.sample,
                f"{_shown(answer.first)}, then {_shown(answer.again if first != again else answer.anew)}",
            )


def _key(fault: Fault) -> tuple[str, str, str]:
    evidence = {name: repr(value) for name, value in fault.evidence.items()}
    return (
        fault.path,
        json.dumps(evidence, sort_keys=True),
        fault.variant,
    )


def _shown(faults: Told) -> str:
    return str([(fault.path, dict(fault.evidence)) for fault in faults])


@law("leaves-values-alone", "It changes neither what it looks at nor its options.")
def _leaves_values_alone(trial: RuleTrial) -> Flaws:
    yield from (Flaw(answer.sample, answer.changed) for answer in trial.answers if answer.changed)
    untouched = samples_of(trial.rule.about, trial.more)
    for sample, twin in zip(trial.samples, untouched, strict=True):
        if sample != twin:
            yield Flaw(
                str(sample.title),
                "the goal or what is known of it is another one afterwards",
            )


@law("options-total", "It answers at both bounds of each option, and with each choice.")
def _options_total(trial: RuleTrial) -> Flaws:
    rule = trial.rule
    ends = [(option.name, value) for option in rule.options for value in _ends(option)]
    # Every third of the samples: what stumbles at a bound does so on most, and each is asked for each bound.
    samples = (*trial.samples[::3], *trial.examples)
    for (name, value), sample in product(ends, samples):
        for answer in trial.answers_to(sample, {**rule.defaults, name: value}):
            if answer.failure:
                yield Flaw(
                    f"options.{name}",
                    f"with {value!r} it raised {answer.failure} on {answer.sample}",
                )


def _ends(option: Option) -> tuple[OptionValue, ...]:
    bounds = (option.low, option.high)
    return option.choices or tuple(bound for bound in bounds if bound is not None and bound != option.default)


@law("evidence-is-data", "What it found goes through the codec, and comes back equal.")
def _evidence_is_data(trial: RuleTrial) -> Flaws:
    for sample, fault in trial.faults:
        finding = trial.finding(fault._replace(fix=None), "en")
        try:
            text = json.dumps(unstructure(finding), allow_nan=False, ensure_ascii=False)
            data = json.loads(text.encode())
            back = structure(data, Finding)
        except Exception as failure:  # evidence is the caller's, and may be anything
            yield raised(failure, sample)
            continue
        if (back.evidence, back.path) != (finding.evidence, finding.path):
            yield Flaw(
                sample,
                f"evidence {dict(finding.evidence)} came back as {dict(back.evidence)}",
            )


@law(
    "fix-is-the-goal-mended",
    "A fix is another goal of the same id, or none, and is made without raising.",
)
def _fix(trial: RuleTrial) -> Flaws:
    for sample, fault in trial.faults:
        try:
            fix = mended(fault.fix)
        except Exception as failure:  # what makes a fix is the caller's
            yield raised(failure, sample)
            continue
        ids = [str(other.goal.id) for other in _titled(trial, sample) if other.goal is not None]
        if fix is not None and ids and str(fix.id) not in ids:
            yield Flaw(sample, f"the fix is of the goal {str(fix.id)!r}")


@law("place-is-there", "It tells of parts that a goal, or a strategy, may have.")
def _place_is_there(trial: RuleTrial) -> Flaws:
    if trial.rule.about not in {Subject.GOAL, Subject.STRATEGY}:
        return  # what else is looked at is no document of ours, and has parts of its own
    outer, inner = _parts()
    for sample, fault in trial.faults:
        first, *further = _KEYS.sub("", fault.path).split(".")
        if fault.path and (first not in outer or not inner.issuperset(further)):
            yield Flaw(sample, f"it tells of {fault.path!r}, and there is no such part")


@lru_cache(maxsize=1)
def _parts() -> tuple[frozenset[str], frozenset[str]]:
    """Return the names of the parts of goals and strategies, and of all parts within them."""
    kinds = {
        name: frozenset(kind.get("properties", ())) for name, kind in json_schema(Strategy)["$defs"].items()
    }
    return kinds["goal"] | kinds["strategy"], frozenset().union(*kinds.values())


def _titled(trial: RuleTrial, title: str) -> Iterator[Example]:
    return (sample for sample in (*trial.samples, *trial.examples) if sample.title == title)


@law("own-code", "Its code begins as no code of the house does, if it is none of the house.")
def _own_code(trial: RuleTrial) -> Flaws:
    rule = trial.rule
    if not rule.returns_faults and is_of_the_house(rule.code):
        yield Flaw(
            "code",
            f"{rule.code} begins as the codes of the house do; take a prefix of your own",
        )


@law(
    "speaks-for-known-rules",
    "The rules that it silences or folds are in the set that it speaks in.",
)
def _speaks_for_known_rules(trial: RuleTrial) -> Flaws:
    for field in ("silences", "folds"):
        for code in getattr(trial.rule, field):
            if code not in trial.within:
                yield Flaw(field, f"no rule of the set has the code {code}")


@law(
    "harder-never-loses",
    "A rule that is called monotone finds its fault in every harder goal, or leaves it to one that weighs as"
    " much.",
)
def _harder_never_loses(trial: RuleTrial) -> Flaws:
    if not trial.rule.monotone:
        return
    faulty = {answer.sample: answer for answer in trial.answers if answer.first}
    for sample in (*trial.samples, *trial.examples):
        before = faulty.get(str(sample.title))
        if before is None:
            continue
        for more in harder(sample):
            after = next(trial.answers_to(more, trial.rule.defaults))
            if not after.failure and not after.first and not _is_left_to_another(trial, more):
                target = more.goal.target if more.goal is not None else None
                yield Flaw(before.sample, f"it finds nothing once the goal asks for {target}")


def _is_left_to_another(trial: RuleTrial, sample: Example) -> bool:
    """Tell whether another rule of the set speaks of the same criterion, and weighs as much."""
    rule, weighs = trial.rule, SEVERITY_ORDER.index
    own = weighs(trial.within.severity_of(rule))
    findings = asked(sample, rule.about, rules=trial.within)
    return any(
        finding.criterion is rule.criterion and weighs(finding.severity) <= own for finding in findings
    )


_ANSWERS: Final = (
    _total,
    _same_answer,
    _same_order,
    _leaves_values_alone,
    _options_total,
    _evidence_is_data,
    _place_is_there,
    _fix,
    _own_code,
    _speaks_for_known_rules,
    _harder_never_loses,
)
_TIMES: Final = ((2, 0.5), (10, 0.1))


def harder(sample: Example) -> Iterator[Example]:
    """Yield samples whose goal asks for twice and ten times as much; none where the target does not
    say how much.

    Milestones go, which the larger amount would pass, and so does the statement, which names the
    smaller one.
    """
    goal = sample.goal
    if goal is None:
        return
    for times, share in _TIMES:
        target = _changed(goal, times) or _paced(goal, times, share)
        if target is not None:
            yield evolve(sample, goal=evolve(goal, target=target, statement=None, revisions=()))


def _changed(goal: Goal, times: int) -> ReachLevel | ChangeBy | None:
    start = None if goal.baseline is None else goal.baseline.value
    match goal.target:
        case ReachLevel(value=value) if start is not None and start != value:
            further = exact(start) + times * (exact(value) - exact(start))
            return evolve(goal.target, value=rounded(further), milestones=())
        case ChangeBy(amount=None, percent=percent) if percent is not None and percent > 0:
            return evolve(goal.target, percent=rounded(times * exact(percent)), milestones=())
        case ChangeBy(amount=amount) if amount is not None:
            return evolve(goal.target, amount=rounded(times * exact(amount)), milestones=())
        case _:
            return None


def _paced(goal: Goal, times: int, share: float) -> KeepPace | None:
    if not isinstance(goal.target, KeepPace):
        return None
    metric = METRICS.get(goal.metric or "")
    better = None if metric is None else metric.better
    is_cap = goal.target.bound is Bound.AT_MOST or (goal.target.bound is None and better is Better.LOWER)
    if goal.target.bound is None and better not in (Better.HIGHER, Better.LOWER):
        return None
    return evolve(goal.target, pace=goal.target.pace * (share if is_cap else times), milestones=())
