"""Rules of the attainable criterion (SGA) on the evidence itself: how much of it there is, and how old it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import evolve

from smartgoals._case.attainability import Ground
from smartgoals._case.capacity import Reach
from smartgoals._case.staleness import STALE_DAYS
from smartgoals.rules._attainable.options import WINDOWS
from smartgoals.rules._define import NOTHING, Faults, rule, setting
from smartgoals.rules._finding import Fault
from smartgoals.rules._rule import Example, Option, Options, RuleText

if TYPE_CHECKING:
    from smartgoals._case.case import Case
    from smartgoals.rules._examples_base import Bench


def _few_readings_examples(bench: Bench) -> tuple[Example, ...]:
    short = evolve(bench.evidence, histories=[bench.rising(50, weeks=3)])
    return (
        bench.passes(evidence=evolve(bench.evidence, histories=[bench.rising(50, weeks=52)])),
        bench.fails({"windows": 3, "wanted": 8}, evidence=short),
    )


@rule(
    "SGA311",
    "few-readings",
    "info",
    source="the design of this project, honesty of verdicts",
    options=(WINDOWS,),
    en=RuleText(
        message="the judgement rests on {windows} periods of readings; {wanted} are wanted",
        suggestion="read the verdict as provisional",
        finds="A judgement from a short history.",
        why="Few readings show a pace and not how much it varies.",
        limits="None; a remark.",
        instead="Check again when there are more readings.",
    ),
    fr=RuleText(
        message="le jugement repose sur {windows} périodes de relevés ; il en faudrait {wanted}",
        suggestion="tenez le verdict pour provisoire",
        finds="Un jugement d’après un historique court.",
        why="Peu de relevés montrent un rythme, et non ses variations.",
        limits="Aucune ; une remarque.",
        instead="Vérifiez à nouveau quand il y aura plus de relevés.",
    ),
    examples=_few_readings_examples,
)
def few_readings(case: Case, options: Options) -> Faults:
    """Remark that the history behind the judgement is short."""
    judged = case.judgement
    if judged.shown is None or judged.shown.windows >= setting(options, "windows"):
        return NOTHING
    return (
        Fault(
            "target", {"windows": judged.shown.windows, "wanted": options["windows"], "readings": judged.shown.readings}
        ),
    )


def _stale_history_examples(bench: Bench) -> tuple[Example, ...]:
    from datetime import date

    old = evolve(bench.evidence, histories=[bench.rising(50).upto(date(2026, 1, 4))])
    return (bench.passes(), bench.fails({"last": date(2026, 1, 4), "days": 56}, evidence=old))


@rule(
    "SGA312",
    "stale-history",
    "warning",
    source="OKRs Tool: 14 days silent is stalled; open-okr: silence is never green",
    options=(
        Option(
            name="days",
            default=STALE_DAYS,
            low=1,
            high=3660,
            meaning="days after which the last reading is old",
            source="a month and some days: most reports are monthly",
            year=2026,
        ),
    ),
    en=RuleText(
        message="the last reading is of {last}, {days} days ago (limit {limit})",
        suggestion="take a reading",
        finds="A history whose last reading is old.",
        why="A verdict from old figures is about an account that has changed since.",
        limits="A yearly survey is old most of the year; set the option for such metrics.",
        instead="Add a reading, or run an audit.",
    ),
    fr=RuleText(
        message="le dernier relevé date du {last}, il y a {days} jours (limite {limit})",
        suggestion="faites un relevé",
        finds="Un historique dont le dernier relevé est ancien.",
        why="Un verdict sur des chiffres anciens parle d’un compte qui a changé depuis.",
        limits=("Une enquête annuelle est ancienne presque toute l’année ; réglez l’option pour ces mesures."),
        instead="Ajoutez un relevé, ou menez un audit.",
    ),
    examples=_stale_history_examples,
)
def stale_history(case: Case, options: Options) -> Faults:
    """Find a judgement that rests on old readings."""
    if case.history is None:
        return NOTHING
    age = (case.as_of - case.history.last.day).days
    if age <= setting(options, "days"):
        return NOTHING
    return (Fault("target", {"last": case.history.last.day, "days": age, "limit": options["days"]}),)


def _no_evidence_examples(bench: Bench) -> tuple[Example, ...]:
    from smartgoals._evidence import Evidence

    bare = Evidence(strategy=bench.strategy)
    return (bench.passes(), bench.fails({"metric": "followers", "readings": 0}, evidence=bare, baseline=None))


@rule(
    "SGA390",
    "no-evidence",
    "unknown",
    source="the design of this project, honesty of verdicts; guide G15",
    en=RuleText(
        message=(
            "nothing shows whether {metric} can move like this: {readings} readings, no audit that"
            " tells, no goal reached before, no benchmark that fits"
        ),
        suggestion="run an audit, or hand in readings of at least two weeks",
        finds="A goal for which no evidence of any kind can tell.",
        why="A goal never fails for lack of data, and never passes either.",
        limits="None: it says what is missing.",
        instead="Hand in a history; its last months are the best evidence there is.",
    ),
    fr=RuleText(
        message=(
            "rien ne montre que {metric} puisse évoluer ainsi : {readings} relevés, aucun audit "
            "qui le dise, aucun but déjà atteint, aucun repère adapté"
        ),
        suggestion="menez un audit, ou fournissez au moins deux semaines de relevés",
        finds="Un but dont aucune preuve ne permet de juger.",
        why="Un but n’échoue jamais faute de données, et ne réussit pas non plus.",
        limits="Aucune : elle dit ce qui manque.",
        instead="Fournissez un historique ; ses derniers mois sont la meilleure preuve.",
    ),
    examples=_no_evidence_examples,
)
def no_evidence(case: Case, options: Options) -> Faults:
    """Ask for evidence where nothing can tell whether the goal is attainable."""
    judged = case.judgement
    if judged.by is not Ground.NOTHING or (judged.capacity is not None and judged.capacity.reach is Reach.BETWEEN):
        return NOTHING
    if case.doubt is not None:
        return NOTHING  # SGA317 asks what is meant, and no evidence would tell
    readings = len(case.history) if case.history is not None else 0
    return (Fault("target", {"metric": case.goal.metric, "channel": case.goal.channel, "readings": readings}),)


RULES: Final = (
    few_readings,
    stale_history,
    no_evidence,
)
