"""Audit sheets in the words people use: headings, words, days, figures, totals and accounts, in English and French."""

import random
import re
import unicodedata
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, strategies as st
from tests.shares import share_of_examples

import smartgoals as sg
from smartgoals._audit.columns import COLUMNS
from smartgoals._audit.headings import heading_of, named_by
from smartgoals._audit.words import _WORDS
from smartgoals._messages.formatting import language
from smartgoals.catalog import METRICS

DAY = date(2026, 3, 31)
QUARTER = sg.audits.Window(date(2026, 1, 1), DAY)
FIELDS = {"Verified": "verified", "Status": "status", "Decision": "decision"}
CAPITALS = ("upper", "lower", "title", "swapcase")


def read(*rows: tuple[Any, ...], **facts: Any) -> sg.Audit:
    """Return the audit of a sheet."""
    return sg.audits.read_audit(rows, id="q1", as_of=DAY, window=QUARTER, **facts)


def problems(*rows: tuple[Any, ...]) -> dict[str, str]:
    """Return every problem of a sheet by its place."""
    with pytest.raises(sg.SmartGoalsError) as caught:
        read(*rows)
    return {one.path: one.message for one in caught.value.problems}


def unaccented(text: str) -> str:
    """Return a text without accents, and with the apostrophe of a typewriter."""
    marked = unicodedata.normalize("NFD", text.replace("’", "'"))
    return "".join(letter for letter in marked if not unicodedata.combining(letter))


def as_typed(text: str, seed: int) -> str:
    """Return a text as somebody may type it: with or without capitals, accents and the curly apostrophe."""
    chosen = random.Random(seed)
    said = text if chosen.random() < 0.5 else unaccented(text)
    said = said.replace("'", "’") if chosen.random() < 0.5 else said
    said = said.replace(" ", chosen.choice((" ", "  ", "\u00a0"))) if chosen.random() < 0.3 else said
    return str(getattr(said, chosen.choice(CAPITALS))())


