"""Results of every kind beside the review family, several of each, as the library's own functions return them."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from functools import cache, wraps
from typing import Any

import attrs
from table_results import read_tables, recognised

import smartgoals as sg
from smartgoals import catalog, codec
from smartgoals._model.closed_goal import ClosedGoal

START, TODAY = date(2026, 1, 4), date(2026, 3, 29)
WEEKS = [START + timedelta(weeks=k) for k in range(13)]
DAY = date(2026, 11, 1)
QUARTERS = sg.audits.Window(date(2026, 1, 1), date(2026, 3, 31)), sg.audits.Window(date(2026, 4, 1), date(2026, 6, 30))
SPANISH = attrs.evolve(
    sg.Language.of("en"), code="es", none="desconocido", phrases={"progress.no_deadline": "el objetivo no tiene plazo"}
)
DEMOS = sg.Metric(id="demos", nature="flow", unit="count", name_en="Demos held", name_fr="Démonstrations")


def history(values: list[Any], metric: str | sg.Metric = "followers", channel: str = "ig") -> sg.History:
    """Return weekly readings that end today."""
    return sg.History.of(list(zip(WEEKS, values, strict=True)), metric=metric, channel=channel)


STEADY = history([1200 + 48 * k + (k % 3) for k in range(13)])
LIVELY = history([1200, 1223, 1290, 1321, 1388, 1410, 1489, 1530, 1551, 1622, 1664, 1741, 1801])
PAID = history([12, 15, 9, 14, 11, 16, 10, 13, 12, 15, 14, 11, 13], "leads")
RATES = history(
    [0.021, 0.022, 0.02, 0.024, 0.021, 0.023, 0.022, 0.02, 0.025, 0.021, 0.022, 0.023, 0.024], "conversion_rate"
)


def goal(target: Any, metric: str | None = "followers", **facts: Any) -> sg.Goal:
    """Return a goal of the next thirteen weeks."""
    known: dict[str, Any] = {"channel": "ig", "start": date(2026, 3, 30), "deadline": date(2026, 6, 28)}
    return sg.Goal(id=facts.pop("id", "g"), metric=metric, target=target, **(known | facts))


def plan() -> sg.Strategy:
    """Return a strategy with objectives in a chain, goals that are read, that lack readings, and a link."""
    sales = sg.Objective(id="sales", title="Sell more", kind="conversions_sales", serves="a year without debts")
    known = sg.Objective(
        id="known",
        title="Be known",
        kind="brand_awareness",
        serves="sales",
        links=[sg.Link(metric="followers", to="sessions", because="visitors come from there", support="evidence")],
    )
    return sg.Strategy(
        objectives=[sales, known],
        channels=[sg.Channel(id="ig", platform="instagram"), sg.Channel(id="nl", platform="newsletter")],
        metrics=[DEMOS],
        goals=[
            goal(sg.ReachLevel(2400), objective="known", start=date(2026, 2, 2), owner="Ana", decision="fewer posts"),
            goal(sg.KeepPace("20 leads/week"), "leads", id="leads", objective="sales", start=date(2026, 2, 2)),
            goal(sg.KeepPace("2 demos/week"), "demos", id="demos", objective="sales"),
        ],
        histories=[LIVELY, PAID],
    )


def progress(value: float | None, *, target: float = 10, metric: sg.Metric | None = None) -> sg.Progress:
    """Return the progress of a value half-way through a plan of ten days."""
    on = date(2026, 1, 6)
    line = sg.Plan.linear(date(2026, 1, 1), 0, date(2026, 1, 11), target)
    return sg.assess(line, sg.History.of([] if value is None else [(on, value)], metric=metric), as_of=on)


def relevances(language: sg.Language | str) -> Iterator[sg.Relevance]:
    """Yield metrics that are direct, tied, untied, vanity and unknown, in either profile."""
    whole = plan()
    leads = sg.Objective(id="list", title="Build a mailing list", kind="lead_generation")
    yield sg.relevance("followers", leads)
    yield sg.relevance("conversions", "conversions_sales")
    yield sg.relevance("mentions", leads, have=["instagram"])
    yield sg.relevance("followers", "known", evidence=whole, goal=whole.goals["g"])
    yield sg.relevance("demos", "sales", evidence=whole, profile="strict")
    yield sg.relevance("ave", "brand_awareness", profile="strict")
    odd = sg.Objective(id="odd", title="Odd", kind="carbon_footprint")
    yield sg.relevance("followers", odd, evidence=sg.Evidence(histories=[LIVELY, STEADY]))


def recommendations(language: sg.Language | str) -> Iterator[sg.metrics.Recommendation]:
    """Yield what is worth measuring for two kinds of objectives."""
    yield from sg.recommend_metrics("lead_generation", have=["ga4"], limit=3)
    yield from sg.recommend_metrics("brand_awareness", limit=2, profile="strict")


def roll_ups(language: sg.Language | str) -> Iterator[sg.RollUp]:
    """Yield roll-ups in every way, one of roll-ups, and two of which nothing can be said."""
    count = sg.Metric(id="won", nature="stock", unit="count")
    parts: dict[str, sg.Progress | sg.RollUp] = {"a": progress(8), "b": progress(2.5), "c": progress(None)}
    yield sg.roll_up(parts)
    yield sg.roll_up(parts, how="weighted", weights={"a": 2, "b": 0}, cap="none")
    yield sg.roll_up({"a": progress(3, metric=count), "b": progress(1, target=30, metric=count)}, how="size")
    yield sg.roll_up(parts, how="worst", missing="zero", cap="total")
    yield sg.roll_up(parts, missing="unknown")
    yield sg.roll_up({})
    both: dict[str, sg.Progress | sg.RollUp] = {"sum": sg.roll_up(parts), "one": progress(1)}
    yield sg.roll_up(both)


def strategy_progresses(language: sg.Language | str) -> Iterator[sg.progress.StrategyProgress]:
    """Yield the progress of a whole strategy, and of an empty one."""
    yield sg.roll_up_strategy(plan(), as_of=TODAY)
    yield sg.roll_up_strategy(plan(), as_of=TODAY, how="worst", missing="zero")
    yield sg.roll_up_strategy(sg.Strategy(), as_of=TODAY)


def proposals(language: sg.Language | str) -> Iterator[sg.Proposal]:
    """Yield proposals of many verdicts: of a pace, a level, a ratio, a band and of nothing that is known."""
    evidence = sg.Evidence(histories=[LIVELY, PAID, RATES])
    short = sg.Evidence(histories=[LIVELY.upto(date(2026, 1, 25))])
    asked = [
        (goal(sg.KeepPace("300 followers/week")), evidence),
        (goal(sg.ReachLevel(3000)), evidence),
        (goal(sg.ReachLevel(1700)), evidence),
        (goal(sg.ReachLevel(2200)), short),
        (goal(sg.ReachLevel(0.09), "conversion_rate"), evidence),
        (goal(sg.ChangeBy(percent=40), "conversion_rate"), evidence),
        (goal(sg.StayWithin(low=1000, high=2500)), evidence),
        (goal(sg.KeepPace("40 leads/week", counted="calendar"), "leads", ambition="stretch"), evidence),
        (goal(sg.KeepPace("40 leads/week"), "leads", statement="40 leads a month"), evidence),
        (goal(sg.ReachLevel(140), "nps"), None),
        (sg.Goal(id="bare"), None),
    ]
    for one, known in asked:
        yield sg.revise(one, known, as_of=TODAY, language=language)


def goal_proposals(language: sg.Language | str) -> Iterator[sg.types.GoalProposals]:
    """Yield goals worth setting, with some that are left out, and none with what to measure first."""
    old = sg.History.of([(date(2025, 6, 1), 40)], metric="content_views", channel="ig")
    evidence = sg.Evidence(strategy=attrs.evolve(plan(), goals=[]), histories=[LIVELY, RATES, PAID, old])
    yield sg.propose("known", evidence=evidence, as_of=TODAY, deadline=date(2026, 6, 28))
    yield sg.propose("sales", evidence=evidence, as_of=TODAY, deadline=date(2026, 6, 28), most=1)
    yield sg.propose("known", evidence=attrs.evolve(plan(), histories=[]), as_of=TODAY, deadline=date(2026, 6, 28))
    best = sg.propose("known", evidence=evidence, as_of=TODAY, deadline=date(2026, 6, 28))
    assert best[0].safe is not None
    paid = attrs.evolve(best[0].safe, currency="EUR")
    bounded = attrs.evolve(best[0], safe=paid, stretch=None, reasons={"stretch": sg.types.Unproposable.AT_BOUND})
    yield attrs.evolve(best, proposals=(bounded,))


def seen(name: str, hours: float | None, bought: float | None, **facts: Any) -> sg.audits.ChannelAudit:
    """Return an entry with its hours over the quarter and its purchases."""
    measured = [sg.audits.Measurement(metric="purchases", value=bought)]
    cost = sg.returns.Cost(effort_hours=hours) if hours is not None else None
    known: dict[str, Any] = {"platform": name, "channel": name, "mission": "sell", "cost": cost}
    known |= facts
    return sg.audits.ChannelAudit(baselines=measured, **known)


def scorecards(language: sg.Language | str) -> Iterator[sg.channels.Scorecards]:
    """Yield channels side by side, with a trend, hours to share out, amounts in two currencies, and none at all."""
    names = ("web", "x", "ig")
    channels = [sg.Channel(id=name, platform=name) for name in names]
    audits = [
        sg.Audit(id=f"q{place}", as_of=window.end, window=window, channels=entries)
        for place, (window, entries) in enumerate(
            zip(
                QUARTERS,
                (
                    [seen("web", 65, 300), seen("x", 130, 45)],
                    [seen("web", 65, 360), seen("x", 130, 40, mission=None), seen("ig", 20, None)],
                ),
                strict=True,
            )
        )
    ]
    whole = sg.Strategy(channels=channels, audits=audits)
    told: dict[str, Any] = {"as_of": date(2026, 7, 1), "outcome": "purchases", "language": language}
    model = sg.returns.Attribution(model="last_click", window_days=30, source="ga4")
    yield sg.channels.scorecards(whole, **told)
    yield sg.channels.scorecards(
        whole,
        **told,
        capacity=sg.Pace.parse("12 hours/week"),
        values={"purchases": 40},
        attribution=model,
        exceptions={"x": ["care_load"]},
    )
    yield sg.channels.scorecards(whole, **{**told, "as_of": date(2026, 12, 1)})
    yield sg.channels.scorecards(
        sg.Strategy(channels=channels[:1]), as_of=TODAY, outcome="purchases", language=language
    )


def depths(language: sg.Language | str) -> Iterator[sg.channels.Depth]:
    """Yield channels by what their volume brings."""

    def told(metric: str, channel: str, *values: float) -> sg.History:
        rows = [(DAY + timedelta(place), value) for place, value in enumerate(values)]
        return sg.History.of(rows, metric=metric, channel=channel)

    volumes = [told("sessions", "network", 6000), told("sessions", "letter", 2000), told("sessions", "search", 2000)]
    results = [
        told("purchases", "network", 12),
        told("purchases", "letter", 80),
        told("bounce_rate", "network", 0.8),
        told("bounce_rate", "letter", 0.3),
    ]
    yield sg.channels.deepen([*volumes, *results], language=language)
    yield sg.channels.deepen([*volumes[:2], told("purchases", "letter", 3)], language=language)


def gaps(language: sg.Language | str) -> Iterator[sg.progress.Gap]:
    """Yield gaps: of bare figures, of channels, of what was read, of a goal, and such that cannot be told."""
    sold = {"sessions": (1000, 800), "conversion_rate": (0.02, 0.03)}
    new = {"sessions": (0, 90), "conversion_rate": (None, 1)}
    yield sg.explain_gap(metric="conversions", parts=sold)
    yield sg.explain_gap(metric="conversions", channels={"ig": sold, "x": new})
    yield sg.explain_gap(metric="conversions", parts={**sold, "sessions": (None, 3)})
    yield sg.explain_gap(metric="cpa", parts={"total_cost": (1, 1), "conversions": (0, 3)})
    yield sg.explain_gap(metric="leads", parts={"a": (6, 6), "b": (2, -1), "c": (1, 3)}, formula="a / (b + c)")
    days = [DAY + timedelta(place) for place in range(60)]
    link = sg.Link(metric="sessions", to="purchases")
    whole = sg.Strategy(
        channels=[sg.Channel(id="ig", platform="Instagram")],
        objectives=[sg.Objective(id="o", title="Sell", kind="conversions_sales", links=[link])],
    )
    read = [
        sg.History.of([(day, 7 + place % 5) for place, day in enumerate(days)], metric="purchases", channel="ig"),
        sg.History.of([(day, 90 + place) for place, day in enumerate(days[:-1])], metric="sessions", channel="ig"),
    ]
    known = sg.Evidence(strategy=whole, histories=read)
    window = sg.audits.Window(days[30], days[59])
    yield sg.explain_gap(metric="purchases", window=window, evidence=known)
    yield sg.explain_gap(metric="leads", window=window, evidence=known)
    goal = sg.Goal(
        id="g", metric="purchases", channel="ig", start=days[30], deadline=days[59], target=sg.ReachLevel(400)
    )
    yield sg.explain_gap(goal, as_of=days[50], evidence=known)
    yield sg.explain_gap(sg.Goal(id="g"), as_of=days[50], evidence=known)


def unexplained(language: sg.Language | str) -> Iterator[sg.progress.Unexplained]:
    """Yield what cannot be told of gaps."""
    for gap in gaps(language):
        yield from gap.unexplained


def gap_parts(language: sg.Language | str) -> Iterator[sg.progress.GapPart]:
    """Yield parts of gaps."""
    for gap in gaps(language):
        yield from gap.parts


def audits() -> tuple[sg.Audit, sg.Audit]:
    """Return two audits of one channel, which agree on some figures and not on others."""

    def one(name: str, window: sg.audits.Window, *measured: sg.audits.Measurement) -> sg.Audit:
        entry = sg.audits.ChannelAudit(platform="instagram", handle="@b", channel="ig", baselines=measured)
        return sg.Audit(id=name, as_of=window.end, window=window, channels=[entry])

    def m(metric: str, value: float | None, **facts: Any) -> sg.audits.Measurement:
        return sg.audits.Measurement(metric=metric, value=value, **facts)

    first = one("a", QUARTERS[0], m("leads", 200), m("followers", 1000), m("reach", None), m("nps", 31), m("ctr", 1))
    second = one(
        "b",
        QUARTERS[1],
        m("leads", 400),
        m("followers", 1010),
        m("reach", 5, definition="28 days"),
        m("nps", 33),
        m("conversion_rate", 0.02, out_of=500),
        m("sessions", 900, on=QUARTERS[1].end),
    )
    return first, second


def posts() -> Iterator[sg.channels.Post]:
    """Yield posts: one format brings more, another less, one is new, one nobody saw, and one says nothing of itself."""
    rates = {"reel": 0.08, "photo": 0.05, "link": 0.02}
    for place in range(18):
        name = tuple(rates)[place % 3]
        counts = {"reach": 1000 + place, "engagements": round(1000 * rates[name]), "unfollows": 0}
        topic = ("city", "food")[place // 3 % 2]
        yield sg.channels.Post(day=DAY + timedelta(place), channel="ig", format=name, topic=topic, counts=counts)
    yield sg.channels.Post(day=DAY, format="story", counts={"content_views": 90, "comments": 9})
    yield sg.channels.Post(day=DAY, channel="ig", format="reel", counts={"reach": 0, "engagements": 3})


def content_depths(language: sg.Language | str) -> Iterator[sg.channels.ContentDepth]:
    """Yield formats and topics by what their posts bring: several, and one alone."""
    yield sg.channels.deepen(posts(), by="content")
    yield sg.channels.deepen([*posts()][-2:], by="content")


def competitions(language: sg.Language | str) -> Iterator[sg.channels.Competition]:
    """Yield accounts beside competitors: ahead, behind, alike, and for each reason unknown; and beside none."""

    def seen(**told: float | None) -> list[sg.audits.Measurement]:
        return [sg.audits.Measurement(metric=name, value=value) for name, value in told.items()]

    def quarter(window: sg.audits.Window, ours: Any, rivals: Mapping[str, Any], **more: Any) -> sg.Audit:
        names = {"Far": "tiktok"}
        return sg.Audit(
            id=window.end.isoformat(),
            as_of=window.end,
            window=window,
            channels=[sg.audits.ChannelAudit(platform="instagram", channel="ig", baselines=seen(**ours))],
            competitors=[
                sg.audits.CompetitorSnapshot(
                    name=name, platform=names.get(name, "instagram"), measurements=seen(**told)
                )
                for name, told in rivals.items()
            ],
        )

    first = sg.audits.Window(date(2026, 1, 1), date(2026, 3, 31))
    second = sg.audits.Window(date(2026, 4, 1), date(2026, 6, 30))
    counts = {"engagements": 900, "posts_published": 30, "click_through_rate": 0.1, "engagement_rate_reach": 0.05}
    before = {"A": 5303, "B": 1003, "C": 12_300, "Far": 3, "Zero": 0}
    after = {"A": 5402, "B": 2002, "C": 13_300, "D": 7, "Zero": 9}
    rates = {"A": {"engagements": 1900, "posts_published": 40}, "B": {"click_through_rate": 0.1, "sparks": 3}}
    rates |= {"C": {"engagement_rate_impressions": 0.03, "click_through_rate": None}}
    audits = [
        quarter(first, {"followers": 1201}, {name: {"followers": value} for name, value in before.items()}),
        quarter(
            second,
            {"followers": 1503, **counts},
            {name: {"followers": value, **rates.get(name, {})} for name, value in after.items()},
        ),
    ]
    plan = sg.Strategy(
        channels=[sg.Channel(id="ig", platform="instagram"), sg.Channel(id="yt", platform="youtube")], audits=audits
    )
    yield sg.channels.competition(plan, as_of=date(2026, 7, 1), spread=0.8)
    yield sg.channels.competition(plan, as_of=date(2026, 6, 30))
    yield sg.channels.competition(plan, as_of=date(2026, 6, 29))


def comparisons(language: sg.Language | str) -> Iterator[sg.audits.Comparison]:
    """Yield two audits side by side."""
    yield sg.audits.compare(*audits())


def changes(language: sg.Language | str) -> Iterator[sg.audits.Change]:
    """Yield changes, clear ones and such that cannot be told."""
    yield from sg.audits.compare(*audits()).changes


def audited_baselines(language: sg.Language | str) -> Iterator[sg.audits.AuditedBaseline]:
    """Yield what figures of an audit give goals to start from, or why they give nothing."""
    earlier, later = audits()
    yield from sg.audits.baselines(later, earlier=[earlier])


def returns(language: sg.Language | str) -> Iterator[sg.returns.Roi]:
    """Yield returns: of plain numbers, of bounds, itemised, of nothing, and of several channels."""
    model = sg.returns.Attribution(model="last_click")
    cost = sg.returns.Cost(effort_hours=10, hourly_cost=30, ad_spend=500, currency="EUR")
    yield sg.roi(1000, 500)
    yield sg.roi((800, 1200.5), 0)
    full = sg.roi(
        3000, cost, value_kind="revenue", gross_margin=0.4, attribution=model, window=QUARTERS[0], currency="EUR"
    )
    yield full
    bare = attrs.evolve(full, cost=sg.returns.Cost(ad_spend=100, currency="EUR"), costs=())
    yield sg.returns.total_roi([full, bare])
    yield from (sg.roi(found, 100, unit_value=2) for found in effects(language) if found.answer and not found.is_money)


def effects(language: sg.Language | str) -> Iterator[sg.returns.Effect]:
    """Yield effects: by both sides, by one, with a control, of a stock, too small to be seen, and undefined."""
    days = [date(2026, 1, 5) + timedelta(days=k) for k in range(90)]
    fair = sg.Event(id="fair", title="Fair", start=days[50], end=days[56], channels=["site"])

    def told(lift: int, metric: str = "sessions", channel: str = "site") -> sg.History:
        rows = [(on, 100 + k * 7 % 11 + k * k % 5 + lift * (50 <= k < 57)) for k, on in enumerate(days)]
        return sg.History.of(rows, metric=metric, channel=channel)

    yield sg.effect(told(60), fair, as_of=days[-1])
    yield sg.effect(told(60), fair, as_of=days[53], events=[sg.Event(id="sale", start=days[52])])
    yield sg.effect(told(0), fair, as_of=days[-1], controls=[told(0, channel="shop"), told(0, "bounce_rate", "shop")])
    yield sg.effect(told(5, "followers"), fair, as_of=days[-1])
    yield sg.effect(told(5, "revenue"), fair, as_of=days[-1])
    yield sg.effect(told(5, "bounce_rate"), fair, as_of=days[-1])


def calibrations(language: sg.Language | str) -> Iterator[sg.progress.Calibration]:
    """Yield how well chances were told: by many goals, by goals without a chance, and by too few."""
    ends = [
        ClosedGoal(
            goal=sg.Goal(id=f"g{k}"),
            closed_on=date(2026, 4, 1),
            outcome="met" if k % 3 else "missed",
            probability=k / 40,
        )
        for k in range(40)
    ]
    yield sg.calibration(ends)
    yield sg.calibration([attrs.evolve(one, probability=None) for one in ends])
    yield sg.calibration(ends[:3])


def backtests(language: sg.Language | str) -> Iterator[Any]:
    """Yield how methods would have done on a history."""
    yield sg.backtest(LIVELY, days_ahead=14)
    yield from sg.forecasts.compare_methods(LIVELY, [None, "straight_line"], days_ahead=14)


def goal_backtests(language: sg.Language | str) -> Iterator[Any]:
    """Yield how often goals such as one were met before; one that was never tried."""
    asked = goal(sg.KeepPace("12 leads/week"), "leads", start=date(2026, 3, 16), deadline=date(2026, 3, 29))
    yield sg.backtest(PAID, goal=asked)
    yield sg.backtest(PAID.upto(date(2026, 1, 11)), goal=asked)


def derivations(language: sg.Language | str) -> Iterator[sg.progress.Derivation]:
    """Yield how quantities came about, or why there are none."""
    yield from progress(8).derivations()
    yield from progress(None).derivations()
    yield from plan_progress().derivations()


def plan_progress() -> sg.Progress:
    """Return the progress of a quota, whose figures are paces, days and spans."""
    return sg.assess(goal(sg.KeepPace("12 leads/week", counted="calendar"), "leads", start=START), PAID, as_of=TODAY)


def report_diffs(language: sg.Language | str) -> Iterator[sg.rules.ReportDiff]:
    """Yield what changed between two reports of a goal."""
    asked = goal(sg.ReachLevel(2400), objective="known")
    before = sg.check(sg.Goal(id="g", metric="followers"), as_of=TODAY, language=language)
    now = sg.check(asked, evidence=sg.Evidence(strategy=plan()), as_of=TODAY, language=language)
    yield now.diff(before)
    yield now.diff(now)


def tripwires(language: sg.Language | str) -> Iterator[sg.forecasts.Tripwires]:
    """Yield tripwires of a level and an allowance, and why there are none of a band with two sides."""
    for target, metric, history in (
        (sg.ReachLevel(2400), "followers", LIVELY),
        (sg.KeepPace("14 leads/week", bound="at_most"), "leads", PAID),
        (sg.StayWithin(low=1, high=3000), "followers", LIVELY),
    ):
        projection = sg.project(goal(target, metric, start=date(2026, 2, 2)), history, as_of=TODAY)
        yield projection.tripwires(cadence="monthly")


def agendas(language: sg.Language | str) -> Iterator[sg.progress.Agenda]:
    """Yield what is to be looked at: of goals of several kinds, some paused, over or closed, with events and an audit."""
    whole, june = plan(), sg.Calendar(pauses=[sg.Pause(date(2026, 6, 1), date(2026, 6, 14), keeps="end")])
    fair = sg.Event(id="fair", title="Fair", start=date(2026, 5, 4), end=date(2026, 5, 6))
    talk = sg.Event(id="talk", kind="other", start=date(2026, 5, 5))
    goals = [
        goal(sg.ReachLevel(2400, milestones=[(date(2026, 5, 1), 2000)]), start=date(2026, 2, 2), calendar=june),
        goal(sg.KeepPace("14 leads/week", counted="calendar", bound="at_most"), "leads", id="leads", start=START),
        goal(sg.KeepPace("2 demos/week"), "demos", id="demos", channel="nl"),
        goal(sg.ReachPace("60 leads/month"), "leads", id="rising", start=START),
        goal(None, None, id="old", channel=None, deadline=date(2026, 3, 31)),
        goal(sg.ReachLevel(5), id="closed"),
    ]
    closed = [ClosedGoal(goal=goals[-1], closed_on=TODAY, outcome="met")]
    audit = sg.Audit(id="q1", as_of=date(2026, 3, 1))
    changed = attrs.evolve(whole, goals=goals, events=[fair, talk], closed_goals=closed, audits=[audit])
    yield sg.agenda(changed, as_of=TODAY, start=date(2026, 5, 1), end=date(2026, 6, 30), chances=(0.5,))
    yield sg.agenda(whole, start=date(2027, 1, 1), end=date(2027, 1, 31))


def status_days(language: sg.Language | str) -> Iterator[sg.status.StatusDay]:
    """Yield the status of some days."""
    asked = goal(sg.ReachLevel(2400), start=date(2026, 2, 2))
    yield from sg.status_history(asked, LIVELY, [date(2026, 2, 8), TODAY], "engagedly_threshold")


def series_rows(language: sg.Language | str) -> Iterator[sg.progress.SeriesRow]:
    """Yield days of a goal with a plan, a milestone and an event, and of a band, some of them ahead."""
    asked = goal(sg.ReachLevel(2400, milestones=[sg.Milestone(TODAY, 1300)]), start=date(2026, 2, 2))
    paused = attrs.evolve(asked, calendar=sg.Calendar(pauses=[sg.Pause(TODAY, TODAY, keeps="end", reason="fair")]))
    yield from sg.series(paused, LIVELY, as_of=TODAY, ahead=True, days=[TODAY, date(2026, 4, 1)], language=language)
    band = goal(sg.StayWithin(low=900, high=3000), start=date(2026, 2, 2))
    yield from sg.series(band, LIVELY, as_of=TODAY, days=[TODAY], language=language)


def status_verdicts(language: sg.Language | str) -> Iterator[sg.status.StatusVerdict]:
    """Yield statuses with what led to them."""
    for value in (8, 1, None):
        yield sg.status.STATUS_PRESETS["engagedly_threshold"].judge(progress(value))


def audit_templates(language: sg.Language | str) -> Iterator[sg.audits.AuditTemplate]:
    """Yield audit sheets, empty and filled, in the words of a language."""
    yield sg.audits.audit_template([sg.Channel(id="ig", platform="instagram", handle="@b")], language=language)
    yield sg.audits.audit_template(audits()[1].channels, language=language, metrics=["leads", "followers"])


def read_rows(language: sg.Language | str) -> Iterator[catalog.ReadRows]:
    """Yield rows read: with gaps, breaks, converted units, a metric of the caller's, and what nobody can map."""
    days = [{"date": "2026-11-01", "page_follows": 1200, "page_video_view_time": 90_000}]
    yield catalog.read_rows("facebook", days)
    yield catalog.read_rows(
        "facebook", [{"date": "2025-11-14", "page_fans": 5}, {"date": "2025-11-16", "page_fans": 6}]
    )
    yield catalog.read_rows(
        "ga4", [{"date": "20261101", "sessions": "1,2", "sesions": "3"}, {"date": "x", "sessions": "4"}]
    )
    counted = [{"date": f"2026-11-0{day}", "statistics": {"viewCount": str(1000 + 30 * day)}} for day in (1, 2, 4)]
    yield catalog.read_rows("youtube", counted)
    own = catalog.with_metric(DEMOS).with_names(
        catalog.NativeName(
            platform="crm", name="held", metric="demos", exactness="near", note="as typed", note_fr="tel quel"
        )
    )
    yield own.read_rows("crm", [{"date": "2026-11-01", "held": 3}, {"date": "2026-11-02", "held": "many"}])


