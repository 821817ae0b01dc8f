"""The kit itself: what came of checks, what was expected to fail, what is refused, and what it needs to be installed."""

import pickle
import re
import runpy
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals import catalog, codec, rules, status, strategies, testing
from smartgoals.testing import CheckOutcome, Flaw, NamedCheck
from smartgoals.testing._rules import harder
from smartgoals.testing._sample_goals import AS_OF, sample_goals

ROOT = Path(__file__).resolve().parents[2]
PROGRAMS = sorted((ROOT / "examples" / "extensions").glob("*.py"))
LONGEST_PROGRAM = 60
CHECKS: dict[str, tuple[Callable[..., Any], Any]] = {
    "rule": (testing.rule_checks, rules.DEFAULT.rule("SGT501")),
    "forecaster": (testing.forecaster_checks, "drift"),
    "preset": (testing.preset_checks, status.STATUS_PRESETS["viva"]),
    "calendar": (testing.calendar_checks, sg.Calendar()),
    "catalogue": (testing.catalog_checks, catalog.DEFAULT),
    "sheet": (testing.sheet_checks, catalog.sheets["x.content"]),
    "language": (testing.language_checks, "en"),
    "converter": (testing.converter_checks, codec.make_converter()),
}
JUNK = (None, 5, 1.5, True, "no such thing", b"x", [], {}, object(), Ellipsis)


def check(name: str, *flaws: Flaw, of: str = "mine") -> NamedCheck:
    """Return a check that finds these flaws."""
    return NamedCheck(name=name, law=f"It is {name}.", of=of, find=lambda: flaws)


def stumbling() -> NamedCheck:
    """Return a check whose extension raises."""

    def find() -> list[Flaw]:
        raise ZeroDivisionError("by nothing")

    return NamedCheck(name="calm", law="It is calm.", of="mine", find=find)


@given(st.lists(st.booleans(), min_size=1, max_size=6), st.sets(st.integers(0, 5)))
def test_every_check_has_the_outcome_of_its_flaws_and_of_what_was_expected(
    broken: list[bool],
    named: set[int],
) -> None:
    """A check passes or fails, and where it was expected to fail that is told apart; only surprises are failures."""
    checks = [check(f"c{place}", *([Flaw("p", "r")] if is_broken else [])) for place, is_broken in enumerate(broken)]
    expected = {f"c{place}": "we know" for place in named if place < len(checks)}
    result = testing.run_checks(checks, expected=expected)
    assert [one.name for one in result.results] == [one.name for one in checks]
    for is_broken, one in zip(broken, result.results, strict=True):
        is_expected = one.name in expected
        assert one.is_failure is (is_broken is not is_expected)
        assert bool(one.reason) is is_expected
        assert bool(one.flaws) is is_broken
    assert result.is_conforming is (not result.failures)
    assert sum(result.counts.values()) == len(checks)
    assert pickle.loads(pickle.dumps(result)) == result


def test_what_came_of_checks_is_told() -> None:
    """The text says how many came to what, and each that did not pass, with the law and where it is broken."""
    checks = [
        check("whole"),
        check("kind", Flaw("owner", "it is rude"), Flaw("", "it shouts")),
        check("quick"),
        stumbling(),
    ]
    result = testing.run_checks(checks, expected={"quick": "a slow machine"})
    assert str(result) == (
        "4 checks: 1 passed, 2 failed, 1 unexpectedly passed\n"
        "mine kind: failed. It is kind.\n  owner: it is rude\n  it shouts\n"
        "mine quick: unexpectedly passed (a slow machine). It is quick.\n"
        "mine calm: failed. It is calm.\n  raised ZeroDivisionError: by nothing"
    )
    assert [(one.name, one.path) for one in result.failures] == [
        ("kind", "owner"),
        ("quick", ""),
        ("calm", ""),
    ]
    assert str(result.results[0]) == "mine whole: passed. It is whole."
    assert testing.Conformance(()).text() == "0 checks: none"
    assert str(checks[0]) == "mine whole"


@pytest.mark.parametrize("run", [testing.run_checks, testing.each_check])
def test_no_checks_are_refused(run: Callable[..., Any]) -> None:
    """Of no checks nothing is known: an iterator that is used up shall not pass for an extension that conforms."""
    checks = iter([check("kind")])
    run(checks)
    with pytest.raises(sg.InvalidValue, match="checks: must be at least one check"):
        run(checks)


