"""The three questions: every check answers pass, fail or unknown from declared facts, and asks instead of guessing."""

from datetime import date, timedelta

import pytest
from hypothesis import example, given, strategies as st

from smartgoals import (
    Baseline,
    Cadence,
    ChangeBy,
    Channel,
    DataSource,
    Evidence,
    Goal,
    History,
    KeepPace,
    Link,
    Metric,
    Objective,
    Pace,
    ReachLevel,
    Relevance,
    Strategy,
    catalog,
    relevance,
)
from smartgoals.metrics import Answer, RelevanceCheck

START, END = date(2026, 1, 1), date(2026, 6, 30)
SALES = Objective(
    id="sales", title="Sell", kind="conversions_sales", serves="profit", links=[Link(metric="sessions", to="purchases")]
)


def answers(checks: tuple[RelevanceCheck, ...]) -> dict[str, str]:
    """Return the answer of each check."""
    return {one.code: one.answer.value for one in checks}


def check(found: Relevance, code: str) -> RelevanceCheck:
    """Return one check."""
    return next(one for one in (*found.aligned, *found.helps_decide, *found.measurable) if one.code == code)


def sessions(per_day: int, days: int = 120, **facts: str) -> History:
    """Return daily sessions."""
    return History.of(
        [(START + timedelta(day), per_day) for day in range(days)], metric="sessions", channel="web", **facts
    )


def judged(
    metric: str = "sessions",
    *,
    histories: tuple[History, ...] = (),
    sources: tuple[DataSource, ...] = (),
    platform: str = "ga4",
    **goal: object,
) -> Relevance:
    """Return the relevance of a goal's metric to sales, with some evidence."""
    asked = Goal(id="g", objective="sales", metric=metric, channel="web", **goal)  # type: ignore[arg-type]  # facts of a goal
    plan = Strategy(
        objectives=[SALES],
        goals=[asked],
        channels=[Channel(id="web", platform=platform)],
        histories=histories,
        sources=sources,
    )
    return relevance(metric, SALES, evidence=plan, goal=asked)


@given(st.sampled_from(sorted(catalog.METRICS)), st.sampled_from(catalog.DEFAULT.kinds))
def test_without_facts_nothing_is_guessed(metric: str, kind: str) -> None:
    """With a bare pair, whatever needs a fact of the caller's is unknown, and every check reads in both languages."""
    found = relevance(metric, kind)
    told = answers(found.helps_decide) | answers(found.measurable)
    for code in (
        "changes_behaviour",
        "traceable",
        "balanced",
        "access",
        "cadence",
        "latency",
        "reach_back",
        "cost",
        "definition_stable",
    ):
        assert told[code] == "unknown"
    for one in (*found.aligned, *found.helps_decide, *found.measurable, *found.acceptable_though_vanity):
        assert one.text() != one.text("fr")
        assert one.question in found.questions


class TestAligned:
    """Does it fit the objective?"""

    def test_direct_supporting_and_others(self) -> None:
        """The level answers; a leading indicator also asks for its link."""
        assert answers(relevance("purchases", SALES).aligned) == {"level": "pass", "business_aim": "pass"}
        linked = relevance("sessions", SALES).aligned
        assert answers(linked) == {"level": "pass", "linked": "pass", "business_aim": "pass"}
        assert linked[1].facts["to"] == "purchases"
        untied = relevance("followers", Objective(id="o", title="O", kind="conversions_sales")).aligned
        assert answers(untied) == {"level": "unknown", "linked": "unknown", "business_aim": "unknown"}
        assert answers(relevance("mentions", SALES).aligned)["level"] == "fail"
        assert (
            answers(relevance("purchases", Objective(id="o", title="O", kind="conversions_sales")).aligned)["level"]
            == "pass"
        )


