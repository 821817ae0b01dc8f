"""The page of the architecture shows the house as it is, and the map is drawn as it says."""

from pathlib import Path

from tests.scripts import script

ROOT = Path(__file__).resolve().parent.parent
MAP = script("tools/make_map.py")


def test_the_map_is_that_of_the_code() -> None:
    """Floors, sizes and ways are what tools/make_map.py draws today."""
    page = MAP.PAGE.read_text(encoding="utf-8")
    assert MAP.redrawn(page) == page


def test_every_room_of_the_contract_is_on_the_map() -> None:
    """No room is left out, but for those that are still to be built."""
    places = (path for path in MAP.PACKAGE.iterdir() if path.suffix in {"", ".py"})
    assert set(MAP.rooms()) == {path.stem for path in places if not path.name.startswith("__")}


def test_a_room_stands_on_what_no_other_leads_to() -> None:
    """What a room imports and also reaches through another is not drawn twice."""
    room = MAP.Room
    house = {
        "roof": room("roof", 1, 10, frozenset({"wall", "ground"})),
        "wall": room("wall", 1, 10, frozenset({"ground"})),
        "ground": room("ground", 1, 10, frozenset()),
    }
    assert MAP.stands_on(house["roof"], house) == ["wall"]
    assert MAP.stands_on(house["wall"], house) == ["ground"]


def test_what_only_a_checker_reads_is_no_import() -> None:
    """An import below TYPE_CHECKING draws no line; one inside a function does."""
    source = (
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from smartgoals._plan import plan\n"
        "def late():\n    from smartgoals._time import period\n"
    )
    assert list(MAP.imported(MAP.ast.parse(source))) == ["smartgoals._time"]


def test_sizes_are_told_in_hundreds() -> None:
    """A map that changed with every line would be written anew with every commit."""
    assert [MAP.about(lines) for lines in (44, 99, 149, 151, 97_364)] == ["44", "99", "100", "200", "97,400"]
