"""Facts between readings of days and of weeks: a figure of a week is held against its seven days."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import example, given, strategies as st

from smartgoals import Audit, Evidence, History, Metric, catalog
from smartgoals.audits import ChannelAudit, Measurement, audit_findings
from smartgoals.rules import data_findings

START = date(2026, 9, 1)
WEEKS = 4
NEUTRAL = Metric(id="neutral_mentions", nature="flow")


def daily(metric: str | Metric, values: list[float], **facts: Any) -> History:
    """Return readings of consecutive days."""
    rows = [(START + timedelta(place), value) for place, value in enumerate(values)]
    return History.of(rows, metric=metric, channel="m", **facts)


def weekly(metric: str, values: list[float], last: int = 6) -> History:
    """Return bare readings of weeks, the first of which ends so many days after the start."""
    rows = [(START + timedelta(last + 7 * place), value) for place, value in enumerate(values)]
    return History.of(rows, metric=metric, channel="m")


def codes(*histories: History, **facts: Any) -> set[str]:
    """Return the codes found."""
    return {one.code for one in data_findings(histories, **facts)}


PAIRS = [
    ("emails_delivered", "emails_sent", "SGD102"),
    ("reach", "impressions", "SGD101"),
    ("visitors", "sessions", "SGD103"),
]


@pytest.mark.parametrize(("part", "whole", "code"), PAIRS)
@given(st.lists(st.integers(0, 20), min_size=7 * WEEKS, max_size=7 * WEEKS), st.data())
def test_a_week_of_a_part_is_held_against_its_days(
    part: str, whole: str, code: str, days: list[int], data: st.DataObject
) -> None:
    """A weekly part beside a daily whole is found exactly when a week of it exceeds what its days make."""
    sums = [sum(days[7 * week : 7 * week + 7]) for week in range(WEEKS)]
    gaps = data.draw(st.lists(st.integers(-9, 9), min_size=WEEKS, max_size=WEEKS))
    weeks = [max(0, total + gap) for total, gap in zip(sums, gaps, strict=True)]
    above = [place for place, total in enumerate(sums) if weeks[place] > total]
    found = {one.code: one for one in data_findings([weekly(part, [*weeks]), daily(whole, [*days])])}
    assert (code in found) is bool(above)
    if above:
        worst = max(weeks[place] - sums[place] for place in above)
        evidence = found[code].evidence
        assert evidence["days"] == len(above)
        assert evidence["left"] - evidence["right"] == worst  # type: ignore[operator]  # numbers


@given(st.lists(st.integers(0, 20), min_size=14, max_size=14), st.integers(0, 300), st.integers(0, 300))
@example([10] * 14, 69, 70)
def test_days_of_a_part_are_held_against_the_week_of_its_whole(days: list[int], first: int, second: int) -> None:
    """A daily part beside a weekly whole is found exactly when its days make more than the week."""
    is_above = sum(days[:7]) > first or sum(days[7:]) > second
    histories = daily("emails_delivered", [*days]), weekly("emails_sent", [first, second])
    assert ("SGD102" in codes(*histories)) is is_above


def test_a_week_that_says_its_days_fits_among_days_and_halves() -> None:
    """Weeks may say their days, and days may be told two by two; days that lack tell nothing."""
    rows = [{"day": date(2026, 9, 7), "covers": START, "value": 71}]
    week = History.of(rows, metric="emails_delivered", channel="m")
    assert codes(week, daily("emails_sent", [10] * 7)) == {"SGD102"}
    assert codes(week, daily("emails_sent", [11] * 7)) == set()
    assert codes(week, daily("emails_sent", [10] * 6)) == set()
    twos = [{"day": START + timedelta(last), "covers": START + timedelta(last - 1), "value": 20} for last in (2, 4, 6)]
    mixed = History.of([(START, 10), *twos], metric="emails_sent", channel="m")
    assert codes(week, mixed) == {"SGD102"}


def test_people_of_days_make_none_of_a_week() -> None:
    """People do not add up, so days of them tell nothing of a week; a level at its end does."""
    assert codes(daily("reach", [10] * 14), weekly("impressions", [60, 60])) == set()
    rate = Metric(id="per_fan", nature="mean", formula="reactions / followers")
    book = catalog.DEFAULT.with_metric(rate)
    rates = History.of([(START + timedelta(6 + 7 * week), 0.7) for week in range(2)], metric=rate, channel="m")
    parts = daily("reactions", [10] * 14), daily("followers", [100] * 14)
    assert codes(rates, *parts, evidence=Evidence(catalog=book)) == set()
    few = daily("reactions", [10] * 14), daily("followers", [50] * 14)
    assert codes(rates, *few, evidence=Evidence(catalog=book)) == {"SGD109"}


def test_a_rate_of_a_month_is_what_the_parts_of_the_month_make() -> None:
    """A monthly rate is held against the sums of its parts, and not against those of its last day."""
    clicks, shown = [3 if day % 7 else 9 for day in range(92)], [100] * 92
    ends = [30, 61, 91]
    starts = [0, 31, 62]
    spans = [(START + timedelta(first), START + timedelta(last)) for first, last in zip(starts, ends, strict=True)]
    sums = [
        sum(clicks[first : last + 1]) / (100 * (last + 1 - first)) for first, last in zip(starts, ends, strict=True)
    ]
    rows = [{"day": last, "covers": first, "value": value} for (first, last), value in zip(spans, sums, strict=True)]
    parts = daily("link_clicks", clicks), daily("impressions", shown)
    assert codes(History.of(rows, metric="click_through_rate", channel="m"), *parts) == set()
    bare = [(row["day"], row["value"]) for row in rows[1:]]
    assert codes(History.of(bare, metric="click_through_rate", channel="m"), *parts) == set()
    wrong = [(day, value * 2) for day, value in bare]
    assert codes(History.of(wrong, metric="click_through_rate", channel="m"), *parts) == {"SGD109"}


def test_rates_and_mentions_of_weeks_are_not_those_of_a_day() -> None:
    """Rates do not add up, and weekly mentions are held against what their days make."""
    rates = weekly("bounce_rate", [0.4, 0.4]), daily("site_engagement_rate", [0.9] * 14)
    assert codes(*rates) == set()
    both = weekly("positive_mentions", [40, 40]), weekly("negative_mentions", [20, 20])
    assert codes(*both, daily("mentions", [10] * 14)) == set()
    assert codes(*both, daily("mentions", [8] * 14)) == {"SGD108"}
    assert codes(*both, daily("mentions", [10] * 14), daily(NEUTRAL, [1] * 14)) == {"SGD108"}


def test_a_single_figure_is_of_its_day() -> None:
    """Alone in its series a figure is one of its day, and is held against no week."""
    one = weekly("emails_delivered", [110])
    assert codes(one, daily("emails_sent", [100] * 7)) == {"SGD102"}
    assert codes(one, weekly("emails_sent", [100])) == {"SGD102"}
    assert codes(one, weekly("emails_sent", [100, 100])) == set()


ADDENDS = ("reactions", "comments", "shares", "quotes", "saves")


@given(st.lists(st.integers(-3, 12), min_size=5, max_size=5), st.integers(-3, 30))
@example([10, 0, 0, 0, 0], 5)
@example([10, -3, 0, 0, 0], 7)
@example([10, 0, 0, 0, 0], 10)
def test_an_addend_is_not_above_its_sum(values: list[int], total: int) -> None:
    """What the catalogue adds up is part of the sum, unless something was taken back on that day."""
    histories = [daily(metric, [value]) for metric, value in zip(ADDENDS, values, strict=True)]
    is_above = 0 <= total < max(values) and min(values) >= 0
    assert ("SGD102" in codes(*histories, daily("engagements", [total]))) is is_above


def test_a_sum_in_which_something_may_be_negative_has_no_parts() -> None:
    """A metric of one's own is a sum of parts where each of them is known not to be negative."""
    refunds = Metric(id="refunds", nature="flow")
    both = Metric(id="both", nature="flow", formula="revenue + refunds")
    counts = Metric(id="counts", nature="flow", formula="comments + shares")
    book = catalog.DEFAULT.with_metric(refunds, both, counts)
    assert codes(daily("revenue", [10]), daily(both, [5]), evidence=Evidence(catalog=book)) == set()
    assert codes(daily("comments", [10]), daily(counts, [5]), evidence=Evidence(catalog=book)) == {"SGD102"}


@pytest.mark.parametrize(("total", "is_found"), [(5, True), (10, False)])
def test_audits_hold_addends_against_their_sum(total: int, is_found: bool) -> None:
    """Engagements of an account are no fewer than the reactions that they hold."""
    figures = [Measurement(metric="engagements", value=total), Measurement(metric="reactions", value=10)]
    entry = ChannelAudit(platform="instagram", baselines=figures)
    audit = Audit(id="q1", as_of=START, channels=[entry])
    found = {one.code for one in audit_findings(audit, as_of=START)}
    assert ("SGC723" in found) is is_found
