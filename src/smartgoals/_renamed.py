"""Words that were replaced: an old name answers as before, and a warning says the new one. Imports
only the errors.

Warnings point at the line of the caller, so that whoever runs with warnings shown can mend it there.
"""

from __future__ import annotations

import functools
import warnings
from collections.abc import Callable
from typing import Any, Final, TypeVar, final, overload

from smartgoals._errors import InvalidValue

T = TypeVar("T")
_ATTRS: Final = ("attr", "attrs")
_OF_CALLER: Final = 3
"""How far above `tell` the caller's line is, where one function of ours stands between."""


def tell(old: str, new: str, *, above: int = _OF_CALLER) -> None:
    """Warn that *old* is called *new*; *above* is how many calls lie between here and the caller's line."""
    warnings.warn(f"{old} is {new} now", DeprecationWarning, stacklevel=above)


@final
class Renamed:
    """An attribute or method under its old name: it answers as the new one does, with a warning that says it.

    >>> import warnings
    >>> class Card:
    ...     reason = "no data"
    ...     why = Renamed("why", "reason")
    >>> with warnings.catch_warnings(record=True) as told:
    ...     warnings.simplefilter("always")
    ...     print(Card().why, "-", told[0].message)
    no data - Card.why is Card.reason now

    A method also answers through its class, as in `map(Card.say, cards)`.
    """

    def __init__(self, old: str, new: str) -> None:
        self._old, self._new = old, new
        self.__doc__ = None  # an old name is on no page of the reference

    @overload
    def __get__(self, instance: None, owner: type) -> Renamed: ...
    @overload
    def __get__(self, instance: object, owner: type) -> Any: ...
    def __get__(self, instance: object, owner: type) -> Any:
        if instance is None:
            return self
        tell(f"{owner.__name__}.{self._old}", f"{owner.__name__}.{self._new}")
        return getattr(instance, self._new)

    def __call__(self, instance: object, /, *args: Any, **named: Any) -> Any:
        kind = type(instance).__name__
        tell(f"{kind}.{self._old}()", f"{kind}.{self._new}()")
        return getattr(instance, self._new)(*args, **named)


def renamed_fields(**now: str) -> Callable[[type[T]], type[T]]:
    """Let a class be made with fields by their old names, with a warning; put it above every other decorator.

    A new name with a dot is a key of a mapping: `why_no_level="reasons.level"`. Both names at once
    are refused.

    >>> import attrs, warnings
    >>> @renamed_fields(why="reason")
    ... @attrs.frozen
    ... class Card:
    ...     reason: str
    >>> with warnings.catch_warnings(record=True) as told:
    ...     warnings.simplefilter("always")
    ...     print(attrs.evolve(Card(why="no data"), why="no day"), "-", told[0].message)
    Card(reason='no day') - Card(why=) is Card(reason=) now
    """

    def under(cls: type[T]) -> type[T]:
        def renamed(make: Callable[..., Any]) -> Callable[..., Any]:
            @functools.wraps(make)
            def made(*args: Any, **named: Any) -> Any:
                if not named.keys().isdisjoint(now):
                    named = _by_new_names(cls.__name__, now, named)
                return make(*args, **named)

            return made

        if issubclass(
            cls, tuple
        ):  # a named tuple is made, and made anew, by other methods than a class of attrs
            ways = {"__new__": staticmethod(renamed(cls.__new__)), "_replace": renamed(vars(cls)["_replace"])}
        else:
            ways = {"__init__": renamed(vars(cls)["__init__"])}
        for name, way in ways.items():
            setattr(cls, name, way)
        return cls

    return under


def _by_new_names(kind: str, now: dict[str, str], named: dict[str, Any]) -> dict[str, Any]:
    """Return the arguments of a call by their new names; what somebody wrote by both of them is refused."""
    above, evolved = _caller()
    told = {name: value for name, value in named.items() if name not in now}
    for old in now.keys() & named.keys():
        new, _, key = now[old].partition(".")
        tell(f"{kind}({old}=)", f'{kind}({new}={{"{key}": …}})' if key else f"{kind}({new}=)", above=above)
        # `attrs.evolve` gives every field that it is not told by its name of today, as it was.
        is_written = new in told and (evolved is None or getattr(evolved, new, None) is not told[new])
        if is_written and (not key or key in dict(told[new])):
            raise InvalidValue(
                value=named[old], expected=f"left out beside {new}, which says the same", path=old
            )
        if not key:
            told[new] = named[old]
        else:
            beside = {name: value for name, value in dict(told.get(new, ())).items() if name != key}
            told[new] = beside if named[old] is None else {**beside, key: named[old]}
    return told


def _caller() -> tuple[int, object]:
    """Return how far above `tell` the line lies that makes a value, past the lines of attrs, and
    what is made anew there.
    """
    import inspect  # nobody who uses the names of today pays for it

    above, evolved = _OF_CALLER + 1, None
    frame = inspect.currentframe()
    for _ in range(above - 1):
        frame = frame and frame.f_back
    while frame is not None and str(frame.f_globals.get("__name__")).partition(".")[0] in _ATTRS:
        evolved = frame.f_locals.get("inst", evolved)
        frame, above = frame.f_back, above + 1
    return above, evolved
