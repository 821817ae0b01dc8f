"""What a roll-up says of its parts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from smartgoals._messages.rows import Row

ROWS: Final[tuple[Row, ...]] = (
    ("no_value", "it has no value", "il n’a pas de valeur"),
    ("no_weight", "its weight is 0", "son poids est nul"),
    ("part_without_value", "a child has no value", "une partie n’a pas de valeur"),
    ("nothing_has_value", "no child has a value", "aucune partie n’a de valeur"),
    (
        "line",
        "{made:%} made, {due:%} expected, from {counted} of {parts}",
        "{made:%} réalisés, {due:%} attendus, d’après {counted} sur {parts}",
    ),
    ("unknown", "it cannot be told: {reason}", "indéterminé : {reason}"),
    ("whole", "in all", "en tout"),
    ("part", "{name}: {said}", "{name} : {said}"),
    ("left_out", "{name} is left out: {reason}", "{name} est laissé de côté : {reason}"),
)
