"""Text: what an effect is, said in a language. Knows the facts of an effect and how figures are told."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Protocol

from smartgoals._effect.answer import EffectAnswer
from smartgoals._effect.reasons import EffectCaution, EffectReason
from smartgoals._messages.amount import amount
from smartgoals._messages.formatting import Language, asked_in


class Answered(Protocol):
    """What a line on an effect is read from."""

    @property
    def event(self) -> str: ...
    @property
    def title(self) -> str | None: ...
    @property
    def start(self) -> date | None: ...
    @property
    def end(self) -> date | None: ...
    @property
    def actual(self) -> float | None: ...
    @property
    def answer(self) -> EffectAnswer | None: ...
    @property
    def before_only(self) -> EffectAnswer | None: ...
    @property
    def both_sides(self) -> EffectAnswer | None: ...
    @property
    def cautions(self) -> tuple[EffectCaution, ...]: ...
    @property
    def reasons(self) -> Mapping[str, EffectReason]: ...


def said(effect: Answered, language: Language | str | None) -> str:
    """Return in a language what came beyond what would have come, with the bounds and the cautions."""
    into = asked_in(language)
    name, answer = effect.title or effect.event, effect.answer
    if answer is None:
        why = effect.reasons["amount"].text(into)
        return into.say("effect.line_undefined", {"event": name, "reason": why})
    days = {"event": name, "start": effect.start, "end": effect.end, "actual": amount(effect.actual or 0.0)}
    told = [into.say("effect.line", {**days, **_figures(answer)})]
    if effect.before_only is not None and effect.both_sides is not None:
        told.append(into.say("effect.other_answer", _figures(effect.before_only)))
    told.append(_smallest(answer, into))
    return into.joined([*told, *(one.text(into) for one in effect.cautions)])


def _figures(answer: EffectAnswer) -> dict[str, object]:
    low, high = answer.interval()
    figures = {"expected": answer.expected_without, "amount": answer.amount, "low": low, "high": high}
    return {name: amount(value) for name, value in figures.items()}


def _smallest(answer: EffectAnswer, into: Language) -> str:
    visible = answer.smallest_visible
    facts: dict[str, object] = {"amount": amount(visible.amount)}
    if visible.share is None:
        return into.say("effect.smallest_alone", facts)
    return into.say("effect.smallest", {**facts, "share": amount(visible.share, "ratio")})
