"""Turn the domain data in `tools/data/` into the committed Python data of the catalogue and its reference page.

Run `python tools/make_catalog.py` after editing a data file, and commit both; `--check` only compares and names what is
stale. What belongs here: reading, cross-checking and writing data. What may not: any rule about goals. Uses the standard
library alone, so that it runs before anything is installed.
"""

from __future__ import annotations

import argparse
import ast
import csv
import difflib
import json
import re
import sys
import textwrap
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "tools" / "data"
PACKAGE = ROOT / "src" / "smartgoals"
LEVELS = ("direct", "supporting", "context", "unrelated")
TIES = frozenset({"step", "part", "change"})
MATCHES = ("exact", "near", "component", "lossy")
SCALES = ("seconds", "minutes", "hours", "days")
SHAPES = ("flow", "stock", "lifetime", "unique", "ratio", "mean", "score")
METRIC_FIELDS = (
    "id", "name_en", "name_fr", "family", "definition", "unit", "nature", "over_time", "over_channels", "low", "high",
    "better", "formula", "stage", "funnel", "commonly_vanity", "source_kind", "question",
    "scale",
)  # fmt: skip
FACT_FIELDS = ("nature", "unit", "better", "over_time", "over_channels", "low", "high", "scale")
FACT_TYPE = '''\
class MetricFacts(NamedTuple):
    """What the model knows of a metric: words as the catalogue writes them, and possible values."""

    nature: str
    unit: str
    better: str
    over_time: str
    over_channels: str
    low: int | float | None
    high: int | float | None
    scale: str | None = None
'''
BENCHMARK_FIELDS = (
    "id", "metric", "platform", "segment", "size_band", "low", "typical", "high", "kind", "unit", "per", "observed",
    "source", "published", "evidence", "usable", "note",
)  # fmt: skip
NAME_FIELDS = (
    "surface", "name", "of", "metric", "exactness", "shape", "status", "removed_on", "note", "note_fr", "source",
    "evidence",
)  # fmt: skip
KIND_FIELDS = ("id", "name_en", "name_fr", "support", "sources")
PLATFORM_FIELDS = (
    "id", "name", "kind", "benchmark", "keeps_days", "keeps_from", "delay_days", "days", "day_form", "until", "item",
    "splits", "born", "note",
)  # fmt: skip
# How the unit column of benchmarks.csv splits into what is measured and per what.
UNITS = {
    "ratio": ("ratio", None),
    "ratio_per_post": ("ratio", "post"),
    "ratio_per_month": ("ratio", "month"),
    "ratio_per_week": ("ratio", "week"),
    "ratio_of_posts": ("ratio", "posts"),
    "count_per_post": ("count", "post"),
    "per_week": ("count", "week"),
    "usd": ("USD", None),
    "hours": ("hours", None),
    "hours_per_week": ("hours", "week"),
    "score": ("score", None),
}


class DataFault(Exception):
    """A data file that contradicts itself or another one."""


def need(condition: bool, message: str) -> None:
    """Stop with a reason when the data break a law."""
    if not condition:
        raise DataFault(message)


def read_toml(name: str) -> dict[str, Any]:
    """Return one TOML file of the data folder."""
    return tomllib.loads((DATA / name).read_text(encoding="utf-8"))


def read_csv(name: str) -> list[dict[str, str]]:
    """Return the rows of one CSV file of the data folder."""
    return list(csv.DictReader((DATA / name).read_text(encoding="utf-8").splitlines()))


def figure(text: str) -> int | float | None:
    """Return the number a cell holds, whole ones as int, or None for an empty cell."""
    if not text:
        return None
    value = float(text)
    return int(value) if value.is_integer() else value


def bounds(text: str) -> tuple[int | float | None, int | float | None]:
    """Return the two ends of a range cell: `0..1`, `0..` or `any`."""
    if text == "any":
        return None, None
    low, _, high = text.partition("..")
    return figure(low), figure(high)


def metrics() -> list[dict[str, Any]]:
    """Return the metrics with the columns of the generated module."""
    rows = []
    for metric in read_toml("metrics.toml")["metric"]:
        low, high = bounds(metric.pop("range"))
        row = metric | {name: metric.get(name) for name in ("formula", "scale")} | {"low": low, "high": high}
        need(
            (row["scale"] in SCALES) is (row["unit"] == "duration"),
            f"metrics.toml: {metric['id']}: a duration has a scale, and nothing else has one",
        )
        need(set(row) == set(METRIC_FIELDS), f"metrics.toml: {metric['id']}: fields {set(row) ^ set(METRIC_FIELDS)}")
        rows.append(row)
    need(len({row["id"] for row in rows}) == len(rows), "metrics.toml: an id occurs twice")
    return rows


