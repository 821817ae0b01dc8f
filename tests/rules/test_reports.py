"""Reports, waivers and bad input: how verdicts are told, compared, accepted, and what is refused before any rule runs."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve
from rule_samples import AS_OF, EVIDENCE, GOAL, HISTORY, STRATEGY, audit

import smartgoals as sg
from smartgoals.rules import DEFAULT


def test_the_complete_goal_is_smart() -> None:
    """The complete example passes all five, and its report says so in both languages."""
    report = sg.check(GOAL, evidence=EVIDENCE, as_of=AS_OF)
    assert report.is_smart
    assert report.explain().startswith("ig-growth is SMART as of 1 March 2026")
    assert (
        "ig-growth est SMART au 1er mars 2026"
        in sg.check(GOAL, evidence=EVIDENCE, as_of=AS_OF, language="fr").explain()
    )
    assert str(report) == "ig-growth: specific pass, measurable pass, attainable pass, relevant pass, timely pass"
    assert repr(report) == f"<SmartReport: {report}; {len(report.findings)} findings>"
    assert report.basis == {"by": "history"}


def test_an_explanation_names_rules_figures_and_waivers() -> None:
    """explain() gives each verdict, each finding with its figures, what attainability was judged by, and what was waived."""
    goal = evolve(GOAL, owner=None, target=sg.KeepPace(sg.Pace.parse("200 followers/week")))
    waiver = sg.Waiver(code="SGS106", reason="one-person shop", until=AS_OF)
    late = sg.Waiver(code="SGS110", reason="later", until=date(2026, 1, 1))
    report = sg.check(goal, evidence=EVIDENCE, as_of=AS_OF, waivers=[waiver, late])
    text = report.explain()
    for said in (
        "attainable: fail",
        "judged by: by = history",
        "SGA301 beyond-history (error)",
        "asked = 200",
        "one-person shop",
    ):
        assert said in text
    assert "strategy\n  SGC692 outdated-waiver" in text
    assert "SGS106" not in [one.code for one in report.findings]


def test_findings_read_well() -> None:
    """A finding says its code, its name, its place and its words."""
    found = sg.check(sg.Goal(id="g"), as_of=AS_OF).finding("SGS101")
    assert repr(found) == "<SGS101 no-metric (error) at metric: The goal does not say which figure counts>"
    assert str(found) == "SGS101 The goal does not say which figure counts"
    assert found.key == ("SGS101", "metric")
    with pytest.raises(sg.UnknownName):
        sg.check(sg.Goal(id="g"), as_of=AS_OF).finding("SGT999")
    assert sg.check(sg.Goal(id="g"), as_of=AS_OF).findings_of("timely")[0].code == "SGT501"


def test_reports_compare() -> None:
    """diff() says what was mended, what is new, what stayed and which verdicts changed, and reversed it is its mirror."""
    before = sg.check(evolve(GOAL, deadline=None, target=sg.ReachLevel(2600)), evidence=EVIDENCE, as_of=AS_OF)
    after = sg.check(evolve(GOAL, owner=None), evidence=EVIDENCE, as_of=AS_OF)
    change = after.diff(before)
    assert "SGT501" in {one.code for one in change.mended}
    assert {one.code for one in change.new} == {"SGS106"}
    assert change.verdicts == {"timely": ("fail", "pass")}
    assert str(change).endswith("timely: fail to pass")
    back = before.diff(after)
    assert (back.mended, back.new) == (change.new, change.mended)
    assert str(after.diff(after)) == f"0 mended, 0 new, {len(after.findings)} as before"
    with pytest.raises(sg.InvalidValue, match="ig-growth"):
        after.diff(evolve(before, goal="other"))
    with pytest.raises(sg.WrongType):
        after.diff(None)  # type: ignore[arg-type]  # the point of the test


def test_fixes_mend() -> None:
    """Every fix is a valid goal that the rule no longer finds anything in, and the goal itself is left alone."""
    for rule in DEFAULT:
        for example in rule.failing:
            if example.goal is None:
                continue
            chosen = DEFAULT.select(rule.code)
            report = sg.check(example.goal, evidence=example.evidence, as_of=example.as_of, rules=chosen)
            for finding in report.findings:
                if finding.fix is not None:
                    again = sg.check(finding.fix, evidence=example.evidence, as_of=example.as_of, rules=chosen)
                    assert finding.key not in {one.key for one in again.findings}, finding
                    assert finding == report.findings[0]
                    assert finding.fix == finding.fix


def test_waivers() -> None:
    """A waiver holds to its day and for its goal; one that takes nothing out, or is past its day, is a finding."""
    goal = evolve(GOAL, owner=None)
    known: dict[str, Any] = {"evidence": EVIDENCE, "as_of": AS_OF}
    used = sg.Waiver(code="SGS106", reason="one-person shop", until=AS_OF)
    assert [one.code for one in sg.check(goal, **known, waivers=[used]).findings if one.code.startswith("SGC")] == []
    unused = sg.Waiver(code="SGT501", reason="none", until=date(2027, 1, 1))
    assert sg.check(goal, **known, waivers=[unused]).finding("SGC691").evidence["waived"] == "SGT501"
    over = sg.Waiver(code="SGS106", reason="was", until=date(2026, 2, 28))
    report = sg.check(goal, **known, waivers=[over], language="fr")
    assert report.finding("SGC692").evidence["until"] == date(2026, 2, 28)
    assert report.finding("SGS106")
    other = sg.Waiver(code="SGS106", reason="not here", until=AS_OF, goal="other")
    report = sg.check(goal, **known, waivers=[other])
    assert not report.waived
    assert [one for one in report.findings if one.code.startswith("SGC")] == []
    assert str(other) == "SGS106 for other until 2026-03-01, because not here"
    silent = DEFAULT.ignore("SGC69")
    assert sg.check(goal, **known, waivers=[unused, over], rules=silent).findings == sg.check(goal, **known).findings


def test_a_waived_error_fails_no_more() -> None:
    """What is waived does not weigh, and what is missing is still missing."""
    goal = evolve(GOAL, metric=None)
    waiver = sg.Waiver(code="SGS101", reason="to be chosen", until=AS_OF)
    assert sg.check(goal, evidence=EVIDENCE, as_of=AS_OF).verdicts["specific"] == "fail"
    assert sg.check(goal, evidence=EVIDENCE, as_of=AS_OF, waivers=[waiver]).verdicts["specific"] == "pass"


@pytest.mark.parametrize(
    ("code", "goal"), [("SGA390", evolve(GOAL, baseline=None)), ("SGA393", evolve(GOAL, target=None))]
)
def test_a_waived_unknown_is_still_unknown(code: str, goal: sg.Goal) -> None:
    """Nobody knows more because somebody signed: what is waived is no finding, and the criterion does not pass."""
    waiver = sg.Waiver(code=code, reason="ok", until=AS_OF)
    known = evolve(EVIDENCE, histories=(), strategy=evolve(STRATEGY, histories=()))
    for evidence in (known, sg.Evidence()):
        report = sg.check(goal, evidence=evidence, as_of=AS_OF, waivers=[waiver])
        assert [one.code for one in report.waived] == [code]
        assert code not in {one.code for one in report.findings}
        assert report.verdicts["attainable"] == "unknown"
        assert "attainable: unknown" in report.explain()
        assert not report.is_smart


def test_a_strategy_is_checked_as_a_whole() -> None:
    """check_strategy() has a report for each goal, the findings on the strategy, and waivers used anywhere count as used."""
    goals = [GOAL, evolve(GOAL, id="ownerless", owner=None)]
    strategy = evolve(STRATEGY, goals=goals)
    waivers = [
        sg.Waiver(code="SGS106", reason="soon", until=AS_OF, goal="ownerless"),
        sg.Waiver(code="SGC601", reason="later", until=AS_OF),
        sg.Waiver(code="SGT501", reason="never", until=AS_OF),
    ]
    evidence = evolve(EVIDENCE, strategy=None)
    report = sg.check_strategy(strategy, evidence=evidence, as_of=AS_OF, waivers=waivers)
    assert list(report.reports) == ["ig-growth", "ownerless"]
    assert report.smart_goals == ("ig-growth", "ownerless")
    assert report.reports["ownerless"].waived[0].code == "SGS106"
    assert [one.evidence["waived"] for one in report.findings if one.code == "SGC691"] == ["SGT501"]
    assert {one.code for one in report.waived} == {"SGC601"}
    assert "SGC608" in {one.code for one in report.findings}
    assert len(report.all_findings) == len(report.findings) + sum(len(one.findings) for one in report.reports.values())
    assert repr(report) == f"<StrategyReport: 2 of 2 goals are SMART, {len(report.findings)} findings on the strategy>"
    alone = sg.check(GOAL, evidence=evolve(EVIDENCE, strategy=strategy), as_of=AS_OF)
    assert alone == report.reports["ig-growth"]
    assert sg.check_strategy(strategy, as_of=AS_OF).reports["ig-growth"].verdicts["attainable"] == "unknown"


def test_a_goal_is_judged_by_its_terms_of_the_day() -> None:
    """A revision counts from its day: what was asked before is judged before."""
    revised = GOAL.revised(
        on=date(2026, 3, 15), reason="too hard", target=sg.KeepPace(sg.Pace.parse("200 followers/week"))
    )
    before = sg.check(revised, evidence=EVIDENCE, as_of=AS_OF)
    assert before.verdicts["attainable"] == "pass"
    assert sg.check(revised, evidence=EVIDENCE, as_of=date(2026, 3, 15)).verdicts["attainable"] == "fail"


def test_evidence_for_another_goal_is_refused() -> None:
    """A strategy that knows neither the objective nor the channel of a goal is refused, all at once, with the nearest names."""
    strange = evolve(GOAL, objective="sale", channel="ick", also_serves=["lost"])
    with pytest.raises(sg.StructureErrors) as caught:
        sg.check(strange, evidence=EVIDENCE, as_of=AS_OF)
    assert caught.value.paths == ("objective", "also_serves[0]", "channel")
    assert "did you mean 'sales'" in str(caught.value)


def test_bad_arguments_are_refused_together() -> None:
    """Waivers of unknown codes and benchmarks without a year are errors of ours, all at once; so is what is no goal or day."""
    row = sg.catalog.Benchmark(
        id="b", metric="conversion_rate", platform="site", unit="ratio", source="hearsay", typical=0.02
    )
    with pytest.raises(sg.StructureErrors) as caught:
        sg.check(
            GOAL, evidence=evolve(EVIDENCE, benchmarks=[row]), as_of=AS_OF,
            waivers=[sg.Waiver(code="SGS16", reason="x", until=AS_OF)],
        )  # fmt: skip
    assert caught.value.paths == ("waivers[0].code", "evidence.benchmarks[0]")
    with pytest.raises(sg.SmartGoalsError):
        sg.catalog.Benchmark(id="b", metric="conversion_rate", platform="site", unit="ratio", source="", typical=0.02)
    for wrong in (
        {"goal": "g"}, {"evidence": GOAL}, {"as_of": "2026-03-01"}, {"language": "xx"}, {"waivers": ["SGS101"]},
    ):  # fmt: skip
        given: dict[str, Any] = {"goal": GOAL, "as_of": AS_OF, **wrong}
        with pytest.raises(sg.SmartGoalsError):
            sg.check(given.pop("goal"), **given)
    with pytest.raises(sg.WrongType):
        sg.check_strategy(GOAL, as_of=AS_OF)  # type: ignore[arg-type]  # the point of the test
    with pytest.raises(sg.SmartGoalsError):
        sg.Waiver(code="SGS101", reason=" ", until=AS_OF)


def test_benchmarks_can_be_replaced() -> None:
    """The caller's benchmarks judge instead of ours; an empty list judges nothing, and one source fails nothing."""
    goal = evolve(GOAL, baseline=sg.Baseline(value=500, on=AS_OF))
    bare = sg.Evidence(strategy=STRATEGY)
    assert sg.check(goal, evidence=bare, as_of=AS_OF).verdicts["attainable"] == "unknown"
    assert sg.check(goal, evidence=evolve(bare, benchmarks=[]), as_of=AS_OF).verdicts["attainable"] == "unknown"
    low = [
        sg.catalog.Benchmark(
            id=f"low-{place}", metric="follower_growth_rate", platform="instagram", unit="ratio", per="month",
            source=source, low=0, high=0.02, observed="2025", evidence=evidence,
        )
        for place, (source, evidence) in enumerate(
            [("Rival IQ 2025", "primary"), ("Rival IQ 2024 (via others)", "primary"), ("Ours", "weak"), ("Theirs", "weak")]
        )
    ]  # fmt: skip
    verdicts = [
        sg.check(goal, evidence=evolve(bare, benchmarks=some), as_of=AS_OF).verdicts["attainable"]
        for some in (low[:1], low[:2], low[2:], low[1:3], low)
    ]
    assert verdicts == ["unknown", "unknown", "unknown", "fail", "fail"]
    ours = sg.catalog.Benchmark(
        id="ours", metric="follower_growth_rate", platform="instagram", unit="ratio", per="month", source="our accounts",
        low=0, high=0.9, observed="2025",
    )  # fmt: skip
    assert sg.check(goal, evidence=evolve(bare, benchmarks=[ours]), as_of=AS_OF).verdicts["attainable"] == "pass"


