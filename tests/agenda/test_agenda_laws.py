"""The laws of agendas: entries say what the plan says, and hang on nothing beside them."""

from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import example, given, strategies as st

import smartgoals as sg
from smartgoals.progress import AgendaKind as Kind

START, END = date(2026, 4, 6), date(2026, 6, 28)
BASE = sg.Baseline(value=1600, on=START - timedelta(1))
FANS = sg.History.of([(START - timedelta(1), 1600)], metric="followers", channel="ig")
LEADS = sg.History.of([(START - timedelta(1), 9)], metric="leads", channel="ig")
CHANNELS = [sg.Channel(id="ig", platform="instagram")]
TARGETS: dict[str, tuple[str, sg.Target]] = {
    "level": ("followers", sg.ReachLevel(2400)),
    "change": ("followers", sg.ChangeBy(500)),
    "pace": ("followers", sg.KeepPace("50 followers/week")),
    "total": ("leads", sg.KeepPace("10 leads/week")),
    "allowance": ("leads", sg.KeepPace("10 leads/week", bound="at_most")),
}
OFTEN = st.sampled_from(["weekly", "every 2 weeks", "monthly", None])


def goal(kind: str, **facts: Any) -> sg.Goal:
    """Return a goal of the spring of one of the kinds."""
    metric, target = TARGETS[kind]
    known: dict[str, Any] = {"channel": "ig", "start": START, "deadline": END}
    known |= {"baseline": BASE if metric == "followers" else None}
    return sg.Goal(id=facts.pop("id", "g"), metric=metric, target=target, **(known | facts))


def listed(
    *goals: sg.Goal,
    start: date = START,
    end: date = END,
    **facts: Any,
) -> sg.progress.Agenda:
    """Return the agenda of some goals, without tripwires where none are asked for."""
    asked = {"chances": facts.pop("chances", ()), "as_of": START}
    whole = sg.Strategy(goals=goals, channels=CHANNELS, histories=[FANS, LEADS], **facts)
    return sg.agenda(whole, start=start, end=end, **asked)


def looks(found: sg.progress.Agenda) -> set[date]:
    """Return the days of the check-ins of an agenda."""
    return {one.day for one in found.entries if one.kind is Kind.CHECK_IN}


@given(st.sampled_from([*TARGETS]), OFTEN)
def test_what_an_entry_expects_is_what_progress_expects_by_its_day(
    kind: str,
    often: str | None,
) -> None:
    """By a check-in it is what the progress of that day expects, and at the end the target."""
    asked = goal(kind, cadence=often)
    read = FANS if asked.metric == "followers" else LEADS
    found = listed(asked).entries
    for one in found:
        told = sg.assess(asked, read, as_of=one.day)
        expected = told.target if one.kind is Kind.DEADLINE else told.expected
        assert one.value == expected is not None
    assert [one.kind for one in found][-1] is Kind.DEADLINE
    assert len(found) > 3


@given(st.sampled_from(["level", "change", "pace"]), st.integers(0, 40))
@example("level", 7)
def test_up_to_the_day_of_its_baseline_nothing_is_expected_of_a_goal(kind: str, days: int) -> None:
    """A plan begins at the end of that day: check-ins until then have no value, and later ones that of the plan."""
    begins = START + timedelta(days)
    asked = goal(kind, cadence="weekly", baseline=evolve(BASE, on=begins))
    found = [one for one in listed(asked).entries if one.kind is Kind.CHECK_IN]
    for one in found:
        expected = sg.assess(asked, FANS, as_of=one.day).expected
        assert one.value == (None if one.day <= begins else expected)
    assert found[0].value is None
    assert found[-1].value is not None


@given(st.integers(1, 12), st.integers(8, 90))
def test_the_periods_of_a_quota_bring_all_that_it_asks(amount: int, days: int) -> None:
    """What each period has to bring sums to the whole, also where the end cuts the last one."""
    quota = sg.KeepPace(f"{amount} leads/week", counted="calendar")
    asked = evolve(goal("total"), target=quota, deadline=START + timedelta(days - 1))
    rows = listed(asked, end=date(2026, 12, 31)).entries
    found = [one for one in rows if one.kind is Kind.PERIOD_CLOSES]
    assert sum(one.value or 0 for one in found) == pytest.approx(amount * days / 7)
    assert found[-1].day == asked.deadline
    assert all(one.value == pytest.approx(amount) for one in found[:-1])