class TestVanity:
    """A metric that is often vanity is accepted when it is linked, can miss, and a decision hangs on it."""

    def test_all_three_hold(self) -> None:
        """Followers with a link, a deadline, an owner and a decision are no vanity."""
        objective = Objective(
            id="sales", title="Sell", kind="conversions_sales", links=[Link(metric="followers", to="purchases")]
        )
        goal = Goal(
            id="g", metric="followers", target=ReachLevel(2000), deadline=END, owner="Ana", decision="stop the series"
        )
        found = relevance("followers", objective, goal=goal)
        assert answers(found.acceptable_though_vanity) == {
            "linked": "pass",
            "able_to_miss": "pass",
            "changes_behaviour": "pass",
        }

    def test_a_level_without_a_date_cannot_miss(self) -> None:
        """A running stock without a deadline only rises; a pace without one still can be missed."""
        assert answers(relevance("followers", SALES, goal=Goal(id="g")).acceptable_though_vanity) == {
            "linked": "fail",
            "able_to_miss": "fail",
            "changes_behaviour": "fail",
        }
        paced = Goal(id="g", target=KeepPace(Pace.parse("50 followers/week")))
        assert answers(relevance("followers", SALES, goal=paced).acceptable_though_vanity)["able_to_miss"] == "pass"
        assert (
            answers(
                relevance(
                    "likes",
                    SALES,
                    evidence=Evidence(catalog=catalog.with_metric(Metric(id="likes", nature="flow", over_time="none"))),
                ).acceptable_though_vanity
            )["able_to_miss"]
            == "fail"
        )


class TestHelpsDecide:
    """Does it help to decide?"""

    def test_comparative(self) -> None:
        """A baseline, readings, or a benchmark make it comparable; else somebody is asked."""
        assert check(judged(baseline=Baseline(value=5)), "comparative").facts == {"baseline": 5}
        assert check(judged(histories=(sessions(3),)), "comparative").facts == {"readings": 120}
        benchmarked = check(relevance("open_rate", SALES), "comparative")
        assert (benchmarked.answer, benchmarked.facts["year"]) == (Answer.PASS, 2023)
        assert check(relevance("sessions", SALES), "comparative").answer is Answer.UNKNOWN
        readings = Evidence(histories=[History.of([], metric="sessions"), sessions(3)])
        assert check(relevance("sessions", SALES, evidence=readings), "comparative").answer is Answer.PASS

    def test_rate_or_paired(self) -> None:
        """A rate stands alone; a count wants its denominator or a rate of it among what is followed."""
        assert check(relevance("conversion_rate", SALES), "rate_or_paired").answer is Answer.PASS
        assert check(relevance("conversions", SALES), "rate_or_paired").answer is Answer.UNKNOWN
        assert check(judged(), "rate_or_paired").answer is Answer.FAIL
        conversions = History.of([(START, 3)], metric="conversions", channel="web")
        assert check(judged(histories=(conversions,)), "rate_or_paired").facts == {"paired_with": "conversions"}

    def test_behaviour_and_understanding(self) -> None:
        """An owner and a decision are both needed, and a definition."""
        assert check(judged(owner="Ana"), "changes_behaviour").answer is Answer.FAIL
        assert check(judged(owner="Ana", decision="stop"), "changes_behaviour").answer is Answer.PASS
        own = Metric(id="km", nature="flow", unit="count")
        assert check(relevance(own, SALES), "understandable").answer is Answer.FAIL
        assert check(relevance("ave", SALES), "can_go_down").answer is Answer.FAIL

    def test_influence(self) -> None:
        """Own figures can be influenced; of others somebody is asked."""
        assert check(relevance("sessions", SALES), "influenceable").answer is Answer.PASS
        assert check(relevance("mentions", SALES), "influenceable").answer is Answer.UNKNOWN

    def test_traceable(self) -> None:
        """Readings, declared sources or the baseline name where a figure is from."""
        assert check(judged(histories=(sessions(3),)), "traceable").answer is Answer.FAIL
        assert check(judged(histories=(sessions(3, source="GA4"),)), "traceable").facts == {"source": "GA4"}
        assert check(judged(baseline=Baseline(value=5, source="audit")), "traceable").facts == {"source": "audit"}
        assert check(judged(baseline=Baseline(value=5)), "traceable").answer is Answer.UNKNOWN
        source = DataSource(metric="sessions", kind="web")
        assert check(judged(sources=(source,)), "traceable").facts == {"source": "web"}

    def test_balanced(self) -> None:
        """A guardrail named by the goal, or followed anyway, balances; without one it fails, and some are suggested."""
        assert check(judged(guardrails=["bounce_rate"]), "balanced").answer is Answer.PASS
        bounces = History.of([(START, 0.4)], metric="bounce_rate", channel="web")
        assert check(judged(histories=(bounces,)), "balanced").facts == {"guardrails": ("bounce_rate",)}
        missing = check(judged(), "balanced")
        assert missing.answer is Answer.FAIL
        assert "cpa" in missing.facts["suggested"]  # type: ignore[operator]  # a tuple of ids

    @given(
        st.integers(1, 400), st.sampled_from([("day", 30.4375), ("week", 30.4375 / 7), ("month", 1), ("year", 1 / 12)])
    )
    @example(9, ("month", 1))
    @example(24, ("month", 1))
    @example(26, ("month", 1))
    @example(400, ("month", 1))
    def test_nine_conversions_a_month_hide_a_fifth(self, count: int, per: tuple[str, float]) -> None:
        """A change of 20 % shows from about 25 a month on, in whatever period the pace is told."""
        period, times = per
        goal = Goal(id="g", target=KeepPace(Pace.parse(f"{count} conversions/{period}")))
        found = check(relevance("conversions", SALES, goal=goal), "signal_above_noise")
        assert found.facts["expected"] == pytest.approx(count * times)
        if abs(count * times - 25) > 0.5:
            assert found.answer == ("pass" if count * times > 25 else "fail")

    def test_noise_from_readings_and_wanted_change(self) -> None:
        """Readings tell the count to expect; a small change wanted needs a large count; nothing counted fails."""
        busy = check(judged(histories=(sessions(3),)), "signal_above_noise")
        assert busy.facts["expected"] == pytest.approx(91.3, abs=0.1)
        assert busy.answer is Answer.PASS
        assert (
            check(judged(histories=(sessions(3),), target=ChangeBy(percent=5)), "signal_above_noise").answer
            is Answer.FAIL
        )
        assert check(judged(histories=(sessions(0),)), "signal_above_noise").answer is Answer.FAIL
        assert check(judged(), "signal_above_noise").answer is Answer.UNKNOWN
        assert check(relevance("conversion_rate", SALES), "signal_above_noise").answer is Answer.UNKNOWN
        reach = History.of([(START, 5)], metric="reach", channel="web")
        assert check(judged("reach", histories=(reach,)), "signal_above_noise").answer is Answer.UNKNOWN


