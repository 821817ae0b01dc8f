"""Rules on audits (SGC7): channels without owner or purpose, silence, broken series, open cases of impostors (G15).

Those on what can hardly be so are in `doubts`.

They speak in :func:`audit_findings` only and read the audit through an :class:`AuditCase`; like the rules on a strategy they
have no verdict. Words are in `words`, examples in `examples`.
"""

from __future__ import annotations

import re
from functools import partial
from types import MappingProxyType
from typing import Any, Final, cast

from smartgoals._case.audit_case import AuditCase, is_kept_silent
from smartgoals._model.audit import ChannelStatus, Decision, ImpostorStatus
from smartgoals._model.facts import nature_of
from smartgoals._model.measurement import CheckResult
from smartgoals._model.metric import Nature
from smartgoals._model.platform import handle_word
from smartgoals.catalog._levels import Level
from smartgoals.rules._audits import doubts
from smartgoals.rules._audits.words import TEXTS
from smartgoals.rules._define import Words
from smartgoals.rules._finding import Fault
from smartgoals.rules._rule import Example, Option, Options, Rule, RuleText
from smartgoals.rules._ruleset import RuleSet
from smartgoals.rules._words import Criterion, Subject

Faults = tuple[Fault, ...]
_TAGGED: Final = "bio_link_tagged"
_SAID_SILENT: Final = (ChannelStatus.DORMANT, ChannelStatus.ABANDONED)


def ownerless(case: AuditCase, options: Options) -> Faults:
    """Find an account that nobody answers for."""
    return tuple(
        Fault(f"{path}.owner", {"account": str(one)})
        for path, one, known in case.entries()
        if one.owner is None and (known is None or known.owner is None)
    )


def purposeless(case: AuditCase, options: Options) -> Faults:
    """Find an account that has no mission and serves no objective."""
    return tuple(
        Fault(f"{path}.mission", {"account": str(one)})
        for path, one, known in case.entries()
        if one.mission is None
        and not one.objective_ids
        and (known is None or (known.purpose is None and not known.objectives))
    )


def dormant(case: AuditCase, options: Options) -> Faults:
    """Find an account on which nothing was posted for long, unless it is only kept."""
    return tuple(
        Fault(
            f"{path}.last_post_on",
            {"account": str(one), "last": one.last_post_on, "days": days, "limit": options["days"]},
        )
        for path, one, _ in case.entries()
        for days in (case.silent_days(one),)
        if days is not None and days > _number(options, "days") and not is_kept_silent(one)
    )


def contradictory_status(case: AuditCase, options: Options) -> Faults:
    """Find an account called active that is silent, or called dormant that is not."""
    limit = _number(options, "days")
    return tuple(
        Fault(f"{path}.status", {"account": str(one), "status": one.status.value, "days": days, "limit": limit})
        for path, one, _ in case.entries()
        for days in (case.silent_days(one),)
        if days is not None and one.status in ((ChannelStatus.ACTIVE,) if days > limit else _SAID_SILENT)
    )


def kpi_without_baseline(case: AuditCase, options: Options) -> Faults:
    """Find an indicator chosen for an account that nobody looked for."""
    return tuple(
        Fault(f"{path}.kpis[{place}]", {"account": str(one), "metric": metric})
        for path, one, _ in case.entries()
        for place, metric in enumerate(one.kpis)
        if one.measurement(metric) is None
    )


def kpi_not_relevant(case: AuditCase, options: Options) -> Faults:
    """Find an indicator that serves none of the objectives of its account."""
    found = []
    for path, one, _ in case.entries():
        objectives = case.objectives_of(one)
        for place, metric in enumerate(one.kpis):
            levels = {case.catalog.relevance.standing(str(aim.kind), metric).level for aim in objectives}
            if levels and levels <= {Level.CONTEXT, Level.UNRELATED}:
                facts = {"account": str(one), "metric": metric, "objectives": tuple(aim.id for aim in objectives)}
                found.append(Fault(f"{path}.kpis[{place}]", facts))
    return tuple(found)


def stale_audit(case: AuditCase, options: Options) -> Faults:
    """Find an audit that is due again."""
    days = (case.as_of - case.audit.as_of).days
    due = case.audit.next_due
    if case.as_of < due if due is not None else days <= _number(options, "days"):
        return ()
    return (Fault("as_of", {"on": case.audit.as_of, "days": days, "due": due, "limit": options["days"]}),)


