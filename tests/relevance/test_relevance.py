"""Relevance is of a pair: levels, the chain of reasons, vanity for an objective, and what the guide says of its examples."""

import copy
import pickle
from datetime import date

import pytest
from hypothesis import example, given, strategies as st

from smartgoals import (
    Channel,
    Evidence,
    Goal,
    History,
    InvalidValue,
    Link,
    Metric,
    Objective,
    Relevance,
    Strategy,
    UnknownName,
    WrongType,
    catalog,
    recommend_metrics,
    relevance,
)
from smartgoals.catalog import Level, RelevanceRow
from smartgoals.catalog._spoken import in_a_sentence
from smartgoals.metrics import AsTarget, Profile

KINDS = st.sampled_from(catalog.DEFAULT.kinds)
METRICS = st.sampled_from(sorted(catalog.METRICS))
LEADS = Objective(id="list", title="Build a mailing list", kind="lead_generation")
SALES = Objective(id="sales", title="Sell more products", kind="conversions_sales", serves="more revenue")


def codes(found: Relevance) -> list[str]:
    """Return the codes of the chain."""
    return [reason.code for reason in found.chain]


class TestTheGuide:
    """The statements of the guide, as the table answers them."""

    def test_fewer_support_calls_is_a_goal(self) -> None:
        """G8: support calls are direct for care, and better when lower."""
        assert relevance("support_calls", "customer_care").level == "direct"
        assert catalog.METRICS["support_calls"].better == "lower"

    def test_fifty_followers_a_week_where_products_are_shown(self) -> None:
        """G13: net new followers pass for sales with the stated link, and warn without it."""
        unlinked = relevance("net_new_followers", SALES)
        assert (unlinked.level, unlinked.as_target, unlinked.linked) == ("supporting", "warn", False)
        link = Link(metric="net_new_followers", to="purchases", because="the products are shown on Instagram")
        linked = relevance(
            "net_new_followers",
            Objective(id="s", title="Sell", kind="conversions_sales", serves="profit", links=[link]),
        )
        assert (linked.as_target, linked.is_vanity) == ("pass", False)
        assert "the products are shown on Instagram" in linked.explain()
        assert relevance("net_new_followers", "community_engagement").as_target == "pass"
        assert relevance("net_new_followers", "community_engagement").proxy
        assert relevance("net_new_followers", "brand_awareness").level == "supporting"

    def test_past_volume_to_conversion_rate(self) -> None:
        """G22: the conversion rate is direct for sales, sessions lead to it, followers need a link."""
        assert relevance("conversion_rate", SALES).level == "direct"
        assert relevance("sessions", SALES).level == "supporting"
        assert relevance("followers", SALES).as_target == "warn"
        assert relevance("sessions", SALES).beside[0] == "conversion_rate"

    def test_repeat_purchases_and_bounces(self) -> None:
        """G23, G24: repeat purchases are direct for sales; the bounce rate supports, and guards."""
        assert relevance("repeat_purchase_rate", SALES).level == "direct"
        assert catalog.standing("bounce_rate", SALES) == ("supporting", False, True)

    def test_followers_are_vanity_for_leads_only(self) -> None:
        """G19: followers are vanity where nothing ties them to the objective, and would serve others."""
        found = relevance("followers", LEADS)
        assert found.is_vanity
        assert "community_engagement" in found.would_serve
        assert found.instead == tuple(one.metric for one in recommend_metrics(LEADS, limit=3))

    def test_price_of_coverage_is_refused_everywhere(self) -> None:
        """The advertising value equivalent is no target for anything."""
        for kind in catalog.DEFAULT.kinds:
            found = relevance("ave", kind)
            assert (found.as_target, codes(found)) == ("fail", ["refused_everywhere"])


