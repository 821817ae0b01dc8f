"""A gap of bare figures: worked examples, what cannot be told and why, and what is refused."""

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

import smartgoals as sg
from smartgoals import catalog

SOLD = {"sessions": (1000, 800), "conversion_rate": (0.02, 0.03)}


def told(gap: sg.progress.Gap) -> list[tuple[str, str | None, Fraction]]:
    """Return the parts of a gap: name, channel and amount."""
    return [(part.name, part.channel, part.amount) for part in gap.parts]


def test_the_example_of_the_readme_of_a_gap() -> None:
    """Fewer sessions took five, a better rate brought nine: four more in all."""
    sold = sg.explain_gap(metric="conversions", parts=SOLD)
    assert sum(part.amount for part in sold.parts) == sold.change == 4
    assert told(sold) == [("sessions", None, -5), ("conversion_rate", None, 9)]
    assert (sold.before, sold.after, sold.formula, sold.method) == (20, 24, "sessions * conversion_rate", "shapley")
    assert [(part.before, part.after, part.share) for part in sold.parts] == [(1000, 800, -1.25), (0.02, 0.03, 2.25)]
    assert sold.get("sessions") == sold.parts[0]
    assert (sold.get("sessions", "ig"), sold.get("leads")) == (None, None)


@pytest.mark.parametrize(
    ("metric", "parts", "formula", "amounts"),
    [
        # Three factors of a funnel, by hand over the six orders.
        (
            "new_customers",
            {"sessions": (100, 200), "lead_conversion_rate": (0.1, 0.2), "lead_to_customer_rate": (0.5, 0.5)},
            "(sessions * lead_conversion_rate) * lead_to_customer_rate",
            [Fraction(15, 2), Fraction(15, 2), 0],
        ),
        # A sum: each part adds its own change, a deduction with its sign.
        (
            "net_new_followers",
            {"new_followers": (50, 80), "unfollows": (10, 25)},
            "new_followers - unfollows",
            [30, -15],
        ),
        # A quotient.
        (
            "conversion_rate",
            {"conversions": (20, 30), "sessions": (1000, 2000)},
            "conversions / sessions",
            [Fraction(3, 400), Fraction(-1, 80)],
        ),
        # A formula inside a formula: total cost is one part, or all that it is made of.
        ("cpa", {"total_cost": (100, 100), "conversions": (10, 20)}, "total_cost / conversions", [0, -5]),
        # Solved from a rate for what stands below its line.
        (
            "sessions",
            {"conversions": (20, 20), "conversion_rate": (0.02, 0.04)},
            "conversions / conversion_rate",
            [0, -500],
        ),
        # A number in a formula, and one solved for a summand.
        ("cpm", {"ad_spend": (5, 10), "impressions": (1000, 1000)}, "(1000 * ad_spend) / impressions", [5, 0]),
        (
            "comments",
            {"engagements": (10, 20), "reactions": (1, 2), "shares": (0, 0), "quotes": (0, 0), "saves": (0, 1)},
            "(((engagements - saves) - quotes) - shares) - reactions",
            [10, -1, 0, 0, -1],
        ),
        (
            "unfollows",
            {"new_followers": (5, 5), "net_new_followers": (4, 1)},
            "new_followers - net_new_followers",
            [0, 3],
        ),
        # A factor that was zero, and a negative figure.
        ("conversions", {"sessions": (0, 800), "conversion_rate": (0.02, 0.02)}, "sessions * conversion_rate", [16, 0]),
        ("gross_profit", {"revenue": (-5, 10), "direct_costs": (0, 20)}, "revenue - direct_costs", [15, -20]),
        # What one part adds another takes, and nothing changes at all.
        (
            "conversions",
            {"sessions": (100, 200), "conversion_rate": (0.2, 0.1)},
            "sessions * conversion_rate",
            [15, -15],
        ),
        (
            "conversions",
            {"sessions": (100, 100), "conversion_rate": (0.2, 0.2)},
            "sessions * conversion_rate",
            [0, 0],
        ),
    ],
)
def test_worked_examples(metric: str, parts: dict[str, Any], formula: str, amounts: list[Fraction]) -> None:
    """Amounts that were worked out by hand, and the formula of the catalogue that ties the parts."""
    gap = sg.explain_gap(metric=metric, parts=parts)
    assert gap.formula == formula
    assert [part.amount for part in gap.parts] == amounts
    assert sum(part.amount for part in gap.parts) == gap.change


