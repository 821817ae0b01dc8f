"""What each format and topic brings for each time it is shown: the result of looking beyond volume
by content.

Values alone; how they are worked out is known in `content`.
"""

from __future__ import annotations

from datetime import date
from typing import Final, final

from attrs import field, frozen

from smartgoals._checked import optional_text, refusing, text
from smartgoals._documents import document
from smartgoals._forecast.distribution import finite
from smartgoals._messages.formatting import Language, asked_in
from smartgoals._messages.outline import outlined
from smartgoals._messages.say import say
from smartgoals._record import Record
from smartgoals._words import Word
from smartgoals.catalog._metric_words import channel_in_words, metric_in_words

_DIGITS: Final = 3
LEVEL: Final = 0.05
"""The share of cases in which chance alone may name anything, over all comparisons together: the usual 5 %
(Fisher, Statistical Methods for Research Workers, 1925)."""


def in_figures(value: float, into: Language) -> str:
    """Write a value with three digits, however small it is.

    >>> in_figures(4752.4, asked_in("en"))
    '4750'
    """
    return into.figure(finite(float(f"{finite(value):.{_DIGITS}g}")))


def in_percent(share: float, into: Language) -> str:
    """Write a rate in percent with three digits, however small it is.

    >>> in_percent(0.000412, asked_in("en"))
    '0.0412 %'
    """
    return in_figures(100 * share, into) + into.percent_sign


class Trait(Word):
    """By what posts are told apart."""

    FORMAT = "format"
    TOPIC = "topic"


class NoContrast(Word):
    """Why the posts of a name are not set against the others."""

    TOO_FEW_POSTS = "too_few_posts"
    TOO_FEW_OTHERS = "too_few_others"
    NOTHING_COUNTED = "nothing_counted"

    def text(self, language: Language | str | None = None) -> str:
        """Say it in a language, as a clause."""
        return say(f"content.{self.value}", language=language)


@final
@document
@frozen(kw_only=True)
class ContentResult:
    """One result of the posts of one format or topic on one channel, beside the other posts there.

    `rate` is `count` over `out_of`, all `posts` together, with its 95 % `interval`, in which `spread` is
    honoured: the coefficient of variation of the rate between posts, beyond what counting explains
    (None where no name has two posts; then there is no interval). `rest` is the rate of the posts with
    another name, `versus_rest` this rate divided by it. `chance` is how often chance alone, with names
    handed out anew, would show a difference as great anywhere among all comparisons; `clear` says that
    this is at most 5 %. `is_good` tells the side of a clear difference. `reasons` says under "chance" why
    nothing was compared.
    """

    channel: str | None
    trait: Trait
    name: str
    metric: str
    volume: str
    posts: int
    count: float
    out_of: float
    rate: float
    interval: tuple[float, float] | None
    spread: float | None
    rest: float | None
    versus_rest: float | None
    chance: float | None
    clear: bool
    is_good: bool | None
    reasons: Record[str, NoContrast] = field(factory=Record[str, NoContrast])

    def text(self, language: Language | str | None = None) -> str:
        """Say it in a language: the rate beside that of the others, and whether the two can be told apart."""
        into = asked_in(language)
        facts: dict[str, object] = {
            "name": self.name,
            "metric": metric_in_words(self.metric),
            "volume": metric_in_words(self.volume),
            "rate": in_percent(self.rate, into),
            "rest": None if self.rest is None else in_percent(self.rest, into),
            "posts": self.posts,
            "channel": None if self.channel is None else channel_in_words(self.channel),
        }
        if self.interval is not None:
            low, high = self.interval
            facts |= {"low": in_percent(low, into), "high": in_percent(high, into)}
        place = "here" if self.channel is None else "there"
        beginning = into.say(f"content.{place}_{'alone' if self.interval is None else 'within'}", facts)
        why = self.reasons.get("chance")
        if why is not None:
            return into.say("content.not_compared", {"result": beginning, "reason": why.text(into)})
        return into.say(f"content.{side_of(self)}", {**facts, "result": beginning})

    def __str__(self) -> str:
        return self.text()


def side_of(result: ContentResult) -> str:
    """Return what a result that was compared says of its posts: better, worse, other, or unclear."""
    if not result.clear:
        return "unclear"
    return "other" if result.is_good is None else "better" if result.is_good else "worse"


@final
@document
@outlined
@frozen(kw_only=True)
class ContentDepth:
    """Formats and topics by what their posts bring; `resonates` and `falls_flat` name those that
    clearly bring more, or less.

    `posts` were counted, from `start` to `end`; `left_out` are posts that nobody saw or of which nobody
    says how often they were shown. `comparisons` were made, and a name is given only where chance alone
    would show as great a difference anywhere among them in at most `level` of all cases. A name says what
    posts have in common, and is no cause: a format may have been posted on better days.
    """

    start: date
    end: date
    posts: int
    left_out: int
    comparisons: int
    level: float
    results: tuple[ContentResult, ...]
    resonates: tuple[str, ...]
    falls_flat: tuple[str, ...]

    @refusing(name=text, metric=text, channel=optional_text)
    def get(self, name: str, metric: str, *, channel: str | None = None) -> ContentResult | None:
        """Return the result of a metric for a format or topic, on a channel where one is named;
        None where there is none.
        """
        for one in self.results:
            if (one.name, one.metric) == (name, metric) and channel in (None, one.channel):
                return one
        return None

    def text(self, language: Language | str | None = None) -> str:
        """Say in a language how many comparisons were made and what they say, a result a line."""
        into = asked_in(language)
        facts = {"posts": self.posts, "comparisons": self.comparisons, "level": self.level}
        lines = [into.say("content.counted" if self.comparisons else "content.none_compared", facts)]
        if self.left_out:
            lines.append(into.say("content.left_out", {"posts": self.left_out}))
        lines += [one.text(into) for one in self.results]
        return "\n".join((*lines, into.say("content.no_cause")))

    def __str__(self) -> str:
        into = asked_in(None)
        facts = {"posts": self.posts, "comparisons": self.comparisons, "level": self.level}
        return into.say("content.counted" if self.comparisons else "content.none_compared", facts)
