"""How paces are written: fractions, and the signs that are no unit."""

import unicodedata
from contextlib import suppress
from fractions import Fraction

import pytest
from hypothesis import assume, example, given, strategies as st

from smartgoals import Growth, InvalidValue, Pace, Period, SmartGoalsError
from smartgoals.types import PeriodUnit

GLYPHS = "¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
PERIODS = st.builds(Period, st.integers(1, 30), st.sampled_from(PeriodUnit))
UNITS = st.sampled_from([None, "posts", "h", "nouveaux abonnés", "€", "km/h"])
BARS = st.sampled_from(["/", " / ", "/ ", "\u2044", "\u2215"])
PER = st.sampled_from(["/", " per ", " par ", " every "])
SIGNS = st.characters(categories=("Sm", "Pd", "Pe")) | st.sampled_from("*/\\^_.,:;!?")


@given(st.integers(0, 10**6), st.integers(1, 999), UNITS, PERIODS, st.data())
def test_a_fraction_is_what_it_divides(
    over: int, under: int, unit: str | None, period: Period, data: st.DataObject
) -> None:
    """Two whole numbers and a bar are their quotient, with or without a unit, however "per" is said."""
    amount = data.draw(BARS.map(lambda bar: f"{over}{bar}{under}"))
    said = amount if unit is None else f"{amount} {unit}"
    text = data.draw(PER.map(lambda per: f"{said}{per}{period}"))
    assert Pace.parse(text) == Pace(Fraction(over, under), period, unit)


@given(st.integers(0, 10**6), st.integers(2, 99), st.data())
def test_a_mixed_number_adds_its_fraction(whole: int, under: int, data: st.DataObject) -> None:
    """A whole number and a fraction below one are their sum, of either sign."""
    over = data.draw(st.integers(0, under - 1))
    for sign in (1, -1):
        said = f"{'-' if sign < 0 else ''}{whole} {over}/{under} posts/week"
        assert Pace.parse(said) == Pace(sign * (whole + Fraction(over, under)), "week", "posts")


@given(st.integers(0, 10**6), st.sampled_from(GLYPHS), st.sampled_from(["", " "]), UNITS, PER)
def test_a_fraction_may_be_one_sign(whole: int, glyph: str, gap: str, unit: str | None, per: str) -> None:
    """The signs of fractions count alone and after a whole number."""
    said = f"{'' if unit is None else f' {unit}'}{per}week"
    part = Fraction(unicodedata.numeric(glyph)).limit_denominator(10)
    assert Pace.parse(f"{glyph}{said}") == Pace(part, "week", unit)
    assert Pace.parse(f"{whole}{gap}{glyph}{said}") == Pace(whole + part, "week", unit)


@given(st.integers(0, 999), st.integers(1, 99), st.sampled_from(["days", "weeks", "mois", "years"]))
def test_a_counted_period_is_no_fraction(amount: int, count: int, unit: str) -> None:
    """A slash before a number and a unit of time begins the period: 1/2 weeks is one per two weeks."""
    assert Pace.parse(f"{amount}/{count} {unit}") == Pace(amount, f"{count} {unit}")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("1/week", "1/week"),
        ("1/2 per week", "0.5/week"),
        ("1/2 post/week", "0.5 post/week"),
        ("1/2/week", "0.5/week"),
        ("1/2 a week", "0.5/week"),
        ("1/2 every 2 weeks", "0.5/2 weeks"),
        ("1/2 posts weekly", "0.5 posts/week"),
        ("1/2 par semaine", "0.5/week"),
        ("1/2 abonné hebdomadaire", "0.5 abonné/week"),
        ("1/2 million d’abonnés par an", "500000 abonnés/year"),
        ("1/2 k€/mois", "500 €/month"),
        ("1/2 mois", "1/2 months"),
        ("1½ posts/week", "1.5 posts/week"),
        ("1 ½ heure par jour", "1.5 heure/day"),
        ("1,200½/week", "1200.5/week"),
        ("1 200 1/2 €/mois", "1200.5 €/month"),
        ("½/week", "0.5/week"),
        ("-½ kg/week", "-0.5 kg/week"),
        ("$1/2 per week", "0.5 $/week"),
        ("3/4 h per day", "0.75 h/day"),
        ("3/4h/day", "0.75 h/day"),
        ("5/2 posts/week", "2.5 posts/week"),
        ("0/5 per week", "0/week"),
        ("1/2 day per week", "0.5 day/week"),
    ],
)
def test_written_fractions(text: str, shown: str) -> None:
    """A half is a half in English and French, by slash and by sign, with multiples, money and units of time."""
    assert str(Pace.parse(text)) == shown


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("1/0 per week", "zero"),
        ("0/0 post par semaine", "zero"),
        ("1 1/0 per week", "zero"),
        ("1.5/2 per week", "3/2"),
        ("1 200/7 per week", "3/2"),
        ("1 200/300 per week", "3/2"),
        ("1 5/2 per week", "3/2"),
        ("2.5 1/2 per week", "3/2"),
        ("1,5½/week", "3/2"),
        ("1e3/2 per week", "3/2"),
        ("1,200½ abonnés/mois", "without a separator"),
        ("1/2.5 per week", "no sign"),
        ("1/2e3 per week", "no sign"),
        ("1/2/3 per week", "no sign"),
        ("½/3 per week", "no sign"),
        ("½ ½/week", "word"),
        ("5 60/week", "word"),
        ("5 1/2 weeks", "word"),
        ("5 10 x/week", "word"),
        ("5 10,5 x/week", "word"),
        ("0x10 x/week", "in digits"),
        ("1O x/week", "in digits"),
        ("1OO/week", "in digits"),
        ("1.5 000 followers/week", "after the decimal sign"),
        ("1,2 200/mois", "after the decimal sign"),
        ("1,234.5 678/week", "after the decimal sign"),
        ("1.234,5'678/semaine", "after the decimal sign"),
        ("1e3x/week", "in digits"),
        ("5b2b leads/week", "stands apart"),
        ("$5x2/week", "in digits"),
        ("1 per 1/2 week", "half a week"),
        ("3 posts per 1/2 week", "half a week"),
        ("½ weeks", ""),
        ("1/0 weeks", ""),
        ("50+/week", "at_least"),
        ("50+ posts/week", "at_least"),
        ("$50+/week", "at_least"),
        ("1.5k+/week", "at_least"),
        (">=50/week", "at_least"),
        ("≥ 50 per week", "at_least"),
        ("<5/day", "at_most"),
        ("≤5 posts par jour", "at_most"),
        ("~50/week", "one amount"),
        ("±5/day", "one amount"),
        ("50-60/week", "one amount"),
        ("50–60/week", "one amount"),
        ("*50/week", "one amount"),
        ("=50/week", "one amount"),
        ("++5/week", ""),
    ],
)
def test_what_is_no_amount_is_refused(text: str, hint: str) -> None:
    """A division by zero, a fraction of fractions, a bound and a range are refused with what would be right."""
    with pytest.raises(InvalidValue) as caught:
        Pace.parse(text)
    assert caught.value.expected == "a pace such as '50 followers/week'"
    assert hint in caught.value.hint
    assert bool(hint) == bool(caught.value.hint)


