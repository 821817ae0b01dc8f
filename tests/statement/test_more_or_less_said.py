"""So many more, or fewer, than now: "20 réclamations de moins par mois", "20 more leads per month"."""

from datetime import date

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg

DAY = date(2026, 3, 10)

FEWER = (
    ("Obtenir 20 réclamations de moins par mois d’ici juin", 20, "rate", date(2026, 6, 30)),
    ("20 réclamations de moins par mois d’ici juin", 20, "rate", date(2026, 6, 30)),
    ("Recevoir 20 plaintes en moins par mois d’ici juin", 20, "rate", date(2026, 6, 30)),
    ("Get 20 fewer complaints a month by June", 20, "rate", date(2026, 6, 30)),
    ("Avoir 5 erreurs de moins par semaine", 5, "rate", None),
    ("30 % de réclamations en moins d’ici octobre", 30, "relative", date(2026, 10, 31)),
    ("10 plaintes de moins d’ici juin", 10, "delta", date(2026, 6, 30)),
    ("10 kg en moins d'ici l'été", 10, "delta", date(2026, 8, 31)),
)


@pytest.mark.parametrize(("text", "amount", "kind", "deadline"), FEWER)
def test_so_many_fewer_are_a_fall(text: str, amount: int, kind: str, deadline: date | None) -> None:
    """Behind any verb, and with the end that stands behind "moins"; of a rate the goal asks what it falls from."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert (str(draft.direction), draft.amount, draft.amount_kind) == ("decrease", amount, kind)
    assert draft.deadline == deadline
    if kind == "rate":
        with pytest.raises(sg.SmartGoalsError, match="baseline"):
            draft.to_goal()


FEWER_LOST = (
    ("Lose 5 fewer customers a month by June", "lost_customers", "rate"),
    ("Perdre 5 clients de moins d’ici juin", "lost_customers", "delta"),
    ("Lose 5 customers fewer by June", "lost_customers", "delta"),
    ("Lose 5 fewer followers by June", "unfollows", "delta"),
    ("Lose 10 % fewer customers by June", "lost_customers", "relative"),
    ("Perdre 10 % de clients en moins d’ici juin", "lost_customers", "relative"),
    ("Lose 20 % less revenue", "lost_revenue", "relative"),
    ("Miss 5 fewer deadlines a month", "missed_deadlines", "rate"),
    ("Lose fewer customers", "lost_customers", None),
    ("Perdre moins de clients", "lost_customers", None),
    # What is lost itself is none.
    ("Lose 5 kg by June", "weight", "delta"),
    ("Lose -5 kg", "weight", "delta"),
)


@pytest.mark.parametrize(("text", "metric", "kind"), FEWER_LOST)
def test_fewer_of_what_is_lost_are_a_fall_of_the_losses(text: str, metric: str, kind: str | None) -> None:
    """So many fewer that are lost are no fall of what is there: the losses fall."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert (draft.metric, str(draft.direction), draft.amount_kind) == (metric, "decrease", kind)


MORE_ON = (
    ("Perdre 5 kg de plus d’ici juin", "weight", "decrease"),
    ("Reduce costs by 5 % more", "costs", "decrease"),
    ("Cut 5 more complaints", "complaints", "decrease"),
    ("Win 5 more customers", "new_customers", "increase"),
    ("Cut prices and win 10 more customers", "new_customers", "increase"),
    ("Reduce churn to keep 10 more customers", "new_customers", "increase"),
)


@pytest.mark.parametrize(("text", "metric", "direction"), MORE_ON)
def test_a_verb_of_less_goes_on_by_so_many_more(text: str, metric: str, direction: str) -> None:
    """ "More" of a fall is a farther fall; behind another verb or in a purpose it is more."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert (draft.metric, str(draft.direction)) == (metric, direction)


NO_FALL = (
    ("Gagner 20 clients de moins de 30 ans par mois", "increase", None),
    ("Perdre 10 kg en moins d'un an", "decrease", date(2027, 3, 10)),
    ("Gagner 500 abonnés en moins de 3 mois", "increase", date(2026, 6, 10)),
    ("Send 20 leads down the funnel a month", "achieve", None),
)


@pytest.mark.parametrize(("text", "direction", "deadline"), NO_FALL)
def test_what_else_is_less_is_no_fall(text: str, direction: str, deadline: date | None) -> None:
    """An age, a length of time and a way down say nothing of how many more or fewer."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert (str(draft.direction), draft.deadline) == (direction, deadline)


OPEN = (
    ("20 more leads per month", "20 more"),
    ("Get 20 more leads per month by June", "20 more"),
    ("Win 20 additional leads a month", "20 additional"),
    ("20 leads de plus par mois", "20 leads de plus"),
    ("Obtenir 20 leads de plus par mois", "20 leads de plus"),
    ("Increase leads by 20 per month", "by 20"),
)


