"""Score the parser of statements on annotated sentences: python benchmarks/score_statements.py [--errors FIELD] [files].

Fields as the guideline of statements has them; a held-back file (`*_held.jsonl`) is told in totals alone. What
tests/statement/test_annotated.py holds to its floors is measured here.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import smartgoals as sg
from smartgoals.catalog import METRICS

DATA = Path(__file__).resolve().parent.parent / "tests" / "data" / "statements"
F1_FIELDS = ("amount", "amount_kind", "unit", "baseline", "target", "pace", "owner")
CLOSE = 0.005
ALIKE = {
    "engagement_rate": "engagement_rate_followers",
    "facebook_ads": "meta_ads",
    "instagram_ads": "meta_ads",
    "new_followers": "followers",
    "new_email_subscribers": "email_subscribers",
}
"""Names of the annotations that the guideline has since settled otherwise."""


def fields_of(draft: sg.Draft) -> dict[str, Any]:
    """Return the fields of a draft as an annotation writes them."""
    pace = draft.pace
    return {
        "direction": draft.direction,
        "metric": draft.metric,
        "channels": list(draft.channels),
        "amount": draft.amount,
        "amount_kind": draft.amount_kind,
        "baseline": draft.baseline,
        "target": draft.target,
        "unit": draft.unit,
        "pace": None if pace is None else {"amount": pace.amount, "period": str(pace.period)},
        "deadline_text": draft.deadline_text,
        "deadline": None if draft.deadline is None else draft.deadline.isoformat(),
        "deadline_kind": draft.deadline_kind,
        "owner": draft.owner,
    }


def same(field: str, told: Any, right: Any) -> bool:
    """Tell whether a field is right; numbers may differ by what rounding does."""
    if told is None or right is None:
        return told is right
    if field in {"amount", "baseline", "target"}:
        return abs(told - right) <= CLOSE * max(1, abs(right)) / 10
    if field == "pace":
        return bool(told["period"] == right["period"]) and abs(told["amount"] - right["amount"]) < CLOSE
    return bool(told == right)


def alike(told: str | None, right: str | None) -> bool:
    """Tell whether two metrics are one, or two wordings of a noun that the catalogue does not have."""
    if told is None or right is None or told == right:
        return told == right
    if told in METRICS or right in METRICS:
        return False
    parts = [{word.rstrip("s") for word in name.split("_")} for name in (told, right)]
    return bool(parts[0] & parts[1] - {"rate", "time", "number"})


def overlaps(text: str, told: str | None, right: str | None) -> bool:
    """Tell whether two parts of a text share a character."""
    if told is None or right is None:
        return False
    a, b = text.find(told), text.find(right)
    return max(a, b) < min(a + len(told), b + len(right))


class Score:
    """Counts of right, wrong and missing answers of one file."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.size = 0

    def f1(self, field: str, told: Any, right: Any, is_right: bool) -> None:
        """Count one answer of a field that may be empty."""
        self.counts[f"{field} tp"] += is_right and right is not None
        self.counts[f"{field} told"] += told is not None
        self.counts[f"{field} right"] += right is not None

    def of(self, field: str) -> tuple[float, float, float]:
        """Return precision, recall and F1 of a field."""
        tp, told, right = (self.counts[f"{field} {part}"] for part in ("tp", "told", "right"))
        precision, recall = tp / told if told else 1.0, tp / right if right else 1.0
        return precision, recall, 2 * precision * recall / (precision + recall) if tp else 0.0

    def share(self, name: str, of: str | None = None) -> float:
        """Return a share of the sentences, or of those counted under another name."""
        total = self.size if of is None else self.counts[of]
        return self.counts[name] / total if total else 1.0


def scored(path: Path, shown: str | None, with_rules: bool) -> Score:
    """Score one file; print the errors of a field where asked for."""
    score = Score()
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        score.size += 1
        as_of = date.fromisoformat(row["as_of"])
        draft = sg.parse_goal(row["text"], as_of=as_of)
        told = fields_of(draft)
        wrong = one(score, row, told)
        score.counts["language"] += draft.language == path.name[:2]
        if with_rules:
            rules(score, row, as_of)
        if shown is not None and (shown in wrong or (shown == "any" and wrong)):
            parts = " ".join(f"{field}={told.get(field)!r}/{row.get(field)!r}" for field in sorted(wrong))
            print(f"  {row['text']}\n      {parts}")
    return score


