"""The agenda: what is to be looked at lies on its day, in order, and what is left out says why."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings, strategies as st

import smartgoals as sg
from smartgoals import strategies as drawn
from smartgoals.progress import AgendaKind as Kind, Omission, OmissionReason as Reason

START, END = date(2026, 4, 6), date(2026, 6, 28)
FANS = sg.History.of(
    [(START - timedelta(90 - k), 1000 + 7 * k + k * k % 11) for k in range(90)], metric="followers", channel="ig"
)
LEADS = sg.History.of([(START - timedelta(90 - k), 9 + k % 4) for k in range(90)], metric="leads", channel="ig")
CHANNELS = [sg.Channel(id="ig", platform="instagram", handle="@b")]


def goal(target: sg.Target | None, metric: str | None = "followers", **facts: Any) -> sg.Goal:
    """Return a goal of the spring."""
    known: dict[str, Any] = {"channel": "ig", "start": START, "deadline": END, "cadence": "monthly"}
    return sg.Goal(id=facts.pop("id", "g"), metric=metric, target=target, **(known | facts))


def listed(
    *goals: sg.Goal, start: date = START, end: date = END, chances: Any = (), **facts: Any
) -> sg.progress.Agenda:
    """Return the agenda of some goals."""
    histories = [FANS, LEADS]
    whole = sg.Strategy(goals=goals, channels=CHANNELS, histories=histories, **facts)
    return sg.agenda(whole, start=start, end=end, chances=chances)


def rows(found: sg.progress.Agenda) -> list[tuple[date, Kind, Any]]:
    """Return the days, kinds and values of entries."""
    return [(one.day, one.kind, one.value) for one in found.entries]


@settings(max_examples=20, deadline=None)
@given(drawn.agendas())
def test_whatever_is_asked_the_days_are_in_order_and_keys_are_single(found: sg.progress.Agenda) -> None:
    """Every entry lies within the days asked for, in order, and has a key of its own and words in two languages."""
    days = [one.day for one in found.entries]
    assert days == sorted(days)
    assert all(found.start <= day <= found.end for day in days)
    keys = [one.key for one in found.entries]
    assert len(keys) == len(set(keys))
    texts = [one.text for one in found.entries] + [one.text for one in found.left_out]
    assert all(text(language) for text in texts for language in ("en", "fr"))
    assert sum(len(found.on(day)) for day in set(days)) == len(found.entries)
    named = {one.goal for one in found.entries if one.goal is not None}
    assert {one for goal in named for one in found.of_goal(goal)} == {one for one in found.entries if one.goal}


@settings(max_examples=15, deadline=None)
@given(drawn.whole_strategies(0, 2, audits=True), st.integers(0, 40), st.integers(0, 40))
def test_days_asked_for_in_two_parts_are_those_of_the_whole(whole: sg.Strategy, first: int, second: int) -> None:
    """What is known on a day is what both parts are told by, and overdue audits lie on the first day of each."""
    begins = date(2026, 1, 5)
    middle, end = begins + timedelta(first), begins + timedelta(first + 1 + second)
    both: dict[str, Any] = {"as_of": begins, "chances": ()}
    parts = [
        sg.agenda(whole, start=begins, end=middle, **both),
        sg.agenda(whole, start=middle + timedelta(1), end=end, **both),
    ]
    joined = {one.key for part in parts for one in part.entries}
    assert {one.key for one in sg.agenda(whole, start=begins, end=end, **both).entries} == joined


def test_a_level_has_check_ins_a_milestone_and_a_deadline() -> None:
    """Each with what the plan expects, or the goal asks for."""
    asked = goal(sg.ReachLevel(2400, milestones=[(date(2026, 5, 17), 2000)]), baseline=sg.Baseline(value=1600))
    assert rows(listed(asked)) == [
        (date(2026, 4, 6), Kind.CHECK_IN, pytest.approx(1609.52, abs=0.1)),
        (date(2026, 5, 6), Kind.CHECK_IN, pytest.approx(1895.24, abs=0.1)),
        (date(2026, 5, 17), Kind.MILESTONE, 2000),
        (date(2026, 6, 6), Kind.CHECK_IN, pytest.approx(2190.48, abs=0.1)),
        (END, Kind.DEADLINE, 2400),
    ]


KINDS: dict[str, tuple[sg.Goal, list[tuple[str, Any]]]] = {
    "quota": (
        goal(sg.KeepPace("10 leads/month", counted="calendar"), "leads", deadline=date(2026, 5, 31)),
        [("2026-04-30", pytest.approx(25 / 3)), ("2026-05-31", 10)],
    ),
    "pace to reach": (
        goal(sg.ReachPace("400 leads/month"), "leads", baseline=sg.Baseline(value=300, per="month")),
        [("2026-04-30", pytest.approx(345, abs=20)), ("2026-05-31", 400)],
    ),
    "band of months": (
        goal(sg.StayWithin(low=3, high=9, per="month"), "leads"),
        [("2026-04-30", 2.5), ("2026-05-31", 3), ("2026-06-28", 2.8)],
    ),
    "band": (goal(sg.StayWithin(low=3), "leads"), []),
    "pace to reach, with a pause": (
        goal(
            sg.ReachPace("400 leads/month"),
            "leads",
            baseline=sg.Baseline(value=300, per="month"),
            calendar=sg.Calendar(pauses=[sg.Pause(date(2026, 5, 4), date(2026, 5, 5), keeps="pace")]),
            deadline=date(2026, 7, 31),
        ),
        [("2026-04-30", pytest.approx(330, abs=20))],
    ),
    "rolling": (goal(sg.KeepPace("10 leads/week", counted="rolling"), "leads"), []),
    "no target": (goal(None), []),
}


@pytest.mark.parametrize("kind", KINDS)
def test_periods_close_on_their_last_day(kind: str) -> None:
    """With what they have to bring: of what the start cuts its share, of a band its lower bound."""
    asked, closings = KINDS[kind]
    found = listed(asked)
    told = [(one.day.isoformat(), one.value) for one in found.entries if one.kind is Kind.PERIOD_CLOSES]
    assert told == closings
    if asked.deadline == END:
        assert found.entries[-1].kind is Kind.DEADLINE
        assert found.entries[-1].value == {"pace to reach": 400, "band": 3}.get(kind)
    expected = {one.value for one in found.entries if one.kind is Kind.CHECK_IN and one.day > START}
    assert expected == {3 if kind == "band" else None}


def test_a_week_that_begins_before_the_days_closes_within_them() -> None:
    """And one that ends after them does not."""
    asked = goal(sg.KeepPace("10 leads/week", counted="calendar"), "leads")
    found = listed(asked, start=date(2026, 4, 16), end=date(2026, 5, 1))
    assert [one.day for one in found.entries if one.kind is Kind.PERIOD_CLOSES] == [
        date(2026, 4, 19),
        date(2026, 4, 26),
    ]


def test_where_the_calendar_ends_the_agenda_does() -> None:
    """The last day of all closes its week, and none comes after it."""
    asked = goal(sg.KeepPace("10 leads/week", counted="calendar"), "leads", deadline=date.max, start=date(9999, 12, 6))
    found = sg.agenda(sg.Strategy(goals=[evolve(asked, channel=None)]), start=date(9999, 12, 25), end=date.max)
    closings = [one for one in found.entries if one.kind is Kind.PERIOD_CLOSES]
    assert [one.day for one in closings] == [date(9999, 12, 26), date.max]


def test_tripwires_lie_on_check_ins_ahead() -> None:
    """With the values of the projection, and why there are none of a goal without."""
    asked = goal(sg.ReachLevel(2180))
    found = listed(asked, goal(sg.StayWithin(low=1, high=9000), id="band"), chances=(0.5, 0.2))
    wires = sg.project(asked, FANS, as_of=START).tripwires((0.5, 0.2), days=[date(2026, 5, 6), date(2026, 6, 6)])
    told = [one for one in found.entries if one.kind is Kind.TRIPWIRE]
    assert [(one.day, one.chance, one.value) for one in told] == sorted(
        [(row.day, row.chance, row.value) for row in wires.rows], key=lambda row: row[:2]
    )
    assert told[0].key == "tripwire:g:2026-05-06:0.2"
    assert found.of_goal("g") == tuple([one for one in found.entries if one.goal == "g"]) != ()
    assert [(one.goal, one.reason) for one in found.left_out] == [("band", Reason.NO_TRIPWIRE)]
    assert "a band with two sides" in found.left_out[0].text()
    assert listed(asked, end=START, chances=(0.5,)).entries[0].kind is Kind.CHECK_IN


def test_what_needs_no_looking_is_left_out_with_its_reason() -> None:
    """Closed, over, met for good and missed for good."""
    goals = [
        goal(sg.ReachLevel(2400), id="closed"),
        goal(sg.ReachLevel(2400), id="over", start=date(2026, 1, 5), deadline=date(2026, 4, 5)),
        goal(sg.ReachLevel(1200, judged="any_day"), id="met", start=date(2026, 1, 5)),
        goal(sg.KeepPace("900 leads/week", counted="calendar"), "leads", id="missed", start=date(2026, 1, 5)),
        goal(sg.ReachLevel(2400), id="judged", start=date(2026, 1, 5), deadline=START),
    ]
    closed = [sg.ClosedGoal(goal=goals[0], closed_on=START, outcome="met")]
    found = listed(*goals, closed_goals=closed)
    told = [(one.goal, one.reason) for one in found.left_out]
    words = ["closed", "over", "met", "missed"]
    assert told[:4] == [(word, Reason(word)) for word in words]
    assert [one.goal for one in found.entries] == ["judged"] * (len(told) == 4)
    assert found.left_out[1].text("fr") == "over : son échéance est passée"
    assert str(found.left_out[2]) == "met: it is met for good"


def test_a_pause_leaves_out_its_check_ins_and_moves_what_keeps_its_pace() -> None:
    """The check-ins are counted, and a milestone after the pause is due later, as the end is."""
    rest = sg.Calendar(pauses=[sg.Pause(date(2026, 5, 4), date(2026, 5, 10), keeps="pace", reason="leave")])
    asked = goal(
        sg.ReachLevel(2400, milestones=[(date(2026, 5, 17), 2000)]), calendar=rest, baseline=sg.Baseline(value=1600)
    )
    found = listed(asked, end=date(2026, 7, 5))
    assert [(one.kind, one.day) for one in found.entries if one.kind is not Kind.CHECK_IN] == [
        (Kind.MILESTONE, date(2026, 5, 24)),
        (Kind.DEADLINE, date(2026, 7, 5)),
    ]
    later = listed(asked, start=date(2026, 6, 1), end=date(2026, 7, 5)).entries
    assert [one.kind for one in later] == [Kind.CHECK_IN, Kind.DEADLINE]
    (left,) = found.left_out
    assert (left.reason, left.start, left.end, left.entries) == (Reason.PAUSED, date(2026, 5, 4), date(2026, 5, 10), 1)
    assert left.text("fr") == "g : il est en pause du 4 mai 2026 au 10 mai 2026"


@pytest.mark.parametrize(
    ("audits", "day"),
    [
        ([sg.Audit(id="q", as_of=date(2026, 3, 1))], date(2026, 6, 1)),
        ([sg.Audit(id="q", as_of=date(2026, 3, 1), next_due=date(2026, 5, 5))], date(2026, 5, 5)),
        ([sg.Audit(id="o", as_of=date(2025, 3, 1)), sg.Audit(id="q", as_of=date(2025, 9, 1))], START),
        ([sg.Audit(id="q", as_of=date(2026, 3, 1), next_due=date(2026, 9, 5))], None),
        ([sg.Audit(id="q", as_of=date(2026, 5, 1))], None),
        ([], None),
    ],
)
def test_the_last_audit_is_due_again(audits: list[sg.Audit], day: date | None) -> None:
    """On the day it names, else a quarter later; what is overdue is due on the first day."""
    found = listed(audits=audits).entries
    assert [(one.day, one.audit, one.key) for one in found] == ([] if day is None else [(day, "q", "audit_due:q")])


def test_an_audit_of_the_last_days_of_the_calendar_is_never_due_again() -> None:
    """A quarter later there is no day any more."""
    audit = sg.Audit(id="q", as_of=date(9999, 12, 1))
    assert sg.agenda(sg.Strategy(audits=[audit]), start=date(9999, 12, 2), end=date.max).entries == ()


def test_events_begin_and_end() -> None:
    """One of a day has no end of its own, and what lies outside is not told."""
    events = [
        sg.Event(id="fair", title="Fair", start=date(2026, 5, 4), end=date(2026, 5, 6)),
        sg.Event(id="talk", start=date(2026, 5, 4)),
        sg.Event(id="long", start=date(2026, 1, 1), end=date(2026, 12, 31)),
    ]
    found = listed(events=events).entries
    assert [(one.day.day, one.key) for one in found] == [
        (4, "event_begins:fair"),
        (4, "event_begins:talk"),
        (6, "event_ends:fair"),
    ]
    assert [one.text("fr") for one in found] == ["début : Fair", "début : talk", "fin : Fair"]


def test_entries_say_what_to_look_at() -> None:
    """With the metric and the account by their names, and the strategy's own words for its own metrics."""
    demos = sg.Metric(id="demos", nature="flow", unit="count", name_en="Demos held", name_fr="Démonstrations")
    goals = [
        goal(sg.ReachLevel(2400), baseline=sg.Baseline(value=1600), cadence="every 2 months"),
        goal(sg.KeepPace("4 demos/month", counted="calendar"), "demos", id="d", channel="nl", cadence="every 2 months"),
        goal(None, None, id="bare", channel=None, deadline=None),
    ]
    found = sg.agenda(
        sg.Strategy(goals=goals, channels=[*CHANNELS, sg.Channel(id="nl", platform="newsletter")], metrics=[demos]),
        start=START,
        end=date(2026, 4, 30),
    )
    assert found.text().splitlines()[:4] == [
        "6 April 2026: look at bare",
        "6 April 2026: look at demos held on nl (newsletter)",
        "6 April 2026: look at followers on @b (Instagram): the plan expects 1610",
        "30 April 2026: a period of demos held on nl (newsletter) closes: 4 asked",
    ]
    assert "démonstrations sur nl (lettre d’information)" in found.text("fr")
    assert str(found.entries[0]) == "2026-04-06: look at bare"
    plain = evolve(found.entries[2], channel=None)
    assert plain.about("fr") == "abonnés"
    undescribed = evolve(
        found.entries[2], platform=None, handle=None, channel=sg.Goal(id="g", channel="instagram").channel
    )
    assert undescribed.about() == "followers on Instagram"
    empty = sg.agenda(sg.Strategy(), start=START, end=START)
    assert empty.text("fr") == "rien à regarder le 6 avril 2026"
    assert str(found) == f"agenda from 2026-04-06 to 2026-04-30: {len(found.entries)} entries"


