"""So much at most in any so many days: "no more than 5 complaints in 30 days", « sur 7 jours »."""

from datetime import date

import pytest

import smartgoals as sg

DAY = date(2026, 2, 10)
END = date(2026, 12, 31)

WINDOWS = (
    ("No more than 5 complaints in 30 days until 31 Dec 2026", "30 days", "in 30 days", END),
    ("No more than 5 complaints in 7 days until 31 Dec 2026", "7 days", "in 7 days", END),
    ("Never more than 5 complaints within 7 days", "7 days", "within 7 days", None),
    ("Keep complaints under 5 in 30 days until 31 Dec 2026", "30 days", "in 30 days", END),
    ("Pas plus de 5 réclamations sur 7 jours jusqu'au 31 décembre 2026", "7 days", "sur 7 jours", END),
)


@pytest.mark.parametrize(("text", "period", "said", "deadline"), WINDOWS)
def test_a_cap_in_so_many_days_is_one_of_each_of_them(text: str, period: str, said: str, deadline: date | None) -> None:
    """What must not be passed in so many days is capped in them, and any in a row may be meant."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert (draft.metric, draft.deadline, str(draft.bound)) == ("complaints", deadline, "at_most")
    assert draft.pace == sg.Pace(5, period, "complaints")
    cap = f"5/{period}"
    assert [(one.field, one.text, one.readings) for one in draft.ambiguities] == [
        ("pace", said, (cap, f"rolling {cap}"))
    ]


OTHERS = (
    ("Get 500 leads in 30 days", date(2026, 3, 12)),
    ("Spend no more than $500 in 30 days", date(2026, 3, 12)),
    ("Cut complaints to at most 5 in 30 days", date(2026, 3, 12)),
    ("Keep response time under 5 hours in 30 days until 31 Dec 2026", END),
    ("No more than 5 % of tickets unanswered in 3 days until 31 Dec 2026", END),
    ("Stay at 5 complaints in 30 days until 31 Dec 2026", END),
    ("No more than 5 complaints (calls, mails) in 30 days until 31 Dec 2026", END),
)


@pytest.mark.parametrize(("text", "deadline"), OTHERS)
def test_so_many_days_of_what_is_not_capped_are_none_of_its_own(text: str, deadline: date) -> None:
    """An end in so many days stays one, and shares and lengths of time are capped in no window."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert (draft.deadline, draft.pace) == (deadline, None)


ROLLING = (
    ("At most 5 complaints in any 7 days", "complaints", "at most 5 complaints/7 days"),
    (
        "No more than 5 complaints over a rolling 30 days until 31 Dec 2026",
        "complaints",
        "at most 5 complaints/30 days",
    ),
    ("No more than 2 incidents in any rolling 30-day window", "incidents", "at most 2 incidents/30 days"),
    ("No more than 20 hours of overtime in any 7-day period", "overtime", "at most 20/7 days"),
    ("Post 5 times in any 7 consecutive days", "posts_published", "5/7 days"),
    ("At least 3 workouts in any 7 days until June", "workouts", "3 workouts/7 days"),
    ("Pas plus de 5 réclamations en 30 jours glissants", "complaints", "at most 5 complaints/30 days"),
    ("Au plus 2 incidents sur toute période de 30 jours", "incidents", "at most 2 incidents/30 days"),
    ("Courir 30 km sur 7 jours glissants", "running_distance", "30/7 days"),
    ("Courir 30 km sur une période glissante de 7 jours", "running_distance", "30/7 days"),
    ("Courir 30 km par fenêtre glissante de 7 jours", "running_distance", "30/7 days"),
)


@pytest.mark.parametrize(("text", "metric", "pace"), ROLLING)
def test_any_so_many_days_are_counted_rolling(text: str, metric: str, pace: str) -> None:
    """Where a word says that whichever days in a row are meant, nothing is left open, and nothing is due by their end."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert (draft.metric, draft.counted, draft.ambiguities) == (metric, "rolling", ())
    goal = draft.to_goal(id="goal")
    assert str(goal.target) == f"keep {pace}, counted rolling"
    assert isinstance(goal.target, sg.KeepPace)
    assert goal.target.counted == "rolling"


UNCOUNTED = (
    ("Keep the error rate below 0.1% over any 7 days", "over any 7 days", "7 days"),
    ("Garder le taux d'erreur sous 0,1 % sur 7 jours glissants", "sur 7 jours glissants", "7 days"),
    ("Reach 500 sales over a rolling 12-month period by June", "over a rolling 12-month period", "12 months"),
    ("Do 3 to 5 workouts in any 7 days until June", "in any 7 days", None),
)


@pytest.mark.parametrize(("text", "said", "per"), UNCOUNTED)
def test_windows_that_no_target_counts_are_told(text: str, said: str, per: str | None) -> None:
    """A level, a band and a pace to be reached have periods of the calendar alone, so that the window is told."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert draft.counted is None
    assert [(one.field, one.text, one.readings) for one in draft.ambiguities] == [("pace", said, ())]
    assert per == (None if draft.per is None else str(draft.per))


