"""Relevance of one metric to one objective: the level, the chain of reasons, and whether it would be vanity.

Knows the model, evidence and the catalogue. Relevance is a property of a pair, never of a metric: the table gives the level,
the profile says what a proxy is worth, links of the plan tie a leading indicator to an outcome. The checks of the three
questions are in `questions`, what to measure instead or beside is in `recommend`; both are worked out when asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final, final

from attrs import evolve, field, frozen

from smartgoals._checked import instance
from smartgoals._errors import UnknownName, WrongType, nearest
from smartgoals._evidence import Evidence
from smartgoals._messages.formatting import Language
from smartgoals._messages.say import say
from smartgoals._model.goal import Goal
from smartgoals._model.metric import Metric
from smartgoals._model.objective import Objective, ObjectiveKind, objective_kind
from smartgoals._model.strategy import Strategy
from smartgoals._record import Record
from smartgoals._relevance.words import REASONS
from smartgoals._words import Word, member
from smartgoals.catalog._catalog import Catalog
from smartgoals.catalog._default import catalog_or_default
from smartgoals.catalog._levels import Level, Standing

if TYPE_CHECKING:
    from smartgoals._relevance.questions import RelevanceCheck

_REFUSED: Final = "ave"
_LINKED: Final = frozenset({"linked_by_goal", "linked_by_statement"})
_NO_EVIDENCE: Final = Evidence()


class Profile(Word):
    """Whose eyes: practitioners take a proxy for the thing itself, strict evaluation takes it for a leading indicator."""

    PRACTITIONER = "practitioner"
    STRICT = "strict"


class AsTarget(Word):
    """Whether a metric may be the target of a goal under an objective."""

    PASS = "pass"
    WARN = "warn"
    FAIL = "fail"
    UNKNOWN = "unknown"


@final
@frozen
class Reason:
    """One step of the chain from a metric to the business, as a code and its facts."""

    code: str
    facts: Record[str, object] = Record()  # noqa: RUF009 -- a record cannot change

    def text(self, language: Language | str = "en") -> str:
        """Say it in a language."""
        return say(REASONS, self.code, self.facts, language)


@final
@frozen(kw_only=True)
class Case:
    """All that a judgement of one pair may look at."""

    catalog: Catalog
    metric: Metric
    kind: str
    objective: Objective | None
    strategy: Strategy | None
    goal: Goal | None
    evidence: Evidence
    profile: Profile
    have: tuple[object, ...] | None

    def level_of(self, metric: str, kind: str | None = None) -> tuple[Level, bool]:
        """Return level and proxy of a metric in this profile."""
        return in_profile(self.catalog.relevance.standing(kind or self.kind, metric), self.profile)

    def is_direct(self, metric: str) -> bool:
        """Tell whether a metric is direct for the objective in this profile."""
        return self.level_of(metric)[0] is Level.DIRECT


def in_profile(standing: Standing, profile: Profile) -> tuple[Level, bool]:
    """Return level and proxy as a profile sees them: strictly, a proxy only supports."""
    if standing.proxy and profile is Profile.STRICT:
        return Level.SUPPORTING, True
    return standing.level, standing.proxy


@final
@frozen(kw_only=True)
class Relevance:
    """How a metric relates to an objective, and why.

    `level` is direct, supporting, context, unrelated or unknown; `proxy` says that only practitioners call it direct.
    `as_target` tells whether it may be a goal's target: *warn* for a leading indicator that nothing ties to an outcome and for
    an objective without an aim above it. `is_vanity` holds for this objective only, and is None when the table does not say.
    `reasons` is the chain, in order.
    """

    metric: str
    objective: str
    level: Level
    proxy: bool
    profile: Profile
    as_target: AsTarget
    linked: bool | None
    is_vanity: bool | None
    reasons: tuple[Reason, ...]
    case: Case = field(repr=False, eq=False)

    @property
    def would_serve(self) -> tuple[str, ...]:
        """The other objective kinds this metric would serve, those it is direct for first."""
        found: list[tuple[int, str]] = []
        for kind in self.case.catalog.kinds:
            level, proxy = self.case.level_of(self.metric, kind)
            if kind != self.objective and level in {Level.DIRECT, Level.SUPPORTING}:
                found.append((2 if level is Level.SUPPORTING else int(proxy), kind))
        return tuple(kind for _, kind in sorted(found, key=lambda one: one[0]))

    @property
    def questions(self) -> Record[str, tuple[RelevanceCheck, ...]]:
        """The answers to the three questions, by name: aligned, helps_decide, measurable."""
        return Record({"aligned": self.aligned, "helps_decide": self.helps_decide, "measurable": self.measurable})

    @property
    def aligned(self) -> tuple[RelevanceCheck, ...]:
        """Does it fit the objective? One check each, with the facts used."""
        from smartgoals._relevance.questions import aligned

        return aligned(self)

    @property
    def helps_decide(self) -> tuple[RelevanceCheck, ...]:
        """Does it help to decide? One check each, with the declared facts used."""
        from smartgoals._relevance.questions import helps_decide

        return helps_decide(self.case)

    @property
    def measurable(self) -> tuple[RelevanceCheck, ...]:
        """Can it be measured at reasonable cost? One check each, with the declared facts used."""
        from smartgoals._relevance.questions import measurable

        return measurable(self.case)

    @property
    def acceptable_though_vanity(self) -> tuple[RelevanceCheck, ...]:
        """The three conditions under which a metric that is often vanity is not: linked, able to miss, decision attached."""
        from smartgoals._relevance.questions import vanity_conditions

        return vanity_conditions(self)

    @property
    def instead(self) -> tuple[str, ...]:
        """Up to three metrics that serve the objective better; none when this one may be a target as it is."""
        from smartgoals._relevance.recommend import instead_of

        return () if self.as_target is AsTarget.PASS or self.level is Level.DIRECT else instead_of(self.case)

    @property
    def beside(self) -> tuple[str, ...]:
        """What to watch beside it: the rate that goes with a volume, then the guardrails of the objective."""
        from smartgoals._relevance.recommend import beside

        return beside(self.case)

    def explain(self, language: Language | str = "en") -> str:
        """Say the chain of reasons in a language, a line each."""
        return "\n".join(reason.text(language) for reason in self.reasons)


def relevance(
    metric: Metric | str,
    objective: Objective | ObjectiveKind | str,
    *,
    strategy: Strategy | None = None,
    goal: Goal | None = None,
    evidence: Evidence | None = None,
    profile: Profile | str = Profile.PRACTITIONER,
    catalog: Catalog | None = None,
    have: Iterable[object] | None = None,
) -> Relevance:
    """Return how a metric relates to an objective, with the chain of reasons.

    `objective` is one, a kind, or the id of one in the strategy. `strategy` holds the goals, links and readings that may tie
    a leading indicator to an outcome, `goal` the goal judged, `evidence` further readings and sources; `have` names the
    sources that suggestions may use, as in :func:`recommend_metrics`. Raises :class:`~smartgoals.UnknownName` for a metric,
    profile or bare objective kind that nobody described; a metric or kind of the caller's own that the table does not hold is
    *unknown*.

    >>> from smartgoals import Objective, relevance
    >>> leads = Objective(id="list", title="Build a mailing list", kind="lead_generation")
    >>> found = relevance("followers", leads)
    >>> found.level == "context", found.is_vanity, found.would_serve[0]
    (True, True, 'brand_awareness')
    >>> print(relevance("mentions", leads).explain("fr").splitlines()[0])
    aucun lien reconnu ne mène de mentions à lead_generation
    """
    known = _evidence(evidence, strategy)
    chosen = catalog_or_default(catalog if catalog is not None else known.catalog)
    plan = strategy if strategy is not None else known.strategy
    if isinstance(objective, str) and objective not in chosen.kinds and plan is not None:
        objective = plan.objectives.get(objective) or objective
    case = Case(
        catalog=chosen,
        metric=_metric(metric, plan, chosen),
        kind=_known_kind(objective, chosen),
        objective=objective if isinstance(objective, Objective) else None,
        strategy=plan,
        goal=None if goal is None else instance(goal, Goal, "a Goal"),
        evidence=known,
        profile=member(Profile, profile, "profile"),
        have=None if have is None else tuple(have),
    )
    level, proxy = case.level_of(case.metric.id)
    reasons = tuple(_reasons(case, level, proxy))
    linked = _linked(level, reasons)
    as_target = _as_target(level, linked, reasons)
    return Relevance(
        metric=case.metric.id,
        objective=case.kind,
        level=level,
        proxy=proxy,
        profile=case.profile,
        as_target=as_target,
        linked=linked,
        is_vanity=_vanity(case.metric, level, linked),
        reasons=reasons,
        case=case,
    )


def goal_relevance(
    goal: Goal,
    strategy: Strategy,
    *,
    evidence: Evidence | None = None,
    profile: Profile | str = Profile.PRACTITIONER,
    catalog: Catalog | None = None,
) -> Relevance | None:
    """Return the best relevance of a goal's metric among the objectives it serves; None without metric or objective."""
    if goal.metric is None:
        return None
    served = [strategy.objectives.get(one) for one in (goal.objective, *goal.also_serves) if one is not None]
    found = [
        relevance(goal.metric, one, strategy=strategy, goal=goal, evidence=evidence, profile=profile, catalog=catalog)
        for one in served
        if one is not None
    ]
    order = tuple(AsTarget)
    return min(found, key=lambda one: (order.index(one.as_target), tuple(Level).index(one.level)), default=None)


