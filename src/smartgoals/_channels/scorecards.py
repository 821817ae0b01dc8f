"""Scorecards: what each channel takes and brings, what that suggests, and which channels fit the
hours there are.

What belongs here: the front and the types. Facts come from `snapshots`, rules from `request`, and
how findings become one recommendation is told in `advice`. Channels are told in order of their id,
so nothing depends on the order in which they are given.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from fractions import Fraction
from functools import partial
from typing import Final, TypeAlias, final

from attrs import evolve, field, frozen

from smartgoals._audit.compare import NOISE_BAND
from smartgoals._case.audit_case import AuditCase
from smartgoals._case.efforts import hours_together
from smartgoals._channels.advice import ChannelAdvice, KeepReason, advice_of
from smartgoals._channels.case import ChannelCase, PlannedHours, ScorecardScene
from smartgoals._channels.ranking import Rank, merged, ranking, rooms_of
from smartgoals._channels.request import ScorecardRequest, request_of
from smartgoals._channels.snapshots import (
    ChannelFacts,
    Snapshot,
    SnapshotTerms,
    has_losses,
    key_of,
    snapshot_of,
)
from smartgoals._checked import refusing, text
from smartgoals._documents import document
from smartgoals._errors import UnknownName
from smartgoals._evidence import EvidenceLike, formerly
from smartgoals._messages.formatting import Language, asked_in
from smartgoals._messages.outline import outlined
from smartgoals._messages.say import say
from smartgoals._model.currency import is_money
from smartgoals._model.ids import AuditId
from smartgoals._model.measurement import Window, equally_long
from smartgoals._model.strategy import Strategy
from smartgoals._numbers import Number, NumberLike, exact, rounded
from smartgoals._record import Record
from smartgoals._renamed import renamed_fields, tell
from smartgoals._returns.roi import Attribution
from smartgoals._time.pace import Pace
from smartgoals._words import Word
from smartgoals.rules._engine import in_order, outcome
from smartgoals.rules._finding import Finding
from smartgoals.rules._ruleset import RuleSet
from smartgoals.rules._terms import of_waivers
from smartgoals.rules._waivers import Waiver
from smartgoals.rules._words import Subject

Suggestion: TypeAlias = Finding
"""What a finding on a channel was called before all findings were of one type."""
_WEEK: Final = 7


class Trend(Word):
    """Where the outcomes of a channel went since the audit before; flat within counting error."""

    UP = "up"
    DOWN = "down"
    FLAT = "flat"


class NoShare(Word):
    """Why a channel has no share of the outcome."""

    NOT_KNOWN = "not_known"
    NOTHING_COUNTED = "nothing_counted"
    LOSSES = "losses"
    SEVERAL_CURRENCIES = "several_currencies"
    CURRENCY_NOT_KNOWN = "currency_not_known"

    def text(self, language: Language | str | None = None) -> str:
        """Say it in a language."""
        return say(f"scorecard.{self.value}", language=language)


def _leads_to(suggestion: Finding, advice: ChannelAdvice) -> bool:
    """Tell whether a suggestion is a reason for an advice; one that cannot tell is one for that alone."""
    is_open = suggestion.evidence.get("advice") == ChannelAdvice.UNDECIDED.value
    return not is_open or advice is ChannelAdvice.UNDECIDED


def _record(reasons: Mapping[str, NoShare]) -> Record[str, NoShare]:
    return Record(reasons)


@renamed_fields(why_no_outcome_share="reasons.outcome_share")
@final
@document
@outlined
@frozen(kw_only=True)
class ChannelScorecard:
    """One channel over the latest window: what it took, what it brought, and what the rules suggest.

    `hours` are per week; shares are of all channels whose figure is known and sum to one over them, that
    of the outcome of what it is worth, where outcomes are of unlike worth.
    `uncertainty` is the relative counting error of the outcomes (about 1/sqrt(n)), None of money and of
    time, which are no counts and have none in `trend` and rules either. What is not known is
    None, and never zero: outcomes of several kinds of which one is not available, and the cost of hours
    that have no price. Amounts in several currencies, or of which only some name theirs, are neither
    added up nor ranked; `reasons["outcome_share"]` tells why there is no share. A net figure may be
    a loss: where some channel has one, none has a share of the outcome, and a loss has no
    cost of one, no uncertainty and no conversion rate.
    `trend` compares windows of as many days, or of as many calendar months. `last` is the last day
    that the figures are of, where that is more than five weeks before the day asked about; every
    suggestion tells it, too.
    """

    channel: str
    hours: Number | None
    effort_share: Number | None
    outcomes: Number | None
    outcome_share: Number | None
    uncertainty: float | None
    cost: Number | None
    currency: str | None
    cost_per_outcome: Number | None
    value_per_hour: Number | None
    conversion_rate: Number | None
    repeat_rate: Number | None
    trend: Trend | None
    advice: ChannelAdvice
    suggestions: tuple[Finding, ...]
    exceptions: tuple[KeepReason, ...] = ()
    reasons: Record[str, NoShare] = field(factory=Record, converter=_record)
    last: date | None = None

    @property
    def why_no_outcome_share(self) -> NoShare | None:
        """Why there is no share: the old name of `reasons.get("outcome_share")`."""
        tell("ChannelScorecard.why_no_outcome_share", 'ChannelScorecard.reasons.get("outcome_share")')
        return self.reasons.get("outcome_share")

    def text(self, language: Language | str | None = None) -> str:
        """Say in a language what to do with the channel, and each suggestion that leads there."""
        into = asked_in(language)
        facts = {"channel": self.channel, "advice": into.phrase(f"scorecard.{self.advice.value}")}
        head = into.say("scorecard.line", facts)
        return into.joined([head, *(one.text(into) for one in self.suggestions)])

    def __str__(self) -> str:
        codes = ", ".join(one.code for one in self.suggestions if _leads_to(one, self.advice))
        by = f", by figures up to {self.last.isoformat()}" if self.last is not None else ""
        return f"{self.channel}: {self.advice}" + (f" ({codes})" if codes else "") + by


@final
@document
@outlined
@frozen(kw_only=True)
class Scorecards:
    """The channels of a strategy side by side, and their ranking by value per hour under the
    capacity there is.

    `outcomes` names what was counted, `attribution` under which model; totals hold only inside one.
    `waived` holds suggestions that a waiver takes out, and `on_waivers` the findings on waivers that
    take out nothing, or are past their day.
    """

    as_of: date
    window: Window
    audit: AuditId | None
    outcomes: tuple[str, ...]
    attribution: Attribution | None
    capacity: Number | None
    cards: tuple[ChannelScorecard, ...]
    ranking: tuple[Rank, ...] = field(default=())
    waived: tuple[Finding, ...] = ()
    on_waivers: tuple[Finding, ...] = ()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Every suggestion of every card, and what there is to say of waivers, in order."""
        of_cards = (finding for card in self.cards for finding in card.suggestions)
        return in_order((*of_cards, *self.on_waivers))

    @refusing(channel=text)
    def get(self, channel: str) -> ChannelScorecard | None:
        """Return the card of a channel; None where there is none."""
        return next((card for card in self.cards if card.channel == channel), None)

    def of(self, channel: str) -> ChannelScorecard:
        """Return the card of a channel, or refuse one that is not there: the old name of :meth:`get`."""
        tell("Scorecards.of()", "Scorecards.get()")
        card = self.get(channel)
        if card is None:
            raise UnknownName(kind="channel", name=channel, known=tuple(one.channel for one in self.cards))
        return card

    def text(self, language: Language | str | None = None) -> str:
        """Say every card in a language, one on a line."""
        into = asked_in(language)
        return "\n".join(card.text(into) for card in self.cards)

    def __str__(self) -> str:
        return "; ".join(map(str, self.cards))


