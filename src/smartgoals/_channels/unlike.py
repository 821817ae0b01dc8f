"""SGD201 to SGD203: channels that a look at volume alone would misjudge, and counts too small to tell.

What is clearly more or less is told by the case: intervals that do not touch.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from smartgoals._channels import samples
from smartgoals.rules._define import Faults, rule, setting
from smartgoals.rules._rule import Option, Options, RuleText

if TYPE_CHECKING:
    from smartgoals._channels.comparison import ComparisonCase, ResultDepth


@rule(
    "SGD201",
    "small-share-that-brings",
    "info",
    source="guide G22, G23",
    en=RuleText(
        message="{channel} has {volume_share:%} of {volume} and brings {share:%} of {metric}",
        suggestion="see what works there before you move hours elsewhere",
        finds="A channel with a minor share of the volume that brings clearly more results for it.",
        why="A channel with a fifth of the traffic may bring the sales.",
        limits="Clear means that the 95 % intervals of its rate and of the others’ do not touch.",
        instead="Judge the channel by what it brings.",
        variants={
            "rate": (
                "{channel} has {volume_share:%} of {volume}, and its {metric} is {rate:%} "
                "against {rest:%} elsewhere"
            ),
        },
    ),
    fr=RuleText(
        message=(
            "{channel} a {volume_share:%} du volume ({volume}) et apporte {share:%} du résultat ({metric})"
        ),
        suggestion="regardez ce qui y marche avant de déplacer des heures",
        finds="Un canal d’une faible part du volume qui en tire nettement plus de résultats.",
        why="Un canal d’un cinquième des visites peut apporter les ventes.",
        limits="Nettement : les intervalles à 95 % de son taux et de celui des autres ne se touchent pas.",
        instead="Jugez le canal sur ce qu’il apporte.",
        variants={
            "rate": (
                "{channel} a {volume_share:%} du volume ({volume}) ; {metric} : {rate:%}, contre {rest:%}"
                " ailleurs"
            ),
        },
    ),
    examples=lambda _: (
        samples.of_comparison(None, purchases=(80, 20)),
        samples.of_comparison({"channel": "email", "share": 0.5}, purchases=(80, 80)),
    ),
)
def small_share_that_brings(case: ComparisonCase, options: Options) -> Faults:
    """Find a minor share of the volume with clearly more results for it."""
    return tuple(case.fault(facts, "rate" if result.share is None else "") for result, facts in case.brought)


@rule(
    "SGD202",
    "large-share-that-leaves",
    "warning",
    source="guide G22, G24",
    en=RuleText(
        message=(
            "{channel} has {volume_share:%} of {volume}, but its {metric} is {rate:%} against {rest:%}"
            " elsewhere"
        ),
        suggestion="compare what is promised there with what the page shows",
        finds="A channel with a major share of the volume whose visits clearly leave again.",
        why="Visitors who leave soon make a large figure, and nothing else.",
        limits="Clear means that the 95 % intervals of its rate and of the others’ do not touch.",
        instead="Repair the landing page or the targeting before you add effort.",
    ),
    fr=RuleText(
        message=(
            "{channel} a {volume_share:%} du volume ({volume}), mais ceux qui en viennent "
            "restent moins : {metric} {rate:%}, contre {rest:%} ailleurs"
        ),
        suggestion="comparez ce qui y est promis et ce que montre la page",
        finds="Un canal d’une forte part du volume dont les visites repartent nettement plus.",
        why="Des visiteurs qui repartent font un grand chiffre, et rien d’autre.",
        limits="Nettement : les intervalles à 95 % de son taux et de celui des autres ne se touchent pas.",
        instead="Réparez la page d’arrivée ou le ciblage avant d’y mettre plus d’effort.",
    ),
    examples=lambda _: (
        samples.of_comparison(None, bounce_rate=(0.4, 0.4)),
        samples.of_comparison({"channel": "search"}, bounce_rate=(0.7, 0.3)),
    ),
)
def large_share_that_leaves(case: ComparisonCase, options: Options) -> Faults:
    """Find a major share of the volume that clearly leaves again."""
    return tuple(case.fault(facts) for _, facts in case.left)


@rule(
    "SGD203",
    "count-too-small",
    "info",
    source="a count of n is uncertain by about its square root (Poisson)",
    options=(
        Option(
            name="uncertainty",
            default=0.3,
            low=0,
            high=10,
            meaning="share of a count by which it may be off before it tells nothing",
            source="our reading: about eleven cases",
            year=2026,
        ),
    ),
    en=RuleText(
        message="{count} {metric} on {channel} are too few to tell: ±{uncertainty:%}",
        suggestion="wait for more, or compare a longer time",
        finds="A count so small that chance alone could make it so.",
        why="Who closes a channel for two sales fewer closes it for nothing.",
        limits="Where a difference is clear all the same, nothing is said.",
        instead="Compare a quarter, and not a week.",
        variants={
            "none": "no {metric} on {channel} yet: too few to tell",
            "amount": (
                "{metric} of {count} on {channel} may be chance, by how it came from day to day:"
                " ±{uncertainty:%}"
            ),
        },
    ),
    fr=RuleText(
        message="{count} {metric} sur {channel} : trop peu pour conclure (±{uncertainty:%})",
        suggestion="attendez-en davantage, ou comparez une période plus longue",
        finds="Un nombre si petit que le hasard seul peut le faire.",
        why="Qui ferme un canal pour deux ventes de moins le ferme pour rien.",
        limits="Si une différence est nette malgré tout, rien n’est dit.",
        instead="Comparez un trimestre, et non une semaine.",
        variants={
            "none": "encore rien sur {channel} ({metric}) : rien à conclure",
            "amount": (
                "{metric} sur {channel}, {count} : peut-être le hasard, vu ses écarts d’un jour à"
                " l’autre (±{uncertainty:%})"
            ),
        },
    ),
    examples=lambda _: (
        samples.of_comparison(None, purchases=(80, 20)),
        samples.of_comparison({"channel": "email", "count": 2}, purchases=(8, 2)),
    ),
)
def count_too_small(case: ComparisonCase, options: Options) -> Faults:
    """Find a count that tells nothing yet."""
    most = setting(options, "uncertainty")
    return tuple(
        case.fault({**facts, "uncertainty": result.uncertainty}, _words_of(case, result))
        for result, facts in case.unbrought
        if (not result.count and result.uncertainty is None)
        or (result.uncertainty is not None and not result.clear and result.uncertainty > most)
    )


def _words_of(case: ComparisonCase, result: ResultDepth) -> str:
    return ("amount" if case.is_amount(result) else "") if result.count else "none"


RULES: Final = (small_share_that_brings, large_share_that_leaves, count_too_small)
