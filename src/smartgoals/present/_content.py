"""What content resonates, on a page: each format and topic beside the other posts of its channel."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from smartgoals._channels.content_depth import in_percent, side_of
from smartgoals.catalog._metric_words import metric_in_words
from smartgoals.present._blocks import (
    Document,
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

    from smartgoals._channels.content_depth import ContentDepth, ContentResult
    from smartgoals.present._blocks import Block, Line
    from smartgoals.present._voice import PageVoice

__all__ = ["content_document"]

_TONES: Final[Mapping[str, Tone]] = MappingProxyType({"better": Tone.GOOD, "worse": Tone.BAD})


def content_document(found: ContentDepth, voice: PageVoice) -> Document:
    """Return the page of formats and topics by what their posts bring."""
    return paged(voice.say("title_content"), _of_content(found, voice), voice)


def _of_content(found: ContentDepth, voice: PageVoice) -> Iterator[Block]:
    into = voice.language
    facts = {"posts": found.posts, "comparisons": found.comparisons, "level": found.level}
    code = "counted" if found.comparisons else "none_compared"
    yield Paragraph(line(into.say(f"content.{code}", facts)), ParagraphRole.LEAD)
    if found.left_out:
        yield Paragraph(line(into.say("content.left_out", {"posts": found.left_out})), ParagraphRole.NOTE)
    columns = ("content", "channel", "compared", "rate", "rest", "verdict")
    head = tuple(voice.say(f"column_{column}") for column in columns)
    rows = tuple(_result(one, voice) for one in found.results)
    yield TableOfCells(voice.say("table_content"), head, rows, (False, False, False, True, True, False))
    yield Paragraph(line(into.say("content.no_cause")), ParagraphRole.NOTE)


def _result(one: ContentResult, voice: PageVoice) -> tuple[Line, ...]:
    into = voice.language
    rate = in_percent(one.rate, into)
    if one.interval is not None:
        low, high = (in_percent(end, into) for end in one.interval)
        rate = into.say("competition.within", {"value": rate, "low": low, "high": high})
    why, side = one.reasons.get("chance"), side_of(one)
    said = voice.say(f"content_{side}") if why is None else why.text(into)
    return (
        line(own(voice.say("content_posts", name=one.name, posts=one.posts))),
        line("–" if one.channel is None else own(voice.channel(None, one.channel) or "")),
        line(
            voice.say("content_rate", metric=metric_in_words(one.metric), volume=metric_in_words(one.volume))
        ),
        line(rate),
        line("–" if one.rest is None else in_percent(one.rest, into)),
        line(toned(said, _TONES.get(side, Tone.PLAIN))),
    )