@formerly("audits", "histories", "catalog")
def scorecards(
    strategy: Strategy,
    *,
    as_of: date,
    evidence: EvidenceLike | None = None,
    outcome: str | None = None,
    values: Mapping[str, NumberLike] | None = None,
    capacity: Pace | None = None,
    exceptions: Mapping[str, Iterable[KeepReason | str]] | None = None,
    attribution: Attribution | None = None,
    least_reviews: int = 2,
    language: Language | str = "en",
    rules: RuleSet | None = None,
    waivers: Iterable[Waiver] = (),
) -> Scorecards:
    """Return what each channel takes and brings, what rules K1 to K11 suggest, and what fits the capacity.

    Audits and histories of the *evidence* come before the strategy's; a strategy in it is replaced
    by this one, and another strategy alone is refused. *outcome* is the metric counted,
    something gained (a flow of which more is better), by default the direct metric of the objectives
    that most channels have; *values* gives the worth of one of each outcome, as money in the costs'
    currency. Money is worth itself. *capacity* is hours a week, by default the
    strategy's. *exceptions* say per channel why its name is kept even if it is dropped. K3 to K8
    wait for *least_reviews* audits. *rules* are :data:`CHANNEL_RULES` or a set of yours, and a
    suggestion that one of the *waivers* accepts counts for no advice. Raises our errors for mixed
    currencies and unknown channels or metrics; what is wrong with several arguments is told at
    once.

    >>> from datetime import date
    >>> from smartgoals import Audit, Channel
    >>> from smartgoals.audits import ChannelAudit, Measurement
    >>> from smartgoals.returns import Cost
    >>> def seen(name, hours, bought):
    ...     return ChannelAudit(platform=name, channel=name, mission="sell", cost=Cost(effort_hours=hours),
    ...                         baselines=[Measurement(metric="purchases", value=bought)])
    >>> quarter = Window(date(2026, 1, 5), date(2026, 4, 5))
    >>> audit = Audit(id="q1", as_of=date(2026, 4, 5), window=quarter, channels=[seen("x", 130, 40), seen("web", 65, 360)])
    >>> plan = Strategy(channels=[Channel(id="x", platform="x"), Channel(id="web", platform="web")], audits=[audit])
    >>> cards = scorecards(plan, as_of=date(2026, 4, 6), outcome="purchases")
    >>> [(card.channel, card.hours, card.outcome_share) for card in cards.cards]
    [('web', 5, 0.9), ('x', 10, 0.1)]
    """
    asked = request_of(
        strategy,
        as_of,
        evidence=evidence,
        outcome=outcome,
        values=values,
        capacity=capacity,
        exceptions=exceptions,
        attribution=attribution,
        least_reviews=least_reviews,
        language=language,
        rules=rules,
        waivers=waivers,
    )
    return _scorecards(asked, worth_is_money=values is not None)


