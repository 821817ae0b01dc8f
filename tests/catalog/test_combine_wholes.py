"""Wholes: a combined rate is that of its parts together, and what the source said of the whole is honoured or refused."""

from typing import Any

import attrs
import pytest
from hypothesis import example, given, strategies as st
from tests.shares import share_of_examples

from smartgoals import InvalidValue, Metric, UnknownName, catalog
from smartgoals.catalog import Absence, Interval, Remark
from smartgoals.catalog._formulas import parts

COMBINED = {"windows": catalog.combine_windows, "channels": catalog.combine_channels}


def leaves(name: str) -> frozenset[str]:
    """Return what a metric is made of in the end."""
    tree = catalog.DEFAULT.tree(name)
    return frozenset({name}) if tree is None else frozenset().union(*map(leaves, parts(tree)))


def lies_between(name: str) -> bool:
    """Tell whether all that a rate is made of adds up over time, or is a level at the end of each window."""
    rules = {catalog.DEFAULT.combination_of(part).over_time for part in leaves(name)}
    return rules <= {"sum", "last"}


BETWEEN = sorted(
    name
    for name, metric in catalog.METRICS.items()
    if metric.nature in {"ratio", "mean"} and metric.over_time == "recompute" and metric.formula and lies_between(name)
)


SMALL = {"bounces", "unfollows", "positive_mentions", "negative_mentions"}


def figures(names: list[str]) -> st.SearchStrategy[dict[str, int]]:
    """Return windows of counts in which what is taken away is the smaller one, so that nothing below a line is negative,
    and parts are no more than their whole.
    """
    small, large = st.integers(1, 499), st.integers(1000, 10**6)
    return st.fixed_dictionaries({name: small if name in SMALL else large for name in names})


def test_the_rates_of_the_law_are_many() -> None:
    """The law below is asked of the rates people use, that of posts and followers among them."""
    assert len(BETWEEN) > 25
    assert {"engagement_rate_followers", "click_through_rate", "bounce_rate", "average_order_value"} <= set(BETWEEN)


@pytest.mark.parametrize("name", BETWEEN)
@share_of_examples(8)
@given(data=st.data())
def test_a_rate_lies_between_those_of_its_windows(name: str, data: st.DataObject) -> None:
    """Whatever a rate is made of, that of two windows or three is no lower than the lowest and no higher than the highest."""
    mine = catalog.with_metric(attrs.evolve(catalog.METRICS[name], range=(None, None)))
    windows = data.draw(st.lists(figures(sorted(leaves(name))), min_size=2, max_size=3))
    alone = [mine.derive(name, window).value for window in windows]
    found = mine.combine_windows(name, windows).value
    assert found is not None
    values = [float(one) for one in alone if one is not None]
    assert len(values) == len(windows)
    assert min(values) - 1e-9 * abs(min(values)) <= found <= max(values) + 1e-9 * abs(max(values))


@given(st.lists(st.integers(1, 10**6), min_size=2, max_size=5), st.integers(1, 9))
def test_equal_rates_stay_what_they_are(followers: list[int], posts: int) -> None:
    """Windows at one percent are one percent together, however the account grew."""
    windows = [{"engagements": one * posts, "posts_published": posts, "followers": one * 100} for one in followers]
    assert catalog.combine_windows("engagement_rate_followers", windows).value == 0.01


OWN = [
    ("purchases / followers", {"purchases": (10, 20), "followers": (1000, 2000)}, 0.01),
    ("followers / purchases", {"purchases": (10, 20), "followers": (1000, 2000)}, 100),
    ("100 * purchases / followers", {"purchases": (10, 20), "followers": (1000, 2000)}, 1),
    ("(purchases + leads) / (followers - unfollows)", {
        "purchases": (5, 10), "leads": (5, 10), "followers": (1010, 2010), "unfollows": (10, 10),
    }, 0.01),
    ("purchases / followers / posts_published", {
        "purchases": (10, 40), "followers": (1000, 2000), "posts_published": (1, 2),
    }, 0.01),
    ("1 - purchases / followers", {"purchases": (10, 20), "followers": (1000, 2000)}, 0.99),
    ("purchases / (followers / posts_published)", {
        "purchases": (10, 10), "followers": (1000, 2000), "posts_published": (1, 2),
    }, 0.01),
    ("purchases / sessions + leads / sessions", {"purchases": (1, 2), "leads": (1, 2), "sessions": (10, 20)}, 0.2),
    ("purchases / followers_at_start", {"purchases": (10, 20), "followers_at_start": (1000, 1500)}, 0.03),
    ("(followers - purchases) / followers_at_start", {
        "followers": (1200, 1530), "purchases": (10, 20), "followers_at_start": (1000, 1500),
    }, 1.5),
]  # fmt: skip


@pytest.mark.parametrize(("formula", "columns", "expected"), OWN)
def test_stocks_beside_flows_are_of_each_window(
    formula: str, columns: dict[str, tuple[int, int]], expected: float
) -> None:
    """A level in a quotient with counts is that of each window; one that names the start speaks of the whole."""
    mine = catalog.with_metric(Metric(id="own", nature="ratio", formula=formula))
    windows = [dict(zip(columns, figures, strict=True)) for figures in zip(*columns.values(), strict=True)]
    assert mine.combine_windows("own", windows).value == expected


