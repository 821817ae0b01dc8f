"""Write the pages about rules from their records: one for each rule, an index by criterion, and the guide's table.

Run `python tools/make_rule_pages.py` after a change to a rule; tests/rules/test_pages.py compares the committed pages with
fresh ones. What the guide teaches lies in the table below; which rules hold a teaching is read from their sources.
"""

# ruff: noqa: E501 -- the teachings are a table, one row a line

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import smartgoals as sg
from smartgoals.rules import DEFAULT, Criterion, Example, Option, Rule, Status, Subject

ROOT: Final = Path(__file__).resolve().parent.parent
PAGES: Final = ROOT / "docs" / "reference" / "rules"
GUIDE: Final = ROOT / "docs" / "explanation" / "guide.md"
MARK: Final = "<!-- Made by tools/make_rule_pages.py from the rules; change those. -->\n"
FIELDS: Final = (
    ("What it finds", "finds"),
    ("Why it matters", "why"),
    ("Known limits", "limits"),
    ("What to do instead", "instead"),
)
SHOWN: Final = ("metric", "channel", "target", "start", "deadline", "baseline", "statement", "owner", "ambition")
SHOWN_OF_ACCOUNTS: Final = (
    "display_name", "owner", "mission", "objective_ids", "status", "last_post_on", "kpis", "baselines", "checks", "cost",
    "decision", "decision_reason",
)  # fmt: skip
SETS: Final = {
    Subject.GOAL: DEFAULT,
    Subject.STRATEGY: DEFAULT,
    Subject.AUDIT: sg.audits.AUDIT_RULES,
    Subject.READINGS: sg.rules.READING_RULES,
    Subject.COMPARISON: sg.channels.COMPARISON_RULES,
    Subject.CHANNEL: sg.channels.CHANNEL_RULES,
}
ALL: Final = tuple(rule for rules in dict.fromkeys(SETS.values()) for rule in rules)
SECTIONS: Final = (
    ("Specific", Subject.GOAL, Criterion.SPECIFIC, "Which figure, where, whose, and said in one way only."),
    (
        "Measurable",
        Subject.GOAL,
        Criterion.MEASURABLE,
        "A figure to see and not to guess, from a source that can tell.",
    ),
    ("Attainable", Subject.GOAL, Criterion.ATTAINABLE, "Too hard and too easy, by the strongest evidence there is."),
    (
        "Relevant",
        Subject.GOAL,
        Criterion.RELEVANT,
        "Whether the figure tells that the objective is met, and whether that serves the business.",
    ),
    ("Timely", Subject.GOAL, Criterion.TIMELY, "A calendar and a deadline."),
    (
        "Strategy",
        Subject.STRATEGY,
        Criterion.STRATEGY,
        "The whole document and its channels. These rules and those below have no verdict.",
    ),
    (
        "Audits",
        Subject.AUDIT,
        Criterion.STRATEGY,
        "What an audit shows: `sg.audits.audit_findings`, by `sg.audits.AUDIT_RULES`.",
    ),
    (
        "Readings",
        Subject.READINGS,
        Criterion.STRATEGY,
        "What cannot be right in readings: `sg.rules.data_findings`, by `sg.rules.READING_RULES`.",
    ),
    (
        "Comparisons",
        Subject.COMPARISON,
        Criterion.STRATEGY,
        "Channels beyond volume: `sg.channels.deepen`, by `sg.channels.COMPARISON_RULES`.",
    ),
    (
        "Channels",
        Subject.CHANNEL,
        Criterion.STRATEGY,
        "Which channels to keep: `sg.channels.scorecards`, by `sg.channels.CHANNEL_RULES`.",
    ),
)
# teaching, in our words, where it lives, and why what is left is left to people (for those no rule holds)
TEACHINGS: Final = (
    (1, "Goals raise the chance of improving, and decide voice, content, channels and effort", "`Goal.effort`, `Goal.decision`", ""),
    (2, "Without goals nobody knows whether efforts bear fruit", "`sg.review()` reports on every goal", "left to people, because having goals at all is the choice to use this library"),
    (3, "Social goals must contribute to the general goals of the business", "`Objective.serves`", ""),
    (4, "The objective comes first", "`Goal.objective`", ""),
    (5, "Goals say how and when", "`Goal.target`, `Goal.start`, `Goal.deadline`", ""),
    (6, "Specific: how many, and on which network", "`Goal.metric`, `Goal.channel`, the four targets", ""),
    (7, "Measurable: see success, do not guess it", "`Metric`, `Baseline`, `History`", ""),
    (8, "Measures may go up or down", "`Metric.better`; every formula in both directions", ""),
    (9, "Attainable: has this account moved this figure before?", "`Evidence.histories`, `sg.project()`", ""),
    (10, "Challenging but realistic", "`Ambition`, `sg.project()`", ""),
    (11, "Relevant to the success of the business", "`sg.relevance()`", ""),
    (12, "Timely: a calendar and a deadline", "`Goal.deadline`, `Goal.cadence`, `Goal.calendar`", ""),
    (13, "The example: 50 new Instagram followers a week, to sell more", "the README and the tutorial, run by the tests", ""),
    (14, "SMART only when all five hold", "`SmartReport.is_smart`", ""),
    (15, "Audit the existing channels; it gives baselines", "`Audit`, `sg.audits.baselines()`", ""),
    (16, "A template helps", "the fields of `ChannelAudit`", "left to people, because a template is filled by whoever audits"),
    (17, "After the audit, revise the goals from past performance", "`Goal.revised()`, `sg.revise()`", ""),
    (18, "Figures decide whether goals are being met", "`sg.assess()`", "left to people, because rules judge goals and progress judges figures"),
    (
        19,
        "Vanity metrics are vanity only when nothing ties them to the business; they compare with competitors and show what resonates",
        '`sg.relevance()`, `Objective.links`, `sg.channels.competition()`, `sg.channels.deepen(by="content")`',
        "",
    ),
    (20, "Follow what shows the contribution to business results", "`sg.recommend_metrics()`", "left to people, because which result counts is the business’s to say; the metrics are ranked"),
    (21, "Ask of each metric: does it fit, does it help decide, can it be measured?", "`Relevance.aligned`, `.helps_decide`, `.measurable`", ""),
    (22, "Go deeper than volume, to conversion rates", "`sg.channels.deepen()`", ""),
    (23, "A channel with 20 % of the traffic may bring the sales", "`sg.channels.deepen()`", "left to people, because what a channel is worth is a comparison and not a fault of a goal"),
    (24, "Others bring visitors who leave soon", "`sg.channels.deepen()`", "left to people, as G23"),
    (25, "Effort may go where the audience is less inclined to interact", "effort in `ChannelAudit`, `sg.channels.scorecards()`", ""),
    (26, "Better fewer channels than wearing oneself out on all", "`Strategy.capacity`, purpose of a `Channel`", ""),
    (27, "With objective, goals and performance, the return can be shown", "`sg.review()`, `sg.roi()`", "left to people, because the return is shown from a review and no rule can be broken"),
)  # fmt: skip
_GUIDED: Final = re.compile(r"\bG(\d{1,2})\b")


