"""A filled-in sheet: what its headings and columns say, and its rows as entries of an audit, with
every fault at its cell.

A column is looked at as a whole before its cells are read, since it tells how days and figures are
written in it. Knows the columns, and nothing of where rows come from.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import date
from typing import Any, Final, NamedTuple

from attrs import evolve

from smartgoals._audit.cells import absent, filled
from smartgoals._audit.columns import Column, column_named, facts_of
from smartgoals._audit.days import order_of
from smartgoals._audit.figures import (
    Figures,
    agreed,
    decimal_sign,
    figure_of,
    figures_of,
    named_currency,
    parted,
    said_of,
    shows_percent,
)
from smartgoals._audit.headings import PERCENT, Named, decided_by, is_french, marked, metric_on
from smartgoals._audit.reading import CellReading, read_amount, read_day, read_hours, read_money
from smartgoals._errors import InvalidValue, SmartGoalsError, found_at
from smartgoals._location import as_text
from smartgoals._model._total_words import begins_as_total, is_total
from smartgoals._model.audit import ChannelAudit
from smartgoals._model.currency_signs import is_shared
from smartgoals._model.facts import nature_of, unit_of
from smartgoals._model.ids import MetricId
from smartgoals._model.measurement import Measurement, Window
from smartgoals._model.metric import Metric, Nature, Unit
from smartgoals._model.platform import handle_word, known_platform, profile_word
from smartgoals._numbers import Number
from smartgoals._words import folded
from smartgoals.catalog._limits import limits_of

# An account of an export may be called so, and a platform is not.
_OF_ACCOUNTS: Final = frozenset({"combined", "global", "toutconfondu"})
_LEFT_OUT: Final = (
    "row {} ({}) was left out: it sums accounts up and is none",
    "la ligne {} ({}) a été laissée de côté : elle résume des comptes et n'en est pas un",
)
_TWO_ACCOUNTS: Final = (
    "row {} names two accounts, {} and {}: it was taken for the first, which is its user name",
    "la ligne {} nomme deux comptes, {} et {} : elle a été lue pour le premier, son nom d'utilisateur",
)
_IN_PERCENT: Final = (
    "column {} was read in percent: as shares, some of its figures are more than can be",
    "la colonne {} a été lue en pour cent : en parts, certains de ses chiffres dépassent le possible",
)
# Rates of one column that are further apart may be shares beside percentages.
_APART: Final = 50
_USER_NAME: Final = re.compile(r"[^/?]+")
_VISITS: Final = frozenset({"sessions", "visitors", "page_views"})
_NUMBERED: Final = re.compile(r"\d+|uc[\w-]{22}")


class Own(NamedTuple):
    """What is known beside the sheet: the caller's metrics, and the days the figures stand for."""

    metrics: Mapping[MetricId, Metric | str]
    as_of: date
    window: Window | None


class RowCurrency(NamedTuple):
    """The currency in which a row tells its amounts, and whether a column says it of all of them."""

    currency: str | None
    is_of_all: bool = False


class AuditSheet(NamedTuple):
    """What each column holds, under which title, and how its cells are written; None where no
    heading can be read.

    `is_known` says that every heading could be, `unsigned` are the titles of columns read in percent
    that nowhere say so.
    """

    columns: tuple[Named | None, ...]
    titles: tuple[str, ...]
    hows: tuple[CellReading, ...]
    own: Own
    french: bool
    is_known: bool
    unsigned: tuple[str, ...]

    def place_of(self, fault: SmartGoalsError) -> int:
        """Return the position of the column that a fault is about; beyond the last for one that the
        sheet has not.
        """
        fields = [one.field if isinstance(one, Column) else one for one in self.columns]
        path = fault.path.partition("[")[0]
        return next(
            (fields.index(one) for one in (path, path.partition(".")[0]) if one in fields), len(fields)
        )

    def at_row(self, faults: Iterable[SmartGoalsError], position: int) -> Iterable[SmartGoalsError]:
        """Yield the faults of a row in the order of its cells, each at its row and column."""
        for fault in sorted(faults, key=self.place_of):
            place = self.place_of(fault)
            title = self.titles[place] if place < len(self.titles) else fault.path
            row = f"row {position}"
            yield found_at(fault, f"{row}, column {title!r}" if title else row)


