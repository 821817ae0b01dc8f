"""Tables of time words: each number word says its parts, and each day of the year is the one that others call so."""

from collections.abc import Mapping
from datetime import date, timedelta
from itertools import pairwise

import holidays as public_holidays
import pytest
from dateutil.easter import easter
from hypothesis import given, strategies as st

from smartgoals._messages.lexicons.english_time import ENGLISH_TIME
from smartgoals._messages.lexicons.french_time import FRENCH_TIME
from smartgoals._messages.time_words import TimeWords, Yearly

YEARS = st.integers(2022, 2090)
LANGUAGES = {"en": ENGLISH_TIME, "fr": FRENCH_TIME}
# How the stems of English units are spelt in teens, tens and ordinals, where they are not the word itself.
STEMS = {
    "thir": 3, "for": 4, "four": 4, "fif": 5, "six": 6, "seven": 7, "eigh": 8, "eight": 8, "nine": 9, "nin": 9, "twen": 2,
}  # fmt: skip
# A day as the lexicon calls it, and as a register of holidays in a country does.
OF_COUNTRIES = {
    "en": {
        "US": {
            "new year's day": "New Year's Day",
            "martin luther king day": "Martin Luther King Jr. Day",
            "presidents day": "Washington's Birthday",
            "memorial day": "Memorial Day",
            "juneteenth": "Juneteenth National Independence Day",
            "independence day": "Independence Day",
            "labor day": "Labor Day",
            "columbus day": "Columbus Day",
            "veterans day": "Veterans Day",
            "thanksgiving": "Thanksgiving Day",
            "christmas": "Christmas Day",
            "groundhog day": "Groundhog Day",
            "valentine's day": "Valentine's Day",
            "saint patrick's day": "Saint Patrick's Day",
            "good friday": "Good Friday",
            "easter": "Easter Sunday",
            "mother's day": "Mother's Day",
            "father's day": "Father's Day",
            "halloween": "Halloween",
            "christmas eve": "Christmas Eve",
            "new year's eve": "New Year's Eve",
        },
        "CA": {"canada day": "Canada Day"},
        "GB": {"boxing day": "Boxing Day", "easter monday": "Easter Monday"},
    },
    "fr": {
        "FR": {
            "nouvel an": "Jour de l'an",
            "lundi de pâques": "Lundi de Pâques",
            "fête du travail": "Fête du Travail",
            "ascension": "Ascension",
            "lundi de pentecôte": "Lundi de Pentecôte",
            "fête nationale": "Fête nationale",
            "assomption": "Assomption",
            "toussaint": "Toussaint",
            "armistice": "Armistice",
            "noël": "Noël",
        }
    },
}
SAID_ALIKE = {
    "spring": "printemps",
    "summer": "été",
    "autumn": "automne",
    "winter": "hiver",
    "epiphany": "épiphanie",
    "groundhog day": "chandeleur",
    "valentine's day": "saint-valentin",
    "women's day": "journée des femmes",
    "saint patrick's day": "saint-patrick",
    "april fools": "poisson d'avril",
    "earth day": "jour de la terre",
    "palm sunday": "rameaux",
    "good friday": "vendredi saint",
    "easter": "pâques",
    "may day": "fête du travail",
    "ascension": "ascension",
    "pentecost": "pentecôte",
    "canada day": "fête du canada",
    "bastille day": "fête nationale",
    "halloween": "halloween",
    "all saints day": "toussaint",
    "armistice day": "armistice",
    "thanksgiving": "thanksgiving",
    "black friday": "black friday",
    "cyber monday": "cyber monday",
    "giving tuesday": "giving tuesday",
    "christmas": "noël",
    "christmas eve": "veille de noël",
}


def named(words: TimeWords) -> dict[str, Yearly]:
    """Return the days of every year by each of their names."""
    return {name: rule for names, rule in words.yearly.items() for name in names.split(",")}