def slug(rule: Rule) -> str:
    """Return the name of a rule's page, without its ending."""
    return rule.code.lower()


def rule_page(rule: Rule) -> str:
    """Return the page of one rule."""
    return "".join(_parts(rule))


def _parts(rule: Rule) -> Iterator[str]:
    words, french = rule.texts["en"], rule.texts["fr"]
    yield f"# `{rule.code}` {rule.name}\n\n{MARK}\n"
    heuristic = ", heuristic" if rule.heuristic else ""
    if rule.about is Subject.GOAL:
        yield "| criterion | severity | status | since |\n|---|---|---|---|\n"
        yield f"| {rule.criterion} | {rule.severity} | {rule.status}{heuristic} | {rule.since} |\n"
    else:
        yield "| about | severity | status | since |\n|---|---|---|---|\n"
        yield f"| {rule.about} | {rule.severity} | {rule.status}{heuristic} | {rule.since} |\n"
    if rule.silences:
        spoken_for = ", ".join(f"[`{code}`]({code.lower()}.md)" for code in rule.silences)
        yield f"\nWhere it finds its fault, it speaks for {spoken_for}.\n"
    for title, field in FIELDS:
        if getattr(words, field):
            yield f"\n## {title}\n\n{getattr(words, field)}\n"
    yield "\n## Message\n\n"
    for language, one in (("English", words), ("French", french)):
        yield f"- {language}: {_code(one.message)}; {_code(one.suggestion)}\n"
        yield from (f"  - {name}: {_code(said)}\n" for name, said in one.variants.items())
    if words.developer:
        yield f"- for developers: {_code(words.developer)}\n"
    yield from _examples(rule)
    if rule.options:
        yield "\n## Options\n\n| option | default | bounds | meaning | where the default comes from |\n|---|---|---|---|---|\n"
        yield from (_option(one) for one in rule.options)
    yield f"\n## Source\n\n{_sentence(rule.source or '')}\n"


