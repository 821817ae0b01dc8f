"""Laws of converters: what a cattrs converter with our hooks must keep, for whatever format it writes.

Knows no backend by its name. Renamed keys are found in what the converter itself writes.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, Final, final

from attrs import frozen

from smartgoals._checked import Arguments, sequence, truth
from smartgoals._errors import SmartGoalsError, WrongType
from smartgoals._location import Location, spelt
from smartgoals._model.goal import Goal
from smartgoals.codec._document import unstructure
from smartgoals.testing._check import Flaw, Flaws, NamedCheck, checks_of, law, raised
from smartgoals.testing._sample_documents import documents, results

_JUNK: Final[tuple[Any, ...]] = (
    None,
    True,
    5,
    -1.5,
    "x",
    "",
    "2026-02-30",
    (),
    ("x",),
    {"?": 1},
    {"id": None},
    {"id": {}},
)
_WRONG: Final = "no such thing here, nor a day"
_SURPLUS: Final = "surplus_key"
_ENVELOPE: Final = ("smartgoals", "strategy")


def converter_checks(
    converter: Any,
    *,
    more: Iterable[Any] = (),
    refuses_unknown: bool = True,
) -> tuple[NamedCheck, ...]:
    """Return the checks of a cattrs converter that :func:`smartgoals.codec.configure` has taught our types.

    `more` are values of ours to try it on beside the samples, and `refuses_unknown` says whether a
    key that nothing reads shall be refused. Where the converter has `dumps` and `loads`, its text
    is held to the laws too. Raises :class:`~smartgoals.SmartGoalsError` for what does not structure
    and unstructure.

    >>> from smartgoals import codec, testing
    >>> testing.run_checks(testing.converter_checks(codec.make_converter())).failures
    ()
    """
    arguments = Arguments()
    given = arguments.read("converter", _converter, converter)
    values = arguments.read("more", lambda value: sequence(value, "values"), more)
    strict = arguments.read("refuses_unknown", truth, refuses_unknown)
    arguments.settle()
    return checks_of(_LAWS, ConverterTrial(given, values, strict), type(given).__name__)


def _converter(value: Any) -> Any:
    if callable(getattr(value, "structure", None)) and callable(
        getattr(value, "unstructure", None),
    ):
        return value
    raise WrongType(value=value, expected="a converter of cattrs, with structure and unstructure")


@final
@frozen(eq=False)
class ConverterTrial:
    """A converter, values of the caller's, and what it makes of a strategy of several goals."""

    converter: Any
    more: tuple[Any, ...]
    refuses_unknown: bool

    @property
    def values(self) -> Iterator[tuple[str, Any, Any]]:
        """What it is tried on: documents, results, and the caller's values."""
        yield from documents()
        yield from results()
        for place, value in enumerate(self.more):
            yield (
                f"more[{place}]",
                value,
                type(value),
            )

    def read(self, data: Any, kind: Any) -> Any:
        """Return what it reads of data."""
        return self.converter.structure(data, kind)


@law("values-come-back", "What it writes of a value it reads as an equal value.")
def _values_come_back(trial: ConverterTrial) -> Flaws:
    for name, value, kind in trial.values:
        try:
            back = trial.read(trial.converter.unstructure(value), kind)
        except Exception as failure:
            yield raised(failure, name)
            continue
        if back != value:
            yield _lost(name, value, back)


def _lost(name: str, value: Any, back: Any) -> Flaw:
    """Return the flaw of a value that came back as another one, at the first place that is not alike."""
    whole: tuple[Location, Any, Any] = ((), str(value)[:100], str(back)[:100])
    is_alike = type(back) is type(value)
    at, before, after = next(_apart(unstructure(value), unstructure(back)), whole) if is_alike else whole
    return Flaw(", ".join(filter(None, (name, spelt(at)))), f"{before!r} came back as {after!r}")


