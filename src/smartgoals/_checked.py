"""One constructor law for every value: all faults of its fields at once, each with its field's name.

Knows attrs and the errors, and no type of the model. Converters of the fields normalise or refuse
without knowing the name of their field; :func:`checked` runs them all again when one refuses, and
reports every refusal with its path. Cross-field laws live in each type's `__attrs_post_init__` and
name their own fields.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable, Mapping, Sized
from datetime import date
from typing import Any, ParamSpec, TypeVar, cast, final

import attrs

from smartgoals._errors import InvalidValue, SmartGoalsError, WrongType, join, raise_all
from smartgoals._location import PathLike

T = TypeVar("T")
V = TypeVar("V")
P = ParamSpec("P")
_LONGEST_TEXT = 20_000
_LONGEST_NAME = 200
_MOST_ITEMS = 10_000_000
"""Items that a list may have which says how many it has; no memory holds those of the longest ranges."""
_HALF_PAIR = "[\ud800-\udfff]"
_MOST_FAULTS = 100_000
# What most fields are given, and can be read as often as one likes.
_READ_AGAIN = frozenset({str, int, float, bool, type(None), tuple, list, dict, date})


def checked(cls: type[T]) -> type[T]:
    """Make an attrs class report all faults of its fields together; put it above `@frozen`."""
    attrs_init: Callable[..., None] = cls.__init__

    @functools.wraps(attrs_init)
    def __init__(self: T, *args: object, **kwargs: object) -> None:
        for field, value in kwargs.items():
            if type(value) not in _READ_AGAIN and hasattr(value, "__next__"):
                # An iterator can be read but once, and a refusal reads the fields again to name them all.
                kwargs[field] = tuple(value)  # type: ignore[arg-type]  # what has __next__ iterates
        try:
            attrs_init(self, *args, **kwargs)
        except SmartGoalsError:
            raise_all(faults_of_fields(cls, args, kwargs))
            raise

    cls.__init__ = __init__  # type: ignore[assignment]  # same signature, told by functools.wraps
    return cls


def brief(cls: type[T]) -> type[T]:
    """Make the `repr` of an attrs class show only what differs from the defaults; it pastes back
    all the same.
    """
    fields: tuple[Any, ...] = attrs.fields(cls)  # type: ignore[arg-type]  # it stands above @frozen, so attrs made cls
    shown = tuple(one for one in fields if one.init and one.repr)

    def __repr__(self: T) -> str:
        said = ((one, getattr(self, one.name)) for one in shown)
        parts = (f"{one.alias}={_said(one)(value)}" for one, value in said if not _is_default(value, one))
        return f"{cls.__name__}({', '.join(parts)})"

    return shown_as(cls, __repr__)


def shown_as(cls: type[T], said: Callable[[T], str]) -> type[T]:
    """Let a class show itself in one way, wherever it is shown."""

    def _repr_pretty_(self: T, printer: Any, cycle: bool) -> None:
        printer.text(said(self))

    # What IPython, and Hypothesis in a failing test, look for before they lay a value out in their own way.
    cls._repr_pretty_ = _repr_pretty_  # type: ignore[attr-defined]  # a protocol of IPython's, not of ours
    cls.__repr__ = said  # type: ignore[method-assign,assignment]  # the same signature as object's
    return cls


def _said(field: Any) -> Callable[[object], str]:
    """Return how a field is told in a `repr`: attrs has True there, or a function of the field's own."""
    told: Callable[[object], str] | bool = field.repr
    return repr if isinstance(told, bool) else told


def _is_default(value: object, field: Any) -> bool:
    """Tell whether a field has the value that it would have if nobody had given one."""
    if field.default is attrs.NOTHING:
        return False
    default = field.default if field.converter is None else field.converter(field.default)
    return type(value) is type(default) and value == default


def faults_of_fields(
    cls: type, args: Iterable[object], kwargs: Mapping[str, object]
) -> list[SmartGoalsError]:
    """Return what the converters of *cls* refuse in these arguments, each fault at its field."""
    fields: tuple[Any, ...] = attrs.fields(cls)
    given = dict(zip((f.name for f in fields if f.init), args, strict=False)) | {
        name.lstrip("_"): value for name, value in kwargs.items()
    }
    faults: list[SmartGoalsError] = []
    for one in fields:
        if one.alias in given and one.converter is not None:
            try:
                one.converter(given[one.alias])
            except SmartGoalsError as fault:
                faults.append(fault.at(one.alias))
    return faults


@final
class Arguments:
    """The arguments of a call, read one by one: what is wrong with them is raised together."""

    def __init__(self) -> None:
        self.faults: list[SmartGoalsError] = []

    def read(self, path: PathLike, convert: Callable[[V], T], value: V) -> T:
        """Return an argument as it is read; what is refused is kept for :meth:`settle`.

        What is returned then is nothing to go on with before that.
        """
        try:
            return convert(value)
        except SmartGoalsError as fault:
            self.faults.append(fault.at(path))
            return cast("T", None)

    def settle(self) -> None:
        """Raise nothing, the only fault, or all of them together."""
        raise_all(self.faults)


def named(path: str, convert: Callable[[V], T], value: V) -> T:
    """Return the one argument of a call that may be refused, as it is read; an error names it.

    >>> from smartgoals._numbers import number
    >>> named("share", number, "7")
    Traceback (most recent call last):
        ...
    smartgoals._errors.WrongType: share: must be a number, got str '7' (write numbers without quotes)
    """
    try:
        return convert(value)
    except SmartGoalsError as fault:
        raise fault.at(path) from None


