"""Slips that constructors let pass, each told by the conformance kit with its place."""

from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise
from types import SimpleNamespace
from typing import Any

import attrs
import pytest

import smartgoals as sg
from smartgoals import catalog, codec, rules, status, testing
from smartgoals.testing import Flaw, NamedCheck

Checks = tuple[NamedCheck, ...]
FIRST = date(2026, 1, 1)
AGED = "SGT506"
OLD = rules.RuleText("El objetivo dura {days:#week} sin hito", "Ponga hitos")
SHARED = "projection.chance"
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


def rate(**facts: Any) -> Checks:
    """Return the checks of a catalogue with a rate of the caller's."""
    known = {"id": "calls_rate", "nature": "ratio", "unit": "ratio", "formula": "leads / sessions", "range": (0, 1)}
    return testing.catalog_checks(catalog.with_metric(sg.Metric(**{**known, **facts})))


def relevance(kind: str) -> Checks:
    """Return the checks of a catalogue with a kind of objective of the caller's."""
    return testing.catalog_checks(
        catalog.with_relevance(catalog.RelevanceRow(objective=kind, metric="leads", level="direct"))
    )


def spoken(code: str = "fr", /, phrases: dict[str, str] | None = None, **facts: Any) -> Checks:
    """Return the checks of a language of the house with other phrases, or other marks."""
    return testing.language_checks(attrs.evolve(sg.Language.of(code), **facts).with_phrases(phrases or {}))


def backend(write: Callable[[Any], Any], read: Callable[[Any], Any] = lambda leaf: leaf) -> Checks:
    """Return the checks of a converter whose format does something to what it writes, and to what it reads."""
    made = codec.make_converter()
    texts = SimpleNamespace(
        structure=made.structure,
        unstructure=made.unstructure,
        dumps=lambda value: _each(made.unstructure(value), write),
        loads=lambda data, kind: made.structure(_each(data, read), kind),
    )
    return testing.converter_checks(texts)


def _each(data: Any, change: Callable[[Any], Any]) -> Any:
    if isinstance(data, dict):
        return {key: _each(value, change) for key, value in data.items()}
    return [_each(value, change) for value in data] if isinstance(data, list) else change(data)


def _as_float(leaf: Any) -> Any:
    return float(leaf) if type(leaf) is int else leaf


def _in_32_bits(leaf: Any) -> Any:
    return max(-(2**31), min(2**31 - 1, leaf)) if type(leaf) is int else leaf


def _replacing(old: str, new: str) -> Callable[[Any], Any]:
    return lambda leaf: leaf.replace(old, new) if isinstance(leaf, str) else leaf


def light(measure: str, *edges: float, ruled: Any = ()) -> Checks:
    """Return the checks of a traffic light with these edges."""
    cuts = [None, *edges, None]
    bands = [
        status.StatusBand(word, *pair)
        for word, pair in zip(["red", "amber", "green", "blue"], pairwise(cuts), strict=False)
    ]
    words = [*(band.status for band in bands), *dict.fromkeys(rule.status for rule in ruled)]
    made = status.StatusPreset(id="l", source="us", measure=measure, bands=bands, rules=ruled, worst_first=words)
    return testing.preset_checks(made)


def asked_for(*conditions: tuple[str, str, float]) -> status.StatusRule:
    """Return a rule of these conditions."""
    return status.StatusRule("ruled", [status.StatusCondition(*one) for one in conditions])


NINE = [
    ("gap_days", ">=", 3), ("since_start", ">", 10), ("past_deadline", "<", 0), ("reading_age", "<=", 7),
    ("burn_fast", "<", 2), ("burn_slow", "<", 2), ("burn_day", "<", 3), ("gap", ">", 50), ("met", "==", 0),
]  # fmt: skip


@pytest.mark.parametrize(
    ("conditions", "is_given"),
    [
        (NINE, True),
        ([*NINE[:-1], ("gap", "<", 51), ("gap", ">", 50.5)], True),
        ([*NINE, ("gap", "<", 50)], False),
        ([*NINE, ("met", ">=", 2)], False),
        ([("gap", ">", 0), ("gap", "<", 10), ("adherence", ">", 0.5), ("attainment", "<", 0.9)], True),
    ],
)
def test_a_rule_of_many_conditions_is_tried_in_bounded_time(conditions: Any, *, is_given: bool) -> None:
    """Nine conditions are as soon tried as one: what each holds on comes first, and what excludes itself is told."""
    found = flaws(light("gap", 0, ruled=[asked_for(*conditions)]), "each-rule-given")
    assert [flaw.path for flaw in found] == ([] if is_given else ["rules[0]"])


