"""Types at run time: `typing.get_type_hints`, and cattrs with it, read the annotations of everything public."""

from __future__ import annotations

import inspect
import subprocess
import sys
import typing
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.every import for_every
from tests.scripts import script

import smartgoals as sg
from smartgoals._hints import Hints

ROOT = Path(__file__).resolve().parent.parent
make_hints = script("tools/make_hints.py")


def public() -> dict[str, Any]:
    """Return every public class and function, by its name."""
    return {f"{one.__module__}.{one.__qualname__}": one for one in make_hints.public()}


PUBLIC = public()


def within(hint: Any) -> Iterator[Any]:
    """Yield a type and the types in it."""
    yield hint
    for inner in typing.get_args(hint):
        yield from within(inner)


@for_every(PUBLIC)
def test_annotations_are_read_as_types(name: str) -> None:
    """What is public tells its types to whoever asks for them at run time; none is left as text."""
    hints = typing.get_type_hints(PUBLIC[name])
    assert hints.keys() >= {*inspect.get_annotations(PUBLIC[name])}
    of_words = [
        typing.get_args(one)
        for hint in hints.values()
        for one in within(hint)
        if typing.get_origin(one) is typing.Literal
    ]
    words = {word for several in of_words for word in several}
    texts = [one for hint in hints.values() for one in within(hint) if isinstance(one, (str, typing.ForwardRef))]
    assert set(texts) <= words


def test_what_is_read_is_what_is_meant() -> None:
    """Types that other modules define are those types, aliases of evidence included."""
    hints = typing.get_type_hints(sg.check)
    assert (hints["goal"], hints["return"]) == (sg.Goal, sg.SmartReport)
    assert set(typing.get_args(hints["evidence"])) == {sg.Evidence, sg.Strategy, type(None)}
    assert typing.get_type_hints(sg.Evidence)["catalog"] == sg.catalog.Catalog | None
    assert typing.get_type_hints(sg.catalog.derive)["return"] is sg.catalog.Figure


REGISTERS = """
import attrs, cattrs, make_hints
from tests.every import for_every
from smartgoals import codec

converter = codec.configure(cattrs.Converter())
kinds = [one for one in make_hints.public() if isinstance(one, type) and attrs.has(one)]
for kind in kinds:
    converter.register_unstructure_hook(kind, lambda value: "mine")
print(len(kinds), {converter.get_unstructure_hook(kind)(None) for kind in kinds})
"""


def test_a_hook_of_a_host_is_registered_for_any_class() -> None:
    """Cattrs reads the types of a class for which a hook is registered, and may for each of ours."""
    # In an interpreter of its own, since cattrs writes into a class what it has read.
    code = f"import sys\nsys.path.append({str(ROOT / 'tools')!r})\n{REGISTERS}"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=120)
    number, answers = done.stdout.split()
    assert int(number) > 100
    assert answers == "{'mine'}"


def test_annotations_are_as_they_were_written() -> None:
    """A signature shows what somebody wrote, and annotations are a mapping like any other."""
    assert isinstance(sg.check.__annotations__, Hints)
    told = sg.check.__annotations__
    assert told["goal"] == told.get("goal") == dict(told)["goal"] == "Goal"
    assert (told.get("x"), [*told], [*told.keys()]) == (None, [*dict(told)], [name for name, _ in told.items()])
    assert "Goal" in told.values()
    assert str(inspect.signature(sg.check).parameters["evidence"]) == "evidence: 'EvidenceLike | None' = None"


def test_nobody_pays_who_does_not_ask() -> None:
    """Asking for a name loads no type that its annotations alone name."""
    code = "import sys, smartgoals as sg; sg.Evidence; print('smartgoals._model.strategy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=120)
    assert done.stdout.strip() == "False"


def test_the_table_is_made_from_the_source() -> None:
    """What annotations name is in the table; tools/make_hints.py writes it."""
    assert make_hints.TABLE.read_text(encoding="utf-8") == make_hints.table()
