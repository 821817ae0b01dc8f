"""Columns and frames of other libraries make the history that lists of days and numbers make; no library is needed."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import numpy as np
import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals.strategies import days, numbers

DAYS = [date(2026, 1, 1), date(2026, 1, 2), date(2026, 1, 4)]
VALUES = [1.0, 2.5, 3.0]
SAME = sg.History.from_columns(DAYS, VALUES)
MIDNIGHTS = [datetime.combine(one, time()) for one in DAYS]
NOON = datetime.combine(DAYS[0], time(12))


def of(rows: Any) -> sg.History:
    """Return the history of rows of any kind, as a checker of types would not let them pass."""
    return sg.History.of(rows)


def from_columns(on: Any, values: Any, **more: Any) -> sg.History:
    """Return the history of columns of any kind, as a checker of types would not let them pass."""
    return sg.History.from_columns(on, values, **more)


class Arrow:
    """A column that gives its items as `to_pylist`, as Arrow's do."""

    def __init__(self, items: list[Any]) -> None:
        self._items = items

    def to_pylist(self) -> list[Any]:
        """Return the items."""
        return list(self._items)


class Scalar:
    """A cell that gives what it holds as `as_py`, as Arrow's do."""

    def __init__(self, held: Any) -> None:
        self._held = held

    def as_py(self) -> Any:
        """Return what it holds."""
        return self._held


class Lists:
    """A column that gives its items as `to_list`, with a type of its own, as those of polars do."""

    dtype = "Date"

    def __init__(self, items: list[Any]) -> None:
        self._items = items

    def to_list(self) -> list[Any]:
        """Return the items."""
        return list(self._items)


class Series:
    """A column around an array with an index, as those of pandas are."""

    def __init__(self, items: Any, index: Any = None) -> None:
        self._array = np.asarray(items)
        self.index = index

    @property
    def dtype(self) -> Any:
        """The type of its array."""
        return self._array.dtype

    def to_numpy(self) -> Any:
        """Return the array."""
        return self._array


class Frame:
    """Columns by name, in order, told by `columns`, or by `column_names` as Arrow does."""

    def __init__(self, **columns: Any) -> None:
        self._columns = columns
        self.columns = list(columns)

    def __getitem__(self, name: str) -> Any:
        return self._columns[name]


class Table(Frame):
    """A frame whose `columns` are the columns themselves."""

    def __init__(self, **columns: Any) -> None:
        super().__init__(**columns)
        self.columns = list(columns.values())

    @property
    def column_names(self) -> list[str]:
        """The names, in order."""
        return list(self._columns)


class Doubled(Frame):
    """A frame that has each of its columns twice, as frames joined side by side have."""

    def __init__(self, **columns: Any) -> None:
        super().__init__(**columns)
        self.columns *= 2


class Lazy(Frame):
    """A frame that has names and no columns yet."""

    def __getitem__(self, name: str) -> Any:
        raise TypeError("collect first")


class Planned(Frame):
    """A frame that is still to be worked out, which asking for its names would do."""

    columns: Any = property(lambda self: self.collect())  # the point of the test is that nobody asks

    def __init__(self) -> None:
        """Hold nothing."""

    def collect(self) -> Frame:
        """Work it out, at some cost."""
        raise MemoryError


class NaTType(datetime):
    """What stands for no moment in a frame: a datetime, of a class of that name, that no day is."""


class NAType:
    """What stands for no value in a frame: not even its truth can be told."""

    def __bool__(self) -> bool:
        raise TypeError("truth of NA is ambiguous")

    def __eq__(self, other: object) -> Any:
        return self

    __hash__ = None  # type: ignore[assignment]  # as a mutable class has none


def moments(unit: str) -> Any:
    """Return the days as an array of moments in a unit."""
    return np.array(DAYS, dtype="datetime64[D]").astype(f"datetime64[{unit}]")


