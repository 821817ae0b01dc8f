"""Effect: what an event brought is found, told with its bounds, and undefined with a reason where nobody can say."""

import pickle
from datetime import date, timedelta

import pytest
from effect_samples import START, day, event, fans, rough, visits
from hypothesis import given, settings, strategies as st

import smartgoals as sg
from smartgoals._effect.reasons import EffectCaution, EffectCautionCode as Code, EffectReason


def codes(found: sg.returns.Effect) -> list[str]:
    """Return the words of the cautions."""
    return [one.code.value for one in found.cautions]


def test_the_campaign_of_the_issue() -> None:
    """Sixty visits a day more for ten days are about 600."""
    rows = [(day(k), 100 + (k % 7) * 3 + (60 if 150 <= k < 160 else 0)) for k in range(180)]
    history = sg.History.of(rows, metric="sessions", channel="site")
    found = sg.effect(history, event(150, 159, title="Spring campaign"), as_of=day(179))
    low, high = found.interval(0.8)
    assert low > 0
    assert low < 600 < high * 1.2
    assert found.expected_without == pytest.approx(1099, abs=3)
    assert (found.start, found.end, found.actual) == (day(150), day(159), 1699)
    assert found.amount == pytest.approx(600, abs=3)
    assert found.share == pytest.approx(0.546, abs=0.01)
    assert found.is_shown
    assert codes(found) == ["no_control"]
    assert pickle.loads(pickle.dumps(found)) == found


@settings(max_examples=40)
@given(lift=st.integers(60, 500), first=st.integers(20, 90), length=st.integers(1, 20), is_stock=st.booleans())
def test_a_planted_effect_is_found(lift: int, first: int, length: int, is_stock: bool) -> None:
    """What was planted lies in the 95 % interval, or next to it, and is shown on both sides."""
    last = first + length - 1
    history = (fans if is_stock else visits)(120, lift, first, last)
    found = sg.effect(history, event(first, last), as_of=day(119))
    low, high = found.interval(0.95)
    room = high - low
    assert low - room <= lift * length <= high + room
    assert found.is_shown
    assert found.sides == "both"


@settings(max_examples=30)
@given(lift=st.integers(-50, 300), more=st.integers(1, 200), is_stock=st.booleans())
def test_what_comes_on_the_days_is_the_effect_and_nothing_else(lift: int, more: int, is_stock: bool) -> None:
    """Readings of the window move the effect by what they bring, and not what would have come."""
    make = fans if is_stock else visits
    one = sg.effect(make(120, lift), event(), as_of=day(119))
    other = sg.effect(make(120, lift + more), event(), as_of=day(119))
    assert one.expected_without == pytest.approx(other.expected_without)
    assert other.amount - one.amount == pytest.approx(7 * more)  # type: ignore[operator]
    for p in (0.01, 0.1, 0.5, 0.9, 0.99):
        assert other.quantile(p) - one.quantile(p) == pytest.approx(7 * more)


@given(known=st.integers(60, 119))
def test_only_what_is_known_by_the_day_counts(known: int) -> None:
    """What is read later changes nothing."""
    history = visits(120, 80)
    assert sg.effect(history, event(), as_of=day(known)) == sg.effect(
        history.upto(day(known)), event(), as_of=day(known)
    )


LIFTED = sg.effect(visits(120, 30), event(), as_of=day(119))


@given(st.floats(0.01, 0.99), st.floats(0.01, 0.99))
def test_quantiles_rise_and_chances_agree(one: float, other: float) -> None:
    """Intervals nest, and the chance below a quantile is its share."""
    for p in (one, other):
        value = LIFTED.quantile(p)
        assert LIFTED.probability(at_most=value) == pytest.approx(p, abs=1e-3)
        assert LIFTED.probability(at_least=value) == pytest.approx(1 - p, abs=1e-3)
    less, more = sorted((one, other))
    assert LIFTED.quantile(less) <= LIFTED.quantile(more)
    (low, high), (left, right) = LIFTED.interval(more), LIFTED.interval(less)
    assert low <= left <= LIFTED.amount <= right <= high  # type: ignore[operator]  # it is defined
    assert (low, high) == (LIFTED.quantile((1 - more) / 2), LIFTED.quantile((1 + more) / 2))
    assert LIFTED.probability(at_least=1e9) > 0


