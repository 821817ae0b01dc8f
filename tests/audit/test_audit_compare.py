"""Two audits compared: equal definitions and equally long windows only, and what is noise is called noise."""

import random
from datetime import date
from typing import Any

import attrs
import pytest
from hypothesis import assume, given, strategies as st

import smartgoals as sg
from smartgoals import strategies as sgst

Q1, Q2 = sg.audits.Window(date(2026, 1, 1), date(2026, 3, 31)), sg.audits.Window(date(2026, 4, 1), date(2026, 6, 30))


def audit(
    name: str,
    window: sg.audits.Window | None,
    *measured: sg.audits.Measurement,
    on: date | None = None,
    **facts: object,
) -> sg.Audit:
    """Return an audit of one channel with these figures."""
    known = {"platform": "instagram", "handle": "@b", **facts}
    entry = sg.audits.ChannelAudit(baselines=measured, **known)  # type: ignore[arg-type]  # facts are fields
    return sg.Audit(id=name, as_of=on or (window.end if window else date(2026, 3, 31)), window=window, channels=[entry])


def m(metric: str, value: float | None, **facts: object) -> sg.audits.Measurement:
    """Return a measurement."""
    return sg.audits.Measurement(metric=metric, value=value, **facts)  # type: ignore[arg-type]  # facts are fields


def change(
    first: sg.audits.Measurement,
    second: sg.audits.Measurement,
    metric: str,
    windows: tuple[sg.audits.Window, sg.audits.Window] = (Q1, Q2),
) -> sg.audits.Change:
    """Return the change of a metric between two audits."""
    found = sg.audits.compare(audit("a", windows[0], first), audit("b", windows[1], second)).get("@B", metric)
    assert found is not None
    return found


def test_a_share_has_its_own_error() -> None:
    """A rate is uncertain by its denominator; without one nothing is called noise."""
    near = change(m("conversion_rate", 0.02, out_of=500), m("conversion_rate", 0.03, out_of=500), "conversion_rate")
    far = change(
        m("conversion_rate", 0.02, out_of=50_000), m("conversion_rate", 0.03, out_of=50_000), "conversion_rate"
    )
    bare = change(m("conversion_rate", 0.02), m("conversion_rate", 0.03), "conversion_rate")
    assert (near.is_noise, far.is_noise, bare.is_noise, bare.improved) == (True, False, None, True)


def test_lower_is_better_and_neither() -> None:
    """A falling bounce rate improved; a falling follower count of no better way says nothing; no change is no improvement."""
    assert change(m("bounce_rate", 0.6), m("bounce_rate", 0.5), "bounce_rate").improved is True
    same = change(m("bounce_rate", 0.6), m("bounce_rate", 0.6), "bounce_rate")
    assert (same.difference, same.improved) == (0, None)
    fall = change(m("followers", 20), m("followers", 15), "followers")
    assert str(fall) == "followers of @b on instagram: -5 (-25 %)"


@pytest.mark.parametrize(
    ("first", "second", "reason"),
    [
        (m("leads", None), m("leads", 5), "not_available"),
        (m("leads", 5), m("leads", None), "not_available"),
        (m("leads", 5, definition="forms"), m("leads", 5), "definition_differs"),
        (m("revenue", 5, currency="EUR"), m("revenue", 5, currency="USD"), "currency_differs"),
        (m("leads", 5, window=sg.audits.Window(date(2026, 1, 1), date(2026, 1, 31))), m("leads", 5), "window_differs"),
        (m("leads", 5, on=date(2026, 3, 31)), m("leads", 5), "window_differs"),
        (m("leads", 5, window=sg.audits.Window(date(2026, 1, 2), date(2026, 1, 31))), m("leads", 5), "window_differs"),
        (m("leads", 5, window=sg.audits.Window(date(2026, 1, 1), date(2026, 1, 30))), m("leads", 5), "window_differs"),
        (m("leads", 5), m("leads", 5, window=sg.audits.Window(date.max, date.max)), "window_differs"),
    ],
)
def test_what_cannot_be_compared(first: sg.audits.Measurement, second: sg.audits.Measurement, reason: str) -> None:
    """A missing value, another definition, currency or length of window: the comparison is refused with its reason."""
    found = change(first, second, first.metric)
    assert (found.reason, found.difference, found.is_noise, found.improved) == (reason, None, None, None)
    assert str(found).endswith(f"cannot be compared ({reason})")


