"""Goal words: a goal as one sentence of a language, which can be read back to the same terms. Knows
no goal, only its terms.

Figures are written with all their digits, and each fact in words that say its role: where the goal starts
from, which way it goes, from which day to which.
"""

from __future__ import annotations

from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Final, NamedTuple

from smartgoals._messages.amount import timed, told_in
from smartgoals._messages.formatting import Language
from smartgoals._messages.say import say
from smartgoals._model.facts import scale_of, unit_of
from smartgoals._model.metric import Unit
from smartgoals._model.scale import scale_of as scale_named
from smartgoals._model.target import KeepPace, ReachLevel, ReachPace, Target
from smartgoals._model.target_words import TargetWords, without_unit
from smartgoals._numbers import Number, exact, plain, rounded
from smartgoals._time.period_words import each_period

if TYPE_CHECKING:
    from datetime import date

    from smartgoals._model.baseline import Baseline
    from smartgoals._model.scale import Scale

__all__ = ["GoalTerms", "exact_figure"]

_LEAST_YEAR: Final = 1900
_LAST_YEAR: Final = 2100
"""Figures from the one to the other are taken for years where nothing behind them says what they count."""


def exact_figure(value: Number, language: Language) -> str:
    """Write a number with all its digits, and the separators of a language; what looks like a year
    has them, too.

    >>> from smartgoals._messages.formatting import FRENCH
    >>> exact_figure(12345.678901, FRENCH).replace("\\u202f", " "), exact_figure(0.000125, FRENCH)
    ('12 345,678901', '0,000125')
    >>> exact_figure(2000, FRENCH).replace("\\u202f", " "), exact_figure(2400, FRENCH)
    ('2 000', '2400')
    """
    told = plain(value)
    if "e" in told:  # so large or small that it needs a power of ten
        return told
    whole, _, rest = told.partition(".")
    sign, size = "-" if whole.startswith("-") else "", abs(int(whole))
    figure = language.figure(size)
    if _LEAST_YEAR <= size <= _LAST_YEAR:
        figure = f"{figure[0]}{language.thousands}{figure[1:]}"
    return sign + figure + (language.decimal + rest if rest else "")


def _channel_name(id: str, said: str, language: Language) -> str:
    """Return a channel of no platform by the name that sentences call it by; the id of one of the
    caller's.
    """
    if said != id or "_" not in id or language.lexicon is None:
        return said
    lexicon_of = import_module("smartgoals._messages.lexicons").lexicon_of
    lexicons = (language.lexicon, *map(lexicon_of, language.lexicon.borrows))
    return id.replace("_", " ").title() if any(id in one.channels for one in lexicons) else id


class GoalTerms(NamedTuple):
    """The terms of a goal that a sentence tells; `name` is what it is called where it counts nothing yet."""

    name: str
    metric: str | None
    channel: str | None
    target: Target | None
    baseline: Baseline | None
    start: date | None
    deadline: date | None
    owner: str | None
    currency: str | None = None

    def text(self, language: Language) -> str:
        """Say the goal in a language."""
        said = self._what(language)
        if self.target is not None:
            said = say("goal.asks", {"what": said, "asked": self.asked(self.target, language)}, language)
        elif self.baseline is not None:
            said = self._from_level(said, self.baseline, language)
        days = {"said": said, "start": self.start, "deadline": self.deadline}
        if self.start and self.deadline:
            said = say("goal.between_days", days, language)
        elif self.deadline:
            said = say("goal.until_day", days, language)
        elif self.start:
            said = say("goal.from_day", days, language)
        return say("goal.owned_by", {"said": said, "owner": self.owner}, language) if self.owner else said

    def _what(self, language: Language) -> str:
        """Return what is counted, and where: by the names that the catalogue has for both."""
        what = self.name
        if self.metric is not None or self.channel is not None:
            # By name: the catalogue stands above the model, and only who reads a sentence pays for it.
            words = import_module("smartgoals.catalog._metric_words")
            if self.metric is not None:
                what = words.metric_in_words(self.metric).into(language)
            if self.channel is not None:
                channel = words.channel_in_words(self.channel).into(language)
                channel = _channel_name(self.channel, channel, language)
                return say("goal.on_channel", {"what": what, "channel": channel}, language)
        return what

    def asked(self, target: Target, language: Language) -> str:
        """Say what a target asks of the metric, from its baseline where there is one."""
        figure = partial(exact_figure, language=language)
        level, change = partial(self.level, language=language), partial(self.difference, language=language)
        if isinstance(target, (KeepPace, ReachPace)) and target.pace.unit in self._own_units:
            target = without_unit(target)
            if scale_of(self.metric) is not None or self.currency is not None:
                figure = partial(self.level, language=language)  # which has the unit of time, or the money
        elif (
            isinstance(target, (KeepPace, ReachPace)) and (told := scale_named(target.pace.unit)) is not None
        ):
            target = without_unit(target)
            figure = partial(_told_in, scale=told, language=language)
        words = TargetWords(language, figure, True, level, change, way=True)
        base = self.baseline
        if base is None:
            return words.say(target)
        per = "" if base.per is None else f" {each_period(base.per, language)}"
        if isinstance(target, ReachLevel):
            return words.moved(level(base.value) + per, level(target.value), judged=target.judged)
        if isinstance(target, ReachPace):
            ends = words.pace(target.pace)
            is_alike = base.per in (None, target.pace.period)
            return words.moved(level(base.value) + ("" if is_alike else per), ends, judged=target.judged)
        return self._from_level(words.say(target), base, language)

    @property
    def _own_units(self) -> tuple[str | None, ...]:
        """Return what a pace may be told in that says no more than the metric."""
        return (None, self.metric, self.metric and self.metric.replace("_", " "))

    def _from_level(self, asked: str, base: Baseline, language: Language) -> str:
        per = "" if base.per is None else f" {each_period(base.per, language)}"
        value = self.level(base.value, language) + per
        return say("goal.from_level", {"asked": asked, "value": value}, language)

    def difference(self, value: Number, language: Language) -> str:
        """Write a change of the metric: of a share in points, which percent are not."""
        if unit_of(self.metric) is not Unit.RATIO:
            return self.level(value, language)
        points = rounded(exact(value) * 100)
        noun = language.counted(points, "point").rpartition(" ")[2]
        return f"{exact_figure(points, language)} {noun}"

    def level(self, value: Number, language: Language) -> str:
        """Write a figure of the metric: a share in percent, a time in its scale, others as they are."""
        if unit_of(self.metric) is Unit.RATIO:
            share = exact_figure(rounded(exact(value) * 100), language)
            return f"{share}{language.percent_sign}"
        scale = scale_of(self.metric)
        if self.currency is not None:
            return say(
                "unit.money", {"amount": exact_figure(value, language), "currency": self.currency}, language
            )
        if scale is None:
            return exact_figure(value, language)
        told, finest = told_in(value, scale)
        return timed(exact_figure(told, language), told, finest, language)


def _told_in(value: Number, scale: Scale, language: Language) -> str:
    """Write a length of time with the word for its scale."""
    return f"{exact_figure(value, language)} {language.phrase(f'word.{scale}')}"
