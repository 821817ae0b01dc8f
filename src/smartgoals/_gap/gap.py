"""Gap: how much of a difference each part of a metric makes, as one value. The type, its words and
what it says of itself.

Amounts are exact fractions, so that they sum to the change to the last digit, whatever the figures:
a third has no last decimal. What a figure was before and after is rounded once, as every number
that comes out.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from typing import Final, final

from attrs import frozen

from smartgoals._documents import document
from smartgoals._messages import rows
from smartgoals._messages.amount import amount
from smartgoals._messages.formatting import Language, asked_in
from smartgoals._messages.outline import outlined
from smartgoals._messages.say import say
from smartgoals._model.ids import GoalId
from smartgoals._model.measurement import Window
from smartgoals._model.metric import Unit
from smartgoals._numbers import Number, nearest_float, rounded
from smartgoals._words import Word
from smartgoals.catalog._default import catalog_or_default
from smartgoals.catalog._metric_words import channel_in_words, metric_in_words

_PLACES: Final = 2
_OWN_NAMES: Final = frozenset({"mix", "plan", "rest", "volume"})


class GapMethod(Word):
    """How a change is shared out among its parts."""

    SHAPLEY = "shapley"


class PartKind(Word):
    """What a part of a gap is: a factor or summand of the formula, by channel the volume of all,
    its mix and the rate of one, what the plan asks beyond what there was before, or the rest that
    the parts do not hold.
    """

    FACTOR = "factor"
    VOLUME = "volume"
    MIX = "mix"
    RATE = "rate"
    PLAN = "plan"
    REST = "rest"


class GapReason(Word):
    """Why something of a gap cannot be told, or how it is told all the same."""

    PART_MISSING = "part_missing"
    ZERO_DENOMINATOR = "zero_denominator"
    ZERO_ON_THE_WAY = "zero_on_the_way"
    NO_VOLUME = "no_volume"
    NO_SHARES = "no_shares"
    NO_FORMULA = "no_formula"
    NO_HISTORY = "no_history"
    NO_READINGS = "no_readings"
    DOES_NOT_ADD_UP = "does_not_add_up"
    DAYS_MISSING = "days_missing"
    DAYS_NOT_READ = "days_not_read"
    UNLIKE_MONEY = "unlike_money"
    NO_GAP = "no_gap"
    NO_LINE = "no_line"
    STAYS_REACHED = "stays_reached"
    TOO_MANY_PERIODS = "too_many_periods"
    DEFINED_ANEW = "defined_anew"
    UNLIKE_ITS_PARTS = "unlike_its_parts"

    def text(self, language: Language | str | None = None) -> str:
        """Say the reason in a language, as a clause."""
        # A gap that there is none of for want of a plan is said in the words of that.
        room = "projection" if self is GapReason.TOO_MANY_PERIODS else "gap"
        return say(f"{room}.{self.value}", language=language)


class GapSide(Word):
    """Which of the two sides of a gap is meant."""

    BEFORE = "before"
    AFTER = "after"


@final
@document
@frozen(kw_only=True)
class GapPart:
    """What one part adds to a change: `amount`, exactly, in the unit of the metric.

    `name` is the id of a metric or of an input of formulas, "mix", "plan" or "rest", or a rate that
    nobody named, as the quotient that it is; `channel` is the one whose rate or part it is.
    `before` and `after` are what the part itself was, in its own unit; None for the mix and the
    rest. `share` is the amount over the change, None where the change is zero.
    """

    name: str
    kind: PartKind
    amount: Fraction
    before: Number | None = None
    after: Number | None = None
    share: Number | None = None
    channel: str | None = None


@final
@document
@frozen(kw_only=True)
class Unexplained:
    """What of a gap cannot be told, and why; or by what rule it is told.

    `name` is the part that the reason is about, `channel` where, `side` when: None where it is about all.
    """

    reason: GapReason
    name: str | None = None
    channel: str | None = None
    side: GapSide | None = None

    def text(self, language: Language | str | None = None) -> str:
        """Say in a language what cannot be told, and why."""
        return text_of_unexplained(self, language)


@final
@document
@outlined
@frozen(kw_only=True)
class Gap:
    """How a metric changed, and how much of that each of its parts makes; made by
    :func:`smartgoals.explain_gap`.

    `before` and `after` are the metric on both sides: before and after, or for a `goal` what its
    plan expects and what there is. `change` is after less before, exactly: the amounts of `parts`
    sum to it to the last digit. It is None where one of the sides has no value, or where their
    difference is not the gap that the progress of the goal has: a period or window that was missed
    stays missed, and what was reached stays reached. `parts` is empty where the change cannot be
    shared out; `unexplained` says why, and what else cannot be told. `formula` is what ties the
    parts to the metric, `method` how the change is shared out among them, `currency` that of money,
    as the readings name it.

    The amounts are arithmetic. They say where a difference lies, and nothing of what caused it.
    """

    metric: str | None
    before: Number | None
    after: Number | None
    change: Fraction | None
    parts: tuple[GapPart, ...]
    unexplained: tuple[Unexplained, ...] = ()
    formula: str | None = None
    method: GapMethod = GapMethod.SHAPLEY
    goal: GoalId | None = None
    channel: str | None = None
    as_of: date | None = None
    window: Window | None = None
    against: Window | None = None
    currency: str | None = None

    def get(self, name: str, channel: str | None = None) -> GapPart | None:
        """Return a part by its name, on a channel or of all of them; None where there is none."""
        return next((part for part in self.parts if (part.name, part.channel) == (name, channel)), None)

    def text(self, language: Language | str | None = None) -> str:
        """Say in a language what changed, what each part makes of it, and what cannot be told."""
        return text_of(self, language)

    def __str__(self) -> str:
        return self.text()


def share_of(amount: Fraction, change: Fraction) -> Number | None:
    """Return what an amount is of a change, as a share; of no change it is none."""
    if not change:
        return None
    share = amount / change
    return int(share) if share.denominator == 1 and abs(share) < 2**53 else nearest_float(share)


def text_of(gap: Gap, language: Language | str | None) -> str:
    """Say a gap in a language, on one line."""
    return asked_in(language).joined(sentences(gap, asked_in(language)))


def sentences(gap: Gap, into: Language) -> Iterator[str]:
    """Yield what is said of a gap, a sentence each."""
    facts: dict[str, object] = {
        "metric": None if gap.metric is None else metric_in_words(gap.metric),
        "before": _level(gap.before, gap, into),
        "after": _level(gap.after, gap, into),
    }
    if gap.change is None:
        yield into.say("gap.unknown", facts)
    else:
        # The gap of a goal has a sign of its own in its progress: none is told here.
        is_planned = gap.goal is not None
        facts["change"] = _moved(abs(gap.change) if is_planned else gap.change, gap, into)
        if is_planned:
            facts["change"] = str(facts["change"]).removeprefix("+")
        yield into.say(f"gap.against_plan_{way_of(gap.change)}" if is_planned else "gap.changed", facts)
    if gap.parts:
        said = ", ".join(f"{part_name(part, into)} {_moved(part.amount, gap, into)}" for part in gap.parts)
        yield into.say("gap.parts", {"parts": said})
    for what in gap.unexplained:
        yield what.text(into)
    if gap.parts:
        yield into.say("gap.arithmetic")


def way_of(change: Fraction) -> str:
    """Return whether there is more than a plan expects, less or just that."""
    return "more" if change > 0 else "less" if change < 0 else "even"


def text_of_unexplained(what: Unexplained, language: Language | str | None) -> str:
    """Say what cannot be told of a gap, and why."""
    into = asked_in(language)
    about: list[str] = [] if what.name is None else [called(what.name, into)]
    if what.channel is not None:
        about.append(into.value(channel_in_words(what.channel)))
    if what.side is not None:
        about.append(into.say(f"gap.{what.side.value}"))
    reason = what.reason.text(into)
    return into.say("gap.about", {"about": ", ".join(about), "reason": reason}) if about else reason


def part_name(part: GapPart, into: Language) -> str:
    """Say what a part is, and on which channel."""
    name = called(part.name, into)
    if part.channel is None:
        return name
    return into.say("gap.on_channel", {"name": name, "channel": channel_in_words(part.channel)})


def called(name: str, into: Language) -> str:
    """Return a part by its name: of a metric, of what is no metric, or of a quotient that nobody named."""
    if name in _OWN_NAMES:
        return into.say(f"gap.{name}")
    above, line, below = name.partition(" / ")
    if not line:
        return into.value(metric_in_words(name))
    return into.say("gap.each", {"above": metric_in_words(above), "below": _each_of(below, into)})


def _each_of(name: str, into: Language) -> str:
    """Return what there is one of below the line of a quotient, in the singular."""
    key = f"noun.{name}"
    forms = into.phrases.get(key) or rows.phrase_of(key, into.spoken)
    return into.value(metric_in_words(name)) if forms is None else into.chosen(forms, 1)


def _unit_of(gap: Gap) -> Unit | None:
    """Return the unit of what changed: a share is told in percent and moves by points, money has
    its currency.
    """
    if gap.currency is not None:
        return Unit.MONEY
    known = None if gap.metric is None else catalog_or_default(None).metrics.get(gap.metric)
    return None if known is None else known.unit


def _level(value: Number | None, gap: Gap, into: Language) -> object:
    unit = _unit_of(gap)
    if value is None or unit not in {Unit.RATIO, Unit.MONEY}:
        return value
    return (
        into.percent(value, _PLACES) if unit is Unit.RATIO else amount(value, "money", currency=gap.currency)
    )


def _moved(value: Fraction, gap: Gap, into: Language) -> str:
    """Write an amount with its sign: of a share in points, which percent are not."""
    unit = _unit_of(gap)
    if unit not in {Unit.RATIO, Unit.MONEY}:
        return signed(value, into)
    sign = "+" if value > 0 else "-" if value < 0 else ""
    if unit is Unit.MONEY:
        return sign + amount(rounded(abs(value)), "money", currency=gap.currency).into(into)
    size = nearest_float(abs(value) * 100)
    points = round(size, _PLACES) or float(f"{size:.2g}")
    return sign + into.counted(int(points) if points == int(points) else points, "point")


def signed(value: Fraction | Number, into: Language) -> str:
    """Write an amount with its sign, as a language does."""
    told = int(value) if value == int(value) else nearest_float(Fraction(value))
    return ("+" if value > 0 else "") + into.figure(told)
