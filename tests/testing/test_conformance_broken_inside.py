"""Extensions that are broken where no constructor looks: in classes derived from ours, in hooks, and in what they raise.

Nobody should derive from these classes; somebody will, and the kit tells them.
"""

from collections.abc import Callable, Iterator
from datetime import date
from types import SimpleNamespace
from typing import Any

import attrs
import pytest
from cattrs import override

import smartgoals as sg
from smartgoals import catalog, codec, rules, status, testing
from smartgoals._progress.status import StatusVerdict
from smartgoals.testing import NamedCheck

Checks = tuple[NamedCheck, ...]


def derived(base: Any, **methods: Any) -> Any:
    """Return a class derived from one of ours, with other methods."""
    made = type(f"Odd{base.__name__}", (base,), {"__slots__": (), **methods})
    globals()[made.__name__] = made  # where a pickle looks for it
    made.__module__ = __name__
    return made


def remade(value: Any, **methods: Any) -> Any:
    """Return a value of ours as one of a class derived from its own."""
    cls = derived(type(value), **methods)
    made = cls.__new__(cls)
    for field in attrs.fields(type(value)):
        object.__setattr__(made, field.name, getattr(value, field.name))
    return made


def rule(check: Any, **facts: Any) -> Checks:
    """Return the checks of a rule that has this function."""
    texts = facts.pop("texts", {"en": "no owner"})
    known: dict[str, Any] = {"code": "ACME1", "name": "odd", "criterion": "specific", "severity": "info"}
    return testing.rule_checks(rules.Rule(check=check, texts=texts, **{**known, **facts}))


def _lost() -> sg.Goal:
    raise LookupError("lost")


class Shy(str):
    """A text that is like no other, itself included."""

    def __eq__(self, other: object) -> bool:
        return False

    __hash__ = str.__hash__


EXAMPLE = rules.Example(goal=sg.Goal(id="g"), as_of=date(2026, 1, 1))
RULES: dict[str, tuple[Callable[[], Checks], str]] = {
    "keeps what is like nothing": (
        lambda: rule(lambda case, options: [rules.Fault("owner", {"who": Shy("Ana")})]),
        "evidence-is-data",
    ),
    "makes no fix": (
        lambda: rule(lambda case, options: [rules.Fault("owner", {}, _lost)]),
        "fix-is-the-goal-mended",
    ),
    "shows what passes and does not": (
        lambda: rule(lambda case, options: [rules.Fault("owner")], examples=(EXAMPLE,)),
        "examples-hold",
    ),
    "has variants in English alone": (
        lambda: rule(
            lambda case, options: [],
            texts={"en": rules.RuleText("no", variants={"a": "b"}), "fr": "non"},
        ),
        "same-facts",
    ),
    "says a blank": (
        lambda: rule(lambda case, options: [rules.Fault("owner", {"x": " "})], texts={"en": "{x}"}),
        "texts-filled",
    ),
}


def preset(**methods: Any) -> Checks:
    """Return the checks of a preset that is made of one of ours."""
    return testing.preset_checks(remade(status.STATUS_PRESETS["viva"], **methods))


def told(verdict: str) -> Callable[..., StatusVerdict]:
    """Return a way to judge that says one word."""
    return lambda self, judged: StatusVerdict(status=verdict, preset="p", because="b", measure=self.measure, value=None)


GAP = status.StatusBand("late", None, None)
PRESETS: dict[str, tuple[Callable[[], Checks], str]] = {
    "says what it does not know": (lambda: preset(judge=told("odd")), "total"),
    "says one word of all": (
        lambda: preset(judge=told(status.STATUS_PRESETS["viva"].bands[0].status)),
        "bands-cover",
    ),
    "turns its order": (lambda: preset(worst_of=lambda self, statuses: next(iter(statuses))), "worst-of-several"),
    "is never the same": (lambda: preset(__eq__=lambda self, other: False, __hash__=lambda self: 1), "round-trip"),
    "has bands that overlap": (
        lambda: testing.preset_checks(
            _with(status.STATUS_PRESETS["viva"], bands=(GAP, *status.STATUS_PRESETS["viva"].bands))
        ),
        "bands-cover",
    ),
    "gives the word for unknown": (
        lambda: testing.preset_checks(
            status.StatusPreset(
                id="mine",
                source="us",
                measure="gap",
                bands=[status.StatusBand("bad", None, 0), status.StatusBand("good", 0, None)],
                rules=[status.StatusRule("unknown", [status.StatusCondition("gap", ">", 9)])],
                worst_first=["bad", "good"],
            )
        ),
        "one-word-one-meaning",
    ),
    "gives other verdicts to data": (
        lambda: preset(
            judge=lambda self, judged: StatusVerdict(
                status="x", preset="p", because="b", measure=self.measure, value=float("nan")
            )
        ),
        "round-trip",
    ),
}


