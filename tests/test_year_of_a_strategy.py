"""A strategy lives through a year, and every answer is held against a slow model of plain loops.

Readings come in time, late or corrected; goals are added, revised, paused and closed; an audit gives some of them
what they start from. The model beside it keeps lists of what was entered and walks from day to day in exact fractions.
It knows nothing of the library but the rules as the pages "Days and paces" and "One convention" state them.
"""

import json
from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise

import attrs
import pytest
from hypothesis import assume, settings, strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

import smartgoals as sg
from smartgoals import codec
from smartgoals.audits import ChannelAudit, Measurement, with_baselines

NEW_YEAR = date(2026, 1, 1)
NATURES = {"level": "stock", "burden": "stock", "amount": "flow", "share": "ratio"}
KINDS = {
    "level": ("reach", "change", "milestones"),
    "burden": ("reach",),
    "amount": ("pace",),
    "share": ("reach", "band"),
}
ONE_DAY = timedelta(days=1)


def days_between(after: date, upto: date) -> list[date]:
    """Return the days after one day, up to and including another."""
    return [after + ONE_DAY * number for number in range(1, (upto - after).days + 1)]


@attrs.define(kw_only=True)
class Terms:
    """What a goal asks from a day on."""

    since: date
    target: int
    deadline: date


@attrs.define(kw_only=True)
class Told:
    """A goal as the model knows it: numbers and days, nothing of the library."""

    metric: str
    kind: str
    start: date
    base: int
    weekdays: bool
    terms: list[Terms]
    milestone: tuple[date, int] | None = None
    pauses: list[tuple[date, date, str]] = attrs.field(factory=list)

    def terms_on(self, today: date) -> Terms:
        """Return the terms in force on a day: those agreed last, the first before any."""
        return [self.terms[0], *(terms for terms in self.terms[1:] if terms.since <= today)][-1]

    def works(self, today: date) -> bool:
        """Tell whether a day is worked, pauses aside."""
        return not self.weekdays or today.weekday() < 5

    def paused(self, today: date, *keeps: str) -> bool:
        """Tell whether a day lies in a pause of these kinds."""
        return any(first <= today <= last and kind in keeps for first, last, kind in self.pauses)

    def active(self, after: date, upto: date) -> int:
        """Count the days on which something is earned."""
        return sum(self.works(day) and not self.paused(day, "pace", "end") for day in days_between(after, upto))

    def end(self, terms: Terms) -> date:
        """Return the day the goal is judged on: the deadline, moved by what a pause that keeps the pace took."""
        if self.kind in ("pace", "band"):
            return terms.deadline
        before = self.start - ONE_DAY
        asked = sum(self.works(day) and not self.paused(day, "end") for day in days_between(before, terms.deadline))
        lost = sum(self.works(day) and self.paused(day, "pace") for day in days_between(before, terms.deadline))
        if not lost:
            return terms.deadline
        today, worked = before, 0
        while worked < asked:
            today += ONE_DAY
            worked += self.active(today - ONE_DAY, today)
        return today

    def target(self, terms: Terms) -> Fraction:
        """Return the value that is asked for at the end."""
        if self.kind == "change":
            return Fraction(self.base + terms.target)
        if self.kind == "pace":
            paid = [
                self.works(day) and not self.paused(day, "pace")
                for day in days_between(self.start - ONE_DAY, terms.deadline)
            ]
            return Fraction(terms.target * sum(paid))
        return Fraction(terms.target)

    def expected(self, today: date) -> Fraction:
        """Return what the plan expects at the end of a day."""
        terms = self.terms_on(today)
        first, end = self.start - ONE_DAY, self.end(terms)
        knots = [(first, Fraction(0 if self.kind == "pace" else self.base)), (end, self.target(terms))]
        if self.milestone:
            knots.insert(1, (self.milestone[0], Fraction(self.milestone[1])))
        if today <= first:
            return knots[0][1]
        for (left, low), (right, high) in pairwise(knots):
            if today <= right:
                return low + (high - low) * Fraction(self.active(left, today), self.active(left, right))
        return knots[-1][1]

    def is_lower_better(self, terms: Terms) -> bool:
        """Tell the good side: a stated baseline and the target say the way, the metric where they are equal."""
        if self.kind == "pace" or terms.target == (0 if self.kind == "change" else self.base):
            return self.metric == "burden"
        return self.target(terms) < self.base


