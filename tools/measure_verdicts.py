"""Measure verdicts beside experts' and on a sweep of generated goals, and print what the docs tell.

    PYTHONPATH=src:. python tools/measure_verdicts.py [--show 3]

The goals lie in `tests/verdicts`; a third of them is held back and only ever looked at here. The sweep
sets targets of every form against histories of every shape; it draws nothing by chance.
"""

from __future__ import annotations

import argparse
import math
import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import timedelta
from itertools import product
from statistics import median
from typing import Final, NamedTuple

from attrs import evolve
from tests.verdicts.business import BUSINESS
from tests.verdicts.goals import AS_OF, CRITERIA, DEADLINE, START, days, evidence_of, filled, goal_of
from tests.verdicts.people import PEOPLE
from tests.verdicts.social import SOCIAL

import smartgoals as sg
from smartgoals import catalog
from smartgoals._case.asked import per_week

EVERY: Final = (*SOCIAL, *BUSINESS, *PEOPLE)
AHEAD: Final = 17
"""Weeks from the start to the deadline of the goals of the set."""
TWINS: Final = (
    ("SGA304", "SGA305"), ("SGA301", "SGA302"), ("SGR405", "SGR406"), ("SGA390", "SGM208"),
    ("SGM201", "SGS103"), ("SGT501", "SGS103"), ("SGS101", "SGR491"), ("SGT501", "SGT505"), ("SGT505", "SGT509"),
)  # fmt: skip
CONTRADICTIONS: Final = (("SGA302", "SGA309"), ("SGA303", "SGA307"), ("SGA301", "SGA309"), ("SGA305", "SGA308"))
ENGLISH_WORDS: Final = re.compile(
    r"\b(?:the|and|of|is|are|goal|target|week|month|quarter|year|days|hours|keep|reach|by|at|least|most|stay|"
    r"within|unknown|none|owner|followers|growth|rate|shares|statement|baseline|per|every|from|to|change)\b"
)
RAW: Final = re.compile(
    r"\b(?:" + "|".join(word for word in (*catalog.METRICS, *catalog.OBJECTIVE_KINDS) if "_" in word) + r")\b"
)


class Rows:
    """What was measured: a line for each row, with the first few goals that break it."""

    def __init__(self, show: int) -> None:
        self._show = show

    def add(self, name: str, figure: str, breaking: list[str]) -> None:
        """Print a row."""
        print(f"{name:<78} {figure}")
        for line in breaking[: self._show]:
            print(f"    {line}")


class Swept(NamedTuple):
    """A generated goal with what is known of it."""

    name: str
    goal: sg.Goal
    evidence: sg.Evidence


def shapes() -> Iterator[tuple[str, str, str, list[float]]]:
    """Yield histories: name, metric, nature, weekly values."""
    for weeks in (8, 26, 52):
        steps = range(weeks)
        wave = [math.sin(k * 2.399963) for k in steps]
        stock = {
            "line": [1000 + 50 * k for k in steps],
            "noisy": [1000 + 50 * k + 30 * wave[k] for k in steps],
            "growing": [round(1000 * 1.02**k) for k in steps],
            "slowing": [round(1000 + 400 * math.log1p(k)) for k in steps],
            "flat": [1000 + round(3 * wave[k]) for k in steps],
            "falling": [3000 - 20 * k + round(5 * wave[k]) for k in steps],
        }
        flow = {
            "even": [40 + round(2 * wave[k]) for k in steps],
            "noisy": [max(0, round(40 + 18 * wave[k])) for k in steps],
            "growing": [round(20 * 1.03**k) for k in steps],
            "sparse": [3 if k % 4 == 0 else 0 for k in steps],
        }
        ratio = {
            "rising": [0.02 + 0.0004 * k + 0.0008 * wave[k] for k in steps],
            "noisy": [0.04 + 0.008 * wave[k] for k in steps],
            "steady": [0.04 + 0.0003 * wave[k] for k in steps],
        }
        lower = {
            "falling": [60 - 0.4 * k + wave[k] for k in steps],
            "noisy": [40 + 6 * wave[k] for k in steps],
        }
        for metric, family in (
            ("followers", stock), ("leads", flow), ("engagement_rate_reach", ratio), ("resolution_time", lower),
        ):  # fmt: skip
            for name, values in family.items():
                yield f"{metric} {name} {weeks}", metric, name, [round(value, 6) for value in values]


def targets(metric: str, values: list[float]) -> Iterator[tuple[str, object]]:
    """Yield targets of several forms, from far too easy to far too hard."""
    last, span = values[-1], min(len(values) - 1, AHEAD)
    moved = (last - values[-1 - span]) / span
    for factor in (0.3, 0.6, 0.85, 1.0, 1.15, 1.4, 1.9, 3.0, 8.0):
        if metric == "leads":
            pace = max(1, round(factor * sum(values[-span:]) / span))
            yield f"keep {factor}", sg.KeepPace(f"{pace}/week")
            yield f"total {factor}", sg.ReachLevel(pace * AHEAD)
            continue
        step = moved or 0.002 * abs(last)
        aim = last + factor * step * AHEAD
        if metric == "followers":
            if step > 0:
                yield f"keep {factor}", sg.KeepPace(f"{max(1, round(factor * step))}/week")
            yield f"level {factor}", sg.ReachLevel(max(0, round(aim)))
        elif 0 < aim < (1 if metric == "engagement_rate_reach" else 1e9):
            yield f"level {factor}", sg.ReachLevel(round(aim, 4))
        if aim > 0:  # nothing falls by more than all of it
            yield f"percent {factor}", sg.ChangeBy(percent=round(100 * (aim - last) / last, 2) or 1)