@settings(max_examples=10)
@given(st.integers(-90, 90), st.integers(-60, 200), st.booleans())
def test_no_effect_hangs_on_the_year(weeks: int, lift: int, is_stock: bool) -> None:
    """The same readings some weeks later tell the same effect, on days that are those weeks later."""
    history = (fans if is_stock else visits)(100, lift)
    by = timedelta(weeks=weeks)
    later = sg.History.of(
        [(on + by, value) for on, value in zip(history.days, history.values, strict=True)],
        metric=history.metric_id,
        channel=history.channel,
    )
    moved = sg.Event(id="fair", start=day(60) + by, end=day(66) + by)
    one = sg.effect(history, event(), as_of=day(99))
    other = sg.effect(later, moved, as_of=day(99) + by)
    assert (other.start, other.end) == (day(60) + by, day(66) + by)
    assert other.interval() == pytest.approx(one.interval(), abs=1e-6)
    assert other.expected_without == pytest.approx(one.expected_without)
    assert (other.actual, other.cautions) == (one.actual, one.cautions)


@settings(max_examples=15)
@given(st.integers(-90, 300), st.booleans(), st.integers(60, 119))
def test_what_came_is_what_would_have_come_and_the_effect(lift: int, is_stock: bool, known: int) -> None:
    """The parts add up, a share is one of what would have come, and what is shown lies beyond what can be seen."""
    found = sg.effect((fans if is_stock else visits)(120, lift), event(), as_of=day(known))
    amount, usual, visible = found.amount, found.expected_without, found.smallest_visible
    assert amount is not None
    assert usual is not None
    assert visible is not None
    assert amount + usual == pytest.approx(found.actual)
    assert found.share == pytest.approx(amount / usual)
    low, high = found.interval()
    assert visible.amount == pytest.approx(amount - low)
    assert visible.share == pytest.approx(visible.amount / abs(usual))
    assert found.is_shown == (low > 0 or high < 0)
    assert found.is_shown == (found.probability(at_most=0) < 0.1 or found.probability(at_least=0) < 0.1)
    assert ("not_shown" in codes(found)) == (not found.is_shown)


def test_the_readings_after_make_it_surer() -> None:
    """Before alone is told beside both sides, and is the wider."""
    found = sg.effect(visits(120, 30), event(), as_of=day(119))
    alone, both = found.before_only, found.both_sides
    assert alone is not None
    assert both is not None
    assert found.answer is both
    assert alone.interval()[1] - alone.interval()[0] > both.interval()[1] - both.interval()[0]
    early = sg.effect(visits(120, 30), event(), as_of=day(67))
    assert early.both_sides is None
    assert early.answer is early.before_only
    assert (early.sides, early.reasons["both_sides"]) == ("before", EffectReason.NOTHING_AFTER)
    assert "before_alone" in codes(early)


def test_rates_that_differ_are_told() -> None:
    """After an event that changed the rate for good, the two answers differ and both are given."""
    rows = [(day(k), 100 + rough(k) + 80 * (k >= 60)) for k in range(120)]
    found = sg.effect(sg.History.of(rows, metric="sessions"), event(60, 73), as_of=day(119))
    assert found.before_only is not None
    assert found.both_sides is not None
    assert "rates_differ" in codes(found)
    assert found.before_only.amount == pytest.approx(14 * 80, rel=0.1)
    assert found.both_sides.amount < 0.75 * found.before_only.amount


def test_too_small_to_be_seen_is_said() -> None:
    """Where zero lies in the interval, the smallest effect that could have been seen is told."""
    found = sg.effect(visits(120, 0), event(), as_of=day(119))
    visible = found.smallest_visible
    assert visible is not None
    assert found.is_shown is False
    assert codes(found)[-1] == "not_shown"
    assert found.cautions[-1].figure == pytest.approx(visible.amount, rel=0.01)
    assert visible.share == pytest.approx(visible.amount / found.expected_without)  # type: ignore[operator]
    shown = sg.effect(visits(120, 1 + round(visible.amount)), event(), as_of=day(119))
    assert shown.is_shown


RATE = sg.History.of([(day(k), 0.5) for k in range(80)], metric="bounce_rate")
SOME_DAYS = sg.History.of([(day(k), 20 + k % 3) for k in range(100) if not 60 <= k < 67], metric="leads")
WEEKDAYS = sg.History.of([(day(k), 20 + k % 3) for k in range(100) if k % 7 < 5], metric="leads")
UNDEFINED = [
    (RATE, event(), day(79), EffectReason.NO_AMOUNTS),
    (sg.History.of([(day(k), 30 + k) for k in range(80)], metric="reach"), event(), day(79), EffectReason.NO_AMOUNTS),
    (visits(40), event(), day(39), EffectReason.NOT_YET),
    (visits(), event(), day(59), EffectReason.NOT_YET),
    (sg.History.of([], metric="sessions"), event(), day(59), EffectReason.NOT_YET),
    (visits(), sg.Event(id="old", start=date(2025, 1, 1)), day(119), EffectReason.TOO_FEW_BEFORE),
    (visits(3), event(1, 1), day(2), EffectReason.TOO_FEW_BEFORE),
    (visits(), event(7, 9), day(119), EffectReason.TOO_FEW_BEFORE),
    (SOME_DAYS, event(62, 63), day(99), EffectReason.NO_READING),
    (WEEKDAYS, event(61, 62), day(99), EffectReason.NO_READING),
    (visits(), event(kind="definition"), day(119), EffectReason.DEFINITION_CHANGED),
    (WEEKDAYS.with_readings([(day(61), 50)]), event(61, 61), day(99), EffectReason.DAYS_OFF),
]


