"""The page of a review: what a manager reads first, no ids, no raw ratios, and one language at a time."""

from __future__ import annotations

import json
import re
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given, settings, strategies as st

import smartgoals as sg
from smartgoals import catalog, codec, present, rules
from smartgoals._messages.formatting import ENGLISH
from smartgoals.present import _markdown, _text
from smartgoals.present._blocks import Document, Facts, Heading, Paragraph, Picture, line
from smartgoals.present._figures import FigureWords
from smartgoals.present._voice import PageVoice
from smartgoals.rules._attainable.phrases import odds
from smartgoals.rules._examples_base import EVIDENCE, GOAL, STRATEGY
from smartgoals.strategies import whole_strategies

AS_OF = date(2016, 10, 2)
DOCUMENT = Path(__file__).parents[2] / "examples" / "data" / "strategy.json"
FORMS = ("text", "markdown", "html")


@pytest.fixture(scope="module", name="strategy")
def _strategy() -> sg.Strategy:
    return codec.structure(json.loads(DOCUMENT.read_text(encoding="utf-8")))


@pytest.fixture(scope="module", name="reviews")
def _reviews(strategy: sg.Strategy) -> dict[str, sg.Review]:
    return {language: sg.review(strategy, as_of=AS_OF, language=language) for language in ("en", "fr")}


def written(form: str, review: Any, **how: Any) -> str:
    """Return a page as its reader sees it: with plain blanks, without tags and entities."""
    page: str = getattr(present, form)(review, **how)
    if form == "html":
        page = re.sub(r"<title[^>]*>.*?</title>|<desc[^>]*>.*?</desc>", " ", page, flags=re.DOTALL)
        page = re.sub(r"<[^>]*>", " ", page)
        for entity, sign in (("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&#x27;", "'"), ("&quot;", '"')):
            page = page.replace(entity, sign)
    if form == "markdown":
        page = re.sub(r"\\([^\w\s])", r"\1", page)
    return " ".join(page.replace("\u202f", " ").replace("\xa0", " ").split())


def words_of(strategy: sg.Strategy) -> list[str]:
    """Return what the strategy itself says, the longest first."""
    said = [strategy.title or ""]
    for one in strategy.objectives:
        said += [one.title, one.serves or ""]
    for goal in strategy.goals:
        said += [goal.statement or "", goal.decision or "", goal.owner or ""]
    for channel in strategy.channels:
        said += [channel.handle or "", channel.owner or "", channel.purpose or ""]
    return sorted((" ".join(each.split()) for each in said if each), key=len, reverse=True)


def own_words_out(page: str, strategy: sg.Strategy) -> str:
    """Return a page without what the strategy itself says."""
    for each in words_of(strategy):
        page = page.replace(each, " ")
    return page


OURS = """the and of by with from what where asked stands planned likely week followers shares purchases goal goals
behind ahead unknown why change owner pace needed so far expected before after readings none yes no not yet""".split()
FRENCH = """le la les des du de où avec pour quand chances semaine abonnés partages achats but buts retard avance pourquoi
responsable rythme jusqu’ici attendue avant après relevés aucun oui non pas encore désormais""".split()


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("short", [False, True])
def test_a_page_holds_no_id_no_raw_ratio_and_one_language(
    form: str, language: str, short: bool, reviews: dict[str, sg.Review], strategy: sg.Strategy
) -> None:
    """But for what the strategy itself says, nothing on a page needs a glossary."""
    page = own_words_out(written(form, reviews[language], short=short), strategy)
    ids = [one for one in (*catalog.METRICS, *(str(kind) for kind in sg.ObjectiveKind)) if "_" in one]
    ids += [one.id for one in (*strategy.goals, *strategy.objectives, *strategy.channels) if "-" in one.id]
    assert [one for one in ids if one in page] == []
    assert re.findall(r"(?<![\d.,])[01][.,]\d{3,}", page) == []
    words = set(re.findall(r"[^\W\d_]+(?:’[^\W\d_]+)?", page.casefold()))
    assert sorted(words & set(FRENCH if language == "en" else OURS)) == []


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_caution_and_every_weighty_finding_is_on_the_page(
    form: str, language: str, reviews: dict[str, sg.Review]
) -> None:
    """What a reader should know before believing a chance stands beside it, and no finding of weight is lost."""
    review = reviews[language]
    page = written(form, review)
    for one in review.goals:
        for caution in one.projection.cautions if one.projection is not None else ():
            assert " ".join(caution.text(language).replace("\xa0", " ").replace("\u202f", " ").split()) in page
        assert [f.code for f in one.report.findings if f.severity != "info" and f"({f.code})" not in page] == []


