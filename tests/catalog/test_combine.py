"""Arithmetic by nature: the facts of the table of natures as properties, and every refusal with its reason."""

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import assume, example, given, strategies as st

from smartgoals import InvalidValue, Metric, UnknownName, WrongType, catalog
from smartgoals.catalog import Absence, Figure, Interval, Remark
from smartgoals.catalog._formulas import parts
from smartgoals.catalog._shares import PARTS

COUNTS = st.lists(st.integers(0, 10**6), min_size=2, max_size=6)
# These two are made of other rates, whose parts are asked for first.
OF_RATES = frozenset({"bounce_rate", "ltv_cac_ratio"})
RATES = sorted(
    one
    for one, metric in catalog.METRICS.items()
    if metric.over_time == "recompute" and metric.nature in {"ratio", "mean"} and one not in OF_RATES
)


FORMULAS = {name: tree for name in catalog.METRICS if (tree := catalog.DEFAULT.tree(name)) is not None}


def leaves(name: str) -> frozenset[str]:
    """Return what a metric is made of in the end."""
    tree = FORMULAS.get(name)
    return frozenset({name}) if tree is None else frozenset().union(*map(leaves, parts(tree)))


def figures_of(name: str) -> st.SearchStrategy[dict[str, Any]]:
    """Draw a figure for each part of a metric, some absent and some zero."""
    return st.fixed_dictionaries(
        {part: st.none() | st.integers(0, 3) | st.integers(1, 10**6) for part in sorted(parts(FORMULAS[name]))}
    )


