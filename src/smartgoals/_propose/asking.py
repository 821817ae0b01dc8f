"""Asking: one metric on one channel, and what chance each number of its form has by the projection
of the very goal.

One question has one answer: a chance is that of :func:`smartgoals.project` for the goal that would
be set. Forecasts give only the number to begin with, and few numbers are looked at, for a look may be
a whole projection. Knows cases, forms and rounding.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from functools import cached_property
from math import exp, log, nextafter
from typing import TYPE_CHECKING, Final, NamedTuple, cast, final

from attrs import evolve

from smartgoals._case.case import Case
from smartgoals._case.shown import wobble_of
from smartgoals._model.baseline import Baseline
from smartgoals._model.facts import bounds_of, unit_of
from smartgoals._model.metric import Unit
from smartgoals._model.target import Bound, KeepPace, ReachPace
from smartgoals._numbers import LARGEST, exact
from smartgoals._propose.forms import Form, FormKind
from smartgoals._propose.proposals import AmbitionLevel
from smartgoals._propose.rounding import CLOSE, Lean, Wish, rounded_to
from smartgoals._propose.words import Unproposable
from smartgoals._time.pace import Pace

if TYPE_CHECKING:
    from smartgoals._case.surroundings import Surroundings
    from smartgoals._forecast.forecast import Forecast
    from smartgoals._model.goal import Ambition, Goal
    from smartgoals._model.history import History
    from smartgoals._numbers import Number
    from smartgoals._projection.projection import Projection

_NEAR: Final = 0.003
"""How near its chance lies to the one asked for: less than a sixth of what the rounding of the
number may move it by.
"""
_LOOKS: Final = 24
"""The most looks: by then what is left of a span, were it halved, is narrower than anybody says a number."""
_SURE: Final = 1e-9
"""Chances nearer to none or to certainty than this are taken for it."""


@final
class Look(NamedTuple):
    """A place, and the chance that was seen there."""

    place: float
    chance: float


def crossing(chance_at: Callable[[float], float], unlikely: Look, likely: Look, chance: float) -> float:
    """Return a place between two whose chance is near the one asked for; where chances leap over
    it, the unlikelier side.

    What is held many times over with a small chance `q` of a miss each time is held with a chance of
    about `exp(-n q)`: places are logarithms of `q`, chances are compared as `-log(-log(chance))`, and
    then they are nearly a line. It is looked for by false positions that halve what stands still (the
    "Illinois" rule).

    >>> from math import exp
    >>> looks = []
    >>> def chance_at(place):
    ...     looks.append(place)
    ...     return exp(-90 * exp(place))
    >>> found = crossing(chance_at, Look(log(0.5), chance_at(log(0.5))), Look(log(1e-6), 1.0), 0.8)
    >>> round(chance_at(found), 2), len(looks) < 9
    (0.8, True)
    """
    wanted = _line(chance)
    near, far = unlikely.place, likely.place
    below, above, side = _line(unlikely.chance) - wanted, _line(likely.chance) - wanted, 0
    if below >= 0.0:
        return near
    for _ in range(_LOOKS):
        middle = near + (far - near) * -below / (above - below)
        seen = chance_at(middle)
        if abs(seen - chance) <= _NEAR:
            return middle
        off = _line(seen) - wanted
        if off < 0.0:
            near, below, above = middle, off, above / 2.0 if side < 0 else above
            side = -1
        else:
            far, above, below = middle, off, below / 2.0 if side > 0 else below
            side = 1
    return near


def _line(chance: float) -> float:
    return -log(-log(min(1.0 - _SURE, max(_SURE, chance))))


_FAR: Final = 1e-6
"""The chance whose quantile bounds the search for a level to hold."""

_SUREST: Final = nextafter(1.0, 0.0)
"""The largest share below one: what is left beside a smaller chance than any float tells apart from none."""


@final
class WordedTarget(NamedTuple):
    """A target as a person would say it: the case of its goal, the form it came in, and the chance
    that it has.

    `asks` is the level or the amount of a period that it leads to.
    """

    case: Case
    form: Form
    asks: Fraction
    chance: float

    @property
    def goal(self) -> Goal:
        """The goal that asks for it."""
        return self.case.goal


@final
class GoalWithoutTarget:
    """A goal that lacks its target, the form of that, and what is known around it."""

    def __init__(self, bare: Goal, form: Form, history: History, around: Surroundings) -> None:
        self.form, self.history, self.around = form, history, around
        self.metric = Case(goal=bare, surroundings=around).measured
        self.barred = self._bar()
        self.bare = bare if self.barred is not None else evolve(bare, baseline=self._baseline(bare))
        self._cases: dict[tuple[FormKind, Fraction], Case] = {}

    def _bar(self) -> Unproposable | None:
        """Return why readings tell no target at all: they never moved, or no number reaches what a
        period brings.
        """
        if len(set(self.history.values)) == 1:
            return Unproposable.NEVER_MOVED
        if self.form.per is not None and sum(abs(exact(one)) for one in self.history.values) > LARGEST:
            return Unproposable.TOO_LARGE
        return None

    def _baseline(self, bare: Goal) -> Baseline | None:
        """Return where the goal starts: the last reading of a level, the last whole period of a pace."""
        declared = self.around.evidence.source_of(bare.metric, bare.channel)
        source = self.history.source or (None if declared is None else declared.kind)
        if self.form.per is None:
            last = self.history.last
            return Baseline(value=last.value, on=last.day, source=source, definition=self.history.definition)
        per = self.form.per
        case = Case(goal=evolve(bare, target=ReachPace(Pace(1, per))), surroundings=self.around)
        levels = case.period_levels
        if levels is None or not len(levels):
            return None
        value, on = levels.last.value, levels.last.day
        return Baseline(value=value, on=on, per=per, source=source, definition=self.history.definition)

    def rename(self, name: str, ambition: Ambition) -> None:
        """Let the goals of further answers have an id and an ambition: no chance hangs on either."""
        self.bare = evolve(self.bare, id=name, ambition=ambition)

    def _case(self, form: Form, number: Fraction) -> Case:
        """Return the case of the goal that asks for a number, which is projected once."""
        return Case(goal=evolve(self.bare, target=form.target(number)), surroundings=self.around)

    def chance(self, form: Form, number: Fraction) -> float | None:
        """Return the chance of the goal that asks for a number; None where the projection gives none."""
        key = form.kind, number
        if key not in self._cases:
            self._cases[key] = self._case(form, number)
        return self._cases[key].projection.probability

    @cached_property
    def first(self) -> Projection:
        """What `project` says of the goal that asks for one: its forecast is that of every other
        number, too.
        """
        least = Fraction(self.form.sign if self.form.kind is FormKind.GAIN else 1)
        return self._case(self.form, least).projection

    def why(self, reason: Unproposable) -> dict[str, str]:
        """Return what the projection says of why no target has a chance, where it says it."""
        why = self.first.reasons.get("probability") if reason is Unproposable.NO_CHANCE else None
        return {} if why is None else {"why": why.value}

    def answer(self, chance: float, lean: Lean) -> WordedTarget | Unproposable:
        """Return the round target that has a chance, a level to hold where no gain has it, or why
        nothing has.
        """
        if self.barred is not None:
            return self.barred
        projection, forecast = self.first, self.first.forecast
        if projection.probability is None or forecast is None or forecast.is_known:
            return Unproposable.NO_CHANCE
        share = 1.0 - chance if self.form.sign > 0 else chance
        value = exact(forecast.quantile(min(_SUREST, share)))
        number = self._number(value, projection)
        if self.form.kind is FormKind.PACE:
            why = Unproposable.PACE_BELOW_ZERO if number < 0 else Unproposable.NO_CHANCE
            return self._rounded(self.form, number, chance, lean) or why
        if self._is_gain(number):
            is_inside = self._is_inside(self.form, number)
            gain = self._rounded(self.form, number, chance, lean) if is_inside else None
            return gain or Unproposable.AT_BOUND
        return self._kept(chance, lean, forecast) or Unproposable.NO_CHANCE

    def _kept(self, chance: float, lean: Lean, forecast: Forecast) -> WordedTarget | None:
        """Return the level that is held with a chance, or the least gain where that is nearer to it."""
        held = self._held(chance, lean, forecast)
        if held is not None and abs(held.chance - chance) <= CLOSE:
            return held
        found = (one for one in (held, self._least_gain(chance, lean)) if one is not None)
        return min(found, key=lambda one: abs(one.chance - chance), default=None)

    def _least_gain(self, chance: float, lean: Lean) -> WordedTarget | None:
        """Return the smallest gain there is: small counts may be too coarse to hold with a chance."""
        finest = cast("Fraction", self.form.finest)  # a pace alone has none, and it is not held
        least = finest * self.form.sign + (0 if self.form.kind is FormKind.GAIN else self.now)
        return self._rounded(self.form, least, chance, lean)

    def _number(self, value: Fraction, projection: Projection) -> Fraction:
        """Return the number in a target that leads to a value at the deadline."""
        if self.form.kind is FormKind.GAIN:
            return value - self.now
        if self.form.kind is FormKind.PACE:  # a plan of a pace of one has its total: some days are ahead
            return value / exact(cast("Number", projection.target))
        return value

    @property
    def now(self) -> Fraction:
        """What there is: the last reading, or what the last whole period brought; nothing where
        none was read.
        """
        base = self.bare.baseline
        return Fraction(0) if base is None else exact(base.value)

    def _is_gain(self, number: Fraction) -> bool:
        """Tell whether a target asks for more than there is, by the finest step at least, and by more
        than a level wobbles by itself.
        """
        gain = (number if self.form.kind is FormKind.GAIN else number - self.now) * self.form.sign
        return gain > self._wobble and (self.form.finest is None or gain >= self.form.finest)

    @cached_property
    def _wobble(self) -> Fraction:
        """By how much a reading leaves the trend without anybody's doing; of what comes by periods nothing."""
        return wobble_of(self.history) if self.form.per is None else Fraction(0)

    def _held(self, chance: float, lean: Lean, forecast: Forecast) -> WordedTarget | None:
        """Return the level that is held with a chance, found between what there is and far on its
        bad side.
        """
        form, top = self.form.hold, self.now

        def place(number: Fraction) -> float:
            is_up = form.sign > 0
            kept = forecast.probability(at_least=number) if is_up else forecast.probability(at_most=number)
            return log(min(1.0 - _FAR, max(_FAR, 1.0 - kept)))

        def number_at(place: float) -> Fraction:
            number = exact(forecast.quantile(exp(place) if form.sign > 0 else 1.0 - exp(place)))
            return min(number, top) if form.sign > 0 else max(number, top)

        def chance_at(place: float) -> float:
            return self.chance(form, number_at(place)) or 0.0

        looks = [Look(place(top), self.chance(form, top) or 0.0), Look(log(_FAR), 1.0)]
        looks += [
            Look(place(one), self.chance(form, one) or 0.0)
            for kind, one in list(self._cases)
            if kind is FormKind.HOLD
        ]
        unlikely = min((one for one in looks if one.chance < chance), default=looks[0])
        likely = max((one for one in looks if one.chance >= chance), default=looks[1])
        return self._rounded(form, number_at(crossing(chance_at, unlikely, likely, chance)), chance, lean)

    def _rounded(self, form: Form, number: Fraction, chance: float, lean: Lean) -> WordedTarget | None:
        wish = Wish(chance, number, form.sign, lean, form.finest)
        found = rounded_to(wish, lambda one: self.chance(form, one) if self._may_be(form, one) else None)
        if found is None:
            return None
        asks = found.number + (self.now if form.kind is FormKind.GAIN else 0)
        case = self._cases[form.kind, found.number]
        if case.goal.id != self.bare.id:  # another ambition came by this number
            case = self._case(form, found.number)
        return WordedTarget(case, form, asks, found.chance)

    def _may_be(self, form: Form, number: Fraction) -> bool:
        """Tell whether a metric can have what a target asks for, and a gain is one, and what is
        held no more than there is.
        """
        if form.kind is FormKind.PACE:
            return number > 0 or (number == 0 and form.sign < 0)
        is_held = form.kind is FormKind.HOLD
        if not ((number - self.now) * form.sign <= 0 if is_held else self._is_gain(number)):
            return False
        return (is_held and number == self.now) or self._is_inside(form, number)

    def _is_inside(self, form: Form, number: Fraction) -> bool:
        """Tell whether what a target leads to lies in the metric's range: a count on its bounds,
        too, and no other value.

        Nothing is counted below zero where neither the range nor a reading says so. What is
        measured is never on its bound by measure: there a forecast gathers all that it would put
        beyond.
        """
        value = self.now + number if form.kind is FormKind.GAIN else number
        if max(abs(number), abs(value)) > LARGEST:
            return False
        low, high = bounds_of(self.metric)
        is_counted = unit_of(self.metric) is Unit.COUNT
        if low is None and is_counted and min(self.history.values) >= 0:
            low = 0
        if is_counted and value in (low, high):
            return True
        return (low is None or value > exact(low)) and (high is None or value < exact(high))


def level_of(answer: WordedTarget, asked: float) -> AmbitionLevel:
    """Return the target that was found for a chance, and whether it asks for no more than there is."""
    goal, base = answer.goal, answer.goal.baseline
    holds = answer.form.kind is FormKind.HOLD
    if base is not None and base.per is not None:
        holds = (answer.asks - exact(base.value)) * answer.form.sign <= 0
    if (
        isinstance(goal.target, KeepPace) and answer.form.sign < 0
    ):  # whoever reads it without the metric knows its side
        goal = evolve(goal, target=evolve(goal.target, bound=Bound.AT_MOST))
    return AmbitionLevel(
        goal=goal, asked=asked, chance=answer.chance, holds=holds, currency=answer.case.currency
    )
