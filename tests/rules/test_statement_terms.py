"""SGS111: what a statement tells of a number otherwise than its target: in percent, a period, a side, a way, a day."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg

AS_OF = date(2026, 11, 30)
REACH = sg.ReachLevel(3000)


def told(
    statement: str, metric: str = "followers", language: str = "en", start: float | None = None, **terms: Any
) -> list[str]:
    """Return what SGS111 says of a goal of six months."""
    known = {"start": date(2026, 12, 1), "deadline": date(2027, 5, 31)} | terms
    if start is not None:
        known["baseline"] = sg.Baseline(value=start, on=AS_OF)
    goal = sg.Goal(id="g", metric=metric, channel="ig", statement=statement, **known)
    found = sg.check(goal, as_of=AS_OF, language=language).findings
    return [one.message.replace("\u202f", " ").replace("\u00a0", " ") for one in found if one.code == "SGS111"]


def pace(text: str, **terms: Any) -> sg.KeepPace:
    """Return a pace to keep."""
    return sg.KeepPace(sg.Pace.parse(text), **terms)


@pytest.mark.parametrize(
    ("statement", "terms", "words"),
    [
        ("Double our followers", {"target": REACH, "start": 2000}, "says 100 %, and the target asks for 50 %"),
        (
            "Grow followers by 40 %",
            {"target": sg.ChangeBy(200), "start": 2000},
            "says 40 %, and the target asks for 10 %",
        ),
        (
            "Reach 3000 followers",
            {"target": sg.ChangeBy(percent=20), "start": 2000},
            "says 3000, and the target asks for 20 %",
        ),
        (
            "Réduire de moitié le taux de rebond",
            {"metric": "bounce_rate", "target": sg.ReachLevel(0.45), "start": 0.6, "language": "fr"},
            "dit -50 %, et la cible demande -25 %",
        ),
        # The level that a change leads to is what the goal asks.
        (
            "Gain 500 followers to reach 3,000",
            {"target": sg.ReachLevel(4000)},
            "says 3000, and the target asks for 4000",
        ),
        (
            "Gagner 500 abonnés pour atteindre 3 000",
            {"target": sg.ReachLevel(4000), "language": "fr"},
            "dit 3000, et la cible demande 4000",
        ),
        (
            "Raise conversion rate by 2 points to 6 %",
            {"metric": "conversion_rate", "target": sg.ReachLevel(0.08)},
            "says 6 %, and the target asks for 8 %",
        ),
        (
            "Augmenter le taux de conversion de 2 points pour atteindre 6 %",
            {"metric": "conversion_rate", "target": sg.ReachLevel(0.08), "language": "fr"},
            "dit 6 %, et la cible demande 8 %",
        ),
        # Counted in any days in a row, and not.
        (
            "At most 500 of ad spend in any 7 days",
            {"metric": "ad_spend", "target": pace("500/7 days", bound="at_most")},
            "asks for 500 in any such days in a row, and the target (keep at most 500 every 7 days) is not counted so",
        ),
        (
            "Obtenir 50 prospects sur 7 jours glissants",
            {"metric": "leads", "target": pace("50/week", counted="calendar"), "language": "fr"},
            "demande 50 sur toute suite de tels jours, et la cible (",
        ),
        # Of another period.
        (
            "Win 100 followers a month",
            {"target": pace("100/week")},
            "says 100 every month, and the target asks for 100 every week",
        ),
        (
            "Watch 30 hours a week",
            {"metric": "watch_time", "target": pace("30 hours/month")},
            "says 30 h every week, and",
        ),
        (
            "Grow followers by 5 % a month",
            {"target": sg.GrowBy("5 %/week"), "start": 2000},
            "5 % every month, and the target asks for 5 % every week",
        ),
        (
            "Win 100 followers every 2 weeks",
            {"target": pace("100/week")},
            "100 every 2 weeks, and the target asks for 100 every week",
        ),
        ("10 leads per fortnight", {"metric": "leads", "target": pace("10/week")}, "says 10 every 2 weeks"),
        # On the other side.
        (
            "Spend at most 500 EUR a month on ads",
            {"metric": "ad_spend", "target": pace("500/month", bound="at_least")},
            "at most 500, and the target asks for 500 or more",
        ),
        (
            "Keep a bounce rate of at most 50 %",
            {"metric": "bounce_rate", "target": sg.StayWithin(low=0.5)},
            "at most 50 %, and the target asks for 50 % or more",
        ),
        (
            "Garder un taux de conversion d’au moins 3 %",
            {"metric": "conversion_rate", "target": sg.StayWithin(high=0.03), "language": "fr"},
            "au moins 3 %, et la cible demande 3 % ou moins",
        ),
        # The other way.
        (
            "Réduire le taux de rebond de 30 %",
            {"metric": "bounce_rate", "target": sg.ChangeBy(percent=30), "language": "fr"},
            "dit -30 %, et la cible demande +30 %",
        ),
        (
            "Grow followers by 300",
            {"target": sg.ChangeBy(-300), "start": 2000},
            "says +300, and the target asks for -300",
        ),
        (
            "Reduce the bounce rate by 5 points",
            {"metric": "bounce_rate", "target": sg.ChangeBy(0.05)},
            "says -5 points, and the target asks for +5 points",
        ),
        # By another day.
        (
            "Reach 3000 followers by 31 March",
            {"target": REACH},
            "wants it by 31 March 2027, and the goal ends on 31 May 2027",
        ),
        ("Reach 3000 followers by 31 May 2028", {"target": REACH}, "by 31 May 2028, and the goal ends on 31 May 2027"),
        ("Reach 3000 followers by August", {"target": REACH}, "by 31 August 2027, and the goal ends on 31 May 2027"),
        ("Reach 3000 followers by 29 February 2028", {"target": REACH}, "by 29 February 2028, and"),
        (
            "Atteindre 3000 abonnés d’ici le 31 mars",
            {"target": REACH, "language": "fr"},
            "d’ici le 31 mars 2027, et le but finit le 31 mai 2027",
        ),
    ],
)
def test_what_is_told_otherwise_is_found(statement: str, terms: dict[str, Any], words: str) -> None:
    """Each is told with both of what stands there, and no figure is made up."""
    (message,) = told(statement, **terms)
    assert words in message


@pytest.mark.parametrize(
    ("statement", "terms"),
    [
        ("Double our followers", {"target": REACH, "start": 1500}),
        ("Double our followers", {"target": REACH}),
        ("Win 100 followers a month", {"target": pace("23/week")}),
        ("Win 100 followers a month, 100 a week at first", {"target": pace("100/week")}),
        ("Win 100 followers a month on each channel", {"target": pace("100/week")}),
        ("Win 14 followers in 2 weeks", {"target": pace("14/2 weeks")}),
        ("Win 50 to 100 followers a month", {"target": pace("50/week")}),
        ("Win 100 followers", {"target": pace("100/week")}),
        ("Spend at most 500 EUR a month on ads", {"metric": "ad_spend", "target": pace("500/month", bound="at_most")}),
        ("Spend at most 500 EUR a month on ads", {"metric": "ad_spend", "target": pace("500/month")}),
        ("Keep the open rate from 20 to 30 %", {"metric": "open_rate", "target": sg.StayWithin(low=0.2, high=0.3)}),
        ("Reduce the bounce rate by 30 %", {"metric": "bounce_rate", "target": sg.ChangeBy(percent=-30)}),
        ("Followers: 300", {"target": sg.ChangeBy(-300)}),
        ("Reach 3000 followers by 31 May", {"target": REACH}),
        ("Reach 3000 followers before 1 June", {"target": REACH}),
        ("Reach 3000 followers by May", {"target": REACH}),
        ("Reach 3000 followers by June 2027", {"target": REACH}),
        ("Reach 3000 followers by the summer", {"target": REACH}),
        ("Reach 3000 followers in three months", {"target": REACH}),
        ("Reach 3000 followers by 31 March", {"target": REACH, "deadline": None}),
        (
            "Reach 3000 followers by 31 March",
            {"target": sg.ReachLevel(3000, milestones=[sg.Milestone(date(2027, 3, 31), 2500)])},
        ),
        ("Reach 2500 followers by 31 March and 3000 by 31 May", {"target": REACH}),
        ("Reach 3000 followers by 03/04/2027", {"target": REACH}),
        ("Reach 3000 followers by 29 February", {"target": REACH, "deadline": date(2028, 2, 28)}),
    ],
)
def test_what_may_be_meant_is_not_accused(statement: str, terms: dict[str, Any]) -> None:
    """The same in other words, and what can be read in two ways, is no contradiction."""
    assert told(statement, **terms) == []


PERIODS = st.sampled_from(["day", "week", "month", "quarter", "year"])


@given(st.integers(2, 900), PERIODS, PERIODS)
def test_one_number_of_two_periods(amount: int, said: str, asked: str) -> None:
    """A number is told of the period that the statement names, wherever the target has another one."""
    message = told(f"Win {amount} followers a {said}", target=pace(f"{amount}/{asked}"))
    assert bool(message) is (said != asked)
    assert not message or f"{amount:,}".replace(",", "") in message[0].replace(",", "")


@given(st.dates(date(2026, 12, 2), date(2027, 11, 20)), st.dates(date(2026, 12, 2), date(2027, 11, 20)))
def test_one_figure_by_two_days(said: date, ends: date) -> None:
    """A day that is told in full is the last one of the goal, or the day beside it, or it is told."""
    written = f"{said.day} {said:%B} {said.year}"
    message = told(f"Reach 3000 followers by {written}", target=REACH, deadline=ends)
    assert bool(message) is (abs((said - ends).days) > 1)
