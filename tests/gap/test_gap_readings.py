"""Gaps by what was read: between two windows, and of goals to their plans."""

from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals import catalog
from smartgoals._case.surroundings import Surroundings
from smartgoals._gap.measured import ChannelReadings
from smartgoals.audits import Window

FIRST = date(2026, 1, 1)


def on(day: int) -> date:
    """Return a day by its place, from 0."""
    return FIRST + timedelta(day)


def read(
    metric: str, value: Callable[[int], float], channel: str | None = "site", *, days: Any = range(120)
) -> sg.History:
    """Return daily readings of a metric."""
    return sg.History.of([(on(day), value(day)) for day in days], metric=metric, channel=channel)


SESSIONS = read("sessions", lambda day: 100 if day < 60 else 80)
CONVERSIONS = read("conversions", lambda day: 2 if day < 60 else 3)
WINDOW = Window(on(60), on(89))


def goal(metric: str, target: Any = 200, **facts: Any) -> sg.Goal:
    """Return a goal of sixty days, from day 60 on."""
    whole = {"id": "g", "channel": "site", "start": on(60), "deadline": on(119), "target": target}
    whole["target"] = sg.ReachLevel(target) if isinstance(target, (int, float)) else target
    return sg.Goal(metric=metric, **{**whole, **facts})


def explained(
    asked: sg.Goal, *histories: sg.History, day: int = 99, strategy: Any = None, **facts: Any
) -> sg.progress.Gap:
    """Return the gap of a goal, whose parts sum to it where there are any."""
    gap = sg.explain_gap(asked, as_of=on(day), evidence=sg.Evidence(histories=histories, strategy=strategy), **facts)
    assert not gap.parts or sum(part.amount for part in gap.parts) == gap.change
    return gap


def between(metric: str, *histories: sg.History, window: Window = WINDOW, **facts: Any) -> sg.progress.Gap:
    """Return the change of a metric between two windows, whose parts sum to it where there are any."""
    known = facts.pop("evidence", None) or sg.Evidence(histories=histories)
    gap = sg.explain_gap(metric=metric, window=window, evidence=known, **facts)
    assert not gap.parts or sum(part.amount for part in gap.parts) == gap.change
    return gap


def names(gap: sg.progress.Gap) -> list[str]:
    """Return the names of the parts."""
    return [part.name for part in gap.parts]


def reasons(gap: sg.progress.Gap) -> list[tuple[str, str | None, str | None]]:
    """Return what cannot be told: reason, part and side."""
    return [(what.reason.value, what.name, what.side) for what in gap.unexplained]


# -- between two windows


def test_a_window_against_as_many_days_before() -> None:
    """Sixty conversions of 3,000 sessions became ninety of 2,400."""
    gap = between("conversions", SESSIONS, CONVERSIONS)
    assert (gap.before, gap.after, gap.formula) == (60, 90, "sessions * conversion_rate")
    assert (gap.window, gap.against) == (WINDOW, Window(on(30), on(59)))
    assert [(part.name, part.before, part.after, part.amount) for part in gap.parts] == [
        ("sessions", 3000, 2400, -600 * (60 / 3000 + 90 / 2400) / 2),
        ("conversion_rate", 0.02, 0.0375, 47.25),
    ]
    assert gap.unexplained == ()
    same = sg.explain_gap(metric="conversions", parts={"sessions": (3000, 2400), "conversion_rate": (0.02, 0.0375)})
    assert [part.amount for part in same.parts] == [part.amount for part in gap.parts]


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({"against": Window(on(0), on(9))}, "against: must be 30 days, as many as 2026-03-02 to 2026-03-31"),
        ({"as_of": on(80)}, "window: must be days up to 2026-03-22, the day asked about"),
        ({"window": Window(date(1, 1, 2), date(1, 2, 1))}, "window: must be a window with as many days before it"),
        ({"channel": ""}, "channel: must be an id"),
        ({"against": 3}, "against: must be a Window(start, end), got int 3"),
    ],
)
def test_windows_that_cannot_be_set_side_by_side_are_refused(facts: dict[str, Any], said: str) -> None:
    """What adds up over unlike windows is no change, and days that are not over are not explained."""
    with pytest.raises(sg.SmartGoalsError) as caught:
        between("conversions", SESSIONS, CONVERSIONS, **facts)
    assert said in str(caught.value)


def test_a_rate_explains_what_it_counts_alone() -> None:
    """Conversions are sessions times their rate, and what brought the sessions is told by neither of them."""
    assert names(between("conversions", SESSIONS, CONVERSIONS)) == ["sessions", "conversion_rate"]
    undivided = between("sessions", SESSIONS, CONVERSIONS)
    assert (names(undivided), reasons(undivided)) == ([], [("no_formula", "sessions", None)])


def test_several_channels_are_volume_mix_and_rates() -> None:
    """Every channel with readings counts; one of which only the metric was read has its whole change as a rest."""
    more = [
        read("sessions", lambda day: 10 + day, "ig"),
        read("conversions", lambda day: 1, "ig"),
        read("conversions", lambda day: day % 2, "x"),
    ]
    gap = between("conversions", SESSIONS, CONVERSIONS, *more)
    assert [(part.name, part.channel, part.kind) for part in gap.parts] == [
        ("sessions", None, "volume"),
        ("mix", None, "mix"),
        ("conversion_rate", "ig", "rate"),
        ("conversion_rate", "site", "rate"),
        ("rest", "x", "rest"),
    ]
    assert (gap.before, gap.after, gap.channel) == (105, 135, None)
    assert reasons(gap)[-1] == ("no_formula", "conversions", None)
    alone = between("conversions", SESSIONS, CONVERSIONS, *more, channel="site")
    assert (alone.channel, alone.parts) == ("site", between("conversions", SESSIONS, CONVERSIONS).parts)