def test_a_rate_of_levels_is_the_last_one() -> None:
    """A share of followers is what it is in the last window, whether told or made from its parts."""
    windows = [{"followers_in_target": 100, "followers": 1000}, {"followers_in_target": 400, "followers": 2000}]
    assert catalog.combine_windows("target_audience_share", windows).value == 0.2
    assert catalog.combine_windows("target_audience_share", [0.1, 0.3]).value == 0.3
    assert catalog.combine_windows("target_audience_share", [{"followers": 5}] * 2).reason is Absence.PART_MISSING


def test_a_price_is_that_of_each_window() -> None:
    """Hours at the price of their window: what one part of a product does not say of the whole, each window says."""
    item = {"ad_spend": 10, "tools": 0, "content": 0, "fees": 0}
    windows = [{**item, "effort_hours": 2, "hourly_cost": 30}, {**item, "effort_hours": 4, "hourly_cost": 50}]
    assert catalog.combine_windows("total_cost", windows).value == 280
    assert catalog.combine_channels("total_cost", windows).value == 280
    assert catalog.combine_windows("total_cost", windows[:1]).value == 70
    assert catalog.combine_windows("cpa", [window | {"conversions": 2} for window in windows]).value == 70
    lacking = [windows[0], {key: value for key, value in windows[1].items() if key != "hourly_cost"}]
    assert catalog.combine_windows("total_cost", lacking).reason is Absence.PART_MISSING
    absent = [windows[0], windows[1] | {"hourly_cost": None}]
    assert catalog.combine_windows("total_cost", absent).parts == ("hourly_cost",)
    nothing = [{"engagements": 1, "posts_published": 0, "followers": 5}] * 2
    assert catalog.combine_windows("engagement_rate_followers", nothing).parts == ("posts_published",)
    other = [
        {"engagements": 1, "posts_published": 0, "followers": 5},
        {"engagements": 1, "posts_published": 5, "followers": 0},
    ]
    assert catalog.combine_windows("engagement_rate_followers", other).parts == ("posts_published", "followers")


def test_a_product_of_people_has_bounds() -> None:
    """Reached people times posts are added up by window at most, and are at least those of the largest."""
    mine = catalog.with_metric(Metric(id="own", nature="ratio", formula="engagements / (reach * posts_published)"))
    windows = [{"engagements": 10, "reach": 100, "posts_published": 1}] * 2
    assert mine.combine_windows("own", windows).interval == Interval(0.1, 0.2)


def test_credit_in_a_product_needs_one_model() -> None:
    """A product of credited revenue adds up within one attribution model only, as the revenue itself."""
    mine = catalog.with_metric(Metric(id="own", nature="mean", formula="attributed_revenue * sessions / purchases"))
    items = [
        {"attributed_revenue": 2, "sessions": 3, "purchases": 1},
        {"attributed_revenue": 1, "sessions": 6, "purchases": 1},
    ]
    assert mine.combine_channels("own", items).reason is Absence.ATTRIBUTION_UNKNOWN
    assert mine.combine_channels("own", items, models="last_click").value == 6


def test_accounts_in_a_product_are_no_people() -> None:
    """Followers of two channels are accounts, also where they are multiplied."""
    mine = catalog.with_metric(Metric(id="own", nature="ratio", formula="engagements / (posts_published * followers)"))
    items = [
        {"engagements": 30, "posts_published": 3, "followers": 1000},
        {"engagements": 20, "posts_published": 1, "followers": 2000},
    ]
    found = mine.combine_channels("own", items)
    assert (found.value, found.remarks) == (0.01, (Remark.ACCOUNTS_NOT_PEOPLE,))


def test_the_rule_of_the_metric_says_why_it_does_not_combine() -> None:
    """Where the parts are all there and the rule forbids it, no part is said to be missing."""
    items = [{"engagements": 30, "posts_published": 3, "followers": 1000}] * 2
    assert catalog.combine_channels("engagement_rate_followers", items).reason is Absence.DOES_NOT_ADD_UP
    assert catalog.combine_channels("engagement_rate_followers", items[:1]).value == 0.01
    assert catalog.combine_windows("engagements", [3, None]).reason is Absence.PART_ABSENT