def test_a_name_that_is_no_check_is_refused_with_the_nearest() -> None:
    """What is expected to fail must be a check, and have a reason."""
    with pytest.raises(sg.UnknownName, match="did you mean 'kind'") as caught:
        testing.run_checks([check("kind")], expected={"kimd": "a slip"})
    assert caught.value.path == "expected"
    with pytest.raises(sg.InvalidValue, match=r"expected\.kind: must be text that is not empty"):
        testing.run_checks([check("kind")], expected={"kind": " "})
    with pytest.raises(sg.StructureErrors) as several:
        testing.run_checks([5], expected=["kind"])  # type: ignore[list-item,arg-type]  # what a caller may hand over
    assert several.value.paths == ("checks[0]", "expected")


@pytest.mark.parametrize("point", CHECKS)
def test_junk_is_refused_by_an_error_of_ours(point: str) -> None:
    """What cannot be an extension of a point is refused when its checks are asked for, and nothing runs."""
    make, sound = CHECKS[point]
    for junk in JUNK:
        with pytest.raises(sg.SmartGoalsError):
            make(junk)
    for name in ("more", "within", "holidays", "rules", "refuses_unknown"):
        if name in make.__annotations__:
            with pytest.raises(sg.SmartGoalsError, match=name):
                make(sound, **{name: 5})


@pytest.mark.parametrize("point", CHECKS)
def test_each_check_is_one_sentence_of_law(point: str) -> None:
    """Checks of a point have names of their own, in lower case, and a law of one sentence."""
    make, sound = CHECKS[point]
    checks = make(sound)
    names = [one.name for one in checks]
    assert len(names) == len(set(names)) >= 8
    assert all(name == name.lower().replace(" ", "-") for name in names)
    assert all(one.law[0].isupper() and one.law.endswith(".") and "." not in one.law[:-1] for one in checks)
    assert len({one.of for one in checks}) == 1


def test_what_is_no_rule_by_class_is_held_to_the_same_laws() -> None:
    """An object that has what a rule needs is tried as one."""

    class Mine:
        code, name, criterion, severity, texts = (
            "ACME1",
            "no-owner",
            "specific",
            "info",
            {"en": "nobody"},
        )

        def check(self, case: Any, options: Any) -> list[Any]:
            return [] if case.goal.owner else [{"path": "owner"}]

    result = testing.run_checks(testing.rule_checks(Mine()))
    assert [one.name for one in result.failures] == ["page", "languages", "examples-both-ways"]


def test_more_is_tried_too() -> None:
    """What the samples do not show, values of the caller's may."""

    def shy(case: Any, options: Any) -> list[Any]:
        if case.goal.id == "mine":
            raise LookupError("not that one")
        return []

    rule = rules.Rule(
        code="ACME1",
        name="shy",
        criterion="specific",
        severity="info",
        check=shy,
        texts={"en": "never"},
    )
    mine = sg.Strategy(goals=[sg.Goal(id="mine")])
    (total, *_) = testing.rule_checks(rule, more=[mine])
    assert [flaw.path for flaw in total.flaws()] == ["more[0]: goal mine"]
    assert testing.rule_checks(rule)[0].flaws() == ()


@pytest.mark.parametrize("rule", ["SGC601", "SGC701", "SGD101", "K3"])
def test_strategies_of_the_caller_are_samples_of_every_subject(rule: str) -> None:
    """A strategy with goals, audits and readings gives samples to rules of each subject."""
    sets = (rules.DEFAULT, sg.audits.AUDIT_RULES, rules.READING_RULES, sg.channels.CHANNEL_RULES)
    within = next(one for one in sets if rule in one)
    history = sg.History.of([(date(2026, 1, 4), 3)], metric="reach")
    audits = [sg.Audit(id="a", as_of=date(2026, 1, 4))]
    mine = sg.Strategy(goals=[sg.Goal(id="mine")], histories=[history], audits=audits)
    checks = testing.rule_checks(within.rule(rule), within=within, more=[mine])
    assert testing.run_checks(checks).is_conforming


def test_a_preview_rule_is_tried_though_it_does_not_speak() -> None:
    """A rule that waits to be selected is held to the laws all the same."""
    rule = rules.Rule(
        code="ACME1",
        name="no-owner",
        criterion="specific",
        severity="info",
        status="preview",
        check=lambda case, options: [rules.Fault("owner")],
        texts={"en": "nobody"},
        examples=(rules.Example(goal=sg.Goal(id="g"), as_of=date(2026, 1, 1), finds={}),),
    )
    result = testing.run_checks(testing.rule_checks(rule))
    assert [one.name for one in result.failures] == ["page", "languages", "examples-both-ways"]


