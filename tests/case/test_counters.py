"""Counters that start above zero and meters that are exchanged, held against counting the rises of each meter."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from itertools import pairwise
from typing import Any

import convention_oracle as slow
import pytest
from agreement_samples import on
from hypothesis import assume, given, strategies as st

import smartgoals as sg

METER = sg.Metric(id="m", nature="stock", unit="count", better="higher", range=(0, None))
LAST = 27

Rows = dict[int, float]
Swaps = tuple[tuple[int, float, float | None], ...]
"""Exchanges as (day after the Monday, what the new one starts at, what the old one stood at)."""


def way(swaps: Swaps = (), **more: Any) -> sg.WayOfReading:
    """Return the way of reading a counter with its exchanges."""
    exchanges = [sg.types.Exchange(on(day), starts_at, stood_at=stood) for day, starts_at, stood in swaps]
    return sg.WayOfReading(counter=True, exchanges=exchanges, **more)


def history(rows: Rows) -> sg.History:
    """Return readings by offset as a history of the meter."""
    return sg.History.of([(on(day), value) for day, value in sorted(rows.items())], metric=METER)


def goal(target: sg.Target, began: float | None = None, **more: Any) -> sg.Goal:
    """Return a goal of four weeks on the meter, from a baseline if one is said."""
    baseline = None if began is None else sg.Baseline(value=began)
    return sg.Goal(id="g", metric="m", target=target, start=on(0), deadline=on(LAST), baseline=baseline, **more)


def strategy(wanted: sg.Goal, rows: Rows, read: sg.WayOfReading) -> sg.Strategy:
    """Return a strategy of one goal whose source says how its meter is read."""
    sources = [sg.DataSource(metric="m", reading=read)]
    return sg.Strategy(metrics=[METER], goals=[wanted], histories=[history(rows)], sources=sources)


def actual(rows: Rows, read: sg.WayOfReading, *, began: float | None = 0, day: int = LAST) -> float | None:
    """Return where a meter stands on a day."""
    wanted = goal(sg.ReachLevel(10**6), began)
    return sg.assess(wanted, history(rows), as_of=on(day), evidence=strategy(wanted, rows, read)).actual


@st.composite
def meters(draw: st.DrawFn, least: float = 0) -> tuple[Rows, Swaps]:
    """Draw readings every other day, and exchanges before, between, on and after them."""
    values = draw(st.lists(st.integers(int(least), 90), min_size=1, max_size=8))
    days = draw(st.sets(st.integers(-3, 20), max_size=3))
    figures = st.integers(int(least), 90)
    swaps = tuple((day, draw(figures), draw(st.none() | figures)) for day in sorted(days))
    return {2 * k + 1: value for k, value in enumerate(values)}, swaps


def is_plain(meter: Sequence[float], origin: float) -> bool:
    """Tell whether no two values in a row could be one glitch or two."""
    low = [value in {0, origin} for value in meter]
    return not any(now and after for now, after in pairwise(low[1:]))


# ---------------------------------------------------------------- against the rises of each meter


@given(
    meters(), st.integers(1, 90), st.sampled_from([None, 5, 30]), st.sampled_from([None, 0.25]), st.integers(1, LAST)
)
def test_a_counter_is_what_its_meters_rose_by(
    drawn: tuple[Rows, Swaps], began: int, resets_to: float | None, share: float | None, day: int
) -> None:
    """It stands at what it began with and what each meter rose by, through resets, corrections and exchanges."""
    rows, swaps = drawn
    origin = resets_to or 0
    read = {offset: value for offset, value in rows.items() if offset <= day}
    told = [(on(offset), starts, stood) for offset, starts, stood in swaps]
    found = slow.meters_of((on(-1), began), [(on(offset), value) for offset, value in read.items()], told)
    assume(all(is_plain(meter, origin) for meter in found))
    stands, resets = slow.metered(found, slow.exact(share or 0.5), slow.exact(origin))
    said = way(swaps, resets_to=resets_to, reset_below=share)
    wanted = goal(sg.ReachLevel(began + 60), began)
    progress = sg.assess(wanted, history(rows), as_of=on(day), evidence=strategy(wanted, rows, said))
    assert progress.actual == stands
    # A meter may have been reset before it was taken out, and the new one after it: one reading tells of both.
    assert len(progress.resets) <= resets


@given(meters(), st.integers(0, 90), st.booleans(), st.integers(0, LAST + 4))
def test_all_that_read_a_counter_agree(drawn: tuple[Rows, Swaps], began: int, stated: bool, day: int) -> None:
    """Progress, closing, projection, review, roll-up and the history of verdicts count one and the same meter."""
    rows, swaps = drawn
    if not stated:
        rows = {-1: began} | rows
    wanted = goal(sg.ReachLevel(120), began if stated else None)
    known = strategy(wanted, rows, way(swaps))
    asked: dict[str, Any] = {"as_of": on(day), "evidence": known}
    progress = sg.assess(wanted, history(rows), **asked)
    projection = sg.project(wanted, history(rows), **asked)
    closed = sg.close(wanted, history(rows), as_of=on(day), evidence=known, probability=0.5)
    assert projection.progress == progress
    assert sg.roll_up_strategy(known, as_of=on(day)).goals["g"] == progress
    reviewed = sg.review(known, as_of=on(day)).goals["g"].progress
    assert reviewed == progress if progress.actual is not None else reviewed in {None, progress}
    told = sg.status_history(wanted, history(rows), [on(day)], "viva", evidence=known)
    assert told[0].status == progress.status("viva")
    if progress.actual is not None and day <= LAST:
        assert projection.now == float(progress.actual)
        assert closed.actual == progress.actual
    if day >= LAST:
        assert (closed.outcome == "met", projection.probability == 1.0) == (progress.is_met, progress.is_met)


# ---------------------------------------------------------------- laws


@given(meters(), st.integers(1, 90), st.integers(1, LAST))
def test_what_the_old_meter_stood_at_goes_on_in_the_new_one(drawn: tuple[Rows, Swaps], began: int, day: int) -> None:
    """An exchange whose two values are known is no event: it is read as one meter that goes on."""
    rows, every = drawn
    swaps = [swap for swap in every if swap[0] >= 0]
    total, whole = began, {}
    for offset, value in sorted(rows.items()):
        total += value
        whole[offset] = total
    parts, lead, at = {}, 0, 0
    told: list[tuple[int, float, float | None]] = []
    for offset, value in whole.items():
        while at < len(swaps) and swaps[at][0] <= offset:
            place, starts, _ = swaps[at]
            # The old one stood at all that was counted until its day, and the new one counts on from its start.
            before = max((seen for when, seen in whole.items() if when < place), default=began)
            told.append((place, starts, before - lead))
            lead, at = before - starts, at + 1
        parts[offset] = value - lead
    assert actual(parts, way(tuple(told)), began=began, day=day) == actual(whole, way(), began=began, day=day)


@given(meters(least=1), st.integers(1, 90), st.integers(0, 40), st.integers(1, LAST))
def test_a_counter_that_starts_higher_is_the_same_counter_higher_up(
    drawn: tuple[Rows, Swaps], began: int, by: int, day: int
) -> None:
    """With readings, baseline, exchanges and `resets_to` all moved by an amount, the value is moved by it."""
    rows, swaps = drawn
    moved = tuple((offset, starts + by, None if stood is None else stood + by) for offset, starts, stood in swaps)
    higher = {offset: value + by for offset, value in rows.items()}
    plain = actual(rows, way(swaps), began=began, day=day)
    above = actual(higher, way(moved, resets_to=by), began=began + by, day=day)
    assert above == plain + by


@given(meters(), st.integers(1, 90), st.integers(-400, 400).map(lambda weeks: 7 * weeks))
def test_the_days_alone_change_nothing(drawn: tuple[Rows, Swaps], began: int, days: int) -> None:
    """With every day moved, the meter stands where it stood."""
    rows, swaps = drawn
    wanted = goal(sg.ReachLevel(500), began)
    later = sg.Goal(
        id="g", metric="m", target=wanted.target, start=on(days), deadline=on(days + LAST), baseline=wanted.baseline
    )
    moved = {offset + days: value for offset, value in rows.items()}
    said = way(tuple((offset + days, starts, stood) for offset, starts, stood in swaps))
    then = sg.assess(later, history(moved), as_of=on(days + LAST), evidence=strategy(later, moved, said))
    assert then.actual == actual(rows, way(swaps), began=began)


@given(meters(), st.integers(0, 30), st.integers(1, 90))
def test_an_exchange_changes_no_day_before_the_new_meter_was_read(
    drawn: tuple[Rows, Swaps], day: int, began: int
) -> None:
    """Until the new one is read the old one's last reading stands, whatever was told of the exchange."""
    rows, swaps = drawn
    until = {offset: value for offset, value in rows.items() if offset < day}
    later = tuple(swap for swap in swaps if swap[0] >= day)
    earlier = tuple(swap for swap in swaps if swap[0] < day)
    assert actual(until, way(earlier), began=began) == actual(until, way((*earlier, *later)), began=began)


