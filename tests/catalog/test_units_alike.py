"""Units compare without regard to capitals, wherever several are given."""

from collections.abc import Callable
from typing import Any

import pytest

import smartgoals as sg
from smartgoals import catalog


@pytest.mark.parametrize(
    ("first", "second", "are_one"), [("EUR", "eur", True), ("EUR", "USD", False), ("h", "H", True)]
)
def test_capitals_make_no_other_unit(first: str, second: str, are_one: bool) -> None:
    """EUR and eur are one currency, in windows, channels and parts alike; EUR and USD are two."""
    parts = {"attributed_revenue": 6, "ad_spend": 3}
    calls: tuple[Callable[[], Any], ...] = (
        lambda: catalog.combine_windows("ad_spend", [1, 2], units=[first, second]),
        lambda: catalog.combine_channels("ad_spend", [1, 2], units=[first, second]),
        lambda: catalog.derive("roas", parts, units=dict(zip(parts, (first, second), strict=True))),
    )
    for call in calls:
        if are_one:
            assert call().value is not None
        else:
            with pytest.raises(sg.SmartGoalsError, match="nothing is converted"):
                call()


def test_a_group_of_no_size_has_no_share() -> None:
    """A ratio of nothing would call everything additional, and is refused; a small one is none."""
    with pytest.raises(sg.SmartGoalsError, match="size_ratio: must be above zero"):
        sg.returns.incremental(test=130, control=50, size_ratio=0)
    assert sg.returns.incremental(test=130, control=50, size_ratio=0.5) == 105
