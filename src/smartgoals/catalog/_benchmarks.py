"""Benchmarks: dated figures of other people, as data with a source; never a constant inside a rule.

Knows the generated rows and numbers. How a benchmark becomes a prior for one account is in `_priors`.
"""

from __future__ import annotations

import re
from typing import Any, Final, final

from attrs import field, frozen

from smartgoals._checked import checked, optional_text, refuse, refusing, text, truth
from smartgoals._errors import InvalidValue, WrongType
from smartgoals._model.ids import MetricId, metric_id
from smartgoals._model.platform import platform_word
from smartgoals._numbers import Number, number, number_or_none, optional_number
from smartgoals.catalog._data import benchmarks as data
from smartgoals.catalog._tables import Table

_BAND: Final = re.compile(
    r"(?:(?P<below><)|(?P<above>>))?(?P<low>\d+)(?P<k>[kM])?(?:-(?P<high>\d+)(?P<hk>[kM])?|(?P<plus>\+))?"
)
_THOUSANDS: Final = (("k", 1_000), ("M", 1_000_000))
_YEAR: Final = re.compile(r"(?:19|20)\d\d")


@final
@frozen
class SizeBand:
    """A range of audience sizes in followers: from `low`, included, to `high`, not included; None is open.

    >>> SizeBand.parse("10k-100k")
    SizeBand(low=10000, high=100000)
    >>> 500 in SizeBand.parse("<10k"), SizeBand.parse("any").is_any
    (True, True)
    """

    low: int = 0
    high: int | None = None

    @classmethod
    def parse(cls, value: str) -> SizeBand:
        """Read a band such as `<10k`, `5k+`, `10k-100k`, `>1M` or `any`."""
        if not isinstance(value, str):
            raise WrongType(value=value, expected="a size band as text", path="size_band")
        if value in {"any", "all"}:
            return cls()
        found = _BAND.fullmatch(value)
        if found is None or not (found["below"] or found["above"] or found["high"] or found["plus"]):
            raise InvalidValue(
                value=value, expected="a size band such as <10k, 5k+, 10k-100k or any", path="size_band"
            )
        low = _thousands(found["low"], found["k"])
        if found["below"]:
            return cls(0, low)
        if found["high"]:
            high = _thousands(found["high"], found["hk"])
            if high <= low:
                raise InvalidValue(value=value, expected="a size band that rises", path="size_band")
            return cls(low, high)
        return cls(low)

    @property
    def is_any(self) -> bool:
        """Tell whether the band is open on both sides: a figure for all sizes together."""
        return self.low == 0 and self.high is None

    def __contains__(self, followers: object) -> bool:
        known = number_or_none(followers)
        return known is not None and self.low <= known and (self.high is None or known < self.high)

    @refusing(followers=number)
    def distance(self, followers: Number) -> float:
        """Return by what factor a size lies outside the band; 1 inside."""
        if followers in self:
            return 1.0
        size = max(float(followers), 1.0)
        return self.low / size if followers < self.low else size / float(self.high or 1)


def _thousands(digits: str, letter: str | None) -> int:
    return int(digits) * dict(_THOUSANDS).get(letter or "", 1)


def _platforms(value: str) -> str:
    """Return the one word for the platform of a figure, or for each of those it was taken from together."""
    said = text(value)
    parts = [one.strip() for one in said.split("+")]
    return "+".join(map(platform_word, parts)) if all(parts) else said


@final
@checked
@frozen(kw_only=True)
class Benchmark:
    """One published figure: of which metric, platform and accounts, how large, from when and by whom.

    `low` and `high` are no confidence limits: `kind` says what they are. `per` is what a figure
    counts per (post, week, month), None for a plain ratio. `observed` names the years of the data,
    `published` when they appeared. `usable` is false for a figure that may orient and not judge.

    >>> ours = {"metric": "conversion_rate", "platform": "site", "unit": "ratio", "source": "our shop"}
    >>> Benchmark(id="ours-24", typical=0.02, observed="2024", **ours).year
    2024
    """

    id: str = field(converter=text)
    metric: MetricId = field(converter=metric_id)
    platform: str = field(converter=_platforms)
    unit: str = field(converter=text)
    source: str = field(converter=text)
    observed: str = field(default="undated", converter=text)
    published: str = field(default="undated", converter=text)
    segment: str = field(default="all", converter=text)
    size_band: str = field(default="any", converter=text)
    low: Number | None = field(default=None, converter=optional_number)
    typical: Number | None = field(default=None, converter=optional_number)
    high: Number | None = field(default=None, converter=optional_number)
    kind: str = field(default="stated", converter=text)
    per: str | None = field(default=None, converter=optional_text)
    evidence: str = field(default="primary", converter=text)
    usable: bool = field(default=True, converter=truth)
    note: str | None = field(default=None, converter=optional_text)

    def __attrs_post_init__(self) -> None:
        SizeBand.parse(self.size_band)
        known = [value for value in (self.low, self.typical, self.high) if value is not None]
        if self.typical is None and len(known) < 2:
            raise refuse("typical", None, "a central value, or both low and high")
        if known != sorted(known):
            raise refuse("typical", known, "low, typical and high in rising order")

    @property
    def band(self) -> SizeBand:
        """The audience sizes it speaks of."""
        return SizeBand.parse(self.size_band)

    @property
    def year(self) -> int | None:
        """The last year of its data, or of its publication; None when undated."""
        years = _YEAR.findall(self.observed) or _YEAR.findall(self.published)
        return int(years[-1]) if years else None

    def __str__(self) -> str:
        return f"{self.metric} on {self.platform}: {self.source} ({self.year or 'undated'})"


def _benchmark(row: tuple[Any, ...]) -> Benchmark:
    (
        one,
        metric,
        platform,
        segment,
        band,
        low,
        typical,
        high,
        kind,
        unit,
        per,
        observed,
        source,
        published,
        evidence,
        usable,
        note,
    ) = row
    return Benchmark(
        id=one,
        metric=metric,
        platform=platform,
        segment=segment,
        size_band=band,
        low=low,
        typical=typical,
        high=high,
        kind=kind,
        unit=unit,
        per=per,
        observed=observed,
        source=source,
        published=published,
        evidence=evidence,
        usable=usable,
        note=note,
    )


BENCHMARKS: Final[Table[Benchmark]] = Table({row[0]: row for row in data.ROWS}, _benchmark, "benchmark")


def standard() -> tuple[Benchmark, ...]:
    """Return every benchmark of ours, in the order of the file."""
    return tuple(BENCHMARKS.values())
