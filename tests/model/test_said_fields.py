"""Fields that say nothing though something is written in them: TBD, a question mark, nobody, à définir."""

from datetime import date

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals._model.absent_words import ABSENT, is_said, names_somebody

ON = date(2026, 1, 4)
OPEN = [
    *("TBD", "tbd.", "(TBD)", "To be defined", "?", "??", "n/a", "N/A", "—", "nobody", "No one", "unknown", "..."),
    *("à définir", "A definir", "[à préciser]", "personne", "non attribué", "Inconnu", "s.o.", "rien"),
]
SAID = [
    "Ana",
    "Nil",
    "Na Hye-sok",
    "So",
    "the team",
    "all shops",
    "stop the ads",
    "l’équipe",
    "女性",
    "Personne Dupont",
]
EVERYBODY = ["everyone", "Everybody", "all of us", "tout le monde", "Tous", "n’importe qui"]
FIELDS = {"SGS106", "SGS110", "SGR409"}


def found(**said: str | None) -> set[str]:
    """Return what is found of a goal whose fields say this, in the codes of the fields."""
    aim = sg.Objective(id="o", title="Sell", kind="conversions_sales", serves="profit")
    goal = sg.Goal(
        id="g", objective="o", metric="purchases", target=sg.ReachLevel(100), cadence="weekly",
        start=date(2026, 1, 5), deadline=date(2026, 6, 28), **said,  # type: ignore[arg-type]
    )  # fmt: skip
    report = sg.check(goal, as_of=ON, evidence=sg.Strategy(objectives=[aim], goals=[goal]))
    return {one.code for one in (*report.findings, *report.silenced)} & FIELDS


@pytest.mark.parametrize("word", OPEN)
def test_what_is_to_be_filled_in_is_not_said(word: str) -> None:
    """A goal of which each field says that it is open is one whose fields are empty."""
    assert not is_said(word)
    assert found(owner=word, audience=word, decision=word) == found() == FIELDS


@pytest.mark.parametrize("word", SAID)
def test_what_is_said_is_taken(word: str) -> None:
    """A name, a group and a thing to do are what they are, though a word in them would be none."""
    assert found(owner=word, audience=word, decision=word) == set()


@pytest.mark.parametrize("word", EVERYBODY)
def test_everybody_answers_for_nothing(word: str) -> None:
    """Everybody may be an audience, and no owner."""
    assert found(owner=word, audience=word, decision="stop the ads") == {"SGS106"}


@given(st.sampled_from(sorted(ABSENT)), st.sampled_from(["{}", " {} ", "({})", "[{}]"]))
def test_what_no_cell_says_no_field_says(word: str, frame: str) -> None:
    """The words of an audit for "not there" are those of a field."""
    assert not is_said(frame.format(word))
    assert not names_somebody(frame.format(word.upper()))


def test_a_page_names_no_owner_who_is_none() -> None:
    """An owner to be named, and a decision to be taken, stand on no page; both stay in the document."""
    goal = sg.Goal(id="g", metric="purchases", target=sg.ReachLevel(100), deadline=date(2026, 6, 28), owner="TBD",
                   decision="à définir")  # fmt: skip
    plan = sg.Strategy(goals=[goal], channels=[sg.Channel(id="w", platform="website", owner="?", purpose="TBD")])
    page = sg.present.text(sg.review(plan, as_of=ON))
    assert "TBD" not in page
    assert "à définir" not in page
    assert plan.goals["g"].owner == "TBD"
    assert {"SGC602", "SGC603"} <= {one.code for one in sg.check_strategy(plan, as_of=ON).findings}
