"""Examples of the levels of a sentence: where a goal starts and ends, in unlike units, ranks, bands, old figures."""

from datetime import date
from typing import Any

import pytest

import smartgoals as sg

DAY = date(2026, 3, 10)
JUNE = date(2026, 6, 30)
Row = tuple[str, dict[str, Any]]


def said(text: str, **fields: Any) -> Row:
    """Return a row: a sentence and the fields of its draft."""
    return text, fields


UNITS: tuple[Row, ...] = (
    said("Reduce weight from 90 kg to 176 lbs", direction="decrease", baseline=198.416036, target=176, unit="lb"),
    said("Réduire les déchets de 2 tonnes à 500 kg par mois", direction="decrease", baseline=2000, target=500),
    said("Increase distance from 800 m to 2 km by June", direction="increase", baseline=0.8, target=2, unit="km"),
    said("Reduce water use from 900 litres to 0.5 m3", direction="decrease", baseline=0.9, target=0.5, unit="m3"),
    said("Réduire la consommation de 900 litres à 0,5 m3", baseline=0.9, target=0.5, unit="m3"),
    said("Reduce average call time from 1m30s to 50s", direction="decrease", baseline=90, target=50, unit="seconds"),
    said("Swim 100 m", amount=100, unit="m"),
    said("Swim 100 m 30 times", amount=100, unit="m"),
    said("Reduce page weight from 1.2 MB to 600 KB", direction="decrease", baseline=1200, target=600, unit="KB"),
    said("Réduire le poids des pages de 1,2 Mo à 600 Ko", direction="decrease", baseline=1200, target=600, unit="KB"),
    said("Reduce storage from 2 GB to 500 MB", direction="decrease", baseline=2000, target=500, unit="MB"),
    said("Réduire le délai d'un an à 6 mois", direction="decrease", baseline=12, target=6, unit="months"),
    said("Reply within 2 hours (currently 1 day)", direction="decrease", baseline=24, target=2, unit="hours"),
    said("Increase donations from €500 to $900", direction="increase", baseline=None, target=900, unit="USD"),
    said("Augmenter les dons de 500 € à 900 $", direction="increase", baseline=None, target=900, unit="USD"),
    said("Reduce use from 90 gallons to 300 litres", direction="decrease", baseline=None, target=300, unit="litres"),
    said("Reduce waste from 90 kg to 300 litres", direction="decrease", baseline=None, target=300, unit="litres"),
)
SIGNS: tuple[Row, ...] = (
    said("Obtenir un NPS > 50 fin juin", direction="achieve", bound="at_least", baseline=None, target=50),
    said("Atteindre un taux de conversion > 3 %", direction="achieve", bound="at_least", baseline=None, target=3),
    said("Obtain one NPS > 50", direction="achieve", bound="at_least", baseline=None, target=50),
    said("Followers -> 5000 by June", bound=None, baseline=None, target=5000, deadline=JUNE),
    said("Followers => 5000 by June", bound=None, target=5000),
    said("Followers >= 5000 by June", bound="at_least", target=5000),
    said("650->1000 followers", direction="increase", bound=None, baseline=650, target=1000),
    said("Taux de conversion 2 % > 3 %", direction="increase", bound=None, baseline=2, target=3),
)

