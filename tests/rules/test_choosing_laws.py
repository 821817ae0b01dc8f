"""The laws of choosing: which rules of a set speak, how heavily, by which option, and in which order examples are shown."""

import pickle
from datetime import date
from typing import Any

import pytest
from hypothesis import assume, example, given, strategies as st
from own_rules import a_rule

import smartgoals as sg
from smartgoals.rules import DEFAULT, Example, Fault, Option, RuleSet, RuleText, Severity, Status
from smartgoals.rules._ruleset import is_selected

AS_OF = date(2026, 3, 1)
GOAL = sg.Goal(id="g", metric="followers", channel="ig")
EXACT = "AB12"
PREFIXES = st.lists(st.sampled_from(["A", "AB", "AB1", EXACT, "B", "AC", "AB2", "CD"]), unique=True, max_size=4)
CODES = st.sampled_from(DEFAULT.codes)
STARTS = st.builds(lambda code, length: code[:length], CODES, st.integers(1, 6))


@given(st.sampled_from([EXACT, "CD34"]), PREFIXES, PREFIXES, st.booleans())
@example(EXACT, [], [], True)
@example(EXACT, ["A"], ["A"], True)
@example(EXACT, ["AB1"], ["AB12"], True)
@example(EXACT, ["AB12"], ["AB1"], False)
@example("CD34", ["A"], [], True)
def test_the_longest_word_on_a_code_counts(code: str, selected: list[str], ignored: list[str], stable: bool) -> None:
    """Explicit beats implicit and longer beats shorter; a tie goes to ignoring; a preview comes in by its full code alone."""
    wanted = max((len(one) for one in selected if code.startswith(one)), default=-1)
    unwanted = max((len(one) for one in ignored if code.startswith(one)), default=-1)
    expected = wanted > unwanted if selected else unwanted < 0
    if not stable:
        expected = wanted == len(code) > unwanted
    assert is_selected(code, stable=stable, selected=selected, ignored=ignored) is expected


@given(st.lists(st.tuples(st.booleans(), STARTS), max_size=6))
@example([(True, "SGT"), (True, "SGS101"), (False, "SGT5"), (True, "SGT501")])
@example([(False, "SGA"), (True, "SGA")])
@example([(False, "SGA3")])
def test_the_last_word_on_a_prefix_counts_and_nothing_else_is_lost(said: list[tuple[bool, str]]) -> None:
    """However often a prefix is selected and ignored, its last word holds; the set one started from stays as it was."""
    before, made = DEFAULT.codes, DEFAULT
    for is_wanted, prefix in said:
        made = made.select(prefix) if is_wanted else made.ignore(prefix)
    last = {prefix: is_wanted for is_wanted, prefix in said}
    chosen = [prefix for prefix, is_wanted in last.items() if is_wanted]

    def speaks(code: str) -> bool:
        on_it = [prefix for prefix in last if code.startswith(prefix)]
        return last[max(on_it, key=len)] if on_it else not chosen

    assert made.codes == tuple(code for code in before if speaks(code))
    assert DEFAULT.codes == before


@given(st.dictionaries(STARTS, st.sampled_from(Severity), max_size=4), CODES)
@example({"SGS": Severity.INFO, "SGS106": Severity.ERROR}, "SGS106")
@example({"SGS": Severity.INFO, "SGS106": Severity.ERROR}, "SGS101")
@example({"SGS": Severity.INFO, "SGS106": Severity.ERROR}, "SGT501")
def test_the_longest_prefix_says_how_heavily_a_rule_weighs(by: dict[str, Severity], code: str) -> None:
    """A rule weighs as the longest prefix of its code says, and else as its record does."""
    rule = DEFAULT.rule(code)
    weights = [by[prefix] for prefix in sorted(by, key=len) if code.startswith(prefix)]
    assert DEFAULT.with_severity(by).severity_of(rule) is [rule.severity, *weights][-1]


@given(st.sampled_from([Status.PREVIEW, Status.DEPRECATED]), st.sampled_from(Severity))
def test_preview_rules_change_no_default_verdict(status: Status, severity: Severity) -> None:
    """A preview or deprecated rule, however heavy, speaks only when it is selected by its full code."""
    rule = a_rule(check=lambda case, options: [Fault("id")], severity=severity, status=status)
    mine = DEFAULT.with_rule(rule)
    assert sg.check(GOAL, as_of=AS_OF, rules=mine) == sg.check(GOAL, as_of=AS_OF)
    assert mine.select("ACME").codes == ()
    alone = sg.check(GOAL, as_of=AS_OF, rules=mine.select("ACME1"))
    said = {Severity.ERROR: "fail", Severity.UNKNOWN: "unknown"}
    assert alone.verdicts["specific"] == said.get(severity, "pass")


@given(st.integers(1, 9), st.integers(1, 9))
@example(3, 5)
def test_an_option_in_force_is_what_the_rule_compares_with(words: int, fewest: int) -> None:
    """A statement of so many words is too short just where more are asked for; the rule's record keeps its default."""
    low, high = DEFAULT.rule("SGS105").options[0].low, DEFAULT.rule("SGS105").options[0].high
    assume(low is None or high is None or low <= fewest <= high)
    mine = DEFAULT.with_options("SGS105", fewest_words=9 if high is None else high)
    mine = mine.with_options("SGS105", fewest_words=fewest)
    goal = sg.Goal(id="g", statement=" ".join(["Grow", *["so"] * (words - 1)]))
    codes = {one.code for one in sg.check(goal, as_of=AS_OF, rules=mine).findings}
    assert ("SGS105" in codes) is (words < fewest)
    assert mine.rule("SGS105").defaults == DEFAULT.rule("SGS105").defaults == {"fewest_words": 3}


