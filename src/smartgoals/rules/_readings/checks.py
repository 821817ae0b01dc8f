"""Facts that readings cannot breach, and breaches found in real ones: reach above impressions, rising quartiles, zeros.

Knows histories and the catalogue; what each fact is lies in `facts` and in the metrics themselves. Every finding names the
days and figures it rests on; findings of one fact on one channel are one, with the worst day and the number of days.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final, final

from attrs import frozen

from smartgoals._checked import each, instance
from smartgoals._messages.formatting import Language, language as language_of
from smartgoals._messages.say import say
from smartgoals._model.history import History
from smartgoals._model.platform import named_after, platform_word
from smartgoals._record import Record
from smartgoals._words import Word
from smartgoals.catalog._default import catalog_or_default
from smartgoals.rules._readings import facts, repeated, spans
from smartgoals.rules._readings.words import TEXTS

if TYPE_CHECKING:
    from smartgoals.catalog._catalog import Catalog


class DataSeverity(Word):
    """How sure a breach is: an `error` cannot be true, a `warning` nearly never is, an `info` must be known."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


_SEVERITIES: Final = (
    ("SGD101", DataSeverity.ERROR),
    ("SGD102", DataSeverity.ERROR),
    ("SGD103", DataSeverity.WARNING),
    ("SGD104", DataSeverity.ERROR),
    ("SGD105", DataSeverity.WARNING),
    ("SGD106", DataSeverity.WARNING),
    ("SGD107", DataSeverity.ERROR),
    ("SGD108", DataSeverity.ERROR),
    ("SGD109", DataSeverity.WARNING),
    ("SGD110", DataSeverity.WARNING),
    ("SGD111", DataSeverity.WARNING),
    ("SGD112", DataSeverity.INFO),
    ("SGD113", DataSeverity.ERROR),
    ("SGD114", DataSeverity.ERROR),
    ("SGD115", DataSeverity.INFO),
    ("SGD116", DataSeverity.INFO),
    ("SGD117", DataSeverity.INFO),
    ("SGD118", DataSeverity.WARNING),
    ("SGD119", DataSeverity.WARNING),
    ("SGD120", DataSeverity.WARNING),
    ("SGD121", DataSeverity.WARNING),
)


@final
@frozen(kw_only=True)
class DataFinding:
    """A breach in readings: a stable code, how sure it is, where (`histories[3]`), what, and the figures behind it."""

    code: str
    severity: DataSeverity
    path: str
    message: str
    evidence: Record[str, object]

    def __str__(self) -> str:
        return f"{self.code} {self.path}: {self.message}"


def data_findings(
    histories: Iterable[History],
    *,
    platforms: Mapping[str, str] | None = None,
    unions: Iterable[History] = (),
    language: Language | str = "en",
    catalog: Catalog | None = None,
) -> tuple[DataFinding, ...]:
    """Return what cannot be right in readings, in a fixed order: by code, then by position.

    Histories are compared by channel and day. `platforms` names the platform of each channel, so that definition breaks are
    known (a channel called as its platform needs no entry). `unions` holds wider windows of unique counts, each reading
    dated on the first day of its window, or saying which days it `covers`: it must lie between the largest part and the
    sum of the parts.

    >>> from datetime import date
    >>> from smartgoals import History, data_findings
    >>> day = date(2026, 11, 1)
    >>> found = data_findings([History.of([(day, 120)], metric="reach"), History.of([(day, 100)], metric="impressions")])
    >>> found[0].code, found[0].severity, found[0].path
    ('SGD101', DataSeverity.ERROR, 'histories[0]')
    """
    kept = each(histories, "histories", lambda one: instance(one, History, "a History"))
    wider = each(unions, "histories", lambda one: instance(one, History, "a History"))
    chosen = catalog_or_default(catalog)
    breaches = [*_by_channel(kept, chosen), *_single(kept, chosen, dict(platforms or {})), *facts.unions(kept, wider)]
    into = language_of(language)
    found = [_finding(code, path, evidence, into) for code, path, evidence in breaches]
    return tuple(sorted(found, key=lambda one: (one.code, one.path)))


def _finding(code: str, path: int, evidence: Mapping[str, object], into: Language) -> DataFinding:
    return DataFinding(
        code=code,
        severity=dict(_SEVERITIES)[code],
        path=f"histories[{path}]",
        message=say(TEXTS, code, {**evidence, **_open_ends(evidence)}, into),
        evidence=Record(evidence),
    )


def _open_ends(evidence: Mapping[str, object]) -> Mapping[str, object]:
    """Return how a range is told whose one end is open."""
    return {end: "…" for end in ("low", "high") if end in evidence and evidence[end] is None}


def _by_channel(histories: Sequence[History], catalog: Catalog) -> Iterator[facts.Breach]:
    channels: dict[str | None, dict[str, tuple[int, History]]] = {}
    for position, one in enumerate(histories):
        if one.metric_id is not None and len(one):
            channels.setdefault(one.channel, {}).setdefault(one.metric_id, (position, one))
    for found in channels.values():
        sheet = facts.Sheet(found)
        for check in facts.CHECKS:
            yield from check(sheet)
        yield from facts.recomputed(sheet, catalog)
    yield from facts.shares_of_voice(histories)


def _single(histories: Sequence[History], catalog: Catalog, platforms: Mapping[str, str]) -> Iterator[facts.Breach]:
    from smartgoals.catalog._names import breaks_of  # loaded when readings are first looked at

    for position, one in enumerate(histories):
        if not len(one) or one.metric_id is None:
            continue
        yield from facts.impossible(position, one)
        yield from facts.silent_zeros(position, one)
        yield from facts.rounded_stock(position, one)
        yield from repeated.entered_twice(position, one)
        yield from repeated.entered_late_together(position, one)
        yield from spans.told_twice(position, one)
        yield from spans.unlike_windows(position, one)
        channel = one.channel or ""
        platform = platforms.get(channel) or named_after(channel)
        if platform is None or one.metric_id not in catalog.metrics:
            continue
        for when in breaks_of(one.metric_id, platform_word(platform)):
            if one.ordinals[0] < when.on.toordinal() <= one.ordinals[-1] and not when.is_rename:
                yield (
                    "SGD110",
                    position,
                    {
                        "metric": one.metric_id,
                        "day": when.on,
                        "what": when.what,
                        "what_fr": when.what_fr,
                        "channel": channel,
                    },
                )
