"""One cell, one answer: days and money are read alike in a sheet of an audit and in an export."""

from datetime import date

import pytest
from hypothesis import example, given, strategies as st

import smartgoals as sg
from smartgoals import catalog
from smartgoals._model.whole_counts import is_whole
from smartgoals.catalog import UnmappedReason as Why
from smartgoals.catalog._limits import Oddity, limits_of

SUNDAY, MONDAY, THURSDAY = date(2026, 11, 1), date(2026, 10, 5), date(2026, 11, 5)


def of_audit(cell: object) -> date | None:
    """Return the day that a sheet of an audit reads in a cell."""
    rows = [("Platform", "Last post"), ("x", cell)]
    return sg.audits.read_audit(rows, id="a", as_of=date(2026, 12, 31)).channels[0].last_post_on


def of_export(cell: object) -> date | None:
    """Return the day that an export reads in a cell, or None."""
    read = catalog.read_rows("tiktok", [{"date": cell, "daily_total_followers": 7}])
    return read.histories[0].days[0] if read.histories else None


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("1er novembre 2026", SUNDAY),
        ("1ᵉʳ novembre 2026", SUNDAY),
        ("le 1er nov. 2026", SUNDAY),
        ("dimanche 1er novembre 2026", SUNDAY),
        ("Dim. 1 nov. 2026", SUNDAY),
        ("Sunday, 1 November 2026", SUNDAY),
        ("Sunday the 1st of November 2026", SUNDAY),
        ("November 1st, 2026", SUNDAY),
        ("Sonntag, den 1. November 2026", SUNDAY),
        ("1-Nov-2026", SUNDAY),
        ("lun. 5 oct. 2026", MONDAY),
        ("LUNDI 5 OCTOBRE 2026", MONDAY),
        ("mo, 5. Okt. 2026", MONDAY),
        ("Mon 5\u00a0Oct 2026", MONDAY),
        ("5 novembre 2026, jeudi", THURSDAY),
        ("5th November 2026", THURSDAY),
        ("5 NOVEMBRE 2026 00:00", THURSDAY),
        ("2026-11-5", THURSDAY),
        ("mar. 3 mars 2026", date(2026, 3, 3)),
        ("3 mar. 2026", date(2026, 3, 3)),
        ("2 décembre 2026", date(2026, 12, 2)),
        ("2. Jänner 2026", date(2026, 1, 2)),
    ],
)
def test_days_in_words(cell: str, day: date) -> None:
    """Ordinals, weekdays before and behind, and words that say nothing, in three languages."""
    assert of_audit(cell) == of_export(cell) == day


@pytest.mark.parametrize(
    ("cell", "weekday"),
    [
        ("dimanche 5 novembre 2026", "Thursday"),
        ("Monday, 1 November 2026", "Sunday"),
        ("5 octobre 2026, mardi", "Monday"),
    ],
)
def test_a_weekday_that_contradicts_its_day_is_told(cell: str, weekday: str) -> None:
    """Either the weekday or the day is wrong, and nobody but their author knows which."""
    with pytest.raises(sg.InvalidValue, match=f"that day is a {weekday}") as caught:
        of_audit(cell)
    assert caught.value.path == "row 2, column 'Last post'"
    (entry,) = catalog.read_rows("tiktok", [{"date": cell, "daily_total_followers": 7}]).unmapped
    assert (entry.reason, entry.rows) == (Why.NO_DAY, (0,))


@pytest.mark.parametrize(
    "cell",
    [
        *("1erer novembre 2026", "001 novembre 2026", "1 novembre 26", "1 novembre", "1 of 2026"),
        *("lundi lundi 5 octobre 2026", "soon 5 October 2026", "5 October 2026 soon", "le 2026"),
        *("5² November 2026", "31 février 2026", "0 November 2026", "5 2026 octobre"),
        *("5 brumaire 2026", "1 November 2026!"),
    ],
)
def test_what_names_no_day_is_read_nowhere(cell: str) -> None:
    """Words that are no month, days that no calendar has, and years of two digits."""
    assert of_export(cell) is None
    with pytest.raises(sg.InvalidValue):
        of_audit(cell)


def test_a_month_is_no_day_but_a_period() -> None:
    """An export may tell a month by its name; an account was not last seen in a whole month."""
    assert of_export("Novembre 2026") == date(2026, 11, 30)
    with pytest.raises(sg.InvalidValue):
        of_audit("Novembre 2026")


