"""What ties a metric to an outcome: formulas, the funnel, practice, and effects that the strategy states."""

from datetime import date

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals import catalog
from smartgoals.catalog import Level, RelevanceRow
from smartgoals.catalog._data.relevance import ACCEPTED, TIES
from smartgoals.catalog._ties import MetricTie, ties_of

KINDS = st.sampled_from(catalog.DEFAULT.kinds)
METRICS = st.sampled_from(sorted(catalog.METRICS))
DIRECT = {
    kind: [one for one, row in catalog.DEFAULT.relevance.rows(kind).items() if row.level == "direct"]
    for kind in catalog.DEFAULT.kinds
}
SUPPORTS = st.sampled_from(["hypothesis", "evidence"])


def objective(kind: str, *links: sg.Link) -> sg.Objective:
    """Return an objective with an aim and these links."""
    return sg.Objective(id="o", title="The objective", kind=kind, serves="the business", links=links)


def codes(found: sg.Relevance) -> list[str]:
    """Return the codes of the chain between the level and the aim."""
    return [reason.code for reason in found.chain][1:-1]


TIED = [
    ("lead_to_customer_rate", "conversions_sales", ["tied_by_rate"]),
    ("lead_conversion_rate", "conversions_sales", ["tied_by_rate", "tied_by_step"]),
    ("leads", "conversions_sales", ["tied_by_step"]),
    ("form_submissions", "conversions_sales", ["tied_by_step", "tied_by_step"]),
    ("assisted_conversions", "conversions_sales", ["tied_by_part"]),
    ("click_conversion_rate", "lead_generation", ["tied_by_rate"]),
    ("engagements_per_post", "community_engagement", ["tied_by_rate"]),
    ("shares", "community_engagement", ["tied_by_sum"]),
    ("amplification_rate", "community_engagement", ["tied_by_rate", "tied_by_sum"]),
    ("followers", "community_engagement", ["tied_by_change"]),
    ("new_followers", "community_engagement", ["tied_by_sum"]),
    ("link_clicks", "website_traffic", ["tied_by_step"]),
    ("click_through_rate", "website_traffic", ["tied_by_rate", "tied_by_step"]),
    ("bounce_rate", "website_traffic", ["tied_by_rate"]),
    ("reach_non_followers", "brand_awareness", ["tied_by_part"]),
]


