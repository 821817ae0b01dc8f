"""What a strategy knows of itself: readings without holes, what can be given, and when it last took
stock (G1, G15).
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from smartgoals.rules._define import NOTHING, rule, setting
from smartgoals.rules._finding import Fault
from smartgoals.rules._naming import metric_named
from smartgoals.rules._rule import RuleText
from smartgoals.rules._strategy.channels import _number

if TYPE_CHECKING:
    from smartgoals._case.strategy_case import StrategyCase
    from smartgoals.rules._define import Faults
    from smartgoals.rules._examples_base import Bench
    from smartgoals.rules._rule import Example, Options


def _data_gap_examples(bench: Bench) -> tuple[Example, ...]:
    from datetime import date

    from smartgoals._model.history import History
    from smartgoals.rules._examples_base import GOOD

    hole = [
        one
        for one in zip(bench.history.days, bench.history.values, strict=True)
        if not date(2025, 12, 1) < one[0] < date(2026, 2, 1)
    ]
    holed = History.of(hole, metric="followers", channel="ig")
    good = bench.of_strategy(None, GOOD, histories=[bench.history], audits=[bench.audit()])
    return (good, bench.of_strategy({"metric": "followers", "usual": 7.0}, GOOD, histories=[holed]))


@rule(
    "SGC609",
    "data-gap",
    "warning",
    source="the design of this project, laws, law 6: missing is never zero",
    options=(
        _number(
            "times",
            4,
            "times the usual distance of readings",
            "house choice: three readings missing in a row",
        ),
        _number("days", 14, "days up to which nothing is said", "OKRs Tool: 14 days silent is stalled"),
    ),
    en=RuleText(
        message=(
            "Nothing was read of {metric} for {days:#day}, from {after} to {before}; usually there "
            "is a reading every {usual:#day}"
        ),
        suggestion="Find out what is missing, or note why",
        finds="A hole in the readings of a metric that a goal uses.",
        why="What was not read is not zero, and a pace over the hole is a guess.",
        limits=("A pause that was planned looks the same; the calendar of the goal is not read here."),
        instead="Add the readings, or leave the hole and know of it.",
    ),
    fr=RuleText(
        message=(
            "Aucun relevé de « {metric} » pendant {days:#day}, du {after} au {before} ; d’ordinaire "
            "il y en a un tous les {usual:#day}"
        ),
        suggestion="Cherchez ce qui manque, ou notez pourquoi",
        finds="Un trou dans les relevés d’une mesure qu’un but utilise.",
        why=(
            "Ce qui n’a pas été relevé n’est pas zéro, et un rythme au travers du trou est une supposition."
        ),
        limits="Une pause prévue a le même aspect ; le calendrier du but n’est pas lu ici.",
        instead="Ajoutez les relevés, ou laissez le trou en connaissance de cause.",
    ),
    examples=_data_gap_examples,
)
def data_gap(case: StrategyCase, options: Options) -> Faults:
    """Find a hole in the readings of a metric that a goal uses."""
    used = {(goal.metric, goal.channel) for goal in case.strategy.goals}
    found = []
    for one in case.evidence.all_histories:
        if (one.metric_id, one.channel) not in used or len(one) < 4:
            continue
        days = sorted({reading for reading in one.days if reading <= case.as_of})
        gaps = [((later - earlier).days, earlier, later) for earlier, later in pairwise(days)]
        if len(gaps) < 3:
            continue
        from statistics import median  # a strategy without readings needs none

        usual = float(median(gap for gap, _, _ in gaps))
        widest = max(gaps)
        if widest[0] > max(usual * float(setting(options, "times")), float(setting(options, "days"))):
            facts = {
                "metric": metric_named(case.metric(one.metric_id), one.metric_id),
                "channel": one.channel,
                "days": widest[0],
                "after": widest[1],
                "before": widest[2],
                "usual": usual,
            }
            found.append(Fault(f"histories[{one.metric_id}/{one.channel}]", facts))
    return tuple(found)


def _no_capacity_examples(bench: Bench) -> tuple[Example, ...]:
    from attrs import evolve

    from smartgoals._time.pace import Pace
    from smartgoals.rules._examples_base import GOOD

    working = evolve(bench.goal, effort=Pace.parse("5 hours/week"))
    good = bench.of_strategy(None, GOOD, histories=[bench.history], audits=[bench.audit()])
    return (good, bench.of_strategy({"goals": ("ig-growth",)}, evolve(GOOD, goals=[working], capacity=None)))


@rule(
    "SGC610",
    "no-capacity",
    "info",
    source="guide G1: time, money and effort",
    en=RuleText(
        message="Work is told of {count:#goal}, and nobody said how much there is to give",
        suggestion="Say how many hours a week you can give",
        finds="Efforts without a capacity.",
        why="Whether efforts fit can only be told against what people can give.",
        limits="None; a remark.",
        instead="Set `capacity`, such as 20 hours/week.",
    ),
    fr=RuleText(
        message="Du travail est prévu pour {count:#goal}, et personne n’a dit combien il y en a",
        suggestion="Dites combien d’heures par semaine vous pouvez donner",
        finds="Des efforts sans capacité.",
        why=("On ne peut dire si les efforts tiennent qu’au regard de ce que les personnes peuvent donner."),
        limits="Aucune ; une remarque.",
        instead="Renseignez `capacity`, par exemple 20 heures/semaine.",
    ),
    examples=_no_capacity_examples,
)
def no_capacity(case: StrategyCase, options: Options) -> Faults:
    """Find efforts stated while nobody said what can be given."""
    if case.strategy.capacity is not None:
        return NOTHING
    goals = tuple(sorted(one.id for one in case.strategy.goals if one.effort is not None))
    return (Fault("capacity", {"goals": goals, "count": len(goals)}),) if goals else NOTHING


def _audit_due_examples(bench: Bench) -> tuple[Example, ...]:
    from datetime import date

    from smartgoals.rules._examples_base import GOOD

    good = bench.of_strategy(None, GOOD, histories=[bench.history], audits=[bench.audit()])
    return (
        good,
        bench.of_strategy({"last": None}, GOOD),
        bench.of_strategy({"days": 424}, GOOD, audits=[bench.audit(on=date(2025, 1, 1))]),
    )


@rule(
    "SGC611",
    "audit-due",
    "info",
    source="guide G15",
    options=(
        _number(
            "days",
            180,
            "days after which an audit is old",
            "published audit templates: quarterly or half-yearly",
        ),
    ),
    en=RuleText(
        message="The channels were last audited on {last}",
        variants={"never": "Nobody has taken stock of the channels yet"},
        suggestion="Take stock: figures, owners and purpose of each channel",
        finds="Channels that were never audited, or not for long.",
        why="An audit gives baselines, and then suitable goals.",
        limits="It knows audits handed in only.",
        instead="Run an audit and add it.",
    ),
    fr=RuleText(
        message="Le dernier audit des canaux date du {last}",
        variants={"never": "Personne n’a encore fait le point des canaux"},
        suggestion="Faites le point : chiffres, responsable et raison d’être de chaque canal",
        finds="Des canaux jamais audités, ou plus depuis longtemps.",
        why="Un audit donne des points de départ, puis des buts adaptés.",
        limits="Elle ne connaît que les audits fournis.",
        instead="Menez un audit et ajoutez-le.",
    ),
    examples=_audit_due_examples,
)
def audit_due(case: StrategyCase, options: Options) -> Faults:
    """Find a strategy whose channels nobody has taken stock of lately."""
    if not len(case.strategy.channels):
        return NOTHING
    last = max(
        (one for one in case.evidence.all_audits if one.as_of <= case.as_of),
        key=lambda one: one.as_of,
        default=None,
    )
    if last is None:
        return (Fault("audits", {"last": None, "days": None, "limit": options["days"]}, variant="never"),)
    due = last.next_due is not None and last.next_due < case.as_of
    days = (case.as_of - last.as_of).days
    if not due and days <= setting(options, "days"):
        return NOTHING
    return (Fault("audits", {"last": last.as_of, "days": days, "limit": options["days"]}),)


RULES: Final = (
    data_gap,
    no_capacity,
    audit_due,
)
