"""Known: the ids that a strategy defines, and the faults of names that are none of them. Knows ids
and names, no parts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from smartgoals._errors import SmartGoalsError, UnknownName
from smartgoals._model.facts import is_standard, standard_ids
from smartgoals._near import Names


class KnownIds:
    """The ids a strategy defines, and the questions asked of them; those of metrics beside the
    standard ones.
    """

    __slots__ = ("_channels", "_goals", "_metrics", "_objectives")

    def __init__(
        self,
        *,
        objectives: Iterable[str],
        channels: Iterable[str],
        goals: Iterable[str],
        metrics: Iterable[str],
    ) -> None:
        self._objectives = _Ids("objective", objectives)
        self._channels = _Ids("channel", channels)
        self._goals = _Ids("goal", goals)
        self._metrics = _Ids("metric", metrics, standard_ids)

    def metric(self, id: str | None, path: str) -> Iterator[SmartGoalsError]:
        return iter(()) if id is not None and is_standard(id) else self._metrics.unknown(id, path)

    def objective(self, id: str | None, path: str) -> Iterator[SmartGoalsError]:
        return self._objectives.unknown(id, path)

    def channel(self, id: str | None, path: str) -> Iterator[SmartGoalsError]:
        return self._channels.unknown(id, path)

    def goal(self, id: str | None, path: str) -> Iterator[SmartGoalsError]:
        return self._goals.unknown(id, path)


class _Ids:
    """The ids of one kind: quick to ask, and told in order, by errors that share the very same names."""

    __slots__ = ("_also", "_kind", "_known", "_names")

    def __init__(self, kind: str, ids: Iterable[str], also: Callable[[], Iterable[str]] = tuple) -> None:
        self._kind = kind
        self._known = dict.fromkeys(ids)
        self._also = also
        self._names: Names | None = None

    def unknown(self, id: str | None, path: str) -> Iterator[SmartGoalsError]:
        if id is not None and id not in self._known:
            if self._names is None:
                self._names = Names((*self._known, *self._also()))
            yield UnknownName(kind=self._kind, name=id, known=self._names, path=path)
