"""The engine: what a rule is about, in which order findings stand, and which ones others speak for."""

import pickle
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, strategies as st
from rule_samples import AS_OF, EVIDENCE, GOAL

import smartgoals as sg
from smartgoals._messages.formatting import ENGLISH
from smartgoals.rules import DEFAULT, Fault, Finding, Rule, RuleSet, Severity
from smartgoals.rules._engine import in_order
from smartgoals.rules._finding import Voice

CODES = tuple(f"TEST{number}" for number in range(1, 7))
CRITERIA = tuple(sg.rules.Criterion)[:5]
FOUND = st.dictionaries(
    st.sampled_from(CODES),
    st.tuples(st.sampled_from(CRITERIA), st.sampled_from(tuple(Severity))),
    min_size=1,
)
# A rule may silence those of later codes alone, so that no two silence each other.
SILENCES = st.fixed_dictionaries(
    {code: st.sets(st.sampled_from([*CODES[place + 1 :], "TEST99"])) for place, code in enumerate(CODES)}
)


def a_rule(code: str, *, severity: str = "warning", finds: str | None = "id", **facts: Any) -> Rule:
    """Return a rule that finds its fault in every goal, or in none."""
    given: dict[str, Any] = {"criterion": "specific", "texts": {"en": f"{code} speaks"}, **facts}
    faults = () if finds is None else (Fault(finds),)
    return Rule(code=code, name="found", severity=severity, check=lambda case, options: faults, **given)


def checked(*rules: Rule, **facts: Any) -> sg.SmartReport:
    """Return the report of these rules alone on a goal."""
    return sg.check(sg.Goal(id="g"), as_of=AS_OF, rules=RuleSet(rules=rules), **facts)


def set_of(found: dict[str, Any], silences: dict[str, set[str]], *, are_silent: bool) -> RuleSet:
    """Return rules that find faults of these criteria and weights, silencing one another or not."""
    rules = [
        a_rule(
            code,
            severity=severity,
            criterion=criterion,
            silences=sorted(silences[code]) if are_silent else (),
        )
        for code, (criterion, severity) in found.items()
    ]
    known = [DEFAULT.rule("SGC691"), DEFAULT.rule("SGC692")]
    return RuleSet(rules=[*rules, *known])


@given(found=FOUND, silences=SILENCES, waived=st.sets(st.sampled_from(CODES)))
def test_silencing_changes_no_verdict(found: Any, silences: Any, waived: set[str]) -> None:
    """Said once or all at once: the same faults, the same verdicts, and none is lost; what is waived takes its
    twins in the criterion along.
    """
    waivers = [sg.Waiver(code=code, reason="so be it", until=AS_OF) for code in sorted(waived & found.keys())]
    loud, quiet = (
        sg.check(sg.Goal(id="g"), as_of=AS_OF, rules=set_of(found, silences, are_silent=one), waivers=waivers)
        for one in (False, True)
    )
    along = {one.code for one in quiet.waived} - waived
    if not along:
        assert loud.verdicts == quiet.verdicts
        assert loud.waived == quiet.waived
    accepted = {one.code for one in quiet.waived}
    for one in quiet.waived:
        assert (one.said_by is not None) is (one.code in along)
        if one.said_by is not None:
            assert one.said_by in accepted
            assert one.code in silences[one.said_by]
            assert found[one.code][0] == found[one.said_by][0]
    unsaid = [evolve(one, said_by=None) for one in quiet.silenced]
    unwaived = [evolve(one, said_by=None, waiver=None) for one in quiet.waived if one.code in along]
    told = {one for one in quiet.findings if one.code != "SGC691"}
    assert {one for one in loud.findings if one.code != "SGC691"} == {*told, *unsaid, *unwaived}
    assert not loud.silenced
    standing = {one.code: one for one in quiet.findings}
    for one in quiet.silenced:
        assert one.said_by is not None
        assert one.code in silences[one.said_by]
        assert one.said_by not in waived
        assert one.code not in standing
    if quiet.silenced:
        assert standing, "whatever is silenced, somebody speaks"
    # What is unknown stays so when it is waived, without a finding.
    by_waiver = {(one.criterion, "unknown") for one in quiet.waived if one.severity is Severity.UNKNOWN}
    if {pair for pair in quiet.verdicts.items() if pair[1] != "pass"} - by_waiver:
        assert quiet.findings[0].severity in (Severity.ERROR, Severity.UNKNOWN)


