"""Names and figures for messages: facts that compare as ids and numbers, and read as people say them.

Evidence keeps the id, which programs compare; a message shows the name of the thing. What the caller
named himself is shown as he wrote it.
"""

from __future__ import annotations

from fractions import Fraction
from functools import partial
from typing import TYPE_CHECKING, Final

from smartgoals._messages import rows
from smartgoals._messages.amount import amount
from smartgoals._messages.worded import Worded
from smartgoals._model.metric import Nature, Unit
from smartgoals._numbers import exact
from smartgoals._time.period_words import each_period
from smartgoals.catalog._metric_words import metric_in_words, platform_in_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from smartgoals._audit.compare import Change
    from smartgoals._messages.amount import Amount, WholeAmount
    from smartgoals._messages.formatting import Language
    from smartgoals._model.audit import ChannelAudit, CompetitorSnapshot, ImpostorAccount
    from smartgoals._model.channel import Channel
    from smartgoals._model.goal import Goal
    from smartgoals._model.metric import Metric
    from smartgoals._numbers import Number
    from smartgoals._time.period import Period


def metric_named(metric: Metric | None, id: str | None = None) -> Worded:
    """Return a metric as its id that reads as its name, or as the caller's word where nobody defined it."""
    if metric is None:
        return Worded(id or "")
    named = metric_in_words(metric)
    return named if id in {None, named} else Worded(str(id), said=named.into)


def the_metric(metric: Metric | None, id: str | None = None) -> Worded:
    """Return a metric as its name reads within a sentence: a rate, a mean or an amount of money with
    its article, what is counted without.
    """
    named = metric_named(metric, id)
    if metric is None or (metric.unit is Unit.COUNT and metric.nature not in _MEASURES):
        return named
    return Worded(named, said=partial(_with_article, named))


def _with_article(named: Worded, language: Language) -> str:
    said = named.into(language)
    is_common = said[:1].islower() and said.partition(" ")[0] not in {"the", "our", "my", "your", "a", "an"}
    return language.say("report.the_metric", {"metric": said}) if is_common else said


_MEASURES: Final = frozenset({Nature.RATIO, Nature.MEAN, Nature.DISTRIBUTION, Nature.SCORE})


def metrics_named(ids: Iterable[str], find: Callable[[str], Metric | None]) -> tuple[Worded, ...]:
    """Return metrics by their ids, each as its name reads."""
    return tuple(metric_named(find(one), one) for one in ids)


def figure_named(value: Number, metric: Metric | None) -> Number | Amount | WholeAmount:
    """Return a figure of a metric as people say it: a share in percent, a time in its scale, others
    as written.
    """
    if metric is None or (metric.unit is not Unit.RATIO and metric.scale is None):
        return value
    scale = None if metric.scale is None else str(metric.scale)
    return amount(value, str(metric.unit), scale=scale)


def change_named(value: Number, metric: Metric | None) -> Number | Amount | WholeAmount | Worded:
    """Return a change of a metric as people say it: of a share in points, which percent are not."""
    if metric is None or metric.unit is not Unit.RATIO:
        return figure_named(value, metric)
    return points_named(exact(value))


def points_named(share: Fraction) -> Worded:
    """Return a change of a share with its sign, in points of a percent."""
    points = round(float(share * 100), 2)
    told = Worded(str(points), said=partial(_points_said, points))
    return Worded(f"+{points}", "attainable.plus", {"amount": told}) if points > 0 else told


def _points_said(points: float, language: Language) -> str:
    return language.counted(points, "point")


def every(period: Period) -> Worded:
    """Return a period as it recurs: "every week", "every 2 months"."""
    if period.count == 1:
        return Worded(f"every {period}", key=f"word.every_{period.unit}")
    return Worded(f"every {period}", said=partial(each_period, period))


def channel_named(channel: Channel, *, by: str | None = None) -> Worded:
    """Return a channel as its id, or as another text, that reads as its account: "@b (Instagram)"."""
    return _on(channel.handle or channel.id, channel.platform, by or channel.id)


def account_named(account: ChannelAudit | ImpostorAccount | CompetitorSnapshot | Change) -> Worded:
    """Return an account of an audit as its text, which reads with the name of its platform."""
    named = (getattr(account, part, None) for part in ("name", "handle", "channel", "url"))
    who = next((one for one in named if one is not None), None)
    return _on(None if who is None else str(who), account.platform, str(account))


def _on(who: str | None, platform: str, text: str) -> Worded:
    return Worded(text, said=partial(_account_said, who, platform_in_words(platform)))


def _account_said(who: str | None, place: Worded, language: Language) -> str:
    there = place.into(language)
    return there if who is None else f"{who} ({there})"


def goal_named(goal: Goal) -> Worded:
    """Return a goal as its id that reads as its statement, where it has one."""
    return titled(goal.id, goal.statement or goal.id)


def titled(id: str, title: str) -> Worded:
    """Return what the caller gave a title as its id that reads as the title, in every language."""
    return Worded(id, said=partial(_as_written, title))


def _as_written(title: str, language: Language) -> str:
    return title


def word_named(word: str) -> Worded:
    """Return a word of the model that reads as people say it; another one is shown with blanks."""
    key = f"word.{word}"
    if rows.phrase_of(key, "en") is not None:
        return Worded(word, key=key)
    return titled(word, word.replace("_", " "))
