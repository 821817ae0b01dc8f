"""Burn-up: the plan of a goal, its band, its readings, the fan of its forecast, its milestones and
its target, over days.

Readings come from what the progress was told from; one that was read from data has none, and the
rest is drawn.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cached_property
from json import dumps
from typing import Final, final

from smartgoals._numbers import Number
from smartgoals._plan.band import Band
from smartgoals._plan.plan import Plan
from smartgoals.present._vega_frame import (
    Canvas,
    Spec,
    day_axis,
    framed,
    marked,
    named_data,
    nothing_drawn,
    value_axis,
)
from smartgoals.present._vega_goal import Shown, counts_windows, is_total, ticks_said, title_of, words_of
from smartgoals.present._vega_lines import Fan, GoalLines

__all__ = ["burn_up"]

_SHADES: Final = (("_95", 0.12), ("", 0.18), ("_50", 0.25))
"""How the fields of the intervals end, and how dense each is drawn, the widest first."""
_LABELLED: Final = frozenset({"target", "limit"})
_HEIGHT: Final = 220


def burn_up(what: Shown, canvas: Canvas, title: str | None) -> Spec:
    """Return the chart of a goal over its days; without a progress, the reason for that on an empty one."""
    clauses = list(words_of(what, canvas))
    if what.progress is None:
        return nothing_drawn(canvas, title or title_of(what, canvas), clauses)
    lines = GoalLines(what, what.progress)
    if counts_windows(what.progress):
        clauses.insert(1, canvas.say("windows"))
    elif is_total(what.progress):
        clauses.insert(0, canvas.say("totals"))
    drawing = _Drawing(lines, canvas)
    told = canvas.say("burn_up", start=lines.days[0], end=lines.days[1])
    return framed(
        canvas,
        title=title or title_of(what, canvas),
        under=clauses,
        says=(told, *clauses),
        height=_HEIGHT,
        encoding={"x": drawing.x(), "y": drawing.y()},
        layer=drawing.layers(),
    )


@final
class _Drawing:
    """The layers of one chart, each made of what is known; the axes hold all that they draw."""

    def __init__(self, lines: GoalLines, canvas: Canvas) -> None:
        self.lines, self.canvas = lines, canvas
        self.progress, self.plan = lines.progress, lines.plan
        self.figures = lines.what.figures

    def layers(self) -> list[Spec]:
        """Return the layers, from the ground up."""
        found = [*self._band(), *self._fan(), *self._plan(), *self._read(), *self._marks()]
        return [self._today(), *found]

    def x(self) -> Spec:
        """Return the axis of days: its ends, the deadline and today are written, as far as there is room."""
        first, last = self.lines.days
        return day_axis(
            self.canvas, first, last, first, self.progress.deadline or last, self.progress.as_of, last
        )

    @cached_property
    def ticks(self) -> list[float]:
        """The marks of the axis of values: it holds all lines and the interval of 80 %, and zero
        where that is near.
        """
        lines, plan = self.lines, self.plan
        values = [float(value) for _, value in (*lines.readings, *lines.planned)]
        values += [float(mark[1]) for mark in lines.marks]
        values += [bound for one in lines.fan for bound in one.bounds[1]]
        if isinstance(plan, Band):
            values += [float(one) for one in (plan.low, plan.high) if one is not None]
        low, high = min(values, default=0.0), max(values, default=0.0)
        return marked(values, from_zero=0 <= low <= high / 2)

    def y(self) -> Spec:
        """Return the axis of values, its marks written by the language."""
        axis = value_axis(ticks_said(self.ticks, self.figures))
        scale = {"domain": [self.ticks[0], self.ticks[-1]]}
        return {"field": "value", "type": "quantitative", "scale": scale, "axis": axis}

    def _point(self, day: date, value: Number) -> Spec:
        on = self.canvas.language.day(day)
        return {"day": day.isoformat(), "value": value, "on": on, "said": self.figures.level(value)}

    def _tooltip(self, *fields: tuple[str, str]) -> list[Spec]:
        titles = (("on", "day"), *fields)
        return [
            {"field": name, "type": "nominal", "title": self.canvas.say(phrase)} for name, phrase in titles
        ]

    @cached_property
    def _names(self) -> dict[str, str]:
        """How the lines are called: the plan of an allowance is what it allows, that of a band its bounds."""
        plan = "line_allowed" if self.progress.is_allowance else "line_plan"
        phrases = {"plan": "line_bounds" if isinstance(self.plan, Band) else plan}
        phrases |= {"readings": "line_readings", "expected": "line_expected"}
        return {line: self.canvas.say(phrase) for line, phrase in phrases.items()}

    def _line(self, name: str, data: Spec, **mark: object) -> Spec:
        """Return the layer of a line in its colour, with the legend that names all lines there are."""
        colours, lines = self.canvas.colours, self.lines
        there = {
            "plan": lines.planned or isinstance(self.plan, Band),
            "readings": lines.readings,
            "expected": lines.fan,
        }
        paint = {"plan": colours.plan, "readings": colours.actual, "expected": colours.forecast}
        known = [line for line, points in there.items() if points]
        scale = {"domain": [self._names[line] for line in known], "range": [paint[line] for line in known]}
        colour = {"field": "line", "type": "nominal", "scale": scale, "legend": {"title": None}}
        tooltip = self._tooltip(("said", "value"))
        tooltip[1]["title"] = self._names[name]
        return {
            **data,
            "transform": [{"calculate": dumps(self._names[name]), "as": "line"}],
            "mark": {"type": "line", "clip": True, **mark},
            "encoding": {"color": colour, "tooltip": tooltip},
        }

    def _today(self) -> Spec:
        low, high = self.ticks[0], self.ticks[-1]
        data = named_data(
            "today", [{"day": self.progress.as_of.isoformat(), "value": high, "low": low}], "day"
        )
        mark = {"type": "rule", "color": self.canvas.colours.neutral, "strokeDash": [2, 3]}
        return {"data": data, "mark": mark, "encoding": {"y2": {"field": "low"}}}

    def _band(self) -> Iterator[Spec]:
        plan = self.plan
        if not isinstance(plan, Band) or plan.per is not None:
            return
        for name, bound in (("low", plan.low), ("high", plan.high)):
            if bound is not None:
                rows = [self._point(day, bound) for day in self.lines.days]
                yield self._line("plan", {"data": named_data(name, rows, "day")}, strokeDash=[6, 3])

    def _fan(self) -> Iterator[Spec]:
        if not self.lines.fan:
            return
        colour, layers = self.canvas.colours.forecast, list[Spec]()
        for suffix, opacity in _SHADES:
            low = {"field": f"low{suffix}", "type": "quantitative", "title": None}
            mark = {"type": "area", "color": colour, "opacity": opacity, "clip": True}
            layers.append({"mark": mark, "encoding": {"y": low, "y2": {"field": f"high{suffix}"}}})
        line = self._line("expected", {}, strokeDash=[5, 3], strokeWidth=2)
        line["encoding"]["tooltip"] += self._tooltip(("likely", "likely"), ("nearly", "nearly_sure"))[1:]
        rows = [self._of_fan(one) for one in self.lines.fan]
        yield {"data": named_data("forecast", rows, "day"), "layer": [*layers, line]}

    def _of_fan(self, one: Fan) -> Spec:
        row, (low, high) = self._point(one.day, one.expected), one.bounds[1]
        for (suffix, _), (least, most) in zip(_SHADES, one.bounds, strict=True):
            row[f"low{suffix}"], row[f"high{suffix}"] = least, most
        if low == high:  # what was read is no interval
            return {**row, "likely": row["said"], "nearly": row["said"]}
        around, bare, width = self.figures.around, self.figures.bare_around, abs(high - low)
        nearly, likely = [
            self.canvas.say("between", low=bare(least, within=width), high=around(most, within=width))
            for least, most in one.bounds[:2]
        ]
        return {**row, "said": around(one.expected, within=width), "likely": likely, "nearly": nearly}

    def _plan(self) -> Iterator[Spec]:
        if self.lines.planned:
            rows = [self._point(day, value) for day, value in self.lines.planned]
            yield self._line("plan", {"data": named_data("plan", rows, "day")}, strokeWidth=1.5)

    def _read(self) -> Iterator[Spec]:
        if self.lines.readings:
            rows = [self._point(day, value) for day, value in self.lines.readings]
            point = {"size": 18, "filled": True}
            yield self._line(
                "readings", {"data": named_data("readings", rows, "day")}, strokeWidth=2, point=point
            )

    def _marks(self) -> Iterator[Spec]:
        if not self.lines.marks:
            return
        say, colours = self.canvas.say, self.canvas.colours
        rows = []
        for day, value, kind in self.lines.marks:
            row = {**self._point(day, value), "said": self.figures.exact(value), "what": say(kind)}
            row["shape"] = "triangle-up" if kind == "arrival_mark" else "diamond"
            row["label"] = say("marked", what=row["what"], value=row["said"]) if kind in _LABELLED else ""
            rows.append(row)
        tooltip = self._tooltip(("what", "what"), ("said", "value"))
        shape = {"field": "shape", "type": "nominal", "scale": None, "legend": None}
        point = {"type": "point", "filled": True, "size": 70, "opacity": 1, "color": colours.text}
        below = isinstance(self.plan, Plan) and self.plan.change < 0
        words = {"type": "text", "align": "right", "dx": 4, "dy": 16 if below else -13, "color": colours.text}
        layers = [
            {"mark": point, "encoding": {"shape": shape, "tooltip": tooltip}},
            {"mark": words, "encoding": {"text": {"field": "label", "type": "nominal"}}},
        ]
        yield {"data": named_data("marks", rows, "day"), "layer": layers}
