"""Cells, days, labels and lines as platforms, spreadsheets, people and broken hosts write them."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

MIDNIGHT = datetime(2026, 11, 4, tzinfo=UTC)
EARLIEST, LATEST = (MIDNIGHT.replace(year, tzinfo=None) for year in (1, 9999))
DAYS: tuple[Any, ...] = (
    "2026-11-01", "2026-11-02", date(2026, 11, 3), MIDNIGHT, MIDNIGHT.replace(tzinfo=None),
    "20261105", 20261105, "05/01/2026", "24/08/2026", "08/24/2026", "Aug 24, 2026",
    "Sun, Sep 27, 2026", "27 septembre 2026", "2026-W35", "2026-W35-1", "202635", "2026-08",
    "2026-11-02T00:00:00", "2026-11-02T00:00:00+0100", "2026-11-02T08:00:00+0000",
    "2026-11-02T10:00:00Z", "0001-01-01T00:00:00+1400", "9999-12-31T23:00:00-0100", "2026-02-30",
    "24 August", "Total", "", None, float("nan"), 1793577600, "1793577600", 10**30, -1, True,
    {"year": 2026, "month": 11, "day": 6}, {"year": "x"},
    {"start": 1793491200000, "end": 1793577600000}, {"start": "a", "end": None}, [1], object,
    b"2026-11-01", " 2026-11-07 ", LATEST, EARLIEST, date.max, date.min, 10**5000, "Nth",
    "Sep 27", "29 févr.", "dim. 27 sept.", "02/16/2025 05:14", "2016-12-23 18:50 +0000",
    "Jun 09, 2018 09:30 pm", "5 janvier 2026", "13/01/2026", 45_000, 45_000.5,
)  # fmt: skip
FIGURES: tuple[Any, ...] = (
    0, 1, 12, -3, 2.5, 1e308, -1e308, 10**400, float("inf"), float("nan"), "7", "1,776", "1.776",
    "1.234.567", "12,5", "1 776", "1\u202f776", "1'776", "1,234.5", "1.234,5", "1,234.567,8",
    "-1,776", "12.5%", "45 %", "€12", "12,50 EUR", "$5", "1.2K", "--", "N/A", "undefined", "1e3",
    "1e999", "٣", "1_000", "", " ", None, True, [], [3], [{"value": "4"}], {}, {"value": 3},
    {"a": {"b": 1}}, Decimal("1.5"), Decimal("NaN"), Decimal("sNaN"), Decimal("1e999999"),
    Fraction(1, 3), object, b"1", date(2026, 1, 1), "9" * 5000, frozenset({1, 2}), (1, 2),
    "Total", "\u22125", "1" * 310, "0:03:21", "3:21", "1m 23s", time(0, 3, 21),
    timedelta(seconds=83), "1,2 k", "1,234K", "3 Md", "12,5 %", "$1,234.50", "1 234,50 €", "0007",
    "-1", "0,500", 10**5000, Decimal("-1e-999999"), 2**53 + 1, -0.0, "½", "1/2", "<1", "> 1000",
    "≈5",
)  # fmt: skip
LABELS: tuple[Any, ...] = (
    "a", "b", "Total", "Grand total", "Gesamt", "", None, 1, 1.0, [1], {"id": "z"}, float("nan"),
    " a ", "FR", "fr", "Lifetime", "Showing top 500 results", "EUR", "usd", 10**5000, True,
    "é" * 300, "\ud800",
)  # fmt: skip
LINES: tuple[list[Any], ...] = (
    [], [""], ["sep=,"], ["# ----------------------------------------"],
    ["# Start date: 20260101"], ["# End date: 20260131"], ["# Date de début : 20260101"],
    ["# 20260101-20260131"], ["Facebook follows"], ["a", "b"], ["July 1, 2026 - July 31, 2026"],
)  # fmt: skip
PEOPLE: tuple[Any, ...] = (
    "", " ", "n/a", "N/A", "-", "#N/D", "oui", "Non", "TRUE", "actif", "Dormant", "garder",
    "close", "null", "Twitter", "Site web", "x.com", "https://www.instagram.com/boutique/?hl=fr",
    "@boutique", "boutique", "Total", "Somme", "05/01/2026", "13/01/2026", "2026-02-30",
    "5 janvier 2026", "Jan 5, 2026", "1.776", "1,776", "1 776", "10.000", "12,5", "3,2 %", "320%",
    "$1,200.50", "1 200 €", "5h", "5.2K", "1e999", "nan", "-3", "−3", "½", "٣",
    "a=pass; b=échec=vieux", "video=0,6; photo=40 %", "age=18-24=0.4", "u|reach|1.776|épinglé",
    "Ana=editor; Ben", "\\", "\\n/a", ";;", "=", "|", "\x00", "\ud800", "\u202e", "é" * 300,
    "9" * 400, "'=1+1", "0,500", "-0,125", "1,2,3", "100", "8 200", "Facebook", "instagram", "0",
    "verified", "vérifié",
)  # fmt: skip
