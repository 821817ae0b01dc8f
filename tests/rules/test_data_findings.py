"""Facts that readings cannot breach: every breach is found by its code, and true readings are left alone."""

import math
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import example, given, strategies as st
from tests.shares import share_of_examples

from smartgoals import Audit, Finding, History, Metric, Reading, WrongType, catalog, roi
from smartgoals._model.facts import nature_of
from smartgoals.audits import ChannelAudit, Measurement, Window, audit_findings
from smartgoals.catalog._data import names
from smartgoals.catalog._limits import TAKEN_BACK
from smartgoals.rules import READING_RULES, Severity, data_findings

DAY = date(2026, 11, 1)
COUNTS = st.lists(st.integers(0, 10**6), min_size=1, max_size=8)


def told(metric: str | Metric, values: Sequence[float], channel: str = "ig", start: date = DAY) -> History:
    """Return readings of consecutive days."""
    return History.of(
        [(start + timedelta(place), value) for place, value in enumerate(values)], metric=metric, channel=channel
    )


def codes(*histories: History, **facts: object) -> list[str]:
    """Return the codes found."""
    return [one.code for one in data_findings(histories, **facts)]  # type: ignore[arg-type]  # facts of the call


def only(*histories: History, **facts: object) -> Finding:
    """Return the one finding."""
    (found,) = data_findings(histories, **facts)  # type: ignore[arg-type]  # facts of the call
    return found


@given(COUNTS, COUNTS)
def test_reach_never_exceeds_impressions(reach: list[int], impressions: list[int]) -> None:
    """SGD101 is found exactly when some shared day has more reach than impressions."""
    breached = any(a > b for a, b in zip(reach, impressions, strict=False))
    found = codes(told("reach", reach), told("impressions", impressions))
    assert ("SGD101" in found) is breached


@pytest.mark.parametrize(
    ("part", "whole", "code"),
    [
        ("engaged_sessions", "sessions", "SGD102"),
        ("new_visitors", "visitors", "SGD102"),
        ("emails_delivered", "emails_sent", "SGD102"),
        ("video_completions", "video_views", "SGD102"),
        ("visitors", "sessions", "SGD103"),
    ],
)
@given(pairs=st.lists(st.tuples(st.integers(0, 100), st.integers(0, 100)), min_size=1, max_size=6))
def test_parts_never_exceed_wholes(part: str, whole: str, code: str, pairs: list[tuple[int, int]]) -> None:
    """A part above its whole is found on its worst day, with the number of days; nothing is found otherwise."""
    found = data_findings([told(part, [a for a, _ in pairs]), told(whole, [b for _, b in pairs])])
    over = [a - b for a, b in pairs if a > b]
    assert [one.code for one in found if one.code != "SGD111"] == ([code] if over else [])
    if over:
        evidence = next(one for one in found if one.code == code).evidence
        assert evidence["left"] - evidence["right"] == max(over)  # type: ignore[operator]  # numbers
        assert evidence["days"] == len(over)


def test_unique_clicks_may_exceed_unique_opens() -> None:
    """Images blocked by privacy proxies: more clicks than opens is no breach."""
    assert codes(told("email_click_rate", [0.3]), told("open_rate", [0.2])) == []


@given(st.lists(st.integers(0, 1000), min_size=4, max_size=4))
def test_quartiles_never_rise(values: list[int]) -> None:
    """A ladder of quartiles falls; SGD107 is found for each rung that rises."""
    names = ("video_p25_watched", "video_p50_watched", "video_p75_watched", "video_p100_watched")
    histories = [
        told(Metric(id=name, nature="flow", unit="count"), [value]) for name, value in zip(names, values, strict=True)
    ]
    rises = sum(b > a for a, b in pairwise(values))
    assert codes(*histories).count("SGD107") == rises


def test_quartiles_of_different_videos_are_not_compared() -> None:
    """Only rungs of one ladder are."""
    assert codes(told(Metric(id="a_p25", nature="flow"), [1]), told(Metric(id="b_p50", nature="flow"), [9])) == []