class TestHeadings:
    """A heading is a column or a metric, by whatever people call it."""

    @pytest.mark.parametrize("column", COLUMNS, ids=lambda one: one.field)
    @share_of_examples(4)
    @given(seed=st.integers(0, 2**16))
    def test_every_name_of_a_column_names_it(self, column: Any, seed: int) -> None:
        """Own headings and those of other templates name their column, however they are capitalised and accented."""
        for said in (column.en, column.fr, *column.also_en.split(","), *column.also_fr.split(",")):
            if said.strip():
                assert named_by(as_typed(said.strip(), seed), {}) is column

    @pytest.mark.parametrize("metric", list(METRICS))
    @share_of_examples(8)
    @given(seed=st.integers(0, 2**16))
    def test_every_metric_answers_to_its_names(self, metric: str, seed: int) -> None:
        """A metric is a heading by its id, and by its names in both languages, but for the one that is a column's."""
        assert named_by(metric, {}) == metric
        for said in (METRICS[metric].name_en, METRICS[metric].name_fr):
            found = named_by(as_typed(str(said), seed), {})
            assert found == metric or (metric == "ad_spend" and getattr(found, "field", "") == "cost.ad_spend")

    @pytest.mark.parametrize(
        ("heading", "metric"),
        [("CTR", "click_through_rate"), ("NPS", "nps"), ("Portée", "reach"), ("Réactions", "reactions"),
         ("New followers", "new_followers"), ("Engagements", "engagements"), ("Taux de clics", "click_through_rate")],
    )  # fmt: skip
    def test_short_names(self, heading: str, metric: str) -> None:
        """What stands in parentheses may be left out, and what stands there in capitals may stand alone."""
        assert named_by(heading, {}) == metric

    def test_own_metrics_answer_to_their_names(self) -> None:
        """A metric of the caller's own is a heading by its id and by the names it has."""
        own = sg.Metric(id="km", nature="flow", unit="count", name_fr="Kilomètres", name_en="Kilometres")
        for heading in ("km", "Kilometres", "kilomètres"):
            found = read(("Platform", heading), ("x", "12"), metrics=[own]).channels[0].baselines[0]
            assert (found.metric, found.value, found.window) == ("km", 12, QUARTER)
        assert read(("Platform", "Km"), ("x", "12"), metrics=["km"]).channels[0].baselines[0].on == DAY

    def test_the_sheet_of_another_template(self) -> None:
        """The headings of a well-known template are all understood."""
        head = ("Network", "Handle", "Channel Owner", "Verified", "Mission Statement", "KPIs", "Most Recent Post",
                "Keep / Deactivate", "Notes")  # fmt: skip
        row = ("Instagram", "@b", "Ana", "Yes", "sell", "Followers; CTR; mood", "Jan 5, 2026", "Keep", "fine")
        (found,) = read(head, row).channels
        assert found == sg.audits.ChannelAudit(
            platform="instagram", handle="@b", owner="Ana", verified="yes", mission="sell",
            kpis=["followers", "click_through_rate", "mood"], last_post_on=date(2026, 1, 5), decision="keep", notes="fine",
        )  # fmt: skip

    def test_an_unknown_heading_is_told_with_what_is_wrong_below(self) -> None:
        """Faults of headings and of rows come together, and a column nobody can name asks nothing of its cells."""
        assert list(problems(("Platform", "Salez", "followers"), ("x", "any", "many"))) == [
            "row 1",
            "row 2, column 'followers'",
        ]
        assert list(problems(("Platfrom", "Notes"), ("x", "seen"))) == ["row 1"]
        assert list(problems(("Platfrom", "Platform"), ("x", ""))) == ["row 1", "row 2, column 'Platform'"]

    def test_columns_without_a_heading(self) -> None:
        """An empty column is passed over, and one that holds something needs a heading."""
        assert len(read(("Platform", None, ""), ("x", "", None)).channels) == 1
        assert "row 1" in problems(("Platform", None), ("x", "seen"))

    def test_platforms_under_the_heading_of_channels(self) -> None:
        """Where no column is headed as platforms, one of channels that holds nothing else is theirs."""
        rows = (("Channel", "followers"), ("Instagram", "10"), ("Twitter", "20"), ("Total", "30"))
        assert [one.platform for one in read(*rows).channels] == ["instagram", "x"]
        assert list(problems(*rows[:2], ("our shop", "5"))) == ["row 2, column 'platform'", "row 3, column 'platform'"]
        named = read(("Platform", "Channel"), ("x", "instagram")).channels[0]
        assert (named.platform, named.channel) == ("x", "instagram")
        assert "row 1" in problems(("Channel", "Canal"), ("x", "x"))

    def test_a_metric_is_headed_in_the_language_of_its_sheet(self) -> None:
        """French sheets name metrics in French, also where a column is called so; English ones by their ids."""
        french, english = language("fr"), language("en")
        for metric in METRICS:
            assert named_by(heading_of(metric, french), {}) == metric
            assert heading_of(metric, english) == metric
        assert heading_of("followers", french) == "Abonnés"  # type: ignore[arg-type]  # an id
        assert heading_of("ad_spend", french) == "Dépenses publicitaires (mesure)"  # type: ignore[arg-type]  # an id
        for said in ("DEPENSES PUBLICITAIRES (Mesure)", "Advertising spend [metric]"):
            assert named_by(said, {}) == "ad_spend"
        assert read(("Platform", "Dépenses publicitaires (mesure) (€)"), ("x", "5")).channels[0].baselines[0].value == 5
        assert sg.audits.audit_template([], language="fr", metrics=["km"]).headings[-1] == "km"


