"""Extensions that are broken on purpose: each is caught by the check whose law it breaks, and its reason says where."""

import itertools
from collections.abc import Callable
from datetime import date
from typing import Any

import attrs
import pytest
from cattrs import override

import smartgoals as sg
from smartgoals import catalog, codec, rules, status, testing
from smartgoals.testing import NamedCheck

Checks = tuple[NamedCheck, ...]


def rule(check: Any, **facts: Any) -> Checks:
    """Return the checks of a rule of the caller's that has this function."""
    words = rules.RuleText("no {owner}", suggestion="name one")
    known: dict[str, Any] = {
        "code": "ACME1",
        "name": "no-owner",
        "criterion": "specific",
        "severity": "info",
    }
    return testing.rule_checks(
        rules.Rule(check=check, **{**known, "texts": {"en": words}, **facts}),
    )


def fault(case: Any, **evidence: Any) -> list[Any]:
    """Return one fault, with the evidence that its words name."""
    return [{"path": "owner", "evidence": {"owner": "Ana", **evidence}}]


COUNT = itertools.count()
GROWING: list[Any] = []


def _appends(case: Any, options: Any) -> list[Any]:
    options["seen"] = len(options)
    return []


def _changes_the_goal(case: Any, options: Any) -> list[Any]:
    object.__setattr__(case.goal, "owner", "me")
    return []


def _turns(case: Any, options: Any) -> list[Any]:
    both = [
        {"path": "owner", "evidence": {"owner": 1}},
        {"path": "audience", "evidence": {"owner": 2}},
    ]
    return both if next(COUNT) % 2 else both[::-1]


def _easy_only(case: Any, options: Any) -> list[Any]:
    target = case.goal.target
    is_easy = isinstance(target, sg.KeepPace) and target.pace.amount <= 50
    return fault(case) if is_easy else []


def _wrong_example() -> tuple[rules.Example, ...]:
    return (rules.Example(goal=sg.Goal(id="g"), as_of=date(2026, 1, 1), finds={"owner": "Bob"}),)


def _no_examples() -> tuple[rules.Example, ...]:
    raise LookupError("lost")