def amount_of_audit(cell: str, currency: str = "") -> tuple[float | None, str | None] | None:
    """Return the amount and the currency that a sheet of an audit reads in a cell, or None."""
    rows = [("Platform", "Ad spend", "Currency"), ("x", cell, currency)]
    try:
        (entry,) = sg.audits.read_audit(rows, id="a", as_of=date(2026, 12, 31)).channels
    except sg.InvalidValue:
        return None
    return None if entry.cost is None else (entry.cost.ad_spend, entry.cost.currency)


def amount_of_export(cell: str, currency: str = "") -> tuple[float | None, str | None] | None:
    """Return the amount and the currency that an export reads in a cell, or None."""
    day = {"date_start": "2026-08-01", "date_stop": "2026-08-01"}
    read = catalog.read_rows("meta_ads", [{**day, "spend": cell, "account_currency": currency}])
    if not read.histories:
        return None
    (history,) = read.histories
    return history.values[0], str(history.definition).rpartition(" in ")[2]


@pytest.mark.parametrize(
    ("cell", "amount", "currency"),
    [
        ("10 euros", 10, "EUR"),
        ("1 euro", 1, "EUR"),
        ("10 €", 10, "EUR"),
        ("10\u202f€", 10, "EUR"),
        ("€10", 10, "EUR"),
        ("10 eur", 10, "EUR"),
        ("1 234,50 euros", 1234.5, "EUR"),
        ("1\u202f234,50\u00a0€", 1234.5, "EUR"),
        ("EUR 1,234.50", 1234.5, "EUR"),
        ("US$ 10", 10, "USD"),
        ("10 $ US", 10, "USD"),
        ("10 US dollars", 10, "USD"),
        ("$10 USD", 10, "USD"),
        ("10,50 $ CA", 10.5, "CAD"),
        ("C$10", 10, "CAD"),
        ("NT$ 10", 10, "TWD"),
        ("10 livres sterling", 10, "GBP"),
        ("10 francs suisses", 10, "CHF"),
        ("CHF 10", 10, "CHF"),
        ("10 zł", 10, "PLN"),
        ("10 złotys", None, None),
        ("₽10", 10, "RUB"),
        ("10 yens", 10, "JPY"),
        ("10 XYZ", 10, "XYZ"),
        ("10 shells", None, None),
        ("€ 10 €", None, None),
        ("$10 EUR", None, None),
        ("10 euros 5", None, None),
        ("10 €" + " " * 200, 10, "EUR"),
        ("1" * 200 + " €", None, None),
        ("10 % €", None, None),
    ],
)
def test_money_beside_its_figure(cell: str, amount: float | None, currency: str | None) -> None:
    """Signs, codes and words name one currency; what names none, or two, is no amount."""
    expected = None if amount is None else (amount, currency)
    assert amount_of_audit(cell) == amount_of_export(cell) == expected


@pytest.mark.parametrize(
    ("cell", "currency"),
    [
        *(("10 dollars", "USD"), ("$10", "CAD"), ("10 Dollars", "MXN"), ("¥10", "CNY")),
        *(("10 kr", "SEK"), ("10 kr.", "DKK"), ("10", "dollars US"), ("£10", "EGP")),
        ("10 XYZ", "xyz"),
    ],
)
def test_a_shared_sign_is_that_of_the_code_in_its_row(cell: str, currency: str) -> None:
    """Several currencies are called dollars, and the row says which; none is guessed."""
    code = "USD" if currency == "dollars US" else currency.upper()
    assert amount_of_audit(cell, currency) == amount_of_export(cell, currency) == (10, code)
    if cell not in {"10", "£10", "10 XYZ"}:
        assert amount_of_audit(cell) is None
        assert amount_of_export(cell) in {(10, "$"), (10, "¥"), (10, "kr")}
        assert amount_of_audit(cell, "EUR") is amount_of_export(cell, "EUR") is None