@pytest.mark.parametrize(
    ("on", "values"),
    [
        (MIDNIGHTS, VALUES),
        ([one.replace(tzinfo=UTC) for one in MIDNIGHTS], VALUES),
        *((moments(unit), np.array(VALUES)) for unit in ("D", "h", "s", "ms", "us", "ns")),
        (list(moments("ns")), list(np.array(VALUES))),
        (np.array(DAYS, dtype=object), np.array(VALUES, dtype=object)),
        (np.array(MIDNIGHTS, dtype=object), np.array(VALUES, dtype=np.float32)),
        (Series(moments("ns")), Series(VALUES)),
        (Arrow(list(MIDNIGHTS)), Arrow(VALUES)),
        (Lists(list(DAYS)), Lists(VALUES)),
        ([Scalar(one) for one in DAYS], [Scalar(one) for one in VALUES]),
        ((one for one in MIDNIGHTS), iter(VALUES)),
    ],
    ids=lambda value: f"{type(value).__name__} {getattr(value, 'dtype', '')}",
)
def test_every_kind_of_column_is_one(on: Any, values: Any) -> None:
    """Arrays, series and cells of other libraries, with moments at midnight for days, are plain columns."""
    columns = [list(column) if isinstance(column, Iterator) else column for column in (on, values)]
    assert from_columns(*columns) == SAME


@pytest.mark.parametrize("kind", [Frame, Table, dict])
def test_a_frame_is_taken_whole(kind: Callable[..., Any]) -> None:
    """A frame with columns of the names of a row is the history of its rows."""
    frame = kind(
        value=[5, 7, 6],
        day=moments("ns")[[0, 0, 2]],
        recorded_on=np.array(["NaT", "2026-01-03", "NaT"], dtype="datetime64[ns]"),
        adds=np.array([False, True, False]),
        covers=[None, None, date(2026, 1, 3)],
        out_of=[1, 2, 3],
    )
    assert of(frame) == sg.History.of(
        [
            sg.Reading(DAYS[0], 5, out_of=1),
            sg.Reading(DAYS[0], 7, out_of=2, recorded_on=date(2026, 1, 3), adds=True),
            sg.Reading(DAYS[2], 6, out_of=3, covers=date(2026, 1, 3)),
        ]
    )
    assert of(kind(day=[], value=[])) == sg.History.of([])
    assert sg.History.of([]).with_readings(kind(day=DAYS, value=VALUES)) == SAME


def test_a_series_by_day_is_a_frame() -> None:
    """A series with an index of moments is the frame of its index and its values."""
    assert of(Series(VALUES, Series(moments("ns")))) == SAME


@given(st.lists(st.tuples(days(), numbers()), max_size=8))
def test_midnight_is_its_day_in_rows_too(rows: list[tuple[date, float]]) -> None:
    """Pairs, lists, triples and mappings may hold moments at midnight."""
    plain = of([(on, value, on) for on, value in rows])
    late = [(datetime.combine(on, time()), value) for on, value in rows]
    made: list[Any] = [
        [(on, value, on) for on, value in late],
        [[on, value, on] for on, value in late],
        [{"day": on, "value": value, "recorded_on": on} for on, value in late],
    ]
    assert all(of(one) == plain for one in made)
    assert of([[on, value, np.datetime64("NaT")] for on, value in late]) == of(rows)


def test_a_mapping_of_columns_is_no_mapping_by_day() -> None:
    """Columns under their names are read as columns, with a period for all; days for keys are days."""
    weekly = sg.History.from_columns(DAYS, VALUES, covers="week")
    assert of({"day": DAYS, "value": VALUES, "covers": "week"}) == weekly
    assert of({"value": Series(VALUES), "day": moments("ns")}) == SAME
    assert of(dict(zip(DAYS, VALUES, strict=True))) == SAME
    assert of({}) == of([])


def test_views_of_a_mapping_are_columns() -> None:
    """The keys and the values of one mapping are in one order, as the items of two sets are not."""
    by_day = dict(zip(DAYS, VALUES, strict=True))
    assert from_columns(by_day.keys(), by_day.values()) == SAME


