"""Where a goal starts from: that somebody says so, and that readings agree (G15).

A level is held against the reading of its day, a pace against the last whole period.
"""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

from attrs import evolve

from smartgoals._case.last_periods import last_periods
from smartgoals._case.odd_figures import LEVELS
from smartgoals._messages.worded import Worded
from smartgoals._model.baseline import Baseline
from smartgoals._model.facts import better_of
from smartgoals._model.metric import Unit
from smartgoals._model.target import ChangeBy, GrowBy, ReachPace, StayWithin
from smartgoals._model.target_words import target_in_words
from smartgoals._numbers import exact
from smartgoals._plan.good_side import are_opposed
from smartgoals._plan.terms import stated_side
from smartgoals._time.period_words import each_period, growth_said
from smartgoals.rules._define import NOTHING, exactly, rule
from smartgoals.rules._finding import Fault
from smartgoals.rules._naming import change_named, figure_named, the_metric
from smartgoals.rules._rule import Option, RuleText

if TYPE_CHECKING:
    from smartgoals._case.case import Case
    from smartgoals._messages.formatting import Language
    from smartgoals._model.metric import Metric
    from smartgoals._numbers import Number
    from smartgoals._time.period import Period
    from smartgoals.rules._define import Faults
    from smartgoals.rules._examples_base import Bench
    from smartgoals.rules._rule import Example, Options

_LOOK_BACK: Final = 8
"""So many periods show how far one usually lies from the next: a history of eight is long enough
for other rules, too.
"""


_ERRORS: Final = 2
"""So many standard errors of a count (the root of it) are noise: a week of nine leads may follow
one of fifteen.
"""


def _level_off(case: Case, base: Baseline, share: Fraction) -> Faults:
    read = (
        [] if base.on is None or case.history is None else [one.value for one in case.history.on_day(base.on)]
    )
    if base.on is None or not read:
        return NOTHING
    reading = exact(read[-1])
    if abs(reading - exact(base.value)) <= abs(reading) * share:
        return NOTHING
    return _off(case, base, read[-1], per=Worded(""), day=base.on)


def _pace_off(case: Case, base: Baseline, per: Period, share: Fraction) -> Faults:
    """Find a pace further from the last whole period than one period usually lies from the next."""
    last = last_periods(case, base, per)
    if last is None:
        return NOTHING
    amounts = [exact(one) for one in last.amounts[-_LOOK_BACK:]]
    amount, apart = amounts[-1], abs(amounts[-1] - exact(base.value))
    usual = max((abs(later - earlier) for earlier, later in pairwise(amounts)), default=Fraction(0))
    if apart <= max(usual, abs(amount) * share):
        return NOTHING
    if case.metric is not None and case.metric.unit is Unit.COUNT and apart**2 <= _ERRORS**2 * abs(amount):
        return NOTHING
    each = Worded(f" per {per}", said=partial(each_period, per))
    return _off(case, base, last.amounts[-1], "pace", per=each, first=last.span.start, day=last.span.end)


def _off(case: Case, base: Baseline, read: Number, variant: str = "", **facts: object) -> Faults:
    """Return the fault; its fix takes what was read, and leaves what the baseline says of its day
    and period. Where that would turn the goal round, and not to the better side, there is none.
    """
    told = {"baseline": base.value, "reading": read, **facts}
    told |= {"stated": figure_named(base.value, case.metric), "was": figure_named(read, case.metric)}
    fix = evolve(case.goal, baseline=evolve(base, value=read))
    before, after = (stated_side(one, case.measured) for one in (case.goal, fix))
    is_turned = are_opposed(before, after) and after is not better_of(case.measured)
    return (Fault("baseline.value", told, None if is_turned else fix, variant),)


def _no_baseline_examples(bench: Bench) -> tuple[Example, ...]:
    from smartgoals._evidence import Evidence

    bare = Evidence(strategy=bench.strategy)
    return (
        bench.passes(),
        bench.passes("readings say where it starts", baseline=None),
        bench.fails({"metric": "followers"}, baseline=None, evidence=bare),
    )


