"""Ambiguity: what a sentence leaves open, told by its own words. A value; it knows no draft."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias, final

import attrs
from attrs import frozen

from smartgoals._checked import brief, checked, each, instance, name
from smartgoals._documents import document

__all__ = ["Ambiguity", "Span", "sentence"]

Span: TypeAlias = tuple[int, int]
"""Where something stands in a sentence: its first character, and the one after its last."""


def sentence(value: str) -> str:
    """Return any text as it is, the empty one too: whatever people typed can be read."""
    return instance(value, str, "text")


def _sentences(value: Iterable[str]) -> tuple[str, ...]:
    return each(value, "texts", sentence)


@final
@document
@checked
@brief
@frozen(kw_only=True)
class Ambiguity:
    """What a sentence leaves open: of which field, the words as written, and how they can be read.

    Of the readings the first was taken, where the field is not empty. There is none where words make no
    sense as they stand, as a day that is none of the calendar, or a fall by 120 %.

    >>> print(Ambiguity(field="deadline", text="by 03/04/2026", readings=["2026-04-03", "2026-03-04"]))
    deadline: 'by 03/04/2026' may be 2026-04-03 or 2026-03-04
    """

    field: str = attrs.field(converter=name)
    text: str = attrs.field(converter=sentence)
    readings: tuple[str, ...] = attrs.field(default=(), converter=_sentences)

    def __str__(self) -> str:
        return f"{self.field}: {self.text!r} may be {' or '.join(self.readings) or 'anything'}"
