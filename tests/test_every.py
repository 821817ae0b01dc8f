"""A law that is asked of every case in one test fails as a test of a case would, and names all that break it."""

import inspect

import pytest
from tests.every import for_every


@for_every(range(3))
def test_a_law_is_asked_of_every_case(case: int) -> None:
    """It is a test that takes nothing, and goes by its own name and sentence."""
    assert case in {0, 1, 2}


def test_the_cases_that_break_it_are_named() -> None:
    """The first fault is raised as it was, with the others beside it; without a case there is no law."""

    def law(case: int) -> None:
        """Hold below three."""
        assert case < 3, f"{case} is no less than 3"

    asked = for_every(range(5))(law)
    assert (inspect.signature(asked).parameters, asked.__doc__) == ({}, "Hold below three.")
    with pytest.raises(AssertionError, match="3 is no less than 3") as fault:
        asked()
    assert fault.value.__notes__ == ["broken by 2 of 5: 3, 4"]
    with pytest.raises(AssertionError, match="no case"):
        for_every([])(law)()
