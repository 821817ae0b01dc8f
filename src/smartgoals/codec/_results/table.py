"""The table of results: every class that is written, with its word. Words stay when a class is renamed.

Of agendas, effects of events, drafts and chances with events the rows stand here; what more has to
be said of stands in a module of its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from smartgoals._agenda.agenda import Agenda
from smartgoals._agenda.entry import AgendaEntry, Omission
from smartgoals._effect.answer import EffectAnswer, SmallestVisible
from smartgoals._effect.effect import Effect
from smartgoals._effect.reasons import EffectCaution
from smartgoals._messages.formatting import LANGUAGES
from smartgoals._model.ids import GoalId, MetricId
from smartgoals._numbers import Number
from smartgoals._record import Record
from smartgoals._statement.ambiguity import Ambiguity
from smartgoals._statement.draft import Draft
from smartgoals._what_if.assumed import AssumedEffect
from smartgoals._what_if.what_if import WhatIf
from smartgoals._what_if.words import WhatIfCaution
from smartgoals.codec._results import (
    channels,
    forecast,
    judged,
    limits,
    progress,
    review,
)
from smartgoals.codec._results.forecast import WrittenInterval
from smartgoals.codec._results.row import SPOKEN_IN, TEXT, Result, Told

_INTERVAL: Final = Told("interval", lambda answer, _: WrittenInterval(*answer.interval()), WrittenInterval)
_INTERVAL_IF_ANY: Final = Told(
    "interval",
    lambda found, _: None if found.answer is None else WrittenInterval(*found.interval()),
    WrittenInterval | None,
)
ROWS: Final[tuple[Result, ...]] = (
    *progress.ROWS,
    *forecast.ROWS,
    *review.ROWS,
    *judged.ROWS,
    Result("agenda_entry", AgendaEntry, (TEXT,)),
    Result("omission", Omission, (TEXT,)),
    Result("agenda", Agenda),
    *channels.ROWS,
    Result("smallest_visible", SmallestVisible),
    Result("effect_answer", EffectAnswer, ("amount", _INTERVAL, "smallest_visible", "is_shown")),
    Result("effect_caution", EffectCaution, (TEXT,)),
    Result(
        "effect",
        Effect,
        (
            "sides",
            "expected_without",
            "amount",
            "share",
            _INTERVAL_IF_ANY,
            "smallest_visible",
            "is_shown",
            "reasons",
            TEXT,
            SPOKEN_IN,
        ),
    ),
    Result("ambiguity", Ambiguity),
    Result(
        "draft",
        Draft,
        ("channel", "is_timed", TEXT),
        speaks=lambda draft: LANGUAGES.get(draft.language),
    ),
    Result(
        "assumed_effect",
        AssumedEffect,
        ("counted", "days", TEXT),
        limits=Record({"part": limits.between(0, 1)}),
    ),
    Result("what_if_caution", WhatIfCaution, (TEXT,)),
    Result("what_if", WhatIf, ("chance_without", "difference")),
)
NAMES: Final[Mapping[str, Any]] = Record(
    {"GoalId": GoalId, "MetricId": MetricId, "Number": Number, "Run": tuple[date, date]}
)
"""Types that a class may name and its module knows only for a checker."""
