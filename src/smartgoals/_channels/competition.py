"""Our accounts beside those of competitors: growth and rates, each with how far it could be off.
Values alone.

How they are worked out is known in `contests`.
"""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import final

from attrs import field, frozen

from smartgoals._channels.content_depth import in_figures, in_percent
from smartgoals._checked import refusing, text
from smartgoals._documents import document
from smartgoals._messages.formatting import Language, asked_in
from smartgoals._messages.outline import outlined
from smartgoals._messages.say import say
from smartgoals._model.metric import Unit
from smartgoals._record import Record
from smartgoals._time.pace import Pace
from smartgoals._words import Word
from smartgoals.catalog._metric_words import channel_in_words, metric_in_words, platform_in_words


class Compared(Word):
    """What of a metric is set side by side: how fast a level grows, or a rate itself."""

    GROWTH = "growth"
    RATE = "rate"


class Side(Word):
    """Where we stand beside a competitor; *alike* where the two cannot be told apart."""

    AHEAD = "ahead"
    BEHIND = "behind"
    ALIKE = "alike"
    UNKNOWN = "unknown"

    def text(self, language: Language | str | None = None) -> str:
        """Say it in a language."""
        return say(f"competition.{self.value}", language=language)


class NoContest(Word):
    """Why two accounts are not set side by side, or not told apart."""

    NO_FIGURE = "no_figure"
    NOT_AVAILABLE = "not_available"
    ONE_READING = "one_reading"
    NO_OWN_FIGURE = "no_own_figure"
    OTHER_DAYS = "other_days"
    OTHER_METRIC = "other_metric"
    OTHER_DEFINITION = "other_definition"
    FROM_ZERO = "from_zero"
    NO_COUNTS = "no_counts"
    SPREAD_UNKNOWN = "spread_unknown"
    NO_BETTER_WAY = "no_better_way"
    NOT_DESCRIBED = "not_described"

    def text(self, language: Language | str | None = None) -> str:
        """Say it in a language, as a clause."""
        return say(f"competition.{self.value}", language=language)


@final
@document
@frozen(kw_only=True)
class AccountFigure:
    """What one account has: of growth the share of its level at the start that a mean month adds,
    of a rate the rate.

    `interval` is between what it lies at 95 %; None where nobody says of how many. `unit` tells shares
    from counts per item, `pace` is the growth as an amount a month, and `is_rounded` says that a level
    was read rounded, such as 12.3K.
    """

    value: float
    interval: tuple[float, float] | None
    unit: Unit = Unit.RATIO
    pace: Pace | None = None
    is_rounded: bool = False

    def text(self, language: Language | str | None = None) -> str:
        """Say it in a language: a share in percent, a count per item as it is."""
        into = asked_in(language)
        written = partial(in_percent if self.unit is Unit.RATIO else in_figures, into=into)
        if self.interval is None:
            return written(self.value)
        low, high = map(written, self.interval)
        return into.say("competition.within", {"value": written(self.value), "low": low, "high": high})


@final
@document
@frozen(kw_only=True)
class Contest:
    """One figure of a channel beside that of one competitor on the same platform, over the same days.

    `start` and `end` are those days (`start` None for a figure of one day), `readings` how many figures
    tell the growth: two say nothing of what lay between. `side` is ours: ahead or behind where the
    intervals do not touch. `reasons` says under "side" why it is unknown, and `other` names the metric
    that we have instead.
    """

    competitor: str
    metric: str
    compared: Compared
    start: date | None = None
    end: date | None = None
    readings: int = 0
    ours: AccountFigure | None = None
    theirs: AccountFigure | None = None
    side: Side = Side.UNKNOWN
    other: str | None = None
    reasons: Record[str, NoContest] = field(factory=Record[str, NoContest])

    def text(self, language: Language | str | None = None) -> str:
        """Say it in a language: both figures and where we stand, or why that is not known."""
        into = asked_in(language)
        what = into.say(f"competition.of_{self.compared.value}", {"metric": metric_in_words(self.metric)})
        facts: dict[str, object] = {
            "competitor": self.competitor,
            "what": what,
            "side": self._said(into),
            "start": self.start,
            "end": self.end,
        }
        if self.ours is None or self.theirs is None:
            return into.say("competition.not_compared", facts)
        facts |= {"ours": self.ours.text(into), "theirs": self.theirs.text(into)}
        line = into.say("competition.over_days" if self.start else "competition.on_day", facts)
        if self.compared is Compared.GROWTH and self.readings == 2:
            line = into.say("competition.coarse", {"line": line})
        if self.ours.is_rounded or self.theirs.is_rounded:
            line = into.say("competition.rounded", {"line": line})
        return line

    def _said(self, into: Language) -> str:
        """Say where we stand, or why nobody knows."""
        if self.other is not None:
            return into.say("competition.other_metric_named", {"other": metric_in_words(self.other)})
        why = self.reasons.get("side")
        return self.side.text(into) if why is None else why.text(into)

    def __str__(self) -> str:
        return self.text()


