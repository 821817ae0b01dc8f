"""Messages are for people: names and no ids, French without English, and whatever a caller wrote stays inert."""

import re
from datetime import date
from typing import Any

import pytest
from attrs import evolve
from hypothesis import example, given, strategies as st
from rule_samples import AS_OF, EVIDENCE, GOAL, STRATEGY

import smartgoals as sg
from smartgoals._messages.formatting import FRENCH
from smartgoals.rules import DEFAULT, Example, Rule
from smartgoals.rules._attainable.phrases import odds
from smartgoals.rules._naming import account_named, channel_named, every, figure_named, metric_named, word_named

FAMILIES = ("SGS", "SGM", "SGT", "SGC")
EXAMPLES = [
    pytest.param(rule, example, id=f"{rule.code}-{place}")
    for rules in (DEFAULT, sg.audits.AUDIT_RULES)
    for rule in rules
    if rule.code.startswith(FAMILIES)
    for place, example in enumerate(rule.failing)
]
ENGLISH = re.compile(
    r"\b(?:the|and|of|is|are|goal|target|week|month|quarter|year|days|hours|keep|reach|by|at|least|most|stay|"
    r"within|unknown|none|owner|followers|growth|rate|shares|statement|baseline|per|every|from|to)\b"
)
RAW_ID = re.compile(r"(?<!@)\b[a-z]+_[a-z_]+\b")
OF_THE_CALLER = r"«[^»]*»|“[^”]*”|@\w+"
METRICS = sg.catalog.DEFAULT.metrics


def findings(rule: Rule, example: Example, language: str) -> list[sg.Finding]:
    """Return what a rule finds in an example."""
    facts: dict[str, Any] = {"as_of": example.as_of, "language": language}
    evidence = example.evidence
    if rule.code in sg.audits.AUDIT_RULES:
        *before, audit = evidence.audits
        rules = sg.audits.AUDIT_RULES.select(rule.code)
        earlier = before[-1] if before else None
        return list(sg.audits.audit_findings(audit, evidence=evidence.strategy, previous=earlier, rules=rules, **facts))
    facts |= {"evidence": evidence, "rules": DEFAULT.select(rule.code)}
    if example.goal is not None:
        return list(sg.check(example.goal, **facts).findings)
    assert evidence.strategy is not None
    return list(sg.check_strategy(evidence.strategy, **facts).findings)


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_no_id_is_shown(rule: Rule, example: Example) -> None:
    """No message or suggestion shows an id, an empty figure or code; each begins as a sentence does."""
    for language in ("en", "fr"):
        for finding in findings(rule, example, language):
            for said in (finding.message, finding.suggestion):
                assert RAW_ID.search(said) is None, said
                assert "sg." not in said
                assert "unknown" not in said
                assert re.search(r"\binconnu\b", said) is None
                assert said[0] in "«“@" or said[0].isupper() or said[0].isdigit()
                assert not said.endswith(".")


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_french_is_french(rule: Rule, example: Example) -> None:
    """French messages have no English word outside of what the caller wrote, and typographic apostrophes alone."""
    written = [one.title for one in EVIDENCE.strategy.objectives] if EVIDENCE.strategy is not None else []
    written += [str(GOAL.statement), "Sell more", "50 followers", "300 retweets", "hours"]
    for finding in findings(rule, example, "fr"):
        said = f"{finding.message} {finding.suggestion}"
        for own in written:
            said = said.replace(own, "")
        said = re.sub(OF_THE_CALLER, "", said)
        assert ENGLISH.search(said) is None, said
        assert re.search(r"'| [;?!»]|« ", said) is None, said


@given(st.floats(0, 1))
@example(0.05)
@example(0.0999)
@example(0.1)
@example(0.994)
def test_odds_are_as_near_to_a_chance_as_whole_numbers_come(chance: float) -> None:
    """A chance below a tenth is one in so many, a larger one so many in a hundred; next to none is less, and none certain."""
    said = str(odds(chance))
    if chance < 0.01:
        assert said == f"less than 1 chance in {'1,000' if chance < 0.001 else '100'}"
        return
    number = int(said.removeprefix("1 chance in ").split()[0])
    if chance < 0.1:
        assert said == f"1 chance in {number}"
        assert abs(number - 1 / chance) <= 0.5
    else:
        assert said == f"{number} chances in 100"
        assert abs(number - chance * 100) <= (0.5 if chance <= 0.99 else 1)
        assert number < 100


def test_ids_stay_in_the_evidence() -> None:
    """What a message shows by its name, the evidence keeps by its id."""
    found = sg.check(evolve(GOAL, channel=None), evidence=EVIDENCE, as_of=AS_OF).finding("SGS102")
    assert found.evidence["metric"] == "followers"
    for language, name in (("en", "bounce rate"), ("fr", "taux de rebond")):
        assert metric_named(METRICS["bounce_rate"]).into(language) == name
    assert metric_named(METRICS["nps"]).into("en") == "Net Promoter Score"
    assert metric_named(None, "thing") == metric_named(None, "thing").into("fr") == "thing"
    assert figure_named(0.0325, METRICS["click_through_rate"]).into(FRENCH) == "3,25\u202f%"
    assert figure_named(0.0325, METRICS["click_through_rate"]) == 0.0325
    assert figure_named(90, METRICS["first_response_time"]).into(FRENCH) == "90\u00a0h"
    nobody = sg.audits.ChannelAudit(platform="instagram")
    assert (account_named(nobody), account_named(nobody).into("fr")) == ("an account on instagram", "Instagram")
    assert (every(sg.Period(1, "month")).into("fr"), every(sg.Period(2, "week")).into("en")) == (
        "chaque mois",
        "every 2 weeks",
    )
    assert channel_named(sg.Channel(id="i", platform="instagram", handle="@b")).into("en") == "@b (Instagram)"
    assert word_named("own_check").into("fr") == "own check"


HOSTILE = "{metric} {0.__class__} %s <b>&"


def test_what_a_caller_wrote_is_inert() -> None:
    """Braces, signs and markup in titles, statements, names and units are shown as they stand, and end nothing."""
    own = sg.Objective(id="o", title=HOSTILE, kind="conversions_sales", deadline=date(2026, 4, 1))
    channel = sg.Channel(id="c", platform=HOSTILE, handle="@b")
    loose = sg.Goal(id="g", objective="o", channel="c", metric="followers", statement=f"More {HOSTILE}")
    strategy = sg.Strategy(objectives=[own], channels=[channel], goals=[loose])
    for language in ("en", "fr"):
        report = sg.check_strategy(strategy, as_of=AS_OF, language=language)
        texts = [f"{one.message} {one.suggestion}" for one in report.all_findings]
        assert texts
        unused = sg.check_strategy(sg.Strategy(objectives=[own]), as_of=AS_OF, language=language)
        assert any(HOSTILE in one.message for one in unused.findings)
    said = f"Win 50 {{x}}s and 300 {HOSTILE}a a week"
    assert sg.check(evolve(GOAL, statement=said), evidence=EVIDENCE, as_of=AS_OF).explain()
    pace = evolve(GOAL, target=sg.KeepPace(sg.Pace(5, "week", unit="{x}")), deadline=None)
    found = sg.check(pace, evidence=sg.Evidence(strategy=STRATEGY), as_of=AS_OF).finding("SGT502")
    assert found.message.startswith("5 {x} a week")