class TestWords:
    """The words of cells are read in both languages."""

    @pytest.mark.parametrize("heading", FIELDS)
    @given(seed=st.integers(0, 2**16))
    def test_every_spelling_is_its_word(self, heading: str, seed: int) -> None:
        """Each word is read by every spelling of it, in either language, with or without capitals and accents."""
        field = FIELDS[heading]
        kind = type(getattr(sg.audits.ChannelAudit(platform="x"), field))
        for word, (english, french) in _WORDS[kind][1].items():
            for said in (*english, *french):
                (found,) = read(("Platform", heading), ("x", as_typed(said, seed))).channels
                assert getattr(found, field) == word

    def test_no_spelling_stands_for_two_words(self) -> None:
        """Whatever is typed has one meaning in its column."""
        for _, spellings in _WORDS.values():
            said = [unaccented(one).casefold() for en, fr in spellings.values() for one in {*en, *fr}]
            assert len(said) - len(set(said)) <= 4  # "active" and "dormant" are words of both languages
            meanings = {one: word for word, (en, fr) in spellings.items() for one in (*en, *fr)}
            assert all(meanings[one] == word for word, (en, fr) in spellings.items() for one in (*en, *fr))

    @pytest.mark.parametrize(
        ("heading", "cell", "word"),
        [("Decision", "To be closed", "deactivate"), ("Décision", "à conserver", "keep"), ("Decision", "to reduce", "reduce"),
         ("État", "Abandonnée", "abandoned"), ("Statut", "dormante", "dormant"), ("Vérifié", "Non vérifiée", "no"),
         ("Décision", "fermée", "deactivate"), ("Status", "to be active", None)],
    )  # fmt: skip
    def test_words_in_another_form(self, heading: str, cell: str, word: str | None) -> None:
        """A decision may be told as what is to be done, and a page is feminine in French."""
        if word is None:
            assert list(problems(("Platform", heading), ("x", cell))) == [f"row 2, column {heading!r}"]
            return
        (found,) = read(("Platform", heading), ("x", cell)).channels
        assert word in {found.decision, found.status, found.verified}

    def test_values_that_are_no_text(self) -> None:
        """A tick box is a yes or a no, and a word that is not available is not known."""
        rows = [("Platform", "Verified", "Status"), ("x", True, "n/a"), ("instagram", False, "-")]
        assert [(one.verified, one.status) for one in read(*rows).channels] == [("yes", "unknown"), ("no", "unknown")]

    def test_checks_and_pins(self) -> None:
        """Results of checks and pinned pieces of content are read in both languages."""
        rows = [
            ("Plateforme", "Contrôles", "Meilleurs contenus"),
            ("x", "lien=réussi; bio=échec=vieille; son=sans objet", "u|reach|1 776|épinglé"),
        ]
        (found,) = read(*rows).channels
        assert [one.result for one in found.checks] == ["pass", "fail", "not_applicable"]
        assert found.top_content == (sg.audits.ContentRef(url="u", metric="reach", value=1776, pinned=True),)

    def test_an_unknown_word_is_refused_with_the_nearest(self) -> None:
        """A word nobody knows is refused, with the nearest of both languages, beside every other fault of its row."""
        found = problems(
            ("Platform", "Verified", "Status", "Decision", "followers"), ("x", "perhaps", "actve", "gader", "many")
        )
        assert list(found) == [f"row 2, column {one!r}" for one in ("Verified", "Status", "Decision", "followers")]
        assert "did you mean 'active'" in found["row 2, column 'Status'"]
        assert "did you mean 'garder'" in found["row 2, column 'Decision'"]


DAYS = st.dates(date(2020, 1, 1), date(2030, 12, 31))
WRITTEN = {"day_first": "{0.day:02}{1}{0.month:02}{1}{0.year}", "month_first": "{0.month:02}{1}{0.day:02}{1}{0.year}"}
MONTHS = (
    "January Jan janvier janv.", "February feb. février FÉVR.", "March mar mars", "April apr avril avr.", "May MAI",
    "June jun Juin", "July jul juillet juil.", "August aug. août aout", "September Sept. sep septembre",
    "October oct octobre oct.", "November nov novembre", "December Dec. décembre déc.",
)  # fmt: skip

WEEKDAYS = (
    "Mon, ;lundi ;Mon. ;LUN. ", "Tue, ;mardi ;mar. ", "Wednesday, ;mercredi ", "Thurs. ;jeudi ",
    "Fri ;vendredi, ", "Sat, ;samedi ", "Sunday, ;dim. ;Dimanche ",
)  # fmt: skip


