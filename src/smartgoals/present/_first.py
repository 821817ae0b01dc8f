"""What to do this week: which goals need help first, by how much, by when, and what to change.

The order is one of facts, and no score: goals that are still open and whose chance is smaller than
is fair for their ambition come first, the smallest chance before, then those that are behind
without a chance, then those that fail a criterion, then those of which something cannot be told,
and last those that are missed for good, which are to be closed. Each says from which finding or
figure it comes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from smartgoals._case.difficulty import FAIR_CHANCE
from smartgoals._model.absent_words import is_said
from smartgoals._model.goal import Ambition
from smartgoals._plan.check_ins import moved_deadline
from smartgoals.present._blocks import Heading, Item, Items, Paragraph, ParagraphRole, line, own, strong
from smartgoals.present._goal import spoken
from smartgoals.present._measured import (
    chance_line,
    course_said,
    expected_lines,
    is_guess,
    paces_said,
    standing_line,
)
from smartgoals.present._standing import place_of
from smartgoals.rules._words import Criterion, Severity, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from smartgoals._review.review import GoalReview, Review
    from smartgoals.present._blocks import Block, Line
    from smartgoals.present._figures import FigureWords
    from smartgoals.present._voice import PageVoice
    from smartgoals.rules import Finding

__all__ = ["Need", "first_blocks", "needs"]

_MOST: Final = 5
"""So many goals somebody can help in a week; the rest is named by its number."""
_MOST_SHORT: Final = 3


class Need(NamedTuple):
    """A goal that needs help, by what comes before it: its group, its chance or share missed, the
    days it has left.
    """

    group: int
    chance: float
    days: int
    goal: GoalReview


_BELOW_FAIR, _BEHIND, _FAILS, _OPEN, _MISSED = range(5)
_NO_DAYS: Final = 1_000_000


def needs(goals: Iterable[GoalReview]) -> list[Need]:
    """Return the goals that need help, those first that need it most."""
    found = (_need(one) for one in goals)
    return sorted((one for one in found if one is not None), key=lambda one: one[:3])


def _need(one: GoalReview) -> Need | None:
    progress, projection = one.progress, one.projection
    settled = None if progress is None else progress.settled
    is_met = (settled is not None and settled.is_met) or (
        projection is not None and projection.probability == 1.0
    )
    is_judged = settled is not None and settled.is_judged
    verdicts = one.report.verdicts.values()
    if is_met or (is_judged and Verdict.FAIL not in verdicts):
        return None  # what is done no week can help
    days = _NO_DAYS
    ends = moved_deadline(one.goal)
    if ends is not None and one.report.as_of is not None:
        days = (ends - one.report.as_of).days
    if settled is not None or (projection is not None and projection.probability == 0.0):
        return Need(_MISSED, 0.0, days, one)
    chance = None if projection is None or is_guess(projection) else projection.probability
    if chance is not None and chance < FAIR_CHANCE[one.goal.ambition is Ambition.STRETCH]:
        return Need(_BELOW_FAIR, chance, days, one)
    if progress is not None and progress.is_on_plan is False and chance is None:
        return Need(_BEHIND, progress.attainment or 0.0, days, one)
    if Verdict.FAIL in verdicts:
        return Need(_FAILS, 0.0, days, one)
    if Verdict.UNKNOWN in verdicts or (progress is None and projection is None):
        return Need(_OPEN, 0.0, days, one)
    return None


def first_blocks(review: Review, voice: PageVoice) -> Iterator[Block]:
    """Yield what to do this week: a goal each, with where it stands, why, by when, and what to change."""
    yield Heading(2, line(voice.say("first")), anchor="first")
    ranked = needs(review.goals)
    if not ranked:
        is_behind = any(place_of(one.progress) == "behind" for one in review.goals)
        said = voice.say("first_none_behind" if is_behind else "first_none")
        yield Paragraph(line(said), ParagraphRole.LEAD)
        return
    most = _MOST_SHORT if voice.is_short else _MOST
    yield Items(tuple(_item(need, voice) for need in ranked[:most]), is_ordered=True)
    if len(ranked) > most:
        yield Paragraph(line(voice.say("first_more", goals=len(ranked) - most)), ParagraphRole.NOTE)


def _item(need: Need, voice: PageVoice) -> Item:
    one, figures = need.goal, voice.figures(need.goal)
    lines = [*_by_how_much(one, figures, voice), *_by_when(one, voice)]
    finding = _finding_of(need)
    if finding is not None:
        message, advice = spoken(finding, voice, figures)
        lines.append(line(strong(voice.say("why")), voice.say("colon"), message, f" ({finding.code})"))
        lines.append(_change(one, advice, finding, figures, voice))
    else:
        lines += _by_projection(one, figures, voice)
        lines.append(_change(one, "", None, figures, voice))
    if one.goal.decision is not None and is_said(one.goal.decision):
        lines.append(line(strong(voice.say("own_rule")), voice.say("colon"), own(one.goal.decision)))
    return Item(
        line(own(voice.title(one.goal, figures, one.channel), is_strong=True)),
        tuple(each for each in lines if each),
    )


def _by_projection(one: GoalReview, figures: FigureWords, voice: PageVoice) -> Iterator[Line]:
    """Yield why a goal needs help of which no finding tells: what its projection expects."""
    expected = [] if one.projection is None else expected_lines(one.projection, figures, voice)
    for said in expected[:1]:
        yield line(strong(voice.say("why")), voice.say("colon"), *said, f" ({voice.say('from_projection')})")


def _by_how_much(one: GoalReview, figures: FigureWords, voice: PageVoice) -> Iterator[Line]:
    progress, projection = one.progress, one.projection
    if progress is not None and progress.actual is not None:
        said = standing_line(progress, one.goal.target, figures, voice)
        yield line(strong(voice.say("standing")), voice.say("colon"), *said)
    if projection is not None and projection.probability is not None:
        yield line(strong(voice.say("chance")), voice.say("colon"), *chance_line(projection, voice))


def _by_when(one: GoalReview, voice: PageVoice) -> Iterator[Line]:
    deadline, today = moved_deadline(one.goal), one.report.as_of
    if deadline is None or today is None:
        return
    days = (deadline - today).days
    phrase = "by_when" if days > 0 else "by_today" if days == 0 else "by_past"
    yield line(strong(voice.say("when")), voice.say("colon"), voice.say(phrase, deadline=deadline, days=days))


def _finding_of(need: Need) -> Finding | None:
    """Return the finding that says why a goal needs help: of a small chance what its attainability
    says, and no other.
    """
    findings = [one for one in need.goal.report.findings if one.severity is not Severity.INFO]
    attainable = next((one for one in findings if one.criterion is Criterion.ATTAINABLE), None)
    if need.group in {_BELOW_FAIR, _BEHIND}:
        return attainable
    weighty = (one for one in findings if one.severity in {Severity.ERROR, Severity.UNKNOWN})
    return next(weighty, attainable)


def _change(
    one: GoalReview, advice: str, finding: Finding | None, figures: FigureWords, voice: PageVoice
) -> Line:
    """Return what to change: what the finding suggests, and the terms of its fix; else the pace
    that brings it back.
    """
    said = [advice] if advice else []
    fix = None if finding is None else finding.fix
    if fix is not None and (fix.target, fix.deadline) != (one.goal.target, one.goal.deadline):
        said.append(voice.say("proposed", target=voice.target(fix, figures)))
    course = None if one.projection is None else course_said(one.projection, figures, voice)
    if course is not None and fix is None:
        said.append(course)
    paces = None if one.progress is None else paces_said(one.progress, figures, voice)
    if not said and paces is not None:
        said.append(paces)
    if not said:
        return ()
    return line(strong(voice.say("do")), voice.say("colon"), voice.language.joined(said))
