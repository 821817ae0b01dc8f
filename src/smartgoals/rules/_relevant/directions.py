"""Which way a goal pulls: for its metric the worse way, or against another goal (G3, G8).

Against another goal as far as the ranges can be compared between whose values each is met. Paces,
totals, quotas and bands of periods are ranges of a pace a week, bands of levels are ranges of a
level, and a level to reach is one on its last day.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple

from attrs import evolve

from smartgoals._case.asked import WEEK, per_week, weeks_between
from smartgoals._messages.worded import Worded
from smartgoals._model.metric import Better, Nature
from smartgoals._model.target import KeepPace, StayWithin
from smartgoals._model.target_words import target_in_words
from smartgoals._numbers import exact
from smartgoals._plan.check_ins import moved_deadline
from smartgoals._plan.good_side import are_opposed, kept_side
from smartgoals._plan.one_day import asks_for_one_day
from smartgoals._plan.start import stated_start
from smartgoals._plan.terms import fits_pace, level_at_end, pace_period, stated_side
from smartgoals._time.mean_length import mean_length
from smartgoals.rules._define import NOTHING, Faults, rule
from smartgoals.rules._finding import Fault
from smartgoals.rules._naming import goal_named, metric_named
from smartgoals.rules._rule import Options, RuleText

if TYPE_CHECKING:
    from smartgoals._case.case import Case
    from smartgoals._model.goal import Goal
    from smartgoals._model.metric import Metric
    from smartgoals._numbers import Number
    from smartgoals._time.period import Period
    from smartgoals.rules._examples_base import Bench
    from smartgoals.rules._rule import Example

_PACE: Final = "pace"
_LEVEL: Final = "level"


class Range(NamedTuple):
    """Between which values a goal is met, and of what; `on` is the only day on which that is asked."""

    of: tuple[str, Period | None]
    low: Fraction | None
    high: Fraction | None
    on: date | None = None

    def is_apart_from(self, other: Range) -> bool:
        """Tell whether no value lies in both."""
        return _is_above(self, other) or _is_above(other, self)


def _is_above(one: Range, other: Range) -> bool:
    return one.low is not None and other.high is not None and one.low > other.high


def range_of(goal: Goal, metric: Metric | None) -> Range | None:
    """Return between which values a goal is met; None where that cannot be held against other goals."""
    target = goal.target
    if target is None or metric is None or not fits_pace(goal, metric.nature):
        return None
    if isinstance(target, StayWithin):
        return _of_band(goal, target, metric.nature)
    side, per = stated_side(goal, metric), None
    if side is None:
        return None
    if isinstance(target, KeepPace):
        per = target.pace.period if metric.nature is Nature.UNIQUE else None
        bound = exact(target.pace.amount) if per is not None else per_week(target.pace, goal.calendar)
        return _bounded((_PACE, per), bound, side)
    per = pace_period(goal, metric.nature)
    level = level_at_end(goal, stated_start(goal, per), per)
    if level is None or asks_for_one_day(goal, metric.nature):
        return None
    if per is not None:
        is_people = metric.nature is Nature.UNIQUE
        bound = level if is_people else level * WEEK / mean_length(per, goal.calendar)
        return _bounded((_PACE, per if is_people else None), bound, side)
    if metric.nature is not Nature.FLOW:
        return _bounded((_LEVEL, None), level, side)._replace(on=moved_deadline(goal) or date.max)
    begins, ends = goal.plan_starts_on, goal.deadline
    weeks = None if begins is None or ends is None else weeks_between(goal, begins, ends)
    return None if weeks is None else _bounded((_PACE, None), level / weeks, side)


def _bounded(of: tuple[str, Period | None], bound: Fraction, side: Better) -> Range:
    return Range(of, None, bound) if side is Better.LOWER else Range(of, bound, None)


def _of_band(goal: Goal, band: StayWithin, nature: Nature) -> Range:
    """Return the range of a band: of a level, of the people of its period, or of what comes a week."""
    days = mean_length(band.per, goal.calendar) if band.per is not None else Fraction(1)
    if nature is Nature.UNIQUE and band.per is not None:
        return Range((_PACE, band.per), _exact(band.low), _exact(band.high))
    if band.per is None and nature is not Nature.FLOW:
        return Range((_LEVEL, None), _exact(band.low), _exact(band.high))
    low, high = _exact(band.low), _exact(band.high)
    times = Fraction(WEEK) / days
    return Range((_PACE, None), None if low is None else low * times, None if high is None else high * times)


def _exact(value: Number | None) -> Fraction | None:
    return None if value is None else exact(value)


def overlap(one: Goal, other: Goal) -> bool:
    """Tell whether two goals share days; an open end reaches as far as need be."""
    (first, last), (second, end) = _days_of(one), _days_of(other)
    return second <= last and first <= end


def _days_of(goal: Goal) -> tuple[date, date]:
    """Return the first and the last day of a goal; an open end reaches as far as need be."""
    return goal.start or goal.plan_starts_on or date.min, moved_deadline(goal) or date.max


def sharing_days(goals: Sequence[Goal]) -> list[Goal]:
    """Return the goals that share days with another of them, in their order.

    Of those that begin before a goal ends, one that ends latest tells: pairs need not be looked at.
    """
    days = [_days_of(one) for one in goals]
    begins = sorted(range(len(goals)), key=lambda place: days[place][0])
    starts = [days[place][0] for place in begins]
    # The places of the one that ends latest and of the next one, among those that begin by each start.
    latest: list[tuple[int, ...]] = [()]
    for place in begins:
        ranked = sorted((*latest[-1], place), key=lambda one: days[one][1], reverse=True)
        latest.append(tuple(ranked[:2]))

    def shares(place: int) -> bool:
        first, last = days[place]
        others = (one for one in latest[bisect_right(starts, last)] if one != place)
        return any(days[one][1] >= first for one in others)

    return [one for place, one in enumerate(goals) if shares(place)]


class Pull(NamedTuple):
    """A goal with the side that is good to it, and between which values it is met."""

    goal: Goal
    side: Better | None
    range: Range | None


def _pull_of(goal: Goal, metric: Metric | None) -> Pull:
    return Pull(goal, stated_side(goal, metric), range_of(goal, metric))


def _by_side(case: Case) -> dict[Better | None, list[Pull]]:
    """Return the goals on the metric and channel of a goal by the side that is good to them, each
    asked once.
    """
    sides: dict[Better | None, list[Pull]] = {}
    account = case.goal.metric, case.goal.channel
    for other in case.surroundings.siblings.get(account, ()):  # type: ignore[arg-type]  # no metric has no sibling
        pull = _pull_of(other, case.metric)
        sides.setdefault(pull.side, []).append(pull)
    return sides


def _are_apart(one: Pull, other: Pull) -> bool:
    """Tell whether two goals cannot both be met: by their ranges where those are of one kind, by
    their directions otherwise.

    Levels to reach are asked on days of their own, so that two of them go by their directions.
    """
    ranges = one.range, other.range
    if ranges[0] is None or ranges[1] is None or ranges[0].of != ranges[1].of:
        return are_opposed(one.side, other.side)
    days = [each.on for each in ranges if each is not None and each.on is not None]
    if len(days) > 1:
        return are_opposed(one.side, other.side)
    is_asked = all(
        _days_of(each.goal)[0] <= day <= _days_of(each.goal)[1] for each in (one, other) for day in days
    )
    return is_asked and ranges[0].is_apart_from(ranges[1])


def _wrong_way_examples(bench: Bench) -> tuple[Example, ...]:
    from smartgoals._model.baseline import Baseline
    from smartgoals._model.target import ChangeBy, KeepPace, StayWithin
    from smartgoals._time.pace import Pace

    return (
        bench.passes(
            metric="support_calls",
            channel=None,
            target=ChangeBy(percent=-20),
            baseline=Baseline(value=90, on=bench.as_of),
        ),
        bench.fails({"metric": "followers", "better": "higher"}, target=ChangeBy(-100)),
        bench.fails({"metric": "followers"}, target=KeepPace(Pace.parse("-5 followers/week"))),
        bench.fails({"metric": "followers"}, target=StayWithin(high=500)),
        bench.passes(target=StayWithin(low=500)),
    )


@rule(
    "SGR410",
    "wrong-way",
    "warning",
    silences=("SGA307",),
    source="guide G8",
    en=RuleText(
        message="The target ({target}) goes the wrong way: for {metric}, {better} is better",
        suggestion="Turn it round, or say why it is meant so",
        finds="A target against the better direction of its metric.",
        why="Mostly a sign is wrong; a measure may go up or down, and each has its good side.",
        limits=(
            "Some goals shrink a figure on purpose (fewer, better followers); then the guardrail is the real"
            " goal."
        ),
        instead="Turn the sign, or set the goal on what the loss shall bring.",
    ),
    fr=RuleText(
        message="La cible ({target}) va dans le mauvais sens : pour « {metric} », {better} vaut mieux",
        suggestion="Retournez-la, ou dites pourquoi c’est voulu",
        finds="Une cible contraire au bon sens de sa mesure.",
        why=(
            "C’est souvent une erreur de signe ; une mesure peut monter ou descendre, et chacune a son bon"
            " côté."
        ),
        limits=(
            "Certains buts réduisent un chiffre à dessein (moins d’abonnés, mais meilleurs) ; le "
            "garde-fou est alors le vrai but."
        ),
        instead="Changez le signe, ou fixez le but sur ce que la perte doit apporter.",
    ),
    examples=_wrong_way_examples,
)
def wrong_way(case: Case, options: Options) -> Faults:
    """Find a target that makes the metric worse."""
    metric, target = case.metric, case.goal.target
    if metric is None or target is None or metric.better is Better.CONTEXT:
        return NOTHING
    side = case.good_side or kept_side(target)
    if side is None or side is metric.better:
        return NOTHING
    better = Worded(metric.better.value, fr="plus haut" if metric.better is Better.HIGHER else "plus bas")
    return (
        Fault(
            "target", {"metric": metric_named(metric), "better": better, "target": target_in_words(target)}
        ),
    )


def _goals_pull_apart_examples(bench: Bench) -> tuple[Example, ...]:
    from smartgoals._model.target import ChangeBy

    against = evolve(bench.goal, id="fewer", statement="Fewer, but better ones", target=ChangeBy(-100))
    both = evolve(bench.evidence, strategy=evolve(bench.strategy, goals=[bench.goal, against]))
    return (bench.passes(), bench.fails({"against": ("fewer",)}, evidence=both))


@rule(
    "SGR411",
    "goals-pull-apart",
    "warning",
    source="guide G3; the design of this project, model",
    en=RuleText(
        message="This goal and “{against}” want {metric} to move in opposite ways",
        variants={"apart": "This goal and “{against}” leave no value of {metric} that meets both"},
        suggestion="Decide which of them counts",
        finds=(
            "Two open goals of one metric and channel, one asking for more and one for less, or of"
            " which no value meets both."
        ),
        why="One of them must be missed.",
        limits=(
            "It sees directions and bounds of one metric, paces by their mean week; other conflicts"
            " are for people to see."
        ),
        instead="Close one of the goals, or let their days not overlap.",
    ),
    fr=RuleText(
        message="Ce but et « {against} » veulent pousser « {metric} » en sens contraires",
        variants={
            "apart": "Ce but et « {against} » ne laissent aucune valeur de « {metric} » qui convienne aux deux"
        },
        suggestion="Décidez lequel compte",
        finds=(
            "Deux buts en cours sur une même mesure et un même canal, l’un voulant plus et l’autre"
            " moins, ou qu’aucune valeur n’atteint tous deux."
        ),
        why="L’un des deux sera forcément manqué.",
        limits=(
            "Elle voit les sens et les bornes d’une mesure, et les rythmes par leur semaine"
            " moyenne ; les autres conflits restent aux personnes."
        ),
        instead="Clôturez l’un des buts, ou séparez leurs dates.",
    ),
    examples=_goals_pull_apart_examples,
)
def goals_pull_apart(case: Case, options: Options) -> Faults:
    """Find another open goal that wants the same figure to go the other way, or that this one must
    not damage.
    """
    goal = case.goal
    if goal.metric is None or case.evidence.strategy is None:
        return NOTHING
    mine = _pull_of(goal, case.metric)
    sides = case.surroundings.once_for(("sides", goal.metric, goal.channel), lambda: _by_side(case))
    # Goals that pull one way have one kind of bound, and are never apart.
    others = [one for side, pulls in sides.items() if side is None or side is not mine.side for one in pulls]
    against = sorted(
        (
            other.goal
            for other in others
            if other.goal.id != goal.id and overlap(other.goal, goal) and _are_apart(mine, other)
        ),
        key=lambda other: other.id,
    )
    if not against:
        return NOTHING
    facts = {
        "metric": metric_named(case.metric, goal.metric),
        "channel": goal.channel,
        "against": tuple(map(goal_named, against)),
    }
    ways = [stated_side(other, case.metric) for other in against]
    are_ways = all(are_opposed(mine.side, way) for way in ways)
    return (Fault("target", facts, variant="" if are_ways else "apart"),)


RULES: Final = (wrong_way, goals_pull_apart)
