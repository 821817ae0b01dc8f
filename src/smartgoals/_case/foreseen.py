"""Foreseen: what comes of a goal as far as its history tells, and which events that leaves out.

What needs statistics and no judgement. Every function that projects a goal reads these facts here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from attrs import frozen

from smartgoals._case.known import KnownGoal
from smartgoals._case.later import later_of
from smartgoals._case.once import once
from smartgoals._case.other_unit import is_in_other_unit
from smartgoals._model._spans import says_days
from smartgoals._model.metric import Nature
from smartgoals._model.way_of_reading import MissingDays
from smartgoals._plan.one_day import is_of_single_days

if TYPE_CHECKING:
    from collections.abc import Callable

    from smartgoals._case.presumed import Presumed
    from smartgoals._forecast.ask import Forecasting
    from smartgoals._model.event import Event
    from smartgoals._model.history import History
    from smartgoals._projection.later import Supposed
    from smartgoals._projection.projection import Projection
    from smartgoals._projection.reasons import ProjectionReason
    from smartgoals._time.calendar import Pause


@frozen(kw_only=True, slots=False, eq=False, repr=False)
class Foreseen(KnownGoal):
    """What is known of a goal, with the forecasts from it."""

    @once
    def left_out(self) -> tuple[Event, ...]:
        """The events of the goal's metric and channel that forecasts leave out: begun by the day,
        not to come again.
        """
        strategy = self.evidence.strategy
        if strategy is None or not strategy.events:
            return ()
        from smartgoals._case.left_out import events_left_out  # few strategies have events

        return events_left_out(strategy, *self.place, self.as_of)

    @once
    def rested(self) -> tuple[Pause, ...]:
        """The pauses that forecasts leave out: begun by the day, of the goal as it was set."""
        own = self.surroundings.rested
        pauses = self.goal.calendar.pauses if own is None else own
        if not pauses:
            return ()
        from smartgoals._case.left_out import pauses_left_out

        return pauses_left_out(pauses, self.nature, self.as_of)

    @once
    def plain(self) -> History | None:
        """What was read up to the day, without what events brought that forecasts leave out, and
        without pauses.
        """
        history, events, pauses = self.read, self.left_out, self.rested
        if history is None or not (events or pauses):
            return history
        from smartgoals._case.left_out import left_out_of

        return left_out_of(history, events, pauses, self.nature, self.surroundings).history

    @once
    def forecasting(self) -> Forecasting | None:
        """The history up to the day, ready to be forecast; goals of one history share the fit."""
        if (
            self.read is None
            or self.unreadable is not None
            or is_in_other_unit(self.goal, self.measured, self.readings)
        ):
            return None
        return self._ready(self._presumed if len(self._presumed) == 1 else ())

    @once
    def of_bounds(self) -> tuple[Forecasting, ...]:
        """The same for each bound of a band of periods, where the worst that is presumed of silence is
        another thing for each of them; nothing where it is one.
        """
        if self.forecasting is None or len(self._presumed) == 1:
            return ()
        return tuple([made for one in self._presumed if (made := self._ready((one,))) is not None])

    def _ready(self, presumed: tuple[Presumed, ...]) -> Forecasting | None:
        """Return what was read ready to be forecast, with what is presumed; None where nothing was read."""
        history, nature = self.read, self.nature
        if history is not None and self._people is not None and self._amounts is not None:
            from smartgoals._case.periods import of_its_period

            # The people of one period after another are forecast as the amounts that each period brings.
            history, nature = of_its_period(self._amounts.upto(self.as_of), self._people.whole), Nature.FLOW
        if not history:  # what was read after the end tells nothing, and may be of other spans
            return None
        from smartgoals._case.as_read import ready
        from smartgoals._case.stands import how_read

        how = how_read(nature, self.how)._replace(of_people=self.nature is Nature.UNIQUE)
        around, out, pauses = self.surroundings, (self.breaks, self.left_out), self.rested
        of_days = is_of_single_days(self.goal, nature) and says_days(history)

        def made() -> tuple[object, Forecasting]:
            read = history
            for one in presumed:
                read = one.told(read, self.as_of, is_flow=nature is Nature.FLOW)
            return (history, presumed), ready(read, how, around, *out, pauses=pauses, of_single_days=of_days)

        of_whom = tuple([(id(one.plan), one.amount) for one in presumed])
        return around.once_for(("forecasting", id(history), how, *out, pauses, of_days, of_whom), made)[1]

    @once
    def _presumed(self) -> tuple[Presumed, ...]:
        """What is presumed of silent days, where the worst is: one thing, or one for each bound of a band."""
        missing, plan = None if self.how is None else self.how.missing, self.plan
        if plan is None or missing is None or missing.missing is not MissingDays.PESSIMISTIC:
            return ()
        from smartgoals._case.presumed import presumed_along, presumed_of_single_days
        from smartgoals._case.stands import how_read

        how = how_read(self.nature, self.how)
        if is_of_single_days(self.goal, self.nature):
            of_days = presumed_of_single_days(plan, how)
            return () if of_days is None else (of_days,)
        return presumed_along(plan, how)

    @once
    def projection(self) -> Projection:
        """How likely the goal is met, from its own history."""
        from smartgoals._projection.project import (
            projection_of,
        )  # the statistics load with the first projection

        kind = cast("Callable[..., Supposed]", type(self))  # facts worked out once are read as properties
        return projection_of(self.goal, self.progress, self.forecasting, later_of(self, kind), self.of_bounds)

    @once
    def odds(self) -> tuple[float | None, ProjectionReason | None]:
        """The chance of the projection, and why it is certain or not to be had, for whoever needs no
        more of it.
        """
        from smartgoals._projection.project import odds_of

        return odds_of(self.goal, self.progress, self.forecasting, self.of_bounds)
