"""Goals and evidence at the edges: what is missing, contradicts itself or lies outside makes no rule stumble or shout."""

from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve
from rule_samples import AS_OF, EVIDENCE, GOAL, HISTORY, SALES, STRATEGY, audit

import smartgoals as sg
from smartgoals.rules import DEFAULT

BARE = sg.Evidence(strategy=STRATEGY)
FLAT = sg.History.of([(AS_OF - timedelta(weeks=k), 1000) for k in range(9)], metric="followers", channel="ig")
ROWS = list(zip(HISTORY.days, HISTORY.values, strict=True))
NAMED = sg.History.of(ROWS, metric="followers", channel="ig", definition="count")


def codes(evidence: sg.Evidence = EVIDENCE, *, as_of: date = AS_OF, rules: Any = None, **changes: Any) -> set[str]:
    """Return the codes found in the example's goal, changed."""
    return {one.code for one in sg.check(evolve(GOAL, **changes), evidence=evidence, as_of=as_of, rules=rules).findings}


def test_a_flat_history_without_a_number() -> None:
    """Where nothing moved and nothing is asked in figures, the fault is that it never moved; no target asks nothing."""
    flat = evolve(EVIDENCE, histories=[FLAT])
    open_ended = evolve(GOAL, target=sg.ReachLevel(3000), deadline=None)
    assert "asked" not in sg.check(open_ended, evidence=flat, as_of=AS_OF).finding("SGA303").evidence
    for history in (FLAT, HISTORY):
        known = evolve(EVIDENCE, histories=[history])
        report = sg.check(evolve(GOAL, target=None), evidence=known, as_of=AS_OF)
        assert report.verdicts["attainable"] == "unknown"
        assert [one.code for one in report.findings_of("attainable")] == ["SGA393"]


def test_nothing_to_mend_with() -> None:
    """A target met before the work begins has no mended goal where no deadline says how much more there is time for."""
    goal = evolve(GOAL, target=sg.ReachLevel(2000), deadline=None, baseline=None)
    assert sg.check(goal, evidence=EVIDENCE, as_of=AS_OF).finding("SGA307").fix is None


def test_goals_that_say_nothing() -> None:
    """A goal with an id alone is explained; a count of zero has no noise; a bound says which way is meant."""
    assert "no-metric" in sg.check(sg.Goal(id="g"), as_of=AS_OF).explain()
    assert "SGM212" not in codes(
        metric="leads", channel=None, target=sg.ChangeBy(5), baseline=sg.Baseline(value=0, on=AS_OF)
    )
    capped = sg.KeepPace(sg.Pace(5, "week"), bound="at_most")
    assert "SGR410" in codes(target=capped)
    assert "SGR410" not in codes(target=evolve(capped, bound="at_least"))
    assert "SGR410" not in codes(target=sg.ReachLevel(9), baseline=sg.Baseline(value=9, on=AS_OF))
    assert "SGR410" in codes(target=sg.ReachLevel(5), baseline=sg.Baseline(value=9, on=AS_OF))
    nobody = sg.Strategy(goals=[sg.Goal(id="a"), sg.Goal(id="b", effort=sg.Pace(1, "week"))])
    assert "SGC611" not in {one.code for one in sg.check_strategy(nobody, as_of=AS_OF).findings}


def test_no_fix_for_what_needs_none() -> None:
    """A band has no mended target, and neither has a goal in its band."""
    from smartgoals._case.proposing import alternative_of, proposed_of
    from smartgoals._case.surroundings import Surroundings
    from smartgoals.rules import Case

    around = Surroundings(evidence=EVIDENCE, as_of=AS_OF)
    band = Case(goal=evolve(GOAL, target=sg.StayWithin(low=1)), surroundings=around)
    sound = Case(goal=GOAL, surroundings=around)
    assert (proposed_of(band), proposed_of(sound), alternative_of(sound)) == (None, None, None)


def test_check_ins_follow_the_data() -> None:
    """The cadence proposed is no quicker than the data come, and the longer the goal the rarer."""
    slow = evolve(EVIDENCE, sources=[sg.DataSource(metric="followers", channel="ig", cadence="month")])
    bare = {"cadence": None}
    for evidence, changes, every in (
        (slow, {}, "month"),
        (EVIDENCE, {"start": None, "baseline": None}, "week"),
        (EVIDENCE, {"deadline": date(2026, 9, 28)}, "2 weeks"),
        (EVIDENCE, {"deadline": date(2026, 12, 28)}, "month"),
    ):
        found = sg.check(evolve(GOAL, **{**bare, **changes}), evidence=evidence, as_of=AS_OF).finding("SGT509")
        assert found.evidence["every"] == every


