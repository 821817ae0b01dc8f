"""Parts: what a call combines, as it is given, with what is wrong with it, all at once.

Knows the catalogue's tables through the protocol of the arithmetic, and combines nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any, NamedTuple, TypeAlias

from smartgoals._checked import Arguments, optional_text, refuse, sequence
from smartgoals._errors import InvalidValue, SmartGoalsError, raise_all
from smartgoals._model.metric import Metric
from smartgoals._numbers import NumberLike, number, optional_number, rounded
from smartgoals.catalog._derive import Tables, part_of

Values: TypeAlias = "Mapping[str, NumberLike | None]"
"""The values of the parts of a formula, by name; None is absent, and absent is not zero."""
Item: TypeAlias = "NumberLike | Values | None"
"""One of what is combined: a value, the values of its parts, or None where it is absent."""


class PartsGiven(NamedTuple):
    """The metric, its values by part in every item, what is said of the whole, and the models."""

    metric: Metric
    items: tuple[Values, ...]
    known: Values
    models: tuple[str, ...] | None


def given(
    tables: Tables,
    name: str,
    items: Iterable[Item],
    *,
    over_channels: bool,
    known: NumberLike | Values | None,
    units: Iterable[str] | None,
    models: Iterable[str] | None,
) -> PartsGiven:
    """Return what a call combines; whatever of it is wrong is told together, each at its path."""
    told = Arguments()
    metric = told.read("metric", tables.metric, name)
    kept = told.read("parts", _some, items) or ()
    told.read("parts", partial(_check_values, tables, metric, over_channels), kept)
    told.read("known", partial(_check_known, tables), known)
    told.read("units", partial(_check_units, len(kept)), units)
    said = told.read("models", partial(_words, len(kept)), models)
    told.settle()
    return PartsGiven(
        metric=metric,
        items=tuple(one if isinstance(one, Mapping) else {metric.id: one} for one in kept),
        known=_whole(metric, known),
        models=said,
    )


def is_union(tables: Tables, name: str, *, over_channels: bool) -> bool:
    """Tell whether the whole is a union of people who may be in several items."""
    known = tables.combination_of(name)
    return known.over_channels == "interval" and (over_channels or known.over_time == "requery")


def _some(items: Iterable[Item]) -> tuple[Item, ...]:
    kept = sequence(items, "values, or of mappings from part to value")
    if not kept:
        raise InvalidValue(value=kept, expected="at least one value")
    return kept


def _whole(metric: Metric, known: NumberLike | Values | None) -> Values:
    if isinstance(known, Mapping):
        return known
    return {} if known is None else {str(metric.id): number(known)}


def _check_values(
    tables: Tables,
    metric: Metric | None,
    over_channels: bool,
    kept: tuple[Item, ...],
) -> None:
    """Refuse what is no value of a part, and fewer than no people, each at its place."""
    faults: list[SmartGoalsError] = []
    for place, item in enumerate(kept):
        told = Arguments()
        if isinstance(item, Mapping):
            for name, value in item.items():
                told.read("", partial(_check_value, tables, over_channels, name), value)
        else:
            told.read("", partial(_check_alone, tables, over_channels, metric), item)
        faults += [fault.at(f"[{place}]") for fault in told.faults]
    raise_all(faults)


def _check_value(tables: Tables, over_channels: bool, name: str, value: Any) -> None:
    exactly = part_of(tables, name, value)
    if exactly is not None and exactly < 0 and is_union(tables, name, over_channels=over_channels):
        raise refuse(name, rounded(exactly), "zero or more people")


def _check_alone(tables: Tables, over_channels: bool, metric: Metric | None, value: Any) -> None:
    """Check the value of the metric itself; of one that nobody knows, that it is a number."""
    alone = optional_number(value)
    if metric is None or alone is None or alone >= 0:
        return
    if is_union(tables, metric.id, over_channels=over_channels):
        raise InvalidValue(value=alone, expected="zero or more people")


def _check_known(tables: Tables, known: Any) -> None:
    if not isinstance(known, Mapping):
        optional_number(known)
        return
    told = Arguments()
    for name, value in known.items():
        told.read("", partial(part_of, tables, name), value)
    told.settle()


def _check_units(count: int, units: Iterable[str] | None) -> None:
    words = _words(count, units)
    if words and len({word.casefold() for word in words}) > 1:  # as units of paces compare
        raise refuse("", words, "one unit or currency", "nothing is converted here")


def _words(count: int, words: Iterable[str] | None) -> tuple[str, ...] | None:
    """Return one word for every part; of no parts, which are refused themselves, any number."""
    if words is None:
        return None
    kept = (words,) * max(1, count) if isinstance(words, str) else sequence(words, "words")
    faults: list[SmartGoalsError] = []
    for place, word in enumerate(kept[:1] if isinstance(words, str) else kept):
        path = "" if isinstance(words, str) else f"[{place}]"
        try:
            if optional_text(word) is None:
                faults.append(refuse(path, word, "a word for every part"))
        except SmartGoalsError as fault:
            faults.append(fault.at(path))
    if count and len(kept) != count:
        faults.append(refuse("", kept, f"as many words as parts ({count})"))
    raise_all(faults)
    return kept
