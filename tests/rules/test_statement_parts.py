"""SGS104 and SGS111: statements are accused where they can be read in one way alone, and else left in peace."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg


def several(said: str) -> list[Any]:
    """Return what SGS104 says that a statement asks for."""
    found = sg.check(sg.Goal(id="g", statement=said), as_of=date(2026, 1, 20)).findings
    return [one.evidence["asked"] for one in found if one.code == "SGS104"]


SEVERAL = [
    ("Satisfaction +15 % and delay −20 %", ("Satisfaction +15 %", "delay −20 %")),
    ("Satisfaction +15 % et délais -20 %", ("Satisfaction +15 %", "délais -20 %")),
    ("Augmenter le trafic de 20 % et le taux de conversion de 3 %",
     ("Augmenter le trafic de 20 %", "taux de conversion de 3 %")),
    ("Increase satisfaction by 15 % and reduce delays by 20 %", ("Increase satisfaction by 15 %", "reduce delays by 20 %")),
    ("Win 50 followers and 300 retweets a week", ("Win 50 followers", "300 retweets")),
    ("Gagner 50 abonnés et 300 partages par semaine", ("Gagner 50 abonnés", "300 partages")),
    ("Grow followers by 10 % and win 50 leads", ("Grow followers by 10 %", "win 50 leads")),
    ("Win 50 followers; get 20 leads", ("Win 50 followers", "get 20 leads")),
    ("Win 50 new followers & 20 more leads", ("Win 50 new followers", "20 more leads")),
    ("Gain 500 followers on Instagram and 300 on TikTok", ("Gain 500 followers", "300 on TikTok")),
    ("Gagner 500 abonnés sur Instagram et 300 sur TikTok", ("Gagner 500 abonnés", "300 sur TikTok")),
]  # fmt: skip


@pytest.mark.parametrize(("said", "parts"), SEVERAL)
def test_several_things_are_found(said: str, parts: tuple[str, ...]) -> None:
    """Figures and percentages of different things, joined by “and”, are several goals."""
    assert several(said) == [parts]


ONE = [
    "Increase conversion rate from 2 % to 3 %",
    "Stay between 5 % and 10 %",
    "Grow 5 % in May and 6 % in June",
    "50 followers in May and 60 followers in June",
    "50 new followers a week, and 1 200 in all",
    "Reach 500 followers in 3 months and 2 weeks",
    "Win 50 followers by posting 3 reels and 2 stories a week",
    "Gagner 50 abonnés en publiant 3 reels et 2 stories",
    "+20 % on Instagram and +10 % on Facebook",
    "Raise engagement by 20 %, from 10 % to 12 %, and keep it",
    "Reach 10,000 followers and keep them until 31 December 2026",
    "From 15,100 to 18,875 visits a month by December",
    "Win 50 followers a week with 3 posts and 2 stories a week",
    "Answer 90 % of messages within 2 hours and 30 minutes",
    "Grow by 20 % and beat the 5 % of last year",
    "Increase revenue by 10 % and margin",
    "Réduire les appels de 400 à 300 par mois et tenir",
    "Win 50 followers and 20 in June",
    "Gain 500 followers and keep the 2,000 we have",
    "Gagner 500 abonnés et garder les 2 000 que nous avons",
    "Gain 500 followers on Instagram and TikTok",
    " and ".join(f"{count} things{count}" for count in range(1, 40)),
]


@pytest.mark.parametrize("said", ONE)
def test_one_thing_is_left_alone(said: str) -> None:
    """Months, means, what is there already, and one thing told twice are no second goal; nor is a table."""
    assert several(said) == []


def claimed(metric: str, target: Any, said: str, base: float | None = None) -> list[Any]:
    """Return what figure SGS111 says the statement claims; of its days `test_statement_terms` asks."""
    baseline = None if base is None else sg.Baseline(value=base, on=date(2026, 1, 4))
    goal = sg.Goal(
        id="g", metric=metric, channel="c", target=target, statement=said, baseline=baseline,
        start=date(2026, 1, 5), deadline=date(2026, 6, 28),
    )  # fmt: skip
    found = sg.check(goal, as_of=date(2026, 1, 20)).findings
    said_of = [one.evidence["said"] for one in found if one.code == "SGS111"]
    return [one for one in said_of if not any(isinstance(figure, date) for figure in one)]


R, C = sg.ReachLevel, sg.ChangeBy
PEACE: list[tuple[str, Any, str, float | None]] = [
    ("followers", R(8000), "Double our 4,000 followers by June", 4000),
    ("followers", R(100_000), "Reach 100k followers by 2027", None),
    ("followers", R(35_000_000), "Reach 35 million followers", None),
    ("followers", R(1_200_000), "Reach 1.2M followers", None),
    ("purchases", R(3000), "Sell 2,000 units in 2026", None),
    ("followers", R(2000), "Reach 2000 followers by the end of 2026", None),
    ("followers", R(3000), "By 2000 words we mean nothing", None),
    ("followers", R(2500), "Get to 2 500 followers de 2 000", 2000),
    ("sessions", sg.ReachPace("18875/month"), "From 15,100 to 18,875 sessions a month by December", 15_100),
    ("sessions", C(percent=25), "From 15,100 to 18,875 sessions a month by December", 15_100),
    ("support_calls", sg.ReachPace("300/month"), "Reduce contacts from 400 to 300 a month within two quarters", 400),
    ("followers", sg.KeepPace("50/week"), "Win 200 followers a month", 2000),
    ("followers", sg.KeepPace("50/week"), "Win 1,250 followers by June", 2000),
    ("followers", sg.KeepPace("50/week"), "Grow from 2,000 to 3,250 followers", 2000),
    ("followers", C(500), "Reach 2,500 followers", 2000),
    ("followers", C(500), "Reach 2,500 followers", None),
    ("followers", C(percent=20), "Reach 2,400 followers (from 2,000)", 2000),
    ("followers", R(2400), "Gain 400 followers", 2000),
    ("followers", R(2400), "Gain 400 followers", None),
    ("followers", R(2400), "Grow followers by 20 %", 2000),
    ("followers", R(2400), "Win 30 followers a week", None),
    ("conversion_rate", R(0.03), "Raise the conversion rate by 50 %", 0.02),
    ("conversion_rate", R(0.03), "Augmenter le taux de conversion de 1 point", 0.02),
    ("followers", R(5000), "We have 4,000 followers and want 1,000 more", None),
    ("followers", R(5000), "Les 4 000 abonnés actuels, et plus", None),
    ("followers", R(5000), "More than the 4,000 followers of today", None),
    ("followers", R(5000), "5k followers, 3 posts a week", None),
    ("nps", R(40), "Raise NPS to 40 among 1,000 customers", None),
    ("average_rating", R(4.5), "Keep 4.5 stars on 200 reviews", None),
    ("open_rate", R(0.35), "35 % d’ouverture sur 12 envois", None),
    ("purchases", R(100), "A hundred purchases from 5,000 visitors", None),
    ("followers", R(300), "300 followers in 12 weeks, 3 % a week", None),
    ("revenue", R(50_000), "50 k€ de chiffre d’affaires avec 20 clients", None),
    ("revenue", R(50_000), "90 clients pour le chiffre d’affaires", None),
    ("first_response_time", R(2), "Answer 90 % of messages within 2 hours", None),
    ("leads", sg.KeepPace("30/month"), "1 lead a day", None),
    ("leads", R(120), "30 leads a month until June, 120 leads in all", None),
    ("followers", R(1000), "1.000 followers", None),
    ("followers", R(1000), "The first 1000 followers by 01/06/2026", None),
    ("followers", R(1000), "Reach 1000 followers on the 3rd of June 2026", None),
    ("email_subscribers", R(1500), "Grow the list by 10% every month to 1500 email subscribers", None),
    ("followers", R(4500), "De 4 000 à 4 500 abonnés en juin", 4000),
    ("followers", R(12_000), "12 000 abonnés d’ici le 30 juin 2026, soit 20 % de plus", None),
    ("followers", R(700), "500 followers or 600 followers", None),
]
PLAIN: list[tuple[str, Any, str, float | None, Any]] = [
    ("followers", sg.KeepPace("50/week"), "Win 300 followers a week", 2000, 300),
    ("followers", R(1200), "Reach 5,000 followers by June", None, 5000),
    ("conversion_rate", R(0.03), "Raise the conversion rate to 8 %", 0.02, 0.08),
    ("leads", sg.KeepPace("30/month"), "Generate 300 leads a month", None, 300),
    ("leads", R(30), "Generate 300 leads by June", None, 300),
    ("revenue", R(50_000), "Reach 90 000 € of revenue", None, 90_000),
    ("followers", C(percent=20), "Grow followers by 50 %", 2000, 50),
    ("ad_spend", R(3000), "Spend 1.5m euros", None, 1_500_000),
    ("followers", C(percent=50), "Double our followers", None, 100),
    ("followers", R(1200), "Reach 5,000 followers, with 30 minutes of work a day", None, 5000),
    ("followers", sg.KeepPace("50/week"), "Win 9,000 followers by June", 2000, 9000),
    ("first_response_time", R(2), "30 minutes at most", None, 0.5),
    ("followers", C(percent=20), "Grow followers by 50 % from 3 posts", None, 50),
    ("followers", C(percent=20), "Reach 9,000 followers", 2000, 9000),
]  # fmt: skip


@pytest.mark.parametrize(("metric", "target", "said", "base"), PEACE)
def test_what_may_agree_is_left_alone(metric: str, target: Any, said: str, base: float | None) -> None:
    """Multiples, other words for one target, what is there already, years, units and other things contradict nothing."""
    assert claimed(metric, target, said, base) == []


@pytest.mark.parametrize(("metric", "target", "said", "base", "claim"), PLAIN)
def test_plain_contradictions_are_found(metric: str, target: Any, said: str, base: float | None, claim: Any) -> None:
    """A figure that names the metric, once and plainly, and is none of the target's in any words, contradicts it."""
    assert claimed(metric, target, said, base) == [(claim,)]


