"""Whether a target is a figure that its metric can have, and that can be seen to be met (G7)."""

from __future__ import annotations

from functools import partial
from math import sqrt
from typing import TYPE_CHECKING, Any, Final

from attrs import evolve

from smartgoals._case.case import words_in
from smartgoals._case.odd_figures import path_of_change
from smartgoals._model.baseline import Baseline
from smartgoals._model.metric import Better, Nature, Unit
from smartgoals._model.target import ChangeBy, GrowBy, KeepPace, ReachLevel, ReachPace, StayWithin
from smartgoals._plan.terms import fits_pace
from smartgoals.rules._define import NOTHING, rule, setting
from smartgoals.rules._finding import Fault
from smartgoals.rules._naming import the_metric
from smartgoals.rules._rule import Option, RuleText
from smartgoals.rules._sentences import in_sentence, names_output

if TYPE_CHECKING:
    from smartgoals._case.case import Case
    from smartgoals._model.goal import Goal
    from smartgoals._model.metric import Metric
    from smartgoals.rules._define import Faults
    from smartgoals.rules._examples_base import Bench
    from smartgoals.rules._rule import Example, Options

_HUNDRED: Final = 100
_TEN: Final = 10


_AT_TARGET: Final = (Fault("target"),)


def _as_level(goal: Goal, metric: Metric, side: Better | None) -> Goal:
    """Return the goal with its figure as a level: to be reached, or kept where so much was to be kept in
    each period; of a stock of which more is better, as the pace of its growth.
    """
    target = goal.target
    if isinstance(target, ReachPace) and metric.nature is Nature.STOCK and side is not Better.LOWER:
        return evolve(goal, target=KeepPace(target.pace))
    if isinstance(target, ReachPace):
        return evolve(goal, target=ReachLevel(target.pace.amount, judged=target.judged))
    if isinstance(target, KeepPace):
        level = target.pace.amount
        kept = StayWithin(high=level) if side is Better.LOWER else StayWithin(low=level)
        return evolve(goal, target=kept) if level > 0 else goal  # so much less in each is no level
    return evolve(goal, target=evolve(target, per=None)) if isinstance(target, StayWithin) else goal


@rule(
    "SGM201",
    "no-number",
    "error",
    silences=("SGS103",),
    source="guide G6, G7",
    en=RuleText(
        message="The goal has no number, so nothing tells when it is met",
        variants={
            "sentence": "How many? The sentence has no number, so nothing tells when it is met",
            "output": "It will be there or not: which number would tell that it was worth it?",
        },
        suggestion="Give it one: a level to reach, a change, a pace or a range",
        finds="A goal without a target.",
        why="What cannot be measured is not precise enough: success is to be seen and not guessed.",
        limits="None: the field is there or it is not.",
        instead='Set `target`, for example `sg.KeepPace(sg.Pace.parse("50 followers/week"))`.',
    ),
    fr=RuleText(
        message="Le but n’a pas de chiffre : rien ne dira quand il est atteint",
        variants={
            "sentence": "Combien ? La phrase n’a pas de chiffre : rien ne dira quand c’est atteint",
            "output": "Ce sera fait ou non : quel chiffre dirait que cela en valait la peine ?",
        },
        suggestion="Donnez-lui-en un : un niveau, une évolution, un rythme ou une fourchette",
        finds="Un but sans cible.",
        why="Ce qui ne se mesure pas n’est pas assez précis : la réussite se voit et ne se devine pas.",
        limits="Aucune : le champ est rempli ou il ne l’est pas.",
        instead='Renseignez `target`, par exemple `sg.KeepPace(sg.Pace.parse("50 abonnés/semaine"))`.',
    ),
    examples=lambda bench: (bench.passes(), bench.fails({}, target=None)),
)
def no_number(case: Case, options: Options) -> Faults:
    """Find a goal without a target; in a sentence, one without a number."""
    said = case.sentence
    if said is None:
        return _AT_TARGET if case.goal.target is None else NOTHING
    if said.amount is not None:
        return NOTHING
    variant = "output" if names_output(said, words_in(case)) else "sentence"
    return (in_sentence(case, said, "target", variant=variant),)


