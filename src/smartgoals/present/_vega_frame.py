"""The frame of a chart: size, title, description, fonts, colours, and axes whose marks are written
by the language.

What belongs here: what every chart shares, as Vega-Lite wants it. Knows languages and colours, and no goals.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from math import ceil, floor, isfinite, log10
from textwrap import wrap
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias

from smartgoals._messages.formatting import Language
from smartgoals._messages.inert import inert
from smartgoals.present._palette import Palette

if TYPE_CHECKING:
    from smartgoals.present._voice import PageVoice

__all__ = [
    "Canvas",
    "Spec",
    "day_axis",
    "framed",
    "marked",
    "moment",
    "named_data",
    "nothing_drawn",
    "short",
    "value_axis",
]

Spec: TypeAlias = dict[str, Any]
"""A Vega-Lite spec, or a part of one: texts, numbers, truths, lists and mappings alone, as JSON has them."""
SCHEMA: Final = "https://vega.github.io/schema/vega-lite/v6.json"
_DAY: Final = 86_400_000
_EPOCH: Final = date(1970, 1, 1).toordinal()
_TITLE: Final = 46
_SUBTITLE: Final = 64
"""So many letters of a line fit 360 pixels."""
_LINES: Final = 3
_SLACK: Final = 8
_CLAUSE: Final = 3
_SUBLINES: Final = 9
_APART: Final = 0.26
"""The share of its axis that the words for a day take at 360 pixels."""
_FLUSH: Final = 40
"""A day that is written so many pixels from an end of its axis is aligned with its mark, so that
nothing is clipped.
"""
_LARGEST: Final = 1.7976931348623157e308
_LEAST: Final = 2.2250738585072014e-308
_STEPS: Final = (1, 2, 2.5, 5, 10, 20, 50)
_BLANKS: Final = re.compile(r"[^\S\u00a0\u202f]+")
"""Blanks at which a line may break, which those of French before its marks and signs are not."""
_BEFORE_SIGN: Final = re.compile(r" (?=[%‰€$£:;!?»])")
_BEFORE_MARK: Final = re.compile(r" (?=[:;!?])")
"""French parts these from the word before them by a blank at which no line breaks; English never does."""
_FONT: Final = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"


class Canvas(NamedTuple):
    """What a chart is drawn with: the language of its words, its colours, and the voice that knows
    names and chances.
    """

    language: Language
    colours: Palette
    voice: PageVoice

    def say(self, phrase: str, **facts: object) -> str:
        """Return a phrase of the charts, filled with facts."""
        key = f"chart.{phrase}"
        return self.language.say(key, facts) if facts else self.language.phrase(key)


def short(text: str, most: int = 160) -> str:
    """Return text of other people on one line and not longer than it may be; what is cut ends with
    an ellipsis.
    """
    line = _BLANKS.sub(" ", inert(text)).strip()
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


def _lines(text: str, width: int, most: int) -> list[str]:
    """Return text as lines that fit 360 pixels; what is no longer told ends with an ellipsis."""
    # French parts figures by blanks at which no line may break; wrap takes only plain ones for blanks.
    whole = _BEFORE_SIGN.sub("\u00a0", text)
    if len(whole) <= width:
        return [whole]
    found = wrap(whole, width, max_lines=most, placeholder="…", break_on_hyphens=False)
    # Lines of like length leave no single word on the last one.
    even = wrap(whole, min(width, len(whole) // len(found) + _SLACK), break_on_hyphens=False)
    return even if len(even) == len(found) else found


def framed(canvas: Canvas, *, title: str, under: Iterable[str], says: Iterable[str], **content: Any) -> Spec:
    """Return a whole spec: a chart of some content under its title, as wide as the place where it is shown.

    *under* are the lines below the title, and *says* the sentences that tell the chart to those who
    do not see it.
    """
    colours = canvas.colours
    lines: list[str] = []
    for clause in under:
        more = _lines(clause, _SUBTITLE, _CLAUSE)
        lines += more if len(lines) + len(more) <= _SUBLINES else []
    told = {
        "text": _lines(short(title), _TITLE, _LINES),
        "subtitle": lines,
        "anchor": "start",
        "frame": "bounds",
    }
    return {
        "$schema": SCHEMA,
        "title": told,
        "description": " ".join(_sentence(one) for one in (short(title), *map(_bound, says)) if one),
        "width": "container",
        "autosize": {"type": "fit-x", "contains": "padding"},
        "background": colours.ground,
        "config": _config(colours),
        **content,
    }


def _bound(text: str) -> str:
    """Return a clause with the blanks of French before its marks, which names of others may lack."""
    return _BEFORE_MARK.sub("\u00a0", text)


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def _config(colours: Palette) -> Spec:
    axis = {"labelColor": colours.muted, "titleColor": colours.muted, "gridColor": colours.grid}
    lines = {
        "domainColor": colours.neutral,
        "tickColor": colours.neutral,
        "labelFontSize": 11,
        "labelPadding": 5,
    }
    return {
        "font": _FONT,
        "view": {"stroke": None},
        "axis": {**axis, **lines, "titleFontWeight": "normal"},
        "title": {
            "color": colours.text,
            "subtitleColor": colours.muted,
            "fontSize": 14,
            "subtitleFontSize": 11,
            "subtitlePadding": 5,
            "offset": 12,
        },
        "legend": {
            "labelColor": colours.text,
            "titleColor": colours.text,
            "orient": "bottom",
            "columns": 3,
            "labelFontSize": 11,
            "symbolStrokeWidth": 2,
        },
    }


def named_data(name: str, rows: Sequence[Spec], *days: str) -> Spec:
    """Return rows as data of a layer, the fields named being days."""
    data: Spec = {"name": name, "values": list(rows)}
    if days:
        data["format"] = {"parse": dict.fromkeys(days, "utc:'%Y-%m-%d'")}
    return data


def moment(day: date) -> int:
    """Return a day as the scales of a chart count time: milliseconds of UTC."""
    return (day.toordinal() - _EPOCH) * _DAY


def day_axis(canvas: Canvas, first: date, last: date, *ticks: date, through: bool = False) -> Spec:
    """Return the axis of days from a first to a last one; of the ticks, the weightiest first, those
    with room are written.

    With *through* the last day is drawn to its end, as bars of whole days are.
    """
    span, chosen = max(1, (last - first).days), list[date]()
    for day in ticks:
        if first <= day <= last and all(abs((day - one).days) >= _APART * span for one in chosen):
            chosen.append(day)
    chosen.sort()
    end = moment(last) + (_DAY if through else 0)
    places = [end if through and day == last else moment(day) for day in chosen]
    labels = [_written(canvas.language, day) for day in chosen]
    return {
        "field": "day",
        "type": "temporal",
        "scale": {"type": "utc", "domain": [moment(first), end]},
        "axis": {
            "values": places,
            "labelExpr": _labels(places, labels),
            "title": None,
            "grid": False,
            "labelFlush": _FLUSH,
            "labelOverlap": False,
        },
    }


def _written(language: Language, day: date) -> list[str]:
    """Return a day in two lines, the year below."""
    year = str(day.year)
    whole = language.day(day)
    return [whole.replace(year, "", 1).strip(" ,./-"), year] if year in whole else [whole]


def _labels(values: Sequence[float], labels: Sequence[object]) -> str:
    """Return the expression that writes each value of an axis by its label."""
    from json import dumps

    return f"{dumps(labels)}[indexof({dumps(list(values))}, +datum.value)]"


def value_axis(said: Mapping[float, str], **more: Any) -> Spec:
    """Return the axis of values that are written each by its words."""
    return {
        "values": list(said),
        "labelExpr": _labels(list(said), list(said.values())),
        "title": None,
        "tickSize": 0,
        "domain": False,
        **more,
    }


def marked(values: Iterable[float], *, from_zero: bool, most: int = 5) -> list[float]:
    """Return round values of an axis, evenly apart, between whose first and last all values lie; the
    least and the largest value alone where floats have no such values.

    >>> marked([10370, 11036, 11740], from_zero=False)
    [10000, 10500, 11000, 11500, 12000]
    >>> marked([0.0198, 0.031], from_zero=True)
    [0.0, 0.01, 0.02, 0.03, 0.04]
    """
    known = [one for one in values if isfinite(one)]
    low, high = min(known, default=0.0), max(known, default=1.0)
    if from_zero:
        low, high = min(low, 0.0), max(high, 0.0)
    if low == high:
        half = abs(low) / 2
        low, high = (max(low - half, -_LARGEST), min(high + half, _LARGEST)) if low else (0.0, 1.0)
    raw = (high - low) / (most - 1)
    if not _LEAST <= raw <= _LARGEST:
        return [low, high]
    power = 10.0 ** floor(log10(raw))
    grids = ((step := size * power, floor(low / step + 1e-9), ceil(high / step - 1e-9)) for size in _STEPS)
    step, first, last = next(grid for grid in grids if grid[2] - grid[1] < most)
    places = max(0, 2 - floor(log10(step)))
    found = [round(k * step, places) for k in range(first, last + 1)]
    if not all(map(isfinite, found)):
        return [low, high]
    return [int(one) for one in found] if step >= 1 and all(one == int(one) for one in found) else found


def nothing_drawn(canvas: Canvas, title: str, clauses: Sequence[str]) -> Spec:
    """Return the chart of what nothing is known of: its title and the reason, and an empty ground."""
    data = {"name": "nothing", "values": [{}]}
    mark = {"type": "text", "text": canvas.say("nothing"), "color": canvas.colours.muted, "fontSize": 12}
    return framed(canvas, title=title, under=clauses, says=clauses, height=40, data=data, mark=mark)
