"""A baseline of a day to come is told: nobody can have read it."""

from datetime import date, timedelta

from hypothesis import example, given, strategies as st

import smartgoals as sg

TODAY = date(2026, 11, 30)


def found(days: int | None, language: str = "en") -> sg.Finding | None:
    """Return what is said of a baseline so many days ahead, or of none."""
    on = None if days is None else TODAY + timedelta(days)
    goal = sg.Goal(
        id="g",
        metric="followers",
        channel="ig",
        target=sg.ReachLevel(3000),
        baseline=sg.Baseline(value=2580, on=on),
        start=date(2026, 12, 1),
        deadline=date(2027, 5, 31),
    )
    report = sg.check(goal, as_of=TODAY, language=language)
    return next((one for one in report.findings if one.code == "SGM214"), None)


@given(st.none() | st.integers(-400, 181))
@example(0)
@example(1)
def test_a_baseline_ahead_is_told_and_mended(days: int | None) -> None:
    """It is found exactly when its day is to come; the fix keeps the figure, and the start of the goal."""
    told = found(days)
    assert (told is not None) is (days is not None and days > 0)
    if told is not None:
        assert told.path == "baseline.on"
        assert told.fix is not None
        assert told.fix.baseline == sg.Baseline(value=2580)
        assert told.fix.plan_starts_on == TODAY


def test_the_day_is_named_in_both_languages() -> None:
    """The sentence names the figure and the day."""
    told, french = found(91), found(91, "fr")
    assert told is not None
    assert french is not None
    assert told.message == "You start from 2580 on 1 March 2027, a day of which nobody can have read anything yet"
    assert french.message == "Vous partez de 2580 au 1er mars 2027, un jour dont nul n’a encore pu faire de relevé"
