"""Priors: benchmarks made fit to judge one account on one day, each with its source, its age and
what was stretched.

Knows benchmarks and metrics. The laws: metric and `per` must be equal; the platform equal, or a
wider one with a note; the nearest size band, else outside of it with the range stretched once more;
ranges grow with age and never shrink; rows that may not judge are skipped; no benchmark means no
prior, never a guess.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import partial
from typing import Final, final

from attrs import evolve, field, frozen

from smartgoals._checked import Arguments, checked, optional_text, refuse, sequence
from smartgoals._days import day
from smartgoals._documents import document
from smartgoals._messages.formatting import Language, asked_in
from smartgoals._messages.say import say
from smartgoals._model.metric import Metric
from smartgoals._model.platform import asked_platform, platform_word
from smartgoals._model.scale import scale_of
from smartgoals._numbers import Number, NumberLike, number, optional_not_negative, positive
from smartgoals._words import Word
from smartgoals.catalog._benchmarks import Benchmark, SizeBand
from smartgoals.catalog._names import PLATFORMS

_WIDEST: Final = 1e9
"""By what factor an old figure is widened at most: beyond it the range says nothing any more."""
_DAYS_A_YEAR: Final = 365.25
_EVIDENCE: Final = ("primary", "secondary", "derived", "weak", "unverified")
# Figures of newsletters are filed under the word for all mail.
_FILED_UNDER: Final = (("newsletter", "email"),)
_EVERYWHERE: Final = frozenset({"all", "all networks"})


class Fit(Word):
    """How the size of the account meets the size band of a benchmark."""

    BAND = "band"
    ANY_SIZE = "any_size"
    SIZE_UNKNOWN = "size_unknown"
    OUTSIDE = "outside"


class PriorNote(Word):
    """What was done to a benchmark, or must be said of it."""

    WIDER_PLATFORM = "wider_platform"
    ANY_SIZE = "any_size"
    SIZE_UNKNOWN = "size_unknown"
    OUTSIDE_BAND = "outside_band"
    AGED = "aged"
    UNDATED = "undated"
    STALE = "stale"
    SPREAD_ASSUMED = "spread_assumed"
    WEAK_EVIDENCE = "weak_evidence"

    def text(self, language: Language | str | None = None) -> str:
        """Say it in a language."""
        return say(f"prior.{self.value}", language=language)


@final
@document
@checked
@frozen(kw_only=True)
class Prior:
    """A benchmark as a range for one account on one day: low, typical and high, with source and year.

    `age` is in years since the end of its data (None: undated), `stale` says that it is good for a
    warning at most, `notes` what was stretched or assumed. `benchmark` is the id of the row it was
    made from.
    """

    benchmark: str
    metric: str
    platform: str
    segment: str
    size_band: str
    low: float
    typical: Number | None
    high: float
    unit: str
    per: str | None
    source: str
    year: int | None
    observed: str
    published: str
    evidence: str
    age: float | None
    stale: bool
    fit: Fit
    notes: tuple[PriorNote, ...]
    remark: str | None = None

    @property
    def note(self) -> str:
        """The notes in English words, then the remark of the row."""
        return self.explain()

    def explain(self, language: Language | str | None = None) -> str:
        """Say the notes in a language, then the remark of the row as it was written."""
        into = asked_in(language)
        said = [into.say(f"prior.{note}") for note in PriorNote if note in self.notes]
        return into.joined([*said, *([self.remark] if self.remark else [])])

    def __str__(self) -> str:
        per = f" per {self.per}" if self.per else ""
        when = self.year or "undated"
        return f"{self.metric} {self.low:g}..{self.high:g}{per} on {self.platform} ({self.source}, {when})"


def _spread(value: Iterable[NumberLike]) -> tuple[Number, Number]:
    pair = tuple(number(one) for one in sequence(value, "two factors"))
    if len(pair) != 2 or min(pair) < 1:
        raise refuse("", pair, "two factors of at least 1: below and above the central value")
    return pair[0], pair[1]


def _platform(value: str | None) -> str | None:
    return None if value is None else platform_word(value)


def _drift(value: NumberLike) -> Number:
    factor = positive(value)
    if factor < 1:
        raise refuse("", value, "a factor a year of at least 1")
    return factor


@final
@checked
@frozen(kw_only=True)
class PriorQuestion:
    """For which metric, platform, size and day priors are asked, and how cautiously."""

    metric: Metric
    as_of: date = field(converter=day)
    platform: str | None = field(default=None, converter=_platform)
    followers: Number | None = field(default=None, converter=optional_not_negative)
    per: str | None = field(default=None, converter=optional_text)
    drift: Number = field(default=1.5, converter=_drift)
    spread: tuple[Number, Number] = field(default=(3, 6), converter=_spread)
    max_age: Number = field(default=3, converter=positive)

    @property
    def filed_under(self) -> str | None:
        """The word under which benchmarks file the platform of the question."""
        if self.platform is None:
            return None
        known = PLATFORMS.get(self.platform)
        if known is not None:
            return known.benchmark
        return dict(_FILED_UNDER).get(self.platform, self.platform)


def answer(benchmarks: Iterable[Benchmark], question: PriorQuestion) -> tuple[Prior, ...]:
    """Return the priors a question can have, best first: fitting size, own platform, fresh, recent,
    well supported.
    """
    found = [
        _prior(one, question)
        for one in benchmarks
        if one.usable and one.metric == question.metric.id and _speaks_of(one.platform, question.filed_under)
        # What a later year measured was known to nobody on the day.
        if one.year is None or one.year <= question.as_of.year
    ]
    fitting = [one for one in found if question.per is None or one.per == question.per]
    if any(one.fit is Fit.OUTSIDE for one in fitting) and question.followers is not None:
        fitting = _nearest(fitting, question.followers)
    return tuple(sorted(fitting, key=_rank))


def answer_about(benchmarks: Iterable[Benchmark], question: PriorQuestion) -> tuple[Prior, ...]:
    """Return the priors that a caller asks for; refuse a misspelt platform, which has none."""
    kept = tuple(benchmarks)
    if question.platform is not None:
        told = Arguments()
        told.read(
            "platform", partial(asked_platform, known={one.platform for one in kept}), question.platform
        )
        told.settle()
    return answer(kept, question)


def _speaks_of(platform: str, asked: str | None) -> bool:
    return asked in {None, platform} or platform in _EVERYWHERE or asked in platform.split("+")


def _nearest(priors: list[Prior], followers: Number) -> list[Prior]:
    # Of several bands of one source and year, only the nearest speaks; figures for all sizes stay beside it.
    kept = []
    for one in priors:
        rivals = [
            other
            for other in priors
            if (other.source, other.year, other.platform) == (one.source, one.year, one.platform)
        ]
        nearest = min(SizeBand.parse(other.size_band).distance(followers) for other in rivals)
        if SizeBand.parse(one.size_band).distance(followers) <= nearest:
            kept.append(one)
    return kept


def _rank(prior: Prior) -> tuple[int, bool, bool, int, int]:
    evidence = _EVIDENCE.index(prior.evidence) if prior.evidence in _EVIDENCE else len(_EVIDENCE)
    wider = PriorNote.WIDER_PLATFORM in prior.notes
    return tuple(Fit).index(prior.fit), wider, prior.stale, -(prior.year or 0), evidence


def _in_scale(row: Benchmark, metric: Metric) -> Benchmark:
    """Return a benchmark in the scale of its metric: minutes where its readings are minutes."""
    told = scale_of(row.unit)
    if metric.scale is None or told is None or told is metric.scale:
        return row
    low, typical, high = (
        None if end is None else metric.in_scale(end, told) for end in (row.low, row.typical, row.high)
    )
    return evolve(row, unit=str(metric.scale), low=low, typical=typical, high=high)


def _prior(benchmark: Benchmark, question: PriorQuestion) -> Prior:
    row = _in_scale(benchmark, question.metric)
    notes: list[PriorNote] = []
    if row.platform != question.filed_under and question.filed_under is not None:
        notes.append(PriorNote.WIDER_PLATFORM)
    fit = _fit(row.band, question.followers)
    if fit is not Fit.BAND:
        notes.append(
            {Fit.ANY_SIZE: PriorNote.ANY_SIZE, Fit.OUTSIDE: PriorNote.OUTSIDE_BAND}.get(
                fit, PriorNote.SIZE_UNKNOWN
            )
        )
    age = (
        None if row.year is None else max(0.0, (question.as_of - date(row.year, 12, 31)).days / _DAYS_A_YEAR)
    )
    if age is None:
        notes.append(PriorNote.UNDATED)
    elif age > 0:
        notes.append(PriorNote.AGED)
    stale = age is None or age > question.max_age
    if stale:
        notes.append(PriorNote.STALE)
    if row.low is None or row.high is None:
        notes.append(PriorNote.SPREAD_ASSUMED)
    if row.evidence in {"weak", "unverified"}:
        notes.append(PriorNote.WEAK_EVIDENCE)
    years = float(question.max_age) if age is None else age
    low, high = _range(row, question, years + (1 if fit is Fit.OUTSIDE else 0))
    return Prior(
        benchmark=row.id,
        metric=row.metric,
        platform=row.platform,
        segment=row.segment,
        size_band=row.size_band,
        low=low,
        typical=row.typical,
        high=high,
        unit=row.unit,
        per=row.per,
        source=row.source,
        year=row.year,
        observed=row.observed,
        published=row.published,
        evidence=row.evidence,
        age=age,
        stale=stale,
        fit=fit,
        notes=tuple(notes),
        remark=row.note,
    )


def _fit(band: SizeBand, followers: Number | None) -> Fit:
    if band.is_any:
        return Fit.ANY_SIZE
    if followers is None:
        return Fit.SIZE_UNKNOWN
    return Fit.BAND if followers in band else Fit.OUTSIDE


def _range(row: Benchmark, question: PriorQuestion, years: float) -> tuple[float, float]:
    below, above = question.spread
    typical = float(row.typical if row.typical is not None else 0)
    low = float(row.low) if row.low is not None else typical / below
    high = float(row.high) if row.high is not None else typical * above
    try:
        factor = min(float(question.drift) ** years, _WIDEST)
    except OverflowError:
        factor = _WIDEST
    least, most = question.metric.range
    # A growth rate may be zero or negative, where dividing has no meaning: only its upper end widens.
    if least is not None and least >= 0:
        low = max(low / factor, float(least))
    if most is None:
        return low, high * factor if high >= 0 else high / factor
    # What cannot pass a bound is widened in its odds: of all mails opened, three times 60 % are not
    # more than all.
    told = float(row.high) if row.high is not None else typical
    return low, max(low, _within(told, high / told * factor if told > 0 else factor, float(most)))


def _within(value: float, factor: float, most: float) -> float:
    """Return a value a factor larger in its odds of the most that it can be; a small one grows by
    just the factor.
    """
    if not 0 < value < most:
        return min(value, most)
    odds = value / (most - value) * factor
    return most * odds / (1 + odds)
