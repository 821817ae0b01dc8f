"""Where what is asked lies beside what is expected and supported is told by its side: beyond, below, or neither."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, strategies as st

from smartgoals._messages.formatting import ENGLISH, FRENCH
from smartgoals._revise.words import sentence

SIDES = [
    ("too_easy", 1, (10, 35, 40), "asks for 10 a week, and 35 a week is what to expect anyway"),
    ("comfortable", 1, (34, 35, 40), "asks for 34 a week, about what is to be expected anyway (35 a week)"),
    ("comfortable", 1, (20, 35, 40), "asks for 20 a week, and 35 a week is what to expect anyway"),
    ("comfortable", 1, (50, 35, 40), "50 a week: beyond the 35 a week that is to be expected anyway, and still"),
    ("comfortable", -1, (50, 100, 90), "50 a week: below the 100 a week that is to be expected anyway, and still"),
    ("stretch", 1, (38, 35, 40), "38 a week: beyond the 35 a week that is to be expected anyway, and within the 40"),
    ("stretch", 1, (35, 35.43, 36.84), "35 a week: no harder than the 35.43 a week that is to be expected anyway"),
    ("stretch", 1, (42, 35, 40), "asks for 42 a week, somewhat beyond the 40 a week that the figures support"),
    ("stretch", -1, (480, 510, 470), "480 a week: below the 510 a week that is to be expected anyway, and no lower"),
    ("stretch", -1, (520, 510, 470), "520 a week: no harder than the 510 a week that is to be expected anyway"),
    ("stretch", -1, (480, 510, 502.89), "asks for 480 a week, somewhat below the 502.89 a week that the figures"),
    ("heroic", 1, (50, 35, 40), "asks for 50 a week, beyond the 40 a week that the figures support at best"),
    ("heroic", -1, (50, 90, 80), "asks for 50 a week, below the 80 a week that the figures support at best"),
    ("heroic", 1, (38, 35, 40), "38 a week, no harder than the 40 a week that the figures support at best, and is"),
    ("implausible", 1, (500, 35, 40), "asks for 500 a week, far beyond the 40 a week that the figures support"),
    ("implausible", -1, (5, 90, 80), "asks for 5 a week, far below the 80 a week that the figures support at best"),
    ("implausible", -1, (85, 90, 80), "85 a week, no harder than the 80 a week that the figures support at best"),
]


def told(verdict: str, sign: int, values: tuple[float, float, float], language: Any = ENGLISH) -> str:
    """Return the sentence about what is asked, expected and supported, in so many a week."""
    figures = dict(zip(("asked", "happening", "supported"), values, strict=True)) | {"shape": "total"}
    return sentence(verdict, figures, None, None, language, by="history", metric=None, sign=sign)


@pytest.mark.parametrize(("verdict", "sign", "values", "said"), SIDES)
def test_the_side_is_that_of_the_figures(
    verdict: str, sign: int, values: tuple[float, float, float], said: str
) -> None:
    """More is beyond where more is wanted; where less is wanted, less is below."""
    assert said in told(verdict, sign, values)


def test_the_side_is_told_in_french() -> None:
    """Below is « en deçà », and what is no harder « pas plus difficile »."""
    assert "480 par semaine, un peu en deçà de 502,89 par semaine" in told("stretch", -1, (480, 510, 502.89), FRENCH)
    assert "38 par semaine, pas plus difficile que 40 par semaine" in told("heroic", 1, (38, 35, 40), FRENCH)


@given(
    st.sampled_from(["comfortable", "stretch", "heroic", "implausible"]),
    st.sampled_from([1, -1]),
    st.tuples(*[st.integers(1, 200)] * 3),
)
def test_beyond_and_below_are_true(verdict: str, sign: int, values: tuple[int, int, int]) -> None:
    """What stands beyond a figure is more than it, what stands below less, and about it no more than a fifth away."""
    asked, happening, supported = values
    said = told(verdict, sign, values)
    for name, figure in (("expected", happening), ("support", supported)):
        at = said.find(f"the {figure} a week that")
        if at >= 0 and said[at:].split(" that ")[1].split(",")[0].find(name) >= 0:
            side = said[:at].split()[-1]
            assert {"beyond": asked > figure, "below": asked < figure}.get(side, True)
    if "about what" in said:
        assert abs(asked - happening) <= 0.2 * happening
    assert ("beyond" not in said) or sign > 0
    assert ("below" not in said) or sign < 0
