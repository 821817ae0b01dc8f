"""Laws of what a page says of a goal: its target, its gap, its chance and its days, with the figures of the results."""

from __future__ import annotations

import re
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import attrs
import pytest
from hypothesis import example, given, strategies as st
from tests.shares import share_of_examples

import smartgoals as sg
from smartgoals import catalog, codec, present
from smartgoals.present._figures import FigureWords
from smartgoals.strategies import reviews

AS_OF = date(2026, 1, 18)
DATES = {"start": date(2026, 1, 5), "deadline": date(2026, 6, 28)}
BASE = sg.Baseline(value=1200, on=date(2026, 1, 4))
READINGS = [(date(2026, 1, 4), 1200), (date(2026, 1, 11), 1245), (date(2026, 1, 18), 1301)]


def strategy(target: Any, **facts: Any) -> sg.Strategy:
    """Return a shop with a goal on its followers and three readings."""
    goal = sg.Goal(id="g", metric="followers", channel="ig", target=target, **(DATES | facts))
    return sg.Strategy(
        channels=[sg.Channel(id="ig", platform="instagram")],
        goals=[goal],
        histories=[sg.History.of(READINGS, metric="followers", channel="ig")],
    )


def plain(page: str) -> str:
    """Return a page with plain blanks and without emphasis."""
    return page.replace("\u202f", " ").replace("\xa0", " ").replace("**", "")


def told(result: Any, label: str, language: str | None = None) -> list[str]:
    """Return what a page of Markdown says under a label."""
    page = plain(present.markdown(result, language=language))
    lines = [line.strip() for line in page.splitlines()]
    return [re.split(" ?: ", line, maxsplit=1)[1] for line in lines if re.match(f"- {label} ?: ", line)]


def en(value: int) -> str:
    """Return a whole number as English writes it."""
    return f"{value:,}" if abs(value) >= 10_000 else str(value)


def fr(value: int) -> str:
    """Return a whole number as French writes it."""
    return en(value).replace(",", " ")


KINDS: dict[str, tuple[Any, str, str]] = {
    "reach": (sg.ReachLevel, "reach {} followers by", "atteindre {} abonnés d’ici le"),
    "any": (
        lambda n: sg.ReachLevel(n, judged="any_day"),
        "reach {} followers on any day by",
        "atteindre {} abonnés à un moment quelconque d’ici le",
    ),
    "more": (sg.ChangeBy, "increase by {} followers by", "augmenter de {} abonnés d’ici le"),
    "fewer": (lambda n: sg.ChangeBy(-n), "decrease by {} followers by", "réduire de {} abonnés d’ici le"),
    "percent": (lambda n: sg.ChangeBy(percent=n), "increase by {} % by", "augmenter de {} % d’ici le"),
    "pace": (
        lambda n: sg.KeepPace(sg.Pace(n, "week")),
        "keep {} followers a week until",
        "tenir {} abonnés par semaine jusqu’au",
    ),
    "own unit": (
        lambda n: sg.KeepPace(sg.Pace(n, "week", "fans")),
        "keep {} fans a week until",
        "tenir {} fans par semaine jusqu’au",
    ),
    "fortnight": (
        lambda n: sg.KeepPace(sg.Pace(n, "2 weeks")),
        "keep {} followers every 2 weeks until",
        "tenir {} abonnés toutes les 2 semaines jusqu’au",
    ),
    "cap": (
        lambda n: sg.KeepPace(sg.Pace(n, "day"), bound="at_most"),
        "keep at most {} followers a day until",
        "ne pas dépasser {} abonnés par jour jusqu’au",
    ),
    "high": (
        lambda n: sg.StayWithin(high=n),
        "stay at {} followers or below until",
        "rester à {} abonnés ou moins jusqu’au",
    ),
    "low": (
        lambda n: sg.StayWithin(low=n),
        "stay at {} followers or above until",
        "rester à {} abonnés ou plus jusqu’au",
    ),
    "band": (
        lambda n: sg.StayWithin(low=n, high=n + 3),
        "stay between {} followers and {} followers until",
        "rester entre {} abonnés et {} abonnés jusqu’au",
    ),
}


