"""audit_findings: what an audit shows that should be mended, by the rules on audits (SGC7), as a set.

Runs rules and judges nothing itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Final

from smartgoals._case.audit_case import AuditCase, previous_of
from smartgoals._checked import Arguments, instance, refuse
from smartgoals._days import day
from smartgoals._errors import SmartGoalsError, raise_all
from smartgoals._evidence import EvidenceLike, evidence_of, formerly
from smartgoals._messages.formatting import Language
from smartgoals._model.audit import Audit
from smartgoals._model.strategy import Strategy, faults_of_audit
from smartgoals.catalog._default import catalog_or_default
from smartgoals.rules._audits import accounts, coverage, doubts, figures, identity
from smartgoals.rules._engine import answer
from smartgoals.rules._finding import Finding
from smartgoals.rules._ruleset import RuleSet
from smartgoals.rules._terms import terms_of
from smartgoals.rules._words import Subject

if TYPE_CHECKING:
    from smartgoals.catalog._catalog import Catalog
    from smartgoals.rules._waivers import Waiver

AUDIT_RULES: Final = RuleSet(
    rules=(*accounts.RULES, *figures.RULES, *identity.RULES, *coverage.RULES, *doubts.RULES)
)
"""The rules on audits; pick, silence and set them as any :class:`~smartgoals.rules.RuleSet`."""


@formerly("strategy", "catalog", second="strategy")
def audit_findings(
    audit: Audit,
    *,
    as_of: date,
    evidence: EvidenceLike | None = None,
    previous: Audit | None = None,
    language: Language | str = "en",
    rules: RuleSet | None = None,
    waivers: Iterable[Waiver] = (),
) -> tuple[Finding, ...]:
    """Return what an audit shows that should be mended, as findings with codes SGC7….

    The strategy in the *evidence* (or alone in its place) tells which objectives channels
    serve, and its own metrics; *previous* is the audit before, by default the latest earlier
    one that is known. `rules` are :data:`AUDIT_RULES` or a set of the caller's, and what
    `waivers` accept is left out. Paths lead into the audit. What was not looked for gives no
    finding, but for an owner and a purpose, which every account needs. Raises our errors, all
    at once.

    >>> from datetime import date
    >>> from smartgoals.audits import ChannelAudit
    >>> audit = Audit(id="q1", as_of=date(2026, 3, 31), channels=[ChannelAudit(
    ...     platform="x", handle="@b", owner="Ana", mission="news", last_post_on=date(2025, 10, 2))])
    >>> [print(found) for found in audit_findings(audit, as_of=date(2026, 4, 1))]
    SGC703 Nothing was posted on @b (X) for 180 days, since 2 October 2025
    [None]
    """
    told = Arguments()
    on = told.read("as_of", day, as_of)
    terms = terms_of(told, AUDIT_RULES, rules=rules, language=language, waivers=waivers, as_of=on)
    looked_at = told.read("audit", _audit, audit)
    known = told.read("evidence", evidence_of, evidence)
    before = told.read("previous", _previous, previous)
    told.settle()
    plan, catalog = known.strategy, catalog_or_default(known.catalog)
    if before is None:
        before = previous_of(looked_at, known)
    raise_all(list(_misfits(looked_at, plan, on, before, catalog)))
    case = AuditCase(audit=looked_at, as_of=on, previous=before, strategy=plan, catalog=catalog)
    return answer(terms, Subject.AUDIT, case)


def _audit(value: Audit) -> Audit:
    return instance(value, Audit, "an Audit")


def _previous(value: Audit | None) -> Audit | None:
    return None if value is None else _audit(value)


def _misfits(
    audit: Audit, strategy: Strategy | None, as_of: date, previous: Audit | None, catalog: Catalog
) -> Iterator[SmartGoalsError]:
    """Yield what shows that the day, the audit before or the strategy are none of this audit."""
    if as_of < audit.as_of:
        yield refuse("as_of", as_of, f"a day on or after that of the audit, {audit.as_of.isoformat()}")
    if previous is not None and previous.as_of > audit.as_of:
        expected = f"an audit from before that of {audit.as_of.isoformat()}"
        yield refuse("previous", previous.as_of, expected)
    if strategy is not None and audit not in strategy.audits:
        yield from faults_of_audit(audit, strategy, catalog.metrics)
