"""K3 to K6, K8: what speaks for growing, reducing or repairing a channel, by its figures.

Where counts are too small to tell, the advice is *undecided*: a count of n is uncertain by about
sqrt(n), so a rule speaks only when it would also hold two standard errors away. All of them wait
until enough audits have seen the channel.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from smartgoals._case.attainability import figure
from smartgoals._channels import samples
from smartgoals._channels.advice import ChannelAdvice
from smartgoals._channels.case import TWO_ERRORS, upper
from smartgoals._channels.snapshots import Facts, has_losses
from smartgoals.rules._define import NOTHING, Faults, exactly, rule
from smartgoals.rules._rule import Option, Options, RuleText

if TYPE_CHECKING:
    from smartgoals._channels.case import ChannelCase
    from smartgoals.rules._finding import Fact

_UNDECIDED: Final = (
    "the counts of {channel} are too small to tell whether {code} speaks (a count of n is uncertain"
    " by about its "
    "square root"
)
_UNDECIDED_FR: Final = (
    "les nombres de {channel} sont trop petits pour dire si {code} s’applique (un nombre n est "
    "incertain d’environ "
    "sa racine carrée"
)
_WAITS: Final = "It waits until enough audits have seen the channel, and tells when counts are too small."
_WAITS_FR: Final = "Elle attend qu’assez d’audits aient vu le canal, et dit quand les nombres sont trop petits."


def _doubts(code: str) -> Mapping[str, str]:
    """Return what a rule says in doubt, and under an attribution model."""
    doubt = _UNDECIDED.replace("{code}", code)
    return {
        "undecided": f"{doubt})",
        "undecided_credited": doubt + "; attribution: {model})",
    }


def _doubts_fr(code: str) -> Mapping[str, str]:
    doubt = _UNDECIDED_FR.replace("{code}", code)
    return {
        "undecided": f"{doubt})",
        "undecided_credited": doubt + "\u202f; attribution\u00a0: {model})",
    }


def _words(case: ChannelCase, *, is_doubtful: bool) -> str:
    """Return which words fit: in doubt or not, under an attribution model or not."""
    parts = ("undecided",) if is_doubtful else ()
    return "_".join((*parts, "credited") if case.scene.model is not None else parts)


@rule(
    "K3",
    "effort-without-outcome",
    "info",
    source="guide G25",
    options=(
        Option(
            name="share",
            default=0.5,
            low=0,
            high=1,
            meaning="share of the outcome, as a part of that of the effort, under which they do not match",
            source="our reading: half as much for an hour as all channels together",
            year=2026,
        ),
    ),
    en=RuleText(
        message="{channel} takes {effort:%} of the effort and brings {outcome:%} of the outcome, in two audits running",
        suggestion="give it fewer hours, or another content",
        finds="A channel whose share of the outcome is far below its share of the effort, in two audits running.",
        why="Effort may go where the audience is less inclined to act.",
        limits=_WAITS,
        instead="Move hours to the channels that bring more for them.",
        variants={
            "credited": "{channel} takes {effort:%} of the effort and brings {outcome:%} of the "
            "outcome, in two "
            "audits running (attribution: {model})",
            **_doubts("K3"),
            "losses": "K3 compares shares of the effort and of the outcome, and where a channel "
            "lost "
            "more than it won nobody has a share of the outcome",
        },
    ),
    fr=RuleText(
        message="{channel} prend {effort:%} de l’effort et apporte {outcome:%} du résultat, dans deux audits de suite",
        suggestion="donnez-lui moins d’heures, ou un autre contenu",
        finds="Un canal dont la part du résultat est bien en dessous de sa part de l’effort, dans "
        "deux audits de suite.",
        why="L’effort peut aller là où le public est moins porté à agir.",
        limits=_WAITS_FR,
        instead="Déplacez des heures vers les canaux qui en tirent davantage.",
        variants={
            "credited": "{channel} prend {effort:%} de l’effort et apporte {outcome:%} du résultat,"
            " dans deux "
            "audits de suite (attribution : {model})",
            **_doubts_fr("K3"),
            "losses": "K3 compare des parts de l’effort et du résultat, et là où un canal a perdu "
            "plus qu’il n’a gagné, personne n’a de part du résultat",
        },
    ),
    examples=lambda _: (
        samples.of_channels(None),
        samples.of_channels({"effort": 0.75}, samples.account("x", hours=195, bought=40)),
    ),
)
def effort_without_outcome(case: ChannelCase, options: Options) -> Faults:
    """Find a share of effort far above the share of the outcome, in two audits running."""
    latest = case.scene.snapshots[:2]
    if case.is_young or len(latest) < 2:
        return NOTHING
    matched = [snapshot.matched for snapshot in latest]
    tells = all(any(facts.channel == case.channel for facts in each) for each in matched)
    if tells and any(map(has_losses, matched)):
        return (case.fault(ChannelAdvice.UNDECIDED, "losses", losses=True),)
    share, is_doubtful = exactly(options, "share"), False
    last: dict[str, Fact] = {}
    for snapshot in latest:
        facts, both = snapshot.of(case.channel), snapshot.both_shares(case.channel)
        if facts is None or facts.outcomes is None or both is None:
            return NOTHING
        of_effort, of_outcome = both
        if of_outcome >= share * of_effort:
            return NOTHING
        known = sum((other.outcomes or Fraction(0) for other in snapshot.matched), Fraction(0))
        is_doubtful = is_doubtful or upper(facts.outcomes) / known >= share * of_effort
        last = last or {
            "effort": figure(of_effort),
            "outcome": figure(of_outcome),
            "count": figure(facts.outcomes),
        }
    advice = ChannelAdvice.UNDECIDED if is_doubtful else ChannelAdvice.REDUCE
    words = _words(case, is_doubtful=is_doubtful)
    return (case.fault(advice, words, model=case.scene.model, **last),)


@rule(
    "K4",
    "small-and-effective",
    "info",
    source="guide G22, G23",
    en=RuleText(
        message="{channel} has only {visits:%} of the visits, but converts or brings people back "
        "better than the "
        "average of all channels",
        suggestion="volume is not the criterion: give it more",
        finds="A channel with little traffic whose conversion or repeat rate is above that of all together.",
        why="A channel with a fifth of the traffic may bring the sales.",
        limits=_WAITS,
        instead="Move hours to it step by step, and see whether the rate holds.",
        variants={**_doubts("K4")},
    ),
    fr=RuleText(
        message="{channel} n’a que {visits:%} des visites, mais convertit ou fidélise mieux que la moyenne des canaux",
        suggestion="le volume n’est pas le critère : donnez-lui davantage",
        finds="Un canal de peu de visites dont le taux de conversion ou de retour dépasse celui de tous ensemble.",
        why="Un canal d’un cinquième des visites peut apporter les ventes.",
        limits=_WAITS_FR,
        instead="Donnez-lui des heures peu à peu, et voyez si le taux se maintient.",
        variants={**_doubts_fr("K4")},
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
    words = _words(case, is_doubtful=True) if is_doubtful else ""
    return (case.fault(advice, words, model=case.scene.model, **figures),)


@rule(
    "K5",
    "visits-that-leave",
    "info",
    source="guide G24",
    en=RuleText(
        message="{channel} has {visits:%} of the visits, of which {bounce:%} leave at once, and "
        "converts worse than "
        "the average, in two audits running",
        suggestion="repair the landing page or the targeting before you add effort",
        finds="A channel with much traffic that leaves at once and does not convert, in two audits running.",
        why="Visitors who leave soon cost as much as those who stay.",
        limits=_WAITS,
        instead="Compare what the post promises with what the page shows.",
        variants={
            "credited": "{channel} has {visits:%} of the visits, of which {bounce:%} leave at once,"
            " and converts "
            "worse than the average, in two audits running (attribution: {model})",
            **_doubts("K5"),
        },
    ),
    fr=RuleText(
        message="{channel} a {visits:%} des visites, dont {bounce:%} repartent aussitôt, et "
        "convertit moins que "
        "la moyenne, dans deux audits de suite",
        suggestion="réparez la page d’arrivée ou le ciblage avant d’y mettre plus d’effort",
        finds="Un canal de beaucoup de visites qui repartent aussitôt et ne convertissent pas, dans"
        " deux audits de suite.",
        why="Des visiteurs qui repartent coûtent autant que ceux qui restent.",
        limits=_WAITS_FR,
        instead="Comparez ce que promet la publication et ce que montre la page.",
        variants={
            "credited": "{channel} a {visits:%} des visites, dont {bounce:%} repartent aussitôt, et"
            " convertit "
            "moins que la moyenne, dans deux audits de suite (attribution : {model})",
            **_doubts_fr("K5"),
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
    words = _words(case, is_doubtful=is_doubtful)
    return (case.fault(advice, words, model=case.scene.model, **last),)


@rule(
    "K6",
    "another-audience",
    "info",
    source="guide G25",
    options=(
        Option(
            name="least",
            default=0.5,
            low=0,
            high=1,
            meaning="share of the audience that must be the target",
            source="our reading; no source gives a figure",
            year=2026,
        ),
    ),
    en=RuleText(
        message="only {share:%} of the audience of {channel} is the target",
        suggestion="give it fewer hours, or change whom it speaks to",
        finds="A channel of whose audience fewer than half are whom you want to reach.",
        why="Attention of others serves no objective.",
        limits="It waits until enough audits have seen the channel; audiences are told by platforms, roughly.",
        instead="Change content or targeting, or move the hours.",
    ),
    fr=RuleText(
        message="seulement {share:%} de l’audience de {channel} est la cible",
        suggestion="donnez-lui moins d’heures, ou changez de public",
        finds="Un canal dont moins de la moitié de l’audience est le public voulu.",
        why="L’attention des autres ne sert aucun objectif.",
        limits="Elle attend qu’assez d’audits aient vu le canal ; les plateformes décrivent leur "
        "audience à gros traits.",
        instead="Changez de contenu ou de ciblage, ou déplacez les heures.",
    ),
    examples=lambda _: (
        samples.of_channels(None),
        samples.of_channels({"share": 0.2}, samples.account("x", audience=0.2)),
    ),
)
def another_audience(case: ChannelCase, options: Options) -> Faults:
    """Find an audience that is not the target."""
    share = case.facts[0].in_audience if case.facts else None
    least = exactly(options, "least")
    if case.is_young or share is None or share >= least:
        return NOTHING
    return (case.fault(ChannelAdvice.REDUCE, share=figure(share), least=figure(least)),)


@rule(
    "K8",
    "dearer-than-worth",
    "info",
    source="guide G27",
    en=RuleText(
        message="{channel} cost {cost:.2} and brought outcomes worth {worth:.2}",
        suggestion="give it less, or make it cheaper",
        finds="A channel whose outcomes cost more than they are worth.",
        why="What costs more than it brings loses with every hour.",
        limits="Asked where the worth of outcomes is given in money. " + _WAITS,
        instead="Lower the cost of an outcome, or spend elsewhere.",
        variants={
            "credited": "{channel} cost {cost:.2} and brought outcomes worth {worth:.2} (attribution: {model})",
            **_doubts("K8"),
            "currencies": "K8 sets the cost of {channel} against the worth of what it brought, and "
            "nobody says that "
            "both are in one currency",
        },
    ),
    fr=RuleText(
        message="{channel} a coûté {cost:.2} et apporté des résultats d’une valeur de {worth:.2}",
        suggestion="dépensez-y moins, ou rendez-le moins cher",
        finds="Un canal dont les résultats coûtent plus qu’ils ne valent.",
        why="Ce qui coûte plus qu’il n’apporte perd à chaque heure.",
        limits="Demandé quand la valeur des résultats est donnée en argent. " + _WAITS_FR,
        instead="Baissez le coût d’un résultat, ou dépensez ailleurs.",
        variants={
            "credited": "{channel} a coûté {cost:.2} et apporté des résultats d’une valeur de "
            "{worth:.2} "
            "(attribution : {model})",
            **_doubts_fr("K8"),
            "currencies": "K8 compare le coût de {channel} à la valeur de ce qu’il a apporté, et "
            "personne ne dit que "
            "les deux sont dans une même devise",
        },
    ),
    examples=lambda _: (
        samples.of_channels(None),
        samples.of_channels(
            {"cost": 5000, "worth": 400},
            samples.account("x", bought=400, spent=5000),
            values={"purchases": 1},
        ),
    ),
)
def dearer_than_worth(case: ChannelCase, options: Options) -> Faults:
    """Find outcomes that cost more than they are worth."""
    facts = case.facts[0] if case.facts else None
    if case.is_young or facts is None or not case.scene.worth_is_money:
        return NOTHING
    if not facts.spent or facts.outcomes is None or facts.worth is None:
        return NOTHING
    if facts.currencies - {facts.currency}:  # as what names no currency beside what does
        return (case.fault(ChannelAdvice.UNDECIDED, "currencies", currencies=True),)
    if facts.spent <= facts.worth:
        return NOTHING
    is_doubtful = _could_pay(facts)
    figures: dict[str, Fact] = {
        "cost": figure(facts.spent),
        "worth": figure(facts.worth),
        "count": figure(facts.outcomes),
    }
    advice = ChannelAdvice.UNDECIDED if is_doubtful else ChannelAdvice.REDUCE
    words = _words(case, is_doubtful=is_doubtful)
    return (case.fault(advice, words, model=case.scene.model, **figures),)


def _could_pay(facts: Facts) -> bool:
    """Tell whether outcomes may well be worth their cost, since their count is uncertain."""
    if not facts.outcomes or facts.worth is None or facts.spent is None:
        return True
    each = facts.worth / facts.outcomes
    return upper(facts.outcomes) * each >= facts.spent


def _times(rate: Fraction | None, of: Fraction | None) -> Fraction | None:
    return None if rate is None or of is None else rate * of


def _above(part: Fraction | None, of: Fraction | None, all_parts: Fraction, whole: Fraction) -> bool | None:
    """Tell whether a rate is above that of all by more than two standard errors; None when "
    "unclear."""
    if part is None or not of or not whole:
        return False
    mean = all_parts / whole
    if part / of <= mean:
        return False
    error = math.sqrt(max(0.0, float(mean * (1 - mean) / of)))
    return True if float(part / of - mean) > TWO_ERRORS * error else None


RULES: Final = (
    effort_without_outcome,
    small_and_effective,
    visits_that_leave,
    another_audience,
    dearer_than_worth,
)