def test_the_only_channel_is_the_fix() -> None:
    """A goal without a channel is mended with the one that has its readings, or the only one there is."""
    lone = sg.Evidence(
        strategy=sg.Strategy(objectives=STRATEGY.objectives, channels=[sg.Channel(id="tt", platform="tiktok")])
    )
    for evidence, channel in ((EVIDENCE, "ig"), (lone, "tt")):
        fix = sg.check(evolve(GOAL, channel=None), evidence=evidence, as_of=AS_OF).finding("SGS102").fix
        assert fix is not None
        assert fix.channel == channel
    assert sg.check(evolve(GOAL, channel=None), evidence=BARE, as_of=AS_OF).finding("SGS102").fix is None


def test_bands() -> None:
    """A band that has been held is attainable; one never held is not decided by readings alone."""
    assert "SGA390" not in codes(target=sg.StayWithin(low=1000, high=9000), baseline=None)
    assert "SGA304" in codes(target=sg.StayWithin(low=9000), baseline=None)
    old = evolve(EVIDENCE, histories=[HISTORY.upto(AS_OF - timedelta(days=60))])
    assert "SGA390" in codes(old, target=sg.StayWithin(low=9000), baseline=None)
    assert "SGM203" in codes(metric="bounce_rate", channel="site", target=sg.StayWithin(high=40), baseline=None)
    assert "SGS111" not in codes(target=sg.StayWithin(low=50), baseline=None)


@pytest.mark.parametrize(
    "target",
    [
        sg.ReachLevel(300),
        sg.StayWithin(low=0.01, high=300),
        sg.KeepPace(sg.Pace(300, "week")),
        sg.KeepPace(sg.Pace(-300, "week")),
    ],
    ids=str,
)
@pytest.mark.parametrize("metric", ["conversion_rate", "engagement_rate_followers", "bounce_rate"])
def test_three_hundred_on_a_ratio(metric: str, target: Any) -> None:
    """A count asked of a rate is outside its range, whether or not the rate has a stated upper end."""
    assert "SGM203" in codes(metric=metric, target=target, baseline=None)


def test_ratios_that_may_be_large() -> None:
    """Multiples of the money spent and the caller's own ratios may be large; small steps of a rate are in order."""
    assert "SGM203" not in codes(metric="roas", target=sg.ReachLevel(12), baseline=None)
    assert "SGM203" not in codes(metric="conversion_rate", target=sg.KeepPace(sg.Pace(0.001, "week")), baseline=None)
    own = sg.Metric(id="leverage", nature="ratio", unit="ratio", range=(0, None))
    known = sg.Evidence(strategy=evolve(STRATEGY, metrics=[own]))
    assert "SGM203" not in codes(known, metric="leverage", target=sg.ReachLevel(40), baseline=None)


def test_an_engagement_rate_as_metric_needs_its_denominator() -> None:
    """An engagement rate of no known denominator is found by its id alone, in both languages; a stated one is not."""
    for metric in ("engagement_rate", "taux_d_engagement"):
        assert "SGS108" in codes(metric=metric, statement=None, target=sg.ReachLevel(0.03), baseline=None)
    assert "SGS108" not in codes(
        metric="engagement_rate_reach", statement=None, target=sg.ReachLevel(0.03), baseline=None
    )


