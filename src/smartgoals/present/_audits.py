"""Audits on a page: one by itself, two compared, and our accounts beside those of competitors."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from smartgoals._channels.competition import Compared, Side, told_elsewhere
from smartgoals.catalog._metric_words import metric_in_words, platform_in_words
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
    toned,
)
from smartgoals.present._figures import FigureWords
from smartgoals.present._results import paged
from smartgoals.rules._naming import account_named, word_named

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartgoals._audit.compare import Change, Comparison
    from smartgoals._channels.competition import ChannelCompetition, Competition, Contest
    from smartgoals._model.audit import Audit, ChannelAudit, ImpostorAccount
    from smartgoals._model.measurement import Measurement
    from smartgoals.present._blocks import Block, Line
    from smartgoals.present._voice import PageVoice

__all__ = ["audit_document", "comparison_document", "competition_document"]


def audit_document(audit: Audit, voice: PageVoice) -> Document:
    """Return the page of a stock-taking: each account, what is decided of it, and its baselines."""
    return paged(voice.say("title_audit", as_of=audit.as_of), _of_audit(audit, voice), voice)


def _of_audit(audit: Audit, voice: PageVoice) -> Iterator[Block]:
    into = voice.language
    parts = {
        "channels": len(audit.channels),
        "impostors": len(audit.impostors),
        "competitors": len(audit.competitors),
    }
    yield Paragraph(line(voice.say("audit_counts", **parts)), ParagraphRole.LEAD)
    for channel in audit.channels:
        yield Heading(2, line(own(account_named(channel).into(into))))
        yield Facts(tuple(_of_account(channel, voice)))
        if channel.baselines:
            yield Items(tuple(Item(_measured(one, voice)) for one in channel.baselines))
    if audit.impostors:
        yield Heading(2, line(voice.say("impostors")))
        yield Items(tuple(_impostor(one, voice) for one in audit.impostors))
    for competitor in audit.competitors:
        yield Heading(2, line(own(account_named(competitor).into(into))))
        yield Items(tuple(Item(_measured(one, voice)) for one in competitor.measurements))
    if audit.notes:
        yield Heading(2, line(voice.say("notes")))
        yield Items(tuple(Item(line(own(note))) for note in audit.notes))
    if audit.next_due is not None:
        yield Paragraph(line(voice.say("next_audit", day=audit.next_due)), ParagraphRole.NOTE)


def _impostor(one: ImpostorAccount, voice: PageVoice) -> Item:
    into = voice.language
    return Item(
        line(own(account_named(one).into(into)), voice.say("colon"), word_named(one.kind.value).into(into))
    )


def _of_account(channel: ChannelAudit, voice: PageVoice) -> Iterator[Fact]:
    into = voice.language
    yield Fact(voice.say("state"), line(word_named(channel.status.value).into(into)))
    decided = line(word_named(channel.decision.value).into(into))
    if channel.decision_reason is not None:
        decided = (*decided, *line(voice.say("colon"), own(channel.decision_reason)))
    yield Fact(voice.say("decided"), decided)
    for phrase, words in (("owner", channel.owner), ("mission", channel.mission)):
        if words is not None:
            yield Fact(voice.say(phrase), line(own(words)))
    failed = [word_named(check.name).into(into) for check in channel.checks if check.result == "fail"]
    if failed:
        yield Fact(voice.say("failed_checks"), line(toned(into.value(failed), Tone.WARN)))
    if channel.last_post_on is not None:
        yield Fact(voice.say("last_post"), line(voice.day(channel.last_post_on)))


def _measured(one: Measurement, voice: PageVoice) -> Line:
    metric = voice.metric(one.metric)
    figures = FigureWords(voice.language, metric, currency=one.currency, own=(one.value,))
    value = voice.say("not_available") if one.value is None else figures.level(one.value)
    said = line(own(_capital(figures.name or str(one.metric))), voice.say("colon"), value)
    if one.on is not None:
        return (*said, *line(voice.say("on_day", day=one.on)))
    if one.window is not None and one.window.start == one.window.end:
        return (*said, *line(voice.say("on_day", day=one.window.start)))
    if one.window is not None:
        return (*said, *line(voice.say("in_window", start=one.window.start, end=one.window.end)))
    return said


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def comparison_document(found: Comparison, voice: PageVoice) -> Document:
    """Return the page of what changed from one audit to another."""
    return paged(voice.say("title_comparison"), _of_comparison(found, voice), voice)


def _of_comparison(found: Comparison, voice: PageVoice) -> Iterator[Block]:
    compared = [one for one in found.changes if one.difference is not None]
    other = [one for one in found.changes if one.difference is None]
    yield Paragraph(
        line(voice.say("compared", told=len(compared), all=len(found.changes))), ParagraphRole.LEAD
    )
    if compared:
        head = tuple(
            voice.say(f"column_{column}") for column in ("account", "metric", "before", "after", "difference")
        )
        rows = tuple(_changed(one, voice) for one in compared)
        yield TableOfCells(voice.say("table_changes"), head, rows, (False, False, True, True, True))
    if other:
        yield Heading(2, line(voice.say("not_compared")))
        yield Items(tuple(Item(line(own(one.text(voice.language)))) for one in other))


def _changed(one: Change, voice: PageVoice) -> tuple[Line, ...]:
    currency = None if one.after is None else one.after.currency
    values = tuple(None if each is None else each.value for each in (one.before, one.after))
    figures = FigureWords(voice.language, voice.metric(one.metric), currency=currency, own=values)
    before, after = ("–" if value is None else figures.level(value) for value in values)
    tone = {True: Tone.GOOD, False: Tone.BAD, None: Tone.PLAIN}[None if one.is_noise else one.improved]
    said = figures.signed(one.difference or 0)
    chance = f" {voice.say('perhaps_chance')}" if one.is_noise else ""
    account = account_named(one).into(voice.language)
    return (
        line(own(account)),
        line(own(figures.name or "")),
        line(before),
        line(after),
        line(toned(said, tone), chance),
    )


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