# ---------------------------------------------------------------- worked cases

EXCHANGED = ((10, 100, None),)
KNOWN = ((10, 100, 950),)


@pytest.mark.parametrize(
    ("rows", "swaps", "stands", "resets"),
    [
        ({3: 900, 12: 130}, EXCHANGED, 930, 0),
        ({3: 900, 12: 130}, KNOWN, 980, 0),
        ({3: 900, 12: 130}, (), 1030, 1),  # nobody said it: a reset to zero
        ({3: 90, 12: 130}, EXCHANGED, 120, 0),  # the new one stands higher than the old one
        ({3: 90, 12: 130}, (), 130, 0),
        ({3: 900, 10: 130}, EXCHANGED, 930, 0),  # a reading on the day is the new one's
        ({3: 900, 9: 910, 12: 130}, EXCHANGED, 940, 0),
        ({3: 900, 12: 130, 14: 120}, EXCHANGED, 920, 0),  # a correction of the new one
        ({3: 900, 9: 890, 12: 130}, EXCHANGED, 920, 0),  # a correction of the old one
        ({3: 900, 12: 130, 14: 20}, EXCHANGED, 950, 1),  # a reset of the new one, to zero
        ({3: 900, 12: 95}, EXCHANGED, 895, 0),  # less than what the new one starts at, a correction
        ({3: 900, 12: 0, 14: 130}, EXCHANGED, 930, 0),  # a zero that comes back to the new one
        ({3: 900, 9: 0, 12: 130}, KNOWN, 980, 0),  # and one before the old one is taken out
        ({3: 900, 9: 0, 12: 130}, EXCHANGED, 930, 1),  # where nobody knows that it came back
        ({3: 900, 12: 130}, ((10, 100, 50),), 980, 1),  # the old one was reset before it was taken out
        ({3: 900}, KNOWN, 900, 0),  # not read since
        ({12: 130}, ((-2, 100, 950),), 130, 0),  # before the baseline, which is of the new one
        ({12: 130}, ((-1, 100, 950),), 130, 0),
        ({12: 700}, ((0, 100, 650),), 1250, 0),
        ({3: 900, 12: 130}, ((20, 0, None),), 1030, 1),  # after the last reading
        ({3: 900, 12: 130}, ((5, 10, 950), (10, 100, 40)), 1010, 0),  # two of them unread between
        ({3: 900, 12: 130}, ((5, 10, 950), (10, 100, None)), 980, 0),
        ({3: 900, 7: 60, 12: 130}, ((5, 10, 950), (10, 100, 75)), 1045, 0),
    ],
)
def test_what_an_exchange_means(rows: Rows, swaps: Swaps, stands: float, resets: int) -> None:
    """The new meter counts on from what the old one stood at, by its own start; what is not told is not counted."""
    wanted = goal(sg.ReachLevel(5000), 80)
    progress = sg.assess(wanted, history(rows), as_of=on(LAST), evidence=strategy(wanted, rows, way(swaps)))
    assert (progress.actual, len(progress.resets)) == (stands, resets)


