"""Two audits compared, metric by metric: the change, how much of it is noise, or why the two cannot
be compared.

Knows audits only. Equal definitions and equal-length windows, or the comparison is refused with its
reason. Counting error is Poisson: a count of n is uncertain by about sqrt(n), the difference of two
counts by sqrt(n + m); a share p out of n by sqrt(p(1-p)/n). A change within twice that is called
noise, the usual 95 % band. Amounts of money and of time are no counts: whatever they are told in,
nothing here says how uncertain they are.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final, NamedTuple, final

from attrs import frozen

from smartgoals._audit.metric_names import own_metrics
from smartgoals._checked import Arguments, instance, name as word, refusing
from smartgoals._days import ONE_DAY
from smartgoals._documents import document
from smartgoals._errors import InvalidValue
from smartgoals._messages.amount import amount
from smartgoals._messages.formatting import Language, asked_in
from smartgoals._messages.outline import outlined
from smartgoals._messages.say import say
from smartgoals._model.audit import Audit, ChannelAudit
from smartgoals._model.facts import better_of, nature_of, scale_of, unit_of
from smartgoals._model.ids import AuditId, ChannelId, MetricId
from smartgoals._model.measurement import Measurement, Window, equally_long
from smartgoals._model.metric import Better, Metric, Nature, Unit
from smartgoals._model.platform import handle_word
from smartgoals._numbers import Number, exact, plain, rounded
from smartgoals._renamed import Renamed
from smartgoals._words import Word
from smartgoals.catalog._metric_words import metric_in_words, platform_in_words

NOISE_BAND: Final = 2.0
"""Standard errors within which a change is noise: two, the usual 95 % band of a normal approximation."""
_MOST_PLACES: Final = 10
_YEAR_SLACK: Final = 7.5
"""Days by which the same period a year before may be off: weeks do not fit into years."""


class Incomparable(Word):
    """Why two figures cannot be compared."""

    MISSING_BEFORE = "missing_before"
    MISSING_AFTER = "missing_after"
    NOT_AVAILABLE = "not_available"
    DEFINITION_DIFFERS = "definition_differs"
    WINDOW_DIFFERS = "window_differs"
    CURRENCY_DIFFERS = "currency_differs"

    def text(self, language: Language | str | None = None) -> str:
        """Say it in a language."""
        return say(f"comparison.{self.value}", language=language)


class ComparedTo(Word):
    """What the earlier audit is to the later one."""

    PREVIOUS_PERIOD = "previous_period"
    YEAR_BEFORE = "year_before"
    OTHER = "other"


@final
@document
@frozen(kw_only=True)
class Change:
    """The change of one metric on one channel between two audits.

    `difference` is after minus before, `percent` the same relative to before (None from zero),
    `noise` the standard error of the difference where counting explains it, `is_noise` whether the
    change lies within twice that (None when no error can be told), `improved` whether it went the
    better way (None for no change, noise, or a metric with no better way).
    """

    channel: ChannelId | None
    platform: str
    handle: str | None
    metric: MetricId
    before: Measurement | None
    after: Measurement | None
    difference: Number | None
    percent: Number | None
    noise: float | None
    is_noise: bool | None
    improved: bool | None
    reason: Incomparable | None

    def text(self, language: Language | str | None = None) -> str:
        """Say it in a language: from what to what, or why the two figures cannot be compared."""
        into = asked_in(language)
        name = self.handle or self.channel or into.phrase("comparison.an_account")
        account = into.say("comparison.account", {"name": name, "platform": platform_in_words(self.platform)})
        facts: dict[str, object] = {"metric": metric_in_words(self.metric), "account": account}
        if self.before is None or self.after is None or self.difference is None:
            reason = None if self.reason is None else into.say(f"comparison.{self.reason.value}")
            return into.say("comparison.incomparable", {**facts, "reason": reason})
        # What stayed as it was is no chance.
        code = "changed_within_noise" if self.is_noise and self.difference else "changed"
        values = _in_units(self.metric, (self.before, self.after), into)
        return into.say(f"comparison.{code}", {**facts, "before": values[0], "after": values[1]})

    def __str__(self) -> str:
        where = f"{self.metric} of {self.handle or self.channel or 'an account'} on {self.platform}"
        if self.difference is None:
            return f"{where}: cannot be compared ({self.reason})"
        sign = "" if self.difference < 0 else "+"
        rate = "" if self.percent is None else f" ({sign}{self.percent:.4g} %)"
        noise = ", within counting error" if self.is_noise else ""
        return f"{where}: {sign}{plain(self.difference)}{rate}{noise}"


def _in_units(metric: MetricId, figures: Sequence[Measurement], into: Language) -> list[object]:
    """Return figures of a metric in its unit, those that differ told apart."""
    unit, scale = unit_of(metric), scale_of(metric)
    values: list[object] = [one.value or 0 for one in figures]
    if unit is None or unit not in {Unit.RATIO, Unit.MONEY, Unit.DURATION}:
        return values
    of_time = None if scale is None else scale.value
    for places in (None, *range(3, _MOST_PLACES)):
        told: list[object] = [
            amount(one.value or 0, unit, currency=one.currency, scale=of_time, places=places).into(into)
            for one in figures
        ]
        if len(set(told)) == len(set(values)):
            return told
    return values


@final
@document
@outlined
@frozen(kw_only=True)
class Comparison:
    """Two audits side by side."""

    before: AuditId
    after: AuditId
    span: ComparedTo
    changes: tuple[Change, ...]

    @refusing(channel=word, metric=word)
    def get(self, channel: str, metric: str) -> Change | None:
        """Return the change of a metric on a channel, by the channel's id or its handle; None where
        there is none.
        """
        for one in self.changes:
            asked = {channel.casefold(), handle_word(channel, one.platform)} - {""}
            if one.metric == metric and asked & {
                (one.channel or "").casefold(),
                handle_word(one.handle, one.platform),
            }:
                return one
        return None

    of = Renamed("of", "get")

    def text(self, language: Language | str | None = None) -> str:
        """Say every change in a language, one on a line."""
        into = asked_in(language)
        return "\n".join(change.text(into) for change in self.changes)

    def __str__(self) -> str:
        told = sum(one.difference is not None for one in self.changes)
        return f"{self.after} against {self.before}: {told} of {len(self.changes)} figures can be compared"


def compare(before: Audit, after: Audit, *, metrics: Iterable[Metric] = ()) -> Comparison:
    """Compare two audits metric by metric, under equal definitions and equal-length windows only.

    `span` says whether the earlier one is the previous period (its window ends where the later
    begins), the same period a year before (within a week), or neither; seasons make the
    year-on-year comparison the fairer one. Swapping the audits mirrors every difference. *metrics*
    are the caller's own.

    >>> from datetime import date
    >>> from smartgoals.audits import ChannelAudit, Measurement
    >>> def q(name, on, value):
    ...     return Audit(id=name, as_of=on, channels=[ChannelAudit(platform="instagram", handle="@b", baselines=[
    ...         Measurement(metric="followers", value=value)])])
    >>> print(compare(q("q1", date(2026, 3, 31), 1200), q("q2", date(2026, 6, 30), 1500)).changes[0])
    followers of @b on instagram: +300 (+25 %)
    """
    told = Arguments()
    for name, audit in (("before", before), ("after", after)):
        told.read(name, lambda one: instance(one, Audit, "an Audit"), audit)
    own = told.read("metrics", own_metrics, metrics)
    told.settle()
    if before.id == after.id and before != after:
        raise InvalidValue(value=after.id, expected="two audits with ids of their own", path="after.id")
    changes = tuple(
        _change(_Pair(earlier, later, before.window, after.window), metric, own.get(metric) or metric)
        for earlier, later in _pairs(before, after)
        for metric in sorted({one.metric for entry in (earlier, later) if entry for one in entry.baselines})
    )
    return Comparison(before=before.id, after=after.id, span=_span(before, after), changes=changes)


class _Pair(NamedTuple):
    """One channel in two audits, with the windows of the audits."""

    before: ChannelAudit | None
    after: ChannelAudit | None
    window_before: Window | None
    window_after: Window | None


def _pairs(before: Audit, after: Audit) -> list[tuple[ChannelAudit | None, ChannelAudit | None]]:
    """Return the entries of two audits channel by channel: the same id, or else the same platform
    and handle.
    """
    left, right = ({one.identity: one for one in audit.channels} for audit in (before, after))
    pairs: list[tuple[ChannelAudit | None, ChannelAudit | None]] = []
    for name in left.keys() & right.keys():
        pairs.append((left.pop(name), right.pop(name)))
    renamed = _by_id(left) & _by_id(right)
    for one, other in [
        (one, other) for one in left.values() for other in right.values() if one.channel == other.channel
    ]:
        if one.channel in renamed:
            pairs.append((left.pop(one.identity), right.pop(other.identity)))
    pairs += [(one, None) for one in left.values()] + [(None, one) for one in right.values()]
    return sorted(pairs, key=lambda pair: min(one.identity for one in pair if one is not None))


def _by_id(entries: Mapping[tuple[str, str], ChannelAudit]) -> frozenset[str]:
    """Return the ids of channels that exactly one of the entries has."""
    ids = [one.channel for one in entries.values() if one.channel is not None]
    return frozenset(one for one in ids if ids.count(one) == 1)


def _change(pair: _Pair, metric: MetricId, kind: Metric | MetricId) -> Change:
    entry = pair.after or pair.before
    first = pair.before.get(metric) if pair.before else None
    second = pair.after.get(metric) if pair.after else None
    reason = _incomparable(first, second)
    if reason is None and first is not None and second is not None and nature_of(kind) is not Nature.STOCK:
        windows = _window(first, pair.window_before), _window(second, pair.window_after)
        reason = None if equally_long(*windows) else Incomparable.WINDOW_DIFFERS
    difference: Number | None = None
    percent: Number | None = None
    noise: float | None = None
    if reason is None and first is not None and second is not None:
        old, new = exact(first.value or 0), exact(second.value or 0)
        difference = rounded(new - old)
        percent = rounded((new - old) / abs(old) * 100) if old else None
        noise = _noise(first, second, kind)
    is_noise = None if noise is None or difference is None else abs(difference) <= NOISE_BAND * noise
    better, improved = better_of(kind), None
    if difference and not is_noise and better not in {None, Better.CONTEXT}:
        improved = (difference > 0) is (better is Better.HIGHER)
    return Change(
        channel=entry.channel if entry else None,
        platform=entry.platform if entry else "",
        handle=entry.handle or entry.url if entry else None,
        metric=metric,
        before=first,
        after=second,
        difference=difference,
        percent=percent,
        noise=noise,
        is_noise=is_noise,
        improved=improved,
        reason=reason,
    )


def _incomparable(first: Measurement | None, second: Measurement | None) -> Incomparable | None:
    if first is None:
        return Incomparable.MISSING_BEFORE
    if second is None:
        return Incomparable.MISSING_AFTER
    if first.value is None or second.value is None:
        return Incomparable.NOT_AVAILABLE
    if first.definition != second.definition:
        return Incomparable.DEFINITION_DIFFERS
    if first.currency != second.currency:
        return Incomparable.CURRENCY_DIFFERS
    return None


def _window(measured: Measurement, of_audit: Window | None) -> Window | None:
    """Return the days a figure stands for: its own, or the audit's when it says none."""
    return measured.window or (of_audit if measured.on is None else None)


def _noise(first: Measurement, second: Measurement, kind: Metric | MetricId) -> float | None:
    old, new, nature = float(first.value or 0), float(second.value or 0), nature_of(kind)
    if nature in {Nature.FLOW, Nature.UNIQUE} and old >= 0 and new >= 0:
        is_counted = unit_of(kind) is Unit.COUNT and first.currency is None
        return math.sqrt(old + new) if is_counted else None
    both = (first.out_of, second.out_of)
    if nature is Nature.RATIO and 0 <= old <= 1 and 0 <= new <= 1 and both[0] and both[1]:
        return math.sqrt(old * (1 - old) / float(both[0]) + new * (1 - new) / float(both[1]))
    return None


def _span(before: Audit, after: Audit) -> ComparedTo:
    first, second = sorted((before, after), key=lambda one: one.as_of)
    if abs((_ends(second) - _ends(first)).days - 365.25) <= _YEAR_SLACK:
        return ComparedTo.YEAR_BEFORE
    if first.window and second.window and (second.window.start - first.window.end) == ONE_DAY:
        return ComparedTo.PREVIOUS_PERIOD
    return ComparedTo.OTHER


def _ends(audit: Audit) -> date:
    return audit.window.end if audit.window else audit.as_of
