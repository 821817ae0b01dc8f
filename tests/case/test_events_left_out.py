"""Events that will not come again are no part of a forecast, in every function that makes one; what was read stays."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

import smartgoals as sg
import smartgoals._case.left_out as module
from smartgoals._case.case import Case
from smartgoals._case.left_out import without_events
from smartgoals._case.surroundings import Surroundings
from smartgoals._model.metric import Nature

START = date(2026, 1, 5)
DAYS = [START + timedelta(days=k) for k in range(150)]
LAST = DAYS[-1]
CHANNELS = [sg.Channel(id="ig", platform="instagram"), sg.Channel(id="fb", platform="facebook")]
FLOW = sg.Goal(
    id="g",
    metric="leads",
    channel="ig",
    target=sg.ReachLevel(2000),
    start=DAYS[100],
    deadline=DAYS[100] + timedelta(149),
)
STOCK = sg.Goal(
    id="g",
    metric="followers",
    channel="ig",
    target=sg.ReachLevel(2200),
    start=DAYS[100],
    deadline=DAYS[100] + timedelta(149),
)
LEVEL = sg.Goal(
    id="g",
    metric="engagement_rate_reach",
    channel="ig",
    target=sg.ReachLevel(0.06),
    start=DAYS[100],
    deadline=DAYS[100] + timedelta(149),
)


def event(first: int, last: int, id: str = "sale", **parts: Any) -> sg.Event:
    """Return an event on days by their position."""
    return sg.Event(id=id, start=START + timedelta(days=first), end=START + timedelta(days=last), **parts)


def leads(lift: float = 0, first: int = 110, last: int = 119, seed: int = 1) -> sg.History:
    """Return leads a day, with so many more on some days."""
    rng = Random(seed)
    values = [20 + 2 * (k % 7) + rng.randint(-3, 3) + (lift if first <= k <= last else 0) for k in range(len(DAYS))]
    return sg.History.of(list(zip(DAYS, values, strict=True)), metric="leads", channel="ig")


def fans(lift: float = 0, first: int = 110, last: int = 119, seed: int = 1) -> sg.History:
    """Return followers a day, who grow faster by so many on some days."""
    rng, values = Random(seed), [1000.0]
    for k in range(1, len(DAYS)):
        values.append(values[-1] + rng.randint(3, 9) + (lift if first <= k <= last else 0))
    return sg.History.of(list(zip(DAYS, values, strict=True)), metric="followers", channel="ig")


def rates(lift: float = 0, first: int = 140, last: int = 149, seed: int = 1) -> sg.History:
    """Return a rate a day, which is higher by so much on some days."""
    rng = Random(seed)
    values = [0.03 + rng.randint(-20, 20) / 10_000 + (lift if first <= k <= last else 0) for k in range(len(DAYS))]
    return sg.History.of(list(zip(DAYS, values, strict=True)), metric="engagement_rate_reach", channel="ig")


def plan(*events: sg.Event, goal: sg.Goal = FLOW, **parts: Any) -> sg.Strategy:
    """Return a strategy with events."""
    return sg.Strategy(channels=CHANNELS, goals=[goal], events=events, **parts)


def projected(history: sg.History, *events: sg.Event, goal: sg.Goal = FLOW, as_of: date = LAST) -> sg.Projection:
    """Return the projection of a goal beside a strategy with events."""
    return sg.project(goal, history, as_of=as_of, evidence=plan(*events, goal=goal))


def codes(projection: sg.Projection) -> dict[str, tuple[str, ...]]:
    """Return the cautions about events, each with what it is about."""
    return {one.code.value: one.about for one in projection.cautions if one.about}


NONE_LEFT_OUT = [
    event(110, 119, comes_again=True),
    event(110, 119, channels=["fb"]),
    event(110, 119, metrics=["reach"]),
    event(150, 160),
    event(-40, -10),
]


@pytest.mark.parametrize("none", NONE_LEFT_OUT, ids=["again", "elsewhere", "of another", "ahead", "before"])
@pytest.mark.parametrize(("goal", "history"), [(FLOW, leads(15)), (STOCK, fans(20)), (LEVEL, rates(0.01))])
def test_what_is_not_left_out_changes_nothing(none: sg.Event, goal: sg.Goal, history: sg.History) -> None:
    """An event that comes again, is elsewhere, ahead, or before all readings leaves every figure and caution as it was."""
    assert projected(history, none, goal=goal) == projected(history, goal=goal)


@given(st.sampled_from([(FLOW, leads), (STOCK, fans)]), st.integers(0, 150), st.integers(0, 30), st.integers(1, 9))
@settings(max_examples=25, deadline=None)
def test_what_was_read_stays_read(parts: Any, first: int, length: int, seed: int) -> None:
    """Progress, totals and what readings decided are of what was read, whatever is left out of the forecast."""
    goal, history = parts[0], parts[1](15, seed=seed)
    with_event = projected(history, event(first, first + length), goal=goal)
    assert with_event.progress == projected(history, goal=goal).progress


@given(st.integers(1, 200))
@settings(max_examples=8, deadline=None)
def test_a_campaign_of_amounts_is_left_out(seed: int) -> None:
    """What leads come is forecast as if they had been as on other days, and those that came are counted."""
    lifted, calm = leads(30, seed=seed), leads(seed=seed)
    found = projected(lifted, event(110, 119))
    brought = projected(lifted).progress.actual - projected(calm).progress.actual  # type: ignore[operator]  # both known
    assert brought == 300
    quiet = projected(calm)
    assert found.expected == pytest.approx(quiet.expected + brought, rel=0.02)  # type: ignore[operator]
    low, high = found.interval(0.8)  # type: ignore[misc]
    assert high - low == pytest.approx(quiet.interval(0.8)[1] - quiet.interval(0.8)[0], rel=0.5)  # type: ignore[index]
    assert codes(found) == {"events_left_out": ("sale",)}


@given(st.integers(1, 200))
@settings(max_examples=8, deadline=None)
def test_a_campaign_of_a_stock_stays_gained_and_is_no_pace(seed: int) -> None:
    """Followers won stay; the pace is that of other days."""
    lifted, calm = fans(40, seed=seed), fans(seed=seed)
    found, quiet = projected(lifted, event(110, 119), goal=STOCK), projected(calm, goal=STOCK)
    assert found.expected == pytest.approx(quiet.expected + 400, rel=0.02)  # type: ignore[operator]


@given(st.integers(1, 200))
@settings(max_examples=8, deadline=None)
def test_a_campaign_of_a_rate_that_runs_until_now_is_left_out(seed: int) -> None:
    """A rate that a campaign lifts until today is forecast from where it stood beside it."""
    lifted, calm = rates(0.02, seed=seed), rates(seed=seed)
    found, quiet = projected(lifted, event(140, 149), goal=LEVEL), projected(calm, goal=LEVEL)
    assert found.progress.actual != quiet.progress.actual
    assert found.expected == pytest.approx(quiet.expected, abs=0.004)
    assert projected(lifted, goal=LEVEL).expected - quiet.expected > 0.01  # type: ignore[operator]


def test_an_outage_is_left_out_like_a_campaign() -> None:
    """Whatever its kind, but a definition, what it brought or took is no part of the pace."""
    dark, calm = leads(-18), leads()
    for kind in ("outage", "holiday", "campaign", "other"):
        found = projected(dark, event(110, 119, kind=kind))
        assert found.expected == pytest.approx(projected(calm).expected - 180, rel=0.02)  # type: ignore[operator]


@pytest.mark.parametrize("goal", [FLOW, STOCK])
@given(st.integers(20, 120), st.integers(1, 14), st.integers(1, 9))
@settings(max_examples=15, deadline=None)
def test_an_event_without_effect_changes_little(goal: sg.Goal, first: int, length: int, seed: int) -> None:
    """Days like all others, left out or not, move the middle of a forecast by a part of its interval."""
    history = leads(seed=seed) if goal is FLOW else fans(seed=seed)
    found, plain = projected(history, event(first, first + length), goal=goal), projected(history, goal=goal)
    low, high = plain.interval(0.8)  # type: ignore[misc]
    assert abs(found.expected - plain.expected) <= (high - low) / 4  # type: ignore[operator]


def test_a_change_of_definition_is_a_declared_break() -> None:
    """An event of that kind says of a metric on a channel what its source does; ended or to come again makes no difference."""
    history = fans(200, 60, 60)
    broken = sg.DataSource(metric="followers", channel="ig", breaks=[DAYS[60]])
    source = plan(goal=STOCK, sources=[broken])
    for said in (event(60, 60, kind="definition"), event(60, 70, kind="definition", comes_again=True)):
        told = sg.project(STOCK, history, as_of=LAST, evidence=plan(said, goal=STOCK))
        assert told == sg.project(STOCK, history, as_of=LAST, evidence=source)
        assert "declared_break" in {one.code for one in told.cautions}
    elsewhere = plan(event(60, 60, kind="definition", channels=["fb"]), goal=STOCK)
    assert sg.project(STOCK, history, as_of=LAST, evidence=elsewhere) == projected(history, goal=STOCK)


@pytest.mark.parametrize(("goal", "history"), [(FLOW, leads(30)), (STOCK, fans(40)), (LEVEL, rates(0.02))])
def test_every_function_that_projects_agrees(goal: sg.Goal, history: sg.History) -> None:
    """project, review, check and series answer with one chance and one forecast."""
    strategy = plan(event(110, 119), event(145, 149, "second"), goal=goal, histories=[history])
    one = sg.project(goal, history, as_of=LAST, evidence=strategy)
    assert codes(one) == {"events_left_out": ("sale", "second")}
    reviewed = sg.review(strategy, as_of=LAST).goals[0]
    assert reviewed.projection == one
    rows = sg.series(goal, as_of=LAST, evidence=strategy, ahead=True)
    assert rows[-1].expected == pytest.approx(one.expected)
    case = Case(goal=goal, surroundings=Surroundings(evidence=sg.Evidence(strategy=strategy), as_of=LAST))
    assert case.projection == one
    assert case.strain is None or case.strain.chance in (None, one.probability)


def test_what_a_campaign_showed_is_no_evidence_for_a_pace() -> None:
    """The best four weeks are those that nothing helped that will not come again."""
    history = fans(60)
    with_event, without = plan(event(110, 119), goal=STOCK, histories=[history]), plan(goal=STOCK, histories=[history])

    def best(strategy: sg.Strategy) -> Any:
        case = Case(goal=STOCK, surroundings=Surroundings(evidence=sg.Evidence(strategy=strategy), as_of=LAST))
        assert case.demonstrated is not None
        return case.demonstrated.best

    assert best(with_event) < best(without) / 2
    calm = plan(goal=STOCK, histories=[fans()])
    assert float(best(with_event)) == pytest.approx(float(best(calm)), rel=0.1)


def test_an_event_of_all_that_was_read_cannot_be_left_out_and_says_so() -> None:
    """Where nothing was read beside it, the forecast is that of what was read, with a caution that names the event."""
    found, plain = projected(leads(), event(-5, 200)), projected(leads())
    assert codes(found) == {"events_left_in": ("sale",)}
    assert found.expected == plain.expected
    both = projected(leads(), event(0, 120), event(118, 200, "rest"))
    assert codes(both) == {"events_left_out": ("rest",), "events_left_in": ("sale",)}


@given(st.integers(30, 140), st.integers(0, 9), st.integers(1, 9), st.sampled_from([(FLOW, leads), (STOCK, fans)]))
@settings(max_examples=15, deadline=None)
def test_an_event_of_all_that_was_read_keeps_no_other_in_the_pace(
    first: int, length: int, seed: int, parts: tuple[sg.Goal, Any]
) -> None:
    """What stays in the pace changes nothing of what is left out, in whatever order the two are."""
    goal, history = parts[0], parts[1](30, first, first + length, seed=seed)
    sale, brand = event(first, first + length), event(-5, 400, "brand", title="Brand campaign")
    alone = projected(history, sale, goal=goal)
    for events in ((sale, brand), (brand, sale)):
        both = projected(history, *events, goal=goal)
        assert codes(both) == {"events_left_out": ("sale",), "events_left_in": ("brand",)}
        assert both.expected == alone.expected


@pytest.mark.parametrize("day", [None, 3])
def test_days_of_the_week_need_one_of_theirs_beside(day: int | None) -> None:
    """Of daily readings those of the same day of the week tell what is usual: where one has none, the event stays."""
    rows = [(one, 20 + k % 5) for k, one in enumerate(DAYS[:28]) if k >= 7 or k != day]
    history = sg.History.of(rows, metric="leads")
    found = without_events(history, [event(7, 27)], Nature.FLOW)
    assert (found.left_out, found.left_in) == ((("sale",), ()) if day is None else ((), ("sale",)))


def test_cautions_call_events_by_their_titles() -> None:
    """A reader is told titles, in every language, and a program the ids."""
    named, plain = event(110, 119, "fair", title="Été des membres"), event(40, 44, "sale")
    caution = projected(leads(15), named, plain).cautions[-1]
    assert (caution.about, caution.titles) == (("fair", "sale"), ("Été des membres", "sale"))
    for language in ("en", "fr"):
        assert caution.text(language).endswith(": Été des membres, sale")


@given(st.permutations([(105, 115), (112, 125), (60, 62), (90, 99)]), st.integers(1, 9))
@settings(max_examples=10, deadline=None)
def test_the_order_of_events_changes_nothing(spans: list[tuple[int, int]], seed: int) -> None:
    """Several that overlap or lie apart are left out together, in whatever order they are handed in."""
    history = leads(20, seed=seed)
    first, second = (
        projected(history, *(event(*span, f"e{span[0]}") for span in order)) for order in (sorted(spans), spans)
    )
    assert first.expected == second.expected
    assert first.probability == second.probability


def test_a_goal_without_a_channel_is_touched_by_the_events_of_any() -> None:
    """All channels together hold what one of them brought."""
    history = sg.History.of([(one.day, one.value) for one in leads(30)], metric="leads")
    goal = sg.Goal(id="g", metric="leads", target=sg.ReachLevel(2000), start=FLOW.start, deadline=FLOW.deadline)
    assert codes(projected(history, event(110, 119, channels=["ig"]), goal=goal)) == {"events_left_out": ("sale",)}


# -- what stands in the place of what is left out


def values(history: sg.History, *events: sg.Event, nature: Nature | None) -> list[float]:
    """Return the values without what events brought."""
    return [float(one) for one in without_events(history, events, nature).history.values]


def test_amounts_of_days_become_those_of_the_same_days_of_the_week() -> None:
    """A flow with a week has that week, and one that grows goes on growing."""
    week = [10, 20, 30, 40, 50, 60, 70]
    plain = [float(week[k % 7]) for k in range(70)]
    lifted = [one + (99 if 30 <= k <= 40 else 0) for k, one in enumerate(plain)]
    history = sg.History.of(list(zip(DAYS, lifted, strict=False)), metric="leads")
    assert values(history, event(30, 40), nature=Nature.FLOW) == plain
    straight = [100.0 + 7 * k for k in range(70)]
    grown = sg.History.of(list(zip(DAYS, straight, strict=False)), metric="leads")
    assert sum(values(grown, event(30, 40), nature=Nature.FLOW)) == pytest.approx(sum(straight), rel=0.01)


@given(st.integers(1, 200))
@settings(max_examples=8, deadline=None)
def test_what_is_left_out_is_what_the_effect_tells(seed: int) -> None:
    """What an event brought has one answer: a forecast leaves out what `effect` measures."""
    sale = event(110, 119)
    for history, nature in ((leads(30, seed=seed), Nature.FLOW), (fans(40, seed=seed), Nature.STOCK)):
        plain = values(history, sale, nature=nature)
        read = [float(one) for one in history.values]
        gone = sum(read) - sum(plain) if nature is Nature.FLOW else plain[0] - read[0]
        assert gone == pytest.approx(sg.effect(history, sale, as_of=LAST).amount, abs=1)
        assert all(one.is_integer() for one in plain)


def test_too_few_readings_before_are_bridged() -> None:
    """Where no effect can be told, since too little was read before, the mean beside it stands there."""
    history = leads(30, 3, 6)
    assert sg.effect(history, event(3, 6), as_of=LAST).amount is None
    found = without_events(history, [event(3, 6)], Nature.FLOW)
    assert found.left_out == ("sale",)
    assert sum(found.history.values[3:7]) == pytest.approx(sum(leads().values[3:7]), rel=0.15)


def test_two_campaigns_are_each_told_without_the_other() -> None:
    """What a second campaign brought is no part of what is usual beside the first."""
    both = leads(30, 90, 99)
    rows = [(one.day, float(one.value) + (30 if 104 <= k <= 113 else 0)) for k, one in enumerate(both)]
    history = sg.History.of(rows, metric="leads", channel="ig")
    plain = values(history, event(90, 99), event(104, 113, "again"), nature=Nature.FLOW)
    assert sum(plain[90:114]) == pytest.approx(sum(float(one) for one in leads().values[90:114]), rel=0.06)


def test_whole_counts_stay_whole_and_are_not_lost() -> None:
    """Three leads in ten days are not rounded away, day by day."""
    rows = [(day, int(k % 3 == 0)) for k, day in enumerate(DAYS)]
    history = sg.History.of([*rows[:70], *((day, 5) for day in DAYS[70:80]), *rows[80:]], metric="leads")
    plain = values(history, event(70, 79), nature=Nature.FLOW)
    assert 2 <= sum(plain[70:80]) <= 5


def test_amounts_of_weeks_are_touched_by_any_day_of_theirs() -> None:
    """A weekly log is of the seven days up to each reading, said or not."""
    ends = [START + timedelta(days=6 + 7 * k) for k in range(12)]
    amounts = [70.0] * 12
    amounts[5] = amounts[6] = 200.0
    lifted = list(zip(ends, amounts, strict=True))
    for covers in (None, "week"):
        history = sg.History.of(lifted, metric="leads", covers=covers)
        found = without_events(history, [event(41, 42)], Nature.FLOW)
        assert [float(one) for one in found.history.values] == [70.0] * 12
        assert found.history.covers == history.covers


def test_several_amounts_of_a_day_are_one() -> None:
    """What was entered in two lines is left out as one amount of the day."""
    rows = [(day, 10) for day in DAYS[:60] for _ in range(2)]
    rows += [(DAYS[30], 500)]
    history = sg.History.of(rows, metric="leads")
    found = without_events(history, [event(30, 30)], Nature.FLOW).history
    assert (len(found), set(found.values)) == (60, {20})


def test_changes_of_a_stock_become_usual_and_its_last_value_stays() -> None:
    """What a stock gained faster lifts all that was before."""
    levels = [100.0 + 5 * k + (30 * min(max(k - 29, 0), 4)) for k in range(60)]
    history = sg.History.of(list(zip(DAYS, levels, strict=False)), metric="followers")
    assert values(history, event(30, 33), nature=Nature.STOCK) == [220.0 + 5 * k for k in range(60)]


def test_values_of_a_level_run_from_one_side_to_the_other() -> None:
    """Of a share nothing stays that a campaign lifted."""
    shares = [0.1 + 0.001 * k + (0.2 if 30 <= k <= 33 else 0) for k in range(60)]
    history = sg.History.of(list(zip(DAYS, shares, strict=False)), metric="engagement_rate_reach")
    found = values(history, event(30, 33), nature=Nature.RATIO)
    assert found == pytest.approx([0.1 + 0.001 * k for k in range(60)], abs=0.002)


def test_a_single_reading_and_one_side_are_enough_or_said() -> None:
    """One reading has nothing beside it; readings before alone do."""
    one = sg.History.of([(START, 5)], metric="leads")
    for nature in (Nature.FLOW, Nature.RATIO):
        assert without_events(one, [event(0, 3)], nature).left_in == ("sale",)
    assert without_events(one, [event(0, 3)], Nature.STOCK) == (one, (), (), {})
    two = sg.History.of([(START, 5), (START + timedelta(days=7), 50)], metric="leads")
    assert values(two, event(7, 7), nature=Nature.RATIO) == [5.0, 5.0]


def test_readings_of_one_day_are_no_days_apart() -> None:
    """A stock read twice on a day has two values, of which the later one counts."""
    rows = [(day, 100 + 5 * k) for k, day in enumerate(DAYS[:40])]
    history = sg.History.of([*rows, (DAYS[20], 999)], metric="followers")
    assert without_events(history, [event(20, 21)], Nature.STOCK).left_out == ("sale",)


def test_people_of_weeks_are_left_out_by_the_weeks_of_an_event() -> None:
    """What each week reached is an amount of the week; a campaign's weeks become those beside them."""
    ends = [START + timedelta(days=6 + 7 * k) for k in range(24)]
    reached = [1000 + 20 * (k % 3) + (600 if k in {21, 22, 23} else 0) for k in range(24)]
    history = sg.History.of(list(zip(ends, reached, strict=True)), metric="reach", channel="ig", covers="week")
    goal = sg.Goal(
        id="g",
        metric="reach",
        channel="ig",
        target=sg.ReachPace("1300 people/week"),
        start=ends[10],
        deadline=ends[-1] + timedelta(days=56),
    )
    sale = sg.Event(id="sale", start=ends[20] + timedelta(days=1), end=ends[23])
    found = sg.project(goal, history, as_of=ends[-1], evidence=plan(sale, goal=goal))
    plain = sg.project(goal, history, as_of=ends[-1], evidence=plan(goal=goal))
    assert codes(found) == {"events_left_out": ("sale",)}
    assert found.expected == pytest.approx(1020, rel=0.05)
    assert (found.probability or 0) < 0.1 < (plain.probability or 0)