class TestByThemselves:
    """What no strategy has to state."""

    @pytest.mark.parametrize(("metric", "kind", "way"), TIED, ids=[f"{one} for {kind}" for one, kind, _ in TIED])
    def test_formulas_and_funnels_tie(self, metric: str, kind: str, way: list[str]) -> None:
        """The level stays, the metric passes, and the chain says why, a step each."""
        found = sg.relevance(metric, objective(kind))
        assert (found.level, found.as_target, found.linked) == ("supporting", "pass", True)
        assert codes(found) == way
        assert found.chain[-2].facts["to"] in DIRECT[kind]

    @pytest.mark.parametrize(
        ("metric", "kind"),
        [
            ("sessions", "conversions_sales"),
            ("followers", "conversions_sales"),
            ("impressions", "website_traffic"),
            ("returning_visitor_share", "website_traffic"),  # the new ones are taken off above its line
            ("cpa", "lead_generation"),  # what it counts is money
            ("avg_session_duration", "website_traffic"),
        ],
    )
    def test_what_only_comes_before_does_not(self, metric: str, kind: str) -> None:
        """Volumes that may bring something, and rates of something else, are untied, and no vanity."""
        found = sg.relevance(metric, objective(kind))
        assert (found.as_target, found.is_untied, found.is_vanity) == ("warn", True, False)

    @pytest.mark.parametrize("metric", ["followers", "new_followers", "net_new_followers", "follower_growth_rate"])
    def test_following_is_what_awareness_is_told_by(self, metric: str) -> None:
        """The textbook figures of awareness keep their level and pass; to strict evaluation they are leading indicators."""
        found = sg.relevance(metric, objective("brand_awareness"))
        assert (found.level, found.proxy, found.as_target, found.is_vanity) == ("supporting", False, "pass", False)
        assert codes(found) == ["accepted"]
        assert found.beside
        assert sg.relevance(metric, objective("brand_awareness"), profile="strict").is_untied

    @given(KINDS)
    def test_one_figure_told_in_two_ways_has_one_answer(self, kind: str) -> None:
        """A level and the flow by which it moves are one goal told twice, wherever both lead to the objective."""
        level, flow = sg.relevance("followers", kind), sg.relevance("net_new_followers", kind)
        if Level.UNRELATED not in (level.level, flow.level):
            assert (level.as_target, level.is_vanity) == (flow.as_target, flow.is_vanity)

    def test_a_row_of_the_callers_own_wins(self) -> None:
        """Who says that followers only lead to awareness has said all about them."""
        row = RelevanceRow(objective="brand_awareness", metric="followers", level="supporting")
        mine = catalog.with_relevance(row)
        assert sg.relevance("followers", objective("brand_awareness"), evidence=sg.Evidence(catalog=mine)).is_untied
        assert (
            sg.relevance("new_followers", objective("brand_awareness"), evidence=sg.Evidence(catalog=mine)).as_target
            == "pass"
        )

    def test_rates_of_the_callers_own(self) -> None:
        """A rate with a formula counts what it counts, though no row tells of it; without one it stays unknown."""
        own = [
            sg.Metric(id="demo_rate", nature="ratio", unit="ratio", formula="leads / visitors"),
            sg.Metric(id="fair_share", nature="ratio", unit="ratio"),
            sg.Metric(id="demos", nature="flow"),
        ]
        plan = sg.Strategy(metrics=own)
        found = sg.relevance("demo_rate", objective("lead_generation"), evidence=plan)
        assert (found.level, found.as_target, found.linked, found.is_vanity) == ("unknown", "pass", True, False)
        for name in ("fair_share", "demos"):
            assert sg.relevance(name, objective("lead_generation"), evidence=plan).as_target == "unknown"
        # An effect may lead to a rate of one's own, and from there to what it counts.
        link = sg.Link(metric="comments", to="demo_rate")
        found = sg.relevance("comments", objective("lead_generation", link), evidence=plan)
        assert codes(found) == ["linked_by_statement", "tied_by_rate"]

    def test_the_table_of_ties_is_sound(self) -> None:
        """Ties name metrics of the catalogue, and lead in no circle but that of a level and its flow."""
        for metric, how, to in TIES:
            assert {metric, to} <= set(catalog.METRICS)
            assert how == "change" or metric not in [one for one, _, onward in TIES if one == to and onward == metric]
        for kind, names in ACCEPTED.items():
            assert all(catalog.standing(one, kind).level == "supporting" for one in names.split())

    @given(METRICS)
    def test_ties_lead_elsewhere(self, metric: str) -> None:
        """No metric leads to itself, and every tie ends at a metric of the catalogue, once each."""
        ties = list(ties_of(catalog.DEFAULT, metric))
        assert all(
            isinstance(tie, MetricTie) and tie.metric == metric != tie.to and tie.to in catalog.METRICS for tie in ties
        )
        assert len(set(ties)) == len(ties)
        assert list(ties_of(catalog.DEFAULT, "nobody's")) == []