class TestDerive:
    """A derived metric is computed from its parts; what cannot be known is absent with the reason."""

    @given(st.floats(0, 1000), st.floats(0.001, 1000), st.integers(2, 50))
    @example(0.1, 0.3, 10)
    def test_a_quotient_is_that_of_its_parts(self, above: float, below: float, times: int) -> None:
        """Parts give the value exactly, as a tenth is a tenth, and in whatever unit both are counted."""
        found = catalog.derive("roas", {"attributed_revenue": above, "ad_spend": below}).value
        assert found == pytest.approx(above / below)
        exact = [Fraction(str(one)) * times for one in (above, below)]
        more = catalog.derive("roas", dict(zip(("attributed_revenue", "ad_spend"), exact, strict=True)))
        assert more.value == pytest.approx(found)

    def test_a_score_is_that_of_its_answers(self) -> None:
        """60 promoters and 20 detractors of 100 are 40."""
        assert catalog.derive("nps", {"promoters": 60, "detractors": 20, "respondents": 100}).value == 40

    @given(st.sampled_from(sorted(FORMULAS)), st.data())
    def test_parts_of_parts(self, name: str, data: st.DataObject) -> None:
        """A part with a formula of its own is derived when it is not given, and is then what it is when it is."""
        values = {one: data.draw(st.integers(1, 10**6)) for one in sorted(leaves(name))}
        whole = catalog.derive(name, values)
        inner = {one: catalog.derive(one, values).value for one in parts(FORMULAS[name]) if one in FORMULAS}
        assume(None not in inner.values())
        told = catalog.derive(name, values | {one: inner[one] for one in inner})
        assert told.reason == whole.reason
        assert told.value == (None if whole.value is None else pytest.approx(whole.value))

    @pytest.mark.parametrize(
        ("metric", "values", "expected"),
        [
            ("bounce_rate", {"sessions": 200, "engaged_sessions": 150}, 0.25),
            (
                "cpa",
                {
                    "ad_spend": 80,
                    "effort_hours": 2,
                    "hourly_cost": 30,
                    "tools": 10,
                    "content": 0,
                    "fees": 0,
                    "conversions": 5,
                },
                30,
            ),
            ("cpa", {"total_cost": 100, "conversions": 5}, 20),
        ],
    )
    def test_worked_parts_of_parts(self, metric: str, values: dict[str, Any], expected: float) -> None:
        """Bounces of engaged sessions, and what a conversion cost in all."""
        assert catalog.derive(metric, values).value == expected

    @given(st.sampled_from(RATES), st.booleans(), st.data())
    @example("click_through_rate", True, None)
    @example("cpa", False, None)
    def test_absent_is_not_zero(self, name: str, is_told: bool, data: st.DataObject | None) -> None:
        """A part that is told to be absent, or is missing, leaves the figure absent, each with its own reason and name."""
        names = sorted(parts(FORMULAS[name]))
        lacking = {"click_through_rate": "impressions", "cpa": "conversions"}.get(name, names[0])
        lacking = lacking if data is None else data.draw(st.sampled_from(names))
        values: dict[str, Any] = dict.fromkeys(names, 3)
        known = {one: value for one, value in values.items() if one != lacking}
        found = catalog.derive(name, known | ({lacking: None} if is_told else {}))
        assume(is_told or lacking not in FORMULAS)  # else what that is made of is asked for
        reason = Absence.PART_ABSENT if is_told else Absence.PART_MISSING
        assert (found.value, found.reason, found.parts) == (None, reason, (lacking,))

    def test_what_has_no_value_says_why(self) -> None:
        """Nothing below the line is another thing than nothing at all, and what has no formula is not derived."""
        zero = catalog.derive("click_through_rate", {"link_clicks": 3, "impressions": 0})
        assert (zero.reason, zero.parts) == (Absence.ZERO_DENOMINATOR, ("impressions",))
        assert catalog.derive("followers", {}).reason is Absence.NO_FORMULA

    @given(st.integers(0, 1000), st.integers(1, 1000), *[st.sampled_from(["EUR", "USD", "SEK"])] * 2)
    @example(300, 100, "EUR", "USD")
    @example(300, 100, "EUR", "EUR")
    @example(5000, 95, "SEK", "USD")
    def test_units_are_not_mixed(self, revenue: int, spend: int, one: str, other: str) -> None:
        """Two currencies are refused, naming both, and one goes together."""
        values, units = (
            {"attributed_revenue": revenue, "ad_spend": spend},
            {"attributed_revenue": one, "ad_spend": other},
        )
        if one == other:
            assert catalog.derive("roas", values, units=units).value == pytest.approx(revenue / spend)
        else:
            with pytest.raises(InvalidValue, match=f"{one}.*{other}|{other}.*{one}"):
                catalog.derive("roas", values, units=units)

    def test_the_unit_of_no_part_is_refused(self) -> None:
        """Units are of parts that are known."""
        with pytest.raises(UnknownName):
            catalog.derive("roas", {"attributed_revenue": 300, "ad_spend": 100}, units={"revenu": "EUR"})

    def test_what_cannot_be_a_value_is_absent(self) -> None:
        """A cost per follower is undefined when the audience shrank."""
        found = catalog.derive("cost_per_follower", {"total_cost": 100, "net_new_followers": -5})
        assert (found.value, found.reason) == (None, Absence.OUTSIDE_RANGE)
        assert (
            catalog.derive("video_completion_rate", {"video_completions": 5, "video_views": 4}).reason
            is Absence.OUTSIDE_RANGE
        )

    def test_bad_values_are_refused(self) -> None:
        """An unknown part, no number, and no mapping are refused with their place."""
        with pytest.raises(UnknownName) as caught:
            catalog.derive("click_through_rate", {"link_click": 3})
        assert caught.value.suggestion == "link_clicks"
        with pytest.raises(WrongType) as wrong:
            catalog.derive("click_through_rate", {"link_clicks": True, "impressions": 3})
        assert wrong.value.path == "link_clicks"
        with pytest.raises(WrongType):
            catalog.derive("click_through_rate", [3, 4])  # type: ignore[arg-type]  # the point of the test
        with pytest.raises(UnknownName):
            catalog.derive("no_such_metric", {})

    @given(st.integers(0, 10**6), st.integers(1, 10**6))
    def test_roi_and_roas(self, revenue: int, spend: int) -> None:
        """ROI is ROAS less one when value is attributed revenue and ad spend the sole cost, and never below -1."""
        roas = catalog.derive("roas", {"attributed_revenue": revenue, "ad_spend": spend}).value
        roi = catalog.derive("roi", {"value": revenue, "total_cost": spend}).value
        assert roas is not None
        assert roi is not None
        assert roi == pytest.approx(roas - 1)
        assert roi >= -1

    @given(st.lists(st.integers(0, 1000), min_size=2, max_size=6))
    def test_shares_of_voice_of_a_closed_set_add_to_one(self, mentions: list[int]) -> None:
        """Every brand's share of all mentions: together they are the whole."""
        whole = sum(mentions)
        assume(whole)
        shares = [
            catalog.derive("share_of_voice", {"mentions": one, "competitor_mentions": whole - one}).value
            for one in mentions
        ]
        assert sum(one for one in shares if one is not None) == pytest.approx(1)

    @given(st.integers(0, 100), st.integers(0, 100), st.integers(0, 100))
    def test_net_sentiment_stays_in_its_range(self, good: int, neutral: int, bad: int) -> None:
        """When every mention is classed, net sentiment lies within -1 and 1."""
        assume(good + neutral + bad)
        parts = {"positive_mentions": good, "negative_mentions": bad, "mentions": good + neutral + bad}
        found = catalog.derive("net_sentiment", parts)
        assert found.value is not None
        assert -1 <= found.value <= 1


