"""The chance of a goal with coming events, and without, as data."""

from __future__ import annotations

from typing import Final

from smartgoals._record import Record
from smartgoals._what_if.assumed import AssumedEffect
from smartgoals._what_if.what_if import WhatIf
from smartgoals._what_if.words import WhatIfCaution
from smartgoals.codec._results import limits
from smartgoals.codec._results.row import TEXT, Result

ROWS: Final[tuple[Result, ...]] = (
    Result(
        "assumed_effect",
        AssumedEffect,
        ("counted", "days", TEXT),
        limits=Record({"part": limits.between(0, 1)}),
    ),
    Result("what_if_caution", WhatIfCaution, (TEXT,)),
    Result("what_if", WhatIf, ("chance_without", "difference")),
)
