"""What the rules find in some goals, histories and audits, written down, so that no word and no figure moves unnoticed.

    PYTHONPATH=src:.:tests/rules python tests/rules/golden_findings.py

writes `tests/data/findings.txt` anew, which is right where a rule, its words or what it rests on was changed on purpose,
and nowhere else.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import timedelta
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import Any

from rule_samples import AS_OF, SETS, found_in
from tests.verdicts.test_verdicts import OPEN, published

import smartgoals as sg
from smartgoals import codec
from smartgoals.rules import Subject

GOLDEN = Path(__file__).parent.parent / "data" / "findings.txt"
MARK = "=== "
_DAY = timedelta(days=1)
_GOALS, _HISTORIES = 120, 60
_SIZES = {
    "followers": 1000.0,
    "leads": 20.0,
    "conversion_rate": 0.02,
    "open_tickets": 60.0,
    "revenue": 500.0,
    "nps": 30.0,
    "reach": 3000.0,
}
"""About how much of each metric is read."""
_DIGITS = 6
"""To so many digits a figure is written down: the rest is what floats make of it on one machine or another."""


def found() -> Iterator[tuple[str, str]]:
    """Yield what is said of the goals of the expert, and what the rules find in their own examples, by name."""
    for place, expert in enumerate(OPEN):
        report = published(place)
        told = [report.text(), report.text("fr"), *_lines(report.findings), *_lines(report.silenced, "silent ")]
        yield expert.id, "\n".join(told)
    for place in range(_GOALS):
        yield f"goal {place}", _of_goal(Random(f"goal {place}"))
    for place in range(_HISTORIES):
        yield f"history {place}", _of_history(Random(f"history {place}"))
    for about, rules in SETS.items():
        for rule in rules:
            if rule.about is about:
                yield from _of_rule(rule, about)


def _of_goal(draw: Random) -> str:
    """Return what is found in a goal of round figures, beside what was read, of which it may ask just as much."""
    metric = draw.choice(list(_SIZES))
    size = _SIZES[metric]
    history = _history(draw, metric)
    last = float(history.numbers[-1]) if len(history) else size
    start = draw.choice([None, AS_OF, AS_OF - 14 * _DAY, AS_OF + _DAY, AS_OF + 7 * _DAY])
    deadline = draw.choice([None, AS_OF, AS_OF + 6 * _DAY, AS_OF + 27 * _DAY, AS_OF + 90 * _DAY, AS_OF + 365 * _DAY])
    period = draw.choice(["day", "week", "month", "quarter"])
    step = size * draw.choice([-0.1, 0.02, 0.1, 0.5, 3])
    target: Any = draw.choice(
        [
            lambda: None,
            lambda: sg.ReachLevel(_round(last)),
            lambda: sg.ReachLevel(_round(last + step)),
            lambda: sg.ReachLevel(_round(last - step)),
            lambda: sg.ChangeBy(_round(step)),
            lambda: sg.ChangeBy(percent=draw.choice([-20, 1, 10, 100])),
            lambda: sg.GrowBy(f"{draw.choice([1, 5, 30])}%/month"),
            lambda: sg.KeepPace(
                sg.Pace(_round(step), sg.Period(1, period)), counted=draw.choice(["continuous", "calendar", "rolling"])
            ),
            lambda: sg.KeepPace(
                sg.Pace(_round(abs(step)), sg.Period(1, period)), bound=draw.choice(["at_most", "at_least"])
            ),
            lambda: sg.ReachPace(sg.Pace(_round(abs(step)), sg.Period(1, period))),
            lambda: sg.StayWithin(low=_round(last - size / 10), high=draw.choice([None, _round(last + size / 10)])),
            lambda: sg.StayWithin(high=_round(last), per=draw.choice([None, period])),
        ]
    )
    terms: dict[str, Any] = {
        "metric": metric,
        "channel": draw.choice([None, "ig"]),
        "start": start,
        "deadline": deadline,
        "baseline": draw.choice([None, None, sg.Baseline(value=_round(last), on=start)]) if start else None,
        "cadence": draw.choice([None, "weekly", "monthly", "yearly"]),
        "ambition": draw.choice(["committed", "committed", "stretch"]),
        "owner": draw.choice([None, "Ana"]),
        "objective": draw.choice([None, "o", "o", "o"]),
    }
    try:
        goal = sg.Goal(id="g", target=target(), **{name: one for name, one in terms.items() if one is not None})
    except sg.SmartGoalsError as refused:
        return str(refused)
    kind = draw.choice(["brand_awareness", "engagement", "lead_generation", "conversions_sales", "customer_care"])
    known = sg.Strategy(
        objectives=[sg.Objective(id="o", title="Grow", kind=kind, serves="the shop")],
        channels=[sg.Channel(id="ig", platform="instagram")],
    )
    report = sg.check(goal, evidence=sg.Evidence(strategy=known, histories=[history]), as_of=AS_OF)
    said = report.text(draw.choice(["en", "fr"]))
    return "\n".join([str(goal.target), said, *_lines(report.findings)])


def _of_history(draw: Random) -> str:
    histories = [_history(draw, draw.choice(list(_SIZES))) for _ in range(draw.choice([1, 1, 2, 3]))]
    found = sg.rules.data_findings(histories, as_of=AS_OF)
    return "\n".join([*(f"{one.message}. {one.suggestion}" for one in found), *_lines(found)]) or "nothing"


def _history(draw: Random, metric: str) -> sg.History:
    """Return readings in even steps, that may rest, jump, break off, stand twice on a day, or go down where none do."""
    size, steps = _SIZES[metric], draw.choice([1, 1, 7, 7, 30])
    count = draw.choice([0, 1, 2, 6, 12, 26, 60])
    rises = draw.choice([0, size / 50, size / 10, -size / 50])
    first = AS_OF - (count + draw.choice([0, 0, 3, 40])) * steps * _DAY
    rows, value = [], size
    for place in range(count):
        value += rises * draw.choice([0, 1, 1, 2])
        jumps = draw.random() < 0.02
        read = _round(value * (draw.choice([10, 100, 0]) if jumps else 1))
        day = first + place * steps * _DAY
        if draw.random() < 0.95:
            rows.append((day, read))
        if draw.random() < 0.02:
            rows.append((day, draw.choice([read, _round(read + rises)])))
    return sg.History.of(
        rows, metric=metric, channel=draw.choice(["ig", "ig", None]), definition=draw.choice([None, None, "as billed"])
    )


def _round(value: float) -> float | int:
    """Return a figure of three digits, whole where it is one."""
    told = float(f"{value:.3g}")
    return int(told) if told.is_integer() else told


def _of_rule(rule: sg.rules.Rule, about: Subject) -> Iterator[tuple[str, str]]:
    for place, example in enumerate(rule.examples, 1):
        findings = [one for one in found_in(example, about) if one.code == rule.code]
        french = [one for one in found_in(example, about, language="fr") if one.code == rule.code]
        said = [f"{one.message}. {one.suggestion}" for one in (*findings, *french)]
        told = [*said, *_lines(findings)] or ["nothing"]
        yield f"{rule.code} {place}", "\n".join([*told, f"of {_digest(example)}"])


def _digest(example: sg.rules.Example) -> str:
    """Return in a few letters what an example is made of: it is published, and no figure of it moves by itself."""
    known = example.evidence
    parts = [example.goal, known.strategy, *known.histories, *known.audits]
    made = [codec.unstructure(one) for one in parts if one is not None]
    whole = json.dumps(made, sort_keys=True) + f"{example.as_of} {example.finds} {sorted(example.beside)}"
    return sha256(whole.encode()).hexdigest()[:8]


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