ENDS: tuple[Row, ...] = (
    said("Réduire l'attrition de 2 points, à 5 %, d'ici juin", direction="decrease", amount=2, unit="pp", target=5),
    said("Réduire l'attrition de 2 points à 5 %", direction="decrease", amount_kind="delta", baseline=None, target=5),
    said("Augmenter le CA de 20 %, à 120 k€, d'ici juin", amount=20, amount_kind="relative", target=120_000),
    said("Augmenter le CA de 20 % à 120 k€", amount=20, amount_kind="relative", baseline=None, target=120_000),
    said("Augmenter les clients de 20 %, à 600", amount=20, amount_kind="relative", baseline=None, target=600),
    said("Réduire les coûts de 5 000 € à 45 000 €", direction="decrease", amount=5000, upper=None, target=45_000),
    said("Réduire les coûts de 5 000 € à 10 000 €", direction="decrease", amount=5000, upper=10_000, target=None),
    said("Réduire les coûts de 50 000 € à 45 000 €", direction="decrease", baseline=50_000, target=45_000),
    said("Augmenter les ventes de 5 000 € à 45 000 €", direction="increase", baseline=5000, target=45_000),
    said("Réduire le taux de 25 à 30 %", direction="decrease", amount=25, upper=30),
    said("Passer de 35, à 50 abonnés", baseline=35, target=50),
    said("Réduire le délai de 1 h à 45 min", direction="decrease", baseline=60, target=45),
    said("Reduce costs by €5,000 to €45,000 by June", direction="decrease", amount=5000, upper=None, target=45_000),
    said("Reduce costs by €5,000 to €10,000 by June", direction="decrease", amount=5000, upper=10_000, target=None),
    said("Reduce churn by 2 points, to 5%, by June", direction="decrease", amount=2, unit="pp", target=5),
    said("Increase followers by 500, to 5,000, by June", amount=500, amount_kind="delta", target=5000),
    said("Increase followers by 500 over the coming year: to 5,000", amount=500, target=None),
    said("Increase revenue by 500 followers to €5,000", amount=500, upper=None, target=None),
)
STARTS: tuple[Row, ...] = (
    said("Increase NPS to 50 from 35 by June", direction="increase", baseline=35, target=50, deadline=JUNE),
    said("Raise turnout to 60% from 48% by 2028", baseline=48, target=60, unit="%", deadline=date(2028, 12, 31)),
    said("Raise turnout to 60% up from 48% by 2028", baseline=48, target=60, deadline=date(2028, 12, 31)),
    said("Porter le NPS à 50, depuis 35, d'ici juin", baseline=35, target=50, deadline=JUNE),
    said("Porter la participation à 60 % en partant de 48 %", baseline=48, target=60),
    said("Increase donors to 500 from 20 schools", baseline=None, target=500),
    said("Increase revenue to $500 from 20%", baseline=None, target=500),
    said("Grow to 500 members and stop losing members from 20", baseline=None),
    said("10 000 abonnés Instagram fin 2026 (vs 7 500 fin 2025)", baseline=7500, target=10_000),
    said("Faire passer le NPS à 50 contre 35 d'ici juin", baseline=35, target=50, deadline=JUNE),
    said("Increase sales to 500 against 400 by June", baseline=400, target=500, deadline=JUNE),
    said("Increase sales to 500 against 400 in 2025", baseline=400, target=500, deadline=None),
)
STATED: tuple[Row, ...] = (
    said("In 2025 we sold 400 units; in 2026 we want to sell 500", target=500, deadline=date(2026, 12, 31)),
    said("En 2025 nous avons vendu 400 unités ; en 2026 nous voulons en vendre 500", baseline=400, target=500),
    said("We have 650 followers on X and want 1,000 by June", metric="followers", baseline=650, target=1000),
    said("Nous avons 650 abonnés sur X et voulons en avoir 1 000 d'ici juin", baseline=650, target=1000),
    said("On a 650 abonnés, on en veut 1 000 en juin", metric="followers", baseline=650, target=1000),
    said("I weigh 90 kg and want to weigh 80 kg by June", direction="decrease", baseline=90, target=80),
    said("We sold 400 units last year and want to sell 500 units", baseline=400, target=500),
    said("We have 20 employees and want to earn €500k by June", baseline=None, target=500_000, unit="EUR"),
    said("We publish 3 posts a week and want 500 followers by June", baseline=None),
    said("We want to go from 400 to 500 clients", baseline=400, target=500),
    said("Sell 400 units; we want to earn 500", target=400),
    said("We, the team, for sales have 400 clients and want 500", baseline=None),
    said("We sell more than 400 units and want to sell 500", baseline=None),
)

BANDS: tuple[Row, ...] = (
    said("Publish from 3 to 5 posts per week on Facebook", amount_kind="rate", amount=3, upper=5, baseline=None),
    said("Publier de 3 à 5 posts par semaine sur Facebook", amount_kind="rate", amount=3, upper=5, baseline=None),
    said("Gain from 100 to 200 followers a month", metric="followers", amount_kind="rate", amount=100, upper=200),
    said("Gagner de 100 à 200 abonnés par mois", metric="followers", amount_kind="rate", amount=100, upper=200),
    said("Gain from 100 to 200 followers by June", amount_kind="delta", amount=100, upper=200),
    said("Go from 3 to 5 posts per week", direction="increase", baseline=3, target=5, upper=None),
    said("Increase from 5 to 10%", direction="increase", baseline=5, target=10, upper=None),
)
RANKS: tuple[Row, ...] = (
    said("Improve Google ranking from position 12 to position 5 by June", direction="decrease", baseline=12, target=5),
    said("Climb from rank 5 to rank 3 by June", direction="decrease", baseline=5, target=3, deadline=JUNE),
    said("Passer du rang 5 au rang 3 d'ici juin", direction="decrease", baseline=5, target=3, deadline=JUNE),
    said("Passer de la position 12 à la position 5 sur Google", direction="decrease", baseline=12, target=5),
    said("Climb from position 5, which we have, to position 3", target=3),
    said("Être au rang 3 de notre marché en 2027", amount=None),
    said("Work hard to rank 5 pages on Google", amount=5),
    said("Grow to a team of 12 by Q4", direction="increase", amount_kind="target", target=12),
    said("Grow to a base of 500 customers", amount_kind="target", target=500),
    said("Grow our list by a team of 12", baseline=None),
    said("Grow the list thanks to a team of 12", baseline=None),
)


