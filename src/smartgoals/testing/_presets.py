"""Laws of status presets: what a set of bands and rules says over every scale; knows no preset by
its name.
"""

from __future__ import annotations

import json
import pickle
from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from itertools import islice, pairwise, permutations, product
from math import floor
from types import MappingProxyType
from typing import Any, Final

from smartgoals._checked import instance
from smartgoals._numbers import exact
from smartgoals._progress.measures import Quantities, StatusMeasure, measure_of
from smartgoals._progress.status import (
    StatusBand,
    StatusCondition,
    StatusPreset,
    StatusRule,
    StatusVerdict,
)
from smartgoals.codec._document import structure, unstructure
from smartgoals.testing._check import Flaw, Flaws, NamedCheck, checks_of, law

_MORE_IS_BETTER: Final = frozenset(
    (
        StatusMeasure.GAP,
        StatusMeasure.GAP_POINTS,
        StatusMeasure.GAP_DAYS,
        StatusMeasure.ADHERENCE,
        StatusMeasure.ATTAINMENT,
        StatusMeasure.SCORE,
        StatusMeasure.MET,
        StatusMeasure.SAFE_DAYS,
    ),
)
_NEAR: Final = Fraction(1, 10**6)
_FAR: Final = tuple(Fraction(value) for value in (-(10**9), -100, -1, 0, 0.5, 1, 2, 100, 10**9))
_ASIDE: Final = tuple(map(Fraction, (0, 1, -1, 10**4)))
_MOST_ORDERS: Final = 24
_MOST_TRIED: Final = 1_000
_SCALES: Final[Mapping[StatusMeasure, tuple[int, int, int]]] = MappingProxyType(
    {
        StatusMeasure.GAP_POINTS: (-100, 0, 900),
        StatusMeasure.ADHERENCE: (0, 1, 10),
        StatusMeasure.ATTAINMENT: (0, 1, 10),
        StatusMeasure.SCORE: (0, 1, 1),
        StatusMeasure.MET: (0, 1, 1),
    }
)
"""What each measure that has no unit is where nothing was brought, all that was asked for, and ten times that."""


def preset_checks(preset: StatusPreset) -> tuple[NamedCheck, ...]:
    """Return the checks of a status preset. Raises :class:`~smartgoals.WrongType` for anything else.

    >>> from smartgoals import status, testing
    >>> turned = status.StatusPreset(id="turned", source="nobody", measure="gap", worst_first=["good", "bad"],
    ...     bands=[status.StatusBand("bad", None, 0), status.StatusBand("good", 0, None)])
    >>> [failure.name for failure in testing.run_checks(testing.preset_checks(turned)).failures]
    ['worst-first']
    """
    return checks_of(_LAWS, instance(preset, StatusPreset, "a StatusPreset", "preset"), preset.id)


class _Judged:
    """What has nothing but quantities."""

    def __init__(self, quantities: Quantities) -> None:
        self.quantities = quantities


def _edges(preset: StatusPreset) -> list[Fraction]:
    return [exact(band.low) for band in preset.bands if band.low is not None]


def _values(preset: StatusPreset) -> list[Fraction]:
    edges = _edges(preset)
    near = [edge + step for edge in edges for step in (-_NEAR, 0, _NEAR)]
    between = [(low + high) / 2 for low, high in pairwise(edges)]
    whole = [Fraction(round(value) + step) for value in (*edges, *between) for step in (-1, 0, 1)]
    return sorted({*near, *between, *whole, *_FAR})


@law("total", "Whatever is known or not known of a progress gives one of its statuses.")
def _total(preset: StatusPreset) -> Flaws:
    words = {*preset.worst_first, preset.unknown}
    for measure, value in product(StatusMeasure, (None, *_values(preset))):
        of = Quantities() if value is None else quantities_at(measure, value)
        if of is not None:
            verdict = preset.judge(_Judged(of))
            if verdict.status not in words:
                yield Flaw(f"{measure} {value}", f"the status is {verdict.status!r}")


@law(
    "bands-cover",
    "Every value of its measure falls into the one band that has it, lower edge included.",
)
def _bands_cover(preset: StatusPreset) -> Flaws:
    for value in _values(preset):
        of = quantities_at(preset.measure, value)
        holding = [band for band in preset.bands if _holds(band, value)]
        if len(holding) != 1:
            yield Flaw(f"bands at {value}", f"{len(holding)} bands have it")
        elif of is not None and not _is_ruled(preset, of):
            said = preset.judge(_Judged(of)).status
            if said != holding[0].status:
                yield Flaw(
                    f"bands at {value}",
                    f"the status is {said!r}, and the band {holding[0].status!r}",
                )


