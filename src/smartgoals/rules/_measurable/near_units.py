"""Whether the unit of a pace is a slip of what its metric is called: "50 folowers/week"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from difflib import get_close_matches
from functools import partial
from typing import TYPE_CHECKING, Final

from attrs import evolve

from smartgoals._model.target import KeepPace, ReachPace
from smartgoals._words import folded
from smartgoals.rules._define import NOTHING, Faults, rule
from smartgoals.rules._finding import Fault
from smartgoals.rules._rule import Options, RuleText

if TYPE_CHECKING:
    from smartgoals._case.case import Case
    from smartgoals._case.surroundings import Surroundings
    from smartgoals._model.goal import Goal
    from smartgoals._model.metric import Metric
    from smartgoals.catalog._catalog import Catalog
    from smartgoals.rules._examples_base import Bench
    from smartgoals.rules._rule import Example

_WORD: Final = r"[^\W_]+"
_ALIKE: Final = 0.8
_SHORT: Final = 3
_MOST_WORDS: Final = 5
_LONGEST_WORD: Final = 40


def _slips(bench: Bench) -> tuple[Example, ...]:
    finds = {"unit": "folowers", "near": "followers"}
    return (
        bench.passes("what people call a figure is theirs", target=KeepPace("50 fans/week")),
        bench.fails(finds, target=KeepPace("50 folowers/week")),
        bench.fails({"near": "new followers"}, target=KeepPace("50 new folowers/week")),
    )


@rule(
    "SGM219",
    "near-miss-unit",
    "warning",
    since="0.2",
    source="the design of this project: open words are read as they stand, and slips of known ones are told",
    heuristic=True,
    en=RuleText(
        message="The pace is told in “{unit}”. Do you mean {near}?",
        suggestion="Take the fix if so; the figure stays the same",
        finds="The unit of a pace that is nearly a word of its metric's name, and no word of another metric.",
        why="Units are free words, so that a slip would stand in every sentence about the goal.",
        limits=(
            "It compares words with the metric's names in English and French; other words are left as they"
            " are."
        ),
        instead="Mend the unit, or leave it out: the metric says what is counted.",
    ),
    fr=RuleText(
        message="Le rythme est dit en « {unit} ». Voulez-vous dire « {near} » ?",
        suggestion="Si oui, prenez la correction ; le chiffre reste le même",
        finds="L’unité d’un rythme qui est presque un mot du nom de sa mesure, et d’aucune autre.",
        why="Les unités sont des mots libres : une faute de frappe se retrouverait dans chaque phrase.",
        limits=(
            "Elle compare aux noms de la mesure en anglais et en français ; les autres mots restent tels"
            " quels."
        ),
        instead="Corrigez l’unité, ou retirez-la : la mesure dit ce qui est compté.",
    ),
    examples=_slips,
)
def near_miss_unit(case: Case, options: Options) -> Faults:
    """Find a pace in a unit that is nearly what the metric is called."""
    target, metric = case.goal.target, case.metric
    if metric is None or not isinstance(target, (KeepPace, ReachPace)) or target.pace.unit is None:
        return NOTHING
    unit = target.pace.unit
    near = near_unit(unit, metric, partial(_words_around, case.surroundings))
    if near is None:
        return NOTHING
    return (Fault("target.pace", {"unit": unit, "near": near}, partial(_in_unit, case.goal, target, near)),)


def _in_unit(goal: Goal, target: KeepPace | ReachPace, unit: str) -> Goal:
    return evolve(goal, target=evolve(target, pace=evolve(target.pace, unit=unit)))


def near_unit(unit: str, metric: Metric, words: Callable[[], frozenset[str]]) -> str | None:
    """Return the unit with its slips mended; None where it has none. *words* are those of all metrics."""
    said = unit.split()
    if len(said) > _MOST_WORDS or unit == metric.id:
        return None
    own = {_stem(word): word for word in _names(metric)}
    meant = [_near(word, own, words) or word for word in said]
    return " ".join(meant) if meant != said else None


def _near(word: str, own: dict[str, str], words: Callable[[], frozenset[str]]) -> str | None:
    stem = _stem(word)
    if stem in own or not _SHORT < len(stem) <= _LONGEST_WORD:
        return None
    close = get_close_matches(stem, own, n=1, cutoff=_ALIKE)
    return own[close[0]] if close and stem not in words() else None


def _words_around(around: Surroundings) -> frozenset[str]:
    return around.once_for(("words of metrics",), partial(words_of, around.catalog))


def words_of(catalog: Catalog) -> frozenset[str]:
    """Return the stem of every word by which any metric goes: what is a word is no slip of another."""
    return frozenset(_stem(word) for metric in catalog.metrics.values() for word in _names(metric))


def _names(metric: Metric) -> Iterator[str]:
    for name in (metric.id, metric.name("en"), metric.name("fr")):
        yield from (word for word in re.findall(_WORD, name.casefold()) if len(word) > _SHORT)


def _stem(word: str) -> str:
    """Return a word as it compares, its plural like its singular."""
    return folded(word).rstrip("sx")


RULES: Final = (near_miss_unit,)