def _apart(before: Any, after: Any, at: Location = ()) -> Iterator[tuple[Location, Any, Any]]:
    """Yield where two documents are not alike, with what stands there in each."""
    if isinstance(before, dict) and isinstance(after, dict):
        for key in dict.fromkeys((*before, *after)):
            yield from _apart(before.get(key), after.get(key), (*at, key))
    elif isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        for place, pair in enumerate(zip(before, after, strict=True)):
            yield from _apart(*pair, (*at, place))
    elif before != after:
        yield at, before, after


@law(
    "writes-plain-data",
    "What it writes is text, finite numbers, truths, lists and mappings of texts, which JSON can hold.",
)
def _writes_plain_data(trial: ConverterTrial) -> Flaws:
    for name, value, _ in trial.values:
        data = trial.converter.unstructure(value)
        try:
            back = json.loads(json.dumps(data, allow_nan=False))
        except (TypeError, ValueError) as failure:
            yield raised(failure, name)
            continue
        if back != data:
            yield Flaw(name, "through JSON it is other data")


@law("writes-alike", "It writes equal values alike, each time.")
def _writes_alike(trial: ConverterTrial) -> Flaws:
    for (name, value, _), (_, twin, _) in zip(trial.values, trial.values, strict=True):
        first, again, other = (trial.converter.unstructure(each) for each in (value, value, twin))
        if not first == again == other:
            yield Flaw(name, "the second time it writes something else")


@law(
    "text-comes-back",
    "Where it has dumps and loads, what it writes as text it reads as an equal value.",
)
def _text_comes_back(trial: ConverterTrial) -> Flaws:
    dumps, loads = (getattr(trial.converter, name, None) for name in ("dumps", "loads"))
    if dumps is None or loads is None:
        return
    for name, value, kind in documents():
        if not isinstance(
            trial.converter.unstructure(value),
            Mapping,
        ):  # some formats have room for nothing else
            continue
        try:
            back = loads(dumps(value), kind)
        except Exception as failure:
            yield raised(failure, name)
            continue
        if back != value:
            yield _lost(name, value, back)


@law("leaves-data-alone", "Reading changes nothing in the data, and writing nothing in the value.")
def _leaves_data_alone(trial: ConverterTrial) -> Flaws:
    for (name, value, kind), (_, twin, _) in zip(documents(), documents(), strict=True):
        data = trial.converter.unstructure(value)
        before = copy.deepcopy(data)
        trial.read(data, kind)
        if data != before:
            yield Flaw(name, "the data are others after reading")
        if value != twin:
            yield Flaw(name, "the value is another one after writing")


def _goals(trial: ConverterTrial) -> Iterator[tuple[str, Any, tuple[Location, ...]]]:
    """Yield the data of goals by name, with the places of their numbers and days."""
    for name, value, kind in documents():
        if kind is Goal:
            data = trial.converter.unstructure(value)
            yield (
                name,
                data,
                tuple(_leaves(data)),
            )


def _leaves(data: Any, at: Location = ()) -> Iterator[Location]:
    if isinstance(data, Mapping):
        for key, value in data.items():
            yield from _leaves(value, (*at, key))
    elif isinstance(data, list | tuple):
        for place, value in enumerate(data):
            yield from _leaves(value, (*at, place))
    elif _is_day(data) or (isinstance(data, int | float) and not isinstance(data, bool)):
        yield at


def _is_day(value: Any) -> bool:
    try:
        date.fromisoformat(value)
    except (TypeError, ValueError):
        return False
    return True


def _with(data: Any, at: Location, value: Any) -> Any:
    changed = copy.deepcopy(data)
    inside = changed
    for step in at[:-1]:
        inside = inside[step]
    inside[at[-1]] = value
    return changed