def sweep() -> Iterator[Swept]:
    """Yield every generated goal."""
    objective = sg.Objective(id="aim", title="What we want", kind="community_engagement", serves="a shop that lives")
    channel = sg.Channel(id="it", platform="instagram")
    for name, metric, _, values in shapes():
        weeks = len(values)
        on = [AS_OF - timedelta(weeks=weeks - 1 - k) for k in range(weeks)]
        history = sg.History.of(list(zip(on, values, strict=True)), metric=metric, channel="it")
        for (form, target), ambition in product(targets(metric, values), ("committed", "stretch")):
            base = None if metric == "leads" else sg.Baseline(value=values[-1], on=AS_OF)
            goal = sg.Goal(
                id="g", objective="aim", metric=metric, channel="it", target=target, baseline=base,
                start=START, deadline=DEADLINE, ambition=ambition,
            )  # fmt: skip
            strategy = sg.Strategy(objectives=[objective], channels=[channel], goals=[goal])
            yield Swept(f"{name}: {form} {ambition}", goal, sg.Evidence(strategy=strategy, histories=[history]))


def experts(rows: Rows) -> None:
    """Measure agreement, words and order on the goals of the set."""
    for part, of in (("open", False), ("held back", True)):
        chosen = [expert for expert in EVERY if expert.is_held_back is of]
        apart: dict[str, list[str]] = defaultdict(list)
        for expert in chosen:
            goal = goal_of(expert)
            report = sg.check(goal, evidence=evidence_of(expert, goal), as_of=AS_OF)
            for criterion in CRITERIA:
                if report.verdicts[criterion] != expert.expected[criterion]:
                    apart[criterion].append(f"{expert.id} {report.verdicts[criterion]}: {expert.statement}")
        for criterion in CRITERIA:
            agreed = 1 - len(apart[criterion]) / len(chosen)
            shown = apart[criterion] if part == "open" else []
            rows.add(f"agreement with the expert, {criterion} ({part}, {len(chosen)} goals)", f"{agreed:.2f}", shown)
        good = [expert for expert in chosen if expert.is_good]
        for what, make in (("as published", goal_of), ("complete", filled)):
            reports = [sg.check(make(e), evidence=evidence_of(e, make(e)), as_of=AS_OF) for e in good]
            mean = sum(len(report.findings) for report in reports) / len(reports)
            counts: dict[str, int] = defaultdict(int)
            for report in reports:
                for finding in report.findings:
                    counts[finding.code] += 1
            often = sorted(counts.items(), key=lambda row: -row[1])
            rows.add(f"findings a good goal, {what} ({part}, {len(good)} goals)", f"{mean:.2f}", [f"{often[:8]}"])
    first = []
    for expert in EVERY:
        goal = goal_of(expert)
        report = sg.check(goal, evidence=evidence_of(expert, goal), as_of=AS_OF)
        if set(report.verdicts.values()) != {"pass"} and report.verdicts[report.findings[0].criterion] == "pass":
            first.append(f"{expert.id}: {report.findings[0]}")
    rows.add("goals that are not SMART whose first finding bears on no verdict", f"{len(first)}", first)


def at_the_pace_asked(rows: Rows) -> None:
    """Give each good goal 26 weeks of readings that move exactly at the pace it asks."""
    failing, number = [], 0
    for expert in EVERY:
        target = expert.target
        if not expert.is_good or expert.metric is None:
            continue
        known = catalog.METRICS.get(expert.metric)
        nature = known.nature if known is not None else expert.metrics[0].nature
        if isinstance(target, sg.KeepPace) and nature in ("stock", "flow"):
            week = float(per_week(target.pace, goal_of(expert).calendar))
            values = [1000 + week * k if nature == "stock" else week for k in range(26)]
        elif isinstance(target, sg.ReachLevel) and nature in ("ratio", "mean", "score", "distribution"):
            last = expert.shown[0] + 25 * expert.shown[1] if expert.shown else float(target.value) * 0.9
            step = (float(target.value) - last) / AHEAD
            values = [last - step * (25 - k) for k in range(26)]
        else:
            continue
        number += 1
        channel = "it" if expert.platform else None
        history = sg.History.of(list(zip(days(), values, strict=True)), metric=expert.metric, channel=channel)
        goal = goal_of(expert)
        report = sg.check(goal, evidence=evidence_of(expert, goal, shown=history), as_of=AS_OF)
        if report.verdicts["attainable"] == "fail":
            failing.append(f"{expert.id}: {expert.statement}")
    rows.add(
        f"good goals with readings at the pace asked that fail attainable (of {number})", f"{len(failing)}", failing
    )


