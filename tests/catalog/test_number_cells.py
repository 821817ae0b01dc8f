"""Numbers as exports write them: read where the cell, its column or the metric leaves one, told where they leave two."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import example, given, strategies as st

from smartgoals import Metric, catalog
from smartgoals.catalog import NativeName, ReadRows, UnmappedReason as Why

OWN = catalog.with_metric(
    Metric(id="hits", nature="flow", unit="count", stage="output"),
    Metric(id="deals", nature="flow", unit="count", stage="outcome"),
    Metric(id="share", nature="ratio", unit="ratio", range=(0, 1)),
    Metric(id="takings", nature="flow", unit="money"),
    Metric(id="stars", nature="mean", unit="score", range=(1, 5)),
).with_names(
    NativeName(platform="shop", name="hits", metric="hits"),
    NativeName(platform="shop", name="deals", metric="deals"),
    NativeName(platform="shop", name="share", metric="share", shape="ratio"),
    NativeName(platform="shop", name="percent", metric="share", shape="ratio", factor=Fraction(1, 100)),
    NativeName(platform="shop", name="takings", metric="takings"),
    NativeName(platform="shop", name="stars", metric="stars", shape="mean"),
    NativeName(platform="shop", name="half", metric="deals", factor=Fraction(1, 2)),
)


def read(column: str, *cells: object, **beside: object) -> ReadRows:
    """Return what rows of one figure give, one a day, with constant cells beside it."""
    rows = [{"date": f"2026-08-{day:02}", column: cell, **beside} for day, cell in enumerate(cells, start=1)]
    return OWN.read_rows("shop", rows)


def values(found: ReadRows) -> tuple[Any, ...]:
    """Return the numbers that were read."""
    return found.histories[0].values if found.histories else ()


def why(found: ReadRows) -> set[Why]:
    """Return the reasons for which cells gave none."""
    return {one.reason for one in found.unmapped}


@pytest.mark.parametrize(
    ("column", "cell", "expected"),
    [
        ("hits", "12", 12),
        ("hits", " 12 ", 12),
        ("hits", "-3", -3),
        ("hits", "\u22123", -3),
        ("hits", "1e3", 1000),
        ("hits", "1,776", 1776),
        ("hits", "1.776", 1776),
        ("hits", "1,234,567", 1234567),
        ("hits", "1.234.567", 1234567),
        ("hits", "1 776", 1776),
        ("hits", "1\u00a0776", 1776),
        ("hits", "1\u202f234\u202f567", 1234567),
        ("hits", "1'776", 1776),
        ("hits", 7, 7),
        ("hits", 2.5, 2.5),
        ("hits", Decimal("2.50"), 2.5),
        ("hits", [{"action_type": "a", "value": "4"}], 4),
        ("takings", "12,5", 12.5),
        ("takings", "0,776", 0.776),
        ("takings", "1,234.50", 1234.5),
        ("takings", "1.234,50", 1234.5),
        ("takings", "1 234,50", 1234.5),
        ("takings", "1 234.5", 1234.5),
        ("takings", "1776.25", 1776.25),
        ("takings", "12,50 €", 12.5),
        ("takings", "USD 1,200.50", 1200.5),
        ("takings", "$1,200.50", 1200.5),
        ("share", "45 %", 0.45),
        ("share", "45,5\u202f%", 0.455),
        ("share", "0.432", 0.432),
        ("percent", "2.5%", 0.025),
        ("percent", "2.5", 0.025),
        ("percent", 2.5, 0.025),
        ("percent", 25, 0.25),
        ("percent", 100, 1),
        ("half", 3, 1.5),
        ("half", "3", 1.5),
        ("stars", "4.321", 4.321),
        ("stars", "4,321", 4.321),
    ],
)
def test_a_number_that_can_be_one_only_is_read(column: str, cell: object, expected: float) -> None:
    """Nobody clicks half a time, a share is at most one, and a percent sign says what it means."""
    found = read(column, cell)
    assert (values(found), why(found)) == ((expected,), set())


@pytest.mark.parametrize(
    ("column", "cell", "readings"),
    [
        ("takings", "1,776", ("1776", "1.776")),
        ("takings", "1.776", ("1776", "1.776")),
        ("takings", "1,776 €", ("1776", "1.776")),
        ("takings", "-12.500", ("-12500", "-12.5")),
        ("deals", "1,776", ("1776", "1.776")),
        ("hits", "5.000", ("5000", "5")),
    ],
)
def test_a_number_that_can_be_two_is_told(column: str, cell: str, readings: tuple[str, str]) -> None:
    """Both readings are named with the cell and its row; a sale may be shared between channels, so that it has parts."""
    found = read(column, "0", cell)
    (entry,) = found.unmapped
    assert (values(found), entry.reason, entry.rows, entry.readings) == (
        (0,),
        Why.TWO_NUMBERS,
        (1,),
        readings,
    )
    assert f"in “{cell}”: {readings[0]} or {readings[1]} (1: rows[1])" in str(entry)


def test_the_rest_decides() -> None:
    """A cell of the column, or of another figure of the sheet, shows which sign parts the decimals."""
    assert values(read("takings", "1,776", "12.50")) == (1776, 12.5)
    assert values(read("takings", "1,776", "12,50")) == (1.776, 12.5)
    assert values(read("takings", "1.776", share="0,25")) == (1776,)
    assert values(read("takings", "1.776", share="0.25")) == (1.776,)
    assert why(read("takings", "1.776", hits=3)) == {Why.TWO_NUMBERS}
    assert why(read("takings", "1,776", "12.5", "12,5")) == {Why.TWO_NUMBERS}


def test_what_contradicts_the_column_is_told() -> None:
    """Where commas part decimals, 1,776 clicks would be a fraction of one; where they do not, another cell is wrong."""
    found = read("hits", "1,776", "12,5")
    assert (values(found), why(found)) == ((12.5,), {Why.TWO_NUMBERS})


@given(st.lists(st.integers(0, 10**7), min_size=1, max_size=12), st.sampled_from([",", ".", " ", "\u202f", "'"]))
def test_thousands_of_counts_are_read_however_parted(counts: list[int], sign: str) -> None:
    """Counts come out as they are, whichever sign parts their thousands; 5,000 alone may be five."""
    found = read("hits", *(f"{count:,}".replace(",", sign) for count in counts))
    round_ones = [count for count in counts if 1000 <= count < 10**6 and count % 1000 == 0]
    clear = sign not in ",." or any(count >= 10**6 or (count >= 1000 and count % 1000) for count in counts)
    assert values(found) == tuple(count for count in counts if clear or count not in round_ones)
    assert why(found) <= {Why.TWO_NUMBERS}


@given(st.lists(st.decimals(0, 10**6, places=2), min_size=1, max_size=12), st.booleans())
def test_decimals_of_one_column_agree(amounts: list[Decimal], french: bool) -> None:
    """Amounts with two decimals come out as they are, in either way of writing them."""
    texts = [f"{amount:,.2f}" for amount in amounts]
    if french:
        texts = [text.translate(str.maketrans(",.", ".,")) for text in texts]
    assert values(read("takings", *texts)) == tuple(map(float, amounts))


@pytest.mark.parametrize(
    "cell", ["--", "-", "N/A", "n/a", "undefined", "NULL", "None", "nan", "(not set)", "n.d.", "Non disponible"]
)
def test_what_is_not_available_is_no_number_and_no_zero(cell: str) -> None:
    """A word for nothing gives no reading, and is told apart from what cannot be read."""
    found = read("hits", 3, cell)
    assert (values(found), why(found), found.unmapped[0].rows) == ((3,), {Why.NOT_AVAILABLE}, (1,))


@pytest.mark.parametrize("cell", [None, "", "  ", float("nan"), Decimal("NaN"), []])
def test_silence_is_silent(cell: Any) -> None:
    """An empty cell, and what a frame has for one, is no reading and no remark."""
    found = read("hits", 3, cell)
    assert (values(found), found.unmapped) == ((3,), ())


@pytest.mark.parametrize(
    "cell",
    [
        "many", "1.2 T", "12.5%", "1,2,3", "1 77", "1,234.567,8", "1_000", "٣", "inf", "1e999", "9" * 5000, "1" * 310,
        "5.", ".5", "€12", True, float("inf"), 10**400, Decimal("sNaN"), [1, 2], [[3]], object(), b"1",
    ],
    ids=lambda cell: repr(cell)[:20],
)  # fmt: skip
def test_what_is_no_number_of_a_count_is_told(cell: Any) -> None:
    """Rounded, mixed, boundless, foreign or nested: the row is told, and the other one is read."""
    found = read("hits", 3, cell)
    assert (values(found), why(found), found.unmapped[0].rows) == ((3,), {Why.NOT_A_NUMBER}, (1,))


def test_amounts_out_of_reach_are_told() -> None:
    """A product beyond the reach of a float is no number of ours."""
    far = catalog.read_rows("youtube", [{"day": "2026-08-01", "estimatedMinutesWatched": cell} for cell in (1e308,)])
    assert (far.histories, {one.reason for one in far.unmapped}) == ((), {Why.NOT_A_NUMBER})
    rows = [{"date": "2026-08-01", "country": land, "sessions": 1.7e308} for land in "ab"]
    assert {one.reason for one in catalog.read_rows("ga4", rows).unmapped} == {Why.NOT_A_NUMBER}


class TestMoney:
    """An amount has a currency, and two currencies are never one figure."""

    def test_a_heading_names_a_currency(self) -> None:
        """`Amount spent (EUR)` is in euros."""
        own = catalog.with_names(NativeName(platform="shop", name="Spent (EUR)", metric="ad_spend"))
        found = own.read_rows("shop", [{"date": "2026-08-01", "Spent (EUR)": "3"}])
        assert found.histories[0].definition == "shop Spent (EUR) in EUR"

    @pytest.mark.parametrize("column", ["account_currency", "currencyCode", "Devise", "Währung", "account.currency"])
    def test_two_currencies_are_refused_whoever_names_them(self, column: str) -> None:
        """On one day or on two, one of them unsaid or not: no history, and every row is named."""
        for second in ("USD", "", None):
            rows = [
                {"date_start": day, "date_stop": day, "campaign_id": day, column: word, "spend": 5, "impressions": 3}
                for day, word in (("2026-08-01", "EUR"), ("2026-08-02", second))
            ]
            found = catalog.read_rows("meta_ads", rows)
            assert [(one.metric, one.values) for one in found.histories] == [("impressions", (3, 3))]
            assert [(one.reason, one.rows) for one in found.unmapped] == [(Why.CURRENCIES, (0, 1))]

    @pytest.mark.parametrize(
        ("cell", "beside", "code"),
        [
            *(("10 €", "USD", None), ("$50", "EUR", None), ("US$50", "CAD", None), ("GBP 3", "€", None)),
            *(("$50", "USD", "USD"), ("$50", "CAD", "CAD"), ("50 ¥", "JPY", "JPY"), ("£3", "EGP", "EGP")),
            *(("US$50", "USD", "USD"), ("50 USD", "US$", "USD"), ("50 USD", "$", "USD"), ("A$5", "aud", "AUD")),
            *(("10 €", "Euro", "EUR"), ("10 €", "", "EUR"), ("$5", None, "$"), ("10", "£", "GBP"), (10, "EUR", "EUR")),
            *(("¥5", "$", None), ("£3", "£", "GBP")),
        ],
    )
    def test_the_cell_and_the_column_beside_it_name_one(
        self, cell: object, beside: str | None, code: str | None
    ) -> None:
        """Two names of one currency agree, a shared sign is that of the code beside it, and a contradiction is told."""
        day = {"date_start": "2026-08-01", "date_stop": "2026-08-01"}
        found = catalog.read_rows("meta_ads", [{**day, "spend": cell, "account_currency": beside}])
        assert [one.definition for one in found.histories] == ([f"meta_ads spend in {code}"] if code else [])
        assert [(one.reason, one.rows) for one in found.unmapped] == ([] if code else [(Why.CURRENCIES, (0,))])

    @pytest.mark.parametrize(
        ("cell", "beside", "code"),
        [
            ("3 €", None, "EUR"),
            ("$3", None, None),
            ("3", "USD", None),
            (3, "EUR", "EUR"),
            ("", "USD", None),
            ("3 €", "USD", None),
        ],
    )
    def test_a_heading_names_that_of_its_cells(self, cell: object, beside: str | None, code: str | None) -> None:
        """What the heading says holds for the cell and the column beside it too; an empty cell is in no currency."""
        own = catalog.with_names(NativeName(platform="shop", name="Spent (EUR)", metric="ad_spend"))
        found = own.read_rows("shop", [{"date": "2026-08-01", "Spent (EUR)": cell, "currency": beside}])
        assert [one.definition for one in found.histories] == ([f"shop Spent (EUR) in {code}"] if code else [])
        assert [one.reason for one in found.unmapped] == ([] if code or cell == "" else [Why.CURRENCIES])

    def test_rows_of_two_accounts_are_no_repetition(self) -> None:
        """Equal counts beside two currencies are those of two accounts, and not told twice."""
        rows = [{"date": "2026-08-01", "currency": word, "hits": 5} for word in ("EUR", "USD")]
        (entry,) = OWN.read_rows("shop", rows).unmapped
        assert (entry.reason, entry.suggestion) == (Why.UNKNOWN_SPLIT, "currency")


PLAIN = st.sampled_from(["1", "20", "2.5", "1776.25", "", "2.5.1", "x", "0", "-3", "1e3"])


@given(st.lists(PLAIN, min_size=1, max_size=8))
@example(["1", "2.5", "", "1776.25"])
@example(["1", "2.5.1", "3"])
def test_texts_are_read_in_bulk_as_one_by_one(cells: list[str]) -> None:
    """A column of digits and points is read at once, gaps included, and gives what its cells give."""
    alone = [value for cell in cells for value in values(read("takings", cell))]
    assert list(values(read("takings", *cells))) == alone


SIGNS = st.sampled_from([("€{}", "EUR"), ("{} EUR", "EUR"), ("US${}", "USD"), ("{} USD", "USD"), ("£{}", "GBP")])


@given(st.lists(st.tuples(SIGNS, st.integers(0, 1000)), min_size=1, max_size=4))
@example([(("€{}", "EUR"), 12), (("£{}", "GBP"), 5)])
@example([(("€{}", "EUR"), 12), (("{} EUR", "EUR"), 5)])
@example([(("US${}", "USD"), 50), (("{} USD", "USD"), 50)])
def test_signs_in_the_cells_are_currencies(amounts: list[tuple[tuple[str, str], int]]) -> None:
    """Euros and pounds are 17 of nothing; €12 and 5 EUR are 17 euros, and what names none beside them is told."""
    rows = [
        {"date_start": "2026-08-01", "ad_id": str(ad), "spend": form.format(amount)}
        for ad, ((form, _), amount) in enumerate(amounts)
    ]
    found = catalog.read_rows("meta_ads", rows)
    if len({code for (_, code), _ in amounts}) == 1:
        assert values(found) == (sum(amount for _, amount in amounts),)
        assert found.histories[0].definition == f"meta_ads spend in {amounts[0][0][1]}"
    else:
        assert (found.histories, why(found)) == ((), {Why.CURRENCIES})


@given(st.lists(st.sampled_from(["EUR", "usd", "GBP"]), min_size=1, max_size=3, unique=True), st.integers(0, 99))
@example(["EUR", "usd"], 5)
def test_each_channel_may_have_its_own_currency(codes: list[str], amount: int) -> None:
    """Told apart by account, several currencies are as many histories, each of which says its own."""
    rows = [{"date": "2026-08-01", "account": word, "currency": word, "takings": amount} for word in codes]
    found = OWN.read_rows("shop", rows, by="account")
    assert [one.definition for one in found.histories] == [f"shop takings in {word.upper()}" for word in codes]
    assert [one.values for one in found.histories] == [(amount,)] * len(codes)
    assert [notice.facts["currency"] for notice in found.notices] == [word.upper() for word in codes]


def test_rows_that_name_one_currency_are_read_beside_one_that_names_two() -> None:
    """50 USD and US$50 are 100 dollars; 10 € beside USD are none of either."""
    rows = [
        {"date_start": "2026-08-01", "ad_id": str(ad), "spend": cell, "account_currency": beside}
        for ad, (cell, beside) in enumerate((("US$50", None), ("50 USD", "$"), ("10 €", "USD")))
    ]
    found = catalog.read_rows("meta_ads", rows)
    assert values(found) == (100,)
    assert [(one.reason, one.rows) for one in found.unmapped] == [(Why.CURRENCIES, (2,))]
