"""Beyond volume: which channel brings the result, which volume leaves again, and when counts are too small to tell."""

from collections.abc import Sequence
from datetime import date, timedelta
from math import isfinite
from statistics import NormalDist

import pytest
from attrs import evolve
from hypothesis import assume, example, given, strategies as st

from smartgoals import Evidence, Finding, History, InvalidValue, Metric, Reading, StructureErrors, WrongType, catalog
from smartgoals._messages.formatting import FRENCH
from smartgoals._relevance.counts import relative_uncertainty, share_interval
from smartgoals.channels import COMPARISON_RULES, deepen

DAY = date(2026, 11, 1)


def french(finding: Finding) -> str:
    """Return a message in French."""
    voices = {one.rule.code: one.voices["fr"] for one in COMPARISON_RULES.active}
    return evolve(finding, language=FRENCH, voice=voices[finding.code]).message


def told(metric: str | Metric, channel: str, *values: float) -> History:
    """Return readings of consecutive days."""
    return History.of(
        [(DAY + timedelta(place), value) for place, value in enumerate(values)], metric=metric, channel=channel
    )


def guide() -> list[History]:
    """Return the guide's example: newsletter with a fifth of the traffic, a network whose visitors leave soon."""
    return [
        told("sessions", "network", 6000),
        told("sessions", "newsletter", 2000),
        told("sessions", "search", 2000),
        told("purchases", "network", 12),
        told("purchases", "newsletter", 80),
        told("purchases", "search", 18),
        told("bounce_rate", "network", 0.8),
        told("bounce_rate", "newsletter", 0.3),
        told("bounce_rate", "search", 0.4),
    ]


def test_the_guides_example() -> None:
    """G23, G24: 20 % of the traffic bring most purchases, and the largest volume leaves again."""
    found = deepen(guide())
    assert (found.volume, found.brings, found.leaves) == ("sessions", ("newsletter",), ("network",))
    newsletter = found.get("newsletter")
    assert newsletter is not None
    assert newsletter.volume_share == 0.2
    purchases = newsletter.get("purchases")
    assert purchases is not None
    assert purchases.share == pytest.approx(80 / 110)
    assert purchases.rate == 0.04
    assert purchases.clear
    assert purchases.versus_rest == pytest.approx(0.04 / (30 / 8000))
    assert newsletter.get("bounce_rate").is_good  # type: ignore[union-attr]  # it was told
    assert [one.code for one in found.findings] == ["SGD202", "SGD201"]
    assert "20" in found.findings[1].message
    assert french(found.findings[1]).startswith("newsletter a 20")
    assert found.get("nobody") is None
    assert newsletter.get("nothing") is None


def test_small_counts_are_said_to_be_small() -> None:
    """Three purchases against two decide nothing, and the uncertainty is stated."""
    found = deepen(
        [told("sessions", "a", 100), told("sessions", "b", 100), told("purchases", "a", 3), told("purchases", "b", 0)]
    )
    assert (found.brings, found.leaves) == ((), ())
    assert [one.code for one in found.findings] == ["SGD203", "SGD203"]
    assert "±57.7" in found.findings[0].message
    assert found.findings[1].message == "no purchases on b yet: too few to tell"
    assert "inconnu" not in french(found.findings[1])


def test_missing_results_are_not_zero() -> None:
    """A channel without readings of a result is reported, and takes no part in the comparison."""
    found = deepen([told("sessions", "a", 1000), told("sessions", "b", 900), told("purchases", "a", 100)])
    assert [(one.code, one.evidence["channel"]) for one in found.findings] == [("SGD204", "b")]
    only = found.get("a").get("purchases")  # type: ignore[union-attr]  # it was told
    assert only is not None
    assert (only.rest, only.versus_rest, only.clear) == (None, None, False)
    assert "missing is not zero" in found.findings[0].message


def test_rates_count_with_their_denominators() -> None:
    """A rate with denominators is recomputed from them; one without, and not of the volume, is left out."""
    repeats = [
        History.from_columns([DAY], [value], out_of=[of], metric="repeat_purchase_rate", channel=channel)
        for channel, value, of in (("a", 0.5, 200), ("b", 0.1, 200))
    ]
    volumes = [told("sessions", "a", 100), told("sessions", "b", 900)]
    found = deepen([*volumes, *repeats])
    assert found.brings == ("a",)
    result = found.get("a").get("repeat_purchase_rate")  # type: ignore[union-attr]  # it was told
    assert result is not None
    assert (result.count, result.rate) == (100, 0.5)
    bare = deepen([*volumes, told("repeat_purchase_rate", "a", 0.5), told("repeat_purchase_rate", "b", 0.1)])
    assert bare.get("a").results == ()  # type: ignore[union-attr]  # it was told
    own = deepen([*volumes, told(Metric(id="mood", nature="ratio", unit="ratio"), "a", 0.5)])
    assert own.get("a").results == ()  # type: ignore[union-attr]  # it was told