@pytest.mark.parametrize(
    "text", ["No overtime above 10 hrs in any week", "At most 3 sick days in any given month", "Sell more in any shop"]
)
def test_one_of_a_unit_rolls_not(text: str) -> None:
    """A week and a month are those of the calendar, whichever they are."""
    assert sg.parse_goal(text, as_of=DAY).counted is None


def test_a_change_over_the_last_months_is_no_window() -> None:
    """So much more than as long before is one change."""
    draft = sg.parse_goal("Increase sales by 10% over the trailing 12 months by June", as_of=DAY)
    assert (draft.pace, str(draft.deadline)) == (None, "2026-06-30")


UNITS = (
    ("No more than 10 refunds over any rolling quarter until December", "quarter"),
    ("At most 10 refunds per rolling year until 31 December 2027", "year"),
    ("Au plus 10 remboursements par mois glissant jusqu'en décembre", "month"),
    ("Au plus 10 remboursements sur une année glissante jusqu'en décembre", "year"),
)


@pytest.mark.parametrize(("text", "period"), UNITS)
def test_one_rolling_unit_is_a_window(text: str, period: str) -> None:
    """A word that only rolls makes a window of one month, where a word for whichever leaves it the calendar's."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert (draft.metric, draft.counted, draft.ambiguities) == ("refunds", "rolling", ())
    assert draft.pace == sg.Pace(10, period, "refunds")
    assert draft.deadline is not None


STRETCHES = (
    "No more than 2 incidents per 30-day period until June",
    "No more than 2 incidents every period of 30 days until June",
    "No more than 2 incidents in each 30-day window until June",
    "Pas plus de 2 incidents par période de 30 jours jusqu'en juin",
    "Pas plus de 2 incidents par tranche de 30 jours jusqu'en juin",
    "Pas plus de 2 incidents chaque période de 30 jours jusqu'en juin",
)


@pytest.mark.parametrize("text", STRETCHES)
def test_a_stretch_of_so_many_days_is_a_period(text: str) -> None:
    """What is capped in each stretch is no total of the whole goal."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert (draft.pace, str(draft.bound)) == (sg.Pace(2, "30 days", "incidents"), "at_most")
    assert (draft.deadline, draft.counted, draft.ambiguities) == (date(2026, 6, 30), None, ())


MEANS = (
    ("Average 8 hours of sleep over any 7 days until June", "over any 7 days", 8, "rolling 56/7 days"),
    ("Dormir 8 heures en moyenne sur 7 jours glissants", "sur 7 jours glissants", 8, "rolling 56/7 days"),
    ("7-day moving average of 500 visits by June", "7-day moving average", 500, "rolling 3500/7 days"),
    ("Reach a 7-day average of 500 visits by June", "a 7-day average of", 500, "rolling 3500/7 days"),
    ("A moving average of 500 visits over 7 days by June", "over 7 days", 500, "rolling 3500/7 days"),
    ("Moyenne mobile sur 7 jours de 500 visites d'ici juin", "sur 7 jours", 500, "rolling 3500/7 days"),
    ("Moyenne glissante de 10 000 pas sur 7 jours", "sur 7 jours", 10_000, "rolling 70000/7 days"),
    ("Average 50 leads a day over any 7 days", "over any 7 days", 50, "rolling 350/7 days"),
)


@pytest.mark.parametrize(("text", "said", "amount", "window"), MEANS)
def test_a_mean_over_a_window_is_so_many_of_one_unit(text: str, said: str, amount: int, window: str) -> None:
    """A mean is not the sum: 8 hours on average over 7 days are 8 a day, and the window is told with what it comes to."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert draft.pace is not None
    assert (draft.pace.amount, str(draft.pace.period), draft.counted) == (amount, "day", None)
    assert [(one.field, one.text, one.readings) for one in draft.ambiguities] == [
        ("pace", said, (f"{amount}/day", window))
    ]


NO_WINDOWS = (
    ("A moving average of 500 visits by June", None),
    ("Keep a moving average, 500 visits in 7 days", None),
    ("Win an average of 5 leads a week until June", "week"),
)


@pytest.mark.parametrize(("text", "period"), NO_WINDOWS)
def test_a_mean_without_a_window_of_its_own_is_none(text: str, period: str | None) -> None:
    """Where no length stands in the clause of a mean, its figure is what it is without."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert (None if draft.pace is None else str(draft.pace.period)) == period
    assert draft.ambiguities == ()


@pytest.mark.parametrize(
    "text", ["Keep average response time under 2 hours over any 7 days", "Average order value above 50 over any 7 days"]
)
def test_a_window_of_what_adds_not_up_is_told(text: str) -> None:
    """A mean of any 7 days is kept in each week of the calendar; that it rolls no target holds."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert draft.counted is None
    assert [(one.field, one.text, one.readings) for one in draft.ambiguities] == [("pace", "over any 7 days", ())]
