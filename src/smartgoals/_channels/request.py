"""Request: what scorecards are asked for, with all that is wrong with it told at once; and what counts
as an outcome, and what one of each is worth.

Knows evidence, audits, histories and channels by name; takes no snapshot. What is wrong with one
argument keeps no other from being read, except where it cannot be understood without it. An outcome
is something gained: of what is lost, most is worst, and no channel earns hours by it. Without a
word of the caller's it is the count, direct for one of the objectives, that most channels have.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from fractions import Fraction
from functools import partial
from typing import Any, Final, NamedTuple

from attrs import evolve

from smartgoals._case.efforts import hours_a_week
from smartgoals._channels import standing, visits, worth
from smartgoals._channels.advice import KeepReason
from smartgoals._channels.snapshots import channels_of, key_of
from smartgoals._checked import Arguments, each, instance, refuse
from smartgoals._days import day
from smartgoals._errors import InvalidValue, UnknownName, WrongType
from smartgoals._evidence import NO_EVIDENCE, Evidence, evidence_beside
from smartgoals._location import below
from smartgoals._model.audit import Audit
from smartgoals._model.metric import Better, Nature, Unit
from smartgoals._model.strategy import Strategy
from smartgoals._numbers import NumberLike, exact, not_negative
from smartgoals._returns.roi import Attribution
from smartgoals._time.pace import Pace
from smartgoals._words import member
from smartgoals.catalog._catalog import Catalog
from smartgoals.catalog._default import catalog_or_default
from smartgoals.catalog._levels import Level
from smartgoals.rules._ruleset import RuleSet
from smartgoals.rules._terms import Terms, terms_of

CHANNEL_RULES: Final = RuleSet(rules=(*standing.RULES, *worth.RULES, *visits.RULES))
"""The rules on channels; pick, silence and set them as any :class:`~smartgoals.rules.RuleSet`."""
_GAINED: Final = "an outcome, which is something gained, such as purchases or leads"


class Outcomes(NamedTuple):
    """What may be counted as an outcome: what is known of metrics, and which of them the channels have."""

    strategy: Strategy
    audits: tuple[Audit, ...]
    known: Evidence
    catalog: Catalog

    def worth(self, outcome: str | None, values: Mapping[str, NumberLike] | None) -> dict[str, Fraction]:
        """Return the worth of one of each outcome that counts; one each where no worth was said."""
        if values is None:
            chosen = self.usual() if outcome is None else _named("outcome", self.counted, outcome)
            return {} if chosen is None else {chosen: Fraction(1)}
        if not isinstance(values, Mapping):
            expected = "a mapping from outcomes to what one is worth"
            raise WrongType(value=values, expected=expected, path="values")
        told, worth = Arguments(), dict[str, Fraction]()
        for metric, value in values.items():
            told.read(below("values", metric), self.counted, metric)
            worth[metric] = told.read(below("values", metric), _worth_of_one, value)
        if outcome is not None and outcome not in tuple(worth):
            expected = f"one of the metrics in values: {', '.join(map(str, values))}"
            told.faults.append(refuse("outcome", outcome, expected))
        told.settle()
        return worth if outcome is None else {outcome: worth[outcome]}

    def counted(self, metric: str) -> str:
        """Return a metric that is counted, or refuse it."""
        if not isinstance(metric, str):
            raise WrongType(value=metric, expected="the id of a metric")
        found = self.strategy.metrics.get(metric) or self.catalog.metrics[metric]
        if found.nature is not Nature.FLOW:
            raise refuse("", metric, "a metric that is counted (a flow), such as purchases or leads")
        if found.better is Better.LOWER:
            raise refuse("", metric, _GAINED, "of this one fewer are better")
        return metric

    def usual(self) -> str | None:
        """Return the count, direct for one of the objectives, that most channels have; of equals
        the first by name.
        """
        measured: dict[str, set[str]] = {}
        for entry in self.audits[0].channels if self.audits else ():
            for figure in entry.baselines:
                if figure.value is not None:
                    measured.setdefault(figure.metric, set()).add(key_of(entry, self.strategy))
        for one in self.known.all_histories:
            if one.metric_id is not None and one.channel is not None:
                measured.setdefault(one.metric_id, set()).add(one.channel)
        direct = [metric for metric in measured if self._is_direct(metric)]
        return min(direct, key=lambda metric: (-len(measured[metric]), metric), default=None)

    def _is_direct(self, metric: str) -> bool:
        found = self.strategy.metrics.get(metric) or self.catalog.metrics.get(metric)
        if found is None or found.nature is not Nature.FLOW or found.unit is not Unit.COUNT:
            return False
        if found.better is Better.LOWER:
            return False
        kinds = (str(one.kind) for one in self.strategy.objectives)
        return any(self.catalog.relevance.standing(kind, metric).level is Level.DIRECT for kind in kinds)


def _named(path: str, read: Callable[[str], str], value: str) -> str:
    told = Arguments()
    found = told.read(path, read, value)
    told.settle()
    return found


def _worth_of_one(value: NumberLike) -> Fraction:
    return exact(not_negative(value))


Exceptions = Mapping[str, "tuple[KeepReason, ...]"]


class ScorecardRequest(NamedTuple):
    """The arguments as they were read: `audits` are those up to the day, newest first, `worth` that
    of one of each outcome, `hours` a week the capacity.
    """

    strategy: Strategy
    as_of: date
    known: Evidence
    audits: tuple[Audit, ...]
    catalog: Catalog
    worth: Mapping[str, Fraction]
    exceptions: Exceptions
    hours: Fraction | None
    attribution: Attribution | None
    least_reviews: int
    terms: Terms


def request_of(
    strategy: Strategy,
    as_of: date,
    *,
    evidence: Any,
    outcome: Any,
    values: Any,
    capacity: Any,
    exceptions: Any,
    attribution: Any,
    least_reviews: Any,
    language: Any,
    rules: Any,
    waivers: Any,
) -> ScorecardRequest:
    """Return what was asked, or raise all that is wrong with it, each at its argument."""
    told = Arguments()
    plan: Strategy | None = told.read("strategy", _strategy, strategy)
    on: date | None = told.read("as_of", day, as_of)
    beside: Evidence | None = told.read("evidence", partial(evidence_beside, plan), evidence)
    chosen = catalog_or_default(None if beside is None else beside.catalog)
    credit = told.read("attribution", _attribution, attribution)
    hours = told.read("capacity", _capacity, capacity)
    least = told.read("least_reviews", _reviews, least_reviews)
    terms = terms_of(told, CHANNEL_RULES, rules=rules, language=language, waivers=waivers, as_of=on)
    worth: Mapping[str, Fraction] = {}
    kept: Exceptions = {}
    known, counted = _known(plan, beside, on)
    if plan is not None:
        worth = told.read("", partial(Outcomes(plan, counted, known, chosen).worth, outcome), values)
        named = partial(_exceptions, channels_of(counted[0] if counted else None, plan))
        kept = told.read("exceptions", named, exceptions)
        if capacity is None:
            hours = told.read("strategy.capacity", _capacity, plan.capacity)
    told.settle()
    return ScorecardRequest(
        strategy=strategy,
        as_of=day(as_of),
        known=known,
        audits=counted,
        catalog=chosen,
        worth=worth,
        exceptions=kept,
        hours=hours,
        attribution=credit,
        least_reviews=least,
        terms=terms,
    )


def _known(
    plan: Strategy | None, beside: Evidence | None, on: date | None
) -> tuple[Evidence, tuple[Audit, ...]]:
    """Return what is known, and the audits up to the day, newest first."""
    known = evolve(NO_EVIDENCE if beside is None else beside, strategy=plan)
    return known, tuple(one for one in known.all_audits if on is None or one.as_of <= on)[::-1]


def _strategy(value: Any) -> Strategy:
    return instance(value, Strategy, "a Strategy")


def _attribution(value: Any) -> Attribution | None:
    return None if value is None else instance(value, Attribution, "an Attribution")


def _reviews(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise InvalidValue(value=value, expected="a number of audits, one or more")
    return value


def _capacity(value: Any) -> Fraction | None:
    if value is None:
        return None
    pace = instance(value, Pace, "a Pace such as 20 hours/week")
    hours = hours_a_week(pace)
    if hours is None:
        raise refuse("", str(pace), "hours per week, such as 20 hours/week")
    if hours < 0:
        raise refuse("", str(pace), "zero or more hours")
    return hours


def _exceptions(names: tuple[str, ...], value: Any) -> Exceptions:
    """Read why names are kept, by channel; every one nobody knows and every other word is told."""
    if value is None:
        return {}
    if not isinstance(value, Mapping):
        raise WrongType(value=value, expected="a mapping from channels to reasons to keep a name")
    told, kept = Arguments(), dict[str, tuple[KeepReason, ...]]()
    for channel, reasons in value.items():
        if channel not in names:
            told.faults.append(UnknownName(kind="channel", name=channel, known=names))
        kept[channel] = told.read(str(channel), _reasons, reasons)
    told.settle()
    return kept


def _reasons(value: Iterable[Any]) -> tuple[KeepReason, ...]:
    return each(value, "reasons", lambda one: member(KeepReason, one, "reason to keep a name"))