@pytest.mark.parametrize(
    ("metric", "good", "wrong"),
    [
        ("open_rate", 0.4, 1.2),
        ("net_sentiment", -0.9, -1.5),
        ("frequency", 1, 0.8),
        ("sessions", 0, -4),
        ("nps", -100, 130),
        ("conversion_rate", 1.5, -0.1),
    ],
)
def test_values_lie_within_what_the_metric_can_be(metric: str, good: float, wrong: float) -> None:
    """A share above one, or a return below -1, cannot be; a count-based conversion rate above one can."""
    assert codes(told(metric, [good])) == []
    found = only(told(metric, [good, wrong]))
    assert (found.code, found.severity, found.evidence["value"]) == ("SGD104", Severity.ERROR, wrong)


@pytest.mark.parametrize("metric", sorted(TAKEN_BACK))
@share_of_examples(4)
@given(taken=st.integers(1, 10**6))
def test_what_is_taken_back_is_no_fault(metric: str, taken: int) -> None:
    """Likes undone, videos removed, followers lost on balance, orders returned, more lost than was
    spent: a negative figure must be known, and is no error.
    """
    found = only(told(metric, [5, -1 - taken]))
    assert (found.code, found.severity, found.evidence["value"]) == ("SGD115", Severity.INFO, -1 - taken)


def test_whatever_a_platform_counts_up_can_be_taken_back() -> None:
    """A running total may fall, so what any platform tells as one may be negative as a difference."""
    totals = {
        row[3]
        for rows in names.ROWS.values()
        for row in rows
        if row[5] in {"lifetime", "stock"} and nature_of(row[3]) == "flow"
    }
    assert totals <= TAKEN_BACK
    assert all(nature_of(metric) == "flow" for metric in TAKEN_BACK - {"roas", "roi"})
    loss = roi(-100, 500).net_roi
    assert loss is not None
    assert [one.code for one in data_findings([told("roi", [loss])])] == ["SGD115"]


def test_an_audit_calls_no_refund_impossible() -> None:
    """More was given back than came in: told of readings, and within the range of money in an audit."""
    quarter = Window(date(2026, 1, 1), date(2026, 3, 31))
    told_of = [Measurement(metric=metric, value=-60, window=quarter) for metric in ("revenue", "purchases")]
    entry = ChannelAudit(platform="instagram", channel="ig", baselines=told_of)
    audit = Audit(id="q", as_of=date(2026, 4, 1), window=quarter, channels=[entry])
    report = audit_findings(audit, as_of=date(2026, 4, 1))
    assert [one.path for one in report if one.code == "SGC720"] == ["channels[0].baselines[1]"]


@pytest.mark.parametrize("metric", ["gross_profit", "net_new_followers", "net_revenue"])
def test_a_loss_is_no_return(metric: str) -> None:
    """What is told on balance, and a metric that nobody knows, may be below zero without a word."""
    assert codes(told(metric, [5, -3])) == []


def test_a_removed_video_read_from_rows_is_known_and_no_error() -> None:
    """The channel total falls with a removed video, and neither its views nor their parts are called impossible."""
    rows = [{"day": "2026-11-02", "views": -100, "engagedViews": -60, "likes": -3}]
    read = catalog.read_rows("youtube", rows)
    assert [one.code for one in data_findings(read.histories)] == ["SGD115"] * len(read.histories)
    parts = told("reach", [5]), told("impressions", [-100]), told("engaged_views", [2]), told("video_views", [-9])
    assert codes(*parts) == ["SGD115", "SGD115"]
    classed = told("positive_mentions", [1]), told("negative_mentions", [1]), told("mentions", [-4])
    assert codes(*classed) == ["SGD115"]


@pytest.mark.parametrize(
    ("metric", "good", "percent"),
    [
        ("click_through_rate", 0.6, 3.2),
        ("engagement_rate_followers", 0.9, 1.4),
        ("engagement_rate_impressions", 0.072, 7.2),
        ("conversion_rate", 1.5, 2.6),
        ("reach_rate", 4, 45),
        ("follower_growth_rate", 2, 8),
        ("roas", 5, None),
        ("roi", 74, None),
    ],
)
def test_a_percentage_is_no_share(metric: str, good: float, percent: float | None) -> None:
    """A rate of 320 % has its percentage where a share belongs; a return of several times has not."""
    assert codes(told(metric, [good])) == []
    if percent is not None:
        found = only(told(metric, [good, percent]))
        assert (found.code, found.severity, found.evidence["value"]) == ("SGD118", Severity.WARNING, percent)
        assert "percentage" in found.message


