"""The rules on audits (SGC7) as a rule set. Data only."""

from __future__ import annotations

from typing import Final

from smartgoals.rules._audits import accounts, coverage, doubts, figures, identity
from smartgoals.rules._ruleset import RuleSet

AUDIT_RULES: Final = RuleSet(
    rules=(*accounts.RULES, *figures.RULES, *identity.RULES, *coverage.RULES, *doubts.RULES)
)
"""The rules on audits; pick, silence and set them as any :class:`~smartgoals.rules.RuleSet`."""
