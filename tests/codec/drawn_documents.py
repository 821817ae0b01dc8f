"""Documents of every kind as they are written, drawn, and places in them: to read, to break and to shuffle."""

import copy
import functools
from typing import Any, TypeVar

from hypothesis import strategies as st
from sheet_samples import sheets

import smartgoals as sg
import smartgoals.strategies as drawn
from smartgoals import catalog, codec
from smartgoals.codec._book import words

T = TypeVar("T")
Place = tuple[str | int, ...]

KINDS: dict[Any, st.SearchStrategy[Any]] = {
    sg.Strategy: drawn.whole_strategies(audits=True),
    sg.Goal: drawn.goals(),
    sg.Audit: drawn.audits(),
    sg.History: drawn.histories(),
    sg.Metric: drawn.metrics(),
    sg.Calendar: drawn.calendars(),
    sg.DataSource: drawn.data_sources(),
    sg.ClosedGoal: drawn.closed_goals(),
    sg.Objective: drawn.objectives(),
    sg.Target: drawn.targets(),
    catalog.Sheet: sheets(),
}
BY_WORD = {word: kind for kind, word in words().items()}
VALUES = st.sampled_from([words()[kind] for kind in KINDS]).flatmap(
    lambda word: KINDS[BY_WORD[word]].map(lambda value: (word, value))
)
"""Values of any kind, each with the word of the type that it is read as."""
DOCUMENTS = VALUES.map(lambda pair: (pair[0], codec.unstructure(pair[1], envelope=False)))
"""Documents of any kind as data without their envelope, each with its word."""
# Of every type there is, and of none that is right by chance but where it belongs.
WRONG: st.SearchStrategy[Any] = st.sampled_from([None, True, 7, -3.5, "zzz", [], ["zzz"], {}, {"zzz": 1}, [[]]])
CHOICES = st.integers(min_value=0, max_value=10_000)


def chosen(options: list[T], choice: int) -> T:
    """Return one of several, by a number that was drawn."""
    return options[choice % len(options)]


def places(data: Any, at: Place = ()) -> list[Place]:
    """Return every place in a document, itself first."""
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    return [at, *(place for key, part in items for place in places(part, (*at, key)))]


def found_at(data: Any, place: Place) -> Any:
    """Return what stands in a place."""
    return functools.reduce(lambda part, step: part[step], place, data)


def put(data: Any, place: Place, value: Any) -> Any:
    """Return a copy of a document with another value in a place."""
    if not place:
        return value
    data = copy.deepcopy(data)
    inner = data
    for step in place[:-1]:
        inner = inner[step]
    inner[place[-1]] = value
    return data


def objects(data: Any) -> list[Place]:
    """Return the places of the objects that have keys of ours; shares and weights have their owner's."""
    free = ("content_mix", "audience", "weights")
    return [
        place
        for place in places(data)
        if isinstance(found_at(data, place), dict) and not any(step in free for step in place)
    ]