@given(found=FOUND, chance=st.randoms())
def test_the_order_is_total_and_stable(found: Any, chance: Any) -> None:
    """However findings are given, they stand by severity, criterion, code and path."""
    given = [
        Finding(Voice(code, "found", criterion, severity, "", ""), ENGLISH, path)
        for code, (criterion, severity) in found.items()
        for path in ("a", "b")
    ]
    shuffled = list(given)
    chance.shuffle(shuffled)
    assert in_order(shuffled) == in_order(given) == in_order(in_order(given))
    places = [
        (tuple(Severity).index(one.severity), tuple(sg.rules.Criterion).index(one.criterion), one.code, one.path)
        for one in in_order(given)
    ]
    assert places == sorted(places)


def test_the_weightier_speaks_for_its_twin() -> None:
    """A twin is left out and kept beside the report; what weighs less speaks for nothing that weighs more."""
    loud, twin = a_rule("ACME1", severity="error", silences=["ACME2"]), a_rule("ACME2", severity="unknown")
    report = checked(loud, twin)
    assert [one.code for one in report.findings] == ["ACME1"]
    assert [(one.code, one.said_by) for one in report.silenced] == [("ACME2", "ACME1")]
    assert "  ACME2 found: said by ACME1" in report.explain()
    assert "  ACME2 found : dit par ACME1" in checked(loud, twin, language="fr").explain()
    assert len(checked(evolve(loud, severity="info"), twin).findings) == 2
    assert len(checked(a_rule("ACME1", finds=None, silences=["ACME2"]), twin).findings) == 1


def test_the_default_set_silences_what_it_knows() -> None:
    """Every code that a rule of the house silences is one of the same subject."""
    for rule in (*DEFAULT, *sg.audits.AUDIT_RULES):
        among = {one.code for one in (*DEFAULT, *sg.audits.AUDIT_RULES) if one.about is rule.about}
        assert set(rule.silences) <= among, rule


def test_rules_of_the_house_are_known_by_how_they_were_made() -> None:
    """A function of the house returns faults, and what a caller puts in its place is read with care."""
    rule = DEFAULT.rule("SGT501")
    assert rule.returns_faults
    assert pickle.loads(pickle.dumps(rule)).returns_faults
    assert not evolve(rule, check=lambda case, options: [{"path": "deadline"}]).returns_faults
    assert not a_rule("ACME1").returns_faults


def test_a_finding_leads_to_its_page() -> None:
    """Findings of the house name the page that explains them; a caller's rule has none unless it says so."""
    report = sg.check(evolve(GOAL, metric=None), evidence=EVIDENCE, as_of=AS_OF)
    found = report.finding("SGS101")
    assert (found.page, found.about) == ("reference/rules/sgs101.html", "goal")
    assert checked(a_rule("ACME1")).findings[0].page is None
    mine = a_rule("ACME1", page="house/one.html")
    assert checked(mine).findings[0].page == "house/one.html"