class TestDays:
    """A day is decided by its whole column, or refused with both readings."""

    @given(st.lists(DAYS, min_size=1, max_size=5), st.sampled_from(sorted(WRITTEN)), st.sampled_from("/-."))
    def test_one_cell_decides_for_its_column(self, days: list[date], order: str, sign: str) -> None:
        """Where one cell has a part above twelve all are read in its order; else those with two readings are refused."""
        rows = [(f"net {k}", WRITTEN[order].format(day, sign)) for k, day in enumerate(days)]
        sheet = (("Platform", "Last post"), *rows)
        if any(day.day > 12 for day in days):
            assert [one.last_post_on for one in read(*sheet).channels] == days
            return
        ambiguous = [k for k, day in enumerate(days) if day.day != day.month]
        if not ambiguous:
            assert [one.last_post_on for one in read(*sheet).channels] == days
            return
        found = problems(*sheet)
        assert list(found) == [f"row {k + 2}, column 'Last post'" for k in ambiguous]
        english = language("en")
        for k, message in zip(ambiguous, found.values(), strict=True):
            swapped = date(days[k].year, days[k].day, days[k].month)
            assert english.day(days[k]) in message
            assert english.day(swapped) in message

    def test_columns_decide_for_themselves(self) -> None:
        """What one column shows says nothing of another, and a column that shows both orders decides nothing."""
        head = ("Platform", "Last post", "Decided on")
        assert list(problems(head, ("x", "31/03/2026", "05/01/2026"))) == ["row 2, column 'Decided on'"]
        both = (("Platform", "Last post"), ("x", "31/03/2026"), ("tiktok", "03/31/2026"), ("instagram", "05/01/2026"))
        assert list(problems(*both)) == ["row 4, column 'Last post'"]
        assert [one.last_post_on for one in read(*both[:-1]).channels] == [DAY, DAY]

    @given(DAYS, st.integers(0, 2**16))
    def test_days_in_words(self, day: date, seed: int) -> None:
        """Names of months in two languages leave one reading, in any order and with any day of the week."""
        chosen = random.Random(seed)
        month = chosen.choice(MONTHS[day.month - 1].split())
        number = chosen.choice((str(day.day), f"{day.day:02}", f"{day.day}{'er' if day.day == 1 else 'th'}"))
        weekday = chosen.choice(("", *WEEKDAYS[day.weekday()].split(";")))
        for said in (
            f"{weekday}{number} {month} {day.year}",
            f"{weekday}{month} {number}, {day.year}",
            f"{number}-{month}-{day.year}",
        ):
            assert read(("Platform", "Last post"), ("x", said)).channels[0].last_post_on == day

    @given(DAYS)
    def test_days_that_need_no_decision(self, day: date) -> None:
        """A day, its midnight and the year in front are read as they stand, beside any column."""
        iso = day.isoformat()
        midnight = datetime.combine(day, time())
        endings = ("", "T00:00:00", " 00:00:00", "T00:00:00Z", "T00:00:00.000+01:00")
        cells = [
            day,
            midnight,
            iso.replace("-", "/"),
            f"{day.year}.{day.month}.{day.day}",
            *(iso + end for end in endings),
        ]
        for cell in cells:
            assert read(("Platform", "Last post"), ("x", cell)).channels[0].last_post_on == day

    @pytest.mark.parametrize(
        "cell",
        ["31/02/2026", "2026-02-30", "13/13/2026", "05/01/26", "last week", "24 August", "Total", "00/01/2026", 5, 5.0, True,
         datetime.combine(DAY, time(14)), "2026-01-05T14:00", "5 Brumaire 2026", "32 January 2026", "1/2", "x" * 5000],
    )  # fmt: skip
    def test_what_is_no_day(self, cell: Any) -> None:
        """What the calendar has not, what lacks its year, and what has a time of day is refused at its cell."""
        assert list(problems(("Platform", "Last post"), ("x", cell))) == ["row 2, column 'Last post'"]


STYLES = {
    "en": (",", "."),
    "de": (".", ","),
    "fr": ("\u202f", ","),
    "space": (" ", "."),
    "ch": ("’", "."),
    "bare": ("", "."),
}


def spelled(value: int, decimals: str, style: str) -> str:
    """Return a figure as a style writes it."""
    thousands, sign = STYLES[style]
    whole = f"{value:,}".replace(",", thousands)
    return whole + (sign + decimals if decimals else "")


