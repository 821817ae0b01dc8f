"""What is wrong with a call that combines or derives is told all at once, each at its path."""

from math import inf, nan
from typing import Any

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals import catalog

COMBINED = {"windows": catalog.combine_windows, "channels": catalog.combine_channels}


def paths(call: Any, *args: Any, **facts: Any) -> list[str]:
    """Return where a call says that something is wrong."""
    with pytest.raises(sg.SmartGoalsError) as caught:
        call(*args, **facts)
    return [one.path for one in caught.value.problems]


@pytest.mark.parametrize(("parts", "expected"), [
    ([1, "two", 3, True], ["parts[1]", "parts[3]"]),
    ([float("nan"), 1], ["parts[0]"]),
    ([], ["parts"]),
    ("12", ["parts"]),
    (7, ["parts"]),
    ([{"impressions": "x"}, {"impresions": 3}, {"impressions": 4, "link_clicks": None}],
     ["parts[0].impressions", "parts[1]"]),
    ([[1], 2], ["parts[0]"]),
])  # fmt: skip
@pytest.mark.parametrize("axis", COMBINED)
def test_every_part_that_is_none_is_named(axis: str, parts: Any, expected: list[str]) -> None:
    """Every window or channel whose value cannot be read is told by its place, and its part."""
    assert paths(COMBINED[axis], "impressions", parts) == expected


def test_the_nearest_name_is_told() -> None:
    """A misspelt part was a part that is missing: it is refused with the name that is meant."""
    with pytest.raises(sg.UnknownName, match="did you mean 'link_clicks'") as caught:
        catalog.combine_windows("click_through_rate", [{"link_click": 3, "impressions": 9}])
    assert caught.value.path == "parts[0]"


def test_fewer_than_no_people_are_refused_at_their_place() -> None:
    """Of people there are none or more, in every item; a net figure may be less."""
    assert paths(catalog.combine_windows, "reach", [-1, 3, -2]) == ["parts[0]", "parts[2]"]
    rows = [{"reach": -1, "engagements": 4}, {"reach": 5, "engagements": -4}]
    assert paths(catalog.combine_windows, "engagement_rate_reach", rows) == ["parts[0].reach"]
    assert catalog.combine_windows("net_new_followers", [-20, 5]).value == -15
    assert catalog.combine_windows("reach", [None, 3]).reason == "part_absent"


def test_all_arguments_are_told_together() -> None:
    """A metric nobody knows, values, units, models and what is known of the whole are one error."""
    found = paths(
        catalog.combine_channels,
        "imprssions",
        [1, "x", -3],
        known={"reech": 3, "reach": "y"},
        units=["EUR", " "],
        models=["last_click", None, 7],
    )
    assert found == [
        "metric",
        "parts[1]",
        "known",
        "known.reach",
        "units[1]",
        "units",
        "models[1]",
        "models[2]",
    ]
    assert paths(catalog.combine_windows, "reach", [1], known="x", units=" ") == ["known", "units"]
    assert paths(catalog.combine_windows, "reach", [], units=["EUR", "USD"]) == ["parts", "units"]


def test_all_of_the_whole_that_cannot_be_is_told() -> None:
    """Two unions outside their parts, and two figures without a place, are two problems each."""
    rows = [{"reach": 10, "visitors": 5, "engagements": 1}, {"reach": 20, "visitors": 6}]
    outside = {"reach": 40, "visitors": 3}
    found = paths(catalog.combine_windows, "engagement_rate_reach", rows, known=outside)
    assert found == ["known.reach", "known.visitors"]
    unused = {"link_clicks": 5, "leads": None, "reach": 3}
    found = paths(catalog.combine_windows, "impressions", [1, 2], known=unused)
    assert found == ["known.link_clicks", "known.reach"]


@pytest.mark.parametrize(("values", "units", "expected"), [
    ({"link_click": 1, "impressions": "x"}, None, ["", "impressions"]),
    ([3, 4], {"ad_spent": "EUR"}, ["values", "units"]),
    ({"link_clicks": 3},
     {"ad_spend": "EUR", "revenue": "USD", "revenu": "USD", "attributed_revenue": "CHF"},
     ["units.revenue", "units", "units.attributed_revenue"]),
    ({}, ["EUR"], ["units"]),
])  # fmt: skip
def test_deriving_tells_all_too(values: Any, units: Any, expected: list[str]) -> None:
    """Values and units of one formula are read together."""
    assert paths(catalog.derive, "click_through_rate", values, units=units) == expected
    assert paths(catalog.derive, "clickthrough", values, units=units) == ["metric", *expected]


PARTS = st.lists(st.sampled_from([None, -3, 0, 2, 9.5, "x", nan, inf, -inf]), min_size=1, max_size=6)


@given(PARTS)
def test_as_many_problems_as_parts_are_wrong(parts: list[Any]) -> None:
    """Whatever the parts, an error names exactly those that are no number of people."""
    wrong = [f"parts[{place}]" for place, one in enumerate(parts) if one not in (None, 0, 2, 9.5)]
    if wrong:
        assert paths(catalog.combine_windows, "reach", parts) == wrong
    else:
        assert catalog.combine_windows("reach", parts).metric == "reach"
