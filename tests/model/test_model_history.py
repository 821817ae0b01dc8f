"""History against a plain list of readings: columns, windows, totals, corrections, and what was known when."""

import copy
import pickle
from array import array
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from random import Random

import numpy as np
import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals._model._columns import Columns, columns_of, scaled
from smartgoals._numbers import exact, rounded
from smartgoals.strategies import days, histories, numbers, readings

D = date(2026, 1, 4)
NEAR = days(date(2025, 12, 1), date(2026, 3, 1))
PAIRS = st.lists(st.tuples(NEAR, numbers()), max_size=12)
ENTERED = st.lists(readings(date(2025, 12, 1), date(2026, 3, 1)), max_size=10)
KNOWN = histories(min_day=date(2025, 12, 1), max_day=date(2026, 3, 1), max_size=10)


def sample(**facts: str) -> sg.History:
    """Return three readings, a week apart."""
    return sg.History.of([(D + timedelta(days=7 * k), 1200 + 50 * k) for k in range(3)], **facts)


def in_order(pairs: list[tuple[date, float]]) -> list[tuple[date, float]]:
    """Return pairs in order of day, entries of one day in order of entry."""
    return sorted(pairs, key=lambda pair: pair[0])


def known_of(reading: sg.Reading) -> date:
    """Return the day on which a reading became known."""
    return reading.recorded_on or reading.day


def key_of(reading: sg.Reading) -> tuple[date, date]:
    """Return what a correction is a correction of: the day, and the first day covered."""
    return reading.day, reading.covers or reading.day