def inputs(ids: set[str], formulas: Iterable[str]) -> list[tuple[str, ...]]:
    """Return the named inputs; each must be used by a formula, and each word of a formula must be known."""
    rows = [tuple(row) for row in read_toml("inputs.toml")["rows"]]
    used = {word for formula in formulas for word in re.findall(r"[a-z_]\w*", formula)} - ids
    named = {row[0] for row in rows}
    need(used == named, f"inputs.toml and the formulas disagree on {sorted(used ^ named)}")
    return rows


def relevance(ids: list[str], kinds: list[str]) -> dict[str, dict[str, list[str]]]:
    """Return, per objective kind, the ids of each level; `unrelated` is whatever is named in no level."""
    table: dict[str, dict[str, list[str]]] = {
        kind: {"direct": [], "proxy": [], "supporting": [], "context": [], "guardrail": []} for kind in kinds
    }
    seen = set()
    for row in read_csv("relevance.csv"):
        kind, metric, level = row["objective"], row["metric_id"], row["level"]
        need(kind in table, f"relevance.csv: unknown objective kind {kind}")
        need(metric in ids, f"relevance.csv: unknown metric {metric}")
        need(level in LEVELS, f"relevance.csv: unknown level {level}")
        need((kind, metric) not in seen, f"relevance.csv: {kind}, {metric} occurs twice")
        need(
            row["proxy"] == "false" or level == "direct", f"relevance.csv: {kind}, {metric}: a proxy that is not direct"
        )
        seen.add((kind, metric))
        if row["proxy"] == "true":
            table[kind]["proxy"].append(metric)
        elif level != "unrelated":
            table[kind][level].append(metric)
        if row["guardrail"] == "true":
            need(level != "unrelated", f"relevance.csv: {kind}, {metric}: an unrelated guardrail")
            table[kind]["guardrail"].append(metric)
    need(len(seen) == len(ids) * len(kinds), "relevance.csv: not every metric has a row for every objective kind")
    return table


def ties(
    ids: list[str], related: dict[str, dict[str, list[str]]]
) -> tuple[list[tuple[str, ...]], dict[str, list[str]]]:
    """Return which metric leads to which by what it is, and what practice accepts per objective kind."""
    data = read_toml("ties.toml")
    rows = [(tie["metric"], tie["how"], tie["to"]) for tie in data["tie"]]
    for row in rows:
        need(row[1] in TIES, f"ties.toml: {row[0]}: unknown way to be tied {row[1]}")
        need({row[0], row[2]} <= set(ids) and row[0] != row[2], f"ties.toml: {row[0]} to {row[2]}: unknown metric")
    need(len(set(rows)) == len(rows), "ties.toml: a tie occurs twice")
    accepted = {one["objective"]: one["metrics"] for one in data["accepted"]}
    for kind, metrics in accepted.items():
        lost = set(metrics) - set(related[kind]["supporting"])
        need(not lost, f"ties.toml: {kind}: accepted and not supporting: {sorted(lost)}")
    return rows, accepted


def native_names(ids: list[str], platforms: set[str]) -> list[tuple[str, tuple[Any, ...]]]:
    """Return (platform, row) for every native name."""
    rows = []
    for row in read_csv("platform-names.csv"):
        where = f"platform-names.csv: {row['platform']} {row['native_name']}"
        need(row["platform"] in platforms, f"{where}: unknown platform")
        need(row["canonical_id"] in ids, f"{where}: unknown metric {row['canonical_id']}")
        need(row["match"] in MATCHES and row["shape"] in SHAPES, f"{where}: unknown match or shape")
        spoken = bool(row["note"]) and row["match"] != "exact"
        need(bool(row["note_fr"]) or not spoken, f"{where}: a note that is told with the figure is told in French too")
        removed = re.search(r"removed (\d{4}-\d\d-\d\d)", row["status"])
        rows.append((
            row["platform"],
            (
                row["surface"], row["native_name"], row["object"], row["canonical_id"], row["match"], row["shape"],
                row["status"], removed and removed[1], row["note"] or None, row["note_fr"] or None,
                row["source"], row["evidence"],
            ),
        ))  # fmt: skip
    return rows