@pytest.mark.parametrize("metric", ["followers", "email_subscribers", "reach", "visitors", "impressions", "sessions"])
@given(whole=st.integers(0, 10**6), parts=st.integers(0, 999))
def test_nobody_has_a_fraction_of_a_follower(metric: str, whole: int, parts: int) -> None:
    """SGD119 is found exactly where a count of people is not whole: 1.776 is how some write 1,776."""
    value = whole + parts / 1000
    assert codes(told(metric, [value])) == ([] if value == int(value) else ["SGD119"])


def test_what_may_have_a_fraction() -> None:
    """Credit for a conversion is parted, and a metric of the caller's own may be measured as finely as it likes."""
    assert codes(told("conversions", [0.5])) == []
    assert codes(told(Metric(id="weight", nature="stock"), [78.4])) == []
    french = data_findings([told("followers", [1.776])], language="fr")
    assert "milliers" in french[0].message


def test_definition_breaks() -> None:
    """A history that runs across a change of definition is two series; a mere rename is one."""
    views = told("video_views", [5, 6], channel="youtube", start=date(2026, 8, 26))
    found = only(views)
    assert (found.code, found.evidence["day"]) == ("SGD110", date(2026, 8, 27))
    assert "playback start" in found.message
    (french,) = data_findings([views], language="fr")
    assert "début de lecture" in french.message
    named = told("video_views", [5, 6], channel="our channel", start=date(2026, 8, 26))
    assert codes(named) == []
    assert codes(named, platforms={"our channel": "youtube"}) == ["SGD110"]
    assert codes(told("conversions", [5, 6], channel="ga4", start=date(2024, 5, 5))) == []
    assert codes(told("video_views", [5, 6], channel="youtube", start=date(2026, 8, 27))) == []
    nowhere = History.of([(date(2026, 8, 26), 5), (date(2026, 8, 27), 5)], metric="video_views")
    assert codes(nowhere) == []


def test_silence_is_not_zero() -> None:
    """A run of zeros among hundreds is silence; small counts may well be zero, and so may a first day."""
    assert only(told("sessions", [100, 120, 90, 0, 0, 0, 110])).evidence == {
        "metric": "sessions",
        "count": 3,
        "day": DAY + timedelta(3),
        "usual": 105,
    }
    assert codes(told("sessions", [100, 0, 90, 0, 80])) == []
    assert codes(told("purchases", [3, 2, 0, 0, 4])) == []
    assert codes(told("sessions", [0, 0, 100, 90, 80])) == []
    assert codes(told("net_sentiment", [0.5, 0, 0])) == []
    assert codes(told("sessions", [100, 90, 0, 0, 80] * 4)) == []
    assert codes(told("sessions", [100, 90, 0, 0, 80] * 4 + [0] * 5)) == ["SGD111"]


def test_rounded_stocks() -> None:
    """A stock that moves by thousands only hides small changes."""
    assert only(told("followers", [12_000, 13_000, 15_000])).evidence["step"] == 1000
    assert codes(told("followers", [12_000, 13_001, 15_000])) == []
    assert codes(told("followers", [100, 200, 300])) == []
    assert codes(told("followers", [12_000, 12_000])) == []
    assert codes(told(Metric(id="weight", nature="stock"), [12_000, 13_000, 15_000, 15_000.5])) == []
    assert only(told("followers", [12_000, 13_000, 15_000])).severity is Severity.INFO


