"""K1 to K9: what speaks for keeping, growing, reducing or dropping a channel. One small function a rule; no ranking here.

Each returns a suggestion or None. Where counts are too small to tell, the suggestion says *undecided*: a count of n is
uncertain by about sqrt(n), so a rule speaks only when it would also hold two standard errors away.
"""

from __future__ import annotations

import math
from datetime import date
from fractions import Fraction
from typing import Final, NamedTuple, final

from attrs import evolve, field, frozen

from smartgoals._case.attainability import figure
from smartgoals._case.audit_case import AuditCase
from smartgoals._case.staleness import STALE_DAYS
from smartgoals._channels.snapshots import Facts, Snapshot, has_losses
from smartgoals._channels.words import STALE, TEXTS
from smartgoals._messages.formatting import Language, choose, fill
from smartgoals._model.audit import ChannelAudit, ChannelStatus
from smartgoals._model.channel import Channel
from smartgoals._record import Record
from smartgoals._words import Word
from smartgoals.rules._finding import Fact

TWO_ERRORS: Final = 2
MISMATCH: Final = Fraction(1, 2)
"""K3: a share of the outcome under half the share of the effort."""
ON_TARGET: Final = Fraction(1, 2)
"""K6: an audience of which fewer than half are the target is not the target (our reading; no source gives a figure)."""
SILENT_DAYS: Final = 90
_OF_NO_WHOLE: Final = ("losses", "currencies")


class ChannelAdvice(Word):
    """What to do with a channel."""

    KEEP = "keep"
    INVEST = "invest"
    REDUCE = "reduce"
    REPAIR = "repair"
    MERGE = "merge"
    PARK = "park"
    CLOSE = "close"
    UNDECIDED = "undecided"


class KeepReason(Word):
    """Why a name is kept although the channel is dropped: then it becomes a placeholder."""

    CARE_LOAD = "care_load"
    IMPERSONATION_RISK = "impersonation_risk"
    SEARCH_OR_REPUTATION = "search_or_reputation"
    ARCHIVE_DUTY = "archive_duty"
    LONE_COMPETITOR = "lone_competitor"


@final
@frozen(kw_only=True)
class Suggestion:
    """What one rule says of a channel: its code, its advice (or *undecided*), and the figures it used.

    Figures that are old (more than five weeks) are named there by their `last` day, and by `reason`.
    """

    code: str
    advice: ChannelAdvice
    figures: Record[str, Fact]
    language: Language = field(repr=False)

    @property
    def reason(self) -> str:
        """Why, with the figures used, in the language asked for."""
        key = self.code
        if self.advice is ChannelAdvice.UNDECIDED and key != "K9":
            key = next((one for one in _OF_NO_WHOLE if self.figures.get(one)), "undecided")
        texts = TEXTS[key]
        said = fill(choose(texts, self.language), {**self.figures, "code": self.code}, self.language)
        return (
            said + fill(choose(STALE, self.language), self.figures, self.language) if "last" in self.figures else said
        )

    def of_day(self, last: date | None) -> Suggestion:
        """Return the same, with the day of its figures where they are old."""
        return self if last is None else evolve(self, figures=Record({**self.figures, "last": last}))

    def __str__(self) -> str:
        return f"{self.code} {self.advice}: {self.reason}"


class Scene(NamedTuple):
    """What the rules look at: the last snapshots, newest first, and what the caller said."""

    snapshots: tuple[Snapshot, ...]
    worth_is_money: bool
    model: str | None
    least_reviews: int
    language: Language
    as_of: date

    def old_day(self, channel: str) -> date | None:
        """Return the last day that the latest figures of a channel are of, where that is long ago."""
        facts = self.snapshots[0].of(channel)
        if facts is None or facts.until is None or (self.as_of - facts.until).days <= STALE_DAYS:
            return None
        return facts.until

    def say(self, code: str, advice: ChannelAdvice, **facts: Fact) -> Suggestion:
        """Return a suggestion."""
        return Suggestion(code=code, advice=advice, figures=Record(facts), language=self.language)