def _with(value: Any, **fields: Any) -> Any:
    """Return a value with fields that its constructor would refuse."""
    made = attrs.evolve(value)
    for name, field in fields.items():
        object.__setattr__(made, name, field)
    return made


def calendar(**methods: Any) -> Checks:
    """Return the checks of a calendar of a class derived from ours."""
    return testing.calendar_checks(derived(sg.Calendar, **methods)(working_days="mon-fri"))


class OnlyIterated:
    """Holidays that can be listed and not asked."""

    def __iter__(self) -> Iterator[date]:
        return iter([date(2026, 3, 3)])


def _one_more(self: Any, after: date, upto: date) -> Any:
    return sg.Calendar.active_days(self, after, upto) + 1


def _too_far_back(self: Any, after: date, n: int) -> Any:
    return sg.Calendar.nth_active_day(self, after, n - 1 if n < 0 else n)


def _short_weeks(self: Any, day: date) -> Any:
    week = sg.Calendar.week_of(self, day)
    return week._replace(end=max(day, date.fromordinal(week.end.toordinal() - 1)))


def _in_waves(self: Any, ordinal: int) -> Any:
    return sg.Calendar.active_upto(self, ordinal) + ordinal % 7 * 3


CLOSED = sg.Calendar(pauses=[sg.Pause(date(2024, 1, 1), date(2030, 1, 1), keeps="end")])
CALENDARS: dict[str, tuple[Callable[[], Checks], str]] = {
    "counts one more": (lambda: calendar(active_days=_one_more), "counts-agree"),
    "steps too far back": (lambda: calendar(nth_active_day=_too_far_back), "steps-agree"),
    "has short weeks": (lambda: calendar(week_of=_short_weeks), "spans-hold-their-days"),
    "counts in waves": (lambda: calendar(active_upto=_in_waves), "serves-a-plan"),
    "is never the same": (
        lambda: calendar(__eq__=lambda self, other: False, __hash__=lambda self: 1),
        "round-trip",
    ),
    "lists holidays it has not": (
        lambda: testing.calendar_checks(sg.Calendar(), holidays=OnlyIterated()),
        "holidays-as-told",
    ),
}

NATIVE = catalog.from_native("x", "Impressions")
MINE = catalog.Sheet(
    platform="x", id="mine", day="Day", columns={"Shots": "reach", "Looks": None}, required=["Day", "Shots"]
)


def catalogue(**methods: Any) -> Checks:
    """Return the checks of a catalogue of a class derived from ours."""
    return testing.catalog_checks(remade(catalog.DEFAULT, **methods))


class Figure:
    """A figure that says nothing, or infinitely much."""

    value = interval = reason = None


class Endless:
    """A figure without end."""

    value = float("inf")


CATALOGS: dict[str, tuple[Callable[[], Checks], str]] = {
    "stumbles when it combines": (lambda: catalogue(combine_windows=lambda self, *_: 1 / 0), "combines"),
    "combines to nothing": (lambda: catalogue(combine_channels=lambda self, *_: Figure()), "combines"),
    "derives without end": (lambda: catalogue(derive=lambda self, *_: Endless()), "formulas-close"),
    "names what is gone": (
        lambda: testing.catalog_checks(
            attrs.evolve(catalog.DEFAULT, own_names=(NATIVE, attrs.evolve(NATIVE, metric="gone")))
        ),
        "rows-of-known-metrics",
    ),
    "reads what is gone": (
        lambda: testing.catalog_checks(
            attrs.evolve(
                catalog.DEFAULT,
                own_sheets=(MINE, attrs.evolve(MINE, id="b", columns={"Shots": "gone"}, required=["Day"])),
            )
        ),
        "rows-of-known-metrics",
    ),
    "says of nobody": (
        lambda: testing.catalog_checks(
            attrs.evolve(catalog.DEFAULT, own_benchmarks=(_with(next(iter(catalog.BENCHMARKS.values())), source=" "),))
        ),
        "benchmarks-sourced",
    ),
}


