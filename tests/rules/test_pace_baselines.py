"""A baseline that is a pace and the whole periods that were read before it: what contradicts it, and what is only noise."""

from datetime import date, timedelta

import pytest

import smartgoals as sg

DAY = timedelta(days=1)
AS_OF = date(2026, 7, 19)
DAYS = [date(2026, 1, 1) + DAY * k for k in range(200)]
FLAT = sg.History.of([(day, 500) for day in DAYS], metric="page_views")


def goal(target: sg.Target, baseline: sg.Baseline, **more: object) -> sg.Goal:
    """Return a goal on visits from July to November."""
    days = {"start": date(2026, 7, 1), "deadline": date(2026, 11, 30)}
    return sg.Goal(**{"id": "g", "metric": "page_views", "target": target, "baseline": baseline, **days, **more})


def found(
    asked: sg.Goal, history: sg.History = FLAT, as_of: date = AS_OF, language: str = "en", **known: object
) -> sg.Finding | None:
    """Return the finding that a baseline is off its history, if there is one."""
    report = sg.check(asked, evidence=sg.Evidence(histories=[history], **known), as_of=as_of, language=language)
    return next((one for one in report.findings if one.code == "SGM214"), None)


def test_a_pace_stated_of_a_month_is_held_against_that_month() -> None:
    """30,000 a month on 30 June, and June brought 15,000: both are said, in both languages, and the fix takes June's."""
    asked = goal(sg.ReachPace("15500/month"), sg.Baseline(value=30000, per="month", on=date(2026, 6, 30)))
    told = found(asked)
    assert told is not None
    assert told.message == ("You start from 30,000 a month, and 1 June 2026 to 30 June 2026 brought 15,000")
    assert told.fix.baseline == sg.Baseline(value=15000, per="month", on=date(2026, 6, 30))
    assert found(told.fix) is None
    french = found(asked, language="fr")
    assert french is not None
    assert french.message == (
        "Vous partez de 30\u202f000 par mois, et du 1er juin 2026 au 30 juin 2026 il y a eu 15\u202f000"
    )


@pytest.mark.parametrize(
    "target",
    [
        sg.ReachPace("16000/month"),
        sg.ChangeBy(percent=10),
        sg.GrowBy("2 %/month"),
        sg.ReachLevel(90000),
        sg.KeepPace("16000/month", counted="calendar"),
        sg.StayWithin(low=14000, per="month"),
    ],
)
@pytest.mark.parametrize("on", [None, date(2026, 6, 30), date(2026, 6, 10), date(2026, 7, 12)])
def test_every_kind_of_goal_and_day_has_its_last_whole_month(target: sg.Target, on: date | None) -> None:
    """Without a day of its own the baseline is of the start; of a day inside a month the month before tells."""
    told = found(goal(target, sg.Baseline(value=30000, per="month", on=on)))
    assert told is not None
    month = date(2026, 5, 31) if on == date(2026, 6, 10) else date(2026, 6, 30)
    assert (told.evidence["day"], told.evidence["reading"]) == (month, 500 * month.day)
    for usual in (14500, 15100, 16000):
        assert found(goal(target, sg.Baseline(value=usual, per="month", on=on))) is None


def test_who_forgets_of_which_period_the_baseline_is_gets_told() -> None:
    """15,100 beside 4200 a week is read as a week's, and the week brought 3500."""
    told = found(goal(sg.ReachPace("4200/week"), sg.Baseline(value=15100)))
    assert told is not None
    assert told.message == "You start from 15,100 a week, and 22 June 2026 to 28 June 2026 brought 3500"
    assert found(goal(sg.ReachPace("4200/week"), sg.Baseline(value=15100, per="month"))) is None
    grown = found(goal(sg.GrowBy("2 %/week"), sg.Baseline(value=15100)))
    assert grown is not None
    assert grown.evidence["reading"] == 3500


def test_a_total_is_no_pace() -> None:
    """A baseline without a period beside a total or a quota says nothing of a period."""
    for target in (sg.ReachLevel(90000), sg.KeepPace("16000/month"), sg.ChangeBy(percent=10)):
        assert found(goal(target, sg.Baseline(value=30000))) is None


def test_usual_steps_from_one_period_to_the_next_are_noise() -> None:
    """Weeks of 2800 and 4200 in turn leave a baseline within such a step of the last one alone."""
    waves = sg.History.of([(day, 600 if day.isocalendar().week % 2 else 400) for day in DAYS], metric="page_views")
    for stated, is_off in ((3000, False), (3500, False), (4200, False), (15100, True)):
        asked = goal(sg.ReachPace("5000/week"), sg.Baseline(value=stated, per="week"))
        assert (found(asked, waves) is not None) is is_off


