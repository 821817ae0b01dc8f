"""The shares of a rolling pace are those of its whole span: its way is what the pace asks from start to
end, and what is made of it the share that its windows kept.
"""

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import example, given, settings, strategies as st

import smartgoals as sg
from smartgoals import codec
from smartgoals.status import STATUS_PRESETS

MONDAY = date(2026, 1, 5)
COUNTED = ("rolling", "calendar")
BOUNDS = st.sampled_from(["at_least", "at_most"])
AMOUNTS = st.lists(st.integers(0, 4), min_size=1, max_size=56)


def asked(target: sg.KeepPace | sg.StayWithin, *, days: int = 56, has_end: bool = True, **more: Any) -> sg.Goal:
    """Return a goal of eight weeks."""
    deadline = MONDAY + timedelta(days=days - 1) if has_end else None
    return sg.Goal(id="g", metric="leads", target=target, start=MONDAY, deadline=deadline, **more)


def weekly(amount: str = "7/week", counted: str = "rolling", bound: str = "at_least") -> sg.KeepPace:
    """Return so much in any week, or in each."""
    return sg.KeepPace(f"{amount}", counted=counted, bound=bound)  # type: ignore[arg-type]  # words


def leads(amounts: list[int]) -> sg.History:
    """Return leads of one day after the other."""
    return sg.History.of([(MONDAY + timedelta(days=k), one) for k, one in enumerate(amounts)], metric="leads")


def standing(goal: sg.Goal, amounts: list[int], on: int | None = None, **more: Any) -> sg.Progress:
    """Return the progress on a day counted from the first one, by default that of the last amount."""
    day = len(amounts) if on is None else on
    return sg.assess(goal, leads(amounts), as_of=MONDAY + timedelta(days=day - 1), **more)


HALF_WAY = ("on_track", "on_track", "on_track", "below", "on_pace")
ACHIEVED = ("achieved", "reached", "achieved", "above", "on_pace")


@pytest.mark.parametrize("counted", COUNTED)
@pytest.mark.parametrize(
    ("amounts", "share", "due", "statuses"),
    [
        ([1] * 14, 0.25, 0.25, HALF_WAY),
        ([1] * 28, 0.5, 0.5, HALF_WAY),
        ([3] * 28, 0.5, 0.5, HALF_WAY),  # what a window has over is no other's
        ([1] * 56, 1, 1, ACHIEVED),
        ([0] * 28, 0, 0.5, ("at_risk", "at_risk", "off_track", "below", "under")),
        ([1] * 21 + [0] * 7 + [1] * 28, 0.875, 1, ("on_track", "behind", "progressing", "above", "under")),
    ],
)
def test_a_rolling_demand_is_made_as_a_quota_is(
    counted: str, amounts: list[int], share: float, due: float, statuses: tuple[str, ...]
) -> None:
    """Who kept every window until half-time has made half: no status calls that achieved, and so is it rolled up."""
    progress = standing(asked(weekly(counted=counted)), amounts)
    assert progress.attainment == progress.value_share == share
    assert progress.pace_index == pytest.approx(share / due)
    presets = ("engagedly", "recruiterflow", "mooncamp", "google_okr", "ad_pacing")
    assert tuple(map(progress.status, presets)) == statuses
    whole = sg.roll_up({"one": progress})
    assert (whole.attainment, whole.expected_attainment) == (share, due)
    assert progress.quantities.way == 56
    assert progress.quantities.expected_way == 56 * due
    assert sg.roll_up({"one": progress}, how="size").attainment == share


@pytest.mark.parametrize("counted", COUNTED)
@pytest.mark.parametrize(
    ("amounts", "used", "share", "due"),
    [
        ([1] * 3, 3 / 56, 11 / 56, 0.125),  # four of the first week's seven are left
        ([1] * 28, 0.5, 0.5, 0.5),
        ([1] * 21 + [0] * 7, 0.375, 0.625, 0.5),
        ([2] * 28, 1, 0, 0.5),
        ([1] * 56, 1, 1, 1),
    ],
)
def test_a_rolling_allowance_is_used_as_one_by_the_calendar(
    counted: str, amounts: list[int], used: float, share: float, due: float
) -> None:
    """The attainment of an allowance is what was used of it, and rolled up it counts by what it has left."""
    progress = standing(asked(weekly(counted=counted, bound="at_most")), amounts)
    assert progress.attainment == pytest.approx(used)
    whole = sg.roll_up({"one": progress})
    assert whole.attainment == pytest.approx(share)
    assert whole.expected_attainment == due


