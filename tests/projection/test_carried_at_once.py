"""The chance that no period is missed for good, told of all rates together: as that of each rate told by itself."""

from math import inf, prod

import pytest
from hypothesis import given, strategies as st

from smartgoals._projection.carried import Handing, Room, chances, chances_kept

ROOMS = st.lists(
    st.lists(st.builds(Room, st.floats(-30.0, 30.0), st.sampled_from([0.0, 0.5, 4.0])), min_size=3, max_size=3),
    min_size=1,
    max_size=12,
)
HANDINGS = st.sampled_from([Handing(0.0, inf), Handing(-inf, inf), Handing(-5.0, 5.0), Handing(0.0, 3.0)])


@given(ROOMS, HANDINGS)
def test_what_is_kept_of_all_rates_is_what_is_kept_of_each(rooms: list[list[Room]], handing: Handing) -> None:
    """However much is handed on, the chances of a rate multiply to what is told of it."""
    alone = [prod([kept for _, kept in chances(row, handing)]) for row in zip(*rooms, strict=True)]
    assert chances_kept(rooms, len(rooms), handing) == pytest.approx(alone, abs=1e-15)


def test_where_no_rate_is_left_a_chance_no_further_period_is_asked() -> None:
    """Once all rates are lost the periods after it are not worked out; one that is lost alone is left out."""
    asked: list[int] = []

    def period() -> list[Room]:
        asked.append(len(asked))
        return [Room(-5.0, 0.0), Room(5.0 - 10.0 * len(asked) / 3.0, 0.0)]

    assert chances_kept((period() for _ in range(9)), 9, Handing(0.0, 0.0)) == [0.0, 0.0]
    assert len(asked) == 2