def inconsistent_identity(case: AuditCase, options: Options) -> Faults:
    """Find handles or names that differ from one account to the next."""
    found = []
    for what in ("handle", "display_name"):
        said = [(value, one.platform) for one in case.audit.channels if (value := getattr(one, what)) is not None]
        if len({_plain(_bare(value, platform) if what == "handle" else value) for value, platform in said}) > 1:
            variants = tuple(dict.fromkeys(value for value, _ in said))
            found.append(Fault("channels", {"what": what, "variants": variants}))
    return tuple(found)


def _bare(handle: str, platform: str) -> str:
    """Return the name in a handle, without its server, the address around it, and what kind of page it is."""
    return handle_word(handle, platform).partition("@")[0].rpartition("/")[2]


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.casefold())


def unprotected_brand(case: AuditCase, options: Options) -> Faults:
    """Find an account of somebody else's that may be taken for ours, and with which nobody has dealt."""
    return tuple(
        Fault(
            f"impostors[{place}]",
            {"kind": one.kind.value, "account": one.handle or one.url or one.presumed_owner, "platform": one.platform},
        )
        for place, one in enumerate(case.audit.impostors)
        if one.status is ImpostorStatus.OPEN
    )


def break_in_series(case: AuditCase, options: Options) -> Faults:
    """Find a figure whose definition differs from the previous audit's."""
    if case.previous is None:
        return ()
    before = {one.identity: one for one in case.previous.channels}
    found = []
    for path, one, _ in case.entries():
        earlier = before.get(one.identity)
        for place, measured in enumerate(one.baselines):
            old = earlier.measurement(measured.metric) if earlier is not None else None
            if old is not None and old.definition != measured.definition:
                facts = {
                    "account": str(one),
                    "metric": measured.metric,
                    "before": old.definition,
                    "after": measured.definition,
                    "audit": case.previous.id,
                }
                found.append(Fault(f"{path}.baselines[{place}].definition", facts))
    return tuple(found)


def untagged_link(case: AuditCase, options: Options) -> Faults:
    """Find a link whose visits nobody can attribute."""
    return _failed_checks(case, lambda name: name == _TAGGED)


def failed_check(case: AuditCase, options: Options) -> Faults:
    """Find a check that failed: images, access, connection, links."""
    return _failed_checks(case, lambda name: name != _TAGGED)


def _failed_checks(case: AuditCase, wanted: Any) -> Faults:
    return tuple(
        Fault(f"{path}.checks[{place}]", {"account": str(one), "check": check.name, "note": check.note})
        for path, one, _ in case.entries()
        for place, check in enumerate(one.checks)
        if check.result is CheckResult.FAIL and wanted(check.name)
    )


def cost_without_labour(case: AuditCase, options: Options) -> Faults:
    """Find a cost that leaves out the hours, or what an hour costs."""
    return tuple(
        Fault(f"{path}.cost", {"account": str(one), "total": one.cost.total, "currency": one.cost.currency})
        for path, one, _ in case.entries()
        if one.cost is not None and one.cost.total is not None and one.cost.labour is None
    )


def flow_without_window(case: AuditCase, options: Options) -> Faults:
    """Find an amount that nobody can turn into a pace, since no days are told."""
    own = {one.id: one for one in case.strategy.metrics} if case.strategy is not None else {}
    return tuple(
        Fault(f"{path}.baselines[{place}].window", {"account": str(one), "metric": measured.metric})
        for path, one, _ in case.entries()
        for place, measured in enumerate(one.baselines)
        if measured.value is not None
        and measured.window is None
        and (measured.on is not None or case.audit.window is None)
        and nature_of(own.get(measured.metric) or measured.metric) is Nature.FLOW
    )


def decision_without_reason(case: AuditCase, options: Options) -> Faults:
    """Find a decision about an account that does not say why."""
    return tuple(
        Fault(f"{path}.decision_reason", {"account": str(one), "decision": one.decision.value})
        for path, one, _ in case.entries()
        if one.decision is not Decision.UNDECIDED and one.decision_reason is None
    )


def channel_not_audited(case: AuditCase, options: Options) -> Faults:
    """Find a channel of the strategy that the audit passes over."""
    if case.strategy is None:
        return ()
    seen = {known.id for _, _, known in case.entries() if known is not None}
    return tuple(
        Fault("channels", {"channel": one.id, "account": str(one)})
        for one in case.strategy.channels
        if one.id not in seen
    )


