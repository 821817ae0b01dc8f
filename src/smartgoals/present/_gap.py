"""Why a figure moved on a page: both sides, a table of what each part makes, and what cannot be told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from smartgoals._gap.gap import PartKind, called as part_called, way_of
from smartgoals._model.metric import Unit
from smartgoals._model.own_numbers import numbers_of
from smartgoals._numbers import nearest_float
from smartgoals.present._blocks import Heading, Item, Items, Paragraph, ParagraphRole, TableOfCells, line, own
from smartgoals.present._figures import FigureWords
from smartgoals.present._results import called, paged

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

    from smartgoals._gap.gap import Gap, GapPart
    from smartgoals._numbers import Number
    from smartgoals.present._blocks import Block, Document, Line
    from smartgoals.present._voice import PageVoice

__all__ = ["gap_document"]

_LARGE: Final = 10
_PLACES: Final = 1


def gap_document(gap: Gap, voice: PageVoice) -> Document:
    """Return the page of how much of a difference each part makes."""
    return paged(voice.say("title_gap"), _blocks(gap, voice), voice)


def _blocks(gap: Gap, voice: PageVoice) -> Iterator[Block]:
    goal = voice.goal(gap.goal)
    own_numbers = (gap.before, gap.after) if goal is None else numbers_of(goal)
    figures = FigureWords(voice.language, voice.metric(gap.metric), currency=gap.currency, own=own_numbers)
    yield from called(gap.goal, voice)
    yield Paragraph(line(_sides(gap, figures, voice)), ParagraphRole.LEAD)
    if gap.parts:
        head = tuple(voice.say(f"column_{column}") for column in ("part", "before", "after", "adds"))
        places = _PLACES if any(abs(part.amount) >= _LARGE for part in gap.parts) else 4
        rows = tuple(_row(part, figures, voice, places) for part in gap.parts)
        yield TableOfCells(voice.say("table_gap"), head, rows, (False, True, True, True))
    if gap.unexplained:
        yield Heading(2, line(voice.say("not_explained")))
        yield Items(tuple(Item(line(own(what.text(voice.language)))) for what in gap.unexplained))
    if gap.parts:
        yield Paragraph(line(voice.say("no_cause")), ParagraphRole.NOTE)


def _sides(gap: Gap, figures: FigureWords, voice: PageVoice) -> str:
    """Say both sides of a gap and the change, or that it has none."""
    name = figures.name or voice.language.none
    if gap.change is None or gap.before is None or gap.after is None:
        return voice.say("gap_unknown", metric=name)
    sides = {"before": figures.bare(gap.before), "after": figures.bare(gap.after)}
    change = _number(gap.change)
    if gap.goal is None:
        return voice.say("gap_changed", metric=name, change=figures.signed(change), **sides)
    phrase = f"gap_against_plan_{way_of(gap.change)}"
    return voice.say(phrase, metric=name, change=figures.change(change), **sides)


def _row(part: GapPart, figures: FigureWords, voice: PageVoice, places: int) -> tuple[Line, ...]:
    is_own = part.kind in {PartKind.PLAN, PartKind.REST}
    of_part = figures if is_own else _of_part(part, voice)
    before, after = ("–" if value is None else of_part.bare(value) for value in (part.before, part.after))
    where = voice.channel(None, part.channel)
    name = part_called(part.name, voice.language)
    if where is not None:
        name = voice.language.say("gap.on_channel", {"name": name, "channel": where})
    return line(own(name)), line(before), line(after), line(_signed(part.amount, figures, places))


def _of_part(part: GapPart, voice: PageVoice) -> FigureWords:
    return FigureWords(voice.language, voice.metric(part.name), own=(part.before, part.after))


def _signed(amount: Fraction, figures: FigureWords, places: int) -> str:
    """Write an amount with its sign, to so many places that a reader can add the column up."""
    if figures.unit is Unit.RATIO:
        return ("+" if amount > 0 else "-" if amount < 0 else "") + figures.bare_change(_number(amount))
    return ("+" if amount > 0 else "") + figures.language.figure(_number(amount), places)


def _number(value: Fraction) -> Number:
    return int(value) if value.denominator == 1 else nearest_float(value)
