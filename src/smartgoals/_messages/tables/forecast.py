"""What a forecast says in one line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from smartgoals._messages.rows import Row

ROWS: Final[tuple[Row, ...]] = (
    (
        "line",
        "{expected} on {day}, 80 % between {low} and {high}",
        "{expected} le {day}, à 80 % entre {low} et {high}",
    ),
    (
        "backtest",
        (
            "{method}: Brier score {brier} ({brier_of_line} for the straight line), "
            "{kept:%} of what came within the 80 % interval; asked {origins:#time}, {ahead:#day} ahead"
        ),
        (
            "{method} : score de Brier {brier} ({brier_of_line} pour la ligne droite), "
            "{kept:%} des valeurs dans l’intervalle à 80 % ; demandé {origins:#time}, à {ahead:#day}"
        ),
    ),
    (
        "replays",
        "{met} of {tried} goals such as {goal} were met",
        "buts tels que {goal} atteints : {met} sur {tried}",
    ),
    (
        "replays_given",
        "{met} of {tried} goals such as {goal} were met, given {chance:%} on average",
        "buts tels que {goal} atteints : {met} sur {tried}, avec {chance:%} de chances en moyenne",
    ),
)