def worded(english: str, french: str) -> Checks:
    """Return the checks of a rule with these texts."""
    known = {"code": "ACME1", "name": "old", "criterion": "specific", "severity": "info"}
    texts = {"en": english, "fr": french}
    return testing.rule_checks(rules.Rule(**known, check=lambda case, options: [], texts=texts))


BACKENDS: dict[str, tuple[Checks, str, str]] = {
    "floats on writing": (backend(_as_float), "goal of great figures and odd texts, target.value", "9007199254740993"),
    "floats on reading": (
        backend(lambda leaf: leaf, _as_float),
        "goal of great figures and odd texts, target.value",
        "9007199254740993",
    ),
    "32 bits": (backend(_in_32_bits), "goal of great figures and odd texts, target.value", "2147483647"),
    "no tabs": (backend(_replacing("\t", " ")), "goal of great figures and odd texts, baseline.source", r"'a\tb'"),
    "no lines": (backend(_replacing("\n", " ")), "goal of great figures and odd texts, statement", "Reach: "),
    "ends of lines made one": (
        backend(_replacing("\r\n", "\n")),
        "goal of great figures and odd texts, statement",
        r"\r\n",
    ),
    "single blanks": (backend(_replacing("  ", " ")), "goal of great figures and odd texts, statement", "what we"),
    "nothing beyond 16 bits": (backend(_replacing("😀", "?")), "goal said, statement", "?"),
}