FIRST = {
    "en": (
        "300 retweets a week",
        "3825 shares behind",
        "25 December 2016, in 84 days",
        "keep 6 shares a week until 25 December 2016",
    ),
    "fr": (
        "300 retweets a week",
        "3825 partages de retard",
        "25 décembre 2016, dans 84 jours",
        "tenir 6 partages par semaine jusqu’au 25 décembre 2016",
    ),
}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_first_screen_says_who_needs_help_by_how_much_by_when_and_what_to_change(
    form: str, language: str, reviews: dict[str, sg.Review]
) -> None:
    """Each of the four answers stands in the first eight hundred and fifty signs of the page, in this order."""
    screen = written(form, reviews[language])[:850]
    places = [screen.find(sentence) for sentence in FIRST[language]]
    assert -1 not in places
    assert places == sorted(places)


def test_goals_that_need_help_are_ranked_by_facts(reviews: dict[str, sg.Review]) -> None:
    """The smallest chance comes first, then what fails a criterion, and goals that do well are not there."""
    items = re.findall(r"^\d\. \*\*(.*)\*\*$", present.markdown(reviews["en"]), re.MULTILINE)
    assert items == [
        "300 retweets a week",
        "Lift the conversion rate from 2.5 % to 3 % by Christmas",
        "Sell 1,400 city passes in the second half of the year",
        "Reach 8,000 subscribers by Christmas",
        "Grow our Instagram following by 50 new followers per week",
    ]
    assert len(re.findall(r"^\d\. ", present.markdown(reviews["en"], short=True), re.MULTILINE)) == 3


@pytest.mark.parametrize("known", [rules.DEFAULT, rules.DEFAULT.select("SGT")])
def test_why_a_goal_needs_help_is_said_once(known: rules.RuleSet, strategy: sg.Strategy) -> None:
    """Each goal that needs help has one reason, be it a finding or what its projection expects."""
    page = present.markdown(sg.review(strategy, as_of=AS_OF, rules=known), short=True)
    items = re.split(r"^\d\. ", page, flags=re.MULTILINE)[1:]
    assert len(items) == 3
    assert [item.count("**Why**:") for item in items] == [1, 1, 1]


def test_what_is_missed_for_good_comes_after_what_can_still_be_helped() -> None:
    """An allowance that is overdrawn asks for another goal, and a goal in danger for help this week."""
    days = [date(2016, 9, 5 + k) for k in range(20)]
    known = {"start": days[0], "deadline": date(2016, 11, 27)}
    lost = sg.Goal(
        id="lost", metric="leads", target=sg.KeepPace("2/week", bound="at_most", counted="calendar"), **known
    )
    late = sg.Goal(id="late", metric="purchases", target=sg.ReachLevel(900), **known)
    histories = [sg.History.of([(on, 3) for on in days], metric=metric) for metric in ("leads", "purchases")]
    page = present.markdown(sg.review(sg.Strategy(goals=[lost, late], histories=histories), as_of=days[-1]))
    first = page.partition("###")[0]
    assert 0 < first.find("1. **Purchases: reach 900 purchases") < first.find("2. **Leads: keep at most 2 leads a week")


def test_a_short_page_has_a_row_for_each_goal(reviews: dict[str, sg.Review]) -> None:
    """The short form is a table of all goals, and no more of each than where it stands."""
    page = present.markdown(reviews["en"], short=True)
    assert len(page) < len(present.markdown(reviews["en"])) / 2
    assert "| Reach 8,000 subscribers by Christmas | 7400 subscribers;" in page.replace("\u202f", " ")
    assert "3 goals more to look at; see below." in page


def test_an_empty_strategy_says_so() -> None:
    """Nothing is invented where there are no goals: the page says what to write down first."""
    for language, said in (("en", "The strategy has no goals yet."), ("fr", "La stratégie n’a pas encore de buts.")):
        for form in FORMS:
            assert said in written(form, sg.review(sg.Strategy(), as_of=AS_OF, language=language))