@given(
    st.integers(100, 10**6),
    st.integers(100, 10**6),
    st.sampled_from(["{} followers", "Reach {:,} followers", "{} abonnés"]),
)
def test_a_statement_of_the_target_is_never_accused(level: int, base: int, form: str) -> None:
    """Whoever states the target's own figure, or where the goal starts, is not accused."""
    assert claimed("followers", R(level), form.format(level), base) == []
    assert claimed("followers", R(level), f"From {form.format(base)} to {level} followers", base) == []


@given(st.text(max_size=80), st.sampled_from([R(120), C(percent=20), sg.KeepPace("5/week"), sg.StayWithin(high=3)]))
def test_any_statement_is_read(said: str, target: Any) -> None:
    """Whatever stands in a statement, reading it raises nothing and finds the same twice."""
    if said.strip():
        assert claimed("followers", target, said, 100) == claimed("followers", target, said, 100)


def test_a_statement_beside_no_target_contradicts_nothing() -> None:
    """Without a target, or a metric that somebody defined, there is nothing that a statement could contradict."""
    for facts in ({"metric": "followers"}, {"metric": "unheard_of", "target": R(5)}, {"target": R(5)}):
        goal = sg.Goal(id="g", statement="Reach 900 followers", **facts)
        assert "SGS111" not in {one.code for one in sg.check(goal, as_of=date(2026, 1, 20)).findings}


