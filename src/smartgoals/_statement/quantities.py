"""Quantities: figures that belong together, as "from 4 hours to 15 minutes", and which is the outcome.

Knows figures and clauses; knows no metric.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from smartgoals._model.facts import is_standard
from smartgoals._statement.bands import band_of
from smartgoals._statement.clauses import ASIDE, COMPARED, MAIN, MEANS, PURPOSE
from smartgoals._statement.ends import in_unit_of, is_bare, leads_to
from smartgoals._statement.figures import SaidFigure, SaidQuantity
from smartgoals._statement.metric_kinds import kind_of_metric
from smartgoals._statement.numbers import number_at
from smartgoals._statement.passed import is_hyphened, is_number, is_raced_in
from smartgoals._statement.ranges import is_range, kinds_at, leads_between, same_scale
from smartgoals._statement.relations import (
    is_of_another,
    is_of_cases,
    is_pace_of,
    is_price,
    is_total_of,
    narrows,
)
from smartgoals._statement.shares import of_whole
from smartgoals._statement.spelled_out import with_levels
from smartgoals._statement.stated import STATED
from smartgoals._statement.units import CURRENCIES, IN_MILLISECONDS, TIME_UNITS, in_unit
from smartgoals._statement.wholes import is_whole_of_rate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from smartgoals._statement.clauses import Clauses
    from smartgoals._statement.sentence import Sentence

__all__ = ["SaidQuantity", "chosen", "quantities_of", "start_alone"]

_FARTHEST: Final = 9
_COUNTED: Final = frozenset({"count"})
_OF_THINGS: Final = TIME_UNITS | {"pages", "words"}
"""Units of how long one of many is, and no amount of its own."""
_NARROWER: Final = 30
_DISTANCES: Final = frozenset({"km", "miles", "m"})


def quantities_of(sentence: Sentence, figures: Sequence[SaidFigure], clauses: Clauses) -> list[SaidQuantity]:
    """Return the figures with pairs joined: levels from and to, and ranges."""
    quantities: list[SaidQuantity] = []
    place = 0
    while place < len(figures):
        figure = figures[place]
        following = figures[place + 1] if place + 1 < len(figures) else None
        if following is not None and _is_article(sentence, figure, following):
            place += 1
            continue
        is_near = following is not None and (
            clauses.labels[figure.first] == clauses.labels[following.first]
            or _has_whole(sentence, figure, following)
        )
        if following is not None and is_near and not is_of_another(sentence, figure, following):
            if leads_to(sentence, figure, following):
                end = in_unit_of(figure, following) or following
                quantities.append(SaidQuantity(figure._replace(role=frozenset({"by"})), target=end))
                place += 2
                continue
            level = _in_share(sentence, figure, following)
            if is_range(sentence, level, following):
                ranged = _ranged(level, following)
                role = ranged.role | ({"to"} if leads_between(sentence, figure) else set())
                quantities.append(SaidQuantity(ranged._replace(role=role)))
                place += 2
                continue
            band = band_of(sentence, figure, following)
            if band is not None:
                quantities.append(SaidQuantity(band))
                place += 2
                continue
            if _is_from_to(sentence, figure, following):
                base, target = _alike(level, following)
                if _is_pointed(sentence, figure, following):
                    target = target._replace(bound=None)
                quantities.append(SaidQuantity(target, base))
                place += 2
                continue
        quantities.append(SaidQuantity(figure))
        place += 1
    return quantities


def _in_share(sentence: Sentence, figure: SaidFigure, following: SaidFigure) -> SaidFigure:
    """Return a figure of the whole that the one behind it is told of, in percent: "from 7 to 9 out of 10"."""
    if figure.unit is not None or figure.is_factor or following.unit != "%" or following.is_factor:
        return figure
    return figure._replace(value=of_whole(sentence, figure.value, following.value, following.first))


def _is_article(sentence: Sentence, figure: SaidFigure, following: SaidFigure) -> bool:
    """Tell whether a word for one counts nothing, as its noun is what is compared behind: "one NPS > 50"."""
    mark = sentence.marks["metrics"].get(figure.until)
    is_one = figure.value == 1 and figure.unit is None and sentence.tokens[figure.first].kind == "word"
    if not is_one or mark is None or mark.until != following.start or following.bound is None:
        return False
    return "share" in kind_of_metric(mark.senses[0])  # of deals and orders there can be one


def _has_whole(sentence: Sentence, first: SaidFigure, second: SaidFigure) -> bool:
    """Tell whether what a rate is of stands between two figures, and no purpose: "de 4 pour 100
    salariés à 2".
    """
    between = range(first.until, second.start)
    said = ((at, number_at(sentence, at)) for at in between if is_number(sentence, at))
    return any(one is not None and is_whole_of_rate(sentence, at, one.value) for at, one in said)


def _between(sentence: Sentence, first: SaidFigure, second: SaidFigure) -> list[str]:
    return sentence.words[first.until : second.first]


def _ranged(first: SaidFigure, second: SaidFigure) -> SaidFigure:
    unit = first.unit or second.unit
    value = first.value * same_scale(first, second)
    role = first.role - {"from"}
    return first._replace(value=value, upper=second.value, unit=unit, until=second.until, role=role)


def _is_from_to(sentence: Sentence, first: SaidFigure, second: SaidFigure) -> bool:
    if first.is_factor or second.is_factor or second.first - first.until > _FARTHEST:
        return False
    if first.unit in TIME_UNITS and second.unit is None and second.until in sentence.marks["metrics"]:
        return False  # "un essai de 30 jours à 50 clients"
    if first.sign and first.unit == "%" and second.unit is None:
        return False  # "+30 % → 3,900 visitors": a change, and the level that it leads to
    between = _between(sentence, first, second)
    parted = (at for at in range(first.until, second.first) if sentence.words[at] in {";", "."})
    if any(sentence.timed[at] < 0 for at in parted):
        return False  # but "18 % p.a. to 12 % p.a."
    if "arrow" in second.role or _is_pointed(sentence, first, second):
        return True
    if {"from", "now"} & first.role and "to" in second.role:
        return "," not in between or len(between) <= 6
    return False


def _is_pointed(sentence: Sentence, first: SaidFigure, second: SaidFigure) -> bool:
    """Tell whether a sign of comparing stands between two levels in digits as an arrow does: "2 % > 3 %"."""
    is_alone = second.start == first.until == second.first - 1
    return is_alone and second.bound == "over" and sentence.tokens[first.first].kind == "number"


def _alike(base: SaidFigure, target: SaidFigure) -> tuple[SaidFigure, SaidFigure]:
    """Return two levels in one unit, that of the target: 4 hours to 15 minutes is 240 to 15."""
    if base.unit is None:
        scale = same_scale(base, target)
        others = tuple(one * scale for one in base.others)
        return base._replace(unit=target.unit, value=base.value * scale, others=others), target
    if target.unit is None:
        return base, target._replace(unit=base.unit)
    level = in_unit(base.value, base.unit, target.unit)
    if level is None:  # it keeps its own unit, and is taken for no level behind
        return base, target
    told = (in_unit(one, base.unit, target.unit) for one in base.others)
    others = tuple(one for one in told if one is not None)
    return base._replace(value=level, unit=target.unit, others=others), target


def chosen(sentence: Sentence, quantities: Sequence[SaidQuantity], clauses: Clauses) -> SaidQuantity | None:
    """Return the quantity of the outcome; None where no clause but the means names any."""
    figures = [one.figure for one in quantities]
    has_time = any(one.unit in IN_MILLISECONDS for one in figures)
    quantities = [
        one for one in quantities if not is_of_cases(sentence, one.figure, clauses, has_time=has_time)
    ]
    best: int | None = None
    choice: SaidQuantity | None = None
    earlier: SaidQuantity | None = None
    for quantity in quantities:
        score = _score(sentence, quantity, clauses)
        if score is None:
            continue
        if earlier is not None:
            score -= _apart(sentence, earlier, quantity)
        if best is None or score > best:
            best, choice = score, quantity
        if clauses.labels[quantity.figure.first] == MAIN and not _is_definite(sentence, quantity.figure):
            earlier = earlier or quantity
    if choice is not None and choice.base is None:
        steps = choice.figure
        totals = (
            one
            for one in quantities
            if is_total_of(sentence, steps, one.figure, clauses) and one.base is None
        )
        choice = next(totals, choice)
    if choice is not None and choice.figure.unit in _DISTANCES:
        raced = (one for one in quantities if _is_race_time(sentence, one.figure, choice.figure))
        choice = next(raced, choice)
    return None if choice is None else with_levels(sentence, choice, quantities, clauses)


def start_alone(
    sentence: Sentence, quantities: Sequence[SaidQuantity], choice: SaidQuantity | None
) -> SaidFigure | None:
    """Return where the first metric starts, of which nothing else is told before the outcome of another one:
    "leads from 100 and sales from 20 to 30".
    """
    if choice is None:
        return None
    begin = choice.base or choice.figure
    for one in quantities:
        figure = one.figure
        is_start = figure.role == {"from"} and one.base is None and figure.bound is None
        is_before = figure.until < begin.start and is_bare(sentence, figure)
        if is_start and is_before and is_of_another(sentence, figure, begin):
            return figure
    return None


def _is_race_time(sentence: Sentence, figure: SaidFigure, distance: SaidFigure) -> bool:
    """Tell whether a distance is to be run in a time: "10 km in under 50 minutes", "in 50 instead of 60", "run 10 km in
    50 minutes".
    """
    is_short = figure.unit in {"seconds", "minutes", "hours"}
    is_told = figure.bound in {"at_most", "cap"} or sentence.has("others", figure.until, "instead")
    is_told = is_told or is_raced_in(sentence, distance.first, distance.until)
    return is_short and is_told and sentence.timed[figure.first] >= 0


def _apart(sentence: Sentence, earlier: SaidQuantity, later: SaidQuantity) -> int:
    """Return by how much less likely a figure is the outcome for standing behind another, which it
    only narrows or which a clause of its own parts from it."""
    if later.base is None and narrows(sentence, earlier.figure, later.figure):
        return _NARROWER
    if later.base is None and (
        is_pace_of(sentence, earlier.figure, later.figure) or is_price(sentence, earlier.figure, later.figure)
    ):
        return _NARROWER
    if sentence.is_cut(earlier.figure.until, later.figure.start):
        return 9
    return 9 if later.figure.bound in {"over", "at_most", "cap"} and not later.figure.role & {"by"} else 0


def _is_definite(sentence: Sentence, figure: SaidFigure) -> bool:
    """Tell whether a figure counts what is there already: "our 20 keywords", "nos 40 salariés"."""
    return figure.start > 0 and sentence.has("others", figure.start - 1, "definite")


def _score(sentence: Sentence, quantity: SaidQuantity, clauses: Clauses) -> int | None:
    """Return how much a quantity looks like the outcome; None for what surely is none."""
    figure = quantity.figure
    label = clauses.labels[figure.first]
    if label in {MEANS, COMPARED, STATED}:
        return None
    if quantity.base is None and {"from", "now"} & figure.role and not {"by", "of", "to"} & figure.role:
        return 1 if figure.until in sentence.marks["metrics"] and _obtains(sentence, clauses) else None
    if label == ASIDE and figure.upper is not None and figure.unit is None:
        return None  # "a younger audience (18-24)"
    if figure.is_weak and quantity.base is None and not _has_period_behind(sentence, figure):
        return None
    if _is_of_doers(sentence, figure, clauses):
        return 4  # "as a team of 5, close 60 tickets"
    if _is_length_of(sentence, figure, clauses):
        return 4  # "un stage de 5 jours pour 15 jeunes"
    score = {MAIN: 40, PURPOSE: 10, ASIDE: 5}.get(label, 30)
    if quantity.base is not None:
        score += 6
    if figure.unit in {"%", "pp"} or figure.is_factor:
        score += 4
    if figure.role & {"to", "by"}:
        score += 3
    if sentence.timed[figure.first] >= 0:
        score -= 12
    following = sentence.timed[figure.until] if figure.until < sentence.size else -1
    if figure.until in sentence.marks["metrics"] or (following >= 0 and sentence.times[following][2].period):
        score += 3
    if figure.first < clauses.verb:
        score -= 2
    if _is_definite(sentence, figure):
        score -= 8
    return score


def _has_money(sentence: Sentence, between: range) -> bool:
    """Tell whether an amount of money is what comes again: "un don de 50 € par mois"."""
    units, bounds = sentence.marks["units"], sentence.marks["bounds"]
    has_bound = any(at in bounds for at in between)  # "une affaire de plus de 100 k€"
    return not has_bound and any(at in units and units[at].senses[0] in CURRENCIES for at in between)


def _has_amount(sentence: Sentence, between: range) -> bool:
    """Tell whether the amount of what is no thing comes again: "une consommation de 300 kWh par mois", and no
    "une vidéo de 2 minutes par jour".
    """
    names = (sentence.marks[table].get(between.start) for table in ("metrics", "heads"))
    noun = next((mark.senses[0] for mark in names if mark is not None), "things")
    is_thing = kind_of_metric(noun) == _COUNTED if is_standard(noun) else noun.endswith("s")
    if is_thing:
        return False  # "un examen de 20 questions"
    led = (
        at for at in between if at in sentence.ends["roles"] and "of" in sentence.ends["roles"][at][1].senses
    )
    said = next((number for at in led if (number := number_at(sentence, at)) is not None), None)
    unit = None if said is None else sentence.marks["units"].get(said.until)
    return said is not None and (unit is None or unit.senses[0] not in _OF_THINGS)


def _is_length_of(sentence: Sentence, figure: SaidFigure, clauses: Clauses) -> bool:
    """Tell whether a length only says how long something takes that is not measured by it."""
    if figure.unit not in TIME_UNITS or "to" in figure.role or figure.bound is not None:
        return False
    verb = sentence.marks["directions"].get(clauses.verb)
    if verb is not None and {"increase", "decrease", "maintain", "improve"} & set(verb.senses):
        return False
    if is_hyphened(sentence, figure.until - 1):
        return True  # "20-minute workouts 3 times a week"
    if "of" not in figure.role:
        return False
    is_one = figure.start > 1 and sentence.has("others", figure.start - 2, "article")
    is_for = (
        sentence.has("others", figure.until, "cases") and number_at(sentence, figure.until + 1) is not None
    )
    if is_one and is_for and verb is not None and "deliver" in verb.senses and "act" not in verb.senses:
        return True  # "une formation de 2 jours pour 15 managers"
    names = sentence.marks["metrics"]
    is_measured = any("time" in kind for kind in kinds_at(sentence, range(figure.start)))
    return not is_measured and any(
        at in names for at in (*range(figure.start), *range(figure.until, sentence.size))
    )


def _is_of_doers(sentence: Sentence, figure: SaidFigure, clauses: Clauses) -> bool:
    """Tell whether a number before the verb says how many do it: "as a team of 5, …", "à 5, …"."""
    if figure.unit is not None or not figure.until < sentence.size or sentence.words[figure.until] != ",":
        return False
    is_led = "of" in figure.role or ("to" in figure.role and figure.start == 0)
    return is_led and figure.until < clauses.verb


def _obtains(sentence: Sentence, clauses: Clauses) -> bool:
    if clauses.verb < 0:
        return False
    return bool({"obtain", "achieve", "collect"} & set(sentence.marks["directions"][clauses.verb].senses))


def _has_period_behind(sentence: Sentence, figure: SaidFigure) -> bool:
    """Tell whether "a" or "une" is a number, since a period follows, or leads: "une vidéo par jour"."""
    return any(
        phrase.period is not None
        and until - first > 1
        and (first >= figure.until or until == figure.first or (first == 0 and sentence.is_break(until)))
        and not _has_money(sentence, range(figure.until, first))
        and not _has_amount(sentence, range(figure.until, first))
        for first, until, phrase in sentence.times
    )
