"""Laws of time phrases: what is written of a day or a period is read as that day, wherever it stands, in either language."""

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from counted_work import work
from dateutil.relativedelta import relativedelta
from hypothesis import given, strategies as st

from smartgoals._messages.lexicons.english_time import ENGLISH_TIME
from smartgoals._messages.lexicons.french_time import FRENCH_TIME
from smartgoals._messages.time_words import TimeWords
from smartgoals._statement.text import tokens_of
from smartgoals._statement.times import TimePhrase, time_phrases

ENGLISH_MONTHS = "January February March April May June July August September October November December".split()
FRENCH_MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
WORDS = {"en": ENGLISH_TIME, "fr": FRENCH_TIME}
LANGUAGES = tuple(WORDS)
# What stands around a phrase, and has nothing of time itself.
BEFORE = {
    "en": ("Grow our Instagram from 1,200 to 5,000 followers", "Increase sales by 20 %", "We want 40 leads", "+3 pp"),
    "fr": ("Passer de 1 200 à 5 000 abonnés", "Augmenter les ventes de 20 %", "Nous voulons 40 leads", "+3 points"),
}
BEHIND = {
    "en": ("", ".", ", with better reels", " by posting better reels", "; and keep it", " (Anna)", " for our team"),
    "fr": ("", ".", ", avec de meilleurs reels", " en publiant mieux", " ; et tenir", " (Anna)", " pour notre équipe"),
}
DAYS = st.dates(date(2000, 1, 1), date(2090, 12, 31))
ANY_DAYS = st.one_of(st.none(), st.dates(), st.just(date.min), st.just(date.max))


def ordinal(number: int) -> str:
    """Return 1st, 2nd, 3rd, 11th."""
    ending = "th" if number % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def months_end(year: int, month: int) -> date:
    """Return the last day of a month."""
    return date(year, month, monthrange(year, month)[1])


ENGLISH_FORMS: tuple[Callable[[date], str], ...] = (
    lambda day: f"{day.day} {ENGLISH_MONTHS[day.month - 1]} {day.year}",
    lambda day: f"{ENGLISH_MONTHS[day.month - 1]} {day.day}, {day.year}",
    lambda day: f"{ENGLISH_MONTHS[day.month - 1]} {ordinal(day.day)}, {day.year}",
    lambda day: f"the {ordinal(day.day)} of {ENGLISH_MONTHS[day.month - 1]} {day.year}",
    lambda day: f"{ENGLISH_MONTHS[day.month - 1][:3]}. {day.day}, {day.year}",
    lambda day: f"{day:%A}, {ENGLISH_MONTHS[day.month - 1]} {day.day}, {day.year}",
    lambda day: f"{day.month}/{day.day}/{day.year}",
    lambda day: f"{day:%d.%m.%Y}",
    lambda day: day.isoformat(),
)
FRENCH_FORMS: tuple[Callable[[date], str], ...] = (
    lambda day: f"le {'1er' if day.day == 1 else day.day} {FRENCH_MONTHS[day.month - 1]} {day.year}",
    lambda day: f"le {day.day} {FRENCH_MONTHS[day.month - 1].upper()} {day.year}",
    lambda day: f"le {day:%d/%m/%Y}",
    lambda day: f"le {day:%d.%m.%Y}",
    lambda day: f"le {day:%d}\u00a0{FRENCH_MONTHS[day.month - 1]}\u202f{day.year}",
    lambda day: f"le {day.isoformat()}",
)
FORMS = {"en": ENGLISH_FORMS, "fr": FRENCH_FORMS}
# Prepositions, and how many days before the day itself they allow.
PREPOSITIONS = {
    "en": (("by", 0), ("before", 1), ("until", 0), ("no later than", 0), ("on or before", 0)),
    "fr": (("d'ici", 0), ("d’ici", 0), ("avant", 1), ("au plus tard", 0), ("pour", 0)),
}
PERIODS = {
    "en": (
        ("by {month} {year}", 1), ("in {month} {year}", 1), ("by the end of {month} {year}", 1),
        ("by Q{quarter} {year}", 3), ("in the {nth} quarter of {year}", 3), ("by the end of Q{quarter} {year}", 3),
        ("in H{half} {year}", 6), ("by the end of the {half_nth} half of {year}", 6),
        ("by {year}", 12), ("by the end of {year}", 12), ("during {year}", 12), ("by year-end {year}", 12),
    ),
    "fr": (
        ("d'ici {month} {year}", 1), ("en {month} {year}", 1), ("d’ici fin {month} {year}", 1),
        ("avant la fin du mois de {month} {year}", 1), ("au T{quarter} {year}", 3), ("d'ici fin Q{quarter} {year}", 3),
        ("d'ici la fin du {quarter}e trimestre {year}", 3), ("au S{half} {year}", 6),
        ("à la fin du {half_nth} semestre {year}", 6), ("d'ici fin {year}", 12), ("en {year}", 12),
        ("d’ici la fin de l’année {year}", 12), ("à l'horizon {year}", 12),
    ),
}  # fmt: skip
LENGTHS = {
    "en": ("within {n} {unit}", "in {n} {unit}", "over the next {n} {unit}", "in the coming {n} {unit}",
           "within the next {n} {unit}", "for {n} consecutive {unit}", "in less than {n} {unit}"),
    "fr": ("dans {n} {unit}", "en {n} {unit}", "d'ici {n} {unit}", "sous {n} {unit}", "sur {n} {unit}",
           "au cours des {n} prochains {unit}", "dans les {n} {unit} à venir", "pendant {n} {unit}"),
}  # fmt: skip
UNITS = {"en": {"days": "days", "weeks": "weeks", "months": "months", "years": "years"},
         "fr": {"days": "jours", "weeks": "semaines", "months": "mois", "years": "ans"}}  # fmt: skip
