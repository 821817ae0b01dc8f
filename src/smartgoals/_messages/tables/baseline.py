"""Why a figure of an audit gives nothing to start from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from smartgoals._messages.rows import Row

ROWS: Final[tuple[Row, ...]] = (
    ("not_available", "it was looked for, and is not available", "il a été cherché, et n’est pas disponible"),
    (
        "flow_has_no_level",
        "what is counted over days starts from zero, and has no level",
        "ce qui se compte sur des jours part de zéro, et n’a pas de niveau",
    ),
    (
        "one_reading",
        "a pace needs two readings under one definition, and there is one",
        "un rythme demande deux relevés de même définition, et il n’y en a qu’un",
    ),
    ("not_a_pace", "a rate or a mean has no pace", "un taux ou une moyenne n’a pas de rythme"),
    (
        "no_window",
        "it is not said which days the figure covers",
        "il n’est pas dit quels jours le chiffre couvre",
    ),
)
