"""Measure verdicts beside experts' and on a sweep of generated goals, and print what the docs tell.

    PYTHONPATH=src:. python tools/measure_verdicts.py [--show 3] [--only experts]

The goals lie in `tests/verdicts`; a third of them is held back and only ever looked at here, and
never shown. The sweep sets targets of every form against histories of every shape; it draws nothing
by chance.
"""

from __future__ import annotations

import argparse
import re
from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations
from statistics import median
from typing import Final

from _verdict_sweep import AHEAD, Swept, sweep  # beside this script; it only generates
from attrs import evolve
from tests.verdicts.business import BUSINESS
from tests.verdicts.goals import AS_OF, CRITERIA, Expert, days, evidence_of, filled, goal_of
from tests.verdicts.people import PEOPLE
from tests.verdicts.services import SERVICES
from tests.verdicts.social import SOCIAL

import smartgoals as sg
from smartgoals import catalog
from smartgoals._case.asked import per_week

EVERY: Final = (*SOCIAL, *BUSINESS, *PEOPLE, *SERVICES)
LEVELS: Final = frozenset({"ratio", "mean", "score", "distribution"})
TWINS: Final = frozenset(
    frozenset(pair)
    for same in (
        ("SGA304", "SGA305"), ("SGA301", "SGA302"), ("SGR405", "SGR406"), ("SGA390", "SGM208"),
        ("SGM201", "SGS103"), ("SGS101", "SGR491"), ("SGT501", "SGS103"), ("SGT501", "SGT505", "SGT509"),
    )
    for pair in combinations(same, 2)
)  # fmt: skip
"""Rules that say one thing twice."""
TOO_HARD: Final = frozenset({"SGA301", "SGA302", "SGA303", "SGA304", "SGA305", "SGA306"})
TOO_EASY: Final = frozenset({"SGA307", "SGA308", "SGA309"})
ASKING: Final = frozenset({"SGM203", "SGM218", "SGA317"})
"""Rules whose fix is what was probably meant: they judge no target, and propose none."""
SNAKE: Final = re.compile(r"\b[a-z]+(?:_[a-z0-9]+)+\b")
WORD: Final = re.compile(r"[^\W\d_]{2,}")
SHARED: Final = frozenset(
    """acquisition action an analyse attention audience avant base budget but canal chance chances
    change citations client comment contact conversation conversion conversions coupon date effort
    engagement ensemble est experts figure fin final font format global google guide image
    impressions index instagram invitations iq kg lead leadership leads long mention mentions
    message messages million minutes moment mot multiple nature net note nps on page pages point
    points pour promoter public question questions raison reaction relation rival satisfaction score
    seconds sentiment service session sessions simple source sources stealwhatworks suggestion texte
    tickets total type verdict verdicts version visible volume""".split()
)
"""Words that are written alike in both languages, and names."""


class Rows:
    """Prints what was measured: a line for each row, with the first few goals that break it."""

    def __init__(self, show: int) -> None:
        self._show = show

    def add(self, name: str, figure: object, breaking: Iterable[str] = ()) -> None:
        """Print a row."""
        print(f"{name:<90} {figure}")
        for line in list(breaking)[: self._show]:
            print(f"    {line}")


class Words:
    """The messages of both languages, to be searched for ids and for words of the other one."""

    def __init__(self) -> None:
        self._said: dict[str, list[str]] = {"en": [], "fr": []}
        self._open: set[str] = set()

    def hear(self, report: sg.SmartReport, *quoted: str) -> None:
        """Take the messages of a report; words of what it may quote are nobody's fault."""
        self._open.update(word.lower() for text in quoted for word in WORD.findall(text))
        for finding in report.findings:
            self._said[report.language.code] += filter(None, (finding.message, finding.suggestion))

    def tell(self, rows: Rows) -> None:
        """Print how many messages show an id, and how many French ones hold words of English ones."""
        every = [line for lines in self._said.values() for line in lines]
        raw = [line for line in every if SNAKE.search(line)]
        rows.add(f"messages with a raw id (of {len(every)})", len(raw), dict.fromkeys(raw))
        english = {word.lower() for line in self._said["en"] for word in WORD.findall(line)}
        strange = english - SHARED - self._open
        french = {line: strange & {word.lower() for word in WORD.findall(line)} for line in self._said["fr"]}
        mixed = [f"{sorted(words)}: {line}" for line, words in french.items() if words]
        rows.add(f"French messages with English words (of {len(french)} that differ)", len(mixed), mixed)


