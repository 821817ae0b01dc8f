"""Return on investment: each definition under its own name, intervals kept, and what is missing said beside the figure."""

from typing import Any

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals.catalog import Interval

CLICK = sg.returns.Attribution(model="last_click", window_days=30, source="ga4")
COST = sg.returns.Cost(ad_spend=200, effort_hours=10, hourly_cost=30, currency="EUR")


def test_the_two_definitions() -> None:
    """1000 for 500 is a net return of 1 and a multiple of 2."""
    found = sg.roi(value=1000, cost=500)
    assert (found.net_roi, found.return_multiple) == (1.0, 2.0)
    assert str(found) == "net ROI 1 on a cost of 500"


def test_published_attribution_example() -> None:
    """A cost of 52,000 returns 246 % under last click and 73 % under a 50/30/20 split, from the same data."""
    last, split = (sg.roi(value=value, cost=52_000).net_roi for value in (180_000, 90_000))
    assert (last, split) == (pytest.approx(2.4615, abs=1e-4), pytest.approx(0.7308, abs=1e-4))


def test_sales() -> None:
    """Revenue, margin, spend and labour each have their own ratio."""
    found = sg.roi(2000, COST, value_kind="revenue", gross_margin=0.4, attribution=CLICK)
    assert (found.net_roi, found.margin_roi, found.roas, found.break_even_roas) == (3, 0.6, 10, 2.5)
    assert (found.total_cost, found.currency, str(found)) == (500, "EUR", "net ROI 3 on a cost of 500 EUR")
    assert found.reasons == {}
    assert found.cautions == (sg.returns.RoiCaution.WINDOW_UNSTATED,)


@pytest.mark.parametrize("value", [Interval(800, 1200), (800, 1200), [800, 1200]])
def test_an_interval_stays_one(value: object) -> None:
    """A value known only between bounds gives a return between bounds."""
    found = sg.roi(value, 500)  # type: ignore[arg-type]  # a list is read as a pair too
    assert found.net_roi == Interval(0.6, 1.4)
    assert found.return_multiple == Interval(1.6, 2.4)
    assert str(found) == "net ROI 0.6 to 1.4 on a cost of 500"
    assert str(sg.roi(1000, 300)) == "net ROI 2.3333 on a cost of 300"


def test_cost_zero() -> None:
    """Without a cost there is no ratio, and the reason is said."""
    found = sg.roi(1000, 0)
    assert (found.net_roi, found.return_multiple, found.margin_roi) == (None, None, None)
    assert set(found.reasons) == {"net_roi", "return_multiple", "margin_roi", "roas", "break_even_roas"}
    assert str(found) == "net ROI not defined on a cost of 0"


def test_labour_that_is_missing_is_missed() -> None:
    """A cost without working hours, or with no items at all, is complained about."""
    assert sg.returns.RoiCaution.LABOUR_MISSING in sg.roi(1000, sg.returns.Cost(ad_spend=200)).cautions
    assert sg.returns.RoiCaution.COST_NOT_ITEMISED in sg.roi(1000, 200).cautions
    assert sg.returns.RoiCaution.REVENUE_IS_NOT_MARGIN in sg.roi(1000, 200, value_kind="revenue").cautions


@pytest.mark.parametrize(
    ("arguments", "path"),
    [
        ({"value": 1, "cost": -1}, "cost"),
        ({"value": float("nan"), "cost": 1}, "value"),
        ({"value": (2, 1), "cost": 1}, "value"),
        ({"value": 1, "cost": sg.returns.Cost(effort_hours=3)}, "cost"),
        ({"value": 1, "cost": COST, "currency": "USD"}, "currency"),
        ({"value": 1, "cost": 1, "gross_margin": 0}, "gross_margin"),
        ({"value": 1, "cost": 1, "gross_margin": 2}, "gross_margin"),
        ({"value": 1, "cost": 1, "value_kind": "profit"}, "value_kind"),
        ({"value": 1, "cost": 1, "attribution": "last"}, "attribution"),
    ],
)
def test_bad_input(arguments: dict[str, object], path: str) -> None:
    """Negative costs, bounds upside down, mixed currencies and unknown kinds are refused at their field."""
    with pytest.raises(sg.SmartGoalsError) as caught:
        sg.roi(**arguments)  # type: ignore[arg-type]  # wrong on purpose
    assert caught.value.path == path


