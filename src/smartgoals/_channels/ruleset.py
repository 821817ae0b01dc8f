"""The rules on channels and on their comparison, as two sets. Data only."""

from __future__ import annotations

from typing import Final

from smartgoals._channels import standing, uncompared, unlike, visits, worth
from smartgoals.rules._ruleset import RuleSet

CHANNEL_RULES: Final = RuleSet(rules=(*standing.RULES, *worth.RULES, *visits.RULES))
"""The rules on channels; pick, silence and set them as any :class:`~smartgoals.rules.RuleSet`."""
COMPARISON_RULES: Final = RuleSet(rules=(*unlike.RULES, *uncompared.RULES))
"""The rules on comparisons of channels, as :func:`~smartgoals.deepen` runs them."""