def _examples(rule: Rule) -> Iterator[str]:
    yield "\n## Example\n"
    for example in rule.failing:
        yield f"\nFails{_title(example)}:\n\n```text\n{_subject(rule, example)}\n```\n\n"
        for finding in [one for one in _findings(rule, example) if one.code == rule.code][:2]:
            yield f"> {finding.message}\n"
            if finding.evidence:
                yield f">\n> evidence: {', '.join(f'`{name}`' for name in finding.evidence)}\n"
            if finding.fix is not None:
                yield f">\n> fix: `{finding.fix}`" + _changed(example, finding.fix) + "\n"
    for example in rule.passing:
        yield f"\nPasses{_title(example)}:\n\n```text\n{_subject(rule, example)}\n```\n"


def _title(example: Example) -> str:
    return f" ({example.title})" if example.title else ""


def _subject(rule: Rule, example: Example) -> str:
    goal, known, judged = example.goal, example.evidence, f"judged as of: {example.as_of.isoformat()}"
    beside = [f"{name}: {_plain_argument(value)}" for name, value in example.beside.items()]
    if goal is not None:
        lines = [f"{name}: {getattr(goal, name)}" for name in SHOWN if getattr(goal, name) is not None]
        return "\n".join([*lines, *beside, judged])
    if rule.about is Subject.STRATEGY:
        return "\n".join([str(known.strategy), *beside])
    histories = [_told(one) for one in known.histories]
    return "\n".join([*(line for audit in known.audits for line in _audited(audit)), *histories, *beside, judged])


def _told(history: sg.History) -> str:
    """Return readings as a line: what, where, and each value with its day."""
    values = ", ".join(f"{value} on {day.isoformat()}" for day, value in zip(history.days, history.values, strict=True))
    return f"{history.metric_id} on {history.channel}: {values}"


def _plain_argument(value: object) -> str:
    if isinstance(value, list):
        return "; ".join(map(_plain_argument, value))
    return _told(value) if isinstance(value, sg.History) else str(value)


def _audited(audit: sg.Audit) -> Iterator[str]:
    yield f"{audit}" + (f", next due {audit.next_due.isoformat()}" if audit.next_due else "")
    for entry in audit.channels:
        yield f"- {entry}"
        for name in SHOWN_OF_ACCOUNTS:
            value = getattr(entry, name)
            if value is not None and value != () and str(value) not in {"unknown", "undecided"}:
                yield f"  {name}: {_plain(value)}"
    yield from (f"- impostor: {one.kind} on {one.platform}, {one.status}" for one in audit.impostors)


def _changed(example: Example, fix: sg.Goal) -> str:
    goal = example.goal
    changed = [
        name for name in ("cadence", "guardrails", "ambition", "baseline") if getattr(fix, name) != getattr(goal, name)
    ]
    return "".join(f", {name}: {_plain(getattr(fix, name))}" for name in changed)