def _scorecards(asked: ScorecardRequest, *, worth_is_money: bool) -> Scorecards:
    strategy, counted, hours = asked.strategy, asked.audits, asked.hours
    described = {
        metric: asked.catalog.metrics[metric] for metric in asked.worth if metric in asked.catalog.metrics
    }
    source = SnapshotTerms(strategy, asked.known.all_histories, asked.worth, asked.as_of, described)
    snapshots = tuple(snapshot_of(one, source) for one in counted) or (snapshot_of(None, source),)
    model = asked.attribution.model if asked.attribution else None
    # Money is worth itself, wherever the costs are told in its currency.
    is_money_itself = bool(asked.worth) and all(is_money(source.described(one)) for one in asked.worth)
    in_money = worth_is_money or is_money_itself
    scene = ScorecardScene(snapshots, in_money, model, asked.least_reviews, asked.as_of)
    figures = tuple(_figures(facts, scene, asked) for facts in snapshots[0].facts)
    mixed = snapshots[
        0
    ].is_mixed  # then no channel brings more for an hour than another, and none is parked for it
    rows = [
        (card.channel, None if mixed else _exact(card.value_per_hour), _exact(card.hours)) for card in figures
    ]
    together = partial(hours_together, planned=snapshots[0].planned, as_of=asked.as_of)
    ranks = ranking(rows, None if mixed else hours, together)
    rooms = {} if mixed or hours is None else rooms_of(ranks, hours, together)
    judged = [
        _judged(card, case, asked)
        for card, case in zip(figures, _cases(asked, scene, figures, rooms), strict=True)
    ]
    waived = tuple(finding for _, each in judged for finding in each)
    return Scorecards(
        as_of=asked.as_of,
        window=snapshots[0].window,
        audit=snapshots[0].audit,
        outcomes=tuple(sorted(asked.worth)),
        attribution=asked.attribution,
        capacity=None if hours is None else rounded(hours),
        cards=tuple(card for card, _ in judged),
        ranking=ranks,
        waived=waived,
        on_waivers=tuple(of_waivers(asked.terms, {finding.waiver for finding in waived})),
    )


def _judged(
    card: ChannelScorecard, case: ChannelCase, asked: ScorecardRequest
) -> tuple[ChannelScorecard, tuple[Finding, ...]]:
    """Return a card with what the rules suggest, and what of it was waived."""
    found = outcome(asked.terms, Subject.CHANNEL, case)
    advice = advice_of(found.findings, card.exceptions, is_unseen=case.is_unseen)
    return evolve(card, suggestions=found.findings, advice=advice), found.waived


