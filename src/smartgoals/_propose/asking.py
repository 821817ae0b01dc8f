"""Asking: one metric on one channel, and what chance each number of its form has by the projection of the very goal.

One question has one answer: a chance is that of :func:`smartgoals.project` for the goal that would be set. Forecasts give
only the number to begin with. Knows cases, forms and rounding.
"""

from __future__ import annotations

from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple, final

from attrs import evolve

from smartgoals._case.case import Case
from smartgoals._model.baseline import Baseline
from smartgoals._model.facts import bounds_of
from smartgoals._model.target import ReachPace
from smartgoals._numbers import exact
from smartgoals._propose.forms import Form, FormKind
from smartgoals._propose.rounding import CLOSE, Lean, Wish, rounded_to
from smartgoals._time.pace import Pace

if TYPE_CHECKING:
    from smartgoals._case.surroundings import Surroundings
    from smartgoals._forecast.forecast import Forecast
    from smartgoals._model.goal import Goal
    from smartgoals._model.history import History
    from smartgoals._model.target import Target
    from smartgoals._projection.projection import Projection
    from smartgoals._projection.reasons import ProjectionReason

_HALVINGS: Final = 24
"""How often the bounds of a level to hold are halved: by then they lie closer than anybody says a number."""
_FAR: Final = 1e-6
"""The chance whose quantile bounds the search for a level to hold."""


@final
class Answer(NamedTuple):
    """A target as a person would say it, the chance that its projection gives, and the form it came in.

    `asks` is the level or the amount of a period that it leads to.
    """

    goal: Goal
    form: Form
    asks: Fraction
    chance: float


@final
class Asking:
    """A goal that lacks its target, the form of that, and what is known around it."""

    def __init__(self, bare: Goal, form: Form, history: History, around: Surroundings) -> None:
        self.form, self.history, self.around = form, history, around
        self.metric = Case(goal=bare, surroundings=around).measured
        self.bare = evolve(bare, baseline=self._baseline(bare))

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

    def goal(self, target: Target) -> Goal:
        """Return the goal with a target."""
        return evolve(self.bare, target=target)

    def projection(self, target: Target) -> Projection:
        """Return what `project` says of the goal with a target."""
        return Case(goal=self.goal(target), surroundings=self.around).projection

    def chance(self, form: Form, number: Fraction) -> float | None:
        """Return the chance of the goal that asks for a number; None where the projection gives none."""
        return self.projection(form.target(number)).probability

    @cached_property
    def first(self) -> Projection:
        """What `project` says of the goal that asks for one: its forecast is that of every other number, too."""
        return self.projection(self.form.target(Fraction(self.form.sign if self.form.kind is FormKind.GAIN else 1)))

    @property
    def why(self) -> ProjectionReason | None:
        """Why no target has a chance, where the projection says it."""
        return self.first.reasons.get("probability")

    def answer(self, chance: float, lean: Lean) -> Answer | None:
        """Return the round target that has a chance; a level to hold where no gain has it; None where nothing has."""
        projection, forecast = self.first, self.first.forecast
        if projection.probability is None or forecast is None or forecast.is_known:
            return None
        value = exact(forecast.quantile(1.0 - chance if self.form.sign > 0 else chance))
        number = self._number(value, projection)
        if self.form.kind is FormKind.PACE:
            return self._rounded(self.form, number, chance, lean)
        if self._is_gain(number):
            return self._rounded(self.form, number, chance, lean)
        held = self._held(chance, lean, forecast)
        if held is not None and abs(held.chance - chance) <= CLOSE:
            return held
        found = (one for one in (held, self._least_gain(chance, lean)) if one is not None)
        return min(found, key=lambda one: abs(one.chance - chance), default=None)

    def _least_gain(self, chance: float, lean: Lean) -> Answer | None:
        """Return the smallest gain of what is counted in wholes: small counts may be too coarse to hold with a chance."""
        if self.form.finest is None:
            return None
        least = self.form.finest * self.form.sign + (0 if self.form.kind is FormKind.GAIN else self.now)
        return self._rounded(self.form, least, chance, lean)

    def _number(self, value: Fraction, projection: Projection) -> Fraction:
        """Return the number in a target that leads to a value at the deadline."""
        if self.form.kind is FormKind.GAIN:
            return value - self.now
        if self.form.kind is FormKind.PACE and projection.target:  # the total that a pace of one brings
            return value / exact(projection.target)
        return value

    @property
    def now(self) -> Fraction:
        """What there is: the last reading, or what the last whole period brought; nothing where none was read."""
        base = self.bare.baseline
        return Fraction(0) if base is None else exact(base.value)

    def _is_gain(self, number: Fraction) -> bool:
        """Tell whether a target asks for more than there is, by the finest step at least."""
        gain = (number if self.form.kind is FormKind.GAIN else number - self.now) * self.form.sign
        return gain > 0 and (self.form.finest is None or gain >= self.form.finest)

    def _held(self, chance: float, lean: Lean, forecast: Forecast) -> Answer | None:
        """Return the level that is held with a chance, found between what there is and far on its bad side."""
        form = self.form.hold
        near, far = self.now, exact(forecast.quantile(_FAR if form.sign > 0 else 1.0 - _FAR))
        for _ in range(_HALVINGS):
            middle = (near + far) / 2
            is_likely = (self.chance(form, middle) or 0.0) >= chance
            near, far = (near, middle) if is_likely else (middle, far)
        return self._rounded(form, near, chance, lean)

    def _rounded(self, form: Form, number: Fraction, chance: float, lean: Lean) -> Answer | None:
        wish = Wish(chance, number, form.sign, lean, form.finest)
        found = rounded_to(wish, lambda one: self.chance(form, one) if self._may_be(form, one) else None)
        if found is None:
            return None
        asks = found.number + (self.now if form.kind is FormKind.GAIN else 0)
        return Answer(self.goal(form.target(found.number)), form, asks, found.chance)

    def _may_be(self, form: Form, number: Fraction) -> bool:
        """Tell whether a metric can have what a target asks for, and a gain is one, and what is held no more than there is."""
        if form.kind is FormKind.PACE:
            return number > 0 or (number == 0 and form.sign < 0)
        is_held = form.kind is FormKind.HOLD
        if not ((number - self.now) * form.sign <= 0 if is_held else self._is_gain(number)):
            return False
        value = self.now + number if form.kind is FormKind.GAIN else number
        low, high = bounds_of(self.metric)
        return (low is None or value >= exact(low)) and (high is None or value <= exact(high))
