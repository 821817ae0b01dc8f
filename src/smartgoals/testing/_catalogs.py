"""Laws of metric catalogues: names, arithmetic, relevance, benchmarks and native names that fit each other.

Knows no metric by its name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from itertools import cycle
from math import isfinite
from typing import Final

from smartgoals._checked import instance
from smartgoals._messages.formatting import LANGUAGES
from smartgoals._model.metric import Funnel, Metric, Unit
from smartgoals._model.objective import ObjectiveKind
from smartgoals._model.platform import near_platform
from smartgoals._model.scale import scale_of
from smartgoals._numbers import Number
from smartgoals._time.period import PeriodUnit
from smartgoals.catalog._catalog import Catalog
from smartgoals.catalog._default import DEFAULT
from smartgoals.catalog._figures import Absence
from smartgoals.catalog._formulas import Node, denominators, parts
from smartgoals.catalog._levels import Level
from smartgoals.catalog._wholes import NEARLY_PARTS, PARTS
from smartgoals.testing._check import Flaw, Flaws, NamedCheck, checks_of, law, raised


def catalog_checks(catalog: Catalog) -> tuple[NamedCheck, ...]:
    """Return the checks of a catalogue of metrics. Raises :class:`~smartgoals.WrongType` for anything else.

    >>> import smartgoals as sg
    >>> from smartgoals import catalog, testing
    >>> mine = catalog.with_metric(sg.Metric(id="demo_calls", nature="flow", name_en="demo calls"))
    >>> [failure.name for failure in testing.run_checks(testing.catalog_checks(mine)).failures]
    ['named', 'defined', 'placed']
    """
    return checks_of(
        _LAWS,
        instance(catalog, Catalog, "a Catalog", "catalog"),
        f"catalogue {catalog.version}",
    )


def _metrics(catalog: Catalog) -> Iterator[tuple[str, Metric]]:
    return ((f"metrics.{name}", catalog.metrics[name]) for name in catalog.metrics)


@law("same-ids", "Each metric and benchmark is found under its own id, and no id twice.")
def _same_ids(catalog: Catalog) -> Flaws:
    for name in catalog.metrics:
        if catalog.metrics[name].id != name:
            yield Flaw(f"metrics.{name}", f"the metric there is {catalog.metrics[name].id!r}")
    ids = [benchmark.id for benchmark in catalog.benchmarks]
    for name in dict.fromkeys(ids):
        if ids.count(name) > 1:
            yield Flaw(f"benchmarks.{name}", "two have this id")


@law("named", "Each metric has a name in each language of the house.")
def _named(catalog: Catalog) -> Flaws:
    for path, metric in _metrics(catalog):
        for code in LANGUAGES:
            if not getattr(metric, f"name_{code}"):
                yield Flaw(f"{path}.name_{code}", "it is empty")


@law("defined", "Each metric says in a sentence what is counted.")
def _defined(catalog: Catalog) -> Flaws:
    return (
        Flaw(f"{path}.definition", "it is empty")
        for path, metric in _metrics(catalog)
        if not metric.definition
    )


@law("told-apart", "No two metrics have the same name in a language.")
def _told_apart(catalog: Catalog) -> Flaws:
    for code in LANGUAGES:
        seen: dict[str, str] = {}
        for path, metric in _metrics(catalog):
            name = metric.name(code).casefold()
            if seen.setdefault(name, path) != path:
                yield Flaw(f"{path}.name_{code}", f"{seen[name]} is called {name!r} too")


@law(
    "formulas-close",
    "Each formula is of parts that the catalogue knows, and can be worked out or says why not.",
)
def _formulas_close(catalog: Catalog) -> Flaws:
    names = set(catalog.part_names())
    for path, metric in _metrics(catalog):
        tree = catalog.tree(metric.id)
        needed = () if tree is None else tuple(parts(tree))
        for part in needed:
            if part not in names:
                yield Flaw(f"{path}.formula", f"nobody knows {part!r}")
        if needed and names.issuperset(needed):
            figure = catalog.derive(metric.id, dict.fromkeys(needed, 2))
            if figure.value is not None and not isfinite(figure.value):
                yield Flaw(f"{path}.formula", f"of parts that are all 2 it makes {figure.value}")


@law(
    "shares-fit",
    "A metric in ratio is told as a share: its range ends at no percentage and holds what its formula makes of"
    " parts of like size, which divides a part by its whole and not the other way round.",
)
def _shares_fit(catalog: Catalog) -> Flaws:
    names = set(catalog.part_names())
    for path, metric in _metrics(catalog):
        if metric.unit is not Unit.RATIO:
            continue
        if any(bound is not None and abs(bound) >= _HUNDRED for bound in metric.range):
            yield Flaw(f"{path}.range", f"{metric.range} is one of percentages, and a ratio of 1 is 100 %")
        tree = catalog.tree(metric.id)
        needed = () if tree is None else tuple(parts(tree))
        is_known = bool(needed) and names.issuperset(needed)
        figures = (catalog.derive(metric.id, dict(zip(needed, cycle(each), strict=False))) for each in _ALIKE)
        if is_known and all(figure.reason is Absence.OUTSIDE_RANGE for figure in figures):
            reason = f"of parts of like size it makes nothing within {metric.range}; a share is not times 100"
            yield Flaw(f"{path}.formula", reason)
        elif tree is not None and is_known:
            yield from (Flaw(f"{path}.formula", reason) for reason in _turned(catalog, metric, tree))


_FUNNEL: Final = (Funnel.AWARENESS, Funnel.CONSIDERATION, Funnel.CONVERSION)


def _turned(catalog: Catalog, metric: Metric, tree: Node) -> Iterator[str]:
    """Yield why a formula makes no share: it divides by nothing, or a whole by its part."""
    below = set(denominators(tree))
    above = set(parts(tree)) - below
    if not below:
        units = {known.unit for known in map(catalog.metrics.get, above) if known is not None}
        if units - {Unit.RATIO, Unit.SCORE}:
            yield "it divides by nothing; a share is so many of how many"
        return
    high = metric.range[1]
    if high is None or high > 1:
        return
    wholes = [whole for part, whole in (*PARTS, *NEARLY_PARTS) if part in below and whole in above]
    steps = [{_FUNNEL.index(step) for step in _steps(catalog, names)} for names in (above, below)]
    if wholes or (steps[0] and steps[1] and max(steps[0]) < min(steps[1])):
        yield "it divides a whole by its part, which is no share of up to 1"


def _steps(catalog: Catalog, names: Iterable[str]) -> Iterator[Funnel]:
    """Yield how far along a customer's path metrics lie, of those that lie on it."""
    for known in map(catalog.metrics.get, names):
        step = None if known is None else known.funnel
        if step is not None and step in _FUNNEL:
            yield step


