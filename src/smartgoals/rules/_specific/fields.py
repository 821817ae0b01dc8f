"""What a specific goal names in fields of its own: metric, channel and its platform, owner, audience (G6).

Structured fields decide; wording does not.
"""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Final

from attrs import evolve

from smartgoals._case.case import words_in
from smartgoals._evidence import Evidence
from smartgoals._model.absent_words import is_said, names_somebody
from smartgoals._model.platform import near_platform
from smartgoals._numbers import plain
from smartgoals.catalog._metric_words import platform_in_words
from smartgoals.rules._define import NOTHING, Faults, rule
from smartgoals.rules._finding import Fault
from smartgoals.rules._naming import the_metric
from smartgoals.rules._rule import Options, RuleText
from smartgoals.rules._sentences import in_sentence, names_a_thing, scope_asked, scopes_itself, uncounted

if TYPE_CHECKING:
    from smartgoals._case.case import Case
    from smartgoals._statement.draft import Draft
    from smartgoals.rules._examples_base import Bench
    from smartgoals.rules._rule import Example

_ON_A_CHANNEL: Final = frozenset({"platform_owned", "platform_public", "email"})
_AT_METRIC: Final = (Fault("metric"),)
_AT_OWNER: Final = (Fault("owner"),)
_AT_AUDIENCE: Final = (Fault("audience"),)


@rule(
    "SGS101",
    "no-metric",
    "error",
    silences=("SGR491",),
    source="guide G6, G7",
    en=RuleText(
        message="The goal does not say which figure counts",
        variants={
            "sentence": "Which figure? Two people would count two different things",
            "counted": "“{figure}” of what? Two people would count two different things",
        },
        suggestion="Choose one figure, such as new followers or sales",
        finds="A goal without a metric.",
        why=(
            "Without one figure that everybody means, two people can look at the same month and "
            "disagree on whether the goal was met."
        ),
        limits="None: the field is there or it is not.",
        instead=(
            "Choose the metric that tells whether the objective is being met; "
            "`sg.recommend_metrics()` lists candidates."
        ),
    ),
    fr=RuleText(
        message="Le but ne dit pas quel chiffre compte",
        variants={
            "sentence": "Quel chiffre ? Deux personnes compteraient deux choses différentes",
            "counted": "« {figure} » de quoi ? Deux personnes compteraient deux choses différentes",
        },
        suggestion="Choisissez un seul chiffre, par exemple les nouveaux abonnés ou les ventes",
        finds="Un but sans mesure.",
        why=(
            "Sans un chiffre que tous comprennent de la même façon, deux personnes peuvent juger "
            "différemment le même mois."
        ),
        limits="Aucune : le champ est rempli ou il ne l’est pas.",
        instead=(
            "Choisissez la mesure qui dit si l’objectif est atteint ; `sg.recommend_metrics()` en propose."
        ),
    ),
    examples=lambda bench: (bench.passes(), bench.fails({}, metric=None)),
)
def no_metric(case: Case, options: Options) -> Faults:
    """Find a goal that does not say what is counted; a sentence may name what shall be made instead."""
    said = case.sentence
    if said is None:
        return _AT_METRIC if case.goal.metric is None else NOTHING
    if names_a_thing(said, words_in(case)):
        return NOTHING
    if said.amount is None or not uncounted(said, words_in(case)):
        return (in_sentence(case, said, "metric"),)
    figures = [said.statement[first:until] for first, until in said.spans.get("amount", ())]
    facts = {"figure": figures[0] if figures else plain(said.amount)}
    return (in_sentence(case, said, "metric", facts, variant="counted"),)