@given(
    st.lists(st.none() | st.integers(0, 30), min_size=1, max_size=9),
    st.integers(0, 6),
    st.sampled_from(["at_least", "at_most"]),
    st.sampled_from(["surplus", "both"]),
    st.none() | st.integers(1, 8),
)
@example([30], 2, "at_least", "both", None)
@example([30], 2, "at_most", "both", None)
@example([30], 6, "at_most", "both", None)
def test_a_period_that_runs_closes_by_what_its_quota_is_due(
    weeks: list[int | None], days: int, bound: str, carry: str, limit: int | None
) -> None:
    """With what was handed to it, as progress says; what later ones will be handed nobody knows on the day."""
    held: dict[str, Any] = {"counted": "calendar", "bound": bound}
    kept = sg.KeepPace("10 leads/week", carry=carry, carry_at_most=limit, **held)
    asked = evolve(goal("total"), target=kept)
    alone = evolve(asked, target=sg.KeepPace("10 leads/week", **held))
    read = [(START + timedelta(7 * k), each) for k, each in enumerate(weeks) if each is not None]
    history = sg.History.of(read or [(START - timedelta(1), 0)], metric="leads", channel="ig")
    today = START + timedelta(7 * (len(weeks) - 1) + days)
    found, plain = (
        sg.agenda(sg.Strategy(goals=[one], channels=CHANNELS, histories=[history]), start=today, end=END, chances=())
        for one in (asked, alone)
    )
    closings = {one.day: one.value for one in found.entries if one.kind is Kind.PERIOD_CLOSES}
    later = {one.day: one.value for one in plain.entries if one.kind is Kind.PERIOD_CLOSES}
    quota = sg.assess(asked, history, as_of=today).quota
    if closings and quota is not None:
        assert closings.pop(quota.end) == quota.due
    if closings and quota is not None and quota.end == today:  # the next one has been handed what this one leaves
        following = today + timedelta(1)
        after = sg.assess(asked, history, as_of=following).quota
        assert after is not None
        assert after.start == quota.start or closings.pop(after.end) == after.due or after.unread
    assert all(value == 10 == later.get(day, 10) for day, value in closings.items())


@given(st.lists(st.sampled_from([0.2, 0.5]), max_size=2, unique=True), st.integers(0, 8))
def test_tripwires_stand_beside_all_else_and_change_nothing(
    chances: list[float],
    days: int,
) -> None:
    """Whatever chances are asked for, the other entries stay, and no other chance is told."""
    asked, end = goal("level"), START + timedelta(days)
    plain, found = listed(asked, end=end), listed(asked, end=end, chances=chances)
    wires = [one for one in found.entries if one.kind is Kind.TRIPWIRE]
    assert [one for one in found.entries if one not in wires] == [*plain.entries]
    assert {one.chance for one in wires} <= {*chances}
    assert {one.day for one in wires} <= looks(plain)


def test_an_agenda_asks_for_an_even_chance_where_none_is_said() -> None:
    """The tripwires of a call without chances are those of one half."""
    rows = [(START - timedelta(12 - place), 1000 + 7 * place + place % 3) for place in range(12)]
    read = sg.History.of(rows, metric="followers", channel="ig")
    plan = sg.Strategy(goals=[goal("level")], channels=CHANNELS, histories=[read])
    end = START + timedelta(8)
    found = sg.agenda(plan, start=START, end=end)
    assert {one.chance for one in found.entries if one.kind is Kind.TRIPWIRE} == {0.5}
    assert found == sg.agenda(plan, start=START, end=end, chances=(0.5,), as_of=START)


@given(st.lists(st.sampled_from([*TARGETS]), min_size=2, max_size=3, unique=True), OFTEN)
def test_what_a_goal_asks_does_not_hang_on_the_goals_beside_it(
    kinds: list[str],
    often: str | None,
) -> None:
    """Its entries are those that it has alone, and all entries are those of the goals."""
    goals = [goal(kind, id=kind, cadence=often) for kind in kinds]
    found = listed(*goals)
    assert all(found.of_goal(one.id) == listed(one).entries for one in goals)
    assert len(found.entries) == sum(len(found.of_goal(one.id)) for one in goals)