@pytest.mark.parametrize("what", BACKENDS)
def test_what_a_format_loses_is_told_at_its_place(what: str) -> None:
    """A figure that is no float, and a text that is tidied, is told where it was lost, and as what it came back."""
    checks, path, reason = BACKENDS[what]
    (found, *_) = [flaw for flaw in flaws(checks, "text-comes-back") if "great" in flaw.path or "said" in path]
    assert found.path == path
    assert reason in found.reason


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
    "a benchmark per mnth": (
        lambda: benchmark(per="mnth"),
        "periods-spelt",
        "benchmarks.own.per",
        "nobody knows 'mnth'; did you mean 'month'?",
    ),
    "a formula in percent of a share": (
        lambda: rate(formula="100 * leads / sessions"),
        "shares-fit",
        "metrics.calls_rate.formula",
        "of parts of like size it makes nothing within (0, 1)",
    ),
    "a share upside down": (
        lambda: rate(formula="sessions / purchases"),
        "shares-fit",
        "metrics.calls_rate.formula",
        "it divides a whole by its part",
    ),
    "a whole over its part": (
        lambda: rate(formula="emails_delivered / unique_opens"),
        "shares-fit",
        "metrics.calls_rate.formula",
        "it divides a whole by its part",
    ),
    "a share of nothing": (
        lambda: rate(formula="purchases"),
        "shares-fit",
        "metrics.calls_rate.formula",
        "it divides by nothing",
    ),
    "a range of percentages of a share": (
        lambda: rate(range=(0, 100)),
        "shares-fit",
        "metrics.calls_rate.range",
        "(0, 100) is one of percentages",
    ),
    "a kind of objective that is misspelt": (
        lambda: relevance("lead_generaton"),
        "kinds-spelt",
        "relevance.lead_generaton",
        "did you mean 'lead_generation'?",
    ),
    "a benchmark in percent of a share": (
        lambda: benchmark(metric="bounce_rate", unit="ratio", typical=2.3),
        "benchmark-ranges",
        "benchmarks.own.typical",
        "2.3 is no ratio of 'bounce_rate', which lies within (0, 1)",
    ),
    "a benchmark below zero": (
        lambda: benchmark(low=-1),
        "benchmark-ranges",
        "benchmarks.own.low",
        "-1 is no count of 'reach'",
    ),
    "a year of holidays": (
        lambda: testing.calendar_checks(sg.Calendar(holidays=EVERY_DAY)),
        "days-to-work",
        "2026",
        "every day of it is off",
    ),
    "adherence in percent": (
        lambda: light("adherence", 80, 100),
        "scale-fits",
        "bands",
        "where all was brought that was asked for, adherence is 1, and the band red below 80",
    ),
    "attainment in percent": (
        lambda: light("attainment", 40, 70),
        "scale-fits",
        "bands",
        "attainment is 1, and the band red below 40",
    ),
    "one edge in percent": (
        lambda: light("attainment", 0.4, 70),
        "scale-fits",
        "bands",
        "where ten times as much was brought, attainment is 10, and the band amber from 0.4 to below 70",
    ),
    "what nothing is enough for": (
        lambda: light("gap_points", -300, -200),
        "scale-fits",
        "bands",
        "where nothing was brought, gap_points is -100, and the band green from -200",
    ),
    "a rule that says a week for a day": (
        lambda: worded("the reading is {age:#day} old", "le relevé date de {age:#week}"),
        "same-facts",
        "texts.fr.message",
        "writes {age:#week}, and English",
    ),
    "a week for a day": (
        lambda: spoken(phrases={"caution.stale": "le relevé date de {figure:#week}"}),
        "figures-as-meant",
        "phrases['caution.stale']",
        "writes {figure:#week}, and English",
    ),
    "a week for a day in the text of a rule": (
        lambda: testing.language_checks(
            attrs.evolve(sg.Language.of("en"), code="es"),
            rules=rules.DEFAULT.select(AGED).with_texts("es", {AGED: OLD}),
        ),
        "figures-as-meant",
        f"texts.{AGED}.message",
        "#week}, and English",
    ),
    "a share that is none": (
        lambda: spoken(phrases={"caution.stale": "le relevé date de {figure:%}"}),
        "figures-as-meant",
        "phrases['caution.stale']",
        "writes {figure:%}, and English",
    ),
    "a figure that is rounded away": (
        lambda: spoken(phrases={"caution.stale": "le relevé date de {figure:.0} jours"}),
        "figures-as-meant",
        "phrases['caution.stale']",
        "writes {figure:.0}, and English",
    ),
    "a share that is written as a number": (
        lambda: spoken(phrases={SHARED: sg.Language.of("fr").phrase(SHARED).replace(":%}", "}")}),
        "figures-as-meant",
        f"phrases['{SHARED}']",
        "does not write the share",
    ),
    "a figure in a form": (
        lambda: spoken(phrases={"count.day": "jour|2 jours"}),
        "forms-fit",
        "phrases['count.day']",
        "'jour|2 jours' has a figure",
    ),
    "one word for days and weeks": (
        lambda: spoken(phrases={"count.week": "jour|jours"}),
        "times-told-apart",
        "phrases['count.week']",
        "'jour' is the word of 'count.day' too",
    ),
    "one word for yes and no": (
        lambda: spoken(phrases={"count.no": "oui"}),
        "times-told-apart",
        "phrases['count.no']",
        "'oui' is the word of 'count.yes' too",
    ),
    "no sign of a percentage": (
        lambda: spoken(percent_sign=""),
        "figures-read-back",
        "percent_sign",
        "'' does not say that a figure is so many of a hundred",
    ),
    "a sign of thousandths": (
        lambda: spoken(percent_sign=" ‰"),
        "figures-read-back",
        "percent_sign",
        "of a hundred",
    ),
    "a sign with a digit": (
        lambda: spoken(percent_sign="0 %"),
        "figures-read-back",
        "percent_sign",
        "of a hundred",
    ),
}


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_is_told_at_its_place(slip: str) -> None:
    """What a constructor lets pass is found by a check, which says where it is and why."""
    make, name, path, reason = SLIPS[slip]
    found = flaws(make(), name)
    assert [flaw.path for flaw in found] == [path]
    assert reason in found[0].reason


