"""Evidence: what is known when a goal is judged. Knows the model and the catalogue; the rooms that judge take it as it is."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any, Final, final

from attrs import field, frozen

from smartgoals._checked import checked, each, instance
from smartgoals._days import optional_day

if TYPE_CHECKING:
    from smartgoals._model.audit import Audit
    from smartgoals._model.closed_goal import ClosedGoal
    from smartgoals._model.goal import Goal
    from smartgoals._model.history import History
    from smartgoals._model.objective import Objective
    from smartgoals._model.source import DataSource
    from smartgoals._model.strategy import Strategy
    from smartgoals._model.way_of_reading import WayOfReading
    from smartgoals.catalog import Benchmark, Catalog


# The types of documents load when somebody brings a value of theirs: a goal checked by itself pays for none.


def _strategy(value: Strategy | None) -> Strategy | None:
    if value is None:
        return None
    from smartgoals._model.strategy import Strategy

    return instance(value, Strategy, "a Strategy")


def _histories(value: Iterable[History]) -> tuple[History, ...]:
    if value == ():
        return ()
    from smartgoals._model.history import History

    return each(value, "histories", lambda one: instance(one, History, "a History"))


def _audits(value: Iterable[Audit]) -> tuple[Audit, ...]:
    if value == ():
        return ()
    from smartgoals._model.audit import Audit

    return each(value, "audits", lambda one: instance(one, Audit, "an Audit"))


def _closed(value: Iterable[ClosedGoal]) -> tuple[ClosedGoal, ...]:
    if value == ():
        return ()
    from smartgoals._model.closed_goal import ClosedGoal

    return each(value, "closed goals", lambda one: instance(one, ClosedGoal, "a ClosedGoal"))


def _sources(value: Iterable[DataSource]) -> tuple[DataSource, ...]:
    if value == ():
        return ()
    from smartgoals._model.source import data_sources

    return data_sources(value)


def _benchmarks(value: Iterable[Benchmark] | None) -> tuple[Benchmark, ...] | None:
    return None if value is None else each(value, "benchmarks", _benchmark)


def _benchmark(value: Any) -> Benchmark:
    from smartgoals.catalog import Benchmark  # the catalogue loads only when somebody brings benchmarks

    return instance(value, Benchmark, "a Benchmark")


@final
@checked
@frozen(kw_only=True)
class Evidence:
    """What is known when a goal is judged; every part may be missing, and what needs it then answers *unknown*.

    What is given here comes before what the strategy holds. `benchmarks` None means the catalogue's own; an
    empty list means none at all. `known_on` leaves out what was recorded later: readings, and corrections of
    them.

    >>> Evidence().history_of("followers", "ig") is None
    True
    """

    strategy: Strategy | None = field(default=None, converter=_strategy)
    histories: tuple[History, ...] = field(default=(), converter=_histories)
    audits: tuple[Audit, ...] = field(default=(), converter=_audits)
    closed_goals: tuple[ClosedGoal, ...] = field(default=(), converter=_closed)
    sources: tuple[DataSource, ...] = field(default=(), converter=_sources)
    benchmarks: tuple[Benchmark, ...] | None = field(default=None, converter=_benchmarks)
    catalog: Catalog | None = None
    known_on: date | None = field(default=None, converter=optional_day)

    def history_of(self, metric: str | None, channel: str | None) -> History | None:
        """Return the history of a metric on a channel: the given ones first, then the strategy's.

        A history that names no channel answers for any channel, and one that names no metric for any metric, after those
        that fit exactly.
        """
        for fits in ((metric, channel), (metric, None), (None, channel), (None, None)):
            for one in self.histories:
                if (one.metric_id, one.channel) == fits:
                    return one
        return self.strategy.history_of(metric, channel) if self.strategy and metric else None

    def history_for(self, goal: Goal) -> History | None:
        """Return the history of a goal's own metric on its channel."""
        return self.history_of(goal.metric, goal.channel)

    @property
    def all_histories(self) -> tuple[History, ...]:
        """Every history, the given ones first."""
        return (*self.histories, *(self.strategy.histories if self.strategy else ()))

    @property
    def all_audits(self) -> tuple[Audit, ...]:
        """Every audit, in order of day."""
        both = (*self.audits, *(self.strategy.audits if self.strategy else ()))
        return tuple(sorted(dict.fromkeys(both), key=lambda one: one.as_of))

    @property
    def all_closed_goals(self) -> tuple[ClosedGoal, ...]:
        """Every closed goal, in order of day."""
        both = (*self.closed_goals, *(self.strategy.closed_goals if self.strategy else ()))
        return tuple(sorted(dict.fromkeys(both), key=lambda one: one.closed_on))

    def source_of(self, metric: str | None, channel: str | None) -> DataSource | None:
        """Return the declared source of a metric on a channel, or one declared for every channel."""
        both = (*self.sources, *(self.strategy.sources if self.strategy else ()))
        exact = (one for one in both if one.metric == metric and one.channel == channel)
        general = (one for one in both if one.metric == metric and one.channel is None)
        return next(exact, None) or next(general, None)

    def way_of(self, metric: str | None, channel: str | None) -> WayOfReading:
        """Return how the history of a metric on a channel is to be read, as its source says."""
        from smartgoals._model.way_of_reading import AS_USUAL

        way = AS_USUAL
        for place in dict.fromkeys((channel, None)):
            for sources in (self.sources, self.strategy.sources if self.strategy else ()):
                for one in sources:
                    if one.metric == metric and one.channel == place and one.reading is not None:
                        way = way.before(one.reading)
        return way

    def objective_of(self, goal: Goal) -> Objective | None:
        """Return the objective a goal serves first, when the strategy is known."""
        return self.strategy.objective_of(goal) if self.strategy else None


NO_EVIDENCE: Final = Evidence()
"""Nothing is known."""
