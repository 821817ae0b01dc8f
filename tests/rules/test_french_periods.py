"""No French sentence holds an English word of a period, whoever says it: rules, revisions, reviews, meanings."""

import re
from datetime import date, timedelta

import pytest
from hypothesis import example, given, strategies as st

import smartgoals as sg
from smartgoals import codec, present, strategies
from smartgoals._messages.formatting import FRENCH
from smartgoals._model.target_words import target_in_words
from smartgoals._time.period_words import pace_in_words, period_in_words
from smartgoals.rules import DEFAULT

DAY = timedelta(days=1)
ENGLISH = re.compile(
    r"\b(?:days?|weeks?|months?|quarters?|years?|fortnights?|keep|reach \d+|stay within|grow by)\b", re.IGNORECASE
)
CODE = re.compile(r"`[^`]*`")  # what to write is the same in every language

TARGETS = [
    sg.ReachLevel(5000),
    sg.ReachLevel(5000.5, judged="any_day"),
    sg.ChangeBy(300),
    sg.ChangeBy(percent=20),
    sg.KeepPace("4/week"),
    sg.KeepPace("3/quarter", counted="calendar"),
    sg.KeepPace("3/2 months", counted="rolling", bound="at_most"),
    sg.KeepPace("3/year", counted="calendar", carry="surplus"),
    sg.KeepPace("5/day", counted="calendar", carry="both", carry_at_most=3),
    sg.ReachPace("20/month"),
    sg.ReachPace("20/3 weeks", judged="any_day"),
    sg.GrowBy("10 %/quarter"),
    sg.StayWithin(low=3),
    sg.StayWithin(high=5, per="week"),
    sg.StayWithin(low=3, high=5, per="2 years"),
]
SAID = [
    "atteindre 5000",
    "atteindre 5000,5 à un moment quelconque",
    "faire varier de 300",
    "faire varier de 20 %",
    "tenir 4 par semaine",
    "tenir 3 par trimestre, compté par le calendrier",
    "ne pas dépasser 3 tous les 2 mois, sur toute période de cette durée",
    "tenir 3 par an, compté par le calendrier, surplus reporté",
    "tenir 5 par jour, compté par le calendrier, surplus et dette reportés, au plus 3",
    "atteindre 20 par mois",
    "atteindre 20 toutes les 3 semaines sur une période quelconque",
    "croître de 10 % par trimestre",
    "rester à 3 ou plus",
    "ne pas dépasser 5 par semaine",
    "rester entre 3 et 5 tous les 2 ans",
]


def no_english(text: str) -> None:
    """Refuse English words of periods and targets in a French text."""
    assert ENGLISH.search(CODE.sub("", text)) is None, text


@pytest.mark.parametrize(("target", "french"), list(zip(TARGETS, SAID, strict=True)), ids=str)
def test_a_target_is_said_in_french(target: sg.Target, french: str) -> None:
    """The English text is its own, and the French one has no English word."""
    said = target_in_words(target)
    assert (said, said.into("fr")) == (str(target), french)
    no_english(said.into("fr"))


@given(strategies.periods(), st.integers(1, 10**7), st.sampled_from(["abonnés", "heures", "prospects", None]))
@example(sg.Period(1, "day"), 12345, "abonnés")
@example(sg.Period(2, "quarter"), 12345, "abonnés")
def test_a_period_is_said_in_french(period: sg.Period, tenths: int, unit: str | None) -> None:
    """What is said in French is read as the same period or pace, has no English word, and in English is as it was."""
    said = period_in_words(period)
    assert sg.Period.parse(said.into("fr")) == sg.Period.parse(said.into("en")) == period
    pace = sg.Pace(tenths / 10, period, unit)
    told = pace_in_words(pace)
    assert sg.Pace.parse(told.into("fr")) == sg.Pace.parse(told.into("en")) == pace
    no_english(f"{said.into('fr')} {told.into('fr')}")


