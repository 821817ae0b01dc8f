"""Text: what an effect is, said in a language, in the unit of its metric. Knows answers and how
figures are told.
"""

from __future__ import annotations

from datetime import date
from typing import Final, Protocol

from smartgoals._effect.answer import EffectAnswer
from smartgoals._messages.amount import Amount, WholeAmount, amount
from smartgoals._messages.formatting import Language
from smartgoals._model.metric import Nature, Unit
from smartgoals._model.scale import Scale
from smartgoals.catalog._metric_words import metric_in_words

# Below this share of what would have come a figure is what sums of floats leave over.
_LEFT_OVER: Final = 1e-9


class EffectFields(Protocol):
    """What of an effect its words need; the result has it all."""

    @property
    def event(self) -> str: ...

    @property
    def title(self) -> str | None: ...

    @property
    def metric(self) -> str | None: ...

    @property
    def nature(self) -> Nature | None: ...

    @property
    def unit(self) -> Unit | None: ...

    @property
    def scale(self) -> Scale | None: ...

    @property
    def currency(self) -> str | None: ...

    @property
    def start(self) -> date | None: ...

    @property
    def end(self) -> date | None: ...

    @property
    def actual(self) -> float | None: ...


def called(found: EffectFields, into: Language) -> str:
    """Return how an effect is called: its event, and of which metric."""
    name = found.title or found.event
    if found.metric is None:
        return name
    return into.say("effect.of_metric", {"event": name, "metric": metric_in_words(found.metric)})


def line(found: EffectFields, answer: EffectAnswer, into: Language) -> str:
    """Say what came, on which days, what would have come, and what is beyond it; of a stock as changes."""
    days = "effect.day" if found.start == found.end else "effect.days"
    facts: dict[str, object] = {
        "event": called(found, into),
        "days": into.say(days, {"start": found.start, "end": found.end}),
        "actual": figure(found, answer, found.actual or 0.0),
    }
    key = "effect.line_change" if found.nature is Nature.STOCK else "effect.line"
    return into.say(key, {**facts, **figures(found, answer)})


def figure(found: EffectFields, answer: EffectAnswer, value: float) -> Amount | WholeAmount:
    """Return an amount of an effect as it is told: in the unit of its metric, and of what sums
    leave over as nothing.
    """
    least = _LEFT_OVER * max(abs(answer.expected_without), abs(found.actual or 0.0))
    told = value if abs(value) > least else 0.0
    return amount(told, str(found.unit or "count"), currency=found.currency, scale=found.scale)


def figures(found: EffectFields, answer: EffectAnswer) -> dict[str, object]:
    """Return the figures of an answer as a sentence tells them."""
    low, high = answer.interval()
    told = {"expected": answer.expected_without, "amount": answer.amount, "low": low, "high": high}
    return {name: figure(found, answer, value) for name, value in told.items()}


def smallest(found: EffectFields, answer: EffectAnswer, into: Language) -> str:
    """Say the smallest effect that could have been seen."""
    visible = answer.smallest_visible
    facts: dict[str, object] = {"amount": figure(found, answer, visible.amount)}
    if visible.share is None:
        return into.say("effect.smallest_alone", facts)
    return into.say("effect.smallest", {**facts, "share": amount(visible.share, "ratio")})
