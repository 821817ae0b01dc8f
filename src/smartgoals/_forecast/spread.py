"""Amounts at even steps: gaps bridged by straight lines, and readings of many lengths shared out
over the days they cover.

Knows days as ordinals and values as floats only; what is missing is unknown, and never taken for zero.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from smartgoals._forecast.steps import Steps

# Three years of days: older readings say little of the next weeks, and the work stays bounded.
LONGEST: Final = 1096
_HALF: Final = 0.5
_SHORTEST_MONTH: Final = 28


def shared_out(
    ordinals: Sequence[int], values: Sequence[float], firsts: Sequence[int]
) -> tuple[Steps, list[float]]:
    """Return the step of readings that cover spans of many lengths, and their amounts at even steps
    back from the last.

    The step is the length that most of the days are told in. Each amount is spread evenly over the
    days from its first to its own; a step of which less than half is told is unknown.
    """
    steps = Steps(_usual_length(ordinals, firsts))
    length, last = steps.days or 1, ordinals[-1]
    slots = min(LONGEST, (last - min(firsts)) // length + 1)
    amounts, told = [0.0] * slots, [0] * slots
    for own, first, value in zip(ordinals, firsts, values, strict=True):
        share = value / (own - first + 1)
        for slot in range((last - own) // length, min(slots, (last - first) // length + 1)):
            end = last - slot * length
            days = min(own, end) - max(first - 1, end - length)
            amounts[slot] += share * days
            told[slot] += days
    known = [slot for slot in range(slots) if told[slot] > _HALF * length or not slot][::-1]
    # What is told twice is no more known than what is told once.
    kept = [amounts[slot] * max(1.0, length / told[slot]) for slot in known]
    return steps, bridged([float(-slot) for slot in known], kept)


def are_of_one_length(ordinals: Sequence[int], firsts: Sequence[int]) -> bool:
    """Tell whether readings cover one length each, as they do where each is of a day, a week, or a
    calendar month.
    """
    lengths = {own - first for own, first in zip(ordinals, firsts, strict=True)}
    shortest, longest = min(lengths) + 1, max(lengths) + 1
    return shortest == longest or (shortest >= _SHORTEST_MONTH and 5 * longest <= 6 * shortest)


def _usual_length(ordinals: Sequence[int], firsts: Sequence[int]) -> int:
    """Return the length of which readings tell half of the days that are told, or shorter ones do."""
    lengths = sorted(own - first + 1 for own, first in zip(ordinals, firsts, strict=True))
    half, told = sum(lengths) * _HALF, 0
    return next(length for length in lengths if (told := told + length) >= half)


def bridged(places: Sequence[float], values: Sequence[float]) -> list[float]:
    """Return values at even steps back from the last, straight between the places beside each."""
    back: list[float] = [values[-1]]
    right = len(places) - 1
    first = max(-LONGEST + 1, -int(1e-9 - places[0]))
    for slot in range(-1, first - 1, -1):
        while right > 1 and places[right - 1] >= slot:
            right -= 1
        a, b = places[right - 1], places[right]
        share = (slot - a) / (b - a)
        back.append(values[right - 1] + (values[right] - values[right - 1]) * share)
    back.reverse()
    return back
