"""The rules on readings, as a set. Data only."""

from __future__ import annotations

from typing import Final

from smartgoals.rules._readings import entries, figures, sums, unions, wholes
from smartgoals.rules._ruleset import RuleSet

READING_RULES: Final = RuleSet(
    rules=(*wholes.RULES, *unions.RULES, *sums.RULES, *figures.RULES, *entries.RULES)
)
"""The rules on readings; pick, silence and set them as any :class:`~smartgoals.rules.RuleSet`."""
