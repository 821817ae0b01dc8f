"""What counts nothing: years, ages, ranks, codes, and numbers inside a name or a time.

Knows words, units and phrases of time; knows no figure.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from smartgoals._statement.metric_kinds import kind_of_metric
from smartgoals._statement.numbers import number_at
from smartgoals._statement.units import CURRENCIES, TIME_UNITS

if TYPE_CHECKING:
    from smartgoals._statement.sentence import Sentence

__all__ = [
    "RACES",
    "bounds_number",
    "counts_nothing",
    "has_number",
    "is_hyphened",
    "is_in_bound",
    "is_in_name",
    "is_in_time",
    "is_number",
    "is_race",
    "is_raced_in",
    "is_ranked",
    "is_year_like",
]

_LONGEST_BOUND: Final = 4
_SHORT: Final = frozenset({"seconds", "minutes", "hours"})
_NOUNS: Final = frozenset({None, "pages", "words", "stars"})
"""Units that are nouns as well, and no unit at all: what is ranked, as in "top 3 pages"."""
_BEHIND: Final = frozenset({"clock", "people"})
_LEAST_YEAR: Final = 1900
_MOST_YEAR: Final = 2100
_LETTERS: Final = 3
_LABEL: Final = 2
"""The word at which the dash behind a label stands: "KR", "3", "–"."""
_MONEY: Final = frozenset({"money"})
_JOINTS: Final = frozenset("+-/")
_PICTURES: Final = frozenset({"4", "8"})
"""How many thousand points a picture is wide."""
_AROUND: Final = ("units", "roles", "bounds", "clauses", "others", "scales", "numbers", "factors")
"""Tables whose words say something of a number, or end what it counts."""
_TENTH: Final = 10
_FARTHEST: Final = 6
"""So many words lie at most between two ranks of one goal."""
_LONGEST_WAY: Final = 12
"""So many words lie at most between what lasts and how long it does."""
_HUNDRED: Final = 100
RACES: Final = ("run", "ride", "swim", "walk")
"""Verbs of what is raced."""
_TOPS: Final = frozenset({10, 20, 100})
"""What marks are given out of."""
_COUNTS: Final = frozenset({"count"})
_DASHES: Final = frozenset("-\u2010\u2011")
"""What joins a word and a number; the longer ones part them."""
_MOST_STARS: Final = 10
"""No rating has more stars: what has is counted, as the stars that a repository is given."""


def has_number(sentence: Sentence, first: int, until: int) -> bool:
    """Tell whether a number that is no time stands among words: the second one of « 500 ventes, 100 de plus »."""
    return any(is_number(sentence, at) and sentence.timed[at] < 0 for at in range(first, until))


def is_number(sentence: Sentence, place: int) -> bool:
    """Tell whether a word is a number in digits."""
    return place >= 0 and sentence.tokens[place].kind == "number"


def is_in_time(sentence: Sentence, place: int) -> bool:
    """Tell whether a word belongs to a phrase of time that counts nothing; a service level does."""
    number = sentence.timed[place]
    if number < 0:
        return False
    first, until, phrase = sentence.times[number]
    if phrase.is_deadline or phrase.period is not None:
        return True
    if phrase.is_level:
        return False
    if any(sentence.has("roles", at, "now") for at in range(first, min(first + 2, until))):
        return False
    units = {
        sense
        for at in range(first, until)
        if (mark := sentence.marks["units"].get(at))
        for sense in mark.senses
    }
    if units & _SHORT:
        return False
    bounds = {
        sense
        for at in range(first, until)
        if (mark := sentence.marks["bounds"].get(at))
        for sense in mark.senses
    }
    return not (bounds & {"at_most", "over", "cap"} and units & TIME_UNITS)


def is_in_name(sentence: Sentence, place: int) -> bool:
    """Tell whether a number word belongs to the name of a metric: "cost per thousand"."""
    for first in range(max(0, place - 4), place + 1):
        mark = sentence.marks["metrics"].get(first)
        if mark is not None and mark.until > place and (first < place or mark.until > place + 1):
            return True
    return False


def is_ranked(sentence: Sentence, place: int) -> bool:
    """Tell whether a word before a number says that it is one of a row: "top 3", "n° 12".

    A period before it does not, nor what a number counts: "chaque semaine deux articles", "20 pages 5 days a week".
    """
    if place > 0 and sentence.timed[place - 1] >= 0:
        return False
    for at in (place - 1, place - 2):
        mark = sentence.marks["others"].get(at)
        if mark is not None and mark.until == place and "not_counted" in mark.senses:
            is_of_days = sentence.has("others", place + 1, "in_days") or sentence.has(
                "units", place + 1, "days"
            )
            if is_number(sentence, at - 1) and (is_of_days or len(sentence.words[at]) > 1):
                return False  # « 2 h 3 soirs par semaine », but "18 h 30"
            return at > 0 or at not in sentence.marks["directions"]  # "form 3 groups"
    return False


def bounds_number(sentence: Sentence, first: int, until: int) -> bool:
    """Tell whether a word of a phrase begins the bound of a number: the "plus" in "de plus de 50"."""
    bounds = (sentence.marks["bounds"].get(at) for at in range(first, until))
    return any(bound is not None and number_at(sentence, bound.until) is not None for bound in bounds)


def is_in_bound(sentence: Sentence, place: int) -> bool:
    """Tell whether a word is one of a bound, and no change: the "more" of "40 or more"."""
    bounds = sentence.marks["bounds"]
    before = range(place - _LONGEST_BOUND, place + 1)
    return any(at in bounds and bounds[at].until > place for at in before)


def counts_nothing(sentence: Sentence, place: int, until: int, unit: str | None, *, is_money: bool) -> bool:
    """Tell whether a number is a rank, an age, a version, a year, or part of a name."""
    if unit == "%" or unit in CURRENCIES or is_money:
        return False
    tokens, words = sentence.tokens, sentence.words
    before = place - 1
    if (
        sentence.is_joined(place)
        and before >= 0
        and (tokens[before].kind == "word" or words[before] in {"/", "#", "°"})
    ):
        return True
    if before >= 0 and words[before] == "#":
        return True
    counted = _end_of_number(sentence, place)
    if _is_code(sentence, place) or (unit is None and _is_dashed(sentence, place)):
        return True
    if _is_adjective(sentence, place, counted, unit) or _is_model(sentence, place, counted):
        return True
    if until < sentence.size and sentence.is_joined(until):
        after = tokens[until]
        is_noun = until in sentence.marks["metrics"] and after.end - after.start > _LETTERS
        if (after.kind == "word" and not is_noun) or (after.text == "/" and _is_clock(sentence, until)):
            return True
    behind = sentence.marks["others"].get(counted)
    is_called = behind is not None and not _BEHIND.isdisjoint(behind.senses)
    if (is_called and not _is_length(sentence, place, counted)) or _is_age(sentence, counted):
        return True
    # "aged 18-24": the end of a range counts as little as its beginning.
    start = before - 2 if before >= 2 and words[before] == "-" and not _is_label(sentence, place) else before
    is_label = unit in _NOUNS and (
        (is_ranked(sentence, place) and not _is_of_two_ranks(sentence, place))
        or (start >= 0 and start != before and sentence.has("others", start, "not_counted"))
    )
    if is_label:
        return True
    if any(
        sentence.has("others", at, "whole") and sentence.marks["others"][at].until == place
        for at in range(max(0, place - 4), place)
    ):
        return True
    if sentence.has("units", counted, "stars") and _is_whole(sentence, place):
        return not _is_mark(sentence, place, counted + 1)
    return is_race(sentence, place, until) or _is_year(sentence, place, until, unit)


def _is_length(sentence: Sentence, place: int, until: int) -> bool:
    """Tell whether a number is how long something lasts, and nobody's age: "ramener la durée à 3 ans"."""
    unit = sentence.marks["units"].get(until)
    if unit is None or unit.senses[0] not in TIME_UNITS:
        return False
    is_named = False
    for at in range(place - 1, max(place - _LONGEST_WAY, 0) - 1, -1):
        if sentence.has("directions", at, "move"):
            return not is_named  # "passer de 5 ans à 3 ans", and no "abonnés de 18 ans"
        marks = (sentence.marks[table].get(at) for table in ("metrics", "heads"))
        if any(mark is not None and "time" in kind_of_metric(f"_{mark.senses[0]}") for mark in marks):
            return True
        is_named = is_named or at in sentence.marks["metrics"]
    return False


