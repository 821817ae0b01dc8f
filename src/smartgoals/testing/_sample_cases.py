"""Samples of whatever a rule may be about, and the cases that rules get of them, as the functions
of the library make them.

Knows rules and the functions that run them. A case is caught by a rule that looks at it and finds
nothing, so that an extension sees here what it will see in use.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Any

from attrs import evolve

from smartgoals._evidence import Evidence
from smartgoals._model.audit import Audit, ChannelAudit
from smartgoals._model.channel import Channel
from smartgoals._model.history import History
from smartgoals._model.measurement import Cost, Measurement, Window
from smartgoals._model.objective import Objective
from smartgoals._model.strategy import Strategy
from smartgoals.rules._check import check, check_strategy
from smartgoals.rules._finding import Finding
from smartgoals.rules._rule import Example, Rule
from smartgoals.rules._ruleset import RuleSet
from smartgoals.rules._words import Criterion, Subject
from smartgoals.testing._sample_goals import AS_OF, goal_samples, sample_histories, strategy_samples


def samples_of(about: Subject, more: Iterable[Strategy] = ()) -> tuple[Example, ...]:
    """Return samples of what rules of a subject look at, made anew; of the caller's strategies too."""
    match about:
        case Subject.GOAL:
            own = goal_samples()
        case Subject.STRATEGY:
            own = strategy_samples()
        case Subject.AUDIT:
            own = _audits()
        case Subject.READINGS:
            own = _readings()
        case Subject.COMPARISON:
            own = _comparisons()
        case _:
            own = _channels()
    return (
        *own,
        *(sample for place, strategy in enumerate(more) for sample in _of_strategy(about, strategy, place)),
    )


def _of_strategy(about: Subject, strategy: Strategy, place: int) -> Iterator[Example]:
    evidence, title = Evidence(strategy=strategy), f"more[{place}]"
    ends = [history.last.day for history in strategy.histories if len(history)]
    as_of = max([*ends, *(audit.as_of for audit in strategy.audits)], default=AS_OF)
    if about is Subject.GOAL:
        for goal in strategy.goals:
            yield Example(
                goal=goal,
                evidence=evidence,
                as_of=as_of,
                title=f"{title}: goal {goal.id}",
            )
    elif about is Subject.STRATEGY:
        yield Example(evidence=evidence, as_of=as_of, title=title)
    elif about is Subject.AUDIT and strategy.audits:
        yield Example(
            evidence=Evidence(strategy=strategy, audits=strategy.audits),
            as_of=as_of,
            title=title,
        )
    elif about is Subject.READINGS:
        yield Example(evidence=Evidence(histories=strategy.histories), as_of=as_of, title=title)


def _account(name: str, **facts: Any) -> ChannelAudit:
    figures = {"purchases": 180, "sessions": 5000, "bounce_rate": 0.4, "followers": 900}
    measured = [Measurement(metric=metric, value=value) for metric, value in figures.items()]
    given: dict[str, Any] = {
        "owner": "Ada",
        "mission": "sell",
        "cost": Cost(effort_hours=65),
        "baselines": measured,
    }
    return ChannelAudit(platform=name, channel=name, **given | facts)


def _audit(days_ago: int, *entries: ChannelAudit) -> Audit:
    end = AS_OF - timedelta(days=days_ago)
    window = Window(end - timedelta(days=90), end)
    return Audit(id=f"audit-{days_ago}", as_of=end, window=window, channels=entries)


def _audits() -> Iterator[Example]:
    yield Example(
        evidence=Evidence(audits=[Audit(id="a", as_of=AS_OF)]),
        as_of=AS_OF,
        title="an empty audit",
    )
    odd = ChannelAudit(
        platform="{odd}",
        handle="@{b}",
        last_post_on=date(2020, 2, 29),
        content_mix={"video": 1},
    )
    audits = [
        _audit(91, _account("web")),
        _audit(0, _account("web"), _account("x", owner=None), odd),
    ]
    yield Example(evidence=Evidence(audits=audits[1:]), as_of=AS_OF, title="an audit")
    yield Example(
        evidence=Evidence(audits=audits),
        as_of=date(2027, 3, 1),
        title="an audit with one before it",
    )