def test_channels_are_volume_mix_and_rates() -> None:
    """The sessions of two channels doubled, and all of the growth went to the one with the lower rate."""
    gap = sg.explain_gap(
        metric="conversions",
        channels={
            "mail": {"sessions": (100, 100), "conversion_rate": (0.1, 0.1)},
            "ads": {"sessions": (100, 300), "conversion_rate": (0.02, 0.02)},
        },
    )
    assert (gap.before, gap.after, gap.formula) == (12, 16, "sessions * conversion_rate")
    assert told(gap) == [
        ("sessions", None, 10),
        ("mix", None, -6),
        ("conversion_rate", "mail", 0),
        ("conversion_rate", "ads", 0),
    ]
    assert (gap.parts[0].before, gap.parts[0].after, gap.parts[1].before) == (200, 400, None)


def test_the_rate_of_all_channels_falls_while_none_does() -> None:
    """Simpson's paradox: both rates rise, and the rate of all falls, which is the mix; in figures of either kind."""
    rates = {"mail": (1000, 500, 0.1, 0.11), "ads": (1000, 3000, 0.02, 0.03)}
    by_rate = {name: {"sessions": row[:2], "conversion_rate": row[2:]} for name, row in rates.items()}
    by_count = {
        name: {"conversions": (row[0] * row[2], row[1] * row[3]), "sessions": row[:2]} for name, row in rates.items()
    }
    gap = sg.explain_gap(metric="conversion_rate", channels=by_rate)
    assert gap.change is not None
    assert gap.change < 0
    assert [part.amount > 0 for part in gap.parts] == [False, True, True]
    assert [part.kind for part in gap.parts] == ["mix", "rate", "rate"]
    assert told(sg.explain_gap(metric="conversion_rate", channels=by_count)) == told(gap)


def test_a_rate_that_nothing_had_is_that_of_the_other_side() -> None:
    """A channel that is new moves volume and mix, and no rate; that its rate was taken from the other side is told."""
    new = {"sessions": (0, 100), "conversion_rate": (None, 0.04)}
    gap = sg.explain_gap(metric="conversions", channels={"old": SOLD, "new": new})
    assert gap.get("conversion_rate", "new").amount == 0  # type: ignore[union-attr]
    assert gap.get("conversion_rate", "new").before is None  # type: ignore[union-attr]
    (said,) = gap.unexplained
    assert (said.reason, said.name, said.channel, said.side) == ("no_volume", "conversion_rate", "new", "before")
    counted = {"conversions": (0, 4), "sessions": (0, 100)}
    rate = sg.explain_gap(
        metric="conversion_rate", channels={"old": {"conversions": (20, 24), "sessions": (1000, 800)}, "new": counted}
    )
    assert rate.get("conversion_rate", "new").amount == 0  # type: ignore[union-attr]
    assert [what.reason for what in rate.unexplained] == ["no_volume"]
    plain = sg.explain_gap(metric="conversions", parts=new)
    assert (told(plain)[1][2], plain.before, plain.unexplained[0].channel) == (0, 0, None)


def test_channels_of_what_is_no_product_are_told_part_by_part() -> None:
    """A sum has no rate: each part of each channel adds its own change."""
    flows = {"new_followers": (10, 30), "unfollows": (1, 2)}
    gap = sg.explain_gap(metric="net_new_followers", channels={"a": flows, "b": flows})
    assert told(gap) == [
        ("new_followers", "a", 20),
        ("unfollows", "a", -1),
        ("new_followers", "b", 20),
        ("unfollows", "b", -1),
    ]
    own = {"visits": (10, 30), "rate": (1, 2)}
    made = sg.explain_gap(metric="leads", channels={"a": own, "b": own}, formula="visits * rate")
    assert [part.kind for part in made.parts] == ["factor"] * 4
    assert sum(part.amount for part in made.parts) == made.change