@share_of_examples(4)
@given(st.sampled_from(sorted(KINDS)), st.integers(2, 99_999), st.booleans())
@example("reach", 2400, True)
@example("fortnight", 100, True)
def test_every_target_is_said_in_both_languages(kind: str, amount: int, has_end: bool) -> None:
    """What each kind of target asks, with what is counted, and by when; without an end there is no day."""
    make, english, french = KINDS[kind]
    facts = {} if has_end else {"deadline": None}
    found = sg.review(strategy(make(amount), baseline=BASE, **facts), as_of=AS_OF)
    for template, write, day, language in ((english, en, "28 June 2026", "en"), (french, fr, "28 juin 2026", "fr")):
        (said,) = told(found, "Asked" if language == "en" else "Demandé", language)
        asked = template.format(write(amount), write(amount + 3))
        if has_end:
            assert said.startswith(f"{asked} {day}")
        else:
            assert said == re.sub(r" (by|until|d’ici le|jusqu’au)$", "", asked)


@share_of_examples(2)
@given(st.integers(1210, 9000))
@example(1301)
@example(3725)
@example(3726)
def test_a_standing_has_its_unit_and_its_side(target: int) -> None:
    """Ahead or behind or exactly on plan, by the gap of the progress, in what is counted and in both languages."""
    found = sg.review(strategy(sg.ReachLevel(target), baseline=BASE), as_of=AS_OF)
    progress = found.goals["g"].progress
    assert progress is not None
    assert progress.gap is not None
    assert progress.expected is not None
    english, french = told(found, "Where it stands")[-1], told(found, "Où il en est", "fr")[-1]
    assert english.startswith(f"1301 followers; planned by now {round(progress.expected)} follower")
    if progress.gap == 0:
        assert english.endswith("exactly on plan")
        assert french.endswith("exactement sur la trajectoire")
        return
    side, cote = ("ahead", "d’avance") if progress.gap > 0 else ("behind", "de retard")
    size = re.search(r": ([\d,.]+) followers? (ahead|behind)$", english)
    taille = re.search(r": ([\d ,]+) abonnés? (d’avance|de retard)$", french)
    assert size is not None
    assert taille is not None
    assert (size[2], taille[2]) == (side, cote)
    assert float(size[1].replace(",", "")) == pytest.approx(abs(progress.gap), abs=0.51)
    assert float(taille[1].replace(" ", "").replace(",", ".")) == float(size[1].replace(",", ""))


@share_of_examples(2)
@given(st.integers(0, 120))
@example(7)
@example(8)
def test_an_old_reading_says_its_day(later: int) -> None:
    """What was read more than a week ago is not shown as today's, with a plan and without."""
    as_of = AS_OF + timedelta(later)
    paced = strategy(sg.KeepPace(sg.Pace.parse("50 followers/week")), baseline=BASE)
    said = "(read on 18 January 2026)"
    assert (said in told(sg.review(paced, as_of=as_of), "Where it stands")[-1]) is (later > 7)
    bare = sg.review(strategy(sg.ReachLevel(1300), deadline=None), as_of=as_of)
    assert set(told(bare, "Where it stands")) == {f"1301 followers {said}" if later > 7 else "1301 followers"}


WORDS = [
    (0.99, "virtually certain", "quasiment certain"),
    (0.9, "very likely", "très probable"),
    (0.66, "likely", "probable"),
    (0.33, "about as likely as not", "à peu près aussi probable qu’improbable"),
    (0.1, "unlikely", "improbable"),
    (0.01, "very unlikely", "très improbable"),
    (0, "exceptionally unlikely", "exceptionnellement improbable"),
]
PROJECTED = sg.review(strategy(sg.KeepPace("50 followers/week"), baseline=BASE), as_of=AS_OF).goals["g"].projection


