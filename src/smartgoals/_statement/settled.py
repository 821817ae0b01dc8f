"""Settled: what is dealt with of what nobody wishes for: the complaints that are resolved, the waste that is
collected. Fewer complaints are better, and more resolved ones.

Knows marks, clauses and quantities. A limit that is kept ("handle at most 20 complaints a day"), a change and
a share stay what they are.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from smartgoals._model.metric import Better
from smartgoals._statement.metric_kinds import unit_kind
from smartgoals._statement.sides import side_of

if TYPE_CHECKING:
    from smartgoals._statement.clauses import Clauses
    from smartgoals._statement.limits import HeldQuantity
    from smartgoals._statement.metrics import Named
    from smartgoals._statement.sentence import Sentence

__all__ = ["settled_by"]

_SETTLED: Final[Mapping[str, str]] = MappingProxyType(
    {
        "settle": "resolved",
        "treat": "handled",
        "fill": "filled",
        "recycle": "recycled",
        "pick": "collected",
        "recover": "recovered",
        "report": "reported",
    }
)
"""What verbs of settling make of what they count."""
_OPEN: Final = "open_"
"""What waits until it is settled, as names say it."""


def settled_by(
    sentence: Sentence, clauses: Clauses, limit: HeldQuantity, metric: Named | None, *, is_less: bool
) -> Named | None:
    """Return what is counted where a verb settles so many of what nobody wishes for: the resolved ones.

    *is_less* tells whether its figure says by how much less it shall be: "handle 5 fewer complaints".
    """
    quantity, mark = limit.quantity, sentence.marks["implied"].get(clauses.verb)
    if metric is None or quantity is None or mark is None or limit.is_held or is_less:
        return metric
    figure = quantity.figure
    if figure.bound in {"at_most", "cap"}:
        return metric
    is_counted = quantity.base is None and not figure.is_factor and clauses.verb < figure.first < metric.first
    if (
        not is_counted
        or unit_kind(figure.unit) in {"share", "time"}
        or side_of(metric.name) is not Better.LOWER
    ):
        return metric
    word = next((_SETTLED[sense] for sense in mark.senses if sense in _SETTLED), None)
    return metric if word is None else metric._replace(name=f"{word}_{metric.name.removeprefix(_OPEN)}")
