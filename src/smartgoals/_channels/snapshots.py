"""What each channel put in and brought in over one audit's window: effort, cost, outcomes, rates.
Facts, and no judgement.

Figures of the audit come first; a flow that the audit lacks is added up from readings over its window.
Missing stays missing: several outcomes are known where each of them is, hours without a price leave the
cost unknown, and a share counts only the channels of which the figure is known. Net figures may
be losses, and of gains less losses nobody has a share.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Mapping
from datetime import date, timedelta
from fractions import Fraction
from types import MappingProxyType
from typing import Final, NamedTuple, TypeAlias

from smartgoals._case.audit_case import channel_of
from smartgoals._case.efforts import hours_a_week, hours_together
from smartgoals._case.surroundings import is_open
from smartgoals._days import ONE_DAY
from smartgoals._errors import InvalidValue
from smartgoals._model._several import read_last_first
from smartgoals._model.audit import Audit, ChannelAudit
from smartgoals._model.currency import currency_of_history, is_money, of_one_money
from smartgoals._model.facts import nature_of, unit_of
from smartgoals._model.goal import Goal
from smartgoals._model.history import History
from smartgoals._model.ids import AuditId
from smartgoals._model.measurement import Window
from smartgoals._model.metric import Metric, Nature, Unit
from smartgoals._model.strategy import Strategy
from smartgoals._numbers import exact
from smartgoals._relevance.counts import TWO_ERRORS, error_of

_WEEK: Final = 7
TRAILING: Final = timedelta(days=90)
"""Without an audit that says its window, the quarter up to its day stands for one."""


class ChannelFacts(NamedTuple):
    """One channel in one window.

    `hours` are per week, and `planned` the goals that plan them where no audit tells
    them. `cost` is known when all that was looked at has a price and `spent` is what
    of it is known; `converted` and `visits` are what the conversion rate is made of, `bounce_of` the
    visits of which the bounce rate is told. `defined` says of each outcome what was counted.
    `currencies` are those of its outcomes, with None for an amount that names none. `until` is the
    last day that any of it is known of; None where nothing is. `most_worth` is what they may well have
    been worth; `weighed` and `most_weighed` are the like, with one for each where all are worth the same.
    `is_counted` tells whether the outcomes
    are counts, which have a counting error; amounts of money and of time have none.
    """

    channel: str
    entry: ChannelAudit | None
    hours: Fraction | None
    planned: tuple[Goal, ...]
    cost: Fraction | None
    spent: Fraction | None
    currency: str | None
    outcomes: Fraction | None
    worth: Fraction | None
    most_worth: Fraction | None
    weighed: Fraction | None
    most_weighed: Fraction | None
    defined: tuple[tuple[str, str | None, str | None], ...]
    currencies: frozenset[str | None]
    visits: Fraction | None
    converted: Fraction | None
    repeat_rate: Fraction | None
    repeat_of: Fraction | None
    bounce_rate: Fraction | None
    bounce_of: Fraction | None
    in_audience: Fraction | None
    until: date | None
    is_counted: bool


Shares: TypeAlias = Mapping[str, "Fraction | None"]


class Snapshot(NamedTuple):
    """All channels over one window, in order of id; what they have in all, and each one's share of it.

    `pooled` are conversions and visits of all channels that tell both, `repeated` people who came
    back and people, likewise; `bounced` are visits that left at once and visits, of all channels
    that tell their bounce rate and of how many visits. Shares of the outcome are of what it is worth,
    where outcomes are worth unlike.
    """

    audit: AuditId | None
    window: Window
    facts: tuple[ChannelFacts, ...]
    by_channel: Mapping[str, ChannelFacts]
    of_effort: Shares
    of_outcome: Shares
    of_visits: Shares
    pooled: tuple[Fraction, Fraction]
    repeated: tuple[Fraction, Fraction]
    bounced: tuple[Fraction, Fraction]

    def of(self, channel: str) -> ChannelFacts | None:
        """Return the facts of a channel, or None."""
        return self.by_channel.get(channel)

    @property
    def planned(self) -> Mapping[str, tuple[Goal, ...]]:
        """The goals that plan the hours of a channel, of which no audit tells them."""
        return {one.channel: one.planned for one in self.facts if one.planned}

    @property
    def is_mixed(self) -> bool:
        """Whether outcomes are not known to be of one currency: then no channel has a share, and
        none is more than another.
        """
        return not of_one_money(self.currencies)

    @property
    def currencies(self) -> frozenset[str | None]:
        """The currencies in which outcomes are told; None stands for amounts that name none."""
        return _currencies(self.facts)

    @property
    def matched(self) -> tuple[ChannelFacts, ...]:
        """The channels that tell both their hours and their outcomes: only of these are the shares
        of both of one whole.

        Outcomes that are not known to be of one currency are of no whole.
        """
        if self.is_mixed:
            return ()
        return tuple(one for one in self.facts if one.hours is not None and one.outcomes is not None)

    def both_shares(self, channel: str) -> tuple[Fraction, Fraction] | None:
        """Return a channel's shares of the effort and the outcome of all that tell both, or None."""
        named = [one.channel for one in self.matched]
        if channel not in named:
            return None
        at = named.index(channel)
        of_effort = shares(one.hours for one in self.matched)[at]
        of_outcome = shares(one.weighed for one in self.matched)[at]
        return None if of_effort is None or of_outcome is None else (of_effort, of_outcome)

    @property
    def mean_bounce(self) -> Fraction | None:
        """The share of all visits that left at once; None where no channel tells of how many visits
        its rate is.
        """
        return self.bounced[0] / self.bounced[1] if self.bounced[1] else None

    @property
    def fair_share(self) -> Fraction:
        """The share of the visits that each channel would have if all that tell theirs had as many."""
        return Fraction(1, max(1, sum(one is not None for one in self.of_visits.values())))