def test_totals_inside_one_model() -> None:
    """Channels are added item by item inside one attribution model."""
    parts = [sg.roi(value, COST, value_kind="revenue", attribution=CLICK) for value in (800, 1200)]
    total = sg.returns.total_roi(parts)
    assert (total.value, total.total_cost, total.roas, total.currency) == (2000, 1000, 5, "EUR")
    loose = sg.returns.total_roi(
        [
            parts[0],
            sg.roi((0, 100), sg.returns.Cost(ad_spend=50, currency="EUR"), value_kind="revenue", attribution=CLICK),
        ]
    )
    assert (loose.value, loose.cost) == (Interval(800, 900), 550)


def test_totals_that_would_count_twice_are_refused() -> None:
    """Two models, two currencies or no model at all: everything that forbids a total is told at once."""
    one = sg.roi(10, 1, attribution=CLICK, currency="EUR")
    other = sg.roi(10, 1, attribution=sg.returns.Attribution(model="first_click"), currency="USD")
    with pytest.raises(sg.StructureErrors) as caught:
        sg.returns.total_roi([one, other])
    assert caught.value.paths == ("returns.attribution", "returns.currency")
    with pytest.raises(sg.InvalidValue, match="one stated attribution model"):
        sg.returns.total_roi([sg.roi(10, 1), sg.roi(10, 1)])
    with pytest.raises(sg.InvalidValue, match="at least one return"):
        sg.returns.total_roi([])
    assert sg.returns.total_roi([sg.roi(10, 1)]).net_roi == 9


def test_labour_of_one_channel_is_not_lost_in_a_total() -> None:
    """Where one channel leaves out its labour the total is one number, and the labour of the others is in it."""
    total = sg.returns.total_roi(
        [sg.roi(10, COST, attribution=CLICK), sg.roi(10, sg.returns.Cost(tools=7, currency="EUR"), attribution=CLICK)]
    )
    assert (total.cost, total.cautions[0]) == (507, sg.returns.RoiCaution.COST_NOT_ITEMISED)


def test_published_returns() -> None:
    """Returns that articles work out by hand, labour and all."""
    full = sg.roi(
        8000,
        sg.returns.Cost(ad_spend=1500, content=600, tools=100, effort_hours=20, hourly_cost=50),
        value_kind="revenue",
    )
    assert (full.total_cost, full.net_roi, full.return_multiple) == (3200, 1.5, 2.5)
    assert sg.roi(10_000, sg.returns.Cost(ad_spend=2000, content=500)).net_roi == 3
    assert sg.roi(1000 * 0.1 * 0.5 * 1500, sg.returns.Cost(ad_spend=1000)).net_roi == 74
    shop = sg.roi(5505.38 + 3993.96, sg.returns.Cost(ad_spend=1200, effort_hours=20, hourly_cost=50))
    assert shop.net_roi == pytest.approx((9499.34 - 2200) / 2200)
    assert (sg.roi(300, 500).net_roi, sg.roi(-100, 500).net_roi) == (-0.4, -1.2)
    free = [sg.roi(100, 0, attribution=CLICK), sg.roi(200, 100, attribution=CLICK)]
    assert sg.returns.total_roi(free).net_roi == 2


@pytest.mark.parametrize("other", [sg.returns.Cost(ad_spend=100, currency="USD"), sg.returns.Cost(ad_spend=100)])
def test_a_currency_that_is_not_the_same_or_not_said_is_not_added(other: sg.returns.Cost) -> None:
    """Euros are added to euros that are said to be euros."""
    euro = sg.roi(1000, sg.returns.Cost(ad_spend=500, currency="EUR"), attribution=CLICK)
    with pytest.raises(sg.SmartGoalsError):
        sg.returns.total_roi([euro, sg.roi(600, other, attribution=CLICK)])


