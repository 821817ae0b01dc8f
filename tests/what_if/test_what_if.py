"""what_if: the chance with coming events is that of the same goal, so much nearer; what is not known is None with a reason."""

from __future__ import annotations

import pickle
from datetime import date, timedelta
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

import smartgoals as sg
from smartgoals import codec
from smartgoals.strategies import what_ifs

START = date(2026, 1, 5)
DAYS = [START + timedelta(days=k) for k in range(90)]
TODAY = DAYS[-1]
END = TODAY + timedelta(days=60)
REASONS = sg.forecasts.WhatIfReason


def on(days: int) -> date:
    """Return a day so many days after today."""
    return TODAY + timedelta(days=days)


def leads() -> sg.History:
    """Return leads a day."""
    rng = Random(7)
    return sg.History.of([(day, 20 + rng.randint(-6, 6)) for day in DAYS], metric="leads", channel="ig")


def fans() -> sg.History:
    """Return followers a day."""
    rng, values = Random(7), [1000]
    values += [0] * (len(DAYS) - 1)
    for k in range(1, len(DAYS)):
        values[k] = values[k - 1] + rng.randint(2, 10)
    return sg.History.of(list(zip(DAYS, values, strict=True)), metric="followers", channel="ig")


def rates() -> sg.History:
    """Return a rate a day."""
    rng = Random(7)
    rows = [(day, 0.03 + rng.randint(-30, 30) / 10_000) for day in DAYS]
    return sg.History.of(rows, metric="engagement_rate_reach", channel="ig")


def goal(target: Any, metric: str | None, **parts: Any) -> sg.Goal:
    """Return a goal from the first reading to sixty days from now."""
    return sg.Goal(
        **{"id": "g", "metric": metric, "channel": "ig", "start": START, "deadline": END, **parts}, target=target
    )


FLOW, STOCK = goal(sg.ReachLevel(3150), "leads"), goal(sg.ReachLevel(1950), "followers")
LEVEL = goal(sg.ReachLevel(0.034), "engagement_rate_reach")
KINDS = [(FLOW, leads()), (STOCK, fans()), (LEVEL, rates())]


def event(first: int = 10, last: int = 19, id: str = "fair", **parts: Any) -> sg.Event:
    """Return an event from one day after today to another."""
    return sg.Event(id=id, start=on(first), end=on(last), **parts)


def asked(
    brings: Any, *events: sg.Event, goal: sg.Goal = FLOW, history: sg.History | None = None
) -> sg.forecasts.WhatIf:
    """Return the chance of a goal with events."""
    return sg.what_if(
        goal, leads() if history is None else history, as_of=TODAY, events=events or [event()], brings=brings
    )


def codes(found: sg.forecasts.WhatIf) -> dict[str, tuple[str, ...]]:
    """Return the cautions with what they are about."""
    return {one.code.value: one.about for one in found.cautions}


@pytest.mark.parametrize(("goal", "history"), KINDS)
def test_nothing_brought_changes_nothing(goal: sg.Goal, history: sg.History) -> None:
    """The chance with events that bring nothing is that without, and that is the projection."""
    found = asked({"fair": 0}, event(60, 60), goal=goal, history=history)
    assert found.without == sg.project(goal, history, as_of=TODAY)
    assert found.chance_without == found.without.probability
    assert found.chance_with == pytest.approx(found.chance_without)
    assert found.difference == pytest.approx(0)


@pytest.mark.parametrize(("goal", "history"), KINDS[:2])
@given(st.integers(0, 400), st.integers(0, 400))
@settings(max_examples=20, deadline=None)
def test_more_brought_is_never_less_likely(goal: sg.Goal, history: sg.History, one: int, more: int) -> None:
    """What brings more makes a goal that wants more likelier, and one that wants less less so."""
    less, most = (asked({"fair": sum_}, goal=goal, history=history) for sum_ in (one, one + more))
    assert less.chance_with is not None
    assert most.chance_with is not None
    assert less.chance_with <= most.chance_with
    capped = goal_of_less(goal)
    low, high = (asked({"fair": sum_}, goal=capped, history=history) for sum_ in (one, one + more))
    assert low.chance_with is not None
    assert high.chance_with is not None
    assert low.chance_with >= high.chance_with


def goal_of_less(one: sg.Goal) -> sg.Goal:
    """Return a goal of which as much as its target is the most."""
    return goal(sg.KeepPace("30/day", bound="at_most"), one.metric)