class TestLevels:
    """The level is the table's, as the profile sees it."""

    @given(METRICS, KINDS)
    def test_the_table_decides(self, metric: str, kind: str) -> None:
        """A practitioner's level is the row's, whatever else is known."""
        standing = catalog.standing(metric, kind)
        assert (relevance(metric, kind).level, relevance(metric, kind).proxy) == (standing.level, standing.proxy)

    @given(METRICS, KINDS)
    def test_strict_takes_proxies_for_leading_indicators(self, metric: str, kind: str) -> None:
        """The strict profile never says more than the practitioner, and differs by proxies alone."""
        practical, strict = relevance(metric, kind), relevance(metric, kind, profile="strict")
        if practical.proxy:
            assert (practical.level, strict.level) == ("direct", "supporting")
        else:
            assert practical.level == strict.level
        order = tuple(AsTarget)
        assert order.index(strict.as_target) >= order.index(practical.as_target)

    @given(METRICS, KINDS)
    def test_targets_follow_levels(self, metric: str, kind: str) -> None:
        """Direct passes, a leading indicator where it is tied and else warns, context and unrelated fail."""
        found = relevance(metric, kind)
        if metric != "ave":
            leads = "pass" if found.linked else "warn"
            expected = {"direct": "pass", "supporting": leads, "context": "fail", "unrelated": "fail"}
            assert found.as_target == expected[found.level]
            assert found.is_untied == (found.as_target == "warn")

    @given(METRICS, KINDS)
    def test_would_serve_names_kinds_it_serves(self, metric: str, kind: str) -> None:
        """Every kind named is another one, where the metric passes as it is; direct ones come first, and none is left out."""
        named = relevance(metric, kind).would_serve
        levels = [catalog.standing(metric, one).level for one in named]
        assert levels == sorted(levels, key=tuple(Level).index)
        passes = {one for one in catalog.DEFAULT.kinds if relevance(metric, one).as_target == "pass"}
        assert set(named) == passes - {kind}

    @given(METRICS, KINDS)
    def test_vanity_is_only_what_may_be_vanity(self, metric: str, kind: str) -> None:
        """A metric that is not commonly vanity is never called so, nor one that leads to the objective: it may be untied."""
        found = relevance(metric, kind)
        if not catalog.METRICS[metric].commonly_vanity or found.level in {Level.DIRECT, Level.SUPPORTING}:
            assert found.is_vanity is False
        else:
            assert found.is_vanity is True

    def test_what_the_table_does_not_hold_is_unknown(self) -> None:
        """A metric or kind of the caller's own is unknown and never fails; a row makes it known."""
        km = Metric(id="km", nature="flow", unit="count", commonly_vanity=True)
        found = relevance(km, LEADS)
        assert (found.level, found.as_target, found.is_vanity, found.linked) == ("unknown", "unknown", None, None)
        assert codes(found)[0] == "not_in_table"
        own = Objective(id="o", title="Raise money", kind="fundraising", serves="the mission")
        assert relevance("conversions", own).level == "unknown"
        slip = Objective(id="o", title="List", kind="lead_generaton", serves="sales")
        reason = relevance("leads", slip).chain[0]
        assert (reason.code, reason.facts["nearest"]) == ("kind_not_described", "lead_generation")
        assert "génération de prospects" in reason.text("fr")
        mine = catalog.with_metric(km).with_relevance(
            RelevanceRow(objective="fundraising", metric="km", level="direct"),
        )
        assert relevance("km", own, evidence=Evidence(catalog=mine)).level == "direct"
        assert relevance("km", "fundraising", evidence=Evidence(catalog=mine)).as_target == "pass"

    def test_metrics_of_a_strategy_are_known(self) -> None:
        """A metric that a strategy defines is found by its id."""
        plan = Strategy(metrics=[Metric(id="km", nature="flow", unit="count")])
        assert relevance("km", LEADS, evidence=plan).level == "unknown"
        assert relevance("km", LEADS, evidence=Evidence(strategy=plan)).level == "unknown"

    def test_unknown_names_are_refused(self) -> None:
        """Metric, kind and profile are refused with the nearest."""
        with pytest.raises(UnknownName) as metric:
            relevance("folowers", LEADS)
        assert metric.value.suggestion == "followers"
        with pytest.raises(UnknownName) as kind:
            relevance("followers", "lead_generaton")
        assert kind.value.suggestion == "lead_generation"
        with pytest.raises(UnknownName):
            relevance("followers", LEADS, profile="strickt")
        with pytest.raises(WrongType):
            relevance(3, LEADS)  # type: ignore[arg-type]  # the point of the test
        with pytest.raises(WrongType):
            relevance("followers", 3)  # type: ignore[arg-type]  # the point of the test
        with pytest.raises(WrongType):
            relevance("followers", LEADS, evidence=Evidence(catalog="ours"))  # type: ignore[arg-type]  # the point of the test
        with pytest.raises(WrongType):
            relevance("followers", LEADS, goal="g")  # type: ignore[arg-type]  # the point of the test
        with pytest.raises(WrongType):
            relevance("followers", LEADS, evidence="e")  # type: ignore[arg-type]  # the point of the test


