"""Figures of a page: in their unit, in the page's language, and to what they are worth."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from hypothesis import example, given, strategies as st

import smartgoals as sg
from smartgoals import catalog, present
from smartgoals._messages.rows import table
from smartgoals._model.own_numbers import are_in_parts, numbers_of
from smartgoals.present._figures import FigureWords


def plain(words: str) -> str:
    """Return words with plain blanks."""
    return words.replace("\u202f", " ").replace("\xa0", " ")


def figures(metric: str | None, language: str = "en", currency: str | None = None) -> FigureWords:
    """Return how the figures of a standard metric are told; of any other by its word."""
    known = None if metric is None else catalog.METRICS.get(metric, metric)
    return FigureWords(sg.Language.of(language), known, currency=currency)


def test_every_metric_that_is_counted_has_its_noun_in_both_languages() -> None:
    """No count of the catalogue is told as a bare number, and no noun is there for nothing."""
    units = {"ratio", "money", "duration"}
    counted = {metric.id for metric in catalog.METRICS.values() if metric.unit not in units}
    assert counted == set(table("noun"))
    assert all(form.count("|") == 1 for pair in table("noun").values() for form in pair)


@pytest.mark.parametrize(
    ("metric", "currency", "english", "french"),
    [
        ("followers", None, "11,036 followers", "11 036 abonnés"),
        ("conversion_rate", None, "1,103,600 %", "1 103 600 %"),
        ("revenue", "EUR", "11,036 EUR", "11 036 EUR"),
        ("revenue", None, "11,036 (revenue)", "11 036 (chiffre d’affaires)"),
        ("first_response_time", None, "11,036 h", "11 036 h"),
        ("nps", None, "11,036 points", "11 036 points"),
        ("waitlist", None, "11,036 waitlist", "11 036 waitlist"),
        (None, None, "11,036", "11 036"),
    ],
)
def test_a_level_has_its_unit(metric: str | None, currency: str | None, english: str, french: str) -> None:
    """Percent, money, time, or what is counted; of money of which nobody says the currency, what it is."""
    assert plain(figures(metric, "en", currency).level(11036)) == english
    assert plain(figures(metric, "fr", currency).level(11036)) == french


def test_one_is_singular_and_french_counts_from_two() -> None:
    """One purchase, and in French one and a half are one, too."""
    assert [figures("purchases").level(n) for n in (0, 1, 2)] == ["0 purchases", "1 purchase", "2 purchases"]
    assert figures("purchases", "fr").level(1.5) == "1,5 achat"


def test_the_noun_is_that_of_the_figure_as_it_is_read() -> None:
    """A figure that is rounded to one is one, and one that is rounded to two takes the plural of French."""
    shown, french = figures("followers"), figures("followers", "fr")
    assert [shown.level(0.96), shown.step(-0.96), shown.pace(sg.Pace(0.96, sg.Period(1, "week")))] == [
        "1 follower", "1 fewer follower", "1 follower a week",
    ]  # fmt: skip
    assert [french.level(1.96), french.step(-1.96)] == ["2 abonnés", "2 abonnés de moins"]


@given(
    st.text(min_size=1, max_size=12) | st.text("ab\u202e\u202c\u200b\x1b ", min_size=1, max_size=8), st.integers(2, 99)
)
@example("\u202eevil\u202c\u200b", 2)
def test_no_hidden_mark_of_a_name_is_told(name: str, value: int) -> None:
    """The name of a metric is somebody's, too: it is told with the figure, without the marks that nobody sees."""
    try:
        metric = sg.Metric(id="evil", nature="flow", name_en=f"{name} pranks")
    except sg.SmartGoalsError:
        return
    shown = FigureWords(sg.Language.of("en"), metric)
    assert not re.search("[\u202a-\u202e\u2066-\u2069\u200b\x00-\x1f]", shown.name + shown.level(value))
    assert shown.level(value).startswith(f"{value} ")
    if name.isalpha() and name.isascii() and name.islower():
        assert shown.level(value) == f"{value} {name} pranks"


def test_changes_of_a_share_are_points() -> None:
    """A percent of a percent is nobody's figure; small changes keep two digits that say something."""
    rate = figures("conversion_rate")
    assert [rate.change(one) for one in (0.00426, -0.01, 0.0000792, 0.0000009)] == [
        "0.43 points", "1 point", "0.0079 points", "0.00009 points",
    ]  # fmt: skip
    assert [rate.signed(one) for one in (0.02, -0.02, 0)] == ["+2 points", "-2 points", "0 points"]


@pytest.mark.parametrize(
    ("share", "said"),
    [
        (0.1, "10 %"),
        (0.12345, "12.3 %"),
        (0.09994, "9.99 %"),
        (0.0123456, "1.23 %"),
        (-0.12345, "-12.3 %"),
        (1, "100 %"),
    ],
)
def test_a_share_is_told_in_three_digits(share: float, said: str) -> None:
    """From a tenth on in tenths of a percent, and below it in hundredths."""
    assert figures("conversion_rate").level(share) == said


