"""The three questions about a metric (does it fit, does it help to decide, can it be measured) as checks of declared facts.

Knows a case of relevance and the evidence in it. Every check answers pass, fail or unknown with the facts it used; unknown
asks somebody instead of failing, and nothing is collapsed into a score. A check that does not apply is left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final, final

from attrs import frozen

from smartgoals._messages.formatting import Language
from smartgoals._messages.say import say
from smartgoals._model.history import History
from smartgoals._model.metric import Nature, OverChannels, OverTime
from smartgoals._model.source import DataSource
from smartgoals._model.target import ChangeBy, KeepPace
from smartgoals._numbers import exact
from smartgoals._record import Record
from smartgoals._relevance.counts import relative_uncertainty
from smartgoals._relevance.relevance import AsTarget, Case, Relevance
from smartgoals._relevance.words import ANSWERS, CHECKS
from smartgoals._words import Word
from smartgoals.catalog._formulas import parts
from smartgoals.catalog._levels import Level

_OWN: Final = frozenset(
    {"platform_owned", "platform_public", "web", "email", "crm", "commerce", "helpdesk", "finance", "hr"}
)
_NOTICED: Final = 0.2
_MONTH: Final = 30.4375
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
@frozen(kw_only=True)
class RelevanceCheck:
    """One check of one question: its code, the answer, and the declared facts it used."""

    question: Question
    code: str
    answer: Answer
    facts: Record[str, object]

    def text(self, language: Language | str = "en") -> str:
        """Say it in a language."""
        asked = say(CHECKS, self.code, self.facts, language)
        return say(ANSWERS, self.answer.value, {"asked": asked}, language)


def _check(question: Question, code: str, passed: bool | None, **facts: object) -> RelevanceCheck:
    answer = Answer.UNKNOWN if passed is None else Answer.PASS if passed else Answer.FAIL
    known = Record({name: value for name, value in facts.items() if value is not None})
    return RelevanceCheck(question=question, code=code, answer=answer, facts=known)


def aligned(found: Relevance) -> tuple[RelevanceCheck, ...]:
    """Answer: does it fit the objective?"""
    fits = {AsTarget.PASS: True, AsTarget.FAIL: False}.get(found.as_target)
    if found.level is Level.DIRECT:
        fits = found.as_target is not AsTarget.FAIL
    checks = [
        _check(Question.ALIGNED, "level", fits, level=found.level.value, proxy=found.proxy, profile=found.profile.value)
    ]
    if found.level is Level.SUPPORTING:
        tied = next((one.facts["to"] for one in found.reasons if one.code.startswith("linked_by")), None)
        checks.append(_check(Question.ALIGNED, "linked", True if found.linked else None, to=tied))
    if found.case.objective is not None:
        aims = [one.facts["aim"] for one in found.reasons if one.code == "serves"]
        checks.append(_check(Question.ALIGNED, "business_aim", True if aims else None, aim=aims[0] if aims else None))
    return tuple(checks)


def vanity_conditions(found: Relevance) -> tuple[RelevanceCheck, ...]:
    """Answer: may a metric that is often vanity be accepted here? All three must hold."""
    linked = _check(Question.ALIGNED, "linked", found.linked, level=found.level.value)
    return linked, _able_to_miss(found.case), _changes_behaviour(found.case)


def _able_to_miss(case: Case) -> RelevanceCheck:
    if case.metric.nature is Nature.STOCK:
        dated = None if case.goal is None else case.goal.deadline is not None or case.goal.is_recurring
        return _check(Question.HELPS_DECIDE, "able_to_miss", dated, nature=case.metric.nature.value)
    passed = case.metric.over_time is not OverTime.NONE
    return _check(Question.HELPS_DECIDE, "able_to_miss", passed, nature=case.metric.nature.value)


def helps_decide(case: Case) -> tuple[RelevanceCheck, ...]:
    """Answer: does it help to decide?"""
    return (
        _comparative(case),
        _rate_or_paired(case),
        _check(
            Question.HELPS_DECIDE,
            "can_go_down",
            case.metric.over_time is not OverTime.NONE,
            over_time=str(case.metric.over_time),
        ),
        _check(
            Question.HELPS_DECIDE,
            "understandable",
            case.metric.definition is not None,
            definition=case.metric.definition,
            unit=case.metric.unit.value,
        ),
        _changes_behaviour(case),
        _check(
            Question.HELPS_DECIDE,
            "influenceable",
            True if case.metric.source_kind in _OWN else None,
            source_kind=case.metric.source_kind,
        ),
        _traceable(case),
        _balanced(case),
        _signal_above_noise(case),
    )


def _history(case: Case) -> History | None:
    channel = None if case.goal is None else case.goal.channel
    found = case.evidence.history_of(case.metric.id, channel)
    if found is not None and len(found):
        return found
    elsewhere = case.evidence.all_histories if case.goal is None else ()
    return next((one for one in elsewhere if one.metric_id == case.metric.id and len(one)), None)


def _source(case: Case) -> DataSource | None:
    return case.evidence.source_of(case.metric.id, None if case.goal is None else case.goal.channel)


def _comparative(case: Case) -> RelevanceCheck:
    if case.goal is not None and case.goal.baseline is not None:
        return _check(Question.HELPS_DECIDE, "comparative", True, baseline=case.goal.baseline.value)
    history = _history(case)
    if history is not None:
        return _check(Question.HELPS_DECIDE, "comparative", True, readings=len(history))
    usable = next((one for one in case.catalog.benchmarks if one.usable and one.metric == case.metric.id), None)
    if usable is not None:
        return _check(Question.HELPS_DECIDE, "comparative", True, benchmark=usable.source, year=usable.year)
    return _check(Question.HELPS_DECIDE, "comparative", None)


def _rate_or_paired(case: Case) -> RelevanceCheck:
    if case.metric.nature in {Nature.RATIO, Nature.MEAN}:
        return _check(Question.HELPS_DECIDE, "rate_or_paired", True, nature=case.metric.nature.value)
    followed = {one.metric_id for one in case.evidence.all_histories}
    if case.strategy is not None:
        followed |= {one.metric for one in case.strategy.goals}
    for one in case.catalog.metrics:
        tree = case.catalog.tree(one)
        if tree is None or case.catalog.rules(one)[3] not in {Nature.RATIO, Nature.MEAN}:
            continue
        names = (*parts(tree), one)
        if case.metric.id in names and followed & (set(names) - {case.metric.id}):
            pair = sorted(str(name) for name in followed & (set(names) - {case.metric.id}))
            return _check(Question.HELPS_DECIDE, "rate_or_paired", True, paired_with=pair[0])
    known = None if case.strategy is None and not case.evidence.all_histories else False
    return _check(Question.HELPS_DECIDE, "rate_or_paired", known, nature=case.metric.nature.value)


def _changes_behaviour(case: Case) -> RelevanceCheck:
    if case.goal is None:
        return _check(Question.HELPS_DECIDE, "changes_behaviour", None)
    both = case.goal.decision is not None and case.goal.owner is not None
    return _check(Question.HELPS_DECIDE, "changes_behaviour", both, decision=case.goal.decision, owner=case.goal.owner)


def _traceable(case: Case) -> RelevanceCheck:
    source, history = _source(case), _history(case)
    named = source.kind if source is not None else None
    if named is None and history is not None:
        named = history.source
    if named is None and case.goal is not None and case.goal.baseline is not None:
        named = case.goal.baseline.source
    passed = True if named is not None else None if history is None else False
    return _check(Question.HELPS_DECIDE, "traceable", passed, source=named)


def _balanced(case: Case) -> RelevanceCheck:
    if case.goal is not None and case.goal.guardrails:
        return _check(Question.HELPS_DECIDE, "balanced", True, guardrails=case.goal.guardrails)
    rows = case.catalog.relevance.rows(case.kind)
    guardrails = tuple(one for one, row in rows.items() if row.guardrail and one != case.metric.id)
    followed = {one.metric_id for one in case.evidence.all_histories}
    if case.strategy is not None:
        followed |= {one.metric for one in case.strategy.goals}
    watched = tuple(one for one in guardrails if one in followed)
    if watched:
        return _check(Question.HELPS_DECIDE, "balanced", True, guardrails=watched)
    return _check(Question.HELPS_DECIDE, "balanced", None if case.goal is None else False, suggested=guardrails)


def _signal_above_noise(case: Case) -> RelevanceCheck:
    if case.metric.unit != "count" or case.metric.nature is Nature.STOCK:
        return _check(Question.HELPS_DECIDE, "signal_above_noise", None, unit=case.metric.unit.value)
    expected, change = _expected_count(case), _wanted_change(case)
    off = None if expected is None else relative_uncertainty(expected)
    passed = None if expected is None else off is not None and off <= change
    return _check(
        Question.HELPS_DECIDE, "signal_above_noise", passed, expected=expected, uncertainty=off, change=change
    )


def _expected_count(case: Case) -> float | None:
    """Return the count to be expected in a month: from the last 90 days of readings, else from the pace asked for."""
    history = _history(case)
    if history is not None and case.metric.nature is Nature.FLOW:
        last = date.fromordinal(history.ordinals[-1])
        since = max(date.fromordinal(history.ordinals[0]), last - timedelta(days=89))
        days = (last - since).days + 1
        return float(history.exact_total(since - timedelta(days=1), last)) / days * _MONTH
    if case.goal is not None and isinstance(case.goal.target, KeepPace):
        pace = case.goal.target.pace
        return float(exact(pace.amount) / pace.period.mean_days) * _MONTH
    return None


def _wanted_change(case: Case) -> float:
    target = None if case.goal is None else case.goal.target
    if isinstance(target, ChangeBy) and target.percent is not None:
        return abs(float(target.percent)) / 100
    return _NOTICED


def measurable(case: Case) -> tuple[RelevanceCheck, ...]:
    """Answer: can it be measured at reasonable cost?"""
    return tuple(_measurable(case))


def _measurable(case: Case) -> Iterator[RelevanceCheck]:
    source, history = _source(case), _history(case)
    reachable = source is not None or history is not None
    access = True if reachable else None
    if access is None and case.have is not None:
        from smartgoals._relevance.recommend import deliverable

        access = case.metric.id in deliverable(case.catalog, case.have)
    kind = source.kind if source is not None and source.kind is not None else case.metric.source_kind
    yield _check(Question.MEASURABLE, "access", access, source_kind=kind, held_by=source.held_by if source else None)
    yield _cadence(case, source)
    yield _latency(case, source)
    yield _reach_back(case, source, history)
    minutes = None if source is None else source.cost_minutes
    yield _check(Question.MEASURABLE, "cost", True if minutes == 0 else None, minutes=minutes)
    yield _definition_stable(case, source, history)
    if case.metric.id in _ATTRIBUTED or case.metric.over_channels is OverChannels.SUM_MODEL:
        model = None if source is None else source.attribution
        yield _check(Question.MEASURABLE, "attribution", True if model is not None else None, model=model)
    if case.metric.source_kind == "survey":
        yield _sample(case, history)


def _cadence(case: Case, source: DataSource | None) -> RelevanceCheck:
    often = None if source is None else source.cadence
    review = None if case.goal is None or case.goal.cadence is None else str(case.goal.cadence)
    if often is None or case.goal is None or case.goal.cadence is None:
        return _check(Question.MEASURABLE, "cadence", None, cadence=str(often) if often else None, review=review)
    passed = often.mean_days <= case.goal.cadence.period.mean_days
    return _check(Question.MEASURABLE, "cadence", passed, cadence=str(often), review=review)


def _latency(case: Case, source: DataSource | None) -> RelevanceCheck:
    late = None if source is None else source.latency_days
    if late is None:
        platform = _platform(case)
        late = None if platform is None else _delay_of(case, platform)
    if late is None or case.goal is None or case.goal.deadline is None:
        return _check(Question.MEASURABLE, "latency", None, latency_days=late)
    # A verdict falls on the deadline unless somebody says otherwise; a review a week later still gives a verdict.
    return _check(Question.MEASURABLE, "latency", late <= 7, latency_days=late, deadline=case.goal.deadline)


def _platform(case: Case) -> str | None:
    if case.strategy is None or case.goal is None:
        return None
    channel = case.strategy.channel_of(case.goal)
    return None if channel is None else channel.platform


def _delay_of(case: Case, platform: str) -> int | None:
    known = case.catalog.platforms.get(platform)
    return None if known is None else known.delay_days


def _reach_back(case: Case, source: DataSource | None, history: History | None) -> RelevanceCheck:
    starts = None if case.goal is None else case.goal.plan_starts_on
    if history is not None and starts is not None and history.ordinals[0] <= starts.toordinal():
        first = date.fromordinal(history.ordinals[0])
        return _check(Question.MEASURABLE, "reach_back", True, stored_since=first)
    back = None if source is None else source.reaches_back_days
    platform = _platform(case)
    if back is None and platform is not None:
        known = case.catalog.platforms.get(platform)
        back = None if known is None else known.keeps_days
    if back is None or case.goal is None or starts is None or case.goal.deadline is None:
        return _check(Question.MEASURABLE, "reach_back", None, reaches_back_days=back)
    wanted = (case.goal.deadline - starts).days
    return _check(Question.MEASURABLE, "reach_back", back >= wanted, reaches_back_days=back, wanted_days=wanted)


def _definition_stable(case: Case, source: DataSource | None, history: History | None) -> RelevanceCheck:
    platform = _platform(case)
    days = [one.on for one in case.catalog.breaks(case.metric.id, platform) if not one.is_rename] if platform else []
    days += list(source.breaks) if source is not None else []
    first = None if case.goal is None else case.goal.plan_starts_on
    if first is None and history is not None:
        first = date.fromordinal(history.ordinals[0])
    last = None if case.goal is None else case.goal.deadline
    if last is None and history is not None:
        last = date.fromordinal(history.ordinals[-1])
    if first is None or last is None or (platform is None and source is None):
        return _check(Question.MEASURABLE, "definition_stable", None)
    broken = tuple(one for one in sorted(days) if first < one <= last)
    return _check(Question.MEASURABLE, "definition_stable", not broken, breaks=broken or None)


def _sample(case: Case, history: History | None) -> RelevanceCheck:
    asked = None if history is None or history.out_of is None else float(history.out_of[-1])
    if asked is None:
        return _check(Question.MEASURABLE, "sample", None)
    margin = relative_uncertainty(asked)
    change = _wanted_change(case)
    return _check(
        Question.MEASURABLE,
        "sample",
        margin is not None and margin <= change,
        respondents=asked,
        margin=margin,
        change=change,
    )
