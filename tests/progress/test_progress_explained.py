"""What a progress explains is true: the figures shown give the result by the formula shown, or words say how it came."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import example, given, strategies as st

import smartgoals as sg
from smartgoals import codec
from smartgoals.progress import Derivation

START = date(2026, 1, 5)
EVE = START - timedelta(1)
TARGETS: dict[str, tuple[str, sg.Target, dict[str, Any]]] = {
    "rolling": ("leads", sg.KeepPace("7 leads/week", counted="rolling"), {}),
    "rolling at most": ("leads", sg.KeepPace("7 leads/week", counted="rolling", bound="at_most"), {}),
    "weeks": ("leads", sg.KeepPace("7 leads/week", counted="calendar"), {}),
    "weeks at most": ("leads", sg.KeepPace("7 leads/week", counted="calendar", bound="at_most"), {}),
    "weeks with debts": ("leads", sg.KeepPace("7 leads/week", counted="calendar", carry="both"), {}),
    "weeks with surplus": ("leads", sg.KeepPace("7 leads/week", counted="calendar", carry="surplus"), {}),
    "days": ("leads", sg.KeepPace("3 leads/day", counted="calendar"), {}),
    "total": ("leads", sg.KeepPace("7 leads/week"), {}),
    "allowance": ("leads", sg.KeepPace("7 leads/week", bound="at_most"), {}),
    "band of weeks": ("leads", sg.StayWithin(low=3, high=9, per="week"), {}),
    "most of weeks": ("leads", sg.StayWithin(high=9, per="week"), {}),
    "band": ("followers", sg.StayWithin(low=3, high=9), {}),
    "level": ("followers", sg.ReachLevel(12), {"baseline": sg.Baseline(value=2, on=EVE)}),
    "any day": ("followers", sg.ReachLevel(4, judged="any_day"), {"baseline": sg.Baseline(value=2, on=EVE)}),
    "held": ("followers", sg.ReachLevel(4), {"baseline": sg.Baseline(value=4, on=EVE)}),
    "falls": ("open_tickets", sg.ReachLevel(1), {"baseline": sg.Baseline(value=9, on=EVE)}),
    "milestone": (
        "followers",
        sg.ReachLevel(4, milestones=[(START + timedelta(9), 8)]),
        {"baseline": sg.Baseline(value=2, on=EVE)},
    ),
    "pace": ("leads", sg.ReachPace("9 leads/week"), {"baseline": sg.Baseline(value=2, per="week")}),
}


def assessed(kind: str, values: list[int], days: int, end: int = 55) -> sg.Progress:
    """Return how readings of the first days stand against a goal of a kind."""
    metric, target, facts = TARGETS[kind]
    goal = sg.Goal(id="g", metric=metric, target=target, start=START, deadline=START + timedelta(end), **facts)
    read = sg.History.of([(START + timedelta(k), one) for k, one in enumerate(values)], metric=metric)
    return sg.assess(goal, read, as_of=START + timedelta(days))


def amount(value: object) -> float:
    """Return a figure as a number, of a pace its amount."""
    return float(value.amount if isinstance(value, sg.Pace) else value)  # type: ignore[arg-type]  # a number


def evaluated(found: Derivation, progress: sg.Progress) -> float | None:
    """Return what the formula shown gives by the figures shown; None where it is told in words."""
    known = dict(found.numbers)
    if "the target in the place of actual" in found.formula:
        known["actual"] = known["target"]
    formula = found.formula.partition(", the target")[0].partition(":")[0]
    days = getattr(progress.plan, "calendar", sg.Calendar()).active_days
    if formula == "actual - expected, the good side positive":
        gap = known["actual"] - known["expected"]
        return float(-gap if known["bound"] == "at_most" else gap)
    if formula in {"(actual - baseline) / (target - baseline)", "(actual - baseline) / (expected - baseline)"}:
        return float(eval(formula, {}, known))  # a formula of the house, as it is shown
    if formula == "(target - actual) / active days left":
        since = max(known["as_of"], progress.start)
        return (known["target"] - known["actual"]) / float(days(since, known["deadline"]))
    if formula.startswith("(asked by the running period"):
        since = max(known["as_of"], progress.start)
        return (known["running_due"] - known["running_made"]) / float(days(since, known["running_end"]))
    if formula == "change since the start / active days passed":
        return (known["actual"] - known["baseline"]) / float(days(*known["mean_window"]))
    if formula == "required pace / mean pace":
        return amount(known["required_pace"]) / amount(known["mean_pace"])
    if formula == "mean pace / pace that may still be used":
        return amount(known["mean_pace"]) / amount(known["required_pace"])
    if formula == "days before falls_behind_on, the day itself left out":
        return (known["falls_behind_on"] - known["as_of"]).days - 1.0
    if formula == "expected - actual, the good side positive, never below 0":
        return max(0.0, float(known["expected"] - known["actual"]))
    if formula.startswith("0, since"):
        return 0.0
    return None


@given(st.sampled_from([*TARGETS]), st.lists(st.integers(0, 12), min_size=1, max_size=40), st.integers(0, 70))
@example("rolling", [1] * 28, 27)
@example("days", [1] * 28, 27)
@example("weeks at most", [3] * 28, 25)
@example("weeks with debts", [0, 0, 0, 9, 0, 0, 0, 1], 7)
@example("any day", [5, 1, 1], 2)
@example("held", [3, 3], 2)
@example("milestone", [5, 5], 12)
@example("band", [4, 4], 3)
@example("pace", [1] * 28, 27)
def test_figures_give_the_result_by_the_formula_shown(kind: str, values: list[int], days: int) -> None:
    """Of whatever kind a goal is; and what is read back from data is explained alike."""
    progress = assessed(kind, values, days)
    for found in progress.derivations():
        given_ = None if found.result is None else evaluated(found, progress)
        if given_ is not None:
            assert amount(found.result) == pytest.approx(given_, rel=1e-6), found
    back = codec.structure(codec.unstructure(progress), sg.Progress)
    assert back.explain() == progress.explain()
    assert back.explain("fr") == progress.explain("fr")


WORDS = {
    "rolling": ("mean_pace", "what these days brought in all / active days of them"),
    "rolling at most": ("required_pace", "what the pace asks of an active day, on average: no window is the last"),
    "weeks": ("required_pace", "(asked by the running period - made in it) / active days left of it"),
    "band": ("attainment", "1 inside the band, 0 outside"),
    "band of weeks": ("is_met", "every period or window was kept, up to the deadline; no as soon as one was missed"),
}


@pytest.mark.parametrize("kind", WORDS)
def test_what_has_a_way_of_its_own_says_it(kind: str) -> None:
    """A window, a quota and a band are not explained by the formula of a line."""
    name, formula = WORDS[kind]
    (found,) = (one for one in assessed(kind, [1] * 28, 25).derivations() if one.quantity == name)
    assert found.formula == formula


def test_explanations_have_words_for_codes_and_leave_out_what_is_not_there() -> None:
    """No code of the wire stands in a sentence, no figure is "none", and a span is said as one."""
    french = assessed("rolling", [1] * 28, 27).explain("fr").replace("\xa0", " ")
    assert "borne au moins" in french
    assert "jours de la moyenne du 4 janvier 2026 au 1er février 2026" in french
    for kind in TARGETS:
        progress = assessed(kind, [1] * 28, 27)
        lines = (progress.explain("fr") + progress.explain("en")).splitlines()
        assert not [
            one for one in lines if "at_least" in one or "at_most" in one or " aucun," in one.split("= aucun, car")[0]
        ]
    assert "progress" not in french
    bare = next(one for one in assessed("band", [4], 1).derivations() if one.quantity == "gap")
    assert str(bare).endswith("outside it was at worst = 1")
    assert bare.text("en").endswith("outside it was at worst = 1")
    assert evolve(bare, result=None).text("en").endswith("outside it was at worst = none")
