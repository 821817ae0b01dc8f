"""The laws of checking, each a property over every valid strategy, goal or history."""

import pickle
from datetime import date, timedelta
from typing import Any

from attrs import evolve
from hypothesis import assume, example, given, settings, strategies as st
from rule_samples import placeholders

import smartgoals as sg
from smartgoals import strategies
from smartgoals.rules import DEFAULT, Severity

AS_OF = date(2026, 3, 1)
DAYS = st.dates(date(2025, 1, 1), date(2027, 12, 31))
WORDS = {rule.code: rule.texts for rule in DEFAULT}


def every_report(strategy: sg.Strategy, as_of: date, **parts: Any) -> list[sg.SmartReport]:
    """Check every goal of a strategy."""
    return list(sg.check_strategy(strategy, as_of=as_of, **parts).reports.values())


# A whole strategy projects every goal with a history, so a few strategies search as far as many single goals.
few = settings(max_examples=max(10, settings().max_examples // 4))


@few
@given(strategies.whole_strategies(audits=True), DAYS)
def test_rules_are_total(strategy: sg.Strategy, as_of: date) -> None:
    """No rule fails on a valid strategy, and every finding renders in both languages with every placeholder filled."""
    for language in ("en", "fr"):
        report = sg.check_strategy(strategy, as_of=as_of, language=language)
        for finding in report.all_findings:
            assert "failure" not in finding.evidence, finding
            assert all((finding.message, finding.suggestion))
            assert "{" not in WORDS[finding.code][language].message.format_map(
                dict.fromkeys(finding.evidence, _Blank())
            )
            assert placeholders(WORDS[finding.code][language].message) <= set(finding.evidence)
            assert finding.fix is None or isinstance(finding.fix, sg.Goal)


class _Blank:
    """Fills any placeholder, whatever its format."""

    def __format__(self, spec: str) -> str:
        return "x"


@given(strategies.goals(), DAYS)
def test_a_goal_alone_is_judged(goal: sg.Goal, as_of: date) -> None:
    """Any valid goal without any evidence gets a verdict for each criterion, and is never called attainable."""
    report = sg.check(goal, as_of=as_of)
    assert list(report.verdicts) == ["specific", "measurable", "attainable", "relevant", "timely"]
    assert report.explain()
    assert not [one for one in report.findings if "failure" in one.evidence]


@few
@given(strategies.whole_strategies(min_goals=1, audits=True), DAYS)
def test_same_input_same_report(strategy: sg.Strategy, as_of: date) -> None:
    """The same values give the same report in the same order, however often, and through a pickle."""
    first, again = sg.check_strategy(strategy, as_of=as_of), sg.check_strategy(strategy, as_of=as_of)
    assert first == again
    assert pickle.loads(pickle.dumps(first)) == first
    for report in first.reports.values():
        places = [(one.criterion, one.severity, one.code, one.path) for one in report.findings]
        order = [tuple(Severity).index(one[1]) * 10 + tuple(sg.rules.Criterion).index(one[0]) for one in places]
        assert order == sorted(order)


@few
@given(strategies.whole_strategies(min_goals=1, audits=True), DAYS, st.randoms(use_true_random=False))
def test_order_does_not_matter(strategy: sg.Strategy, as_of: date, chance: Any) -> None:
    """The order of goals and of histories changes no report of a goal."""
    goals, histories = list(strategy.goals), list(strategy.histories)
    chance.shuffle(goals)
    chance.shuffle(histories)
    shuffled = evolve(strategy, goals=goals, histories=histories)
    before = sg.check_strategy(strategy, as_of=as_of).reports
    after = sg.check_strategy(shuffled, as_of=as_of).reports
    assert all(_told(before[one]) == _told(after[one]) for one in before)


def _told(report: sg.SmartReport) -> list[Any]:
    return [(one.key, one.severity, dict(one.evidence)) for one in report.findings]


IMPOSSIBLE = sg.Strategy(
    goals=[sg.Goal(id="a", metric="followers", target=sg.ReachLevel(0), baseline=sg.Baseline(value=0))],
    histories=[sg.History.of([(date(2026, 1, 1), -1)], metric="followers")],
)
"""A reading that cannot be: fewer followers than none."""


@few
@given(strategies.whole_strategies(min_goals=1, audits=True), DAYS)
@example(IMPOSSIBLE, date(2026, 1, 1))
def test_more_evidence_never_turns_pass_into_unknown(strategy: sg.Strategy, as_of: date) -> None:
    """What passes without readings, audits and past goals passes or fails with them, unless one of them cannot be."""
    bare = evolve(strategy, histories=[], audits=[], closed_goals=[], sources=[])
    for before, after in zip(every_report(bare, as_of), every_report(strategy, as_of), strict=True):
        turned = [one for one in before.verdicts if (before.verdicts[one], after.verdicts[one]) == ("pass", "unknown")]
        cannot_be = "SGA395" in {finding.code for finding in after.findings}
        assert turned == (["attainable"] if turned and cannot_be else [])


@given(strategies.goals(), DAYS)
def test_the_strategy_is_evidence_too(goal: sg.Goal, as_of: date) -> None:
    """A goal judged without its strategy passes nothing that the strategy makes unknown, relevance apart."""
    objectives = [sg.Objective(id=one, title=one, kind="conversions_sales") for one in _served(goal)]
    channels = [] if goal.channel is None else [sg.Channel(id=goal.channel, platform="instagram")]
    known = sg.Evidence(strategy=sg.Strategy(objectives=objectives, channels=channels))
    alone, beside = sg.check(goal, as_of=as_of), sg.check(goal, evidence=known, as_of=as_of)
    for one in alone.verdicts:
        assert (alone.verdicts[one], beside.verdicts[one]) != ("pass", "unknown") or one == "relevant"


def _served(goal: sg.Goal) -> list[str]:
    return list(dict.fromkeys(one for one in (goal.objective, *goal.also_serves) if one is not None))


@few
@given(strategies.whole_strategies(min_goals=1, audits=True), DAYS, st.sampled_from([rule.code for rule in DEFAULT]))
def test_a_waiver_only_removes(strategy: sg.Strategy, as_of: date, code: str) -> None:
    """A waiver in force takes findings of its code out, with those that they speak for in their criterion, keeps them
    beside the report, and changes no other finding.
    """
    waiver = sg.Waiver(code=code, reason="known", until=as_of)
    for goal in strategy.goals:
        known = sg.Evidence(strategy=strategy)
        plain = sg.check(goal, evidence=known, as_of=as_of)
        waived = sg.check(goal, evidence=known, as_of=as_of, waivers=[waiver])
        # What says several together comes and goes with them.
        kept = {one.key for one in (*waived.findings, *waived.silenced) if one.code not in {"SGC691", "SGS113"}}
        found = {one.key for one in (*plain.findings, *plain.silenced) if one.code != "SGS113"}
        along = {one.key for one in waived.waived if one.said_by is not None}
        assert kept == {key for key in found if key[0] != code} - along
        for one in waived.waived:
            if one.said_by is not None:
                rule = DEFAULT.rule(one.said_by)
                assert one.code in rule.silences
                assert rule.criterion is one.criterion
        assert {one.key for one in waived.waived if one.code != "SGS113"} == found - kept
        assert all(one.waiver == waiver for one in waived.waived)
        unused = [one for one in waived.findings if one.code == "SGC691"]
        assert bool(unused) is not bool(waived.waived)
        for one, verdict in plain.verdicts.items():
            assert (verdict, waived.verdicts[one]) != ("unknown", "pass")


@st.composite
def followed(draw: st.DrawFn) -> tuple[sg.Goal, sg.History]:
    """Draw a goal on a stock or a flow, and weekly readings of it."""
    metric = draw(st.sampled_from(["followers", "shares", "open_tickets", "support_calls"]))
    is_flow = metric in ("shares", "support_calls")
    changes = draw(st.lists(st.integers(0 if is_flow else -20, 60), min_size=2, max_size=30))
    values = changes if is_flow else [1000 + sum(changes[:k]) for k in range(len(changes))]
    days = [AS_OF - timedelta(weeks=len(values) - 1 - k) for k in range(len(values))]
    history = sg.History.of(list(zip(days, values, strict=True)), metric=metric, channel="ig")
    amount = draw(st.integers(1, 400))
    target: Any = draw(
        st.sampled_from(
            [
                sg.KeepPace(sg.Pace(amount, "week")),
                sg.ReachLevel(1000 + amount),
                sg.ChangeBy(amount if metric in ("followers", "shares") else -amount),
            ]
        )
    )
    base = sg.Baseline(value=values[-1], on=AS_OF)
    goal = sg.Goal(
        id="g", metric=metric, channel="ig", target=target, start=AS_OF + timedelta(days=1),
        deadline=AS_OF + timedelta(days=draw(st.integers(7, 200))), baseline=base,
    )  # fmt: skip
    return goal, history


OWN = DEFAULT.ignore("SGA304", "SGA305", "SGA309")  # the projection is statistics, with a scale of its own


@given(followed(), st.sampled_from([2, 3, 7, 1000]))
def test_scale_does_not_matter(pair: tuple[sg.Goal, sg.History], factor: int) -> None:
    """Scaling every count of goal and readings by one factor leaves attainable, and what it is judged by, as it was."""
    goal, history = pair
    assume(len(set(history.values)) > 1)  # how far what never moved may move is a guess, of no scale
    rows = list(zip(history.days, [one * factor for one in history.values], strict=True))
    larger = sg.History.of(rows, metric=history.metric, channel="ig")
    scaled = evolve(
        goal, target=_times(goal.target, factor), baseline=evolve(goal.baseline, value=goal.baseline.value * factor)
    )
    before = sg.check(goal, evidence=sg.Evidence(histories=[history]), as_of=AS_OF, rules=OWN)
    after = sg.check(scaled, evidence=sg.Evidence(histories=[larger]), as_of=AS_OF, rules=OWN)
    assert [one.code for one in before.findings_of("attainable")] == [
        one.code for one in after.findings_of("attainable")
    ]
    assert before.verdicts["attainable"] == after.verdicts["attainable"]


def _times(target: Any, factor: int) -> Any:
    if isinstance(target, sg.KeepPace):
        return evolve(target, pace=target.pace * factor)
    if isinstance(target, sg.ReachLevel):
        return evolve(target, value=target.value * factor)
    return evolve(target, amount=target.amount * factor)


@given(st.integers(500, 100_000), st.integers(1, 2000), st.sampled_from([2, 10, 1000]))
def test_scale_does_not_matter_to_capacity(followers: int, amount: int, factor: int) -> None:
    """A target and an audience scaled together are judged alike by benchmarks that speak of any size."""
    row = sg.catalog.Benchmark(
        id="mine", metric="follower_growth_rate", platform="instagram", unit="ratio", per="month",
        low=0.0, high=0.03, source="our own accounts", observed="2025",
    )  # fmt: skip

    def verdict(size: int, asked: int) -> sg.rules.Verdict:
        goal = sg.Goal(
            id="g", metric="followers", channel="instagram", target=sg.KeepPace(sg.Pace(asked, "week")),
            baseline=sg.Baseline(value=size, on=AS_OF), deadline=date(2026, 6, 30),
        )  # fmt: skip
        return sg.check(goal, evidence=sg.Evidence(benchmarks=[row]), as_of=AS_OF).verdicts["attainable"]

    assert verdict(followers, amount) == verdict(followers * factor, amount * factor)


@given(followed(), st.integers(1, 300))
def test_an_easier_target_gains_no_too_hard_finding(pair: tuple[sg.Goal, sg.History], by: int) -> None:
    """What a rule called monotone does not find in a target, it does not find in an easier one."""
    goal, history = pair
    known = sg.Evidence(histories=[history])
    harder = sg.check(goal, evidence=known, as_of=AS_OF)
    easier = sg.check(evolve(goal, target=_easier(goal, by)), evidence=known, as_of=AS_OF)
    monotone = {rule.code for rule in DEFAULT if rule.monotone}
    before, now = ({one.code for one in report.findings} for report in (harder, easier))
    # One fault has three degrees; on the way down a milder one takes the place of a graver one.
    milder = {code for place, code in enumerate(DEGREES) if before & set(DEGREES[place + 1 :])}
    if before & {"SGM203", "SGR410"}:
        return  # a slip of the pen, and the wrong way, which is no easier for a smaller number
    assert (now - before) & monotone - milder == set()


# Long odds, above the best, next to no chance, far beyond the best, and never moved that way at all.
DEGREES = ("SGA305", "SGA302", "SGA304", "SGA301", "SGA303")


def _easier(goal: sg.Goal, by: int) -> Any:
    target = goal.target
    less = -by if goal.metric in ("followers", "shares") else by
    if isinstance(target, sg.KeepPace):
        return evolve(target, pace=sg.Pace(max(1, target.pace.amount + less), "week"))
    if isinstance(target, sg.ReachLevel):
        base = goal.baseline.value if goal.baseline is not None else None
        crossed = base is not None and (target.value - base) * (target.value + less - base) <= 0
        return target if crossed else evolve(target, value=target.value + less)  # it leads the other way
    amount = target.amount + less if isinstance(target, sg.ChangeBy) and target.amount is not None else 1
    crossed = isinstance(target, sg.ChangeBy) and target.amount is not None and amount * target.amount <= 0
    return target if crossed else evolve(target, amount=amount)


@given(followed())
def test_a_fix_is_no_harder_than_a_stretch(pair: tuple[sg.Goal, sg.History]) -> None:
    """The goal that a too-hard finding brings as its fix is itself not beyond what was shown."""
    goal, history = pair
    known = sg.Evidence(histories=[history])
    for finding in sg.check(goal, evidence=known, as_of=AS_OF).findings:
        if finding.code in ("SGA301", "SGA302") and finding.fix is not None:
            mended = sg.check(finding.fix, evidence=known, as_of=AS_OF)
            assert {"SGA301", "SGA302"} & {one.code for one in mended.findings} == set()
