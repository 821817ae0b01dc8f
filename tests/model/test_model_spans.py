"""The days that a reading covers: part of its key, given as a day, a period or a column, and what totals make of them."""

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import attrs
import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals._numbers import exact
from smartgoals.strategies import days, histories, numbers, periods

D = date(2026, 1, 11)  # a Sunday
NEAR = days(date(2025, 12, 1), date(2026, 3, 1))
FLOWS = st.sampled_from(["ad_spend", "sessions", None])
SPENT = histories(min_day=date(2025, 12, 1), max_day=date(2026, 3, 1), max_size=10, metrics=FLOWS)
WRONG: Any = 3
WORD: Any = "x"
ROWS = st.lists(st.tuples(NEAR, numbers(), st.sampled_from([None, 0, 1, 6, 30])), max_size=8)


def later(by: int) -> date:
    """Return a day so many days after the Sunday."""
    return D + timedelta(days=by)


def spent(rows: list[tuple[date, float, int | None]]) -> list[sg.Reading]:
    """Return readings of rows (day, value, how many days before it are covered too)."""
    return [
        sg.Reading(on, value, covers=None if more is None else on - timedelta(days=more)) for on, value, more in rows
    ]


def shares(reading: sg.Reading) -> dict[date, Fraction]:
    """Return what a reading brought to each of its days."""
    first = reading.covers or reading.day
    covered = [first + timedelta(days=k) for k in range((reading.day - first).days + 1)]
    return {on: exact(reading.value) / len(covered) for on in covered}


class TestReadings:
    """A reading says the first day that it covers."""

    @pytest.mark.parametrize(
        ("on", "covers", "first"),
        [
            (D, "week", date(2026, 1, 5)),
            (D, "7 days", date(2026, 1, 5)),
            (D, "day", D),
            (D, sg.Period(4, "week"), date(2025, 12, 15)),
            (D, date(2026, 1, 7), date(2026, 1, 7)),
            (D, D, D),
            (date(2026, 2, 28), "month", date(2026, 2, 1)),
            (date(2024, 2, 29), "mois", date(2024, 2, 1)),
            (date(2024, 2, 28), "month", date(2024, 1, 29)),
            (date(2026, 3, 31), "quarter", date(2026, 1, 1)),
            (date(2026, 12, 31), "year", date(2026, 1, 1)),
            (date(2026, 5, 15), "month", date(2026, 4, 16)),
            (date(2026, 3, 30), "month", date(2026, 3, 1)),
            (date(9999, 12, 31), "2 months", date(9999, 11, 1)),
            (date(1, 1, 31), "month", date(1, 1, 1)),
            (date(1, 1, 7), "week", date(1, 1, 1)),
        ],
    )
    def test_a_period_ends_with_its_day(self, on: date, covers: Any, first: date) -> None:
        """A period is the one that ends with the day of the reading; whole months begin on the first."""
        assert sg.Reading(on, 1, covers=covers) == sg.Reading(on, 1, covers=first)
        assert sg.Reading(on, 1, covers=covers).covers == first

    @pytest.mark.parametrize(
        ("on", "covers"),
        [
            (D, later(1)),
            (D, "often"),
            (D, 7),
            (date(2026, 5, 1), "month"),
            (date(2026, 1, 1), "year"),
            (date(1, 1, 6), "week"),
            (date(1, 1, 30), "month"),
            (date(1, 11, 30), "year"),
        ],
    )
    def test_what_no_reading_can_cover_is_refused(self, on: date, covers: Any) -> None:
        """Later days, periods that are none or begin before the calendar, and months that end on a first are refused."""
        with pytest.raises(sg.SmartGoalsError) as caught:
            sg.Reading(on, 1, covers=covers)
        assert [fault.path for fault in caught.value.problems] == ["covers"]

    def test_all_is_refused_at_once(self) -> None:
        """A reading known too early that would also cover too much is told of both."""
        with pytest.raises(sg.StructureErrors) as caught:
            sg.Reading(D, 1, recorded_on=later(-1), covers=later(1))
        assert caught.value.paths == ("recorded_on", "covers")

    @given(NEAR, periods())
    def test_periods_tile(self, on: date, period: sg.Period) -> None:
        """A period that ends with a day is as long as it may be, and the one before it ends with the eve of its first."""
        try:
            first = sg.Reading(on, 1, covers=period).covers
        except sg.InvalidValue:
            assert period.months is None or on.day == 1 or on.year * 12 + on.month <= period.months + 12
            return
        assert first is not None
        length = (on - first).days + 1
        if period.days is not None:
            assert length == period.days
        else:
            assert abs(length - period.mean_days) <= 2.5 + (period.months or 0) / 12
            assert (first.day == 1) or (on + timedelta(days=1)).day != 1

    def test_what_is_covered_is_told(self) -> None:
        """The text of a reading says since when, where that is not its day; its repr pastes back."""
        assert str(sg.Reading(D, 70, covers="week")) == "70 on 2026-01-11, from 2026-01-05 on"
        assert str(sg.Reading(D, 70, covers=D)) == "70 on 2026-01-11"
        assert repr(sg.Reading(D, 70, covers=D)).endswith("covers=datetime.date(2026, 1, 11))")