@law(
    "combines",
    "Two windows and two channels of each metric combine, or it is told why they do not.",
)
def _combines(catalog: Catalog) -> Flaws:
    for path, metric in _metrics(catalog):
        for combine in (catalog.combine_windows, catalog.combine_channels):
            try:
                figure = combine(metric.id, [1, 1])
            except Exception as failure:
                yield raised(failure, path)
                continue
            if figure.value is None and figure.interval is None and figure.reason is None:
                yield Flaw(path, f"{combine.__name__} says nothing")


@law(
    "rows-of-known-metrics",
    "Each row of the relevance table, benchmark and native name is of a metric it knows.",
)
def _rows_of_known(catalog: Catalog) -> Flaws:
    for kind in catalog.kinds:
        for name in catalog.relevance.rows(kind):
            if name not in catalog.metrics:
                yield Flaw(f"relevance.{kind}", f"there is no metric {name!r}")
    for benchmark in catalog.benchmarks:
        if benchmark.metric not in catalog.metrics:
            yield Flaw(f"benchmarks.{benchmark.id}", f"there is no metric {benchmark.metric!r}")
    for native in catalog.own_names:
        if native.metric not in catalog.metrics:
            yield Flaw(f"own_names.{native.name}", f"there is no metric {native.metric!r}")
    for sheet in catalog.own_sheets:
        for place, column in enumerate(sheet.columns):
            if column.metric is not None and column.metric not in catalog.metrics:
                yield Flaw(
                    f"own_sheets.{sheet.id}.columns[{place}]",
                    f"there is no metric {column.metric!r}",
                )


@law(
    "placed",
    "For each metric the relevance table says of some kind of objective how far it serves it.",
)
def _placed(catalog: Catalog) -> Flaws:
    rows = [catalog.relevance.rows(kind) for kind in catalog.kinds]
    for path, metric in _metrics(catalog):
        if not any(metric.id in row and row[metric.id].level is not Level.UNKNOWN for row in rows):
            yield Flaw(path, "no row of the relevance table is of it")


@law("each-kind-served", "Each kind of objective has a metric that serves it directly.")
def _each_kind_served(catalog: Catalog) -> Flaws:
    for kind in catalog.kinds:
        if not any(standing.level is Level.DIRECT for standing in catalog.relevance.rows(kind).values()):
            yield Flaw(f"relevance.{kind}", "none is direct")


@law("kinds-spelt", "No kind of objective of its own is a slip of one of the house.")
def _kinds_spelt(catalog: Catalog) -> Flaws:
    for kind in catalog.kinds:
        near = get_close_matches(kind, _KINDS, n=1, cutoff=_SLIP)
        if near and kind not in _KINDS:
            yield Flaw(f"relevance.{kind}", f"nobody knows {kind!r}; did you mean {near[0]!r}?")