@pytest.mark.parametrize(("goal", "history"), [(FLOW, leads(30)), (STOCK, fans(30))])
def test_what_events_brought_is_worked_out_once_a_day(
    goal: sg.Goal, history: sg.History, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The forecast and the plain readings share it, and what comes of them is what it is alone."""
    sale, asked = event(110, 119), []
    strategy = sg.Strategy(channels=CHANNELS, events=[sale], goals=[goal], histories=[history])
    around = Surroundings(evidence=sg.Evidence(strategy=strategy), as_of=LAST)
    case = Case(goal=goal, surroundings=around, given=history)

    def counting(*arguments: Any) -> Any:
        asked.append(arguments)
        return without_events(*arguments)

    monkeypatch.setattr(module, "without_events", counting)
    plain = without_events(history, (sale,), Nature(str(history.nature)))
    assert case.plain == plain.history
    assert case.forecasting is not None
    assert case.projection.probability is not None
    assert len(asked) == 1


HUGE = st.sampled_from(
    (0, 1, 3, 100.5, 9e15, 1e308, -1e308, 1.7e308, 1.7976931348623157e308, -1.7976931348623157e308, 5e-324)
)


@given(
    st.lists(st.tuples(st.integers(0, 60), HUGE), min_size=2, max_size=40, unique_by=lambda row: row[0]),
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 20)), min_size=1, max_size=2),
    st.sampled_from([*Nature, None]),
)
def test_the_largest_values_are_left_out_too(
    rows: list[tuple[int, float]], spans: list[tuple[int, int]], nature: Nature | None
) -> None:
    """What stands in the place of an event is within reach, though sums and changes of what is beside it are not."""
    history = sg.History.of([(START + timedelta(days=day), value) for day, value in rows], metric="widgets")
    events = [event(first, first + length, f"e{place}") for place, (first, length) in enumerate(spans)]
    assert len(without_events(history, events, nature).history) == len(history)


def test_a_mean_of_the_largest_values_is_one_of_them() -> None:
    """Their sum is beyond every float; a level of 1.7e308 before and after an event was at it in between."""
    rows = [(START + timedelta(days=day), 5 if 29 < day < 32 else 1.7e308) for day in range(64)]
    plain = without_events(sg.History.of(rows, metric="widgets"), [event(30, 31)], Nature.SCORE)
    assert [float(one) for one in plain.history.numbers] == pytest.approx([1.7e308] * 64)
