"""What check, revise and review say of goals about the amounts of periods, and the edges of the calendar."""

from datetime import date, timedelta

import pytest
from attrs import evolve

import smartgoals as sg
from smartgoals import present
from smartgoals._plan.whole_periods import WholePeriods

DAY = timedelta(days=1)
AS_OF = date(2026, 3, 29)
DAYS = [date(2025, 10, 1) + DAY * k for k in range(180)]
VISITS = sg.History.of([(day, 480 + 5 * (k % 7) + k // 6) for k, day in enumerate(DAYS)], metric="page_views")
KNOWN = sg.Evidence(histories=[VISITS])
SPRING = {"start": date(2026, 4, 1), "deadline": date(2026, 6, 30)}
BASE = sg.Baseline(value=15000, per="month", on=date(2026, 3, 28))
REACH = sg.History.of([(date(2026, 1, 4) + DAY * (7 * k), 500 + 4 * k) for k in range(13)], metric="reach")


def visits(target: sg.Target, **more: object) -> sg.Goal:
    """Return a goal on visits in spring, from 15,000 a month unless said otherwise."""
    return sg.Goal(**{"id": "v", "metric": "page_views", "target": target, "baseline": BASE, **SPRING, **more})


@pytest.mark.parametrize(
    ("target", "verdict"),
    [
        (sg.ReachPace("19000/month"), "heroic"),
        (sg.ReachPace("21000/month"), "implausible"),
        (sg.ReachPace("90000/month"), "implausible"),
        (sg.ChangeBy(percent=40), "implausible"),
        (sg.ChangeBy(30000), "implausible"),
        (sg.GrowBy("40 %/month"), "implausible"),
        (sg.GrowBy("900 %/month"), "implausible"),
    ],
)
def test_proposals_keep_the_kind_of_target(target: sg.Target, verdict: str) -> None:
    """A pace that proves too hard or too easy is proposed as a pace, a percentage as one, and is then in its band."""
    found = sg.revise(visits(target), KNOWN, as_of=AS_OF)
    assert found.verdict == verdict
    assert found.alternative is None
    assert type(found.proposed.target) is type(target)
    if isinstance(target, sg.ChangeBy):
        assert (found.proposed.target.percent is None) is (target.percent is None)
    again = sg.revise(found.proposed, KNOWN, as_of=AS_OF)
    assert again.verdict in {"comfortable", "stretch"}


def test_what_is_easy_is_proposed_harder() -> None:
    """A pace well below what came in the last whole month is met already, and so is proposed higher."""
    goal = visits(sg.ReachPace("9000/month"), baseline=evolve(BASE, value=8000))
    found = sg.revise(goal, KNOWN, as_of=AS_OF)
    assert found.verdict == "already_met"
    assert found.proposed.target.pace.amount > 9000


def test_no_shrinking_leads_below_nothing() -> None:
    """What falls to zero and below is reached by no percentage of what it was, and there is no proposal."""
    debt = sg.Metric(id="debt", nature="stock", better="lower")
    read = sg.History.of([(date(2026, 1, 4) + DAY * (7 * k), 130 - 10 * k) for k in range(13)], metric=debt)
    goal = sg.Goal(
        id="d", metric="debt", target=sg.GrowBy("-1 %/month"), baseline=sg.Baseline(value=10, on=AS_OF), **SPRING
    )
    known = sg.Evidence(strategy=sg.Strategy(metrics=[debt]), histories=[read])
    found = sg.revise(goal, known, as_of=AS_OF)
    assert (found.verdict, found.proposed) == ("too_easy", None)


def test_a_pace_that_stands_reached_is_met_already() -> None:
    """Under way, and with its last whole month beyond the target, the goal is met already for every room."""
    base = evolve(BASE, value=12000, on=date(2025, 12, 31))
    goal = visits(sg.ReachPace("14000/month"), start=date(2026, 1, 1), baseline=base)
    assert sg.revise(goal, KNOWN, as_of=AS_OF).verdict == "already_met"
    begun = sg.check(evolve(goal, start=date(2026, 4, 1)), evidence=KNOWN, as_of=AS_OF)
    assert "SGA307" in {finding.code for finding in begun.findings}


def test_a_last_period_that_has_ended_is_forecast_no_more() -> None:
    """In the last days before a deadline inside a month nothing is ahead that could count: the goal is missed."""
    goal = visits(sg.ReachPace("21000/month"), start=date(2026, 1, 1), deadline=date(2026, 3, 30), baseline=None)
    assert sg.revise(goal, KNOWN, as_of=AS_OF).figures["missed"] is True
    projection = sg.project(goal, VISITS, as_of=AS_OF)
    assert (projection.probability, projection.reasons["probability"]) == (0.0, "already_missed")
    assert projection.forecast.is_known


@pytest.mark.parametrize(
    ("metric", "pace", "actual", "asked"),
    [
        ("page_views", "20000/month", 19000, "4000/week"),
        ("page_views", "20000/month", None, "4000/week"),
        ("reach", "700/week", 720, "650/week"),
    ],
)
def test_a_pace_that_was_reached_before_can_be_reached(metric: str, pace: str, actual: int | None, asked: str) -> None:
    """A closed goal that reached a pace shows that a smaller one is attainable, where nothing else tells."""
    before = sg.Goal(
        id="w", metric=metric, target=sg.ReachPace(pace), start=date(2025, 1, 1), deadline=date(2025, 6, 30)
    )
    closed = sg.ClosedGoal(goal=before, closed_on=date(2025, 7, 1), outcome="met", actual=actual)
    goal = sg.Goal(
        id="v", metric=metric, target=sg.ReachPace(asked), baseline=sg.Baseline(value=9, per="week"), **SPRING
    )
    report = sg.check(goal, evidence=sg.Evidence(closed_goals=[closed]), as_of=AS_OF)
    assert report.verdicts["attainable"] == "pass"
    assert sg.revise(goal, sg.Evidence(closed_goals=[closed]), as_of=AS_OF).verdict == "stretch"


def test_the_question_of_total_or_pace_is_asked_everywhere() -> None:
    """check asks with a fix that is a pace, revise says why it cannot tell, and a plain total is asked nothing."""
    goal = visits(sg.ReachLevel(17000), baseline=None)
    assert sg.check(goal, evidence=KNOWN, as_of=AS_OF).finding("SGA317").fix.target == sg.ReachPace("17000/month")
    revised = sg.revise(goal, KNOWN, as_of=AS_OF)
    assert "month" in revised.text()
    assert "mois" in sg.revise(goal, KNOWN, as_of=AS_OF, language="fr").text()
    stated = visits(sg.ChangeBy(percent=10), baseline=sg.Baseline(value=15000, on=AS_OF))
    fix = sg.check(stated, evidence=KNOWN, as_of=AS_OF).finding("SGA317").fix
    assert (fix.target, fix.baseline.per) == (sg.ChangeBy(percent=10), sg.Period(1, "month"))
    for plain in (
        visits(sg.ReachLevel(60000), baseline=None),
        visits(sg.ChangeBy(percent=10), baseline=None, start=None),
    ):
        assert "SGA317" not in {finding.code for finding in sg.check(plain, evidence=KNOWN, as_of=AS_OF).findings}


def test_a_level_beside_a_pace_is_asked_about_without_any_reading() -> None:
    """From 15,000 a month to 17,000 says by itself that a month is meant, and the total is judged by nobody."""
    goal = visits(sg.ReachLevel(17000))
    report = sg.check(goal, as_of=AS_OF)
    assert report.finding("SGA317").fix == evolve(goal, target=sg.ReachPace("17000/month"))
    assert "SGA390" not in {finding.code for finding in report.findings}
    entry = sg.audits.ChannelAudit(
        platform="website",
        channel="site",
        baselines=[
            sg.audits.Measurement(
                metric="page_views", value=45000, window=sg.audits.Window(date(2026, 1, 1), date(2026, 3, 28))
            )
        ],
    )
    site = sg.Channel(id="site", platform="website")
    strategy = sg.Strategy(channels=[site], audits=[sg.Audit(id="a", as_of=date(2026, 3, 28), channels=[entry])])
    audited = visits(sg.ReachLevel(17000), channel="site", baseline=None)
    known = sg.Evidence(strategy=strategy)
    assert sg.check(audited, evidence=known, as_of=AS_OF).finding("SGA317").fix.target == sg.ReachPace("17000/month")


@pytest.mark.parametrize("percent", [10, -60])
def test_a_change_of_as_many_days_is_a_total(percent: int) -> None:
    """A change of a flow that states no baseline is measured from as many days before: nobody needs to ask."""
    weeks = sg.History.of([(date(2025, 1, 5) + DAY * (7 * k), 900 + k % 3) for k in range(65)], metric="leads")
    goal = sg.Goal(id="l", metric="leads", target=sg.ChangeBy(percent=percent), **SPRING)
    found = sg.check(goal, evidence=sg.Evidence(histories=[weeks]), as_of=AS_OF)
    assert "SGA317" not in {finding.code for finding in found.findings}


def test_relevance_sees_the_change_of_a_growth() -> None:
    """Whether a signal stands above the noise is asked of the percentage that a growth names."""
    objective = sg.Objective(id="o", title="Leads", kind="lead_generation", serves="sales")
    goal = sg.Goal(
        id="l", objective="o", metric="leads", target=sg.GrowBy("50 %/month"), baseline=sg.Baseline(value=200), **SPRING
    )
    weeks = sg.History.of([(date(2026, 1, 4) + DAY * (7 * k), 90) for k in range(13)], metric="leads")
    found = sg.relevance("leads", objective, goal=goal, evidence=sg.Evidence(histories=[weeks]))
    signal = next(check for check in found.helps_decide if check.code == "signal_above_noise")
    assert signal.facts["change"] == 0.5


SAID = [
    (sg.ReachPace("20/month"), "reach 20 leads a month by", "atteindre 20 prospects par mois d’ici le"),
    (
        sg.ReachPace("20/month", judged="any_day"),
        "reach 20 leads a month in any period by",
        "atteindre 20 prospects par mois sur une période quelconque d’ici le",
    ),
    (sg.GrowBy("10 %/week"), "grow by 10 % a week until", "croître de 10 % par semaine jusqu’au"),
    (
        sg.StayWithin(low=3, high=5, per="week"),
        "stay between 3 leads and 5 leads a week until",
        "rester entre 3 prospects et 5 prospects par semaine jusqu’au",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("target", "english", "french"), SAID)
def test_a_review_says_what_is_asked_in_both_languages(target: sg.Target, english: str, french: str) -> None:
    """The text names the target, and what the running week or the last whole period has."""
    goal = sg.Goal(id="l", metric="leads", target=target, baseline=sg.Baseline(value=4, per="week"), **SPRING)
    read = sg.History.of([(date(2026, 4, 1) + DAY * k, 1 if k % 7 < 4 else 0) for k in range(60)], metric="leads")
    review = sg.review(sg.Strategy(goals=[goal]), as_of=date(2026, 5, 20), evidence=sg.Evidence(histories=[read]))
    assert f"{english} 30 June 2026" in present.markdown(review)
    assert f"{french} 30 juin 2026" in present.markdown(review, language="fr")
    if isinstance(target, sg.StayWithin):
        assert "of 3 to 5 leads from" in present.markdown(review)
    elif isinstance(target, sg.GrowBy):
        assert "must rise by" in present.markdown(review)


def test_a_review_says_why_a_progress_cannot_be_told() -> None:
    """An unread month has its reason in the language of the review."""
    goal = sg.Goal(id="l", metric="leads", target=sg.ReachPace("20/month"), baseline=sg.Baseline(value=15), **SPRING)
    read = sg.History.of([(date(2026, 5, 2), 1)], metric="leads")
    review = sg.review(sg.Strategy(goals=[goal]), as_of=date(2026, 7, 20), evidence=sg.Evidence(histories=[read]))
    assert "cannot be told: the last whole period has not been read" in present.markdown(review)
    assert "la dernière période entière n’a pas été relevée" in present.markdown(review, language="fr")
    nowhere = sg.review(
        sg.Strategy(goals=[evolve(goal, target=sg.ReachLevel(20), deadline=None, metric="leads")]),
        as_of=date(2026, 7, 20),
        evidence=sg.Evidence(histories=[read]),
    )
    assert "cannot be told" in present.markdown(nowhere)


def test_a_plan_of_people_reads_people() -> None:
    """A plan that is taken from a goal on people and assessed by itself adds no people either."""
    goal = sg.Goal(
        id="r",
        metric="reach",
        target=sg.KeepPace("500 people/week"),
        start=date(2026, 1, 5),
        deadline=date(2026, 3, 29),
    )
    plan = sg.plan(goal)
    weekly = sg.assess(plan, REACH, as_of=AS_OF)
    assert weekly.quota == sg.assess(goal, REACH, as_of=AS_OF).quota
    daily = sg.History.of([(date(2026, 1, 5) + DAY * k, 100) for k in range(20)], metric="reach")
    assert sg.assess(plan, daily, as_of=AS_OF).reasons["gap"] == "people_do_not_add_up"
    reach = sg.plan(evolve(goal, target=sg.ReachPace("560/week"), baseline=sg.Baseline(value=500)))
    assert sg.assess(reach, REACH, as_of=AS_OF).actual == 548


def test_people_of_a_metric_of_ones_own_are_people_too() -> None:
    """The nature that a metric states is enough, and so is a history that names no metric it would know."""
    guests = sg.Metric(id="guests", nature="unique", unit="count")
    goal = sg.Goal(id="r", metric="guests", target=sg.ReachPace("560/week"), baseline=sg.Baseline(value=500), **SPRING)
    read = sg.History.of([(date(2026, 4, 5) + DAY * (7 * k), 500 + k) for k in range(5)], metric=guests)
    known = sg.Strategy(metrics=[guests])
    assert sg.assess(goal, read, as_of=date(2026, 5, 3), evidence=known).actual == 504
    assert sg.project(goal, read, as_of=date(2026, 5, 3), evidence=known).probability is not None


def test_an_audit_of_one_whole_period_starts_a_pace_of_people() -> None:
    """What an audit counted of people over a month starts a monthly pace; over a quarter it tells nothing of it."""
    site = sg.Channel(id="ig", platform="instagram")
    goal = sg.Goal(id="r", metric="reach", channel="ig", target=sg.ReachPace("9000/month"), **SPRING)
    for window, start in (
        (sg.audits.Window(date(2026, 3, 1), date(2026, 3, 31)), 8000),
        (sg.audits.Window(date(2026, 1, 1), date(2026, 3, 31)), None),
    ):
        entry = sg.audits.ChannelAudit(
            platform="instagram",
            channel="ig",
            baselines=[sg.audits.Measurement(metric="reach", value=8000, window=window)],
        )
        strategy = sg.Strategy(channels=[site], audits=[sg.Audit(id="a", as_of=window.end, channels=[entry])])
        progress = sg.assess(goal, sg.History.of([], metric="reach"), as_of=date(2026, 4, 2), evidence=strategy)
        assert progress.baseline == start or (start is None and progress.reasons["gap"] == "no_baseline")


@pytest.mark.parametrize(
    ("value", "hint"),
    [(sg.Pace(5, "week"), "ReachPace"), (sg.Growth(5, "week"), "GrowBy"), (5, "ReachLevel")],
)
def test_a_bare_value_is_refused_with_the_target_that_says_it(value: object, hint: str) -> None:
    """A pace, a growth or a number is no target; the hint names the type that makes it one."""
    with pytest.raises(sg.WrongType) as refused:
        sg.Goal(id="g", target=value)
    assert hint in refused.value.hint


def test_a_plan_is_of_a_pace_to_keep_or_to_reach() -> None:
    """A plan whose values are amounts of a period comes from no pace to keep."""
    with pytest.raises(sg.InvalidValue) as refused:
        sg.Plan(knots=[(date(2026, 1, 1), 0), (date(2026, 1, 8), 7)], pace="7/week", per="week")
    assert refused.value.path == "per"


WEEK = sg.Period(1, "week")


@pytest.mark.parametrize(
    ("calendar", "on"),
    [
        (sg.types.EVERY_DAY, date.min),
        (sg.types.EVERY_DAY, date(1, 1, 3)),
        (sg.Calendar(fiscal_pattern="4-4-5", fiscal_year_start=2), date(1, 1, 3)),
    ],
)
def test_no_whole_period_lies_before_the_calendar(calendar: sg.Calendar, on: date) -> None:
    """Where the calendar begins there is no period to be judged by, and nothing is raised."""
    for period in (WEEK, sg.Period(1, "month"), sg.Period(1, "quarter")):
        periods = WholePeriods(period, calendar, on)
        assert periods.closing_after(on) is None or periods.closing_after(on).end > on
        assert WholePeriods(period, calendar, on).closed_by(on) is None or on > date.min


def test_no_period_closes_after_the_calendar() -> None:
    """On the last day there is nothing to wait for, nor where every later day is off."""
    assert WholePeriods(WEEK, sg.types.EVERY_DAY, date(2026, 1, 1)).closing_after(date.max) is None
    never = sg.Calendar(pauses=[sg.Pause(date(2026, 1, 12), date.max, keeps="pace")])
    assert WholePeriods(WEEK, never, date(2026, 1, 5)).closing_after(date(2026, 1, 11)) is None
    assert WholePeriods(WEEK, never, date(2026, 1, 5)).closed_by(date(2300, 1, 1)) is None


def test_arrivals_end_with_a_period_or_lie_beyond_the_horizon() -> None:
    """A pace arrives with the end of a period, and one that would be later than the horizon is not told."""
    base = sg.Baseline(value=3400, per="week")
    goal = visits(sg.ReachPace("4000/week"), start=date(2025, 11, 3), deadline=date(2026, 6, 28), baseline=base)
    arrives = sg.assess(goal, VISITS, as_of=AS_OF).arrives_on
    assert arrives is not None
    assert (arrives > AS_OF, arrives.weekday()) == (True, 6)
    for days in range(1, 40):
        soon = sg.assess(goal, VISITS, as_of=AS_OF, horizon=f"{days} days")
        within = arrives <= AS_OF + DAY * days
        assert (soon.arrives_on == arrives) is within
        assert within or soon.reasons["arrives_on"] == "beyond_horizon"


def test_a_month_that_ends_beyond_the_horizon_is_not_told() -> None:
    """The mean pace arrives in the middle of March, and a March is not known before its end."""
    base = sg.Baseline(value=10000, per="month", on=date(2025, 12, 31))
    goal = visits(sg.ReachPace("15000/month"), start=date(2026, 1, 1), baseline=base)
    read = sg.History.of([(date(2026, 1, 31), 12000), (date(2026, 2, 28), 14000)], metric="page_views")
    asked = {"as_of": date(2026, 3, 5)}
    assert sg.assess(goal, read, **asked).arrives_on == date(2026, 3, 31)
    assert sg.assess(goal, read, horizon="2 weeks", **asked).reasons["arrives_on"] == "beyond_horizon"


def test_bands_and_growths_are_read_beside_statements() -> None:
    """A rate in a band of periods is mended to a plain one, and a statement's figure may be that of a growth."""
    band = sg.Goal(id="b", metric="bounce_rate", target=sg.StayWithin(high=0.4, per="month"), **SPRING)
    assert sg.check(band, as_of=AS_OF).finding("SGM215").fix.target == sg.StayWithin(high=0.4)
    rate = evolve(band, target=sg.ReachPace("0.4/month"))
    assert sg.check(rate, as_of=AS_OF).finding("SGM215").fix.target == sg.ReachLevel(0.4)
    fans = evolve(band, metric="followers", target=sg.ReachPace("50/week"))
    assert sg.check(fans, as_of=AS_OF).finding("SGM215").fix.target == sg.KeepPace("50/week")
    for figure, contradicts in ((10, False), (25, True)):
        goal = visits(sg.GrowBy("10 %/month"), statement=f"Grow our visits by {figure} % every month")
        codes = {finding.code for finding in sg.check(goal, as_of=AS_OF).findings}
        assert ("SGS111" in codes) is contradicts


def test_a_pace_of_the_last_days_there_are() -> None:
    """At the end of the calendar a pace is judged, and nothing foreign comes out."""
    goal = visits(sg.ReachPace("500/day"), start=date(9999, 12, 1), deadline=date.max, baseline=sg.Baseline(value=400))
    read = sg.History.of([(date(9999, 12, 30), 499), (date.max, 520)], metric="page_views")
    assert sg.assess(goal, read, as_of=date.max).is_met is True
    assert sg.assess(goal, read, as_of=date(9999, 12, 30)).falls_behind_on is not None
    ahead = sg.History.of([(date(9999, 12, 30), 520)], metric="page_views")
    assert sg.assess(goal, ahead, as_of=date(9999, 12, 30)).reasons["falls_behind_on"] == "safe_to_the_end"


def test_a_band_of_periods_tells_its_paces_and_what_is_due() -> None:
    """Mean and recent pace have their windows, and the table says what the running week still needs."""
    goal = sg.Goal(id="l", metric="leads", target=sg.StayWithin(low=3, high=5, per="week"), **SPRING)
    read = sg.History.of([(date(2026, 4, 1) + DAY * k, 1) for k in range(20)], metric="leads")
    progress = sg.assess(goal, read, as_of=date(2026, 4, 20))
    assert (progress.mean_window, progress.recent_window) == ((date(2026, 3, 31), date(2026, 4, 20)),) * 2
    assert [row.delta for row in progress.due_table(7)][-1] == 2
    assert progress.reasons["arrives_on"] == "band_has_no_path"


def test_a_growth_without_an_end_asks_for_nothing_yet() -> None:
    """Rules that need a level say nothing of a growth without a deadline."""
    goal = visits(sg.GrowBy("10 %/month"), deadline=None)
    assert "SGT501" in {finding.code for finding in sg.check(goal, evidence=KNOWN, as_of=AS_OF).findings}
    assert sg.assess(goal, VISITS, as_of=AS_OF).reasons["gap"] == "no_deadline"