@pytest.mark.parametrize(
    ("metric", "target", "seen"), [("followers", 2000, 2500), ("followers", 2000, 2000), ("bounce_rate", 0.5, 0.4)]
)
def test_a_figure_that_stands_there_is_no_open_question(metric: str, target: float, seen: float) -> None:
    """A level that the baseline, one reading or one audit already shows is attainable and already met, not unknown."""
    asked: dict[str, Any] = {
        "metric": metric,
        "target": sg.ReachLevel(target),
        "start": AS_OF + timedelta(days=1),
        "baseline": None,
    }
    one = sg.History.of([(AS_OF, seen)], metric=metric, channel="ig")
    told = evolve(GOAL, **asked | {"baseline": sg.Baseline(value=seen, on=AS_OF)})
    looked = sg.Audit(
        id="a",
        as_of=AS_OF,
        channels=[
            sg.audits.ChannelAudit(
                platform="instagram", channel="ig", baselines=[sg.audits.Measurement(metric=metric, value=seen)]
            )
        ],
    )
    for goal, known in (
        (told, BARE),
        (evolve(GOAL, **asked), evolve(BARE, histories=[one])),
        (evolve(GOAL, **asked), evolve(BARE, audits=[looked])),
    ):
        report = sg.check(goal, evidence=known, as_of=AS_OF)
        if goal is told and seen != target:  # a stated baseline says the way: from there it is not reached
            assert report.verdicts["attainable"] == "unknown"
            assert {"SGA307", "SGR410"} & {one.code for one in report.findings} == {"SGR410"}
            continue
        assert report.verdicts["attainable"] == "pass"
        assert report.basis["by"] == "standing"
        assert report.finding("SGA307")
    assert sg.check(evolve(GOAL, **asked), evidence=BARE, as_of=AS_OF).verdicts["attainable"] == "unknown"


def test_chances_need_a_spread() -> None:
    """One reading, or one change, gives no chance: then nothing is known, and nothing fails by a spread nobody has seen."""
    for rows in (1, 2):
        days = [(AS_OF - timedelta(weeks=k), 500 - k) for k in range(rows)]
        own = sg.Metric(id="own_count", nature="stock", unit="count", better="higher")
        known = sg.Evidence(
            strategy=evolve(STRATEGY, metrics=[own]), histories=[sg.History.of(days, metric=own, channel="ig")]
        )
        found = codes(
            known,
            metric="own_count",
            target=sg.KeepPace(sg.Pace(10_000, "week")),
            baseline=sg.Baseline(value=500, on=AS_OF),
            start=AS_OF + timedelta(days=1),
        )
        assert "SGA390" in found
        assert not {"SGA304", "SGA305"} & set(found)


def test_rates_beside_a_statement() -> None:
    """A rate with a formula of its own may be spoken of as an engagement rate; a repeated thing is one thing."""
    said = "An engagement rate of 3 %"
    assert "SGS108" not in codes(metric="virality_rate", statement=said, target=sg.ReachLevel(0.03), baseline=None)
    assert "SGS104" not in codes(statement="50 followers in May and 60 followers in June")
    assert "SGS111" not in codes(statement="Reach 4050 followers", target=sg.ChangeBy(1850))
    assert "SGS105" not in codes(statement=None)


@pytest.mark.parametrize(("bounds", "is_told"), [((0, 20), False), ((0, None), True), ((None, None), True)])
def test_a_mean_mark_says_of_what_by_its_scale(bounds: Any, is_told: bool) -> None:
    """A mean of the caller's own with a scale needs no formula; one without an end does."""
    mark = sg.Metric(id="mean_grade", nature="mean", unit="score", range=bounds)
    known = sg.Evidence(strategy=evolve(STRATEGY, metrics=[mark]))
    found = codes(known, metric="mean_grade", target=sg.ReachLevel(13), baseline=None)
    assert ("SGS107" in found) is is_told


@pytest.mark.parametrize(
    ("name", "nature", "unit", "is_told"),
    [
        ("cart_abandonment_rate", "ratio", "ratio", False),
        ("on_time_delivery_rate", "ratio", "ratio", False),
        ("market_share", "ratio", "ratio", False),
        ("uptime", "ratio", "ratio", False),
        ("women_in_management", "ratio", "ratio", False),
        ("page_load_time", "mean", "duration", False),
        ("engagement_rate", "ratio", "ratio", True),
        ("average_engagement_rate", "ratio", "ratio", True),
        ("rate", "ratio", "ratio", True),
        ("average_time", "mean", "duration", True),
        ("taux_moyen", "ratio", "ratio", True),
        ("quality", "mean", "score", True),
    ],
)
def test_a_share_or_a_time_says_of_what_by_its_name(name: str, nature: Any, unit: Any, is_told: bool) -> None:
    """A sentence that speaks of one passes, and so does its goal; a mere rate could be of anything."""
    own = sg.Metric(id=name, nature=nature, unit=unit)
    known = sg.Evidence(strategy=evolve(STRATEGY, metrics=[own]))
    found = codes(known, metric=name, target=sg.ReachLevel(0.3), baseline=None)
    assert ("SGS107" in found) is is_told


