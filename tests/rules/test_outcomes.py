"""What a missed goal got: of what it allows, of what it asks, and never more than was read."""

import re
from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg

FIRST, LAST = date(2026, 2, 1), date(2026, 5, 31)


def missed(
    target: sg.Target,
    rows: list[tuple[date, float]],
    *,
    metric: str = "ad_spend",
    start: date = FIRST,
    deadline: date = LAST,
) -> tuple[str, str]:
    """Return what is said of a goal that is missed by its last reading, in both languages."""
    goal = sg.Goal(id="g", metric=metric, channel="ig", target=target, start=start, deadline=deadline)
    read = sg.Evidence(histories=[sg.History.of(rows, metric=metric, channel="ig")])
    found = sg.check(goal, evidence=read, as_of=rows[-1][0]).finding("SGA318")
    return found.message, found.text("fr").partition(".")[0]


def cap(pace: str, counted: str = "calendar") -> sg.KeepPace:
    """Return an allowance."""
    return sg.KeepPace(pace, counted=counted, bound="at_most")


MARCH = [(date(2026, 3, 3), 60), (date(2026, 3, 8), 70)]
KEPT = [(date(2026, 2, 10), 90), *MARCH]
TOLD = [
    (cap("100 EUR/month"), MARCH, "are at 130 EUR of 100 EUR this month", "en êtes à 130 EUR sur 100 EUR ce mois-ci"),
    (cap("100 EUR/month"), KEPT, "are at 130 EUR of 100 EUR this month", "en êtes à 130 EUR sur 100 EUR ce mois-ci"),
    (
        cap("100 EUR/month"),
        [(date(2026, 2, 10), 130), (date(2026, 3, 8), 9)],
        "went 30 EUR beyond it in one month",
        "l’avez dépassé de 30 EUR en un mois",
    ),
    (
        cap("100 EUR/month"),
        [(date(2026, 2, 10), 130), (date(2026, 3, 8), 9), (date(2026, 4, 8), 9)],
        "kept to it in 1 of 2 months",
        "l’avez tenu dans 1 des 2 mois",
    ),
    (
        cap("100 EUR/month", "rolling"),
        MARCH,
        "went 30 EUR beyond it in one month at worst",
        "l’avez dépassé, au pire, de 30 EUR en un mois",
    ),
    (
        cap("100 EUR/month", "continuous"),
        [(date(2026, 2, 3), 300), (date(2026, 2, 8), 130)],
        "are at 430 EUR of 400 EUR in all",
        "en êtes à 430 EUR sur 400 EUR en tout",
    ),
    (
        cap("100 EUR/month", "continuous"),
        [(date(2026, 2, 3), 300), (LAST, 130)],
        "got 109.07 EUR a month",
        "avez obtenu 109,07 EUR par mois",
    ),
    (
        sg.StayWithin(low=30, high=50, per="week"),
        [(date(2026, 2, 1), 7), (date(2026, 2, 4), 60)],
        "are at 60 of 50 this week",
        "en êtes à 60 sur 50 cette semaine",
    ),
    (
        sg.StayWithin(high=50, per="week"),
        [(date(2026, 2, 4), 60)],
        "are at 60 of 50 this week",
        "en êtes à 60 sur 50 cette semaine",
    ),
    (
        sg.StayWithin(low=30, per="week"),
        [(date(2026, 2, 2), 10), (date(2026, 2, 9), 99)],
        "kept to it in none of 2 weeks",
        "ne l’avez tenu dans aucune des 2 semaines",
    ),
]


@pytest.mark.parametrize(("target", "rows", "english", "french"), TOLD)
def test_what_was_used_is_told_of_what_is_allowed(
    target: sg.Target, rows: list[tuple[date, float]], english: str, french: str
) -> None:
    """The sentence names amounts that were read, with their money, and the periods that they were read in."""
    said = missed(target, rows)
    assert said[0].endswith(f", and {english}")
    assert said[1].endswith(f" et {french}")


