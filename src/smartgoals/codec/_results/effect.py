"""Effects of events as data: both answers by their distributions, and what follows from them."""

from __future__ import annotations

from typing import Final

from smartgoals._effect.answer import EffectAnswer, SmallestVisible
from smartgoals._effect.effect import Effect
from smartgoals._effect.reasons import EffectCaution
from smartgoals.codec._results.forecast import WrittenInterval
from smartgoals.codec._results.row import SPOKEN_IN, TEXT, Result, Told

_INTERVAL: Final = Told("interval", lambda answer, _: WrittenInterval(*answer.interval()), WrittenInterval)
_INTERVAL_IF_ANY: Final = Told(
    "interval",
    lambda found, _: None if found.answer is None else WrittenInterval(*found.interval()),
    WrittenInterval | None,
)

ROWS: Final[tuple[Result, ...]] = (
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
)
