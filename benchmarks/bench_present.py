"""Write a review of 1,000 goals as pages, make the chart of each of its goals, bars or lines, and small lines.

A page and a spec may take 1 millisecond a goal of the processor. The most of a chart of lines is the fan of the
forecast, which fits the history anew: what that takes is told beside. Times are of the processor, the least of
rounds, in milliseconds a goal. Run `python benchmarks/bench_present.py [GOALS] [ROUNDS]`.
"""

import sys
from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial

from figures import Figure, at_most, tell
from stopwatch import least

import smartgoals as sg
from smartgoals import present

BAR = at_most(1)
OF_YEAR = " with a year of weekly readings"
FAN = "the fan of the forecast alone, one day"
FIRST, AS_OF, WEEKS = date(2025, 1, 5), date(2026, 1, 10), 53


def strategy(goals: int) -> sg.Strategy:
    """Return a strategy of goals with a year of weekly readings: levels, paces, and quotas of a flow by week."""
    targets = (sg.ReachLevel(2200), sg.KeepPace("10 followers/week"), sg.KeepPace("12 leads/week", counted="calendar"))
    days = [FIRST + timedelta(weeks=week) for week in range(WEEKS)]
    made, histories = [], []
    for k in range(goals):
        target, metric = targets[k % 3], "leads" if k % 3 == 2 else "followers"
        base = None if metric == "leads" else sg.Baseline(value=1200 + k, on=date(2025, 6, 1))
        ends = {"start": date(2025, 6, 2), "deadline": date(2026, 6, 28), "metric": metric, "channel": f"c{k}"}
        made.append(sg.Goal(id=f"g{k}", statement=f"Goal {k} of many", target=target, baseline=base, **ends))
        step = (10 + k % 5) if metric == "leads" else 0
        rows = [(on, step + (week * 7 + k) % 5 + (0 if step else 1000 + k + 9 * week)) for week, on in enumerate(days)]
        histories.append(sg.History.of(rows, metric=metric, channel=f"c{k}"))
    channels = [sg.Channel(id=f"c{k}", platform="instagram") for k in range(goals)]
    return sg.Strategy(channels=channels, goals=made, histories=histories)


def fans(goals: list[sg.GoalReview]) -> None:
    """Ask for one day of each forecast between its last reading and its deadline, as a chart does."""
    for goal in goals:
        projection = goal.projection
        if projection is not None and projection.since is not None:
            since, ahead = projection.since, (projection.deadline - projection.since).days
            projection.fan([since + timedelta(days=int(ahead * 0.35))])


figure = partial(Figure, source="bench_present")


def figures(goals: int = 1000, rounds: int = 5) -> Iterator[Figure]:
    """Yield milliseconds a goal."""
    review = sg.review(strategy(goals), as_of=AS_OF)
    by_kind = {"lines": [], "bars": []}
    for goal in review.goals:
        by_kind["lines" if goal.progress.quota is None else "bars"].append(goal)
    of_review = f"a review of {goals:,} goals"
    works = {
        f"{of_review} as Markdown": (list(review.goals), lambda: present.markdown(review)),
        f"{of_review} as text": (list(review.goals), lambda: present.text(review)),
        f"{of_review} as HTML": (list(review.goals), lambda: present.html(review)),
        f"the chart of one goal{OF_YEAR}: lines": (
            by_kind["lines"],
            lambda: [present.vega(one) for one in by_kind["lines"]],
        ),
        f"the chart of one goal{OF_YEAR}: bars": (
            by_kind["bars"],
            lambda: [present.vega(one) for one in by_kind["bars"]],
        ),
        f"the chart of all goals of {of_review}": (list(review.goals), lambda: present.vega(review)),
        f"a sparkline of one goal{OF_YEAR}": (
            list(review.goals),
            lambda: [present.svg_sparkline(one) for one in review.goals],
        ),
        FAN: (by_kind["lines"], lambda: fans(by_kind["lines"])),
    }
    for name, (several, work) in works.items():
        work()
        taken = least(work, rounds) / len(several) * 1000
        bar = None if name == FAN else BAR
        yield figure(what=name if OF_YEAR in name else f"{name}, a goal", measured=taken, unit="ms", bar=bar)


if __name__ == "__main__":
    tell(figures(*map(int, sys.argv[1:3])))