def _is_of_two_ranks(sentence: Sentence, place: int) -> bool:
    """Tell whether a rank is one of two that a goal leads from and to: "du rang 5 au rang 3"."""
    words, own = sentence.words, place - 1
    if not sentence.has("others", own, "rank"):
        return False
    near = range(max(place - _FARTHEST, 0), min(place + _FARTHEST, sentence.size - 1))
    return any(at != own and words[at] == words[own] and is_number(sentence, at + 1) for at in near)


def _is_label(sentence: Sentence, place: int) -> bool:
    """Tell whether a dash parts a number from the label of a goal before it: "KR3 – 500 followers"."""
    dash = place - 1
    is_apart = not sentence.is_joined(place) and not sentence.is_joined(dash)
    return is_apart and dash <= _LABEL


def _is_code(sentence: Sentence, place: int) -> bool:
    """Tell whether digits are a part of a code: "J+5", "555-0123", "50/50", "2026-27"."""
    words = sentence.words
    beside = {words[place - 1] if place else "", words[place + 1] if place + 1 < sentence.size else ""}
    if _JOINTS.isdisjoint(beside):
        return False
    if place > 1 and words[place - 1] == "+" and sentence.is_joined(place) and sentence.is_joined(place - 1):
        return sentence.tokens[place - 2].kind == "word"
    for first in (place, place - 2):
        second = first + 2
        if (
            first < 0
            or second >= sentence.size
            or not (is_number(sentence, first) and is_number(sentence, second))
        ):
            continue
        if not (sentence.is_joined(first + 1) and sentence.is_joined(second)):
            continue
        left, mark, right = words[first : second + 1]
        is_phone = right[0] == "0" and right.isdecimal() and len(right) > _LETTERS
        if (mark == "-" and (is_phone or _are_years(left, right))) or (
            mark == "/" and _is_split(left, right)
        ):
            return True
    return False


