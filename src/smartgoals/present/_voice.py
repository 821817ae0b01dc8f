"""A voice: in which language a page speaks, by which names, and how much it says. Words come from
the table of pages.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, final

from smartgoals._messages.formatting import Language, fill
from smartgoals._messages.say import say
from smartgoals._model.metric import Metric, Nature, Unit
from smartgoals._model.own_numbers import numbers_of
from smartgoals._model.target import GrowBy, KeepPace, StayWithin
from smartgoals._model.target_words import TargetWords
from smartgoals.catalog._default import catalog_or_default
from smartgoals.catalog._metric_words import channel_in_words
from smartgoals.present._figures import FigureWords
from smartgoals.rules._naming import channel_named

if TYPE_CHECKING:
    from datetime import date

    from smartgoals._model.channel import Channel
    from smartgoals._model.goal import Goal
    from smartgoals._model.strategy import Strategy
    from smartgoals._numbers import Number
    from smartgoals._progress.progress import Progress
    from smartgoals._review.review import GoalReview
    from smartgoals.catalog import Catalog

__all__ = ["LIKELIHOOD", "PageVoice"]

LIKELIHOOD: Final = (
    (0.99, "99"),
    (0.9, "90"),
    (0.66, "66"),
    (0.33, "33"),
    (0.1, "10"),
    (0.01, "1"),
    (0.0, "0"),
)
"""From which chance on it is said in which words: the calibrated language of the IPCC (Mastrandrea
and others, Guidance Note on Consistent Treatment of Uncertainties, July 2010, table 1); the French
is ours."""
_LEAST_SAID: Final = 0.01
"""As in findings, which speak of less than 1 chance in 100."""


@final
class PageVoice:
    """In which language a page speaks, the strategy that knows names, and how much is said.

    *is_short* leaves out what a manager need not read this week, *is_drawn* adds small lines of
    goals where a form can show them, *info* findings that are mere information.
    """

    __slots__ = ("_metrics", "info", "is_drawn", "is_short", "language", "strategy")

    def __init__(
        self,
        language: Language,
        strategy: Strategy | None = None,
        *,
        catalog: Catalog | None = None,
        is_short: bool = False,
        is_drawn: bool = False,
        info: bool = False,
    ) -> None:
        self.language, self.strategy = language, strategy
        self.is_short, self.is_drawn, self.info = is_short, is_drawn, info
        self._metrics = catalog_or_default(catalog).metrics

    def say(self, phrase: str, **facts: object) -> str:
        """Say a phrase of the page."""
        return say(f"page.{phrase}", facts, self.language)

    def around(self, phrase: str, hole: str, **facts: object) -> tuple[str, str]:
        """Say a phrase but for one of its facts, which stands between the two parts in a span of its own."""
        before, _, after = self.language.phrase(f"page.{phrase}").partition(f"{{{hole}}}")
        return fill(before, facts, self.language), fill(after, facts, self.language)

    def day(self, day: date) -> str:
        """Say a day."""
        return self.language.day(day)

    def likely(self, chance: float) -> str:
        """Say a chance in words."""
        *likelier, (_, least_likely) = LIKELIHOOD
        code = next((code for least, code in likelier if chance >= least), least_likely)
        return self.say(f"likely_{code}")

    def percent(self, chance: float) -> str:
        """Say a chance in whole percent: one that is neither none nor certain never reads as either."""
        if 0.0 < chance < _LEAST_SAID:
            return self.say("below_percent", share=self.language.percent(0.01, 0))
        if 1.0 - _LEAST_SAID < chance < 1.0:
            return self.say("above_percent", share=self.language.percent(0.99, 0))
        return self.language.percent(chance, 0)

    def metric(self, id: str | None) -> Metric | str | None:
        """Return the metric of an id, of the strategy or of the catalogue; the id itself where
        neither knows it.
        """
        if id is None:
            return None
        own = None if self.strategy is None else self.strategy.metrics.get(id)
        return own or self._metrics.get(id) or id

    def goal(self, id: str | None) -> Goal | None:
        """Return the goal of an id where a strategy knows it."""
        return None if id is None or self.strategy is None else self.strategy.goals.get(id)

    def figures(self, one: GoalReview) -> FigureWords:
        """Return how the figures of a reviewed goal are told."""
        metric = one.metric or self.metric(one.goal.metric)
        return FigureWords(
            self.language, metric, currency=one.currency, own=_numbers_of(one.goal, one.progress)
        )

    def figures_of(self, progress: Progress, *, currency: str | None = None) -> FigureWords:
        """Return how the figures of a progress are told."""
        metric = self.metric(progress.metric)
        if isinstance(metric, str) and progress.metric_unit == Unit.RATIO.value:
            metric = Metric(id=metric, nature=Nature.MEAN, unit=Unit.RATIO)  # a share is told in percent
        own = _numbers_of(self.goal(progress.goal), progress)
        return FigureWords(self.language, metric, currency=currency, own=own)

    def figures_asked(self, goal: Goal, *, currency: str | None = None) -> FigureWords:
        """Return how the figures of a goal are told of which nothing else is known."""
        return FigureWords(self.language, self.metric(goal.metric), currency=currency, own=numbers_of(goal))

    def channel(self, channel: Channel | None, id: str | None = None) -> str | None:
        """Say a channel by its account and platform: of an id that of the strategy, or its word
        where nobody described it.
        """
        known = (
            self.strategy.channels.get(id)
            if channel is None and id is not None and self.strategy is not None
            else channel
        )
        if known is None:
            return None if id is None else channel_in_words(id).into(self.language)
        return channel_named(known).into(self.language)

    def target(self, goal: Goal, figures: FigureWords) -> str:
        """Say what a goal asks for, and until when."""
        if goal.target is None:
            return self.language.none
        words = TargetWords(
            self.language,
            self.language.figure,
            tells_counting=True,
            level=figures.exact,
            change=figures.change,
            way=True,
            paces=figures.asked_pace,
        )
        asked = words.say(goal.target)
        if goal.deadline is None:
            return asked
        # A level is reached by a day, and a pace or a band kept until then.
        phrase = "until" if isinstance(goal.target, (KeepPace, StayWithin, GrowBy)) else "by"
        return self.say(phrase, target=asked, deadline=goal.deadline)

    def title(self, goal: Goal, figures: FigureWords, channel: Channel | None = None) -> str:
        """Return how a goal is called: by its statement, or by what it asks for, of which metric
        and on which channel.
        """
        if goal.statement is not None:
            return goal.statement
        if goal.target is None:
            return str(goal.id)
        where = (figures.name, self.channel(channel, goal.channel))
        named = ", ".join(part for part in where if part is not None)
        asked = self.target(goal, figures)
        return f"{named[:1].upper()}{named[1:]}{self.say('colon')}{asked}" if named else asked


def _numbers_of(goal: Goal | None, progress: Progress | None) -> tuple[Number | None, ...]:
    """Return the numbers of a goal and what was read of it."""
    read = () if progress is None else (progress.actual, progress.baseline)
    return read if goal is None else (*read, *numbers_of(goal))