@pytest.mark.parametrize(("goal", "history"), KINDS[:2])
@given(st.integers(-200, 400))
@settings(max_examples=20, deadline=None)
def test_an_amount_moves_the_target_by_as_much(goal: sg.Goal, history: sg.History, amount: int) -> None:
    """What comes by the deadline is that much more: the chance is that of a target that is as much lower."""
    found = asked({"fair": amount}, goal=goal, history=history)
    value = goal.target.value  # type: ignore[union-attr]  # a level
    nearer = sg.Goal(
        id="g", metric=goal.metric, channel="ig", start=START, deadline=END, target=sg.ReachLevel(value - amount)
    )
    assert found.chance_with == pytest.approx(sg.project(nearer, history, as_of=TODAY).probability, abs=1e-9)
    assert found.with_events is not None
    assert found.with_events.expected - found.without.expected == pytest.approx(amount)  # type: ignore[operator]


@pytest.mark.parametrize(("goal", "history"), KINDS[:2])
def test_uncertainty_widens_what_is_expected(goal: sg.Goal, history: sg.History) -> None:
    """An interval has the middle of its ends, and the forecast with it is wider than with the middle alone."""
    sure, unsure = (
        asked({"fair": 200}, goal=goal, history=history),
        asked({"fair": (0, 400)}, goal=goal, history=history),
    )
    effect = unsure.effects[0]
    assert (effect.amount, round(effect.low or 0), round(effect.high or 0)) == (pytest.approx(200), 0, 400)
    widths = [one.with_events.interval(0.8) for one in (sure, unsure) if one.with_events is not None]
    assert widths[1][1] - widths[1][0] > widths[0][1] - widths[0][0]
    assert unsure.with_events is not None
    # Two normal uncertainties add up by their squares, and a pool of fifteen shares comes near to that.
    own = widths[0][1] - widths[0][0]
    assert widths[1][1] - widths[1][0] == pytest.approx((own**2 + 400**2) ** 0.5, rel=0.08)
    assert unsure.with_events.probability(at_least=unsure.without.target or 0) == pytest.approx(
        unsure.chance_with, abs=1e-6
    )


def test_a_total_counts_the_days_of_its_goal_alone() -> None:
    """What comes before a goal begins is none of its total; a stock keeps it."""
    later = {"start": on(15)}
    flow, stock = goal(sg.ReachLevel(900), "leads", **later), goal(sg.ReachLevel(1900), "followers", **later)
    assert asked({"fair": 100}, event(10, 19), goal=flow).effects[0].part == pytest.approx(0.5)
    assert asked({"fair": 100}, event(10, 19), goal=stock, history=fans()).effects[0].part == 1
    gone = asked({"fair": 100}, event(1, 9), goal=flow)
    assert (gone.effects[0].reason, gone.chance_with) == (REASONS.OFF_THE_DAYS, gone.chance_without)


@pytest.mark.parametrize(
    "target", [sg.ChangeBy(200), sg.ChangeBy(percent=10), sg.GrowBy("5 %/month"), sg.KeepPace("35/week")], ids=str
)
@given(first=st.integers(1, 55), length=st.integers(1, 20))
@settings(max_examples=15, deadline=None)
def test_what_comes_before_the_start_of_a_change_is_none_of_it(target: Any, first: int, length: int) -> None:
    """A change without a stated baseline counts from the eve of its start, and so do the days of an event."""
    later = goal(target, "followers", start=on(15))
    found = asked({"fair": 200}, event(first, first + length - 1), goal=later, history=fans())
    inside = max(0, min(60, first + length - 1) - max(15, first) + 1)
    assert found.effects[0].part == pytest.approx(inside / length)
    if not inside:
        assert found.chance_with == found.chance_without
        assert found.effects[0].reason is REASONS.OFF_THE_DAYS
    else:
        assert (found.chance_with or 0) > (found.chance_without or 0)


def test_what_comes_before_the_start_counts_from_a_stated_baseline_on() -> None:
    """A change from 1,300 followers of today's holds all that is won since, before the start as well."""
    stated = sg.Baseline(value=1300, on=TODAY)
    later = goal(sg.ChangeBy(400), "followers", start=on(15), baseline=stated)
    assert asked({"fair": 200}, event(1, 9), goal=later, history=fans()).effects[0].part == 1


