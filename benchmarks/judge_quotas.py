"""How true chances are of quotas, caps and bands that every period or window is held to:
python benchmarks/judge_quotas.py [DRAWS].

Drawn are days of laws that are known, 13, 26 and 104 weeks of which are shown; what comes then is of the same law. Bounds are
those that the law itself keeps with a chance of .97 (clear), .5 (even) or .1 (bold) in every period up to the deadline. Printed
are the mean chance that is told, the share that kept its bound, and the Brier score and the log-loss beside those of whoever
knows that share and nothing else. Simulated on purpose: only there is the chance of all periods together known.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from math import exp, log
from statistics import fmean
from typing import NamedTuple, TypeAlias

from judge_counts import counted

import smartgoals as sg

START = date(2024, 1, 1)
"""A Monday, as each first day of a goal of weeks is."""
SHOWN = (13, 26, 104)
LAW_DRAWS = 400
RHYTHM = (1.5, 1.3, 1.2, 1.1, 1.0, 0.6, 0.3)
Law: TypeAlias = Callable[[random.Random, int, int], list[float]]


def _level(chance: random.Random, before: int, ahead: int, step: float) -> list[float]:
    """Return the level of each day, 1 on the last day shown, that goes a random step of so much every week."""
    back, forth = [0.0], [0.0]
    for row, days in ((back, before), (forth, ahead)):
        while len(row) <= days // 7 + 1:
            row.append(row[-1] + chance.gauss(0.0, step))
    return [exp(back[(before - 1 - k) // 7]) for k in range(before)] + [exp(forth[k // 7]) for k in range(ahead)]


def _weekly(chance: random.Random, days: int) -> list[float]:
    """Return how busy each week is: a gamma of mean 1, by the days of the weeks."""
    weeks = [chance.gammavariate(25.0, 1.0 / 25.0) for _ in range(days // 7 + 2)]
    return [weeks[k // 7] for k in range(days)]


LAWS: dict[str, tuple[str, Law]] = {
    "6 a day": ("leads", lambda c, b, a: [counted(c, 6.0) for _ in range(b + a)]),
    "3 a week": ("leads", lambda c, b, a: [counted(c, 3.0 / 7.0) for _ in range(b + a)]),
    "6 a day, in bursts": (
        "leads",
        lambda c, b, a: [counted(c, c.gammavariate(2.0, 3.0)) for _ in range(b + a)],
    ),
    "by the day of the week": (
        "leads",
        lambda c, b, a: [counted(c, 20.0 * RHYTHM[k % 7]) for k in range(b + a)],
    ),
    "busy weeks": ("leads", lambda c, b, a: [counted(c, 6.0 * one) for one in _weekly(c, b + a)]),
    "spend, even": ("ad_spend", lambda c, b, a: [round(c.gauss(300.0, 30.0), 2) for _ in range(b + a)]),
    "spend, by the day": (
        "ad_spend",
        lambda c, b, a: [round(300.0 * RHYTHM[k % 7] * c.lognormvariate(0.0, 0.5), 2) for k in range(b + a)],
    ),
    "6 a day that drifts": (
        "leads",
        lambda c, b, a: [counted(c, 6.0 * one) for one in _level(c, b, a, 0.05)],
    ),
}


class Form(NamedTuple):
    """What is asked: the days of the goal, how what they bring is added up, which sides are bound, and the target."""

    days: int
    sums: Callable[[Sequence[float]], list[float]]
    has_low: bool
    has_high: bool
    target: Callable[[float, float], sg.Target]


def _weeks(days: Sequence[float]) -> list[float]:
    return [sum(days[k : k + 7]) for k in range(0, len(days), 7)]


def _windows(days: Sequence[float]) -> list[float]:
    return [sum(days[k : k + 7]) for k in range(len(days) - 6)]


def _cap(high: float, counted: str) -> sg.Target:
    return sg.KeepPace(sg.Pace(high, "week"), counted=counted, bound="at_most")


FORMS = {
    "at least a week": Form(
        91, _weeks, True, False, lambda low, _: sg.KeepPace(sg.Pace(low, "week"), counted="calendar")
    ),
    "at most a week": Form(91, _weeks, False, True, lambda _, high: _cap(high, "calendar")),
    "band of a week": Form(56, _weeks, True, True, lambda low, high: sg.StayWithin(low=low, high=high, per="week")),
    "at most in 7 days": Form(56, _windows, False, True, lambda _, high: _cap(high, "rolling")),
}


def bounds(law: Law, form: Form, keeps: float) -> tuple[float, float]:
    """Return bounds that the law keeps in all periods with a chance."""
    chance = random.Random(f"bounds {keeps}")
    drawn = [form.sums(law(chance, 7, form.days)[7:]) for _ in range(LAW_DRAWS)]
    missed = 1.0 - keeps ** (1.0 / (form.has_low + form.has_high))
    lows, highs = sorted(map(min, drawn)), sorted(map(max, drawn))
    return round(lows[int(missed * LAW_DRAWS)], 2), round(highs[LAW_DRAWS - 1 - int(missed * LAW_DRAWS)], 2)


def judged(name: str, form: Form, keeps: float, weeks: int, draws: int) -> Iterator[tuple[float, bool]]:
    """Yield what chance was told, and whether every period kept its bounds."""
    metric, law = LAWS[name]
    low, high = bounds(law, form, keeps)
    chance, before = random.Random(f"{name} {weeks}"), 7 * weeks
    for _ in range(draws):
        days = law(chance, before, form.days)
        history = sg.History.of([(START + timedelta(k), value) for k, value in enumerate(days[:before])], metric=metric)
        first = START + timedelta(before)
        target = form.target(low, high)
        goal = sg.Goal(id="g", metric=metric, target=target, start=first, deadline=first + timedelta(form.days - 1))
        told = sg.project(goal, history, as_of=first - timedelta(1)).probability
        sums = form.sums(days[before:])
        is_kept = (not form.has_low or min(sums) >= low) and (not form.has_high or max(sums) <= high)
        yield told or 0.0, is_kept


def scores(pairs: Sequence[tuple[float, bool]]) -> tuple[float, float]:
    """Return the Brier score and the log-loss of chances."""
    near = [(min(0.995, max(0.005, told)), is_kept) for told, is_kept in pairs]
    return fmean((told - is_kept) ** 2 for told, is_kept in near), fmean(
        -log(told if is_kept else 1.0 - told) for told, is_kept in near
    )


def line(name: str, pairs: Sequence[tuple[float, bool]]) -> str:
    """Return a line of the table."""
    told, kept = fmean(one for one, _ in pairs), fmean(met for _, met in pairs)
    of_share = scores([(kept, met) for _, met in pairs])
    return f"{name:24}{told:7.2f}{kept:6.2f}" + "".join(
        f"{own:8.3f}{share:7.3f}" for own, share in zip(scores(pairs), of_share, strict=True)
    )


def main(draws: int, *, only: str = "") -> None:
    """Print the table: for each law, each form and each length of what is shown, by how clear the bounds are."""
    for keeps, clear in ((0.97, "clear"), (0.5, "even"), (0.1, "bold")):
        found = {
            (name, form, weeks): list(judged(name, FORMS[form], keeps, weeks, draws))
            for name in LAWS
            if only in name
            for form in FORMS
            for weeks in SHOWN
        }
        print(f"{clear + ' bounds':24}{'chance':>7}{'kept':>6}{'Brier':>8}{'share':>7}{'log':>8}{'share':>7}")
        for place in range(3):
            for part in dict.fromkeys(key[place] for key in found):
                label = f"{part} weeks shown" if place == 2 else str(part)
                print(line(label, [one for key, row in found.items() if key[place] == part for one in row]))
        print(line("all", [one for row in found.values() for one in row]), end="\n\n")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20, only=sys.argv[2] if len(sys.argv) > 2 else "")
