"""K4, K5: whether the visits of a channel do something, or leave again.

They wait until enough audits have seen the channel.
"""

from __future__ import annotations

import math
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from smartgoals._case.attainability import figure
from smartgoals._channels import samples
from smartgoals._channels.advice import ChannelAdvice
from smartgoals._channels.doubt import WAITS, WAITS_FR, doubts, doubts_fr, words_for
from smartgoals._relevance.counts import TWO_ERRORS, upper
from smartgoals.rules._define import NOTHING, Faults, rule
from smartgoals.rules._rule import Options, RuleText

if TYPE_CHECKING:
    from smartgoals._channels.case import ChannelCase
    from smartgoals.rules._finding import Fact


@rule(
    "K4",
    "small-and-effective",
    "info",
    source="guide G22, G23",
    en=RuleText(
        message=(
            "{channel} has only {visits:%} of the visits, but converts or brings people back "
            "better than the "
            "average of all channels"
        ),
        suggestion="volume is not the criterion: give it more",
        finds="A channel with little traffic whose conversion or repeat rate is above that of all together.",
        why="A channel with a fifth of the traffic may bring the sales.",
        limits=WAITS,
        instead="Move hours to it step by step, and see whether the rate holds.",
        variants={**doubts("K4")},
    ),
    fr=RuleText(
        message=(
            "{channel} n’a que {visits:%} des visites, mais convertit ou fidélise mieux que la moyenne des"
            " canaux"
        ),
        suggestion="le volume n’est pas le critère : donnez-lui davantage",
        finds=(
            "Un canal de peu de visites dont le taux de conversion ou de retour dépasse celui de tous"
            " ensemble."
        ),
        why="Un canal d’un cinquième des visites peut apporter les ventes.",
        limits=WAITS_FR,
        instead="Donnez-lui des heures peu à peu, et voyez si le taux se maintient.",
        variants={**doubts_fr("K4")},
    ),
    examples=lambda _: (
        samples.of_channels(None),
        samples.of_channels(
            {"advice": "invest"},
            samples.account("x", bought=60, sessions=500),
            samples.account("web", bought=60, sessions=4500),
        ),
    ),
)
def small_and_effective(case: ChannelCase, options: Options) -> Faults:
    """Find little traffic, but a conversion or repeat rate above that of all channels together."""
    now = case.scene.snapshots[0]
    facts, share = now.of(case.channel), now.of_visits.get(case.channel)
    if case.is_young or facts is None or share is None or share >= now.fair_share:
        return NOTHING
    told = [
        _above(facts.converted, facts.visits, *now.pooled),
        _above(_times(facts.repeat_rate, facts.repeat_of), facts.repeat_of, *now.repeated),
    ]
    if not any(one is not False for one in told):
        return NOTHING
    rate = None if not facts.visits or facts.converted is None else figure(facts.converted / facts.visits)
    repeat = None if facts.repeat_rate is None else figure(facts.repeat_rate)
    figures: dict[str, Fact] = {"visits": figure(share), "rate": rate, "repeat": repeat}
    is_doubtful = True not in told
    advice = ChannelAdvice.UNDECIDED if is_doubtful else ChannelAdvice.INVEST
    words = words_for(case, is_doubtful=True) if is_doubtful else ""
    return (case.fault(advice, words, model=case.scene.model, **figures),)


@rule(
    "K5",
    "visits-that-leave",
    "info",
    source="guide G24",
    en=RuleText(
        message=(
            "{channel} has {visits:%} of the visits, of which {bounce:%} leave at once, and "
            "converts worse than "
            "the average, in two audits running"
        ),
        suggestion="repair the landing page or the targeting before you add effort",
        finds="A channel with much traffic that leaves at once and does not convert, in two audits running.",
        why="Visitors who leave soon cost as much as those who stay.",
        limits=WAITS,
        instead="Compare what the post promises with what the page shows.",
        variants={
            "credited": (
                "{channel} has {visits:%} of the visits, of which {bounce:%} leave at once,"
                " and converts "
                "worse than the average, in two audits running (attribution: {model})"
            ),
            **doubts("K5"),
        },
    ),
    fr=RuleText(
        message=(
            "{channel} a {visits:%} des visites, dont {bounce:%} repartent aussitôt, et "
            "convertit moins que "
            "la moyenne, dans deux audits de suite"
        ),
        suggestion="réparez la page d’arrivée ou le ciblage avant d’y mettre plus d’effort",
        finds=(
            "Un canal de beaucoup de visites qui repartent aussitôt et ne convertissent pas, dans"
            " deux audits de suite."
        ),
        why="Des visiteurs qui repartent coûtent autant que ceux qui restent.",
        limits=WAITS_FR,
        instead="Comparez ce que promet la publication et ce que montre la page.",
        variants={
            "credited": (
                "{channel} a {visits:%} des visites, dont {bounce:%} repartent aussitôt, et"
                " convertit "
                "moins que la moyenne, dans deux audits de suite (attribution : {model})"
            ),
            **doubts_fr("K5"),
        },
    ),
    examples=lambda _: (
        samples.of_channels(None),
        samples.of_channels({"advice": "repair"}, samples.account("x", bought=10, sessions=9000, bounce=0.9)),
    ),
)
def visits_that_leave(case: ChannelCase, options: Options) -> Faults:
    """Find much traffic that leaves at once and does not convert, in two audits running."""
    latest = case.scene.snapshots[:2]
    if case.is_young or len(latest) < 2:
        return NOTHING
    is_doubtful = False
    last: dict[str, Fact] = {}
    for snapshot in latest:
        facts, share = snapshot.of(case.channel), snapshot.of_visits.get(case.channel)
        part, whole = snapshot.pooled
        if facts is None or share is None or share < snapshot.fair_share:
            return NOTHING
        if facts.bounce_rate is None or facts.converted is None or not facts.visits or not whole:
            return NOTHING
        if snapshot.mean_bounce is None or facts.bounce_rate <= snapshot.mean_bounce:
            return NOTHING
        rate = facts.converted / facts.visits
        if rate >= part / whole:
            return NOTHING
        is_doubtful = is_doubtful or upper(facts.converted) / facts.visits >= part / whole
        last = last or {
            "visits": figure(share),
            "bounce": figure(facts.bounce_rate),
            "rate": figure(rate),
        }
    advice = ChannelAdvice.UNDECIDED if is_doubtful else ChannelAdvice.REPAIR
    words = words_for(case, is_doubtful=is_doubtful)
    return (case.fault(advice, words, model=case.scene.model, **last),)


def _times(rate: Fraction | None, of: Fraction | None) -> Fraction | None:
    return None if rate is None or of is None else rate * of


def _above(part: Fraction | None, of: Fraction | None, all_parts: Fraction, whole: Fraction) -> bool | None:
    """Tell whether a rate is two standard errors above that of all; None when unclear."""
    if part is None or not of or not whole:
        return False
    mean = all_parts / whole
    if part / of <= mean:
        return False
    error = math.sqrt(max(0.0, float(mean * (1 - mean) / of)))
    return True if float(part / of - mean) > TWO_ERRORS * error else None


RULES: Final = (small_and_effective, visits_that_leave)