def sheet_of(
    headings: Sequence[Any], body: Sequence[Sequence[Any]], own: Own
) -> tuple[AuditSheet, list[SmartGoalsError]]:
    """Return what the headings and the columns below them say, and every fault of the headings."""
    titles = tuple("" if one is None else as_text(one).strip() for one in headings)
    french = is_french(titles)
    columns: list[Named | None] = []
    hows: list[CellReading] = []
    unsigned: list[str] = []
    faults: list[SmartGoalsError] = []
    for place, title in enumerate(titles):
        below = [row[place] for row in body if place < len(row) and filled(row[place])]
        columns.append(None)
        mark = None
        if title or below:
            try:
                columns[place], mark = marked(title, own.metrics)
            except SmartGoalsError as fault:
                columns[place] = decided_by(_platforms_beside(titles, body, place), title)
                if columns[place] is None:
                    faults.append(fault)
        how = _marked(_how(columns[place], below, french=french), mark, below)
        if mark is None and _lacks_sign(columns[place], below, how, own):
            unsigned.append(title)
            how = how._replace(percent=True)
        hows.append(how)
    _platforms_under_channel(columns, body)
    twice = sorted(
        {title for title, one in zip(titles, columns, strict=True) if one and columns.count(one) > 1}
    )
    if twice:
        faults.append(InvalidValue(value=twice, expected="each heading once", path="row 1"))
    sheet = AuditSheet(
        tuple(columns), titles, tuple(hows), own, french, not faults, tuple(map(repr, unsigned))
    )
    return sheet, faults


def _platforms_beside(titles: Sequence[str], body: Sequence[Sequence[Any]], place: int) -> list[str | None]:
    """Return the platforms of the rows that have a figure in a column."""
    fields = [None if one is None else one.field for one in map(column_named, titles)]
    where = fields.index("platform") if "platform" in fields else len(titles)
    rows = [row for row in body if place < len(row) and filled(row[place])]
    return [as_text(row[where]) if where < len(row) and filled(row[where]) else None for row in rows]


def _platforms_under_channel(columns: list[Named | None], body: Sequence[Sequence[Any]]) -> None:
    """Take a column headed Channel for that of platforms, where no other is and it holds platforms alone."""
    fields = [one.field if isinstance(one, Column) else "" for one in columns]
    if "platform" in fields or fields.count("channel") != 1:
        return
    place = fields.index("channel")
    said = [as_text(row[place]).strip() for row in body if place < len(row) and filled(row[place])]
    if said and all(known_platform(one) is not None or _is_summary(one) for one in said):
        columns[place] = column_named("platform")


def _how(column: Named | None, below: Sequence[Any], *, french: bool) -> CellReading:
    """Return what a column tells of its cells: the order of its days, or the sign of its decimals."""
    if isinstance(column, Column):
        if column.read is read_day:
            return CellReading(french, order=order_of(below))
        if column.read not in {read_amount, read_hours}:
            return CellReading(french)
    return CellReading(french, decimal=decimal_sign(parted(cell)[0] for cell in below))


def _marked(how: CellReading, mark: str | None, below: Sequence[Any]) -> CellReading:
    """Return how cells are read under a heading that says percent or a currency."""
    if mark is None:
        return how
    return how._replace(percent=shows_percent(below)) if mark == PERCENT else how._replace(currency=mark)


def _lacks_sign(column: Named | None, below: Sequence[Any], how: CellReading, own: Own) -> bool:
    """Tell whether a column of shares is written in percent without a sign, by figures that could be no
    share: those that could would be taken for one. Where none could, a finding tells each.
    """
    if column is None or isinstance(column, Column):
        return False
    metric = own.metrics.get(column) or column
    if figures_of(metric) is not Figures.SHARE:
        return False
    unsigned: list[Number] = []
    for cell in below:
        if isinstance(cell, str) and cell.rstrip().endswith("%"):
            continue
        with suppress(SmartGoalsError):  # which is told at the cell itself
            value = figure_of(cell, Figures.SHARE, french=how.french, decimal=how.decimal)
            unsigned += [abs(value)] if value else []
    limits = limits_of(metric)
    is_mixed = any(limits.meant(one) is not None for one in unsigned) and any(
        limits.oddity(one) is None for one in unsigned
    )
    return is_mixed and max(unsigned) <= _APART * min(unsigned)


def entry_of(cells: Sequence[Any], sheet: AuditSheet) -> tuple[ChannelAudit | None, list[SmartGoalsError]]:
    """Return what a row says of an account as far as it can be read, and every fault of the row at its field.

    Without a platform there is no account, and None is returned.
    """
    faults: list[SmartGoalsError] = []
    fields: dict[Column, tuple[Any, CellReading]] = {}
    measured: list[tuple[str, Measurement]] = []
    named = _currency_in(cells, sheet)
    if any(map(filled, cells[len(sheet.columns) :])):
        expected = f"at most as many cells as headings, {len(sheet.columns)}"
        faults.append(InvalidValue(value=len(cells), expected=expected))
    for one, title, how, cell in zip(sheet.columns, sheet.titles, sheet.hows, cells, strict=False):
        if one is None or not filled(cell):
            continue
        if isinstance(one, Column):
            fields[one] = cell, how._replace(of_row=named.currency)
            continue
        try:
            measured.append((title, _measured(one, cell, how, sheet.own, named)))
        except SmartGoalsError as fault:
            faults += (found_at(single, one) for single in fault.problems)
    facts, unreadable = facts_of(fields, named.currency)
    faults += unreadable
    has_platform = facts.get("platform") is not None
    # Where the heading of the platform cannot be read, the sheet has said so once already.
    if not has_platform and (sheet.is_known or _has_platforms(sheet)):
        faults.append(InvalidValue(value="", expected="a platform", path="platform"))
    try:
        given: dict[str, Any] = facts if has_platform else {**facts, "platform": "?"}
        entry = ChannelAudit(**given, baselines=_on_platform(measured, str(given["platform"]), sheet.own))
    except SmartGoalsError as fault:
        return None, [*faults, *fault.problems]
    return (entry if has_platform else None), faults


