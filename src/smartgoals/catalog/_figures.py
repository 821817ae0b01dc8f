"""Figures: what the arithmetic of the catalogue answers with, a value, bounds, or the reason why
there is neither.

Knows numbers and words, no metric. A figure has no truth value: zero, absent and unknown are three
different answers. It equals the plain number it is, so that a caller who wants only that can
compare; figures equal each other in full only.
"""

from __future__ import annotations

from typing import NoReturn, final

from attrs import astuple, field, frozen

from smartgoals._checked import checked
from smartgoals._documents import document
from smartgoals._errors import InvalidValue, WrongType
from smartgoals._messages.formatting import Language, asked_in
from smartgoals._messages.say import say
from smartgoals._numbers import Number, number, number_or_none, plain
from smartgoals._renamed import tell
from smartgoals._words import Word
from smartgoals.catalog._spoken import facts_of, spoken


class Absence(Word):
    """Why a figure has no value."""

    PART_MISSING = "part_missing"
    PART_ABSENT = "part_absent"
    ZERO_DENOMINATOR = "zero_denominator"
    OUTSIDE_RANGE = "outside_range"
    MORE_THAN_ALL = "more_than_all"
    ONLY_BOUNDS = "only_bounds"
    ASK_AGAIN = "ask_again"
    RAW_DATA_NEEDED = "raw_data_needed"
    DOES_NOT_ADD_UP = "does_not_add_up"
    ATTRIBUTION_UNKNOWN = "attribution_unknown"
    NO_FORMULA = "no_formula"

    def text(self, language: Language | str | None = None) -> str:
        """Say the reason in a language, as a clause."""
        return say(f"absence.{self.value}", language=language)


class Remark(Word):
    """What must be said beside a figure: of what was added up, or of what the source said of the
    whole.
    """

    ACCOUNTS_NOT_PEOPLE = "accounts_not_people"
    ONE_ATTRIBUTION_MODEL = "one_attribution_model"
    UNLIKE_ITS_PARTS = "unlike_its_parts"
    BELOW_A_PART = "below_a_part"

    def text(self, language: Language | str | None = None) -> str:
        """Say it in a language."""
        return say(f"absence.{self.value}", language=language)


@final
@document
@checked
@frozen
class Interval:
    """Two bounds, both possible: the union of several audiences lies between the largest part and the sum.

    >>> print(Interval(200, 300))
    200..300
    """

    low: Number = field(converter=number)
    high: Number = field(converter=number)

    def __attrs_post_init__(self) -> None:
        if self.low > self.high:
            raise InvalidValue(
                value=(self.low, self.high), expected="a low bound that is not above the high bound"
            )

    def __contains__(self, value: object) -> bool:
        known = number_or_none(value)
        return known is not None and self.low <= known <= self.high

    def __str__(self) -> str:
        return f"{plain(self.low)}..{plain(self.high)}"


@final
@document
@frozen(kw_only=True, eq=False)
class Figure:
    """A combined or derived value of a metric: `value`, or `interval` when only bounds are known,
    or `reason` for neither.

    `parts` names what the reason is about (the missing part, the zero denominator), `remarks` what
    must be said beside it. A figure equals the number that is its value and hashes like it; two
    figures are equal only when everything in them is, so keep figures and plain numbers out of one
    set.

    >>> from smartgoals import catalog
    >>> rate = catalog.derive("click_through_rate", {"link_clicks": 3, "impressions": 200})
    >>> rate.value, rate == 0.015, float(rate)
    (0.015, True, 0.015)
    >>> print(catalog.derive("click_through_rate", {"link_clicks": 0, "impressions": 0}))
    click-through rate is not defined: a denominator is zero (impressions)
    """

    metric: str
    value: Number | None = None
    interval: Interval | None = None
    reason: Absence | None = None
    parts: tuple[str, ...] = ()
    remarks: tuple[Remark, ...] = ()

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Figure):
            return self._facts() == other._facts()
        if isinstance(other, (int, float)) and not isinstance(other, bool):
            return self.value is not None and self.value == other
        return NotImplemented

    def __hash__(self) -> int:
        return hash(self._facts()) if self.value is None else hash(self.value)

    def _facts(self) -> tuple[object, ...]:
        return astuple(self, recurse=False)

    def __float__(self) -> float:
        if self.value is None:
            raise InvalidValue(value=None, expected="a figure with a value", hint=str(self), path="value")
        return float(self.value)

    def __bool__(self) -> NoReturn:
        raise WrongType(
            value=self.metric, expected="asked for .value, .interval or .reason (a figure has no truth value)"
        )

    def why(self, language: Language | str = "en") -> str:
        """Say the reason in a language, or nothing: the old name of :meth:`Absence.text`."""
        tell("Figure.why()", "Figure.reason.text(), where there is a reason,")
        return "" if self.reason is None else self.reason.text(language)

    def text(self, language: Language | str | None = None) -> str:
        """Say it in a language: the value, the bounds, or the reason for neither."""
        into = asked_in(language)
        facts = {**facts_of(self.metric), "why": "" if self.reason is None else self.reason.text(into)}
        facts["about"] = f" ({into.value(tuple(map(spoken, self.parts)))})" if self.parts else ""
        if self.value is not None:
            return say("absence.known", {**facts, "value": _written(self.value, into)}, into)
        if self.interval is None:
            return say("absence.undefined", facts, into)
        ends = (self.interval.low, self.interval.high)
        return say(
            "absence.bounded", {**facts, "interval": "..".join(_written(end, into) for end in ends)}, into
        )

    def __str__(self) -> str:
        return self.text()


def _written(value: Number, into: Language) -> str:
    """Return a number in full, with the decimal sign of a language."""
    return plain(value).replace(".", into.decimal)
