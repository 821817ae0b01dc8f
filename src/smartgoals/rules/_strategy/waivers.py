"""What stands in a report about waivers: those that take nothing out, and those past their day.

A check alone knows what its waivers took out, so that it makes these findings itself; the rules
give them code, weight and words.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final

from attrs import evolve

from smartgoals.rules._define import NOTHING, rule
from smartgoals.rules._rule import RuleText

if TYPE_CHECKING:
    from smartgoals.rules._define import Faults
    from smartgoals.rules._examples_base import Bench
    from smartgoals.rules._rule import Example, Options


def _waived(bench: Bench, finds: dict[str, Any] | None, *, days_over: int | None = None) -> Example:
    """Return an example with a waiver that takes nothing out and ended so many days ago; with none
    where None is given.
    """
    from smartgoals.rules._waivers import Waiver

    shown = bench.of_strategy(finds)
    if days_over is None:
        return shown
    until = bench.as_of - timedelta(days=days_over)
    return evolve(shown, beside={"waivers": [Waiver(code="SGS101", reason="the relaunch", until=until)]})


@rule(
    "SGC691",
    "unused-waiver",
    "warning",
    source="ruff: unused noqa is reported",
    en=RuleText(
        message="The exception for {waived} is no longer needed ({reason})",
        suggestion="Remove it",
        finds="A waiver in force whose finding is not there.",
        why="A waiver left behind hides the next fault of that kind.",
        limits="None.",
        instead="Remove the waiver.",
    ),
    fr=RuleText(
        message="L’exception pour {waived} ne sert plus ({reason})",
        suggestion="Retirez-la",
        finds="Une acceptation en vigueur dont le constat est absent.",
        why="Une acceptation oubliée cache la prochaine faute du même genre.",
        limits="Aucune.",
        instead="Retirez l’acceptation.",
    ),
    examples=lambda bench: (_waived(bench, None), _waived(bench, {"waived": "SGS101"}, days_over=0)),
)
def unused_waiver(case: object, options: Options) -> Faults:
    """Find nothing: the check knows what its waivers took out, and makes the finding."""
    return NOTHING


@rule(
    "SGC692",
    "outdated-waiver",
    "warning",
    source="a waiver holds until its day",
    en=RuleText(
        message="The exception for {waived} ended on {until} ({reason})",
        suggestion="Mend the fault, or renew the exception with its reason",
        finds="A waiver past its last day.",
        why="What was accepted for a time is open again.",
        limits="None.",
        instead="Mend the fault, or give the waiver a new day.",
    ),
    fr=RuleText(
        message="L’exception pour {waived} a pris fin le {until} ({reason})",
        suggestion="Corrigez le défaut, ou renouvelez l’exception en disant pourquoi",
        finds="Une acceptation au-delà de son dernier jour.",
        why="Ce qui a été accepté pour un temps est à nouveau ouvert.",
        limits="Aucune.",
        instead="Corrigez la faute, ou donnez une nouvelle date à l’acceptation.",
    ),
    examples=lambda bench: (_waived(bench, None), _waived(bench, {"waived": "SGS101"}, days_over=1)),
)
def outdated_waiver(case: object, options: Options) -> Faults:
    """Find nothing: the check knows what its waivers took out, and makes the finding."""
    return NOTHING


RULES: Final = (
    unused_waiver,
    outdated_waiver,
)
