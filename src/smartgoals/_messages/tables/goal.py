"""How a goal reads as one sentence, and what stands in a sentence where it lacks a part."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from smartgoals._messages.rows import Row

ROWS: Final[tuple[Row, ...]] = (
    ("on_channel", "{what} on {channel}", "{what} sur {channel}"),
    ("asks", "{what}: {asked}", "{what} : {asked}"),
    ("from_level", "{asked} (from {value})", "{asked} (en partant de {value})"),
    ("between_days", "{said} from {start} to {deadline}", "{said} du {start} au {deadline}"),
    ("until_day", "{said} by {deadline}", "{said} d’ici le {deadline}"),
    ("from_day", "{said} from {start}", "{said} à partir du {start}"),
    ("which", "[which figure?]", "[quel chiffre ?]"),
    ("how_many", "[how many?]", "[combien ?]"),
    (
        "blank_result",
        ", so that [which figure?] reaches [how many?]",
        ", pour que [quel chiffre ?] atteigne [combien ?]",
    ),
    ("blank_metric", ": [which figure?]", " : [quel chiffre ?]"),
    ("blank_amount", " by [how many?]", " de [combien ?]"),
    ("blank_level", " [how many?]", " [combien ?]"),
    ("blank_channel", " on [which network?]", " sur [quel réseau ?]"),
    ("blank_deadline", " by [when?]", " d’ici [quand ?]"),
    ("owned_by", "{said}, owned by {owner}", "{said}, responsable : {owner}"),
)