def test_a_rate_is_higher_on_the_days_of_an_event_only() -> None:
    """A share that is judged on one day is moved by an event of that day alone."""
    then = asked({"fair": 0.01}, event(58, 62), goal=LEVEL, history=rates())
    assert (then.effects[0].part, then.chance_with or (then.chance_without or 0) < 0) == (1, then.chance_with)
    earlier = asked({"fair": 0.01}, event(10, 20), goal=LEVEL, history=rates())
    assert (earlier.effects[0].reason, earlier.chance_with) == (REASONS.OFF_THE_DAYS, earlier.chance_without)


def test_a_share_is_one_of_what_the_days_bring_without_it() -> None:
    """Twenty percent of ten days of twenty leads are forty; of a stock they are of what it gains."""
    flow = asked({"fair": "+20 %"}).effects[0]
    assert flow.amount == pytest.approx(40, abs=4)
    stock = asked({"fair": ("+ 50%", "100 %")}, goal=STOCK, history=fans()).effects[0]
    assert stock.low == pytest.approx(30, abs=6)
    assert stock.high == pytest.approx(60, abs=12)
    rate = asked({"fair": "−10,5 %"}, event(60, 60), goal=LEVEL, history=rates()).effects[0]
    assert rate.amount == pytest.approx(-0.00315, rel=0.2)


def test_a_share_of_nothing_is_none() -> None:
    """Where nothing would come no share of it is anything."""
    flat = sg.History.of([(day, 0) for day in DAYS], metric="leads", channel="ig")
    found = asked({"fair": "+20 %"}, history=flat)
    assert (found.chance_with, found.reasons["chance_with"]) == (None, REASONS.NO_USUAL_AMOUNT)


def test_without_a_reading_there_is_no_chance() -> None:
    """Nothing read is no chance, with events or without, and no share of anything."""
    found = asked({"fair": "+20 %"}, history=sg.History.of([], metric="leads", channel="ig"))
    assert (found.chance_without, found.chance_with, found.with_events) == (None, None, None)
    assert found.reasons["chance_with"] is REASONS.NO_CHANCE
    assert "no chance can be told with fair" in found.text()


def test_what_nobody_knows_has_no_chance() -> None:
    """An event of which nothing is said, and of whose kind none was before, leaves the chance with it open."""
    found = asked(None)
    assert (found.chance_with, found.with_events, found.difference) == (None, None, None)
    assert found.reasons["chance_with"] is REASONS.NO_EFFECT_KNOWN
    assert found.chance_without is not None
    assert found.effects[0].counted is None
    assert "unknown, since nobody said" in found.text()
    assert "inconnu" in found.text("fr")


NO_CHANCE = [
    (sg.Goal(id="open", metric="leads", channel="ig"), leads(), REASONS.NO_CHANCE),
    (goal(sg.StayWithin(low=100, high=200, per="week"), "leads", start=on(2)), leads(), REASONS.CHANCE_NOT_MOVED),
    (goal(sg.KeepPace("140/week", counted="calendar"), "leads", start=on(2)), leads(), REASONS.CHANCE_NOT_MOVED),
]


@pytest.mark.parametrize(("goal", "history", "why"), NO_CHANCE)
def test_a_chance_that_no_amount_moves_has_a_reason(goal: sg.Goal, history: sg.History, why: Any) -> None:
    """Without a chance there is none with events; that of periods is not moved by an amount in all."""
    found = asked({"fair": 100}, goal=goal, history=history)
    assert (found.chance_with, found.reasons.get("chance_with")) == (None, why)
    assert why.text("fr") in found.text("fr") or found.chance_without is None


def test_people_and_what_has_no_nature_add_up_to_nothing() -> None:
    """Nobody knows how many people of an event are new, or what an unknown metric counts."""
    for metric, why in (("reach", REASONS.PEOPLE_DO_NOT_ADD_UP), (None, REASONS.NATURE_UNKNOWN)):
        history = sg.History.of([(day, 100 + k % 7) for k, day in enumerate(DAYS)], metric=metric, channel="ig")
        for one in (event(10, 19), event(60, 60)):
            found = asked({"fair": 1}, one, goal=goal(sg.ReachLevel(107), metric), history=history)
            assert (found.chance_with, found.reasons["chance_with"]) == (None, why)


def test_what_is_decided_stays_decided() -> None:
    """A goal that is met is met with events, too."""
    found = asked({"fair": 100}, goal=goal(sg.ReachLevel(100), "leads"))
    assert (found.chance_without, found.chance_with) == (1, 1)


