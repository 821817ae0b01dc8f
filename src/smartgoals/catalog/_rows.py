"""Rows of platforms: an export or API answer, already read by the host, turned into histories.

Knows names, cells and histories. What belongs here: bringing day, channel, item and figures of the
rows together, and which columns hold totals to date, and whether days stand for weeks or months.
The laws: nothing is dropped without a word; silence is not zero; running totals
become differences; uniques, ratios and means of several items are never added; what can be read in
two ways is told and read in none.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import partial
from itertools import pairwise
from typing import Any, Final, NamedTuple

from attrs import evolve

from smartgoals._checked import Arguments, each, optional_text, optional_truth, sequence
from smartgoals._days import optional_day
from smartgoals._errors import SmartGoalsError, UnknownName, raise_all
from smartgoals._words import Word, member
from smartgoals.catalog._data import names as data
from smartgoals.catalog._dated import Dated, dated, days_beside
from smartgoals.catalog._figure_columns import FigureReader
from smartgoals.catalog._grid import Grid, Layout, grid_of
from smartgoals.catalog._histories import Rows
from smartgoals.catalog._mapped import ReadRows, Unmapped, UnmappedReason
from smartgoals.catalog._meanings import MeaningReader, MeaningTerms, meanings_at, words_of
from smartgoals.catalog._name_words import Exactness
from smartgoals.catalog._names import PLATFORMS, NativeName, Platform, names_on
from smartgoals.catalog._of_nothing import without_rates_of_nothing
from smartgoals.catalog._report import Report
from smartgoals.catalog._roles import Roles, faults_of, roles_of, with_one_item
from smartgoals.catalog._summaries import without_summaries
from smartgoals.catalog._table_notices import table_notices
from smartgoals.catalog._unsigned_shares import with_shares_of_parts


def lifetimes(grid: Grid, roles: Roles) -> frozenset[str]:
    """Return the columns whose figures are totals to date, by what an answer or its layout says.

    An answer may name the period, nest the figure among those of a whole life, as
    `lifetime_metrics.IMPRESSION`, or tell a lifetime wherever it was asked for no range of days:
    then a day beside it is that of collection, and so is none at all.
    """
    if grid.layout.is_table:
        return grid.lifetimes  # a sheet says so by the shape of its columns
    paths = {column: column.casefold().split(".") for column in grid.columns}
    found = {column for column, path in paths.items() if any("lifetime" in part for part in path[:-1])}
    for platform, bound, objects in data.UNBOUND:
        if platform == grid.platform.id and not any(bound.casefold() in path for path in paths.values()):
            nests = {name.casefold() for name in objects}
            found |= {
                column for column, path in paths.items() if roles.day is None or not nests.isdisjoint(path)
            }
    return grid.lifetimes | found


_WEEK: Final = 7
_FEW: Final = 3


class Periods(Word):
    """How surely the days of a table stand for more than themselves."""

    NONE = "none"
    MAYBE = "maybe"
    LIKELY = "likely"


def periods_in(layout: Layout, days: Dated) -> Periods:
    """Return whether days lie as those of weeks or months do.

    They do so where three at least are whole weeks or months apart; the first period and the last
    one may be in part. Of a sheet that gives weeks and months under the heading of days, two that
    do not follow one another are enough, and a day that follows another one leaves it open.
    """
    if layout.by_publication or not layout.is_table or days.firsts is not None:
        return Periods.NONE
    known = sorted({day for day in days.lasts if day is not None})
    steps = [later - earlier for earlier, later in pairwise(known)]
    if not steps:
        return Periods.NONE
    if layout.may_be_periods and min(steps) >= _WEEK:
        return Periods.LIKELY
    if len(known) < _FEW or not (_are_weeks(steps) or _are_months(known)):
        return Periods.NONE
    return Periods.LIKELY if layout.may_be_periods and min(steps) > 1 else Periods.MAYBE


def _are_weeks(steps: Sequence[int]) -> bool:
    """Tell whether steps are whole weeks, two at least, but for a first and a last one in part."""
    whole = steps[steps[0] < _WEEK : len(steps) - (steps[-1] < _WEEK)]
    return len(whole) >= _FEW - 1 and not any(step % _WEEK for step in whole)


def _are_months(days: Sequence[int]) -> bool:
    """Tell whether days begin months, three at least, or end them; the first or the last month may
    be in part.
    """
    first, *later = (date.fromordinal(day).day == 1 for day in days)
    *earlier, last = (date.fromordinal(min(day + 1, date.max.toordinal())).day == 1 for day in days)
    begin, end = sum([first, *later]) >= _FEW, sum([*earlier, last]) >= _FEW
    return (begin and all(later)) or (end and all(earlier))


class RowsAsked(NamedTuple):
    """How rows shall be read, as :meth:`smartgoals.catalog.Catalog.read_rows` is told."""

    channel: str | None
    by: str | None
    collected_on: date | None
    accept: Iterable[str]
    of: str | None
    item: str | None
    splits: Iterable[str]
    day_first: bool | None


class GridTerms(NamedTuple):
    """How a grid shall be read, with every option checked."""

    by: str | None = None
    accepted: frozenset[Exactness] = frozenset({Exactness.EXACT, Exactness.NEAR})
    collected_on: date | None = None
    of: str | None = None
    item: str | None = None
    splits: tuple[str, ...] = ()
    day_first: bool | None = None


def read(
    catalog: MeaningTerms, platform: str, rows: Iterable[Mapping[str, Any]], asked: RowsAsked
) -> ReadRows:
    """Turn rows into histories; see :meth:`smartgoals.catalog.Catalog.read_rows`."""
    names = names_on(catalog, platform)
    place = PLATFORMS.get(platform) or Platform(id=platform, name=platform, benchmark=platform)
    terms, faults = _checked(asked, names)
    grid = grid_of(rows, place, asked.by)
    return read_grid(catalog, grid, names, terms, faults, channel=optional_text(asked.channel) or platform)


def read_grid(
    catalog: MeaningTerms,
    grid: Grid,
    names: Mapping[str, tuple[NativeName, ...]],
    terms: GridTerms,
    faults: Iterable[SmartGoalsError] = (),
    *,
    channel: str,
) -> ReadRows:
    """Turn a grid into histories; whatever is wrong with how it shall be read is raised with the
    faults given.
    """
    named = {"by": terms.by, "item": terms.item} | {
        f"splits[{at}]": column for at, column in enumerate(terms.splits)
    }
    meant = names.get if grid.layout.is_table else partial(meanings_at, names)
    raise_all([*faults, *faults_of(grid, named, is_figure=lambda column: bool(meant(column)))])
    grid = with_one_item(grid, tuple(named.values()))
    roles = roles_of(grid, by=terms.by, item=terms.item, splits=terms.splits)
    if not grid.count:
        return ReadRows()
    reader = _reader(catalog, grid, names, roles, terms)
    report = Report(metrics=catalog.metrics)
    meanings = reader.meanings(grid)

    columns = FigureReader(catalog=catalog, grid=grid, roles=roles, meanings=meanings)
    grid = without_summaries(columns, names, report)
    if not grid.count:
        return ReadRows(unmapped=report.unmapped)
    columns = evolve(columns, grid=grid)
    figures, used = columns.figures(names)
    if grid.layout.is_table:
        figures = with_shares_of_parts(catalog.tree, figures)
    figures = without_rates_of_nothing(catalog.tree, figures, columns.unread)
    beside = days_beside(grid, roles, terms.day_first)
    for column in meanings.unknown:
        if column not in used and column not in beside:
            report.add(reader.unknown(column, grid.count))
    for column, meaning, why in meanings.lost:
        if column not in used:
            report.add(Unmapped(column=column, reason=why, count=grid.count, metric=meaning.metric))
    collected = None if terms.collected_on is None else terms.collected_on.toordinal()
    days = dated(grid, roles, collected, terms.day_first, beside=beside, report=report)
    periods = periods_in(grid.layout, days)
    if periods is Periods.LIKELY:
        report.rows(grid, roles.day or "", UnmappedReason.PERIODS, range(grid.count))
        return ReadRows(unmapped=report.unmapped)
    if periods is Periods.MAYBE:
        # A day between two weeks is no day without anything.
        grid = evolve(grid, layout=grid.layout._replace(gaps_are_zero=frozenset()))
    kept = Rows(grid=grid, roles=roles, meanings=meanings, dated=days, report=report, figures=figures)
    made = (kept.history(group, figure) for group in kept.groups(channel) for figure in figures)
    histories = tuple(history for history in made if history is not None)
    told = table_notices(
        grid, roles, days, histories, day_first=terms.day_first, are_periods=periods is Periods.MAYBE
    )
    return ReadRows(histories=histories, unmapped=report.unmapped, notices=(*report.notices, *told))


def _reader(
    catalog: MeaningTerms,
    grid: Grid,
    names: Mapping[str, tuple[NativeName, ...]],
    roles: Roles,
    terms: GridTerms,
) -> MeaningReader:
    """Return what the meaning of a column depends on."""
    return MeaningReader(
        catalog=catalog,
        names=names,
        roles=roles,
        accepted=terms.accepted,
        of=terms.of,
        to_date=grid.covered is not None and not any(grid.covered) and None not in grid.covered,
        lifetimes=lifetimes(grid, roles),
    )


def _checked(
    asked: RowsAsked, names: Mapping[str, tuple[NativeName, ...]]
) -> tuple[GridTerms, list[SmartGoalsError]]:
    """Return how rows shall be read, and the faults of options that mean nothing."""
    given = Arguments()
    terms = GridTerms(
        by=asked.by,
        accepted=given.read("accept", accepted_of, asked.accept) or frozenset(),
        collected_on=given.read("collected_on", optional_day, asked.collected_on),
        of=asked.of,
        item=asked.item,
        splits=sequence(asked.splits, "columns"),
        day_first=given.read("day_first", optional_truth, asked.day_first),
    )
    known = tuple(sorted({word for several in names.values() for name in several for word in words_of(name)}))
    if asked.of is not None and not (isinstance(asked.of, str) and asked.of in known):
        given.faults.append(UnknownName(kind="owner of figures", name=asked.of, known=known, path="of"))
    return terms, given.faults


def accepted_of(words: Iterable[str]) -> frozenset[Exactness]:
    """Return how exact a name must be, by the words that a caller accepts; what is exact always is."""
    return frozenset(
        {Exactness.EXACT, *each(words, "words", lambda word: member(Exactness, word, "exactness"))}
    )
