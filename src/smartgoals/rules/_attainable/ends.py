"""Rules of the attainable criterion (SGA) on goals whose days are over, or whose outcome is known (G12)."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final

from attrs import evolve

from smartgoals._case.staleness import is_stale
from smartgoals._case.weighed import why_unplanned
from smartgoals._model.target import ReachLevel, StayWithin
from smartgoals.rules._attainable.outcomes import outcome
from smartgoals.rules._attainable.phrases import amount, ask
from smartgoals.rules._define import NOTHING, Faults, rule
from smartgoals.rules._finding import Fault
from smartgoals.rules._rule import Example, Options, RuleText

if TYPE_CHECKING:
    from smartgoals._case.case import Case
    from smartgoals._evidence import Evidence
    from smartgoals.rules._examples_base import Bench


def _missed_examples(bench: Bench) -> tuple[Example, ...]:
    ends = bench.as_of
    over: dict[str, Any] = {"start": ends - timedelta(days=84), "deadline": ends, "baseline": None}
    return (
        bench.passes(),
        bench.passes("met on its last day", target=ReachLevel(2100), **over),
        bench.fails({"asked": 3000}, target=ReachLevel(3000), **over),
    )


@rule(
    "SGA318",
    "missed",
    "error",
    source="guide G12; docs/explanation/convention.md, when a goal is judged",
    en=RuleText(
        message="It is missed: you asked for {ask}{got}",
        suggestion="Close it, note what was learnt, and set the next goal",
        finds="A goal that its own readings have decided as missed, up to and on its last day.",
        why="What is missed for good cannot be attained any more, whatever is done.",
        limits="It knows only what was read; a late reading may decide otherwise.",
        instead="Close the goal, and start the next one from what was reached.",
    ),
    fr=RuleText(
        message="Le but est manqué : vous demandiez {ask}{got}",
        suggestion="Clôturez-le, notez ce qu’il a appris, et fixez le but suivant",
        finds="Un but que ses propres relevés ont décidé comme manqué, jusqu’à son dernier jour.",
        why="Ce qui est manqué pour de bon ne peut plus être atteint, quoi que l’on fasse.",
        limits="Elle ne connaît que les relevés ; un relevé tardif peut en décider autrement.",
        instead="Clôturez le but, et partez de ce qui a été atteint pour le suivant.",
    ),
    examples=_missed_examples,
)
def missed(case: Case, options: Options) -> Faults:
    """Find a goal that is missed for good, up to and on its last day."""
    if case.decided is not False or _is_past(case) or _is_unread(case):
        return NOTHING
    progress = case.progress
    facts = {"actual": progress.actual, "asked": progress.target, "ask": ask(case), "got": outcome(case)}
    return (Fault("target", facts),)


def _left_examples(bench: Bench) -> tuple[Example, ...]:
    from smartgoals._model.history import History

    band: dict[str, Any] = {"metric": "share_of_voice", "target": StayWithin(low=0.02), "baseline": None}
    band |= {
        "channel": "x",
        "start": bench.as_of - timedelta(days=28),
        "deadline": bench.as_of + timedelta(days=84),
    }
    last = bench.as_of - timedelta(days=7)

    def read(*values: float) -> Evidence:
        weeks = range(7 * len(values) - 7, -1, -7)
        rows = [(bench.as_of - timedelta(days=ago), value) for ago, value in zip(weeks, values, strict=True)]
        return evolve(bench.evidence, histories=[History.of(rows, metric="share_of_voice", channel="x")])

    return (
        bench.passes(evidence=read(0.03, 0.03, 0.03, 0.02), **band),
        bench.fails(
            {"day": last, "value": 0.01, "outside": 1, "figures": 5},
            evidence=read(0.03, 0.03, 0.03, 0.01, 0.03),
            **band,
        ),
    )


@rule(
    "SGA319",
    "band-left",
    "warning",
    since="0.2",
    source="guide G12; docs/explanation/attainability.md: a band fails when it was never held",
    en=RuleText(
        message="It was {was} on {day}, and you ask for {ask}",
        variants={"several": "{outside} of {figures} figures lie outside of {ask}, the last on {day}: {was}"},
        suggestion="Find out why, and hold it from here on",
        finds=(
            "A band that was left once, or a few times, in a goal whose last day is ahead; where most "
            "figures lie outside, or every one, it is missed (SGA318)."
        ),
        why="One bad week tells what to look at; it closes no goal.",
        limits=(
            "Progress counts strictly: by `sg.assess`, a band that was left is missed. A band of periods "
            "is missed with its first period outside (SGA318), as a quota is."
        ),
        instead="Say what happened that day, or widen the band to what may happen.",
    ),
    fr=RuleText(
        message="Le {day}, le chiffre était de {was}, et vous demandez {ask}",
        variants={
            "several": (
                "{outside} des {figures} chiffres sortent de ce que vous demandez, {ask} ; le dernier, "
                "le {day}, est de {was}"
            )
        },
        suggestion="Cherchez pourquoi, et tenez la fourchette à partir de maintenant",
        finds=(
            "Une fourchette quittée une fois, ou quelques-unes, dans un but dont le dernier jour est à"
            " venir ; si la plupart des chiffres en sortent, ou tous, il est manqué (SGA318)."
        ),
        why="Une mauvaise semaine dit où regarder ; elle ne clôt pas un but.",
        limits="L’avancement compte strictement : pour `sg.assess`, une fourchette quittée est manquée.",
        instead="Dites ce qui s’est passé ce jour-là, ou élargissez la fourchette à ce qui peut arriver.",
    ),
    examples=_left_examples,
)
def band_left(case: Case, options: Options) -> Faults:
    """Find a band that was left and may be held again, and name the figure that left it, with its day."""
    slip = case.slip
    if slip is None or case.decided is not None:
        return NOTHING
    facts = {"day": slip.day, "value": slip.value, "outside": slip.outside, "figures": slip.figures}
    variant = "several" if slip.outside > 1 else ""
    return (Fault("target", {**facts, "was": amount(slip.value, case), "ask": ask(case)}, None, variant),)


def _over_examples(bench: Bench) -> tuple[Example, ...]:
    ended = evolve(bench.goal, start=bench.as_of - timedelta(days=90), baseline=None)
    ended = evolve(ended, deadline=bench.as_of - timedelta(days=6))
    return (
        bench.passes(),
        bench.fails({"deadline": ended.deadline}, start=ended.start, deadline=ended.deadline, baseline=None),
    )


@rule(
    "SGA392",
    "over",
    "unknown",
    source="guide G12; docs/explanation/convention.md, when a goal is judged",
    en=RuleText(
        message="The goal ended on {deadline}: there is nothing left to reach",
        suggestion="Close it, or give it a new deadline",
        finds="A goal whose last day is over, or has come without readings that decide.",
        why="A verdict on what can be reached is about days to come; of these there are none.",
        limits="None: how the goal ended is for `sg.close` to say.",
        instead="Close the goal with `sg.close`, or move its deadline.",
    ),
    fr=RuleText(
        message="Le but a pris fin le {deadline} : il ne reste rien à atteindre",
        suggestion="Clôturez-le, ou donnez-lui une nouvelle échéance",
        finds="Un but dont le dernier jour est passé, ou est venu sans relevés qui tranchent.",
        why="Dire ce qui peut être atteint porte sur des jours à venir ; il n’y en a plus.",
        limits="Aucune : comment le but a fini, `sg.close` le dit.",
        instead="Clôturez le but avec `sg.close`, ou déplacez son échéance.",
    ),
    examples=_over_examples,
)
def over(case: Case, options: Options) -> Faults:
    """Tell that nothing is left to reach, once the last day is over or has come undecided."""
    is_judged = case.decided is not None and not _is_past(case) and not _is_unread(case)
    if case.goal.target is None or not case.is_over or is_judged:
        return NOTHING
    return (Fault("deadline", {"deadline": case.ends_on}),)


def _is_unread(case: Case) -> bool:
    """Tell whether the last day has come and its figure has not: what was read long ago is no
    verdict on today.
    """
    return case.is_over and is_stale(case)


def _is_past(case: Case) -> bool:
    return case.ends_on is not None and case.ends_on < case.as_of


@rule(
    "SGA393",
    "nothing-asked",
    "unknown",
    source="the design of this project, honesty of verdicts",
    en=RuleText(
        message="There is no target yet, so nobody can say whether it can be reached",
        variants={"unplanned": "Nobody can say whether it can be reached: {reason}"},
        suggestion="Say how much, and by when",
        finds="A goal without a target, or one that asks for nothing on any of its days.",
        why="Whatever the figures do, there is nothing to compare them with.",
        limits="None: it says what is missing.",
        instead="Give the goal a target.",
    ),
    fr=RuleText(
        message="Il n’y a pas encore de cible : nul ne peut dire si elle est accessible",
        variants={"unplanned": "Nul ne peut dire si le but est accessible : {reason}"},
        suggestion="Dites combien, et pour quand",
        finds="Un but sans cible, ou qui ne demande rien aucun de ses jours.",
        why="Quoi que fassent les chiffres, il n’y a rien à quoi les comparer.",
        limits="Aucune : elle dit ce qui manque.",
        instead="Donnez une cible au but.",
    ),
    examples=lambda bench: (bench.passes(), bench.fails({}, target=None)),
)
def nothing_asked(case: Case, options: Options) -> Faults:
    """Tell that a goal without a target, or without a day, asks for nothing that could be judged."""
    if case.goal.target is None:
        return (Fault("target"),)
    if case.unplanned is None or case.is_over:
        return NOTHING
    return (Fault(case.unplanned.field, {"reason": why_unplanned(case.unplanned)}, None, "unplanned"),)


RULES: Final = (
    missed,
    band_left,
    over,
    nothing_asked,
)