@final
@document
@frozen(kw_only=True)
class Place:
    """The place of a channel among the accounts that it can be compared with, itself included: from
    `best` to `worst`.

    The two are one place where every account can be told apart from ours.
    """

    metric: str
    compared: Compared
    best: int
    worst: int
    accounts: int

    def text(self, language: Language | str | None = None) -> str:
        """Say it in a language."""
        into = asked_in(language)
        what = into.say(f"competition.of_{self.compared.value}", {"metric": metric_in_words(self.metric)})
        facts = {"what": what, "best": self.best, "worst": self.worst, "accounts": self.accounts}
        return into.say("competition.place" if self.best == self.worst else "competition.places", facts)


@final
@document
@frozen(kw_only=True)
class ChannelCompetition:
    """One channel beside every competitor on its platform; no contests where no audit saw one there."""

    channel: str
    platform: str
    contests: tuple[Contest, ...]
    places: tuple[Place, ...]

    @refusing(competitor=text, metric=text)
    def get(self, competitor: str, metric: str) -> Contest | None:
        """Return the contest with a competitor about a metric; None where there is none."""
        return next(
            (one for one in self.contests if (one.competitor, one.metric) == (competitor, metric)), None
        )

    def text(self, language: Language | str | None = None) -> str:
        """Say it in a language: the places, then every contest, each on a line."""
        into = asked_in(language)
        facts = {"channel": channel_in_words(self.channel), "platform": platform_in_words(self.platform)}
        lines = [into.say("competition.channel" if self.contests else "competition.no_competitor", facts)]
        lines += [one.text(into) for one in self.places]
        lines += [one.text(into) for one in self.contests]
        return "\n".join(lines)


@final
@document
@outlined
@frozen(kw_only=True)
class Competition:
    """Every channel beside the competitors that audits saw on its platform, up to a day.

    `elsewhere` names competitors by the platform, where no channel of ours is on it.
    """

    as_of: date
    channels: tuple[ChannelCompetition, ...]
    elsewhere: Record[str, tuple[str, ...]] = field(factory=Record[str, tuple[str, ...]])

    @refusing(channel=text)
    def get(self, channel: str) -> ChannelCompetition | None:
        """Return the competition of a channel; None where there is none."""
        return next((one for one in self.channels if one.channel == channel), None)

    def text(self, language: Language | str | None = None) -> str:
        """Say it in a language, channel by channel."""
        into = asked_in(language)
        lines = [one.text(into) for one in self.channels]
        if self.elsewhere:
            lines.append(told_elsewhere(self, into))
        return "\n".join(lines)

    def __str__(self) -> str:
        told = [one for each in self.channels for one in each.contests]
        known = sum(one.side is not Side.UNKNOWN for one in told)
        return f"{known} of {len(told)} figures of competitors compared on {self.as_of.isoformat()}"


def told_elsewhere(found: Competition, into: Language) -> str:
    """Say which competitors are on platforms where no channel is, each platform as people write it."""
    names = [
        into.say("competition.account", {"name": name, "platform": platform_in_words(platform)})
        for platform, several in found.elsewhere.items()
        for name in several
    ]
    return into.say("competition.elsewhere", {"names": names})
