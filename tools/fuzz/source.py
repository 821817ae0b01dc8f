"""A source of choices: bytes in, one choice a byte out, so that whoever changes the bytes changes the input.

Both engines hand bytes over: atheris those that reached new branches before, a seeded random loop others. What is
built depends on the bytes alone, so that an input can be had again from their hexadecimal form. Bytes that are used
up count as zero, and each choice has its plainest answer there.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")

ODD_TEXTS = (
    "", " ", "\x00", "\ud800", "\u202e", "é", "e\u0301", "\u00a0", "\u202f", "\u2212", "½", "٣",
    "²", "İ", "ß", "😀", "\ufeff", "'", '"', "\\", "\n", "\t", "\r\n", "-", "+", "/", "%", "€",
    "$", "(", "[", "{", ".", ",", ";", ":", "=", "|", "#", "&", "0", "1", "00", "1e9", "1e999",
    "nan", "inf", "-0", "9" * 30, "null", "None", "true", "a" * 201, "é" * 300, "9" * 400,
)  # fmt: skip


class Source:
    """Choices from bytes, in the order of the bytes."""

    __slots__ = ("_at", "_data")

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def byte(self) -> int:
        """Return the next byte, or zero behind the last one."""
        at = self._at
        self._at = at + 1
        return self._data[at] if at < len(self._data) else 0

    def below(self, bound: int) -> int:
        """Return a number from zero up to and without a bound."""
        if bound <= 256:
            return self.byte() % bound
        return (self.byte() << 16 | self.byte() << 8 | self.byte()) % bound

    def pick(self, items: Sequence[T]) -> T:
        """Return one of several, the first where no bytes are left."""
        return items[self.below(len(items))]

    def chance(self, times: int) -> bool:
        """Tell whether something happens that is to happen once in so many times."""
        return self.byte() % times == times - 1

    def some(self, items: Sequence[T], most: int) -> list[T]:
        """Return up to so many of several; one may come twice."""
        return [self.pick(items) for _ in range(self.below(most + 1))]

    def letters(self, most: int = 8) -> str:
        """Return a few characters of any kind."""
        count = self.below(most + 1)
        return "".join(
            chr(self.pick((32, 48, 97, 0x20, 0xC0, 0x2000, 0x660, 0x1F600)) + self.below(96)) for _ in range(count)
        )

    def text(self) -> str:
        """Return an odd text, or a few characters of any kind."""
        return self.pick(ODD_TEXTS) if self.byte() % 4 else self.letters()

    def altered(self, text: str) -> str:
        """Return a text with a small slip: a character too many, too few, doubled or moved, a case or a blank changed."""
        if not text:
            return self.text()
        at = self.below(len(text))
        before, mark, after = text[:at], text[at], text[at + 1 :]
        return self.pick(
            (
                before + after,
                before + mark + mark + after,
                before + self.text() + after,
                before + self.text() + mark + after,
                text.upper(),
                before + mark.swapcase() + after,
                after + before,
                text.replace(" ", "\u00a0"),
                f" {text} ",
                text[: at + 1],
            )
        )
