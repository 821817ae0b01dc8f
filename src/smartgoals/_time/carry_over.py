"""What a period of a quota hands on to the next; here because the model and the progress both name it."""

from __future__ import annotations

from typing import final

from smartgoals._words import Word, member

__all__ = ["CarryOver", "carry_over"]


@final
class CarryOver(Word):
    """What a closed period of a quota hands on to the next.

    `none`: nothing, each period stands by itself. `surplus`: what it made beyond what it asked; of
    an allowance, what it left unused. `both`: what it missed, too, which is asked of the next.

    >>> CarryOver("surplus") == "surplus"
    True
    """

    NONE = "none"
    SURPLUS = "surplus"
    BOTH = "both"


def carry_over(value: CarryOver | str) -> CarryOver:
    """Return the carry-over that a word names."""
    return member(CarryOver, value, "carry-over")
