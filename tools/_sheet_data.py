"""Read the sheets of `tools/data/sheets/`, check them, and write their module and page; called by make_catalog.py.

A sheet may be `like` another one: what it does not say itself is said there, and `more_texts`,
`more_splits` and `more_unverified` are added. `no_metric` are columns of figures that are known and
have no metric here. Uses the standard library alone.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

ROWS = ("days", "posts", "window")
FORMS = ("any", "compact", "moment", "week", "month", "nth")
DEFAULTS: Mapping[str, Any] = {
    "platform": None, "id": None, "title": None, "title_fr": None, "rows": "days", "day": [], "day_form": "any",
    "day_first": None, "until": [], "item": [], "splits": [], "texts": [], "required": [], "alone": False, "of": "",
    "counted": None, "titled": False, "figure_headings": [], "begins": [], "ends": [], "totals": [], "cut_by": [],
    "may_be_periods": False, "left_out_when": [], "total_is_whole": False,
    "note": None, "note_fr": None, "source": None, "seen_on": None, "unverified": [],
}  # fmt: skip
COLUMN_DEFAULTS: Mapping[str, Any] = {
    "headings": None, "metric": None, "exactness": "exact", "shape": None, "factor": "1", "empty_is_zero": False,
    "gaps_are_zero": False, "note": None, "note_fr": None, "unit_note": None, "unit_note_fr": None,
}  # fmt: skip
FIELDS = ("id", "columns", *(name for name in DEFAULTS if name != "id"))
COLUMN_FIELDS = tuple(COLUMN_DEFAULTS)
MORE = {"more_texts": "texts", "more_splits": "splits", "more_unverified": "unverified"}
OWN = frozenset({"id", "title", "title_fr"})
_ONE_SIGN = str.maketrans({**dict.fromkeys("’‘ʼ`´", "'"), **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014", "-")})
Need = Callable[[bool, str], None]
Literal = Callable[[Any], str]


def bare(heading: str) -> str:
    """Return a heading as it compares, as `bare_heading` of the catalogue does; currencies are "(¤)" in the data."""
    return " ".join(heading.translate(_ONE_SIGN).split()).strip("\"' ").casefold()


def sheets(
    folder: Path, metrics: Iterable[str], matches: Iterable[str], shapes: Iterable[str], need: Need
) -> list[dict[str, Any]]:
    """Return every sheet with all its fields, its columns under `columns`; `need` stops with a reason."""
    raw: dict[str, dict[str, Any]] = {}
    made = []
    for path in sorted(folder.glob("*.toml")):
        for told in tomllib.loads(path.read_text(encoding="utf-8"))["sheet"]:
            where = f"{path.name}: {told.get('id')}"
            need(isinstance(told.get("id"), str) and told["id"] not in raw, f"{where}: an id that is new")
            raw[told["id"]] = one = _inherited(told, raw, where, need)
            made.append(_sheet(one, where, need))
    known = (frozenset(metrics), frozenset(matches), frozenset(shapes))
    for sheet in made:
        _check_sheet(sheet, need)
        for column in sheet["columns"]:
            _check_column(column, sheet["id"], known, need)
        need(sheet["counted"] is None or sheet["counted"] in known[0], f"{sheet['id']}: counted {sheet['counted']}")
    return made


def _inherited(told: dict[str, Any], known: Mapping[str, dict[str, Any]], where: str, need: Need) -> dict[str, Any]:
    """Return a sheet with what the one that it is like says."""
    one = dict(told)
    like = one.pop("like", None)
    if like is not None:
        need(like in known, f"{where}: like {like}, which stands above it in the file")
        one = {name: value for name, value in known[like].items() if name not in OWN} | one
    for more, name in MORE.items():
        one[name] = [*one.get(name, []), *one.pop(more, [])]
    return one


def _sheet(one: dict[str, Any], where: str, need: Need) -> dict[str, Any]:
    one = dict(one)
    columns = [dict(column) for column in one.pop("column", [])]
    columns += [{"headings": [heading]} for heading in one.pop("no_metric", [])]
    unknown = set(one) - set(DEFAULTS)
    need(not unknown, f"{where}: unknown fields {sorted(unknown)}")
    for column in columns:
        odd = sorted(set(column) - set(COLUMN_DEFAULTS))
        need(not odd and bool(column.get("headings")), f"{where}: {column.get('headings')}: {odd}")
    return {**DEFAULTS, **one, "columns": [{**COLUMN_DEFAULTS, **column} for column in columns]}


def places(sheet: Mapping[str, Any]) -> Iterator[tuple[str, list[str]]]:
    """Yield the headings that stand for the same column, and where in the sheet."""
    yield from (("day", sheet["day"]), ("until", sheet["until"]), ("item", sheet["item"]))
    yield from ((f"splits[{at}]", headings) for at, headings in enumerate(sheet["splits"]))
    yield from ((f"texts[{at}]", [heading]) for at, heading in enumerate(sheet["texts"]))
    yield "figure_headings", sheet["figure_headings"]
    yield from ((f"columns[{at}]", column["headings"]) for at, column in enumerate(sheet["columns"]))


def _check_sheet(sheet: dict[str, Any], need: Need) -> None:
    name = sheet["id"]
    need(sheet["rows"] in ROWS and sheet["day_form"] in FORMS, f"{name}: rows or form of days")
    need(bool(sheet["day"]) is (sheet["rows"] != "window"), f"{name}: a heading of days, or rows = 'window'")
    need(bool(sheet["title"] and sheet["title_fr"]), f"{name}: a title in both languages")
    need((sheet["note"] is None) is (sheet["note_fr"] is None), f"{name}: a note in both languages")
    need(bool(sheet["source"]) and isinstance(sheet["seen_on"], date), f"{name}: a source and the day of it")
    need(bool(sheet["required"]), f"{name}: headings by which it is known")
    seen: dict[str, str] = {}
    for path, headings in places(sheet):
        for heading in headings:
            here = seen.setdefault(bare(heading), path)
            need(here == path, f"{name}: {heading} stands in {here} and {path}")
    spelled = [heading for _, headings in places(sheet) for heading in headings]
    need(len(set(map(bare, spelled))) == len(spelled), f"{name}: a heading is spelled twice: {_twice(spelled)}")
    asked = [heading for one in sheet["required"] for heading in ([one] if isinstance(one, str) else one)]
    for heading in (*asked, *sheet["left_out_when"], *sheet["unverified"]):
        need(bare(heading) in seen, f"{name}: {heading} is no heading of the sheet")


def _twice(headings: Iterable[str]) -> list[str]:
    once: set[str] = set()
    return [heading for heading in headings if bare(heading) in once or once.add(bare(heading))]  # type: ignore[func-returns-value]  # the word of a set


def _check_column(column: dict[str, Any], sheet: str, known: tuple[frozenset[str], ...], need: Need) -> None:
    metrics, matches, shapes = known
    where = f"{sheet}: {column['headings'][0]}"
    metric = column["metric"]
    need(metric is None or metric in metrics, f"{where}: unknown metric {metric}")
    need(column["exactness"] in matches and (column["shape"] is None or column["shape"] in shapes), f"{where}: words")
    need(Fraction(column["factor"]) != 0, f"{where}: factor")
    need(metric is not None or column == {**COLUMN_DEFAULTS, "headings": column["headings"]}, f"{where}: of no metric")
    told = column["exactness"] != "exact"
    need(bool(column["note"] and column["note_fr"]) is told, f"{where}: what is not exact has a note in both languages")
    other = column["factor"] != "1"
    named = bool(column["unit_note"] and column["unit_note_fr"])
    need(named is other, f"{where}: another unit is named in both languages")


def rows_text(made: Iterable[Mapping[str, Any]], literal: Literal) -> str:
    """Return the assignments of the generated module: the names of fields, and a row a sheet."""
    lines = [f"FIELDS: Final = {literal(FIELDS)}\n", f"COLUMN_FIELDS: Final = {literal(COLUMN_FIELDS)}\n"]
    lines.append("ROWS: Final[tuple[tuple[Any, ...], ...]] = (\n")
    for sheet in made:
        lines += [f"    (\n        {literal(sheet['id'])},\n", "        (\n"]
        lines += [f"            {literal([column[name] for name in COLUMN_FIELDS])},\n" for column in sheet["columns"]]
        lines += ["        ),\n", f"        {', '.join(literal(sheet[name]) for name in FIELDS[2:])},\n", "    ),\n"]
    return "".join([*lines, ")\n"])


# -- the page ------------------------------------------------------------------------------------------------------------

_GENERATED = "<!-- Generated by tools/make_catalog.py; edit tools/data/sheets/ instead. -->\n"
_HOW_TO_READ = "How to read these tables is said on the page of [all sheets](index.md).\n"
_INTRODUCTION = """\
# Sheets

