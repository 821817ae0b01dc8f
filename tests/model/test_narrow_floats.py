"""Floats of 16 and 32 bits stand for the decimal they print as, from whatever library they come; none is needed."""

from array import array
from datetime import date
from typing import Any

import numpy as np
import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals._model._frames import shortest

IN_32 = float(np.float32(0.1))
IN_16 = float(np.float16(0.1))


class Arrow:
    """A column, or a scalar, that tells its type as Arrow's do."""

    def __init__(self, kind: str, *items: float | None) -> None:
        self.type, self._items = kind, items

    def to_pylist(self) -> list[float | None]:
        """Return the items of a column."""
        return list(self._items)

    def as_py(self) -> float | None:
        """Return the item of a scalar."""
        return self._items[0]


class Lists:
    """A column that gives its items as `to_list`, with a type of its own, as those of polars and pandas do."""

    def __init__(self, dtype: str, *items: float | None) -> None:
        self.dtype, self._items = dtype, items

    def to_list(self) -> list[float | None]:
        """Return the items."""
        return list(self._items)


def read(column: Any) -> tuple[float, ...]:
    """Return the values of a history of one day from a column."""
    return tuple(sg.History.from_columns([date(2026, 1, 5)], column, metric="bounce_rate").values)


@pytest.mark.parametrize(
    "column",
    [
        *(Arrow("float", IN_32), Arrow("halffloat", IN_16), Arrow("double", 0.1), [Arrow("float", IN_32)]),
        *(Lists("Float32", IN_32), Lists("Float16", IN_16), Lists("Float64", 0.1), Lists("float[pyarrow]", IN_32)),
        *(Lists("double[pyarrow]", 0.1), array("f", [0.1]), array("d", [0.1]), memoryview(array("f", [0.1]))),
        *(np.array([0.1], np.float32), np.array([0.1], np.float16), np.array([0.1])),
        np.ma.masked_array(np.array([0.1], np.float32), [False]),
    ],
)
def test_one_tenth_is_one_tenth(column: Any) -> None:
    """A column of any width and any library that holds one tenth is read as one tenth."""
    assert read(column) == (0.1,)


def test_what_64_bits_hold_is_kept() -> None:
    """A float of 64 bits that happens to be one of 32 is what it prints as."""
    assert read([IN_32]) == read(Arrow("double", IN_32)) == read(Lists("Float64", IN_32)) == (IN_32,)


def test_what_is_missing_is_missing() -> None:
    """Nothing and NaN are refused in a narrow column as in any other."""
    for gone in (None, float("nan"), float("inf")):
        with pytest.raises(sg.SmartGoalsError):
            read(Arrow("float", gone))


@given(st.floats(width=32, allow_nan=False, allow_infinity=False))
def test_every_float_of_32_bits(value: float) -> None:
    """Each stands for the decimal that numpy prints for it."""
    assert shortest(value, "f") == float(str(np.float32(value)))


@given(st.floats(width=16, allow_nan=False, allow_infinity=False))
def test_every_float_of_16_bits(value: float) -> None:
    """Each stands for the decimal that numpy prints for it, the largest too, which a digit less would lift too high."""
    assert shortest(value, "e") == float(str(np.float16(value)))
    assert shortest(65504.0, "e") == 65500.0