@law(
    "each-fault-at-its-place",
    "A wrong number or day is refused by an error of ours, at its place, and at none that the document"
    " lacks.",
)
def _each_fault(trial: ConverterTrial) -> Flaws:
    for name, data, leaves in _goals(trial):
        for leaf in leaves:
            spoilt = _with(data, leaf, {"?": _WRONG})
            paths = _refused(trial, spoilt, Goal)
            if isinstance(paths, Flaw):
                yield Flaw(f"{name}, {spelt(leaf)}", paths.reason)
            elif not any(_is_near(path, leaf) for path in paths):
                yield Flaw(
                    f"{name}, {spelt(leaf)}",
                    f"it is told at {', '.join(map(spelt, paths)) or 'no place'}",
                )
            else:
                strange = [path for path in paths if not (_is_near(path, leaf) or _is_in(spoilt, path))]
                if strange:
                    where = ", ".join(map(spelt, strange))
                    yield Flaw(
                        f"{name}, {spelt(leaf)}", f"it is told at {where} too, which is not in the document"
                    )


def _is_in(data: Any, path: Location) -> bool:
    """Tell whether a document has a place."""
    try:
        for step in path:
            data = data[step]
    except (KeyError, IndexError, TypeError):
        return False
    return True


def _is_near(path: Location, leaf: Location) -> bool:
    """Tell whether a place is that of a leaf, inside it, or the value around it that is written as one."""
    return path[: len(leaf)] == leaf or (
        bool(path) and leaf[: len(path)] == path and len(leaf) - len(path) <= 1
    )


def _refused(trial: ConverterTrial, data: Any, kind: Any) -> list[Location] | Flaw:
    try:
        trial.read(data, kind)
    except SmartGoalsError as fault:
        return [problem.location for problem in fault.problems]
    except Exception as failure:
        return raised(failure)
    return Flaw("", "it is read as if nothing were wrong")


@law("all-faults-at-once", "The faults of a document are told together, each at its place.")
def _all_faults(trial: ConverterTrial) -> Flaws:
    for name, data, leaves in _goals(trial):
        apart = [leaf for leaf in leaves if len(leaf) == 1][:3]
        spoilt = data
        for leaf in apart:
            spoilt = _with(spoilt, leaf, {"?": _WRONG})
        paths = _refused(trial, spoilt, Goal) if apart else []
        if isinstance(paths, Flaw):
            yield Flaw(name, paths.reason)
            continue
        for leaf in apart:
            if not any(_is_near(path, leaf) for path in paths):
                yield Flaw(name, f"nothing is told at {spelt(leaf)} where {len(apart)} are wrong")


@law(
    "unknown-keys",
    "A key that nothing reads is refused at its place, or passed over where that is asked for.",
)
def _unknown_keys(trial: ConverterTrial) -> Flaws:
    for name, data, _ in _goals(trial):
        spoilt = {**data, _SURPLUS: 1}
        paths = _refused(trial, spoilt, Goal)
        if trial.refuses_unknown and isinstance(paths, Flaw):
            yield Flaw(name, paths.reason)
        elif trial.refuses_unknown and (_SURPLUS,) not in paths:
            yield Flaw(name, f"it is told at {paths}")
        elif not trial.refuses_unknown and not (
            isinstance(paths, Flaw) and "nothing were wrong" in paths.reason
        ):
            yield Flaw(name, "the key is refused")


@law(
    "junk-is-refused",
    "Whatever stands where a document should be is read, or refused by an error of ours.",
)
def _junk(trial: ConverterTrial) -> Flaws:
    kinds = dict.fromkeys(kind for _, _, kind in documents())
    for kind in kinds:
        for junk in (
            *_JUNK,
            [junk for junk in _JUNK if junk],
            *({key: junk} for key in ("id", *_ENVELOPE) for junk in _JUNK),
        ):
            try:
                trial.read(copy.deepcopy(junk), kind)
            except SmartGoalsError:
                continue
            except Exception as failure:
                yield raised(failure, f"{kind.__name__} of {str(junk)[:40]!r}")


_LAWS: Final = (
    _values_come_back,
    _writes_plain_data,
    _writes_alike,
    _text_comes_back,
    _leaves_data_alone,
    _each_fault,
    _all_faults,
    _unknown_keys,
    _junk,
)
