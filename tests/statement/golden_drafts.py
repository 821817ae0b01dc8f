"""What some thousands of sentences are read as, written down: what is read, which need not be what is right.

    PYTHONPATH=src:tests/statement python tests/statement/golden_drafts.py

writes `tests/data/drafts.txt` anew, with the sentences that stand in the tests by then. Each line that differs is
to be looked at: one word more in a table changes how sentences are read of which nobody thought.
"""

import ast
import json
import re
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import chain
from pathlib import Path

import attrs

import smartgoals as sg
from smartgoals._messages.lexicons import lexicon_of
from smartgoals._statement.ambiguity import Ambiguity

TESTS = Path(__file__).parent.parent
GOLDEN = TESTS / "data" / "drafts.txt"
AS_OF = date(2026, 11, 30)
_LONGEST, _FEWEST_WORDS = 160, 4
_SAID_ELSEWHERE = {"statement", "language", "as_of", "also"}
_FIGURE = re.compile(r"\d|doubl|tripl|half|moiti|deux|trois|\btwo|three|dozen|dizaine")


def written() -> dict[str, tuple[str, ...]]:
    """Return the sentences of the file, each with its drafts as they are written down."""
    blocks = GOLDEN.read_text(encoding="utf-8").removesuffix("\n").split("\n\n")
    return {text: tuple(lines) for text, *lines in (block.split("\n    ") for block in blocks)}


def drafts(text: str) -> tuple[str, ...]:
    """Return what a sentence is read as, a line for each of its goals, or what it is refused with."""
    try:
        draft = sg.parse_goal(text, as_of=AS_OF)
    except sg.SmartGoalsError as refused:
        return (" ".join(str(refused).split()),)
    return tuple(map(_line, (draft, *draft.also)))


def _line(draft: sg.Draft) -> str:
    fields = attrs.fields_dict(type(draft))
    values = {name: getattr(draft, name) for name in fields if name not in _SAID_ELSEWHERE}
    said = {name: value for name, value in values.items() if value != fields[name].default}
    said["goal"] = _goal(draft)
    return f"{draft.language}: " + "; ".join(f"{name} {_value(value)}" for name, value in said.items())


def _goal(draft: sg.Draft) -> str:
    """Return what the goal of a sentence asks for, and of which kind a metric of its own is."""
    try:
        goal = draft.to_goal(id="goal")
    except sg.SmartGoalsError as refused:
        return f"refused: {str(refused).partition(':')[0]}"
    own = draft.own_metric
    metric = "" if own is None else f" of {own.id}, {own.nature}, {own.unit}, {own.better}"
    return f"to {goal.target}{metric}"


def _value(value: object) -> str:
    match value:
        case Ambiguity():
            return f"{value.field}? {value.text}"
        case Mapping():
            return " ".join(f"{name} {_value(each)}" for name, each in value.items())
        case tuple():
            is_span = all(isinstance(each, int) for each in value)
            return "-".join(map(str, value)) if is_span else ", ".join(map(_value, value))
        case _:
            return str(value)


def sentences() -> Iterator[str]:
    """Yield the sentences that stand in the tests and their data, of a length that people write."""
    for place in sorted(TESTS.glob("data/statements/*.jsonl")):
        for line in place.read_text(encoding="utf-8").splitlines():
            yield json.loads(line)["text"]
    for gain, by, within, language in (
        ("Gain", "by", "in {} weeks", "en"),
        ("Gagner", "d'ici", "en {} semaines", "fr"),
    ):
        lexicon = lexicon_of(language)
        assert lexicon is not None
        for day in chain.from_iterable(names.split(",") for names in lexicon.time.yearly):
            yield f"{gain} 5 members {by} {day.strip()}"
        for number in (*lexicon.time.numbers, *chain.from_iterable(lexicon.numbers.values())):
            yield f"{gain} {number} members {within.format(number)}"
    for place in sorted(TESTS.glob("statement/test_*.py")):
        for node in ast.walk(ast.parse(place.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and _is_said(node.value):
                yield node.value


def _is_said(text: str) -> bool:
    words = text.split()
    return (
        text.isprintable()
        and "{" not in text
        and " ".join(words) == text
        and len(words) >= _FEWEST_WORDS
        and len(text) <= _LONGEST
        and _FIGURE.search(text) is not None
    )


if __name__ == "__main__":
    read = {text: drafts(text) for text in sorted({*(written() if GOLDEN.exists() else ()), *sentences()})}
    GOLDEN.write_text("\n\n".join("\n    ".join((text, *read[text])) for text in read) + "\n", encoding="utf-8")
