"""A fact worked out once: a property whose first answer stays on the object. Knows nothing of rules.

`functools.cached_property` takes a lock in Python 3.11, on every first look; facts depend on frozen
values only, so two threads that ask at the same moment compute the same answer, and no lock is
needed.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, Self, TypeVar, final, overload

T = TypeVar("T")


@final
class once(Generic[T]):  # noqa: N801 -- it is used as a decorator, like property
    """Turn a method without arguments into a fact that is worked out when first read."""

    def __init__(self, work_out: Callable[[Any], T]) -> None:
        self._work_out = work_out
        self._name = work_out.__name__
        self.__doc__ = work_out.__doc__

    @overload
    def __get__(self, holder: None, kind: type) -> Self: ...
    @overload
    def __get__(self, holder: object, kind: type) -> T: ...

    def __get__(self, holder: object, kind: type) -> Self | T:
        if holder is None:
            return self
        answer = self._work_out(holder)
        holder.__dict__[self._name] = answer
        return answer
