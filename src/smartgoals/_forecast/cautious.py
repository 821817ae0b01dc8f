"""Cautious: which cautions apply to a forecast, by the readings it is made from.

What belongs here: finding out what is unsound. What does not: the words (that is `caution`). Knows
histories, how readings lie and what a method makes of them, but no method.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from operator import sub
from types import MappingProxyType
from typing import Final

from smartgoals._forecast.breaks import Step
from smartgoals._forecast.caution import Caution, CautionCode
from smartgoals._forecast.coverage import Coverage, Way, coverage_of, daily
from smartgoals._forecast.series import changes_of, never_told, resets_of
from smartgoals._forecast.spread import LONGEST
from smartgoals._model._spans import firsts, says_days
from smartgoals._model.history import History
from smartgoals._model.metric import Nature

# Below this many readings the back-test has next to nothing to go by.
_FEW: Final = 8
# A pace so many times the usual one is called a burst; the usual one is the median of the last
# hundred changes.
_BURST: Final = 3.0
_LATELY: Final = 100
_LATEST: Final = 3
_MOST_TOLD: Final = 1e9
_TOLD: Final = MappingProxyType(
    {
        Way.ON_SOME_DAYS: CautionCode.SOME_DAYS,
        Way.ON_WEEKDAYS: CautionCode.DAYS_OFF,
        Way.WITH_HOLES: CautionCode.READINGS_LACK,
        Way.RUNNING_MONTH: CautionCode.RUNNING_MONTH,
    }
)


def cautions_of(history: History, as_of: date, on: date, lasting: Sequence[Caution]) -> tuple[Caution, ...]:
    """Return what a reader of a forecast for a day should know, by the readings alone; *lasting*
    are those of every day.
    """
    end = history.position(as_of)
    start = max(0, end - LONGEST)
    ordinals, numbers = history.ordinals[start:end], history.numbers[start:end]
    return (
        *_of_count(end, numbers),
        *_of_spacing(ordinals, as_of.toordinal(), on.toordinal()),
        *lasting,
    )


def lasting_cautions(
    history: History, as_of: date, own: Collection[Step] = (), shown: History | None = None
) -> tuple[Caution, ...]:
    """Return what a reader should know whatever day is asked for.

    *own* are the breaks that the readings show themselves, *shown* the readings as a method sees
    them, without these.
    """
    end = history.position(as_of)
    start = max(0, end - LONGEST)
    ordinals, numbers = history.ordinals[start:end], history.numbers[start:end]
    found: list[Caution] = []
    if history.nature is Nature.FLOW and not says_days(history):
        found += _of_coverage(coverage_of(*daily(ordinals, list(map(float, numbers)))))
    elif history.nature is Nature.FLOW:
        off = never_told(ordinals, firsts(history, start, end))
        found += [Caution(CautionCode.DAYS_OFF, len(off))] if off else []
    found += _of_changes(history.upto(as_of) if shown is None else shown)
    if len(own) > 1:
        found.append(Caution(CautionCode.PURGES, len(own)))
    for step in own if len(own) == 1 else ():  # as when what is counted is defined anew
        found.append(Caution(CautionCode.DEFINITION_BREAK, round(min(step.times, _MOST_TOLD), 1)))
    low, high = history.bounds
    outside = sum([(low is not None and one < low) or (high is not None and one > high) for one in numbers])
    if outside:
        found.append(Caution(CautionCode.OUT_OF_RANGE, outside))
    if history.superseded:
        found.append(Caution(CautionCode.CORRECTED, len(history.superseded)))
    if end < len(history):
        found.append(Caution(CautionCode.NOT_YET_KNOWN, len(history) - end))
    return tuple(found)


def _of_count(count: int, numbers: Sequence[float]) -> Iterator[Caution]:
    if count == 1:
        yield Caution(CautionCode.ONE_READING)
    elif min(numbers) == max(numbers):
        yield Caution(CautionCode.NO_CHANGE)
    if 1 < count < _FEW:
        yield Caution(CautionCode.FEW_READINGS, count)


def _of_spacing(ordinals: Sequence[int], as_of: int, on: int) -> Iterator[Caution]:
    gaps = sorted(map(sub, ordinals[1:], ordinals))
    ahead, age, span = on - ordinals[-1], as_of - ordinals[-1], ordinals[-1] - ordinals[0]
    usual, longest = (gaps[len(gaps) // 2], gaps[-1]) if gaps else (1, 0)
    if age > 2 * usual:
        yield Caution(CautionCode.STALE, age)
    if longest > ahead and longest > 2 * usual:
        yield Caution(CautionCode.LONG_GAP, longest)
    if gaps and ahead > span:
        yield Caution(CautionCode.FAR_AHEAD, ahead)


def _of_coverage(found: Coverage) -> list[Caution]:
    """Return what is presumed of the days that no reading of a flow tells of."""
    code = _TOLD.get(found.way)
    told = [] if code is None else [Caution(code, found.figure or None)]
    return [*told, Caution(CautionCode.TOLD_AT_ONCE, found.at_once)] if found.at_once else told


def _of_changes(shown: History) -> Iterator[Caution]:
    """Yield what the changes (of a flow, the amounts) tell: that a counter was set back, and a
    burst.

    A pace is that of a day: of readings that lie further apart than before each brings more, and no
    burst.
    """
    values = list(map(float, shown.numbers[-_LATELY - 1 :]))
    if shown.nature is Nature.FLOW:
        changes, lengths = _amounts(shown)
    else:
        resets, last = resets_of(values, shown.nature), len(values) - 1
        if any(at < last for at in resets):
            yield Caution(CautionCode.COUNTER_RESET)
        if last in resets:  # whether a counter was set back, or slipped, one reading cannot tell
            yield Caution(CautionCode.RESET_OR_SLIP)
            return
        ordinals = shown.ordinals[-_LATELY - 1 :]
        changes, _ = changes_of(values, shown.nature)
        lengths = [max(1, gap) for gap in map(sub, ordinals[1:], ordinals)]
    if len(changes) < 4 * _LATEST:
        return
    paces = [abs(change) / days for change, days in zip(changes, lengths, strict=True)]
    usual = sorted(paces)[len(paces) // 2]
    latest = abs(sum(changes[-_LATEST:])) / sum(lengths[-_LATEST:])
    if usual > 0.0 and latest > _BURST * usual:
        yield Caution(CautionCode.BURST, round(latest / usual, 1))


def _amounts(shown: History) -> tuple[list[float], list[int]]:
    """Return the latest amounts, and how many days each is of; all of one where they are of equally
    many.
    """
    start = max(0, len(shown) - LONGEST)
    ordinals, amounts = shown.ordinals[start:], list(map(float, shown.numbers[start:]))
    begins: Sequence[int] | None = None
    if says_days(shown):
        begins = firsts(shown, start, len(shown))
    else:
        ordinals, amounts = daily(ordinals, amounts)
        begins = coverage_of(ordinals, amounts).firsts
    if begins is None:
        begins = ordinals
    lengths = [own - first + 1 for own, first in zip(ordinals, begins, strict=True)]
    return amounts[-_LATELY - 1 :], lengths[-_LATELY - 1 :]
