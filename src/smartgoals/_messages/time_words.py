"""Time words: how a language says when and how often, as data. The engine that reads them knows no language.

A language gives its words by their roles, its months and weekdays, its numbers, and the days that
come every year, with the rule of each. Nothing here reads a sentence.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final, final

from attrs import field, frozen

from smartgoals._checked import checked, instance, mapping, refuse, text, truth
from smartgoals._errors import InvalidValue, SmartGoalsError, UnknownName, WrongType, raise_all
from smartgoals._record import Record

__all__ = ["TIME_ROLES", "TimeWords", "Yearly"]

TIME_ROLES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "prep.by": "the day by which it must be so; takes no length: by, no later than",
        "prep.for": "the same, of a time that is named and of no event: pour",
        "prep.by_within": "the same, and takes a length too: d'ici",
        "prep.before": "on the eve at the latest: before, avant",
        "prep.within": "inside a time, or for a length of it: within, in, over, dans, en",
        "prep.during": "the same, of time alone and never of place: during, pendant",
        "prep.until": "up to a day and with it: until, through, jusqu'à",
        "prep.at": "at a time that is named; takes no length: at, au",
        "prep.on": "on a day: on, le",
        "prep.from": "begins a range: from, between, du, entre",
        "prep.of": "belongs to what stands before it, and says no end: of, de",
        "prep.start": "begins, and says no end: starting in, à partir de",
        "prep.after": "after it: after, après",
        "prep.compared": "what is compared with, or since when: vs, since, par rapport à, depuis",
        "prep.except": "what is left out, and no end: except in, sauf en",
        "to.to": "between the two ends of a range: to, à",
        "and.and": "between the ends of 'between … and …': and, et",
        "latest.latest": "the last day, behind it: at the latest, au plus tard",
        "left_out.left_out": "no more the last day, behind it: exclusive, exclu",
        "the.the": "determiners that say nothing: the, le, la",
        "the.mine": "those of who speaks, or is spoken to: our, notre",
        "the.others": "those of others: their, leur",
        "of.of": "links that say nothing: of, de, du",
        "possessive.possessive": "behind a time that owns what follows: 's, of \"Q3's end\"",
        "inside.inside": "links a part to its whole: in, of 'the last Friday in March'",
        "hedge.less": "before a length, at most: less than, under, moins de",
        "hedge.about": "before a length, nearly: about, environ",
        "stretch.before": "a length is wrapped in it: a period of, un délai de",
        "stretch.behind": "behind a length: period, window",
        "kind_of.full": "between a number and its unit: full, calendar, consecutive",
        "edge.end": "the end of a time: end of, fin",
        "edge.start": "its first day: start of, le début de",
        "edge.early": "its first part: early, début",
        "edge.mid": "its middle: mid, mi",
        "edge.late": "its last part: late",
        "rel.this": "the one that runs: this, current, ce, en cours",
        "rel.next": "the one after it: next, prochain",
        "coming.coming": "the same of a length: coming, à venir",
        "rel.last": "one that is over: last, past, dernier",
        "first.first": "the first of a length: first, premiers",
        "from_now.from_now": "counted from today, behind a length: from now",
        "ago.ago": "back from today, before or behind a length: ago, il y a",
        "anchor.anchor": "counted from something else, behind a length: of, after",
        "all.all": "all of it: all, whole, toute",
        "unit.minute": "minutes and seconds",
        "unit.hour": "hours",
        "unit.day": "days",
        "unit.working_day": "working days",
        "unit.week": "weeks",
        "unit.weekend": "weekends",
        "unit.fortnight": "two weeks",
        "unit.fifteen_days": "a time of fifteen days: quinzaine",
        "unit.eight_days": "a time of eight days: huitaine",
        "unit.month": "months",
        "unit.quarter": "quarters",
        "unit.half": "halves of a year: half, semestre",
        "fiscal.fiscal": "a quarter or half is one of a fiscal year: fiscal quarter, trimestre fiscal",
        "unit.year": "years",
        "unit.fiscal_year": "fiscal years",
        "unit.decade": "ten years",
        "end_of.day": "the end of the day, in one word: EOD",
        "end_of.week": "of the week: EOW",
        "end_of.month": "of the month: EOM, month-end",
        "end_of.quarter": "of the quarter: EOQ",
        "end_of.half": "of the half: end of half-year",
        "end_of.year": "of the year: EOY, year-end",
        "end_of.fiscal_year": "of the fiscal year",
        "ending.ending": "tells the last day of what stands before: ending on",
        "same_time.same_time": "before another unit, the day as far into it as today: this time next year",
        "today.today": "today",
        "today.now": "now: where a range begins, and no end",
        "today.tomorrow": "tomorrow",
        "today.after_tomorrow": "the day after tomorrow, in one word: overmorrow, après-demain",
        "today.yesterday": "yesterday",
        "per.per": "each of a unit, before it: per, a, par, /",
        "rolling.rolling": "before or behind a length or a unit, whichever such one: rolling, glissants",
        "rolling.any": "the same of a length that is counted: any, n'importe quels",
        "rolling.before": "before the preposition of such a length, a mean over it: moving average, moyenne mobile",
        "rolling.behind": "behind such a length, a mean over it: average of, en moyenne mobile",
        "single.single": "inside of one of a unit, whichever, before it: in a single, dans une même",
        "every.every": "each of a unit, before it, and before a number of them: every, chaque, tous les",
        "other.other": "every second one, between: other",
        "other.behind": "of so many one, between them: sur, of 'un jour sur deux'",
        "each.unknown": "of a period that is not sure: biannual",
        "each.working_day": "on working days: on weekdays, les jours ouvrés",
        "each.bi_week": "every two weeks or twice in one, nobody knows which: biweekly",
        "each.bi_month": "the same of months: bimonthly",
        "each.semi_week": "twice a week: semi-weekly, bihebdomadaire",
        "each.semi_month": "twice a month: semi-monthly, bimensuel",
        "each.two_months": "every two months: bimestriel",
        "each.day": "by itself: daily, quotidien",
        "each.week": "weekly, hebdomadaire",
        "each.fortnight": "fortnightly",
        "each.month": "monthly, MoM",
        "each.quarter": "quarterly",
        "each.half": "half-yearly",
        "each.year": "yearly, YoY",
        "clock.clock": "behind an hour of the day: pm",
        "part_of_day.part": "morning, evening: of a recurring phrase",
        "half_a.before": "half of a unit, before it: half a",
        "half_a.behind": "and a half of it, behind: and a half, et demi",
        "many.many": "says, without a number, that there are several: months, les",
        "some.some": "a number that is not told: a few, several",
        "coming.calendar": "the same, of a quarter that of the calendar: the coming",
        "share.share": "behind a number, of so many in a hundred: %, percent",
        "purpose.purpose": "may say what for, and not by when, where another end stands: pour",
        "lasting.lasting": "before a length, along all of it: over, within",
        "label.before": "a period that qualifies the noun behind it: monthly",
        "label.behind": "the same, behind its noun: mensuel",
        "change.change": "verbs of change, behind which a fraction is no day: grow, of 'grow by 1/3'",
        "reply.process": "what is done with each of many: onboard, pourvoir",
        "reply.reply": "what has a service level in days: respond, réponse",
        "reply.deliver": "what has one in few days: deliver, livraison",
        "event.event": "what has its day elsewhere: launch, campaign",
        "event.term": "a time whose days lie elsewhere: sprint, semester, season",
        "stop.stop": "where the name of an event ends: by, with, and",
        "letter.quarter": "before the number of a quarter: Q, T",
        "letter.half": "before that of a half: H, S",
        "letter.week": "before that of a week: W, S",
        "letter.fiscal_year": "before that of a fiscal year: FY",
        "letter.year": "before that of a calendar year: CY",
        "ordinal_ending.ending": "behind the figures of an ordinal: st, er, ème",
        "nothing.nothing": "looks like time and is none: day-to-day, mise à jour",
    }
)
"""The roles that words of time have, and what each means."""

_MOST_WORDS: Final = 12
_MONTHS: Final = 12
_DAYS: Final = 7


def _phrases(value: str) -> tuple[str, ...]:
    """Return the phrases of a text, parted by commas."""
    parts = tuple(part.strip() for part in text(value).split(","))
    if not all(parts) or any(len(part.split()) > _MOST_WORDS for part in parts):
        raise InvalidValue(value=value, expected="phrases parted by commas, each of at most twelve words")
    return parts


def _rows(value: Sequence[str], count: int, what: str) -> tuple[tuple[str, ...], ...]:
    if isinstance(value, str) or not isinstance(value, Sequence) or len(value) != count:
        raise InvalidValue(value=value, expected=what)
    return tuple(row if isinstance(row, tuple) else _phrases(row) for row in value)


def _months(value: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    return _rows(value, _MONTHS, "the names of the twelve months, each with its short forms")


def _weekdays(value: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    return _rows(value, _DAYS, "the names of the seven weekdays from Monday on, each with its short forms")


def _words(value: Mapping[str, str]) -> Record[str, tuple[str, ...]]:
    rows = mapping(value, "roles such as 'prep.by' to phrases").items()
    return Record({str(role): row if isinstance(row, tuple) else _phrases(row) for role, row in rows})


def _numbers(value: Mapping[str, int]) -> Record[str, int]:
    rows = mapping(value, "words to whole numbers").items()
    return Record({text(word): _whole(number) for word, number in rows})


def _whole(value: int) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= 1_000:
        raise InvalidValue(value=value, expected="a whole number from 0 to 1,000")
    return value


def _yearly(value: Mapping[str, Yearly]) -> Record[str, Yearly]:
    rows = mapping(value, "names of days of every year to a Yearly").items()
    return Record({",".join(_phrases(names)): instance(rule, Yearly, "a Yearly") for names, rule in rows})


@final
@checked
@frozen(kw_only=True, cache_hash=True)
class Yearly:
    """A day, or a stretch of days, that every year has, and the rule of it.

    The day is `day` of `month`, or the *nth* `weekday` of the month (0 is Monday, -1 the last one), or
    Easter Sunday; `shift` moves it by days. With `until` it is a stretch that ends on that day, in the
    next year where it would end before it began. `parts` are the seasons of a year, and months.

    >>> thanksgiving = Yearly(month=11, weekday=3, nth=4)
    >>> black_friday = Yearly(month=11, weekday=3, nth=4, shift=1)
    >>> winter = Yearly(month=12, day=1, until=Yearly(month=3, day=1, shift=-1))
    """

    month: int = 0
    day: int = 0
    weekday: int | None = None
    nth: int = 0
    easter: bool = field(default=False, converter=truth)
    shift: int = 0
    until: Yearly | None = None

    def __attrs_post_init__(self) -> None:
        raise_all(list(self._faults()))

    def _faults(self) -> list[SmartGoalsError]:
        faults: list[SmartGoalsError] = []
        for name in ("month", "day", "weekday", "nth", "shift"):
            value = getattr(self, name)
            if type(value) is not int and not (name == "weekday" and value is None):
                faults.append(WrongType(value=value, expected="a whole number", path=name))
        if faults:
            return faults
        if not self.easter and not 1 <= self.month <= _MONTHS:
            faults.append(refuse("month", self.month, "a month from 1 to 12, or Easter"))
        if self.weekday is None and not self.easter and not 1 <= self.day <= 31:
            faults.append(refuse("day", self.day, "a day of the month from 1 to 31, or a weekday"))
        if self.weekday is not None and (not 0 <= self.weekday < _DAYS or self.nth not in {-1, 1, 2, 3, 4}):
            faults.append(refuse("weekday", self.weekday, "a weekday from 0 to 6, and nth from 1 to 4 or -1"))
        return faults


@final
@checked
@frozen(kw_only=True, cache_hash=True)
class TimeWords:
    """The words of time of a language, by their roles; `TIME_ROLES` says what each role means.

    Phrases stand in one text, parted by commas: `words={"prep.by": "by, no later than"}`. `months` has
    twelve such texts and `weekdays` seven. `numbers` are the number words of lengths ("six"), `ordinals`
    those of an order ("third"), and `yearly` the days that every year has, by their names. `day_first`
    says whether 05/06 is 5 June. What a language lacks, :attr:`missing` tells; it is not read then.

    Raises :class:`~smartgoals.UnknownName` for a role that there is not.
    """

    months: tuple[tuple[str, ...], ...] = field(converter=_months)
    weekdays: tuple[tuple[str, ...], ...] = field(converter=_weekdays)
    words: Record[str, tuple[str, ...]] = field(converter=_words)
    numbers: Record[str, int] = field(factory=Record, converter=_numbers)
    ordinals: Record[str, int] = field(factory=Record, converter=_numbers)
    yearly: Record[str, Yearly] = field(factory=Record, converter=_yearly)
    day_first: bool = field(default=True, converter=truth)

    def __attrs_post_init__(self) -> None:
        unknown = [role for role in self.words if role not in TIME_ROLES]
        raise_all(
            [
                UnknownName(kind="role of a word of time", name=role, known=tuple(TIME_ROLES))
                for role in unknown
            ]
        )

    @property
    def missing(self) -> tuple[str, ...]:
        """The roles that no word of this language has, and what else it lacks."""
        parts = {"numbers": self.numbers, "ordinals": self.ordinals, "yearly": self.yearly}
        lacking = tuple(name for name, part in parts.items() if not part)
        return tuple(role for role in TIME_ROLES if role not in self.words) + lacking
