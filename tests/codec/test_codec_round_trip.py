"""What is written is read back as what it was, for every type and every field of the model."""

import json
import threading
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Any

import attrs
import codec_samples as samples
import pytest
import sheet_samples
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals import codec
from smartgoals.codec._converter import documents
from smartgoals.strategies import histories as drawn_histories, whole_strategies


def inner_values(value: Any) -> list[Any]:
    """Return a value of the model and every value of the model inside it."""
    found = [value]
    if attrs.has(type(value)):
        for field in attrs.fields(type(value)):
            if field.init and not isinstance(value, sg.History):
                found += inner_values(getattr(value, field.name))
    if isinstance(value, (tuple, sg.types.Roster)):
        found = [one for item in value for one in inner_values(item)]
    if isinstance(value, sg.History):
        found += [one for item in (value.metric, *value.every_reading()) for one in inner_values(item)]
    return found


VALUES = [
    *dict.fromkeys(
        value
        for value in (
            *inner_values(samples.strategy()),
            *inner_values(samples.additions()),
            *inner_values(samples.goals_of_periods()),
            *inner_values(samples.source_with_a_way()),
            *inner_values(samples.source_of_a_meter()),
            samples.carrying_quota(),
            samples.post(),
            *inner_values(samples.calendar_of_a_team()),
            *inner_values(samples.spans()),
            *inner_values(samples.source_of_weeks()),
            *inner_values(sheet_samples.sheet()),
            *inner_values(samples.strategy_with_events()),
            samples.of_time(),
            sg.WayOfReading(recompute_over="week"),
        )
        if type(value) in samples.words() and not isinstance(value, (str, StrEnum))
    ),
    sg.Growth.parse("10 %/month"),
]


def test_samples_use_every_type() -> None:
    """Every type on the wire is among the samples, so that no type goes untested."""
    used = {type(value) for value in VALUES}
    expected = {kind for kind in samples.words() if attrs.has(kind)}
    assert used == expected


def test_samples_use_every_field() -> None:
    """Every field of every type is somewhere set to other than its default, so that no field goes untested."""
    unset = {
        (type(value).__name__, field.name)
        for value in VALUES
        for field in attrs.fields(type(value))
        if field.init and field.default is not attrs.NOTHING
    }
    for value in VALUES:
        for field in attrs.fields(type(value)):
            default = field.default
            if field.init and default is not attrs.NOTHING:
                plain = default if field.converter is None else field.converter(default)
                if getattr(value, field.name) != plain:
                    unset.discard((type(value).__name__, field.name))
    assert unset == set()


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_every_value_comes_back(value: Any) -> None:
    """`structure(unstructure(x), type(x)) == x`, bare and in its envelope, through the text of JSON."""
    for envelope in (False, True):
        text = json.dumps(codec.unstructure(value, envelope=envelope), allow_nan=False)
        assert codec.structure(json.loads(text), type(value)) == value


@pytest.mark.parametrize("kind", [one for one in samples.words() if isinstance(one, type) and issubclass(one, StrEnum)])
def test_every_word_comes_back(kind: type[StrEnum]) -> None:
    """A member of an enum is its word on the wire."""
    for one in kind:
        written = codec.unstructure(one)
        assert type(written) is str
        assert codec.structure(written, kind) is one


CORRECTED = [["2026-01-04", 10], ["2026-01-04", 11, "2026-01-05"], ["2026-01-04", 12, "2026-01-06"]]


