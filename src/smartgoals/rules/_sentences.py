"""Sentences as goals: what a sentence lacks is found at its place, with the sentence completed as
the way to mend it.

Which parts a sentence lacks is told here alone, so that a verdict, its question and the blanks of the
completed sentence agree. Knows cases and drafts; runs no rule.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from attrs import evolve

from smartgoals._case.case import words_in
from smartgoals._case.statement_figures import counts_by_name, verb_senses, wishes_in
from smartgoals._errors import SmartGoalsError
from smartgoals._messages.formatting import LANGUAGES
from smartgoals._record import Record
from smartgoals._statement.blanks import completed
from smartgoals._statement.words import AmountKind
from smartgoals.rules._finding import Fault

if TYPE_CHECKING:
    from smartgoals._case.case import Case
    from smartgoals._model.goal import Goal
    from smartgoals._model.metric import Metric
    from smartgoals._statement.draft import Draft
    from smartgoals._statement.sentence import Sentence

__all__ = [
    "in_sentence",
    "lacks",
    "names_a_thing",
    "names_output",
    "scope_asked",
    "scopes_itself",
    "uncounted",
]

_OF_A_PLACE: Final = frozenset({"platform_owned", "platform_public"})
_OF_ANY_PLACE: Final = frozenset(
    "click_through_rate cpm cpc cost_per_engagement cost_per_follower click_conversion_rate average_rating"
    " reviews".split()
)
"""Metrics of accounts that may be named without one: of advertising, and of what is sold."""
_OF_A_SITE: Final = frozenset("sessions visitors new_visitors page_views".split())
_OF_A_MEASURE: Final = frozenset("first_response_time resolution_time".split())
"""What is a wish until a number says how it is measured."""
_OUTPUTS: Final = frozenset({"posts_published"})
"""What is made, and therefore concrete wherever it appears, as long as it says how many."""
_CONCEPTS: Final = frozenset({"aided_awareness"})
"""Metrics that a sentence about a wish calls by name: a survey measures awareness, and "more
awareness" is none.
"""
_NO_FACTS: Final[Record[str, Any]] = Record()


def scopes_itself(metric: Metric) -> bool:
    """Tell whether a metric of accounts means one thing though none of them is named."""
    return metric.id in _OF_ANY_PLACE or metric.id in _OUTPUTS


def scope_asked(draft: Draft, metric: Metric | None) -> str:
    """Return what to ask so that two readers count the metric of a sentence at one place; nothing
    where it is told.

    An account is on a network and visits are to a site; how quick or content people are is measured in
    many ways, and without a number nobody knows in which.
    """
    if draft.channels or draft.metric is None:
        return ""
    if metric is None:
        return "sentence" if draft.metric.startswith("engagement_rate") else ""
    if metric.id in _OF_A_MEASURE or metric.id in _OUTPUTS:
        asked = "measure" if metric.id in _OF_A_MEASURE else "sentence"
        return "" if draft.amount is not None else asked
    if metric.id in _OF_A_SITE:
        return "site"
    is_of_accounts = metric.source_kind in _OF_A_PLACE and not scopes_itself(metric)
    return "sentence" if is_of_accounts else ""


def names_output(draft: Draft, words: Sentence) -> bool:
    """Tell whether a sentence names what shall be there, and no wish such as "a great place to work"."""
    if not draft.is_deliverable or draft.amount is not None:
        return False
    return not wishes_in(words)


def names_a_thing(draft: Draft, words: Sentence) -> bool:
    """Tell whether a sentence names what is counted or made, so that two readers would look at one thing."""
    is_change = draft.amount_kind in (AmountKind.RELATIVE, None)
    if draft.metric is None and draft.amount is not None and is_change:
        # A noun that nobody knows is one, but "our Instagram" and "our presence" by 20 % are none.
        vague = wishes_in(words, of_vague_things=True)
        return not (draft.channels or draft.is_vague or vague)
    if draft.metric in _CONCEPTS:
        return not is_change and not draft.is_vague
    if draft.metric is not None:
        return not draft.is_vague
    return names_output(draft, words) if draft.amount is None else not (is_change or uncounted(draft, words))


def uncounted(draft: Draft, words: Sentence) -> bool:
    """Tell whether a sentence has a number that nothing names: ten thousand on a network, of
    whatever is there.
    """
    if draft.metric is not None or draft.unit is not None or "object" in draft.spans:
        return False
    if draft.amount_kind not in (AmountKind.TARGET, AmountKind.DELTA):
        return False
    ends = [until for _, until in draft.spans.get("amount", ())]
    return not any(counts_by_name(words, until) for until in ends)


def lacks(draft: Draft, words: Sentence, metric: Metric | None) -> tuple[str, ...]:
    """Return the parts that a sentence lacks."""
    is_output, is_uncounted = names_output(draft, words), draft.amount is not None and uncounted(draft, words)
    found = {
        "counted": is_uncounted,
        "metric": not names_a_thing(draft, words) and not is_uncounted,
        "amount": draft.amount is None and not is_output,
        "channel": scope_asked(draft, metric) == "sentence",
        "site": scope_asked(draft, metric) == "site",
        "deadline": not draft.is_timed,
        "result": is_output,
    }
    return tuple(part for part, is_lacking in found.items() if is_lacking)


def in_sentence(
    case: Case,
    said: Draft,
    path: str,
    facts: Mapping[str, Any] = _NO_FACTS,
    *,
    variant: str = "sentence",
) -> Fault:
    """Return what is missing in a sentence, with the sentence completed: a blank for each part that
    it lacks.
    """
    parts = lacks(said, words_in(case), case.metric)
    into = case.language or LANGUAGES.get(said.language) or LANGUAGES["en"]
    first, until = said.spans.get("direction", ((0, 0),))[0] if said.statement else (0, 0)
    senses = verb_senses(words_in(case), first, until) if "amount" in parts else ()
    told = completed(said, parts, into, senses)
    return Fault(
        path, {**facts, "missing": parts, "completed": told}, partial(_completed, case.goal, told), variant
    )


def _completed(goal: Goal, statement: str) -> Goal | None:
    """Return a goal with its sentence completed; None where that is no statement that a goal can have."""
    try:
        return evolve(goal, statement=statement)
    except SmartGoalsError:  # a sentence without end
        return None
