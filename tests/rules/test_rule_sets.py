"""Rule sets: which rules speak, how heavily and with which options; every choice is a new value, every fault is reported."""

import pickle
from datetime import date
from types import MappingProxyType, SimpleNamespace
from typing import Any

import pytest
from attrs import evolve
from own_rules import a_rule

import smartgoals as sg
from smartgoals.rules import DEFAULT, RETIRED, Fault, Option, RuleSet, RuleText, Severity

AS_OF = date(2026, 3, 1)
GOAL = sg.Goal(id="g", metric="followers", channel="ig")


def test_the_default_set() -> None:
    """There are at least forty rules, each with a code of its criterion's block, and none of their codes was ever retired."""
    assert len(DEFAULT) >= 40
    letters = {
        "specific": "SGS1",
        "measurable": "SGM2",
        "attainable": "SGA3",
        "relevant": "SGR4",
        "timely": "SGT5",
        "strategy": "SGC6",
    }
    assert all(rule.code.startswith(letters[rule.criterion]) for rule in DEFAULT)
    assert not RETIRED.keys() & {rule.code for rule in DEFAULT}
    assert len({rule.name for rule in DEFAULT}) == len(DEFAULT)
    assert "SGT501" in DEFAULT
    assert all(rule in DEFAULT and rule.code in DEFAULT for rule in DEFAULT)
    other = evolve(DEFAULT.rule("SGT501"), severity="info")
    assert other not in DEFAULT
    assert evolve(other, code="ACME1") not in DEFAULT
    assert (None in DEFAULT, 501 in DEFAULT, "ACME1" in DEFAULT) == (False, False, False)
    assert repr(DEFAULT) == f"<{len(DEFAULT)} rules, {len(DEFAULT.active)} of them active>"


def test_published_codes_stay() -> None:
    """A code keeps its name for ever: this list only ever grows."""
    published = (
        "SGS101 no-metric SGS102 no-channel SGS103 vague-statement SGS104 several-goals-in-one SGS105 action-without-object "
        "SGS106 no-owner SGS107 ambiguous-metric SGS108 rate-without-denominator SGS109 gross-or-net-open SGS110 audience-open "
        "SGS113 fields-open SGM216 percent-slip SGM217 baseline-outside-range SGM218 fraction-of-a-count "
        "SGS111 statement-contradicts-target SGS112 activity-as-result SGM201 no-number SGM202 undefined-metric "
        "SGM203 target-outside-range SGM204 unit-of-another-metric SGM205 no-baseline SGM206 change-from-nowhere "
        "SGM207 percent-of-zero SGM208 no-source SGM209 source-too-short SGM210 data-slower-than-check-ins "
        "SGM211 definition-break SGM212 change-lost-in-noise SGM213 baseline-of-another-definition SGM214 baseline-off-history "
        "SGM215 pace-of-a-level SGM219 near-miss-unit SGA317 total-or-pace SGA318 missed SGA319 band-left "
        "SGM220 several-definitions SGA392 over SGA393 nothing-asked SGA394 far-from-baseline SGA395 impossible-readings "
        "SGA301 beyond-history SGA302 above-best SGA303 never-moved-this-way SGA304 next-to-no-chance SGA305 long-odds "
        "SGA306 beyond-capacity SGA307 already-met SGA308 too-easy SGA309 sure-thing SGA310 missed-before SGA311 few-readings "
        "SGA312 stale-history SGA313 effort-above-capacity SGA314 stretch-crowd SGA315 back-loaded SGA316 beyond-benchmarks "
        "SGA390 no-evidence SGA391 above-benchmarks SGR401 no-objective SGR402 objective-serves-nothing SGR403 unrelated-metric "
        "SGR404 context-metric SGR405 leading-without-outcome SGR406 vanity-here SGR407 volume-without-rate SGR408 no-guardrail "
        "SGR409 nothing-decided SGR410 wrong-way SGR411 goals-pull-apart SGR412 advertising-equivalent SGR490 objective-unknown "
        "SGR491 relevance-unknown SGT501 no-deadline SGT502 open-ended-pace SGT503 deadline-passed SGT504 outside-objective "
        "SGT505 no-start SGT506 horizon-too-long SGT507 shorter-than-latency SGT508 period-beyond-deadline SGT509 no-cadence "
        "SGT510 check-ins-too-few SGT511 check-in-overdue SGT512 silent-start SGT513 deadline-on-day-off SGT514 cut-last-period "
        "SGC601 objective-without-goals SGC602 channel-without-purpose SGC603 channel-without-owner SGC604 channel-without-goal "
        "SGC605 thin-presence SGC606 too-many-goals SGC607 unused-metric SGC608 duplicate-goals SGC609 data-gap "
        "SGC610 no-capacity SGC611 audit-due SGC612 near-miss-platform SGC613 account-twice "
        "SGS114 near-miss-channel SGR413 near-miss-kind SGT515 no-active-day SGC691 unused-waiver SGC692 outdated-waiver"
    ).split()
    names = dict(zip(published[::2], published[1::2], strict=True))
    now = {rule.code: rule.name for rule in DEFAULT}
    assert all(now.get(code, RETIRED.get(code)) in (name, RETIRED.get(code)) for code, name in names.items())
    assert set(now) == set(names)