@pytest.mark.parametrize(
    ("values", "stands", "resets"),
    [
        ([150, 120, 180], 230, 1),  # 20 of 50 is less than half
        ([150, 130, 180], 180, 0),  # 30 of 50 is a correction
        ([150, 100], 150, 1),
        ([150, 100, 160], 160, 0),  # back where it stood
        ([150, 0, 160], 160, 0),  # a zero is a glitch of any counter
        ([150, 100, 140], 190, 1),
        ([150, 100, 190, 110], 200, 1),
    ],
)
def test_a_counter_that_starts_each_time_at_a_hundred(values: list[float], stands: float, resets: int) -> None:
    """The share that tells a reset is taken above the value that the counter starts from."""
    rows = dict(enumerate(values))
    wanted = goal(sg.ReachLevel(5000), 100)
    read = way(resets_to=100)
    progress = sg.assess(wanted, history(rows), as_of=on(LAST), evidence=strategy(wanted, rows, read))
    assert (progress.actual, len(progress.resets)) == (stands, resets)


@pytest.mark.parametrize(
    ("baseline", "before", "stands"),
    [
        (None, {-9: 900}, 930),  # read before the exchange
        (None, {-9: 900, -4: 110}, 130),  # and after it
        (sg.Baseline(value=900, on=on(-9)), {}, 930),
        (sg.Baseline(value=110, on=on(-4)), {}, 130),
        (sg.Baseline(value=110, on=on(-6)), {-9: 900}, 130),  # on its day: of the new one
        (sg.Baseline(value=110), {-9: 900}, 130),  # stated for the start
    ],
)
def test_an_exchange_between_the_baseline_and_the_start(
    baseline: sg.Baseline | None, before: Rows, stands: float
) -> None:
    """An exchange counts unless the value that the goal starts from is of its day or later."""
    wanted = sg.Goal(id="g", metric="m", target=sg.ReachLevel(5000), start=on(0), deadline=on(LAST), baseline=baseline)
    rows = before | {5: 130}
    known = strategy(wanted, rows, way(((-6, 100, None),)))
    assert sg.assess(wanted, history(rows), as_of=on(9), evidence=known).actual == stands
    assert sg.project(wanted, history(rows), as_of=on(9), evidence=known).now == stands