class TestColumns:
    """Whatever the readings came in as, the columns are those of a sorted list."""

    @given(PAIRS)
    def test_a_history_is_a_sorted_list(self, pairs: list[tuple[date, float]]) -> None:
        """Length, items, days, values and readings are those of the pairs in order of day."""
        history = sg.History.of(pairs)
        expected = in_order(pairs)
        assert len(history) == len(pairs)
        assert list(zip(history.days, history.values, strict=True)) == expected
        assert [(one.day, one.value) for one in history] == expected
        assert [history[k].value for k in range(len(history))] == [value for _, value in expected]
        assert list(history.ordinals) == [day.toordinal() for day, _ in expected]
        assert list(history.numbers) == [value for _, value in expected]
        assert history.out_of is None

    @given(PAIRS)
    def test_every_way_in_is_one(self, pairs: list[tuple[date, float]]) -> None:
        """Pairs, lists, triples, readings, columns and generators make the same history."""
        from_pairs = sg.History.of(pairs)
        assert sg.History.of([list(pair) for pair in pairs]) == from_pairs  # type: ignore[misc]  # as JSON has them
        assert sg.History.of((*pair, None) for pair in pairs) == from_pairs
        assert sg.History.of(sg.Reading(*pair) for pair in pairs) == from_pairs
        assert sg.History.from_columns([day for day, _ in pairs], [value for _, value in pairs]) == from_pairs
        assert sg.History.from_columns((day for day, _ in pairs), (value for _, value in pairs)) == from_pairs
        assert sg.History.of(dict(pairs)) == sg.History.of(list(dict(pairs).items()))

    def test_an_array_stays_its_owners(self) -> None:
        """A history of an array of whole numbers is no view of it."""
        values = array("q", [1, 2])
        history = sg.History.from_columns([date(2026, 1, 1), date(2026, 1, 2)], values)
        values[0] = 99
        assert history.values == (1, 2)

    @given(PAIRS, st.randoms())
    def test_order_of_entry_does_not_matter_for_sums(self, pairs: list[tuple[date, float]], chance: Random) -> None:
        """Shuffled readings add up to the same total, however they are cut into windows."""
        shuffled = list(pairs)
        chance.shuffle(shuffled)
        one, other = sg.History.of(pairs), sg.History.of(shuffled)
        for start, end in ((date.min, date.max), (D, D + timedelta(days=9))):
            assert one.exact_total(start, end) == other.exact_total(start, end)

    @pytest.mark.parametrize(
        ("values", "kept"),
        [
            ([1, 2, 3], (1, 2, 3)),
            ([1.5, 2.0, 3], (1.5, 2, 3)),
            ([Decimal("0.1"), Fraction(1, 2), np.float32(0.1)], (0.1, 0.5, 0.1)),
            ([2**70, 1, 2], (2**70, 1, 2)),
            ([2**60, 1.5, 0], (2**60, 1.5, 0)),
            ([1e22, -1e22, 0.0], (1e22, -1e22, 0)),
            (np.array([1, 2, 3]), (1, 2, 3)),
            (np.array([0.5, 1.0, 2.0]), (0.5, 1, 2)),
            (np.array([0.1, 1.0, 2.0], dtype=np.float32), (0.1, 1, 2)),
            (array("d", [0.5, 1.0, 2.0]), (0.5, 1, 2)),
        ],
        ids=lambda value: str(value)[:30],
    )
    def test_columns_hold_every_kind_of_number(self, values: object, kept: tuple[object, ...]) -> None:
        """Values of every kind are kept exactly, whole ones as int, whatever column holds them."""
        week = [D + timedelta(days=k) for k in range(3)]
        history = sg.History.from_columns(week, values)  # type: ignore[arg-type]  # the point of the test
        assert history.values == kept
        assert [type(one) for one in history.values] == [type(one) for one in kept]
        assert history == sg.History.of(list(zip(week, kept, strict=True)))  # type: ignore[arg-type]
        assert hash(history) == hash(sg.History.of(list(zip(week, kept, strict=True))))  # type: ignore[arg-type]

    def test_days_of_a_callers_own_class_are_days(self) -> None:
        """A column of dates of a caller's own class holds the plain dates they stand for."""

        class Holiday(date):
            """A date with a name."""

        history = sg.History.from_columns([Holiday(2026, 12, 25)], [1])
        assert history.days == (date(2026, 12, 25),)
        assert type(history.days[0]) is date

    def test_columns_are_sorted_together(self) -> None:
        """Values and denominators follow their days into order."""
        history = sg.History.from_columns([D, D - timedelta(days=1)], [0.5, 0.25], out_of=[10, 20])
        assert [(one.value, one.out_of) for one in history] == [(0.25, 20), (0.5, 10)]
        assert list(history.out_of or ()) == [20, 10]

    def test_columns_cannot_be_changed(self) -> None:
        """What a history shows of its columns is read-only, and what it was made from is its own."""
        values = array("q", [1, 2])
        history = sg.History.from_columns([D, D + timedelta(days=1)], values)
        values[0] = 99
        assert history.values == (1, 2)
        for column in (history.ordinals, history.numbers):
            with pytest.raises(TypeError):
                column[0] = 5  # type: ignore[index]  # the point of the test
        with pytest.raises(AttributeError):
            history.metric = "reach"  # type: ignore[misc]  # the point of the test

    def test_only_checked_columns_make_a_history(self) -> None:
        """The constructor takes the columns that `of` and `from_columns` make, and no arrays that nobody checked."""
        with pytest.raises(sg.WrongType):
            sg.History(columns=array("d", [1.0]))  # type: ignore[arg-type]  # the point of the test
        columns = columns_of([D], [1])
        assert sg.History(columns=columns) == sg.History.of([(D, 1)])
        corrected = sg.Reading(D, 3)
        with pytest.raises(sg.InvalidValue) as caught:
            sg.History(columns=columns, superseded=[corrected])  # type: ignore[arg-type]  # the converter takes a list
        assert caught.value.path == "superseded[0]"
        with pytest.raises(sg.WrongType):
            sg.History(columns=columns, superseded=[3])  # type: ignore[arg-type,list-item]  # the point of the test

    def test_positions_are_those_of_a_sequence(self) -> None:
        """Positions count from either end, and one beyond them is an IndexError."""
        history = sample()
        assert history[-1] == history.last == sg.Reading(D + timedelta(days=14), 1300)
        assert history[0] == history.first == sg.Reading(D, 1200)
        with pytest.raises(IndexError):
            history[3]

    @pytest.mark.parametrize("end", ["first", "last"])
    def test_an_empty_history_has_no_ends(self, end: str) -> None:
        """Asking an empty history for its first or last reading is refused, not answered with nothing."""
        with pytest.raises(sg.InvalidValue):
            getattr(sg.History.of([]), end)


