"""Figures: the numbers of a sentence that count something, each with its unit, bound, sign and
role.

Knows numbers and the tables of units and roles. Years, ages, versions and ranks count nothing here.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, Final, NamedTuple

from smartgoals._statement.called import calls_something
from smartgoals._statement.denied import is_denied
from smartgoals._statement.introductions import bound_behind, introduced
from smartgoals._statement.measures import currency_at, currency_before, recurs_at, unit_at
from smartgoals._statement.metric_kinds import kind_of_metric
from smartgoals._statement.numbers import SaidNumber, number_at, part_of_scale
from smartgoals._statement.oftener import behind_times, is_level_in_times, turns_before
from smartgoals._statement.passed import (
    bounds_number,
    counts_nothing,
    is_in_name,
    is_in_time,
    is_number,
    is_ranked,
)
from smartgoals._statement.shares import TOPS, closes, of_scale, share_of
from smartgoals._statement.units import CENTS, CURRENCIES, TIME_UNITS
from smartgoals._statement.wholes import is_whole_of_rate

if TYPE_CHECKING:
    from smartgoals._statement.sentence import Sentence

__all__ = ["SaidFigure", "SaidQuantity", "figures_of", "less_by"]

_CROSSES: Final = frozenset({"x", "×"})
_TURNS: Final = frozenset({"multiply", "divide"})
_MOVING: Final = frozenset({"increase", "decrease", "improve", "gain", "move"})
_FARTHEST: Final = 20
_TENTH: Final = 10
_CENT: Final = Decimal("0.01")
_BASIS: Final = 100


class SaidFigure(NamedTuple):
    """A number that counts something, between the words `first` and `until`, with what says how.

    `start` is where what introduces it begins ("by at least"). `role` is the word before it (to, from, by),
    `bound` at_least, at_most or over, `sign` a plus or minus, `factor` tells a change in percent that a
    word says by itself ("double"). Of one that `is_band` both
    bounds are told. One that `is_open` may be the most that is allowed, or a level to reach.
    """

    value: Decimal
    first: int
    until: int
    start: int
    unit: str | None = None
    role: frozenset[str] = frozenset()
    bound: str | None = None
    sign: str = ""
    is_factor: bool = False
    is_weak: bool = False
    others: tuple[Decimal, ...] = ()
    upper: Decimal | None = None
    scale: Decimal = Decimal(1)
    is_clock: bool = False
    is_open: bool = False
    is_band: bool = False
    is_of_whole: bool = False
    """Whether it is a share that is told of its whole, which is no change: "8 out of 10"."""


class SaidQuantity(NamedTuple):
    """One figure, or two levels: `base` is where it starts, `figure` what it is about; `target` a
    change's end.
    """

    figure: SaidFigure
    base: SaidFigure | None = None
    target: SaidFigure | None = None


def figures_of(sentence: Sentence) -> list[SaidFigure]:
    """Return the figures of a sentence in order, cents as hundredths of the one currency that it names, or
    of none.
    """
    figures = list(_figures(sentence))
    currencies = {figure.unit for figure in figures if figure.unit in CURRENCIES}
    currency = currencies.pop() if len(currencies) == 1 else None
    return [_of_money(figure, currency) if figure.unit == CENTS else figure for figure in figures]


def _of_money(cents: SaidFigure, currency: str | None) -> SaidFigure:
    """Return cents in whole money; a figure beside may have no word for them: "from 60 to 40 cents"."""
    others = tuple(one * _CENT for one in cents.others)
    value = cents.value * _CENT
    return cents._replace(value=value, others=others, unit=currency, scale=cents.scale * _CENT)


def _figures(sentence: Sentence) -> Iterator[SaidFigure]:
    behind, bounds = 0, sentence.marks["bounds"]
    for place in _beginnings(sentence):
        if place < behind or is_in_time(sentence, place):
            continue
        if place in bounds and bounds_number(sentence, place, place + 1):
            continue  # "une cadence de 2 vidéos"
        if (
            place
            and sentence.has("others", place - 1, "not")
            and sentence.marks["others"][place - 1].until > place
        ):
            continue  # "no one complains"
        figure = _factor(sentence, place) or _figure(sentence, place)
        if figure is None:
            continue
        is_meant = figure.bound is not None or not is_denied(
            sentence, figure.start, figure.first, figure.until
        )
        if figure.value >= 0 and is_meant:
            yield figure
        behind = figure.until


def _beginnings(sentence: Sentence) -> list[int]:
    """Return the words that a figure can begin at: most words of a sentence are none."""
    marks = sentence.marks
    places = {at for at, token in enumerate(sentence.tokens) if token.kind == "number"}
    for table in ("numbers", "scales", "factors", "portions", "shares"):
        places.update(marks[table])
    places.update(at - 1 for at in marks["scales"] if at)
    places.update(at for at in sentence.ends["bounds"] if sentence.has("others", at, "article"))
    places.update(at for at, mark in marks["roles"].items() if _TURNS & set(mark.senses))
    places.update(at for at, word in enumerate(sentence.words) if word in _CROSSES)
    return sorted(places)


def _factor(sentence: Sentence, place: int) -> SaidFigure | None:
    """Return a change in percent that a word or a multiplier says: "double", "x2", "divide by
    3"."""
    mark = sentence.marks["factors"].get(place)
    if mark is not None:
        value = Decimal(mark.senses[0])
        if value > 0 and _lessens(sentence, place, mark.until):
            return less_by(SaidFigure(value, place, mark.until, place, "%", sign="+", is_factor=True))
        sign = "-" if value < 0 else "+"
        return SaidFigure(abs(value), place, mark.until, place, "%", sign=sign, is_factor=True)
    mark = sentence.marks["portions"].get(place)
    if mark is not None and not _is_of_unit(sentence, mark.until):
        return SaidFigure(Decimal(mark.senses[0]), place, mark.until, place, "%", is_factor=True)
    mark = sentence.marks["shares"].get(place)
    if (
        mark is not None
        and part_of_scale(sentence, place) is None
        and not _is_of_unit(sentence, mark.until - 1)
    ):
        return SaidFigure(Decimal(mark.senses[0]), place, mark.until - 1, place, "%")
    broken = _fraction(sentence, place)
    if broken is not None:
        return broken
    word = sentence.words[place]
    if word in _CROSSES and place + 1 < sentence.size and sentence.is_joined(place + 1):
        said = number_at(sentence, place + 1)
        if said is not None and said.value > 1:
            return _multiplied(sentence, said.value, place, said.until, place)
    return _divided(sentence, place)


