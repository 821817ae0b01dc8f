"""So much so many times a period: the whole where an amount is measured, the times where they are counted."""

from datetime import date

import pytest

import smartgoals as sg

DAY = date(2026, 3, 16)

WHOLES = (
    ("Meditate 10 minutes twice a day until June", "meditation", 20, "minutes", "day", "10 minutes twice", 2),
    ("Swim 2 km twice a week until June", "swimming_distance", 4, "km", "week", "2 km twice", 2),
    ("Save $50 twice a month until June", "savings", 100, "USD", "month", "$50 twice", 2),
    ("10 minutes of yoga twice a day until June", "yoga", 20, "minutes", "day", "10 minutes of yoga twice", 2),
    ("Train 2 hours 3 times a week until June", "exercise", 6, "hours", "week", "2 hours 3 times", 3),
    ("Méditer 10 minutes deux fois par jour", "meditation", 20, "minutes", "day", "10 minutes deux fois", 2),
    ("Nager 2 km deux fois par semaine", "swimming_distance", 4, "km", "week", "2 km deux fois", 2),
    ("Épargner 50 € deux fois par mois", "savings", 100, "EUR", "month", "50 € deux fois", 2),
    ("Lire 20 pages cinq fois par semaine", "pages_read", 100, "pages", "week", "20 pages cinq fois", 5),
)


@pytest.mark.parametrize("case", WHOLES)
def test_so_much_so_many_times_is_the_whole(case: tuple[str, str, int, str, str, str, int]) -> None:
    """What is measured adds up, and that it may be counted by the time is told."""
    text, metric, amount, unit, period, said, times = case
    draft = sg.parse_goal(text, as_of=DAY)
    assert (draft.metric, draft.amount, draft.unit) == (metric, amount, unit)
    assert draft.pace is not None
    assert (draft.pace.amount, str(draft.pace.period)) == (amount, period)
    assert [(one.field, one.text, one.readings) for one in draft.ambiguities] == [
        ("pace", said, (f"{amount}/{period}", f"{times}/{period}"))
    ]


TIMES = (
    ("Run 5 km three times a week until June", "runs", 3, "5 km"),
    ("Courir 5 km trois fois par semaine jusqu'en juin", "runs", 3, "5 km"),
    ("Walk the dog 20 minutes twice a day until June", "walks", 2, "20 minutes"),
    ("Run 5 to 8 km three times a week until June", "runs", 3, "to 8 km"),
)


@pytest.mark.parametrize(("text", "metric", "amount", "said"), TIMES)
def test_what_each_time_takes_is_told_where_times_are_counted(text: str, metric: str, amount: int, said: str) -> None:
    """Runs and walks are counted by the time; how far each goes no goal holds beside."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert (draft.metric, draft.amount, draft.unit) == (metric, amount, None)
    assert [(one.field, one.text) for one in draft.ambiguities] == [("also", said)]


def test_both_ends_of_a_range_are_of_each_time() -> None:
    """Ten to fifteen minutes twice are twenty to thirty."""
    draft = sg.parse_goal("Meditate 10 to 15 minutes twice a day until June", as_of=DAY)
    assert (draft.amount, draft.upper, draft.unit) == (20, 30, "minutes")
    assert draft.pace == sg.Pace(20, "day", "minutes")


OTHERS = (
    ("Publish a video of 2 minutes twice a week until June", 2, None),
    ("Swim 2 km, twice a week", 2, "km"),
    ("Read 20 minutes and post 3 times a week", 20, "minutes"),
    ("Cut response time by 5 minutes twice a year", 5, "minutes"),
)


@pytest.mark.parametrize(("text", "amount", "unit"), OTHERS)
def test_what_is_of_a_thing_is_no_amount_of_each_time(text: str, amount: int, unit: str | None) -> None:
    """A video of two minutes is one video, and a comma or another verb parts what is done so often."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert (draft.amount, draft.unit) == (amount, unit)


def test_on_so_many_days_stays_so_many_days() -> None:
    """Days are counted, and how long each lasts is told."""
    draft = sg.parse_goal("Do 30 minutes of cardio 5 days a week", as_of=DAY)
    assert draft.amount == 5
    assert ("also", "30 minutes") in {(one.field, one.text) for one in draft.ambiguities}


DAYS = (
    ("Read 20 pages 5 days a week until June", "pages_read", 100, "pages", "20 pages 5 days", "20/day"),
    ("Sleep 8 hours 5 nights a week until June", "sleep", 40, "hours", "8 hours 5 nights", "8/day"),
    ("Study 2 hours 3 evenings a week until June", "study_time", 6, "hours", "2 hours 3 evenings", "2/day"),
    ("Walk 10,000 steps, 6 days a week, until June", "steps", 60_000, None, "10,000 steps, 6 days", "10000/day"),
    ("Call 10 clients 3 days a week until June", "calls", 30, None, "10 clients 3 days", "10/day"),
    ("Lire 20 pages 5 jours par semaine", "pages_read", 100, "pages", "20 pages 5 jours", "20/day"),
    ("Dormir 8 heures 5 nuits par semaine", "sleep", 40, "hours", "8 heures 5 nuits", "8/day"),
    ("Étudier 2 h 3 soirs par semaine jusqu'en juin", "study_time", 6, "hours", "2 h 3 soirs", "2/day"),
    ("Faire 10 000 pas 6 jours par semaine", "steps", 60_000, None, "10 000 pas 6 jours", "10000/day"),
)


@pytest.mark.parametrize("case", DAYS)
def test_so_much_on_so_many_days_is_the_whole(case: tuple[str, str, int, str | None, str, str]) -> None:
    """What is done on five days of a week is five times as much, and that it is so much a day is told."""
    text, metric, amount, unit, said, daily = case
    draft = sg.parse_goal(text, as_of=DAY)
    assert (draft.metric, draft.amount, draft.unit) == (metric, amount, unit)
    assert draft.pace is not None
    assert (draft.pace.amount, str(draft.pace.period)) == (amount, "week")
    assert [(one.field, one.text, one.readings) for one in draft.ambiguities] == [
        ("pace", said, (f"{amount}/week", daily))
    ]


NOT_EACH_DAY = (
    ("Work 35 hours 4 days a week until June", 4, None),
    ("Work out 5 days a week until June", 5, None),
    ("Hire 2 volunteers 3 days a week until June", 2, None),
    ("Publier à 18 h 30 trois fois par semaine", 3, None),
    ("Read page 5 3 days a week until June", 3, None),
    ("Sleep 7 h 5 leads", 7, "hours"),
)


@pytest.mark.parametrize(("text", "amount", "unit"), NOT_EACH_DAY)
def test_what_no_day_can_hold_is_not_done_on_each(text: str, amount: int, unit: str | None) -> None:
    """No day has 35 hours, and what is there on any day is not done on some."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert (draft.amount, draft.unit) == (amount, unit)