def benchmarks(ids: list[str], scales: dict[str, str | None]) -> list[tuple[Any, ...]]:
    """Return the benchmark rows with the unit column split; durations are told in the scale of their metric."""
    rows = []
    for row in read_csv("benchmarks.csv"):
        where = f"benchmarks.csv: {row['id']}"
        need(row["metric_id"] in ids, f"{where}: unknown metric {row['metric_id']}")
        need(row["unit"] in UNITS, f"{where}: unknown unit {row['unit']}")
        unit, per = UNITS[row["unit"]]
        scale = scales[row["metric_id"]]
        need(scale in {None, unit}, f"{where}: told in {unit}, and its metric in {scale}")
        low, typical, high = (figure(row[column]) for column in ("low", "central", "high"))
        known = [value for value in (low, typical, high) if value is not None]
        need(known == sorted(known) and bool(known), f"{where}: low, central and high are out of order or missing")
        rows.append((
            row["id"], row["metric_id"], row["platform"], row["segment"], row["size_band"], low, typical, high,
            row["central_kind"], unit, per, row["data_period"], row["source"], row["published"], row["evidence"],
            row["usable_as_prior"] == "yes", row["note"] or None,
        ))  # fmt: skip
    return rows


def literal(value: Any) -> str:
    """Return a Python literal with double quotes, on one line."""
    if isinstance(value, (tuple, list)):
        inside = ", ".join(literal(item) for item in value)
        return f"({inside},)" if len(value) == 1 else f"({inside})"
    if isinstance(value, date):
        return literal(value.isoformat())
    return json.dumps(value, ensure_ascii=False) if isinstance(value, str) else repr(value)


LONGEST_LINE = 100
"""A row that fits is one line; a longer one is broken."""
# Indent, what leads to a value, the value, and what follows it.
STATED = re.compile(r'( *)((?:"(?:[^"\\]|\\.)*": )?[^("#]*)(\(.*\)|"(?:[^"\\]|\\.)*")(,?(?:  # \w+)?)')


def module(about: str, *blocks: str, imports: str = "") -> str:
    """Return the text of a generated module."""
    made = "Generated by tools/make_catalog.py from tools/data/; edit those files instead of this one."
    head = f'"""{about}\n\n{made}\n"""\n\n# fmt: off\n\nfrom __future__ import annotations\n\n'
    lines = (line for block in blocks for line in [*block.removesuffix("\n").split("\n"), ""])
    body = "\n".join(part for line in lines for part in broken(line))
    return head + imports + "\n" + body.rstrip("\n") + "\n"


def broken(line: str) -> list[str]:
    """Return a line of generated text, in parts where it is too long and can be parted."""
    if len(line) <= LONGEST_LINE:
        return [line]
    if line.startswith("# "):
        return textwrap.wrap(line, LONGEST_LINE, subsequent_indent="#     ")
    stated = STATED.fullmatch(line)
    if stated is None:
        return rows_of_items(line)
    indent, leads, value, ends = stated.groups()
    return parted(indent, leads, ast.literal_eval(value), ends)


def rows_of_items(line: str) -> list[str]:
    """Return the lines of items that follow each other without brackets of their own."""
    indent = line[: len(line) - len(line.lstrip())]
    try:
        items = ast.literal_eval(f"({line.strip()})")
    except SyntaxError:  # a line of prose
        return [line]
    return parted(indent[4:], "", items, "")[1:-1]


def parted(indent: str, leads: str, value: Any, ends: str) -> list[str]:
    """Return the lines of a value: as much on each as fits, and a sentence in pieces."""
    whole = f"{indent}{leads}{literal(value)}{ends}"
    inner = indent + "    "
    if len(whole) <= LONGEST_LINE or not isinstance(value, (tuple, str)):
        return [whole]
    if isinstance(value, str):
        pieces = textwrap.wrap(value, LONGEST_LINE - len(inner) - 8, drop_whitespace=False, break_on_hyphens=False)
        return [f"{indent}{leads}(", *(inner + literal(piece) for piece in pieces), f"{indent}){ends}"]
    lines = [f"{indent}{leads}("]
    record = not all(isinstance(item, tuple) for item in value)  # of rows, each has a line
    for item in value:
        text = f" {literal(item)},"
        begun = record and lines[-1].endswith(",") and lines[-1].strip() != "),"
        if begun and len(lines[-1]) + len(text) <= LONGEST_LINE:
            lines[-1] += text
        else:
            lines.extend(parted(inner, "", item, ","))
    return [*lines, f"{indent}){ends}"]


