"""Amounts beyond volume: money and time have no counting error, and what was put in is no result."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date, timedelta
from fractions import Fraction
from statistics import NormalDist

import pytest
from attrs import evolve
from hypothesis import example, given, strategies as st

from smartgoals import Evidence, History, Metric, Strategy, catalog
from smartgoals._relevance.amounts import (
    Spread,
    _student,
    amount_error,
    amount_interval,
    count_interval,
    pairs_of,
    spread_of,
)
from smartgoals._relevance.same_days import CoveredAmounts
from smartgoals.channels import Depth, deepen

DAY = date(2026, 1, 1)
VISITS = Metric(id="visit_minutes", nature="flow", unit="duration", scale="minutes")
OWN = Metric(id="complaints", nature="flow", better="lower", name_en="complaints", name_fr="plaintes")


def read(metric: str | Metric, channel: str, values: Sequence[float], apart: int = 1) -> History:
    """Return readings of days, or of days so many apart."""
    days = [DAY + timedelta(apart * place) for place in range(len(values))]
    return History.from_columns(days, list(values), metric=metric, channel=channel)


def beside(metric: str | Metric, one: Sequence[float], other: Sequence[float], language: str = "en") -> Depth:
    """Return two channels of as many visits, with a result of each."""
    visits = [read("sessions", name, [100] * max(len(one), len(other))) for name in "ab"]
    return deepen([*visits, read(metric, "a", one), read(metric, "b", other)], language=language)


def orders(day: int, amount: float, days: int = 28) -> list[float]:
    """Return an order on one of some days, and nothing on the others."""
    return [amount if place == day else 0 for place in range(days)]


@pytest.mark.parametrize("metric", ["revenue", "attributed_revenue", "gross_profit", "watch_time", VISITS])
def test_an_order_of_each_decides_nothing(metric: str | Metric) -> None:
    """One of 3,000 beside one of 1,000 may be chance, which is told in both languages."""
    found = beside(metric, orders(3, 3000), orders(9, 1000))
    assert (found.brings, [one.code for one in found.findings]) == ((), ["SGD203", "SGD203"])
    assert "may be chance" in found.findings[0].message
    assert "±141" in found.findings[0].message
    french = beside(metric, orders(3, 3000), orders(9, 1000), language="fr").findings[0].message
    assert "peut-être le hasard" in french


AMOUNTS = st.lists(st.integers(0, 400), min_size=7, max_size=40)


@given(AMOUNTS, AMOUNTS, st.sampled_from([Fraction(1, 1024), Fraction(1, 4), 64, 1024]))
@example([3000 * (place == 3) for place in range(28)], [1000 * (place == 9) for place in range(28)], Fraction(1, 1024))
def test_the_unit_of_an_amount_decides_nothing(one: list[int], other: list[int], unit: Fraction) -> None:
    """Euros, cents or thousands of euros get one verdict, and one doubt."""
    size = min(len(one), len(other))
    plain, scaled = (
        beside("revenue", [float(value * by) for value in one[:size]], [float(value * by) for value in other[:size]])
        for by in (Fraction(1), Fraction(unit))
    )
    assert (plain.brings, plain.leaves) == (scaled.brings, scaled.leaves)
    assert [each.code for each in plain.findings] == [each.code for each in scaled.findings]
    for left, right in zip(plain.channels, scaled.channels, strict=True):
        (mine,), (theirs,) = left.results, right.results
        assert (mine.clear, mine.is_good, mine.uncertainty) == (theirs.clear, theirs.is_good, theirs.uncertainty)


def test_amounts_of_every_day_tell() -> None:
    """Three times as much on each of 28 days is no chance."""
    found = beside("revenue", [300 + 10 * (place % 3) for place in range(28)], [100] * 28)
    assert (found.brings, found.get("a").get("revenue").is_good) == (("a",), True)  # type: ignore[union-attr]  # told
    nothing = beside("revenue", [300] * 28, [0] * 28)
    assert nothing.brings == ("a",)  # who sold nothing may have missed a sale, not 28


@pytest.mark.parametrize("metric", ["revenue", "watch_time"])
def test_few_readings_of_an_amount_show_no_spread(metric: str) -> None:
    """A total of 28 days in one figure is neither more nor less than another, and that is told."""
    found = beside(metric, [90_000], [10])
    assert found.brings == ()
    assert [(one.code, one.variant) for one in found.findings] == [("SGD205", "spread")] * 2
    assert "fewer than 7 readings" in found.findings[0].message
    (result,) = found.channels[0].results
    assert (result.interval, result.uncertainty, result.clear) == (None, None, False)
    assert result.share == pytest.approx(90_000 / 90_010)


def test_nothing_of_an_amount_is_told_as_nothing_of_a_count() -> None:
    """No revenue on any channel is too little to tell."""
    assert [one.variant for one in beside("revenue", [0] * 28, [0] * 28).findings] == ["none", "none"]


@pytest.mark.parametrize("metric", ["effort_hours", "ad_spend", "total_cost", "posts_published", "emails_sent"])
def test_what_is_put_in_is_no_result(metric: str) -> None:
    """Hours, spending and posts are compared; less of them, or more, is nothing that a channel brings."""
    for rows in (([1] * 28, [3] * 28), ([1], [3])):
        found = beside(metric, *rows)
        assert (found.brings, found.findings) == ((), ())
        assert [one.is_good for each in found.channels for one in each.results] == [None, None]


@pytest.mark.parametrize(
    "known",
    [
        None,
        Evidence(strategy=Strategy(metrics=[OWN])),
        Evidence(catalog=catalog.with_metric(OWN)),
    ],
)
@pytest.mark.parametrize("carried", [True, False])
def test_the_better_side_is_that_of_the_metric(known: Evidence | None, *, carried: bool) -> None:
    """Complaints of one's own are better the fewer, whoever says so: history, strategy or catalogue."""
    metric: str | Metric = OWN if carried else "complaints"
    histories = [read(one, name, [value] * 28) for name, one, value in (("a", "sessions", 100), ("b", "sessions", 100))]
    histories += [read(metric, "a", [5] * 28), read(metric, "b", [1] * 28)]
    found = deepen(histories, evidence=known)
    results = [(each.channel, one.is_good) for each in found.channels for one in each.results]
    if known is None and not carried:  # nobody says what it is
        assert (found.brings, results) == ((), [])
    else:
        assert (found.brings, results) == (("b",), [("a", False), ("b", True)])


