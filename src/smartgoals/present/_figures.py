"""Figures: a number of a metric as a reader is told it, in its unit, in the page's language, and to what it is worth.

A share is told in percent, money with its currency, a duration in its scale, and a count with what is counted. Knows
metrics and languages, and judges nothing.
"""

from __future__ import annotations

from math import floor, isfinite, log10
from typing import TYPE_CHECKING, Final, final

from smartgoals._messages import rows
from smartgoals._messages.amount import counted, places_of
from smartgoals._messages.say import say
from smartgoals._model.metric import Unit
from smartgoals._numbers import exact, rounded
from smartgoals._time.pace import Pace
from smartgoals._time.period import Period, PeriodUnit
from smartgoals._time.period_words import each_period
from smartgoals.catalog._metric_words import metric_in_words
from smartgoals.catalog._spoken import facts_of

if TYPE_CHECKING:
    from smartgoals._messages.formatting import Language
    from smartgoals._model.metric import Metric
    from smartgoals._numbers import Number
    from smartgoals._time.active_days import Days

__all__ = ["Figures"]

_DAY: Final = Period(1, PeriodUnit.DAY)
_WEEK: Final = Period(1, PeriodUnit.WEEK)
_TEN: Final = 10
_TENTH: Final = 0.1
_HUNDRED: Final = 100
_HUNDREDTH: Final = 0.01
_BEYOND: Final = 1e300
"""Nothing of that size is rounded, for the rounded number may lie beyond every float."""
_OWN_UNIT: Final = frozenset({Unit.RATIO, Unit.MONEY, Unit.DURATION})
"""Units that are written with every figure, so that what is counted need not be."""


