"""Read a document that somebody sends, and answer with every fault, each with its place, as an importer must.

Its property tests stand beside it, in test_read_upload.py: they send it documents with faults that are known.
Run it: `python read_upload.py examples/data/strategy.json --language fr`
"""

import argparse
import json
from pathlib import Path
from typing import NamedTuple

import smartgoals as sg
from smartgoals import codec


class Answer(NamedTuple):
    """What a sender gets: the strategy, or what is wrong with the document, by place."""

    strategy: sg.Strategy | None
    faults: dict[str, list[str]]


def read_upload(text: str, language: str = "en") -> Answer:
    """Return the strategy in a text, or every fault of it under its place, in the language of the sender."""
    try:
        data = json.loads(text)
    except ValueError as error:
        return Answer(None, {"": [f"no JSON: {error}"]})
    try:
        return Answer(codec.structure(data), {})
    except sg.SmartGoalsError as error:
        faults: dict[str, list[str]] = {}
        for problem in error.problems:  # one place may be wrong in two ways: none may be lost
            faults.setdefault(problem.path, []).append(codec.wording(problem, language, data=data))
        return Answer(None, faults)


def main() -> None:
    """Say what is wrong with a file, or that nothing is."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--language", default="en", choices=["en", "fr"])
    asked = parser.parse_args()
    answer = read_upload(asked.file.read_text(encoding="utf-8"), asked.language)
    for place, said in answer.faults.items():
        print(place, *said, sep="\n  ")
    if answer.strategy is not None:
        print(f"{len(answer.strategy.goals)} goals")


if __name__ == "__main__":
    main()
