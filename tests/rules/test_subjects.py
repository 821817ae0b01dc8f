"""Rules of every subject alike: they obey options and waivers, and may fail.

That they show themselves and speak two languages is held by the conformance kit.
"""

import pickle
import re
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from rule_samples import SETS, found_in

import smartgoals as sg
from smartgoals.rules import DEFAULT, Fault, Rule, RuleSet, Subject

OWN_SETS = (sg.audits.AUDIT_RULES, sg.rules.READING_RULES, sg.channels.CHANNEL_RULES, sg.channels.COMPARISON_RULES)
OWN = [rule for rules in OWN_SETS for rule in rules]
ALL = [*DEFAULT, *OWN]


def test_codes_and_names_are_told_apart() -> None:
    """No two rules of the house have a code in common, whatever they are about, and none of a set a name."""
    assert len({rule.code for rule in ALL}) == len(ALL)
    assert all(len({rule.name for rule in rules}) == len(rules) for rules in (DEFAULT, *OWN_SETS))
    assert all(rule.returns_faults for rule in ALL)


@pytest.mark.parametrize("about", list(Subject))
def test_a_rule_that_raises_is_a_finding(about: Subject) -> None:
    """Whatever a rule is about, its failure is its finding, and takes no other down."""
    rule = next(one for one in SETS[about] if one.about is about and one.examples)

    def broken(case: Any, options: Any) -> Any:
        raise ZeroDivisionError("by nothing")

    criterion = "strategy" if about is not Subject.GOAL else "specific"
    texts = {"en": "never said"}
    mine = Rule(
        code="ACME1", name="broken", criterion=criterion, severity="error", check=broken, texts=texts, about=about
    )
    example = rule.failing[0]
    plain = found_in(example, about)
    for language, said in (("en", "failed instead of answering"), ("fr", "a échoué au lieu de répondre")):
        found = found_in(example, about, SETS[about].with_rule(mine), language=language)
        failures = [one for one in found if one.code == "ACME1"]
        assert failures
        assert all((one.severity, one.evidence["failure"]) == ("unknown", "ZeroDivisionError") for one in failures)
        assert all(said in one.message for one in failures)
        assert [one.key for one in found if one.code != "ACME1"] == [one.key for one in plain]


@pytest.mark.parametrize("about", list(Subject))
def test_what_a_caller_returns_is_read_with_care(about: Subject) -> None:
    """A caller's rule of any subject may return mappings, and its finding has the words it was given."""
    rule = next(one for one in SETS[about] if one.about is about and one.examples)
    mine = Rule(
        code="ACME1",
        name="seen",
        criterion="strategy" if about is not Subject.GOAL else "specific",
        severity="info",
        check=lambda case, options: [{"path": "here", "evidence": {"n": 2}, "variant": "two"}],
        texts={"en": sg.rules.RuleText("saw {n}", variants={"two": "saw both"})},
        about=about,
    )
    found = found_in(rule.failing[0], about, RuleSet(rules=[mine]))
    assert {(one.path, one.message, one.page) for one in found} == {("here", "saw both", None)}


@pytest.mark.parametrize("rule", [one for one in OWN if one.examples], ids=str)
def test_a_waiver_takes_out_what_it_accepts(rule: Rule) -> None:
    """A waiver in force leaves findings of its code out; one that takes out nothing is itself a finding."""
    rules, example = SETS[rule.about], rule.failing[0]
    waiver = sg.Waiver(code=rule.code, reason="we know", until=example.as_of)
    plain, left = (found_in(example, rule.about, rules, waivers=one) for one in ([], [waiver]))
    assert {one.key for one in left} == {one.key for one in plain if one.code != rule.code}
    unused = found_in(rule.passing[0], rule.about, rules.select(rule.code), waivers=[waiver])
    told = "SGC692" if rule.passing[0].as_of > waiver.until else "SGC691"
    assert [(one.code, one.evidence["waived"]) for one in unused] == [(told, rule.code)]


