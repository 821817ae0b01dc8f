"""Results on a page, other than reviews: a report, a progress, a projection, a proposal, the
relevance of a metric.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

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
    Tone,
    line,
    own,
    toned,
)
from smartgoals.present._goal import findings_block, smart_line, verdict_facts
from smartgoals.present._measured import chance_facts, measured_facts, standing_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartgoals._progress.progress import Progress
    from smartgoals._projection.projection import Projection
    from smartgoals._relevance.relevance import Relevance
    from smartgoals._revise.revise import Proposal
    from smartgoals.present._blocks import Block
    from smartgoals.present._voice import PageVoice
    from smartgoals.rules import SmartReport

__all__ = [
    "progress_document",
    "projection_document",
    "proposal_document",
    "relevance_document",
    "report_document",
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
