"""Arguments of any type: what is no mapping, no list and no method is refused by an error of the library's own."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from attrs import evolve

import smartgoals as sg
from smartgoals import rules

DAY = date(2026, 6, 28)
PLAN = sg.Strategy(channels=[sg.Channel(id="ig", platform="instagram")], goals=[sg.Goal(id="g1", metric="leads")])


def seen(**facts: Any) -> sg.Audit:
    """Return an audit of one account."""
    entry = sg.audits.ChannelAudit(platform="x", owner="Ana", mission="news", **facts)
    return sg.Audit(id="q2", as_of=DAY, channels=[entry])


WRONG: list[tuple[Callable[[], object], tuple[str, ...]]] = [
    (lambda: rules.DEFAULT.select(["SGD104"]), ("selected[0]",)),  # type: ignore[arg-type]
    (lambda: rules.DEFAULT.ignore("SGA", {}), ("ignored[1]",)),  # type: ignore[arg-type]
    (lambda: sg.rules.data_findings([], platforms=[1]), ("platforms",)),
    (lambda: sg.rules.data_findings([], platforms={1: "x"}), ("platforms",)),
    (lambda: sg.rules.data_findings([], platforms={"ig": 2}), ("platforms",)),
    (lambda: sg.relevance("followers", "brand_awareness", have=3), ("have",)),
    (lambda: sg.recommend_metrics("brand_awareness", have="x"), ("have",)),
    (lambda: rules.RuleSet(options=[1], more_texts=3, retired=3), ("options", "retired", "more_texts")),
    (lambda: rules.DEFAULT.with_options("SGA301") and rules.RuleSet(options={"SGA301": 3}), ("options.SGA301",)),
    (lambda: rules.RuleSet(more_texts={"es": 3, "it": 4}), ("more_texts.es", "more_texts.it")),
    (lambda: rules.RuleSet(severities=3), ("severities",)),
    (lambda: rules.RuleSet(severities={"SGS": "fatal", "SGM": 3}), ("severities.SGS", "severities.SGM")),
    (lambda: rules.DEFAULT.with_severity({"SGS": "fatal"}), ("severities.SGS",)),
    (lambda: rules.DEFAULT.with_options([], most=3), ("code",)),
    (lambda: rules.DEFAULT.rule({}), ("code",)),
    (lambda: rules.DEFAULT.select({}), ("selected[0]",)),
    (lambda: rules.DEFAULT.with_texts(3, 4), ("language", "texts")),
    (lambda: rules.Example(as_of=DAY, finds=3, beside=4), ("finds", "beside")),
    (lambda: sg.review(PLAN, as_of=DAY, method=3), ("method",)),
    (lambda: sg.review(PLAN, as_of=DAY, method="drifft"), ("method",)),
    (lambda: sg.audits.audit_findings(seen(), evidence=3, as_of=DAY, previous=4), ("evidence", "previous")),
    (lambda: sg.audits.audit_findings(seen(), as_of=date(2020, 1, 1)), ("as_of",)),
    (
        lambda: sg.audits.audit_findings(seen(), as_of=DAY, previous=evolve(seen(), as_of=date(2026, 7, 1))),
        ("previous",),
    ),
    (
        lambda: sg.audits.audit_findings(
            seen(channel="igg", goal_ids=["g2"], objective_ids=["o9"], kpis=["folowers"]), evidence=PLAN, as_of=DAY
        ),
        tuple(f"audit.channels[0].{name}" for name in ("channel", "objective_ids[0]", "goal_ids[0]", "kpis[0]")),
    ),
    (lambda: evolve(sg.Language.of("en"), day_form="x"), ("day_form",)),
    (lambda: evolve(sg.Language.of("en"), day_form="{{day}} {{month}} {{year}}"), ("day_form",)),
    (lambda: evolve(sg.Language.of("en"), decimal="{"), ("decimal",)),
    (lambda: evolve(sg.Language.of("en"), thousands="-"), ("decimal",)),
    (lambda: sg.Language.of("en").with_phrases({"count.day": "|"}), ("phrases['count.day']",)),
    (lambda: sg.Language.of("en").with_phrases({"count.day": "a|b|c"}), ("phrases['count.day']",)),
    (
        lambda: sg.Language.of("en").with_phrases({"metric": "m", "kind.": "k"}),
        ("phrases['metric']", "phrases['kind.']"),
    ),
]


@pytest.mark.parametrize(("call", "paths"), WRONG)
def test_what_is_of_another_type_is_refused_where_it_stands(call: Callable[[], object], paths: tuple[str, ...]) -> None:
    """Every call refuses what it cannot take, all at once and by name, and raises nothing foreign."""
    with pytest.raises(sg.SmartGoalsError) as caught:
        call()
    assert tuple(fault.path for fault in caught.value.problems) == paths


def test_names_that_are_nearly_known_are_told() -> None:
    """An audit beside a strategy is refused with the nearest name of what it does not know."""
    with pytest.raises(sg.UnknownName, match=r"did you mean 'followers'"):
        sg.audits.audit_findings(seen(kpis=["folowers"]), evidence=PLAN, as_of=DAY)
    own = sg.catalog.DEFAULT.with_metric(sg.Metric(id="fans_met", nature="flow", unit="count"))
    assert sg.audits.audit_findings(
        seen(kpis=["fans_met"]), evidence=sg.Evidence(catalog=own, strategy=PLAN), as_of=DAY
    )
    assert sg.audits.audit_findings(seen(kpis=["whatever"], channel="here"), as_of=DAY)


def test_a_method_of_the_callers_reviews() -> None:
    """A method that can be called is taken, by name or as it is."""
    for method in ("drift", lambda *given, **told: ()):
        assert sg.review(PLAN, as_of=DAY, method=method).goals["g1"].projection is None


def test_a_fix_that_is_another_goal_is_none() -> None:
    """What mends a goal bears its name."""
    other = rules.Rule(
        code="ACME1",
        name="other-goal",
        criterion="specific",
        severity="info",
        texts={"en": "another"},
        check=lambda case, options: [rules.Fault("id", {}, evolve(case.goal, id="g9", owner="Ana"))],
    )
    same = evolve(
        other, code="ACME2", check=lambda case, options: [rules.Fault("owner", {}, evolve(case.goal, owner="Ana"))]
    )
    report = sg.check(PLAN.goals["g1"], as_of=DAY, rules=rules.DEFAULT.with_rule(other, same))
    assert report.finding("ACME1").fix is None
    assert report.finding("ACME2").fix is not None
