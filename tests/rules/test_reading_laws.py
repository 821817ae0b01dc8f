"""The laws of readings side by side: each fact is breached exactly where its formula says so, channel by channel."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise
from typing import Any

import pytest
from attrs import evolve
from hypothesis import example, given, strategies as st

from smartgoals import Finding, History, Metric, catalog, strategies
from smartgoals.catalog._limits import TAKEN_BACK
from smartgoals.rules import READING_RULES, Severity, data_findings

DAY = date(2026, 11, 1)
METRICS = catalog.DEFAULT.metrics
RATES = sorted(one.id for one in METRICS.values() if one.range == (0, 1))
SMALL = st.integers(0, 12)
ROWS = st.lists(st.tuples(SMALL, SMALL, SMALL), min_size=1, max_size=5)
SHARES = st.integers(0, 1000).map(lambda thousandths: thousandths / 1000)


def told(metric: str | Metric, values: Sequence[float], channel: str | None = "ig", start: date = DAY) -> History:
    """Return readings of consecutive days."""
    rows = [(start + timedelta(place), value) for place, value in enumerate(values)]
    return History.of(rows, metric=metric, channel=channel)


def found(*histories: History, **facts: Any) -> dict[str, Finding]:
    """Return what is found, by code."""
    return {one.code: one for one in data_findings(histories, **facts)}


def columns(rows: Iterable[Sequence[float]], *metrics: str | Metric) -> list[History]:
    """Return a history of each column of figures."""
    return [told(metric, column) for metric, column in zip(metrics, zip(*rows, strict=True), strict=True)]


@given(ROWS)
@example([(5, 5, 9), (4, 4, 8)])
@example([(5, 5, 10), (4, 4, 9)])
def test_classed_mentions_are_at_most_all(rows: list[tuple[int, int, int]]) -> None:
    """Positive and negative ones together are part of all mentions; told by the worst day, with how many there are."""
    told_of = found(*columns(rows, "positive_mentions", "negative_mentions", "mentions"))
    over = [good + bad - every for good, bad, every in rows if good + bad > every]
    assert ("SGD108" in told_of) is bool(over)
    if over:
        evidence = told_of["SGD108"].evidence
        assert evidence["days"] == len(over)
        assert evidence["parts"] - evidence["total"] == max(over)  # type: ignore[operator]  # numbers


@given(SMALL, SMALL, SMALL, st.none() | SMALL)
@example(5, 1, 10, 3)
@example(5, 1, 10, 4)
@example(5, 1, 10, 5)
@example(5, 1, 10, None)
def test_when_every_mention_is_classed_they_are_all_mentions(
    good: int, bad: int, every: int, neutral: int | None
) -> None:
    """Neutral mentions close the set: fewer or more than all is a fault, and without them only more is."""
    several = columns([(good, bad, every)], "positive_mentions", "negative_mentions", "mentions")
    if neutral is not None:
        several.append(told(Metric(id="neutral_mentions", nature="flow"), [neutral]))
    gap = good + bad + (neutral or 0) - every
    assert ("SGD108" in found(*several)) is (gap > 0 or (gap < 0 and neutral is not None))


STEPS = st.lists(st.tuples(st.integers(0, 3000), st.integers(0, 60), st.integers(0, 60)), min_size=2, max_size=6)


@given(STEPS)
@example([(1000, 5, 0), (1010, 12, 2), (1500, 30, 5)])
@example([(50, 0, 0), (51, 0, 0)])
@example([(1000, 5, 0), (1010, 12, 2), (1038, 30, 5)])
@example([(100, 1, 0), (500, 1, 0), (5000, 1, 0)])
@example([(5000, 1, 0), (500, 1, 0), (100, 1, 0)])
def test_followers_add_up_within_a_hundredth(rows: list[tuple[int, int, int]]) -> None:
    """The stock moves by who came less who left, or by their net; purges and rounding of 1 % or one person are let pass, and
    over all days a tenth of the change.
    """
    gaps = [
        (abs(now[0] - before[0] - (now[1] - now[2])), now[0] - before[0], now[1] - now[2])
        for before, now in pairwise(rows)
        if abs(now[0] - before[0] - (now[1] - now[2])) > max(1, Fraction(before[0], 100))
    ]
    stock, came, left = columns(rows, "followers", "new_followers", "unfollows")
    net = told("net_new_followers", [one[1] - one[2] for one in rows])
    change, expected = rows[-1][0] - rows[0][0], sum(one[1] - one[2] for one in rows[1:])
    gap = abs(change - expected)
    is_off_in_all = gap > max(1, Fraction(rows[0][0], 100), Fraction(max(abs(change), abs(expected)), 10))
    for several in ((stock, came, left), (stock, net)):
        told_of = found(*several).get("SGD105")
        assert (told_of is not None) is bool(gaps or is_off_in_all)
        if told_of is not None and not gaps:
            assert (told_of.variant, told_of.evidence["days"]) == ("span", 1)
            assert (told_of.evidence["change"], told_of.evidence["expected"]) == (change, expected)
        elif told_of is not None:
            assert told_of.severity is Severity.WARNING
            assert told_of.evidence["days"] == len(gaps)
            moved, made = told_of.evidence["change"], told_of.evidence["expected"]
            assert abs(moved - made) == max(gaps)[0]  # type: ignore[operator]  # numbers


@given(st.lists(st.tuples(SMALL, SMALL, st.integers(-12, 12)), min_size=1, max_size=4))
@example([(5, 1, 4), (50, 1, 49), (100, 1, 99)])
@example([(5, 1, 4), (50, 1, 49), (100, 1, 150)])
def test_the_net_is_what_came_less_what_left(rows: list[tuple[int, int, int]]) -> None:
    """A net that its parts do not make is found, but for half a percent of it."""
    told_of = found(*columns(rows, "new_followers", "unfollows", "net_new_followers"))
    off = [1 for came, left, net in rows if abs(net - (came - left)) * 200 > max(abs(came - left), abs(net))]
    assert ("SGD109" in told_of) is bool(off)


# More clicks than times shown are no rate at all, which is told by itself.
PARTS = st.integers(1, 40).flatmap(lambda shown: st.tuples(st.integers(0, shown), st.just(shown), SHARES))


@given(st.lists(PARTS, min_size=1, max_size=4))
@example([(10, 1000, 0.01), (10, 1000, 0.01003)])
@example([(1, 5, 0.201003)])
@example([(10, 1000, 0.02), (10, 1000, 0.05)])
@example([(10, 1000, 0.05), (10, 1000, 0.02)])
def test_ratios_are_what_their_parts_make(rows: list[tuple[int, int, float]]) -> None:
    """A rate that its parts on the same day do not make is found, the worst day first; half a percent of it is let pass."""
    wrong = [
        (abs(Fraction(str(rate)) - Fraction(clicks, shown)), rate)
        for clicks, shown, rate in rows
        if abs(Fraction(str(rate)) - Fraction(clicks, shown)) * 200 > max(Fraction(clicks, shown), Fraction(str(rate)))
    ]
    told_of = found(*columns(rows, "link_clicks", "impressions", "click_through_rate")).get("SGD109")
    assert (told_of is not None) is bool(wrong)
    if told_of is not None:
        assert told_of.evidence["days"] == len(wrong)
        gap = abs(Fraction(str(told_of.evidence["value"])) - Fraction(str(told_of.evidence["expected"])))
        assert float(gap) == pytest.approx(float(max(wrong)[0]))


TENTHS = st.integers(0, 30)


@given(TENTHS, TENTHS, TENTHS)
@example(1, 2, 3)
@example(1, 2, 2)
def test_what_is_told_twice_a_day_adds_up_as_decimals_do(one: int, other: int, every: int) -> None:
    """A part above its whole is found where its tenths pass those of the whole, and 0.1 and 0.2 do not pass 0.3."""
    part = History.of([(DAY, one / 10), (DAY, other / 10)], metric="video_completions", channel="ig")
    assert ("SGD102" in found(part, told("video_views", [every / 10]))) is (one + other > every)
    classed = columns([(one / 10, other / 10, every / 10)], "positive_mentions", "negative_mentions", "mentions")
    assert ("SGD108" in found(*classed)) is (one + other > every)


@given(SHARES, SHARES)
@example(0.6, 0.4)
@example(0.0, 0.995)
@example(0.55, 0.45)
@example(0.6, 0.6)
@example(0.6, 0.405)
@example(0.6, 0.406)
def test_engagement_and_bounce_are_complements(engaged: float, bounced: float) -> None:
    """In the GA4 sense both make 1, to half a hundredth; a sum that does not mixes definitions."""
    told_of = found(told("site_engagement_rate", [engaged]), told("bounce_rate", [bounced])).get("SGD106")
    total = Fraction(str(engaged)) + Fraction(str(bounced))
    assert (told_of is not None) is (abs(total - 1) > Fraction(5, 1000))
    if told_of is not None:
        assert told_of.evidence["total"] == pytest.approx(float(total))


@given(st.lists(st.tuples(SHARES, SHARES, SHARES), min_size=1, max_size=4), st.integers(1, 3))
@example([(0.6, 0.6, 0), (0.4, 0.5, 0)], 2)
@example([(0.6, 0.4, 0), (0.4, 0.5, 0)], 2)
def test_shares_of_voice_are_of_one_whole(rows: list[tuple[float, ...]], brands: int) -> None:
    """Shares of several brands add up to at most one; a single brand's share is its own."""
    names = ("us", "them", "others")[:brands]
    several = [told("share_of_voice", [row[place] for row in rows], name) for place, name in enumerate(names)]
    totals = [sum(Fraction(str(one)) for one in row[:brands]) for row in rows]
    over = [one for one in totals if one > Fraction(1005, 1000)] if brands > 1 else []
    told_of = found(*several).get("SGD113")
    assert (told_of is not None) is bool(over)
    if told_of is not None:
        assert (told_of.evidence["total"], told_of.evidence["days"]) == (pytest.approx(float(max(over))), len(over))