def _is_split(left: str, right: str) -> bool:
    """Tell whether two numbers with a slash are no mark and no fraction: "50/50", "80/20", but
    "120/80" of blood.
    """
    if not (left.isdecimal() and right.isdecimal()):
        return False
    part, whole = int(left), int(right)
    return part in {whole, _HUNDRED - whole} or (part < whole >= _TENTH and whole not in _TOPS)


def _are_years(left: str, right: str) -> bool:
    """Tell whether two numbers are the years of a season, or of a plan: "2026-27", "2024-2028"."""
    if not is_year_like(left) or int(left) % 100 == 0:
        return False
    return right == f"{(int(left) + 1) % 100:02}" or (is_year_like(right) and int(left) < int(right))


def is_year_like(said: str) -> bool:
    """Tell whether a word is a number that looks like a year of our time."""
    return said.isdecimal() and len(said) == 4 and _LEAST_YEAR <= int(said) <= _MOST_YEAR


def _is_dashed(sentence: Sentence, place: int) -> bool:
    """Tell whether a dash joins a number to the word before it: "pre-2020", "Covid-19"."""
    return place > 0 and sentence.tokens[place - 1].kind == "word" and is_hyphened(sentence, place)


def _is_adjective(sentence: Sentence, place: int, until: int, unit: str | None) -> bool:
    """Tell whether a length, or a size, says what is counted: "5 10-minute videos", "10 4K videos"."""
    is_behind = place > 0 and (is_number(sentence, place - 1) or place - 1 in sentence.marks["numbers"])
    if until >= sentence.size:
        return False
    if is_behind and until == place + 2 and words_joined(sentence, place):
        return True
    if unit not in TIME_UNITS or not is_hyphened(sentence, until):
        return False
    noun = sentence.marks["metrics"].get(until + 1)
    return is_behind or (noun is not None and kind_of_metric(noun.senses[0]) == _COUNTS)


def _is_model(sentence: Sentence, place: int, until: int) -> bool:
    """Tell whether a number belongs to a name of things: "20 iPhone 15 cases", "a 4K video", "des
    vidéos 4K".
    """
    if place == 0:
        return False
    if place > 1 and is_number(sentence, place - 2) and until == place + 1:
        return _is_unknown(sentence, place - 1) and _is_unknown(sentence, until, noun=True)
    if until != place + 2 or sentence.words[place] not in _PICTURES or not words_joined(sentence, place):
        return False
    names = sentence.marks["metrics"]
    is_named = place - 1 in names and until not in names
    return is_named or sentence.has("others", place - 1, "article")


def _is_unknown(sentence: Sentence, place: int, *, noun: bool = False) -> bool:
    """Tell whether a word is in no table that matters beside a number; of a noun, but that of the metrics."""
    if place >= sentence.size or sentence.tokens[place].kind != "word" or sentence.timed[place] >= 0:
        return False
    tables = _AROUND if noun else (*_AROUND, "metrics")
    return not any(place in sentence.marks[table] for table in tables)


