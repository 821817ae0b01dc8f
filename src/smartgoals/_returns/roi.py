"""Return on investment with the definition in the name, because public sources contradict each other.

Knows costs, windows, intervals and effects. Formulas: net ROI = (value - cost) / cost, return
multiple = value / cost, ROAS = attributed revenue / advertising spend, break-even ROAS = 1 / gross
margin. A value given as an interval makes every answer an interval. What is missing (labour, the
kind of value, the attribution model) is said beside the figure, never guessed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction
from typing import Any, Final, Literal, TypeAlias, final

from attrs import field, frozen

from smartgoals._checked import checked, each, faults_of_fields, instance, name, refuse, truth
from smartgoals._documents import document
from smartgoals._effect.effect import Effect
from smartgoals._effect.reasons import EffectCaution
from smartgoals._errors import InvalidValue, SmartGoalsError, raise_all
from smartgoals._messages.amount import decimals_of
from smartgoals._messages.formatting import ENGLISH, Language, asked_in
from smartgoals._messages.outline import outlined
from smartgoals._messages.say import say
from smartgoals._messages.worded import Worded
from smartgoals._model.measurement import Cost, Window, optional_currency, optional_window
from smartgoals._numbers import (
    Number,
    NumberLike,
    exact,
    not_negative,
    number,
    optional_not_negative,
    rounded,
    share,
)
from smartgoals._record import Record
from smartgoals._words import Word, member
from smartgoals.catalog import Interval

Amount: TypeAlias = Number | Interval
"""A figure of a return: a number, or the bounds of one."""
_UNCONVERTED: Final = "nothing is converted here: give both in one currency"


class ValueKind(Word):
    """What the value of a return is."""

    REVENUE = "revenue"
    MARGIN = "margin"
    SAVING = "saving"
    ESTIMATE = "estimate"


ValueKindLike: TypeAlias = ValueKind | Literal["revenue", "margin", "saving", "estimate"]
"""What a value is made of, or the word of it."""


class RoiCaution(Word):
    """What must be said beside a return."""

    LABOUR_MISSING = "labour_missing"
    COST_NOT_ITEMISED = "cost_not_itemised"
    VALUE_KIND_UNSTATED = "value_kind_unstated"
    REVENUE_IS_NOT_MARGIN = "revenue_is_not_margin"
    ATTRIBUTION_UNSTATED = "attribution_unstated"
    WINDOW_UNSTATED = "window_unstated"
    OF_AN_EFFECT = "of_an_effect"
    OF_SEVERAL_EFFECTS = "of_several_effects"

    def text(self, language: Language | str | None = None) -> str:
        """Say it in a language."""
        return say(f"returns.{self.value}", language=language)


def _kind(value: ValueKindLike | None) -> ValueKind | None:
    return None if value is None else member(ValueKind, value, "kind of value")


def _costs_of(value: Iterable[Number | Cost]) -> tuple[Number | Cost, ...]:
    return each(value, "costs", lambda cost: cost if isinstance(cost, Cost) else number(cost))


def _amount(value: NumberLike | Interval | tuple[NumberLike, NumberLike]) -> Amount:
    """Read a value, or a pair of bounds, the lower one first."""
    if isinstance(value, (tuple, list)) and len(value) == 2:
        return Interval(number(value[0]), number(value[1]))
    if isinstance(value, Interval):
        return Interval(number(value.low), number(value.high))
    return number(value)


def _optional_name(value: str | None) -> str | None:
    return None if value is None else name(value)


def _cost(value: NumberLike | Cost) -> Number | Cost:
    return value if isinstance(value, Cost) else not_negative(value)


def _margin(value: NumberLike | None) -> Number | None:
    if value is None:
        return None
    margin = share(value)
    if margin == 0:
        raise InvalidValue(value=value, expected="a gross margin above 0 and up to 1")
    return margin


@final
@document
@checked
@frozen(kw_only=True)
class Attribution:
    """By which model, over which window and from which source a value was credited to a channel.

    Totals of several channels may be added only under one model.

    >>> print(Attribution(model="last_click", window_days=30, source="ga4"))
    last_click over 30 days, from ga4
    """

    model: str = field(converter=name)
    window_days: Number | None = field(default=None, converter=optional_not_negative)
    source: str | None = field(default=None, converter=_optional_name)

    def __str__(self) -> str:
        over = "" if self.window_days is None else f" over {self.window_days} days"
        return f"{self.model}{over}" + (f", from {self.source}" if self.source else "")


def _effect_cautions(value: Iterable[EffectCaution]) -> tuple[EffectCaution, ...]:
    return each(value, "cautions", lambda one: instance(one, EffectCaution, "an EffectCaution"))


def _attribution(value: Attribution | None) -> Attribution | None:
    return None if value is None else instance(value, Attribution, "an Attribution")


@final
@document
@checked
@outlined
@frozen(kw_only=True)
class Roi:
    """A return: its value and cost, and every ratio that these allow, each None with a reason when
    it is not defined.

    Made by :func:`roi`, which describes the arguments; by :func:`total_roi` of several channels, whose
    costs it then remembers, for what each of them says and leaves out. `of_effect` says that the value
    is the interval of an effect, and `effect_cautions` what must be said beside that effect.
    """

    value: Amount = field(converter=_amount)
    cost: Number | Cost = field(converter=_cost)
    value_kind: ValueKind | None = field(default=None, converter=_kind)
    gross_margin: Number | None = field(default=None, converter=_margin)
    currency: str | None = field(default=None, converter=optional_currency)
    attribution: Attribution | None = field(default=None, converter=_attribution)
    window: Window | None = field(default=None, converter=optional_window)
    of_effect: bool = field(default=False, converter=truth)
    effect_cautions: tuple[EffectCaution, ...] = field(default=(), converter=_effect_cautions)
    _costs: tuple[Number | Cost, ...] = field(default=(), converter=_costs_of, alias="costs")

    def __attrs_post_init__(self) -> None:
        if isinstance(self.cost, Cost):
            faults: list[SmartGoalsError] = []
            if self.cost.total is None:
                faults.append(refuse("cost", self.cost, "a cost with at least one known item"))
            if self.currency and self.cost.currency and self.currency != self.cost.currency:
                expected = f"{self.cost.currency}, the currency of the cost"
                faults.append(refuse("currency", self.currency, expected, _UNCONVERTED))
            raise_all(faults)
            if self.currency is None:
                object.__setattr__(self, "currency", self.cost.currency)
        if not self._costs:
            object.__setattr__(self, "_costs", (self.cost,))
        try:
            _ = self.net_roi, self.return_multiple, self.margin_roi, self.roas, self.break_even_roas
        except (
            InvalidValue
        ) as fault:  # told now, where the arguments are at hand, and not when it is asked or written
            hint = "value and cost lie too far apart for a return"
            raise refuse("value", self.value, fault.expected, hint) from None

    @property
    def total_cost(self) -> Number:
        """The whole cost as one number."""
        return total_of(self._costs if isinstance(self.cost, Cost) else (self.cost,))

    @property
    def net_roi(self) -> Amount | None:
        """(value - cost) / cost; 1.0 means that the cost came back twice. None when the cost is zero."""
        return self._over_cost(lambda value, cost: (value - cost) / cost)

    @property
    def return_multiple(self) -> Amount | None:
        """Value / cost; 2.0 means that the cost came back twice. None when the cost is zero."""
        return self._over_cost(lambda value, cost: value / cost)

    @property
    def margin_roi(self) -> Amount | None:
        """(revenue x gross margin - cost) / cost, the honest one for sales. None without revenue
        and a gross margin.
        """
        margin = self.gross_margin
        if margin is None or self.value_kind is not ValueKind.REVENUE:
            return None
        part = exact(margin)
        return self._over_cost(lambda value, cost: (value * part - cost) / cost)

    @property
    def roas(self) -> Amount | None:
        """Attributed revenue / advertising spend, which ignores labour. None without revenue and a
        spend above zero.

        Of several channels it needs the spend of each of them: one that is not known is not zero.
        """
        spends = [one.ad_spend if isinstance(one, Cost) else None for one in self._costs]
        spend = sum((exact(one) for one in spends if one is not None), Fraction(0))
        if None in spends or not spend or self.value_kind is not ValueKind.REVENUE:
            return None
        return _apply(self.value, lambda value: value / spend)

    @property
    def break_even_roas(self) -> Number | None:
        """1 / gross margin: the ROAS at which a sale pays for its own advertising. None without a
        gross margin.
        """
        return None if self.gross_margin is None else rounded(1 / exact(self.gross_margin))

    @property
    def reasons(self) -> Record[str, str]:
        """Why a ratio is None, by its name: English text that each language says in its words."""
        found: dict[str, str] = {}
        if self.total_cost == 0:
            found |= dict.fromkeys(("net_roi", "return_multiple"), _why("cost_is_zero"))
        if self.margin_roi is None:
            found["margin_roi"] = _why("needs_margin")
        if self.roas is None:
            found["roas"] = _why("needs_spend")
        if self.break_even_roas is None:
            found["break_even_roas"] = _why("needs_gross_margin")
        return Record(found)

    @property
    def cautions(self) -> tuple[RoiCaution, ...]:
        """What must be said beside the figures: missing labour, an unstated kind of value, model or
        window.
        """
        itemised, is_sum = isinstance(self.cost, Cost), len(self._costs) > 1
        told = (
            (RoiCaution.COST_NOT_ITEMISED, not itemised),
            (
                RoiCaution.LABOUR_MISSING,
                any(isinstance(one, Cost) and one.labour is None for one in self._costs),
            ),
            (RoiCaution.VALUE_KIND_UNSTATED, self.value_kind is None),
            (
                RoiCaution.REVENUE_IS_NOT_MARGIN,
                self.value_kind is ValueKind.REVENUE and self.gross_margin is None,
            ),
            (RoiCaution.ATTRIBUTION_UNSTATED, self.attribution is None),
            (RoiCaution.WINDOW_UNSTATED, self.window is None),
            (RoiCaution.OF_AN_EFFECT, self.of_effect and not is_sum),
            (RoiCaution.OF_SEVERAL_EFFECTS, self.of_effect and is_sum),
        )
        return tuple(caution for caution, holds in told if holds)

    def _over_cost(self, ratio: Callable[[Fraction, Fraction], Fraction]) -> Amount | None:
        cost = exact(self.total_cost)
        return _apply(self.value, lambda value: ratio(value, cost)) if cost else None

    def text(self, language: Language | str | None = None) -> str:
        """Say in a language what came back for the cost, and what must be said beside it."""
        into = asked_in(language)
        beside: tuple[RoiCaution | EffectCaution, ...] = (*self.cautions, *self.effect_cautions)
        return into.joined([_line(self, into), *(one.text(into) for one in beside)])

    def __str__(self) -> str:
        shown = "not defined" if self.net_roi is None else _shown(self.net_roi)
        cost = f"{self.total_cost} {self.currency}" if self.currency else f"{self.total_cost}"
        return f"net ROI {shown} on a cost of {cost}" + (
            ", by the interval of an effect" if self.of_effect else ""
        )


def total_of(costs: Iterable[Number | Cost]) -> Number:
    """Return what costs come to, exactly and rounded once; what none of them knows is nothing."""
    known = (one.total or 0 if isinstance(one, Cost) else one for one in costs)
    return rounded(sum(map(exact, known), Fraction(0)))


def costs_of(found: Roi) -> tuple[Number | Cost, ...]:
    """Return the cost of each channel that a return is of."""
    return found._costs


def _shown(ratio: Amount) -> str:
    """Write a ratio as people read it, without the digits of its division."""
    ends = (ratio.low, ratio.high) if isinstance(ratio, Interval) else (ratio,)
    return " to ".join([ENGLISH.figure(end) for end in ends])


def _why(code: str) -> Worded:
    """Return a reason as English text that each language says in its words."""
    return Worded(say(f"returns.{code}"), f"returns.{code}")


def _line(found: Roi, into: Language) -> str:
    net = found.net_roi
    if net is None:
        return into.say("returns.line_undefined", {"reason": found.reasons["net_roi"]})
    low = found.value.low if isinstance(found.value, Interval) else found.value
    facts: dict[str, object] = {"cost": _money(found.total_cost, found, into)}
    # A loss does not come back: it is lost beside what was spent.
    if isinstance(net, Interval):
        code = "line_perhaps_lost" if low < 0 else "line_between"
        facts |= {"value": _money(found.value, found, into), "low": net.low, "high": net.high}
    else:
        code = "line_lost" if low < 0 else "line"
        facts |= {"value": _money(abs(low), found, into), "net": net}
    return into.say(f"returns.{code}", facts)


def _money(value: Amount, found: Roi, into: Language) -> str:
    if isinstance(value, Interval):
        ends = {"low": _money(value.low, found, into), "high": _money(value.high, found, into)}
        return into.say("returns.between", ends)
    figure = into.figure(value, decimals_of(found.currency))
    if found.currency is None:
        return figure
    return into.say("returns.money", {"amount": figure, "currency": found.currency})


def _apply(value: Amount, formula: Callable[[Fraction], Fraction]) -> Amount:
    if isinstance(value, Interval):
        return Interval(rounded(formula(exact(value.low))), rounded(formula(exact(value.high))))
    return rounded(formula(exact(value)))


def roi(
    value: NumberLike | Interval | tuple[NumberLike, NumberLike] | Effect,
    cost: NumberLike | Cost,
    *,
    unit_value: NumberLike | Interval | tuple[NumberLike, NumberLike] | None = None,
    value_kind: ValueKindLike | None = None,
    gross_margin: NumberLike | None = None,
    currency: str | None = None,
    attribution: Attribution | None = None,
    window: Window | None = None,
) -> Roi:
    """Return what a value earned on a cost, with every definition under its own name.

    *value* is a number or an interval (a pair, low and high), *cost* a number or an itemised
    :class:`~smartgoals.Cost`, of which `cautions` complain when labour is missing. Of an
    :class:`~smartgoals.returns.Effect` the value is its 80 % interval towards the better side of
    its metric, times `unit_value` (a number, or the bounds of one) where that is no money, over its
    days: never one number, and with the cautions of the effect in `effect_cautions`. Where nothing
    else names a currency, it is the one that the history of the effect says. Raises
    :class:`~smartgoals.InvalidValue` for a negative cost, mixed currencies (also of cost and
    effect, where the history of it says one), a window that leaves out days of the effect, a cost
    of no known item, an effect that is undefined, and a `unit_value` that lacks, or that stands
    beside a plain value or an effect in money; of several arguments that are wrong every one is
    told.

    >>> roi(value=1000, cost=500).net_roi, roi(value=1000, cost=500).return_multiple
    (1, 2)
    >>> roi(value=1000, cost=0).net_roi is None, roi(value=1000, cost=0).reasons["net_roi"]
    (True, 'the cost is zero, and nothing divides by zero')
    """
    faults: list[SmartGoalsError] = []
    facts: dict[str, Any] = {
        "value": value,
        "cost": cost,
        "value_kind": value_kind,
        "gross_margin": gross_margin,
        "currency": currency,
        "attribution": attribution,
        "window": window,
    }
    if isinstance(value, Effect):
        facts |= {"window": _window_of(value) if window is None else window, "of_effect": True}
        if currency is None and not (isinstance(cost, Cost) and cost.currency):
            facts["currency"] = _code_of(value)
        facts |= {"value": 0, "effect_cautions": value.cautions}
        try:
            facts["value"] = value.value(unit_value=unit_value)
        except SmartGoalsError as fault:
            faults.append(fault)
    elif unit_value is not None:
        expected = "left out beside a value that is no effect: multiply it yourself"
        faults.append(refuse("unit_value", unit_value, expected))
    faults += faults_of_fields(Roi, (), facts)
    if isinstance(value, Effect):
        faults += _other_currencies(value, cost, currency)
        faults += _other_days(value, window)
    raise_all(faults)
    return Roi(**facts)


def _other_currencies(effect: Effect, cost: object, currency: object) -> Iterator[InvalidValue]:
    """Yield the refusal of each currency that is not the one in which an effect is known to be told.

    A sign such as $ is that of several currencies, and refuses none.
    """
    known = _code_of(effect)
    if known is None:
        return
    of_cost = cost.currency if isinstance(cost, Cost) else None
    for path, other in (("currency", currency), ("cost.currency", of_cost)):
        if isinstance(other, str) and other.upper() != known:
            yield refuse(path, other, f"{known}, the currency of the effect", _UNCONVERTED)


def _code_of(effect: Effect) -> str | None:
    """Return the code of the currency in which an effect is known to be told."""
    known = effect.currency
    return known if known is not None and re.fullmatch(r"[A-Z]{3}", known) else None


def _other_days(effect: Effect, window: object) -> Iterator[InvalidValue]:
    """Yield the refusal of days that leave out some on which the effect was counted."""
    days = _window_of(effect)
    if days is None or not isinstance(window, Window) or window.start <= days.start <= days.end <= window.end:
        return
    yield refuse("window", str(window), f"{days}, the days of the effect, or more days around them")


def _window_of(effect: Effect) -> Window | None:
    """Return the days of an effect."""
    return None if effect.start is None or effect.end is None else Window(effect.start, effect.end)
