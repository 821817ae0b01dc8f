"""The cells of an audit's sheet, one by one: what is filled, what says that nothing is there, lists, and every reader."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import example, given, strategies as st

import smartgoals as sg
from smartgoals._audit import cells, reading
from smartgoals._audit.figures import shows_percent
from smartgoals._audit.reading import CellReading
from smartgoals._model.audit import Role
from smartgoals._model.measurement import Check, ContentRef

Reader = Callable[[Any, CellReading], Any]
HOW = CellReading()
NAN = float("nan")


@given(st.text() | st.none() | st.integers() | st.floats() | st.booleans() | st.dates())
@example("")
@example(" \t")
@example(None)
@example(NAN)
@example("n/a")
@example(0)
@example(False)
def test_only_what_somebody_wrote_is_filled(cell: Any) -> None:
    """Blanks, None and the value by which frames say that one is missing are nothing; zero and False are written as a word is."""
    is_blank = cell is None or cell != cell or (isinstance(cell, str) and not cell.strip())  # noqa: PLR0124 -- of NaN
    assert cells.filled(cell) is not is_blank


@pytest.mark.parametrize(
    ("cell", "is_absent", "is_no_figure"),
    [
        ("n/a", True, True),
        (" Aucun ", True, True),
        ("–", True, True),
        ("nan", False, True),
        ("?", False, True),
        ("0", False, False),
        ("", False, False),
        (0, False, False),
        (None, False, False),
    ],
)
def test_only_words_say_that_nothing_is_there(cell: Any, is_absent: bool, is_no_figure: bool) -> None:
    """Some words say it of anything, a few more of figures alone, and no number or blank does."""
    assert (cells.absent(cell), cells.absent_figure(cell)) == (is_absent, is_no_figure)


@pytest.mark.parametrize(
    ("cell", "items"),
    [
        ("a; b ;", ["a", "b"]),
        (r"a\;b;c", [r"a\;b", "c"]),
        ("; ;", []),
        ("a\\", ["a\\"]),
        (5, ["5"]),
    ],
)
def test_items_are_parted_by_semicolons(cell: Any, items: list[str]) -> None:
    """A semicolon behind a backslash parts nothing, and a backslash at the end stays."""
    assert cells.items(cell) == items


SAID = st.text(st.sampled_from("ab ;=|\\\n"), min_size=1).map(str.strip).filter(bool)


@given(st.lists(st.lists(SAID, min_size=1, max_size=3), max_size=3), st.sampled_from("=|"))
@example([["a;b", "c=d"], ["e|f\\g"]], "=")
@example([["n/a"]], "|")
def test_what_is_joined_is_parted_again(rows: list[list[str]], separator: str) -> None:
    """Any items of any parts are written so that they read back, whatever signs stand in them."""
    written = cells.join_items(rows, separator)
    assert not cells.absent(written)
    assert [cells.parts(item, separator) for item in cells.items(written)] == rows


READ: list[tuple[Reader, Any, Any]] = [
    (reading.read_text, "n/a", None),
    (reading.read_text, r"\n/a", "n/a"),
    (reading.read_text, 5, "5"),
    (reading.read_list, "n/a", []),
    (reading.read_list, "a; b=c", ["a", "b=c"]),
    (reading.read_kpis, "abonnés; our figure", ["followers", "our figure"]),
    (reading.read_day, "n/a", None),
    (reading.read_day, "2026-01-05", date(2026, 1, 5)),
    (reading.read_verified, "n/a", "unknown"),
    (reading.read_verified, "oui", "yes"),
    (reading.read_status, "n/a", "unknown"),
    (reading.read_status, "actif", "active"),
    (reading.read_decision, "n/a", "undecided"),
    (reading.read_decision, "garder", "keep"),
    (reading.read_amount, "n/a", None),
    (reading.read_amount, "12,5 €", 12.5),
    (reading.read_hours, "2,5 heures", 2.5),
    (reading.read_hours, "2.5", 2.5),
    (reading.read_hours, 3, 3),
    (reading.read_hours, "n/a", None),
    (reading.read_currency, "n/a", None),
    (reading.read_currency, "€", "EUR"),
    (reading.read_checks, "n/a", []),
    (reading.read_checks, "a=pass", [Check(name="a", result="pass")]),
    (reading.read_checks, "a=fail=old", [Check(name="a", result="fail", note="old")]),
    (reading.read_roles, "n/a", []),
    (reading.read_roles, "Ana=editor; Ben", [Role(who="Ana", role="editor"), Role(who="Ben")]),
    (reading.read_mix, "n/a", []),
    (reading.read_mix, "video=0.6; photo=40 %", [("video", 0.6), ("photo", 0.4)]),
    (reading.read_facets, "n/a", []),
    (reading.read_facets, "age", [("age", [])]),
    (
        reading.read_facets,
        "age=18-24=0.4; country=FR=0.9; age=25-34=0.1",
        [("age", [("18-24", 0.4), ("25-34", 0.1)]), ("country", [("FR", 0.9)])],
    ),
    (reading.read_contents, "n/a", []),
    (reading.read_contents, "u", [ContentRef(url="u")]),
    (reading.read_contents, "u|likes|n/a", [ContentRef(url="u", metric="likes")]),
    (
        reading.read_contents,
        "u|likes|120|pinned; v||5",
        [ContentRef(url="u", metric="likes", value=120, pinned=True), ContentRef(url="v", value=5)],
    ),
]


@pytest.mark.parametrize(("read", "cell", "value"), READ)
def test_a_cell_is_read_as_its_column_says(read: Reader, cell: Any, value: Any) -> None:
    """Each kind of column reads its cells, and what is not available is none, or an empty list."""
    assert read(cell, HOW) == value


REFUSED: list[tuple[Reader, str, str]] = [
    (reading.read_day, "05/01/2026", "one way only"),
    (reading.read_verified, "certainly", "state of verification"),
    (reading.read_amount, "x", "must be a number"),
    (reading.read_hours, "many", "must be a number"),
    (reading.read_checks, "a", "must be checks such as"),
    (reading.read_checks, "a=pass=b=c", "must be checks such as"),
    (reading.read_checks, "a=odd", "result of a check"),
    (reading.read_roles, "a=b=c", "must be people such as"),
    (reading.read_mix, "video", "must be shares such as"),
    (reading.read_mix, "video=n/a", "must be a share such as"),
    (reading.read_facets, "age=18", "must be shares such as"),
    (reading.read_facets, "age=18=n/a", "must be a share such as"),
    (reading.read_contents, "u|likes|5|maybe", "must be content such as"),
    (reading.read_contents, "u|likes|5|pinned||||", "must be content such as"),
]


@pytest.mark.parametrize(("read", "cell", "said"), REFUSED)
def test_a_cell_of_another_kind_is_refused(read: Reader, cell: str, said: str) -> None:
    """What a column cannot hold is refused, and the refusal says what it would."""
    with pytest.raises(sg.SmartGoalsError, match=said):
        read(cell, HOW)


@given(st.lists(st.floats(-3, 3) | st.integers(-3, 3), max_size=4), st.lists(st.text(), max_size=3))
@example([0.9], ["1.5"])
@example([1], ["12"])
@example([-1.5], [])
def test_numbers_above_one_alone_show_percent(numbers: list[float], texts: list[str]) -> None:
    """A spreadsheet hands over a cell of 1.5 % as 0.015; text is as it was typed, and shows nothing of other cells."""
    assert shows_percent([*texts, *numbers, None]) == any(abs(one) > 1 for one in numbers)