@given(st.integers(1, 9999))
@example(10)
@example(500)
@example(2000)
@example(5000)
@example(5450)
@example(7000)
@example(9500)
@example(9999)
def test_a_chance_is_said_in_words_and_whole_percent(per_myriad: int) -> None:
    """By the scale of the IPCC, in whole percent; neither none nor certain is read off a rounded chance."""
    chance = per_myriad / 10_000
    percents = round(Fraction(per_myriad, 100))  # .545 is no float, and 100 times it more than 54.5
    if any(abs(chance - edge) < 0.006 for edge, _, _ in WORDS if 0 < edge < 0.99):
        return  # at an edge the word is that of the chance, or of its percent
    english, french = next((one, other) for edge, one, other in WORDS if chance >= edge)
    figure = ("under 1 %", "moins de 1 %") if chance < 0.01 else (f"{percents} %",) * 2
    figure = ("over 99 %", "plus de 99 %") if chance > 0.99 else figure
    assert PROJECTED is not None
    result = attrs.evolve(PROJECTED, probability=chance)
    assert f"{figure[0]}, {english}" in plain(present.markdown(result))
    assert f"{figure[1]}, {french}" in plain(present.markdown(result, language="fr"))


@share_of_examples(4)
@given(st.integers(1201, 1400), st.integers(7, 13))
@example(1240, 10)
@example(1246, 10)
def test_a_milestone_that_was_due_says_its_outcome(value: int, later: int) -> None:
    """Met or missed by what was read by its day; where a review was read from data, only that it was due."""
    due = date(2026, 1, 4) + timedelta(later)
    read = 1245
    marked = strategy(sg.ReachLevel(2450, milestones=[(due, value)]), baseline=BASE)
    found = sg.review(marked, as_of=AS_OF)
    day = f"{due.day} January 2026"
    outcome = "met" if value <= read else "missed"
    assert told(found, "Milestone") == [f"due on {day}: {value} followers; {read} followers read, {outcome}"]
    word = "atteint" if value <= read else "manqué"
    assert word in told(found, "Jalon", "fr")[0]
    back = codec.structure(codec.unstructure(found), sg.Review)
    assert told(back, "Milestone") == [f"due on {day}: {value} followers"]


