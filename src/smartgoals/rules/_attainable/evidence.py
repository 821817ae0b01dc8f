"""Rules of the attainable criterion (SGA) on the evidence itself: how much of it there is, and how
old it is.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final

from attrs import evolve

from smartgoals._case.attainability import Ground
from smartgoals._case.difficulty import Difficulty
from smartgoals._case.odd_figures import limits_of_case
from smartgoals._case.odd_readings import Spike
from smartgoals._case.staleness import STALE_DAYS, is_silence_told
from smartgoals._evidence import NO_EVIDENCE
from smartgoals.catalog._limits import Oddity
from smartgoals.rules._attainable.phrases import amount, counted, known_so_far, metric_name
from smartgoals.rules._define import NOTHING, Faults, rule, setting
from smartgoals.rules._finding import Fault
from smartgoals.rules._options import WINDOWS, days_option
from smartgoals.rules._rule import Example, Options, RuleText

if TYPE_CHECKING:
    from smartgoals._case.case import Case
    from smartgoals._evidence import Evidence
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
        message="Le verdict repose sur {counted} ; il en faudrait {wanted}",
        suggestion="Tenez-le pour provisoire",
        finds="Un jugement d’après un historique court.",
        why="Peu de relevés montrent un rythme, et non ses variations.",
        limits="Aucune ; une remarque.",
        instead="Vérifiez à nouveau quand il y aura plus de relevés.",
    ),
    examples=_few_readings_examples,
)
def few_readings(case: Case, options: Options) -> Faults:
    """Remark that the history behind the judgement is short."""
    judged = case.as_quota.judgement
    if judged.shown is None or judged.shown.windows >= setting(options, "windows"):
        return NOTHING
    if case.decided is not None:
        return NOTHING  # a few readings decide as well as many
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
    options=days_option(
        STALE_DAYS,
        "days after which the last reading is old",
        "a month and some days: most reports are monthly",
        2026,
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
        limits="Une enquête annuelle est ancienne presque toute l’année ; réglez l’option pour ces mesures.",
        instead="Ajoutez un relevé, ou menez un audit.",
    ),
    examples=_stale_history_examples,
)
def stale_history(case: Case, options: Options) -> Faults:
    """Find a judgement that rests on old readings."""
    if case.history is None or is_silence_told(case):
        return NOTHING
    age = (case.as_of - case.history.last.day).days
    if age <= setting(options, "days"):
        return NOTHING
    return (Fault("target", {"last": case.history.last.day, "days": age, "limit": options["days"]}),)


def _impossible_readings_examples(bench: Bench) -> tuple[Example, ...]:
    from smartgoals._model.history import History
    from smartgoals._model.target import ReachLevel

    def read(metric: str, *values: float) -> Evidence:
        days = [bench.as_of - timedelta(weeks=k) for k in range(len(values))]
        rows = list(zip(days, reversed(values), strict=True))
        return evolve(bench.evidence, histories=[History.of(rows, metric=metric, channel="ig")])

    rate: dict[str, Any] = {"metric": "click_through_rate", "target": ReachLevel(0.03), "baseline": None}
    return (
        bench.passes(evidence=read("click_through_rate", 0.02, 0.021, 0.022), **rate),
        bench.fails({"value": 2.2}, evidence=read("click_through_rate", 2.0, 2.1, 2.2), **rate),
        bench.fails({"value": 120_000}, evidence=read("followers", 10_000, 120_000, 10_200, 10_300)),
    )


@rule(
    "SGA395",
    "impossible-readings",
    "unknown",
    since="0.2",
    silences=("SGA390", "SGA391", "SGA394"),
    source="guide G15; the limits of the catalogue, as in SGD104, SGD118, SGD122 and SGD123",
    en=RuleText(
        message="{metric}: the reading of {day} is {said}, which cannot be",
        variants={
            "scale": (
                "{metric}: the reading of {day} is {said}, more than {limit}: is it told in another scale?"
            ),
            "leap": "{metric}: the reading of {day} is {said}, between {before} and {after}: is it a slip?",
        },
        suggestion="Correct the reading at its source; nothing is judged by it until then",
        finds=(
            "A goal whose own readings hold one that its metric cannot have, or one of an audience that leaps"
            " and returns at once."
        ),
        why="One lost decimal sign is taken for the best that was shown, and for what comes anyway.",
        limits=(
            "A share may be larger than the whole for once; readings of more than two years ago are not"
            " looked at."
        ),
        instead="Correct the readings; `sg.rules.data_findings` lists all of them.",
    ),
    fr=RuleText(
        message="Le relevé du {day} est de {said}, ce qui ne se peut ({metric})",
        variants={
            "scale": (
                "Le relevé du {day} est de {said}, plus que {limit} ({metric}) : est-il dit dans une autre"
                " échelle ?"
            ),
            "leap": (
                "Le relevé du {day} est de {said}, entre {before} et {after} ({metric}) : une erreur de"
                " saisie ?"
            ),
        },
        suggestion="Corrigez le relevé à sa source ; d’ici là, rien n’est jugé d’après lui",
        finds=(
            "Un but dont les propres relevés en contiennent un que sa mesure ne peut avoir, ou un relevé"
            " d’audience qui bondit et revient aussitôt."
        ),
        why="Une virgule perdue passe pour le mieux montré, et pour ce qui vient de toute façon.",
        limits=(
            "Une part peut dépasser le tout une fois ; les relevés de plus de deux ans ne sont pas examinés."
        ),
        instead="Corrigez les relevés ; `sg.rules.data_findings` les énumère tous.",
    ),
    examples=_impossible_readings_examples,
)
def impossible_readings(case: Case, options: Options) -> Faults:
    """Ask about a reading that cannot be, by which nothing is judged."""
    odd = case.impossible
    if odd is None or case.goal.target is None or case.is_over:
        return NOTHING
    facts: dict[str, Any] = {
        "metric": metric_name(case),
        "value": odd.value,
        "said": amount(odd.value, case),
        "day": odd.day,
        "readings": odd.many,
    }
    if isinstance(odd, Spike):
        beside = {"before": amount(odd.before, case), "after": amount(odd.after, case)}
        return (Fault("target", facts | beside, None, "leap"),)
    most = limits_of_case(case).most
    if odd.oddity is Oddity.OUTSIDE or most is None:
        return (Fault("target", facts),)
    return (Fault("target", facts | {"limit": amount(most, case)}, None, "scale"),)


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
        instead="Fournissez un historique ; ses derniers mois sont la meilleure preuve.",
    ),
    examples=_no_evidence_examples,
)
def no_evidence(case: Case, options: Options) -> Faults:
    """Ask for evidence where nothing can tell whether the goal is attainable."""
    if case.sentence is not None and case.evidence == NO_EVIDENCE:
        facts = {"metric": case.goal.metric, "channel": case.goal.channel, "readings": 0}
        return (Fault("target", {**facts, "known": known_so_far(0)}),)
    judged, goal = case.judgement, case.goal
    if goal.target is None or case.is_over or case.doubt is not None or case.decided is not None:
        return NOTHING
    if case.impossible is not None or case.unplanned is not None:
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
    impossible_readings,
)