class SnapshotTerms(NamedTuple):
    """What snapshots are taken from, and what counts as an outcome: the worth of one, by metric.

    `metrics` are those that the caller's catalogue describes in other words than ours.
    """

    strategy: Strategy
    histories: tuple[History, ...]
    worth: Mapping[str, Fraction]
    as_of: date
    metrics: Mapping[str, Metric] = MappingProxyType({})

    def described(self, metric: str) -> Metric | str:
        """Return a metric as the strategy or the caller's catalogue describes it, else its id."""
        return self.strategy.metrics.get(metric) or self.metrics.get(metric) or metric


def key_of(entry: ChannelAudit, strategy: Strategy) -> str:
    """Return the id of the strategy's channel that an entry is about, or the account's own name."""
    known = channel_of(entry, strategy)
    return known.id if known is not None else str(entry)


def channels_of(audit: Audit | None, strategy: Strategy) -> tuple[str, ...]:
    """Return the channels of a strategy and of an audit, in order of id."""
    audited = {key_of(one, strategy) for one in (audit.channels if audit is not None else ())}
    return tuple(sorted({*audited, *strategy.channels.ids}))


def snapshot_of(audit: Audit | None, known: SnapshotTerms) -> Snapshot:
    """Return all channels over the window of an audit, or over the trailing quarter without one."""
    end = known.as_of if audit is None else audit.as_of
    window = audit.window if audit is not None and audit.window is not None else Window(_back(end), end)
    entries = {key_of(one, known.strategy): one for one in (audit.channels if audit is not None else ())}
    facts = tuple(_facts(one, entries.get(one), window, known) for one in channels_of(audit, known.strategy))
    currencies = sorted({one.currency for one in facts if one.currency is not None})
    if len(currencies) > 1:
        hint = "nothing is converted here: give all costs in one currency"
        raise InvalidValue(value=currencies, expected="one currency in all costs", hint=hint, path="audits")
    return _summed(audit.id if audit is not None else None, window, facts)


def _summed(audit: AuditId | None, window: Window, facts: tuple[ChannelFacts, ...]) -> Snapshot:
    mixed = not of_one_money(_currencies(facts))
    back = [
        (one.repeat_rate * one.repeat_of, one.repeat_of)
        for one in facts
        if one.repeat_rate is not None and one.repeat_of
    ]
    left = [
        (one.bounce_rate * one.bounce_of, one.bounce_of)
        for one in facts
        if one.bounce_rate is not None and one.bounce_of
    ]
    names = [one.channel for one in facts]
    return Snapshot(
        audit=audit,
        window=window,
        facts=facts,
        by_channel={one.channel: one for one in facts},
        of_effort=dict(zip(names, shares(one.hours for one in facts), strict=True)),
        of_outcome=dict(zip(names, shares(None if mixed else one.weighed for one in facts), strict=True)),
        of_visits=dict(zip(names, shares(one.visits for one in facts), strict=True)),
        # Of amounts not known to be of one currency, or of gains less losses, no rate is that of all.
        pooled=_pooled(() if mixed or any((one.outcomes or 0) < 0 for one in facts) else facts),
        repeated=(_sum(part for part, _ in back), _sum(whole for _, whole in back)),
        bounced=(_sum(part for part, _ in left), _sum(whole for _, whole in left)),
    )


