"""What is counted: the singular and the plural of each thing, parted by a bar."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from smartgoals._messages.rows import Row

ROWS: Final[tuple[Row, ...]] = (
    ("audit", "audit|audits", "audit|audits"),
    ("channel", "channel|channels", "canal|canaux"),
    ("check_in", "check-in|check-ins", "point|points"),
    ("child", "part|parts", "partie|parties"),
    ("control", "control|controls", "témoin|témoins"),
    ("comparison", "comparison|comparisons", "comparaison|comparaisons"),
    ("day", "day|days", "jour|jours"),
    ("event", "event|events", "événement|événements"),
    ("finding", "finding|findings", "constat|constats"),
    ("goal", "goal|goals", "but|buts"),
    ("graded_goal", "graded goal|graded goals", "but jugé|buts jugés"),
    ("hour", "hour|hours", "heure|heures"),
    (
        "lacking_reading",
        "regular reading lacks|regular readings lack",
        "relevé régulier manque|relevés réguliers manquent",
    ),
    ("metric", "metric|metrics", "mesure|mesures"),
    ("minute", "minute|minutes", "minute|minutes"),
    ("month", "month|months", "mois|mois"),
    ("objective", "objective|objectives", "objectif|objectifs"),
    ("period", "period|periods", "période|périodes"),
    ("point", "point|points", "point|points"),
    ("post", "post|posts", "publication|publications"),
    ("quarter", "quarter|quarters", "trimestre|trimestres"),
    ("reading", "reading|readings", "relevé|relevés"),
    ("rule", "rule|rules", "règle|règles"),
    ("second", "second|seconds", "seconde|secondes"),
    ("source", "source|sources", "source|sources"),
    ("time", "time|times", "fois|fois"),
    ("week", "week|weeks", "semaine|semaines"),
    ("year", "year|years", "an|ans"),
    ("yes", "yes", "oui"),
    ("no", "no", "non"),
)