def day_of(rule: Yearly, year: int) -> date:
    """Return the day of a rule in a year, by walking through its month."""
    if rule.easter:
        found = easter(year)
    elif rule.weekday is None:
        found = date(year, rule.month, rule.day)
    else:
        days = (date(year, rule.month, 1) + timedelta(days=k) for k in range(31))
        fitting = [one for one in days if one.month == rule.month and one.weekday() == rule.weekday]
        found = fitting[rule.nth - (rule.nth > 0)]
    return found + timedelta(days=rule.shift)


def told_apart(words: Mapping[str, int], parts: Mapping[str, int | None]) -> dict[str, int]:
    """Return the words whose number is another one than their parts make, where they have parts."""
    return {word: number for word, number in words.items() if parts.get(word) not in {None, number}}


def english_parts(word: str) -> int | None:
    """Return what an English number word says by its parts; None of one that has none."""
    if "-" in word:
        tens, unit = map(english_parts, word.split("-"))
        return None if tens is None or unit is None else tens + unit
    irregular = {"first": 1, "second": 2, "third": 3, "ten": 10, "eleven": 11, "twelve": 12, "twelfth": 12}
    unit = irregular.get(word) or STEMS.get(word.removesuffix("th"))
    for end, times, more in (("teen", 1, 10), ("tie", 10, 0)):
        plain = word.removesuffix("th")
        plain = f"{plain[:-1]}ie" if plain.endswith("ty") else plain
        if plain.endswith(end) and plain.removesuffix(end) in STEMS:
            return STEMS[plain.removesuffix(end)] * times + more
    return irregular.get(word.removesuffix("th")) if unit is None else unit


def french_parts(word: str) -> int | None:
    """Return what a French number word of several says by its parts; None of any other."""
    numbers, words = FRENCH_TIME.numbers, word.replace("-", " ").replace(" et ", " ").split()
    if word.endswith("ième"):
        stem = word.removesuffix("ième")
        spelt = {"cinqu": "cinq", "neuv": "neuf"}.get(stem, stem)
        return numbers.get(spelt, numbers.get(f"{spelt}e"))
    if len(words) < 2 or any(part.removesuffix("s") not in numbers for part in words):
        return None
    if words[0] == "quatre" and words[1].startswith("vingt"):
        return 80 + sum(numbers[part] for part in words[2:])
    return sum(numbers[part] for part in words)


def test_an_english_number_says_its_parts() -> None:
    """Of teens, tens and ordinals each is the unit that it is spelt with, and twenty-sixth is twenty and six."""
    for table in (ENGLISH_TIME.numbers, ENGLISH_TIME.ordinals):
        parts = {word: english_parts(word) for word in table}
        assert told_apart(table, parts) == {}
        assert sum(part is not None for part in parts.values()) > 15


def test_a_french_number_says_its_parts() -> None:
    """Dix-sept is ten and seven, quatre-vingt-dix four times twenty and ten, and quatrième comes of quatre."""
    for table, least in ((FRENCH_TIME.numbers, 10), (FRENCH_TIME.ordinals, 9)):
        parts = {word: french_parts(word) for word in table}
        assert told_apart(table, parts) == {}
        assert sum(part is not None for part in parts.values()) >= least


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("en", "zero one two three four five six seven eight nine ten eleven twelve"),
        ("fr", "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"),
    ],
)
def test_numbers_are_counted_in_their_order(code: str, said: str) -> None:
    """Words that have no parts are the numbers that they count, from none on."""
    numbers = LANGUAGES[code].numbers
    assert [numbers[word] for word in said.split()] == list(range(len(said.split())))


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("en", "ten twenty thirty forty fifty sixty seventy eighty ninety hundred"),
        ("fr", "dix vingt trente quarante cinquante soixante soixante-dix quatre-vingts quatre-vingt-dix cent"),
    ],
)
def test_tens_are_counted_in_their_order(code: str, said: str) -> None:
    """From ten to a hundred each word for tens is ten more than the one before it."""
    numbers = LANGUAGES[code].numbers
    assert [numbers[word] for word in said.split()] == list(range(10, 101, 10))


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("en", "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"),
        (
            "fr",
            "premier deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième",
        ),
    ],
)
def test_places_are_counted_in_their_order(code: str, said: str) -> None:
    """The twelve months of a year have a place each, from the first one on."""
    ordinals = LANGUAGES[code].ordinals
    assert [ordinals[word] for word in said.split()] == list(range(1, 13))


