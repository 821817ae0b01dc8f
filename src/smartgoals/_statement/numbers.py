"""Numbers of a sentence: digits and number words as exact numbers. Knows words and scales, and no
unit."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Final, NamedTuple

from smartgoals._numbers import Number

if TYPE_CHECKING:
    from smartgoals._statement.sentence import Sentence

__all__ = [
    "SaidNumber",
    "as_number",
    "half_behind",
    "is_some",
    "number_at",
    "part_of_scale",
    "readings_of",
]

_LONGEST: Final = 30
"""Digits that a number may have; longer ones are codes, and count nothing."""
_HALF: Final = Decimal("0.5")
_GROUPS: Final = re.compile(r"[1-9]\d{0,2}(?:[.,' ]\d{3})+")
_LETTER: Final = 1
_THOUSAND: Final = 1000
_MOST: Final = Decimal(10) ** 15


class SaidNumber(NamedTuple):
    """A number as said: its value, the word after it, what else it may be, and whether it may be an
    article."""

    value: Decimal
    until: int
    others: tuple[Decimal, ...] = ()
    is_weak: bool = False
    scale: Decimal = Decimal(1)


def readings_of(digits: str, decimal: str) -> tuple[Decimal, ...]:
    """Return what digits with separators may mean, the usual reading first; nothing for what is no
    number.

    >>> readings_of("10.000", "."), readings_of("1,5", "."), readings_of("1 234,567", ",")
    ((Decimal('10000'), Decimal('10.000')), (Decimal('1.5'),), (Decimal('1234.567'),))
    """
    if len(digits) > _LONGEST:
        return ()
    plain = digits.replace(" ", "").replace("'", "")
    marks = {mark for mark in plain if mark in ".,"}
    if len(marks) == 2:
        last = max(plain.rfind("."), plain.rfind(","))
        whole = plain[:last].replace(".", "").replace(",", "")
        return (Decimal(f"{whole}.{plain[last + 1 :]}"),)
    if not marks:
        return (Decimal(plain),)
    mark = marks.pop()
    if len(plain) < len(digits):  # "1 234,567": what parts the thousands is another mark
        return (Decimal(plain.replace(mark, ".")),)
    if not _GROUPS.fullmatch(digits):
        return (Decimal(plain.replace(mark, ".", 1)),) if plain.count(mark) == 1 else ()
    grouped = Decimal(plain.replace(mark, ""))
    if plain.count(mark) > 1 or mark != decimal:
        return (grouped,)
    return grouped, Decimal(plain.replace(mark, "."))


def as_number(value: Decimal) -> Number:
    """Return an exact number as the int or float that it is.

    >>> as_number(Decimal("1.50") * 1000), as_number(Decimal("0.30"))
    (1500, 0.3)
    """
    return int(value) if value == value.to_integral_value() else float(value)


def number_at(sentence: Sentence, place: int) -> SaidNumber | None:
    """Return the number that begins at a word, in digits or in words, with its scale; else None.

    What is greater than anything that is counted is none, nor is what stands behind the last word.
    """
    if place >= sentence.size:
        return None
    token = sentence.tokens[place]
    said = _digits(sentence, place) if token.kind == "number" else None
    if token.kind == "word":
        said = part_of_scale(sentence, place) or _in_words(sentence, place)
    if said is None or said.value > _MOST:
        return None
    return _and_a_half(sentence, said)


def half_behind(sentence: Sentence, place: int) -> int | None:
    """Return the word after a half that is added at a word: "and a half", "et demie"; None where none is."""
    numbers, at = sentence.marks["numbers"], place
    if at >= sentence.size or not sentence.has("clauses", at, "and"):
        return None
    at += 2 if sentence.has("others", at + 1, "article") and at + 1 not in numbers else 1
    mark = numbers.get(at)
    if mark is None or Decimal(mark.senses[0]) != _HALF or mark.until > at + 1:
        return None
    return mark.until


def part_of_scale(sentence: Sentence, place: int) -> SaidNumber | None:
    """Return a part of a scale as the number that it is: "a quarter of a million", "un quart de million"."""
    mark = sentence.marks["shares"].get(place)
    if mark is None:
        return None
    at = mark.until + (1 if sentence.has("others", mark.until, "article") else 0)
    scale = sentence.marks["scales"].get(at)
    if scale is None or Decimal(scale.senses[0]) < _THOUSAND or not _is_word(sentence, at):
        return None
    value = Decimal(mark.senses[0]) * Decimal(scale.senses[0]) / 100
    return SaidNumber(value, scale.until) if value % _THOUSAND == 0 else SaidNumber(Decimal(-1), scale.until)


def _and_a_half(sentence: Sentence, said: SaidNumber) -> SaidNumber:
    """Return a number with the half that is added to it: "one and a half", "2 millions et demi"."""
    until = half_behind(sentence, said.until)
    if until is None:
        return said
    told = _scale_before(sentence, said.until)
    value = said.value + _HALF * told
    scale = sentence.marks["scales"].get(until)
    if scale is not None and _is_word(sentence, until) and told == 1:
        value, until = value * Decimal(scale.senses[0]), scale.until
    return said._replace(value=value, until=until, is_weak=False)


def _scale_before(sentence: Sentence, until: int) -> Decimal:
    """Return the scale that a number ends with, which a half behind it is one of: that of "2 millions"."""
    mark = sentence.marks["scales"].get(until - 1)
    scale = Decimal(1) if mark is None or mark.until != until else Decimal(mark.senses[0])
    return scale if scale >= _THOUSAND else Decimal(1)


def _digits(sentence: Sentence, place: int) -> SaidNumber | None:
    readings = list(readings_of(sentence.tokens[place].text, sentence.decimal))
    if not readings:
        return None
    until, factor = place + 1, Decimal(1)
    while until < sentence.size:
        scale = _scale(sentence, until)
        if scale is None or factor * scale > _MOST:
            break
        factor *= scale
        until = sentence.marks["scales"][until].until
    if factor != 1 and len(readings) > 1:
        readings.reverse()  # "1,200 million" in one language is what "1.2 million" is
    others = tuple(one * factor for one in readings[1:])
    return SaidNumber(readings[0] * factor, until, others, scale=factor)


def _scale(sentence: Sentence, place: int) -> Decimal | None:
    """Return the scale at a word; one letter is one only beside digits, and an M of thousands is a
    capital."""
    mark = sentence.marks["scales"].get(place)
    if mark is None:
        return None
    token = sentence.tokens[place]
    if token.end - token.start <= _LETTER:
        if _is_in_code(sentence, place):
            return None  # "20 B2B clients"
        is_beside = token.start - sentence.tokens[place - 1].end <= 1
        said = sentence.text[token.start : token.end]
        is_metre = said == "m" and sentence.tokens[place - 1].end != token.start
        if not is_beside or is_metre:
            return None
    return Decimal(mark.senses[0])


def _is_in_code(sentence: Sentence, place: int) -> bool:
    """Tell whether a letter begins a word of letters and digits, and belongs to no number before it."""
    return sentence.is_joined(place + 1) and sentence.tokens[place + 1].kind == "number"


def _in_words(sentence: Sentence, place: int) -> SaidNumber | None:
    """Return a number in words: "twenty-five", "deux cent mille", "une dizaine"."""
    numbers, scales = sentence.marks["numbers"], sentence.marks["scales"]
    current: Decimal | None = None
    at = place
    if place not in numbers and place not in scales:
        if not sentence.has("others", place, "article"):
            return None
        if place + 1 in sentence.marks["units"] and place in sentence.ends["bounds"]:
            return SaidNumber(Decimal(1), place + 1, is_weak=True)  # "in less than an hour"
        if place + 1 not in scales:
            return None
        at, current = place + 1, Decimal(1)
    is_scale = place in scales and place not in numbers
    if is_scale and (Decimal(scales[place].senses[0]) > _THOUSAND or _is_vague(sentence, place)):
        return None
    return _sum_of_words(sentence, place, at, current)


def is_some(sentence: Sentence, place: int) -> bool:
    """Tell whether a word stands for how many nobody knows: the "hundred" of "a few hundred", "milliers"."""
    return place in sentence.marks["scales"] and _is_word(sentence, place) and _is_vague(sentence, place)


def _is_vague(sentence: Sentence, place: int) -> bool:
    """Tell whether a scale without its number counts how many nobody knows: "dozens of", "a few hundred"."""
    bare = sentence.tokens[place].bare
    before = place - 1
    is_plural = bare != sentence.words[place]
    return is_plural or (
        before >= 0 and (sentence.has("others", before, "some") or before in sentence.marks["scales"])
    )


def _sum_of_words(sentence: Sentence, place: int, at: int, current: Decimal | None) -> SaidNumber | None:
    """Return the sum of the number words and scales from a word on, where `place` is the first."""
    numbers, scales = sentence.marks["numbers"], sentence.marks["scales"]
    total, lowest = Decimal(0), _MOST
    while at < sentence.size and sentence.tokens[at].kind == "word":
        if at in scales and _is_word(sentence, at):
            scale = Decimal(scales[at].senses[0])
            # Scales fall: "two million three hundred thousand", and no "hundred one hundred".
            if scale >= lowest or (current is not None and current >= scale):
                break
            current = (Decimal(1) if current is None else current) * scale
            at = scales[at].until
            if scale >= _THOUSAND:
                total, current, lowest = total + current, None, scale
            continue
        if current is not None and sentence.has("clauses", at, "and") and at + 1 in numbers:
            # "one hundred and fifty", "vingt et un".
            joined = Decimal(numbers[at + 1].senses[0])
            at += 1 if _adds(current, joined) else 0
        value = Decimal(numbers[at].senses[0]) if at in numbers else None
        if value is None or (current is not None and not _adds(current, value)):
            break
        current = value if current is None else current + value
        at = numbers[at].until
    value = total + (current or 0)
    is_weak = at == place + 1 and value == 1 and sentence.has("others", place, "article")
    return SaidNumber(value, at, (), is_weak) if at > place else None


def _is_word(sentence: Sentence, place: int) -> bool:
    return len(sentence.words[place]) > _LETTER + 1


def _adds(current: Decimal, value: Decimal) -> bool:
    """Tell whether a number word goes on with the number before it: "twenty" "five", "cent"
    "vingt"."""
    if current >= 100 and current % 100 == 0:
        return value < 100
    return current >= 20 and current % 10 == 0 and value < 20
