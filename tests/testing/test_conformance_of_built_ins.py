"""Every built-in passes every check of its kind, with nothing expected to fail: the kit knows no names."""

import importlib
from datetime import date
from typing import Any

import attrs
import pytest
from cattrs import override

import smartgoals as sg
from smartgoals import catalog, codec, forecasts, rules, status, strategies, testing
from smartgoals._forecast.methods import METHODS

SETS = {
    "goals and strategies": rules.DEFAULT,
    "audits": sg.audits.AUDIT_RULES,
    "readings": rules.READING_RULES,
    "channels": sg.channels.CHANNEL_RULES,
    "comparisons": sg.channels.COMPARISON_RULES,
}
BY_CRITERION = [
    pytest.param(
        several,
        [one for one in several if one.criterion is criterion],
        id=f"{name}-{criterion}",
    )
    for name, several in SETS.items()
    for criterion in rules.Criterion
    if any(one.criterion is criterion for one in several)
]
UNMEASURED = next(one for one in catalog.METRICS if one not in {row.metric for row in catalog.DEFAULT.benchmarks})
BACKENDS = {
    "json": "json",
    "orjson": "orjson",
    "msgspec": "msgspec",
    "pyyaml": "yaml",
    "tomlkit": "tomlkit",
}


def holds(*checks: testing.NamedCheck) -> None:
    """Assert that all checks pass."""
    result = testing.run_checks(checks)
    assert result.is_conforming, result.text()
    assert all(one.outcome is testing.CheckOutcome.PASSED for one in result.results)


@pytest.mark.parametrize(("within", "several"), BY_CRITERION)
def test_every_rule_conforms(within: rules.RuleSet, several: list[rules.Rule]) -> None:
    """Every rule of the house passes every check of rules, in the set that it speaks in."""
    for rule in several:
        holds(*testing.rule_checks(rule, within=within))


@pytest.mark.parametrize("method", [*METHODS, forecasts.pool(["drift", "straight_line"])], ids=str)
def test_every_forecaster_conforms(method: Any) -> None:
    """Every method of the house, and a pool of them, passes every check of forecasters."""
    holds(*testing.forecaster_checks(method))


@pytest.mark.parametrize("preset", status.STATUS_PRESETS.values(), ids=lambda preset: preset.id)
def test_every_preset_conforms(preset: status.StatusPreset) -> None:
    """Every published preset passes every check of presets."""
    holds(*testing.preset_checks(preset))


def test_calendars_conform() -> None:
    """The calendar of every day and those of teams pass every check of calendars."""
    team = sg.Calendar(
        working_days="mon-fri",
        holidays=[date(2026, 1, 1), date(2026, 12, 25)],
        pauses=[sg.Pause(date(2026, 8, 1), date(2026, 8, 16), keeps="pace")],
        weights={"sat": 0.5, date(2026, 12, 24): 0.5},
        week_start="sunday",
        fiscal_year_start=9,
        fiscal_year_day=26,
        fiscal_pattern="13x4",
    )
    for calendar in (
        sg.types.EVERY_DAY,
        sg.Calendar(working_days="mon-fri", fiscal_pattern="4-4-5"),
        team,
    ):
        holds(*testing.calendar_checks(calendar))


def test_calendars_of_the_package_holidays_conform() -> None:
    """A calendar of a container that fills itself as it is asked has just the days that it says."""
    holidays = pytest.importorskip("holidays")
    french = holidays.France(years=range(2000, 2061))
    known = sg.Holidays.of(holidays.France())
    holds(
        *testing.calendar_checks(
            sg.Calendar(working_days="mon-fri", holidays=known),
            holidays=french,
        ),
    )


def test_the_catalogue_conforms() -> None:
    """The catalogue passes every check of catalogues, and so does one without some of its metrics."""
    holds(*testing.catalog_checks(catalog.DEFAULT))
    holds(*testing.catalog_checks(catalog.without("followers", "reach_rate")))


def test_a_catalogue_without_metrics_names_them_nowhere() -> None:
    """What is taken out has no rows, benchmarks and native names left; what is not stays, and so does the default."""
    mine = catalog.with_relevance(
        catalog.RelevanceRow(objective="our_kind", metric="followers", level="direct"),
    )
    less = mine.without("followers")
    assert all("followers" not in less.relevance.rows(kind) for kind in less.kinds)
    assert less.kinds == mine.kinds
    assert not [one for one in less.benchmarks if one.metric == "followers"]
    assert len(less.relevance.rows("lead_generation")) == len(mine.relevance.rows("lead_generation")) - 1
    assert catalog.DEFAULT.without(UNMEASURED).own_benchmarks is None
    assert any("followers" in catalog.DEFAULT.relevance.rows(kind) for kind in catalog.DEFAULT.kinds)


def test_every_sheet_conforms() -> None:
    """Every built-in sheet passes every check of sheets."""
    for sheet in catalog.sheets.values():
        holds(*testing.sheet_checks(sheet))


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_language_conforms(language: str) -> None:
    """Both languages of the house, and a variant of each, pass every check of languages."""
    holds(*testing.language_checks(language))
    variant = attrs.evolve(sg.Language.of(language), code=f"{language}-CA")
    holds(*testing.language_checks(variant, rules=rules.READING_RULES))


def test_the_converter_conforms() -> None:
    """Our own converter passes every check of converters, with keys of a host's too, and on drawn values."""
    holds(
        *testing.converter_checks(
            codec.make_converter(),
            more=testing.drawn(strategies.goals(), 20),
        ),
    )
    renamed = {"owner": override(rename="wer"), "deadline": override(rename="bis")}
    holds(
        *testing.converter_checks(codec.override_fields(codec.make_converter(), sg.Goal, renamed)),
    )


@pytest.mark.parametrize("backend", BACKENDS)
def test_every_backend_conforms(backend: str) -> None:
    """Each of cattrs' converters, taught our types, passes every check of converters."""
    pytest.importorskip(BACKENDS[backend])
    made = importlib.import_module(f"cattrs.preconf.{backend}").make_converter()
    holds(*testing.converter_checks(codec.configure(made)))