def test_one_channel_and_one_part_alone() -> None:
    """A rate made of more than its volume is told by part on one channel, and a formula of one part has that alone."""
    costs = dict.fromkeys("ad_spend effort_hours hourly_cost tools content fees conversions".split(), (4, 6))
    alone = sg.explain_gap(metric="cpa", channels={"a": costs})
    assert [part.amount for part in alone.parts] == [
        part.amount for part in sg.explain_gap(metric="cpa", parts=costs).parts
    ]
    whole = {name: {"sessions": (1, 3)} for name in ("a", "b")}
    assert told(sg.explain_gap(metric="leads", channels=whole, formula="sessions")) == [
        ("sessions", "a", 2),
        ("sessions", "b", 2),
    ]


@pytest.mark.parametrize(
    ("asked", "reason", "about"),
    [
        ({"metric": "conversions", "parts": {**SOLD, "conversion_rate": (None, 0.1)}}, "part_missing", "before"),
        (
            {"metric": "conversions", "parts": {"sessions": (1, None), "conversion_rate": (1, 1)}},
            "part_missing",
            "after",
        ),
        ({"metric": "cpa", "parts": {"total_cost": (5, 5), "conversions": (0, 3)}}, "zero_denominator", "before"),
        ({"metric": "cpa", "parts": {"total_cost": (5, 5), "conversions": (3, 0)}}, "zero_denominator", "after"),
        (
            {"metric": "leads", "parts": {"a": (1, 1), "b": (2, -1), "c": (3, 1)}, "formula": "a / (b + c)"},
            "zero_denominator",
            "after",
        ),
        (
            {"metric": "leads", "parts": {"a": (1, 1), "b": (2, -1), "c": (1, 3)}, "formula": "a / (b + c)"},
            "zero_on_the_way",
            None,
        ),
        (
            {"metric": "conversions", "channels": {"a": SOLD, "b": {**SOLD, "sessions": (None, 1)}}},
            "part_missing",
            "before",
        ),
        (
            {
                "metric": "conversions",
                "channels": {"a": SOLD, "b": {"sessions": (-1000, 5), "conversion_rate": (0.1, 0.1)}},
            },
            "no_shares",
            None,
        ),
        (
            {
                "metric": "conversions",
                "channels": {name: {"total_cost": (1, 2), "cpa": (0, 1)} for name in ("a", "b")},
            },
            "zero_denominator",
            "before",
        ),
        (
            {
                "metric": "conversion_rate",
                "channels": {name: {"conversions": (0, 2), "sessions": (0, 10)} for name in ("a", "b")},
            },
            "zero_denominator",
            "before",
        ),
        (
            {
                "metric": "conversion_rate",
                "channels": {name: {"conversions": (None, 2), "sessions": (5, 10)} for name in ("a", "b")},
            },
            "part_missing",
            "before",
        ),
        (
            {
                "metric": "net_new_followers",
                "channels": {name: {"new_followers": (None, 2), "unfollows": (5, 10)} for name in ("a", "b")},
            },
            "part_missing",
            "before",
        ),
    ],
)
def test_what_cannot_be_told_has_a_reason(asked: dict[str, Any], reason: str, about: str | None) -> None:
    """Nothing is shared out, no number is made up, and the first reason says what is missing and when."""
    gap = sg.explain_gap(**asked)
    assert gap.parts == ()
    first = next(what for what in gap.unexplained if what.reason != "no_volume")
    assert (first.reason, first.side) == (reason, about)
    if about == "before":
        assert (gap.before, gap.change) == (None, None)
    assert gap.text("fr") != gap.text("en") == str(gap)