@rule(
    "SGS102",
    "no-channel",
    "error",
    source="guide G6: how many, and on which network",
    en=RuleText(
        message="The goal does not say on which channel to count {metric}",
        variants={
            "sentence": "Which network? The sentence does not say where to count {metric}",
            "site": "Which site? The sentence does not say where to count {metric}",
            "measure": "Measured how? The sentence does not say what tells of {metric}",
        },
        suggestion="Name the channel; for several, set a goal for each",
        finds=(
            "A metric that belongs to an account on a network or to a mailing list, in a goal without a"
            " channel."
        ),
        why=(
            "“50 more followers” means one thing on a young account and another on an old one; effort goes to"
            " a place."
        ),
        limits=(
            "A metric of the caller’s own says where it is counted through its `source_kind`; "
            "without one this rule is silent. So it is on figures of advertising, on reviews and on what is "
            "published, unless readings are of a channel."
        ),
        instead="Set the channel; a goal over several channels becomes one goal for each.",
    ),
    fr=RuleText(
        message="Le but ne dit pas sur quel canal compter « {metric} »",
        variants={
            "sentence": "Quel réseau ? La phrase ne dit pas où compter « {metric} »",
            "site": "Quel site ? La phrase ne dit pas où compter « {metric} »",
            "measure": "Mesuré comment ? La phrase ne dit pas ce qui renseigne sur « {metric} »",
        },
        suggestion="Nommez le canal ; s’il y en a plusieurs, fixez un but pour chacun",
        finds="Une mesure propre à un compte de réseau ou à une liste de diffusion, dans un but sans canal.",
        why=(
            "« 50 abonnés de plus » n’a pas le même sens sur un compte jeune et sur un ancien ; "
            "l’effort va à un endroit."
        ),
        limits=(
            "Une mesure propre à l’utilisateur dit où elle se compte par son `source_kind` ; sans "
            "lui, la règle se tait."
        ),
        instead="Indiquez le canal ; un but sur plusieurs canaux devient un but par canal.",
    ),
    examples=lambda bench: (
        bench.passes(),
        bench.passes("sales are counted in the shop", metric="purchases", channel=None),
        bench.fails({"metric": "followers", "kind": "platform_public"}, channel=None),
    ),
)
def no_channel(case: Case, options: Options) -> Faults:
    """Find a figure of an account without the account."""
    if case.sentence is not None:
        return _without_scope(case, case.sentence)
    if case.goal.channel is not None or case.metric is None or case.metric.source_kind not in _ON_A_CHANNEL:
        return NOTHING
    strategy, fix = case.evidence.strategy, None
    places = {one.channel for one in case.evidence.all_histories if one.metric_id == case.goal.metric} - {
        None
    }
    if scopes_itself(case.metric) and not places:
        return NOTHING  # a rate of advertising, or so many posts; but what is read on a channel is of that
    if not places and strategy is not None and len(strategy.channels) == 1:
        places = {strategy.channels[0].id}
    if len(places) == 1:
        fix = evolve(case.goal, channel=places.pop())
    return (Fault("channel", {"metric": the_metric(case.metric), "kind": case.metric.source_kind}, fix),)


def _without_scope(case: Case, said: Draft) -> Faults:
    """Find a sentence whose metric is counted on each network or site by itself, and that names none."""
    asked = scope_asked(said, case.metric)
    if not asked:
        return NOTHING
    kind = None if case.metric is None else case.metric.source_kind
    facts = {"metric": the_metric(case.metric, said.metric), "kind": kind}
    return (in_sentence(case, said, "channel", facts, variant=asked),)


@rule(
    "SGS106",
    "no-owner",
    "info",
    source="guide G12; Microsoft Viva Goals alerts",
    en=RuleText(
        message="Nobody is named who answers for the goal",
        suggestion="Name a person or a role",
        finds="A goal without an owner.",
        why="A goal that belongs to everybody is looked at by nobody, and its deadline binds no one.",
        limits="Words such as TBD, nobody and everyone name nobody. A one-person team may waive it.",
        instead="Set `owner` to a person or a role.",
    ),
    fr=RuleText(
        message="Personne n’est désigné pour répondre du but",
        suggestion="Désignez une personne ou une fonction",
        finds="Un but sans responsable.",
        why="Un but qui appartient à tous n’est suivi par personne, et son échéance n’engage personne.",
        limits=(
            "Des mots comme « à définir » ou « tout le monde » ne désignent personne."
            " Une équipe d’une personne peut l’accepter par dérogation."
        ),
        instead="Renseignez `owner` avec une personne ou un rôle.",
    ),
    examples=lambda bench: (bench.passes(), bench.fails({}, owner=None)),
)
def no_owner(case: Case, options: Options) -> Faults:
    """Find a goal that nobody answers for."""
    return NOTHING if names_somebody(case.goal.owner) else _AT_OWNER


@rule(
    "SGS110",
    "audience-open",
    "info",
    source="guide G25",
    en=RuleText(
        message="The goal does not say whose attention counts",
        suggestion="Name the audience, or leave it open on purpose",
        finds="A goal without an audience.",
        why="Followers who will never buy bring a goal nearer and the objective not at all.",
        limits="Many goals have no audience of their own; this is a remark. Words such as TBD say none.",
        instead="Set `audience`, such as “women of 25 to 40 in Lyon”.",
    ),
    fr=RuleText(
        message="Le but ne dit pas de qui l’attention compte",
        suggestion="Nommez le public visé, ou laissez-le ouvert à dessein",
        finds="Un but sans public.",
        why="Des abonnés qui n’achèteront jamais rapprochent du but et pas de l’objectif.",
        limits=(
            "Beaucoup de buts n’ont pas de public propre ; ce n’est qu’une remarque. Des mots comme"
            " « à définir » n’en disent aucun."
        ),
        instead="Renseignez `audience`, par exemple « femmes de 25 à 40 ans à Lyon ».",
    ),
    examples=lambda bench: (bench.passes(), bench.fails({}, audience=None)),
)
def audience_open(case: Case, options: Options) -> Faults:
    """Find a goal that does not say whose attention counts."""
    return NOTHING if is_said(case.goal.audience) else _AT_AUDIENCE


