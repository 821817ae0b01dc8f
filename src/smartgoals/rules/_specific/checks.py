"""Rules of the specific criterion (SGS): which figure, where, whose, and said in one way only (G6).

Structured fields decide. Rules that read the statement are heuristics, say so, and never change a verdict.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from attrs import evolve

from smartgoals._case.statement_words import JOINS, OF_TIME
from smartgoals._model.metric import Nature, Stage, Unit
from smartgoals._model.scale import scale_of
from smartgoals._model.target import ChangeBy, GrowBy, KeepPace, ReachLevel, ReachPace, StayWithin
from smartgoals._numbers import exact, rounded
from smartgoals.rules._define import NOTHING, Faults, row, setting
from smartgoals.rules._finding import Fault
from smartgoals.rules._rule import Option, Options
from smartgoals.rules._specific.words import TEXTS

if TYPE_CHECKING:
    from collections.abc import Set
    from fractions import Fraction

    from smartgoals._case.case import Case
    from smartgoals._case.statement_words import Figure
    from smartgoals._model.scale import Scale
    from smartgoals._model.target import Target
    from smartgoals._numbers import Number

_ON_A_CHANNEL: Final = frozenset({"platform_owned", "platform_public", "email"})
_VAGUE: Final = frozenset(
    "more better improve increase grow boost strengthen optimise optimize raise enhance maximise maximize less fewer "
    "plus mieux améliorer augmenter développer renforcer optimiser accroître maximiser moins".split()
)
# Patterns as text: `re` compiles and keeps them when a statement is first read.
_JOINED: Final = r"\b(?:and|et|plus|ainsi que|as well as)\b|[;+&]"
_WORD: Final = r"[^\W\d_]+(?:[’'-][^\W\d_]+)*"
_RATE: Final = r"engagement rate|taux d[’' ] ?engagement"
_NEW: Final = r"\b(?:new|nouveaux|nouvelles|additional|supplémentaires)\b"
_NET_STOCKS: Final = (
    ("followers", "new_followers", "unfollows"),
    ("email_subscribers", "new_email_subscribers", "email_unsubscribes"),
)
# Of these a hundredth is another number, and no way to write a share.
_NO_SHARES: Final = (Unit.COUNT, Unit.MONEY, Unit.DURATION)
_AT_METRIC: Final = (Fault("metric"),)
_AT_OWNER: Final = (Fault("owner"),)
_AT_AUDIENCE: Final = (Fault("audience"),)


def no_metric(case: Case, options: Options) -> Faults:
    """Find a goal that does not say what is counted."""
    return _AT_METRIC if case.goal.metric is None else NOTHING


def no_channel(case: Case, options: Options) -> Faults:
    """Find a figure of an account without the account."""
    if case.goal.channel is not None or case.metric is None or case.metric.source_kind not in _ON_A_CHANNEL:
        return NOTHING
    strategy, fix = case.evidence.strategy, None
    places = {one.channel for one in case.evidence.all_histories if one.metric_id == case.goal.metric} - {None}
    if not places and strategy is not None and len(strategy.channels) == 1:
        places = {strategy.channels[0].id}
    if len(places) == 1:
        fix = evolve(case.goal, channel=places.pop())
    return (Fault("channel", {"metric": case.metric.id, "kind": case.metric.source_kind}, fix),)


def vague_statement(case: Case, options: Options) -> Faults:
    """Find a wish without a figure: words of more or better, and no target beside them."""
    said = case.goal.statement
    if said is None or case.goal.target is not None or any(one.isdigit() for one in said):
        return NOTHING
    words = tuple(one for one in re.findall(_WORD, said.casefold()) if one in _VAGUE)
    return (Fault("statement", {"words": words}),) if words else NOTHING


def several_goals_in_one(case: Case, options: Options) -> Faults:
    """Find a statement that asks for several figures of different things."""
    said = case.goal.statement
    if said is None or not re.search(_JOINED, said, re.IGNORECASE):
        return NOTHING
    counted = tuple(one for one in case.told if one.what and one.what not in OF_TIME)
    if len({one.what for one in counted}) < 2:
        return NOTHING
    asked = tuple(one.shown for one in counted)
    return (Fault("statement", {"asked": asked}),)


def action_without_object(case: Case, options: Options) -> Faults:
    """Find a statement of a word or two, which names a move and not what it moves."""
    said = case.goal.statement
    if said is None:
        return NOTHING
    words = len(said.split())
    return (Fault("statement", {"words": words}),) if words < setting(options, "fewest_words") else NOTHING


def no_owner(case: Case, options: Options) -> Faults:
    """Find a goal that nobody answers for."""
    return _AT_OWNER if case.goal.owner is None else NOTHING


def ambiguous_metric(case: Case, options: Options) -> Faults:
    """Find a share or mean of the caller's own that does not say of what."""
    metric = case.metric
    if metric is None or metric.nature not in (Nature.RATIO, Nature.MEAN) or metric.formula or metric.definition:
        return NOTHING
    return (Fault("metric", {"metric": metric.id, "nature": metric.nature.value}),)


def rate_without_denominator(case: Case, options: Options) -> Faults:
    """Find an engagement rate without its denominator: as the metric, or in a statement beside a metric that is none."""
    said, metric = case.goal.statement, case.goal.metric
    if metric is not None and case.metric is None and re.search(_RATE, metric.replace("_", " "), re.IGNORECASE):
        return (Fault("metric", {"metric": metric}),)
    if (
        said is None
        or metric is None
        or metric.startswith("engagement_rate")
        or not re.search(_RATE, said, re.IGNORECASE)
    ):
        return NOTHING
    if case.metric is not None and case.metric.nature is Nature.RATIO and case.metric.formula is not None:
        return NOTHING
    return (Fault("metric", {"metric": metric}),)


