"""The laws of telling: who speaks for whom, in which order, in which words, and what changed between two reports."""

import pickle
from collections.abc import Iterable
from typing import Any

import pytest
from attrs import evolve
from hypothesis import example, given, strategies as st
from rule_samples import AS_OF, EVIDENCE, GOAL
from tests.shares import share_of_examples

import smartgoals as sg
from smartgoals import strategies
from smartgoals._messages.formatting import ENGLISH
from smartgoals.rules import DEFAULT, Fault, Finding, Rule, RuleSet, RuleText, Severity, Subject, Verdict
from smartgoals.rules._engine import silence
from smartgoals.rules._finding import Voice

CODES = tuple(f"TEST{number}" for number in range(1, 6))
CHOICES = st.sampled_from(CODES)
WEIGHTS = {Severity.ERROR: 0, Severity.UNKNOWN: 1, Severity.WARNING: 2, Severity.INFO: 3}
SILENCES = st.dictionaries(CHOICES, st.sets(CHOICES, max_size=3), max_size=5)
FORWARD = st.fixed_dictionaries(
    {code: st.sets(st.sampled_from([*CODES[place + 1 :], "TEST99"])) for place, code in enumerate(CODES)}
)
FOUND = st.dictionaries(CHOICES, st.sampled_from(tuple(WEIGHTS)), max_size=5)
FAILED = st.sets(CHOICES, max_size=2)


def _broken(case: Any, options: Any) -> Any:
    raise ZeroDivisionError


def rules_of(found: dict[str, Severity], silences: dict[str, set[str]], failed: Iterable[str] = ()) -> RuleSet:
    """Return rules of which these find their fault in every goal, those fail, and the others find nothing."""
    several = []
    for code in CODES:
        faults = (Fault("id"),) if code in found else ()
        check = _broken if code in failed else lambda case, options, faults=faults: faults
        facts: dict[str, Any] = {"criterion": "specific", "texts": {"en": f"{code} speaks"}, "name": "found"}
        others = sorted(silences.get(code, set()) - {code})
        several.append(Rule(code=code, severity=found.get(code, "info"), check=check, silences=others, **facts))
    return RuleSet(rules=several)


def checked(rules: RuleSet, **facts: Any) -> sg.SmartReport:
    """Return the report of these rules on a goal."""
    return sg.check(sg.Goal(id="g"), as_of=AS_OF, rules=rules, **facts)


def codes(findings: Iterable[Finding]) -> set[str]:
    """Return the codes of findings."""
    return {one.code for one in findings}


@given(FOUND, FORWARD, FAILED, st.sets(CHOICES, max_size=2))
@example(dict.fromkeys(CODES[:3], Severity.WARNING), {CODES[0]: {CODES[1]}, CODES[1]: {CODES[2]}}, set(), set())
@example({CODES[0]: Severity.INFO, CODES[1]: Severity.ERROR}, {CODES[0]: {CODES[1]}}, set(), set())
@example(dict.fromkeys(CODES[:2], Severity.WARNING), {CODES[0]: {CODES[1]}}, {CODES[0]}, set())
@example(dict.fromkeys(CODES[:2], Severity.WARNING), {CODES[0]: {CODES[1]}}, {CODES[1]}, set())
@example(dict.fromkeys(CODES[:2], Severity.WARNING), {CODES[0]: {CODES[1]}}, set(), {CODES[0]})
@example(dict.fromkeys(CODES[:2], Severity.WARNING), {CODES[0]: {CODES[1]}}, set(), {CODES[1]})
def test_what_weighs_as_much_and_was_found_speaks_for_what_it_names(
    found: dict[str, Severity], silences: dict[str, set[str]], failed: set[str], waived: set[str]
) -> None:
    """What is silenced silences in its turn, what is waived takes along what it speaks for, and a failure neither
    silences nor is silenced.
    """
    known = DEFAULT.rule("SGC691")
    rules = rules_of(found, silences, failed).with_rule(known)
    waivers = [sg.Waiver(code=code, reason="we know", until=AS_OF) for code in sorted(waived)]
    report = checked(rules, waivers=waivers)
    spoken = {code: weight for code, weight in found.items() if code not in failed}
    accepted, before = spoken.keys() & waived, None
    while accepted != before:
        before = accepted
        accepted = accepted | {
            code
            for code, weight in spoken.items()
            for other in accepted
            if code in silences.get(other, ()) and WEIGHTS[spoken[other]] <= WEIGHTS[weight]
        }
    heard = {code: weight for code, weight in spoken.items() if code not in accepted}
    silenced = {
        code
        for code, weight in heard.items()
        for other, more in heard.items()
        if code in silences.get(other, ()) and WEIGHTS[more] <= WEIGHTS[weight]
    }
    assert codes(report.silenced) == silenced
    assert codes(report.findings) - {"SGC691"} == (heard.keys() | (failed - waived)) - silenced
    assert codes(report.waived) == accepted | (waived & failed)
    assert all(one.said_by in heard for one in report.silenced)