@pytest.mark.parametrize(
    ("metric", "value", "within", "said"),
    [
        ("page_views", 231_253.2, 39_181.0, "231,000 page views"),
        ("followers", 11_581.3, 291.0, "11,580 followers"),
        ("shares", 160.7, 66.2, "161 shares"),
        ("conversion_rate", 0.0228, 0.0258, "2.3 %"),
        ("conversion_rate", 0.2283, 0.4, "23 %"),
        ("first_response_time", 2.957, 3.07, "3 h"),
        ("followers", 11_581.0, 0.0, "11,581 followers"),
        ("followers", float("inf"), 3.0, "unknown followers"),
    ],
)
def test_what_may_come_is_told_no_finer_than_it_is_known(metric: str, value: float, within: float, said: str) -> None:
    """A tenth of the interval is the finest step, be it a thousand page views or a tenth of a percent."""
    assert figures(metric).around(value, within=within) == said


@given(st.integers(0, 10**7), st.floats(0, 10**6))
@example(0, 5e-324)
def test_a_figure_is_as_near_as_its_interval_is_wide(value: int, within: float) -> None:
    """What is told lies within a tenth of the interval of what may come, or within half of one of what is counted."""
    said = figures("followers").around(value, within=within)
    told = float(said.split()[0].replace(",", ""))
    assert abs(told - value) <= max(0.5, within / 10)


@pytest.mark.parametrize(
    ("metric", "pace", "english", "french"),
    [
        ("followers", "50 followers/week", "50 followers a week", "50 abonnés par semaine"),
        ("followers", "50 abonnés/week", "50 followers a week", "50 abonnés par semaine"),
        ("email_subscribers", "50 Email subscribers/week", "50 subscribers a week", "50 abonnés par semaine"),
        ("purchases", "50 orders/week", "50 orders a week", "50 orders par semaine"),
        ("purchases", "50 purchases/week", "50 purchases a week", "50 achats par semaine"),
        ("followers", "-3.5/week", "3.5 fewer followers a week", "3,5 abonnés de moins par semaine"),
        ("conversion_rate", "-0.002/month", "0.2 points less a month", "0,2 point de moins par mois"),
        ("revenue", "1200 EUR/month", "1200 EUR a month", "1200 EUR par mois"),
        ("revenue", "100 USD/week", "100 USD a week", "100 USD par semaine"),
        ("first_response_time", "90 minutes/week", "90 min a week", "90 min par semaine"),
        ("first_response_time", "2 things/week", "2 things a week", "2 things par semaine"),
        (None, "5 things/week", "5 things a week", "5 things par semaine"),
    ],
)
def test_a_pace_has_its_own_name_in_the_language(metric: str | None, pace: str, english: str, french: str) -> None:
    """A unit that is the metric's own name is said in the page's language; any other is the strategy's word."""
    for language, said in (("en", english), ("fr", french)):
        told = figures(metric, language, "EUR").pace(sg.Pace.parse(pace))
        assert plain(told) == said


def test_own_words_of_a_language_come_first() -> None:
    """A noun that a language brings is taken, then the name it gives the metric, then the house's."""
    german = sg.Language.of("en").with_phrases({"metric.followers": "Abonnenten"})
    assert FigureWords(german, catalog.METRICS["followers"]).level(2) == "2 Abonnenten"
    counted = german.with_phrases({"noun.followers": "Fan|Fans"})
    assert [FigureWords(counted, catalog.METRICS["followers"]).level(n) for n in (1, 2)] == ["1 Fan", "2 Fans"]


@given(
    st.sampled_from(sorted(catalog.METRICS)),
    st.floats(allow_nan=False, allow_infinity=False),
    st.sampled_from(["en", "fr"]),
)
def test_every_figure_can_be_told(metric: str, value: float, language: str) -> None:
    """No number is too large or too small to be said, and none is said without its unit."""
    shown = figures(metric, language)
    for said in (shown.level(value), shown.change(value), shown.around(value, within=abs(value) / 7)):
        assert "nan" not in said.casefold().split()
        assert not plain(said).replace(" ", "").replace(",", "").replace(".", "").lstrip("-").isdigit()


WEIGHT = sg.Metric(id="weight", nature="stock", better="lower", name_en="kilograms", name_fr="kilogrammes")


def weighed(*, target: float = 77.4, first: float = 82.4, last: float = 81.6) -> sg.GoalReview:
    """Return the review of a goal about a weight, of which nobody says a unit."""
    goal = sg.Goal(
        id="g",
        metric="weight",
        target=sg.ReachLevel(target),
        baseline=sg.Baseline(value=first, on=date(2026, 1, 1)),
        start=date(2026, 1, 2),
        deadline=date(2026, 6, 30),
    )
    between = [(date(2026, 1, day), round(first - (first - last) * (day - 1) / 29, 2)) for day in (8, 15, 22)]
    history = sg.History.of([(date(2026, 1, 1), first), *between, (date(2026, 1, 30), last)], metric=WEIGHT)
    strategy = sg.Strategy(metrics=[WEIGHT], goals=[goal], histories=[history])
    return sg.review(strategy, as_of=date(2026, 1, 30)).goals[0]