def spent(value: float, *costs: float | sg.returns.Cost) -> sg.returns.Roi:
    """Return the total of channels that brought a revenue each."""
    return sg.returns.total_roi([sg.roi(value, cost, value_kind="revenue", attribution=CLICK) for cost in costs])


@pytest.mark.parametrize(("costs", "roas"), [
    ([sg.returns.Cost(ad_spend=400, effort_hours=10, hourly_cost=20), sg.returns.Cost(ad_spend=200)], 2),
    ([sg.returns.Cost(ad_spend=400), sg.returns.Cost(ad_spend=200)], 2),
    ([sg.returns.Cost(ad_spend=600, effort_hours=9), sg.returns.Cost(ad_spend=0, tools=5)], 2),
    ([sg.returns.Cost(ad_spend=600), sg.returns.Cost(tools=5)], None),
    ([sg.returns.Cost(ad_spend=600), 5], None),
    ([sg.returns.Cost(ad_spend=0), sg.returns.Cost(ad_spend=0)], None),
])  # fmt: skip
def test_the_spend_of_every_channel_is_that_of_the_total(
    costs: list[float | sg.returns.Cost], roas: float | None
) -> None:
    """The return on advertising is told where each channel says its spend, whatever it says of labour, and only there."""
    found = spent(600, *costs)
    assert found.roas == roas
    assert ("roas" in found.reasons) is (roas is None)
    assert spent(600, *costs[::-1]).roas == roas
    again = sg.returns.total_roi(
        [found, sg.roi(0, sg.returns.Cost(ad_spend=0), value_kind="revenue", attribution=CLICK)]
    )
    assert again.roas == roas


def test_labour_that_one_channel_leaves_out_is_missed_in_the_total() -> None:
    """A total of costs of which one leaves out its labour says so, and stays itemised where none says it."""
    some = spent(100, sg.returns.Cost(ad_spend=400, effort_hours=10, hourly_cost=20), sg.returns.Cost(ad_spend=200))
    assert {sg.returns.RoiCaution.LABOUR_MISSING, sg.returns.RoiCaution.COST_NOT_ITEMISED} <= set(some.cautions)
    none = spent(100, sg.returns.Cost(ad_spend=400, effort_hours=10), sg.returns.Cost(ad_spend=200, effort_hours=5))
    assert none.cost == sg.returns.Cost(ad_spend=600, effort_hours=15)
    assert sg.returns.RoiCaution.LABOUR_MISSING in none.cautions
    assert sg.returns.RoiCaution.COST_NOT_ITEMISED not in none.cautions
    full = spent(100, COST, COST)
    assert sg.returns.RoiCaution.LABOUR_MISSING not in full.cautions


AMOUNTS = st.integers(0, 10**6) | st.integers(0, 10**6).map(lambda cents: cents / 100)


@given(st.lists(st.tuples(AMOUNTS, AMOUNTS, AMOUNTS), min_size=1, max_size=5))
def test_a_total_is_the_sum_of_its_parts(rows: list[tuple[float, float, float]]) -> None:
    """Whatever the channels cost and brought, the total costs and brought their sums."""
    parts = [
        sg.roi(value, sg.returns.Cost(ad_spend=spend, effort_hours=hours, hourly_cost=25), attribution=CLICK)
        for value, spend, hours in rows
    ]
    total = sg.returns.total_roi(parts)
    assert total.value == pytest.approx(sum(value for value, _, _ in rows))
    assert total.total_cost == pytest.approx(sum(spend + 25 * hours for _, spend, hours in rows))


@given(AMOUNTS, AMOUNTS, AMOUNTS.filter(bool))
def test_bounds_of_a_return_hold_every_value_between(low: float, more: float, cost: float) -> None:
    """The return of the low value and of the high one are the bounds of the interval's return."""
    found = sg.roi((low, low + more), cost).net_roi
    assert isinstance(found, Interval)
    assert found.low == pytest.approx((low - cost) / cost)
    assert found.low <= found.high


