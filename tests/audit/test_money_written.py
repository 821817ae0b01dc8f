"""Money that people write with one sign, three digits before its end: no price has more decimals than its currency."""

from datetime import date

import pytest
from hypothesis import example, given, strategies as st

import smartgoals as sg
from smartgoals._messages.amount import decimals_of
from smartgoals._model.currency_signs import CODES
from smartgoals._numbers import Number

DAY = date(2026, 3, 31)


def read(platform: str, title: str, *cells: str, beside: tuple[str, str] | None = None) -> list[Number | None]:
    """Return the figures below a heading, beside a column of another; raises what is told of them."""
    more_title, more = beside or ("Notes", "ok")
    rows = [(f"account{place}", "x", cell, more) for place, cell in enumerate(cells)]
    audit = sg.audits.read_audit(
        [("User name", platform, title, more_title), *rows], id="q", as_of=DAY, metrics=["till"]
    )
    return [one.baselines[0].value for one in audit.channels]


@given(
    whole=st.integers(1, 999),
    rest=st.integers(0, 999),
    sign=st.sampled_from(",."),
    currency=st.sampled_from(sorted(CODES)),
    platform=st.sampled_from(["Plateforme", "Platform"]),
    title=st.sampled_from(["revenue", "ad_spend", "Chiffre d'affaires"]),
    others=st.sampled_from([(), ("12,5",), ("12.5",)]),
)
@example(whole=1, rest=234, sign=",", currency="EUR", platform="Plateforme", title="revenue", others=())
@example(whole=1, rest=234, sign=",", currency="TND", platform="Plateforme", title="revenue", others=())
@example(whole=1, rest=234, sign=",", currency="EUR", platform="Plateforme", title="revenue", others=("12,5",))
@example(whole=1, rest=234, sign=".", currency="JPY", platform="Platform", title="revenue", others=("12.5",))
def test_no_amount_is_read_with_more_decimals_than_its_money_has(
    *, whole: int, rest: int, sign: str, currency: str, platform: str, title: str, others: tuple[str, ...]
) -> None:
    """It is read with thousands, or as money of three decimals, or told with both readings."""
    cell = f"{whole}{sign}{rest:03} {currency}"
    thousands, small = int(f"{whole}{rest:03}"), float(f"{whole}.{rest:03}")
    try:
        value = read(platform, title, cell, *others)[0]
    except sg.InvalidValue as fault:
        value, hint = None, fault.hint
    if value is None:
        assert hint == f"it may be {small:g} or {thousands}"
    else:
        assert value == thousands or (decimals_of(currency) == 3 and value == small)


@pytest.mark.parametrize(
    ("title", "cell", "beside", "value"),
    [
        ("Revenue (TND)", "1,234", None, 1.234),
        ("Revenue (€)", "1,234", None, None),
        ("Dépenses publicitaires (mesure)", "1,234", ("Devise", "TND"), 1.234),
        ("Dépenses publicitaires (mesure)", "1,234", ("Devise", "EUR"), None),
        ("Dépenses publicitaires (mesure)", "1,234", None, None),
        # What nobody paid may be any amount: a mean, and a figure of one's own that is no money.
        ("cpc", "1,234 €", None, 1.234),
        ("till", "1,234", None, 1.234),
        ("till (€)", "1,234", None, None),
        ("till (€)", "1,25", None, 1.25),
    ],
)
def test_whose_money_it_is_says_how_many_decimals_it_has(
    title: str, cell: str, beside: tuple[str, str] | None, value: float | None
) -> None:
    """Beside the amount, in its heading or in its row; the headings are French, where a comma is a decimal one."""
    if value is not None:
        assert read("Plateforme", title, cell, beside=beside) == [value]
    else:
        with pytest.raises(sg.InvalidValue, match=r"it may be 1\.234 or 1234"):
            read("Plateforme", title, cell, beside=beside)


def test_costs_are_read_as_other_money_is() -> None:
    """An hour at 1,234 € is none at all, at 1,234 TND one."""
    rows = [("Plateforme", "Heures", "Coût horaire", "Devise")]
    found = sg.audits.read_audit([*rows, ("x", "1", "1,234", "TND")], id="q", as_of=DAY)
    assert found.channels[0].cost == sg.returns.Cost(effort_hours=1, hourly_cost=1.234, currency="TND")
    with pytest.raises(sg.InvalidValue, match=r"it may be 1\.234 or 1234"):
        sg.audits.read_audit([*rows, ("x", "1", "1,234", "EUR")], id="q", as_of=DAY)