class TestWindows:
    """Two windows of one channel combine as `over_time` says."""

    @given(COUNTS)
    def test_flows_add(self, values: list[int]) -> None:
        """A flow over two windows is the sum."""
        assert catalog.combine_windows("impressions", values).value == sum(values)

    @given(COUNTS)
    def test_stocks_take_the_last(self, values: list[int]) -> None:
        """A stock is what it is at the end, whatever was before, known or not."""
        assert catalog.combine_windows("followers", values).value == values[-1]
        assert catalog.combine_windows("followers", [None, *values]).value == values[-1]
        assert catalog.combine_windows("followers", [*values, None]).reason is Absence.PART_ABSENT

    @given(COUNTS)
    def test_uniques_give_bounds(self, values: list[int]) -> None:
        """The union lies between the largest part and the sum, and the source must be asked for more."""
        found = catalog.combine_windows("reach", values)
        if max(values) == sum(values):
            assert found.value == sum(values)
        else:
            assert found.interval == Interval(max(values), sum(values))
            assert (found.value, found.reason) == (None, Absence.ONLY_BOUNDS)

    @given(COUNTS, st.integers(0, 6 * 10**6))
    def test_a_union_outside_its_bounds_is_refused(self, values: list[int], whole: int) -> None:
        """What the source says of the whole is taken if it can be true."""
        if max(values) <= whole <= sum(values):
            assert catalog.combine_windows("reach", values, known=whole).value == whole
        else:
            with pytest.raises(InvalidValue) as caught:
                catalog.combine_windows("reach", values, known=whole)
            assert caught.value.path == "known.reach"

    @given(st.lists(st.tuples(st.integers(0, 1000), st.integers(1, 1000)), min_size=2, max_size=5))
    @example([(10, 100), (90, 9900)])
    @example([(10, 100), (40, 900)])
    def test_ratios_are_recomputed_and_never_averaged(self, windows: list[tuple[int, int]]) -> None:
        """A rate over windows is the sum above the sum below, and lies between the smallest and largest part.

        10 of 100 and 90 of 9,900 make 1 %, not the mean of 10 % and 0.9 %.
        """
        parts = [{"conversions": a, "sessions": b} for a, b in windows]
        found = catalog.combine_windows("conversion_rate", parts).value
        assert found is not None
        assert found == pytest.approx(sum(a for a, _ in windows) / sum(b for _, b in windows))
        rates = [Fraction(a, b) for a, b in windows]
        assert float(min(rates)) - 1e-12 <= found <= float(max(rates)) + 1e-12

    def test_a_unique_denominator_gives_bounds_until_it_is_asked_again(self) -> None:
        """A rate per reached account lies within bounds; with the reach of the wider window it is a value."""
        parts = [{"engagements": 30, "reach": 100}, {"engagements": 30, "reach": 200}]
        assert catalog.combine_windows("engagement_rate_reach", parts).interval == Interval(0.2, 0.3)
        assert catalog.combine_windows("engagement_rate_reach", parts, known={"reach": 240}).value == 0.25
        absent = catalog.combine_windows("engagement_rate_reach", parts, known={"reach": None})
        assert (absent.reason, absent.parts) == (Absence.PART_ABSENT, ("reach",))

    def test_frequency_is_at_least_one(self) -> None:
        """Bounds are cut where the metric's own range ends: nobody sees less than one display."""
        parts = [{"impressions": 100, "reach": 100}, {"impressions": 110, "reach": 100}]
        assert catalog.combine_windows("frequency", parts).interval == Interval(1.05, 2.1)
        wide = [{"impressions": 100, "reach": 100}, {"impressions": 50, "reach": 100}]
        assert catalog.combine_windows("frequency", wide).interval == Interval(1, 1.5)

    @given(st.sampled_from(sorted(FORMULAS)), st.data())
    @example("click_through_rate", None)
    def test_one_window_of_parts_is_derived(self, name: str, data: st.DataObject | None) -> None:
        """A single window given as parts is the derived metric, whatever is lacking of it."""
        values = {"link_clicks": 1, "impressions": 4} if data is None else data.draw(figures_of(name))
        alone, derived = catalog.combine_windows(name, [values]), catalog.derive(name, values)
        assert (alone.value, alone.reason) == (derived.value, derived.reason)
        assert data is not None or alone.value == 0.25

    @given(st.sampled_from(sorted(catalog.METRICS)), st.lists(st.integers(0, 1), min_size=2, max_size=5), st.data())
    def test_the_order_of_windows_matters_to_levels_alone(
        self, name: str, values: list[int], data: st.DataObject
    ) -> None:
        """A level is the last one; everything else is the same in whichever order windows come."""
        assume(catalog.METRICS[name].over_time != "last")
        found = catalog.combine_windows(name, values)
        assert catalog.combine_windows(name, data.draw(st.permutations(values))) == found

    @given(COUNTS, st.integers(1, 5))
    def test_flows_add_in_any_grouping(self, values: list[int], cut: int) -> None:
        """Months of weeks are the year of them."""
        first, rest = values[:cut], values[cut:]
        parts_ = [catalog.combine_windows("impressions", some).value for some in (first, rest) if some]
        assert catalog.combine_windows("impressions", parts_) == catalog.combine_windows("impressions", values)

    @pytest.mark.parametrize(
        ("metric", "windows", "reason", "parts"),
        [
            ("click_through_rate", [0.1, 0.2], Absence.PART_MISSING, ("link_clicks", "impressions")),
            ("impressions", [{"reach": 3}, {"reach": 4}], Absence.PART_MISSING, ("impressions",)),
            ("ave", [1, 2], Absence.DOES_NOT_ADD_UP, ("ave",)),
            ("churn_rate", [0.1, 0.2], Absence.ASK_AGAIN, ("churn_rate",)),
            ("first_response_time", [3, 4], Absence.RAW_DATA_NEEDED, ("first_response_time",)),
            ("average_percentage_viewed", [0.5, 0.4], Absence.RAW_DATA_NEEDED, ("average_percentage_viewed",)),
            ("average_percentage_viewed", [0.4, 0.6], Absence.RAW_DATA_NEEDED, ("average_percentage_viewed",)),
            ("reach", [6000, None], Absence.PART_ABSENT, ("reach",)),
            ("followers", [100, None], Absence.PART_ABSENT, ("followers",)),
        ],
    )
    def test_what_cannot_be_combined_says_why(
        self, metric: str, windows: list[Any], reason: Absence, parts: tuple[str, ...]
    ) -> None:
        """Rates without their parts, what adds to nothing, what only the source or raw data can say, and a hole."""
        found = catalog.combine_windows(metric, windows)
        assert (found.value, found.reason, found.parts) == (None, reason, parts)

    def test_parts_that_are_told_make_a_sum(self) -> None:
        """A count told by its own name in each window adds up."""
        assert catalog.combine_windows("impressions", [{"impressions": 3}, {"impressions": 4}]).value == 7

    def test_growth_starts_from_the_first_window(self) -> None:
        """Growth over two months is their net gain over the stock at the first start."""
        months = [
            {"new_followers": 60, "unfollows": 10, "followers_at_start": 1000},
            {"new_followers": 70, "unfollows": 20, "followers_at_start": 1050},
        ]
        assert catalog.combine_windows("follower_growth_rate", months).value == 0.1

    def test_survey_scores_are_recounted(self) -> None:
        """A score is recounted from its answers; a median needs the raw data, and so does a share of each video."""
        answers = [
            {"promoters": 8, "detractors": 1, "respondents": 10},
            {"promoters": 20, "detractors": 40, "respondents": 90},
        ]
        assert catalog.combine_windows("nps", answers).value == -13
        viewed = [{"average_view_duration": 3, "video_length": 6}] * 2
        assert catalog.combine_windows("average_percentage_viewed", viewed).reason is Absence.RAW_DATA_NEEDED
        assert catalog.combine_windows("average_percentage_viewed", viewed[:1]).value == 0.5

    def test_what_the_source_says_is_taken(self) -> None:
        """What only the source can say for the whole is what it says."""
        assert catalog.combine_windows("churn_rate", [0.1, 0.2], known=0.25).value == 0.25

    @given(COUNTS)
    def test_an_absent_window_leaves_the_sum_absent(self, values: list[int]) -> None:
        """Missing is never zero: a total with a hole is no total."""
        found = catalog.combine_windows("impressions", [*values, None])
        assert (found.value, found.reason) == (None, Absence.PART_ABSENT)

    @given(COUNTS, COUNTS)
    def test_net_growth_is_what_came_less_what_left(self, came: list[int], left: list[int]) -> None:
        """Net new followers follow from gross ones over any windows."""
        windows = [{"new_followers": a, "unfollows": b} for a, b in zip(came, left, strict=False)]
        expected = sum(one["new_followers"] - one["unfollows"] for one in windows)
        assert catalog.combine_windows("net_new_followers", windows).value == expected

    @given(st.sampled_from(sorted(catalog.METRICS)), st.integers(1, 100))
    def test_one_window_is_itself(self, name: str, value: int) -> None:
        """A single window needs no rule."""
        low, high = catalog.METRICS[name].range
        high = 1 if name in PARTS else high
        assume((low is None or low <= value) and (high is None or value <= high))
        assert catalog.combine_windows(name, [value]).value == value
        assert catalog.combine_windows(name, [None]).reason is Absence.PART_ABSENT

    @pytest.mark.parametrize("name", RATES)
    def test_zero_denominators_leave_rates_absent(self, name: str) -> None:
        """Windows of nothing but zeros give no rate, and never a zero one."""
        tree = catalog.DEFAULT.tree(name)
        assert tree is not None
        nothing = dict.fromkeys(parts(tree), 0)
        found = catalog.combine_windows(name, [nothing, nothing])
        assert found.value is None
        assert found.reason is Absence.ZERO_DENOMINATOR

    def test_bad_calls_are_refused(self) -> None:
        """No windows, text for windows, negative people, mixed units and wrong numbers of words are refused."""
        with pytest.raises(InvalidValue):
            catalog.combine_windows("impressions", [])
        with pytest.raises(WrongType):
            catalog.combine_windows("impressions", "12")
        with pytest.raises(InvalidValue):
            catalog.combine_windows("reach", [-1, 3])
        with pytest.raises(InvalidValue, match="one unit or currency"):
            catalog.combine_windows("ad_spend", [1, 2], units=["EUR", "USD"])
        with pytest.raises(InvalidValue, match="as many words"):
            catalog.combine_windows("ad_spend", [1, 2], units=["EUR"])
        with pytest.raises(InvalidValue):
            catalog.combine_windows("ad_spend", [1, 2], units=["EUR", " "])
        assert catalog.combine_windows("ad_spend", [1, 2], units="EUR").value == 3