def _cases(
    asked: ScorecardRequest,
    scene: ScorecardScene,
    figures: tuple[ChannelScorecard, ...],
    rooms: Mapping[str, PlannedHours],
) -> Iterator[ChannelCase]:
    """Yield each channel as the rules look at it, in the order of the cards."""
    strategy, audit = asked.strategy, _case(asked)
    twins = merged(strategy, scene.snapshots[0])
    for card in figures:
        channel = card.channel
        yield ChannelCase(
            channel=channel,
            path=_path_of(channel, asked),
            scene=scene,
            audit=audit,
            known=strategy.channels.get(channel),
            twin=strategy.channels.get(twins.get(channel, "")) or twins.get(channel),
            room=rooms.get(channel),
        )


def _path_of(channel: str, asked: ScorecardRequest) -> str:
    """Return where a channel stands: in the strategy, or in the latest audit."""
    strategy = asked.strategy
    if channel in strategy.channels.ids:
        return f"channels[{strategy.channels.ids.index(channel)}]"
    audited = [key_of(entry, strategy) for entry in asked.audits[0].channels]
    return f"audits[{asked.audits[0].id}].channels[{audited.index(channel)}]"


def _case(asked: ScorecardRequest) -> AuditCase | None:
    if not asked.audits:
        return None
    return AuditCase(
        audit=asked.audits[0],
        as_of=asked.as_of,
        previous=None,
        strategy=asked.strategy,
        catalog=asked.catalog,
    )


def _exact(value: Number | None) -> Fraction | None:
    return None if value is None else exact(value)


def _figures(facts: ChannelFacts, scene: ScorecardScene, asked: ScorecardRequest) -> ChannelScorecard:
    """Return a card with its figures alone; what they suggest is for the rules to say."""
    now = scene.snapshots[0]
    no_share = _why_no_share(facts, now)
    hours_in_all = None if not facts.hours else hours_over(facts.hours, now.window)
    per_hour = None if hours_in_all is None or facts.worth is None else facts.worth / hours_in_all
    rate = None if facts.converted is None or not facts.visits else facts.converted / facts.visits
    won = facts.outcomes is not None and facts.outcomes > 0
    each = None
    if won and facts.cost is not None and facts.outcomes:
        each = facts.cost / facts.outcomes
    return ChannelScorecard(
        channel=facts.channel,
        hours=_out(facts.hours),
        effort_share=_out(now.of_effort[facts.channel]),
        outcomes=_out(facts.outcomes),
        outcome_share=_out(now.of_outcome[facts.channel]),
        uncertainty=float(facts.outcomes) ** -0.5 if won and facts.is_counted and facts.outcomes else None,
        cost=_out(facts.cost),
        currency=facts.currency,
        cost_per_outcome=_out(each),
        value_per_hour=_out(per_hour),
        conversion_rate=_out(rate),
        repeat_rate=_out(facts.repeat_rate),
        trend=_trend(facts.channel, scene),
        advice=ChannelAdvice.UNDECIDED,
        suggestions=(),
        exceptions=asked.exceptions.get(facts.channel, ()),
        reasons=Record() if no_share is None else Record({"outcome_share": no_share}),
        last=scene.old_day(facts.channel),
    )


def hours_over(hours: Fraction, window: Window) -> Fraction:
    """Return what so many hours a week come to over all days of a window."""
    return hours * window.days / _WEEK


def _why_no_share(facts: ChannelFacts, now: Snapshot) -> NoShare | None:
    if now.of_outcome[facts.channel] is not None:
        return None
    if now.is_mixed:
        named = now.currencies - {None}
        return NoShare.SEVERAL_CURRENCIES if len(named) > 1 else NoShare.CURRENCY_NOT_KNOWN
    if facts.outcomes is None:
        return NoShare.NOT_KNOWN
    return NoShare.LOSSES if has_losses(now.facts) else NoShare.NOTHING_COUNTED


def _out(value: Fraction | None) -> Number | None:
    return None if value is None else rounded(value)


def _trend(channel: str, scene: ScorecardScene) -> Trend | None:
    if len(scene.snapshots) < 2:
        return None
    last, earlier = [one.of(channel) for one in scene.snapshots[:2]]
    if last is None or earlier is None:
        return None
    now, before = last.outcomes, earlier.outcomes
    if now is None or before is None or last.defined != earlier.defined:
        return None
    if not equally_long(scene.snapshots[0].window, scene.snapshots[1].window):
        return None
    error = float(abs(now) + abs(before)) ** 0.5 if last.is_counted else 0.0
    if abs(float(now - before)) <= NOISE_BAND * error:
        return Trend.FLAT
    return Trend.UP if now > before else Trend.DOWN