class TestLinks:
    """What ties a leading indicator to an outcome."""

    def test_a_way_of_several_steps(self) -> None:
        """Followers lead to visits, visits to purchases: the chain ties followers to a direct metric."""
        links = [
            Link(metric="followers", to="sessions", because="the bio links there"),
            Link(metric="sessions", to="reach"),
            Link(metric="reach", to="followers"),
            Link(metric="sessions", to="purchases", support="evidence"),
        ]
        objective = Objective(id="s", title="Sell", kind="conversions_sales", serves="profit", links=links)
        found = relevance("followers", objective)
        assert found.linked
        reason = found.chain[1]
        assert (reason.code, reason.facts["to"], reason.facts["because"]) == (
            "linked_by_statement",
            "purchases",
            "the bio links there",
        )

    def test_links_that_lead_nowhere(self) -> None:
        """A circle of effects, or one that ends at no direct metric, ties nothing."""
        links = [Link(metric="followers", to="sessions"), Link(metric="sessions", to="followers")]
        objective = Objective(id="s", title="Sell", kind="conversions_sales", serves="profit", links=links)
        assert relevance("followers", objective).linked is False

    @given(METRICS, METRICS, KINDS, st.booleans())
    @example("sessions", "purchases", "conversions_sales", False)
    @example("sessions", "purchases", "conversions_sales", True)
    @example("sessions", "sessions", "conversions_sales", True)
    def test_an_outcome_that_is_followed_ties_what_leads_to_it(
        self, metric: str, followed: str, kind: str, is_goal: bool
    ) -> None:
        """A goal on a direct metric, or readings of it, tie a leading indicator; nothing else that is followed does."""
        aim = Objective(id="o", title="O", kind=kind, serves="the business")
        goals = [Goal(id="p", objective="o", metric=followed)] if is_goal else []
        readings = [] if is_goal else [History.of([], metric=followed), History.of([])]
        known = Evidence(strategy=Strategy(objectives=[aim], goals=goals), histories=readings)
        bare, found = relevance(metric, aim), relevance(metric, aim, evidence=known)
        ties = bare.level == "supporting" and followed != metric and catalog.standing(followed, kind).level == "direct"
        assert found.linked == (bare.linked or (ties if metric != "ave" else False))
        assert found.level == bare.level

    def test_a_goal_on_a_direct_metric_ties(self) -> None:
        """A plan that also follows an outcome has the leading indicator tied."""
        plan = Strategy(objectives=[SALES], goals=[Goal(id="p", objective="sales", metric="purchases")])
        found = relevance("sessions", SALES, evidence=plan)
        assert (found.linked, found.chain[1].code, found.chain[1].facts["to"]) == (
            True,
            "linked_by_goal",
            "purchases",
        )
        alone = Strategy(objectives=[SALES], goals=[Goal(id="p", objective="sales", metric="sessions")])
        assert relevance("sessions", SALES, evidence=alone).linked is False

    def test_strict_links_end_at_what_is_strictly_direct(self) -> None:
        """Reach is no outcome to a strict eye, so that a link to it ties nothing."""
        objective = Objective(
            id="b",
            title="Be known",
            kind="brand_awareness",
            serves="sales",
            links=[Link(metric="followers", to="reach")],
        )
        assert relevance("followers", objective).linked
        assert relevance("followers", objective, profile="strict").linked is False


class TestChain:
    """The reasons lead from the metric to the business."""

    def test_up_to_the_business(self) -> None:
        """The chain of objectives is told step by step."""
        top = Objective(id="top", title="Sell", kind="conversions_sales", serves="profit")
        low = Objective(id="low", title="Leads", kind="lead_generation", serves="top")
        found = relevance("leads", low, evidence=Strategy(objectives=[top, low]))
        assert [reason.facts["aim"] for reason in found.chain if reason.code == "serves"] == ["top", "profit"]
        assert found.as_target == "pass"

    def test_without_an_aim_relevance_cannot_be_shown(self) -> None:
        """An objective that says no aim above it warns, however direct the metric."""
        found = relevance("leads", LEADS)
        assert (found.level, found.as_target, codes(found)) == ("direct", "warn", ["direct", "aim_missing"])
        assert found.instead == ()


@given(METRICS, KINDS, st.sampled_from(list(Profile)))
@example("followers", "lead_generation", Profile.PRACTITIONER)
def test_judgements_travel_and_speak_both_languages(metric: str, kind: str, profile: Profile) -> None:
    """A relevance is a value: copied and unpickled it is equal; and its chain reads in English and in French."""
    found = relevance(metric, Objective(id="o", title="O", kind=kind), profile=profile)
    again = pickle.loads(pickle.dumps(found))
    assert again == found == copy.deepcopy(found)
    assert hash(again) == hash(found)
    assert again.questions == found.questions
    assert set(found.questions) == {"aligned", "helps_decide", "measurable"}
    assert "{" not in found.explain() + found.explain("fr")
    assert found.explain() != found.explain("fr")