class TestFigures:
    """A figure is read in one way, or refused with both."""

    @given(st.integers(0, 10**12), st.sampled_from(sorted(STYLES)), st.sampled_from(["Plateforme", "Platform"]))
    def test_a_count_has_no_fraction(self, value: int, style: str, heading: str) -> None:
        """Whatever parts its thousands, a count is read whole, under English and French headings."""
        (found,) = read((heading, "followers"), ("x", spelled(value, "", style))).channels
        assert found.baselines[0].value == value

    @given(st.integers(0, 10**9), st.text("0123456789", max_size=5), st.sampled_from(sorted(STYLES)), st.booleans())
    def test_an_amount_is_never_guessed(self, value: int, decimals: str, style: str, french: bool) -> None:
        """An amount is read as it was meant or refused; but a comma is what the headings say that it is."""
        text = spelled(value, decimals, style)
        head = ("Plateforme", "Heures") if french else ("Platform", "Hours")
        meant = Fraction(value) + (Fraction(int(decimals), 10 ** len(decimals)) if decimals else 0)
        try:
            (found,) = read(head, ("x", text)).channels
        except sg.InvalidValue as fault:
            refused = fault.message
        else:
            refused = ""
        if refused:
            assert "one way only" in refused
            return
        assert found.cost is not None
        if re.fullmatch(r"[1-9]\d{0,2},\d{3}", text) and (style == "en") is french:
            meant = Fraction(text.replace("\u202f", "").replace(",", "." if french else ""))
        assert found.cost.effort_hours == pytest.approx(float(meant))

    @given(st.sampled_from([".", ","]), st.booleans())
    def test_another_cell_of_the_column_decides(self, sign: str, french: bool) -> None:
        """A cell that can be read in one way shows which sign parts the decimals of its column."""
        head = ("Plateforme", "Heures") if french else ("Platform", "Hours")
        other = "." if sign == "," else ","
        for shows in (f"12{sign}5", f"1{other}200{sign}50", f"1 200{sign}5", f"1{other}000{other}000"):
            found = read(head, ("x", f"1{sign}250"), ("tiktok", shows), ("instagram", f"1{other}250")).channels
            assert [one.cost and one.cost.effort_hours for one in found][::2] == [1.25, 1250]

    @pytest.mark.parametrize("heading", ["Ad spend", "Hours", "attributed_revenue", "avg_session_duration"])
    @pytest.mark.parametrize("cell", ["1.776", "10.000"])
    def test_a_point_that_may_part_thousands(self, heading: str, cell: str) -> None:
        """An amount with a point before three digits is refused with both readings, where no other cell tells."""
        (message,) = problems(("Platform", heading), ("x", cell)).values()
        assert cell.replace(".", "") in message
        assert str(float(cell)).removesuffix(".0") in message

    @given(st.decimals(0, 400, places=2), st.sampled_from(["%", " %", "\u202f%"]), st.sampled_from([".", ","]))
    def test_a_share_in_percent(self, percent: Decimal, ending: str, sign: str) -> None:
        """A share may be written in percent, with either sign for its decimals, and so may the parts of a mix."""
        said = str(percent).replace(".", sign) + ending
        (found,) = read(("Platform", "bounce_rate"), ("x", said)).channels
        assert found.baselines[0].value == float(Fraction(percent) / 100)
        if percent <= 100:
            (mixed,) = read(("Platform", "Content mix"), ("x", f"video={said}")).channels
            assert mixed.content_mix == (("video", float(Fraction(percent) / 100)),)
        assert "percent" in problems(("Platform", "followers"), ("x", said))["row 2, column 'followers'"]

    @pytest.mark.parametrize(
        ("heading", "cell", "value"),
        [("bounce_rate", "0,452", 0.452), ("bounce_rate", "0.452", 0.452), ("roas", "1,776", 1.776), ("roas", "1.776", 1.776),
         ("followers", "12.5", 12.5), ("followers", 1.776, 1.776), ("followers", "−3", -3), ("followers", "1e5", 100_000),
         ("conversions", "1.5", 1.5), ("followers", "#N/A", None), ("followers", "—", None), ("followers", "aucun", None)],
    )  # fmt: skip
    def test_figures_of_metrics(self, heading: str, cell: Any, value: float | None) -> None:
        """A share has no thousands; what a spreadsheet has made of a figure stands, for the findings to doubt."""
        assert read(("Platform", heading), ("x", cell)).channels[0].baselines[0].value == value

    @pytest.mark.parametrize(
        "cell",
        ["12 13", "1,2,3", "1.2.3", "12 or 13", "1_000", "5.2K", "1,77,000", "1.000,000.5", "+", ".", "", " ' ", True],
    )
    def test_what_is_no_figure(self, cell: Any) -> None:
        """Digits that no style of writing parts so are refused, and never put together."""
        rows = (("Platform", "Notes", "followers"), ("x", "seen", cell))
        if str(cell).strip():
            assert list(problems(*rows)) == ["row 2, column 'followers'"]
        else:
            assert read(*rows).channels[0].baselines == ()

    @given(
        st.floats(-1e9, 1e9) | st.integers(-(10**9), 10**9),
        st.sampled_from(["en", "fr"]),
        st.sampled_from(["followers", "roas"]),
    )
    def test_what_a_template_writes_is_read_back(self, value: float, code: str, metric: str) -> None:
        """A template writes every figure so that it has one reading."""
        stands = {"on": DAY} if metric == "followers" else {"window": QUARTER}
        entry = sg.audits.ChannelAudit(
            platform="x",
            cost=sg.returns.Cost(ad_spend=abs(value)),
            baselines=[sg.audits.Measurement(metric=metric, value=value, **stands)],  # type: ignore[arg-type]  # a day or a window
        )
        rows = sg.audits.audit_template([entry], language=code, metrics=[metric]).rows()
        assert read(*rows).channels == (entry,)


