"""Whether a target is a figure that its metric can have, and that can be seen to be met (G7)."""

from __future__ import annotations

from functools import partial
from math import sqrt
from typing import TYPE_CHECKING, Any, Final

from attrs import evolve

from smartgoals._model.baseline import Baseline
from smartgoals._model.facts import is_standard
from smartgoals._model.metric import Nature, Unit
from smartgoals._model.target import ChangeBy, GrowBy, KeepPace, ReachLevel, ReachPace, StayWithin
from smartgoals._numbers import exact, rounded
from smartgoals._plan.terms import fits_pace, level_at_end
from smartgoals.rules._define import NOTHING, rule, setting
from smartgoals.rules._finding import Fault
from smartgoals.rules._rule import Option, RuleText

if TYPE_CHECKING:
    from smartgoals._case.case import Case
    from smartgoals._model.goal import Goal
    from smartgoals._model.metric import Metric
    from smartgoals._numbers import Number
    from smartgoals.rules._define import Faults
    from smartgoals.rules._examples_base import Bench
    from smartgoals.rules._rule import Example, Options

LEVELS: Final = frozenset({Nature.STOCK, Nature.RATIO, Nature.MEAN, Nature.SCORE, Nature.DISTRIBUTION})


_HUNDRED: Final = 100


_MOST_RATE: Final = 10


_MULTIPLES: Final = frozenset({"roas", "roi", "ltv_cac_ratio"})
"""Ratios that are told as multiples of the money spent, and may be many times it."""


_AT_TARGET: Final = (Fault("target"),)


def _range_of(metric: Metric) -> tuple[Number | None, Number | None]:
    """Return the range of a metric; a standard rate of no stated upper end is held against ten, which none comes near."""
    low, high = metric.range
    is_open_rate = high is None and metric.unit is Unit.RATIO and metric.id not in _MULTIPLES
    return (low, _MOST_RATE) if is_open_rate and is_standard(metric.id) else (low, high)


def _levels_asked(case: Case) -> tuple[tuple[str, Number], ...]:
    target, metric = case.goal.target, case.metric
    if isinstance(target, ReachLevel):
        return (("target.value", target.value),)
    if isinstance(target, StayWithin):
        sides = (("target.low", target.low), ("target.high", target.high))
        return tuple((path, value) for path, value in sides if value is not None)
    if isinstance(target, KeepPace) and metric is not None and metric.unit is Unit.RATIO:
        return (("target.pace", abs(target.pace.amount)),)
    if isinstance(target, ReachPace):
        return (("target.pace", target.pace.amount),)
    if metric is None or case.start is None or metric.nature not in LEVELS:
        return ()
    if isinstance(target, (ChangeBy, GrowBy)):
        final, path = level_at_end(case.goal, case.start, case.per), _path_of_change(target)
        return ((path, rounded(final)),) if final is not None else ()
    return ()


def _path_of_change(target: ChangeBy | GrowBy) -> str:
    if isinstance(target, GrowBy):
        return "target.growth"
    return "target.amount" if target.percent is None else "target.percent"


def _as_level(goal: Goal, metric: Metric) -> Goal:
    """Return the goal with its figure as a level, or of a stock as the pace of its growth."""
    target = goal.target
    if isinstance(target, ReachPace) and metric.nature is Nature.STOCK:
        return evolve(goal, target=KeepPace(target.pace))
    if isinstance(target, ReachPace):
        return evolve(goal, target=ReachLevel(target.pace.amount, judged=target.judged))
    return evolve(goal, target=evolve(target, per=None)) if isinstance(target, StayWithin) else goal


def _as_share(case: Case, value: Number) -> Goal | None:
    """Return the goal with a percentage written as the share it stands for, where that is what it looks like."""
    target = case.goal.target
    if isinstance(target, ReachLevel) and 1 < value <= _HUNDRED:
        return evolve(case.goal, target=evolve(target, value=rounded(exact(value) / _HUNDRED), milestones=()))
    return None


@rule(
    "SGM201",
    "no-number",
    "error",
    source="guide G6, G7",
    en=RuleText(
        message="the goal has no target, so nothing says when it is met",
        suggestion="give it a number: a level, a change, a pace or a band",
        finds="A goal without a target.",
        why="What cannot be measured is not precise enough: success is to be seen and not guessed.",
        limits="None: the field is there or it is not.",
        instead='Set `target`, for example `sg.KeepPace(sg.Pace.parse("50 followers/week"))`.',
    ),
    fr=RuleText(
        message="le but n’a pas de cible : rien ne dit quand il est atteint",
        suggestion="donnez-lui un chiffre : un niveau, un changement, un rythme ou une fourchette",
        finds="Un but sans cible.",
        why=("Ce qui ne se mesure pas n’est pas assez précis : la réussite se voit et ne se devine pas."),
        limits="Aucune : le champ est rempli ou il ne l’est pas.",
        instead='Renseignez `target`, par exemple `sg.KeepPace(sg.Pace.parse("50 abonnés/semaine"))`.',
    ),
    examples=lambda bench: (bench.passes(), bench.fails({}, target=None)),
)
def no_number(case: Case, options: Options) -> Faults:
    """Find a goal without a target."""
    return _AT_TARGET if case.goal.target is None else NOTHING