class YearOfAStrategy(RuleBasedStateMachine):
    """The library's strategy and the model's lists, fed with the same events."""

    @initialize()
    def begin(self) -> None:
        """An empty strategy with four metrics of its own, on New Year's Day."""
        self.today = NEW_YEAR
        metrics = [
            sg.Metric(
                id=name,
                nature=nature,
                better="lower" if name == "burden" else "higher",
                unit="ratio" if nature == "ratio" else "count",
                range=(0, None),
            )
            for name, nature in NATURES.items()
        ]
        histories = [sg.History.of([], metric=metric, channel="ig") for metric in metrics]
        channels = [sg.Channel(id="ig", platform="instagram")]
        self.strategy = sg.Strategy(channels=channels, metrics=metrics, histories=histories)
        self.entered: dict[str, list[tuple[date, int, date, bool]]] = {name: [] for name in NATURES}
        self.goals: dict[str, Told] = {}
        self.closed: dict[str, str] = {}
        self.snapshots: list[tuple[sg.Strategy, str, sg.Strategy]] = []

    # What happens in a year.

    @rule(days=st.integers(1, 45))
    def wait(self, days: int) -> None:
        """Days pass."""
        self.today = min(self.today + ONE_DAY * days, date(2027, 1, 31))

    @rule(
        metric=st.sampled_from(sorted(NATURES)),
        ago=st.integers(0, 30),
        value=st.integers(0, 90),
        late=st.booleans(),
        adds=st.booleans(),
    )
    def read(self, metric: str, ago: int, value: int, late: bool, adds: bool) -> None:
        """A reading of today or of an earlier day: in time, or a correction or addition that comes late."""
        on = self.today - ONE_DAY * ago
        recorded = self.today if late else on
        more = adds and recorded > on
        reading = sg.Reading(on, value, recorded_on=recorded if recorded > on else None, adds=more)
        self.keep()
        own = next(one for one in self.strategy.metrics if one.id == metric)
        history = self.history(metric).with_readings([reading])
        assert history.metric == own
        self.strategy = self.strategy.with_history(history)
        self.entered[metric].append((on, value, recorded, more))

    @precondition(lambda self: len(self.goals) < 5)
    @rule(
        metric=st.sampled_from(sorted(NATURES)),
        choice=st.integers(0, 2),
        ahead=st.integers(-20, 20),
        length=st.integers(40, 160),
        base=st.integers(0, 40),
        asked=st.integers(1, 40),
        weekdays=st.booleans(),
        is_audited=st.booleans(),
    )
    def add(
        self,
        *,
        metric: str,
        choice: int,
        ahead: int,
        length: int,
        base: int,
        asked: int,
        weekdays: bool,
        is_audited: bool,
    ) -> None:
        """A goal is agreed on, which begins soon or has begun; it says what it starts from, or an audit does."""
        kind = KINDS[metric][choice % len(KINDS[metric])]
        start = self.today + ONE_DAY * ahead
        deadline = start + ONE_DAY * length
        deadline -= ONE_DAY * max(0, deadline.weekday() - 4)
        half = start + ONE_DAY * (length // 2)
        milestone = (half, base + asked // 2) if kind == "milestones" else None
        target = {"reach": asked if metric == "burden" else base + asked, "milestones": base + asked}.get(kind, asked)
        told = Told(
            metric=metric,
            kind=kind,
            start=start,
            base=base,
            weekdays=weekdays,
            terms=[Terms(since=start, target=target, deadline=deadline)],
            milestone=milestone,
        )
        name = f"g{len(self.goals)}"
        self.keep()
        self.strategy = self.strategy.with_goal(
            sg.Goal(
                id=name,
                metric=metric,
                channel="ig",
                target=self.asked(told, target),
                start=start,
                deadline=deadline,
                baseline=None
                if kind in ("pace", "band") or is_audited
                else sg.Baseline(value=base, on=start - ONE_DAY),
                calendar=sg.Calendar(working_days="mon-fri" if weekdays else None),
            )
        )
        if is_audited:
            self.audit(name, metric, base, start - ONE_DAY)
            if kind not in ("pace", "band") and self.goal(name).baseline is None:
                stated = sg.Baseline(value=base, on=start - ONE_DAY)
                self.strategy = self.strategy.with_goal(attrs.evolve(self.goal(name), baseline=stated))
        self.goals[name] = told

    @precondition(lambda self: self.open_goals())
    @rule(pick=st.integers(0, 4), asked=st.integers(1, 40), longer=st.integers(0, 4))
    def revise(self, pick: int, asked: int, longer: int) -> None:
        """New terms from today on: another target and a later end, whole weeks later."""
        name = self.open_goals()[pick % len(self.open_goals())]
        told = self.goals[name]
        terms = told.terms_on(self.today)
        assume(told.kind != "milestones" and told.start <= self.today < terms.deadline)
        assume(all(one.since < self.today for one in told.terms[1:]))
        deadline = terms.deadline + ONE_DAY * 7 * longer
        self.keep()
        goal = self.goal(name).revised(
            on=self.today, reason="as agreed", target=self.asked(told, asked), deadline=deadline
        )
        self.put(goal)
        told.terms.append(Terms(since=self.today, target=asked, deadline=deadline))

    @precondition(lambda self: self.open_goals())
    @rule(
        pick=st.integers(0, 4),
        after=st.integers(2, 25),
        days=st.integers(0, 12),
        keeps=st.sampled_from(["pace", "end"]),
    )
    def pause(self, pick: int, after: int, days: int, keeps: str) -> None:
        """Some days within a goal are left out, with its end moved or kept."""
        name = self.open_goals()[pick % len(self.open_goals())]
        told = self.goals[name]
        assume(told.kind not in ("milestones", "band") and not told.pauses)
        first = told.start + ONE_DAY * after
        last = min(first + ONE_DAY * days, min(one.deadline for one in told.terms) - ONE_DAY)
        assume(first <= last)
        calendar = sg.Calendar(
            working_days="mon-fri" if told.weekdays else None, pauses=[sg.Pause(first, last, keeps=keeps)]
        )
        self.keep()
        self.put(attrs.evolve(self.goal(name), calendar=calendar))
        told.pauses.append((first, last, keeps))

    @precondition(lambda self: self.over_goals())
    @rule(pick=st.integers(0, 4))
    def close(self, pick: int) -> None:
        """A goal whose end has come is closed, as its readings say."""
        name = self.over_goals()[pick % len(self.over_goals())]
        told = self.goals[name]
        done = sg.close(self.goal(name), self.history(told.metric), as_of=self.today, evidence=self.strategy)
        if told.kind != "band":
            met = self.is_met(told)
            assert done.outcome == ("unknown" if met is None else "met" if met else "missed")
        self.keep()
        self.strategy = attrs.evolve(self.strategy, closed_goals=[*self.strategy.closed_goals, done])
        self.closed[name] = done.outcome

    def audit(self, name: str, metric: str, value: int, on: date) -> None:
        """An audit of a day gives a goal its baseline, where its figure is a level and changes nothing that
        the goal asks; other goals keep theirs.
        """
        measured = Measurement(metric=metric, value=value)
        channel = ChannelAudit(platform="instagram", channel="ig", baselines=[measured])
        audit = sg.Audit(id=f"audit-{name}", as_of=on, channels=[channel])
        before, self.strategy = self.strategy, with_baselines(self.strategy, audit)
        assert audit in self.strategy.audits
        for goal in before.goals:
            given = self.goal(goal.id).baseline
            if goal.baseline is not None or NATURES[goal.metric] == "flow":
                assert given == goal.baseline
            elif goal.id == name:
                # A level to be held becomes none to fall or rise to, and what was read comes before an audit.
                may_lack = metric == "burden" or any(row[0] <= on for row in self.entered[metric])
                assert (given is None and may_lack) or (given.value, given.on) == (value, on)

    # What the model says.

    def values(self, metric: str, known: date) -> dict[date, int]:
        """Return the value of each day as it was known on a day."""
        rows = [(on, value, late, more) for on, value, late, more in self.entered[metric] if max(on, late) <= known]
        values = {}
        for on in {row[0] for row in rows}:
            own = sorted((row for row in rows if row[0] == on), key=lambda row: row[2])
            last = max((late for _, _, late, more in own if not more), default=date.min)
            counting = [value for _, value, late, _ in own if late >= last]
            values[on] = sum(counting) if metric == "amount" else counting[-1]
        return values

    def actual(self, told: Told, known: date) -> Fraction | None:
        """Return what stands at the end of a day, or of the day the goal is judged on."""
        upto = min(known, told.end(told.terms_on(known)))
        values = {on: value for on, value in self.values(told.metric, known).items() if on <= upto}
        if told.kind == "pace":
            amounts = [value for on, value in values.items() if on >= told.start]
            return Fraction(sum(amounts)) if amounts else None
        since = [on for on in values if on >= told.start - ONE_DAY]
        return Fraction(values[max(since)]) if since else None

    def is_met(self, told: Told) -> bool | None:
        """Return whether a goal that is over reached its target; None where nothing was read."""
        actual, terms = self.actual(told, self.today), told.terms_on(self.today)
        if actual is None:
            return None
        target = told.target(terms)
        return actual <= target if told.is_lower_better(terms) else actual >= target

    # Small change.

    def keep(self) -> None:
        """Remember a strategy as it is, its text, and a copy made from the text."""
        text = json.dumps(codec.unstructure(self.strategy))
        self.snapshots = [*self.snapshots[-2:], (self.strategy, text, codec.structure(json.loads(text), sg.Strategy))]

    def put(self, goal: sg.Goal) -> None:
        """Put a goal in the place of the one with its id."""
        goals = [goal if one.id == goal.id else one for one in self.strategy.goals]
        self.strategy = attrs.evolve(self.strategy, goals=goals)

    def goal(self, name: str) -> sg.Goal:
        """Return a goal of the strategy."""
        return next(one for one in self.strategy.goals if one.id == name)

    def history(self, metric: str) -> sg.History:
        """Return the history of a metric."""
        return next(one for one in self.strategy.histories if one.metric_id == metric)

    def asked(self, told: Told, asked: int) -> sg.Target:
        """Return the target of the library for a number of the model."""
        if told.kind == "pace":
            return sg.KeepPace(f"{asked}/day")
        if told.kind == "change":
            return sg.ChangeBy(asked)
        if told.kind == "band":
            return sg.StayWithin(low=asked, high=asked + 20)
        return sg.ReachLevel(asked, milestones=[sg.Milestone(*told.milestone)] if told.milestone else ())

    def open_goals(self) -> list[str]:
        """Return the goals that are not closed."""
        return [name for name in self.goals if name not in self.closed]

    def over_goals(self) -> list[str]:
        """Return the goals whose end has come and that are not closed."""
        return [
            name
            for name in self.open_goals()
            if self.goals[name].end(self.goals[name].terms_on(self.today)) <= self.today
        ]

    # What holds after each step.

    @invariant()
    def histories_are_as_entered(self) -> None:
        """The values of a day are what counts of it, today and as they were known some time ago."""
        for metric in NATURES:
            for known in (self.today, self.today - timedelta(days=11)):
                told: dict[date, int] = {}
                for reading in self.history(metric).as_known_on(known):
                    told[reading.day] = reading.value + (told.get(reading.day, 0) if metric == "amount" else 0)
                assert told == self.values(metric, known)
            assert len(self.history(metric).every_reading()) == len(self.entered[metric])

    @invariant()
    def figures_are_those_of_the_loops(self) -> None:
        """Plan, actual, gap and verdict of each goal are what the loops say, today and as known some time ago."""
        for name, told in self.goals.items():
            goal, history = self.goal(name), self.history(told.metric)
            for today in (self.today, self.today - timedelta(days=11)):
                if told.kind == "band" or today < told.start:
                    continue
                progress = sg.assess(goal, history, as_of=today, evidence=self.strategy, known_on=today)
                expected, terms = told.expected(today), told.terms_on(today)
                assert progress.expected == pytest.approx(float(expected), abs=1e-9)
                assert progress.plan.end_day == told.end(terms)
                assert progress.plan.value_on(today) == pytest.approx(float(expected), abs=1e-9)
                actual = self.actual(told, today)
                if actual is None:
                    continue
                assert progress.actual == actual
                sign = -1 if told.is_lower_better(terms) else 1
                assert progress.gap == pytest.approx(float(sign * (actual - expected)), abs=1e-9)
                if today >= told.end(terms):
                    assert progress.is_met == (sign * (actual - told.target(terms)) >= 0)

    @invariant()
    def earlier_values_stay(self) -> None:
        """A strategy that was changed is what it was, to the byte, and equals what its text gives."""
        for strategy, text, copy in self.snapshots:
            assert json.dumps(codec.unstructure(strategy)) == text
            assert copy == strategy

    @rule()
    def look_ahead(self) -> None:
        """The agenda names each end and milestone that lies ahead of an open goal, and no check-in in its pause."""
        last = self.today + timedelta(days=90)
        agenda = sg.agenda(self.strategy, start=self.today, end=last, chances=())
        for name, told in self.goals.items():
            entries = {(entry.kind.value, entry.day) for entry in agenda.of_goal(name)}
            end = told.end(told.terms_on(self.today))
            is_open = name not in self.closed and self.today < end
            if told.kind in ("reach", "change", "milestones"):
                asked = {("deadline", end)} if is_open and end <= last else set()
                assert {entry for entry in entries if entry[0] == "deadline"} == asked
            assert not any(kind == "check_in" and told.paused(day, "pace", "end") for kind, day in entries)
            if told.milestone and is_open and self.today <= told.milestone[0] <= last:
                assert ("milestone", told.milestone[0]) in entries

    @precondition(lambda self: self.goals)
    @rule()
    def review(self) -> None:
        """A review says of each goal what the single functions say, and comes back from its text."""
        review = sg.review(self.strategy, as_of=self.today)
        assert len(review.goals) == len(self.goals)
        for name, told in self.goals.items():
            goal, history = self.goal(name), self.history(told.metric)
            asked = {"as_of": self.today, "evidence": self.strategy}
            progress = review.goals[name].progress
            if progress is not None:
                assert progress == sg.assess(goal, history, **asked)
            projection = review.goals[name].projection
            if projection is None:
                continue
            assert projection == sg.project(goal, history, **asked)
            chance = projection.probability
            assert chance is None or 0 <= chance <= 1
            if chance in (0, 1):
                assert projection.reasons
            if told.kind != "band" and told.end(told.terms_on(self.today)) <= self.today and chance is not None:
                assert chance == float(bool(self.is_met(told)))
        text = json.dumps(codec.unstructure(review))
        assert codec.structure(json.loads(text), sg.Review) == review


TestYearOfAStrategy = YearOfAStrategy.TestCase
TestYearOfAStrategy.settings = settings(stateful_step_count=15)