def experts(rows: Rows, words: Words) -> None:
    """Measure agreement, the number of findings and their order on the goals of the set."""
    for part, of in (("open", False), ("held back", True)):
        chosen = [expert for expert in EVERY if expert.is_held_back is of]
        _agreement(rows, part, chosen)
        _findings(rows, part, [expert for expert in chosen if expert.is_good])
    late, lists = [], Lists()
    for expert in EVERY:
        goal = goal_of(expert)
        report = _report(expert, goal)
        for each in (report, _report(expert, goal, "fr")):
            words.hear(each, *_quoted(expert))
        passes = {criterion for criterion in CRITERIA if report.verdicts[criterion] == "pass"}
        if len(passes) < len(CRITERIA) and report.findings[0].criterion in passes:
            late.append(f"{expert.id}: {report.findings[0]}")
        lists.pairs(expert.id, report)
        if not expert.is_held_back:
            lists.fixes(expert.id, goal, report, evidence_of(expert, goal))
    name = f"first finding bears on no verdict, where one does not pass (of {len(EVERY)})"
    rows.add(name, len(late), late)
    lists.tell(rows, f"set, {len(EVERY)}")


def _agreement(rows: Rows, part: str, chosen: list[Expert]) -> None:
    """Measure agreement by criterion, with verdicts as they are and as they were first written."""
    reports = {expert.id: _report(expert, goal_of(expert)) for expert in chosen}
    for criterion in CRITERIA:
        given = {expert.id: str(reports[expert.id].verdicts[criterion]) for expert in chosen}
        apart = [
            f"{expert.id} {given[expert.id]}: {expert.statement}"
            for expert in chosen
            if given[expert.id] != expert.expected[criterion]
        ]
        first = sum(given[expert.id] == expert.first_expected[criterion] for expert in chosen)
        agreed = f"{1 - len(apart) / len(chosen):.3f} (as first written {first / len(chosen):.3f})"
        name = f"agreement on {criterion} ({part}, {len(chosen)} goals)"
        rows.add(name, agreed, apart if part == "open" else ())


def _findings(rows: Rows, part: str, good: list[Expert]) -> None:
    """Measure how many findings a good goal gets, and which they are."""
    for what, make in (("as published", goal_of), ("complete", filled)):
        reports = [_report(expert, make(expert)) for expert in good]
        codes = [finding.code for report in reports for finding in report.findings]
        often = sorted(((codes.count(code), code) for code in set(codes)), reverse=True)
        name = f"findings a good goal, {what} ({part}, {len(good)} goals)"
        shown = ", ".join(f"{code} {n}" for n, code in often[:8])
        rows.add(name, f"{len(codes) / len(good):.2f}", [shown])


def _quoted(expert: Expert) -> list[str]:
    """Return what messages may quote: the words of the goal, and names that only its author knows."""
    own = [metric.id for metric in expert.metrics]
    aim = expert.kind if expert.kind not in catalog.OBJECTIVE_KINDS else None
    said = (
        expert.statement,
        "What we want",
        "a business that lives",
        "the guide says so",
        aim,
        *own,
    )
    return [text.replace("_", " ") for text in said if text]


def _report(expert: Expert, goal: sg.Goal, language: str = "en") -> sg.SmartReport:
    return sg.check(goal, evidence=evidence_of(expert, goal), as_of=AS_OF, language=language)


def at_the_pace_asked(rows: Rows) -> None:
    """Give each good goal 26 weeks of readings that move exactly at the pace it asks."""
    failing, number = [], 0
    for expert in filter(lambda expert: expert.is_good, EVERY):
        values = _at_the_pace(expert)
        if values is None:
            continue
        number += 1
        channel = "it" if expert.platform else None
        history = sg.History.of(list(zip(days(), values, strict=True)), metric=expert.metric, channel=channel)
        goal = goal_of(expert)
        report = sg.check(goal, evidence=evidence_of(expert, goal, shown=history), as_of=AS_OF)
        if report.verdicts["attainable"] != "pass":
            failing.append(f"{expert.id} {report.verdicts['attainable']}: {expert.statement}")
    name = f"good goals with readings at the pace asked that do not pass attainable (of {number})"
    rows.add(name, len(failing), failing)


