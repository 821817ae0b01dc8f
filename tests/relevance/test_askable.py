"""What can be asked: nothing is recommended that no source at hand gives, and nothing that leads elsewhere."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals import catalog
from smartgoals.catalog import NativeName
from smartgoals.catalog._data import names as data
from smartgoals.catalog._formulas import parts
from smartgoals.catalog._meanings import askable
from smartgoals.catalog._names import PLATFORMS, Platform, names_on

DAYS = (date(2026, 11, 1), date(2026, 11, 2))
ADDED_UP = {(platform, metric) for platform, metric, _ in data.SUMS}


def answers(place: Platform, name: str) -> Iterator[list[dict[str, Any]]]:
    """Yield rows of two days with one figure each, as the account's, as one item's, and as a mapping of parts."""
    for item in (None, *place.item):
        for cell in (3, {"one": 1, "other": 2}):
            rows: list[dict[str, Any]] = []
            for on in DAYS:
                day = on.strftime("%Y%m%d") if place.day_form == "compact" else on.isoformat()
                row: dict[str, Any] = {place.days[0]: day, name: cell}
                rows.append(row | ({place.until: day} if place.until else {}) | ({item: "1"} if item else {}))
            yield rows


def is_read(platform: str, metric: str) -> bool:
    """Tell whether any name of a platform gives a history of a metric, dated by its rows or by their collection."""
    named = [
        name
        for name, meanings in names_on(catalog.DEFAULT, platform).items()
        if metric in {one.metric for one in meanings}
    ]
    for name in named:
        for rows in answers(PLATFORMS[platform], name):
            undated = [
                {key: cell for key, cell in row.items() if key != PLATFORMS[platform].days[0]} for row in rows[:1]
            ]
            for told, on in ((rows, None), (undated, DAYS[0])):
                if catalog.read_rows(platform, told, collected_on=on).get(metric) is not None:
                    return True
    return False


@pytest.mark.parametrize("platform", sorted(PLATFORMS))
def test_what_can_be_asked_is_read(platform: str) -> None:
    """Every metric for which a platform can be asked comes out of rows of that platform."""
    metrics = {metric for metric in askable(catalog.DEFAULT, platform) if (platform, metric) not in ADDED_UP}
    assert {metric for metric in metrics if not is_read(platform, metric)} == set()


@pytest.mark.parametrize(("platform", "metric"), [
    ("mailchimp", "new_email_subscribers"),  # an average a month, which is no day's
    ("facebook", "accounts_engaged"),  # people of a window that is not told
    ("youtube", "click_through_rate"),  # clicks on thumbnails
    ("youtube", "revenue"),  # the creator's share
    ("instagram", "skip_rate"),  # of one post each
    ("mastodon", "posts_published"),  # a lifetime total
])  # fmt: skip
def test_what_cannot_be_asked_is_not_recommended(platform: str, metric: str) -> None:
    """A name that is known and gives no daily figure of the account is no reason to recommend its metric."""
    for kind in sg.ObjectiveKind:
        assert metric not in {one.metric for one in sg.recommend_metrics(kind, have=[platform])}
    assert metric not in askable(catalog.DEFAULT, platform)


@pytest.mark.parametrize("kind", ["lead_generation", "website_traffic", "conversions_sales", "employer_brand"])
def test_clicks_on_thumbnails_are_no_clicks_to_the_site(kind: str) -> None:
    """The only click rate of YouTube is of thumbnails: no lead, visit, sale or application follows from it."""
    recommended = {one.metric for one in sg.recommend_metrics(kind, have=["youtube"])}
    assert not recommended & {"click_through_rate", "link_clicks", "cpc", "click_conversion_rate"}
    assert catalog.from_native("youtube", "videoThumbnailImpressionsClickRate").exactness == "lossy"


def test_figures_that_are_added_up_can_be_asked() -> None:
    """What comes in parts that are all there is given by the platform, also a platform of the caller's own."""
    assert "new_followers" in askable(catalog.DEFAULT, "linkedin")
    mine = catalog.with_names(
        NativeName(platform="warehouse", name="orders", metric="purchases"),
        NativeName(
            platform="warehouse", name="old", metric="leads", status="removed 2020-01-01", removed_on=date(2020, 1, 1)
        ),
        NativeName(platform="warehouse", name="mood", metric="comments", shape="mean"),
        NativeName(platform="warehouse", name="clicked", metric="click_through_rate", shape="unique"),
    )
    found = sg.recommend_metrics("conversions_sales", have=["warehouse"], evidence=sg.Evidence(catalog=mine))
    assert [one.metric for one in found] == ["purchases"]
    with pytest.raises(sg.UnknownName):
        sg.recommend_metrics("conversions_sales", have=["warehouse"])


KINDS = st.sampled_from(list(sg.ObjectiveKind))
SOURCES = st.lists(st.sampled_from(sorted(PLATFORMS)), max_size=4)


def comes_of(metric: str, given_: frozenset[str]) -> bool:
    """Tell whether a metric is given, or made of parts that are, part by part."""
    tree = catalog.DEFAULT.tree(metric)
    return metric in given_ or (tree is not None and all(comes_of(part, given_) for part in parts(tree)))