YEAR = sg.Pause(FIRST, date(2026, 12, 31), keeps="pace")
KNOWN = sg.Holidays(days=EVERY_DAY[:180], known_from=FIRST, known_until=EVERY_DAY[179])
MEANT: dict[str, tuple[Callable[[], Checks], str]] = {
    "a pause of a year": (
        lambda: testing.calendar_checks(sg.Calendar(pauses=[YEAR], holidays=EVERY_DAY[:3])),
        "days-to-work",
    ),
    "half a year of holidays": (
        lambda: testing.calendar_checks(sg.Calendar(holidays=EVERY_DAY[:180])),
        "days-to-work",
    ),
    "holidays of half a year alone": (
        lambda: testing.calendar_checks(sg.Calendar(holidays=KNOWN)),
        "days-to-work",
    ),
    "a known platform": (lambda: testing.sheet_checks(sheet("snapchat")), "platform-spelt"),
    "a platform of ones own": (lambda: testing.sheet_checks(sheet("our intranet")), "platform-spelt"),
    "a short platform": (lambda: testing.sheet_checks(sheet("x")), "platform-spelt"),
    "a benchmark of an own platform": (lambda: benchmark(platform="our intranet"), "platforms-spelt"),
    "a benchmark of all platforms": (lambda: benchmark(platform="all networks"), "platforms-spelt"),
    "durations in hours": (lambda: benchmark(metric="first_response_time", unit="hours"), "benchmark-units"),
    "durations as such": (lambda: benchmark(metric="first_response_time", unit="duration"), "benchmark-units"),
    "money in euros": (lambda: benchmark(metric="cpc", unit="EUR"), "benchmark-units"),
    "money as such": (lambda: benchmark(metric="cpc", unit="money"), "benchmark-units"),
    "a frequency as a count": (lambda: benchmark(metric="posting_frequency", unit="count"), "benchmark-units"),
    "a rate as a ratio": (lambda: benchmark(metric="conversion_rate", unit="ratio"), "benchmark-units"),
    "a kind of ones own": (lambda: relevance("fundraising"), "kinds-spelt"),
    "a share": (lambda: benchmark(metric="bounce_rate", unit="ratio", low=0, typical=0.02, high=1), "benchmark-ranges"),
    "a rate": (rate, "shares-fit"),
    "a rate of what comes later": (lambda: rate(formula="purchases / sessions"), "shares-fit"),
    "a rate of what nobody places": (lambda: rate(formula="bounces / emails_sent"), "shares-fit"),
    "a rate that is no share": (lambda: rate(formula="sessions / purchases", range=(0, None)), "shares-fit"),
    "a rate of many": (lambda: rate(formula="sessions / purchases", range=(0, 9)), "shares-fit"),
    "what a rate leaves": (lambda: rate(formula="1 - bounce_rate"), "shares-fit"),
    "a rate that may be more than all": (lambda: rate(range=(0, 3)), "shares-fit"),
    "a rate of two rates": (lambda: rate(formula="open_rate * email_click_rate"), "shares-fit"),
    "a rate that is told": (lambda: rate(formula=None), "shares-fit"),
    "a score of a hundred": (
        lambda: rate(nature="score", unit="score", formula="100 * leads / sessions", range=(0, 100)),
        "shares-fit",
    ),
    "a figure per quarter": (lambda: benchmark(per="quarter"), "periods-spelt"),
    "a figure per story": (lambda: benchmark(per="story"), "periods-spelt"),
    "a rule that names what it counts": (
        lambda: worded("the reading is {age:#day} old", "relevé de {age} jours"),
        "same-facts",
    ),
    "a light of shares": (lambda: light("adherence", 0.8, 1), "scale-fits"),
    "a light of units": (lambda: light("gap", 80, 100), "scale-fits"),
    "a light of one colour": (lambda: light("score"), "scale-fits"),
    "a light for what is brought thrice": (lambda: light("attainment", 0.5, 1, 3), "scale-fits"),
    "a fact in the words around it": (
        lambda: spoken(phrases={"caution.stale": "relevé de {figure} jours", "count.day": "jour"}),
        "figures-as-meant",
    ),
    "a sign of another script": (lambda: spoken(percent_sign="٪"), "figures-read-back"),
    "a percentage in words": (lambda: spoken(percent_sign=" pour cent"), "figures-read-back"),
    "a figure that only orients": (lambda: benchmark(unit="hours", usable=False), "benchmark-units"),
}


@pytest.mark.parametrize("what", MEANT)
def test_what_may_be_meant_is_no_slip(what: str) -> None:
    """Pauses, platforms of one's own, scales and currencies of a unit, and figures that judge nobody are in order."""
    make, name = MEANT[what]
    assert flaws(make(), name) == ()


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
    assert [*reasons] == ["one-a-day", "answers-the-plain", "serves-a-goal", "travels"]
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


