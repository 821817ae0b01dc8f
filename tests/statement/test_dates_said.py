"""Any date of the calendar, said in any form: the draft has the day that was said, or tells that it has not."""

from calendar import monthrange
from datetime import date, timedelta

from hypothesis import given, strategies as st

import smartgoals as sg

MONTHS = {
    "en": "January February March April May June July August September October November December".split(),
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(),
}
SHORT = {
    "en": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(),
    "fr": "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.".split(),
}
WEEKDAYS = {
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(),
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche".split(),
}
DAYS = {
    "en": (
        "{d} {month} {y}", "{month} {d}, {y}", "{month} {d} {y}", "{short} {d}, {y}", "{short}. {d}, {y}", "{d} {short} {y}",
        "{d}th of {month} {y}", "the {d}th of {month}, {y}", "{month} {d}th, {y}", "{month} {d},{y}", "{month} {d} of {y}",
        "{d} {month} of the year {y}", "{d} {month} in {y}", "{d} {month} ({y})", "{weekday}, {month} {d}, {y}",
        "{other}, {month} {d}, {y}", "{y}-{m:02}-{d:02}", "{y}/{m:02}/{d:02}", "{y}.{m:02}.{d:02}", "{m:02}/{d:02}/{y}",
        "{d:02}.{m:02}.{y}", "{d}-{short}-{y}", "{d}/{short}/{y}", "{short}-{d}-{y}", "{y}-{short}-{d:02}", "{y} {month} {d}",
    ),
    "fr": (
        "le {d} {month} {y}", "{d} {month} {y}", "le {d} {short} {y}", "le {weekday} {d} {month} {y}", "le {d} {month}, {y}",
        "le {other} {d} {month} {y}", "le {d} {month} de l'an {y}", "le {d} {month} de l’année {y}", "le {d:02}/{m:02}/{y}",
        "le {d:02}.{m:02}.{y}", "le {d:02}-{m:02}-{y}", "le {y}-{m:02}-{d:02}", "le {d} {m} {y}",
    ),
}  # fmt: skip
PERIODS = {
    "en": {
        1: ("{month} {y}", "{short} {y}", "{month}, {y}", "{month} of {y}", "the end of {month} {y}", "{y}-{m:02}", "{m:02}/{y}"),
        3: ("Q{q} {y}", "{y} Q{q}", "{y}-Q{q}", "Q{q}-{y}", "Q{q}/{y}", "the end of Q{q} {y}", "Q{q} of FY{y}"),
        6: ("H{h} {y}", "the end of H{h} {y}", "H{h} of {y}"),
        12: ("{y}", "the end of {y}", "the year {y}", "FY{y}", "CY{y}", "EOY {y}", "year-end {y}", "fiscal year {y}"),
    },
    "fr": {
        1: ("{month} {y}", "fin {month} {y}", "la fin du mois de {month} {y}", "{m:02}/{y}", "{y}-{m:02}", "{short} {y}"),
        3: ("le T{q} {y}", "la fin du T{q} {y}", "le {q}e trimestre {y}", "le {q}e trimestre de {y}"),
        6: ("le S{h} {y}", "la fin du S{h} {y}", "le S{h} de {y}"),
        12: ("{y}", "fin {y}", "la fin de {y}", "l'an {y}", "l’exercice {y}", "la fin de l'année {y}"),
    },
}  # fmt: skip
LEADS = {"en": ("by", "until", "no later than", "before"), "fr": ("d'ici", "d’ici", "au plus tard", "avant")}
GOALS = {
    "en": (
        "Grow followers from 100 to 500 {}",
        "Increase sales by 20% {}",
        "{}, reach 500 followers",
        "Gain 50 fans a week {}",
    ),
    "fr": ("Passer de 100 à 500 abonnés {}", "Augmenter les ventes de 20 % {}", "{}, atteindre 500 abonnés"),
}
TAILS = {
    "en": (
        "",
        ".",
        " at noon",
        " at 5 pm",
        " by posting daily",
        " (final)",
        " while keeping churn low",
        " at the latest",
    ),
    "fr": ("", ".", " à midi", " à 18 h", " en publiant chaque jour", " tout en gardant la qualité"),
}
YEARS = st.one_of(st.integers(1, 9999), st.integers(2000, 2100), st.integers(2101, 9999))
NO_YEARS = st.one_of(st.just("0000"), st.integers(10_000, 99_999).map(str))
AS_OF = st.sampled_from([date(2026, 7, 9), None])