@pytest.mark.parametrize(
    ("aside", "code"),
    [
        *(("(EUR)", "EUR"), ("(euros)", "EUR"), ("[usd]", "USD"), ("(BOB)", "BOB")),
        ("(dollars US)", "USD"),
    ],
)
def test_a_heading_names_its_currency(aside: str, code: str) -> None:
    """A code or a word beside the name of a column is the currency of its amounts."""
    name = f"Spent {aside}"
    own = catalog.with_names(catalog.NativeName(platform="shop", name=name, metric="ad_spend"))
    (history,) = own.read_rows("shop", [{"date": "2026-08-01", name: 3}]).histories
    assert history.definition == f"shop {name} in {code}"
    for heading in (f"Ad spend {aside}", f"Ad spend in {aside.strip('()[]')}"):
        rows = [("Platform", heading), ("x", "3")]
        (entry,) = sg.audits.read_audit(rows, id="a", as_of=date(2026, 12, 31)).channels
        assert entry.cost == sg.returns.Cost(ad_spend=3, currency=code)


@pytest.mark.parametrize("aside", ["(all)", "(CPC)", "(net)", "(HT)", "(top)"])
def test_an_aside_that_is_no_currency_names_none(aside: str) -> None:
    """Three letters beside a name may say which costs are meant."""
    name = f"Spent {aside}"
    own = catalog.with_names(catalog.NativeName(platform="shop", name=name, metric="ad_spend"))
    (history,) = own.read_rows("shop", [{"date": "2026-08-01", name: 3}]).histories
    assert history.definition == f"shop {name}"


@pytest.mark.parametrize(
    "cell",
    [
        *("n/a", "N.A.", "#N/A", "-", "–", "−", "NaN", "nil", "null", "None"),
        *("(not set)", "no data"),
        *("vide", "(Vide)", "non disponible", "Non renseigné", "n.d.", "s.o.", "aucune donnée"),
        *("k.A.", "#NV", "sin datos", " unavailable "),
    ],
)
def test_a_figure_that_is_said_to_be_absent(cell: str) -> None:
    """Such a word is no fault of a sheet and no number of an export: the figure was looked for."""
    rows = [("Platform", "followers", "Last post", "Owner"), ("x", cell, cell, cell)]
    (entry,) = sg.audits.read_audit(rows, id="a", as_of=date(2026, 12, 31)).channels
    assert [(one.metric, one.value) for one in entry.baselines] == [("followers", None)]
    assert entry.last_post_on is None
    assert entry.owner == (cell if cell in {"NaN", "nil", "vide"} else None)
    export = [{"date": "2026-11-01", "daily_total_followers": cell}]
    (told,) = catalog.read_rows("tiktok", export).unmapped
    assert told.reason is Why.NOT_AVAILABLE


@pytest.mark.parametrize(
    ("metric", "whole"),
    [
        *(("followers", True), ("reach", True), ("new_email_subscribers", True), ("hires", True)),
        *(("leads", False), ("purchases", False), ("potential_reach", False), ("ad_spend", False)),
    ],
)
def test_a_count_has_a_fraction_for_all_or_for_none(metric: str, whole: bool) -> None:
    """Sheets, exports and the doubts about figures agree on what is surely whole."""
    export = catalog.with_names(catalog.NativeName(platform="shop", name="n", metric=metric))
    read = export.read_rows("shop", [{"date": "2026-11-01", "n": "1.776"}])
    assert [one.values for one in read.histories] == ([(1776,)] if whole else [])
    rows = [("Platform", metric), ("x", "1.776")]
    window = sg.audits.Window(date(2026, 10, 1), date(2026, 12, 31))
    if whole:
        (entry,) = sg.audits.read_audit(rows, id="a", as_of=window.end, window=window).channels
        assert entry.baselines[0].value == 1776
    else:
        with pytest.raises(sg.InvalidValue, match=r"1\.776 or 1776"):
            sg.audits.read_audit(rows, id="a", as_of=window.end, window=window)
    assert (limits_of(metric).oddity(1.776) is Oddity.FRACTION) is whole


@pytest.mark.parametrize(
    ("facts", "whole"),
    [
        ({"nature": "flow"}, False),
        ({"nature": "stock"}, False),
        ({"nature": "stock", "stage": "output"}, True),
        ({"nature": "flow", "stage": "output"}, True),
        ({"nature": "flow", "stage": "outcome"}, False),
        ({"nature": "unique"}, True),
        ({"nature": "unique", "unit": "money"}, False),
        ({"nature": "mean", "stage": "output"}, False),
    ],
)
def test_counts_of_the_callers_own(facts: dict[str, str], whole: bool) -> None:
    """The unit of a count is everybody's default, and says less than a stage beside it."""
    own = sg.Metric(id="own", **facts)  # type: ignore[arg-type]  # words of theirs
    assert is_whole(own) is whole