@given(
    st.sampled_from([1, 10, 50, 100, 1000, 2000, 10**4, 10**5, 10**6, 10**7]),
    st.lists(st.integers(1, 30), min_size=1, max_size=5),
)
@example(100, [10, 11, 12])
@example(100, [9, 11, 12])
@example(50, [20, 40, 60])
@example(1000, [1, 2])
def test_a_stock_is_rounded_to_the_largest_ten_that_divides_it(step: int, times: list[int]) -> None:
    """Three unlike figures of a thousand or more show in which of five steps a source rounds, the widest that fits."""
    values = [step * one for one in times]
    steps = [one for one in (10**6, 10**5, 10**4, 1000, 100) if math.gcd(*values) % one == 0]
    found = [one.evidence["step"] for one in data_findings([told("followers", values)]) if one.code == "SGD112"]
    is_shown = len(set(values)) >= 3 and min(values) >= 1000
    assert found == (steps[:1] if is_shown else [])


@given(COUNTS, st.integers(0, 10**7))
def test_unions_lie_between_the_largest_part_and_the_sum(parts: list[int], whole: int) -> None:
    """SGD114 is found exactly when the union of a wider window cannot be one."""
    found = codes(told("reach", parts), unions=[told("reach", [whole])])
    assert ("SGD114" in found) is not (max(parts) <= whole <= sum(parts))


@given(
    st.lists(
        st.tuples(st.lists(st.integers(0, 50), min_size=1, max_size=4), st.integers(0, 90)), min_size=1, max_size=5
    )
)
@example([([10, 10], 25), ([10], 10)])
def test_each_wider_window_is_held_against_its_own_parts(windows: list[tuple[list[int], int]]) -> None:
    """SGD114 names the first day of every window whose people cannot be those of its days, with their bounds."""
    starts = [DAY + timedelta(sum(len(parts) for parts, _ in windows[:place])) for place in range(len(windows))]
    wider = [(start, whole) for start, (_, whole) in zip(starts, windows, strict=True)]
    daily = told("reach", [part for parts, _ in windows for part in parts])
    findings = data_findings([daily], unions=[History.of(wider, metric="reach", channel="ig")])
    found = [one.evidence for one in findings if one.code == "SGD114"]
    assert [(one["day"], one["value"], one["low"], one["high"]) for one in found] == [
        (start, whole, max(parts), sum(parts))
        for start, (parts, whole) in zip(starts, windows, strict=True)
        if not max(parts) <= whole <= sum(parts)
    ]


def test_unions_are_compared_window_by_window() -> None:
    """Each wider window holds the days until the next one; others are not compared."""
    weeks = History.of([(DAY, 15), (DAY + timedelta(2), 99)], metric="reach", channel="ig")
    found = only(told("reach", [10, 10, 10, 10]), unions=[weeks])
    assert (found.evidence["day"], found.evidence["low"], found.evidence["high"]) == (DAY + timedelta(2), 10, 20)
    assert (
        codes(told("reach", [10]), told("sessions", [10]), unions=[told("reach", [99], "fb"), told("sessions", [99])])
        == []
    )
    later = told("reach", [99], start=DAY + timedelta(30))
    assert codes(told("reach", [10]), unions=[later]) == []


def test_flows_of_one_day_are_added() -> None:
    """Two readings of a flow on one day are its total, and a later one of another nature replaces the first."""
    twice = History.of([(DAY, 70), (DAY, 50)], metric="impressions", channel="ig")
    assert codes(told("reach", [100]), twice) == []
    assert codes(History.of([(DAY, 100), (DAY, 9)], metric="reach", channel="ig"), told("impressions", [10])) == []


def test_order_severity_and_language() -> None:
    """Findings come by code, then position; every code has a severity and both languages."""
    histories = [told("nps", [130]), told("reach", [9]), told("impressions", [5]), told("open_rate", [2])]
    found = data_findings(histories)
    assert [(one.code, one.path) for one in found] == [
        ("SGD101", "histories[1]"),
        ("SGD104", "histories[0]"),
        ("SGD104", "histories[3]"),
    ]
    french = data_findings(histories, language="fr")
    assert "la portée 9 dépasse" in french[0].message
    assert str(found[0]).startswith("SGD101 reach 9 is above impressions 5")
    assert {f"SGD{number}" for number in range(101, 127)} == set(READING_RULES.codes)
    with pytest.raises(WrongType):
        data_findings([3])  # type: ignore[list-item]  # the point of the test