def less_by(figure: SaidFigure) -> SaidFigure:
    """Return so many times more as so many times less: 300 % more as 75 % less."""
    times = figure.value / 100 + 1
    return figure._replace(value=round(100 - 100 / times, 2).normalize() + 0, sign="-")


def _lessens(sentence: Sentence, place: int, until: int) -> bool:
    """Tell whether so many times are said of less: "cut costs fourfold", "a fourfold reduction"."""
    behind = sentence.marks["directions"].get(until)
    is_less = behind is not None and bool({"decrease", "down"} & set(behind.senses))
    return is_less or (closes(sentence, until) and _lowers(sentence, place))


def _is_of_unit(sentence: Sentence, place: int) -> bool:
    """Tell whether a portion is one of a unit and no change in percent: "by half a point"."""
    at = place + 1 if sentence.has("roles", place, "of") else place
    at += 1 if sentence.has("others", at, "article") else 0
    mark = sentence.marks["units"].get(at)
    return mark is not None and (at <= place + 1 or mark.senses[0] in TIME_UNITS)


def _fraction(sentence: Sentence, place: int) -> SaidFigure | None:
    """Return a fraction in digits as a percentage: "by 1/3", "1/4 more", "3/4 of our clients"."""
    until = place + 3
    if until > sentence.size or sentence.words[place + 1] != "/" or not is_number(sentence, place):
        return None
    if not all(sentence.is_joined(at) for at in (place + 1, place + 2)) or sentence.is_joined(place):
        return None
    part, whole = (number_at(sentence, at) for at in (place, place + 2))
    if part is None or whole is None or whole.until != until or not 0 < part.value < whole.value < _TENTH:
        return None
    if whole.value in TOPS:
        return None  # a mark of "4/5"
    if until < sentence.size and (sentence.is_joined(until) and sentence.words[until] == "/"):
        return None
    value = round(part.value * 100 / whole.value, 2).normalize() + 0
    start, role, _, sign = introduced(sentence, place)
    more = any(sentence.has("others", until, sense) for sense in ("more", "less"))
    is_base = "from" in role and sentence.has("roles", until, "to")
    is_level = is_base or ("to" in role and "by" not in role and closes(sentence, until))
    if is_level or (not more and sentence.has("roles", until, "of")):
        return SaidFigure(value, place, until, start, "%", role - {"by"})  # "from 1/3 to 2/3", "1/3 of them"
    if more or "by" in role or sign:
        return SaidFigure(value, place, until, start, "%", role, sign=sign, is_factor=True)
    return None


