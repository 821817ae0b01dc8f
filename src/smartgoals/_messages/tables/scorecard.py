"""What is advised of a channel."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from smartgoals._messages.rows import Row

ROWS: Final[tuple[Row, ...]] = (
    ("line", "{channel}: {advice}", "{channel} : {advice}"),
    ("keep", "keep it", "à garder"),
    ("invest", "do more of it", "à développer"),
    ("reduce", "do less of it", "à réduire"),
    ("repair", "mend it", "à corriger"),
    ("merge", "merge it with another", "à fusionner avec un autre"),
    ("park", "keep the name and stop the work", "à mettre en veille"),
    ("close", "close it", "à fermer"),
    ("undecided", "too early to decide", "trop tôt pour décider"),
    ("not_known", "nobody knows how much it brought", "nul ne sait ce qu’il a apporté"),
    ("nothing_counted", "no channel brought any", "aucun canal n’en a apporté"),
    (
        "losses",
        "some channel made a loss, and shares of a sum with losses say nothing",
        "un canal est en perte, et les parts d’une somme avec des pertes ne disent rien",
    ),
    (
        "several_currencies",
        "the amounts are in several currencies, and nothing is converted here",
        "les montants sont en plusieurs devises, et rien n’est converti ici",
    ),
    (
        "currency_not_known",
        "only some channels name their currency",
        "seuls certains canaux nomment leur devise",
    ),
)
