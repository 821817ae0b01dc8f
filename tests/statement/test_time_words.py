"""Time words as a value: what is refused, what a language lacks, and that a third language is data alone."""

import pickle
from datetime import date
from typing import Any

import pytest
from attrs import evolve

from smartgoals._errors import SmartGoalsError, UnknownName
from smartgoals._messages.lexicons.english_time import ENGLISH_TIME
from smartgoals._messages.lexicons.french_time import FRENCH_TIME
from smartgoals._messages.time_words import TIME_ROLES, TimeWords, Yearly
from smartgoals._statement.text import tokens_of
from smartgoals._statement.times import TimePhrase, time_phrases

AS_OF = date(2026, 5, 2)
SPANISH = TimeWords(
    months="enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(),
    weekdays="lunes martes miércoles jueves viernes sábado domingo".split(),
    words={
        "prep.by": "para, a más tardar, para el",
        "prep.before": "antes de, antes del",
        "prep.within": "en, dentro de, durante",
        "prep.until": "hasta",
        "prep.from": "de, desde",
        "prep.compared": "respecto a",
        "to.to": "a, hasta",
        "the.the": "el, la, los, las",
        "of.of": "de, del",
        "edge.end": "finales de, fin de, el final de",
        "edge.mid": "mediados de",
        "rel.this": "este, esta",
        "rel.next": "próximo, próxima, que viene",
        "rel.last": "pasado, pasada",
        "coming.coming": "próximos, próximas",
        "unit.day": "día, días",
        "unit.week": "semana, semanas",
        "unit.month": "mes, meses",
        "unit.quarter": "trimestre, trimestres",
        "unit.year": "año, años",
        "per.per": "por, al, a la",
        "every.every": "cada",
        "letter.quarter": "t",
    },
    numbers={"un": 1, "dos": 2, "tres": 3, "seis": 6},
    ordinals={"primer": 1, "segundo": 2, "tercer": 3},
    yearly={"navidad": Yearly(month=12, day=25), "verano": Yearly(month=6, day=1, until=Yearly(month=8, day=31))},
)


def said_in(text: str, words: TimeWords, as_of: date | None = AS_OF, **fiscal: int) -> list[tuple[str, TimePhrase]]:
    """Return what is read in a text, each phrase with its words."""
    tokens = tokens_of(text)
    phrases = time_phrases(tokens, words, as_of, **fiscal)
    return [(text[tokens[phrase.first].start : tokens[phrase.until - 1].end], phrase) for phrase in phrases]


@pytest.mark.parametrize(
    ("phrase", "day"),
    [
        ("para el 31 de marzo de 2027", "2027-03-31"),
        ("antes del 1 de marzo", "2027-02-28"),
        ("para finales de junio", "2026-06-30"),
        ("a mediados de junio", "-"),
        ("en los próximos seis meses", "2026-11-02"),
        ("este trimestre", "2026-06-30"),
        ("el mes que viene", "2026-06-30"),
        ("en el tercer trimestre de 2026", "2026-09-30"),
        ("para el T3", "2026-09-30"),
        ("hasta Navidad", "2026-12-25"),
        ("antes de verano", "2026-05-31"),
        ("de enero a junio de 2027", "2027-06-30"),
        ("dentro de dos años", "2028-05-02"),
        ("para 05/06/2027", "2027-06-05"),
    ],
)
def test_a_third_language_is_data_alone(phrase: str, day: str) -> None:
    """A caller's language, half as rich as ours, is read by the same engine; what it has no word for is left out."""
    read = said_in(f"Ganar 500 seguidores {phrase}", SPANISH)
    if day == "-":
        assert [words for words, _ in read] == ["mediados de junio"]
        return
    assert [(words, str(one.deadline)) for words, one in read] == [(phrase, day)]


