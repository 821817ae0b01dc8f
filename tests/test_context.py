"""What is known is one argument everywhere: `evidence`, which takes a strategy alone; older arguments say so and still work."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

import smartgoals as sg
from smartgoals import catalog

TODAY = date(2026, 3, 29)
DAYS = [TODAY - timedelta(weeks=k) for k in range(12, -1, -1)]
FANS = sg.History.of([(day, 1000 + 40 * k + k % 3) for k, day in enumerate(DAYS)], metric="fans", channel="ig")
VISITS = [sg.History.of([(TODAY, 40)], metric="sessions", channel=name) for name in ("ig", "mail")]
GOAL = sg.Goal(
    id="g",
    objective="o",
    metric="fans",
    channel="ig",
    target=sg.ReachLevel(1900),
    baseline=sg.Baseline(value=1480, on=TODAY),
    start=TODAY + timedelta(1),
    deadline=date(2026, 6, 28),
)
PLAN = sg.Strategy(
    objectives=[sg.Objective(id="o", title="Be known", kind="brand_awareness")],
    channels=[sg.Channel(id="ig", platform="instagram")],
    metrics=[sg.Metric(id="fans", nature="stock", unit="count")],
    goals=[GOAL],
    histories=[FANS],
    sources=[sg.DataSource(metric="reach", channel="ig")],
)
AUDIT = sg.Audit(id="q1", as_of=TODAY, channels=[sg.audits.ChannelAudit(platform="instagram", channel="ig")])
OWN = catalog.DEFAULT.with_metric(sg.Metric(id="waves", nature="flow", unit="count"))
REPLAYED = sg.Goal(
    id="r",
    metric="fans",
    channel="ig",
    target=sg.ChangeBy(40),
    start=TODAY + timedelta(1),
    deadline=TODAY + timedelta(7),
)

# Each question, what the arguments are that it had, and what it is asked now.
ASKED: dict[str, Callable[..., Any]] = {
    "assess": lambda **known: sg.assess(GOAL, FANS, as_of=TODAY, **known),
    "project": lambda **known: sg.project(GOAL, FANS, as_of=TODAY, **known).probability,
    "close": lambda **known: sg.close(GOAL, FANS, as_of=TODAY, probability=0.5, **known),
    "backtest": lambda **known: sg.backtest(FANS, goal=REPLAYED, **known).met,
    "status_history": lambda **known: sg.status_history(GOAL, FANS, [TODAY], "viva", **known),
    "relevance": lambda **known: sg.relevance("followers", "brand_awareness", **known),
    "recommend_metrics": lambda **known: sg.recommend_metrics("brand_awareness", **known),
    "scorecards": lambda **known: sg.channels.scorecards(PLAN, as_of=TODAY, outcome="purchases", **known),
    "audit_findings": lambda **known: sg.audits.audit_findings(AUDIT, as_of=TODAY, **known),
    "data_findings": lambda **known: sg.rules.data_findings(VISITS, **known),
    "deepen": lambda **known: sg.channels.deepen(VISITS, **known),
    "roll_up_strategy": lambda **known: sg.roll_up_strategy(PLAN, as_of=TODAY, **known),
    "check": lambda **known: sg.check(GOAL, as_of=TODAY, **known),
    "check_strategy": lambda **known: sg.check_strategy(PLAN, as_of=TODAY, **known),
    "review": lambda **known: sg.review(PLAN, as_of=TODAY, **known),
    "revise": lambda **known: sg.revise(GOAL, as_of=TODAY, **known),
}
FORMER = [
    *((name, {"strategy": PLAN}) for name in ("assess", "project", "close", "backtest", "status_history", "relevance")),
    *((name, {"strategy": PLAN}) for name in ("recommend_metrics", "audit_findings")),
    *((name, {"catalog": OWN}) for name in ("relevance", "recommend_metrics", "audit_findings", "scorecards")),
    *((name, {"catalog": OWN}) for name in ("data_findings", "deepen")),
    ("relevance", {"strategy": PLAN, "catalog": OWN}),
    ("scorecards", {"audits": [AUDIT]}),
    ("scorecards", {"audits": [AUDIT], "histories": VISITS}),
    ("roll_up_strategy", {"histories": VISITS}),
]


@pytest.mark.parametrize("name", ASKED)
def test_a_strategy_alone_is_evidence(name: str) -> None:
    """Every question takes a strategy for its evidence, and answers as with an `Evidence` that holds it."""
    assert ASKED[name](evidence=PLAN) == ASKED[name](evidence=sg.Evidence(strategy=PLAN))


@pytest.mark.parametrize("name", ASKED)
def test_what_is_no_evidence_is_refused_at_its_name(name: str) -> None:
    """Anything else is of the wrong type, told at `evidence`."""
    with pytest.raises(sg.SmartGoalsError) as caught:
        ASKED[name](evidence=FANS)
    assert [(type(one), one.path) for one in caught.value.problems] == [(sg.WrongType, "evidence")]


@pytest.mark.parametrize(("name", "parts"), FORMER)
def test_a_part_of_the_evidence_is_taken_by_the_name_it_had(name: str, parts: dict[str, Any]) -> None:
    """An older argument answers as the evidence does, says what it is now at the caller's line, and nothing else does."""
    with pytest.warns(DeprecationWarning, match=rf"^{name}\({next(iter(parts))}=.* is .*evidence=") as told:
        before = ASKED[name](**parts)
    assert {Path(one.filename).name for one in told} == {"test_context.py"}
    assert len(told) == 1
    assert before == ASKED[name](evidence=sg.Evidence(**parts))


