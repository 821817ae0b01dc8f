"""What is advised of a channel."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from smartgoals._messages.rows import Row

ROWS: Final[tuple[Row, ...]] = (
    ("line", "{channel}: {advice}", "{channel} : {advice}"),
    ("keep", "keep it", "à garder"),
    ("invest", "do more of it", "à développer"),
    ("reduce", "do less of it", "à réduire"),
    ("repair", "mend it", "à corriger"),
    ("merge", "merge it with another", "à fusionner avec un autre"),
    ("park", "keep the name and stop the work", "à mettre en veille"),
    ("close", "close it", "à fermer"),
    ("undecided", "too early to decide", "trop tôt pour décider"),
)
