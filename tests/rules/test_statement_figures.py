"""SGS111: a statement that agrees with its target in other writing is not accused, and one that does not is."""

from datetime import date

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg


def contradictions(metric: str, target: object, statement: str) -> list[str]:
    """Return what SGS111 says of a statement beside a target, or beside a level to be reached."""
    asked = sg.ReachLevel(target) if isinstance(target, (int, float)) else target
    goal = sg.Goal(
        id="g",
        metric=metric,
        channel="c",
        start=date(2026, 1, 5),
        deadline=date(2026, 6, 28),
        target=asked,
        statement=statement,
    )
    found = sg.check(goal, as_of=date(2026, 1, 20)).findings
    return [one.message for one in found if one.code == "SGS111"]


@given(st.integers(1, 1999))
def test_every_share_is_its_percentage(halves: int) -> None:
    """A share to three places is its percentage, in English and in French writing, whatever binary rounding makes of it."""
    percent = f"{halves / 20:g}"
    share = round(halves / 2000, 6)
    assert contradictions("conversion_rate", share, f"Raise the conversion rate to {percent} %") == []
    assert contradictions("conversion_rate", share, f"Porter le taux à {percent.replace('.', ',')} pour cent") == []


@pytest.mark.parametrize(
    ("metric", "target", "statement"),
    [
        ("first_response_time", 2, "Répondre en moins de 120 minutes"),
        ("first_response_time", 2, "Answer within 7200 seconds"),
        ("first_response_time", 1.5, "Répondre en 1h30 au plus"),
        ("first_response_time", 48, "Répondre en 2 jours au lieu de 72 heures"),
        ("ad_spend", 1200.5, "Dépenser 1 200,50 €"),
        ("ad_spend", 1.25, "A click for 1.250 € at most"),
        ("ad_spend", 5000, "Dépenser 5 k€ par trimestre"),
        ("followers", 10_000, "Atteindre 10k abonnés"),
        ("followers", 10_000, "Atteindre 10 k d’abonnés"),
        ("followers", 1_500_000, "Atteindre 1,5 M d’abonnés"),
        ("followers", 1_500_000, "Reach 1.5m followers"),
        ("followers", 12_000, "Atteindre 12 000 abonnés"),
        ("followers", 12_000, "Atteindre 12.000 abonnés"),
        ("followers", 2000, "Grow from 1500 to 2000 followers"),
        ("followers", 500, "Grow from 300 followers to 500 by June"),
        ("followers", sg.ChangeBy(percent=7), "Gagner 7 % d’abonnés"),
        ("conversion_rate", sg.StayWithin(low=0.07, high=0.29), "Stay between 7 and 29 %"),
        ("watch_time", sg.KeepPace(sg.Pace.parse("90 minutes/week")), "Get 1h30 of watch time each week"),
    ],
)
def test_agreement_in_other_writing(metric: str, target: object, statement: str) -> None:
    """Percentages, units of time, thousands, decimals and years are compared as what they stand for."""
    assert contradictions(metric, target, statement) == []


@pytest.mark.parametrize(
    ("metric", "target", "statement", "said"),
    [
        ("conversion_rate", 0.07, "Atteindre 8 % de conversion", "says 8 %, and the target asks for 7 %"),
        ("first_response_time", 2, "Answer within 30 minutes", "says 0.5 h, and the target asks for 2 h"),
        ("first_response_time", 2, "Answer within 2 minutes", "says 2 min, and the target asks for 2 h"),
        ("followers", 12, "Reach 1200 followers", "says 1200, and the target asks for 12"),
        ("followers", 12, "Reach 12.000 followers", "says 12,000, and the target asks for 12"),
        ("followers", 10_000, "Atteindre 11k d’abonnés", "says 11,000, and the target asks for 10,000"),
        ("ad_spend", 1200.5, "Dépenser 1 200,60 €", "says 1200.6, and the target asks for 1200.5"),
        ("followers", 30, "Reach 500 followers in 30 days", "says 500, and the target asks for 30"),
        ("followers", sg.ChangeBy(percent=7), "Gain 9 % more followers", "says 9 %, and the target asks for 7 %"),
    ],
)
def test_contradictions_are_found(metric: str, target: object, statement: str, said: str) -> None:
    """A figure that is another one in every reading is told, in the unit of the target or a finer one."""
    (message,) = contradictions(metric, target, statement)
    assert said in message


def test_years_and_days_contradict_nothing() -> None:
    """A year and the days until the deadline say when, and not how much."""
    assert contradictions("followers", 500, "More followers by summer 2026") == []
    assert contradictions("followers", 500, "More followers in 90 days") == []
