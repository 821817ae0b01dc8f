"""The laws of rule sets and waivers: what is left out changes nothing else."""

from datetime import date, timedelta
from functools import cache

from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals.rules import DEFAULT, RuleSet, Severity, SmartReport, Waiver

AS_OF = date(2026, 3, 1)
GOALS = {
    "bare": sg.Goal(id="g"),
    "wordy": sg.Goal(id="g", statement="more visibility on Instagram", channel="ig"),
    "level": sg.Goal(id="g", metric="followers", target=sg.ReachLevel(3000), deadline=AS_OF),
    "pace": sg.Goal(
        id="g",
        metric="leads",
        target=sg.KeepPace("5 leads/week"),
        deadline=date(2026, 9, 30),
    ),
}
NAMES = st.sampled_from([*GOALS])
PREFIXES = st.sampled_from("SGS SGS1 SGS101 SGM2 SGM205 SGA SGR401 SGT501 SGT5".split())
FOLDING = "SGS113"


@cache
def reported(name: str) -> SmartReport:
    """Return what the default rules say of a goal."""
    return sg.check(GOALS[name], as_of=AS_OF)


def active(rules: RuleSet) -> set[str]:
    """Return the codes that speak."""
    return {one.rule.code for one in rules.active}


def said(report: SmartReport) -> set[str]:
    """Return the codes of all that was found, said or silenced."""
    return {one.code for one in (*report.findings, *report.silenced)} - {FOLDING}


@given(PREFIXES, PREFIXES)
def test_what_is_ignored_is_what_begins_so_in_whatever_order(one: str, other: str) -> None:
    """Each prefix takes out the codes that begin with it and no others; twice is once."""
    both = DEFAULT.ignore(one, other)
    expected = {code for code in active(DEFAULT) if not code.startswith((one, other))}
    assert active(both) == active(DEFAULT.ignore(other).ignore(one)) == expected
    assert active(both.ignore(one)) == expected
    assert len(both) == len(DEFAULT)
    assert repr(both) == f"<{len(DEFAULT)} rules, {len(expected)} of them active>"


@given(NAMES, st.lists(PREFIXES, max_size=3))
def test_rules_do_not_hang_on_those_that_are_left_out(name: str, ignored: list[str]) -> None:
    """Without some rules the others find what they found, said or silenced."""
    report = sg.check(GOALS[name], as_of=AS_OF, rules=DEFAULT.ignore(*ignored))
    kept = {code for code in said(reported(name)) if not code.startswith(tuple(ignored))}
    assert said(report) == kept


@given(NAMES, st.integers(0, 30), st.sampled_from(Severity))
def test_a_severity_of_ones_own_weighs_as_any(name: str, place: int, severity: Severity) -> None:
    """What is an error fails its criterion, the other verdicts stay, and the words are the same."""
    plain = reported(name)
    chosen = plain.findings[place % len(plain.findings)]
    if chosen.code == FOLDING:
        return
    rules = DEFAULT.with_severity({chosen.code: severity})
    report = sg.check(GOALS[name], as_of=AS_OF, rules=rules)
    assert said(report) == said(plain)
    criterion = chosen.criterion
    assert report.finding(chosen.code).severity == severity
    if severity == "error":
        assert report.verdicts[criterion] == "fail"
    others = {one: verdict for one, verdict in plain.verdicts.items() if one != criterion}
    assert {one: verdict for one, verdict in report.verdicts.items() if one != criterion} == others


@given(
    NAMES,
    st.sampled_from(["SGS101", "SGT501", "SGM205", "SGR401", "SGS106"]),
    st.integers(-2, 2),
    st.sampled_from([None, "g", "other"]),
)
def test_a_waiver_takes_out_what_it_names_until_its_day_or_says_that_it_does_not(
    name: str, code: str, days: int, goal: str | None
) -> None:
    """On its last day it still holds; past it, or of what was not found, it is told."""
    waiver = Waiver(code=code, reason="agreed", until=AS_OF + timedelta(days), goal=goal)
    plain, report = reported(name), sg.check(GOALS[name], as_of=AS_OF, waivers=[waiver])
    found = {one.code for one in (*plain.findings, *plain.silenced)}
    is_mine, is_over = goal in (None, "g"), days < 0
    assert waiver.covers(code, "g") == is_mine
    is_taken = is_mine and not is_over and code in found
    assert {one.code for one in report.waived if one.said_by is None} == ({code} if is_taken else set())
    assert {one.said_by for one in report.waived} <= {None, code}  # what it speaks for goes along
    told = {one.code for one in report.findings} & {"SGC691", "SGC692"}
    is_unused = is_mine and not is_over and code not in found
    assert told == ({"SGC692"} if is_mine and is_over else {"SGC691"} if is_unused else set())
    assert str(waiver).endswith(f"until {waiver.until.isoformat()}, because agreed")
    assert (" for " in str(waiver)) == (goal is not None)
