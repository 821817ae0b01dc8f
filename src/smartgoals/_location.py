"""Where something stands in a value or a document: as steps, as text that people read, and as a JSON Pointer.

Imports nothing of smartgoals. The grammar of the text is in this module alone: names are joined by
dots, positions stand in brackets, and a key that could be taken for something else is quoted in
brackets: `goals[3].mix['paid ads']`.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Sequence
from typing import Final, TypeAlias, cast

Location: TypeAlias = tuple[str | int, ...]
"""Keys and positions from the outside in: `("goals", 0, "target", "value")`."""
PathLike: TypeAlias = str | Sequence[str | int]
"""A path as text, or its steps."""

_LONGEST_SHOWN: Final = 120
_LONGEST_WORD: Final = 60
_BARE: Final = re.compile(r"""[^.\[\]'"\s]+""")
# A position, a quoted key, a key that is written bare in brackets (a weekday, a day), or a name.
_STEP: Final = re.compile(
    r"""\[(?P<position>\d{1,9})\]
      | \[(?P<quoted>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")\]
      | \[(?P<bare>.*?)\](?=[.\[]|\Z)
      | \.?(?P<name>[^.\[]+)
      | .""",
    re.VERBOSE | re.DOTALL,
)


def shown(value: object) -> str:
    """Return the `repr` of a value, cut so that an over-long document cannot flood a message."""
    try:
        text = repr(value)
    except Exception:  # a caller's broken __repr__ must not hide the problem we are about to name
        text = f"<{type(value).__name__}>"
    return text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 1] + "…"


def as_text(cell: object) -> str:
    """Return a cell, a heading or a key as text; what cannot be had as one is called by its type: a
    number of more digits than Python writes, a list nested without end.

    >>> as_text(12), as_text(10**5000)
    ('12', '<int>')
    """
    try:
        return str(cell)
    except Exception:  # whatever a caller's own class raises there
        return f"<{type(cell).__name__}>"


def join(parent: str, child: str) -> str:
    """Join two parts of a path: `join("goals[3]", "metric")` is `goals[3].metric`."""
    if not parent or not child:
        return parent or child
    return parent + child if child.startswith("[") else f"{parent}.{child}"


def step(key: object) -> str:
    """Return how a path spells one step: a position or an odd key in brackets, any other as it is.

    >>> step(3), step("metric"), step("18-24"), step("paid ads")
    ('[3]', 'metric', '18-24', "['paid ads']")
    """
    if isinstance(key, str) and len(key) <= _LONGEST_WORD and key.isprintable() and _BARE.fullmatch(key):
        return str(key)
    return f"[{shown(str(key) if isinstance(key, str) else key)}]"


def below(*steps: object) -> PathLike:
    """Return the place of a key, however long it is; of what is no text, no position, as a path spells it.

    >>> below("spans", "0.5"), below(None)
    (('spans', '0.5'), '[None]')
    """
    if all(type(one) in (str, int) for one in steps):
        return cast("Location", steps)
    path = ""
    for one in steps:
        path = join(path, step(one))
    return path


def spelt(location: Sequence[str | int]) -> str:
    """Return a location as text.

    >>> spelt(("goals", 0, "target", "value"))
    'goals[0].target.value'
    """
    path = ""
    for one in location:
        path = join(path, step(one))
    return path


def located(path: PathLike) -> Location:
    """Return a path as its steps; steps are returned as they are. The one reader of the grammar.

    A key that was too long to be spelt out is read as far as it goes.

    >>> located("goals[0].mix['paid ads'][2]"), located("weights[2026-12-24]")
    (('goals', 0, 'mix', 'paid ads', 2), ('weights', '2026-12-24'))
    """
    if not isinstance(path, str):
        return tuple(path)
    steps: list[str | int] = []
    for part in _STEP.finditer(path):
        if part["position"] is not None:
            steps.append(int(part["position"]))
        elif part["quoted"] is not None:
            steps.append(str(ast.literal_eval(part["quoted"])))
        else:
            steps.append(part["bare"] or part["name"] or part[0])
    return tuple(steps)


def pointer(location: Sequence[str | int]) -> str:
    """Return a location as a JSON Pointer (RFC 6901).

    >>> pointer(("goals", 0, "a/b")), pointer(())
    ('/goals/0/a~1b', '')
    """
    return "".join("/" + str(one).replace("~", "~0").replace("/", "~1") for one in location)