def test_gaps_in_points_are_of_all_that_windows_lack() -> None:
    """Of windows that all hold two of seven the gap is five, and the points are those of the share that is not made."""
    progress = standing(asked(weekly("14/week")), [1] * 28)
    assert (progress.gap, progress.attainment, progress.pace_index) == (-7, 0.25, 0.5)
    measured = {
        name: STATUS_PRESETS[name].judge(progress).value for name in ("viva", "upraise", "measure_what_matters")
    }
    assert measured == {"viva": -25, "upraise": 0.5, "measure_what_matters": 0.25}
    over = standing(asked(weekly(bound="at_most")), [2] * 28)
    assert STATUS_PRESETS["viva"].judge(over).value == -50
    spike = standing(asked(weekly(bound="at_most")), [0] * 27 + [28])
    assert STATUS_PRESETS["viva"].judge(spike).value == pytest.approx(-37.5)  # the window's, though all is within


def test_a_window_that_failed_on_a_day_off_is_lacking_too() -> None:
    """Where only a window failed that ends with a day off, the goal is missed, and its share is no whole."""
    calendar = sg.Calendar(working_days="mon-fri")
    progress = standing(asked(weekly(), calendar=calendar), [2] * 5 + [0, 0] + [2] * 5 + [0, -4, 10] + [2] * 41)
    assert (progress.gap, progress.is_met) == (-1, False)
    assert progress.attainment == pytest.approx(55 / 56)


def test_windows_that_nobody_read_are_left_out_once_one_failed() -> None:
    """Silence after a window that failed makes nothing: neither what is made nor what is asked goes on."""
    goal = asked(weekly())
    failed, later = standing(goal, [0] * 14), standing(goal, [0] * 14, on=35)
    assert (failed.attainment, later.attainment) == (0, 0)
    assert later.quantities.expected_way == pytest.approx(20)  # the windows of six more days hold a day that was read
    unread = standing(goal, [7], on=35)
    assert (unread.attainment, unread.pace_index, unread.quantities.made) == (None, None, None)
    assert {unread.reasons[name] for name in ("attainment", "pace_index")} == {"days_unknown"}


@pytest.mark.parametrize(("bound", "due"), [("at_least", 0), ("at_most", 7)])
def test_a_goal_shorter_than_a_window_is_about_one(bound: str, due: float) -> None:
    """Five days of a weekly window: the way is the window's, and a demand asks nothing of them."""
    goal = asked(weekly(bound=bound), days=5)
    progress = standing(goal, [1] * 3)
    assert progress.attainment == pytest.approx(3 / 7)
    assert progress.quantities.way == 7
    assert progress.quantities.expected_way == due
    eve = standing(goal, [], on=0)
    assert eve.attainment == 0
    assert eve.quantities.expected_way == 0
    ended = standing(goal, [1] * 5)
    assert ended.is_met is True
    assert ended.attainment == pytest.approx(1 if bound == "at_least" else 5 / 7)


def test_at_most_nothing_has_no_way() -> None:
    """An allowance of nothing is kept or it is not."""
    goal = asked(weekly("0/week", bound="at_most"))
    assert (standing(goal, [0] * 9).attainment, standing(goal, [0] * 8 + [1]).attainment) == (1, 0)
    assert standing(goal, [0] * 9).reasons["pace_index"] == "nothing_expected"


@pytest.mark.parametrize("counted", COUNTED)
def test_without_an_end_there_is_no_share(counted: str) -> None:
    """A pace that is kept for good has no way, read or not; its pace index goes on."""
    goal = asked(weekly(counted=counted), has_end=False)
    progress = standing(goal, [1] * 28)
    assert (progress.attainment, progress.reasons["attainment"]) == (None, "no_deadline")
    assert (progress.pace_index, progress.quantities.way) == (1, None)
    assert standing(goal, [], on=28).quantities.way is None


@pytest.mark.parametrize(
    "target",
    [
        *(weekly(counted=counted) for counted in ("continuous", "calendar", "rolling")),
        sg.StayWithin(low=3, high=14, per="week"),
    ],
)
def test_what_is_to_be_kept_is_not_achieved_before_it_is_decided(target: sg.KeepPace | sg.StayWithin) -> None:
    """A pace that is kept for good, and a band of periods before its last one, stand on plan and have attained nothing."""
    presets = ("engagedly", "recruiterflow", "mooncamp")
    kept = standing(asked(target, has_end=False), [1] * 28)
    assert {kept.status(preset) for preset in presets} == {"on_track"}
    assert kept.status("measure_what_matters") == "green"
    ahead, ended = (standing(asked(target), [1] * days) for days in (28, 56))
    assert {ahead.status(preset) for preset in presets} == {"on_track"}
    assert (ended.status("engagedly"), ended.status("recruiterflow")) == ("achieved", "reached")


