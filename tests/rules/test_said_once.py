"""Said once, the weightiest first: open fields in one remark, twins silenced, and the one thing to mend next."""

import pickle
from datetime import date
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, strategies as st
from rule_samples import AS_OF, EVIDENCE, GOAL, STRATEGY

import smartgoals as sg
from smartgoals import strategies
from smartgoals.rules import DEFAULT, Rule, Severity, Verdict

OPEN: dict[str, Any] = {"owner": None, "audience": None, "cadence": None, "decision": None}
FOLDED = {"SGS106", "SGS110", "SGT509", "SGR409"}
BARE = sg.Evidence(strategy=STRATEGY)


def report(*, language: str = "en", rules: Any = None, waivers: Any = (), **changes: Any) -> sg.SmartReport:
    """Check the example's goal, changed."""
    return sg.check(
        evolve(GOAL, **changes), evidence=EVIDENCE, as_of=AS_OF, language=language, rules=rules, waivers=waivers
    )


def codes(of: sg.SmartReport) -> list[str]:
    """Return the codes of a report, in its order."""
    return [one.code for one in of.findings]


def test_open_fields_are_one_remark() -> None:
    """Four open fields make one remark, which tells them in order and sets the check-ins by its fix."""
    of = report(**OPEN)
    assert codes(of) == ["SGS113"]
    (remark,) = of.findings
    assert remark.severity is Severity.INFO
    assert remark.evidence["codes"] == ("SGS106", "SGS110", "SGT509", "SGR409")
    assert remark.message == "Still open: owner, audience, check-ins, decision"
    assert (
        report(language="fr", **OPEN).findings[0].message.startswith("Reste à préciser\u00a0: responsable, public visé")
    )
    assert remark.fix == evolve(GOAL, **{**OPEN, "cadence": sg.Cadence.parse("weekly")})
    assert {one.code for one in of.silenced} == FOLDED
    assert all(one.said_by == "SGS113" for one in of.silenced)
    assert of.finding("SGT509").fix == remark.fix
    assert pickle.loads(pickle.dumps(of)) == of
    assert "SGS106 no-owner: said by SGS113" in of.explain()
    assert codes(report()) == []


def test_a_folded_code_can_be_ignored_and_waived() -> None:
    """Who ignores or waives one of the codes leaves it out of the remark; who ignores all has none."""
    some = report(rules=DEFAULT.ignore("SGS106", "SGR4"), **OPEN)
    assert some.findings[0].evidence["codes"] == ("SGS110", "SGT509")
    none = report(rules=DEFAULT.ignore(*FOLDED), **OPEN)
    assert codes(none) == []
    waiver = sg.Waiver(code="SGS106", reason="one-person shop", until=AS_OF)
    waived = report(waivers=[waiver], **OPEN)
    assert waived.findings[0].evidence["codes"] == ("SGS110", "SGT509", "SGR409")
    assert [one.code for one in waived.waived] == ["SGS106"]
    whole = report(waivers=[evolve(waiver, code="SGS113")], **OPEN)
    assert (codes(whole), [one.code for one in whole.waived]) == ([], ["SGS113"])
    assert {one.code for one in whole.silenced} == FOLDED
    idle = report(waivers=[waiver])
    assert codes(idle) == ["SGC691"]


def test_a_folded_code_stands_by_itself_when_it_is_asked_for() -> None:
    """What is selected by its full code, or made heavier, is told by itself; without the remark all are."""
    assert codes(report(rules=DEFAULT.select("SGS106"), **OPEN)) == ["SGS106"]
    assert codes(report(rules=DEFAULT.select("SG", "SGS106"), **OPEN)) == ["SGS106", "SGS113"]
    assert set(codes(report(rules=DEFAULT.ignore("SGS113"), **OPEN))) == FOLDED
    heavy = report(rules=DEFAULT.with_severity({"SGS106": "error", "SGT509": "warning"}), **OPEN)
    assert codes(heavy) == ["SGS106", "SGT509", "SGS113"]
    assert heavy.verdicts["specific"] == "fail"
    assert heavy.findings[-1].evidence["codes"] == ("SGS110", "SGR409")


