"""Values that use every field of the model, each set to something other than its default."""

from datetime import date

import smartgoals as sg
from smartgoals.codec._book import words  # noqa: F401 -- the tests of the codec read it here

D = date


def calendar() -> sg.Calendar:
    """Return a calendar with every field set that version 1 had."""
    return sg.Calendar(
        working_days="mon-fri",
        holidays=[D(2026, 1, 1), D(2026, 12, 25)],
        pauses=[
            sg.Pause(D(2026, 8, 1), D(2026, 8, 16), keeps="pace", reason="summer"),
            sg.Pause(D(2026, 10, 5), D(2026, 10, 6), keeps="end"),
        ],
        week_start="sunday",
        fiscal_year_start=7,
        fiscal_pattern="4-4-5",
    )


def calendar_of_a_team() -> sg.Calendar:
    """Return a calendar with what version 2 can say and version 1 could not: weights, and where a fiscal year begins."""
    return sg.Calendar(
        working_days="mon-fri",
        weights={"sat": 0.5, D(2026, 12, 24): 0.5, D(2026, 12, 27): 2},
        week_start="sunday",
        fiscal_year_start=9,
        fiscal_year_day=26,
        fiscal_pattern="13x4",
        fiscal_first_week="last",
        fiscal_leap_period=3,
        fiscal_year_named="start",
    )


def metrics() -> tuple[sg.Metric, ...]:
    """Return two metrics of the caller's own, one with every field set."""
    full = sg.Metric(
        id="answer_share",
        nature="ratio",
        unit="ratio",
        better="context",
        over_time="requery",
        over_channels="none",
        range=(0, 1),
        name_en="Answer share",
        name_fr="Part de réponses",
        definition="questions answered within a day / questions",
        family="care",
        formula="answered / asked",
        stage="outtake",
        funnel="loyalty",
        commonly_vanity=True,
        source_kind="own",
        question="Do we answer?",
    )
    return (full, sg.Metric(id="km", nature="flow", range=(0, None)))


def of_time() -> sg.Metric:
    """Return a metric of the caller's own that says in which unit of time it is told."""
    return sg.Metric(id="time_on_call", nature="distribution", unit="duration", better="lower", scale="minutes")


def goals() -> tuple[sg.Goal, ...]:
    """Return goals of every kind of target, one with every field set."""
    full = sg.Goal(
        id="ig-growth",
        objective="sales",
        metric="followers",
        channel="ig",
        target=sg.KeepPace(
            sg.Pace.parse("50 followers/week"),
            counted="calendar",
            bound="at_least",
            milestones=[sg.Milestone(D(2026, 3, 31), 1900), sg.Milestone(D(2026, 2, 28), 1600.5)],
        ),
        start=D(2026, 1, 5),
        deadline=D(2026, 6, 28),
        baseline=sg.Baseline(value=1200, on=D(2026, 1, 4), source="insights", definition="net", audit="q1"),
        statement="Grow our Instagram following by 50 new followers per week",
        owner="Ana",
        cadence=sg.Cadence.parse("every 2 weeks"),
        ambition="stretch",
        calendar=calendar(),
        audience="buyers, 25 to 40",
        decision="stop the weekly reel",
        guardrails=["engagement_rate_reach", "answer_share"],
        effort=sg.Pace.parse("5 hours/week"),
        also_serves=["awareness"],
        revisions=[
            sg.Revision(
                on=D(2026, 2, 1),
                reason="too easy",
                target=sg.ReachLevel(2000),
                start=D(2026, 1, 5),
                deadline=D(2026, 5, 31),
                baseline=sg.Baseline(value=1180),
                audit="q1",
            ),
            sg.Revision(on=D(2026, 3, 1), reason="still too easy"),
        ],
    )
    holidays = sg.Calendar(
        holidays=sg.Holidays(days=[D(2026, 5, 1)], known_from=D(2026, 1, 1), known_until=D(2026, 12, 31))
    )
    return (
        full,
        sg.Goal(id="level", target=sg.ReachLevel(2400, judged="any_day", milestones=[sg.Milestone(D(2026, 2, 1), 9)])),
        sg.Goal(
            id="change",
            target=sg.ChangeBy(-500, milestones=[sg.Milestone(D(2026, 5, 1), -100)]),
            metric="km",
            calendar=holidays,
            deadline=D(2026, 9, 1),
        ),
        sg.Goal(id="percent", target=sg.ChangeBy(percent=12.5, judged="any_day"), cadence="FREQ=WEEKLY;BYDAY=MO"),
        sg.Goal(id="band", target=sg.StayWithin(low=-1.5, high=4)),
        sg.Goal(id="half-band", target=sg.StayWithin(high=0)),
        sg.Goal(id="slow", target=sg.KeepPace(sg.Pace(0.1, "2 months"), bound="at_most", counted="rolling")),
    )


