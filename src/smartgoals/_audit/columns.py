"""The columns of an audit sheet: field, headings in two languages, other names that people give
them, and how to read a cell.

A table of columns. How cells are read is in `reading`, how they are written in `template`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from smartgoals._audit import reading
from smartgoals._audit.figures import agreed, said_of
from smartgoals._audit.reading import CellReading
from smartgoals._errors import SmartGoalsError, found_at
from smartgoals._messages.formatting import Language
from smartgoals._model.measurement import Cost
from smartgoals._words import folded


class Column(NamedTuple):
    """A field of a channel's audit: its name, its heading in both languages, and how a filled cell is read.

    `also_en` and `also_fr` hold other headings of published templates and of people's own, parted by commas.
    """

    field: str
    en: str
    fr: str
    read: Callable[[Any, CellReading], Any] = reading.read_text
    also_en: str = ""
    also_fr: str = ""

    def heading(self, language: Language) -> str:
        """Return the heading in a language, the English one for a language we have no words for."""
        return {"fr": self.fr}.get(language.spoken, self.en)

    def is_called(self, heading: str) -> bool:
        """Tell whether a heading is one of the column's own two, or the field, without regard to case."""
        return heading.casefold() in {self.en.casefold(), self.fr.casefold(), self.field}

    @property
    def spellings(self) -> tuple[frozenset[str], frozenset[str]]:
        """Every heading that names the column, folded: the English ones with the field itself, and
        the French ones.
        """
        english = (self.field, self.en, *self.also_en.split(","))
        return _all_folded(english), _all_folded((self.fr, *self.also_fr.split(",")))


def _all_folded(headings: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(folded, headings)) - {""}


COLUMNS: Final = (
    Column(
        "platform",
        "Platform",
        "Plateforme",
        also_en="Network, Social network",
        also_fr="Réseau, Réseau social",
    ),
    Column(
        "handle",
        "User name",
        "Nom d'utilisateur",
        also_en="Handle, Account, Account name, Profile",
        also_fr="Identifiant, Pseudo, Pseudonyme, Compte, Nom du compte, Profil",
    ),
    Column("channel", "Channel", "Canal", also_en="Channel id", also_fr="Identifiant du canal"),
    Column(
        "url",
        "Profile address",
        "Adresse du profil",
        also_en="Link, Profile URL, Profile link, Address, Web address",
        also_fr="Lien, Lien du profil, URL du profil, Adresse",
    ),
    Column(
        "display_name",
        "Display name",
        "Nom affiché",
        also_en="Name, Page name",
        also_fr="Nom, Nom de la page",
    ),
    Column("bio", "Bio", "Biographie", also_en="Biography, Description", also_fr="À propos"),
    Column(
        "bio_link",
        "Link in bio",
        "Lien de la biographie",
        also_en="Bio link",
        also_fr="Lien en bio, Lien dans la bio",
    ),
    Column(
        "hashtags",
        "Hashtags",
        "Mots-dièse",
        reading.read_list,
        also_en="Hashtag",
        also_fr="Mots-dièses, Mot-dièse",
    ),
    Column(
        "verified",
        "Verified",
        "Compte vérifié",
        reading.read_verified,
        also_en="Verified account, Verification, Verification status",
        also_fr="Vérifié, Vérification, Certifié, Compte certifié",
    ),
    Column(
        "owner",
        "Owner",
        "Responsable",
        also_en="Channel owner, Account owner, Responsible, Person responsible",
        also_fr="Propriétaire, Responsable du compte, Référent",
    ),
    Column(
        "admins", "Administrators", "Administrateurs", reading.read_roles, also_en="Admins", also_fr="Accès"
    ),
    Column("mission", "Mission", "Mission", also_en="Mission statement, Purpose", also_fr="Raison d'être"),
    Column(
        "objective_ids", "Objectives", "Objectifs", reading.read_list, also_en="Objective", also_fr="Objectif"
    ),
    Column(
        "kpis",
        "KPIs",
        "Indicateurs",
        reading.read_kpis,
        also_en="KPI, Indicators, Metrics",
        also_fr="Indicateur, Indicateurs clés, Mesures",
    ),
    Column("goal_ids", "Goals", "Buts", reading.read_list, also_en="Goal, SMART goals", also_fr="But"),
    Column(
        "last_post_on",
        "Last post",
        "Dernière publication",
        reading.read_day,
        also_en="Last post date, Date of last post, Most recent post, Latest post, Date of most recent post",
        also_fr=(
            "Dernier post, Date du dernier post, Date de dernière publication, Date de la dernière"
            " publication"
        ),
    ),
    Column(
        "status",
        "Status",
        "État",
        reading.read_status,
        also_en="Account status, State",
        also_fr="Statut, Statut du compte, État du compte",
    ),
    Column(
        "top_content",
        "Top content",
        "Meilleurs contenus",
        reading.read_contents,
        also_en="Top posts, Best posts",
        also_fr="Meilleures publications, Meilleurs posts",
    ),
    Column(
        "content_mix",
        "Content mix",
        "Types de contenu",
        reading.read_mix,
        also_en="Content types",
        also_fr="Types de contenus, Répartition des contenus",
    ),
    Column(
        "audience",
        "Audience shares",
        "Répartition de l'audience",
        reading.read_facets,
        also_en="Audience, Demographics",
        also_fr="Démographie",
    ),
    Column("checks", "Checks", "Contrôles", reading.read_checks, also_en="Check", also_fr="Contrôle"),
    Column(
        "evidence",
        "Evidence",
        "Pièces",
        reading.read_list,
        also_en="Screenshots",
        also_fr="Preuves, Captures",
    ),
    Column(
        "cost.ad_spend",
        "Ad spend",
        "Dépenses publicitaires",
        reading.read_amount,
        also_en="Advertising spend, Ads spend, Ad budget",
        also_fr="Dépense publicitaire, Budget publicitaire",
    ),
    Column(
        "cost.effort_hours",
        "Hours",
        "Heures",
        reading.read_hours,
        also_en="Working hours, Hours spent, Time in hours",
        also_fr="Heures de travail, Heures passées, Temps en heures",
    ),
    Column(
        "cost.hourly_cost",
        "Cost of an hour",
        "Coût horaire",
        reading.read_amount,
        also_en="Hourly cost, Hourly rate, Cost per hour",
        also_fr="Taux horaire, Coût d'une heure",
    ),
    Column(
        "cost.tools",
        "Tools",
        "Outils",
        reading.read_amount,
        also_en="Cost of tools",
        also_fr="Coût des outils",
    ),
    Column(
        "cost.content",
        "Content cost",
        "Coût du contenu",
        reading.read_amount,
        also_en="Cost of content",
        also_fr="Coût des contenus",
    ),
    Column(
        "cost.fees",
        "Fees",
        "Honoraires",
        reading.read_amount,
        also_en="Fee, Agency fees",
        also_fr="Frais d'agence",
    ),
    Column("cost.currency", "Currency", "Devise", reading.read_currency, also_fr="Monnaie"),
    Column(
        "decision",
        "Decision",
        "Décision",
        reading.read_decision,
        also_en="Keep / Deactivate, Keep or deactivate, Keep / Close, Keep or close",
        also_fr=(
            "Garder / Désactiver, Garder ou fermer, Garder / Fermer, Conserver / Désactiver, Conserver ou"
            " fermer"
        ),
    ),
    Column(
        "decision_reason",
        "Reason",
        "Motif",
        also_en="Why, Reason for decision, Decision reason",
        also_fr="Raison, Pourquoi, Raison de la décision, Motif de la décision",
    ),
    Column(
        "decided_on",
        "Decided on",
        "Décidé le",
        reading.read_day,
        also_en="Decision date, Date of decision",
        also_fr="Date de décision, Date de la décision",
    ),
    Column("notes", "Notes", "Remarques", also_en="Note, Remarks", also_fr="Remarque, Observations"),
)


