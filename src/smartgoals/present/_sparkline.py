"""svg_sparkline: a goal as a small line, for a cell of a table or the middle of a sentence.

Some hundred bytes of SVG in the colour of the text around it, so that it needs no style and suits
light and dark.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from html import escape
from math import isfinite
from typing import Final, TypeAlias

from smartgoals._case.series import SeriesRow
from smartgoals._checked import each, instance, named, refuse
from smartgoals._messages.amount import amount
from smartgoals._messages.formatting import ENGLISH, Language, asked_in
from smartgoals._review.review import GoalReview
from smartgoals.present._palette import PALETTES
from smartgoals.present._vega_frame import Canvas, short
from smartgoals.present._vega_goal import counts_windows, is_total, shown, words_of
from smartgoals.present._vega_lines import GoalLines
from smartgoals.present._voice import PageVoice

__all__ = ["svg_sparkline"]

_POINTS: Final = 24
_LEAST: Final = 8
_MOST: Final = 4_000
_EDGE: Final = 3
Line: TypeAlias = Sequence[tuple[date, float]]


def svg_sparkline(
    series_or_goal: Sequence[SeriesRow] | GoalReview,
    *,
    width: int = 120,
    height: int = 28,
    language: Language | str | None = None,
) -> str:
    """Return a small SVG of a goal: its plan as a thin line, what was read as a thick one that ends
    in a point.

    It is drawn from the rows of :func:`smartgoals.series`, or from the review of a goal, in the
    colour of the text around it. A `title` says in the language where the goal stands, to screen
    readers and on hovering. *width* and *height* are pixels, from 8 to 4,000.

    >>> from datetime import date
    >>> from smartgoals.progress import SeriesRow
    >>> rows = [SeriesRow(date(2026, 1, k), plan=2 * k, actual=k * k) for k in (1, 2, 3)]
    >>> print(svg_sparkline(rows)[:96])
    <svg xmlns="http://www.w3.org/2000/svg" width="120" height="28" viewBox="0 0 120 28" role="img">
    """
    for name, size in (("width", width), ("height", height)):
        if isinstance(size, bool) or not isinstance(size, int) or not _LEAST <= size <= _MOST:
            raise refuse(name, size, f"a whole number of pixels from {_LEAST} to {_MOST}")
    own = series_or_goal.report.language if isinstance(series_or_goal, GoalReview) else ENGLISH
    into = asked_in(language, own)
    canvas = Canvas(into, PALETTES["light"], PageVoice(into))
    if isinstance(series_or_goal, GoalReview):
        plan, actual, said = _of_review(series_or_goal, canvas)
    else:
        plan, actual, said = _of_rows(named("series_or_goal", _rows, series_or_goal), canvas)
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width}'
        f' {height}" role="img">'
    )
    return f"{head}<title>{escape(said)}</title>{_drawn(plan, actual, width, height)}</svg>"


def _rows(value: Sequence[SeriesRow]) -> Sequence[SeriesRow]:
    return each(value, "rows of a series", lambda one: instance(one, SeriesRow, "a SeriesRow"))


def _of_review(goal: GoalReview, canvas: Canvas) -> tuple[Line, Line, str]:
    what = shown(goal, canvas.voice)
    said = short(next(words_of(what, canvas)))
    if what.progress is None:
        return (), (), said
    lines = GoalLines(what, what.progress)
    if is_total(what.progress) and not counts_windows(what.progress):
        said = f"{said}. {canvas.say('totals')}"
    return _line(lines.planned), _line(lines.readings), said


def _of_rows(rows: Sequence[SeriesRow], canvas: Canvas) -> tuple[Line, Line, str]:
    if not rows:
        raise refuse("series_or_goal", rows, "one row at least")
    plan = _line((row.day, row.plan) for row in rows)
    actual = _line((row.day, row.actual) for row in rows)
    last = next((row for row in reversed(rows) if row.actual is not None), None)
    if last is None:
        return plan, actual, canvas.say("nothing")
    phrase = "stands" if last.plan is None else "stands_plan"
    told = {
        name: None if value is None else amount(value)
        for name, value in (("actual", last.actual), ("expected", last.plan))
    }
    facts = {"metric": canvas.say("value"), "day": last.day, **told}
    return plan, actual, canvas.say(phrase, **facts)


def _line(points: Iterable[tuple[date, object]]) -> Line:
    """Return the points that are known, thinned where there are many, the last one among them."""
    found = [(day, float(value)) for day, value in points if isinstance(value, (int, float))]
    step = 1 + max(0, len(found) - 1) // _POINTS
    return found[::-1][::step][::-1]


def _drawn(plan: Line, actual: Line, width: int, height: int) -> str:
    """Return the lines as SVG, in the box that holds them both."""
    points = [*plan, *actual]
    if not points:
        return ""
    first, last = min(day for day, _ in points), max(day for day, _ in points)
    low, high = min(value for _, value in points), max(value for _, value in points)
    span, days = high - low, (last - first).days
    is_flat = not isfinite(span) or span == 0

    def place(point: tuple[date, float]) -> tuple[float, float]:
        across = (point[0] - first).days / days if days else 1.0
        up = 0.5 if is_flat else (point[1] - low) / span
        return round(_EDGE + across * (width - 2 * _EDGE), 1), round(
            height - _EDGE - up * (height - 2 * _EDGE), 1
        )

    drawn = ""
    for line, style in ((plan, ' stroke-opacity=".6"'), (actual, ' stroke-width="2"')):
        if len(line) > 1:
            path = " ".join(f"{x:g},{y:g}" for x, y in map(place, line))
            drawn += f'<polyline points="{path}" fill="none" stroke="currentColor"{style}/>'
    if actual:
        x, y = place(actual[-1])
        drawn += f'<circle cx="{x:g}" cy="{y:g}" r="2.5" fill="currentColor"/>'
    return drawn
