"""Corrections and additions against a replay of what was entered; readings entered later, and taken
out again.
"""

import copy
import pickle
import sys
from collections.abc import Iterable
from datetime import date, timedelta
from itertools import permutations
from types import FrameType
from typing import Any

import attrs
import numpy as np
import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals.strategies import days, histories, numbers

D = date(2026, 1, 4)
NEAR = days(date(2026, 1, 1), date(2026, 1, 12))
FACTS = {"metric": "sessions", "channel": "web", "definition": "GA4", "source": "export"}


def later(by: int) -> date:
    """Return a day some days after the first one."""
    return D + timedelta(days=by)


def known_of(reading: sg.Reading) -> date:
    """Return the day on which a reading became known."""
    return reading.recorded_on or reading.day


@st.composite
def entries(draw: st.DrawFn, max_size: int = 10) -> list[sg.Reading]:
    """Return readings of few days in any order: plain ones, corrections, additions; all with
    denominators, or none.
    """
    with_parts = draw(st.booleans())
    rows = []
    for _ in range(draw(st.integers(0, max_size))):
        on, late = draw(NEAR), draw(st.none() | st.integers(0, 4))
        rows.append(
            sg.Reading(
                on,
                draw(numbers(-1000, 1000) | st.sampled_from((2**60, 0.1))),
                recorded_on=None if late is None else on + timedelta(days=late),
                out_of=draw(st.integers(1, 9)) if with_parts else None,
                adds=draw(st.booleans()),
            )
        )
    return rows


def replayed(rows: Iterable[sg.Reading], upto: date = date.max) -> tuple[list[sg.Reading], list[sg.Reading]]:
    """Return what stands and what was replaced, after entering readings one by one in the order
    they became known.
    """
    standing: dict[date, list[sg.Reading]] = {}
    replaced: list[sg.Reading] = []
    for one in sorted(rows, key=known_of):
        if known_of(one) > upto:
            break
        before = standing.setdefault(one.day, [])
        if not one.adds:
            replaced += (each for each in before if known_of(each) < known_of(one))
            before[:] = (each for each in before if known_of(each) == known_of(one))
        before.append(one)
    kept = [one for day in sorted(standing) for one in standing[day]]
    return kept, sorted(replaced, key=lambda one: (one.day, known_of(one)))


class TestReplay:
    """What counts is what a replay of the entries leaves standing."""

    @given(entries())
    def test_what_counts_is_what_a_replay_leaves(self, rows: list[sg.Reading]) -> None:
        """A correction replaces all that was known of its day before, an addition nothing, and all
        that is replaced is kept.
        """
        history = sg.History.of(rows)
        standing, replaced = replayed(rows)
        assert list(history) == standing
        assert list(history.superseded) == replaced
        assert history.every_reading() == tuple(sorted(rows, key=lambda one: (one.day, known_of(one))))
        assert history.total(date.min, date.max) == sg.History.of([(one.day, one.value) for one in standing]).total(
            date.min, date.max
        )

    @given(entries(), NEAR)
    def test_what_was_known_is_a_replay_up_to_the_day(self, rows: list[sg.Reading], on: date) -> None:
        """Asked for an earlier day, corrections and additions that came later are undone alike."""
        standing, replaced = replayed(rows, on)
        known = sg.History.of(rows, **FACTS).as_known_on(on)
        assert (list(known), list(known.superseded)) == (standing, replaced)
        assert known == sg.History.of([one for one in rows if known_of(one) <= on], **FACTS)

    @given(entries(), NEAR)
    def test_each_day_is_settled_by_itself(self, rows: list[sg.Reading], on: date) -> None:
        """Up to a day and after it, a history is that of the readings entered for those days."""
        history = sg.History.of(rows)
        assert history.upto(on) == sg.History.of([one for one in rows if one.day <= on])
        assert history.after(on) == sg.History.of([one for one in rows if one.day > on])

    @given(entries())
    def test_an_addition_known_on_its_day_is_an_entry(self, rows: list[sg.Reading]) -> None:
        """`adds` on a reading that became known on its own day changes neither what counts nor what
        is replaced.
        """
        plain = [attrs.evolve(one, adds=one.adds and known_of(one) > one.day) for one in rows]
        values = [(one.day, one.value) for one in sg.History.of(rows)]
        assert values == [(one.day, one.value) for one in sg.History.of(plain)]

    SESSIONS = (
        sg.Reading(D, 30),
        sg.Reading(D, 20, recorded_on=later(1), adds=True),
        sg.Reading(D, 45, recorded_on=later(2)),
        sg.Reading(D, 15, recorded_on=later(4), adds=True),
        sg.Reading(D, 5, recorded_on=later(4), adds=True),
    )

    @pytest.mark.parametrize(("after", "total"), [(0, 30), (1, 50), (2, 45), (3, 45), (4, 65), (9, 65)])
    def test_sessions_written_a_day_late(self, after: int, total: int) -> None:
        """A session entered late adds to its day from the day it was written, until the day is
        corrected as a whole.
        """
        for order in permutations(self.SESSIONS):
            history = sg.History.of(order, metric="sessions")
            assert history.as_known_on(later(after)).total(date.min, D) == total
            assert [one.value for one in history.superseded] == [30, 20]

    def test_a_correction_and_an_addition_of_one_day_of_knowledge_both_count(self) -> None:
        """What became known on one day never replaces what became known on that day, in either
        order of entry.
        """
        pair = (sg.Reading(D, 9, recorded_on=later(1)), sg.Reading(D, 4, recorded_on=later(1), adds=True))
        for order in permutations((sg.Reading(D, 7), *pair)):
            history = sg.History.of(order)
            assert (sorted(history.values), history.superseded) == ([4, 9], (sg.Reading(D, 7),))

    def test_an_addition_to_a_level_is_its_newest_value(self) -> None:
        """Of any other nature than a flow the last one to become known counts, and nothing is
        superseded.
        """
        history = sg.History.of(
            [
                sg.Reading(D, 107, recorded_on=later(2), adds=True),
                (D, 100),
                sg.Reading(D, 103, recorded_on=later(1), adds=True),
            ],
            metric="followers",
        )
        assert (history.value_on(D), history.superseded) == (107, ())
        assert [history.as_known_on(later(k)).value_on(D) for k in range(3)] == [100, 103, 107]

    def test_progress_is_assessed_with_additions(self) -> None:
        """A flow's progress counts a late addition beside what it adds to, and leaves it out where
        it was not known yet.
        """
        goal = sg.Goal(id="g", metric="sessions", target=sg.ReachLevel(100), start=D, deadline=later(30))
        history = sg.History.of(self.SESSIONS, metric="sessions")
        assert sg.assess(goal, history, as_of=later(9)).actual == 65
        assert sg.assess(goal, history.as_known_on(later(1)), as_of=later(9)).actual == 50


