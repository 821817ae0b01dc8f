"""Edges of an effect, day by day: where another event, a new definition and the first and last readings begin to count."""

from __future__ import annotations

import pytest
from effect_samples import day, event, fans, visits
from tests.every import for_every

import smartgoals as sg
from smartgoals._effect.reasons import EffectCautionCode as Code, EffectReason

FIRST, LAST = 60, 66
OF_OTHERS = {Code.OTHER_EVENTS, Code.OVERLAPPING_EVENTS}


def asked(history: sg.History, on: int = 119, **more: object) -> sg.returns.Effect:
    """Return the effect of a week, as known on a day."""
    return sg.effect(history, event(FIRST, LAST), as_of=day(on), **more)  # type: ignore[arg-type]


def told(found: sg.returns.Effect) -> dict[str, object]:
    """Return the cautions of an effect, with their figures."""
    return {one.code: one.figure for one in found.cautions}


@for_every([(start, days) for start in range(FIRST - 6, LAST + 5) for days in (1, 3)])
def test_another_event_overlaps_where_they_share_a_day(case: tuple[int, int]) -> None:
    """One that ends on the eve, or begins on the day after, is taken out; every other one cannot be told apart."""
    start, days = case
    other = event(start, start + days - 1, id="sale")
    shares = start <= LAST and start + days - 1 >= FIRST
    cautions = told(asked(visits(lift=40), events=[other]))
    assert {code: cautions[code] for code in OF_OTHERS if code in cautions} == {
        Code.OVERLAPPING_EVENTS if shares else Code.OTHER_EVENTS: 1
    }


@for_every(range(40, 76))
def test_a_new_definition_is_an_end_of_the_readings(place: int) -> None:
    """What was read before it, or from it on, does not count; inside the days of an event nothing is told at all."""
    found = asked(visits(), events=[event(place, place, id="new", kind="definition")])
    if FIRST < place <= LAST:
        assert found.reasons["amount"] is EffectReason.DEFINITION_CHANGED
        return
    before = FIRST - place if place <= FIRST else FIRST
    after = 119 - LAST if place <= FIRST else place - LAST - 1
    if before < 8:
        assert found.reasons["amount"] is EffectReason.TOO_FEW_BEFORE
        return
    cautions = told(found)
    assert cautions[Code.DEFINITION_BREAK] == 1
    assert cautions.get(Code.FEW_READINGS) == (before if before < 30 else None)
    assert (found.both_sides is None) is (after < 3)


@pytest.mark.parametrize("of_level", [False, True])
def test_so_many_readings_before_are_needed(of_level: bool) -> None:
    """Eight amounts, or changes of a level, tell; of fewer than thirty it is said how many there are."""
    history = (fans if of_level else visits)()
    for count in range(1, 40):
        late = sg.History.of(
            [(one.day, one.value) for one in history if one.day >= day(FIRST - count - of_level)],
            metric=history.metric,
            channel=history.channel,
        )
        found = asked(late)
        if count < 8:
            assert found.reasons["amount"] is EffectReason.TOO_FEW_BEFORE
            assert found.answer is None
        else:
            assert told(found).get(Code.FEW_READINGS) == (count if count < 30 else None)


@pytest.mark.parametrize("of_level", [False, True])
def test_so_many_readings_after_are_a_second_side(of_level: bool) -> None:
    """Three amounts, or changes of a level, behind the last day of an event; with fewer it is said that there is one side."""
    history = (fans if of_level else visits)(lift=30)
    for on in range(FIRST, LAST + 8):
        found = asked(history, on)
        cautions = told(found)
        is_two_sided = on >= LAST + 3
        assert (found.both_sides is not None) is is_two_sided
        assert (Code.BEFORE_ALONE in cautions) is not is_two_sided
        assert (Code.STILL_ON in cautions) is (on < LAST)
        assert (found.start, found.end) == (day(FIRST), day(min(on, LAST)))
        assert found.actual == sum(
            one.value - (before.value if of_level else 0)
            for before, one in zip(history, list(history)[1:], strict=False)
            if day(FIRST) <= one.day <= min(day(on), day(LAST))
        )


@for_every([(first, last) for first in range(56, 64) for last in range(first, 64)])
def test_a_week_read_at_once_is_as_wide_as_it_is(case: tuple[int, int]) -> None:
    """A weekly amount tells of the days since the one before: of so many more than those of the event, which is said."""
    first, last = case
    weekly = sg.History.of([(day(7 * k), 700 + k % 3) for k in range(20)], metric="sessions", channel="site")
    found = sg.effect(weekly, event(first, last), as_of=day(133))
    start, end = 7 * ((first - 1) // 7) + 1, 7 * -(-last // 7)
    assert (found.start, found.end) == (day(start), day(end))
    assert told(found).get(Code.WIDER_WINDOW) == ((first - start + end - last) or None)
