"""Evidence: what is known when a goal is judged. Knows the model and the catalogue; the rooms that
judge take it as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import partial, wraps
from typing import TYPE_CHECKING, Any, Final, TypeAlias, TypeVar, cast, final

from attrs import evolve, field, frozen

from smartgoals._checked import Arguments, checked, each, instance, optional_text, refuse, refusing
from smartgoals._days import optional_day
from smartgoals._errors import WrongType, raise_all
from smartgoals._renamed import tell

if TYPE_CHECKING:
    from smartgoals._model.audit import Audit
    from smartgoals._model.closed_goal import ClosedGoal
    from smartgoals._model.goal import Goal
    from smartgoals._model.history import History
    from smartgoals._model.metric import Metric
    from smartgoals._model.objective import Objective
    from smartgoals._model.source import DataSource
    from smartgoals._model.strategy import Strategy
    from smartgoals._model.way_of_reading import WayOfReading
    from smartgoals.catalog import Benchmark, Catalog


EvidenceLike: TypeAlias = "Evidence | Strategy"
"""What is known when a goal is judged: evidence, or a strategy alone."""

F = TypeVar("F", bound=Callable[..., Any])

# The types of documents load when somebody brings a value of theirs: a goal checked by itself pays for none.


def _goal(value: Goal) -> Goal:
    from smartgoals._model.goal import Goal

    return instance(value, Goal, "a Goal", "goal")


def _strategy(value: Strategy | None) -> Strategy | None:
    if value is None:
        return None
    from smartgoals._model.strategy import Strategy

    return instance(value, Strategy, "a Strategy")


def _histories(value: Iterable[History]) -> tuple[History, ...]:
    if isinstance(value, tuple) and not value:
        return ()
    from smartgoals._model.history import History

    return each(value, "histories", lambda one: instance(one, History, "a History"))


def _audits(value: Iterable[Audit]) -> tuple[Audit, ...]:
    if isinstance(value, tuple) and not value:
        return ()
    from smartgoals._model.audit import Audit

    return each(value, "audits", lambda one: instance(one, Audit, "an Audit"))


def _closed(value: Iterable[ClosedGoal]) -> tuple[ClosedGoal, ...]:
    if isinstance(value, tuple) and not value:
        return ()
    from smartgoals._model.closed_goal import ClosedGoal

    return each(value, "closed goals", lambda one: instance(one, ClosedGoal, "a ClosedGoal"))


def _sources(value: Iterable[DataSource]) -> tuple[DataSource, ...]:
    if isinstance(value, tuple) and not value:
        return ()
    from smartgoals._model.source import data_sources

    return data_sources(value)


def _benchmarks(value: Iterable[Benchmark] | None) -> tuple[Benchmark, ...] | None:
    return None if value is None else each(value, "benchmarks", _benchmark)


def _benchmark(value: Any) -> Benchmark:
    from smartgoals.catalog import Benchmark  # the catalogue loads only when somebody brings benchmarks

    return instance(value, Benchmark, "a Benchmark")


def _catalog(value: Catalog | None) -> Catalog | None:
    if value is None:
        return None
    from smartgoals.catalog import Catalog

    return instance(value, Catalog, "a Catalog")


def carried_metrics(histories: Iterable[History]) -> dict[str, Metric]:
    """Return the metrics that histories carry whole, by id; of several of one id the first."""
    from smartgoals._model.metric import Metric

    every = [one.metric for one in histories if isinstance(one.metric, Metric)]
    return {one.id: one for one in reversed(every)}


def answering(evidence: Evidence, metric: str | None, channel: str | None) -> list[History]:
    """Return the histories that answer for a metric on a channel, of whatever definition, the one
    that is read first.
    """
    from smartgoals._model._several import read_last_first

    for fits in ((metric, channel), (metric, None), (None, channel), (None, None)):
        given = [one for one in evidence.histories if (one.metric_id, one.channel) == fits]
        if given:
            return read_last_first(given)
    known = evidence.strategy.histories if evidence.strategy and metric else ()
    return read_last_first(one for one in known if (one.metric_id, one.channel) == (metric, channel))


@final
@checked
@frozen(kw_only=True)
class Evidence:
    """What is known when a goal is judged; every part may be missing, and what needs it then
    answers *unknown*.

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
    catalog: Catalog | None = field(default=None, converter=_catalog)
    known_on: date | None = field(default=None, converter=optional_day)

    @refusing(metric=optional_text, channel=optional_text)
    def history_of(self, metric: str | None, channel: str | None) -> History | None:
        """Return the history of a metric on a channel: the given ones first, then the strategy's.

        A history that names no channel answers for any channel, and one that names no metric for
        any metric, after those that fit exactly. Of several definitions it is the one read last, and of
        those the one with more readings; :func:`check` tells of the others.
        """
        return next(iter(answering(self, metric, channel)), None)

    def history_for(self, goal: Goal) -> History | None:
        """Return the history of a goal's own metric on its channel."""
        asked = _goal(goal)
        return self.history_of(asked.metric, asked.channel)

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

    @refusing(metric=optional_text, channel=optional_text)
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
        asked = _goal(goal)
        return self.strategy.objective_of(asked) if self.strategy else None