@pytest.mark.parametrize(("history", "happened", "as_of", "why"), UNDEFINED)
def test_what_is_undefined_has_a_reason(
    history: sg.History, happened: sg.Event, as_of: date, why: EffectReason
) -> None:
    """Nothing is made up: every part is None, the reason is one, and asking for a figure says it."""
    found = sg.effect(history, happened, as_of=as_of)
    assert found.reasons["amount"] == why
    parts = (found.amount, found.expected_without, found.actual, found.share, found.smallest_visible, found.is_shown)
    assert parts == (None,) * 6
    assert (found.sides, found.answer, found.cautions) == (None, None, ())
    assert why.text("en") in found.text("en")
    assert why.text("fr") in found.text("fr")
    with pytest.raises(sg.InvalidValue, match="an effect that is defined"):
        found.interval()


def test_an_event_that_is_not_over_is_told_so_far() -> None:
    """Within it the days read count, and it is said that they are not all."""
    for make, came in ((visits, 3), (fans, 3)):
        found = sg.effect(make(120, 80), event(), as_of=day(62))
        assert (found.end, found.both_sides) == (day(62), None)
        assert found.amount == pytest.approx(80 * came, abs=40)
        assert "still_on" in codes(found)


def test_weekly_amounts_cover_the_days_since_the_one_before() -> None:
    """The window of an event within two weeks is both of them, and so wider than it."""
    rows = [(day(7 * k), 700 + rough(k) + 210 * (k in {20, 21})) for k in range(40)]
    found = sg.effect(sg.History.of(rows, metric="leads"), event(138, 143), as_of=day(280))
    assert (found.start, found.end) == (day(134), day(147))
    assert EffectCaution(Code.WIDER_WINDOW, 8) in found.cautions
    assert found.amount == pytest.approx(420, abs=20)


def test_days_without_a_reading_count_on_neither_side() -> None:
    """What a missing day brought is unknown, so that it is expected of no day."""
    whole = sg.effect(visits(), event(), as_of=day(119))
    history = sg.History.of(
        [(on, v) for on, v in zip(visits().days, visits().values, strict=True) if on != day(63)], metric="sessions"
    )
    found = sg.effect(history, event(), as_of=day(119))
    assert EffectCaution(Code.UNTOLD_DAYS, 1) in found.cautions
    assert found.expected_without == pytest.approx(whole.expected_without * 6 / 7, rel=0.02)  # type: ignore[operator]


def test_working_days_are_no_holes() -> None:
    """Of a log of working days the weekend is no day without a reading."""
    rows = [(day(k), 20 + rough(k) + 30 * (56 <= k < 70)) for k in range(140) if k % 7 not in {0, 6}]
    found = sg.effect(sg.History.of(rows, metric="leads"), event(57, 69), as_of=day(139))
    assert "untold_days" not in codes(found)
    assert found.amount == pytest.approx(30 * 10, abs=60)


@pytest.mark.parametrize(("covers", "untold"), [(None, 0), ("day", 2)])
def test_days_off_are_told_where_amounts_say_their_days(covers: str | None, untold: int) -> None:
    """Amounts that say which day each covers tell nothing of a weekend between them; a log that does not say keeps it free."""
    rows = [(day(k), 20 + rough(k)) for k in range(140) if k % 7 not in {0, 6}]
    found = sg.effect(sg.History.of(rows, metric="leads", covers=covers), event(57, 68), as_of=day(139))
    assert sum(one.figure for one in found.cautions if one.code is Code.UNTOLD_DAYS) == untold


def test_few_readings_and_unknown_natures_are_said() -> None:
    """What was not measured is told beside the figure."""
    few = sg.effect(visits(80, 50, 20, 25), event(20, 25), as_of=day(79))
    assert EffectCaution(Code.FEW_READINGS, 20) in few.cautions
    unknown = sg.effect(visits(120, 50, metric="widgets"), event(), as_of=day(119))
    assert (unknown.nature, codes(unknown)[-1]) == (None, "nature_unknown")
    assert unknown.amount == pytest.approx(350, abs=40)