@given(strategies.targets())
def test_any_target_is_said_in_french(target: sg.Target) -> None:
    """Whatever is asked, the French text has the figures of the English one, and no English word."""
    said = target_in_words(target)
    assert said == str(target)
    english, french = said.into("en").replace(",", ""), said.into("fr")
    figures = french.replace("\u202f", "").replace(",", ".")
    assert re.findall(r"\d+(?:\.\d+)?", figures) == re.findall(r"\d+(?:\.\d+)?", english)
    units = {str(getattr(getattr(target, name, None), "unit", None) or "") for name in ("pace", "growth")}
    for unit in units - {""}:
        french = french.replace(unit, "")
    no_english(french)


@pytest.mark.parametrize("code", [rule.code for rule in DEFAULT])
def test_no_rule_says_english_periods_in_french(code: str) -> None:
    """Every example of every rule, as a French report says it."""
    rule = next(one for one in DEFAULT if one.code == code)
    for shown in rule.examples:
        if shown.goal is None or shown.evidence is None:
            continue
        report = sg.check(shown.goal, evidence=shown.evidence, as_of=shown.as_of, language="fr")
        for one in report.findings:
            no_english(f"{one.message} {one.suggestion}")


METRICS = ["leads", "followers", "reach", "bounce_rate", "ad_spend"]


@pytest.mark.parametrize("place", range(len(TARGETS)), ids=lambda place: str(TARGETS[place]))
def test_no_goal_says_english_periods_in_french(place: int) -> None:
    """Goals of all kinds, over natures and ends in turn: findings, revisions and the text of the review."""
    target = TARGETS[place]
    days = {"start": date(2026, 1, 1), "deadline": date(2026, 1, 20)}
    ends = ({}, {"deadline": None}, {"deadline": date(2026, 12, 20), "cadence": "quarterly"})
    baselines = (None, sg.Baseline(value=15, per="month"), sg.Baseline(value=900))
    for turn, (end, baseline) in enumerate(zip(ends, baselines, strict=True)):
        metric = METRICS[(place + 2 * turn) % len(METRICS)]
        read = sg.History.of([(date(2025, 10, 1) + DAY * k, 10 + k % 7) for k in range(100)], metric=metric)
        asked = sg.Goal(**{"id": "g", "metric": metric, "target": target, "baseline": baseline, **days, **end})
        strategy = sg.Strategy(goals=[asked], histories=[read])
        no_english(sg.revise(asked, sg.Evidence(strategy=strategy), as_of=date(2026, 1, 8), language="fr").text())
        no_english(present.text(sg.review(strategy, as_of=date(2026, 1, 8), language="fr"), info=True))


def test_the_finding_of_a_quarter_in_twenty_days() -> None:
    """SGT508 says it as a French reader does, and keeps its evidence."""
    for said, french in (("quarter", "trimestre"), ("month", "mois"), ("2 months", "2 mois"), ("year", "an")):
        goal = sg.Goal(
            id="g",
            metric="leads",
            target=sg.KeepPace(f"3/{said}", counted="calendar"),
            start=date(2026, 1, 1),
            deadline=date(2026, 1, 20),
        )
        found = sg.check(goal, as_of=date(2026, 1, 1), language="fr").finding("SGT508")
        assert found.message == f"Le rythme se compte par {french}, et le but dure 20 jours"
        assert found.evidence["period"] == said
        assert FRENCH.value(found.evidence["period"]) == french


def test_meanings_of_old_documents_quote_paces_in_french() -> None:
    """What an old document meant is told in the words of the language, too."""
    quota = {"kind": "keep_pace", "pace": "5 posts/day", "counted": "rolling"}
    level = {"kind": "reach_level", "value": 50, "judged": "any_day"}
    days = {"start": "2026-01-05", "deadline": "2026-02-01", "calendar": {"working_days": "mon-fri"}}
    found = [
        one
        for target in (quota, level, {**quota, "counted": "calendar"}, {**quota, "counted": "continuous"})
        for one in codec.meanings(
            {"smartgoals": 1, "goal": {"id": "g", "metric": "followers", "target": target, **days}}, sg.Goal
        )
    ]
    assert found
    for one in found:
        no_english(one.text("fr"))
