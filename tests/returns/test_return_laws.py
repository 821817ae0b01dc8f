"""The laws of returns: how ratios hang together, what a total keeps, and what is said to lack."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve
from hypothesis import example, given, strategies as st

import smartgoals as sg
from smartgoals.catalog import Interval
from smartgoals.returns import Attribution, Cost, Roi, RoiCaution

RATIOS = ("net_roi", "return_multiple", "margin_roi", "roas", "break_even_roas")
CLICK = Attribution(model="last_click")
SPRING = sg.audits.Window(date(2026, 3, 1), date(2026, 5, 31))
CENTS = st.integers(0, 10**6).map(lambda cents: cents / 100)
SPENT = st.integers(1, 10**6).map(lambda cents: cents / 100)
PERCENT = st.integers(1, 100).map(lambda percent: percent / 100)
ITEMS = ("ad_spend", "effort_hours", "hourly_cost", "tools", "content", "fees")
WHOLE = st.integers(0, 500)
COSTS = st.builds(Cost, **dict.fromkeys(ITEMS, st.none() | WHOLE))
PRICED = COSTS.filter(lambda cost: cost.total is not None)


@st.composite
def returns(draw: Any) -> Roi:
    """Draw a return of a plain or an itemised cost, with or without what should be said of it."""
    kinds = st.sampled_from(sg.returns.ValueKind)
    return sg.roi(
        draw(CENTS),
        draw(CENTS | PRICED),
        value_kind=draw(st.none() | kinds),
        gross_margin=draw(st.none() | PERCENT),
        attribution=draw(st.sampled_from([None, CLICK])),
        window=draw(st.sampled_from([None, SPRING])),
    )


def sale(value: Any, cost: Any, **facts: Any) -> Roi:
    """Return what a revenue earned under one model."""
    return sg.roi(value, cost, value_kind="revenue", attribution=CLICK, **facts)


@given(CENTS, SPENT)
def test_the_multiple_is_the_net_return_and_the_cost_itself(value: float, cost: float) -> None:
    """What came back over the cost is what came beyond it, and one."""
    found = sg.roi(value, cost)
    net, multiple = found.net_roi, found.return_multiple
    assert isinstance(net, (int, float))
    assert isinstance(multiple, (int, float))
    assert multiple == pytest.approx(net + 1)
    assert multiple * cost == pytest.approx(value)


@given(CENTS, CENTS, SPENT, PERCENT)
def test_the_ratios_of_bounds_are_those_of_each_bound(
    low: float,
    more: float,
    cost: float,
    margin: float,
) -> None:
    """Every ratio of a value between bounds has the ratios of the bounds as its own."""
    known: dict[str, Any] = {"cost": Cost(ad_spend=cost), "gross_margin": margin}
    found, least, most = (sale(one, **known) for one in ((low, low + more), low, low + more))
    for ratio in RATIOS[:4]:
        assert getattr(found, ratio) == Interval(getattr(least, ratio), getattr(most, ratio))
    assert found.break_even_roas == least.break_even_roas


@given(CENTS, SPENT, PERCENT, st.sampled_from([2, 10, 0.5]))
def test_a_return_is_the_same_in_another_money(
    value: float,
    spend: float,
    margin: float,
    rate: float,
) -> None:
    """Value and cost times one rate leave every ratio as it was."""
    one = sale(value, Cost(ad_spend=spend), gross_margin=margin)
    other = sale(value * rate, Cost(ad_spend=spend * rate), gross_margin=margin)
    for ratio in RATIOS:
        assert getattr(other, ratio) == pytest.approx(getattr(one, ratio))


@given(SPENT, PERCENT)
def test_a_sale_at_break_even_earns_its_advertising_and_no_more(
    spend: float,
    margin: float,
) -> None:
    """Where the return on advertising just breaks even, nothing is left of the margin."""
    break_even = sg.roi(0, spend, gross_margin=margin).break_even_roas
    assert break_even is not None
    found = sale(break_even * spend, Cost(ad_spend=spend), gross_margin=margin)
    assert found.roas == pytest.approx(break_even)
    assert found.margin_roi == pytest.approx(0, abs=1e-9)


@given(CENTS, SPENT, PERCENT)
def test_the_return_on_sales_is_the_net_return_of_their_margin(
    value: float,
    cost: float,
    margin: float,
) -> None:
    """The margin of a revenue, told as such, has the net return that the revenue has with it."""
    known = sale(value, cost, gross_margin=margin).margin_roi
    assert known == pytest.approx(sg.roi(value * margin, cost, value_kind="margin").net_roi)
    assert sg.roi(value, cost, value_kind="margin", gross_margin=margin).margin_roi is None


@given(returns(), st.sampled_from(["en", "fr"]))
def test_exactly_a_ratio_that_is_not_told_has_a_reason(found: Roi, language: str) -> None:
    """What is None says why, and what is told needs no reason."""
    reasons = found.reasons
    assert set(reasons) == {ratio for ratio in RATIOS if getattr(found, ratio) is None}
    assert ("net_roi" in reasons) == (found.total_cost == 0)
    if "net_roi" in reasons:
        assert sg.Language.of(language).value(reasons["net_roi"]) in found.text(language)


@given(returns())
def test_what_a_return_leaves_unsaid_is_its_cautions(found: Roi) -> None:
    """Each caution stands where what it misses is missing, and only there; the text tells it."""
    cost, kind = found.cost, found.value_kind
    lacks = {
        RoiCaution.COST_NOT_ITEMISED: not isinstance(cost, Cost),
        RoiCaution.LABOUR_MISSING: isinstance(cost, Cost) and cost.labour is None,
        RoiCaution.VALUE_KIND_UNSTATED: kind is None,
        RoiCaution.REVENUE_IS_NOT_MARGIN: kind == "revenue" and found.gross_margin is None,
        RoiCaution.ATTRIBUTION_UNSTATED: found.attribution is None,
        RoiCaution.WINDOW_UNSTATED: found.window is None,
    }
    assert found.cautions == tuple(caution for caution, is_missing in lacks.items() if is_missing)
    assert all(caution.text("fr") in found.text("fr") for caution in found.cautions)


@given(st.lists(PRICED, min_size=1, max_size=4), st.sampled_from([None, 0, 25, 40]))
def test_a_total_keeps_the_items_of_its_costs(costs: list[Cost], price: float | None) -> None:
    """Where all channels say their labour, or none does, each item is the sum of what is known."""
    is_priced = [cost.hourly_cost is not None for cost in costs]
    priced = [
        evolve(cost, tools=cost.tools or 0, hourly_cost=price if is_said else None)
        for cost, is_said in zip(costs, is_priced, strict=True)
    ]
    found = sg.returns.total_roi([sale(10, cost) for cost in priced])
    assert found.total_cost == pytest.approx(sum(cost.total or 0 for cost in priced))
    is_labour_said = [cost.labour is not None for cost in priced]
    assert isinstance(found.cost, Cost) == (len(set(is_labour_said)) == 1)
    if isinstance(found.cost, Cost):
        for item in ("ad_spend", "effort_hours", "labour", "tools", "content", "fees"):
            known = [one for cost in priced if (one := getattr(cost, item)) is not None]
            assert getattr(found.cost, item) == (pytest.approx(sum(known)) if known else None)


def test_costs_stay_item_by_item_where_the_mean_price_of_an_hour_has_no_last_decimal() -> None:
    """The labour of two channels is theirs, to the last digit, though three hours at 10.03333… are not."""
    costs = [
        Cost(ad_spend=5, effort_hours=1, hourly_cost=10, currency="EUR"),
        Cost(ad_spend=7, effort_hours=2, hourly_cost=10.05, currency="EUR"),
        Cost(ad_spend=1, effort_hours=4.1, hourly_cost=17.3, currency="EUR"),
    ]
    for several in (costs[:2], costs):
        found = sg.returns.total_roi([sale(10, cost) for cost in several])
        assert isinstance(found.cost, Cost)
        assert "cost_not_itemised" not in found.cautions
        assert found.total_cost == pytest.approx(sum(cost.total or 0 for cost in several), rel=1e-15)
        assert found.cost.effort_hours == sum(cost.effort_hours or 0 for cost in several)


@given(st.lists(st.tuples(st.integers(0, 30), st.sampled_from(["7", "9.5", "12.3", "33.33"])), min_size=2, max_size=4))
@example([(1, "33.33"), (14, "7"), (23, "33.33")])
@example([(0, "33.33"), (0, "7")])
def test_the_labour_of_channels_adds_up_to_the_cent(hours: list[tuple[int, str]]) -> None:
    """The price of an hour of all may have no last decimal, and the cost of all has: it is that of each in all."""
    costs = [Cost(effort_hours=each, hourly_cost=float(price), tools=1, currency="EUR") for each, price in hours]
    found = sg.returns.total_roi([sale(10, cost) for cost in costs])
    assert found.total_cost == float(sum(each * Decimal(price) + 1 for each, price in hours))
    assert isinstance(found.cost, Cost)
    assert (found.cost.hourly_cost == 0) == (not any(each for each, _ in hours))


@given(st.lists(st.tuples(CENTS, PRICED | CENTS), min_size=2, max_size=4), st.data())
def test_a_total_of_totals_is_the_total_of_all(
    rows: list[tuple[float, Cost | float]],
    data: st.DataObject,
) -> None:
    """However channels are put together first, and in which order, the total says the same."""
    parts = [sale(*row) for row in rows]
    whole = sg.returns.total_roi(parts)
    mixed = data.draw(st.permutations(parts))
    cut = data.draw(st.integers(1, len(parts) - 1))
    halves = [sg.returns.total_roi(mixed[:cut]), sg.returns.total_roi(mixed[cut:])]
    again = sg.returns.total_roi(halves)
    assert (again.value, again.total_cost) == pytest.approx((whole.value, whole.total_cost))
    assert again.roas == (None if whole.roas is None else pytest.approx(whole.roas))
    assert set(again.cautions) == set(whole.cautions)


DIFFERENT: dict[str, tuple[Any, Any]] = {
    "attribution": (CLICK, Attribution(model="linear")),
    "currency": ("EUR", "USD"),
    "value_kind": ("saving", "margin"),
    "window": (SPRING, sg.audits.Window(date(2026, 3, 1), date(2026, 5, 30))),
    "gross_margin": (0.5, 0.4),
}


@given(st.sets(st.sampled_from([*DIFFERENT])))
def test_exactly_what_two_returns_do_not_share_forbids_their_total(unlike: set[str]) -> None:
    """Of model, window, currency, kind and margin each that differs is told, and no other."""
    one, other = (
        sg.roi(5, 1, **{key: both[key in unlike and is_second] for key, both in DIFFERENT.items()})
        for is_second in (False, True)
    )
    if not unlike:
        assert sg.returns.total_roi([one, other]).value == 10
        return
    with pytest.raises(sg.SmartGoalsError) as told:
        sg.returns.total_roi([one, other])
    assert {fault.path for fault in told.value.problems} == {f"returns.{what}" for what in unlike}


@given(
    CENTS,
    st.sampled_from([None, 7, 30.5]),
    st.none() | st.sampled_from(["ga4", "crm"]),
    st.sampled_from(["linear", "last_click"]),
)
def test_an_attribution_says_all_that_is_known_of_it(
    value: float, days: float | None, source: str | None, model: str
) -> None:
    """Model, window and source stand in its words where they are known, and a return keeps it."""
    made = Attribution(model=model, window_days=days, source=source)
    over = "" if days is None else f" over {days} days"
    assert str(made) == model + over + ("" if source is None else f", from {source}")
    assert sg.roi(value, 1, attribution=made).attribution == made


@given(CENTS, CENTS, st.integers(0, 50))
def test_what_is_saved_here_is_lost_the_other_way_round(
    one: float,
    other: float,
    times: int,
) -> None:
    """Answering and hiring save the difference of two costs; with these exchanged they lose it."""
    worth = sg.returns.deflection_value
    answered, lost = (
        worth(contacts=times, cost_per_call=call, cost_per_social_contact=here)
        for call, here in ((one, other), (other, one))
    )
    assert answered == pytest.approx(times * (one - other))
    assert answered == -lost
    costs = {"cost_per_hire_elsewhere": one, "cost_per_hire_here": other}
    hired, single = sg.returns.hire_value(**costs, hires=times), sg.returns.hire_value(**costs)
    assert hired == answered
    assert single * times == pytest.approx(hired)


@given(st.integers(-1000, 10**4), PERCENT, st.integers(1, 500))
def test_what_one_is_worth_times_how_many_is_what_all_are_worth(
    margin: int,
    rate: float,
    count: int,
) -> None:
    """Each quotient times what it was divided by gives back what was divided."""
    found = sg.returns
    lead = found.lead_value(lead_to_customer_rate=rate, margin_per_customer=margin)
    assert lead == pytest.approx(rate * margin)
    shares = [
        (found.subscriber_value(margin_per_period=margin, subscribers=count), count),
        (found.lifetime_value(margin_per_period=margin, churn_per_period=rate), rate),
        (found.lifetime_to_acquisition(lifetime_value=margin, acquisition_cost=count), count),
    ]
    assert [one * below for one, below in shares if one is not None] == [pytest.approx(margin)] * 3


@given(PRICED, st.integers(1, 50), SPENT)
def test_a_customer_has_paid_back_what_it_cost(cost: Cost, count: int, margin: float) -> None:
    """So many months' margins are the cost of a customer, and so many customers the whole cost."""
    if cost.effort_hours and cost.hourly_cost is None:
        with pytest.raises(sg.InvalidValue, match="price of an hour"):
            sg.returns.acquisition_cost(cost=cost, new_customers=count)
        return
    each = sg.returns.acquisition_cost(cost=cost, new_customers=count)
    assert each == sg.returns.acquisition_cost(cost=cost.total or 0, new_customers=count)
    assert each is not None
    assert each * count == pytest.approx(cost.total)
    months = sg.returns.payback_months(acquisition_cost=each, monthly_margin=margin)
    assert months is not None
    assert months * margin == pytest.approx(each)


@given(CENTS, CENTS, st.integers(1, 5))
def test_what_would_not_have_happened_anyway_and_the_rest_are_all(
    test: float,
    control: float,
    times: int,
) -> None:
    """What the control group did is taken off, as many times as that group is smaller."""
    found = sg.returns.incremental(test=test, control=control, size_ratio=times)
    assert found + control * times == pytest.approx(test)
    assert sg.returns.incremental(test=test, control=control) == pytest.approx(test - control)
