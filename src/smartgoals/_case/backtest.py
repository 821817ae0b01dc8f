"""backtest: how well a method would have forecast a history, or how often goals such as one were
met in it. The front.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, overload

from smartgoals._case.assess import way_said
from smartgoals._case.replay import GoalBacktest, replays
from smartgoals._case.surroundings import Surroundings, check_fit
from smartgoals._checked import instance, named, refuse
from smartgoals._days import ONE_DAY, day
from smartgoals._errors import raise_all
from smartgoals._evidence import EvidenceLike, formerly, knowledge
from smartgoals._forecast.backtest import LEAST_READINGS, Backtest, backtest as backtest_of
from smartgoals._forecast.methods import method_of
from smartgoals._model.goal import Goal
from smartgoals._model.history import History
from smartgoals._plan.quota import Span

if TYPE_CHECKING:
    from smartgoals._forecast.protocol import MethodLike
    from smartgoals._model.way_of_reading import AssumeLike
    from smartgoals._time.period import PeriodLike

__all__ = ["backtest"]


@overload
def backtest(
    history: History,
    *,
    evidence: EvidenceLike | None = None,
    method: MethodLike | None = None,
    days_ahead: int | None = None,
    origins: int = 20,
    least_readings: int | None = None,
) -> Backtest: ...


@overload
def backtest(
    history: History,
    *,
    goal: Goal,
    as_of: date | None = None,
    evidence: EvidenceLike | None = None,
    method: MethodLike | None = None,
    origins: int = 20,
    missing: AssumeLike | None = None,
    counter: bool | None = None,
    recompute_over: PeriodLike | None = None,
) -> GoalBacktest: ...


@formerly("strategy")
def backtest(
    history: History,
    *,
    goal: Goal | None = None,
    as_of: date | None = None,
    evidence: EvidenceLike | None = None,
    method: MethodLike | None = None,
    days_ahead: int | None = None,
    origins: int = 20,
    least_readings: int | None = None,
    missing: AssumeLike | None = None,
    counter: bool | None = None,
    recompute_over: PeriodLike | None = None,
) -> Backtest | GoalBacktest:
    """Return how well a method would have forecast this history from past days; of a goal, how
    often such were met.

    Without a goal up to *origins* readings (500 at most) serve as the day of asking, each with
    *least_readings* by then (by default five) and a value *days_ahead* later (by default a fifth of
    the days of the history). A flow is forecast as the total over those days. Levels asked about
    are the quartiles of the past changes over as many days. Of the evidence such a question has use
    for `known_on` alone, which leaves out what was recorded later; *as_of*, *missing*, *counter*
    and *recompute_over* say how a goal is replayed, and are refused without one.

    With a goal up to *origins* goals of the past are judged: the same goal moved back by whole
    weeks (of months, quarters or years where its periods are such), with its calendar, as far as
    the readings tell of it. A level or a pace to be reached is moved to as far from where it stood
    then as the goal's is from where it starts; a total, a quota and a band ask for the same. Each
    is given the chance of the eve of its start, or, where *as_of* is a day of the goal, of as many
    days into it; what is read later is not known then. The other arguments are those of
    :func:`smartgoals.project`.

    Raises :class:`~smartgoals.InvalidValue` for a history too short for a single origin, a goal
    without start, deadline or target, an *as_of* outside its days, *days_ahead* and
    *least_readings* beside a goal, and what is of a goal without one.

    >>> from datetime import date, timedelta
    >>> days = [date(2026, 1, 1) + timedelta(days=k) for k in range(60)]
    >>> result = backtest(History.of([(on, 10 * k + 3 * (k % 7)) for k, on in enumerate(days)], metric="followers"))
    >>> result.method, result.origins, result.days_ahead, result.brier < result.brier_of_line
    ('default', 15, 11, True)
    >>> from smartgoals import KeepPace
    >>> calls = History.of([(on, 4 + (k // 7) % 3) for k, on in enumerate(days)], metric="leads")
    >>> weeks = Goal(id="w", metric="leads", target=KeepPace("33/week", counted="calendar"),
    ...     start=date(2026, 3, 2), deadline=date(2026, 3, 8))
    >>> met = backtest(calls, goal=weeks)
    >>> met.met, met.tried
    (5, 7)
    """
    known = knowledge(evidence)
    instance(history, History, "a History", "history")
    if goal is None:
        of_a_goal = {"as_of": as_of, "missing": missing, "counter": counter, "recompute_over": recompute_over}
        expected = "left out without a goal, of which it says how it is replayed"
        raise_all([refuse(name, value, expected) for name, value in of_a_goal.items() if value is not None])
        if known.known_on is not None:
            history = history.as_known_on(known.known_on)
        least = LEAST_READINGS if least_readings is None else least_readings
        return backtest_of(
            history, method=method, days_ahead=days_ahead, origins=origins, least_readings=least
        )
    days = _days_of(instance(goal, Goal, "a Goal", "goal"))
    if days_ahead is not None:
        raise refuse(
            "days_ahead", days_ahead, "left out beside a goal, whose days say how far it looks ahead"
        )
    if least_readings is not None:
        raise refuse(
            "least_readings",
            least_readings,
            "left out beside a goal, whose days say from when on it is asked",
        )
    if not isinstance(origins, int) or origins < 1:
        raise refuse("origins", origins, "at least one, and whole")
    asked_after = 0 if as_of is None else _asked_after(days, named("as_of", day, as_of))
    check_fit(goal, history)
    if not len(history):
        raise refuse("history", 0, "a history with readings")
    around = Surroundings(
        evidence=known,
        as_of=history.last.day,
        way=way_said(missing=missing, counter=counter, recompute_over=recompute_over),
        method=method,
    )
    found = replays(goal, days, history, around, origins=origins, asked_after=asked_after)
    return GoalBacktest(goal=goal.id, method=method_of(method).name, asked_after=asked_after, replays=found)


def _days_of(goal: Goal) -> Span:
    """Return the days of a goal that has a target; one without either cannot be moved."""
    given = {"target": goal.target, "start": goal.start, "deadline": goal.deadline}
    expected = "given, since a goal without it cannot be moved to other days"
    raise_all([refuse(f"goal.{name}", None, expected) for name, value in given.items() if value is None])
    return Span(goal.start or date.min, goal.deadline or date.max)


def _asked_after(days: Span, asked_on: date) -> int:
    """Return how many days after the eve of its start a goal is asked about."""
    if not days.start - ONE_DAY <= asked_on < days.end:
        raise refuse(
            "as_of", asked_on, f"a day from the eve of the goal's start to {days.end.isoformat()}, excluded"
        )
    return (asked_on - days.start).days + 1