def one(score: Score, row: dict[str, Any], told: dict[str, Any]) -> set[str]:
    """Score one sentence, and return the fields that are wrong."""
    wrong = set()
    for field in F1_FIELDS:
        is_right = same(field, told[field], row[field])
        score.f1(field, told[field], row[field], is_right)
        wrong |= set() if is_right else {field}
    for field in ("direction", "metric"):
        is_right = same(field, told[field], ALIKE.get(row[field], row[field]))
        score.counts[field] += is_right
        score.f1(field, told[field], row[field], is_right)
        wrong |= set() if is_right else {field}
    right_metric = ALIKE.get(row["metric"], row["metric"])
    score.counts["metric alike"] += alike(told["metric"], right_metric)
    score.counts["metric told alike"] += told["metric"] is not None and alike(told["metric"], right_metric)
    a, b = set(told["channels"]), {ALIKE.get(one, one) for one in row["channels"]}
    score.counts["channels tp"] += len(a & b)
    score.counts["channels told"] += len(a)
    score.counts["channels right"] += len(b)
    wrong |= set() if a == b else {"channels"}
    text, right = told["deadline_text"], row["deadline_text"]
    score.f1("span overlap", text, right, overlaps(row["text"], text, right))
    score.f1("span exact", text, right, text == right)
    wrong |= set() if text == right else {"deadline_text"}
    if right is None:
        score.counts["no phrase"] += 1
        score.counts["false deadline"] += text is not None
    if row["deadline"] is not None:
        score.counts["with day"] += 1
        if overlaps(row["text"], text, right):
            score.counts["day asked"] += 1
            score.counts["right day"] += told["deadline"] == row["deadline"]
    wrong |= set() if told["deadline"] == row["deadline"] else {"deadline"}
    wrong |= set() if told["deadline_kind"] == row["deadline_kind"] else {"deadline_kind"}
    score.counts["whole"] += not wrong
    score.counts["whole but metric"] += not wrong - {"metric", "owner"}
    return wrong


def rules(score: Score, row: dict[str, Any], as_of: date) -> None:
    """Score the verdicts on one sentence."""
    verdicts = sg.check_statement(row["text"], as_of=as_of).verdicts
    for criterion in ("specific", "measurable", "timely"):
        told, right = verdicts[criterion] == "fail", row[criterion] == "fail"
        score.counts[f"{criterion} fails tp"] += told and right
        score.counts[f"{criterion} fails told"] += told
        score.counts[f"{criterion} fails right"] += right
        score.counts[f"{criterion} same"] += verdicts[criterion] == row[criterion]
    if (row["specific"] == "fail") != (row["measurable"] == "fail"):
        score.counts["differ"] += 1
        pairs = [(verdicts[one] == "fail") == (row[one] == "fail") for one in ("specific", "measurable")]
        score.counts["differ right"] += all(pairs)


FLOORED = ("amount", "amount_kind", "unit", "baseline", "target", "pace", "owner", "channels", "metric", "direction")
"""Fields whose F1 has a floor, beside the figures of :func:`figures_of`."""


def figures_of(score: Score) -> dict[str, float]:
    """Return the figures of one file by name: the F1 of fields and failing verdicts, and shares of sentences."""
    names = (*FLOORED, "span overlap", "span exact", "specific fails", "measurable fails", "timely fails")
    figures = {name: score.of(name)[2] for name in names}
    shares = ("language", "whole", "whole but metric", "specific same", "measurable same", "metric alike")
    figures |= {name: score.share(name) for name in shares}
    figures["right day"] = score.share("right day", "day asked")
    figures["no false deadline"] = 1 - score.share("false deadline", "no phrase")
    return figures


def told(name: str, score: Score, with_rules: bool) -> None:
    """Print the figures of one file."""
    print(f"{name}: {score.size} sentences, language {score.share('language'):.3f}")
    spans = ("span overlap", "span exact")
    fails = tuple(f"{one} fails" for one in ("specific", "measurable", "timely")) if with_rules else ()
    for field in (*F1_FIELDS, "channels", *spans, *fails):
        precision, recall, f1 = score.of(field)
        print(f"  {field:<18} P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}")
    print(
        f"  direction {score.share('direction'):.3f}  metric {score.share('metric'):.3f}"
        f" (precision {score.of('metric')[0]:.3f}), by one word of a noun of its own"
        f" {score.share('metric alike'):.3f}"
        f" (precision {score.share('metric told alike', 'metric told'):.3f})"
    )
    print(
        f"  false deadlines {score.share('false deadline', 'no phrase'):.3f}"
        f"  right day {score.share('right day', 'day asked'):.3f}"
        f" ({score.counts['right day']} of {score.counts['day asked']} found of {score.counts['with day']})"
    )
    print(f"  whole frame {score.share('whole'):.3f}, without metric and owner {score.share('whole but metric'):.3f}")
    if with_rules:
        same_verdicts = "  ".join(f"{one} {score.share(f'{one} same'):.3f}" for one in ("specific", "measurable"))
        print(f"  same verdict: {same_verdicts}; differ: {score.counts['differ right']} of {score.counts['differ']}")


def main() -> None:
    """Score the files that are named, or all of the development set."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--errors", metavar="FIELD", help="show the sentences that a field is wrong in, or 'any'")
    arguments = parser.parse_args()
    with_rules = hasattr(sg, "check_statement")
    for path in arguments.files or sorted(DATA.glob("*.jsonl")):
        is_held = path.stem.endswith("_held")
        told(path.stem, scored(path, None if is_held else arguments.errors, with_rules), with_rules)
    sys.stdout.flush()


if __name__ == "__main__":
    main()
