"""Watching on a page: the values of a goal to act on, and what a strategy asks to be looked at, day
by day.
"""

from __future__ import annotations

from itertools import groupby
from math import ceil, floor
from typing import TYPE_CHECKING

from smartgoals._model.metric import Unit
from smartgoals._model.own_numbers import numbers_of
from smartgoals._model.target import Bound
from smartgoals.present._blocks import (
    Heading,
    Item,
    Items,
    Paragraph,
    ParagraphRole,
    TableOfCells,
    line,
    own,
    strong,
)
from smartgoals.present._figures import FigureWords
from smartgoals.present._results import called, paged

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartgoals._agenda.agenda import Agenda
    from smartgoals._projection.tripwire import Tripwire, Tripwires
    from smartgoals.present._blocks import Block, Document, Line
    from smartgoals.present._voice import PageVoice

__all__ = ["agenda_document", "tripwires_document"]


def tripwires_document(wires: Tripwires, voice: PageVoice) -> Document:
    """Return the page of the values at which the chance of a goal falls under some bounds."""
    return paged(voice.say("title_tripwires", as_of=wires.as_of), _of_wires(wires, voice), voice)


def _of_wires(wires: Tripwires, voice: PageVoice) -> Iterator[Block]:
    yield from called(wires.goal, voice)
    if wires.reason is not None:
        yield Paragraph(
            line(voice.say("no_tripwires", reason=wires.reason.text(voice.language))), ParagraphRole.NOTE
        )
        return
    goal = voice.goal(wires.goal)
    own = () if goal is None else numbers_of(goal)
    figures = FigureWords(voice.language, voice.metric(wires.metric), currency=wires.currency, own=own)
    side = "above" if wires.bound is Bound.AT_MOST else "below"
    head = [
        voice.say("column_day"),
        *(voice.say(f"column_{side}", chance=voice.percent(one)) for one in wires.chances),
    ]
    days = groupby(wires.rows, key=lambda row: row.day)
    rows = tuple(
        (line(voice.day(on)), *(_cell(row, wires, figures, voice) for row in row_of)) for on, row_of in days
    )
    yield TableOfCells(
        voice.say(f"table_tripwires_{side}"), tuple(head), rows, (False, *(True,) * len(wires.chances))
    )
    for caution in wires.cautions:
        yield Paragraph(line(caution.text(voice.language)), ParagraphRole.CAUTION)


def _cell(row: Tripwire, wires: Tripwires, figures: FigureWords, voice: PageVoice) -> Line:
    """Return a value, and why the chance jumps there; or why there is none."""
    why = None if row.reason is None else row.reason.text(voice.language)
    if row.value is None:
        return line(why or voice.language.none)
    value = row.value
    if wires.metric_unit == Unit.COUNT and not figures.are_in_parts:  # fewer than 10.2 are fewer than 11
        value = floor(value) if wires.bound is Bound.AT_MOST else ceil(value)
    return line(strong(figures.level(value)), "" if why is None else f" ({why})")


def agenda_document(agenda: Agenda, voice: PageVoice) -> Document:
    """Return the page of what is to be looked at, day by day."""
    phrase = "title_agenda_of_day" if agenda.start == agenda.end else "title_agenda"
    return paged(voice.say(phrase, start=agenda.start, end=agenda.end), _of_agenda(agenda, voice), voice)


def _of_agenda(agenda: Agenda, voice: PageVoice) -> Iterator[Block]:
    if not agenda.entries:
        yield Paragraph(line(voice.say("agenda_empty")), ParagraphRole.LEAD)
    days = groupby(agenda.entries, key=lambda one: one.day)
    items = [
        Item(line(strong(voice.day(on))), tuple(line(own(one.text(voice.language))) for one in those))
        for on, those in days
    ]
    if items:
        yield Items(tuple(items))
    if agenda.left_out:
        yield Heading(2, line(voice.say("agenda_left_out")))
        yield Items(tuple(Item(line(own(one.text(voice.language)))) for one in agenda.left_out))