def test_a_pace_without_days_is_contradicted_all_the_same() -> None:
    """How long a goal runs matters for sums alone."""
    goal = sg.Goal(id="g", metric="followers", target=sg.KeepPace("50/week"), statement="Win 300 followers a week")
    assert sg.check(goal, as_of=date(2026, 1, 20)).finding("SGS111").evidence["said"] == (300,)


def test_a_long_statement_is_read_in_time() -> None:
    """A statement of many figures is a table, of which nobody is sure; reading it takes no long time."""
    table = " and ".join(f"{count} followers" for count in range(1000))
    assert claimed("followers", R(10**7), table) == []


TWENTY = ["Augmenter le CA de 20 %", "Increase revenue by 20 %", "Augmenter le chiffre d'affaires de 20 %"]


@pytest.mark.parametrize("said", TWENTY)
@pytest.mark.parametrize("percent", [20, 30])
def test_a_change_is_held_against_the_target_in_each_language(said: str, percent: int) -> None:
    """A change in percent that is not the target's contradicts it, whichever small word stands before it."""
    goal = sg.Goal(id="g", metric="revenue", statement=said, target=sg.ChangeBy(percent=percent))
    assert ("SGS111" in [one.code for one in sg.check(goal, as_of=date(2026, 1, 20)).findings]) == (percent != 20)


@pytest.mark.parametrize("said", ["Gain 100 followers in each of our 5 cities", "Gagner 100 abonnés dans chaque ville"])
def test_a_figure_of_each_is_none_of_all(said: str) -> None:
    """What is asked of each of several contradicts no total."""
    goal = sg.Goal(id="g", metric="followers", statement=said, target=sg.ChangeBy(500))
    assert "SGS111" not in [one.code for one in sg.check(goal, as_of=date(2026, 1, 20)).findings]


@pytest.mark.parametrize(
    ("statement", "is_named"),
    [
        ("Reach 40 points of awareness by June", True),
        ("Raise awareness to 60 % by 30 June", True),
        ("Increase aided awareness by 5 points by 30 June", True),
        ("Atteindre une notoriété de 60 % d'ici juin", True),
        ("Increase awareness by 20 % by 30 June", False),
        ("Augmenter la notoriété de 20 % d'ici juin", False),
        ("Raise awareness by 30 June", False),
    ],
)
def test_a_wish_is_measured_where_it_has_a_level_or_points(statement: str, is_named: bool) -> None:
    """Awareness of 60 % is what a survey measures; a fifth more awareness is a wish that nobody counts."""
    report = sg.check_statement(statement, as_of=date(2026, 1, 5))
    assert any(finding.code == "SGS101" for finding in report.findings) != is_named
