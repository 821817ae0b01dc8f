"""A change of what adds up is told beside what came before it, and as the whole that it asks for."""

import re
from datetime import date, timedelta
from typing import Any

import pytest

import smartgoals as sg

AS_OF = date(2026, 1, 4)
READ = [(AS_OF - timedelta(weeks=k), 1800 + (k % 3) * 50) for k in range(1, 27)]


def page(target: Any, language: str, metric: str = "revenue", **facts: Any) -> str:
    """Return the page of a goal in one line, with plain blanks."""
    history = sg.History.of(READ, metric=metric)
    goal = sg.Goal(
        id="g", metric=metric, target=target, start=date(2026, 1, 5), deadline=date(2026, 6, 28), **facts
    )  # fmt: skip
    found = sg.review(sg.Strategy(goals=[goal], histories=[history]), as_of=AS_OF, language=language)
    said = sg.present.text(found.goals["g"])
    return " ".join(said.replace("\u202f", " ").replace("\xa0", " ").split())


@pytest.mark.parametrize("target", [sg.ChangeBy(46000), sg.ChangeBy(percent=100)])
def test_a_change_of_amounts_names_what_it_is_compared_with(target: Any) -> None:
    """Beside the change stand the whole and what came before; what it comes to a week is of the whole."""
    english, french = page(target, "en"), page(target, "fr")
    assert "(revenue) in all, compared with 46,250 before" in english
    assert "(chiffre d’affaires) en tout, contre 46 250 auparavant" in french
    assert re.search(r", that is 92,\d{3} in all, 3\d{3} a week", english)
    assert "from 0 to" not in english
    assert "de 0 à" not in french
    assert "since a share" not in english
    assert "car une part" not in french


def test_a_stated_figure_is_what_it_is_compared_with() -> None:
    """What the goal states as the figure before is the one that is told."""
    said = page(sg.ChangeBy(percent=10), "en", baseline=sg.Baseline(value=40000, on=AS_OF))
    assert "44,000 (revenue) in all, compared with 40,000 before" in said


def test_nothing_is_no_share_of_what_came_before() -> None:
    """All of it less is nothing in all, of which no figure before can be told."""
    assert "compared with" not in page(sg.ChangeBy(percent=-100), "en", metric="ad_spend")


def test_a_level_moves_from_one_to_another() -> None:
    """What stands at a level starts from it."""
    assert "from 1850 to 2850" in page(sg.ChangeBy(1000), "en", metric="followers")
