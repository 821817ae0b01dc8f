"""Slips that constructors let pass, each told by the conformance kit with its place."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

import smartgoals as sg
from smartgoals import catalog, codec, testing
from smartgoals.testing import Flaw, NamedCheck

Checks = tuple[NamedCheck, ...]
FIRST = date(2026, 1, 1)
EVERY_DAY = [FIRST + timedelta(days=k) for k in range(365)]


def benchmark(**facts: Any) -> Checks:
    """Return the checks of a catalogue with a benchmark of the caller's."""
    known = {"id": "own", "metric": "reach", "platform": "x", "unit": "count", "source": "us"}
    row = catalog.Benchmark(**{**known, "typical": 1, "observed": "2025", **facts})
    return testing.catalog_checks(catalog.with_benchmarks(row))


def sheet(platform: str) -> catalog.Sheet:
    """Return a sheet of one column."""
    columns = {"Vues": "content_views"}
    return catalog.Sheet(platform=platform, id="mine", day="Jour", columns=columns)


def flaws(checks: Checks, name: str) -> tuple[Flaw, ...]:
    """Return what the check of a name finds."""
    return next(check for check in checks if check.name == name).flaws()


SLIPS: dict[str, tuple[Callable[[], Checks], str, str, str]] = {
    "a benchmark of a misspelt platform": (
        lambda: benchmark(platform="facebook+instagrm"),
        "platforms-spelt",
        "benchmarks.own.platform",
        "did you mean 'instagram'?",
    ),
    "a sheet of a misspelt platform in a catalogue": (
        lambda: testing.catalog_checks(catalog.with_sheets(sheet("linkedn"))),
        "platforms-spelt",
        "own_sheets.mine.platform",
        "did you mean 'linkedin'?",
    ),
    "a sheet of a misspelt platform": (
        lambda: testing.sheet_checks(sheet("linkedn")),
        "platform-spelt",
        "platform",
        "did you mean 'linkedin'?",
    ),
    "a benchmark of a count in hours": (
        lambda: benchmark(unit="hours"),
        "benchmark-units",
        "benchmarks.own.unit",
        "'hours' is no unit of 'reach', which is told as count",
    ),
    "a benchmark of a duration in euros": (
        lambda: benchmark(metric="first_response_time", unit="EUR"),
        "benchmark-units",
        "benchmarks.own.unit",
        "told as duration",
    ),
    "a benchmark of money in hours": (
        lambda: benchmark(metric="cpc", unit="hours"),
        "benchmark-units",
        "benchmarks.own.unit",
        "told as money",
    ),
    "a benchmark of a frequency as a share": (
        lambda: benchmark(metric="posting_frequency", unit="ratio"),
        "benchmark-units",
        "benchmarks.own.unit",
        "told as count_per_item",
    ),
    "a year of holidays": (
        lambda: testing.calendar_checks(sg.Calendar(holidays=EVERY_DAY)),
        "days-to-work",
        "2026",
        "every day of it is off",
    ),
}


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_is_told_at_its_place(slip: str) -> None:
    """What a constructor lets pass is found by a check, which says where it is and why."""
    make, name, path, reason = SLIPS[slip]
    found = flaws(make(), name)
    assert [flaw.path for flaw in found] == [path]
    assert reason in found[0].reason


def test_a_pause_of_a_year_is_meant() -> None:
    """Whoever pauses for a year says so, and half a year of holidays leaves the other half."""
    pause = sg.Pause(FIRST, date(2026, 12, 31), keeps="pace")
    paused = sg.Calendar(pauses=[pause], holidays=EVERY_DAY[:3])
    half = sg.Calendar(holidays=EVERY_DAY[:180])
    unknown = sg.Calendar(holidays=sg.Holidays(days=EVERY_DAY[:180], known_from=FIRST, known_until=EVERY_DAY[179]))
    for calendar in (paused, half, unknown):
        assert flaws(testing.calendar_checks(calendar), "days-to-work") == ()


