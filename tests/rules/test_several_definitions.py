"""Histories of one metric and channel under several definitions: which is read, and that it is told."""

from datetime import date, timedelta
from itertools import permutations

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals._model._several import read_last_first

AS_OF = date(2026, 11, 30)
RISING = [2000 + 20 * week for week in range(30)]
SMALL = [100 + week for week in range(30)]
GOAL = sg.Goal(
    id="g",
    metric="followers",
    channel="ig",
    target=sg.ReachLevel(3000),
    start=date(2026, 12, 1),
    deadline=date(2027, 5, 31),
)


def weekly(values: list[int], definition: str | None, last: date = AS_OF - timedelta(1)) -> sg.History:
    """Return weekly readings of followers, the last on a day."""
    rows = [(last - timedelta(7 * back), value) for back, value in enumerate(reversed(values))]
    return sg.History.of(sorted(rows), metric="followers", channel="ig", definition=definition)


def evidence(*histories: sg.History, are_given: bool = False) -> sg.Evidence:
    """Return a strategy with some histories, or with them beside it."""
    channels = [sg.Channel(id="ig", platform="instagram")]
    if are_given:
        return sg.Evidence(strategy=sg.Strategy(channels=channels, goals=[GOAL]), histories=histories)
    return sg.Evidence(strategy=sg.Strategy(channels=channels, goals=[GOAL], histories=histories))


PAGE, TRACKER, PLAIN = weekly(RISING, "page"), weekly(SMALL, "tracker"), weekly(RISING, None)
OLD = weekly(SMALL, "tracker", date(2026, 11, 1))
SHORT = weekly(SMALL[:9], "a tool")


@pytest.mark.parametrize(
    ("histories", "read"),
    [
        ([PAGE, TRACKER], PAGE),
        ([PAGE, OLD], PAGE),
        ([OLD, SHORT], SHORT),
        ([PAGE, SHORT], PAGE),
        ([PLAIN, TRACKER], PLAIN),
        ([PAGE, TRACKER, PLAIN], PLAIN),
    ],
)
@pytest.mark.parametrize("are_given", [True, False])
def test_the_order_of_histories_changes_nothing(histories: list[sg.History], read: sg.History, are_given: bool) -> None:
    """The one read last is read, then the one with more readings, then the one that says no definition."""
    for told in permutations(histories):
        known = evidence(*told, are_given=are_given)
        assert known.history_of("followers", "ig") is read
        report = sg.check(GOAL, as_of=AS_OF, evidence=known)
        assert report == sg.check(GOAL, as_of=AS_OF, evidence=evidence(*histories, are_given=are_given))
        found = report.finding("SGM220")
        assert (found.evidence["read"], found.evidence["value"]) == (read.definition or "", read.last.value)
        assert found.evidence["left"] in {one.last.value for one in histories if one is not read}


@pytest.mark.parametrize(
    ("read", "other", "english", "french"),
    [
        (PAGE, TRACKER, "“page” (2580) counts, and “tracker” (129) does not", "« tracker » (129) ne compte pas"),
        (PLAIN, TRACKER, "those that say none (2580) count, and “tracker” (129)", "ceux qui n’en disent pas (2580)"),
        (PAGE, weekly([5], None), "“page” (2580) counts, and those that say none (5) do not", "(5) ne comptent pas"),
    ],
)
def test_each_definition_is_told_by_name(read: sg.History, other: sg.History, english: str, french: str) -> None:
    """A goal and readings by themselves say which definition counts, in both languages."""
    for language, words in (("en", english), ("fr", french)):
        report = sg.check(GOAL, as_of=AS_OF, evidence=evidence(other, read), language=language)
        of_goal = report.finding("SGM220")
        (of_readings,) = [
            one for one in sg.rules.data_findings([other, read], language=language) if one.code == "SGD124"
        ]
        assert words in of_goal.message.replace("\u00a0", " ").replace("\u202f", " ")
        assert words in of_readings.message.replace("\u00a0", " ").replace("\u202f", " ")
        assert of_readings.path == "histories[1]"


def test_one_definition_is_told_of_nothing() -> None:
    """Neither one history, nor another of another channel, nor one that begins later is another definition."""
    later, longer = weekly([7], "tracker", date(2026, 12, 20)), weekly(RISING, "page", date(2026, 12, 27))
    elsewhere = sg.History.of([(AS_OF, 3)], metric="followers", channel="x", definition="tracker")
    plan = sg.Strategy(channels=[sg.Channel(id="ig", platform="instagram"), sg.Channel(id="x", platform="x")])
    reports = [
        *(
            sg.check(GOAL, as_of=AS_OF, evidence=sg.Evidence(strategy=plan, histories=one))
            for one in ([PAGE], [PAGE, elsewhere])
        ),
        sg.check(GOAL, as_of=AS_OF, evidence=evidence(longer, later)),
    ]
    assert all("SGM220" not in [one.code for one in report.findings] for report in reports)
    assert "SGD124" not in [one.code for one in sg.rules.data_findings([PAGE, elsewhere])]
    twice = [PAGE, weekly(RISING[:5], "page")]
    assert "SGD124" not in [one.code for one in sg.rules.data_findings(twice)]


def test_channels_read_the_same_history_whatever_the_order() -> None:
    """What a channel brought is that of the readings that answer for it."""
    day = date(2026, 11, 20)
    orders = [
        sg.History.of([(day, value)], metric="purchases", channel="ig", definition=name)
        for name, value in (("paid", 5), ("signed", 9))
    ]
    told = [
        sg.channels.scorecards(
            sg.Strategy(channels=[sg.Channel(id="ig", platform="instagram")], histories=histories),
            as_of=AS_OF,
            outcome="purchases",
        )
        .cards[0]
        .outcomes
        for histories in (orders, orders[::-1])
    ]
    assert told == [5, 5]


def test_figures_beside_a_goal_are_of_the_history_that_is_read() -> None:
    """What is known of a channel beside the goal's own metric does not rest on the order of histories."""
    posts = [
        sg.History.of(
            [(AS_OF - timedelta(7 * back), value) for back in range(9, 0, -1)],
            metric="posts_published",
            channel="ig",
            definition=name,
        )
        for name, value in (("all", 20), ("own", 2))
    ]
    goal = sg.Goal(id="l", metric="likes", channel="ig", target=sg.KeepPace("5000 likes/week"), start=AS_OF)
    reports = [sg.check(goal, as_of=AS_OF, evidence=evidence(PAGE, *told)) for told in (posts, posts[::-1])]
    assert reports[0] == reports[1]


@given(st.lists(st.tuples(st.integers(1, 4), st.integers(0, 3), st.sampled_from([None, "a", "b"]))))
def test_what_is_read_rests_on_what_histories_say(rows: list[tuple[int, int, str | None]]) -> None:
    """Any order of the same histories gives the same one, which no other was read after."""
    made = [weekly([5] * size, definition, AS_OF - timedelta(back)) for size, back, definition in rows]
    first = read_last_first(made)[:1]
    assert read_last_first(made[::-1])[:1] == first
    assert all(one.last.day <= first[0].last.day for one in made)
    assert read_last_first([sg.History.of([], metric="followers"), *made])[: len(made)] == read_last_first(made)