def is_unseen(channel: str, scene: Scene) -> bool:
    """Tell whether nothing is known of a channel yet: no audit found more than its name."""
    facts = [one.of(channel) for one in scene.snapshots]
    return not any(one is not None and one.entry is not None and _found(one.entry) for one in facts)


def _found(entry: ChannelAudit) -> bool:
    """Tell whether an audit found anything on a channel, or somebody decided about it."""
    measured = any(one.value is not None for one in entry.baselines)
    said = (entry.owner, entry.cost, entry.last_post_on, entry.decided_on, *entry.checks, *entry.audience)
    return measured or any(one is not None for one in said) or entry.status is not ChannelStatus.UNKNOWN


def upper(count: Fraction) -> Fraction:
    """Return a count and two standard errors: what it may well have been; from zero up to two.

    >>> float(upper(Fraction(24))), float(upper(Fraction(-24)))
    (34.0, -14.0)
    """
    return count + TWO_ERRORS * Fraction(math.sqrt(float(abs(count)) + 1))


def suggestions(case: AuditCase | None, channel: str, known: Channel | None, scene: Scene) -> tuple[Suggestion, ...]:
    """Return what the rules say of one channel, in order of their codes."""
    facts = [found for one in scene.snapshots if (found := one.of(channel)) is not None]
    entry = facts[0].entry if facts else None
    first = [_purpose(entry, known, scene), _silent(case, entry, known, scene)]
    too_young = _young(facts, scene)
    if too_young is not None:
        return tuple(one for one in (*first, too_young) if one is not None)
    rest = (_effort(channel, scene), _volume(channel, scene), _visits(channel, scene), _audience(facts[0], scene))
    return tuple(one for one in (*first, *rest, _dear(facts[0], scene)) if one is not None)


def _purpose(entry: ChannelAudit | None, known: Channel | None, scene: Scene) -> Suggestion | None:
    has = (entry is not None and (entry.mission or entry.objective_ids)) or (
        known is not None and (known.purpose or known.objectives)
    )
    return None if has else scene.say("K1", ChannelAdvice.CLOSE)


def _silent(
    case: AuditCase | None, entry: ChannelAudit | None, known: Channel | None, scene: Scene
) -> Suggestion | None:
    if case is None or entry is None or entry.owner is not None or (known is not None and known.owner is not None):
        return None
    days = case.silent_days(entry)
    if days is None or days <= SILENT_DAYS:
        return None
    return scene.say("K2", ChannelAdvice.PARK, days=days)


def _young(facts: list[Facts], scene: Scene) -> Suggestion | None:
    """Count the audits since the channel was first seen, or since something was decided about it."""
    decided = facts[0].entry.decided_on if facts and facts[0].entry is not None else None
    ends = [
        one.window.end
        for one in scene.snapshots
        if any(fact.entry is not None and fact.channel == facts[0].channel for fact in one.facts)
    ]
    seen = sum(decided is None or one > decided for one in ends)
    if seen >= scene.least_reviews:
        return None
    return scene.say("K9", ChannelAdvice.UNDECIDED, reviews=seen, least=scene.least_reviews)


def _effort(channel: str, scene: Scene) -> Suggestion | None:
    """K3: the share of effort far above the share of the outcome, in two audits running."""
    if len(scene.snapshots) < 2:
        return None
    seen = [one.matched for one in scene.snapshots[:2]]
    tells = all(any(known.channel == channel for known in matched) for matched in seen)
    if tells and any(map(has_losses, seen)):
        return scene.say("K3", ChannelAdvice.UNDECIDED, losses=True)
    doubtful = False
    last: dict[str, Fact] = {}
    for one in scene.snapshots[:2]:
        facts, both = one.of(channel), one.both_shares(channel)
        if facts is None or facts.outcomes is None or both is None:
            return None
        of_effort, of_outcome = both
        if of_outcome >= MISMATCH * of_effort:
            return None
        known = sum((other.outcomes or Fraction(0) for other in one.matched), Fraction(0))
        doubtful = doubtful or upper(facts.outcomes) / known >= MISMATCH * of_effort
        last = last or {
            "effort": figure(of_effort),
            "outcome": figure(of_outcome),
            "count": figure(facts.outcomes),
        }
    advice = ChannelAdvice.UNDECIDED if doubtful else ChannelAdvice.REDUCE
    return scene.say("K3", advice, model=scene.model, **last)