class TestMoney:
    """An amount may have its currency beside it."""

    @pytest.mark.parametrize(
        ("cell", "named", "amount", "currency"),
        [("$1,200.50", "USD", 1200.5, "USD"), ("1200.5", "€", 1200.5, "EUR"), ("1 200,50 €", "", 1200.5, "EUR"),
         ("EUR 50", "", 50, "EUR"), ("50 EUR", "eur", 50, "EUR"), ("£50", "GBP", 50, "GBP"), ("50$", "CAD", 50, "CAD"),
         ("1,200", "EUR", 1200, "EUR"), ("100 kr", "SEK", 100, "SEK")],
    )  # fmt: skip
    def test_currencies(self, cell: str, named: str, amount: float, currency: str) -> None:
        """A sign or code beside the amount is the row's currency, and must be the one that its column names."""
        (found,) = read(("Platform", "Ad spend", "Currency"), ("x", cell, named)).channels
        assert found.cost == sg.returns.Cost(ad_spend=amount, currency=currency)

    @pytest.mark.parametrize(
        ("cell", "named", "expected"),
        [("$50", "", "several have this sign"), ("$50", "EUR", "EUR"), ("50 €", "USD", "USD"), ("50 shells", "", "a number"),
         ("€ 50 €", "", "a number"), ("50 h", "", "a number")],
    )  # fmt: skip
    def test_currencies_that_do_not_fit(self, cell: str, named: str, expected: str) -> None:
        """A shared sign without its currency, and two currencies in one row, are refused."""
        found = problems(("Platform", "Ad spend", "Currency"), ("x", cell, named))
        assert list(found) == ["row 2, column 'Ad spend'"]
        assert expected in found["row 2, column 'Ad spend'"]

    def test_a_measured_amount_keeps_its_currency(self) -> None:
        """A figure of money knows the currency beside it, and a shared sign asks the row for it."""
        head = ("Platform", "Currency", "attributed_revenue")
        rows = (head, ("x", "USD", "$300"), ("instagram", "", "300 €"), ("tiktok", "", 300))
        found = [one.baselines[0] for one in read(*rows).channels]
        assert [(one.value, one.currency) for one in found] == [(300, "USD"), (300, "EUR"), (300, None)]
        assert "several" in problems(head, ("x", "", "$300"))["row 2, column 'attributed_revenue'"]

    @pytest.mark.parametrize(
        ("cell", "hours"), [("5h", 5), ("2,5 heures", 2.5), ("12 hours", 12), ("3 hrs.", 3), (4, 4)]
    )
    def test_hours_with_their_sign(self, cell: Any, hours: float) -> None:
        """Hours may say that they are hours."""
        (found,) = read(("Platform", "Hours"), ("x", cell)).channels
        assert found.cost == sg.returns.Cost(effort_hours=hours)


