"""The accounts of an audit: whose, what for, alive or silent, and what was decided about each (G15, G26)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from smartgoals._case.audit_case import is_kept_silent
from smartgoals._model.absent_words import is_said, names_somebody
from smartgoals._model.audit import ChannelStatus, Decision
from smartgoals.rules._define import Faults, rule, setting
from smartgoals.rules._finding import Fault
from smartgoals.rules._naming import account_named, word_named
from smartgoals.rules._options import TEMPLATES, days_option
from smartgoals.rules._rule import RuleText

if TYPE_CHECKING:
    from smartgoals._case.audit_case import AuditCase
    from smartgoals.rules._examples_base import Bench
    from smartgoals.rules._rule import Example, Options

_SAID_SILENT: Final = (ChannelStatus.DORMANT, ChannelStatus.ABANDONED)
_SILENT: Final = days_option(
    90, "days without a post after which an account is dormant", "Ackpost agency audit template", 2024
)


def _ownerless_examples(bench: Bench) -> tuple[Example, ...]:
    from smartgoals.rules._audits.samples import ACCOUNT, example, ours

    return (example(None, ours()), example({"account": ACCOUNT}, ours(owner=None)))


@rule(
    "SGC701",
    "ownerless-account",
    "warning",
    source=TEMPLATES,
    en=RuleText(
        message="Nobody answers for {account}",
        suggestion="Name a person or a team",
        finds="An account without an owner, in the audit and in the strategy.",
        why="What nobody owns is answered late, and forgotten when people leave.",
        limits="Who answers for an agency’s account may be named elsewhere.",
        instead="Set `owner` of the account, or of its channel in the strategy.",
    ),
    fr=RuleText(
        message="Personne ne répond de {account}",
        suggestion="Désignez une personne ou une équipe",
        finds="Un compte sans responsable, ni dans l’audit ni dans la stratégie.",
        why="Ce dont personne ne répond reste sans réponse, et s’oublie au départ des gens.",
        limits="Qui répond d’un compte tenu par une agence est parfois nommé ailleurs.",
        instead="Renseignez `owner` pour le compte, ou pour son canal dans la stratégie.",
    ),
    examples=_ownerless_examples,
)
def ownerless(case: AuditCase, options: Options) -> Faults:
    """Find an account that nobody answers for."""
    return tuple(
        Fault(f"{path}.owner", {"account": account_named(one)})
        for path, one, known in case.entries()
        if not names_somebody(one.owner) and (known is None or not names_somebody(known.owner))
    )


def _purposeless_examples(bench: Bench) -> tuple[Example, ...]:
    from smartgoals.rules._audits.samples import ACCOUNT, example, ours

    return (example(None, ours()), example({"account": ACCOUNT}, ours(mission=None)))


@rule(
    "SGC702",
    "purposeless-account",
    "warning",
    source="guide G3, G26; published audit templates",
    en=RuleText(
        message="Nobody has said what {account} is for",
        suggestion="Say what it is for, or close it",
        finds="An account with neither a mission nor an objective.",
        why="Better fewer channels than a thin presence everywhere.",
        limits="It takes any mission for one.",
        instead="Set `mission` or `objective_ids` of the account, or decide to close it.",
    ),
    fr=RuleText(
        message="Personne n’a dit à quoi sert {account}",
        suggestion="Dites à quoi il sert, ou fermez-le",
        finds="Un compte qui n’a ni mission ni objectif.",
        why="Mieux vaut moins de canaux qu’une présence diluée partout.",
        limits="Elle accepte n’importe quelle mission.",
        instead="Renseignez `mission` ou `objective_ids`, ou décidez de fermer le compte.",
    ),
    examples=_purposeless_examples,
)
def purposeless(case: AuditCase, options: Options) -> Faults:
    """Find an account that has no mission and serves no objective."""
    return tuple(
        Fault(f"{path}.mission", {"account": account_named(one)})
        for path, one, known in case.entries()
        if not is_said(one.mission)
        and not one.objective_ids
        and (known is None or (not is_said(known.purpose) and not known.objectives))
    )


def _dormant_examples(bench: Bench) -> tuple[Example, ...]:
    from smartgoals.rules._audits.samples import ACCOUNT, example, ours

    long_ago, lately = (date(2025, 10, 2), date(2026, 3, 28))
    return (
        example(None, ours(last_post_on=lately)),
        example({"account": ACCOUNT, "days": 180}, ours(last_post_on=long_ago)),
    )


@rule(
    "SGC703",
    "dormant-account",
    "warning",
    source="Ackpost agency audit template",
    options=_SILENT,
    en=RuleText(
        message="Nothing was posted on {account} for {days:#day}, since {last}",
        suggestion="Post again, keep only the name with a link to an active channel, or close it",
        finds="An account whose last post is older than the limit, unless it is a placeholder or given up.",
        why="A silent account looks like a business that has closed.",
        limits="Some accounts answer people and never post.",
        instead="Post, or call the account a placeholder in `status`.",
    ),
    fr=RuleText(
        message="Rien n’a été publié sur {account} depuis {days:#day}, depuis le {last}",
        suggestion=(
            "Publiez à nouveau, gardez seulement le nom avec un renvoi vers un canal actif, ou fermez-le"
        ),
        finds=(
            "Un compte dont la dernière publication dépasse la limite, sauf s’il n’est que réservé ou"
            " abandonné."
        ),
        why="Un compte muet donne l’air d’une entreprise fermée.",
        limits="Certains comptes répondent aux gens et ne publient jamais.",
        instead="Publiez, ou dites dans `status` que le nom est seulement réservé.",
    ),
    examples=_dormant_examples,
)
def dormant(case: AuditCase, options: Options) -> Faults:
    """Find an account on which nothing was posted for long, unless it is only kept."""
    return tuple(
        Fault(
            f"{path}.last_post_on",
            {"account": account_named(one), "last": one.last_post_on, "days": days, "limit": options["days"]},
        )
        for path, one, _ in case.entries()
        for days in (case.silent_days(one),)
        if days is not None and days > setting(options, "days") and not is_kept_silent(one)
    )


def _contradictory_status_examples(bench: Bench) -> tuple[Example, ...]:
    from smartgoals.rules._audits.samples import ACCOUNT, example, ours

    long_ago, lately = (date(2025, 10, 2), date(2026, 3, 28))
    return (
        example(None, ours(last_post_on=lately, status="active")),
        example(
            {"account": ACCOUNT, "days": 180, "status": "active"},
            ours(last_post_on=long_ago, status="active"),
        ),
    )


@rule(
    "SGC704",
    "contradictory-status",
    "warning",
    source=TEMPLATES,
    options=_SILENT,
    en=RuleText(
        message="{account} is called {status}, and its last post was {days:#day} before the audit",
        suggestion="Correct the status, or the day of the last post",
        finds="A stated status that the day of the last post contradicts.",
        why="The stated value wins elsewhere, so it had better be right.",
        limits="It knows the last post alone, and no answers or messages.",
        instead="Correct `status` or `last_post_on`.",
    ),
    fr=RuleText(
        message="{account} est dit {status}, et sa dernière publication date de {days:#day} avant l’audit",
        suggestion="Corrigez l’état, ou la date de la dernière publication",
        finds="Un état déclaré que la date de la dernière publication contredit.",
        why="Ailleurs, la valeur déclarée l’emporte : autant qu’elle soit juste.",
        limits="Elle ne connaît que la dernière publication, ni réponses ni messages.",
        instead="Corrigez `status` ou `last_post_on`.",
    ),
    examples=_contradictory_status_examples,
)
def contradictory_status(case: AuditCase, options: Options) -> Faults:
    """Find an account called active that is silent, or called dormant that is not."""
    limit = setting(options, "days")
    return tuple(
        Fault(
            f"{path}.status",
            {
                "account": account_named(one),
                "status": word_named(one.status.value),
                "days": days,
                "limit": limit,
            },
        )
        for path, one, _ in case.entries()
        for days in (case.silent_days(one),)
        if days is not None and one.status in ((ChannelStatus.ACTIVE,) if days > limit else _SAID_SILENT)
    )


def _decision_without_reason_examples(bench: Bench) -> tuple[Example, ...]:
    from smartgoals.rules._audits.samples import ACCOUNT, example, ours

    return (
        example(None, ours(decision="keep", decision_reason="customers ask there")),
        example({"account": ACCOUNT, "decision": "merge"}, ours(decision="merge")),
    )


@rule(
    "SGC715",
    "decision-without-reason",
    "info",
    source=TEMPLATES,
    en=RuleText(
        message="Nothing says why you decided to {decision} {account}",
        suggestion="Write down why, so that the next audit can tell whether it held",
        finds="A decision about an account without its reason.",
        why="Without a reason nobody knows when to decide anew.",
        limits="It takes any reason for one.",
        instead="Set `decision_reason`.",
    ),
    fr=RuleText(
        message="Rien ne dit pourquoi vous avez décidé de {decision} {account}",
        suggestion="Notez pourquoi, pour que le prochain audit dise si cela tient",
        finds="Une décision sur un compte sans son motif.",
        why="Sans motif, nul ne sait quand décider à nouveau.",
        limits="Elle accepte n’importe quel motif.",
        instead="Renseignez `decision_reason`.",
    ),
    examples=_decision_without_reason_examples,
)
def decision_without_reason(case: AuditCase, options: Options) -> Faults:
    """Find a decision about an account that does not say why."""
    return tuple(
        Fault(
            f"{path}.decision_reason",
            {"account": account_named(one), "decision": word_named(one.decision.value)},
        )
        for path, one, _ in case.entries()
        if one.decision is not Decision.UNDECIDED and not is_said(one.decision_reason)
    )


RULES: Final = (
    ownerless,
    purposeless,
    dormant,
    contradictory_status,
    decision_without_reason,
)
