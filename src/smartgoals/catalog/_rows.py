"""Rows of platforms: an export or API answer, already read by the host, turned into histories.

Knows names, cells and histories. What belongs here: bringing day, channel, item and figures of the
rows together. The laws: nothing is dropped without a word; silence is not zero; running totals
become differences; uniques, ratios and means of several items are never added; what can be read in
two ways is told and read in none.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import partial
from typing import Any, NamedTuple

from attrs import evolve

from smartgoals._checked import Arguments, each, optional_text, optional_truth, sequence
from smartgoals._days import optional_day
from smartgoals._errors import SmartGoalsError, UnknownName, raise_all
from smartgoals._words import member
from smartgoals.catalog._dated import dated, days_beside
from smartgoals.catalog._figure_columns import FigureReader
from smartgoals.catalog._grid import Grid, grid_of
from smartgoals.catalog._histories import Rows
from smartgoals.catalog._lifetimes import lifetimes
from smartgoals.catalog._mapped import ReadRows, Unmapped, UnmappedReason
from smartgoals.catalog._meanings import MeaningReader, MeaningTerms, meanings_at, words_of
from smartgoals.catalog._name_words import Exactness
from smartgoals.catalog._names import PLATFORMS, NativeName, Platform, names_on
from smartgoals.catalog._of_nothing import without_rates_of_nothing
from smartgoals.catalog._periods import Periods, periods_in
from smartgoals.catalog._report import Report
from smartgoals.catalog._roles import Roles, faults_of, roles_of, with_one_item
from smartgoals.catalog._summaries import without_summaries
from smartgoals.catalog._table_notices import table_notices
from smartgoals.catalog._unsigned_shares import with_shares_of_parts


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