def sheets(read: Any = None, **fields: Any) -> Checks:
    """Return the checks of a sheet in a catalogue that reads in its own way."""
    within = catalog.DEFAULT if read is None else remade(catalog.DEFAULT, read_table=read)
    return testing.sheet_checks(_with(MINE, **fields), within=within)


def _stumbling(self: Any, *rows: Any, **options: Any) -> Any:
    raise LookupError("no such row")


def _endless(self: Any, rows: Any, **options: Any) -> Any:
    return SimpleNamespace(histories=(SimpleNamespace(values=(float("inf"),)),))


def _of_another(self: Any, rows: Any, **options: Any) -> Any:
    named = {**options, "sheet": options["sheet"] or MINE}
    read = catalog.DEFAULT.read_table(rows, **named)
    other = attrs.evolve(read.recognised[0], sheet=attrs.evolve(MINE, id="other"))
    return attrs.evolve(read, recognised=(other,))


def _halved(self: Any, rows: Any, **options: Any) -> Any:
    read = catalog.DEFAULT.read_table(rows, **options)
    return attrs.evolve(read, histories=tuple(_half(history) for history in read.histories))


def _half(history: sg.History) -> sg.History:
    rows = [(day, value / 2) for day, value in zip(history.days, history.values, strict=True)]
    return sg.History.of(rows, metric=history.metric)


FACTOR = (catalog.SheetColumn("Shots", "reach", factor=60),)
TWICE = (catalog.SheetColumn("Shots", "reach"), catalog.SheetColumn("Shots", "impressions"))
SHEETS: dict[str, tuple[Callable[[], Checks], str]] = {
    "is read by what stumbles": (lambda: sheets(_stumbling), "reads-its-own-table"),
    "stumbles over cells": (lambda: sheets(_stumbling), "odd-cells-are-no-figures"),
    "stumbles over days": (lambda: sheets(_stumbling), "odd-days-are-told"),
    "gives what is no figure": (lambda: sheets(_endless), "odd-cells-are-no-figures"),
    "is taken for another": (lambda: sheets(_of_another), "recognised"),
    "forgets its factor": (lambda: sheets(_halved, columns=FACTOR), "figures-by-factor"),
    "has one heading twice": (lambda: sheets(columns=TWICE), "headings-apart"),
    "counts what nobody knows": (lambda: sheets(counted="gone"), "metrics-known"),
    "has a blank title": (lambda: sheets(title=" "), "titled"),
    "comes back otherwise": (lambda: sheets(seen_on=None, source=" "), "round-trip"),
}


def language(**methods: Any) -> Checks:
    """Return the checks of a language of a class derived from ours."""
    return testing.language_checks(remade(sg.Language.of("fr"), **methods))


LONG = "report.failed"
ENGLISH = sg.Language.of("en")
LANGUAGES: dict[str, tuple[Callable[[], Checks], str]] = {
    "says a sentence in English": (
        lambda: testing.language_checks(
            attrs.evolve(ENGLISH, code="es", none="nada", phrases={LONG: ENGLISH.phrase(LONG)})
        ),
        "own-words",
    ),
    "leaves placeholders open": (
        lambda: language(say=lambda self, key, facts: self.phrase(key)),
        "sentences-fill",
    ),
    "writes no figures": (lambda: language(figure=lambda self, value, places=4: "beaucoup"), "figures-read-back"),
    "writes other figures": (lambda: language(figure=lambda self, value, places=4: "7"), "figures-read-back"),
    "writes no shares": (lambda: language(percent=lambda self, share, places=1: "%"), "figures-read-back"),
    "writes no years": (lambda: language(day=lambda self, value: f"{value:%m-%d}"), "days-told-apart"),
    "is never the same": (lambda: language(__eq__=lambda self, other: False, __hash__=lambda self: 1), "travels"),
}


