"""Rules of the attainable criterion (SGA) on goals whose days are over, or whose outcome is known (G12).

What a missed goal got is said in the terms that it asks in, from what its progress tells and
extrapolating nothing: what a pace came to is told of whole periods.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final, cast

from attrs import evolve

from smartgoals._case.staleness import is_stale
from smartgoals._case.weighed import why_unplanned
from smartgoals._messages.amount import amount as in_unit
from smartgoals._messages.worded import Worded
from smartgoals._model.target import ChangeBy, GrowBy, KeepPace, ReachLevel, ReachPace, StayWithin
from smartgoals._numbers import Number, exact, rounded
from smartgoals._plan.quota import back
from smartgoals._time.counting import Counting
from smartgoals._time.mean_length import mean_length
from smartgoals._time.period_words import periods_counted, this_period
from smartgoals.rules._attainable.phrases import amount, ask, changed, each, phrase, signed
from smartgoals.rules._define import NOTHING, Faults, rule
from smartgoals.rules._finding import Fault
from smartgoals.rules._rule import Example, Options, RuleText

if TYPE_CHECKING:
    from smartgoals._case.case import Case
    from smartgoals._evidence import Evidence
    from smartgoals._plan.plan import Plan
    from smartgoals._progress.quota import QuotaPeriod
    from smartgoals._time.period import Period
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
__all__ = ["outcome"]


def outcome(case: Case) -> Worded:
    """Return what a goal that is missed got, in the terms that it asks in; nothing where no figure
    tells it.
    """
    target, progress = case.goal.target, case.progress
    period = _period_of(target)
    if progress.quota is not None and period is not None:
        return _of_periods(case, progress.quota, period)
    if progress.actual is None or isinstance(target, StayWithin):
        return Worded("")
    if isinstance(target, KeepPace):
        return _of_pace(case, target, progress.actual)
    if isinstance(target, ReachPace):
        return _paced(case, progress.actual, target.pace.period)
    if isinstance(target, (ChangeBy, GrowBy)) and progress.baseline:  # from nothing, it is what there is
        return _of_change(case, target, progress.actual, progress.baseline)
    return phrase("got", amount=amount(progress.actual, case))


def _period_of(target: object) -> Period | None:
    return (
        target.per
        if isinstance(target, StayWithin)
        else getattr(getattr(target, "pace", None), "period", None)
    )


def _of_periods(case: Case, quota: QuotaPeriod, period: Period) -> Worded:
    """Return in how many periods it was kept; how the running one stands, where that one alone broke it."""
    missed, limit = quota.closed - quota.met, _overdrawn(case, quota)
    if limit is not None and missed <= (quota.end <= case.as_of):
        facts = {"made": amount(quota.made, case), "due": amount(limit, case)}
        return phrase("used_now", **facts, period=this_period(period))
    if quota.closed == 1:
        return _missed_by(case, period)
    is_kept = case.progress.is_allowance or isinstance(case.goal.target, StayWithin)
    how, closed = "kept" if is_kept else "got", periods_counted(quota.closed, period)
    if not quota.met:
        none = phrase(f"none_{period.unit if period.count == 1 else 'period'}")
        return phrase(f"{how}_no_period", none=none, closed=closed)
    return phrase(f"{how}_periods", met=quota.met, closed=closed)


def _overdrawn(case: Case, quota: QuotaPeriod) -> Number | None:
    """Return what the running period may bring at most, where it brought more."""
    if case.progress.is_allowance:
        return quota.due if (quota.made - quota.due) * case.sign < 0 else None
    limit = quota.due if quota.most is None else quota.most
    is_capped = isinstance(case.goal.target, StayWithin) and case.goal.target.high is not None
    return limit if is_capped and quota.made > limit else None


def _missed_by(case: Case, period: Period, at: str = "") -> Worded:
    gap = abs(case.progress.gap or 0)
    key = "gone_beyond" if case.progress.is_allowance else "missed_by"
    return phrase(key + at, gap=amount(gap, case), period=periods_counted(1, period))


def _of_pace(case: Case, target: KeepPace, actual: Number) -> Worded:
    """Return what a pace came to a period; in all, where no whole period has passed, or an
    allowance is used up before its end.
    """
    progress, period = case.progress, target.pace.period
    if target.counted is Counting.ROLLING:
        beside = abs(exact(actual) - exact(progress.expected or 0))
        is_worst = beside == abs(exact(progress.gap or 0)) and not progress.is_allowance
        # How many windows failed nobody counts: the gap is that of the worst of them.
        return _paced(case, actual, period) if is_worst else _missed_by(case, period, "_at_worst")
    mean, plan = (
        progress.mean_pace,
        cast("Plan", progress.plan),
    )  # of which there is one where there is an actual
    is_open = progress.is_allowance and case.as_of < plan.end_day
    if mean is None or is_open or back(period, case.as_of) < plan.start_day:
        base = exact(progress.baseline or 0)
        made, due = (rounded(exact(value or 0) - base) for value in (actual, progress.target))
        return phrase("used_in_all", made=amount(made, case), due=amount(due, case))
    calendar = case.goal.calendar
    share = mean_length(period, calendar) / mean_length(mean.period, calendar)
    return _paced(case, rounded(exact(mean.amount) * share), period)


def _paced(case: Case, value: Number, period: Period) -> Worded:
    return phrase("got", amount=phrase("pace", amount=amount(value, case), period=each(period)))


def _of_change(case: Case, target: ChangeBy | GrowBy, actual: Number, base: Number) -> Worded:
    change = exact(actual) - exact(base)
    if isinstance(target, ChangeBy) and target.percent is None:
        return phrase("got", amount=changed(change, case))
    share = round(float(change / abs(exact(base))), 4)
    key = "got" if isinstance(target, ChangeBy) else "got_in_all"
    return phrase(key, amount=signed(share, in_unit(share, "ratio")))
