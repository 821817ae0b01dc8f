"""What `propose` returns: goals worth setting in three ambitions each, and what was not proposed,
with its reason.

What belongs here: the types, and what follows from their own fields. How they are found is told in
the modules beside.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Final, NamedTuple, cast, final, overload

from attrs import field, frozen

from smartgoals._documents import document
from smartgoals._messages.amount import places_of
from smartgoals._messages.formatting import Language, asked_in
from smartgoals._messages.outline import outlined
from smartgoals._model.channel import Channel
from smartgoals._model.goal import Goal
from smartgoals._model.goal_words import GoalTerms
from smartgoals._model.metric import Metric
from smartgoals._model.target import KeepPace, ReachPace, StayWithin, Target
from smartgoals._numbers import Number, exact, rounded
from smartgoals._projection.reasons import ProjectionReason
from smartgoals._propose.words import AmbitionName, Unproposable
from smartgoals._record import Record
from smartgoals._relevance.recommend import Recommendation
from smartgoals._time.period import Period
from smartgoals.catalog._levels import Level
from smartgoals.catalog._metric_words import channel_in_words, metric_in_words
from smartgoals.rules._finding import Fact
from smartgoals.rules._naming import channel_named

_HUNDREDTH: Final = 0.01
_ABSENT: Final = frozenset({Unproposable.AT_BOUND, Unproposable.PACE_BELOW_ZERO, Unproposable.TOO_COARSE})
"""Why one ambition alone has no target, where it is more than that none has its chance."""


@final
@document
@outlined
@frozen(kw_only=True)
class AmbitionLevel:
    """A target that was proposed for a chance: the goal that asks for it, and the chance that its
    projection gives.

    `asked` is the chance that was asked for, `chance` that of the round target, as
    :func:`smartgoals.project` tells it of this very goal: both from 0 to 1. `holds` tells that it
    asks for no gain on what was read last, or of a pace on what the last whole period brought, and
    `loss` by how much less than that it is met. `currency` is that of money, as the readings name
    it.
    """

    goal: Goal
    asked: float
    chance: float
    holds: bool
    currency: str | None = None

    @property
    def target(self) -> Target:
        """What the goal asks for."""
        return cast("Target", self.goal.target)  # no goal is proposed without

    @property
    def loss(self) -> Number | None:
        """How much worse than what was read last, or than the last whole period, meets it; None
        where it asks for a gain.
        """
        base, held = self.goal.baseline, _held(self.target)
        if not self.holds or base is None or held is None or held.per != base.per:
            return None
        return rounded(abs(exact(held.value) - exact(base.value)))

    def text(self, language: Language | str | None = None) -> str:
        """Say in a language what it asks for, and with what chance; of a loss that it allows, how
        large it is.
        """
        into, goal = asked_in(language), self.goal
        terms = GoalTerms(str(goal.id), goal.metric, None, self.target, None, None, None, None, self.currency)
        facts: dict[str, object] = {"target": terms.asked(self.target, into), "chance": self.chance}
        base, allowed = goal.baseline, loss_of(self)
        if allowed is None or base is None:
            is_pace = isinstance(self.target, KeepPace)
            code = "level" if not self.holds else "no_faster" if is_pace else "holds"
            return into.say(f"propose.{code}", facts)
        since = "reading" if base.per is None else "period"
        facts |= {
            "loss": terms.difference(_short(allowed.size, base.value), into),
            "last": terms.level(_short(base.value, base.value), into),
        }
        return into.say(f"propose.allows_{allowed.word}_on_{since}", facts)

    def __str__(self) -> str:
        return self.text()


@final
@document
@outlined
@frozen(kw_only=True)
class GoalProposal:
    """A goal worth setting on a metric of a channel, at up to three ambitions.

    An ambition that no target has is None, and `reasons` says why, by its name. `level` tells how
    near the metric is to the objective, `guardrail` the metric that shows when the target is met
    the wrong way (None where the catalogue names none), and `is_guarded` whether it is measured
    here. `readings` counts what the chances rest on, up to the day `last`. `still_to_say` names the
    fields of the goal that only people can fill in. `own_metric` is the strategy's own definition
    of the metric, `platform` and `handle` are the account of the channel.
    """

    objective: str
    metric: str
    channel: str | None
    level: Level
    safe: AmbitionLevel | None = None
    even: AmbitionLevel | None = None
    stretch: AmbitionLevel | None = None
    guardrail: str | None
    is_guarded: bool
    readings: int
    last: date
    still_to_say: tuple[str, ...]
    own_metric: Metric | None = None
    platform: str | None = None
    handle: str | None = None
    reasons: Mapping[str, Unproposable] = field(factory=Record)

    @property
    def ambitions(self) -> tuple[AmbitionLevel, ...]:
        """Those that there are, the safe one first."""
        return tuple(one for one in (self.safe, self.even, self.stretch) if one is not None)

    def text(self, language: Language | str | None = None) -> str:
        """Say in a language what may be asked for, with which chance, what to watch beside it, and
        what is still to be said.
        """
        into = asked_in(language)
        head = _place(self, into)
        said = [
            into.say(
                "propose.ambition",
                {"ambition": into.phrase(f"propose.{name}"), "said": self._said(name, into)},
            )
            for name in AmbitionName
            if name in self.reasons or getattr(self, name) is not None
        ]
        lines = [into.say("propose.head", {"what": head, "said": into.joined(said)})]
        if self.guardrail is not None:
            key = "propose.watch" if self.is_guarded else "propose.watch_unmeasured"
            lines.append(into.say(key, {"metric": metric_in_words(self.guardrail)}))
        if self.still_to_say:
            named = tuple(into.phrase(f"propose.{one}") for one in self.still_to_say)
            lines.append(into.say("propose.still_to_say", {"fields": named}))
        return into.joined(lines)

    def _said(self, name: AmbitionName, into: Language) -> str:
        """Say what is asked at an ambition, or why nothing is."""
        level: AmbitionLevel | None = getattr(self, name)
        return absent_text(self.reasons[name], into) if level is None else level.text(into)

    def __str__(self) -> str:
        where = f" on {self.channel}" if self.channel else ""
        return f"{self.metric}{where}: {', '.join(map(str, self.ambitions))}"


@final
@document
@frozen(kw_only=True)
class Unproposed:
    """A metric that is measured on a channel, and why no goal is proposed on it.

    `own_metric` is the strategy's own definition of the metric, `platform` and `handle` are the
    account of the channel.
    """

    metric: str
    channel: str | None
    reason: Unproposable
    facts: Record[str, Fact] = field(factory=Record)
    own_metric: Metric | None = None
    platform: str | None = None
    handle: str | None = None

    def text(self, language: Language | str | None = None) -> str:
        """Say why, in a language."""
        into = asked_in(language)
        head, facts = _place(self, into), dict(self.facts)
        if "advice" in facts:
            facts["advice"] = into.phrase(f"scorecard.{facts['advice']}")
        if self.reason is Unproposable.NO_AMBITION:
            facts = {"each": into.joined(_each_absent(self.facts, into))}
        code = "fails_check_because" if "because" in facts else self.reason.value
        said = [into.say(f"propose.{code}", facts)]
        if isinstance(why := self.facts.get("why"), str):
            said.append(ProjectionReason(why).text(into))
        return into.say("propose.head", {"what": head, "said": into.joined(said)})

    def __str__(self) -> str:
        return self.text()


@final
@document
@outlined
@frozen(kw_only=True)
class GoalProposals(Sequence[GoalProposal]):
    """Goals worth setting for an objective, the first one first: a sequence of :class:`GoalProposal`.

    `unproposed` holds every metric that is measured and on which no goal is proposed, with its
    reason. Where nothing is proposed at all, `measure_first` holds up to three metrics that would
    serve the objective, the best one first.
    """

    objective: str
    as_of: date
    deadline: date
    proposals: tuple[GoalProposal, ...]
    unproposed: tuple[Unproposed, ...]
    measure_first: tuple[Recommendation, ...]

    @overload
    def __getitem__(self, position: int) -> GoalProposal: ...
    @overload
    def __getitem__(self, position: slice) -> tuple[GoalProposal, ...]: ...
    def __getitem__(self, position: int | slice) -> GoalProposal | tuple[GoalProposal, ...]:
        """Return the proposal at a position, or several."""
        return self.proposals[position]

    def __iter__(self) -> Iterator[GoalProposal]:
        return iter(self.proposals)

    def __len__(self) -> int:
        return len(self.proposals)

    def get(self, metric: str, channel: str | None = None) -> GoalProposal | None:
        """Return what is proposed on a metric of a channel; None where nothing is."""
        return next((one for one in self.proposals if (one.metric, one.channel) == (metric, channel)), None)

    def text(self, language: Language | str | None = None) -> str:
        """Say in a language every proposal, one on a line; where there is none, what to measure first."""
        into = asked_in(language)
        if self.proposals:
            return "\n".join(one.text(into) for one in self.proposals)
        lines = [into.say("propose.nothing", {"objective": self.objective})]
        return "\n".join([*lines, *(one.text(into) for one in self.measure_first)])

    def __str__(self) -> str:
        if not self.proposals:
            return f"nothing to propose for {self.objective} yet"
        return "; ".join(map(str, self.proposals))


def _short(value: Number, read: Number) -> Number:
    """Return a figure that was not asked for to as many decimals as a person says of what was read;
    all of the smallest.
    """
    return value if abs(read) < _HUNDREDTH else rounded(exact(round(value, places_of(read))))


def absent_text(reason: str, into: Language) -> str:
    """Say why an ambition has no target, in the place of one."""
    return into.say(f"propose.absent_{reason}" if reason in _ABSENT else "propose.absent")


def _each_absent(facts: Mapping[str, Fact], into: Language) -> Iterator[str]:
    """Say of each ambition why it has no target."""
    for name in AmbitionName:
        reason = facts.get(name)
        if isinstance(reason, str):
            said = absent_text(reason, into)
            yield into.say("propose.ambition", {"ambition": into.phrase(f"propose.{name}"), "said": said})


@final
class Loss(NamedTuple):
    """What a target allows to be lost: how much, and the word for it, which is a rise of what is
    better low.
    """

    size: Number
    word: str


def loss_of(level: AmbitionLevel) -> Loss | None:
    """Return what a target that was proposed allows to be lost; None where that is nothing."""
    base, held = level.goal.baseline, _held(level.target)
    if not level.loss or base is None or held is None:
        return None
    return Loss(level.loss, "rise" if held.value > base.value else "loss")


@final
class _Held(NamedTuple):
    value: Number
    per: Period | None


def _held(target: Target) -> _Held | None:
    """Return the number that a target holds, keeps or reaches, and of which period; None of two and
    of a change.
    """
    if isinstance(target, StayWithin):
        value = target.high if target.low is None else target.low if target.high is None else None
        return None if value is None else _Held(value, target.per)
    if isinstance(target, (KeepPace, ReachPace)):
        return _Held(target.pace.amount, target.pace.period)
    return None


def _place(one: GoalProposal | Unproposed, into: Language) -> str:
    """Return a metric and its channel as the strategy calls them; by their ids where it does not
    describe them.
    """
    metric = metric_in_words(one.own_metric or one.metric)
    if one.channel is None:
        return into.say("propose.anywhere", {"metric": metric})
    channel = channel_in_words(one.channel)
    if one.platform is not None:
        channel = channel_named(Channel(id=one.channel, platform=one.platform, handle=one.handle))
    return into.say("propose.on_channel", {"metric": metric, "channel": channel})
