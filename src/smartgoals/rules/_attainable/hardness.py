"""Rules of the attainable criterion (SGA) on how much is asked beside what the account itself has shown (G9, G10).

What decides is worked out once in the case; rules here only say what it means.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from attrs import evolve

from smartgoals._case.attainability import figure
from smartgoals._case.fixes import easier
from smartgoals._model.goal import Ambition
from smartgoals._model.target import KeepPace
from smartgoals.rules._attainable.figures import figures_of
from smartgoals.rules._attainable.options import pair
from smartgoals.rules._define import NOTHING, Faults, limit_of, rule
from smartgoals.rules._finding import Fault
from smartgoals.rules._rule import Example, Options, RuleText

if TYPE_CHECKING:
    from smartgoals._case.case import Case
    from smartgoals.rules._examples_base import Bench


def _beyond_history_examples(bench: Bench) -> tuple[Example, ...]:

    stretch: dict[str, Any] = {"ambition": Ambition.STRETCH}
    return (
        bench.passes(),
        bench.passes("a stretch goal may ask for more", target=KeepPace("100 followers/week"), **stretch),
        bench.fails(
            {"by": "history", "asked": 200, "limit": 1.5, "shape": "change"}, target=KeepPace("200 followers/week")
        ),
    )


@rule(
    "SGA301",
    "beyond-history",
    "error",
    source="guide G9, G10",
    monotone=True,
    options=pair(
        "times the best shown above which a target is out of reach",
        (1.5, 3),
        (1, 100),
        "social figures drift by a factor of 1.5 to 2 a year (Rival IQ 2023 to 2025, Socialinsider 2025 and 2026)",
    ),
    en=RuleText(
        message=(
            "{asked:.2} is asked, {times:.1} times the best that the readings show ({best:.2}; "
            "usually {usual:.2}), and the limit is {limit}"
        ),
        suggestion="ask for what has been shown, and for more when that is reached",
        finds=("A target far above the best four weeks (or week, or level) that the account itself has shown."),
        why=("The best evidence for what can be done is what has been done; a target beyond reach is given up early."),
        limits=("A pace shown over few readings may be luck; changes of budget or format are not in the readings."),
        instead=(
            "Take the fix, which asks for the best that was shown; or say what will change, and waive the finding."
        ),
    ),
    fr=RuleText(
        message=(
            "{asked:.2} est demandé, soit {times:.1} fois le mieux que montrent les relevés "
            "({best:.2} ; d’ordinaire {usual:.2}), et la limite est {limit}"
        ),
        suggestion="demandez ce qui a été montré, et davantage une fois atteint",
        finds=(
            "Une cible bien au-dessus des quatre meilleures semaines (ou de la meilleure semaine, "
            "ou du meilleur niveau) du compte."
        ),
        why=(
            "La meilleure preuve de ce qui est possible est ce qui a été fait ; une cible hors de "
            "portée est vite abandonnée."
        ),
        limits=(
            "Un rythme montré sur peu de relevés peut être dû à la chance ; un changement de "
            "budget ou de format n’y figure pas."
        ),
        instead=(
            "Prenez la correction, qui demande le mieux déjà montré ; ou dites ce qui changera, et acceptez le constat."
        ),
    ),
    examples=_beyond_history_examples,
)
def beyond_history(case: Case, options: Options) -> Faults:
    """Find a target far above the best that the account has shown."""
    judged, asked = case.judgement, case.asked
    if judged.shown is None or asked is None or asked.amount is None or judged.times is None:
        return NOTHING
    limit = limit_of(case.goal, options)
    if judged.times <= limit:
        return NOTHING
    return (Fault("target", {**figures_of(case, judged.shown), "limit": figure(limit)}, easier(case)),)


def _above_best_examples(bench: Bench) -> tuple[Example, ...]:

    return (bench.passes(), bench.fails({"by": "history", "asked": 60}, target=KeepPace("60 followers/week")))


@rule(
    "SGA302",
    "above-best",
    "warning",
    source="guide G9, G10",
    monotone=True,
    en=RuleText(
        message="{asked:.2} is asked, {times:.2} times the best that the readings show ({best:.2})",
        suggestion="say what will change: budget, format, partner",
        finds="A target above the best shown, though not out of reach.",
        why="A record is possible and needs a reason.",
        limits=("A pace shown over few readings may be luck; changes of budget or format are not in the readings."),
        instead="Write into `decision` what will be done differently, or take the fix.",
    ),
    fr=RuleText(
        message=("{asked:.2} est demandé, soit {times:.2} fois le mieux que montrent les relevés ({best:.2})"),
        suggestion="dites ce qui changera : budget, format, partenaire",
        finds="Une cible au-dessus du mieux montré, sans être hors de portée.",
        why="Un record est possible et demande une raison.",
        limits=(
            "Un rythme montré sur peu de relevés peut être dû à la chance ; un changement de "
            "budget ou de format n’y figure pas."
        ),
        instead="Écrivez dans `decision` ce qui sera fait autrement, ou prenez la correction.",
    ),
    examples=_above_best_examples,
)
def above_best(case: Case, options: Options) -> Faults:
    """Find a target above the best shown, within what may still be called a stretch."""
    judged, asked = case.judgement, case.asked
    if judged.shown is None or asked is None or asked.amount is None or judged.times is None or judged.times <= 1:
        return NOTHING
    return (Fault("target", figures_of(case, judged.shown), easier(case)),)


def _never_moved_this_way_examples(bench: Bench) -> tuple[Example, ...]:
    falling = evolve(bench.evidence, histories=[bench.rising(-20, start=3000)])
    return (bench.passes(), bench.fails({"by": "history"}, evidence=falling, baseline=None))


@rule(
    "SGA303",
    "never-moved-this-way",
    "error",
    source="guide G9",
    monotone=True,
    en=RuleText(
        message=("the figure has never moved the way the goal asks in {readings} readings (best {best:.2})"),
        suggestion="find out what would move it before promising how far",
        finds="A figure asked to rise (or fall) that has not done so in any stretch of its readings.",
        why="Past success shows that it can be done again; here there is none.",
        limits=("A pace shown over few readings may be luck; changes of budget or format are not in the readings."),
        instead="Try a small goal first, such as any rise over a month.",
    ),
    fr=RuleText(
        message=("le chiffre n’est jamais allé dans le sens demandé en {readings} relevés (au mieux {best:.2})"),
        suggestion="cherchez ce qui le ferait bouger avant de promettre de combien",
        finds=("Un chiffre qui doit monter (ou baisser) et ne l’a fait dans aucune période de ses relevés."),
        why="Un succès passé montre qu’on peut recommencer ; ici il n’y en a pas.",
        limits=(
            "Un rythme montré sur peu de relevés peut être dû à la chance ; un changement de "
            "budget ou de format n’y figure pas."
        ),
        instead="Essayez d’abord un petit but, par exemple une hausse quelconque sur un mois.",
    ),
    examples=_never_moved_this_way_examples,
)
def never_moved_this_way(case: Case, options: Options) -> Faults:
    """Find a figure asked to move as it never has in its readings."""
    judged = case.judgement
    if judged.shown is None or judged.times is not None:
        return NOTHING
    return (Fault("target", figures_of(case, judged.shown)),)


RULES: Final = (
    beyond_history,
    above_best,
    never_moved_this_way,
)
