"""What results say in words where something lacks, or goes down: each says which, and in any language."""

from __future__ import annotations

import pickle
import re
from datetime import date, timedelta
from types import SimpleNamespace

import pytest
from hypothesis import example, given, strategies as st

import smartgoals as sg
from smartgoals import catalog
from smartgoals._case.case import case_of
from smartgoals._case.surroundings import Surroundings
from smartgoals._messages.rows import table
from smartgoals._messages.worded import Worded
from smartgoals._projection.text import projection_text
from smartgoals._relevance.near_kinds import near_kind
from smartgoals.rules._attainable.phrases import audience

AS_OF = date(2026, 6, 28)
WEEKS = [date(2026, 1, 4) + timedelta(weeks=k) for k in range(26)]


def calls(*values: float, metric: str = "support_calls") -> sg.History:
    """Return weekly readings."""
    return sg.History.of(list(zip(WEEKS, values, strict=False)), metric=metric)


def followers(target: sg.Target | None, **facts: object) -> sg.Goal:
    """Return a goal on followers from April to September."""
    days = {"start": date(2026, 4, 6), "deadline": date(2026, 9, 27)}
    return sg.Goal(id="g", metric="followers", channel="ig", target=target, **{**days, **facts})  # type: ignore[arg-type]


def audit(day: date, value: int | None, metric: str = "followers") -> sg.Audit:
    """Return an audit of one account."""
    figures = [] if value is None else [sg.audits.Measurement(metric=metric, value=value, on=day)]
    entry = sg.audits.ChannelAudit(platform="instagram", channel="ig", handle="@b", baselines=figures)
    return sg.Audit(id=f"a{day.month}", as_of=day, channels=[entry])


def test_a_comparison_says_what_changed_and_what_cannot_be_compared() -> None:
    """From what to what, whether that may be chance, or why nobody can tell."""
    march, june = date(2026, 3, 31), AS_OF
    told = sg.audits.compare(audit(march, 1500), audit(june, 2100)).text()
    assert told == "Followers of @b on Instagram: from 1500 to 2100"
    gone = sg.audits.compare(audit(march, 1500), audit(june, None))
    assert gone.text("fr") == "Abonnés de @b sur Instagram ne peut pas se comparer : le nouvel audit ne l’a pas"


def test_a_standing_says_why_it_cannot_be_told() -> None:
    """Without a reading, without what a plan needs, and where both are there."""
    history = sg.History.of([(date(2026, 4, 5), 1000), (AS_OF, 1500)], metric="followers", channel="ig")
    early = sg.assess(followers(sg.ReachLevel(2000)), history, as_of=date(2026, 1, 1))
    assert early.text().startswith("progress unknown on 1 January 2026: the goal has no baseline")
    aimless = sg.assess(followers(None), history, as_of=AS_OF)
    assert aimless.text("fr") == "avancement inconnu le 28 juin 2026 : le but n’a pas de cible"
    on_plan = sg.assess(followers(sg.ReachLevel(2000)), history, as_of=AS_OF)
    assert on_plan.text().startswith("on plan on 28 June 2026: 1500 of ")


def test_an_allowance_and_a_band_say_so() -> None:
    """What is allowed is no plan to be followed, and a band is kept."""
    days = {"start": date(2026, 1, 1), "deadline": date(2026, 12, 31)}
    few = sg.Goal(id="g", metric="support_calls", target=sg.KeepPace("10/week", bound="at_most"), **days)
    used = sg.assess(few, calls(*[20] * 26), as_of=AS_OF).text()
    assert used.startswith("over what is allowed on 28 June 2026: ")
    band = sg.Goal(id="g", metric="nps", target=sg.StayWithin(low=30, high=50), **days)
    assert sg.assess(band, calls(*[40] * 26, metric="nps"), as_of=AS_OF).text().startswith("inside the band")
    assert sg.assess(band, calls(*[60] * 26, metric="nps"), as_of=AS_OF).text().startswith("outside the band")


def test_a_projection_says_its_chance_or_why_there_is_none() -> None:
    """With what is expected, when it arrives and what to be careful about."""
    history = sg.History.of([(day, 1000 + 20 * k) for k, day in enumerate(WEEKS)], metric="followers", channel="ig")
    told = sg.project(followers(sg.ReachLevel(1700)), history, as_of=AS_OF).text()
    assert told.startswith("chance of 1700 by 27 September 2026: ")
    assert "arrives about" in told
    untold = sg.project(followers(None), history, as_of=AS_OF).text()
    assert untold == "no chance can be told: the goal has no target"
    band = sg.project(followers(sg.StayWithin(low=1000, high=3000)), history, as_of=AS_OF).text()
    assert band.startswith("chance of staying within the band until 27 September 2026: ")


def test_a_roll_up_of_nothing_says_so() -> None:
    """Whoever has no value is named with the reason, and the whole is unknown."""
    rolled = sg.roll_up({"a": sg.assess(followers(None), sg.History.of([], metric="followers"), as_of=AS_OF)})
    assert rolled.text() == "it cannot be told: no child has a value; a is left out: it has no value"


def test_a_strategy_report_answers_in_both_languages() -> None:
    """Each goal's report and the findings on the strategy, in the language that is asked."""
    strategy = sg.Strategy(
        objectives=[sg.Objective(id="o", title="Sell", kind="conversions_sales", serves="the shop")],
        goals=[sg.Goal(id="g", objective="o", metric="leads")],
    )
    report = sg.check_strategy(strategy, as_of=AS_OF)
    assert report.text().startswith("g is not SMART as of 28 June 2026")
    assert report.text("fr").startswith("g n’est pas SMART au 28 juin 2026")
    assert report.reports["g"].language.code == "en"
    assert report.reports["g"].short("fr").startswith("Pas encore SMART")


