"""Readings of one day that a flow adds up, and that may have been meant otherwise.

One may have been entered twice, or be a correction of another. Knows histories alone. What a
correction replaced adds nothing; and a reading that says it adds is taken at its word, so that
saying it settles both questions.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from smartgoals._model._corrections import tidy
from smartgoals._model.metric import Nature
from smartgoals._numbers import Number, exact, rounded

if TYPE_CHECKING:
    from smartgoals._model.history import History
    from smartgoals.rules._readings.facts import Breach


def entered_twice(position: int, history: History) -> Iterator[Breach]:
    """Equal readings of one day may be one that was entered twice; told by the day with most."""
    found: list[tuple[int, Number, int]] = []
    numbers = history.numbers
    for ordinal, places in _added_up(history):
        values = [numbers[place] for place in places if numbers[place]]  # zeros add nothing
        if len(set(values)) < len(values):
            value, count = Counter(values).most_common(1)[0]
            found.append((ordinal, tidy(value), count))
    if found:
        ordinal, value, count = max(found, key=itemgetter(2))
        evidence = {"metric": history.metric_id, "day": date.fromordinal(ordinal), "value": value, "count": count}
        yield "SGD116", position, {**evidence, "days": len(found)}


def entered_late_together(position: int, history: History) -> Iterator[Breach]:
    """Different readings of one day, entered together later, may be a value and its correction."""
    recorded = history._columns.recorded
    if recorded is None:
        return
    late = [
        (ordinal, recorded[places[0]], tuple(map(history.value_at, places)))
        for ordinal, places in _added_up(history)
        if recorded[places[0]] > ordinal
    ]
    found = [one for one in late if len(set(one[2])) > 1]
    if found:
        ordinal, entered_on, values = max(found, key=lambda one: len(one[2]))
        evidence = {
            "metric": history.metric_id,
            "day": date.fromordinal(ordinal),
            "recorded_on": date.fromordinal(entered_on),
            "values": values,
            "total": rounded(sum(map(exact, values), exact(0))),
            "count": len(values),
            "days": len(found),
        }
        yield "SGD117", position, evidence


def _added_up(history: History) -> Iterator[tuple[int, list[int]]]:
    """Yield the days of a flow with several readings that do not say they add, and their positions.

    All of a day became known on one and the same day: a later one would have replaced the others.
    What covers a week and what covers its last day are two things.
    """
    if history.nature is not Nature.FLOW:
        return
    adds, covers = history._columns.adds, history._columns.covers
    for ordinal, same_day in groupby(range(len(history)), history.ordinals.__getitem__):
        by_span: dict[int, list[int]] = {}
        for place in same_day:
            if not (adds and adds[place]):
                by_span.setdefault((covers[place] if covers else 0) or ordinal, []).append(place)
        for places in by_span.values():
            if len(places) > 1:
                yield ordinal, places