def table(name: str, hint: str, rows: Iterable[tuple[Any, ...]], fields: Iterable[str] = ()) -> str:
    """Return the assignment of a tuple of rows, a comment naming the columns above it."""
    comment = f"# columns: {', '.join(fields)}\n" if fields else ""
    return f"{comment}{name}: Final[{hint}] = (\n" + "".join(f"    {literal(row)},\n" for row in rows) + ")\n"


FINAL = "from typing import Any, Final\n"


def outputs() -> Iterator[tuple[Path, str]]:
    """Yield each generated file with its text."""
    from _catalog_page import page  # beside this script; it only formats
    from _sheet_data import sheets, sheets_pages

    rows = metrics()
    ids = [row["id"] for row in rows]
    kinds = read_toml("objectives.toml")["objective"]
    named = inputs(set(ids), [row["formula"] for row in rows if row["formula"]])
    related = relevance(ids, [kind["id"] for kind in kinds])
    platforms = read_toml("platforms.toml")
    names = native_names(ids, {one["id"] for one in platforms["platform"]})
    figures = benchmarks(ids, {row["id"]: row["scale"] for row in rows})
    version = read_toml("metrics.toml")["catalogue_version"]
    yield PACKAGE / "_model" / "_metric_ids.py", facts_module(rows)
    yield PACKAGE / "_model" / "_platform_words.py", words_module(platforms["platform"])
    yield (
        PACKAGE / "catalog" / "_data" / "__init__.py",
        '"""The data of the catalogue as plain tuples, generated; no code."""\n',
    )
    yield (
        PACKAGE / "catalog" / "_data" / "metrics.py",
        module(
            f"The {len(rows)} canonical metrics and the named inputs of their formulas.",
            f'VERSION: Final = "{version}"\n',
            table(
                "ROWS",
                "tuple[tuple[Any, ...], ...]",
                [tuple(row[name] for name in METRIC_FIELDS) for row in rows],
                METRIC_FIELDS,
            ),
            table(
                "INPUTS", "tuple[tuple[str, str, str, str], ...]", named, ("id", "unit", "over_time", "over_channels")
            ),
            imports=FINAL,
        ),
    )
    yield PACKAGE / "catalog" / "_data" / "relevance.py", relevance_module(kinds, related, *ties(ids, related))
    yield PACKAGE / "catalog" / "_data" / "names.py", names_module(names, platforms)
    yield PACKAGE / "catalog" / "_data" / "platforms.py", platforms_module(platforms, set(ids))
    yield (
        PACKAGE / "catalog" / "_data" / "benchmarks.py",
        module(
            f"{len(figures)} dated benchmark figures, ratios as fractions; {sum(row[15] for row in figures)} usable as priors.",
            table("ROWS", "tuple[tuple[Any, ...], ...]", figures, BENCHMARK_FIELDS),
            imports=FINAL,
        ),
    )
    yield ROOT / "docs" / "reference" / "metrics.md", page(rows, kinds, related, version)
    made = sheets(DATA / "sheets", ids, MATCHES, SHAPES, need)
    yield PACKAGE / "catalog" / "_data" / "sheets.py", sheets_module(made)
    for file, text in sheets_pages(made, platform_names(platforms["platform"])).items():
        yield ROOT / "docs" / "reference" / "sheets" / file, text


def facts_module(rows: list[dict[str, Any]]) -> str:
    """Return the small module by which the model knows the ids without loading the catalogue."""
    facts = [(row["id"], [row[name] for name in FACT_FIELDS]) for row in rows]
    lines = [f"        {literal(name)}: MetricFacts{literal(values)},\n" for name, values in facts]
    return module(
        f"What the model must know of the {len(rows)} catalogue metrics without loading the catalogue.",
        f"\n{FACT_TYPE}\n",
        "METRIC_FACTS: Final[Mapping[str, MetricFacts]] = MappingProxyType(\n    {\n" + "".join(lines) + "    }\n)\n",
        imports="from collections.abc import Mapping\nfrom types import MappingProxyType\nfrom typing import Final, NamedTuple\n",
    )