def _readings() -> Iterator[Example]:
    yield Example(as_of=AS_OF, title="no histories")
    empty = History.of([], metric="followers")
    lone = History.of([(date(2024, 2, 29), 0)], metric="reach", channel="{ig}")
    yield Example(
        evidence=Evidence(histories=[empty, lone]),
        as_of=AS_OF,
        title="an empty and a lone history",
    )
    yield Example(
        evidence=Evidence(histories=sample_histories()),
        as_of=AS_OF,
        title="weekly histories",
    )


def _comparisons() -> Iterator[Example]:
    days = [AS_OF - timedelta(days=27 - k) for k in range(28)]
    histories = [
        History.of(
            [(day, scale * (3 + k % 5)) for k, day in enumerate(days)],
            metric=metric,
            channel=channel,
        )
        for channel, factor in (("search", 1), ("email", 4))
        for metric, scale in (("sessions", 100 * factor), ("purchases", factor), ("bounces", 40))
        if metric != "bounces"
    ]
    yield Example(
        evidence=Evidence(histories=histories),
        as_of=AS_OF,
        title="visits of two channels",
    )


def _channels() -> Iterator[Example]:
    objective = Objective(id="sales", title="Sell more", kind="conversions_sales")
    channels = [
        Channel(id="web", platform="website"),
        Channel(id="x", platform="x", objectives=["sales"]),
    ]
    for audits in (
        [],
        [_audit(0, _account("web"), _account("x"))],
        [_audit(91, _account("web")), _audit(0, _account("x"))],
    ):
        evidence = Evidence(
            strategy=Strategy(objectives=[objective], channels=channels),
            audits=audits,
        )
        yield Example(
            evidence=evidence,
            as_of=AS_OF,
            title=f"channels after {len(audits)} audits",
            beside={"outcome": "purchases"},
        )


def asked(sample: Example, about: Subject, **terms: Any) -> tuple[Finding, ...]:
    """Return the findings of the function that looks at a subject; `terms` are its rules, language
    and waivers.
    """
    evidence, given = sample.evidence, {"as_of": sample.as_of, **sample.beside, **terms}
    if about is Subject.GOAL and sample.goal is not None:
        return check(sample.goal, evidence=evidence, **given).findings
    if about is Subject.AUDIT:
        from smartgoals.rules._audits.findings import audit_findings

        *earlier, last = evidence.audits
        previous = earlier[-1] if earlier else None
        return audit_findings(last, evidence=evidence.strategy, previous=previous, **given)
    if about is Subject.READINGS:
        from smartgoals.rules._readings.findings import data_findings

        return data_findings(evidence.histories, **given)
    if about is Subject.COMPARISON:
        from smartgoals._channels.deepen import deepen

        return deepen(evidence.histories, **given).findings
    strategy = evidence.strategy or Strategy()
    if about is Subject.CHANNEL:
        from smartgoals._channels.scorecards import scorecards

        beside = Evidence(audits=evidence.audits, histories=evidence.histories)
        return scorecards(strategy, evidence=beside, **given).findings
    return check_strategy(strategy, evidence=evidence, **given).findings


def cases_of(sample: Example, about: Subject) -> tuple[Any, ...]:
    """Return the cases that rules of a subject get of a sample, made anew."""
    caught: list[Any] = []

    def look(case: Any, options: object) -> tuple[()]:
        caught.append(case)
        return ()

    criterion = Criterion.SPECIFIC if about is Subject.GOAL else Criterion.STRATEGY
    eye = Rule(
        code="EYE1",
        name="looked-at",
        criterion=criterion,
        severity="info",
        check=look,
        about=about,
        texts={"en": "-"},
    )
    # Waivers are of rules that this set has not, and no case depends on them.
    beside = {name: value for name, value in sample.beside.items() if name != "waivers"}
    asked(evolve(sample, beside=beside), about, rules=RuleSet(rules=[eye]))
    return tuple(caught)