@given(SILENCES, st.booleans())
@example({"TEST1": {"TEST2"}, "TEST2": {"TEST3"}, "TEST3": {"TEST1"}}, False)
@example({"TEST1": {"TEST2"}, "TEST2": {"TEST1"}}, True)
def test_rules_that_silence_or_fold_each_other_are_refused(silences: dict[str, set[str]], folds: bool) -> None:
    """Of rules that silence each other, be it through others, none would speak: they are refused, each by its code."""
    ways = {code: silences.get(code, set()) - {code} for code in CODES}
    reached = {code: set(others) for code, others in ways.items()}
    for _ in CODES:
        reached = {code: others.union(*(ways[one] for one in others)) for code, others in reached.items()}
    circles = sorted(code for code, others in reached.items() if code in others)
    texts = {"en": "x"}
    several = [
        Rule(
            code=code, name="n", criterion="specific", severity="info", check=lambda case, options: (), texts=texts,
            **{"folds" if folds else "silences": sorted(others)},
        )
        for code, others in ways.items()
    ]  # fmt: skip
    if not circles:
        assert len(RuleSet(rules=several)) == len(CODES)
        return
    with pytest.raises(sg.SmartGoalsError, match="none is silenced") as caught:
        RuleSet(rules=several)
    assert [one.value for one in caught.value.problems] == circles  # type: ignore[attr-defined]  # all are InvalidValue


ITEMS = st.sampled_from(["channels[1]", "channels[2]", "channels[11]", "goals[1]", "as_of"])
WITHIN = st.sampled_from(["", ".owner", ".mission", ".kpis[0]"])


@given(ITEMS, WITHIN, ITEMS, WITHIN)
@example("channels[1]", ".owner", "channels[11]", ".owner")
def test_of_a_document_one_item_speaks_for_itself(item: str, inside: str, other: str, within: str) -> None:
    """What is found of one account of an audit speaks for that account, wherever in it, and says nothing of another."""
    paths = (f"{item}{inside}", f"{other}{within}")
    criterion, about = sg.rules.Criterion.STRATEGY, Subject.AUDIT
    findings = tuple(
        Finding(Voice(code, "found", criterion, Severity.INFO, "", "", about=about), ENGLISH, path)
        for code, path in zip(("ACME1", "ACME2"), paths, strict=True)
    )
    stand, silenced = silence(findings, {"ACME1": ("ACME2",)})
    is_one = item == other and (item != "as_of" or inside == within)
    assert (len(stand), len(silenced)) == ((1, 1) if is_one else (2, 0))


@given(FOUND, FOUND, FORWARD)
@example({"TEST2": Severity.WARNING}, dict.fromkeys(CODES[:2], Severity.WARNING), {"TEST1": {"TEST2"}})
def test_a_diff_parts_what_was_found_whoever_told_it(
    before: dict[str, Severity], after: dict[str, Severity], silences: dict[str, set[str]]
) -> None:
    """Nothing is mended that another finding speaks for, nothing new that was silenced; and reversed it is its mirror."""
    earlier, later = (checked(rules_of(one, silences)) for one in (before, after))
    change, back = later.diff(earlier), earlier.diff(later)
    told_before, told_after = codes(earlier.findings), codes(later.findings)
    assert codes(change.new) == told_after - before.keys()
    assert codes(change.kept) == told_after & before.keys()
    assert codes(change.mended) == told_before - after.keys()
    assert (codes(back.new), codes(back.mended)) == (codes(change.mended), codes(change.new))
    turned = {one: (then, now) for one, (now, then) in back.verdicts.items()}
    assert dict(change.verdicts) == turned
    assert str(later.diff(later)) == f"0 mended, 0 new, {len(later.findings)} as before"