@given(st.integers(0, 83), st.integers(0, 30), OFTEN)
def test_a_pause_that_keeps_the_end_leaves_out_its_check_ins_and_no_more(
    first: int, length: int, often: str | None
) -> None:
    """Those told and those left out are the check-ins of the same goal without the pause."""
    begins = START + timedelta(first)
    ends = min(begins + timedelta(length), END)
    asked = goal("level", cadence=often)
    rests = sg.Calendar(pauses=[sg.Pause(begins, ends, keeps="end")])
    found, whole = listed(evolve(asked, calendar=rests)), listed(asked)
    assert looks(found) == {day for day in looks(whole) if not begins <= day <= ends}
    assert sum(one.entries or 0 for one in found.left_out) == len(looks(whole) - looks(found))
    assert all((one.start, one.end) == (begins, ends) for one in found.left_out)


@given(st.integers(-20, 40), st.integers(0, 15), st.integers(0, 20))
def test_an_event_is_told_on_each_of_its_ends_within_the_days(
    first: int,
    length: int,
    days: int,
) -> None:
    """Its first day and, where it has another, its last one."""
    begins, end = START + timedelta(first), START + timedelta(days)
    fair = sg.Event(id="fair", start=begins, end=begins + timedelta(length))
    found = listed(events=[fair], end=end).entries
    ends = [(Kind.EVENT_BEGINS, fair.start), (Kind.EVENT_ENDS, fair.end)][: 2 if length else 1]
    assert [(one.kind, one.day) for one in found] == [one for one in ends if START <= one[1] <= end]


@given(st.integers(0, 300), st.none() | st.integers(1, 200), st.integers(0, 150))
def test_an_audit_is_due_on_its_day_or_on_the_first_of_the_days(
    age: int,
    again: int | None,
    days: int,
) -> None:
    """On the day that it names, else a quarter later, or at once; its text says since when."""
    made, end = START - timedelta(age), START + timedelta(days)
    named = None if again is None else made + timedelta(again)
    due = made + timedelta(92) if named is None else named
    found = listed(audits=[sg.Audit(id="q", as_of=made, next_due=named)], end=end).entries
    expected = [(max(due, START), made)] if due <= end else []
    assert [(one.day, one.since) for one in found] == expected
    assert all(str(made.year) in one.text(language) for one in found for language in ("en", "fr"))


@given(st.integers(-3, 3))
def test_an_agenda_reaches_three_years_and_no_further(more: int) -> None:
    """Three years with their leap day are listed, and one day more is refused."""
    end = START + timedelta(1098 + more)
    if more <= 0:
        assert sg.agenda(sg.Strategy(), start=START, end=end).end == end
        return
    with pytest.raises(sg.InvalidValue, match="at most 1098 days after the start"):
        sg.agenda(sg.Strategy(), start=START, end=end)


@given(st.integers(0, 83), st.integers(0, 30), st.sampled_from(["level", "change"]), OFTEN, st.booleans())
@example(first=70, length=13, kind="level", often="weekly", is_read=False)
def test_a_pause_that_keeps_the_pace_is_followed_by_check_ins_up_to_the_moved_end(
    first: int, length: int, kind: str, often: str | None, is_read: bool
) -> None:
    """Read or unread, tripwires asked for or not: the days of an agenda are those that progress has."""
    begins = START + timedelta(first)
    rests = sg.Calendar(pauses=[sg.Pause(begins, min(begins + timedelta(length), END), keeps="pace")])
    asked = evolve(goal(kind, cadence=often), calendar=rests)
    read = [FANS] if is_read else []
    plan = sg.Strategy(goals=[asked], channels=CHANNELS, histories=read)
    nothing = sg.History.of([], metric="followers", channel="ig")
    end = sg.assess(asked, FANS if is_read else nothing, as_of=START).deadline
    found = sg.agenda(plan, start=START, end=END + timedelta(90))
    assert end is not None
    assert [one.day for one in found.entries if one.kind is Kind.DEADLINE] == [end]
    assert all(day < end for day in looks(found))
    assert looks(found) == looks(sg.agenda(plan, start=START, end=END + timedelta(90), chances=()))