def test_an_event_elsewhere_counts_for_nothing() -> None:
    """What touches another channel or metric changes nothing, and says so."""
    elsewhere: tuple[dict[str, Any], ...] = ({"channels": ["fb"]}, {"metrics": ["reach"]})
    for parts in elsewhere:
        found = asked({"fair": 100}, event(**parts))
        assert (found.chance_with, found.effects[0].reason) == (found.chance_without, REASONS.NOT_TOUCHED)


def test_events_of_the_strategy_go_by_their_ids() -> None:
    """An id is looked up; the history is that of the evidence where none is given."""
    plan = sg.Strategy(
        channels=[sg.Channel(id="ig", platform="instagram")], goals=[FLOW], histories=[leads()], events=[event()]
    )
    found = sg.what_if(FLOW, as_of=TODAY, evidence=plan, events=["fair"], brings={"fair": 100})
    assert found == sg.what_if(FLOW, leads(), as_of=TODAY, evidence=plan, events=[event()], brings={"fair": 100})
    assert (found.get("fair"), found.get("other")) == (found.effects[0], None)


def test_a_pace_that_is_carried_on_is_told() -> None:
    """Where the forecast carries on past events of a kind, coming ones may count twice."""
    monthly = sg.Event(id="past", start=DAYS[30], end=DAYS[32], comes_again=True)
    plan = sg.Strategy(channels=[sg.Channel(id="ig", platform="instagram")], events=[monthly])
    found = sg.what_if(FLOW, leads(), as_of=TODAY, evidence=plan, events=[event()], brings={"fair": 100})
    assert codes(found)["carried_on"] == ("fair",)
    other = sg.what_if(FLOW, leads(), as_of=TODAY, evidence=plan, events=[event(kind="holiday")], brings={"fair": 100})
    assert "carried_on" not in codes(other)


@pytest.mark.parametrize(
    ("first", "parts", "is_told"),
    [
        (-3, {}, True),
        (0, {}, True),
        (1, {}, False),
        (0, {"comes_again": False}, False),
        (0, {"kind": "holiday"}, False),
        (0, {"channels": ["yt"]}, False),
    ],
)
def test_only_what_has_begun_is_carried_on(first: int, parts: dict[str, Any], is_told: bool) -> None:
    """A forecast carries on what comes again, of the kind and at the place asked about, from the day that it begins."""
    begun = event(first, first + 3, id="past", **{"comes_again": True, **parts})
    plan = sg.Strategy(
        channels=[sg.Channel(id="ig", platform="instagram"), sg.Channel(id="yt", platform="youtube")], events=[begun]
    )
    found = sg.what_if(FLOW, leads(), as_of=TODAY, evidence=plan, events=[event()], brings={"fair": 100})
    assert ("carried_on" in codes(found)) == is_told


MONTHS = sg.History.of(
    [(date(2025, month, 28 if month == 2 else 30), 10_000 + 50 * (month % 3)) for month in range(1, 9)],
    metric="leads",
    channel="ig",
    covers="month",
)
"""Leads a month, read last on 30 August."""
UNREAD = {
    "a month of leads": (MONTHS, sg.ReachLevel(41_000), date(2025, 8, 30)),
    "followers that nobody has read for a month": (fans(), sg.ReachLevel(1950), TODAY),
}


@pytest.mark.parametrize("case", UNREAD)
@given(waited=st.integers(0, 40), first=st.integers(-20, 40), length=st.integers(1, 30))
@settings(max_examples=20, deadline=None)
def test_days_count_that_nobody_has_read_yet(case: str, waited: int, first: int, length: int) -> None:
    """With the same readings an event brings as much, on whichever day somebody asks; what was read
    holds its days.
    """
    read, target, last = UNREAD[case]
    begins, ends = last + timedelta(first), last + timedelta(first + length - 1)
    coming = goal(target, read.metric_id, start=last - timedelta(60), deadline=last + timedelta(100))
    one = sg.Event(id="fair", start=begins, end=ends)

    def told(as_of: date) -> sg.forecasts.WhatIf:
        return sg.what_if(coming, read, as_of=as_of, events=[one], brings={"fair": 200})

    if ends <= last:
        with pytest.raises(sg.InvalidValue, match=f"after {last.isoformat()}, up to which what was read holds"):
            told(last + timedelta(waited))
        return
    found = told(last + timedelta(waited))
    unread = (ends - max(begins, last + timedelta(1))).days + 1
    assert found.effects == told(last).effects
    assert found.effects[0].part == pytest.approx(unread / length)
    assert ("still_on" in codes(found)) == (begins <= last)


