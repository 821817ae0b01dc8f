"""propose: from an objective, and what is known, to goals worth setting. The front, and what limits
how many there are.

Candidates come in the order of `candidates`, targets from `asking`. Only what may be shown is
projected and checked, one candidate after another, until there are enough; every proposal has
passed the rules that any goal is checked by.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from functools import partial
from typing import TYPE_CHECKING, Final, TypeVar, cast, final

from attrs import evolve

from smartgoals._case.efforts import hours_a_week, hours_together
from smartgoals._case.surroundings import is_open
from smartgoals._checked import Arguments, refuse
from smartgoals._days import ONE_DAY, day, optional_day
from smartgoals._errors import InvalidValue, UnknownName, WrongType
from smartgoals._evidence import Evidence, EvidenceLike, evidence_of
from smartgoals._messages.worded import Worded
from smartgoals._model.goal import Goal
from smartgoals._model.objective import Objective
from smartgoals._propose.asking import GoalWithoutTarget, WordedTarget, level_of
from smartgoals._propose.candidates import Candidate, Cards, candidates_of, cards_of
from smartgoals._propose.forms import DAY, WEEK, form_of, step_of
from smartgoals._propose.proposals import GoalProposal, GoalProposals, Unproposed
from smartgoals._propose.words import BOUNDS, CHANCES, LEANS, MEANT, AmbitionName, Unproposable
from smartgoals._record import Record
from smartgoals._relevance.recommend import Recommendation, recommend_metrics
from smartgoals._time.cadence import Cadence
from smartgoals.rules._check import CheckFrame, checked, frame_of
from smartgoals.rules._words import Criterion, Severity, Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping

    from smartgoals._messages.formatting import Language
    from smartgoals._model.channel import Channel
    from smartgoals._model.strategy import Strategy
    from smartgoals._time.period import Period
    from smartgoals.rules._finding import Fact, Finding
    from smartgoals.rules._report import SmartReport
    from smartgoals.rules._ruleset import RuleSet

MOST: Final = 5
"""How many open goals are enough for one objective (Microsoft Viva Goals alerts at more than three
to five key results; also the limit of rule SGC606)."""
_FEWEST: Final = 3
"""Check-ins that a goal shall have at least: a beginning, a middle and an end (also the limit of
rule SGT510).
"""
_ONLY_PEOPLE: Final = ("owner", "audience", "decision")
_FIRST: Final = 3
_Found = TypeVar("_Found", GoalProposal, Unproposed)


def propose(
    objective: Objective | str,
    *,
    as_of: date,
    evidence: EvidenceLike | None = None,
    deadline: date | None = None,
    most: int = MOST,
    rules: RuleSet | None = None,
) -> GoalProposals:
    """Return goals worth setting for an objective of the strategy in the *evidence*, each at up to
    three ambitions.

    A goal is proposed on what is measured, serves the objective and has a good side. Its form suits
    the metric: so many more of a stock, a pace of a flow, a pace to be reached of people, a level
    of a rate or score. Its safe, even and stretch targets have a chance of about .8, .5 and .25 by
    :func:`project`, and are round. Where no gain is that likely, the value is held; an ambition
    that no target has is None, with its reason. Every proposal passes
    :func:`check` under *rules*.

    The goals begin on the day after *as_of*, or with the objective, and end on the *deadline*, by
    default that of the objective. *most* is how many open goals the objective shall have, with
    those that it has. The hours of channels, told by audits, stay within the strategy's capacity.
    Raises our errors, all at once, for an objective that the strategy does not hold, and a deadline
    that is not after the start or beyond the objective's.

    >>> from datetime import date, timedelta
    >>> from smartgoals import Channel, Evidence, History, Objective, Strategy
    >>> days = [date(2026, 1, 4) + timedelta(weeks=k) for k in range(30)]
    >>> fans = History.of([(on, 1200 + 40 * k + 9 * (k % 4)) for k, on in enumerate(days)], metric="followers", channel="ig")
    >>> known = Objective(id="known", title="Be known in the region", kind="brand_awareness", serves="bookings")
    >>> plan = Strategy(objectives=[known], channels=[Channel(id="ig", platform="instagram")], histories=[fans])
    >>> best = propose("known", evidence=plan, as_of=days[-1], deadline=date(2026, 12, 31))[0]
    >>> str(best.even.target), best.safe.chance > best.even.chance > best.stretch.chance
    ('change by +895', True)
    """
    asked = _asked(objective, as_of=as_of, evidence=evidence, deadline=deadline, most=most, rules=rules)
    cards = cards_of(asked.strategy, asked.frame.around, asked.as_of)
    candidates, left = candidates_of(asked.objective, asked.strategy, asked.frame.around, cards)
    room = _Room(asked, cards)
    proposals: list[GoalProposal] = []
    for candidate in candidates:
        found = room.why_full(candidate) or _proposal(asked, candidate)
        if isinstance(found, GoalProposal):
            room.take(candidate)
            proposals.append(found)
        else:
            left.append(found)
    return GoalProposals(
        objective=asked.objective.id,
        as_of=asked.as_of,
        deadline=asked.deadline,
        proposals=tuple(_named(one, asked.strategy) for one in proposals),
        unproposed=tuple(
            _named(one, asked.strategy)
            for one in sorted(left, key=lambda one: (one.metric, one.channel or ""))
        ),
        measure_first=() if proposals else _measure_first(asked),
    )


@final
class _Asked:
    """What was asked for, as it was read."""

    def __init__(self, objective: Objective, frame: CheckFrame, deadline: date, most: int) -> None:
        self.objective, self.frame, self.deadline, self.most = objective, frame, deadline, most
        self.as_of = frame.around.as_of
        first = self.as_of + ONE_DAY
        self.start = max(first, objective.start or first)

    @property
    def strategy(self) -> Strategy:
        """The strategy that holds the objective."""
        return cast("Strategy", self.frame.around.evidence.strategy)  # evidence without one is refused


def _asked(
    objective: Objective | str,
    *,
    as_of: date,
    evidence: EvidenceLike | None,
    deadline: date | None,
    most: int,
    rules: RuleSet | None,
) -> _Asked:
    """Return what was asked, or raise all that is wrong with it, each at its argument."""
    told = Arguments()
    known = told.read("evidence", _evidence, evidence)
    on = told.read("as_of", day, as_of)
    by = told.read("deadline", optional_day, deadline)
    goals = told.read("most", _most, most)
    found = told.read("objective", partial(_objective, known), objective)
    frame = told.read("", partial(_frame, known, on), rules)
    if on is not None and (by is not None or (found is not None and deadline is None)):
        by = told.read("deadline", partial(_deadline, found, on), by)
    told.settle()
    return _Asked(cast("Objective", found), frame, cast("date", by), goals)


def _frame(known: Evidence | None, on: date | None, rules: RuleSet | None) -> CheckFrame:
    return frame_of(known, date.min if on is None else on, "en", rules)


def _most(value: int) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise InvalidValue(value=value, expected="a number of goals, one or more")
    return value


def _evidence(value: EvidenceLike | None) -> Evidence:
    known = evidence_of(value)
    if known.strategy is None:
        raise refuse("strategy", None, "a Strategy that holds the objective")
    capacity = known.strategy.capacity
    if capacity is not None and hours_a_week(capacity) is None:
        raise refuse("strategy.capacity", str(capacity), "hours per week, such as 20 hours/week")
    return known


def _objective(known: Evidence | None, value: Objective | str) -> Objective | None:
    """Return an objective of the strategy in the evidence, given itself or by its id."""
    if not isinstance(value, (Objective, str)):
        raise WrongType(value=value, expected="an Objective, or the id of one")
    name = value if isinstance(value, str) else value.id
    strategy = None if known is None else known.strategy
    if strategy is None:  # told at the evidence
        return None
    found = strategy.objectives.get(name)
    if found is None:
        raise UnknownName(kind="objective", name=name, known=strategy.objectives.ids)
    if isinstance(value, Objective) and value != found:
        raise refuse("", str(value), f"the objective {name!r} as the strategy in the evidence holds it")
    return found


def _deadline(objective: Objective | None, as_of: date, value: date | None) -> date:
    """Return the day by which goals end: after the day asked about, and inside the objective."""
    start, end = (None, None) if objective is None else (objective.start, objective.deadline)
    by = end if value is None else value
    if by is None:
        raise refuse("", None, "a day, where the objective has no deadline of its own")
    if by <= as_of:
        raise refuse("", by, f"after {as_of.isoformat()}, the day asked about")
    if start is not None and by <= start:
        raise refuse("", by, f"after the start of the objective, {start.isoformat()}")
    if end is not None and by > end:
        raise refuse("", by, f"on or before the deadline of the objective, {end.isoformat()}")
    return by


@final
class _Room:
    """How many goals there is room for: those a team can follow, and the hours of channels within
    the capacity.
    """

    def __init__(self, asked: _Asked, cards: Cards) -> None:
        strategy = asked.strategy
        open_goals = [one for one in strategy.goals if is_open(one, asked.as_of)]
        self.most, self.cards = asked.most, cards
        self.goals = sum(asked.objective.id in (one.objective, *one.also_serves) for one in open_goals)
        self.capacity = None if strategy.capacity is None else hours_a_week(strategy.capacity)
        self.as_of = asked.as_of
        self.planned: dict[str, list[Goal]] = {}
        for one in open_goals:
            if one.effort is not None and hours_a_week(one.effort) is not None:
                self.planned.setdefault(one.channel or "", []).append(one)
        self.hours = {channel: self._at_once({channel: Fraction(0)}) for channel in self.planned}

    def why_full(self, candidate: Candidate) -> Unproposed | None:
        """Return why there is no room for a goal; None where there is."""
        if self.goals >= self.most:
            return _left(candidate, Unproposable.ENOUGH_GOALS, most=self.most)
        needed = self._with(candidate)
        if self.capacity is not None and needed is not None and needed > self.capacity:
            facts = {"hours": float(needed), "capacity": float(self.capacity)}
            return _left(candidate, Unproposable.BEYOND_HOURS, **facts)
        return None

    def take(self, candidate: Candidate) -> None:
        """Take room for a goal on its channel: what a channel takes, it takes once."""
        self.goals += 1
        channel = candidate.channel or ""
        own = self.cards.hours.get(channel)
        if own is not None and own > self.hours.get(channel, Fraction(0)):
            self.hours[channel] = own
            self.planned.pop(channel, None)

    def _with(self, candidate: Candidate) -> Fraction | None:
        """Return the hours a week of all goals with one more; None where the channel's are not
        known, or taken already.
        """
        channel = candidate.channel or ""
        own, taken = self.cards.hours.get(channel), self.hours.get(channel, Fraction(0))
        if own is None or own <= taken:
            return None
        beside = {each: hours for each, hours in self.hours.items() if each != channel}
        return self._at_once(beside) + own

    def _at_once(self, hours: Mapping[str, Fraction]) -> Fraction:
        """Return the most that channels take together; what audits tell of one it takes all along."""
        return hours_together(hours, self.planned, self.as_of)


def _proposal(asked: _Asked, candidate: Candidate) -> GoalProposal | Unproposed:
    """Return a goal at up to three ambitions that passes the rules, or why there is none."""
    around, metric = asked.frame.around, candidate.metric
    guardrail, is_guarded = _guardrail(asked, candidate)
    bare = Goal(
        id="proposed",
        objective=asked.objective.id,
        metric=metric.id,
        channel=candidate.channel,
        start=asked.start,
        deadline=asked.deadline,
        cadence=_cadence(asked, step_of(candidate.history)),
        guardrails=() if guardrail is None else (guardrail,),
    )
    asking = GoalWithoutTarget(
        bare, form_of(metric, candidate.sign, candidate.history), candidate.history, around
    )
    answers, absent = _ambitions(asked, candidate, asking)
    if not answers:
        return _why_none(candidate, absent)
    reports = [checked(one.case, asked.frame) for one in answers.values()]
    why = _why_not(candidate, reports)
    if why is not None:
        return why
    levels = {name: level_of(one, CHANCES[name]) for name, one in answers.items()}
    return GoalProposal(
        objective=asked.objective.id,
        metric=metric.id,
        channel=candidate.channel,
        level=candidate.served.level,
        safe=levels.get(AmbitionName.SAFE),
        even=levels.get(AmbitionName.EVEN),
        stretch=levels.get(AmbitionName.STRETCH),
        reasons=Record({name.value: one.reason for name, one in absent.items()}),
        guardrail=guardrail,
        is_guarded=is_guarded,
        readings=len(candidate.history),
        last=candidate.history.last.day,
        still_to_say=_ONLY_PEOPLE,
    )


def _ambitions(
    asked: _Asked, candidate: Candidate, asking: GoalWithoutTarget
) -> tuple[dict[AmbitionName, WordedTarget], dict[AmbitionName, Unproposed]]:
    """Return the target of each ambition, the safe one first, and of those without one why."""
    answers, absent = dict[AmbitionName, WordedTarget](), dict[AmbitionName, Unproposed]()
    easier: Fraction | None = None
    for name in AmbitionName:
        asking.rename(_free_id(asked, candidate, name), MEANT[name])
        answer = asking.answer(CHANCES[name], LEANS[name])
        if isinstance(answer, Unproposable):
            absent[name] = _left(candidate, answer, **asking.why(answer))
            continue
        low, high = BOUNDS[name]
        asks = answer.asks * candidate.sign
        if not low < answer.chance < high or (easier is not None and asks <= easier):
            absent[name] = _left(
                candidate, Unproposable.TOO_COARSE, ambition=name.value, chance=answer.chance
            )
            continue
        easier = asks
        answers[name] = answer
    return answers, absent


def _why_none(candidate: Candidate, absent: dict[AmbitionName, Unproposed]) -> Unproposed:
    """Return why no ambition has a target: the reason of all, or that of each where they differ."""
    reasons = {one.reason for one in absent.values()}
    if len(reasons) == 1:
        return absent[AmbitionName.SAFE]
    each = {name.value: one.reason.value for name, one in absent.items()}
    return _left(candidate, Unproposable.NO_AMBITION, **each)


def _free_id(asked: _Asked, candidate: Candidate, name: AmbitionName) -> str:
    """Return an id that no goal of the strategy has."""
    where = "" if candidate.channel is None else f"-{candidate.channel}"
    longest = f"{candidate.metric.id}{where}"[:180].strip()
    taken, number, free = asked.strategy.goals.ids, 1, f"{longest}-{name}"
    while free in taken:
        number += 1
        free = f"{longest}-{name}-{number}"
    return free


def _why_not(candidate: Candidate, reports: list[SmartReport]) -> Unproposed | None:
    """Return why goals are not proposed, by their reports: one fails, or nothing shows that it is
    attainable.
    """
    failed = {name for one in reports for name, verdict in one.verdicts.items() if verdict is Verdict.FAIL}
    if failed:
        found = (one for report in reports for one in (*report.findings, *report.silenced))
        wrong = {one.code: one for one in found if one.criterion in failed and one.severity is Severity.ERROR}
        because = tuple(Worded(code, said=partial(_advice, wrong[code])) for code in sorted(wrong))
        return _left(candidate, Unproposable.FAILS_CHECK, codes=tuple(sorted(wrong)), because=because)
    if any(one.verdicts[Criterion.ATTAINABLE] is not Verdict.PASS for one in reports):
        return _left(candidate, Unproposable.NOT_SHOWN, readings=len(candidate.history))
    return None


def _advice(finding: Finding, language: Language) -> str:
    """Return what a rule found and what to do, in a language, without a mark at its end: it stands
    in a sentence.
    """
    return finding.text(language).rstrip(".")


def _named(one: _Found, strategy: Strategy) -> _Found:
    """Return the same with the names that the strategy has for its metric and channel."""
    own = strategy.metrics.get(one.metric)
    channel = None if one.channel is None else strategy.channels.get(one.channel)
    if channel is None:
        return evolve(one, own_metric=own)
    return evolve(one, own_metric=own, platform=channel.platform, handle=channel.handle)


def _guardrail(asked: _Asked, candidate: Candidate) -> tuple[str | None, bool]:
    """Return what to watch beside a metric, one that is measured there first, and whether it is."""
    beside = candidate.served.beside
    around = asked.frame.around
    measured = (one for one in beside if around.history_named(one, candidate.channel) is not None)
    found = next(measured, None)
    return (found, True) if found is not None else (next(iter(beside), None), False)


def _cadence(asked: _Asked, step: Period) -> Cadence:
    """Return when to look: weekly, monthly where readings are rarer, daily where a week would be
    too seldom.
    """
    if step not in (DAY, WEEK):
        return Cadence(every=step)
    weekly = Cadence(every=WEEK)
    is_seldom = len(weekly.days(asked.start, asked.deadline)) < _FEWEST
    return Cadence(every=DAY) if is_seldom and step == DAY else weekly


def _left(candidate: Candidate, reason: Unproposable, **facts: Fact) -> Unproposed:
    return Unproposed(
        metric=candidate.metric.id, channel=candidate.channel, reason=reason, facts=Record(facts)
    )


def _measure_first(asked: _Asked) -> tuple[Recommendation, ...]:
    """Return metrics that would serve the objective and are not measured, those that the channels
    can be asked for first.
    """
    known, catalog = asked.frame.around.evidence, asked.frame.around.catalog
    kind = str(asked.objective.kind)
    if kind not in catalog.kinds:
        return ()
    plain, measured = Evidence(catalog=known.catalog), {one.metric_id for one in known.all_histories}

    def unread(have: tuple[Channel, ...] | None) -> tuple[Recommendation, ...]:
        found = recommend_metrics(kind, evidence=plain, have=have)
        return tuple(one for one in found if one.metric not in measured)[:_FIRST]

    return unread(tuple(asked.strategy.channels)) or unread(None)


__all__ = ["MOST", "propose"]