NOTHING: list[Any] = [
    *(None, float("nan"), NaTType(2026, 1, 1), NAType(), np.datetime64("NaT")),
    np.ma.masked,  # type: ignore[no-untyped-call]  # untyped in some releases
]


@given(st.lists(st.booleans(), min_size=3, max_size=3), st.sampled_from(["i8", "f4", "f8", "O"]))
def test_what_is_masked_is_not_there(mask: list[bool], kind: str) -> None:
    """A masked cell is missing, whatever value lies below: it is refused at its row, and the others are read."""
    values = np.ma.array([1, 2, 3], mask=mask, dtype=kind)
    plain = np.ma.array([1, 2, 3], dtype=kind)
    gone = [position for position, masked in enumerate(mask) if masked]
    on = np.ma.array(moments("ns"), mask=mask)
    made: list[tuple[str, Callable[[], sg.History]]] = [
        ("value", lambda: from_columns(DAYS, values)),
        ("day", lambda: from_columns(on, plain)),
        ("out_of", lambda: from_columns(DAYS, plain, out_of=values)),
        ("adds", lambda: from_columns(DAYS, plain, adds=np.ma.array([False] * 3, mask=mask))),
    ]
    for name, make in made:
        if not gone:
            assert make().values == (1, 2, 3)
            continue
        with pytest.raises(sg.SmartGoalsError) as caught:
            make()
        assert [fault.path for fault in caught.value.problems] == [f"[{place}].{name}" for place in gone]
    late = from_columns(DAYS, plain, recorded_on=on)
    assert late == from_columns(
        DAYS, plain, recorded_on=[None if masked else d for d, masked in zip(DAYS, mask, strict=True)]
    )


@pytest.mark.parametrize("nothing", NOTHING, ids=lambda value: type(value).__name__)
def test_missing_is_never_zero(nothing: Any) -> None:
    """A cell without a day or a value is refused at its row, with what to do; without a day of knowledge it is plain."""
    for columns, path in (((DAYS, [1, nothing, 3]), "[1].value"), (([*DAYS[:2], nothing], VALUES), "[2].day")):
        with pytest.raises(sg.SmartGoalsError) as caught:
            from_columns(*columns)
        (fault,) = caught.value.problems
        assert fault.path == path
        assert "missing is not zero" in fault.message
    assert from_columns(DAYS, VALUES, recorded_on=[nothing] * 3, covers=[nothing] * 3) == SAME


def test_a_time_of_day_is_no_day() -> None:
    """A moment that is not at midnight is refused at its row, and the message says why."""
    shifted = moments("ns") + np.array([0, 1, 0], dtype="timedelta64[ns]")
    minutes = [MIDNIGHTS[0], MIDNIGHTS[1] + timedelta(minutes=1), MIDNIGHTS[2]]
    for column in (shifted, list(shifted), Series(shifted), minutes, Arrow(list(minutes))):
        with pytest.raises(sg.WrongType) as caught:
            from_columns(column, VALUES)
        assert caught.value.path == "[1].day"
        assert "which day is meant" in caught.value.hint
    for row in ((NOON, 1), [NOON, 1], {"day": NOON, "value": 1}):
        with pytest.raises(sg.WrongType) as caught:
            of([row])
        assert "day_of_moment" in caught.value.hint


