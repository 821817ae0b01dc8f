"""Read random audit sheets, many cells of them, and stop at the first exception that is not ours.

Run `python tools/fuzz_audits.py` with a number of cells (100,000 by default) and a seed; it prints how many were read and
how many refused. What belongs here: cells as people, spreadsheets and the hostile write them. The suite runs a few thousand.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

import smartgoals as sg
from smartgoals.catalog import METRICS

AS_OF = date(2026, 3, 31)
WORDS = (
    "", " ", "n/a", "N/A", "-", "#N/D", "oui", "Non", "TRUE", "actif", "Dormant", "garder", "close", "null",
    "Twitter", "Site web", "x.com", "https://www.instagram.com/boutique/?hl=fr", "@boutique", "boutique", "Total",
    "Somme", "05/01/2026", "13/01/2026", "2026-02-30", "5 janvier 2026", "Jan 5, 2026", "1.776", "1,776", "1 776",
    "10.000", "12,5", "3,2 %", "320%", "$1,200.50", "1 200 €", "5h", "5.2K", "1e999", "nan", "-3", "−3", "½", "٣",
    "a=pass; b=échec=vieux", "video=0,6; photo=40 %", "age=18-24=0.4", "u|reach|1.776|épinglé", "Ana=editor; Ben",
    "\\", "\\n/a", ";;", "=", "|", "\x00", "\ud800", "\u202e", "é" * 300, "9" * 400, "'=1+1",
)  # fmt: skip
HEADINGS = ("Salez", "", None, "?", "followers ", "Abonné")


def any_cell(chosen: random.Random) -> Any:
    """Return a cell: what people write, what a spreadsheet makes of it, or noise."""
    kind = chosen.randrange(10)
    if kind < 6:
        said = chosen.choice(WORDS)
        return said if kind < 5 else said + chosen.choice(WORDS)
    if kind == 6:
        return "".join(chr(chosen.randrange(1, 0x2500)) for _ in range(chosen.randrange(12)))
    if kind == 7:
        return chosen.choice(
            (0, 1, -1, 1776, 1.776, 10**40, float("nan"), float("inf"), Decimal("1e400"), True, False, None)
        )
    if kind == 8:
        day = AS_OF + timedelta(days=chosen.randrange(-400, 400))
        return chosen.choice((day, datetime.combine(day, time(chosen.choice((0, 14)))), day.strftime("%d/%m/%Y")))
    return chosen.choice((b"x", (), [], {}, object()))


def any_sheet(chosen: random.Random) -> list[tuple[Any, ...]]:
    """Return a sheet of up to eight columns and six rows."""
    template = sg.audits.audit_template(
        [], language=chosen.choice(("en", "fr")), metrics=chosen.sample(list(METRICS), 6)
    )
    others = [*template.headings, *HEADINGS]
    head = (template.headings[0], *chosen.sample(others, chosen.randrange(8)))
    width = len(head) + chosen.choice((0, 0, 0, -1, 1))
    return [head, *(tuple(any_cell(chosen) for _ in range(width)) for _ in range(chosen.randrange(1, 7)))]


def main(arguments: list[str] | None = None) -> int:
    """Read sheets until so many cells were seen; return the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("cells", type=int, nargs="?", default=100_000)
    parser.add_argument("--seed", type=int, default=14)
    options = parser.parse_args(arguments)
    chosen = random.Random(options.seed)
    seen: Counter[str] = Counter()
    while seen["cells"] < options.cells:
        rows = any_sheet(chosen)
        seen["cells"] += sum(map(len, rows))
        seen["sheets"] += 1
        try:
            audit = sg.audits.read_audit(rows, id="a", as_of=AS_OF)
        except sg.SmartGoalsError as fault:
            seen["refused"] += 1
            seen["problems"] += len(fault.problems)
        else:
            seen["read"] += 1
            sg.audits.audit_findings(audit, as_of=AS_OF)
    print(", ".join(f"{count:,} {what}" for what, count in seen.items()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
