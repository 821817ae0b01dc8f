"""What a page says of a goal: what it asks, where it stands, its period, its chance, in the words of both languages."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import attrs
import pytest

import smartgoals as sg
from smartgoals import codec, present
from smartgoals._messages.formatting import FRENCH

AS_OF = date(2026, 1, 18)
DATES = {"start": date(2026, 1, 5), "deadline": date(2026, 6, 28)}
BASE = sg.Baseline(value=1200, on=date(2026, 1, 4))
PACE = sg.KeepPace(sg.Pace.parse("50 followers/week"))


def goal(id: str, target: Any = None, **facts: Any) -> sg.Goal:
    """Return a goal on the followers of the shop's account."""
    known = {"objective": "sales", "metric": "followers", "channel": "ig", "target": target} | DATES | facts
    return sg.Goal(id=id, **known)


def strategy(*goals: sg.Goal, **facts: Any) -> sg.Strategy:
    """Return a shop with three readings."""
    readings = [(date(2026, 1, 4), 1200), (date(2026, 1, 11), 1245), (date(2026, 1, 18), 1301)]
    return sg.Strategy(
        objectives=[sg.Objective(id="sales", title="Sell more", kind="conversions_sales", serves="the shop")],
        channels=[sg.Channel(id="ig", platform="instagram"), sg.Channel(id="x", platform="x")],
        goals=goals,
        histories=[sg.History.of(readings, metric="followers", channel="ig")],
        **facts,
    )


def told(review: sg.Review, label: str, language: str | None = None, *, info: bool = False) -> list[str]:
    """Return what a page of Markdown says under a label, with plain blanks and without emphasis."""
    page = present.markdown(review, language=language, info=info).replace("\u202f", " ").replace("\xa0", " ")
    heads = tuple(f"- **{label}**{colon}" for colon in (": ", " : "))
    lines = [line.strip() for line in page.splitlines()]
    said = [line.partition("**: ")[2] or line.partition("** : ")[2] for line in lines if line.startswith(heads)]
    return [line.replace("**", "") for line in said]


def test_paces_that_fall_say_so_in_words() -> None:
    """No sign stands before a pace: what falls is so much fewer, and of a share so much less."""
    days = [date(2026, 1, 5) + timedelta(k) for k in range(20)]
    falling = sg.History.of([(on, 90 - 2 * k) for k, on in enumerate(days)], metric="open_tickets")
    asked = sg.Goal(id="g", metric="open_tickets", target=sg.ReachLevel(20), start=days[0], deadline=date(2026, 2, 20))
    found = sg.review(sg.Strategy(goals=[asked], histories=[falling]), as_of=days[-1])
    assert told(found, "Pace") == [
        "8.3 fewer open tickets a week needed from here on; so far 14 fewer open tickets a week"
    ]
    share = sg.History.of([(on, 0.5 - 0.01 * k) for k, on in enumerate(days)], metric="bounce_rate")
    asked = attrs.evolve(asked, metric="bounce_rate", target=sg.ReachLevel(0.25))
    found = sg.review(sg.Strategy(goals=[asked], histories=[share]), as_of=days[-1])
    assert "points less a week needed" in told(found, "Pace")[0]
    assert "points de moins par semaine" in told(found, "Rythme", "fr")[0]


def test_a_pace_to_be_reached_tells_by_how_much_it_must_change() -> None:
    """What is required of a pace to be reached is a change of it, and nothing is needed once it is there."""
    history = sg.History.of([(date(2026, 1, 4) + timedelta(7 * k), 20 + k) for k in range(5)], metric="leads")
    asked = sg.Goal(
        id="g", metric="leads", target=sg.ReachPace("60/week"), baseline=sg.Baseline(value=20, per="week"),
        start=date(2026, 1, 5), deadline=date(2026, 3, 29),
    )  # fmt: skip
    found = sg.review(sg.Strategy(goals=[asked], histories=[history]), as_of=date(2026, 2, 1))
    assert told(found, "Pace") == ["must rise by 4.5 leads each week; so far by 1 lead"]
    assert told(found, "Where it stands")[-1].startswith("24 leads a week;")
    assert told(found, "Back on course") == []
    falls = attrs.evolve(asked, target=sg.ReachPace("5/week"))
    page = sg.review(sg.Strategy(goals=[falls], histories=[history]), as_of=date(2026, 2, 1))
    assert told(page, "Rythme", "fr")[0].startswith("doit baisser de ")
    met = sg.review(strategy(goal("g", sg.ReachLevel(1250), baseline=BASE)), as_of=AS_OF)
    assert told(met, "Pace")[0].startswith("nothing more is needed; so far ")