@pytest.mark.parametrize(
    ("phrase", "period"), [("por semana", "week"), ("al mes", "month"), ("cada dos semanas", "2 weeks")]
)
def test_a_third_language_says_how_often(phrase: str, period: str) -> None:
    """So are its recurring phrases."""
    ((words, read),) = said_in(f"20 seguidores {phrase}", SPANISH)
    assert (words, str(read.period)) == (phrase, period)


def test_a_language_says_what_it_lacks() -> None:
    """What no word of a language says is told by its role; a language without any reads nothing but figures."""
    assert "prep.by_within" in SPANISH.missing
    assert "prep.by" not in SPANISH.missing
    bare = TimeWords(months=ENGLISH_TIME.months, weekdays=ENGLISH_TIME.weekdays, words={})
    assert bare.missing == (*TIME_ROLES, "numbers", "ordinals", "yearly")
    assert said_in("by the end of Q3, weekly", bare) == []
    assert [str(read.deadline) for _, read in said_in("2027-03-31", bare)] == ["2027-03-31"]


@pytest.mark.parametrize("words", [ENGLISH_TIME, FRENCH_TIME])
def test_the_languages_of_the_house_lack_little(words: TimeWords) -> None:
    """What English and French lack they have no words for."""
    own = {"prep.for", "prep.by_within", "unit.fifteen_days", "unit.eight_days", "unit.fortnight", "other.behind"}
    own |= {"clock.clock", "possessive.possessive", "inside.inside", "today.now", "prep.of", "same_time.same_time"}
    own |= {"label.behind", "coming.calendar", "each.two_months", "each.bi_week", "each.bi_month"}
    assert set(words.missing) <= own


def test_words_are_values() -> None:
    """Words compare, hash and pickle as values do, and are given again as they are."""
    again = evolve(FRENCH_TIME)
    assert again == FRENCH_TIME
    assert hash(again) == hash(FRENCH_TIME)
    assert pickle.loads(pickle.dumps(FRENCH_TIME)) == FRENCH_TIME
    assert evolve(FRENCH_TIME, day_first=False) != FRENCH_TIME


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({"months": ("january",)}, "months"),
        ({"months": "january"}, "months"),
        ({"weekdays": 7}, "weekdays"),
        ({"words": {"prep.by": "by,, until"}}, "words"),
        ({"words": {"prep.by": " "}}, "words"),
        ({"words": {"prep.by": "a b c d e f g h i j k l m"}}, "words"),
        ({"words": ("prep.by", "by")}, "words"),
        ({"words": {"prep.by": 3}}, "words"),
        ({"numbers": {"six": 6.5}}, "numbers"),
        ({"numbers": {"many": 1_001}}, "numbers"),
        ({"ordinals": {"first": True}}, "ordinals"),
        ({"yearly": {"christmas": "12-25"}}, "yearly"),
        ({"day_first": "yes"}, "day_first"),
    ],
)
def test_what_are_no_words_is_refused(change: dict[str, Any], path: str) -> None:
    """A table that is none is refused, at its field."""
    with pytest.raises(SmartGoalsError, match=rf"^{path}: "):
        evolve(ENGLISH_TIME, **change)


def test_an_unknown_role_is_refused() -> None:
    """A role that there is not is refused with the nearest one."""
    with pytest.raises(UnknownName, match=r"prep\.befor.*prep\.before"):
        evolve(ENGLISH_TIME, words={"prep.befor": "before"})


@pytest.mark.parametrize(
    ("rule", "path"),
    [
        ({"day": 25}, "month"),
        ({"month": 13, "day": 1}, "month"),
        ({"month": 2}, "day"),
        ({"month": 2, "day": 32}, "day"),
        ({"month": 11, "weekday": 7, "nth": 1}, "weekday"),
        ({"month": 11, "weekday": 3, "nth": 5}, "weekday"),
        ({"easter": 1}, "easter"),
    ],
)
def test_what_is_no_day_of_every_year_is_refused(rule: dict[str, Any], path: str) -> None:
    """A rule that names no day is refused, at its field."""
    with pytest.raises(SmartGoalsError, match=rf"^{path}: "):
        Yearly(**rule)


