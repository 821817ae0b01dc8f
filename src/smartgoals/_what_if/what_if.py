"""what_if: the chance of a goal with coming events, beside that without them. The front, and its answer.

What belongs here: putting effects into a forecast. Where they come from is in `sources`, how much
of each counts in `counted`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple, cast, final

from attrs import evolve, field, frozen

from smartgoals._case.assess import way_said
from smartgoals._case.case import Case
from smartgoals._case.surroundings import Surroundings
from smartgoals._checked import Arguments, instance, refusing, text
from smartgoals._days import day
from smartgoals._documents import document
from smartgoals._evidence import EvidenceLike, knowledge
from smartgoals._forecast.distribution import finite
from smartgoals._forecast.forecast import Forecast
from smartgoals._messages.formatting import Language
from smartgoals._messages.outline import outlined
from smartgoals._model.event import Event, EventKind
from smartgoals._model.facts import bounds_of, scale_of
from smartgoals._model.goal import Goal
from smartgoals._model.history import History
from smartgoals._model.ids import GoalId
from smartgoals._model.metric import Nature
from smartgoals._projection.projection import Projection
from smartgoals._record import Record
from smartgoals._what_if.added import Additions, CountedEffect, SharedDays, stretches_shared
from smartgoals._what_if.assumed import AssumedEffect, Assumption, assumed
from smartgoals._what_if.brings import BringsLike, Said, brings_of, coming_events, takes_no_more_than_comes
from smartgoals._what_if.counted import ADDS, CountedDays, read_upto, usual_between
from smartgoals._what_if.overlapping import overlapping
from smartgoals._what_if.sources import measured_before, stated
from smartgoals._what_if.text import what_if_text
from smartgoals._what_if.words import EffectSource, WhatIfCaution, WhatIfCautionCode, WhatIfReason

if TYPE_CHECKING:
    from smartgoals._forecast.protocol import MethodLike
    from smartgoals._model.way_of_reading import AssumeLike
    from smartgoals._time.period import PeriodLike

__all__ = ["WhatIf", "what_if"]


@final
@document
@outlined
@frozen(kw_only=True)
class WhatIf:
    """The chance of a goal with coming events and without; see :func:`smartgoals.what_if`.

    `without` is the projection as it is, `with_events` the forecast of the same value with what the
    events bring. `chance_with` is None where `reasons["chance_with"]` says why. `effects` are what
    is assumed of each event, in the order given; nothing here says that an event is the cause of
    anything.
    """

    goal: GoalId
    as_of: date
    without: Projection
    with_events: Forecast | None = None
    chance_with: float | None = None
    effects: tuple[AssumedEffect, ...]
    cautions: tuple[WhatIfCaution, ...] = ()
    reasons: Mapping[str, WhatIfReason] = field(factory=Record)

    @property
    def chance_without(self) -> float | None:
        """The chance without the events: that of the projection."""
        return self.without.probability

    @property
    def difference(self) -> float | None:
        """By how much the chance is larger with the events; None where either is not known."""
        if self.chance_with is None or self.chance_without is None:
            return None
        return self.chance_with - self.chance_without

    @refusing(event=text)
    def get(self, event: str) -> AssumedEffect | None:
        """Return what is assumed of an event by its id; None for any other."""
        return next((one for one in self.effects if one.event == event), None)

    def text(self, language: Language | str | None = None) -> str:
        """Say in a language both chances, what each event is taken to bring, and what must be said
        beside it.
        """
        return what_if_text(self, language)

    def __str__(self) -> str:
        chances = [
            "unknown" if one is None else f"{one:.0%}" for one in (self.chance_without, self.chance_with)
        ]
        return (
            f"chance of {self.goal}: {chances[0]} without, {chances[1]} with"
            f" {', '.join(one.name for one in self.effects)}"
        )


def what_if(
    goal: Goal,
    history: History | None = None,
    *,
    as_of: date,
    evidence: EvidenceLike | None = None,
    events: Iterable[Event | str],
    brings: Mapping[str, BringsLike] | None = None,
    method: MethodLike | None = None,
    missing: AssumeLike | None = None,
    known_on: date | None = None,
    counter: bool | None = None,
    recompute_over: PeriodLike | None = None,
) -> WhatIf:
    """Return the chance of a goal with coming events, and without them.

    *events* are events, or the ids of some of the strategy in the *evidence*; they need not be in
    it. *brings* says by the id of an event what all its days bring beyond what comes anyway: an
    amount in the unit of the metric, a share of what its days would bring without it ("+20 %"; of
    one of which days were read, or that ends later than the goal, as its days that count would), or
    two of either, the low one first, which hold 80 %. A share is one of the spread as of the middle: "-100
    %" of all days to come leaves what stands now. An event of which nothing is said is taken to
    bring what past events of its kind in the strategy did, on the goal's metric and channel, as
    :func:`smartgoals.effect` measures them; where none can be measured the chance is None. Each day
    of an event brings as much as any other. What several events bring is added up, and errs
    together: where one brings less than thought, all do; of what cannot be negative no day that they
    share loses more than all of it. The forecast is that of
    :func:`smartgoals.project`, whose further arguments these are; without a *history* that of the
    evidence is taken.

    Days count that nobody has read yet, be they over: what was read holds what an event brought.

    Raises :class:`~smartgoals.InvalidValue` for no event, and for one that was over when the last
    reading was made, is a change of definition, or has the id of another, and for a share below
    -100 % of a metric that cannot be negative;
    :class:`~smartgoals.UnknownName` for an id that no event has.

    >>> from datetime import date, timedelta
    >>> from smartgoals import Event, ReachLevel
    >>> days = [date(2026, 1, 5) + timedelta(days=k) for k in range(56)]
    >>> history = History.of([(on, 8 + k % 5) for k, on in enumerate(days)], metric="leads")
    >>> goal = Goal(id="g", metric="leads", target=ReachLevel(940), start=days[0], deadline=date(2026, 4, 5))
    >>> fair = Event(id="fair", start=date(2026, 3, 30), end=date(2026, 4, 8))
    >>> found = what_if(goal, history, as_of=days[-1], events=[fair], brings={"fair": (100, 200)})
    >>> found.chance_without < 0.3 < 0.9 < found.chance_with, round(found.get("fair").part, 2)
    (True, 0.7)
    """
    told = Arguments()
    told.read("goal", partial(instance, cls=Goal, what="a Goal"), goal)
    if history is not None:
        told.read("history", partial(instance, cls=History, what="a History"), history)
    on = told.read("as_of", day, as_of)
    known = told.read("", partial(knowledge, known_on=known_on), evidence)
    said_way = partial(way_said, missing=missing, counter=counter, recompute_over=recompute_over)
    way = told.read("", lambda _: said_way(), None)
    case = cast("Case", None)  # nothing to go on with, where it cannot be made
    if not told.faults:
        around = Surroundings(evidence=known, as_of=on, way=way, method=method)
        case = Case(goal=goal.as_asked_on(on), surroundings=around, given=history)
    upto = None if told.faults else read_upto(case)
    coming = told.read("events", lambda value: coming_events(value, known, upto), events)
    whose = None if known is None else coming
    said = told.read("brings", lambda value: brings_of(value, whose), brings)
    told.settle()
    if _is_never_negative(case):
        told.read("brings", takes_no_more_than_comes, said)
        told.settle()
    return _answer(case, coming, said)


def _is_never_negative(case: Case) -> bool:
    """Tell whether the days of an event cannot bring less than nothing; a stock may lose more than
    it wins without it.
    """
    low, _ = bounds_of(case.measured)
    return case.nature is not Nature.STOCK and low is not None and low >= 0


class _Coming(NamedTuple):
    """A coming event with its effect, or why nobody knows it, and the share of it that counts, or
    why none does.
    """

    event: Event
    effect: Assumption | WhatIfReason
    part: float
    why_not: WhatIfReason | None = None

    def assumed(self) -> AssumedEffect:
        """Return what is assumed of it, as yet of no unit."""
        unknown = self.effect if isinstance(self.effect, WhatIfReason) else None
        known = None if isinstance(self.effect, WhatIfReason) else self.effect
        return assumed(self.event, known, self.part, self.why_not or unknown)

    @property
    def is_unknown(self) -> bool:
        """Whether it counts, and nobody knows how much."""
        return bool(self.part) and isinstance(self.effect, WhatIfReason)


def _answer(case: Case, events: Sequence[Event], said: Mapping[str, Said]) -> WhatIf:
    projection = case.projection
    forecast = projection.forecast
    counting = None if forecast is None else CountedDays.of(case, projection, forecast)
    coming = [_coming(case, one, said.get(one.id), counting) for one in events]
    additions = None if forecast is None or counting is None else _additions(case, forecast, coming, counting)
    chance, why = _chance(case, coming, counting, additions)
    unit, scale = projection.progress.metric_unit, scale_of(case.measured)
    return WhatIf(
        goal=case.goal.id,
        as_of=case.as_of,
        without=projection,
        with_events=None if chance is None or additions is None else additions.forecast(),
        chance_with=chance,
        effects=tuple(
            [evolve(one.assumed(), unit=unit, scale=scale, currency=case.currency) for one in coming]
        ),
        cautions=(*_cautions(case, coming, counting), *_of_too_much(case, projection, coming)),
        reasons=Record({} if why is None else {"chance_with": why}),
    )


def _additions(case: Case, forecast: Forecast, coming: Sequence[_Coming], counting: CountedDays) -> Additions:
    """Return what those events that count bring to a forecast."""
    counted = _counted(coming)
    return Additions(
        forecast,
        [effect for _, effect in counted],
        base=counting.base,
        is_never_negative=_is_never_negative(case),
        least=_least(case),
        share=_shared(case, counted, counting),
    )


def _shared(case: Case, counted: Sequence[tuple[Event, CountedEffect]], counting: CountedDays) -> SharedDays:
    """Return the days of which several events take a share, where none can bring less than nothing."""
    spans = [
        (max(event.start, counting.first), min(event.end, counting.last))
        for event, one in counted
        if one.effect.usual is not None
    ]
    forecasting = case.forecasting
    if len(spans) < 2 or forecasting is None or not _is_never_negative(case):
        return SharedDays()
    return SharedDays(stretches_shared(spans, partial(usual_between, case, forecasting, counting)))


def _counted(coming: Sequence[_Coming]) -> list[tuple[Event, CountedEffect]]:
    """Return the events of which something counts, each with what that is."""
    return [
        (one.event, CountedEffect(one.effect, one.part))
        for one in coming
        if one.part and isinstance(one.effect, Assumption)
    ]


def _coming(case: Case, event: Event, said: Said | None, counting: CountedDays | None) -> _Coming:
    effect = measured_before(case, event, counting) if said is None else stated(case, event, said, counting)
    if not event.touches(*case.place):
        return _Coming(event, effect, 0.0, WhatIfReason.NOT_TOUCHED)
    if counting is None:
        return _Coming(event, effect, 0.0, WhatIfReason.NO_CHANCE)
    part = counting.part(event)
    return _Coming(event, effect, part, None if part else counting.why_not(event))


def _chance(
    case: Case,
    coming: Sequence[_Coming],
    counting: CountedDays | None,
    additions: Additions | None,
) -> tuple[float | None, WhatIfReason | None]:
    """Return the chance with events, or why there is none."""
    projection = case.projection
    chance = projection.probability
    if chance is None or counting is None or additions is None:
        return None, WhatIfReason.NO_CHANCE
    if projection.is_certain or not any(one.part for one in coming):
        return chance, None
    if case.nature is None:
        return None, WhatIfReason.NATURE_UNKNOWN
    if case.nature is Nature.UNIQUE:
        return None, WhatIfReason.PEOPLE_DO_NOT_ADD_UP
    if not counting.is_told:
        return None, WhatIfReason.CHANCE_NOT_MOVED
    unknown = next(
        (one.effect for one in coming if one.is_unknown and isinstance(one.effect, WhatIfReason)), None
    )
    if unknown is not None:
        return None, unknown
    with_events = additions.chance(projection)
    return with_events, WhatIfReason.CHANCE_NOT_MOVED if with_events is None else None


def _least(case: Case) -> float | None:
    """Return the least that what is counted can be: of what cannot be negative nothing is."""
    low, _ = bounds_of(case.measured)
    if low is None or low < 0:
        return None
    return 0.0 if case.nature is Nature.FLOW else float(low)


def _of_too_much(case: Case, projection: Projection, coming: Sequence[_Coming]) -> Iterator[WhatIfCaution]:
    """Yield that events take away more than is expected to be there without them, where they do."""
    forecast, least = projection.forecast, _least(case)
    middles = {event: one.part * one.effect.quantile(0.5) for event, one in _counted(coming)}
    if forecast is None or least is None:
        return
    if forecast.expected + finite(sum(middles.values())) < least:
        taking = [event for event, middle in middles.items() if middle < 0.0]
        names = tuple([one.title or one.id for one in taking])
        yield WhatIfCaution(WhatIfCautionCode.MORE_THAN_THERE_IS, tuple([one.id for one in taking]), names)


def _cautions(case: Case, coming: Sequence[_Coming], counting: CountedDays | None) -> Iterator[WhatIfCaution]:
    """Yield what must be said beside the chances, each with the events that it is about."""
    names: dict[str, str] = {one.event.id: one.event.title or one.event.id for one in coming}
    known = {one.event.id: one.effect for one in coming if one.part and isinstance(one.effect, Assumption)}

    def about(holds: Callable[[_Coming], bool]) -> tuple[str, ...]:
        return tuple([one.event.id for one in coming if one.part and holds(one)])

    carried_on = _kinds_carried_on(case)
    before = [id for id, effect in known.items() if effect.source is EffectSource.BEFORE]
    told = (
        (WhatIfCautionCode.STATED_BY_THE_CALLER, tuple([id for id in known if id not in before])),
        (WhatIfCautionCode.NO_CAUSE, tuple(before)),
        (WhatIfCautionCode.FEW_BEFORE, tuple([id for id in before if len(known[id].before) < _FEW])),
        (WhatIfCautionCode.UNLIKE_BEFORE, tuple([id for id in before if known[id].differ])),
        (WhatIfCautionCode.NOT_SHOWN_BEFORE, tuple([id for id in before if _may_be_nothing(known[id])])),
        (WhatIfCautionCode.OVERLAPPING, overlapping([one.event for one in coming if one.part])),
        (WhatIfCautionCode.STILL_ON, about(lambda one: one.event.start <= read_upto(case))),
        (
            WhatIfCautionCode.PARTLY_AFTER_THE_END,
            about(lambda one: counting is not None and counting.adds and one.event.end > counting.last),
        ),
        (WhatIfCautionCode.CARRIED_ON, about(lambda one: one.event.kind in carried_on)),
    )
    for code, ids in told:
        if ids:
            yield WhatIfCaution(code, ids, tuple([names[id] for id in ids]))


_FEW: Final = 3
"""Fewer events before than these tell nothing of how much events of a kind differ."""


def _may_be_nothing(effect: Assumption) -> bool:
    """Tell whether the 80 % interval of an effect holds zero."""
    return effect.quantile(0.1) <= 0.0 <= effect.quantile(0.9)


def _kinds_carried_on(case: Case) -> frozenset[EventKind]:
    """Return the kinds of event of which the forecast carries on what past ones brought."""
    strategy = case.evidence.strategy
    if strategy is None or case.nature not in ADDS:
        return frozenset()
    return frozenset(
        one.kind
        for one in strategy.events
        if one.comes_again and one.start <= case.as_of and one.touches(*case.place)
    )