def _metric(metric: Metric | str, strategy: Strategy | None, catalog: Catalog) -> Metric:
    if isinstance(metric, Metric):
        return metric
    if not isinstance(metric, str):
        raise WrongType(value=metric, expected="a Metric or the id of one", path="metric")
    own = strategy.metrics.get(metric) if strategy is not None else None
    return own if own is not None else catalog.metrics[metric]


def _known_kind(objective: Objective | ObjectiveKind | str, catalog: Catalog) -> str:
    kind = str(objective_kind(objective))
    if kind not in catalog.kinds and not isinstance(objective, Objective):
        raise UnknownName(kind="objective kind", name=kind, known=catalog.kinds)
    return kind


def _evidence(evidence: Evidence | None, strategy: Strategy | None) -> Evidence:
    if evidence is None:
        return _NO_EVIDENCE if strategy is None else Evidence(strategy=strategy)
    given = instance(evidence, Evidence, "an Evidence")
    return given if given.strategy is not None else evolve(given, strategy=strategy)


def _reasons(case: Case, level: Level, proxy: bool) -> Iterator[Reason]:
    pair: Record[str, object] = Record({"metric": case.metric.id, "objective": case.kind})
    if case.metric.id == _REFUSED:
        yield Reason("refused_everywhere", pair)
        return
    if level is Level.UNKNOWN and case.kind not in case.catalog.kinds:
        close = nearest(case.kind, case.catalog.kinds)
        yield Reason("kind_not_described", Record({**pair, "nearest": close}))
    elif level is Level.UNKNOWN:
        yield Reason("not_in_table", pair)
    elif level is Level.DIRECT:
        yield Reason("direct_by_proxy" if proxy else "direct", pair)
    elif level is Level.SUPPORTING:
        yield Reason("proxy_supports" if proxy else "supporting", pair)
        yield link_of(case) or Reason("not_linked", pair)
    else:
        yield Reason(level.value, pair)
    if case.objective is not None:
        aims = _aims(case.objective, case.strategy)
        for aim in aims:
            yield Reason("serves", Record({"aim": aim}))
        if not aims:
            yield Reason("aim_missing", pair)


