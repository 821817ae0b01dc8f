"""Cells as the languages write them: whatever a locale writes, a table reads back, or tells; never another value."""

import re
from datetime import date, timedelta
from fractions import Fraction
from typing import Any, Final

from hypothesis import given, strategies as st

from smartgoals import Language, catalog
from smartgoals.catalog import Heed, Sheet, SheetColumn

SHEET: Final = Sheet(
    platform="snapchat",
    id="snap",
    day=["Date", "Jour"],
    columns=[
        SheetColumn(["Views", "Vues"], "content_views"),
        SheetColumn(["CTR", "Taux de clics"], "click_through_rate"),
        SheetColumn(["Spend (¤)", "Dépenses (¤)"], "ad_spend"),
        SheetColumn(["Time", "Durée"], "avg_session_duration"),
        SheetColumn(["Rating", "Note"], "average_rating"),
    ],
    required=["Date"],
)
LANGUAGES: Final = tuple(map(Language.of, ("en", "fr")))
WEEKDAYS: Final = {
    "en": "Mon Tue Wed Thu Fri Sat Sun".split(),
    "fr": "lun. mar. mer. jeu. ven. sam. dim.".split(),
}
SHORT_MONTHS: Final = {
    "en": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(),
    "fr": "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.".split(),
}
TWO_WAYS: Final = re.compile(r"[1-9]\d{0,2},\d{3}")
BLANKS: Final = (" ", "\u00a0", "\u202f", "\u2009")
days = st.dates(date(1900, 1, 1), date(2100, 12, 31))


def first_value(heading: str, cells: list[str], metric: str) -> Any:
    """Return the value read from the first of some cells under a heading, None where it was told instead."""
    rows = [["Date", heading], *([f"2026-01-{place + 1:02}", cell] for place, cell in enumerate(cells))]
    history = catalog.read_table(rows, SHEET).get(metric)
    found = {} if history is None else dict(zip(history.days, history.values, strict=True))
    return found.get(date(2026, 1, 1))


@st.composite
def numbers_in_writing(draw: st.DrawFn) -> tuple[Fraction, str]:
    """Return a number with up to four decimals, and one of the ways in which the two languages write it."""
    language = draw(st.sampled_from(LANGUAGES))
    whole, decimals = draw(st.integers(0, 10**10)), draw(st.sampled_from((0, 0, 1, 2, 4)))
    part = draw(st.integers(0, 10**decimals - 1)) if decimals else 0
    # Thousands of the English are parted by commas, of the French by blanks of several kinds, or by nothing.
    parts = (",", "") if language.code == "en" else (*BLANKS, "")
    written = f"{whole:,}".replace(",", draw(st.sampled_from(parts)))
    mark = "." if language.code == "en" else ","
    text = f"{written}{mark}{part:0{decimals}}" if decimals else written
    return Fraction(whole) + Fraction(part, 10**decimals), text


@given(numbers_in_writing())
def test_a_number_of_either_language_is_read_as_it_is_or_told(drawn: tuple[Fraction, str]) -> None:
    """A wrong cell never becomes a wrong number: what is read is what was written, and what can be two is told.

    A share has no thousands, as in audits: 1,234 % alone is one with three decimals.
    """
    value, text = drawn
    # Of 1,234 € alone nobody knows whether it is a thousand or one with three decimals.
    is_one = not TWO_WAYS.fullmatch(text)
    share = value / 100 if is_one else Fraction(text.replace(",", ".")) / 100
    for cell in (f"{text} %", f"{text}%"):
        assert first_value("CTR", [cell], "click_through_rate") == float(share)
    if not is_one:  # beside a decimal point it would be a thousand
        assert first_value("CTR", [f"{text} %", "1.5 %"], "click_through_rate") is None
    for cell in (f"{text} €", f"€{text}", f"{text} EUR", f"USD {text}"):
        found = first_value("Spend (¤)", [cell], "ad_spend")
        assert (found is not None) is is_one
        assert not is_one or float(found) == float(value)


@given(st.integers(0, 10**12), st.sampled_from((",", ".", *BLANKS, "'", "’", "")))
def test_a_count_is_read_whatever_parts_its_thousands(count: int, mark: str) -> None:
    """A count has no fraction, so that any mark between groups of three parts thousands; a lone group of zeros is told."""
    text = f"{count:,}".replace(",", mark)
    found = first_value("Views", [text], "content_views")
    may_be_two = mark in {",", "."} and 1000 <= count < 10**6 and count % 1000 == 0
    assert found == count or (found is None and may_be_two)
    assert first_value("Views", [text, f"1{mark}234"], "content_views") == count


@given(st.integers(1, 9_999), st.sampled_from("kKM"), st.booleans())
def test_an_abbreviated_number_is_read_in_the_sign_of_its_language_and_told(
    tenths: int, power: str, french: bool
) -> None:
    """1.2K and 1,2 k are 1,200, and a notice says that they were rounded."""
    text = f"{tenths // 10}{',' if french else '.'}{tenths % 10}{' ' if french else ''}{power}"
    rows = [["Date", "Vues"], ["2026-01-01", text]]
    read = catalog.read_table(rows, SHEET)
    assert read.history("content_views").values == (tenths * (100 if power in "kK" else 100_000),)
    assert [notice.heed for notice in read.notices] == [Heed.ROUNDED]


