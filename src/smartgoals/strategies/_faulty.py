"""Strategies for documents with faults, and where they are: for whoever shows people what is wrong
with theirs.

Faults are planted in the plain data of a sound strategy, each where it neither hides nor causes another.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from hypothesis import strategies as st

from smartgoals._model.strategy import Strategy
from smartgoals.codec import unstructure
from smartgoals.strategies._documents import whole_strategies
from smartgoals.strategies._values import check_sizes, check_strategy, made

_MISSING: Final = object()
_Site = tuple[str, Any, Any, Any]
"""A path, what holds the faulty value, under which key or place, and the faulty value."""
_WRONG: Final = (
    ("objectives", (("title", _MISSING), ("kind", 7), ("start", "soon"), ("colour", "red"))),
    (
        "goals",
        (
            ("deadline", "2026-02-30"),
            ("metric", "folowers"),
            ("objective", "nowhere"),
            ("owner", 7),
            ("target", "reach_the_moon"),
            ("colour", "red"),
        ),
    ),
    ("channels", (("platform", _MISSING), ("handle", 7))),
    ("events", (("start", _MISSING), ("kind", "festival"))),
)
"""What can be wrong with the parts of a document: the keys of each, and the faulty value."""


def faulty_documents(
    min_faults: int = 1, max_faults: int = 5, *, strategies: st.SearchStrategy[Strategy] | None = None
) -> st.SearchStrategy[tuple[dict[str, Any], tuple[str, ...]]]:
    """Plain data with faults, as pairs (document, paths): `codec.structure(document)` refuses it
    with problems at these.

    Unknown keys and names, days that are none, text that is a number, values that are missing.
    There are *min_faults* to *max_faults* of them where there is room for so many, and always one;
    `strategies` draws the sound strategy behind. Shrinks to a strategy of which nothing is said but
    an unknown key `colour`.
    """
    check_sizes(min_faults, max_faults, ("min_faults", "max_faults"))
    check_sizes(1, min_faults, ("1", "min_faults"))
    unstructure(
        Strategy()
    )  # builds the converter now: while the first example is drawn it would count as slow drawing
    sound = check_strategy(strategies, "strategies", whole_strategies())
    return made(_planted, sound, st.lists(st.integers(0, 999), min_size=min_faults, max_size=max_faults))


def _planted(strategy: Strategy, picks: list[int]) -> tuple[dict[str, Any], tuple[str, ...]]:
    document = unstructure(strategy)
    free = list(_sites(document["strategy"]))
    paths: list[str] = []
    for pick in picks[: len(free)]:
        path, holder, key, wrong = free.pop(pick % len(free))
        if wrong is _MISSING:
            del holder[key]
        else:
            holder[key] = wrong
        paths.append(path)
    return document, tuple(sorted(paths))


def _sites(document: dict[str, Any]) -> Iterator[_Site]:
    """Yield every place for a fault, each path once."""
    yield "colour", document, "colour", "red"
    yield "title", document, "title", 7
    for what, wrong in _WRONG:
        for place, part in enumerate(document.get(what, ())):
            for key, value in wrong:
                if key == "target":  # an unknown kind of target is told at its kind
                    yield f"{what}[{place}].target.kind", part, key, {"kind": value}
                else:
                    yield f"{what}[{place}].{key}", part, key, value
    for place, history in enumerate(document.get("histories", ())):
        for row, reading in enumerate(history.get("readings", ())):
            if isinstance(reading, list):
                yield f"histories[{place}].readings[{row}].value", reading, 1, "many"