@pytest.mark.parametrize(("name", "parts"), FORMER)
def test_old_beside_new_goes_into_it(name: str, parts: dict[str, Any]) -> None:
    """Beside `evidence` that lacks it, or holds the same, an older argument is a part of it; one that is None says nothing."""
    whole = sg.Evidence(strategy=PLAN)
    with pytest.warns(DeprecationWarning, match=name):
        beside = ASKED[name](evidence=PLAN, **parts)
    assert beside == ASKED[name](evidence=evolve(whole, **parts))
    with pytest.warns(DeprecationWarning, match=name):
        silent = ASKED[name](evidence=PLAN, **dict.fromkeys(parts))
    assert silent == ASKED[name](evidence=PLAN)


@pytest.mark.parametrize(("name", "parts"), FORMER)
def test_old_against_new_is_refused(name: str, parts: dict[str, Any]) -> None:
    """Where `evidence` holds another, nobody could tell which counts."""
    other = sg.Evidence(strategy=sg.Strategy(title="another"), catalog=catalog.DEFAULT.without("reach"))
    other = evolve(other, audits=[sg.Audit(id="z", as_of=TODAY)], histories=[FANS])
    with pytest.warns(DeprecationWarning, match=name), pytest.raises(sg.SmartGoalsError) as caught:
        ASKED[name](evidence=other, **parts)
    assert {one.path for one in caught.value.problems} == {*parts}


def test_what_stood_second_is_evidence_now() -> None:
    """A strategy after an audit, and histories after a strategy, are taken for the evidence, with a warning."""
    with pytest.warns(DeprecationWarning, match=r"audit_findings\(strategy=\)"):
        assert sg.audits.audit_findings(AUDIT, PLAN, as_of=TODAY) == ASKED["audit_findings"](evidence=PLAN)  # type: ignore[misc]
    with pytest.warns(DeprecationWarning, match=r"roll_up_strategy\(histories=\)"):
        whole = sg.roll_up_strategy(PLAN, VISITS, as_of=TODAY)  # type: ignore[misc]
    assert whole == ASKED["roll_up_strategy"](evidence=sg.Evidence(histories=VISITS))


def test_the_strategy_says_which_platform_a_channel_is_on() -> None:
    """Readings are held against the breaks of the platform that the strategy in the evidence names."""
    cuts = [sg.History.of([(date(2025, 1, 1), 5), (date(2026, 1, 1), 9)], metric="impressions", channel="mine")]
    known = sg.Strategy(channels=[sg.Channel(id="mine", platform="instagram")])
    named = sg.rules.data_findings(cuts, platforms={"mine": "instagram"})
    assert sg.rules.data_findings(cuts, evidence=known) == named != sg.rules.data_findings(cuts)


def test_declared_sources_are_those_of_the_evidence() -> None:
    """What sources can be asked for is what the strategy or the evidence beside it declares, unless the call says."""
    reach = sg.recommend_metrics("brand_awareness", evidence=PLAN)
    assert {one.metric for one in reach} == {"reach"}
    source = sg.DataSource(metric="mentions")
    both = sg.recommend_metrics("brand_awareness", evidence=sg.Evidence(strategy=PLAN, sources=[source]))
    assert {"reach", "mentions"} <= {one.metric for one in both}
    assert sg.recommend_metrics("brand_awareness", evidence=PLAN, have=["mentions"]) != reach


def test_a_catalogue_in_the_evidence_is_one() -> None:
    """What stands for a catalogue in the evidence is of that type."""
    with pytest.raises(sg.WrongType, match="a Catalog"):
        sg.Evidence(catalog="mine")  # type: ignore[arg-type]  # wrong on purpose


OTHER = evolve(PLAN, goals=[sg.Goal(id="other")], title="Another")
OF_A_STRATEGY = ("scorecards", "roll_up_strategy", "check_strategy", "review")


@pytest.mark.parametrize("name", OF_A_STRATEGY)
def test_another_strategy_is_no_evidence_of_this_one(name: str) -> None:
    """A strategy is asked about by itself: another one alone is refused, and in evidence it gives way to the one asked."""
    with pytest.raises(sg.InvalidValue, match="very strategy") as caught:
        ASKED[name](evidence=OTHER)
    assert caught.value.path == "evidence"
    assert ASKED[name](evidence=sg.Evidence(strategy=OTHER)) == ASKED[name]()
    assert ASKED[name](evidence=evolve(PLAN)) == ASKED[name]()


KNOWN_ON: dict[str, Callable[..., Any]] = {
    name: ASKED[name] for name in ("assess", "project", "close", "status_history", "review", "roll_up_strategy")
}


@pytest.mark.parametrize("name", KNOWN_ON)
def test_one_day_of_knowledge_is_said(name: str) -> None:
    """The day of knowledge stands in the evidence or beside it; in both it is the same day, or refused."""
    ask, day = KNOWN_ON[name], DAYS[5]
    said = ask(known_on=day)
    assert said == ask(evidence=sg.Evidence(known_on=day)) == ask(evidence=sg.Evidence(known_on=day), known_on=day)
    with pytest.raises(sg.InvalidValue) as caught:
        ask(evidence=sg.Evidence(known_on=DAYS[4]), known_on=day)
    assert caught.value.path == "known_on"
