"""Channels on a page: scorecards side by side, what came back for the cost, and each format and topic
beside the other posts of its channel.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import isclose
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from smartgoals._channels.content_depth import in_percent, side_of
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

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartgoals._channels.content_depth import ContentDepth, ContentResult
    from smartgoals._channels.scorecards import ChannelScorecard, Scorecards
    from smartgoals._numbers import Number
    from smartgoals._returns.roi import Roi
    from smartgoals.present._blocks import Block, Line
    from smartgoals.present._voice import PageVoice

__all__ = ["content_document", "roi_document", "scorecards_document"]

_SAME: Final = 1e-9
"""Figures of a card are rounded each by itself, and two that near are one."""


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