def test_windows_are_the_days_all_channels_share() -> None:
    """Only shared days are compared, unless the caller says which."""
    histories = [
        told("sessions", "a", 10, 20, 30),
        told("sessions", "b", 1, 2),
        told("followers", "a", 7),
        told("purchases", "c", 3),
    ]
    found = deepen(histories)
    assert (found.start, found.end) == (DAY, DAY + timedelta(1))
    assert found.get("a").volume == 30  # type: ignore[union-attr]  # it was told
    later = deepen(histories, start=DAY + timedelta(1), end=DAY + timedelta(2))
    assert later.get("a").volume == 20  # type: ignore[union-attr]  # of the last day b has none
    with pytest.raises(InvalidValue) as caught:
        deepen(histories, start=DAY + timedelta(5))
    assert caught.value.path == "end"


@given(
    lengths=st.tuples(*[st.sampled_from([1, 7, 10, 30])] * 2),
    begins=st.tuples(*[st.integers(0, 20)] * 2),
    amounts=st.tuples(*[st.lists(st.integers(0, 900), min_size=1, max_size=30)] * 2),
    says_days=st.booleans(),
)
@example(lengths=(7, 1), begins=(0, 0), amounts=([700] * 3, [100] * 10 + [0] * 11), says_days=True)
@example(lengths=(7, 1), begins=(0, 0), amounts=([700] * 3, [50] * 21), says_days=True)
@example(lengths=(7, 1), begins=(0, 3), amounts=([700] * 3, [50] * 21), says_days=True)
@example(lengths=(30, 1), begins=(0, 5), amounts=([700], [50] * 21), says_days=True)
def test_the_days_compared_are_those_that_readings_cover(
    *, lengths: tuple[int, int], begins: tuple[int, int], amounts: tuple[list[int], list[int]], says_days: bool
) -> None:
    """Whether they are named or not, they are the same; and shares are those of the volumes that are shown."""
    histories = [
        History.of(
            [
                Reading(
                    day=DAY + timedelta(begin + length * (place + 1) - 1),
                    value=amount,
                    covers=DAY + timedelta(begin + length * place) if says_days else None,
                )
                for place, amount in enumerate(of_channel)
            ],
            metric="sessions",
            channel=channel,
        )
        for channel, length, begin, of_channel in zip("ab", lengths, begins, amounts, strict=True)
    ]
    try:
        found = deepen(histories)
    except InvalidValue:
        assume(False)
    assert deepen(histories, start=found.start, end=found.end) == found
    whole = sum(one.volume for one in found.channels)
    for one in found.channels:
        assert one.volume_share is None or one.volume_share == pytest.approx(one.volume / whole)


def test_days_of_a_week_are_days_of_all() -> None:
    """A daily log beside weeks is compared on all days of these, and no day of it is called unread."""
    weeks = [on("sessions", "b", range(21), 50), weekly("sessions", 700), weekly("purchases", 35)]
    weeks.append(on("purchases", "b", range(21), 2))
    found = deepen(weeks)
    assert (found.start, found.end) == (DAY, DAY + timedelta(20))
    assert [(one.channel, one.volume) for one in found.channels] == [("a", 2100), ("b", 1050)]
    assert found.findings == ()
    later = deepen(weeks, start=DAY + timedelta(3))
    assert [(one.channel, one.volume) for one in later.channels] == [("a", 1400), ("b", 700)]
    assert [one.count for one in later.channels[0].results] == [70]
    assert [one.message for one in later.findings] == [
        "a has website sessions on 14 of 18 days, and only the days that have all figures are compared"
    ]


def weekly(metric: str, amount: int) -> History:
    """Return three weeks of channel a, which say their days."""
    ends = [DAY + timedelta(place) for place in (6, 13, 20)]
    return History.from_columns(ends, [amount] * 3, covers="week", metric=metric, channel="a")


def test_own_metrics_and_contexts_bring_nothing_by_themselves() -> None:
    """A result whose good direction nobody knows is compared, and a context metric is never good."""
    histories = [
        told("sessions", "a", 100),
        told("sessions", "b", 900),
        told(Metric(id="calls", nature="flow"), "a", 90),
        told(Metric(id="calls", nature="flow"), "b", 10),
        told("ad_spend", "a", 90),
        told("ad_spend", "b", 10),
    ]
    found = deepen(histories)
    assert found.brings == ("a",)
    assert [one.evidence["metric"] for one in found.findings] == ["calls"]
    assert found.get("a").get("ad_spend").is_good is None  # type: ignore[union-attr]  # it was told