@rule(
    "SGM205",
    "no-baseline",
    "warning",
    source="guide G15: the audit gives baselines",
    en=RuleText(
        message="The goal names no starting point for {metric}",
        suggestion="Note the figure of the day before the start",
        finds=(
            "A level or pace without a baseline in the goal, where neither readings nor an audit say where it"
            " starts."
        ),
        why="Without the start nobody can tell how far the goal has come, nor that it moved at all.",
        limits="None: where readings or an audit give the value, the goal starts from it.",
        instead="Set `baseline=sg.Baseline(value=…, on=…)`.",
    ),
    fr=RuleText(
        message="Le but n’indique pas de point de départ pour « {metric} »",
        suggestion="Notez le chiffre de la veille du départ",
        finds="Un niveau ou un rythme sans point de départ dans le but, que ni relevés ni audit ne donnent.",
        why="Sans départ, nul ne sait quel chemin a été fait, ni même si quelque chose a bougé.",
        limits="Aucune : quand des relevés ou un audit donnent la valeur, le but en part.",
        instead="Renseignez `baseline=sg.Baseline(value=…, on=…)`.",
    ),
    examples=_no_baseline_examples,
)
def no_baseline(case: Case, options: Options) -> Faults:
    """Find a level to reach or a pace to keep from nobody says where: neither the goal, nor
    readings, nor audits.
    """
    goal, metric = case.goal, case.metric
    if case.start is not None or goal.target is None or metric is None:
        return NOTHING
    if metric.nature not in LEVELS and case.per is None:
        return NOTHING
    if isinstance(goal.target, (StayWithin, ChangeBy, GrowBy)):
        return NOTHING
    return (Fault("baseline", {"metric": the_metric(metric)}),)


def _change_from_nowhere_examples(bench: Bench) -> tuple[Example, ...]:
    from smartgoals._evidence import Evidence

    bare = Evidence(strategy=bench.strategy)
    return (
        bench.passes(target=ChangeBy(500)),
        bench.fails({"metric": "followers"}, target=ChangeBy(percent=20), baseline=None, evidence=bare),
    )


@rule(
    "SGM206",
    "change-from-nowhere",
    "unknown",
    source="guide G15",
    en=RuleText(
        message="You ask for {change}, but from where? The goal has no starting point for {metric}",
        suggestion="Take a first reading, or name the level to reach",
        finds="A change asked for where neither the goal nor readings nor audits say from where.",
        why="Twenty percent more of an unknown figure is an unknown figure.",
        limits="None: evidence is missing, so the verdict is unknown and not fail.",
        instead="Set the baseline, hand the readings in as evidence, or name a level to reach.",
    ),
    fr=RuleText(
        message=(
            "Vous visez {change}, mais en partant de combien ? Le but n’a pas de point de départ pour"
            " « {metric} »"
        ),
        suggestion="Faites un premier relevé, ou nommez le niveau à atteindre",
        finds="Un changement demandé quand ni le but, ni des relevés, ni un audit ne disent d’où l’on part.",
        why="Vingt pour cent de plus d’un chiffre inconnu font un chiffre inconnu.",
        limits="Aucune : la preuve manque, le verdict est donc inconnu et non un échec.",
        instead="Fixez le point de départ, fournissez les relevés, ou nommez un niveau à atteindre.",
    ),
    examples=_change_from_nowhere_examples,
)
def change_from_nowhere(case: Case, options: Options) -> Faults:
    """Find a change without anything that says from where."""
    target = case.goal.target
    if not isinstance(target, (ChangeBy, GrowBy)) or case.start is not None or case.metric is None:
        return NOTHING
    facts = {
        "metric": the_metric(case.metric),
        "target": target_in_words(target),
        "change": _change_said(target, case.metric),
    }
    return (Fault("baseline", facts),)


def _change_said(target: ChangeBy | GrowBy, metric: Metric) -> Worded:
    """Return a change as people say it: "+15 %", "10 % a month", "-5 min", "+0.5 points"."""
    return Worded(str(target), said=partial(_change_in, target, metric))


def _change_in(target: ChangeBy | GrowBy, metric: Metric, language: Language) -> str:
    if isinstance(target, GrowBy):
        return growth_said(target.growth, language)
    if target.amount is not None:
        told = change_named(target.amount, metric)
        if isinstance(told, Worded):  # which has its sign
            return told.into(language)
        return f"{'+' if target.amount > 0 else ''}{language.value(told)}"
    percent = target.percent or 0
    return f"{'+' if percent > 0 else ''}{language.value(percent)}{language.percent_sign}"


