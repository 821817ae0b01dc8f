"""Restated: the statement of a goal that asks for another number, where the statement names the old one.

A proposal that left "by 300 a week" beside a target of 48 would contradict itself. Knows the figures in a
statement and what it says of its day, and changes nothing else of it.
"""

from __future__ import annotations

import re
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from attrs import evolve

from smartgoals._case.statement_figures import NumberSense, Written, figures_in, sense_of
from smartgoals._case.statement_fit import is_alike, sizes_of
from smartgoals._case.statement_read import draft_of, words_of
from smartgoals._messages.formatting import LANGUAGES
from smartgoals._model.target import ChangeBy, GrowBy, KeepPace, ReachLevel, ReachPace
from smartgoals._numbers import exact, plain, rounded

if TYPE_CHECKING:
    from smartgoals._case.case import Case
    from smartgoals._model.goal import Goal
    from smartgoals._model.target import Target
    from smartgoals._numbers import Number
    from smartgoals._statement.sentence import Sentence


def restated(case: Case, goal: Goal) -> Goal:
    """Return a proposed goal whose statement names its number, where it named that of the goal it mends once.

    It has none where other words of the statement still tell what the old target asked: the sum of a pace, a
    multiple, the number a second time, the amount of another period.
    """
    found = _restated(case, goal)
    return evolve(found, statement=None) if _is_gainsaid(case, found) else found


def in_other_words(case: Case, goal: Goal) -> Goal:
    """Return a mended goal without its statement, where that tells what the goal asked before, or from where
    it started.
    """
    if goal.statement is None or goal.statement != case.goal.statement or case.sentence is not None:
        return goal
    if goal.target != case.goal.target or goal.deadline != case.goal.deadline:
        is_told = _is_gainsaid(case, goal)
    else:
        is_told = _starts_otherwise(case, goal)
    return evolve(goal, statement=None) if is_told else goal


def _is_gainsaid(case: Case, goal: Goal) -> bool:
    """Tell whether a statement says another thing than a mended goal, which it did not before."""
    if goal.statement is None or case.sentence is not None or goal.target is None:
        return False
    again = case.with_goal(goal).contradiction
    return again is not None and case.contradiction is None


def _starts_otherwise(case: Case, goal: Goal) -> bool:
    """Tell whether a statement says from where a goal started before, and not from where it starts now."""
    said, before, after, target = goal.statement, case.goal.baseline, goal.baseline, goal.target
    if said is None or before is None or after is None or before.value == after.value or target is None:
        return False
    sense, words = sense_of(case.metric, target)._replace(is_percent=False), _words_of(case, said)
    figures = figures_in(words)
    if _is_taken_for_a_day(before.value, words, figures):
        return True
    starts = [value for one in figures if one.is_from for value in one.read_as(sense)]
    return exact(before.value) in starts and exact(after.value) not in starts


def _restated(case: Case, goal: Goal) -> Goal:
    said = goal.statement
    if said is None:
        return goal
    if _is_the_other_way(case.goal.target, goal.target):
        return evolve(goal, statement=None)  # its verb says the old way
    words = _words_of(case, said)
    figures = figures_in(words)
    named = _named(case, goal, figures)
    if _tells_the_old(case, goal, figures, None if named is None else named[0]):
        return evolve(goal, statement=None)
    if named is None:
        is_year = _is_taken_for_a_day(_number(case.goal.target), words, figures)
        return evolve(goal, statement=None) if is_year else goal
    figure, place, value = named
    if _stands_again(words, figure.digits, figures):
        return evolve(goal, statement=None)
    written = _written(rounded(value), *figure.marks(place))
    return evolve(goal, statement=said[: figure.at] + written + said[figure.at + len(figure.digits) :])


def _words_of(case: Case, said: str) -> Sentence:
    return words_of(said, case.language, case.goal.start or case.as_of)


def _stands_again(words: Sentence, digits: str, figures: tuple[Written, ...]) -> bool:
    """Tell whether a number stands in a statement where it is no figure of its own: "every one of
    the 300".
    """
    places = [at for at, token in enumerate(words.tokens) if token.kind == "number" and words.timed[at] < 0]
    stands = sum(words.said(at, at + 1) == digits for at in places)
    return stands > sum(one.digits == digits for one in figures)


def _is_taken_for_a_day(number: Number | None, words: Sentence, figures: tuple[Written, ...]) -> bool:
    """Tell whether an old number stands in a statement where it is read as a year: "grow by 2000"."""
    if number is None or abs(number) < _EARLIEST or any(exact(number) in one.values for one in figures):
        return False
    return any(token.kind == "number" and token.text == plain(abs(number)) for token in words.tokens)


def by_another_day(goal: Goal, deadline: date | None) -> Goal:
    """Return a goal with the day in its statement that it has now, *deadline* being the one before.

    It has no statement where that tells of its day in other words.
    """
    said = goal.statement
    if said is None or deadline is None or goal.deadline is None:
        return goal
    draft = draft_of(said, goal.start or deadline)
    if draft.deadline is None and draft.deadline_text is None:
        return goal
    for write in (LANGUAGES[draft.language].day, date.isoformat):
        day = write(deadline)
        place = said.find(day)
        is_told = any(first <= place < until for first, until in draft.spans.get("deadline", ()))
        if is_told and said.count(day) == 1:
            return evolve(goal, statement=said.replace(day, write(goal.deadline)))
    return evolve(goal, statement=None)


