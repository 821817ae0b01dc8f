"""What the statement of a goal says, beside its fields: wishes, several goals in one, other figures than the target's.

Rules that read the statement are heuristics, say so, and never change a verdict.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from smartgoals._case.statement_words import JOINS, OF_TIME
from smartgoals._model.metric import Unit
from smartgoals._model.scale import scale_of
from smartgoals._model.target import ChangeBy, GrowBy, KeepPace, ReachLevel, ReachPace, StayWithin
from smartgoals._numbers import exact, rounded
from smartgoals.rules._define import NOTHING, rule, setting
from smartgoals.rules._finding import Fault
from smartgoals.rules._rule import Option, RuleText

if TYPE_CHECKING:
    from collections.abc import Set
    from fractions import Fraction

    from smartgoals._case.case import Case
    from smartgoals._case.statement_words import Figure
    from smartgoals._model.scale import Scale
    from smartgoals._model.target import Target
    from smartgoals._numbers import Number
    from smartgoals.rules._define import Faults
    from smartgoals.rules._rule import Options

_VAGUE: Final = frozenset(
    "more better improve increase grow boost strengthen optimise optimize raise enhance maximise maximize less fewer "
    "plus mieux améliorer augmenter développer renforcer optimiser accroître maximiser moins".split()
)


# Patterns as text: `re` compiles and keeps them when a statement is first read.
_JOINED: Final = r"\b(?:and|et|plus|ainsi que|as well as)\b|[;+&]"


_WORD: Final = r"[^\W\d_]+(?:[’'-][^\W\d_]+)*"


# Of these a hundredth is another number, and no way to write a share.
_NO_SHARES: Final = (Unit.COUNT, Unit.MONEY, Unit.DURATION)


def _is_meant(figure: Figure, meant: Set[Fraction], scale: Scale | None, unit: Unit | None) -> bool:
    """Tell whether a figure may be one of the numbers that the target asks for."""
    in_time = scale is not None and scale_of(figure.scale) is not None
    if figure.what in OF_TIME - JOINS and not in_time:
        return False  # such as the days until the deadline
    amounts = figure.amounts(scale, whole=unit is Unit.COUNT)
    if figure.is_percent or unit not in _NO_SHARES:
        amounts = (*amounts, *(one / 100 for one in amounts))
    return not meant.isdisjoint(amounts)


def _scale_of(case: Case, target: Target) -> Scale | None:
    """Return the unit of time of the numbers of a target; None where they are no durations."""
    own = scale_of(target.pace.unit) if isinstance(target, (KeepPace, ReachPace)) else None
    return own or (None if case.metric is None else case.metric.scale)


def _numbers_of(target: Target) -> tuple[Number, ...]:
    if isinstance(target, (KeepPace, ReachPace)):
        return (target.pace.amount,)
    if isinstance(target, GrowBy):
        return (target.growth.percent,)
    if isinstance(target, ReachLevel):
        return (target.value,)
    two = (target.amount, target.percent) if isinstance(target, ChangeBy) else (target.low, target.high)
    return tuple(one for one in two if one is not None)


@rule(
    "SGS103",
    "vague-statement",
    "warning",
    source="guide G6",
    heuristic=True,
    en=RuleText(
        message="the statement wishes ({words}) and gives no figure",
        suggestion="say how much: 50, 500 or 5,000",
        finds="A statement with words of more or better, no figure in it and no target beside it.",
        why="“More reach” can neither be met nor missed.",
        limits=("It reads English and French words, so it may miss a wish in other words; it never changes a verdict."),
        instead="Give the goal a target, such as `sg.ChangeBy(500)`.",
    ),
    fr=RuleText(
        message="l’énoncé souhaite ({words}) sans donner de chiffre",
        suggestion="dites combien : 50, 500 ou 5 000",
        finds="Un énoncé avec des mots comme plus ou mieux, sans chiffre ni cible.",
        why="« Plus de portée » ne peut être ni atteint ni manqué.",
        limits=(
            "Elle lit des mots anglais et français et peut manquer un souhait dit autrement ; elle"
            " ne change aucun verdict."
        ),
        instead="Donnez une cible au but, par exemple `sg.ChangeBy(500)`.",
    ),
    examples=lambda bench: (
        bench.passes(statement="Grow our following"),
        bench.fails({"words": ("more",)}, target=None, statement="Get more reach on Instagram"),
        bench.fails({"words": ("plus",)}, target=None, statement="Avoir plus de portée"),
    ),
)
def vague_statement(case: Case, options: Options) -> Faults:
    """Find a wish without a figure: words of more or better, and no target beside them."""
    said = case.goal.statement
    if said is None or case.goal.target is not None or any(one.isdigit() for one in said):
        return NOTHING
    words = tuple(one for one in re.findall(_WORD, said.casefold()) if one in _VAGUE)
    return (Fault("statement", {"words": words}),) if words else NOTHING


@rule(
    "SGS104",
    "several-goals-in-one",
    "warning",
    source="guide G6",
    heuristic=True,
    en=RuleText(
        message="the statement asks for several things at once: {asked}",
        suggestion="make a goal of each",
        finds="A statement that joins figures of different things with “and”.",
        why="When one half is met and the other missed, nobody can say how the goal ended.",
        limits=("It guesses from the words after the figures, so a figure told for context looks like a second goal."),
        instead="Write one goal for each figure, for the same objective.",
    ),
    fr=RuleText(
        message="l’énoncé demande plusieurs choses à la fois : {asked}",
        suggestion="faites un but de chacune",
        finds="Un énoncé qui joint par « et » des chiffres de choses différentes.",
        why=("Quand une moitié est atteinte et l’autre manquée, nul ne peut dire comment le but s’est terminé."),
        limits=(
            "Elle devine d’après les mots qui suivent les chiffres ; un chiffre de contexte ressemble à un second but."
        ),
        instead="Écrivez un but par chiffre, pour le même objectif.",
    ),
    examples=lambda bench: (
        bench.passes(),
        bench.fails({"asked": ("50 followers", "300 retweets")}, statement="Win 50 followers and 300 retweets a week"),
    ),
)
def several_goals_in_one(case: Case, options: Options) -> Faults:
    """Find a statement that asks for several figures of different things."""
    said = case.goal.statement
    if said is None or not re.search(_JOINED, said, re.IGNORECASE):
        return NOTHING
    counted = tuple(one for one in case.told if one.what and one.what not in OF_TIME)
    if len({one.what for one in counted}) < 2:
        return NOTHING
    asked = tuple(one.shown for one in counted)
    return (Fault("statement", {"asked": asked}),)


@rule(
    "SGS105",
    "action-without-object",
    "warning",
    source="SMART text checkers ask for who, what, where and an action",
    heuristic=True,
    options=(
        Option(
            name="fewest_words",
            default=3,
            low=1,
            high=20,
            meaning="words a statement needs to have an action and its object",
            source="house choice: an action, its object and a figure",
            year=2026,
        ),
    ),
    en=RuleText(
        message="the statement has too few words to say what shall change ({words})",
        suggestion="say what shall change, by how much and where",
        finds="A statement of a word or two.",
        why="A verb alone (“Grow”) leaves the object to each reader.",
        limits=("It counts words and understands none; a short statement may be clear beside a full target."),
        instead="Write the statement as one sentence with an action, its object and a figure.",
    ),
    fr=RuleText(
        message="l’énoncé a trop peu de mots pour dire ce qui doit changer ({words})",
        suggestion="dites ce qui doit changer, de combien et où",
        finds="Un énoncé d’un ou deux mots.",
        why="Un verbe seul (« Grandir ») laisse à chacun le choix de l’objet.",
        limits=(
            "Elle compte les mots sans les comprendre ; un énoncé court peut être clair à côté d’une cible complète."
        ),
        instead="Écrivez l’énoncé en une phrase avec une action, son objet et un chiffre.",
    ),
    examples=lambda bench: (bench.passes(), bench.passes(statement=None), bench.fails({"words": 1}, statement="Grow")),
)
def action_without_object(case: Case, options: Options) -> Faults:
    """Find a statement of a word or two, which names a move and not what it moves."""
    said = case.goal.statement
    if said is None:
        return NOTHING
    words = len(said.split())
    return (Fault("statement", {"words": words}),) if words < setting(options, "fewest_words") else NOTHING


@rule(
    "SGS111",
    "statement-contradicts-target",
    "warning",
    source="the design of this project, honesty of verdicts: structured fields win",
    heuristic=True,
    en=RuleText(
        message="the statement says {said}, and the target asks for {asked}",
        suggestion="make the statement say what the target asks",
        finds="A statement in which no figure is one of the target’s.",
        why=("People read the statement and programs the target; they work towards different things."),
        limits=(
            "It compares figures and understands no words, so a figure told for context may "
            "mislead it. The target counts."
        ),
        instead="Mend whichever is wrong.",
    ),
    fr=RuleText(
        message="l’énoncé dit {said}, et la cible demande {asked}",
        suggestion="faites dire à l’énoncé ce que demande la cible",
        finds="Un énoncé dont aucun chiffre n’est celui de la cible.",
        why=("Les personnes lisent l’énoncé et les programmes la cible ; ils visent des choses différentes."),
        limits=(
            "Elle compare des chiffres sans comprendre les mots ; un chiffre de contexte peut la "
            "tromper. La cible fait foi."
        ),
        instead="Corrigez celui des deux qui est faux.",
    ),
    examples=lambda bench: (
        bench.passes(),
        bench.passes(statement="From now to June 2026, grow our following"),
        bench.fails({"said": (300,)}, statement="Grow our following by 300 followers a week"),
    ),
)
def statement_contradicts_target(case: Case, options: Options) -> Faults:
    """Find a statement whose figures are all others than the target's."""
    said, target = case.goal.statement, case.goal.target
    if said is None or target is None:
        return NOTHING
    figures = tuple(one for one in case.told if one.what not in OF_TIME and not one.is_year)
    if not figures:
        return NOTHING
    meant = {abs(exact(one)) for one in _numbers_of(target)}
    final = case.asked.final if case.asked is not None and not isinstance(target, ReachLevel) else None
    if final is not None:
        meant.add(abs(final))
    scale, unit = _scale_of(case, target), None if case.metric is None else case.metric.unit
    if any(_is_meant(one, meant, scale, unit) for one in case.told):
        return NOTHING
    of_share = unit is Unit.RATIO and isinstance(target, (ReachLevel, StayWithin))
    told = tuple(
        rounded(one.amounts(scale, whole=unit is Unit.COUNT)[0] / (100 if one.is_percent and of_share else 1))
        for one in figures
    )
    return (Fault("statement", {"said": told, "asked": _numbers_of(target)}),)


RULES: Final = (
    vague_statement,
    several_goals_in_one,
    action_without_object,
    statement_contradicts_target,
)