def goals_of_periods() -> tuple[sg.Goal, ...]:
    """Return goals about the amounts of periods: a pace to reach, a growth, a band of each week."""
    return (
        sg.Goal(
            id="visits",
            target=sg.ReachPace(
                "18875 visits/month", judged="any_day", milestones=[sg.Milestone(D(2026, 5, 1), 16000)]
            ),
            baseline=sg.Baseline(value=15100, per="month"),
            deadline=D(2026, 9, 1),
        ),
        sg.Goal(id="growth", target=sg.GrowBy("10 %/month", judged="any_day")),
        sg.Goal(id="sessions", target=sg.StayWithin(low=3, high=5, per="week")),
    )


def histories() -> tuple[sg.History, ...]:
    """Return histories of every form of reading: plain, corrected, with denominators, of an own metric, and none."""
    return (
        sg.History.of(
            [(D(2026, 1, 11), 1245), (D(2026, 1, 4), 1200), (D(2026, 1, 11), 1246)], metric="followers", channel="ig"
        ),
        sg.History.of(
            [
                (D(2026, 1, 4), 10),
                (D(2026, 1, 4), 12, D(2026, 1, 6)),
                (D(2026, 1, 5), 7.25),
                (D(2026, 1, 4), 11, D(2026, 1, 5)),
            ],
            metric="link_clicks",
            channel="ig",
            definition="unique",
            source="export",
        ),
        sg.History.of(
            [
                sg.Reading(D(2026, 1, 4), 0.5, out_of=10),
                sg.Reading(D(2026, 1, 5), 0.25, out_of=40, recorded_on=D(2026, 1, 9)),
            ],
            metric=metrics()[0],
        ),
        sg.History.of([], metric="km"),
        sg.History.of([(D(2026, 1, 4), 2**70), (D(2026, 1, 5), 0.5), (D(2026, 1, 6), -0.0)], metric="reach"),
    )


def strategy_with_events() -> sg.Strategy:
    """Return a strategy with events, one of them with every field set."""
    return sg.Strategy(
        channels=[sg.Channel(id="ig", platform="instagram")],
        metrics=[sg.Metric(id="km", nature="flow")],
        events=[
            sg.Event(
                id="spring",
                title="Spring campaign",
                kind="holiday",
                start=D(2026, 3, 2),
                end=D(2026, 3, 15),
                channels=["ig"],
                metrics=["km", "followers"],
                comes_again=True,
            ),
            sg.Event(id="outage", kind="outage", start=D(2026, 4, 1)),
        ],
    )


def additions() -> sg.History:
    """Return a flow with a late addition, a correction of both, and an addition after it."""
    return sg.History.of(
        [
            (D(2026, 1, 4), 30),
            sg.Reading(D(2026, 1, 4), 20, recorded_on=D(2026, 1, 5), adds=True),
            (D(2026, 1, 4), 45, D(2026, 1, 6)),
            sg.Reading(D(2026, 1, 4), 15, recorded_on=D(2026, 1, 8), adds=True),
            (D(2026, 1, 5), 10),
        ],
        metric="link_clicks",
    )


def spans() -> sg.History:
    """Return an amount of a month, one of a day in it, and a correction of the first alone."""
    return sg.History.of(
        [
            sg.Reading(D(2026, 1, 31), 300, covers="month"),
            (D(2026, 1, 31), 10),
            sg.Reading(D(2026, 1, 31), 310, recorded_on=D(2026, 2, 4), covers="month"),
        ],
        metric="ad_spend",
    )


def source_of_weeks() -> sg.DataSource:
    """Return a source whose readings cover a week each."""
    return sg.DataSource(metric="ad_spend", reading=sg.WayOfReading(covers="week"))


def source_with_a_way() -> sg.DataSource:
    """Return a source that says how its histories are to be read, in every field."""
    missing = sg.Assume("pessimistic", times=1.5, between=True)
    return sg.DataSource(
        metric="followers",
        reading=sg.WayOfReading(missing=missing, counter=True, reset_below=0.25),
    )


def carrying_quota() -> sg.KeepPace:
    """Return a quota that hands on what it has over and owes, up to a limit."""
    return sg.KeepPace("50 followers/week", counted="calendar", carry="both", carry_at_most=12.5)


def source_of_a_meter() -> sg.DataSource:
    """Return a source of a counter that starts above zero and was exchanged twice."""
    exchanges = [sg.types.Exchange(D(2026, 3, 2), starts_at=100, stood_at=9480), (D(2026, 1, 12), 0.5)]
    return sg.DataSource(
        metric="followers",
        reading=sg.WayOfReading(counter=True, resets_to=100, exchanges=exchanges),
    )