def unlisted_account(case: AuditCase, options: Options) -> Faults:
    """Find an account that the strategy does not know."""
    if case.strategy is None:
        return ()
    return tuple(Fault(path, {"account": str(one)}) for path, one, known in case.entries() if known is None)


def _number(options: Options, name: str) -> float:
    value = options[name]
    return float(value) if not isinstance(value, str) else 0.0


def _rule(code: str, name: str, severity: str, check: Any, source: str, **facts: Any) -> Rule:
    english, french = cast("tuple[Words, Words]", TEXTS[code])
    facts["examples"] = partial(_examples, code)  # the field is private, its argument is not
    return Rule(
        code=code,
        name=name,
        criterion=Criterion.STRATEGY,
        about=Subject.AUDIT,
        severity=severity,
        check=check,
        by_house=check,
        page=f"reference/rules/{code.lower()}.html",
        texts=MappingProxyType({"en": RuleText(*english), "fr": RuleText(*french)}),
        source=source,
        **facts,
    )


def _examples(code: str) -> tuple[Example, ...]:
    from smartgoals.rules._audits.examples import examples  # built when somebody reads them

    return examples(code)


def _days(default: int, meaning: str, source: str, year: int) -> tuple[Option, ...]:
    return (Option(name="days", default=default, low=1, high=3660, meaning=meaning, source=source, year=year),)


_SILENT: Final = _days(
    90, "days without a post after which an account is dormant", "Ackpost agency audit template", 2024
)
_SHEETS: Final = "sheets as people fill them in: swapped days, percentages, marks of thousands"
_TEMPLATES: Final = "published audit templates (Hootsuite, Sprout Social, Ackpost)"

AUDIT_RULES: Final = RuleSet(
    rules=(
        _rule("SGC701", "ownerless-account", "warning", ownerless, _TEMPLATES),
        _rule("SGC702", "purposeless-account", "warning", purposeless, "guide G3, G26; published audit templates"),
        _rule("SGC703", "dormant-account", "warning", dormant, "Ackpost agency audit template", options=_SILENT),
        _rule("SGC704", "contradictory-status", "warning", contradictory_status, _TEMPLATES, options=_SILENT),
        _rule("SGC705", "kpi-without-baseline", "info", kpi_without_baseline, "guide G15, G18"),
        _rule("SGC706", "kpi-not-relevant", "warning", kpi_not_relevant, "guide G19, G21"),
        _rule(
            "SGC707",
            "stale-audit",
            "warning",
            stale_audit,
            "quarterly: Sprout Social, Asana, agency templates",
            options=_days(92, "days after which an audit without a next date is due again", "quarterly cadence", 2024),
        ),
        _rule("SGC708", "inconsistent-identity", "info", inconsistent_identity, "Manifestly checklist", heuristic=True),
        _rule("SGC709", "unprotected-brand", "warning", unprotected_brand, "Hootsuite, Hootsuite France, J. Martin"),
        _rule(
            "SGC710", "break-in-series", "warning", break_in_series, "two audits compare under equal definitions only"
        ),
        _rule("SGC711", "untagged-link", "warning", untagged_link, "untagged links cannot be attributed at all"),
        _rule("SGC712", "failed-check", "info", failed_check, _TEMPLATES),
        _rule("SGC713", "cost-without-labour", "warning", cost_without_labour, "VerticalResponse survey 2012: labour"),
        _rule("SGC714", "flow-without-window", "info", flow_without_window, "guide G15: a baseline has a window"),
        _rule("SGC715", "decision-without-reason", "info", decision_without_reason, _TEMPLATES),
        _rule("SGC716", "channel-not-audited", "info", channel_not_audited, "guide G15"),
        _rule("SGC717", "unlisted-account", "info", unlisted_account, "audits find forgotten accounts"),
        _rule("SGC718", "near-miss-platform", "info", doubts.near_miss, _SHEETS, heuristic=True),
        _rule("SGC719", "dated-after-audit", "warning", doubts.dated_after, _SHEETS),
        _rule("SGC720", "impossible-figure", "warning", doubts.impossible_figure, _SHEETS),
        _rule("SGC721", "percent-for-share", "warning", doubts.percent_for_share, _SHEETS, heuristic=True),
        _rule("SGC722", "fraction-of-a-count", "warning", doubts.fraction_of_a_count, _SHEETS),
    )
)
"""The rules on audits; pick, silence and set them as any :class:`~smartgoals.rules.RuleSet`."""
