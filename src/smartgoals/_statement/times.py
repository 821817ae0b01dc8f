"""Time phrases: every phrase of a sentence that says by when or how often, with the day or the
period it means.

One engine for all languages: which words mean what is data (`TimeWords`), and word order is free where
languages differ. Nothing is guessed: a phrase that can be read in two ways says both, one whose day
lies elsewhere ("by the end of the campaign") has none, and 31 June is no day.

What a phrase allows is decided like this, where people could mean several things:

- The deadline is the last day that the words allow: "by Q3", "by 2030" and "until March" end with the
  period, "before March" on the last day of February, "before the end of March" on its last day, "in 3 to
  6 months" after six, a range with its second end.
- A time without a year is the next one whose end has not passed; a weekday may be today. "Next March" is
  the first one to begin; where that is in the year that runs, the one after it is a second reading.
- A season is three whole months, as meteorologists count them (WMO; in the north summer is June to
  August). "By summer" is its last day, as that of "by Q3" is; that it may mean its beginning is a second
  reading. "La rentrée" is 1 September, a week ends on Sunday, New Year is 1 January.
- "Early" is the first third, of a year the first quarter; "mid" the 15th of a month and 30 June of a
  year; "late" lasts to the end; the start of something is its first day.
- "The next quarter" behind "over" or "within" is a length from today; behind "in", without "the" and as
  "the coming quarter" it is the calendar's, and so is "le prochain trimestre".
- A length counts from the first day that the sentence names, that day among its days, and else from
  today; "two weeks before" a day is the day 14 days earlier, before an end 14 days before its last.
- Halves count as quarters do (kind `quarter`); weeks and weekends are lengths; a middle is a day.
- A fiscal year is named after the year it ends in, on one of four days where nobody says which; so do its
  quarters and halves; a bare year is the calendar's, and one of two years ("2026/27") has no day.
- Hours and minutes make no deadline, nor do up to three days or ten working days; more days make none
  beside words of answering and delivering, beside a share of things that are done ("fill 90 % of vacancies
  within 45 days"), or beside another end. The first weeks of something, and "within two weeks of launch",
  have no day.
- What something is for ("for Christmas"), or the day it is held on, is its end where no other
  stands; "by 1/3" is a part, and no day, behind a verb of change and beside an end. With points the
  day comes first: 03.04.2027 is 3 April.
- A time that has passed is no end alone or behind "in", but one behind "by"; "by 2000" is a number.
- A number in the place of a year is that year, whatever year it is, unless it counts something: "31
  December 9999", and "in May 3000 orders". One that no calendar has (0, 10000) leaves no day, as 31 June.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from functools import partial
from typing import Final

from attrs import evolve

from smartgoals._messages.time_words import TimeWords
from smartgoals._statement.text import Token
from smartgoals._statement.time_days import KINDS, Stretch, after, nth
from smartgoals._statement.time_events import event_phrase
from smartgoals._statement.time_exceptions import EXCEPT, excepted
from smartgoals._statement.time_index import Atom, atoms_of, spaced
from smartgoals._statement.time_lasted import behind_whole, is_lasting_level
from smartgoals._statement.time_lengths import Length, length, longer
from smartgoals._statement.time_named import named_phrase, phrase_of
from smartgoals._statement.time_phrase import BARE, Head, PhraseRead, TimePhrase, Times, head_of, placed
from smartgoals._statement.time_points import bare_unit, point
from smartgoals._statement.time_recurring import in_one, in_single, recurring
from smartgoals._statement.time_scene import ALONE, ROOM, Around, Scene, cut_of, skipped
from smartgoals._statement.time_service import (
    INSIDE_OF,
    in_whole_days,
    is_level_led,
    is_measured,
    is_of_calendar,
    is_of_each,
    is_of_share,
    is_service_level,
    is_short,
    noted,
)
from smartgoals._statement.time_spans import (
    away_from,
    from_start,
    is_day_of_article,
    is_from_named,
    until_named,
    with_article,
)
from smartgoals._statement.time_windows import as_window, capped, rolling
from smartgoals._statement.time_years import ends_of_year
from smartgoals._statement.words import DeadlineKind

__all__ = ["TimePhrase", "time_phrases", "times_of"]

_SINCE: Final = frozenset({"compared", "start", "after"})
_INSIDE: Final = INSIDE_OF | {"by_within"}
_LENGTHS: Final = _INSIDE | {"before"}
_NAMED: Final = frozenset({BARE, "by", "for", "at", "on", "until"})
_CLOCK: Final = frozenset({"hour", "minute"})
_TO_EVENTS: Final = frozenset({"by", "by_within", "before", "until", "during", EXCEPT})
_REACH: Final = 8
"""How far behind its first atom a phrase may have what it needs."""
_FIRM: Final = frozenset({"by", "by_within", "before", "until"})
_MOST_NAME: Final = 6
_NO_NOUNS: Final = frozenset({"prep", "stop", "and", "to", "the", "of", "every", "per", "number"})


def time_phrases(
    tokens: Sequence[Token], words: TimeWords, as_of: date | None = None, *, fiscal_start: int = 1
) -> tuple[TimePhrase, ...]:
    """Return every phrase of a sentence that says when or how often, in order.

    >>> from smartgoals._messages.lexicons.english_time import ENGLISH_TIME
    >>> from smartgoals._statement.text import tokens_of
    >>> said = tokens_of("Gain 20 followers a week by the end of Q3")
    >>> phrases = time_phrases(said, ENGLISH_TIME, date(2026, 5, 2))
    >>> [(phrase.period, phrase.deadline) for phrase in phrases]
    [(Period(1, 'week'), None), (None, datetime.date(2026, 9, 30))]
    """
    return times_of(tokens, words, as_of, fiscal_start=fiscal_start).phrases


def times_of(
    tokens: Sequence[Token],
    words: TimeWords,
    as_of: date | None = None,
    *,
    fiscal_start: int = 1,
    years: Collection[int] = frozenset(),
    counts: Collection[int] = frozenset(),
    around: Around = ALONE,
) -> Times:
    """Return the times of a sentence; `years` are the places of numbers that are years and nothing
    else, `counts` of those that are none; `around` is what its other words say of them.
    """
    atoms = atoms_of(tokens, words, years, counts)
    if not any(atom.is_core for atom in atoms):
        return Times()
    numbers = sum(atom.kind == "number" for atom in atoms)
    scene = Scene(tokens, spaced(atoms, ROOM), as_of, fiscal_start, words.day_first, numbers, around)
    reads = from_start(_reads(scene, len(atoms)))
    unread = [read.phrase for read in reads if read.is_unread and read.phrase is not None]
    return Times(
        _settled([read for read in reads if not read.is_unread]),
        tuple((phrase.first, phrase.until) for phrase in unread if phrase.is_deadline),
    )


def _reads(scene: Scene, count: int) -> list[PhraseRead]:
    """Return what is read at each atom that a phrase may begin with; phrases do not overlap."""
    reach = _reaches(scene.atoms, count)
    reads: list[PhraseRead] = []
    answered: set[str] = set()
    at = 0
    while at < count:
        atom = scene.atoms[at]
        answered.update(noted(scene, at))
        read = _read(scene, at, answered) if atom.begins and reach[at] else None
        if read is not None and "number" not in answered and _is_amount(read, answered):
            read = None
        if read is None:
            at += 1
            continue
        at = max(read.at, at + 1)
        at_to = at + (scene.atoms[at].text == ")")  # "from 400 (1/1) to 500 (12/31)"
        is_left = scene.has(at_to, "to") and scene.role(at_to, "prep") != "until"
        reads.append(read._replace(is_left=is_left))
    return reads


def _is_amount(read: PhraseRead, answered: set[str]) -> bool:
    """Tell whether figures are no day where no number came before: "grow by 1/3", and no "grow by
    10 % by 1/3".
    """
    return read.is_decimal or (read.is_fraction and "change" in answered)


def _reaches(atoms: Sequence[Atom], count: int) -> list[bool]:
    """Return for each atom whether a phrase that begins there may reach what it needs.

    Between the two stand only words of time, save behind prepositions that lead to an event.
    """
    reach = [False] * count
    core = plain = count + _REACH
    for at in range(count - 1, -1, -1):
        atom = atoms[at]
        if atom.is_core:
            core = at
        if not atom.roles and atom.kind != "sign":
            plain = at
        reach[at] = core - at <= _REACH and (core < plain or atom.roles.get("prep") in _TO_EVENTS)
    return reach


def _read(scene: Scene, at: int, answered: set[str]) -> PhraseRead | None:
    """Return the phrase that begins at an atom, or None."""
    head = head_of(scene, at)
    if head.sense == EXCEPT:
        return excepted(scene, head, _headed(scene, at, head._replace(sense="during"), answered))
    return _headed(scene, at, head, answered)


def _headed(scene: Scene, at: int, head: Head, answered: set[str]) -> PhraseRead | None:
    """Return the phrase behind prepositions, or None."""
    of_length = (
        rolling(scene, head)
        or _in_single(scene, at)
        or _in_one(scene, head)
        or _recurring(scene, head)
        or _of_same_time(scene, head)
        or capped(scene, head, _of_length(scene, head, answered))
    )
    if of_length is not None:
        return of_length._replace(is_firm=True)
    read = until_named(scene, head) or named_phrase(scene, head) or event_phrase(scene, head)
    if read is None:
        return None
    read = with_article(scene, head, read)
    is_held_then = head.sense == "from" and scene.has(head.first, "of")  # "à l'événement du 20 mai"
    return read._replace(is_firm=head.sense in _FIRM, is_purpose=is_held_then or _is_purpose(scene, at, head))


def _is_purpose(scene: Scene, at: int, head: Head) -> bool:
    """Tell whether a time is what something is for, or the day of that: "for Christmas", "for the
    fair on 14 May".
    """
    if scene.has(at, "purpose"):
        return True
    for place in range(at - 1, max(at - _MOST_NAME, 0), -1):
        roles = scene.atoms[place].roles
        if "purpose" in roles:
            return head.sense not in _FIRM
        if scene.atoms[place].kind != "word" or not roles.keys().isdisjoint(_NO_NOUNS - {"the"}):
            break
    return False


def _recurring(scene: Scene, head: Head) -> PhraseRead | None:
    """Return a phrase that recurs: "per week", "on a weekly basis", "at the end of each month"."""
    inner, has_noun = head.at, False
    if head.sense:
        inner = skipped(scene, inner, "edge", "of", "the", "number", "ordinal", "weekday", most=6)
        is_basis = scene.has(inner, "each") and head.sense == "on"
        if not is_basis and not scene.has(inner, "every"):
            return None
        if not is_basis and inner > head.at and "number" in scene.atoms[inner - 1].roles:
            return None  # "de 5 chaque mois": the number is an amount, and no day
        has_noun = is_basis and scene.is_noun(inner + 1)
    again = None if is_day_of_article(scene, inner) else recurring(scene, inner)
    if again is None or (scene.has(inner, "label") and _has_year(scene, inner, again.at)):
        return None  # "le rapport annuel 2025" is one of them
    kind, at = DeadlineKind.RECURRING, again.at + has_noun
    read = placed(scene, head, at, kind, period=again.period, is_deadline=False, label=_label(scene, inner))
    if read.phrase is None or not (again.is_working or again.twice or again.days > 1):
        return read
    phrase = evolve(read.phrase, is_working=again.is_working, twice=again.twice, days=again.days)
    return read._replace(phrase=phrase)


def _in_single(scene: Scene, at: int) -> PhraseRead | None:
    """Return the phrase of a unit inside which so much happens: "in a single week"; a cap holds in each of
    them, and nothing else is due by its end.
    """
    period = in_single(scene, at)
    if period is None:
        return None
    head = Head("within", at, at + 1)
    if scene.around.is_capped:
        return placed(scene, head, at + 2, DeadlineKind.RECURRING, period=period, is_deadline=False)
    read = placed(scene, head, at + 2, DeadlineKind.DURATION, is_deadline=False)
    return read if read.phrase is None else read._replace(phrase=evolve(read.phrase, is_single=True))


def _in_one(scene: Scene, head: Head) -> PhraseRead | None:
    """Return the phrase of each unit in which so much must not be passed: "never more than 5 in one week"."""
    again = in_one(scene, head.first, head.at) if head.sense in INSIDE_OF else None
    if again is None:
        return None
    return placed(scene, head, again.at, DeadlineKind.RECURRING, period=again.period, is_deadline=False)


def _has_year(scene: Scene, at: int, behind: int) -> bool:
    """Tell whether a year stands beside a label: "the 2025 annual report", "le rapport annuel 2025"."""
    return scene.has(behind, "year") or (at > 0 and scene.has(at - 1, "year"))


def _label(scene: Scene, at: int) -> str:
    """Return the side of a noun on which a word of a period qualifies it, or nothing: "our monthly
    meetup".
    """
    side, behind = scene.role(at, "label"), scene.atoms[at + 1]
    has_noun = behind.kind == "word" and behind.roles.keys().isdisjoint(_NO_NOUNS)
    return side if side == "behind" or (side == "before" and has_noun) else ""


def _of_same_time(scene: Scene, head: Head) -> PhraseRead | None:
    """Return a phrase of the day that lies as far in the next unit: "by this time next year"."""
    unit = scene.role(head.at + 2, "unit")
    is_next = scene.has(head.at, "same_time") and scene.role(head.at + 1, "rel") == "next"
    if not is_next or unit not in KINDS:
        return None
    deadline = None if scene.as_of is None else after(scene.as_of, 1, unit)
    return placed(scene, head, head.at + 3, DeadlineKind.DURATION, deadline)


def _of_length(scene: Scene, head: Head, answered: set[str]) -> PhraseRead | None:
    """Return a phrase of a length of time: "within six months", "les 90 prochains jours"."""
    read = length(scene, head.at)
    if read is None or any(scene.has(at, "clock") for at in range(head.first, head.at)):
        return None  # "before 11 pm 5 nights a week"
    if "apart" in read.around and head.sense not in _SINCE:
        return None  # « 8 examens sur 10 cette année »
    if is_of_calendar(scene, head, read):
        return None
    apart = away_from(scene, head, read, may_be_amount="change" in answered)
    if apart is not None:
        return apart
    if head.sense in _LENGTHS:
        read = longer(scene, read)
    if head.sense in _SINCE:
        return _no_end(scene, head, read)
    if "past" in read.around:
        return _last(scene, head, read) or _no_end(scene, head, read)
    if "first" in read.around:
        return _first(scene, head, read)
    if read.is_ahead and read.is_anchored:
        read_to_end = _last(scene, head, read)
        if read_to_end is not None:
            return read_to_end
    is_ahead = head.sense in _NAMED and read.is_ahead and read.is_counted
    is_inside = head.sense in _LENGTHS and (read.is_counted or head.sense in _INSIDE)
    if not is_ahead and not is_inside:
        return None
    return _ending(scene, head, in_whole_days(read, answered), answered)


def _ending(scene: Scene, head: Head, read: Length, answered: set[str]) -> PhraseRead:
    """Return the phrase of a length that ends the goal, unless it is one in which something is done."""
    if is_lasting_level(scene, head, read, answered):
        return _no_end(scene, head, read, is_level=True)
    whole = behind_whole(scene, head, read)
    if whole is not None:
        return _of_some(scene, head, whole)
    if (
        is_level_led(scene, head)
        or read.unit in _CLOCK
        or is_service_level(read, answered)
        or is_of_each(head, read, answered)
        or is_of_share(scene, read)
    ):
        return _no_end(scene, head, read, is_level=is_measured(answered), is_each=True)
    if read.is_anchored and not is_from_named(scene, read):
        return placed(scene, head, skipped(scene, read.at, "anchor", "the") + 1, DeadlineKind.DURATION)
    deadline, others = _end_of(scene, read)
    phrase = placed(scene, head, read.at, DeadlineKind.DURATION, deadline, readings=others)
    is_from_today = head.sense == "by_within" or any(
        scene.has(at, "from_now") for at in range(head.first, read.at)
    )
    span = None if is_from_today or read.number is None else (read.number, read.unit)
    is_in_days = is_short(read) and not read.is_ahead and scene.role(read.at, "prep") != "before"
    return phrase._replace(is_in_days=is_in_days, span=span)


def _end_of(scene: Scene, read: Length) -> tuple[date | None, tuple[date, ...]]:
    """Return the last day of a length, and those that it may have else: of fiscal years, the ends of the last."""
    if scene.as_of is None or read.number is None:
        return None, ()
    if read.unit != "fiscal_year" or not read.is_ahead or not isinstance(read.number, int):
        return after(scene.as_of, read.number, read.unit), ()
    days = [one.days for one in ends_of_year(scene, read.number)]
    ends = tuple(date.fromordinal(one[1]) for one in days if one is not None)
    return (ends[0], ends[1:]) if ends else (None, ())


def _of_some(scene: Scene, head: Head, at: int) -> PhraseRead:
    """Return a phrase of some of the months of a year, which nobody knows: it has no day."""
    read = placed(scene, head, at, DeadlineKind.DURATION)
    return read._replace(phrase=evolve(read.phrase, is_no_day=True), is_in_days=True) if read.phrase else read


def _no_end(
    scene: Scene, head: Head, read: Length, *, is_level: bool = False, is_each: bool = False
) -> PhraseRead:
    placed_read = placed(scene, head, read.at, DeadlineKind.DURATION, is_deadline=False)
    phrase = placed_read.phrase
    told = None if phrase is None else evolve(phrase, is_level=is_level, is_of_each=is_each)
    return placed_read._replace(phrase=told)


def _last(scene: Scene, head: Head, read: Length) -> PhraseRead | None:
    """Return the last so many of something that is named, which end with it: "the last three months
    of 2027".
    """
    inner = skipped(scene, read.at, "of", "the")
    named = (bare_unit(scene, inner) or point(scene, inner)) if inner > read.at else None
    if named is None:
        return None
    return phrase_of(scene, head, named._replace(stretch=Stretch(DeadlineKind.DURATION, *named.stretch[1:])))


def _first(scene: Scene, head: Head, read: Length) -> PhraseRead | None:
    """Return the first so many of something: of a month that is named, or of what has its day elsewhere."""
    inner = skipped(scene, read.at, "of", "the")
    named = (bare_unit(scene, inner) or point(scene, inner)) if inner > read.at else None
    if named is not None and read.number is not None and read.unit in KINDS:
        firsts = partial(nth, unit=read.unit, number=1, count=int(read.number))
        return phrase_of(scene, head, cut_of(named, DeadlineKind.DURATION, firsts))
    if head.sense not in _LENGTHS:
        return None
    if "others" in read.around or read.unit in _CLOCK:
        return _no_end(scene, head, read)  # "within their first 30 days": each at another time
    return placed(scene, head, read.at, DeadlineKind.DURATION)


def _settled(reads: Sequence[PhraseRead]) -> tuple[TimePhrase, ...]:
    """Return the phrases, of which a later one may tell that an earlier one is no end.

    Beside another end so many days are those in which something is done, "for Christmas" says what for, and
    "by 1/3" by how much; and in "from 5 % in March to 10 % in June" the first is when it stood so.
    """
    phrases: list[TimePhrase] = []
    ends = [
        read for read in reads if read.phrase is not None and read.phrase.is_deadline and not read.is_fraction
    ]
    has_end = any(not read.is_in_days for read in ends)
    has_firm = any(read.is_firm and not read.is_purpose for read in ends)
    has_day = any(read.phrase is not None and read.phrase.deadline is not None for read in ends)
    is_followed = False
    for read in reversed(reads):
        phrase = read.phrase
        if phrase is None or (read.is_fraction and ends):
            continue
        is_aside = (has_end and read.is_in_days) or (has_firm and read.is_purpose)
        is_aside = is_aside or (has_day and phrase.kind is None and not read.is_firm)  # "pour nos 10 ans"
        if is_aside or (read.is_left and is_followed):
            is_of_each = phrase.is_of_each or (
                has_firm and read.is_in_days and read.is_firm and not phrase.is_no_day
            )
            phrase = evolve(phrase, is_deadline=False, deadline=None, readings=(), is_of_each=is_of_each)
        phrase = as_window(read, phrase)
        is_followed = is_followed or phrase.is_deadline
        phrases.append(phrase)
    return tuple(reversed(phrases))