@rule(
    "SGS113",
    "fields-open",
    "info",
    source="guide G12, G25, G27: who, for whom, looked at when, and what is decided by it",
    folds=("SGS106", "SGS110", "SGT509", "SGR409"),
    en=RuleText(
        message="Still open: {open}",
        variants={"SGS106": "owner", "SGS110": "audience", "SGT509": "check-ins", "SGR409": "decision"},
        suggestion="Fill in what matters to this goal; nothing of it changes the verdicts",
        finds="Fields that every goal may have and this one leaves open, said in one remark.",
        why=(
            "Each of them makes a goal easier to follow, and none decides whether it is SMART: "
            "said one by one they hide what does."
        ),
        limits=(
            "It says together what SGS106, SGS110, SGT509 and SGR409 find. Each of these can be "
            "ignored, waived or made heavier by its own code, and stands by itself when it is "
            "selected by its full code or weighs more."
        ),
        instead="Set `owner`, `audience`, `cadence` and `decision`; the fix sets how often to look.",
    ),
    fr=RuleText(
        message="Reste à préciser : {open}",
        variants={
            "SGS106": "responsable",
            "SGS110": "public visé",
            "SGT509": "points d’étape",
            "SGR409": "décision",
        },
        suggestion="Complétez ce qui compte pour ce but ; rien de cela ne change les verdicts",
        finds=(
            "Des champs que tout but peut avoir et que celui-ci laisse ouverts, dits en une seule remarque."
        ),
        why=(
            "Chacun rend un but plus facile à suivre, et aucun ne décide s’il est SMART : dits un"
            " par un, ils cachent ce qui compte."
        ),
        limits=(
            "Elle réunit ce que trouvent SGS106, SGS110, SGT509 et SGR409. Chacune peut être "
            "ignorée, acceptée ou rendue plus grave par son code, et paraît seule si elle est "
            "choisie par son code entier ou pèse plus."
        ),
        instead=(
            "Renseignez `owner`, `audience`, `cadence` et `decision` ; la correction fixe la fréquence des"
            " points."
        ),
    ),
    examples=lambda bench: (
        bench.passes(),
        bench.fails({"codes": ("SGS106", "SGS110")}, owner=None, audience=None),
    ),
)
def fields_open(case: Case, options: Options) -> Faults:
    """Find nothing: the engine says here together what the rules that it folds find."""
    return NOTHING


def _slips(bench: Bench) -> tuple[Example, ...]:
    slip = evolve(bench.instagram, platform="instagramm")
    plan = evolve(bench.strategy, channels=[slip, *bench.strategy.channels[1:]])
    finds = {"platform": "instagramm", "near": "instagram"}
    return (
        bench.passes(),
        bench.passes("another place of a known name", evidence=Evidence(), channel="linkedin_ads"),
        bench.fails(finds, evidence=evolve(bench.evidence, strategy=plan)),
        bench.fails(finds, evidence=Evidence(), channel="instagramm"),
    )


@rule(
    "SGS114",
    "near-miss-channel",
    "info",
    since="0.2",
    source="the design of this project: open words are read as they stand, and slips of known ones are told",
    heuristic=True,
    en=RuleText(
        message="Nobody knows the platform “{platform}”. Do you mean {near}?",
        suggestion="Write {near} if so, and what is known of that platform counts",
        finds=(
            "A goal on a channel whose platform, or where no strategy describes it whose id, is nearly a"
            " platform's name."
        ),
        why="What others reach on a platform, and how long it keeps figures, is known by its name alone.",
        limits="It compares words; a platform of your own that happens to be called so is told of, too.",
        instead="Mend the platform of the channel.",
    ),
    fr=RuleText(
        message="Personne ne connaît la plateforme « {platform} ». Voulez-vous dire {near} ?",
        suggestion="Si oui, écrivez {near} : ce que l’on sait de cette plateforme comptera",
        finds=(
            "Un but sur un canal dont la plateforme, ou l’identifiant si aucune stratégie ne le décrit, "
            "est presque le nom d’une plateforme."
        ),
        why=(
            "Ce que d’autres y obtiennent, et combien de temps elle garde les chiffres, n’est connu que par"
            " son nom."
        ),
        limits=(
            "Elle compare des mots ; une plateforme à vous qui s’appelle presque ainsi est signalée aussi."
        ),
        instead="Corrigez la plateforme du canal.",
    ),
    examples=_slips,
)
def near_miss_channel(case: Case, options: Options) -> Faults:
    """Find a goal on a channel whose platform nobody knows, while a known one is nearly called so."""
    goal, channel = case.goal, case.channel
    described = case.evidence.strategy is not None
    typed = channel.platform if channel is not None else goal.channel
    near = None if typed is None or (described and channel is None) else near_platform(typed)
    if typed is None or near is None or near in re.split(r"[\W_]+", typed.casefold()):
        return NOTHING  # "linkedin_ads" has the name in it, written as it should be, and is another place
    fix = None if described else partial(evolve, goal, channel=near)
    return (Fault("channel", {"platform": typed, "near": platform_in_words(near)}, fix),)


RULES: Final = (no_metric, no_channel, no_owner, audience_open, fields_open, near_miss_channel)
