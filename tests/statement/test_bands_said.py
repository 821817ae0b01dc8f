"""Examples and a law of the least and the most of one thing, told one after the other."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg

DAY = date(2026, 1, 5)
JUNE = date(2026, 6, 30)
Row = tuple[str, dict[str, Any]]


def said(text: str, **fields: Any) -> Row:
    """Return a row: a sentence and the fields of its draft."""
    return text, fields


BANDS: tuple[Row, ...] = (
    said("Publish at least once a week, at most 3 times a week", amount=1, upper=3, bound=None, amount_kind="rate"),
    said("Publier au moins une fois par semaine, au plus 3 fois par semaine", amount=1, upper=3, bound=None),
    said("Publish at least 2 and at most 5 posts a week", amount=2, upper=5, metric="posts_published"),
    said("Publier au moins 2 posts par semaine et au maximum 5", amount=2, upper=5, metric="posts_published"),
    said("Publish at most 5 and at least 2 posts a week", amount=2, upper=5),
    said("Send no fewer than 2 and no more than 4 newsletters a month", amount=2, upper=4),
    said("Reach at least 500 and at most 800 followers by June", target=500, upper=800, deadline=JUNE),
    said("Keep churn at least 1% and at most 3%", direction="maintain", target=1, upper=3, unit="%"),
    said("Keep stock above 20 and below 50", direction="maintain", target=20, upper=50),
    said("Keep churn below 3 % and above 1 %", direction="maintain", target=1, upper=3, unit="%", bound=None),
    said("Keep stock below 500 and above 300", direction="maintain", target=300, upper=500, bound=None),
    said("Garder le stock sous 500 et au-dessus de 300", direction="maintain", target=300, upper=500),
    said("More than 20 but fewer than 30 leads a month", amount=20, upper=30, metric="leads", direction=None),
    said("Plus de 20 mais moins de 30 leads par mois", amount=20, upper=30, metric="leads", direction=None),
    said("Sleep at least 7 hours and at most 9", amount=7, upper=9, unit="hours"),
)
NONE: tuple[Row, ...] = (
    said("Publish at least once a week, at most 3 times a month", amount=1, upper=None, bound="at_least"),
    said("Publish at least 2 posts and at most 5 videos a week", amount=2, upper=None, bound="at_least"),
    said("Win at least 20 clients and at most 50 gizmos", amount=20, upper=None),
    said("Reach at least 500 followers by June and at most 800 by July", amount=500, upper=None, deadline=JUNE),
    said("Keep churn above 3% and below 1%", upper=None),
    said("Reach at least 20 clients: at most 50", upper=None),
    said("Reach at least 20 clients and spend at most 50", upper=None),
    said("Reach at least 20% and at most 50 clients", upper=None),
    said("Reach at least 20 followers for our page of great hats, and at most 50", upper=None),
    said("Increase sales by at least 5% and by at most 8%", upper=None, amount_kind="relative"),
)


@pytest.mark.parametrize(("text", "fields"), [*BANDS, *NONE])
def test_the_least_and_the_most_of_one_thing_are_a_band(text: str, fields: dict[str, Any]) -> None:
    """A least and a most of one noun and one period are the ends of a band; those of two things are not."""
    draft = sg.parse_goal(text, as_of=DAY)

    assert {name: getattr(draft, name) for name in fields} == fields


LEASTS = {"en": ("at least {}", "no fewer than {}"), "fr": ("au moins {}", "au minimum {}")}
MOSTS = {"en": ("at most {}", "no more than {}"), "fr": ("au plus {}", "au maximum {}")}
FORMS = {"en": ("Publish {}{}{} posts a week", ("and", ",")), "fr": ("Publier {}{}{} posts par semaine", ("et", ","))}


@given(
    ends=st.tuples(st.integers(1, 900), st.integers(1, 900)).filter(lambda pair: pair[0] < pair[1]),
    language=st.sampled_from(("en", "fr")),
    data=st.data(),
    is_turned=st.booleans(),
)
def test_a_band_is_the_same_in_any_order(
    ends: tuple[int, int], language: str, data: st.DataObject, is_turned: bool
) -> None:
    """Whichever end is told first, and whatever parts them, the least is the amount and the most its upper end."""
    form, joints = FORMS[language]
    joint = data.draw(st.sampled_from(joints))
    least = data.draw(st.sampled_from(LEASTS[language])).format(ends[0])
    most = data.draw(st.sampled_from(MOSTS[language])).format(ends[1])
    between = f" {joint} " if joint != "," else ", "
    pair = (most, least) if is_turned else (least, most)

    draft = sg.parse_goal(form.format(pair[0], between, pair[1]), language)

    assert (draft.amount, draft.upper, draft.bound, str(draft.amount_kind)) == (*ends, None, "rate")
    assert draft.to_goal(objective="awareness", start=DAY, deadline=JUNE).target is not None


HELD = (
    ("At least 200 and at most 250 attendees on 5 June 2027", "attendees"),
    ("Not less than 200 and not more than 250 members by June 2027", "members"),
    ("Au moins 200 et au plus 250 participants le 5 juin 2027", "attendees"),
)


@pytest.mark.parametrize(("text", "metric"), HELD)
def test_two_bounds_without_a_verb_are_to_be_kept(text: str, metric: str) -> None:
    """The most that is allowed is not lost: a goal of both bounds is met between them."""
    draft = sg.parse_goal(text, as_of=date(2026, 11, 30))
    assert (draft.metric, draft.amount, draft.upper, draft.direction) == (metric, 200, 250, "maintain")
    assert str(draft.to_goal(id="goal").target) == "stay within 200 to 250"
