"""From an audit to baselines: what each channel's figures give a goal to start from.

Knows the model, and the case of a goal, which says what it asks with a baseline and without. A
baseline is a measurement with its day, window, source and definition, not a bare number. One
reading of a level gives a level; a pace needs two readings, or a flow over a window.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from fractions import Fraction
from typing import final

from attrs import evolve, field, frozen

from smartgoals._audit.metric_names import own_metrics
from smartgoals._case.known import KnownGoal
from smartgoals._case.periods import measured_in, no_longer_than
from smartgoals._case.surroundings import Surroundings, placed
from smartgoals._checked import Arguments, each, instance, truth
from smartgoals._documents import document
from smartgoals._errors import SmartGoalsError
from smartgoals._evidence import Evidence
from smartgoals._messages.formatting import Language
from smartgoals._messages.say import say
from smartgoals._model.audit import Audit, ChannelAudit
from smartgoals._model.baseline import Baseline
from smartgoals._model.facts import nature_of
from smartgoals._model.goal import Goal
from smartgoals._model.ids import AuditId, ChannelId, MetricId
from smartgoals._model.measurement import Measurement
from smartgoals._model.metric import Metric, Nature
from smartgoals._model.strategy import Strategy
from smartgoals._model.target import Judged, ReachLevel, ReachPace
from smartgoals._numbers import exact, rounded
from smartgoals._plan.start import StartBy
from smartgoals._record import Record
from smartgoals._renamed import renamed_fields, tell
from smartgoals._time.pace import Pace
from smartgoals._words import Word


class NoBaseline(Word):
    """Why a figure of an audit gives no level to start from, or no pace."""

    NOT_AVAILABLE = "not_available"
    FLOW_HAS_NO_LEVEL = "flow_has_no_level"
    ONE_READING = "one_reading"
    NOT_A_PACE = "not_a_pace"
    NO_WINDOW = "no_window"

    def text(self, language: Language | str | None = None) -> str:
        """Say it in a language."""
        return say(f"baseline.{self.value}", language=language)


def _record(reasons: Mapping[str, NoBaseline]) -> Record[str, NoBaseline]:
    return Record(reasons)


@renamed_fields(why_no_level="reasons.level", why_no_pace="reasons.pace")
@final
@document
@frozen(kw_only=True)
class AuditedBaseline:
    """What an audit says of one metric on one channel: a level, a pace, or why not.

    `level` is the baseline of a level (None for a flow, which starts from zero), `pace` what the
    channel has kept (from a flow over a window, or from the levels of two audits). Each None has
    its reason beside it.
    """

    audit: AuditId
    channel: ChannelId | None
    platform: str
    handle: str | None
    metric: MetricId
    measurement: Measurement
    level: Baseline | None
    pace: Pace | None
    reasons: Record[str, NoBaseline] = field(converter=_record)

    @property
    def why_no_level(self) -> NoBaseline | None:
        """Why there is no level: the old name of `reasons.get("level")`."""
        tell("AuditedBaseline.why_no_level", 'AuditedBaseline.reasons.get("level")')
        return self.reasons.get("level")

    @property
    def why_no_pace(self) -> NoBaseline | None:
        """Why there is no pace: the old name of `reasons.get("pace")`."""
        tell("AuditedBaseline.why_no_pace", 'AuditedBaseline.reasons.get("pace")')
        return self.reasons.get("pace")

    def __str__(self) -> str:
        where = f"{self.handle or self.channel or 'an account'} on {self.platform}"
        said = self.level or self.pace or "no baseline"
        return f"{self.metric} of {where}: {said}"


def baselines(
    audit: Audit, *, earlier: Iterable[Audit] = (), metrics: Iterable[Metric] = ()
) -> tuple[AuditedBaseline, ...]:
    """Return what an audit gives goals to start from, in the order of the audit.

    With *earlier* audits a level also gives a pace, from the two latest readings under the same
    definition. *metrics* are the caller's own, whose nature the standard list does not know (a
    metric of unknown nature counts as a level).

    >>> from datetime import date
    >>> from smartgoals.audits import ChannelAudit, Measurement
    >>> found = baselines(Audit(id="q1", as_of=date(2026, 3, 31), channels=[ChannelAudit(
    ...     platform="instagram", channel="ig", baselines=[Measurement(metric="followers", value=1776)])]))
    >>> print(found[0])
    followers of ig on instagram: 1776 on 2026-03-31
    """
    told = Arguments()
    told.read("audit", _audit, audit)
    own = told.read("metrics", own_metrics, metrics)
    known = told.read("earlier", lambda several: each(several, "audits", _audit), earlier)
    told.settle()
    before = sorted(
        (one for one in known if one.as_of < audit.as_of), key=lambda one: one.as_of, reverse=True
    )
    return tuple(
        _baseline(audit, channel, measured, before, own)
        for channel in audit.channels
        for measured in channel.baselines
    )


def _audit(value: Audit) -> Audit:
    return instance(value, Audit, "an Audit")


def _baseline(
    audit: Audit,
    channel: ChannelAudit,
    measured: Measurement,
    before: list[Audit],
    own: dict[MetricId, Metric],
) -> AuditedBaseline:
    nature = nature_of(own.get(measured.metric) or measured.metric)
    level, no_level = _level(audit, measured, nature)
    pace, no_pace = _pace(audit, channel, measured, nature, before)
    lacking = (("level", no_level), ("pace", no_pace))
    return AuditedBaseline(
        audit=audit.id,
        channel=channel.channel,
        platform=channel.platform,
        handle=channel.handle,
        metric=measured.metric,
        measurement=measured,
        level=level,
        pace=pace,
        reasons=Record((name, why) for name, why in lacking if why is not None),
    )


def _level(
    audit: Audit, measured: Measurement, nature: Nature | None
) -> tuple[Baseline | None, NoBaseline | None]:
    if measured.value is None:
        return None, NoBaseline.NOT_AVAILABLE
    if nature is Nature.FLOW:
        return None, NoBaseline.FLOW_HAS_NO_LEVEL
    on = measured.ends_on or audit.as_of
    source = measured.source or f"audit {audit.id}"
    level = Baseline(
        value=measured.value, on=on, source=source, definition=measured.definition, audit=audit.id
    )
    return level, None


def _pace(
    audit: Audit, channel: ChannelAudit, measured: Measurement, nature: Nature | None, before: list[Audit]
) -> tuple[Pace | None, NoBaseline | None]:
    if measured.value is None:
        return None, NoBaseline.NOT_AVAILABLE
    if nature is Nature.FLOW:
        window = measured.window or (audit.window if measured.on is None else None)
        if window is None:
            return None, NoBaseline.NO_WINDOW
        return _per_week(exact(measured.value), window.days), None
    if nature is not None and nature is not Nature.STOCK:
        return None, NoBaseline.NOT_A_PACE
    for one in before:
        found = _same(one, channel, measured)
        if found is not None and found.value is not None:
            days = (_day(audit, measured) - _day(one, found)).days
            if days > 0:
                return _per_week(exact(measured.value) - exact(found.value), days), None
    return None, NoBaseline.ONE_READING


def _same(audit: Audit, channel: ChannelAudit, measured: Measurement) -> Measurement | None:
    entry = next((one for one in audit.channels if one.identity == channel.identity), None)
    if entry is None and channel.channel is not None:
        entry = audit.get(channel.channel)
    found = entry.get(measured.metric) if entry else None
    if found is None or (found.definition, found.currency) != (measured.definition, measured.currency):
        return None  # of another thing, or not known to be in the same money
    return found


def _day(audit: Audit, measured: Measurement) -> date:
    return measured.ends_on or audit.as_of


def _per_week(amount: Fraction, days: int) -> Pace:
    return Pace(rounded(amount * 7 / days), "week")


def with_baselines(strategy: Strategy, audit: Audit, *, replace: bool = False) -> Strategy:
    """Return the strategy with each goal's baseline taken from an audit, under the goal's metric,
    channel and definition.

    A goal that has a baseline keeps it unless *replace* is True (then its own definition, if it
    says one, must be the audit's). A figure dated after a goal's deadline is no start for it, and a
    flow starts from zero and gets none. A definition not said is not the same as one that is, so
    neither replaces the other. What a goal asks stays as it is: no level that is to be held becomes
    one to fall to, no change is measured from another value than readings tell, an amount of a
    period starts from that of one such period alone, and people from a window that is no longer than
    the goal. The audit joins the strategy.

    >>> from datetime import date
    >>> from smartgoals import Channel, Goal
    >>> from smartgoals.audits import ChannelAudit, Measurement
    >>> plain = Strategy(channels=[Channel(id="ig", platform="instagram", handle="@b")],
    ...                  goals=[Goal(id="g", metric="followers", channel="ig")])
    >>> audit = Audit(id="q1", as_of=date(2026, 3, 31), channels=[ChannelAudit(
    ...     platform="Instagram", handle="@B", baselines=[Measurement(metric="followers", value=1776)])])
    >>> print(with_baselines(plain, audit).goals["g"].baseline)
    1776 on 2026-03-31
    """
    told = Arguments()
    told.read("strategy", lambda one: instance(one, Strategy, "a Strategy"), strategy)
    told.read("audit", _audit, audit)
    told.read("replace", truth, replace)
    told.settle()
    audits = [one for one in strategy.audits if one.id != audit.id]
    known = evolve(strategy, audits=[*audits, audit])
    goals = [_with_baseline(goal, known, audit, replace) for goal in strategy.goals]
    return evolve(known, goals=goals)


def _with_baseline(goal: Goal, strategy: Strategy, audit: Audit, replace: bool) -> Goal:
    if goal.metric is None or goal.channel is None or (goal.baseline is not None and not replace):
        return goal
    channel = strategy.channel_of(goal)
    entry = audit.get(
        goal.channel,
        platform=channel.platform if channel else None,
        handle=channel.handle if channel else None,
        url=channel.url if channel else None,
    )
    measured = _under(entry, goal) if entry else None
    if measured is None:
        return goal
    own = next((one for one in strategy.metrics if one.id == goal.metric), None)
    level, _ = _level(audit, measured, nature_of(own or goal.metric))
    if level is None or level.on is None or (goal.deadline is not None and level.on >= goal.deadline):
        return goal
    if goal.baseline is not None and goal.baseline.definition != level.definition:
        return goal
    try:
        told = evolve(goal, baseline=level)
    except SmartGoalsError:  # a milestone lies before the figure's day: then it is no start for this goal
        return goal
    return told if _asks_the_same(goal, told, strategy, audit, measured) else goal


def _asks_the_same(goal: Goal, told: Goal, strategy: Strategy, audit: Audit, measured: Measurement) -> bool:
    """Tell whether a goal asks the same with a figure of an audit as its baseline.

    It does where the good side stays, where an amount of a period starts from that of one period,
    and where what counts from a value, or on each day, counts as it would have.
    """
    begins = goal.plan_starts_on
    around = Surroundings(evidence=Evidence(strategy=strategy), as_of=max(audit.as_of, begins or audit.as_of))
    as_it_is, as_told = (KnownGoal(goal=one, surroundings=around) for one in (goal, told))
    if as_it_is.good_side is not as_told.good_side:
        return False
    if not _is_alike(as_it_is, placed(measured, audit)):
        return False
    if goal.baseline is not None or _is_judged_by_its_end(goal):
        return True
    start = as_it_is.start
    is_read = start is not None and start.by is StartBy.HISTORY and start.value != measured.value
    return told.plan_starts_on == begins and not is_read


def _is_alike(case: KnownGoal, measured: Measurement) -> bool:
    """Tell whether a figure is of one period, where a goal is about periods, and people of no more
    days than the goal has.
    """
    if case.period is not None:
        return bool(measured_in(case.period, (measured,)))
    return case.nature is not Nature.UNIQUE or bool(no_longer_than(case.goal, (measured,)))


def _is_judged_by_its_end(goal: Goal) -> bool:
    """Tell whether a goal asks for one value on one day, wherever it starts from."""
    target = goal.target
    if isinstance(target, (ReachLevel, ReachPace)):
        return target.judged is Judged.ON_DEADLINE
    return target is None


def _under(entry: ChannelAudit, goal: Goal) -> Measurement | None:
    """Return the latest measurement of a goal's metric, under the definition of its baseline where
    that says one.
    """
    if goal.metric is None or goal.baseline is None or goal.baseline.definition is None:
        return entry.get(goal.metric or "")
    same = tuple(one for one in entry.baselines if one.definition == goal.baseline.definition)
    return evolve(entry, baselines=same).get(goal.metric)