@pytest.mark.parametrize("about", [Subject.READINGS, Subject.COMPARISON])
def test_waivers_hold_until_a_day(about: Subject) -> None:
    """Where nobody asked about a day, waivers need one."""
    rule = next(iter(SETS[about]))
    waiver = sg.Waiver(code=rule.code, reason="we know", until=rule.failing[0].as_of)
    with pytest.raises(sg.InvalidValue, match="as_of"):
        found_in(rule.failing[0], about, waivers=[waiver], as_of=None)


@pytest.mark.parametrize("about", list(Subject))
def test_rules_of_every_other_subject_are_refused(about: Subject) -> None:
    """A set is refused where it speaks of what the function does not look at."""
    example = next(one for one in SETS[about] if one.about is about and one.examples).failing[0]
    for rules in SETS.values():
        if rules is not SETS[about]:
            with pytest.raises(sg.StructureErrors, match=f"not about {next(iter(rules)).about}"):
                found_in(example, about, rules)


def test_options_of_readings_and_channels_are_in_force() -> None:
    """What a threshold is set to is what is compared with."""
    loose = sg.rules.READING_RULES.with_options("SGD106", tolerance=0.5)
    example = sg.rules.READING_RULES.rule("SGD106").failing[0]
    assert found_in(example, Subject.READINGS, loose.select("SGD106")) == ()
    gentle = sg.channels.CHANNEL_RULES.with_options("K3", share=0)
    example = sg.channels.CHANNEL_RULES.rule("K3").failing[0]
    assert found_in(example, Subject.CHANNEL, gentle.select("K3")) == ()
    bold = sg.channels.COMPARISON_RULES.with_options("SGD203", uncertainty=9)
    example = sg.channels.COMPARISON_RULES.rule("SGD203").failing[0]
    assert found_in(example, Subject.COMPARISON, bold.select("SGD203")) == ()


def test_a_failed_rule_leaves_a_channel_undecided() -> None:
    """Nobody knows what it would advise; what drops a channel still does."""

    def broken(case: Any, options: Any) -> Any:
        raise ZeroDivisionError

    facts: dict[str, Any] = {"name": "broken", "criterion": "strategy", "about": "channel", "texts": {"en": "x"}}
    mine = Rule(code="ACME1", severity="info", check=broken, **facts)
    example = sg.channels.CHANNEL_RULES.rule("K1").failing[0]
    known = example.evidence
    assert known.strategy is not None
    given: dict[str, Any] = {"evidence": known, "as_of": example.as_of, **example.beside}
    cards = sg.channels.scorecards(known.strategy, rules=sg.channels.CHANNEL_RULES.with_rule(mine), **given)
    assert {card.channel: card.advice for card in cards.cards} == {"web": "undecided", "x": "close"}
    waiver = sg.Waiver(code="K1", reason="we know", until=example.as_of)
    accepted = sg.channels.scorecards(known.strategy, waivers=[waiver], **given)
    assert accepted.get("x").advice == "keep"
    assert [(one.code, one.waiver) for one in accepted.waived] == [("K1", waiver)]


@pytest.mark.parametrize("rules", [DEFAULT, *OWN_SETS])
def test_sets_travel(rules: RuleSet) -> None:
    """A set that was pickled is equal, trusts the same functions and shows the same examples."""
    again = pickle.loads(pickle.dumps(rules))
    assert again == rules
    for rule in again:
        assert rule.returns_faults
        assert len(rule.examples) == len(rules.rule(rule.code).examples)


@pytest.mark.parametrize("about", list(Subject))
def test_what_is_no_set_is_refused(about: Subject) -> None:
    """Every function takes a set of rules, and nothing else."""
    example = next(one for one in SETS[about] if one.about is about and one.examples).failing[0]
    with pytest.raises(sg.WrongType, match="a RuleSet"):
        found_in(example, about, ["K1"])  # type: ignore[arg-type]  # the point of the test


