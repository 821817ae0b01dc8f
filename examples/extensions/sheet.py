"""A table that nobody has described yet. Run it: python examples/extensions/sheet.py"""

from __future__ import annotations

from datetime import date

from smartgoals import catalog, testing

SNAPCHAT = catalog.Sheet(
    platform="snapchat",
    id="snapchat.daily",
    title="Snapchat, daily figures",
    title_fr="Snapchat, chiffres du jour",
    day="Jour",
    day_first=True,
    columns=[
        catalog.SheetColumn(["Vues", "Views"], "content_views"),
        catalog.SheetColumn(["Partages", "Shares"], "shares"),
        catalog.SheetColumn(["Durée de vue (min)", "View time (min)"], "watch_time", factor=60),
        catalog.SheetColumn(["Captures", "Screenshots"]),
    ],
    totals=["Total"],
    source="the export of our own account",
    seen_on=date(2026, 9, 7),
)

if __name__ == "__main__":
    result = testing.run_checks(testing.sheet_checks(SNAPCHAT))
    print(result.text())
    raise SystemExit(not result.is_conforming)
