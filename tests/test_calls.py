"""How calls read: each sentence of the page, shown on every public function and type there is."""

import importlib
import inspect
import re
import warnings
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from enum import StrEnum
from pathlib import Path
from types import ModuleType
from typing import Any

import attrs
import pytest
from tests.every import for_every

import smartgoals as sg
from smartgoals._progress.reasons import key_of

ROOT = Path(__file__).resolve().parent.parent
PAGE = (ROOT / "docs" / "reference" / "how-calls-read.md").read_text(encoding="utf-8")
ROOMS = [sg, *(getattr(sg, room) for room in "audits catalog channels codec forecasts metrics present".split())]
ROOMS += [getattr(sg, room) for room in "progress returns rules status types".split()]
# What is asked about stands before `as_of`, also where it is given by name.
SUBJECTS_BY_NAME = {"backtest": {"goal"}, "forecast": {"on"}, "read_audit": {"id"}, "target_for": {"on"}}
SECOND_PLACE = {"plan": "strategy", "revise": "evidence"}
# A sentence is read in a language and as of a day, which may be left out.
OF_A_SENTENCE = {"parse_goal", "parse_goals", "check_statement"}
PARTS_OF_EVIDENCE = {"strategy", "catalog", "audits", "histories", "closed_goals", "sources", "benchmarks"}
# Subjects that go by the name of a part: what is asked about is no context.
ASKED_ABOUT = {
    "agenda",
    "check_strategy",
    "competition",
    "review",
    "roll_up_strategy",
    "scorecards",
    "with_baselines",
    "deepen",
    "data_findings",
}
ASKED_ABOUT |= {"calibration", "with_benchmarks"}
# A mapping has the methods of mappings.
MAPPINGS = {"Record"}
NOUNS = set("channel finding goal history kind metric objective platform result rule source verdict".split())
# What comes out and says nothing by itself: figures and rows of tables, and what keeps figures together.
FIGURES = set("EffectAnswer SmallestVisible Arrival Attribution AuditTemplate AuditedBaseline Band Calibration".split())
FIGURES |= set("CalibrationBand ChannelDepth Depth GapPart Intensity Interval Knot Prior QuotaPeriod".split())
FIGURES |= set(
    "DueRow Inputs Plan Rank ReadRows ReadTable ReportDiff ResultDepth SeriesRow StatusDay StatusVerdict".split()
)
OF_A_STRETCH = {"start", "end", "start_day", "end_day"}
OF_WHAT_HANGS_ON_IT = set(
    "deadline since until first last earliest median latest horizon total_from keeps_from eve judged_upto".split()
)
SENTENCES = {"RollUp", "Calibration", "Derivation", "GoalReview", "Roi"}
OPEN_WORDS = {"ObjectiveKind", "KeepReason"}
OPTIONAL_DAY = {"agenda", "backtest", "data_findings", "deepen", "explain_gap", "target_for"} | OF_A_SENTENCE
MAKES = set("as_dict derivations every_reading explain markdown part_names rows without_pauses anew fitted".split())
WRITTEN = {"Baseline", "Start", "Milestone", "Revision", "Measurement", "Knot", "Exchange", "Break"}


def public(room: ModuleType) -> Iterator[tuple[str, Any]]:
    """Yield the names of a room with what they are."""
    yield from ((name, getattr(room, name)) for name in room.__all__)


FUNCTIONS = {
    f"{room.__name__}.{name}": value for room in ROOMS for name, value in public(room) if inspect.isroutine(value)
}
CLASSES = {
    f"{room.__name__}.{name}": value
    for room in ROOMS
    for name, value in public(room)
    if inspect.isclass(value) and value.__module__.startswith("smartgoals")
}


def methods(kind: type) -> Iterator[tuple[str, object, Callable[..., Any]]]:
    """Yield the public methods of a class: name, what stands in the class, and the function."""
    for name in dir(kind):
        found = inspect.getattr_static(kind, name)
        function = found.__func__ if isinstance(found, (classmethod, staticmethod)) else found
        is_old = "the old name of" in (getattr(found, "__doc__", None) or "")
        is_ours = inspect.isfunction(function) and str(function.__module__).startswith("smartgoals")
        is_old = is_old or (kind.__name__ in MAPPINGS and name in dir(Mapping))
        if is_ours and not name.startswith("_") and not is_old:
            yield name, found, function