def test_channels_that_disagree_on_the_better_side_have_none() -> None:
    """Where one history says lower and the other higher, neither channel is the good one."""
    found = deepen(
        [
            *(read("sessions", name, [100] * 28) for name in "ab"),
            read(OWN, "a", [5] * 28),
            read(evolve(OWN, better="higher"), "b", [1] * 28),
        ]
    )
    assert found.brings == ()
    assert [one.is_good for each in found.channels for one in each.results] == [None, None]


def test_what_a_catalogue_leaves_out_has_no_better_side() -> None:
    """The caller who left a metric out says nothing of it."""
    histories = [
        read(one, name, [value] * 28)
        for one, pair in (("sessions", (100, 100)), ("purchases", (9, 1)))
        for name, value in zip("ab", pair, strict=True)
    ]
    assert deepen(histories).brings == ("a",)
    found = deepen(histories, evidence=Evidence(catalog=catalog.without("purchases")))
    assert found.brings == ()


def test_a_volume_by_the_strategys_own_metric() -> None:
    """A count that only the strategy describes is a volume, and results of no known side are none."""
    calls = Metric(id="calls", nature="flow")
    plain = [read("calls", name, [100] * 28) for name in "ab"]
    found = deepen(
        [*plain, read("leads", "a", [9] * 28), read("leads", "b", [1] * 28)],
        volume="calls",
        evidence=Evidence(strategy=Strategy(metrics=[calls])),
    )
    assert found.brings == ("a",)