NO_EVIDENCE: Final = Evidence()
"""Nothing is known."""


def evidence_of(value: EvidenceLike | None) -> Evidence:
    """Return what is known: evidence as it is, a strategy alone as what holds it, and None as nothing.

    >>> evidence_of(None) == Evidence()
    True
    """
    if value is None:
        return NO_EVIDENCE
    if isinstance(value, Evidence):
        return value
    from smartgoals._model.strategy import Strategy

    if isinstance(value, Strategy):
        return Evidence(strategy=value)
    raise WrongType(value=value, expected="an Evidence, or a Strategy alone")


def knowledge(evidence: EvidenceLike | None, known_on: date | None = None) -> Evidence:
    """Return what is known, with the day of knowledge that was named beside it; what is wrong is
    told under its name.

    Evidence that is known on another day is refused: neither of the two days is dropped in silence.
    """
    told = Arguments()
    known = told.read("evidence", evidence_of, evidence)
    on = told.read("known_on", optional_day, known_on)
    told.settle()
    if on is None or known.known_on == on:
        return known
    if known.known_on is not None:
        raise refuse(
            "known_on", on, f"{known.known_on.isoformat()} as in the evidence, or left out beside it"
        )
    return evolve(known, known_on=on)


def knowledge_of(strategy: Strategy, evidence: EvidenceLike | None, known_on: date | None = None) -> Evidence:
    """Return what is known of a strategy that is asked about, which takes the place of one in the
    evidence.
    """
    told = Arguments()
    asked = told.read("strategy", _asked, strategy)
    beside = told.read("evidence", partial(evidence_beside, asked), evidence)
    known = told.read("", partial(knowledge, beside), known_on)
    told.settle()
    return evolve(known, strategy=asked)


def _asked(value: Strategy) -> Strategy:
    from smartgoals._model.strategy import Strategy

    return instance(value, Strategy, "a Strategy")


def evidence_beside(strategy: Strategy | None, value: EvidenceLike | None) -> Evidence:
    """Return what is known beside a strategy that is asked about; another strategy alone says
    nothing of it, and is refused.
    """
    known = evidence_of(value)
    if known is not value and strategy is not None and known.strategy not in (None, strategy):
        hint = "Evidence(histories=…, audits=…) holds what the strategy lacks"
        raise refuse("", str(value), "an Evidence, or the very strategy that is asked about", hint)
    return known


def formerly(*names: str, second: str = "") -> Callable[[F], F]:
    """Let a function take parts of its evidence by the names they had, with a warning.

    Beside `evidence` they go into it where it lacks them, or holds the same; what it has otherwise
    is refused. `second` names the part that was the second argument by its place.
    """

    def under(function: F) -> F:
        @wraps(function)
        def asked(*args: Any, **named: Any) -> Any:
            if named.keys() & names or (second and len(args) > 1):
                args, named = _gathered(function.__name__, names, second, args, named)
            return function(*args, **named)

        return cast("F", asked)

    return under


def _gathered(
    function: str, names: tuple[str, ...], second: str, args: tuple[Any, ...], named: Mapping[str, Any]
) -> tuple[tuple[Any, ...], dict[str, Any]]:
    """Return the arguments of a call with what belongs to the evidence in it."""
    parts = {name: named[name] for name in names if name in named}
    rest = {name: value for name, value in named.items() if name not in names}
    if second and len(args) > 1:
        if second in parts:
            raise refuse(second, parts[second], "given once: it stands in its place, too")
        parts[second], args = args[1], (*args[:1], *args[2:])
    is_alone = parts.keys() == {"strategy"} and rest.get("evidence") is None
    inside = "" if is_alone else f"Evidence({', '.join(f'{name}=…' for name in parts)})"
    tell(
        f"{function}({', '.join(f'{name}=' for name in parts)})",
        f"{function}(evidence={inside})",
        above=_OF_CALLER,
    )
    given = {name: value for name, value in parts.items() if value is not None}
    if given and rest.get("evidence") is not None:
        rest["evidence"] = _with_parts(knowledge(rest["evidence"]), given)
    elif given:
        rest["evidence"] = given["strategy"] if given.keys() == {"strategy"} else Evidence(**given)
    return args, rest


def _with_parts(known: Evidence, given: Mapping[str, Any]) -> Evidence:
    """Return evidence with parts given beside it; both may be named where they are the same."""
    alone = Evidence(**given)
    parts = {name: getattr(alone, name) for name in given}
    untold = {name: getattr(NO_EVIDENCE, name) for name in given}
    raise_all(
        [
            refuse(name, given[name], "left out beside evidence that holds another")
            for name, part in parts.items()
            if getattr(known, name) not in (untold[name], part)
        ]
    )
    return evolve(known, **parts)


_OF_CALLER: Final = 4
"""How far above `tell` the line lies that called a function with an argument it had."""