def told_by(kind: type) -> dict[str, str]:
    """Return the public fields and properties of a class, with their types as they are written."""
    fields = {one.name: str(one.type) for one in attrs.fields(kind)} if attrs.has(kind) else {}
    if issubclass(kind, tuple):
        fields = {one: str(getattr(what, "__forward_arg__", what)) for one, what in kind.__annotations__.items()}
    found = {name: inspect.getattr_static(kind, name) for name in dir(kind)}
    asked = {name: what.fget for name, what in found.items() if isinstance(what, property) and what.fget is not None}
    now = {name: get for name, get in asked.items() if "the old name of" not in (get.__doc__ or "")}
    told = fields | {name: str(inspect.signature(get).return_annotation) for name, get in now.items()}
    return {name: what for name, what in told.items() if not name.startswith("_")}


def places(function: Callable[..., Any]) -> dict[str, inspect.Parameter]:
    """Return the arguments of a function by name, in order."""
    return dict(inspect.signature(function).parameters)


@for_every(FUNCTIONS)
def test_subjects_come_first_then_the_day_then_evidence(name: str) -> None:
    """Subject, second subject, `as_of`, `evidence`, options; from `as_of` on everything is given by name."""
    last, given = name.rpartition(".")[2], places(FUNCTIONS[name])
    order = [*given]
    kept = SECOND_PLACE.get(last)
    if kept is not None:
        assert order.index(kept) == 1
        return
    if last in OF_A_SENTENCE:
        assert order[1:3] == ["language", "as_of"]
        assert f"`{last}`" in PAGE or f"`{last}(" in PAGE
        return
    by_name = [one for one, place in given.items() if place.kind is place.KEYWORD_ONLY]
    if "as_of" in given:
        assert set(by_name[: by_name.index("as_of")]) == SUBJECTS_BY_NAME.get(last, set())
    if "evidence" in given:
        before = by_name[: by_name.index("evidence")]
        assert before == (by_name[: by_name.index("as_of") + 1] if "as_of" in given else [])
        assert given["evidence"].default is None


@for_every(CLASSES)
def test_a_method_takes_the_day_by_name(name: str) -> None:
    """From `as_of` on everything is given by name to methods too, and only a total may be asked for without it."""
    for method, _, function in methods(CLASSES[name]):
        given = places(function)
        if "as_of" in given and method != "ratchet":
            by_name = [one for one, place in given.items() if place.kind is place.KEYWORD_ONLY]
            assert set(by_name[: by_name.index("as_of")]) <= {"on"}, method
            assert (given["as_of"].default is None) == (method == "exact_total"), method


@for_every(FUNCTIONS)
def test_no_call_takes_today_for_the_day(name: str) -> None:
    """`as_of` has no default but None, and that only where waivers or replays alone hang on it, or days that are named."""
    last, given = name.rpartition(".")[2], places(FUNCTIONS[name])
    if "as_of" in given:
        assert given["as_of"].default is (None if last in OPTIONAL_DAY else inspect.Parameter.empty)


@for_every(FUNCTIONS)
def test_context_is_the_evidence(name: str) -> None:
    """No function takes a part of the evidence beside it, and where one takes evidence it is of one type."""
    last, given = name.rpartition(".")[2], places(FUNCTIONS[name])
    if last not in ASKED_ABOUT:
        assert set(given) & PARTS_OF_EVIDENCE <= {SECOND_PLACE.get(last)}
    if "evidence" in given:
        assert given["evidence"].annotation == "EvidenceLike | None"


@for_every(FUNCTIONS)
def test_no_call_passes_on_what_it_does_not_name(name: str) -> None:
    """Every argument of a function is named."""
    assert [one for one in places(FUNCTIONS[name]).values() if one.kind is one.VAR_KEYWORD] == []


@for_every(FUNCTIONS)
def test_a_checker_knows_the_words_of_calls(name: str) -> None:
    """No option of a call takes a member or any text, but for open words; what is wider has a public name."""
    enums = {kind.__name__ for kind in CLASSES.values() if issubclass(kind, StrEnum)} - OPEN_WORDS
    listed = {one for room in ROOMS for one in room.__all__}
    for place in places(FUNCTIONS[name]).values():
        words = set(re.findall(r"\w+", str(place.annotation)))
        assert not ("str" in words and words & enums), place.name
        assert {word for word in words if word.endswith("Like")} <= listed