def test_what_one_is_worth() -> None:
    """Leads, subscribers, contacts, customers and hires have their published formulas, None where they divide by zero."""
    assert sg.returns.lead_value(lead_to_customer_rate=0.05, margin_per_customer=400) == 20
    assert sg.returns.subscriber_value(margin_per_period=1200, subscribers=8000) == 0.15
    assert sg.returns.subscriber_value(margin_per_period=1200, subscribers=0) is None
    assert sg.returns.deflection_value(contacts=120, cost_per_call=6, cost_per_social_contact=2.5) == 420
    assert sg.returns.lifetime_value(margin_per_period=12, churn_per_period=0.04) == 300
    assert sg.returns.acquisition_cost(cost=sg.returns.Cost(ad_spend=1800), new_customers=20) == 90
    assert sg.returns.payback_months(acquisition_cost=90, monthly_margin=12) == 7.5
    assert sg.returns.lifetime_to_acquisition(lifetime_value=270, acquisition_cost=90) == 3
    assert sg.returns.lifetime_value(margin_per_period=12, churn_per_period=0) is None
    assert sg.returns.acquisition_cost(cost=500, new_customers=0) is None
    assert sg.returns.payback_months(acquisition_cost=90, monthly_margin=-1) is None
    assert sg.returns.payback_months(acquisition_cost=90, monthly_margin=0) is None
    assert sg.returns.lifetime_to_acquisition(lifetime_value=300, acquisition_cost=0) is None
    assert sg.returns.hire_value(cost_per_hire_elsewhere=900, cost_per_hire_here=1000) == -100
    assert sg.returns.incremental(test=30, control=40) == -10
    with pytest.raises(sg.InvalidValue, match="lead_to_customer_rate"):
        sg.returns.lead_value(lead_to_customer_rate=2, margin_per_customer=1)
    with pytest.raises(sg.InvalidValue, match="at least one known item"):
        sg.returns.acquisition_cost(cost=sg.returns.Cost(), new_customers=3)
    with pytest.raises(sg.InvalidValue) as caught:
        sg.returns.acquisition_cost(cost=sg.returns.Cost(ad_spend=1800, effort_hours=10), new_customers=3)
    assert caught.value.path == "cost.hourly_cost"
    assert sg.returns.acquisition_cost(cost=sg.returns.Cost(ad_spend=1800, effort_hours=0), new_customers=20) == 90


def test_attribution_reads_as_words() -> None:
    """An attribution says its model, its window and its source, as far as they are known."""
    assert str(CLICK) == "last_click over 30 days, from ga4"
    assert str(sg.returns.Attribution(model="linear")) == "linear"


@pytest.mark.parametrize(
    "facts",
    [
        {"value": 1e308, "cost": 1e-300},
        {"value": (1, 1e308), "cost": 0.001},
        {"value": -1e308, "cost": 1e-9},
    ],
)
def test_a_return_out_of_reach_is_refused_when_it_is_made(facts: dict[str, Any]) -> None:
    """What no number can tell is refused where value and cost are given, and not when the return is asked or written."""
    with pytest.raises(sg.InvalidValue, match="reach of a float") as caught:
        sg.roi(**facts)
    assert caught.value.path == "value"


def test_faults_of_a_cost_and_a_currency_are_told_together() -> None:
    """A cost of nothing known in another currency is wrong twice."""
    with pytest.raises(sg.SmartGoalsError) as told:
        sg.roi(100, sg.returns.Cost(currency="USD"), currency="EUR")
    assert [one.path for one in told.value.problems] == ["cost", "currency"]


@pytest.mark.parametrize(
    ("value", "cost", "said"),
    [
        (1000, 500, "for 500 spent, 1000 came back: a net return of 100 %"),
        (1000, 0, "the net return is not defined: the cost is zero, and nothing divides by zero"),
    ],
)
def test_a_return_says_what_came_back(value: int, cost: int, said: str) -> None:
    """The line comes first, the cautions behind it."""
    found = sg.roi(value, cost)
    assert found.text("en").split("; ") == [said, *(one.text("en") for one in found.cautions)]
