"""Implied: what a verb counts by itself, where no noun does: to answer within two hours is a time of
response, and to train ten employees counts trained ones.

Knows the table of such verbs; looks at the main verb alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from smartgoals._statement.metric_kinds import COUNTS_STARS, IMPLIED, kind_of_metric
from smartgoals._statement.natures import is_standing
from smartgoals._statement.numbers import number_at
from smartgoals._statement.passed import RACES, is_number, is_race, is_raced_in
from smartgoals._statement.shares import closes

if TYPE_CHECKING:
    from smartgoals._statement.clauses import Clauses
    from smartgoals._statement.figures import SaidFigure
    from smartgoals._statement.sentence import Sentence

__all__ = ["Named", "Search", "implied_by", "implying", "is_sent", "marked_by", "trained_by", "wants_more"]

_FARTHEST_PUPIL: Final = 9
_FARTHEST_NOUN: Final = 4
_MOST_STARS: Final = 5
_LONGEST_MARK: Final = 3
"""So many words a mark has with its whole: "13", "sur", "20"."""
_SCHOOL: Final = 20
_LEADS: Final = frozenset({"to", "by", "from"})
_DISTANCES: Final = frozenset({"km", "m", "miles"})
_COUNTED: Final = frozenset({"count"})


class Named(NamedTuple):
    """A metric and the words that name it.

    `is_known` tells whether a table has it, and a name that is empty that a noun is there which nobody
    knows. `readings` has the metrics that it may mean, where several do; `is_concept` tells of what only
    a number makes a measure.
    """

    name: str
    first: int
    until: int
    is_new: bool = False
    is_known: bool = True
    readings: tuple[str, ...] = ()
    is_concept: bool = False


class Search(NamedTuple):
    """What is looked for, and where: names by their first word, and the kind of the figure's
    unit."""

    sentence: Sentence
    clauses: Clauses
    names: dict[int, Named]
    figure: SaidFigure | None
    kind: str
    is_level: bool
    is_paid: bool = False
    is_capped: bool = False
    is_moved: bool = False
    """Whether it goes from one level to another."""


def implied_by(search: Search) -> Named | None:
    """Return what the verb counts by itself: to answer within two hours is a time of response."""
    verb = search.clauses.verb
    mark = None if verb < 0 else search.sentence.marks["implied"].get(verb)
    if mark is None or (search.kind == "share" and not search.is_level):
        return None
    if search.kind == "none" and not wants_more(search, verb):
        return None
    for sense in mark.senses:
        is_raced = search.is_capped or _is_in_race(search.sentence)
        if search.kind == "time" and is_raced and _is_race(search, sense):
            return Named("race_time", verb, mark.until)
        if (sense == "advertise" and not search.is_paid) or (sense == "retain" and not _is_kept(search)):
            continue
        if sense == "exercise" and _is_of_pupils(search, mark.until):
            continue
        name = IMPLIED.get((sense, search.kind)) or (
            IMPLIED.get((sense, "count")) if search.kind == "often" else None
        )
        is_lead = sense == "reach" and (_is_headed(search) or not _is_seen(search))
        if name is not None and not is_lead and not _is_of_object(search, sense):
            return Named(name, verb, mark.until)
    return None


def _is_of_pupils(search: Search, place: int) -> bool:
    """Tell whether a verb of training is said of others: "train each employee 3 days a year"."""
    until = search.sentence.size if search.figure is None else search.figure.start
    return any(
        at in search.sentence.marks["pupils"] for at in range(place, min(place + _FARTHEST_PUPIL, until))
    )


def _is_race(search: Search, sense: str) -> bool:
    """Tell whether a time is that of a race: "run it in under 2 hours", "swim 1 km in under 20 minutes"."""
    units = (mark.senses[0] for mark in search.sentence.marks["units"].values())
    return sense == "run" or (sense in RACES and not _DISTANCES.isdisjoint(units))


def _is_in_race(sentence: Sentence) -> bool:
    """Tell whether a race is named by its distance: "run a 5k in 24 minutes", "run 10 km in 50 minutes"."""
    places = [at for at in range(1, sentence.size - 1) if is_number(sentence, at)]
    if any(sentence.words[at + 1] == "k" and is_race(sentence, at, at + 2) for at in places):
        return True
    return any(is_raced_in(sentence, at, at + 2) for at in places if at + 1 in sentence.marks["units"])


def _is_kept(search: Search) -> bool:
    """Tell whether a share that is kept is one of people who stay: "keep 90 % of our members", "keep our members
    at 90 %", and no "keep food costs at 30 %".
    """
    figure, sentence = search.figure, search.sentence
    if figure is None or not (figure.bound or "to" in figure.role):
        return True
    between = range(search.clauses.verb + 1, figure.start)
    if any(sentence.has("clauses", at, "aside") for at in between):
        return True  # "the share of buyers who come back"
    names = [named.name for at, named in search.names.items() if at in between]
    is_part = any(sentence.has("roles", at, "of") for at in between)
    return not is_part and any(is_standing(name) and kind_of_metric(name) == _COUNTED for name in names)


def _is_of_object(search: Search, sense: str) -> bool:
    """Tell whether a verb of raising moves what stands behind it, and raises no money: "raise the
    budget to €900".
    """
    sentence, figure = search.sentence, search.figure
    behind = search.sentence.marks["directions"][search.clauses.verb].until
    if sense != "raise" or figure is None or figure.start <= behind:
        return False
    if search.is_moved or (figure.role & _LEADS and not sentence.is_break(behind)):
        return True  # "raise ticket prices from €20 to €25"
    if figure.start <= behind + 1 or sentence.has("others", behind + 1, "filler"):
        return False  # "raise the first €50k"
    return sentence.has("others", behind, "definite") or sentence.has("owners", behind, "determiner")


def _is_seen(search: Search) -> bool:
    """Tell whether what is reached is people who see something: "reach 500 people", but neither "reach 500
    by June" nor "reach 30 employees".

    A verb that leads to levels alone says nothing of its own; "toucher" does, also of what no word counts.
    """
    sentence, figure = search.sentence, search.figure
    if figure is None or closes(sentence, figure.until):
        return not sentence.has("roles", search.clauses.verb, "to")
    for at in range(figure.until, min(figure.until + _FARTHEST_NOUN, sentence.size)):
        if sentence.is_break(at) or sentence.timed[at] >= 0:
            return False
        if sentence.has("others", at, "audience"):
            return True
    return False


def _is_headed(search: Search) -> bool:
    """Tell whether a noun before a colon is what the verb leads to a figure of: "cycle lanes: reach 30".

    "Instagram: reach 5,000 people" says what is reached, and "Goal: reach 5,000" only what follows.
    """
    sentence, figure = search.sentence, search.figure
    if ":" not in sentence.words[1 : search.clauses.verb] or sentence.has("clauses", 0, "leads_in"):
        return False
    return figure is None or not any(
        figure.until <= at <= figure.until + 1 for at in sentence.marks["metrics"]
    )


def trained_by(search: Search) -> Named | None:
    """Return who is trained, by a verb that trains: they are counted once they are."""
    sentence, verb = search.sentence, search.clauses.verb
    if verb < 0 or search.kind not in {"count", "share"} or not sentence.has("implied", verb, "train"):
        return None
    first = sentence.marks["directions"][verb].until
    for at in range(first, min(first + _FARTHEST_PUPIL, sentence.size)):
        if _is_of_groups(search, at):
            return None
        people = sentence.marks["pupils"].get(at)
        if people is not None:
            return Named(f"trained_{people.senses[0]}", verb, people.until)
    return None


def _is_of_groups(search: Search, place: int) -> bool:
    """Tell whether a number says how many there are in each of many: "train 2 cohorts of 20 students", and no
    "train 3 of our 20 students".
    """
    sentence, figure = search.sentence, search.figure
    is_behind = figure is not None and place > figure.until + 1 and number_at(sentence, place) is not None
    return is_behind and sentence.has("roles", place - 1, "of")


def marked_by(search: Search) -> Named | None:
    """Return the mark that a level without a noun is: "4.8 stars on Google", « une moyenne de 13 sur 20 »."""
    figure = search.figure
    if figure is None or not (_is_of_stars(search, figure) or _is_of_school(search.sentence, figure)):
        return None
    name = "average_rating" if figure.unit == "stars" else "average_grade"
    return Named(name, figure.first, figure.until)


def _is_of_stars(search: Search, figure: SaidFigure) -> bool:
    """Tell whether a level of so few stars is a mark: "4.8 stars on Google", and no "4 stars on GitHub"."""
    channels = search.sentence.marks["channels"].values()
    if any(not COUNTS_STARS.isdisjoint(mark.senses) for mark in channels):
        return False
    return search.is_level and figure.unit == "stars" and figure.value <= _MOST_STARS


def _is_of_school(sentence: Sentence, figure: SaidFigure) -> bool:
    """Tell whether a figure is a mean of marks out of twenty, as French schools give them."""
    if figure.unit is not None or figure.until - figure.first < _LONGEST_MARK:
        return False
    whole = number_at(sentence, figure.until - 1)
    is_school = whole is not None and whole.value == _SCHOOL
    return is_school and any("mean" in mark.senses for mark in sentence.marks["others"].values())


def is_sent(search: Search, implied: Named, unknown: Named | None) -> bool:
    """Tell whether what is sent is named, though nobody knows how: « envoyer 200 factures » are no emails."""
    is_behind = unknown is not None and search.figure is not None and unknown.first == search.figure.until
    is_named = any("email" in named.name for named in search.names.values())  # "send 3 batches of 200 emails"
    return is_behind and implied.name == "emails_sent" and not is_named


def implying(search: Search) -> tuple[str, ...]:
    """Return what the main verb counts by itself, as the lexicon calls it."""
    mark = search.sentence.marks["implied"].get(search.clauses.verb)
    return () if mark is None else mark.senses


def wants_more(search: Search, verb: int) -> bool:
    return any(
        search.sentence.has("others", at, sense)
        for at in range(max(0, verb - 3), min(verb + 6, search.sentence.size))
        for sense in ("more", "less", "sooner", "oftener")
    )
