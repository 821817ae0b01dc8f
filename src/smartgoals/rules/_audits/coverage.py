"""What an audit covers: when it is due again, which accounts it lacks or nobody knows, and checks
that failed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from smartgoals._case.audit_case import AUDIT_AGAIN
from smartgoals._model.measurement import CheckResult
from smartgoals.rules._define import Faults, rule, setting
from smartgoals.rules._finding import Fault
from smartgoals.rules._naming import account_named, channel_named, word_named
from smartgoals.rules._options import TEMPLATES, days_option
from smartgoals.rules._rule import RuleText

if TYPE_CHECKING:
    from smartgoals._case.audit_case import AuditCase
    from smartgoals.rules._examples_base import Bench
    from smartgoals.rules._rule import Example, Options

_TAGGED: Final = "bio_link_tagged"


def _failed_checks(case: AuditCase, wanted: Any) -> Faults:
    return tuple(
        Fault(
            f"{path}.checks[{place}]",
            {"account": account_named(one), "check": word_named(check.name), "note": check.note},
        )
        for path, one, _ in case.entries()
        for place, check in enumerate(one.checks)
        if check.result is CheckResult.FAIL and wanted(check.name)
    )


def _stale_audit_examples(bench: Bench) -> tuple[Example, ...]:
    from smartgoals.rules._audits.samples import DAY, example, ours

    return (example(None, ours(), later=30), example({"on": DAY, "days": 120}, ours(), later=120))


@rule(
    "SGC707",
    "stale-audit",
    "warning",
    source="quarterly: Sprout Social, Asana, agency templates",
    options=days_option(
        AUDIT_AGAIN, "days after which an audit without a next date is due again", "quarterly cadence", 2024
    ),
    en=RuleText(
        message="The audit of {on} is {days:#day} old, and due again",
        suggestion="Run it again before you rely on its figures",
        finds="An audit past its next date, or older than the limit when it has none.",
        why="Goals revised on old figures are guesses.",
        limits="It does not know how fast your accounts change.",
        instead="Make a new audit, or set `next_due` to the day that was agreed.",
    ),
    fr=RuleText(
        message="L’audit du {on} a {days:#day}, et il est à refaire",
        suggestion="Refaites-le avant de vous fier à ses chiffres",
        finds="Un audit dont la prochaine date est passée, ou plus vieux que la limite s’il n’en a pas.",
        why="Réviser des buts sur de vieux chiffres, c’est deviner.",
        limits="Elle ignore à quelle vitesse vos comptes changent.",
        instead="Faites un nouvel audit, ou mettez dans `next_due` la date convenue.",
    ),
    examples=_stale_audit_examples,
)
def stale_audit(case: AuditCase, options: Options) -> Faults:
    """Find an audit that is due again."""
    days = (case.as_of - case.audit.as_of).days
    due = case.audit.next_due
    if case.as_of < due if due is not None else days <= setting(options, "days"):
        return ()
    return (Fault("as_of", {"on": case.audit.as_of, "days": days, "due": due, "limit": options["days"]}),)


def _channel_not_audited_examples(bench: Bench) -> tuple[Example, ...]:
    from smartgoals.rules._audits.samples import audit_of, entry, example, ours, strategy_of

    return (
        example(None, ours(), strategy=strategy_of()),
        example({"channel": "ig"}, audit_of(entry(platform="x")), strategy=strategy_of()),
    )


@rule(
    "SGC716",
    "channel-not-audited",
    "info",
    source="guide G15",
    en=RuleText(
        message="The audit passes over {account}",
        suggestion="Audit it too, or take it out of the strategy",
        finds="A channel of the strategy that the audit does not list.",
        why="Its goals have no baseline.",
        limits="An audit of some channels only is told of all others; say its `scope`, and ignore the rule.",
        instead="Add an entry for the channel to the audit, or take it out of the strategy.",
    ),
    fr=RuleText(
        message="L’audit ne parle pas de {account}",
        suggestion="Auditez-le aussi, ou retirez-le de la stratégie",
        finds="Un canal de la stratégie que l’audit ne liste pas.",
        why="Ses buts n’ont pas de point de départ.",
        limits=(
            "Un audit partiel est signalé pour tous les autres canaux ; dites son `scope` et ignorez la"
            " règle."
        ),
        instead="Ajoutez le canal à l’audit, ou retirez-le de la stratégie.",
    ),
    examples=_channel_not_audited_examples,
)
def channel_not_audited(case: AuditCase, options: Options) -> Faults:
    """Find a channel of the strategy that the audit passes over."""
    if case.strategy is None:
        return ()
    seen = {known.id for _, _, known in case.entries() if known is not None}
    return tuple(
        Fault("channels", {"channel": one.id, "account": channel_named(one, by=str(one))})
        for one in case.strategy.channels
        if one.id not in seen
    )


def _unlisted_account_examples(bench: Bench) -> tuple[Example, ...]:
    from smartgoals.rules._audits.samples import audit_of, entry, example, ours, strategy_of

    return (
        example(None, ours(), strategy=strategy_of()),
        example({"account": "@b on x"}, audit_of(entry(platform="x")), strategy=strategy_of()),
    )


@rule(
    "SGC717",
    "unlisted-account",
    "info",
    source="audits find forgotten accounts",
    en=RuleText(
        message="The strategy does not know {account}",
        suggestion="Add it as a channel, or close it",
        finds="An audited account that is no channel of the strategy.",
        why="Forgotten accounts are what audits are for.",
        limits="Accounts are told apart by channel, platform and handle; one written otherwise is another.",
        instead="Add a channel for the account to the strategy, or decide to close it.",
    ),
    fr=RuleText(
        message="La stratégie ne connaît pas {account}",
        suggestion="Ajoutez-le comme canal, ou fermez-le",
        finds="Un compte audité qui n’est pas un canal de la stratégie.",
        why="Les comptes oubliés sont la raison d’être d’un audit.",
        limits=(
            "Les comptes se distinguent par canal, plateforme et nom ; écrit autrement, c’en est un autre."
        ),
        instead="Ajoutez à la stratégie un canal pour ce compte, ou décidez de le fermer.",
    ),
    examples=_unlisted_account_examples,
)
def unlisted_account(case: AuditCase, options: Options) -> Faults:
    """Find an account that the strategy does not know."""
    if case.strategy is None:
        return ()
    return tuple(
        Fault(path, {"account": account_named(one)}) for path, one, known in case.entries() if known is None
    )


def _untagged_link_examples(bench: Bench) -> tuple[Example, ...]:
    from smartgoals._model.measurement import Check
    from smartgoals.rules._audits.samples import ACCOUNT, example, ours

    return (
        example(None, ours(checks=[Check(name="bio_link_tagged", result="pass")])),
        example(
            {"account": ACCOUNT, "check": "bio_link_tagged"},
            ours(checks=[Check(name="bio_link_tagged", result="fail")]),
        ),
    )


@rule(
    "SGC711",
    "untagged-link",
    "warning",
    source="untagged links cannot be attributed at all",
    en=RuleText(
        message="The link of {account} is not tagged, so nobody knows that its visits come from there",
        suggestion="Tag it with source, medium and campaign",
        finds="A failed check that the link in the bio is tagged.",
        why="Untagged links cannot be attributed at all.",
        limits="It goes by the check that was noted, and opens no link.",
        instead="Put a tagged address into `bio_link`, and check it again.",
    ),
    fr=RuleText(
        message="Le lien de {account} n’est pas balisé : nul ne sait que ses visites viennent de là",
        suggestion="Balisez-le avec source, support et campagne",
        finds="Un contrôle échoué du balisage du lien de la biographie.",
        why="Un lien non balisé ne peut être attribué à rien.",
        limits="Elle se fie au contrôle noté, et n’ouvre aucun lien.",
        instead="Mettez une adresse balisée dans `bio_link`, puis contrôlez à nouveau.",
    ),
    examples=_untagged_link_examples,
)
def untagged_link(case: AuditCase, options: Options) -> Faults:
    """Find a link whose visits nobody can attribute."""
    return _failed_checks(case, lambda name: name == _TAGGED)


def _failed_check_examples(bench: Bench) -> tuple[Example, ...]:
    from smartgoals._model.measurement import Check
    from smartgoals.rules._audits.samples import ACCOUNT, example, ours

    return (
        example(None, ours(checks=[Check(name="on_brand", result="pass")])),
        example(
            {"account": ACCOUNT, "check": "on_brand"}, ours(checks=[Check(name="on_brand", result="fail")])
        ),
    )


@rule(
    "SGC712",
    "failed-check",
    "info",
    source=TEMPLATES,
    en=RuleText(
        message="A check failed on {account}: {check}",
        suggestion="Mend what was found, and check again",
        finds="A check that people or a tool made and that failed.",
        why="The audit found it; the list is there to be worked off.",
        limits="It knows no check by itself, and takes each at its word.",
        instead="Mend what the check found, and note its new result.",
    ),
    fr=RuleText(
        message="Un contrôle a échoué sur {account} : {check}",
        suggestion="Corrigez ce qui a été trouvé, puis contrôlez à nouveau",
        finds="Un contrôle fait par des gens ou un outil, et qui a échoué.",
        why="L’audit l’a trouvé ; la liste est là pour être traitée.",
        limits="Elle ne connaît aucun contrôle, et les croit tous sur parole.",
        instead="Corrigez ce que le contrôle a montré, et notez son nouveau résultat.",
    ),
    examples=_failed_check_examples,
)
def failed_check(case: AuditCase, options: Options) -> Faults:
    """Find a check that failed: images, access, connection, links."""
    return _failed_checks(case, lambda name: name != _TAGGED)


RULES: Final = (
    stale_audit,
    channel_not_audited,
    unlisted_account,
    untagged_link,
    failed_check,
)