@given(st.sampled_from(RATES), st.integers(-2000, 3000))
@example("open_rate", 400)
@example("open_rate", 1200)
@example("bounce_rate", -100)
def test_a_share_lies_between_nothing_and_the_whole(metric: str, thousandths: int) -> None:
    """Of every rate with both ends a figure is called impossible exactly where it lies beyond one of them."""
    told_of = found(told(metric, [0.5, thousandths / 1000]))
    is_odd = not 0 <= thousandths <= 1000
    assert ("SGD104" in told_of) is is_odd
    if is_odd:
        assert (told_of["SGD104"].severity, told_of["SGD104"].evidence["value"]) == (Severity.ERROR, thousandths / 1000)


ENDS = st.none() | st.integers(-50, 50)


@given(ENDS, ENDS, st.lists(st.integers(-80, 80), min_size=1, max_size=4))
@example(None, 100, [-5, 100])
@example(None, 100, [101])
def test_own_metrics_have_their_own_range(low: int | None, high: int | None, values: list[int]) -> None:
    """A caller's range is held as ours is: what lies beyond an end is found, and nothing else."""
    low, high = (high, low) if low is not None and high is not None and low > high else (low, high)
    if low is not None and low == high:
        return
    own = Metric(id="km", nature="score", range=(low, high))
    beyond = [one for one in values if (low is not None and one < low) or (high is not None and one > high)]
    assert set(found(told(own, values))) == ({"SGD104"} if beyond else set())