def test_equal_windows_are_days_or_calendar_months() -> None:
    """January and February are equally long to people, 28 days and 28 days to everybody; levels need no window."""
    january, february = (
        sg.audits.Window(date(2026, 1, 1), date(2026, 1, 31)),
        sg.audits.Window(date(2026, 2, 1), date(2026, 2, 28)),
    )
    assert change(m("leads", 5), m("leads", 9), "leads", (january, february)).difference == 4
    weeks = sg.audits.Window(date(2026, 1, 5), date(2026, 2, 1)), sg.audits.Window(date(2026, 2, 2), date(2026, 3, 1))
    assert change(m("leads", 5), m("leads", 9), "leads", weeks).difference == 4
    assert change(m("leads", 5), m("leads", 9), "leads", (january, Q2)).reason == "window_differs"
    assert change(m("followers", 5), m("followers", 9), "followers", (january, Q2)).difference == 4


def test_metrics_and_channels_on_one_side() -> None:
    """A figure that only one audit has is listed with the side it lacks."""
    before, after = audit("a", Q1, m("leads", 5)), audit("b", Q2, m("followers", 5), handle="@new")
    found = sg.audits.compare(before, after)
    assert {(one.metric, one.reason) for one in found.changes} == {
        ("leads", "missing_after"),
        ("followers", "missing_before"),
    }
    assert str(found) == "b against a: 0 of 2 figures can be compared"
    assert found.get("nobody", "leads") is None


def test_a_renamed_account_is_the_same_channel() -> None:
    """Two entries with the id of one channel are compared even when the handle changed."""
    before = audit("a", Q1, m("leads", 5), channel="ig", handle="@old")
    after = audit("b", Q2, m("leads", 9), channel="ig", handle="@new")
    (found,) = sg.audits.compare(before, after).changes
    assert (found.difference, found.handle, sg.audits.compare(before, after).get("IG", "leads")) == (4, "@new", found)


@pytest.mark.parametrize(
    ("windows", "expected"),
    [
        ((Q1, Q2), "previous_period"),
        ((Q1, sg.audits.Window(date(2027, 1, 4), date(2027, 4, 4))), "year_before"),
        ((Q1, sg.audits.Window(date(2026, 7, 1), date(2026, 9, 30))), "other"),
        ((sg.audits.Window(date(2025, 3, 1), date(2025, 3, 31)), None), "year_before"),
        ((None, sg.audits.Window(date(2026, 4, 1), date(2026, 6, 30))), "other"),
    ],
)
def test_which_period_it_is_compared_with(
    windows: tuple[sg.audits.Window | None, sg.audits.Window | None], expected: str
) -> None:
    """The earlier audit is the period before, the same period a year before, or neither; from both sides."""
    before, after = audit("a", windows[0]), audit("b", windows[1])
    assert sg.audits.compare(before, after).span == sg.audits.compare(after, before).span == expected


def test_two_audits_need_two_names() -> None:
    """Two different audits with one id are refused; an audit is no different from itself."""
    first = audit("a", Q1, m("leads", 5))
    with pytest.raises(sg.InvalidValue, match="ids of their own"):
        sg.audits.compare(first, attrs.evolve(first, scope="other"))
    assert [one.difference for one in sg.audits.compare(first, first).changes] == [0]


def test_metrics_of_the_callers_own_compare() -> None:
    """A count of the caller's own has counting error once its nature is told."""
    before, after = audit("a", Q1, m("km", 10)), audit("b", Q2, m("km", 12))
    assert sg.audits.compare(before, after).changes[0].noise is None
    assert (
        sg.audits.compare(before, after, metrics=[sg.Metric(id="km", nature="flow", unit="count")]).changes[0].is_noise
        is True
    )


MIRROR = {"missing_before": "missing_after", "missing_after": "missing_before"}