def gross_or_net_open(case: Case, options: Options) -> Faults:
    """Find new followers asked of the number of followers, which also falls."""
    said = case.goal.statement
    pair = next((row for row in _NET_STOCKS if row[0] == case.goal.metric), None)
    if pair is None or said is None or not re.search(_NEW, said, re.IGNORECASE):
        return NOTHING
    return (Fault("metric", {"metric": pair[0], "gross": pair[1], "losses": pair[2]}),)


def audience_open(case: Case, options: Options) -> Faults:
    """Find a goal that does not say whose attention counts."""
    return _AT_AUDIENCE if case.goal.audience is None else NOTHING


def statement_contradicts_target(case: Case, options: Options) -> Faults:
    """Find a statement whose figures are all others than the target's."""
    said, target = case.goal.statement, case.goal.target
    if said is None or target is None:
        return NOTHING
    figures = tuple(one for one in case.told if one.what not in OF_TIME and not one.is_year)
    if not figures:
        return NOTHING
    meant = {abs(exact(one)) for one in _numbers_of(target)}
    final = case.asked.final if case.asked is not None and not isinstance(target, ReachLevel) else None
    if final is not None:
        meant.add(abs(final))
    scale, unit = _scale_of(case, target), None if case.metric is None else case.metric.unit
    if any(_is_meant(one, meant, scale, unit) for one in case.told):
        return NOTHING
    of_share = unit is Unit.RATIO and isinstance(target, (ReachLevel, StayWithin))
    told = tuple(
        rounded(one.amounts(scale, whole=unit is Unit.COUNT)[0] / (100 if one.is_percent and of_share else 1))
        for one in figures
    )
    return (Fault("statement", {"said": told, "asked": _numbers_of(target)}),)


def _is_meant(figure: Figure, meant: Set[Fraction], scale: Scale | None, unit: Unit | None) -> bool:
    """Tell whether a figure may be one of the numbers that the target asks for."""
    in_time = scale is not None and scale_of(figure.scale) is not None
    if figure.what in OF_TIME - JOINS and not in_time:
        return False  # such as the days until the deadline
    amounts = figure.amounts(scale, whole=unit is Unit.COUNT)
    if figure.is_percent or unit not in _NO_SHARES:
        amounts = (*amounts, *(one / 100 for one in amounts))
    return not meant.isdisjoint(amounts)


def _scale_of(case: Case, target: Target) -> Scale | None:
    """Return the unit of time of the numbers of a target; None where they are no durations."""
    own = scale_of(target.pace.unit) if isinstance(target, (KeepPace, ReachPace)) else None
    return own or (None if case.metric is None else case.metric.scale)


def _numbers_of(target: Target) -> tuple[Number, ...]:
    if isinstance(target, (KeepPace, ReachPace)):
        return (target.pace.amount,)
    if isinstance(target, GrowBy):
        return (target.growth.percent,)
    if isinstance(target, ReachLevel):
        return (target.value,)
    two = (target.amount, target.percent) if isinstance(target, ChangeBy) else (target.low, target.high)
    return tuple(one for one in two if one is not None)


def activity_as_result(case: Case, options: Options) -> Faults:
    """Find a goal about what the team does instead of what comes of it."""
    metric = case.metric
    stage = metric.stage if metric is not None else None
    if metric is None or stage is None or stage not in (Stage.INPUT, Stage.ACTIVITY):
        return NOTHING
    return (Fault("metric", {"metric": metric.id, "stage": stage.value}),)


RULES: Final = (
    row("SGS101", "no-metric", "error", no_metric, TEXTS, source="guide G6, G7"),
    row("SGS102", "no-channel", "error", no_channel, TEXTS, source="guide G6: how many, and on which network"),
    row("SGS103", "vague-statement", "warning", vague_statement, TEXTS, source="guide G6", heuristic=True),
    row("SGS104", "several-goals-in-one", "warning", several_goals_in_one, TEXTS, source="guide G6", heuristic=True),
    row(
        "SGS105",
        "action-without-object",
        "warning",
        action_without_object,
        TEXTS,
        source="SMART text checkers ask for who, what, where and an action",
        heuristic=True,
        options=(
            Option(
                name="fewest_words",
                default=3,
                low=1,
                high=20,
                meaning="words a statement needs to have an action and its object",
                source="house choice: an action, its object and a figure",
                year=2026,
            ),
        ),
    ),
    row("SGS106", "no-owner", "warning", no_owner, TEXTS, source="guide G12; Microsoft Viva Goals alerts"),
    row("SGS107", "ambiguous-metric", "error", ambiguous_metric, TEXTS, source="guide G6: not open to interpretation"),
    row(
        "SGS108",
        "rate-without-denominator",
        "warning",
        rate_without_denominator,
        TEXTS,
        source="Rival IQ, Buffer and Emplifi (2025, 2026): definitions differ by up to two orders of magnitude",
        heuristic=True,
    ),
    row(
        "SGS109",
        "gross-or-net-open",
        "info",
        gross_or_net_open,
        TEXTS,
        source="net change = new - lost",
        heuristic=True,
    ),
    row("SGS110", "audience-open", "info", audience_open, TEXTS, source="guide G25"),
    row(
        "SGS111",
        "statement-contradicts-target",
        "warning",
        statement_contradicts_target,
        TEXTS,
        source="the design of this project, honesty of verdicts: structured fields win",
        heuristic=True,
    ),
    row(
        "SGS112",
        "activity-as-result",
        "warning",
        activity_as_result,
        TEXTS,
        source="AMEC (2016): inputs and activities are no results",
    ),
)