@rule(
    "SGM207",
    "percent-of-zero",
    "error",
    silences=("SGA303", "SGA393"),
    source="arithmetic: any percentage of zero is zero",
    en=RuleText(
        message="{percent} % of 0 is 0, so the goal is met before it begins",
        suggestion="Ask for an amount or a level instead",
        finds="A percentage of a baseline of zero.",
        why="Any percentage of nothing is nothing, so the goal is met as it stands.",
        limits="None.",
        instead="Use `sg.ChangeBy(amount)` or `sg.ReachLevel(value)`.",
    ),
    fr=RuleText(
        message="{percent} % de 0 font 0 : le but est atteint avant de commencer",
        suggestion="Demandez plutôt une quantité ou un niveau",
        finds="Un pourcentage d’un point de départ nul.",
        why="Tout pourcentage de rien est rien : le but est déjà atteint.",
        limits="Aucune.",
        instead="Utilisez `sg.ChangeBy(quantité)` ou `sg.ReachLevel(valeur)`.",
    ),
    examples=lambda bench: (
        bench.passes(target=ChangeBy(percent=20)),
        bench.fails(
            {"percent": 20, "baseline": 0},
            target=ChangeBy(percent=20),
            baseline=Baseline(value=0, on=bench.as_of),
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
    return (Fault(path_of_change(target), {"percent": percent, "baseline": start.value}),)


@rule(
    "SGM215",
    "pace-of-a-level",
    "error",
    silences=("SGA390",),  # no evidence would tell whether it can be had
    source="guide G7, G20: past volume to rates",
    en=RuleText(
        message="A pace per period does not fit {metric}: that is a level, and no amount",
        suggestion="Ask for a level; of a number that grows, also for what it shall gain in each period",
        finds=(
            "A pace to be reached of a rate, a mean, a score or a stock; a quota, or a band of periods, of a"
            " rate, a mean or a score."
        ),
        why="Only what adds up over days, or is counted afresh each period, has so many a month.",
        limits="It knows the nature that the metric states.",
        instead=(
            "Use `sg.ReachLevel(…)` or `sg.StayWithin(low=…)` without `per`; of a stock also"
            " `sg.KeepPace(…)`."
        ),
    ),
    fr=RuleText(
        message="Un rythme par période ne convient pas à « {metric} » : c’est un niveau, pas une quantité",
        suggestion="Demandez un niveau ; d’un nombre qui croît, aussi ce qu’il doit gagner à chaque période",
        finds=(
            "Un rythme à atteindre d’un taux, d’une moyenne, d’un score ou d’un stock ; un quota, ou une fourchette"
            " par période, d’un taux, d’une moyenne ou d’un score."
        ),
        why=(
            "Seul ce qui s’additionne de jour en jour, ou se recompte à chaque période, se dit en tant par"
            " mois."
        ),
        limits="Elle connaît la nature que déclare la mesure.",
        instead=(
            "Prenez `sg.ReachLevel(…)` ou `sg.StayWithin(low=…)` sans `per` ; pour un stock aussi"
            " `sg.KeepPace(…)`."
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
        bench.fails(
            {"metric": "bounce_rate", "nature": "ratio"},
            metric="bounce_rate",
            channel="site",
            target=KeepPace("0.4/month", counted="calendar"),
            baseline=None,
        ),
    ),
)
def pace_of_a_level(case: Case, options: Options) -> Faults:
    """Find a pace, or a band of periods, of what has no amount of a period: a rate, a score; a stock
    has that of its gains.
    """
    goal, metric = case.goal, case.metric
    if metric is None or fits_pace(goal, metric.nature):
        return NOTHING
    return (
        Fault(
            "target",
            {"metric": the_metric(metric), "nature": metric.nature.value},
            partial(_as_level, goal, metric, case.good_side),
        ),
    )


def _change_lost_in_noise_examples(bench: Bench) -> tuple[Example, ...]:
    leads: dict[str, Any] = {
        "metric": "leads",
        "channel": None,
        "baseline": Baseline(value=9, on=bench.as_of),
    }
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
            "A change of {change:%} drowns in chance: a count of {about} moves by about {noise:%} by itself"
        ),
        suggestion="Ask for a larger change, or count over a longer time",
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
            "Une variation de {change:%} se noie dans le hasard : un nombre de {about} bouge "
            "d’environ {noise:%} de lui-même"
        ),
        suggestion="Demandez une évolution plus grande, ou comptez plus longtemps",
        finds="Un changement plus petit que ce que le hasard seul fait à un nombre aussi petit.",
        why="Le but atteint ou manqué en dirait plus sur la chance que sur le travail.",
        limits=(
            "Elle suppose des événements indépendants (Poisson) ; les vrais viennent par vagues, "
            "elle est donc indulgente."
        ),
        instead="Suivez une étape plus fréquente du même chemin, comme les sessions à côté des conversions.",
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
    change = abs(
        target.amount / start.value if target.amount is not None else (target.percent or 0) / _HUNDRED
    )
    noise = setting(options, "times") / sqrt(start.value)
    if change >= noise:
        return NOTHING
    # Nobody counts hundredths: what a month brings in the mean is said as a count.
    about = round(start.value) if start.value >= _TEN else round(start.value, 1)
    return (Fault("target", {"count": start.value, "about": about, "change": change, "noise": noise}),)


RULES: Final = (
    no_number,
    percent_of_zero,
    pace_of_a_level,
    change_lost_in_noise,
)