class TestKnown:
    """What the source said of the whole is honoured or refused, for one part as for several."""

    @given(
        st.sampled_from(sorted(COMBINED)), st.lists(st.integers(0, 1000), min_size=1, max_size=4), st.integers(0, 4000)
    )
    @example("windows", [31551], 27540)  # the sum of daily visitors, taken for a month of which the source says less
    def test_people(self, axis: str, counts: list[int], whole: int) -> None:
        """A union lies between the largest part and the sum, that of one part being the part."""
        combine = COMBINED[axis]
        if max(counts) <= whole <= sum(counts):
            assert combine("visitors", counts, known=whole).value == whole
        else:
            with pytest.raises(InvalidValue, match="a union cannot lie outside") as caught:
                combine("visitors", counts, known=whole)
            assert caught.value.path == "known.visitors"

    @given(
        st.sampled_from(sorted(COMBINED)), st.lists(st.integers(0, 1000), min_size=1, max_size=4), st.integers(0, 4000)
    )
    def test_counts(self, axis: str, counts: list[int], whole: int) -> None:
        """The whole of a flow is what the source says, told when it is no sum of the parts, or below one of them."""
        found = COMBINED[axis]("impressions", counts, known=whole)
        assert found.value == whole
        assert (Remark.UNLIKE_ITS_PARTS in found.remarks) is (whole != sum(counts))
        assert (Remark.BELOW_A_PART in found.remarks) is (whole < max(counts))

    @pytest.mark.parametrize("metric", ["visitors", "impressions", "followers", "click_through_rate"])
    @pytest.mark.parametrize("values", [[None], [None, None]])
    def test_the_source_knows_what_the_parts_do_not(self, metric: str, values: list[None]) -> None:
        """Absent parts and a whole that is told: the whole."""
        found = catalog.combine_windows(metric, values, known=0.5)
        assert (found.value, found.remarks) == (0.5, ())

    @pytest.mark.parametrize(("metric", "values", "whole", "is_told"), [
        ("click_through_rate", [0.1, 0.2], 0.5, True),
        ("click_through_rate", [0.1, 0.2], 0.15, False),
        ("click_through_rate", [0.1], 0.15, True),
        ("click_through_rate", [0.1, None], 0.15, False),
        ("follower_growth_rate", [0.05, 0.055], 0.12, False),
        ("reach_rate", [0.1, 0.2], 0.3, False),
        ("bounce_rate", [0.1, 0.2], 0.3, True),
        ("csat", [0.1, 0.2], 0.3, True),
        ("resolution_time", [0.1, 0.2], 0.3, False),
        ("followers", [100, 200], 150, True),
    ])  # fmt: skip
    def test_rates_and_levels(self, metric: str, values: list[float | None], whole: float, is_told: bool) -> None:
        """A rate that must lie between its parts and does not is told; so is a level that is not the last."""
        found = catalog.combine_windows(metric, values, known=whole)
        assert found.value == whole
        assert (Remark.UNLIKE_ITS_PARTS in found.remarks) is is_told

    @pytest.mark.parametrize(("metric", "whole", "is_told"), [
        ("active_customers", 9, True),
        ("active_customers", 10, False),
        ("followers", 9, True),
        ("email_subscribers", 9, True),
        ("potential_reach", 9, False),
    ])  # fmt: skip
    def test_people_of_channels_below_those_of_one(self, metric: str, whole: int, is_told: bool) -> None:
        """Customers of two channels are no fewer than those of one of them; fewer are told, who may be counted otherwise."""
        found = catalog.combine_channels(metric, [10, 3], known=whole)
        assert found.value == whole
        assert (Remark.BELOW_A_PART in found.remarks) is is_told

    def test_parts_of_the_whole(self) -> None:
        """What was said of a part of the formula is used, also where the figures themselves could be added."""
        assert (
            catalog.combine_windows(
                "click_through_rate", [{"link_clicks": 1, "impressions": 4}], known={"impressions": 5}
            ).value
            == 0.2
        )
        parts = {"reactions": 5, "comments": 5, "shares": 5, "quotes": 5, "saves": 5}
        found = catalog.combine_windows("engagements", [10, 20], known=parts)
        assert (found.value, found.remarks) == (25, (Remark.UNLIKE_ITS_PARTS,))
        assert catalog.combine_windows("engagements", [10, 15], known=parts).remarks == ()

    def test_factors_of_the_whole(self) -> None:
        """A level said of the whole stands for that of each window; a count alone cannot, unless it is their sum."""
        windows = [
            {"engagements": 30, "posts_published": 3, "followers": 1000},
            {"engagements": 20, "posts_published": 1, "followers": 2000},
        ]
        rate = "engagement_rate_followers"
        assert catalog.combine_windows(rate, windows, known={"followers": 1250}).value == 0.01
        assert catalog.combine_windows(rate, windows, known={"posts_published": 4}).value == 0.01
        lacking = catalog.combine_windows(rate, windows, known={"posts_published": 5})
        assert (lacking.reason, lacking.parts) == (Absence.PART_MISSING, ("followers",))

    @pytest.mark.parametrize(("known", "error", "path"), [
        ({"impresions": 3}, UnknownName, "known"),
        ({"impressions": "many"}, Exception, "known.impressions"),
        ({"reach": 3}, InvalidValue, "known.reach"),
        ({"link_clicks": 5}, InvalidValue, "known.link_clicks"),
    ])  # fmt: skip
    def test_what_has_no_place_is_refused(self, known: Any, error: type[Exception], path: str) -> None:
        """A misspelt name, no number, or a figure from which the metric is not combined is refused, not passed over."""
        for values in ([1], [1, 2]):
            with pytest.raises(error) as caught:
                catalog.combine_windows("impressions", values, known=known)
            assert caught.value.path == path  # type: ignore[attr-defined]  # an error of ours
        assert catalog.combine_windows("impressions", [1, 2], known={"reach": None}).value == 3