class Wrapped:
    """What structures and unstructures as our converter does, until it is given other methods."""

    def __init__(self, **methods: Any) -> None:
        made = codec.make_converter()
        self.structure, self.unstructure = made.structure, made.unstructure
        vars(self).update(methods)


def converter(**methods: Any) -> Checks:
    """Return the checks of a converter with other methods."""
    return testing.converter_checks(Wrapped(**methods))


def _raising(*_: Any) -> Any:
    raise LookupError("lost")


def _spoiling(value: Any, **_: Any) -> Any:
    data = codec.unstructure(value)
    if isinstance(value, sg.Goal):
        object.__setattr__(value, "owner", "me")
    return data


def _at_the_top(data: Any, kind: Any) -> Any:
    try:
        return codec.structure(data, kind)
    except sg.SmartGoalsError:
        raise sg.InvalidValue(value=data, expected="something else") from None


PAIRS = override(unstruct_hook=lambda value: value and {1: value})
CONVERTERS: dict[str, tuple[Callable[[], Checks], str]] = {
    "reads nothing": (lambda: converter(structure=_raising), "values-come-back"),
    "raises what is foreign": (lambda: converter(structure=_raising), "each-fault-at-its-place"),
    "raises one thing for all": (lambda: converter(structure=_raising), "all-faults-at-once"),
    "tells no place": (lambda: converter(structure=_at_the_top), "each-fault-at-its-place"),
    "tells no key": (lambda: converter(structure=_at_the_top), "unknown-keys"),
    "writes keys that are none": (
        lambda: testing.converter_checks(codec.override_fields(codec.make_converter(), sg.Goal, {"owner": PAIRS})),
        "writes-plain-data",
    ),
    "spoils its values": (lambda: converter(unstructure=_spoiling), "leaves-data-alone"),
    "loses text": (lambda: converter(dumps=lambda value: "", loads=_raising), "text-comes-back"),
    "reads other text": (
        lambda: converter(dumps=lambda value: "", loads=lambda text, kind: None),
        "text-comes-back",
    ),
}


@attrs.frozen
class Turned:
    """A distribution whose chances fall."""

    def quantile(self, p: float) -> float:
        """Return a quantile."""
        return p

    def below(self, x: float) -> float:
        """Return a chance."""
        return 1 - x

    at_most = below


def turned(history: Any, days: Any, *, as_of: Any, total_from: Any = None) -> Any:
    """Answer with such distributions, or with what is known already."""
    shape: Any = Turned()
    told = {"as_of": as_of, "total_from": total_from, "method": "turned"}
    return [sg.Forecast(on=day, distribution=shape, is_known=True, **told) for day in days]


FORECASTERS: dict[str, tuple[Callable[[], Checks], str]] = {
    "turns its chances": (lambda: testing.forecaster_checks(turned), "chances-in-order"),
    "calls the future known": (lambda: testing.forecaster_checks(turned), "one-a-day"),
}

BROKEN = [
    pytest.param(make, name, id=f"{point}: {what}")
    for point, table in (
        ("rule", RULES),
        ("forecaster", FORECASTERS),
        ("preset", PRESETS),
        ("calendar", CALENDARS),
        ("catalogue", CATALOGS),
        ("sheet", SHEETS),
        ("language", LANGUAGES),
        ("converter", CONVERTERS),
    )
    for what, (make, name) in table.items()
]


@pytest.mark.parametrize(("make", "name"), BROKEN)
def test_what_is_broken_inside_is_caught(make: Callable[[], Checks], name: str) -> None:
    """The check whose law an extension breaks fails, whatever the extension does or raises meanwhile."""
    check = next(one for one in make() if one.name == name)
    assert [failure.name for failure in testing.run_checks([check]).failures] == [name]


def test_a_calendar_that_is_closed_for_years_passes() -> None:
    """A stretch without an active day has no plan, and breaks no law."""
    assert testing.run_checks(testing.calendar_checks(CLOSED)).is_conforming


def test_histories_of_the_caller_are_tried() -> None:
    """What the samples do not show, histories of the caller's may; an empty one is nothing to ask about."""
    daily = sg.History.of([(date(2026, 1, 1), 3), (date(2026, 1, 2), 4)], metric="reach")
    checks = testing.forecaster_checks("drift", more=[daily, sg.History.of([], metric="reach")])
    assert testing.run_checks(checks).is_conforming
