"""Known: one goal on one day, what it is about, and how it stands, each fact worked out once, when
first asked for.

What needs no judgement. Every function that takes a goal reads these facts here: one question has
one answer. Facts are functions of goal, metric, history, way and day; they live as long as the
case, and no value that callers keep holds any.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import field, frozen

from smartgoals._case.breaks import declared_breaks
from smartgoals._case.once import once
from smartgoals._case.other_unit import currency_of_goal, is_in_other_money
from smartgoals._case.surroundings import check_fit
from smartgoals._model.facts import better_of, nature_of
from smartgoals._model.metric import Better, Metric, Nature
from smartgoals._model.platform import platform_word
from smartgoals._model.target import ReachLevel
from smartgoals._numbers import exact
from smartgoals._plan.good_side import good_side
from smartgoals._plan.one_day import as_levels, asks_for_one_day
from smartgoals._plan.start import Start, as_many_days_before, start_of
from smartgoals._plan.terms import asks_for_more, counts_from_zero, metric_of, pace_period
from smartgoals._time.calendar import PauseKeeps

if TYPE_CHECKING:
    from smartgoals._case.periods import People
    from smartgoals._case.surroundings import Surroundings
    from smartgoals._evidence import Evidence
    from smartgoals._model.channel import Channel
    from smartgoals._model.goal import Goal
    from smartgoals._model.history import History
    from smartgoals._model.measurement import Measurement
    from smartgoals._model.objective import Objective
    from smartgoals._model.source import DataSource
    from smartgoals._model.way_of_reading import WayOfReading
    from smartgoals._plan.band import Band
    from smartgoals._plan.from_goal import NoPlan
    from smartgoals._plan.plan import Plan
    from smartgoals._plan.whole_periods import WholePeriods
    from smartgoals._progress.progress import Progress
    from smartgoals._progress.reasons import Reason
    from smartgoals._time.period import Period
    from smartgoals.catalog._catalog import Catalog
    from smartgoals.catalog._names import Platform


@frozen(kw_only=True, slots=False, eq=False, repr=False)
class KnownGoal:
    """A goal as it is asked on a day, with what is known of it.

    `given` is a history that the caller gave for the goal, which comes before those of the evidence.
    `before_start` counts what a flow brought before the goal, too.
    """

    goal: Goal
    surroundings: Surroundings = field(repr=False)
    given: History | None = None
    before_start: bool = False

    @property
    def evidence(self) -> Evidence:
        """What is known beside the goal."""
        return self.surroundings.evidence

    @property
    def as_of(self) -> date:
        """The day asked about."""
        return self.surroundings.as_of

    @once
    def catalog(self) -> Catalog:
        """The catalogue in force."""
        return self.surroundings.catalog

    @once
    def metric(self) -> Metric | None:
        """The goal's metric, from the strategy's own, the catalogue or a history; None when it has
        none or nobody defined it.
        """
        return self.surroundings.metric(self.goal.metric, self.given)

    @once
    def objective(self) -> Objective | None:
        """The objective the goal serves first, when the strategy is known."""
        return self.evidence.objective_of(self.goal)

    @once
    def channel(self) -> Channel | None:
        """The goal's channel, when the strategy is known."""
        strategy = self.evidence.strategy
        return strategy.channel_of(self.goal) if strategy is not None else None

    @once
    def begins(self) -> date | None:
        """The day at whose end the plan stands on the baseline."""
        return self.goal.plan_starts_on

    @once
    def platform(self) -> str | None:
        """The platform of the goal's channel; a channel nobody described may be named after its platform."""
        if self.channel is not None:
            return self.channel.platform
        named = self.goal.channel
        return platform_word(named) if named is not None and self.surroundings.is_platform(named) else None

    @once
    def platform_facts(self) -> Platform | None:
        """What is known of that platform: how far back it keeps figures, and how late they come."""
        return None if self.platform is None else self.surroundings.platforms.get(self.platform)

    @once
    def source(self) -> DataSource | None:
        """The declared source of the goal's metric on its channel."""
        if self.goal.metric is None or not self.surroundings.has_sources:
            return None
        return self.evidence.source_of(self.goal.metric, self.goal.channel)

    @once
    def breaks(self) -> tuple[date, ...]:
        """The days on which the goal's metric was defined anew on its channel, oldest first."""
        return declared_breaks(self.surroundings, self.metric, self.platform, self.source, self.place)

    @property
    def place(self) -> tuple[str | None, str | None]:
        """The ids of the metric and the channel that the goal is about, by its history where it
        does not say itself.
        """
        goal, read = self.goal, self.readings
        if read is None:
            return goal.metric, goal.channel
        return goal.metric or read.metric_id, goal.channel or read.channel

    @once
    def audited(self) -> tuple[Measurement, ...]:
        """What audits up to the day measured of the goal's metric on its channel, oldest first."""
        return self.surroundings.measurements(self.goal.metric, self.goal.channel)

    # -- readings

    @once
    def readings(self) -> History | None:
        """The goal's own history as it was known, later readings included, under the goal's metric;
        None without one.
        """
        around, goal = self.surroundings, self.goal
        history = self.given if self.given is not None else around.history(goal.metric, goal.channel)
        if history is None:
            return None
        check_fit(goal, history)
        known = around.as_told(history, self.how)
        metric = self._own_metric
        if isinstance(history.metric, Metric) or metric is None or metric == history.metric:
            return known
        return around.measured_by(known, metric)

    @once
    def currency(self) -> str | None:
        """The money in which the goal is told; None where it is about none, or nobody says."""
        return currency_of_goal(self.goal, self.measured, self.readings)

    @once
    def _own_metric(self) -> Metric | str | None:
        return metric_of(self.goal, self.evidence.strategy)

    @once
    def history(self) -> History | None:
        """The goal's own history up to the day, as known; None without a reading by then."""
        if self.readings is None:
            return None
        kept = self.surroundings.upto_day(self.readings)
        return kept if len(kept) else None

    @once
    def counted(self) -> History | None:
        """The readings as the goal counts them: of a flow of which one day shall reach a level, the
        days' totals.
        """
        readings, metric = self.readings, self.measured
        if readings is not None and asks_for_one_day(self.goal, self.nature):
            key = ("levels", id(readings))
            return self.surroundings.once_for_every_day(key, lambda: (readings, as_levels(readings, metric)))[
                1
            ]
        return self._told if self.per is None else self.period_levels

    @once
    def _told(self) -> History | None:
        """The readings as amounts, up to the first period of which they tell nothing."""
        amounts, period = self._amounts, self.period
        if amounts is None or period is None or self.unreadable is None:
            return amounts
        from smartgoals._case.periods import told_before

        return told_before(amounts, self.periods_of(period), self.unreadable)

    @once
    def _people(self) -> People | None:
        """The readings of people of periods; None where the goal is about none."""
        readings, period = self.readings, self.period
        if readings is None or period is None or self.nature is not Nature.UNIQUE:
            return None
        from smartgoals._case.periods import People

        whole, metric = self.periods_of(period), self.measured
        key = ("people", id(readings), whole)
        return self.surroundings.once_for_every_day(key, lambda: People.of(readings, metric, whole))

    @once
    def _amounts(self) -> History | None:
        """The readings as amounts: unique counts of a goal about periods are people of one period each."""
        people = self._people
        return self.readings if people is None else people.readable(self._told_upto(people))

    def _told_upto(self, people: People) -> date:
        from smartgoals._case.periods import told_upto

        return told_upto(self.goal, people.readings, people.whole, self.as_of, is_pace=self.per is not None)

    @once
    def period_levels(self) -> History | None:
        """The amounts of the whole periods that the goal is about, as levels; None for a goal about
        no period.
        """
        told, period = self._told, self.period
        if told is None or period is None:
            return None
        from smartgoals._case.periods import levels_of

        is_people, whole = self.nature is Nature.UNIQUE, self.periods_of(period)
        around = self.surroundings
        return levels_of(
            self.goal, told, self.measured, whole, way=self.how, around=around, of_people=is_people
        )

    @once
    def period(self) -> Period | None:
        """The period whose amounts the goal is about: of a pace to be reached, a band, or people of
        each period.
        """
        if isinstance(self.goal.target, (ReachLevel, type(None))):
            return None
        from smartgoals._case.periods import period_of

        return period_of(self.goal, self.nature)

    @once
    def per(self) -> Period | None:
        """The period whose amount shall reach a level; None where the goal asks for no such pace."""
        return pace_period(self.goal, self.nature)

    def periods_of(self, period: Period) -> WholePeriods:
        """Return the whole periods of the goal's calendar, those of several units from its first day on."""
        from smartgoals._case.periods import whole_periods

        return whole_periods(self.goal, period, self.readings, self.as_of)

    @once
    def unreadable(self) -> Reason | None:
        """Why the readings tell nothing of what the goal asks: people of several readings do not add up."""
        people = self._people
        return None if people is None else people.unreadable(self._told_upto(people))

    @property
    def audited_alike(self) -> tuple[Measurement, ...]:
        """What audits measured that the goal can be held against: people of one whole period, where
        it is about them, and else of no longer than it has.
        """
        if self.nature is not Nature.UNIQUE:
            return self.audited
        from smartgoals._case.periods import measured_in, no_longer_than

        if self.period is None:
            return no_longer_than(self.goal, self.audited)
        return measured_in(self.period, self.audited)

    @once
    def how(self) -> WayOfReading | None:
        """How the history is to be read: as the caller says, and else as its source does; None is
        as usual.
        """
        around = self.surroundings
        if not around.has_sources:
            return around.way
        told = self.evidence.way_of(self.goal.metric, self.goal.channel)
        return told if around.way is None else around.way.before(told)

    @once
    def measured(self) -> Metric | str | None:
        """What is measured, as far as it is known: by the history, the strategy, or a standard id."""
        readings = self.readings
        if readings is not None and isinstance(readings.metric, Metric):
            return readings.metric
        return self._own_metric or (readings.metric if readings is not None else None)

    @once
    def nature(self) -> Nature | None:
        """The nature of what is measured, where somebody said it."""
        return nature_of(self.measured)

    # -- the plan

    @once
    def start(self) -> Start | None:
        """Where the goal starts: its baseline, else what was read or audited before it, else its
        first reading.
        """
        goal, upto = self.goal, self.as_of
        if goal.deadline is not None and not self._moves_end:
            upto = min(upto, goal.deadline)
        if asks_for_more(goal, self.nature):
            return as_many_days_before(goal, self.counted, upto, self.audited)
        audited = self.audited if self.per is None and self.period is not None else self.audited_alike
        return start_of(goal, self.counted, upto, audited, self.per)

    @once
    def good_side(self) -> Better | None:
        """Which side of the target is good; None for a band, and where nothing decides."""
        start = self.start
        return good_side(
            self.goal.target,
            better_of(self.measured),
            start=None if start is None else start.value,
            is_stated=start is not None and start.is_stated,
            is_flow=counts_from_zero(self.goal, self.nature),
        )

    @once
    def _plan_or_reason(self) -> tuple[Plan | Band | None, NoPlan | None]:
        from smartgoals._case.stands import OTHER_MONEY, plan_of

        if is_in_other_money(self.goal, self.measured, self.readings):
            return OTHER_MONEY
        return plan_of(self.goal, self.measured, self.start, self.surroundings)

    @property
    def plan(self) -> Plan | Band | None:
        """The plan or band of the goal; a pace without a deadline is drawn far beyond the day."""
        return self._plan_or_reason[0]

    @property
    def no_plan(self) -> NoPlan | None:
        """Why the goal has no plan; None where it has one."""
        return self._plan_or_reason[1]

    # -- how it stands

    @once
    def progress(self) -> Progress:
        """Where the goal stands on the day."""
        from smartgoals._case.stands import judged_of, progress_of

        judged = judged_of(
            self.goal,
            self.measured,
            self.start,
            counted=self.counted,
            way=self.how,
            around=self.surroundings,
            before_start=self.before_start,
            own=self.history,
            unreadable=self.unreadable,
        )
        return progress_of(self.goal, self._plan_or_reason, self.start, judged)

    @property
    def decided(self) -> bool | None:
        """Whether its history, or what is said of its silence, decided it as met; None while open."""
        settled = None if self.readings is None else self.progress.settled
        return None if settled is None else settled.is_met

    @once
    def read(self) -> History | None:
        """The history up to the day in the values that its way of reading gives it, from where the
        goal states to start.

        It is the history itself where nothing is to be said of it; a flow's silence is left to the forecast.
        """
        history, nature, base = self.history, self.nature, self.start
        if history is None or nature is Nature.FLOW:
            return history
        is_stated = base is not None and base.is_stated
        if self.how is None and not is_stated:
            return history
        from smartgoals._case.as_read import as_read
        from smartgoals._case.stands import how_read

        how, start = how_read(nature, self.how, base), self._level_at_start
        is_newer = is_stated and start is not None and history.last.day < how.stated_on(start[0])
        if self.how is None and not is_newer:
            return history
        if how.pools(history) or not (is_newer or how.counter):
            start = None
        key = ("read", id(history), how, start)
        return self.surroundings.once_for(key, lambda: (history, as_read(history, how, self.as_of, start)))[1]

    @property
    def _level_at_start(self) -> tuple[date, Fraction] | None:
        """The day and value that the goal starts from, once that day has come."""
        start = self.start
        if start is None or start.on is None or start.on > self.as_of:
            return None
        return start.on, exact(start.value)

    @once
    def ends_on(self) -> date | None:
        """The day on which the goal is judged: its deadline, or where a pause that keeps the pace
        moves that.
        """
        if self.goal.deadline is None or not self._moves_end or self.plan is None:
            return self.goal.deadline
        return self.plan.end_day

    @property
    def is_over(self) -> bool:
        """Whether the day on which the goal is judged has come."""
        return self.ends_on is not None and self.ends_on <= self.as_of

    @property
    def _moves_end(self) -> bool:
        """Whether a pause may move the end of the goal."""
        return any(pause.keeps is PauseKeeps.PACE for pause in self.goal.calendar.pauses)
