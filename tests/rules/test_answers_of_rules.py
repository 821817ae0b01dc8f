"""What the rules of the house answer: faults in a tuple, or none of them, of any example."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from attrs import evolve
from hypothesis import example, given, strategies as st
from rule_samples import SETS, found_in

import smartgoals as sg
from smartgoals import strategies
from smartgoals.rules import Fault, Rule, RuleSet, Subject


def heard(rule: Rule, into: list[tuple[str, object]]) -> Rule:
    """Return a rule whose answers are written down."""
    check: Callable[[Any, Any], Any] = rule.check

    def listened(case: Any, options: Any) -> Any:
        answer = check(case, options)
        into.append((rule.code, answer))
        return answer

    return evolve(rule, check=listened)


def is_answer(answer: object) -> bool:
    """Tell whether an answer is what rules are said to give."""
    return isinstance(answer, tuple) and all(isinstance(one, Fault) for one in answer)


@pytest.mark.parametrize("about", SETS)
def test_a_rule_answers_its_own_examples_so(about: Subject) -> None:
    """Of any example every rule of its subject answers with a tuple, and never with nothing at all, which a loop trips over."""
    answers: list[tuple[str, object]] = []
    own = [rule for rule in SETS[about] if rule.about is about]
    rules = RuleSet(rules=[heard(rule, answers) for rule in SETS[about]])
    for rule in own:
        for sample in rule.examples:
            found_in(sample, about, rules)
    assert {code for code, answer in answers if not is_answer(answer)} == set()
    assert {code for code, _ in answers} >= {rule.code for rule in own}


@given(strategies.goals(), st.dates(date(2025, 1, 1), date(2027, 12, 31)))
@example(sg.Goal(id="g", metric="purchases", target=sg.ChangeBy(5)), date(2026, 1, 1))
@example(sg.Goal(id="g", metric="purchases", target=sg.ChangeBy(5), baseline=sg.Baseline(value=0)), date(2026, 1, 1))
def test_a_rule_answers_so_of_a_goal_of_which_nothing_is_known(goal: sg.Goal, as_of: date) -> None:
    """Where a goal says nothing of what a rule asks about, it answers that it found nothing."""
    answers: list[tuple[str, object]] = []
    sg.check(goal, as_of=as_of, rules=RuleSet(rules=[heard(rule, answers) for rule in SETS[Subject.GOAL]]))
    assert {code for code, answer in answers if not is_answer(answer)} == set()


@pytest.mark.parametrize("said", ["Grow", "Grow a lot", "Grow by 10 %", "Write 3 posts a week", "Grow from 0 by 10 %"])
def test_a_rule_answers_so_of_a_sentence(said: str) -> None:
    """Of words alone every rule of sentences answers with a tuple, too."""
    answers: list[tuple[str, object]] = []
    sg.check_statement(said, rules=RuleSet(rules=[heard(rule, answers) for rule in SETS[Subject.GOAL]]))
    assert answers
    assert {code for code, answer in answers if not is_answer(answer)} == set()
