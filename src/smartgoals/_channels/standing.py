"""K1, K2, K7, K9 to K11: what a channel is for, who answers for it, whether it fits, and how much is
known of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from smartgoals._channels import samples
from smartgoals._channels.advice import ChannelAdvice
from smartgoals._model.absent_words import names_somebody
from smartgoals._numbers import rounded
from smartgoals.rules._define import NOTHING, Faults, rule, setting
from smartgoals.rules._naming import channel_named
from smartgoals.rules._options import days_option
from smartgoals.rules._rule import Options, RuleText

if TYPE_CHECKING:
    from smartgoals._channels.case import ChannelCase
    from smartgoals.rules._finding import Fact


@rule(
    "K1",
    "channel-for-nothing",
    "info",
    source="guide G3, G26",
    en=RuleText(
        message="{channel} serves no objective and has no mission",
        suggestion="give it one, or drop it",
        finds="A channel of which nobody says what it is for.",
        why="Without an aim no figure of it is good or bad, and its hours are missing elsewhere.",
        limits="One of which no audit found more than its name is not advised to be closed.",
        instead="Write down its mission, or the objectives that it serves.",
    ),
    fr=RuleText(
        message="{channel} ne sert aucun objectif et n’a pas de mission",
        suggestion="donnez-lui-en une, ou abandonnez-le",
        finds="Un canal dont personne ne dit à quoi il sert.",
        why="Sans but, aucun de ses chiffres n’est bon ou mauvais, et ses heures manquent ailleurs.",
        limits="On ne conseille pas de fermer celui dont aucun audit n’a trouvé plus que le nom.",
        instead="Écrivez sa mission, ou les objectifs qu’il sert.",
    ),
    examples=lambda _: (
        samples.of_channels(None),
        samples.of_channels({"channel": "x"}, samples.account("x", mission=None)),
    ),
)
def channel_for_nothing(case: ChannelCase, options: Options) -> Faults:
    """Find a channel that serves no objective and has no mission."""
    entry, known = case.entry, case.known
    is_audited = entry is not None and (entry.mission or entry.objective_ids)
    if is_audited or (known is not None and (known.purpose or known.objectives)):
        return NOTHING
    return (case.fault(ChannelAdvice.CLOSE),)


@rule(
    "K2",
    "silent-and-ownerless",
    "info",
    source="Ackpost agency audit template",
    options=days_option(
        90, "days without a post after which a channel is silent", "Ackpost agency audit template", 2024
    ),
    en=RuleText(
        message="nothing was posted on {channel} for {days:#day}, and nobody answers for it",
        suggestion="keep the name only, or close it",
        finds="A channel on which nothing was posted for long and that has no owner.",
        why="A silent account answers nobody, and tells visitors that nobody is there.",
        limits="Where no audit looked for the last post, nothing is said.",
        instead="Name an owner, or keep the name as a placeholder.",
    ),
    fr=RuleText(
        message="rien n’a été publié sur {channel} depuis {days:#day}, et personne n’en répond",
        suggestion="gardez seulement le nom, ou fermez-le",
        finds="Un canal où rien n’est publié depuis longtemps et qui n’a pas de responsable.",
        why="Un compte muet ne répond à personne, et dit aux visiteurs qu’il n’y a personne.",
        limits="Si aucun audit n’a cherché la dernière publication, rien n’est dit.",
        instead="Nommez un responsable, ou gardez le nom seulement.",
    ),
    examples=lambda _: (
        samples.of_channels(None),
        samples.of_channels({"days": 100}, samples.account("x", owner=None, silent=100)),
    ),
)
def silent_and_ownerless(case: ChannelCase, options: Options) -> Faults:
    """Find a channel that is silent and that nobody answers for."""
    audit, entry, known = case.audit, case.entry, case.known
    if audit is None or entry is None or names_somebody(entry.owner):
        return NOTHING
    days = audit.silent_days(entry)
    if (known is not None and names_somebody(known.owner)) or days is None:
        return NOTHING
    is_silent = days > setting(options, "days")
    return (case.fault(ChannelAdvice.PARK, days=days),) if is_silent else NOTHING


@rule(
    "K7",
    "past-the-capacity",
    "info",
    source="guide G26",
    en=RuleText(
        message=(
            "all channels together are planned to take {planned:.1} hours a week, and there are"
            " {capacity:.1}; "
            "by its value per hour {channel} no longer fits"
        ),
        suggestion="plan fewer hours for it, park it, or find the hours",
        finds=(
            "A channel that does not fit the hours there are, when those that bring most for an hour go"
            " first, or that takes more by itself."
        ),
        why="Fewer channels done well bring more than all of them done badly.",
        limits="Where outcomes have no worth or hours are not known, nothing is ranked, and none is parked.",
        instead="Plan fewer hours for the one that brings most; park the others until there are more.",
        variants={
            "alone": "{channel} alone is planned to take {own:.1} hours a week, and there are {capacity:.1}",
            "unranked": (
                "all channels together are planned to take {planned:.1} hours a week, and there are"
                " {capacity:.1}; what {channel} brings for an hour is not known, and so not whether it"
                " shall have its own"
            ),
        },
    ),
    fr=RuleText(
        message=(
            "tous les canaux ensemble demandent {planned:.1} heures par semaine, et il y en a "
            "{capacity:.1} ; "
            "selon la valeur par heure, {channel} ne tient plus"
        ),
        suggestion="prévoyez-y moins d’heures, mettez-le en pause, ou trouvez les heures",
        finds=(
            "Un canal qui ne tient pas dans les heures disponibles, quand passent d’abord ceux "
            "qui apportent le plus par heure, ou qui en demande davantage à lui seul."
        ),
        why="Moins de canaux bien tenus apportent plus que tous mal tenus.",
        limits=(
            "Quand les résultats n’ont pas de valeur ou que les heures sont inconnues, rien n’est classé ni"
            " mis en pause."
        ),
        instead=(
            "Prévoyez moins d’heures pour celui qui apporte le plus ; mettez les autres en pause jusqu’à ce"
            " qu’il y en ait davantage."
        ),
        variants={
            "alone": ("{channel} demande à lui seul {own:.1} heures par semaine, et il y en a {capacity:.1}"),
            "unranked": (
                "tous les canaux ensemble demandent {planned:.1} heures par semaine, et il y en a "
                "{capacity:.1} ; ce que {channel} apporte par heure n’est pas connu, ni donc s’il doit"
                " garder les siennes"
            ),
        },
    ),
    examples=lambda _: (
        samples.of_channels(None),
        samples.of_channels({"capacity": 6}, hours=6),
    ),
)
def past_the_capacity(case: ChannelCase, options: Options) -> Faults:
    """Find a channel that does not fit the hours there are, by its value per hour or by itself."""
    if case.room is None:
        return NOTHING
    room = case.room
    figures: dict[str, Fact] = {"planned": rounded(room.planned), "capacity": rounded(room.capacity)}
    if room.is_best is None:
        return (case.fault(ChannelAdvice.UNDECIDED, "unranked", **figures),)
    if room.own <= room.capacity:
        return (case.fault(ChannelAdvice.PARK, "", **figures),)
    # Fewer hours for the best one are more than any for another; where there are none, it has none.
    is_kept = room.is_best and room.capacity > 0
    advice = ChannelAdvice.REDUCE if is_kept else ChannelAdvice.PARK
    return (case.fault(advice, "alone", own=rounded(room.own), **figures),)


@rule(
    "K9",
    "too-young-to-judge",
    "info",
    source="guide G17: goals are revised from past performance, so there must be some",
    en=RuleText(
        message=(
            "{channel} is not judged by its figures yet: since its start or the last decision "
            "it takes {least:#audit}, and there are {reviews}"
        ),
        suggestion="audit it again",
        finds="A channel that too few audits have seen since its start or the last decision about it.",
        why="A channel takes a quarter or two before its figures say anything.",
        limits="How many audits are enough is said by the caller.",
        instead="Go on, and audit it again.",
    ),
    fr=RuleText(
        message=(
            "{channel} n’est pas encore jugé sur ses chiffres : il faut {least:#audit} depuis "
            "son début ou la dernière décision, et il y en a {reviews}"
        ),
        suggestion="auditez-le de nouveau",
        finds="Un canal que trop peu d’audits ont vu depuis son début ou la dernière décision.",
        why="Il faut un trimestre ou deux avant que les chiffres d’un canal disent quelque chose.",
        limits="C’est l’appelant qui dit combien d’audits suffisent.",
        instead="Continuez, et auditez-le de nouveau.",
    ),
    examples=lambda _: (
        samples.of_channels(None),
        samples.of_channels({"reviews": 1, "least": 3}, least_reviews=3, audits=1),
    ),
)
def too_young_to_judge(case: ChannelCase, options: Options) -> Faults:
    """Find a channel that too few audits have seen."""
    if not case.is_young:
        return NOTHING
    least = case.scene.least_reviews
    return (case.fault(ChannelAdvice.UNDECIDED, reviews=case.reviews, least=least),)


@rule(
    "K10",
    "twin-that-brings-less",
    "info",
    source="guide G26",
    en=RuleText(
        message=(
            "{channel} serves the same objectives on the same platform as {other}, which brings more for an"
            " hour"
        ),
        suggestion="merge it into that one",
        finds=(
            "A channel beside which another on the same platform does the same and brings more for an hour."
        ),
        why="Two accounts for one audience share its attention and double the work.",
        limits="Accounts in unlike languages or countries look alike here.",
        instead="Merge the two, or give each an audience of its own.",
    ),
    fr=RuleText(
        message=(
            "{channel} sert les mêmes objectifs sur la même plateforme que {other}, qui apporte"
            " davantage par heure"
        ),
        suggestion="fusionnez-le avec l’autre",
        finds=(
            "Un canal à côté duquel un autre, sur la même plateforme, fait de même et apporte davantage par"
            " heure."
        ),
        why="Deux comptes pour un même public se partagent son attention et doublent le travail.",
        limits="Des comptes de langues ou de pays différents se ressemblent ici.",
        instead="Fusionnez les deux, ou donnez à chacun son public.",
    ),
    examples=lambda _: (
        samples.of_channels(None),
        samples.of_channels({"other": "web"}, are_twins=True),
    ),
)
def twin_that_brings_less(case: ChannelCase, options: Options) -> Faults:
    """Find a channel that another one makes needless."""
    if case.twin is None:
        return NOTHING
    other = case.twin if isinstance(case.twin, str) else channel_named(case.twin)
    return (case.fault(ChannelAdvice.MERGE, other=other),)


@rule(
    "K11",
    "old-figures",
    "info",
    since="0.1",
    source="review rhythm of teams: five weeks are a month and its reporting",
    en=RuleText(
        message="the figures of {channel} go up to {last}, and nothing of the time since is in them",
        suggestion="audit it anew before you decide",
        finds="A channel whose latest figures are more than five weeks old.",
        why="What was true in spring is no reason to close an account in autumn.",
        limits="Figures of the audit are taken for those of its whole window.",
        instead="Audit the channel, or give its readings.",
    ),
    fr=RuleText(
        message="les chiffres de {channel} vont jusqu’au {last}, et rien de ce qui a suivi n’y figure",
        suggestion="refaites l’audit avant de décider",
        finds="Un canal dont les derniers chiffres ont plus de cinq semaines.",
        why="Ce qui était vrai au printemps n’est pas une raison de fermer un compte à l’automne.",
        limits="Les chiffres de l’audit sont pris pour ceux de toute sa fenêtre.",
        instead="Auditez le canal, ou donnez ses relevés.",
    ),
    examples=lambda _: (
        samples.of_channels(None),
        samples.of_channels({}, age=60),
    ),
)
def old_figures(case: ChannelCase, options: Options) -> Faults:
    """Find a channel whose latest figures are of long ago."""
    return NOTHING if case.last is None else (case.fault(None),)


RULES: Final = (
    channel_for_nothing,
    silent_and_ownerless,
    past_the_capacity,
    too_young_to_judge,
    twin_that_brings_less,
    old_figures,
)