def _baseline_off_history_examples(bench: Bench) -> tuple[Example, ...]:
    from smartgoals._model.history import History

    days = [bench.as_of - timedelta(days=k) for k in range(150)]
    views = History.of([(day, 500) for day in days], metric="page_views", channel="site")
    visits: dict[str, Any] = {
        "metric": "page_views",
        "channel": "site",
        "target": ReachPace("20000 visits/month"),
        "evidence": evolve(bench.evidence, histories=[views]),
    }
    return (
        bench.passes(),
        bench.passes("about what a month brings", baseline=Baseline(value=13500, per="month"), **visits),
        bench.fails({"baseline": 1200}, baseline=Baseline(value=1200, on=bench.as_of)),
        bench.fails(
            {"baseline": 2200, "day": bench.as_of + timedelta(30)},
            "a day to come",
            baseline=Baseline(value=2200, on=bench.as_of + timedelta(30)),
        ),
        bench.fails(
            {"baseline": 30000, "per": " per month", "reading": 14000},
            "a pace that the last month did not have",
            baseline=Baseline(value=30000, per="month", on=date(2026, 2, 28)),
            **visits,
        ),
    )


@rule(
    "SGM214",
    "baseline-off-history",
    "warning",
    source="the design of this project, model: the reading a goal starts from",
    options=(
        Option(
            name="share",
            default=0.02,
            low=0,
            high=1,
            meaning="share of the reading, or of the last period’s amount, by which the baseline may differ",
            source="house choice: platforms round large counts to two or three digits",
            year=2026,
        ),
    ),
    en=RuleText(
        message="You start from {stated}, and the reading of {day} is {was}",
        variants={
            "pace": "You start from {stated} {per}, and {first} to {day} brought {was}",
            "ahead": "You start from {stated} on {day}, a day of which nobody can have read anything yet",
        },
        suggestion="Take what was read, or say why the starting point differs",
        finds=(
            "A baseline that the reading of its day contradicts, or, of a pace, the last whole period by"
            " then; and one of a day to come."
        ),
        why="Progress counted from a wrong start is wrong every day.",
        limits=(
            "A late correction may be the reason. A pace within the usual steps from one period to"
            " the next is not doubted."
        ),
        instead="Apply the fix, correct the reading, or say of which period the baseline is: `per`.",
    ),
    fr=RuleText(
        message="Vous partez de {stated}, et le relevé du {day} est de {was}",
        variants={
            "pace": "Vous partez de {stated} {per}, et du {first} au {day} il y a eu {was}",
            "ahead": "Vous partez de {stated} au {day}, un jour dont nul n’a encore pu faire de relevé",
        },
        suggestion="Prenez ce qui a été relevé, ou dites pourquoi le départ diffère",
        finds=(
            "Un départ que contredit le relevé du même jour ou, d’un rythme, la dernière période entière ;"
            " et celui d’un jour à venir."
        ),
        why="Un avancement compté depuis un faux départ est faux chaque jour.",
        limits=(
            "Une correction tardive peut l’expliquer. Un rythme dans les écarts habituels entre "
            "périodes ne surprend pas."
        ),
        instead=(
            "Appliquez la correction, corrigez le relevé, ou dites de quelle période est le départ : `per`."
        ),
    ),
    examples=_baseline_off_history_examples,
)
def baseline_off_history(case: Case, options: Options) -> Faults:
    """Find a baseline that the readings of its own day, or of the last whole period by it, contradict,
    and one of a day to come.
    """
    base, metric = case.goal.baseline, case.metric
    if base is not None and base.on is not None and base.on > case.as_of:
        stated = figure_named(base.value, metric)
        facts = {"baseline": base.value, "stated": stated, "day": base.on, "reading": None, "was": None}
        return (Fault("baseline.on", facts, evolve(case.goal, baseline=evolve(base, on=None)), "ahead"),)
    if base is None or case.history is None or metric is None:
        return NOTHING
    share = exactly(options, "share")
    if metric.nature in LEVELS:
        return _level_off(case, base, share)
    per = base.per or case.per
    return NOTHING if per is None else _pace_off(case, base, per, share)


RULES: Final = (
    no_baseline,
    change_from_nowhere,
    baseline_off_history,
)
