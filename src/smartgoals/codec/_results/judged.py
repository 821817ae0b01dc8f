"""Relevance, roll-ups, proposals and the like as data: what is judged of goals beside their reports."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import NoneType
from typing import Any, Final

from smartgoals._case.replay import GoalBacktest, Replay
from smartgoals._errors import InvalidValue, UnknownName, WrongType, raise_all
from smartgoals._forecast.backtest import Backtest
from smartgoals._messages.rows import phrase_of, table
from smartgoals._progress.explanation import Derivation
from smartgoals._propose.proposals import AmbitionLevel, GoalProposal, GoalProposals, Unproposed
from smartgoals._record import Record
from smartgoals._relevance.answers import RecordedAnswers
from smartgoals._relevance.pair import RelevanceReason
from smartgoals._relevance.questions import RelevanceCheck
from smartgoals._relevance.recommend import Recommendation
from smartgoals._relevance.relevance import Relevance
from smartgoals._revise.calibration import Calibration, CalibrationBand
from smartgoals._revise.revise import Proposal
from smartgoals._revise.words import OF_THE_METRIC
from smartgoals._roll_up.roll_up import RollUp
from smartgoals._roll_up.tree import StrategyProgress
from smartgoals.codec._meanings import Meaning
from smartgoals.codec._results import limits
from smartgoals.codec._results.leaves import LATER_WORD, Said
from smartgoals.codec._results.row import SPOKEN_IN, TEXT, Result, Speech
from smartgoals.codec._results.words import Spoken
from smartgoals.rules._report import ReportDiff

_NUMBERS: Final = frozenset(
    {*OF_THE_METRIC, "chance", "readings", "audited", "periods", "wanted", "inside", "figures"}
)
"""Figures of a proposal that are numbers; the others are words and days."""
_SAID: Final = 0.8
_ANSWERS: Final = (
    "aligned", "helps_decide", "measurable", "acceptable_though_vanity", "would_serve", "instead", "beside",
)  # fmt: skip


def _said_by_us(code: str) -> None:
    if code not in _known_steps():
        raise UnknownName(kind=LATER_WORD, name=code, known=_known_steps())


@cache
def _known_steps() -> tuple[str, ...]:
    """Return the codes that have a sentence."""
    return tuple(code for code in table("relevance") if not code.startswith("recommend_"))


_STEP: Final = limits.Limit(_said_by_us)


def _step_of_chain(given: dict[str, Any], _: Mapping[str, Any], __: Speech) -> RelevanceReason:
    """Return a step of a chain that has a sentence: without the reason it gives, it says another one."""
    reason = RelevanceReason(**given)
    if phrase_of(reason.key, "en") is None:
        raise InvalidValue(value=None, expected="text", path="facts.because")
    return reason


def _relevance(given: dict[str, Any], _: Mapping[str, Any], __: Speech) -> Relevance:
    """Return a relevance that answers with what was written: it has no plan and no readings to ask."""
    answers = RecordedAnswers(**{name: given.pop(name) for name in _ANSWERS})
    return Relevance(**given, answers=answers)


def _proposal(given: dict[str, Any], _: Mapping[str, Any], __: Speech) -> Proposal:
    """Return a proposal whose figures can be said: what is no number is no figure of a metric."""
    faults = [
        WrongType(value=value, expected="a number", path=f"figures.{name}")
        for name, value in given["figures"].items()
        if name in _NUMBERS and (isinstance(value, bool) or not isinstance(value, (int, float, NoneType)))
    ]
    raise_all(faults)
    return Proposal(**given)


def _backtest(given: dict[str, Any], _: Mapping[str, Any], __: Speech) -> Backtest:
    """Return a back-test that tells how its interval of 80 % did, which its sentence says."""
    promised = [share for share, _ in given["coverage"]]
    if _SAID not in promised:
        raise InvalidValue(value=promised, expected=f"shares with {_SAID} among them", path="coverage")
    return Backtest(**given)


_KNOWS_MET: Final = Record(
    {
        "if": {"properties": {"habit": {"description": "Where a habit is told.", "type": "string"}}},
        "then": {
            "properties": {"met_share": {"description": "The share met is told, too.", "type": "number"}}
        },
    }
)


def _calibration(given: dict[str, Any], _: Mapping[str, Any], __: Speech) -> Calibration:
    """Return a calibration: who knows how goals are set knows how many were met."""
    if given["habit"] is not None and given["met_share"] is None:
        raise InvalidValue(value=None, expected="a share, where there is a habit", path="met_share")
    return Calibration(**given)


ROWS: Final[tuple[Result, ...]] = (
    Result(
        "relevance_reason", RelevanceReason, (TEXT,), limits=Record({"code": _STEP}), build=_step_of_chain
    ),
    Result("relevance_check", RelevanceCheck, (TEXT,), limits=Record({"code": _STEP})),
    Result(
        "relevance",
        Relevance,
        ("is_untied", *_ANSWERS, TEXT, SPOKEN_IN),
        without=("answers",),
        kept=_ANSWERS,
        build=_relevance,
    ),
    Result("recommendation", Recommendation, (TEXT, SPOKEN_IN)),
    Result(
        "roll_up",
        RollUp,
        ("value_share", "gap", TEXT, SPOKEN_IN),
        is_tagged=True,
        types=Record({"reason": Said | None, "left_out": Record[str, Said]}),
        limits=Record({"made": limits.TOLD, "due": limits.TOLD}),
    ),
    Result("strategy_progress", StrategyProgress, (TEXT, SPOKEN_IN)),
    Result(
        "proposal",
        Proposal,
        (TEXT,),
        types=Record({"figures": Record[str, Spoken]}),
        limits=Record({"sign": limits.among(-1, 1)}),
        build=_proposal,
        speaks=lambda proposal: proposal.language,
    ),
    Result("ambition_level", AmbitionLevel, (TEXT, SPOKEN_IN)),
    Result("goal_proposal", GoalProposal, (TEXT, SPOKEN_IN)),
    Result("unproposed", Unproposed, (TEXT, SPOKEN_IN), types=Record({"facts": Record[str, Spoken]})),
    Result("goal_proposals", GoalProposals, (TEXT, SPOKEN_IN)),
    Result("calibration_band", CalibrationBand),
    Result(
        "calibration",
        Calibration,
        (SPOKEN_IN,),
        types=Record({"reason": Said | None}),
        agrees=_KNOWS_MET,
        build=_calibration,
    ),
    Result(
        "backtest",
        Backtest,
        (TEXT, SPOKEN_IN),
        limits=Record({"days_ahead": limits.between(1, limits.REACH)}),
        build=_backtest,
    ),
    Result("replay", Replay),
    Result(
        "goal_backtest",
        GoalBacktest,
        ("tried", "met", "share_met", "mean_chance", "brier", TEXT, SPOKEN_IN),
    ),
    Result(
        "derivation",
        Derivation,
        (TEXT, SPOKEN_IN),
        types=Record(
            {
                "numbers": Record[str, Spoken],
                "result": Spoken,
                "reason": Said | None,
                "said": tuple[Said, ...],
            }
        ),
    ),
    Result(
        "report_diff",
        ReportDiff,
        (SPOKEN_IN,),
        speaks=lambda diff: diff.language,
    ),
    Result("meaning", Meaning, (TEXT, SPOKEN_IN), types=Record({"figures": Record[str, Spoken]})),
)