@given(SIGNS, st.sampled_from(["", " posts", "posts", "h"]), PER)
def test_no_unit_begins_with_a_sign(sign: str, unit: str, per: str) -> None:
    """Signs of mathematics, dashes and marks begin no unit, in words or when a pace is made, and the hint says so."""
    with pytest.raises(InvalidValue) as written:
        Pace.parse(f"50{sign}{unit or sign}{per}week")
    assert written.value.hint
    with pytest.raises(SmartGoalsError) as made:
        Pace(50, "week", f"{sign}{unit}")
    assert [problem.path for problem in made.value.problems] == ["unit"]


@pytest.mark.parametrize(
    "unit", ["5", "1.5", "1 000", "10 x", "½", "½ marathons", "1/2 posts", "24/7 chats", "per 1", "likes/10"]
)
def test_no_unit_is_a_number(unit: str) -> None:
    """A number is no unit, and neither begins one as a fraction nor ends one after "per", where it would be misread."""
    with pytest.raises(SmartGoalsError) as caught:
        Pace(1, "week", unit)
    assert caught.value.problems[0].path == "unit"


@pytest.mark.parametrize(
    "unit", ["#posts", "@mentions", "°C", "(net) leads", "€/post", "3D prints", "web 2", "leads per 1000"]
)
def test_what_else_a_unit_may_be(unit: str) -> None:
    """Marks that begin words, and numbers that belong to them, are read back as they were written."""
    for period in ("week", "2 weeks"):
        assert Pace.parse(str(Pace(1, period, unit))) == Pace(1, period, unit)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("5x/week", "x"),
        ("5G contracts/week", "G contracts"),
        ("5l/day", "l"),
        ("5Online/week", "Online"),
        ("5 O-rings/week", "O-rings"),
        ("5 b2b leads/week", "b2b leads"),
        ("5 4-star reviews/week", "4-star reviews"),
    ],
)
def test_a_unit_may_stand_right_behind_its_amount(text: str, unit: str) -> None:
    """Letters behind an amount are its unit, unless they are digits in disguise or have digits among them."""
    assert (Pace.parse(text).amount, Pace.parse(text).unit) == (5, unit)


@given(
    st.sampled_from(["5", "1.5", "1 200", "$5"]),
    st.characters(categories=["No", "Nl", "Sk", "Lm", "Mn", "Mc", "Me"]) | st.sampled_from("ªº²´ʰ"),
    st.sampled_from(["", " posts", "m"]),
    PER,
)
@example("5", "²", "", "/")
def test_what_belongs_to_a_number_is_no_unit_of_it(amount: str, mark: str, more: str, per: str) -> None:
    """A power, a numeral of another kind, an ordinal or an accent right behind the digits makes them another number."""
    assume(mark not in "¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞")
    with pytest.raises(InvalidValue) as caught:
        Pace.parse(f"{amount}{mark}{more}{per}week")
    assert caught.value.hint
    assert Pace.parse(f"{amount} m²{per}week").unit in ("m²", "$ m²")


def test_growth_reads_fractions() -> None:
    """Half a percent is written as half of anything else."""
    assert Growth.parse("1/2 %/month") == Growth.parse("½ % par mois") == Growth(0.5, "month")


@given(st.text("0123456789 ',.e+-½/", min_size=1, max_size=12), st.sampled_from(["/week", " leads/mois", " %/week"]))
def test_digits_and_signs_are_read_or_refused(amount: str, rest: str) -> None:
    """Digits, groups, signs and fractions in any order are a pace, a growth or a refusal."""
    for kind in (Pace, Growth):
        with suppress(SmartGoalsError):
            assert kind.parse(amount + rest).period.unit