def test_harder_goals_ask_for_more() -> None:
    """A harder goal has twice or ten times as much to do, whatever its target; where that is not said there is none."""
    goals = [*sample_goals(), sg.Goal(id="mine", metric="posts_published", target=sg.KeepPace("1/week"))]
    made = {
        goal.id: [str(one.goal.target) for one in harder(rules.Example(goal=goal, as_of=AS_OF)) if one.goal]
        for goal in goals
    }
    assert made["level"] == ["reach 3600", "reach 13200"]
    assert made["percent"] == [str(sg.ChangeBy(percent=25)), str(sg.ChangeBy(percent=125))]
    assert made["change"] == [str(sg.ChangeBy(600)), str(sg.ChangeBy(3000))]
    assert made["pace"] == ["keep 100/week", "keep 500/week"]
    assert made["cap"] == ["keep at most 4.5/week", "keep at most 0.9/week"]
    assert made["own"] == ["keep at most 0.05/2 months", "keep at most 0.01/2 months"]
    without = "growth band unique bare said french unit ends day level-met nothing half-band mine".split()
    assert {name for name, several in made.items() if not several} == set(without)
    assert list(harder(rules.Example(as_of=AS_OF))) == []


def test_one_broken_thing_does_not_hide_others() -> None:
    """Examples that cannot be made, numbers for forecasts and unknown metrics leave the other checks at work."""

    def lost() -> tuple[rules.Example, ...]:
        raise LookupError("lost")

    rule = rules.Rule(
        code="ACME1", name="odd", criterion="specific", severity="info",
        check=lambda case, options: [], texts={"en": "never"}, examples=lost,
    )  # fmt: skip
    failures = testing.run_checks(testing.rule_checks(rule)).failures
    assert [one.name for one in failures] == ["page", "languages", "examples-both-ways", "examples-hold"]

    def numbers(history: Any, days: Any, *, as_of: Any, total_from: Any = None) -> Any:
        return [1.0 for _ in days]

    failures = testing.run_checks(testing.forecaster_checks(numbers)).failures
    assert [one.name for one in failures] == ["one-a-day", "days-alone", "serves-a-goal", "travels"]
    columns = {"Vues": "content_vues", "Partages": "shares"}
    sheet = catalog.Sheet(platform="snapchat", id="mine", day="Jour", columns=columns)
    failures = testing.run_checks(testing.sheet_checks(sheet)).failures
    assert [one.name for one in failures] == ["metrics-known", "reads-its-own-table", "recognised"]


def test_a_language_that_names_all_passes() -> None:
    """A language of the caller's that names every metric and kind passes that check, whatever else it lacks."""
    names = [f"metric.{one}" for one in catalog.METRICS] + [f"kind.{one}" for one in catalog.OBJECTIVE_KINDS]
    spanish = attrs.evolve(sg.Language.of("en"), code="es", phrases=dict.fromkeys(names, "nombre"))
    (named,) = [one for one in testing.language_checks(spanish) if one.name == "names-spoken"]
    assert named.flaws() == ()


def test_a_calendar_is_asked_about_what_it_knows() -> None:
    """Days whose holidays nobody knows are refused, and break no law."""
    known = sg.Holidays(days=[date(2026, 5, 1)], known_from=date(2026, 1, 1), known_until=date(2026, 12, 31))
    assert testing.run_checks(testing.calendar_checks(sg.Calendar(holidays=known))).is_conforming


def test_drawn_values_are_the_same_each_time() -> None:
    """Hypothesis gives further samples, the same ones each time, and what is no strategy is refused."""
    assert testing.drawn(strategies.goals(), 7) == testing.drawn(strategies.goals(), 7)
    assert len(testing.drawn(st.booleans(), 50)) <= 50
    with pytest.raises(sg.StructureErrors) as caught:
        testing.drawn("goals", 1.5)  # type: ignore[arg-type]  # what a caller may hand over
    assert set(caught.value.paths) == {"many", "strategy"}
    with pytest.raises(sg.InvalidValue, match="many"):
        testing.drawn(st.booleans(), 0)


