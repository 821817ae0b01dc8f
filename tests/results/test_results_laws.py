"""Laws of results as data: what is refused and where, what is passed over, languages, fixes, and what needs its maker again."""

import copy
import functools
import json
import pickle
from collections.abc import Callable
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve, frozen
from hypothesis import HealthCheck, example, given, settings, strategies as st

import smartgoals as sg
from smartgoals import codec
from smartgoals._forecast.forecast import Forecast
from smartgoals._messages.worded import Worded
from smartgoals._record import Record
from smartgoals.rules import DEFAULT, Rule, RuleText
from smartgoals.strategies import findings, progresses, projections

FEW = settings(max_examples=10, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
DAYS = [date(2026, 1, 5) + timedelta(weeks=k) for k in range(12)]
AS_OF = DAYS[-1]
GOAL = sg.Goal(
    id="g",
    metric="followers",
    channel="ig",
    target=sg.ReachLevel(2400),
    start=date(2026, 1, 5),
    deadline=date(2026, 6, 28),
    baseline=sg.Baseline(value=1000),
)
HISTORY = sg.History.of([(on, 1000 + 47 * k + k % 3) for k, on in enumerate(DAYS)], metric="followers", channel="ig")
STRATEGY = sg.Strategy(goals=[GOAL], channels=[sg.Channel(id="ig", platform="instagram")], histories=[HISTORY])
REVIEW = sg.review(STRATEGY, as_of=AS_OF, language="fr")
PROGRESS = sg.assess(GOAL, HISTORY, as_of=AS_OF)
PROJECTION = sg.project(GOAL, HISTORY, as_of=AS_OF)


def read_back(value: Any, **how: Any) -> Any:
    """Return what a result reads back as."""
    return codec.structure(json.loads(json.dumps(codec.unstructure(value, **how), allow_nan=False)), type(value))


def changed(value: Any, change: Callable[[Any], object]) -> Any:
    """Return the bare data of a result after a change."""
    data = codec.unstructure(value, envelope=False)
    change(data)
    return data


class Half(float):
    """A number of a class of its own."""


# -- envelopes and versions


def test_a_result_stands_in_an_envelope_unless_it_shall_not() -> None:
    """A result is written in an envelope of today's version, or bare; both are read, and keys beside it are passed over."""
    data = codec.unstructure(REVIEW)
    assert list(data) == ["smartgoals", "review"]
    assert data["smartgoals"] == codec.VERSION
    assert codec.structure(data["review"], sg.Review) == codec.structure({**data, "made_by": "us"}, sg.Review) == REVIEW
    assert codec.unstructure(REVIEW, envelope=False) == data["review"]
    assert codec.structure(data, sg.Review, unknown="report").value == REVIEW


@pytest.mark.parametrize(
    ("data", "path", "said"),
    [
        ({"smartgoals": 3, "review": {}}, "smartgoals", "a newer release wrote it"),
        ({"smartgoals": 1, "review": {}}, "smartgoals", "a version this release reads: 2"),
        ({"smartgoals": "2", "review": {}}, "smartgoals", "a version this release reads"),
        ({"smartgoals": 2, "reviewe": {}}, "", "did you mean 'review'"),
        ({"smartgoals": 2}, "", "unknown document None"),
        (7, "", "an object: review"),
        ({"language": 7}, "language", "the code of a language"),
        ({"language": "klingon"}, "language", "klingon"),
        ({"language": {"code": "es"}}, "language.decimal", "given"),
    ],
)
def test_what_is_no_review_is_refused(data: Any, path: str, said: str) -> None:
    """A later version, another word, and what is no object are refused where they stand."""
    with pytest.raises(sg.SmartGoalsError) as caught:
        codec.structure(data, sg.Review)
    assert (caught.value.path, said in str(caught.value)) == (path, True)


def test_every_fault_of_a_result_is_told_with_its_path() -> None:
    """What cannot be read in a review is told all at once, each at its place."""

    def breaks(data: Any) -> None:
        goal = data["goals"][0]
        goal["goal"]["target"]["value"] = "x"
        goal["report"]["as_of"] = "2026-02-30"
        goal["report"]["findings"][0].update(severity="grave", evidence={"day": object()})
        del goal["report"]["findings"][0]["code"]
        goal["progress"].update(gap="x", required_pace="fast", is_met=1, safe_days=1.5, mean_window=["2026-01-01"])
        goal["progress"]["plan"]["kind"] = "road"
        goal["progress"]["exact"]["way"] = "1/0"
        goal["progress"]["settled"] = {"is_met": True}
        goal["projection"]["forecast"]["distribution"] = []
        goal["projection"]["forecast"]["passage"] = {"kind": "magic"}
        goal["projection"]["forecast"]["is_known"] = "no"
        goal["projection"]["forecast"]["inputs"]["readings"] = True
        goal["projection"]["arrival"] = {"reason": {"code": "no"}}
        goal["projection"]["milestones"] = {}
        goal["projection"]["method"] = 5
        goal["reasons"] = []
        data["findings"] = [7]
        del data["as_of"]

    with pytest.raises(sg.SmartGoalsError) as caught:
        codec.structure(changed(REVIEW, breaks), sg.Review)
    here = "goals[0]"
    assert {one.path for one in caught.value.problems} == {
        f"{here}.goal.target.value",
        f"{here}.report.as_of",
        f"{here}.report.findings[0].severity",
        f"{here}.report.findings[0].evidence.day",
        f"{here}.report.findings[0].code",
        *(f"{here}.progress.{key}" for key in ("gap", "required_pace", "is_met", "safe_days", "mean_window")),
        f"{here}.progress.exact.way",
        f"{here}.progress.settled.is_judged",
        f"{here}.progress.plan.kind",
        f"{here}.projection.forecast.distribution",
        f"{here}.projection.forecast.passage.kind",
        f"{here}.projection.forecast.is_known",
        f"{here}.projection.forecast.inputs.readings",
        f"{here}.projection.arrival.reason.code",
        f"{here}.projection.milestones",
        f"{here}.projection.method",
        f"{here}.reasons",
        "findings[0]",
        "as_of",
    }


@pytest.mark.parametrize(
    ("key", "value", "path"),
    [
        ("gap", "x", "gap"),
        ("gap", True, "gap"),
        ("required_pace", "fast", "required_pace"),
        ("required_pace", {"amount": 3}, "required_pace.period"),
        ("is_met", 1, "is_met"),
        ("safe_days", 1.5, "safe_days"),
        ("earned_on", "2026-13-01", "earned_on"),
        ("earned_on", 7, "earned_on"),
        ("mean_window", ["2026-01-01"], "mean_window"),
        ("exact", {"way": "1/0"}, "exact.way"),
        ("exact", {"way": "half"}, "exact.way"),
        ("exact", {"way": 0.5}, "exact.way"),
        ("settled", {"is_met": True}, "settled.is_judged"),
        ("settled", 3, "settled"),
        ("reasons", {"burn_rate": {"code": "because"}}, "reasons.burn_rate.code"),
        ("stands_on_target", "yes", "stands_on_target"),
        ("counted", "twice", "counted"),
        ("assumed", [["2026-01-01"]], "assumed[0]"),
        ("assumed", [["2026-01-01", "x"]], "assumed[0][1]"),
        ("kind", "plan", "kind"),
    ],
)
def test_a_fault_of_a_progress_says_where(key: str, value: Any, path: str) -> None:
    """Whatever stands in a progress that is none of its kind is refused at its key."""
    with pytest.raises(sg.SmartGoalsError) as caught:
        codec.structure(changed(PROGRESS, lambda data: data.update({key: value})), sg.Progress)
    assert [one.path for one in caught.value.problems] == [path]


OWN_KEYS = frozenset("evidence facts reasons verdicts basis figures phrases inputs exact words rules_run".split())
"""What holds names of others: a key more there is one name more."""


@FEW
@given(st.sampled_from([REVIEW, PROGRESS, PROJECTION]), st.integers(0, 10**6))
def test_what_a_later_release_adds_is_passed_over(result: Any, choice: int) -> None:
    """Keys that nothing reads are ignored anywhere in a result, also in the parts that are documents."""
    data = codec.unstructure(result, envelope=False)
    parts = [part for part in objects(data) if part]
    parts[choice % len(parts)]["mood"] = {"good": 1}
    assert codec.structure(data, type(result)) == result


def objects(data: Any) -> list[Any]:
    """Return every object in data whose keys are ours."""
    if isinstance(data, dict):
        return [data, *(one for key, part in data.items() if key not in OWN_KEYS for one in objects(part))]
    return [one for part in data for one in objects(part)] if isinstance(data, list) else []


def test_what_is_told_beside_the_fields_is_not_read() -> None:
    """What follows from the fields may be missing or wrong in data: it is worked out anew."""

    def lies(data: Any) -> None:
        data["expected"] = data["interval"] = None
        del data["forecast"]["expected"], data["pace_expected"]

    back = codec.structure(changed(PROJECTION, lies), sg.Projection)
    assert (back, back.expected) == (PROJECTION, PROJECTION.expected)


def test_what_is_no_result_is_refused() -> None:
    """A class that is neither of the model nor a result cannot be written or read."""
    for kind in (int, dict, 3, [], None):
        with pytest.raises(sg.WrongType):
            codec.structure({}, kind)
    with pytest.raises(sg.WrongType):
        codec.unstructure(object())


# -- findings


def test_a_fix_is_written_when_it_is_asked_for() -> None:
    """A fix takes time to make: it travels when asked for, and else the finding says that it was not written."""
    finding = next(one for one in REVIEW.goals["g"].report.findings if one.fix is not None)
    without, with_it = read_back(finding), read_back(finding, fixes=True)
    assert without == with_it == finding
    assert (without.fix, without.has_fix, without.is_without_fix) == (None, True, False)
    assert (without.fix_reason, finding.fix_reason, with_it.fix_reason) == ("not_written", None, None)
    assert without.fix_reason is not None
    assert "fixes=True" in without.fix_reason.text("en")
    assert with_it.fix == finding.fix
    assert codec.unstructure(without) == codec.unstructure(finding)
    for copied in (pickle.loads(pickle.dumps(without)), copy.deepcopy(without)):
        assert (copied, copied.fix_reason) == (without, "not_written")


def test_a_finding_that_nobody_can_mend_says_so() -> None:
    """Where no fix is known there is none after reading either, with the reason."""
    finding = next(one for one in REVIEW.goals["g"].report.findings if not one.has_fix)
    for one in (finding, read_back(finding), read_back(finding, fixes=True)):
        assert (one.fix, one.has_fix, one.fix_reason) == (None, False, "none_known")


def test_a_fix_that_turns_out_to_be_none_is_written_as_none() -> None:
    """With fixes asked for, `has_fix` tells whether there is one."""
    finding = evolve(next(iter(REVIEW.goals["g"].report.findings)), fix=no_fix)
    data = codec.unstructure(finding, envelope=False, fixes=True)
    assert (data["has_fix"], data["fix"]) == (False, None)
    assert codec.unstructure(finding, envelope=False)["has_fix"] is True


def no_fix() -> sg.Goal | None:
    """Return no fix."""
    return None


def test_findings_are_equal_by_what_they_say_of_which_figures() -> None:
    """Wording and fix make no difference between findings; code, path, figures and language do."""
    finding = next(iter(REVIEW.goals["g"].report.findings))
    assert evolve(finding, voice=finding.voice._replace(message="other words"), fix=None) == finding
    for other in (
        evolve(finding, voice=finding.voice._replace(code="X1")),
        evolve(finding, path="elsewhere"),
        evolve(finding, language=sg.Language.of("en")),
    ):
        assert other != finding


@FEW
@given(findings())
def test_a_finding_read_from_data_speaks_its_own_language_alone(finding: sg.Finding) -> None:
    """What was written in a language says it in that again, word for word, and refuses any other language."""
    back = read_back(finding)
    assert (back.message, back.suggestion, back.developer) == (finding.message, finding.suggestion, finding.developer)
    assert finding.language is not None
    own = finding.language.code
    other = "en" if own == "fr" else "fr"
    assert back.text() == back.text(own) == finding.text()
    for asked in (lambda: back.text(other), lambda: codec.unstructure(back, language=other)):
        with pytest.raises(sg.InvalidValue, match=f"'{own}', in which it was written"):
            asked()


def test_a_review_read_from_data_speaks_its_own_language_alone() -> None:
    """A review that was written in French refuses to be said in English."""
    with pytest.raises(sg.InvalidValue, match="'fr', in which it was written"):
        read_back(REVIEW).text("en")


@given(st.lists(st.sampled_from(["{", "}", "{0}", "{metric}", "{{", "more", "5", "%"]), min_size=1, max_size=6))
@example(["more", "{visibility}", "{0}", "{"])
def test_braces_of_people_stay_braces(words: list[str]) -> None:
    """Text of other people with braces in it is no template, neither when written nor when read."""
    odd = evolve(GOAL, statement=" ".join(words), objective=None)
    report = sg.check(odd, as_of=AS_OF)
    for finding in report.findings:
        assert read_back(finding).text() == finding.text()


FACT = st.deferred(lambda: SINGLE | st.lists(FACT, max_size=3).map(tuple))
SINGLE = (
    st.none()
    | st.booleans()
    | st.integers(-(2**70), 2**70)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.dates()
    | st.dates().map(str)
    | st.text(st.characters(exclude_categories=["Cs"]), max_size=9)
)


def told_with(facts: dict[str, Any]) -> sg.Finding:
    """Return the finding of a rule of the caller's that tells these facts."""
    rule = Rule(
        code="MY101",
        name="odd",
        criterion="specific",
        severity="warning",
        check=lambda case, options: [{"path": "x", "evidence": facts}],
        texts={"en": RuleText("{day}", "{day}")},
    )
    return sg.check(GOAL, as_of=AS_OF, rules=DEFAULT.with_rule(rule)).finding("MY101")


@given(st.dictionaries(st.sampled_from(["a", "b", "rows", "value"]), FACT, max_size=3))
@example({"text": "2026-03-23", "no_day": "2026-02-30", "rows": ((1, AS_OF), ("x", None)), "half": 0.5, "yes": True})
def test_evidence_keeps_its_types(facts: dict[str, Any]) -> None:
    """Days, tuples, numbers and text come back as what they were, be it text that looks like a day."""
    finding = told_with({"day": AS_OF, **facts})
    back = read_back(finding)
    assert back.evidence == finding.evidence
    assert [type(one) for one in back.evidence.values()] == [type(one) for one in finding.evidence.values()]


def test_text_that_looks_like_a_day_is_told_as_text() -> None:
    """A day is written as its text, and what only looks like one says that it is none."""
    told = told_with({"day": AS_OF, "text": "2026-03-23"})
    assert codec.unstructure(told, envelope=False)["evidence"]["text"] == {"text": "2026-03-23"}


@pytest.mark.parametrize(
    ("fact", "written"), [(Fraction(1, 3), "1/3"), (Half(1), 1.0), (sg.rules.Severity.ERROR, "error")]
)
def test_evidence_is_plain_whatever_a_rule_finds(fact: Any, written: Any) -> None:
    """A rule of the house may find a number or a word of a class of its own: what is written is plain."""
    finding = evolve(REVIEW.goals["g"].report.findings[0], evidence=Record({"fact": fact}))
    data = codec.unstructure(finding, envelope=False)["evidence"]["fact"]
    assert (data, type(data)) == (written, type(written))


def test_days_that_were_read_already_are_taken() -> None:
    """YAML and TOML read days themselves: they are taken as they are."""
    data = changed(PROGRESS, lambda data: data.update(as_of=AS_OF, start=date(2026, 1, 4)))
    assert codec.structure(data, sg.Progress).as_of == AS_OF


def test_exact_figures_may_be_whole_numbers() -> None:
    """What people write as 12 is the fraction 12."""
    data = changed(PROGRESS, lambda data: data["exact"].update(way=1400))
    assert codec.structure(data, sg.Progress) == PROGRESS


# -- progress


@FEW
@given(progresses())
@example(PROGRESS)
def test_a_progress_read_from_data_answers_as_before(progress: sg.Progress) -> None:
    """Every quantity, reason, text, derivation and status of a progress is the same after reading."""
    back = read_back(progress)
    for name in (name for name in dir(sg.Progress) if not name.startswith("_")):
        told = getattr(progress, name)
        assert callable(told) or told == getattr(back, name), name
    for language in ("en", "fr"):
        assert back.text(language) == progress.text(language)
    assert (back.explain(), back.derivations()) == (progress.explain(), progress.derivations())
    for preset in sg.status.STATUS_PRESETS.values():
        assert preset.judge(back) == preset.judge(progress)
    assert pickle.loads(pickle.dumps(back)) == back


def test_a_progress_says_what_needs_the_readings_again() -> None:
    """The table of what is due is made from readings, which data do not hold."""
    with pytest.raises(sg.InvalidValue, match="assess the goal again"):
        read_back(PROGRESS).due_table(3)


def test_a_status_turns_on_exact_figures_after_reading_too() -> None:
    """A third of a follower is not rounded away between writing and reading."""
    goal = evolve(GOAL, target=sg.ReachLevel(1001), start=date(2026, 1, 5), deadline=date(2026, 1, 7))
    history = sg.History.of([(date(2026, 1, 5), 1000)], metric="followers", channel="ig")
    progress = sg.assess(goal, history, as_of=date(2026, 1, 5))
    data = codec.unstructure(progress, envelope=False)
    assert (data["exact"]["gap"], data["exact"]["expected_way"]) == ("-1/3", "1/3")
    assert read_back(progress).quantities == progress.quantities


@given(st.floats(1002, 1e30) | st.integers(1002, 2**90))
@example(10.0**26 / 3)
@example(2**60)
@example(1e16 / 3)
def test_large_paces_stay_what_they_were(amount: float) -> None:
    """A rounded pace is what it was, beyond what digits tell too, and is not taken for a whole number."""
    goal = evolve(GOAL, target=sg.ReachLevel(amount), start=date(2026, 1, 5), deadline=date(2026, 1, 27))
    survived = sg.assess(goal, HISTORY, as_of=date(2026, 1, 19))
    assert read_back(survived) == survived
    assert read_back(survived).required_pace == survived.required_pace


def test_a_goal_without_a_plan_says_what_it_lacks() -> None:
    """Why there is no plan is written with its sentence and the field to mend, and read back as what it was."""
    progress = sg.assess(evolve(GOAL, deadline=None), HISTORY, as_of=AS_OF)
    data = codec.unstructure(progress, envelope=False, language="fr")
    assert data["reasons"]["gap"] == {"code": "no_deadline", "text": "le but n’a pas d’échéance", "field": "deadline"}
    back = read_back(progress)
    assert type(back.reasons["gap"]) is type(progress.reasons["gap"])
    assert back.reasons["gap"].missing == "a deadline"


def test_a_reason_that_is_not_written_is_no_reading() -> None:
    """A quantity without a value and without a reason in data counts as one that nobody read."""
    back = codec.structure(changed(PROGRESS, lambda data: data.update(gap_days=None, reasons={})), sg.Progress)
    assert (back.gap_days, back.reasons["gap_days"]) == (None, "no_reading")


def test_a_quota_carries_on_in_the_projection_of_a_read_progress() -> None:
    """What needs the course itself finds nothing carried in one that was read, as there are no periods in it."""
    from smartgoals._progress.progress import carried_to  # the only asker

    assert carried_to(read_back(PROGRESS), AS_OF) == 0


# -- projections


ASKED: list[Callable[[sg.Projection], Any]] = [
    lambda one: one.sensitivity,
    lambda one: one.probability_with("10/week"),
    lambda one: one.pace_for(0.3),
    lambda one: one.interval(0.5),
    lambda one: one.text("fr"),
    lambda one: one.forecast and one.forecast.reached(at_least=1600),
]


def answered(act: Callable[[], Any]) -> Any:
    """Return what an act answers, or the words by which it is refused."""
    try:
        return act()
    except sg.SmartGoalsError as fault:
        return str(fault)


@FEW
@given(projections(), st.floats(0.01, 0.99), st.integers(-60, 60))
@example(PROJECTION, 0.3, 10)
def test_a_projection_read_from_data_answers_from_its_distribution(
    projection: sg.Projection, share: float, amount: int
) -> None:
    """Chances, intervals, paces and sensitivity are the same after reading, and so is what cannot be told."""
    back = read_back(projection)
    more: list[Callable[[sg.Projection], Any]] = [
        lambda one: one.interval(share),
        lambda one: one.pace_for(share),
        lambda one: one.probability_with(f"{amount}/week"),
    ]
    for ask in (*ASKED, *more):
        assert answered(functools.partial(ask, back)) == answered(functools.partial(ask, projection))


def test_a_fan_needs_the_forecaster_again() -> None:
    """Other days than that of the forecast cannot be told from data."""
    back = read_back(PROJECTION)
    assert back.forecast is not None
    for asked in (back.fan, back.forecast.fan):
        with pytest.raises(sg.InvalidValue, match="has no forecaster"):
            asked([date(2026, 5, 1)])


@frozen
class Uniform:
    """A distribution of a caller's own: evenly between two values."""

    low: float
    high: float

    def quantile(self, p: float) -> float:
        """Return the value below which the share lies."""
        return self.low + p * (self.high - self.low)


@given(st.floats(-1e6, 1e6), st.floats(0, 1e6), st.sampled_from([0.5, 0.8, 0.9]))
def test_a_distribution_of_the_callers_travels_as_quantiles(low: float, width: float, share: float) -> None:
    """A class that the library does not know is written by what it answers."""
    forecast = Forecast(on=AS_OF, as_of=DAYS[0], method="mine", distribution=Uniform(low, low + width))  # type: ignore[arg-type]  # the point of the test
    data = codec.unstructure(forecast, envelope=False)
    assert data["distribution"]["kind"] == "quantiles"
    assert "Uniform" not in json.dumps(data)
    rest = (1 - share) / 2 * width
    expected = (low + rest, low + width - rest)
    assert codec.structure(data, Forecast).interval(share) == pytest.approx(expected, abs=1e-6 * (abs(low) + width + 1))


def test_a_distribution_that_answers_nothing_is_refused() -> None:
    """What has no quantiles cannot be written."""
    forecast = Forecast(on=AS_OF, as_of=DAYS[0], method="mine", distribution=Uniform(0.0, 100.0))  # type: ignore[arg-type]  # the point of the test
    with pytest.raises(sg.WrongType, match="quantiles"):
        codec.unstructure(evolve(forecast, distribution=object()))


def test_numbers_without_end_are_words() -> None:
    """JSON has no infinity: a bound without end is a word, and reads back."""
    forecast = Forecast.of_quantiles({0.1: 1, 0.9: 2}, on=AS_OF, as_of=DAYS[0], method="mine")
    walked = evolve(
        forecast.with_path_from(1, DAYS[0]), distribution=evolve(forecast.distribution, values=(1.0, float("inf")))
    )
    data = json.loads(json.dumps(codec.unstructure(walked.distribution), allow_nan=False))
    assert data["quantiles"]["values"] == [1.0, "inf"]
    assert codec.structure(data, type(walked.distribution)) == walked.distribution


# -- reviews


def test_the_progress_of_a_goal_stands_once_in_its_review() -> None:
    """A goal review holds its progress beside the projection, and both hold it after reading."""
    data = codec.unstructure(REVIEW)["review"]["goals"][0]
    assert data["projection"]["progress"] is None
    back = codec.structure(codec.unstructure(REVIEW), sg.Review).goals["g"]
    assert back.projection is not None
    assert back.projection.progress is back.progress
    apart = evolve(REVIEW.goals["g"], progress=None)
    assert codec.unstructure(apart, envelope=False)["projection"]["progress"]["kind"] == "progress"
    assert read_back(apart) == apart


def test_reasons_of_a_review_come_in_both_ways() -> None:
    """Why a goal has no progress is written in English, as programs compare it, and in the language of the review."""
    review = sg.review(sg.Strategy(goals=[sg.Goal(id="vague")]), as_of=AS_OF, language="fr")
    reasons = codec.unstructure(review)["review"]["goals"][0]["reasons"]
    said = {"reason": "the goal names no metric", "text": "le but ne nomme aucune mesure"}
    assert reasons["progress"] == said | {"code": "page.no_metric", "facts": {}}
    back = read_back(review).goals["vague"]
    assert back.reasons["progress"] == "the goal names no metric"
    assert isinstance(back.reasons["progress"], Worded)
    assert back.reasons["progress"].into("fr") == "le but ne nomme aucune mesure"
    bare = changed(review.goals["vague"], lambda data: data.update(reasons={"progress": "plain"}))
    assert codec.structure(bare, sg.GoalReview).reasons["progress"] == "plain"


def test_a_difference_tells_what_came_what_went_and_what_changed() -> None:
    """Goals that came, went or stayed, findings mended and new, verdicts, standing and chance, in both languages."""
    more = STRATEGY.with_goal(sg.Goal(id="new"))
    earlier = sg.review(STRATEGY.with_goal(sg.Goal(id="gone")), as_of=DAYS[2])
    later = sg.review(more, as_of=AS_OF, language="fr")
    diff = later.diff(earlier)
    assert (diff.since, diff.as_of, diff.new_goals, diff.gone_goals) == (DAYS[2], AS_OF, ("new",), ("gone",))
    assert [str(one.id) for one in diff.goals] == ["g"]
    kept = diff.goals["g"]
    assert kept.report == later.goals["g"].report.diff(earlier.goals["g"].report)
    assert kept.is_on_plan == (earlier.goals["g"].progress.is_on_plan, later.goals["g"].progress.is_on_plan)  # type: ignore[union-attr]  # both are read
    assert kept.probability[1] == later.goals["g"].projection.probability  # type: ignore[union-attr]  # it is projected
    assert (diff.changed, diff.text("fr")) == (("g",), diff.text())
    assert all(said in diff.text() for said in ("Ce qui a changé", "nouveaux buts", "buts disparus"))
    assert all(said in diff.text("en") for said in ("What changed", "chance:"))
    assert str(diff).startswith("2026-01-19 to 2026-03-23: 1 goal new, 1 gone, 1 changed")


def test_a_review_beside_itself_has_changed_nothing() -> None:
    """The difference of a review from itself is empty, and says so."""
    diff = REVIEW.diff(REVIEW)
    assert (diff.changed, diff.mended, diff.new, diff.kept) == ((), (), (), REVIEW.findings)
    assert diff.text("en").endswith("nothing has changed")
    assert diff.goals["g"].text() == "g\u00a0: rien n’a changé"
    assert diff.goals["g"].text("en") == "g: nothing has changed"
    assert not diff.goals["g"].has_changed
    with pytest.raises(sg.WrongType):
        REVIEW.diff(STRATEGY)  # type: ignore[arg-type]  # the point of the test


def test_findings_on_a_strategy_come_and_go() -> None:
    """What concerns the strategy as a whole is compared by code and path."""
    lone = sg.review(sg.Strategy(goals=[GOAL], channels=STRATEGY.channels), as_of=AS_OF)
    diff = REVIEW.diff(lone)
    assert {one.key for one in (*diff.kept, *diff.new)} == {one.key for one in REVIEW.findings}
    assert {one.key for one in (*diff.kept, *diff.mended)} == {one.key for one in lone.findings}
    emptied = evolve(REVIEW, findings=()).diff(REVIEW)
    assert "la stratégie" in emptied.text()
