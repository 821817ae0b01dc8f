"""Figures that look like years: a goal that asks for 2000 is read as one that asks for 2500."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve
from hypothesis import example, given, strategies as st
from tests.shares import share_of_examples

import smartgoals as sg

AS_OF = date(2026, 11, 29)
PAST = st.integers(1901, 2011)
"""Years that nobody plans until any more, or compares with."""
SHAPES = (
    "Grow followers from {low} to {high} by June",
    "Grow followers from {low} to {high}",
    "Grow from {low} to {high} followers in 2027",
    "From {low} to {high} followers by end of 2027",
    "Followers {low} -> {high} by June",
    "Increase followers to {high} by 2027",
    "Reach {high} by June",
    "Keep complaints below {high} in 2027",
    "Increase sales to at least {high} by June",
    "Increase followers by {high} by June",
    "Passer de {low} à {high} abonnés d'ici juin",
    "Baisser les plaintes de {high} à {low} d'ici juin",
    "Atteindre {high} d'ici juin",
    "Augmenter les abonnés de {high}",
    "Faire passer les abonnés de {low} à {high} d'ici juin",
    "Grow revenue from ${low} to ${high}",
    "Increase revenue to ${high} by June",
    "Followers: {high} by June",
    "Followers: {high}",
    "Followers = {high} by June",
    "Followers {high} by June 2027",
    "Followers on Instagram: {high} in 2027",
    "Target followers: {high}",
    "Abonnés : {high} d'ici juin",
    "Objectif : abonnés {high} d'ici juin",
    "Followers: {high}; likes: {low}",
    "Followers: {high}; likes: 1500 by June",
)


@pytest.mark.parametrize("shape", SHAPES)
@share_of_examples(4)
@given(PAST, PAST)
@example(2000, 1999)
def test_a_year_that_is_over_is_a_figure(shape: str, some: int, other: int) -> None:
    """A number like a year long over is read as any number of its size that is none."""
    low, high = sorted((some, other))
    low -= low == high

    def drafted(added: int) -> sg.types.Draft:
        said = shape.format(low=low + added, high=high + added)
        draft = sg.parse_goal(said, as_of=AS_OF)
        figures = {
            name: value - added
            for name in ("amount", "baseline", "target")
            if isinstance(value := getattr(draft, name), int)
        }
        return evolve(draft, statement="s" * len(said), ambiguities=(), deadline_text=None, **figures)

    assert drafted(0) == drafted(500)


@pytest.mark.parametrize(
    ("said", "amount", "baseline", "deadline"),
    [
        ("Followers: 2030 by June 2027", 2030, None, date(2027, 6, 30)),
        ("Followers: 2030", 2030, None, None),
        ("Reach 2030 by June", 2030, None, date(2027, 6, 30)),
        ("Currently 1900 followers, target 2100 by June", 2100, 1900, date(2027, 6, 30)),
        ("Reach 2100 followers (from 1900) by June", 2100, 1900, date(2027, 6, 30)),
        ("From 1900 followers to 2100 followers by June", 2100, 1900, date(2027, 6, 30)),
        ("In December 2100 visits", 2100, None, date(2026, 12, 31)),
        ("1900 followers by June, 2100 by July", 1900, None, date(2027, 6, 30)),
        ("By June 2027 followers 500", 500, None, date(2027, 6, 30)),
        ("Grow followers from 1990 to 2030", None, None, date(2030, 12, 31)),
        ("Sales 2025 by June", None, None, date(2027, 6, 30)),
        ("Followers 2025: 5000", 5000, None, None),
        ("Followers: 2024: 5000", 5000, None, None),
        ("Followers: 2024, 5000 by June 2027", 5000, None, date(2027, 6, 30)),
        ("Grow followers to 5000 from 2024 to 2027", 5000, None, date(2027, 12, 31)),
        ("Grow followers by 2030", None, None, date(2030, 12, 31)),
        ("Grow followers from 2026 to 2027", None, None, date(2027, 12, 31)),
        ("Gain followers between 2026 and 2028", None, None, date(2028, 12, 31)),
        ("Launch the site by 2028", None, None, date(2028, 12, 31)),
        ("Grow followers from 2026 to 2027 by 20 %", 20, None, date(2027, 12, 31)),
        ("Reduce emissions by 55% from 1990 to 2030", 55, None, date(2030, 12, 31)),
        ("Réduire les émissions de 1990 à 2030", None, None, date(2030, 12, 31)),
        ("Reach 500 followers from 2026 to 2028 by 31 December 2028", 500, None, date(2028, 12, 31)),
        ("Augmenter les dons de 2026 à 2028, au plus tard le 31 décembre 2028", None, None, date(2028, 12, 31)),
        ("Increase followers by the end of 2027, by 2028 at the latest", None, None, date(2027, 12, 31)),
        ("Augmenter les dons en 2026 et 2027", None, None, date(2027, 12, 31)),
        ("Improve NPS over 2027", None, None, date(2027, 12, 31)),
        ("Grow followers by 2030-31", None, None, None),
        ("Grow followers by 2030-2031", None, None, date(2031, 12, 31)),
        ("Go from 2026 to 2030 followers", 2030, 2026, None),
        ("Get to 2000 by end of 2027", 2000, None, date(2027, 12, 31)),
        ("Increase followers to 2050 by 2027", 2050, None, date(2027, 12, 31)),
        ("Increase sessions by 2030 by June", 2030, None, date(2027, 6, 30)),
        ("Reduce complaints from 2040 to 1950 by June", 1950, 2040, date(2027, 6, 30)),
        ("Porter les abonnés de 500 à 2000", 2000, 500, None),
        ("Grow followers from 2000 to 5000 by June", 5000, 2000, date(2027, 6, 30)),
        ("Réduire les coûts de 2000 à 1500 d'ici juin", 1500, 2000, date(2027, 6, 30)),
        ("Increase revenue to $2070", 2070, None, None),
    ],
)
def test_a_year_to_come_is_an_end_unless_it_can_be_none(
    said: str, amount: int | None, baseline: int | None, deadline: date | None
) -> None:
    """Who names a year to come plans until then, but where another end, a noun or money says that it is a figure."""
    draft = sg.parse_goal(said, as_of=AS_OF)
    assert (draft.amount, draft.baseline, draft.deadline) == (amount, baseline, deadline)


@given(
    st.integers(2027, 2099),
    st.sampled_from(["{sign}{year}", "{sign} {year}", "{year}{sign}", "{year} {sign}"]),
    st.sampled_from("€$£"),
    st.sampled_from(["Increase revenue by", "Increase revenue to", "Porter le chiffre d'affaires à"]),
)
@example(2030, "{year} {sign}", "€", "Increase revenue by")
@example(2030, "{sign}{year}", "$", "Increase revenue by")
def test_a_year_with_the_sign_of_money_is_an_amount(year: int, shape: str, sign: str, said: str) -> None:
    """Before the number or behind it, with a blank or none: nobody plans until so many euros."""
    draft = sg.parse_goal(f"{said} {shape.format(year=year, sign=sign)}", as_of=AS_OF)
    assert (draft.amount, draft.deadline) == (year, None)


@pytest.mark.parametrize(
    "said",
    [
        "Improve the 2025 report",
        "Prepare 2027",
        "Reduce emissions below 1990 levels",
        "Reach 2019 levels by June",
        "Exceed 2025 by June",
        "Improve on 2024 by June",
        "Increase donations over 2024 by June",
        "Increase the sales of 2026 by June",
        "Implement strategy 2026 to 2030 by June",
        "Dépasser les ventes de 2025 d'ici juin",
        "Revenir au niveau de 2019 d'ici juin",
        "Réduire les émissions sous le niveau de 1990 d'ici 2030",
        "Publier le rapport de 2025 d'ici juin",
        "Maintenir le chiffre d'affaires de 2025 en 2026",
        "Strategy 2030",
        "Be carbon neutral 2040",
        "Followers 2027",
        "Marketing plan 2027",
        "Contact alumni of 1998 and 2003 by June",
        "Launch the 2028 edition by June 2027",
        "Digitise the archives 1950-1980 by June 2028",
    ],
)
def test_a_year_to_compare_with_is_no_figure(said: str) -> None:
    """A year whose report, sales or level is meant is asked for by nobody."""
    draft = sg.parse_goal(said, as_of=AS_OF)
    assert (draft.amount, draft.baseline) == (None, None)


FAR = st.integers(2060, 2098)
"""Years that nobody plans until yet, of goals that say another end."""
FAR_SHAPES = (
    "Reach {high} by June",
    "Increase revenue from {low} to {high} euros by June",
    "Raise donations from {low} to {high} dollars by June",
    "Increase followers from {low} to {high} in six months",
    "Grow followers from {low} to {high} and likes to 5000 by June",
    "Grow followers to {low} and likes to {high} by June",
    "Porter les abonnés de {low} à {high} et les commentaires à 5000 d'ici juin",
    "Increase page views to {high} a month by June",
    "Push followers past {high} by June",
    "Aim for {high} followers by June",
    "More than {high} followers by June",
    "Between {low} and {high} followers",
    "Rester entre {low} et {high} abonnés",
    "Keep between {low} and {high} visits a week until June",
    "By June {high} followers",
    "Cet été {high} visites",
    "D'ici fin juin {high} abonnés",
    "Réduire le temps de réponse de {high} à {low} secondes d'ici juin",
    "Increase followers to {high}",
    "Augmenter les abonnés à {high}",
)


@pytest.mark.parametrize("shape", FAR_SHAPES)
@share_of_examples(4)
@given(FAR, FAR)
def test_a_year_far_ahead_is_a_figure_beside_another_end(shape: str, some: int, other: int) -> None:
    """Where no end would be lost, a number like a year that nobody plans until yet is read as any other number."""
    low, high = sorted((some, other))
    high += low == high

    def said(added: int) -> list[tuple[object, ...]]:
        draft = sg.parse_goal(shape.format(low=low + added, high=high + added), as_of=AS_OF)
        goals = [(one.metric, one.amount, one.baseline, one.upper, one.deadline) for one in (draft, *draft.also)]
        added_to = {low + added: low, high + added: high}
        return [tuple(added_to.get(part, part) if isinstance(part, int) else part for part in one) for one in goals]

    assert said(0) == said(500)


GOALS_BESIDE = (
    "Grow followers to 5000 and likes from {low} to {high} by June",
    "Grow followers to 5000 and likes to {high} by June",
    "Grow followers to 5000 by June and likes to {high}",
    "Passer à 5000 abonnés et de {low} à {high} mentions j'aime d'ici juin",
)


@pytest.mark.parametrize("shape", GOALS_BESIDE)
@share_of_examples(4)
@given(PAST, PAST)
def test_a_goal_beside_another_has_its_figures_too(shape: str, some: int, other: int) -> None:
    """Of a second goal, too, a number like a year long over is read as any number of its size that is none."""
    low, high = sorted((some, other))
    low -= low == high

    def beside(added: int) -> list[tuple[object, ...]]:
        draft = sg.parse_goal(shape.format(low=low + added, high=high + added), as_of=AS_OF)
        assert draft.deadline == date(2027, 6, 30)
        figures = ((one.baseline or added) - added for one in draft.also)
        return [(one.metric, one.amount - added, figure) for one, figure in zip(draft.also, figures, strict=True)]

    assert beside(0) == beside(500)
    assert len(beside(0)) == 1


@given(PAST)
def test_a_rate_of_a_heading_is_no_year(amount: int) -> None:
    """What a colon sets beside a metric may be so many each month."""
    draft = sg.parse_goal(f"Leads: {amount}/month by June", as_of=AS_OF)
    assert (draft.pace, draft.deadline) == (sg.Pace(amount, "month", unit="leads"), date(2027, 6, 30))


def test_a_figure_that_may_be_a_year_is_told() -> None:
    """Who writes "by 2024" two years later may have forgotten to change it."""
    draft = sg.parse_goal("Increase followers by 2024", as_of=AS_OF)
    assert (draft.amount, draft.deadline, [one.text for one in draft.ambiguities]) == (2024, None, ["2024"])


def test_without_a_day_only_a_year_long_over_is_a_figure() -> None:
    """Where nobody says which day it is, any year of these decades may be to come."""
    assert sg.parse_goal("Increase followers by 1990").amount == 1990
    assert sg.parse_goal("Increase followers by 2012").deadline == date(2012, 12, 31)