def test_a_demand_that_missed_its_first_week_tells_by_how_much() -> None:
    """Of one week, and of windows that have passed since, there is an amount and no count of weeks."""
    rows = [(date(2026, 2, 8), 90), (date(2026, 2, 10), 40)]
    asked = {"metric": "leads", "start": date(2026, 2, 2)}
    week = missed(sg.KeepPace("120/week", counted="calendar"), rows, **asked)
    assert week[0].endswith("you asked for 120 a week, and missed it by 30 in one week")
    assert week[1].endswith("demandiez 120 par semaine et l’avez manqué de 30 en une semaine")
    window = missed(sg.KeepPace("120/week", counted="rolling"), [*rows, (date(2026, 2, 15), 200)], **asked)
    assert re.search(r"and missed it by \d+ in one week at worst$", window[0])
    assert re.search(r"l’avez manqué, au pire, de \d+ en une semaine$", window[1])


def test_a_pace_of_less_than_one_period_is_told_in_all() -> None:
    """What eight days brought is no amount of a month."""
    rows = [(date(2026, 3, 3), 60), (date(2026, 3, 8), 10)]
    days = {"metric": "leads", "start": date(2026, 3, 1), "deadline": date(2026, 3, 8)}
    said = missed(sg.KeepPace("310/month"), rows, **days)
    assert said[0].endswith("you asked for 310 a month, and are at 70 of 80 in all")


@pytest.mark.parametrize(
    ("period", "english", "french"),
    [
        ("day", "got it in none of 3 days", "ne l’avez obtenu dans aucun des 3 jours"),
        ("week", "got it in none of 3 weeks", "ne l’avez obtenu dans aucune des 3 semaines"),
        ("2 weeks", "got it in none of 3 periods", "ne l’avez obtenu dans aucune des 3 périodes"),
        ("month", "got it in none of 3 months", "ne l’avez obtenu dans aucun des 3 mois"),
        ("quarter", "got it in none of 3 quarters", "ne l’avez obtenu dans aucun des 3 trimestres"),
        ("year", "got it in none of 3 years", "ne l’avez obtenu dans aucun des 3 ans"),
    ],
)
def test_none_of_several_periods_is_said_in_words(period: str, english: str, french: str) -> None:
    """No sentence counts to nought, and French says none of days and none of weeks each in its way."""
    length, start = sg.Period.parse(period), date(2024, 1, 1)
    rows = [(length.boundary(start, k) - timedelta(1), 1.0) for k in (1, 2, 3)]
    target = sg.KeepPace(f"10 leads/{period}", counted="calendar")
    said = missed(target, rows, metric="leads", start=start, deadline=date(2027, 12, 31))
    assert said[0].endswith(f", and {english}")
    assert said[1].endswith(f" et {french}")


@given(st.floats(0.0001, 0.999), st.sampled_from(["en", "fr"]))
def test_what_is_asked_a_week_is_never_rounded_to_nothing(monthly: float, language: str) -> None:
    """Of 0.1 a month a week has 0.02, and of a change that is as good as none no sentence says "-0"."""
    days = [date(2026, 1, 5) + timedelta(7 * k) for k in range(12)]
    read = sg.History.of([(on, 1200 + 7 * k) for k, on in enumerate(days)], metric="followers", channel="ig")
    goal = sg.Goal(
        id="g",
        metric="followers",
        channel="ig",
        target=sg.KeepPace(sg.Pace(round(monthly, 4), "month")),
        start=days[-1] + timedelta(1),
        deadline=days[-1] + timedelta(90),
    )
    report = sg.check(goal, evidence=sg.Evidence(histories=[read]), as_of=days[-1], language=language)
    easy = report.finding("SGA308")
    assert not {"that is 0 a week", "soit 0 par semaine"} & {part.strip() for part in re.split("[,;] ", easy.message)}


def test_a_level_that_moved_by_as_good_as_nothing_has_no_sign() -> None:
    """A rating that lost less than a hundredth at best has moved by 0."""
    days = [date(2026, 3, 1) + timedelta(7 * k) for k in range(5)]
    read = sg.History.of(
        list(zip(days, [4.16, 4.14, 4.12, 4.136, 4.0973], strict=True)), metric="average_rating", channel="ig"
    )
    goal = sg.Goal(
        id="g",
        metric="average_rating",
        channel="ig",
        target=sg.ChangeBy(percent=20),
        start=days[-1] + timedelta(1),
        deadline=days[-1] + timedelta(91),
    )
    for language, said in (("en", "it has moved by 0 at best"), ("fr", "a varié de 0 au mieux")):
        report = sg.check(goal, evidence=sg.Evidence(histories=[read]), as_of=days[-1], language=language)
        assert said in report.finding("SGA301").message