class TestRows:
    """Rows are accounts, each once."""

    @pytest.mark.parametrize(
        "word",
        [
            "Total",
            "TOTAL:",
            "Grand total",
            "Sous-total",
            "Somme",
            "Total général",
            "Gesamt",
            "Total (2 accounts)",
            "Moyenne",
            "Cumul",
            "Cumulé 2026",
            "Σ",
            "∑",
            "Avg.",
            "Sous-total Meta",
            "Tous les comptes",
            "Ensemble des canaux",
            *("Suma", "Suma total", "Totales", "Zwischensumme", "Gesamtergebnis", "Totaux"),
            *("∑ :", "∑ Meta", "Total-Meta", "Grand-total", "Combined", "Global", "All together"),
            *("Tous confondus", "Tout confondu", "Promedio"),
        ],
    )
    @pytest.mark.parametrize("label_first", [True, False])
    def test_a_total_is_no_account(self, word: str, label_first: bool) -> None:
        """A row that adds up the others is left out, and a note of the audit says which."""
        head = ("Platform", "User name", "followers") if label_first else ("User name", "Platform", "followers")
        rows = [("x", "@b", "10"), ("instagram", "@b", "20")]
        rows = rows if label_first else [(handle, platform, figure) for platform, handle, figure in rows]
        found = read(head, *rows, ("", "", ""), (word, "", "30"))
        assert [one.get("followers").value for one in found.channels] == [10, 20]  # type: ignore[union-attr]  # both have one
        assert found.notes == (f"row 5 ({word}) was left out: it sums accounts up and is none",)

    def test_a_total_in_french(self) -> None:
        """The note is in the language of the headings."""
        assert "laissée de côté" in read(("Plateforme", "Abonnés"), ("x", "10"), ("Total", "10")).notes[0]

    def test_a_row_without_a_platform_is_no_total(self) -> None:
        """A row that names no platform and says nothing of a total is refused."""
        assert list(problems(("Platform", "followers"), ("x", "10"), ("", "10"))) == ["row 3, column 'Platform'"]
        assert list(problems(("Platform", "followers"), ("n/a", "10"))) == ["row 2, column 'Platform'"]

    def test_one_account_in_two_rows(self) -> None:
        """Two rows for one account are refused at the second, beside every other fault, whatever the account is called."""
        rows = (
            ("Platform", "User name", "followers"),
            ("Twitter", "@b", "many"),
            ("X", "B", "10"),
            ("Facebook Page", "https://www.facebook.com/b", "10"),
            ("facebook", "@B", ""),
            ("instagram", "@b", ""),
        )
        assert list(problems(*rows)) == ["row 2, column 'followers'", "row 3", "row 5"]

    def test_every_fault_of_every_row(self) -> None:
        """Cells that cannot be read, values that their field refuses, and cells too many come in one go, in order."""
        rows = (
            ("Platform", "Verified", "KPIs", "Checks", "Currency", "followers"),
            ("x", "perhaps", "a\u0007", "a=maybe", "shells", "many"),
            ("instagram", "no", "", "a=pass; a=fail", "", "1", "more"),
            ("", "?", "", "", "", "some"),
        )
        assert list(problems(*rows)) == [
            "row 2, column 'Verified'", "row 2, column 'KPIs'", "row 2, column 'Checks'", "row 2, column 'Currency'",
            "row 2, column 'followers'", "row 3, column 'Checks'", "row 3", "row 4, column 'Platform'",
            "row 4, column 'followers'",
        ]  # fmt: skip


