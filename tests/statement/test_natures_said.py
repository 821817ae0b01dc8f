"""One noun has one nature and one good side, whatever a sentence does with it, and a count is no rate."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg

DAY = date(2026, 3, 10)
HAPPENING = st.sampled_from(
    (
        *(("complaints", "réclamations"), ("refunds", "remboursements"), ("incidents", "incidents")),
        *(("donations", "dons"), ("bookings", "réservations"), ("returns", "retours"), ("no-shows", "no-shows")),
        *(("accidents", "accidents"), ("crashes", None), ("infections", "infections")),
        ("readmissions", "réadmissions"),
    )
)
ENGLISH = ("Reach {n} {what} by June", "Reduce {what} to {n} by June", "Have at most {n} {what} by June",
           "Reduce {what} by {n} by June", "No more than {n} {what} until June", "Increase {what} to {n} by June",
           "Keep {what} under {n} until June", "{n} {what} a month")  # fmt: skip
FRENCH = ("Atteindre {n} {what} d'ici juin", "Réduire les {what} à {n} d'ici juin", "Pas plus de {n} {what} d'ici juin",
          "Augmenter les {what} de {n} d'ici juin", "{n} {what} par mois")  # fmt: skip


@given(HAPPENING, st.integers(2, 900), st.sampled_from(ENGLISH), st.sampled_from(FRENCH))
def test_what_happens_adds_up_whatever_is_done(
    nouns: tuple[str, str | None], n: int, english: str, french: str
) -> None:
    """Complaints, refunds and the like are a flow of one id in every sentence of either language."""
    texts = [english.format(n=n, what=nouns[0])] + ([] if nouns[1] is None else [french.format(n=n, what=nouns[1])])
    made = [sg.parse_goal(text, as_of=DAY).own_metric for text in texts]
    assert {(one.id, one.nature, one.unit) for one in made if one is not None} == {
        (nouns[0].replace("-", "_"), "flow", "count")
    }
    assert None not in made


@pytest.mark.parametrize(
    ("text", "metric", "nature", "better"),
    [
        ("Reach 30 returns by June", "returns", "flow", "lower"),
        ("Reach 30 no-shows by June", "no_shows", "flow", "lower"),
        ("Atteindre 30 rendez-vous manqués d'ici juin", "no_shows", "flow", "lower"),
        ("Have at most 3 app crashes by June", "crashes", "flow", "lower"),
        ("Reduce dropouts to 12 by June", "dropouts", "stock", "lower"),
        ("Reduce no-shows to 5% by June", "no_show_rate", "ratio", "lower"),
        ("Réduire les retours à 4 % d'ici juin", "return_rate", "ratio", "lower"),
        ("Reduce our defects to 2% by June", "defect_rate", "ratio", "lower"),
        ("Reduce our no-show rate to 5% by June", "no_show_rate", "ratio", "lower"),
        ("Reduce unanswered complaints to 5 by June", "unanswered_complaints", "stock", "lower"),
        ("Reach 3,000 members by June", "members", "stock", "higher"),
        (
            "Increase monthly recurring revenue from $80K to $120K by June",
            "monthly_recurring_revenue",
            "stock",
            "higher",
        ),
        ("Passer le MRR à 120 k€ d'ici juin", "monthly_recurring_revenue", "stock", "higher"),
        ("Add $5k MRR by June", "monthly_recurring_revenue", "stock", "higher"),
        ("Grow ARR to $2.4M by June", "annual_recurring_revenue", "stock", "higher"),
        ("Increase our pipeline from $1M to $1.5M by June", "pipeline", "stock", "higher"),
        ("Reach 1,000 registered users by June", "active_users", "stock", "higher"),
        ("Increase users from 800 to 1,000 by June", "active_users", "stock", "higher"),
        ("Atteindre 50 000 € de trésorerie d'ici juin", "cash_balance", "stock", "higher"),
        ("Reach a cash balance of €50,000 by June", "cash_balance", "stock", "higher"),
        ("Reach a cash flow of €50,000 by June", "cash_flow", "flow", "higher"),
        ("Reach €5,000 in savings by June", "savings", "stock", "higher"),
        ("Avoir 5 000 € d'épargne d'ici juin", "savings", "stock", "higher"),
        ("Save €200 a month", "savings", "stock", "higher"),
        ("Économiser 200 € par mois", "savings", "stock", "higher"),
        ("Increase savings from €2,000 to €5,000 by June", "savings", "stock", "higher"),
        ("Achieve €50,000 in cost savings by June", "cost_savings", "flow", "higher"),
        ("Réaliser 50 000 € d'économies d'ici juin", "cost_savings", "flow", "higher"),
        ("Deliver savings of €20,000 by June", "cost_savings", "flow", "higher"),
    ],
)
def test_a_count_is_no_rate(text: str, metric: str, nature: str, better: str) -> None:
    """What is counted is called by its noun, and by its rate where a share of it is told."""
    made: Any = sg.parse_goal(text, as_of=DAY).own_metric
    assert (made.id, made.nature, made.better) == (metric, nature, better)