def test_both_sides_stay_told_where_only_the_way_between_them_divides_by_zero() -> None:
    """Before and after are known, and so is the change: it only cannot be shared out."""
    gap = sg.explain_gap(metric="leads", parts={"a": (6, 6), "b": (2, -1), "c": (1, 3)}, formula="a / (b + c)")
    assert (gap.before, gap.after, gap.change, gap.parts) == (2, 3, 1, ())


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({}, "goal: must be a goal, or the metric that figures or windows are of, got None"),
        ({"metric": "conversions"}, "metric: must be one of parts, channels and window beside it, got 'conversions'"),
        ({"metric": "conversion", "parts": SOLD}, "metric: unknown metric 'conversion', did you mean 'conversions'?"),
        ({"metric": 7, "parts": SOLD}, "metric: must be a Metric or the id of one, got int 7"),
        (
            {"metric": "leads", "parts": {"sesions": (1, 2)}},
            "parts: unknown metric or named input 'sesions', did you mean",
        ),
        ({"metric": "leads", "parts": [1]}, "parts: must be a mapping of parts to pairs of figures, before and after"),
        ({"metric": "leads", "parts": {}}, "parts: must be from 1 to 8 parts, got 0"),
        (
            {"metric": "leads", "parts": {"sessions": (1, 2, 3)}},
            "parts.sessions: must be two figures, before and after",
        ),
        ({"metric": "leads", "parts": {"sessions": (1, "2")}}, "parts.sessions[1]: must be a number, got str '2'"),
        ({"metric": "leads", "parts": {"sessions": (float("nan"), 2)}}, "parts.sessions[0]: must be a finite number"),
        (
            {"metric": "leads", "parts": {"sessions": (1, 2)}},
            (
                "parts: must be parts that a formula of the catalogue ties to leads, got ('sessions',) "
                "(leads is made of lead_conversion_rate and sessions; or "
            ),
        ),
        (
            {"metric": "leads", "parts": {"leads": (1, 2)}},
            "parts: must be parts that a formula of the catalogue ties to leads, got ('leads',)",
        ),
        (
            {"metric": "potential_reach", "parts": {"sessions": (1, 2)}},
            (
                "parts: must be parts that a formula of the catalogue ties to potential_reach, got ('sessions',) "
                "(formula= says how it is made of them)"
            ),
        ),
        (
            {"metric": "leads", "parts": {"a": (1, 2)}, "formula": "a * b"},
            "parts: must be the names of the formula: a, b, got ('a',)",
        ),
        ({"metric": "leads", "parts": {"a": (1, 2)}, "formula": "a ** 2"}, "formula: must be plain arithmetic over"),
        (
            {"metric": "leads", "parts": {"a": (1, 2), "leads": (1, 2)}, "formula": "a * leads"},
            "formula: must be a formula of other names than leads, got '(a * leads)'",
        ),
        (
            {"metric": sg.Metric(id="leads", nature="flow"), "parts": {"leads": (1, 2)}, "formula": "leads"},
            "formula: must be a formula of other names than leads, got 'leads'",
        ),
        (
            {"goal": sg.Goal(id="g", metric="leads"), "as_of": date(2026, 1, 1), "formula": "leads"},
            "formula: must be a formula of other names than leads, got 'leads'",
        ),
        ({"metric": "leads", "parts": {"a": (1, 2)}, "formula": 3}, "formula: must be a formula in text, such as"),
        ({"metric": "leads", "channels": {}}, "channels: must be at least one channel, got {}"),
        (
            {"metric": "leads", "channels": {"a": SOLD, "b": {"sessions": (1, 2)}}},
            "channels.b: must be the parts of a: ",
        ),
        (
            {"metric": "reach", "channels": {name: {"impressions": (1, 2), "frequency": (1, 2)} for name in "ab"}},
            "channels: must be one channel, or the parts of a rate for reach, got ('a', 'b')",
        ),
        (
            {"metric": "conversions", "parts": {"sessions": (1, 1e300), "conversion_rate": (1, 1e300)}},
            "parts: must be a number between -1.8e308 and 1.8e308, the reach of a float",
        ),
        ({"metric": "leads", "parts": SOLD, "channel": "ig"}, "channel: must be None beside bare figures, got 'ig'"),
        ({"goal": sg.Goal(id="g"), "metric": "leads"}, "metric: must be None beside a goal, got 'leads'"),
        ({"goal": sg.Goal(id="g")}, "as_of: must be the day that the gap of a goal is asked about, got None"),
        ({"metric": "leads", "parts": SOLD, "history": sg.History.of([])}, "history: must be None without a goal"),
        ({"metric": "leads", "parts": SOLD, "history": 3}, "history: must be a History, got int 3"),
    ],
)
def test_what_is_wrong_is_refused_with_its_place(asked: dict[str, Any], said: str) -> None:
    """Bad input names the argument and the part, what was wrong, and what would be right."""
    with pytest.raises(sg.SmartGoalsError) as caught:
        sg.explain_gap(**asked)
    assert said in str(caught.value)