def test_volume_of_nothing() -> None:
    """Channels without any visit have no shares, and nothing is found."""
    found = deepen([told("sessions", "a", 0), told("sessions", "b", 0), told("purchases", "a", 0)])
    assert [one.volume_share for one in found.channels] == [None, None]
    assert found.findings == ()


def test_bad_calls_are_refused() -> None:
    """No volume on two channels, another way to tell apart, or no histories are refused with what would be right."""
    with pytest.raises(InvalidValue, match="at least two channels"):
        deepen([told("sessions", "a", 1)])
    with pytest.raises(InvalidValue, match="histories of reach"):
        deepen(guide(), volume="reach")
    with pytest.raises(InvalidValue, match="channel"):
        deepen(guide(), by="country")  # type: ignore[call-overload]  # wrong on purpose
    with pytest.raises(WrongType):
        deepen([3])  # type: ignore[list-item]  # the point of the test
    nameless = [History.of([(DAY, 1)]), History.of([], metric="sessions", channel="a")]
    with pytest.raises(InvalidValue):
        deepen(nameless)


@given(st.dictionaries(st.sampled_from("abcd"), st.tuples(st.integers(1, 5000), st.integers(0, 500)), min_size=2))
def test_shares_are_of_a_whole(channels: dict[str, tuple[int, int]]) -> None:
    """Shares of volume and of results add up to one, and nothing is found to bring what it does not."""
    histories = [told("sessions", name, visits) for name, (visits, _) in channels.items()]
    histories += [told("purchases", name, bought) for name, (_, bought) in channels.items()]
    found = deepen(histories)
    assert sum(one.volume_share or 0 for one in found.channels) == pytest.approx(1)
    assume(any(bought for _, bought in channels.values()))
    results = [one.get("purchases") for one in found.channels]
    assert sum((one.share or 0) for one in results if one is not None) == pytest.approx(1)
    for name in found.brings:
        result = found.get(name).get("purchases")  # type: ignore[union-attr]  # it was found
        assert result is not None
        assert result.versus_rest is None or result.versus_rest > 1


@given(
    st.dictionaries(st.sampled_from("abc"), st.tuples(st.integers(1, 5000), st.integers(0, 500)), min_size=2),
    st.permutations("abc"),
)
def test_order_and_names_never_matter(channels: dict[str, tuple[int, int]], names: list[str]) -> None:
    """Whatever channels are called and however histories are ordered, the same channel is found."""
    renamed = dict(zip("abc", names, strict=True))

    def histories(called: dict[str, str]) -> list[History]:
        visits = [told("sessions", called[name], one) for name, (one, _) in channels.items()]
        return visits + [told("purchases", called[name], one) for name, (_, one) in channels.items()]

    plain = deepen(histories(dict(zip("abc", "abc", strict=True))))
    other = deepen(histories(renamed)[::-1])
    assert {renamed[name] for name in plain.brings} == set(other.brings)


class TestCounts:
    """How far a count could be off."""

    def test_nine(self) -> None:
        """Nine could be off by a third, twenty-five by a fifth; nothing counted says nothing."""
        assert relative_uncertainty(9) == pytest.approx(1 / 3)
        assert relative_uncertainty(25) == pytest.approx(1 / 5)
        assert relative_uncertainty(0) is None

    @given(st.integers(0, 2000), st.integers(1, 1000))
    def test_intervals_hold_the_rate(self, count: int, base: int) -> None:
        """The interval lies around the rate, within what a share can be."""
        interval = share_interval(count, base)
        assert interval is not None
        low, high = interval
        assert 0 <= low <= count / base + 1e-9
        assert high >= count / base - 1e-9
        assert count > base or high <= 1

    @given(st.integers(0, 2000), st.integers(1, 1000))
    @example(9, 100)
    @example(130, 100)
    def test_an_interval_ends_where_the_count_is_as_unlikely_as_one_in_forty(self, count: int, base: int) -> None:
        """At each end the rate lies as many standard errors off as a normal value does in one case of forty (Wilson)."""
        interval = share_interval(count, base)
        assert interval is not None
        errors = NormalDist().inv_cdf(0.975)
        for end in interval:
            variance = end * (1 - end) / base if count <= base else count / base**2
            off = abs(count / base - end)
            assert off == pytest.approx(errors * variance**0.5, abs=1e-9) or end == 0.0

    @given(st.integers(1, 50), st.integers(2, 20))
    def test_more_of_the_same_is_more_certain(self, count: int, times: int) -> None:
        """The same rate from more visits has a narrower interval."""
        few, many = share_interval(count, 100), share_interval(count * times, 100 * times)
        assert few is not None
        assert many is not None
        assert many[1] - many[0] < few[1] - few[0]

    def test_nothing_counted(self) -> None:
        """Of nothing there is no share, and negative counts are none."""
        assert share_interval(3, 0) is None
        assert share_interval(-1, 3) is None


