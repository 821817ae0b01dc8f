"""The rules on channels, as a set. Data only."""

from __future__ import annotations

from typing import Final

from smartgoals._channels import performance, standing
from smartgoals.rules._ruleset import RuleSet

CHANNEL_RULES: Final = RuleSet(rules=(*standing.RULES, *performance.RULES))
"""The rules on channels; pick, silence and set them as any :class:`~smartgoals.rules.RuleSet`."""