def crossing(history: Any, days: Any, *, as_of: Any, total_from: Any = None) -> Any:
    """Forecast quantiles that cross where readings are few."""
    last, most = float(history.values[-1]), 5 if len(history) < 10 else 0
    told = {"as_of": as_of, "total_from": total_from, "method": "crossing"}
    return [sg.Forecast.of_quantiles({0.1: last + most, 0.5: last, 0.9: last + 1}, on=day, **told) for day in days]


def strange(history: Any, days: Any, *, as_of: Any, total_from: Any = None) -> Any:
    """Forecast on days that are none where readings are few."""
    shape = sg.Forecast.of_samples([1], on=as_of, as_of=as_of, method="strange").distribution
    told = {"as_of": as_of, "total_from": total_from, "method": "strange", "distribution": shape}
    return [sg.Forecast(on=day if len(history) > 9 else day.isoformat(), **told) for day in days]


@pytest.mark.parametrize(("method", "told"), [(crossing, "values that do not fall"), (strange, "on: must be a date")])
def test_a_forecast_that_is_none_is_no_lawful_refusal(method: Any, told: str) -> None:
    """What a forecast is refused for as it is made is a flaw of the method; what the method refuses itself is none."""
    found = flaws(testing.forecaster_checks(method), "refuses-in-words")
    assert {flaw.path for flaw in found} >= {"one reading", "two readings", "a score below zero"}
    assert "weekly followers" not in {flaw.path for flaw in found}
    assert all("the forecast that it made is none: " in flaw.reason and told in flaw.reason for flaw in found)


def stamped(history: Any, days: Any, *, as_of: Any, total_from: Any = None) -> Any:
    """Forecast what one reading brings, and call it the total."""
    told = {"as_of": as_of, "total_from": total_from, "method": "stamped"}
    return [sg.Forecast.of_samples([*history.values[-3:]], on=day, **told) for day in days]


def test_the_value_of_a_day_is_no_total() -> None:
    """A method that is as ever over days that bring as much each expects that so many times, and not once."""
    found = flaws(testing.forecaster_checks(stamped), "totals-grow")
    assert [flaw.path.split(",")[0] for flaw in found] == [
        "as many visits each week in all",
        "as many visits each day in all",
    ]
    assert found[1].reason == "of the 91 days to come it expects 50 in all, and 4550 would be as ever"


@attrs.frozen
class Fitted:
    """A method that forgets on its way what it has fitted, or is like no other."""

    fitted: float = attrs.field(default=1.0, eq=False)
    is_alike: bool = True
    name: str = "fitted"

    def __reduce__(self) -> Any:
        return Fitted, (0.0, self.is_alike)

    def __eq__(self, other: object) -> bool:
        return self.is_alike

    __hash__ = None  # type: ignore[assignment]  # what nobody should do, and somebody will

    def __call__(self, history: Any, days: Any, *, as_of: Any, total_from: Any = None) -> Any:
        """Forecast what was fitted."""
        told = {"as_of": as_of, "total_from": total_from, "method": self.name}
        return [sg.Forecast.of_samples([self.fitted], on=day, **told) for day in days]


@pytest.mark.parametrize(
    ("method", "path", "reason"),
    [
        (returns(None), "", "raised AttributeError: "),
        (Fitted(is_alike=False), "", "out of a pickle it is another one"),
        (Fitted(), "weekly followers", "out of a pickle it answers otherwise"),
    ],
)
def test_a_method_that_does_not_travel_is_told(method: Any, path: str, reason: str) -> None:
    """One within a function has no pickle, and one whose pickle is another method answers otherwise."""
    first, *_ = flaws(testing.forecaster_checks(method), "travels")
    assert first.path == path
    assert first.reason.startswith(reason)


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


@pytest.mark.parametrize(("place", "is_there"), [("targett.valu", False), ("id", True)])
def test_a_fault_may_be_told_at_a_second_place_that_is_there(place: str, *, is_there: bool) -> None:
    """What contradicts another part of the document may be told there as well, and at no place that it does not have."""
    made = codec.make_converter()
    twice(made, place)
    found = flaws(testing.converter_checks(made), "each-fault-at-its-place")
    assert bool(found) is not is_there
    assert all(f"{place} too, which is not in the document" in flaw.reason for flaw in found)
