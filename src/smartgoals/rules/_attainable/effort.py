"""Rules of the attainable criterion (SGA) on people: their hours, what is risked at once, how the
work is spread (G1, G10).
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from functools import partial
from typing import TYPE_CHECKING, Final

from attrs import evolve

from smartgoals._case.asked import WEEK, AskedShape, bends_of, without_bends
from smartgoals._case.attainability import figure
from smartgoals._case.efforts import at_once, of_one_unit
from smartgoals._case.surroundings import is_open
from smartgoals._model.goal import Ambition
from smartgoals._model.target import ChangeBy
from smartgoals._numbers import exact
from smartgoals._plan.check_ins import milestone_due, moved_deadline
from smartgoals._time.calendar import PauseKeeps
from smartgoals._time.pace import Pace
from smartgoals.rules._attainable.phrases import counted as said_count, paced
from smartgoals.rules._define import NOTHING, Faults, exactly, rule, setting
from smartgoals.rules._finding import Fault
from smartgoals.rules._naming import word_named
from smartgoals.rules._rule import Example, Option, Options, RuleText

if TYPE_CHECKING:
    from smartgoals._case.case import Case
    from smartgoals._model.goal import Goal
    from smartgoals.rules._examples_base import Bench


def _effort_above_capacity_examples(bench: Bench) -> tuple[Example, ...]:
    from smartgoals._evidence import Evidence

    hours = Pace.parse("15 hours/week")
    busy = evolve(
        bench.strategy,
        capacity=Pace.parse("20 hours/week"),
        goals=[evolve(bench.goal, id="other", effort=hours)],
    )
    return (
        bench.passes(effort=Pace.parse("5 hours/week"), evidence=Evidence(strategy=busy)),
        bench.fails(
            {"total": 30, "capacity": 20, "goals": 2, "unit": "hours"},
            effort=hours,
            evidence=Evidence(strategy=busy),
        ),
    )


@rule(
    "SGA313",
    "effort-above-capacity",
    "error",
    source="guide G1, G26",
    en=RuleText(
        message="{counted} take {total:.1} {unit} a week, and there are {capacity:.1}",
        suggestion="Drop a goal, or give it less",
        finds="Goals that together take more than the strategy’s capacity.",
        why="Better fewer goals than people worn out on all of them.",
        limits="It adds efforts told in the unit of the capacity, and believes them.",
        instead="Close the least useful goal, or move its start.",
    ),
    fr=RuleText(
        message="{counted} demandent {total:.1} {unit} par semaine, et il y en a {capacity:.1}",
        suggestion="Abandonnez un but, ou donnez-lui moins",
        finds="Des buts qui demandent ensemble plus que la capacité de la stratégie.",
        why="Mieux vaut moins de buts que des personnes épuisées sur tous.",
        limits="Elle additionne les efforts dits dans l’unité de la capacité, et les croit.",
        instead="Clôturez le but le moins utile, ou décalez son départ.",
    ),
    examples=_effort_above_capacity_examples,
)
def effort_above_capacity(case: Case, options: Options) -> Faults:
    """Find a goal whose effort, with that of the goals beside it, is more than people can give."""
    strategy = case.evidence.strategy
    if (
        strategy is None
        or strategy.capacity is None
        or case.goal.effort is None
        or not is_open(case.goal, case.as_of)
    ):
        return NOTHING
    own, efforts = of_one_unit(case.goal.effort, strategy.capacity), case.surroundings.efforts
    capacity = strategy.capacity.per_day_mean * WEEK
    if own is None or own + sum(efforts.values()) <= capacity:
        return NOTHING  # also where all of them ran at once
    others = (one for one in case.surroundings.open_efforts if one.id in efforts)
    running = at_once(case.goal, others, case.as_of, lambda one: efforts[one.id])
    total = own + sum((efforts[one.id] for one in running[:-1]), Fraction(0))
    if total <= capacity:
        return NOTHING
    facts = {
        "total": figure(total),
        "capacity": figure(capacity),
        "goals": len(running),
        "unit": word_named(strategy.capacity.unit or ""),
    }
    facts["counted"] = said_count(len(running), "goal")
    return (Fault("effort", facts),)


def _stretch_crowd_examples(bench: Bench) -> tuple[Example, ...]:
    from smartgoals._evidence import Evidence

    risky = evolve(
        bench.strategy, goals=[evolve(bench.goal, id=f"s{k}", ambition=Ambition.STRETCH) for k in range(3)]
    )
    return (
        bench.passes(ambition=Ambition.STRETCH),
        bench.fails({"count": 4, "most": 3}, ambition=Ambition.STRETCH, evidence=Evidence(strategy=risky)),
    )


@rule(
    "SGA314",
    "stretch-crowd",
    "warning",
    source="guide G10, G26",
    options=(
        Option(
            name="most",
            default=3,
            low=1,
            high=100,
            meaning="stretch goals at once",
            source="Microsoft Viva Goals alerts at more than three to five key results",
            year=2026,
        ),
    ),
    en=RuleText(
        message="{count} stretch goals run at once; {most} are enough",
        suggestion="Make some of them committed",
        finds="Too many stretch goals at the same time.",
        why="A risk in every direction is no plan.",
        limits="It counts goals and knows nothing of their size.",
        instead="Keep the ones that matter most as stretch goals.",
    ),
    fr=RuleText(
        message="{count} buts ambitieux sont en cours à la fois ; {most} suffisent",
        suggestion="Faites-en des buts engagés",
        finds="Trop de buts ambitieux en même temps.",
        why="Un risque dans toutes les directions n’est pas un plan.",
        limits="Elle compte les buts et ignore leur taille.",
        instead="Gardez ambitieux ceux qui importent le plus.",
    ),
    examples=_stretch_crowd_examples,
)
def stretch_crowd(case: Case, options: Options) -> Faults:
    """Find one stretch goal among too many at once."""
    if case.goal.ambition is not Ambition.STRETCH or not is_open(case.goal, case.as_of):
        return NOTHING
    most, others = setting(options, "most"), case.surroundings.stretch_goals
    if len(others) < most:
        return NOTHING
    ids = sorted(one.id for one in at_once(case.goal, others, case.as_of, lambda _: Fraction(1)))
    if len(ids) <= most:
        return NOTHING
    fix = partial(evolve, case.goal, ambition=Ambition.COMMITTED)
    return (Fault("ambition", {"goals": tuple(ids), "count": len(ids), "most": options["most"]}, fix),)


def _back_loaded_examples(bench: Bench) -> tuple[Example, ...]:
    from datetime import date, timedelta

    from smartgoals._model.target import Milestone

    begins = bench.as_of + timedelta(days=1)
    late = ChangeBy(
        900,
        milestones=[
            Milestone(date(2026, 6, 1), (bench.goal.baseline.value if bench.goal.baseline else 0) + 100)
        ],
    )
    return (
        bench.passes(target=ChangeBy(900)),
        bench.fails({"since": date(2026, 6, 1)}, target=late, start=begins),
    )


@rule(
    "SGA315",
    "back-loaded",
    "warning",
    source="guide G12: a calendar against putting off",
    options=(
        Option(
            name="times",
            default=2,
            low=1,
            high=100,
            meaning="times the mean pace that the last stretch may ask",
            source="house choice: twice the mean pace at the end is a hope",
            year=2026,
        ),
    ),
    en=RuleText(
        message="After {since} the plan asks for {end} a week, {times:.1} times the mean of {average}",
        suggestion="Move work to the beginning, or lower the end",
        finds="Milestones that leave a heroic pace for the last stretch.",
        why="What is put off to the end is mostly not done.",
        limits="Some figures do come late, at a season or a launch; then the calendar should say so.",
        instead="Take the fix, which drops the milestones, or place them on the way.",
    ),
    fr=RuleText(
        message=(
            "Après le {since}, la trajectoire demande {end} par semaine, soit {times:.1} fois la moyenne de"
            " {average}"
        ),
        suggestion="Avancez du travail, ou baissez la fin",
        finds="Des jalons qui laissent un rythme héroïque pour la fin.",
        why="Ce qui est repoussé à la fin n’est le plus souvent pas fait.",
        limits=(
            "Certains chiffres viennent tard, par saison ou lancement ; le calendrier devrait alors le dire."
        ),
        instead="Prenez la correction, qui retire les jalons, ou placez-les sur le chemin.",
    ),
    examples=_back_loaded_examples,
)
def back_loaded(case: Case, options: Options) -> Faults:
    """Find milestones that leave a heroic pace for the end."""
    goal, start = case.goal, case.start
    begins = case.begins
    ends = moved_deadline(goal)
    if begins is None or goal.deadline is None or ends is None:
        return NOTHING
    # As in the plan: a value on the way that is due before the way begins bends nothing.
    bends = [each for each in bends_of(goal.target) if begins < each.on < goal.deadline]
    if not bends:
        return NOTHING
    asked = case.asked
    if asked is None or asked.final is None:
        return NOTHING
    first = (
        Fraction(0) if asked.shape is AskedShape.TOTAL else exact(start.value) if start is not None else None
    )
    if first is None or asked.final == first:
        return NOTHING
    # A pause that keeps the pace moves what is due after it, and its own days ask for nothing.
    since = milestone_due(goal, begins, bends[-1].on)
    late, whole = _days_asked(goal, since, ends), _days_asked(goal, begins, ends)
    if not (late and whole):
        return NOTHING
    last, mean = (asked.final - exact(bends[-1].value)) / late, (asked.final - first) / whole
    if last / mean <= exactly(options, "times"):
        return NOTHING
    fix = partial(evolve, goal, target=without_bends(goal.target))
    facts = {
        "last": figure(last * WEEK),
        "mean": figure(mean * WEEK),
        "times": figure(last / mean),
        "since": since,
        "end": paced(last * WEEK, case),
        "average": paced(mean * WEEK, case),
    }
    return (Fault("target.milestones", facts, fix),)


def _days_asked(goal: Goal, after: date, upto: date) -> int:
    """Return the days from the end of one to the end of another without those of pauses that keep the pace."""
    rests = [pause for pause in goal.calendar.pauses if pause.keeps is PauseKeeps.PACE]
    days = range(after.toordinal() + 1, upto.toordinal() + 1)
    spans = ((pause.start.toordinal(), pause.end.toordinal() + 1) for pause in rests)
    rested = sum(max(0, min(days.stop, stop) - max(days.start, start)) for start, stop in spans)
    return len(days) - rested


RULES: Final = (
    effort_above_capacity,
    stretch_crowd,
    back_loaded,
)
