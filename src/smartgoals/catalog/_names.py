"""Native names: what a platform calls a figure, which metric it is here, how exactly, and when its
meaning changed.

Knows the generated rows and words. The names of a platform are built together on first use. Reading
whole rows is in `_rows`.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from types import MappingProxyType
from typing import Any, Final, Protocol, final

from attrs import evolve, field, frozen

from smartgoals._checked import checked, optional_text, refusing, text
from smartgoals._days import optional_day
from smartgoals._errors import UnknownName
from smartgoals._model.ids import MetricId, metric_id
from smartgoals._model.platform import platform_word
from smartgoals._words import member
from smartgoals.catalog._data import names as data, platforms as places
from smartgoals.catalog._name_words import Exactness, Shape
from smartgoals.catalog._tables import Table


@final
@frozen(kw_only=True)
class Break:
    """A day on which a metric changed its meaning on a platform: figures before and after are not one series.

    `precision` is `day`, or `month` when sources name no day (then `on` is the first of it).
    `is_rename` marks a new word for the same thing, which breaks nothing.
    """

    platform: str
    metrics: tuple[str, ...]
    on: date
    precision: str
    what: str
    what_fr: str
    is_rename: bool

    def __str__(self) -> str:
        when = self.on.isoformat() if self.precision == "day" else self.on.isoformat()[:7]
        return f"{when} ({self.platform}): {self.what}"


@final
@frozen(kw_only=True)
class Platform:
    """A platform: its kind, how far back it keeps figures and how late they come, and how its rows
    name their day.

    `keeps_days` is None when nobody says, 0 when only the present counter can be read: then
    readings must be stored. `item` names the columns that tell one post or video, `splits` those
    that split a day into rows which add up. `benchmark` is the word under which benchmarks file it.
    """

    id: str
    name: str
    kind: str = "social"
    benchmark: str
    keeps_days: int | None = None
    keeps_from: date | None = None
    delay_days: int | None = None
    days: tuple[str, ...] = ("date", "day")
    day_form: str = "iso"
    until: str | None = None
    item: tuple[str, ...] = ()
    splits: tuple[str, ...] = ()
    born: tuple[str, ...] = ()
    note: str | None = None

    def __str__(self) -> str:
        return f"{self.name}: {self.note}" if self.note else self.name


def _exactness(value: Exactness | str) -> Exactness:
    return member(Exactness, value, "exactness")


def _shape(value: Shape | str) -> Shape:
    return member(Shape, value, "shape")


@final
@checked
@frozen(kw_only=True)
class NativeName:
    """A platform's own name for a figure, and the metric it stands for.

    `of` is what the figure is about (account, post, site…), `factor` turns it into our unit (shares
    from 0 to 1, durations in seconds), `removed_on` the day since which the platform no longer
    gives it. `note` and `unit_note` are told with its figures, in French as `note_fr` and, in the
    plural, `unit_note_fr`. `keeps_days` and `delay_days` are those of the platform. `others` holds
    the further meanings of the same word on the platform.
    """

    platform: str = field(converter=platform_word)
    name: str = field(converter=text)
    metric: MetricId = field(converter=metric_id)
    exactness: Exactness = field(default=Exactness.EXACT, converter=_exactness)
    shape: Shape = field(default=Shape.FLOW, converter=_shape)
    of: str = field(default="account", converter=text)
    surface: str = field(default="export", converter=text)
    status: str = field(default="current", converter=text)
    removed_on: date | None = field(default=None, converter=optional_day)
    factor: Fraction = Fraction(1)
    unit_note: str | None = field(default=None, converter=optional_text)
    unit_note_fr: str | None = field(default=None, converter=optional_text)
    note: str | None = field(default=None, converter=optional_text)
    note_fr: str | None = field(default=None, converter=optional_text)
    source: str | None = field(default=None, converter=optional_text)
    evidence: str = field(default="unverified", converter=text)
    keeps_days: int | None = None
    delay_days: int | None = None
    breaks: tuple[Break, ...] = ()
    others: tuple[NativeName, ...] = ()

    def __str__(self) -> str:
        gone = f", {self.status}" if self.status != "current" else ""
        said = (
            f"{self.platform} {self.name} ({self.of}) is {self.metric}: {self.exactness}, {self.shape}{gone}"
        )
        kept = "" if self.keeps_days is None else f"; kept {self.keeps_days} days"
        also = f"; also {', '.join(f'{one.metric} ({one.of})' for one in self.others)}" if self.others else ""
        return said + (f"; {self.note.rstrip('.')}" if self.note else "") + kept + also


def _platform(row: tuple[Any, ...]) -> Platform:
    (
        one,
        name,
        kind,
        benchmark,
        keeps_days,
        keeps_from,
        delay_days,
        days,
        day_form,
        until,
        item,
        splits,
        born,
        note,
    ) = row
    return Platform(
        id=one,
        name=name,
        kind=kind,
        benchmark=benchmark or one,
        keeps_days=keeps_days,
        keeps_from=None if keeps_from is None else date.fromisoformat(keeps_from),
        delay_days=delay_days,
        days=days,
        day_form=day_form,
        until=until,
        item=item,
        splits=splits,
        born=born,
        note=note,
    )


PLATFORMS: Final[Table[Platform]] = Table({row[0]: row for row in places.ROWS}, _platform, "platform")


def _breaks_on(platform: str) -> tuple[Break, ...]:
    where = {platform, PLATFORMS[platform].kind} if platform in PLATFORMS else {platform}
    found = [
        Break(
            platform=platform,
            metrics=metrics,
            on=date.fromisoformat(on),
            precision=precision,
            what=what,
            what_fr=what_fr,
            is_rename=rename,
        )
        for place, metrics, on, precision, what, what_fr, rename in places.BREAKS
        if place in where
    ]
    return tuple(sorted(found, key=lambda one: one.on))


def breaks_of(metric: str, platform: str) -> tuple[Break, ...]:
    """Return the breaks of one metric on one platform, oldest first."""
    return tuple(one for one in _breaks_on(platform) if metric in one.metrics)


def _names_of(platform: str) -> Mapping[str, tuple[NativeName, ...]]:
    place = PLATFORMS[platform]
    factors = {
        name: (Fraction(times, over), note, note_fr)
        for owner, name, times, over, note, note_fr in data.SCALES
        if owner == platform
    }
    meanings: dict[str, list[NativeName]] = {}
    for surface, name, of, metric, exactness, shape, status, removed, *rest in data.ROWS[platform]:
        note, note_fr, source, evidence = rest
        factor, unit_note, unit_note_fr = factors.get(name, (Fraction(1), None, None))
        one = NativeName(
            platform=platform,
            name=name,
            metric=metric,
            exactness=exactness,
            shape=shape,
            of=of,
            surface=surface,
            status=status,
            removed_on=None if removed is None else date.fromisoformat(removed),
            factor=factor,
            unit_note=unit_note,
            unit_note_fr=unit_note_fr,
            note=note,
            note_fr=note_fr,
            source=source,
            evidence=evidence,
            keeps_days=place.keeps_days,
            delay_days=place.delay_days,
            breaks=breaks_of(metric, platform),
        )
        meanings.setdefault(name, []).append(one)
    known = {name: with_others(tuple(found)) for name, found in meanings.items()}
    spelled = {
        spelling: tuple(one for one in known[name] if of in {None, one.of})
        for owner, spelling, name, of in data.ALIASES
        if owner == platform
    }
    return MappingProxyType(known | spelled)


def with_others(meanings: tuple[NativeName, ...]) -> tuple[NativeName, ...]:
    """Return the meanings of one word, each of which names the others."""
    if len(meanings) == 1:
        return meanings
    return tuple(
        evolve(one, others=tuple(other for other in meanings if other is not one)) for one in meanings
    )


_BY_PLATFORM: Final[Table[Mapping[str, tuple[NativeName, ...]]]] = Table(
    {platform: platform for platform in data.ROWS}, _names_of, "platform"
)


class HasNames(Protocol):
    """What a look-up asks of a catalogue."""

    @property
    def own_names(self) -> tuple[NativeName, ...]: ...


def names_on(catalog: HasNames, platform: str) -> Mapping[str, tuple[NativeName, ...]]:
    """Return every native name of a platform with its meanings, the caller's first."""
    if not catalog.own_names:
        return _BY_PLATFORM[platform]
    own: dict[str, tuple[NativeName, ...]] = {}
    for one in catalog.own_names:
        if one.platform == platform:
            own[one.name] = (*own.get(one.name, ()), one)
    if not own:
        return _BY_PLATFORM[platform]
    standard = _BY_PLATFORM.get(platform, MappingProxyType({}))
    return {**standard, **{name: with_others(found) for name, found in own.items()}}


