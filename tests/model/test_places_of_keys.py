"""Refusals lead to the key that is wrong, however long it is and whatever it holds."""

import pytest
from hypothesis import example, given, strategies as st

import smartgoals as sg

KEYS = st.text("ab.-[]' ", min_size=1, max_size=20).filter(str.strip)


@given(KEYS, KEYS)
@example("x" * 200, "a b")
@example("0.5", "y" * 130)
def test_a_share_is_refused_under_its_own_names(facet: str, part: str) -> None:
    """The place of a share is its facet and its name, a step each."""
    with pytest.raises(sg.SmartGoalsError) as caught:
        sg.audits.ChannelAudit(platform="blog", audience={facet: {part: 7}})
    locations = [one.location for one in caught.value.problems]
    assert ("audience", facet, part) in locations or ("audience", facet) in locations