def relevance_module(
    kinds: list[dict[str, str]],
    related: dict[str, dict[str, list[str]]],
    tied: list[tuple[str, ...]],
    accepted: dict[str, list[str]],
) -> str:
    """Return the relevance table: per objective kind the ids of each level, as blank-separated text; and the ties."""
    lines = []
    for kind, levels in related.items():
        lines.append(f"        {literal(kind)}: (\n")
        lines.extend(f"            {literal(' '.join(ids))},  # {level}\n" for level, ids in levels.items())
        lines.append("        ),\n")
    return module(
        "Which metric serves which objective kind; a catalogue metric in no level is unrelated.",
        table(
            "KINDS",
            "tuple[tuple[str, str, str, str, str], ...]",
            [tuple(kind[name] for name in KIND_FIELDS) for kind in kinds],
            KIND_FIELDS,
        ),
        "TABLE: Final[Mapping[str, tuple[str, str, str, str, str]]] = MappingProxyType(\n    {\n"
        + "".join(lines)
        + "    }\n)\n",
        table("TIES", "tuple[tuple[str, str, str], ...]", tied, ("metric", "how", "to")),
        "ACCEPTED: Final[Mapping[str, str]] = MappingProxyType(\n    {\n"
        + "".join(f"        {literal(kind)}: {literal(' '.join(names))},\n" for kind, names in accepted.items())
        + "    }\n)\n",
        imports="from collections.abc import Mapping\nfrom types import MappingProxyType\nfrom typing import Final\n",
    )


def names_module(names: list[tuple[str, tuple[Any, ...]]], platforms: dict[str, Any]) -> str:
    """Return the native names, grouped by platform, with scales, aliases and sums."""
    known = {(platform, row[1]) for platform, row in names}
    for part in ("scale", "alias", "skip", "whole"):
        for one in platforms[part]:
            need((one["platform"], one["name"]) in known, f"platforms.toml: {part}: unknown name {one['name']}")
    lines = []
    for platform in dict.fromkeys(platform for platform, _ in names):
        lines.append(f"        {literal(platform)}: (\n")
        lines.extend(f"            {literal(row)},\n" for owner, row in names if owner == platform)
        lines.append("        ),\n")
    scales = [
        (one["platform"], one["name"], *_ratio(one["factor"]), one["note"], one["note_fr"])
        for one in platforms["scale"]
    ]
    aliases = [
        (one["platform"], spelling, one["name"], one.get("of")) for one in platforms["alias"] for spelling in one["as"]
    ]
    sums = [(one["platform"], one["metric"], one["parts"]) for one in platforms["sum"]]
    splits = [(one["platform"], one["columns"]) for one in platforms["split"]]
    unbound = [(one["platform"], one["range"], one["objects"]) for one in platforms["unbound"]]
    return module(
        f"The {len(names)} native names of the platforms, with the unit they are delivered in.",
        f"# columns: {', '.join(NAME_FIELDS)}\n"
        "ROWS: Final[Mapping[str, tuple[tuple[Any, ...], ...]]] = MappingProxyType(\n    {\n"
        + "".join(lines)
        + "    }\n)\n",
        table(
            "SCALES",
            "tuple[tuple[str, str, int, int, str, str], ...]",
            scales,
            ("platform", "name", "times", "over", "note", "note_fr"),
        ),
        table(
            "ALIASES", "tuple[tuple[str, str, str, str | None], ...]", aliases, ("platform", "spelling", "name", "of")
        ),
        *(
            table(
                word.upper(), "tuple[tuple[str, str], ...]", [(one["platform"], one["name"]) for one in platforms[word]]
            )
            for word in ("skip", "whole")
        ),
        table("SUMS", "tuple[tuple[str, str, tuple[str, ...]], ...]", sums, ("platform", "metric", "parts")),
        table("SPLITS", "tuple[tuple[str, tuple[str, ...]], ...]", splits, ("platform", "columns")),
        table("UNBOUND", "tuple[tuple[str, str, tuple[str, ...]], ...]", unbound, ("platform", "range", "objects")),
        imports="from collections.abc import Mapping\nfrom types import MappingProxyType\nfrom typing import Any, Final\n",
    )


def _ratio(text: str) -> tuple[int, int]:
    return Fraction(text).as_integer_ratio()