def _divided(sentence: Sentence, place: int) -> SaidFigure | None:
    role = sentence.marks["roles"].get(place)
    if role is None or not _TURNS & set(role.senses):
        return None
    # What is multiplied may stand between: "divide our waste by three".
    last = min(role.until + 7, sentence.size)
    for at in range(role.until, last):
        if sentence.is_break(at):
            break
        said = number_at(sentence, at)
        if said is None or said.value <= 1:
            continue
        until = said.until
        if at > role.until and not _follows_by(sentence, at):
            continue
        if "divide" in role.senses:
            value = round(100 - Decimal(100) / said.value, 2)
            start = at if at > role.until else place
            return SaidFigure(value, at, until, start, "%", sign="-", is_factor=True)
        return _multiplied(sentence, said.value, at, until, at if at > role.until else place)
    return None


def _follows_by(sentence: Sentence, place: int) -> bool:
    role = sentence.ends["roles"].get(place)
    return role is not None and "by" in role[1].senses


def _multiplied(sentence: Sentence, times: Decimal, first: int, until: int, start: int) -> SaidFigure:
    """Return so many times as a change; less by a verb is so many times less: "cut errors by a
    factor of 10".
    """
    figure = SaidFigure((times - 1) * 100, first, until, start, "%", sign="+", is_factor=True)
    is_more = sentence.has("others", until, "more")
    return less_by(figure) if _lowers(sentence, start) and not is_more else figure


def _lowers(sentence: Sentence, place: int) -> bool:
    """Tell whether the last verb of moving before a word is one of less, and surely no other."""
    for at in range(place - 1, max(place - _FARTHEST, 0) - 1, -1):
        mark = sentence.marks["directions"].get(at)
        if mark is not None and _MOVING & set(mark.senses):
            return "decrease" in mark.senses and not {"increase", "move"} & set(mark.senses)
    return False


def _figure(sentence: Sentence, place: int) -> SaidFigure | None:
    """Return the figure that begins at a word; one of a value below zero is passed over."""
    said = _clock_or_number(sentence, place)
    said = None if said is None else of_scale(sentence, said)
    if said is None or is_in_name(sentence, place):
        return None
    first = currency_before(sentence, place)
    unit, until, value = unit_at(sentence, said.until, said.value)
    if first < place:
        unit = currency_at(sentence, first)
        until = max(until if unit in CURRENCIES and until > said.until else said.until, said.until)
    if unit == "bps":
        unit, value = "pp", value / _BASIS
    if unit == "fold":
        return _multiplied(sentence, value, place, until, place) if value > 1 else None
    if _is_times(sentence, said, unit):
        return _times(sentence, value, place, said.until, until)
    is_rank = is_ranked(sentence, place)
    share = None if is_rank else share_of(sentence, value, said.until, unit)
    if share is not None:
        value, until, unit = share
    elif _is_pair_of_name(sentence, place, said) or (
        counts_nothing(sentence, place, until, unit, is_money=first < place)
        or calls_something(sentence, place, first, until, unit)
        or (unit != "%" and unit not in CURRENCIES and is_whole_of_rate(sentence, place, said.value))
    ):
        return _passed(place, said, unit, until)
    start, role, bound, sign = introduced(sentence, first)
    if share is not None:
        role -= {"by"}  # "recommended by 9 customers out of 10" says no change
    if _is_now_behind(sentence, start, until):
        role |= {"now"}
    if unit == "%" and not sign and share is None:
        sign = _change_behind(sentence, until)
    after = bound_behind(sentence, until)
    is_weak = said.is_weak and share is None and (unit not in TIME_UNITS or (bound or after) is None)
    return SaidFigure(
        value=value,
        first=first,
        until=until,
        start=start,
        unit=unit,
        role=role,
        bound=bound or after,
        sign="" if unit is None and bound and _is_compared(sentence, start, sign) else sign,
        is_weak=is_weak,
        others=said.others,
        scale=said.scale,
        is_of_whole=share is not None,
        is_clock=unit is None and said.until - place > 1 and sentence.words[place + 1] == ":",
    )


def _passed(place: int, said: SaidNumber, unit: str | None, until: int) -> SaidFigure:
    """Return what counts nothing as a figure below zero; the minutes of "avant 22 h 30" are a part of it."""
    return SaidFigure(Decimal(-1), place, until if unit in TIME_UNITS else said.until, place)


def _is_compared(sentence: Sentence, start: int, sign: str) -> bool:
    """Tell whether a sign of comparing stands before the sign of a figure, which then is a level:
    "NPS ≥ +40".
    """
    return sentence.tokens[start].kind == "sign" and sentence.words[start] != sign