def test_evidence_comes_in_order() -> None:
    """One's own history comes before audits, audits before past goals, past goals before benchmarks."""
    goal = evolve(GOAL, baseline=None)
    figures = [(date(2025, 12, 1), 1000), (date(2026, 1, 1), 1240)]
    audits = [audit(sg.audits.Measurement(metric="followers", value=value, on=day), on=day) for day, value in figures]
    met = sg.ClosedGoal(
        goal=evolve(
            GOAL, id="autumn", start=date(2025, 9, 1), deadline=date(2025, 12, 1), baseline=sg.Baseline(value=100)
        ),
        closed_on=date(2025, 12, 1), outcome="met", actual=1000,
    )  # fmt: skip
    bare = sg.Evidence(strategy=STRATEGY)
    large = evolve(goal, baseline=sg.Baseline(value=50_000, on=AS_OF))
    steps = [
        (goal, bare, "nothing", "unknown"),
        (large, bare, "benchmarks", "pass"),
        (goal, evolve(bare, closed_goals=[met]), "past_goals", "pass"),
        (goal, evolve(bare, closed_goals=[met], audits=audits), "audits", "pass"),
        (goal, evolve(bare, closed_goals=[met], audits=audits, histories=[HISTORY]), "history", "pass"),
    ]
    for one, known, by, verdict in steps:
        report = sg.check(one, evidence=known, as_of=AS_OF)
        if (
            by == "audits"
        ):  # one change between two audits shows 49.7 a week: enough to say what is missing, not to decide
            assert report.basis["by"] in ("audits", "past_goals")
            continue
        assert (report.basis["by"], report.verdicts["attainable"]) == (by, verdict)
