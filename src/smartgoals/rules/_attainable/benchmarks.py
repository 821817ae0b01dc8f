"""Rules of the attainable criterion (SGA) that judge by what accounts of others allow (G10)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from smartgoals._case.asked import AskedShape
from smartgoals._case.attainability import figure
from smartgoals._case.capacity import Capacity, K, Reach
from smartgoals._case.proposing import fix_of
from smartgoals._model.baseline import Baseline
from smartgoals._model.target import KeepPace, ReachLevel
from smartgoals._numbers import exact, plain
from smartgoals.rules._attainable.phrases import amount, ask, audience, cited, ease, weekly
from smartgoals.rules._define import NOTHING, Faults, rule
from smartgoals.rules._finding import Fact, Fault
from smartgoals.rules._rule import Example, Options, RuleText

if TYPE_CHECKING:
    from smartgoals._case.case import Case
    from smartgoals.rules._examples_base import Bench


def _beyond(case: Case, *, of_rate: bool) -> Faults:
    judged, asked = case.judgement, case.asked
    capacity = judged.capacity
    if capacity is None or asked is None or capacity.reach is not Reach.BEYOND or case.decided is not None:
        return NOTHING
    return (
        (Fault("target", _capacity_figures(case, capacity), fix_of(case)),)
        if (asked.shape is AskedShape.LEVEL) is of_rate
        else NOTHING
    )


def _capacity_figures(case: Case, capacity: Capacity) -> dict[str, Fact]:
    prior = capacity.prior
    inputs = dict(capacity.inputs)
    of = next((one for one in capacity.divided_by if one in inputs), None)
    return {
        "asked": figure(capacity.asked),
        "allowed": figure(capacity.allowed),
        "times": figure(capacity.times),
        "limit": K,
        "size": inputs.get(of) if of is not None else None,
        "of": of,
        "arithmetic": _arithmetic(capacity),
        "rate": capacity.rate,
        "metric": prior.metric,
        "low": prior.low,
        "high": prior.high,
        "per": prior.per,
        "part": float(capacity.part),
        "posts": inputs.get("posts_published"),
        "posts_assumed": capacity.assumed,
        "source": prior.source,
        "year": prior.year,
        "evidence": prior.evidence,
        "benchmark": prior.benchmark,
        "sources": capacity.sources,
        "every_source": tuple(
            (one.source, one.year, one.high if capacity.sign > 0 else one.low) for one in capacity.priors
        ),
        "ask": ask(case),
        "ease": ease(case),
        "weekly": weekly(case),
        "most": amount(capacity.allowed, case),
        "cited": cited(prior),
        "audience": audience(case, of, inputs.get(of) if of is not None else None),
    }


def _arithmetic(capacity: Capacity) -> str:
    """Write the comparison out in figures, the same in every language."""
    inputs, prior = dict(capacity.inputs), capacity.prior
    divided = " × ".join(plain(figure(exact(inputs[one]))) for one in capacity.divided_by if one in inputs)
    left = f"{plain(figure(capacity.asked))} / ({divided})" if divided else plain(figure(capacity.asked))
    bound = prior.high if capacity.sign > 0 else prior.low
    right = f"{bound:.2g}" + (f" × {float(capacity.part):g}" if capacity.part != 1 else "")
    return f"{left} = {capacity.rate:.2g}; {right} = {bound * float(capacity.part):.2g}"


def _beyond_capacity_examples(bench: Bench) -> tuple[Example, ...]:
    from smartgoals._evidence import Evidence
    from smartgoals._model.history import History

    few = History.of([(bench.as_of, 500)], metric="followers", channel="x")
    crowd = Evidence(strategy=bench.strategy, histories=[few])
    bare = Evidence(strategy=bench.strategy)
    retweets: dict[str, Any] = {"metric": "shares", "channel": "x", "baseline": None, "objective": "known"}
    large: dict[str, Any] = {"baseline": Baseline(value=50000, on=bench.as_of)}
    return (
        bench.passes(evidence=crowd, target=KeepPace("5 shares/week"), **retweets),
        bench.passes("a large account", evidence=bare, **large),
        bench.fails(
            {"asked": 300, "size": 500, "of": "followers", "posts": 3.9, "part": 0.2, "sources": 2},
            evidence=crowd,
            target=KeepPace("300 shares/week"),
            **retweets,
        ),
    )


@rule(
    "SGA306",
    "beyond-capacity",
    "error",
    source="guide G10: 300 retweets a week with 500 followers",
    monotone=True,
    en=RuleText(
        message=(
            "You ask for {ask}{weekly}. With {audience}, {most} a week is the most that others reach"
            " ({cited})"
        ),
        suggestion="Ask for what an account of this size can bring, or grow it first",
        finds=(
            "A count above three times what every usable benchmark allows an account of "
            "this size, by two independent sources at least, not both weak."
        ),
        why=(
            "Counts scale with audience and output: 300 retweets a week from 500 followers "
            "will not come even in the best case."
        ),
        limits=(
            "Benchmarks are other people’s figures; they age, and definitions differ. It "
            "speaks only when two publishers agree, and never of fewer than 500 followers."
        ),
        instead="Give a history of your own, replace the benchmarks, or take the fix.",
    ),
    fr=RuleText(
        message=(
            "Vous demandez {ask}{weekly}. Avec {audience}, les autres atteignent au plus {most} par semaine"
            " ({cited})"
        ),
        suggestion="Demandez ce qu’un compte de cette taille peut apporter, ou agrandissez-le d’abord",
        finds=(
            "Un nombre de plus de trois fois ce que tout repère utilisable permet à un "
            "compte de cette taille, selon deux sources indépendantes au moins, pas toutes "
            "deux faibles."
        ),
        why=(
            "Les nombres suivent l’audience et la production : 300 partages par semaine "
            "avec 500 abonnés ne viendront pas, même au mieux."
        ),
        limits=(
            "Les repères sont les chiffres des autres ; ils vieillissent et leurs "
            "définitions diffèrent. Elle ne parle que si deux éditeurs s’accordent, et "
            "jamais de moins de 500 abonnés."
        ),
        instead="Fournissez votre propre historique, remplacez les repères, ou prenez la correction.",
    ),
    examples=_beyond_capacity_examples,
)
def beyond_capacity(case: Case, options: Options) -> Faults:
    """Find a count beyond what every usable benchmark allows an account of this size."""
    return _beyond(case, of_rate=False)


def _beyond_benchmarks_examples(bench: Bench) -> tuple[Example, ...]:
    from smartgoals._evidence import Evidence
    from smartgoals._model.history import History

    crowd = History.of([(bench.as_of, 2000)], metric="followers", channel="x")
    known = Evidence(strategy=bench.strategy, histories=[crowd])
    rate: dict[str, Any] = {"metric": "engagement_rate_followers", "channel": "x", "baseline": None}
    return (
        bench.passes(evidence=known, target=ReachLevel(0.001), **rate),
        bench.fails(
            {"asked": 0.9, "metric": "engagement_rate_followers", "sources": 2},
            evidence=known,
            target=ReachLevel(0.9),
            **rate,
        ),
    )


@rule(
    "SGA316",
    "beyond-benchmarks",
    "error",
    source="guide G10",
    monotone=True,
    en=RuleText(
        message="You aim at {ask}. The highest figure that others publish is {most} ({cited})",
        suggestion="Check the percent and the definition of the rate, then {ease}",
        finds=(
            "A rate beyond three times what every usable benchmark has seen, by two "
            "independent sources at least, not both weak."
        ),
        why="Mostly the rate is told in percent where a share is meant, or has another denominator.",
        limits=(
            "Benchmarks are other people’s figures; it speaks only when two publishers "
            "agree, and says nothing of a jump from your own baseline."
        ),
        instead="Compare definitions, give a history of your own, or ease the target.",
    ),
    fr=RuleText(
        message="Vous visez {ask}. Le plus haut chiffre publié par d’autres est de {most} ({cited})",
        suggestion="Vérifiez le pourcentage et la définition du taux, puis {ease}",
        finds=(
            "Un taux au-delà de trois fois ce que tout repère utilisable a vu, selon deux "
            "sources indépendantes au moins, pas toutes deux faibles."
        ),
        why="Le plus souvent, le taux est dit en pour cent au lieu d’une part, ou a un autre dénominateur.",
        limits=(
            "Les repères sont les chiffres des autres ; elle ne parle que si deux éditeurs "
            "s’accordent, et ne dit rien d’un bond depuis votre propre point de départ."
        ),
        instead="Comparez les définitions, fournissez votre historique, ou allégez la cible.",
    ),
    examples=_beyond_benchmarks_examples,
)
def beyond_benchmarks(case: Case, options: Options) -> Faults:
    """Find a rate beyond what every usable benchmark has seen."""
    return _beyond(case, of_rate=True)


def _above_benchmarks_examples(bench: Bench) -> tuple[Example, ...]:
    from smartgoals._evidence import Evidence

    bare = Evidence(strategy=bench.strategy)
    large: dict[str, Any] = {"baseline": Baseline(value=50000, on=bench.as_of)}
    return (
        bench.passes("a large account", evidence=bare, **large),
        bench.fails(
            {"asked": 50, "of": "followers", "size": 2000},
            evidence=bare,
            baseline=Baseline(value=2000, on=bench.as_of),
        ),
    )


@rule(
    "SGA391",
    "above-benchmarks",
    "unknown",
    source="the design of this project, honesty of verdicts",
    en=RuleText(
        message=(
            "You ask for {ask}{weekly}. Others reach {most} at most ({cited}); that alone cannot tell what"
            " you can do"
        ),
        suggestion="Hand in the account’s own readings, or run an audit",
        finds=(
            "A target that benchmarks neither allow nor rule out, or one they allow only "
            "with an assumed number of posts."
        ),
        why="Other people’s figures orient; only one’s own can settle.",
        limits="Benchmarks are replaceable, and some are weak; the evidence names source and year.",
        instead="Hand in a history of at least two weeks.",
    ),
    fr=RuleText(
        message=(
            "Vous demandez {ask}{weekly}. D’autres atteignent au plus {most} ({cited}) ; "
            "cela seul ne dit pas ce que vous pouvez"
        ),
        suggestion="Fournissez les relevés du compte, ou menez un audit",
        finds=(
            "Une cible que les repères ne permettent ni n’excluent, ou qu’ils ne "
            "permettent qu’avec un nombre supposé de publications."
        ),
        why="Les chiffres des autres orientent ; seuls les siens tranchent.",
        limits="Les repères sont remplaçables, et certains faibles ; la preuve nomme source et année.",
        instead="Fournissez au moins deux semaines d’historique.",
    ),
    examples=_above_benchmarks_examples,
)
def above_benchmarks(case: Case, options: Options) -> Faults:
    """Ask for a history where benchmarks alone cannot tell."""
    judged = case.judgement
    capacity = judged.capacity
    if capacity is None or capacity.reach is not Reach.BETWEEN or judged.leap is not None:
        return NOTHING
    return NOTHING if case.decided is not None else (Fault("target", _capacity_figures(case, capacity)),)


RULES: Final = (
    beyond_capacity,
    beyond_benchmarks,
    above_benchmarks,
)