def test_a_reset_before_the_start_is_not_forecast_as_progress() -> None:
    """A goal that starts from what was read is projected from where it stands, not from all that the counter ever rose."""
    wanted = goal(sg.ReachLevel(500))
    rows = {-12: 600, -7: 10, 2: 20, 7: 24}
    known = strategy(wanted, rows, way())
    projection = sg.project(wanted, history(rows), as_of=on(7), evidence=known)
    assert (projection.progress.actual, projection.now) == (24, 24)
    assert projection.probability < 0.5


def test_a_level_for_any_day_is_found_across_an_exchange() -> None:
    """Since when a target stands reached is told in the values that the meters stand for."""
    rows = {3: 900, 12: 130, 15: 190, 20: 260}
    wanted = goal(sg.ReachLevel(1000, judged="any_day"), 800)
    progress = sg.assess(wanted, history(rows), as_of=on(22), evidence=strategy(wanted, rows, way(KNOWN)))
    assert (progress.is_met, progress.finished_on, progress.actual) == (True, on(15), 1110)
    ended = goal(sg.ReachLevel(1000), 800)
    later = sg.assess(ended, history(rows), as_of=on(LAST + 5), evidence=strategy(ended, rows, way(KNOWN)))
    assert (later.is_met, later.finished_on) == (True, on(15))


def test_a_quota_and_a_band_of_an_exchanged_meter() -> None:
    """What a week brought, and whether a band was left, is told across the exchange."""
    rows = {-1: 900, 6: 950, 13: 140, 20: 200, 27: 250}
    weekly = goal(sg.KeepPace("50/week", counted="calendar"), 900)
    known = strategy(weekly, rows, way(((10, 100, 960),)))
    quota = sg.assess(weekly, history(rows), as_of=on(LAST), evidence=known).quota
    assert (quota.met, quota.closed, quota.made) == (4, 4, 50)
    band = goal(sg.StayWithin(low=890, high=1200))
    inside = sg.assess(band, history(rows), as_of=on(LAST), evidence=strategy(band, rows, way(((10, 100, 960),))))
    assert (inside.actual, inside.is_met) == (1110, True)


def test_a_plan_without_a_goal_knows_exchanges_through_no_source() -> None:
    """A plan is assessed by the arguments alone, which say that a counter is one and nothing of its meters."""
    plan = sg.Plan.linear(on(-1), 80, on(LAST), 5000)
    assert sg.assess(plan, history({3: 900, 12: 130}), as_of=on(LAST), counter=True).actual == 1030


# ---------------------------------------------------------------- saying it


