"""A goal on a page: what it asks, whether it is SMART, where it stands, its chance, and what was found, as blocks.

Knows reports and reviews of goals; which goal comes first is chosen elsewhere.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from attrs import evolve

from smartgoals._messages.placeholders import pieces
from smartgoals._record import Record
from smartgoals.present._blocks import Fact, Facts, Heading, Item, Items, Line, Picture, Tone, line, own, toned
from smartgoals.present._measured import chance_facts, measured_facts
from smartgoals.present._sparkline import svg_sparkline
from smartgoals.rules._words import SMART, Severity, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from smartgoals._review.review import GoalReview
    from smartgoals.present._blocks import Block
    from smartgoals.present._figures import Figures
    from smartgoals.present._voice import Voice
    from smartgoals.rules import Finding, SmartReport

__all__ = ["finding_item", "findings_block", "goal_blocks", "smart_line", "verdict_facts"]


def goal_blocks(one: GoalReview, voice: Voice, *, level: int = 3) -> Iterator[Block]:
    """Yield the blocks of a goal under a heading of a level."""
    goal, figures = one.goal, voice.figures(one)
    yield Heading(level, line(own(voice.title(goal, figures))), anchor=f"goal-{goal.id}")
    if voice.is_drawn and one.progress is not None:
        yield Picture(str(goal.id), svg_sparkline(one, width=240, height=48, language=voice.language))
    yield Facts(tuple(_facts(one, figures, voice)))
    yield from findings_block(one.report.findings, voice, figures)


def _facts(one: GoalReview, figures: Figures, voice: Voice) -> Iterator[Fact]:
    goal = one.goal
    if goal.target is not None:
        yield Fact(voice.say("asked"), line(voice.target(goal, figures)))
    yield Fact(voice.say("about"), about(one, figures, voice))
    if goal.owner is not None:
        yield Fact(voice.say("owner"), line(own(goal.owner)))
    yield Fact(voice.say("smart"), smart_line(one.report, voice))
    if one.progress is None:
        yield Fact(voice.say("standing"), line(toned(_untold(one, "progress", voice), Tone.UNSURE)))
    else:
        yield from measured_facts(one.progress, goal.target, figures, voice)
    if one.projection is not None:
        yield from chance_facts(one.projection, figures, voice)


def _untold(one: GoalReview, part: str, voice: Voice) -> str:
    return voice.say("untold", reason=voice.language.value(one.reasons.get(part)))


def about(one: GoalReview, figures: Figures, voice: Voice) -> Line:
    """Return which figure a goal is about, and on which channel."""
    name = figures.name
    metric = voice.say("untold_metric") if name is None else name
    channel = voice.channel(one.channel, one.goal.channel)
    return line(own(metric)) if channel is None else line(own(metric), ", ", own(channel))


def smart_line(report: SmartReport, voice: Voice) -> Line:
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


def verdict_facts(report: SmartReport, voice: Voice) -> Facts:
    """Return the verdict on each criterion."""
    tones = {Verdict.PASS: Tone.GOOD, Verdict.FAIL: Tone.BAD, Verdict.UNKNOWN: Tone.UNSURE}
    return Facts(
        tuple(
            Fact(voice.say(one.value), line(toned(voice.say(report.verdicts[one].value), tones[report.verdicts[one]])))
            for one in SMART
        )
    )


def findings_block(findings: Sequence[Finding], voice: Voice, figures: Figures | None = None) -> Iterator[Block]:
    """Yield findings, the weightiest first, as they come; those that are mere information only where they are asked for."""
    shown = [one for one in findings if voice.info or one.severity is not Severity.INFO]
    if shown:
        yield Items(tuple(finding_item(one, voice, figures) for one in shown))


_TONES: Final[Mapping[Severity, Tone]] = MappingProxyType(
    {Severity.ERROR: Tone.BAD, Severity.UNKNOWN: Tone.UNSURE, Severity.WARNING: Tone.WARN, Severity.INFO: Tone.PLAIN}
)


def finding_item(finding: Finding, voice: Voice, figures: Figures | None = None) -> Item:
    """Return what was found and what to do about it."""
    message, advice = spoken(finding, voice, figures)
    said = line(toned(message, _TONES[finding.severity]), f" ({finding.code})")
    return Item(said, (line(voice.say("suggestion", text=advice)),) if advice else ())


def spoken(finding: Finding, voice: Voice, figures: Figures | None = None) -> tuple[str, str]:
    """Return message and suggestion of a finding, the first amount of its metric with what is counted.

    One that was read from data speaks the language it was written in.
    """
    into = voice.language if finding.speaks(voice.language) else finding.language
    return (finding if figures is None else _counted(finding, figures)).spoken(into)


def _counted(finding: Finding, figures: Figures) -> Finding:
    """Return a finding whose message says what is counted where it tells a first amount: "300 shares a week"."""
    template = finding.voice.variants.get(finding.variant, finding.voice.message)
    for _, name, _ in pieces(template) or ():
        value = None if name is None else finding.evidence.get(name)
        told = figures.counted(value)
        if told is not value:
            return evolve(finding, evidence=Record({**finding.evidence, str(name): told}))
    return finding
