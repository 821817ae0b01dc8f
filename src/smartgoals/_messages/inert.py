"""Text of other people made harmless: on one line, and without marks that no reader sees. Knows
nothing else."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

__all__ = ["inert", "one_line"]


def inert(value: str) -> str:
    """Return text of other people on one line and without marks that no reader sees.

    >>> inert("Sell more\\nnow\\x1b[31m {who}")
    'Sell more now[31m {who}'
    """
    # French parts figures and signs by these two blanks, which are no blanks for isprintable.
    if value.isprintable() or value.replace("\u00a0", "").replace("\u202f", "").isprintable():
        return value
    lines = " ".join(value.split("\n")) if "\n" in value else value
    hidden = [mark for mark in set(lines) if _is_hidden(mark)]
    return lines.translate({ord(mark): None for mark in hidden}) if hidden else lines


_BLANKS: Final = re.compile(r"[^\S\u00a0\u202f]+")


def one_line(value: str) -> str:
    """Return text with single blanks and no end of line; those that French joins figures and signs
    by are left.

    >>> one_line("  Vendre\\nplus\\u00a0:  2\\u202f000 ") == "Vendre plus\\u00a0: 2\\u202f000"
    True
    """
    return _BLANKS.sub(" ", value).strip()


_JOINERS: Final = "\u200c\u200d"
"""Marks that scripts and signs are written with, though they are not seen by themselves."""


@lru_cache(maxsize=1_024)
def _is_hidden(mark: str) -> bool:
    """Tell whether a mark is one that no reader sees."""
    return mark not in _JOINERS and unicodedata.category(mark) in {"Cc", "Cf", "Zl", "Zp", "Cs"}