@pytest.mark.parametrize(
    ("code", "said", "place"),
    [
        ("en", "last, final", 0),
        ("en", "second, back, latter", 2),  # of the back half of a year
        ("fr", "dernier, dernière", 0),
        ("fr", "premier, première, premiere, tout premier, toute première", 1),
        ("fr", "second, seconde, deuxième", 2),
    ],
)
def test_words_for_a_place_are_one_place(code: str, said: str, place: int) -> None:
    """However a place in an order is said, it is the same; what is last has none that can be counted, and so 0."""
    assert {LANGUAGES[code].ordinals[word] for word in said.split(", ")} == {place}


@pytest.mark.parametrize(
    ("code", "said", "number"),
    [
        ("en", "a, an, a single", 1),
        ("en", "a couple of, a couple, couple of", 2),
        ("en", "a dozen, dozen", 12),
        ("en", "hundred, a hundred, one hundred", 100),
        ("fr", "un, une", 1),
        ("fr", "dix, une dizaine de", 10),
        ("fr", "une douzaine de", 12),
        ("fr", "une quinzaine de", 15),
        ("fr", "vingt, une vingtaine de", 20),
        ("fr", "trente, une trentaine de", 30),
        ("fr", "cent, une centaine de", 100),
    ],
)
def test_words_for_a_number_are_one_number(code: str, said: str, number: int) -> None:
    """However a number is said, it is the same."""
    assert {LANGUAGES[code].numbers[word] for word in said.split(", ")} == {number}


@pytest.mark.parametrize(
    ("name", "month", "day"),
    [
        ("cinco de mayo", 5, 5),
        ("midyear", 6, 30),
        ("tax day", 4, 15),
        ("guy fawkes night", 11, 5),
        ("singles day", 11, 11),
        ("the turn of the year", 12, 31),
    ],
)
def test_a_day_of_a_date_has_that_date(name: str, month: int, day: int) -> None:
    """The fifth of May is on the fifth of May, and half of the year is over at the end of June."""
    assert day_of(named(ENGLISH_TIME)[name], 2026) == date(2026, month, day)


IN_2026 = {
    "fête de la musique": date(2026, 6, 21),
    "saint-jean": date(2026, 6, 24),
    "rentrée": date(2026, 9, 1),
    "saint-nicolas": date(2026, 12, 6),
    "réveillon": date(2026, 12, 24),
    # By the calendar of 2026: the last Sunday of May, the third of June, the third Thursday of November.
    "fête des mères": date(2026, 5, 31),
    "fête des pères": date(2026, 6, 21),
    "action de grâce": date(2026, 10, 12),
    "beaujolais nouveau": date(2026, 11, 19),
    "arbor day": date(2026, 4, 24),
    "small business saturday": date(2026, 11, 28),
    "black friday": date(2026, 11, 27),
    "cyber monday": date(2026, 11, 30),
    "giving tuesday": date(2026, 12, 1),
    # Easter was on 5 April.
    "mardi gras": date(2026, 2, 17),
    "ash wednesday": date(2026, 2, 18),
    "palm sunday": date(2026, 3, 29),
    "ascension": date(2026, 5, 14),
    "pentecost": date(2026, 5, 24),
    "whit monday": date(2026, 5, 25),
    "épiphanie": date(2026, 1, 6),
    "women's day": date(2026, 3, 8),
    "april fools": date(2026, 4, 1),
    "earth day": date(2026, 4, 22),
    "may day": date(2026, 5, 1),
    "bastille day": date(2026, 7, 14),
    "all saints day": date(2026, 11, 1),
    "armistice day": date(2026, 11, 11),
}
"""Days of 2026 as calendars have them."""