def _holds(band: StatusBand, value: Fraction) -> bool:
    above = band.low is None or exact(band.low) <= value
    return above and (band.high is None or value < exact(band.high))


def _is_ruled(preset: StatusPreset, of: Quantities) -> bool:
    return any(all(condition.holds(of) for condition in rule.conditions) for rule in preset.rules)


@law("each-band-given", "Each band has a value that its measure can have.")
def _each_band_given(preset: StatusPreset) -> Flaws:
    values = [value for value in _values(preset) if quantities_at(preset.measure, value) is not None]
    for place, band in enumerate(preset.bands):
        if not any(_holds(band, value) for value in values):
            yield Flaw(f"bands[{place}]", f"no value of {preset.measure} is {band}")


@law(
    "each-rule-given",
    "Each rule decides of something: none before it takes all that it asks for.",
)
def _each_rule_given(preset: StatusPreset) -> Flaws:
    for place, rule in enumerate(preset.rules):
        if not any(preset.judge(_Judged(of)).because == str(rule) for of in _fitting(rule)):
            yield Flaw(f"rules[{place}]", f"nothing that was tried is given {rule.status!r} by it")


def _fitting(rule: StatusRule) -> Iterator[Quantities]:
    """Yield quantities on which all conditions of a rule hold, with what else may be known beside them."""
    asked: dict[StatusMeasure, list[StatusCondition]] = {}
    for condition in rule.conditions:
        asked.setdefault(condition.measure, []).append(condition)
    choices = [[(measure, value) for value in _choices(of)] for measure, of in asked.items()]
    # Of many conditions not everything can be tried; what each of them holds on comes first.
    for values in islice(product(*choices), _MOST_TRIED):
        for order, _ in zip(permutations(values), range(_MOST_ORDERS), strict=False):
            facts: dict[str, Any] = {}
            for measure, value in order:
                facts |= facts_at(measure, value)
            of = Quantities(**facts)
            if all(condition.holds(of) for condition in rule.conditions):
                yield of


def _choices(conditions: list[StatusCondition]) -> list[Fraction]:
    """Return values to try one measure on that conditions ask for; first those on which all of them hold."""
    edges = [exact(condition.value) for condition in conditions]
    near = [edge + step for step in (0, 1, -1, _NEAR, -_NEAR) for edge in edges]
    between = [(low + high) / 2 for low, high in pairwise(sorted(edges))]
    return sorted(
        dict.fromkeys((*near, *between, *_ASIDE)), key=lambda value: not _all_hold(conditions, value)
    )


def _all_hold(conditions: list[StatusCondition], value: Fraction) -> bool:
    of = quantities_at(conditions[0].measure, value)
    return of is not None and all(condition.holds(of) for condition in conditions)


@law(
    "scale-fits",
    "Its bands lie on the scale of its measure: all that was asked for is not the lowest, nothing is not the"
    " highest, and ten times as much is.",
)
def _scale_fits(preset: StatusPreset) -> Flaws:
    if preset.measure not in _SCALES or len(preset.bands) == 1:
        return
    nothing, all_of_it, much = ((value, _band_of(preset, value)) for value in _SCALES[preset.measure])
    low, *_, high = preset.bands
    for what, (value, band), is_wrong in (
        ("nothing was brought", nothing, nothing[1] == high),
        ("all was brought that was asked for", all_of_it, all_of_it[1] == low),
        ("ten times as much was brought", much, much[1] != high),
    ):
        if is_wrong:
            yield Flaw("bands", f"where {what}, {preset.measure} is {value}, and the band {band}")
            return  # the others follow from it


def _band_of(preset: StatusPreset, value: int) -> StatusBand:
    return next(band for band in preset.bands if _holds(band, Fraction(value)))


@law(
    "worst-first",
    "Its statuses are ordered as its bands are: worse ones lie further from what is good.",
)
def _worst_first(preset: StatusPreset) -> Flaws:
    ranks = [
        preset.worst_first.index(band.status) for band in preset.bands if band.status in preset.worst_first
    ]
    if preset.measure in _MORE_IS_BETTER:
        if ranks != sorted(ranks):
            yield Flaw(
                "worst_first",
                f"more {preset.measure} is better, and its bands stand as {_told(preset)}",
            )
        return
    best = ranks.index(max(ranks))
    if ranks[: best + 1] != sorted(ranks[: best + 1]) or ranks[best:] != sorted(
        ranks[best:],
        reverse=True,
    ):
        yield Flaw("worst_first", f"its bands grow worse and better in turns: {_told(preset)}")