def test_a_goal_that_nothing_is_known_of_stands_there_with_what_would_tell_it() -> None:
    """It is no less a goal, and the end of the page says what would help."""
    goals = [sg.Goal(id="bare"), sg.Goal(id="read", metric="leads", target=sg.ReachLevel(8), deadline=AS_OF)]
    page = present.markdown(sg.review(sg.Strategy(goals=goals), as_of=AS_OF))
    after = page.partition("## What cannot be told, and what would tell it")[2]
    assert "**bare**" in after
    assert "where it stands: the goal names no metric" in after
    assert "where it stands: there are no readings of its metric on its channel up to that day" in after
    assert "### Leads: reach 8 leads by 2 October 2016" in page
    assert "1 goal" not in page.splitlines()[2]
    assert "2 goals: 2 of unknown standing. SMART: 0 of 2." in page


def test_the_head_counts_goals_by_where_they_stand() -> None:
    """Met and missed goals are counted as such, and what a deadline has judged needs no help this week."""
    days = [date(2016, 9, 1 + k) for k in range(20)]
    history = sg.History.of([(on, 100 + k) for k, on in enumerate(days)], metric="followers")
    known = {"metric": "followers", "start": days[0], "deadline": days[-1], "baseline": sg.Baseline(value=100)}
    goals = [sg.Goal(id=f"g{level}", target=sg.ReachLevel(level), **known) for level in (110, 500)]
    page = present.markdown(sg.review(sg.Strategy(goals=goals, histories=[history]), as_of=AS_OF))
    assert "2 goals: 1 met, 1 missed." in page
    assert "1. **Followers: reach 500 followers by 20 September 2016**" in page
    assert "2. **" not in page
    late = attrs.evolve(goals[0], deadline=date(2016, 9, 30), target=sg.ReachLevel(115))
    told = present.markdown(sg.review(sg.Strategy(goals=[late]), as_of=AS_OF))
    assert "the deadline was 30 September 2016" in told
    today = attrs.evolve(goals[0], deadline=AS_OF)
    assert "today, 2 October 2016" in present.markdown(sg.review(sg.Strategy(goals=[today]), as_of=AS_OF))


def test_goals_without_an_objective_and_findings_on_the_whole_have_their_place() -> None:
    """No goal is lost from a page, what concerns the strategy stands under its channels, information on request."""
    channels = [sg.Channel(id="ig", platform="instagram"), sg.Channel(id="x", platform="x")]
    found = sg.review(
        sg.Strategy(goals=[sg.Goal(id="homeless")], channels=channels, title="Shop"), as_of=date(2026, 1, 18)
    )
    page = present.markdown(found)
    assert "## Goals without an objective" in page
    assert found.findings
    assert all((one.code in page) is (one.severity != "info") for one in found.findings)
    assert "## The strategy and its channels" in page
    told = present.markdown(found, info=True)
    aims = [sg.Objective(id=f"o{k}", title=f"Aim {k}", kind="brand_awareness") for k in range(2)]
    alone = sg.review(sg.Strategy(objectives=aims, goals=[sg.Goal(id="g", objective="o1")]), as_of=AS_OF)
    assert "(SGC601)" in present.markdown(alone).partition("## The strategy and its channels")[2]
    told = present.markdown(found, info=True)
    assert all(one.code in told for one in (*found.findings, *found.goals["homeless"].report.findings))


@settings(max_examples=25)
@given(whole_strategies(audits=True), st.dates(date(2025, 6, 1), date(2027, 6, 1)), st.sampled_from(["en", "fr"]))
def test_every_review_has_its_pages(whole: sg.Strategy, as_of: date, language: str) -> None:
    """Whatever a valid strategy holds, its pages are written, twice the same, and no figure on them is a NaN."""
    found = sg.review(whole, as_of=as_of, language=language)
    for form in ("text", "markdown"):
        page = getattr(present, form)(found)
        assert page == getattr(present, form)(found, language=language)
        assert "nan" not in page.lower().split()
    for one in found.goals:
        assert present.markdown(one).startswith("# ")
    back = codec.structure(codec.unstructure(found), sg.Review)
    assert present.markdown(back, language=language).splitlines()[0] == present.markdown(found).splitlines()[0]