def figures(language: sg.Language | str) -> Iterator[catalog.Figure]:
    """Yield figures: a value, bounds, and reasons for neither."""
    yield catalog.derive("click_through_rate", {"link_clicks": 3, "impressions": 200})
    yield catalog.derive("click_through_rate", {"link_clicks": 0, "impressions": 0})
    yield catalog.derive("followers", {})
    yield catalog.combine_channels("reach", [200, 300])
    yield catalog.combine_channels("followers", [200, 300])
    yield catalog.combine_windows("followers", [200, None])


def intensities(language: sg.Language | str) -> Iterator[catalog.Intensity]:
    """Yield targets per opportunity, and what they lack."""
    yield catalog.intensity("shares", 300, given={"posts_published": 4, "followers": 500})
    yield catalog.intensity("new_followers", 300, given={"followers": 500}, per="week")
    yield catalog.intensity("new_followers", 300, given={})
    yield catalog.intensity("sessions", 3, given={})


def priors(language: sg.Language | str) -> Iterator[catalog.Prior]:
    """Yield benchmarks as ranges for one account."""
    yield from catalog.priors("follower_growth_rate", "instagram", followers=2000, as_of=TODAY)[:3]
    yield from catalog.priors("engagement_rate_followers", as_of=date(2031, 1, 1))[:3]