TESTS = """
from smartgoals import testing
from smartgoals.testing import Flaw, NamedCheck

def check(name, *flaws, of="mine"):
    return NamedCheck(name=name, law="It is.", of=of, find=lambda: flaws)

ALL = [check("good"), check("bad", Flaw("p", "r")), check("known", Flaw("p", "r")), check("cured")]

@testing.each_check(ALL, expected={"known": "later", "cured": "later"})
def test_mine(check):
    check()

@testing.each_check([check("good"), check("good", of="yours")])
def test_both(check):
    check()
"""


def test_the_decorator_makes_a_test_of_each_check(tmp_path: Path) -> None:
    """Each check is a test by its name; an expected failure is one to pytest, and one that passes after all fails."""
    place = tmp_path / "test_extension.py"
    place.write_text(TESTS, encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-rA",
        "-p",
        "no:cacheprovider",
        "-c",
        "/dev/null",
        str(place),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    told = {line.split()[1].rpartition("::")[2]: line.split()[0] for line in done.stdout.splitlines() if "::" in line}
    assert told == {
        "test_mine[good]": "PASSED",
        "test_mine[bad]": "FAILED",
        "test_mine[known]": "XFAIL",
        "test_mine[cured]": "FAILED",
        "test_both[mine-good]": "PASSED",
        "test_both[yours-good]": "PASSED",
    }
    assert "bad: It is." in done.stdout


def test_the_decorator_refuses_what_the_call_refuses() -> None:
    """A name that no check has is refused where the decorator is made."""
    with pytest.raises(sg.UnknownName, match="kind"):
        testing.each_check([check("kind")], expected={"kimd": "a slip"})
    mark = testing.each_check([check("kind")], expected={"kind": "a slip"}).mark
    assert (mark.name, mark.args[0]) == ("parametrize", "check")


def test_the_kit_needs_neither_pytest_nor_hypothesis() -> None:
    """Where neither is installed, all but the decorator and the drawing works."""
    code = """
import sys
sys.modules["pytest"] = sys.modules["hypothesis"] = None
import smartgoals as sg
from smartgoals import rules, testing
assert testing.run_checks(testing.calendar_checks(sg.Calendar())).is_conforming
assert testing.run_checks(testing.rule_checks(rules.DEFAULT.rule("SGT501"), within=rules.DEFAULT)).is_conforming
from smartgoals.testing import *
assert all(hasattr(testing, name) for name in dir(testing))
assert run_checks is testing.run_checks and drawn is testing.drawn
for ask in (lambda: testing.each_check([]), lambda: testing.drawn(None)):
    try:
        ask()
    except ImportError:
        continue
    raise SystemExit("neither was missed")
"""
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(
    ("name", "lacking", "told"),
    [
        ("each_check", "pytest", "each_check() needs pytest"),
        ("drawn", "hypothesis", "drawn() needs Hypothesis: install smartgoals[hypothesis]"),
    ],
)
def test_what_is_not_installed_is_told_on_use(
    name: str, lacking: str, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The name is there for whoever takes all of them, and calling it says what to install."""
    module = sys.modules[getattr(testing, name).__module__]
    monkeypatch.setitem(sys.modules, lacking, None)
    without = runpy.run_path(str(module.__file__))[name]
    with pytest.raises(ModuleNotFoundError, match=re.escape(told)) as caught:
        without([check("kind")])
    assert caught.value.name == lacking


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda path: path.stem)
def test_each_worked_extension_conforms(program: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each program under examples/extensions is short, runs its own checks, and passes them."""
    assert len(program.read_text(encoding="utf-8").splitlines()) <= LONGEST_PROGRAM
    with pytest.raises(SystemExit) as ended:
        runpy.run_path(str(program), run_name="__main__")
    assert ended.value.code == 0
    assert "passed" in capsys.readouterr().out


def test_each_point_has_a_worked_extension_that_the_page_names() -> None:
    """There is a program for each extension point, and the how-to leads to each."""
    assert len(PROGRAMS) == len(CHECKS)
    page = (ROOT / "docs" / "how-to" / "extend.md").read_text(encoding="utf-8")
    assert [one.name for one in PROGRAMS if f"examples/extensions/{one.name}" not in page] == []
    assert [one.__name__ for one, _ in CHECKS.values() if f"testing.{one.__name__}" not in page] == []
    assert CheckOutcome.PASSED == "passed"