@pytest.mark.parametrize(
    ("phrase", "start", "day"),
    [
        ("by FY27", 7, "2027-06-30"),
        ("by Q1 FY27", 7, "2026-09-30"),
        ("by FY27 H1", 7, "2026-12-31"),
        ("by Q4", 7, "2026-06-30"),
        ("this fiscal year", 4, "2027-03-31"),
        ("by the end of next fiscal year", 7, "2027-06-30"),
        ("by Q2 of next fiscal year", 7, "2026-12-31"),
        ("by the end of the quarter", 2, "2026-07-31"),
        ("by 2027", 7, "2027-12-31"),
        ("by the end of fiscal year 2027", 7, "2027-06-30"),
        ("by the second half of the fiscal year", 4, "2027-03-31"),
    ],
)
def test_fiscal_years_are_an_argument(phrase: str, start: int, day: str) -> None:
    """Fiscal years, and quarters and halves, run from the month that is given; other years from January."""
    ((words, read),) = said_in(phrase, ENGLISH_TIME, fiscal_start=start)
    assert (words, str(read.deadline)) == (phrase, day)


@pytest.mark.parametrize(
    ("text", "words", "day", "readings"),
    [
        ("by 05/06/2027", ENGLISH_TIME, "2027-05-06", ["2027-06-05"]),
        ("avant le 05/06/2027", FRENCH_TIME, "2027-06-04", ["2027-05-05"]),
        ("by 5/6", ENGLISH_TIME, "2026-05-06", ["2026-06-05"]),
        ("by 6/6/2026", ENGLISH_TIME, "2026-06-06", []),
        ("by 25/12/2026", ENGLISH_TIME, "2026-12-25", []),
        ("by summer", ENGLISH_TIME, "2026-08-31", ["2026-06-01"]),
        ("by the end of summer", ENGLISH_TIME, "2026-08-31", []),
        ("during the summer", ENGLISH_TIME, "2026-08-31", []),
        ("by next June", ENGLISH_TIME, "2026-06-30", ["2027-06-30"]),
        ("d'ici juin prochain", FRENCH_TIME, "2026-06-30", []),
        ("by next March", ENGLISH_TIME, "2027-03-31", []),
        ("by spring", ENGLISH_TIME, "2026-05-31", []),
    ],
)
def test_what_is_read_in_two_ways_says_both(text: str, words: TimeWords, day: str, readings: list[str]) -> None:
    """Where people could mean another day, it stands among the readings; a day that has passed does not."""
    ((_, read),) = said_in(text, words)
    assert str(read.deadline) == day
    assert [str(one) for one in read.readings] == readings


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("from 5% in March 2027 to 10% in June 2027", ["in June 2027"]),
        ("resolve tickets in 3 days by the end of the year", ["by the end of the year"]),
        ("sell for 30 days until Christmas", ["until Christmas"]),
        ("90% within 48 hours by Q3", ["by Q3"]),
        ("publish for 8 weeks until Christmas", ["for 8 weeks", "until Christmas"]),
        ("Q3: 40 leads by December", ["Q3", "by December"]),
        ("by March 2025 and by June 2026", ["by March 2025", "by June 2026"]),
        ("2027 target: 300 clients", ["2027"]),
        ("Goal 2027: 300 clients", ["2027"]),
        ("300 clients (2027)", ["2027"]),
        ("300 clients (Q3)", ["Q3"]),
        ("Increase Q3 sales", []),
        ("our Q3 2026 plan", ["Q3 2026"]),
        ("in Q3, 2000 people", ["in Q3"]),
        ("by June 2026, 2,000 people", ["by June 2026"]),
        ("in March 5 %", ["in March"]),
        ("before next year’s conference", ["before next year’s conference"]),
        ("before the festival’s opening", ["before the festival’s opening"]),
        ("by the retailers, and so on", []),
        ("in 2027/28", ["in 2027/28"]),
        ("in 2027/29", ["in 2027"]),
        ("by our launch, and so on", ["by our launch"]),
        ("by our launch, Q3", ["by our launch", "Q3"]),
        ("by the end of the sprint aa bb cc dd ee ff", ["by the end of the sprint"]),
        ("by the end of the aa bb cc dd ee ff gg", ["by the end of the aa"]),
        ("in March to Q3", ["Q3"]),
        ("by the end of end of end of end of end of Q3", []),
        ("by the week of Q3", []),
        ("in the the the the the Q3", ["the the the Q3"]),
        ("in about about about about about about about 6 months", []),
        ("in 6 next next next next months", []),
        ("expect more these next years", []),
        ("the the the the the the the of the week", []),
        ("in Q", []),
        ("in Q 3", []),
        ("in 6 months next next next next next", ["in 6 months next next next next"]),
        ("by FY26/29", ["by FY26"]),
        ("by FY3", []),
        ("by fiscal year 3", []),
        ("by 100000", []),
        ("by 1.000.000", []),
        ("by 29 and 30", []),
        ("by May 10 to 15 people", ["by May 10"]),
        ("within 3 hours of the first day", []),
        ("the first 3 hours", []),
        ("in the first 3 hours", []),
    ],
)
def test_of_several_phrases_the_end_is_told(text: str, ends: list[str]) -> None:
    """Of what a sentence says of time, the ends are told apart from what is done within days, or stood so before."""
    assert [words for words, read in said_in(text, ENGLISH_TIME) if read.is_deadline] == ends


