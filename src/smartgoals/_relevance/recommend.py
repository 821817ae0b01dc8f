"""Recommendations: which metrics serve an objective, from the sources at hand, each volume with its rate.

Knows the catalogue and the model. Ranking is a fixed order of facts (level, vanity, stage, the
table's own order), not a weighted score: a list that can be read beats a number that cannot.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from types import MappingProxyType
from typing import Final, final

from attrs import frozen

from smartgoals._checked import Arguments, named, sequence
from smartgoals._documents import document
from smartgoals._errors import InvalidValue, UnknownName, WrongType
from smartgoals._evidence import Evidence, EvidenceLike, evidence_of, formerly
from smartgoals._messages.formatting import Language, asked_in
from smartgoals._model.channel import Channel
from smartgoals._model.history import History
from smartgoals._model.metric import Metric, Nature
from smartgoals._model.objective import Objective, ObjectiveKind, objective_kind
from smartgoals._model.platform import known_platform, near_platform, platform_word
from smartgoals._model.source import DataSource
from smartgoals._relevance.pair import Pair, Profile, ProfileLike, in_profile, in_words
from smartgoals._words import member
from smartgoals.catalog._catalog import Catalog
from smartgoals.catalog._default import catalog_or_default
from smartgoals.catalog._formulas import parts
from smartgoals.catalog._levels import Level
from smartgoals.catalog._meanings import askable, has_names
from smartgoals.catalog._names import PLATFORMS

_STAGES: Final = ("impact", "outcome", "outtake", "output", "activity", "input")
# Channels that are no platform's, and the kind of source that measures them.
_SOURCE_KINDS: Final[Mapping[str, str]] = MappingProxyType(
    {"website": "web", "blog": "web", "newsletter": "email", "email": "email"}
)
_SOURCE: Final = "a platform, a kind of source, a metric id, a DataSource, a Channel or a History"
_RATES: Final = frozenset({Nature.RATIO, Nature.MEAN})


@final
@document
@frozen(kw_only=True)
class Recommendation:
    """A metric to measure for an objective: its level, the rate to read it with, and the guardrails to watch.

    `rate` is None for what is a rate itself, and when no rate of it can be had. `source_kind` says
    who holds the figure.
    """

    metric: str
    objective: str
    level: Level
    proxy: bool
    rate: str | None
    guardrails: tuple[str, ...]
    source_kind: str | None

    def text(self, language: Language | str | None = None) -> str:
        """Say it in a language."""
        facts = {
            "metric": self.metric,
            "objective": self.objective,
            "rate": self.rate,
            "guardrails": self.guardrails,
        }
        code = "direct_by_proxy" if self.proxy and self.level is Level.DIRECT else self.level.value
        codes = [
            code,
            *(["with_rate"] if self.rate else []),
            *(["with_guardrails"] if self.guardrails else []),
        ]
        into = asked_in(language)
        return into.joined(into.say(f"relevance.recommend_{one}", in_words(facts)) for one in codes)


@formerly("strategy", "catalog")
def recommend_metrics(
    objective: Objective | ObjectiveKind | str,
    *,
    evidence: EvidenceLike | None = None,
    have: Iterable[object] | None = None,
    limit: int | None = None,
    profile: ProfileLike = Profile.PRACTITIONER,
) -> tuple[Recommendation, ...]:
    """Return the metrics that serve an objective and that the sources at hand can be asked for, best first.

    `have` lists what the caller has: platforms (`instagram`, `ga4`), kinds of source (`web`,
    `crm`), metric ids, named inputs,
    :class:`~smartgoals.DataSource`, :class:`~smartgoals.Channel` or :class:`~smartgoals.History`
    values; derived metrics come with their parts. None means everything. `limit` cuts the list.

    >>> from smartgoals import recommend_metrics
    >>> [one.metric for one in recommend_metrics("lead_generation", have=["ga4"], limit=2)]
    ['conversions', 'conversion_rate']
    """
    known = _known(evidence)
    chosen = catalog_or_default(known.catalog)
    kind = str(named("objective", objective_kind, objective))
    if kind not in chosen.kinds and not isinstance(objective, Objective):
        raise UnknownName(kind="objective kind", name=kind, known=chosen.kinds, path="objective")
    if limit is not None and (isinstance(limit, bool) or not isinstance(limit, int) or limit < 0):
        raise InvalidValue(value=limit, expected="zero or more, or None", path="limit")
    declared = (*known.sources, *(known.strategy.sources if known.strategy is not None else ()))
    sources = have if have is not None or not declared else declared
    at_hand = deliverable(chosen, sources)
    eyes = named("profile", lambda one: member(Profile, one, "profile"), profile)
    return _ranked(chosen, kind, eyes, at_hand)[:limit]


def _known(evidence: EvidenceLike | None) -> Evidence:
    told = Arguments()
    known = told.read("evidence", evidence_of, evidence)
    told.settle()
    return known


def _ranked(
    catalog: Catalog, kind: str, profile: Profile, at_hand: frozenset[str]
) -> tuple[Recommendation, ...]:
    rows = catalog.relevance.get(kind) or {}
    guardrails = tuple(
        one for one, row in rows.items() if row.guardrail and one in at_hand and one in catalog.metrics
    )
    rates = _rates_of(catalog)
    found: list[tuple[tuple[object, ...], Recommendation]] = []
    for position, (one, standing) in enumerate(rows.items()):
        level, proxy = in_profile(standing, profile)
        if level not in {Level.DIRECT, Level.SUPPORTING} or one not in at_hand or one not in catalog.metrics:
            continue
        metric = catalog.metrics[one]
        key = (level is Level.SUPPORTING, proxy, metric.commonly_vanity, _stage(metric), position)
        recommended = Recommendation(
            metric=one,
            objective=kind,
            level=level,
            proxy=proxy,
            rate=_best_rate(catalog, metric, kind, at_hand, rates),
            guardrails=tuple(guardrail for guardrail in guardrails if guardrail != one),
            source_kind=metric.source_kind,
        )
        found.append((key, recommended))
    return tuple(one for _, one in sorted(found, key=lambda pair: pair[0]))


def _stage(metric: Metric) -> int:
    return _STAGES.index(metric.stage) if metric.stage is not None else len(_STAGES)


def _rates_of(catalog: Catalog) -> dict[str, list[str]]:
    """Return, for each part of a formula, the rates and means made from it, in the catalogue's order."""
    rates: dict[str, list[str]] = {}
    for name in catalog.metrics:
        tree = catalog.trees.get(name)
        if tree is not None and catalog.metrics[name].nature in _RATES:
            for part in parts(tree):
                rates.setdefault(part, []).append(name)
    return rates


