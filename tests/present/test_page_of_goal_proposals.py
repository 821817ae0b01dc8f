"""The page of goals worth setting: three ambitions in a table, what belongs to them, what is left out, in two languages."""

import json
from datetime import date, timedelta
from types import ModuleType
from typing import Any

from attrs import evolve
from tests.scripts import script

import smartgoals as sg
from smartgoals import present

LAST, DEADLINE = date(2026, 7, 2), date(2026, 9, 30)
DAYS = [LAST - timedelta(days=k) for k in range(180)][::-1]
STRATEGY = sg.Strategy(
    objectives=[sg.Objective(id="o", title="Be known", kind="brand_awareness", serves="more bookings")],
    channels=[sg.Channel(id="ig", platform="instagram"), sg.Channel(id="yt", platform="youtube")],
)
FANS = [(on, 1200 + 7 * k + (k * k) % 11) for k, on in enumerate(DAYS)]
KNOWN = sg.Evidence(
    strategy=STRATEGY,
    histories=[
        sg.History.of(FANS, metric="followers", channel="ig"),
        sg.History.of([(on, 1) for on in DAYS], metric="sessions", channel="ig"),
    ],
)


def proposed(evidence: sg.types.EvidenceLike) -> sg.types.GoalProposals:
    """Return what is proposed for the objective."""
    return sg.propose("o", as_of=LAST, evidence=evidence, deadline=DEADLINE)


def plain(result: Any, **asked: Any) -> str:
    """Return a page in Markdown, with plain blanks."""
    return present.markdown(result, **asked).replace("\u202f", " ").replace("\u00a0", " ")


def test_a_table_of_ambitions() -> None:
    """Each ambition has its target by the deadline and its chance; the page says what it rests on."""
    said = plain(proposed(KNOWN), evidence=KNOWN)
    assert "# Goals worth setting on 2 July 2026" in said
    assert "Be known" in said
    assert "| safe | increase by 595 followers by 30 September 2026 | 81 % |" in said
    assert "180 readings, the last of 2 July 2026" in said
    assert "reach rate, not measured here yet" in said
    assert "website sessions on ig (Instagram): it does not serve the objective" in said


def test_in_french() -> None:
    """The page speaks French when asked."""
    said = plain(proposed(KNOWN), language="fr")
    assert "# Buts à fixer au 2 juillet 2026" in said
    assert "| ambitieuse | augmenter de 695 abonnés d’ici le 30 septembre 2026 | 25 % |" in said
    assert "## Mesuré, et non proposé" in said


def test_a_short_page_leaves_out_what_is_left_out() -> None:
    """What is not proposed is told on the whole page alone."""
    assert "not proposed" not in plain(proposed(KNOWN), short=True)


def test_nothing_to_propose() -> None:
    """Where nothing is proposed, the page says what to measure first."""
    said = plain(proposed(STRATEGY))
    assert "nothing to propose for o yet" in said
    assert "## What to measure first" in said
    assert "watch time is accepted by practitioners" in said


def test_one_proposal_alone() -> None:
    """A proposal has a page of its own; without a guardrail, a channel or open fields these are left out."""
    one = proposed(KNOWN)[0]
    assert plain(one).startswith("# A goal worth setting\n\nFollowers, ig (Instagram)\n")
    bare = plain(evolve(one, guardrail=None, still_to_say=(), channel=None))
    assert "Followers\n" in bare
    assert "Guardrails" not in bare
    assert "Still" not in bare
    guarded = plain(evolve(one, guardrail="frequency", is_guarded=True))
    assert "frequency, not" not in guarded


def example() -> ModuleType:
    """Return the example of first goals."""
    return script("examples/first_goals.py")


def test_the_example_proposes_for_every_objective(capsys: Any) -> None:
    """On the data of the examples every objective gets a page, with goals that gain and goals that hold."""
    first_goals = example()
    document = json.loads(first_goals.DOCUMENT.read_text(encoding="utf-8"))
    said = first_goals.run(document, "en")
    assert said.count("Goals worth setting on 2 October 2016") == len(document["strategy"]["objectives"])
    assert "increase by 480 subscribers by 31 December 2016" in said
    assert "(allows a loss of " in said
    assert first_goals.main(["--language", "fr"]) == 0
    assert "Buts à fixer" in capsys.readouterr().out


def test_the_page_shows_the_target_that_the_goal_has() -> None:
    """A pace is shown to its last digit, beside the chance of this very number."""
    counts = [(on, (k * k * 7) % 11) for k, on in enumerate(DAYS)]
    gone = sg.History.of(counts, metric="email_unsubscribes", channel="ig")
    plan = evolve(STRATEGY, objectives=[evolve(STRATEGY.objectives["o"], kind="retention_loyalty")])
    one = proposed(sg.Evidence(strategy=plan, histories=[gone]))[0]
    target = one.even.target
    assert isinstance(target, sg.KeepPace)
    half = evolve(one.even, goal=evolve(one.even.goal, target=evolve(target, pace=sg.Pace.parse("29.5/week"))))
    assert "keep at most 29.5 unsubscribes a week" in plain(evolve(one, even=half))
    assert "29,5 désinscriptions par semaine" in plain(evolve(one, even=half), language="fr")


def test_names_of_the_strategy_on_the_page() -> None:
    """A heading has the strategy's own name of the metric, with and without evidence, and so has the guardrail."""
    own = sg.Metric(id="rev", nature="flow", unit="money", name_en="shop revenue", name_fr="ventes de la boutique")
    one = evolve(proposed(KNOWN)[0], metric="rev", own_metric=own, handle="@shop", guardrail="rev")
    known = sg.Evidence(strategy=evolve(STRATEGY, metrics=[own]))
    assert "\n\nVentes de la boutique, @shop (Instagram)\n" in plain(one, language="fr")
    assert "ventes de la boutique, sans relevé ici" in plain(one, language="fr", evidence=known)


def test_a_target_for_a_chance() -> None:
    """What `target_for` returns has a page: what it asks for, and its chance."""
    level = sg.target_for(KNOWN.all_histories[0], on=DEADLINE, as_of=LAST, chance=0.5)
    said = plain(level)
    assert said.startswith("# A goal worth setting\n\nFollowers, ig\n")
    assert "increase by 650 followers by 30 September 2026" in said
    assert "51 %" in said
    assert "augmenter de 650 abonnés" in plain(level, language="fr")
    assert level is not None
    base = sg.Baseline(value=40, on=LAST, per="week")
    same = evolve(level, holds=True, goal=evolve(level.goal, target=sg.KeepPace("40/week"), baseline=base))
    assert "keep 40 followers a week until 30 September 2026 (no gain on now)" in plain(same)
