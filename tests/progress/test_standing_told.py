"""Where a value stands, in words: figures that differ are told apart."""

from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg

FIRST, LAST = date(2026, 1, 1), date(2026, 6, 30)
W = sg.Metric(id="w", nature="stock", unit="count", better="higher")


def stands(actual: float, target: float) -> sg.Progress:
    """Return the progress of a goal that is over, of a value that was half of its target."""
    goal = sg.Goal(
        id="g",
        metric="w",
        target=sg.ReachLevel(target),
        start=FIRST,
        deadline=LAST,
        baseline=sg.Baseline(value=target / 2),
    )
    history = sg.History.of([(FIRST, target / 2), (LAST, actual)], metric=W)
    return sg.assess(goal, history, as_of=LAST)


@given(st.integers(2, 100_000), st.integers(1, 99_999), st.sampled_from(["en", "fr"]))
def test_whoever_lacks_a_little_is_not_told_that_nothing_lacks(target: int, short: int, language: str) -> None:
    """What lies below its target by a hundred-thousandth of one or more is told as another figure."""
    progress = stands(target - short / 100_000, target)
    told = progress.text(language).partition(": " if language == "en" else "\u00a0: ")[2]
    actual, _, expected = told.partition(" of " if language == "en" else " sur ")
    assert not progress.is_met
    assert actual != expected.removesuffix(" expected").removesuffix(" attendus")


@pytest.mark.parametrize(
    ("actual", "target", "told"),
    [
        (4.496, 4.5, "behind on 30 June 2026: 4.496 of 4.5 expected"),
        (4.9996, 5, "behind on 30 June 2026: 4.9996 of 5 expected"),
        (4.2, 4.5, "behind on 30 June 2026: 4.2 of 4.5 expected"),
        (1234.56, 1300, "behind on 30 June 2026: 1235 of 1300 expected"),
        (1299.9, 1300, "behind on 30 June 2026: 1299.9 of 1300 expected"),
        (5, 5, "on plan on 30 June 2026: 5 of 5 expected"),
        (5 - 1e-9, 5, "behind on 30 June 2026: 5 of 5 expected"),
    ],
)
def test_figures_have_no_more_digits_than_tell_them_apart(actual: float, target: float, told: str) -> None:
    """A figure is as short as ever where it differs so, and as long as it takes where it would not."""
    assert stands(actual, target).text() == told


SALES = sg.Metric(id="sales", nature="flow", unit="count", better="higher")
KINDS = st.tuples(st.sampled_from(["rolling", "calendar"]), st.sampled_from(["at_least", "at_most"]))


@given(st.lists(st.integers(0, 20), min_size=8, max_size=60), st.integers(5, 90), KINDS)
def test_a_quota_is_behind_for_a_reason_that_its_line_tells(
    amounts: list[int], asked: int, kind: tuple[str, str]
) -> None:
    """Where what came is beside what was expected and the quota is behind all the same, the line names what lacked."""
    counted, bound = kind
    target = sg.KeepPace(f"{asked}/week", counted=counted, bound=bound)
    goal = sg.Goal(id="g", metric="sales", target=target, start=FIRST, deadline=LAST)
    days = [FIRST + timedelta(days=k) for k in range(len(amounts))]
    progress = sg.assess(goal, sg.History.of(zip(days, amounts, strict=True), metric=SALES), as_of=days[-1])
    if progress.is_on_plan is not False or progress.actual is None or progress.expected is None:
        return
    sign = 1 if bound == "at_least" else -1
    is_plain = (progress.expected - progress.actual) * sign > 0
    told = {language: progress.text(language) for language in ("en", "fr")}
    assert is_plain or "some days" in told["en"]
    assert ("some days" in told["en"]) == ("certains jours" in told["fr"])


def test_a_window_that_failed_is_named_beside_what_came_since() -> None:
    """Nothing lacks today, and yet a window of the past does."""
    target = sg.KeepPace("50/week", counted="rolling")
    goal = sg.Goal(id="g", metric="sales", target=target, start=FIRST, deadline=LAST)
    rows = [(FIRST + timedelta(days=k), 3 if k < 15 else 20) for k in range(30)]
    progress = sg.assess(goal, sg.History.of(rows, metric=SALES), as_of=rows[-1][0])
    assert progress.text() == (
        "behind on 30 January 2026: what was asked of some days lacked 29; 140 of 50 expected by now"
    )
