"""Worded text: a fact that is English text, and knows how other languages say it. Text only; knows nothing of what it says.

Evidence keeps the English text, which programs compare; who writes a sentence in another language asks for its words.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import final

__all__ = ["Worded"]


@final
class Worded(str):
    """English text that says itself in other languages, too; it equals, hashes and sorts as the English text.

    >>> month = Worded("month", fr="mois")
    >>> month, month.into("fr"), month.into("de")
    ('month', 'mois', 'month')
    """

    __slots__ = ("_others",)
    _others: Mapping[str, str]

    def __new__(cls, english: str, **others: str) -> Worded:
        """Make it of the English text, and that of other languages by their codes."""
        made = super().__new__(cls, english)
        made._others = MappingProxyType(others)
        return made

    def into(self, code: str) -> str:
        """Return the text of a language, or the English one when there is none in it."""
        return self._others.get(code) or str(self)

    def __reduce__(self) -> tuple[object, ...]:
        return _made, (str(self), dict(self._others))


def _made(english: str, others: Mapping[str, str]) -> Worded:
    return Worded(english, **others)