@pytest.mark.parametrize(("text", "said"), OPEN)
def test_so_many_more_of_each_period_may_be_a_step(text: str, said: str) -> None:
    """So many in each, or so many more than each brings now: both are told."""
    draft = sg.parse_goal(text, as_of=DAY)
    told = [(one.field, one.text, one.readings) for one in draft.ambiguities]
    assert told == [("amount_kind", said, ("rate", "delta"))]


@pytest.mark.parametrize(
    "text",
    [
        "Gain 20 leads a month",
        "Sign 20 new clients a month",
        "20 followers de plus par mois",
        "20 % more leads per month",
        "+ 500 téléchargements de l’e-book chaque mois",
        "20 fewer leads per month",
    ],
)
def test_so_many_of_each_period_are_no_step(text: str) -> None:
    """What is gained, is there on any day, is a share, or falls, has one reading."""
    assert not [one for one in sg.parse_goal(text, as_of=DAY).ambiguities if one.field == "amount_kind"]


@given(
    st.integers(2, 400),
    st.sampled_from(("réclamations", "plaintes", "erreurs", "absences")),
    st.sampled_from(("Obtenir ", "Avoir ", "Recevoir ", "Viser ", "")),
    st.sampled_from(("de moins", "en moins")),
)
def test_so_many_fewer_fall_behind_any_verb(amount: int, noun: str, verb: str, less: str) -> None:
    """Whatever the verb and the noun, "N … de moins par mois d'ici juin" falls by N each month until June."""
    draft = sg.parse_goal(f"{verb}{amount} {noun} {less} par mois d’ici juin", as_of=DAY)
    assert (str(draft.direction), draft.amount, str(draft.amount_kind)) == ("decrease", amount, "rate")
    assert draft.pace is not None
    assert (draft.pace.period, draft.deadline) == (sg.Period(1, "month"), date(2026, 6, 30))


MISSPELT = (
    ("Incrase our Twitter follwers by 200 until the end of march", 200, "delta"),
    ("Decrese complaints by 20 by June", 20, "delta"),
    ("Decrese complaints by 20 % by June", 20, "relative"),
    ("Incrase followers by 20 a month", 20, "rate"),
)


@pytest.mark.parametrize(("text", "amount", "kind"), MISSPELT)
def test_a_change_behind_an_unknown_verb_is_no_level(text: str, amount: int, kind: str) -> None:
    """By 200 is never 200; whether more or fewer no verb says, and the goal asks."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert (draft.amount, str(draft.amount_kind), draft.target, draft.direction) == (amount, kind, None, None)
    if kind != "rate":
        with pytest.raises(sg.SmartGoalsError, match=r"which way\?"):
            draft.to_goal()


@pytest.mark.parametrize(
    ("text", "amount", "direction"),
    [
        ("Knit 12 hats by June", 12, "achieve"),
        ("Have our newsletter read by 3,000 subscribers", 3000, "achieve"),
        ("Engage followers by 20 %", 20, "increase"),
        ("Augmenter nos abonnés de 200", 200, "increase"),
    ],
)
def test_a_known_verb_keeps_its_way(text: str, amount: int, direction: str) -> None:
    """What is made, read by so many, or moved by a verb that is known has its direction."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert (draft.amount, str(draft.direction)) == (amount, direction)


OR_MORE = (
    ("NPS of 40 or more by December", "nps", sg.ReachLevel(40)),
    ("Conversion rate of 3% or more by June", "conversion_rate", sg.ReachLevel(0.03)),
    ("Revenue of $50k or more in April", "revenue", sg.ReachLevel(50_000)),
    ("Employee satisfaction of 8 or higher by December", "employee_satisfaction", sg.ReachLevel(8)),
    ("Attendance of 95% or higher every month until July", "attendance_rate", sg.ReachLevel(0.95)),
    ("Un NPS de 40 ou plus d'ici décembre", "nps", sg.ReachLevel(40)),
    ("Un taux de conversion de 3 % ou plus d'ici juin", "conversion_rate", sg.ReachLevel(0.03)),
    # A word of more beside the bound is one of change.
    ("20% more or better leads by June", "leads", sg.ChangeBy(percent=20)),
    ("Revenue growth of 5% or more by June", "revenue", sg.ChangeBy(percent=5)),
)


@pytest.mark.parametrize(("text", "metric", "target"), OR_MORE)
def test_the_more_of_a_bound_is_no_change(text: str, metric: str, target: sg.Target) -> None:
    """What is so many or more is a level, with a verb and without."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert (draft.metric, draft.to_goal().target) == (metric, target)
