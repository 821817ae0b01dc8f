"""The laws of compared audits: what a change is, what is noise, and when nothing is told."""

import math
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, strategies as st

from smartgoals import Audit, Metric
from smartgoals.audits import ChannelAudit, Comparison, Measurement, Window, compare

Q1 = Window(date(2026, 1, 1), date(2026, 3, 31))
Q2 = Window(date(2026, 4, 1), date(2026, 6, 30))
COUNTS = st.integers(0, 400)
SHARES = st.integers(0, 100).map(lambda percent: percent / 100)


def audit(name: str, window: Window | None, *measured: Measurement, on: date = Q2.end) -> Audit:
    """Return an audit of one account with these figures."""
    entry = ChannelAudit(platform="instagram", channel="ig", handle="@Shop", baselines=measured)
    day = on if window is None else window.end
    return Audit(id=name, as_of=day, window=window, channels=[entry])


def compared(*figures: Measurement, metrics: Iterable[Metric] = ()) -> Comparison:
    """Return what changed from one quarter to the next."""
    first, second = figures
    return compare(audit("q1", Q1, first), audit("q2", Q2, second), metrics=metrics)


@given(st.sampled_from(["leads", "unfollows"]), COUNTS, COUNTS)
def test_a_change_of_counts_is_noise_up_to_twice_the_root_of_their_sum(
    metric: str,
    old: int,
    new: int,
) -> None:
    """The edge itself is noise; beyond it a change went the better way or the other."""
    (found,) = compared(*(Measurement(metric=metric, value=value) for value in (old, new))).changes
    assert found.difference == new - old
    assert found.noise == pytest.approx(math.sqrt(old + new))
    assert found.is_noise == ((new - old) ** 2 <= 4 * (old + new))
    is_better = (new > old) == (metric == "leads")
    assert found.improved == (None if found.is_noise else is_better)
    assert found.percent == (pytest.approx((new - old) / old * 100) if old else None)
    assert str(found).endswith("within counting error") == found.is_noise
    assert f": {new - old:+} " in f"{str(found).replace(',', ' ')} "


UNCOUNTED = ["revenue", "ad_spend", "watch_time", "fees", "calls"]
OWN = [
    Metric(id="fees", nature="flow", unit="money", better="higher"),
    Metric(id="calls", nature="flow", unit="duration", scale="hours", better="lower"),
]


@given(
    st.sampled_from(UNCOUNTED),
    st.integers(0, 400),
    st.integers(0, 400),
    st.sampled_from([60, 100, 3600]),
    st.sampled_from([None, "EUR"]),
)
def test_no_verdict_hangs_on_what_money_or_time_is_told_in(
    metric: str, old: int, new: int, parts: int, currency: str | None
) -> None:
    """Euros or cents, hours or minutes: the same change is better or worse, and none of it counting error."""
    named = currency if metric in {"revenue", "ad_spend", "fees"} else None
    verdicts = []
    for scale in (1, parts):
        rows = [Measurement(metric=metric, value=value * scale, currency=named) for value in (old, new)]
        (found,) = compared(*rows, metrics=OWN).changes
        assert (found.noise, found.is_noise) == (None, None)
        verdicts.append((found.improved, found.percent, found.reason))
    assert verdicts[0] == verdicts[1]
    assert (verdicts[0][0] is None) == (old == new or metric == "ad_spend")


@given(SHARES, SHARES, st.integers(1, 5000), st.none() | st.integers(1, 5000))
def test_a_share_is_as_unsure_as_what_it_is_a_share_of(
    old: float,
    new: float,
    before: int,
    after: int | None,
) -> None:
    """The error is that of two binomial shares; of an unknown number nobody knows one."""
    rows = ((old, before), (new, after))
    figures = [Measurement(metric="bounce_rate", value=one, out_of=of) for one, of in rows]
    (found,) = compared(*figures).changes
    if after is None:
        assert (found.noise, found.is_noise) == (None, None)
        return
    error = math.sqrt(old * (1 - old) / before + new * (1 - new) / after)
    assert found.noise == pytest.approx(error)
    assert found.is_noise is not None
    assert found.is_noise or abs(new - old) > 1.999 * error


