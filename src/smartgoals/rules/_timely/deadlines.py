"""By when: that a goal ends, not yet, inside its objective, and on a day on which somebody works (G12)."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Final

from attrs import evolve

from smartgoals._case.fixes import end_of_quarter, with_deadline
from smartgoals._days import ONE_DAY
from smartgoals._errors import SmartGoalsError
from smartgoals._messages.worded import Worded
from smartgoals._model.target import KeepPace, Target
from smartgoals._model.target_words import target_in_words
from smartgoals._time.period_words import pace_in_words
from smartgoals.rules._define import NOTHING, rule
from smartgoals.rules._finding import Fault
from smartgoals.rules._rule import RuleText
from smartgoals.rules._sentences import in_sentence

if TYPE_CHECKING:
    from smartgoals._case.case import Case
    from smartgoals.rules._define import Faults
    from smartgoals.rules._examples_base import Bench
    from smartgoals.rules._rule import Example, Options


def _no_deadline_examples(bench: Bench) -> tuple[Example, ...]:
    from smartgoals._model.target import ReachLevel

    level = ReachLevel(3000)
    return (
        bench.passes(),
        bench.passes("a pace has a period of its own", deadline=None),
        bench.fails({"today": bench.as_of}, deadline=None, target=level),
    )


@rule(
    "SGT501",
    "no-deadline",
    "error",
    silences=("SGT505", "SGT509"),
    source="guide G12, G14",
    en=RuleText(
        message="The goal has no deadline",
        variants={"sentence": "By when? The sentence sets no day and no period"},
        suggestion="Set one, such as the end of the quarter",
        finds="A goal without a deadline whose target is no pace.",
        why="Without time success cannot be judged, and work is put off.",
        limits="None: the field is there or it is not.",
        instead=("Take the fix, which ends the goal with the quarter, or keep a pace with `sg.KeepPace`."),
    ),
    fr=RuleText(
        message="Le but n’a pas d’échéance",
        variants={"sentence": "Pour quand ? La phrase ne fixe ni jour ni période"},
        suggestion="Fixez-en une, par exemple la fin du trimestre",
        finds="Un but sans échéance dont la cible n’est pas un rythme.",
        why="Sans délai, la réussite ne peut être jugée, et le travail est remis à plus tard.",
        limits="Aucune : le champ est rempli ou il ne l’est pas.",
        instead=(
            "Prenez la correction, qui clôt le but avec le trimestre, ou tenez un rythme avec `sg.KeepPace`."
        ),
    ),
    examples=_no_deadline_examples,
)
def no_deadline(case: Case, options: Options) -> Faults:
    """Find a goal with neither a deadline nor a period that recurs."""
    said = case.sentence
    if said is not None:
        return NOTHING if said.is_timed else (in_sentence(case, said, "deadline"),)
    if case.goal.deadline is not None or case.goal.is_recurring:
        return NOTHING
    return (Fault("deadline", {"today": case.as_of}, partial(end_of_quarter, case.goal, case.as_of)),)


@rule(
    "SGT502",
    "open-ended-pace",
    "warning",
    silences=("SGT505",),
    source="guide G12",
    en=RuleText(
        message="{pace}, but until when?",
        suggestion="Say until when, and renew it then",
        finds="A pace without a deadline.",
        why="A goal without an end is never taken stock of.",
        limits="A recurring period is a time of its own, so the verdict stays.",
        instead="Take the fix, which ends the goal with the quarter.",
    ),
    fr=RuleText(
        message="{pace}, mais jusqu’à quand ?",
        suggestion="Dites jusqu’à quand, puis renouvelez-le",
        finds="Un rythme sans échéance.",
        why="Un but sans fin n’est jamais l’objet d’un bilan.",
        limits="Une période récurrente est déjà un délai ; le verdict demeure.",
        instead="Prenez la correction, qui clôt le but avec le trimestre.",
    ),
    examples=lambda bench: (bench.passes(), bench.fails({"target": "keep 50 followers/week"}, deadline=None)),
)
def open_ended_pace(case: Case, options: Options) -> Faults:
    """Find a pace to keep for ever."""
    goal, target = case.goal, case.goal.target
    if goal.deadline is not None or target is None or not goal.is_recurring:
        return NOTHING
    facts = {"target": target_in_words(target), "pace": _pace_said(target)}
    return (Fault("deadline", facts, partial(end_of_quarter, goal, case.as_of)),)


@rule(
    "SGT503",
    "deadline-passed",
    "error",
    source="guide G12; Microsoft Viva Goals alerts",
    en=RuleText(
        message="The deadline, {deadline}, has passed",
        suggestion="Close the goal and note how it ended, or set a new one",
        finds="A goal whose deadline lies before the day of the check.",
        why="An open goal past its deadline says that deadlines do not count here.",
        limits="None.",
        instead="Close it as a `sg.ClosedGoal` with its lesson.",
    ),
    fr=RuleText(
        message="L’échéance du {deadline} est passée",
        suggestion="Clôturez le but en notant comment il s’est terminé, ou fixez-en un nouveau",
        finds="Un but dont l’échéance précède le jour de la vérification.",
        why="Un but ouvert après son échéance dit que les échéances ne comptent pas.",
        limits="Aucune.",
        instead="Clôturez-le en `sg.ClosedGoal` avec sa leçon.",
    ),
    examples=lambda bench: (bench.passes(), bench.fails({"days": 3}, as_of=date(2026, 7, 1))),
)
def deadline_passed(case: Case, options: Options) -> Faults:
    """Find a goal whose deadline lies behind."""
    deadline = case.ends_on
    if deadline is None or deadline >= case.as_of:
        return NOTHING
    return (
        Fault("deadline", {"deadline": deadline, "days": (case.as_of - deadline).days, "today": case.as_of}),
    )


def _outside_objective_examples(bench: Bench) -> tuple[Example, ...]:
    spring = evolve(bench.sales, start=date(2026, 3, 1), deadline=date(2026, 5, 31))
    bounded = evolve(
        bench.evidence, strategy=evolve(bench.strategy, objectives=[spring, *bench.strategy.objectives[1:]])
    )
    return (bench.passes(), bench.fails({"objective": "sales", "day": date(2026, 6, 28)}, evidence=bounded))


@rule(
    "SGT504",
    "outside-objective",
    "error",
    source="Microsoft Viva Goals alerts",
    en=RuleText(
        message="{day} lies before the objective “{title}” begins, on {first}",
        variants={"late": "{day} lies after the objective “{title}” ends, on {last}"},
        suggestion="Move the goal into that time, or give the objective more of it",
        finds="A start or deadline outside the objective’s.",
        why="What comes after the objective’s end cannot help it.",
        limits=("A strategy refuses such goals at once; the rule is for goals checked before they join one."),
        instead="Change the day, or the objective.",
    ),
    fr=RuleText(
        message="Le {day} précède le début de l’objectif « {title} », le {first}",
        variants={"late": "Le {day} suit la fin de l’objectif « {title} », le {last}"},
        suggestion="Placez le but dans ces dates, ou prolongez l’objectif",
        finds="Un départ ou une échéance hors de ceux de l’objectif.",
        why="Ce qui vient après la fin de l’objectif ne peut l’aider.",
        limits=(
            "Une stratégie refuse d’emblée de tels buts ; la règle vaut pour ceux vérifiés avant d’y entrer."
        ),
        instead="Changez la date, ou l’objectif.",
    ),
    examples=_outside_objective_examples,
)
def outside_objective(case: Case, options: Options) -> Faults:
    """Find days outside those of the objective."""
    objective, goal = case.objective, case.goal
    if objective is None:
        return NOTHING
    found = []
    for path, one in (("start", goal.start), ("deadline", goal.deadline)):
        early = one is not None and objective.start is not None and one < objective.start
        late = one is not None and objective.deadline is not None and one > objective.deadline
        if early or late:
            facts = {
                "day": one,
                "objective": objective.id,
                "first": objective.start,
                "last": objective.deadline,
                "title": objective.title,
            }
            found.append(Fault(path, facts, variant="" if early else "late"))
    return tuple(found)


def _deadline_on_day_off_examples(bench: Bench) -> tuple[Example, ...]:
    from smartgoals._time.calendar import Calendar

    return (
        bench.passes(),
        bench.fails(
            {"deadline": date(2026, 6, 28), "working": date(2026, 6, 26)},
            calendar=Calendar(working_days="mon-fri"),
        ),
    )


@rule(
    "SGT513",
    "deadline-on-day-off",
    "warning",
    source="guide G12",
    en=RuleText(
        message="Nobody works on the deadline, {deadline}",
        suggestion="End it on the working day before: {working}",
        finds="A deadline on a day off in the goal’s calendar.",
        why="The last day is the one on which people look; on a day off nobody does.",
        limits="It knows the calendar of the goal only.",
        instead="Take the fix.",
    ),
    fr=RuleText(
        message="Personne ne travaille le jour de l’échéance, le {deadline}",
        suggestion="Terminez le jour ouvré précédent : le {working}",
        finds="Une échéance sur un jour non ouvré du calendrier du but.",
        why="Le dernier jour est celui où l’on regarde ; un jour de repos, nul ne regarde.",
        limits="Elle ne connaît que le calendrier du but.",
        instead="Prenez la correction.",
    ),
    examples=_deadline_on_day_off_examples,
)
def deadline_on_day_off(case: Case, options: Options) -> Faults:
    """Find a deadline on a day on which nobody works."""
    goal = case.goal
    if goal.deadline is None:
        return NOTHING
    try:
        if goal.calendar.is_active(goal.deadline):
            return NOTHING
        working = goal.calendar.nth_active_day(goal.deadline, -1)
    except SmartGoalsError:  # the calendar does not know the year
        return NOTHING
    return (
        Fault(
            "deadline", {"deadline": goal.deadline, "working": working}, partial(with_deadline, goal, working)
        ),
    )


def _no_active_day_examples(bench: Bench) -> tuple[Example, ...]:
    from smartgoals._time.calendar import Calendar, Pause

    goal = bench.goal
    first, last = goal.start or bench.as_of, goal.deadline or bench.as_of
    paused = Calendar(pauses=[Pause(first, last, keeps="end")])
    return (
        bench.passes(),
        bench.passes(
            "one day is left", calendar=Calendar(pauses=[Pause(first, last - ONE_DAY, keeps="end")])
        ),
        bench.fails({"start": first, "deadline": last}, calendar=paused),
    )


@rule(
    "SGT515",
    "no-active-day",
    "error",
    silences=("SGT508", "SGT513", "SGT514"),
    since="0.2",
    source="guide G12; docs/explanation/convention.md, what a pace asks",
    en=RuleText(
        message="None of its days is an active one: from {start} to {deadline} all are paused or off",
        suggestion="Move the deadline, or shorten the pause",
        finds="A goal whose calendar has no active day from its start to its deadline.",
        why="It asks for nothing on any day, and cannot be met or missed.",
        limits="It knows the calendar of the goal only.",
        instead="Move the deadline behind the pause, or end the goal before it.",
    ),
    fr=RuleText(
        message="Aucun de ses jours n’est actif : du {start} au {deadline}, tous sont en pause ou chômés",
        suggestion="Repoussez l’échéance, ou écourtez la pause",
        finds="Un but dont le calendrier n’a aucun jour actif du début à l’échéance.",
        why="Il ne demande rien aucun jour, et ne peut être ni atteint ni manqué.",
        limits="Elle ne connaît que le calendrier du but.",
        instead="Placez l’échéance après la pause, ou terminez le but avant elle.",
    ),
    examples=_no_active_day_examples,
)
def no_active_day(case: Case, options: Options) -> Faults:
    """Find a goal on none of whose days anybody works."""
    if case.begins is None or case.unplanned != "no_active_day":
        return NOTHING
    return (Fault("deadline", {"start": case.begins + ONE_DAY, "deadline": case.goal.deadline}),)


def _pace_said(target: Target) -> Worded:
    """Return a pace as people say it, without the verb of the target: "50 followers a week"."""
    if not isinstance(target, KeepPace):
        return target_in_words(target)
    return pace_in_words(target.pace)


RULES: Final = (
    no_deadline,
    open_ended_pace,
    deadline_passed,
    outside_objective,
    deadline_on_day_off,
    no_active_day,
)