class TestStatedEffects:
    """A link that the strategy states lifts whatever it starts from."""

    @given(METRICS, KINDS, SUPPORTS, st.data())
    def test_a_stated_link_lifts(self, metric: str, kind: str, support: str, data: st.DataObject) -> None:
        """With its evidence or as a hypothesis, to an outcome, it makes any metric a target, but advertising equivalents."""
        to = data.draw(st.sampled_from([one for one in DIRECT[kind] if one != metric]))
        found = sg.relevance(metric, objective(kind, sg.Link(metric=metric, to=to, support=support)))
        if metric == "ave":
            assert (found.as_target, found.linked) == ("fail", False)
        else:
            assert (found.as_target, found.linked, found.is_vanity) == ("pass", True, False)
            assert found.level == catalog.standing(metric, kind).level
            assert found.instead == ()

    @given(METRICS, KINDS, st.lists(st.tuples(METRICS, METRICS, SUPPORTS), max_size=4))
    def test_links_only_lift(self, metric: str, kind: str, pairs: list[tuple[str, str, str]]) -> None:
        """Whatever is stated, no metric is worse a target than without it, and its level is the table's."""
        links = [sg.Link(metric=one, to=to, support=support) for one, to, support in pairs if one != to]
        for profile in sg.metrics.Profile:
            bare = sg.relevance(metric, objective(kind), profile=profile)
            found = sg.relevance(metric, objective(kind, *links), profile=profile)
            order = tuple(sg.metrics.AsTarget)
            assert found.level == bare.level
            assert found.as_target in {"pass", bare.as_target}
            assert order.index(found.as_target) <= order.index(bare.as_target)
            assert not (found.is_vanity and bare.is_vanity is False)
            assert found.would_serve == bare.would_serve

    @given(METRICS, KINDS, st.lists(st.tuples(METRICS, METRICS), max_size=6))
    def test_chains_never_run_in_circles(self, metric: str, kind: str, pairs: list[tuple[str, str]]) -> None:
        """A way never comes back to where it started, and ends at an outcome."""
        links = [sg.Link(metric=one, to=to) for one, to in pairs if one != to]
        found = sg.relevance(metric, objective(kind, *links))
        steps = [reason for reason in found.chain if "to" in reason.facts]
        assert all(reason.facts["to"] != metric for reason in steps)
        assert len({reason.facts["to"] for reason in steps}) == len(steps)
        if steps:
            assert steps[-1].facts["to"] in DIRECT[kind]

    def test_stated_and_derived_steps_make_one_way(self) -> None:
        """Comments bring contacts, it is said; contacts become customers by themselves."""
        link = sg.Link(metric="comments", to="leads", because="we answer them", support="evidence")
        found = sg.relevance("comments", objective("conversions_sales", link))
        assert codes(found) == ["linked_by_statement", "tied_by_step"]
        assert found.chain[1].facts["support"] == "evidence"
        back = sg.relevance(
            "follower_growth_rate", objective("conversions_sales", evolve(link, metric="followers", to="purchases"))
        )
        assert codes(back) == ["tied_by_rate", "tied_by_level", "linked_by_statement"]

    def test_a_chain_is_as_sure_as_its_least_sure_step(self) -> None:
        """One guess among proven effects makes a guess of the whole; the first reason given is told."""
        links = [
            sg.Link(metric="followers", to="sessions", support="evidence"),
            sg.Link(metric="sessions", to="purchases", because="they see the shop"),
        ]
        facts = sg.relevance("followers", objective("conversions_sales", *links)).chain[1].facts
        assert (facts["support"], facts["because"], facts["to"]) == ("hypothesis", "they see the shop", "purchases")

    def test_a_detour_without_effect_does_not_lift(self) -> None:
        """A link that leads to no outcome ties nothing, and formulas alone do not lift what is no leading indicator."""
        link = sg.Link(metric="followers", to="impressions")
        assert sg.relevance("followers", objective("lead_generation", link)).as_target == "fail"
        assert sg.relevance("leads", objective("website_traffic")).as_target == "fail"

    def test_goals_tie_leading_indicators_alone(self) -> None:
        """That the plan also follows an outcome makes no target of what only explains."""
        aim = objective("conversions_sales")
        plan = sg.Strategy(objectives=[aim], goals=[sg.Goal(id="p", objective="o", metric="purchases")])
        assert sg.relevance("sessions", aim, evidence=plan).linked
        assert sg.relevance("impressions", aim, evidence=plan).as_target == "fail"


class TestVanityHasNoCircles:
    """From a kind where a metric flatters to one where it passes, and no further."""

    def test_followers_for_a_mailing_list(self) -> None:
        """Vanity as ever, with the community among what they would serve as they are."""
        found = sg.relevance("followers", "lead_generation")
        assert found.is_vanity
        assert found.would_serve == ("brand_awareness", "community_engagement")

    @given(METRICS, KINDS)
    def test_who_follows_the_advice_arrives(self, metric: str, kind: str) -> None:
        """Under every kind that is named the metric is neither vanity nor untied."""
        for other in sg.relevance(metric, kind).would_serve:
            there = sg.relevance(metric, other)
            assert (there.as_target, there.is_vanity, there.is_untied) == ("pass", False, False)


DAY = date(2026, 6, 28)


def goal(metric: str, **facts: object) -> sg.Goal:
    """Return a goal on a metric under the objective."""
    return sg.Goal(
        id="g", objective="o", metric=metric, channel="c", start=date(2026, 6, 29), deadline=date(2026, 9, 27), **facts
    )  # type: ignore[arg-type]  # facts of a goal


def report(asked: sg.Goal, aim: sg.Objective, **known: object) -> sg.SmartReport:
    """Check a goal under an objective."""
    plan = sg.Strategy(objectives=[aim], channels=[sg.Channel(id="c", platform="instagram")], goals=[asked])
    return sg.check(asked, evidence=sg.Evidence(strategy=plan, **known), as_of=DAY)  # type: ignore[arg-type]  # evidence