@pytest.mark.parametrize(
    ("target", "code", "said"),
    [
        (sg.KeepPace("83/week", bound="at_most"), "SGA302", "less than ever before: at best it came to "),
        (sg.KeepPace("300/week", bound="at_most"), "SGA308", "it comes to less anyway: at best it came to "),
    ],
)
def test_what_shall_fall_is_told_as_less(target: sg.Target, code: str, said: str) -> None:
    """Of what is better low, the best is the lowest, and what comes anyway is less."""
    history = calls(*[90 + 6 * (k % 3) - 5 * (k % 2) for k in range(26)])
    goal = sg.Goal(id="g", metric="support_calls", target=target, start=date(2026, 6, 29), deadline=date(2026, 9, 27))
    report = sg.check(goal, evidence=sg.Evidence(histories=[history]), as_of=AS_OF)
    messages = {finding.code: finding.message for finding in report.findings}
    assert said in messages.get(code, ""), messages


def test_a_unit_of_many_words_is_no_slip() -> None:
    """A whole phrase for a unit is left as it is; a slip in one word is told."""
    days = {"start": date(2026, 6, 29), "deadline": date(2026, 9, 27)}
    for unit, is_told in (("new people who follow us on our page", False), ("folowers", True)):
        pace = sg.Pace(50, sg.Period(1, "week"), unit)
        goal = sg.Goal(id="g", metric="followers", channel="ig", target=sg.KeepPace(pace), **days)
        codes = {finding.code for finding in sg.check(goal, as_of=AS_OF).findings}
        assert ("SGM219" in codes) is is_told


def test_benchmarks_without_a_size_speak_of_an_account_like_this() -> None:
    """Where nobody knows how large the account is, the message names no size."""
    case = case_of(followers(sg.KeepPace("50/week")), Surroundings(evidence=sg.Evidence(), as_of=AS_OF))
    assert audience(case, None, None).into("fr") == "un compte comme celui-ci"
    assert audience(case, "followers", None).into("en") == "an account like this"
    assert audience(case, "followers", 500).into("en") == "500 followers"


@pytest.mark.parametrize(
    ("kind", "said"),
    [("Brand awareness", "“brand_awareness”"), ("conversion_sales", "“conversions and sales”")],
)
def test_a_kind_called_by_its_name_is_told_its_word(kind: str, said: str) -> None:
    """A slip is told the name, and the name the word that a strategy holds."""
    objective = sg.Objective(id="o", title="Be known", kind=kind, serves="the shop")
    goal = sg.Goal(id="g", objective="o", metric="leads")
    evidence = sg.Evidence(strategy=sg.Strategy(objectives=[objective], goals=[goal]))
    assert said in sg.check(goal, evidence=evidence, as_of=AS_OF).finding("SGR413").message


@pytest.mark.parametrize("kind", catalog.OBJECTIVE_KINDS)
def test_growth_is_worth_what_grows(kind: str) -> None:
    """The rate at which followers grow serves an objective no less than the followers won, net of those lost."""
    order = ["unrelated", "context", "supporting", "direct"]
    for rate, gained in (("follower_growth_rate", "net_new_followers"), ("list_growth_rate", "new_email_subscribers")):
        levels = [sg.relevance(metric, kind).level for metric in (rate, gained)]
        assert order.index(levels[0]) >= order.index(levels[1])


def test_a_certain_chance_needs_no_interval() -> None:
    """Where nothing is forecast any more, the chance stands alone."""
    certain = SimpleNamespace(
        deadline=AS_OF,
        target=None,
        forecast=None,
        progress=SimpleNamespace(metric_unit=None, is_allowance=False, plan=None, per=None),
        probability=1.0,
        expected=None,
        arrival=SimpleNamespace(median=None),
        cautions=(),
        reasons={},
        interval=lambda share: None,
    )
    assert projection_text(certain, "fr") == "chances d’ici le 28 juin 2026 : 100\u202f%"


def test_no_french_word_that_elides_stands_before_a_name() -> None:
    """Names begin with any letter: "de abonnés" and "si impressions change" are no French."""
    for code, (_, french) in table("relevance").items():
        found = re.search(r"\b(?:de|que|si|ne|le|la|se|jusque) \{(?:metric|objective|to|kind)\}", french)
        assert found is None, (code, french)


@given(
    st.text(max_size=3)
    | st.sampled_from(sorted({kind[:size] for kind in catalog.OBJECTIVE_KINDS for size in range(4)}))
)
@example("ads")
@example("com")
@example("rep")
def test_short_words_mean_no_kind(word: str) -> None:
    """A few letters are like everything."""
    assert near_kind(word, [*catalog.OBJECTIVE_KINDS]) is None


@given(st.text(min_size=1, max_size=8), st.dictionaries(st.sampled_from(["en", "fr"]), st.text(min_size=1, max_size=8)))
@example("owner", {"en": "owner", "fr": "responsable"})
@example("x", {})
def test_a_name_of_several_languages_pickles_and_falls_back(plain: str, names: dict[str, str]) -> None:
    """It equals its plain text, says itself in each language, in English where it lacks that, and plainly where it has none."""
    named = Worded.named(plain, names)
    for one in (named, pickle.loads(pickle.dumps(named))):
        assert one == plain
        assert hash(one) == hash(plain)
        assert [one.into(code) for code in ("en", "fr")] == [
            names.get("en", plain),
            names.get("fr", names.get("en", plain)),
        ]