LADDERS = ["video_p{}", "quartile_{}", "playback_{}_count", "video_{}_percent", "q{}"]


@given(st.sampled_from(LADDERS), SMALL, SMALL)
@example("video_p{}", 10, 11)
@example("q{}", 11, 10)
def test_quartiles_by_any_name(name: str, quarter: int, half: int) -> None:
    """Platforms write quartiles in several ways; all of them fall. The views of the top 100 may exceed those of the top 50."""
    rungs = [Metric(id=name.format(share), nature="flow") for share in (25, 50)]
    assert ("SGD107" in found(*columns([(quarter, half)], *rungs))) is (half > quarter)
    ranks = [Metric(id=f"top_{many}_views", nature="flow") for many in (50, 100)]
    assert "SGD107" not in found(*columns([(quarter, half)], *ranks))


SEVERAL = st.lists(
    st.builds(
        lambda metric, values, place: (metric, values, place),
        st.sampled_from(["reach", "impressions", "followers", "new_followers", "unfollows", "sessions", "video_views"]),
        st.lists(st.integers(0, 3000), min_size=1, max_size=6),
        st.integers(0, 2),
    ),
    max_size=6,
    unique_by=lambda row: (row[0], row[2]),
)


@given(SEVERAL, st.randoms(use_true_random=False))
def test_channels_are_kept_apart(rows: list[tuple[str, list[int], int]], chance: Any) -> None:
    """What is found of several channels together, in any order, is what is found of each alone; nameless readings say nothing."""
    several = [told(metric, values, f"channel {place}") for metric, values, place in rows]
    alone = [
        (one.code, several[int(one.path[10:-1])], one.evidence)
        for channel in range(3)
        for one in data_findings(
            [each if row[2] == channel else told("nps", []) for each, row in zip(several, rows, strict=True)]
        )
    ]  # fmt: skip
    mixed = [*several, History.of([(DAY, 5)]), History.of([], metric="reach")]
    chance.shuffle(mixed)
    together = [(one.code, mixed[int(one.path[10:-1])], one.evidence) for one in data_findings(mixed)]
    assert len(together) == len(alone)
    assert all(one in alone for one in together)


