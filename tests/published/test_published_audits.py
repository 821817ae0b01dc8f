"""Audit sheets as teams fill them in: read right, or refused with row and column."""

from datetime import date
from typing import Any

import pytest
from hypothesis import example, given, strategies as st
from published_samples import AS_OF, QUARTER, D

import smartgoals as sg


def audit(*rows: Any) -> Any:
    """Return a sheet's audit of the first quarter."""
    return sg.audits.read_audit(rows, id="q1", as_of=AS_OF, window=QUARTER)


def found_in(*rows: Any) -> Any:
    """Return the codes of the findings of a sheet."""
    return [finding.code for finding in sg.audits.audit_findings(audit(*rows), as_of=D(2026, 4, 2))]


FULL = ("Platform", "User name", "Owner", "Mission", "Last post")

SEEN = ("Ana", "show the products", "2026-03-30")


def test_warts_of_a_sheet_are_reported_with_row_and_column() -> None:
    """Warts of a sheet are reported with row and column."""
    with pytest.raises(sg.StructureErrors) as fault:
        audit(
            ("Platform", "User name", "followers", "Last post", "Hours"),
            ("instagram", "@a", "many", "last week", "some"),
            ("facebook", "@a", "12 or 13", "2026-02-30", "2,5"),
            ("tiktok", "@a", "1,2,3", "2026-01-05", "a lot"),
        )
    assert [p.path for p in fault.value.problems] == [
        "row 2, column 'followers'",
        "row 2, column 'Last post'",
        "row 2, column 'Hours'",
        "row 3, column 'followers'",
        "row 3, column 'Last post'",
        "row 4, column 'followers'",
        "row 4, column 'Hours'",
    ]


@pytest.mark.parametrize(
    ("heading", "cell", "right"),
    [
        ("followers", "--", None),
        ("followers", "#N/A", None),
        ("Last post", "Jan 5, 2026", D(2026, 1, 5)),
        ("Hours", "5h", 5),
        ("Hours", "undefined", None),
        ("followers", "1.776", 1776),  # nobody has a fraction of a follower
    ],
)
def test_warts_of_a_sheet_are_read(heading: str, cell: str, right: Any) -> None:
    """What can mean one thing only is read, and what says that there is nothing is nothing."""
    seen = audit(("Platform", "User name", heading), ("instagram", "@a", cell)).channels[0]
    read = {
        "followers": lambda: seen.get("followers").value,
        "Last post": lambda: seen.last_post_on,
        "Hours": lambda: seen.cost.effort_hours,
    }
    assert read[heading]() == right


def test_french_numbers() -> None:
    """French numbers."""
    head = ("Plateforme", "Nom d'utilisateur", "followers", "reach", "engagement_rate_followers", "Heures")
    seen = audit(head, ("instagram", "@b", "1\u202f776", "12\u00a0000", "0,032", "2,5")).channels[0]
    assert [seen.get(m).value for m in head[2:5]] == [1776, 12000, 0.032]
    assert seen.cost.effort_hours == 2.5


def test_french_percent_and_day_are_read() -> None:
    """A share of 0.032, and 5 January where another cell of the column says so."""
    columns = ("engagement_rate_followers", "Dernière publication")
    with pytest.raises(sg.InvalidValue) as fault:
        audit(("Plateforme", *columns), ("instagram", "3,2 %", "05/01/2026"))
    assert [problem.path for problem in fault.value.problems] == [f"row 2, column '{columns[1]}'"]
    rows = ("instagram", "3,2 %", "05/01/2026"), ("facebook", "3,1 %", "13/01/2026")
    seen = audit(("Plateforme", *columns), *rows).channels[0]
    assert (seen.get(columns[0]).value, seen.last_post_on) == (0.032, D(2026, 1, 5))


def test_every_unreadable_cell_of_a_row_is_reported_at_once() -> None:
    """Every unreadable cell of a row is reported at once."""
    with pytest.raises(sg.SmartGoalsError) as fault:
        audit(("Platform", "User name", "Verified", "followers"), ("instagram", "@a", "perhaps", "many"))
    assert [p.path for p in fault.value.problems] == ["row 2, column 'Verified'", "row 2, column 'followers'"]


