"""The audit template: an empty audit for given channels, as a value, a Markdown table and rows, and back again.

One row a channel, one column a field, headings in English or French. A cell left blank was not looked for, `n/a` was looked
for and is not available, and 0 is zero. What is read back is an :class:`~smartgoals.Audit`, or all the problems at once, each
with its row and column as a spreadsheet counts them. Files are the host's: rows go in, rows come out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, Final, NamedTuple, final

from attrs import frozen

from smartgoals._audit.cells import NOT_AVAILABLE, decimal_comma, figure_of, filled
from smartgoals._audit.columns import COLUMNS, Column, cells_of, column_named, facts_of, is_french
from smartgoals._checked import each, instance, sequence
from smartgoals._days import day
from smartgoals._errors import InvalidValue, SmartGoalsError, StructureErrors, UnknownName, WrongType, raise_all
from smartgoals._messages.formatting import Language, language as language_of
from smartgoals._model.audit import Audit, ChannelAudit
from smartgoals._model.channel import Channel
from smartgoals._model.facts import is_standard, nature_of
from smartgoals._model.ids import MetricId, metric_ids
from smartgoals._model.measurement import Measurement, Window
from smartgoals._model.metric import Metric, Nature

_FIGURES: Final = ("followers", "net_new_followers", "engagements", "link_clicks", "sessions", "posts_published")
"""The figures most published templates ask for; see the audit's field list."""


@final
@frozen(kw_only=True)
class AuditTemplate:
    """An empty or partly filled audit sheet: one row a channel, in the words of a language.

    `metrics` are the figures asked for, each a column of its own.
    """

    channels: tuple[ChannelAudit, ...]
    metrics: tuple[MetricId, ...]
    language: Language

    @property
    def headings(self) -> tuple[str, ...]:
        """The heading of every column."""
        return (*(one.heading(self.language) for one in COLUMNS), *self.metrics)

    def rows(self) -> tuple[tuple[str, ...], ...]:
        """Return the headings and one row of text cells a channel, ready for a spreadsheet."""
        return (self.headings, *(self._row(one) for one in self.channels))

    def markdown(self) -> str:
        """Return the sheet as a Markdown table, fields down and channels across, since there are many fields."""
        table = list(zip(*self.rows(), strict=True))
        head, *rest = ([_cell(one) for one in line] for line in table)
        lines = [head, ["---"] * len(head), *rest]
        return "\n".join("| " + " | ".join(line) + " |" for line in lines) + "\n"

    def _row(self, channel: ChannelAudit) -> tuple[str, ...]:
        figures = (channel.measurement(metric) for metric in self.metrics)
        return (*cells_of(channel), *(_figure(one) for one in figures))


def audit_template(
    channels: Iterable[Channel | ChannelAudit],
    *,
    language: Language | str = "en",
    metrics: Iterable[str] = _FIGURES,
) -> AuditTemplate:
    """Return an empty audit sheet for channels, with what is already known of them filled in.

    >>> sheet = audit_template([Channel(id="ig", platform="instagram", handle="@boutique")], language="fr")
    >>> sheet.headings[:3], sheet.rows()[1][:3]
    (('Plateforme', "Nom d'utilisateur", 'Canal'), ('instagram', '@boutique', 'ig'))
    """
    words = language_of(language)
    return AuditTemplate(
        channels=each(channels, "channels", _entry), metrics=tuple(dict.fromkeys(metric_ids(metrics))), language=words
    )


def read_audit(
    rows: Iterable[Sequence[Any]],
    *,
    id: str,
    as_of: date,
    window: Window | None = None,
    metrics: Iterable[Metric | str] = (),
) -> Audit:
    """Return the audit that filled-in rows hold; the first row is the headings, in English or French, in any order.

    A heading that is no field is a metric: a standard id, or one of *metrics* (the caller's own). A level stands on *as_of*,
    anything else over *window*. Empty rows are passed over; under French headings a comma is a decimal comma. Raises our
    errors for every unknown heading and every cell that cannot be read, each at its row and column, all at once.

    >>> from datetime import date
    >>> rows = [("Platform", "User name", "followers"), ("instagram", "@b", "1,776"), ("x", "@b", "n/a")]
    >>> [str(m) for c in read_audit(rows, id="q1", as_of=date(2026, 3, 31)).channels for m in c.baselines]
    ['followers 1776 on 2026-03-31', 'followers not available on 2026-03-31']
    >>> read_audit([("Platform", "Hours"), ("x", "-3")], id="q1", as_of=date(2026, 3, 31))
    Traceback (most recent call last):
        ...
    smartgoals._errors.InvalidValue: row 2, column 'Hours': must be zero or more, got -3
    """
    day(as_of)
    own = {one.id if isinstance(one, Metric) else MetricId(one): one for one in metrics}
    table = [_cells(row, position) for position, row in enumerate(sequence(rows, "rows"), start=1)]
    if not table:
        raise InvalidValue(value=[], expected="rows of which the first holds the headings", path="rows")
    sheet = _sheet(table[0], own, as_of, window)
    faults: list[SmartGoalsError] = []
    found: list[ChannelAudit] = []
    places: list[int] = []
    for position, cells in enumerate(table[1:], start=2):
        if any(map(filled, cells)):
            places.append(position)
            try:
                found.append(_channel(cells, sheet))
            except SmartGoalsError as fault:
                faults += (_in_row(one, position, sheet) for one in sorted(fault.problems, key=sheet.place_of))
    raise_all(faults)
    try:
        return Audit(id=id, as_of=as_of, window=window, channels=found)
    except SmartGoalsError as fault:
        moved = [_at_entry(one, places) for one in fault.problems]
        raise (moved[0] if len(moved) == 1 else StructureErrors(problems=moved)) from None