def _pooled(facts: Iterable[ChannelFacts]) -> tuple[Fraction, Fraction]:
    told = [(one.converted, one.visits) for one in facts if one.converted is not None and one.visits]
    return _sum(part for part, _ in told), _sum(whole for _, whole in told)


def _currencies(facts: Iterable[ChannelFacts]) -> frozenset[str | None]:
    return frozenset(currency for one in facts for currency in one.currencies)


def _sum(amounts: Iterable[Fraction]) -> Fraction:
    return sum(amounts, Fraction(0))


def _back(end: date) -> date:
    return date.min if end - date.min < TRAILING else end - TRAILING


def _facts(channel: str, entry: ChannelAudit | None, window: Window, known: SnapshotTerms) -> ChannelFacts:
    counts = {metric: _count(metric, channel, entry, window, known) for metric in known.worth}
    found = {metric: value for metric, value in counts.items() if value is not None}
    defined = tuple(_defined(metric, channel, entry, window, known) for metric in sorted(found))
    currencies = frozenset(
        currency
        for metric, _, currency in defined
        if currency is not None or is_money(known.described(metric))
    )
    told = bool(found) and len(found) == len(counts) and of_one_money(currencies)
    outcomes = sum(found.values(), Fraction(0)) if told else None
    counted = {metric for metric in known.worth if unit_of(known.described(metric)) is Unit.COUNT}
    is_counted = len(counted) == len(known.worth)
    cost = entry.cost if entry is not None else None
    converted: Fraction | None
    visits = sessions = _count("sessions", channel, entry, window, known)
    rate, rate_of = _ratio(entry, "conversion_rate")
    if rate is not None and (rate_of or visits):
        of = rate_of or visits
        visits, converted = of, rate * (of or 0)
    else:
        # What was lost is no share of any visits, and money and time are none.
        converted = outcomes if is_counted and outcomes is not None and outcomes >= 0 else None
    repeat, repeat_of = _ratio(entry, "repeat_purchase_rate")
    bounce, bounce_of = _ratio(entry, "bounce_rate")
    hours, planned = _hours(channel, entry, window, known)
    spent = None if cost is None or cost.total is None else exact(cost.total)
    return ChannelFacts(
        channel=channel,
        entry=entry,
        hours=hours,
        planned=planned,
        cost=None if cost is not None and cost.effort_hours and cost.labour is None else spent,
        spent=spent,
        currency=cost.currency if cost is not None else None,
        outcomes=outcomes,
        **_weights_of(found if told else None, known.worth, counted),
        defined=defined,
        currencies=currencies,
        visits=visits,
        converted=converted,
        repeat_rate=repeat,
        repeat_of=repeat_of,
        bounce_rate=bounce,
        bounce_of=bounce_of or sessions,
        in_audience=_ratio(entry, "target_audience_share")[0],
        until=_until(found, channel, entry, window, known),
        is_counted=is_counted,
    )


def _weights_of(
    found: Mapping[str, Fraction] | None, worth: Mapping[str, Fraction], counted: Collection[str]
) -> dict[str, Fraction | None]:
    """Return what outcomes were worth, and what they weigh beside those of another channel: as many as
    they are where all are worth the same, be that nothing.
    """
    if found is None:
        return dict.fromkeys(("worth", "most_worth", "weighed", "most_weighed"))
    weights = worth if len({*worth.values()}) > 1 else dict.fromkeys(worth, Fraction(1))
    return {
        "worth": _weighed(found, worth),
        "most_worth": _most(found, worth, counted),
        "weighed": _weighed(found, weights),
        "most_weighed": _most(found, weights, counted),
    }


def _weighed(found: Mapping[str, Fraction], weights: Mapping[str, Fraction]) -> Fraction:
    return _sum(value * weights[metric] for metric, value in found.items())


