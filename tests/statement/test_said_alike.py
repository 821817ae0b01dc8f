"""Examples that two languages, or two words of one, say alike: more of something, money, owners, what is reached."""

from datetime import date
from typing import Any

import pytest

import smartgoals as sg

DAY = date(2026, 1, 5)
Row = tuple[str, dict[str, Any]]


def said(text: str, **fields: Any) -> Row:
    """Return a row: a sentence and the fields of its draft."""
    return text, fields


MORE: tuple[Row, ...] = (
    said("Sell 100 more tickets", direction="increase", amount_kind="delta"),
    said("Sell 100 tickets more", direction="increase", amount_kind="delta"),
    said("Vendre 100 billets de plus", direction="increase", amount_kind="delta", metric="ticket_sales"),
    said("Vendre 100 billets supplémentaires", direction="increase", amount_kind="delta"),
    said("Vendre 100 billets de plus que l'an dernier", direction="increase", amount_kind="delta"),
    said("Recruter 5 personnes de plus", direction="increase", amount_kind="delta", metric="hires"),
    said("Publish 5 more posts a week", direction="increase", amount_kind="rate"),
    said("Publier 5 posts de plus par semaine", direction="increase", amount_kind="rate"),
    said("Sell more than 100 tickets", direction="achieve", amount_kind="target", bound="at_least"),
    said("Vendre plus de 100 billets", direction="achieve", amount_kind="target", bound="at_least"),
    said("Vendre 100 billets de plus de 50 €", direction="achieve", amount=100, amount_kind="target"),
    said("Gain up to 500 followers", direction="increase", amount_kind="target", bound=None),
    said("Gagner jusqu'à 500 abonnés", direction="increase", amount_kind="target", bound=None),
    said("Achieve gross margins of 60% or more", direction="achieve", target=60, bound="at_least"),
)
POUNDS: tuple[Row, ...] = (
    said("Save 20 pounds", metric="savings", amount=20, unit="GBP"),
    said("Spend less than 200 pounds a month", unit="GBP", amount=200),
    said("Raise 5,000 pounds for charity", metric="funds_raised", unit="GBP"),
    said("Reduce costs by 500 pounds", metric="costs", unit="GBP"),
    said("Collect 500 pounds of funding", unit="GBP"),
    said("Collect 500 pounds of food", unit="lb"),
    said("Lose 20 pounds by June", metric="weight", unit="lb"),
    said("Reduce weight to 180 pounds", metric="weight", unit="lb"),
    said("Raise GBP 500", unit="GBP", amount=500),
)
REACHED: tuple[Row, ...] = (
    said("Reach 4.5/5 by June", metric=None, amount=4.5),
    said("Atteindre 4,5/5", metric=None, amount=4.5),
    said("Reach a score of 4.5/5", metric="score", amount=4.5),
    said("Reach 500 by June", metric=None, amount=500),
    said("Atteindre 500 d'ici juin", metric=None, amount=500),
    said("Reach 500 people by June", metric="reach", amount=500),
    said("Toucher 500 personnes d'ici juin", metric="reach", amount=500),
    said("Reach 500 sales", metric="purchases", amount=500),
)
OWNERS: tuple[Row, ...] = (
    said("Reach 500 followers by June, owned by Ana and Bob", owner="Ana and Bob"),
    said("Atteindre 500 abonnés d'ici juin, piloté par Ana et Bob", owner="Ana et Bob"),
    said("Ana and Bob will reach 500 followers", owner="Ana and Bob"),
    said("Reach 500 followers, led by Ana and post 5 videos", owner="Ana"),
    said("Reach 500 followers, owned by Ana and Win 20 leads", owner="Ana"),
    said("Reach 500 followers, owner: Le Goff", owner="Le Goff"),
    said("Atteindre 500 abonnés, responsable : Le Goff", owner="Le Goff"),
    said("Atteindre 500 abonnés, responsable : le directeur", owner="directeur"),
    said("Atteindre 500 abonnés, piloté par L'Équipe Web", owner="Équipe Web"),
    said("We won 40 clients in 2025 and want to win 60 in 2026", owner=None),
    said("By June and Ana will win 20 clients", owner="Ana"),
    said("Reach 500 followers, owned by and", owner=None),
    said("A few of us want to win 20 clients", owner=None, amount=20),
)


@pytest.mark.parametrize(("text", "fields"), [*MORE, *POUNDS, *REACHED, *OWNERS])
def test_what_is_said_alike_is_read_alike(text: str, fields: dict[str, Any]) -> None:
    """Where a word stands, and in which language, changes nothing of what it says."""
    draft = sg.parse_goal(text, as_of=DAY)

    assert {name: getattr(draft, name) for name in fields} == fields


@pytest.mark.parametrize("text", ["Lift 200 pounds", "Lift it to 200 pounds"])
def test_pounds_of_nothing_are_told_as_open(text: str) -> None:
    """Where neither money nor a weight is spoken of, a pound may be either."""
    assert [one.readings for one in sg.parse_goal(text, as_of=DAY).ambiguities] == [("lb", "GBP")]


@pytest.mark.parametrize(
    ("text", "proposed"),
    [
        ("Reach 500 followers on X by 31 June", "Reach 500 followers on X by [when?]"),
        ("Atteindre 500 abonnés sur X d'ici le 31 juin", "Atteindre 500 abonnés sur X d'ici [quand\u00a0?]"),
        ("Reach 500 followers on X before 31 June.", "Reach 500 followers on X by [when?]."),
    ],
)
def test_what_is_no_day_gives_way_to_its_blank(text: str, proposed: str) -> None:
    """A sentence that is proposed asks once when, in the place of a day that no year has."""
    findings = sg.check_statement(text, as_of=DAY).findings
    assert proposed in {one.fix.statement for one in findings if one.fix is not None}
