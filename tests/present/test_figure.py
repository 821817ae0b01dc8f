"""One number of a metric is told as pages tell it, for what callers write themselves."""

from datetime import date

import pytest
from chart_samples import review
from hypothesis import example, given, strategies as st

import smartgoals as sg
from smartgoals import catalog, present

NUMBERS = st.integers(-(10**12), 10**12) | st.floats(allow_nan=False, allow_infinity=False)


def test_a_figure_has_the_unit_of_its_metric() -> None:
    """A count has what is counted, a share its percent, a time its scale, in both languages."""
    sold, rate = catalog.METRICS["purchases"], catalog.METRICS["conversion_rate"]
    wait = catalog.METRICS["first_response_time"]
    assert [present.figure(1, sold), present.figure(776, sold)] == ["1 purchase", "776 purchases"]
    assert present.figure(776, sold, language="fr") == "776 achats"
    assert present.figure(0.0277, rate) == "2.77 %"
    assert present.figure(4, wait) == "4 h"


def test_a_change_has_its_sign_and_a_share_its_points() -> None:
    """What is added or taken away is no level: two per cent more of a share would be something else."""
    sold, rate = catalog.METRICS["purchases"], catalog.METRICS["conversion_rate"]
    assert [present.figure(n, sold, change=True) for n in (101, -3)] == ["+101 purchases", "-3 purchases"]
    assert present.figure(0.02, rate, change=True) == "+2 points"


@pytest.mark.parametrize(
    ("value", "told", "changed"),
    [
        (0.0043, "0.0043 EUR", "+0.0043 EUR"),
        (-0.004, "-0.004 EUR", "-0.004 EUR"),
        (0.000437, "0.00044 EUR", "+0.00044 EUR"),
        (0.05, "0.05 EUR", "+0.05 EUR"),
        (0, "0 EUR", "0 EUR"),
        (1.234, "1.23 EUR", "+1.23 EUR"),
    ],
)
def test_no_money_is_told_as_nothing(value: float, told: str, changed: str) -> None:
    """What a click costs may be less than a coin: it is told by its first two digits."""
    read = sg.History.of([(date(2026, 1, 4), 0.004)], metric="cpc", definition="ads in EUR")
    goal = sg.Goal(id="g", metric="cpc", target=sg.ReachLevel(0.003), deadline=date(2026, 6, 30))
    made = sg.review(sg.Strategy(goals=[goal], histories=[read]), as_of=date(2026, 1, 5)).goals["g"]
    assert (present.figure(value, made), present.figure(value, made, change=True)) == (told, changed)


def test_the_review_of_a_goal_knows_its_language_and_its_money() -> None:
    """Handed the review of a goal, a figure is told in its language and currency, where none is asked for."""
    goal = sg.Goal(id="sales", metric="revenue", channel="shop", target=sg.ReachLevel(9000), deadline=date(2026, 6, 30))
    read = sg.History.of([(date(2026, 1, 4), 1200)], metric="revenue", channel="shop", definition="in EUR")
    shop = sg.Channel(id="shop", platform="website")
    made = sg.review(
        sg.Strategy(channels=[shop], goals=[goal], histories=[read]), as_of=date(2026, 1, 5), language="fr"
    )
    assert present.figure(1200, made.goals["sales"]) == "1200 EUR"
    assert present.figure(1200, made.goals["sales"], language="en") == "1200 EUR"
    mine = review("fr").goals[0]
    assert present.figure(3, mine) == present.figure(3, mine, language="fr")


def test_a_goal_without_a_metric_tells_the_bare_figure() -> None:
    """Nobody says what is counted, so nothing is said of it."""
    bare = sg.review(sg.Strategy(goals=[sg.Goal(id="g")]), as_of=date(2026, 1, 5)).goals["g"]
    assert present.figure(1234.5, bare) == "1234"


@given(NUMBERS, st.sampled_from(sorted(catalog.METRICS)), st.booleans(), st.sampled_from(["en", "fr"]))
def test_any_figure_of_any_metric_can_be_told(value: float, metric: str, change: bool, language: str) -> None:
    """Whatever the number, it has words."""
    assert present.figure(value, catalog.METRICS[metric], change=change, language=language)


@given(st.integers(1, 10**12) | st.floats(1e-6, 1e12), st.sampled_from(sorted(catalog.METRICS)))
def test_what_is_taken_away_is_told_as_what_is_added(value: float, metric: str) -> None:
    """Changes of one size differ in their sign alone, and are told in the words of the figure itself."""
    told = catalog.METRICS[metric]
    more, less = (present.figure(one, told, change=True) for one in (value, -value))
    assert more[0] == "+"
    assert less[0] == "-"
    assert more[1:] == less[1:]
    if told.unit != "ratio":
        assert more[1:] == present.figure(value, told)


@given(
    st.floats(1e-6, 1e9) | st.integers(1, 10**9),
    st.floats(1e-6, 1e9) | st.integers(1, 10**9),
    st.sampled_from(["purchases", "conversion_rate", "revenue", "frequency"]),
)
@example(1.0, 1e-6, "conversion_rate")
def test_the_greater_of_two_is_never_told_as_the_smaller(one: float, other: float, metric: str) -> None:
    """Figures are told in their order, each as the nearest that its digits can say."""

    def read(value: float) -> float:
        told = present.figure(value, catalog.METRICS[metric]).split()[0]
        return float(told.removeprefix("<").replace(",", ""))  # below the least that is told stands at it

    small, large = sorted([one, other])
    assert read(small) <= read(large)
    size = 100 if metric == "conversion_rate" else 1
    assert abs(read(large) - large * size) <= max(0.5, large * size / 20)