def test_words_do_for_members() -> None:
    """The word of a member is the member, for every public enum."""
    enums = [kind for kind in CLASSES.values() if issubclass(kind, StrEnum)]
    assert len(enums) > 40
    assert all(kind(member.value) is member == member.value for kind in enums for member in kind)


@for_every(CLASSES)
def test_of_makes_and_get_looks_up(name: str) -> None:
    """`of` and `parse` make a value of their class; `get` takes what to look for and may answer None."""
    for method, found, function in methods(CLASSES[name]):
        if method in {"of", "parse"}:
            assert isinstance(found, classmethod), method
            assert inspect.signature(function).return_annotation.strip('"') in {"Self", CLASSES[name].__name__}
        if method == "get" and CLASSES[name] is not sg.catalog.Table:
            assert inspect.signature(function).return_annotation.endswith("| None")
        if method.startswith("with_"):
            given = inspect.signature(function).return_annotation
            assert given in {"Self", *(base.__name__ for base in CLASSES[name].__mro__)}, method


def test_a_noun_refuses_what_is_not_there() -> None:
    """A look-up by a noun raises `UnknownName`, whatever holds what is looked for."""
    report = sg.check(sg.Goal(id="g"), as_of=date(2026, 1, 1))
    known = sg.catalog.DEFAULT
    of_catalog = (known.metric, known.tree, known.combination_of, known.relevance.rows)
    for look_up in (report.finding, sg.rules.DEFAULT.rule, *of_catalog):
        with pytest.raises(sg.UnknownName):
            look_up("nothing")
    assert (known.tree("followers"), known.relevance.get("nothing")) == (None, None)
    with pytest.raises(sg.UnknownName, match="did you mean 'email_bounce_rate'"):
        known.tree("email_bounce_rates")


def test_a_mapping_refuses_a_key_it_lacks_as_any_mapping_does() -> None:
    """`verdicts["x"]` names the nearest key, and is the error that mappings raise."""
    verdicts = sg.check(sg.Goal(id="g"), as_of=date(2026, 1, 1)).verdicts
    with pytest.raises(sg.UnknownName, match="unknown name 'measurabel', did you mean 'measurable'") as caught:
        verdicts["measurabel"]
    assert isinstance(caught.value, KeyError)
    assert ("x" in verdicts, verdicts.get("x"), verdicts.get("x", 3)) == (False, None, 3)


@for_every(CLASSES)
def test_only_what_a_rule_asks_of_its_case_may_lack(name: str) -> None:
    """A look-up by a noun that may answer None is one of a case: `get`, `…_of` and the like say so by their name."""
    asked = {
        method
        for method, found, function in methods(CLASSES[name])
        if method in NOUNS and not isinstance(found, (classmethod, staticmethod))
        if str(inspect.signature(function).return_annotation).endswith("| None")
    }
    assert not asked or (CLASSES[name].__module__.startswith("smartgoals._case") and asked <= {"metric", "history"})


@for_every(CLASSES)
def test_what_takes_nothing_is_a_property(name: str) -> None:
    """A public method takes an argument, unless it writes text or makes a new value or a table."""
    bare = {
        method
        for method, found, function in methods(CLASSES[name])
        if not isinstance(found, staticmethod) and len(inspect.signature(function).parameters) == 1
    }
    assert bare <= MAKES
    assert all(f"`{one}`" in PAGE or one in {"anew", "fitted"} for one in bare)


@for_every(CLASSES)
def test_a_result_says_itself_with_text(name: str) -> None:
    """Nothing that comes out is said by another method than `text`; its only argument is the language."""
    told = {method: function for method, _, function in methods(CLASSES[name])}
    assert not {"sentence", "message", "say_in"} & set(told) or CLASSES[name] is sg.Language
    if "text" in told:
        assert [*inspect.signature(told["text"]).parameters] == ["self", "language"]
        assert inspect.signature(told["text"]).parameters["language"].default is None


def test_what_has_no_text_are_figures() -> None:
    """Everything that comes out says itself, but for figures and rows of tables, each of them known here."""
    given = ("smartgoals._model", "smartgoals._time", "smartgoals._messages", "smartgoals.rules._waivers")
    # Shapes of distributions and paths are parts of a forecast, which says itself.
    given += tuple(f"smartgoals._forecast.{part}" for part in ("distribution", "passage", "rounding", "skewed"))
    given += ("smartgoals.catalog._sheet",)
    documents = (kind for kind in CLASSES.values() if hasattr(kind, "__get_pydantic_core_schema__"))
    made = (kind for kind in documents if not kind.__module__.startswith(given))
    assert {kind.__name__ for kind in made if not hasattr(kind, "text")} == FIGURES