@pytest.mark.parametrize(
    ("value", "place", "wire"),
    [
        # As a person would write it.
        (
            samples.goals()[0],
            ["target"],
            {
                "kind": "keep_pace",
                "pace": "50 followers/week",
                "counted": "calendar",
                "bound": "at_least",
                "milestones": [{"on": "2026-02-28", "value": 1600.5}, {"on": "2026-03-31", "value": 1900}],
            },
        ),
        # Readings are rows; a correction adds the day it became known, and a denominator makes an object.
        (
            samples.histories()[0],
            ["readings"],
            [["2026-01-04", 1200], ["2026-01-11", 1245], ["2026-01-11", 1246]],
        ),
        *((samples.histories()[1], ["readings", at], row) for at, row in enumerate(CORRECTED)),
        (samples.histories()[2], ["readings", 0], {"day": "2026-01-04", "value": 0.5, "out_of": 10}),
        (samples.histories()[2], ["metric", "id"], "answer_share"),
        (samples.histories()[3], [], {"metric": "km", "readings": []}),
        # A reading that adds to its day is an object that says so; the others stay rows.
        (
            samples.additions(),
            ["readings"],
            [
                ["2026-01-04", 30],
                {"day": "2026-01-04", "value": 20, "recorded_on": "2026-01-05", "adds": True},
                ["2026-01-04", 45, "2026-01-06"],
                {"day": "2026-01-04", "value": 15, "recorded_on": "2026-01-08", "adds": True},
                ["2026-01-05", 10],
            ],
        ),
        # One that covers several days is an object that says its first day.
        (
            samples.spans(),
            ["readings"],
            [
                {"day": "2026-01-31", "value": 300, "covers": "2026-01-01"},
                ["2026-01-31", 10],
                {"day": "2026-01-31", "value": 310, "recorded_on": "2026-02-04", "covers": "2026-01-01"},
            ],
        ),
        (sg.Calendar(fiscal_pattern=sg.types.FiscalPattern.WEEKS_4_4_5), [], {"fiscal_pattern": "4-4-5"}),
        (sg.Goal(id="g", calendar=sg.Calendar(working_days="mon-sun")), [], {"id": "g"}),
        (sg.Strategy(), [], {"smartgoals": 2, "strategy": {}}),
    ],
)
def test_how_the_wire_reads(value: Any, place: list[Any], wire: Any) -> None:
    """What is written reads as a person would write it, and what is at its default is not there."""
    found = codec.unstructure(value)
    for step in place:
        found = found[step]
    assert found == wire


def test_one_period_may_be_said_for_all_readings() -> None:
    """What every reading covers may be said once, for rows and for objects; null says nothing."""
    rows = [["2026-01-31", 300], {"day": "2026-02-28", "value": 280}, ["2026-01-31", 310, "2026-02-04"]]
    by_hand = {"metric": "ad_spend", "covers": "month", "readings": rows}
    readings = [
        (samples.D(2026, 1, 31), 300),
        (samples.D(2026, 2, 28), 280),
        (samples.D(2026, 1, 31), 310, samples.D(2026, 2, 4)),
    ]
    assert codec.structure(by_hand, sg.History) == sg.History.of(readings, metric="ad_spend", covers="month")
    tuples = {**by_hand, "readings": [tuple(rows[0])]}
    assert codec.structure(tuples, sg.History) == sg.History.of(readings[:1], metric="ad_spend", covers="month")
    silent = {**by_hand, "covers": None}
    assert codec.structure(silent, sg.History) == sg.History.of(readings, metric="ad_spend")


ROWS = st.lists(
    st.one_of(
        st.tuples(st.sampled_from(["2026-01-04", "2026-01-05"]), st.integers(0, 9)).map(list),
        st.tuples(
            st.sampled_from(["2026-01-04", "2026-01-05"]),
            st.integers(0, 9),
            st.sampled_from(["2026-01-05", "2026-01-06", None]),
        ).map(list),
        st.fixed_dictionaries(
            {"day": st.sampled_from(["2026-01-04", "2026-01-05"]), "value": st.integers(0, 9)},
            optional={
                "recorded_on": st.sampled_from(["2026-01-05", "2026-01-06", None]),
                "adds": st.booleans(),
                "covers": st.sampled_from(["2025-12-29", "2026-01-04", None]),
            },
        ),
    ),
    max_size=6,
)