def test_a_rate_of_several_channels_is_mix_and_rates() -> None:
    """The rate of all is that of its parts together; readings of the rate itself are not asked."""
    more = [read("sessions", lambda day: 10 + day, "ig"), read("conversions", lambda day: 1, "ig")]
    gap = between("conversion_rate", SESSIONS, CONVERSIONS, *more)
    assert [(part.name, part.channel) for part in gap.parts] == [
        ("mix", None),
        ("conversion_rate", "ig"),
        ("conversion_rate", "site"),
    ]
    assert gap.before == pytest.approx(90 / (3000 + 30 * 10 + sum(range(30, 60))))
    assert names(between("conversion_rate", SESSIONS, CONVERSIONS)) == ["conversions", "sessions"]
    own = sg.History.of([(on(day), 0.5) for day in range(120)], metric="conversion_rate", channel="site")
    assert between("conversion_rate", SESSIONS, CONVERSIONS, own) == between("conversion_rate", SESSIONS, CONVERSIONS)


def test_what_names_no_channel_is_not_added_to_those_that_are_named() -> None:
    """A history without a channel answers for any: alone it is explained, beside named ones it is not counted again."""
    anywhere = [read("sessions", lambda day: 100, None), read("conversions", lambda day: 2, None)]
    assert between("conversions", *anywhere).before == 60
    assert between("conversions", *anywhere, CONVERSIONS).before == 60
    assert names(between("conversions", anywhere[1], SESSIONS)) == ["sessions", "conversion_rate"]
    two = [SESSIONS, read("sessions", lambda day: 1, "ig")]
    assert reasons(between("conversions", anywhere[1], *two)) == [("no_formula", "conversions", None)]


def test_days_that_one_part_lacks_count_for_none_of_them() -> None:
    """The formula is read on the days that all parts have in both windows, and the rest is what the others brought."""
    gapped = sg.History.of(
        [sg.Reading(one.day, one.value, covers=one.day) for one in SESSIONS if one.day != on(70)],
        metric="sessions",
        channel="site",
    )
    gap = between("conversions", gapped, CONVERSIONS)
    assert names(gap) == ["sessions", "conversion_rate", "rest"]
    assert [(part.before, part.after) for part in gap.parts[:1]] == [(2900, 2320)]
    assert gap.parts[-1].amount == 1
    assert reasons(gap) == [("days_missing", None, None), ("unlike_its_parts", "conversions", None)]


def test_readings_that_cover_weeks_count_where_they_lie_whole_in_a_window() -> None:
    """Weekly sessions beside daily conversions are compared over whole weeks."""
    weekly = sg.History.of(
        [sg.Reading(on(day), 700, covers=on(day - 6)) for day in range(6, 120, 7)], metric="sessions", channel="site"
    )
    gap = between("conversions", weekly, CONVERSIONS, window=Window(on(63), on(90)))
    assert (gap.parts[0].before, gap.parts[0].after) == (2800, 2800)
    assert names(gap) == ["sessions", "conversion_rate"]
    shifted = between("conversions", weekly, CONVERSIONS)
    assert ("days_missing", None, None) in reasons(shifted)


def test_a_reading_speaks_for_the_days_since_the_one_before() -> None:
    """Sales entered on the days that had some leave no gap; where a source says that days are unknown, they do."""
    some = read("conversions", lambda day: 4, days=range(1, 120, 2))
    assert names(between("conversions", SESSIONS, some)) == ["sessions", "conversion_rate"]
    sides = ("before", "after")
    for missing, said in (("unknown", [("days_not_read", "conversions", side) for side in sides]), ("zero", [])):
        source = sg.DataSource(
            metric="conversions",
            channel="site",
            reading=sg.WayOfReading(missing=missing),  # type: ignore[arg-type]
        )
        known = sg.Evidence(histories=[SESSIONS, some], sources=[source])
        assert reasons(between("conversions", evidence=known)) == said


def test_days_without_readings_are_zero_where_a_source_says_so() -> None:
    """After the last sale nothing was sold, up to the day asked about, and before the first one nothing was."""
    early = read("conversions", lambda day: 2, days=range(50, 70))
    source = sg.DataSource(metric="conversions", channel="site", reading=sg.WayOfReading(missing="zero"))
    known = sg.Evidence(histories=[SESSIONS, early], sources=[source])
    gap = between("conversions", evidence=known)
    assert (gap.before, gap.after) == (20, 20)
    assert gap.parts[0].after == 2400 - 30 * 80 + gap.parts[0].after


def test_a_metric_whose_readings_begin_later_is_not_explained() -> None:
    """Nothing is known of the days before, and nothing is made up of them."""
    late = read("conversions", lambda day: 2, days=range(50, 120))
    gap = between("conversions", SESSIONS, late)
    assert (gap.before, gap.after, gap.change, gap.parts) == (None, 60, None, ())
    assert reasons(gap) == [("days_not_read", "conversions", "before")]


@given(st.integers(0, 89), st.integers(1, 40), st.integers(1, 120))
def test_days_without_readings_are_never_zero(start: int, days: int, read_days: int) -> None:
    """Of steady figures no window changes, or it is said which side was not read: silence is no fall."""
    steady = (("sessions", 100), ("conversions", 3))
    histories = [read(metric, lambda _, value=value: value, days=range(read_days)) for metric, value in steady]  # type: ignore[misc]
    window = Window(on(start), on(start + days - 1))
    gap = between("conversions", *histories, window=window)
    is_read = [first >= 0 and first + days <= read_days for first in (start - days, start)]
    assert [gap.before, gap.after] == [3 * days if one else None for one in is_read]
    assert gap.change == (0 if all(is_read) else None)
    told = {(what.name, what.side) for what in gap.unexplained}
    assert told == {("conversions", side) for side, one in zip(("before", "after"), is_read, strict=True) if not one}


