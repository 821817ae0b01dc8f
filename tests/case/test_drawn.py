"""What charts draw of the past is what an assessment of the day tells: values, periods, and what was due in them."""

from datetime import date, timedelta

import pytest
from agreement_samples import KINDS, MONDAY, cases, on
from attrs import evolve
from hypothesis import given, settings, strategies as st

import smartgoals as sg
from smartgoals import codec
from smartgoals._numbers import rounded
from smartgoals._progress.drawn import read_of, value_on, values_read

DAYS = [MONDAY + timedelta(days=k) for k in range(28)]
BY_PERIOD = {sg.progress.Counted.CALENDAR, sg.progress.Counted.ROLLING}


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=20)
@given(data=st.data())
def test_drawn_readings_are_what_assess_tells_of_their_days(kind: str, data: st.DataObject) -> None:
    """Of a goal that is not judged by periods, each value is that of an assessment on its day; thinned, some of them."""
    case = data.draw(cases(kinds=[kind]))
    progress = case.assessed(data.draw(st.integers(0, case.last + 3), label="day"))
    read = read_of(progress)
    if read is None:
        assert progress.plan is None
        return
    found = values_read(read, 1_000)
    for day, value in found:
        if progress.counted not in BY_PERIOD and kind != "band_of_periods":
            then = sg.assess(case.goal, case.history, as_of=day, missing=case.missing)
            # Where it starts, or what a period brought, may have been read later.
            assert value == then.actual or (then.actual is None and (then.plan is None or then.per is not None))
        assert value == rounded(value_on(read, day))
    few = values_read(read, 3)
    assert len(few) <= 4
    assert set(few) <= set(found)
    assert few[-1:] == found[-1:]


def test_people_and_daily_bands_are_told_by_the_day() -> None:
    """A band of a flow holds each day's total, and is drawn so; several readings of a day are one value."""
    history = sg.History.of([(day, k) for k, day in enumerate(DAYS)] + [(DAYS[-1], 5)], metric="leads")
    ends = {"start": DAYS[0], "deadline": date(2026, 2, 15)}
    band = sg.Goal(id="g", metric="leads", target=sg.StayWithin(high=40), **ends)
    assert values_read(read_of(sg.assess(band, history, as_of=DAYS[-1])), 99)[-2:] == [(DAYS[-2], 26), (DAYS[-1], 32)]
    total = sg.Goal(id="g", metric="leads", target=sg.ReachLevel(900), **ends)
    assert values_read(read_of(sg.assess(total, history, as_of=DAYS[3])), 99) == list(
        zip(DAYS[:4], (0, 1, 3, 6), strict=True)
    )


def test_a_progress_that_was_read_from_data_has_no_readings() -> None:
    """What was written holds figures, and no readings; nor has a goal whose metric nobody knows."""
    goal = sg.Goal(id="g", metric="leads", target=sg.ReachLevel(90), start=DAYS[0], deadline=date(2026, 2, 15))
    history = sg.History.of([(day, 1) for day in DAYS], metric="leads")
    told = sg.assess(goal, history, as_of=DAYS[3])
    assert read_of(codec.structure(codec.unstructure(told), sg.Progress)) is None
    assert read_of(sg.assess(evolve(goal, metric="none_such"), sg.History.of([]), as_of=on(3))) is None
    level = sg.assess(sg.Goal(id="g", metric="followers"), sg.History.of([(DAYS[1], 7)]), as_of=on(3))
    assert values_read(read_of(level), 9) == [(DAYS[1], 7)]