def _plain(value: object) -> str:
    if isinstance(value, sg.returns.Cost) and value.effort_hours is not None:
        return f"{value.effort_hours} hours, {value} in all"
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _findings(rule: Rule, example: Example) -> tuple[sg.Finding, ...]:
    known, about = example.evidence, rule.about
    # What is selected by its full code is not folded, so that a rule which folds speaks in its whole set.
    rules = SETS[about] if rule.folds else SETS[about].select(rule.code)
    given: dict[str, Any] = {"as_of": example.as_of, "rules": rules, **example.beside}
    strategy = known.strategy or sg.Strategy()
    if example.goal is not None:
        return sg.check(example.goal, evidence=known, **given).findings
    if about is Subject.AUDIT:
        before = known.audits[-2] if len(known.audits) > 1 else None
        return sg.audits.audit_findings(known.audits[-1], evidence=known.strategy, previous=before, **given)
    if about is Subject.READINGS:
        return sg.rules.data_findings(known.histories, **given)
    if about is Subject.COMPARISON:
        return sg.channels.deepen(known.histories, **given).findings
    if about is Subject.CHANNEL:
        return sg.channels.scorecards(
            strategy, evidence=sg.Evidence(audits=known.audits, histories=known.histories), **given
        ).findings
    return sg.check_strategy(strategy, evidence=known, **given).findings


def _option(one: Option) -> str:
    ends = "" if one.low is None and one.high is None else f"{one.low} to {one.high}"
    bounds = ", ".join(one.choices) or ends
    return f"| `{one.name}` | {one.default} | {bounds} | {one.meaning or ''} | {one.source} ({one.year}) |\n"


def _code(template: str) -> str:
    return f"`{template}`"


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:] + "."


def index_page() -> str:
    """Return the index of the rules, by subject and criterion."""
    parts = [f"# Rules\n\n{MARK}\n"]
    stable = sum(rule.status is Status.STABLE for rule in ALL)
    parts.append(
        f"{len(ALL)} rules, {stable} of them stable; findings of severity *error* make a criterion fail, those of\n"
    )
    parts.append(
        "severity *unknown* say which evidence is missing, and *warning* and *info* leave the verdict as it is.\n"
    )
    for title, about, criterion, words in SECTIONS:
        parts.append(f"\n## {title}\n\n{words}\n\n| code | fault | severity | what it finds |\n|---|---|---|---|\n")
        for rule in ALL:
            if rule.about is about and rule.criterion is criterion:
                link = f"[`{rule.code}`]({slug(rule)}.md)"
                parts.append(f"| {link} | {rule.name} | {rule.severity} | {rule.texts['en'].finds} |\n")
    parts.append("\n```{toctree}\n:hidden:\n:glob:\n\nsg*\nk*\n```\n")
    return "".join(parts)


def guide_page() -> str:
    """Return the table from each teaching of the guide to where it lives and the rules that hold it."""
    holders: dict[int, list[Rule]] = {}
    for rule in ALL:
        for number in _GUIDED.findall(rule.source or ""):
            holders.setdefault(int(number), []).append(rule)
    parts = [
        "# The guide, and where it lives\n\n",
        MARK,
        "\nThe library came from a guide to setting social-media goals.\n",
        "Each of its teachings has a place here, and rules that hold it, or is left to people with the reason.\n",
        "\n| teaching | in our words | where it lives | rules, or why it is left to people |\n|---|---|---|---|\n",
    ]
    for number, words, where, reason in TEACHINGS:
        rules = ", ".join(f"[{one.code}](../reference/rules/{slug(one)}.md)" for one in holders.get(number, ()))
        if not rules and not reason:
            raise SystemExit(f"G{number} has neither a rule nor a reason")
        parts.append(f"| G{number} | {words} | {where} | {rules or reason} |\n")
    return "".join(parts)


def pages() -> dict[Path, str]:
    """Return every page with its place."""
    made = {PAGES / f"{slug(rule)}.md": rule_page(rule) for rule in ALL}
    return {**made, PAGES / "index.md": index_page(), GUIDE: guide_page()}


def main() -> int:
    """Write every page, and remove those of rules that are no more."""
    PAGES.mkdir(parents=True, exist_ok=True)
    made = pages()
    for place in sorted(PAGES.glob("*.md")):
        if place not in made:
            place.unlink()
    for place, text in made.items():
        place.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