def test_the_catalogue_of_the_caller_decides_what_is_good() -> None:
    """A caller's own direction turns what is good around."""
    mine = catalog.with_metric(Metric(id="purchases", nature="flow", better="lower"))
    assert "newsletter" not in deepen(guide(), evidence=Evidence(catalog=mine)).brings


def test_a_rate_of_unknown_parts_is_not_compared_in_silence() -> None:
    """A share of customers says nothing of visits without its denominators, and that is said."""
    visits = [told("sessions", "a", 800), told("sessions", "b", 200)]
    rates = [told("repeat_purchase_rate", "a", 0.05), told("average_order_value", "b", 50.0)]
    found = deepen([*visits, *rates, told("followers", "a", 90)])
    assert [(one.code, one.evidence["metric"], one.evidence["channel"]) for one in found.findings] == [
        ("SGD205", "repeat_purchase_rate", "a"),
        ("SGD205", "average_order_value", "b"),
    ]
    assert "not compared" in found.findings[0].message
    assert "pas de comparaison" in french(found.findings[0])
    assert all(one.results == () for one in found.channels)


def test_a_fifth_of_the_traffic_brings_the_sign_ups() -> None:
    """Of two channels the smaller one buys and signs up, and the visitors of the larger one leave
    (G23, G24).
    """
    small = {"sessions": 2000, "purchases": 60, "new_email_subscribers": 80, "bounce_rate": 0.3}
    large = {"sessions": 8000, "purchases": 40, "new_email_subscribers": 40, "bounce_rate": 0.82}
    found = deepen([
        told(metric, channel, value)
        for channel, figures in (("ig", small), ("fb", large))
        for metric, value in figures.items()
    ])  # fmt: skip
    assert (found.brings, found.leaves) == (("ig",), ("fb",))


WEEK = 7


@pytest.mark.parametrize("metric", ["visitors", "reach", "followers", "bounce_rate", "average_order_value"])
def test_people_levels_and_rates_are_no_volume(metric: str) -> None:
    """Nothing that does not add up over days and channels is added up to a volume, named or not."""
    histories = [told(metric, channel, *[0.5] * WEEK) for channel in "ab"]
    histories += [told("purchases", channel, *[1] * WEEK) for channel in "ab"]
    with pytest.raises(InvalidValue, match=r"people \(visitors, reach\) do not add up"):
        deepen(histories)
    with pytest.raises(InvalidValue) as caught:
        deepen(histories, volume=metric)
    assert caught.value.path == "volume"
    clicks = [told("link_clicks", channel, *[100] * WEEK) for channel in "ab"]
    assert deepen([*histories, *clicks]).volume == "link_clicks"


def test_the_catalogue_says_what_a_name_of_the_callers_is() -> None:
    """A volume that only the caller's catalogue knows adds up when it is a flow there."""
    histories = [told("calls", "a", 3, 4), told("calls", "b", 5, 6)]
    mine = catalog.with_metric(Metric(id="calls", nature="flow"))
    assert [one.volume for one in deepen(histories, volume="calls", evidence=Evidence(catalog=mine)).channels] == [
        11,
        7,
    ]
    with pytest.raises(InvalidValue, match="no sum"):
        deepen(histories, volume="calls")


def test_people_of_several_days_are_no_denominator() -> None:
    """A share of people is compared for one period at a time, and never over days added up."""

    def repeats(channel: str, *shares: float) -> History:
        days = [DAY + timedelta(place) for place in range(len(shares))]
        return History.from_columns(
            days, shares, out_of=[200] * len(shares), metric="repeat_purchase_rate", channel=channel
        )

    visits = [told("sessions", channel, 10, 10) for channel in "ab"]
    found = deepen([*visits, repeats("a", 0.5, 0.5), repeats("b", 0.1, 0.1)])
    assert [(one.code, one.evidence["channel"]) for one in found.findings] == [("SGD205", "a"), ("SGD205", "b")]
    assert all(one.results == () for one in found.channels)


def test_people_of_several_channels_are_no_rest() -> None:
    """Of one other channel the rate is a rest; those of two are people who may be the same ones."""

    def repeats(channel: str, share: float) -> History:
        return History.from_columns([DAY], [share], out_of=[200], metric="repeat_purchase_rate", channel=channel)

    two = [told("sessions", channel, 10) for channel in "ab"]
    found = deepen([*two, repeats("a", 0.5), repeats("b", 0.1)])
    result = found.get("a").get("repeat_purchase_rate")  # type: ignore[union-attr]  # it was told
    assert (result.rate, result.rest, result.share) == (0.5, 0.1, None)  # type: ignore[union-attr]  # as above
    assert (
        found.findings[0].message
        == "a has 50 % of website sessions, and its repeat purchase rate is 50 % against 10 % elsewhere"
    )
    assert "contre 10" in french(found.findings[0])
    three = [*two, told("sessions", "c", 10)]
    found = deepen([*three, repeats("a", 0.5), repeats("b", 0.1), repeats("c", 0.1)])
    result = found.get("a").get("repeat_purchase_rate")  # type: ignore[union-attr]  # it was told
    assert (result.rate, result.rest, result.clear) == (0.5, None, False)  # type: ignore[union-attr]  # as above
    assert found.brings == ()


