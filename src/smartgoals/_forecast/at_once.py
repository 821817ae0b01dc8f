"""At once: which amounts of an otherwise even log are of several steps, told by their size or by
how they recur.

What belongs here: telling an amount of a week or a month, in a log of days, from that of a day
beside which others lack. Knows gaps and values as numbers only.

An amount speaks for the days since the reading before it. Where a few steps lack here and there in
an even log, it speaks for its own step alone; but not where it is as large as that many steps bring
together, nor where the log ends in readings that lie evenly and further apart than before: then
whoever keeps it has changed to weeks or months.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from math import sqrt
from typing import Final

# What is usual is told by so many steps before an amount, or after it where less than the fewest
# came before.
_NEAR: Final = 28
_FEWEST: Final = 3
# An amount of several steps is at least half of what they bring, no more than twice as much, and
# clearly more than any step was: of many holes in an unsteady log some amount after one is the
# largest by chance.
_LEAST_SHARE: Final = 0.5
_MOST_SHARES: Final = 2.0
_LEAST_TIMES: Final = 1.5
_MARGIN: Final = 0.5
_MANY: Final = 7
# Gaps of one length at the end are no accident where their frequency before would bring them more
# rarely than this.
_BY_CHANCE: Final = 0.01
# So many of them are a new way of keeping the log, whatever the amounts.
_CERTAIN: Final = 4
# Gaps of a month, and of a quarter, have one length.
_ONE_LENGTH: Final = (range(27, 33), range(89, 94))


def told_at_once(gaps: Sequence[int], steps: Sequence[int], values: Sequence[float]) -> list[int]:
    """Return the positions of the amounts that are of all steps since the one before.

    *gaps* lie between readings, in days, *steps* are how many steps each has; there is one value
    more.

    >>> told_at_once([1, 1, 1, 7, 1], [1, 1, 1, 7, 1], [10, 11, 9, 10, 70, 11])
    [4]
    """
    if max(steps) == 1:
        return []
    plain = [value for value, many in zip(values[1:], steps, strict=True) if many == 1]
    rates, found = list(values[:1]) if steps[0] == 1 else [], list[int]()
    last_run, is_new = len(steps) - _recurring(gaps, steps), False
    for at, many in enumerate(steps, 1):
        usual = rates[-_NEAR:] if len(rates) >= _FEWEST else plain[:_NEAR]
        if at == last_run + 1:
            is_new = len(steps) - last_run >= _CERTAIN or _is_more(values[at:], many, usual)
        is_whole = many > 1 and (is_new or _is_of(values[at], many, usual))
        rates.append(values[at] / many if is_whole else values[at])
        if is_whole:
            found.append(at)
    return found


def _is_of(value: float, many: int, usual: Sequence[float]) -> bool:
    """Tell whether an amount is about so many times the usual one, and clearly more than any near
    it was.

    Where many steps lack at once one burst near them does not count: that another comes just there
    is the unlikelier.
    """
    mean = sum(usual) / max(1, len(usual))
    if len(usual) < _FEWEST or not mean:
        return False
    times = value / mean
    is_about = max(_LEAST_TIMES, _LEAST_SHARE * many) <= times <= _MOST_SHARES * many
    most = sorted([near / mean for near in usual])[-2 if many >= _MANY else -1]
    return is_about and times > (1.0 + _MARGIN / many) * most


def _is_more(values: Sequence[float], many: int, usual: Sequence[float]) -> bool:
    """Tell whether amounts are rather those of their steps together than those of one."""
    mean, own = sum(usual) / max(1, len(usual)), sum(values) / len(values)
    return own * mean > 0.0 and own / mean >= sqrt(many) if mean else own != 0.0


def _recurring(gaps: Sequence[int], steps: Sequence[int]) -> int:
    """Return how many gaps of one length end a log that had hardly any of them before."""
    last, many = gaps[-1], steps[-1]
    alike = next((lengths for lengths in _ONE_LENGTH if last in lengths), range(last, last + 1))
    count = sum(1 for _ in takewhile(alike.__contains__, reversed(gaps)))
    before = gaps[: len(gaps) - count]
    share = (sum(gap in alike for gap in before) + 1) / (len(before) + 2)
    return count if many > 1 and share**count < _BY_CHANCE else 0