def meanings(language: sg.Language | str) -> Iterator[codec.Meaning]:
    """Yield what an old document means otherwise today."""
    goals = [
        {"id": "loss", "baseline": {"value": -100}, "target": {"kind": "change_by", "percent": 20}},
        {"id": "none", "baseline": {"value": 0}, "target": {"kind": "change_by", "percent": 20}},
        {"id": "calm", "target": {"kind": "stay_within", "low": 1, "high": 4}},
        {
            "id": "calls",
            "start": "2026-01-05",
            "deadline": "2026-02-01",
            "calendar": {"working_days": "mon-fri"},
            "baseline": {"value": 3, "on": "2025-12-01"},
            "target": {"kind": "keep_pace", "pace": "5 calls/day", "milestones": [{"on": "2025-12-24", "value": 9}]},
        },
        {"id": "quota", "target": {"kind": "keep_pace", "pace": "4 posts/week", "counted": "calendar"}},
    ]
    yield from codec.meanings({"smartgoals": 1, "strategy": {"goals": goals}})


def languages(language: sg.Language | str) -> Iterator[sg.Language]:
    """Yield languages of the house and a host's own."""
    yield sg.Language.of("fr")
    yield SPANISH


def intervals(language: sg.Language | str) -> Iterator[catalog.Interval]:
    """Yield bounds."""
    yield catalog.Interval(200, 300.5)