def test_zero_was_read() -> None:
    """Zero purchases of zero visits were read: there is nothing to set them against, which is not a
    missing reading.
    """
    visits = [told("sessions", "a", 0), told("sessions", "b", 100)]
    found = deepen([*visits, told("purchases", "a", 0), told("purchases", "b", 0)])
    assert [(one.code, one.evidence["channel"]) for one in found.findings] == [("SGD203", "b"), ("SGD206", "a")]
    assert found.findings[1].message == "a has no website sessions to set purchases against"
    rates = deepen([*visits, told("bounce_rate", "a", 0), told("bounce_rate", "b", 0.4)])
    assert [(one.code, one.evidence["channel"]) for one in rates.findings] == [("SGD206", "a")]
    bare = [told("repeat_purchase_rate", "a", 0.5)]
    bare.append(History.from_columns([DAY], [0.1], out_of=[200], metric="repeat_purchase_rate", channel="b"))
    assert [(one.code, one.evidence["channel"]) for one in deepen([*visits, *bare]).findings] == [("SGD205", "a")]


def test_days_without_a_reading_are_not_zero() -> None:
    """What has no reading on the days compared is missing there: a result, and a volume."""
    visits = [told("sessions", channel, 10, 10, 10) for channel in "ab"]
    early = History.of([(DAY - timedelta(9), 5)], metric="purchases", channel="a")
    found = deepen([*visits, early, told("purchases", "b", 3)])
    assert [(one.code, one.evidence["channel"]) for one in found.findings] == [
        ("SGD203", "b"),
        ("SGD204", "a"),
        ("SGD207", "b"),
    ]
    gone = History.of([(DAY - timedelta(9), 5), (DAY + timedelta(9), 5)], metric="sessions", channel="c")
    found = deepen([*visits, gone])
    assert [one.channel for one in found.channels] == ["a", "b"]
    assert [(one.code, one.evidence["channel"], one.evidence["metric"]) for one in found.findings] == [
        ("SGD204", "c", "sessions")
    ]
    with pytest.raises(InvalidValue, match="on at least two channels from 2026-11-01"):
        deepen([visits[0], gone])


def on(metric: str, channel: str, days: Sequence[int], value: float) -> History:
    """Return the same value on some days of a month."""
    return History.of([(DAY + timedelta(place), value) for place in days], metric=metric, channel=channel)


DAYS = st.sets(st.integers(0, 29)).map(lambda days: sorted({*days, 3, 4}))


@given(DAYS, DAYS, DAYS, DAYS)
def test_counts_are_set_against_the_volume_of_the_same_days(
    visits: list[int], bought: list[int], others: list[int], they_bought: list[int]
) -> None:
    """Where every day brings 10 of 100, whatever days were read, no channel brings more than another."""
    read = {"a": (visits, bought), "b": (others, they_bought)}
    histories = [on("sessions", name, days, 100) for name, (days, _) in read.items()]
    histories += [on("purchases", name, days, 10) for name, (_, days) in read.items()]
    found = deepen(histories, start=DAY, end=DAY + timedelta(29))
    assert (found.brings, found.leaves) == ((), ())
    for channel in found.channels:
        result = channel.get("purchases")
        assert result is None or result.rate == pytest.approx(0.1)


@given(DAYS, DAYS)
def test_daily_readings_meet_on_shared_days(visits: list[int], bought: list[int]) -> None:
    """Of days that were told one by one, exactly those that both know are compared; others are told."""
    everyday = list(range(30))
    histories = [on("sessions", "a", visits, 100), on("sessions", "b", everyday, 100)]
    histories += [on("purchases", "a", bought, 10), on("purchases", "b", everyday, 10)]
    found = deepen(histories, start=DAY, end=DAY + timedelta(29))
    a, b = found.get("a"), found.get("b")
    assert a is not None
    assert b is not None
    assert b.get("purchases").rate == 0.1  # type: ignore[union-attr]  # it was told
    assert a.volume_share == 0.5, "a share is of the days that both have"


