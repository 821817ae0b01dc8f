"""Changes by so much in each period of what does not add up: "by 0.2 points a month", "de 2 € par mois"."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals import types

DAY = date(2026, 3, 10)
MONTH, QUARTER = sg.Period(1, "month"), sg.Period(1, "quarter")
Row = tuple[str, dict[str, Any], sg.Period]

ROWS: tuple[Row, ...] = (
    ("Increase conversion rate by 0.2 points a month by December", {"amount": 0.2, "unit": "pp"}, MONTH),
    ("Increase conversion rate by 0.2 pp a month by December", {"amount": 0.2, "unit": "pp"}, MONTH),
    ("Increase the conversion rate 0.2 points a month", {"amount": 0.2, "unit": "pp"}, MONTH),
    ("Reduce churn by one point per quarter until December", {"amount": 1, "unit": "pp"}, QUARTER),
    ("Reduce the bounce rate by 1 to 2 points a month", {"amount": 1, "upper": 2, "unit": "pp"}, MONTH),
    ("Improve NPS by 2 points a quarter by December", {"amount": 2, "unit": None}, QUARTER),
    ("Gain 2 points of NPS a quarter", {"amount": 2, "unit": None}, QUARTER),
    ("Never let churn rise by more than 0.5 points a month", {"amount": 0.5, "unit": "pp"}, MONTH),
    ("Augmenter le taux de conversion de 0,2 point par mois d’ici décembre", {"amount": 0.2, "unit": "pp"}, MONTH),
    ("Réduire le churn d’un point par trimestre jusqu’en décembre", {"amount": 1, "unit": "pp"}, QUARTER),
    ("Améliorer le NPS de 2 points par trimestre d’ici décembre", {"amount": 2, "unit": None}, QUARTER),
    ("+0,2 pt de taux de conversion par mois d’ici décembre", {"amount": 0.2, "unit": "pp"}, MONTH),
    ("Gagner 0,5 point de part de marché par trimestre", {"amount": 0.5, "unit": "pp"}, QUARTER),
    # So much more of a mean, too.
    ("Increase average order value by 2 € a month by December", {"amount": 2, "unit": "EUR"}, MONTH),
    ("Reduce average response time by 5 minutes a month", {"amount": 5, "unit": "minutes"}, MONTH),
    ("Augmenter le panier moyen de 2 € par mois d’ici décembre", {"amount": 2, "unit": "EUR"}, MONTH),
)  # fmt: skip


@pytest.mark.parametrize(("text", "fields", "period"), ROWS)
def test_a_step_of_each_period_is_a_change(text: str, fields: dict[str, Any], period: sg.Period) -> None:
    """Neither a level of each period, nor an amount of it; and no goal is made of it that says so."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert {name: getattr(draft, name) for name in fields} == fields
    assert draft.amount_kind is types.AmountKind.DELTA
    assert draft.pace is not None
    assert (draft.pace.amount, draft.pace.period) == (draft.amount, period)
    with pytest.raises(sg.SmartGoalsError, match=r"no target moves by so much each period"):
        draft.to_goal(deadline=date(2026, 12, 31))
    assert draft.merge(sg.Goal(id="goal")).target is None


LEVELS = (
    ("Maintenir un NPS de 40 points par trimestre", types.AmountKind.RATE),
    ("A conversion rate of 3 % a month", types.AmountKind.TARGET),
    ("Keep response time under 5 minutes a week", types.AmountKind.RATE),
    ("Reduce churn by 5 % a month by December", types.AmountKind.RELATIVE),
    ("Gain 50 followers a month by December", types.AmountKind.RATE),
    ("Increase revenue by 500 € a month", types.AmountKind.RATE),
)


@pytest.mark.parametrize(("text", "kind"), LEVELS)
def test_what_each_period_shows_or_brings_is_no_step(text: str, kind: types.AmountKind) -> None:
    """A level, a growth in percent and an amount of each period stay what they are."""
    assert sg.parse_goal(text, as_of=DAY).amount_kind is kind


PACES = (
    ("Grow followers by 30 a week to reach 1670 by December", 30, 1670),
    ("Augmenter les abonnés de 30 par semaine pour atteindre 1670", 30, 1670),
    ("Increase domain authority by 2 points a month", 2, None),
)


@pytest.mark.parametrize(("text", "amount", "level"), PACES)
def test_a_step_of_what_is_there_is_its_pace(text: str, amount: int, level: int | None) -> None:
    """So many more of a stock each week are its pace, also where the level is told that it leads to."""
    draft = sg.parse_goal(text, as_of=DAY)
    target = draft.to_goal(deadline=date(2026, 12, 31)).target
    assert isinstance(target, sg.KeepPace)
    assert (target.pace.amount, draft.target) == (amount, level)


@given(
    st.decimals("0.1", "20", places=1),
    st.sampled_from(("month", "quarter", "week")),
    st.sampled_from(("conversion rate", "churn", "open rate", "bounce rate", "retention rate")),
    st.sampled_from(("Increase", "Reduce")),
)
def test_points_of_each_period_are_never_a_level(step: Decimal, unit: str, noun: str, verb: str) -> None:
    """Whatever the figure, the period and the rate, "by p points a month" is a change of p points in each."""
    draft = sg.parse_goal(f"{verb} {noun} by {step} points a {unit} by 31 December 2026", as_of=DAY)
    assert (draft.amount_kind, draft.unit, draft.target) == (types.AmountKind.DELTA, "pp", None)
    assert draft.amount == pytest.approx(float(step))
    assert draft.pace is not None
    assert draft.pace.period == sg.Period(1, unit)
    with pytest.raises(sg.SmartGoalsError, match=r"target"):
        draft.to_goal()
