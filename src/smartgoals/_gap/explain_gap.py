"""explain_gap: why a figure moved, or is not where it was planned: how much each part of it makes.
The front of the room.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import partial
from typing import Any

from smartgoals._checked import Arguments, instance, name as id_name, named, refuse
from smartgoals._days import optional_day
from smartgoals._errors import InvalidValue, SmartGoalsError, WrongType
from smartgoals._evidence import NO_EVIDENCE, Evidence, EvidenceLike, carried_metrics, evidence_of
from smartgoals._gap.figures import (
    PartFigures,
    explained,
    explained_by_channel,
    read_channels,
    read_figures,
    read_formula,
)
from smartgoals._gap.gap import Gap
from smartgoals._gap.made import gap_of
from smartgoals._model.goal import Goal
from smartgoals._model.history import History
from smartgoals._model.measurement import Window, optional_window
from smartgoals._model.metric import Metric
from smartgoals._relevance.own_formulas import formula_fault, with_usable_formulas
from smartgoals.catalog._catalog import Catalog
from smartgoals.catalog._default import catalog_or_default
from smartgoals.catalog._formulas import Node, parse, parts as names_of, written

__all__ = ["explain_gap"]


def explain_gap(
    goal: Goal | None = None,
    history: History | None = None,
    *,
    as_of: date | None = None,
    evidence: EvidenceLike | None = None,
    metric: Metric | str | None = None,
    parts: PartFigures | None = None,
    channels: Mapping[str, PartFigures] | None = None,
    channel: str | None = None,
    window: Window | None = None,
    against: Window | None = None,
    formula: str | None = None,
) -> Gap:
    """Return how much of a gap, or of a change between two windows, comes from each part of the metric.

    One of three is asked about. A *goal* on the day *as_of*: its gap is what there is less what its
    plan expects, and its parts are what the readings of the *evidence* measure, over the days that
    the goal's value speaks of, *against* as many days up to its start (or other ones); what the
    plan asks beyond those stands as a part of its own. A *metric* over a *window* of days *against*
    as many days before (or other ones), by the readings of the evidence, on a *channel* or on all
    that have some. Or a *metric* of bare figures: *parts* maps what it is made of to pairs, before
    and after, and *channels* the names of channels to such parts: then the volume, the mix of the
    channels and the rates are parts.

    What ties the parts to the metric is a formula of the catalogue or of the strategy's own metrics
    (or one solved for the metric: conversions are sessions times the conversion rate), or a link of
    the strategy between two metrics, of which one over the other is the rate; *formula* says
    another. Each part's amount is its Shapley value: the mean, over all orders in which the parts
    may change one by one, of what the metric changes when its turn comes. The amounts are exact and
    sum to the change. It is arithmetic, which names no cause.

    Raises :class:`~smartgoals.UnknownName` for a metric or part that nobody knows, with the nearest one, and
    :class:`~smartgoals.InvalidValue` for parts that no formula ties, with those that one would.

    >>> sold = explain_gap(metric="conversions", parts={"sessions": (1000, 800), "conversion_rate": (0.02, 0.03)})
    >>> [(part.name, int(part.amount)) for part in sold.parts], int(sold.change)
    ([('sessions', -5), ('conversion_rate', 9)], 4)
    """
    told = Arguments()
    known = told.read("evidence", evidence_of, evidence) or NO_EVIDENCE
    on = told.read("as_of", optional_day, as_of)
    days = told.read("window", optional_window, window)
    other = told.read("against", optional_window, against)
    place = told.read("channel", _optional_name, channel)
    tie = told.read("formula", read_formula, formula)
    given = {"metric": metric, "parts": parts, "channels": channels, "channel": channel, "window": window}
    told.read(
        "", _one_subject, {"goal": goal, "history": history, "against": against, "as_of": as_of, **given}
    )
    own = history.metric if isinstance(history, History) and metric is None else metric
    catalog = told.read("evidence.strategy.metrics", partial(_with_own, own), known) or catalog_or_default(
        known.catalog
    )
    if formula is None:
        told.read("", partial(_says_something, metric), known)
    told.read("formula", partial(_of_others, goal, metric), tie)
    about = (
        told.read("metric", partial(_metric, catalog), metric) if goal is None and window is not None else ""
    )
    if goal is not None or window is not None or metric is None:
        told.settle()
    if goal is not None and on is not None:
        from smartgoals._gap.of_goal import of_goal  # the rooms of plans and progress load with it

        return of_goal(goal, history, as_of=on, evidence=known, catalog=catalog, against=other, formula=tie)
    if days is not None:
        from smartgoals._gap.of_windows import WindowsAsked, of_windows  # what surrounds goals loads with it

        span = WindowsAsked(days, other, place, on)
        return of_windows(about, span, evidence=known, catalog=catalog, formula=tie)
    return _of_figures(
        told, catalog=catalog, metric=metric, parts=parts, channels=channels, formula=tie, as_of=on
    )


def _of_figures(
    told: Arguments,
    *,
    catalog: Catalog,
    metric: Metric | str | None,
    parts: PartFigures | None,
    channels: Mapping[str, PartFigures] | None,
    formula: Node | None,
    as_of: date | None,
) -> Gap:
    """Return the gap of bare figures."""
    about = told.read("metric", partial(_metric, catalog), metric)
    names = catalog if formula is None else None
    if parts is not None:
        given = told.read("parts", partial(read_figures, catalog=names), parts)
        told.settle()
        found, node = explained(catalog, about, given, formula)
    else:
        by_channel = (
            {} if channels is None else told.read("channels", partial(read_channels, catalog=names), channels)
        )
        told.settle()
        found, node = explained_by_channel(catalog, about, by_channel, formula)
    try:
        return gap_of(found, metric=about, formula=node, as_of=as_of)
    except InvalidValue as fault:  # a product of figures may be more than a number can be
        raise refuse("channels" if parts is None else "parts", fault.value, fault.expected) from None


def _one_subject(given: Mapping[str, Any]) -> None:
    """Refuse what is asked of nothing, or of several things at once, and what is no goal or history."""
    said = {name for name, value in given.items() if value is not None}
    told = Arguments()
    if "history" in said:
        told.read("history", lambda value: instance(value, History, "a History"), given["history"])
    if "goal" in said:
        beside = ("metric", "parts", "channels", "channel", "window")
        told.faults += [refuse(name, given[name], "None beside a goal") for name in beside if name in said]
        told.read("goal", lambda value: instance(value, Goal, "a Goal"), given["goal"])
        if "as_of" not in said:
            told.faults.append(refuse("as_of", None, "the day that the gap of a goal is asked about"))
    elif "metric" not in said:
        hint = "such as explain_gap(metric='conversions', parts={'sessions': (1000, 800), …})"
        told.faults.append(refuse("goal", None, "a goal, or the metric that figures or windows are of", hint))
    else:
        told.faults += _of_a_metric(given, said)
    told.settle()


def _of_a_metric(given: Mapping[str, Any], said: set[str]) -> Iterator[SmartGoalsError]:
    """Yield what has no place beside a metric, and that just one of three things has."""
    kinds = [name for name in ("parts", "channels", "window") if name in said]
    if len(kinds) != 1:
        yield refuse("metric", given["metric"], "one of parts, channels and window beside it")
    if "window" not in said:
        for name in ("channel", "against"):
            if name in said:
                yield refuse(name, given[name], "None beside bare figures")
    if "history" in said:
        yield refuse(
            "history", str(given["history"]), "None without a goal: the evidence holds those of a metric"
        )


def _of_others(goal: Goal | None, metric: Metric | str | None, formula: Node | None) -> None:
    """Refuse a formula that names the metric itself, of which it would explain nothing."""
    subject = goal.metric if isinstance(goal, Goal) else metric.id if isinstance(metric, Metric) else metric
    if formula is not None and subject in names_of(formula):
        raise refuse("", written(formula), f"a formula of other names than {subject}")


def _optional_name(value: str | None) -> str | None:
    return None if value is None else id_name(value)


def _metric(catalog: Catalog, value: Metric | str | None) -> str:
    """Return the id of a metric that is known, or was given as one."""
    if isinstance(value, Metric):
        return str(value.id)
    if not isinstance(value, str):
        raise WrongType(value=value, expected="a Metric or the id of one")
    return str(catalog.metric(value).id)


def _own_metrics(metric: Metric | str | None, known: Evidence) -> tuple[Metric, ...]:
    """Return the strategy's own metrics, and where nobody knows them the one given and those that
    histories carry.
    """
    own = () if known.strategy is None else tuple(known.strategy.metrics)
    ids = {*catalog_or_default(known.catalog).metrics, *(one.id for one in own)}
    others = carried_metrics(known.all_histories)
    if isinstance(metric, Metric):
        others[metric.id] = metric
    return (*own, *(one for id, one in others.items() if id not in ids))


def _says_something(metric: Metric | str | None, known: Evidence) -> None:
    """Refuse to explain a metric whose own formula says nothing; that of another one ties nothing."""
    about = metric.id if isinstance(metric, Metric) else metric
    one = next((own for own in _own_metrics(metric, known) if own.id == about), None)
    if one is None or one.formula is None:
        return
    place = "metric" if one is metric else f"evidence.strategy.metrics.{one.id}"
    named(place, parse, one.formula)
    if formula_fault(one, known.strategy) is not None:
        expected = "a formula that does not lead back to itself"
        raise refuse(f"{place}.formula", one.formula, expected, "formula= says another")


def _with_own(metric: Metric | str | None, known: Evidence) -> Catalog:
    """Return the catalogue with the strategy's own metrics and the one given, whose formulas may
    name what it lacks.

    A formula that says nothing ties nothing, and is told by `check`; nor does one that leads back to itself by
    what the catalogue makes of it.
    """

    catalog = catalog_or_default(known.catalog)
    own = _own_metrics(metric, known)
    if not own:
        return catalog
    own = with_usable_formulas(own, catalog)
    names = {name for one in own if one.formula is not None for name in names_of(parse(one.formula))}
    ids = {str(one.id) for one in own}
    return catalog.with_metric(*own, inputs=sorted(names - ids - set(catalog.part_names())))