@pytest.mark.parametrize("name", sorted(IN_2026))
def test_a_day_of_2026_is_where_calendars_have_it(name: str) -> None:
    """Whatever rule it has, the day is that of the calendars of that year."""
    rules = [named(words)[name] for words in LANGUAGES.values() if name in named(words)]
    assert {day_of(rule, 2026) for rule in rules} == {IN_2026[name]}


def test_the_week_of_cyber_monday_ends_on_friday() -> None:
    """It begins on the Monday behind Thanksgiving, and has the five days of a working week."""
    week = named(ENGLISH_TIME)["cyber week"]
    assert week.until is not None
    assert (day_of(week, 2026), day_of(week.until, 2026)) == (date(2026, 11, 30), date(2026, 12, 4))


@given(YEARS, st.sampled_from([(code, land) for code, lands in OF_COUNTRIES.items() for land in lands]))
def test_a_day_of_the_year_is_the_one_of_its_country(year: int, place: tuple[str, str]) -> None:
    """A holiday has the day on which a register of holidays has it, in any year."""
    code, land = place
    found = named(LANGUAGES[code])
    known: dict[str, date] = {}
    for category in {"US": ("public", "unofficial")}.get(land, ("public",)):
        language = {"en": "en_US", "fr": "fr"}[code]
        subdivision = "ENG" if land == "GB" else None
        days = public_holidays.country_holidays(
            land, years=year, language=language, categories=category, subdiv=subdivision
        )
        known |= {name: day for day, names in days.items() for name in names.split("; ")}
    for name, official in OF_COUNTRIES[code][land].items():
        assert day_of(found[name], year) == known[official], name


@given(YEARS, st.sampled_from(sorted(LANGUAGES)))
def test_a_day_that_names_its_weekday_falls_on_it(year: int, code: str) -> None:
    """Good Friday is a Friday, the Monday of Easter a Monday, and so is any day that is called by one."""
    words = LANGUAGES[code]
    weekdays = {row[0].casefold(): number for number, row in enumerate(words.weekdays)}
    told = {
        (name, weekdays[part]): day_of(rule, year).weekday()
        for name, rule in named(words).items()
        for part in name.split()
        if part in weekdays
    }
    assert len(told) > 5
    assert {name for name, fallen in told.items() if name[1] != fallen} == set()


@given(YEARS, st.sampled_from(["spring summer autumn winter", "printemps été automne hiver"]))
def test_seasons_leave_no_day_out(year: int, seasons: str) -> None:
    """Each season begins on the day after the one before it has ended, all the year round."""
    found = named(ENGLISH_TIME) | named(FRENCH_TIME)
    first, *later = [found[name] for name in seasons.split()]
    for one, other in pairwise([first, *later]):
        assert one.until is not None
        assert day_of(other, year) == day_of(one.until, year) + timedelta(days=1)
    assert later[-1].until is not None
    assert day_of(first, year + 1) == day_of(later[-1].until, year + 1) + timedelta(days=1)


@given(YEARS)
def test_lent_leads_up_to_easter(year: int) -> None:
    """It begins on Ash Wednesday, the day after mardi gras, and has forty days that are no Sundays."""
    lent = named(ENGLISH_TIME)["lent"]
    assert lent.until is not None
    first, last = day_of(lent, year), day_of(lent.until, year)
    days = [first + timedelta(days=k) for k in range((last - first).days + 1)]
    assert sum(day.weekday() != 6 for day in days) == 40
    assert last + timedelta(days=1) == day_of(named(ENGLISH_TIME)["easter"], year)
    assert first == day_of(named(ENGLISH_TIME)["ash wednesday"], year)
    assert first - timedelta(days=1) == day_of(named(FRENCH_TIME)["mardi gras"], year)


@pytest.mark.parametrize("name", sorted(SAID_ALIKE))
def test_a_day_is_the_same_in_both_languages(name: str) -> None:
    """What English and French both have a name for is one day, or one stretch."""
    assert named(ENGLISH_TIME)[name] == named(FRENCH_TIME)[SAID_ALIKE[name]]