def test_all_that_is_wrong_is_told_at_once() -> None:
    """A metric that nobody knows and figures that are none are told together."""
    with pytest.raises(sg.StructureErrors) as caught:
        sg.explain_gap(metric="conversion", parts={"sesions": (1, 2), "conversion_rate": (1, "x")}, as_of="soon")  # type: ignore[arg-type, dict-item]
    assert caught.value.paths == ("as_of", "metric", "parts", "parts.conversion_rate[1]")


def test_a_strategys_own_metrics_tie_parts_too() -> None:
    """A rate of the strategy's own is solved for what it counts, and its inputs need not be known to the catalogue."""
    demos = sg.Metric(id="demos", nature="flow")
    rate = sg.Metric(id="demo_rate", nature="ratio", unit="ratio", formula="demos / calls")
    whole = sg.Strategy(metrics=[demos, rate])
    gap = sg.explain_gap(metric="demos", parts={"calls": (10, 20), "demo_rate": (0.5, 0.5)}, evidence=whole)
    assert (gap.formula, told(gap)) == ("calls * demo_rate", [("calls", None, 5), ("demo_rate", None, 0)])
    circle = sg.Strategy(
        metrics=[sg.Metric(id="a", nature="flow", formula="b"), sg.Metric(id="b", nature="flow", formula="a")]
    )
    with pytest.raises(
        sg.InvalidValue, match=r"evidence.strategy.metrics.a.formula: must be a formula that does not lead"
    ):
        sg.explain_gap(metric="a", parts=SOLD, evidence=circle)
    assert sg.explain_gap(metric=demos, parts={"calls": (1, 1), "demo_rate": (1, 1)}, evidence=whole).change == 0


def test_a_gap_says_itself_in_both_languages_and_names_no_cause() -> None:
    """The sentence has both sides, the change and every part by its name, and says that it is arithmetic."""
    gap = sg.explain_gap(metric="conversions", channels={"instagram": SOLD, "x": SOLD})
    assert gap.text() == (
        "Conversions: 48 after 40, a change of +8; of that website sessions -10, mix of the channels 0, "
        "conversion rate on Instagram +9, conversion rate on X +9; "
        "this is arithmetic: it says where the difference lies, not what caused it"
    )
    assert gap.text("fr").endswith("elle dit où se situe la différence, pas ce qui l’a causée")
    assert repr(gap).startswith("<Gap: Conversions: 48 after 40")


def test_a_metric_of_the_callers_own_is_tied_by_its_own_formula() -> None:
    """A metric that no strategy holds is known by what is given, beside figures as beside the rest."""
    own = sg.Metric(id="stands", nature="flow", formula="sessions * conversion_rate")
    gap = sg.explain_gap(metric=own, parts={"sessions": (1, 2), "conversion_rate": (0.1, 0.2)})
    assert (gap.metric, gap.formula, len(gap.parts)) == ("stands", "sessions * conversion_rate", 2)
    known = sg.explain_gap(metric=catalog.METRICS["conversions"], parts=SOLD)
    assert known == sg.explain_gap(metric="conversions", parts=SOLD)


def test_a_formula_that_divides_by_a_zero_of_its_own_says_so() -> None:
    """No name is to blame, and the reason stands there all the same."""
    gap = sg.explain_gap(metric="conversions", parts={"sessions": (1, 2)}, formula="sessions / 0")
    assert gap.change is None
    assert {(what.reason.value, what.name) for what in gap.unexplained} == {("zero_denominator", None)}


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Conversion rate: 3.75 % after 2 %, a change of +1.75 points; of that conversions +1."),
        ("fr", "Taux de conversion : 3,75 % après 2 %, une variation de +1,75 point"),
    ],
)
def test_rates_are_told_in_percent_and_their_change_in_points(language: str, said: str) -> None:
    """As pages do: a share that moves from 2 % to 3 % moves by one point."""
    gap = sg.explain_gap(metric="conversion_rate", parts={"conversions": (60, 90), "sessions": (3000, 2400)})
    assert (
        gap.text(language).replace("\N{NARROW NO-BREAK SPACE}", " ").replace("\N{NO-BREAK SPACE}", " ").startswith(said)
    )
    down = sg.explain_gap(metric="conversion_rate", parts={"conversions": (2, 1), "sessions": (100000, 100000)})
    assert "a change of -0.001 points" in down.text()
    assert "website sessions 0 points" in down.text()