def test_missing_days_are_told() -> None:
    """Purchases of five days are set against the visits of these, and so are those of all days
    against the visits of ten.
    """
    month = range(30)
    rest = [on("sessions", "b", month, 100), on("purchases", "b", month, 10)]
    found = deepen([on("sessions", "a", month, 100), on("purchases", "a", range(5), 10), *rest])
    result = found.get("a").get("purchases")  # type: ignore[union-attr]  # it was told
    assert (result.rate, result.share, result.count) == (0.1, None, 50)  # type: ignore[union-attr]  # as above
    assert [one.message for one in found.findings] == [
        "a has purchases on 5 of 30 days, and only the days that have all figures are compared"
    ]
    assert french(found.findings[0]).startswith("achats sur a\u00a0: 5 sur 30 jours")
    few = [*range(5), *range(25, 30)]
    found = deepen([on("sessions", "a", few, 100), on("purchases", "a", month, 10), *rest])
    one = found.get("a")
    assert one is not None
    assert (one.volume, one.volume_share, one.days) == (1000, 0.5, 10)
    assert one.get("purchases").rate == 0.1  # type: ignore[union-attr]  # it was told
    assert [(told.code, told.evidence["channel"], told.evidence["metric"]) for told in found.findings] == [
        ("SGD207", "a", "sessions")
    ]


@pytest.mark.parametrize("says_days", [True, False])
def test_weeks_are_set_against_the_days_they_cover(says_days: bool) -> None:
    """A weekly total meets the seven days of its week, whether it says them or has their rhythm."""
    histories = [on("sessions", name, range(28), 100) for name in "ab"]
    ends = [DAY + timedelta(place) for place in (6, 13, 20, 27)]
    covers = "week" if says_days else None
    histories += [
        History.from_columns(ends, [70] * 4, covers=covers, metric="purchases", channel=name) for name in "ab"
    ]
    found = deepen(histories)
    assert [one.get("purchases").rate for one in found.channels] == [0.1, 0.1]  # type: ignore[union-attr]  # told
    assert found.findings == ()


def test_without_a_shared_day_nothing_is_compared() -> None:
    """Purchases of other days than the visits have no rate, and volumes of other days no share."""
    visits = [on("sessions", name, [0, 1, 2, 6, 7, 8], 100) for name in "ab"]
    found = deepen([*visits, on("purchases", "a", [3, 4], 10)])
    assert [one.code for one in found.findings] == ["SGD208"]
    assert found.findings[0].message == "purchases on a is not compared: it has no day in common with website sessions"
    assert "aucun jour en commun" in french(found.findings[0])
    found = deepen(
        [on("sessions", "a", [0, 1], 100), on("sessions", "b", [2, 3], 100)], start=DAY, end=DAY + timedelta(9)
    )
    assert [one.volume_share for one in found.channels] == [None, None]
    assert [one.code for one in found.findings] == ["SGD207", "SGD207"]


@pytest.mark.parametrize(("metric", "wrong"), [("bounce_rate", 45), ("bounce_rate", -0.2), ("click_through_rate", 3.2)])
def test_impossible_figures_are_told_and_not_compared(metric: str, wrong: float) -> None:
    """A bounce rate of 45 makes no 4500 %: the figure is told, and no channel is called worse by it."""
    volume = "sessions" if metric == "bounce_rate" else "impressions"
    visits = [told(volume, name, 100) for name in "abc"]
    rates = [told(metric, "a", 0.5), told(metric, "b", wrong), told(metric, "c", 0.4)]
    found = deepen([*visits, *rates])
    assert [(one.code, one.evidence["channel"], one.evidence["value"]) for one in found.findings] == [
        ("SGD209", "b", wrong)
    ]
    assert f"of {wrong} on b can hardly be" in found.findings[0].message
    assert "guère possible" in french(found.findings[0])
    assert found.get("b").results == ()  # type: ignore[union-attr]  # it was told


def test_a_volume_below_zero_blames_itself() -> None:
    """Sessions of -5 are told as such, instead of purchases that would be no count."""
    results = [told("purchases", name, 50) for name in "abc"]
    found = deepen([told("sessions", "a", -5), told("sessions", "b", 100), told("sessions", "c", 100), *results])
    assert [(one.code, one.evidence["channel"], one.evidence["metric"]) for one in found.findings] == [
        ("SGD209", "a", "sessions")
    ]
    assert [(one.channel, one.volume_share) for one in found.channels] == [("b", 0.5), ("c", 0.5)]
    with pytest.raises(InvalidValue, match="zero or more in all"):
        deepen([told("sessions", "a", -5), told("sessions", "b", 100), *results])


def test_net_losses_are_not_compared() -> None:
    """A count that fell below zero in all is a correction, which has no rate."""
    visits = [told("sessions", channel, 10) for channel in "ab"]
    found = deepen([*visits, told("net_new_followers", "a", -3)])
    assert [(one.code, one.evidence["channel"]) for one in found.findings] == [("SGD205", "a")]


def test_one_metric_has_one_history_on_a_channel() -> None:
    """Two exports of one metric are not taken the last for both: which is meant, nobody says."""
    with pytest.raises(InvalidValue, match="one history of a metric on a channel") as refused:
        deepen([*guide(), told("sessions", "search", 50)])
    assert refused.value.path == "histories"


