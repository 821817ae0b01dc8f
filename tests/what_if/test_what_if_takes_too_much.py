"""What cannot be negative does not become so: events that take away more than there is are told, and leave nothing."""

from datetime import date, timedelta

import pytest
from hypothesis import example, given, settings, strategies as st

import smartgoals as sg
from smartgoals import present

TODAY = date(2026, 4, 11)
FAIR = sg.Event(id="fair", start=date(2026, 5, 4), end=date(2026, 5, 9), title="Fair", kind="campaign")
GIFT = sg.Event(id="gift", start=date(2026, 5, 11), end=date(2026, 5, 12), title="Gift", kind="campaign")
BALANCE = sg.Metric(id="balance", nature="flow", unit="count", better="higher")
CASES = {
    "a total": ("leads", [1 + k % 3 for k in range(66)], sg.ReachLevel(99)),
    "a level": ("followers", [100 + k for k in range(66)], sg.ReachLevel(200)),
    "what may be negative": (BALANCE, [1 + k % 3 for k in range(66)], sg.ReachLevel(99)),
}


def asked(case: str, **brings: float) -> sg.forecasts.WhatIf:
    """Return the chance of a goal with two events, of which so much is said."""
    metric, values, target = CASES[case]
    history = sg.History.of([(TODAY - timedelta(65 - k), one) for k, one in enumerate(values)], metric=metric)
    goal = sg.Goal(id="g", metric=history.metric_id, start=date(2026, 4, 6), deadline=date(2026, 5, 31), target=target)
    said = {"fair": 0.0, "gift": 0.0, **brings}
    return sg.what_if(goal, history, as_of=TODAY, events=[FAIR, GIFT], brings=said)


@pytest.mark.parametrize("case", ["a total", "a level"])
@settings(max_examples=15, deadline=None)
@given(amount=st.integers(-3000, 300))
@example(amount=-200)
def test_nothing_is_expected_below_nothing(case: str, amount: int) -> None:
    """The forecast with events lies in the range of the metric, and what takes away more is said to."""
    found = asked(case, fair=amount)
    assert found.with_events is not None
    assert found.with_events.interval(0.95)[0] >= 0
    assert found.with_events.expected >= 0
    without = found.without.forecast
    assert without is not None
    told = [one for one in found.cautions if one.code == "more_than_there_is"]
    assert bool(told) == (without.expected + amount < 0)
    assert all(one.about == ("fair",) for one in told)


def test_it_is_said_in_words() -> None:
    """Of one event and of several, in both languages; a gain beside a loss is none of those that take."""
    one, both = asked("a total", fair=-2000, gift=100), asked("a total", fair=-2000, gift=-1)
    assert "it takes away more than is expected to be there without it: Fair" in one.text()
    assert "they take away more than is expected to be there without them: Fair, Gift" in both.text()
    pages = [present.markdown(found, language="fr").replace("\xa0", " ") for found in (one, both)]
    assert "il retire plus que ce qui est attendu sans lui : Fair" in pages[0]
    assert "ils retirent plus que ce qui est attendu sans eux : Fair, Gift" in pages[1]


def test_what_may_be_negative_becomes_so() -> None:
    """A metric without a least value is moved by as much as is said."""
    found = asked("what may be negative", fair=-2000)
    assert found.with_events is not None
    assert found.with_events.expected < -1000
    assert "more_than_there_is" not in {one.code for one in found.cautions}
