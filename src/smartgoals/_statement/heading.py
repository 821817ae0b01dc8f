"""Heading: a metric, and perhaps its channel, before a colon: "Followers on Instagram: reach 10,000".

What stands there is what the rest is about, whatever other senses its words have ("purchases", "reach",
"Google Analytics 4"). It is how the house itself says a goal.
"""

from __future__ import annotations

from functools import cache, lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from attrs import evolve

from smartgoals._messages.formatting import LANGUAGES
from smartgoals._messages.say import say
from smartgoals._record import Record
from smartgoals._statement.ambiguity import Ambiguity
from smartgoals._statement.index import keys_of
from smartgoals._statement.metric_kinds import (
    OPEN,
    derived_names,
    in_context,
    in_direction,
    in_unit,
    measured_as,
    turns,
    unit_kind,
)
from smartgoals._statement.sentence import NO_METRIC
from smartgoals._statement.text import tokens_of
from smartgoals._statement.words import AmountKind, Movement
from smartgoals.catalog import METRICS
from smartgoals.catalog._spoken import spoken

if TYPE_CHECKING:
    from collections.abc import Mapping

    from smartgoals._messages.lexicon import Lexicon
    from smartgoals._statement.draft import Draft
    from smartgoals._statement.sentence import Sentence

__all__ = ["SentenceTopic", "heading_of"]

_LONGEST: Final = 14
_LONGEST_ID: Final = 60
_LONGEST_UNIT: Final = 2
_IN: Final = "in"
"""What parts a noun from its unit in an id, in every language."""


class SentenceTopic(NamedTuple):
    """What a sentence is about: the metric and its place, the channel and its place, and where the
    rest begins.
    """

    metric: str
    place: tuple[int, int]
    channel: str | None
    channel_place: tuple[int, int]
    rest: int
    is_own: bool = False
    """Whether nobody else knows it, so that a figure of something else behind the colon is no
    figure of it.
    """
    is_turned: bool = False
    """Whether it is another metric by the figure behind the colon, as sales are counted or worth money."""

    def fits(self, draft: Draft) -> bool:
        """Tell whether the rest, read by itself, asks for a figure of the heading and names nothing
        else to count.
        """
        if not self.is_own:
            return True
        if self.is_turned:
            metric, _ = self._measured(draft)
            return draft.amount is not None and metric != "" and draft.metric in {None, "reach", metric}
        verbs = draft.spans.get("direction", ())
        is_verb = draft.spans.get("metric", ()) == verbs != ()
        names = (
            draft.metric is None
            or is_verb
            or draft.metric == self.metric
            or draft.metric in self.metric.split("_")
        )
        return draft.amount is not None and names and "object" not in draft.spans and _is_owned_behind(draft)

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
        metric, readings = self._measured(draft)
        changes: dict[str, Any] = {}
        if draft.pace is not None and draft.unit is None and draft.amount_kind is AmountKind.RATE:
            changes["pace"] = evolve(draft.pace, unit=metric)
        if readings:
            first, until = self.place
            open_metric = Ambiguity(field="metric", text=text[first:until], readings=readings)
            changes["ambiguities"] = (open_metric, *draft.ambiguities)
        return evolve(
            draft,
            statement=text,
            metric=metric,
            channels=channels,
            spans=Record(spans),
            is_vague=False,
            is_deliverable=False,
            **changes,
        )

    def _measured(self, draft: Draft) -> tuple[str, tuple[str, ...]]:
        """Return the metric as the figure makes it, as 5 % of engagement is a rate, and what that
        may mean.
        """
        is_level = draft.amount_kind is not AmountKind.RELATIVE and draft.unit != "pp"
        if turns(self.metric) and not self.is_turned:
            return self.metric, ()
        name = in_unit(self.metric, unit_kind(draft.unit), is_level=is_level)
        if name is None:
            return "" if self.is_turned else self.metric, ()
        if self.is_turned:
            name = in_context(name, draft.channels, is_new=False)
            name = in_direction(name, is_down=draft.direction is Movement.DECREASE)
        readings = OPEN.get(name, ()) if name != self.metric else ()
        return (readings[0] if readings else name), readings


def heading_of(sentence: Sentence) -> SentenceTopic | None:
    """Return the heading of a sentence; None where what stands before its first colon is more than that."""
    last = min(_LONGEST, sentence.size - 1)
    colon = next((at for at in range(1, last) if sentence.words[at] == ":"), 0)
    if colon == 0:
        return None
    until, channel, place = colon, None, (0, 0)
    for first, mark in sentence.marks["channels"].items():
        joint = (
            first - 1 - (first > 2 and sentence.has("owners", first - 1, "determiner"))
        )  # "on our Instagram"
        if mark.until == colon and joint > 0 and sentence.has("others", joint, "stop"):
            until, channel, place = joint, mark.senses[0], sentence.span(first, colon)
            break
    own_channel = _own_channel(sentence, until) if channel is None else 0
    if own_channel:
        until, place = own_channel - 1, sentence.span(own_channel, colon)
        channel = sentence.said(own_channel, colon)
    metric = _names().get(tuple(sentence.words[:until]))
    is_own = False
    if metric is None:
        metric = _own(sentence, until) or _own_in_unit(sentence, until)
        is_own = metric is not None
    if metric is None:
        metric = _known(sentence, until)
        is_own = metric is not None and metric not in METRICS
    if metric is None:
        metric, is_own = _own_noun(sentence, until, colon), True
    if metric is None:
        return None
    rest = sentence.tokens[colon + 1].start
    is_turned = turns(metric) and not _is_said(sentence, until, metric)
    return SentenceTopic(metric, sentence.span(0, until), channel, place, rest, is_own, is_turned)


