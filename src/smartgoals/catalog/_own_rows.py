"""Rows that a caller adds to the relevance table. Knows ids and levels."""

from __future__ import annotations

from typing import final

from attrs import field, frozen

from smartgoals._checked import checked, truth
from smartgoals._errors import InvalidValue
from smartgoals._model.ids import MetricId, metric_id
from smartgoals._model.objective import ObjectiveKind, objective_kind
from smartgoals._words import member
from smartgoals.catalog._levels import Level


def _level(value: Level | str) -> Level:
    return member(Level, value, "level")


def _kind(value: ObjectiveKind | str) -> str:
    return str(objective_kind(value))


@final
@checked
@frozen(kw_only=True)
class RelevanceRow:
    """A row of a caller's own for the relevance table.

    `proxy` marks a direct metric that practitioners accept and strict evaluation does not, `guardrail` one to watch so that
    a goal is not met by damaging something else.

    >>> RelevanceRow(objective="lead_generation", metric="demo_calls", level="direct").level
    Level.DIRECT
    """

    objective: str = field(converter=_kind)
    metric: MetricId = field(converter=metric_id)
    level: Level = field(converter=_level)
    proxy: bool = field(default=False, converter=truth)
    guardrail: bool = field(default=False, converter=truth)

    def __attrs_post_init__(self) -> None:
        if self.level is Level.UNKNOWN:
            raise InvalidValue(value=self.level, expected="a level; leave the row out to say unknown", path="level")
        if self.proxy and self.level is not Level.DIRECT:
            raise InvalidValue(value=self.proxy, expected="false unless the level is direct", path="proxy")
