"""Rows that are called as totals are: those that sum others up are set aside, and those that only seem to are read."""

from typing import Any

import pytest
from hypothesis import example, given, strategies as st

from smartgoals import catalog
from smartgoals.catalog import Heed, ReadRows, UnmappedReason as Why


def values(read: ReadRows, metric: str, channel: str | None = None) -> tuple[Any, ...] | None:
    """Return the values of a metric, or None when there is no history of it."""
    found = read.get(metric, channel)
    return None if found is None else found.values


def totals(read: ReadRows) -> list[tuple[str, tuple[int, ...]]]:
    """Return the columns that told totals, with their rows."""
    return [(one.column, one.rows) for one in read.unmapped if one.reason is Why.TOTAL_ROW]


def ads(
    column: str, words: tuple[str, ...], *, key: str = "ad_id", by: tuple[str, ...] = ("1", "2")
) -> list[dict[str, str]]:
    """Return a row of an advertisement for each word."""
    day = {"date_start": "2026-05-01", "date_stop": "2026-05-01"}
    return [
        {**day, key: one, column: word, "spend": spend}
        for one, word, spend in zip(by, words, ("50", "100"), strict=False)
    ]


class TestWordsThatAreNoLabels:
    """A grade or a setting beside the name of a row says nothing of other rows."""

    @pytest.mark.parametrize(
        ("column", "words"),
        [
            ("quality_ranking", ("BELOW_AVERAGE_20", "AVERAGE")),
            ("placement", ("feed", "All")),
            ("optimization_goal", ("REACH", "ALL")),
            ("Audience", ("Lyon", "Ensemble")),
        ],
    )
    @pytest.mark.parametrize("key", ["ad_id", "adset_id", "campaign_id"])
    def test_a_row_with_a_name_of_its_own_is_no_total(self, column: str, words: tuple[str, ...], key: str) -> None:
        """All that was spent is there."""
        read = catalog.read_rows("meta_ads", ads(column, words, key=key))
        assert (values(read, "ad_spend"), totals(read), read.notices) == ((150,), [], ())

    def test_a_channel_of_its_own_is_such_a_name(self) -> None:
        """Told apart by whatever column the caller says."""
        read = catalog.read_rows("meta_ads", ads("placement", ("feed", "All"), key="Page", by=("a", "b")), by="Page")
        assert (values(read, "ad_spend", "a"), values(read, "ad_spend", "b"), totals(read)) == ((50,), (100,), [])

    @pytest.mark.parametrize("by", [("c", "c"), ("", ""), ("c", ""), ("c", "Total")])
    def test_a_row_without_one_may_be_a_total(self, by: tuple[str, ...]) -> None:
        """Beside another of the same name, or with none, it is set aside and told as before."""
        read = catalog.read_rows("meta_ads", ads("Ad name", ("spring", "Total"), key="campaign_id", by=by))
        assert values(read, "ad_spend") == (50,)
        assert [rows for _, rows in totals(read)] == [(1,)]

    def test_rows_that_nothing_names_are_told(self) -> None:
        """Where no column tells rows apart, the word is all there is."""
        rows = [{"sessions": count, "Plan": word} for word, count in (("a", 10), ("Total", 30))]
        assert totals(catalog.read_rows("ga4", rows)) == [("Plan", (1,))]
        bare = [{"campaign_id": one, "Ad": word, "spend": 5} for one, word in (("a", "x"), ("b", "Total"))]
        assert totals(catalog.read_rows("meta_ads", bare)) == []


WORDS = ["Somme", "SOMME", "Ensemble", "Total", "All"]


