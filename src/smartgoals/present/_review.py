"""A review on a page: what to do this week, then goal by goal under their objectives, channels, and
what cannot be told.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from smartgoals._projection.text import no_chance_text
from smartgoals.present._blocks import (
    Document,
    Heading,
    Item,
    Items,
    Paragraph,
    ParagraphRole,
    TableOfCells,
    line,
    own,
)
from smartgoals.present._events import event_blocks
from smartgoals.present._first import first_blocks
from smartgoals.present._goal import finding_item, findings_block, goal_blocks, smart_line
from smartgoals.present._measured import chance_line, standing_line
from smartgoals.present._standing import place_of
from smartgoals.rules._words import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from smartgoals._model.objective import Objective
    from smartgoals._review.review import GoalReview, Review
    from smartgoals.present._blocks import Block, Line
    from smartgoals.present._voice import PageVoice

__all__ = ["goal_document", "review_document"]


def review_document(review: Review, voice: PageVoice) -> Document:
    """Return the page of a review."""
    title = voice.say("title", title=review.strategy.title or voice.say("untitled"), as_of=review.as_of)
    return Document(title, voice.language, tuple(_blocks(review, title, voice)))


def _blocks(review: Review, title: str, voice: PageVoice) -> Iterator[Block]:
    yield Heading(1, line(own(title)))
    if not len(review.goals):
        yield Paragraph(line(voice.say("empty")), ParagraphRole.LEAD)
        yield Paragraph(line(voice.say("empty_next")))
        yield from _channels(review, voice)
        return
    yield Paragraph(line(_counts(review, voice)), ParagraphRole.LEAD)
    yield from first_blocks(review, voice)
    if voice.is_short:
        yield _table(review.goals, voice)
    else:
        yield from _by_objective(review, voice)
    yield from _channels(review, voice)
    yield from event_blocks(review, voice)
    yield from _unknowns(review, voice)


def _counts(review: Review, voice: PageVoice) -> str:
    """Say how many goals stand how, and how many are SMART."""
    counted = Counter(place_of(one.progress) for one in review.goals)
    places = ("met", "on_plan", "behind", "missed", "not_started", "untold")
    parts = [voice.say(f"count_{place}", number=counted[place]) for place in places if counted[place]]
    goals = voice.say("counts", goals=len(review.goals), parts=parts)
    return f"{goals} {voice.say('count_smart', smart=len(review.smart), goals=len(review.goals))}"


# -- goals


def _by_objective(review: Review, voice: PageVoice) -> Iterator[Block]:
    groups: dict[str | None, list[GoalReview]] = {}
    for one in review.goals:
        groups.setdefault(one.goal.objective, []).append(one)
    for objective in review.strategy.objectives:
        yield from _objective(objective, review, voice)
        for one in groups.get(objective.id, ()):
            yield from goal_blocks(one, voice)
    if None in groups:
        yield Heading(2, line(voice.say("no_objective")))
        for one in groups[None]:
            yield from goal_blocks(one, voice)


def _objective(objective: Objective, review: Review, voice: PageVoice) -> Iterator[Block]:
    yield Heading(2, line(own(objective.title)), anchor=f"objective-{objective.id}")
    if objective.serves is not None:
        above = review.strategy.objectives.get(objective.serves)
        before, after = voice.around("serves", "aim")
        yield Paragraph(
            line(before, own(objective.serves if above is None else above.title), after), ParagraphRole.NOTE
        )


def _table(goals: Sequence[GoalReview], voice: PageVoice) -> TableOfCells:
    """Return one row for each goal: the short form of a review."""
    head = tuple(voice.say(f"column_{column}") for column in ("goal", "standing", "chance", "smart"))
    rows = tuple(_row(one, voice) for one in goals)
    return TableOfCells(voice.say("table_goals"), head, rows, (False, False, False, False))


def _row(one: GoalReview, voice: PageVoice) -> tuple[Line, ...]:
    figures = voice.figures(one)
    standing: Line = line(voice.language.value(one.reasons.get("progress")))
    if one.progress is not None:
        standing = standing_line(one.progress, one.goal.target, figures, voice)
    chance: Line = line("–")
    if one.projection is not None:
        cautions = voice.language.joined(caution.text(voice.language) for caution in one.projection.cautions)
        beside = f" ({voice.say('caution').lower()}{voice.say('colon')}{cautions})" if cautions else ""
        chance = (*chance_line(one.projection, voice), *line(beside))
    return (
        line(own(voice.title(one.goal, figures, one.channel))),
        standing,
        chance,
        smart_line(one.report, voice),
    )


# -- channels


def _channels(review: Review, voice: PageVoice) -> Iterator[Block]:
    channels = review.strategy.channels
    shown = [one for one in review.findings if voice.info or one.severity is not Severity.INFO]
    if not len(channels) and not shown:
        return
    yield Heading(2, line(voice.say("whole" if shown else "channels")), anchor="channels")
    if len(channels):
        places = {channel.id: Counter[str]() for channel in channels}
        for one in review.goals:
            on = one.goal.channel
            if on is not None:
                places[on][place_of(one.progress)] += 1
        head = tuple(voice.say(f"column_{column}") for column in ("channel", "goals", "on_plan", "behind"))
        rows = []
        for channel in channels:
            counted = places[channel.id]
            numbers = (
                counted.total(),
                counted["on_plan"] + counted["met"],
                counted["behind"] + counted["missed"],
            )
            cells = (line(voice.language.figure(number)) for number in numbers)
            rows.append((line(own(voice.channel(channel) or "")), *cells))
        yield TableOfCells(voice.say("table_channels"), head, tuple(rows), (False, True, True, True))
    if shown:
        yield from findings_block(shown, voice)
    else:
        yield Paragraph(line(voice.say("whole_none")), ParagraphRole.NOTE)


# -- what cannot be told


def _unknowns(review: Review, voice: PageVoice) -> Iterator[Block]:
    items = tuple(item for one in review.goals if (item := _unknown(one, voice)) is not None)
    if items:
        yield Heading(2, line(voice.say("unknowns")), anchor="unknown")
        yield Items(items)


def _unknown(one: GoalReview, voice: PageVoice) -> Item | None:
    """Return what cannot be told of a goal, each with what would tell it; None where all can."""
    said: list[str] = []
    if one.progress is None:
        said.append(voice.say("unknown_standing", reason=voice.language.value(one.reasons.get("progress"))))
    elif one.projection is not None and one.projection.probability is None:
        reason = no_chance_text(one.projection, voice.language) or voice.language.none
        said.append(voice.say("unknown_chance", reason=reason))
    lines = [line(each) for each in said]
    figures = voice.figures(one)
    for finding in one.report.findings:
        if finding.severity is Severity.UNKNOWN:
            item = finding_item(finding, voice, figures)
            lines += [item.line, *item.more]
    if not lines:
        return None
    return Item(line(own(voice.title(one.goal, figures, one.channel), is_strong=True)), tuple(lines))


def goal_document(one: GoalReview, voice: PageVoice) -> Document:
    """Return the page of the review of one goal."""
    day = one.report.as_of
    title = voice.say("title_goal", as_of=day) if day is not None else voice.say("title_report")
    blocks = (Heading(1, line(title)), *goal_blocks(one, voice, level=2))
    return Document(title, voice.language, blocks)
