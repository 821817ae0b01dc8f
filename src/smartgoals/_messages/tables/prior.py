"""What to know of a prior."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from smartgoals._messages.rows import Row

ROWS: Final[tuple[Row, ...]] = (
    (
        "wider_platform",
        "speaks of several platforms together",
        "parle de plusieurs plateformes ensemble",
    ),
    ("any_size", "speaks of accounts of any size", "parle de comptes de toute taille"),
    (
        "size_unknown",
        "the size of the account is not known",
        "la taille du compte n’est pas connue",
    ),
    (
        "outside_band",
        "speaks of accounts of another size; stretched",
        "parle de comptes d’une autre taille ; élargi",
    ),
    ("aged", "widened with age", "élargi avec l’âge"),
    (
        "undated",
        "undated; widened as if as old as allowed",
        "non daté ; élargi comme au plus vieil âge admis",
    ),
    ("stale", "too old for more than a warning", "trop vieux pour plus qu’un avertissement"),
    (
        "spread_assumed",
        "only a central value is known; the range is assumed",
        "seule une valeur centrale est connue ; l’étendue est supposée",
    ),
    ("weak_evidence", "weak evidence", "preuve faible"),
)
