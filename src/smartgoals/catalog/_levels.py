"""The relevance table: how far each metric serves each objective kind. Data and look-up only; the
judging is elsewhere.

Knows the generated table, and the ids and kinds of the model. The table of the standard kinds is
unpacked per kind on first use; rows of a caller lie above it and win. What is known of the kinds
themselves, their names and support, stands at the end.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, NamedTuple, final

from attrs import field, frozen

from smartgoals._checked import checked, each, instance, mapping, name, named, refusing, truth
from smartgoals._errors import InvalidValue, UnknownName
from smartgoals._messages.formatting import Language
from smartgoals._messages.worded import Worded
from smartgoals._model.ids import MetricId, metric_id
from smartgoals._words import Word, member
from smartgoals.catalog._data import relevance as data
from smartgoals.catalog._tables import Table

if TYPE_CHECKING:
    from smartgoals._model.objective import ObjectiveKind


class Level(Word):
    """How a metric relates to an objective; `unknown` when the table does not say."""

    DIRECT = "direct"
    SUPPORTING = "supporting"
    CONTEXT = "context"
    UNRELATED = "unrelated"
    UNKNOWN = "unknown"


class Standing(NamedTuple):
    """What the table says of one pair: the level, whether by proxy only, and whether to watch it as
    a guardrail.
    """

    level: Level
    proxy: bool
    guardrail: bool


def _level(value: Level | str) -> Level:
    return member(Level, value, "level")


def _kind(value: ObjectiveKind | str) -> str:
    from smartgoals._model.objective import objective_kind  # documents load when one is asked about

    return str(objective_kind(value))


@final
@checked
@frozen(kw_only=True)
class RelevanceRow:
    """A row of a caller's own for the relevance table.

    `proxy` marks a direct metric that practitioners accept and strict evaluation does not,
    `guardrail` one to watch so that a goal is not met by damaging something else.

    >>> RelevanceRow(objective="lead_generation", metric="demo_calls", level="direct").level
    Level.DIRECT
    """

    objective: str = field(converter=_kind)
    metric: MetricId = field(converter=metric_id)
    level: Level = field(converter=_level)
    proxy: bool = field(default=False, converter=truth)
    guardrail: bool = field(default=False, converter=truth)

    def __attrs_post_init__(self) -> None:
        if self.level is Level.UNKNOWN:
            raise InvalidValue(
                value=self.level, expected="a level; leave the row out to say unknown", path="level"
            )
        if self.proxy and self.level is not Level.DIRECT:
            raise InvalidValue(value=self.proxy, expected="false unless the level is direct", path="proxy")


_ORDER: Final = (
    (Level.DIRECT, False),
    (Level.DIRECT, True),
    (Level.SUPPORTING, False),
    (Level.CONTEXT, False),
)
_UNKNOWN: Final = Standing(Level.UNKNOWN, False, False)


def unpack(kind: str, ids: Iterable[str]) -> dict[str, Standing]:
    """Return the standard rows of one kind: levels as written, everything else of the standard ids
    unrelated.
    """
    *levels, guarded = (frozenset(names.split()) for names in data.TABLE[kind])
    rows = {}
    for one in ids:
        level, proxy = next(
            (found for found, names in zip(_ORDER, levels, strict=True) if one in names),
            (Level.UNRELATED, False),
        )
        rows[one] = Standing(level, proxy, one in guarded)
    return rows


def _own_rows(value: Mapping[str, Mapping[str, Standing]]) -> None:
    for rows in mapping(value, "kinds to rows").values():
        mapping(rows, "metrics to standings")


def _row(value: Any) -> RelevanceRow:
    return instance(value, RelevanceRow, "a RelevanceRow")


@final
class RelevanceTable:
    """Standings by objective kind and metric; unpacked on first use, the same answer however often
    and by whomever.
    """

    __slots__ = ("_ids", "_own", "_unpacked")

    @refusing(own=_own_rows)
    def __init__(
        self, ids: tuple[str, ...], own: Mapping[str, Mapping[str, Standing]] = MappingProxyType({})
    ) -> None:
        self._ids = ids
        self._own = MappingProxyType({kind: MappingProxyType(dict(rows)) for kind, rows in own.items()})
        self._unpacked: dict[str, dict[str, Standing]] = {}

    def rows(self, kind: str) -> Mapping[str, Standing]:
        """Return every row of a kind by metric id; a kind that nobody described is refused with the
        nearest one.
        """
        rows = self.get(kind)
        if rows is None:
            raise UnknownName(kind="objective kind", name=kind, known=self.kinds)
        return rows

    @refusing(kind=name)
    def get(self, kind: str) -> Mapping[str, Standing] | None:
        """Return every row of a kind by metric id; None for a kind that nobody described."""
        try:
            return self._unpacked[kind]
        except (KeyError, TypeError):
            if kind not in self.kinds:
                return None
            standard = unpack(kind, self._ids) if kind in data.TABLE else {}
            return self._unpacked.setdefault(kind, {**standard, **self._own.get(kind, {})})

    @refusing(kind=name, metric=name)
    def standing(self, kind: str, metric: str) -> Standing:
        """Return the row of a pair, or one that says unknown."""
        return (self.get(kind) or {}).get(metric, _UNKNOWN)

    @refusing(kind=name, metric=name)
    def is_accepted(self, kind: str, metric: str) -> bool:
        """Tell whether practice takes a leading indicator for the figure of a kind all the same.

        A row of the caller's own says all that is to say of its pair.
        """
        return metric in data.ACCEPTED.get(kind, "").split() and metric not in self._own.get(kind, {})

    @property
    def kinds(self) -> tuple[str, ...]:
        """Every kind with rows, the standard ones first."""
        return tuple(dict.fromkeys([*data.TABLE, *self._own]))

    @refusing(rows=partial(each, what="rows", convert=_row))
    def joined(self, rows: Iterable[RelevanceRow]) -> RelevanceTable:
        """Return a table with these rows added or replaced."""
        own = {kind: dict(known) for kind, known in self._own.items()}
        for row in rows:
            own.setdefault(row.objective, {})[row.metric] = Standing(row.level, row.proxy, row.guardrail)
        return RelevanceTable(self._ids, own)

    def without(self, ids: Iterable[str]) -> RelevanceTable:
        """Return a table without the rows of these metrics; every kind stays."""
        gone = frozenset(named("ids", lambda several: each(several, "ids", metric_id), ids))
        kept = {
            kind: {one: row for one, row in rows.items() if one not in gone}
            for kind, rows in self._own.items()
        }
        return RelevanceTable(tuple(one for one in self._ids if one not in gone), kept)

    def __iter__(self) -> Iterator[str]:
        return iter(self.kinds)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, RelevanceTable):
            return NotImplemented
        return (self._ids, self._own) == (other._ids, other._own)

    def __hash__(self) -> int:
        return hash((self._ids, frozenset(self.kinds)))

    def __repr__(self) -> str:
        return f"<relevance of metrics to {len(self.kinds)} objective kinds>"

    def __reduce__(self) -> tuple[Any, ...]:
        return RelevanceTable, (self._ids, {kind: dict(rows) for kind, rows in self._own.items()})


@final
@frozen(kw_only=True)
class KindFacts:
    """What is known of an objective kind: its names, and how strong the support for its relevance rows is."""

    id: str
    name_en: str
    name_fr: str
    support: str
    sources: str

    def name(self, language: Language | str = "en") -> str:
        """Return its name in a language."""
        return self.in_words.into(language)

    @property
    def in_words(self) -> Worded:
        """Its id, as a value that each language says by the name of the kind in it."""
        return Worded(self.id, f"kind.{self.id}", en=self.name_en, fr=self.name_fr)

    def __str__(self) -> str:
        return self.name_en


def _kind_facts(row: tuple[Any, ...]) -> KindFacts:
    one, name_en, name_fr, support, sources = row
    return KindFacts(id=one, name_en=name_en, name_fr=name_fr, support=support, sources=sources)


OBJECTIVE_KINDS: Final[Table[KindFacts]] = Table(
    {row[0]: row for row in data.KINDS}, _kind_facts, "objective kind"
)