class TestChannels:
    """One window of two channels combines as `over_channels` says."""

    @given(COUNTS)
    def test_stocks_add_as_accounts(self, values: list[int]) -> None:
        """Followers of two channels are accounts, never people, and the figure says so."""
        found = catalog.combine_channels("followers", values)
        assert (found.value, found.remarks) == (sum(values), (Remark.ACCOUNTS_NOT_PEOPLE,))

    @given(COUNTS)
    def test_uniques_give_bounds(self, values: list[int]) -> None:
        """The same person may be on both channels."""
        found = catalog.combine_channels("accounts_engaged", values)
        low, high = max(values), sum(values)
        assert found.interval == Interval(low, high) if low < high else found.value == high

    def test_credit_adds_up_within_one_model_only(self) -> None:
        """Attributed revenue needs the model of each channel, and one and the same."""
        assert catalog.combine_channels("attributed_revenue", [100, 200]).reason is Absence.ATTRIBUTION_UNKNOWN
        found = catalog.combine_channels("attributed_revenue", [100, 200], models=["last_click", "last_click"])
        assert (found.value, found.remarks) == (300, (Remark.ONE_ATTRIBUTION_MODEL,))
        with pytest.raises(InvalidValue, match="one attribution model"):
            catalog.combine_channels("attributed_revenue", [100, 200], models=["last_click", "linear"])
        parts = [{"attributed_revenue": 100, "ad_spend": 50}, {"attributed_revenue": 300, "ad_spend": 50}]
        assert catalog.combine_channels("roas", parts).reason is Absence.ATTRIBUTION_UNKNOWN
        assert catalog.combine_channels("roas", parts, models="last_click").value == 4

    def test_what_does_not_combine_says_so(self) -> None:
        """Lists do not add up, customers of two channels overlap, and posting frequencies add."""
        assert catalog.combine_channels("email_subscribers", [1, 2]).reason is Absence.DOES_NOT_ADD_UP
        assert catalog.combine_channels("active_customers", [1, 2]).reason is Absence.ASK_AGAIN
        assert catalog.combine_channels("posting_frequency", [3.5, 2]).value == 5.5
        assert catalog.combine_channels("net_new_followers", [{"new_followers": 5, "unfollows": 1}] * 2).value == 8


