"""Two goals of one figure pull apart where nothing meets both: by their ranges, or else by their directions."""

from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import example, given, strategies as st

import smartgoals as sg

TODAY, START, END = date(2026, 11, 30), date(2026, 12, 1), date(2027, 5, 31)
OWN = sg.Metric(id="odd_score", nature="score", unit="score", better="context")


def goal(name: str, target: Any, metric: str, **facts: Any) -> sg.Goal:
    """Return a goal of half a year on one channel."""
    own: dict[str, Any] = {"start": START, "deadline": END, **facts}
    return sg.Goal(id=name, metric=metric, channel="ig", target=target, **own)


def told(one: Any, other: Any, metric: str, language: str = "en", **facts: Any) -> sg.Finding | None:
    """Return what is said of a first goal beside a second; both are told alike."""
    goals = goal("a", one, metric), goal("b", other, metric, **facts)
    channels = [sg.Channel(id="ig", platform="instagram")]
    known = sg.Evidence(strategy=sg.Strategy(channels=channels, goals=goals, metrics=[OWN]))
    found = [
        next(
            (f for f in sg.check(each, as_of=TODAY, evidence=known, language=language).findings if f.code == "SGR411"),
            None,
        )
        for each in goals
    ]
    assert (found[0] is None) is (found[1] is None)
    return found[0]


def at_most(pace: str, **facts: Any) -> sg.KeepPace:
    """Return an allowance."""
    return sg.KeepPace(pace, bound="at_most", **facts)


def at_least(pace: str, **facts: Any) -> sg.KeepPace:
    """Return a demand."""
    return sg.KeepPace(pace, bound="at_least", **facts)


@given(st.integers(0, 9), st.integers(0, 9), st.sampled_from(["calendar", "rolling", "continuous"]), st.booleans())
@example(5, 3, "calendar", False)
@example(3, 5, "calendar", False)
@example(4, 4, "calendar", True)
def test_quotas_make_a_band_or_pull_apart(most: int, least: int, counted: str, is_band: bool) -> None:
    """At most so many and at least so many are told exactly when no number is both, as quotas and as bands alike."""
    week = sg.Period.parse("week")
    upper: Any = sg.StayWithin(high=most, per=week) if is_band else at_most(f"{most}/week", counted=counted)
    lower: Any = sg.StayWithin(low=least, per=week) if is_band else at_least(f"{least}/week", counted=counted)
    assert (told(upper, lower, "posts_published") is not None) is (least > most)
    mixed = told(sg.StayWithin(high=most, per=week), at_least(f"{least}/week", counted=counted), "posts_published")
    assert (mixed is not None) is (least > most)


@given(st.integers(0, 10), st.integers(0, 5), st.integers(0, 10), st.integers(0, 5))
@example(2, 1, 4, 1)
@example(2, 2, 4, 1)
def test_bands_of_a_level_are_apart_where_they_share_no_value(low: int, wide: int, other: int, span: int) -> None:
    """Two bands of a rate are told exactly when they do not meet."""
    one = sg.StayWithin(low=low / 20, high=(low + wide) / 20)
    two = sg.StayWithin(low=other / 20, high=(other + span) / 20)
    is_apart = low + wide < other or other + span < low
    finding = told(one, two, "bounce_rate")
    assert (finding is not None) is is_apart
    if finding is not None:
        assert finding.message == "This goal and “b” leave no value of bounce rate that meets both"


