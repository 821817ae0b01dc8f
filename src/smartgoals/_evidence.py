"""Evidence: what is known when a goal is judged. Knows the model and the catalogue; the rooms that judge take it as it is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, TypeVar, final

from attrs import field, frozen

from smartgoals._checked import checked, each, instance
from smartgoals._model.audit import Audit
from smartgoals._model.closed_goal import ClosedGoal
from smartgoals._model.goal import Goal
from smartgoals._model.history import History
from smartgoals._model.objective import Objective
from smartgoals._model.source import DataSource
from smartgoals._model.strategy import Strategy

if TYPE_CHECKING:
    from smartgoals.catalog import Benchmark, Catalog

T = TypeVar("T")


def _strategy(value: Strategy | None) -> Strategy | None:
    return None if value is None else instance(value, Strategy, "a Strategy")


def _histories(value: Iterable[History]) -> tuple[History, ...]:
    return each(value, "histories", lambda one: instance(one, History, "a History"))


def _audits(value: Iterable[Audit]) -> tuple[Audit, ...]:
    return each(value, "audits", lambda one: instance(one, Audit, "an Audit"))


def _closed(value: Iterable[ClosedGoal]) -> tuple[ClosedGoal, ...]:
    return each(value, "closed goals", lambda one: instance(one, ClosedGoal, "a ClosedGoal"))


def _sources(value: Iterable[DataSource]) -> tuple[DataSource, ...]:
    return each(value, "data sources", lambda one: instance(one, DataSource, "a DataSource"))


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

    What is given here comes before what the strategy holds. `benchmarks` None means the catalogue's own; an empty list
    means none at all.

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
    # What a room worked out from this evidence alone; it only ever holds what would come out again, so nothing can see it.
    _kept: dict[str, tuple[object, Any]] = field(factory=dict, init=False, eq=False, repr=False)

    def kept(self, room: str, key: object, make: Callable[[], T]) -> T:
        """Return what *make* gives, worked out once for a room and a key, such as the day of a check; for rooms above.

        Only the last key of a room is kept, so that evidence asked about on many days does not grow.
        """
        found = self._kept.get(room)
        if found is None or found[0] != key:
            found = self._kept[room] = (key, make())
        made: T = found[1]
        return made

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

    def objective_of(self, goal: Goal) -> Objective | None:
        """Return the objective a goal serves first, when the strategy is known."""
        return self.strategy.objective_of(goal) if self.strategy else None
