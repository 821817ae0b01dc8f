"""Rules of the attainable criterion (SGA) on goals of before (G9, G17)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import evolve

from smartgoals._case.attainability import achieved, figure
from smartgoals._model.baseline import Baseline
from smartgoals.rules._attainable.phrases import ask, got, weekly
from smartgoals.rules._define import NOTHING, Faults, rule
from smartgoals.rules._finding import Fault
from smartgoals.rules._rule import Example, Options, RuleText

if TYPE_CHECKING:
    from smartgoals._case.case import Case
    from smartgoals.rules._examples_base import Bench


def _missed_before_examples(bench: Bench) -> tuple[Example, ...]:
    from datetime import date

    from smartgoals._model.closed_goal import ClosedGoal, Outcome

    missed = ClosedGoal(
        goal=evolve(
            bench.goal,
            id="autumn",
            start=date(2025, 9, 1),
            deadline=date(2025, 12, 1),
            baseline=Baseline(value=1000),
            cadence=None,
        ),
        closed_on=date(2025, 12, 1),
        outcome=Outcome.MISSED,
        actual=1200,
    )
    tried = evolve(bench.evidence, closed_goals=[missed])
    return (bench.passes(), bench.fails({"past": "autumn", "closed": date(2025, 12, 1)}, evidence=tried))


@rule(
    "SGA310",
    "missed-before",
    "warning",
    source="guide G9, G17",
    monotone=True,
    en=RuleText(
        message=("You ask for {ask}{weekly}; the goal that was closed on {closed} got {got} and was missed"),
        suggestion="Say what is different this time",
        finds=("A target above what an earlier, missed goal of the same metric and channel reached."),
        why="Missing the same goal twice teaches that goals do not count.",
        limits="It does not know why the earlier goal was missed.",
        instead="Read the lesson of the closed goal, and ease the target or name the change.",
    ),
    fr=RuleText(
        message=("Vous demandez {ask}{weekly} ; le but clos le {closed} a donné {got} et a été manqué"),
        suggestion="Dites ce qui est différent cette fois",
        finds=("Une cible au-dessus de ce qu’a atteint un but antérieur manqué, même mesure et même canal."),
        why="Manquer deux fois le même but apprend que les buts ne comptent pas.",
        limits="Elle ne sait pas pourquoi le but antérieur a été manqué.",
        instead="Relisez la leçon du but clos, et allégez la cible ou nommez le changement.",
    ),
    examples=_missed_before_examples,
)
def missed_before(case: Case, options: Options) -> Faults:
    """Find a target that an earlier goal of the same metric and channel asked and missed."""
    asked = case.asked if case.surroundings.has_closed_goals else None
    if asked is None or asked.amount is None:
        return NOTHING
    from smartgoals._model.closed_goal import Outcome  # loads where there is a past goal to learn from

    for one in reversed(case.evidence.all_closed_goals):
        same = (one.goal.metric, one.goal.channel) == (case.goal.metric, case.goal.channel)
        if not same or one.outcome is not Outcome.MISSED or one.closed_on > case.as_of:
            continue
        reached = achieved(one, asked)
        if reached is not None and asked.amount * asked.sign > reached:
            facts = {
                "past": one.id,
                "closed": one.closed_on,
                "reached": figure(reached * asked.sign),
                "asked": figure(asked.amount),
                "ask": ask(case),
                "weekly": weekly(case),
                "got": got(case, reached * asked.sign),
            }
            return (Fault("target", facts),)
    return NOTHING


RULES: Final = (missed_before,)
