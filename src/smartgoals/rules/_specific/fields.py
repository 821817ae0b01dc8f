"""What a specific goal names in fields of its own: metric, channel, owner, audience (G6).

Structured fields decide; wording does not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import evolve

from smartgoals.rules._define import NOTHING, rule
from smartgoals.rules._finding import Fault
from smartgoals.rules._rule import RuleText

if TYPE_CHECKING:
    from smartgoals._case.case import Case
    from smartgoals.rules._define import Faults
    from smartgoals.rules._rule import Options

_ON_A_CHANNEL: Final = frozenset({"platform_owned", "platform_public", "email"})


_AT_METRIC: Final = (Fault("metric"),)


_AT_OWNER: Final = (Fault("owner"),)


_AT_AUDIENCE: Final = (Fault("audience"),)


@rule(
    "SGS101",
    "no-metric",
    "error",
    source="guide G6, G7",
    en=RuleText(
        message="the goal does not say what is counted",
        suggestion="name one metric, such as net_new_followers or conversion_rate",
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
        message="le but ne dit pas ce qui est compté",
        suggestion="nommez une mesure, par exemple net_new_followers ou conversion_rate",
        finds="Un but sans mesure.",
        why=(
            "Sans un chiffre que tous comprennent de la même façon, deux personnes peuvent juger "
            "différemment le même mois."
        ),
        limits="Aucune : le champ est rempli ou il ne l’est pas.",
        instead=("Choisissez la mesure qui dit si l’objectif est atteint ; `sg.recommend_metrics()` en propose."),
    ),
    examples=lambda bench: (bench.passes(), bench.fails({}, metric=None)),
)
def no_metric(case: Case, options: Options) -> Faults:
    """Find a goal that does not say what is counted."""
    return _AT_METRIC if case.goal.metric is None else NOTHING


@rule(
    "SGS102",
    "no-channel",
    "error",
    source="guide G6: how many, and on which network",
    en=RuleText(
        message="{metric} is counted on an account, and the goal names no channel",
        suggestion="say on which channel",
        finds=("A metric that belongs to an account on a network or to a mailing list, in a goal without a channel."),
        why=(
            "“50 more followers” means one thing on a young account and another on an old one; effort goes to a place."
        ),
        limits=(
            "A metric of the caller’s own says where it is counted through its `source_kind`; "
            "without one this rule is silent."
        ),
        instead="Set the channel; a goal over several channels becomes one goal for each.",
    ),
    fr=RuleText(
        message="{metric} se compte sur un compte, et le but ne nomme aucun canal",
        suggestion="dites sur quel canal",
        finds=("Une mesure propre à un compte de réseau ou à une liste de diffusion, dans un but sans canal."),
        why=(
            "« 50 abonnés de plus » n’a pas le même sens sur un compte jeune et sur un ancien ; "
            "l’effort va à un endroit."
        ),
        limits=(
            "Une mesure propre à l’utilisateur dit où elle se compte par son `source_kind` ; sans "
            "lui, la règle se tait."
        ),
        instead="Indiquez le canal ; un but sur plusieurs canaux devient un but par canal.",
    ),
    examples=lambda bench: (
        bench.passes(),
        bench.passes("sales are counted in the shop", metric="purchases", channel=None),
        bench.fails({"metric": "followers", "kind": "platform_public"}, channel=None),
    ),
)
def no_channel(case: Case, options: Options) -> Faults:
    """Find a figure of an account without the account."""
    if case.goal.channel is not None or case.metric is None or case.metric.source_kind not in _ON_A_CHANNEL:
        return NOTHING
    strategy, fix = case.evidence.strategy, None
    places = {one.channel for one in case.evidence.all_histories if one.metric_id == case.goal.metric} - {None}
    if not places and strategy is not None and len(strategy.channels) == 1:
        places = {strategy.channels[0].id}
    if len(places) == 1:
        fix = evolve(case.goal, channel=places.pop())
    return (Fault("channel", {"metric": case.metric.id, "kind": case.metric.source_kind}, fix),)


@rule(
    "SGS106",
    "no-owner",
    "warning",
    source="guide G12; Microsoft Viva Goals alerts",
    en=RuleText(
        message="nobody answers for the goal",
        suggestion="name an owner",
        finds="A goal without an owner.",
        why=("A goal that belongs to everybody is looked at by nobody, and its deadline binds no one."),
        limits="None: the field is there or it is not. A one-person team may waive it.",
        instead="Set `owner` to a person or a role.",
    ),
    fr=RuleText(
        message="personne ne répond du but",
        suggestion="nommez un responsable",
        finds="Un but sans responsable.",
        why=("Un but qui appartient à tous n’est suivi par personne, et son échéance n’engage personne."),
        limits=(
            "Aucune : le champ est rempli ou il ne l’est pas. Une équipe d’une personne peut l’accepter par dérogation."
        ),
        instead="Renseignez `owner` avec une personne ou un rôle.",
    ),
    examples=lambda bench: (bench.passes(), bench.fails({}, owner=None)),
)
def no_owner(case: Case, options: Options) -> Faults:
    """Find a goal that nobody answers for."""
    return _AT_OWNER if case.goal.owner is None else NOTHING


@rule(
    "SGS110",
    "audience-open",
    "info",
    source="guide G25",
    en=RuleText(
        message="the goal does not say whose attention counts",
        suggestion="name the audience, or leave it open on purpose",
        finds="A goal without an audience.",
        why="Followers who will never buy bring a goal nearer and the objective not at all.",
        limits="Many goals have no audience of their own; this is a remark.",
        instead="Set `audience`, such as “women of 25 to 40 in Lyon”.",
    ),
    fr=RuleText(
        message="le but ne dit pas de qui l’attention compte",
        suggestion="nommez le public, ou laissez-le ouvert à dessein",
        finds="Un but sans public.",
        why="Des abonnés qui n’achèteront jamais rapprochent du but et pas de l’objectif.",
        limits="Beaucoup de buts n’ont pas de public propre ; ce n’est qu’une remarque.",
        instead="Renseignez `audience`, par exemple « femmes de 25 à 40 ans à Lyon ».",
    ),
    examples=lambda bench: (bench.passes(), bench.fails({}, audience=None)),
)
def audience_open(case: Case, options: Options) -> Faults:
    """Find a goal that does not say whose attention counts."""
    return _AT_AUDIENCE if case.goal.audience is None else NOTHING


RULES: Final = (
    no_metric,
    no_channel,
    no_owner,
    audience_open,
)
