"""Relevance, roll-ups, proposals and the like as data: what is judged of goals beside their reports."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from smartgoals._case.replay import GoalBacktest, Replay
from smartgoals._forecast.backtest import Backtest
from smartgoals._progress.explanation import Derivation
from smartgoals._record import Record
from smartgoals._relevance.answers import Recorded
from smartgoals._relevance.pair import RelevanceReason
from smartgoals._relevance.questions import RelevanceCheck
from smartgoals._relevance.recommend import Recommendation
from smartgoals._relevance.relevance import Relevance
from smartgoals._revise.calibration import Calibration, CalibrationBand
from smartgoals._revise.revise import Proposal
from smartgoals._roll_up.roll_up import RollUp
from smartgoals._roll_up.tree import StrategyProgress
from smartgoals.codec._meanings import Meaning
from smartgoals.codec._results.leaves import Said
from smartgoals.codec._results.row import SPOKEN_IN, TEXT, Result, Speech
from smartgoals.codec._results.spoken import Spoken
from smartgoals.rules._report import ReportDiff

_ANSWERS: Final = (
    "aligned", "helps_decide", "measurable", "acceptable_though_vanity", "would_serve", "instead", "beside",
)  # fmt: skip


def _relevance(given: dict[str, Any], _: Mapping[str, Any], __: Speech) -> Relevance:
    """Return a relevance that answers with what was written: it has no plan and no readings to ask."""
    answers = Recorded(**{name: given.pop(name) for name in _ANSWERS})
    return Relevance(**given, answers=answers)


ROWS: Final[tuple[Result, ...]] = (
    Result("relevance_reason", RelevanceReason, (TEXT,)),
    Result("relevance_check", RelevanceCheck, (TEXT,)),
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
    ),
    Result("strategy_progress", StrategyProgress, (TEXT, SPOKEN_IN)),
    Result(
        "proposal",
        Proposal,
        (TEXT,),
        types=Record({"figures": Record[str, Spoken]}),
        speaks=lambda proposal: proposal.language,
    ),
    Result("calibration_band", CalibrationBand),
    Result("calibration", Calibration, (SPOKEN_IN,), types=Record({"reason": Said | None})),
    Result("backtest", Backtest, (TEXT, SPOKEN_IN)),
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
        speaks=lambda diff: next((one.language for one in (*diff.mended, *diff.new, *diff.kept)), None),
    ),
    Result("meaning", Meaning, (TEXT, SPOKEN_IN), types=Record({"figures": Record[str, Spoken]})),
)