@given(st.integers(0, 30), st.integers(0, 30), st.sampled_from([Fraction(1, 64), 64, 1024]))
def test_the_unit_of_a_volume_decides_nothing(one: int, other: int, unit: Fraction) -> None:
    """Sales for spending are clear or not, in euros or in cents."""

    def found(by: Fraction) -> Depth:
        spent = [read("ad_spend", name, [float(100 * by)] * 7) for name in "ab"]
        sold = [read("purchases", name, [count] * 7) for name, count in (("a", one), ("b", other))]
        return deepen([*spent, *sold], volume="ad_spend")

    plain, scaled = found(Fraction(1)), found(Fraction(unit))
    assert (plain.brings, [each.code for each in plain.findings]) == (
        scaled.brings,
        [each.code for each in scaled.findings],
    )


def test_a_return_on_spending_is_an_amount_over_an_amount() -> None:
    """One figure of 1,000 euros spent is no thousand cases; twelve that lie close tell."""
    visits = [read("sessions", name, [100] * 12) for name in "ab"]

    def found(number: int) -> Depth:
        days = [DAY + timedelta(place) for place in range(number)]
        returns = [
            History.from_columns(days, [value] * number, out_of=[1000] * number, metric="roas", channel=name)
            for name, value in (("a", 0.9), ("b", 0.2))
        ]
        return deepen([*visits, *returns])

    assert (found(1).brings, [one.variant for one in found(1).findings]) == ((), ["spread", "spread"])
    assert found(12).brings == ("a",)


def test_weeks_of_an_amount_meet_the_visits_of_their_days() -> None:
    """A week beside its days is one reading."""
    weeks = CoveredAmounts(((1, 7), (8, 14)), (Fraction(70), Fraction(7)))
    days = CoveredAmounts(tuple((day, day) for day in range(1, 15)), (Fraction(1),) * 14)
    assert pairs_of(weeks, days) == ((70, 7), (7, 7))
    assert pairs_of(days, weeks) == ((7, 70), (7, 7))


class TestSpread:
    """How amounts spread."""

    @given(st.lists(st.tuples(st.integers(0, 99), st.integers(1, 99)), min_size=2, max_size=30))
    def test_the_error_is_the_root_of_squared_differences(self, rows: list[tuple[int, int]]) -> None:
        """As of a ratio of totals, from the definition."""
        spread = spread_of([(Fraction(part), Fraction(of)) for part, of in rows])
        rate = sum(part for part, _ in rows) / sum(of for _, of in rows)
        squares = sum((part - rate * of) ** 2 for part, of in rows)
        assert float(spread.error) == pytest.approx(math.sqrt(squares * len(rows) / (len(rows) - 1)), abs=1e-6)

    def test_nothing_and_one_have_none(self) -> None:
        """Of one reading, of nothing and of no volume there is no spread."""
        assert spread_of([]) == Spread(0, Fraction(0), Fraction(0))
        assert spread_of([(Fraction(3), Fraction(1))]).error == 0
        assert spread_of([(Fraction(3), Fraction(0))] * 9).error == 0

    def test_unknown_spreads_have_no_interval(self) -> None:
        """Neither without readings, nor of fewer than seven, nor of no volume."""
        even = Spread(28, Fraction(0), Fraction(1))
        assert amount_error([], Fraction(1)) is None
        assert amount_error([even, even._replace(readings=6)], Fraction(1)) is None
        assert amount_error([even], Fraction(0)) is None
        assert amount_interval(1, 0, [even], Fraction(1)) is None
        assert amount_interval(1, 1, [], Fraction(1)) is None

    @pytest.mark.parametrize(("degrees", "quantile"), [(6, 2.4469), (10, 2.2281), (27, 2.0518), (1000, 1.9623)])
    def test_students_quantile(self, degrees: int, quantile: float) -> None:
        """From a printed table."""
        assert _student(degrees) == pytest.approx(quantile, rel=0.01)

    @given(st.integers(0, 500), st.integers(1, 50))
    def test_a_count_of_money_ends_where_it_is_as_unlikely_as_one_in_forty(self, count: int, base: int) -> None:
        """At each end the count lies as many of its errors off, whatever the base."""
        interval = count_interval(count, base)
        assert interval is not None
        for end in interval:
            expected = end * base
            off = abs(count - expected) / math.sqrt(expected) if expected > 0 else 0.0
            assert off == pytest.approx(NormalDist().inv_cdf(0.975), rel=1e-6) or (end < 1e-9 and count == 0)
        assert count_interval(-1, 1) is None