@given(CODES, st.sampled_from(Severity))
@example("SGT501", Severity.INFO)
def test_retired_codes_lead_to_their_successors(code: str, severity: Severity) -> None:
    """A retired code is read as the one that took its place wherever it is named, and is never given to another rule."""
    old = RuleSet(rules=DEFAULT.rules, retired={"SGT500": code}, selected=["SGT500"], severities={"SGT500": severity})
    assert old.codes == (code,)
    assert old.rule("SGT500") == old.rule(code)
    assert old.severity_of(old.rule(code)) is severity
    assert RuleSet(rules=DEFAULT.rules, retired={"SGT500": None}, ignored=[code]).retired["SGT500"] is None
    with pytest.raises(sg.InvalidValue, match="never retired"):
        RuleSet(rules=DEFAULT.rules, retired={code: None})


BOUNDS = st.none() | st.integers(-9, 9)


@given(BOUNDS, BOUNDS, st.integers(-12, 12))
@example(1, None, 0)
@example(None, 5, 9)
def test_options_know_their_bounds(low: int | None, high: int | None, value: int) -> None:
    """A value is refused exactly where it lies outside the bounds, as a default and as a setting, and so is what is no number."""
    fits = (low is None or low <= value) and (high is None or value <= high)
    facts: dict[str, Any] = {"name": "n", "source": "s", "year": 2026, "low": low, "high": high}
    if not fits:
        with pytest.raises(sg.SmartGoalsError):
            Option(default=value, **facts)
    assume(low is None or high is None or low <= high)
    own = Option(default=next(one for one in (low, high, 0) if one is not None), **facts)
    assert (own.refusal(value) is None) is fits
    assert isinstance(own.refusal("x"), sg.WrongType)
    with pytest.raises(sg.SmartGoalsError):
        Option(default="x", **facts)


@given(st.lists(st.sampled_from("abcd"), min_size=1, max_size=3, unique=True), st.sampled_from("abcd"))
def test_choices_are_choices(choices: list[str], value: str) -> None:
    """Of choices each may be had and no other, and what is refused names what there is."""
    own = Option(name="n", default=choices[0], choices=choices, source="s", year=2026)
    assert (own.refusal(value) is None) is (value in choices)
    if value not in choices:
        assert all(one in str(own.refusal(value)) for one in choices)
        with pytest.raises(sg.SmartGoalsError):
            Option(name="n", default=value, choices=choices, source="s", year=2026)


@given(st.lists(st.tuples(st.booleans(), st.integers(0, 3)), max_size=5), st.booleans())
def test_examples_that_pass_come_first(rows: list[tuple[bool, int]], is_made_when_read: bool) -> None:
    """Examples are values or made when read; those that pass stand first, each part in the order given."""
    given = tuple(
        Example(goal=sg.Goal(id=f"g{place}"), as_of=AS_OF, finds={"n": number} if fails else None)
        for place, (fails, number) in enumerate(rows)
    )
    rule = a_rule(examples=(lambda: given) if is_made_when_read else given)
    assert rule.passing == tuple(one for one in given if one.finds is None)
    assert rule.failing == tuple(one for one in given if one.finds is not None)
    assert rule.examples == rule.passing + rule.failing
    assert str(rule) == "ACME1 no-hashtag"


@given(st.lists(STARTS, max_size=3), st.dictionaries(STARTS, st.sampled_from(Severity), max_size=2))
def test_any_choice_travels_and_counts_what_speaks(ignored: list[str], by: dict[str, Severity]) -> None:
    """A set goes through a pickle and stays equal; its rules stand by code, and each that speaks is counted once."""
    mine = DEFAULT.ignore(*ignored).with_severity(by)
    again = pickle.loads(pickle.dumps(mine))
    assert (again, again.codes, hash(again)) == (mine, mine.codes, hash(mine))
    assert sum(mine.counts.values()) == len(mine.active) == len(mine.codes)
    assert [rule.code for rule in mine] == sorted(rule.code for rule in DEFAULT)


@given(st.sampled_from(["de", "fr-CA", "es"]), st.lists(CODES, max_size=3, unique=True), CODES)
@example("de", ["SGS101"], "SGM201")
def test_what_has_no_words_in_a_language_says_the_english_ones(language: str, codes: list[str], code: str) -> None:
    """A rule speaks by the words of the set in a language, later ones included, and else in its own or in English."""
    rule = DEFAULT.rule(code)
    words = {one: RuleText(f"eigene {place}") for place, one in enumerate(codes)}
    mine = DEFAULT
    for one, said in words.items():
        mine = mine.with_texts(language, {one: said})
    assert mine.words_of(rule, language) == words.get(code, rule.texts.get(language, rule.texts["en"]))
    assert mine.words_of(rule, "en") == rule.texts["en"]