def test_what_is_no_metric_is_no_count() -> None:
    """Nothing is known of an id that nobody has described."""
    assert not is_whole(None)
    assert not is_whole("shells")


WORDS = st.sampled_from(
    [
        *(
            "January",
            "Jan",
            "janvier",
            "févr.",
            "mars",
            "Mar",
            "mai",
            "May",
            "Juin",
            "Sept.",
            "octobre",
            "Okt.",
            "Dezember",
        ),
        *("1", "01", "05", "5th", "1er", "1st", "12", "13", "31", "2026", "26", "W35", "2026-W35", "2026-03", "20"),
        *(
            "lundi",
            "Sunday,",
            "Sun",
            "le",
            "the",
            "of",
            "den",
            "Total",
            "T00:00:00",
            "00:00",
            "05/01/2026",
            "31.3.2026",
        ),
    ]
)
DATED = st.builds(
    lambda parts, joint: joint.join(parts),
    st.lists(WORDS, min_size=1, max_size=5),
    st.sampled_from([" ", " ", "-", "/", ""]),
)
IN_WORDS = st.builds(
    lambda parts, more, joint: joint.join([*more, *parts]),
    st.tuples(
        st.sampled_from(["1", "5", "1er", "31"]), st.sampled_from(["mars", "May", "Okt.", "nov."]), st.just("2026")
    ).flatmap(st.permutations),
    st.lists(st.sampled_from(["le", "Sunday", "lundi", "of"]), max_size=1),
    st.sampled_from([" ", "-", ", "]),
)


def days_told(cell: str) -> tuple[date | None, date | None]:
    """Return the day that a sheet of an audit reads in a cell, and the one that an export does where it is one day."""
    try:
        seen = of_audit(cell)
    except sg.InvalidValue:
        seen = None
    read = catalog.read_rows("instagram", [{"date": cell, "likes": 7}])
    (reading,) = read.histories[0] if read.histories else (None,)
    return seen, None if reading is None or reading.covers not in {None, reading.day} else reading.day


@given(st.lists(DATED | IN_WORDS, min_size=1, max_size=8))
@example(["2026-W35"])
@example(["2026W35"])
@example(["2026-W35-1"])
@example(["Novembre 2026", "2026-11"])
def test_a_cell_is_one_day_to_both_or_to_none(texts: list[str]) -> None:
    """Whatever words and digits stand in a cell: a week and a month are no day, and what is one is the same one."""
    for text in texts:
        if not text.isdigit():  # eight digits are a day in a sheet; an export says itself that it writes so
            seen, told = days_told(text)
            assert seen == told, text


CODES = st.sampled_from(
    [
        *(("€", "EUR"), ("euros", "EUR"), ("EUR", "EUR"), ("eur", "EUR"), ("US$", "USD"), ("US dollars", "USD")),
        *(("zł", "PLN"), ("₽", "RUB"), ("C$", "CAD"), ("£", "GBP"), ("francs suisses", "CHF"), ("XYZ", "XYZ")),
    ]
)


@given(st.integers(0, 10**9), CODES, st.booleans(), st.booleans(), st.sampled_from(["", " ", "\u00a0", "\u202f"]))
def test_an_amount_is_one_to_both(cents: int, money: tuple[str, str], french: bool, ahead: bool, blank: str) -> None:
    """However thousands and decimals are parted, and on whichever side the currency stands."""
    sign, code = money
    figure = f"{cents / 100:,.2f}"
    figure = figure.translate({ord(","): "\u202f", ord("."): ","}) if french else figure
    blank = " " if sign[-1].isalpha() and not blank else blank
    cell = f"{sign}{blank}{figure}" if ahead and "s" not in sign[-1:] else f"{figure}{blank}{sign}"
    assert amount_of_audit(cell) == amount_of_export(cell) == (cents / 100, code), cell
    assert amount_of_audit(cell, code) == amount_of_export(cell, code) == (cents / 100, code)
    assert amount_of_audit(cell, "JPY") is amount_of_export(cell, "JPY") is None
