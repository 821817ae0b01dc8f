"""Rolling: the chance that every window of a length holds what it must.

What belongs here: windows that end on days still to come. Knows questions, the windows of a plan,
and what their days bring.

Windows half a window apart, from the first open one on, are taken as periods are: given one
uncertain rate their chances multiply. Any other window may be the one that fails, such as one that
cannot be met any more: the chance is that of the day on which those up to it, and its own, are
least likely all met. So a day more never makes a goal likelier.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise
from statistics import fmean
from typing import Final, final

from smartgoals._days import ONE_DAY
from smartgoals._forecast.distribution import Distribution
from smartgoals._forecast.kept_level import sides_of
from smartgoals._numbers import nearest_float
from smartgoals._plan.plan import Plan
from smartgoals._plan.quota import RollingWindows, Span, back, first_window_ends
from smartgoals._projection.brought import Brought, OpenPeriod, chance_of, level_says, own_of, weights_of
from smartgoals._projection.chances import honest
from smartgoals._projection.parts import PeriodChance
from smartgoals._projection.question import ProjectionQuestion
from smartgoals._projection.quotas import is_hopeless, listed, made_since, most_periods, sign_of
from smartgoals._projection.shared import SharedBounds, of_shared
from smartgoals._time.counting import Counting

# So much, and more, the mean of a window's chances may be off from the chance of its own days.
_OFF: Final = 1e-6


def asks_nothing(plan: Plan) -> bool:
    """Tell whether no rolling window that a plan asks for ends by its end: the goal is shorter than one."""
    return plan.counted is Counting.ROLLING and not plan.is_cap and first_window_ends(plan) > plan.end_day


def of_rolling(
    question: ProjectionQuestion, plan: Plan, *, is_listed: bool = True
) -> tuple[float, tuple[PeriodChance, ...]]:
    """Return the chance of every window still open, and, if they are to be listed, the chances of
    those half a window apart, and of the weakest.
    """
    windows = _told(question, plan)
    if not windows:
        return honest(1.0), ()
    shared = of_shared([SharedBounds(question, plan, windows, sign_of(question))])
    if shared is not None and not is_listed:
        return shared, ()
    rows, weights = _WindowChances(question, windows), weights_of(question)
    apart = _apart(windows, timedelta(days=_stride(plan)))
    before, kept, together = dict[int, list[float]](), [1.0] * len(rows.of(0)), dict[int, float]()
    for place, following in pairwise([*apart, len(windows)]):
        kept = [so_far * now for so_far, now in zip(kept, rows.of(place), strict=True)]
        together[place] = fmean(kept, weights)
        if not is_listed and is_hopeless(together[place]):
            return honest(together[place]), ()
        before |= dict.fromkeys(range(place + 1, following), kept)
    least = min(together.values())
    for place, so_far in before.items():
        if rows.least(place, so_far) <= least:
            row = [one * now for one, now in zip(so_far, rows.of(place), strict=True)]
            together[place] = fmean(row, weights)
    weakest = min(together, key=lambda place: (together[place], place))
    shown = sorted({*apart, len(windows) - 1, weakest})
    more = _more(question, windows, plan)
    chance = min(together[weakest], fmean([one**more for one in kept], weights)) if shared is None else shared
    return honest(chance), listed([windows[k] for k in shown], [rows.of(k) for k in shown], weights)


def is_told(question: ProjectionQuestion, plan: Plan) -> bool:
    """Tell whether a reading to come tells of a window that is open, or none of them asks for anything."""
    return bool(_told(question, plan)) or not _windows(question, plan)


def _told(question: ProjectionQuestion, plan: Plan) -> list[OpenPeriod]:
    """Return the open windows of which a reading will tell: all of their days, where each amount tells several."""
    return [one for one in _windows(question, plan) if question.tells(Span(one.start, one.end))]


def _apart(windows: Sequence[OpenPeriod], stride: timedelta) -> list[int]:
    """Return the places of the windows that end a stride apart, from the first one on."""
    places = [0]
    for place, window in enumerate(windows):
        if window.end - windows[places[-1]].end >= stride:
            places.append(place)
    return places


@final
class _WindowChances:
    """The chances of windows by rate, each worked out when it is asked for.

    Both the chances of a window and those of the windows before it rise (or fall) with the rate, so
    that the mean of their products is no less than the product of their means (Chebyshev's sum
    inequality): few windows between those that are apart may be the weakest, and the others are not
    worked out. The mean of a window's chances is that of its own days.
    """

    def __init__(self, question: ProjectionQuestion, windows: Sequence[OpenPeriod]) -> None:
        self._question, self._windows, self._sign = question, windows, sign_of(question)
        self._is_own = question.is_flow and question.asked.is_default and question.is_of_usual_size
        self._known, self._own = dict[int, list[float]](), dict[int, Distribution | None]()

    def of(self, place: int) -> list[float]:
        """Return the chances of a window by rate."""
        if place not in self._known:
            window = self._windows[place]
            brought = Brought.of(self._question, window, self._own.get(place))
            self._known[place] = brought.by_rate(window.left, self._sign)
        return self._known[place]

    def least(self, place: int, so_far: Sequence[float]) -> float:
        """Return what the mean of the chances of a window, and of those before it by rate, is at the least; 0 where
        that is dear to tell.

        The rates of the model and those of a level that keeps rise by themselves, and not one beside the other.
        """
        if not self._is_own:
            return 0.0
        window, share = self._windows[place], level_says(self._question)
        own = self._own[place] = own_of(self._question, window)
        if own is None:
            return 0.0
        if not share:
            return (chance_of(own, window.left, self._sign) - _OFF) * fmean(so_far)
        half = len(so_far) // 2
        model, stands = (chance_of(side, window.left, self._sign) - _OFF for side in sides_of(own))
        return (1.0 - share) * model * fmean(so_far[:half]) + share * stands * fmean(so_far[half:])


def _stride(plan: Plan) -> int:
    """Return half the days of a window: nearer ones share so much that they add little."""
    return 1 if plan.pace is None else max(1, int(plan.pace.period.mean_days) // 2)


def _windows(question: ProjectionQuestion, plan: Plan) -> list[OpenPeriod]:
    """Return the windows that end on the next days to come, as far as they are looked at, and ask
    for anything.
    """
    windows, opened = RollingWindows.of(plan), list[OpenPeriod]()
    first = max(question.last, plan.start_day) + ONE_DAY
    if not plan.is_cap:
        first = max(first, first_window_ends(plan))
    ends = range(
        first.toordinal(), min(plan.end_day.toordinal(), first.toordinal() + most_periods(question) - 1) + 1
    )
    for on in map(date.fromordinal, ends):
        begins = back(windows.asking.period, on)
        eve, asked = max(plan.start_day, begins), windows.amount_since(begins, on)
        if asked or (plan.is_cap and not windows.is_idle(begins, on)):  # no more than nothing may be allowed
            left = nearest_float(asked - made_since(question, plan, eve))
            opened.append(OpenPeriod(eve + ONE_DAY, on, left, max(eve, question.last)))
    return opened


def _more(question: ProjectionQuestion, windows: Sequence[OpenPeriod], plan: Plan) -> float:
    """Return how many times the days looked at all open days are; 1 where all are looked at."""
    return max(1.0, ((plan.end_day - windows[0].end).days + 1) / most_periods(question))
