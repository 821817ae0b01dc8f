"""Gaps on pages and in examples: every part with its amount, in both languages."""

import json
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st
from tests.scripts import script

import smartgoals as sg
from smartgoals import codec, present, strategies

SOLD = {"sessions": (1000, 800), "conversion_rate": (0.02, 0.03)}


def example() -> Any:
    """Return the module of the example."""
    return script("examples/explain_a_miss.py")


def pages(gap: sg.progress.Gap) -> tuple[str, str]:
    """Return a page in English and in French, with plain blanks and without emphasis."""
    told = (present.markdown(gap, language=language) for language in ("en", "fr"))
    english, french = (page.replace("\u202f", " ").replace("\xa0", " ").replace("**", "") for page in told)
    return english, french


def test_a_page_has_a_row_for_every_part() -> None:
    """Both sides, the amounts with their signs, and that none of it names a cause."""
    known = sg.Strategy(channels=[sg.Channel(id="shop", platform="website", handle="our-shop")])
    gap = sg.explain_gap(
        metric="conversions", channels={"shop": SOLD, "x": {"sessions": (0, 90), "conversion_rate": (None, 1)}}
    )
    page = present.markdown(gap, evidence=known)
    rows = [[cell.strip() for cell in row.strip("|").split("|")] for row in page.splitlines() if row.startswith("|")]
    assert rows[0] == ["Part", "Before", "After", "Adds"]
    assert [row[0] for row in rows[2:]] == [
        "website sessions",
        "mix of the channels",
        "conversion rate on our-shop (website)",
        "conversion rate on X",
    ]
    assert rows[2][1:] == ["1000", "890", "-8.2"]
    assert "## What has to be said beside it" in page
    assert "not what caused it" in page
    french = present.markdown(gap, language="fr")
    assert "| Élément | Avant | Après | Apport |" in french


def test_parts_that_are_no_metrics_are_told_by_their_names() -> None:
    """A score made of people who answered names them in the language of the page, read or not."""
    people = {"promoters": (60, 70), "detractors": (20, 10), "respondents": (100, 120)}
    english, french = pages(sg.explain_gap(metric="nps", parts=people))
    assert "| detractors | 20 | 10 |" in english
    assert "| détracteurs | 20 | 10 |" in french
    days = [date(2026, 1, 10), date(2026, 2, 10)]
    alone = sg.Evidence(histories=[sg.History.of(zip(days, (30, 40), strict=True), metric="nps")])
    window = sg.audits.Window(date(2026, 2, 1), date(2026, 2, 28))
    said = sg.explain_gap(metric="nps", window=window, evidence=alone).text("fr").replace("\xa0", " ")
    assert "promoteurs : il n’en existe pas d’historique" in said


def test_a_gap_against_a_plan_is_told_as_one() -> None:
    """What a goal expected stands beside what came; of two periods the later stands after the earlier."""
    days = [date(2026, 1, 5) + timedelta(days=k) for k in range(20)]
    read = sg.History.of([(on, 5) for on in days], metric="leads")
    goal = sg.Goal(id="g", metric="leads", target=sg.ReachLevel(400), start=days[0], deadline=days[0] + timedelta(39))
    planned = sg.explain_gap(goal, read, as_of=days[-1])
    assert "Leads: 100 with 200 expected, 100 leads below that." in pages(planned)[0]
    sold = sg.explain_gap(metric="conversions", parts=SOLD)
    english, french = pages(sold)
    assert "a change of +4" in english
    assert "une variation de +4" in french
    assert "100 pour 200 selon la trajectoire, 100 prospects de moins." in pages(planned)[1]


@pytest.mark.parametrize(
    ("read", "english", "french"),
    [
        (75, "75 with 70 expected, 5 above that", "75 pour 70 selon la trajectoire, 5 de plus"),
        (70, "70 with 70 expected, just that", "70 pour 70 selon la trajectoire, ni plus ni moins"),
        (62, "62 with 70 expected, 8 below that", "62 pour 70 selon la trajectoire, 8 de moins"),
    ],
)
def test_a_gap_of_what_shall_fall_has_no_sign_beside_that_of_its_progress(read: int, english: str, french: str) -> None:
    """A progress has the good side positive; whoever reads both is told the same of the value itself."""
    start = date(2026, 1, 5)
    goal = sg.Goal(
        id="g",
        metric="open_tickets",
        target=sg.ReachLevel(60),
        start=start,
        deadline=start + timedelta(19),
        baseline=sg.Baseline(value=80, on=start - timedelta(1)),
    )
    history = sg.History.of([(start + timedelta(9), read)], metric="open_tickets")
    found = sg.explain_gap(goal, history, as_of=start + timedelta(9))
    assert english in found.text("en")
    assert french in found.text("fr").replace("\xa0", " ")
    assert english.split(",", maxsplit=1)[0] in pages(found)[0]


def test_small_amounts_and_rates_keep_their_digits() -> None:
    """Amounts below ten have four places, and amounts of a rate are points."""
    small = present.text(sg.explain_gap(metric="conversions", parts={**SOLD, "sessions": (10, 8)}))
    assert "+0.09" in small
    rate = {"conversions": (20, 30), "sessions": (1000, 1000)}
    assert "+1 point" in present.text(sg.explain_gap(metric="conversion_rate", parts=rate))


def test_what_cannot_be_told_is_on_the_page() -> None:
    """Without parts there is no table, and the reason stands there."""
    page = present.markdown(sg.explain_gap(metric="conversions", parts={**SOLD, "sessions": (None, 8)}), language="fr")
    assert "| Élément" not in page
    assert "aucun chiffre" in page
    nothing = sg.explain_gap(sg.Goal(id="g"), as_of=date(2026, 1, 1))
    assert "Unknown: the difference cannot be told." in present.text(nothing)


@pytest.mark.parametrize("goal", ["passes", "conversion", "ig-growth"])
def test_the_example_explains_goals_of_the_example(goal: str, capsys: pytest.CaptureFixture[str]) -> None:
    """What the example prints is the page of the gap."""
    module = example()
    assert module.main(["--goal", goal, "--language", "fr"]) == 0
    said = capsys.readouterr().out
    document = json.loads(module.DOCUMENT.read_text(encoding="utf-8"))
    assert said == module.run(document, goal, "fr")
    assert said.startswith("Où se situe la différence")


@settings(max_examples=50)
@given(strategies.gaps())
def test_a_gap_reads_back_as_it_was(gap: sg.progress.Gap) -> None:
    """Amounts travel as fractions, so that the parts still sum to the change."""
    data = json.loads(json.dumps(codec.unstructure(gap)))
    back = codec.structure(data, sg.progress.Gap)
    assert back == gap
    assert not back.parts or sum(part.amount for part in back.parts) == back.change


@given(strategies.gaps(), st.sampled_from(["en", "fr"]))
def test_a_page_leaves_no_part_out_and_names_no_cause(gap: sg.progress.Gap, language: str) -> None:
    """Each part has its row, on the page as in the sentence, and either says that it is arithmetic."""
    rows = [line for line in present.markdown(gap, language=language).splitlines() if line.startswith("| ")]
    assert len(rows) == (len(gap.parts) + 2 if gap.parts else 0)
    said = {"en": "not what caused it", "fr": "pas ce qui l’a causée"}[language]
    for told in (gap.text(language), present.markdown(gap, language=language)):
        assert (said in told) == bool(gap.parts)