def _at_the_pace(expert: Expert) -> list[float] | None:
    target, goal = expert.target, goal_of(expert)
    if expert.metric is None:
        return None
    known = catalog.METRICS.get(expert.metric)
    nature = known.nature if known is not None else expert.metrics[0].nature
    if isinstance(target, (sg.KeepPace, sg.ReachPace)) and nature in ("stock", "flow"):
        week = float(per_week(target.pace, goal.calendar))
        return [1000 + week * k if nature == "stock" else week for k in range(26)]
    if not isinstance(target, sg.ReachLevel):
        return None
    aim = float(target.value)
    if nature == "flow":
        return [aim / AHEAD] * 26
    if nature not in LEVELS and nature != "stock":
        return None
    last = expert.shown[0] + 25 * expert.shown[1] if expert.shown else aim * 0.9
    if expert.baseline is not None:
        last = expert.baseline
    step = (aim - last) / AHEAD
    values = [last - step * (25 - k) for k in range(26)]
    return values if min(values) >= 0 else None


def _is_of_a_kind(was: object, now: object) -> bool:
    """Tell whether a fix keeps the form of a target, and a percentage where one was asked."""
    if was is None:
        return True
    return type(now) is type(was) and (getattr(was, "percent", None) is None) == (getattr(now, "percent", None) is None)


class Lists:
    """Goals that break a law, law by law."""

    def __init__(self) -> None:
        self._of: dict[str, list[str]] = defaultdict(list)
        self._chances: list[float] = []
        self._fixes = 0

    def add(self, law: str, line: str) -> None:
        """Take a goal that breaks a law."""
        self._of[law].append(line)

    def pairs(self, name: str, report: sg.SmartReport) -> None:
        """Look for twins and for contradictions among what a report says."""
        codes = frozenset(finding.code for finding in report.findings)
        for pair in sorted(TWINS, key=sorted):
            if pair <= codes:
                self.add("twins standing together", f"{name}: {sorted(pair)}")
        if codes & TOO_HARD and codes & TOO_EASY:
            self.add(
                "contradictions standing together",
                f"{name}: {sorted(codes & (TOO_HARD | TOO_EASY))}",
            )

    def fixes(self, name: str, goal: sg.Goal, report: sg.SmartReport, evidence: sg.Evidence) -> None:
        """Apply each fix of a report, and look again."""
        for finding in report.findings:
            fix = finding.fix
            if fix is None:
                continue
            self._fixes += 1
            line = f"{finding.code} on {name}: {goal.target} -> {fix.target}"
            if fix == goal:
                self.add("that equal the goal", line)
            if finding.code not in ASKING and not _is_of_a_kind(goal.target, fix.target):
                self.add("that lose the percent or the kind of target", line)
            known = evolve(evidence, strategy=evolve(evidence.strategy, goals=[fix]))
            again = sg.check(fix, evidence=known, as_of=AS_OF)
            self._verdicts(line, finding, report, again)
            if fix.target != goal.target:
                is_firm = fix.ambition == "committed"
                self._moved(line, finding, again, chance_of(fix, known), is_firm=is_firm)

    def _verdicts(self, line: str, finding: sg.Finding, was: sg.SmartReport, now: sg.SmartReport) -> None:
        for criterion in CRITERIA:
            if now.verdicts[criterion] == "fail" and was.verdicts[criterion] == "pass":
                self.add("that turn a pass into a fail", f"{line}: {now.of(criterion)[0]}")
        if (finding.code, finding.message) in {(other.code, other.message) for other in now.findings}:
            self.add("that do not pass their own rule", line)
        if finding.criterion == "attainable" and now.verdicts["attainable"] == "fail":
            self.add("that end failed on what they mend", line)

    def _moved(
        self, line: str, finding: sg.Finding, now: sg.SmartReport, chance: float | None, *, is_firm: bool
    ) -> None:
        if any(other.code == "SGA307" for other in now.findings):
            self.add("that are met already", line)
        if chance is None:
            return
        if finding.code not in ASKING:
            self._chances.append(chance)
        if chance < 0.2 and is_firm:
            asks = "that ask what was meant" if finding.code in ASKING else "of committed goals"
            self.add(f"{asks} with a chance below .2", f"{line}: {chance:.2f}")

    def tell(self, rows: Rows, what: str, laws: Iterable[str] = ()) -> None:
        """Print a row for each law."""
        for law in ("twins standing together", "contradictions standing together", *laws):
            rows.add(f"{law} ({what})", len(self._of[law]), self._of[law])
        for law in (
            "that turn a pass into a fail", "that end failed on what they mend", "that do not pass their own rule",
            "that equal the goal", "that are met already", "that lose the percent or the kind of target",
            "of committed goals with a chance below .2", "that ask what was meant with a chance below .2",
        ):  # fmt: skip
            rows.add(f"fixes {law} (of {self._fixes}; {what})", len(self._of[law]), self._of[law])
        chance = f"{median(self._chances):.2f}" if self._chances else "none"
        rows.add(f"median chance after a fix that moves the target ({what})", chance)


