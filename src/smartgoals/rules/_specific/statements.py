"""What the statement of a goal says, beside its fields: wishes, several goals in one, other figures
than the target's.

Rules that read the statement are heuristics, say so, and never change a verdict.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from smartgoals._case.case import words_in
from smartgoals._case.statement_figures import wishes_in
from smartgoals._messages.amount import Amount, WholeAmount, amount
from smartgoals._messages.worded import Worded
from smartgoals._model.metric import Metric, Unit
from smartgoals._model.scale import scale_of
from smartgoals._model.target import KeepPace, ReachPace
from smartgoals._model.target_words import target_in_words
from smartgoals._numbers import Number
from smartgoals.rules._define import NOTHING, rule, setting
from smartgoals.rules._finding import Fault
from smartgoals.rules._naming import change_named, every, figure_named
from smartgoals.rules._rule import Option, RuleText

if TYPE_CHECKING:
    from smartgoals._case.case import Case
    from smartgoals._case.statement_fit import Contradiction
    from smartgoals._case.statement_terms import UnlikeTerms
    from smartgoals._statement.draft import Draft
    from smartgoals._time.period import Period
    from smartgoals.rules._define import Faults
    from smartgoals.rules._finding import Fact
    from smartgoals.rules._rule import Options

_LONGEST: Final = 60
"""So many characters of a part of a statement are shown."""


@rule(
    "SGS103",
    "vague-statement",
    "warning",
    source="guide G6",
    heuristic=True,
    en=RuleText(
        message="The statement wishes for “{words}” and does not say how much",
        suggestion="Say how much: 50, 500 or 5,000",
        finds="A statement that wants more or better, with no figure in it and no target beside it.",
        why="“More reach” can neither be met nor missed.",
        limits="It reads what `sg.parse_goal` reads, and never changes a verdict.",
        instead="Give the goal a target, such as `sg.ChangeBy(500)`.",
    ),
    fr=RuleText(
        message="L’énoncé souhaite « {words} » sans dire combien",
        suggestion="Dites combien : 50, 500 ou 5 000",
        finds="Un énoncé qui veut plus ou mieux, sans chiffre ni cible.",
        why="« Plus de portée » ne peut être ni atteint ni manqué.",
        limits="Elle lit ce que lit `sg.parse_goal`, et ne change aucun verdict.",
        instead="Donnez une cible au but, par exemple `sg.ChangeBy(500)`.",
    ),
    examples=lambda bench: (
        bench.passes(statement="Grow our following"),
        bench.fails({"words": ("more",)}, target=None, statement="Get more reach on Instagram"),
        bench.fails({"words": ("plus",)}, target=None, statement="Avoir plus de portée"),
    ),
)
def vague_statement(case: Case, options: Options) -> Faults:
    """Find a wish without a figure: more or better of something, and no target beside it."""
    if case.goal.target is not None or case.draft is None:
        return NOTHING
    said = case.draft
    if said.amount is not None or said.is_deliverable or not (said.is_vague or said.direction):
        return NOTHING
    words = wishes_in(words_in(case)) or _told(said, "direction")
    words = words or (_shortened(said.statement),)
    return (Fault("statement", {"words": words}),)


def _told(draft: Draft, field: str) -> tuple[str, ...]:
    """Return the words of a sentence that a field came from."""
    places = draft.spans.get(field, ())
    return tuple(draft.statement[first:until].casefold() for first, until in places)


def _shortened(text: str) -> str:
    return " ".join(text.split())[:_LONGEST]


@rule(
    "SGS104",
    "several-goals-in-one",
    "warning",
    source="guide G6",
    heuristic=True,
    en=RuleText(
        message="The statement asks for several things at once: {asked}",
        suggestion="Make a goal of each, so that each can be met",
        finds="A statement that asks for figures or percentages of different things.",
        why="When one half is met and the other missed, nobody can say how the goal ended.",
        limits=(
            "It is silent where it is not sure: figures of time, of what is done for the goal and"
            " of what is there are no goals."
        ),
        instead="Write one goal for each figure, for the same objective.",
    ),
    fr=RuleText(
        message="L’énoncé demande plusieurs choses à la fois : {asked}",
        suggestion="Faites un but de chacune, pour que chacune puisse être atteinte",
        finds=("Un énoncé qui joint par « et » des chiffres ou des pourcentages de choses différentes."),
        why=(
            "Quand une moitié est atteinte et l’autre manquée, nul ne peut dire comment le but s’est terminé."
        ),
        limits=(
            "Elle se tait quand elle n’est pas sûre : les durées, les moyens employés et "
            "l’existant ne sont pas des buts."
        ),
        instead="Écrivez un but par chiffre, pour le même objectif.",
    ),
    examples=lambda bench: (
        bench.passes(),
        bench.fails(
            {"asked": ("Win 50 followers", "300 retweets")},
            statement="Win 50 followers and 300 retweets a week",
        ),
    ),
)
def several_goals_in_one(case: Case, options: Options) -> Faults:
    """Find a statement that asks for several figures of different things."""
    draft = case.draft
    if draft is None or not draft.also:
        return NOTHING
    parts = sorted((draft, *draft.also), key=_place_of)
    return (Fault("statement", {"asked": tuple(map(_part, parts))}),)


_OF_A_PART: Final = ("direction", "amount", "metric")


def _place_of(draft: Draft) -> tuple[int, int]:
    """Return where the part of a sentence stands that asks for one figure; the verb that it shares
    with another stands in that.
    """
    begin = draft.spans["clause"][0][0] if "clause" in draft.spans else 0
    places = [place for field in _OF_A_PART for place in draft.spans.get(field, ()) if place[0] >= begin]
    return min((one for one, _ in places), default=0), max((one for _, one in places), default=0)


def _part(draft: Draft) -> str:
    """Return the part of a sentence that asks for one figure, as it is written."""
    is_whole = draft.metric is None or "metric" not in draft.spans
    if is_whole and "clause" in draft.spans:
        first, until = draft.spans["clause"][0]
    else:
        first, until = _place_of(draft)
    return _shortened(draft.statement[first:until] or draft.statement)


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
        message="The statement is too short to say what shall change",
        suggestion="Write one sentence: an action, its object and a figure",
        finds="A statement of a word or two in which no figure is named.",
        why="A verb alone (“Grow”) leaves the object to each reader.",
        limits="A short statement may be clear beside a full target.",
        instead="Write the statement as one sentence with an action, its object and a figure.",
    ),
    fr=RuleText(
        message="L’énoncé est trop court pour dire ce qui doit changer",
        suggestion="Écrivez une phrase : une action, son objet et un chiffre",
        finds="Un énoncé d’un ou deux mots qui ne nomme aucun chiffre.",
        why="Un verbe seul (« Grandir ») laisse à chacun le choix de l’objet.",
        limits="Un énoncé court peut être clair à côté d’une cible complète.",
        instead="Écrivez l’énoncé en une phrase avec une action, son objet et un chiffre.",
    ),
    examples=lambda bench: (
        bench.passes(),
        bench.passes(statement=None),
        bench.fails({"words": 1}, statement="Grow"),
    ),
)
def action_without_object(case: Case, options: Options) -> Faults:
    """Find a statement of a word or two, which names a move and not what it moves."""
    draft = case.draft
    if draft is None or draft.metric is not None or draft.amount is not None:
        return NOTHING
    words = len(draft.statement.split())
    return (Fault("statement", {"words": words}),) if words < setting(options, "fewest_words") else NOTHING


@rule(
    "SGS111",
    "statement-contradicts-target",
    "warning",
    source="the design of this project, honesty of verdicts: structured fields win",
    heuristic=True,
    en=RuleText(
        message="The statement says {claimed}, and the target asks for {wanted}",
        suggestion="Make both say the same; until then the target counts",
        finds=(
            "A statement that surely claims another figure than the target’s, or tells it of another period,"
            " the other way, or by another day, or counts it in any days in a row where the target does not."
        ),
        why=("People read the statement and programs the target; they work towards different things."),
        limits=(
            "It is silent where a figure can be read in two ways, names something else, or may be"
            " told from where the goal starts."
        ),
        instead="Mend whichever is wrong.",
        variants={
            "at_most": "The statement says at most {claimed}, and the target asks for {wanted} or more",
            "at_least": "The statement says at least {claimed}, and the target asks for {wanted} or less",
            "day": "The statement wants it by {claimed}, and the goal ends on {wanted}",
            "rolling": (
                "The statement asks for {claimed} in any such days in a row, and the target ({wanted}) is"
                " not counted so"
            ),
        },
    ),
    fr=RuleText(
        message="L’énoncé dit {claimed}, et la cible demande {wanted}",
        suggestion="Accordez les deux ; d’ici là, c’est la cible qui compte",
        finds=(
            "Un énoncé qui annonce à coup sûr un autre chiffre que celui de la cible, ou qui le dit d’une "
            "autre période, dans l’autre sens ou pour un autre jour, ou le compte sur des jours glissants quand "
            "la cible ne le fait pas."
        ),
        why=("Les personnes lisent l’énoncé et les programmes la cible ; ils visent des choses différentes."),
        limits=(
            "Elle se tait quand un chiffre a deux lectures, désigne autre chose, ou peut se dire "
            "depuis le point de départ."
        ),
        instead="Corrigez celui des deux qui est faux.",
        variants={
            "at_most": "L’énoncé dit au plus {claimed}, et la cible demande {wanted} ou plus",
            "at_least": "L’énoncé dit au moins {claimed}, et la cible demande {wanted} ou moins",
            "day": "L’énoncé le veut d’ici le {claimed}, et le but finit le {wanted}",
            "rolling": (
                "L’énoncé demande {claimed} sur toute suite de tels jours, et la cible ({wanted}) n’est pas"
                " comptée ainsi"
            ),
        },
    ),
    examples=lambda bench: (
        bench.passes(),
        bench.passes(statement="From now to June 2026, grow our following"),
        bench.fails({"said": (300,)}, statement="Grow our following by 300 followers a week"),
    ),
)
def statement_contradicts_target(case: Case, options: Options) -> Faults:
    """Find a statement that surely claims another figure than the target's."""
    found = case.contradiction
    if found is None:
        return NOTHING
    if found.day is not None:
        ends = case.goal.deadline
        facts = {"said": (found.day,), "asked": (ends,), "claimed": found.day, "wanted": (ends,)}
        return (Fault("statement", facts, variant="day"),)
    variant = "" if found.terms is None or found.terms.bound is None else found.terms.bound.value
    if found.terms is not None and found.terms.is_rolling:
        variant = "rolling"
    facts = {"said": (found.said,), "asked": found.asked, **_worded(case, found)}
    return (Fault("statement", facts, variant=variant),)