def is_told(draft: sg.Draft) -> bool:
    """Tell whether a draft says that its deadline, or the lack of one, is open."""
    return any(told.field == "deadline" for told in draft.ambiguities)


def said_in(data: st.DataObject, code: str, words: str) -> str:
    """Return a goal that says so when it is due."""
    goal = data.draw(st.sampled_from(GOALS[code])).format(words)
    return goal if words in goal[: len(words)] else goal + data.draw(st.sampled_from(TAILS[code]))


def form_of(data: st.DataObject, code: str, form: str, day: date, year: str) -> str:
    """Return a day as a form writes it."""
    weekday = day.weekday()
    other = (weekday + data.draw(st.integers(1, 6))) % 7
    return form.format(
        d=day.day, m=day.month, y=year, q=(day.month + 2) // 3, h=(day.month + 5) // 6,
        month=MONTHS[code][day.month - 1], short=SHORT[code][day.month - 1],
        weekday=WEEKDAYS[code][weekday], other=WEEKDAYS[code][other],
    )  # fmt: skip


@given(st.sampled_from(["en", "fr"]), YEARS, st.integers(1, 366), AS_OF, st.data())
def test_a_day_of_any_year_is_the_one_that_is_said(
    code: str, year: int, number: int, as_of: date | None, data: st.DataObject
) -> None:
    """Whatever its year and however it is written, a day is read as that day, or something is told."""
    day = date(year, 1, 1) + timedelta(days=min(number, 365) - 1)
    lead = data.draw(st.sampled_from(LEADS[code]))
    text = form_of(data, code, data.draw(st.sampled_from(DAYS[code])), day, f"{year:04}")
    draft = sg.parse_goal(said_in(data, code, f"{lead} {text}"), code, as_of)
    is_eve = lead in {"before", "avant"} and day > date.min
    assert draft.deadline == day - timedelta(days=is_eve) or is_told(draft)


@given(st.sampled_from(["en", "fr"]), YEARS, st.integers(1, 12), AS_OF, st.data())
def test_a_period_of_any_year_ends_on_its_last_day(
    code: str, year: int, month: int, as_of: date | None, data: st.DataObject
) -> None:
    """Whatever its year, a month, a quarter, a half or a year is read as that one, or something is told."""
    length = data.draw(st.sampled_from([1, 3, 6, 12]))
    last = -(-month // length) * length
    lead = data.draw(st.sampled_from(LEADS[code][:2]))
    form = data.draw(st.sampled_from(PERIODS[code][length]))
    text = form_of(data, code, form, date(year, month, 1), f"{year:04}")
    draft = sg.parse_goal(said_in(data, code, f"{lead} {text}"), code, as_of)
    assert draft.deadline == date(year, last, monthrange(year, last)[1]) or is_told(draft)


@given(st.sampled_from(["en", "fr"]), NO_YEARS, st.dates(date(2001, 1, 1), date(2001, 12, 31)), AS_OF, st.data())
def test_a_day_of_no_year_is_told(code: str, year: str, day: date, as_of: date | None, data: st.DataObject) -> None:
    """What stands in the place of a year and is none makes no deadline of this year or of the next."""
    form = data.draw(
        st.sampled_from(
            [form for form in DAYS[code] if form.index("{y}") > 0 and "-" not in form and "{m}" not in form]
        )
    )
    text = form_of(data, code, form, day, year)
    draft = sg.parse_goal(said_in(data, code, f"{LEADS[code][0]} {text}"), code, as_of)
    assert draft.deadline is None
    assert is_told(draft)
