"""The audit template: an empty audit for given channels, as a value, a Markdown table and rows, and
back again.

One row a channel, one column a field, headings in English or French. A cell left blank was not
looked for, `n/a` was looked for and is not available, and 0 is zero. What is read back is an
:class:`~smartgoals.Audit`, or all the problems at once, each with its row and column as a
spreadsheet counts them. Files are the host's: rows go in, rows come out, and what
is written reads back as it was.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Any, Final, final

from attrs import evolve, frozen

from smartgoals._audit.cells import NOT_AVAILABLE, absent, filled, join_items
from smartgoals._audit.columns import COLUMNS
from smartgoals._audit.figures import written
from smartgoals._audit.headings import heading_of, is_of_another
from smartgoals._audit.sheet import Own, entry_of, in_percent, left_out, sheet_of, total_in, two_accounts
from smartgoals._audit.words import pinned, written_word
from smartgoals._checked import Arguments, each, instance, sequence
from smartgoals._documents import document
from smartgoals._errors import InvalidValue, SmartGoalsError, StructureErrors, WrongType, raise_all
from smartgoals._messages.formatting import FRENCH, Language, language as language_of
from smartgoals._model.audit import Audit, ChannelAudit, Role
from smartgoals._model.channel import Channel
from smartgoals._model.ids import MetricId, metric_id, metric_ids
from smartgoals._model.measurement import Check, ContentRef, Measurement, Window
from smartgoals._model.metric import Metric
from smartgoals._numbers import Number
from smartgoals._words import Word

_FIGURES: Final = (
    "followers",
    "net_new_followers",
    "engagements",
    "link_clicks",
    "sessions",
    "posts_published",
)
"""The figures most published templates ask for; see the audit's field list."""


@final
@document
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
        fields = (one.heading(self.language) for one in COLUMNS)
        return (*fields, *map(self._heading, self.metrics))

    def _heading(self, metric: MetricId) -> str:
        """Return the heading of a metric; its id, where the row of a channel that has it would be read
        as one of another.
        """
        torn = any(is_of_another(one.platform, metric) and one.get(metric) for one in self.channels)
        return metric if torn else heading_of(metric, self.language)

    def rows(self) -> tuple[tuple[str, ...], ...]:
        """Return the headings and one row of text cells a channel, ready for a spreadsheet."""
        return (self.headings, *(self._row(one) for one in self.channels))

    def markdown(self) -> str:
        """Return the sheet as a Markdown table, fields down and channels across, since there are
        many fields.
        """
        table = list(zip(*self.rows(), strict=True))
        head, *rest = ([_cell(one) for one in line] for line in table)
        lines = [head, ["---"] * len(head), *rest]
        return "\n".join("| " + " | ".join(line) + " |" for line in lines) + "\n"

    def _row(self, channel: ChannelAudit) -> tuple[str, ...]:
        french = self.language.spoken == FRENCH.code
        figures = (figure_cell(channel.get(metric), french=french) for metric in self.metrics)
        return (*cells_of(channel, french=french), *figures)


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
    told = Arguments()
    words = told.read("", language_of, language)
    entries = told.read("channels", lambda several: each(several, "channels", _entry), channels)
    figures = told.read("metrics", metric_ids, metrics)
    told.settle()
    return AuditTemplate(channels=entries, metrics=tuple(dict.fromkeys(figures)), language=words)


def _metric(one: Metric | str) -> Metric | MetricId:
    return one if isinstance(one, Metric) else metric_id(one)


def read_audit(
    rows: Iterable[Sequence[Any]],
    *,
    id: str,
    as_of: date,
    window: Window | None = None,
    metrics: Iterable[Metric | str] = (),
) -> Audit:
    """Return the audit that filled-in rows hold; the first row is the headings, in English or
    French, in any order.

    Headings and words may be those of :func:`audit_template` or what people type for them, with or
    without capitals and accents. A heading that is no field is a metric, by its id or its name in
    either language: a standard one, or one of *metrics* (the caller's own). A level stands on
    *as_of*, anything else over *window*.

    What can be read in two ways is decided by the whole column, or refused with both readings: a day
    such as 05/01/2026, a figure such as 1.776. A count has no fraction, so 1.776 followers are 1776;
    of other figures a comma is a decimal one under French headings. A share may be written in
    percent: 3,2 % is 0.032. Without the sign a column of rates of which some are more than can be
    beside some that may be shares, and none far from the others, is read in percent too, and a note
    of the audit says so.

    Empty rows are passed over. A row that sums up the others (Total) is left out, and a note of the
    audit says so. Raises our errors for every unknown heading, every cell that cannot be read and
    every account listed twice, each at its row and column, all at once.

    >>> from datetime import date
    >>> rows = [("Platform", "User name", "followers"), ("instagram", "@b", "1,776"), ("x", "@b", "n/a")]
    >>> [str(m) for c in read_audit(rows, id="q1", as_of=date(2026, 3, 31)).channels for m in c.baselines]
    ['followers 1776 on 2026-03-31', 'followers not available on 2026-03-31']
    >>> read_audit([("Platform", "Hours"), ("x", "-3")], id="q1", as_of=date(2026, 3, 31))
    Traceback (most recent call last):
        ...
    smartgoals._errors.InvalidValue: row 2, column 'Hours': must be zero or more, got -3
    """
    empty, table, given = _asked(id, as_of, window, metrics, rows)
    own_metrics = {one.id if isinstance(one, Metric) else one: one for one in given}
    own = Own(own_metrics, empty.as_of, empty.window)
    if not _is_row(table[0]):
        # Without headings no cell says anything, and all that can be told is which rows are none.
        raise_all([_no_row(row, at) for at, row in enumerate(table, start=1) if not _is_row(row)])
    sheet, faults = sheet_of(table[0], list(filter(_is_row, table[1:])), own)
    found: dict[tuple[str, str], tuple[int, ChannelAudit]] = {}
    notes = in_percent(sheet)
    for position, cells in enumerate(table[1:], start=2):
        if not _is_row(cells):
            faults.append(_no_row(cells, position))
            continue
        if not any(map(filled, cells)):
            continue
        total = total_in(cells, sheet)
        if total is not None:
            notes.append(left_out(position, total, sheet))
            continue
        entry, unreadable = entry_of(cells, sheet)
        faults += sheet.at_row(unreadable, position)
        if entry is not None:
            notes += filter(None, [two_accounts(position, entry, sheet)])
            first, _ = found.setdefault(entry.identity, (position, entry))
            if first != position:
                expected = f"an account that is not listed yet (row {first} is the same, case apart)"
                faults.append(InvalidValue(value=str(entry), expected=expected, path=f"row {position}"))
    raise_all(faults)
    channels = [entry for _, entry in found.values()]
    return evolve(empty, channels=channels, notes=notes)


