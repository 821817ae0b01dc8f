"""Lost: figures of a sentence that no field of its goals holds, and that narrow the first or ask for more.

Told are those that surely do: a time or an amount of money with a bound, "within 24 hours", "for under €10
each"; a part, "500 of which pay"; what is counted beside, "and 3 stories"; what it is for, "to gain 500
followers"; and what is kept beside it, "without losing more than 5". Means, labels and what is compared are
none of them. Told is also a metric that shares the figure, "followers and leads by 10 %". Knows figures, clauses
and drafts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from smartgoals._model.target import Bound
from smartgoals._numbers import exact, plain, rounded
from smartgoals._statement.ambiguity import Ambiguity
from smartgoals._statement.clauses import ASIDE, MAIN, MEANS, PURPOSE, clauses_of
from smartgoals._statement.compared import lengths_before, open_starts
from smartgoals._statement.conditions import is_condition, lost_conditions
from smartgoals._statement.countings import lost_countings, window_of_mean
from smartgoals._statement.ends import is_bare
from smartgoals._statement.figures import figures_of
from smartgoals._statement.kept import is_kept_beside
from smartgoals._statement.listed import open_lists
from smartgoals._statement.numbers import as_number
from smartgoals._statement.open_ranges import open_ranges
from smartgoals._statement.passed import is_hyphened, is_number
from smartgoals._statement.sessions import open_sessions
from smartgoals._statement.units import CURRENCIES, TIME_UNITS
from smartgoals._statement.words import AmountKind, DeadlineKind
from smartgoals._time.period import Period

if TYPE_CHECKING:
    from smartgoals._statement.ambiguity import Span
    from smartgoals._statement.draft import Draft
    from smartgoals._statement.figures import SaidFigure
    from smartgoals._statement.sentence import Sentence
    from smartgoals._statement.time_phrase import TimePhrase

__all__ = ["LOSSES", "told_once"]

_LABELS: Final = frozenset({MAIN, ASIDE, PURPOSE})
_CAPS: Final = frozenset({"at_most", "cap"})
_MORE: Final = frozenset({"more", "less", "up", "down"})
_BOUNDS: Final = _CAPS | {"at_least", "over"}
_LEADS: Final = frozenset({"by", "to", "from"})
_LOST: Final = "also"
_CLAUSE: Final = "clause"
_JOINTS: Final = frozenset({",", ";"})
_SEVERAL: Final = 2
_LONGEST_GROUP: Final = 2
_LONGEST_JOINT: Final = 3
"""So many words stand at most between two channels of one list: ", and on"."""
_DAYS: Final = "days"
_LONGEST_PART: Final = 2
"""So many words a phrase for a part has at most: "of which"."""


def lost_figures(sentence: Sentence, draft: Draft) -> Iterator[Ambiguity]:
    """Yield the figures that no goal of a sentence holds, where its draft has one of its own."""
    held = [*_spans(draft)]
    if draft.amount is None or not any(
        _is_free(sentence, range(at, at + 1), held) for at in _numbers(sentence)
    ):
        return
    clauses = clauses_of(sentence)
    for figure in figures_of(clauses.sentence):
        label = clauses.labels[figure.first]
        if figure.is_weak or not _is_free(sentence, range(figure.first, figure.until), held):
            continue
        is_narrower = is_condition(sentence, figure, draft, clauses)
        if label == MEANS and (is_narrower or is_kept_beside(sentence, figure)):
            yield Ambiguity(field=_LOST, text=_said(sentence, figure))
        if label not in _LABELS:
            continue
        part = _part_at(sentence, figure)
        if part is not None:
            yield Ambiguity(field=_LOST, text=sentence.said(*part))
        elif (
            _is_bounded(figure, draft, label)
            or _is_more(sentence, figure, label)
            or (label == MAIN and _is_other_side(sentence, figure, draft))
            or _is_end_of_steps(sentence, figure, draft)
            or (label == MAIN and _is_of_days(sentence, figure, draft))
            or is_narrower
            or _is_more_than(sentence, figure, draft)
            or _is_total_beside(sentence, figure, draft)
            or _is_part_in_brackets(sentence, figure, draft)
        ):
            yield Ambiguity(field=_LOST, text=_said(sentence, figure))


def lost_names(sentence: Sentence, draft: Draft) -> Iterator[Ambiguity]:
    """Yield the metrics that share the figure of the first, of which the draft has one: "followers and leads
    by 10 %".
    """
    spans = draft.spans.get("metric", ())
    if not spans or draft.amount is None:
        return
    shared = [*_names_behind(sentence, sentence.words_between(*spans[0])[1])]
    led = {figure.start for figure in figures_of(sentence) if figure.role & _LEADS}
    held = [*_spans(draft)]  # by a goal beside: "à 1000 abonnés et l'engagement de 2 % à 4 %"
    if shared and shared[-1].stop in led:
        free = (one for one in shared if _is_free(sentence, one, held))
        yield from (Ambiguity(field=_LOST, text=sentence.said(one.start, one.stop)) for one in free)


def lost_channels(sentence: Sentence, draft: Draft) -> Iterator[Ambiguity]:
    """Yield the channels that a comma or an "and" joins to the goal's own, which a goal of one channel lacks."""
    places = draft.spans.get("channels", ())
    if draft.amount is None or len(places) < _SEVERAL:
        return
    for before, behind in pairwise(places):
        (_, first), (until, last) = (sentence.words_between(*one) for one in (before, behind))
        between = range(first, until)
        is_near = len(between) <= _LONGEST_JOINT and not any(is_number(sentence, at) for at in between)
        if is_near and any(_is_joined(sentence, at + 1) for at in between):
            yield Ambiguity(field=_LOST, text=sentence.said(until, last))


