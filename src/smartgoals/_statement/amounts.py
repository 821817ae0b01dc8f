"""Amounts: the numbers of a draft from the quantity of its outcome: kind, unit, bound, levels and
pace.

Knows quantities, moves and periods; chooses no figure.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from smartgoals._errors import InvalidValue
from smartgoals._model.facts import nature_of, unit_of
from smartgoals._model.metric import Nature, Unit
from smartgoals._model.target import Bound
from smartgoals._numbers import Number
from smartgoals._statement.clauses import ASIDE, COMPARED, MAIN, MEANS, Clauses
from smartgoals._statement.compared import is_compared_by_year
from smartgoals._statement.countings import counting_of, period_meant
from smartgoals._statement.directions import Move, kind_of
from smartgoals._statement.fields import Fields
from smartgoals._statement.introductions import bound_behind
from smartgoals._statement.led import level_alone
from smartgoals._statement.listed import period_behind
from smartgoals._statement.numbers import as_number
from smartgoals._statement.ratios import in_percent
from smartgoals._statement.relations import is_pace_of, is_total_of, narrows
from smartgoals._statement.stated import STATED
from smartgoals._statement.units import CURRENCIES
from smartgoals._statement.winning import as_won
from smartgoals._statement.words import AmountKind, Movement
from smartgoals._time.pace import Pace

if TYPE_CHECKING:
    from datetime import date

    from smartgoals._statement.figures import SaidFigure
    from smartgoals._statement.metrics import Named
    from smartgoals._statement.quantities import SaidQuantity
    from smartgoals._statement.sentence import Sentence
    from smartgoals._statement.times import TimePhrase
    from smartgoals._time.period import Period

__all__ = ["Recurring", "SentenceFacts", "amount_into", "recurring_of", "signed"]

Recurring: TypeAlias = "tuple[int, int, TimePhrase]"
"""A phrase that says how often, and its words."""
_LONGEST_UNIT: Final = 40
_LONGEST_NOUN: Final = 3
_TURNS: Final = frozenset({"increase", "decrease", "improve"})
_BESIDES: Final = frozenset(",:-")
_BOUNDS: Final = MappingProxyType(
    {
        "at_least": Bound.AT_LEAST,
        "over": Bound.AT_LEAST,
        "at_most": Bound.AT_MOST,
        "cap": Bound.AT_MOST,
    }
)
_ADDED: Final = frozenset({Nature.FLOW, Nature.UNIQUE, Nature.STOCK, None})
"""What adds up, or is there on any day; a rate, a mean and a score are neither."""
_SCORES: Final = frozenset(
    {
        "nps",
        "employee_nps",
        "candidate_nps",
        "average_rating",
        "grade",
        "gpa",
        "average_grade",
        "domain_authority",
    }
)


class SentenceFacts(NamedTuple):
    """What is known of a sentence when its numbers are worked out."""

    sentence: Sentence
    clauses: Clauses
    figures: list[SaidFigure]
    metric: Named | None
    move: Move
    recurring: Recurring | None


def amount_into(fields: Fields, told: SentenceFacts, quantity: SaidQuantity) -> None:
    """Fill in the numbers of a quantity."""
    sentence = told.sentence
    name = None if told.metric is None else told.metric.name
    quantity = level_alone(in_percent(sentence, quantity, name), name)
    figure, base = quantity.figure, quantity.base
    has_pace = told.recurring is not None and _is_own(told, quantity, told.recurring)
    is_after = told.metric is not None and told.metric.first < figure.first
    in_count = has_pace and figure.unit != "%"
    if in_count and told.recurring is not None:
        figure = _of_period(figure, told.recurring[2], adds_up=_adds_up(told))
        quantity = quantity._replace(figure=figure)
    move = told.move if has_pace else as_won(sentence, quantity, told.metric, told.move)
    fields.put("direction", _way(figure, move, has_pace=has_pace))
    kind = kind_of(quantity, move, has_pace=in_count, is_after=is_after)
    is_step = has_pace and kind in {AmountKind.RATE, AmountKind.DELTA} and _is_step(told, quantity)
    kind = AmountKind.DELTA if is_step else kind
    unit = _unit(figure, told.metric, kind)
    value = signed(figure) if kind is AmountKind.TARGET else as_number(figure.value)
    fields.put("amount", value, sentence.span(figure.first, figure.until))
    fields.put("amount_kind", kind)
    fields.put("unit", unit)
    fields.put("upper", None if figure.upper is None else as_number(figure.upper))
    is_behind = has_pace and told.recurring is not None and told.recurring[0] > figure.until
    behind = bound_behind(sentence, told.recurring[1]) if is_behind and told.recurring is not None else None
    fields.put("bound", _BOUNDS.get(figure.bound or behind or ""))
    if base is not None:
        fields.put("baseline", signed(base), sentence.span(base.first, base.until))
        period = _period_of_both(told, figure, base)
        if period is not None:
            fields.put("per", period)
    if kind is AmountKind.TARGET and has_pace and base is None and told.recurring is not None:
        fields.put("per", told.recurring[2].period)  # a share that each period shall show
    if kind is AmountKind.TARGET:
        fields.put("target", value)
    elif quantity.target is not None:
        end = quantity.target
        fields.put("target", as_number(end.value), sentence.span(end.first, end.until))
        if told.recurring is not None and told.recurring[0] == end.until:
            fields.put("per", told.recurring[2].period)  # "by 20 % to 600 a month"
    if has_pace and told.recurring is not None:
        _pace(fields, told, figure, told.recurring)
    elif kind in {AmountKind.TARGET, AmountKind.DELTA} and base is None:
        _pace_beside(fields, told, figure, is_total=kind is AmountKind.TARGET)


def _way(figure: SaidFigure, move: Move, *, has_pace: bool) -> Movement | None:
    """Return the direction of a goal; a band without a verb is kept: "at least 200 and at most 250 attendees"."""
    is_held = figure.is_band and move.direction is None and not has_pace
    return Movement.MAINTAIN if is_held else move.direction


def _period_of_both(told: SentenceFacts, figure: SaidFigure, base: SaidFigure) -> Period | None:
    """Return the period of which two levels are the amounts, "from 400 to 300 a month"; None where it is that of
    another figure: "from 9 to 4, saving £60 a month".
    """
    if told.recurring is None or base.unit == "%":
        return None
    between = range(figure.until, told.recurring[0])
    is_other = any(one.first in between and one.unit not in {None, figure.unit} for one in told.figures)
    return None if is_other else told.recurring[2].period


def _of_period(figure: SaidFigure, phrase: TimePhrase, *, adds_up: bool) -> SaidFigure:
    """Return so many of each half of a period, or of each of some weekdays, as those of the whole: "3 posts bimensuels"
    are 6 a month, "a post every Monday and Thursday" 2 a week.
    """
    times = 2 if phrase.twice is not None else phrase.days if adds_up else 1
    return figure._replace(
        value=times * figure.value, upper=None if figure.upper is None else times * figure.upper
    )


def _pace_beside(fields: Fields, told: SentenceFacts, figure: SaidFigure, *, is_total: bool) -> None:
    """Fill in the pace that comes to a total: "save $6,000 by putting away $500 a month"."""
    for other in told.figures:
        label = told.clauses.labels[other.first]
        is_beside = label == ASIDE or (other.start > 0 and told.sentence.words[other.start - 1] in _BESIDES)
        is_beside = is_beside or (label == MAIN and is_pace_of(told.sentence, figure, other))
        is_bare = other.unit is None and is_pace_of(
            told.sentence, figure, other
        )  # "50,000 words, 1,667 a day"
        is_alike = (is_bare or other.unit == figure.unit) and (
            is_beside or (is_total and label == MEANS and figure.unit in CURRENCIES)
        )
        is_step = is_total_of(told.sentence, other, figure, told.clauses)
        if not is_step and (other.first <= figure.first or not is_alike):
            continue
        for first, until, phrase in told.sentence.times:
            is_near = first == other.until or (
                (is_beside or is_step) and _counts_alike(told, figure, other, first)
            )
            is_near = is_near and not (is_bare and phrase.label)  # "£4,800 in 12 monthly instalments"
            if is_near and phrase.period is not None and other.value < figure.value:
                counted = figure.unit or (told.metric.name if told.metric is not None else "") or None
                pace = _pace_of(as_number(other.value), phrase.period, counted)
                places = (other.first, other.until), (first, until)
                fields.put("pace", pace, *(told.sentence.span(*place) for place in places))
                return


def _counts_alike(told: SentenceFacts, figure: SaidFigure, other: SaidFigure, place: int) -> bool:
    """Tell whether the noun of a total stands again between a smaller figure and a period."""
    words = told.sentence.words
    noun = words[other.until : place]
    return (
        bool(noun) and len(noun) <= _LONGEST_NOUN and noun == words[figure.until : figure.until + len(noun)]
    )


def _unit(figure: SaidFigure, metric: Named | None, kind: AmountKind) -> str | None:
    """Return the unit of a figure; points are those of a percentage, and none where a score has
    them."""
    if figure.unit != "points":
        return figure.unit
    is_score = metric is not None and (metric.name in _SCORES or unit_of(metric.name) is Unit.SCORE)
    return "pp" if kind is AmountKind.DELTA and not is_score else None


def _pace(fields: Fields, told: SentenceFacts, figure: SaidFigure, recurring: Recurring) -> None:
    """Fill in the pace of a rate, or of a growth in percent that a period follows."""
    first, until, phrase = recurring
    kind, unit = fields.values["amount_kind"], fields.values["unit"]
    # "5 % a month", "une croissance mensuelle de 5 %", "by 2 points a month"; but what a label qualifies
    # behind is another thing.
    is_growth = (
        kind in {AmountKind.RELATIVE, AmountKind.DELTA}
        and first >= figure.first
        and not (phrase.label and first > figure.until)
    )
    if figure.is_factor and told.metric is not None and told.metric.until == first:
        return  # "double our posts per week": so many a week are what is doubled
    if phrase.period is None or not (kind is AmountKind.RATE or is_growth):
        return
    name = told.metric.name if unit is None and told.metric is not None else unit
    counted = None if not name or unit in {"%", "pp"} else name[:_LONGEST_UNIT]
    period = period_meant(told.sentence, phrase) or phrase.period
    pace = _pace_of(fields.values["amount"], period, counted)
    fields.put("pace", pace, *fields.spans["amount"], told.sentence.span(first, until))
    if "to" in figure.role and told.move.direction is not Movement.MAINTAIN and unit != "%":
        # "reach 500 a month": the amount that a month shall come to.
        fields.put("per", phrase.period)
    elif kind is AmountKind.RATE and figure.upper is None and _adds_up(told):
        fields.put("counted", counting_of(told.sentence, phrase))


def _adds_up(told: SentenceFacts) -> bool:
    """Tell whether what is counted adds up in a period: a mean or a share of any 7 days has no window of its own."""
    return nature_of(None if told.metric is None else told.metric.name) in _ADDED


def _is_step(told: SentenceFacts, quantity: SaidQuantity) -> bool:
    """Tell whether a figure is by how much something moves in each period that does not add up.

    As in "by 0.2 points a month", and "increase the average order by 2 € a month": what a period shows is
    no level of 2, and what it brings is no amount.
    """
    figure, move = quantity.figure, told.move
    if quantity.base is not None or quantity.target is not None or "to" in figure.role:
        return False
    is_turned = move.direction in {Movement.INCREASE, Movement.DECREASE}
    if figure.unit in {"pp", "points"}:
        is_change = move.is_change or ("by" in figure.role and "of" not in figure.role)
        name = None if told.metric is None else told.metric.name
        return nature_of(name) is not Nature.STOCK and (is_turned or is_change)
    is_by = "by" in figure.role or move.is_change
    return is_turned and is_by and not _adds_up(told)


def _pace_of(amount: Number, period: Period, counted: str | None) -> Pace:
    """Return a pace of what is counted; of nothing where its noun is a word of numbers, as "millions"."""
    try:
        return Pace(amount, period, counted)
    except InvalidValue:
        return Pace(amount, period)


def _is_own(told: SentenceFacts, quantity: SaidQuantity, recurring: Recurring) -> bool:
    """Tell whether a period belongs to a quantity, and not to a metric's name or another figure."""
    first, until, phrase = recurring
    figure, metric = quantity.figure, told.metric
    if quantity.base is not None and "now" not in quantity.base.role:
        return False
    if phrase.label and "by" in figure.role and until <= figure.start and _turns(told, first, until):
        return False  # "cut the monthly bill by $200": by how much what is told of each month changes
    if (
        quantity.target is not None
        and quantity.target.first > figure.first
        and first >= quantity.target.until
    ):
        return False  # "by 20 % to 600 a month": the period of the level that it leads to
    labels = told.clauses.labels
    if until <= figure.start and labels[figure.first] == ASIDE != labels[first]:
        return False  # "un webinaire mensuel, soit 12 dans l'année"
    if told.sentence.timed[figure.first] >= 0 and figure.bound == "at_most":
        return False  # "within 4 hours on weekdays"
    is_adjective = until - first == 1
    if is_adjective and str(phrase.period) == "year" and figure.unit != "%":
        return False
    between = (figure.until, first) if first >= figure.until else (until, figure.first)
    listed = period_behind(told.sentence, told.figures, figure)
    for other in told.figures:
        if is_total_of(told.sentence, other, figure, told.clauses):
            return False  # the period is that of the steps
        is_between = between[0] <= other.first < between[1]
        if is_between and is_pace_of(told.sentence, figure, other):
            return False  # "publier 6 vidéos, une par mois"
        is_between = is_between and not other.is_weak
        is_part = (first, until) == listed or narrows(told.sentence, figure, other)
        if is_between and first > other.first and is_part:
            continue
        if is_between and (other.bound is None or other.until == first):
            return False
    if until == figure.start and phrase.label != "before":
        return True  # "une fréquence hebdomadaire de 3 posts", "générer mensuellement 100 leads"
    near = {figure.until, first} if metric is None else {metric.first, metric.until, figure.until}
    near |= {_end_of_paid(told.sentence, figure)} if figure.unit in CURRENCIES else set()
    return not is_adjective or bool(near & {first, until, first - 1})


