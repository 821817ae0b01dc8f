"""Totals among amounts: columns that run on from day to day, and rows that are the sum of others.

Exports have both, and as amounts either is counted many times. What a whole log looks like is asked,
and never one figure alone, so that a log that grows is none: amounts of days fall now and then.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby, islice, pairwise
from statistics import NormalDist
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from smartgoals._model._spans import says_days
from smartgoals._model.facts import unit_of
from smartgoals._model.metric import Nature, Unit
from smartgoals._numbers import exact
from smartgoals.rules._define import Faults, exactly, rule
from smartgoals.rules._finding import Fault
from smartgoals.rules._readings.case import ReadingsCase, path_of
from smartgoals.rules._rule import Option, Options, RuleText

if TYPE_CHECKING:
    from fractions import Fraction

    from smartgoals._model.history import History
    from smartgoals._numbers import Number

_LEAST_ADDED: Final = 7
"""Of fewer amounts one is the sum of the others by chance."""
_EVEN: Final = 3
"""So many times as much in one half as in the other, and what a total grows by is not even."""
_STEPS: Final = 3
_NORMAL: Final = NormalDist()
_UNLIKELY: Final = 1e-3
"""A chance of never falling so small that readings are no counts of days: of 20 alike it is one in 500,000."""


@rule(
    "SGD125",
    "running-totals",
    "warning",
    source="a total to date is no amount of a day",
    options=(
        Option(
            name="readings",
            default=20,
            low=5,
            high=1000,
            meaning="readings that never fall, from which on they are taken for totals to date",
            source="our reading: of twenty amounts one is less than the one before",
            year=2026,
        ),
    ),
    en=RuleText(
        message=(
            "{metric}: from {first} to {last} no reading is less than the one before, and the last is {value}:"
            " is each a total to date?"
        ),
        suggestion="enter what each day brought: its total less the one before",
        finds="Readings of what adds up that only grow, by much the same each time, up to many times the first.",
        why="Totals to date that are added up make many times what came.",
        limits="What truly starts at nothing and grows by the same each time looks alike.",
        instead="Export amounts by day, or take each total less the one before.",
        variants={
            "parts": (
                "{metric}: from {first} to {last} no reading is less than the one before, until the next month"
                " begins anew: is each a total of its month to date?"
            ),
        },
    ),
    fr=RuleText(
        message=(
            "{metric}\u00a0: du {first} au {last}, aucun relevé n’est inférieur au précédent, et le dernier est de"
            " {value}\u00a0: est-ce chaque fois un cumul à ce jour\u00a0?"
        ),
        suggestion="saisissez ce que chaque jour a apporté\u00a0: son cumul moins le précédent",
        finds=(
            "Des relevés de ce qui s’additionne qui ne font que croître, presque d’autant à chaque fois,"
            " jusqu’à bien des fois le premier."
        ),
        why="Des cumuls que l’on additionne font bien des fois ce qui est venu.",
        limits="Ce qui part vraiment de rien et croît d’autant à chaque fois leur ressemble.",
        instead="Exportez les montants par jour, ou prenez chaque cumul moins le précédent.",
        variants={
            "parts": (
                "{metric}\u00a0: du {first} au {last}, aucun relevé n’est inférieur au précédent, jusqu’à ce que"
                " le mois suivant reparte de rien\u00a0: est-ce chaque fois un cumul du mois\u00a0?"
            ),
        },
    ),
    examples=lambda bench: (
        bench.of_readings(None, bench.readings("sessions", *(90 + 7 * (day % 5) + day for day in range(30)))),
        bench.of_readings({"value": 3000}, bench.readings("sessions", *range(100, 3001, 100))),
    ),
)
def running_totals(case: ReadingsCase, options: Options) -> Faults:
    """Find amounts that only grow, all along or within each month."""
    least = exactly(options, "readings")
    return tuple(
        Fault(
            path_of(position),
            {"metric": case.named(history), **run.facts},
            variant="parts" if run.parts else "",
        )
        for position, history in case.told
        for run in _running(history, least)
    )


class _Run(NamedTuple):
    facts: dict[str, Any]
    parts: bool


def _running(history: History, least: Fraction) -> Iterator[_Run]:
    values = history.numbers
    if history.nature is not Nature.FLOW or len(values) < least:
        return
    facts = {
        "first": history.first.day,
        "last": history.last.day,
        "value": history.last.value,
        "count": len(values),
    }
    is_count = unit_of(history.metric) is Unit.COUNT
    if _only_grows(values) and (_sums_up(values) or (is_count and _is_too_even(values))):
        yield _Run(facts, parts=False)
        return
    rows = zip(history.ordinals, values, strict=True)
    by_month = groupby(rows, key=lambda row: date.fromordinal(row[0]).replace(day=1))
    first, *later = [[value for _, value in month] for _, month in by_month]
    whole = [month for month in later if len(month) > _STEPS]
    begins_anew = len(whole) > 1 and all(_only_grows(month) and _sums_up(month) for month in whole)
    if begins_anew and first == sorted(first):
        yield _Run(facts, parts=True)


def _only_grows(values: Sequence[float]) -> bool:
    """Tell whether amounts never fall, and mostly grow, as evenly in one half as in the other."""
    steps = [later - before for before, later in pairwise(values)]
    if min(steps) < 0 or values[0] < 0:
        return False
    middle = len(steps) // 2
    first, second = sum(steps[:middle]), sum(steps[middle:])
    return sum(step > 0 for step in steps) >= _STEPS and first <= second * _EVEN and second <= first * _EVEN


def _sums_up(values: Sequence[float]) -> bool:
    """Tell whether the last is as much as so many of the first may make together, or half of it."""
    return values[-1] >= values[0] * len(values) / 2


def _is_too_even(values: Sequence[float]) -> bool:
    """Tell whether counts rise at nearly every step, though chance would let some of that size fall."""
    pairs = [(later - before, later + before) for before, later in pairwise(values)]
    if sum(step > 0 for step, _ in pairs) * 2 < len(pairs):
        return False
    chances = (_NORMAL.cdf(step / math.sqrt(both)) for step, both in pairs if both)
    return math.prod(chances) < _UNLIKELY


@rule(
    "SGD126",
    "row-of-totals",
    "warning",
    source="a sum and its parts stand in one export",
    en=RuleText(
        message=(
            "{metric}: the reading of {day}, {value}, is exactly the sum of the {count} from {first} to {last}: is"
            " it a row of totals?"
        ),
        suggestion="take it out, if it is one",
        finds="A reading of what adds up that is exactly the sum of seven or more that stand beside it.",
        why="A row of totals counts all others twice.",
        limits="Readings that say which days they cover are for SGD120.",
        instead="Leave totals out of an export, or say which days each covers.",
    ),
    fr=RuleText(
        message=(
            "{metric}\u00a0: le relevé du {day}, {value}, est exactement la somme des {count} du {first} au"
            " {last}\u00a0: est-ce une ligne de totaux\u00a0?"
        ),
        suggestion="retirez-le, si c’en est une",
        finds="Un relevé de ce qui s’additionne qui est exactement la somme de sept autres ou plus, à côté.",
        why="Une ligne de totaux compte tous les autres deux fois.",
        limits="Les relevés qui disent quels jours ils couvrent relèvent de SGD120.",
        instead="Laissez les totaux hors de l’export, ou dites quels jours couvre chacun.",
    ),
    examples=lambda bench: (
        bench.of_readings(None, bench.readings("sessions", 5, 6, 7, 5, 6, 7, 5, 6)),
        bench.of_readings({"value": 41, "count": 7}, bench.readings("sessions", 5, 6, 7, 5, 6, 7, 5, 41)),
    ),
)
def row_of_totals(case: ReadingsCase, options: Options) -> Faults:
    """Find a reading that is the sum of those beside it; told by that of most."""
    faults = []
    for position, history in case.told:
        sums = [] if history.nature is not Nature.FLOW or says_days(history) else list(_sums(history))
        if sums:
            place, first, last = max(sums, key=lambda found: found[2] - found[1])
            days = history.days
            facts = {
                "metric": case.named(history),
                "day": days[place],
                "value": history.values[place],
                "first": days[first],
                "last": days[last],
                "count": last - first + 1,
                "days": len(sums),
            }
            faults.append(Fault(path_of(position), facts))
    return tuple(faults)


def _sums(history: History) -> Iterator[tuple[int, int, int]]:
    """Yield each reading that is the sum of others with the first and the last of these: before it, or,
    of the first reading, behind it.
    """
    values = history.values
    for place, value in enumerate(values):
        found = _before(values, place) if place else _behind(values)
        if found is not None and value > 0:
            yield place, *found


def _before(values: Sequence[Number], place: int) -> tuple[int, int] | None:
    first = _reach(values[place], (values[one] for one in range(place - 1, -1, -1)))
    return None if first is None else (place - first, place - 1)


def _behind(values: Sequence[Number]) -> tuple[int, int] | None:
    last = _reach(values[0], islice(values, 1, None))
    return None if last is None else (1, last)


def _reach(value: Number, others: Iterable[Number]) -> int | None:
    """Return how many of some amounts, in order, come to a value, seven that are something or more."""
    total, reached, something = exact(value), exact(0), 0
    for number, other in enumerate(others, start=1):
        if other < 0 or other >= value:
            return None
        reached += exact(other)
        something += other > 0
        if reached >= total:
            return number if reached == total and something >= _LEAST_ADDED else None
    return None


RULES: Final = (running_totals, row_of_totals)