def test_no_language_is_ones_own_or_english() -> None:
    """`text(None)` is `text()`: in the language of a result that has one, else in English."""
    goal = sg.Goal(id="g", metric="followers", target=sg.ReachLevel(1300), deadline=date(2026, 6, 28))
    history = sg.History.of([(date(2026, 1, k), 1000 + 9 * k) for k in range(1, 20)], metric="followers")
    plan = sg.Strategy(goals=[goal], histories=[history])
    review = sg.review(plan, as_of=date(2026, 1, 20), language="fr")
    one = review.goals[0]
    own = [review, one, one.report, *one.report.findings]
    objective = sg.Objective(id="o", title="Be known", kind="brand_awareness")
    other = [one.progress, one.projection, one.projection.forecast, sg.relevance("followers", objective)]  # type: ignore[union-attr]
    other += [sg.roll_up([one.progress]), sg.progress.Reason.NO_PACE, sg.progress.NoPlan.NO_TARGET]
    for results, language in ((own, "fr"), (other, "en")):
        assert {result.text(None) == result.text() == result.text(language) for result in results} == {True}  # type: ignore[attr-defined]
    with pytest.raises(sg.UnknownName):
        one.progress.text("zz")  # type: ignore[union-attr]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_reason_of_a_progress_says_itself(language: str) -> None:
    """Why there is no quantity is said by `text`, whether the quantity lacks something or the goal has no plan."""
    history = sg.History.of([(date(2026, 1, 1), 3)], metric="followers")
    reasons = sg.assess(sg.Goal(id="g", metric="followers"), history, as_of=date(2026, 1, 1)).reasons
    assert sg.progress.NoPlan.NO_TARGET in reasons.values()
    every = {*reasons.values(), *sg.progress.NoPlan, *sg.progress.Reason}
    assert {one: one.text(language) for one in every} == {
        one: sg.Language.of(language).phrase(key_of(one.value)) for one in every
    }


@for_every(CLASSES)
def test_why_not_is_a_reason(name: str) -> None:
    """No public field or property of a result is called `why`; `reasons` is a mapping."""
    kind = CLASSES[name]
    fields = {one.name: str(one.type) for one in attrs.fields(kind)} if attrs.has(kind) else {}
    words = {"RuleText"}  # where a rule says why it is there
    assert kind.__name__ in words or not any(field.startswith("why") for field in fields)
    if "reasons" in fields:
        assert "Record[" in fields["reasons"] or "Mapping[" in fields["reasons"]
    for why in {"reason", "reasons"} & fields.keys():
        is_given = kind.__module__.startswith(("smartgoals._model", "smartgoals._time", "smartgoals.rules"))
        of_text = fields[why] in {"str", "str | None", "Record[str, str]"}
        assert of_text == (is_given or kind.__name__ in SENTENCES)
    assert all(f"`{one}`" in PAGE for one in SENTENCES)


@for_every(CLASSES)
def test_a_day_that_comes_out_is_a_day(name: str) -> None:
    """`on` is a field of what somebody wrote or published alone."""
    kind = CLASSES[name]
    if attrs.has(kind) and "on" in {one.name for one in attrs.fields(kind)}:
        assert kind.__name__ in WRITTEN
    assert kind.__name__ in WRITTEN or "on" not in getattr(kind, "_fields", ())
    if kind.__module__.startswith(("smartgoals._model", "smartgoals._time")):
        return  # what somebody wrote
    days = {one for one, what in told_by(kind).items() if what in {"date", "date | None"}}
    plain = {one for one in days if one in {"day", "as_of"} or one.endswith("_on")}
    assert days - plain <= OF_A_STRETCH | OF_WHAT_HANGS_ON_IT | ({"on"} if kind.__name__ in WRITTEN else set())
    assert all(f"`{one}`" in PAGE for one in OF_A_STRETCH | OF_WHAT_HANGS_ON_IT)


def test_the_page_fits_on_one_screen_and_runs_without_warning() -> None:
    """The page is short, and names every exception that the tests allow."""
    assert len(PAGE.splitlines()) < 70
    assert all(f"`{one}" in PAGE for one in ("plan(goal, strategy)", "revise(goal, evidence)"))
    assert all(word.lower() in PAGE.lower() for word in WRITTEN)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        importlib.import_module("smartgoals")
