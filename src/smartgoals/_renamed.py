"""Words that were replaced: an old name answers as before, and a warning says the new one. Knows nothing else.

Warnings point at the line of the caller, so that whoever runs with warnings shown can mend it there.
"""

from __future__ import annotations

import warnings
from typing import Any, Final, final, overload

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
