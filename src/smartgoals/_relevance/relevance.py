"""Relevance of one metric to one objective: the level, the chain of reasons, and whether it would be vanity.

Knows the model, evidence and the catalogue. The table gives the level, the profile says what a
proxy is worth, links of the plan tie a leading indicator to an outcome. The checks of the three
questions, and what to measure instead or beside, are in `answers`; both are worked out from the
pair when they are asked for, since most callers ask for neither.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial
from typing import Final, final

from attrs import field, frozen

from smartgoals._checked import Arguments, instance, named, sequence
from smartgoals._documents import document
from smartgoals._errors import UnknownName, WrongType
from smartgoals._evidence import Evidence, EvidenceLike, evidence_of, formerly
from smartgoals._messages.formatting import Language, asked_in
from smartgoals._messages.outline import shown_in_notebooks
from smartgoals._model.goal import Goal
from smartgoals._model.metric import Metric
from smartgoals._model.objective import Objective, ObjectiveKind, objective_kind
from smartgoals._model.strategy import Strategy
from smartgoals._record import Record
from smartgoals._relevance.answers import Answers, FromPair
from smartgoals._relevance.near_kinds import near_kind
from smartgoals._relevance.pair import AsTarget, Pair, Profile, ProfileLike, RelevanceReason
from smartgoals._relevance.questions import RelevanceCheck
from smartgoals._relevance.ways import REFUSED, ways_to
from smartgoals._renamed import Renamed, renamed_fields
from smartgoals._words import member
from smartgoals.catalog._catalog import Catalog
from smartgoals.catalog._default import catalog_or_default
from smartgoals.catalog._levels import Level

_MET: Final = frozenset({Level.DIRECT, Level.SUPPORTING})


@renamed_fields(reasons="chain")
@final
@document
@shown_in_notebooks
@frozen(kw_only=True)
class Relevance:
    """How a metric relates to an objective, and why.

    `level` is direct, supporting, context, unrelated or unknown; `proxy` says that only
    practitioners call it direct. `as_target` tells whether it may be a goal's target: *warn* for a
    leading indicator that nothing ties to an outcome, of which `check` says *unknown* (SGR405), and
    for an objective without an aim above it. `linked` tells whether it is direct, or tied to what
    is: by an effect stated, a goal or readings, a formula, a step of the funnel or practice; None
    when the table does not say and nothing ties it. `is_vanity` holds for this objective only, and
    is None when the table does not say. `chain` holds the reasons, in order.
    """

    metric: str
    objective: str
    level: Level
    proxy: bool
    profile: Profile
    as_target: AsTarget
    linked: bool | None
    is_vanity: bool | None
    chain: tuple[RelevanceReason, ...]
    _answers: Answers = field(repr=False, eq=False, alias="answers")

    @property
    def is_untied(self) -> bool:
        """Whether a link is all that it lacks: it leads to the objective, and nothing ties it to an
        outcome.
        """
        return self.level is Level.SUPPORTING and not self.linked

    @property
    def would_serve(self) -> tuple[str, ...]:
        """The other objective kinds for which this metric may be a target as it is, those it is
        direct for first.

        What would serve another kind with a link alone is not named: that would lead from one kind
        to the next.
        """
        return self._answers.about(self).would_serve

    @property
    def questions(self) -> Record[str, tuple[RelevanceCheck, ...]]:
        """The answers to the three questions, by name: aligned, helps_decide, measurable."""
        return Record(
            {"aligned": self.aligned, "helps_decide": self.helps_decide, "measurable": self.measurable}
        )

    @property
    def aligned(self) -> tuple[RelevanceCheck, ...]:
        """Does it fit the objective? One check each, with the facts used."""
        return self._answers.about(self).aligned

    @property
    def helps_decide(self) -> tuple[RelevanceCheck, ...]:
        """Does it help to decide? One check each, with the declared facts used."""
        return self._answers.about(self).helps_decide

    @property
    def measurable(self) -> tuple[RelevanceCheck, ...]:
        """Can it be measured at reasonable cost? One check each, with the declared facts used."""
        return self._answers.about(self).measurable

    @property
    def acceptable_though_vanity(self) -> tuple[RelevanceCheck, ...]:
        """The three conditions under which a metric that is often vanity is not: linked, able to
        miss, decision attached.
        """
        return self._answers.about(self).acceptable_though_vanity

    @property
    def instead(self) -> tuple[str, ...]:
        """Up to three metrics that serve the objective better; none when this one may be a target
        as it is.
        """
        return self._answers.about(self).instead

    @property
    def beside(self) -> tuple[str, ...]:
        """What to watch beside it: the rate that goes with a volume, then the guardrails of the objective."""
        return self._answers.about(self).beside

    reasons = Renamed("reasons", "chain")

    def text(self, language: Language | str | None = None) -> str:
        """Say the chain of reasons in a language, on one line."""
        return asked_in(language).joined(reason.text(language) for reason in self.chain)

    def explain(self, language: Language | str | None = None) -> str:
        """Say the chain of reasons in a language, a line each."""
        return "\n".join(reason.text(language) for reason in self.chain)


@formerly("strategy", "catalog")
def relevance(
    metric: Metric | str,
    objective: Objective | ObjectiveKind | str,
    *,
    evidence: EvidenceLike | None = None,
    goal: Goal | None = None,
    profile: ProfileLike = Profile.PRACTITIONER,
    have: Iterable[object] | None = None,
) -> Relevance:
    """Return how a metric relates to an objective, with the chain of reasons.

    `objective` is one, a kind, or the id of one in the strategy. `evidence` is a strategy,
    whose goals, links and readings may tie a leading indicator to an outcome, alone or with
    further readings, sources and a catalogue; `goal` is the goal judged; `have` names the
    sources that suggestions may use, as in :func:`recommend_metrics`. Raises
    :class:`~smartgoals.UnknownName` for a metric, profile or bare objective kind that nobody
    described; a metric or kind of the caller's own that the table does not hold is *unknown*.

    >>> from smartgoals import Objective, relevance
    >>> leads = Objective(id="list", title="Build a mailing list", kind="lead_generation")
    >>> found = relevance("followers", leads)
    >>> found.level == "context", found.is_vanity, found.would_serve[0]
    (True, True, 'brand_awareness')
    >>> print(relevance("mentions", leads).explain("fr").splitlines()[0])
    aucun lien reconnu ne relie « mentions de la marque » à « génération de prospects »
    """
    told = Arguments()
    eyes = told.read("profile", lambda one: member(Profile, one, "profile"), profile)
    if goal is not None:
        told.read("goal", lambda one: instance(one, Goal, "a Goal"), goal)
    sources = None if have is None else told.read("have", partial(sequence, what="sources"), have)
    known = told.read("evidence", evidence_of, evidence)
    told.settle()
    return relevance_on(metric, objective, None, evidence=known, goal=goal, profile=eyes, have=sources)


def relevance_on(
    metric: Metric | str,
    objective: Objective | ObjectiveKind | str,
    as_of: date | None,
    *,
    evidence: Evidence,
    goal: Goal | None = None,
    profile: Profile = Profile.PRACTITIONER,
    have: tuple[object, ...] | None = None,
) -> Relevance:
    """Return the same as of a day, on which only what is followed ties: goals that are not over, and
    what was read in the year before.
    """
    chosen, plan = catalog_or_default(evidence.catalog), evidence.strategy
    if isinstance(objective, str) and objective not in chosen.kinds and plan is not None:
        objective = plan.objectives.get(objective) or objective
    pair = Pair(
        catalog=chosen,
        metric=_metric(metric, plan, chosen),
        kind=named("objective", partial(_known_kind, catalog=chosen), objective),
        objective=objective if isinstance(objective, Objective) else None,
        strategy=plan,
        goal=goal,
        evidence=evidence,
        profile=profile,
        have=have,
        as_of=as_of,
    )
    level, proxy = pair.level_of(pair.metric.id)
    ways = ways_to(pair, level)
    linked = _linked(level, ways)
    reasons = tuple(_reasons(pair, level, proxy, ways))
    as_target = _as_target(level, linked, reasons)
    return Relevance(
        metric=pair.metric.id,
        objective=pair.kind,
        level=level,
        proxy=proxy,
        profile=pair.profile,
        as_target=as_target,
        linked=linked,
        is_vanity=_vanity(pair.metric, level, linked),
        chain=reasons,
        answers=FromPair(pair),
    )


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


def _reasons(
    pair: Pair, level: Level, proxy: bool, ways: tuple[RelevanceReason, ...]
) -> Iterator[RelevanceReason]:
    both: Record[str, object] = Record({"metric": pair.metric.id, "objective": pair.kind})
    if pair.metric.id == REFUSED:
        yield RelevanceReason("refused_everywhere", both)
        return
    if level is Level.UNKNOWN and pair.kind not in pair.catalog.kinds:
        yield RelevanceReason(
            "kind_not_described", Record({**both, "nearest": near_kind(pair.kind, pair.catalog.kinds)})
        )
    elif level is Level.UNKNOWN:
        yield RelevanceReason("not_in_table", both)
    elif level is Level.DIRECT:
        yield RelevanceReason("direct_by_proxy" if proxy else "direct", both)
    elif level is Level.SUPPORTING:
        yield RelevanceReason("proxy_supports" if proxy else "supporting", both)
    else:
        yield RelevanceReason(level.value, both)
    yield from ways
    if level is Level.SUPPORTING and not ways:
        yield RelevanceReason("not_linked", both)
    if pair.objective is not None:
        aims = _aims(pair.objective, pair.strategy)
        for aim in aims:
            yield RelevanceReason("serves", Record({"aim": aim}))
        if not aims:
            yield RelevanceReason("aim_missing", both)


def _aims(objective: Objective, strategy: Strategy | None) -> tuple[str, ...]:
    if strategy is not None and strategy.objectives.get(objective.id) is not None:
        return tuple(strategy.chain_of(objective.id))
    return () if objective.serves is None else (objective.serves,)


def _linked(level: Level, ways: tuple[RelevanceReason, ...]) -> bool | None:
    if ways or level is Level.DIRECT:
        return True
    return None if level is Level.UNKNOWN else False


def _as_target(level: Level, linked: bool | None, reasons: tuple[RelevanceReason, ...]) -> AsTarget:
    if linked and reasons[-1].code != "aim_missing":
        return AsTarget.PASS
    if level is Level.UNKNOWN and not linked:
        return AsTarget.UNKNOWN
    return AsTarget.WARN if linked or level in _MET else AsTarget.FAIL


def _vanity(metric: Metric, level: Level, linked: bool | None) -> bool | None:
    """Tell whether a metric flatters here; one that only lacks a link leads somewhere, and is untied."""
    if not metric.commonly_vanity or linked or level is Level.SUPPORTING:
        return False
    return None if level is Level.UNKNOWN else True