@rule(
    "SGM203",
    "target-outside-range",
    "error",
    source="guide G7; the range that the catalogue states",
    en=RuleText(
        message="{metric} ({unit}) lies between {low} and {high}, and the target is {value}",
        suggestion="write the target in the unit of the metric; 3 % is 0.03",
        finds="A level outside the values the metric can have, such as 300 for a share.",
        why=("Such a target can never be met, or is met from the first day; mostly the unit is the wrong one."),
        limits=(
            "It knows the range that the metric states; a standard rate without an upper end is "
            "held against 10 (1,000 %)."
        ),
        instead="A percentage is written as a share; a count belongs to a metric that counts.",
    ),
    fr=RuleText(
        message="{metric} ({unit}) est comprise entre {low} et {high}, et la cible est {value}",
        suggestion="écrivez la cible dans l’unité de la mesure ; 3 % s’écrit 0,03",
        finds="Un niveau hors des valeurs possibles de la mesure, par exemple 300 pour une part.",
        why=("Une telle cible n’est jamais atteinte, ou l’est dès le premier jour ; c’est souvent une erreur d’unité."),
        limits=(
            "Elle connaît l’étendue que déclare la mesure ; un taux standard sans maximum est comparé à 10 (1 000 %)."
        ),
        instead="Un pourcentage s’écrit comme une part ; un nombre appartient à une mesure qui compte.",
    ),
    examples=lambda bench: (
        bench.passes(metric="conversion_rate", target=ReachLevel(0.03), baseline=None),
        bench.fails(
            {"value": 300, "low": 0, "high": 1},
            metric="bounce_rate",
            target=ReachLevel(300),
            channel="site",
            baseline=None,
        ),
        bench.fails(
            {"value": 40, "high": 1}, metric="bounce_rate", target=ReachLevel(40), channel="site", baseline=None
        ),
    ),
)
def target_outside_range(case: Case, options: Options) -> Faults:
    """Find a level that the metric can never have."""
    metric, target = case.metric, case.goal.target
    if metric is None or target is None or metric.range == (None, None):
        return NOTHING
    low, high = _range_of(metric)
    for path, value in _levels_asked(case):
        if (low is not None and value < low) or (high is not None and value > high):
            fix = _as_share(case, value) if metric.unit is Unit.RATIO else None
            facts = {"metric": metric.id, "value": value, "low": low, "high": high, "unit": metric.unit.value}
            return (Fault(path, facts, fix),)
    return NOTHING


@rule(
    "SGM207",
    "percent-of-zero",
    "error",
    source="arithmetic: any percentage of zero is zero",
    en=RuleText(
        message="the target is {percent} % of a baseline of {baseline}",
        suggestion="ask for an amount or a level instead of a percentage",
        finds="A percentage of a baseline of zero.",
        why="Any percentage of nothing is nothing, so the goal is met as it stands.",
        limits="None.",
        instead="Use `sg.ChangeBy(amount)` or `sg.ReachLevel(value)`.",
    ),
    fr=RuleText(
        message="la cible est {percent} % d’un point de départ de {baseline}",
        suggestion="demandez une quantité ou un niveau plutôt qu’un pourcentage",
        finds="Un pourcentage d’un point de départ nul.",
        why="Tout pourcentage de rien est rien : le but est déjà atteint.",
        limits="Aucune.",
        instead="Utilisez `sg.ChangeBy(quantité)` ou `sg.ReachLevel(valeur)`.",
    ),
    examples=lambda bench: (
        bench.passes(target=ChangeBy(percent=20)),
        bench.fails(
            {"percent": 20, "baseline": 0}, target=ChangeBy(percent=20), baseline=Baseline(value=0, on=bench.as_of)
        ),
    ),
)
def percent_of_zero(case: Case, options: Options) -> Faults:
    """Find a percentage of a baseline of zero."""
    target, start = case.goal.target, case.start
    if start is None or start.value != 0 or not isinstance(target, (ChangeBy, GrowBy)):
        return NOTHING
    percent = target.growth.percent if isinstance(target, GrowBy) else target.percent
    if percent is None:
        return NOTHING
    return (Fault(_path_of_change(target), {"percent": percent, "baseline": start.value}),)


