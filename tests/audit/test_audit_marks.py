"""What headings and rows say of their figures beside names: percent signs and currencies, of which none is ever dropped."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals.catalog import METRICS

DAY = date(2026, 3, 31)
QUARTER = sg.audits.Window(date(2026, 1, 1), DAY)
SHARES = [one for one in METRICS if METRICS[one].nature == "ratio" or METRICS[one].unit == "ratio"]
MONEY = [one for one in METRICS if METRICS[one].unit == "money"]
OTHERS = [one for one in METRICS if one not in SHARES]
PERCENT = ("{} (%)", "{} %", "{} (en %)", "{} in %", "% {}", "{} [%]", "{} (％)")
CURRENCIES = ("{} ({})", "{} {}", "{} in {}", "{} (en {})", "{} [{}]", "{}, {}")


def read(*rows: tuple[Any, ...], **facts: Any) -> sg.Audit:
    """Return the audit of a sheet."""
    return sg.audits.read_audit(rows, id="q1", as_of=DAY, window=QUARTER, **facts)


def figure(heading: str, *cells: Any, **facts: Any) -> list[tuple[Any, str | None]]:
    """Return the figures below a heading, each with its currency."""
    rows = [(f"p{place}", cell) for place, cell in enumerate(cells)]
    found = [one.baselines[0] for one in read(("Platform", heading), *rows, **facts).channels]
    return [(one.value, one.currency) for one in found]


def problems(*rows: tuple[Any, ...], **facts: Any) -> dict[str, str]:
    """Return every problem of a sheet by its place."""
    with pytest.raises(sg.SmartGoalsError) as caught:
        read(*rows, **facts)
    return {one.path: one.message for one in caught.value.problems}


class TestPercent:
    """A heading that says percent says it of the figures below."""

    @given(
        st.sampled_from(SHARES),
        st.sampled_from(PERCENT),
        st.decimals(0, 400, places=2),
        st.sampled_from(["", "%", " %"]),
    )
    def test_shares_below_a_percent_sign(self, metric: str, style: str, percent: Decimal, ending: str) -> None:
        """A share below a heading in percent is a hundredth of what is written, once, with its own sign or without."""
        assert figure(style.format(metric), f"{percent}{ending}") == [(float(Fraction(percent) / 100), None)]

    @pytest.mark.parametrize(
        ("heading", "cell", "value"),
        [("Taux de conversion (%)", "1,5", 0.015), ("CTR (%)", "0,9", 0.009), ("Taux de rebond %", "45", 0.45),
         ("Taux de clics (CTR) (%)", "0.9", 0.009), ("Open rate (%)", "21.5 %", 0.215), ("CTR (%)", "n/a", None),
         ("Share of voice in %", "0", 0)],
    )  # fmt: skip
    def test_headings_as_people_type_them(self, heading: str, cell: str, value: float | None) -> None:
        """Names in both languages, short forms and asides keep their percent sign."""
        assert figure(heading, cell) == [(value, None)]

    @pytest.mark.parametrize("metric", OTHERS)
    def test_what_is_no_share_is_not_told_in_percent(self, metric: str) -> None:
        """Counts, means, scores, durations and money have no percent, in heading or cell."""
        assert list(problems(("Platform", f"{metric} (%)"), ("x", "5"))) == ["row 1"]
        assert "percent" in problems(("Platform", metric), ("x", "50 %"))[f"row 2, column {metric!r}"]

    @pytest.mark.parametrize(
        "heading", ["Hours (%)", "Notes %", "Ad spend (%)", "CTR (‰)", "CTR (%, €)", "Platform (%)"]
    )
    def test_signs_that_say_nothing_of_their_figures(self, heading: str) -> None:
        """A percent sign beside a field, and a sign that nobody reads, are refused at the heading."""
        assert "sign fits" in problems(("Platform", heading), ("x", "5"))["row 1"]

    def test_numbers_that_may_be_shares_already(self) -> None:
        """A number of a spreadsheet is percent where one of its column exceeds 1, and else may be a share shown as percent."""
        assert figure("CTR (%)", 0.9, 1.5, 0, Decimal("0.5")) == [
            (0.009, None),
            (0.015, None),
            (0, None),
            (0.005, None),
        ]
        assert len(problems(("Platform", "CTR (%)"), ("x", float("inf")), ("y", Decimal("sNaN")), ("z", True))) == 3
        message = problems(("Platform", "CTR (%)"), ("x", 0.9))["row 2, column 'CTR (%)'"]
        assert "0.9 % or a share of 0.9" in message

    @pytest.mark.parametrize(
        ("heading", "cells", "values"),
        [("CTR", ["1.8", "0.9"], [0.018, 0.009]), ("CTR", [1.8, 0.9], [0.018, 0.009]),
         ("Taux de clics", ["1,8 %", "0,9", "2,4"], [0.018, 0.009, 0.024]),
         ("bounce rate", ["45", "1", "n/a"], [0.45, 0.01, None]),
         ("conversion_rate", ["3", "0.9", "0"], [0.03, 0.009, 0]), ("reach_rate", ["12", "8"], [0.12, 0.08])],
    )  # fmt: skip
    def test_figures_that_can_be_no_shares(self, heading: str, cells: list[Any], values: list[Any]) -> None:
        """Of rates some of which are more than can be, all are in percent."""
        assert [value for value, _ in figure(heading, *cells)] == values

    @pytest.mark.parametrize(
        ("headings", "note"),
        [(("Platform", "CTR"), "column 'CTR' was read in percent: as shares, some of its figures are more than can be"),
         (("Plateforme", "Taux de clics"), ("la colonne 'Taux de clics' a été lue en pour cent : en parts, certains "
          "de ses chiffres dépassent le possible"))],
    )  # fmt: skip
    def test_a_note_says_what_was_read_in_percent(self, headings: tuple[str, str], note: str) -> None:
        """What no heading says is told by the audit, in the language of the sheet."""
        assert read(headings, ("x", "1.8"), ("y", "0.9")).notes == (note,)

    @pytest.mark.parametrize(
        ("heading", "cells"),
        [
            ("CTR", ["0.9", "0.8"]),
            ("reach_rate", ["1.2", "0.9"]),
            ("CTR", [0.018, 1.8]),
            ("roas", ["3", "0.9"]),
            ("bounce_rate", ["45", "38"]),
        ],
    )
    def test_figures_that_may_be_shares(self, heading: str, cells: list[Any]) -> None:
        """Rates that may be shares, or of which none may, stay as they are, and so do shares beside percentages."""
        assert [value for value, _ in figure(heading, *cells)] == [float(cell) for cell in cells]
        assert read(("Platform", heading), ("x", cells[0]), ("y", cells[1])).notes == ()

    def test_an_unread_figure_beside_such_rates(self) -> None:
        """What cannot be read is told at its cell, and decides nothing."""
        assert list(problems(("Platform", "CTR"), ("x", "1.8"), ("y", "low"))) == ["row 3, column 'CTR'"]

    def test_own_metrics_with_a_percent_sign_in_their_name(self) -> None:
        """The sign counts in the name of a caller's own share; one whose range ends at 100 is told in percent as it is."""
        share = sg.Metric(id="wallet", name_en="Share of wallet (%)", nature="ratio", range=(0, 1))
        percentage = sg.Metric(id="happy", name_en="Happy people (%)", nature="ratio", range=(0, 100))
        own = {"metrics": [share, percentage]}
        assert figure("Share of wallet (%)", "45", **own) == [(0.45, None)]
        assert figure("wallet (%)", "45 %", **own) == [(0.45, None)]
        for heading in ("Happy people (%)", "happy", "happy %"):
            assert figure(heading, "45 %", **own) == [(45, None)]
            assert figure(heading, 0.5, **own) == [(0.5, None)]