LENGTHS = st.sampled_from(["day", "week", "2 weeks", "month", "quarter", "year"])


class TestMeasurable:
    """Can it be measured at reasonable cost?"""

    @given(LENGTHS, LENGTHS)
    def test_a_source_is_read_as_often_as_the_goal_is_looked_at(self, often: str, review: str) -> None:
        """Of two cadences the shorter one serves the longer, and every one serves itself."""
        order = ["day", "week", "2 weeks", "month", "quarter", "year"]
        source = DataSource(metric="sessions", cadence=often)
        found = check(judged(sources=(source,), cadence=f"every {review}"), "cadence")
        assert found.answer == ("pass" if order.index(often) <= order.index(review) else "fail")

    @given(st.integers(0, 60), st.integers(0, 400), st.integers(0, 300))
    @example(10, 400, 181)
    @example(3, 30, 181)
    @example(8, 182, 181)
    def test_a_source_is_late_and_short_as_it_says(self, late: int, back: int, days: int) -> None:
        """A delay of a week still gives a verdict, and figures must reach back to where the plan starts."""
        source = DataSource(metric="sessions", latency_days=late, reaches_back_days=back)
        found = judged(sources=(source,), start=START, deadline=START + timedelta(days))
        assert check(found, "latency").answer == ("pass" if late <= 7 else "fail")
        reach = check(found, "reach_back")
        assert (reach.facts["reaches_back_days"], reach.facts["wanted_days"]) == (back, days + 1)
        assert reach.answer == ("pass" if back >= days + 1 else "fail")

    @given(st.lists(st.integers(-60, 240), max_size=4, unique=True))
    @example([59])
    @example([-1, 0])
    @example([180, 181])
    def test_a_break_counts_within_the_days_of_the_goal_alone(self, places: list[int]) -> None:
        """What was defined anew before the first day, or is after the deadline, leaves the plan as it is."""
        breaks = [START + timedelta(place) for place in places]
        found = judged(sources=(DataSource(metric="sessions", breaks=breaks),), start=START, deadline=END)
        inside = tuple(sorted(day for day in breaks if START <= day <= END))
        stable = check(found, "definition_stable")
        assert stable.answer == ("fail" if inside else "pass")
        assert stable.facts.get("breaks", ()) == inside

    @given(st.integers(1, 400), st.integers(1, 400))
    @example(100, 9)
    def test_more_respondents_are_no_worse_a_sample(self, one: int, other: int) -> None:
        """A survey of a hundred shows a change of a fifth, one of nine does not, and more never show less."""

        def answer(people: int) -> Answer:
            asked = History.from_columns([START], [40], out_of=[people], metric="nps")
            return check(relevance("nps", SALES, evidence=Evidence(histories=[asked])), "sample").answer

        few, many = sorted((one, other))
        assert (answer(few), answer(many)) != (Answer.PASS, Answer.FAIL)
        assert (few > 30) <= (answer(few) is Answer.PASS)
        assert (many < 20) <= (answer(many) is Answer.FAIL)

    def test_access(self) -> None:
        """Readings or a declared source give access; sources that cannot deliver it do not."""
        assert check(judged(histories=(sessions(3),)), "access").answer is Answer.PASS
        assert check(relevance("sessions", SALES, have=["ga4"]), "access").answer is Answer.PASS
        assert check(relevance("sessions", SALES, have=["instagram"]), "access").answer is Answer.FAIL

    def test_declared_facts(self) -> None:
        """Cadence, delay and cost are compared with what the goal needs."""
        source = DataSource(metric="sessions", cadence="week", latency_days=10, cost_minutes=0, held_by="agency")
        found = judged(sources=(source,), cadence="every 2 weeks", start=START, deadline=END)
        assert answers(found.measurable) == {
            "access": "pass",
            "cadence": "pass",
            "latency": "fail",
            "reach_back": "unknown",
            "cost": "pass",
            "definition_stable": "pass",
        }
        assert check(judged(sources=(source,), cadence="daily"), "cadence").answer is Answer.FAIL
        assert check(judged(sources=(source,)), "cadence").facts == {"cadence": "week"}
        assert check(judged(cadence=Cadence.parse("weekly")), "cadence").answer is Answer.UNKNOWN

    def test_facts_of_the_platform(self) -> None:
        """Delay and retention come from the platform of the goal's channel, where nothing else is declared."""
        found = judged("impressions", platform="youtube", start=START, deadline=END)
        assert check(found, "latency").facts["latency_days"] == 3
        assert check(judged("impressions", platform="youtube", deadline=END), "reach_back").answer is Answer.UNKNOWN
        short = check(judged("link_clicks", platform="x", start=START, deadline=END), "reach_back")
        assert (short.answer, short.facts["reaches_back_days"], short.facts["wanted_days"]) == (Answer.FAIL, 30, 181)
        assert (
            check(judged("link_clicks", platform="homing pigeon", start=START, deadline=END), "reach_back").answer
            is Answer.UNKNOWN
        )
        declared = DataSource(metric="link_clicks", channel="web", reaches_back_days=400)
        assert (
            check(
                judged("link_clicks", platform="x", sources=(declared,), start=START, deadline=END), "reach_back"
            ).answer
            is Answer.PASS
        )
        stored = judged(histories=(sessions(3),), start=START + timedelta(9), deadline=END)
        assert check(stored, "reach_back").facts == {"stored_since": START}

    def test_definitions_that_break_on_the_way(self) -> None:
        """A break between baseline and deadline fails; breaks declared by the caller count too."""
        views = judged("video_views", platform="youtube", start=date(2026, 7, 1), deadline=date(2026, 12, 31))
        assert check(views, "definition_stable").facts == {"breaks": (date(2026, 8, 27),)}
        assert (
            check(judged("video_views", platform="youtube", start=START, deadline=END), "definition_stable").answer
            is Answer.PASS
        )
        source = DataSource(metric="sessions", breaks=[date(2026, 3, 1)])
        readings = Evidence(histories=[sessions(3)], sources=[source])
        assert check(relevance("sessions", SALES, evidence=readings), "definition_stable").answer is Answer.FAIL

    def test_attribution_and_sample_where_they_apply(self) -> None:
        """Attributed money asks for its model, a survey for its respondents; others are not asked."""
        assert "attribution" not in answers(relevance("sessions", SALES).measurable)
        assert check(relevance("attributed_revenue", SALES), "attribution").answer is Answer.UNKNOWN
        named = DataSource(metric="roas", attribution="last click")
        assert check(relevance("roas", SALES, evidence=Evidence(sources=[named])), "attribution").answer is Answer.PASS
        assert check(relevance("nps", SALES), "sample").answer is Answer.UNKNOWN