@pytest.mark.parametrize(
    "said",
    [
        "Reduce cart abandonment from 72% to 65% in the next 6 months",
        "Reduce page load time from 4 seconds to 2 seconds by June 2026",
        "Augmenter la part de marché de 12 % à 15 % d'ici juin 2026",
    ],
)
def test_a_pass_of_a_sentence_is_a_pass_of_its_goal(said: str) -> None:
    """Its figure is a metric of its own, which nobody defined further."""
    draft = sg.parse_goal(said, as_of=AS_OF)
    own = draft.own_metric
    assert own is not None
    known = sg.Evidence(strategy=evolve(STRATEGY, metrics=[own]))
    verdict = sg.check(draft.to_goal(objective=GOAL.objective), as_of=AS_OF, evidence=known).verdicts["specific"]
    assert sg.check_statement(said, as_of=AS_OF).verdicts["specific"] == verdict == "pass"


@pytest.mark.parametrize(
    ("metric", "change", "told"),
    [
        ("first_response_time", sg.ChangeBy(-5 / 60), "-5 min"),
        ("first_response_time", sg.ChangeBy(1.5), "+1.5 h"),
        ("bounce_rate", sg.ChangeBy(0.005), "+0.5 points"),
        ("bounce_rate", sg.ChangeBy(-0.05), "-5 points"),
        ("followers", sg.ChangeBy(500), "+500"),
        ("followers", sg.ChangeBy(-500), "-500"),
        ("followers", sg.ChangeBy(percent=15), "+15 %"),
        ("followers", sg.ChangeBy(percent=-15), "-15 %"),
    ],
)
def test_a_change_from_nowhere_is_said_in_its_unit(metric: str, change: Any, told: str) -> None:
    """A time in the scale that people tell it in, a share in points, and a count as it is."""
    known = sg.Evidence(strategy=STRATEGY)
    goal = evolve(GOAL, metric=metric, target=change, baseline=None, statement=None)
    (found,) = (one for one in sg.check(goal, as_of=AS_OF, evidence=known).findings if one.code == "SGM206")
    assert found.message.replace("\xa0", " ").startswith(f"You ask for {told}, but from where?")


def test_baselines() -> None:
    """Definitions that agree, days without a reading and figures that agree make no finding; readings say where a goal starts."""
    same = evolve(EVIDENCE, histories=[NAMED])
    assert "SGM213" not in codes(same, baseline=sg.Baseline(value=2200, on=AS_OF, definition="count"))
    assert "SGM214" not in codes(baseline=sg.Baseline(value=1, on=date(2026, 2, 27)))
    assert "SGM205" not in codes(baseline=None)
    level = {"baseline": None, "target": sg.ReachLevel(3000)}
    assert "SGM205" not in codes(start=AS_OF - timedelta(days=30), **level)
    known = sg.check(evolve(GOAL, **level), evidence=BARE, as_of=AS_OF)
    assert known.finding("SGM205").evidence == {"metric": "followers"}
    assert "SGM203" not in codes(metric="conversion_rate", target=sg.ChangeBy(0.1), baseline=None, evidence=BARE)


def test_the_projection_may_have_no_answer() -> None:
    """A history that cannot be projected for the goal leaves the odds open."""
    other = sg.History.of(ROWS)  # names neither metric nor channel, so it answers for any goal
    assert "SGA304" not in codes(sg.Evidence(strategy=STRATEGY, histories=[other]))
    strange = evolve(
        EVIDENCE, histories=[sg.History.of(ROWS, channel="ig", metric=sg.Metric(id="followers", nature="flow"))]
    )
    assert codes(strange)


def test_guardrails_of_an_unknown_kind() -> None:
    """A kind of objective that nobody described has no guardrails to offer, and its relevance is unknown."""
    own = evolve(SALES, kind="carbon")
    found = codes(sg.Evidence(strategy=evolve(STRATEGY, objectives=[own])), guardrails=())
    assert "SGR408" not in found
    assert "SGR491" in found


def test_strict_evaluation() -> None:
    """To strict evaluation a proxy is a leading indicator, which needs a link; without a metric it has nothing to say."""
    strict = DEFAULT.with_options("SGR405", profile="strict")
    reach = {"metric": "reach", "objective": "known", "target": sg.ReachLevel(900), "baseline": None}
    assert "SGR405" not in codes(BARE, **reach)
    assert "SGR405" in codes(BARE, rules=strict, **reach)
    assert "SGR405" not in codes(BARE, rules=strict, metric=None)


