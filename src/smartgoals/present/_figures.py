"""Figures: a number of a metric as a reader is told it, in its unit, in the page's language, and to
what it is worth.

A share is told in percent, money with its currency, a duration in its scale, and a count with what
is counted. Knows metrics and languages, and judges nothing.
"""

from __future__ import annotations

from math import floor, isfinite, log10
from typing import TYPE_CHECKING, Final, final

from smartgoals._messages import rows
from smartgoals._messages.amount import count_places, counted, money_places, places_of, timed
from smartgoals._messages.inert import inert
from smartgoals._messages.say import say
from smartgoals._model.currency_signs import currency_of
from smartgoals._model.metric import Metric, Unit
from smartgoals._model.own_numbers import are_in_parts, decimals_of
from smartgoals._model.scale import scale_of
from smartgoals._numbers import exact, rounded
from smartgoals._time.pace import Pace
from smartgoals._time.period_words import each_period
from smartgoals.catalog._metric_words import metric_in_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from smartgoals._messages.formatting import Language
    from smartgoals._numbers import Number

__all__ = ["FigureWords"]

_TENTH: Final = 0.1
_HUNDRED: Final = 100
_HUNDREDTH: Final = 0.01
_BEYOND: Final = 1e300
"""Nothing of that size is rounded, for the rounded number may lie beyond every float."""
_OWN_UNIT: Final = frozenset({Unit.RATIO, Unit.MONEY, Unit.DURATION})
"""Units that are written with every figure, so that what is counted need not be."""
_IN: Final = (" in ", " en ")
_OF_ONE: Final = ("ss", "us", "is")
"""Endings of names that are of no several things, whatever letter they end with."""


