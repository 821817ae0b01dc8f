"""What is won of what adds up is a total from the first day, and what is won of what is there comes on top."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg

DAY = date(2026, 3, 10)
FLOWS = st.sampled_from([("leads", "leads", "leads"), ("new_customers", "new clients", "nouveaux clients"),
                         ("reviews", "reviews", "avis"), ("sign_ups", "sign-ups", "inscriptions")])  # fmt: skip
STOCKS = st.sampled_from([("followers", "followers", "abonnés"), ("volunteers", "volunteers", "bénévoles")])
WINNING = {"en": ("Gain", "Win", "Sign", "Attract", "Add", "Earn", "Secure"),
           "fr": ("Gagner", "Attirer", "Décrocher", "Conquérir")}  # fmt: skip
GAINING = {"en": ("Win", "Attract", "Earn", "Recruit", "Gain", "Add"), "fr": ("Attirer", "Recruter", "Gagner")}
LANGUAGES = st.sampled_from(["en", "fr"])


def won(verbs: dict[str, tuple[str, ...]], nouns: tuple[str, ...], language: str, n: int, data: st.DataObject) -> Any:
    """Return the draft of so many that are won, by a verb that is drawn."""
    verb, noun = data.draw(st.sampled_from(verbs[language])), nouns[1 if language == "en" else 2]
    end = "by June" if language == "en" else "d'ici juin"
    return sg.parse_goal(f"{verb} {n} {noun} {end}", language, DAY)


@given(FLOWS, LANGUAGES, st.integers(2, 5000), st.data())
def test_what_adds_up_is_won_in_all(nouns: tuple[str, ...], language: str, n: int, data: st.DataObject) -> None:
    """So many leads that are won are a total of so many, whichever verb wins them."""
    draft = won(WINNING, nouns, language, n, data)
    assert (draft.metric, draft.direction, draft.amount_kind) == (nouns[0], "achieve", "target")
    assert draft.to_goal().target == sg.ReachLevel(n)


@given(STOCKS, LANGUAGES, st.integers(2, 5000), st.data())
def test_what_is_there_grows_by_what_is_won(nouns: tuple[str, ...], language: str, n: int, data: st.DataObject) -> None:
    """So many followers that are won come on top of those that are there."""
    draft = won(GAINING, nouns, language, n, data)
    assert (draft.metric, draft.direction, draft.amount_kind) == (nouns[0], "increase", "delta")
    assert draft.to_goal().target == sg.ChangeBy(n)


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Sign 12 new clients by June", sg.ReachLevel(12)),
        ("Get 12 new clients by June", sg.ReachLevel(12)),
        ("Acquérir 200 clients d'ici juin", sg.ReachLevel(200)),
        ("Get 200 leads by June", sg.ReachLevel(200)),
        ("Gain €500 of revenue by June", sg.ReachLevel(500)),
        ("Attract at least 300 followers by June", sg.ChangeBy(300)),
        ("Recruit 20 new volunteers by June", sg.ChangeBy(20)),
        # Levels, and changes by what is said of them.
        ("Get 200 followers by June", sg.ReachLevel(200)),
        ("Have 200 followers by June", sg.ReachLevel(200)),
        ("Avoir 200 abonnés d'ici juin", sg.ReachLevel(200)),
        ("Increase leads by 200 by June", sg.ChangeBy(200)),
        ("Grow by 200 leads by June", sg.ChangeBy(200)),
        ("Gain 200 more leads by June", sg.ChangeBy(200)),
        ("Augmenter les leads de 200 d'ici juin", sg.ChangeBy(200)),
        ("Win back 200 lapsed customers by June", sg.ChangeBy(200)),
        ("Gain 5 points of NPS by June", sg.ChangeBy(5)),
        ("Win 50 followers a week until June", sg.KeepPace(sg.Pace(50, "week", "followers"))),
    ],
)
def test_the_noun_says_what_is_won(text: str, target: Any) -> None:
    """Verbs that win, verbs that have and verbs that turn are told apart by what they are of."""
    assert sg.parse_goal(text, as_of=DAY).to_goal().target == target


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("20 new members by June", 20),
        ("Reach 500 new followers by June", 500),
        ("Target: 200 new members by September", 200),
        ("30 nouveaux adhérents d'ici juin", 30),
        ("Atteindre 500 nouveaux abonnés d'ici juin", 500),
    ],
)
def test_new_ones_come_on_top(text: str, amount: int) -> None:
    """So many new ones are no level: whoever has more than that has not won them yet."""
    draft = sg.parse_goal(text)
    assert (draft.direction, draft.amount_kind, draft.amount, draft.target) == ("increase", "delta", amount, None)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Reach 500 followers by June", "target"),
        ("30 new customers by June", "target"),
        ("20 new members a month", "rate"),
        ("Reach at most 20 new members by June", "target"),
    ],
)
def test_levels_totals_and_paces_stay(text: str, kind: str) -> None:
    """What is there, what adds up, what comes in each period and what is capped are no change."""
    assert sg.parse_goal(text).amount_kind == kind
