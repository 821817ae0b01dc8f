"""Channels on a page: scorecards side by side, an audit, two audits compared, and what came back
for the cost.
"""

from __future__ import annotations

from math import isclose
from typing import TYPE_CHECKING, Final

from smartgoals._channels.scorecards import hours_over
from smartgoals._messages.amount import amount, timed
from smartgoals._numbers import exact, rounded_within_reach
from smartgoals.catalog import Interval
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
    Tone,
    line,
    own,
    toned,
)
from smartgoals.present._figures import FigureWords
from smartgoals.present._goal import finding_item, findings_block
from smartgoals.present._results import paged
from smartgoals.rules._naming import account_named, word_named

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartgoals._audit.compare import Change, Comparison
    from smartgoals._channels.scorecards import ChannelScorecard, Scorecards
    from smartgoals._model.audit import Audit, ChannelAudit, ImpostorAccount
    from smartgoals._model.measurement import Measurement
    from smartgoals._numbers import Number
    from smartgoals._returns.roi import Roi
    from smartgoals.present._blocks import Block, Line
    from smartgoals.present._voice import PageVoice

__all__ = ["audit_document", "comparison_document", "roi_document", "scorecards_document"]

_SAME: Final = 1e-9
"""Figures of a card are rounded each by itself, and two that near are one."""


# -- scorecards


def scorecards_document(cards: Scorecards, voice: PageVoice) -> Document:
    """Return the page of what each channel takes and brings, and what that suggests."""
    return paged(voice.say("title_scorecards", as_of=cards.as_of), _of_cards(cards, voice), voice)


def _of_cards(cards: Scorecards, voice: PageVoice) -> Iterator[Block]:
    if not cards.cards:
        yield Paragraph(line(voice.say("no_cards")), ParagraphRole.LEAD)
        return
    outcomes = [metric_in_words(one).into(voice.language) for one in cards.outcomes]
    yield Paragraph(
        line(voice.say("cards_of", start=cards.window.start, end=cards.window.end, outcomes=outcomes)),
        ParagraphRole.NOTE,
    )
    always = ("channel", "advice", "hours", "effort", "outcomes", "share", "cost_each", "per_hour")
    columns = (*always, "worth_per_hour") if _is_valued(cards) else always
    head = tuple(voice.say(f"column_{column}") for column in columns)
    rows = tuple(_card(card, cards, voice)[: len(columns)] for card in cards.cards)
    figures = (True,) * (len(columns) - 2)
    yield TableOfCells(voice.say("table_cards"), head, rows, (False, False, *figures))
    for card in cards.cards:
        why = tuple(
            card.reasons[name].text(voice.language) for name in ("outcome_share",) if name in card.reasons
        )
        if card.suggestions or why:
            yield Heading(2, line(own(voice.channel(None, card.channel) or "")))
            yield from (Paragraph(line(reason), ParagraphRole.NOTE) for reason in why)
            # What leads to the advice is shown, however little it weighs on a verdict.
            yield Items(tuple(finding_item(one, voice) for one in card.suggestions))
    if cards.on_waivers:
        yield from findings_block(cards.on_waivers, voice)


def _per_hour(card: ChannelScorecard, cards: Scorecards) -> Number | None:
    """Return how many outcomes an hour brought, whatever one of them is worth."""
    if card.outcomes is None or not card.hours:
        return None
    return rounded_within_reach(exact(card.outcomes) / hours_over(exact(card.hours), cards.window))


def _is_valued(cards: Scorecards) -> bool:
    """Tell whether an outcome is worth something else than one, so that what an hour is worth is
    another figure than what it brought.
    """
    told = ((one.value_per_hour, _per_hour(one, cards)) for one in cards.cards)
    return any(
        worth is not None and counted is not None and not isclose(worth, counted, rel_tol=_SAME)
        for worth, counted in told
    )


def _card(card: ChannelScorecard, cards: Scorecards, voice: PageVoice) -> tuple[Line, ...]:
    into, outcomes = voice.language, cards.outcomes
    advice = line(toned(into.phrase(f"scorecard.{card.advice.value}"), Tone.PLAIN))
    # Several outcomes are counted together, and of one it is known what it is; the currency of a
    # card is that of its costs, in which nobody says that revenue came.
    counted = FigureWords(into, voice.metric(outcomes[0]) if len(outcomes) == 1 else None)
    cost, worth = (
        None if each is None else amount(each, "money", currency=card.currency)
        for each in (card.cost_per_outcome, card.value_per_hour)
    )
    per_hour = _per_hour(card, cards)
    cells = (
        None if card.hours is None else timed(into.figure(card.hours, 1), card.hours, "hours", into),
        None if card.effort_share is None else into.percent(card.effort_share, 0),
        None if card.outcomes is None else counted.level(card.outcomes),
        None if card.outcome_share is None else into.percent(card.outcome_share, 0),
        None if cost is None else cost.into(into),
        None if per_hour is None else into.figure(per_hour, 2),
        None if worth is None else worth.into(into),
    )
    told = (line("–" if cell is None else cell) for cell in cells)
    return line(own(voice.channel(None, card.channel) or "")), advice, *told


# -- audits


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


# -- comparisons


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


def roi_document(found: Roi, voice: PageVoice) -> Document:
    """Return the page of what came back for the cost."""
    return paged(voice.say("title_roi"), _of_roi(found, voice), voice)


def _of_roi(found: Roi, voice: PageVoice) -> Iterator[Block]:
    into = voice.language
    sums = (("roi_cost", found.total_cost), ("roi_value", found.value))
    facts = [Fact(voice.say(phrase), line(_sum(value, found, voice))) for phrase, value in sums]
    for phrase, value in (("net_roi", found.net_roi), ("roas", found.roas), ("margin_roi", found.margin_roi)):
        if value is not None:
            facts.append(Fact(voice.say(phrase), line(_ratio(value, voice, is_share=phrase != "roas"))))
        else:
            facts.append(
                Fact(voice.say(phrase), line(voice.say("untold", reason=into.value(found.reasons[phrase]))))
            )
    yield Facts(tuple(facts))
    told = [*(one.text(into) for one in found.cautions), *(one.text(into) for one in found.effect_cautions)]
    if told:
        yield Heading(2, line(voice.say("caution")))
        yield Items(tuple(Item(line(caution)) for caution in told))


def _sum(value: Number | Interval, found: Roi, voice: PageVoice) -> str:
    if isinstance(value, Interval):
        return voice.say("from_to", low=_sum(value.low, found, voice), high=_sum(value.high, found, voice))
    return amount(value, "money", currency=found.currency).into(voice.language)


def _ratio(value: Number | Interval, voice: PageVoice, *, is_share: bool) -> str:
    if isinstance(value, Interval):
        low, high = (_ratio(bound, voice, is_share=is_share) for bound in (value.low, value.high))
        return voice.say("from_to", low=low, high=high)
    return (
        voice.language.percent(value)
        if is_share
        else voice.say("times", value=voice.language.figure(value, 2))
    )