class TestWithReadings:
    """Entering readings later makes the history that all of them would have made at once."""

    @given(entries(), st.data())
    def test_any_split_is_one_history(self, rows: list[sg.Reading], data: st.DataObject) -> None:
        """However readings are split, and in whatever order of days and knowledge, the history is
        that of all of them.
        """
        first, second = sorted(data.draw(st.tuples(*[st.integers(0, len(rows))] * 2)))
        whole = sg.History.of(rows, **FACTS)
        grown = sg.History.of(rows[:first], **FACTS).with_readings(rows[first:second]).with_readings(rows[second:])
        assert grown == whole
        assert hash(grown) == hash(whole)
        assert repr(grown) == repr(whole)
        assert grown.superseded == whole.superseded
        assert grown.exact_total(date.min, date.max) == whole.exact_total(date.min, date.max)

    @given(
        st.lists(st.tuples(NEAR, numbers(-1000, 1000)), max_size=8),
        st.lists(st.tuples(NEAR, numbers(-1000, 1000) | st.integers(-(2**70), 2**70)), max_size=8),
    )
    def test_plain_rows_are_appended_in_any_form(
        self, before: list[tuple[date, float]], new: list[tuple[date, float]]
    ) -> None:
        """Pairs, triples, mappings, readings and a mapping by day are entered as `of` would read
        them.
        """
        whole, history = sg.History.of([*before, *new]), sg.History.of(before)
        forms: tuple[Any, ...] = (
            new,
            [(*pair, None) for pair in new],
            [list(pair) for pair in new],
            [{"day": day, "value": value} for day, value in new],
            map(sg.Reading, [day for day, _ in new], [value for _, value in new]),
        )
        assert [history.with_readings(form) for form in forms] == [whole] * 5
        assert history.with_readings(dict(new)) == sg.History.of([*before, *dict(new).items()])

    @pytest.mark.parametrize(
        ("before", "new", "kind"),
        [
            ([1, 2], [3], "q"),
            ([1, 2], [0.5], "d"),
            ([0.5], [1, 2], "d"),
            ([0.5], [2**60], None),
            ([2**60], [0.5], None),
            ([2**70], [1], None),
            ([1], [2**70], None),
            ([], [1], "q"),
        ],
    )
    def test_columns_stay_the_smallest_that_hold_all(
        self, before: list[float], new: list[float], kind: str | None
    ) -> None:
        """Whole numbers and decimals meet in a column of either kind, and in a tuple where neither
        holds both exactly.
        """
        rows = [(later(k), value) for k, value in enumerate([*before, *new])]
        grown = sg.History.of(rows[: len(before)]).with_readings(rows[len(before) :])
        assert grown.values == tuple(value for _, value in rows)
        assert getattr(grown.numbers, "format", None) == kind
        assert grown == sg.History.of(rows)

    def test_appending_does_not_look_at_what_lies_before(self) -> None:
        """Entering plain rows after the last day takes as many calls in a long history as in a
        short one.
        """

        def calls(size: int) -> int:
            history = sg.History.of([(later(k), k) for k in range(size)])
            rows = [(later(size + k), k) for k in range(3)]
            count = 0

            def counted(frame: FrameType, event: str, argument: object) -> None:
                nonlocal count
                count += 1

            sys.setprofile(counted)
            try:
                history.with_readings(rows)
            finally:
                sys.setprofile(None)
            return count

        assert calls(5_000) == calls(50)

    def test_nothing_new_is_the_same_history(self) -> None:
        """No rows change nothing."""
        history = sg.History.of([(D, 1)], **FACTS)
        assert history.with_readings([]) is history
        assert history.with_readings({}) is history

    @pytest.mark.parametrize(
        ("before", "rows", "paths"),
        [
            ([(D, 1)], [(D, 2), ("x", None)], ("[1].day", "[1].value")),
            ([(D, 1)], [(D, 2, later(-1))], ("[0].recorded_on",)),
            ([(D, 1)], [{"day": D, "value": 1, "out_of": 9}], ("[0].out_of",)),
            ([sg.Reading(D, 1, out_of=9)], [(D, 2), (D, 3)], ("[0].out_of", "[1].out_of")),
            ([], [{"day": D, "value": 1, "adds": 1}], ("[0].adds",)),
            ([], [{"day": D, "value": 1, "add": True}], ("[0].add",)),
            ([], "abc", ("",)),
        ],
    )
    def test_what_is_no_reading_is_refused_at_its_place(self, before: Any, rows: Any, paths: tuple[str, ...]) -> None:
        """Rows are refused as `of` refuses them, each at its index among the new ones."""
        history = sg.History.of(before)
        with pytest.raises(sg.SmartGoalsError) as caught:
            history.with_readings(rows)
        assert tuple(one.path for one in caught.value.problems) == paths


