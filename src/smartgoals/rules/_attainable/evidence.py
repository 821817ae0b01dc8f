"""Rules of the attainable criterion (SGA) on the evidence itself: how much of it there is, and how old it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import evolve

from smartgoals._case.attainability import Ground
from smartgoals._case.difficulty import Difficulty
from smartgoals._case.staleness import STALE_DAYS
from smartgoals.rules._attainable.options import WINDOWS
from smartgoals.rules._attainable.said import counted, known_so_far
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
        message="The verdict rests on {counted}; {wanted} are wanted",
        suggestion="Take it as provisional",
        finds="A judgement from a short history.",
        why="Few readings show a pace and not how much it varies.",
        limits="None; a remark.",
        instead="Check again when there are more readings.",
    ),
    fr=RuleText(
        message="Le verdict repose sur {counted} ; il en faudrait {wanted}",
        suggestion="Tenez-le pour provisoire",
        finds="Un jugement d’après un historique court.",
        why="Peu de relevés montrent un rythme, et non ses variations.",
        limits="Aucune ; une remarque.",
        instead="Vérifiez à nouveau quand il y aura plus de relevés.",
    ),
    examples=_few_readings_examples,
)
def few_readings(case: Case, options: Options) -> Faults:
    """Remark that the history behind the judgement is short."""
    judged = case.judgement
    if judged.shown is None or judged.shown.windows >= setting(options, "windows"):
        return NOTHING
    windows = judged.shown.windows
    facts = {"windows": windows, "wanted": options["windows"], "readings": judged.shown.readings}
    return (Fault("target", facts | {"counted": counted(windows, "period")}),)


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
        message="The last reading is of {last}, {days} days ago",
        suggestion="Take a reading",
        finds="A history whose last reading is old.",
        why="A verdict from old figures is about an account that has changed since.",
        limits="A yearly survey is old most of the year; set the option for such metrics.",
        instead="Add a reading, or run an audit.",
    ),
    fr=RuleText(
        message="Le dernier relevé date du {last}, il y a {days} jours",
        suggestion="Faites un relevé",
        finds="Un historique dont le dernier relevé est ancien.",
        why="Un verdict sur des chiffres anciens parle d’un compte qui a changé depuis.",
        limits=("Une enquête annuelle est ancienne presque toute l’année ; réglez l’option pour ces mesures."),
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
    silences=("SGM205", "SGM208"),
    source="the design of this project, honesty of verdicts; guide G15",
    en=RuleText(
        message="{known}",
        suggestion="Two weeks of readings, or last quarter’s total, are enough",
        finds=(
            "A goal for which no evidence of any kind can tell: no two periods of "
            "readings, no audits that tell, no goal reached before, no benchmark that fits."
        ),
        why="A goal never fails for lack of data, and never passes either.",
        limits="None: it says what is missing.",
        instead="Hand in a history; its last months are the best evidence there is.",
    ),
    fr=RuleText(
        message="{known}",
        suggestion="Deux semaines de relevés, ou le total du dernier trimestre, suffisent",
        finds=(
            "Un but dont aucune preuve ne permet de juger : ni deux périodes de relevés, "
            "ni audits, ni but déjà atteint, ni repère adapté."
        ),
        why="Un but n’échoue jamais faute de données, et ne réussit pas non plus.",
        limits="Aucune : elle dit ce qui manque.",
        instead="Fournissez un historique ; ses derniers mois sont la meilleure preuve.",
    ),
    examples=_no_evidence_examples,
)
def no_evidence(case: Case, options: Options) -> Faults:
    """Ask for evidence where nothing can tell whether the goal is attainable."""
    judged, goal = case.judgement, case.goal
    if goal.target is None or case.is_over or case.doubt is not None or case.decided is not None:
        return NOTHING  # others say why nobody can tell, and no evidence would
    is_between = judged.capacity is not None and judged.by is Ground.NOTHING
    if case.difficulty is not Difficulty.UNKNOWN or is_between or judged.leap is not None:
        return NOTHING
    if case.strain is not None:
        return NOTHING  # without a deadline it is enough that the figure has moved the right way
    readings = len(case.history) if case.history is not None else 0
    facts = {"metric": goal.metric, "channel": goal.channel, "readings": readings}
    return (Fault("target", facts | {"known": known_so_far(readings)}),)


RULES: Final = (
    few_readings,
    stale_history,
    no_evidence,
)