@law("benchmarks-sourced", "Each benchmark names its source, and a year or that it is undated.")
def _benchmarks_sourced(catalog: Catalog) -> Flaws:
    for benchmark in catalog.benchmarks:
        path = f"benchmarks.{benchmark.id}"
        if not benchmark.source.strip():
            yield Flaw(f"{path}.source", "it is empty")
        if benchmark.year is None and not benchmark.observed == benchmark.published == _UNDATED:
            yield Flaw(
                f"{path}.observed",
                f"{benchmark.observed!r} and {benchmark.published!r} name no year; say {_UNDATED!r}",
            )


@law("benchmark-units", "Each benchmark that may judge is in a unit in which its metric can be told.")
def _benchmark_units(catalog: Catalog) -> Flaws:
    for benchmark in catalog.benchmarks:
        metric = catalog.metrics.get(benchmark.metric)
        if metric is not None and benchmark.usable and not _is_told_in(metric, benchmark.unit):
            reason = f"{benchmark.unit!r} is no unit of {str(metric.id)!r}, which is told as {metric.unit}"
            yield Flaw(f"benchmarks.{benchmark.id}.unit", reason)


def _is_told_in(metric: Metric, unit: str) -> bool:
    """Tell whether figures of a metric can be in a unit: its own, one of time, a currency, or a
    count of items.
    """
    match metric.unit:
        case Unit.DURATION:
            return unit == metric.unit or scale_of(unit) is not None
        case Unit.MONEY:
            return unit == metric.unit or _CURRENCY.fullmatch(unit) is not None
        case Unit.COUNT_PER_ITEM:
            return unit in (Unit.COUNT_PER_ITEM, Unit.COUNT)
        case _:
            return unit == metric.unit


@law("benchmark-ranges", "Each benchmark that may judge lies within what its metric can be.")
def _benchmark_ranges(catalog: Catalog) -> Flaws:
    for benchmark in catalog.benchmarks:
        metric = catalog.metrics.get(benchmark.metric)
        if metric is None or not benchmark.usable or benchmark.unit != metric.unit:
            continue
        for name in ("low", "typical", "high"):
            figure = getattr(benchmark, name)
            if figure is not None and not _is_within(metric, figure):
                said = f"{figure} is no {metric.unit} of {str(metric.id)!r}, which lies within {metric.range}"
                yield Flaw(f"benchmarks.{benchmark.id}.{name}", said)


def _is_within(metric: Metric, figure: Number) -> bool:
    low, high = metric.range
    return (low is None or low <= figure) and (high is None or figure <= high)


@law("periods-spelt", "What a benchmark counts per is no slip of what those of the house count per.")
def _periods_spelt(catalog: Catalog) -> Flaws:
    for benchmark in catalog.benchmarks:
        near = get_close_matches(benchmark.per or "", _PER, n=1, cutoff=_SLIP)
        if near and benchmark.per not in _PER:
            yield Flaw(
                f"benchmarks.{benchmark.id}.per", f"nobody knows {benchmark.per!r}; did you mean {near[0]!r}?"
            )


@law("platforms-spelt", "No platform of a benchmark, native name or sheet is a slip of one that is known.")
def _platforms_spelt(catalog: Catalog) -> Flaws:
    said = [(f"benchmarks.{one.id}", word) for one in catalog.benchmarks for word in one.platform.split("+")]
    said += [(f"own_names.{one.name}", one.platform) for one in catalog.own_names]
    said += [(f"own_sheets.{one.id}", one.platform) for one in catalog.own_sheets]
    for path, word in said:
        near = near_platform(word)
        if near is not None:
            yield Flaw(f"{path}.platform", f"nobody knows {word!r}; did you mean {near!r}?")


_CURRENCY: Final = re.compile(r"[A-Z]{3}")
_HUNDRED: Final = 100
_ALIKE: Final = ((2,), (1, 2, 3, 4), (4, 3, 2, 1), (0.5,))
"""Parts of like size, of which any share is within its range for one of them at least."""
_UNDATED: Final = "undated"
_KINDS: Final = tuple(map(str, ObjectiveKind))
_PER: Final = tuple(
    dict.fromkeys((*(one.per for one in DEFAULT.benchmarks if one.per is not None), *map(str, PeriodUnit)))
)
_SLIP: Final = 0.85
"""How much alike a word is to one of the house that it is taken for a slip of."""
_LAWS: Final = (
    _same_ids,
    _named,
    _defined,
    _told_apart,
    _formulas_close,
    _shares_fit,
    _combines,
    _rows_of_known,
    _placed,
    _each_kind_served,
    _kinds_spelt,
    _benchmarks_sourced,
    _benchmark_units,
    _benchmark_ranges,
    _periods_spelt,
    _platforms_spelt,
)
