"""Whether a figure is defined, told in its own unit, and means the same from the baseline to the
deadline (G7, G21).
"""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Final

from attrs import evolve

from smartgoals._case.other_unit import is_in_other_money
from smartgoals._errors import nearest
from smartgoals._messages.worded import Worded
from smartgoals._model.baseline import Baseline
from smartgoals._model.currency import currency_of_history
from smartgoals._model.scale import Scale, scale_of
from smartgoals._model.target import KeepPace, ReachPace
from smartgoals._plan.check_ins import moved_deadline
from smartgoals._plan.terms import is_in_other_scale
from smartgoals.rules._define import NOTHING, rule
from smartgoals.rules._finding import Fault
from smartgoals.rules._naming import metric_named, the_metric, word_named
from smartgoals.rules._rule import RuleText
from smartgoals.rules._several import (
    SEVERAL,
    SEVERAL_FR,
    VARIANTS,
    VARIANTS_FR,
    facts_of_several,
    variant_of_several,
)

if TYPE_CHECKING:
    from smartgoals._case.case import Case
    from smartgoals._model.goal import Goal
    from smartgoals._model.metric import Metric
    from smartgoals.rules._define import Faults
    from smartgoals.rules._examples_base import Bench
    from smartgoals.rules._finding import Fact
    from smartgoals.rules._rule import Example, Options


def _in_scale(goal: Goal, target: KeepPace | ReachPace, metric: Metric, told: Scale | None) -> Goal | None:
    """Return the goal with its pace in the scale of the metric; None where days may be days of work."""
    if told is None or Scale.DAYS in {told, metric.scale}:
        return None
    pace, amount = target.pace, metric.in_scale(target.pace.amount, told)
    return evolve(
        goal, target=evolve(target, pace=evolve(pace, amount=amount, unit=str(metric.scale)), milestones=())
    )


def _with_scale(metric: Metric) -> Worded:
    facts = {"metric": metric_named(metric), "scale": word_named(str(metric.scale))}
    return Worded(f"{metric.id} ({metric.scale})", "word.in_scale", facts)


@rule(
    "SGM202",
    "undefined-metric",
    "error",
    silences=("SGR491",),
    source="guide G7",
    en=RuleText(
        message="Nobody has defined “{metric}”",
        variants={"near": "Nobody has defined “{metric}”. Did you mean {nearest}?"},
        suggestion="Say what it counts, or choose a known figure",
        developer="sg.Metric(id=…, nature=…, unit=…) in the strategy defines it",
        finds=(
            "A metric that is neither in the catalogue nor among the strategy’s own, and that the statement"
            " does not tell with its figure."
        ),
        why="A figure whose nature and direction nobody stated cannot be added, compared or projected.",
        limits="It needs the strategy in the evidence to know the strategy’s own metrics.",
        instead="Add `sg.Metric(id=…, nature=…, unit=…)` to the strategy.",
    ),
    fr=RuleText(
        message="Personne n’a défini « {metric} »",
        variants={"near": "Personne n’a défini « {metric} ». Vouliez-vous dire « {nearest} » ?"},
        suggestion="Dites ce que cela compte, ou choisissez un chiffre connu",
        developer="sg.Metric(id=…, nature=…, unit=…) dans la stratégie la définit",
        finds=(
            "Une mesure qui n’est ni dans le catalogue ni parmi celles de la stratégie, et que l’énoncé ne"
            " donne pas avec son chiffre."
        ),
        why="Un chiffre dont nul n’a dit la nature et le sens ne peut être additionné, comparé ni projeté.",
        limits="Elle a besoin de la stratégie pour connaître ses mesures propres.",
        instead="Ajoutez `sg.Metric(id=…, nature=…, unit=…)` à la stratégie.",
    ),
    examples=lambda bench: (
        bench.passes(metric="parcels"),
        bench.fails({"metric": "folowers", "nearest": "followers"}, metric="folowers"),
    ),
)
def undefined_metric(case: Case, options: Options) -> Faults:
    """Find a metric that neither the catalogue nor the strategy defines."""
    name = case.goal.metric
    if name is None or case.metric is not None or _is_said(case, name):
        return NOTHING
    near = nearest(name, case.catalog.metrics)
    fix = None if near is None else partial(evolve, case.goal, metric=near)
    known = None if near is None else metric_named(case.catalog.metrics[near])
    return (Fault("metric", {"metric": name, "nearest": known}, fix, "near" if near else ""),)


def _is_said(case: Case, name: str) -> bool:
    """Tell whether the statement says with a figure what is counted: `sg.parse_goal` reads a metric
    of its own in it.
    """
    own = None if case.draft is None or case.draft.amount is None else case.draft.own_metric
    return own is not None and own.id == name


