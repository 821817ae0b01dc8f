"""Outcomes: what counts as one, and what one of each is worth. Knows audits, histories and the catalogue.

An outcome is something gained: of what is lost, most is worst, and no channel earns hours by it.
Without a word of the caller's it is the count, direct for one of the objectives, that most channels
have.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Final, NamedTuple

from smartgoals._channels.snapshots import key_of
from smartgoals._checked import Arguments, refuse
from smartgoals._errors import WrongType
from smartgoals._evidence import Evidence
from smartgoals._location import below
from smartgoals._model.audit import Audit
from smartgoals._model.metric import Better, Nature, Unit
from smartgoals._model.strategy import Strategy
from smartgoals._numbers import NumberLike, exact, not_negative
from smartgoals.catalog._catalog import Catalog
from smartgoals.catalog._levels import Level

_GAINED: Final = "an outcome, which is something gained, such as purchases or leads"


class Outcomes(NamedTuple):
    """What may be counted as an outcome: what is known of metrics, and which of them the channels have."""

    strategy: Strategy
    audits: tuple[Audit, ...]
    known: Evidence
    catalog: Catalog

    def worth(self, outcome: str | None, values: Mapping[str, NumberLike] | None) -> dict[str, Fraction]:
        """Return the worth of one of each outcome that counts; one each where no worth was said."""
        if values is None:
            chosen = self.usual() if outcome is None else _named("outcome", self.counted, outcome)
            return {} if chosen is None else {chosen: Fraction(1)}
        if not isinstance(values, Mapping):
            expected = "a mapping from outcomes to what one is worth"
            raise WrongType(value=values, expected=expected, path="values")
        told, worth = Arguments(), dict[str, Fraction]()
        for metric, value in values.items():
            told.read(below("values", metric), self.counted, metric)
            worth[metric] = told.read(below("values", metric), _worth_of_one, value)
        if outcome is not None and outcome not in tuple(worth):
            expected = f"one of the metrics in values: {', '.join(map(str, values))}"
            told.faults.append(refuse("outcome", outcome, expected))
        told.settle()
        return worth if outcome is None else {outcome: worth[outcome]}

    def counted(self, metric: str) -> str:
        """Return a metric that is counted, or refuse it."""
        if not isinstance(metric, str):
            raise WrongType(value=metric, expected="the id of a metric")
        found = self.strategy.metrics.get(metric) or self.catalog.metrics[metric]
        if found.nature is not Nature.FLOW:
            raise refuse("", metric, "a metric that is counted (a flow), such as purchases or leads")
        if found.better is Better.LOWER:
            raise refuse("", metric, _GAINED, "of this one fewer are better")
        return metric

    def usual(self) -> str | None:
        """Return the count, direct for one of the objectives, that most channels have; of equals
        the first by name.
        """
        measured: dict[str, set[str]] = {}
        for entry in self.audits[0].channels if self.audits else ():
            for figure in entry.baselines:
                if figure.value is not None:
                    measured.setdefault(figure.metric, set()).add(key_of(entry, self.strategy))
        for one in self.known.all_histories:
            if one.metric_id is not None and one.channel is not None:
                measured.setdefault(one.metric_id, set()).add(one.channel)
        direct = [metric for metric in measured if self._is_direct(metric)]
        return min(direct, key=lambda metric: (-len(measured[metric]), metric), default=None)

    def _is_direct(self, metric: str) -> bool:
        found = self.strategy.metrics.get(metric) or self.catalog.metrics.get(metric)
        if found is None or found.nature is not Nature.FLOW or found.unit is not Unit.COUNT:
            return False
        if found.better is Better.LOWER:
            return False
        kinds = (str(one.kind) for one in self.strategy.objectives)
        return any(self.catalog.relevance.standing(kind, metric).level is Level.DIRECT for kind in kinds)


def _named(path: str, read: Callable[[str], str], value: str) -> str:
    told = Arguments()
    found = told.read(path, read, value)
    told.settle()
    return found


def _worth_of_one(value: NumberLike) -> Fraction:
    return exact(not_negative(value))
