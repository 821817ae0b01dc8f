"""vega: a Vega-Lite spec of what there is to look at, as plain data. The front, and the chart of a
calibration; each other kind of chart has a module of its own.

Nothing is drawn here: a browser with Vega, a notebook or any other renderer of Vega-Lite draws it.
"""

from __future__ import annotations

from typing import Any, Final, TypeAlias

from smartgoals._audit.compare import Comparison
from smartgoals._channels.scorecards import Scorecards
from smartgoals._checked import named, optional_text, refuse
from smartgoals._errors import WrongType
from smartgoals._evidence import EvidenceLike, evidence_of
from smartgoals._messages.formatting import ENGLISH, Language, asked_in
from smartgoals._progress.progress import Progress
from smartgoals._projection.projection import Projection
from smartgoals._review.review import GoalReview, Review
from smartgoals._revise.calibration import Calibration
from smartgoals.present._palette import palette
from smartgoals.present._vega_burn_up import burn_up
from smartgoals.present._vega_frame import Canvas, Spec, framed, named_data, nothing_drawn, short, value_axis
from smartgoals.present._vega_goal import Shown, shown
from smartgoals.present._vega_periods import by_period, has_periods
from smartgoals.present._vega_rows import changes, channels, portfolio
from smartgoals.present._voice import PageVoice

__all__ = ["Drawable", "calibrated", "vega"]

Drawable: TypeAlias = Review | GoalReview | Projection | Progress | Scorecards | Calibration | Comparison
"""What there is a chart of."""
_OF_A_GOAL: Final = ("burn_up", "periods")


def vega(
    what: Drawable,
    *,
    evidence: EvidenceLike | None = None,
    kind: str | None = None,
    language: Language | str | None = None,
    theme: str = "light",
    title: str | None = None,
) -> dict[str, Any]:
    """Return a chart as a Vega-Lite 6 spec: a mapping of plain data, ready for JSON.

    Of a goal it is the *kind* "burn_up" (the plan, the readings, the fan of the forecast, the
    arrival, the target), or for a quota by calendar periods "periods" (what each brought and what
    was due). Of a review it is "portfolio" (the goals by chance and status), of scorecards
    "channels", of a calibration "calibration", of a comparison of audits "comparison". The strategy
    and the catalogue of the *evidence* say how channels, metrics and goals are called; a review
    knows its own. *language* is that of the review when none is said; *theme* is "light" or "dark";
    *title* stands in place of our own. The chart is as wide as the place where it is shown, from
    360 pixels on; its `description` says it to those who do not see it, and every figure is written
    as the language writes it.

    Raises :class:`~smartgoals.InvalidValue` for a kind that there is not of the value.

    >>> from datetime import date, timedelta
    >>> from smartgoals import Goal, History, ReachLevel, project
    >>> days = [date(2026, 1, 5) + timedelta(days=k) for k in range(28)]
    >>> history = History.of([(on, 3 + k % 2) for k, on in enumerate(days)], metric="leads")
    >>> goal = Goal(id="g", metric="leads", target=ReachLevel(160), start=days[0], deadline=date(2026, 2, 15))
    >>> spec = vega(project(goal, history, as_of=days[-1]))
    >>> spec["$schema"], spec["title"]["text"]
    ('https://vega.github.io/schema/vega-lite/v6.json', ['Leads'])
    """
    own = (
        what.language
        if isinstance(what, Review)
        else what.report.language
        if isinstance(what, GoalReview)
        else None
    )
    known, into = named("evidence", evidence_of, evidence), asked_in(language, own or ENGLISH)
    strategy = what.strategy if isinstance(what, Review) else known.strategy
    canvas = Canvas(into, palette(theme), PageVoice(into, strategy, catalog=known.catalog))
    asked = named("title", optional_text, title)
    head = None if asked is None else short(asked)
    if isinstance(what, (GoalReview, Projection, Progress)):
        return _of_goal(shown(what, canvas.voice), kind, canvas, head)
    if isinstance(what, Review):
        _is_kind(kind, "portfolio")
        return portfolio(what, canvas, head)
    if isinstance(what, Scorecards):
        _is_kind(kind, "channels")
        return channels(what, canvas, head)
    if isinstance(what, Calibration):
        _is_kind(kind, "calibration")
        return calibrated(what, canvas, head)
    if isinstance(what, Comparison):
        _is_kind(kind, "comparison")
        return changes(what, canvas, head)
    expected = "a Review, GoalReview, Projection, Progress, Scorecards, Calibration or Comparison"
    raise WrongType(value=what, expected=expected, path="what")


def _of_goal(what: Shown, kind: str | None, canvas: Canvas, title: str | None) -> Spec:
    _is_kind(kind, *_OF_A_GOAL)
    progress = what.progress
    if progress is not None and has_periods(progress) and kind != "burn_up":
        return by_period(what, progress, canvas, title)
    if kind == "periods":
        raise refuse("kind", kind, "'burn_up' of a goal that is not judged by calendar periods")
    return burn_up(what, canvas, title)


def _is_kind(kind: str | None, *kinds: str) -> None:
    if kind is not None and (not isinstance(kind, str) or kind not in kinds):
        raise refuse("kind", kind, " or ".join(map(repr, kinds)))


_SHARES: Final = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)
_HEIGHT: Final = 260


def calibrated(found: Calibration, canvas: Canvas, title: str | None) -> Spec:
    """Return the bands of a calibration as points; without one, the reason for that."""
    name = title or canvas.say("calibration_title")
    if not found.bands:
        return nothing_drawn(canvas, name, [canvas.language.value(found.reason)])
    language, colours = canvas.language, canvas.colours
    said = canvas.say("calibration", goals=found.with_chance)
    rows = [
        {
            "said": one.said,
            "happened": one.happened,
            "count": one.count,
            "told": canvas.voice.percent(one.said),
            "came": language.percent(one.happened, 0),
            "of": language.counted(one.count, "goal"),
            "colour": colours.bad if one.is_off else colours.good,
        }
        for one in found.bands
    ]
    each = [canvas.say("calibration_band", told=row["told"], came=row["came"], of=row["of"]) for row in rows]
    axis = value_axis({share: language.percent(share, 0) for share in _SHARES})
    x = {"field": "said", "type": "quantitative", "scale": {"domain": [0, 1]}}
    x["axis"] = {**axis, "title": canvas.say("told_axis"), "grid": False}
    y = {"field": "happened", "type": "quantitative", "scale": {"domain": [0, 1]}}
    y["axis"] = {**axis, "title": canvas.say("came_axis")}
    line = {
        "data": named_data("agreement", [{"said": 0, "happened": 0}, {"said": 1, "happened": 1}]),
        "mark": {"type": "line", "color": colours.plan, "strokeDash": [5, 3]},
        "encoding": {"x": x, "y": y},
    }
    fields = (("told", "told_axis"), ("came", "came_axis"), ("of", "goals_word"))
    points = {
        "data": named_data("bands", rows),
        "mark": {"type": "point", "filled": True, "opacity": 1},
        "encoding": {
            "x": x,
            "y": y,
            "size": {"field": "count", "type": "quantitative", "scale": {"range": [60, 400]}, "legend": None},
            "color": {"field": "colour", "type": "nominal", "scale": None, "legend": None},
            "tooltip": [
                {"field": field, "type": "nominal", "title": canvas.say(phrase)} for field, phrase in fields
            ],
        },
    }
    return framed(canvas, title=name, under=[said], says=[said, *each], height=_HEIGHT, layer=[line, points])