@pytest.mark.parametrize(
    ("target", "english", "french"),
    [
        (sg.KeepPace("7/week", bound="at_most", counted="calendar"), "missed already, for good", "déjà manqué"),
        (sg.ReachLevel(8), "met already", "déjà atteint"),
    ],
)
def test_what_is_decided_is_said_though_the_day_is_unknown(target: sg.Target, english: str, french: str) -> None:
    """A reader hears that the goal is decided, and why nobody knows where it stands today."""
    goal = sg.Goal(id="g", metric="leads", target=target, start=date(2026, 1, 5), deadline=date(2026, 1, 25))
    known = sg.Evidence(histories=[sg.History.of([(date(2026, 1, 5), 8)], metric="leads")])
    plan = sg.Strategy(goals=[goal])
    for language, said, why in (("en", english, "may be assumed"), ("fr", french, "rien ne doit être supposé")):
        review = sg.review(plan, evidence=known, as_of=date(2026, 1, 20), missing="unknown", language=language)
        page = present.text(review, language=language)
        assert said in page
        assert why in " ".join(page.split())


def test_what_a_goal_lacks_for_a_plan_is_said_in_french() -> None:
    """A pace by the month between two ends of months has no plan, and the reader is told so in their language."""
    asked = sg.Goal(
        id="g",
        metric="page_views",
        target=sg.ReachPace("2000/month"),
        baseline=sg.Baseline(value=1500, per="month"),
        start=date(2026, 2, 3),
        deadline=date(2026, 2, 20),
    )
    read = sg.History.of([(date(2026, 1, 1 + k), 50) for k in range(30)], metric="page_views")
    found = sg.review(
        sg.Strategy(goals=[asked]), evidence=sg.Evidence(histories=[read]), as_of=date(2026, 2, 10), language="fr"
    )
    assert told(found, "Où il en est") == [
        "indéterminé : aucune période entière du rythme ne se termine avant l’échéance"
    ]


def test_a_deadline_that_was_read_is_told_without_an_interval() -> None:
    """What is known has no range around it, and what is certain says why."""
    days = [date(2026, 1, 5) + timedelta(k) for k in range(31)]
    history = sg.History.of([(on, 100 + 5 * k) for k, on in enumerate(days)], metric="followers")
    asked = sg.Goal(id="g", metric="followers", target=sg.ReachLevel(220), start=days[0], deadline=days[-1])
    review = sg.review(sg.Strategy(goals=[asked], histories=[history]), as_of=days[-1])
    page = present.markdown(review)
    assert "250 followers on 4 February 2026" in page
    assert "80 %" not in page
    assert told(review, "Chance")[-1].startswith("met: ")
    missed = attrs.evolve(asked, target=sg.ReachLevel(400))
    assert told(sg.review(sg.Strategy(goals=[missed], histories=[history]), as_of=days[-1]), "Chance")[-1].startswith(
        "missed: "
    )


@pytest.mark.parametrize(
    ("target", "english", "french"),
    [
        (sg.ChangeBy(-1), "decrease by 1 follower", "réduire de 1 abonné"),
        (sg.ChangeBy(percent=12.5), "increase by 12.5 %", "augmenter de 12,5 %"),
        (sg.StayWithin(low=1, high=4), "stay between 1 follower and 4 followers", "rester entre 1 abonné et 4 abonnés"),
    ],
)
def test_one_and_parts_are_told_as_such(target: sg.Target, english: str, french: str) -> None:
    """One of what is counted is told in the singular, and a part with the mark of the language."""
    found = sg.review(strategy(goal("g", target, baseline=BASE, deadline=None)), as_of=AS_OF)
    assert told(found, "Asked") == [english]
    assert told(found, "Demandé", "fr") == [french]


