"""Measured: what a page says of where a goal stands, of its running period, of its paces and of its
chance, line by line.

Knows progresses and projections; what they are worked out from it does not ask.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from smartgoals._forecast.caution import CautionCode
from smartgoals._model.metric import Unit
from smartgoals._model.target import Bound, KeepPace
from smartgoals._numbers import exact, rounded_within_reach
from smartgoals._progress.progress import begins_on
from smartgoals._progress.reasons import reason_on
from smartgoals._projection.text import is_touched, no_chance_text
from smartgoals._projection.told_interval import told_interval
from smartgoals._time.calendar import EVERY_DAY
from smartgoals._time.carry_over import CarryOver
from smartgoals._time.counting import Counting
from smartgoals._time.pace import Pace
from smartgoals._time.period import Period, PeriodUnit
from smartgoals._time.period_words import each_period
from smartgoals.present._blocks import Fact, Line, Tone, line, toned
from smartgoals.present._standing import StandingPhrase, is_allowance, level_of, standing_of

if TYPE_CHECKING:
    from datetime import date

    from smartgoals._forecast.forecast import Forecast
    from smartgoals._model.target import Target
    from smartgoals._numbers import Number
    from smartgoals._progress.progress import Progress, QuotaPeriod
    from smartgoals._projection.projection import Projection
    from smartgoals.present._figures import FigureWords
    from smartgoals.present._voice import PageVoice

__all__ = [
    "arrival_of",
    "chance_facts",
    "chance_line",
    "course_said",
    "expected_facts",
    "expected_lines",
    "is_guess",
    "judged_on",
    "measured_facts",
    "paces_said",
    "standing_line",
    "tone_of",
    "tone_of_chance",
]

_GUESSES: Final = frozenset({CautionCode.ONE_READING})
"""Cautions with which a chance is a guess, and no figure is told of it: one reading shows no pace."""
_SPREAD: Final = 0.8
_LIKELY: Final = 0.8
_EVEN: Final = 0.5
_DAY: Final = Period(1, PeriodUnit.DAY)
_WEEK: Final = Period(1, PeriodUnit.WEEK)
_FRESH: Final = 7
"""So many days old a reading may be without a word about it: many people read once a week."""
_LONG_AGO: Final = 4
"""A pace since a reading is no advice once one part in so many of the days since then is gone."""


def measured_facts(
    found: Progress, target: Target | None, figures: FigureWords, voice: PageVoice
) -> list[Fact]:
    """Return what is said of a progress: where it stands, its running period, its paces."""
    facts = [Fact(voice.say("standing"), standing_line(found, target, figures, voice))]
    if found.quota is not None:
        facts.append(Fact(voice.say("period"), line(_quota(found.quota, figures, voice))))
    paces = paces_said(found, figures, voice)
    if paces is not None:
        facts.append(Fact(voice.say("pace"), line(paces)))
    return facts


def standing_line(found: Progress, target: Target | None, figures: FigureWords, voice: PageVoice) -> Line:
    """Return where a value stands: against a plan that is followed, an allowance that is used, a
    band that is kept.
    """
    begins = begins_on(found)
    if begins is not None:
        if found.actual is None:
            return line(voice.say("not_started", day=begins))
        now = _in_period(figures.level(found.actual), found, voice)
        return line(voice.say("at_not_started", actual=now, day=begins), _read_on(found, voice))
    if found.actual is None:
        reason = reason_on(found.reasons["actual"], found.as_of, found.deadline, voice.language)
        phrase = (
            "untold" if found.settled is None else "untold_met" if found.settled.is_met else "untold_missed"
        )
        return line(voice.say(phrase, reason=reason))
    told = standing_of(found)
    actual = _in_period(figures.level(found.actual), found, voice)
    if told is None:
        return line(actual, _read_on(found, voice))
    if found.stands_on_target and found.finished_on is not None:
        return line(voice.say("at_met", actual=actual, day=found.finished_on), _read_on(found, voice))
    place = voice.say(told.place, gap=figures.change(told.gap), end=told.end, periods=told.periods)
    due = None if told.due is None else _in_period(figures.level(told.due), found, voice)
    phrase = "at_quota" if told.phrase == "at_plan" and _is_capped(found, target) else told.phrase
    level = level_of(found) if phrase == "at_quota" else None
    said = None if level is None else figures.level(level)
    if said is not None and said != actual:
        phrase = "at_quota_of_level"
    before, after = voice.around(phrase, "place", actual=actual, expected=due, allowed=due, level=said)
    return line(before, toned(place, tone_of(told)), after, _read_on(found, voice))


def _in_period(said: str, found: Progress, voice: PageVoice) -> str:
    """Return an amount of a period with the period: a pace to be reached is no total."""
    return (
        said
        if found.per is None or found.quota is not None
        else f"{said} {each_period(found.per, voice.language)}"
    )


def _is_capped(found: Progress, target: Target | None) -> bool:
    """Tell whether what counts is less than what there was: of a quota each period counts no more
    than its own.
    """
    is_kept = (
        isinstance(target, KeepPace)
        and target.counted is Counting.CALENDAR
        and target.carry is CarryOver.NONE
    )
    return found.quota is not None and is_kept


def judged_on(found: Progress) -> date:
    """Return the day that a goal is judged by: the one asked about, up to its deadline."""
    return found.as_of if found.deadline is None else min(found.as_of, found.deadline)


def _read_on(found: Progress, voice: PageVoice) -> str:
    """Return the day a standing was read on, where that is more than a week before the day judged."""
    if found.read_on is None or (judged_on(found) - found.read_on).days <= _FRESH:
        return ""
    return voice.say("read_on", day=found.read_on)


def tone_of(told: StandingPhrase) -> Tone:
    """Return whether a standing is a good one."""
    return Tone.GOOD if told.gap >= 0 else Tone.BAD


def _quota(part: QuotaPeriod, figures: FigureWords, voice: PageVoice) -> str:
    due = figures.level(part.due)
    if part.most is not None:
        due = voice.say("from_to", low=figures.bare(part.due), high=figures.level(part.most))
    made = figures.bare(part.made)
    phrase = "quota_of_day" if part.start == part.end else "quota"
    return voice.say(
        phrase, made=made, due=due, start=part.start, end=part.end, met=part.met, closed=part.closed
    )


def paces_said(found: Progress, figures: FigureWords, voice: PageVoice) -> str | None:
    """Say what the rest needs or allows, and what there was on average and lately; None where that
    is not known.
    """
    is_decided = found.settled is not None and not found.settled.is_met
    if found.required_pace is None or found.mean_pace is None or is_decided:
        return None
    lately = found.recent_pace
    # Beside a fall that is needed a rise is told as one.
    say_pace = figures.pace_of_change if found.required_pace.amount < 0 else figures.pace
    mean = say_pace(_by_week(found.mean_pace, found))
    said = _rest(found, found.required_pace, mean, figures, voice)
    if lately is None or lately == found.mean_pace or found.per is not None:
        return said
    recent = say_pace(_by_week(lately, found))
    return said if recent == mean else voice.say("pace_lately", said=said, recent=recent)


def _by_week(pace: Pace, found: Progress) -> Pace:
    """Return a pace of an active day as one of a week of as many active days as one usually has; one
    whose week is beyond every number stays as it is.
    """
    days = getattr(found.plan, "calendar", EVERY_DAY).days_of_week
    amount = rounded_within_reach(exact(pace.amount) * days) if pace.period == _DAY else None
    return pace if amount is None else Pace(amount, _WEEK, unit=pace.unit)


def _rest(found: Progress, required: Pace, mean: str, figures: FigureWords, voice: PageVoice) -> str:
    """Say what the rest asks: of a period and of the last days an amount, which no week of it would be."""
    is_limit = is_allowance(found)
    if found.per is not None and found.quota is None and required.amount:
        # A pace to be reached is an amount of a period, and what is required is by how much it must change.
        way = "pace_falls" if required.amount < 0 else "pace_rises"
        changes = (
            figures.change(_by_week(one, found).amount) for one in (required, found.mean_pace or required)
        )
        return voice.say(way, **dict(zip(("required", "mean"), changes, strict=True)))
    if not required.amount and not is_limit:
        return voice.say("pace_done" if found.quota is None else "pace_done_period", mean=mean)
    last = _short(found, is_limit=is_limit)
    if last is not None:
        short, end = last
        if is_limit:
            return voice.say("pace_period_allowed", left=figures.change(short), end=end, mean=mean)
        asked = None if found.quota is None else getattr(found.plan, "pace", None)
        falls = asked is not None and asked.amount < 0  # what is left of its period is so many fewer
        return voice.say("pace_period", left=figures.step(-short if falls else short), end=end, mean=mean)
    said = figures.pace(_by_week(required, found))
    return voice.say("pace_allowed" if is_limit else "pace_needed", required=said, mean=mean)


def _short(found: Progress, *, is_limit: bool) -> tuple[Number, date] | None:
    """Return what is short of the quota of the running period, or of a target that is due within a
    week, and its day.

    An allowance that is used up has nothing left until its period ends, and its next one begins anew.
    None of a target that is due later, and of a level that may not fall below a limit, which nobody
    counts down by days.
    """
    if found.quota is not None:
        return found.quota.left, found.quota.end
    end, is_floor = found.deadline, is_limit and found.bound is Bound.AT_LEAST
    is_far = end is None or (end - found.as_of).days >= _FRESH
    if end is None or is_far or is_floor or found.target is None or found.actual is None:
        return None
    short = rounded_within_reach(exact(found.target) - exact(found.actual))
    return None if short is None else (short, end)


# -- chances


def chance_facts(found: Projection, figures: FigureWords, voice: PageVoice) -> list[Fact]:
    """Return what is said of a projection: the chance and what it rests on, its cautions, and what
    would help.
    """
    facts = [
        Fact(voice.say("chance"), chance_line(found, voice), tuple(expected_lines(found, figures, voice)))
    ]
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


def chance_line(found: Projection, voice: PageVoice) -> Line:
    """Return the chance as a person says it: in words and in whole percent; or why there is none."""
    chance = found.probability
    if chance is None:
        reason = no_chance_text(found, voice.language) or voice.language.none
        return line(toned(voice.say("untold", reason=reason), Tone.UNSURE))
    if is_guess(found):
        why_not = next(caution for caution in found.cautions if caution.code in _GUESSES)
        return line(toned(voice.say("chance_words", reason=why_not.text(voice.language)), Tone.UNSURE))
    if found.is_certain:
        why = found.reasons.get("probability")
        words = voice.say("is_met" if chance else "is_missed")
        said = (
            words if why is None else voice.say("chance_sure", words=words, reason=why.text(voice.language))
        )
        return line(toned(said, Tone.GOOD if chance else Tone.BAD))
    said = voice.say("chance_said", chance=voice.percent(chance), words=voice.likely(chance))
    return line(toned(said, tone_of_chance(chance)))


def tone_of_chance(chance: float) -> Tone:
    """Return whether a chance is a good one."""
    return Tone.GOOD if chance >= _LIKELY else Tone.PLAIN if chance >= _EVEN else Tone.BAD


def expected_lines(found: Projection, figures: FigureWords, voice: PageVoice) -> list[Line]:
    """Return what is expected at the deadline and when the target is reached."""
    forecast, expected = found.forecast, found.expected
    if forecast is None or expected is None or found.deadline is None or is_guess(found):
        return []
    if forecast.is_known:
        return [
            line(
                voice.say(
                    "known_by",
                    expected=_in_period(figures.level(expected), found.progress, voice),
                    deadline=found.deadline,
                )
            )
        ]
    facts = expected_facts(forecast, figures)
    facts["expected"] = _in_period(facts["expected"], found.progress, voice)
    lines = [line(voice.say("expected_by", deadline=found.deadline, **facts))]
    if found.target is not None and found.target != found.progress.target:
        lines.append(line(voice.say("share_ahead", target=figures.level(found.target))))
    arrival = arrival_of(found)
    if arrival is not None:
        lines.append(line(voice.say("touched" if is_touched(found) else "arrival", median=arrival)))
    return lines


def expected_facts(forecast: Forecast, figures: FigureWords) -> dict[str, str]:
    """Return the middle and the bounds of what is expected, no finer than their width is worth."""
    unit = None if figures.are_in_parts and figures.unit is Unit.COUNT else figures.unit
    low, high = told_interval(forecast.interval(_SPREAD), forecast.expected, unit)
    width = abs(high - low)
    return {
        "expected": figures.around(forecast.expected, within=width),
        "low": figures.bare_around(low, within=width),
        "high": figures.around(high, within=width),
    }


def arrival_of(found: Projection | None) -> date | None:
    """Return when the target is expected to be reached; None of a guess, and of a day that has passed."""
    if found is None or is_guess(found):
        return None
    is_unread = any(caution.code is CautionCode.UNREAD_DEADLINE for caution in found.cautions)
    median = found.arrival.median
    return None if median is None or median <= found.as_of or is_unread else median


def course_said(found: Projection, figures: FigureWords, voice: PageVoice) -> str | None:
    """Say which pace makes the chance an even one, and four in five; None where it is one, or none does.

    It is one from the last reading on, and says so where that lies behind; where much of the time since
    then is gone, what would have been enough helps nobody.
    """
    chance, since = found.probability, found.since
    if chance is None or since is None or chance >= _LIKELY or is_guess(found) or found.is_certain:
        return None
    if (
        found.progress.per is not None
    ):  # the mean length of a month would say another pace than the one that is asked
        return None
    behind = (found.as_of - since).days
    if behind * _LONG_AGO > (found.days_ahead or 0):
        return None
    likely, even = found.pace_for_likely, found.pace_for_even if chance < _EVEN else None
    if likely is None:
        return None
    said = [None if one is None else figures.pace(one) for one in (even, likely)]
    is_alone = said[0] is None or said[0] == said[1]
    way = "course_likely" if is_alone else "course_both"
    return voice.say(way if behind <= 0 else f"{way}_since", even=said[0], likely=said[1], since=since)
