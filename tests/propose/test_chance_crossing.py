"""Laws of the search for the place at which a chance passes the one asked for."""

from math import exp, log

from hypothesis import given, strategies as st

from smartgoals._propose.asking import Look, crossing

LOW = log(1e-6)


@given(st.floats(0.02, 0.98), st.floats(2.0, 400.0), st.floats(0.3, 1.7))
def test_near_with_few_looks(chance: float, times: float, bend: float) -> None:
    """However often it is held, and however much misses hang together, the place is found in few looks."""
    looks: list[float] = []

    def chance_at(place: float) -> float:
        looks.append(place)
        return exp(-times * exp(place * bend))

    top = Look(log(0.9), chance_at(log(0.9)))
    found = crossing(chance_at, top, Look(LOW, 1.0), chance)
    if top.chance >= chance:
        assert found == top.place
    elif chance_at(LOW) > chance:
        assert abs(chance_at(found) - chance) <= 0.003
        assert len(looks) <= 20


@given(st.floats(-13.5, -0.1), st.floats(0.15, 0.85))
def test_a_leap_ends_on_the_unlikelier_side(edge: float, chance: float) -> None:
    """Where chances leap over the one asked for, the last place before the leap is told."""
    found = crossing(lambda place: 0.9 if place < edge else 0.1, Look(0.0, 0.1), Look(LOW, 1.0), chance)
    assert edge <= found <= edge + 0.1