@given(METRICS, KINDS, st.text("abc", min_size=1, max_size=5), st.text("ABC é", min_size=1).filter(str.strip))
def test_what_an_objective_is_called_changes_no_relevance(metric: str, kind: str, name: str, title: str) -> None:
    """Its kind and its links decide; its id and title are for people."""
    plain = relevance(metric, Objective(id="o", title="O", kind=kind, serves="profit"))
    other = relevance(metric, Objective(id=name, title=title, kind=kind, serves="profit"))
    for one in ("level", "as_target", "linked", "is_vanity", "is_untied", "would_serve", "instead", "beside"):
        assert getattr(other, one) == getattr(plain, one), one
    assert codes(other) == codes(plain)


@given(KINDS, st.sampled_from(list(Profile)))
@example("lead_generation", Profile.PRACTITIONER)
def test_recommendations_travel(kind: str, profile: Profile) -> None:
    """They are values too."""
    ranked = recommend_metrics(kind, profile=profile)
    assert pickle.loads(pickle.dumps(ranked)) == ranked == copy.deepcopy(ranked)


class TestRecommendations:
    """What to measure, from the sources at hand, each volume with its rate."""

    @given(KINDS, st.integers(0, 8), st.sampled_from(list(Profile)))
    def test_ranking(self, kind: str, limit: int, profile: Profile) -> None:
        """Direct before supporting, never context or unrelated, and no more than asked for."""
        found = recommend_metrics(kind, limit=limit, profile=profile)
        levels = [one.level for one in found]
        assert len(found) == min(limit, len(recommend_metrics(kind, profile=profile)))
        assert levels == sorted(levels, key=tuple(Level).index)
        assert all(relevance(one.metric, kind, profile=profile).level == one.level for one in found)
        assert found == recommend_metrics(kind, profile=profile)[:limit]

    @given(KINDS)
    def test_every_recommendation_speaks_both_languages(self, kind: str) -> None:
        """Each reads in English and in French."""
        for one in recommend_metrics(kind):
            assert in_a_sentence(catalog.METRICS[one.metric].name()) in one.text()
            assert one.text() != one.text("fr")
            assert "{" not in one.text("fr")

    def test_sources_limit_the_choice(self) -> None:
        """A site's analytics deliver conversions and what follows from them, not a count of leads."""
        names = [one.metric for one in recommend_metrics(LEADS, have=["ga4"])]
        assert "conversion_rate" in names
        assert "bounce_rate" in names
        assert "leads" not in names
        assert "lead_conversion_rate" in [one.metric for one in recommend_metrics(LEADS, have=["ga4", "leads"])]
        assert recommend_metrics(LEADS, have=[]) == ()

    def test_kinds_of_source_channels_and_declared_sources(self) -> None:
        """Kinds of source, channels, declared sources and named inputs are all understood."""
        from smartgoals import DataSource

        assert {one.source_kind for one in recommend_metrics(LEADS, have=["crm"])} == {"crm"}
        assert recommend_metrics(LEADS, have=[Channel(id="m", platform="mailchimp")])[0].metric == "email_subscribers"
        assert recommend_metrics(LEADS, have=[Channel(id="m", platform="carrier pigeon")]) == ()
        source = DataSource(metric="leads")
        assert [one.metric for one in recommend_metrics(LEADS, have=[source])] == ["leads"]
        plan = Strategy(sources=[source])
        assert [one.metric for one in recommend_metrics(LEADS, evidence=plan)] == ["leads"]
        assert len(recommend_metrics(LEADS, evidence=Strategy())) > 20
        assert [one.metric for one in recommend_metrics("customer_care", have=["cases_resolved", "cases_opened"])] == [
            "resolution_rate"
        ]

    def test_a_volume_comes_with_its_rate_and_guardrails(self) -> None:
        """Leads with their rate, costs last; the guardrails of the objective beside it."""
        leads = next(one for one in recommend_metrics(LEADS) if one.metric == "leads")
        assert leads.rate == "lead_conversion_rate"
        assert "unsubscribe_rate" in leads.guardrails
        rate = next(one for one in recommend_metrics(LEADS) if one.metric == "lead_conversion_rate")
        assert rate.rate is None

    def test_own_kinds_and_metrics(self) -> None:
        """A kind of the caller's own is served by its own rows; a row whose metric is gone is left out."""
        mine = catalog.with_metric(Metric(id="km", nature="flow", unit="count")).with_relevance(
            RelevanceRow(objective="fundraising", metric="km", level="direct"),
            RelevanceRow(objective="fundraising", metric="ave", level="direct"),
        )
        assert [
            one.metric for one in recommend_metrics("fundraising", evidence=Evidence(catalog=mine.without("ave")))
        ] == ["km"]
        assert recommend_metrics(Objective(id="o", title="O", kind="nobody's")) == ()

    def test_bad_calls_are_refused(self) -> None:
        """Unknown sources, kinds and limits are refused with what would be right."""
        with pytest.raises(UnknownName) as source:
            recommend_metrics(LEADS, have=["instagrm"])
        assert source.value.suggestion == "instagram"
        with pytest.raises(WrongType):
            recommend_metrics(LEADS, have=[3])
        with pytest.raises(WrongType):
            recommend_metrics(LEADS, have="ga4")
        with pytest.raises(UnknownName):
            recommend_metrics("lead_generaton")
        for limit in (-1, True, 2.5):
            with pytest.raises(InvalidValue):
                recommend_metrics(LEADS, limit=limit)  # type: ignore[arg-type]  # the point of the test

    def test_suggestions_use_the_sources_at_hand(self) -> None:
        """What to measure instead and beside is what the caller can deliver."""
        found = relevance("mentions", LEADS, have=["mailchimp"])
        assert found.instead == ("email_subscribers", "email_click_rate", "open_rate")
        assert set(found.beside) <= {"unsubscribe_rate", "spam_complaint_rate"}


