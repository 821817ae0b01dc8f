"""Findings as data: who speaks, of what, on which figures, and what it says in one language; the
fix where it is asked for.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import cattrs

from smartgoals._errors import SmartGoalsError, WrongType, raise_all
from smartgoals._messages.formatting import Language
from smartgoals._model.goal import Goal
from smartgoals._record import Record
from smartgoals.codec._results import leaves, words as words_of
from smartgoals.codec._results.row import Read, Result, Speech, Write
from smartgoals.rules._finding import Finding, Voice, advised, unwritten_fix
from smartgoals.rules._waivers import Waiver
from smartgoals.rules._words import Criterion, Severity, Subject


def _writer(converter: cattrs.Converter, speech: Speech) -> Write:
    asked, fixes = speech.language, speech.fixes
    known = converter.unstructure(asked, Language)
    words = words_of.writer(asked)
    waiver = converter.get_unstructure_hook(Waiver)
    goal = converter.get_unstructure_hook(Goal)

    def write(finding: Finding) -> dict[str, Any]:
        voice, into, language = finding.voice, asked, known
        if not (speech.is_asked or finding.speaks(into)):
            into = finding.language
            language = converter.unstructure(into, Language)
        message, advice = finding.spoken(into)
        fix = finding.fix if fixes else None
        return {
            "code": voice.code,
            "name": voice.name,
            "criterion": voice.criterion.value,
            "severity": voice.severity.value,
            "about": voice.about.value,
            "path": finding.path,
            "variant": finding.variant,
            "evidence": {name: leaves.write_fact(fact) for name, fact in finding.evidence.items()},
            "words": (words if into is asked else words_of.writer(into))(finding.evidence),
            "language": language,
            "message": message,
            "suggestion": advice,
            "text": advised(message, advice, into),
            "developer": finding.hint(into),
            "page": voice.page,
            "waiver": None if finding.waiver is None else waiver(finding.waiver),
            "said_by": finding.said_by,
            "has_fix": finding.has_fix if fix is None and not fixes else fix is not None,
            "fix": None if fix is None else goal(fix),
        }

    return write


def _verbatim(text: str) -> str:
    """Return a template that says a text as it is, braces and all."""
    return text.replace("{", "{{").replace("}", "}}")


def _reader(converter: cattrs.Converter, speech: Speech) -> Read:
    types: Mapping[str, Any] = {
        "code": str, "name": str, "criterion": Criterion, "severity": Severity, "about": Subject, "path": str,
        "variant": str, "evidence": Record[str, Any], "language": Language, "message": str, "suggestion": str,
        "developer": str, "page": str | None, "waiver": Waiver | None, "said_by": str | None, "has_fix": bool,
        "fix": Goal | None,
    }  # fmt: skip
    hooks = {
        "words": words_of.read,
        **{name: converter.get_structure_hook(kind) for name, kind in types.items()},
    }

    def read(value: Any, _: Any) -> Finding:
        if not isinstance(value, Mapping):
            raise WrongType(value=value, expected="an object: finding")
        faults: list[SmartGoalsError] = []
        given: dict[str, Any] = {}
        for name, hook in hooks.items():
            try:
                given[name] = hook(leaves.asked(value, name), types.get(name))
            except SmartGoalsError as fault:
                faults.append(fault if fault.path == name else fault.at(name))
        raise_all(faults)
        message, suggestion, developer = (
            _verbatim(given[name]) for name in ("message", "suggestion", "developer")
        )
        voice = Voice(
            code=given["code"],
            name=given["name"],
            criterion=given["criterion"],
            severity=given["severity"],
            message=message,
            suggestion=suggestion,
            developer=developer,
            about=given["about"],
            page=given["page"],
        )
        return Finding(
            voice,
            given["language"],
            given["path"],
            words_of.restored(given["evidence"], given["words"], given["language"]),
            given["fix"] or (unwritten_fix if given["has_fix"] else None),
            given["variant"],
            given["waiver"],
            given["said_by"],
            is_read=True,
        )

    return read


ROWS: Final[tuple[Result, ...]] = (
    Result("waiver", Waiver),
    Result("finding", Finding, writer=_writer, reader=_reader, speaks=lambda finding: finding.language),
)