class TestWindows:
    """Windows, values and totals agree with a walk over the list."""

    @given(PAIRS, NEAR)
    def test_value_on_a_day_is_the_last_before_it(self, pairs: list[tuple[date, float]], on: date) -> None:
        """The value on a day is that of the last reading on or before it, or None."""
        history = sg.History.of(pairs)
        before = [pair for pair in in_order(pairs) if pair[0] <= on]
        assert history.position(on) == len(before)
        assert history.value_on(on) == (before[-1][1] if before else None)
        assert history.reading_on(on) == (sg.Reading(*before[-1]) if before else None)
        assert [one.value for one in history.on_day(on)] == [value for day, value in in_order(pairs) if day == on]

    @given(PAIRS, NEAR, NEAR)
    def test_totals_are_exact(self, pairs: list[tuple[date, float]], after: date, upto: date) -> None:
        """The total of a window is the exact sum of its decimals, rounded once; an empty window adds up to zero."""
        after, upto = sorted((after, upto))
        expected = sum((exact(value) for day, value in pairs if after < day <= upto), Fraction(0))
        history = sg.History.of(pairs)
        assert history.exact_total(after, upto) == expected
        assert history.total(after, upto) == rounded(expected)

    def test_hundredths_add_up(self) -> None:
        """0.03 logged on 365 days is 10.95, and not near it."""
        history = sg.History.of([(date(2026, 1, 1) + timedelta(days=k), 0.03) for k in range(365)])
        assert history.total(date.min, date.max) == 10.95

    @pytest.mark.parametrize(
        "values", [[2**62, 2**62, 2**62], [0.1, 1e-9, 3.0], [1e300, 0.5, 1], [0.123456789, 0.1, 0.7], [2**70, -1, 0.5]]
    )
    def test_totals_outgrow_their_columns(self, values: list[float]) -> None:
        """Totals are exact beyond 64 bits and for decimals of any length."""
        history = sg.History.of([(D + timedelta(days=k), value) for k, value in enumerate(values)])
        assert history.exact_total(date.min, date.max) == sum(map(exact, values))

    @given(st.lists(numbers(-1e20, 1e20), max_size=6))
    def test_scaled_values_are_the_decimals(self, values: list[float]) -> None:
        """The whole numbers behind running totals, over their power of ten, are the decimals of the column."""
        whole, scale = scaled(tuple(values))
        assert [Fraction(one, scale) for one in whole] == [exact(one) for one in values]

    @given(KNOWN, NEAR)
    def test_a_cut_falls_between_two_days(self, history: sg.History, on: date) -> None:
        """Up to a day and after it are the history of the readings entered for those days, corrections among them."""
        early = [one for one in history.every_reading() if one.day <= on]
        late = [one for one in history.every_reading() if one.day > on]
        facts = {"metric": history.metric, "channel": history.channel}
        facts |= {"definition": history.definition, "source": history.source}
        assert history.upto(on) == sg.History.of(early, **facts)  # type: ignore[arg-type]
        assert history.after(on) == sg.History.of(late, **facts)  # type: ignore[arg-type]
        assert (*history.upto(on), *history.after(on)) == tuple(history)

    @given(st.lists(st.tuples(NEAR, numbers(0, 1), st.integers(1, 10_000)), min_size=1, max_size=6))
    def test_ratios_are_recomputed_from_their_parts(self, rows: list[tuple[date, float, int]]) -> None:
        """A ratio over a window is the mean of its ratios weighted by their denominators, exactly."""
        history = sg.History.of(sg.Reading(day, value, out_of=of) for day, value, of in rows)
        parts = sum((exact(value) * of for _, value, of in rows), Fraction(0))
        assert history.recomputed(date.min, date.max) == rounded(parts / sum(of for _, _, of in rows))
        assert history.recomputed(date.max, date.max) is None

    def test_percentages_are_not_averaged(self) -> None:
        """10 % of 100 and 10 % of 900 make 10 %; without denominators there is no answer."""
        rows = [sg.Reading(D, 0.5, out_of=100), sg.Reading(D + timedelta(days=1), 0.1, out_of=900)]
        assert sg.History.of(rows).recomputed(date.min, date.max) == 0.14
        assert sample().recomputed(date.min, date.max) is None


