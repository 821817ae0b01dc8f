"""Doubt: what rules on channels say where counts are too small to tell.

A count of n is uncertain by about sqrt(n), so a rule speaks only when it would also hold two
standard errors away.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from smartgoals._channels.case import ChannelCase

_UNDECIDED: Final = (
    "the counts of {channel} are too small to tell whether {code} speaks (a count of n is uncertain"
    " by about its "
    "square root"
)
_UNDECIDED_FR: Final = (
    "les nombres de {channel} sont trop petits pour dire si {code} s’applique (un nombre n est "
    "incertain d’environ "
    "sa racine carrée"
)
WAITS: Final = "It waits until enough audits have seen the channel, and tells when counts are too small."
WAITS_FR: Final = (
    "Elle attend qu’assez d’audits aient vu le canal, et dit quand les nombres sont trop petits."
)


def doubts(code: str) -> Mapping[str, str]:
    """Return what a rule says in doubt, and under an attribution model."""
    doubt = _UNDECIDED.replace("{code}", code)
    return {
        "undecided": f"{doubt})",
        "undecided_credited": doubt + "; attribution: {model})",
    }


def doubts_fr(code: str) -> Mapping[str, str]:
    doubt = _UNDECIDED_FR.replace("{code}", code)
    return {
        "undecided": f"{doubt})",
        "undecided_credited": doubt + "\u00a0; attribution\u00a0: {model})",
    }


def words_for(case: ChannelCase, *, is_doubtful: bool) -> str:
    """Return which words fit: in doubt or not, under an attribution model or not."""
    parts = ("undecided",) if is_doubtful else ()
    return "_".join((*parts, "credited") if case.scene.model is not None else parts)