@cache
def _by_heading() -> Mapping[str, Column]:
    named: dict[str, Column] = {}
    for column in COLUMNS:
        for spelling in frozenset().union(*column.spellings):
            named.setdefault(spelling, column)
    return MappingProxyType(named)


def column_named(heading: str) -> Column | None:
    """Return the column that a heading names, in either language, without regard to case, accents and marks.

    >>> column_named("derniere publication").field, column_named("Channel Owner").field, column_named("Sales")
    ('last_post_on', 'owner', None)
    """
    return _by_heading().get(folded(heading))


def facts_of(
    cells: Mapping[Column, tuple[Any, CellReading]], named: str | None
) -> tuple[dict[str, Any], list[SmartGoalsError]]:
    """Return the fields that filled cells hold, and everything that cannot be read, each fault at its field.

    *named* is the currency of the row, where it says one.
    """
    facts: dict[str, Any] = {}
    cost: dict[str, Any] = {}
    faults: list[SmartGoalsError] = []
    for column, (cell, how) in cells.items():
        head, _, item = column.field.partition(".")
        try:
            (cost if item else facts)[item or head] = column.read(cell, how)
        except SmartGoalsError as fault:
            faults += (found_at(one, column.field) for one in fault.problems)
    for column, (cell, how) in cells.items():
        if column.read is not reading.read_amount or cost.get(column.field.partition(".")[2]) is None:
            continue
        try:
            said = said_of(cell, how.currency)
            if said is not None:
                cost["currency"] = agreed(said, named, cell)
        except SmartGoalsError as fault:
            faults += (found_at(one, column.field) for one in fault.problems)
    if cost:
        try:
            facts["cost"] = Cost(**cost)
        except SmartGoalsError as fault:
            faults.append(fault.at("cost"))
    return facts, faults