@share_of_examples(2)
@given(st.lists(st.integers(0, 9), min_size=7, max_size=30), st.integers(5, 45))
@example([7] * 15, 50)
def test_a_quota_is_told_period_by_period(values: list[int], quota: int) -> None:
    """What this week has made, of how many, and how the closed ones went, is that of the tally, on the page and in its lines."""
    days = [date(2026, 1, 5) + timedelta(k) for k in range(len(values))]
    known = sg.History.of(list(zip(days, values, strict=True)), metric="leads")
    goal = sg.Goal(id="g", metric="leads", target=sg.KeepPace(f"{quota}/week", counted="calendar"), **DATES)
    found = sg.review(sg.Strategy(goals=[goal], histories=[known]), as_of=days[-1])
    progress = found.goals["g"].progress
    assert progress is not None
    assert progress.quota is not None
    last = len(values) - (len(values) - 1) % 7 - 1
    assert progress.quota.made == sum(values[last:])
    closed = [sum(values[k : k + 7]) for k in range(0, len(values) // 7 * 7, 7)]
    met = sum(one >= quota for one in closed)
    (said,) = told(found, "This period")
    assert said.startswith(f"{sum(values[last:])} of {quota} lead")
    if closed:
        assert said.endswith(f"; {met} of {len(closed)} closed periods met")
        assert told(found, "Cette période", "fr")[0].endswith(f"{met} sur {len(closed)}")


PLACES = {str(place) for place in range(1, 10)}
"""Numbers of items, which HTML leaves to the reader's browser."""


def numbers(page: str) -> set[str]:
    """Return the digits that a page shows, without those that may number its lists."""
    return set(re.findall(r"\d+", page)) - PLACES


@share_of_examples(4)
@given(reviews(), st.sampled_from(["en", "fr"]), st.booleans())
def test_every_form_of_a_page_holds_the_same_figures(review: sg.Review, language: str, short: bool) -> None:
    """Text, Markdown and HTML say the same numbers; a short page says none that the whole one has not."""
    text, markdown, html = (
        getattr(present, form)(review, language=language, short=short) for form in ("text", "markdown", "html")
    )
    seen = re.sub(r"<(title|desc)\b[^>]*>.*?</\1>", " ", html, flags=re.DOTALL)
    seen = re.sub(r"&#x?\w+;", " ", re.sub(r"<[^>]*>", " ", seen))
    assert numbers(markdown) == numbers(seen)
    if max(map(len, numbers(markdown)), default=0) < 60:  # text breaks what is longer than a line
        assert numbers(text) == numbers(markdown)
    page = present.page(review, language=language, short=short)
    assert html in page
    assert page.startswith(f'<!doctype html>\n<html lang="{language}">')


@share_of_examples(4)
@given(reviews(), st.booleans())
def test_both_languages_have_the_same_figures_and_codes(review: sg.Review, short: bool) -> None:
    """A page in French has the codes of the English one, in the same order, and as many headings and rows."""
    pages = [present.markdown(review, language=language, short=short, info=True) for language in ("en", "fr")]
    codes = [re.findall(r"\((SG[A-Z]\d{3})\)", page) for page in pages]
    assert codes[0] == codes[1]
    shapes = [[re.match(r"#*", line)[0] for line in page.splitlines() if line.startswith("#")] for page in pages]  # type: ignore[index]  # it matches
    assert shapes[0] == shapes[1]
    assert pages[0].count("\n|") == pages[1].count("\n|")


@given(st.integers(1300, 1800), st.integers(1, 12))
@example(1425, 11)
@example(1500, 11)
@example(1550, 11)
@example(1496, 2)
def test_the_way_back_is_told_of_a_goal_that_is_not_likely_met(target: int, noise: int) -> None:
    """Which pace makes four in five, and which an even chance where that is another in words and the chance is smaller."""
    days = [DATES["start"] + timedelta(days=place) for place in range(40)]
    rows = [(on, 1000 + 7 * place + place * place * 7 % noise) for place, on in enumerate(days)]
    read = sg.History.of(rows, metric="followers", channel="ig")
    asked = attrs.evolve(strategy(sg.ReachLevel(target), deadline=days[0] + timedelta(69)), histories=[read])
    found = sg.review(asked, as_of=days[-1])
    projection = found.goals["g"].projection
    assert projection is not None
    assert projection.probability is not None
    words = FigureWords(sg.Language.of("en"), catalog.METRICS["followers"])
    even, likely = (
        None if one is None else plain(words.pace(one))
        for one in (projection.pace_for_even, projection.pace_for_likely)
    )
    said = told(found, "Back on course")
    if projection.probability >= 0.8 or projection.is_certain:
        assert said == []
    elif projection.probability >= 0.5 or even == likely:
        assert said == [f"{likely} from here on makes it four in five"]
    else:
        assert said == [f"{even} from here on makes it an even chance, {likely} four in five"]


@pytest.mark.parametrize(
    ("days_old", "english", "french"),
    [
        (0, " from here on makes it", " désormais :"),
        (1, " from 9 February 2026 on makes it", " depuis le 9 février 2026 :"),
        (7, " from 9 February 2026 on makes it", " depuis le 9 février 2026 :"),
        (8, None, None),
    ],
)
def test_the_way_back_is_one_from_the_last_reading(days_old: int, english: str | None, french: str | None) -> None:
    """Once a quarter of the days since then is gone, nobody is told what would have been enough."""
    last = date(2026, 2, 9)
    read = sg.History.of(
        [(last - timedelta(days=39 - k), 1000 + 7 * k + k % 5) for k in range(40)], metric="followers", channel="ig"
    )
    ends = {"start": date(2026, 1, 5), "deadline": last + timedelta(days=30)}
    asked = attrs.evolve(strategy(sg.ReachLevel(1700), **ends), histories=[read])
    found = sg.review(asked, as_of=last + timedelta(days=days_old))
    for language, words in (("en", english), ("fr", french)):
        text = " ".join(present.text(found, language=language).split())
        is_told = any(part in text for part in ("four in five", "quatre sur cinq", "quatre chances sur cinq"))
        assert is_told is (words is not None)
        assert words is None or words in text