def test_values_to_act_on_are_told_in_whole_ones_of_what_is_counted() -> None:
    """Fewer than 10.2 are fewer than 11; of a score they are told as they are."""
    asked = goal(sg.ReachLevel(2180))
    one = next(entry for entry in listed(asked, chances=(0.5,)).entries if entry.kind is Kind.TRIPWIRE)
    below = evolve(one, value=10.2, channel=None)
    assert below.text() == "followers: act below 11; the chance is then under 50 %"
    assert "act below 10.2;" in evolve(below, metric_unit="score").text()
    cap = goal(sg.KeepPace("75 leads/week", bound="at_most"), "leads")
    capped = next(entry for entry in listed(cap, chances=(0.5,)).entries if entry.kind is Kind.TRIPWIRE)
    assert evolve(capped, value=10.7).text().startswith("leads on @b (Instagram): act above 10;")


def test_kinds_have_names() -> None:
    """For the heading of an event in a calendar."""
    assert [kind.text("fr") for kind in Kind][:3] == ["début d’événement", "jalon", "clôture de période"]
    assert Kind.TRIPWIRE.text() == "tripwire"


@pytest.mark.parametrize(
    ("asked", "fault"),
    [
        ({"end": date(2026, 4, 5)}, "end: must be on or after the start, 2026-04-06"),
        ({"end": date(2036, 4, 5)}, "end: must be at most 1098 days after the start"),
        ({"start": "soon"}, "start: must be a date"),
        ({"start": date.min, "end": date(1, 2, 1)}, "start: must be after 0001-01-01, the first day of the calendar"),
        ({"as_of": 7}, "as_of: must be a date"),
        ({"chances": (2,)}, r"chances\[0\]: must be a share"),
        ({"chances": 0.5}, "chances: must be"),
        ({"evidence": sg.Strategy(title="other")}, "evidence"),
    ],
)
def test_bad_input_is_refused_at_its_place(asked: dict[str, Any], fault: str) -> None:
    """Each argument that is wrong is named."""
    days: dict[str, Any] = {"start": START, "end": END}
    with pytest.raises(sg.SmartGoalsError, match=fault):
        sg.agenda(sg.Strategy(), **(days | asked))