def is_turned_round(case: Case, goal: Goal) -> bool:
    """Tell whether a statement "from 400 to 300" would lead nowhere, or back, with the number of a
    proposed goal.
    """
    said = goal.statement
    if said is None:
        return False
    figures = figures_in(_words_of(case, said))
    named = _named(case, goal, figures)
    place = -1 if named is None else figures.index(named[0])
    if named is None or place < 1 or not (figures[place - 1].is_from and named[0].is_to):
        return False
    figure, _, value = named
    start, asked = figures[place - 1].values[0], figure.values[0]
    return (value * figure.scale - start) * (asked - start) <= 0


def _tells_the_old(case: Case, goal: Goal, figures: tuple[Written, ...], named: Written | None) -> bool:
    """Tell whether a statement tells what was asked before, in words that the proposed target is
    not told by.
    """
    others = [one for one in figures if one != named]
    if any(one.is_factor or one.is_large_in_words for one in others):
        return True
    target, asked = case.goal.target, goal.target
    if target is None or asked is None or case.metric is None:
        return False
    start = None if case.start is None else exact(case.start.value)
    again, sense, number = case.with_goal(goal), sense_of(case.metric, target), _number(target)
    before, after = sizes_of(case, target, case.asked), sizes_of(again, asked, again.asked)

    def tells_old(one: Written) -> bool:
        if _tells(one.read_as(sense), after):
            return False
        if one.is_in_hundredths and number is not None and exact(number) in one.values:
            return True  # "1 point" beside a change by 1, which is a hundred points
        is_told = _tells(one.read_as(sense), before) and start not in one.values
        return is_told and _may_tell(case, one, sense)

    return any(
        _tells_old_pace(case, one, sense, target, asked)
        if _is_of_another_period(one, target)
        else tells_old(one)
        for one in others
    )


def _tells_old_pace(case: Case, one: Written, sense: NumberSense, target: Target, asked: Target) -> bool:
    """Tell whether an amount of another period is what the old pace comes to, and not the new one: "15 a
    day" beside 100 a week.
    """
    paces = [each.pace for each in (target, asked) if isinstance(each, (KeepPace, ReachPace))]
    is_of_it = not one.counts or any(is_alike(case.goal.metric, each) for each in one.counts)
    if one.period is None or one.is_from or not is_of_it or len(paces) != len((target, asked)):
        return False
    old, new = (abs(each.per_day_mean) * Fraction(one.period.mean_days) for each in paces)
    values = one.read_as(sense)
    return any(abs(value - old) <= _NEARLY * old for value in values) and not any(
        abs(value - new) <= _NEARLY * new for value in values
    )


def _tells(values: tuple[Fraction, ...], sizes: tuple[frozenset[Fraction], tuple[Fraction, ...]]) -> bool:
    plainly, worked_out = sizes
    return any(
        one in plainly or any(abs(one - other) <= _CLOSELY * other for other in worked_out) for one in values
    )


def _may_tell(case: Case, figure: Written, sense: NumberSense) -> bool:
    """Tell whether a figure may be one of the target: the number itself, or one that counts nothing else."""
    if figure.is_from:
        return False
    number = _number(case.goal.target)
    if number is not None and exact(number) in (*figure.values, *figure.read_as(sense)):
        return True
    metric = case.goal.metric
    return not figure.counts or any(is_alike(metric, one) for one in figure.counts)


def _named(case: Case, goal: Goal, figures: tuple[Written, ...]) -> tuple[Written, int, Fraction] | None:
    """Return the one figure that names the number of the goal that is mended, and what stands there
    of another.
    """
    before, after = _number(case.goal.target), _number(goal.target)
    if before is None or after is None or goal.target is None:
        return None
    sense = sense_of(case.metric, goal.target)
    named = [
        one for one in figures if one.digits and not one.is_factor and exact(before) in one.read_as(sense)
    ]
    if len(named) != 1 or _is_of_another_period(named[0], goal.target):
        return None
    (figure,) = named
    place = figure.read_as(sense).index(exact(before))
    return figure, place, exact(after) * figure.read(place) / exact(before) if before else exact(after)


def _is_of_another_period(figure: Written, target: Target | None) -> bool:
    """Tell whether a figure is told of another period than that of the target."""
    if not isinstance(target, (KeepPace, ReachPace)) or figure.period is None:
        return False
    return figure.period != target.pace.period


def _number(target: Target | None) -> Number | None:
    """Return the number by which a statement tells a target: of a change its size, as a verb says its way."""
    change = _change(target)
    if change is not None:
        return abs(change)
    return target.value if isinstance(target, ReachLevel) else None


def _change(target: Target | None) -> Number | None:
    """Return the change that a target asks, with its sign; None of a level."""
    if isinstance(target, (KeepPace, ReachPace)):
        return target.pace.amount
    if isinstance(target, GrowBy):
        return target.growth.percent
    if isinstance(target, ChangeBy):
        return target.percent if target.amount is None else target.amount
    return None


def _is_the_other_way(before: Target | None, after: Target | None) -> bool:
    """Tell whether one of two changes is a rise and the other a fall."""
    one, other = _change(before), _change(after)
    return one is not None and other is not None and one * other < 0


_CLOSELY: Final = Fraction(3, 100)
"""What was worked out of the old target is told by a figure that lies so near: 6,500 for 13 weeks of 500."""


_NEARLY: Final = Fraction(1, 10)
"""What people say of another period is rounded, and months are not equally long: 15 a day, 100 a week."""
_EARLIEST: Final = 1000
"""Numbers from here on may be read as years."""


def _written(number: Number, thousands: str, decimals: str) -> str:
    """Write a number with a mark between its thousands, and one before its decimals."""
    told = plain(number)
    whole, _, part = told.partition(".")
    if thousands:
        whole = re.sub(r"(?<=\d)(?=(?:\d{3})+$)", thousands, whole)
    return whole + (decimals + part if part else "")