TEMPLATE = {
    "Network": "Instagram",
    "Handle": "@b",
    "Channel Owner": "Ana",
    "Verified": "yes",
    "Mission Statement": "",
    "KPIs": "",
    "Most Recent Post": "",
    "Keep / Deactivate": "",
    "Notes": "",
}


@given(st.permutations(sorted(TEMPLATE)))
@example([*TEMPLATE])
def test_headings_of_other_templates_are_understood_in_any_order(headings: list[str]) -> None:
    """A template of somebody else's says the same of its account, however its columns stand."""
    seen = audit(tuple(headings), tuple(TEMPLATE[heading] for heading in headings)).channels[0]
    assert (seen.platform, seen.handle, seen.owner, seen.verified) == ("instagram", "@b", "Ana", "yes")
    assert seen == audit(tuple(TEMPLATE), tuple(TEMPLATE.values())).channels[0]


@given(st.integers(1, 999), st.integers(0, 9), st.sampled_from("KkM"), st.sampled_from(".,"))
@example(5, 2, "K", ".")
def test_a_rounded_count_is_refused(whole: int, tenth: int, power: str, sign: str) -> None:
    """5.2K is anything from 5,150 to 5,249."""
    with pytest.raises(sg.InvalidValue, match=r"row 2, column 'followers'"):
        audit(("Platform", "User name", "followers"), ("instagram", "@a", f"{whole}{sign}{tenth}{power}"))


HANDLES = st.text("abXY", min_size=1, max_size=4)


@given(st.lists(HANDLES, min_size=2, max_size=4))
@example(["Boutique", "boutique"])
def test_an_account_is_listed_once_whatever_its_case(handles: list[str]) -> None:
    """A user name in other case is the same account, and the row that lists it again is told."""
    rows = [("Instagram", f"@{handle}") for handle in handles]
    first = [handle.casefold() for handle in handles]
    again = [f"row {place + 2}" for place, one in enumerate(first) if one in first[:place]]
    if not again:
        assert [one.handle for one in audit(("Platform", "User name"), *rows).channels] == [name for _, name in rows]
        return
    with pytest.raises(sg.SmartGoalsError, match="is the same, case apart") as fault:
        audit(("Platform", "User name"), *rows)
    assert [problem.path for problem in fault.value.problems] == again


@given(st.sampled_from([("$", "USD"), ("€", "EUR"), ("£", "GBP")]), st.integers(0, 10**7))
@example(("$", "USD"), 120050)
@example(("€", "EUR"), 120050)
def test_a_currency_is_that_of_the_cell_or_of_its_column(money: tuple[str, str], cents: int) -> None:
    """Amount and currency are the same wherever the sign stands, and whether it is a sign or a code."""
    sign, code = money
    amount = f"{cents / 100:,.2f}"
    rows = ("instagram", f"{sign}{amount}", code), ("x", f"{cents / 100:.2f}", code if sign == "$" else sign)
    seen = audit(("Platform", "Ad spend", "Currency"), *rows).channels
    assert [(each.cost.ad_spend, each.cost.currency) for each in seen] == [(cents / 100, code)] * 2


@given(st.sampled_from([("followers", None), ("bounce_rate", 1), ("nps", 100)]), st.integers(-200, 200))
@example(("followers", None), -5)
@example(("bounce_rate", 1), 45)
@example(("bounce_rate", 1), 145)
def test_a_figure_that_its_metric_cannot_have_is_found(metric: tuple[str, int | None], value: int) -> None:
    """A count below zero, and 45 where a rate ends at 1: the analyst wrote percent."""
    name, high = metric
    low = -100 if name == "nps" else 0
    found = found_in((*FULL, name), ("instagram", "@a", *SEEN, str(value)))
    assert ("SGC720" in found) == (value < low or (high is not None and value > high))


@given(st.dates(D(2026, 3, 1), D(2026, 6, 30)))
@example(D(2026, 5, 1))
def test_a_post_after_the_audit_is_found(posted: date) -> None:
    """5 January read as 1 May: the last post lies after the day of the audit."""
    codes = found_in(FULL, ("instagram", "@a", "Ana", "show the products", posted.isoformat()))
    assert ("SGC719" in codes) == (posted > AS_OF)
