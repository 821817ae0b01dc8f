"""The one door of every public room: names load the module that defines them when they are first asked for.

A room is a table of rows (module, names), written by hand and nowhere else: type checkers read a
stub that `tools/make_stubs.py` makes from it. What was at a door before answers as it did, and a
warning says where it went.
"""

from __future__ import annotations

from importlib import import_module

from smartgoals._hints import hinted

TYPE_CHECKING = False  # the module `typing` costs more than this one, and a checker knows the name as well
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


_IMPORT = "<frozen importlib._bootstrap>"
"""Where `from room import name` looks whether a room has a name, before the caller's line takes it."""


def door(
    package: str, rows: tuple[tuple[str, str], ...], *, unlisted: str = ""
) -> tuple[list[str], Callable[[str], Any], Callable[[], list[str]]]:
    """Return what a public room needs to be one: its `__all__`, its `__getattr__` and its `__dir__`.

    A row names a module below `smartgoals`, or an object in one after a colon, and what of it is
    public; a row without a module names rooms inside this one. `unlisted` are names of the module
    itself that `dir` shows too.

    >>> names, find, listed = door("smartgoals.catalog", (("catalog._default:DEFAULT", "derive"),))
    >>> names, find("derive").__name__, find("nothing")
    Traceback (most recent call last):
        ...
    AttributeError: module 'smartgoals.catalog' has no attribute 'nothing'
    """
    public = sorted(name for _, names in rows for name in names.split())

    def find(name: str) -> Any:
        for row, names in rows:
            if name in names.split():
                module, _, holder = row.partition(":")
                if not module:
                    return import_module(f"{package}.{name}")
                place = import_module(f"smartgoals.{module}")
                value = getattr(getattr(place, holder) if holder else place, name)
                if hasattr(value, "__annotations__"):
                    hinted(value)
                setattr(import_module(package), name, value)  # from then on it is an ordinary attribute
                return value
        if not name.startswith("_"):
            from smartgoals._moved import place_of

            now = place_of(f"{package}.{name}")
            if now is not None:
                import inspect
                import warnings

                asking = inspect.currentframe().f_back.f_code.co_filename  # type: ignore[union-attr]  # somebody asks
                if asking != _IMPORT:  # which looks whether there is the name, and takes it then
                    warnings.warn(f"{package}.{name} is {now} now", DeprecationWarning, stacklevel=2)
                room, _, new = now.rpartition(".")
                return getattr(import_module(room), new)
        raise AttributeError(f"module {package!r} has no attribute {name!r}")

    return public, find, lambda: [*public, *unlisted.split()]
