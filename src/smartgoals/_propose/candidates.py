"""Candidates: the metrics that are measured, on which channels, which of them serve the objective,
and in what order.

The order is one of facts, and nothing is weighed: how near the metric is to the objective (direct,
supporting, context that a stated effect ties), then each metric's first channel before its second,
then proxies and often flattering figures last, the stage nearest to a result, the order of the
catalogue's table, and of channels the one read last, then the one read most often. Knows relevance,
evidence and audits; makes no forecast.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple, final

from smartgoals._case.difficulty import ENOUGH_WINDOWS
from smartgoals._case.staleness import STALE_DAYS
from smartgoals._case.surroundings import Surroundings, is_open
from smartgoals._channels.advice import ChannelAdvice, advice_of
from smartgoals._model.metric import Better
from smartgoals._propose.proposals import Unproposed
from smartgoals._propose.words import Unproposable
from smartgoals._record import Record
from smartgoals._relevance.pair import AsTarget
from smartgoals._relevance.recommend import recommend_metrics
from smartgoals._relevance.relevance import Relevance, relevance_on
from smartgoals.catalog._levels import Level

if TYPE_CHECKING:
    from fractions import Fraction

    from smartgoals._model.history import History
    from smartgoals._model.metric import Metric
    from smartgoals._model.objective import Objective
    from smartgoals._model.strategy import Strategy
    from smartgoals.rules._finding import Fact

_LEVELS: Final = tuple(Level)
_DROPPED: Final = frozenset({ChannelAdvice.CLOSE, ChannelAdvice.PARK, ChannelAdvice.MERGE})
_WITHOUT_AIM: Final = "K1"
"""The rule that a channel is for nothing: a goal would say what it is for, so this alone drops none."""

Place = tuple[str, str | None]
"""A metric and a channel."""


@final
class Candidate(NamedTuple):
    """A metric on a channel that a goal may be set on, how it serves the objective, and its readings."""

    metric: Metric
    channel: str | None
    served: Relevance
    history: History
    sign: int


@final
class Cards(NamedTuple):
    """What audits say of channels: the advice that drops some, and the hours a week that each takes."""

    dropped: Mapping[str, str]
    hours: Mapping[str, Fraction]


def candidates_of(
    objective: Objective, strategy: Strategy, around: Surroundings, cards: Cards
) -> tuple[tuple[Candidate, ...], list[Unproposed]]:
    """Return what a goal may be set on, the first one first, and what is measured and cannot be,
    with its reason.
    """
    kept, left = list[Candidate](), list[Unproposed]()
    served: dict[str, Relevance] = {}
    for metric, channel in _measured(around):
        found = _candidate(objective, strategy, around, (metric, channel), served)
        if isinstance(found, Candidate) and channel is not None and channel in cards.dropped:
            facts = Record[str, "Fact"]({"advice": cards.dropped[channel]})
            found = Unproposed(
                metric=metric, channel=channel, reason=Unproposable.CHANNEL_DROPPED, facts=facts
            )
        if isinstance(found, Candidate):
            kept.append(found)
        else:
            left.append(found)
    return tuple(_in_order(objective, around, kept)), left


def _measured(around: Surroundings) -> Iterator[Place]:
    """Yield each metric and channel of which there are readings or figures of audits, in order of name."""
    places: set[Place] = {
        (one.metric_id, one.channel) for one in around.evidence.all_histories if one.metric_id
    }
    strategy = around.evidence.strategy
    for channel in strategy.channels.ids if strategy is not None and around.has_audits else ():
        audited = {
            one.metric
            for audit in around.evidence.all_audits
            for entry in audit.channels
            for one in entry.baselines
            if audit.as_of <= around.as_of
        }
        places.update((metric, channel) for metric in audited if around.measurements(metric, channel))
    yield from sorted(places, key=lambda place: (place[0], place[1] or ""))


def _candidate(
    objective: Objective, strategy: Strategy, around: Surroundings, place: Place, served: dict[str, Relevance]
) -> Candidate | Unproposed:
    """Return a metric on a channel with what is known of it, or why no goal can be set on it."""
    name, channel = place
    metric = around.metric(name)
    if metric is None:
        return _left(place, Unproposable.METRIC_UNKNOWN)
    if channel is not None and channel not in strategy.channels.ids:
        return _left(place, Unproposable.CHANNEL_UNKNOWN)
    if name not in served:
        served[name] = relevance_on(metric, objective, around.as_of, evidence=around.evidence)
    found = served[name]
    if found.as_target in (AsTarget.FAIL, AsTarget.UNKNOWN):
        is_known = found.as_target is AsTarget.FAIL
        return _left(place, Unproposable.DOES_NOT_SERVE if is_known else Unproposable.RELEVANCE_UNKNOWN)
    if metric.better is Better.CONTEXT:
        return _left(place, Unproposable.NO_GOOD_SIDE)
    open_goals = (one for one in around.siblings.get((name, channel), ()) if is_open(one, around.as_of))
    already = next(open_goals, None)
    if already is not None:
        return _left(place, Unproposable.ALREADY_A_GOAL, goal=str(already.id))
    history = around.history(name, channel)
    if history is None:
        return _left(place, Unproposable.ONLY_AUDITED)
    kept = around.upto_day(around.as_known(history))
    if not len(kept):
        return _left(place, Unproposable.NO_READING)
    if (around.as_of - kept.last.day).days > STALE_DAYS:
        return _left(place, Unproposable.STALE, last=kept.last.day)
    if len(kept) < ENOUGH_WINDOWS:
        return _left(place, Unproposable.FEW_READINGS, readings=len(kept), wanted=ENOUGH_WINDOWS)
    return Candidate(metric, channel, found, kept, 1 if metric.better is Better.HIGHER else -1)


def _left(place: Place, reason: Unproposable, **facts: Fact) -> Unproposed:
    metric, channel = place
    return Unproposed(metric=metric, channel=channel, reason=reason, facts=Record(facts))


def _in_order(objective: Objective, around: Surroundings, kept: list[Candidate]) -> list[Candidate]:
    """Return candidates in the order that is told at the head of this module."""
    names = sorted({str(one.metric.id) for one in kept} & set(around.catalog.metrics))
    ranked = recommend_metrics(objective, evidence=around.evidence, have=names)
    rank = {one.metric: place for place, one in enumerate(ranked)}
    by_channel = sorted(
        kept, key=lambda one: (-one.history.ordinals[-1], -len(one.history), one.channel or "", one.metric.id)
    )
    turns: dict[str, int] = {}
    keyed = []
    for one in by_channel:
        turn = turns[one.metric.id] = turns.get(one.metric.id, -1) + 1
        place = rank.get(one.metric.id, len(rank))
        keyed.append(((_LEVELS.index(one.served.level), turn, place, one.metric.id, one.channel or ""), one))
    return [one for _, one in sorted(keyed, key=lambda pair: pair[0])]


def cards_of(strategy: Strategy, around: Surroundings, as_of: date) -> Cards:
    """Return what the audits say of the channels of a strategy; nothing where there is no audit."""
    if not around.has_audits:
        return Cards({}, {})
    from smartgoals._channels.scorecards import scorecards  # nobody without an audit pays for it
    from smartgoals._numbers import exact

    dropped: dict[str, str] = {}
    hours: dict[str, Fraction] = {}
    for card in scorecards(strategy, as_of=as_of, evidence=around.evidence).cards:
        told = [one for one in card.suggestions if one.code != _WITHOUT_AIM]
        advice = advice_of(told, card.exceptions, is_unseen=False)
        if advice in _DROPPED:
            dropped[card.channel] = advice.value
        if card.hours is not None:
            hours[card.channel] = exact(card.hours)
    return Cards(dropped, hours)