def test_every_fault_of_a_set_is_reported() -> None:
    """A clash of codes, unknown codes, unknown options and options out of range are errors of ours, all at once."""
    with pytest.raises(sg.StructureErrors) as caught:
        RuleSet(
            rules=[a_rule(), a_rule(), *DEFAULT.rules],
            selected=["SGX"],
            ignored=["SGA301x", "SGT"],
            severities={"SGQ1": "info"},
            options={
                "SGA301": {"committed": 0, "stretch": True, "widest": 1},
                "SGA999": {},
                "SGR405": {"profile": "lax"},
                "SGS105": {"fewest_words": 99},
            },
            more_texts={"de": {"SGB1": RuleText("nein")}},
        )
    assert caught.value.paths == (
        "rules", "selected", "ignored", "severities", "options.SGA301.committed", "options.SGA301.stretch",
        "options.SGA301.widest", "options", "options.SGR405.profile", "options.SGS105.fewest_words", "texts.de",
    )  # fmt: skip
    with pytest.raises(sg.InvalidValue, match="selected or ignored"):
        RuleSet(rules=DEFAULT.rules, selected=["SGA"], ignored=["SGA"])
    with pytest.raises(sg.InvalidValue, match="no other rule"):
        DEFAULT.with_rule(a_rule("SGA301"))
    with pytest.raises(sg.UnknownName, match="did you mean 'SGA3"):
        DEFAULT.rule("SGA30")
    with pytest.raises(sg.UnknownName):
        DEFAULT.with_severity({"SGS": "fatal"})
    with pytest.raises(sg.WrongType):
        sg.check(GOAL, as_of=AS_OF, rules="SGA")  # type: ignore[arg-type]  # the point of the test


def test_a_probability_is_set_from_none_to_certain() -> None:
    """What a rule takes for a chance is one: both ends can be had, and nothing beyond them."""
    chances = [
        (one.rule.code, option)
        for one in DEFAULT.active
        for option in one.rule.options
        if (option.meaning or "").startswith("probability")
    ]
    assert {code for code, _ in chances} == {"SGA304", "SGA305", "SGA309"}
    for code, option in chances:
        for value in (0, 0.5, 1):
            assert DEFAULT.with_options(code, **{option.name: value})
        for value in (-0.01, 1.01, 2):
            with pytest.raises(sg.InvalidValue):
                DEFAULT.with_options(code, **{option.name: value})


def test_another_language() -> None:
    """A caller's language speaks where it has texts, and English where it has none."""
    german = sg.Language(
        code="de",
        decimal=",",
        thousands=".",
        percent_sign=" %",
        day_form="{day}. {month} {year}",
        months=("Januar",) * 12,
        none="unbekannt",
    )
    mine = DEFAULT.with_texts(
        "de", {"SGS101": RuleText("das Ziel sagt nicht, was gezählt wird", "eine Kennzahl nennen")}
    )
    report = sg.check(sg.Goal(id="g"), as_of=AS_OF, language=german, rules=mine)
    assert report.finding("SGS101").message.startswith("das Ziel")
    assert report.finding("SGM201").message.startswith("The goal has no number")
    assert (
        mine.with_texts("de", {"SGM201": RuleText("kein Ziel")})
        .words_of(mine.rule("SGS101"), "de")
        .message.startswith("das")
    )
    with pytest.raises(sg.UnknownName):
        sg.check(GOAL, as_of=AS_OF, language="de")


