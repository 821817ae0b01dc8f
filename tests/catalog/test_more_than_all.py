"""Shares of more than all, and parts of more than their whole, are none: whoever gives them gave something wrong."""

from fractions import Fraction

import pytest
from attrs import evolve
from hypothesis import example, given, strategies as st

import smartgoals as sg
from smartgoals import catalog
from smartgoals.catalog import Absence
from smartgoals.catalog._formulas import Operation, Part
from smartgoals.catalog._shares import PARTS

NET = {
    "nps": ("promoters", "detractors", "respondents"),
    "candidate_nps": ("promoters", "detractors", "respondents"),
    "net_sentiment": ("positive_mentions", "negative_mentions", "mentions"),
}


@pytest.mark.parametrize("metric", sorted(PARTS))
@given(part=st.integers(0, 500), whole=st.integers(1, 400))
@example(part=120, whole=100)
@example(part=100, whole=100)
def test_no_share_is_more_than_all(metric: str, part: int, whole: int) -> None:
    """Of what is a part of what it is told of, all is the most."""
    tree = catalog.DEFAULT.tree(metric)
    assert isinstance(tree, Operation)
    assert isinstance(tree.left, Part)
    assert isinstance(tree.right, Part)
    found = catalog.derive(metric, {tree.left.name: part, tree.right.name: whole})
    if part <= whole:
        assert found.value == pytest.approx(part / whole)
    else:
        assert (found.value, found.reason) == (None, Absence.OUTSIDE_RANGE)


@pytest.mark.parametrize(
    ("metric", "values", "value"),
    [
        ("engagement_rate_reach", {"engagements": 300, "reach": 100}, 3),
        ("reach_rate", {"reach": 500, "followers": 100}, 5),
        ("conversion_rate", {"conversions": 3, "sessions": 2}, 1.5),
        ("roas", {"attributed_revenue": 900, "ad_spend": 100}, 9),
        ("click_to_open_rate", {"unique_clicks": 3, "unique_opens": 2}, 1.5),
    ],
)
def test_what_may_be_more_than_one_stays(metric: str, values: dict[str, int], value: float) -> None:
    """Rates over what they are no part of have no such end."""
    assert catalog.derive(metric, values).value == value


@pytest.mark.parametrize("metric", sorted(NET))
@given(good=st.integers(0, 300), bad=st.integers(0, 300), whole=st.integers(1, 300))
@example(good=90, bad=20, whole=100)
@example(good=80, bad=20, whole=100)
def test_parts_together_are_no_more_than_the_whole(metric: str, good: int, bad: int, whole: int) -> None:
    """Nobody promotes and detracts at once: of a hundred answers, ninety and twenty are none."""
    names = NET[metric]
    found = catalog.derive(metric, dict(zip(names, (good, bad, whole), strict=True)))
    if good + bad > whole:
        assert (found.value, found.reason, found.parts) == (None, Absence.MORE_THAN_ALL, names)
        combined = catalog.combine_windows(metric, [dict(zip(names, (good, bad, whole), strict=True))] * 2)
        assert (combined.value, combined.reason) == (None, Absence.MORE_THAN_ALL)
    else:
        times = 100 if metric.endswith("nps") else 1
        assert found.value == pytest.approx(float(Fraction(times * (good - bad), whole)))


def test_it_is_said_in_words() -> None:
    """In both languages."""
    assert Absence.MORE_THAN_ALL.text() == "its parts come to more than the whole that they are of"
    assert Absence.MORE_THAN_ALL.text("fr") == "ses parties font plus que le tout dont elles sont"


def test_a_share_of_ones_own_keeps_its_range() -> None:
    """Whoever says another end for a metric of the catalogue is taken at their word."""
    known = catalog.METRICS["click_through_rate"]
    own = catalog.with_metric(
        sg.Metric(id=known.id, nature="ratio", unit="ratio", range=(0, 5), formula="link_clicks / impressions")
    )
    assert own.derive(known.id, {"link_clicks": 12, "impressions": 10}).value == 1.2
    assert own.derive(known.id, {"link_clicks": 60, "impressions": 10}).reason is Absence.OUTSIDE_RANGE
    open_ended = catalog.with_metric(evolve(known, range=(None, None)))
    assert open_ended.derive(known.id, {"link_clicks": 60, "impressions": 10}).value == 6