def _told(preset: StatusPreset) -> str:
    return ", ".join(band.status for band in preset.bands)


@law(
    "worst-of-several",
    "The worst of several statuses is the first of its order among them, whatever their order.",
)
def _worst_of_several(preset: StatusPreset) -> Flaws:
    order = preset.worst_first
    for first, second in product(order, order):
        worst = min(first, second, key=order.index)
        if {preset.worst_of([first, second]), preset.worst_of([second, preset.unknown, first])} != {
            worst,
        }:
            yield Flaw("worst_first", f"of {first!r} and {second!r} it is not {worst!r}")


@law(
    "one-word-one-meaning",
    "No status is that of two bands which another one parts, nor the word for unknown.",
)
def _one_word_one_meaning(preset: StatusPreset) -> Flaws:
    words = [band.status for band in preset.bands]
    for place, word in enumerate(words):
        if word in words[:place] and words[place - 1] != word and preset.measure in _MORE_IS_BETTER:
            yield Flaw(f"bands[{place}]", f"{word!r} is the status of a band below it too")
    for place, rule in enumerate(preset.rules):
        if rule.status == preset.unknown:
            yield Flaw(
                f"rules[{place}]",
                f"it gives {preset.unknown!r}, which says that nothing is known",
            )
    if preset.unknown in words:
        yield Flaw("unknown", f"{preset.unknown!r} is the status of a band too")


@law(
    "round-trip",
    "It travels in a pickle, and its verdicts through the codec, and both come back equal.",
)
def _round_trip(preset: StatusPreset) -> Flaws:
    values = [quantities_at(preset.measure, value) or Quantities() for value in _values(preset)]
    verdicts = [preset.judge(_Judged(of)) for of in values]
    written = json.loads(json.dumps(unstructure(verdicts), allow_nan=False))
    pairs = [(preset, pickle.loads(pickle.dumps(preset)))]
    for before, back in (*pairs, *zip(verdicts, structure(written, list[StatusVerdict]), strict=True)):
        if back != before:
            yield Flaw("", f"{before} came back as {back}")


_LAWS: Final = (
    _total,
    _bands_cover,
    _each_band_given,
    _each_rule_given,
    _scale_fits,
    _worst_first,
    _worst_of_several,
    _one_word_one_meaning,
    _round_trip,
)


def quantities_at(measure: StatusMeasure, value: Fraction) -> Quantities | None:
    """Return quantities on which a measure has a value; None where it cannot have it."""
    made = Quantities(**_FACTS[measure](value))
    return made if measure_of(made, measure) == value else None


def facts_at(measure: StatusMeasure, value: Fraction) -> Mapping[str, Any]:
    """Return the facts by which a measure has a value, to be joined with those of other measures."""
    return _FACTS[measure](value)


def _whole(name: str) -> Callable[[Fraction], dict[str, Any]]:
    return lambda value: {name: floor(value)}


def _exact(name: str) -> Callable[[Fraction], dict[str, Any]]:
    return lambda value: {name: value}


_FACTS: Final[Mapping[StatusMeasure, Callable[[Fraction], dict[str, Any]]]] = MappingProxyType(
    {
        StatusMeasure.GAP: _exact("gap"),
        StatusMeasure.GAP_POINTS: lambda value: {"gap": value, "way": Fraction(100)},
        StatusMeasure.GAP_DAYS: _exact("gap_days"),
        StatusMeasure.ADHERENCE: lambda value: {
            "gap": 100 * (value - 1),
            "expected_way": Fraction(100),
        },
        StatusMeasure.ATTAINMENT: lambda value: {
            "gap": value - 1,
            "way": Fraction(1),
            "made": value,
        },
        StatusMeasure.SCORE: lambda value: {"gap": value - 1, "way": Fraction(1), "made": value},
        StatusMeasure.MET: lambda value: {"is_met": value > 0},
        StatusMeasure.SAFE_DAYS: lambda value: {
            "gap": Fraction(min(0, floor(value))),
            "safe_days": floor(value),
        },
        StatusMeasure.SINCE_START: _whole("since_start"),
        StatusMeasure.PAST_DEADLINE: _whole("past_deadline"),
        StatusMeasure.READING_AGE: _whole("reading_age"),
        StatusMeasure.PACE_INDEX: lambda value: {"made": value, "expected_way": Fraction(1)},
        StatusMeasure.BURN_FAST: _exact("burn_fast"),
        StatusMeasure.BURN_SLOW: _exact("burn_slow"),
        StatusMeasure.BURN_DAY: _exact("burn_day"),
    },
)
