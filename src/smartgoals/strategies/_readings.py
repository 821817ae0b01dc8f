"""Strategies for what is measured: metrics, readings, histories, and the facts of where readings
come from.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import strategies as st

from smartgoals._checked import refusing, truth
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
    made,
    numbers,
    optional,
    rarely,
    several,
    texts,
)

_FAMILIAR = ("followers", "reach", "engagement_rate_followers", "purchases", "first_response_time")
STANDARD_METRICS = (*_FAMILIAR, *(one for one in METRIC_FACTS if one not in _FAMILIAR))
_COUNTED = (Nature.STOCK, Nature.FLOW, Nature.UNIQUE)


@refusing(own=truth)
def metric_ids(*, own: bool = True) -> st.SearchStrategy[str]:
    """Ids of metrics: standard ones, and (unless `own` is False) ids of the caller's own. Shrinks
    to 'followers'.
    """
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
    return Metric(
        nature=nature, unit=unit, range=bounds, over_time=over_time, over_channels=over_channels, **rest
    )


def metrics(*, ids: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[Metric]:
    """Metrics of the caller's own, of every nature and unit. Shrinks to Metric(id='a', nature='stock')."""
    said = optional(texts(), of=4)
    return made(
        _metric,
        id=check_strategy(ids, "ids", _ids()),
        nature=st.sampled_from(Nature),
        low=st.sampled_from((None, 0, -100, -1, 1)),
        width=optional(st.integers(1, 100)),
        over=st.tuples(
            st.sampled_from((None, *OverTime)), st.sampled_from((None, *OverChannels)), st.sampled_from(Unit)
        ),
        better=st.sampled_from(Better),
        name_en=said,
        name_fr=said,
        definition=said,
        family=said,
        formula=st.sampled_from((None, "100 * clicks / impressions")),
        stage=st.sampled_from((None, *Stage)),
        funnel=st.sampled_from((None, *Funnel)),
        commonly_vanity=st.booleans(),
        source_kind=said,
        question=said,
        scale=st.sampled_from((None, *Scale)),
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

    value, out_of = check_strategy(values, "values", numbers()), optional(numbers(1, 10_000))
    return made(_reading, days(min_day, max_day), value, out_of, _facts())


_Facts = tuple[int | None, bool, int | None]
"""How many days late a reading is known, whether it adds to what is known of its day, and how many
days it covers.
"""


def _facts() -> st.SearchStrategy[_Facts]:
    """Mostly nothing out of the ordinary; else a reading known later, that adds, or that covers a
    few days or a month.
    """
    late, adds, span = st.none() | st.integers(0, 40), st.sampled_from((False, False, True)), _spans()
    return rarely((None, False, None), st.tuples(late, adds, span), of=3)


def _spans() -> st.SearchStrategy[int | None]:
    """How many days a reading covers: now and then a few, a week or a month."""
    return st.sampled_from((None, None, None, 1, 2, 7, 31))


def _reading(day: date, value: Number, out_of: Number | None, facts: _Facts) -> Reading:
    late, adds, span = facts
    known = None if late is None else _later(day, late)
    first = None if span is None else date.fromordinal(max(1, day.toordinal() - span + 1))
    return Reading(day, value, recorded_on=known, out_of=out_of, adds=adds, covers=first)


def _later(on: date, by: int, last: date = date.max) -> date:
    return max(on, date.fromordinal(min(last.toordinal(), on.toordinal() + by)))


_GAPS = (1, 7, 0, 2, 30, 31, *range(3, 61))
_Row = tuple[int, Number, int, _Facts]


def _spaced(first: date, rows: list[_Row], last: date, *, with_parts: bool) -> list[Reading]:
    """Readings in order, some of them on one day, a day, a week or a month apart."""
    spaced: list[Reading] = []
    for gap, value, of, facts in rows:
        day = _later(spaced[-1].day, gap, last) if spaced else first
        # What adds is known later than what it adds to.
        mended = facts if facts[0] is not None else (None, False, facts[2])
        spaced.append(_reading(day, value, of if with_parts else None, mended))
    return spaced


@refusing(plain=truth)
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
    return made(
        History.of,
        _rows(
            (min_size, max_size), (min_day, max_day), check_strategy(values, "values", numbers()), plain=plain
        ),
        metric=check_strategy(metrics, "metrics", optional(metric_ids() | _own_metrics())),
        channel=check_strategy(channels, "channels", optional(ids())),
        definition=st.none() if plain else optional(texts(), of=4),
        source=st.none() if plain else optional(texts(), of=4),
    )


def _rows(
    sizes: tuple[int, int],
    between: tuple[date | None, date | None],
    values: st.SearchStrategy[Number],
    *,
    plain: bool,
) -> st.SearchStrategy[list[Reading]]:
    """Draw the readings of a history, as they are entered."""
    check_sizes(*sizes)
    first, last = days(*between), check_day(between[1], "max_day", LAST_DAY)
    if plain:
        dated = st.dictionaries(first, values, min_size=sizes[0], max_size=sizes[1])
        return made(lambda by_day: [Reading(day, by_day[day]) for day in sorted(by_day)], dated)
    gap, facts = st.sampled_from(_GAPS), _facts()
    bare = st.lists(st.tuples(gap, values, st.just(1), facts), min_size=sizes[0], max_size=sizes[1])
    parted = st.lists(
        st.tuples(gap, values, st.integers(1, 10_000), facts), min_size=sizes[0], max_size=sizes[1]
    )
    without = made(lambda day, rows: _spaced(day, rows, last, with_parts=False), first, bare)
    return without | made(lambda day, rows: _spaced(day, rows, last, with_parts=True), first, parted)


def data_sources(
    *,
    metrics: st.SearchStrategy[str] | None = None,
    channels: st.SearchStrategy[str | None] | None = None,
) -> st.SearchStrategy[DataSource]:
    """Declared sources of readings, some of which say how to read. Shrinks to
    DataSource(metric='followers').
    """
    few, said = optional(numbers(0, 10_000), of=3), optional(texts(), of=4)
    return made(
        DataSource,
        metric=check_strategy(metrics, "metrics", metric_ids()),
        channel=check_strategy(channels, "channels", optional(ids())),
        kind=optional(
            st.sampled_from(("platform_owned", "platform_public", "web_analytics", "manual")) | texts()
        ),
        held_by=said,
        cadence=optional(periods()),
        latency_days=few,
        reaches_back_days=few,
        cost_minutes=few,
        attribution=said,
        breaks=several(days()),
        # A counter is no flow, which most metrics are, so none is drawn here.
        reading=optional(reading_ways(counters=st.none()), of=3),
    )


def assumptions() -> st.SearchStrategy[Assume]:
    """Policies for missing days, with their numbers. Shrinks to Assume(times=0)."""
    return made(
        Assume,
        st.sampled_from(MissingDays),
        times=numbers(0, 10),
        between=st.booleans(),
    )


def reading_ways(
    *, counters: st.SearchStrategy[bool | None] | None = None
) -> st.SearchStrategy[WayOfReading]:
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

    return made(
        way,
        missing=optional(assumptions()),
        counter=check_strategy(counters, "counters", st.sampled_from((None, False, True))),
        below=optional(numbers(0, 1)),
        over=optional(periods()),
        begins=st.tuples(
            optional(numbers(min_value=0)), several(exchanges(), max_size=2, unique_by=lambda one: one.on)
        ),
        covers=optional(periods()),
    )


def exchanges(min_day: date | None = None, max_day: date | None = None) -> st.SearchStrategy[Exchange]:
    """Exchanges of a counter, on days from *min_day* to *max_day*. Shrinks to 0 on 2026-01-01."""
    return made(
        Exchange,
        days(min_day, max_day),
        numbers(min_value=0),
        stood_at=optional(numbers(min_value=0)),
    )


def _ids() -> st.SearchStrategy[str]:
    return ids()


def _own_metrics() -> st.SearchStrategy[Metric]:
    return metrics()