def _asked(
    id: str,
    as_of: date,
    window: Window | None,
    metrics: Iterable[Metric | str],
    rows: Iterable[Any],
) -> tuple[Audit, tuple[Any, ...], tuple[Metric | MetricId, ...]]:
    """Return an audit without channels, the rows and the metrics; tell all wrong options."""
    faults: list[SmartGoalsError] = []
    table: tuple[Any, ...] = ()
    try:
        table = sequence(rows, "rows")
        if not table:
            expected = "rows of which the first holds the headings"
            faults.append(InvalidValue(value=[], expected=expected, path="rows"))
    except SmartGoalsError as fault:
        faults.append(fault.at("rows"))
    given: tuple[Metric | MetricId, ...] = ()
    try:
        given = each(metrics, "metrics", _metric)
    except SmartGoalsError as fault:
        faults.append(fault.at("metrics"))
    try:
        empty = Audit(id=id, as_of=as_of, window=window)
    except SmartGoalsError as fault:
        raise (StructureErrors(problems=[*faults, fault]) if faults else fault) from None
    raise_all(faults)
    return empty, table, given


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


def _is_row(row: object) -> bool:
    return isinstance(row, Sequence) and not isinstance(row, (str, bytes, Mapping))


def _no_row(row: object, position: int) -> WrongType:
    return WrongType(value=row, expected="a row of cells", path=f"row {position}")


_Rows = list[tuple[str, ...]]


def cells_of(channel: ChannelAudit, *, french: bool) -> tuple[str, ...]:
    """Return what is known of a channel as text cells, in the order of the columns."""
    return tuple(_cell_of(channel, one.field, french=french) for one in COLUMNS)


def figure_cell(found: Measurement | None, *, french: bool) -> str:
    """Return a figure as a text cell: blank when nobody looked, `n/a` when it was not to be had;
    its currency beside it.
    """
    if found is None:
        return ""
    if found.value is None:
        return NOT_AVAILABLE
    return written(found.value, french=french) + (f" {found.currency}" if found.currency is not None else "")


def _cell_of(channel: ChannelAudit, field: str, *, french: bool) -> str:
    head, _, item = field.partition(".")
    value = getattr(channel, head)
    value = getattr(value, item) if item and value is not None else value
    if value is None or value == "unknown" or (field == "decision" and value == "undecided"):
        return ""
    if field in _TO_ROWS:
        separator, rows = _TO_ROWS[field]
        return join_items(rows(value, french), separator)
    if isinstance(value, tuple):
        return join_items(((one,) for one in value), "=")
    if isinstance(value, Word):
        return written_word(value, french=french)
    if isinstance(value, str):
        return f"\\{value}" if absent(value) or value.startswith("\\") else str(value)
    return value.isoformat() if isinstance(value, date) else written(value, french=french)


def _check_rows(value: tuple[Check, ...], french: bool) -> _Rows:
    said = [(one.name, written_word(one.result, french=french), one.note) for one in value]
    return [(name, result, note) if note else (name, result) for name, result, note in said]


def _role_rows(value: tuple[Role, ...], french: bool) -> _Rows:
    return [(one.who, one.role) if one.role else (one.who,) for one in value]


def _mix_rows(value: tuple[tuple[str, Number], ...], french: bool) -> _Rows:
    return [(name, written(share, french=french)) for name, share in value]


def _facet_rows(value: tuple[tuple[str, tuple[tuple[str, Number], ...]], ...], french: bool) -> _Rows:
    rows = ((name, _mix_rows(shares, french)) for name, shares in value)
    return [row for name, parts in rows for row in ([(name, *one) for one in parts] or [(name,)])]


def _content_rows(value: tuple[ContentRef, ...], french: bool) -> _Rows:
    return [
        (
            one.url,
            one.metric or "",
            "" if one.value is None else written(one.value, french=french),
            pinned(french=french) if one.pinned else "",
        )
        for one in value
    ]


_TO_ROWS: Final[Mapping[str, tuple[str, Callable[[Any, bool], _Rows]]]] = MappingProxyType(
    {
        "checks": ("=", _check_rows),
        "admins": ("=", _role_rows),
        "content_mix": ("=", _mix_rows),
        "audience": ("=", _facet_rows),
        "top_content": ("|", _content_rows),
    }
)
