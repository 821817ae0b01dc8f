"""Reports and reviews as data; and the language they speak."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import cattrs
from attrs import evolve, fields

from smartgoals._errors import SmartGoalsError, WrongType, found_at
from smartgoals._messages.formatting import Language
from smartgoals._record import Record
from smartgoals._review.diff import GoalDiff, ReviewDiff
from smartgoals._review.review import GoalReview, Review
from smartgoals.codec._results import leaves, words as words_of
from smartgoals.codec._results.row import SPOKEN_IN, Read, Result, Speech, Told, Write
from smartgoals.rules._report import SmartReport, StrategyReport

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