def lost_times(sentence: Sentence, draft: Draft) -> Iterator[Ambiguity]:
    """Yield what a period says that no pace holds: working days alone, and twice in one or every second.

    As in "3 stories on weekdays", in "100 sales in a single day", and in "5 posts
    biweekly", which are five in two weeks or ten in one.
    """
    if draft.amount is None:
        return
    figures = [figure.first for figure in figures_of(sentence)]
    for first, until, phrase in sentence.times:
        if phrase.is_working or phrase.is_single or phrase.is_left_out:
            yield Ambiguity(field=_LOST, text=sentence.said(first, until))
        elif phrase.days > 1 and draft.pace is not None and draft.pace.amount > phrase.days:
            each = plain(rounded(exact(draft.pace.amount) / phrase.days))
            readings = (f"{plain(draft.pace.amount)}/{phrase.period}", f"{each}/{phrase.period}")
            yield Ambiguity(field="pace", text=sentence.said(first, until), readings=readings)
        elif phrase.is_window and draft.pace is not None and draft.pace.period == phrase.period:
            if draft.counted is not None:
                continue  # "in 30 days, counted rolling"
            cap = f"{plain(draft.amount)}/{phrase.period}"
            yield Ambiguity(field="pace", text=sentence.said(first, until), readings=(cap, f"rolling {cap}"))
        elif phrase.is_rolling and draft.counted is None:
            means = window_of_mean(sentence, phrase, draft)
            yield Ambiguity(field="pace", text=sentence.said(first, until), readings=means)
        elif phrase.is_of_each and not any(first <= at < until for at in figures):
            yield Ambiguity(field=_LOST, text=sentence.said(first, until))
        elif phrase.twice is not None and phrase.period is None:
            every = Period(2, phrase.twice.unit)
            readings = (f"{plain(draft.amount)}/{every}", f"{plain(2 * draft.amount)}/{phrase.twice}")
            yield Ambiguity(field="pace", text=sentence.said(first, until), readings=readings)
        elif _is_of_no_length(phrase) and all(told.field != "pace" for told in draft.ambiguities):
            yield Ambiguity(field="pace", text=sentence.said(first, until))


def _is_of_no_length(phrase: TimePhrase) -> bool:
    """Tell whether a phrase recurs in a length that nobody knows: "each sprint", « à la fin de chaque sprint »."""
    return phrase.kind is DeadlineKind.RECURRING and phrase.period is None


def _names_behind(sentence: Sentence, place: int) -> Iterator[range]:
    """Yield the metrics that commas and an "and" join to what ends before a word."""
    while True:
        joint = sentence.marks["clauses"].get(place)
        if joint is not None and "and" in joint.senses:
            place = joint.until
        elif place < sentence.size and sentence.words[place] == ",":
            place += 1
        else:
            return
        while sentence.has("others", place, "article"):
            place += 1
        name = sentence.marks["metrics"].get(place)
        if name is None:
            return
        yield range(place, name.until)
        place = name.until