def combinations(language: sg.Language | str) -> Iterator[catalog.Combination]:
    """Yield how a metric and an input combine."""
    yield catalog.DEFAULT.combination_of("followers")
    yield catalog.DEFAULT.combination_of("ad_spend")


def standings(language: sg.Language | str) -> Iterator[catalog.Standing]:
    """Yield what the table says of pairs."""
    yield catalog.standing("followers", "brand_awareness")


def drafts(language: sg.Language | str) -> Iterator[sg.Draft]:
    """Yield what sentences were read to say: alone, of several goals, in a language of a host's, and open."""
    yield sg.parse_goal("Win 50 followers and 300 retweets a week until June", as_of=TODAY)
    yield sg.parse_goal("Passer de 15 100 à 18 875 visites par mois d’ici le 03/04/2027", "fr", TODAY)
    yield sg.parse_goal("Be better on social media")
    yield sg.Draft(statement="Más seguidores", language="es", metric="followers", bound="at_least")


def what_ifs(language: sg.Language | str) -> Iterator[sg.forecasts.WhatIf]:
    """Yield chances with events: stated, of none known, late and elsewhere, of a goal without a chance."""
    fair = sg.Event(id="fair", title="Fair", start=date(2026, 5, 4), end=date(2026, 5, 10))
    late = sg.Event(id="late", start=date(2026, 6, 22), end=date(2026, 7, 5))
    away = sg.Event(id="away", start=date(2026, 5, 4), channels=["nl"])
    after = sg.Event(id="after", kind="other", start=date(2026, 8, 1))
    coming, grow = [fair, late, away, after], goal(sg.ReachLevel(2500))
    brings: dict[str, Any] = {"fair": (100, 300), "late": "+20 %", "away": 5}
    yield sg.what_if(grow, STEADY, as_of=TODAY, events=coming, brings=brings)
    yield sg.what_if(grow, STEADY, as_of=TODAY, events=[fair], brings={"fair": 150})
    yield sg.what_if(grow, STEADY, as_of=TODAY, events=[fair])
    yield sg.what_if(sg.Goal(id="open", metric="followers"), STEADY, as_of=TODAY, events=[fair])
    yield sg.what_if(goal(sg.StayWithin(low=1000)), STEADY, as_of=TODAY, events=[fair], brings={"fair": 1})


Kind = Callable[[sg.Language | str], Iterator[Any]]


def once(make: Kind) -> Kind:
    """Return what makes the same results, and makes them once in a language: a search asks for them with each example."""
    values = cache(lambda language: tuple(make(language)))

    @wraps(make)
    def again(language: sg.Language | str) -> Iterator[Any]:
        return iter(values(language)) if isinstance(language, str) else make(language)

    return again


_KINDS: tuple[Kind, ...] = (
    relevances,
    recommendations,
    roll_ups,
    strategy_progresses,
    proposals,
    goal_proposals,
    scorecards,
    depths,
    content_depths,
    competitions,
    gaps,
    gap_parts,
    unexplained,
    comparisons,
    changes,
    audited_baselines,
    returns,
    effects,
    what_ifs,
    calibrations,
    backtests,
    goal_backtests,
    derivations,
    report_diffs,
    status_days,
    series_rows,
    status_verdicts,
    audit_templates,
    read_rows,
    read_tables,
    recognised,
    figures,
    intensities,
    priors,
    meanings,
    languages,
    intervals,
    combinations,
    standings,
    tripwires,
    agendas,
    drafts,
)
KINDS = tuple(map(once, _KINDS))
