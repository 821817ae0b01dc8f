"""Lengths that count from another day than today: "8 weeks from 1 April", "two weeks before Christmas"."""

import re
from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals._statement.time_days import after, before

DAY = date(2026, 3, 10)
Row = tuple[str, date | None]

SPANS: tuple[Row, ...] = (
    ("Starting 1 April, gain 50 followers a week for 8 weeks", date(2026, 5, 26)),
    ("From 1 April, gain 50 followers a week for 8 weeks", date(2026, 5, 26)),
    ("For 8 weeks from 1 April, gain 50 followers a week", date(2026, 5, 26)),
    ("Gain 300 followers in 3 months starting in May", date(2026, 7, 31)),
    ("Starting 1 May, gain 300 followers over the next 3 months", date(2026, 7, 31)),
    ("Starting next Monday, lose 5 kg in 10 weeks", date(2026, 5, 24)),
    ("Starting 1 January 2026, gain 300 followers in 12 months", date(2026, 12, 31)),
    ("Reach 500 followers within 10 working days starting 1 April", date(2026, 4, 14)),
    ("Pendant 8 semaines à partir du 1er avril, gagner 50 abonnés par semaine", date(2026, 5, 26)),
    ("À compter du 1er mai, gagner 300 abonnés en 3 mois", date(2026, 7, 31)),
    ("Dès septembre, gagner 300 abonnés en 3 mois", date(2026, 11, 30)),
    ("Atteindre 500 abonnés en 3 mois à compter de mai", date(2026, 7, 31)),
    # From today, whatever begins when.
    ("À partir de mai, atteindre 500 abonnés d’ici 3 mois", date(2026, 6, 10)),
    ("Starting 1 April, gain 50 followers 8 weeks from now", date(2026, 5, 5)),
    ("Starting with the launch, gain 50 followers in 8 weeks", date(2026, 5, 5)),
    # An end that is named stays it.
    ("Starting 1 May, gain 300 followers by September", date(2026, 9, 30)),
    # What the calendar does not reach has no day.
    ("Starting 1 May 9999, gain 300 followers in 20 months", None),
)


@pytest.mark.parametrize(("text", "deadline"), SPANS)
def test_a_length_counts_from_the_first_day_that_is_named(text: str, deadline: date | None) -> None:
    """Eight weeks from 1 April on end with the eighth week, and not eight weeks from today."""
    assert sg.parse_goal(text, as_of=DAY).deadline == deadline


AWAY: tuple[Row, ...] = (
    ("Reach 5,000 followers two weeks before Christmas", date(2026, 12, 11)),
    ("By two weeks before Christmas, reach 5,000 followers", date(2026, 12, 11)),
    ("Reach 5,000 followers two weeks before Christmas 2027", date(2027, 12, 11)),
    ("Reach 5,000 followers 3 days before 1 June", date(2026, 5, 29)),
    ("Reach 5,000 followers a month before Christmas", date(2026, 11, 25)),
    ("Reach 5,000 followers at least two weeks before the end of March", date(2026, 3, 17)),
    ("Reach 5,000 followers 4 working days before 1 June", date(2026, 5, 26)),
    ("Sell 50 tickets 3 days before the concert on 14 May", date(2026, 5, 11)),
    ("Gain 500 followers two weeks after Christmas", date(2027, 1, 8)),
    ("Two weeks after 1 June, reach 500 followers", date(2026, 6, 15)),
    ("Reach 5,000 followers a week before the end of the year", date(2026, 12, 24)),
    ("Atteindre 5 000 abonnés une semaine avant la fin de l'année", date(2026, 12, 24)),
    # The time until then ends with its eve.
    ("Reach 500 followers in the two weeks before Black Friday", date(2026, 11, 26)),
    ("Gain 500 followers within two weeks before Christmas", date(2026, 12, 24)),
    ("Atteindre 500 abonnés dans les deux semaines avant Noël", date(2026, 12, 24)),
    ("Gain 500 followers in the week before Christmas", date(2026, 12, 24)),
    ("Gagner 500 abonnés dans la semaine avant Noël", date(2026, 12, 24)),
    ("Atteindre 5 000 abonnés deux semaines avant Noël", date(2026, 12, 11)),
    ("Atteindre 5 000 abonnés un mois avant Noël", date(2026, 11, 25)),
    ("Atteindre 5 000 abonnés 3 jours avant le 1er juin", date(2026, 5, 29)),
    ("Atteindre 5 000 abonnés au plus tard deux semaines avant fin mars", date(2026, 3, 17)),
    ("Atteindre 5 000 abonnés 10 jours après Noël", date(2027, 1, 4)),
    # Where no calendar says the day.
    ("Reach 5,000 followers two weeks before the launch", None),
    ("Reach 5,000 followers a few weeks before Christmas", None),
    ("Reach 500 followers in the two weeks before the launch", None),
    ("Gagner 500 abonnés dans les 2 semaines avant le lancement", None),
    ("Reach 5,000 followers 9999 years before Christmas", None),
    ("Atteindre 5 000 abonnés trois semaines avant le lancement", None),
    ("Atteindre 5 000 abonnés deux semaines avant la foire de mai", None),
)