def _best_rate(
    catalog: Catalog, metric: Metric, kind: str, at_hand: frozenset[str], rates: dict[str, list[str]]
) -> str | None:
    """Return the rate to read a volume with: the one that serves the objective most, costs and money last."""
    if metric.nature in _RATES:
        return None
    order = tuple(Level)
    best: tuple[tuple[int, bool, int], str] | None = None
    for position, one in enumerate(rates.get(metric.id, ())):
        level = catalog.relevance.standing(kind, one).level
        if one not in at_hand or level in {Level.UNRELATED, Level.UNKNOWN}:
            continue
        key = (order.index(level), catalog.metrics[one].unit == "money", position)
        if best is None or key < best[0]:
            best = (key, one)
    return None if best is None else best[1]


def deliverable(catalog: Catalog, have: Iterable[object] | None) -> frozenset[str]:
    """Return the metrics that sources can deliver, with every metric that can be derived from them."""
    if have is None:
        return frozenset(catalog.metrics)
    names: set[str] = set()
    for one in _sources(have):
        names |= _delivered(catalog, one)
    waiting = [one for one in catalog.metrics if one not in names and catalog.trees.get(one) is not None]
    grown = True
    while grown:
        grown = False
        for one in [*waiting]:
            tree = catalog.trees.get(one)
            if tree is not None and names.issuperset(parts(tree)):
                names.add(one)
                waiting.remove(one)
                grown = True
    return frozenset(names) & frozenset(catalog.metrics)


def _sources(value: Iterable[object]) -> tuple[object, ...]:
    told = Arguments()
    sources = told.read("have", partial(sequence, what="sources"), value)
    told.settle()
    return sources


def _delivered(catalog: Catalog, source: object) -> set[str]:
    if isinstance(source, DataSource):
        return {source.metric}
    if isinstance(source, History):
        return set() if source.metric_id is None else {source.metric_id}
    said = source.platform if isinstance(source, Channel) else source
    if not isinstance(said, str):
        raise WrongType(value=source, expected=_SOURCE)
    word, platform = said.strip(), platform_word(said)
    if has_names(catalog, platform):
        return set(askable(catalog, platform))
    if word in catalog.metrics or word in catalog.inputs:
        return {word}
    kinds = dict.fromkeys(metric.source_kind for metric in catalog.metrics.values() if metric.source_kind)
    kind = _SOURCE_KINDS.get(platform, word)
    if kind in kinds:
        return {one for one, metric in catalog.metrics.items() if metric.source_kind == kind}
    if isinstance(source, Channel) or known_platform(word) is not None:
        return set()  # a platform of which nobody told what it can be asked for
    known = (*PLATFORMS, *(one for one in kinds if one), *catalog.metrics)
    raise UnknownName(kind="source", name=word, known=known, suggestion=near_platform(word))


def instead_of(pair: Pair) -> tuple[str, ...]:
    """Return up to three metrics that serve the objective better than the metric of a pair."""
    at_hand = deliverable(pair.catalog, pair.have)
    ranked = _ranked(pair.catalog, pair.kind, pair.profile, at_hand)
    return tuple(one.metric for one in ranked if one.metric != pair.metric.id)[:3]


def beside(pair: Pair) -> tuple[str, ...]:
    """Return the rate to read the metric with, then the guardrails of the objective."""
    at_hand = deliverable(pair.catalog, pair.have)
    rate = _best_rate(pair.catalog, pair.metric, pair.kind, at_hand, _rates_of(pair.catalog))
    rows = pair.catalog.relevance.get(pair.kind) or {}
    guardrails = [one for one, row in rows.items() if row.guardrail and one in at_hand]
    named = [rate, *guardrails] if rate is not None else guardrails
    return tuple(one for one in dict.fromkeys(named) if one != pair.metric.id)