def test_days_that_the_metric_itself_was_not_read_on_are_named() -> None:
    """Years later nothing was read; ten days short, not all of it was; and neither is a fall."""
    known = [read("sessions", lambda day: 100), read("conversions", lambda day: 3)]
    far = between("conversions", *known, window=Window(date(2030, 1, 1), date(2030, 1, 31)))
    assert (far.before, far.after, far.change) == (None, None, None)
    assert reasons(far) == [("no_readings", "conversions", side) for side in ("before", "after")]
    short = between("conversions", *known, window=Window(on(100), on(129)))
    assert (short.before, short.after, short.change) == (90, None, None)
    assert reasons(short) == [("days_not_read", "conversions", "after")]
    assert "conversions, site, after: its readings do not tell" in short.text()
    late = explained(goal("conversions"), SESSIONS.upto(on(90)), CONVERSIONS.upto(on(90)))
    assert reasons(late) == [("days_not_read", "conversions", "after")]
    assert late.window is not None
    assert late.window.end == on(90)
    assert sum(part.amount for part in late.parts) == late.change
    start = late.window.start - timedelta(days=1)
    unbegun = explained(goal("conversions"), SESSIONS.upto(start), CONVERSIONS.upto(start))
    assert (unbegun.parts, unbegun.change is None) == ((), True)


def test_equal_numbers_of_calendar_months_are_set_side_by_side() -> None:
    """April against March, and February against January, with all the days of each; other unlike windows are refused."""
    for window, against, sides in (
        (Window(date(2026, 4, 1), date(2026, 4, 30)), Window(date(2026, 3, 1), date(2026, 3, 31)), (31, 30)),
        (Window(date(2026, 3, 1), date(2026, 4, 30)), Window(date(2026, 1, 1), date(2026, 2, 28)), (59, 61)),
    ):
        steady = [read("sessions", lambda day: 100), read("conversions", lambda day: 3)]
        gap = between("conversions", *steady, window=window, against=against)
        assert (gap.before, gap.after) == (3 * sides[0], 3 * sides[1])
        assert [(part.name, part.amount) for part in gap.parts] == [
            ("sessions", 3 * (sides[1] - sides[0])),
            ("conversion_rate", 0),
        ]
        assert gap.unexplained == ()


