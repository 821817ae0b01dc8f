"""Where a value stands, in words: figures that differ are told apart."""

from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals import codec

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
    is_of_weeks = " week; " in told["en"] or " weeks; " in told["en"]
    assert is_plain or is_of_weeks
    assert is_of_weeks == ("semaine" in told["fr"])
    assert "some days" not in told["en"]


def test_a_window_that_failed_is_named_beside_what_came_since() -> None:
    """Nothing lacks today, and yet a window of the past does."""
    target = sg.KeepPace("50/week", counted="rolling")
    goal = sg.Goal(id="g", metric="sales", target=target, start=FIRST, deadline=LAST)
    rows = [(FIRST + timedelta(days=k), 3 if k < 15 else 20) for k in range(30)]
    progress = sg.assess(goal, sg.History.of(rows, metric=SALES), as_of=rows[-1][0])
    assert progress.text() == ("behind on 30 January 2026: 29 less than asked in one week; 140 of 50 expected by now")
    assert str(progress) == "behind on 2026-01-30: by 29 in one week; 140 of 50 expected"


SPEND = sg.Metric(id="spend", nature="flow", unit="count", better="lower")
PERIODS = [
    (
        (
            sg.KeepPace("100/month", counted="calendar", bound="at_most"),
            [(date(2026, 1, 31), 130), (date(2026, 2, 3), 40)],
        ),
        "over what is allowed on 3 February 2026: 30 too much in one month; 170 of 200 by now",
        "au-delà de la limite permise le 3 février 2026\u00a0: 30 de trop en un mois\u00a0; 170 sur 200 à ce jour",
    ),
    (
        (
            sg.KeepPace("100/month", counted="calendar", bound="at_most"),
            [(date(2026, 1, 31), 130), (date(2026, 2, 3), 9)],
        ),
        "over what is allowed on 3 February 2026: 30 too much in one month; 139 of 200 by now",
        "au-delà de la limite permise le 3 février 2026\u00a0: 30 de trop en un mois\u00a0; 139 sur 200 à ce jour",
    ),
    (
        (
            sg.KeepPace("10/2 weeks", counted="rolling", bound="at_least"),
            [(date(2026, 1, 14), 4), (date(2026, 1, 20), 20)],
        ),
        "behind on 20 January 2026: 6 less than asked in 2 weeks; 24 of 10 expected by now",
        "en retard le 20 janvier 2026\u00a0: 6 de moins que demandé en 2 semaines\u00a0; 24 sur 10 attendus à ce jour",
    ),
    (
        (
            sg.KeepPace("10/2 weeks", counted="calendar", bound="at_most"),
            [(date(2026, 1, 14), 14), (date(2026, 1, 28), 15), (date(2026, 2, 2), 1)],
        ),
        "over what is allowed on 2 February 2026: 9 too much in 2 periods; 30 of 30 by now",
        "au-delà de la limite permise le 2 février 2026\u00a0: 9 de trop en 2 périodes\u00a0; 30 sur 30 à ce jour",
    ),
    (
        (
            sg.StayWithin(low=3, high=5, per="week"),
            [(date(2026, 1, 4), 2), (date(2026, 1, 11), 8), (date(2026, 1, 13), 1)],
        ),
        "outside the band on 13 January 2026: 3 beyond its bounds in one week; 1 by now",
        "hors de la fourchette le 13 janvier 2026\u00a0: 3 au-delà de ses bornes en une semaine\u00a0; 1 à ce jour",
    ),
    (
        (sg.StayWithin(high=5, per="week"), [(date(2026, 1, 6), 8)]),
        "outside the band on 6 January 2026: 8, 3 beyond its bound",
        "hors de la fourchette le 6 janvier 2026\u00a0: 8, 3 au-delà de sa borne",
    ),
    (
        (sg.StayWithin(high=50, per="week"), [(date(2026, 1, 6), 8)]),
        "inside the band on 6 January 2026: 8, 42 from its bound",
        "dans la fourchette le 6 janvier 2026\u00a0: 8, à 42 de sa borne",
    ),
    (
        (sg.StayWithin(low=3, high=5, per="week"), [(date(2026, 1, 4), 2), (date(2026, 1, 5), 0)]),
        "no period has left the band by 5 January 2026: 0 so far, of 3 to 5 asked",
        "aucune période n’a quitté la fourchette au 5 janvier 2026\u00a0: 0 jusqu’ici, sur 3 à 5 demandés",
    ),
    (
        (sg.StayWithin(low=3, high=5), [(date(2026, 1, 6), 9), (date(2026, 1, 7), 4)]),
        "outside the band on 7 January 2026: it was left by 4 at worst; 4 now",
        "hors de la fourchette le 7 janvier 2026\u00a0: quittée de 4 au pire\u00a0; 4 à présent",
    ),
]


