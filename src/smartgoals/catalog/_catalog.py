"""Catalog: metrics, relevance, benchmarks and native names as one immutable value; the default one is ours.

Knows the model and the tables of this package. Its arithmetic, priors and readers live in modules
of their own, loaded when first used; the methods here only lead there. Nothing is read at run time:
the data are Python modules.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property, partial
from itertools import chain
from typing import TYPE_CHECKING, Any, Self, TypeVar, final

from attrs import evolve, field, frozen

from smartgoals._checked import Arguments, checked, each, instance, name as id_name, named, truth
from smartgoals._errors import UnknownName
from smartgoals._model.metric import Metric
from smartgoals._near import Names
from smartgoals._numbers import NumberLike
from smartgoals.catalog._combination import Combination
from smartgoals.catalog._export_reader import ExportReader
from smartgoals.catalog._levels import RelevanceRow, RelevanceTable, Standing
from smartgoals.catalog._tables import Table

if TYPE_CHECKING:
    from smartgoals._model.objective import Objective, ObjectiveKind
    from smartgoals._time.period import PeriodLike
    from smartgoals.catalog._benchmarks import Benchmark
    from smartgoals.catalog._figures import Figure
    from smartgoals.catalog._formulas import Node
    from smartgoals.catalog._intensity import Intensity
    from smartgoals.catalog._names import NativeName
    from smartgoals.catalog._parts import Item
    from smartgoals.catalog._priors import Prior
    from smartgoals.catalog._sheet import Sheet

T = TypeVar("T")


def part_of(name: str, *known: Mapping[str, object]) -> str:
    """Return the name of a metric or named input; one that nobody knows is refused with the nearest one."""
    if not any(name in one for one in known):
        raise UnknownName(kind="metric or named input", name=name, known=chain(*known))
    return name


def all_of(kind: type[T], what: str, several: Iterable[Any]) -> tuple[T, ...]:
    """Return values of one type; every other one is told at its position."""
    return each(several, "values", lambda one: instance(one, kind, what))


def of_metrics(
    known: Mapping[str, object], kind: type[T], what: str, several: Iterable[Any]
) -> tuple[T, ...]:
    """Return values of one type, each of a metric that is known; every other one is told at its position."""

    def read(value: Any) -> T:
        one = instance(value, kind, what)
        named("metric", known.__getitem__, value.metric)
        return one

    return each(several, "values", read)


@final
@checked
@frozen(kw_only=True)
class Catalog(ExportReader):
    """What is known about metrics: definitions, arithmetic, relevance, benchmarks and native names.

    Every `with_…` method returns a new catalogue. Functions that need one take one, and default to
    :data:`DEFAULT`.

    >>> from smartgoals import Metric, catalog
    >>> mine = catalog.DEFAULT.with_metric(Metric(id="demo_rate", nature="ratio", unit="ratio", formula="leads / visitors"))
    >>> mine.derive("demo_rate", {"leads": 3, "visitors": 60}).value
    0.05
    >>> "demo_rate" in catalog.METRICS
    False
    """

    version: str
    sources: tuple[str, ...]
    metrics: Table[Metric]
    inputs: Table[tuple[str, str, str]]
    relevance: RelevanceTable
    own_benchmarks: tuple[Benchmark, ...] | None = None
    own_names: tuple[NativeName, ...] = ()
    own_sheets: tuple[Sheet, ...] = ()
    trees: Table[Node] = field(eq=False, repr=False)

    # -- metrics
    # -------------------------------------------------------------------------------------------------------

    def metric(self, name: str | Metric) -> Metric:
        """Return a metric by id (or the metric given); an unknown id is refused with the nearest one."""
        return name if isinstance(name, Metric) else self.metrics[name]

    def tree(self, name: str) -> Node | None:
        """Return the parsed formula of a metric; None for one that has none, and for a named input."""
        return self.trees.get(part_of(name, self.metrics, self.inputs))

    def combination_of(self, name: str) -> Combination:
        """Return how a metric or named input combines; an unknown name is refused with the nearest one."""
        metric = self.metrics.get(name)
        if metric is not None:
            return Combination(str(metric.over_time), str(metric.over_channels), metric.unit, metric.nature)
        unit, over_time, over_channels = self.inputs[part_of(name, self.metrics, self.inputs)]
        return Combination(over_time, over_channels, unit, None)

    def part_names(self) -> tuple[str, ...]:
        """Return every name a formula may use: metric ids and named inputs."""
        return self._part_names

    @cached_property
    def _part_names(self) -> Names:
        # Made once: a mapping of many names, or one of many misspelt ones, asks for them each time.
        return Names((*self.metrics, *self.inputs))

    def with_metric(self, *metrics: Metric, inputs: Iterable[str] = ()) -> Self:
        """Return a catalogue with these metrics added or replaced; `inputs` are names their
        formulas use besides ids.

        Raises :class:`~smartgoals.InvalidValue` for a formula that is no arithmetic, runs in a
        circle or has more than 300 parts once the metrics that it names are opened up, and
        :class:`~smartgoals.UnknownName` for a part that nobody knows. Metrics given together may
        use each other.
        """
        from smartgoals.catalog._formulas import parse
        from smartgoals.catalog._opened import Opening

        told = Arguments()
        given = told.read("metrics", partial(all_of, Metric, "a Metric"), metrics)
        names = told.read("inputs", lambda several: each(several, "names", id_name), inputs)
        told.settle()
        new = {one.id: one for one in given}
        unknown = {name: ("count", "sum", "sum") for name in names if name not in self.inputs}
        trees = {one.id: parse(one.formula) for one in new.values() if one.formula is not None}
        without = frozenset(new) - frozenset(trees)
        made = evolve(
            self,
            metrics=self.metrics.joined(new),
            inputs=self.inputs.joined(unknown),
            trees=self.trees.without(without).joined(trees),
        )
        Opening(made.metrics, made.trees, trees).check(made.part_names())
        return made

    def without(self, *ids: str) -> Self:
        """Return a catalogue that lacks these metrics, and the relevance, benchmarks and native
        names of them.

        Formulas of others that use one take it as a named input.

        >>> from smartgoals import catalog
        >>> less = catalog.without("followers")
        >>> "followers" in less.metrics, less.derive("reach_rate", {"reach": 30, "followers": 60}).value
        (False, 0.5)
        """
        from smartgoals.catalog._formulas import parts

        gone = frozenset(
            one.id for one in named("ids", lambda several: each(several, "ids", self.metric), ids)
        )
        trees = self.trees.without(gone)
        used = frozenset(part for tree in trees.values() for part in parts(tree))
        inputs = {}
        for name in sorted(gone & used):
            known = self.combination_of(name)
            inputs[name] = (known.unit, known.over_time, known.over_channels)
        kept = tuple(one for one in self.benchmarks if one.metric not in gone)
        return evolve(
            self,
            metrics=self.metrics.without(gone),
            inputs=self.inputs.joined(inputs),
            relevance=self.relevance.without(gone),
            own_benchmarks=self.own_benchmarks if len(kept) == len(self.benchmarks) else kept,
            own_names=tuple(one for one in self.own_names if one.metric not in gone),
            trees=trees,
        )

    # -- arithmetic
    # ----------------------------------------------------------------------------------------------------

    def derive(
        self, metric: str, values: Mapping[str, NumberLike | None], *, units: Mapping[str, str] | None = None
    ) -> Figure:
        """Return a derived metric computed from its parts, exactly.

        `values` maps metric ids and named inputs to numbers; None means absent, and absent is not
        zero. Parts with a formula of their own are derived when not given. `units` names currencies
        or units per part; different ones are refused.
        """
        from smartgoals.catalog._derive import derive

        return derive(self, metric, values, units)

    def combine_windows(
        self,
        metric: str,
        parts: Iterable[Item],
        *,
        known: NumberLike | Mapping[str, NumberLike | None] | None = None,
        units: Iterable[str] | None = None,
    ) -> Figure:
        """Combine adjacent windows of one channel, in order of time, as the metric's `over_time`
        says.

        `parts` holds a value per window, or for a ratio or mean a mapping from its parts to their
        values. A rate of several windows is that of its parts together: what is above the line
        added up, what is below it added up, also where a level stands beside counts (followers
        beside posts). `known` is what the source said when asked for the whole, the value or values
        of parts: it is used, told by a remark where the parts come to something else, or refused
        where it cannot be true or has no place in the answer. `units` names one unit per window.

        >>> from smartgoals import catalog
        >>> print(catalog.combine_windows("reach", [200, 100]).interval)
        200..300
        >>> weeks = [{"link_clicks": 10, "impressions": 100}, {"link_clicks": 90, "impressions": 9900}]
        >>> catalog.combine_windows("click_through_rate", weeks).value
        0.01
        """
        from smartgoals.catalog._combine import combine

        return combine(self, metric, parts, over_channels=False, known=known, units=units, models=None)

    def combine_channels(
        self,
        metric: str,
        parts: Iterable[Item],
        *,
        known: NumberLike | Mapping[str, NumberLike | None] | None = None,
        units: Iterable[str] | None = None,
        models: Iterable[str] | None = None,
    ) -> Figure:
        """Combine one window of several channels as the metric's `over_channels` says.

        As :meth:`combine_windows`; `models` names the attribution model of each channel, where
        credit is added up.

        >>> from smartgoals import catalog
        >>> catalog.combine_channels("followers", [500, 300]).remarks
        (Remark.ACCOUNTS_NOT_PEOPLE,)
        """
        from smartgoals.catalog._combine import combine

        return combine(self, metric, parts, over_channels=True, known=known, units=units, models=models)

    # -- relevance
    # -----------------------------------------------------------------------------------------------------

    @property
    def kinds(self) -> tuple[str, ...]:
        """Every objective kind that the relevance table describes."""
        return self.relevance.kinds

    def standing(self, metric: str | Metric, objective: Objective | ObjectiveKind | str) -> Standing:
        """Return level, proxy and guardrail of a pair; the level is `unknown` when the table does not say.

        An objective kind that nobody described is refused, with the nearest one.
        """
        from smartgoals._model.objective import Objective as ObjectiveType, objective_kind

        kind = str(named("objective", objective_kind, objective))
        name = metric.id if isinstance(metric, Metric) else metric
        named("metric", self.metric, metric)
        if kind not in self.relevance.kinds and not isinstance(objective, ObjectiveType):
            raise UnknownName(kind="objective kind", name=kind, known=self.relevance.kinds, path="objective")
        return self.relevance.standing(kind, name)

    def with_relevance(self, *rows: RelevanceRow) -> Self:
        """Return a catalogue with rows of the relevance table added or replaced; a new kind may be
        described so.
        """
        new = named("rows", partial(of_metrics, self.metrics, RelevanceRow, "a RelevanceRow"), rows)
        return evolve(self, relevance=self.relevance.joined(new))

    # -- benchmarks
    # ----------------------------------------------------------------------------------------------------

    @property
    def benchmarks(self) -> tuple[Benchmark, ...]:
        """Every benchmark, ours or the caller's."""
        from smartgoals.catalog._benchmarks import standard

        return standard() if self.own_benchmarks is None else self.own_benchmarks

    def with_benchmarks(self, *benchmarks: Benchmark, replace: bool = False) -> Self:
        """Return a catalogue with these benchmarks beside ours, or with `replace` instead of ours."""
        from smartgoals.catalog._benchmarks import Benchmark

        alone = named("replace", truth, replace)
        new = named("benchmarks", partial(of_metrics, self.metrics, Benchmark, "a Benchmark"), benchmarks)
        ids = {one.id for one in new}
        kept = () if alone else tuple(one for one in self.benchmarks if one.id not in ids)
        return evolve(self, own_benchmarks=kept + new)

    def priors(
        self,
        metric: str,
        platform: str | None = None,
        *,
        as_of: date,
        followers: NumberLike | None = None,
        per: str | None = None,
        drift: NumberLike = 1.5,
        spread: tuple[NumberLike, NumberLike] = (3, 6),
        max_age: NumberLike = 3,
    ) -> tuple[Prior, ...]:
        """Return the benchmarks that speak of this metric and platform, widened with age, the best
        match first.

        `followers` picks the size band; `per` (post, week, month…) must match when given; `drift`
        is the factor a year by which figures may move, `spread` how far the range reaches around a
        lone central value, `max_age` the years after which a prior is only good for a warning.
        Nothing that speaks of another denominator is ever returned. Without a platform all of them
        speak; a misspelt one is refused.

        >>> from datetime import date
        >>> from smartgoals import catalog
        >>> found = catalog.priors("follower_growth_rate", "instagram", followers=2000, as_of=date(2024, 12, 31))
        >>> found[0].high, found[0].source, found[0].year
        (0.03, 'StartMotion Media compilation', 2024)
        """
        from smartgoals.catalog._priors import PriorQuestion, answer_about

        question = PriorQuestion(
            metric=named("metric", self.metric, metric),
            platform=platform,
            as_of=as_of,
            followers=followers,
            per=per,
            drift=drift,
            spread=spread,
            max_age=max_age,
        )
        return answer_about(self.benchmarks, question)

    def intensity(
        self,
        metric: str,
        amount: NumberLike,
        *,
        given: Mapping[str, NumberLike | None],
        per: PeriodLike | None = None,
        compounding: bool = False,
    ) -> Intensity:
        """Return a target as an intensity per opportunity, so that a small account and a large one
        can be compared.

        `given` holds the opportunities (posts, followers, sessions…), `per` the period of a growth
        target, which becomes growth a month: of a constant number, or with `compounding` of a
        constant rate.

        >>> from smartgoals import catalog
        >>> found = catalog.intensity("shares", 300, given={"posts_published": 3.9, "followers": 500})
        >>> found.metric, round(found.value, 4), found.is_bound
        ('engagement_rate_followers', 0.1538, True)
        """
        from smartgoals.catalog._intensity import intensity

        return intensity(self, metric, amount, given=given, per=per, compounding=compounding)