def _aims(objective: Objective, strategy: Strategy | None) -> tuple[str, ...]:
    if strategy is not None and strategy.objectives.get(objective.id) is not None:
        return tuple(strategy.chain_of(objective.id))
    return () if objective.serves is None else (objective.serves,)


def link_of(case: Case) -> Reason | None:
    """Return what ties the metric to a direct one: a stated effect first, else a direct metric that the plan follows."""
    stated = () if case.objective is None else case.objective.links
    ways: list[tuple[str, Reason | None]] = [(case.metric.id, None)]
    seen = {case.metric.id}
    while ways:
        start, first = ways.pop(0)
        for link in stated:
            if link.metric != start or link.to in seen:
                continue
            seen.add(link.to)
            facts = {"metric": case.metric.id, "to": link.to, "because": link.because, "support": link.support.value}
            found = Reason("linked_by_statement", Record(facts if first is None else {**first.facts, "to": link.to}))
            if case.is_direct(link.to):
                return found
            ways.append((link.to, found))
    for to in _followed(case):
        if to != case.metric.id and case.is_direct(to):
            return Reason("linked_by_goal", Record({"metric": case.metric.id, "to": to}))
    return None


def _followed(case: Case) -> Iterator[str]:
    """Yield the metrics that the plan follows: targets of goals under the objective, then metrics with readings."""
    if case.strategy is not None and case.objective is not None:
        yield from (one.metric for one in case.strategy.goals_for(case.objective.id) if one.metric is not None)
    yield from (one.metric_id for one in case.evidence.all_histories if one.metric_id is not None)


def _linked(level: Level, reasons: tuple[Reason, ...]) -> bool | None:
    if level is Level.UNKNOWN:
        return None
    if level is Level.SUPPORTING:
        return any(reason.code in _LINKED for reason in reasons)
    return level is Level.DIRECT


def _as_target(level: Level, linked: bool | None, reasons: tuple[Reason, ...]) -> AsTarget:
    if reasons[0].code == "refused_everywhere":
        return AsTarget.FAIL
    if level is Level.UNKNOWN:
        return AsTarget.UNKNOWN
    if level not in {Level.DIRECT, Level.SUPPORTING}:
        return AsTarget.FAIL
    return AsTarget.PASS if linked and reasons[-1].code != "aim_missing" else AsTarget.WARN


def _vanity(metric: Metric, level: Level, linked: bool | None) -> bool | None:
    if not metric.commonly_vanity:
        return False
    return None if level is Level.UNKNOWN else not linked