def test_no_strategy_is_no_agenda() -> None:
    """What is no strategy is refused under its name, with all else that is wrong."""
    with pytest.raises(sg.SmartGoalsError) as fault:
        sg.agenda("plan", start=START, end=None)  # type: ignore[arg-type]
    assert [one.path for one in fault.value.problems] == ["strategy", "end"]


ALLOWED: dict[str, tuple[sg.Goal, Kind, str, str]] = {
    "an allowance of a period": (
        goal(sg.KeepPace("3 leads/week", counted="calendar", bound="at_most"), "leads"),
        Kind.PERIOD_CLOSES,
        "a period of leads on @b (Instagram) closes: at most 3",
        "clôture d’une période : prospects sur @b (Instagram), 3 au plus",
    ),
    "its share of a period that the start cuts": (
        goal(sg.KeepPace("3 leads/month", counted="calendar", bound="at_most"), "leads"),
        Kind.PERIOD_CLOSES,
        "a period of leads on @b (Instagram) closes: at most 2",
        "clôture d’une période : prospects sur @b (Instagram), 2 au plus",
    ),
    "a quota": (
        goal(sg.KeepPace("3 leads/week", counted="calendar"), "leads"),
        Kind.PERIOD_CLOSES,
        "a period of leads on @b (Instagram) closes: 3 asked",
        "clôture d’une période : prospects sur @b (Instagram), demandé : 3",
    ),
    "a level that nobody read": (
        goal(sg.ReachLevel(40), "nps"),
        Kind.DEADLINE,
        "the goal on Net Promoter Score on @b (Instagram) is judged: 40 asked",
        "le but est jugé : Net Promoter Score sur @b (Instagram), demandé : 40",
    ),
    "a level that is better lower": (
        goal(sg.ReachLevel(40), "open_tickets"),
        Kind.DEADLINE,
        "the goal on open tickets on @b (Instagram) is judged: at most 40",
        "le but est jugé : tickets ouverts sur @b (Instagram), 40 au plus",
    ),
    "a pace to be reached": (
        goal(sg.ReachPace("400 new_followers/month"), "new_followers"),
        Kind.DEADLINE,
        "the goal on new followers on @b (Instagram) is judged: 400 asked",
        "le but est jugé : nouveaux abonnés sur @b (Instagram), demandé : 400",
    ),
    "a band with a lower side, looked at": (
        goal(sg.StayWithin(low=30), "nps"),
        Kind.CHECK_IN,
        "look at Net Promoter Score on @b (Instagram): the plan expects 30",
        "faire le point : Net Promoter Score sur @b (Instagram), la trajectoire prévoit 30",
    ),
    "a band with a lower side, judged": (
        goal(sg.StayWithin(low=30), "nps"),
        Kind.DEADLINE,
        "the goal on Net Promoter Score on @b (Instagram) is judged: 30 asked",
        "le but est jugé : Net Promoter Score sur @b (Instagram), demandé : 30",
    ),
    "a band with an upper side, looked at": (
        goal(sg.StayWithin(high=30), "open_tickets"),
        Kind.CHECK_IN,
        "look at open tickets on @b (Instagram): the plan expects at most 30",
        "faire le point : tickets ouverts sur @b (Instagram), la trajectoire prévoit 30 au plus",
    ),
    "a band with an upper side, judged": (
        goal(sg.StayWithin(high=30), "open_tickets"),
        Kind.DEADLINE,
        "the goal on open tickets on @b (Instagram) is judged: at most 30",
        "le but est jugé : tickets ouverts sur @b (Instagram), 30 au plus",
    ),
    "a band with two sides": (
        goal(sg.StayWithin(low=1, high=30), "open_tickets"),
        Kind.DEADLINE,
        "the goal on open tickets on @b (Instagram) is judged: at least 1, at most 30",
        "le but est jugé : tickets ouverts sur @b (Instagram), 1 au moins, 30 au plus",
    ),
    "a band with two sides, looked at": (
        goal(sg.StayWithin(low=1, high=30), "open_tickets"),
        Kind.CHECK_IN,
        "look at open tickets on @b (Instagram): at least 1, at most 30",
        "faire le point : tickets ouverts sur @b (Instagram), 1 au moins, 30 au plus",
    ),
    "a band of weeks with two sides": (
        goal(sg.StayWithin(low=3, high=5, per="week"), "leads"),
        Kind.PERIOD_CLOSES,
        "a period of leads on @b (Instagram) closes: at least 3, at most 5",
        "clôture d’une période : prospects sur @b (Instagram), 3 au moins, 5 au plus",
    ),
    "a band of weeks from nothing": (
        goal(sg.StayWithin(low=0, high=5, per="week"), "leads"),
        Kind.PERIOD_CLOSES,
        "a period of leads on @b (Instagram) closes: at least 0, at most 5",
        "clôture d’une période : prospects sur @b (Instagram), 0 au moins, 5 au plus",
    ),
    "a band of a part of a week, of whole counts": (
        goal(sg.StayWithin(low=3, high=5, per="week"), "leads", deadline=date(2026, 4, 8)),
        Kind.PERIOD_CLOSES,
        "a period of leads on @b (Instagram) closes: at least 2, at most 2",
        "clôture d’une période : prospects sur @b (Instagram), 2 au moins, 2 au plus",
    ),
    "a band of a part of a week that holds no whole count": (
        goal(sg.StayWithin(low=3, high=4, per="week"), "leads", deadline=date(2026, 4, 8)),
        Kind.PERIOD_CLOSES,
        "a period of leads on @b (Instagram) closes: at least 1.29, at most 1.71",
        "clôture d’une période : prospects sur @b (Instagram), 1,29 au moins, 1,71 au plus",
    ),
    "a plan of what is counted": (
        goal(sg.KeepPace("50 leads/week"), "leads", cadence="weekly"),
        Kind.CHECK_IN,
        "look at leads on @b (Instagram): the plan expects 57",  # of 57.14, as pages tell it
        "faire le point : prospects sur @b (Instagram), la trajectoire prévoit 57",
    ),
    "a plan of what is weighed": (
        goal(sg.KeepPace("2.5 weighed/week"), "weighed", cadence="weekly"),
        Kind.CHECK_IN,
        "look at weighed on @b (Instagram): the plan expects 2.86",
        "faire le point : weighed sur @b (Instagram), la trajectoire prévoit 2,86",
    ),
}