PARTS = {"leads": (10, 8), "sessions": (100, 50)}
CIRCLES = {
    "itself": {"x": "x / sessions"},
    "another": {"x": "y / sessions", "y": "2 * x"},
    "three": {"x": "y / sessions", "y": "2 * z", "z": "3 * x"},
}
NO_CIRCLE, NO_ARITHMETIC = "a formula that does not lead back to itself", "plain arithmetic"


def own(formulas: dict[str, str]) -> sg.Strategy:
    """Return a strategy with metrics of its own."""
    metrics = [sg.Metric(id=name, nature="flow", definition="ours", formula=one) for name, one in formulas.items()]
    return sg.Strategy(metrics=metrics)


MARCH = sg.audits.Window(date(2026, 3, 1), date(2026, 3, 28))


@pytest.mark.parametrize("asked", [{"parts": PARTS}, {"channels": {"a": PARTS, "b": PARTS}}, {"window": MARCH}])
@pytest.mark.parametrize(
    ("formulas", "expected"), [*((one, NO_CIRCLE) for one in CIRCLES.values()), ({"x": "x / / y"}, NO_ARITHMETIC)]
)
def test_a_metric_whose_formula_says_nothing_is_refused_where_it_stands(
    formulas: dict[str, str], expected: str, asked: dict[str, Any]
) -> None:
    """The error names the metric's formula and nothing else; formula= says another, and then there is an answer."""
    strategy = own(formulas)
    with pytest.raises(sg.InvalidValue, match=expected) as refused:
        sg.explain_gap(metric="x", evidence=strategy, **asked)
    assert refused.value.path == "evidence.strategy.metrics.x.formula"
    assert refused.value.value == formulas["x"]
    told = sg.explain_gap(metric="x", evidence=strategy, formula="leads / sessions", **asked)
    assert told.metric == "x"


@pytest.mark.parametrize("formula", ["x / sessions", "x / / y"])
def test_a_metric_given_as_one_is_refused_at_the_argument(formula: str) -> None:
    """What is wrong with the metric that was handed in stands there."""
    metric = sg.Metric(id="x", nature="flow", definition="ours", formula=formula)
    with pytest.raises(sg.InvalidValue) as refused:
        sg.explain_gap(metric=metric, parts=PARTS)
    assert refused.value.path == "metric.formula"


@pytest.mark.parametrize("formulas", [*CIRCLES.values(), {"x": "leads / / sessions"}, {"leads": "2 * sessions"}])
def test_a_formula_of_another_metric_that_says_nothing_ties_nothing(formulas: dict[str, str]) -> None:
    """The gap of a metric is the one that there is without the formulas of others."""
    parts = {"sessions": (1000, 800), "conversion_rate": (0.02, 0.03)}
    told = sg.explain_gap(metric="conversions", parts=parts, evidence=own(formulas))
    assert told == sg.explain_gap(metric="conversions", parts=parts)
    mine = {"mine": "leads / sessions"}
    with_others = sg.explain_gap(metric="mine", parts=PARTS, evidence=own(mine | formulas))
    assert with_others.change == sg.explain_gap(metric="mine", parts=PARTS, evidence=own(mine)).change


def test_a_formula_that_leads_back_by_the_catalogue_ties_nothing() -> None:
    """The catalogue makes the rate of the leads: leads that are made of the rate are explained as without that."""
    strategy = own({"leads": "sessions * lead_conversion_rate"})
    parts = {"sessions": (100, 80), "lead_conversion_rate": (0.1, 0.2)}
    told = sg.explain_gap(metric="leads", parts=parts, evidence=strategy)
    assert told.change == sg.explain_gap(metric="leads", parts=parts).change == 6
    goal = sg.Goal(
        id="g", metric="leads", target=sg.ReachLevel(900), start=date(2026, 3, 1), deadline=date(2026, 4, 30)
    )
    known = sg.History.of([(date(2026, 3, 1 + k), 5) for k in range(28)], metric="leads")
    told = sg.explain_gap(goal, known, as_of=date(2026, 3, 28), evidence=strategy)
    assert told == sg.explain_gap(goal, known, as_of=date(2026, 3, 28))