def test_periods_that_cross_the_edge_of_a_window_are_told_as_what_they_are() -> None:
    """A reading of the 28th speaks of days of two months, so of March alone nothing can be said; from edge to edge it can."""
    months = [date(2025 + place // 12, place % 12 + 1, 28) for place in range(24)]
    rows = [
        sg.History.of([(day, value) for day in months], metric=metric, channel="site")
        for metric, value in (("sessions", 1000), ("conversions", 50))
    ]
    gap = between("conversions", *rows, window=Window(date(2026, 3, 1), date(2026, 3, 31)), as_of=date(2026, 5, 1))
    assert (gap.before, gap.change) == (50, None)
    assert reasons(gap) == [("days_not_read", "conversions", "after")]
    met = Window(date(2026, 1, 29), date(2026, 2, 28)), Window(date(2025, 12, 29), date(2026, 1, 28))
    gap = between("conversions", *rows, window=met[0], against=met[1])
    assert (gap.change, names(gap), gap.unexplained) == (0, ["sessions", "conversion_rate"], ())


@given(st.integers(2, 13), st.integers(2, 7), st.integers(1, 40))
def test_a_rate_that_floats_divided_has_no_rest(many: int, few: int, more: int) -> None:
    """What a division of floats leaves over is no part and no warning, and the parts sum to the change all the same."""
    above, below = (lambda day: more + day % few), (lambda day: 90 + day % many)
    histories = [
        read("sessions", below),
        read("conversions", above),
        read("conversion_rate", lambda day: above(day) / below(day)),
    ]
    gap = explained(goal("conversion_rate", 0.05), *histories)
    assert names(gap) == ["conversions", "sessions", "plan"]
    assert gap.unexplained == ()


def test_nothing_read_explains_nothing() -> None:
    """Without any readings, or with some of nothing that a formula ties, there are no parts, and the reason says so."""
    gap = between("conversions")
    assert (gap.change, gap.parts) == (None, ())
    assert reasons(gap) == [
        ("no_formula", "conversions", None),
        ("no_readings", "conversions", "before"),
        ("no_readings", "conversions", "after"),
    ]
    assert reasons(between("conversion_rate", CONVERSIONS)) == [
        ("no_history", "sessions", None),
        ("no_formula", "conversion_rate", None),
    ]
    assert reasons(between("leads", read("leads", lambda day: 1)))[-1] == ("no_formula", "leads", None)


def test_a_formula_of_the_callers_comes_first() -> None:
    """The caller's formula is read from the histories of its names; a name without one is told."""
    sold = read("purchases", lambda day: 2)
    gap = between("purchases", sold, SESSIONS, CONVERSIONS, formula="sessions * conversion_rate")
    assert names(gap) == ["sessions", "conversion_rate", "rest"]
    assert reasons(between("purchases", sold, SESSIONS, formula="sessions * conversion_rate")) == [
        ("no_history", "conversion_rate", None)
    ]
    pooled = sg.History.of(
        [sg.Reading(on(day), 0.025, out_of=80) for day in range(120)], metric="conversion_rate", channel="site"
    )
    even = read("sessions", lambda day: 80)
    assert names(between("purchases", sold, even, pooled, formula="sessions * conversion_rate")) == [
        "sessions",
        "conversion_rate",
    ]


def test_several_currencies_are_not_set_side_by_side() -> None:
    """Nothing is converted: channels in two currencies have no sum, and parts in another one explain nothing."""

    def money(metric: str, told: str, channel: str = "site") -> sg.History:
        rows = [(on(day), 10 + day) for day in range(120)]
        return sg.History.of(rows, metric=metric, channel=channel, definition=f"told in {told}")

    euros, dollars = money("revenue", "EUR"), money("revenue", "USD", "ig")
    bought = [read("purchases", lambda day: 1 + day % 3, channel) for channel in ("site", "ig")]
    assert names(between("revenue", euros, *bought)) == ["purchases", "average_order_value"]
    both = between("revenue", euros, dollars, *bought)
    assert (both.change, reasons(both)) == (None, [("unlike_money", "revenue", None)])
    spent = money("ad_spend", "USD")
    returned = between("roas", money("attributed_revenue", "EUR"), spent)
    assert (returned.parts, reasons(returned)) == ((), [("unlike_money", "roas", None)])
    assert names(between("roas", money("attributed_revenue", "USD"), spent)) == ["attributed_revenue", "ad_spend"]


def test_what_a_rate_is_made_of_is_not_followed_up_the_funnel() -> None:
    """Clicks lead to conversions, but a rate of sessions is told by conversions and sessions."""
    gap = between("conversion_rate", SESSIONS, CONVERSIONS, read("link_clicks", lambda day: 50 + day))
    assert names(gap) == ["conversions", "sessions"]


def test_a_summand_is_not_followed_up_the_funnel() -> None:
    """Only a factor can be what leads to it times a rate; of a sum of visits and calls neither is."""
    own = [sg.Metric(id="calls", nature="flow"), sg.Metric(id="asked", nature="flow")]
    rate = sg.Metric(id="asking", nature="ratio", unit="ratio", formula="asked / (sessions + calls)")
    whole = sg.Strategy(channels=[sg.Channel(id="site", platform="website")], metrics=[*own, rate])
    histories = [read("asked", lambda day: 1 + day % 2), read("calls", lambda day: 9), SESSIONS]
    gap = between("asked", evidence=sg.Evidence(strategy=whole, histories=histories))
    assert (gap.formula, names(gap)) == ("(sessions + calls) * asking", ["sessions", "calls", "asking"])


def test_sums_over_channels_are_told_part_by_part() -> None:
    """A formula without a rate has each part of each channel as its own."""
    flows = [
        read(name, lambda day: day, place)
        for name in ("new_followers", "unfollows", "net_new_followers")
        for place in "ab"
    ]
    gap = between("net_new_followers", *flows)
    assert [(part.name, part.channel) for part in gap.parts[:2]] == [("new_followers", "a"), ("unfollows", "a")]
    assert gap.parts[-1].name == "rest"


def test_a_part_that_was_not_read_before_is_named() -> None:
    """Where a part has no readings in a window nothing is shared out, and that part is named, not those made of it."""
    late = read("sessions", lambda day: 80, days=range(60, 120))
    gap = between("conversions", late, CONVERSIONS)
    assert (gap.change, gap.parts) == (30, ())
    assert reasons(gap) == [("no_readings", "sessions", "before")]
    apart = between(
        "conversions",
        read("sessions", lambda day: 80, days=range(31, 120)),
        CONVERSIONS,
        window=Window(on(60), on(89)),
        against=Window(on(1), on(30)),
    )
    assert apart.parts == ()


def test_levels_are_what_they_were_last_in_a_window() -> None:
    """Purchases are followers times purchases per follower, where the strategy links them; a formula may have a number."""
    link = sg.Link(metric="followers", to="purchases")
    whole = sg.Strategy(
        channels=[sg.Channel(id="site", platform="website")],
        objectives=[sg.Objective(id="o", title="Sell", kind="conversions_sales", links=[link])],
    )
    bought = read("purchases", lambda day: 10)
    followers = read("followers", lambda day: 1000 + day)
    gap = between("purchases", evidence=sg.Evidence(strategy=whole, histories=[bought, followers]))
    assert [(part.name, part.before, part.after) for part in gap.parts[:1]] == [("followers", 1059, 1089)]
    few = read("followers", lambda day: 1000 + day, days=range(70, 120))
    gap = between("purchases", evidence=sg.Evidence(strategy=whole, histories=[bought, few]))
    assert reasons(gap) == [("no_readings", "followers", "before")]
    price = between("cpm", read("ad_spend", lambda day: 5), read("impressions", lambda day: 1000 + day))
    assert price.formula == "(1000 * ad_spend) / impressions"


def test_what_was_defined_anew_is_told() -> None:
    """A new definition of a part inside the windows may be all that changed, and is named; one before them is not."""
    for day, said in ((60, [("defined_anew", "sessions", None)]), (30, []), (95, [])):
        source = sg.DataSource(metric="sessions", channel="site", breaks=[on(day)])
        known = sg.Evidence(histories=[SESSIONS, CONVERSIONS], sources=[source])
        assert reasons(between("conversions", evidence=known)) == said
    whole = sg.Strategy(channels=[sg.Channel(id="site", platform="instagram")])
    known = sg.Evidence(histories=[SESSIONS, CONVERSIONS], strategy=whole)
    assert reasons(between("conversions", evidence=known)) == []


def test_a_level_between_two_windows_is_moved_by_its_flows() -> None:
    """From the end of one window to that of the other followers came and left, on each channel."""
    followers = read("followers", lambda day: 1000 + 2 * day)
    flows = [read("new_followers", lambda day: 3), read("unfollows", lambda day: 1)]
    gap = between("followers", followers, *flows)
    assert (gap.before, gap.after, gap.formula) == (1118, 1178, "new_followers - unfollows")
    assert [(part.name, part.channel, part.amount) for part in gap.parts] == [
        ("new_followers", None, 90),
        ("unfollows", None, -30),
    ]
    apart = between("followers", followers, *flows, against=Window(on(0), on(9)))
    assert apart.parts[0].amount == 80 * 3
    more = read("followers", lambda day: 500 + day, "ig")
    gap = between("followers", followers, *flows, more)
    assert [(part.name, part.channel, part.amount) for part in gap.parts] == [
        ("rest", "ig", 30),
        ("new_followers", "site", 90),
        ("unfollows", "site", -30),
    ]
    late = read("followers", lambda day: 500 + day, "ig", days=range(70, 120))
    assert reasons(between("followers", late, *flows))[-1] == ("no_readings", "followers", "before")
    assert [(part.channel, part.amount) for part in between("followers", followers, more).parts] == [
        ("ig", 30),
        ("site", 60),
    ]
    assert between("followers").change is None
    with pytest.raises(sg.InvalidValue, match="against: must be days before 2026-03-31"):
        between("followers", followers, against=Window(on(70), on(100)))


@given(st.lists(st.tuples(st.integers(0, 500), st.integers(0, 500)), min_size=2, max_size=4))
@pytest.mark.parametrize(("metric", "days"), [("sessions", 30), ("revenue", 30), ("followers", 1)])
def test_a_sum_over_channels_that_nothing_ties_is_told_by_channel(
    metric: str, days: int, rows: list[tuple[int, int]]
) -> None:
    """A count, money and a level: which channel the change fell on, and no lack of a formula is told."""
    histories = [
        read(metric, lambda day, pair=pair: pair[day >= 60], f"c{place}")  # type: ignore[misc]  # a default
        for place, pair in enumerate(rows)
    ]
    gap = between(metric, *histories)
    told = [(part.name, part.channel, part.before, part.after, part.amount) for part in gap.parts]
    assert told == [
        (metric, f"c{place}", before * days, after * days, (after - before) * days)
        for place, (before, after) in enumerate(rows)
    ]
    assert "no_formula" not in {reason for reason, *_ in reasons(gap)}
    late = read(metric, lambda day: 1, "late", days=range(60, 120))
    assert between(metric, *histories, late).parts == ()  # of what was not read there is no sum
    alone = between(metric, histories[0])
    assert alone.parts == ()


def test_a_sum_by_channel_is_said_in_both_languages() -> None:
    """Of all channels, those that did not move among them."""
    gap = between("sessions", SESSIONS, read("sessions", lambda day: 50, "blog"))
    assert "of that website sessions on blog 0, website sessions on site -600;" in gap.text()
    assert "dont sessions sur blog 0, sessions sur site -600" in gap.text("fr")


def test_what_is_no_sum_over_channels_is_asked_of_one() -> None:
    """Delivered emails of two lists, and a rate of people, are no sum; of one channel they are told."""
    mails = [
        read(name, lambda day: 100 + day, channel)
        for name in ("emails_delivered", "emails_sent", "bounces")
        for channel in "ab"
    ]
    with pytest.raises(sg.InvalidValue, match=r"channel: must be one of a, b, got None \(emails_delivered of several"):
        between("emails_delivered", *mails)
    assert names(between("emails_delivered", *mails, channel="a")) == ["emails_sent", "bounces", "rest"]
    posts = [read(name, lambda day: 2 + day, place) for name in ("reactions", "posts_published") for place in "ab"]
    known = sg.Strategy(
        channels=[sg.Channel(id=place, platform="instagram") for place in "ab"],
        metrics=[sg.Metric(id="likes", nature="mean", formula="(reactions + 1) / (posts_published + 1)")],
    )
    with pytest.raises(sg.InvalidValue, match="channel: must be one of a, b"):
        between("likes", evidence=sg.Evidence(strategy=known, histories=posts))


def test_people_do_not_add_up_over_days() -> None:
    """Reach of single days is no reach of a window, and the reason says so."""
    followers, reach = read("followers", lambda day: 1000), read("reach", lambda day: 50)
    assert reasons(between("reach_rate", followers, reach)) == [
        ("does_not_add_up", "reach", None),
        ("no_formula", "reach_rate", None),
    ]


def test_parts_are_read_on_the_channel_of_the_metric_alone() -> None:
    """A goal that names no channel is explained where its history lies, and never by the sessions of another one."""
    asked = goal("conversions", channel=None)
    other = read("sessions", lambda day: 7, "ig")
    gap = explained(asked, CONVERSIONS, SESSIONS, other)
    assert gap.parts == explained(goal("conversions"), CONVERSIONS, SESSIONS).parts
    assert explained(asked, CONVERSIONS, other).parts == ()


# -- goals


def test_a_goal_behind_its_plan() -> None:
    """The parts say what changed from the forty days before, and the plan what it asks beyond them."""
    gap = explained(goal("conversions"), SESSIONS, CONVERSIONS)
    assert (gap.goal, gap.channel, gap.as_of, gap.after) == ("g", "site", on(99), 120)
    assert (gap.window, gap.against) == (Window(on(60), on(99)), Window(on(20), on(59)))
    progress = sg.assess(goal("conversions"), CONVERSIONS, as_of=on(99))
    assert (gap.before, gap.after) == (progress.expected, progress.actual)
    assert names(gap) == ["sessions", "conversion_rate", "plan"]
    plan = gap.parts[-1]
    assert (plan.kind, plan.before, plan.after) == ("plan", progress.expected, 80)
    assert gap.text().startswith(
        "Conversions: 120 with 133.3333 expected, 13.3333 below that; of that website sessions "
    )
    other = explained(goal("conversions"), SESSIONS, CONVERSIONS, against=Window(on(0), on(39)))
    assert other.against == Window(on(0), on(39))


def test_a_history_given_for_the_goal_comes_first() -> None:
    """The history given beside a goal is its own, as everywhere."""
    gap = explained(goal("conversions"), SESSIONS, history=CONVERSIONS)
    assert gap.parts == explained(goal("conversions"), SESSIONS, CONVERSIONS).parts


def test_a_goal_by_the_terms_of_the_day() -> None:
    """A goal that was revised later is explained by what it asked on the day."""
    asked = goal("conversions")
    revised = asked.revised(on=on(110), target=sg.ReachLevel(500), reason="more money")
    assert explained(revised, SESSIONS, CONVERSIONS) == explained(asked, SESSIONS, CONVERSIONS)


def test_what_was_only_assumed_is_in_the_rest() -> None:
    """Of an allowance whose silence counts as use, the days that nobody read are no part's."""
    used = read("refunds", lambda day: 2, days=range(90))
    source = sg.DataSource(metric="refunds", channel="site", reading=sg.WayOfReading(missing="pessimistic"))
    whole = sg.Strategy(
        channels=[sg.Channel(id="site", platform="website")],
        sources=[source],
        metrics=[sg.Metric(id="refunds", nature="flow", better="lower")],
    )
    at_most = goal("refunds", sg.KeepPace("2/day"))
    gap = explained(at_most, used, SESSIONS, strategy=whole, formula="2 * sessions")
    assert (gap.parts, reasons(gap)) == ((), [("no_formula", "refunds", None)])
    own = sg.Objective(id="o", title="Sell", kind="conversions_sales", links=[sg.Link(metric="sessions", to="refunds")])
    whole = sg.Strategy(channels=whole.channels, sources=whole.sources, metrics=whole.metrics, objectives=[own])
    gap = explained(at_most, used, SESSIONS, strategy=whole)
    progress = sg.assess(at_most, used, as_of=on(99), evidence=whole)
    assert (progress.assumed_days, gap.after) == (10, progress.actual)
    amounts = {part.name: part.amount for part in gap.parts}
    assert amounts["rest"] > 0
    assert ("unlike_its_parts", "refunds", None) in reasons(gap)


def test_a_level_is_explained_by_what_moved_it() -> None:
    """Followers came and left since the start, and the plan asked for more."""
    followers = read("followers", lambda day: 1000 + 2 * day)
    flows = [read("new_followers", lambda day: 3), read("unfollows", lambda day: 1)]
    gap = explained(goal("followers", 1300), followers, *flows)
    assert [(part.name, part.amount) for part in gap.parts[:2]] == [("new_followers", 120), ("unfollows", -40)]
    assert (gap.formula, gap.against, names(gap)[-1]) == ("new_followers - unfollows", None, "plan")
    one = explained(goal("followers", 1300), followers, read("net_new_followers", lambda day: 1))
    assert (names(one), one.parts[1].amount) == (["net_new_followers", "rest", "plan"], 40)
    assert reasons(explained(goal("followers", 1300), followers)) == [
        ("no_history", "new_followers", None),
        ("no_history", "unfollows", None),
        ("no_formula", "followers", None),
    ]
    own = explained(goal("followers", 1300), followers, *flows, formula="new_followers - unfollows")
    assert own.parts == gap.parts
    with pytest.raises(sg.InvalidValue, match="against: must be None for a level"):
        explained(goal("followers", 1300), followers, *flows, against=WINDOW)


def test_a_rate_is_explained_by_what_it_is_made_of() -> None:
    """The days are those that its value speaks of: of its last reading, or those that it is pooled over."""
    rate = sg.History.of(
        [sg.Reading(on(day), 0.02 if day < 60 else 0.0375, out_of=100 if day < 60 else 80) for day in range(120)],
        metric="conversion_rate",
        channel="site",
    )
    gap = explained(goal("conversion_rate", 0.05), rate, SESSIONS, CONVERSIONS)
    assert (gap.window, gap.against) == (Window(on(99), on(99)), Window(on(59), on(59)))
    assert names(gap) == ["conversions", "sessions", "plan"]
    source = sg.DataSource(metric="conversion_rate", channel="site", reading=sg.WayOfReading(recompute_over="week"))
    whole = sg.Strategy(channels=[sg.Channel(id="site", platform="website")], sources=[source])
    pooled = explained(goal("conversion_rate", 0.05), rate, SESSIONS, CONVERSIONS, strategy=whole)
    assert (pooled.window, pooled.against) == (Window(on(93), on(99)), Window(on(53), on(59)))
    assert names(explained(goal("conversion_rate", 0.05), rate, SESSIONS)) == ["conversions", "sessions", "plan"]
    ended = goal("conversion_rate", 0.05, deadline=on(80), baseline=sg.Baseline(value=0.02, on=on(60)))
    gone = sg.History.of([(on(90), 0.04)], metric="conversion_rate", channel="site")
    assert explained(ended, gone, SESSIONS, CONVERSIONS).parts == ()
    late = [read("sessions", lambda day: 80, days=range(61, 120)), CONVERSIONS]
    assert explained(goal("conversion_rate", 0.05), rate, *late).parts == ()


def test_the_denominators_of_a_rate_tell_its_parts() -> None:
    """Of a rate with denominators both parts are known without histories of their own, exactly."""
    rate = sg.History.of(
        [sg.Reading(on(day), 0.02 if day < 60 else 0.0375, out_of=100 if day < 60 else 80) for day in range(120)],
        metric="conversion_rate",
        channel="site",
    )
    alone = explained(goal("conversion_rate", 0.05), rate)
    both = explained(goal("conversion_rate", 0.05), rate, SESSIONS, CONVERSIONS)
    assert alone.parts == both.parts
    assert between("conversions", CONVERSIONS, rate).parts == between("conversions", SESSIONS, CONVERSIONS).parts
    weekly = sg.History.of(
        [sg.Reading(on(day), 0.02, out_of=700, covers=on(day - 6)) for day in range(6, 120, 7)],
        metric="conversion_rate",
        channel="site",
    )
    gap = explained(goal("conversion_rate", 0.05), weekly, day=97)
    assert (gap.window, gap.against) == (Window(on(91), on(97)), Window(on(53), on(59)))
    plain = sg.History.of([(on(day), 0.02) for day in range(120)], metric="conversion_rate", channel="site")
    assert explained(goal("conversion_rate", 0.05), plain).parts == ()


def test_a_rate_of_ones_own_is_pooled_over_its_denominators() -> None:
    """A rate that no formula makes is what its readings come to together, and a part without readings is none."""
    rate = sg.Metric(id="demo_rate", nature="ratio", unit="ratio")
    whole = sg.Strategy(channels=[sg.Channel(id="site", platform="website")], metrics=[rate])
    history = sg.History.of(
        [sg.Reading(on(day), day % 2, out_of=1 + day % 2) for day in range(120)], metric="demo_rate", channel="site"
    )
    known = sg.Evidence(strategy=whole, histories=[SESSIONS, CONVERSIONS, history])
    gap = between("conversions", evidence=known, formula="sessions * demo_rate")
    assert gap.parts[1].before == gap.parts[1].after == 2 / 3
    readings = ChannelReadings(
        around=Surroundings(evidence=known, as_of=on(99)), catalog=catalog.DEFAULT, metric="conversions", channel="site"
    )
    found = readings.measured(["leads", "sessions"], Window(on(0), on(9)), Window(on(10), on(19)))
    assert found.values["leads"] == (None, None)
    assert [what.reason for what in found.unexplained] == ["no_readings", "no_readings"]


def test_a_link_of_the_strategy_ties_what_no_formula_does() -> None:
    """Sessions lead to purchases: purchases are sessions times purchases per session, the objective's links first."""
    links = [sg.Link(metric="sessions", to="purchases")]
    other = sg.Objective(
        id="a", title="Other", kind="brand_awareness", links=[sg.Link(metric="followers", to="purchases")]
    )
    own = sg.Objective(id="o", title="Sell", kind="conversions_sales", links=links)
    whole = sg.Strategy(channels=[sg.Channel(id="site", platform="website")], objectives=[other, own])
    bought = read("purchases", lambda day: 1 + day % 3)
    asked = goal("purchases", objective="o")
    gap = explained(asked, bought, SESSIONS, read("followers", lambda day: 1000), strategy=whole)
    assert names(gap) == ["sessions", "purchases / sessions", "plan"]
    assert gap.formula == "sessions * (purchases / sessions)"
    assert "purchases per session" in gap.text()
    assert reasons(explained(asked, bought, strategy=whole)) == [
        ("no_history", "sessions", None),
        ("no_history", "followers", None),
        ("no_formula", "purchases", None),
    ]
    named = evolve_links(own, "sessions", "conversions")
    gap = explained(
        goal("conversions", objective="o"),
        CONVERSIONS,
        SESSIONS,
        strategy=sg.Strategy(channels=[sg.Channel(id="site", platform="website")], objectives=[named]),
    )
    assert names(gap) == ["sessions", "conversion_rate", "plan"]


def evolve_links(objective: sg.Objective, source: str, to: str) -> sg.Objective:
    """Return an objective with one link."""
    return sg.Objective(
        id=objective.id, title=objective.title, kind=objective.kind, links=[sg.Link(metric=source, to=to)]
    )


def test_a_funnel_is_followed_as_far_as_there_are_readings() -> None:
    """Conversions are impressions, times clicks per impression, times conversions per click."""
    funnel = [read("impressions", lambda day: 1000 + day), read("link_clicks", lambda day: 50 + day % 3)]
    gap = explained(goal("conversions"), CONVERSIONS, *funnel)
    assert names(gap) == ["impressions", "click_through_rate", "click_conversion_rate", "plan"]


def test_a_funnel_is_followed_no_further_than_can_be_told_apart() -> None:
    """Of ten steps that the strategy links, the last seven are told, and the rates between them."""
    steps = [f"step_{place}" for place in range(10)]
    links = [sg.Link(metric=one, to=other) for one, other in pairwise(steps)]
    whole = sg.Strategy(
        channels=[sg.Channel(id="site", platform="website")],
        metrics=[sg.Metric(id=step, nature="flow") for step in steps],
        objectives=[sg.Objective(id="o", title="Sell", kind="conversions_sales", links=links)],
    )
    read_steps = [read(step, lambda day, place=place: 1000 - 90 * place + day % 7) for place, step in enumerate(steps)]
    gap = explained(goal("step_9", 3000), *read_steps, strategy=whole)
    assert (len(gap.parts), gap.parts[0].name) == (9, "step_2")


@pytest.mark.parametrize(
    ("asked", "reason"),
    [
        (goal("conversions", deadline=None), "no_gap"),
        (goal("conversions", target=sg.KeepPace("20/week", counted="calendar")), "no_line"),
        (goal("conversions", target=sg.ReachPace("20/week"), baseline=sg.Baseline(value=14, per="week")), "no_line"),
        (goal("conversions", target=sg.StayWithin(low=1, high=9, per="day")), "no_gap"),
        (goal("conversions", target=sg.ReachLevel(5, judged="any_day")), "no_line"),
        (sg.Goal(id="g"), "no_gap"),
        (goal("conversions", sg.KeepPace("20/week", counted="calendar"), deadline=date.max), "too_many_periods"),
    ],
)
def test_goals_that_follow_no_line_are_not_explained(asked: sg.Goal, reason: str) -> None:
    """What is judged by period or within a band, and what has no gap, has no parts and says why."""
    gap = explained(asked, SESSIONS, CONVERSIONS)
    assert (gap.parts, [what.reason for what in gap.unexplained]) == ((), [reason])
    assert gap.text("fr")


def test_a_goal_whose_start_has_no_days_before_it() -> None:
    """Of a goal as old as its readings nothing is known before; its gap is told, and why it is not explained."""
    gap = explained(goal("conversions", start=on(0)), SESSIONS, CONVERSIONS)
    assert (gap.parts, reasons(gap)) == ((), [("no_readings", "conversions", "before")])
    assert gap.change is not None
    none = explained(goal("conversions"), SESSIONS)
    assert none.parts == ()
    early = explained(goal("conversions"), SESSIONS, CONVERSIONS, day=59)
    assert early.parts == ()


DAILY = st.lists(st.integers(0, 50), min_size=40, max_size=40)


@given(DAILY, DAILY, st.sets(st.integers(0, 39), max_size=8), st.integers(20, 38), st.integers(1, 400))
def test_what_is_read_sums_to_the_gap_to_the_last_digit(
    visits: list[int], sold: list[int], holes: set[int], day: int, target: int
) -> None:
    """Whatever was read and whatever days are missing, the parts of a goal's gap and of a change sum to it."""
    days = [place for place in range(40) if place not in holes]
    histories = [
        read("sessions", lambda place: visits[place], days=days),
        read("conversions", lambda place: sold[place], days=range(40)),
    ]
    asked = goal("conversions", target, start=on(20), deadline=on(39))
    explained(asked, *histories, day=day)
    gap = between("conversions", *histories, window=Window(on(20), on(day)), against=Window(on(39 - day), on(19)))
    assert (gap.before, gap.after) == (sum(sold[39 - day : 20]), sum(sold[20 : day + 1]))


LATE = st.lists(st.integers(0, 50), min_size=60, max_size=60)
WINDOWS = st.tuples(st.integers(0, 9), st.integers(1, 15), st.integers(0, 15)).map(
    lambda drawn: (
        Window(on(drawn[0]), on(drawn[0] + drawn[1] - 1)),
        Window(on(sum(drawn)), on(sum(drawn) + drawn[1] - 1)),
    )
)


def sold_and_seen(visits: list[int], sold: list[int], days: Any = range(60)) -> list[sg.History]:
    """Return sessions and conversions of these days."""
    figures = (("sessions", visits), ("conversions", sold))
    return [read(metric, lambda day, row=row: row[day], days=days) for metric, row in figures]  # type: ignore[misc]


def amounts(gap: sg.progress.Gap, times: int = 1) -> list[tuple[str, Any]]:
    """Return what each part adds, times a number."""
    return [(part.name, part.amount * times) for part in gap.parts]


@given(LATE, LATE, WINDOWS)
def test_windows_in_each_others_place_turn_every_amount(
    visits: list[int], sold: list[int], windows: tuple[Window, Window]
) -> None:
    """The earlier window against the later one is the way back: no amount has a side of its own."""
    readings, (early, late) = sold_and_seen(visits, sold), windows
    there = between("conversions", *readings, window=late, against=early)
    back = between("conversions", *readings, window=early, against=late, as_of=on(99))
    assert (back.before, back.after, back.as_of) == (there.after, there.before, on(99))
    assert amounts(back) == amounts(there, -1)


@given(LATE, LATE, WINDOWS, st.integers(0, 19))
def test_what_was_read_after_the_day_asked_about_changes_nothing(
    visits: list[int], sold: list[int], windows: tuple[Window, Window], more: int
) -> None:
    """A gap as of a day is the gap of what was read by then."""
    early, late = windows
    last = min((late.end - FIRST).days + more, 59)
    then = between("conversions", *sold_and_seen(visits, sold, range(last + 1)), window=late, against=early)
    since = between("conversions", *sold_and_seen(visits, sold), window=late, against=early, as_of=on(last))
    assert (since.parts, since.change, since.unexplained) == (then.parts, then.change, then.unexplained)
    assert (since.window, since.against, since.as_of) == (late, early, on(last))


@given(LATE, LATE, WINDOWS, st.integers(2, 1000))
def test_amounts_are_in_the_unit_of_the_metric_alone(
    visits: list[int], sold: list[int], windows: tuple[Window, Window], times: int
) -> None:
    """Sessions counted by the thousand move no amount; conversions counted so have amounts by the thousand."""
    early, late = windows
    plain, thick, rich = (
        between("conversions", *sold_and_seen([one * of for one in visits], [one * by for one in sold]),
                window=late, against=early)
        for of, by in ((1, 1), (times, 1), (1, times))
    )  # fmt: skip
    assert amounts(thick) == amounts(plain)
    assert amounts(rich) == amounts(plain, times)


@given(LATE, LATE, WINDOWS, st.sampled_from(["support_calls", "followers", "revenue"]), st.sampled_from(["site", "ig"]))
def test_readings_that_nothing_ties_change_no_gap(
    visits: list[int], sold: list[int], windows: tuple[Window, Window], metric: str, channel: str
) -> None:
    """Whatever else is read, where nothing makes conversions of it, says nothing of conversions."""
    readings, (early, late) = sold_and_seen(visits, sold), windows
    more = read(metric, lambda day: visits[day], channel, days=range(60))
    alone = between("conversions", *readings, window=late, against=early)
    assert between("conversions", more, *readings, window=late, against=early) == alone


@given(LATE, LATE, st.integers(0, 400), st.integers(1, 100))
def test_after_its_deadline_a_goal_is_explained_as_on_it(
    visits: list[int], sold: list[int], later: int, target: int
) -> None:
    """What came after the deadline, and how long ago that is, explains nothing."""
    asked = goal("conversions", target, start=on(20), deadline=on(39))
    judged = explained(asked, *sold_and_seen(visits, sold), day=39)
    late = explained(asked, *sold_and_seen(visits, sold), day=39 + later)
    assert (late.window, late.parts, late.change) == (judged.window, judged.parts, judged.change)
    assert judged.window == Window(on(20), on(39))


MONTHS = [on(30), on(58), on(89), on(119)]
"""The last days of four months."""


def monthly(metric: str, *amounts: float) -> sg.History:
    """Return readings of whole months, which say so."""
    rows = list(zip(MONTHS, amounts, strict=False))
    return sg.History.of(rows, metric=metric, channel="site", covers="month")


@given(st.integers(1, 59), st.data())
def test_months_that_say_their_days_are_shared_out_over_them(days: int, data: st.DataObject) -> None:
    """However a window cuts them, their days are read of all parts, and the parts sum to the change."""
    first = data.draw(st.integers(days, 120 - days))
    won, seen = monthly("conversions", 310, 280, 401, 330), monthly("sessions", 10_000, 9000, 16_000, 12_000)
    gap = between("conversions", won, seen, window=Window(on(first), on(first + days - 1)), as_of=on(120))
    assert {one.name for one in gap.parts} == {"sessions", "conversion_rate"}
    assert not gap.unexplained


def test_a_month_is_set_against_as_many_days_before() -> None:
    """March against the 31 days up to February, of which three are of January: a tenth of it."""
    won, seen = monthly("conversions", 310, 280, 400), monthly("sessions", 10_000, 9000, 16_000)
    gap = between("conversions", won, seen, window=Window(on(59), on(89)))
    (sessions,) = (one for one in gap.parts if one.name == "sessions")
    assert (gap.change, sessions.after) == (90, 16_000)
    assert sessions.before == pytest.approx(9000 + 10_000 * 3 / 31)
    asked = goal("conversions", sg.ChangeBy(percent=20), start=on(59), deadline=on(89))
    assert sessions.amount in {one.amount for one in explained(asked, won, seen, day=100).parts}
