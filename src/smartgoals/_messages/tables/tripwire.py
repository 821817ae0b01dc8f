"""Tripwires, line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from smartgoals._messages.rows import Row

ROWS: Final[tuple[Row, ...]] = (
    (
        "below",
        "{day}: below {value} the chance is under {chance:%}",
        "{day} : en dessous de {value}, les chances sont sous {chance:%}",
    ),
    (
        "below_because",
        "{day}: below {value} the chance is under {chance:%}; {reason}",
        "{day} : en dessous de {value}, les chances sont sous {chance:%} ; {reason}",
    ),
    (
        "above",
        "{day}: above {value} the chance is under {chance:%}",
        "{day} : au-dessus de {value}, les chances sont sous {chance:%}",
    ),
    (
        "above_because",
        "{day}: above {value} the chance is under {chance:%}; {reason}",
        "{day} : au-dessus de {value}, les chances sont sous {chance:%} ; {reason}",
    ),
    (
        "no_value",
        "{day}: no value for {chance:%}: {reason}",
        "{day} : pas de seuil pour {chance:%} : {reason}",
    ),
    ("none", "no tripwires: {reason}", "pas de seuils d’alerte : {reason}"),
)