def test_a_usual_total_of_nothing_has_no_share() -> None:
    """No share of zero: the reason is told."""
    rows = [(day(k), 25 if 60 <= k < 67 else 0) for k in range(120)]
    found = sg.effect(sg.History.of(rows, metric="purchases"), event(), as_of=day(119))
    assert found.expected_without == 0
    assert (found.share, found.reasons["share"]) == (None, EffectReason.USUAL_IS_ZERO)
    assert found.smallest_visible is not None
    assert found.smallest_visible.share is None
    assert "0" in found.text("fr")
    assert found.interval()[0] > 0


def test_one_event_among_others() -> None:
    """Those of other days are taken out, those of the same days are told, one that comes again stays."""
    rows = [(day(k), 100 + rough(k) + 90 * (40 <= k < 54) + 50 * (60 <= k < 67)) for k in range(120)]
    history = sg.History.of(rows, metric="sessions")
    fair, sale = event(), event(40, 53, id="sale")
    plain = sg.effect(history, fair, as_of=day(119))
    found = sg.effect(history, fair, as_of=day(119), events=[fair, sale])
    assert EffectCaution(Code.OTHER_EVENTS, 1) in found.cautions
    assert abs(found.amount - 350) < abs(plain.amount - 350)  # type: ignore[operator]
    again = sg.effect(history, fair, as_of=day(119), events=[event(40, 53, id="sale", comes_again=True)])
    assert again == plain
    same = sg.effect(history, fair, as_of=day(119), events=[event(62, 80, id="other")])
    assert EffectCaution(Code.OVERLAPPING_EVENTS, 1) in same.cautions
    elsewhere = sg.effect(history, fair, as_of=day(119), events=[event(62, 80, id="other", metrics=["reach"])])
    assert elsewhere == plain


def test_a_new_definition_cuts_the_readings() -> None:
    """Only readings of one definition count; on the days of the event nothing can be said."""
    rows = [(day(k), (100 if k < 30 else 200 if k < 90 else 400) + rough(k) + 60 * (60 <= k < 67)) for k in range(120)]
    history = sg.History.of(rows, metric="sessions")
    breaks = [event(30, 30, id="a", kind="definition"), event(90, 90, id="b", kind="definition")]
    found = sg.effect(history, event(), as_of=day(119), events=breaks)
    assert EffectCaution(Code.DEFINITION_BREAK, 2) in found.cautions
    assert found.amount == pytest.approx(420, abs=30)
    inside = sg.effect(history, event(), as_of=day(119), events=[event(63, 63, id="c", kind="definition")])
    assert inside.reasons["amount"] == EffectReason.DEFINITION_CHANGED
    late = sg.effect(history, event(), as_of=day(119), events=[event(58, 58, id="d", kind="definition")])
    assert late.reasons["amount"] == EffectReason.TOO_FEW_BEFORE
    first = sg.effect(history, event(), as_of=day(119), events=[event(60, 60, id="e", kind="definition")])
    assert first.reasons["amount"] == EffectReason.TOO_FEW_BEFORE


REFUSED = [
    ({"event": event(channels=["ig"])}, ["event"]),
    ({"event": event(metrics=["reach"])}, ["event"]),
    ({"event": "fair"}, ["event"]),
    ({"history": [1, 2]}, ["history"]),
    ({"as_of": "2026-03-01"}, ["as_of"]),
    ({"events": [1], "controls": "abc"}, ["events[0]", "controls"]),
    ({"controls": [visits(), fans(), 3]}, ["controls[2]"]),
    ({"controls": [visits()]}, ["controls[0]"]),
    ({"event": event(channels=["site"]), "controls": [visits(100)]}, ["controls[0]"]),
]


@pytest.mark.parametrize(("given_", "paths"), REFUSED)
def test_bad_input_is_told_where_it_is(given_: dict[str, object], paths: list[str]) -> None:
    """Each argument that is wrong is named, all at once."""
    whole = {"history": visits(), "event": event(), "as_of": day(119)} | given_
    history, happened = whole.pop("history"), whole.pop("event")
    with pytest.raises(sg.SmartGoalsError) as told:
        sg.effect(history, happened, **whole)  # type: ignore[arg-type]
    assert [one.path for one in told.value.problems] == paths


