"""The pages of results other than reviews: each says its answer in the words of both languages, and no id of ours."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import attrs
import pytest

import smartgoals as sg
from smartgoals import audits, catalog, channels, codec, present
from smartgoals._messages.rows import phrase_of
from smartgoals._model.audit import ChannelStatus, Decision, ImpostorKind
from smartgoals.audits import ChannelAudit, CompetitorSnapshot, Measurement, Window
from smartgoals.returns import Attribution, Cost

AS_OF = date(2016, 10, 2)
DOCUMENT = Path(__file__).parents[2] / "examples" / "data" / "strategy.json"


@pytest.fixture(scope="module", name="strategy")
def _strategy() -> sg.Strategy:
    return codec.structure(json.loads(DOCUMENT.read_text(encoding="utf-8")))


def pages(result: Any, **how: Any) -> tuple[str, str]:
    """Return a result as Markdown in English and in French, with plain blanks and without emphasis."""
    told = (present.markdown(result, language=language, **how) for language in ("en", "fr"))
    english, french = (page.replace("\u202f", " ").replace("\xa0", " ").replace("**", "") for page in told)
    ids = [one for one in catalog.METRICS if "_" in one]
    assert [one for one in ids if one in english + french] == []
    for form in ("text", "html"):
        assert getattr(present, form)(result, **how)
    return english, french


def test_a_report_has_its_verdicts_and_findings(strategy: sg.Strategy) -> None:
    """Each criterion has its verdict, and each finding what to do; a strategy names the goal."""
    report = sg.check(strategy.goals["retweets"], evidence=strategy, as_of=AS_OF)
    english, french = pages(report, evidence=strategy)
    assert english.startswith("# SMART report of 2 October 2016\n\n300 retweets a week\n")
    assert "- attainable: no" in english
    assert "- pertinent : à établir" in french
    assert "You ask for 300 shares a week" in english
    assert "# SMART report\n" in pages(sg.check_statement("Reach 500 followers on Instagram by June"))[0]
    assert pages(report)[0].splitlines()[2] == "retweets"


def test_a_progress_and_a_projection_have_their_figures(strategy: sg.Strategy) -> None:
    """Where it stands, its pace and its chance stand on pages of their own."""
    found = sg.review(strategy, as_of=AS_OF).goals["passes"]
    progress, projection = found.progress, found.projection
    assert progress is not None
    english, french = pages(progress, evidence=strategy)
    assert english.startswith("# Progress on 2 October 2016\n\nSell 1,400 city passes")
    assert "- Where it stands: 675 purchases; planned by now 728 purchases: 53 purchases behind" in english
    assert "53 achats de retard" in french
    english, french = pages(projection, evidence=strategy)
    assert "- Chance: 10 %, very unlikely" in english
    assert "à 80 % entre 1210 et 1400" in french
    alone = pages(sg.assess(sg.Plan.linear(AS_OF, 0, date(2016, 12, 1), 60), sg.History.of([(AS_OF, 3)]), as_of=AS_OF))
    assert alone[0].splitlines()[2].startswith("- Where it stands: 3")


def test_a_proposal_says_what_to_ask_instead(strategy: sg.Strategy) -> None:
    """How hard the goal is, and the target or the deadline that the figures support."""
    english, french = pages(sg.revise(strategy.goals["retweets"], evidence=strategy, as_of=AS_OF), evidence=strategy)
    assert "- Asked: keep 300 shares a week until 25 December 2016" in english
    assert "- Rather ask: keep " in english
    assert "- Demandez plutôt : tenir " in french
    sound = sg.revise(sg.Goal(id="bare"), evidence=strategy, as_of=AS_OF)
    assert "Rather ask" not in pages(sound)[0]


def test_relevance_says_what_a_metric_is_good_for(strategy: sg.Strategy) -> None:
    """Vanity is said with why, and metrics and aims by their names."""
    english, french = pages(
        sg.relevance("followers", strategy.objectives["sales"], evidence=strategy), evidence=strategy
    )
    assert "- Objective: conversions and sales" in english
    assert "- Vanity: no" in english
    assert "- Sert plutôt : " in french
    bare = sg.relevance("impressions", "lead_generation")
    assert "- Vanity: yes, nothing ties it to the objective" in pages(bare)[0]
    assert (
        "- Vanity: cannot be told" in pages(sg.relevance(sg.Metric(id="smiles", nature="flow"), "lead_generation"))[0]
    )


def test_scorecards_stand_side_by_side(strategy: sg.Strategy) -> None:
    """A row a channel, by its name, with what it takes and brings and what is advised."""
    cards = channels.scorecards(strategy, as_of=AS_OF)
    english, french = pages(cards, evidence=strategy)
    assert "| Channel | Advice | Time | Share of the time |" in english
    assert "| @visit.strasbourg (Instagram) | too early to decide | 6 h | 27 % |" in english
    assert "| à mettre en veille |" in french
    assert "No channel is known." in pages(channels.scorecards(sg.Strategy(), as_of=AS_OF))[0]
    assert "| ig |" in pages(cards)[0]
    quiet = attrs.evolve(cards, cards=[attrs.evolve(one, suggestions=(), reasons={}) for one in cards.cards])
    assert "\n## " not in pages(quiet)[0]
    late = sg.Waiver(code="K1", reason="agreed", until=date(2016, 1, 1))
    waived = channels.scorecards(strategy, as_of=AS_OF, waivers=[late])
    assert all(one.code in pages(waived, evidence=strategy, info=True)[0] for one in waived.on_waivers)
    told = pages(cards, evidence=strategy, info=True)[0]
    assert "## @visitstrasbourg (X)" in told


def test_an_audit_and_what_changed_since(strategy: sg.Strategy) -> None:
    """Each account with its state and baselines; two audits with what changed, and what cannot be compared."""
    audit = strategy.audits[0]
    english, french = pages(audit)
    assert "# Audit of 3 July 2016" in english
    assert "- Followers: 10,370 followers on 3 July 2016" in english
    assert "- Clics sur lien : non disponible du 4 avril 2016 au 3 juillet 2016" in french
    assert "- Visit.Strasbourg.Official (Facebook): an impostor" in english

    of_a_day = Measurement(metric="sessions", value=7, window=Window(start=AS_OF, end=AS_OF))
    one = ChannelAudit(platform="instagram", handle="@b", baselines=[of_a_day])
    english, french = pages(sg.Audit(id="d", as_of=AS_OF, channels=[one]))
    assert "- Website sessions: 7 sessions on 2 October 2016" in english
    assert "7 sessions le 2 octobre 2016" in french.replace("\xa0", " ")

    noted = pages(attrs.evolve(audit, notes=["mind"], next_due=AS_OF))[0]
    assert {line.partition(" ")[0] for line in noted.splitlines() if line[:1] == "#"} == {"#", "##"}

    def account(followers: int, spend: int, **facts: Any) -> ChannelAudit:
        days = Window(start=date(2016, 1, 1), end=date(2016, 1, 31))
        figures = [
            Measurement(metric="followers", value=followers, on=date(2016, 7, 3)),
            Measurement(metric="ad_spend", value=spend, window=days, currency="EUR"),
            Measurement(metric="sessions", value=7),
        ]
        return ChannelAudit(platform="instagram", handle="@b", baselines=figures, **facts)

    rival = CompetitorSnapshot(
        name="Rival", platform="instagram", measurements=[Measurement(metric="followers", value=9, on=AS_OF)]
    )
    before = sg.Audit(id="a", as_of=date(2016, 7, 3), channels=[account(1000, 90)], notes=["<b>mind</b>"])
    after = sg.Audit(id="b", as_of=AS_OF, channels=[account(900, 120, decision_reason="it works")], competitors=[rival])
    english, french = pages(audits.compare(before, after))
    assert "| @b (Instagram) | followers | 1000 followers | 900 followers | -100 followers |" in english
    assert "| 90 EUR | 120 EUR |" in french
    assert "not yet decided: it works" in pages(after)[0]
    assert "Rival (Instagram)" in pages(after)[0]
    assert "\\<b\\>mind" in pages(before)[0]
    bare = attrs.evolve(after, channels=[attrs.evolve(after.channels[0], baselines=[])])
    assert "@b (Instagram)" in pages(bare)[0]
    assert "What cannot be compared" in pages(audits.compare(before, bare))[0]


def test_words_of_audits_are_said_in_both_languages() -> None:
    """No word of the model reaches a French page in English."""
    words = [one.value for kind in (ChannelStatus, Decision, ImpostorKind) for one in kind]
    assert [one for one in words if phrase_of(f"word.{one}", "en") is None] == []


def test_a_return_has_its_figures_and_its_cautions() -> None:
    """What came back for the cost, as percent, with its currency, and why a figure is not there."""
    english, french = pages(sg.roi(1200, 800, value_kind="revenue", gross_margin=0.4, currency="EUR"))
    assert "- Cost: 800 EUR" in english
    assert "- Net return on the cost: 50 %" in english
    assert "- Retour compté en marge : -40 %" in french
    assert "cannot be told: needs a value that is revenue" in english
    assert "## Caution" in english
    whole = Cost(ad_spend=200, effort_hours=10, hourly_cost=30, tools=0, currency="EUR")
    told = sg.roi(
        900, whole, value_kind="revenue", gross_margin=0.5,
        attribution=Attribution(model="last click", window_days=30),
        window=Window(start=date(2016, 1, 1), end=date(2016, 1, 31)),
    )  # fmt: skip
    assert ("## Caution" in pages(told)[0]) is bool(told.cautions)
    cost = Cost(ad_spend=200, effort_hours=10, hourly_cost=30, currency="EUR")
    spent = pages(sg.roi((900, 1000), cost, value_kind="revenue", gross_margin=0.5))[0]
    assert "- What came back: 900 EUR to 1000 EUR" in spent
    assert "4.5 times to 5 times" in spent
    assert re.search(r"Net return on the cost: \d+ % to \d+ %", spent)


def test_an_own_metric_is_named_by_its_evidence() -> None:
    """A metric that a strategy or a catalogue defines is called by its name, wherever a page tells of it."""
    metric = sg.Metric(id="demo_calls", nature="flow", unit="count", name_en="Demo calls", name_fr="Appels de démo")
    goal = sg.Goal(id="g", metric="demo_calls", target=sg.ReachLevel(9), start=AS_OF, deadline=date(2016, 12, 1))
    plan = sg.Strategy(metrics=[metric], goals=[goal], histories=[sg.History.of([(AS_OF, 3)], metric="demo_calls")])
    assert "appels de démo" in present.markdown(sg.review(plan, as_of=AS_OF, language="fr"))
    assert "appels de démo" in present.markdown(sg.review(plan, as_of=AS_OF, language="fr").goals["g"])
    progress = sg.review(plan, as_of=AS_OF).goals["g"].progress
    assert "demo calls" in present.markdown(progress, evidence=plan)
    own = sg.Evidence(catalog=catalog.DEFAULT.with_metric(metric))
    assert "appels de démo" in present.markdown(progress, evidence=own, language="fr")


@pytest.mark.parametrize("chance", [-1.0, -0.01, 1.5])
def test_a_chance_that_is_none_is_said_all_the_same(strategy: sg.Strategy, chance: float) -> None:
    """A projection that a caller made by hand has a page, whatever is said of its chance."""
    goal = sg.review(strategy, as_of=AS_OF).goals["retweets"]
    assert goal.projection is not None
    assert pages(attrs.evolve(goal.projection, probability=chance))