class _Sheet(NamedTuple):
    """What the headings say: what each column holds, under which title; and what figures stand for."""

    columns: tuple[Column | MetricId, ...]
    titles: tuple[str, ...]
    french: bool
    own: Mapping[MetricId, Metric | str]
    as_of: date
    window: Window | None

    def place_of(self, fault: SmartGoalsError) -> int:
        """Return the position of the column that a fault is about; beyond the last for one that the sheet has not."""
        fields = [one.field if isinstance(one, Column) else one for one in self.columns]
        path = fault.path.partition("[")[0]
        return next((fields.index(one) for one in (path, path.partition(".")[0]) if one in fields), len(fields))


def _entry(value: Channel | ChannelAudit) -> ChannelAudit:
    if isinstance(value, ChannelAudit):
        return value
    known = instance(value, Channel, "a Channel or a ChannelAudit")
    return ChannelAudit(
        platform=known.platform,
        handle=known.handle,
        channel=known.id,
        url=known.url,
        owner=known.owner,
        mission=known.purpose,
        objective_ids=known.objectives,
    )


def _cell(text: str) -> str:
    return text.replace("\\", "\\\\").replace("|", "\\|").replace("\n", " ")


def _figure(found: Measurement | None) -> str:
    if found is None:
        return ""
    return NOT_AVAILABLE if found.value is None else str(found.value)


def _cells(row: Sequence[Any], position: int) -> Sequence[Any]:
    if isinstance(row, (str, bytes, Mapping)) or not isinstance(row, Sequence):
        raise WrongType(value=row, expected="a row of cells", path=f"row {position}")
    return row


def _sheet(headings: Sequence[Any], own: Mapping[MetricId, Metric | str], as_of: date, window: Window | None) -> _Sheet:
    columns: list[Column | MetricId] = []
    faults: list[SmartGoalsError] = []
    titles = tuple(str(one).strip() for one in headings)
    for title in titles:
        column = column_named(title)
        if column is not None:
            columns.append(column)
        elif title in own or is_standard(title):
            columns.append(MetricId(title))
        else:
            known = tuple(text for one in COLUMNS for text in (one.en, one.fr))
            faults.append(UnknownName(kind="heading", name=title, known=(*known, *sorted(own)), path="row 1"))
    twice = sorted({title for title, one in zip(titles, columns, strict=False) if columns.count(one) > 1})
    if twice:
        faults.append(InvalidValue(value=twice, expected="each heading once", path="row 1"))
    raise_all(faults)
    return _Sheet(tuple(columns), titles, is_french(list(titles)), own, as_of, window)


def _channel(cells: Sequence[Any], sheet: _Sheet) -> ChannelAudit:
    if any(map(filled, cells[len(sheet.columns) :])):
        raise InvalidValue(value=len(cells), expected=f"at most as many cells as headings, {len(sheet.columns)}")
    faults: list[SmartGoalsError] = []
    fields: dict[Column, Any] = {}
    measured: list[Measurement] = []
    facts: dict[str, Any] = {}
    for one, cell in zip(sheet.columns, cells, strict=False):
        if not filled(cell):
            continue
        if isinstance(one, Column):
            fields[one] = decimal_comma(cell) if one.figures and sheet.french else cell
            continue
        try:
            measured.append(_measured(one, decimal_comma(cell) if sheet.french else cell, sheet))
        except SmartGoalsError as fault:
            faults += (type(single)(**_facts(single) | {"path": one}) for single in fault.problems)
    try:
        facts = facts_of(fields)
    except SmartGoalsError as fault:
        faults += fault.problems
    if not any(one.field == "platform" for one in fields):
        faults.append(InvalidValue(value="", expected="a platform", path="platform"))
    raise_all(faults)
    return ChannelAudit(**facts, baselines=measured)


def _measured(metric: MetricId, cell: Any, sheet: _Sheet) -> Measurement:
    if nature_of(sheet.own.get(metric) or metric) in {None, Nature.STOCK}:
        return Measurement(metric=metric, value=figure_of(cell), on=sheet.as_of)
    return Measurement(metric=metric, value=figure_of(cell), window=sheet.window)


def _facts(fault: SmartGoalsError) -> dict[str, Any]:
    return {name: getattr(fault, name) for name in fault._facts}


def _in_row(fault: SmartGoalsError, position: int, sheet: _Sheet) -> SmartGoalsError:
    place = sheet.place_of(fault)
    title = sheet.titles[place] if place < len(sheet.titles) else fault.path
    where = f"row {position}, column {title!r}" if title else f"row {position}"
    return type(fault)(**_facts(fault) | {"path": where})


def _at_entry(fault: SmartGoalsError, places: Sequence[int]) -> SmartGoalsError:
    entry = re.match(r"channels\[(\d+)\]", fault.path)
    return fault if entry is None else type(fault)(**_facts(fault) | {"path": f"row {places[int(entry[1])]}"})