@rule(
    "SGM215",
    "pace-of-a-level",
    "error",
    source="guide G7, G20: past volume to rates",
    en=RuleText(
        message="{metric} has no amount of a period that could be reached or kept",
        suggestion=("ask for a level of it; of a stock for a level, or for what it shall gain in each period"),
        finds="A pace to be reached, or a band of periods, of a rate, a mean, a score or a stock.",
        why="Only what adds up over days, or is counted afresh each period, has so many a month.",
        limits="It knows the nature that the metric states.",
        instead=("Use `sg.ReachLevel(…)` or `sg.StayWithin(low=…)` without `per`; of a stock also `sg.KeepPace(…)`."),
    ),
    fr=RuleText(
        message="{metric} n’a pas de quantité par période qui puisse être atteinte ou tenue",
        suggestion=("demandez-en un niveau ; d’un stock un niveau, ou ce qu’il doit gagner à chaque période"),
        finds=(
            "Un rythme à atteindre, ou une fourchette par période, d’un taux, d’une moyenne, d’un score ou d’un stock."
        ),
        why=("Seul ce qui s’additionne de jour en jour, ou se recompte à chaque période, se dit en tant par mois."),
        limits="Elle connaît la nature que déclare la mesure.",
        instead=(
            "Prenez `sg.ReachLevel(…)` ou `sg.StayWithin(low=…)` sans `per` ; pour un stock aussi `sg.KeepPace(…)`."
        ),
    ),
    examples=lambda bench: (
        bench.passes(),
        bench.passes(metric="page_views", channel="site", target=ReachPace("18875/month"), baseline=None),
        bench.fails({"metric": "followers", "nature": "stock"}, target=ReachPace("50 followers/week")),
        bench.fails(
            {"metric": "bounce_rate", "nature": "ratio"},
            metric="bounce_rate",
            channel="site",
            target=StayWithin(high=0.4, per="month"),
            baseline=None,
        ),
    ),
)
def pace_of_a_level(case: Case, options: Options) -> Faults:
    """Find a pace to be reached, or a band of periods, of what has no amount of a period: a rate, a score, a stock."""
    goal, metric = case.goal, case.metric
    if metric is None or fits_pace(goal, metric.nature):
        return NOTHING
    return (Fault("target", {"metric": metric.id, "nature": metric.nature.value}, partial(_as_level, goal, metric)),)


def _change_lost_in_noise_examples(bench: Bench) -> tuple[Example, ...]:
    leads: dict[str, Any] = {"metric": "leads", "channel": None, "baseline": Baseline(value=9, on=bench.as_of)}
    return (
        bench.passes(target=ChangeBy(percent=50), **leads),
        bench.fails({"count": 9, "change": 0.2}, target=ChangeBy(percent=20), **leads),
    )


@rule(
    "SGM212",
    "change-lost-in-noise",
    "warning",
    source="Poisson counts: the relative uncertainty of a count n is about 1/sqrt(n)",
    options=(
        Option(
            name="times",
            default=1,
            low=0.1,
            high=5,
            meaning="standard errors that a change must exceed to be seen",
            source="with 9 conversions a month, a change of 20 % cannot be seen",
            year=2026,
        ),
    ),
    en=RuleText(
        message=(
            "a change of {change:%} cannot be seen in a count of {count}, which moves by about {noise:%} by chance"
        ),
        suggestion="ask for a larger change, or count over a longer time",
        finds="A change of a count smaller than what chance alone makes of counts this small.",
        why="Whether the goal is met would say more about luck than about work.",
        limits=(
            "It takes counts as independent events (Poisson); real counts come in bursts, so it "
            "errs on the gentle side."
        ),
        instead="Follow a more frequent step on the same path, such as sessions beside conversions.",
    ),
    fr=RuleText(
        message=(
            "un changement de {change:%} ne se voit pas sur un nombre de {count}, qui varie "
            "d’environ {noise:%} par hasard"
        ),
        suggestion="demandez un changement plus grand, ou comptez plus longtemps",
        finds="Un changement plus petit que ce que le hasard seul fait à un nombre aussi petit.",
        why="Le but atteint ou manqué en dirait plus sur la chance que sur le travail.",
        limits=(
            "Elle suppose des événements indépendants (Poisson) ; les vrais viennent par vagues, "
            "elle est donc indulgente."
        ),
        instead=("Suivez une étape plus fréquente du même chemin, comme les sessions à côté des conversions."),
    ),
    examples=_change_lost_in_noise_examples,
)
def change_lost_in_noise(case: Case, options: Options) -> Faults:
    """Find a change too small to be seen in counts this small."""
    target, start, metric = case.goal.target, case.start, case.metric
    if (
        not isinstance(target, ChangeBy)
        or metric is None
        or metric.nature is not Nature.FLOW
        or metric.unit is not Unit.COUNT
    ):
        return NOTHING
    if start is None or start.value <= 0:
        return NOTHING
    # Statistics in floats: nobody's chance turns on the last binary digit.
    change = abs(target.amount / start.value if target.amount is not None else (target.percent or 0) / _HUNDRED)
    noise = setting(options, "times") / sqrt(start.value)
    if change >= noise:
        return NOTHING
    return (Fault("target", {"count": start.value, "change": change, "noise": noise}),)


RULES: Final = (
    no_number,
    target_outside_range,
    percent_of_zero,
    pace_of_a_level,
    change_lost_in_noise,
)
