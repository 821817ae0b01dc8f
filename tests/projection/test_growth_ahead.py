"""Growths of the amount of a period that begin later: they count from a period that nobody has read yet."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from statistics import fmean

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals import present

FIRST, ASKED = date(2026, 3, 1), date(2026, 9, 13)
START, END = date(2026, 11, 2), date(2027, 1, 31)


def leads(seed: int, metric: str = "leads") -> sg.History:
    """Return 0 to 9 leads a day, up to the day asked about."""
    drawn = Random(seed)
    days = [FIRST + timedelta(k) for k in range((ASKED - FIRST).days + 1)]
    return sg.History.of([(on, drawn.randint(0, 9)) for on in days], metric=metric)


# From 2 November to 31 January are three months but for a day.
TIMES = pytest.approx(1.03**3, rel=2e-3)


def goal(growth: str = "3 %/month", baseline: sg.Baseline | None = None) -> sg.Goal:
    """Return a growth that begins seven weeks after the day asked about."""
    target = sg.GrowBy(growth)
    return sg.Goal(id="g", metric="leads", target=target, start=START, deadline=END, baseline=baseline)


def test_the_chance_is_not_the_luck_of_the_last_month_read() -> None:
    """Logs of one kind have nearly one chance, whatever August brought; and about as many such goals were met."""
    chances = [sg.project(goal(), leads(seed), as_of=ASKED).probability or 0.0 for seed in range(12)]
    augusts = [leads(seed).exact_total(date(2026, 7, 31), date(2026, 8, 31)) for seed in range(12)]
    assert max(augusts) > 1.2 * min(augusts)
    assert max(chances) - min(chances) < 0.2
    drawn = Random(0)
    months = [[sum(drawn.randint(0, 9) for _ in range(31)) for _ in range(2)] for _ in range(2000)]
    met = fmean(later >= 1.03**3 * before for before, later in months)
    assert fmean(chances) == pytest.approx(met, abs=0.1)


def test_the_target_is_one_of_what_october_is_expected_to_bring() -> None:
    """Three months at 3 % more than October, which is told by its caution; the goal's progress tells August's still."""
    history = leads(2)
    p = sg.project(goal(), history, as_of=ASKED)
    october = sg.forecast(history, on=date(2026, 10, 31), as_of=ASKED, total_from=date(2026, 10, 1))
    assert float(p.target or 0) / october.expected == TIMES
    assert [one.code for one in p.cautions] == ["start_ahead"]
    assert p.progress.baseline_read_on == date(2026, 8, 31)


def test_october_once_read_is_the_baseline() -> None:
    """On the eve of the start the whole month is read, and nothing is ahead of the target any more."""
    history = leads(2)
    drawn = Random(5)
    rest = [(ASKED + timedelta(k), drawn.randint(0, 9)) for k in range(1, 50)]
    longer = sg.History.of([*history, *rest], metric="leads")
    assert longer.last.day == date(2026, 11, 1)
    p = sg.project(goal(), longer, as_of=date(2026, 11, 1))
    assert float(p.target or 0) / float(longer.exact_total(date(2026, 9, 30), date(2026, 10, 31))) == TIMES
    assert not p.cautions


def test_a_stated_baseline_stays_what_it_is() -> None:
    """Who says what the growth counts from has said it."""
    stated = goal(baseline=sg.Baseline(value=120, per="month"))
    p = sg.project(stated, leads(2), as_of=ASKED)
    assert float(p.target or 0) / 120 == TIMES
    assert not p.cautions


def test_an_exact_log_has_an_exact_growth() -> None:
    """Of five a day October and January bring as much: no growth, and no fall, has a chance beyond the least."""
    even = sg.History.of([(FIRST + timedelta(k), 5) for k in range((ASKED - FIRST).days + 1)], metric="leads")
    chances = [sg.project(goal(growth), even, as_of=ASKED).probability for growth in ("3 %/month", "-3 %/month")]
    assert chances == [pytest.approx(0, abs=1e-3)] * 2


def test_no_tripwire_is_told_before_the_start() -> None:
    """What is read until the start moves what the growth asks as well as what is expected of it."""
    wires = sg.project(goal(), leads(1), as_of=ASKED).tripwires((0.5,))
    assert wires.reason == "no_baseline"
    assert {row.value for row in wires.rows} == {None}


def test_pages_tell_a_growth_ahead() -> None:
    """A card of such a goal is drawn in both languages, with its caution."""
    history, asked = leads(3), goal()
    plan = sg.Strategy(goals=[asked], histories=[history])
    for language in ("en", "fr"):
        assert present.text(sg.review(plan, as_of=ASKED), language=language)


@given(st.integers(0, 30), st.integers(-9, 9), st.integers(-9, 9))
def test_more_growth_is_never_likelier(seed: int, one: int, other: int) -> None:
    """A larger growth upwards has no larger chance, and fan and chance agree."""
    low, high = sorted((abs(one) + 1, abs(other) + 2))
    history = leads(seed)
    likely, less = (sg.project(goal(f"{each} %/month"), history, as_of=ASKED) for each in (low, high))
    assert likely.probability is not None
    assert less.probability is not None
    assert likely.probability >= less.probability
    assert likely.forecast is not None
    assert likely.forecast.probability(at_least=float(likely.target or 0)) == pytest.approx(likely.probability)