def test_a_quota_tells_its_running_period_and_not_a_week_of_its_rest() -> None:
    """What is left of the period stands with its last day; the count that is capped says so."""
    days = [date(2026, 1, 5) + timedelta(k) for k in range(24)]
    history = sg.History.of([(on, 1 + k % 3) for k, on in enumerate(days)], metric="leads")
    asked = sg.Goal(id="g", metric="leads", target=sg.KeepPace("10/week", counted="calendar"), start=days[0],
                    deadline=date(2026, 3, 29))  # fmt: skip
    found = sg.review(sg.Strategy(goals=[asked], histories=[history]), as_of=days[-1])
    assert " more leads needed by 1 February 2026; so far " in told(found, "Pace")[0]
    assert "so far, each period counting up to its quota: " in told(found, "Where it stands")[-1]
    assert told(found, "Asked") == ["keep 10 leads a week, counted by the calendar until 29 March 2026"]
    carried = attrs.evolve(asked, target=sg.KeepPace("10/week", counted="calendar", carry="surplus"))
    page = sg.review(sg.Strategy(goals=[carried], histories=[history]), as_of=days[-1])
    assert "planned by now" in told(page, "Where it stands")[-1]
    stock = sg.review(
        strategy(goal("g", sg.KeepPace("50/week", counted="calendar"), baseline=BASE)), as_of=date(2026, 1, 20)
    )
    assert told(stock, "This period") == [
        "0 of 50 followers from 19 January 2026 to 25 January 2026; 1 of 2 closed periods met"
    ]
    band = sg.review(strategy(goal("g", sg.StayWithin(low=10, high=60, per="week"), baseline=BASE)), as_of=AS_OF)
    assert told(band, "This period")[0].startswith("56 of 10 to 60 followers from 12 January 2026")
    daily = attrs.evolve(asked, target=sg.KeepPace("2/day", counted="calendar"))
    page = sg.review(sg.Strategy(goals=[daily], histories=[history]), as_of=days[-1])
    assert told(page, "This period")[0].startswith("3 of 2 leads on 28 January 2026; ")  # a day is no span
    assert "3 sur 2 prospects le 28 janvier 2026" in sg.present.markdown(page, language="fr").replace("\xa0", " ")


def test_what_is_due_within_a_week_is_an_amount() -> None:
    """Nobody is told a pace of a week for two days that are left."""
    days = [date(2026, 1, 5) + timedelta(k) for k in range(24)]
    history = sg.History.of([(on, 2) for on in days], metric="leads")
    asked = sg.Goal(id="g", metric="leads", target=sg.ReachLevel(60), start=days[0], deadline=days[-1] + timedelta(2))
    found = sg.review(sg.Strategy(goals=[asked], histories=[history]), as_of=days[-1])
    assert told(found, "Pace")[0].startswith("12 more leads needed by 30 January 2026; so far 14 leads a week")


def test_a_quota_that_falls_asks_for_fewer() -> None:
    """What is left of a period in which ten tickets are to go is so many fewer, in either language."""
    days = [date(2026, 1, 4), date(2026, 1, 11), date(2026, 1, 14)]
    history = sg.History.of(zip(days, (120, 108, 105), strict=True), metric="open_tickets")
    asked = sg.Goal(
        id="g",
        metric="open_tickets",
        target=sg.KeepPace("-10/week", counted="calendar"),
        baseline=sg.Baseline(value=120),
        start=date(2026, 1, 5),
        deadline=date(2026, 3, 1),
    )
    found = sg.review(sg.Strategy(goals=[asked], histories=[history]), as_of=days[-1])
    assert told(found, "Pace")[0].startswith("7 fewer open tickets needed by 18 January 2026; so far 10 fewer")
    assert "il faut 7 tickets ouverts de moins" in told(found, "Rythme", language="fr")[0]


