"""Metric: what is counted, and which arithmetic its nature allows. Knows no other type of the model.

The fields are those of a measurement dictionary; only `id`, `nature` and `unit` must be said, the
rest follows from the nature or stays open. A metric that contradicts itself (a stock that sums over
time) is refused.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, Literal, TypeAlias, final

from attrs import field, frozen

from smartgoals._checked import Arguments, brief, checked, optional_text, refuse, sequence, truth
from smartgoals._documents import document
from smartgoals._errors import InvalidValue, SmartGoalsError, raise_all
from smartgoals._messages.formatting import Language
from smartgoals._messages.worded import Worded
from smartgoals._model.ids import MetricId, metric_id
from smartgoals._model.scale import Scale, optional_scale, read_scale, times
from smartgoals._numbers import Number, NumberLike, exact, number, optional_number, plain, rounded
from smartgoals._words import Word, member


class Nature(Word):
    """What kind of figure a metric is; it decides which windows and channels may be added, and
    which pace applies.
    """

    STOCK = "stock"
    FLOW = "flow"
    UNIQUE = "unique"
    RATIO = "ratio"
    MEAN = "mean"
    DISTRIBUTION = "distribution"
    SCORE = "score"


class Unit(Word):
    """The kind of unit a metric is told in."""

    COUNT = "count"
    RATIO = "ratio"
    MONEY = "money"
    DURATION = "duration"
    SCORE = "score"
    COUNT_PER_ITEM = "count_per_item"


class Better(Word):
    """Which way a metric improves; `context` means that neither way is good by itself."""

    HIGHER = "higher"
    LOWER = "lower"
    CONTEXT = "context"


BetterLike: TypeAlias = Better | Literal["higher", "lower", "context"]
"""Which side of a figure is the good one, or the word of it."""


class OverTime(Word):
    """How two adjacent windows of one channel combine."""

    SUM = "sum"
    LAST = "last"
    REQUERY = "requery"
    RECOMPUTE = "recompute"
    RESTAT = "restat"
    NONE = "none"


class OverChannels(Word):
    """How one window of two channels combines."""

    SUM = "sum"
    SUM_OVERLAP = "sum_overlap"
    SUM_MODEL = "sum_model"
    REQUERY = "requery"
    RECOMPUTE = "recompute"
    RESTAT = "restat"
    INTERVAL = "interval"
    NONE = "none"


class Stage(Word):
    """How far a metric lies from a result, in the words of AMEC's evaluation framework (2016)."""

    INPUT = "input"
    ACTIVITY = "activity"
    OUTPUT = "output"
    OUTTAKE = "outtake"
    OUTCOME = "outcome"
    IMPACT = "impact"


class Funnel(Word):
    """Where in a customer's path a metric lies."""

    AWARENESS = "awareness"
    CONSIDERATION = "consideration"
    CONVERSION = "conversion"
    LOYALTY = "loyalty"
    ADVOCACY = "advocacy"
    OPERATIONS = "operations"


_BY_NATURE: Final = (
    (Nature.STOCK, OverTime.LAST, OverChannels.SUM),
    (Nature.FLOW, OverTime.SUM, OverChannels.SUM),
    (Nature.UNIQUE, OverTime.REQUERY, OverChannels.INTERVAL),
    (Nature.RATIO, OverTime.RECOMPUTE, OverChannels.RECOMPUTE),
    (Nature.MEAN, OverTime.RECOMPUTE, OverChannels.RECOMPUTE),
    (Nature.DISTRIBUTION, OverTime.RESTAT, OverChannels.RESTAT),
    (Nature.SCORE, OverTime.RESTAT, OverChannels.RESTAT),
)
# What a nature rules out, from the table of natures: adding levels, people or percentages makes
# numbers that mean nothing.
_NO_SUM: Final = frozenset(
    {Nature.STOCK, Nature.UNIQUE, Nature.RATIO, Nature.MEAN, Nature.DISTRIBUTION, Nature.SCORE}
)
_NO_CHANNEL_SUM: Final = _NO_SUM - {Nature.STOCK, Nature.MEAN}


def _nature(value: Nature | str) -> Nature:
    return member(Nature, value, "nature")


def _unit(value: Unit | str) -> Unit:
    return member(Unit, value, "unit")


def _better(value: BetterLike) -> Better:
    return member(Better, value, "direction")


def _over_time(value: OverTime | str | None) -> OverTime | None:
    return None if value is None else member(OverTime, value, "way to combine windows")


def _over_channels(value: OverChannels | str | None) -> OverChannels | None:
    return None if value is None else member(OverChannels, value, "way to combine channels")


def _stage(value: Stage | str | None) -> Stage | None:
    return None if value is None else member(Stage, value, "stage")


def _funnel(value: Funnel | str | None) -> Funnel | None:
    return None if value is None else member(Funnel, value, "place in the funnel")


def _range(value: Iterable[NumberLike | None]) -> tuple[Number | None, Number | None]:
    pair = sequence(value, "two bounds")
    if len(pair) != 2:
        raise InvalidValue(value=value, expected="two bounds (low, high), either may be None")
    low, high = optional_number(pair[0]), optional_number(pair[1])
    if low is not None and high is not None and low >= high:
        raise InvalidValue(value=value, expected="a low bound below the high bound")
    return low, high