def test_silence_that_was_said_to_be_nothing_was_read() -> None:
    """Of days that are taken for zero it is known what they brought."""
    found = sg.what_if(FLOW, leads(), as_of=on(5), missing="zero", events=[event(1, 10)], brings={"fair": 100})
    assert found.effects[0].part == 0.5
    assert "some of its days have been read, and only the later ones are counted: fair" in found.text()


REFUSED: list[tuple[dict[str, Any], tuple[str, ...]]] = [
    ({"events": []}, ("events",)),
    ({"events": event()}, ("events",)),
    ({"events": ["fair"]}, ("events[0]",)),
    ({"events": [event(-9, -1)]}, ("events[0].end",)),
    ({"events": [event(-9, 0)]}, ("events[0].end",)),
    ({"events": [event(kind="definition")]}, ("events[0].kind",)),
    ({"events": [event(), event(), 3]}, ("events[1].id", "events[2]")),
    ({"brings": {"fare": 1, "fair": "lots"}}, ("brings.fare", "brings.fair")),
    ({"brings": {"fair": (1, 2, 3)}}, ("brings.fair",)),
    ({"brings": {"fair": (2, 1)}}, ("brings.fair",)),
    ({"brings": {"fair": (2, "10 %")}}, ("brings.fair",)),
    ({"brings": {"fair": float("nan")}}, ("brings.fair",)),
    ({"brings": 3}, ("brings",)),
    ({"goal": "g", "as_of": "today"}, ("goal", "as_of")),
    (
        {"as_of": "today", "events": None, "brings": 3, "evidence": 5},
        ("as_of", "evidence", "events", "brings"),
    ),
    ({"events": [event(-9, -1)], "brings": {"new": "lots"}}, ("events[0].end", "brings.new")),
    ({"as_of": "today", "events": [event(-9, -1)], "counter": 3}, ("as_of", "counter")),
    ({"evidence": 5, "events": ["fair"], "brings": {"new": 1}}, ("evidence",)),
    ({"brings": {"fair": "-101 %"}}, ("brings.fair",)),
    ({"brings": {"fair": ("-200 %", "+10 %")}}, ("brings.fair",)),
    ({"goal": LEVEL, "history": rates(), "brings": {"fair": "-200 %"}}, ("brings.fair",)),
    ({"history": 3}, ("history",)),
]


@pytest.mark.parametrize(("parts", "paths"), REFUSED)
def test_what_cannot_be_asked_is_refused_at_its_path(parts: dict[str, Any], paths: tuple[str, ...]) -> None:
    """All faults of an argument come at once, each at its place."""
    given: dict[str, Any] = {"goal": FLOW, "history": leads(), "as_of": TODAY, "events": [event()], **parts}
    with pytest.raises(sg.SmartGoalsError) as caught:
        sg.what_if(**given)
    assert tuple(one.path for one in caught.value.problems) == paths


def test_a_stock_may_lose_more_than_it_wins_and_a_flow_all_of_it() -> None:
    """A share is of what the days bring: of a stock that may be less than what it loses."""
    assert asked({"fair": "-100 %"}).effects[0].amount == pytest.approx(-200, rel=0.1)
    assert asked({"fair": "-300 %"}, goal=STOCK, history=fans()).effects[0].amount < 0  # type: ignore[operator]


def test_a_change_of_definition_is_refused_in_its_word() -> None:
    """What was given is told as it is written."""
    with pytest.raises(sg.InvalidValue, match="got 'definition'"):
        asked(None, event(kind="definition"))


@pytest.mark.parametrize("said", [1e308, -1e308, (-1.7e308, 1.7e308), ("1 %", "999999999 %")])
def test_what_is_beyond_every_float_overflows_nothing(said: Any) -> None:
    """Amounts of any size are added up within what a number can hold."""
    found = asked({"fair": said, "more": 1e308}, event(), event(10, 19, "more"))
    assert found.chance_with is not None
    assert found.text()