def _on_platform(measured: Sequence[tuple[str, Measurement]], platform: str, own: Own) -> list[Measurement]:
    """Return figures as those of what their headings mean on the platform of the row, unless the
    sheet has that in a column of its own. Beside visits, those are what bounced.
    """
    told = {one.metric for _, one in measured}
    meant = [metric_on(platform, title, one.metric) for title, one in measured]
    return [
        one
        if metric in told
        or one.metric in own.metrics
        or (one.metric == "bounce_rate" and not _VISITS.isdisjoint(told))
        else evolve(one, metric=metric)
        for metric, (_, one) in zip(meant, measured, strict=True)
    ]


def total_in(cells: Sequence[Any], sheet: AuditSheet) -> str | None:
    """Return the word by which a row says that it sums up the others, or None for a row about an account."""
    said = [
        (one, as_text(cell).strip()) for one, cell in zip(sheet.columns, cells, strict=False) if filled(cell)
    ]
    named = [text for one, text in said if isinstance(one, Column) and one.field == "platform"]
    label = (named or [text for _, text in said[:1]] or [""])[0]
    return label if _is_summary(label) else None


def _is_summary(label: str) -> bool:
    # No platform is called "Total Meta", so the first word is enough.
    return is_total(label) or begins_as_total(label) or folded(label) in _OF_ACCOUNTS


def left_out(position: int, label: str, sheet: AuditSheet) -> str:
    """Say in the sheet's language that a row was left out."""
    return _LEFT_OUT[sheet.french].format(position, label)


def in_percent(sheet: AuditSheet) -> list[str]:
    """Say in the sheet's language which columns were read in percent that nowhere say so."""
    return [_IN_PERCENT[sheet.french].format(title) for title in sheet.unsigned]


def two_accounts(position: int, entry: ChannelAudit, sheet: AuditSheet) -> str | None:
    """Say in the sheet's language that a row names two accounts, or return None."""
    named, address = handle_word(entry.handle, entry.platform), profile_word(entry.url, entry.platform)
    # A number or a path is no user name, and says nothing against one.
    if not named or named == address or not _USER_NAME.fullmatch(address) or _NUMBERED.fullmatch(address):
        return None
    return _TWO_ACCOUNTS[sheet.french].format(position, entry.handle, entry.url)


def _has_platforms(sheet: AuditSheet) -> bool:
    return any(isinstance(one, Column) and one.field == "platform" for one in sheet.columns)


def _measured(metric: MetricId, cell: Any, how: CellReading, own: Own, named: RowCurrency) -> Measurement:
    known = own.metrics.get(metric) or metric
    is_money, kind = _is_money(metric, how, own), figures_of(known)
    if is_money:
        # A figure of the caller's own below a heading that names a currency is money that was paid.
        kind = Figures.MONEY if nature_of(known) is None else kind
        value = read_money(cell, how._replace(of_row=named.currency), kind)
    else:
        value = figure_of(cell, kind, french=how.french, decimal=how.decimal, percent=how.percent)
    said = said_of(cell, how.currency) if is_money and value is not None else None
    currency = agreed(said, named.currency, cell) if said is not None else None
    if is_money and said is None and named.is_of_all:
        currency = named.currency
    if nature_of(known) in {None, Nature.STOCK}:
        return Measurement(metric=metric, value=value, on=own.as_of, currency=currency)
    return Measurement(metric=metric, value=value, window=own.window, currency=currency)


def _currency_in(cells: Sequence[Any], sheet: AuditSheet) -> RowCurrency:
    """Return the currency of a row: what its column names, as it was typed, or else the first
    amount that says one.
    """
    amounts: list[str] = []
    for one, how, cell in zip(sheet.columns, sheet.hows, cells, strict=False):
        if one is None or not filled(cell) or absent(cell):
            continue
        if isinstance(one, Column) and one.field == "cost.currency":
            said = named_currency(as_text(cell).strip())
            return RowCurrency(said, is_of_all=not is_shared(said))
        if _is_money(one, how, sheet.own):
            try:
                amounts.append(said_of(cell, how.currency) or "")
            except SmartGoalsError:  # which is told at the cell itself
                continue
    return RowCurrency(next((said for said in amounts if said and not is_shared(said)), None))


def _is_money(column: Named, how: CellReading, own: Own) -> bool:
    if isinstance(column, Column):
        return column.read is read_amount
    return how.currency is not None or unit_of(own.metrics.get(column) or column) is Unit.MONEY
