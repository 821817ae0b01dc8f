"""What tables of time words take: rules that name a day, numbers up to a thousand, and a row for each month and weekday."""

from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings, strategies as st

from smartgoals._errors import SmartGoalsError
from smartgoals._messages.lexicons.english_time import ENGLISH_TIME
from smartgoals._messages.lexicons.french_time import FRENCH_TIME
from smartgoals._messages.time_words import TimeWords, Yearly


@settings(max_examples=300)
@given(
    month=st.sampled_from([0, 1, 12, 13]),
    day=st.sampled_from([0, 1, 31, 32]),
    weekday=st.sampled_from([None, None, -1, 0, 6, 7]),
    nth=st.integers(-2, 5),
    easter=st.booleans(),
)
def test_a_rule_is_one_where_it_names_a_day(
    month: int, day: int, weekday: int | None, nth: int, *, easter: bool
) -> None:
    """A rule needs a month that there is, and in it a date or a weekday with its place, but for Easter, which has its own."""
    is_named = easter or (1 <= month <= 12 and (weekday is not None or 1 <= day <= 31))
    is_placed = weekday is None or (weekday in range(7) and nth in (-1, 1, 2, 3, 4))
    if is_named and is_placed:
        assert Yearly(month=month, day=day, weekday=weekday, nth=nth, easter=easter).month == month
        return
    with pytest.raises(SmartGoalsError):
        Yearly(month=month, day=day, weekday=weekday, nth=nth, easter=easter)


@pytest.mark.parametrize("name", ["month", "day", "weekday", "nth", "shift"])
@pytest.mark.parametrize("value", [1.0, True, "1"])
def test_a_figure_of_a_rule_is_a_whole_number(name: str, value: object) -> None:
    """Each figure is refused at its field where it is none, even where one could count with it."""
    figures: dict[str, Any] = {"month": 1, "day": 1, "nth": 1, name: value}
    with pytest.raises(SmartGoalsError, match=rf"^{name}: "):
        Yearly(**figures)


@given(st.integers(-2, 2) | st.integers(998, 1002), st.sampled_from(["numbers", "ordinals"]))
def test_a_number_word_says_a_number_up_to_a_thousand(number: int, table: str) -> None:
    """From none to a thousand a word may say any number, and no other one."""
    change: dict[str, Any] = {table: {"so many": number}}
    if 0 <= number <= 1000:
        assert getattr(evolve(ENGLISH_TIME, **change), table) == {"so many": number}
        return
    with pytest.raises(SmartGoalsError, match=rf"^{table}: "):
        evolve(ENGLISH_TIME, **change)


@given(st.integers(1, 14), st.sampled_from(["prep.by", "rel.next"]))
def test_a_phrase_has_up_to_twelve_words(words: int, role: str) -> None:
    """A phrase as long as that is read as it is, and a longer one is a sentence."""
    phrase = " ".join(["so"] * words)
    if words <= 12:
        assert evolve(ENGLISH_TIME, words={role: f" {phrase} , then"}).words == {role: (phrase, "then")}
        return
    with pytest.raises(SmartGoalsError, match=r"^words: "):
        evolve(ENGLISH_TIME, words={role: phrase})


@pytest.mark.parametrize(("rows", "count"), [("months", 12), ("weekdays", 7)])
def test_each_month_and_weekday_has_its_row(rows: str, count: int) -> None:
    """A year has twelve months and a week seven days, and a language a row for each and for no other."""
    for off in (-1, 0, 1):
        change: dict[str, Any] = {rows: [f"name {k}, n{k}" for k in range(count + off)]}
        if off:
            with pytest.raises(SmartGoalsError, match=rf"^{rows}: "):
                evolve(ENGLISH_TIME, **change)
        else:
            assert getattr(evolve(ENGLISH_TIME, **change), rows)[-1] == (f"name {count - 1}", f"n{count - 1}")


def test_a_day_of_every_year_is_found_by_its_names() -> None:
    """Names stand in one text, parted by commas, with single blanks, beside the rule of their day; nothing else is a rule."""
    rule = Yearly(month=3, day=8)
    made = evolve(ENGLISH_TIME, yearly={" women's day ,the  eighth": rule, "pi day": Yearly(month=3, day=14)})
    assert dict(made.yearly) == {"women's day,the  eighth": rule, "pi day": Yearly(month=3, day=14)}
    with pytest.raises(SmartGoalsError, match=r"^yearly.*a Yearly"):
        evolve(ENGLISH_TIME, yearly={"women's day": (3, 8)})


def test_days_come_first_unless_a_language_says_otherwise() -> None:
    """05/06 is 5 June in most languages, in French too, and 6 May in English."""
    bare = TimeWords(months=[f"month {k}" for k in range(12)], weekdays=[f"day {k}" for k in range(7)], words={})
    assert (bare.day_first, FRENCH_TIME.day_first, ENGLISH_TIME.day_first) == (True, True, False)


@pytest.mark.parametrize(
    ("kind", "given_"), [(Yearly, (12, 25)), (TimeWords, (FRENCH_TIME.months, FRENCH_TIME.weekdays, {}))]
)
def test_what_words_say_is_given_by_name(kind: Any, given_: tuple[object, ...]) -> None:
    """A bare 12 and 25 could be a month and a day or a day and a month: nothing is taken by its place."""
    with pytest.raises(TypeError, match="positional"):
        kind(*given_)