class TestKnowledge:
    """Corrections replace what was known, and what was known on a day can be asked."""

    def test_a_correction_replaces_its_day(self) -> None:
        """A reading that became known later stands in for the day's earlier one, which is kept."""
        history = sg.History.of([(D, 100), (D, 110, D + timedelta(days=3)), (D + timedelta(days=1), 7)])
        assert history.values == (110, 7)
        assert history.superseded == (sg.Reading(D, 100),)
        assert history.as_known_on(D + timedelta(days=2)).values == (100, 7)
        assert history.as_known_on(D).values == (100,)
        assert history.as_known_on(D - timedelta(days=1)) == sg.History.of([])

    @given(st.data(), NEAR)
    def test_as_known_on_is_the_history_of_what_was_known(self, data: st.DataObject, on: date) -> None:
        """The history as known on a day is made of the readings that had become known by then, and of no others."""
        whole = data.draw(KNOWN)
        known = [one for one in whole.every_reading() if known_of(one) <= on]
        facts = {
            "metric": whole.metric,
            "channel": whole.channel,
            "definition": whole.definition,
            "source": whole.source,
        }
        assert whole.as_known_on(on) == sg.History.of(known, **facts)  # type: ignore[arg-type]

    @given(KNOWN, NEAR, NEAR)
    def test_knowledge_only_grows(self, history: sg.History, first: date, second: date) -> None:
        """What was known on a day can be asked of what was known on any later day, and in the end all is known."""
        early, late = sorted((first, second))
        assert history.as_known_on(late).as_known_on(early) == history.as_known_on(early)
        assert history.as_known_on(date.max) == history

    @given(KNOWN)
    def test_nothing_entered_is_lost(self, history: sg.History) -> None:
        """Every reading is current or superseded, and current ones are as late known as the last
        correction of their day and of the days they cover.
        """
        entered = history.every_reading()
        assert len(entered) == len(history) + len(history.superseded)
        last = {key_of(one): known_of(one) for one in entered if not one.adds}
        assert [one for one in entered if known_of(one) >= last.get(key_of(one), one.day)] == list(history)


class TestValues:
    """Histories are values: equal, hashed, pasted back, pickled, told in a sentence."""

    @given(KNOWN)
    def test_histories_survive_pickle_and_copy(self, history: sg.History) -> None:
        """Pickled and copied histories are equal, hash alike, and still add up."""
        for back in (pickle.loads(pickle.dumps(history)), copy.copy(history), copy.deepcopy(history)):
            assert back == history
            assert hash(back) == hash(history)
            assert list(back.running_totals.column) == list(history.running_totals.column)

    def test_histories_differ_by_what_they_say(self) -> None:
        """Another value, day, metric, channel, definition, source, denominator or recording day makes another history."""
        reading = sg.Reading(D, 1, recorded_on=D, out_of=2)
        told = {
            sg.History.of([reading]),
            sg.History.of([sg.Reading(D, 2, recorded_on=D, out_of=2)]),
            sg.History.of([sg.Reading(D, 1, out_of=2)]),
            sg.History.of([sg.Reading(D, 1, recorded_on=D)]),
            sg.History.of([sg.Reading(D, 1, recorded_on=D, out_of=3)]),
            sg.History.of([sg.Reading(D, 0, out_of=1), reading]),
            sg.History.of([reading], metric="reach"),
            sg.History.of([reading], channel="ig"),
            sg.History.of([reading], definition="views"),
            sg.History.of([reading], source="export"),
        }
        assert len(told) == 10
        assert sg.History.of([reading]) != [reading]

    def test_the_metric_says_what_is_known_of_it(self) -> None:
        """Nature, direction and bounds come from the metric, from its standard id, or are unknown."""
        own = sg.Metric(id="km", nature="flow", better="lower", range=(0, 9))
        known = sg.History.of([], metric=own)
        assert (known.metric_id, known.nature, known.better, known.bounds) == ("km", "flow", "lower", (0, 9))
        standard = sg.History.of([], metric="followers")
        assert (standard.metric_id, standard.nature, standard.better) == ("followers", "stock", "higher")
        assert standard.bounds == (0, None)
        for unknown in (sg.History.of([]), sg.History.of([], metric="folowers")):
            assert (unknown.nature, unknown.better, unknown.bounds) == (None, None, (None, None))

    @pytest.mark.parametrize(
        ("history", "text"),
        [
            (sg.History.of([]), "no readings of unnamed metric"),
            (sg.History.of([(D, 5)], metric="reach"), "one reading of reach: 5 on 2026-01-04"),
            (
                sample(metric="followers", channel="ig"),
                "3 readings of followers on ig, from 2026-01-04 to 1300 on 2026-01-18",
            ),
        ],
    )
    def test_a_history_reads_as_a_sentence(self, history: sg.History, text: str) -> None:
        """The text of a history says how many readings of what, from when to when."""
        assert str(history) == text


