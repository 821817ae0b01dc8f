"""The columns of an audit sheet: heading in two languages, how a cell is written, and how it is read. A table of columns.

Lists are parted by semicolons, and parts of an item by "=" (checks, shares, people) or "|" (pieces of content); a backslash
before one of these makes it an ordinary character. Knows the audit types and the cells of `cells`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from smartgoals._audit.cells import absent, decimal_comma, figure_of, items, join_items, joined, parts, text_of
from smartgoals._errors import InvalidValue, SmartGoalsError, WrongType, raise_all
from smartgoals._messages.formatting import Language
from smartgoals._model.audit import ChannelAudit, Role
from smartgoals._model.measurement import Check, ContentRef, Cost
from smartgoals._numbers import Number


def _text(cell: Any) -> str | None:
    return None if absent(cell) else text_of(cell)


def _word(cell: Any) -> str:
    return str(cell).strip().casefold().replace(" ", "_")


def _list(cell: Any) -> list[str]:
    return [] if absent(cell) else [joined(parts(one, "=")) for one in items(cell)]


def _day(cell: Any) -> date | None:
    if absent(cell):
        return None
    if isinstance(cell, date):
        return cell
    try:
        return date.fromisoformat(str(cell).strip())
    except ValueError:
        raise InvalidValue(value=cell, expected="a day such as 2026-03-31") from None


def _checks(cell: Any) -> list[Check]:
    found = []
    for one in items(cell):
        said = parts(one, "=")
        if len(said) not in {2, 3}:
            raise InvalidValue(value=one, expected="checks such as bio_link_works=pass; on_brand=fail=old logo")
        found.append(Check(name=said[0], result=said[1], note=said[2] if len(said) == 3 else None))
    return found


def _roles(cell: Any) -> list[Role]:
    found = []
    for one in [] if absent(cell) else items(cell):
        said = parts(one, "=")
        if len(said) > 2:
            raise InvalidValue(value=one, expected="people such as Ana=editor; Ben")
        found.append(Role(who=said[0], role=said[1] if len(said) == 2 else None))
    return found


def _share(said: str) -> Number:
    value = figure_of(decimal_comma(said))
    if value is None:
        raise InvalidValue(value=said, expected="a share such as 0.6")
    return value


def _mix(cell: Any) -> list[tuple[str, Number]]:
    found = []
    for one in items(cell):
        said = parts(one, "=")
        if len(said) != 2:
            raise InvalidValue(value=one, expected="shares such as video=0.6; photo=0.4")
        found.append((said[0], _share(said[1])))
    return found


def _facets(cell: Any) -> list[tuple[str, list[tuple[str, Number]]]]:
    found: dict[str, list[tuple[str, Number]]] = {}
    for one in items(cell):
        said = parts(one, "=")
        if len(said) not in {1, 3}:
            raise InvalidValue(value=one, expected="shares such as age=18-24=0.4; country=FR=0.9")
        kept = found.setdefault(said[0], [])
        if len(said) == 3:
            kept.append((said[1], _share(said[2])))
    return list(found.items())


def _contents(cell: Any) -> list[ContentRef]:
    found = []
    for one in items(cell):
        said = [*parts(one, "|"), "", "", ""]
        if len(said) > 7 or said[3].casefold() not in {"", "pinned"}:
            raise InvalidValue(value=one, expected="content such as https://example.org/1|likes|120|pinned")
        value = figure_of(said[2]) if said[2] else None
        found.append(ContentRef(url=said[0], metric=said[1] or None, value=value, pinned=bool(said[3])))
    return found


class Column(NamedTuple):
    """A field of a channel's audit: its name, its headings, how a filled cell is read, and whether it holds figures."""

    field: str
    en: str
    fr: str
    read: Callable[[Any], Any] = _text
    figures: bool = False

    def heading(self, language: Language) -> str:
        """Return the heading in a language, the English one for a language we have no words for."""
        return self.fr if language.code == "fr" else self.en