@given(st.integers(300, 430), st.booleans())
def test_a_year_before_is_a_year_within_a_week(days: int, is_turned: bool) -> None:
    """From 358 to 372 days lie a year apart, whichever of the two comes first."""
    both = [audit("a", None), audit("b", None, on=Q2.end + timedelta(days))]
    found = compare(*(both[::-1] if is_turned else both))
    assert found.span == ("year_before" if 358 <= days <= 372 else "other")


@given(st.integers(-3, 3), st.integers(1, 40))
def test_the_period_before_ends_where_the_later_one_begins(gap: int, days: int) -> None:
    """Neither a day between them nor a day in both makes one period follow another."""
    begins = Q1.end + timedelta(1 + gap)
    later = audit("b", Window(begins, begins + timedelta(days)))
    assert compare(audit("a", Q1), later).span == ("other" if gap else "previous_period")


FACTS: dict[str, list[Any]] = {
    "value": [4, None],
    "definition": [None, "of the shop"],
    "currency": ["EUR", "USD"],
}
ORDER = {
    "value": "not_available",
    "definition": "definition_differs",
    "currency": "currency_differs",
}


@given(st.sets(st.sampled_from([*FACTS])), st.booleans())
def test_what_differs_first_is_why_two_figures_are_not_compared(
    unlike: set[str],
    is_turned: bool,
) -> None:
    """No value, another definition, another money, in this order; else there is a difference."""
    first, second = (
        Measurement(
            metric="revenue",
            **{name: both[name in unlike and is_second] for name, both in FACTS.items()},
        )
        for is_second in (is_turned, not is_turned)
    )
    (found,) = compared(first, second).changes
    assert found.reason == next((why for name, why in ORDER.items() if name in unlike), None)
    assert (found.difference is None) == bool(unlike)
    assert (found.before, found.after) == (first, second)


@given(st.sampled_from(["ig", "IG", "@shop", "shop", "@SHOP", "Shop"]), COUNTS, COUNTS)
def test_a_change_is_found_by_the_channel_however_it_is_written(
    name: str,
    old: int,
    new: int,
) -> None:
    """By its id or its handle, in any case; and the text tells each change once."""
    metrics = ("leads", "followers")
    before = [Measurement(metric=one, value=old) for one in metrics]
    after = [Measurement(metric=one, value=new) for one in metrics]
    found = compare(audit("q1", Q1, *before), audit("q2", Q2, *after))
    assert [found.get(name, one.metric) for one in found.changes] == [*found.changes]
    assert (found.get(name, "reach"), found.get("x", "leads")) == (None, None)
    for language in ("en", "fr"):
        assert found.text(language).splitlines() == [one.text(language) for one in found.changes]
    assert str(found) == "q2 against q1: 2 of 2 figures can be compared"


def seen(name: str, channels: list[str]) -> Audit:
    """Return an audit that found followers on these channels."""
    fans = [Measurement(metric="followers", value=2)]
    entries = [ChannelAudit(platform=one, channel=one, baselines=fans) for one in channels]
    return Audit(id=name, as_of=Q2.end, channels=entries)


@given(st.permutations(["ig", "x", "site", "mail"]), st.integers(0, 4), st.integers(0, 4))
def test_an_account_of_one_side_is_missing_on_the_other(
    names: list[str],
    one: int,
    other: int,
) -> None:
    """Each account is there once, and what one audit lacks is missing on its side."""
    left, right = names[:one], names[other:]
    changes = compare(seen("a", left), seen("b", right)).changes
    found = {str(one.channel): one.reason for one in changes}
    assert len(changes) == len(found)
    expected = dict.fromkeys(left, "missing_after") | dict.fromkeys(right, "missing_before")
    assert found == expected | {name: None for name in left if name in right}
