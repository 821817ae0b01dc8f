"""The engine: what a rule is about, in which order findings stand, and which ones others speak for."""

import pickle
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, strategies as st
from rule_samples import AS_OF, EVIDENCE, GOAL

import smartgoals as sg
from smartgoals._messages.formatting import ENGLISH
from smartgoals.rules import DEFAULT, Fault, Finding, Rule, RuleSet, Severity, Subject
from smartgoals.rules._engine import in_order, silence
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
    """Said once or all at once, waived or not: the same faults, the same verdicts, and none is lost."""
    waivers = [sg.Waiver(code=code, reason="so be it", until=AS_OF) for code in sorted(waived & found.keys())]
    loud, quiet = (
        sg.check(sg.Goal(id="g"), as_of=AS_OF, rules=set_of(found, silences, are_silent=one), waivers=waivers)
        for one in (False, True)
    )
    assert loud.verdicts == quiet.verdicts
    assert loud.waived == quiet.waived
    assert {*loud.findings} == {*quiet.findings, *(evolve(one, said_by=None) for one in quiet.silenced)}
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
    assert "  ACME2 found : dit par ACME1" in checked(loud, twin, language="fr").explain()
    assert len(checked(evolve(loud, severity="info"), twin).findings) == 2
    assert len(checked(a_rule("ACME1", finds=None, silences=["ACME2"]), twin).findings) == 1


def test_what_is_silenced_silences_in_its_turn() -> None:
    """Three of one fault are told by the weightiest alone."""
    report = checked(a_rule("ACME1", silences=["ACME2"]), a_rule("ACME2", silences=["ACME3"]), a_rule("ACME3"))
    assert [one.code for one in report.findings] == ["ACME1"]


def test_a_waived_finding_silences_nothing() -> None:
    """Who accepts a finding has not accepted what it spoke for; and what is silenced can be waived."""
    rules = a_rule("ACME1", silences=["ACME2"]), a_rule("ACME2")
    waived = sg.Waiver(code="ACME1", reason="we know", until=AS_OF)
    assert [one.code for one in checked(*rules, waivers=[waived]).findings] == ["ACME2"]
    report = checked(*rules, waivers=[sg.Waiver(code="ACME2", reason="we know", until=AS_OF)])
    assert ([one.code for one in report.findings], len(report.waived)) == (["ACME1"], 1)


def test_a_failure_neither_silences_nor_is_silenced() -> None:
    """A rule that failed found nothing, and nobody knows what it would say."""

    def broken(case: Any, options: Any) -> Any:
        raise ZeroDivisionError

    loud, twin = a_rule("ACME1", silences=["ACME2"]), a_rule("ACME2")
    assert {one.code for one in checked(evolve(loud, check=broken), twin).findings} == {"ACME1", "ACME2"}
    assert {one.code for one in checked(loud, evolve(twin, check=broken)).findings} == {"ACME1", "ACME2"}


@pytest.mark.parametrize(
    ("paths", "is_told_once"),
    [
        (("channels[1].owner", "channels[1].mission"), True),
        (("channels[1]", "channels[1].mission"), True),
        (("channels[1].owner", "channels[2].mission"), False),
        (("channels[1].owner", "channels[11].owner"), False),
        (("as_of", "as_of"), True),
        (("as_of", "channels[1]"), False),
    ],
)
def test_of_a_document_one_item_speaks_for_itself(paths: tuple[str, str], *, is_told_once: bool) -> None:
    """What is found of one account of an audit says nothing of another."""
    findings = tuple(
        Finding(
            Voice(code, "found", sg.rules.Criterion.STRATEGY, Severity.INFO, "", "", about=Subject.AUDIT), ENGLISH, path
        )
        for code, path in zip(("ACME1", "ACME2"), paths, strict=True)
    )
    stand, silenced = silence(findings, {"ACME1": ("ACME2",)})
    assert (len(stand), len(silenced)) == ((1, 1) if is_told_once else (2, 0))


def test_rules_that_silence_each_other_are_refused() -> None:
    """Of two rules that silence each other, be it through a third, none would speak."""
    rules = [a_rule("ACME1", silences=["ACME2"]), a_rule("ACME2", silences=["ACME3"])]
    with pytest.raises(sg.StructureErrors, match="none is silenced"):
        RuleSet(rules=[*rules, a_rule("ACME3", silences=["ACME1"])])
    assert len(RuleSet(rules=[*rules, a_rule("ACME3", silences=["ACME4"])])) == 3


def test_what_is_silenced_is_not_mended() -> None:
    """diff() calls nothing mended that another finding speaks for, and nothing new that was silenced."""
    twin = a_rule("ACME2")
    alone = checked(a_rule("ACME1", finds=None, silences=["ACME2"]), twin)
    spoken_for = checked(a_rule("ACME1", silences=["ACME2"]), twin)
    change = spoken_for.diff(alone)
    assert ([one.code for one in change.new], change.mended) == (["ACME1"], ())
    back = alone.diff(spoken_for)
    assert ([one.code for one in back.mended], back.new) == (["ACME1"], ())
    assert [one.code for one in back.kept] == ["ACME2"]


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


def test_hints_for_developers_stand_apart() -> None:
    """Code is said in a field of its own, and fills in the evidence as the message does."""
    words = sg.rules.RuleText("no owner", "name one", developer="evolve(goal, owner={who})")
    faults = (Fault("owner", {"who": "Ada"}),)
    rule = a_rule("ACME1", texts={"en": words}, finds=None)
    found = checked(evolve(rule, check=lambda case, options: faults)).findings[0]
    assert (found.message, found.suggestion) == ("no owner", "name one")
    assert found.developer == "evolve(goal, owner=Ada)"
    assert checked(a_rule("ACME1")).findings[0].developer == ""


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


@pytest.mark.parametrize("variant", ["few", "", "never said"])
def test_special_circumstances_have_words_of_their_own(variant: str) -> None:
    """A fault asks for a message; who has none for it says the usual one, and English steps in key by key."""
    words = {
        "en": sg.rules.RuleText("many", variants={"few": "few: {n}"}),
        "fr": sg.rules.RuleText("beaucoup"),
    }
    faults = (Fault("id", {"n": 2}, variant=variant),)
    rule = evolve(a_rule("ACME1", texts=words, finds=None), check=lambda case, options: faults)
    asked = "few: 2" if variant == "few" else None
    assert checked(rule).findings[0].message == (asked or "many")
    assert checked(rule, language="fr").findings[0].message == (asked or "beaucoup")
    assert pickle.loads(pickle.dumps(checked(rule).findings)) == checked(rule).findings


def test_numbers_in_paths_count() -> None:
    """The tenth item comes after the second, and a number too long for an integer is still one."""
    faults = tuple(Fault(f"items[{place}]") for place in ("10", "2", "0", "9" * 5000, "02"))
    rule = evolve(a_rule("ACME1", finds=None), check=lambda case, options: faults)
    paths = [one.path[6:-1] for one in checked(rule).findings]
    assert paths == ["0", "02", "2", "10", "9" * 5000]