@pytest.mark.parametrize(
    ("said", "path"),
    [
        ({"exchanges": [(date(2026, 3, 2), 0)]}, "exchanges"),
        ({"resets_to": 100}, "resets_to"),
        ({"counter": False, "exchanges": [(date(2026, 3, 2), 0)]}, "exchanges"),
        ({"counter": True, "resets_to": -1}, "resets_to"),
        ({"counter": True, "exchanges": [(date(2026, 3, 2), -1)]}, "exchanges[0].starts_at"),
        ({"counter": True, "exchanges": [("2026-03-02", 0)]}, "exchanges[0].on"),
        ({"counter": True, "exchanges": [date(2026, 3, 2)]}, "exchanges[0]"),
        (
            {"counter": True, "exchanges": [(date(2026, 3, 2), 0), (date(2026, 1, 2), 0), (date(2026, 3, 2), 5)]},
            "exchanges[2].on",
        ),
        ({"counter": True, "recompute_over": "week", "exchanges": [(date(2026, 3, 2), 0)]}, "recompute_over"),
    ],
)
def test_what_a_counter_cannot_be_is_refused(said: dict[str, Any], path: str) -> None:
    """Exchanges of what is no counter, two on one day and values below zero are refused at their path."""
    with pytest.raises(sg.SmartGoalsError) as told:
        sg.WayOfReading(**said)
    assert [problem.path for problem in told.value.problems] == [path]


def test_two_faults_of_a_way_are_told_together() -> None:
    """Every field that only a counter has is named at once."""
    with pytest.raises(sg.StructureErrors) as told:
        sg.WayOfReading(resets_to=5, exchanges=[(date(2026, 3, 2), 0)])
    assert [problem.path for problem in told.value.problems] == ["resets_to", "exchanges"]


@given(st.data(), st.dictionaries(st.dates(date(2026, 1, 1), date(2026, 12, 31)), st.integers(0, 900), max_size=5))
def test_exchanges_are_kept_in_order_of_day(data: st.DataObject, swaps: dict[date, int]) -> None:
    """However they are given, ways of reading with the same exchanges are equal and say the same."""
    pairs = sorted(swaps.items())
    first, second = (
        sg.WayOfReading(counter=True, exchanges=given_as) for given_as in (pairs, data.draw(st.permutations(pairs)))
    )
    assert first == second
    assert hash(first) == hash(second)
    assert str(first) == str(second) == "a counter" + "".join(f", exchanged for {at} on {on}" for on, at in pairs)
    assert str(sg.WayOfReading(counter=True, resets_to=100)) == "a counter that starts from 100"


@pytest.mark.parametrize(
    ("asked", "said", "kept"),
    [
        ({"counter": True}, {"counter": True, "resets_to": 5}, True),
        ({"missing": "zero"}, {"counter": True, "resets_to": 5}, True),
        ({"counter": False}, {"counter": True, "resets_to": 5}, False),
        ({"recompute_over": "week"}, {"counter": True, "resets_to": 5}, False),
    ],
)
def test_an_exchange_is_said_by_the_source_and_heard_with_the_argument(
    asked: dict[str, Any], said: dict[str, Any], kept: bool
) -> None:
    """What is said beside a question leaves the exchanges of the source, unless it says that there is no counter."""
    swaps = ((date(2026, 3, 2), 7),)
    both = sg.WayOfReading(**asked).before(sg.WayOfReading(exchanges=swaps, **said))
    assert (both.resets_to, len(both.exchanges)) == ((5, 1) if kept else (None, 0))


def test_what_is_asked_comes_before_what_the_source_says() -> None:
    """Of two ways that name exchanges, the first one's are kept."""
    mine, theirs = (way(((day, 7, None),), resets_to=day) for day in (1, 2))
    assert mine.before(theirs) == mine


def test_two_sources_of_one_meter_cannot_disagree() -> None:
    """Two sources that say of one history how it is read must say the same, exchanges too."""
    sources = [sg.DataSource(metric="m", reading=way(swaps)) for swaps in ((), KNOWN)]
    with pytest.raises(sg.InvalidValue) as told:
        sg.Evidence(sources=sources)
    assert told.value.path == "sources[1].reading"


def test_fractions_are_counted_exactly() -> None:
    """Tenths add up to what they say, and not to what binary makes of them."""
    rows = {3: 0.3, 12: 0.8}
    assert actual(rows, way(((10, 0.7, 0.4),)), began=0.1) == 0.5
    assert slow.metered([[Fraction(1, 10), Fraction(3, 10), Fraction(4, 10)]], Fraction(1, 2), Fraction(0))[
        0
    ] == Fraction(2, 5)