def refusing(**readers: Callable[[Any], object]) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Let a function that fails name the arguments that it could not go on with; one that answers
    pays nothing.

    Each of *readers* refuses what its argument must not be, and is asked once the function has
    raised what is no error of ours. Where none refuses, the fault is the function's own, and is let
    through. An iterator that a reader reads item by item is handed on as a tuple, to be read twice.
    """
    several = tuple(path for path, one in readers.items() if getattr(one, "func", None) in (each, sequence))

    def under(function: Callable[P, T]) -> Callable[P, T]:
        code = function.__code__
        places = code.co_varnames[: code.co_argcount]

        @functools.wraps(function)
        def answered(*args: P.args, **kwargs: P.kwargs) -> T:
            given: dict[str, Any] = kwargs
            if several:
                given = dict(zip(places, args, strict=False)) | kwargs
                given |= {path: _read_twice(given[path]) for path in several if path in given}
            try:
                if several:
                    return function(**given)  # type: ignore[call-arg]  # the same arguments, by name
                return function(*args, **kwargs)
            except SmartGoalsError:
                raise
            except Exception:
                told, given = Arguments(), dict(zip(places, args, strict=False)) | given
                for path in readers.keys() & given.keys():
                    told.read(path, readers[path], given[path])
                told.settle()
                raise

        return answered

    return under


def _read_twice(value: object) -> object:
    """Return an iterator as a tuple of its items, and anything else as it is."""
    return tuple(value) if hasattr(value, "__next__") else value  # type: ignore[arg-type]  # what has it iterates


def an(cls: type[T], what: str) -> Callable[[Any], T]:
    """Return a reader of an argument that must be an instance of a class."""
    return lambda value: instance(value, cls, what)


def refuse(path: str, value: object, expected: str, hint: str = "") -> InvalidValue:
    """Return the error for a fault found between fields, ready to raise."""
    return InvalidValue(value=value, expected=expected, hint=hint, path=path)


def text(value: str) -> str:
    """Return free text stripped of outer blanks; refuse what is not text, is empty, or would flood
    a report.
    """
    if not isinstance(value, str):
        raise WrongType(value=value, expected="text")
    stripped = value.strip()
    if not stripped:
        raise InvalidValue(value=value, expected="text that is not empty")
    if len(stripped) > _LONGEST_TEXT:
        raise InvalidValue(value=value, expected=f"text of at most {_LONGEST_TEXT} characters")
    if not stripped.isascii() and re.search(_HALF_PAIR, stripped):
        raise InvalidValue(
            value=value, expected="text that can be written as UTF-8", hint="it holds half a surrogate pair"
        )
    return stripped


def optional_text(value: str | None) -> str | None:
    """Return None for None or blank text, else :func:`text`."""
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    return text(value)


def name(value: str) -> str:
    """Return an id: 1 to 200 visible characters, no blanks at the ends, no control characters."""
    if not isinstance(value, str):
        raise WrongType(value=value, expected="an id (text)")
    if not value or value != value.strip() or len(value) > _LONGEST_NAME or not value.isprintable():
        raise InvalidValue(
            value=value,
            expected=f"an id of 1 to {_LONGEST_NAME} printable characters without blanks at the ends",
        )
    return str(value)


def truth(value: bool) -> bool:
    """Return True or False, and refuse whatever else Python would take for one of them."""
    if isinstance(value, bool):
        return value
    raise WrongType(value=value, expected="true or false")


def optional_truth(value: bool | None) -> bool | None:
    """Return None for None, else :func:`truth`."""
    if value is None or isinstance(value, bool):
        return value
    raise WrongType(value=value, expected="true, false or None")


def sequence(value: Iterable[T], what: str) -> tuple[T, ...]:
    """Return an iterable as a tuple; refuse text and mappings, which iterate into something nobody meant."""
    if isinstance(value, (str, bytes, Mapping)) or not isinstance(value, Iterable):
        raise WrongType(value=value, expected=f"a list of {what}")
    try:
        count = len(value) if isinstance(value, Sized) else 0
        items = iter(value)
    except OverflowError:  # a range may be longer than Python counts
        count, items = _MOST_ITEMS + 1, iter(())
    except TypeError:  # scalars of numpy have the methods of a list, which refuse to be asked
        raise WrongType(value=value, expected=f"a list of {what}") from None
    if count > _MOST_ITEMS:
        raise InvalidValue(value=count, expected=f"at most {_MOST_ITEMS} {what}")
    return tuple(items)


def each(value: Iterable[Any], what: str, convert: Callable[[Any], T]) -> tuple[T, ...]:
    """Return a tuple of converted items; all refused items are reported together, each at its index.

    Of a list of a hundred thousand refused items the rest is not looked at.
    """
    if type(value) is tuple and not value:  # the usual default, which most fields of most values have
        return ()
    faults: list[SmartGoalsError] = []
    items: list[T] = []
    for position, item in enumerate(sequence(value, what)):
        try:
            items.append(convert(item))
        except SmartGoalsError as fault:
            faults.append(fault.at(join("", f"[{position}]")))
            if len(faults) == _MOST_FAULTS:
                break
    raise_all(faults)
    return tuple(items)


def mapping(value: Mapping[Any, V], what: str) -> Mapping[Any, V]:
    """Return *value* if it is a mapping, or refuse it; *what* says of what to what."""
    if isinstance(value, Mapping):
        return value
    raise WrongType(value=value, expected=f"a mapping of {what}")


def instance(value: Any, cls: type[T], what: str, path: str = "") -> T:
    """Return *value* if it is an instance of *cls*, or refuse it; *path* names the argument that it is."""
    if isinstance(value, cls):
        return value
    raise WrongType(value=value, expected=what, path=path)