def test_unique_opens_are_part_of_what_was_delivered() -> None:
    """The named inputs of mail keep their bounds as well."""
    for part, whole in (("unique_opens", "emails_delivered"), ("bounces", "emails_sent")):
        one = Metric(id=part, nature="flow")
        assert codes(told(one, [11]), told(whole, [10])) == ["SGD102"]
        assert codes(told(one, [10]), told(whole, [10])) == []


def entered(rows: Sequence[tuple[int, float, int, bool]], metric: str | Metric = "sessions") -> History:
    """Return readings of rows (day, value, days late, whether it adds), the days counted from the
    first one.
    """
    return History.of(
        [
            Reading(DAY + timedelta(on), value, recorded_on=DAY + timedelta(on + late) if late else None, adds=adds)
            for on, value, late, adds in rows
        ],
        metric=metric,
        channel="web",
    )


ENTERED = st.lists(
    st.tuples(st.integers(0, 2), st.integers(0, 3), st.integers(0, 2), st.sampled_from((False, False, True))),
    max_size=8,
)


@given(ENTERED)
def test_what_adds_up_by_mistake_is_told_of_flows_alone(rows: list[tuple[int, float, int, bool]]) -> None:
    """SGD116 and SGD117 are found exactly where rows that count, and do not say they add, are
    equal, or late and unlike.
    """
    days: dict[date, list[Reading]] = {}
    for one in entered(rows):
        if not one.adds:
            days.setdefault(one.day, []).append(one)
    values = {day: [one.value for one in several] for day, several in days.items()}
    twice = [day for day, told_of in values.items() if len(told_of) - told_of.count(0) > len({*told_of} - {0})]
    unlike = [
        day for day, several in days.items() if len(set(values[day])) > 1 and (several[0].recorded_on or day) > day
    ]
    found = {one.code: one for one in data_findings([entered(rows)]) if one.code in {"SGD116", "SGD117"}}
    assert set(found) == {code for code, breached in (("SGD116", twice), ("SGD117", unlike)) if breached}
    for code, breached in (("SGD116", twice), ("SGD117", unlike)):
        if breached:
            evidence = found[code].evidence
            assert (evidence["day"] in breached, evidence["days"]) == (True, len(breached))
    for other in ("followers", "reach", Metric(id="mood", nature="score")):
        assert not {"SGD116", "SGD117"} & set(codes(entered(rows, other)))


def test_a_reading_entered_twice() -> None:
    """Equal readings of one day are told with the value, how many there are, and on how many days;
    zeros add nothing.
    """
    found = only(entered([(0, 5, 0, False), (0, 5, 0, False), (1, 7, 0, False), (2, 3, 0, False), (2, 3, 0, False)]))
    assert (found.code, found.severity) == ("SGD116", Severity.INFO)
    assert found.evidence == {"metric": "sessions", "day": DAY, "value": 5, "count": 2, "days": 2}
    assert found.message == "website sessions: 2 readings of 5 on 1 November 2026 add up: was one entered twice?"
    assert codes(entered([(0, 0, 0, False), (0, 0, 0, False)])) == []
    assert codes(entered([(0, 5, 0, False), (0, 5, 1, True)])) == []


def test_a_correction_that_was_added_up() -> None:
    """Readings entered together on a later day are told with their values and total; one that says
    it adds is believed.
    """
    history = entered([(0, 2, 0, False), (0, 3, 4, False), (0, 5, 4, False)])
    found = only(history)
    assert (found.code, found.severity) == ("SGD117", Severity.INFO)
    assert found.evidence == {
        "metric": "sessions",
        "day": DAY,
        "recorded_on": DAY + timedelta(4),
        "values": (3, 5),
        "total": 8,
        "count": 2,
        "days": 1,
    }
    assert found.evidence["total"] == history.total(date.min, date.max)
    (french,) = data_findings([history], language="fr")
    assert "2 relevés du 1er novembre 2026, saisis le 5 novembre 2026, font 8 ensemble" in french.message
    assert codes(entered([(0, 2, 0, False), (0, 3, 4, False), (0, 5, 4, True)])) == []
    assert codes(entered([(0, 3, 4, False), (0, 5, 6, False)])) == []


