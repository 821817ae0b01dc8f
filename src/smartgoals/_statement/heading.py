"""Heading: a metric, and perhaps its channel, before a colon: "Followers on Instagram: reach 10,000".

What stands there is what the rest is about, whatever other senses its words have ("purchases", "reach",
"Google Analytics 4"). It is how the house itself says a goal.
"""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from attrs import evolve

from smartgoals._messages.formatting import LANGUAGES
from smartgoals._record import Record
from smartgoals._statement.index import keys_of
from smartgoals._statement.text import tokens_of
from smartgoals._statement.words import AmountKind
from smartgoals.catalog import METRICS
from smartgoals.catalog._spoken import spoken

if TYPE_CHECKING:
    from collections.abc import Mapping

    from smartgoals._statement.draft import Draft
    from smartgoals._statement.sentence import Sentence

__all__ = ["Heading", "heading_of"]

_LONGEST: Final = 14


class Heading(NamedTuple):
    """What a sentence is about: the metric and its place, the channel and its place, and where the rest begins."""

    metric: str
    place: tuple[int, int]
    channel: str | None
    channel_place: tuple[int, int]
    rest: int
    is_own: bool = False
    """Whether nobody else knows it, so that a figure of something else behind the colon is no figure of it."""

    def fits(self, draft: Draft) -> bool:
        """Tell whether the rest, read by itself, asks for a figure of the heading and names nothing else to count."""
        if not self.is_own:
            return True
        verbs = draft.spans.get("direction", ())
        is_verb = draft.spans.get("metric", ()) == verbs != ()
        names = draft.metric is None or is_verb or draft.metric == self.metric
        return draft.amount is not None and names and "object" not in draft.spans and draft.owner is None

    def over(self, draft: Draft, text: str) -> Draft:
        """Return the draft of the rest as that of the whole sentence."""
        spans = {
            field: tuple((first + self.rest, until + self.rest) for first, until in places)
            for field, places in draft.spans.items()
        }
        spans["metric"] = (self.place,)
        channels = draft.channels
        if self.channel is not None:
            channels = tuple(dict.fromkeys((self.channel, *channels)))
            spans["channels"] = (self.channel_place, *spans.get("channels", ()))
        changes: dict[str, Any] = {}
        if draft.pace is not None and draft.unit is None and draft.amount_kind is AmountKind.RATE:
            changes["pace"] = evolve(draft.pace, unit=self.metric)
        return evolve(
            draft,
            statement=text,
            metric=self.metric,
            channels=channels,
            spans=Record(spans),
            is_vague=False,
            is_deliverable=False,
            **changes,
        )


def heading_of(sentence: Sentence) -> Heading | None:
    """Return the heading of a sentence; None where what stands before its first colon is more than that."""
    last = min(_LONGEST, sentence.size - 1)
    colon = next((at for at in range(1, last) if sentence.words[at] == ":"), 0)
    if colon == 0:
        return None
    until, channel, place = colon, None, (0, 0)
    for first, mark in sentence.marks["channels"].items():
        if mark.until == colon and first > 1 and sentence.has("others", first - 1, "stop"):
            until, channel, place = first - 1, mark.senses[0], sentence.span(first, colon)
            break
    metric, is_own = _names().get(tuple(sentence.words[:until])), False
    if metric is None:
        metric = _known(sentence, until)
    if metric is None:
        metric, is_own = _own_noun(sentence, until, colon), True
    if metric is None:
        return None
    rest = sentence.tokens[colon + 1].start
    return Heading(metric, sentence.span(0, until), channel, place, rest, is_own)


def _known(sentence: Sentence, until: int) -> str | None:
    """Return the metric of the catalogue that words in front of a sentence are another name of."""
    named = sentence.marks["metrics"].get(0)
    if named is None or named.until != until:
        return None
    return named.senses[0] if named.senses[0] in METRICS else None


def _own_noun(sentence: Sentence, until: int, colon: int) -> str | None:
    """Return the noun that a heading of plain words is, before a verb that asks for a figure; None where it is none.

    Names begin with a capital, and who is in charge is called by a role.
    """
    tokens = sentence.tokens[:until]
    begins = sentence.text[tokens[0].start : tokens[0].end]
    is_name = begins[0].isupper() and not begins.isupper()
    if is_name or colon + 1 not in sentence.marks["directions"] or tokens[0].kind != "word":
        return None
    if any(token.kind == "sign" or _is_day(sentence, at) for at, token in enumerate(tokens)):
        return None
    head = until - 1 if sentence.lexicon.head_last else 0
    is_role = sentence.has("owners", head, "role") and head not in sentence.marks["metrics"]
    is_other = is_role or sentence.has("clauses", 0, "leads_in") or 0 in sentence.marks["channels"]
    if is_other or all(one >= 0 for one in sentence.timed[:until]) or _is_verb(sentence, until):
        return None
    return "_".join(token.text for token in tokens).replace(" ", "_")


def _is_day(sentence: Sentence, place: int) -> bool:
    """Tell whether a word tells a time, and is no word such as "weekly" that narrows a noun."""
    if sentence.timed[place] < 0:
        return False
    first, until, phrase = sentence.times[sentence.timed[place]]
    return phrase.period is None or until - first > 1


def _is_verb(sentence: Sentence, until: int) -> bool:
    """Tell whether a heading begins with a verb, and no noun of its form: "reach of ads", "visits to shop"."""
    verb = sentence.marks["directions"].get(0)
    if verb is None:
        return False
    after = verb.until
    return after >= until or not (sentence.has("others", after, "stop") or sentence.has("roles", after, "of"))


@cache
def _names() -> Mapping[tuple[str, ...], str]:
    """Return the metrics of the catalogue by the words of their names, in each language of the house."""
    named = ((str(one), spoken(str(one)).into(code)) for one in METRICS for code in LANGUAGES)
    return MappingProxyType({tuple(keys_of(tokens_of(name))): metric for metric, name in named})
