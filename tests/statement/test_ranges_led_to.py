"""Ranges that are led to, and figures beside a goal's own: "to between 35 and 40 %", "at least 60 % women"."""

from datetime import date

import pytest

import smartgoals as sg

DAY = date(2026, 11, 30)

RANGES = (
    ("Reduce bounce rate to between 35 and 40% by June", "target", 35, 40, "reach 0.4"),
    ("Ramener le taux de rebond entre 35 et 40 % d'ici juin", "target", 35, 40, "reach 0.4"),
    ("Raise NPS to between 40 and 50 by June", "target", 40, 50, "reach 40"),
    ("Increase sales by between 5 and 10% by June", "relative", 5, 10, "change by +5 %"),
)


@pytest.mark.parametrize(("text", "kind", "low", "high", "target"), RANGES)
def test_a_range_that_is_led_to_is_one_of_levels(text: str, kind: str, low: int, high: int, target: str) -> None:
    """Both ends are levels, and not by how much a level changes."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert (str(draft.amount_kind), draft.amount, draft.upper) == (kind, low, high)
    assert str(draft.to_goal(id="goal").target) == target


STARTS = (
    ("Cut time to hire to 30 days, from 47", 47, 30),
    ("Cut delivery time to 30 hours from 47", 47, 30),
    ("Raise NPS to 50, from 42, by June", 42, 50),
)


@pytest.mark.parametrize(("text", "baseline", "target"), STARTS)
def test_a_start_behind_a_level_has_its_unit(text: str, baseline: int, target: int) -> None:
    """Where a level with a unit starts from, a bare number says."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert (draft.baseline, draft.target) == (baseline, target)


TOLD = (
    ("Reach 50k beneficiaries, at least 60% women, by 2029", ["at least 60% women"]),
    ("Raise $1 per page read, $2,000 in total", ["$2,000"]),
    ("Grant permission in 8 weeks for 80% of cases", ["in 8 weeks"]),
    ("Cut subscriptions from 9 to 4, saving £60 a month", ["£60"]),
)


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_parts_totals_and_lengths_beside_a_figure_are_told(text: str, told: list[str]) -> None:
    """Each is of the goal, and no field of it holds any; none is an end or a period of it."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert [one.text for one in draft.ambiguities if one.field == "also"] == told
    assert (draft.per, draft.pace) == (None, None)
    assert draft.deadline in {None, date(2029, 12, 31)}


def test_a_clock_before_a_length_is_no_end() -> None:
    """What is done before eleven on five nights of each week ends on no day."""
    draft = sg.parse_goal("Go to bed before 11pm 5 nights a week", as_of=DAY)
    assert (draft.deadline, str(draft.pace)) == (None, "5 nights/week")


def test_what_is_free_of_something_does_not_count_it() -> None:
    """An alcohol-free day is none of drinking."""
    assert sg.parse_goal("Be alcohol-free on 20 of the next 30 days", as_of=DAY).metric is None


WON = (
    ("Gain 500 followers (currently 3,200)", 500, 3200, "change by +500"),
    ("Gain 500 followers, currently 3,200 followers", 500, 3200, "change by +500"),
    ("Gagner 500 abonnés (actuellement 3 200 abonnés)", 500, 3200, "change by +500"),
    ("Lose 5 kg (currently 82 kg)", 5, 82, "change by -5"),
    ("Gain 500 followers instead of 300", 500, 300, "reach 500"),
    ("I weigh 90 kg and want to weigh 80 kg", 80, 90, "reach 80"),
)


@pytest.mark.parametrize(("text", "amount", "baseline", "target"), WON)
def test_what_is_won_comes_on_top_of_what_is_there(text: str, amount: int, baseline: int, target: str) -> None:
    """How many there are today makes no level of how many are won or lost."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert (draft.amount, draft.baseline) == (amount, baseline)
    assert str(draft.to_goal(id="goal", deadline=date(2027, 6, 30)).target) == target


BESIDE = (
    ("Train 200 teachers (120 women) by June", [("also", "120 women")]),
    ("Former 200 enseignants (120 femmes) d'ici juin", [("also", "120 femmes")]),
    ("Fewer than 2 accidents a year per 1,000 workers", [("pace", "per 1,000 workers")]),
    ("Moins de 2 accidents par an pour 1 000 salariés", [("pace", "pour 1 000 salariés")]),
    ("Fewer than 2 accidents a year per 1,000", [("also", "1,000")]),
    ("Gain 500 followers (3,200 fans)", []),
)


@pytest.mark.parametrize(("text", "told"), BESIDE)
def test_parts_in_brackets_and_wholes_of_paces_are_told(text: str, told: list[tuple[str, str]]) -> None:
    """Neither is held by a field of the goal."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert [(one.field, one.text) for one in draft.ambiguities] == told


CAPS = (
    ("Ne plus fumer que 2 cigarettes par jour d'ici mars", 2, "at_most", date(2027, 3, 31)),
    ("Smoke only 2 cigarettes a day by March", 2, "at_most", date(2027, 3, 31)),
    ("Garder la tension sous 13/8", 13, "at_most", None),
)


@pytest.mark.parametrize(("text", "amount", "bound", "deadline"), CAPS)
def test_no_more_than_a_figure_is_a_cap(text: str, amount: int, bound: str, deadline: date | None) -> None:
    """« Ne plus … que » caps, whatever the verb, and under a pair of figures lies no day."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert (draft.amount, str(draft.bound), draft.deadline) == (amount, bound, deadline)


SHORT = (
    ("2 coffees a day tops until Easter", "at_most"),
    ("2 cafés par jour maxi jusqu'à Pâques", "at_most"),
    ("2 cafés maxi par jour", "at_most"),
    ("3 footings par semaine mini", "at_least"),
)


@pytest.mark.parametrize(("text", "bound"), SHORT)
def test_short_words_bound_what_stands_before_them(text: str, bound: str) -> None:
    """ "Tops", "maxi" and "mini" bound as "max" and "min" do."""
    assert str(sg.parse_goal(text, as_of=DAY).bound) == bound
