"""The case of a whole strategy: what rules of the strategy criterion (SGC) take as their first argument."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, final

from attrs import field, frozen

if TYPE_CHECKING:
    from smartgoals._case.surroundings import Surroundings
    from smartgoals._evidence import Evidence
    from smartgoals._model.metric import Metric
    from smartgoals._model.strategy import Strategy
    from smartgoals.catalog._catalog import Catalog


@final
@frozen(kw_only=True, eq=False, repr=False)
class StrategyCase:
    """A strategy to be judged as of a day, with the evidence beside it."""

    strategy: Strategy
    evidence: Evidence
    as_of: date
    surroundings: Surroundings = field(repr=False)

    @property
    def catalog(self) -> Catalog:
        """The catalogue in force."""
        return self.surroundings.catalog

    def metric(self, id: str | None) -> Metric | None:
        """Return a metric by its id, from the strategy's own or the catalogue; None where nobody
        defined it.
        """
        return self.surroundings.metric(id)
