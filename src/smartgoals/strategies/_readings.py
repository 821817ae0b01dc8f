"""Strategies for what is measured: metrics, readings, histories, and the facts of where readings come from."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import strategies as st

from smartgoals._model._metric_ids import METRIC_FACTS
from smartgoals._model.exchange import Exchange
from smartgoals._model.history import History
from smartgoals._model.metric import Better, Funnel, Metric, Nature, OverChannels, OverTime, Stage, Unit
from smartgoals._model.reading import Reading
from smartgoals._model.scale import Scale
from smartgoals._model.source import DataSource
from smartgoals._model.way_of_reading import Assume, MissingDays, WayOfReading
from smartgoals._numbers import Number
from smartgoals._time.period import Period
from smartgoals.strategies._periods import periods
from smartgoals.strategies._values import (
    LAST_DAY,
    check_day,
    check_sizes,
    check_strategy,
    days,
    ids,
    numbers,
    optional,
    texts,
    tuples_of,
)

_FAMILIAR = ("followers", "reach", "engagement_rate_followers", "purchases", "first_response_time")
STANDARD_METRICS = (*_FAMILIAR, *(one for one in METRIC_FACTS if one not in _FAMILIAR))
_COUNTED = (Nature.STOCK, Nature.FLOW, Nature.UNIQUE)


def metric_ids(*, own: bool = True) -> st.SearchStrategy[str]:
    """Ids of metrics: standard ones, and (unless `own` is False) ids of the caller's own. Shrinks to 'followers'."""
    standard = st.sampled_from(STANDARD_METRICS)
    return standard | ids() if own else standard


def _metric(
    nature: Nature, low: Number | None, width: Number | None, over: tuple[Any, Any, Unit], **rest: Any
) -> Metric:
    """Build a metric, leaving out what its nature rules out."""
    over_time, over_channels, unit = over
    adds_up = nature is Nature.FLOW
    if (over_time is OverTime.SUM and not adds_up) or (over_time is OverTime.LAST and adds_up):
        over_time = None
    if over_channels is OverChannels.SUM and nature not in {Nature.STOCK, Nature.FLOW, Nature.MEAN}:
        over_channels = None
    if unit is Unit.RATIO and nature in _COUNTED:
        unit = Unit.COUNT
    bounds = (low, None if width is None else (low or 0) + width)
    if unit is not Unit.DURATION:
        rest["scale"] = None
    return Metric(nature=nature, unit=unit, range=bounds, over_time=over_time, over_channels=over_channels, **rest)