APART: Final = "check and revise apart on how hard it is"
LIKELY_FAIL: Final = "fails with odds of at least .2"
SILENT_PASS: Final = "committed passes with odds below .05, 8 readings or more, and no warning"


def swept(rows: Rows, words: Words) -> None:
    """Measure the sweep: difficulty, odds, fixes, twins and words."""
    lists, number = Lists(), 0
    for case in sweep():
        number += 1
        report = sg.check(case.goal, evidence=case.evidence, as_of=AS_OF)
        _difficulty(case, report, lists)
        lists.pairs(case.name, report)
        lists.fixes(case.name, case.goal, report, case.evidence)
        words.hear(report)
        if number % 5 == 0:
            words.hear(sg.check(case.goal, evidence=case.evidence, as_of=AS_OF, language="fr"))
    lists.tell(rows, f"sweep, {number}", (APART, LIKELY_FAIL, SILENT_PASS))


def _difficulty(case: Swept, report: sg.SmartReport, lists: Lists) -> None:
    """Hold the verdict beside the scale of difficulty and beside the chance."""
    verdict = report.verdicts["attainable"]
    revised = sg.revise(case.goal, case.evidence, as_of=AS_OF).verdict
    warned = any(f.criterion == "attainable" and f.severity in ("warning", "error") for f in report.findings)
    is_apart = (verdict == "fail") != (revised == "implausible") or (revised == "heroic" and not warned)
    if is_apart or (revised == "comfortable" and warned):
        lists.add(APART, f"{case.name}: {verdict}, {revised}")
    chance = chance_of(case.goal, case.evidence)
    if chance is None:
        return
    if verdict == "fail" and chance >= 0.2:
        lists.add(LIKELY_FAIL, f"{case.name}: {chance:.2f}")
    # A level that leads to the worse side is warned of by the rule on directions, which speaks for the others.
    warned |= any(f.code == "SGR410" for f in report.findings)
    if verdict == "pass" and case.goal.ambition == "committed" and chance < 0.05 and not warned:
        lists.add(SILENT_PASS, f"{case.name}: {chance:.3f}, {revised}")


def chance_of(goal: sg.Goal, evidence: sg.Evidence) -> float | None:
    """Return the chance that a projection gives; None without readings, or where it cannot tell."""
    history = next(iter(evidence.histories), None)
    if history is None or goal.target is None or history.metric_id != goal.metric:
        return None
    return sg.project(goal, history, as_of=AS_OF, evidence=evidence).probability


def main() -> None:
    """Print every row."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", type=int, default=3, help="how many goals to show below each row")
    parser.add_argument("--only", choices=("experts", "sweep"), help="measure one part alone")
    asked = parser.parse_args()
    rows, words = Rows(asked.show), Words()
    if asked.only != "sweep":
        experts(rows, words)
        at_the_pace_asked(rows)
    if asked.only != "experts":
        swept(rows, words)
    words.tell(rows)


if __name__ == "__main__":
    main()
