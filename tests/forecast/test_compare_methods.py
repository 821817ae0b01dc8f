"""Comparing methods: the same origins for all, and what one that fails costs."""

import copy
import pickle
from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest
from forecast_samples import START, every, wavy

import smartgoals as sg

HISTORY = every(7, wavy(40))


def needs_a_dozen(history: sg.History, days: Sequence[date], *, as_of: date) -> list[sg.Forecast]:
    """Return a guess, from a dozen readings on."""
    if len(history) < 12:
        raise ValueError(f"12 readings are needed, there are {len(history)}")
    last = float(history.last.value)
    return [sg.Forecast.of_samples([last - 1, last + 1], on=day, as_of=as_of, method="guess") for day in days]


def unfinished(history: sg.History, days: Sequence[date], *, as_of: date) -> list[sg.Forecast]:
    """Fail."""
    raise NotImplementedError("next week")


def test_a_method_that_fails_costs_its_own_scores_alone() -> None:
    """The others are scored as without it, and the fault is told at the place of the method."""
    with_it = sg.forecasts.compare_methods(HISTORY, [unfinished, "drift", needs_a_dozen, "default"])
    without = sg.forecasts.compare_methods(HISTORY, ["drift", "default"])
    assert (tuple(with_it), without.failures) == (without, ())
    assert [one.path for one in with_it.failures] == ["methods[0]", "methods[2]"]
    assert [one.as_dict()["hint"] for one in with_it.failures] == [
        "it raised NotImplementedError: next week",
        "it raised ValueError: 12 readings are needed, there are 6",
    ]
    assert str(with_it).splitlines() == [str(one) for one in (*with_it, *with_it.failures)]


def test_where_all_methods_fail_all_faults_are_raised() -> None:
    """There is nothing to rank then."""
    with pytest.raises(sg.StructureErrors) as caught:
        sg.forecasts.compare_methods(HISTORY, [unfinished, needs_a_dozen])
    assert caught.value.paths == ("methods[0]", "methods[1]")


def test_a_comparison_travels() -> None:
    """A pickled comparison is the same tuple, with its failures."""
    made = sg.forecasts.compare_methods(HISTORY, ["drift", unfinished])
    again = pickle.loads(pickle.dumps(made))
    assert again == made
    assert [str(one) for one in again.failures] == [str(one) for one in made.failures]
    with pytest.raises(AttributeError):
        again.failures = ()
    assert (copy.deepcopy(made), hash(again)) == (made, hash(made))


def test_a_comparison_is_a_value() -> None:
    """Nothing of it can be set or deleted, and it differs from one with other failures; as a tuple it is its back-tests."""
    made, without = (sg.forecasts.compare_methods(HISTORY, asked) for asked in (["drift", unfinished], ["drift"]))
    with pytest.raises(AttributeError, match="immutable: x cannot be set"):
        made.x = 1
    with pytest.raises(AttributeError, match="immutable: _failures cannot be deleted"):
        del made._failures
    assert made != without
    assert not made == without  # noqa: SIM201  # both operators are asked
    assert tuple(made) == made == tuple(without)


def test_the_codec_writes_a_comparison_as_its_back_tests() -> None:
    """As it writes a tuple of them."""
    made = sg.forecasts.compare_methods(HISTORY, ["drift", unfinished, "default"])
    written = sg.codec.unstructure(made)
    assert written == sg.codec.unstructure(tuple(made))
    assert [row["method"] for row in written] == [result.method for result in made]


def test_no_method_is_asked_with_fewer_readings_than_said() -> None:
    """One that needs a dozen is scored where a dozen were read, on the days all others are."""
    compared = sg.forecasts.compare_methods(HISTORY, [needs_a_dozen, "drift"], least_readings=12, days_ahead=14)
    assert compared.failures == ()
    assert {one.origins for one in compared} == {14}  # of 27 usable readings every second
    alone = sg.backtest(HISTORY, method=needs_a_dozen, least_readings=12, days_ahead=14)
    assert alone in compared


@pytest.mark.parametrize(
    ("ask", "path", "says"),
    [
        (lambda: sg.backtest(HISTORY, least_readings=0), "least_readings", "at least two, and whole"),
        (lambda: sg.backtest(HISTORY, least_readings=1), "least_readings", "at least two, and whole"),
        (lambda: sg.backtest(HISTORY, least_readings=True), "least_readings", "at least two, and whole"),
        (lambda: sg.backtest(HISTORY, origins=True), "origins", "at least one, and whole"),
        (
            lambda: sg.forecasts.compare_methods(HISTORY, ["drift"], least_readings=1),
            "least_readings",
            "one reading has no change to learn from",
        ),
        (lambda: sg.backtest(HISTORY, least_readings=2.5), "least_readings", "at least two, and whole"),  # type: ignore[call-overload]  # refused
        (lambda: sg.backtest(HISTORY, least_readings=99), "history", "a history with 99 readings and 54 days after"),
        (
            lambda: sg.backtest(
                HISTORY,
                goal=sg.Goal(
                    id="g", metric="followers", target=sg.ReachLevel(9), start=START, deadline=START.replace(month=12)
                ),
                least_readings=9,
            ),  # type: ignore[call-overload]  # refused
            "least_readings",
            "left out beside a goal",
        ),
        (lambda: sg.forecasts.compare_methods(3, ["drift"]), "history", "a History"),  # type: ignore[arg-type]  # refused
    ],
)
def test_what_cannot_be_asked_is_refused(ask: Any, path: str, says: str) -> None:
    """Too few readings to ask for, too many, and such a question about a goal."""
    with pytest.raises(sg.SmartGoalsError) as caught:
        ask()
    assert caught.value.path == path
    assert says in str(caught.value)