@pytest.mark.parametrize(
    ("make", "paths"),
    [
        (lambda: from_columns(moments("M"), VALUES), ["[0].day", "[1].day", "[2].day"]),
        (lambda: from_columns(np.array(["99999-01-01"], dtype="datetime64[D]"), [1]), ["[0].day"]),
        (lambda: from_columns([np.datetime64("99999-01-01")], [1]), ["[0].day"]),
        (lambda: from_columns(moments("D")[None], np.array([VALUES])), ["[0].day", "[0].value"]),
        (lambda: from_columns(np.array(5), VALUES), ["days"]),
        (
            lambda: from_columns(moments("D"), Series([True, False, True])),
            [f"[{k}].value" for k in range(3)],
        ),
        (lambda: from_columns(DAYS, {1: 2}), ["values"]),
        (lambda: from_columns({*DAYS}, VALUES), ["days"]),
        (lambda: from_columns(DAYS, frozenset(VALUES), recorded_on={*DAYS}), ["values", "recorded_on"]),
        (lambda: of(Frame(day=DAYS, value=[1])), ["values"]),
        (lambda: of(Frame(day=DAYS, valeu=VALUES)), ["valeu", "value"]),
        (lambda: of({"day": DAYS[0], "value": 1}), ["days", "values"]),
        (lambda: of({"days": DAYS, "values": VALUES}), ["days", "values", "day", "value"]),
        (lambda: of({"day": DAYS, "valeu": VALUES}), ["valeu", "value"]),
        (lambda: of(Doubled(day=DAYS, value=VALUES)), ["day", "value"]),
        (lambda: of(Lazy(day=DAYS, value=VALUES)), [""]),
        (lambda: of(Planned()), [""]),
        (lambda: of(Series(VALUES)), [""]),
    ],
)
def test_what_is_no_column_is_refused(make: Callable[[], Any], paths: list[str]) -> None:
    """Months, moments beyond the calendar, tables and truth values are refused with an error of ours, at their rows."""
    with pytest.raises(sg.SmartGoalsError) as caught:
        make()
    assert [fault.path for fault in caught.value.problems] == paths


def test_many_faults_are_told_in_part() -> None:
    """The message of a column of wrong cells stops after twenty and says how many more; the problems are all there."""
    with pytest.raises(sg.StructureErrors) as caught:
        from_columns(["x"] * 1000, [1] * 1000)
    lines = str(caught.value).splitlines()
    assert (len(lines), len(caught.value.problems)) == (22, 1000)
    assert lines[0] == "1000 problems"
    assert lines[-1] == "  … and 980 more, in `problems`"
    assert caught.value.paths[-1] == "[999].day"


class TestLibraries:
    """What pandas, polars and Arrow hold is taken as it is, where they are installed."""

    def test_pandas(self) -> None:
        """Frames, series, indexes, records and nullable types of pandas are columns."""
        pandas = pytest.importorskip("pandas")
        frame = pandas.DataFrame({"day": pandas.to_datetime(DAYS), "value": VALUES})
        made = [
            of(frame),
            of(frame.set_index("day")["value"]),
            of(frame.to_dict("records")),
            from_columns(frame["day"], frame["value"].astype("Float64")),
            from_columns(pandas.DatetimeIndex(frame["day"]), frame["value"]),
            from_columns(frame["day"].dt.tz_localize("Europe/Paris"), frame["value"]),
            from_columns(frame["day"], frame["value"], recorded_on=pandas.Series([pandas.NaT] * 3)),
        ]
        assert all(one == SAME for one in made)
        with pytest.raises(sg.SmartGoalsError) as caught:
            from_columns(frame["day"], pandas.array([1, None, 3], dtype="Int64"))
        assert caught.value.path == "[1].value"

    def test_polars(self) -> None:
        """Frames and series of polars are columns; a frame that is still to be worked out is refused."""
        polars = pytest.importorskip("polars")
        frame = polars.DataFrame({"day": DAYS, "value": VALUES})
        moments_of = frame["day"].cast(polars.Datetime("ns"))
        assert of(frame) == from_columns(moments_of, frame["value"]) == SAME
        with pytest.raises(sg.WrongType):
            of(frame.lazy())

    def test_arrow(self) -> None:
        """Tables, columns and cells of Arrow are taken; a null is missing."""
        arrow = pytest.importorskip("pyarrow")
        table = arrow.table({"day": DAYS, "value": VALUES})
        cells = list(zip(table["day"], table["value"], strict=True))
        assert of(table) == from_columns(table["day"], table["value"]) == SAME
        assert of(cells) == SAME
        with pytest.raises(sg.WrongType) as caught:
            from_columns(table["day"], arrow.array([1, None, 3]))
        assert caught.value.path == "[1].value"
