"""Results on a page, other than reviews: a report, a progress, a projection, a proposal, the
relevance of a metric, why a figure moved, the values of a goal to act on, and what a strategy asks
to be looked at.
"""

from __future__ import annotations

from itertools import groupby
from math import ceil, floor
from typing import TYPE_CHECKING, Final

from attrs import evolve

from smartgoals._gap.gap import PartKind, called as part_called, way_of
from smartgoals._model.metric import Unit
from smartgoals._model.own_numbers import numbers_of
from smartgoals._model.target import Bound
from smartgoals._numbers import nearest_float
from smartgoals.catalog import Level
from smartgoals.catalog._metric_words import kind_in_words, metric_in_words
from smartgoals.present._blocks import (
    Document,
    Fact,
    Facts,
    Heading,
    Item,
    Items,
    Paragraph,
    ParagraphRole,
    TableOfCells,
    Tone,
    line,
    own,
    strong,
    toned,
)
from smartgoals.present._figures import FigureWords
from smartgoals.present._goal import findings_block, smart_line, verdict_facts
from smartgoals.present._measured import chance_facts, measured_facts, standing_line

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

    from smartgoals._agenda.agenda import Agenda
    from smartgoals._gap.gap import Gap, GapPart
    from smartgoals._numbers import Number
    from smartgoals._progress.progress import Progress
    from smartgoals._projection.projection import Projection
    from smartgoals._projection.tripwire import Tripwire, Tripwires
    from smartgoals._relevance.relevance import Relevance
    from smartgoals._revise.revise import Proposal
    from smartgoals.present._blocks import Block, Line
    from smartgoals.present._voice import PageVoice
    from smartgoals.rules import SmartReport

__all__ = [
    "agenda_document",
    "gap_document",
    "progress_document",
    "projection_document",
    "proposal_document",
    "relevance_document",
    "report_document",
    "tripwires_document",
]


def paged(title: str, blocks: Iterator[Block], voice: PageVoice) -> Document:
    """Return blocks under the heading of a page."""
    return Document(title, voice.language, (Heading(1, line(own(title))), *blocks))


def called(id: str | None, voice: PageVoice) -> Iterator[Block]:
    """Yield how a goal is called: as its strategy does, else by its id, which is all that is known."""
    goal = voice.goal(id)
    if goal is not None:
        yield Paragraph(
            line(own(voice.title(goal, voice.figures_asked(goal)))),
            ParagraphRole.LEAD,
        )
    elif id is not None:
        yield Paragraph(line(own(id)), ParagraphRole.LEAD)


def report_document(report: SmartReport, voice: PageVoice) -> Document:
    """Return the page of a SMART report."""
    on = report.as_of
    title = voice.say("title_report") if on is None else voice.say("title_report_on", as_of=on)
    return paged(title, _of_report(report, voice), voice)


def _of_report(report: SmartReport, voice: PageVoice) -> Iterator[Block]:
    goal = voice.goal(report.goal)
    figures = None if goal is None else voice.figures_asked(goal)
    yield from called(report.goal, voice)
    yield Paragraph(line(voice.say("smart"), voice.say("colon"), *smart_line(report, voice)))
    yield verdict_facts(report, voice)
    yield from findings_block(report.findings, voice, figures)


def progress_document(progress: Progress, voice: PageVoice) -> Document:
    """Return the page of a progress."""
    figures = voice.figures_of(progress)
    goal = voice.goal(progress.goal)

    def blocks() -> Iterator[Block]:
        yield from called(progress.goal, voice)
        yield Facts(tuple(measured_facts(progress, None if goal is None else goal.target, figures, voice)))

    return paged(voice.say("title_progress", as_of=progress.as_of), blocks(), voice)


def projection_document(projection: Projection, voice: PageVoice) -> Document:
    """Return the page of a projection."""
    progress, goal = projection.progress, voice.goal(projection.goal)
    figures = voice.figures_of(progress)
    standing = standing_line(progress, None if goal is None else goal.target, figures, voice)

    def blocks() -> Iterator[Block]:
        yield from called(projection.goal, voice)
        yield Facts((Fact(voice.say("standing"), standing), *chance_facts(projection, figures, voice)))

    return paged(voice.say("title_projection", as_of=projection.as_of), blocks(), voice)


def proposal_document(proposal: Proposal, voice: PageVoice) -> Document:
    """Return the page of how hard a goal is, and of what it might ask instead."""
    goal = proposal.goal
    figures = voice.figures_asked(goal)

    def facts() -> Iterator[Fact]:
        if goal.target is not None:
            yield Fact(voice.say("asked"), line(voice.target(goal, figures)))
        # What is proposed stands below, in the words of the page.
        verdict = evolve(proposal, proposed=None, alternative=None).text(voice.language)
        yield Fact(voice.say("verdict"), line(toned(verdict, _tone_of(proposal))))
        for phrase, other in (("instead", proposal.proposed), ("later", proposal.alternative)):
            if other is not None:
                yield Fact(voice.say(phrase), line(voice.target(other, figures)))

    def blocks() -> Iterator[Block]:
        yield Paragraph(line(own(voice.title(goal, figures))), ParagraphRole.LEAD)
        yield Facts(tuple(facts()))

    return paged(voice.say("title_proposal", as_of=proposal.as_of), blocks(), voice)


def _tone_of(proposal: Proposal) -> Tone:
    return Tone.PLAIN if proposal.proposed is None and proposal.alternative is None else Tone.WARN


def relevance_document(found: Relevance, voice: PageVoice) -> Document:
    """Return the page of how a metric relates to an objective."""
    metric = metric_in_words(found.metric).into(voice.language)
    objective = kind_in_words(found.objective).into(voice.language)

    def names(ids: tuple[str, ...], of: str) -> str:
        words = metric_in_words if of == "metric" else kind_in_words
        return voice.language.value([words(one).into(voice.language) for one in ids])

    def facts() -> Iterator[Fact]:
        yield Fact(voice.say("about"), line(own(metric)))
        yield Fact(voice.say("objective"), line(own(objective)))
        # Of what no table says anything a reader is not told that all is well.
        is_vanity = found.is_vanity or (None if found.level is Level.UNKNOWN else found.is_vanity)
        vanity = {True: "vanity_yes", False: "vanity_no", None: "vanity_untold"}[is_vanity]
        tones = {True: Tone.BAD, False: Tone.GOOD, None: Tone.UNSURE}
        yield Fact(voice.say("vanity"), line(toned(voice.say(vanity), tones[is_vanity])))
        for phrase, ids, of in (
            ("metric_instead", found.instead, "metric"),
            ("metric_beside", found.beside, "metric"),
            ("would_serve", found.would_serve, "kind"),
        ):
            if ids:
                yield Fact(voice.say(phrase), line(names(ids, of)))

    def blocks() -> Iterator[Block]:
        yield Facts(tuple(facts()))
        yield Items(tuple(Item(line(reason.text(voice.language))) for reason in found.chain))

    return paged(voice.say("title_relevance"), blocks(), voice)


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