@pytest.mark.parametrize(
    ("one", "other", "metric", "variant"),
    [
        (sg.ChangeBy(-100), sg.KeepPace("50/week"), "followers", ""),
        (sg.ChangeBy(100), sg.KeepPace("50/week"), "followers", None),
        (sg.KeepPace("-5/week"), sg.KeepPace("5/week"), "followers", ""),
        (at_most("9/week"), at_least("5/week"), "followers", None),
        (sg.StayWithin(high=2500), sg.ReachLevel(3000), "followers", "apart"),
        (sg.StayWithin(high=3500), sg.ReachLevel(3000), "followers", None),
        (sg.StayWithin(low=3100), sg.ReachLevel(3000), "followers", None),
        (at_most("2/week"), sg.ReachLevel(60), "posts_published", ""),
        (at_most("5/week"), sg.ReachLevel(60), "posts_published", None),
        (at_most("10/month"), at_least("3/week"), "posts_published", ""),
        (at_most("14/month"), at_least("3/week"), "posts_published", None),
        (sg.StayWithin(high=1), at_least("8/week"), "posts_published", "apart"),
        (sg.StayWithin(high=2), at_least("8/week"), "posts_published", None),
        (at_most("2/week"), sg.ReachPace("3/week"), "sessions", ""),
        (at_most("3/week"), sg.ReachPace("3/week"), "sessions", None),
        (at_most("2/week"), sg.ReachLevel(9, judged="any_day"), "sessions", ""),
        (sg.StayWithin(high=90, per="week"), sg.StayWithin(low=100, per="week"), "reach", "apart"),
        (sg.StayWithin(high=90, per="week"), sg.StayWithin(low=100, per="month"), "reach", None),
        (sg.StayWithin(high=90, per="week"), at_least("100/week"), "reach", "apart"),
        (sg.StayWithin(high=90, per="week"), sg.ReachPace("100/week"), "reach", "apart"),
        (sg.StayWithin(high=90, per="week"), sg.ReachPace("100/month"), "reach", None),
        (sg.StayWithin(low=0.4, per="week"), sg.StayWithin(high=0.3), "bounce_rate", None),
        (sg.StayWithin(low=4), sg.ReachLevel(3), "odd_score", None),
        (at_most("2/week"), sg.ReachPace("3/week"), "posts_published", None),
        (None, at_least("3/week"), "posts_published", None),
    ],
)
def test_what_meets_both_is_let_pass(one: Any, other: Any, metric: str, variant: str | None) -> None:
    """Paces, totals, people and levels are compared with their like; by direction what cannot be."""
    finding = told(one, other, metric)
    assert (None if finding is None else finding.variant) == variant
    assert (told(other, one, metric) is None) is (finding is None)


def test_a_level_to_reach_is_asked_on_its_day() -> None:
    """A band that is over by then, or begins later, is held against no level; two levels go by their directions."""
    band, level = sg.StayWithin(high=2500), sg.ReachLevel(3000)
    assert told(band, level, "followers", deadline=date(2027, 7, 31)) is None
    assert told(band, level, "followers", deadline=None) is None
    assert told(band, level, "followers", start=date(2027, 6, 1), deadline=date(2027, 9, 1)) is None
    falling = {"baseline": sg.Baseline(value=2500, on=TODAY)}
    opposed = told(level, sg.ReachLevel(2000), "followers", **falling)
    assert opposed is not None
    assert opposed.variant == ""
    undated = told(at_most("2/week"), sg.ReachLevel(60), "posts_published", deadline=None)
    assert undated is not None


def test_the_sentence_in_french() -> None:
    """Both sentences are there in French."""
    band = told(sg.StayWithin(high=2, per="week"), sg.StayWithin(low=3, per="week"), "posts_published", "fr")
    assert band is not None
    assert band.message.replace("\u00a0", " ") == (
        "Ce but et « b » ne laissent aucune valeur de « publications » qui convienne aux deux"
    )


@given(st.integers(1, 12), st.integers(1, 12), st.sampled_from(["week", "day", "2 weeks"]))
@example(9, 9, "week")
@example(10, 9, "week")
@example(9, 10, "week")
def test_a_total_is_held_against_a_pace_by_its_weeks(weekly: int, most: int, period: str) -> None:
    """Half a year has twenty-six weeks: a total that is more than an allowance makes in them cannot be met beside it."""
    weeks = {"week": 1, "day": Fraction(1, 7), "2 weeks": 2}[period]
    allowed = at_most(f"{most} leads/{period}")
    found = told(sg.ReachLevel(26 * weekly), allowed, "leads")
    assert (found is not None) is (weekly > most / weeks)


@pytest.mark.parametrize("facts", [{"start": None}, {"deadline": None}])
def test_a_total_without_its_first_or_last_day_is_held_against_no_pace(facts: dict[str, Any]) -> None:
    """Of how many weeks it is nobody knows: what would fit in half a year is told to move in opposite ways."""
    assert told(at_most("10 leads/week"), sg.ReachLevel(26), "leads") is None
    found = told(at_most("10 leads/week"), sg.ReachLevel(26), "leads", **facts)
    assert found is not None
    assert "opposite ways" in found.message