def test_both_of_at_least_and_at_most_are_refused() -> None:
    """A chance is of one of them."""
    found = sg.effect(visits(), event(), as_of=day(119))
    with pytest.raises(sg.InvalidValue, match="exactly one"):
        found.probability()
    with pytest.raises(sg.InvalidValue, match="exactly one"):
        found.probability(at_least=1, at_most=2)
    with pytest.raises(sg.InvalidValue, match="between 0 and 1"):
        found.interval(80)


@settings(max_examples=10)
@given(st.integers(-900, 900), st.integers(10, 90))
def test_huge_and_tiny_amounts_stay_numbers(power: int, lift: int) -> None:
    """Nothing overflows into no number, and the unit of the readings changes nothing else."""
    factor, history = 2.0**power, visits(120, lift)
    plain = sg.effect(history, event(), as_of=day(119))
    rows = [(on, value * factor) for on, value in zip(history.days, history.values, strict=True)]
    found = sg.effect(sg.History.of(rows, metric="sessions"), event(), as_of=day(119))
    assert found.amount / factor == pytest.approx(plain.amount, rel=1e-3)  # type: ignore[operator]


def test_months_and_stocks_read_now_and_then() -> None:
    """A stock read each week gains between the readings around the event; months are of the calendar."""
    weeks = sg.History.of(
        [(day(7 * k), 1000 + 50 * k + rough(k) + 300 * (k >= 20)) for k in range(40)], metric="followers"
    )
    found = sg.effect(weeks, event(136, 138), as_of=day(273))
    assert (found.start, found.end) == (day(134), day(140))
    assert found.amount == pytest.approx(300, abs=30)
    months = [date(2021 + k // 12, k % 12 + 1, 1) for k in range(50)]
    rows = [(on, 1000 + 30 * rough(k) + 900 * (k == 40)) for k, on in enumerate(months)]
    month = sg.effect(sg.History.of(rows, metric="leads"), sg.Event(id="m", start=date(2024, 4, 10)), as_of=months[-1])
    assert (month.start, month.end) == (date(2024, 4, 2), date(2024, 5, 1))
    assert month.amount == pytest.approx(900, abs=250)


def test_a_level_that_wanders_has_its_season() -> None:
    """A stock that falls as often as it rises is asked about its change, whatever its season."""
    rows = [
        (START + timedelta(weeks=k), 5000 + 20 * rough(k) + 300 * (k % 52 > 25) + 400 * (k >= 170)) for k in range(200)
    ]
    history = sg.History.of(rows, metric="followers")
    found = sg.effect(history, sg.Event(id="gift", start=rows[169][0], end=rows[170][0]), as_of=rows[-1][0])
    assert found.answer is not None
    assert found.amount == pytest.approx(400, abs=300)


def test_short_sides_have_an_answer() -> None:
    """Eight amounts before the event and four after it are few, and enough."""
    found = sg.effect(visits(16, 60, 8, 11), event(8, 11), as_of=day(15))
    assert found.sides == "both"
    assert found.amount == pytest.approx(240, abs=60)
    assert EffectCaution(Code.FEW_READINGS, 8) in found.cautions


@given(
    amounts=st.lists(st.integers(0, 200), min_size=40, max_size=90),
    length=st.integers(1, 8),
    metric=st.sampled_from(("sessions", "widgets", "followers")),
)
def test_turning_time_around_changes_nothing(amounts: list[int], length: int, metric: str) -> None:
    """Both sides count alike: a history read backwards tells the same would have come."""
    count, first = len(amounts), len(amounts) // 2 - length // 2
    answers = []
    for told in (amounts, amounts[::-1]):
        at = first if told is amounts else count - first - length
        days = [START + timedelta(days=3 * k) for k in range(count)]
        rows = list(zip(days, told, strict=True))
        if metric == "followers":
            value, rows = 5000, [(START - timedelta(days=3), 5000)]
            for on, more in zip(days, told, strict=True):
                value += more
                rows.append((on, value))
        history = sg.History.of(rows, metric=metric)
        happened = sg.Event(id="e", start=days[at] - timedelta(days=2), end=days[at + length - 1])
        answers.append(sg.effect(history, happened, as_of=days[-1]))
    there, back = answers
    assert there.expected_without == pytest.approx(back.expected_without, rel=1e-6, abs=1e-6)
    assert there.interval() == pytest.approx(back.interval(), rel=1e-6, abs=1e-6)


def test_three_changes_after_a_stock_are_a_side() -> None:
    """The value that ends the window begins the side after it."""
    assert sg.effect(fans(120, 30), event(), as_of=day(69)).sides == "both"
    assert sg.effect(fans(120, 30), event(), as_of=day(68)).sides == "before"
    assert sg.effect(visits(120, 30), event(), as_of=day(69)).sides == "both"
