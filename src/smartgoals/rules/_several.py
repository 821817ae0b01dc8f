"""What is said of readings of several definitions, of a goal and of readings by themselves. Words and facts."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from smartgoals.rules._naming import figure_named

if TYPE_CHECKING:
    from smartgoals._model.history import History
    from smartgoals._model.metric import Metric
    from smartgoals.rules._finding import Fact

__all__ = ["SEVERAL", "SEVERAL_FR", "VARIANTS", "VARIANTS_FR", "facts_of_several", "variant_of_several"]

_HAS: Final = "The readings of {metric} are of several definitions: "
_HAS_FR: Final = "« {metric} » a des relevés de plusieurs définitions : "
SEVERAL: Final = _HAS + "“{read}” ({value}) counts, and “{other}” ({left}) does not"
SEVERAL_FR: Final = _HAS_FR + "« {read} » ({value}) compte, et « {other} » ({left}) ne compte pas"
VARIANTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "plain": _HAS + "those that say none ({value}) count, and “{other}” ({left}) does not",
        "beside_plain": _HAS + "“{read}” ({value}) counts, and those that say none ({left}) do not",
    }
)
VARIANTS_FR: Final[Mapping[str, str]] = MappingProxyType(
    {
        "plain": _HAS_FR
        + "ceux qui n’en disent pas ({value}) comptent, et « {other} » ({left}) ne compte pas",
        "beside_plain": _HAS_FR
        + "« {read} » ({value}) compte, et ceux qui n’en disent pas ({left}) ne comptent pas",
    }
)


def facts_of_several(read: History, other: History, metric: Metric | None) -> dict[str, Fact]:
    """Return the definition that is read and another one, each with what was read last."""
    return {
        "read": read.definition or "",
        "value": figure_named(read.last.value, metric),
        "day": read.last.day,
        "other": other.definition or "",
        "left": figure_named(other.last.value, metric),
        "left_day": other.last.day,
    }


def variant_of_several(read: History, other: History) -> str:
    """Return which words fit: where one of the two says no definition, it has no name."""
    if read.definition is None:
        return "plain"
    return "" if other.definition is not None else "beside_plain"