@pytest.mark.parametrize("days", [1, 5, 19])
@pytest.mark.parametrize("lift", [0, 50])
@pytest.mark.parametrize(("goal", "metric"), [(FLOW, "leads"), (STOCK, "followers")])
def test_the_share_of_a_running_event_is_of_its_days_without_it(
    goal: sg.Goal, metric: str, lift: int, days: int
) -> None:
    """What came so far holds the lift of the event, and is no part of what its days would bring without it."""
    brought = [100 + (lift if k >= len(DAYS) - days else 0) for k in range(len(DAYS))]
    told = brought if metric == "leads" else [1000 + sum(brought[: k + 1]) for k in range(len(DAYS))]
    history = sg.History.of(list(zip(DAYS, told, strict=True)), metric=metric, channel="ig")
    running = event(1 - days, 10)
    known = sg.Strategy(channels=[sg.Channel(id="ig", platform="instagram")], events=[running])
    found = sg.what_if(goal, history, as_of=TODAY, evidence=known, events=["fair"], brings={"fair": "+50 %"})
    assert found.effects[0].counted == pytest.approx(500, rel=0.01)


def test_titles_and_numbers_of_events_are_told() -> None:
    """Cautions call events by their titles, of a single event by "it", and keep the ids as data."""
    one = asked({"fair": 5}, event(title="Été")).cautions[0]
    assert (one.about, one.titles) == (("fair",), ("Été",))
    assert one.text("fr") == "ce qu’il apporte est supposé, et rien ici ne l’a vérifié : Été"
    both = asked({"fair": 5, "b": 5}, event(title="Été"), event(30, 31, "b")).cautions[0]
    assert both.text("fr") == "ce qu’ils apportent est supposé, et rien ici ne l’a vérifié : Été, b"
    assert str(asked({"fair": 5}, event(title="Été"))).endswith("with Été")


@pytest.mark.parametrize("change", [0.01, -0.01, 0.00001])
def test_what_a_share_is_higher_by_is_told_in_points(change: float) -> None:
    """Percent of a share would be a share of it."""
    found = asked({"fair": change}, event(60, 60), goal=LEVEL, history=rates())
    told = {0.01: "+1 point", -0.01: "-1 point", 0.00001: "+0.001 points"}[change]
    assert f"fair: {told} by then" in found.text()
    assert f"fair: {told} by then" in sg.present.text(found)


def test_amounts_are_told_in_the_unit_of_the_page() -> None:
    """A time in its scale, and on a page a count with what is counted."""
    watched = sg.History.of([(one.day, one.value) for one in leads()], metric="watch_time", channel="ig")
    found = asked({"fair": 500}, goal=goal(sg.ReachLevel(3150), "watch_time"), history=watched)
    assert found.effects[0].scale == "seconds"
    assert "fair: 500 s by then" in found.text()
    assert "fair: 500 s by then" in sg.present.text(found)
    assert "fair: 500 leads by then" in sg.present.text(asked({"fair": 500}))


def test_chances_next_to_none_and_certain_are_told_in_words() -> None:
    """A sign of more or less does not stand in a sentence."""
    far = goal(sg.ReachLevel(90_000), "leads")
    found = asked({"fair": 100_000}, goal=far)
    assert "de moins de 0,1 % sans et de plus de 99,9 % avec" in " ".join(found.text("fr").split())
    assert "is under 0.1 % without and over 99.9 % with" in found.text()
    assert "is under 0.1 % without fair; with it: unknown" in asked(None, goal=far).text()


def test_an_id_of_no_event_is_told_with_the_nearest() -> None:
    """A slip in an id is an unknown name."""
    with pytest.raises(sg.UnknownName, match=r"brings.fare: unknown event 'fare', did you mean 'fair'"):
        asked({"fare": 100})
    plan = sg.Strategy(events=[sg.Event(id="fair", start=on(10))])
    with pytest.raises(sg.UnknownName, match=r"events\[0\]: unknown event 'fare', did you mean 'fair'"):
        sg.what_if(FLOW, leads(), as_of=TODAY, evidence=plan, events=["fare"])