# Words of the tables and marks, from which a text is made that is full of time and says nothing.
PIECES = {
    code: sorted(
        {phrase for row in words.words.values() for phrase in row}
        | {name for row in (*words.months, *words.weekdays) for name in row}
        | {*words.numbers, *words.ordinals}
        | {name for names in words.yearly for name in names.split(",")}
        | {"Q3", "T3", "FY27", "2027", "2026-27", "31", "31/12", "05/06/2027", "1er", "31st", "1.5", "10 000"}
        | {"'27", "-", ",", "(", ")", ":", "%", "'s", "followers", "0", "29", "99999", "H9"}
    )
    for code, words in WORDS.items()
}


def said_in(text: str, code: str, as_of: date | None = None, **fiscal: int) -> tuple[tuple[str, TimePhrase], ...]:
    """Return what is read in a text, each phrase with its words."""
    tokens = tokens_of(text)
    phrases = time_phrases(tokens, WORDS[code], as_of, **fiscal)
    return tuple((text[tokens[one.first].start : tokens[one.until - 1].end], one) for one in phrases)


def ends(text: str, code: str, as_of: date | None = None) -> list[tuple[str, date | None]]:
    """Return the phrases of a text that end a goal, with their days."""
    return [(words, phrase.deadline) for words, phrase in said_in(text, code, as_of) if phrase.is_deadline]


@given(st.sampled_from(LANGUAGES), DAYS, st.one_of(st.none(), DAYS), st.data())
def test_a_day_is_read_as_written(code: str, day: date, as_of: date | None, data: st.DataObject) -> None:
    """A day, in any form, is found with its preposition and nothing more, and is that day, or the one before it."""
    form = data.draw(st.sampled_from(FORMS[code]))
    preposition, back = data.draw(st.sampled_from(PREPOSITIONS[code]))
    before, behind = data.draw(st.sampled_from(BEFORE[code])), data.draw(st.sampled_from(BEHIND[code]))
    phrase = f"{preposition} {form(day)}"
    assert ends(f"{before} {phrase}{behind}", code, as_of) == [(phrase, day - timedelta(days=back))]


