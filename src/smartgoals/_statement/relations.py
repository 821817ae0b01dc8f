"""Relations of two figures: one is the pace of the other, what each costs, for how many cases it holds, or
of another metric.

Knows figures and clauses; chooses none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from smartgoals._statement.clauses import ASIDE, PURPOSE
from smartgoals._statement.passed import is_number
from smartgoals._statement.units import CURRENCIES, TIME_UNITS

if TYPE_CHECKING:
    from smartgoals._statement.clauses import Clauses
    from smartgoals._statement.figures import SaidFigure
    from smartgoals._statement.sentence import Sentence

__all__ = ["is_of_another", "is_of_cases", "is_pace_of", "is_price", "is_total_of", "narrows"]

_CLOSE: Final = 4
"""So many words stand at most between a figure and what says more of it."""


def is_pace_of(sentence: Sentence, total: SaidFigure, figure: SaidFigure) -> bool:
    """Tell whether a figure says in which steps a total is reached: "12 books at one per month"."""
    number = sentence.timed[figure.until] if figure.until < sentence.size else -1
    if number < 0 or sentence.times[number][2].period is None or sentence.times[number][0] != figure.until:
        return False
    is_bare = figure.until - figure.first == 1  # "1,667 a day", and no "3 times a week", "5 days a week"
    is_alike = (is_bare or figure.unit == total.unit) and not total.is_factor and figure.value < total.value
    is_level = "now" in figure.role or ("from" in figure.role and "of" not in figure.role)
    return is_alike and not is_level and _is_one_clause(sentence, total, figure)


def is_total_of(sentence: Sentence, steps: SaidFigure, figure: SaidFigure, clauses: Clauses) -> bool:
    """Tell whether a figure is what the steps before it come to: "save $500 a month to reach $6,000"."""
    if figure.first <= steps.until or figure.value <= steps.value or figure.unit != steps.unit:
        return False
    if figure.unit == "%" or figure.role & {"from", "now"} or _is_in_period(sentence, figure.until):
        return False
    if not any(_is_in_period(sentence, at) for at in range(steps.until, figure.start)):
        return False
    label, words, until = clauses.labels[figure.first], sentence.words, figure.until
    is_alone = until >= sentence.size or sentence.is_break(until) or sentence.timed[until] >= 0
    is_same = is_alone if figure.unit in CURRENCIES else not is_alone and words[steps.until] == words[until]
    return is_same and (label == ASIDE or (label == PURPOSE and "to" in figure.role))


def _is_in_period(sentence: Sentence, place: int) -> bool:
    number = sentence.timed[place] if place < sentence.size else -1
    return number >= 0 and sentence.times[number][2].period is not None


def is_price(sentence: Sentence, counted: SaidFigure, figure: SaidFigure) -> bool:
    """Tell whether money is what each of many costs: "1,000 members at $5 a month"."""
    if figure.unit not in CURRENCIES or counted.role & {"from", "now"}:
        return False
    if counted.unit is not None and not sentence.has("clauses", figure.until, "aside"):
        return False  # "$50,000 of tickets at $20 each"
    is_at = "to" in figure.role and "by" not in figure.role and not counted.is_factor
    return is_at and _is_one_clause(sentence, counted, figure)


def _is_one_clause(sentence: Sentence, first: SaidFigure, second: SaidFigure) -> bool:
    """Tell whether no verb, no period and no "and" stands between two figures."""
    between = range(first.until, second.start)
    return not any(
        _is_verb_between(sentence, first.until, at)
        or sentence.timed[at] not in {-1, sentence.timed[second.first]}
        or sentence.has("clauses", at, "and")
        for at in between
    )


def _is_verb_between(sentence: Sentence, until: int, at: int) -> bool:
    """Tell whether a word behind what is counted is a verb: "20 people post once", and no "52 posts"."""
    if at not in sentence.marks["directions"]:
        return False
    return at not in sentence.marks["metrics"] or (at > until and not sentence.is_break(at + 1))


def is_of_cases(sentence: Sentence, figure: SaidFigure, clauses: Clauses, *, has_time: bool) -> bool:
    """Tell whether a share says for how many cases a level holds, or a change is wanted: "for 90% of orders".

    *has_time* tells whether another figure of the sentence is a length of time.
    """
    is_share = sentence.has("roles", figure.until, "of") or is_number(
        sentence, figure.until - 1
    )  # "9 out of 10"
    if figure.unit != "%" or figure.role or not is_share:
        return False
    if has_time and sentence.has("others", figure.until, "cases"):
        return True  # "within 30 seconds 80% of the time"
    if figure.start == 0 or not sentence.has("others", figure.start - 1, "cases"):
        return False
    verb = sentence.marks["directions"].get(clauses.verb)
    is_turn = verb is not None and bool({"increase", "decrease", "improve"} & set(verb.senses))
    return is_turn or has_time


def narrows(sentence: Sentence, earlier: SaidFigure, figure: SaidFigure) -> bool:
    """Tell whether a figure says more of another: "12 talks of 100 guests", "under 1 hour for 95 %
    of them".
    """
    if figure.first == earlier.until and sentence.has("units", earlier.until - 1, "x"):
        return True  # "3 fois 30 minutes"
    between = range(earlier.until, figure.start)
    if not between or len(between) > _CLOSE:
        return False
    verbs, nouns = sentence.marks["directions"], sentence.marks["metrics"]
    # What stands at a number is its noun, also where it may be a verb: the "équipe" of "3 équipes de 12".
    is_parted = any(at in verbs and at not in nouns for at in between[1:])
    if is_parted or any(sentence.is_break(at) for at in between):
        return False
    if any(sentence.has("clauses", at, "and") or sentence.timed[at] >= 0 for at in between):
        return False
    is_count = earlier.unit is None and figure.unit is None and not earlier.is_factor
    if is_count and not figure.role and sentence.has("others", figure.start - 1, "inside"):
        return True  # "10 museums in 5 countries"
    if earlier.unit is None and "of" in figure.role and figure.unit != "%" and not earlier.is_factor:
        return True
    is_service = earlier.unit in TIME_UNITS and earlier.bound in {"at_most", "cap"}
    return is_service and figure.unit == "%" and not figure.role and sentence.has("roles", figure.until, "of")


def is_of_another(sentence: Sentence, first: SaidFigure, second: SaidFigure) -> bool:
    """Tell whether the later of two figures is of another metric than the one before it, named behind what
    parts them: "prices by 5 % and churn under 2 %", "sales by 500 and reach 800 followers".
    """
    joint = next((at for at in range(first.until, second.start) if _is_joint(sentence, at)), None)
    if joint is None or ("between" in first.role and joint == first.until == second.start - 1):
        return False  # "between 40 and 60 units": two ends of one
    names, verbs = sentence.marks["metrics"], sentence.marks["directions"]
    before = {names[at].senses[0] for at in range(joint) if at in names and at not in verbs}  # "reach"
    behind = [names[at].senses[0] for at in range(joint + 1, second.start) if at in names]
    if not behind:
        counted = names.get(second.until)
        return counted is not None and bool(before) and counted.senses[0] not in before
    is_parted = bool(before) or sentence.words[joint] != ","  # "prices by 5 % and churn …"
    return is_parted and before.isdisjoint(behind)


def _is_joint(sentence: Sentence, place: int) -> bool:
    return sentence.words[place] in {",", ";"} or sentence.has("clauses", place, "and")
