"""Rows of platforms: an export or API answer, already read by the host, turned into histories.

Knows names, cells and histories. What belongs here: finding the day, the channel, the item and the figures of a row. The
laws: nothing is dropped without a word; silence is not zero; running totals become differences; uniques, ratios and means
of several items are never added; two values for one day contradict each other and neither is used.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, Final, Protocol, TypeAlias, final

from attrs import frozen

from smartgoals._checked import optional_text, sequence
from smartgoals._days import optional_day
from smartgoals._errors import InvalidValue, nearest
from smartgoals._model.facts import is_standard
from smartgoals._model.history import History
from smartgoals._model.metric import Metric, Nature
from smartgoals._record import Record
from smartgoals._words import member
from smartgoals.catalog._cells import UNREADABLE, days_of, moment_day, numbers_of, scaled
from smartgoals.catalog._data import names as data
from smartgoals.catalog._mapped import Heed, Notice, ReadRows, Unmapped, Why
from smartgoals.catalog._names import PLATFORMS, Exactness, HasNames, NativeName, Platform, Shape, meanings_of, names_on
from smartgoals.catalog._series import Cells, Pick, Series, picked, picker, positions_of, series
from smartgoals.catalog._sheets import WHOLE, Sheet, sheet_of

_POSTS: Final = frozenset({"post", "media", "video", "status", "pin"})
_ITEMS: Final = _POSTS | {"campaign", "email"}
# Shapes that say nothing of a channel when they are those of one post: its reach is not the account's.
_OF_ONE: Final = frozenset({Shape.UNIQUE, Shape.RATIO, Shape.MEAN, Shape.SCORE})
_SKIP: Final = frozenset(data.SKIP)
_FORMS: Final = (("end_time", "end"), ("send_time", "moment"))
Mapped: TypeAlias = tuple[str, NativeName, list[Any], bool]


class Known(HasNames, Protocol):
    """What reading rows asks of a catalogue."""

    def metric(self, name: str) -> Metric: ...


def read(
    catalog: Known,
    platform: str,
    rows: Iterable[Mapping[str, Any]],
    *,
    channel: str | None,
    by: str | None,
    collected_on: date | None,
    accept: Iterable[str],
    of: str | None,
) -> ReadRows:
    """Turn rows into histories; see :meth:`smartgoals.catalog.Catalog.read_rows`."""
    names = names_on(catalog, platform)
    place = PLATFORMS.get(platform) or Platform(id=platform, name=platform, benchmark=platform)
    accepted = frozenset(member(Exactness, one, "exactness") for one in sequence(accept, "words"))
    sheet = sheet_of(rows, place)
    if by is not None and by not in sheet.columns and sheet.count:
        raise InvalidValue(value=by, expected=f"one of the columns {', '.join(sheet.columns)}", path="by")
    if not sheet.count:
        return ReadRows()
    reader = _Reader(catalog=catalog, sheet=sheet, names=names, accepted=accepted, of=of)
    return reader.read(optional_text(channel) or platform, by, optional_day(collected_on))


@final
@frozen(kw_only=True)
class _Reader:
    """One call: the sheet, the names of the platform, and which of them may be used."""

    catalog: Known
    sheet: Sheet
    names: Mapping[str, tuple[NativeName, ...]]
    accepted: frozenset[Exactness]
    of: str | None

    def read(self, channel: str, by: str | None, collected_on: date | None) -> ReadRows:
        """Return the histories of every channel, with what was left out."""
        day_column = self.sheet.first(self.sheet.platform.days)
        item_column = self.sheet.first(self.sheet.platform.item)
        born_column = self.sheet.first(self.sheet.platform.born)
        splits = [one for one in self.sheet.platform.splits if one in self.sheet.columns and one != by]
        apart = {day_column, item_column, born_column, by, self.sheet.platform.until, *splits}
        unmapped: list[Unmapped] = []
        days = self.days(day_column, collected_on, unmapped)
        mapped = self.meanings(frozenset(apart - {None}), item_column is not None, unmapped)
        histories: list[History] = []
        notices: list[Notice] = []
        born = None if born_column is None else [moment_day(cell) for cell in self.sheet.columns[born_column]]
        every = Cells(days=days, items=self.sheet.keys(item_column, splits), born=born)
        for name, pick in self.channels(channel, by, unmapped):
            cells = every if pick is None else picked(every, pick)
            for column, meaning, values, gaps in mapped:
                own = values if pick is None else pick(values)
                made = series(cells, own, self.catalog.metric(meaning.metric).nature, meaning.shape, gaps=gaps)
                unmapped += [
                    Unmapped(column=column, why=Why(problem.value), count=count, metric=meaning.metric)
                    for problem, count in made.problems
                ]
                if made.days:
                    histories.append(self.history(name, meaning, made))
                    notices += self.notices(column, meaning, made, histories[-1])
        return ReadRows(histories=tuple(histories), unmapped=_merged(unmapped), notices=tuple(dict.fromkeys(notices)))

    def days(self, column: str | None, collected_on: date | None, unmapped: list[Unmapped]) -> list[date | None]:
        """Return the day of every row; rows that name none are reported."""
        place = self.sheet.platform
        if column is None:
            if collected_on is None:
                unmapped.append(Unmapped(column=place.days[0], why=Why.NO_DAY, count=self.sheet.count))
            return [collected_on] * self.sheet.count
        form = dict(_FORMS).get(column.rsplit(".", 1)[-1], place.day_form)
        days = days_of(self.sheet.columns[column], form, self.sheet.kinds[column])
        until = self.sheet.columns.get(place.until or "")
        if until is not None:
            ends = days_of(until, form)
            days = [day if day == end else None for day, end in zip(days, ends, strict=True)]
        if collected_on is not None:
            cells = self.sheet.columns[column]
            days = [collected_on if cell is None or cell == "" else day for cell, day in zip(cells, days, strict=True)]
        if not all(days):  # a day is always true, and this is much faster than to compare each with None
            unmapped.append(Unmapped(column=column, why=Why.NO_DAY, count=days.count(None)))
        return days

    def channels(self, channel: str, by: str | None, unmapped: list[Unmapped]) -> Iterator[tuple[str, Pick | None]]:
        """Yield each channel and how to take its rows; None for all rows. Rows that name no channel are reported."""
        if by is None:
            yield channel, None
            return
        nameless = 0
        for cell, found in positions_of(self.sheet.columns[by]).items():
            name = "" if cell is None or cell is UNREADABLE else str(cell).strip()
            nameless += 0 if name else len(found)
            if name:
                yield name, picker(found)
        if nameless:
            unmapped.append(Unmapped(column=by, why=Why.NO_CHANNEL, count=nameless))

    def meanings(self, apart: frozenset[str | None], per_item: bool, unmapped: list[Unmapped]) -> list[Mapped]:
        """Return the columns that can be used, each with its meaning, its numbers in our unit, and whether any is missing."""
        found: dict[str, tuple[str, NativeName]] = {}
        lost: list[tuple[str, NativeName, Why]] = []
        for column in self.sheet.columns:
            if column in apart:
                continue
            meaning = self.meaning(column, per_item)
            if meaning is None:
                known = nearest(column, self.names)
                unmapped.append(
                    Unmapped(column=column, why=Why.UNKNOWN_COLUMN, count=self.sheet.count, suggestion=known)
                )
                continue
            why = self.refusal(meaning)
            rival = found.get(meaning.metric)
            if why is None and rival is not None:
                # Two names for one metric: the more exact one speaks, the first of two equals.
                order = tuple(Exactness)
                if order.index(meaning.exactness) < order.index(rival[1].exactness):
                    lost.append((*rival, Why.SECOND_NAME))
                    found[meaning.metric] = (column, meaning)
                else:
                    lost.append((column, meaning, Why.SECOND_NAME))
            elif why is None:
                found[meaning.metric] = (column, meaning)
            else:
                lost.append((column, meaning, why))
        mapped = [(column, meaning, *self.numbers(column, meaning)) for column, meaning in found.values()]
        mapped += self.sums(frozenset(found), lost, unmapped)
        for column, meaning, why in lost:
            unmapped.append(Unmapped(column=column, why=why, count=self.sheet.count, metric=meaning.metric))
        return mapped

    def meaning(self, column: str, per_item: bool) -> NativeName | None:
        """Return what a column means: by its full name, else by the end of a nested one."""
        path = column
        meanings = meanings_of(self.names, path)
        while not meanings:
            _, dot, path = path.partition(".")
            if not dot:
                return None
            meanings = self.names.get(path, ())
        for one in meanings:
            words = frozenset(one.of.split(" or "))
            if (self.of in words) if self.of is not None else (bool(words & _ITEMS) is per_item):
                return one
        return meanings[0]

    def refusal(self, meaning: NativeName) -> Why | None:
        """Return why a meaning may not be used, or None."""
        spot = (meaning.platform, meaning.name)
        nature = self.catalog.metric(meaning.metric).nature
        if spot in _SKIP:
            return Why.NOT_DAILY
        if meaning.shape in _OF_ONE and frozenset(meaning.of.split(" or ")) <= _POSTS:
            return Why.OF_ONE_ITEM
        if nature is Nature.FLOW and meaning.shape in {Shape.RATIO, Shape.MEAN, Shape.SCORE}:
            return Why.UNFIT_SHAPE
        if nature in {Nature.RATIO, Nature.MEAN} and meaning.shape in {Shape.FLOW, Shape.UNIQUE, Shape.LIFETIME}:
            return Why.COMPONENT
        if meaning.exactness in self.accepted or spot in WHOLE:
            return None
        return Why(meaning.exactness.value)

    def numbers(self, column: str, meaning: NativeName) -> tuple[list[Any], bool]:
        """Return the numbers of a column in our unit, and whether any is empty or unreadable."""
        numbers, gaps = numbers_of(self.sheet.columns[column], self.sheet.kinds[column])
        return scaled(numbers, meaning.factor), gaps

    def sums(
        self, found: frozenset[str], lost: list[tuple[str, NativeName, Why]], unmapped: list[Unmapped]
    ) -> Iterator[Mapped]:
        """Yield metrics whose components are all there, added up; an empty component makes the sum empty."""
        for platform, metric, parts in data.SUMS:
            columns = [self.sheet.first([part]) for part in parts]
            if platform != self.sheet.platform.id or metric in found or None in columns:
                continue
            lists = [numbers_of(self.sheet.columns[column])[0] for column in columns if column is not None]
            total = [
                sum(cells) if all(isinstance(cell, (int, float)) for cell in cells) else None
                for cells in zip(*lists, strict=True)
            ]
            first = self.names[parts[0]][0]
            lost[:] = [one for one in lost if one[0] not in columns]
            unmapped[:] = [one for one in unmapped if one.column not in columns]
            yield " + ".join(str(column) for column in columns), first, total, True

    def history(self, channel: str, meaning: NativeName, made: Series) -> History:
        """Return the history of one column on one channel."""
        metric = self.catalog.metric(meaning.metric)
        # A standard id says enough; a metric of the caller's own travels with the history.
        return History.from_columns(
            made.days,
            made.values,
            metric=metric.id if is_standard(metric.id) else metric,
            channel=channel,
            definition=f"{meaning.platform} {meaning.name}",
            source=meaning.source,
        )

    def notices(self, column: str, meaning: NativeName, made: Series, history: History) -> Iterator[Notice]:
        """Yield what must be known of a history."""

        def notice(heed: Heed, **facts: object) -> Notice:
            return Notice(column=column, metric=meaning.metric, heed=heed, facts=Record(facts))

        if meaning.exactness is not Exactness.EXACT and "+" not in column:
            yield notice(Heed(meaning.exactness.value), note=meaning.note)
        if meaning.factor != 1:
            yield notice(Heed.UNIT_CONVERTED, unit=meaning.unit_note)
        first, last = history.ordinals[0], history.ordinals[-1]
        if meaning.removed_on is not None and last >= meaning.removed_on.toordinal():
            yield notice(Heed.REMOVED, day=meaning.removed_on)
        for one in meaning.breaks:
            if first < one.on.toordinal() <= last and not one.is_rename:
                yield notice(Heed.DEFINITION_BREAK, day=one.on, what=one.what, what_fr=one.what_fr)
        for heed, count in made.heeds:
            yield notice(Heed(heed), count=count)


def _merged(unmapped: Iterable[Unmapped]) -> tuple[Unmapped, ...]:
    """Return one entry for a column and reason, whatever the number of channels."""
    counts: dict[tuple[str, Why], tuple[Unmapped, int]] = {}
    for one in unmapped:
        key = (one.column, one.why)
        counts[key] = (one, counts.get(key, (one, 0))[1] + one.count)
    return tuple(
        Unmapped(column=one.column, why=one.why, count=count, metric=one.metric, suggestion=one.suggestion)
        for one, count in counts.values()
    )
