"""The words of a statement: read in its own language, and a figure written anew where its digits are what it is."""

from datetime import date
from fractions import Fraction

import pytest
from attrs import evolve

import smartgoals as sg
from smartgoals._case.case import Case, words_in
from smartgoals._case.restated import restated
from smartgoals._case.statement_figures import figures_in
from smartgoals._case.statement_read import words_of
from smartgoals._case.surroundings import Surroundings
from smartgoals._messages.lexicon import Lexicon

DAY = date(2026, 1, 5)
LEXICON = Lexicon(
    common="los, de, en",
    directions={"gain": "conseguir", "increase": "aumentar", "deliver": "lanzar"},
    others={"more": "mas", "vague": "mejor", "article": "el, la", "stop": "en, de"},
    metrics={"followers": "seguidores"},
    numbers={"2": "dos"},
    units={"%": "%"},
    head_last=False,
)
OWN = evolve(sg.Language.of("en"), code="es", lexicon=LEXICON, decimal=",", thousands=".")


def test_a_language_of_the_caller_is_that_of_every_question() -> None:
    """What a statement wishes for is found in the words of its language, and no word of another is read there."""
    report = sg.check_statement("Conseguir mas seguidores", OWN)
    assert report.finding("SGS103").evidence["words"] == ("mas",)
    assert str(sg.check_statement("Lanzar la tienda", OWN).verdicts["measurable"]) == "unknown"
    assert str(sg.check_statement("Lanzar mejor", OWN).verdicts["measurable"]) == "fail"


def test_a_goal_without_a_statement_has_no_words() -> None:
    """There is nothing to read, and nothing is found."""
    case = Case(goal=sg.Goal(id="a"), surroundings=Surroundings(evidence=sg.Evidence(), as_of=DAY))
    assert words_in(case).size == 0
    assert figures_in(words_in(case)) == ()


DIGITS = [
    ("Reach 10k followers", "10", 1000),
    ("Reach 1.2 million followers", "1.2", 1_000_000),
    ("Reach 12,500 followers", "12,500", 1),
    ("Have 8.888 followers", "8.888", 1),
    ("Have nine out of 10 clients renew", "", 1),
    ("Have one in 2.5 clients renew", "", 1),
    ("Avoir un client sur 4 satisfait", "", 1),
    ("Avoir 9 clients sur 10", "", 1),
    ("Read 2 and a half books", "", 1),
    ("Raise the open rate by 150 bps", "", 1),
    ("Grow sales 3x", "", 1),
    ("Win five clients", "", 1),
]


@pytest.mark.parametrize(("text", "digits", "scale"), DIGITS)
def test_digits_are_kept_where_they_are_the_figure(text: str, digits: str, scale: int) -> None:
    """A figure that is worked out of its digits, such as a share, cannot be written by putting others in their place."""
    for figure in figures_in(words_of(text, None, DAY)):
        assert figure.digits == digits
        assert not digits or figure.scale == scale


@pytest.mark.parametrize(
    ("said", "before", "after", "proposed"),
    [
        ("Reach 12,500 followers", 12_500, 13_800, "Reach 13,800 followers"),
        ("Reach 12,500 followers", 12_500, 800, "Reach 800 followers"),
        ("Atteindre 12 500 abonnés", 12_500, 1_234_567, "Atteindre 1 234 567 abonnés"),
        ("Reach 10k followers", 10_000, 12_500, "Reach 12.5k followers"),
        ("Reach 1,200k followers", 1_200_000, 1_200_500, "Reach 1,200.5k followers"),
        ("Atteindre 10k abonnés", 10_000, 12_500, "Atteindre 12,5k abonnés"),
        ("Atteindre 1,5 million d’abonnés", 1_500_000, 1_750_000, "Atteindre 1,75 million d’abonnés"),
        ("Atteindre 1.200k abonnés", 1_200_000, 1_200_500, "Atteindre 1.200,5k abonnés"),
    ],
)
def test_a_figure_is_written_as_the_one_before(said: str, before: int, after: int, proposed: str) -> None:
    """Thousands keep their mark, and decimals have that of the language where the old figure had none."""
    goal = sg.Goal(id="a", metric="followers", target=sg.ReachLevel(before), statement=said)
    case = Case(goal=goal, surroundings=Surroundings(evidence=sg.Evidence(), as_of=DAY))
    assert restated(case, evolve(goal, target=sg.ReachLevel(after))).statement == proposed


def test_a_share_in_words_is_no_figure_to_write() -> None:
    """A statement that tells the old share in another way is none of the new one."""
    goal = sg.Goal(
        id="a", metric="repeat_purchase_rate", target=sg.ReachLevel(0.4), statement="One in 2.5 clients buys again"
    )
    case = Case(goal=goal, surroundings=Surroundings(evidence=sg.Evidence(), as_of=DAY))
    assert restated(case, evolve(goal, target=sg.ReachLevel(0.5))).statement is None


def test_a_reading_has_its_own_marks() -> None:
    """Of digits that can be read in two ways each reading has its marks."""
    (figure,) = figures_in(words_of("Reach 1.500 hours", "en", DAY))  # type: ignore[arg-type]  # a code does as well
    assert figure.values == (Fraction(1500), Fraction(3, 2))
    assert (figure.marks(0), figure.marks(1)) == ((".", ","), ("", "."))


def test_languages_are_told_apart_by_their_words() -> None:
    """Two languages of the same code and forms, but other words, read a sentence each in its own way."""
    other = evolve(OWN, lexicon=evolve(LEXICON, metrics={"leads": "seguidores"}))
    assert [sg.parse_goal("Conseguir dos seguidores", one).metric for one in (OWN, other, OWN)] == [
        "followers",
        "leads",
        "followers",
    ]


@pytest.mark.parametrize(
    ("text", "is_open"),
    [
        ("Gain 500 new followers on Instagram by June 2026", True),
        ("Gagner 500 nouveaux abonnés sur Instagram d’ici juin 2026", True),
        ("Gagner 500 abonnés supplémentaires sur Instagram d’ici juin 2026", False),
        ("Gain 500 more followers on Instagram by June 2026", False),
        ("Gagner 500 abonnés de plus sur Instagram d’ici juin 2026", False),
        ("With a new phone, gain 500 followers on Instagram by June 2026", False),
        ("Conseguir dos nuevos seguidores", True),
        ("Conseguir dos seguidores", False),
    ],
)
def test_new_ones_are_told_by_the_words_of_the_language(text: str, *, is_open: bool) -> None:
    """What comes in is not what stays: new ones are asked about, and more of them are not."""
    language = evolve(OWN, lexicon=evolve(LEXICON, others={"new": "nuevos"})) if text.startswith("Con") else None
    codes = {one.code for one in sg.check_statement(text, language, DAY).findings}
    assert ("SGS109" in codes) == is_open


def test_a_channel_of_a_language_is_said_by_its_name() -> None:
    """Channels of no platform are named as the words of the language name them; an id that nobody knows stays."""
    goal = sg.Goal(id="a", metric="leads", channel="linkedin_ads")
    assert goal.text("fr").endswith("Linkedin Ads")
    assert evolve(goal, channel="our_fair").text().endswith("our_fair")
    bare = evolve(sg.Language.of("en"), code="es")
    assert "linkedin_ads" in goal.text(bare)
    assert "Linkedin Ads" in goal.text(evolve(OWN, lexicon=evolve(LEXICON, borrows="en")))