RULES: dict[str, tuple[Callable[[], Checks], str]] = {
    "raises": (lambda: rule(lambda case, options: [1 / len(case.goal.statement or "")]), "total"),
    "returns nothing": (lambda: rule(lambda case, options: None), "total"),
    "counts its calls": (
        lambda: rule(lambda case, options: fault(case, n=next(COUNT))),
        "same-answer",
    ),
    "tells where a goal lies in memory": (
        lambda: rule(lambda case, options: fault(case, place=id(case.goal))),
        "same-answer",
    ),
    "tells where a strategy lies in memory": (
        lambda: rule(
            lambda case, options: fault(case, place=id(case.strategy)), about="strategy", criterion="strategy"
        ),
        "same-answer",
    ),
    "turns its order": (lambda: rule(_turns), "same-order"),
    "writes into its options": (lambda: rule(_appends), "leaves-values-alone"),
    "changes the goal": (lambda: rule(_changes_the_goal), "leaves-values-alone"),
    "stumbles at a bound": (
        lambda: rule(
            lambda case, options: [1 // options["days"]][:0],
            options=[rules.Option(name="days", default=7, low=0, source="us", year=2026)],
        ),
        "options-total",
    ),
    "keeps a surrogate": (
        lambda: rule(lambda case, options: fault(case, word="\ud800")),
        "evidence-is-data",
    ),
    "tells of a part that no goal has": (
        lambda: rule(lambda case, options: [rules.Fault("deadlin", {"owner": 1})]),
        "place-is-there",
    ),
    "tells of a part that no part has": (
        lambda: rule(lambda case, options: [rules.Fault("target.milestones[99].x", {"owner": 1})]),
        "place-is-there",
    ),
    "mends another goal": (
        lambda: rule(
            lambda case, options: [rules.Fault("owner", {"owner": 1}, sg.Goal(id="other"))],
        ),
        "fix-is-the-goal-mended",
    ),
    "takes a code of the house": (
        lambda: rule(lambda case, options: [], code="SGS199"),
        "own-code",
    ),
    "speaks for nobody": (
        lambda: rule(lambda case, options: [], silences=["ACME9"]),
        "speaks-for-known-rules",
    ),
    "loses its fault": (lambda: rule(_easy_only, monotone=True), "harder-never-loses"),
    "forgets its evidence": (
        lambda: rule(lambda case, options: [rules.Fault("owner")]),
        "texts-filled",
    ),
    "asks for other words": (
        lambda: rule(lambda case, options: [rules.Fault("owner", {"owner": 1}, variant="loud")]),
        "variants-worded",
    ),
    "drops a fact in French": (
        lambda: rule(lambda case, options: [], texts={"en": "no {owner}", "fr": "personne"}),
        "same-facts",
    ),
    "says too little": (lambda: rule(lambda case, options: []), "page"),
    "speaks English alone": (lambda: rule(lambda case, options: []), "languages"),
    "shows nothing": (lambda: rule(lambda case, options: []), "examples-both-ways"),
    "shows what is not so": (
        lambda: rule(lambda case, options: [], examples=_wrong_example),
        "examples-hold",
    ),
    "cannot show": (lambda: rule(lambda case, options: [], examples=_no_examples), "examples-hold"),
}


def method(function: Callable[..., Any]) -> Checks:
    """Return the checks of a method of forecasting."""
    return testing.forecaster_checks(function)


def samples(
    history: Any,
    days: Any,
    as_of: Any,
    total_from: Any,
    name: str,
    *values: float,
) -> list[sg.Forecast]:
    """Return forecasts of equally likely values."""
    told = {"as_of": as_of, "total_from": total_from, "method": name}
    return [sg.Forecast.of_samples(list(values or history.values[-3:]), on=day, **told) for day in days]


def one_too_few(history: Any, days: Any, *, as_of: Any, total_from: Any = None) -> Any:
    """Forget the last day."""
    return samples(history, days, as_of, total_from, "one_too_few")[:-1]


def backwards(history: Any, days: Any, *, as_of: Any, total_from: Any = None) -> Any:
    """Answer in the wrong order."""
    return samples(history, days, as_of, total_from, "backwards")[::-1]


def plain_numbers(history: Any, days: Any, *, as_of: Any, total_from: Any = None) -> Any:
    """Give numbers and no forecasts."""
    return [float(history.last.value) for _ in days]


def moody(history: Any, days: Any, *, as_of: Any, total_from: Any = None) -> Any:
    """Draw without a seed."""
    return samples(history, days, as_of, total_from, "moody", next(COUNT))


def stumbling(history: Any, days: Any, *, as_of: Any, total_from: Any = None) -> Any:
    """Need two readings and not say so."""
    return samples(history, days, as_of, total_from, "stumbling", history.values[-2])


def never(history: Any, days: Any, *, as_of: Any, total_from: Any = None) -> Any:
    """Refuse everything."""
    raise ValueError("not today")


def of_the_first(history: Any, days: Any, *, as_of: Any, total_from: Any = None) -> Any:
    """Say of each day what depends on how many are asked about."""
    return samples(history, days, as_of, total_from, "of_the_first", len(days))


def nameless(history: Any, days: Any, *, as_of: Any, total_from: Any = None) -> Any:
    """Call its forecasts something else."""
    return samples(history, days, as_of, total_from, "somebody")


def spoiling(history: Any, days: Any, *, as_of: Any, total_from: Any = None) -> Any:
    """Change the history that it reads."""
    if history.channel is None:
        object.__setattr__(history, "channel", "mine")
    return samples(history, days, as_of, total_from, "spoiling")


@attrs.frozen
class Odd:
    """A distribution of the caller's that keeps no law: quantiles that fall, and chances beyond one."""

    quantiles: tuple[float, ...] = (0.0, 1.0)
    chance: float = 0.5

    def quantile(self, p: float) -> float:
        """Return a quantile."""
        return self.quantiles[0] + (self.quantiles[-1] - self.quantiles[0]) * p

    def below(self, x: float) -> float:
        """Return a chance."""
        return self.chance

    def at_most(self, x: float) -> float:
        """Return a chance."""
        return self.chance


def odd(**facts: Any) -> Callable[..., Any]:
    """Return a method that gives such distributions."""

    def odd_one(history: Any, days: Any, *, as_of: Any, total_from: Any = None) -> Any:
        shape: Any = Odd(**facts)
        told = {"as_of": as_of, "total_from": total_from, "method": "odd_one"}
        return [sg.Forecast(on=day, distribution=shape, **told) for day in days]

    return odd_one


FORECASTERS: dict[str, tuple[Callable[[], Checks], str]] = {
    "forgets a day": (lambda: method(one_too_few), "one-a-day"),
    "answers backwards": (lambda: method(backwards), "one-a-day"),
    "gives numbers": (lambda: method(plain_numbers), "one-a-day"),
    "draws without a seed": (lambda: method(moody), "same-answer"),
    "falls": (lambda: method(odd(quantiles=(5.0, 1.0))), "quantiles-in-order"),
    "is no number": (lambda: method(odd(quantiles=(float("nan"), 1.0))), "quantiles-in-order"),
    "is more than certain": (lambda: method(odd(chance=1.5)), "chances-in-order"),
    "contradicts itself": (lambda: method(odd(chance=0.2)), "chances-fit-quantiles"),
    "changes the history": (lambda: method(spoiling), "history-as-it-was"),
    "stumbles over one reading": (lambda: method(stumbling), "refuses-in-words"),
    "refuses everything": (lambda: method(never), "answers-the-plain"),
    "looks at its neighbours": (lambda: method(of_the_first), "days-alone"),
    "goes by another name": (lambda: method(nameless), "named"),
    "serves no goal": (lambda: method(never), "serves-a-goal"),
}


def preset(*bands: tuple[str, Any, Any], **facts: Any) -> Checks:
    """Return the checks of a preset of these bands."""
    made = [status.StatusBand(*band) for band in bands]
    return testing.preset_checks(
        status.StatusPreset(
            **{"id": "mine", "source": "us", "measure": "attainment", "bands": made, **facts},
        ),
    )


def condition(measure: str, compare: str, value: float) -> status.StatusCondition:
    """Return a condition."""
    return status.StatusCondition(measure, compare, value)


PRESETS: dict[str, tuple[Callable[[], Checks], str]] = {
    "turned round": (
        lambda: preset(("bad", None, 1), ("good", 1, None), worst_first=["good", "bad"]),
        "worst-first",
    ),
    "in turns": (
        lambda: preset(
            ("low", None, 1),
            ("worst", 1, 2),
            ("high", 2, None),
            measure="pace_index",
            worst_first=["worst", "low", "high"],
        ),
        "worst-first",
    ),
    "a band that nothing reaches": (
        lambda: preset(("bad", None, 1), ("good", 1, 2), ("best", 2, None), measure="score"),
        "each-band-given",
    ),
    "a rule behind another": (
        lambda: preset(
            ("bad", None, 1),
            ("good", 1, None),
            worst_first=["bad", "good", "old", "new"],
            rules=[
                status.StatusRule("old", [condition("attainment", ">=", 1)]),
                status.StatusRule("new", [condition("attainment", ">=", 2)]),
            ],
        ),
        "each-rule-given",
    ),
    "conditions that exclude each other": (
        lambda: preset(
            ("bad", None, 1),
            ("good", 1, None),
            worst_first=["bad", "good", "odd"],
            rules=[status.StatusRule("odd", [condition("gap", ">", 1), condition("gap", "<", 0)])],
        ),
        "each-rule-given",
    ),
    "one word for two": (
        lambda: preset(("red", None, 0), ("amber", 0, 1), ("red", 1, None), worst_first=["red", "amber"]),
        "one-word-one-meaning",
    ),
    "unknown as a status": (
        lambda: preset(("unknown", None, 1), ("good", 1, None), worst_first=["good"]),
        "one-word-one-meaning",
    ),
}  # fmt: skip,


class OffByOne(sg.Calendar):  # type: ignore[misc]  # what nobody should do, and somebody will
    """A calendar whose steps go one day too far."""

    def nth_active_day(self, after: date, n: int) -> date | None:
        """Step too far."""
        return super().nth_active_day(after, n + 1 if n > 0 else n)


class AlwaysOpen(sg.Calendar):  # type: ignore[misc]  # as above
    """A calendar that says one thing and counts another."""

    def is_active(self, day: date) -> bool:
        """Tell nothing of holidays."""
        return True


class Endless(sg.Calendar):  # type: ignore[misc]  # as above
    """A calendar that walks over the end of time."""

    def week_of(self, day: date) -> Any:
        """Step by one day, wherever that leads."""
        return super().week_of(date.fromordinal(day.toordinal() + 1))


class Slow(sg.Calendar):  # type: ignore[misc]  # as above
    """A calendar whose day by which so much has passed is that of one more."""

    def day_by(self, after: date, days: Any, *, strictly: bool = False) -> date | None:
        """Ask for more."""
        return super().day_by(after, days + 1, strictly=strictly)


class Forgetful(list[date]):
    """Holidays that are listed, and denied when they are asked."""

    def __contains__(self, day: object) -> bool:
        return False


HOLIDAYS = [date(2026, 3, 3), date(2026, 4, 6)]
CALENDARS: dict[str, tuple[Callable[[], Checks], str]] = {
    "steps too far": (
        lambda: testing.calendar_checks(OffByOne(working_days="mon-fri")),
        "steps-agree",
    ),
    "is always open": (
        lambda: testing.calendar_checks(AlwaysOpen(working_days="mon-fri")),
        "counts-agree",
    ),
    "walks over the end": (lambda: testing.calendar_checks(Endless()), "ends-of-time"),
    "holds other days": (lambda: testing.calendar_checks(Endless()), "spans-hold-their-days"),
    "is slow": (lambda: testing.calendar_checks(Slow()), "day-by-inverts"),
    "is a class of its own": (lambda: testing.calendar_checks(Slow()), "round-trip"),
    "forgets a year": (
        lambda: testing.calendar_checks(sg.Calendar(holidays=[date(2024, 5, 1), date(2026, 5, 1)])),
        "no-year-forgotten",
    ),
    "denies its holidays": (
        lambda: testing.calendar_checks(
            sg.Calendar(holidays=HOLIDAYS),
            holidays=Forgetful(HOLIDAYS),
        ),
        "holidays-as-told",
    ),
    "was made of others": (
        lambda: testing.calendar_checks(sg.Calendar(), holidays=HOLIDAYS),
        "holidays-as-told",
    ),
}


def metric(**facts: Any) -> sg.Metric:
    """Return a metric with everything that a catalogue asks for."""
    known = {
        "id": "calls",
        "nature": "flow",
        "name_en": "calls",
        "name_fr": "appels",
        "definition": "Calls.",
    }
    return sg.Metric(**{**known, **facts})


def benchmark(**facts: Any) -> catalog.Benchmark:
    """Return a benchmark of our own."""
    known = {
        "id": "own",
        "metric": "reach",
        "platform": "x",
        "unit": "count",
        "source": "us",
        "typical": 1,
    }
    return catalog.Benchmark(**{**known, **facts})


def row(kind: str, level: str, of: str = "calls") -> catalog.RelevanceRow:
    """Return a row of the relevance table."""
    return catalog.RelevanceRow(objective=kind, metric=of, level=level)


CATALOGS: dict[str, tuple[Callable[[], Checks], str]] = {
    "a metric without French": (
        lambda: testing.catalog_checks(catalog.with_metric(metric(name_fr=None))),
        "named",
    ),
    "a metric of no meaning": (
        lambda: testing.catalog_checks(catalog.with_metric(metric(definition=None))),
        "defined",
    ),
    "a name that is taken": (
        lambda: testing.catalog_checks(catalog.with_metric(metric(name_en="Reach"))),
        "told-apart",
    ),
    "a metric of no use": (lambda: testing.catalog_checks(catalog.with_metric(metric())), "placed"),
    "a kind that nothing serves": (
        lambda: testing.catalog_checks(
            catalog.with_relevance(row("our_kind", "supporting", "reach")),
        ),
        "each-kind-served",
    ),
    "a benchmark of some day": (
        lambda: testing.catalog_checks(catalog.with_benchmarks(benchmark(observed="recently"))),
        "benchmarks-sourced",
    ),
    "a row of a metric that is gone": (
        lambda: testing.catalog_checks(
            attrs.evolve(
                catalog.with_metric(metric()).with_relevance(row("lead_generation", "direct")),
                metrics=catalog.DEFAULT.metrics,
            ),
        ),
        "rows-of-known-metrics",
    ),
    "a benchmark of a metric that is gone": (
        lambda: testing.catalog_checks(
            attrs.evolve(
                catalog.DEFAULT,
                own_benchmarks=(benchmark(metric="gone", observed="2025"),),
            ),
        ),
        "rows-of-known-metrics",
    ),
    "a metric under another id": (
        lambda: testing.catalog_checks(
            attrs.evolve(
                catalog.DEFAULT,
                metrics=catalog.DEFAULT.metrics.joined({"other": metric()}),
            ),
        ),
        "same-ids",
    ),
    "a benchmark twice": (
        lambda: testing.catalog_checks(
            attrs.evolve(
                catalog.DEFAULT,
                own_benchmarks=(benchmark(observed="2025"), benchmark(observed="2024")),
            ),
        ),
        "same-ids",
    ),
    "a formula of a part that is gone": (
        lambda: testing.catalog_checks(
            attrs.evolve(
                catalog.DEFAULT,
                inputs=type(catalog.DEFAULT.inputs)({}, tuple, "named input"),
            ),
        ),
        "formulas-close",
    ),
}


OURS = catalog.Sheet(
    platform="google",
    id="a",
    day="Date",
    columns={"Clicks": "link_clicks", "Shares": "shares"},
)


def sheet(**facts: Any) -> Checks:
    """Return the checks of a sheet of one column."""
    known = {
        "platform": "snapchat",
        "id": "mine",
        "day": "Jour",
        "columns": {"Vues": "content_views"},
    }
    return testing.sheet_checks(catalog.Sheet(**{**known, **facts}))


SHEETS: dict[str, tuple[Callable[[], Checks], str]] = {
    "takes every row for a total": (lambda: sheet(totals=["2026"]), "reads-its-own-table"),
    "leaves out its own figures": (lambda: sheet(left_out_when=["Vues"]), "reads-its-own-table"),
    "counts what nobody knows": (lambda: sheet(columns={"Vues": "content_vues"}), "metrics-known"),
    "counts nothing": (lambda: sheet(columns={"Vues": None}), "metrics-known"),
    "a heading that is a figure": (
        lambda: sheet(columns={"Vues": "content_views", "2026": "reach"}),
        "headings-apart",
    ),
    "looks like another one": (
        lambda: testing.sheet_checks(attrs.evolve(OURS, id="b"), within=catalog.with_sheets(OURS)),
        "recognised",
    ),
}


def language(**facts: Any) -> Checks:
    """Return the checks of a language, the French one with changes unless its own phrases are given."""
    return testing.language_checks(attrs.evolve(sg.Language.of("fr"), **facts))


def spanish(**phrases: str) -> Checks:
    """Return the checks of a language with these phrases alone."""
    told = {key.replace("__", "."): phrase for key, phrase in phrases.items()}
    return testing.language_checks(attrs.evolve(sg.Language.of("en"), code="es", phrases=told))


LANGUAGES: dict[str, tuple[Callable[[], Checks], str]] = {
    "says nearly nothing": (lambda: spanish(progress__no_deadline="sin plazo"), "says-everything"),
    "drops a fact": (lambda: spanish(caution__stale="la lectura es vieja"), "facts-kept"),
    "has a form too many": (
        lambda: testing.language_checks(
            attrs.evolve(
                sg.Language.of("en"),
                code="ja",
                plural="none",
                phrases={"count.day": "日|日々"},
            ),
        ),
        "forms-fit",
    ),
    "forms where none are": (lambda: spanish(progress__no_deadline="sin|plazo"), "forms-fit"),
    "runs into what it follows": (lambda: spanish(page__on_day="el {day}"), "joined"),
    "lets a figure run into what it follows": (lambda: spanish(page__on_day="{day} (día)"), "joined"),
    "lets what follows run into it": (lambda: spanish(page__colon=": ya"), "joined"),
    "is English still": (spanish, "own-words"),
    "calls two months alike": (
        lambda: language(months=("janvier",) * 2 + sg.Language.of("fr").months[2:]),
        "days-told-apart",
    ),
    "has no rules": (spanish, "rules-spoken"),
    "has no names": (spanish, "names-spoken"),
}


def converter(teach: Callable[[Any], object]) -> Checks:
    """Return the checks of a converter that was taught something more."""
    made = codec.make_converter()
    teach(made)
    return testing.converter_checks(made)


def field(kind: type, **overrides: Any) -> Callable[[Any], object]:
    """Return what overrides a field of a class of ours."""
    return lambda made: codec.override_fields(made, kind, overrides)


def lenient(made: Any) -> None:
    """Read any goal that cannot be read as one without anything."""
    strict = made.get_structure_hook(sg.Goal)

    def read(data: Any, kind: Any) -> Any:
        try:
            return strict(data, kind)
        except sg.SmartGoalsError:
            return sg.Goal(id="lost")

    made.register_structure_hook(sg.Goal, read)


def first_fault_alone(made: Any) -> None:
    """Tell one fault of a goal, wherever it is."""
    strict = made.get_structure_hook(sg.Goal)

    def read(data: Any, kind: Any) -> Any:
        try:
            return strict(data, kind)
        except sg.StructureErrors as fault:
            raise fault.problems[0] from None

    made.register_structure_hook(sg.Goal, read)


def popping(made: Any) -> None:
    """Take the id out of the data that are read."""
    strict = made.get_structure_hook(sg.Goal)

    def read(data: Any, kind: Any) -> Any:
        given = dict(data)
        data.pop("owner", None)
        return strict(given, kind)

    made.register_structure_hook(sg.Goal, read)


def foreign(made: Any) -> None:
    """Look things up without looking whether they are there."""
    strict = made.get_structure_hook(sg.Goal)
    made.register_structure_hook(
        sg.Goal,
        lambda data, kind: strict({**data, "id": data["id"].strip()}, kind),
    )


CONVERTERS: dict[str, tuple[Callable[[], Checks], str]] = {
    "leaves a field out": (
        lambda: converter(field(sg.Goal, owner=override(omit=True))),
        "values-come-back",
    ),
    "writes a set": (
        lambda: converter(
            field(sg.Goal, owner=override(unstruct_hook=lambda value: value and {value})),
        ),
        "writes-plain-data",
    ),
    "writes otherwise each time": (
        lambda: converter(
            field(
                sg.Goal,
                owner=override(unstruct_hook=lambda value: value and f"{value}{next(COUNT)}"),
            ),
        ),
        "writes-alike",
    ),
    "swallows faults": (lambda: converter(lenient), "each-fault-at-its-place"),
    "passes unknown keys over": (lambda: converter(lenient), "unknown-keys"),
    "tells one fault": (lambda: converter(first_fault_alone), "all-faults-at-once"),
    "eats its data": (lambda: converter(popping), "leaves-data-alone"),
    "raises what is foreign": (lambda: converter(foreign), "junk-is-refused"),
    "refuses what it shall pass over": (
        lambda: testing.converter_checks(codec.make_converter(), refuses_unknown=False),
        "unknown-keys",
    ),
}

POINTS = {
    "rule": RULES,
    "forecaster": FORECASTERS,
    "preset": PRESETS,
    "calendar": CALENDARS,
    "catalogue": CATALOGS,
    "sheet": SHEETS,
    "language": LANGUAGES,
    "converter": CONVERTERS,
}
BROKEN = [
    pytest.param(make, name, id=f"{point}: {what}")
    for point, table in POINTS.items()
    for what, (make, name) in table.items()
]


@pytest.mark.parametrize(("make", "name"), BROKEN)
def test_what_is_broken_is_caught(make: Callable[[], Checks], name: str) -> None:
    """The check whose law an extension breaks fails, and says where or why."""
    check = next(one for one in make() if one.name == name)
    result = testing.run_checks([check])
    assert [failure.name for failure in result.failures] == [name]
    assert all(flaw.reason for flaw in result.results[0].flaws)
    with pytest.raises(testing.ConformanceFailure, match=name):
        check()


@pytest.mark.parametrize("point", POINTS)
def test_each_point_has_enough_that_is_broken(point: str) -> None:
    """Of each extension point at least three broken ones are tried."""
    assert len(POINTS[point]) >= 3
