"""Every rule shows itself: goals in which it finds nothing, and goals in which it finds its fault, with the evidence expected."""

from typing import Any

import pytest
from rule_samples import placeholders

import smartgoals as sg
from smartgoals._case.surroundings import Surroundings
from smartgoals.rules import DEFAULT, Case, Criterion, Example, Rule, StrategyCase

SHOWN = [
    pytest.param(rule, example, id=f"{rule.code}-{'fails' if example.finds is not None else 'passes'}-{place}")
    for rule in DEFAULT
    for place, example in enumerate(rule.examples)
]
MADE_BY_THE_CHECK = {"SGC691", "SGC692", "SGS113"}


def faults(rule: Rule, example: Example) -> list[Any]:
    """Run one rule on an example, with its options as they are by default."""
    around = Surroundings(evidence=example.evidence, as_of=example.as_of)
    strategy = example.evidence.strategy
    facts: dict[str, Any] = {"evidence": example.evidence, "as_of": example.as_of, "surroundings": around}
    if rule.criterion is Criterion.STRATEGY:
        assert strategy is not None
        return list(rule.check(StrategyCase(strategy=strategy, **facts), rule.defaults))
    assert example.goal is not None
    return list(rule.check(Case(goal=example.goal, surroundings=around), rule.defaults))


@pytest.mark.parametrize(("rule", "example"), SHOWN)
def test_examples_show_the_rule(rule: Rule, example: Example) -> None:
    """A passing example has no fault; a failing one has a fault whose evidence holds what the example says."""
    found = faults(rule, example)
    if example.finds is None:
        assert found == []
    else:
        assert any(example.finds.items() <= dict(one.evidence).items() for one in found), [
            one.evidence for one in found
        ]


@pytest.mark.parametrize(("rule", "example"), SHOWN)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_message_renders(rule: Rule, example: Example, language: str) -> None:
    """Message and suggestion fill every placeholder from the evidence, in both languages."""
    rules = DEFAULT.select(rule.code)
    if example.goal is None:
        report: Any = sg.check_strategy(
            example.evidence.strategy or sg.Strategy(),
            evidence=example.evidence,
            as_of=example.as_of,
            language=language,
            rules=rules,
        )
    else:
        report = sg.check(example.goal, evidence=example.evidence, as_of=example.as_of, language=language, rules=rules)
    assert bool(report.findings) is (example.finds is not None)
    for finding in report.findings:
        assert finding.code == rule.code
        assert finding.message
        assert finding.suggestion
        assert "{" not in finding.message + finding.suggestion
        words = rule.texts[language]
        assert placeholders(words.message) | placeholders(words.suggestion) <= set(finding.evidence)


@pytest.mark.parametrize("rule", [rule for rule in DEFAULT if rule.code not in MADE_BY_THE_CHECK], ids=str)
def test_every_rule_has_both_kinds_of_example(rule: Rule) -> None:
    """Every rule of the house shows at least one goal that passes and one that fails."""
    assert rule.passing
    assert rule.failing


@pytest.mark.parametrize("rule", list(DEFAULT), ids=str)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_page_field_is_filled(rule: Rule, language: str) -> None:
    """What a rule finds, why it matters, its limits, what to do and its source are said in both languages."""
    words = rule.texts[language]
    assert all((words.message, words.suggestion, words.finds, words.why, words.limits, words.instead))
    assert rule.source
    assert placeholders(words.message) == placeholders(rule.texts["en"].message)
    assert placeholders(words.suggestion) == placeholders(rule.texts["en"].suggestion)
    assert placeholders(words.developer) == placeholders(rule.texts["en"].developer)
    said = {name: placeholders(one) for name, one in words.variants.items()}
    assert said == {name: placeholders(one) for name, one in rule.texts["en"].variants.items()}