@given(KINDS, SOURCES)
def test_whatever_is_recommended_comes_of_a_source_at_hand(kind: sg.ObjectiveKind, have: list[str]) -> None:
    """Each recommendation, its rate and its guardrails are told by a platform, or made of what is."""
    at_hand = frozenset[str]().union(*(askable(catalog.DEFAULT, one) for one in have))
    for one in sg.recommend_metrics(kind, have=have):
        for metric in (one.metric, *one.guardrails, *([one.rate] if one.rate else [])):
            assert comes_of(metric, at_hand), metric


@given(KINDS, SOURCES, SOURCES, st.randoms(use_true_random=False))
def test_another_source_takes_no_recommendation_away(
    kind: sg.ObjectiveKind, have: list[str], more: list[str], random: Any
) -> None:
    """More to ask is more to choose from, in whatever order sources are named, and however often."""
    names = [one.metric for one in sg.recommend_metrics(kind, have=have)]
    every = [*have, *more, *have]
    richer = [one.metric for one in sg.recommend_metrics(kind, have=every)]
    assert [one for one in richer if one in names] == names
    assert sg.recommend_metrics(kind, have=random.sample(every, len(every))) == sg.recommend_metrics(kind, have=every)


@pytest.mark.parametrize(("kind", "metric", "level"), [
    ("website_traffic", "content_downloads", "context"),
    ("thought_leadership", "leads", "context"),
    ("retention_loyalty", "unfollows", "context"),
    ("retention_loyalty", "follower_churn_rate", "context"),
    ("conversions_sales", "email_unsubscribes", "context"),
    ("lead_generation", "content_downloads", "direct"),
    ("retention_loyalty", "email_unsubscribes", "supporting"),
    ("conversions_sales", "leads", "supporting"),
])  # fmt: skip
def test_no_result_leads_to_what_it_follows_from(kind: str, metric: str, level: str) -> None:
    """A download follows from a visit, a lead from a reputation; those who unfollow are no customers who leave."""
    assert catalog.standing(metric, kind).level == level


@pytest.mark.parametrize("kind", list(sg.ObjectiveKind))
def test_every_kind_is_told_an_outcome_first_and_advertising_value_never(kind: sg.ObjectiveKind) -> None:
    """The first recommendation is direct and no mere output, and the value of advertising space is never one."""
    found = sg.recommend_metrics(kind, limit=3)
    assert len(found) == 3
    assert found[0].level == "direct"
    assert catalog.METRICS[found[0].metric].stage in {"outcome", "impact", "outtake"}
    assert "ave" not in {one.metric for one in sg.recommend_metrics(kind)}


STAGES = ("impact", "outcome", "outtake", "output", "activity", "input", None)


@given(KINDS, SOURCES | st.none(), st.sampled_from(["practitioner", "strict"]))
def test_the_best_recommendation_comes_first(kind: sg.ObjectiveKind, have: list[str] | None, profile: Any) -> None:
    """Direct before supporting, then measures before proxies, what often flatters last, and the nearest to a result first."""
    order = []
    for one in sg.recommend_metrics(kind, have=have, profile=profile):
        metric = catalog.METRICS[one.metric]
        order.append((one.level != "direct", one.proxy, metric.commonly_vanity, STAGES.index(metric.stage)))
    assert order == sorted(order)


LEVELS = """
brand_awareness: aided_awareness direct, reach direct, followers supporting, purchases unrelated,
    support_calls unrelated, share_of_voice direct, hires unrelated, follower_growth_rate supporting
conversions_sales: purchases direct, conversion_rate direct, sessions supporting, repeat_purchase_rate direct,
    followers supporting, reach context, support_calls unrelated, roas direct, cpa direct, ad_spend context,
    effort_hours context, bounce_rate supporting
lead_generation: mentions unrelated, sessions supporting, new_email_subscribers direct, reactions unrelated,
    followers context, cost_per_lead direct, email_click_rate supporting, visitors supporting
customer_care: support_calls direct, first_response_time direct, followers unrelated, csat direct,
    impressions unrelated, inbound_messages context
reputation: average_rating direct, net_sentiment direct, sessions unrelated, reach context, negative_mentions direct
community_engagement: comments direct, followers supporting, net_new_followers direct, purchases unrelated, reach context
website_traffic: sessions direct, link_clicks supporting, followers context, bounce_rate supporting
retention_loyalty: churn_rate direct, repeat_purchase_rate direct, new_customers context, reach unrelated
employer_brand: job_applications direct, hires direct, purchases unrelated, employee_shares supporting
thought_leadership: expert_citations direct, purchases unrelated, reactions context
"""
STANDINGS = [
    (block.split(":")[0], *pair.split())
    for block in LEVELS.replace(",\n", ",").strip().splitlines()
    for pair in block.split(":")[1].split(",")
]


@pytest.mark.parametrize(("kind", "metric", "level"), STANDINGS)
def test_levels(kind: str, metric: str, level: str) -> None:
    """The table says what common sense and the guide say of the pairs that people ask about first."""
    assert sg.relevance(metric, sg.Objective(id="o", title="t", kind=kind, serves="the business")).level == level