def _unit_of_another_metric_examples(bench: Bench) -> tuple[Example, ...]:
    from smartgoals._time.pace import Pace

    return (
        bench.passes(),
        bench.fails({"unit": "shares", "metric": "followers"}, target=KeepPace(Pace.parse("50 shares/week"))),
        bench.passes(metric="watch_time", target=KeepPace(Pace.parse("50 s/week")), baseline=None),
        bench.fails(
            {"unit": "hours", "metric": "watch_time (seconds)"},
            metric="watch_time",
            target=KeepPace(Pace.parse("3 hours/week")),
            baseline=None,
        ),
    )


@rule(
    "SGM204",
    "unit-of-another-metric",
    "error",
    source="guide G6; the design of this project, words",
    en=RuleText(
        message="The pace is told in {unit}, and the goal counts {metric}",
        suggestion="Change whichever of the two is wrong",
        finds=(
            "A pace whose unit is the name of another metric, another unit of time than its own, or another"
            " currency than that of the readings."
        ),
        why=(
            "Fifty likes are no fifty followers, and three hours no three seconds; a report would compare the"
            " two."
        ),
        limits=(
            "It knows units that are ids of the catalogue, and words for units of time; other words are"
            " believed."
        ),
        instead="Say the pace in the unit of the goal’s metric.",
    ),
    fr=RuleText(
        message="Le rythme est dit en « {unit} », et le but compte « {metric} »",
        suggestion="Changez celui des deux qui est faux",
        finds=(
            "Un rythme dont l’unité est le nom d’une autre mesure, une autre unité de temps que la sienne, ou une"
            " autre monnaie que celle des relevés."
        ),
        why=(
            "Cinquante « j’aime » ne sont pas cinquante abonnés, ni trois heures trois secondes ; "
            "un rapport les compare."
        ),
        limits=(
            "Elle connaît les identifiants du catalogue et les mots des unités de temps ; elle croit les"
            " autres."
        ),
        instead="Dites le rythme dans l’unité de la mesure du but.",
    ),
    examples=_unit_of_another_metric_examples,
)
def unit_of_another_metric(case: Case, options: Options) -> Faults:
    """Find a pace told in the unit of another metric, or in another scale of time than its own:
    hours of what is in seconds.
    """
    target, metric = case.goal.target, case.metric
    if metric is None or not isinstance(target, (KeepPace, ReachPace)) or target.pace.unit is None:
        return NOTHING
    if case.readings is not None and is_in_other_money(case.goal, metric, case.readings):
        money = word_named(str(currency_of_history(case.readings)))
        read = Worded(
            f"{metric.id} ({money})", "word.in_scale", {"metric": metric_named(metric), "scale": money}
        )
        return (Fault("target.pace", {"unit": word_named(target.pace.unit), "metric": read}),)
    if is_in_other_scale(case.goal, metric):
        facts: dict[str, Fact] = {"unit": word_named(target.pace.unit), "metric": _with_scale(metric)}
        return (
            Fault("target.pace", facts, _in_scale(case.goal, target, metric, scale_of(target.pace.unit))),
        )
    unit = target.pace.unit.casefold().replace(" ", "_")
    if unit not in case.catalog.metrics or unit in metric.id or metric.id in unit:
        return NOTHING
    return (
        Fault(
            "target.pace",
            {
                "unit": metric_named(case.catalog.metrics[unit], target.pace.unit),
                "metric": the_metric(metric),
            },
        ),
    )


def _definition_break_examples(bench: Bench) -> tuple[Example, ...]:
    from smartgoals._model.source import DataSource

    broken = evolve(
        bench.evidence, sources=[DataSource(metric="followers", channel="ig", breaks=[date(2026, 5, 1)])]
    )
    return (bench.passes(), bench.fails({"breaks": (date(2026, 5, 1),)}, evidence=broken))


@rule(
    "SGM211",
    "definition-break",
    "warning",
    source="guide G21; platforms’ notes on changed definitions",
    en=RuleText(
        message="What {metric} means changes during the goal, on {breaks}",
        suggestion="Compare like with like: take a new starting point after the change",
        finds="A change of a metric’s definition between baseline and deadline.",
        why="A rise made by a new definition looks like success, and a fall like failure.",
        limits="It knows breaks that the source declares or the catalogue lists, and not how large they are.",
        instead="End the goal at the break, or take a baseline under the new definition.",
    ),
    fr=RuleText(
        message="Le sens de « {metric} » change pendant le but, le {breaks}",
        suggestion="Comparez ce qui est comparable : reprenez un point de départ après le changement",
        finds="Un changement de définition de la mesure entre le départ et l’échéance.",
        why="Une hausse due à une nouvelle définition ressemble à un succès, une baisse à un échec.",
        limits="Elle connaît les ruptures déclarées ou au catalogue, et non leur ampleur.",
        instead="Terminez le but à la rupture, ou relevez un départ selon la nouvelle définition.",
    ),
    examples=_definition_break_examples,
)
def definition_break(case: Case, options: Options) -> Faults:
    """Find a change of definition between the baseline and the deadline."""
    begins, ends = case.begins, moved_deadline(case.goal)
    if begins is None or ends is None or case.metric is None:
        return NOTHING
    broken = tuple(one for one in case.breaks if begins < one <= ends)
    facts = {"metric": the_metric(case.metric), "breaks": broken}
    return (Fault("metric", facts),) if broken else NOTHING