@pytest.mark.parametrize(
    ("text", "deadline"),
    [
        ("by 31 March 2027", "2027-03-31"),
        ("by the end of Q3 2027", "2027-09-30"),
        ("by mid-2027", "2027-06-30"),
        ("in the first week of March 2027", "2027-03-07"),
        ("by 31 March", "None"),
        ("by Friday", "None"),
        ("by tomorrow", "None"),
        ("by the 15th", "None"),
        ("within 6 months", "None"),
        ("by the end of next year", "None"),
        ("by Q2 of next year", "None"),
        ("by the middle of the month", "None"),
        ("by Friday of next week", "None"),
        ("the first six months of the year", "None"),
        ("by next summer", "None"),
        ("by spring, 5 May", "None"),
        ("from this month to June", "None"),
        ("this week to 5", "None"),
        ("from May 2 to 5", "None"),
    ],
)
def test_without_a_day_only_what_says_its_year_has_one(text: str, deadline: str) -> None:
    """Without the day it is read on, a phrase is found all the same, and has a day only where its words fix it."""
    ((_, read), *_) = said_in(text, ENGLISH_TIME, None)
    assert str(read.deadline) == deadline
    assert read.is_deadline


@pytest.mark.parametrize("as_of", [date.min, date.max])
@pytest.mark.parametrize("words", [ENGLISH_TIME, FRENCH_TIME])
@pytest.mark.parametrize(
    "text",
    [
        "by the end of next week", "by next year", "next quarter", "within 2 years", "in 3 days", "by mid-year", "by Friday",
        "d'ici la fin de la semaine", "le mois prochain", "l'an prochain", "en début d'année", "dans 2 ans", "by the middle",
        "by next Easter", "d'ici l'hiver prochain", "by the 1st", "by tomorrow", "by early next week", "mid next week",
    ],
)  # fmt: skip
def test_the_ends_of_the_calendar_are_no_ends_of_the_engine(as_of: date, words: TimeWords, text: str) -> None:
    """On the first and the last day of the calendar a phrase has a day within it, or none."""
    for _, read in said_in(text, words, as_of):
        assert read.deadline is None or isinstance(read.deadline, date)
