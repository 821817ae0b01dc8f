"""Reports and reviews as data, with the language they speak and their findings: who speaks, of what, on
which figures, and what it says in one language; the fix where it is asked for.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import cattrs
from attrs import evolve, fields

from smartgoals._errors import SmartGoalsError, WrongType, found_at, raise_all
from smartgoals._messages.formatting import Language
from smartgoals._model.goal import Goal
from smartgoals._record import Record
from smartgoals._review.diff import GoalDiff, ReviewDiff
from smartgoals._review.review import GoalReview, Review
from smartgoals.codec._results import leaves, words as words_of
from smartgoals.codec._results.row import SPOKEN_IN, Read, Result, Speech, Told, Write
from smartgoals.rules._finding import Finding, Voice, advised, unwritten_fix
from smartgoals.rules._report import SmartReport, StrategyReport
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


_LANGUAGE: Final = tuple(one.name for one in fields(Language) if one.repr)


def _language_writer(_: cattrs.Converter, speech: Speech) -> Write:
    """Return what writes a language: its code, where that says which it is, else all of it."""

    def write(value: Language) -> Any:
        is_known = (
            value == speech.language if value.code == speech.language.code else leaves.is_of_house(value)
        )
        return value.code if is_known else whole(value)

    return write


def whole(language: Language) -> dict[str, Any]:
    """Return a language with all that it says."""
    data = {name: getattr(language, name) for name in _LANGUAGE}
    return {
        **data,
        "months": list(language.months),
        "plural": language.plural.value,
        "phrases": dict(language.phrases),
    }


def _language_reader(_: cattrs.Converter, speech: Speech) -> Read:
    """Return what reads a language: that in which all is written, or one of the house, by its code;
    or all of it.
    """

    def read(value: Any, _: Any) -> Language:
        if isinstance(value, str):
            return speech.language if value == speech.language.code else _of_house(value)
        if not isinstance(value, Mapping):
            raise WrongType(value=value, expected="the code of a language, or a language with its phrases")
        return Language(**{name: leaves.asked(value, name) for name in _LANGUAGE})

    return read


def _of_house(code: str) -> Language:
    try:
        return Language.of(code)
    except SmartGoalsError as fault:
        raise found_at(fault, "") from None


def _lean(value: GoalReview) -> GoalReview:
    """Return the review of a goal with its progress in one place."""
    if value.projection is None or value.projection.progress is not value.progress:
        return value
    beside: Any = None
    return evolve(value, projection=evolve(value.projection, progress=beside))


def _goal_review(given: dict[str, Any], _: Mapping[str, Any], __: Speech) -> GoalReview:
    """Return the review of a goal; its projection holds the progress that stands beside it."""
    projection = given["projection"]
    if projection is not None and projection.progress is None:
        given["projection"] = evolve(projection, progress=given["progress"])
    return GoalReview(**given)


def _language_of(report: StrategyReport) -> Language | None:
    """Return the language that the findings of a strategy speak; None where there is none."""
    of_goals = [one.language for one in report.reports.values()]
    return next(iter((*of_goals, *(one.language for one in report.findings))), None)


def _report(given: dict[str, Any], data: Mapping[str, Any], speech: Speech) -> SmartReport:
    """Return a report whose basis is said as it was written."""
    try:
        words = words_of.read(data.get(_BASIS_WORDS.name, {}))
    except SmartGoalsError as fault:
        raise fault.at(_BASIS_WORDS.name) from None
    given["basis"] = words_of.restored(given.get("basis", {}), words, speech.language)
    return SmartReport(**given)


_BASIS_WORDS: Final = Told(
    "basis_words", lambda report, into: words_of.writer(into)(report.basis), Record[str, words_of.Words]
)

ROWS: Final[tuple[Result, ...]] = (
    Result("waiver", Waiver),
    Result("finding", Finding, writer=_writer, reader=_reader, speaks=lambda finding: finding.language),
    Result("language", Language, writer=_language_writer, reader=_language_reader),
    Result(
        "smart_report",
        SmartReport,
        ("verdicts", "is_smart", _BASIS_WORDS),
        build=_report,
        speaks=lambda report: report.language,
    ),
    Result("strategy_report", StrategyReport, ("smart_goals", SPOKEN_IN), speaks=_language_of),
    Result(
        "goal_review",
        GoalReview,
        ("id", SPOKEN_IN),
        types=Record({"reasons": Record[str, leaves.Said]}),
        lean=_lean,
        build=_goal_review,
        speaks=lambda one: one.report.language,
    ),
    Result("review", Review, ("smart",), speaks=lambda review: review.language),
    Result("goal_diff", GoalDiff, ("has_changed", SPOKEN_IN), speaks=lambda diff: diff.report.language),
    Result("review_diff", ReviewDiff, ("changed",), speaks=lambda diff: diff.language),
)
