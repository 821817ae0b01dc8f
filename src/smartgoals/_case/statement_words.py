"""The figures in a statement: found and read, in English and French writing. Text only; knows nothing of goals.

A help for rules that compare the statement with structured fields; parsing a whole statement belongs to another room.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from smartgoals._numbers import Number

# Compiled, and kept by `re`, when a statement is first read.
_FIGURE: Final = (
    r"(?<![\w.,])(\d{1,3}(?:[ \u00a0\u202f,.]\d{3})+(?!\d)|\d+(?:[.,]\d+)?)(?:[ \u00a0\u202f]*([^\W\d_]{2,}))?"
)
OF_TIME: Final = frozenset(
    "day days week weeks month months quarter quarters year years jour jours semaine semaines mois trimestre trimestres an "
    "ans année années per par by of de en in on january february march april may june july august september october november "
    "december janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
)


def figures_in(statement: str) -> tuple[tuple[str, str], ...]:
    """Return the figures of a statement as written, each with the word after it in lower case (or nothing).

    >>> figures_in("50 new followers a week, and 1 200 in all")
    (('50', 'new'), ('1 200', 'in'))
    """
    return tuple((figure, what.casefold()) for figure, what in re.findall(_FIGURE, statement))


def read_figure(figure: str) -> Number:
    """Return the number that a written figure stands for: groups of three digits are thousands, a lone sign is a decimal one.

    >>> read_figure("1,200"), read_figure("2,5"), read_figure("1 200")
    (1200, 2.5, 1200)
    """
    tidy = re.sub(r"[ \u00a0\u202f]", "", figure)
    if re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", tidy):
        tidy = re.sub(r"[.,]", "", tidy)
    value = float(tidy.replace(",", "."))
    return int(value) if value.is_integer() else value
