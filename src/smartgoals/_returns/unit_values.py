"""What one lead, subscriber, answered contact, customer or hire is worth: small formulas, each
named after what it gives.

Each tells its formula and its assumptions; nothing is guessed, and nothing divides by zero. Knows
costs and numbers.
"""

from __future__ import annotations

from collections.abc import Callable

from smartgoals._checked import refuse
from smartgoals._errors import SmartGoalsError
from smartgoals._model.measurement import Cost
from smartgoals._numbers import Number, NumberLike, exact, not_negative, number, positive, rounded, share


def lead_value(*, lead_to_customer_rate: NumberLike, margin_per_customer: NumberLike) -> Number:
    """Return what a lead is worth: lead-to-customer rate times the margin of a customer.

    >>> lead_value(lead_to_customer_rate=0.05, margin_per_customer=400)
    20
    """
    rate = _named(share, lead_to_customer_rate, "lead_to_customer_rate")
    return rounded(exact(rate) * exact(_named(number, margin_per_customer, "margin_per_customer")))


def subscriber_value(*, margin_per_period: NumberLike, subscribers: NumberLike) -> Number | None:
    """Return what a subscriber earns in a period: the margin of the list over its subscribers; None
    without subscribers.

    >>> subscriber_value(margin_per_period=1200, subscribers=8000)
    0.15
    """
    count = exact(_named(not_negative, subscribers, "subscribers"))
    margin = exact(_named(number, margin_per_period, "margin_per_period"))
    return rounded(margin / count) if count else None


def deflection_value(
    *, contacts: NumberLike, cost_per_call: NumberLike, cost_per_social_contact: NumberLike
) -> Number:
    """Return what answering on social media saved: contacts times the difference of the two costs;
    may be negative.

    >>> deflection_value(contacts=120, cost_per_call=6, cost_per_social_contact=2.5)
    420
    """
    saved = exact(_named(not_negative, cost_per_call, "cost_per_call")) - exact(
        _named(not_negative, cost_per_social_contact, "cost_per_social_contact")
    )
    return rounded(exact(_named(not_negative, contacts, "contacts")) * saved)


def lifetime_value(*, margin_per_period: NumberLike, churn_per_period: NumberLike) -> Number | None:
    """Return the simple lifetime value of a customer, margin over churn, which assumes a constant
    churn; None at churn 0.

    >>> lifetime_value(margin_per_period=12, churn_per_period=0.04)
    300
    """
    churn = exact(_named(share, churn_per_period, "churn_per_period"))
    margin = exact(_named(number, margin_per_period, "margin_per_period"))
    return rounded(margin / churn) if churn else None


def hire_value(
    *, cost_per_hire_elsewhere: NumberLike, cost_per_hire_here: NumberLike, hires: NumberLike = 1
) -> Number:
    """Return what hiring through social media saved: hires times the difference of the two costs;
    may be negative.

    >>> hire_value(cost_per_hire_elsewhere=4200, cost_per_hire_here=900, hires=3)
    9900
    """
    saved = exact(_named(not_negative, cost_per_hire_elsewhere, "cost_per_hire_elsewhere")) - exact(
        _named(not_negative, cost_per_hire_here, "cost_per_hire_here")
    )
    return rounded(exact(_named(not_negative, hires, "hires")) * saved)


def acquisition_cost(*, cost: NumberLike | Cost, new_customers: NumberLike) -> Number | None:
    """Return what a new customer cost (CAC): all sales and marketing cost over new customers; None
    without customers.

    Raises :class:`~smartgoals.InvalidValue` for a cost of which no item is known, or whose hours
    have no price.

    >>> acquisition_cost(cost=Cost(ad_spend=600, effort_hours=40, hourly_cost=30), new_customers=20)
    90
    """
    total = cost.total if isinstance(cost, Cost) else _named(not_negative, cost, "cost")
    if total is None:
        raise refuse("cost", cost, "a cost with at least one known item")
    if isinstance(cost, Cost) and cost.effort_hours and cost.hourly_cost is None:
        raise refuse(
            "cost.hourly_cost", None, "the price of an hour: work is not free because nobody priced it"
        )
    count = exact(_named(not_negative, new_customers, "new_customers"))
    return rounded(exact(total) / count) if count else None


def payback_months(*, acquisition_cost: NumberLike, monthly_margin: NumberLike) -> Number | None:
    """Return after how many months a customer has earned what it cost: CAC over monthly margin;
    None without a margin.

    >>> payback_months(acquisition_cost=90, monthly_margin=12)
    7.5
    """
    margin = exact(_named(number, monthly_margin, "monthly_margin"))
    cost = exact(_named(not_negative, acquisition_cost, "acquisition_cost"))
    return rounded(cost / margin) if margin > 0 else None


def lifetime_to_acquisition(*, lifetime_value: NumberLike, acquisition_cost: NumberLike) -> Number | None:
    """Return LTV:CAC; below 1 destroys value, and 3 is a rule of thumb, not a law (CFI). None at a
    cost of zero.

    >>> lifetime_to_acquisition(lifetime_value=300, acquisition_cost=90)
    3.3333333333333335
    """
    cost = exact(_named(not_negative, acquisition_cost, "acquisition_cost"))
    worth = exact(_named(number, lifetime_value, "lifetime_value"))
    return rounded(worth / cost) if cost else None


def incremental(*, test: NumberLike, control: NumberLike, size_ratio: NumberLike = 1) -> Number:
    """Return what would not have happened anyway: test - control x size ratio (of the test to the
    control group).

    >>> incremental(test=130, control=50, size_ratio=2)
    30
    """
    without = exact(_named(not_negative, control, "control")) * exact(
        _named(positive, size_ratio, "size_ratio")
    )
    return rounded(exact(_named(not_negative, test, "test")) - without)


def _named(check: Callable[[NumberLike], Number], value: NumberLike, path: str) -> Number:
    try:
        return check(value)
    except SmartGoalsError as fault:
        raise fault.at(path) from None