def test_what_falls_and_what_is_limited_is_told_by_its_side_in_the_last_week() -> None:
    """Fewer are needed of what shall fall, nothing more is allowed of what is overdrawn, and the rest may be used."""
    days = [date(2026, 1, 5) + timedelta(k) for k in range(24)]
    end = days[-1] + timedelta(3)
    falling = sg.History.of([(on, 90 - k) for k, on in enumerate(days)], metric="open_tickets")
    asked = sg.Goal(id="g", metric="open_tickets", target=sg.ReachLevel(60), start=days[0], deadline=end)
    found = sg.review(sg.Strategy(goals=[asked], histories=[falling]), as_of=days[-1])
    assert told(found, "Pace")[0].startswith("7 fewer open tickets needed by 31 January 2026; so far ")
    calls = sg.History.of([(on, 1) for on in days], metric="support_calls")
    for most, said in ((40, " more allowed until 31 January 2026"), (10, None)):
        limit = sg.KeepPace(sg.Pace(most, sg.Period(4, "week")), bound="at_most")
        goal = sg.Goal(id="g", metric="support_calls", target=limit, start=days[0], deadline=end)
        paces = told(sg.review(sg.Strategy(goals=[goal], histories=[calls]), as_of=days[-1]), "Pace")
        assert paces == [] if said is None else said in paces[0]


def test_what_was_reached_on_an_earlier_day_is_told_as_reached() -> None:
    """A level that counts on any day stands reached though it fell again, and arrives no more."""
    values = [50 + 5 * k if k < 10 else 60 for k in range(12)]
    days = [date(2026, 1, 4) + timedelta(7 * k) for k in range(12)]
    history = sg.History.of(list(zip(days, values, strict=True)), metric="followers")
    asked = sg.Goal(id="g", metric="followers", target=sg.ReachLevel(92, judged="any_day"), start=days[0],
                    deadline=days[-1] + timedelta(7))  # fmt: skip
    found = sg.review(sg.Strategy(goals=[asked], histories=[history]), as_of=days[-1])
    assert told(found, "Where it stands") == ["60 followers; the target was reached on 8 March 2026"]
    assert "expected to arrive" not in present.markdown(found)
    assert "Nothing calls for help" in present.markdown(found) or "1. **" in present.markdown(found)


def test_what_a_goal_asks_is_told_to_its_last_digit() -> None:
    """A target is not rounded, a change says from where to where, a later start and a stretch are said."""
    index = sg.Metric(id="index", nature="score", unit="score", name_en="care index")
    asked = sg.Goal(id="g", metric="index", target=sg.ReachLevel(42.5), ambition="stretch", **DATES)
    plan = sg.Strategy(metrics=[index], goals=[asked])
    assert told(sg.review(plan, as_of=AS_OF), "Asked") == ["reach 42.5 by 28 June 2026; meant as a stretch"]
    later = attrs.evolve(asked, metric="followers", start=date(2026, 2, 1), ambition="committed")
    assert told(sg.review(sg.Strategy(goals=[later]), as_of=AS_OF), "Asked") == [
        "reach 42.5 followers by 28 June 2026, from 1 February 2026 on"
    ]
    fewer = goal("g", sg.ChangeBy(percent=-30), baseline=BASE)
    assert told(sg.review(strategy(fewer), as_of=AS_OF), "Asked") == [
        "decrease by 30 % by 28 June 2026, from 1200 to 840 followers"
    ]


def test_milestones_are_told_with_their_chances() -> None:
    """The last one that was due, and those ahead, each with its day."""
    steps = [(date(2026, 1, 11), 1240), (date(2026, 1, 15), 1290), (date(2026, 3, 1), 1500)]
    asked = goal("g", sg.ReachLevel(2450, milestones=steps), baseline=BASE)
    page = present.markdown(sg.review(strategy(asked), as_of=AS_OF)).replace("**", "")
    past, ahead = (
        "due on 15 January 2026: 1290 followers; 1245 followers read, missed",
        "1500 followers by 1 March 2026: ",
    )
    assert f"- Milestone: {past}\n  - {ahead}" in page
    bare = attrs.evolve(asked, channel=None)
    assert "1500 followers by 1 March 2026\n" in present.markdown(sg.review(sg.Strategy(goals=[
        attrs.evolve(bare, objective=None)]), as_of=AS_OF))  # fmt: skip


