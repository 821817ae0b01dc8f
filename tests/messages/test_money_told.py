"""Money: a currency that the readings name is told by everything that tells their figures, in its own decimals."""

from datetime import date, timedelta
from typing import Any

import pytest

import smartgoals as sg
from smartgoals import present
from smartgoals._messages.amount import amount, money_places
from smartgoals._messages.formatting import ENGLISH, FRENCH
from smartgoals.audits import Window
from smartgoals.returns import Cost

LAST, DEADLINE = date(2026, 7, 2), date(2026, 9, 30)
DAYS = [LAST - timedelta(days=k) for k in range(180)][::-1]
SALES = sg.History.of(
    [(on, 1000 + (k * 37) % 400 + (300 if 150 <= k < 160 else 0)) for k, on in enumerate(DAYS)],
    metric="revenue",
    channel="shop",
    definition="shop revenue in EUR",
)
ORDERS = sg.History.of([(on, 20 + k % 7) for k, on in enumerate(DAYS)], metric="purchases", channel="shop")
GOAL = sg.Goal(
    id="g",
    metric="revenue",
    channel="shop",
    target=sg.ReachLevel(150_000),
    start=LAST - timedelta(days=30),
    deadline=DEADLINE,
)
SALE = sg.Event(id="sale", start=DAYS[150], end=DAYS[159])
AHEAD = sg.Event(id="fair", start=LAST + timedelta(days=9), end=LAST + timedelta(days=12))
PLAN = sg.Strategy(
    objectives=[sg.Objective(id="o", title="Sell", kind="conversions_sales", serves="more")],
    channels=[sg.Channel(id="shop", platform="website")],
    goals=[GOAL],
    histories=[SALES, ORDERS],
    events=[AHEAD],
)
FREE = sg.Evidence(strategy=sg.Strategy(objectives=PLAN.objectives, channels=PLAN.channels), histories=[SALES])


def plain(text: str) -> str:
    """Return a text with plain blanks."""
    return text.replace("\u202f", " ").replace("\u00a0", " ")


def test_proposals_tell_it() -> None:
    """What is proposed names the money, in the sentence and on the page, and so does what it would lose."""
    found = sg.propose("o", evidence=FREE, as_of=LAST, deadline=DEADLINE)
    for level in found[0].ambitions:
        assert level.currency == "EUR"
        assert "EUR a week" in level.text()
        assert "EUR par semaine" in plain(level.text("fr"))
        assert " EUR a week until" in plain(present.markdown(level))
    assert "(revenue)" not in present.text(found, evidence=FREE)
    base = sg.Baseline(value=9876.54321, on=LAST, per="week")
    goal = sg.Goal(id="l", metric="revenue", target=sg.KeepPace("9000/week"), baseline=base)
    lower = sg.types.AmbitionLevel(goal=goal, asked=0.8, chance=0.8, holds=True, currency="EUR")
    assert lower.text() == (
        "keep 9000 EUR a week (80 %), which allows a loss of 877 EUR on the last whole period (9877 EUR)"
    )


def test_tripwires_and_the_agenda_tell_it() -> None:
    """Values to act on are told in the money of the readings, and of a pace in that of its own where these name none."""
    wires = sg.project(GOAL, SALES, as_of=LAST).tripwires([0.5])
    assert wires.currency == "EUR"
    assert " EUR the chance is under 50 %" in wires.text()
    assert " EUR" in present.markdown(wires)
    agenda = sg.agenda(PLAN, as_of=LAST, start=LAST + timedelta(days=1), end=DEADLINE)
    told = [one for one in agenda.entries if one.value is not None]
    assert told
    assert all(one.currency == "EUR" and " EUR" in one.text() for one in told)
    silent = sg.History.of(list(SALES), metric="revenue", channel="shop")
    paced = sg.Goal(
        id="p",
        metric="revenue",
        channel="shop",
        target=sg.KeepPace("8000 €/week", counted="calendar"),
        start=GOAL.start,
        deadline=DEADLINE,
    )
    assert sg.project(paced, silent, as_of=LAST).tripwires([0.5]).currency == "EUR"
    assert sg.project(GOAL, silent, as_of=LAST).tripwires([0.5]).currency is None
    assert sg.review(PLAN, as_of=LAST).goals[0].currency == "EUR"


def test_what_if_tells_it() -> None:
    """What an event is taken to bring is told in the money of the readings."""
    found = sg.what_if(GOAL, as_of=LAST, evidence=PLAN, events=["fair"], brings={"fair": 1234.5})
    assert found.effects[0].currency == "EUR"
    assert "1235 EUR" in plain(found.text()) or "1234 EUR" in plain(found.text())
    assert " EUR" in present.markdown(found).partition("With the events")[2]