def test_all_that_is_wrong_with_a_call_is_told() -> None:
    """Every wrong option is told at its name, and two histories of one kind beside them."""
    twice = [*guide(), told("sessions", "search", 50)]
    with pytest.raises(StructureErrors) as caught:
        deepen(twice, by="country", volume=3, start=DAY, end=DAY - timedelta(1), evidence="mine")  # type: ignore[call-overload]
    assert caught.value.paths == ("by", "evidence", "end", "volume", "histories")
    with pytest.raises(StructureErrors) as types:
        deepen([*guide(), 3], start="x", end=7)  # type: ignore[call-overload]  # wrong on purpose
    assert types.value.paths == ("start", "end", f"histories[{len(guide())}]")
    with pytest.raises(StructureErrors) as empty:
        deepen([], by="country", volume=" ")  # type: ignore[call-overload]  # wrong on purpose
    assert empty.value.paths == ("by", "volume")


@pytest.mark.parametrize(("most", "told_odd"), [(None, True), (5, False), (2, True)])
def test_a_range_of_the_callers_says_what_a_rate_can_be(most: float | None, told_odd: bool) -> None:
    """A click-through rate of 3 is one in percent, unless the catalogue of the caller allows it."""
    rate = Metric(id="click_through_rate", nature="ratio", unit="ratio", range=(0, most))
    mine = catalog.DEFAULT.with_metric(rate)
    visits = [told("sessions", channel, 100) for channel in "ab"]
    rates = [
        History.of([Reading(DAY, value, out_of=10)], metric="click_through_rate", channel=channel)
        for channel, value in (("a", 3), ("b", 0.5))
    ]
    codes = {one.code for one in deepen([*visits, *rates], evidence=Evidence(catalog=mine)).findings}
    assert ("SGD209" in codes) is told_odd


def in_words(metric: str | Metric, channel: str, value: float, definition: str | None, **facts: list[float]) -> History:
    """Return one reading with what it says of itself."""
    return History.from_columns([DAY], [value], metric=metric, channel=channel, definition=definition, **facts)


def money_of(*definitions: str | None, metric: str | Metric = "revenue") -> list[History]:
    """Return a shop's visits, and amounts by channel, each with what it says of itself."""
    return [
        history
        for name, definition in zip("abc", definitions, strict=False)
        for history in (
            told("sessions", name, 1000),
            in_words(metric, name, 150_000 if name == "b" else 900, definition),
        )
    ]


@pytest.mark.parametrize(
    ("definitions", "said"),
    [
        (("ga4 revenue in EUR", "ga4 revenue in ¥"), "several currencies, EUR, ¥"),
        (("ga4 revenue in EUR", "ventes en dollars", "sold"), "several currencies, $, EUR"),
        (("ga4 revenue in EUR", None), "part of all is in EUR, and part names no currency"),
    ],
)
def test_amounts_of_several_currencies_are_not_compared(definitions: tuple[str | None, ...], said: str) -> None:
    """No channel has a share of money that is not known to be in one currency, and none brings more of it; it is told."""
    for metric in ("revenue", Metric(id="gifts", nature="flow", unit="money")):
        found = deepen(money_of(*definitions, metric=metric))
        assert (found.brings, found.leaves) == ((), ())
        for one in found.channels:
            (result,) = one.results
            assert (result.share, result.rest, result.versus_rest, result.clear) == (None, None, None, False)
            assert result.rate == result.count / 1000
        assert [(one.code, one.evidence["channel"]) for one in found.findings] == [
            ("SGD210", name) for name, _ in zip("abc", definitions, strict=False)
        ]
        assert said in found.findings[0].message
        assert "devise" in french(found.findings[0])


@pytest.mark.parametrize("definitions", [("ga4 revenue in EUR", "sold in euros"), (None, "all shops")])
def test_amounts_of_one_currency_are_compared(definitions: tuple[str | None, ...]) -> None:
    """Amounts of one currency, or of which none names any, have their shares as counts have."""
    found = deepen(money_of(*definitions))
    shares = [one.results[0].share for one in found.channels]
    assert sorted(map(float, shares)) == pytest.approx([900 / 150_900, 150_000 / 150_900])  # type: ignore[arg-type]
    assert "SGD210" not in {one.code for one in found.findings}


def test_returns_on_several_currencies_are_not_pooled() -> None:
    """A return on spending counts with the spending, which in two currencies has no sum."""
    spent = [
        in_words("roas", name, 2.0, f"ads in {money}", out_of=[1000])
        for name, money in (("a", "EUR"), ("b", "JPY"), ("c", "EUR"))
    ]
    found = deepen([told("sessions", name, 1000) for name in "abc"] + spent)
    assert [one.results[0].rest for one in found.channels] == [None, None, None]
    assert {one.code for one in found.findings} == {"SGD210"}


