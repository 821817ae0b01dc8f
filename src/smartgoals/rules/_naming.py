"""Names and counts for messages: facts that compare as ids and numbers, and read as people say them.

Evidence keeps the id, which programs compare; a message shows the name of the thing. What the caller
named himself is shown as he wrote it.
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from smartgoals._messages.formatting import ENGLISH, FRENCH
from smartgoals._messages.worded import Worded
from smartgoals._model.metric import Metric, Unit
from smartgoals._model.platform import platform_word
from smartgoals._time.period_words import each_period

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from smartgoals._model.audit import ChannelAudit, CompetitorSnapshot, ImpostorAccount
    from smartgoals._model.channel import Channel
    from smartgoals._model.goal import Goal
    from smartgoals._model.target import Target
    from smartgoals._numbers import Number
    from smartgoals._time.period import Period

_ASIDE: Final = r"\s*\([^)]*\)"
_PROPER: Final = r"[A-Z][a-z]+ [A-Z]|[A-Z]{2}|Net Promoter"
"""Names that keep their capital inside a sentence: of people, and in capitals."""


def metric_named(metric: Metric | None, id: str | None = None) -> Worded:
    """Return a metric as its id that reads as its name, or as the caller's word where nobody defined it."""
    if metric is None:
        return Worded(id or "")
    text = metric.id if id is None else id
    return Worded(text, en=_in_a_sentence(metric.name("en")), fr=_in_a_sentence(metric.name("fr")))


def metrics_named(ids: Iterable[str], find: Callable[[str], Metric | None]) -> tuple[Worded, ...]:
    """Return metrics by their ids, each as its name reads."""
    return tuple(metric_named(find(one), one) for one in ids)


def _in_a_sentence(name: str) -> str:
    plain = re.sub(_ASIDE, "", name).replace("'", "’")
    return plain if re.match(_PROPER, plain) else plain[:1].lower() + plain[1:]


def figure_named(value: Number, metric: Metric | None) -> Worded:
    """Return a figure of a metric as people say it: a share in percent."""
    if metric is not None and metric.unit is Unit.RATIO:
        return Worded(ENGLISH.percent(value, 2), fr=FRENCH.percent(value, 2))
    return Worded(ENGLISH.figure(value), fr=FRENCH.figure(value))


def counted(count: int, one: str, several: str, un: str, plusieurs: str) -> Worded:
    """Return a count with its noun: "1 day", "7 days"."""
    english, french = ENGLISH.figure(count), FRENCH.figure(count)
    return Worded(
        f"{english} {one if count == 1 else several}",
        fr=f"{french} {un if abs(count) < 2 else plusieurs}",
    )


def days_counted(days: Number) -> Worded:
    """Return a number of days with its noun."""
    return counted(round(days), "day", "days", "jour", "jours")


def every(period: Period) -> Worded:
    """Return a period as it recurs: "every week", "every 2 months"."""
    english, french = str(period), each_period(period, FRENCH)
    return Worded(f"every {english}", fr=french.replace("par ", "chaque ", 1))


def channel_named(channel: Channel, *, by: str | None = None) -> Worded:
    """Return a channel as its id, or as another text, that reads as its account: "@b (Instagram)"."""
    return _on(channel.handle or channel.id, channel.platform, by or channel.id)


def account_named(account: ChannelAudit | ImpostorAccount | CompetitorSnapshot) -> Worded:
    """Return an account of an audit as its text, which reads with the name of its platform."""
    named = (getattr(account, part, None) for part in ("name", "handle", "channel", "url"))
    who = next((one for one in named if one is not None), None)
    if who is None:
        place = _platform_named(account.platform)
        return Worded(str(account), en=f"an account on {place}", fr=f"un compte sur {place}")
    return _on(str(who), account.platform, str(account))


def _on(who: str, platform: str, text: str) -> Worded:
    place = _platform_named(platform)
    shown = f"{who} ({place})"
    return Worded(text, en=shown, fr=shown)


def platform_named(word: str) -> Worded:
    """Return a platform as its word that reads as its name."""
    place = _platform_named(word)
    return Worded(word, en=place, fr=place)


def _platform_named(word: str) -> str:
    from smartgoals.catalog._names import PLATFORMS  # loaded when a message is made of a platform

    known = PLATFORMS.get(platform_word(word))
    return word if known is None else known.name


def goal_named(goal: Goal) -> Worded:
    """Return a goal as its id that reads as its statement, where it has one."""
    said = goal.statement or goal.id
    return Worded(goal.id, en=said, fr=said)


def target_said(target: Target) -> Worded:
    """Return what a target asks, as it stands in a sentence."""
    from smartgoals._model.target_words import target_in_words

    return target_in_words(target)


_WORDS: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "active": ("active", "actif"),
        "dormant": ("dormant", "en sommeil"),
        "abandoned": ("given up", "abandonné"),
        "placeholder": ("only kept for its name", "réservé pour son nom"),
        "keep": ("keep", "garder"),
        "invest": ("invest in", "développer"),
        "reduce": ("reduce", "réduire"),
        "merge": ("merge", "fusionner"),
        "deactivate": ("close", "fermer"),
        "impostor": ("an impostor", "un imposteur"),
        "squatter": ("a squatter", "un squatteur"),
        "duplicate": ("a duplicate", "un doublon"),
        "former_employee": ("a former employee’s account", "le compte d’un ancien employé"),
        "handle": ("user name", "nom d’utilisateur"),
        "display_name": ("displayed name", "nom affiché"),
        "seconds": ("seconds", "secondes"),
        "minutes": ("minutes", "minutes"),
        "hours": ("hours", "heures"),
        "days": ("days", "jours"),
        "bio_link_tagged": ("link in the bio is tagged", "lien de la bio balisé"),
        "bio_link_works": ("link in the bio works", "lien de la bio fonctionnel"),
        "on_brand": ("looks like the brand", "conforme à la marque"),
    }
)
"""Words of the model in English and French; others are shown as they are written, with blanks."""


def word_named(word: str) -> Worded:
    """Return a word of the model that reads as people say it."""
    plain = word.replace("_", " ")
    english, french = _WORDS.get(word, (plain, plain))
    return Worded(word, en=english, fr=french)
