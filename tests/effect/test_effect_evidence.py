"""Evidence of an effect: a strategy's own metrics say what a history of theirs is made of, and cautions say what is so."""

import pytest
from effect_samples import day, event, rough, visits

import smartgoals as sg
from smartgoals._effect.effect import Effect


def members(lift: int = 30) -> sg.History:
    """Return a stock that nobody described, which gains about 20 a day and more on seven days."""
    level, rows = 1200, []
    for k in range(120):
        level += 15 + rough(k) + lift * (60 <= k < 67)
        rows.append((day(k), level))
    return sg.History.of(rows, metric="members", channel="site")


def codes(found: Effect) -> list[str]:
    """Return the words of the cautions of an effect."""
    return [str(one.code) for one in found.cautions]


def test_a_strategy_says_what_its_own_metric_is() -> None:
    """What was read as amounts is a stock: its change counts."""
    assert "nature_unknown" in codes(sg.effect(members(), event(), as_of=day(119)))
    own = sg.Metric(id="members", nature="stock")
    known = sg.Strategy(metrics=[own], channels=[sg.Channel(id="site", platform="website")])
    for evidence in (known, sg.Evidence(strategy=known), sg.Evidence(catalog=sg.catalog.DEFAULT.with_metric(own))):
        found = sg.effect(members(), event(), as_of=day(119), evidence=evidence)
        low, high = found.interval(0.8)
        assert low < 210 < high
        assert str(found.nature) == "stock"
        assert "nature_unknown" not in codes(found)


def test_a_score_that_a_strategy_describes_does_not_add_up() -> None:
    """It is no sum of anything."""
    known = sg.Strategy(metrics=[sg.Metric(id="members", nature="score")])
    found = sg.effect(members(), event(), as_of=day(119), evidence=known)
    assert str(found.reasons["amount"]) == "no_amounts"


def test_what_a_history_says_itself_comes_first() -> None:
    """A metric that is given whole, a standard one, and no metric at all stay what they are."""
    other = sg.Strategy(metrics=[sg.Metric(id="members", nature="score")])
    own = sg.History.from_columns(
        members().days, members().values, metric=sg.Metric(id="members", nature="stock"), channel="site"
    )
    assert str(sg.effect(own, event(), as_of=day(119), evidence=other).nature) == "stock"
    assert str(sg.effect(visits(), event(), as_of=day(119), evidence=other).nature) == "flow"
    assert sg.effect(visits(metric=None), event(), as_of=day(119), evidence=other).nature is None


def test_what_is_no_evidence_is_refused() -> None:
    """It is named, beside whatever else is wrong."""
    with pytest.raises(sg.SmartGoalsError, match="evidence"):
        sg.effect(visits(), event(), as_of=day(119), evidence=3)  # type: ignore[arg-type]


def test_controls_that_explain_an_effect_are_no_other_rate() -> None:
    """Where the rates are equal and a control moved, nothing is said of rates; where they are not, it is."""
    moved = visits(180, 100, 140, 149)
    beside = sg.History.of([(day(k), 2 * (95 + rough(k) + 100 * (140 <= k < 150))) for k in range(180)], metric="leads")
    fair = event(140, 149, metrics=["sessions"])
    found = sg.effect(moved, fair, as_of=day(179), controls=[beside])
    assert found.controls
    assert abs(found.amount or 0.0) < 50
    assert "rates_differ" not in codes(found)
    rows = [(day(k), 95 + rough(k) + 60 * (k >= 150)) for k in range(180)]
    assert "rates_differ" in codes(sg.effect(sg.History.of(rows, metric="sessions"), fair, as_of=day(179)))


def test_readings_after_it_that_cannot_count_are_told_so() -> None:
    """Nobody is told to wait for readings that are there."""
    fair, anew = event(), event(68, 68, id="anew", kind="definition")
    found = sg.effect(visits(), fair, as_of=day(119), events=[anew])
    assert str(found.sides) == "before"
    assert "after_unused" in codes(found)
    assert "before_alone" not in codes(found)
    assert "before_alone" in codes(sg.effect(visits(), fair, as_of=day(67)))
    assert "before_alone" in codes(sg.effect(visits(), fair, as_of=day(63)))
    rows = [(day(k), 1000 + 9 * k + rough(k)) for k in range(70)]
    fans = sg.History.of(rows, metric="followers", channel="site")
    assert "before_alone" in codes(sg.effect(fans, fair, as_of=day(68)))
    assert str(sg.effect(fans, fair, as_of=day(69)).sides) == "both"


@pytest.mark.parametrize("name", ["at_least", "at_most"])
def test_a_bound_that_is_no_number_is_named(name: str) -> None:
    """The error says which argument it is about."""
    found = sg.effect(visits(), event(), as_of=day(119))
    with pytest.raises(sg.WrongType, match=f"^{name}"):
        found.probability(**{name: "x"})  # type: ignore[arg-type]