def test_one_reading_has_no_chance_in_figures() -> None:
    """A guess is called one: no percent, no interval and no arrival are told of it, and its caution is."""
    history = sg.History.of([(date(2026, 1, 11), 1245)], metric="followers")
    asked = sg.Goal(id="g", metric="followers", target=sg.ReachLevel(1600), baseline=BASE, **DATES)
    found = sg.review(sg.Strategy(goals=[asked], histories=[history]), as_of=AS_OF)
    projection = found.goals["g"].projection
    assert projection is not None
    if any(one.code == "one_reading" for one in projection.cautions):
        assert told(found, "Chance")[-1].startswith("cannot be told yet: one reading")
        assert "%" not in "".join(told(found, "Chance"))
    assert all(one.text() in present.markdown(found) for one in projection.cautions)


def test_an_own_language_falls_back_on_english_phrases() -> None:
    """A host's language writes figures its way around English phrases until it brings its own."""
    german = attrs.evolve(FRENCH, code="de")
    found = sg.review(strategy(goal("g", PACE, baseline=BASE)), as_of=AS_OF, language=german)
    assert "Strategy: review of 18 janvier 2026" in present.text(found)
    assert "page.first" in german.missing
    own = german.with_phrases(
        {"page.first": "Diese Woche zu tun", "metric.followers": "Abonnenten", "page.colon": ": "}
    )
    page = present.markdown(found, language=own)
    assert "## Diese Woche zu tun" in page
    assert "1301 Abonnenten" in page
    assert "followers" not in page


def test_a_target_far_below_its_start_is_told_as_so_many_times_less() -> None:
    """Ten from fifty is five times less, and not five times the fifty."""
    read = sg.History.of([(date(2026, 2, 1), 40)], metric="open_tickets")
    asked = sg.Goal(id="g", metric="open_tickets", target=sg.ReachLevel(10), baseline=sg.Baseline(value=50), **DATES)
    found = sg.review(sg.Strategy(goals=[asked], histories=[read]), as_of=date(2026, 4, 1))
    page = present.markdown(found) + present.markdown(found, language="fr").replace("\xa0", " ")
    assert "and start from 50 open tickets: 5 times less (SGA394)" in page
    assert "en partant de 50 tickets ouverts : 5 fois moins (SGA394)" in page


def test_a_milestone_that_was_due_says_its_outcome() -> None:
    """Met or missed by what was read by its day; where nothing was read before, only that it was due."""
    for value, said in ((1240, "1245 followers read, met"), (1246, "1245 followers read, missed")):
        asked = goal("g", sg.ReachLevel(2450, milestones=[(date(2026, 1, 15), value)]), baseline=BASE)
        assert told(sg.review(strategy(asked), as_of=AS_OF), "Milestone") == [
            f"due on 15 January 2026: {value} followers; {said}"
        ]
    down = goal("g", sg.ReachLevel(1000, milestones=[(date(2026, 1, 15), 1250)]), baseline=BASE)
    assert "met" in told(sg.review(strategy(down), as_of=AS_OF), "Jalon", "fr")[0].replace("atteint", "met")
    bare = attrs.evolve(asked, channel=None, objective=None)
    assert told(sg.review(sg.Strategy(goals=[bare]), as_of=AS_OF), "Milestone") == [
        "due on 15 January 2026: 1246 followers"
    ]
    back = codec.structure(codec.unstructure(sg.review(strategy(asked), as_of=AS_OF)), sg.Review)
    assert told(back, "Milestone") == ["due on 15 January 2026: 1246 followers"]


def test_a_pause_a_revision_and_guardrails_stand_on_the_page() -> None:
    """Who reads of a goal that rests hears that it does, why it was changed, and what else is watched."""
    pauses = [
        sg.Pause(date(2026, 1, 17), date(2026, 1, 30), keeps="end", reason="strike"),
        sg.Pause(date(2026, 3, 2), date(2026, 3, 3), keeps="end"),
    ]
    asked = goal(
        "g", sg.ReachLevel(2450), baseline=BASE, calendar=sg.Calendar(pauses=pauses), guardrails=["bounce_rate"]
    )
    revised = asked.revised(on=date(2026, 1, 10), reason="the market", target=sg.ReachLevel(2600))
    found = sg.review(strategy(revised), as_of=AS_OF)
    assert told(found, "Pause") == ["until 30 January 2026 (strike)"]
    assert told(found, "Revised") == ["10 January 2026: the market"]
    assert told(found, "Garde-fous", "fr") == ["taux de rebond"]
    unsaid = sg.review(strategy(revised), as_of=date(2026, 3, 2))
    assert told(unsaid, "Pause") == ["until 3 March 2026 (unknown)"]