def test_there_is_one_finding() -> None:
    """No other class of the package is a finding or a suggestion."""
    source = Path(sg.__file__).parent
    told = [
        name
        for path in source.rglob("*.py")
        for name in re.findall(r"^class (\w*(?:Finding|Suggestion))\b", path.read_text(encoding="utf-8"), re.MULTILINE)
    ]
    assert told == ["Finding"]


def test_old_names_lead_to_the_one_finding() -> None:
    """What findings of readings, channels and comparisons were called is the type they are now."""
    assert sg.rules.DataFinding is sg.channels.DepthFinding is sg.channels.Suggestion is sg.Finding
    assert sg.rules.DataSeverity is sg.rules.Severity


def test_a_changed_rule_is_a_callers_own() -> None:
    """Rules of every subject may be changed one by one, and the changed one is no longer trusted with faults."""
    rule = evolve(
        sg.rules.READING_RULES.rule("SGD101"), check=lambda case, options: (Fault("histories[0]", {"left": 1}),)
    )
    assert not rule.returns_faults


SEEN: dict[str, Any] = {
    "name": "seen",
    "criterion": "specific",
    "severity": "info",
    "check": lambda case, options: (),
}


def test_variants_have_the_facts_of_the_english_words() -> None:
    """A variant that asks for a fact which no English sentence has is refused, in a rule and in texts beside a set."""
    words = {
        "en": sg.rules.RuleText("saw {n}", variants={"two": "saw both of {m}"}),
        "fr": sg.rules.RuleText("vu {n}", variants={"two": "vu {k}"}),
    }
    with pytest.raises(sg.InvalidValue, match=r"texts\.fr\.variants\.two"):
        Rule(code="ACME1", texts=words, **SEEN)
    rules = RuleSet(rules=[Rule(code="ACME1", texts={"en": words["en"]}, **SEEN)])
    with pytest.raises(sg.InvalidValue, match=r"texts\.de\.ACME1\.variants\.two"):
        rules.with_texts("de", {"ACME1": sg.rules.RuleText("{n} gesehen", variants={"two": "{k}"})})


@pytest.mark.parametrize("name", ["2.0", "a b", "[0]"])
def test_a_variant_is_refused_at_its_own_name(name: str) -> None:
    """Whatever a variant is called, its refusal leads to it in one step, by itself and beside English words."""
    with pytest.raises(sg.SmartGoalsError) as caught:
        Rule(code="ACME1", texts={"en": sg.rules.RuleText("saw", variants={name: 3})}, **SEEN)
    assert any(one.location[-2:] == ("variants", name) for one in caught.value.problems)
    rules = RuleSet(rules=[Rule(code="ACME1", texts={"en": sg.rules.RuleText("saw")}, **SEEN)])
    with pytest.raises(sg.InvalidValue) as told:
        rules.with_texts("de", {"ACME1": sg.rules.RuleText("gesehen", variants={name: "{k}"})})
    assert told.value.location[-2:] == ("variants", name)


@pytest.mark.parametrize("rules", OWN_SETS)
def test_findings_are_said_in_any_language(rules: RuleSet) -> None:
    """Whatever language was asked for, a finding answers in another, variant and all."""
    for rule in rules:
        example, chosen = rule.failing[0], rules.select(rule.code)
        english, french = (found_in(example, rule.about, chosen, language=one) for one in ("en", "fr"))
        assert [one.text("fr") for one in english] == [one.text() for one in french]
        assert [one.text("en") for one in french] == [one.text() for one in english]


def test_scorecards_are_said_line_by_line() -> None:
    """Each card is a line with its advice, and the suggestions that lead there."""
    example = sg.channels.CHANNEL_RULES.rule("K1").failing[0]
    assert example.evidence.strategy is not None
    given: dict[str, Any] = {"evidence": example.evidence, "as_of": example.as_of, **example.beside}
    cards = sg.channels.scorecards(example.evidence.strategy, **given)
    for language in ("en", "fr"):
        lines = cards.text(language).splitlines()
        assert [line.split()[0] for line in lines] == [
            "web:" if language == "en" else "web",
            "x:" if language == "en" else "x",
        ]
        assert cards.get("x").suggestions[0].text(language) in lines[1]
