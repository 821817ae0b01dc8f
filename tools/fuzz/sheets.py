"""Attack on audit sheets: columns of the template and foreign ones, and cells as anybody writes them."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any, NamedTuple

from cells import PEOPLE
from harness import Harness, hold
from source import Source

from smartgoals import Audit, SmartGoalsError, codec
from smartgoals.audits import audit_findings, audit_template, read_audit
from smartgoals.catalog import METRICS

AS_OF = date(2026, 3, 31)
DAYS = (AS_OF, AS_OF, AS_OF, date.min, date.max)
TEMPLATES = tuple(
    audit_template([], language=language, metrics=list(METRICS)[first::40][:6]).headings
    for language in ("en", "fr")
    for first in range(8)
)
HEADINGS: tuple[Any, ...] = (
    "Salez",
    "",
    None,
    "?",
    "followers ",
    "Abonné",
    "Total",
    5,
    b"x",
    "Platform",
    "Plateforme",
    10**5000,
)
VALUES: tuple[Any, ...] = (
    0, 1, -1, 1776, 1.776, 10**40, float("nan"), float("inf"), Decimal("1e400"), True, False,
    None, b"x", (), 10**5000, object,
)  # fmt: skip
SELDOM = 128


class Sheet(NamedTuple):
    """Rows with their headings, the day of the audit, and whether its findings are asked for too."""

    rows: list[tuple[Any, ...]]
    as_of: date
    is_judged: bool


def build(source: Source) -> Sheet:
    """Return a sheet of up to six columns and three rows."""
    template = source.pick(TEMPLATES)
    head: list[Any] = [template[0], *source.some(template, 5)]
    if source.byte() % 4:
        head = list(dict.fromkeys(head))
    if source.byte() % 8 == 7:
        head.insert(source.below(len(head) + 1), source.pick(HEADINGS))
    width = len(head) + source.pick((0, 0, 0, 0, 0, 0, -1, 1))
    rows = [tuple(_cell(source, place) for place in range(width)) for _ in range(1 + source.below(3))]
    return Sheet([tuple(head), *rows], source.pick(DAYS), source.chance(SELDOM))


def _cell(source: Source, place: int) -> Any:
    """Return a cell: what people write, what a spreadsheet makes of it, or noise; the first names a platform mostly."""
    if place == 0 and source.byte() % 8:
        return source.pick(("Instagram", "Facebook", "TikTok", "LinkedIn", "Site web", "x.com"))
    kind = source.byte() % 12
    if kind < 7:
        return source.pick(PEOPLE)
    if kind == 7:
        return source.pick(PEOPLE) + source.pick(PEOPLE)
    if kind == 8:
        return source.text()
    if kind == 9:
        return source.pick(VALUES)
    if kind == 10:
        return source.below(5000)
    day = AS_OF + timedelta(days=source.below(800) - 400)
    return source.pick((day, datetime.combine(day, time(0)), datetime.combine(day, time(14)), day.strftime("%d/%m/%Y")))


def ask(sheet: Sheet) -> Audit:
    """Read the sheet."""
    return read_audit(sheet.rows, id="a", as_of=sheet.as_of)


def check(sheet: Sheet, audit: Audit) -> None:
    """An audit goes through a document, and its sheet written again reads the same."""
    hold(codec.structure(codec.unstructure(audit), Audit) == audit, "as a document it is another audit")
    if sheet.is_judged:
        audit_findings(audit, as_of=max(sheet.as_of, AS_OF))


def place(sheet: Sheet, problem: SmartGoalsError) -> None:
    """A refusal names the row and the column, or the argument."""
    hold(problem.path != "", "a refusal that names no place", problem)


HARNESS = Harness("audits", build, ask, check, place)