class TestWithout:
    """Days are taken out with all that was ever entered for them."""

    @given(entries(), st.data())
    def test_a_day_leaves_no_trace(self, rows: list[sg.Reading], data: st.DataObject) -> None:
        """Without some days a history is that of the readings entered for the others."""
        history = sg.History.of(rows, **FACTS)
        gone = data.draw(st.sets(st.sampled_from(history.days))) if len(history) else set()
        assert history.without(*gone) == sg.History.of([one for one in rows if one.day not in gone], **FACTS)

    @given(entries(), entries())
    def test_what_was_entered_is_taken_out_again(self, rows: list[sg.Reading], new: list[sg.Reading]) -> None:
        """New days entered and taken out leave the history as it was."""
        history = sg.History.of([attrs.evolve(one, out_of=None) for one in rows], **FACTS)
        added = [attrs.evolve(one, out_of=None) for one in new if one.day not in history.days]
        assert history.with_readings(added).without(*{one.day for one in added}) == history

    def test_a_day_without_a_reading_is_refused(self) -> None:
        """A day on which nothing stands is refused at its place, as is what is no day; all at
        once.
        """
        history = sg.History.of([(D, 1), (later(2), 2)])
        assert history.without() == history
        for bad, paths in (((later(1),), ("days[0]",)), ((D, later(9), "x"), ("days[1]", "days[2]"))):
            with pytest.raises(sg.SmartGoalsError) as caught:
                history.without(*bad)  # type: ignore[arg-type]  # the point of the test
            assert tuple(one.path for one in caught.value.problems) == paths


