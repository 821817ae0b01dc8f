"""Our accounts beside those of competitors, on a page: places, what is compared, and what is not."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from smartgoals._channels.competition import Compared, Side, told_elsewhere
from smartgoals.catalog._metric_words import metric_in_words, platform_in_words
from smartgoals.present._blocks import (
    Document,
    Heading,
    Item,
    Items,
    Paragraph,
    ParagraphRole,
    TableOfCells,
    Tone,
    line,
    own,
    toned,
)
from smartgoals.present._results import paged

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartgoals._channels.competition import ChannelCompetition, Competition, Contest
    from smartgoals.present._blocks import Block, Line
    from smartgoals.present._voice import PageVoice

__all__ = ["competition_document"]

_TONES: Final[Mapping[Side, Tone]] = MappingProxyType({Side.AHEAD: Tone.GOOD, Side.BEHIND: Tone.BAD})


def competition_document(found: Competition, voice: PageVoice) -> Document:
    """Return the page of every channel beside its competitors."""
    return paged(voice.say("title_competition", as_of=found.as_of), _of_competition(found, voice), voice)


def _of_competition(found: Competition, voice: PageVoice) -> Iterator[Block]:
    into = voice.language
    for channel in found.channels:
        yield Heading(2, line(own(voice.channel(None, channel.channel) or "")))
        yield from _of_channel(channel, voice)
    if found.elsewhere:
        yield Paragraph(line(own(told_elsewhere(found, into))), ParagraphRole.NOTE)


def _of_channel(channel: ChannelCompetition, voice: PageVoice) -> Iterator[Block]:
    into = voice.language
    if not channel.contests:
        facts = {"channel": channel.channel, "platform": platform_in_words(channel.platform)}
        yield Paragraph(line(own(into.say("competition.no_competitor", facts))), ParagraphRole.NOTE)
        return
    if channel.places:
        yield Items(tuple(Item(line(place.text(into))) for place in channel.places))
    compared = [one for one in channel.contests if one.ours is not None]
    other = [one for one in channel.contests if one.ours is None]
    if compared:
        columns = ("competitor", "compared", "days", "ours", "theirs", "side")
        head = tuple(voice.say(f"column_{column}") for column in columns)
        rows = tuple(_contest(one, voice) for one in compared)
        yield TableOfCells(voice.say("table_contests"), head, rows, (False, False, False, True, True, False))
    if other:
        yield Heading(3, line(voice.say("not_compared")))
        yield Items(tuple(Item(line(own(one.text(into)))) for one in other))


def _contest(one: Contest, voice: PageVoice) -> tuple[Line, ...]:
    into = voice.language
    what = "growth" if one.compared is Compared.GROWTH else "rate"
    why = one.reasons.get("side")
    if one.start is None or one.end is None:
        days = "–" if one.end is None else voice.day(one.end)
    else:
        days = voice.say("from_to", low=voice.day(one.start), high=voice.day(one.end))
    ours, theirs = ("–" if each is None else each.text(into) for each in (one.ours, one.theirs))
    said = one.side.text(into) if why is None else why.text(into)
    return (
        line(own(one.competitor)),
        line(into.say(f"competition.of_{what}", {"metric": metric_in_words(one.metric)})),
        line(days),
        line(ours),
        line(theirs),
        line(toned(said, _TONES.get(one.side, Tone.PLAIN))),
    )