def test_a_few_leads_more_or_less_are_noise() -> None:
    """Of four leads in the only week that was read, eight are within two standard errors, and nine are not."""
    leads = sg.History.of([(date(2026, 6, 22) + DAY * k, int(k < 4)) for k in range(7)], metric="leads")
    for stated, is_off in ((8, False), (9, True)):
        asked = goal(sg.ReachPace("10/week"), sg.Baseline(value=stated), metric="leads")
        assert (found(asked, leads, date(2026, 6, 28)) is not None) is is_off
    money = sg.History.of([(date(2026, 6, 22) + DAY * k, int(k < 4)) for k in range(7)], metric="ad_spend")
    assert found(goal(sg.ReachPace("10/week"), sg.Baseline(value=8), metric="ad_spend"), money, date(2026, 6, 28))


def test_what_was_not_read_to_its_end_contradicts_nothing() -> None:
    """A month whose end is not read yet, or of which only the end was read, is no month's amount."""
    asked = goal(sg.ReachPace("20000/month"), sg.Baseline(value=30000, per="month"))
    assert found(asked, FLAT.upto(date(2026, 6, 20))) is None
    late = sg.History.of([(day, 500) for day in DAYS if day > date(2026, 6, 9)], metric="page_views")
    assert found(asked, late) is None
    assert found(asked, sg.History.of([], metric="page_views")) is None
    nothing = goal(sg.ReachPace("20000/month"), sg.Baseline(value=30000), start=None)
    assert found(nothing) is not None


def test_nothing_is_said_before_the_calendar_or_in_another_unit() -> None:
    """Where no whole period is over, and of hours beside readings in seconds, there is nothing to compare."""
    early = sg.History.of([(date(1, 1, 2), 500)], metric="page_views")
    asked = goal(sg.ReachPace("20000/month"), sg.Baseline(value=30000), start=date(1, 1, 4), deadline=date(1, 9, 30))
    assert found(asked, early, date(1, 1, 3)) is None
    watched = sg.History.of([(day, 3600) for day in DAYS], metric="watch_time")
    hours = goal(sg.ReachPace("20 hours/week"), sg.Baseline(value=9000), metric="watch_time")
    assert found(hours, watched) is None


def test_people_of_a_period_are_held_against_its_own_reading() -> None:
    """520 people in the last week contradict 5000 a week, and a month's people are compared with no week's."""
    reach = sg.History.of([(date(2026, 1, 4) + DAY * (7 * k), 500 + k) for k in range(26)], metric="reach")
    told = found(goal(sg.ReachPace("600/week"), sg.Baseline(value=5000, per="week"), metric="reach"), reach)
    assert told is not None
    assert told.evidence["reading"] == 525
    assert found(goal(sg.ReachPace("600/week"), sg.Baseline(value=520), metric="reach"), reach) is None
    monthly = goal(sg.KeepPace("600/week"), sg.Baseline(value=50000, per="month"), metric="reach", start=None)
    assert found(monthly, reach, date(2026, 6, 28)) is None
    assert found(monthly, reach.with_readings([(date(2026, 7, 5), 530)])) is None


def test_a_level_is_held_against_the_reading_of_its_own_day_alone() -> None:
    """Followers of a day that nobody read contradict nothing, and a rounded figure is none either."""
    fans = sg.History.of([(date(2026, 6, 28), 5000)], metric="followers")
    for value, on, is_off in (
        (9000, None, False),
        (9000, date(2026, 6, 27), False),
        (5100, date(2026, 6, 28), False),
        (9000, date(2026, 6, 28), True),
    ):
        asked = goal(sg.ReachLevel(12000), sg.Baseline(value=value, on=on), metric="followers")
        told = found(asked, fans, language="fr")
        assert (told is not None) is is_off
    assert told is not None
    assert told.message == "Vous partez de 9000, et le relevé du 28 juin 2026 est de 5000"


@pytest.mark.parametrize("better", ["higher", "lower", "context"])
@pytest.mark.parametrize("is_pace", [True, False])
@pytest.mark.parametrize(("stated", "target", "read"), [(31, 32, 210), (60, 32, 29), (60, 32, 40), (5, 32, 28)])
def test_what_was_read_never_turns_a_goal_away_from_the_better_side(
    stated: int, target: int, read: int, is_pace: bool, better: str
) -> None:
    """A fix takes the reading for the start, and where the goal would then ask for the opposite, it helps only if
    that is what is wanted of the metric.
    """
    metric = sg.Metric(id="m", nature="flow" if is_pace else "stock", better=better)
    rows = [(day, read) for day in DAYS]
    history = sg.History.of(rows, metric="m")
    asked = goal(
        sg.ReachPace(f"{target}/day") if is_pace else sg.ReachLevel(target),
        sg.Baseline(value=stated, per="day" if is_pace else None, on=date(2026, 6, 30)),
        metric="m",
    )
    told = found(asked, history, strategy=sg.Strategy(metrics=[metric]))
    assert told is not None
    side, turned = ("lower" if one > target else "higher" for one in (stated, read))
    assert told.fix is None or turned in {side, better}
    assert told.fix is not None or turned != side