@given(st.integers(0, 86_399), st.sampled_from(range(5)))
def test_a_duration_is_read_in_every_writing(seconds: int, form: int) -> None:
    """By the clock, and in the words of both languages."""
    hours, minutes, rest = seconds // 3600, seconds // 60 % 60, seconds % 60
    texts = (
        f"{hours}:{minutes:02}:{rest:02}",
        f"{hours:02}:{minutes:02}:{rest:02}",
        f"{hours}h {minutes}m {rest}s",
        f"{hours} h {minutes} min {rest} s",
        f"{hours} hours {minutes} minutes {rest} seconds",
    )
    assert first_value("Durée", [texts[form]], "avg_session_duration") == seconds


@given(days, st.sampled_from(LANGUAGES), st.sampled_from(range(8)))
def test_a_day_of_either_language_is_read_as_it_is(day: date, language: Language, form: int) -> None:
    """In words, short or long, with its weekday or without, in the order of its language, and in digits from the year on."""
    month, short = language.months[day.month - 1], SHORT_MONTHS[language.code][day.month - 1]
    weekday = WEEKDAYS[language.code][day.weekday()]
    number = "1er" if day.day == 1 and language.code == "fr" else str(day.day)
    english = (
        f"{weekday}, {short} {day.day}, {day.year}", f"{month} {day.day}, {day.year}", f"{short} {day.day}, {day.year}",
        f"{day.day} {month} {day.year}",
    )  # fmt: skip
    french = (
        f"{weekday} {number} {short} {day.year}", f"{number} {month} {day.year}", f"{number} {short} {day.year}",
        f"le {number} {month} {day.year}",
    )  # fmt: skip
    texts = (
        *(english if language.code == "en" else french),
        day.isoformat(), f"{day.isoformat()}T00:00:00", f"{day:%Y/%m/%d}", f"{day.isoformat()} 00:00:00",
    )  # fmt: skip
    read = catalog.read_table([["Date", "Views"], [texts[form], "1"]], SHEET)
    assert read.history("content_views").days == (day,)


@given(st.lists(days, min_size=1, max_size=40, unique=True), st.sampled_from(LANGUAGES), st.booleans())
def test_a_column_of_days_in_words_is_read_as_each_of_them(
    several: list[date], language: Language, weekdays: bool
) -> None:
    """The road for many cells of one writing gives what the road for one does."""
    code = language.code
    texts = []
    for day in several:
        name = f"{WEEKDAYS[code][day.weekday()]}{',' if code == 'en' else ''} " if weekdays else ""
        short = SHORT_MONTHS[code][day.month - 1]
        texts.append(name + (f"{short} {day.day}, {day.year}" if code == "en" else f"{day.day} {short} {day.year}"))
    read = catalog.read_table([["Date", "Views"], *([text, "1"] for text in texts)], SHEET)
    assert read.history("content_views").days == tuple(sorted(several))


@given(days, st.sampled_from(("/", "-", ".")), st.booleans())
def test_a_day_in_digits_is_read_as_its_column_shows_or_told(day: date, mark: str, day_first: bool) -> None:
    """Of 05/01/2026 nobody knows which it is, until a cell of the column shows it, or the caller says so."""
    form = f"%d{mark}%m{mark}%Y" if day_first else f"%m{mark}%d{mark}%Y"
    shows = date(2024, 1, 31)
    alone = catalog.read_table([["Date", "Views"], [day.strftime(form), "1"]], SHEET)
    history = alone.get("content_views")
    assert history is None or history.days == (day,)
    rows = [["Date", "Views"], [day.strftime(form), "1"], [shows.strftime(form), "1"]]
    assert day in catalog.read_table(rows, SHEET).history("content_views").days
    said = catalog.read_table(rows[:2], SHEET, day_first=day_first)
    assert said.history("content_views").days == (day,)


@given(days, st.integers(0, 364))
def test_a_day_without_a_year_is_the_last_of_its_name(day: date, before: int) -> None:
    """Within a year before the day of saving, the year is known; 29 February may be further back, and is told or right."""
    saved = day + timedelta(before)
    read = catalog.read_table([["Date", "Views"], [f"{day:%B} {day.day}", "1"]], SHEET, collected_on=saved)
    assert read.history("content_views").days == (day,)


@given(days, st.integers(2, 400), st.integers(0, 31), st.booleans())
def test_days_in_a_row_are_those_up_to_the_day_of_saving(last: date, count: int, early: int, rises: bool) -> None:
    """Be it told too early by up to a month: no year is moved, and what comes after it is told."""
    several = [last - timedelta(place) for place in range(count)]
    saved = last - timedelta(min(early, count - 1))
    rows = [[f"{day:%B} {day.day}", "1"] for day in (several[::-1] if rises else several)]
    read = catalog.read_table([["Date", "Views"], *rows], SHEET, collected_on=saved)
    assert read.history("content_views").days == tuple(sorted(day for day in several if day <= saved))
    assert sum(entry.count for entry in read.unmapped) == min(early, count - 1)


@given(st.lists(st.text(max_size=12), max_size=6), st.lists(st.lists(st.text(max_size=8), max_size=6), max_size=6))
def test_any_text_is_read_refused_or_told(headings: list[str], rows: list[list[str]]) -> None:
    """No text in any cell ends in an error that is not ours."""
    read = catalog.read_table([["Date", "Views"], headings, *rows], SHEET)
    assert all(entry.text("fr") for entry in read.unmapped)