def _own_channel(sentence: Sentence, colon: int) -> int:
    """Return where the id of a channel of the caller's begins, as the house says it: "followers on
    paris store".

    It is one only where a metric that has a name stands before it, and nothing that people say of
    networks in it.
    """
    first = _behind_joint(sentence, colon)
    if not first or _names().get(tuple(sentence.words[:colon])):  # "return on ad spend"
        return 0
    is_named = (
        _names().get(tuple(sentence.words[: first - 1]))
        or _own(sentence, first - 1)
        or _known(sentence, first - 1)
    )
    said, places = sentence.said(first, colon), range(first, colon)
    is_one = all(sentence.is_joined(at) for at in places[1:])
    is_spoken = sentence.has("owners", first, "determiner") or any(
        sentence.has("others", first, sense) for sense in ("article", "definite")
    )
    has_other = any(
        sentence.timed[at] >= 0 or (at in sentence.marks["channels"] and not is_one) for at in places
    )
    is_id = len(said) <= _LONGEST_ID and said.isprintable()
    return first if is_named and is_id and not is_spoken and not has_other else 0


def _behind_joint(sentence: Sentence, until: int) -> int:
    """Return the word behind the first one that leads to a channel; 0 where there is none."""
    return next((at + 1 for at in range(1, until - 1) if sentence.words[at] in _joints()), 0)


def _own(sentence: Sentence, until: int) -> str | None:
    """Return the metric beyond the catalogue whose id the words up to one are: as they are, else in
    either number.

    What the sentence makes another metric of, as of "sales" and "turnover", is for the sentence to tell.
    """
    own, exact = _own_names(sentence.lexicon), tuple(token.bare for token in sentence.tokens[:until])
    name = own.get(exact) or own.get(tuple(sentence.words[:until]))
    is_said = name is None or not turns(name) or _is_said(sentence, until, name)
    return name if is_said else None


def _is_said(sentence: Sentence, until: int, name: str) -> bool:
    """Tell whether words are an id as the house says it: in small letters, a verb behind the colon."""
    return until + 1 in sentence.marks["directions"] and sentence.said(0, until) == name.replace("_", " ")


def _own_in_unit(sentence: Sentence, until: int) -> str | None:
    """Return such a metric with the unit that is a part of its id: "cycle lanes in km"."""
    unit = sentence.tokens[until - 1].bare
    noun = _own(sentence, until - 2) if until > _LONGEST_UNIT and sentence.words[until - 2] == _IN else None
    return None if noun is None else f"{noun}_{_IN}_{unit}"


def _is_owned_behind(draft: Draft) -> bool:
    """Tell whether nobody owns a rest, or somebody who is told behind its figure: "reach 40, owned
    by Ana".
    """
    owners = draft.spans.get("owner", ())
    return not owners or owners[0] > draft.spans["amount"][0]


def _known(sentence: Sentence, until: int) -> str | None:
    """Return the metric that words in front of a sentence are another name of, as "coûts" of costs."""
    named = sentence.marks["metrics"].get(0)
    if named is None or named.until != until:
        return None
    name = named.senses[0]
    return name if name in METRICS or (name != NO_METRIC and measured_as(name) == name) else None


def _own_noun(sentence: Sentence, until: int, colon: int) -> str | None:
    """Return the noun that a heading of plain words is, before a verb that asks for a figure; None
    where it is none.

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
    behind = _behind_joint(sentence, until) or until
    is_other = is_other or any(
        behind <= at < until for at in sentence.marks["channels"]
    )  # "followers on our Instagram"
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
    """Tell whether a heading begins with a verb, and no noun of its form: "reach of ads", "visits
    to shop".
    """
    verb = sentence.marks["directions"].get(0)
    if verb is None:
        return False
    after = verb.until
    return after >= until or not (sentence.has("others", after, "stop") or sentence.has("roles", after, "of"))


@lru_cache(maxsize=16)
def _own_names(lexicon: Lexicon) -> Mapping[tuple[str, ...], str]:
    """Return the metrics beyond the catalogue by the words of their ids, which is how a goal of one
    is said.
    """
    from smartgoals._messages.lexicons import lexicon_of

    lexicons = (lexicon, *(lexicon_of(code) for code in LANGUAGES))
    names = (name for one in lexicons if one is not None for name in (*one.metrics, *derived_names()))
    own = {
        name: tokens_of(name.replace("_", " "))
        for name in names
        if name not in METRICS and name != NO_METRIC and measured_as(name) == name
    }
    alike = {tuple(keys_of(tokens)): name for name, tokens in own.items()}
    return MappingProxyType(
        alike | {tuple(token.bare for token in tokens): name for name, tokens in own.items()}
    )


@cache
def _joints() -> frozenset[str]:
    """Return the words by which the languages of the house tell on which channel something is counted."""
    empty = {"what": "", "channel": ""}
    return frozenset(say("goal.on_channel", empty, language).strip() for language in LANGUAGES.values())


@cache
def _names() -> Mapping[tuple[str, ...], str]:
    """Return the metrics of the catalogue by the words of their names, in each language of the house."""
    named = ((str(one), spoken(str(one)).into(code)) for one in METRICS for code in LANGUAGES)
    return MappingProxyType({tuple(keys_of(tokens_of(name))): metric for metric, name in named})