class TestWaysIn:
    """The days covered come in with each row, as a column, or as one period for all."""

    @given(ROWS)
    def test_columns_are_rows(self, rows: list[tuple[date, float, int | None]]) -> None:
        """Readings, mappings and columns that say the same make the same history."""
        made = spent(rows)
        history = sg.History.of(made)
        told = [{"day": one.day, "value": one.value, "covers": one.covers} for one in made]
        assert sg.History.of(told) == history
        columns = [one.day for one in made], [one.value for one in made]
        assert sg.History.from_columns(*columns, covers=[one.covers for one in made]) == history
        assert sg.History.of([]).with_readings(made) == history
        said = any(one.covers for one in made)
        assert history.covers == (tuple(one.covers for one in history) if said else None)

    @given(ROWS)
    def test_a_period_for_all_is_for_those_that_say_nothing(self, rows: list[tuple[date, float, int | None]]) -> None:
        """One period fills in what readings do not say, whichever way it comes in."""
        made = spent(rows)
        filled = [one if one.covers else sg.Reading(one.day, one.value, covers="week") for one in made]
        history = sg.History.of(filled)
        columns = [one.day for one in made], [one.value for one in made]
        assert sg.History.of(made, covers="week") == history
        assert sg.History.of(made).covering("week") == history
        assert sg.History.of([]).with_readings(made, covers="week") == history
        if not any(one.covers for one in made):
            assert sg.History.from_columns(*columns, covers=sg.Period(1, "week")) == history

    @pytest.mark.parametrize(
        ("make", "paths"),
        [
            (lambda: sg.History.of([(D, 1)], covers="often"), ["covers"]),
            (lambda: sg.History.of([(D, 1), (date(2026, 5, 1), 1)], covers="month"), ["[1].covers"]),
            (lambda: sg.History.of([(date(2026, 5, 1), 1)] * 2).covering("month"), ["[0].covers", "[1].covers"]),
            (lambda: sg.History.of([(D, 1)]).covering(WRONG), ["span"]),
            (lambda: sg.History.from_columns([D, D], [1, 2], covers=[None]), ["covers"]),
            (lambda: sg.History.from_columns([D, D], [1, 2], covers=[later(1), WORD]), ["[0].covers", "[1].covers"]),
            (lambda: sg.History.from_columns([WORD], [1], covers=[later(1)]), ["[0].day"]),
            (lambda: sg.History.from_columns([D], [1], covers=WRONG), ["covers"]),
            (lambda: sg.History.of([{"day": D, "value": 1, "covers": later(2)}]), ["[0].covers"]),
            (lambda: sg.History.of([{"day": D, "value": 1, "cover": "week"}]), ["[0].cover"]),
        ],
    )
    def test_what_cannot_be_covered_is_refused_at_its_row(self, make: Any, paths: list[str]) -> None:
        """Wrong days and periods are refused where they stand, all at once."""
        with pytest.raises(sg.SmartGoalsError) as caught:
            make()
        assert [fault.path for fault in caught.value.problems] == paths

    def test_what_says_nothing_pays_nothing(self) -> None:
        """A history has a column for what is covered only where a reading says it, and so has each part of it."""
        mixed = sg.History.of([(later(-9), 1), sg.Reading(D, 2, covers="week")])
        assert mixed.upto(later(-9)) == sg.History.of([(later(-9), 1)])
        assert mixed.upto(later(-9)).covers is None
        assert mixed != sg.History.of([(later(-9), 1), (D, 2)])


class TestKeys:
    """What covers a week and what covers its last day are two things."""

    def test_a_correction_is_of_its_own_days(self) -> None:
        """The week's late figure replaces that of the week alone."""
        week = sg.Reading(D, 70, covers="week")
        late = sg.Reading(D, 77, recorded_on=later(3), covers="week")
        history = sg.History.of([week, (D, 9), late])
        assert (set(history), history.superseded) == ({sg.Reading(D, 9), late}, (week,))
        assert set(history.as_known_on(later(2))) == {week, sg.Reading(D, 9)}

    def test_its_own_day_is_one_key(self) -> None:
        """A reading that says it covers its own day is corrected by one that says nothing."""
        history = sg.History.of([sg.Reading(D, 9, covers=D), (D, 8, later(1))])
        assert (history.values, len(history.superseded)) == ((8,), 1)

    def test_only_what_was_corrected_is_superseded(self) -> None:
        """The constructor refuses a superseded reading that nothing of its own days replaced."""
        history = sg.History.of([sg.Reading(D, 2, recorded_on=later(1), covers="week")])
        kept = attrs.evolve(history, superseded=(sg.Reading(D, 1, covers="week"),))
        assert kept.superseded == (sg.Reading(D, 1, covers="week"),)
        with pytest.raises(sg.InvalidValue) as caught:
            attrs.evolve(history, superseded=(sg.Reading(D, 1),))
        assert caught.value.path == "superseded[0]"

    @given(SPENT)
    def test_a_history_pastes_back(self, history: sg.History) -> None:
        """The repr of a history makes it again, with all that its readings cover."""
        rows = history.every_reading()
        facts = {name: getattr(history, name) for name in ("metric", "channel", "definition", "source")}
        assert sg.History.of(rows, **facts) == history
        assert repr(history).count("covers=") == sum(one.covers is not None for one in rows)


