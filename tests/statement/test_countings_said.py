"""How so many of a period are counted: rolling, by the calendar, with what is carried over."""

from datetime import date

import pytest

import smartgoals as sg

DAY = date(2026, 2, 10)

COUNTED = (
    ("Win 5 leads a week, counted rolling, until June", "rolling"),
    ("Win 5 leads a week, counted by the calendar, until June", "calendar"),
    ("At most 5 complaints in 30 days, counted rolling, until 31 Dec 2026", "rolling"),
    ("Gagner 5 prospects par semaine, sur toute période de cette durée, jusqu'en juin", "rolling"),
    ("Gagner 5 prospects par semaine, compté par le calendrier, jusqu'en juin", "calendar"),
    ("Win 5 leads a week until June", None),
)


@pytest.mark.parametrize(("text", "counted"), COUNTED)
def test_a_pace_is_counted_as_the_sentence_says(text: str, counted: str | None) -> None:
    """The words of a target for how it counts are read in a sentence as well, and leave nothing open."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert (draft.counted, draft.ambiguities) == (counted, ())
    target = draft.to_goal(id="goal").target
    assert isinstance(target, sg.KeepPace)
    assert target.counted == (counted or "continuous")


LOST = (
    ("Reach 500 leads, counted rolling, by June", "counted rolling"),
    ("Win 5 leads a week, counted by the calendar, surplus carried over, until June", "surplus carried over"),
    ("Gagner 5 prospects par semaine, compté par le calendrier, surplus reporté", "surplus reporté"),
)


@pytest.mark.parametrize(("text", "said"), LOST)
def test_what_no_draft_holds_of_a_counting_is_told(text: str, said: str) -> None:
    """A level is counted in no window, and what a quota carries over stands in no field of a draft."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert ("pace", said) in {(one.field, one.text) for one in draft.ambiguities}


def test_without_a_figure_nothing_is_counted() -> None:
    """A sentence without a number has no pace to count."""
    assert sg.parse_goal("Win leads, counted rolling, until June", as_of=DAY).ambiguities == ()
