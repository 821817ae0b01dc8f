"""What the rules find in some goals, histories and audits, written down, so that no word and no figure moves unnoticed.

    PYTHONPATH=src:.:tests/rules python tests/rules/golden_findings.py

writes `tests/data/findings.txt` anew, which is right where a rule, its words or what it rests on was changed on purpose,
and nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from rule_samples import SETS, found_in
from tests.verdicts.test_verdicts import OPEN, published

import smartgoals as sg
from smartgoals.rules import Subject

GOLDEN = Path(__file__).parent.parent / "data" / "findings.txt"
MARK = "=== "
_DIGITS = 6
"""To so many digits a figure is written down: the rest is what floats make of it on one machine or another."""


def found() -> Iterator[tuple[str, str]]:
    """Yield what is said of the goals of the expert, and what the rules find in their own examples, by name."""
    for place, expert in enumerate(OPEN):
        report = published(place)
        told = [report.text(), report.text("fr"), *_lines(report.findings), *_lines(report.silenced, "silent ")]
        yield expert.id, "\n".join(told)
    for about, rules in SETS.items():
        for rule in rules:
            if rule.about is about:
                yield from _of_rule(rule, about)


def _of_rule(rule: sg.rules.Rule, about: Subject) -> Iterator[tuple[str, str]]:
    for place, example in enumerate(rule.examples, 1):
        findings = [one for one in found_in(example, about) if one.code == rule.code]
        french = [one for one in found_in(example, about, language="fr") if one.code == rule.code]
        said = [f"{one.message}. {one.suggestion}" for one in (*findings, *french)]
        yield f"{rule.code} {place}", "\n".join([*said, *_lines(findings)]) or "nothing"


def _lines(findings: Iterable[sg.Finding], before: str = "") -> Iterator[str]:
    """Yield findings as they stand: whose, how heavy, where, on which figures, and what mends them."""
    for one in findings:
        evidence = ", ".join(f"{name}={_told(value)}" for name, value in one.evidence.items())
        fix = one.fix
        mended = "" if fix is None else f" -> {_told(fix.target)}, {fix.start}, {fix.deadline}"
        yield f"{before}{one.code} {one.severity} at {one.path or 'all'}: {evidence}{mended}"


def _told(value: Any) -> str:
    if isinstance(value, float):
        return f"{value:.{_DIGITS}g}"
    return f"({', '.join(map(_told, value))})" if isinstance(value, list | tuple) else str(value)


def written() -> dict[str, str]:
    """Return what was written down, by name."""
    parts = GOLDEN.read_text(encoding="utf-8").removeprefix(MARK).split(f"\n{MARK}")
    return {name: text.rstrip("\n") for name, _, text in (part.partition("\n") for part in parts)}


if __name__ == "__main__":
    text = "\n".join(f"{MARK}{name}\n{said}\n" for name, said in found())
    GOLDEN.write_text(text, encoding="utf-8", newline="\n")
