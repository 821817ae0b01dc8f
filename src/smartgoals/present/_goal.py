"""A goal on a page: what it asks, whether it is SMART, where it stands, its chance, and what was
found, as blocks.

Knows reports and reviews of goals; which goal comes first is chosen elsewhere.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from attrs import evolve

from smartgoals._model.absent_words import is_said
from smartgoals._model.goal import Ambition
from smartgoals._model.metric import Metric, Nature
from smartgoals._model.target import Bound, ChangeBy, GrowBy
from smartgoals._numbers import exact, rounded
from smartgoals._progress.drawn import read_of, value_on
from smartgoals._record import Record
from smartgoals.present._blocks import (
    Fact,
    Facts,
    Heading,
    Item,
    Items,
    Line,
    Picture,
    Tone,
    line,
    own,
    toned,
)
from smartgoals.present._figures import FigureWords
from smartgoals.present._measured import chance_facts, is_guess, measured_facts
from smartgoals.present._sparkline import svg_sparkline
from smartgoals.rules._words import SMART, Severity, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from smartgoals._model.target import Milestone
    from smartgoals._numbers import Number
    from smartgoals._review.review import GoalReview
    from smartgoals.present._blocks import Block
    from smartgoals.present._voice import PageVoice
    from smartgoals.rules import Finding, SmartReport

__all__ = ["finding_item", "findings_block", "goal_blocks", "smart_line", "verdict_facts"]


def goal_blocks(one: GoalReview, voice: PageVoice, *, level: int = 3) -> Iterator[Block]:
    """Yield the blocks of a goal under a heading of a level."""
    goal, figures = one.goal, voice.figures(one)
    yield Heading(level, line(own(voice.title(goal, figures, one.channel))), anchor=f"goal-{goal.id}")
    if voice.is_drawn and one.progress is not None:
        yield Picture(str(goal.id), svg_sparkline(one, width=240, height=48, language=voice.language))
    yield Facts(tuple(_facts(one, figures, voice)))
    yield from findings_block(one.report.findings, voice, figures)


def _facts(one: GoalReview, figures: FigureWords, voice: PageVoice) -> Iterator[Fact]:
    goal = one.goal
    if goal.target is not None:
        yield Fact(voice.say("asked"), line(_asked(one, figures, voice)))
    yield from _milestones(one, figures, voice)
    yield Fact(voice.say("about"), about(one, figures, voice))
    if goal.owner is not None and is_said(goal.owner):
        yield Fact(voice.say("owner"), line(own(goal.owner)))
    yield from _surroundings(one, voice)
    yield Fact(voice.say("smart"), smart_line(one.report, voice))
    if one.progress is None:
        yield Fact(voice.say("standing"), line(toned(_untold(one, "progress", voice), Tone.UNSURE)))
    else:
        yield from measured_facts(one.progress, goal.target, figures, voice)
    if one.projection is not None:
        yield from chance_facts(one.projection, figures, voice)


def _asked(one: GoalReview, figures: FigureWords, voice: PageVoice) -> str:
    """Say what a goal asks, from which level to which, from when on, and whether it is meant as a stretch."""
    goal, progress = one.goal, one.progress
    said = voice.target(goal, figures)
    is_change = isinstance(goal.target, (ChangeBy, GrowBy)) and progress is not None and progress.per is None
    if progress is not None and is_change and progress.baseline is not None and progress.target is not None:
        before = _compared_with(one, voice)
        low = figures.bare(progress.baseline if before is None else before)
        phrase = "from_level" if before is None else "in_all_beside"
        said = voice.say(phrase, target=said, low=low, high=figures.level(progress.target))
    if goal.start is not None and one.report.as_of is not None and goal.start > one.report.as_of:
        said = voice.say("from_start", target=said, start=goal.start)
    return voice.say("stretch", target=said) if goal.ambition is Ambition.STRETCH else said


def _compared_with(one: GoalReview, voice: PageVoice) -> Number | None:
    """Return the total that a change of amounts is one of; None of what stands at a level."""
    metric, target, total = voice.metric(one.goal.metric), one.goal.target, one.progress
    if not (isinstance(metric, Metric) and metric.nature is Nature.FLOW and isinstance(target, ChangeBy)):
        return None
    asked = exact((None if total is None else total.target) or 0)
    if target.percent is None:
        return rounded(asked - exact(target.amount or 0))
    share = 1 + exact(target.percent) / 100
    return rounded(asked / share) if share else None


def _milestones(one: GoalReview, figures: FigureWords, voice: PageVoice) -> Iterator[Fact]:
    """Yield the milestones of a goal: the last that was due, and those ahead with their chances."""
    today, due = one.report.as_of, getattr(one.goal.target, "milestones", ())
    if today is None or not due:
        return
    chances = (
        {} if one.projection is None else {each.day: each.probability for each in one.projection.milestones}
    )
    past = [each for each in due if each.on <= today]
    lines = [line(_outcome(one, each, figures, voice)) for each in past[-1:]]
    for each in due[len(past) :]:
        told, chance = {"value": figures.exact(each.value), "day": each.on}, chances.get(each.on)
        said = (
            None
            if chance is None or one.projection is None or is_guess(one.projection)
            else voice.percent(chance)
        )
        phrase = "milestone_due" if said is None else "milestone_chance"
        lines.append(line(voice.say(phrase, chance=said, **told)))
    yield Fact(voice.say("milestone"), lines[0], tuple(lines[1:]))


def _outcome(one: GoalReview, due: Milestone, figures: FigureWords, voice: PageVoice) -> str:
    """Say of a milestone that was due what was read by then, and whether that met it; where nobody
    knows, that it was due.
    """
    said = voice.say("milestone_past", value=figures.exact(due.value), day=due.on)
    read = None if one.progress is None else read_of(one.progress)
    value = None if read is None else value_on(read, due.on)
    if one.progress is None or value is None:
        return said
    apart = value - exact(due.value)
    is_met = apart <= 0 if one.progress.bound is Bound.AT_MOST else apart >= 0
    return voice.say(
        "milestone_met" if is_met else "milestone_missed", said=said, read=figures.level(rounded(value))
    )


def _surroundings(one: GoalReview, voice: PageVoice) -> Iterator[Fact]:
    """Yield what else bears on a goal: a pause that is on, its last revision, and its guardrails."""
    goal, today = one.goal, one.report.as_of
    resting = [each for each in goal.calendar.pauses if today is not None and each.start <= today <= each.end]
    for pause in resting:
        before, after = voice.around("paused", "why", day=pause.end)
        why = own(pause.reason) if pause.reason else voice.language.none
        yield Fact(voice.say("pause"), line(before, why, after))
    revisions = [each for each in goal.revisions if today is not None and each.on <= today]
    for revision in revisions[-1:]:
        yield Fact(
            voice.say("revised"), line(voice.day(revision.on), voice.say("colon"), own(revision.reason))
        )
    if goal.guardrails:
        names = [
            FigureWords(voice.language, voice.metric(each)).name or str(each) for each in goal.guardrails
        ]
        yield Fact(voice.say("guardrails"), line(own(voice.language.value(names))))


def _untold(one: GoalReview, part: str, voice: PageVoice) -> str:
    return voice.say("untold", reason=voice.language.value(one.reasons.get(part)))


def about(one: GoalReview, figures: FigureWords, voice: PageVoice) -> Line:
    """Return which figure a goal is about, and on which channel."""
    name = figures.name
    metric = voice.say("untold_metric") if name is None else name
    channel = voice.channel(one.channel, one.goal.channel)
    return line(own(metric)) if channel is None else line(own(metric), ", ", own(channel))


def smart_line(report: SmartReport, voice: PageVoice) -> Line:
    """Return whether a goal is SMART, and by which criteria it is not."""
    if report.is_smart:
        return line(toned(voice.say("smart_yes"), Tone.GOOD))
    parts: list[str] = []
    for verdict, phrase in ((Verdict.FAIL, "smart_fails"), (Verdict.UNKNOWN, "smart_unknown")):
        named = [voice.say(one.value) for one in SMART if report.verdicts[one] is verdict]
        if named:
            parts.append(voice.say(phrase, criteria=named))
    is_failing = Verdict.FAIL in report.verdicts.values()
    return line(toned(voice.language.joined(parts), Tone.BAD if is_failing else Tone.UNSURE))


def verdict_facts(report: SmartReport, voice: PageVoice) -> Facts:
    """Return the verdict on each criterion."""
    tones = {Verdict.PASS: Tone.GOOD, Verdict.FAIL: Tone.BAD, Verdict.UNKNOWN: Tone.UNSURE}
    return Facts(
        tuple(
            Fact(
                voice.say(one.value),
                line(toned(voice.say(report.verdicts[one].value), tones[report.verdicts[one]])),
            )
            for one in SMART
        )
    )


def findings_block(
    findings: Sequence[Finding], voice: PageVoice, figures: FigureWords | None = None
) -> Iterator[Block]:
    """Yield findings, the weightiest first, as they come; those that are mere information only
    where they are asked for.
    """
    shown = [one for one in findings if voice.info or one.severity is not Severity.INFO]
    if shown:
        yield Items(tuple(finding_item(one, voice, figures) for one in shown))


_TONES: Final[Mapping[Severity, Tone]] = MappingProxyType(
    {
        Severity.ERROR: Tone.BAD,
        Severity.UNKNOWN: Tone.UNSURE,
        Severity.WARNING: Tone.WARN,
        Severity.INFO: Tone.PLAIN,
    }
)


def finding_item(finding: Finding, voice: PageVoice, figures: FigureWords | None = None) -> Item:
    """Return what was found and what to do about it."""
    message, advice = spoken(finding, voice, figures)
    said = line(toned(message, _TONES[finding.severity]), f" ({finding.code})")
    return Item(said, (line(voice.say("suggestion", text=advice)),) if advice else ())


def spoken(finding: Finding, voice: PageVoice, figures: FigureWords | None = None) -> tuple[str, str]:
    """Return message and suggestion of a finding, amounts of its metric with what is counted: "300
    shares a week".

    Raises :class:`~smartgoals.InvalidValue` in another language for one that was read from data.
    """
    return (finding if figures is None else _counted(finding, figures)).spoken(voice.language)


def _counted(finding: Finding, figures: FigureWords) -> Finding:
    told = {name: figures.counted(value) for name, value in finding.evidence.items()}
    if all(told[name] is value for name, value in finding.evidence.items()):
        return finding
    return evolve(finding, evidence=Record(told))