class TestCurrencies:
    """A row tells its amounts in one currency, wherever it says which."""

    @given(
        st.sampled_from(MONEY),
        st.sampled_from(CURRENCIES),
        st.sampled_from([("€", "EUR"), ("£", "GBP"), ("₹", "INR"), ("US$", "USD"), ("C$", "CAD"), ("₽", "RUB")]),
        st.integers(0, 999),
    )
    def test_the_sign_of_a_heading_is_its_currency(
        self, metric: str, style: str, currency: tuple[str, str], amount: int
    ) -> None:
        """An amount below a sign has that currency, and one that says another is refused."""
        heading = style.format(metric, currency[0])
        assert figure(heading, str(amount), amount, f"{amount} {currency[1]}") == [(amount, currency[1])] * 3
        assert currency[1] in problems(("Platform", heading), ("x", f"{amount} zł"))[f"row 2, column {heading!r}"]

    @pytest.mark.parametrize(
        ("heading", "currency"),
        [("Ad spend (CHF)", "CHF"), ("Fees (in EUR)", "EUR"), ("Honoraires en euros", "EUR"), ("Tools (zł)", "PLN"),
         ("Budget publicitaire en €", "EUR"), ("Coût horaire (usd)", "USD")],
    )  # fmt: skip
    def test_headings_of_costs(self, heading: str, currency: str) -> None:
        """Codes and words name a currency as signs do."""
        (found,) = read(("Platform", heading), ("x", "100")).channels
        assert found.cost is not None
        assert found.cost.currency == currency

    @pytest.mark.parametrize(
        ("head", "row", "place"),
        [(("Ad spend (£)", "Fees (€)"), ("100", "50"), "Fees (€)"),
         (("Ad spend (€)", "Currency"), ("100", "USD"), "Ad spend (€)"),
         (("Revenue (€)",), ("100 £",), "Revenue (€)"), (("Fees", "Revenue"), ("50 €", "20 £"), "Revenue"),
         (("Revenue", "Fees"), ("50 €", "20 £"), "Fees"), (("Tools", "Fees"), ("50 €", "20 £"), "Fees"),
         (("Revenue ($)",), ("10",), "Revenue ($)"), (("Ad spend ($)", "Currency"), ("10", "EUR"), "Ad spend ($)")],
    )  # fmt: skip
    def test_two_currencies_in_a_row(self, head: tuple[str, ...], row: tuple[str, ...], place: str) -> None:
        """Headings, cells and the column that names the currency must agree, for costs as for measured amounts."""
        found = problems(("Platform", *head), ("x", *row))
        assert list(found) == [f"row 2, column {place!r}"]
        assert "currency" in found[f"row 2, column {place!r}"]

    @pytest.mark.parametrize("style", CURRENCIES)
    def test_an_id_stays_that_metric(self, style: str) -> None:
        """The id of a metric that is called as a column is remains that metric below its currency."""
        assert figure(style.format("ad_spend", "€"), "5") == [(5, "EUR")]

    def test_shared_signs_are_told_by_the_row(self) -> None:
        """A dollar is that of the row, by its column or by another amount; what has no value needs none."""
        (found,) = read(("Platform", "Ad spend ($)", "Fees (CA$)"), ("x", "10", "30")).channels
        assert found.cost == sg.returns.Cost(ad_spend=10, fees=30, currency="CAD")
        assert figure("Revenue ($)", "n/a") == [(None, None)]

    @pytest.mark.parametrize(
        "heading", ["Hours (€)", "Notes €", "followers (€)", "Currency (€)", "Revenue (¤)", "Fees (€, £)"]
    )
    def test_what_is_no_amount_has_no_currency(self, heading: str) -> None:
        """A currency beside anything but money is refused at the heading, and so is a sign that is nobody's."""
        assert "sign fits" in problems(("Platform", heading), ("x", "5"))["row 1"]

    @pytest.mark.parametrize(
        "heading", ["Revenue (k€)", "Ad spend (M€)", "Ad spend (TTC)", "Revenue (net)", "Fees (€/month)"]
    )
    def test_what_else_stands_beside_a_name(self, heading: str) -> None:
        """Thousands, taxes and periods beside a name are no mark that is read, and the heading is told as typed."""
        assert heading in problems(("Platform", heading), ("x", "5"))["row 1"]

    def test_the_currency_of_a_row_is_that_of_its_measured_amounts(self) -> None:
        """What the column of currencies names holds for revenue as for costs."""
        head = ("Platform", "Revenue", "Fees", "Currency")
        found = read(head, ("x", "10", "5", "£"), ("instagram", "10", "5", "")).channels
        assert [one.baselines[0].currency for one in found] == ["GBP", None]

    def test_amounts_of_a_callers_own(self) -> None:
        """A figure of which nothing is known may be money, where its heading says so."""
        assert figure("till (€)", "10,5", metrics=["till"]) == [(10.5, "EUR")]

    @given(
        st.sampled_from(MONEY),
        st.integers(0, 10**6),
        st.sampled_from([None, "EUR", "USD"]),
        st.sampled_from(["en", "fr"]),
    )
    def test_a_currency_is_written_and_read_back(
        self, metric: str, amount: int, currency: str | None, code: str
    ) -> None:
        """What a template writes of an amount says its currency."""
        stands: dict[str, Any] = {"on": DAY} if METRICS[metric].nature == "stock" else {"window": QUARTER}
        figure = sg.audits.Measurement(metric=metric, value=amount, currency=currency, **stands)
        entry = sg.audits.ChannelAudit(platform="x", baselines=[figure])
        assert read(*sg.audits.audit_template([entry], language=code, metrics=[metric]).rows()).channels == (entry,)
