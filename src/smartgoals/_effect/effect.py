"""Effect: what came on the days of an event beyond what would have come without it: the result, and
what it is worth.

Knows answers and numbers. A figure beyond what would have come is no proof of a cause: whatever
else happened on these days is in it. Only histories that the event did not touch, and that moved
alike, tell one from the other.
"""

from __future__ import annotations

from datetime import date
from typing import final

from attrs import field, frozen

from smartgoals._checked import Arguments, refuse
from smartgoals._documents import document
from smartgoals._effect.answer import USUAL, EffectAnswer, EffectSides, SmallestVisible
from smartgoals._effect.reasons import EffectCaution, EffectReason
from smartgoals._effect.text import called, figures, line, smallest
from smartgoals._messages.formatting import Language, asked_in
from smartgoals._messages.outline import outlined
from smartgoals._model.metric import Better, Nature, Unit
from smartgoals._model.scale import Scale
from smartgoals._numbers import Number, NumberLike, all_finite, number
from smartgoals._record import Record
from smartgoals.catalog import Interval


@final
@document
@outlined
@frozen(kw_only=True)
class Effect:
    """What came on the days of an event beyond what would have come, as an interval; never a proof
    that the event caused it.

    `start` and `end` are the days that the readings of the event cover, both included, and `actual`
    is what they brought (of a stock its change). `before_only` is the answer by the readings before
    the event alone, `both_sides` by those after it, too, which is much the surer: it is the answer
    that the properties give. Where the rates before and after differ, the two differ, and
    `cautions` say which to take when. `unit`, the `scale` of a time and the `currency` of money, or
    the sign of several, as far as they are known, are those of all amounts; `better` is the side on
    which the metric is better, as far as its description says. What is None of the figures has its
    reason in `reasons`.
    """

    event: str
    title: str | None = None
    metric: str | None = None
    channel: str | None = None
    nature: Nature | None = None
    as_of: date
    start: date | None = None
    end: date | None = None
    actual: float | None = None
    before_only: EffectAnswer | None = None
    both_sides: EffectAnswer | None = None
    controls: tuple[str, ...] = ()
    is_money: bool = False
    unit: Unit | None = None
    scale: Scale | None = None
    currency: str | None = None
    better: Better | None = None
    cautions: tuple[EffectCaution, ...] = ()
    _why: EffectReason | None = field(default=None, alias="why")

    @property
    def answer(self) -> EffectAnswer | None:
        """The answer to go by: that of both sides where there is one, else that of the readings before."""
        return self.before_only if self.both_sides is None else self.both_sides

    @property
    def sides(self) -> EffectSides | None:
        """From which readings the answer is; None where there is none."""
        return None if self.answer is None else self.answer.sides

    @property
    def expected_without(self) -> float | None:
        """The middle of what would have come on these days without the event."""
        return None if self.answer is None else self.answer.expected_without

    @property
    def amount(self) -> float | None:
        """The middle of what came beyond it."""
        return None if self.answer is None else self.answer.amount

    @property
    def share(self) -> float | None:
        """What came beyond it, as a share of what would have come; None where that is not above zero."""
        usual = self.expected_without
        return None if self.amount is None or usual is None or usual <= 0.0 else self.amount / usual

    @property
    def smallest_visible(self) -> SmallestVisible | None:
        """The smallest effect that these readings could have shown: half of the effects of this
        size are found.
        """
        return None if self.answer is None else self.answer.smallest_visible

    @property
    def is_shown(self) -> bool | None:
        """Whether the 80 % interval lies on one side of zero; None where there is no answer."""
        return None if self.answer is None else self.answer.is_shown

    @property
    def reasons(self) -> Record[str, EffectReason]:
        """Why a part is None, by its name."""
        if self._why is not None:
            names = (
                "actual",
                "before_only",
                "both_sides",
                "expected_without",
                "amount",
                "share",
                "smallest_visible",
            )
            return Record(dict.fromkeys(names, self._why))
        found: dict[str, EffectReason] = {}
        if self.both_sides is None:
            found["both_sides"] = EffectReason.NOTHING_AFTER
        if self.share is None:
            found["share"] = EffectReason.USUAL_IS_ZERO
        return Record(found)

    def quantile(self, p: float) -> float:
        """Return the amount below which the share *p* of the chances lies, for 0 < p < 1."""
        return self._answered().quantile(p)

    def interval(self, coverage: float = USUAL) -> tuple[float, float]:
        """Return the central interval that holds the effect with the chance *coverage*, for 0 < coverage < 1.

        Raises :class:`~smartgoals.InvalidValue` where the effect is undefined: ask `answer`, or
        `reasons`, first.
        """
        return self._answered().interval(coverage)

    def probability(self, *, at_least: NumberLike | None = None, at_most: NumberLike | None = None) -> float:
        """Return the chance that the effect is at least, or at most, an amount: one of them."""
        return self._answered().probability(at_least=at_least, at_most=at_most)

    def value(
        self,
        *,
        unit_value: NumberLike | Interval | tuple[NumberLike, NumberLike] | None = None,
        coverage: float = USUAL,
    ) -> Interval:
        """Return what the effect is worth, as the bounds of its interval: times the value of a
        unit, where it is no money.

        It counts towards the better side: fewer people who leave, and lower costs, are worth
        something. Where that side is not known, or hangs on the case, more counts as more.
        `unit_value` is a number, or the bounds of one, not below zero. Raises
        :class:`~smartgoals.InvalidValue` for a metric that is no money without it, for money with
        it, for a value out of reach of a float, and where the effect is undefined.
        """
        if unit_value is None and not self.is_money:
            raise refuse(
                "unit_value", None, f"what a unit of {self.metric or 'it'} is worth: it is no money by itself"
            )
        if unit_value is not None and self.is_money:
            raise refuse(
                "unit_value", unit_value, f"left out: {self.metric or 'it'} is told in money already"
            )
        low, high = _bounds(1 if unit_value is None else unit_value)
        sign = -1 if self.better is Better.LOWER else 1
        values = [sign * end * float(worth) for end in self.interval(coverage) for worth in (low, high)]
        if not all_finite(values):
            hint = "effect and value lie too far apart"
            raise refuse(
                "unit_value", unit_value, "a value whose product with the effect is a finite number", hint
            )
        return Interval(min(values), max(values))

    def _answered(self) -> EffectAnswer:
        if self.answer is None:
            why = self._why or EffectReason.NO_READING
            raise refuse("effect", self.event, "an effect that is defined", why.text())
        return self.answer

    def text(self, language: Language | str | None = None) -> str:
        """Say in a language what came beyond what would have come, with the bounds and the cautions."""
        into = asked_in(language)
        answer = self.answer
        if answer is None:
            why = self.reasons["amount"].text(into)
            return into.say("effect.line_undefined", {"event": called(self, into), "reason": why})
        told = [line(self, answer, into)]
        if self.before_only is not None and self.both_sides is not None:
            told.append(into.say("effect.other_answer", figures(self, self.before_only)))
        told.append(smallest(self, answer, into))
        return into.joined([*told, *(one.text(into) for one in self.cautions)])

    def __str__(self) -> str:
        return self.text()


def _bounds(value: NumberLike | Interval | tuple[NumberLike, NumberLike]) -> tuple[Number, Number]:
    """Return the bounds of what a unit is worth, which one number has, too."""
    told = Arguments()
    if isinstance(value, Interval):
        low, high = value.low, value.high
    elif isinstance(value, tuple) and len(value) == 2:
        low = told.read("unit_value[0]", number, value[0])
        high = told.read("unit_value[1]", number, value[1])
    else:
        low = high = told.read("unit_value", number, value)
    told.settle()
    if not 0 <= low <= high:
        raise refuse("unit_value", value, "a value not below zero, or two of them, the lower one first")
    return low, high
