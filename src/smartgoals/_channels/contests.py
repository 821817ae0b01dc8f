"""Contests: each figure that audits have of a competitor, beside ours of the same days.

Knows audits, histories and the catalogue. What is defined otherwise, of other days or known of one side
only is not compared, and says why.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction
from functools import partial
from typing import Final

from attrs import evolve

from smartgoals._channels.accounts import AuditedAccount, AuditedRate, DatedFigure, OwnAccount, Span, dated
from smartgoals._channels.competition import (
    AccountFigure,
    ChannelCompetition,
    Compared,
    Competition,
    Contest,
    NoContest,
    Place,
    Side,
)
from smartgoals._channels.growth import MONTH, BoundedLevel, growth_of
from smartgoals._channels.snapshots import key_of
from smartgoals._checked import Arguments, instance
from smartgoals._days import day
from smartgoals._errors import InvalidValue, UnknownName
from smartgoals._evidence import Evidence, EvidenceLike, evidence_beside
from smartgoals._model.audit import Audit
from smartgoals._model.metric import Better, Nature, Unit
from smartgoals._model.strategy import Strategy
from smartgoals._numbers import Number, not_negative, rounded_within_reach
from smartgoals._record import Record
from smartgoals._relevance.counts import share_interval
from smartgoals._time.pace import Pace
from smartgoals.catalog._catalog import Catalog
from smartgoals.catalog._default import catalog_or_default
from smartgoals.catalog._formulas import Operation

_RATES: Final = frozenset({Unit.RATIO, Unit.COUNT_PER_ITEM})
MOST_SPREAD: Final = 10**8
"""The greatest spread: of n posts it is at most the root of n - 1 (Katsnelson and Kotz 1957), so
that more takes more posts (10**16) than a float counts."""
_POSTED: Final = "engagement"
"""The family of metrics whose counts come in posts, which differ among each other."""


def competition(
    strategy: Strategy,
    *,
    as_of: date,
    evidence: EvidenceLike | None = None,
    channel: str | None = None,
    spread: Number | None = None,
) -> Competition:
    """Set every channel (or *channel*) beside the competitors that audits saw on its platform, up to `as_of`.

    Levels such as followers are compared by their growth, between figures of the same days; rates such as
    engagement as they are told, or from their counts, over the same window and under one definition.
    Ours come from audits, then from histories. *spread* is how much the rate of engagement differs
    between posts, as a coefficient of variation (`ContentResult.spread`); without it two rates of
    engagement may be told alike, and never apart. Raises :class:`~smartgoals.UnknownName` for a channel
    that neither the strategy nor an audit has; what is wrong with several arguments is told at once.

    >>> from smartgoals import Audit, Channel
    >>> from smartgoals.audits import ChannelAudit, CompetitorSnapshot, Measurement
    >>> def seen(id, on, ours, theirs):
    ...     def fans(value):
    ...         return [Measurement(metric="followers", value=value)]
    ...     return Audit(id=id, as_of=on, channels=[ChannelAudit(platform="instagram", channel="ig", baselines=fans(ours))],
    ...                  competitors=[CompetitorSnapshot(name="Them", platform="instagram", measurements=fans(theirs))])
    >>> plan = Strategy(channels=[Channel(id="ig", platform="instagram")],
    ...                 audits=[seen("q1", date(2026, 3, 31), 1201, 5302), seen("q2", date(2026, 6, 30), 1507, 5409)])
    >>> print(competition(plan, as_of=date(2026, 7, 1)).get("ig").get("Them", "followers").side)
    ahead
    """
    told = Arguments()
    plan = told.read("strategy", lambda one: instance(one, Strategy, "a Strategy"), strategy)
    on = told.read("as_of", day, as_of)
    between = told.read("spread", _spread, spread)
    known = told.read("evidence", partial(evidence_beside, plan), evidence)
    audits: list[Audit] = []
    if None not in (plan, on, known):
        known = evolve(known, strategy=plan)
        audits = [one for one in known.all_audits if one.as_of <= on]
        told.read("channel", partial(_known_channel, tuple(_platforms(plan, audits))), channel)
    told.settle()
    return _Known(known, audits, on, between).competition(channel)


def _spread(value: Number | None) -> float | None:
    if value is None:
        return None
    if not_negative(value) > MOST_SPREAD:
        raise InvalidValue(value=value, expected=f"a coefficient of variation up to {MOST_SPREAD}")
    return float(value)


def _known_channel(names: tuple[str, ...], value: str | None) -> None:
    if value is not None and (not isinstance(value, str) or value not in names):
        raise UnknownName(kind="channel", name=value, known=names)


def _platforms(plan: Strategy, audits: Iterable[Audit]) -> Mapping[str, str]:
    """Return the platform of every channel of a strategy and of its audits, in order of id."""
    platforms = {key_of(entry, plan): entry.platform for one in audits for entry in one.channels}
    platforms |= {str(one.id): one.platform for one in plan.channels}
    return dict(sorted(platforms.items()))


class _Known:
    """What is known of all accounts up to a day."""

    def __init__(
        self, evidence: Evidence, audits: Sequence[Audit], as_of: date, spread: float | None
    ) -> None:
        plan = evidence.strategy or Strategy()
        chosen = catalog_or_default(evidence.catalog)
        self._plan, self._audits, self._as_of, self._spread = plan, audits, as_of, spread
        self._catalog = chosen.with_metric(*plan.metrics) if len(plan.metrics) else chosen
        on = evidence.known_on
        self._histories = [one if on is None else one.as_known_on(on) for one in evidence.all_histories]
        self._rivals = self._seen()

    def competition(self, channel: str | None) -> Competition:
        """Return every channel, or one, beside its competitors."""
        platforms = _platforms(self._plan, self._audits)
        return Competition(
            as_of=self._as_of,
            channels=tuple(
                self._beside(name, platform)
                for name, platform in platforms.items()
                if channel in (None, name)
            ),
            elsewhere=Record(
                {
                    platform: tuple(several)
                    for platform, several in self._rivals.items()
                    if platform not in platforms.values()
                }
            ),
        )

    def _seen(self) -> Mapping[str, Mapping[str, AuditedAccount]]:
        """Return the accounts of competitors by platform and name, both in order; the latest
        spelling of a name holds.
        """
        names: dict[tuple[str, str], str] = {}
        figures: dict[tuple[str, str], list[DatedFigure]] = {}
        for audit in self._audits:
            for one in sorted(audit.competitors, key=lambda rival: rival.name):
                who = one.platform, one.name.casefold()
                names[who] = one.name
                figures.setdefault(who, []).extend(dated(audit, one.measurements, self._as_of))
        found: dict[str, dict[str, AuditedAccount]] = {}
        for who in sorted(figures):
            found.setdefault(who[0], {})[names[who]] = AuditedAccount(figures[who], self._catalog)
        return found

    def _beside(self, channel: str, platform: str) -> ChannelCompetition:
        entries = [
            (audit, entry)
            for audit in self._audits
            for entry in audit.channels
            if key_of(entry, self._plan) == channel
        ]
        figures = [one for audit, entry in entries for one in dated(audit, entry.baselines, self._as_of)]
        histories = [one for one in self._histories if one.channel == channel and one.metric_id is not None]
        ours = OwnAccount(figures, self._catalog, histories, self._as_of)
        rivals = self._rivals.get(platform, {})
        contests = tuple(Field(ours, rivals, self._catalog, self._spread).contests())
        return ChannelCompetition(
            channel=channel, platform=platform, contests=contests, places=places(contests)
        )


def places(contests: Iterable[Contest]) -> tuple[Place, ...]:
    """Return our place by each metric that we can be compared by."""
    by_metric: dict[tuple[str, Compared], list[Side]] = {}
    for one in contests:
        if one.side is not Side.UNKNOWN:
            by_metric.setdefault((one.metric, one.compared), []).append(one.side)
    return tuple(
        Place(
            metric=metric,
            compared=compared,
            best=1 + sides.count(Side.BEHIND),
            worst=1 + len(sides) - sides.count(Side.AHEAD),
            accounts=1 + len(sides),
        )
        for (metric, compared), sides in by_metric.items()
    )


class Field:
    """One account of ours and all its competitors."""

    def __init__(
        self, ours: OwnAccount, rivals: Mapping[str, AuditedAccount], catalog: Catalog, spread: float | None
    ) -> None:
        self._ours, self._rivals, self._catalog, self._spread = ours, rivals, catalog, spread

    def contests(self) -> Iterator[Contest]:
        """Yield every contest: levels first, then rates, metric by metric."""
        told = {metric for one in self._rivals.values() for metric in one.metrics}
        for metric in sorted(told):
            nature = self._ours.nature(metric)
            if nature is Nature.STOCK:
                yield from (self._growth(name, metric) for name in self._rivals)
            elif nature is None:
                contests = (
                    Contest(competitor=name, metric=metric, compared=Compared.RATE) for name in self._rivals
                )
                yield from (_not(one, NoContest.NOT_DESCRIBED) for one in contests)
        for metric, known in self._catalog.metrics.items():
            is_rate = known.nature is not Nature.STOCK and known.unit in _RATES
            if is_rate and (metric in told or any(_spans(one, metric) for one in self._rivals.values())):
                yield from (self._rate(name, metric) for name in self._rivals)

    def _growth(self, name: str, metric: str) -> Contest:
        rival = self._rivals[name]
        contest = Contest(competitor=name, metric=metric, compared=Compared.GROWTH)
        definitions = rival.definitions(metric)
        if not definitions:
            return _not(contest, NoContest.NOT_AVAILABLE if metric in rival.metrics else NoContest.NO_FIGURE)
        theirs = rival.levels(metric, definitions[-1])
        if len(theirs) < 2:
            return _not(evolve(contest, end=max(theirs), readings=1), NoContest.ONE_READING)
        own = self._ours.definitions(metric)
        if not own:
            return _not(contest, NoContest.NO_OWN_FIGURE)
        if definitions[-1] not in own:
            return _not(contest, NoContest.OTHER_DEFINITION)
        both = {
            on: level
            for on in sorted(theirs)
            if (level := self._ours.level_on(metric, on, definitions[-1])) is not None
        }
        if len(both) < 2:
            return _not(contest, NoContest.OTHER_DAYS)
        contest = evolve(contest, start=min(both), end=max(both), readings=len(both))
        figures = [_growth_figure(one) for one in (list(both.values()), [theirs[on] for on in both])]
        if figures[0] is None or figures[1] is None:
            return _not(contest, NoContest.FROM_ZERO)
        return self._decided(contest, figures[0], figures[1])

    def _rate(self, name: str, metric: str) -> Contest:
        rival = self._rivals[name]
        contest = Contest(competitor=name, metric=metric, compared=Compared.RATE)
        spans = _spans(rival, metric)
        if not spans:
            return _not(contest, NoContest.NOT_AVAILABLE if metric in rival.metrics else NoContest.NO_FIGURE)
        for span in spans:
            ours, theirs = self._ours.rate(metric, span), rival.rate(metric, span)
            if ours is None or theirs is None:
                continue
            contest = evolve(contest, start=span[0], end=span[1])
            if ours.definition != theirs.definition:
                return _not(contest, NoContest.OTHER_DEFINITION)
            figures = self._rate_figure(metric, ours), self._rate_figure(metric, theirs)
            told = self._decided(contest, *figures)
            is_sure = all(self._is_whole(metric, one) for one in (ours, theirs))
            apart = told.side in (Side.AHEAD, Side.BEHIND)
            return _not(told, NoContest.SPREAD_UNKNOWN) if apart and not is_sure else told
        return self._without_ours(contest, metric, spans[0])

    def _without_ours(self, contest: Contest, metric: str, span: Span) -> Contest:
        """Return why our rate is not known over the windows of a competitor's."""
        contest = evolve(contest, start=span[0], end=span[1])
        if _spans(self._ours, metric):
            return _not(contest, NoContest.OTHER_DAYS)
        tree = self._catalog.trees.get(metric)
        for other in sorted(self._ours.metrics):
            another = self._catalog.trees.get(other)
            if (
                isinstance(tree, Operation)
                and isinstance(another, Operation)
                and (tree.sign, tree.left) == (another.sign, another.left)
            ):
                return _not(evolve(contest, other=other), NoContest.OTHER_METRIC)
        return _not(contest, NoContest.NO_OWN_FIGURE)

    def _is_whole(self, metric: str, rate: AuditedRate) -> bool:
        """Tell whether all that makes a rate uncertain is known: of engagement, also how much posts
        differ.
        """
        return not self._is_posted(metric) or (self._spread is not None and bool(rate.posts))

    def _is_posted(self, metric: str) -> bool:
        return self._catalog.metrics[metric].family == _POSTED

    def _rate_figure(self, metric: str, rate: AuditedRate) -> AccountFigure:
        unit = self._catalog.metrics[metric].unit
        if rate.of is None:
            return AccountFigure(value=rate.value, interval=None, unit=unit)
        count, of, effect = float(rate.part), float(rate.of), 1.0
        if self._is_posted(metric) and self._spread is not None and rate.posts:
            effect += self._spread**2 * max(count, 0.0) / float(rate.posts)
        return AccountFigure(
            value=rate.value, interval=share_interval(count / effect, of / effect), unit=unit
        )

    def _decided(self, contest: Contest, ours: AccountFigure, theirs: AccountFigure) -> Contest:
        contest = evolve(contest, ours=ours, theirs=theirs)
        if ours.interval is None or theirs.interval is None:
            return _not(contest, NoContest.NO_COUNTS)
        is_higher, is_lower = ours.interval[0] > theirs.interval[1], ours.interval[1] < theirs.interval[0]
        if not is_higher and not is_lower:
            return evolve(contest, side=Side.ALIKE)
        known = self._catalog.metrics.get(contest.metric)
        better = Better.HIGHER if known is None else known.better
        if better is Better.CONTEXT:
            return _not(contest, NoContest.NO_BETTER_WAY)
        return evolve(contest, side=Side.AHEAD if is_higher is (better is Better.HIGHER) else Side.BEHIND)


def _not(contest: Contest, why: NoContest) -> Contest:
    return evolve(contest, side=Side.UNKNOWN, reasons=Record({"side": why}))


def _spans(account: AuditedAccount, metric: str) -> list[Span]:
    """Return the windows over which an account has a rate, the latest first."""
    return [span for span in reversed(account.spans) if account.rate(metric, span) is not None]


def _growth_figure(levels: Sequence[BoundedLevel]) -> AccountFigure | None:
    found = growth_of(levels)
    if found is None:
        return None
    days = (levels[-1].day - levels[0].day).days
    amount = rounded_within_reach(found.change * Fraction(MONTH) / days)
    pace = None if amount is None else Pace(amount, "month")
    return AccountFigure(value=found.rate, interval=found.interval, pace=pace, is_rounded=found.is_rounded)
