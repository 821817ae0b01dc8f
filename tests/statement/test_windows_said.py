"""So much at most in any so many days: "no more than 5 complaints in 30 days", « sur 7 jours »."""

from datetime import date

import pytest

import smartgoals as sg

DAY = date(2026, 2, 10)
END = date(2026, 12, 31)

WINDOWS = (
    ("No more than 5 complaints in 30 days until 31 Dec 2026", "30 days", "in 30 days", END),
    ("No more than 5 complaints in 7 days until 31 Dec 2026", "7 days", "in 7 days", END),
    ("No more than 5 complaints over a rolling 30 days until 31 Dec 2026", "30 days", "rolling 30 days", END),
    ("Never more than 5 complaints within 7 days", "7 days", "within 7 days", None),
    ("Keep complaints under 5 in 30 days until 31 Dec 2026", "30 days", "in 30 days", END),
    ("Pas plus de 5 réclamations sur 7 jours jusqu'au 31 décembre 2026", "7 days", "sur 7 jours", END),
    (
        "Pas plus de 5 réclamations en 30 jours glissants jusqu'au 31 décembre 2026",
        "30 days",
        "en 30 jours glissants",
        END,
    ),
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