def telling(words: RuleText | dict[str, RuleText], *faults: Fault) -> RuleSet:
    """Return a rule alone that finds these faults and has these words."""
    texts = words if isinstance(words, dict) else {"en": words}
    check = lambda case, options: faults  # noqa: E731 -- a rule of one line
    facts: dict[str, Any] = {"name": "n", "criterion": "specific", "severity": "info"}
    return RuleSet(rules=[Rule(code="ACME1", texts=texts, check=check, **facts)])


PLAIN = st.text("abc{}%!.: éA", min_size=1, max_size=12).map(str.strip).filter(bool)


@given(PLAIN, PLAIN)
@example("Ada", "x")
@example("{who} {0.__class__}", "{{}}")
def test_evidence_is_filled_in_as_it_stands(who: str, what: str) -> None:
    """Message, suggestion and hint for developers each fill in the facts; braces and signs in them end nothing."""
    words = RuleText("Has no owner {who}.", "Name {who} or {what}.", developer="evolve(goal, owner={who})")
    (finding,) = checked(telling(words, Fault("owner", {"who": who, "what": what}))).findings
    shown = " ".join(who.split())
    assert " ".join(finding.message.split()) == " ".join(f"Has no owner {shown}.".split())
    assert " ".join(finding.developer.split()) == " ".join(f"evolve(goal, owner={shown})".split())
    assert " ".join(what.split()) in " ".join(finding.suggestion.split())
    assert finding.evidence == {"who": who, "what": what}


@given(st.sampled_from(["few", "many", "", "never said"]), st.sets(st.sampled_from(["few", "many"])), st.integers(0, 9))
@example("few", {"few"}, 2)
@example("", {"few"}, 2)
@example("never said", {"few"}, 2)
def test_special_circumstances_have_words_of_their_own(variant: str, worded: set[str], count: int) -> None:
    """A fault asks for a message; who has none for it says the usual one, and English steps in key by key."""
    english = {name: f"{name}: {{n}}" for name in worded}
    words = {"en": RuleText("usual", variants=english), "fr": RuleText("ordinaire")}
    rules = telling(words, Fault("id", {"n": count}, variant=variant))
    asked = f"{variant}: {count}" if variant in worded else None
    report = checked(rules)
    assert report.findings[0].message.lower() == (asked or "usual")
    assert checked(rules, language="fr").findings[0].message.lower() == (asked or "ordinaire")
    assert pickle.loads(pickle.dumps(report.findings)) == report.findings


@given(st.lists(st.tuples(st.integers(0, 120), st.sampled_from(["", "0", "00"])), max_size=6, unique=True))
@example([(10, ""), (2, ""), (0, ""), (int("9" * 50), ""), (2, "0")])
def test_numbers_in_paths_count(places: list[tuple[int, str]]) -> None:
    """The tenth item comes after the second, whatever zeros stand before a number; what is equal goes by its text."""
    texts = [f"{zeros}{number}" for number, zeros in places]
    report = checked(telling(RuleText("n"), *(Fault(f"items[{text}]") for text in texts)))
    assert [one.path[6:-1] for one in report.findings] == sorted(texts, key=lambda one: (int(one), one))


def test_a_number_too_long_for_an_integer_is_still_one() -> None:
    """Nine, five thousand times, is more than ten."""
    report = checked(telling(RuleText("n"), *(Fault(f"items[{text}]") for text in ("9" * 5000, "10"))))
    assert [len(one.path) for one in report.findings] == [9, 5007]


OPEN: dict[str, Any] = {"owner": None, "audience": None, "cadence": None, "decision": None}
FOLDED = {"owner": "SGS106", "audience": "SGS110", "cadence": "SGT509", "decision": "SGR409"}
SOME = st.sets(st.sampled_from(sorted(OPEN)))


def report(fields: Iterable[str], rules: RuleSet = DEFAULT, waivers: Iterable[sg.Waiver] = ()) -> sg.SmartReport:
    """Check the complete goal without some of its fields."""
    goal = evolve(GOAL, **dict.fromkeys(fields))
    return sg.check(goal, evidence=EVIDENCE, as_of=AS_OF, rules=rules, waivers=tuple(waivers))