def test_further_objectives() -> None:
    """Of several objectives the one that the metric serves best counts."""
    assert "SGR403" in codes(metric="mentions", objective="list", baseline=None)
    assert "SGR403" not in codes(metric="mentions", objective="list", also_serves=["known"], baseline=None)


def test_efforts_in_other_units() -> None:
    """Efforts told in another unit than the capacity are not added; goals that are over take nothing."""
    busy = sg.Evidence(strategy=evolve(STRATEGY, capacity=sg.Pace.parse("1 hours/week")))
    assert "SGA313" not in codes(busy, effort=sg.Pace.parse("9 posts/week"))
    assert "SGA313" in codes(busy, effort=sg.Pace.parse("9 hours/week"))
    assert "SGA313" not in codes(busy, effort=sg.Pace.parse("9 hours/week"), as_of=date(2027, 1, 1))


@pytest.mark.parametrize(
    "changes",
    [
        {"metric": "unheard_of", "target": sg.ReachLevel(9, milestones=[sg.Milestone(date(2026, 5, 1), 2)])},
        {
            "target": sg.ReachLevel(2204, milestones=[sg.Milestone(date(2026, 5, 1), 2)]),
            "baseline": sg.Baseline(value=2204),
        },
        {"target": sg.KeepPace(sg.Pace(5, "week"), milestones=[sg.Milestone(date(2026, 5, 1), 2)]), "deadline": None},
        {"target": sg.ReachLevel(2900, milestones=[sg.Milestone(date(2026, 5, 1), 2600)])},
    ],
)
def test_milestones_that_say_nothing_of_the_end(changes: dict[str, Any]) -> None:
    """Without a path from a start to an end there is no heroic pace at its end; an even path has none either."""
    assert "SGA315" not in codes(BARE, **changes)


def test_milestones_of_a_flow_and_of_the_past() -> None:
    """A flow's path begins at zero; milestones that lie before the plan begins are behind it."""
    flow = {"metric": "shares", "baseline": None}
    late = sg.ReachLevel(100, milestones=[sg.Milestone(date(2026, 6, 1), 5)])
    assert "SGA315" in codes(BARE, target=late, **flow)
    begun = evolve(GOAL, start=AS_OF + timedelta(days=1), baseline=None, target=late, metric="followers")
    assert "SGA315" not in {one.code for one in sg.check(begun, evidence=BARE, as_of=AS_OF).findings}


@pytest.mark.parametrize("due", [date(2026, 10, 11), date(2026, 10, 12)])
def test_a_milestone_due_before_the_way_begins(due: date) -> None:
    """A milestone on the eve or the first day of the plan bends nothing, and no pace is reckoned over no days."""
    goal = sg.Goal(
        id="g",
        metric="followers",
        channel="instagram",
        baseline=sg.Baseline(value=50, on=date(2026, 10, 2)),
        target=sg.ReachLevel(71, milestones=[sg.Milestone(due, 52)]),
        start=date(2026, 10, 12),
        deadline=date(2026, 11, 10),
    )
    report = sg.check(goal, as_of=date(2026, 10, 1))
    assert not {"SGA315", "SGX001"} & {one.code for one in report.findings}
    assert "back-loaded" not in report.explain()


def test_past_goals_that_were_missed() -> None:
    """Only a missed goal of the same metric and channel that reached less is a warning."""
    terms = {"start": date(2025, 9, 1), "deadline": date(2025, 12, 1), "baseline": sg.Baseline(value=1000)}
    facts: dict[str, Any] = {"closed_on": date(2025, 12, 1), "outcome": "missed"}
    enough = sg.ClosedGoal(goal=evolve(GOAL, id="a", **terms), actual=9000, **facts)
    unread = sg.ClosedGoal(goal=evolve(GOAL, id="b", target=sg.ReachLevel(3), **terms), **facts)
    other = sg.ClosedGoal(goal=evolve(GOAL, id="c", channel="x", **terms), actual=1001, **facts)
    assert "SGA310" not in codes(evolve(EVIDENCE, closed_goals=[enough, unread, other]))
    assert "SGA310" not in codes(evolve(EVIDENCE, closed_goals=[enough]), target=None)


def test_calendars_that_end() -> None:
    """Where the calendar does not know the year, nobody is told to work on a day off."""
    short = sg.Calendar(
        working_days="mon-fri", holidays=sg.Holidays(known_from=date(2026, 1, 1), known_until=date(2026, 3, 31))
    )
    assert "SGT513" not in codes(calendar=short)


