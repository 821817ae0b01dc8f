"""Attack on sentences: goals as people say them in English and French, torn apart and put together again."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from harness import Harness, hold
from source import Source

from smartgoals import Draft, SmartGoalsError, check_statement, codec, parse_goal

VERBS = (
    "Increase", "Grow", "Reduce", "Keep", "Reach", "Double", "Publish", "Get", "Halve",
    "Post at least", "Cut", "Maintain", "Gain", "Augmenter", "Réduire", "Atteindre", "Publier",
    "Faire passer", "Doubler", "Garder", "Gagner", "Ne pas dépasser", "Maintenir", "",
)  # fmt: skip
WHOSE = (
    "",
    "our ",
    "the number of ",
    "Instagram ",
    "our TikTok ",
    "notre ",
    "le nombre d'",
    "les ",
    "le taux de ",
    "la ",
    "der ",
)
METRICS = (
    "followers", "engagement rate", "web traffic", "leads", "reels", "response time", "revenue",
    "unique visitors", "open rate", "cost per click", "abonnés", "taux d'engagement",
    "visites du site", "ventes", "délai de réponse", "chiffre d'affaires", "stories",
    "talks of 100 guests", "coffees", "NPS", "email subscribers", "share of voice",
    "likes and comments", "k", "points",
)  # fmt: skip
NUMBERS = (
    "5,000", "20%", "20 %", "1.5M", "€500", "500 €", "10-15", "10 to 15", "x2", "2x", "a dozen",
    "three", "½", "1 in 3", "1,5", "1 200", "10k", "50 more", "5 points", "4 h 30", "15 minutes",
    "une dizaine", "trois fois plus", "un tiers", "1e6", "9" * 40, "0", "-5", "1/0",
    "1.234.567,8", "٣", "five hundred and twelve", "deux cent trente et un", "100 %", "250%",
    "0.1 %", "1st", "II", "1:3", "16:9",
)  # fmt: skip
LINKS = (
    " from {} to {}",
    " by {}",
    " to {}",
    " of {}",
    " de {} à {}",
    " de {}",
    " à {}",
    " between {} and {}",
    " at {}",
    " {}",
    " below {}",
)
ENDS = (
    "", " by 30 June 2026", " by the end of Q3", " within six months", " in 2027",
    " before Christmas", " next month", " until 29 February", " by 31/12/2026", " by 2026-02-30",
    " d'ici fin juin", " avant le 15 mars 2026", " en trois mois", " ce trimestre",
    " by 9999-12-31", " this year", " from 1 May to 31 May", " every Monday", " a week",
    " per day", " par semaine", " chaque mois", " by week 53", " jusqu'au 31 février",
    " in 999999999 years", " since 1 January", " by 30.06.26", " by midnight", " fin d'année",
    " in H2", " 24/7",
)  # fmt: skip
MORE = (
    "", ".", "!", " (owner: Ana)", " on LinkedIn", " sur Facebook", " because why not",
    "; and then 5 posts", " and 10 leads", ", et 3 vidéos", " without ads", " #goal", " @ana",
    " :", " → ", "\n- ", "Goal: ", "Objectif : ", " instead of 500", " not 20%", " [TBD]", " ?",
    " ...", " 🚀",
)  # fmt: skip
LANGUAGES = ("en", "fr", "en", "fr", None)
TODAYS = (
    date(2026, 1, 5), None, date(2024, 2, 29), date.min, date.max, date(9999, 6, 1),
    date(1, 1, 2),
)  # fmt: skip
FILLING = {"metric": "followers", "start": date(2026, 1, 5), "deadline": date(2026, 12, 31), "objective": "o"}
SELDOM = 64


class Said(NamedTuple):
    """A sentence, the language it is read in, the day it is said, and whether it is checked as well."""

    text: str
    language: str | None
    as_of: date | None
    is_filled: bool
    is_checked: bool


def build(source: Source) -> Said:
    """Return a sentence of the parts that goals have, in an order that people use or in any."""
    if source.byte() % 4 != 3:
        text = source.pick(VERBS) + " " + source.pick(WHOSE) + source.pick(METRICS)
        text += source.pick(LINKS).format(source.pick(NUMBERS), source.pick(NUMBERS))
        text += source.pick(ENDS) + source.pick(MORE)
        text += source.pick(ENDS) if source.byte() % 4 == 3 else ""
    else:
        tables = (NUMBERS, METRICS, ENDS, MORE, VERBS, WHOSE)
        text = source.pick(("", " ")).join(source.pick(source.pick(tables)) for _ in range(source.below(7)))
    for _ in range(max(0, source.below(8) - 5)):
        text = source.altered(text)
    return Said(text, source.pick(LANGUAGES), source.pick(TODAYS), source.chance(SELDOM // 4), source.chance(SELDOM))


def ask(said: Said) -> Draft:
    """Read the sentence; any text can be read, so that nothing is refused here."""
    return parse_goal(said.text, said.language, said.as_of)


def check(said: Said, draft: Draft) -> None:
    """A draft says only what stands in its text, is data and back, and makes a goal or says what it lacks."""
    hold(draft.statement == said.text, "another statement")
    for name, places in draft.spans.items():
        hold(all(0 <= first < until <= len(said.text) for first, until in places), "a span outside the text", name)
    if said.is_filled:
        hold(codec.structure(codec.unstructure(draft), Draft) == draft, "as data it is another draft")
        _goal(said, draft)
        draft.text("fr")
    if said.is_checked:
        check_statement(said.text, language=said.language, as_of=said.as_of)


def _goal(said: Said, draft: Draft) -> None:
    """Hold that the draft makes a goal that goes through a document, or that each gap is told at an argument."""
    try:
        goal = draft.to_goal(**({} if said.is_checked else FILLING))  # type: ignore[arg-type]  # of several types
    except SmartGoalsError as fault:
        hold(all(problem.path != "" for problem in fault.problems), "a gap without its argument", str(fault))
    else:
        hold(codec.structure(codec.unstructure(goal), type(goal)) == goal, "as a document it is another goal")


def place(said: Said, problem: SmartGoalsError) -> None:
    """Any text can be read."""
    hold(False, "a sentence was refused", problem)


HARNESS = Harness("statement", build, ask, check, place)