def test_an_objective_of_the_strategy_by_its_id() -> None:
    """With a strategy its objectives are known by id; a kind of that name comes first."""
    same = Objective(id="conversions_sales", title="Be seen", kind="brand_awareness")
    plan = Strategy(title="S", objectives=[SALES, same])
    assert relevance("sessions", "sales", evidence=plan) == relevance("sessions", SALES, evidence=plan)
    assert relevance("sessions", "conversions_sales", evidence=plan).objective == "conversions_sales"
    assert relevance("sessions", "conversions_sales", evidence=plan).level == "supporting"
    with pytest.raises(UnknownName):
        relevance("sessions", "sale", evidence=plan)
    with pytest.raises(UnknownName):
        relevance("sessions", "sales")


def test_histories_are_sources() -> None:
    """Readings at hand deliver their metric, and what can be derived from them."""
    day = date(2026, 11, 1)
    have = [History.of([(day, 3)], metric=one) for one in ("conversions", "sessions")]
    found = recommend_metrics("conversions_sales", have=[*have, History.of([(day, 3)])])
    assert {one.metric for one in found} == {"conversions", "conversion_rate", "sessions"}


@pytest.mark.parametrize(
    ("metric", "kind", "strictly"),
    [
        ("video_views", "brand_awareness", "warn"),
        ("watch_time", "brand_awareness", "warn"),
        ("reviews", "reputation", "warn"),
        ("csat", "retention_loyalty", "warn"),
        ("email_click_rate", "retention_loyalty", "warn"),
        ("cpc", "website_traffic", "warn"),
        ("open_rate", "website_traffic", "pass"),
        ("bounce_rate", "website_traffic", "pass"),
    ],
)
def test_what_practice_goes_by_is_a_target(metric: str, kind: str, strictly: str) -> None:
    """Views, reviews and clicks are targets where people steer by them; strictly, what nothing ties is asked about."""
    found = relevance(metric, kind)
    assert found.as_target == "pass"
    assert not found.is_vanity
    assert relevance(metric, kind, profile="strict").as_target == strictly


def test_an_opened_mail_is_the_step_before_a_click() -> None:
    """Opens lead where clicks lead, and are no result of any kind; what they would serve is told."""
    found = relevance("open_rate", "customer_care")
    assert (found.as_target, found.would_serve) == ("fail", ("website_traffic",))
    for kind in ("lead_generation", "conversions_sales", "community_engagement"):
        levels = {relevance(metric, kind).level for metric in ("open_rate", "email_click_rate")}
        assert levels == {"supporting"}


@pytest.mark.parametrize(
    ("metric", "rest"), [("churn_rate", "retention_rate"), ("bounce_rate", "site_engagement_rate")]
)
def test_complements_serve_alike(metric: str, rest: str) -> None:
    """A share and what it leaves of the whole are one figure, and are judged alike as targets."""
    for kind in catalog.DEFAULT.kinds:
        assert relevance(metric, kind).as_target == relevance(rest, kind).as_target