def platforms_module(platforms: dict[str, Any], ids: set[str]) -> str:
    """Return the platforms and the definition breaks."""
    rows = []
    for one in platforms["platform"]:
        unknown = set(one) - set(PLATFORM_FIELDS)
        need(not unknown, f"platforms.toml: {one['id']}: unknown fields {sorted(unknown)}")
        row = {"day_form": "iso", "item": [], "splits": [], "born": []} | one
        rows.append(tuple(row.get(name) for name in PLATFORM_FIELDS))
    places = {one["id"] for one in platforms["platform"]} | {one["kind"] for one in platforms["platform"]}
    breaks = []
    for one in platforms["break"]:
        need(one["platform"] in places, f"platforms.toml: break: unknown platform {one['platform']}")
        need(set(one["metrics"]) <= ids, f"platforms.toml: break: unknown metric in {one['metrics']}")
        row = [one[name] for name in ("platform", "metrics", "on", "precision", "what", "what_fr")]
        breaks.append((*row, one.get("rename", False)))
    return module(
        "The platforms: what each keeps, how its rows look, and when definitions changed.",
        table("ROWS", "tuple[tuple[Any, ...], ...]", rows, PLATFORM_FIELDS),
        table(
            "BREAKS",
            "tuple[tuple[str, tuple[str, ...], str, str, str, str, bool], ...]",
            breaks,
            ("platform or kind", "metrics", "on", "precision", "what", "what_fr", "rename only"),
        ),
        imports=FINAL,
    )


def sheets_module(made: list[dict[str, Any]]) -> str:
    """Return the sheets: how the tables look that platforms' web pages give."""
    from _sheet_data import rows_text

    return module(
        f"The {len(made)} tables of platforms' web pages that are recognised: headings, and what each column is.",
        rows_text(made, literal),
        imports=FINAL,
    )


def platform_names(platforms: list[dict[str, Any]]) -> dict[str, str]:
    """Return what platforms are called, by their word; those of platform-words.toml by their first other spelling."""
    words = {one["id"]: one.get("as", [one["id"]])[0] for one in read_toml("platform-words.toml")["word"]}
    known = {one["id"]: one["name"] for one in platforms}
    return {"meta": "Meta", "plausible": "Plausible", "matomo": "Matomo"} | words | known


def words_module(platforms: list[dict[str, Any]]) -> str:
    """Return the small module by which the model knows what people type for a platform."""
    data = read_toml("platform-words.toml")
    ids = list(dict.fromkeys([*(one["id"] for one in platforms), *(one["id"] for one in data["word"])]))
    spelled = [(one["id"], word) for one in platforms for word in (one["id"], one["name"])]
    spelled += [(one["id"], word) for one in data["word"] for word in (one["id"], *one.get("as", ()))]
    spellings: dict[str, str] = {}
    for one, word in spelled:
        need(spellings.setdefault(folded(word), one) == one, f"platform-words.toml: {word}: of two platforms")
    sites: dict[str, str] = {}
    for one in data["word"]:
        for site in one.get("sites", ()):
            need(sites.setdefault(site, one["id"]) == one["id"], f"platform-words.toml: {site}: of two platforms")
    for word in data["around"]:
        need(folded(word) == word and word not in spellings, f"platform-words.toml: around: {word}")
    mappings = [
        f"{name}: Final[Mapping[str, str]] = MappingProxyType(\n    {{\n"
        + "".join(f"        {literal(word)}: {literal(one)},\n" for word, one in pairs.items())
        + "    }\n)\n"
        for name, pairs in (("SPELLINGS", spellings), ("SITES", sites))
    ]
    return module(
        f"What people type for {len(ids)} platforms: spellings without case, accents and marks, and sites.",
        *mappings,
        table("AROUND", "tuple[str, ...]", data["around"]),
        table("IDS", "tuple[str, ...]", ids),
        imports="from collections.abc import Mapping\nfrom types import MappingProxyType\nfrom typing import Final\n",
    )


def folded(text: str) -> str:
    """Return a word without case, accents, blanks and marks, as `smartgoals._words.folded` does."""
    marked = unicodedata.normalize("NFKD", text).casefold()
    return "".join(letter for letter in marked if letter.isalnum())


def main(arguments: list[str] | None = None) -> int:
    """Write the generated files, or with `--check` compare them; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="write nothing; fail when a committed file is stale")
    options = parser.parse_args(arguments)
    stale = 0
    for path, text in outputs():
        old = path.read_text(encoding="utf-8") if path.exists() else ""
        if old == text:
            continue
        stale += 1
        if options.check:
            changes = difflib.unified_diff(
                old.splitlines(), text.splitlines(), str(path), "generated", lineterm="", n=0
            )
            print("\n".join(list(changes)[:12]))
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
            print(f"wrote {path.relative_to(ROOT)}")
    return 1 if options.check and stale else 0


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parent))
    sys.exit(main())