@pytest.mark.parametrize(("text", "deadline"), AWAY)
def test_a_day_so_long_before_another_is_that_day(text: str, deadline: date | None) -> None:
    """Neither its eve, nor a figure: what is reached stays what is counted, and its words are the end."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert draft.deadline == deadline
    assert draft.metric in {"followers", "ticket_sales"}
    assert draft.amount in {50, 500, 5000}
    assert draft.pace is None
    assert draft.deadline_text is not None
    assert re.search("week|days|month|years|semaine|jours|mois", draft.deadline_text)
    assert re.search("before|after|avant|après", draft.deadline_text)


FIGURES = (
    ("Reduce delivery time by 3 days before 1 June", 3, date(2026, 5, 31)),
    ("Cut delivery time from 21 days to 14 days before 1 June", 14, date(2026, 5, 31)),
    ("Keep lead time under 3 days before June", 3, date(2026, 5, 31)),
    ("Réduire le délai de 3 jours avant le 1er juin", 3, date(2026, 5, 31)),
    ("Diminuer le délai de signature de 21 jours à 14 jours avant le 1er juin", 14, date(2026, 5, 31)),
    ("Submit all reports at least 3 days before the deadline", 3, None),
    ("Reach 5,000 followers 2 hours before 1 June", 5000, date(2026, 5, 31)),
    ("Reach 500 followers two weeks after the launch", 500, None),
    ("Reply within 2 days before June", 2, date(2026, 5, 31)),
    ("Gain 500 followers in less than two weeks before June", 500, date(2026, 3, 24)),
    ("Reach 500 followers two weeks before we launch", 500, None),
)


@pytest.mark.parametrize(("text", "amount", "deadline"), FIGURES)
def test_days_that_are_a_figure_stay_one(text: str, amount: int, deadline: date | None) -> None:
    """What a delay is cut to, or by, lies before no day; nor do hours."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert (draft.amount, draft.deadline) == (amount, deadline)


def test_each_month_up_to_a_day_may_be_a_month_before_it() -> None:
    """Where nothing is reached, the rate is read, and the other day told."""
    draft = sg.parse_goal("Gain 50 followers a month before Christmas", as_of=DAY)
    assert (str(draft.pace), draft.deadline) == ("50 followers/month", date(2026, 12, 24))
    assert [(one.field, one.readings) for one in draft.ambiguities] == [("deadline", ("2026-12-24", "2026-11-25"))]
    stretch = sg.parse_goal("Publish 5 posts a week before June", as_of=DAY)
    assert (str(stretch.pace), stretch.ambiguities) == ("5 posts_published/week", ())


STARTS = st.dates(date(2026, 3, 11), date(2026, 12, 31))


@given(STARTS, st.integers(2, 40), st.sampled_from(("days", "weeks")))
def test_a_span_is_as_long_as_it_says(start: date, count: int, unit: str) -> None:
    """From its first day to its last one lie as many days as it says, the two among them."""
    text = f"Starting {start.day} {start:%B} {start.year}, gain 50 followers a week for {count} {unit}"
    days = count * (7 if unit == "weeks" else 1)
    deadline = sg.parse_goal(text, as_of=DAY).deadline
    assert deadline == start + timedelta(days=days - 1) or (unit == "days" and count <= 3)


@given(STARTS, st.integers(2, 8))
def test_weeks_before_a_day_are_as_many_days_in_both_languages(day: date, weeks: int) -> None:
    """N weeks before a day is the day 7 N days earlier, and after it 7 N later, whatever the language."""
    months = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
    english = f"Reach 5,000 followers {weeks} weeks {{}} {day.day} {day:%B} {day.year}"
    french = f"Atteindre 5 000 abonnés {weeks} semaines {{}} le {day.day} {months[day.month - 1]} {day.year}"
    words = ((english, "before", -1), (english, "after", 1), (french, "avant", -1), (french, "après", 1))
    for text, word, sign in words:
        draft = sg.parse_goal(text.format(word), as_of=DAY)
        assert draft.deadline == day + sign * timedelta(days=7 * weeks)


@given(
    st.dates(date(1990, 1, 1), date(2090, 12, 31)),
    st.integers(0, 60),
    st.sampled_from(("working_day", "day", "week")),
)
def test_before_undoes_after_on_days_that_count(start: date, count: int, unit: str) -> None:
    """So long before a day so long after another is that other one, from Monday to Friday."""
    begun = start - timedelta(days=max(start.weekday() - 4, 0))
    later = after(begun, count, unit)
    assert later is not None
    assert before(later, count, unit) == begun


def test_before_leaves_no_calendar() -> None:
    """What lies outside has no day; a fiscal year is as long as any other."""
    day = date(2026, 6, 1)
    assert before(day, -1, "day") is None
    assert before(day, 3000, "year") is None
    assert before(day, 2, "fiscal_year") == date(2024, 6, 1)
    assert before(date(2026, 6, 6), 1, "working_day") == date(2026, 6, 5)
