"""How a goal reads as one sentence, and what stands in a sentence where it lacks a part."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from smartgoals._messages.rows import Row

ROWS: Final[tuple[Row, ...]] = (
    ("on_channel", "{what} on {channel}", "{what} sur {channel}"),
    ("asks", "{what}: {asked}", "{what} : {asked}"),
    ("from_level", "{asked} (from {value})", "{asked} (en partant de {value})"),
    ("between_days", "{said}, from {start} to {deadline}", "{said}, du {start} au {deadline}"),
    ("until_day", "{said} by {deadline}", "{said} d’ici le {deadline}"),
    ("from_day", "{said}, from {start}", "{said}, à partir du {start}"),
    ("which", "[which figure?]", "[quel chiffre ?]"),
    ("how_many", "[how many?]", "[combien ?]"),
    (
        "blank_result",
        "{said}, so that [which figure?] reaches [how many?]",
        "{said}, pour que [quel chiffre ?] atteigne [combien ?]",
    ),
    ("blank_metric", "{said}: [which figure?]", "{said} : [quel chiffre ?]"),
    ("blank_amount", "{said} by [how many?]", "{said} de [combien ?]"),
    ("blank_gain", "{said} by [how many?]", "{said} : [combien ?]"),
    ("blank_more", "{said}: [how many?]", "{said} : [combien ?]"),
    ("blank_often", "{said}: [how many?] a week", "{said} : [combien ?] par semaine"),
    ("blank_level", "{said} [how many?]", "{said} [combien ?]"),
    ("blank_counted", "{said} [of what?]", "{said} [de quoi ?]"),
    ("blank_channel", "{said} on [which network?]", "{said} sur [quel réseau ?]"),
    ("blank_site", "{said} on [which site?]", "{said} sur [quel site ?]"),
    ("blank_deadline", "{said} by [when?]", "{said} d’ici [quand ?]"),
    ("blank_end", "{said} until [when?]", "{said} jusqu’à [quand ?]"),
    ("owned_by", "{said}, owned by {owner}", "{said}, responsable : {owner}"),
)
