"""Audit sheets as teams fill them in: read right, or refused with row and column."""

from typing import Any

import pytest
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


def test_headings_of_other_templates_are_understood() -> None:
    """Headings of other templates are understood."""
    head = (
        "Network",
        "Handle",
        "Channel Owner",
        "Verified",
        "Mission Statement",
        "KPIs",
        "Most Recent Post",
        "Keep / Deactivate",
        "Notes",
    )
    seen = audit(head, ("Instagram", "@b", "Ana", "yes", "", "", "", "", "")).channels[0]
    assert (seen.platform, seen.owner) == ("instagram", "Ana")


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


def test_a_rounded_count_is_refused() -> None:
    """5.2K is anything from 5,150 to 5,249."""
    with pytest.raises(sg.InvalidValue, match=r"row 2, column 'followers'"):
        audit(("Platform", "User name", "followers"), ("instagram", "@a", "5.2K"))


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


def test_the_same_account_in_other_case_is_refused() -> None:
    """The same account in other case is refused."""
    with pytest.raises(sg.InvalidValue, match="row 2 is the same, case apart"):
        audit(("Platform", "User name"), ("Instagram", "@Boutique"), ("instagram", "@boutique"))


def test_currency_signs_are_read() -> None:
    """Currency signs are read."""
    rows = ("instagram", "$1,200.50", "USD"), ("x", "1200.5", "€")
    seen = audit(("Platform", "Ad spend", "Currency"), *rows).channels
    assert [(each.cost.ad_spend, each.cost.currency) for each in seen] == [(1200.5, "USD"), (1200.5, "EUR")]


def test_every_unreadable_cell_of_a_row_is_reported_at_once() -> None:
    """Every unreadable cell of a row is reported at once."""
    with pytest.raises(sg.SmartGoalsError) as fault:
        audit(("Platform", "User name", "Verified", "followers"), ("instagram", "@a", "perhaps", "many"))
    assert [p.path for p in fault.value.problems] == ["row 2, column 'Verified'", "row 2, column 'followers'"]


def test_a_count_below_zero_is_found() -> None:
    """A count below zero is found."""
    assert found_in((*FULL, "followers"), ("instagram", "@a", *SEEN, "-5")) == ["SGC720"]


def test_a_bounce_rate_of_45_is_found() -> None:
    """The metric lies between 0 and 1 in our own catalogue; the analyst wrote percent."""
    assert found_in((*FULL, "bounce_rate"), ("website", "@a", *SEEN, "45")) == ["SGC720"]


def test_a_point_in_a_count_parts_thousands() -> None:
    """1.776 is how German and Portuguese exports write 1,776, for nobody has a fraction of a follower."""
    rows = (*FULL, "followers"), ("instagram", "@a", *SEEN, "1.776")
    assert audit(*rows).channels[0].get("followers").value == 1776


def test_a_post_after_the_audit_is_found() -> None:
    """5 January read as 1 May: the last post lies after the day of the audit."""
    assert found_in(FULL, ("instagram", "@a", "Ana", "show the products", "2026-05-01")) == ["SGC719"]
