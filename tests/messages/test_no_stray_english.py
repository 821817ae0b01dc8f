"""A language of which every phrase is its own key finds no English in anything that the library says."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from functools import cache

import attrs
import pytest

import smartgoals as sg
from smartgoals import catalog, present, rules
from smartgoals._messages.formatting import ENGLISH

AS_OF = date(2026, 6, 28)
WEEKS = [date(2026, 1, 4) + timedelta(weeks=k) for k in range(26)]
NAMES = {f"metric.{metric}": "zz" for metric in catalog.METRICS}
NAMES |= {f"kind.{kind}": "zz" for kind in catalog.OBJECTIVE_KINDS}
BARE = attrs.evolve(
    ENGLISH,
    code="xx",
    months=tuple(f"m{k}" for k in range(1, 13)),
    none="zz",
    day_form="{day}.{month}.{year}",
)
SILENT = BARE.with_phrases(dict.fromkeys(BARE.missing, "zz") | NAMES)
"""Every phrase is a word of no language, so that whatever else is said stands out."""
RULES = rules.DEFAULT.with_texts(
    "xx",
    {
        rule.code: rules.RuleText("zz", "zz", variants=dict.fromkeys(rule.texts["en"].variants, "zz"))
        for rule in rules.DEFAULT
    },
)
CODES = re.compile(r"\b(?:SG[A-Z]\d{3}|K\d+|m\d+|EUR|SMART)\b")
WORD = re.compile(r"[^\W\d_]{2,}")


def stray(text: str) -> set[str]:
    """Return the words of a text that are neither codes nor the one word of the language."""
    return {word for word in WORD.findall(CODES.sub(" ", text)) if set(word.casefold()) != {"z"}}


@cache
def strategy() -> sg.Strategy:
    """Return a strategy of many kinds of goals, in words of no language."""
    since = {"start": date(2026, 4, 6), "deadline": date(2026, 9, 27)}
    targets = {
        "zz1": ("followers", sg.ReachLevel(2400)),
        "zz2": ("followers", sg.KeepPace("50 zz/week")),
        "zz3": ("leads", sg.KeepPace("3/week", counted="calendar")),
        "zz4": ("engagement_rate_reach", sg.ReachLevel(0.05)),
        "zz5": ("support_calls", sg.KeepPace("9/week", bound="at_most")),
        "zz6": ("leads", sg.ChangeBy(percent=20)),
        "zz7": ("engagement_rate_reach", sg.StayWithin(low=0.01, high=0.04)),
        "zz8": ("purchases", sg.ReachLevel(100)),
        "zz9": ("followers", sg.GrowBy("5%/month")),
    }
    goals = [
        sg.Goal(id=name, objective="zz", metric=metric, channel="zz", target=target, **since)
        for name, (metric, target) in targets.items()
    ]
    figures = {
        "followers": [1000 + 40 * k + k % 3 for k in range(26)],
        "leads": [3 + k % 4 for k in range(26)],
        "engagement_rate_reach": [0.02 + 0.001 * (k % 5) for k in range(26)],
        "support_calls": [12 - k % 3 for k in range(26)],
    }
    histories = [
        sg.History.of(list(zip(WEEKS, values, strict=True)), metric=metric, channel="zz")
        for metric, values in figures.items()
    ]
    return sg.Strategy(
        title="zz",
        objectives=[sg.Objective(id="zz", title="zz", kind="conversions_sales", serves="zz zz")],
        channels=[sg.Channel(id="zz", platform="zz")],
        goals=[*goals, sg.Goal(id="zz0", objective="zz", statement="zz")],
        histories=histories,
    )


def audit(day: date, followers: int) -> sg.Audit:
    """Return an audit of one account."""
    figure = sg.audits.Measurement(metric="followers", value=followers, on=day)
    entry = sg.audits.ChannelAudit(platform="zz", channel="zz", handle="@zz", owner="zz", baselines=[figure])
    return sg.Audit(id=f"zz{day.month}", as_of=day, channels=[entry])


def _review() -> str:
    found = sg.review(strategy(), as_of=AS_OF, language=SILENT, rules=RULES)
    return present.text(found, info=True) + present.markdown(found, short=True) + found.text()


def _each(say: Callable[[sg.Goal, sg.Evidence], str]) -> str:
    known = sg.Evidence(strategy=strategy())
    return "\n".join(say(goal, known) for goal in strategy().goals)


def _progress(goal: sg.Goal, known: sg.Evidence) -> str:
    history = next((one for one in strategy().histories if one.metric_id == goal.metric), None)
    if history is None:
        return ""
    progress = sg.assess(goal, history, as_of=AS_OF, evidence=strategy())
    projection = sg.project(goal, history, as_of=AS_OF, evidence=strategy())
    said = [progress.text(SILENT), progress.explain(SILENT), projection.text(SILENT)]
    said += [reason.text(SILENT) for reason in projection.reasons.values()]
    return "\n".join(said)


def _forecast() -> str:
    return "\n".join(
        sg.forecast(history, on=date(2026, 9, 27), as_of=AS_OF).text(SILENT) for history in strategy().histories
    )


def _roll_up() -> str:
    return sg.roll_up_strategy(strategy(), as_of=AS_OF).text(SILENT)


def _returns() -> str:
    cost = sg.returns.Cost(ad_spend=500, currency="EUR")
    found = [sg.roi(1000, 500), sg.roi(1000, 0), sg.roi((900, 1200), cost, value_kind="revenue")]
    return "\n".join(f"{each.text(SILENT)} {[SILENT.value(why) for why in each.reasons.values()]}" for each in found)


def _relevance() -> str:
    objective = strategy().objectives["zz"]
    pairs = [sg.relevance(metric, objective, evidence=strategy()) for metric in catalog.METRICS]
    said = [pair.text(SILENT) for pair in pairs]
    said += [each.text(SILENT) for each in sg.recommend_metrics("conversions_sales")]
    return "\n".join(said)


def _audits() -> str:
    before, after = audit(date(2026, 3, 31), 1500), audit(AS_OF, 2100)
    cards = sg.channels.scorecards(strategy(), as_of=AS_OF, evidence=sg.Evidence(audits=[before, after]))
    bare = [attrs.evolve(card, suggestions=()) for card in cards.cards]
    return "\n".join([sg.audits.compare(before, after).text(SILENT), *(card.text(SILENT) for card in bare)])


@pytest.mark.parametrize(
    "say",
    [
        _review,
        lambda: _each(_progress),
        lambda: _each(lambda goal, known: sg.revise(goal, known, as_of=AS_OF, language=SILENT).text()),
        lambda: _each(lambda goal, known: sg.revise(goal, known, as_of=AS_OF).text(SILENT)),
        _forecast,
        _roll_up,
        _returns,
        _relevance,
        _audits,
    ],
    ids="review progress proposal proposal_later forecast roll_up returns relevance audits".split(),
)
def test_no_english_is_left(say: Callable[[], str]) -> None:
    """Whatever is said comes from a row, from a name, or from the caller."""
    text = say()
    assert text.strip()
    assert stray(text) == set()
