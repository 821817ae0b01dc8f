"""K3, K6, K8: whether what a channel takes stands to what it brings, and to whom it speaks.

They wait until enough audits have seen the channel.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from smartgoals._case.attainability import figure
from smartgoals._channels import samples
from smartgoals._channels.advice import ChannelAdvice
from smartgoals._channels.doubt import (
    WAITS,
    WAITS_FR,
    doubts,
    doubts_fr,
    exactly_told,
    exactly_told_fr,
    words_for,
)
from smartgoals._channels.snapshots import has_losses
from smartgoals._messages.amount import amount
from smartgoals.rules._define import NOTHING, Faults, exactly, rule
from smartgoals.rules._rule import Option, Options, RuleText

if TYPE_CHECKING:
    from smartgoals._channels.case import ChannelCase
    from smartgoals.rules._finding import Fact

_K3_FR: Final = (
    "{channel} prend {effort:%} de l’effort et apporte {outcome:%} du résultat, dans deux audits de suite"
)
_K3: Final = (
    "{channel} takes {effort:%} of the effort and brings {outcome:%} of the outcome, in two audits running"
)
_K8_FR: Final = "{channel} a coûté {cost:.2} et apporté des résultats d’une valeur de {worth:.2}"
_K8: Final = "{channel} cost {cost:.2} and brought outcomes worth {worth:.2}"


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
        message=_K3,
        suggestion="give it fewer hours, or another content",
        finds=(
            "A channel whose share of the outcome is far below its share of the effort, in two audits"
            " running."
        ),
        why="Effort may go where the audience is less inclined to act.",
        limits=WAITS,
        instead="Move hours to the channels that bring more for them.",
        variants={
            "credited": (
                "{channel} takes {effort:%} of the effort and brings {outcome:%} of the "
                "outcome, in two "
                "audits running (attribution: {model})"
            ),
            **doubts("K3"),
            **exactly_told(_K3),
            "losses": (
                "K3 compares shares of the effort and of the outcome, and where a channel "
                "lost "
                "more than it won nobody has a share of the outcome"
            ),
        },
    ),
    fr=RuleText(
        message=_K3_FR,
        suggestion="donnez-lui moins d’heures, ou un autre contenu",
        finds=(
            "Un canal dont la part du résultat est bien en dessous de sa part de l’effort, dans "
            "deux audits de suite."
        ),
        why="L’effort peut aller là où le public est moins porté à agir.",
        limits=WAITS_FR,
        instead="Déplacez des heures vers les canaux qui en tirent davantage.",
        variants={
            "credited": (
                "{channel} prend {effort:%} de l’effort et apporte {outcome:%} du résultat,"
                " dans deux "
                "audits de suite (attribution : {model})"
            ),
            **doubts_fr("K3"),
            **exactly_told_fr(_K3_FR),
            "losses": (
                "K3 compare des parts de l’effort et du résultat, et là où un canal a perdu "
                "plus qu’il n’a gagné, personne n’a de part du résultat"
            ),
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
    share, is_doubtful, is_exact = exactly(options, "share"), False, False
    last: dict[str, Fact] = {}
    for snapshot in latest:
        facts, both = snapshot.of(case.channel), snapshot.both_shares(case.channel)
        if facts is None or facts.outcomes is None or facts.most_weighed is None or both is None:
            return NOTHING
        of_effort, of_outcome = both
        if of_outcome >= share * of_effort:
            return NOTHING
        known = sum((other.weighed or Fraction(0) for other in snapshot.matched), Fraction(0))
        is_doubtful = is_doubtful or facts.most_weighed / known >= share * of_effort
        is_exact = is_exact or facts.most_weighed == facts.weighed
        last = last or {
            "effort": figure(of_effort),
            "outcome": figure(of_outcome),
            "count": figure(facts.outcomes),
        }
    advice = ChannelAdvice.UNDECIDED if is_doubtful else ChannelAdvice.REDUCE
    words = words_for(case, is_doubtful=is_doubtful, is_exact=is_exact)
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
        limits=(
            "It waits until enough audits have seen the channel; audiences are told by platforms, roughly."
        ),
        instead="Change content or targeting, or move the hours.",
    ),
    fr=RuleText(
        message="seulement {share:%} de l’audience de {channel} est la cible",
        suggestion="donnez-lui moins d’heures, ou changez de public",
        finds="Un canal dont moins de la moitié de l’audience est le public voulu.",
        why="L’attention des autres ne sert aucun objectif.",
        limits=(
            "Elle attend qu’assez d’audits aient vu le canal ; les plateformes décrivent leur "
            "audience à gros traits."
        ),
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
        message=_K8,
        suggestion="give it less, or make it cheaper",
        finds="A channel whose outcomes cost more than they are worth.",
        why="What costs more than it brings loses with every hour.",
        limits="Asked where the worth of outcomes is given in money. " + WAITS,
        instead="Lower the cost of an outcome, or spend elsewhere.",
        variants={
            "credited": (
                "{channel} cost {cost:.2} and brought outcomes worth {worth:.2} (attribution: {model})"
            ),
            **doubts("K8"),
            **exactly_told(_K8),
            "currencies": (
                "K8 sets the cost of {channel} against the worth of what it brought, and "
                "nobody says that "
                "both are in one currency"
            ),
        },
    ),
    fr=RuleText(
        message=_K8_FR,
        suggestion="dépensez-y moins, ou rendez-le moins cher",
        finds="Un canal dont les résultats coûtent plus qu’ils ne valent.",
        why="Ce qui coûte plus qu’il n’apporte perd à chaque heure.",
        limits="Demandé quand la valeur des résultats est donnée en argent. " + WAITS_FR,
        instead="Baissez le coût d’un résultat, ou dépensez ailleurs.",
        variants={
            "credited": (
                "{channel} a coûté {cost:.2} et apporté des résultats d’une valeur de "
                "{worth:.2} "
                "(attribution : {model})"
            ),
            **doubts_fr("K8"),
            **exactly_told_fr(_K8_FR),
            "currencies": (
                "K8 compare le coût de {channel} à la valeur de ce qu’il a apporté, et "
                "personne ne dit que "
                "les deux sont dans une même devise"
            ),
        },
    ),
    examples=lambda _: (
        samples.of_channels(None),
        samples.of_channels(
            {"cost": 5065, "worth": 400},
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
    is_doubtful = facts.most_worth is not None and facts.most_worth >= facts.spent  # counts are uncertain
    figures: dict[str, Fact] = {
        "cost": amount(figure(facts.spent), "money", currency=facts.currency),
        "worth": amount(figure(facts.worth), "money", currency=facts.currency),
        "count": figure(facts.outcomes),
    }
    advice = ChannelAdvice.UNDECIDED if is_doubtful else ChannelAdvice.REDUCE
    words = words_for(case, is_doubtful=is_doubtful, is_exact=facts.most_worth == facts.worth)
    return (case.fault(advice, words, model=case.scene.model, **figures),)


RULES: Final = (effort_without_outcome, another_audience, dearer_than_worth)
