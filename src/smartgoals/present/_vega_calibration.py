"""The chart of a calibration: the chances that were told against how often they came true, beside
the line where both agree.
"""

from __future__ import annotations

from typing import Final

from smartgoals._revise.calibration import Calibration
from smartgoals.present._vega_frame import Canvas, Spec, framed, named_data, nothing_drawn, value_axis

__all__ = ["calibrated"]

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