def open_groups(sentence: Sentence, draft: Draft) -> Iterator[Ambiguity]:
    """Yield that so many groups of so many may be counted by the group or by the head: "hire 3 teams of 5".

    Where the metric stands between the two it is what is counted: "run 4 workshops of 20 people".
    """
    if draft.amount_kind is not AmountKind.TARGET or draft.amount is None or draft.unit is not None:
        return
    held = draft.spans.get("amount", ())
    named = [sentence.words_between(*one)[0] for one in draft.spans.get("metric", ())]
    for first, second in pairwise(figures_of(sentence)):
        between = range(first.until, second.start)
        is_of = "of" in second.role and second.unit is None and not sentence.marks["roles"].get(second.until)
        is_group = is_of and 1 <= len(between) <= _LONGEST_GROUP
        is_own = sentence.span(first.first, first.until) in held and not any(at in between for at in named)
        if is_group and is_own and not first.is_factor and named:
            readings = (plain(draft.amount), plain(as_number(first.value * second.value)))
            said = sentence.said(first.first, min(second.until + 1, sentence.size))
            yield Ambiguity(field="amount", text=said, readings=readings)


def told_once(doubts: Sequence[Ambiguity]) -> tuple[Ambiguity, ...]:
    """Return doubts without the figures that are lost and may be years, of which another doubt tells."""
    others = [one.text for one in doubts if one.field != _LOST]
    return tuple(
        one
        for one in doubts
        if one.field != _LOST or not any(one.text in said or said in one.text for said in others)
    )


def _numbers(sentence: Sentence) -> Iterator[int]:
    """Yield the words that are numbers, an article before a unit among them: "within a week"."""
    numbers, units = sentence.marks["numbers"], sentence.marks["units"]
    for at, token in enumerate(sentence.tokens):
        if (
            token.kind == "number"
            or at in numbers
            or (at + 1 in units and sentence.has("others", at, "article"))
        ):
            yield at


def _is_free(sentence: Sentence, words: range, held: list[Span]) -> bool:
    """Tell whether no field of a goal stands at some words."""
    start, end = sentence.span(words.start, words.stop)
    return not any(first < end and start < until for first, until in held)


def _spans(draft: Draft) -> Iterator[Span]:
    """Yield where the fields of a draft stand, and of the goals beside it."""
    for name, spans in draft.spans.items():
        if name != _CLAUSE:
            yield from spans
    for other in draft.also:
        yield from _spans(other)


def _is_bounded(figure: SaidFigure, draft: Draft, label: str) -> bool:
    """Tell whether a figure bounds what the goal is about: how long it may take, what it may cost."""
    if figure.unit in TIME_UNITS:
        is_own = label == MAIN and "of" not in figure.role and draft.unit not in TIME_UNITS
        return is_own and figure.bound in _CAPS
    is_part = figure.unit == "%" != draft.unit and label == MAIN and not figure.role
    return (figure.unit in CURRENCIES or is_part) and figure.bound in _BOUNDS  # "at least 60 % women"


def _is_other_side(sentence: Sentence, figure: SaidFigure, draft: Draft) -> bool:
    """Tell whether a figure bounds on the other side what the goal bounds on one: "ni dépasser 500".

    Under a word of not, what the goal is held to is the other of what is said.
    """
    if draft.bound is None or figure.bound not in _BOUNDS or not is_bare(sentence, figure):
        return False
    is_cap, is_kept_under = figure.bound in _CAPS, draft.bound is Bound.AT_MOST
    is_not = any(sentence.has("others", at, "not") for at in range(figure.start))
    is_alike = figure.unit in {None, draft.unit} and not figure.role & {"by", "from"}
    return is_alike and is_cap == (is_kept_under == is_not)


def _is_end_of_steps(sentence: Sentence, figure: SaidFigure, draft: Draft) -> bool:
    """Tell whether a figure is what so many of each period shall come to: "50 a week to reach 2,000"."""
    is_step = draft.amount_kind is AmountKind.RATE and draft.amount is not None
    if not is_step or figure.role & {"by", "from", "now"} or figure.unit not in {None, draft.unit}:
        return False
    is_end = is_bare(sentence, figure) or sentence.has("others", figure.until, "within_of")  # "600 in total"
    return is_end and figure.value > exact(draft.amount or 0) and not figure.is_factor


