"""Bars by period: what each calendar period of a quota brought beside what it asked, the running
one marked as open.

Knows plans and what a progress was read from; a progress that was read from data has its running
period alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from fractions import Fraction
from typing import Final, NamedTuple

from smartgoals._days import ONE_DAY
from smartgoals._numbers import Number, rounded
from smartgoals._plan.band import Band
from smartgoals._plan.plan import Plan
from smartgoals._plan.quota import Span, last_closed, period_of
from smartgoals._progress.carry import AskedPeriod
from smartgoals._progress.drawn import brought, read_of, reader_of
from smartgoals._progress.progress import Progress, QuotaPeriod, carried_to, quotas_of
from smartgoals._progress.reader import Reader
from smartgoals.present._figures import FigureWords
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
from smartgoals.present._vega_goal import Shown, has_chance, ticks_said, title_of, words_of

__all__ = ["by_period", "has_periods"]

_MOST: Final = 30
_HEIGHT: Final = 200
_STATES: Final[tuple[str, ...]] = ("period_met", "period_missed", "period_open")


def has_periods(progress: Progress | None) -> bool:
    """Tell whether a goal is judged by calendar periods."""
    return progress is not None and progress.quota is not None


class _Bar(NamedTuple):
    """A period: its days, what it brought, what it asked or allowed at least and at most, and how it went."""

    span: Span
    made: Number | None
    due: tuple[Number, ...]
    state: str


def by_period(what: Shown, progress: Progress, canvas: Canvas, title: str | None) -> Spec:
    """Return the bars of a goal that is judged by calendar periods."""
    bars, figures, clauses = list(_bars(progress)), what.figures, list(words_of(what, canvas))
    name = title or title_of(what, canvas)
    if not bars:
        return nothing_drawn(canvas, name, clauses)
    tally = progress.quota
    count = [] if tally is None else [canvas.say("periods_met", met=tally.met, closed=tally.closed)]
    first, last = bars[0].span.start, bars[-1].span.end
    return framed(
        canvas,
        title=name,
        under=[*clauses[:1], *count, *clauses[1:]],
        says=[canvas.say("by_period", start=first, end=last), *clauses[:1], *count, *clauses[1:]],
        height=_HEIGHT,
        layer=list(_layers(what, bars, figures, canvas)),
    )


def _bars(progress: Progress) -> Iterator[_Bar]:
    """Yield the periods, of many the last ones that closed, the running one and some ahead."""
    read, plan, running = read_of(progress), progress.plan, progress.quota
    if read is None or plan is None:
        yield from () if running is None else (_running(running, progress.as_of),)
        return
    plans = quotas_of(progress, plan) if isinstance(plan, Band) else (plan,)
    reader, starts = reader_of(read, plans[0]), list[Fraction]()
    for span in _spans(plans[0], read.on, has_end=progress.deadline is not None):
        starts = starts or [plan.exact_on(span.eve) for plan in plans]
        ends = [plan.exact_on(span.end) for plan in plans]
        owns = [end - start for end, start in zip(ends, starts, strict=True)]
        starts = ends
        if owns[0] or plans[0].calendar.active_days(span.eve, span.end):
            yield _bar(plans, owns, carried_to(progress, span.start), reader, span)


def _running(running: QuotaPeriod, on: date) -> _Bar:
    """Return the bar of the one period that a progress read from data tells."""
    due = (running.due,) if running.most is None else (running.due, running.most)
    state = "period_open" if running.end > on else "period_unread"
    return _Bar(Span(running.start, running.end), running.made, due, state)


def _spans(plan: Plan, on: date, *, has_end: bool) -> list[Span]:
    before: list[Span] = []
    day = last_closed(plan, on)
    while day > plan.start_day and len(before) < _MOST:
        before.append(period_of(plan, day))
        day = before[-1].eve
    found, day = before[::-1], last_closed(plan, on)
    while day < plan.end_day and len(found) < _MOST + 1 and (has_end or day <= on or not found):
        found.append(period_of(plan, day + ONE_DAY))
        day = found[-1].end
    return found


def _bar(plans: Sequence[Plan], owns: list[Fraction], carried: Fraction, reader: Reader, span: Span) -> _Bar:
    """Return the bar of a period of a quota, or of the two quotas of a band, that asks for something."""
    brings = brought(reader, span)
    made, state = None if brings is None else rounded(brings), "period_ahead"
    due = tuple(map(rounded, owns))
    if carried:
        asked = [AskedPeriod(plan, span, own, True, carried) for plan, own in zip(plans, owns, strict=True)]
        due = tuple([rounded(one.shown) for one in asked])
        is_missed = brings is not None and any(one.margin(brings) < 0 for one in asked)
    else:  # what is met once both are rounded is met
        is_missed = made is not None and any(
            (made - one) * plan.sign < 0 for one, plan in zip(due, plans, strict=True)
        )
    if span.end <= reader.on:
        state = "period_unread" if made is None else "period_missed" if is_missed else "period_met"
    elif span.start <= reader.on:
        state = "period_open"
    return _Bar(span, made, due, state)


def _layers(what: Shown, bars: list[_Bar], figures: FigureWords, canvas: Canvas) -> Iterator[Spec]:
    values = [float(one) for bar in bars for one in (bar.made, *bar.due) if one is not None]
    ticks = marked(values, from_zero=True)
    y = {"type": "quantitative", "scale": {"domain": [ticks[0], ticks[-1]]}}
    y["axis"] = value_axis(ticks_said(ticks, figures))
    first, last = bars[0].span.start, bars[-1].span.end
    x = day_axis(canvas, first, last, first, last, _open_day(bars), through=True)
    rows = _rows(what, bars, figures, canvas)
    tooltip = [
        {"field": name, "type": "nominal", "title": canvas.say(phrase)}
        for name, phrase in (("on", "period"), ("said", "made"), ("asked", "due"), ("state", "how"))
    ]
    for one in ("chance",) if any("chance" in row for row in rows) else ():
        tooltip.append({"field": one, "type": "nominal", "title": canvas.say("chance_word")})
    base = {"x": x, "x2": {"field": "after"}, "tooltip": tooltip}
    colours = canvas.colours
    there = [state for state in _STATES if any(bar.state == state for bar in bars)]
    paint: dict[str, str] = dict(zip(_STATES, (colours.good, colours.bad, colours.neutral), strict=True))
    scale = {"domain": [canvas.say(one) for one in there], "range": [paint[one] for one in there]}
    colour = {"field": "state", "type": "nominal", "scale": scale, "legend": {"title": None}}
    made = [row for row, bar in zip(rows, bars, strict=True) if bar.made is not None and bar.state in _STATES]
    if made:
        bar_mark = {"type": "bar", "stroke": colours.ground, "strokeWidth": 1}
        yield {
            "data": named_data("periods", made, "day", "after"),
            "mark": bar_mark,
            "encoding": {**base, "y": {"field": "made", **y}, "y2": {"datum": 0}, "color": colour},
        }
    for position in range(len(bars[0].due)):
        yield {
            "data": named_data(f"due_{position}", rows, "day", "after"),
            "mark": {"type": "rule", "color": colours.plan, "strokeWidth": 2},
            "encoding": {**base, "y": {"field": f"due_{position}", **y}},
        }


def _rows(what: Shown, bars: list[_Bar], figures: FigureWords, canvas: Canvas) -> list[Spec]:
    """Return the rows of bars; what is due is said once, for most periods of a quota owe the same."""
    dues = {one: figures.level(one) for one in {one for bar in bars for one in bar.due}}
    return [
        {**_row(what, bar, figures, canvas), "asked": " – ".join([dues[one] for one in bar.due])}
        for bar in bars
    ]


def _open_day(bars: list[_Bar]) -> date:
    return next((bar.span.start for bar in bars if bar.state == "period_open"), bars[-1].span.start)


def _row(what: Shown, bar: _Bar, figures: FigureWords, canvas: Canvas) -> Spec:
    span, language = bar.span, canvas.language
    last = span.end + timedelta(days=1) if span.end < date.max else span.end
    row: Spec = {
        "day": span.start.isoformat(),
        "after": last.isoformat(),
        "on": f"{language.day(span.start)} – {language.day(span.end)}",
        "made": bar.made,
        "said": language.none if bar.made is None else figures.level(bar.made),
        "state": canvas.say(bar.state),
        "due_0": bar.due[0],
    }
    if len(bar.due) > 1:
        row["due_1"] = bar.due[1]
    chances = what.projection.periods if what.projection is not None and has_chance(what.projection) else ()
    for one in chances:
        if one.start == span.start:
            row["chance"] = canvas.voice.percent(one.probability)
    return row