ENTRIES = st.lists(
    st.builds(
        sg.audits.ChannelAudit,
        platform=st.sampled_from(["x", "X", "web"]),
        handle=st.sampled_from([None, "@b", "@c"]),
        channel=st.sampled_from([None, "a", "b"]),
        baselines=st.lists(
            sgst.measurements(metrics=st.sampled_from(["followers", "leads", "bounce_rate"])), max_size=2
        ),
    ),
    max_size=3,
    unique_by=lambda one: one.identity,
)


@given(ENTRIES, ENTRIES, sgst.days(), sgst.days())
def test_comparison_is_antisymmetric(
    left: list[sg.audits.ChannelAudit], right: list[sg.audits.ChannelAudit], on: date, later: date
) -> None:
    """Swapping two audits turns every difference round, and keeps its noise and its reason."""
    first, second = sg.Audit(id="a", as_of=on, channels=left), sg.Audit(id="b", as_of=later, channels=right)
    there, back = sg.audits.compare(first, second), sg.audits.compare(second, first)

    def keys(found: sg.audits.Comparison, turned: int) -> list[tuple[object, ...]]:
        return sorted(
            (
                one.metric,
                repr(one.before if turned > 0 else one.after),
                repr(one.after if turned > 0 else one.before),
                None if one.difference is None else one.difference * turned,
                one.is_noise,
                None if one.improved is None else one.improved is (turned > 0),
                str(MIRROR.get(str(one.reason), one.reason) if turned < 0 else one.reason),
            )
            for one in found.changes
        )  # fmt: skip

    assert [str(one) for one in keys(there, 1)] == [str(one) for one in keys(back, -1)]


CHANGES: tuple[tuple[Any, Any, tuple[Any, ...], str], ...] = (
    # 200 more, far beyond the counting error of about 24.
    (m("leads", 200), m("leads", 400), (200, 100, False, True), "leads of @b on instagram: +200 (+100 %)"),
    # 12 after 10 may be chance, and nothing then improved.
    (m("leads", 10), m("leads", 12), (2, 20, True, None), "leads of @b on instagram: +2 (+20 %), within counting error"),
    # Five after none is no percentage.
    (m("leads", 0), m("leads", 5), (5, None, False, True), "leads of @b on instagram: +5"),
    # Money has no counting error.
    (m("revenue", 50, currency="EUR"), m("revenue", 60, currency="EUR"), (10, 20, None, True),
     "revenue of @b on instagram: +10 (+20 %)"),
)  # fmt: skip


@pytest.mark.parametrize(("first", "second", "facts", "said"), CHANGES)
def test_worked_changes(
    first: sg.audits.Measurement, second: sg.audits.Measurement, facts: tuple[Any, ...], said: str
) -> None:
    """Difference, percentage, whether it may be noise and whether it is better, worked out by hand; and how it reads."""
    found = change(first, second, first.metric)
    assert (found.difference, found.percent, found.is_noise, found.improved) == facts
    assert str(found) == said
    if first.value == 200:
        assert found.noise == pytest.approx(24.49, abs=0.01)
    if first.metric == "revenue":
        assert found.noise is None


@given(ENTRIES, ENTRIES, st.randoms(use_true_random=False))
def test_the_order_of_accounts_and_figures_changes_no_comparison(
    left: list[sg.audits.ChannelAudit], right: list[sg.audits.ChannelAudit], chance: random.Random
) -> None:
    """Whichever account was looked at first, and whichever figure written down, the same changes are found."""

    def mixed(entries: list[sg.audits.ChannelAudit]) -> list[sg.audits.ChannelAudit]:
        figures = [attrs.evolve(one, baselines=chance.sample(one.baselines, len(one.baselines))) for one in entries]
        return chance.sample(figures, len(figures))

    def found(first: list[sg.audits.ChannelAudit], second: list[sg.audits.ChannelAudit]) -> list[str]:
        before, after = (
            sg.Audit(id=name, as_of=Q2.end, channels=entries) for name, entries in (("a", first), ("b", second))
        )
        return sorted(map(repr, sg.audits.compare(before, after).changes))

    several = [one for one in (*left, *right) if len({figure.metric for figure in one.baselines}) < len(one.baselines)]
    assume(not several)
    assert found(mixed(left), mixed(right)) == found(left, right)