@given(st.sampled_from(LANGUAGES), st.integers(2000, 2090), st.integers(1, 12), st.data())
def test_a_period_ends_on_its_last_day(code: str, year: int, month: int, data: st.DataObject) -> None:
    """A month, quarter, half or year is found whole, and its deadline is its last day."""
    template, length = data.draw(st.sampled_from(PERIODS[code]))
    as_of = data.draw(st.one_of(st.none(), st.dates(date(1990, 1, 1), date(year, 1, 1))))
    before, behind = data.draw(st.sampled_from(BEFORE[code])), data.draw(st.sampled_from(BEHIND[code]))
    quarter, half = (month + 2) // 3, (month + 5) // 6
    name = (ENGLISH_MONTHS if code == "en" else FRENCH_MONTHS)[month - 1]
    nth = "first second third fourth".split()[quarter - 1]
    half_nth = (("first", "second") if code == "en" else ("premier", "deuxième"))[half - 1]
    phrase = template.format(month=name, year=year, quarter=quarter, half=half, nth=nth, half_nth=half_nth)
    last = months_end(year, -(-month // length) * length)
    assert ends(f"{before} {phrase}{behind}", code, as_of) == [(phrase, last)]


@given(st.sampled_from(LANGUAGES), DAYS, st.integers(4, 400), st.data())
def test_a_length_counts_from_the_day_it_is_read_on(code: str, as_of: date, number: int, data: st.DataObject) -> None:
    """So many days, weeks, months or years end that much later by the calendar; without a day they have no end."""
    template, unit = data.draw(st.sampled_from(LENGTHS[code])), data.draw(st.sampled_from(sorted(UNITS[code])))
    number = number if unit != "days" or "less" not in template else number + 31
    phrase = template.format(n=number, unit=UNITS[code][unit])
    text = f"{data.draw(st.sampled_from(BEFORE[code]))} {phrase}{data.draw(st.sampled_from(BEHIND[code]))}"
    assert ends(text, code, as_of) == [(phrase, as_of + relativedelta(**{unit: number}))]
    assert ends(text, code) == [(phrase, None)]


@given(st.sampled_from(LANGUAGES), DAYS, st.data())
def test_a_time_without_a_year_is_still_to_come(code: str, as_of: date, data: st.DataObject) -> None:
    """A month, quarter, half, season, feast or weekday without a year is the next one: never before the day it is read on."""
    words: TimeWords = WORDS[code]
    names = [row[0] for row in (*words.months, *words.weekdays)] + [names.split(",")[0] for names in words.yearly]
    labels = ["Q1", "Q2", "Q3", "Q4", "H1", "H2", "week 7"] if code == "en" else ["T1", "T4", "S1", "S2", "semaine 7"]
    name = data.draw(st.sampled_from(names + labels))
    preposition = "by" if code == "en" else "d'ici"
    ((said, deadline),) = ends(f"{preposition} {name}", code, as_of)
    assert said == f"{preposition} {name}"
    assert deadline is not None
    assert as_of <= deadline <= as_of + timedelta(days=2 * 366)


@given(st.sampled_from(LANGUAGES), DAYS)
def test_the_running_one_ends_no_earlier_than_today(code: str, as_of: date) -> None:
    """This week, month, quarter, half and year end today at the earliest; the next one begins later, and ends later."""
    units = {
        "en": ("week", "month", "quarter", "half", "year"),
        "fr": ("semaine", "mois", "trimestre", "semestre", "année"),
    }
    this, following = ("this {}", "next {}") if code == "en" else ("ce {}", "le {} prochain")
    for unit in units[code]:
        ((_, running),) = ends(this.format(unit), code, as_of)
        ((_, later),) = ends(following.format(unit), code, as_of)
        assert running is not None
        assert later is not None
        assert as_of <= running < later


@given(st.text(), st.sampled_from(LANGUAGES), ANY_DAYS, st.integers(1, 12))
def test_any_text_is_read(text: str, code: str, as_of: date | None, fiscal_start: int) -> None:
    """No text raises, on no day and in no fiscal year."""
    said_in(text, code, as_of, fiscal_start=fiscal_start)


@given(st.sampled_from(LANGUAGES), st.data(), ANY_DAYS, st.integers(1, 12))
def test_words_of_time_in_any_order_are_read(
    code: str, data: st.DataObject, as_of: date | None, fiscal_start: int
) -> None:
    """Words of time in any order give phrases in order, none over another, and all within the text."""
    pieces = data.draw(st.lists(st.sampled_from(PIECES[code]), max_size=14))
    tokens = tokens_of(" ".join(pieces))
    phrases = time_phrases(tokens, WORDS[code], as_of, fiscal_start=fiscal_start)
    places = [place for phrase in phrases for place in (phrase.first, phrase.until)]
    assert places == sorted(places)
    assert all(0 <= phrase.first < phrase.until <= len(tokens) for phrase in phrases)
    for phrase in phrases:
        assert phrase.period is None or phrase.kind == "recurring"
        assert phrase.deadline is None or phrase.is_deadline
        assert not phrase.readings or (phrase.deadline is not None and phrase.deadline not in phrase.readings)


@given(st.sampled_from(LANGUAGES), st.data())
def test_case_and_marks_change_nothing(code: str, data: st.DataObject) -> None:
    """A sentence in capitals, with typographic apostrophes and thin spaces, is read as the plain one."""
    template, _ = data.draw(st.sampled_from(PERIODS[code]))
    month = (ENGLISH_MONTHS if code == "en" else FRENCH_MONTHS)[data.draw(st.integers(0, 11))]
    nth = "second" if code == "en" else "deuxième"
    plain = template.format(month=month, year=2030, quarter=2, half=2, nth=nth, half_nth=nth)
    other = plain.upper().replace("'", "’").replace(" ", "\u00a0")
    days = [[deadline for _, deadline in ends(text, code)] for text in (plain, other)]
    assert days[0] == days[1]


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize(
    "piece", ["by the end of Q3 ", "the ", "next ", "in 5 ", "2026-", "1/", "from January to ", "de la ", "fin ", "a "]
)
def test_phrases_of_long_texts_take_proportional_work(code: str, piece: str) -> None:
    """Twice the words take about twice the work, and never four times; all of them are words that are read."""
    texts = [tokens_of(piece * (size // len(tokens_of(piece)))) for size in (200, 400, 800)]
    assert len(texts[0]) < 0.6 * len(texts[1]) < 0.36 * len(texts[2])
    spent = work(lambda tokens: time_phrases(tokens, WORDS[code], date(2026, 1, 5)), *texts)
    assert spent[1] <= 2.3 * spent[0]
    assert spent[2] <= 2.3 * spent[1]
