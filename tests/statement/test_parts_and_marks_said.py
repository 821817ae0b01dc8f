"""Parts of a whole, marks out of twenty, ratios told in times, points of a rate, races and meetings."""

from datetime import date
from typing import Any

import pytest

import smartgoals as sg

DAY = date(2026, 3, 16)
Row = tuple[str, dict[str, Any]]


def said(text: str, **fields: Any) -> Row:
    """Return a row: a sentence and the fields of its draft."""
    return text, fields


PARTS: tuple[Row, ...] = (
    said("Resolve 95 of 100 tickets on first contact by June", amount=95, unit="%", amount_kind="target"),
    said("Pass 8 of 10 exams this year", amount=80, unit="%"),
    said("From 7 of 10 customers to 9 of 10 customers by June", baseline=70, target=90, unit="%"),
    said("Migrate 30 of 45 services by October", amount=30, unit=None, metric="services"),
    said("Hire 3 of 5 people by June", amount=3, unit=None),
    said("Win 12 of our 20 remaining games by May", amount=12, unit=None),
    said("Reach 30 of 100 by June", amount=30, unit=None),
    said("Run 4 sessions of 30 minutes by June", amount=4, unit=None),
    said("Send 20 of 30 minutes of video by June", amount=20),
    said("Gagner 8 matchs sur 10 d'ici mai", amount=80, unit="%", amount_kind="target"),
    said("Répondre à 9 e-mails sur 10 dans la journée d'ici juin", amount=90, unit="%", metric="reply_rate"),
    said("Réussir 8 examens sur 10 cette année", amount=80, unit="%"),
)
MARKS: tuple[Row, ...] = (
    said("Une moyenne de 13 sur 20 d'ici juin", metric="average_grade", amount=13, unit=None),
    said("Passer d'une moyenne de 11 à une moyenne de 13 sur 20", metric="average_grade", baseline=11, target=13),
    said("Avoir 13 sur 20 de moyenne en maths (11 aujourd'hui)", metric="average_grade", baseline=11, target=13),
    said("Avoir 13 sur 20 de moyenne d'ici juin", metric="average_grade", target=13, unit=None),
    said("Obtenir une moyenne de 13/20, contre 11 actuellement", metric="average_grade", baseline=11, target=13),
    said("An average of 14 out of 20 by June", metric="average_grade", target=14),
    said("13 élèves sur 20 d'ici juin", amount=65, unit="%"),
    said("Une moyenne de 3 posts par semaine", metric="posts_published", amount=3),
    said("Obtenir 14/20 en juin", metric=None, amount=14),
)
RATIOS: tuple[Row, ...] = (
    said("Bring debt to equity down to 1.5x by December", metric="debt_to_equity_ratio", target=1.5, unit=None),
    said("Reduce debt-to-equity from 2.1 to 1.5 by December", baseline=2.1, target=1.5, direction="decrease"),
    said("Hold debt to equity below 1.5x until December", direction="maintain", bound="at_most", target=1.5),
    said("Hold stock below 500 until December", direction="maintain", bound="at_most", target=500),
    said("Hold 5 webinars by June", direction="achieve", metric="webinars", amount=5),
    said("Keep the current ratio above 1.5 until June", metric="current_ratio", bound="at_least"),
    said("Ramener le ratio d'endettement à 1,5 d'ici décembre", metric="debt_to_equity_ratio", target=1.5),
    said("Maintenir le ratio de liquidité au-dessus de 1,5", metric="current_ratio", bound="at_least"),
    said("Reduce debt by $5,000 by June", metric="debt", amount=5000, unit="USD"),
)
POINTS: tuple[Row, ...] = (
    said("Improve conversion by 0.5 percentage points by May", metric="conversion_rate", amount=0.5, unit="pp"),
    said("Améliorer la conversion de 0,5 point d'ici mai", metric="conversion_rate", amount=0.5, unit="pp"),
    said("Reduce returns by 2 points by June", metric="return_rate", unit="pp", direction="decrease"),
    said("Raise NPS by 5 points by June", metric="nps", amount=5, unit=None),
)
RACES: tuple[Row, ...] = (
    said("Run 10 km in 50 minutes by June", metric="race_time", target=50, unit="minutes"),
    said("Courir 10 km en 50 minutes d'ici juin", metric="race_time", target=50, unit="minutes"),
    said("Courir un 10 km en 50 minutes d'ici juin", metric="race_time", target=50),
    said("Run a 5k in 24 minutes by June", metric="race_time", target=24, unit="minutes"),
    said("Run 5k in under 25 minutes by May", metric="race_time", target=25, bound="at_most"),
    said("Run 5k three times a week until June", metric="runs", amount=3),
    said("Run 5 km in 30 minutes 3 times a week until June", metric="runs", amount=3),
    said("Run 100 km in 4 weeks", metric="running_distance", target=100, unit="km"),
    said("Run 100 km", metric="running_distance", target=100, unit="km"),
    said("Gain 5k followers by June", metric="followers", amount=5000),
)
MEETINGS: tuple[Row, ...] = (
    said("Interview 3 users every week until June", metric="user_interviews", amount=3),
    said("Interroger 3 utilisateurs par semaine jusqu'en juin", metric="user_interviews", amount=3),
    said("Talk to 5 customers a week until June", metric="customer_meetings", amount=5, amount_kind="rate", per=None),
    said("Parler à 5 clients par semaine jusqu'en juin", metric="customer_meetings", amount=5, per=None),
    said("Go to 3 concerts a year until 2028", metric="concerts", amount=3, per=None),
    said("Meet with three prospects a day", metric="prospect_meetings", amount=3),
    said("Turn in 100% of homework on time until June", metric=None, amount=100),
)


@pytest.mark.parametrize(("text", "fields"), [*PARTS, *MARKS, *RATIOS, *POINTS, *RACES, *MEETINGS])
def test_each_is_what_it_is_called(text: str, fields: dict[str, Any]) -> None:
    """A figure is told of what it is a part of, out of, or in."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert {name: getattr(draft, name) for name in fields} == fields


CUT = (", 20 of", "20 of 30", "no", "Pas de", "a a week", "p95", "5 days a week", "95th", "4 stars", "worth $5")


@pytest.mark.parametrize("text", CUT)
def test_words_that_end_too_soon_raise_nothing(text: str) -> None:
    """Whatever is cut off is read, and asks for nothing that it does not say."""
    assert sg.parse_goal(text, as_of=DAY).metric is None