def _clock_or_number(sentence: Sentence, place: int) -> SaidNumber | None:
    """Return a number, also one in two parts: "7:30" is seven and a half, and "3:1" is three."""
    said = number_at(sentence, place)
    at = place + 1
    if said is None or said.until != at or not is_number(sentence, place) or at + 1 >= sentence.size:
        return said
    is_pair = sentence.words[at] == ":" and sentence.is_joined(at) and sentence.is_joined(at + 1)
    rest = number_at(sentence, at + 1) if is_pair and is_number(sentence, at + 1) else None
    if rest is None:
        return said
    is_clock = len(sentence.words[at + 1]) == 2 and rest.value < 60
    return said._replace(value=said.value + rest.value / 60 if is_clock else said.value, until=rest.until)


def _is_pair_of_name(sentence: Sentence, place: int, said: SaidNumber) -> bool:
    """Tell whether a pair of numbers is a word of its own, as the "1:1s" that somebody holds, or a
    ratio of 1:10.
    """
    is_pair = said.until - place > 1 and sentence.words[place + 1] == ":"
    is_counted = place > 0 and is_number(sentence, place - 1)
    is_even = is_pair and (said.value == 1 or (sentence.words[place] == "1" and not _has_time(sentence)))
    return is_pair and (is_counted or is_even or _is_letter(sentence, said.until))


def _has_time(sentence: Sentence) -> bool:
    """Tell whether a sentence names what is measured in time, so that 1:10 may be a length."""
    return any("time" in kind_of_metric(mark.senses[0]) for mark in sentence.marks["metrics"].values())


def _is_letter(sentence: Sentence, place: int) -> bool:
    return place < sentence.size and sentence.is_joined(place) and sentence.tokens[place].kind == "word"


def _is_now_behind(sentence: Sentence, start: int, until: int) -> bool:
    """Tell whether an aside says how it is today: "(320 today)", "500 clients, 320 aujourd'hui"."""
    if until < sentence.size and recurs_at(sentence, until) and sentence.words[start - 1] == "(":
        until = sentence.times[sentence.timed[until]][1]  # "(120 a week today)"
    mark = sentence.marks["roles"].get(until)
    if mark is None or "now" not in mark.senses or start == 0 or sentence.words[start - 1] not in {"(", ","}:
        return False
    return mark.until >= sentence.size or sentence.is_break(mark.until)


def _change_behind(sentence: Sentence, until: int) -> str:
    """Return the sign of a share that a word behind its noun makes a change: "30 % de ventes en plus"."""
    for place in range(until, min(until + 6, sentence.size)):
        bound = sentence.marks["bounds"].get(place)
        is_bound = bound is not None and bool({"or_more", "or_less"} & set(bound.senses))
        if sentence.is_break(place) or is_number(sentence, place) or is_bound:
            break
        if bounds_number(sentence, place, place + 2):
            break  # "15 % de clients de plus de 50 ans"
        if place == until:
            continue  # right behind the share, the word says its direction itself
        mark = sentence.marks["directions"].get(place)
        turn = (
            None if mark is None else "+" if "up" in mark.senses else "-" if "down" in mark.senses else None
        )
        stop = sentence.marks["others"].get(place)
        is_stop = mark is not None and stop is not None and "stop" in stop.senses and stop.until == mark.until
        if mark is not None and turn is not None and not is_stop and closes(sentence, mark.until):
            return turn
    return ""


def _is_times(sentence: Sentence, said: SaidNumber, unit: str | None) -> bool:
    """Tell whether a number says how many times: "3 times", "2x", "twice as many", "twice the leads"."""
    if unit == "x" or (unit is not None and sentence.has("units", said.until, "x")):
        return True
    is_word = unit is None and sentence.tokens[said.until - 1].kind == "word" and said.value > 1
    return is_word and behind_times(sentence, said.until - 1, said.until) is not None


def _times(sentence: Sentence, value: Decimal, place: int, at: int, until: int) -> SaidFigure | None:
    """Return "2x" as a change, and "three times" where more is said; how often is a count of its
    own."""
    is_sign = sentence.words[at] in _CROSSES
    often = until < sentence.size and recurs_at(sentence, until)
    more = any(sentence.has("others", until, sense) for sense in ("more", "less", "oftener"))
    start, role, bound, sign = introduced(sentence, place)
    is_change = "by" in role and not often and turns_before(sentence, start)
    behind = behind_times(sentence, place, until)
    if value > 1 and behind is not None:
        return _multiplied(sentence, value, place, behind, place)
    is_level = is_sign and not more and is_level_in_times(sentence, place, until)
    if value > 1 and ((is_sign and not often and not is_level) or more or is_change):
        if sentence.has("others", until, "less"):
            return SaidFigure(round(100 - 100 / value, 2), place, until, place, "%", sign="-", is_factor=True)
        return _multiplied(sentence, value, place, until, place)
    return SaidFigure(value, place, until, start, None, role, bound, sign)