def test_gaps_tell_it() -> None:
    """A gap of money, of a goal and of windows, is told in the money of the readings; what has no currency in none."""
    of_goal = sg.explain_gap(GOAL, as_of=LAST, evidence=PLAN)
    assert of_goal.currency == "EUR"
    assert " EUR" in of_goal.text()
    window = Window(date(2026, 6, 1), date(2026, 6, 30))
    of_windows = sg.explain_gap(metric="revenue", window=window, evidence=sg.Evidence(histories=[SALES, ORDERS]))
    assert of_windows.currency == "EUR"
    assert " EUR" in of_windows.text("fr")
    assert "EUR" in present.markdown(of_windows)
    assert sg.explain_gap(metric="purchases", window=window, evidence=PLAN).currency is None
    bare = sg.explain_gap(metric="revenue", parts={"purchases": (10, 12), "average_order_value": (12.345, 10.111)})
    assert bare.currency is None
    assert "123.45 expected" not in bare.text()
    assert "-2.12" in bare.text()


def test_a_return_names_the_money_of_its_effect() -> None:
    """Where the cost names no currency, that of the effect is told; amounts have the decimals of the currency."""
    effect = sg.effect(SALES, SALE, as_of=LAST)
    found = sg.roi(effect, Cost(ad_spend=100.129))
    assert found.currency == "EUR"
    said = found.text()
    assert said.startswith("for 100.13 EUR spent, ")
    assert " EUR came back" in said
    assert not any(len(part.partition(".")[2]) > 2 for part in said.partition("came back")[0].split())
    assert sg.roi(effect, 100).currency == "EUR"
    assert sg.roi(effect, Cost(ad_spend=100, currency="EUR")).currency == "EUR"
    plain_sessions = sg.History.of(list(SALES), metric="sessions", channel="shop")
    assert sg.roi(sg.effect(plain_sessions, SALE, as_of=LAST), 100, unit_value=2).currency is None
    dollars = sg.History.of(list(SALES), metric="revenue", channel="shop", definition="revenue in $")
    assert sg.roi(sg.effect(dollars, SALE, as_of=LAST), 100).currency is None


def test_the_days_of_a_return_are_those_of_its_effect() -> None:
    """A window that leaves out days of the effect is refused with them; a wider one is taken, such as that of a cost."""
    effect = sg.effect(SALES, SALE, as_of=LAST)
    days = Window(SALE.start, SALE.end)
    assert sg.roi(effect, 100, window=days) == sg.roi(effect, 100)
    wider = Window(SALE.start, LAST)
    assert sg.roi(effect, 100, window=wider).window == wider
    for start, end in ((date(2026, 1, 1), date(2026, 1, 31)), (SALE.start + timedelta(days=1), LAST)):
        with pytest.raises(sg.InvalidValue, match=f"window: must be {days}, the days of the effect"):
            sg.roi(effect, 100, window=Window(start, end))


@pytest.mark.parametrize(
    ("value", "currency", "said"),
    [
        (494.1516, "USD", "494.15 USD"),
        (0.4567, "EUR", "0.46 EUR"),
        (1234.5678, "EUR", "1235 EUR"),
        (494.1516, "JPY", "494 JPY"),
        (12.3456, "KWD", "12.346 KWD"),
        (0.0012, "EUR", "0.0012 EUR"),
        (12.3456, None, "12.35"),
    ],
)
def test_money_in_its_own_decimals(value: float, currency: Any, said: str) -> None:
    """An amount has the decimals of its currency; a thousand and more has none, and less than a cent its digits."""
    assert amount(value, "money", currency=currency).into(ENGLISH) == said
    assert plain(amount(value, "money", currency=currency).into(FRENCH)) == said.replace(".", ",")


@pytest.mark.parametrize(
    ("currency", "by_size"),
    [
        ("EUR", {1000: 0, 999.99: 2, 0.1: 2, 0.0999: 3, 0.0456: 3, 0.01: 3, 0.0099: 4, 0.00123: 4, 0: 2}),
        (None, {1000: 0, 999.99: 2, 0.1: 2, 0.0999: 3, 0.0099: 4, 0: 2}),
        ("JPY", {1000: 0, 999.99: 0, 10: 0, 9.99: 1, 1: 1, 0.5: 2, 0.05: 3, 0: 0}),
        ("KWD", {1000: 0, 999.99: 3, 0.01: 3, 0.0099: 4, 0.00099: 5, 0: 3}),
    ],
)
def test_money_has_decimals_by_its_size(currency: str | None, by_size: dict[float, int]) -> None:
    """None of a thousand, those of the currency down to ten of its coins, and below these the first two digits."""
    assert {size: money_places(size, currency) for size in by_size} == by_size
    assert {size: money_places(-size, currency) for size in by_size} == by_size