def _volume(channel: str, scene: Scene) -> Suggestion | None:
    """K4: little traffic, but a conversion or repeat rate above that of all channels together."""
    now = scene.snapshots[0]
    facts = now.of(channel)
    share = now.of_visits.get(channel)
    if facts is None or share is None or share >= now.fair_share:
        return None
    told = [
        _above(facts.converted, facts.visits, *now.pooled),
        _above(_times(facts.repeat_rate, facts.repeat_of), facts.repeat_of, *now.repeated),
    ]
    if not any(one is not False for one in told):
        return None
    rate = None if not facts.visits or facts.converted is None else figure(facts.converted / facts.visits)
    repeat = None if facts.repeat_rate is None else figure(facts.repeat_rate)
    advice = ChannelAdvice.INVEST if True in told else ChannelAdvice.UNDECIDED
    return scene.say("K4", advice, visits=figure(share), rate=rate, repeat=repeat, model=scene.model)


def _visits(channel: str, scene: Scene) -> Suggestion | None:
    """K5: much traffic that leaves at once and does not convert, in two audits running."""
    if len(scene.snapshots) < 2:
        return None
    doubtful = False
    last: dict[str, Fact] = {}
    for one in scene.snapshots[:2]:
        facts = one.of(channel)
        share = one.of_visits.get(channel)
        if facts is None or share is None or share < one.fair_share or facts.bounce_rate is None:
            return None
        part, whole = one.pooled
        if facts.converted is None or not facts.visits or not whole:
            return None
        if one.mean_bounce is None or facts.bounce_rate <= one.mean_bounce:
            return None
        if facts.converted / facts.visits >= part / whole:
            return None
        doubtful = doubtful or upper(facts.converted) / facts.visits >= part / whole
        last = last or {
            "visits": figure(share),
            "bounce": figure(facts.bounce_rate),
            "rate": figure(facts.converted / facts.visits),
        }
    advice = ChannelAdvice.UNDECIDED if doubtful else ChannelAdvice.REPAIR
    return scene.say("K5", advice, model=scene.model, **last)


def _audience(facts: Facts, scene: Scene) -> Suggestion | None:
    """K6: an audience that is not the target."""
    if facts.in_audience is None or facts.in_audience >= ON_TARGET:
        return None
    return scene.say("K6", ChannelAdvice.REDUCE, share=figure(facts.in_audience), least=figure(ON_TARGET))


def _dear(facts: Facts, scene: Scene) -> Suggestion | None:
    """K8: outcomes that cost more than they are worth."""
    if not scene.worth_is_money or not facts.spent or facts.outcomes is None or facts.worth is None:
        return None
    if facts.currencies - {facts.currency}:  # as what names no currency beside what does
        return scene.say("K8", ChannelAdvice.UNDECIDED, currencies=True)
    if facts.spent <= facts.worth:
        return None
    each = facts.worth / facts.outcomes if facts.outcomes else None
    could_be = upper(facts.outcomes) * each if each is not None else None
    doubtful = could_be is None or could_be >= facts.spent
    advice = ChannelAdvice.UNDECIDED if doubtful else ChannelAdvice.REDUCE
    return scene.say(
        "K8",
        advice,
        cost=figure(facts.spent),
        worth=figure(facts.worth),
        count=figure(facts.outcomes),
        model=scene.model,
    )


def _times(rate: Fraction | None, of: Fraction | None) -> Fraction | None:
    return None if rate is None or of is None else rate * of


def _above(part: Fraction | None, of: Fraction | None, all_parts: Fraction, whole: Fraction) -> bool | None:
    """Tell whether a rate lies above that of all together by more than two standard errors; None when that is unclear."""
    if part is None or not of or not whole:
        return False
    mean = all_parts / whole
    if part / of <= mean:
        return False
    error = math.sqrt(max(0.0, float(mean * (1 - mean) / of)))
    return True if float(part / of - mean) > TWO_ERRORS * error else None
