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


_EXACT: Final = (
    "; {channel} tells amounts and not of how many cases they are, so that no doubt of counting is in this"
)
_EXACT_FR: Final = (
    "\u00a0; {channel} donne des montants sans dire de combien de cas, et aucune incertitude de comptage"
    " n’y entre"
)


def exactly_told(message: str) -> Mapping[str, str]:
    """Return what a rule says of amounts, which it can but take as they are."""
    attribution = " (attribution: {model})"
    return {"exact": message + _EXACT, "exact_credited": message + attribution + _EXACT}


def exactly_told_fr(message: str) -> Mapping[str, str]:
    attribution = " (attribution\u00a0: {model})"
    return {"exact": message + _EXACT_FR, "exact_credited": message + attribution + _EXACT_FR}


def words_for(case: ChannelCase, *, is_doubtful: bool, is_exact: bool = False) -> str:
    """Return which words fit: in doubt or not, of counts or amounts, under an attribution model or not."""
    parts = ("undecided",) if is_doubtful else ("exact",) if is_exact else ()
    return "_".join((*parts, "credited") if case.scene.model is not None else parts)