def _baseline_of_another_definition_examples(bench: Bench) -> tuple[Example, ...]:
    from smartgoals._model.history import History

    rows = list(zip(bench.history.days, bench.history.values, strict=True))
    named = evolve(
        bench.evidence,
        histories=[History.of(rows, metric="followers", channel="ig", definition="public count")],
    )
    return (
        bench.passes(),
        bench.fails(
            {"baseline": "export", "readings": "public count"},
            evidence=named,
            baseline=Baseline(value=2200, on=bench.as_of, definition="export"),
        ),
    )


@rule(
    "SGM213",
    "baseline-of-another-definition",
    "warning",
    source="Lean Analytics (2013): a good metric is comparative",
    en=RuleText(
        message="The starting point was counted as “{baseline}”, the readings as “{readings}”",
        suggestion="Count both in the same way",
        finds="A baseline under another definition than the readings.",
        why="Two definitions of one name may differ by a factor of a hundred.",
        limits="It compares the words of the definitions.",
        instead="Take the baseline from the same source as the readings.",
    ),
    fr=RuleText(
        message="Le point de départ a été compté comme « {baseline} », les relevés comme « {readings} »",
        suggestion="Comptez les deux de la même façon",
        finds="Un point de départ d’une autre définition que les relevés.",
        why="Deux définitions d’un même nom peuvent différer d’un facteur cent.",
        limits="Elle compare les mots des définitions.",
        instead="Prenez le point de départ à la même source que les relevés.",
    ),
    examples=_baseline_of_another_definition_examples,
)
def baseline_of_another_definition(case: Case, options: Options) -> Faults:
    """Find a baseline read under another definition than the readings."""
    base, history = case.goal.baseline, case.history
    if base is None or base.definition is None or history is None or history.definition is None:
        return NOTHING
    if base.definition == history.definition:
        return NOTHING
    return (Fault("baseline.definition", {"baseline": base.definition, "readings": history.definition}),)


def _several_definitions_examples(bench: Bench) -> tuple[Example, ...]:
    from smartgoals._model.history import History

    rows = list(zip(bench.history.days, bench.history.values, strict=True))
    told = [History.of(rows, metric="followers", channel="ig", definition=one) for one in ("page", "tracker")]
    return (
        bench.passes(),
        bench.fails({"read": "page", "other": "tracker"}, evidence=evolve(bench.evidence, histories=told)),
    )


@rule(
    "SGM220",
    "several-definitions",
    "warning",
    source="Lean Analytics (2013): a good metric is comparative",
    en=RuleText(
        message=SEVERAL,
        suggestion="Keep the readings of one definition, or give each a metric of its own",
        finds="Readings of the goal’s metric on its channel under several definitions.",
        why="Two definitions of one name may differ by a factor of a hundred, and the goal is met by one of them.",
        limits="The readings that were read last count, and it compares the words of the definitions.",
        instead="Leave out the readings that are not meant, or define a metric for them.",
        variants=VARIANTS,
    ),
    fr=RuleText(
        message=SEVERAL_FR,
        suggestion="Gardez les relevés d’une seule définition, ou donnez à chacune sa mesure",
        finds="Des relevés de la mesure du but, sur son canal, suivant plusieurs définitions.",
        why=(
            "Deux définitions d’un même nom peuvent différer d’un facteur cent, et le but est atteint "
            "selon l’une d’elles."
        ),
        limits="Les derniers relevés en date comptent, et elle compare les mots des définitions.",
        instead="Retirez les relevés qui ne sont pas visés, ou définissez une mesure pour eux.",
        variants=VARIANTS_FR,
    ),
    examples=_several_definitions_examples,
)
def several_definitions(case: Case, options: Options) -> Faults:
    """Find readings of the goal's metric and channel that are counted in another way than those that are read."""
    history = case.history
    others = () if history is None else case.surroundings.others_than(history)
    if history is None or not others:
        return NOTHING
    other = case.surroundings.upto_day(others[0])
    facts = {"metric": metric_named(case.metric), **facts_of_several(history, other, case.metric)}
    return (Fault("metric", facts, variant=variant_of_several(history, other)),)


RULES: Final = (
    undefined_metric,
    unit_of_another_metric,
    definition_break,
    baseline_of_another_definition,
    several_definitions,
)