def test_a_pace_that_is_reached_needs_nothing_and_a_lost_goal_no_pace() -> None:
    """Nobody must rise by nothing, and nothing is needed of what readings rule out."""
    history = sg.History.of([(date(2026, 1, 4) + timedelta(7 * k), 21) for k in range(5)], metric="leads")
    asked = sg.Goal(
        id="g", metric="leads", target=sg.ReachPace("20/week"), baseline=sg.Baseline(value=10, per="week"),
        start=date(2026, 1, 5), deadline=date(2026, 3, 29),
    )  # fmt: skip
    found = sg.review(sg.Strategy(goals=[asked], histories=[history]), as_of=date(2026, 2, 1))
    assert told(found, "Pace")[0].startswith("nothing more is needed; so far ")
    assert " leads a week by 29 March 2026; 80 %" in present.markdown(found)
    lost = attrs.evolve(asked, target=sg.KeepPace("30/week", counted="rolling"), baseline=None)
    days = [date(2026, 1, 5) + timedelta(k) for k in range(27)]
    daily = sg.History.of([(on, 1) for on in days], metric="leads")
    page = sg.review(sg.Strategy(goals=[lost], histories=[daily]), as_of=days[-1])
    assert told(page, "Chance")[-1].startswith("missed: ")
    assert told(page, "Pace") == []


@pytest.mark.parametrize("shift", [-2, -1, 0, 1, 2])
def test_what_bears_on_a_goal_is_told_from_its_day_on(shift: int) -> None:
    """On the day of a revision, the first and the last of a pause, and that of a milestone; a start is told ahead alone."""
    day = AS_OF + timedelta(shift)
    revised = goal("g", PACE, baseline=BASE, revisions=[sg.Revision(on=day, reason="fewer hands")])
    pauses = [goal("g", PACE, baseline=BASE, calendar=sg.Calendar(pauses=[one])) for one in (
        sg.Pause(day, day + timedelta(9), keeps="pace", reason="a move"),
        sg.Pause(day - timedelta(9), day, keeps="pace", reason="a move"),
    )]  # fmt: skip
    due = goal("g", sg.ReachLevel(2400, milestones=[sg.Milestone(day, 1300)]), baseline=BASE)
    begun = goal("g", sg.ReachLevel(2400), start=day)
    told_of = [
        told(sg.review(strategy(one), as_of=AS_OF), label)
        for one, label in zip(
            (revised, *pauses, due, begun), ("Revised", "Pause", "Pause", "Milestone", "Asked"), strict=True
        )
    ]
    assert bool(told_of[0]) is (shift <= 0)
    assert bool(told_of[1]) is (shift <= 0)
    assert bool(told_of[2]) is (shift >= 0)
    assert ("due on" in told_of[3][0]) is (shift <= 0)
    assert (" on" in told_of[4][0]) is (shift > 0)


@pytest.mark.parametrize(
    ("asked", "said"),
    [("0.5/week", "0.3 h more needed by 25 January 2026"), ("1/week", "0.8 h more needed by 25 January 2026")],
)
def test_what_is_left_of_a_small_quota_is_so_much_more(asked: str, said: str) -> None:
    """However little a period asks for, what it lacks is to come: no part of one makes a rise a fall."""
    days = [date(2026, 1, 5) + timedelta(k) for k in range(16)]
    run = sg.Metric(id="run", nature="flow", unit="duration", scale="hours", better="higher")
    rows = [(day, 0.2 if k < 14 else 0.1) for k, day in enumerate(days)]
    history = sg.History.of(rows, metric=run)
    quota = sg.Goal(
        id="g", metric="run", target=sg.KeepPace(asked, counted="calendar"), start=days[0], deadline=date(2026, 3, 1)
    )
    found = sg.review(sg.Strategy(metrics=[run], goals=[quota], histories=[history]), as_of=days[-1])
    assert said in told(found, "Pace")[-1]