def test_it_says_itself_in_both_languages() -> None:
    """One line with both chances, what is assumed, and that it is assumed."""
    found = asked({"fair": (100, 200)}, event(title="Spring fair"))
    assert "with Spring fair" in found.text()
    assert "Spring fair: 150 by then (80 %: 100 to 200), as the caller assumes" in found.text()
    assert "est supposé" in found.text("fr")
    assert str(found).startswith("chance of g: ")
    assert str(found.effects[0]) == found.effects[0].text()
    assert str(found.cautions[0]) == found.cautions[0].text()
    assert "exactly" not in found.text()
    page = sg.present.text(found, language="fr")
    assert "Avec les événements" in page
    assert "Spring fair" in page
    for open_one in (asked(None), asked({"fair": 1}, goal=sg.Goal(id="open", metric="leads"))):
        assert "indéterminé" in sg.present.text(open_one, language="fr")
    decided = asked({"fair": 1}, goal=goal(sg.ReachLevel(100), "leads"))
    assert "atteint" in sg.present.text(decided, language="fr")


@given(what_ifs())
@settings(max_examples=25, deadline=None)
def test_what_is_said_travels(found: sg.forecasts.WhatIf) -> None:
    """It pickles, and reads back from plain data."""
    assert pickle.loads(pickle.dumps(found)) == found
    assert codec.structure(codec.unstructure(found), sg.forecasts.WhatIf) == found
    assert found.chance_with is not None or "chance_with" in found.reasons


@given(what_ifs())
@settings(max_examples=60, deadline=None)
def test_whatever_the_goal_nothing_brought_changes_nothing(found: sg.forecasts.WhatIf) -> None:
    """Where a chance is told for events that bring nothing by the end, it is that without them."""
    if found.chance_with is not None and not found.effects[0].counted:
        assert found.chance_with == pytest.approx(found.chance_without, abs=1e-9)


OF_EACH_DAY = [
    goal(sg.ReachLevel(40, judged="any_day"), "leads"),
    goal(sg.ReachLevel(0.036, judged="any_day"), "engagement_rate_reach"),
    goal(sg.ReachLevel(1950, judged="any_day"), "followers"),
    goal(sg.ReachPace("700/month", judged="any_day"), "leads"),
    goal(sg.StayWithin(low=0.001, high=0.05), "engagement_rate_reach"),
    goal(sg.KeepPace("160/week", counted="rolling"), "leads", start=on(2)),
]


@pytest.mark.parametrize("goal", OF_EACH_DAY)
def test_a_goal_of_every_or_any_day_is_moved_by_each_and_by_no_amount(goal: sg.Goal) -> None:
    """An event on any day ahead may decide it: that its chance stays as it is is never said, and no other is."""
    history = next(one for one in (leads(), fans(), rates()) if one.metric_id == goal.metric)
    for one in (event(10, 19), event(59, 60), event(-4, 2)):
        found = asked({"fair": 1}, one, goal=goal, history=history)
        assert (found.chance_with, found.reasons.get("chance_with")) == (None, REASONS.CHANCE_NOT_MOVED)
    after = asked({"fair": 1}, event(70, 80), goal=goal, history=history)
    assert after.chance_with == after.chance_without


ANY_DAY = [
    (goal(sg.ReachLevel(3150, judged="any_day"), "leads"), leads()),
    (goal(sg.ReachLevel(25, judged="any_day"), "leads"), leads()),
    (goal(sg.ReachLevel(1950, judged="any_day"), "followers"), fans()),
    (goal(sg.ReachLevel(0.034, judged="any_day"), "engagement_rate_reach"), rates()),
    (goal(sg.ReachPace("700/month"), "leads"), leads()),
    (goal(sg.ReachPace("700/month", judged="any_day"), "leads"), leads()),
    (goal(sg.GrowBy("5 %/month"), "followers"), fans()),
    (goal(sg.ChangeBy(300), "followers"), fans()),
    (goal(sg.KeepPace("160/week"), "leads"), leads()),
    (goal(sg.KeepPace("160/week", counted="rolling"), "leads", start=on(2)), leads()),
]


@pytest.mark.parametrize(("goal", "history"), ANY_DAY)
@pytest.mark.parametrize("one", [event(), event(59, 60)])
def test_every_kind_of_target_is_moved_by_nothing_or_not_at_all(
    goal: sg.Goal, history: sg.History, one: sg.Event
) -> None:
    """What an amount moves is not moved by none; of any other the chance stays open, with the reason."""
    found = asked({"fair": 0}, one, goal=goal, history=history)
    if found.chance_with is None:
        assert found.reasons["chance_with"] in {REASONS.CHANCE_NOT_MOVED, REASONS.NO_CHANCE}
    else:
        assert found.chance_with == pytest.approx(found.chance_without, abs=1e-9)
