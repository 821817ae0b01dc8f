"""Meanings: what the columns of a grid stand for, which of two names speaks, why a column gives no
figure, and which metrics the names of a platform can give.

Knows names and roles, and reads no cell. A name that is known is not yet a figure one can have: some
are gone, some stand for a metric only from afar, some are no value of a day or speak of one post,
and some are only a part of what they name.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import Final, Protocol, final

from attrs import evolve, field, frozen

from smartgoals._model.metric import Metric, Nature
from smartgoals.catalog._combination import Combination
from smartgoals.catalog._data import names as data
from smartgoals.catalog._formulas import Node
from smartgoals.catalog._grid import WHOLE, Grid
from smartgoals.catalog._mapped import Unmapped, UnmappedReason
from smartgoals.catalog._name_words import Exactness, Shape
from smartgoals.catalog._names import PLATFORMS, HasNames, NativeName, meanings_of, names_on
from smartgoals.catalog._roles import Roles
from smartgoals.catalog._suggestions import meant, metric_called

_POSTS: Final = frozenset({"post", "media", "video", "status", "pin"})
ITEMS: Final = _POSTS | {"campaign", "email"}
# Shapes that say nothing of a channel when they are those of one post: its reach is not the account's.
_OF_ONE: Final = frozenset({Shape.UNIQUE, Shape.RATIO, Shape.MEAN, Shape.SCORE})
_COUNTED: Final = frozenset({Shape.FLOW, Shape.UNIQUE, Shape.LIFETIME})
# What is told of a day by figures to date: a level as it stands, and an amount by its change;
# people and rates are neither.
_TOLD_TO_DATE: Final = frozenset({Nature.FLOW, Nature.STOCK, Nature.SCORE})
_SKIP: Final = frozenset(data.SKIP)


class MeaningTerms(HasNames, Protocol):
    """What reading rows asks of a catalogue."""

    @property
    def metrics(self) -> Mapping[str, Metric]: ...

    def metric(self, name: str) -> Metric: ...

    def tree(self, name: str) -> Node | None: ...

    def combination_of(self, name: str) -> Combination: ...


def words_of(meaning: NativeName) -> frozenset[str]:
    """Return what a figure is about, in single words."""
    return frozenset(meaning.of.split(" or "))


def is_of_items(meaning: NativeName) -> bool:
    """Tell whether a figure is one of posts, campaigns and the like, and of nothing else."""
    return words_of(meaning) <= ITEMS


def may_be_of_items(meaning: NativeName) -> bool:
    """Tell whether a figure can be one of posts, campaigns and the like."""
    return bool(words_of(meaning) & ITEMS)


def misfit(meaning: NativeName, nature: Nature) -> UnmappedReason | None:
    """Return why what a name stands for is no figure of a channel's day of its metric, or None.

    Whoever reads a name and whoever says what a platform can be asked for go by the same.
    """
    if (meaning.platform, meaning.name) in _SKIP:
        return UnmappedReason.NOT_DAILY
    if meaning.shape in _OF_ONE and words_of(meaning) <= _POSTS:
        return UnmappedReason.OF_ONE_ITEM
    if nature is Nature.FLOW and meaning.shape in {Shape.RATIO, Shape.MEAN, Shape.SCORE}:
        return UnmappedReason.UNFIT_SHAPE
    if nature in {Nature.RATIO, Nature.MEAN} and meaning.shape in _COUNTED:
        return UnmappedReason.COMPONENT
    return None


def meanings_at(names: Mapping[str, tuple[NativeName, ...]], column: str) -> tuple[NativeName, ...]:
    """Return the meanings of a column: by its full name, else by the end of a nested one."""
    path = column
    meanings = meanings_of(names, path)
    while not meanings:
        _, dot, path = path.partition(".")
        if not dot:
            return ()
        meanings = names.get(path, ())
    return meanings


@final
@frozen(kw_only=True)
class Meanings:
    """What the columns mean: those that are read, those that are not with the reason, and those
    that nobody knows.
    """

    read: Mapping[str, NativeName]
    lost: Sequence[tuple[str, NativeName, UnmappedReason]]
    unknown: Sequence[str]
    per_item: bool | None
    """Whether rows are about single items; None where an id may be a post's or the account's."""

    @property
    def figures(self) -> Iterable[str]:
        """Every column that stands for a metric, read or not."""
        return (*self.read, *(column for column, _, _ in self.lost))


@final
@frozen(kw_only=True)
class MeaningReader:
    """What the meaning of a column depends on: the names of the platform, the roles, and what the
    caller accepts.
    """

    catalog: MeaningTerms
    names: Mapping[str, tuple[NativeName, ...]]
    roles: Roles
    accepted: frozenset[Exactness]
    of: str | None
    to_date: bool = field(default=False)
    lifetimes: frozenset[str] = field(default=frozenset())

    def meanings(self, grid: Grid) -> Meanings:
        """Return what the columns of a grid mean."""
        # A sheet names every heading in full: one that ends alike is another.
        found = self.names.get if grid.layout.is_table else partial(meanings_at, self.names)
        every = {column: found(column) or () for column in grid.columns if column not in self.roles.apart}
        per_item = self._per_item(every)
        read: dict[str, tuple[str, NativeName]] = {}
        lost: list[tuple[str, NativeName, UnmappedReason]] = []
        # Of a day's figure and a total to date of the same name, the day's speaks.
        for column in sorted(every, key=self.lifetimes.__contains__):
            several = every[column]
            if not several:
                continue
            meaning, why = self._meaning(several, per_item)
            if column in self.lifetimes:
                meaning, why = self._to_date(meaning, why)
            rival = read.get(meaning.metric)
            if why is not None:
                lost.append((column, meaning, why))
            elif rival is not None and not _is_better(meaning, rival[1]):
                lost.append((column, meaning, UnmappedReason.SECOND_NAME))
            else:
                lost += [(*rival, UnmappedReason.SECOND_NAME)] if rival is not None else []
                read[meaning.metric] = (column, meaning)
        return Meanings(
            read=dict(read.values()),
            lost=lost,
            unknown=[column for column, several in every.items() if not several],
            per_item=per_item,
        )

    def unknown(self, column: str, count: int) -> Unmapped:
        """Return what is said of a column that nobody knows."""
        name = meant(column, self.names)
        metric = metric_called(column, self.catalog.metrics) if name is None else None
        return Unmapped(
            column=column, reason=UnmappedReason.UNKNOWN_COLUMN, count=count, suggestion=name, metric=metric
        )

    def _per_item(self, every: Mapping[str, Sequence[NativeName]]) -> bool | None:
        """Tell whether rows are about single items, by the column that names them, or by what only
        items, or accounts, have.

        A column called `id` may hold the account's.
        """
        item = self.roles.item
        if item is None:
            return False
        if item.rpartition(".")[2].casefold() != "id" or self.to_date:
            return True
        own = [several for column, several in every.items() if several and "." not in column]
        known = [several for several in every.values() if several]
        if any(all(map(is_of_items, several)) for several in known):
            return True
        if any(not any(map(may_be_of_items, several)) for several in own or known):
            return False
        return None if self.roles.born is None else True

    def _meaning(
        self, several: Sequence[NativeName], per_item: bool | None
    ) -> tuple[NativeName, UnmappedReason | None]:
        """Return the meaning of a column that fits its rows, and why it gives no figure, or None."""
        fitting = several[0]
        if self.of is not None:
            fitting = next((meaning for meaning in several if self.of in words_of(meaning)), fitting)
        elif per_item is None:
            sides = {may_be_of_items(meaning) for meaning in several}
            if len(sides) > 1:
                return fitting, UnmappedReason.TWO_MEANINGS
        else:
            fitting = next((meaning for meaning in several if may_be_of_items(meaning) is per_item), fitting)
        return fitting, self._refusal(fitting, per_item)

    def _to_date(
        self, meaning: NativeName, why: UnmappedReason | None
    ) -> tuple[NativeName, UnmappedReason | None]:
        """Return what a name stands for where its figure is one to date, which is no day's unless
        its changes are.
        """
        if meaning.shape is Shape.FLOW:
            meaning = evolve(meaning, shape=Shape.LIFETIME)
        tells = self.catalog.metric(meaning.metric).nature in _TOLD_TO_DATE
        return meaning, why if why is not None or tells else UnmappedReason.NOT_DAILY

    def _refusal(self, meaning: NativeName, per_item: bool | None) -> UnmappedReason | None:
        """Return why a meaning may not be used, or None."""
        why = misfit(meaning, self.catalog.metric(meaning.metric).nature)
        if why is not None:
            return why
        if meaning.shape is Shape.LIFETIME and is_of_items(meaning) and per_item is False and self.of is None:
            # Totals to date of posts whose rows name no post: which total follows which, nobody can tell.
            return UnmappedReason.ITEM_UNSAID
        if meaning.exactness in self.accepted or (meaning.platform, meaning.name) in WHOLE:
            return None
        return UnmappedReason(meaning.exactness.value)


def _is_better(meaning: NativeName, rival: NativeName) -> bool:
    """Tell whether a name is more exact than another one for the same metric; the first of two
    equals speaks.
    """
    order = tuple(Exactness)
    return order.index(meaning.exactness) < order.index(rival.exactness)


_USABLE: Final = frozenset({Exactness.EXACT, Exactness.NEAR})


class AskedCatalog(HasNames, Protocol):
    """What is asked of a catalogue."""

    def metric(self, name: str) -> Metric: ...


def has_names(catalog: HasNames, platform: str) -> bool:
    """Tell whether native names of a platform are known, ours or the caller's."""
    return platform in PLATFORMS or any(one.platform == platform for one in catalog.own_names)


def askable(catalog: AskedCatalog, platform: str) -> frozenset[str]:
    """Return the metrics for which a platform can be asked.

    >>> from smartgoals import catalog
    >>> "email_subscribers" in askable(catalog.DEFAULT, "mailchimp")
    True
    """
    names = [one for meanings in names_on(catalog, platform).values() for one in meanings]
    added_up = {metric for owner, metric, _ in data.SUMS if owner == platform}
    return frozenset(added_up | {one.metric for one in names if _gives(catalog, one)})


def _gives(catalog: AskedCatalog, name: NativeName) -> bool:
    """Tell whether a name gives a channel's figure of its metric, day by day."""
    if name.removed_on is not None or name.status.startswith("removed"):
        return False
    if name.exactness not in _USABLE and (name.platform, name.name) not in WHOLE:
        return False
    return misfit(name, catalog.metric(name.metric).nature) is None
