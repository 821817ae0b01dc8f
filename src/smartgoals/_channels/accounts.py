"""What is known of our accounts and of those of competitors, by metric and day. Knows audits,
histories and the catalogue.

An undated figure is of its audit's day, or of its window where it is no level. Of two figures of
one day the later audit holds; our own audits come before our histories.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from fractions import Fraction
from functools import partial
from typing import Final, NamedTuple, TypeAlias

from smartgoals._channels.growth import BoundedLevel, level_read
from smartgoals._model.audit import Audit
from smartgoals._model.history import History
from smartgoals._model.measurement import Measurement, Window
from smartgoals._model.metric import Nature
from smartgoals._numbers import exact
from smartgoals.catalog._catalog import Catalog
from smartgoals.catalog._derive import of_item, of_tree
from smartgoals.catalog._formulas import Operation

_NEAR: Final = timedelta(days=7)
"""Days by which readings on both sides of a day may lie apart from it: a week, the rhythm in which
most accounts are read.
"""
_ONE_DAY: Final = timedelta(days=1)

Span: TypeAlias = tuple[date | None, date]
"""The first day of a window, None for what is of one day; and the last."""


class AuditedRate(NamedTuple):
    """So many of so much; `of` is None where nobody says of how much, and then `part` is the rate itself."""

    part: Fraction
    of: Fraction | None
    definition: str | None
    posts: Fraction | None

    @property
    def value(self) -> float:
        """The rate."""
        return float(self.part if self.of is None else self.part / self.of)


class DatedFigure(NamedTuple):
    """A figure of an audit with the days that it is of, and the day of the audit."""

    span: Span
    measured: Measurement
    audited: date

    @property
    def order(self) -> tuple[date, date, Fraction]:
        """What comes later holds; of two figures in one audit the greater one."""
        value = self.measured.value
        return self.span[1], self.audited, exact(0 if value is None else value)


def dated(audit: Audit, measurements: Iterable[Measurement], as_of: date) -> Iterator[DatedFigure]:
    """Yield the figures of an audit with the days that they are of, up to a day."""
    for one in measurements:
        window = one.window or (audit.window if one.on is None else None)
        day = one.on or (window.end if window is not None else audit.as_of)
        if day <= as_of:
            yield DatedFigure((None if window is None else window.start, day), one, audit.as_of)


class AuditedAccount:
    """What audits say of one account up to a day."""

    def __init__(self, figures: Iterable[DatedFigure], catalog: Catalog) -> None:
        self._figures = tuple(sorted(figures, key=lambda one: one.order))
        self._catalog = catalog
        self.metrics = frozenset(str(one.measured.metric) for one in self._figures)

    def nature(self, metric: str) -> Nature | None:
        """Return the nature of a metric; None of one that nobody described."""
        known = self._catalog.metrics.get(metric)
        return None if known is None else known.nature

    def of(self, metric: str) -> list[DatedFigure]:
        """Return the figures of a metric that have a value, in order of day."""
        return [
            one for one in self._figures if one.measured.metric == metric and one.measured.value is not None
        ]

    def definitions(self, metric: str) -> list[str | None]:
        """Return how the figures of a metric are defined, the latest last."""
        return [one.measured.definition for one in self.of(metric)]

    def levels(self, metric: str, definition: str | None) -> Mapping[date, BoundedLevel]:
        """Return the levels of a metric by day, of those defined alike."""
        return {
            one.span[1]: level_read(one.span[1], one.measured.value)
            for one in self.of(metric)
            if one.measured.definition == definition and one.measured.value is not None
        }

    @property
    def spans(self) -> list[Span]:
        """The windows and days that figures are of, the latest last."""
        return sorted({one.span for one in self._figures}, key=lambda span: (span[1], span[0] or date.min))

    def rate(self, metric: str, span: Span) -> AuditedRate | None:
        """Return a rate over a window: as it is told, with its denominator, or from the counts of
        its formula.
        """
        values = self.values(span)
        posts = values.get("posts_published")
        for one in reversed(self.of(metric)):
            measured = one.measured
            if one.span == span and measured.value is not None:
                value, of = exact(measured.value), exact(measured.out_of or 0)
                return AuditedRate(value * of if of else value, of or None, measured.definition, posts)
        return derived(metric, values, self._catalog)

    def values(self, span: Span) -> Mapping[str, Fraction]:
        """Return what is told of a window: what is counted over it, and levels on its last day."""
        return {
            str(one.measured.metric): exact(one.measured.value)
            for one in self._figures
            if one.measured.value is not None
            and one.span[1] == span[1]
            and (one.span == span or self.nature(one.measured.metric) is Nature.STOCK)
        }


class OwnAccount(AuditedAccount):
    """One of our accounts: what audits say of it, and its histories."""

    def __init__(
        self, figures: Iterable[DatedFigure], catalog: Catalog, histories: Iterable[History], as_of: date
    ) -> None:
        super().__init__(figures, catalog)
        self._histories = {str(one.metric_id): one.upto(as_of) for one in reversed(tuple(histories))}
        self.metrics = self.metrics | self._histories.keys()

    def definitions(self, metric: str) -> list[str | None]:
        """Return how the figures of a metric are defined."""
        history = self._histories.get(metric)
        return [*super().definitions(metric), *([] if history is None else [history.definition])]

    def level_on(self, metric: str, day: date, definition: str | None) -> BoundedLevel | None:
        """Return the level on a day: as an audit or a history tells it, or between the readings
        around the day.
        """
        told = self.levels(metric, definition).get(day)
        history = self._histories.get(metric)
        if told is not None or history is None or history.definition != definition:
            return told
        before = [one for one in history if day - _NEAR <= one.day <= day]
        after = [one for one in history if day <= one.day <= day + _NEAR]
        if not before or not after:
            return None
        first, last = before[-1], after[0]
        values = exact(first.value), exact(last.value)
        days = (last.day - first.day).days
        share = Fraction((day - first.day).days, days) if days else Fraction(0)
        return BoundedLevel(day, min(values), values[0] + (values[1] - values[0]) * share, max(values))

    def values(self, span: Span) -> Mapping[str, Fraction]:
        """Return what is told of a window, by audits before histories."""
        return {**self._read(span), **super().values(span)}

    def _read(self, span: Span) -> Mapping[str, Fraction]:
        start, end = span
        found: dict[str, Fraction] = {}
        for metric, history in self._histories.items():
            if history.definition is not None or not len(history):
                continue
            if self.nature(metric) is Nature.STOCK:
                level = self.level_on(metric, end, None)
                if level is not None:
                    found[metric] = level.value
            elif history.nature is Nature.FLOW and start is not None and _covers(history, Window(start, end)):
                found[metric] = history.exact_total(start - _ONE_DAY, end)
        return found


def _covers(history: History, window: Window) -> bool:
    """Tell whether readings begin and end no later and no earlier than a window."""
    return window.start > date.min and history.first.day <= window.start and history.last.day >= window.end


def derived(metric: str, values: Mapping[str, Fraction], catalog: Catalog) -> AuditedRate | None:
    """Return a rate from the counts of its formula, as so many of so much; None where one lacks."""
    tree = catalog.trees.get(metric)
    if not isinstance(tree, Operation) or tree.sign != "/":
        return None
    find = partial(of_item, catalog, dict(values))
    part, of = (of_tree(node, find).bounds for node in (tree.left, tree.right))
    if part is None or of is None or of[0] <= 0:
        return None
    return AuditedRate(part[0], of[0], None, values.get("posts_published"))