def _end_of_paid(sentence: Sentence, money: SaidFigure) -> int:
    """Return the word behind what an amount of money is of, whatever the metric's own word is: "50 k€
    de ventes mensuelles".
    """
    place = money.until
    while sentence.has("roles", place, "of") or sentence.has("others", place, "inside"):
        place += 1
    noun = sentence.marks["metrics"].get(place)
    return money.until if noun is None else noun.until


def _turns(told: SentenceFacts, first: int, until: int) -> bool:
    """Tell whether the verb says more or less of what is there, and no label of that itself:
    "monthly growth".
    """
    marks = told.sentence.marks["directions"]
    beside = [mark for at, mark in marks.items() if at == until or mark.until == first]
    is_own = any(_TURNS & set(mark.senses) for mark in beside)
    return not is_own and bool(told.move.senses & _TURNS)


def recurring_of(
    sentence: Sentence, clauses: Clauses, quantity: SaidQuantity | None, as_of: date | None = None
) -> Recurring | None:
    """Return the phrase that says how often, in the clause of the outcome; behind its figure where
    one is."""
    figure, base = (None, None) if quantity is None else (quantity.figure, quantity.base)
    own = {MAIN} if figure is None else {MAIN, clauses.labels[figure.first]}
    if quantity is not None and quantity.target is not None:
        own.add(clauses.labels[quantity.target.first])  # "by 500 to reach 4,950 a month"
    if base is not None and clauses.labels[base.first] == STATED:
        own.add(STATED)  # "we spend $900 a month and want to spend $600"
    phrases = [
        (first, until, phrase)
        for first, until, phrase in sentence.times
        if phrase.period is not None and first < until and clauses.labels[first] in own - {MEANS, COMPARED}
        if not is_compared_by_year(sentence, clauses, first, as_of)
    ]
    after = [] if figure is None else [one for one in phrases if one[0] >= figure.until]
    return next(iter(after or phrases), None)


def signed(figure: SaidFigure) -> Number:
    """Return the value of a level, which may lie below zero."""
    value = as_number(figure.value)
    return -value if figure.sign == "-" else value