def audits() -> tuple[sg.Audit, ...]:
    """Return an audit with every field of every part set, and one without."""
    window = sg.audits.Window(D(2026, 1, 1), D(2026, 3, 31))
    measured = sg.audits.Measurement(
        metric="engagement_rate_reach",
        value=0.031,
        window=window,
        source="export",
        definition="by reach",
        collected_on=D(2026, 4, 2),
        out_of=12000,
        currency="eur",
    )
    entry = sg.audits.ChannelAudit(
        platform="instagram",
        handle="@boutique",
        channel="ig",
        url="https://example.org/boutique",
        display_name="Boutique",
        bio="We sell",
        bio_link="https://example.org",
        hashtags=["#boutique"],
        verified="requested",
        owner="Ana",
        admins=[sg.audits.Role(who="Ana", role="editor"), sg.audits.Role(who="Bob")],
        mission="show products",
        objective_ids=["sales"],
        kpis=["followers"],
        goal_ids=["ig-growth", "old"],
        last_post_on=D(2026, 3, 30),
        status="active",
        baselines=[
            measured,
            sg.audits.Measurement(metric="reach", value=None),
            sg.audits.Measurement(metric="followers", value=0, on=D(2026, 3, 31)),
        ],
        top_content=[sg.audits.ContentRef(url="https://example.org/p", metric="likes", value=90, pinned=True)],
        content_mix={"video": 0.5, "photo": 0.25},
        audience={"age": {"25-34": 0.6}, "country": {"FR": 0.9, "BE": 0.1}},
        checks=[
            sg.audits.Check(name="bio_link_works", result="pass", note="by hand"),
            sg.audits.Check(name="logo", result="fail"),
        ],
        evidence=["screenshot 1"],
        cost=sg.returns.Cost(
            ad_spend=200, effort_hours=10, hourly_cost=30, tools=9.5, content=0, fees=1, currency="EUR"
        ),
        decision="invest",
        decision_reason="it grows",
        decided_on=D(2026, 4, 3),
        notes="none",
    )
    full = sg.Audit(
        id="q1",
        as_of=D(2026, 3, 31),
        window=window,
        scope="all channels",
        auditor="Ana",
        channels=[entry, sg.audits.ChannelAudit(platform="x")],
        impostors=[
            sg.audits.ImpostorAccount(
                platform="x",
                kind="squatter",
                handle="@b0utique",
                url="https://example.org/x",
                presumed_owner="nobody",
                action="report",
                status="reported",
            )
        ],
        competitors=[sg.audits.CompetitorSnapshot(name="Shop", platform="x", measurements=[measured])],
        requests=[
            sg.audits.ChannelRequest(
                platform="tiktok", requester="Bob", audience="young", content="reels", responsible="Ana"
            )
        ],
        swot=sg.audits.Swot(strengths=["a"], weaknesses=["b"], opportunities=["c"], threats=["d", "e"]),
        notes=["first audit"],
        next_due=D(2026, 6, 30),
    )
    return (full, sg.Audit(id="empty", as_of=D(2026, 6, 30)))


def strategy() -> sg.Strategy:
    """Return a strategy that uses every type and every field of the model."""
    closed = sg.ClosedGoal(
        goal=sg.Goal(id="old", metric="followers", target=sg.ReachLevel(1000), deadline=D(2025, 12, 31)),
        closed_on=D(2026, 1, 2),
        outcome="met",
        actual=1200,
        attainment=1.2,
        score=1,
        original_outcome="missed",
        original_attainment=0.8,
        original_score=0.8,
        probability=0.7,
        worked="reels",
        failed="stories",
        lesson="post less",
    )
    return sg.Strategy(
        title="Boutique 2026",
        objectives=[
            sg.Objective(
                id="sales",
                title="Sell more products online",
                kind="conversions_sales",
                serves="profit",
                links=[
                    sg.Link(metric="followers", to="purchases", because="products are shown", support="evidence"),
                    sg.Link(metric="reach", to="followers"),
                ],
                owner="Ana",
                start=D(2026, 1, 1),
                deadline=D(2026, 12, 31),
            ),
            sg.Objective(id="awareness", title="Be known", kind="our_own_kind"),
        ],
        goals=goals(),
        channels=[
            sg.Channel(
                id="ig",
                platform="instagram",
                handle="@boutique",
                url="https://example.org/boutique",
                owner="Ana",
                purpose="show products",
                objectives=["sales", "awareness"],
            )
        ],
        metrics=metrics(),
        histories=histories(),
        sources=[
            sg.DataSource(
                metric="followers",
                channel="ig",
                kind="platform_owned",
                held_by="Ana",
                cadence="2 days",
                latency_days=1.5,
                reaches_back_days=90,
                cost_minutes=5,
                attribution="last click",
                breaks=[D(2025, 6, 1), D(2026, 1, 1)],
            ),
            sg.DataSource(metric="km"),
        ],
        audits=audits(),
        closed_goals=[closed],
        capacity=sg.Pace.parse("20 hours/week"),
    )
