"""Text: what an answer is, said in a language. Knows answers and how figures are told."""

from __future__ import annotations

from smartgoals._effect.answer import EffectAnswer
from smartgoals._messages.amount import amount
from smartgoals._messages.formatting import Language


def figures(answer: EffectAnswer) -> dict[str, object]:
    """Return the figures of an answer as a sentence tells them."""
    low, high = answer.interval()
    told = {"expected": answer.expected_without, "amount": answer.amount, "low": low, "high": high}
    return {name: amount(value) for name, value in told.items()}


def smallest(answer: EffectAnswer, into: Language) -> str:
    """Say the smallest effect that could have been seen."""
    visible = answer.smallest_visible
    facts: dict[str, object] = {"amount": amount(visible.amount)}
    if visible.share is None:
        return into.say("effect.smallest_alone", facts)
    return into.say("effect.smallest", {**facts, "share": amount(visible.share, "ratio")})
