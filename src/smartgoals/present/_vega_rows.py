"""Charts with a row for each thing: goals by chance and status, channels by their shares, audits
before and after.

Each row has its words above its bar, so that long ones leave the bars their room at 360 pixels.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from math import isfinite
from typing import Final, NamedTuple

from smartgoals._audit.compare import Change, Comparison
from smartgoals._channels.scorecards import ChannelScorecard, Scorecards
from smartgoals._review.review import GoalReview, Review
from smartgoals.catalog._metric_words import platform_in_words
from smartgoals.present._figures import FigureWords
from smartgoals.present._first import needs
from smartgoals.present._vega_frame import Canvas, Spec, framed, marked, named_data, short, value_axis
from smartgoals.present._vega_goal import has_chance, shown, standing_word, title_of

__all__ = ["changes", "channels", "portfolio"]

_MOST: Final = 40
"""So many goals are drawn, those first that need help first; the rest is told by number."""
_BEARABLE: Final = 1_200
"""So many letters of a description tell rows, so that with a title and the lines below it it stays
under 2,000.
"""
_STEP: Final = 52
_NAME: Final = 56
_SAID: Final = 60
_GOOD: Final = frozenset({"met", "on_plan", "kept"})
_BAD: Final = frozenset({"missed", "behind", "over"})
_SHARES: Final = (0.0, 0.5, 1.0)


class _Row(NamedTuple):
    """A row: its words above, its value or None, what is said of it, the colour of its bar, and
    further facts to show.
    """

    name: str
    value: float | None
    said: str
    colour: str
    more: Mapping[str, str]


def portfolio(review: Review, canvas: Canvas, title: str | None) -> Spec:
    """Return the goals of a review, each with its chance and how it stands."""
    rows, counts = dict[str, _Row](), Counter[str]()
    for goal in review.goals:
        side, row = _goal_row(goal, canvas)
        counts[side] += 1
        rows[str(goal.goal.id)] = row
    said = canvas.say("portfolio", as_of=review.as_of, goals=len(rows))
    count = canvas.say("counts", good=counts["good"], bad=counts["bad"], unknown=counts["unknown"])
    drawn, under = list(rows.values()), [said, count]
    if len(drawn) > _MOST:
        first = [str(need.goal.goal.id) for need in needs(review.goals)]
        drawn = [rows[one] for one in dict.fromkeys((*first, *rows))][:_MOST]
        under.append(canvas.say("rest", shown=_MOST, rest=len(rows) - _MOST))
    name = title or short(review.strategy.title or canvas.language.phrase("page.untitled"))
    axis = value_axis({share: canvas.language.percent(share, 0) for share in _SHARES})
    content = _content(canvas, drawn, {"domain": [0, 1]}, axis)
    return framed(canvas, title=name, under=under, says=[*under, *_told(drawn, canvas)], **content)


def _goal_row(goal: GoalReview, canvas: Canvas) -> tuple[str, _Row]:
    """Return whether a goal is as planned, is not, or nobody knows, and its row."""
    what, colours = shown(goal, canvas.voice), canvas.colours
    word = standing_word(what)
    side = "good" if word in _GOOD else "bad" if word in _BAD else "unknown"
    chance = (
        goal.projection.probability if goal.projection is not None and has_chance(goal.projection) else None
    )
    told = canvas.say("no_chance") if chance is None else canvas.voice.percent(chance)
    status = canvas.say(f"status_{word}")
    colour = {"good": colours.good, "bad": colours.bad, "unknown": colours.neutral}[side]
    more = {"chance_word": told, "how": status}
    return side, _Row(title_of(what, canvas), chance, f"{told} · {status}", colour, more)


def _told(rows: Sequence[_Row], canvas: Canvas) -> list[str]:
    """Return the rows in words, as many as a listener bears."""
    colon, found, size = canvas.voice.say("colon"), list[str](), 0
    for row in rows:
        said = f"{short(row.name, _NAME)}{colon}{row.said}"
        size += len(said) + len(". ")
        if size > _BEARABLE:
            return [*found, canvas.say("untold_rows", rest=len(rows) - len(found))]
        found.append(said)
    return found


def channels(cards: Scorecards, canvas: Canvas, title: str | None) -> Spec:
    """Return the channels, each with its share of the hours beside that of what came of them, and
    what is advised.
    """
    colours, rows = canvas.colours, []
    for card in cards.cards:
        advice = canvas.language.phrase(f"scorecard.{card.advice.value}")
        name = canvas.say("advised", channel=_channel(card, canvas), advice=advice)
        for share, phrase, colour in (
            (card.effort_share, "effort", colours.plan),
            (card.outcome_share, "outcome", colours.good),
        ):
            known = "unknown" if share is None else "of"
            told = "" if share is None else canvas.language.percent(share, 0)
            said = canvas.say(f"{phrase}_{known}", share=told)
            row = _Row(name, None if share is None else float(share), said, colour, {"how": said})
            rows.append(row if phrase == "effort" else row._replace(name=""))
    say = canvas.say("channels", start=cards.window.start, end=cards.window.end)
    pairs = zip(rows[::2], rows[1::2], strict=True)
    each = [f"{took.name}, {took.said}, {brought.said}" for took, brought in pairs]
    axis = value_axis({share: canvas.language.percent(share, 0) for share in _SHARES})
    content = _content(canvas, rows, {"domain": [0, 1]}, axis)
    return framed(
        canvas, title=title or canvas.say("channels_title"), under=[say], says=[say, *each], **content
    )


def _channel(card: ChannelScorecard, canvas: Canvas) -> str:
    return short(canvas.voice.channel(None, card.channel) or card.channel, _NAME)


def changes(found: Comparison, canvas: Canvas, title: str | None) -> Spec:
    """Return what changed between two audits, in percent of the figure before; better and worse in
    colours of their own.
    """
    rows = [_change(one, canvas) for one in found.changes]
    told = sum(row.value is not None for row in rows)
    said = canvas.say("changes", told=told, all=len(rows))
    each = _told(rows, canvas)
    ticks = marked([row.value for row in rows if row.value is not None], from_zero=True)
    axis = value_axis({tick: canvas.language.percent(tick, 0) for tick in ticks})
    content = _content(canvas, rows, {"domain": [ticks[0], ticks[-1]]}, axis)
    return framed(
        canvas, title=title or canvas.say("changes_title"), under=[said], says=[said, *each], **content
    )


def _change(one: Change, canvas: Canvas) -> _Row:
    language, colours = canvas.language, canvas.colours
    currency = None if one.after is None else one.after.currency
    first, last = (None if each is None else each.value for each in (one.before, one.after))
    figures = FigureWords(language, canvas.voice.metric(one.metric), currency=currency, own=(first, last))
    metric = figures.name or str(one.metric)
    where = platform_in_words(one.platform).into(language)
    name = canvas.say(
        "on_channel", metric=metric[:1].upper() + metric[1:], channel=short(one.handle or where, 30)
    )
    if one.difference is None or first is None or last is None:
        why = canvas.say("no_change") if one.reason is None else one.reason.text(language)
        return _Row(name, None, why, colours.neutral, {"how": why})
    before, after = figures.bare(first), figures.level(last)
    better = None if one.is_noise else one.improved
    moved = {True: "better", False: "worse", None: "changed" if first != last else "unchanged"}[better]
    word = canvas.say("noise" if one.is_noise and first != last else moved)
    said = canvas.say("before_after", before=before, after=after, word=word)
    percent = None if one.percent is None else float(one.percent) / 100
    colour = {True: colours.good, False: colours.bad, None: colours.neutral}[better]
    return _Row(name, percent if percent is None or isfinite(percent) else None, said, colour, {"how": said})


def _content(canvas: Canvas, rows: Sequence[_Row], scale: Spec, axis: Spec) -> Spec:
    """Return bars with their words above them and what is said of them at their right."""
    colours = canvas.colours
    data = [
        {
            "row": k,
            "name": short(row.name, _NAME),
            "value": row.value,
            "said": short(row.said, _SAID),
            "colour": row.colour,
            "whole": short(row.name),
            **row.more,
        }
        for k, row in enumerate(rows)
    ]
    y = {
        "field": "row",
        "type": "ordinal",
        "axis": None,
        "scale": {"paddingInner": 0.74, "paddingOuter": 0.6},
    }
    keys = list(dict.fromkeys(key for row in rows for key in row.more))
    tooltip = [{"field": "whole", "type": "nominal", "title": canvas.say("what")}]
    tooltip += [{"field": key, "type": "nominal", "title": canvas.say(key)} for key in keys]
    x = {"field": "value", "type": "quantitative", "scale": scale, "axis": {**axis, "orient": "bottom"}}
    bar = {
        "mark": "bar",
        "encoding": {"x": x, "color": {"field": "colour", "type": "nominal", "scale": None, "legend": None}},
    }
    words = {"type": "text", "align": "left", "baseline": "middle", "fontSize": 12}
    left = {"x": {"value": 0}}
    names = {
        "mark": {**words, "dy": -29, "color": colours.text},
        "encoding": {**left, "text": {"field": "name", "type": "nominal"}},
    }
    told = {
        "mark": {**words, "dy": -14, "fontSize": 11, "color": colours.muted},
        "encoding": {**left, "text": {"field": "said", "type": "nominal"}},
    }
    return {
        "data": named_data("rows", data),
        "height": {"step": _STEP},
        "encoding": {"y": y, "tooltip": tooltip},
        "layer": [bar, names, told],
    }