class TestNamesThatAreWordsForTotals:
    """Somme is a French departement and a word for a sum: what has less than one of the others is no sum of them."""

    @staticmethod
    def sessions(*counts: tuple[str, int], day: str = "20260501", **more: object) -> list[dict[str, Any]]:
        """Return a row for each place."""
        return [{"date": day, "region": place, "sessions": count, **more} for place, count in counts]

    def test_a_total_is_that_of_rows_like_it(self) -> None:
        """The sum of one device is less than the rows of another, and a sum for all that."""
        rows = [
            *self.sessions(("Somme", 5), ("Nord", 3), ("Oise", 2), deviceCategory="mobile"),
            *self.sessions(("Somme", 50), ("Nord", 20), ("Oise", 30), deviceCategory="desktop"),
        ]
        read = catalog.read_rows("ga4", rows)
        assert (values(read, "sessions"), totals(read)) == ((55,), [("region", (0, 3))])

    def test_the_total_of_all_days_is_that_of_every_row(self) -> None:
        """It names no day, and is above each of them."""
        rows = [
            *self.sessions(("Nord", 20)),
            *self.sessions(("Nord", 30), day="20260502"),
            *self.sessions(("Total", 50), day=""),
        ]
        read = catalog.read_rows("ga4", rows)
        assert (values(read, "sessions"), totals(read)) == ((20, 30), [("region", (2,))])

    def test_figures_that_do_not_add_up_decide_nothing(self) -> None:
        """People may be in two places; a sum with corrections below zero may be less than a part."""
        people = [{"date": "20260501", "region": place, "totalUsers": n} for place, n in (("Total", 15), ("Nord", 20))]
        assert totals(catalog.read_rows("ga4", people)) == [("region", (0,))]
        mended = self.sessions(("Total", 15), ("Nord", 20), ("Oise", -5))
        assert totals(catalog.read_rows("ga4", mended)) == [("region", (0,))]
        silent = [*self.sessions(("Total", 15), ("Nord", 0)), {"date": "20260501", "region": "Oise", "sessions": "n/a"}]
        assert totals(catalog.read_rows("ga4", silent)) == [("region", (0,))]

    @given(st.sampled_from(WORDS), st.integers(0, 200), st.integers(0, 200))
    @example("Somme", 10, 20)
    @example("SOMME", 10, 20)
    @example("Ensemble", 10, 20)
    @example("Total", 10, 20)
    @example("All", 10, 20)
    @example("Somme", 20, 20)
    @example("Somme", 25, 20)
    def test_only_what_is_less_than_a_part_is_no_total(self, word: str, count: int, other: int) -> None:
        """It is read, and told; as much or more is set aside, and of more it is told that parts may be missing."""
        read = catalog.read_rows("ga4", self.sessions((word, count), ("Nord", other)), splits=["region"])
        if count < other:
            assert (values(read, "sessions"), read.unmapped) == ((count + other,), ())
            (notice,) = read.notices
            facts = (notice.column, notice.metric, notice.heed, notice.rows)
            assert facts == ("region", "sessions", Heed.CALLED_TOTAL, (0,))
            assert f"“{word}”" in notice.text("en")
            assert f"« {word} »" in notice.text("fr")
            apart = catalog.read_rows("ga4", self.sessions((word, count), ("Nord", other)), by="region")
            assert (values(apart, "sessions", word), values(apart, "sessions", "Nord")) == ((count,), (other,))
        else:
            assert (values(read, "sessions"), totals(read)) == ((other,), [("region", (0,))])
            told = [(one.heed, one.facts["sum"], one.facts["total"]) for one in read.notices]
            assert told == ([("total_differs", other, count)] if count > other else [])

    @given(st.integers(0, 1000), st.integers(0, 1000), st.integers(0, 1000))
    @example(15, 20, 10)
    def test_a_mean_may_be_less(self, mean: int, one: int, other: int) -> None:
        """The average of the others is no part of them, however small or large it is."""
        read = catalog.read_rows("ga4", self.sessions(("Average", mean), ("Nord", one), ("Oise", other)))
        assert (values(read, "sessions"), totals(read)) == ((one + other,), [("region", (0,))])

    @given(st.integers(0, 100), st.integers(0, 100))
    @example(15, 20)
    def test_what_names_nothing_is_no_part(self, nameless: int, count: int) -> None:
        """A row without a place may be the total itself, and shows nothing."""
        read = catalog.read_rows("ga4", self.sessions(("Total", count), ("", nameless), ("Nord", count)))
        assert totals(read) == [("region", (0,))]

    @given(st.sampled_from(WORDS[2:]), st.integers(0, 100), st.integers(0, 100))
    @example("Total", 20, 10)
    def test_beside_days_a_word_for_a_total_is_one(self, word: str, count: int, total: int) -> None:
        """No day is called so, however little it says."""
        rows = [{"date": day, "sessions": n} for day, n in (("20260501", count), (word, total))]
        assert totals(catalog.read_rows("ga4", rows)) == [("date", (1,))]

    @given(st.lists(st.tuples(st.integers(0, 50), st.integers(0, 50)), min_size=1, max_size=4))
    @example([(30, 20), (5, 20)])
    def test_one_day_decides_for_the_name(self, days: list[tuple[int, int]]) -> None:
        """The place that leads on one day is a place on that day as well, where another one shows that it is none of a total."""
        rows = [
            row
            for at, (somme, nord) in enumerate(days)
            for row in self.sessions(("Somme", somme), ("Nord", nord), day=f"202605{at + 1:02}")
        ]
        is_place = any(somme < nord for somme, nord in days)
        told = tuple(somme + nord if is_place else nord for somme, nord in days)
        assert values(catalog.read_rows("ga4", rows), "sessions") == told

    @given(st.lists(st.integers(0, 1000), min_size=1, max_size=6), st.booleans())
    def test_a_true_total_is_never_counted(self, counts: list[int], first: bool) -> None:
        """Whatever the parts are, and wherever it stands."""
        parts = self.sessions(*((f"r{place}", count) for place, count in enumerate(counts)))
        total = self.sessions(("Somme", sum(counts)))
        read = catalog.read_rows("ga4", [*total, *parts] if first else [*parts, *total])
        assert (values(read, "sessions"), len(totals(read))) == ((sum(counts),), 1)