@final
class FigureWords:
    """How the figures of one metric are told in a language; `metric` is a word where nobody defined
    it, or None. `own` are numbers that it was written or read with, which show whether it has parts.

    >>> from smartgoals import Pace, catalog
    >>> from smartgoals._messages.formatting import ENGLISH, FRENCH
    >>> sold = FigureWords(FRENCH, catalog.METRICS["purchases"])
    >>> sold.level(675), sold.level(1), sold.pace(Pace.parse("8.63/day"))
    ('675 achats', '1 achat', '8,6 achats par jour')
    >>> rate = FigureWords(ENGLISH, catalog.METRICS["conversion_rate"])
    >>> rate.level(0.0233), rate.change(0.00426), rate.around(0.0228, within=0.0258)
    ('2.33 %', '0.43 points', '2.3 %')
    """

    def __init__(
        self,
        language: Language,
        metric: Metric | str | None,
        *,
        currency: str | None = None,
        own: Iterable[Number | None] = (),
    ) -> None:
        self.language, self.currency = language, currency
        self.metric = metric if isinstance(metric, Metric) else None
        self._id = None if metric is None else str(metric.id if isinstance(metric, Metric) else metric)
        self.unit = None if self.metric is None else self.metric.unit
        self.scale = None if self.metric is None else self.metric.scale
        numbers = tuple(own)
        self.are_in_parts = are_in_parts(metric, numbers)
        self._own_places = decimals_of(numbers) if self.are_in_parts else 0
        self._forms = self._nouns()

    # -- names

    @property
    def name(self) -> str | None:
        """The metric's name as it stands in a sentence; None where the goal names none."""
        if self._id is None:
            return None
        return inert(metric_in_words(self.metric or self._id).into(self.language))

    def _nouns(self) -> str | None:
        """Return what is counted, singular and plural parted by a bar; None where a unit says it,
        or nobody knows.
        """
        if self._id is None or (self.unit in _OWN_UNIT and not self._lacks_unit()):
            return None
        into, key = self.language, f"noun.{self._id}"
        named = into.phrases.get(key)
        if named is None and f"metric.{self._id}" not in into.phrases:
            named = rows.phrase_of(key, into.spoken)
            if named is None and self.metric is not None and self.unit not in _OWN_UNIT:
                return self._own_nouns(self.metric)
        return inert(named or (self.name or self._id).replace("|", "/"))

    def _own_nouns(self, metric: Metric) -> str | None:
        """Return what a metric of one's own counts, as far as its name tells: "open tickets" are counted,
        a weight is not, and one "in kg" is told in kg.
        """
        name = (self.name or metric.id).replace("|", "/")
        unit = _unit_named(name)
        if unit is not None or _is_many(metric.name_en or name):
            return inert(unit or name)
        return None

    def _lacks_unit(self) -> bool:
        """Tell whether nobody says the currency of money, or the scale of a time."""
        if self.unit is Unit.MONEY:
            return self.currency is None
        return self.unit is Unit.DURATION and self.scale is None

    def noun(self, value: Number) -> str | None:
        """Return what is counted, for so many of them; None where a unit says it."""
        if self._forms is None:
            return None
        if (
            self.unit in _OWN_UNIT
        ):  # nobody says the currency or the scale: what it is an amount of stands beside it
            return f"({self.name})"
        return self.language.chosen(self._forms, value)

    def counted(self, value: object) -> object:
        """Return an amount of a finding with what is counted, where it is a plain count; anything
        else as it is.
        """
        nouns = {} if self._forms is None or self.unit in _OWN_UNIT else {self.language.code: self._forms}
        return counted(value, nouns, self.currency)

    # -- figures

    def bare(self, value: Number) -> str:
        """Say a figure without what is counted: percent, money and time keep their unit."""
        return self._written(value, None)

    def level(self, value: Number) -> str:
        """Say a figure in its unit."""
        return self._with_noun(self.bare(value), self._told(value)[0])

    def exact(self, value: Number) -> str:
        """Say a figure in its unit as it was asked for, to its last digit."""
        is_share = self.unit is Unit.RATIO
        figure = (
            self.language.percent(value, 4) if is_share else self._in_unit(self.language.figure(value), value)
        )
        return self._with_noun(figure, value)

    def change(self, value: Number) -> str:
        """Say the size of a change, without its sign: of a share in points, which percent are not."""
        return self._with_noun(self.bare_change(value), self._told(value)[0])

    def signed(self, value: Number) -> str:
        """Say a change with its sign."""
        sign = "+" if value > 0 else "-" if value < 0 else ""
        return sign + self.change(value)

    def bare_change(self, value: Number) -> str:
        """Say the size of a change without what is counted."""
        size = abs(value)
        if self.unit is Unit.RATIO and size < _BEYOND:
            return self.language.counted(_points(float(size) * _HUNDRED), "point")
        return self.bare(size)

    def around(self, value: float, *, within: float) -> str:
        """Say a figure that is one of several that may come, no finer than the width of them is worth."""
        told, figure = self._rounded(value, within)
        return self._with_noun(figure, told)

    def bare_around(self, value: float, *, within: float) -> str:
        """Say such a figure without what is counted."""
        return self._rounded(value, within)[1]

    def _rounded(self, value: float, within: float) -> tuple[Number, str]:
        """Return a figure as it is rounded, and as it is written."""
        if not isfinite(value):
            return value, self.language.none
        if within <= 0.0 or abs(value) >= _BEYOND:
            return value, self.bare(value)
        power = floor(log10(within)) - 1  # a tenth of the least float is nothing
        if self.unit in {Unit.COUNT, None} and not self.are_in_parts:
            power = max(power, 0)  # nobody counts parts of what may come
        low, high = (None, None) if self.metric is None else self.metric.range
        value = max(value, float(low)) if low is not None else value  # nothing that cannot be is expected
        value = min(value, float(high)) if high is not None else value
        told = rounded(exact(round(value, -power)))
        return told, self._written(told, max(0, -power))

    def _written(self, value: Number, places: int | None) -> str:
        into = self.language
        if self.unit is Unit.RATIO:
            finest = 1 if abs(value) >= _TENTH else 2
            return into.percent(value, finest if places is None else min(2, max(0, places - 2)))
        if places is None:
            value, places = self._told(value)
        return self._in_unit(into.figure(value, places), value)

    def _told(self, value: Number) -> tuple[Number, int]:
        """Return a figure as it is told, and to how many decimals: what is counted takes the noun
        of what is read.
        """
        places = self._places(value)
        if abs(value) >= _BEYOND or isinstance(value, int):
            return value, places
        return rounded(exact(round(_short(value) if 0 < abs(value) < 1 else value, max(places, 0)))), places

    def _in_unit(
        self, figure: str, value: Number, *, money: str | None = None, scale: str | None = None
    ) -> str:
        """Return a figure with its money or scale of time: those of the metric, where no others are meant."""
        currency, time = money or self.currency, scale or self.scale
        if self.unit is Unit.MONEY and currency is not None:
            return self.language.say("unit.money", {"amount": figure, "currency": currency})
        return figure if time is None else timed(figure, value, str(time), self.language)

    def _places(self, value: Number) -> int:
        """Return to how many decimals a figure is told: of what is counted no parts, but of a few."""
        if self.unit is Unit.MONEY:
            return money_places(value, self.currency)
        if self.are_in_parts or (self.unit is not Unit.COUNT and self.unit is not None):
            return max(places_of(value), self._own_places)
        return count_places(value)

    def _with_noun(self, figure: str, value: Number) -> str:
        noun = self.noun(value)
        return figure if noun is None else f"{figure} {noun}"

    # -- paces

    def pace(self, pace: Pace) -> str:
        """Say a pace, its unit as the metric's own name where it is that, else as the strategy writes it."""
        return f"{self._amount_of(pace)} {each_period(pace.period, self.language)}"

    def pace_of_change(self, pace: Pace) -> str:
        """Say a pace by its way, a rise as one too: "7 more open tickets a week", beside one of a fall."""
        unit = None if pace.unit is None or self.is_own_name(pace.unit) else pace.unit
        phrases = ("further", "more") if pace.amount >= 0 else ("less", "fewer")
        return f"{self._moved(*self._size_of(pace, unit), phrases)} {each_period(pace.period, self.language)}"

    def asked_pace(self, pace: Pace) -> str:
        """Say a pace as it was asked for, to its last digit, where it is told in the unit of the metric."""
        is_own = pace.unit is None or self.is_own_name(pace.unit)
        if self.unit is Unit.RATIO or pace.amount < 0 or not is_own:
            return self.pace(pace)
        return f"{self.exact(pace.amount)} {each_period(pace.period, self.language)}"

    def _amount_of(self, pace: Pace) -> str:
        unit = None if pace.unit is None or self.is_own_name(pace.unit) else pace.unit
        size, noun = self._size_of(pace, unit)
        if pace.amount >= 0:
            return size if noun is None else f"{size} {noun}"
        return self._moved(size, noun, ("less", "fewer"))

    def step(self, value: Number) -> str:
        """Say a change by its way: so much more of it, or less: "12 more leads", "7 fewer open tickets"."""
        phrases = ("further", "more") if value >= 0 else ("less", "fewer")
        return self._moved(self.bare_change(value), self.noun(self._told(value)[0]), phrases)

    def _moved(self, size: str, noun: str | None, phrases: tuple[str, str]) -> str:
        if noun is None:
            return say(f"page.{phrases[0]}", {"amount": size}, self.language)
        return say(f"page.{phrases[1]}", {"amount": size, "noun": noun}, self.language)

    def _size_of(self, pace: Pace, unit: str | None) -> tuple[str, str | None]:
        """Return the amount of a pace and what it is of: the strategy's own unit where it is
        another than the metric's.
        """
        figure = self.language.figure(abs(pace.amount), places_of(pace.amount))
        if unit is None:
            size = self.bare_change(pace.amount) if self.unit is Unit.RATIO else self.bare(abs(pace.amount))
            return size, self.noun(self._told(pace.amount)[0])
        if self.unit is Unit.MONEY and currency_of(unit) is not None:
            return self._in_unit(figure, pace.amount, money=currency_of(unit)), None
        if self.unit is Unit.DURATION and scale_of(unit) is not None:
            return self._in_unit(figure, pace.amount, scale=str(scale_of(unit))), None
        return figure, unit

    def is_own_name(self, unit: str) -> bool:
        """Tell whether the unit of a pace is a name of the metric, in any language of the house."""
        said = _folded(unit)
        names = {self._id or "", *(rows.phrase_of(f"noun.{self._id}", code) or "" for code in ("en", "fr"))}
        if self.metric is not None:
            names |= {self.metric.name_en or "", self.metric.name_fr or ""}
        return any(
            said == _folded(form)
            for name in names
            for form in (*name.split("|"), _without_aside(name))
            if form
        )


def _unit_named(name: str) -> str | None:
    """Return the unit that a name ends with: "weight in kg"; None of any other."""
    return next((name.rpartition(word)[2] for word in _IN if word in name), None)


def _is_many(name: str) -> bool:
    """Tell whether a name is of several things, as "open tickets" and "tickets closed" are, and "weight" is not."""
    words = name.partition(" of ")[0].lower().split(" ")
    return _ends_as_many(words[0]) or _ends_as_many(words[-1])


def _ends_as_many(word: str) -> bool:
    return word.endswith("s") and not word.endswith(_OF_ONE)


def _points(value: float) -> Number:
    """Return points of a percent to two decimals, or to two digits where that would be none."""
    return rounded(exact(round(value, 2))) if value >= _HUNDREDTH else _short(value)


def _short(value: float) -> Number:
    """Return a figure below one to two digits that say something."""
    return rounded(exact(float(f"{value:.2g}")))


def _folded(name: str) -> str:
    return " ".join(name.replace("_", " ").replace("’", "'").casefold().split())


def _without_aside(name: str) -> str:
    return name.partition(" (")[0]