@given(ROWS)
def test_rows_of_all_forms_are_read_as_each_alone(rows: list[Any]) -> None:
    """Rows and objects in one list, read as columns, are the history of the readings that each is
    by itself.
    """
    whole = codec.structure({"metric": "sessions", "readings": rows}, sg.History)
    single = [codec.structure({"readings": [row]}, sg.History)[0] for row in rows]
    assert whole == sg.History.of(single, metric="sessions")
    assert codec.structure(codec.unstructure(whole), sg.History) == whole


@pytest.mark.parametrize(
    ("row", "path"),
    [
        (["2026-01-04", 1, "2026-01-05", True], "readings[1]"),
        (["2026-01-04"], "readings[1]"),
        (["2026-01-04", 1, "2026-01-03"], "readings[1].recorded_on"),
        (["2026-01-04", 1, "2026-1-5"], "readings[1].recorded_on"),
        ([None, 1], "readings[1].day"),
        ({"value": 1}, "readings[1].day"),
        ({"day": "2026-01-04", "value": 1, "adds": None}, "readings[1].adds"),
        ({"day": "2026-01-04", "value": 1, "adds": 1}, "readings[1].adds"),
        ({"day": "2026-01-04", "value": 1, "out_of": 0}, "readings[1].out_of"),
        ({"day": "2026-01-04", "value": 1, "add": True}, "readings[1].add"),
        ("2026-01-04", "readings[1]"),
    ],
)
@pytest.mark.parametrize("before", [["2026-01-04", 1], {"day": "2026-01-04", "value": 1}], ids=["row", "object"])
def test_a_wrong_row_is_refused_at_its_place(before: Any, row: Any, path: str) -> None:
    """A row that is wrong is refused with its path, whatever stands before it and however fast the
    others were read.
    """
    with pytest.raises(sg.SmartGoalsError) as caught:
        codec.structure({"readings": [before, row]}, sg.History)
    assert [one.path for one in caught.value.problems] == [path]


@given(drawn_histories(), st.dates(date(2023, 1, 1), date(2027, 12, 31)))
def test_what_was_known_comes_back(history: sg.History, known_on: date) -> None:
    """What was known on an earlier day can still be asked of a history that was written and read."""
    again = codec.structure(codec.unstructure(history), sg.History)
    assert again.superseded == history.superseded
    assert again.as_known_on(known_on) == history.as_known_on(known_on)


@given(whole_strategies())
def test_a_roster_is_the_list_of_its_members(whole: sg.Strategy) -> None:
    """A roster is written as a list and read back by the type of its members, no id twice."""
    data = codec.unstructure(whole.goals)
    assert data == [codec.unstructure(goal) for goal in whole.goals]
    assert codec.structure(data, sg.types.Roster[sg.Goal]) == whole.goals
    if data:
        with pytest.raises(sg.InvalidValue, match=rf"\[{len(data)}\].id: must be an id no other goal has"):
            codec.structure([*data, data[0]], sg.types.Roster[sg.Goal])


def test_what_is_no_roster_is_refused() -> None:
    """A member that is no object is told at its place, and the schema refers to the definition of a member."""
    with pytest.raises(sg.WrongType, match=r"^\[0\]: must be an object"):
        codec.structure([5], sg.types.Roster[sg.Goal])
    assert codec.json_schema(sg.types.Roster[sg.Goal])["else"]["items"] == {"$ref": "#/$defs/goal"}


def test_dates_of_yaml_and_toml_are_days() -> None:
    """A date that a backend has read already is taken as the day it is."""

    class Moment(date):
        """A date of a backend's own, as tomlkit has it."""

    goal = codec.structure({"id": "g", "start": date(2026, 1, 5), "deadline": Moment(2026, 6, 28)}, sg.Goal)
    assert (goal.start, type(goal.deadline)) == (date(2026, 1, 5), date)