COLUMNS: Final = (
    Column("platform", "Platform", "Plateforme"),
    Column("handle", "User name", "Nom d'utilisateur"),
    Column("channel", "Channel", "Canal"),
    Column("url", "Profile address", "Adresse du profil"),
    Column("display_name", "Display name", "Nom affiché"),
    Column("bio", "Bio", "Biographie"),
    Column("bio_link", "Link in bio", "Lien de la biographie"),
    Column("hashtags", "Hashtags", "Mots-dièse", _list),
    Column("verified", "Verified", "Compte vérifié", _word),
    Column("owner", "Owner", "Responsable"),
    Column("admins", "Administrators", "Administrateurs", _roles),
    Column("mission", "Mission", "Mission"),
    Column("objective_ids", "Objectives", "Objectifs", _list),
    Column("kpis", "KPIs", "Indicateurs", _list),
    Column("goal_ids", "Goals", "Buts", _list),
    Column("last_post_on", "Last post", "Dernière publication", _day),
    Column("status", "Status", "État", _word),
    Column("top_content", "Top content", "Meilleurs contenus", _contents),
    Column("content_mix", "Content mix", "Types de contenu", _mix),
    Column("audience", "Audience shares", "Répartition de l'audience", _facets),
    Column("checks", "Checks", "Contrôles", _checks),
    Column("evidence", "Evidence", "Pièces", _list),
    Column("cost.ad_spend", "Ad spend", "Dépenses publicitaires", figure_of, True),
    Column("cost.effort_hours", "Hours", "Heures", figure_of, True),
    Column("cost.hourly_cost", "Cost of an hour", "Coût horaire", figure_of, True),
    Column("cost.tools", "Tools", "Outils", figure_of, True),
    Column("cost.content", "Content cost", "Coût du contenu", figure_of, True),
    Column("cost.fees", "Fees", "Honoraires", figure_of, True),
    Column("cost.currency", "Currency", "Devise"),
    Column("decision", "Decision", "Décision", _word),
    Column("decision_reason", "Reason", "Motif"),
    Column("decided_on", "Decided on", "Décidé le", _day),
    Column("notes", "Notes", "Remarques"),
)


def column_named(heading: str) -> Column | None:
    """Return the column that a heading names, in either language and without regard to case."""
    folded = heading.replace("’", "'").casefold()
    return next((one for one in COLUMNS if folded in {one.en.casefold(), one.fr.casefold(), one.field}), None)


def is_french(headings: list[str]) -> bool:
    """Tell whether a sheet's headings are French, where a comma is what a point is in English."""
    named = [(one.replace("’", "'").casefold(), column_named(one)) for one in headings]
    return any(one is not None and said == one.fr.casefold() != one.en.casefold() for said, one in named)


def cells_of(channel: ChannelAudit) -> tuple[str, ...]:
    """Return what is known of a channel as text cells, in the order of the columns."""
    return tuple(_written(channel, one.field) for one in COLUMNS)


def _written(channel: ChannelAudit, field: str) -> str:
    head, _, item = field.partition(".")
    value = getattr(channel, head)
    value = getattr(value, item) if item and value is not None else value
    if value is None or value == "unknown" or (field == "decision" and value == "undecided"):
        return ""
    if field in _TO_ROWS:
        sep, rows = _TO_ROWS[field]
        return join_items(rows(value), sep)
    if isinstance(value, tuple):
        return join_items(((one,) for one in value), "=")
    if isinstance(value, str):
        return f"\\{value}" if absent(value) or value.startswith("\\") else str(value)
    return value.isoformat() if isinstance(value, date) else str(value)


def _check_rows(value: tuple[Check, ...]) -> list[tuple[str, ...]]:
    return [(one.name, one.result, one.note) if one.note else (one.name, one.result) for one in value]


def _role_rows(value: tuple[Role, ...]) -> list[tuple[str, ...]]:
    return [(one.who, one.role) if one.role else (one.who,) for one in value]


def _mix_rows(value: tuple[tuple[str, Number], ...]) -> list[tuple[str, ...]]:
    return [(name, str(share)) for name, share in value]


def _facet_rows(value: tuple[tuple[str, tuple[tuple[str, Number], ...]], ...]) -> list[tuple[str, ...]]:
    return [row for name, shares in value for row in ([(name, *one) for one in _mix_rows(shares)] or [(name,)])]


def _content_rows(value: tuple[ContentRef, ...]) -> list[tuple[str, ...]]:
    return [
        (one.url, one.metric or "", "" if one.value is None else str(one.value), "pinned" if one.pinned else "")
        for one in value
    ]


_TO_ROWS: Final[Mapping[str, tuple[str, Callable[[Any], list[tuple[str, ...]]]]]] = MappingProxyType(
    {
        "checks": ("=", _check_rows),
        "admins": ("=", _role_rows),
        "content_mix": ("=", _mix_rows),
        "audience": ("=", _facet_rows),
        "top_content": ("|", _content_rows),
    }
)


def facts_of(cells: Mapping[Column, Any]) -> dict[str, Any]:
    """Return the fields that filled cells hold; all unreadable cells are reported together, each at its field."""
    facts: dict[str, Any] = {}
    cost: dict[str, Any] = {}
    faults: list[SmartGoalsError] = []
    for column, cell in cells.items():
        head, _, item = column.field.partition(".")
        try:
            (cost if item else facts)[item or head] = column.read(cell)
        except SmartGoalsError as fault:
            faults += (_at(one, column.field) for one in fault.problems)
    if cost:
        try:
            facts["cost"] = Cost(**cost)
        except SmartGoalsError as fault:
            faults.append(fault.at("cost"))
    raise_all(faults)
    return facts


def _at(fault: SmartGoalsError, field: str) -> SmartGoalsError:
    if isinstance(fault, (InvalidValue, WrongType)):
        return type(fault)(value=fault.value, expected=fault.expected, hint=fault.hint, path=field)
    return fault.at(field)