def _is_more_than(sentence: Sentence, figure: SaidFigure, draft: Draft) -> bool:
    """Tell whether a figure says by how much a level beats what was: "500 signups, 100 more than last year", « 100 de
    plus que l'an dernier ».
    """
    places = (sentence.marks[table].get(figure.until) for table in ("others", "directions"))
    more = [mark.until for mark in places if mark is not None and _MORE & set(mark.senses)]
    is_bound = figure.until in sentence.marks["bounds"]  # « courir 10 km en moins d'une heure »
    is_timed = not is_bound and any(at < sentence.size and sentence.timed[at] >= 0 for at in more)
    is_than = is_timed or any(sentence.has("clauses", at, "compared") for at in more)
    return draft.amount_kind is AmountKind.TARGET and is_than


def _is_of_days(sentence: Sentence, figure: SaidFigure, draft: Draft) -> bool:
    """Tell whether a figure says on how many days, or how often, so much is done: "8 hours a night 5 nights a week"."""
    if draft.pace is None or not figure.role <= {"of"} or is_hyphened(sentence, figure.until - 1):
        return False
    behind = range(figure.until, min(figure.until + _LONGEST_GROUP, sentence.size))
    periods = (sentence.times[sentence.timed[at]][2].period for at in behind if sentence.timed[at] >= 0)
    is_again = any(period not in {None, draft.pace.period} for period in periods)
    return is_again or (figure.unit == _DAYS != draft.unit)


def _is_total_beside(sentence: Sentence, figure: SaidFigure, draft: Draft) -> bool:
    """Tell whether a figure is what all of them come to: "$1 per page read, $2,000 in total"."""
    is_more = figure.unit == draft.unit and figure.value > exact(draft.amount or 0) and not figure.role
    return is_more and sentence.has("others", figure.until, "all_in_all")


def _is_part_in_brackets(sentence: Sentence, figure: SaidFigure, draft: Draft) -> bool:
    """Tell whether a figure counts some of those that a goal counts: "200 teachers (120 women)"."""
    is_opened = figure.start == figure.first > 0 and sentence.words[figure.start - 1] == "("
    is_counted = figure.until in sentence.marks["metrics"] and figure.unit is None is draft.unit
    return is_opened and is_counted and figure.value < exact(draft.amount or 0)


def _part_at(sentence: Sentence, figure: SaidFigure) -> tuple[int, int] | None:
    """Return the words of a part of what is counted: "dont 500", "including 500", "500 of whom"."""
    others = sentence.marks["others"]
    is_definite = figure.start > 0 and sentence.has("others", figure.start - 1, "definite")
    if sentence.has("others", figure.until, "part") and not is_definite:
        return figure.first, others[figure.until].until
    for at in range(max(figure.start - _LONGEST_PART, 0), figure.start):
        is_led = sentence.has("others", at, "part") and others[at].until == figure.start
        if is_led and not is_number(sentence, at - 1):  # "15 of them under 30"
            return at, figure.until
    return None


def _is_more(sentence: Sentence, figure: SaidFigure, label: str) -> bool:
    """Tell whether a figure counts something beside: "and 3 stories", "to gain 500 followers"."""
    place = figure.start
    if place > 0 and sentence.has("others", place - 1, "definite"):
        return False  # "our 20 keywords"
    is_counted = figure.until in sentence.marks["metrics"] and figure.unit is None
    if label == PURPOSE:
        return is_counted
    named = [at for at, mark in sentence.marks["metrics"].items() if mark.until == place]
    place = min(named, default=place)  # "…, click rate above 4 %"
    while place > 0 and sentence.has("others", place - 1, "article"):
        place -= 1
    is_timed = figure.until < sentence.size and sentence.timed[figure.until] >= 0
    return label == MAIN and _is_joined(sentence, place) and (is_counted or bool(named) or is_timed)


def _is_joined(sentence: Sentence, place: int) -> bool:
    """Tell whether a comma, a semicolon or an "and" stands before a word."""
    ended = sentence.ends["clauses"].get(place)
    is_and = ended is not None and "and" in ended[1].senses
    return is_and or (place > 0 and sentence.words[place - 1] in _JOINTS)


def _said(sentence: Sentence, figure: SaidFigure) -> str:
    """Return a figure with what introduces it, and the noun that it counts."""
    name = sentence.marks["metrics"].get(figure.until)
    return sentence.said(figure.start, figure.until if name is None else name.until)


LOSSES: Final = (
    lost_figures,
    lost_names,
    lost_channels,
    lost_times,
    lost_countings,
    lost_conditions,
    open_groups,
    open_lists,
    open_ranges,
    open_sessions,
    open_starts,
    lengths_before,
)
"""What may be lost of a sentence, each with its own question."""