class TestColumnsOfKnowledge:
    """Columns beside days and values say when they became known and which of them add."""

    @given(entries())
    def test_columns_are_rows(self, rows: list[sg.Reading]) -> None:
        """A history from columns is the history of the readings that their rows are."""
        with_parts = bool(rows) and rows[0].out_of is not None
        made = sg.History.from_columns(
            [one.day for one in rows],
            [one.value for one in rows],
            recorded_on=[one.recorded_on for one in rows],
            adds=[one.adds for one in rows],
            out_of=[one.out_of or 0 for one in rows] if with_parts else None,
            **FACTS,
        )
        assert made == sg.History.of(rows, **FACTS)

    @given(entries())
    def test_triples_are_rows(self, rows: list[sg.Reading]) -> None:
        """Triples of day, value and day of knowledge are the readings of them."""
        plain = [attrs.evolve(one, adds=False, out_of=None) for one in rows]
        assert sg.History.of([(one.day, one.value, one.recorded_on) for one in plain]) == sg.History.of(plain)

    def test_columns_of_a_frame(self) -> None:
        """Generators, and an array of truth values, are columns; a day of a caller's own class is a
        day.
        """

        class Holiday(date):
            """A date with a name."""

        made = sg.History.from_columns(
            (one for one in (D, D, D)),
            (1, 2, 3),
            recorded_on=(one for one in (None, Holiday(2026, 1, 5), later(2))),
            adds=np.array([False, False, True]),
        )
        assert (made.values, made.superseded) == ((2, 3), (sg.Reading(D, 1),))
        assert type(made[0].recorded_on) is date

    @pytest.mark.parametrize(
        ("columns", "paths"),
        [
            ({"recorded_on": [None]}, ("recorded_on",)),
            ({"recorded_on": [None], "adds": [True, False, True], "out_of": [1]}, ("out_of", "recorded_on", "adds")),
            ({"recorded_on": ["x", later(-1)]}, ("[0].recorded_on", "[1].recorded_on")),
            ({"recorded_on": [None, later(-1)]}, ("[1].recorded_on",)),
            ({"days": [D, "x"], "recorded_on": [later(-1), 3]}, ("[1].day", "[1].recorded_on")),
            ({"adds": [True, 1], "values": ["x", 2]}, ("[0].value", "[1].adds")),
            ({"adds": "ab"}, ("adds",)),
            ({"recorded_on": 3}, ("recorded_on",)),
        ],
    )
    def test_wrong_columns_are_refused_at_their_rows(self, columns: dict[str, Any], paths: tuple[str, ...]) -> None:
        """A column that is too short is named, and what is wrong in one is told at its row; all at
        once.
        """
        with pytest.raises(sg.SmartGoalsError) as caught:
            sg.History.from_columns(**{"days": [D, D], "values": [1, 2]} | columns)
        assert tuple(one.path for one in caught.value.problems) == paths

    def test_only_what_a_correction_replaced_is_superseded(self) -> None:
        """The constructor refuses superseded readings that nothing replaced, or that lack the
        denominator of the others.
        """
        added = sg.History.of([sg.Reading(D, 2, recorded_on=later(1), adds=True)])
        corrected = sg.History.of([sg.Reading(D, 2, recorded_on=later(1), out_of=9)])
        for history, path in ((added, "superseded[0]"), (corrected, "superseded[0].out_of")):
            with pytest.raises(sg.InvalidValue) as caught:
                attrs.evolve(history, superseded=(sg.Reading(D, 1),))
            assert caught.value.path == path


class TestAdditionsAsValues:
    """An addition is part of the value of a reading and of a history, and costs those without one
    nothing.
    """

    def test_an_addition_is_told(self) -> None:
        """The text and the repr of a reading say that it adds."""
        late = sg.Reading(D, 3, recorded_on=later(2), adds=True)
        assert str(late) == "3 on 2026-01-04, added on 2026-01-06"
        assert str(sg.Reading(D, 3, adds=True)) == "3 on 2026-01-04"
        assert repr(late).endswith("recorded_on=datetime.date(2026, 1, 6), adds=True)")
        assert late != sg.Reading(D, 3, recorded_on=later(2))
        assert sg.History.of([late]) != sg.History.of([attrs.evolve(late, adds=False)])
        with pytest.raises(sg.WrongType) as caught:
            sg.Reading(D, 3, adds=1)  # type: ignore[arg-type]  # the point of the test
        assert caught.value.path == "adds"

    def test_histories_without_additions_hold_no_column_for_them(self) -> None:
        """A history has a column for additions only where one stands, and so has each part of
        it.
        """
        mixed = sg.History.of([(D, 1), sg.Reading(later(1), 2, adds=True)])
        plain = sg.History.of([(D, 1)])
        assert len(pickle.dumps(mixed.upto(D))) == len(pickle.dumps(plain))
        assert mixed.upto(D) == plain
        assert mixed.without(later(1)) == plain

    @given(histories(max_size=10), NEAR)
    def test_using_a_history_does_not_make_it_heavier(self, history: sg.History, on: date) -> None:
        """Running totals are for the one who asked: neither a pickle nor a copy carries them."""
        fresh = pickle.dumps(history)
        others = (copy.copy, copy.deepcopy, attrs.evolve, lambda one: pickle.loads(pickle.dumps(one)))
        expected = history.running_totals.between(history.position(on), len(history))
        assert has_totals(history)
        assert pickle.dumps(history) == fresh
        for made in (other(history) for other in others):
            assert not has_totals(made)
            assert made.running_totals.between(made.position(on), len(made)) == expected


def has_totals(history: sg.History) -> bool:
    """Tell whether a history holds running totals, without making them."""
    try:
        sg.History.running_totals.__get__(history)  # type: ignore[attr-defined]  # the slot behind the cached property
    except AttributeError:
        return False
    return True