def metrics(*, ids: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[Metric]:
    """Metrics of the caller's own, of every nature and unit. Shrinks to Metric(id='a', nature='stock')."""
    said = optional(texts())
    return st.builds(
        _metric,
        id=check_strategy(ids, "ids", _ids()),
        nature=st.sampled_from(Nature),
        low=optional(st.sampled_from((0, -100, -1, 1))),
        width=optional(st.integers(1, 100)),
        over=st.tuples(
            optional(st.sampled_from(OverTime)), optional(st.sampled_from(OverChannels)), st.sampled_from(Unit)
        ),
        better=st.sampled_from(Better),
        name_en=said,
        name_fr=said,
        definition=said,
        family=said,
        formula=optional(st.just("100 * clicks / impressions")),
        stage=optional(st.sampled_from(Stage)),
        funnel=optional(st.sampled_from(Funnel)),
        commonly_vanity=st.booleans(),
        source_kind=said,
        question=said,
        scale=optional(st.sampled_from(Scale)),
    )


def readings(
    min_day: date | None = None,
    max_day: date | None = None,
    *,
    values: st.SearchStrategy[Number] | None = None,
) -> st.SearchStrategy[Reading]:
    """Readings on days from *min_day* to *max_day*, with values from `values`.

    Now and then one is a late addition, or covers several days. Shrinks to 0 on 2026-01-01.
    """

    def reading(on: date, value: Number, facts: tuple[int | None, Number | None, bool, int | None]) -> Reading:
        late, out_of, adds, span = facts
        known = None if late is None else _later(on, late)
        return Reading(on, value, recorded_on=known, out_of=out_of, adds=adds, covers=_first(on, span))

    facts = st.tuples(optional(st.integers(0, 40)), optional(numbers(1, 10_000)), _additions(), _spans())
    return st.builds(reading, days(min_day, max_day), check_strategy(values, "values", numbers()), facts)


def _spans() -> st.SearchStrategy[int | None]:
    """How many days a reading covers: now and then a few, a week or a month."""
    return st.sampled_from((None, None, None, 1, 2, 7, 31))


def _first(on: date, span: int | None) -> date | None:
    return None if span is None else date.fromordinal(max(1, on.toordinal() - span + 1))


def _additions() -> st.SearchStrategy[bool]:
    """Whether a reading adds to what is known of its day: now and then."""
    return st.sampled_from((False, False, True))


def _later(on: date, by: int, last: date = date.max) -> date:
    return max(on, date.fromordinal(min(last.toordinal(), on.toordinal() + by)))


@st.composite
def _spaced_days(draw: Any, sizes: tuple[int, int], first: st.SearchStrategy[date], last: date) -> list[date]:
    """Days in order, some of them twice, a day, a week or a month apart."""
    gaps = draw(
        st.lists(st.sampled_from((1, 7, 0, 2, 30, 31)) | st.integers(0, 60), min_size=sizes[0], max_size=sizes[1])
    )
    found: list[date] = []
    for gap in gaps:
        found.append(_later(found[-1], gap, last) if found else draw(first))
    return found


@st.composite
def _histories(
    draw: Any,
    *,
    on: st.SearchStrategy[list[date]],
    values: st.SearchStrategy[Number],
    metric: st.SearchStrategy[Any],
    channel: st.SearchStrategy[str | None],
    plain: bool,
) -> History:
    with_parts = not plain and draw(st.booleans())
    rows: list[Reading] = []
    for day in draw(on):
        late = None if plain else draw(optional(st.integers(0, 40)))
        of = draw(st.integers(1, 10_000)) if with_parts else None
        known = None if late is None else _later(day, late)
        adds = late is not None and draw(_additions())
        first = None if plain else _first(day, draw(_spans()))
        rows.append(Reading(day, draw(values), recorded_on=known, out_of=of, adds=adds, covers=first))
    definition, source = (None, None) if plain else (draw(optional(texts())), draw(optional(texts())))
    return History.of(rows, metric=draw(metric), channel=draw(channel), definition=definition, source=source)


def histories(
    min_size: int = 0,
    max_size: int = 20,
    *,
    min_day: date | None = None,
    max_day: date | None = None,
    values: st.SearchStrategy[Number] | None = None,
    metrics: st.SearchStrategy[Metric | str | None] | None = None,
    channels: st.SearchStrategy[str | None] | None = None,
    plain: bool = False,
) -> st.SearchStrategy[History]:
    """Histories entered as *min_size* to *max_size* readings, some days apart, from *min_day* to
    *max_day*.

    `values` draws their values, `metrics` the metric or its id, `channels` the channel's id. With
    corrections, late additions, denominators, days covered and several readings a day; with `plain` True one
    reading a day, each known on its day. Shrinks to History.of([]).
    """
    check_sizes(min_size, max_size)
    first, last = days(min_day, max_day), check_day(max_day, "max_day", LAST_DAY)
    in_order = st.lists(first, min_size=min_size, max_size=max_size, unique=True).map(sorted)
    return _histories(
        on=in_order if plain else _spaced_days((min_size, max_size), first, last),
        values=check_strategy(values, "values", numbers()),
        metric=check_strategy(metrics, "metrics", optional(metric_ids() | _own_metrics())),
        channel=check_strategy(channels, "channels", optional(ids())),
        plain=plain,
    )


def data_sources(
    *,
    metrics: st.SearchStrategy[str] | None = None,
    channels: st.SearchStrategy[str | None] | None = None,
) -> st.SearchStrategy[DataSource]:
    """Declared sources of readings, some of which say how to read. Shrinks to DataSource(metric='followers')."""
    few = optional(numbers(0, 10_000))
    return st.builds(
        DataSource,
        metric=check_strategy(metrics, "metrics", metric_ids()),
        channel=check_strategy(channels, "channels", optional(ids())),
        kind=optional(st.sampled_from(("platform_owned", "platform_public", "web_analytics", "manual")) | texts()),
        held_by=optional(texts()),
        cadence=optional(periods()),
        latency_days=few,
        reaches_back_days=few,
        cost_minutes=few,
        attribution=optional(texts()),
        breaks=tuples_of(days()),
        # A counter is no flow, which most metrics are, so none is drawn here.
        reading=optional(reading_ways(counters=st.none())),
    )


def assumptions() -> st.SearchStrategy[Assume]:
    """Policies for missing days, with their numbers. Shrinks to Assume(times=0)."""
    return st.builds(
        Assume,
        st.sampled_from(MissingDays),
        times=numbers(0, 10),
        between=st.booleans(),
    )


def reading_ways(*, counters: st.SearchStrategy[bool | None] | None = None) -> st.SearchStrategy[WayOfReading]:
    """Ways in which a history is to be read. Shrinks to WayOfReading()."""

    def way(
        *,
        missing: Assume | None,
        counter: bool | None,
        below: Number | None,
        over: Period | None,
        begins: tuple[Number | None, tuple[Exchange, ...]],
        covers: Period | None,
    ) -> WayOfReading:
        return WayOfReading(
            missing=missing,
            counter=counter,
            reset_below=below,
            recompute_over=None if counter else over,
            resets_to=begins[0] if counter else None,
            exchanges=begins[1] if counter else (),
            covers=covers,
        )

    return st.builds(
        way,
        missing=optional(assumptions()),
        counter=check_strategy(counters, "counters", optional(st.booleans())),
        below=optional(numbers(0, 1)),
        over=optional(periods()),
        begins=st.tuples(
            optional(numbers(min_value=0)), tuples_of(exchanges(), max_size=2, unique_by=lambda one: one.on)
        ),
        covers=optional(periods()),
    )


def exchanges(min_day: date | None = None, max_day: date | None = None) -> st.SearchStrategy[Exchange]:
    """Exchanges of a counter, on days from *min_day* to *max_day*. Shrinks to 0 on 2026-01-01."""
    return st.builds(
        Exchange,
        days(min_day, max_day),
        numbers(min_value=0),
        stood_at=optional(numbers(min_value=0)),
    )


def _ids() -> st.SearchStrategy[str]:
    return ids()


def _own_metrics() -> st.SearchStrategy[Metric]:
    return metrics()