@pytest.mark.parametrize("case", ALLOWED)
def test_what_is_asked_is_told_with_its_side(case: str) -> None:
    """An allowance is no quota, what a goal names is told without a reading, and no word agrees with a gender."""
    asked, kind, english, french = ALLOWED[case]
    weighed = sg.Metric(id="weighed", nature="flow", unit="count", better="higher")
    found = listed(asked, start=date(2026, 4, 7), metrics=[weighed]).entries
    first = next(one for one in found if one.kind is kind)
    assert (first.text("en"), first.text("fr").replace("\u202f", " ").replace("\xa0", " ")) == (english, french)


def test_a_level_of_what_is_neither_better_higher_nor_lower_is_asked() -> None:
    """Where nothing decides which side is good, the level has none."""
    heat = sg.Metric(id="heat", nature="score", unit="score", better="context")
    (judged,) = listed(goal(sg.ReachLevel(40), "heat"), start=END, metrics=[heat]).entries
    assert (judged.value, judged.bound, judged.text()) == (
        40,
        None,
        "the goal on heat on @b (Instagram) is judged: 40 asked",
    )


def test_check_ins_without_a_value_to_act_on_are_left_out_by_cause() -> None:
    """With how many tripwires are missing within which days, and why; the others are told."""
    rare = sg.History.of(
        [(START - timedelta(150 - k), k * 7 % 3) for k in range(150)], metric="email_unsubscribes", channel="ig"
    )
    asked = goal(
        sg.KeepPace("1/month", counted="calendar"), "email_unsubscribes", deadline=date(2026, 7, 31), cadence=None
    )
    whole = sg.Strategy(goals=[asked], channels=CHANNELS, histories=[rare])
    found = sg.agenda(whole, as_of=START - timedelta(1), start=START, end=date(2026, 7, 31))
    told = {kind: sum(one.kind is kind for one in found.entries) for kind in Kind}
    assert told[Kind.TRIPWIRE] == 12
    assert told[Kind.CHECK_IN] == 17
    (left,) = found.left_out
    assert (left.reason, left.cause) == (Reason.NO_TRIPWIRE, sg.forecasts.ProjectionReason.NO_VALUE_DOES)
    assert (left.start, left.end, left.entries) == (date(2026, 4, 6), date(2026, 5, 4), 5)
    assert left.text() == (
        "g: tripwires without a value from 6 April 2026 to 4 May 2026: 5; no value read by then brings the chance there"
    )
    assert left.text("fr").replace("\u202f", " ").replace("\xa0", " ") == (
        "g : seuils d’alerte sans valeur du 6 avril 2026 au 4 mai 2026 : 5 ; "
        "aucune valeur relevée d’ici là n’y amène les chances"
    )


def test_a_day_is_told_as_a_day_and_no_span() -> None:
    """Where something begins and ends on one day, it is said once."""
    nothing = sg.agenda(sg.Strategy(), start=START, end=START)
    assert (nothing.text("en"), nothing.text("fr")) == (
        "nothing to look at on 6 April 2026",
        "rien à regarder le 6 avril 2026",
    )
    rests = Omission(goal="g", reason=Reason.PAUSED, start=START, end=START, entries=1)
    assert rests.text("en") == "g: it is paused on 6 April 2026"
    assert rests.text("fr").replace("\xa0", " ") == "g : il est en pause le 6 avril 2026"
    cause = sg.forecasts.ProjectionReason.NO_VALUE_DOES
    wires = evolve(rests, reason=Reason.NO_TRIPWIRE, cause=cause)
    assert wires.text("en").startswith("g: tripwires without a value on 6 April 2026: 1; ")
    assert wires.text("fr").replace("\xa0", " ").startswith("g : seuils d’alerte sans valeur le 6 avril 2026 : 1 ; ")