def meanings_of(names: Mapping[str, tuple[NativeName, ...]], name: str) -> tuple[NativeName, ...]:
    """Return the meanings of a name, in full or without its prefix where only one name ends so;
    none when nobody knows it.

    `like_count` is `public_metrics.like_count` for a host that has unpacked it; a name with another
    prefix is another figure.
    """
    if name in names:
        return names[name]
    if "." in name:
        return ()
    ends = [names[one] for one in names if one.endswith(f".{name}")]
    if len(ends) > 1:
        ends = [one for one in ends if one[0].exactness is Exactness.EXACT]
    return ends[0] if len(ends) == 1 else ()


@refusing(of=optional_text, surface=optional_text)
def find(catalog: HasNames, platform: str, name: str, *, of: str | None, surface: str | None) -> NativeName:
    """Return what a native name means; see :meth:`smartgoals.catalog.Catalog.from_native`."""
    if of is surface is None and not catalog.own_names:
        try:
            return _BY_PLATFORM[platform][name][0]
        except (KeyError, TypeError):
            pass  # no such name there: the nearest one is looked for below
    known = names_on(catalog, platform)
    meanings = meanings_of(known, name) if isinstance(name, str) else ()
    if not meanings:
        raise UnknownName(kind=f"name on {platform}", name=name, known=tuple(known))
    if of is None and surface is None:
        return meanings[0]
    for one in meanings:
        if (of is None or of == one.of or of in one.of.split(" or ")) and (
            surface is None or surface == one.surface
        ):
            return one
    kind, asked = ("surface", surface) if of is None else ("meaning", of)
    raise UnknownName(
        kind=f"{kind} of {name} on {platform}",
        name=asked,
        known=tuple(one.surface if of is None else one.of for one in meanings),
    )