def test_any_set_may_fold() -> None:
    """A rule of the caller's folds what it names; what bears on a verdict stands, and a name stands for missing words."""
    texts = {"en": "left open: {open}"}
    mine = Rule(
        code="ACME1", name="to-do", criterion="timely", severity="info", texts=texts, check=lambda case, options: (),
        folds=("SGT501", "SGT505", "SGT999"),
    )  # fmt: skip
    known: dict[str, Any] = {"deadline": None, "target": sg.ReachLevel(9000), "start": None, "baseline": None}
    own = DEFAULT.with_rule(mine).ignore("SGT501")
    assert "left open: no start" in [one.message for one in report(rules=own, **known).findings]
    assert "SGT501" in codes(report(rules=DEFAULT.with_rule(mine), **known))
    with pytest.raises(sg.InvalidValue, match="folds"):
        evolve(mine, folds=("ACME1",))


TWINS = [
    ({"target": None, "statement": "More reach on Instagram"}, "SGM201", "SGS103"),
    ({"deadline": None, "target": sg.ReachLevel(9000), "start": None, "baseline": None}, "SGT501", "SGT505"),
    ({"deadline": None, "target": sg.ReachLevel(9000), "cadence": None}, "SGT501", "SGT509"),
    ({"deadline": None, "start": None, "baseline": None}, "SGT502", "SGT505"),
]


@pytest.mark.parametrize(("changes", "stronger", "weaker"), TWINS)
def test_twins_are_said_once(changes: dict[str, Any], stronger: str, weaker: str) -> None:
    """Of two findings of one fault the stronger stands, and the weaker is kept beside the report."""
    of = report(**changes)
    assert stronger in codes(of)
    assert weaker not in codes(of)
    assert of.finding(weaker).said_by == stronger


def test_no_figure_is_said_once() -> None:
    """A goal without a metric, or with one that nobody defined, is not asked how that serves its objective."""
    for metric in (None, "unheard_of"):
        assert "SGR491" not in codes(sg.check(evolve(GOAL, metric=metric), evidence=BARE, as_of=AS_OF))


@given(strategies.goals(), st.dates(date(2025, 1, 1), date(2027, 12, 31)), st.sampled_from(["en", "fr"]))
def test_the_next_step_bears_on_a_verdict(goal: sg.Goal, as_of: date, language: str) -> None:
    """Wherever a criterion does not pass, what comes first fails it or asks for what is missing; the remark never does."""
    of = sg.check(goal, as_of=as_of, language=language)
    step = of.next_step
    if not of.is_smart:
        assert step is not None
        assert step.severity in {Severity.ERROR, Severity.UNKNOWN}
    assert step == (of.findings[0] if of.findings else None)
    assert [one.code for one in of.findings].count("SGS113") <= 1
    assert not FOLDED & {one.code for one in of.findings}
    lines = of.short().splitlines()
    assert len(lines) == 1 + (step is not None)
    assert step is None or step.message in lines[1]


def test_the_short_form() -> None:
    """Two lines say where a goal stands and what to mend next, in both languages."""
    assert report().short() == "SMART as of 1 March 2026"
    assert report(language="fr").short() == "SMART au 1er mars 2026"
    loose = report(deadline=None, target=sg.ReachLevel(2600))
    assert loose.verdicts["timely"] is Verdict.FAIL
    assert loose.short().startswith("Not SMART yet: ")
    assert "timely fails" in loose.short()
    assert "\nNext: " in loose.short()
    french = report(language="fr", deadline=None, target=sg.ReachLevel(2600)).short()
    assert french.startswith("Pas encore SMART\u00a0: ")
    assert "\nÀ faire d’abord\u00a0: " in french
    slip = evolve(GOAL, metric="conversion_rate", target=sg.ReachLevel(3), baseline=None)
    assert (
        sg.check(slip, evidence=BARE, as_of=AS_OF).short().splitlines()[1].startswith("Next: The target is 3 (300 %)")
    )