class TestTotals:
    """An amount is spread evenly over the days that it covers."""

    @given(SPENT, NEAR, NEAR)
    def test_a_total_is_the_sum_of_its_days(self, history: sg.History, after: date, upto: date) -> None:
        """A total is what readings brought to each of the days inside, day by day."""
        after, upto = sorted((after, upto))
        brought = [share for one in history for on, share in shares(one).items() if after < on <= upto]
        assert history.exact_total(after, upto) == sum(brought, Fraction(0))

    @given(SPENT, NEAR, NEAR, NEAR)
    def test_totals_add_up(self, history: sg.History, first: date, second: date, third: date) -> None:
        """The totals of two adjacent spans are that of both."""
        a, b, c = sorted((first, second, third))
        assert history.exact_total(a, b) + history.exact_total(b, c) == history.exact_total(a, c)

    @given(SPENT, NEAR, NEAR, NEAR)
    def test_what_is_dated_later_is_left_out(self, history: sg.History, after: date, upto: date, as_of: date) -> None:
        """As of a day a total is that of the readings dated up to it."""
        after, upto = sorted((after, upto))
        known = history.exact_total(after, upto, as_of=as_of)
        assert known == history.upto(as_of).exact_total(after, upto)

    def test_a_week_that_is_cut(self) -> None:
        """Of 70 in a week two days are 20, before the week nothing, and a week of no span counts in full."""
        week = sg.History.of([(D, 70)], metric="ad_spend", covers="week")
        plain = sg.History.of([(D, 70)], metric="ad_spend")
        spans = [(later(-2), later(9)), (later(-7), later(-5)), (later(-99), later(-7)), (later(-7), D), (D, later(9))]
        assert [week.total(*span) for span in spans] == [20, 20, 0, 70, 0]
        assert [plain.total(*span) for span in spans] == [70, 0, 0, 70, 0]
        assert (week.total(D, D), week.total(later(-3), later(-3))) == (0, 0), "no day is none"
        own_day = type("Dated", (date,), {})
        assert week.total(own_day(2000, 1, 1), own_day(2100, 1, 1)) == 70, "a day of the caller's"
        with pytest.raises(sg.InvalidValue, match="on or after the day it is counted") as caught:
            week.total(D, later(-7))
        assert (caught.value.path, caught.value.value) == ("upto", later(-7))

    @pytest.mark.parametrize(
        "metric",
        [
            "reach",
            "followers",
            "click_through_rate",
            "first_response_time",
            "potential_reach",
            "ave",
            sg.Metric(id="mood", nature="score"),
            sg.Metric(id="people", nature="unique"),
            sg.Metric(id="value", nature="flow", over_time="none"),
        ],
    )
    def test_people_and_rates_have_no_total(self, metric: str | sg.Metric) -> None:
        """A history of what does not add up over time refuses a total, and says what to do instead.

        The exact sum of a flow without a total is left to those who follow it, such as a plan.
        """
        history = sg.History.of([(later(k), 100) for k in range(7)], metric=metric, channel="c")
        for ask in (history.total, history.exact_total)[: 1 if history.nature is sg.types.Nature.FLOW else 2]:
            with pytest.raises(sg.InvalidValue) as caught:
                ask(later(-1), later(6))
            assert (caught.value.path, caught.value.value) == ("metric", history.metric_id)
            assert "the whole span" in caught.value.hint
        if history.nature is sg.types.Nature.FLOW:
            assert history.exact_total(later(-1), later(6)) == 700

    @pytest.mark.parametrize("metric", ["leads", sg.Metric(id="km", nature="flow"), "unheard_of", None])
    def test_amounts_and_the_unknown_have_one(self, metric: str | sg.Metric | None) -> None:
        """Flows add up, and what nobody described is taken at its word."""
        history = sg.History.of([(later(k), 100) for k in range(7)], metric=metric)
        assert history.total(later(-1), later(6)) == 700