@pytest.mark.parametrize("platform", ["snapchat", "our intranet", "x", "all networks"])
def test_a_platform_of_ones_own_is_no_slip(platform: str) -> None:
    """Whoever has a platform that nobody listed may have sheets and benchmarks of it."""
    assert flaws(testing.sheet_checks(sheet(platform)), "platform-spelt") == ()
    assert flaws(benchmark(platform=platform), "platforms-spelt") == ()


@pytest.mark.parametrize(
    ("metric", "unit"),
    [
        ("first_response_time", "hours"),
        ("first_response_time", "duration"),
        ("cpc", "EUR"),
        ("cpc", "money"),
        ("posting_frequency", "count"),
        ("conversion_rate", "ratio"),
    ],
)
def test_a_benchmark_may_name_its_scale_or_currency(metric: str, unit: str) -> None:
    """Hours are a unit of durations, and euros one of money."""
    assert flaws(benchmark(metric=metric, unit=unit), "benchmark-units") == ()


def test_a_figure_that_only_orients_may_be_of_another_unit() -> None:
    """A benchmark that is not to judge anybody is held to no unit."""
    assert flaws(benchmark(unit="hours", usable=False), "benchmark-units") == ()


def returns(given: Any) -> Callable[..., Any]:
    """Return a method that answers the same thing to whatever is asked."""

    def method(history: Any, days: Any, *, as_of: Any, total_from: Any = None) -> Any:
        return given

    return method


@pytest.mark.parametrize(("given", "told"), [(None, "None"), (5, "a value of int")])
def test_a_method_without_forecasts_is_told_what_it_returned(given: Any, told: str) -> None:
    """It is no accident of a type: the flaw says what came back, and what should have."""
    result = testing.run_checks(testing.forecaster_checks(returns(given)))
    reasons = {one.name: one.flaws[0].reason for one in result.failures}
    assert [*reasons] == ["one-a-day", "answers-the-plain", "serves-a-goal"]
    assert reasons["one-a-day"].startswith(f"it returned {told}, and should return a list of ")
    assert reasons["one-a-day"].endswith(" forecasts, one for each day")
    assert reasons["answers-the-plain"] == f"it returned {told}"


def deaf(history: Any, days: Any, *, as_of: Any, total_from: Any = None) -> Any:
    """Forecast the value where the total was asked for."""
    told = {"as_of": as_of, "method": "deaf"}
    return [sg.Forecast.of_samples([*history.values[-3:]], on=day, **told) for day in days]


def test_a_total_that_was_not_heard_is_named() -> None:
    """A forecast of another total says which one it has, and which one was asked for."""
    found = flaws(testing.forecaster_checks(deaf), "one-a-day")
    assert found
    for flaw in found:
        has, wanted = flaw.reason.split(", and asked for was ")
        assert "total_from=None" in has
        assert "total_from=2026-" in wanted


def twice(made: Any, place: str) -> None:
    """Tell each fault of a goal at its place, and once more at another."""
    strict = made.get_structure_hook(sg.Goal)

    def read(data: Any, kind: Any) -> Any:
        try:
            return strict(data, kind)
        except sg.SmartGoalsError as fault:
            more = sg.InvalidValue(value=None, expected="something", path=place)
            raise sg.StructureErrors(problems=[*fault.problems, more]) from None

    made.register_structure_hook(sg.Goal, read)


def test_a_fault_at_a_place_that_is_not_there_is_told() -> None:
    """A fault may name a second place, but none that the document does not have."""
    made = codec.make_converter()
    twice(made, "targett.valu")
    found = flaws(testing.converter_checks(made), "each-fault-at-its-place")
    assert found
    assert all("targett.valu too, which is not in the document" in flaw.reason for flaw in found)


def test_a_fault_may_be_told_at_a_second_place() -> None:
    """What contradicts another part of the document may be told there as well."""
    made = codec.make_converter()
    twice(made, "id")
    assert flaws(testing.converter_checks(made), "each-fault-at-its-place") == ()
