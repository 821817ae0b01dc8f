"""Whether the figures of a goal can be figures of its metric: percent slips, lost signs, parts of
what is whole (G7).

What is odd, and what was meant, is worked out in the case; rules here only say it.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from smartgoals._case.odd_figures import as_meant, limits_of_case
from smartgoals._case.restated import restated
from smartgoals._messages.worded import Worded
from smartgoals._model.baseline import Baseline
from smartgoals._model.metric import Unit
from smartgoals._model.target import ReachLevel
from smartgoals._numbers import plain
from smartgoals.catalog._limits import Oddity
from smartgoals.rules._define import NOTHING, rule
from smartgoals.rules._finding import Fault
from smartgoals.rules._naming import figure_named, the_metric
from smartgoals.rules._rule import RuleText

if TYPE_CHECKING:
    from smartgoals._case.case import Case
    from smartgoals._case.odd_figures import OddFigure
    from smartgoals._messages.formatting import Language
    from smartgoals._model.metric import Metric
    from smartgoals._numbers import Number
    from smartgoals.rules._define import Faults
    from smartgoals.rules._rule import Options

_SCALE_SLIPS: Final = frozenset({Oddity.OUTSIDE, Oddity.PERCENT, Oddity.OFF_SCALE})
_HOW_HARD: Final = (
    *("SGA301", "SGA302", "SGA303", "SGA304", "SGA305", "SGA306", "SGA307", "SGA308", "SGA309", "SGA316"),
    *("SGA315", "SGA390", "SGA391"),
)
"""How hard a target is, is no question as long as its figure cannot be."""
_OUTSIDE: Final = _SCALE_SLIPS | {Oddity.TAKEN_BACK}


def _fault(case: Case, odd: OddFigure, variant: str | None = None) -> Fault:
    """Return the fault of an odd figure; its fix mends all figures that were told in the same wrong scale."""
    limits, metric = limits_of_case(case), case.metric
    same = tuple(one for one in case.odd_figures if one.oddity in _SCALE_SLIPS and one.is_sure)
    is_low = limits.low is not None and odd.value < limits.low
    high = limits.high if limits.high is not None else limits.most
    limit = limits.low if is_low else high
    facts: dict[str, Any] = {
        "metric": the_metric(metric, case.goal.metric),
        "value": odd.value,
        "low": limits.low,
        "high": high,
        "unit": None if metric is None else metric.unit.value,
        "meant": odd.meant,
        "said": _as_written(odd.value, metric),
        "limit": None if limit is None else figure_named(limit, metric),
        "probably": None if odd.meant is None else figure_named(odd.meant, metric),
    }
    meant = as_meant(case.goal, same if odd in same else (odd,))
    fix = None if meant is None else restated(case, meant)
    asked = _variant(odd, is_low=is_low, is_hard=limits.high is not None) if variant is None else variant
    return Fault(odd.path, facts, fix, asked)


def _variant(odd: OddFigure, *, is_low: bool, is_hard: bool) -> str:
    """Return which message tells of a figure beyond its range: which end, how sure, and what was meant.

    That of a figure above what can be, of which nothing else can be meant, is the message itself.
    """
    if odd.is_of_milestone and odd.meant is not None:
        return "milestone_meant"
    if odd.is_of_milestone:
        return "milestone" if is_low or is_hard else "milestone_hardly"
    if is_low:
        return "below"
    if odd.meant is None:
        return "" if is_hard else "hardly"
    return "above_meant" if is_hard else "hardly_meant"


def _as_written(value: Number, metric: Metric | None) -> Worded:
    """Return a figure as it was written, of a share with the percentage that it is."""
    is_share = metric is not None and metric.unit is Unit.RATIO
    return Worded(plain(value), said=partial(_figure_said, value, is_share))


def _figure_said(value: Number, is_share: bool, language: Language) -> str:
    figure = language.figure(value)
    return f"{figure} ({language.percent(value, 2)})" if is_share else figure


@rule(
    "SGM203",
    "target-outside-range",
    "error",
    silences=_HOW_HARD,
    source="guide G7; the range that the catalogue states, and what shares and marks hardly ever pass",
    en=RuleText(
        message="The target is {said}, and {metric} can never be above {limit}",
        variants={
            "above_meant": (
                "The target is {said}, and {metric} can never be above {limit}. Did you mean {probably}?"
            ),
            "hardly": "The target is {said}, and {metric} can hardly ever be above {limit}",
            "hardly_meant": (
                "The target is {said}, and {metric} can hardly ever be above {limit}. Did you mean"
                " {probably}?"
            ),
            "below": "The target is {said}, and {metric} can never be below {limit}",
            "milestone": "A milestone is {said}, which {metric} can never be",
            "milestone_hardly": "A milestone is {said}, which {metric} can hardly ever be",
            "milestone_meant": (
                "A milestone is {said}, which {metric} can hardly be. Did you mean {probably}?"
            ),
        },
        suggestion="Write the figure in its own unit: 3 % is 0.03, four and a half stars are 4.5",
        finds=(
            "A target or milestone that the metric cannot have, or hardly ever has: 3 for 3 %, 45"
            " for 4.5 stars, an NPS of 140."
        ),
        why="Such a target can never be met, or is met from the first day; mostly the unit is the wrong one.",
        limits=(
            "It knows the range that the metric states, and of standard rates and ratings without"
            " an upper end what they hardly ever pass. A rating on a scale of a hundred needs a "
            "metric of its own."
        ),
        instead=(
            "Write a percentage as the share it is, 0.03 for 3 %; the fix does it where nothing else can be"
            " meant."
        ),
    ),
    fr=RuleText(
        message="La cible est {said}, et « {metric} » ne peut dépasser {limit}",
        variants={
            "above_meant": (
                "La cible est {said}, et « {metric} » ne peut dépasser {limit}. Vouliez-vous dire"
                " {probably} ?"
            ),
            "hardly": "La cible est {said}, et « {metric} » ne dépasse presque jamais {limit}",
            "hardly_meant": (
                "La cible est {said}, et « {metric} » ne dépasse presque jamais {limit}. Vouliez-vous dire"
                " {probably} ?"
            ),
            "below": "La cible est {said}, et « {metric} » ne peut descendre sous {limit}",
            "milestone": "Un jalon est {said}, ce que « {metric} » ne peut être",
            "milestone_hardly": "Un jalon est {said}, ce que « {metric} » n’est presque jamais",
            "milestone_meant": (
                "Un jalon est {said}, ce que « {metric} » ne peut guère être. Vouliez-vous dire {probably} ?"
            ),
        },
        suggestion="Écrivez le chiffre dans son unité : 3 % s’écrit 0,03, quatre étoiles et demie 4,5",
        finds=(
            "Une cible ou un jalon que la mesure ne peut avoir, ou presque : 3 pour 3 %, 45 pour"
            " 4,5 étoiles, un NPS de 140."
        ),
        why=(
            "Une telle cible n’est jamais atteinte, ou l’est dès le premier jour ; c’est souvent une erreur"
            " d’unité."
        ),
        limits=(
            "Elle connaît l’étendue que déclare la mesure et, pour les taux et notes sans "
            "maximum, ce qu’ils ne dépassent presque jamais. Une note sur cent demande une mesure"
            " à part."
        ),
        instead=(
            "Écrivez un pourcentage comme la part qu’il est, 0,03 pour 3 % ; la correction le fait quand"
            " c’est sûr."
        ),
    ),
    examples=lambda bench: (
        bench.passes(metric="conversion_rate", target=ReachLevel(0.03), baseline=None),
        bench.passes(metric="average_rating", target=ReachLevel(4.5), baseline=None),
        bench.fails(
            {"value": 300, "low": 0, "high": 1},
            metric="bounce_rate",
            target=ReachLevel(300),
            channel="site",
            baseline=None,
        ),
        bench.fails(
            {"value": 40, "high": 1, "meant": 0.4},
            metric="bounce_rate",
            target=ReachLevel(40),
            channel="site",
            baseline=None,
        ),
        bench.fails(
            {"value": 45, "high": 10, "meant": 4.5},
            metric="average_rating",
            target=ReachLevel(45),
            baseline=None,
        ),
    ),
)
def target_outside_range(case: Case, options: Options) -> Faults:
    """Find a figure of the target that the metric can never have, or hardly ever has."""
    limits = limits_of_case(case)
    for odd in case.odd_figures:
        if odd.is_of_target and odd.oddity in _OUTSIDE and limits.oddity(odd.value) is not None:
            return (_fault(case, odd),)
    return NOTHING


@rule(
    "SGM216",
    "percent-slip",
    "error",
    silences=_HOW_HARD,
    source="targets as people type them: a percentage where a share belongs",
    heuristic=True,
    en=RuleText(
        message="The target is {said}. Did you mean {probably}?",
        suggestion="Write a percentage as the share it is: 3 % is 0.03",
        finds=(
            "A rate whose target is a hundred times what the statement or the baseline says, "
            "though such a rate may be so high."
        ),
        why="The goal would ask for a hundred times what everybody has in mind.",
        limits=(
            "A rate above 100 % with nothing beside it may be meant; a starting point that agrees ends the"
            " doubt."
        ),
        instead="Write a percentage as the share it is: 0.03 for 3 %.",
    ),
    fr=RuleText(
        message="La cible est {said}. Vouliez-vous dire {probably} ?",
        suggestion="Écrivez un pourcentage comme la part qu’il est : 3 % s’écrit 0,03",
        finds=(
            "Un taux dont la cible vaut cent fois ce que disent l’énoncé ou le point de départ, "
            "même si un tel taux est possible."
        ),
        why="Le but demanderait cent fois ce que chacun a en tête.",
        limits=(
            "Un taux de plus de 100 % sans rien à côté peut être voulu ; un départ qui s’accorde lève le"
            " doute."
        ),
        instead="Écrivez un pourcentage comme la part qu’il est : 0,03 pour 3 %.",
    ),
    examples=lambda bench: (
        bench.passes(
            metric="conversion_rate", target=ReachLevel(0.005), baseline=None, statement="Convert 0.5 %"
        ),
        bench.fails(
            {"value": 0.5, "meant": 0.005},
            metric="conversion_rate",
            target=ReachLevel(0.5),
            baseline=Baseline(value=0.004, on=bench.as_of),
            statement="Raise conversion to 0.5 %",
        ),
    ),
)
def percent_slip(case: Case, options: Options) -> Faults:
    """Find a share that statement or baseline show to be a percentage."""
    limits = limits_of_case(case)
    return tuple(
        _fault(case, odd, "")
        for odd in case.odd_figures
        if odd.is_of_target and odd.oddity is Oddity.PERCENT and limits.oddity(odd.value) is None
    )


@rule(
    "SGM217",
    "baseline-outside-range",
    "error",
    source="guide G7, G15; the range that the catalogue states",
    en=RuleText(
        message="The baseline is {said}, and {metric} can never be above {limit}",
        variants={
            "above_meant": (
                "The baseline is {said}, and {metric} can never be above {limit}. Did you mean {probably}?"
            ),
            "hardly": "The baseline is {said}, and {metric} can hardly ever be above {limit}",
            "hardly_meant": (
                "The baseline is {said}, and {metric} can hardly ever be above {limit}. Did you mean"
                " {probably}?"
            ),
            "below": "The baseline is {said}, and {metric} can never be below {limit}",
        },
        suggestion="Write the figure in its own unit: 3 % is 0.03, four and a half stars are 4.5",
        finds="A baseline that the metric cannot have, or hardly ever has: 2 for 2 %, followers below zero.",
        why="Progress counted from a figure that cannot be is wrong every day.",
        limits="It says nothing where the target was told in the same wrong scale: one fix mends both.",
        instead="Read the value again, and write a percentage as the share it is.",
    ),
    fr=RuleText(
        message="Le point de départ est {said}, et « {metric} » ne peut dépasser {limit}",
        variants={
            "above_meant": (
                "Le point de départ est {said}, et « {metric} » ne peut dépasser {limit}. "
                "Vouliez-vous dire {probably} ?"
            ),
            "hardly": "Le point de départ est {said}, et « {metric} » ne dépasse presque jamais {limit}",
            "hardly_meant": (
                "Le point de départ est {said}, et « {metric} » ne dépasse presque jamais {limit}. "
                "Vouliez-vous dire {probably} ?"
            ),
            "below": "Le point de départ est {said}, et « {metric} » ne peut descendre sous {limit}",
        },
        suggestion="Écrivez le chiffre dans son unité : 3 % s’écrit 0,03, quatre étoiles et demie 4,5",
        finds=(
            "Un point de départ que la mesure ne peut avoir, ou presque : 2 pour 2 %, des abonnés négatifs."
        ),
        why="Un avancement compté depuis un chiffre impossible est faux chaque jour.",
        limits=(
            "Elle se tait quand la cible est dite dans la même échelle fausse : une seule correction répare"
            " les deux."
        ),
        instead="Relevez la valeur à nouveau, et écrivez un pourcentage comme la part qu’il est.",
    ),
    examples=lambda bench: (
        bench.passes(),
        bench.fails(
            {"value": 2, "meant": 0.02},
            metric="click_through_rate",
            target=ReachLevel(0.03),
            baseline=Baseline(value=2, on=bench.as_of),
        ),
        bench.fails({"value": -5, "low": 0}, baseline=Baseline(value=-5, on=bench.as_of)),
    ),
)
def baseline_outside_range(case: Case, options: Options) -> Faults:
    """Find a baseline that the metric can never have, or hardly ever has."""
    slips = [one for one in case.odd_figures if one.oddity in _SCALE_SLIPS]
    is_said = any(one.is_of_target and one.is_sure for one in slips)
    return tuple(_fault(case, one) for one in slips if not one.is_of_target and not (is_said and one.is_sure))


@rule(
    "SGM218",
    "fraction-of-a-count",
    "error",
    source="sheets as people fill them in: a mark of thousands taken for a decimal one",
    en=RuleText(
        message="{value} is no whole number, and {metric} are counted in whole ones",
        variants={"meant": "{value} is no whole number, and {metric} are. Did you mean {probably}?"},
        suggestion="Write the whole number",
        finds="A target or baseline with a fraction of what is counted in wholes, such as 1.776 followers.",
        why="A program that takes a mark of thousands for a decimal one makes a thousandth of the figure.",
        limits="What a pace brings in the mean, and what a percentage leads to, may have a fraction.",
        instead="Write the whole number: 1776.",
    ),
    fr=RuleText(
        message="{value} n’est pas un nombre entier, et « {metric} » compte des unités",
        variants={
            "meant": (
                "{value} n’est pas un nombre entier, et « {metric} » compte des unités. Vouliez-vous dire"
                " {probably} ?"
            )
        },
        suggestion="Écrivez le nombre entier",
        finds=(
            "Une cible ou un point de départ avec une fraction de ce qui se compte en unités, comme 1,776"
            " abonné."
        ),
        why="Un programme qui prend un séparateur de milliers pour une virgule divise le chiffre par mille.",
        limits=(
            "Ce qu’un rythme apporte en moyenne, ou ce à quoi mène un pourcentage, peut avoir une fraction."
        ),
        instead="Écrivez le nombre entier : 1776.",
    ),
    examples=lambda bench: (
        bench.passes(),
        bench.fails({"value": 2.475, "meant": 2475}, target=ReachLevel(2.475)),
    ),
)
def fraction_of_a_count(case: Case, options: Options) -> Faults:
    """Find a fraction of what is counted in wholes, in the target or the baseline."""
    return tuple(
        _fault(case, one, "whole" if one.meant is None else "meant")
        for one in case.odd_figures
        if one.oddity is Oddity.FRACTION
    )


RULES: Final = (
    target_outside_range,
    percent_slip,
    baseline_outside_range,
    fraction_of_a_count,
)
