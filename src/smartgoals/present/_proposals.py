"""Goals worth setting on a page: what each may ask for at three ambitions, what is left out, and
what to measure first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartgoals._model.channel import Channel
from smartgoals._model.own_numbers import numbers_of
from smartgoals._propose.proposals import absent_text, loss_of
from smartgoals._propose.words import AmbitionName
from smartgoals.catalog._metric_words import metric_in_words
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
    line,
    own,
)
from smartgoals.present._figures import FigureWords
from smartgoals.present._results import paged

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartgoals._model.metric import Metric
    from smartgoals._propose.proposals import AmbitionLevel, GoalProposal, GoalProposals
    from smartgoals.present._blocks import Block, Line
    from smartgoals.present._voice import PageVoice

__all__ = ["ambition_level_document", "goal_proposal_document", "goal_proposals_document"]


def goal_proposals_document(found: GoalProposals, voice: PageVoice) -> Document:
    """Return the page of the goals worth setting for an objective."""

    def blocks() -> Iterator[Block]:
        objective = None if voice.strategy is None else voice.strategy.objectives.get(found.objective)
        if objective is not None:
            yield Paragraph(line(own(objective.title)), ParagraphRole.LEAD)
        if not found.proposals:
            yield Paragraph(
                line(voice.language.say("propose.nothing", {"objective": found.objective})),
                ParagraphRole.LEAD,
            )
        for proposal in found.proposals:
            yield Heading(2, _where(proposal, voice))
            yield from _of_proposal(proposal, voice)
        if found.measure_first:
            yield Heading(2, line(voice.say("measure_first")))
            yield Items(tuple(Item(line(metric.text(voice.language))) for metric in found.measure_first))
        if found.unproposed and not voice.is_short:
            yield Heading(2, line(voice.say("not_proposed")))
            yield Items(tuple(Item(line(left.text(voice.language))) for left in found.unproposed))

    return paged(voice.say("title_goal_proposals", as_of=found.as_of), blocks(), voice)


def goal_proposal_document(proposal: GoalProposal, voice: PageVoice) -> Document:
    """Return the page of one goal worth setting."""

    def blocks() -> Iterator[Block]:
        yield Paragraph(_where(proposal, voice), ParagraphRole.LEAD)
        yield from _of_proposal(proposal, voice)

    return paged(voice.say("title_goal_proposal"), blocks(), voice)


def ambition_level_document(level: AmbitionLevel, voice: PageVoice) -> Document:
    """Return the page of one target that has a chance."""
    asked, chance = _asks(level, voice)
    goal = level.goal

    def blocks() -> Iterator[Block]:
        yield Paragraph(
            _called(voice.metric(goal.metric) or goal.id, voice.channel(None, goal.channel), voice),
            ParagraphRole.LEAD,
        )
        yield Facts((Fact(voice.say("column_asks"), asked), Fact(voice.say("column_chance"), chance)))

    return paged(voice.say("title_goal_proposal"), blocks(), voice)


def _where(place: GoalProposal, voice: PageVoice) -> Line:
    """Return a metric and its channel as the strategy calls them."""
    channel = None
    if place.platform is not None and place.channel is not None:
        channel = Channel(id=place.channel, platform=place.platform, handle=place.handle)
    return _called(place.own_metric or place.metric, voice.channel(channel, place.channel), voice)


def _called(metric: Metric | str, channel: str | None, voice: PageVoice) -> Line:
    """Return a metric and its channel as a heading has them."""
    what = metric_in_words(metric).into(voice.language)
    named = what if channel is None else f"{what}, {channel}"
    return line(own(f"{named[:1].upper()}{named[1:]}"))


def _of_proposal(proposal: GoalProposal, voice: PageVoice) -> Iterator[Block]:
    """Yield the three ambitions as a table, and what belongs to them all."""
    head = tuple(voice.say(f"column_{column}") for column in ("ambition", "asks", "chance"))
    rows = tuple(
        _ambition(name, proposal, voice)
        for name in AmbitionName
        if name in proposal.reasons or getattr(proposal, name) is not None
    )
    yield TableOfCells(voice.say("table_ambitions"), head, rows, (False, False, True))
    into = voice.language
    read = voice.say("read_until", readings=proposal.readings, last=proposal.last)
    facts = [Fact(voice.say("rests_on"), line(read))]
    if proposal.guardrail is not None:
        named = metric_in_words(voice.metric(proposal.guardrail) or proposal.guardrail)
        key = "watched" if proposal.is_guarded else "watched_unmeasured"
        facts.append(Fact(voice.say("guardrails"), line(voice.say(key, metric=named))))
    if proposal.still_to_say:
        fields = tuple(into.phrase(f"propose.{field}") for field in proposal.still_to_say)
        facts.append(Fact(voice.say("still_to_say"), line(into.value(fields))))
    yield Facts(tuple(facts))


def _ambition(name: AmbitionName, proposal: GoalProposal, voice: PageVoice) -> tuple[Line, ...]:
    """Return the row of an ambition: what it asks for until when, and its chance, or why there is none."""
    level: AmbitionLevel | None = getattr(proposal, name)
    said = line(name.text(voice.language))
    if level is None:
        return said, line(absent_text(proposal.reasons[name], voice.language)), line("–")
    return said, *_asks(level, voice, proposal.own_metric)


def _asks(level: AmbitionLevel, voice: PageVoice, own_metric: Metric | None = None) -> tuple[Line, Line]:
    """Return what a target asks for until when, and its chance."""
    figures = FigureWords(
        voice.language,
        own_metric or voice.metric(level.goal.metric),
        currency=level.currency,
        own=numbers_of(level.goal),
    )
    asked = voice.target(level.goal, figures)
    allowed = loss_of(level)
    if allowed is not None:
        asked = voice.say(f"allows_{allowed.word}", asked=asked, loss=figures.change(allowed.size))
    elif level.holds:
        asked = voice.say("without_gain", asked=asked)
    return line(own(asked)), line(voice.percent(level.chance))