The {count} tables of platforms' web pages that `catalog.read_table` recognises. The host opens the file, as CSV or as a
workbook, and hands over its rows; a table of another kind is described by a `catalog.Sheet` of one's own.

Headings compare without case, outer blanks and kinds of apostrophes, and `(¤)` stands for whichever currency a heading
names. Columns may stand in any order, be missing or be followed by others, which are told. Every heading was found in the
source that its table names; those in the last line of a table were **not** seen in a file, but only in the code of people
who read such files: they are read, and told with a notice. *Near* figures are read and told; parts (*component*) and
*lossy* ones are told, and read only when `accept` says so; — is a column that is known and has no metric here.

HubSpot's reports of social media have no sheet: no public file of theirs, and no list of their headings, was found. A
`catalog.Sheet` of one's own reads them.

| sheet | in French | id |
|---|---|---|
{rows}

```{{toctree}}
:hidden:

{files}
```
"""
_ROWS = {
    "days": "A row is a day",
    "posts": "A row is a post, campaign or video with its totals so far, which count on the day it was published",
    "window": "The rows are totals of a period, which lines above the table name, or the caller with `window`",
}
_FORMS = {
    "compact": ", in digits alone",
    "moment": ", with a time of day",
    "week": ": a week, called by its first day",
    "month": ": a month",
    "nth": ", counted from the first day of the table",
}


def sheets_pages(made: list[dict[str, Any]], names: Mapping[str, str]) -> dict[str, str]:
    """Return the pages of the sheets as Markdown by their file, one for each platform; `names` are those of platforms."""
    platforms = sorted(
        dict.fromkeys(sheet["platform"] for sheet in made), key=lambda platform: names[platform].casefold()
    )
    pages, rows = {}, []
    for platform in platforms:
        here = [sheet for sheet in made if sheet["platform"] == platform]
        head = f"{_GENERATED}\n# Sheets of {names[platform]}\n\n{_HOW_TO_READ}"
        pages[f"{platform}.md"] = "\n".join([head, *map(_section, here)])
        rows += [f"| [{sheet['title']}]({platform}.md) | {sheet['title_fr']} | `{sheet['id']}` |" for sheet in here]
    index = _INTRODUCTION.format(count=len(made), rows="\n".join(rows), files="\n".join(platforms))
    return {"index.md": f"{_GENERATED}\n{index}", **pages}


def _section(sheet: Mapping[str, Any]) -> str:
    lines = [f"## {sheet['title']}, *{sheet['title_fr']}*\n", f"`{sheet['id']}`. {_about(sheet)}\n"]
    lines += ["| heading | here | told |", "|---|---|---|"]
    lines += [_line(column) for column in sheet["columns"] if column["metric"] is not None]
    other = [column["headings"] for column in sheet["columns"] if column["metric"] is None]
    if other:
        lines.append(f"| {'; '.join(map(_spellings, other))} | — | |")
    lines.append("")
    apart = [*filter(None, [sheet["item"]]), *sheet["splits"]]
    texts, figures = ([[text] for text in sheet[name]] for name in ("texts", "figure_headings"))
    for called, several in (("Tell rows apart", apart), ("Figures", figures), ("Not read", texts)):
        if several:
            lines.append(f"{called}: {'; '.join(map(_spellings, several))}.\n")
    unverified = sheet["unverified"]
    lines.append(f"Source: {sheet['source']}; newest {sheet['seen_on'].isoformat()}.\n")
    lines.append(f"Not seen in a file: {_spellings(unverified)}.\n" if unverified else "All headings were seen.\n")
    return "\n".join(lines)


def _about(sheet: Mapping[str, Any]) -> str:
    day = f" ({_spellings(sheet['day'])}{_FORMS.get(sheet['day_form'], '')})" if sheet["day"] else ""
    said = [_ROWS[sheet["rows"]] + day]
    if sheet["until"]:
        said.append(f"it ends on {_spellings(sheet['until'])}")
    if sheet["titled"]:
        said.append("the line above the headings names the figures, and the table is known by it")
    else:
        apart = [heading for headings in sheet["splits"] for heading in headings]
        known = " and ".join(_known_by(one, apart) for one in sheet["required"])
        said.append(f"known by {known}{', without other headings' if sheet['alone'] else ''}")
    if sheet["begins"]:
        said.append(f"and, unless `sheet` says so, by a line above that begins with {_spellings(sheet['begins'])}")
    if sheet["day_first"] is False:
        said.append("months come before days")
    if sheet["may_be_periods"]:
        said.append("days that do not follow one another may be weeks or months, and are told")
    if sheet["left_out_when"]:
        said.append(f"rows that say something below {_spellings(sheet['left_out_when'])} are of others, and left out")
    if sheet["counted"]:
        said.append(f"each row is one of `{sheet['counted']}`")
    return "; ".join(said) + "." + (f" {sheet['note']}" if sheet["note"] else "")


def _known_by(one: str | list[str], apart: list[str]) -> str:
    """Return by which heading a table is known; of many that tell rows apart any one will do."""
    if one in apart and len(apart) > 9:
        return "a heading that tells rows apart"
    return _spellings([one] if isinstance(one, str) else one)


def _spellings(headings: Iterable[str]) -> str:
    return " / ".join(f"`{heading}`" for heading in headings)


def _line(column: Mapping[str, Any]) -> str:
    exactness = "" if column["exactness"] == "exact" else f", *{column['exactness']}*"
    told = [column["note"]] if column["note"] else []
    if column["factor"] != "1":
        told.append(f"Told in {column['unit_note']}.")
    if column["empty_is_zero"]:
        told.append("An empty cell is zero.")
    if column["gaps_are_zero"]:
        told.append("A day that is missing within the table is zero.")
    return f"| {_spellings(column['headings'])} | `{column['metric']}`{exactness} | {' '.join(told)} |"