def swept(rows: Rows) -> None:
    """Measure the sweep: difficulty, odds, fixes, twins and words."""
    lists: dict[str, list[str]] = defaultdict(list)
    chances, number, fixes, messages, frenchs = [], 0, 0, 0, 0
    for case in sweep():
        number += 1
        report = sg.check(case.goal, evidence=case.evidence, as_of=AS_OF)
        verdict = report.verdicts["attainable"]
        proposal = sg.revise(case.goal, case.evidence, as_of=AS_OF)
        is_hard = proposal.verdict == "implausible"
        if (verdict == "fail") != is_hard or (
            proposal.verdict == "heroic" and not any(f.criterion == "attainable" for f in report.findings)
        ):
            lists["apart"].append(f"{case.name}: {verdict}, {proposal.verdict}")
        chance = chance_of(case.goal, case.evidence)
        if verdict == "fail" and chance is not None and chance >= 0.2:
            lists["odds"].append(f"{case.name}: {chance:.2f}")
        weighty = {f.severity for f in report.of("attainable")} & {"warning", "error"}
        is_plan = verdict == "pass" and case.goal.ambition == "committed"
        if is_plan and not weighty and chance is not None and chance < 0.05:
            lists["passes"].append(f"{case.name}: {chance:.3f}")
        codes = {finding.code for finding in report.findings}
        lists["twins"] += [f"{case.name}: {pair}" for pair in TWINS if codes >= set(pair)]
        lists["contradictions"] += [f"{case.name}: {pair}" for pair in CONTRADICTIONS if codes >= set(pair)]
        for finding in report.of("attainable"):
            if finding.fix is None or finding.code == "SGA317":  # which asks what is meant, and judges nothing
                continue
            fixes += 1
            chances += _fix(case, finding, verdict, lists)
        said = [finding.message for finding in report.findings]
        messages += len(said)
        lists["raw"] += [line for line in said if RAW.search(line)]
        if number % 7 == 0:
            french = sg.check(case.goal, evidence=case.evidence, as_of=AS_OF, language="fr")
            lines = [finding.message for finding in french.findings]
            frenchs += len(lines)
            lists["english"] += [line for line in lines if ENGLISH_WORDS.search(line)]
            lists["raw"] += [line for line in lines if RAW.search(line)]
    for name, key, of in (
        ("check and revise apart on how hard a goal is", "apart", number),
        ("fails with odds of at least .2", "odds", number),
        ("committed passes with odds below .05 and no warning", "passes", number),
        ("twins standing together", "twins", number),
        ("contradicting pairs", "contradictions", number),
        ("fixes that turn a pass into a fail", "worse", fixes),
        ("fixes that do not pass", "still", fixes),
        ("fixes that equal the goal", "same", fixes),
        ("fixes that are met already", "met", fixes),
        ("fixes that lose the percent or the kind of target", "kind", fixes),
        ("fixes of committed goals with a chance below .2", "unlikely", fixes),
        ("messages with a raw id", "raw", messages),
        ("French messages with English words", "english", frenchs),
    ):
        rows.add(f"{name} (of {of})", f"{len(lists[key])}", lists[key])
    rows.add("median chance after the fix", f"{median(chances):.2f}" if chances else "none", [])


def _fix(case: Swept, finding: sg.Finding, verdict: str, lists: dict[str, list[str]]) -> list[float]:
    fix = finding.fix
    assert fix is not None
    line = f"{case.name}: {case.goal.target} -> {fix.target}"
    if fix == case.goal:
        lists["same"].append(line)
    if type(fix.target) is not type(case.goal.target) or (
        isinstance(fix.target, sg.ChangeBy) and fix.target.percent is None
    ):
        lists["kind"].append(line)
    evidence = evolve(case.evidence, strategy=evolve(case.evidence.strategy, goals=[fix]))
    again = sg.check(fix, evidence=evidence, as_of=AS_OF)
    if again.verdicts["attainable"] == "fail":
        lists["worse" if verdict == "pass" else "still"].append(line)
    if any(other.code == "SGA307" for other in again.findings):
        lists["met"].append(line)
    chance = chance_of(fix, evidence)
    if chance is not None and chance < 0.2 and fix.ambition == "committed":
        lists["unlikely"].append(f"{line}: {chance:.2f}")
    return [] if chance is None else [chance]


def chance_of(goal: sg.Goal, evidence: sg.Evidence) -> float | None:
    """Return the chance that a projection gives the goal."""
    history = next(iter(evidence.histories))
    return sg.project(goal, history, as_of=AS_OF, evidence=evidence).probability


def main() -> None:
    """Print every row."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", type=int, default=3)
    rows = Rows(parser.parse_args().show)
    experts(rows)
    at_the_pace_asked(rows)
    swept(rows)


if __name__ == "__main__":
    main()