def test_rules_of_another_subject_are_refused() -> None:
    """A rule that a function would never run is refused where it speaks, every one by its code."""
    mixed = DEFAULT.with_rule(*sg.audits.AUDIT_RULES)
    strategy = sg.Strategy()
    calls: list[Any] = [
        lambda rules: sg.check(GOAL, evidence=EVIDENCE, as_of=AS_OF, rules=rules),
        lambda rules: sg.check_strategy(strategy, as_of=AS_OF, rules=rules),
        lambda rules: sg.review(strategy, as_of=AS_OF, rules=rules),
    ]
    for call in calls:
        with pytest.raises(sg.StructureErrors) as caught:
            call(mixed)
        assert [one.value for one in caught.value.problems] == list(sg.audits.AUDIT_RULES.codes)  # type: ignore[attr-defined]  # all are InvalidValue
        assert "rules about goal or strategy, not about audit" in str(caught.value)
        call(mixed.ignore("SGC7"))
    audit = sg.Audit(id="a", as_of=AS_OF)
    with pytest.raises(sg.StructureErrors, match="rules about audit, not about"):
        sg.audits.audit_findings(audit, as_of=AS_OF, rules=DEFAULT)


def test_every_fault_of_the_terms_is_told() -> None:
    """Rules, language, waivers and day are refused together, each at its argument."""
    given: dict[str, Any] = {
        "rules": DEFAULT.select("SGS101")
        .with_rule(a_rule("ACME1", criterion="strategy", about="audit"))
        .select("ACME1"),
        "language": "xx",
        "waivers": [sg.Waiver(code="SGS16", reason="x", until=AS_OF)],
        "as_of": "today",
    }
    with pytest.raises(sg.StructureErrors) as caught:
        sg.check(GOAL, evidence=EVIDENCE, **given)
    assert set(caught.value.paths) == {"as_of", "rules", "language", "waivers[0].code"}


def test_what_is_accepted_of_an_audit_is_left_out() -> None:
    """Waivers work for every subject: what they accept is left out, and one that takes nothing out is told."""
    account = sg.audits.ChannelAudit(platform="x", handle="@b", mission="news")
    audit = sg.Audit(id="a", as_of=AS_OF, channels=[account])
    used, unused, over = (
        sg.Waiver(code=code, reason="we know", until=until)
        for code, until in (
            ("SGC701", AS_OF),
            ("SGC703", AS_OF),
            ("SGC702", AS_OF.replace(year=2025)),
        )
    )
    assert [one.code for one in sg.audits.audit_findings(audit, as_of=AS_OF)] == ["SGC701"]
    assert sg.audits.audit_findings(audit, as_of=AS_OF, waivers=[used]) == ()
    told = sg.audits.audit_findings(audit, as_of=AS_OF, waivers=[used, unused, over], language="fr")
    assert [(one.code, one.path) for one in told] == [
        ("SGC691", "waivers[1]"),
        ("SGC692", "waivers[2]"),
    ]


class Unsayable(Exception):
    """A fault of somebody else's whose own text raises."""

    def __str__(self) -> str:
        raise ValueError


@pytest.mark.parametrize(
    ("failure", "reason"),
    [
        (ValueError("no such day"), "no such day"),
        (ValueError("x" * 200), "x" * 200),
        (ValueError("x" * 201), "x" * 200),
        (Unsayable(), ""),
        (KeyError(), ""),
    ],
    ids=range(5),
)
@pytest.mark.parametrize(
    ("severity", "weighs"), [("error", "unknown"), ("unknown", "unknown"), ("warning", "warning"), ("info", "warning")]
)
def test_a_rule_that_fails_says_so_in_its_place(failure: Exception, reason: str, severity: str, weighs: str) -> None:
    """What it could have weighed on is unknown; the fault is named by its kind, with the first two hundred letters of it."""

    def check(case: Any, options: Any) -> tuple[Fault, ...]:
        raise failure

    failing = Rule(code="TEST1", name="found", criterion="specific", severity=severity, texts={"en": "x"}, check=check)
    (finding,) = checked(failing, a_rule("TEST2", finds=None)).findings
    assert (finding.code, finding.severity, finding.path) == ("TEST1", weighs, "")
    assert dict(finding.evidence) == {"failure": type(failure).__name__, "reason": reason}