def test_a_goal_without_rules_and_readings_is_shown_without_advice() -> None:
    """Where nobody judges it and nothing was read, nothing is made up to change."""
    found = sg.review(sg.Strategy(goals=[sg.Goal(id="bare")]), as_of=AS_OF, rules=rules.DEFAULT.ignore("SG"))
    page = present.markdown(found)
    assert "1. **bare**\n\n" in page
    assert "What to change" not in page


def test_a_goal_behind_without_a_chance_is_told_what_is_needed() -> None:
    """One reading gives no chance, and yet the pace that the rest needs."""
    goal = sg.Goal(
        id="g", metric="leads", target=sg.ReachLevel(900), start=date(2016, 9, 1), deadline=date(2016, 12, 1),
        baseline=sg.Baseline(value=0),
    )  # fmt: skip
    read = sg.History.of([(date(2016, 9, 20), 3)], metric="leads")
    quiet = rules.DEFAULT.ignore("SG")
    page = present.markdown(sg.review(sg.Strategy(goals=[goal], histories=[read]), as_of=AS_OF, rules=quiet))
    assert "leads a week needed from here on; so far" in page.partition("###")[0]


def test_a_drawing_is_left_out_of_text() -> None:
    """What a drawing shows is said in words beside it."""
    blocks = (Heading(1, line("One")), Picture("g", "<svg/>"), Facts(()), Paragraph(line("Two")))
    document = Document("One", ENGLISH, blocks)
    assert _text.written(document) == "One\n===\n\nTwo\n"
    assert _markdown.written(document).replace("\n\n\n\n", "\n\n") == "# One\n\nTwo\n"
    assert PageVoice(ENGLISH).target(sg.Goal(id="g"), FigureWords(ENGLISH, None)) == "unknown"


@pytest.mark.parametrize(
    ("chance", "english", "french"),
    [
        (0.0, "0 %", "0 %"),
        (0.004, "under 1 %", "moins de 1 %"),
        (0.0089, "under 1 %", "moins de 1 %"),
        (0.01, "1 %", "1 %"),
        (0.99, "99 %", "99 %"),
        (0.994, "over 99 %", "plus de 99 %"),
        (1.0, "100 %", "100 %"),
    ],
)
def test_a_chance_is_told_as_findings_tell_it(chance: float, english: str, french: str) -> None:
    """Less than 1 chance in 100 is under 1 %, and never 1 % in the line above it."""
    assert PageVoice(ENGLISH).percent(chance).replace("\xa0", " ") == english
    assert PageVoice(sg.Language.of("fr")).percent(chance).replace("\u202f", " ").replace("\xa0", " ") == french
    assert str(odds(chance)).startswith("less than") == (chance == 0 or english.startswith("under"))


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_goal_that_is_behind_with_a_fair_chance_is_named(language: str) -> None:
    """The counts say that one is behind, and the line below says why it needs no help; else it says that none does."""
    named = {
        "en": ("1 goal: 1 behind", "What is behind still has a fair chance: nothing calls for help this week."),
        "fr": (
            "1 but : 1 en retard",
            "Ce qui est en retard garde de bonnes chances : rien n’appelle à l’aide cette semaine.",
        ),
    }[language]
    plainly = {"en": "Nothing calls for help this week.", "fr": "Rien n’appelle à l’aide cette semaine."}[language]
    known = next(one for one in EVIDENCE.histories if one.metric_id == "followers")
    goal = attrs.evolve(GOAL, ambition="stretch")
    for step, is_behind in ((49, True), (51, False)):
        weeks = [(date(2026, 3, 1) + timedelta(7 * k), 2200 + step * k) for k in range(1, 5)]
        rows = [*zip(known.days, known.values, strict=True), *weeks]
        history = sg.History.of(rows, metric="followers", channel="ig")
        strategy = attrs.evolve(STRATEGY, goals=[goal])
        evidence = attrs.evolve(EVIDENCE, strategy=strategy, histories=[history, *EVIDENCE.histories[1:]])
        page = present.text(sg.review(strategy, as_of=date(2026, 3, 29), evidence=evidence), language=language)
        page = " ".join(page.replace("\u202f", " ").replace("\xa0", " ").split())
        assert (named[0] in page, named[1] in page, plainly in page) == (is_behind, is_behind, not is_behind)