@pytest.mark.parametrize(
    ("build", "paths"),
    [
        (lambda: sg.History.of("abc"), ("",)),
        (lambda: sg.History.of(7), ("",)),
        (lambda: sg.History.of([7, (D,), (D, 1), "ab"]), ("[0]", "[1]", "[3]")),
        (lambda: sg.History.of([(D, 1), ("x", "y"), (D, None)]), ("[1].day", "[1].value", "[2].value")),
        (lambda: sg.History.of([(D, 1, None), ("x", 1, None)]), ("[1].day",)),
        (lambda: sg.History.of([(D, 1, D - timedelta(days=1))]), ("[0].recorded_on",)),
        (lambda: sg.History.of([(D, float("nan"))]), ("[0].value",)),
        (lambda: sg.History.of([(D, 1)], metric=3), ("metric",)),
        (lambda: sg.History.of([(D, 1)], channel=3, definition=4), ("channel", "definition")),
        (lambda: sg.History.of([sg.Reading(D, 1), sg.Reading(D, 1, out_of=3)]), ("[0].out_of",)),
        (lambda: sg.History.from_columns("abc", [1]), ("days",)),
        (lambda: sg.History.from_columns(None, None), ("days", "values")),
        (lambda: sg.History.from_columns([D, D], [1, 10**400]), ("[1].value",)),
        (lambda: sg.History.from_columns([D], b"a"), ("values",)),
        (lambda: sg.History.from_columns([D], np.array([True])), ("[0].value",)),
        (lambda: sg.History.from_columns([D], np.array([[1.0]])), ("[0].value",)),
        (lambda: sg.History.from_columns([D], [1, 2]), ("values",)),
        (lambda: sg.History.from_columns([D], [1], out_of=[1, 2]), ("out_of",)),
        (lambda: sg.History.from_columns([D], [1], out_of=[0]), ("[0].out_of",)),
        (lambda: sg.History.from_columns(["x"], ["y"], out_of=["z"]), ("[0].day", "[0].value", "[0].out_of")),
        (lambda: sample().upto("x"), ("",)),
        (lambda: sample().value_on(3), ("",)),
        (lambda: sample().total("x", D), ("after",)),
        (lambda: sample().total("x", 3), ("after", "upto")),
        (lambda: sample().total(D, D - timedelta(days=1)), ("upto",)),
        (lambda: sample().exact_total(D, D - timedelta(days=1)), ("upto",)),
        (lambda: sample().exact_total(3, "x", as_of=D), ("after", "upto")),
        (lambda: sample().recomputed(D, D - timedelta(days=7)), ("upto",)),
        (lambda: sample().recomputed(3, D), ("after",)),
        (lambda: sample().on_day("x"), ("",)),
        (lambda: sample().as_known_on("x"), ("",)),
    ],
)
def test_bad_input_is_refused_at_its_place(build: object, paths: tuple[str, ...]) -> None:
    """Rows and columns that are none are refused with an error of ours, every one at its index."""
    assert callable(build)
    with pytest.raises(sg.SmartGoalsError) as caught:
        build()
    assert tuple(one.path for one in caught.value.problems) == paths


def test_parts_of_columns_keep_their_kind() -> None:
    """A part of columns has parts of every column it needs, and drops those with nothing to say."""
    late = sg.History.of(
        [sg.Reading(D, 1, out_of=2), sg.Reading(D + timedelta(days=1), 1, recorded_on=D + timedelta(days=2), out_of=2)]
    )
    assert late.upto(D) == sg.History.of([sg.Reading(D, 1, out_of=2)])
    empty = Columns(array("i"), ()).part(0, 0)
    assert (len(empty.ordinals), empty.out_of, empty.recorded) == (0, None, None)


def test_rows_may_be_mappings() -> None:
    """A row with named parts is the reading of those parts; a part with a wrong name, or a missing one, is told."""
    day, later = date(2026, 1, 4), date(2026, 1, 6)
    rows = [{"day": day, "value": 4, "out_of": 10}, {"day": later, "value": 5, "out_of": 8, "recorded_on": later}]
    readings = [sg.Reading(day, 4, out_of=10), sg.Reading(later, 5, out_of=8, recorded_on=later)]
    assert sg.History.of(rows) == sg.History.of(readings)
    assert sg.History.of([[day, 4]]) == sg.History.of([(day, 4)])
    with pytest.raises(sg.StructureErrors) as caught:
        sg.History.of([{"date": day, "value": 4}, {"day": later}])
    assert caught.value.paths == ("[0].date", "[0].day", "[1].value")


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
@pytest.mark.parametrize("numbers", [[], [1, 2, 3], [0.03] * 9, [10**30, 1]], ids=["none", "few", "decimals", "large"])
def test_running_totals_pickle_by_every_protocol(numbers: list[float], protocol: int) -> None:
    """They have their totals afterwards, whole or not, small or beyond 64 bits."""
    totals = sg.types.RunningTotals(numbers)
    again = pickle.loads(pickle.dumps(totals, protocol))
    assert [*again.column] == [*totals.column]
    assert again.scale == totals.scale