@pytest.mark.parametrize(("text", "fields"), [*UNITS, *SIGNS, *ENDS, *STARTS, *STATED, *BANDS, *RANKS])
def test_what_the_levels_of_a_sentence_are(text: str, fields: dict[str, Any]) -> None:
    """Levels are told in one unit, and what compares or points is read as that."""
    draft = sg.parse_goal(text, as_of=DAY)

    assert {name: getattr(draft, name) for name in fields} == fields


@pytest.mark.parametrize("text", ["Increase donations from €500 to $900", "Passer de 90 kg à 300 litres"])
def test_a_level_of_an_unlike_unit_is_told_as_open(text: str) -> None:
    """A level that cannot be told in the unit of the other is no baseline, and is said to be open."""
    assert [one.field for one in sg.parse_goal(text, as_of=DAY).ambiguities] == ["baseline"]


@pytest.mark.parametrize(
    ("text", "is_open"),
    [
        ("Increase sales by $10k each month until December", True),
        ("Augmenter les ventes de 10 k€ par mois jusqu'en décembre", True),
        ("Gain 50 sales a month until December", False),
        ("Increase followers by 100 a month until December", False),
        ("Increase sales by 10% a month until December", False),
        ("Generate 50 leads a month until December", False),
    ],
)
def test_a_growth_by_so_many_each_month_may_be_two(text: str, is_open: bool) -> None:
    """So many more each month of what adds up are sold in each, or on top of the month before."""
    readings = [one.readings for one in sg.parse_goal(text, as_of=DAY).ambiguities]
    assert readings == ([("rate", "delta")] if is_open else [])


@pytest.mark.parametrize("text", ["Lose half a kilo a week by June", "Perdre un demi-kilo par semaine d'ici juin"])
def test_a_weight_falls_week_by_week_from_what_it_is(text: str) -> None:
    """A weight is there on any day, so that half a kilo a week is how fast it falls, and no weight of a week."""
    goal = sg.parse_goal(text, as_of=DAY).to_goal(baseline=sg.Baseline(value=80, on=DAY))
    assert isinstance(goal.target, sg.KeepPace)
    assert str(goal.target) == "keep -0.5/week"
    assert goal.baseline is not None
    assert goal.baseline.per is None


WHOLES = (
    ("Relever la moyenne de maths de 11 à 13 sur 20 d'ici juin", "average_grade", 11, sg.ReachLevel(13)),
    ("Avoir une moyenne générale de 13 sur 20 d'ici juin", "average_grade", None, sg.ReachLevel(13)),
    ("Passer de 11/20 à 13/20 de moyenne en maths d'ici juin", "average_grade", 11, sg.ReachLevel(13)),
    ("Faire passer le taux de réussite de 11 à 13 sur 20 d'ici juin", "pass_rate", 0.55, sg.ReachLevel(0.65)),
    ("Faire passer la satisfaction de 7 à 9 sur 10 d'ici juin", "csat", 0.7, sg.ReachLevel(0.9)),
    ("Raise the average grade from 11 to 13 out of 20 by June", "grades", 11, sg.ReachLevel(13)),
    ("Raise the pass rate from 7 to 9 out of 10 by June", "pass_rate", 0.7, sg.ReachLevel(0.9)),
    ("Retain 3 to 5 out of 10 customers by June", "retention_rate", None, sg.StayWithin(low=0.3, high=0.5)),
    ("Raise the pass rate from 70 to 90 % by June", "pass_rate", 0.7, sg.ReachLevel(0.9)),
    # What stands beside is none of that whole.
    ("Win 3 deals and answer 9 out of 10 calls by June", "deals", None, sg.ReachLevel(3)),
)


@pytest.mark.parametrize(("text", "metric", "start", "target"), WHOLES)
def test_both_levels_are_of_the_whole_behind_them(text: str, metric: str, start: float | None, target: Any) -> None:
    """Marks keep what they are out of, and of a share both ends are shares."""
    draft = sg.parse_goal(text, as_of=date(2026, 3, 16))
    goal = draft.to_goal()
    told = None if goal.baseline is None else goal.baseline.value
    assert (draft.metric, told, goal.target) == (metric, start, target)