@final
@document
@checked
@brief
@frozen(kw_only=True)
class Metric:
    """What is counted: its nature, unit, better direction, and how it adds up.

    `range` holds the possible values (either bound may be None), `over_time` and `over_channels`
    how windows and channels combine (from the nature when not said), `formula` the arithmetic of a
    derived metric over ids and named inputs. `scale` is the unit of time in which a duration is
    told: its readings, its goals and its benchmarks share it. Raises
    :class:`~smartgoals.InvalidValue` for a metric that contradicts itself.

    >>> Metric(id="km", nature="flow", unit="count").over_time
    OverTime.SUM
    >>> Metric(id="sales", nature="flow", over_time="last")
    Traceback (most recent call last):
        ...
    smartgoals._errors.InvalidValue: over_time: must be sum or none for a flow, got OverTime.LAST (a flow adds up over time)
    """

    id: MetricId = field(converter=metric_id)
    nature: Nature = field(converter=_nature)
    unit: Unit = field(default=Unit.COUNT, converter=_unit)
    better: Better = field(default=Better.HIGHER, converter=_better)
    over_time: OverTime | None = field(default=None, converter=_over_time)
    over_channels: OverChannels | None = field(default=None, converter=_over_channels)
    range: tuple[Number | None, Number | None] = field(default=(None, None), converter=_range)
    name_en: str | None = field(default=None, converter=optional_text)
    name_fr: str | None = field(default=None, converter=optional_text)
    definition: str | None = field(default=None, converter=optional_text)
    family: str | None = field(default=None, converter=optional_text)
    formula: str | None = field(default=None, converter=optional_text)
    stage: Stage | None = field(default=None, converter=_stage)
    funnel: Funnel | None = field(default=None, converter=_funnel)
    commonly_vanity: bool = field(default=False, converter=truth)
    source_kind: str | None = field(default=None, converter=optional_text)
    question: str | None = field(default=None, converter=optional_text)
    scale: Scale | None = field(default=None, converter=optional_scale)

    def __attrs_post_init__(self) -> None:
        _, over_time, over_channels = next(row for row in _BY_NATURE if row[0] is self.nature)
        if self.over_time is None:
            object.__setattr__(self, "over_time", over_time)
        if self.over_channels is None:
            object.__setattr__(self, "over_channels", over_channels)
        raise_all(list(self._contradictions()))

    def _contradictions(self) -> Iterable[SmartGoalsError]:
        if self.nature in _NO_SUM and self.over_time is OverTime.SUM:
            allowed = (
                "last, none" if self.nature is Nature.STOCK else "requery, recompute, restat, last, none"
            )
            yield refuse(
                "over_time",
                self.over_time,
                f"one of {allowed} for a {self.nature}",
                f"a {self.nature} does not add up over time",
            )
        if self.nature is Nature.FLOW and self.over_time is OverTime.LAST:
            yield refuse("over_time", self.over_time, "sum or none for a flow", "a flow adds up over time")
        if self.nature in _NO_CHANNEL_SUM and self.over_channels is OverChannels.SUM:
            yield refuse(
                "over_channels",
                self.over_channels,
                f"requery, recompute, restat, interval or none for a {self.nature}",
                f"a {self.nature} does not add up over channels",
            )
        if self.unit is Unit.RATIO and self.nature in {Nature.STOCK, Nature.FLOW, Nature.UNIQUE}:
            yield refuse("unit", self.unit, f"a unit that a {self.nature} can have, such as count or money")
        if self.scale is not None and self.unit is not Unit.DURATION:
            yield refuse(
                "scale", self.scale, f"None for a metric in {self.unit}", "only a duration has a scale"
            )

    def in_scale(self, value: NumberLike, scale: Scale | str) -> Number:
        """Return a duration that is told in some scale in the scale of the metric, exactly.

        *scale* is a word for a unit of time, as a pace takes it: "minutes", "min", "heures". Raises
        :class:`~smartgoals.InvalidValue` for a metric that has no scale.

        >>> from smartgoals import catalog
        >>> catalog.METRICS["first_response_time"].in_scale(90, "minutes")
        1.5
        """
        given = Arguments()
        amount, told = given.read("value", number, value), given.read("scale", read_scale, scale)
        given.settle()
        if self.scale is None:
            raise refuse("scale", self.scale, f"the scale of {self.id}: seconds, minutes, hours or days")
        return rounded(exact(amount) * times(told, self.scale))

    def name(self, language: Language | str = "en") -> str:
        """Return the metric's name in a language, or its id in words."""
        return self.in_words.into(language)

    @property
    def in_words(self) -> Worded:
        """Its id, as a value that each language says by the metric's name in it."""
        english = self.name_en or self.id.replace("_", " ")
        return Worded(str(self.id), f"metric.{self.id}", en=english, fr=self.name_fr or english)

    def __str__(self) -> str:
        low, high = self.range
        bounds = "" if self.range == (None, None) else f" from {_bound(low)} to {_bound(high)}"
        told = f" in {self.scale}" if self.scale is not None else ""
        return f"{self.name()}: a {self.nature}{told}{bounds}, better {self.better}"


def _bound(value: Number | None) -> str:
    return "…" if value is None else plain(value)