@final
class Figures:
    """How the figures of one metric are told in a language; `metric` is a word where nobody defined it, or None.

    >>> from smartgoals import catalog
    >>> from smartgoals._messages.formatting import ENGLISH, FRENCH
    >>> sold = Figures(FRENCH, catalog.METRICS["purchases"])
    >>> sold.level(675), sold.level(1), sold.pace(Pace(8.63, Period(1, "day")))
    ('675 achats', '1 achat', '8,63 achats par jour')
    >>> rate = Figures(ENGLISH, catalog.METRICS["conversion_rate"])
    >>> rate.level(0.0233), rate.change(0.00426), rate.around(0.0228, within=0.0258)
    ('2.33 %', '0.43 points', '2.3 %')
    """

    def __init__(self, language: Language, metric: Metric | str | None, *, currency: str | None = None) -> None:
        self.language, self.currency = language, currency
        is_known = metric is not None and not isinstance(metric, str)
        self.metric = metric if is_known else None
        self._id = None if metric is None else str(metric.id if is_known else metric)  # type: ignore[union-attr]  # is_known
        self.unit = None if self.metric is None else self.metric.unit  # type: ignore[union-attr]  # no text here
        self.scale = None if self.metric is None else self.metric.scale  # type: ignore[union-attr]  # no text here
        self._forms = self._nouns()

    # -- names

    @property
    def name(self) -> str | None:
        """The metric's name as it stands in a sentence; None where the goal names none."""
        if self._id is None:
            return None
        return metric_in_words(self.metric or self._id).into(self.language)

    def _nouns(self) -> str | None:
        """Return what is counted, singular and plural parted by a bar; None where a unit says it, or nobody knows."""
        if self._id is None or (self.unit in _OWN_UNIT and not self._lacks_unit()):
            return None
        into, key = self.language, f"noun.{self._id}"
        named = into.phrases.get(key)
        if named is None and f"metric.{self._id}" not in into.phrases:
            named = rows.phrase_of(key, into.spoken)
        return named or self.name or self._id

    def _lacks_unit(self) -> bool:
        """Tell whether nobody says the currency of money, or the scale of a time."""
        if self.unit is Unit.MONEY:
            return self.currency is None
        return self.unit is Unit.DURATION and self.scale is None

    def noun(self, value: Number) -> str | None:
        """Return what is counted, for so many of them; None where a unit says it."""
        if self._forms is None:
            return None
        if self.unit in _OWN_UNIT:  # an amount of money of which nobody says the currency is so much of what it is
            return str(self.language.value(facts_of(metric_in_words(self.metric or self._id or ""))["of_metric"]))
        return self.language.chosen(self._forms, value)

    def counted(self, value: object) -> object:
        """Return an amount of a finding with what is counted, where it is a plain count; anything else as it is."""
        if self._forms is None or self.unit in _OWN_UNIT:
            return value
        return counted(value, {self.language.code: self._forms})

    # -- figures

    def plain(self, value: Number) -> str:
        """Say a number that is no figure of the metric, such as a percentage by which it shall grow."""
        return self.language.figure(value, places_of(value))

    def bare(self, value: Number) -> str:
        """Say a figure without what is counted: percent, money and time keep their unit."""
        return self._written(value, None)

    def level(self, value: Number) -> str:
        """Say a figure in its unit."""
        return self._with_noun(self.bare(value), value)

    def change(self, value: Number) -> str:
        """Say the size of a change, without its sign: of a share in points, which percent are not."""
        return self._with_noun(self.bare_change(value), value)

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
        return self._with_noun(self.bare_around(value, within=within), value)

    def bare_around(self, value: float, *, within: float) -> str:
        """Say such a figure without what is counted."""
        if not isfinite(value):
            return self.language.none
        if within <= 0.0 or abs(value) >= _BEYOND:
            return self.bare(value)
        power = floor(log10(within / _TEN))
        step = exact(_TEN) ** power
        return self._written(rounded(round(exact(value) / step) * step), max(0, -power))

    def _written(self, value: Number, places: int | None) -> str:
        into = self.language
        if self.unit is Unit.RATIO:
            finest = 1 if abs(value) >= _TENTH else 2
            return into.percent(value, finest if places is None else min(2, max(0, places - 2)))
        if places is None:
            value, places = _short(value) if 0 < abs(value) < 1 else value, self._places(value)
        figure = into.figure(value, places)
        if self.unit is Unit.MONEY and self.currency is not None:
            return into.say("unit.money", {"amount": figure, "currency": self.currency})
        if self.scale is not None:
            return into.say(f"unit.{self.scale}", {"amount": figure})
        return figure

    def _places(self, value: Number) -> int:
        """Return to how many decimals a figure is told: of what is counted no parts, but of a few."""
        return 0 if self._forms is not None and abs(value) >= _TEN else places_of(value)

    def _with_noun(self, figure: str, value: Number) -> str:
        noun = self.noun(value)
        return figure if noun is None else f"{figure} {noun}"

    # -- paces

    def pace(self, pace: Pace) -> str:
        """Say a pace, its unit as the metric's own name where it is that, else as the strategy writes it."""
        return f"{self._amount_of(pace)} {each_period(pace.period, self.language)}"

    def _amount_of(self, pace: Pace) -> str:
        is_other = pace.unit is not None and self.unit not in _OWN_UNIT and not self.is_own_name(pace.unit)
        if is_other or (pace.unit is not None and self._id is None):
            return f"{self.bare(pace.amount)} {pace.unit}"
        size = self.bare_change(pace.amount) if self.unit is Unit.RATIO else self.bare(abs(pace.amount))
        noun = self.noun(pace.amount)
        if pace.amount >= 0:
            return size if noun is None else f"{size} {noun}"
        if noun is None:
            return say("page.less", {"amount": size}, self.language)
        return say("page.fewer", {"amount": size, "noun": noun}, self.language)

    def is_own_name(self, unit: str) -> bool:
        """Tell whether the unit of a pace is a name of the metric, in any language of the house."""
        said = _folded(unit)
        names = {self._id or "", *(rows.phrase_of(f"noun.{self._id}", code) or "" for code in ("en", "fr"))}
        if self.metric is not None:
            names |= {self.metric.name_en or "", self.metric.name_fr or ""}  # type: ignore[union-attr]  # no text here
        return any(said == _folded(form) for name in names for form in (*name.split("|"), _without_aside(name)) if form)

    def by_week(self, pace: Pace, days: Days) -> Pace:
        """Return a pace of an active day as one of a week of so many active days: people plan by weeks."""
        if pace.period != _DAY:
            return pace
        return Pace(rounded(exact(pace.amount) * days), _WEEK, unit=pace.unit)


def _points(value: float) -> Number:
    """Return points of a percent to two decimals, or to two digits where that would be none."""
    return rounded(exact(round(value, 2))) if value >= _HUNDREDTH else _short(value)


def _short(value: float) -> Number:
    """Return a small figure to two digits that say something, and a larger one to two decimals."""
    return rounded(exact(round(value, 2) if abs(value) >= 1 else float(f"{value:.2g}")))


def _folded(name: str) -> str:
    return " ".join(name.replace("_", " ").replace("’", "'").casefold().split())


def _without_aside(name: str) -> str:
    return name.partition(" (")[0]
