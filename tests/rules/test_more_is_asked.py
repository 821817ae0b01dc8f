"""How a goal that asks for too little asks for more, and metrics named within a sentence."""

from datetime import date, timedelta
from typing import Any

import pytest

import smartgoals as sg

EVE = date(2026, 6, 28)


def told(metric: str, target: sg.Target, values: list[float]) -> Any:
    """Return what is found of a goal that starts after half a year of weekly readings."""
    rows = [(EVE - timedelta(weeks=len(values) - 1 - week), value) for week, value in enumerate(values)]
    goal = sg.Goal(id="g", metric=metric, target=target, start=EVE, deadline=EVE + timedelta(weeks=12))
    return sg.check(goal, evidence=sg.Evidence(histories=[sg.History.of(rows, metric=metric)]), as_of=EVE)


@pytest.mark.parametrize(
    ("code", "metric", "target", "values", "english", "french"),
    [
        ("SGA307", "bounce_rate", sg.ReachLevel(0.7), [0.56] * 26, "Lower the target", "Baissez la cible"),
        (
            "SGA307",
            "followers",
            sg.ReachLevel(2000),
            [2100 + k for k in range(26)],
            "Raise the target",
            "Relevez la cible",
        ),
        ("SGA308", "leads", sg.KeepPace("10/week"), [100] * 26, "Raise the target", "Relevez la cible"),
        (
            "SGA308",
            "ad_spend",
            sg.KeepPace("1000/week", bound="at_most"),
            [100 + k % 3 for k in range(26)],
            "Lower the limit",
            "Baissez le plafond",
        ),
    ],
)
def test_what_asks_for_too_little_asks_for_more_in_its_direction(  # noqa: PLR0917 - one argument for each column of the table
    code: str, metric: str, target: Any, values: list[float], english: str, french: str
) -> None:
    """More is a lower figure where less is wanted, and both languages say so."""
    found = told(metric, target, values).finding(code)
    assert found.suggestion == english
    assert french in found.text("fr")


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("Reduce follower churn rate to 2 % by December 2026", "where to count the follower churn rate"),
        ("Reach 500 followers by December 2026", "where to count followers"),
    ],
)
def test_a_rate_has_its_article_within_a_sentence(sentence: str, named: str) -> None:
    """What is counted stands without one, a rate with it; programs read the id."""
    found = sg.check_statement(sentence, as_of=EVE).finding("SGS102")
    assert found.message.endswith(named)
    assert not str(found.evidence["metric"]).startswith("the ")


@pytest.mark.parametrize(("name", "said"), [("our churn", "our churn"), ("NPS", "NPS"), ("churn", "the churn")])
def test_a_name_that_is_one_already_takes_no_article(name: str, said: str) -> None:
    """A name of the caller's own is told as it is written, where it is a name."""
    metric = sg.Metric(id="mine", name_en=name, nature="ratio", unit="ratio", source_kind="platform_public")
    goal = sg.Goal(id="g", metric="mine", target=sg.ReachLevel(0.1), deadline=EVE + timedelta(weeks=12))
    strategy = sg.Strategy(metrics=[metric], goals=[goal])
    found = sg.check(goal, evidence=strategy, as_of=EVE).finding("SGS102")
    assert found.message.endswith(f"to count {said}")
