"""Audits, channels, returns and the answers of the catalogue as data."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from attrs import evolve

from smartgoals._audit.baselines import AuditedBaseline
from smartgoals._audit.compare import Change, Comparison
from smartgoals._audit.template import AuditTemplate
from smartgoals._channels.comparison import ChannelDepth, ResultDepth
from smartgoals._channels.competition import AccountFigure, ChannelCompetition, Competition, Contest, Place
from smartgoals._channels.content_depth import ContentDepth, ContentResult
from smartgoals._channels.deepen import Depth
from smartgoals._channels.ranking import Rank
from smartgoals._channels.scorecards import ChannelScorecard, Scorecards
from smartgoals._gap.gap import Gap, GapPart, Unexplained
from smartgoals._messages.formatting import LANGUAGES, Language
from smartgoals._messages.worded import Worded
from smartgoals._record import Record
from smartgoals._returns.roi import Attribution, Roi
from smartgoals.catalog._combination import Combination
from smartgoals.catalog._figures import Figure, Interval
from smartgoals.catalog._intensity import Intensity
from smartgoals.catalog._levels import Standing
from smartgoals.catalog._mapped import Notice, ReadRows, Unmapped
from smartgoals.catalog._priors import Prior
from smartgoals.catalog._read_tables import ReadTable, Recognised
from smartgoals.catalog._spoken import spoken
from smartgoals.codec._results.leaves import Said
from smartgoals.codec._results.limits import FILLED, NOT_NEGATIVE
from smartgoals.codec._results.row import SPOKEN_IN, TEXT, Result, Told
from smartgoals.codec._results.words import Spoken, names


def _names(column: Notice | Unmapped, into: Language) -> Record[str, str]:
    """Return what the metric of a column is called: the catalogue asked may have names of its own."""
    if column.metric is None:
        return Record()
    named = spoken(column.metric)
    return Record({code: named.into(language) for code, language in {**LANGUAGES, into.code: into}.items()})


def _called(given: dict[str, Any], data: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of a column whose metric is called as it was."""
    metric = given.get("metric")
    if metric is None:
        return given
    named = Worded.named(metric, names(data.get("metric_names") or {}), f"metric.{metric}")
    return {**given, "metric": named}


_METRIC_NAMES: Final = Told("metric_names", _names, Record[str, str])


def _language_of(result: Any) -> Language | None:
    """Return the language of the findings of a result, where it has any."""
    return next((one.language for one in (*result.findings, *result.waived)), None)


ROWS: Final[tuple[Result, ...]] = (
    Result("audited_baseline", AuditedBaseline, (SPOKEN_IN,)),
    Result("change", Change, (TEXT, SPOKEN_IN)),
    Result("comparison", Comparison, (SPOKEN_IN,)),
    Result(
        "audit_template",
        AuditTemplate,
        (Told("headings", lambda sheet, into: evolve(sheet, language=into).headings, tuple[str, ...]),),
        speaks=lambda sheet: sheet.language,
    ),
    Result("rank", Rank),
    Result("channel_scorecard", ChannelScorecard, (TEXT, SPOKEN_IN)),
    Result("scorecards", Scorecards, (SPOKEN_IN,), speaks=_language_of),
    Result("account_figure", AccountFigure, (TEXT, SPOKEN_IN)),
    Result("contest", Contest, (TEXT, SPOKEN_IN)),
    Result("place", Place, (TEXT, SPOKEN_IN)),
    Result("channel_competition", ChannelCompetition, (SPOKEN_IN,)),
    Result("competition", Competition, (SPOKEN_IN,)),
    Result("content_result", ContentResult, (TEXT, SPOKEN_IN)),
    Result("content_depth", ContentDepth, (SPOKEN_IN,)),
    Result("result_depth", ResultDepth),
    Result("channel_depth", ChannelDepth),
    Result("depth", Depth, (SPOKEN_IN,), speaks=_language_of),
    Result("gap_part", GapPart),
    Result("unexplained", Unexplained, (TEXT, SPOKEN_IN)),
    Result("gap", Gap, (TEXT, SPOKEN_IN)),
    Result("attribution", Attribution),
    Result(
        "roi",
        Roi,
        (
            "total_cost",
            "net_roi",
            "return_multiple",
            "margin_roi",
            "roas",
            "break_even_roas",
            "reasons",
            "cautions",
            TEXT,
            SPOKEN_IN,
        ),
        types=Record({"reasons": Record[str, Said]}),
    ),
    Result("interval", Interval),
    Result("figure", Figure, (TEXT, SPOKEN_IN)),
    Result("intensity", Intensity),
    Result("combination", Combination),
    Result("standing", Standing),
    Result("prior", Prior, (Told("note", lambda prior, into: prior.explain(into), str), SPOKEN_IN)),
    Result(
        "unmapped",
        Unmapped,
        (_METRIC_NAMES, TEXT),
        build=lambda given, data, _: Unmapped(**_called(given, data)),
    ),
    Result(
        "notice",
        Notice,
        (_METRIC_NAMES, TEXT),
        types=Record({"facts": Record[str, Spoken]}),
        build=lambda given, data, _: Notice(**_called(given, data)),
    ),
    Result("read_rows", ReadRows, (SPOKEN_IN,)),
    Result("recognised", Recognised, (TEXT,), limits=Record({"row": NOT_NEGATIVE})),
    Result("read_table", ReadTable, (SPOKEN_IN,), limits=Record({"recognised": FILLED})),
)
