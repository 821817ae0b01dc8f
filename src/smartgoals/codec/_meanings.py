"""What a document of version 1 means otherwise today: a table of changes, each with its sentences.

A version is raised by a change of meaning too, while a document keeps what its author wrote; so
whoever reads an old one can ask where it says something else now. Knows the model and the functions
of `_changed`. A goal is looked at as it is asked today and as each revision keeps it; its parts
mean nothing alone, so only goals are looked at, wherever they stand.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, Final, NamedTuple, final

from attrs import frozen

from smartgoals._checked import instance, named, optional_text
from smartgoals._documents import document
from smartgoals._errors import UnknownName, join
from smartgoals._messages.formatting import Language, asked_in, choose, fill
from smartgoals._model.closed_goal import ClosedGoal
from smartgoals._model.facts import better_of, nature_of
from smartgoals._model.goal import Goal, Revision
from smartgoals._model.metric import Metric
from smartgoals._model.roster import Roster
from smartgoals._model.strategy import Strategy
from smartgoals._record import Record
from smartgoals._words import Word
from smartgoals.codec import _changed as changed
from smartgoals.codec._changed import Figures, TermsAsked
from smartgoals.codec._leaves import read_day

SINCE: Final = 2
"""The version whose convention the table tells; documents of an earlier one are looked at."""


@final
class MeaningCode(Word):
    """What the convention changed about a goal; equal to its JSON word."""

    BASELINE_DAY = "baseline_day"
    MILESTONE_BEFORE_START = "milestone_before_start"
    DAILY_PACE = "daily_pace"
    FRACTION = "fraction"
    QUOTA = "quota"
    ROLLING = "rolling"
    PERCENT = "percent"
    BAND = "band"
    ANY_DAY = "any_day"
    PAUSED_END = "paused_end"
    BEYOND_TARGET = "beyond_target"
    FALLING_PACE = "falling_pace"
    GOOD_SIDE = "good_side"


@final
@document
@frozen
class Meaning:
    """A place in an old document that means something else today.

    `path` says where, as the paths of errors do, `code` which change it is, and `figures` holds the
    numbers and days of this goal that show it. `variant` tells apart what one code says in several
    ways; it is empty where there is one. Codes, variants and keys of figures are kept from release
    to release; the wording is not.

    >>> from smartgoals import Goal, codec
    >>> target = {"kind": "change_by", "percent": 20}
    >>> loss = {"id": "loss", "baseline": {"value": -100}, "target": target}
    >>> meaning, = codec.meanings({"smartgoals": 1, "goal": loss}, Goal)
    >>> meaning.path, meaning.code.value, meaning.figures["was"], meaning.figures["now"]
    ('target.percent', 'percent', -120, -80)
    >>> meaning.text().partition("; ")[0]
    '20 % of a negative baseline led from -100 to -120'
    """

    path: str
    code: MeaningCode
    figures: Record[str, Any]
    variant: str = ""

    def __attrs_post_init__(self) -> None:
        named("variant", optional_text, self.variant)
        if (instance(self.code, MeaningCode, "a MeaningCode"), self.variant) not in _sentences():
            known = tuple(variant for code, variant in _sentences() if code is self.code)
            raise UnknownName(kind="variant", name=self.variant, known=known, path="variant")

    def text(self, language: Language | str | None = None) -> str:
        """Return what the place meant, what it means now, and what to write to keep the old way.

        Raises :class:`~smartgoals.UnknownName` for the code of a language that is not known.
        """
        into = asked_in(language)
        return fill(choose(_sentences()[self.code, self.variant], into), self.figures, into)

    def __str__(self) -> str:
        return f"{self.path}: {self.text()}"


class MeaningChange(NamedTuple):
    """A change of meaning: where below a goal it shows, what finds it, and its sentences."""

    code: MeaningCode
    at: str
    find: Callable[[TermsAsked], Figures]
    english: str
    french: str
    variant: str = ""


@functools.cache
def _sentences() -> Mapping[tuple[str, str], Mapping[str, str]]:
    """Return the sentences in both languages by code and variant."""
    return MappingProxyType(
        {
            (rule.code, rule.variant): MappingProxyType({"en": rule.english, "fr": rule.french})
            for rule in RULES
        }
    )


_FRACTION_TOLD: Final = (
    (
        "“{written}” was cut before its fraction, and came to {was}; the fraction counts now, which "
        "is {now}. To keep the old meaning, write {was}."
    ),
    (
        "« {written} » était coupé devant sa fraction et faisait {was} ; la fraction compte "
        "maintenant, soit {now}. Pour garder l’ancien sens, écrivez {was}."
    ),
)

RULES: Final = (
    MeaningChange(
        MeaningCode.BASELINE_DAY,
        "baseline.on",
        changed.early_baseline,
        "The plan started at the end of {was}, the day of the baseline; it starts at the end of "
        "{now} now, the day before the start. To keep the old meaning, let the goal start on "
        "{start}.",
        "La trajectoire partait de la fin du {was}, jour du point de départ ; elle part "
        "maintenant de la fin du {now}, veille du début. Pour garder l’ancien sens, faites "
        "débuter le but le {start}.",
    ),
    MeaningChange(
        MeaningCode.MILESTONE_BEFORE_START,
        "target.milestones",
        changed.early_milestones,
        "The plan bent at milestones before the start ({days}); it starts at the end of {now} "
        "now, and passes them by. To keep the old meaning, let the goal start on {start}.",
        "La trajectoire passait par des jalons avant le début ({days}) ; elle part maintenant "
        "de la fin du {now}, sans eux. Pour garder l’ancien sens, faites débuter le but le "
        "{start}.",
    ),
    MeaningChange(
        MeaningCode.DAILY_PACE,
        "target.pace",
        changed.daily_line,
        "{pace} came to {was} over {days} days, since active days made good the days off; each "
        "active day counts its own amount now, which is {now} on {active} active days. To keep "
        "the old meaning, write {keep}.",
        "{pace} faisait {was} sur {days} jours, les jours actifs rattrapant les autres ; chaque "
        "jour actif compte maintenant sa propre part, soit {now} pour {active} jours actifs. "
        "Pour garder l’ancien sens, écrivez {keep}.",
        "line",
    ),
    MeaningChange(
        MeaningCode.DAILY_PACE,
        "target.pace",
        changed.daily_quota,
        "{pace} came to {was} over {days} days, since the days off raised the quota of the "
        "active ones; each active day has its own amount now, which is {now} on {active} active "
        "days. To keep the old amount, write {keep}.",
        "{pace} faisait {was} sur {days} jours, les autres jours relevant le quota des jours "
        "actifs ; chaque jour actif a maintenant sa propre part, soit {now} pour {active} jours "
        "actifs. Pour garder l’ancien montant, écrivez {keep}.",
        "quota",
    ),
    MeaningChange(MeaningCode.FRACTION, "target.pace", changed.fraction_of_pace, *_FRACTION_TOLD),
    MeaningChange(MeaningCode.FRACTION, "effort", changed.fraction_of_effort, *_FRACTION_TOLD),
    MeaningChange(
        MeaningCode.QUOTA,
        "target.counted",
        changed.quota,
        "Periods made good for each other, and each took the plan's share of its days; each "
        "stands by itself now, and a whole one takes all of {pace}, whatever days off it has. "
        "To count them together, set counted to “continuous”.",
        "Les périodes se rattrapaient l’une l’autre, chacune à la part de ses jours dans la "
        "trajectoire ; chacune compte maintenant pour elle seule, et une période entière pour "
        "tout le quota ({pace}), quels que soient ses jours non actifs. Pour les compter "
        "ensemble, mettez counted à « continuous ».",
        "year",
    ),
    MeaningChange(
        MeaningCode.QUOTA,
        "target.counted",
        changed.fiscal_quota,
        "Months were those of the year and made good for each other; they are the fiscal ones "
        "now ({pattern}), each stands by itself, and a whole one takes all of {pace}, whatever "
        "days off it has. To count them together, set counted to “continuous”.",
        "Les mois étaient ceux de l’année et se rattrapaient l’un l’autre ; ce sont maintenant "
        "les mois fiscaux ({pattern}), chacun compte pour lui seul, et un mois entier pour tout "
        "le quota ({pace}), quels que soient ses jours non actifs. Pour les compter ensemble, "
        "mettez counted à « continuous ».",
        "fiscal",
    ),
    MeaningChange(
        MeaningCode.ROLLING,
        "target.counted",
        changed.rolling,
        "Only the last window was judged, and each took all of {pace}; a window that failed has "
        "failed now, and days off and pauses take their share. To judge one window only, let "
        "the goal last as long as one.",
        "Seule la dernière fenêtre était jugée, et chacune comptait pour tout le rythme "
        "({pace}) ; une fenêtre manquée le reste maintenant, et les jours non actifs et les "
        "pauses prennent leur part. Pour n’en juger qu’une, faites durer le but le temps d’une "
        "fenêtre.",
    ),
    MeaningChange(
        MeaningCode.PERCENT,
        "target.percent",
        changed.percent_of_less,
        "{percent} % of a negative baseline led from {value} to {was}; it is of the baseline's "
        "size now, and leads to {now}. To keep the old meaning, ask for the level {was}.",
        "{percent} % d’un point de départ négatif menait de {value} à {was} ; c’est maintenant "
        "une part de sa taille, et mène à {now}. Pour garder l’ancien sens, demandez le niveau "
        "{was}.",
        "below_zero",
    ),
    MeaningChange(
        MeaningCode.PERCENT,
        "target.percent",
        changed.percent_of_zero,
        "{percent} % of a baseline of zero asked for 0; it is undefined now. To keep the old "
        "meaning, ask for the level 0; to ask for a change, write an amount.",
        "{percent} % d’un point de départ nul demandait 0 ; c’est maintenant indéfini. Pour "
        "garder l’ancien sens, demandez le niveau 0 ; pour demander un changement, écrivez un "
        "montant.",
        "zero",
    ),
    MeaningChange(
        MeaningCode.BAND,
        "target",
        changed.band,
        "Only where the value stood on the day was held against the band ({band}); a band once "
        "left is left now. To judge the last day alone, let the goal start on its deadline.",
        "Seule la valeur du jour était comparée à la fourchette ({band}) ; une fourchette "
        "quittée l’est maintenant pour de bon. Pour ne juger que le dernier jour, faites "
        "débuter le but à son échéance.",
    ),
    MeaningChange(
        MeaningCode.ANY_DAY,
        "target.judged",
        changed.any_day,
        "A level that was reached and lost again lost its attainment and its status ({target}); "
        "it stays reached now, with an attainment of 1. To judge where it stands in the end, "
        "set judged to “on_deadline”.",
        "Un niveau atteint puis perdu perdait sa part atteinte et son statut ({target}) ; il "
        "reste maintenant atteint, avec une part de 1. Pour juger où il se trouve à la fin, "
        "mettez judged à « on_deadline ».",
    ),
    MeaningChange(
        MeaningCode.PAUSED_END,
        "deadline",
        changed.paused_end,
        "The goal was closed on {deadline}, before the end of its plan; it is judged at the end "
        "of {moved} now, to which its pauses move the end. To close it on {deadline}, let the "
        "pauses keep the end.",
        "Le but était clos le {deadline}, avant la fin de sa trajectoire ; il est maintenant "
        "jugé à la fin du {moved}, où ses pauses reportent la fin. Pour le clore le {deadline}, "
        "faites garder la fin aux pauses.",
    ),
    MeaningChange(
        MeaningCode.BEYOND_TARGET,
        "target",
        changed.open_level_to_rise,
        "With no baseline, the good side was told by where the value started; it is {value} or "
        "more now, as the metric says, and whoever starts beyond it has a level to hold. To "
        "keep the old meaning, state the baseline.",
        "Sans point de départ, le bon côté se lisait de la valeur au début ; c’est maintenant "
        "{value} ou plus, comme le dit la mesure, et qui part au-delà a un niveau à tenir. Pour "
        "garder l’ancien sens, donnez le point de départ.",
        "rise",
    ),
    MeaningChange(
        MeaningCode.BEYOND_TARGET,
        "target",
        changed.open_level_to_fall,
        "With no baseline, the good side was told by where the value started; it is {value} or "
        "less now, as the metric says, and whoever starts beyond it has a level to hold. To "
        "keep the old meaning, state the baseline.",
        "Sans point de départ, le bon côté se lisait de la valeur au début ; c’est maintenant "
        "{value} ou moins, comme le dit la mesure, et qui part au-delà a un niveau à tenir. "
        "Pour garder l’ancien sens, donnez le point de départ.",
        "fall",
    ),
    MeaningChange(
        MeaningCode.FALLING_PACE,
        "target.pace",
        changed.falling_pace,
        "{pace} was an allowance, and who lost less was on plan, since the metric is better "
        "higher; it asks for the fall now, and lower is the good side. To keep the old meaning, "
        "set bound to “at_least”.",
        "{pace} était un plafond, et perdre moins tenait la trajectoire, la mesure étant "
        "meilleure plus haute ; la baisse est maintenant ce qui est demandé, et le bon côté est "
        "le bas. Pour garder l’ancien sens, mettez bound à « at_least ».",
    ),
    MeaningChange(
        MeaningCode.GOOD_SIDE,
        "target",
        changed.flow_to_fall,
        "Its good side was {value} or more; it is {value} or less now. To keep the old meaning, "
        "ask for the level {value} of a metric of your own that is better higher.",
        "Son bon côté était {value} ou plus ; c’est maintenant {value} ou moins. Pour garder "
        "l’ancien sens, demandez le niveau {value} d’une mesure à vous, meilleure plus haute.",
        "fall",
    ),
    MeaningChange(
        MeaningCode.GOOD_SIDE,
        "target",
        changed.flow_to_rise,
        "Its good side was {value} or less; it is {value} or more now. To keep the old meaning, "
        "ask for the level {value} of a metric of your own that is better lower.",
        "Son bon côté était {value} ou moins ; c’est maintenant {value} ou plus. Pour garder "
        "l’ancien sens, demandez le niveau {value} d’une mesure à vous, meilleure plus basse.",
        "rise",
    ),
)


def meanings_of(value: object, body: Any) -> Iterator[Meaning]:
    """Yield what a value means otherwise today, at the places of the *body* it was read from."""
    own = value.metrics if isinstance(value, Strategy) else None
    capacity = changed.fraction(body.get("capacity")) if isinstance(value, Strategy) else None
    if capacity is not None:
        yield Meaning("capacity", MeaningCode.FRACTION, Record(capacity))
    for path, goal, raw in _goals(value, body, ""):
        known = own.get(goal.metric) if own is not None and goal.metric is not None else None
        metric = goal.metric if known is None else known
        yield from _meanings_at(_terms(goal, goal, metric, raw), path)
        order = _order(raw["revisions"]) if goal.revisions else ()
        for position, revision in zip(order, goal.revisions, strict=True):
            old = join(path, f"revisions[{position}]")
            yield from _meanings_at(_terms(revision, goal, metric, raw["revisions"][position]), old)


def _goals(value: object, raw: Any, path: str) -> Iterator[tuple[str, Goal, Any]]:
    """Yield every goal of a value with its place in the document, and what stands there."""
    match value:
        case Goal():
            yield path, value, raw
        case ClosedGoal():
            yield join(path, "goal"), value.goal, raw["goal"]
        case Roster():
            for position, (member, part) in enumerate(zip(value, raw, strict=True)):
                yield from _goals(member, part, f"{path}[{position}]")
        case Strategy():
            yield from _goals(value.goals, raw.get("goals", ()), "goals")
            yield from _goals(value.closed_goals, raw.get("closed_goals", ()), "closed_goals")
        case _:
            pass


def _order(revisions: list[Mapping[Any, Any]]) -> list[int]:
    """Return where in the document each revision stands, of a goal that keeps them in order."""
    # They were read before, so that each has a day.
    days = [
        read_day(revision.get("on", revision.get(True))) for revision in revisions
    ]  # YAML 1.1 reads `on` as true
    return sorted(range(len(days)), key=days.__getitem__)


def _terms(
    asked: Goal | Revision, goal: Goal, metric: Metric | str | None, raw: Mapping[Any, Any]
) -> TermsAsked:
    """Return what a goal asks, or asked before a revision, with what the document has there."""
    target = raw.get("target")
    return TermsAsked(
        target=asked.target,
        start=asked.start,
        deadline=asked.deadline,
        baseline=asked.baseline,
        calendar=goal.calendar,
        nature=nature_of(metric),
        better=better_of(metric),
        pace=target.get("pace") if isinstance(target, Mapping) else target,
        effort=raw.get("effort"),
    )


def _meanings_at(terms: TermsAsked, path: str) -> Iterator[Meaning]:
    for rule in RULES:
        figures = rule.find(terms)
        if figures is not None:
            yield Meaning(join(path, rule.at), rule.code, Record(figures), rule.variant)