def test_a_volume_of_money_is_of_one_currency() -> None:
    """Spending in two currencies is no volume, and neither is one of which only some say the currency."""
    for other in ("ads in USD", None):
        spent = [in_words("ad_spend", "a", 100, "ads in EUR"), in_words("ad_spend", "b", 100, other)]
        with pytest.raises(InvalidValue, match="amounts in one currency") as caught:
            deepen(spent, volume="ad_spend")
        assert caught.value.path == "volume"
    alike = [in_words("ad_spend", name, 100, "ads in EUR") for name in "ab"]
    assert [one.volume_share for one in deepen(alike, volume="ad_spend").channels] == [0.5, 0.5]


ROWS = st.dictionaries(st.sampled_from("abcd"), st.tuples(st.integers(1, 5000), st.integers(0, 500)), min_size=2)


def bought_of(rows: dict[str, tuple[int, int]], first: date = DAY, times: int = 1, days: int = 1) -> list[History]:
    """Return visits and purchases of channels, so many times, from a day on."""
    return [
        History.of([(first + timedelta(place), row[at] * times) for place in range(days)], metric=metric, channel=name)
        for name, row in rows.items()
        for at, metric in enumerate(("sessions", "purchases"))
    ]


@given(ROWS, st.integers(1, 20))
@example({"network": (6000, 12), "newsletter": (2000, 80), "search": (2000, 18)}, 1)
def test_channels_come_by_volume(rows: dict[str, tuple[int, int]], days: int) -> None:
    """The largest first, each with its visits and the number of days that were told."""
    found = deepen(bought_of(rows, days=days)).channels
    assert [one.volume for one in found] == sorted((visits * days for visits, _ in rows.values()), reverse=True)
    assert {one.channel: (one.volume, one.days) for one in found} == {
        name: (visits * days, days) for name, (visits, _) in rows.items()
    }


@given(ROWS, st.integers(2, 50))
def test_more_of_everything_changes_no_rate_and_is_no_less_clear(rows: dict[str, tuple[int, int]], times: int) -> None:
    """Rates and shares stay, and what was clear in few is clear in many."""
    few, many = deepen(bought_of(rows)), deepen(bought_of(rows, times=times))
    for one in few.channels:
        twin = many.get(one.channel)
        assert twin is not None
        assert twin.volume_share == one.volume_share
        result, larger = one.get("purchases"), twin.get("purchases")
        assert result is not None
        assert larger is not None
        assert (larger.rate, larger.share, larger.rest) == (result.rate, result.share, result.rest)
        assert larger.clear >= result.clear
    assert set(few.brings) <= set(many.brings)


@given(ROWS, st.dates(date.min, date.max - timedelta(9)), st.integers(1, 9))
@example({"a": (5, 0), "b": (5, 0)}, date.min, 1)
def test_the_calendar_changes_nothing(rows: dict[str, tuple[int, int]], first: date, days: int) -> None:
    """The same days later, or at either end of the calendar, are compared as any others."""
    plain, moved = deepen(bought_of(rows, days=days)), deepen(bought_of(rows, first, days=days))
    assert moved.channels == plain.channels
    assert (moved.start, moved.end) == (first, first + timedelta(days - 1))
    assert [one.code for one in moved.findings] == [one.code for one in plain.findings]


@given(ROWS, st.integers(0, 8), st.integers(0, 8))
def test_a_window_is_what_was_read_in_it(rows: dict[str, tuple[int, int]], start: int, more: int) -> None:
    """Readings before and after the days that the caller names change nothing."""
    first, last = DAY + timedelta(start), DAY + timedelta(start + more)
    told_in = deepen(bought_of(rows, days=20), start=first, end=last)
    assert told_in.channels == deepen(bought_of(rows, first, days=more + 1)).channels
    assert (told_in.start, told_in.end) == (first, last)


@given(
    st.lists(
        st.tuples(*[st.sampled_from((0, 1, 9e15, 1e308, 1.7976931348623157e308, 5e-324))] * 4), min_size=1, max_size=20
    )
)
def test_totals_beyond_every_float(rows: list[tuple[float, ...]]) -> None:
    """The largest amounts of many days are compared, though no float holds what they add up to."""
    days = [date(2026, 1, 5) + timedelta(days=at) for at in range(len(rows))]
    told = [(name, channel) for name in ("sessions", "leads") for channel in ("ig", "fb")]
    histories = [
        History.of(zip(days, column, strict=True), metric=name, channel=channel)
        for (name, channel), column in zip(told, zip(*rows, strict=True), strict=True)
    ]
    found = deepen(histories)
    assert all(isfinite(one.volume) and 0 <= (one.volume_share or 0) <= 1 for one in found.channels)
