"""Measured: what a page says of where a goal stands, of its running period, of its paces and of its chance, line by line.

Knows progresses and projections; what they are worked out from it does not ask.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from smartgoals._forecast.caution import CautionCode
from smartgoals._progress.reasons import Reason
from smartgoals._projection.reasons import ProjectionReason
from smartgoals._time.calendar import EVERY_DAY
from smartgoals.present._blocks import Fact, Line, Tone, line, toned
from smartgoals.present._standing import Standing, is_allowance, standing_of

if TYPE_CHECKING:
    from smartgoals._model.target import Target
    from smartgoals._progress.progress import Progress, QuotaPeriod
    from smartgoals._projection.projection import Projection
    from smartgoals._time.pace import Pace
    from smartgoals.present._figures import Figures
    from smartgoals.present._voice import Voice

__all__ = ["chance_facts", "chance_line", "measured_facts", "pace_needed", "standing_line", "tone_of"]

_GUESSES: Final = frozenset({CautionCode.ONE_READING})
"""Cautions with which a chance is a guess, and no figure is told of it: one reading shows no pace."""
_SPREAD: Final = 0.8
_LIKELY: Final = 0.8
_EVEN: Final = 0.5
_FRESH: Final = 7
"""So many days old a reading may be without a word about it: many people read once a week."""


def measured_facts(found: Progress, target: Target | None, figures: Figures, voice: Voice) -> list[Fact]:
    """Return what is said of a progress: where it stands, its running period, its paces."""
    facts = [Fact(voice.say("standing"), standing_line(found, target, figures, voice))]
    if found.quota is not None:
        facts.append(Fact(voice.say("period"), line(_quota(found.quota, figures, voice))))
    paces = _paces(found, figures, voice)
    if paces is not None:
        facts.append(Fact(voice.say("pace"), line(paces)))
    return facts


def standing_line(found: Progress, target: Target | None, figures: Figures, voice: Voice) -> Line:
    """Return where a value stands: against a plan that is followed, an allowance that is used, a band that is kept."""
    if found.actual is None:
        why = found.reasons["actual"]
        # What a goal lacks for a plan is what a projection lacks, too.
        reason = why if isinstance(why, Reason) else ProjectionReason(why.value)
        phrase = "untold" if found.settled is None else "untold_met" if found.settled.is_met else "untold_missed"
        return line(voice.say(phrase, reason=reason.text(voice.language)))
    told = standing_of(found, target)
    actual = figures.level(found.actual)
    if told is None:
        return line(actual, _read_on(found, voice))
    place = voice.say(told.place, gap=figures.change(told.gap), end=told.end)
    due = None if told.due is None else figures.bare(told.due)
    before, after = voice.around(told.phrase, "place", actual=actual, expected=due, allowed=due)
    return line(before, toned(place, tone_of(told)), after, _read_on(found, voice))


def _read_on(found: Progress, voice: Voice) -> str:
    """Return the day a standing was read on, where that is more than a week before the day judged."""
    judged = found.as_of if found.deadline is None else min(found.as_of, found.deadline)
    if found.read_on is None or (judged - found.read_on).days <= _FRESH:
        return ""
    return voice.say("read_on", day=found.read_on)


def tone_of(told: Standing) -> Tone:
    """Return whether a standing is a good one."""
    return Tone.GOOD if told.gap >= 0 else Tone.BAD


def _quota(part: QuotaPeriod, figures: Figures, voice: Voice) -> str:
    due = figures.level(part.due)
    if part.most is not None:
        due = voice.say("from_to", low=figures.bare(part.due), high=figures.level(part.most))
    made = figures.bare(part.made)
    return voice.say("quota", made=made, due=due, start=part.start, end=part.end, met=part.met, closed=part.closed)


def pace_needed(pace: Pace, found: Progress, figures: Figures) -> str:
    """Say a pace of an active day by the week, of as many active days as one usually has."""
    calendar = getattr(found.plan, "calendar", EVERY_DAY)
    return figures.pace(figures.by_week(pace, calendar.days_of_week))


def _paces(found: Progress, figures: Figures, voice: Voice) -> str | None:
    if found.required_pace is None or found.mean_pace is None:
        return None
    required, mean = (pace_needed(one, found, figures) for one in (found.required_pace, found.mean_pace))
    # A pace to be reached is an amount of a period, and what is required is by how much it must rise a day.
    phrase = "pace_needed" if found.per is None or found.quota is not None else "pace_of_pace"
    if is_allowance(found):
        phrase = "pace_allowed"
    elif phrase == "pace_needed" and not found.required_pace.amount:
        phrase = "pace_done" if found.quota is None else "pace_done_period"
    return voice.say(phrase, required=required, mean=mean)


# -- chances


def chance_facts(found: Projection, figures: Figures, voice: Voice) -> list[Fact]:
    """Return what is said of a projection: the chance and what it rests on, its cautions, and what would help."""
    facts = [Fact(voice.say("chance"), chance_line(found, voice), tuple(_expected(found, figures, voice)))]
    cautions = tuple(line(caution.text(voice.language)) for caution in found.cautions)
    if cautions:
        facts.append(Fact(voice.say("caution"), cautions[0], cautions[1:]))
    course = course_said(found, figures, voice)
    if course is not None:
        facts.append(Fact(voice.say("course"), line(course)))
    return facts


def is_guess(found: Projection) -> bool:
    """Tell whether a chance is a guess, of which no figure is told."""
    return not found.is_certain and any(caution.code in _GUESSES for caution in found.cautions)


def chance_line(found: Projection, voice: Voice) -> Line:
    """Return the chance as a person says it: in words and in whole percent; or why there is none."""
    chance = found.probability
    if chance is None:
        why = found.reasons.get("probability")
        reason = voice.language.none if why is None else why.text(voice.language)
        return line(toned(voice.say("untold", reason=reason), Tone.UNSURE))
    if is_guess(found):
        why_not = next(caution for caution in found.cautions if caution.code in _GUESSES)
        return line(toned(voice.say("chance_words", reason=why_not.text(voice.language)), Tone.UNSURE))
    if found.is_certain:
        why = found.reasons.get("probability")
        words = voice.say("is_met" if chance else "is_missed")
        said = words if why is None else voice.say("chance_sure", words=words, reason=why.text(voice.language))
        return line(toned(said, Tone.GOOD if chance else Tone.BAD))
    said = voice.say("chance_said", chance=voice.percent(chance), words=voice.likely(chance))
    return line(toned(said, _tone(chance)))


def _tone(chance: float) -> Tone:
    return Tone.GOOD if chance >= _LIKELY else Tone.PLAIN if chance >= _EVEN else Tone.BAD


def _expected(found: Projection, figures: Figures, voice: Voice) -> list[Line]:
    """Return what is expected at the deadline and when the target is reached."""
    forecast, expected = found.forecast, found.expected
    if forecast is None or expected is None or found.deadline is None or is_guess(found):
        return []
    if forecast.is_known:
        return [line(voice.say("known_by", expected=figures.level(expected), deadline=found.deadline))]
    low, high = found.interval(_SPREAD)
    width = abs(high - low)
    told = {
        "expected": figures.around(expected, within=width),
        "low": figures.bare_around(low, within=width),
        "high": figures.bare_around(high, within=width),
    }
    lines = [line(voice.say("expected_by", deadline=found.deadline, **told))]
    is_unread = any(caution.code is CautionCode.UNREAD_DEADLINE for caution in found.cautions)
    if found.arrival.median is not None and not is_unread:
        lines.append(line(voice.say("arrival", median=found.arrival.median)))
    return lines


def course_said(found: Projection, figures: Figures, voice: Voice) -> str | None:
    """Say which pace from here on makes the chance an even one, and four in five; None where it is one, or none does."""
    chance = found.probability
    if chance is None or chance >= _LIKELY or is_guess(found) or found.is_certain:
        return None
    likely, even = found.pace_for_likely, found.pace_for_even if chance < _EVEN else None
    if likely is None:
        return None
    said = [None if one is None else figures.pace(one) for one in (even, likely)]
    return voice.say("course_likely" if said[0] is None else "course_both", even=said[0], likely=said[1])
