"""What a chart of one goal tells, in words: its title, its figures in their unit, where it stands
and its chance.

What belongs here: finding these in a review, a projection or a progress, and saying them as a page
does. It draws nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final, NamedTuple

from smartgoals._model.goal import Goal
from smartgoals._model.metric import Unit
from smartgoals._plan.band import Band
from smartgoals._plan.plan import Plan
from smartgoals._progress.progress import Counted, Progress
from smartgoals._projection.projection import Projection
from smartgoals._projection.text import is_touched
from smartgoals._review.review import GoalReview
from smartgoals._time.period_words import each_period
from smartgoals.present._figures import FigureWords
from smartgoals.present._measured import arrival_of, chance_line, expected_facts, is_guess, judged_on
from smartgoals.present._standing import place_of
from smartgoals.present._vega_frame import Canvas, short
from smartgoals.present._voice import PageVoice

__all__ = [
    "Shown",
    "counts_windows",
    "has_chance",
    "is_total",
    "shown",
    "standing_word",
    "ticks_said",
    "title_of",
    "told_on",
    "words_of",
]

_BY_PERIOD: Final = frozenset({Counted.CALENDAR, Counted.ROLLING})
_TICK_PLACES: Final = 9
"""A mark of an axis is told to its last digit: rounded to what a figure is worth, it would stand at
another place.
"""


class Shown(NamedTuple):
    """What is drawn of a goal: its review, progress, projection and the goal, as far as they are
    there, and its figures.
    """

    review: GoalReview | None
    progress: Progress | None
    projection: Projection | None
    goal: Goal | None
    figures: FigureWords


def shown(what: GoalReview | Projection | Progress, voice: PageVoice) -> Shown:
    """Return what there is of a goal to draw; of a progress or projection the goal that the
    strategy knows.
    """
    if isinstance(what, GoalReview):
        return Shown(what, what.progress, what.projection, what.goal, voice.figures(what))
    goal = voice.goal(what.goal)
    if isinstance(what, Projection):
        return Shown(None, what.progress, what, goal, voice.figures_of(what.progress))
    return Shown(None, what, None, goal, voice.figures_of(what))


def ticks_said(ticks: Sequence[float], figures: FigureWords) -> dict[float, str]:
    """Return the marks of an axis, each as it is written: to its last digit, without what is counted."""
    into = figures.language
    if figures.unit is Unit.RATIO:
        return {tick: into.percent(tick, _TICK_PLACES) for tick in ticks}
    if figures.unit in {Unit.MONEY, Unit.DURATION}:
        said = {tick: figures.bare(tick) for tick in ticks}
        if len({*said.values()}) == len(said):
            return said
    return {tick: into.figure(tick, _TICK_PLACES) for tick in ticks}


def name_of(what: Shown, canvas: Canvas) -> str:
    """Return what is measured, with a capital."""
    said = what.figures.name
    return canvas.say("value") if said is None else said[:1].upper() + said[1:]


def title_of(what: Shown, canvas: Canvas) -> str:
    """Return the title: the goal in its owner's words, or else what it asks for, of which metric
    and on which channel.
    """
    if what.goal is None or (what.goal.statement is None and what.goal.target is None):
        return name_of(what, canvas)
    channel = None if what.review is None else what.review.channel
    return short(canvas.voice.title(what.goal, what.figures, channel))


def is_kept(progress: Progress) -> bool:
    """Tell whether a goal is kept to rather than reached: an allowance or a band."""
    return progress.is_allowance or isinstance(progress.plan, Band)


def standing_word(what: Shown) -> str:
    """Return in which word a goal stands, as a page counts it; what is kept to is kept or over."""
    progress, place = what.progress, place_of(what.progress)
    if progress is None or not is_kept(progress):
        return "unknown" if place == "untold" else place
    return {"on_plan": "kept", "behind": "over", "untold": "unknown"}.get(place, place)


def counts_windows(progress: Progress) -> bool:
    """Tell whether a goal is judged by windows that end with each day."""
    return progress.counted is Counted.ROLLING and isinstance(progress.plan, Plan)


def is_total(progress: Progress) -> bool:
    """Tell whether what is expected is a total since the start, while the goal is judged by periods
    or windows.
    """
    plan = progress.plan
    return progress.counted in _BY_PERIOD or (isinstance(plan, Band) and plan.per is not None)


def told_on(progress: Progress) -> date:
    """Return the day whose value is told: that of the last reading, but of periods and windows the
    day judged.
    """
    judged = judged_on(progress)
    if progress.read_on is None or is_total(progress) or progress.per is not None:
        return judged
    return min(progress.read_on, judged)


def has_chance(projection: Projection | None) -> bool:
    """Tell whether a chance is more than a guess from one reading, of which a page tells no figure either."""
    return projection is not None and not is_guess(projection)


def words_of(what: Shown, canvas: Canvas) -> Iterator[str]:
    """Yield clauses that tell a goal: where it stands, its chance, what is expected, when it
    arrives, and cautions.
    """
    progress, projection = what.progress, what.projection
    if progress is None:
        reason = "" if what.review is None else canvas.language.value(what.review.reasons.get("progress"))
        yield canvas.say("untold", metric=name_of(what, canvas), reason=reason)
        return
    yield _stands(what, progress, canvas)
    if projection is None or progress.settled is not None:
        return
    if projection.probability is not None:
        yield _chance(progress, projection, projection.probability, canvas)
    if not has_chance(projection):
        return  # the chance says why, which is the caution
    forecast = projection.forecast
    if forecast is not None and not forecast.is_known:
        facts = expected_facts(forecast, what.figures)
        yield canvas.say("forecast_total" if is_total(progress) else "forecast", **facts)
    arrival = arrival_of(projection)
    if arrival is not None:
        yield canvas.say("touched" if is_touched(projection) else "arrival", day=arrival)
    if projection.cautions:
        cautions = [one.text(canvas.language) for one in projection.cautions]
        yield canvas.say("cautions", cautions="; ".join(cautions))


def _chance(progress: Progress, projection: Projection, chance: float, canvas: Canvas) -> str:
    """Say a chance in percent with its deadline; one that is a guess or certain as its page does."""
    if projection.is_certain or is_guess(projection):
        said = "".join(span.text for span in chance_line(projection, canvas.voice))
        return f"{canvas.voice.say('chance')}{canvas.voice.say('colon')}{said}"
    percent = canvas.voice.percent(chance)
    phrase = "chance_kept" if is_kept(progress) else "chance"
    return canvas.say(phrase, chance=percent[:1].upper() + percent[1:], deadline=projection.deadline)


def _stands(what: Shown, progress: Progress, canvas: Canvas) -> str:
    facts: dict[str, object] = {"metric": name_of(what, canvas), "day": told_on(progress)}
    if progress.actual is None:
        why = progress.reasons["actual"].text(canvas.language)
        return canvas.say("untold_on", **{**facts, "day": judged_on(progress)}, reason=why)
    level = what.figures.level
    facts["actual"] = level(progress.actual)
    if progress.per is not None and progress.quota is None:  # a pace to be reached is no total
        facts["actual"] = f"{facts['actual']} {each_period(progress.per, canvas.language)}"
    if progress.settled is not None:
        return canvas.say("stands_met" if progress.settled.is_met else "stands_missed", **facts)
    if isinstance(progress.plan, Band):
        word = standing_word(what)
        return canvas.say({"kept": "stands_within", "over": "stands_outside"}.get(word, "stands"), **facts)
    if progress.expected is None:
        return canvas.say("stands", **facts)
    return _against(progress, level(progress.expected), facts, canvas)


def _against(progress: Progress, expected: str, facts: dict[str, object], canvas: Canvas) -> str:
    """Say a value beside what the plan asks or allows, which is that of the day judged: another one
    than was read.
    """
    judged = judged_on(progress)
    phrase = "stands_allowed" if progress.is_allowance else "stands_plan"
    if facts["day"] == judged:
        return canvas.say(phrase, **facts, expected=expected)
    return canvas.say(f"{phrase}_by", **facts, expected=expected, judged=judged)