def test_a_french_sheet_comes_back_as_a_french_team_fills_it_in() -> None:
    """The French template is read back with French words, figures, shares, days and metrics, typed as people type them."""
    channels = [
        sg.Channel(id="ig", platform="Instagram", handle="@boutique", owner="Ana"),
        sg.Channel(id="mail", platform="Infolettre", owner="Ben"),
    ]
    sheet = sg.audits.audit_template(
        channels, language="fr", metrics=["followers", "engagement_rate_followers", "purchases"]
    )
    head, *rows = sheet.rows()
    typed = {
        "Compte vérifié": ("Oui", "non proposé"), "État": ("actif", "En sommeil"), "Décision": ("Garder", "à décider"),
        "Dernière publication": ("05/01/2026", "28/03/2026"), "Heures": ("130", "2,5"), "Devise": ("€", "EUR"),
        "Dépenses publicitaires": ("1 200,50 €", "0"), "Abonnés": ("1\u202f776", "n.d."),
        "Taux d'engagement par abonné": ("3,2 %", ""), "Achats (commandes)": ("40", "160"),
    }  # fmt: skip
    filled = [
        tuple(typed[title][k] if title in typed else cell for title, cell in zip(head, row, strict=True))
        for k, row in enumerate(rows)
    ]
    shop, mail = read(head, *filled).channels
    assert (shop.platform, shop.verified, shop.status, shop.decision) == ("instagram", "yes", "active", "keep")
    assert (mail.platform, mail.verified, mail.status, mail.decision) == (
        "newsletter",
        "not_offered",
        "dormant",
        "undecided",
    )
    assert (shop.last_post_on, mail.last_post_on) == (date(2026, 1, 5), date(2026, 3, 28))
    assert shop.cost == sg.returns.Cost(ad_spend=1200.5, effort_hours=130, currency="EUR")
    assert [one.value for one in shop.baselines] == [1776, 0.032, 40]
    assert [one.value for one in mail.baselines] == [None, 160]


def test_a_french_sheet_is_written_in_french() -> None:
    """What is known of a channel is written in the words and figures of the sheet's language."""
    entry = sg.audits.ChannelAudit(
        platform="x", verified="yes", status="abandoned", decision="deactivate", cost=sg.returns.Cost(effort_hours=2.5),
        checks=[sg.audits.Check(name="on_brand", result="fail")], top_content=[sg.audits.ContentRef(url="u", pinned=True)],
    )  # fmt: skip
    sheet = sg.audits.audit_template([entry], language="fr", metrics=[])
    cells = dict(zip(sheet.headings, sheet.rows()[1], strict=True))
    assert (cells["Compte vérifié"], cells["État"], cells["Décision"]) == ("oui", "abandonné", "désactiver")
    assert (cells["Heures"], cells["Contrôles"]) == ("2,5", "on_brand=échec")
    assert cells["Meilleurs contenus"] == "u|||épinglé"


@given(st.data())
def test_nothing_in_a_cell_raises_a_foreign_exception(data: st.DataObject) -> None:
    """Whatever stands in the cells of a sheet, it is read or refused with an error of ours that names a row."""
    headings = (
        [one.en for one in COLUMNS]
        + [one.fr for one in COLUMNS]
        + ["followers", "Taux de rebond", "reach", None, "", "?"]
    )
    head = ("Platform", *data.draw(st.lists(st.sampled_from(headings), max_size=4)))
    words = st.sampled_from(
        [
            *("n/a", "Oui", "5 janvier 2026", "05/01/2026", "1.776", "3,2 %", "€ 5", "a=b=c", "u|likes|3|épinglé"),
            *("\\", "=", "|;|", "Total", "1e999", "--", "\ud800", "٣٫٥", "½", "−1", "\x00", "NaN", "1" * 400),
            "https://x.com/b",
        ]
    )
    plain = (
        st.floats() | st.integers() | st.booleans() | st.none() | st.dates() | st.datetimes() | st.binary(max_size=3)
    )
    cells = words | st.text(max_size=12) | plain
    rows = data.draw(st.lists(st.lists(cells, max_size=6).map(tuple), max_size=4))
    try:
        found = read(head, *rows)
    except sg.SmartGoalsError as fault:
        places = [one.path for one in fault.problems]
    else:
        places = []
        assert found.window == QUARTER
        assert all(one.message for one in sg.audits.audit_findings(found, as_of=DAY + timedelta(1)))
    assert all(place.startswith("row ") for place in places)