@given(st.none() | st.integers() | st.floats(allow_nan=False, allow_infinity=False))
@example(0)
def test_a_figure_has_no_truth_value(value: float | None) -> None:
    """Zero, absent and unknown are three answers; asking for yes or no is refused."""
    figure = Figure(metric="reach", value=value) if value is not None else catalog.derive("followers", {})
    with pytest.raises(WrongType):
        bool(figure)


@given(COUNTS, st.permutations(range(6)))
@example([3, 4], [0, 1, 2, 3, 4, 5])
def test_own_metrics_obey_the_same_rules(values: list[int], order: list[int]) -> None:
    """A caller's metric combines as its own nature says, and channels in any order."""
    mine = catalog.with_metric(Metric(id="club_members", nature="unique", unit="count"))
    found = mine.combine_channels("club_members", values)
    assert found == mine.combine_channels("club_members", [values[place] for place in order if place < len(values)])
    if max(values) < sum(values):
        assert found.interval == Interval(max(values), sum(values))
    else:
        assert found.value == sum(values)


def test_figures_say_what_they_are() -> None:
    """A figure reads as its value, its bounds, or the reason for neither."""
    assert str(catalog.combine_windows("impressions", [1, 2])) == "impressions 3"
    assert str(catalog.combine_windows("reach", [1, 2])).startswith("reach 2..3: the same people")
    assert str(catalog.combine_windows("ave", [1, 2])) == (
        "advertising value equivalent is not defined: it does not combine (advertising value equivalent)"
    )
    assert Figure(metric="reach", value=3).reason is None
    assert catalog.combine_windows("ave", [1, 2]).text("fr") == (
        "pas de valeur d’équivalent publicitaire : cela ne se combine pas (équivalent publicitaire)"
    )
    for reason in Absence:
        figure = Figure(metric="reach", reason=reason)
        assert figure.reason.text() != figure.reason.text("fr")
    assert 2 in Interval(2, 3)
    with pytest.raises(InvalidValue):
        Interval(3, 2)