@pytest.mark.parametrize("counted", COUNTED)
def test_silence_changes_nothing_of_what_is_due(counted: str) -> None:
    """A goal that nobody read, taken for nothing, is expected to have made what is asked."""
    whole = sg.roll_up({"one": standing(asked(weekly(counted=counted)), [], on=28)}, missing="zero")
    assert (whole.attainment, whole.expected_attainment) == (0, 0.5)


def test_the_shares_of_windows_are_explained_in_words() -> None:
    """The formula of a line says nothing of windows, even where it comes to the same."""
    progress = standing(asked(weekly()), [1] * 56)
    lines = {line.quantity: line for line in progress.derivations()}
    assert lines["attainment"].formula.startswith("the share of what is asked that counts as made")
    assert lines["pace_index"].formula == "what counts as made over what is asked by now"
    assert "la part de ce qui est demandé" in lines["attainment"].text("fr")


@settings(deadline=None)  # the first one imports the codec
@example([1] * 28, "at_least", 7)
@example([0] * 6 + [7] + [0] * 7, "at_least", 7)
@given(AMOUNTS, BOUNDS, st.integers(1, 20))
def test_what_a_rolling_goal_has_made_is_one_fact(amounts: list[int], bound: str, quota: int) -> None:
    """Roll-up, index and data tell the share that the progress tells; what is achieved is met, on its deadline."""
    goal = asked(weekly(f"{quota}/week", bound=bound))
    progress = standing(goal, amounts)
    exact = progress.quantities
    assert exact.way == 8 * quota
    if bound == "at_least":
        assert exact.made is not None
        assert 0 <= exact.made <= exact.way
        assert sg.roll_up([progress]).attainment == progress.attainment
        assert (progress.attainment == 1) is (progress.is_met is True)
        assert (progress.status("engagedly") == "achieved") is (progress.is_met is True)
    else:
        assert progress.attainment == pytest.approx(sum(amounts) / (8 * quota))
    if progress.gap is not None and progress.gap >= 0 and len(amounts) >= 7 and bound == "at_least":
        assert progress.attainment == progress.time_share
        assert progress.pace_index == 1
    again = codec.structure(codec.unstructure(progress), sg.Progress)
    assert again == progress
    assert (again.status("viva"), sg.roll_up([again])) == (progress.status("viva"), sg.roll_up([progress]))


@given(AMOUNTS, BOUNDS, st.integers(1, 20))
def test_the_mirror_of_a_rolling_goal_has_the_same_shares(amounts: list[int], bound: str, quota: int) -> None:
    """With every value of the opposite sign and the other side better, shares and statuses are the same."""
    other = {"at_least": "at_most", "at_most": "at_least"}[bound]
    one = standing(asked(weekly(f"{quota}/week", bound=bound)), amounts)
    metric = sg.Metric(id="fallen", nature="flow")
    goal = sg.Goal(
        id="g",
        metric="fallen",
        target=sg.KeepPace(sg.Pace(-quota, "week"), counted="rolling", bound=other),
        start=MONDAY,
        deadline=MONDAY + timedelta(days=55),
    )
    rows = [(MONDAY + timedelta(days=k), -amount) for k, amount in enumerate(amounts)]
    on, known = MONDAY + timedelta(days=len(amounts) - 1), sg.Strategy(metrics=[metric])
    mirrored = sg.assess(goal, sg.History.of(rows, metric=metric), as_of=on, evidence=known)
    assert (mirrored.attainment, mirrored.pace_index, mirrored.gap) == (one.attainment, one.pace_index, one.gap)
    assert mirrored.status("viva") == one.status("viva")
    assert sg.roll_up([mirrored]).attainment == sg.roll_up([one]).attainment


@given(st.integers(0, 12), st.integers(1, 12), st.integers(7, 56))
def test_an_even_log_makes_the_share_that_each_window_holds(each: int, asks: int, on: int) -> None:
    """So much on every day of so much asked is that share of what is asked by now, and never more than all."""
    progress = standing(asked(weekly(f"{7 * asks}/week")), [each] * on)
    share = min(Fraction(1), Fraction(each, asks))
    assert progress.quantities.made == share * asks * on
    assert progress.pace_index == pytest.approx(float(share))