@share_of_examples(2)
@given(SOME, SOME, SOME)
@example({"owner"}, set(), set())
@example(set(OPEN), {"owner", "decision"}, set())
@example(set(OPEN), set(OPEN), set())
@example(set(OPEN), set(), {"owner"})
def test_what_is_open_is_one_remark_of_what_nobody_ignores_or_waives(
    fields: set[str], ignored: set[str], waived: set[str]
) -> None:
    """However many fields are open, one remark tells their codes in order; without any there is none."""
    waivers = [sg.Waiver(code=FOLDED[one], reason="one-person shop", until=AS_OF) for one in sorted(waived - ignored)]
    rules = DEFAULT.ignore("SGC69", *(FOLDED[one] for one in ignored))
    told = report(fields, rules, waivers)
    left = [code for name, code in FOLDED.items() if name in fields - ignored - waived]
    assert [one.code for one in told.findings] == ["SGS113"] * bool(left)
    assert codes(told.silenced) == set(left)
    assert codes(told.waived) == {FOLDED[one] for one in (waived & fields) - ignored}
    if left:
        assert told.findings[0].evidence["codes"] == tuple(left)
        assert all(one.said_by == "SGS113" for one in told.silenced)


@share_of_examples(2)
@given(SOME, SOME)
@example({"owner"}, set(OPEN))
def test_folding_changes_nothing_but_the_telling(before: set[str], after: set[str]) -> None:
    """Reports compare what is open one by one, and verdicts and findings are those without the remark."""
    earlier, later = report(before), report(after)
    change = later.diff(earlier)
    assert codes(change.new) == {FOLDED[one] for one in after - before}
    assert codes(change.mended) == {FOLDED[one] for one in before - after}
    assert codes(change.kept) == {FOLDED[one] for one in before & after}
    plain = report(after, DEFAULT.ignore("SGS113"))
    assert plain.verdicts == later.verdicts
    assert codes(plain.findings) == codes(later.silenced)


@share_of_examples(4)
@given(strategies.whole_strategies(min_goals=1, audits=True), st.dates(AS_OF, AS_OF.replace(year=2027)), st.data())
def test_a_fix_takes_its_finding_away(strategy: sg.Strategy, as_of: Any, data: st.DataObject) -> None:
    """Whatever is found in a goal, its fix is a goal of the same id in which that is found no more, and makes nothing fail."""
    goal, known = data.draw(st.sampled_from(list(strategy.goals))), sg.Evidence(strategy=strategy)
    told = sg.check(goal, evidence=known, as_of=as_of)
    mended = [one for one in (*told.findings, *told.silenced) if one.fix is not None]
    if not mended:
        return
    finding = data.draw(st.sampled_from(mended))
    assert finding.fix is not None
    assert finding.fix.id == goal.id
    again = sg.check(finding.fix, evidence=known, as_of=as_of)
    if finding.code == "SGS113":  # of several it mends the first that can be
        gone = codes(told.silenced) - codes(again.silenced)
        assert gone & set(FOLDED.values())
    else:
        assert finding.key not in {one.key for one in (*again.findings, *again.silenced)}
    assert not [
        one for one, verdict in again.verdicts.items() if verdict is Verdict.FAIL and told.verdicts[one] is Verdict.PASS
    ]


@given(
    strategies.goals(), st.dates(AS_OF, AS_OF.replace(year=2027)), st.lists(st.sampled_from(DEFAULT.codes), max_size=8)
)
def test_a_rule_that_is_ignored_is_never_told_and_changes_no_other(
    goal: sg.Goal, as_of: Any, ignored: list[str]
) -> None:
    """Of any goal the other rules find the same, with the same figures, whoever tells it."""
    plain, less = (sg.check(goal, as_of=as_of, rules=rules) for rules in (DEFAULT, DEFAULT.ignore(*ignored)))
    gone = {*ignored, "SGS113"}

    def found(told: sg.SmartReport) -> set[Any]:
        return {
            (one.key, one.severity, one.evidence) for one in (*told.findings, *told.silenced) if one.code not in gone
        }

    assert found(plain) == found(less)
    assert not codes((*less.findings, *less.silenced)) & set(ignored)


@given(strategies.goals(), st.dates(AS_OF, AS_OF.replace(year=2027)))
def test_both_languages_find_the_same(goal: sg.Goal, as_of: Any) -> None:
    """A report in French has the codes, places, figures, fixes and verdicts of the English one, and each answers in the other."""
    english, french = (sg.check(goal, as_of=as_of, language=one) for one in ("en", "fr"))
    assert english.verdicts == french.verdicts
    for one, other in zip(english.findings, french.findings, strict=True):
        assert (one.key, one.severity, one.evidence) == (other.key, other.severity, other.evidence)
        assert one.fix == other.fix
        assert (one.text("fr"), other.text("en")) == (other.text(), one.text())