def test_threads_share_the_book() -> None:
    """Threads that read at once read alike, the first use included."""
    samples.words.cache_clear()
    documents.cache_clear()
    data = codec.unstructure(samples.strategy())
    samples.words.cache_clear()
    documents.cache_clear()
    read: list[sg.Strategy] = []
    threads = [threading.Thread(target=lambda: read.append(codec.structure(data))) for _ in range(6)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert read == [samples.strategy()] * 6


days = st.dates(date(1900, 1, 1), date(2200, 1, 1))
numbers = st.one_of(st.integers(-(2**70), 2**70), st.floats(allow_nan=False, allow_infinity=False))
facts = st.fixed_dictionaries(
    {}, optional={"metric": st.sampled_from(("followers", *samples.metrics())), "channel": st.just("ig")}
)


@st.composite
def readings(draw: st.DrawFn) -> list[sg.Reading]:
    """Draw readings with corrections, several on a day, with denominators on all or on none."""
    ratio = draw(st.booleans())
    rows = draw(st.lists(st.tuples(st.dates(date(2026, 1, 1), date(2026, 1, 9)), numbers, st.integers(-1, 3))))
    return [
        sg.Reading(
            day,
            value,
            recorded_on=None if late < 0 else day + timedelta(days=late),
            out_of=draw(st.one_of(st.integers(1, 2**70), st.floats(0.001, 1e300))) if ratio else None,
        )
        for day, value, late in rows
    ]


@given(rows=readings(), facts=facts)
def test_every_history_comes_back(rows: list[sg.Reading], facts: dict[str, Any]) -> None:
    """Any history comes back through JSON, with all that was ever entered."""
    history = sg.History.of(rows, **facts)
    again = codec.structure(json.loads(json.dumps(codec.unstructure(history))), sg.History)
    assert again == history
    assert again.every_reading() == history.every_reading()


@given(rows=st.lists(st.tuples(days, numbers)))
def test_columns_and_rows_read_alike(rows: list[tuple[date, float]]) -> None:
    """Readings read as whole columns are the readings read row by row."""
    history = sg.History.of(rows)
    data = codec.unstructure(history)
    row_by_row = {"readings": [{"day": day, "value": value} for day, value in data["readings"]]}
    assert codec.structure(data, sg.History) == codec.structure(row_by_row, sg.History) == history


@given(
    amount=numbers,
    count=st.integers(1, 60),
    unit=st.sampled_from(sg.types.PeriodUnit),
    of=st.sampled_from((None, "followers", "€", "nouveaux abonnés", "a/b")),
)
def test_every_pace_comes_back(amount: float, count: int, unit: sg.types.PeriodUnit, of: str | None) -> None:
    """Any pace comes back from its text, amount, unit and period alike."""
    pace = sg.Pace(amount, sg.Period(count, unit), of)
    again = codec.structure(codec.unstructure(pace), sg.Pace)
    assert again == pace
    # A float stands for the decimal it prints as, and so does the text.
    assert Fraction(str(again.amount)) == Fraction(str(amount))
    assert (again.period, again.unit) == (pace.period, pace.unit)


@given(st.decimals(-(10**12), 10**12, places=4), st.dates(date(1, 1, 1)))
def test_decimals_are_numbers(value: Decimal, day: date) -> None:
    """A host that parses JSON with exact decimals gets the numbers it wrote, and plain ones back."""
    data = json.loads(f'{{"value": {value}, "on": "{day}", "rows": [["{day}", {value}]]}}', parse_float=Decimal)
    rows = data.pop("rows")
    baseline = codec.structure(data, sg.Baseline)
    assert Fraction(str(baseline.value)) == Fraction(value)
    assert codec.structure({"readings": rows}, sg.History).values == (baseline.value,)
    assert type(codec.unstructure(baseline)["value"]) in {int, float}
    assert codec.structure(codec.unstructure(baseline), sg.Baseline) == baseline
