"""The figures in a statement: found and read, in English and French writing. Text only; knows nothing of goals.

A help for rules that compare the statement with structured fields; parsing a whole statement belongs to another room.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import Final, NamedTuple

from smartgoals._model.scale import Scale, scale_of, times

_SPACE: Final = r"[ \u00a0\u2009\u202f]"
_LESSER: Final = "min|mn|minutes?|s|sec|seconds?|secondes?"
# Compiled, and kept by `re`, when a statement is first read.
_FIGURE: Final = (
    r"(?<![\w.,])"
    r"(?P<written>\d{1,3}(?P<part>[ \u00a0\u2009\u202f.,'’])\d{3}(?:(?P=part)\d{3})*"
    r"(?:(?!(?P=part))[.,]\d+)?(?!\d)|\d+(?:[.,]\d+)?)"
    # "1h30", "2 min 30" and "1 hour 30 minutes" are one figure; "2 hours 30 followers" are two.
    rf"(?:(?:{_SPACE}*(?P<short>h|min|mn){_SPACE}*(?P<two>\d\d)|"
    rf"{_SPACE}*(?P<long>hours?|heures?|minutes?){_SPACE}*(?P<more>\d{{1,2}})(?={_SPACE}*(?:{_LESSER})(?![^\W_])))"
    rf"(?:{_SPACE}*(?:{_LESSER}))?(?![^\W_]))?"
    rf"(?:{_SPACE}*(?P<power>[kKM]|m|Mds?|bn|thousand|mille|millions?|milliards?|billions?)(?![^\W_]))?"
    rf"(?:{_SPACE}*(?P<share>%|(?:per{_SPACE}?cent|pour[ -]cent|pct)(?![^\W_])))?"
    rf"(?:{_SPACE}*(?P<what>[^\W\d_]+))?"
)
_POWERS: Final = (
    (1_000, "k thousand mille"),
    (1_000_000, "m million millions"),
    (1_000_000_000, "md mds bn milliard milliards billion billions"),
)
_POWER: Final[Mapping[str, int]] = MappingProxyType(
    {word: times_that for times_that, words in _POWERS for word in words.split()}
)
_LONE: Final = r"[1-9]\d{0,2}[.,]\d{3}"
_GROUPED: Final = r"(?P<whole>[1-9]\d{0,2}(?P<sign>[.,])\d{3}(?:(?P=sign)\d{3})*)(?:(?!(?P=sign))[.,](?P<part>\d+))?"
_SHORTER: Final[Mapping[Scale, Scale]] = MappingProxyType({Scale.HOURS: Scale.MINUTES, Scale.MINUTES: Scale.SECONDS})
JOINS: Final = frozenset("per par by of de en in on".split())
"""Words that may follow any figure, and say nothing of what it counts."""
OF_TIME: Final = JOINS | frozenset(
    "day days week weeks month months quarter quarters year years jour jours semaine semaines mois trimestre trimestres an "
    "ans année années january february march april may june july august september october november "
    "december janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
)


class Figure(NamedTuple):
    """A figure as it is written, with the word after it in lower case (or nothing).

    `scale` is the word for a unit of time after it, `rest` what follows that in the next shorter one,
    as the 30 of "1h30"; `power` the letter or word that says thousands or more. `at` and `until` say where in the
    statement it stands, with its signs and without the word after it.
    """

    written: str
    what: str = ""
    is_percent: bool = False
    power: str = ""
    scale: str = ""
    rest: str = ""
    at: int = 0
    until: int = 0

    @property
    def shown(self) -> str:
        """It and what it counts, as a sentence names both."""
        return " ".join(filter(None, (self.written, self.power, self.what)))

    @property
    def is_year(self) -> bool:
        """Whether it looks like a year, which says when and not how many."""
        return len(self.written) == 4 and self.written.isdigit() and 1900 <= int(self.written) <= 2100

    def amounts(self, scale: Scale | None = None, *, whole: bool = False) -> tuple[Fraction, ...]:
        """Return what it may stand for, the usual first, in a scale; what is *whole* has no fraction.

        >>> [[*map(float, one.amounts())] for one in figures_in("1 200,50 € and 10k of 1,200")]
        [[1200.5], [10000.0], [1200.0, 1.2]]
        """
        own = scale_of(self.scale)
        found = [
            one * _POWER.get(self.power.casefold(), 1) for one in _readings(self.written, whole and not self.power)
        ]
        if self.power == "m":
            # A small one may be metres or minutes as well.
            found += _readings(self.written, whole)
        if own is None or scale is None:
            return tuple(found)
        rest = Fraction(int(self.rest or 0)) * times(_SHORTER.get(own, own), own)
        return tuple((one + rest) * times(own, scale) for one in found)


def figures_in(statement: str) -> tuple[Figure, ...]:
    """Return the figures of a statement as written, each with the word after it (or nothing).

    >>> [one[:2] for one in figures_in("50 new followers a week, and 1 200 in all")]
    [('50', 'new'), ('1 200', 'in')]
    """
    return tuple(map(_figure, re.finditer(_FIGURE, statement)))


def _figure(found: re.Match[str]) -> Figure:
    what = (found["what"] or "").casefold()
    is_percent, power = found["share"] is not None, found["power"] or ""
    in_time = found["short"] or found["long"] or ("min" if power == "m" else what if scale_of(what) else "")
    # One letter is no thing that is counted, and neither is what follows "10 % of" or "10k of".
    is_thing = len(what) > 1 and not is_percent and not (power and what in JOINS)
    return Figure(
        written=found["written"],
        what=what if is_thing else "",
        is_percent=is_percent,
        power=power,
        scale=in_time,
        rest=found["two"] or found["more"] or "",
        at=found.start(),
        until=max(found.end(part) for part in ("written", "two", "more", "power", "share")),
    )


def _readings(written: str, whole: bool) -> list[Fraction]:
    """Return the numbers that a figure may be: groups of three are thousands, a lone one perhaps not."""
    digits = re.sub(r"[^\d.,]", "", written)
    grouped = re.fullmatch(_GROUPED, digits)
    if grouped is None:
        return [Fraction(digits.replace(",", "."))]
    usual = re.sub(r"[.,]", "", grouped["whole"]) + (f".{grouped['part']}" if grouped["part"] else "")
    also = [digits.replace(",", ".")] if re.fullmatch(_LONE, digits) and not whole else []
    return [Fraction(one) for one in (usual, *also)]