def _worded(case: Case, found: Contradiction) -> dict[str, Any]:
    """Return both figures as people say them."""
    terms, metric = found.terms, case.metric
    scale = _scale_of(case)
    if terms is not None and terms.periods is not None:
        said, asked = (_each(terms, period, metric, scale) for period in terms.periods)
        return {"claimed": said, "wanted": (asked,)}
    target = case.goal.target
    if terms is not None and terms.is_rolling and target is not None:
        return {"claimed": figure_named(terms.amount, metric), "wanted": target_in_words(target)}
    if terms is not None and terms.sign:
        own, other = (_signed(sign * terms.amount, metric, terms) for sign in (terms.sign, -terms.sign))
        return {"claimed": own, "wanted": (other,)}

    def told(value: Number, *, is_percent: bool) -> Fact:
        if is_percent:
            return _percent(value)
        return figure_named(value, metric) if scale is None else amount(value, "duration", scale=scale)

    wanted = (told(one, is_percent=found.wants_percent) for one in found.asked)
    return {"claimed": told(found.said, is_percent=found.is_percent), "wanted": tuple(wanted)}


def _scale_of(case: Case) -> str | None:
    """Return the unit of time in which a pace is told, which need not be that of its metric."""
    target = case.goal.target
    scale = scale_of(target.pace.unit) if isinstance(target, (KeepPace, ReachPace)) else None
    return None if scale is None else str(scale)


def _percent(number: Number) -> Amount | WholeAmount:
    return amount(number / 100, "ratio")


def _each(terms: UnlikeTerms, period: Period, metric: Metric | None, scale: str | None) -> Worded:
    """Return an amount with the period of which it is told: 100 every week, 5 % every 2 months."""
    unit = "count" if metric is None else str(metric.unit)
    own = None if metric is None or metric.scale is None else str(metric.scale)
    told = _percent(terms.amount) if terms.is_percent else amount(terms.amount, unit, scale=scale or own)
    return Worded(f"{terms.amount} every {period}", "unit.each", {"amount": told, "period": every(period)})


def _signed(change: Number, metric: Metric | None, terms: UnlikeTerms) -> Fact:
    """Return a change with its sign: +30 %, -300."""
    if not terms.is_percent and metric is not None and metric.unit is Unit.RATIO:
        return change_named(change, metric)
    told = _percent(change) if terms.is_percent else figure_named(change, metric)
    return Worded(f"+{change}", "attainable.plus", {"amount": told}) if change > 0 else told


RULES: Final = (
    vague_statement,
    several_goals_in_one,
    action_without_object,
    statement_contradicts_target,
)