def test_rules_from_outside() -> None:
    """Anything with a rule's attributes is a rule; mappings and generators of faults are read; what lacks a part is refused."""

    def generous(case: Any, options: Any) -> Any:
        yield {"path": "statement", "evidence": {"seen": [1, 2.5, "x", None, True, AS_OF]}, "fix": case.goal}
        yield Fault("id", {"n": 1})

    class Theirs:
        code, name, criterion, severity = "ACME7", "two-things", "timely", "error"
        texts = MappingProxyType({"en": "saw {seen}"})
        options = (Option(name="most", default=1, source="us", year=2026),)

        def check(self, case: Any, options: Any, /) -> Any:
            assert options["most"] == 1
            return generous(case, options)

    report = sg.check(GOAL, as_of=AS_OF, rules=DEFAULT.with_rule(Theirs()).select("ACME7"))
    assert [(one.path, dict(one.evidence)) for one in report.findings] == [
        ("id", {"n": 1}),
        ("statement", {"seen": (1, 2.5, "x", None, True, AS_OF)}),
    ]
    assert report.findings[1].fix is None  # the goal itself mends nothing
    assert report.verdicts["timely"] == "fail"
    with pytest.raises(sg.WrongType, match="texts"):
        DEFAULT.with_rule(SimpleNamespace(code="ACME1"))  # type: ignore[arg-type]  # the point of the test


class _Unspeakable(Exception):
    """An exception whose own text raises."""

    def __str__(self) -> str:
        raise ValueError


@pytest.mark.parametrize(
    ("returned", "failure"),
    [
        (ZeroDivisionError("by nothing"), "ZeroDivisionError"),
        (_Unspeakable(), "_Unspeakable"),
        ([3], "WrongType"),
        ([{"path": 3}], "WrongType"),
        ([{"path": "x", "evidence": 3}], "WrongType"),
        ([{"path": "x", "evidence": {"a": object()}}], "WrongType"),
        ([{"path": "x", "fix": "goal"}], "WrongType"),
        (7, "TypeError"),
    ],
)
@pytest.mark.parametrize(
    ("severity", "told"), [("error", "unknown"), ("unknown", "unknown"), ("warning", "warning"), ("info", "warning")]
)
def test_a_rule_that_raises_is_its_own_finding(returned: Any, failure: str, severity: str, told: str) -> None:
    """A rule that raises, or returns what is no fault, is reported under its code; the report stands, in order."""

    def broken(case: Any, options: Any) -> Any:
        if isinstance(returned, Exception):
            raise returned
        return returned

    mine = DEFAULT.with_rule(a_rule(check=broken, severity=severity))
    for language in ("en", "fr"):
        report = sg.check(sg.Goal(id="g", owner="Ada"), as_of=AS_OF, rules=mine, language=language)
        found = report.finding("ACME1")
        assert (found.severity, found.evidence["failure"]) == (told, failure)
        assert failure in found.message
        assert [one for one in report.findings if one.code != "ACME1"] == list(
            sg.check(sg.Goal(id="g", owner="Ada"), as_of=AS_OF, language=language).findings
        )
        places = [
            (tuple(Severity).index(one.severity), tuple(sg.rules.Criterion).index(one.criterion), one.code)
            for one in report.findings
        ]
        assert places == sorted(places)


@pytest.mark.parametrize(
    "facts",
    [
        {"code": "acme"}, {"code": 7}, {"name": "No Hashtag"}, {"criterion": "smart"}, {"severity": "bad"}, {"status": "new"},
        {"check": 3}, {"texts": "no"}, {"texts": {}}, {"texts": {"fr": "non"}}, {"texts": {"en": 3}}, {"heuristic": True},
        {"texts": {"en": RuleText("x", variants=3)}},
        {"texts": {"en": RuleText("x", variants={"a": 3, 4: "b"})}},
        {"about": "planet"}, {"about": "audit"}, {"silences": ["ACME1"]}, {"silences": ["acme"]},
        {"options": [3]}, {"options": [Option(name="a", default=1, source="s", year=2026)] * 2}, {"examples": [3]},
    ],
)  # fmt: skip
def test_a_rule_is_valid(facts: dict[str, Any]) -> None:
    """A rule with a malformed part is refused when it is made."""
    with pytest.raises(sg.SmartGoalsError):
        a_rule(**facts)


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_rules_pickle_by_every_protocol(protocol: int) -> None:
    """A rule of the house, a changed one and a whole set are the same afterwards, and find the same."""
    rule = DEFAULT.rules[0]
    for value in (rule, evolve(rule, severity="info"), DEFAULT):
        assert pickle.loads(pickle.dumps(value, protocol)) == value