@given(SEVERAL)
def test_order_language_and_severity_of_findings(rows: list[tuple[str, list[int], int]]) -> None:
    """Findings come by weight, code and position; both languages say the same, each as heavily as its rule."""
    several = [told(metric, values, f"channel {place}") for metric, values, place in rows]
    english, french = (data_findings(several, language=one) for one in ("en", "fr"))
    places = [(tuple(Severity).index(one.severity), one.code, int(one.path[10:-1])) for one in english]
    assert places == sorted(places)
    assert [(one.key, one.severity, one.evidence) for one in english] == [
        (one.key, one.severity, one.evidence) for one in french
    ]
    assert all(one.severity is READING_RULES.rule(one.code).severity for one in english)


@given(strategies.histories(), st.integers(-400, 400), st.sampled_from(sorted(READING_RULES.codes)))
def test_another_time_finds_the_same_but_where_a_definition_changed(history: History, by: int, ignored: str) -> None:
    """Readings moved by some days have the same faults; a rule that is ignored is not told, and changes no other."""
    if not history or not date(3, 1, 1) < history.days[0] <= history.days[-1] < date(9990, 1, 1):
        return
    moved = History.of(
        [
            evolve(
                one,
                day=one.day + timedelta(by),
                recorded_on=None if one.recorded_on is None else one.recorded_on + timedelta(by),
                covers=None if one.covers is None else one.covers + timedelta(by),
            )
            for one in history
        ],
        metric=history.metric or history.metric_id,
        channel=history.channel,
    )
    plain = READING_RULES.ignore("SGD110")
    before, after = (found(one, rules=plain) for one in (history, moved))
    assert [*before] == [*after]
    less = found(history, rules=plain if ignored == "SGD110" else plain.ignore(ignored))
    assert {**less} == {code: one for code, one in before.items() if code != ignored}


@given(st.sampled_from(sorted(set(METRICS) - TAKEN_BACK)), st.integers(1, 10**6))
def test_what_cannot_be_taken_back_is_an_error_below_nothing(metric: str, below: int) -> None:
    """A negative figure is an error of every metric that begins at nothing, and none of one without a lower end."""
    low = METRICS[metric].range[0]
    assert ("SGD104" in found(told(metric, [-below]))) is (low is not None and -below < low)
