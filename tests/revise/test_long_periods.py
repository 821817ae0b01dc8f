"""Goals by periods longer than half of what was read: the readings there are judge them all the same."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg

ASKED = date(2026, 9, 14)
OVER_HALF = sg.StayWithin(low=400, per="quarter")


def leads(days: int, seed: int = 4, metric: str = "leads") -> sg.History:
    """Return 0 to 9 leads on as many days, up to the eve of the day asked about."""
    drawn = Random(seed)
    rows = [(ASKED - timedelta(days - k), drawn.randint(0, 9)) for k in range(days)]
    return sg.History.of(rows, metric=metric)


def goal(target: sg.Target, metric: str = "leads", start: date = date(2026, 7, 1)) -> sg.Goal:
    """Return a goal of half a year."""
    return sg.Goal(id="g", metric=metric, target=target, start=start, deadline=date(2026, 12, 31))


def revised(asked: sg.Goal, known: sg.History) -> sg.Proposal:
    """Return what revising says."""
    return sg.revise(asked, sg.Evidence(histories=[known]), as_of=ASKED)


BANDS = {
    "likely": (sg.StayWithin(low=300, per="quarter"), "comfortable"),
    "even": (sg.StayWithin(low=400, per="quarter"), "comfortable"),
    "less": (sg.StayWithin(high=430, per="quarter"), "stretch"),
    "long odds": (sg.StayWithin(high=400, per="quarter"), "heroic"),
    "hopeless": (sg.StayWithin(low=600, per="quarter"), "implausible"),
    "half years": (sg.StayWithin(low=600, per="6 months"), "comfortable"),
}


@pytest.mark.parametrize(("target", "verdict"), BANDS.values(), ids=BANDS)
def test_a_band_without_two_whole_periods_is_judged_by_its_chance(target: sg.StayWithin, verdict: str) -> None:
    """Of 252 days there is one whole quarter at most; its chance tells how hard the band is, in the text as well."""
    known, asked = leads(252), goal(target)
    found = revised(asked, known)
    chance = sg.project(asked, known, as_of=ASKED).probability
    assert (found.verdict, found.figures["chance"]) == (verdict, chance)
    assert "inside" not in found.figures
    assert "fewer than two whole periods" in found.text("en")
    assert "moins de deux périodes entières" in found.text("fr")
    assert ("what will change?" in found.text("en")) == (verdict in {"heroic", "implausible"})
    codes = {str(one.code) for one in sg.check(asked, evidence=sg.Evidence(histories=[known]), as_of=ASKED).findings}
    assert "SGA390" not in codes
    assert ("SGA305" in codes, "SGA304" in codes) == (verdict == "heroic", verdict == "implausible")


def test_two_whole_periods_are_told_as_they_were() -> None:
    """With two whole quarters the figures inside the band are counted, as ever."""
    found = revised(goal(sg.StayWithin(low=300, high=900, per="quarter")), leads(420))
    assert found.figures["figures"] == found.figures["inside"] == 3


@pytest.mark.parametrize("days", [1, 5, 8])
def test_a_band_with_a_week_or_two_has_too_few_readings(days: int) -> None:
    """Too few to see a spread: the text counts the readings, and asks for what two periods brought."""
    found = revised(goal(OVER_HALF), leads(days))
    assert found.verdict == "unknown"
    assert f"readings: {days}" in found.text("en")


def test_a_band_of_people_needs_periods_of_people() -> None:
    """People of a day make none of a quarter, so that daily readings tell nothing of a band of quarters."""
    assert revised(goal(OVER_HALF, "reach"), leads(252, metric="reach")).verdict == "unknown"


PACES = {
    "half a year": sg.KeepPace("800/6 months"),
    "by calendar": sg.KeepPace("800/6 months", counted="calendar"),
    "allowance": sg.KeepPace("860/6 months", bound="at_most"),
    "a year": sg.KeepPace("1600/year"),
}


@pytest.mark.parametrize("target", PACES.values(), ids=PACES)
def test_a_pace_of_a_long_period_is_judged_by_four_weeks(target: sg.KeepPace) -> None:
    """Where the readings show no two periods of the pace, they are cut as for a total: nine windows of four weeks."""
    known, asked = leads(257), goal(target)
    found = revised(asked, known)
    total = revised(goal(sg.ReachLevel(800)), known)
    assert found.verdict == "comfortable"
    assert found.figures["chance"] == sg.project(asked, known, as_of=ASKED).probability
    assert "periods" not in found.figures
    if target.bound != "at_most":
        assert found.figures["best"] == total.figures["best"]
    codes = {str(one.code) for one in sg.check(asked, evidence=sg.Evidence(histories=[known]), as_of=ASKED).findings}
    assert not codes & {"SGA390", "SGA311"}


@pytest.mark.parametrize(("days", "periods"), [(150, None), (175, 2), (182, 2), (257, 3)])
def test_a_pace_is_held_against_its_period_where_two_were_read(days: int, periods: int | None) -> None:
    """From two quarters on, the last of which may lack a few days, windows are quarters; before, weeks or four."""
    figures = revised(goal(sg.KeepPace("400/quarter")), leads(days)).figures
    assert figures.get("periods") == periods


@given(st.integers(28, 400), st.sampled_from(["week", "month", "quarter", "6 months", "year"]), st.booleans())
def test_more_than_a_month_of_days_judges_every_pace_and_band(days: int, per: str, is_band: bool) -> None:
    """Whatever the period, four weeks of days or more tell how hard it is to keep to two thirds."""
    lengths = {"week": 7, "month": 30, "quarter": 91, "6 months": 182, "year": 365}
    amount = round(3 * lengths[per])
    target = sg.StayWithin(low=amount, per=per) if is_band else sg.KeepPace(f"{amount}/{per}")
    assert revised(goal(target, start=ASKED), leads(days)).verdict != "unknown"