def test_strategies_at_the_edges() -> None:
    """Enough hours, few readings, several on a day, and an audit that is due are told apart."""
    rich = evolve(STRATEGY, capacity=sg.Pace.parse("90 hours/week"), goals=[GOAL])
    assert "SGC605" not in {one.code for one in sg.check_strategy(rich, as_of=AS_OF).findings}
    twice = sg.History.of(
        [(AS_OF, 1), (AS_OF, 2), (AS_OF, 3), (AS_OF - timedelta(days=90), 1)], metric="followers", channel="ig"
    )
    report = sg.check_strategy(rich, evidence=sg.Evidence(histories=[twice]), as_of=AS_OF)
    assert "SGC609" not in {one.code for one in report.findings}
    due = evolve(audit(on=date(2026, 1, 1)), next_due=date(2026, 2, 1))
    found = sg.check_strategy(rich, evidence=sg.Evidence(audits=[due]), as_of=AS_OF).findings
    assert "SGC611" in {one.code for one in found}
    seen: list[Any] = []
    watch = sg.rules.Rule(
        code="ACME9", name="seen", criterion="strategy", severity="info", texts={"en": "seen"},
        check=lambda case, options: seen.append(case.catalog) or (),
    )  # fmt: skip
    sg.check_strategy(rich, as_of=AS_OF, rules=DEFAULT.with_rule(watch))
    assert seen == [sg.catalog.DEFAULT]


def test_a_quota_by_other_periods_is_left_alone() -> None:
    """Quotas by week or month end with their period; others, 7 days among them, are not checked for it."""
    for period, finds in (("week", True), ("7 days", False), ("2 weeks", False)):
        quota = sg.KeepPace(sg.Pace(5, period), counted="calendar")
        assert ("SGT514" in codes(target=quota, deadline=date(2026, 6, 24))) is finds


LAST = date(9999, 12, 31)


@pytest.mark.parametrize(
    "target",
    [
        sg.KeepPace("50 followers/week", counted="calendar"),
        sg.KeepPace("50 followers/week", counted="rolling"),
        sg.KeepPace("200 followers/month"),
        sg.StayWithin(low=40, per="week"),
        sg.GrowBy("1 %/week"),
    ],
)
def test_a_deadline_too_far_to_plan_for_is_told(target: sg.Target) -> None:
    """The finding says what to do about it, in both languages, and its fix has a plan and the finding no more."""
    report = sg.check(evolve(GOAL, target=target, deadline=LAST), evidence=EVIDENCE, as_of=AS_OF)
    found = report.finding("SGT506")
    days = (LAST - GOAL.plan_starts_on).days
    assert (found.path, dict(found.evidence)) == ("deadline", {"days": days, "deadline": LAST, "most": 10_000})
    assert found.message == "The deadline, 31 December 9999, is too far to plan for: over 10,000 periods away"
    assert "a nearer deadline" in found.suggestion
    assert "needs none" in found.suggestion
    french = found.text("fr")
    assert "10\u202f000 périodes" in french
    assert "une échéance plus proche" in french
    assert found.fix.deadline == date(2026, 3, 31)
    assert "SGT506" not in {one.code for one in sg.check(found.fix, evidence=EVIDENCE, as_of=AS_OF).findings}


def test_too_many_periods_that_went_by_are_not_mended_by_a_nearer_end() -> None:
    """A day's quota since 1990 has had too many days by now, so that no end to come is proposed."""
    quota = sg.KeepPace("5 followers/day", counted="calendar")
    base = sg.Baseline(value=1, on=date(1989, 12, 31))
    old = evolve(GOAL, target=quota, start=date(1990, 1, 1), deadline=date(2030, 1, 1), baseline=base)
    found = sg.check(old, evidence=EVIDENCE, as_of=AS_OF).finding("SGT506")
    assert found.fix is None


def test_far_deadlines_that_a_plan_leads_to_are_left_alone() -> None:
    """A pace that runs on is one stretch however long, and so is a level whose milestones show the way."""
    assert "SGT506" not in codes(target=sg.KeepPace("50 followers/week"), deadline=LAST)
    steps = [sg.Milestone(on=date(2026, 6, 30), value=2500)]
    assert "SGT506" not in codes(target=sg.ReachLevel(3000, milestones=steps), deadline=LAST)
    assert "SGT506" not in codes(target=sg.KeepPace("5 followers/week", counted="calendar"), deadline=date(2200, 1, 1))