def is_hyphened(sentence: Sentence, place: int) -> bool:
    """Tell whether a hyphen joins a word to the one before it: "10-minute"."""
    end, start = sentence.tokens[place - 1].end, sentence.tokens[place].start
    return start - end == 1 and sentence.text[end] in _DASHES


def words_joined(sentence: Sentence, place: int) -> bool:
    """Tell whether a letter stands at a number without a blank: 4K."""
    return sentence.is_joined(place + 1) and sentence.tokens[place + 1].kind == "word"


def _is_whole(sentence: Sentence, place: int) -> bool:
    """Tell whether a number has no decimals: "five-star reviews" have no more than a name."""
    said = number_at(sentence, place)
    return said is not None and said.value <= _MOST_STARS and said.value == said.value.to_integral_value()


def _is_mark(sentence: Sentence, place: int, until: int) -> bool:
    """Tell whether so many stars are a level that a word leads to, or a verb of having: "reach 5 stars", "get 5
    stars", but not "win 5 stars".
    """
    leads = [mark for table in ("roles", "bounds") for mark in sentence.marks[table].values()]
    leads += [mark for mark in sentence.marks["directions"].values() if "achieve" in mark.senses]
    if is_hyphened(sentence, until - 1) or not any(mark.until == place for mark in leads):
        return False
    is_end = until >= sentence.size or sentence.is_break(until) or sentence.timed[until] >= 0
    return is_end or sentence.has("others", until, "stop")


def _end_of_number(sentence: Sentence, place: int) -> int:
    """Return the word after a number, where its unit stands."""
    said = number_at(sentence, place)
    return place + 1 if said is None else said.until


def _is_clock(sentence: Sentence, place: int) -> bool:
    """Tell whether "24/7" and the like are meant."""
    return bool({"24", "7"} & set(sentence.words[place + 1 : place + 2])) and sentence.is_joined(place + 1)


def _is_age(sentence: Sentence, until: int) -> bool:
    """Tell whether a number opens a range of ages: "18-24 year-olds"."""
    if until + 1 >= sentence.size or not is_number(sentence, until + 1):
        return False
    is_range = sentence.words[until] == "-" or sentence.has("roles", until, "to")
    return is_range and sentence.has("others", until + 2, "people")


def is_race(sentence: Sentence, place: int, until: int) -> bool:
    """Tell whether "a 5K", or the "5k" of "run 5k", is meant, which is run and not counted."""
    if place == 0 or until != place + 2 or sentence.words[place + 1] != "k":
        return False
    is_alone = until >= sentence.size or sentence.tokens[until].kind != "word"
    is_alone = is_alone or sentence.has("others", until, "stop") or until in sentence.marks["numbers"]
    is_run = any(sentence.has("implied", place - 1, sense) for sense in RACES)
    return is_alone and (is_run or sentence.has("others", place - 1, "article"))


def is_raced_in(sentence: Sentence, first: int, until: int) -> bool:
    """Tell whether a time stands right behind a distance that a verb is told to race: "run 10 km in 50 minutes", but
    neither "10 km in 4 weeks" nor "in 30 minutes 3 times a week".
    """
    number = sentence.timed[until] if until < sentence.size else -1
    at = first - 1 if not sentence.has("others", first - 1, "article") else first - 2
    is_run = any(sentence.has("implied", at, sense) for sense in RACES)
    if number < 0 or not is_run:
        return False
    begin, end, phrase = sentence.times[number]
    units = (sentence.marks["units"].get(place) for place in range(begin, end))
    is_short = any(mark is not None and mark.senses[0] in _SHORT for mark in units)
    is_own = begin == until and phrase.period is None and not phrase.is_deadline
    return is_own and is_short and not any(other.period is not None for _, _, other in sentence.times)


def is_determined(sentence: Sentence, place: int) -> bool:
    """Tell whether an article or a possessive stands before a year: "the 2025 report", "our 2025 sales"."""
    return place > 0 and (
        sentence.has("others", place - 1, "article")
        or sentence.has("others", place - 1, "definite")
        or sentence.has("owners", place - 1, "determiner")
    )


def _is_year(sentence: Sentence, place: int, until: int, unit: str | None) -> bool:
    said = sentence.words[place]
    if place in sentence.counted:
        return False
    if unit is not None or not is_year_like(said) or until > place + 1:
        return False
    metrics = sentence.marks["metrics"]
    names = [metrics[at].senses[0] for at in range(until, min(until + 3, sentence.size)) if at in metrics]
    if not names:
        return True
    is_money = all(kind_of_metric(name) == _MONEY for name in names)
    return int(said) % 100 != 0 and (is_money or is_determined(sentence, place))