@pytest.mark.parametrize(
    ("language", "levels", "change"),
    [
        ("en", ["81.6 kilograms", "77.4 kilograms"], "+0.85 kilograms"),
        ("fr", ["81,6 kilogrammes", "77,4 kilogrammes"], "+0,85 kilogrammes"),
    ],
)
def test_an_own_metric_is_told_as_fine_as_its_numbers(language: str, levels: list[str], change: str) -> None:
    """What nobody gave a unit may have parts: where the goal's own numbers have some, all its figures do."""
    review = weighed()
    assert [present.figure(one, review, language=language) for one in (81.6, 77.4)] == levels
    assert present.figure(0.85, review, change=True, language=language) == change
    assert present.figure(81.6, WEIGHT, language=language) == levels[0]
    page = " ".join(present.text(review, language=language).split())
    asked, of = {"en": ("reach 77.4 kilograms", "81.6 of 81.59"), "fr": ("atteindre 77,4", "81,6 sur 81,59")}[language]
    assert asked in page
    assert levels[0] in page
    assert review.progress is not None
    assert of in review.progress.text(language)


def test_a_finding_tells_such_figures_as_finely() -> None:
    """The page says reach 77.4 kilograms, so its findings do not ask for 77."""
    goal = weighed().goal
    history = sg.History.of([(date(2026, 1, 1), 82.4), (date(2026, 1, 20), 81.6)], metric=WEIGHT)
    strategy = sg.Strategy(metrics=[WEIGHT], goals=[goal], histories=[history])
    found = sg.check(goal, evidence=strategy, as_of=date(2026, 1, 30)).finding("SGA308")
    assert found.message.startswith("You ask for 77.4 by 30 June 2026, that is 0.1826 fewer a week")
    assert "77,4 d’ici le 30 juin 2026" in found.text("fr")


def test_an_own_metric_of_whole_numbers_has_no_parts() -> None:
    """Nobody has half a ticket, so that a plan of tickets is told in whole ones; nor half a follower, whatever is read."""
    review = weighed(target=77, first=82, last=81)
    assert present.figure(80.57, review) == "81 kilograms"
    assert present.figure(80.57, catalog.METRICS["followers"]) == "81 followers"
    assert present.figure(80.57, WEIGHT) == "80.57 kilograms"


def test_a_tripwire_of_parts_is_told_in_parts() -> None:
    """A value below which to act is not moved to the next whole where there are parts between."""
    strategy_of = [weighed(target=77.4), weighed(target=77, first=82, last=81)]
    pages = []
    for one in strategy_of:
        rows = [(date(2026, 1, 1) + timedelta(day), one.goal.baseline.value - day / 40) for day in range(0, 90, 3)]
        history = sg.History.of(rows, metric=WEIGHT)
        strategy = sg.Strategy(metrics=[WEIGHT], goals=[one.goal], histories=[history])
        wires = sg.project(one.goal, history, as_of=date(2026, 3, 30)).tripwires(days=[date(2026, 5, 15)])
        pages.append(present.text(wires, evidence=strategy))
    assert re.search(r"\d\.\d+ kilograms", pages[0])
    assert re.search(r"\d+\.\d+ kilograms", pages[1]) is None


def test_the_numbers_of_a_goal_are_those_that_it_is_written_with() -> None:
    """Of each target its own numbers; a percentage is none of the metric."""
    asked = {
        sg.ReachPace("2.5/week"): [2.5],
        sg.KeepPace("3/week"): [3],
        sg.StayWithin(low=1.5, high=4): [1.5, 4],
        sg.ChangeBy(2.5): [2.5],
        sg.ChangeBy(percent=2.5): [None],
        sg.GrowBy("1 %/week"): [],
        sg.ReachLevel(4, milestones=[sg.Milestone(on=date(2026, 2, 1), value=2.5)]): [4, 2.5],
    }
    for target, numbers in asked.items():
        assert list(numbers_of(sg.Goal(id="g", target=target))) == [None, *numbers]
    assert not are_in_parts(None, (2.5,))


@pytest.mark.parametrize(
    ("value", "target", "told"),
    [(1999.6, 2000, "1999.6"), (12346.25, 12346.4, "12,346.25"), (3e-7, 4e-7, "0.0000003")],
)
def test_a_figure_is_as_fine_as_the_numbers_of_its_goal(value: float, target: float, told: str) -> None:
    """A value that misses its target by a part is told apart from it, however large or small both are."""
    metric = sg.Metric(id="litres", nature="stock", better="higher")
    first = date(2026, 1, 5)
    goal = sg.Goal(
        id="g",
        metric="litres",
        target=sg.ReachLevel(target),
        start=first,
        deadline=first + timedelta(10),
        baseline=sg.Baseline(value=target),
    )
    read = sg.History.of([(first + timedelta(9), value)], metric="litres")
    review = sg.review(sg.Strategy(goals=[goal], metrics=[metric], histories=[read]), as_of=first + timedelta(9))
    assert present.figure(value, of=review.goals[0]).startswith(told)
