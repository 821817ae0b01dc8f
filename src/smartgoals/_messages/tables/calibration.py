"""What a calibration says where there are too few goals to tell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from smartgoals._messages.rows import Row

ROWS: Final[tuple[Row, ...]] = (
    (
        "few_graded",
        "{known:#graded_goal}, at least {least} are needed",
        "{known:#graded_goal}, il en faut au moins {least}",
    ),
    (
        "few_chances",
        "{known:#goal} with a known chance, at least {least} are needed",
        "{known:#goal} à la chance connue, il en faut au moins {least}",
    ),
)
