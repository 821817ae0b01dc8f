"""Sentences name what was measured: stretches of weeks and between audits, whole counts, and nothing that nobody knows."""

from datetime import date, timedelta
from typing import Any

import pytest

import smartgoals as sg
from smartgoals import codec
from smartgoals.audits import ChannelAudit, Measurement, compare

TODAY = date(2026, 11, 30)
DAYS: dict[str, Any] = {"start": date(2026, 12, 1), "deadline": date(2027, 5, 31)}


def messages(goal: sg.Goal, language: str = "en", **known: Any) -> dict[str, str]:
    """Return what is said of a goal, by code."""
    report = sg.check(goal, as_of=TODAY, evidence=sg.Evidence(**known), language=language)
    return {one.code: one.message.replace("\u00a0", " ").replace("\u202f", " ") for one in report.findings}


def test_four_weeks_in_a_row() -> None:
    """The best four weeks are a stretch, which French says as well."""
    rows = [(TODAY - timedelta(1 + 7 * (39 - week)), 400 if week % 4 == 3 else 0) for week in range(40)]
    history = sg.History.of(rows, metric="sessions", channel="web")
    goal = sg.Goal(id="g", metric="sessions", channel="web", target=sg.KeepPace("900/week"), **DAYS)
    told = messages(goal, "fr", histories=[history])
    said = next(text for code, text in told.items() if code in {"SGA301", "SGA302", "SGA304"})
    assert "quatre semaines de suite ont apporté au plus 100 par semaine" in said


@pytest.mark.parametrize(("apart", "weeks"), [(91, "13 weeks"), (28, "4 weeks")])
def test_audits_tell_over_which_time_a_level_moved(apart: int, weeks: str) -> None:
    """A change between audits is told over the time that lies between them."""
    days = [TODAY - timedelta(apart * place) for place in (3, 2, 1, 0)]
    audits = []
    for place, day in enumerate(days):
        figure = Measurement(metric="engagement_rate_reach", value=0.02 + 0.002 * place, on=day)
        entry = ChannelAudit(platform="instagram", channel="ig", baselines=[figure])
        audits.append(sg.Audit(id=f"a{place}", as_of=day, channels=[entry]))
    goal = sg.Goal(id="g", metric="engagement_rate_reach", channel="ig", target=sg.ReachLevel(0.2), **DAYS)
    told = messages(goal, audits=audits)["SGA301"]
    assert f"in {weeks} it has moved by +0.2 points at best" in told


@pytest.mark.parametrize(
    ("base", "english", "french"),
    [
        (374.1111, "a count of 374 moves", "un nombre de 374 bouge"),
        (96.0556, "a count of 96 moves", "un nombre de 96 bouge"),
        (9.25, "a count of 9.2 moves", "un nombre de 9,2 bouge"),
        (9, "a count of 9 moves", "un nombre de 9 bouge"),
    ],
)
def test_counts_are_told_as_counts(base: float, english: str, french: str) -> None:
    """What a month brings in the mean is no count with four decimals; the evidence has it as it is."""
    target, baseline = sg.ChangeBy(percent=4), sg.Baseline(value=base, per="month")
    goal = sg.Goal(id="g", metric="support_calls", target=target, baseline=baseline, **DAYS)
    assert english in messages(goal)["SGM212"]
    assert french in messages(goal, "fr")["SGM212"]
    report = sg.check(goal, as_of=TODAY)
    assert report.finding("SGM212").evidence["count"] == base


def test_a_figure_that_stayed_is_no_change_by_chance() -> None:
    """From 110 to 110 nothing moved; from 110 to 112 may be chance, and from 110 to 400 is a change."""
    windows = [
        sg.audits.Window(date(2026, 1, 1), date(2026, 3, 31)),
        sg.audits.Window(date(2026, 4, 1), date(2026, 6, 30)),
    ]

    def audit(name: str, value: int, window: sg.audits.Window) -> sg.Audit:
        figure = Measurement(metric="link_clicks", value=value, window=window)
        entry = ChannelAudit(platform="instagram", handle="@a", baselines=[figure])
        return sg.Audit(id=name, as_of=window.end, channels=[entry])

    said = {}
    for value in (110, 112, 400):
        changed = compare(audit("a", 110, windows[0]), audit("b", value, windows[1]))
        one = next(change for change in changed.changes if change.metric == "link_clicks")
        said[value] = one.text(), one.text("fr").replace("\u00a0", " ")
    assert said[110][0].endswith("from 110 to 110")
    assert said[110][1].endswith("de 110 à 110")
    assert said[112][0].endswith("from 110 to 112, which may be chance")
    assert said[400][0].endswith("from 110 to 400")


@pytest.mark.parametrize(
    ("kind", "english", "french"),
    [
        ("zzzz_qqq", "and no known one is near", "et aucun type connu n’en est proche"),
        ("lead_generatoin", "(nearest known: lead generation", "(le plus proche : génération de prospects"),
    ],
)
def test_a_kind_that_nothing_is_near_to(kind: str, english: str, french: str) -> None:
    """Where no known kind is near, none is named "unknown"."""
    found = sg.relevance("followers", sg.Objective(id="x", title="x", kind=kind))
    assert english in found.text()
    assert french in found.text("fr").replace("\u00a0", " ")


@pytest.mark.parametrize("language", ["en", "fr"])
def test_an_explanation_gives_figures_and_no_pieces_of_sentences(language: str) -> None:
    """Evidence is told as figures; what the sentence says, or leaves unsaid, is not repeated."""
    rows = [(TODAY - timedelta(1 + 7 * (29 - week)), 2000 + 20 * week) for week in range(30)]
    history = sg.History.of(rows, metric="followers", channel="ig")
    goal = sg.Goal(id="g", metric="followers", channel="ig", target=sg.KeepPace("900/week"), **DAYS)
    told = sg.check(goal, as_of=TODAY, evidence=sg.Evidence(histories=[history]), language=language).explain()
    assert "best = 20" in told
    assert "weekly =" not in told
    assert "than_ever" not in told
    severity = {"en": "(error): ", "fr": "(erreur)\u00a0: "}[language]
    assert f"SGA301 beyond-history {severity}" in told


def test_an_envelope_without_a_document_holds_nothing() -> None:
    """Where nothing stands beside the version, nothing was read, and no list."""
    with pytest.raises(sg.SmartGoalsError) as caught:
        codec.structure({"smartgoals": 2})
    assert codec.wording(caught.value).endswith("got nothing")
    assert codec.wording(caught.value, language="fr").endswith("on ne lit rien")