SPOKEN = {"pass": set(), "warn": {"SGR405"}, "fail": {"SGR403", "SGR404", "SGR412"}, "unknown": {"SGR491", "SGR413"}}


class TestCheckAgrees:
    """The rules say what relevance says."""

    @given(METRICS, KINDS, st.lists(st.tuples(METRICS, METRICS), max_size=3))
    def test_one_answer(self, metric: str, kind: str, pairs: list[tuple[str, str]]) -> None:
        """The finding on the pair is that of its relevance, vanity where it would serve another kind, and one at most."""
        # A strategy refuses circles of effects.
        aim = objective(kind, *(sg.Link(metric=one, to=to) for one, to in map(sorted, pairs) if one != to))
        asked = goal(metric)
        found, told = sg.relevance(metric, aim), report(asked, aim)
        spoken = {finding.code for finding in told.findings}
        # That nothing ties it yet is a warning of the pair, of which the verdict knows neither way.
        assert found.as_target != "warn" or told.verdicts["relevant"] == "unknown"
        pair = spoken & set.union(*SPOKEN.values())
        assert pair <= SPOKEN[found.as_target]
        assert bool(pair) == (found.as_target != "pass")
        assert ("SGR406" in spoken) == bool(found.is_vanity and found.would_serve)
        assert not {"SGR405", "SGR406"} <= spoken

    @pytest.mark.parametrize("metric", ["followers", "net_new_followers", "new_followers"])
    def test_awareness_by_followers(self, metric: str) -> None:
        """It passes, and a guardrail is asked for, once."""
        found = report(goal(metric, target=sg.KeepPace("20/week")), objective("brand_awareness"))
        assert found.verdicts["relevant"] == "pass"
        asked = found.finding("SGR408")
        assert asked.severity == "warning"
        assert "SGR407" not in {one.code for one in found.findings}
        assert asked.fix is not None
        assert asked.fix.guardrails == ("target_audience_share",)
        assert "SGR408" not in {one.code for one in report(asked.fix, objective("brand_awareness")).findings}

    def test_growth_asks_for_a_guardrail_too(self) -> None:
        """A rate that practice accepts is as easily bought as what it counts."""
        found = report(goal("follower_growth_rate"), objective("brand_awareness"))
        assert found.finding("SGR408").evidence["watch"]

    def test_a_guardrail_that_is_followed_is_enough(self) -> None:
        """Readings of a guardrail answer for it."""
        watched = sg.History.of([(DAY, 0.4)], metric="target_audience_share", channel="c")
        found = report(goal("followers"), objective("brand_awareness"), histories=[watched])
        assert "SGR408" not in {one.code for one in found.findings}

    def test_a_row_for_a_metric_that_nobody_defined(self) -> None:
        """The row is refused; the pair is unknown, and both rules name the metric."""
        row = RelevanceRow(objective="lead_generation", metric="demo_calls", level="direct")
        with pytest.raises(sg.UnknownName):
            catalog.with_relevance(row)
        asked = evolve(goal("demo_calls"), channel=None)
        evidence = sg.Evidence(strategy=sg.Strategy(objectives=[objective("lead_generation")]))
        found = sg.check(asked, evidence=evidence, as_of=DAY)
        assert found.verdicts["relevant"] == "unknown"
        assert "demo_calls" in found.finding("SGR491").message
        assert "demo_calls" in found.finding("SGM202").message

    def test_without_a_metric_relevance_is_unknown(self) -> None:
        """A goal that counts nothing serves nothing for sure."""
        found = report(sg.Goal(id="g", objective="o"), objective("lead_generation"))
        assert found.verdicts["relevant"] == "unknown"

    def test_the_question_names_the_metric(self) -> None:
        """Words for people, and the code for developers apart."""
        plan = sg.Strategy(metrics=[sg.Metric(id="parcels", nature="flow")])
        aim = objective("conversions_sales")
        asked = goal("parcels")
        found = sg.check(
            asked,
            evidence=sg.Evidence(
                strategy=evolve(
                    plan, objectives=[aim], goals=[asked], channels=[sg.Channel(id="c", platform="instagram")]
                )
            ),
            as_of=DAY,
        )
        question = found.finding("SGR491")
        assert question.message == "We do not know whether parcels would serve conversions and sales: would it?"
        assert "catalog" not in question.message + question.suggestion