def spans(rows: Sequence[tuple[int, float, int]], metric: str | Metric, channel: str = "web") -> History:
    """Return readings of rows (day, value, how many days it covers), the days counted from the first one."""
    return History.of(
        [Reading(DAY + timedelta(on), value, covers=DAY + timedelta(on - length + 1)) for on, value, length in rows],
        metric=metric,
        channel=channel,
    )


SPANS = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 9), st.integers(1, 9)), max_size=6)


@given(SPANS)
def test_days_told_twice_are_found(rows: list[tuple[int, float, int]]) -> None:
    """SGD120 is found exactly where readings of other days share one, with the days that are counted twice."""
    covered = {(on - length + 1, on) for on, _, length in rows}
    told_of = [on for first, last in covered for on in range(first, last + 1)]
    twice = {on for on in told_of if told_of.count(on) > 1}
    found = [one for one in data_findings([spans(rows, "ad_spend")]) if one.code == "SGD120"]
    assert [one.evidence["days"] for one in found] == ([len(twice)] if twice else [])
    assert "SGD120" not in codes(spans(rows, "reach"))


def test_a_month_beside_its_days() -> None:
    """A sum and its parts are told with the longest run of days that both count; silence about days tells nothing."""
    rows = [(30, 300, 31), *((on, 10, 1) for on in (3, 4, 5, 9))]
    found = only(spans(rows, "ad_spend"))
    first, last = DAY + timedelta(3), DAY + timedelta(5)
    assert (found.code, found.severity) == ("SGD120", Severity.WARNING)
    assert found.evidence == {"metric": "ad_spend", "first": first, "last": last, "days": 4}
    assert "from 4 November 2026 to 6 November 2026 are counted twice" in found.message
    (french,) = data_findings([spans(rows, "ad_spend")], language="fr")
    assert "les jours du 4 novembre 2026 au 6 novembre 2026 sont comptés deux fois" in french.message
    assert codes(told("ad_spend", [1, 2, 3])) == []


def test_windows_of_unlike_lengths() -> None:
    """People of days and of weeks are told to be no one series; months are one, and so is a stock."""
    found = only(spans([(0, 40, 1), (7, 200, 7)], "reach"))
    assert (found.code, found.severity) == ("SGD121", Severity.WARNING)
    assert found.evidence == {"metric": "reach", "shortest": 1, "longest": 7}
    assert found.message == "reach: readings cover 1 to 7 days, which are no one series"
    assert codes(spans([(0, 40, 28), (31, 41, 31)], "reach")) == []
    assert codes(spans([(0, 40, 1), (7, 200, 7)], "followers")) == []


def test_a_week_is_not_held_against_its_last_day() -> None:
    """Facts hold between readings of the same days: the reach of a week may exceed the impressions of its last day."""
    day, week = told("impressions", [100] * 7, "web"), spans([(6, 250, 7)], "reach")
    assert codes(day, week) == []
    assert codes(spans([(6, 240, 7)], "impressions"), week) == ["SGD101"]
    shares = [spans([(6, 0.7, 7)], "share_of_voice", "a"), told("share_of_voice", [0.6] * 7, "b")]
    assert codes(*shares) == []
    stock, net = told("followers", [100, 110], "web"), spans([(1, 3, 2)], "net_new_followers")
    assert codes(stock, net) == []


def test_a_day_and_a_week_are_no_reading_entered_twice() -> None:
    """Equal readings of a day and of the week that ends with it are two figures."""
    assert "SGD116" not in codes(spans([(6, 5, 1), (6, 5, 7)], "ad_spend"))
    assert "SGD116" in codes(spans([(6, 5, 7), (6, 5, 7)], "ad_spend"))


def test_a_union_may_say_which_days_it_covers() -> None:
    """A wider window that says its days is held against the parts in them, and not against later ones."""
    daily = told("reach", [10, 10, 10, 500])
    assert codes(daily, unions=[spans([(2, 25, 3)], "reach", "ig")]) == []
    assert codes(daily, unions=[spans([(2, 31, 3)], "reach", "ig")]) == ["SGD114"]
    assert codes(daily, unions=[spans([(3, 25, 4)], "reach", "ig")]) == ["SGD114"]