def _most(
    found: Mapping[str, Fraction], weights: Mapping[str, Fraction], counted: Collection[str]
) -> Fraction:
    """Return what outcomes may well have weighed: two standard errors of the counts more, of each its own.

    So many more of what weighs little are no doubt about what weighs much.
    """
    errors = {metric: weights[metric] * error_of(found[metric]) for metric in found if metric in counted}
    largest = max(errors.values(), default=Fraction(0))
    # As parts of the largest they have squares within reach.
    parts = [float(one / largest) for one in errors.values()] if largest else []
    return _weighed(found, weights) + TWO_ERRORS * largest * Fraction(math.hypot(*parts))


def _until(
    metrics: Iterable[str],
    channel: str,
    entry: ChannelAudit | None,
    window: Window,
    known: SnapshotTerms,
) -> date | None:
    """Return the last day that all of what was found is known of: the audit's, or that of a reading
    before it.
    """
    end = min(window.end, known.as_of)
    days = [] if entry is None else [end]
    for metric in metrics:
        read = _read_in(metric, channel, window, known)
        if read is not None and (entry is None or entry.get(metric) is None):
            days.append(read.upto(end).last.day)
    return min(days, default=None)


def _defined(
    metric: str, channel: str, entry: ChannelAudit | None, window: Window, known: SnapshotTerms
) -> tuple[str, str | None, str | None]:
    measured = entry.get(metric) if entry is not None else None
    if measured is not None:
        return metric, measured.definition, measured.currency
    read = _read_in(metric, channel, window, known)
    in_money = read is not None and is_money(known.described(metric))
    return metric, None, currency_of_history(read) if read is not None and in_money else None


def _hours(
    channel: str, entry: ChannelAudit | None, window: Window, known: SnapshotTerms
) -> tuple[Fraction | None, tuple[Goal, ...]]:
    """Return hours a week, and by which goals they are planned: the audit's, else the most that the open
    goals of the channel plan at once.
    """
    if entry is not None and entry.cost is not None and entry.cost.effort_hours is not None:
        return exact(entry.cost.effort_hours) * _WEEK / window.days, ()
    planned = tuple(
        one
        for one in known.strategy.goals
        if one.channel == channel and one.effort is not None and is_open(one, known.as_of)
    )
    told = [one.effort is not None and hours_a_week(one.effort) is not None for one in planned]
    if not planned or not all(told):
        return None, ()
    return hours_together({channel: Fraction(0)}, {channel: planned}, known.as_of), planned


def _count(
    metric: str, channel: str, entry: ChannelAudit | None, window: Window, known: SnapshotTerms
) -> Fraction | None:
    measured = entry.get(metric) if entry is not None else None
    if measured is not None:
        if measured.value is None or (measured.window is not None and measured.window.days != window.days):
            return None
        return exact(measured.value)
    if nature_of(known.described(metric)) is not Nature.FLOW:
        return None
    read = _read_in(metric, channel, window, known)
    return None if read is None else read.exact_total(_eve(window), min(window.end, known.as_of))


def _eve(window: Window) -> date:
    return window.start - ONE_DAY if window.start > date.min else window.start


def _read_in(metric: str, channel: str, window: Window, known: SnapshotTerms) -> History | None:
    """Return the history of a metric on a channel that was read in a window, up to the day asked about."""
    last, before = min(window.end, known.as_of), _eve(window)
    found = (one for one in known.histories if (one.metric_id, one.channel) == (metric, channel))
    read = (one for one in found if one.position(last) > one.position(before))
    return next(iter(read_last_first(read)), None)


def _ratio(entry: ChannelAudit | None, metric: str) -> tuple[Fraction | None, Fraction | None]:
    measured = entry.get(metric) if entry is not None else None
    if measured is None or measured.value is None:
        return None, None
    return exact(measured.value), None if measured.out_of is None else exact(measured.out_of)


def shares(amounts: Iterable[Fraction | None]) -> list[Fraction | None]:
    """Return each amount as a share of all that are known; None for what is not, and for all when
    nothing was there, or some were losses: of gains less losses nothing is a part.

    >>> shares([Fraction(30), None, Fraction(10)]), shares([Fraction(50), Fraction(-20)])
    ([Fraction(3, 4), None, Fraction(1, 4)], [None, None])
    """
    kept = list(amounts)
    known = [one for one in kept if one is not None]
    total = sum(known, Fraction(0))
    if total <= 0 or min(known) < 0:
        return [None] * len(kept)
    return [None if one is None else one / total for one in kept]


def has_losses(facts: Iterable[ChannelFacts]) -> bool:
    """Tell whether some channel lost more than it won, as a net figure may say."""
    return any(one.weighed is not None and one.weighed < 0 for one in facts)