@pytest.mark.parametrize(("asked", "english", "french"), PERIODS)
def test_what_was_missed_is_told_by_the_periods_that_it_was_asked_of(
    asked: tuple[sg.Target, list[tuple[date, float]]], english: str, french: str
) -> None:
    """A month went beyond, where no day has a limit; and a band that was left is not left by today's value."""
    target, rows = asked
    goal = sg.Goal(id="g", metric="spend", target=target, start=date(2026, 1, 1), deadline=date(2026, 3, 31))
    progress = sg.assess(goal, sg.History.of(rows, metric=SPEND), as_of=rows[-1][0])
    assert (progress.text(), progress.text("fr")) == (english, french)
    assert codec.structure(codec.unstructure(progress), sg.Progress).text("fr") == french


SHARES = [
    (
        [0.031, 0.0314],
        sg.ReachLevel(0.04),
        "behind on 21 January 2026: 3.14 % of 3.37 % expected",
        "en retard le 21 janvier 2026 : 3,14 % sur 3,37 % attendus",
    ),
    (
        [0.1, 0.12],
        sg.StayWithin(low=0.1, high=0.2),
        "inside the band on 21 January 2026: 12 %, 2 points from its nearer bound",
        "dans la fourchette le 21 janvier 2026 : 12 %, à 2 points de sa borne la plus proche",
    ),
    (
        [0.5, 0.1],
        sg.StayWithin(low=0.1, high=0.3125),
        "outside the band on 21 January 2026: it was left by 18.8 points at worst; 10 % now",
        "hors de la fourchette le 21 janvier 2026 : quittée de 18,8 points au pire ; 10 % à présent",
    ),
]


@pytest.mark.parametrize(("values", "target", "english", "french"), SHARES)
@pytest.mark.parametrize("own", [False, True])
def test_shares_are_told_in_percent(
    values: list[float], target: sg.Target, english: str, french: str, *, own: bool
) -> None:
    """A rate, and a share of one's own, is told in percent and its changes in points."""
    metric = sg.Metric(id="women", nature="ratio", unit="ratio", better="higher") if own else "conversion_rate"
    history = sg.History.of([(date(2026, 1, 4 + 7 * k), value) for k, value in enumerate(values)], metric=metric)
    goal = sg.Goal(id="g", metric=history.metric_id, target=target, start=date(2026, 1, 3), deadline=date(2026, 3, 1))
    found = sg.assess(goal, history, as_of=date(2026, 1, 21))
    assert found.text() == english
    assert found.text("fr").replace("\u202f", " ").replace("\xa0", " ") == french


def test_shares_that_differ_are_told_apart() -> None:
    """Where percent to one decimal would be alike, as many are told as part them."""
    goal = sg.Goal(id="g", metric="conversion_rate", target=sg.ReachLevel(0.120001), start=FIRST, deadline=LAST)
    history = sg.History.of([(FIRST, 0.1), (LAST, 0.12)], metric="conversion_rate")
    found = sg.assess(goal, history, as_of=LAST)
    assert found.text() == "behind on 30 June 2026: 12 % of 12.0001 % expected"


def test_a_line_for_programmers_says_of_a_running_period_what_it_has() -> None:
    """Nobody reads that 0 is inside 3 to 5."""
    start, end, band = date(2026, 1, 5), date(2026, 3, 29), sg.StayWithin(low=3, high=5, per="week")
    goal = sg.Goal(id="g", metric="leads", target=band, start=start, deadline=end)
    found = sg.assess(goal, sg.History.of([(date(2026, 1, 5), 0)], metric="leads"), as_of=date(2026, 1, 5))
    assert "no period has left the band on 2026-01-05: 0 of 3 to 5 so far" in str(found)
