"""The three questions about a metric (does it fit, does it help to decide, can it be measured) as
checks of declared facts.

Knows a pair and the evidence in it. Every check answers pass, fail or unknown with the facts it
used; unknown asks somebody instead of failing, and nothing is collapsed into a score. A check that
does not apply is left out. Whether a metric fits is what relevance itself answers, so the checks of
that question are made there; the other two are asked here.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final, final

from attrs import frozen

from smartgoals._days import moved
from smartgoals._documents import document
from smartgoals._messages.formatting import Language
from smartgoals._messages.say import say
from smartgoals._model.absent_words import is_said, names_somebody
from smartgoals._model.history import History
from smartgoals._model.metric import Nature, OverChannels, OverTime
from smartgoals._model.source import DataSource
from smartgoals._model.target import ChangeBy, GrowBy, KeepPace, ReachPace
from smartgoals._numbers import exact, nearest_float
from smartgoals._plan.check_ins import moved_deadline
from smartgoals._record import Record
from smartgoals._relevance.counts import relative_uncertainty
from smartgoals._relevance.followed import open_goals, read_metrics
from smartgoals._relevance.pair import Pair, in_words
from smartgoals._relevance.recommend import deliverable
from smartgoals._time.mean_length import mean_length
from smartgoals._time.period import MEAN_MONTH_DAYS
from smartgoals._words import Word
from smartgoals.catalog._formulas import parts
from smartgoals.catalog._ties import others_than

_OWN: Final = frozenset(
    {"platform_owned", "platform_public", "web", "email", "crm", "commerce", "helpdesk", "finance", "hr"}
)
_NOTICED: Final = 0.2
_MONTH: Final = float(MEAN_MONTH_DAYS)
_LATELY: Final = 90
"""So many days of readings, the last ones, tell how many are to be expected."""
_ATTRIBUTED: Final = frozenset({"attributed_revenue", "assisted_conversions", "roas", "revenue_per_session"})


class Question(Word):
    """The three questions of the guide (G21)."""

    ALIGNED = "aligned"
    HELPS_DECIDE = "helps_decide"
    MEASURABLE = "measurable"


class Answer(Word):
    """What a check found; *unknown* is a question to whoever owns the goal."""

    PASS = "pass"
    FAIL = "fail"
    UNKNOWN = "unknown"


@final
@document
@frozen(kw_only=True)
class RelevanceCheck:
    """One check of one question: its code, the answer, and the declared facts it used."""

    question: Question
    code: str
    answer: Answer
    facts: Record[str, object]

    def text(self, language: Language | str | None = None) -> str:
        """Say it in a language."""
        asked = say(f"relevance.{self.code}", in_words(self.facts), language)
        return say(f"relevance.{self.answer.value}", {"asked": asked}, language)


def check(question: Question, code: str, passed: bool | None, **facts: object) -> RelevanceCheck:
    """Return a check with the facts that are known; None is unknown."""
    answer = Answer.UNKNOWN
    if passed is not None:
        answer = Answer.PASS if passed else Answer.FAIL
    known = Record({name: value for name, value in facts.items() if value is not None})
    return RelevanceCheck(question=question, code=code, answer=answer, facts=known)


def able_to_miss(pair: Pair) -> RelevanceCheck:
    """Check whether a goal on the metric can be missed: a level is reached some day, unless the
    goal has a day.
    """
    if pair.metric.nature is Nature.STOCK:
        dated = None if pair.goal is None else pair.goal.deadline is not None or pair.goal.is_recurring
        return check(Question.HELPS_DECIDE, "able_to_miss", dated, nature=pair.metric.nature.value)
    passed = pair.metric.over_time is not OverTime.NONE
    return check(Question.HELPS_DECIDE, "able_to_miss", passed, nature=pair.metric.nature.value)


def helps_decide(pair: Pair) -> tuple[RelevanceCheck, ...]:
    """Answer: does it help to decide?"""
    return (
        _comparative(pair),
        _rate_or_paired(pair),
        check(
            Question.HELPS_DECIDE,
            "can_go_down",
            pair.metric.over_time is not OverTime.NONE,
            over_time=str(pair.metric.over_time),
        ),
        check(
            Question.HELPS_DECIDE,
            "understandable",
            pair.metric.definition is not None,
            definition=pair.metric.definition,
            unit=pair.metric.unit.value,
        ),
        changes_behaviour(pair),
        check(
            Question.HELPS_DECIDE,
            "influenceable",
            True if pair.metric.source_kind in _OWN else None,
            source_kind=pair.metric.source_kind,
        ),
        _traceable(pair),
        _balanced(pair),
        _signal_above_noise(pair),
    )


def _history(pair: Pair) -> History | None:
    channel = None if pair.goal is None else pair.goal.channel
    found = pair.evidence.history_of(pair.metric.id, channel)
    if found is not None and len(found):
        return found
    elsewhere = pair.evidence.all_histories if pair.goal is None else ()
    return next((one for one in elsewhere if one.metric_id == pair.metric.id and len(one)), None)


def _source(pair: Pair) -> DataSource | None:
    return pair.evidence.source_of(pair.metric.id, None if pair.goal is None else pair.goal.channel)


def _comparative(pair: Pair) -> RelevanceCheck:
    if pair.goal is not None and pair.goal.baseline is not None:
        return check(Question.HELPS_DECIDE, "comparative", True, baseline=pair.goal.baseline.value)
    history = _history(pair)
    if history is not None:
        return check(Question.HELPS_DECIDE, "comparative", True, readings=len(history))
    usable = next(
        (one for one in pair.catalog.benchmarks if one.usable and one.metric == pair.metric.id), None
    )
    if usable is not None:
        return check(Question.HELPS_DECIDE, "comparative", True, benchmark=usable.source, year=usable.year)
    return check(Question.HELPS_DECIDE, "comparative", None)


def _rate_or_paired(pair: Pair) -> RelevanceCheck:
    if pair.metric.nature in {Nature.RATIO, Nature.MEAN}:
        return check(Question.HELPS_DECIDE, "rate_or_paired", True, nature=pair.metric.nature.value)
    followed = _followed(pair)
    for name in pair.catalog.metrics:
        tree = pair.catalog.trees.get(name)
        if tree is None or pair.catalog.metrics[name].nature not in {Nature.RATIO, Nature.MEAN}:
            continue
        names = (*parts(tree), name)
        if pair.metric.id in names and followed & (set(names) - {pair.metric.id}):
            partners = sorted(str(partner) for partner in followed & (set(names) - {pair.metric.id}))
            return check(Question.HELPS_DECIDE, "rate_or_paired", True, paired_with=partners[0])
    known = None if pair.strategy is None and not pair.evidence.all_histories else False
    return check(Question.HELPS_DECIDE, "rate_or_paired", known, nature=pair.metric.nature.value)


def _followed(pair: Pair) -> set[str | None]:
    """Return the metrics that the plan follows on the day: targets of goals, and what is read."""
    goals = () if pair.strategy is None else open_goals(pair.strategy.goals, pair.as_of)
    return {*read_metrics(pair.evidence.all_histories, pair.as_of), *(one.metric for one in goals)}


def changes_behaviour(pair: Pair) -> RelevanceCheck:
    """Check whether somebody answers for the goal and says what changes when it is missed."""
    if pair.goal is None:
        return check(Question.HELPS_DECIDE, "changes_behaviour", None)
    both = is_said(pair.goal.decision) and names_somebody(pair.goal.owner)
    return check(
        Question.HELPS_DECIDE, "changes_behaviour", both, decision=pair.goal.decision, owner=pair.goal.owner
    )


def _traceable(pair: Pair) -> RelevanceCheck:
    source, history = _source(pair), _history(pair)
    named = source.kind if source is not None else None
    if named is None and history is not None:
        named = history.source
    if named is None and pair.goal is not None and pair.goal.baseline is not None:
        named = pair.goal.baseline.source
    passed = True if named is not None else None if history is None else False
    return check(Question.HELPS_DECIDE, "traceable", passed, source=named)


def _balanced(pair: Pair) -> RelevanceCheck:
    own = () if pair.goal is None else others_than(pair.catalog, pair.metric.id, pair.goal.guardrails)
    if own:
        return check(Question.HELPS_DECIDE, "balanced", True, guardrails=own)
    rows = pair.catalog.relevance.get(pair.kind) or {}
    guardrails = others_than(
        pair.catalog, pair.metric.id, [one for one, row in rows.items() if row.guardrail]
    )
    followed = _followed(pair)
    watched = tuple(one for one in guardrails if one in followed)
    if watched:
        return check(Question.HELPS_DECIDE, "balanced", True, guardrails=watched)
    return check(
        Question.HELPS_DECIDE, "balanced", None if pair.goal is None else False, suggested=guardrails
    )


def _signal_above_noise(pair: Pair) -> RelevanceCheck:
    if pair.metric.unit != "count" or pair.metric.nature is Nature.STOCK:
        return check(Question.HELPS_DECIDE, "signal_above_noise", None, unit=pair.metric.unit.value)
    expected, change = _expected_count(pair), _wanted_change(pair)
    off = None if expected is None else relative_uncertainty(expected)
    passed = None if expected is None else off is not None and off <= change
    return check(
        Question.HELPS_DECIDE, "signal_above_noise", passed, expected=expected, uncertainty=off, change=change
    )


def _expected_count(pair: Pair) -> float | None:
    """Return the count to be expected in a month: from the last 90 days of readings, else from the
    pace asked for.
    """
    history = _history(pair)
    if history is not None and pair.metric.nature is Nature.FLOW:
        last = date.fromordinal(history.ordinals[-1])
        since = max(date.fromordinal(history.ordinals[0]), moved(last, 1 - _LATELY))
        days = (last - since).days + 1
        return nearest_float(history.exact_total(moved(since, -1), last)) / days * _MONTH
    if pair.goal is not None and isinstance(pair.goal.target, (KeepPace, ReachPace)):
        pace = pair.goal.target.pace
        return float(exact(pace.amount) / mean_length(pace.period, pair.goal.calendar)) * _MONTH
    return None


def _wanted_change(pair: Pair) -> float:
    target = None if pair.goal is None else pair.goal.target
    if isinstance(target, ChangeBy) and target.percent is not None:
        return abs(float(target.percent)) / 100
    if isinstance(target, GrowBy):
        return abs(float(target.growth.percent)) / 100
    return _NOTICED


def measurable(pair: Pair) -> tuple[RelevanceCheck, ...]:
    """Answer: can it be measured at reasonable cost?"""
    return tuple(_measurable(pair))


def _measurable(pair: Pair) -> Iterator[RelevanceCheck]:
    source, history = _source(pair), _history(pair)
    reachable = source is not None or history is not None
    access = True if reachable else None
    if access is None and pair.have is not None:
        access = pair.metric.id in deliverable(pair.catalog, pair.have)
    kind = source.kind if source is not None and source.kind is not None else pair.metric.source_kind
    yield check(
        Question.MEASURABLE, "access", access, source_kind=kind, held_by=source.held_by if source else None
    )
    yield _cadence(pair, source)
    yield _latency(pair, source)
    yield _reach_back(pair, source, history)
    minutes = None if source is None else source.cost_minutes
    yield check(Question.MEASURABLE, "cost", True if minutes == 0 else None, minutes=minutes)
    yield _definition_stable(pair, source, history)
    if pair.metric.id in _ATTRIBUTED or pair.metric.over_channels is OverChannels.SUM_MODEL:
        model = None if source is None else source.attribution
        yield check(Question.MEASURABLE, "attribution", True if model is not None else None, model=model)
    if pair.metric.source_kind == "survey":
        yield _sample(pair, history)


def _cadence(pair: Pair, source: DataSource | None) -> RelevanceCheck:
    often = None if source is None else source.cadence
    review = None if pair.goal is None or pair.goal.cadence is None else str(pair.goal.cadence)
    if often is None or pair.goal is None or pair.goal.cadence is None:
        return check(
            Question.MEASURABLE, "cadence", None, cadence=str(often) if often else None, review=review
        )
    passed = often.mean_days <= pair.goal.cadence.period.mean_days
    return check(Question.MEASURABLE, "cadence", passed, cadence=str(often), review=review)


def _latency(pair: Pair, source: DataSource | None) -> RelevanceCheck:
    late = None if source is None else source.latency_days
    if late is None:
        platform = _platform(pair)
        late = None if platform is None else _delay_of(pair, platform)
    if late is None or pair.goal is None or pair.goal.deadline is None:
        return check(Question.MEASURABLE, "latency", None, latency_days=late)
    # A verdict falls on the deadline unless somebody says otherwise; a review a week later still
    # gives a verdict.
    return check(
        Question.MEASURABLE, "latency", late <= 7, latency_days=late, deadline=moved_deadline(pair.goal)
    )


def _platform(pair: Pair) -> str | None:
    if pair.strategy is None or pair.goal is None:
        return None
    channel = pair.strategy.channel_of(pair.goal)
    return None if channel is None else channel.platform


def _delay_of(pair: Pair, platform: str) -> int | None:
    known = pair.catalog.platforms.get(platform)
    return None if known is None else known.delay_days


def _reach_back(pair: Pair, source: DataSource | None, history: History | None) -> RelevanceCheck:
    starts = None if pair.goal is None else pair.goal.plan_starts_on
    if history is not None and starts is not None and history.ordinals[0] <= starts.toordinal():
        first = date.fromordinal(history.ordinals[0])
        return check(Question.MEASURABLE, "reach_back", True, stored_since=first)
    back = None if source is None else source.reaches_back_days
    platform = _platform(pair)
    if back is None and platform is not None:
        known = pair.catalog.platforms.get(platform)
        back = None if known is None else known.keeps_days
    ends = None if pair.goal is None else moved_deadline(pair.goal)
    if back is None or starts is None or ends is None:
        return check(Question.MEASURABLE, "reach_back", None, reaches_back_days=back)
    wanted = (ends - starts).days
    return check(
        Question.MEASURABLE, "reach_back", back >= wanted, reaches_back_days=back, wanted_days=wanted
    )


def _definition_stable(pair: Pair, source: DataSource | None, history: History | None) -> RelevanceCheck:
    from smartgoals.catalog._names import breaks_of  # loaded when breaks are first asked for

    platform = _platform(pair)
    days = [one.on for one in breaks_of(pair.metric.id, platform) if not one.is_rename] if platform else []
    days += list(source.breaks) if source is not None else []
    first = None if pair.goal is None else pair.goal.plan_starts_on
    if first is None and history is not None:
        first = date.fromordinal(history.ordinals[0])
    last = None if pair.goal is None else moved_deadline(pair.goal)
    if last is None and history is not None:
        last = date.fromordinal(history.ordinals[-1])
    if first is None or last is None or (platform is None and source is None):
        return check(Question.MEASURABLE, "definition_stable", None)
    broken = tuple(one for one in sorted(days) if first < one <= last)
    return check(Question.MEASURABLE, "definition_stable", not broken, breaks=broken or None)


def _sample(pair: Pair, history: History | None) -> RelevanceCheck:
    asked = None if history is None or history.out_of is None else float(history.out_of[-1])
    if asked is None:
        return check(Question.MEASURABLE, "sample", None)
    margin = relative_uncertainty(asked)
    change = _wanted_change(pair)
    return check(
        Question.MEASURABLE,
        "sample",
        margin is not None and margin <= change,
        respondents=asked,
        margin=margin,
        change=change,
    )
