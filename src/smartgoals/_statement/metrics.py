"""Metrics: what a statement counts, by the names of the catalogue and of others; else the noun it counts.

Knows marks, figures and clauses. Looked at are what the figure counts, the object of the verb and
its subject, each by its head noun: of "sign-ups for our webinar" the first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from smartgoals._statement.clauses import COMPARED, LEAD_IN, MEANS, PURPOSE, is_verb_place
from smartgoals._statement.compounds import compounds_of, is_participle, is_state, is_trailing
from smartgoals._statement.elsewhere import anywhere, subject, told_apart
from smartgoals._statement.ends import leads_to_share
from smartgoals._statement.implied import (
    Named,
    Search,
    implied_by,
    implying,
    is_sent,
    marked_by,
    trained_by,
    wants_more,
)
from smartgoals._statement.metric_kinds import (
    OPEN,
    by_verb,
    in_context,
    in_direction,
    in_unit,
    is_concept,
    measured_as,
    needs_figure,
    unit_kind,
)
from smartgoals._statement.natures import is_standing, waiting
from smartgoals._statement.numbers import is_some
from smartgoals._statement.oftener import is_oftener
from smartgoals._statement.passed import is_in_bound, is_number
from smartgoals._statement.ratios import told_of_whole
from smartgoals._statement.stated import STATED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartgoals._statement.clauses import Clauses
    from smartgoals._statement.figures import SaidFigure
    from smartgoals._statement.index import Mark
    from smartgoals._statement.quantities import SaidQuantity
    from smartgoals._statement.sentence import Sentence

__all__ = ["Named", "metric_of"]

_LONGEST_NOUN: Final = 3
_LETTERS: Final = 3
"""Short words of scales are letters that stand for them, and may be others."""
_MEASURES: Final = frozenset("rate score ratio index share cost costs level margin".split())
"""Last words of names that say what is measured, whatever stands before them."""
_UNITS: Final = frozenset({"units_sold", "pieces"})
"""Names of what anything is counted in."""
_TURNS: Final = frozenset({"increase", "decrease", "up", "down"})
_CHANGES: Final = frozenset({"increase", "decrease", "improve", "gain"})


def metric_of(
    sentence: Sentence,
    clauses: Clauses,
    quantity: SaidQuantity | None,
    channels: tuple[str, ...],
    owner: tuple[int, int] | None,
) -> Named | None:
    """Return the metric of a quantity, or of a sentence without one; None where nothing measurable is named."""
    figure = None if quantity is None else quantity.figure
    search = Search(
        sentence,
        clauses,
        _names(sentence, clauses, owner),
        figure,
        _kind(sentence, clauses, quantity),
        is_level=quantity is not None and _is_level(sentence, clauses, quantity),
        is_paid=any(channel.endswith("_ads") for channel in channels),
        is_capped=figure is not None
        and (figure.bound in {"at_most", "cap"} or _is_faster(sentence, quantity)),
        is_moved=quantity is not None and quantity.base is not None,
    )
    named = _found(search)
    base = None if quantity is None else quantity.base
    if base is not None and "now" in base.role:
        # "we have 650 followers and want 1,000": the noun stands at the level that is there.
        counted = search.names.get(base.until)
        named = counted if counted is not None and (named is None or not named.name) else named
    if named is None or (figure is None and not _is_meant(search, named)):
        return None
    if not named.name:
        return named
    name = told_of_whole(sentence, quantity, in_context(named.name, channels, is_new=named.is_new))
    name = by_verb(name, implying(search))
    senses = set(sentence.marks["directions"][clauses.verb].senses) if clauses.verb >= 0 else set()
    name = in_direction(name, is_down="decrease" in senses)
    readings = OPEN.get(name, ())
    metric = readings[0] if readings else measured_as(name)
    return named._replace(name=metric, readings=readings, is_concept=is_concept(name))


def _is_faster(sentence: Sentence, quantity: SaidQuantity | None) -> bool:
    """Tell whether something is to take less time than today: "in 50 minutes instead of 60"."""
    if quantity is None or quantity.base is None or sentence.timed[quantity.figure.first] < 0:
        return False
    return quantity.base.value > quantity.figure.value


def _is_meant(search: Search, named: Named) -> bool:
    """Tell whether a sentence without a number wants a metric to move, and does not only speak of it."""
    verb = search.clauses.verb
    if needs_figure(named.name):
        return False
    if verb < 0 or named.first == verb:
        return True
    if any(is_some(search.sentence, at) for at in range(verb, named.first)):
        return True  # "win hundreds of followers"
    senses = set(search.sentence.marks["directions"][verb].senses)
    recurs = any(phrase.period for _, _, phrase in search.sentence.times)
    return bool(senses & (_CHANGES | {"maintain"})) or recurs or wants_more(search, verb)


def _found(search: Search) -> Named | None:
    trained = trained_by(search)
    if trained is not None:
        return trained
    implied = implied_by(search)
    unknown: Named | None = None
    is_counted = False
    for named in _slots(search):
        if search.clauses.labels[named.first] == STATED and (is_counted or _is_other(search, named)):
            break  # "our revenue is €500k and we want to hire 3 people"
        is_counted = is_counted or _is_counted(search, named)
        if named.is_known:
            name = in_unit(named.name, search.kind, is_level=search.is_level)
            if name is not None and (name == named.name or implied is None or implied.name == "reach"):
                return named._replace(name=name)
            staff = _staff(search, named) if name is None else None
            if staff is not None:
                return named._replace(name=staff)
        elif unknown is None:
            unknown = named
    if implied is not None and not is_sent(search, implied, unknown):
        return implied
    mark = marked_by(search)
    if mark is not None:
        return mark
    if unknown is None or search.figure is None:
        return None
    name = unknown.name if search.sentence.lexicon.head_last else ""
    is_counted = search.kind in {"count", "other"} and name.endswith("s") and "_" not in name
    is_measure = name.rpartition("_")[2] in _MEASURES and search.kind != "time"
    return unknown if is_counted or is_measure else unknown._replace(name="")


def _staff(search: Search, named: Named) -> str | None:
    """Return who belongs to an organisation, where a verb leads to so many of them: "reach 30 employees"."""
    sentence = search.sentence
    people = sentence.marks["pupils"].get(named.first)
    is_level = search.kind == "count" and sentence.has("roles", search.clauses.verb, "to")
    if not is_level or people is None or sentence.has("others", named.first, "audience"):
        return None
    return people.senses[0]


def _is_counted(search: Search, named: Named) -> bool:
    """Tell whether a noun stands behind the figure that counts it."""
    figure = search.figure
    return figure is not None and not figure.is_factor and named.first >= figure.until


def _is_other(search: Search, named: Named) -> bool:
    """Tell whether a noun with its number is there, and what is wanted is measured: "has 3 kids and
    wants 5 kg".
    """
    return search.kind in {"weight", "length"} and is_number(search.sentence, named.first - 1)


def _kind(sentence: Sentence, clauses: Clauses, quantity: SaidQuantity | None) -> str:
    if quantity is None:
        verb = clauses.verb
        until = verb + 6
        often = verb >= 0 and any(sentence.has("others", at, "oftener") for at in range(verb, until))
        often = often or any(phrase.period is not None for _, _, phrase in sentence.times)
        return "often" if often else "none"
    until = quantity.figure.until
    period = sentence.timed[until] if until < sentence.size else -1
    is_often = sentence.has("units", until - 1, "x") or (
        period >= 0 and sentence.times[period][2].period is not None
    )
    if quantity.figure.is_factor and is_oftener(sentence, quantity.figure.first, until):
        return "often"  # "twice as often"
    if quantity.figure.unit is None and is_often:
        return "often"  # "three times a week", "twice a week"
    return unit_kind("%" if leads_to_share(quantity) else quantity.figure.unit)


def _is_level(sentence: Sentence, clauses: Clauses, quantity: SaidQuantity) -> bool:
    """Tell whether a figure is a level or an amount in its unit, and no change in percent of what it is."""
    figure = quantity.figure
    if leads_to_share(quantity):
        return True
    if figure.is_factor or figure.unit == "pp" or (quantity.target is not None and figure.unit == "%"):
        return False
    if figure.unit != "%":
        return True
    if quantity.base is not None:
        return quantity.base.unit == "%"
    if "to" in figure.role:
        return True
    if figure.sign or (figure.role & {"by"} and figure.start < figure.first and "of" not in figure.role):
        return False
    verbs = sentence.marks["directions"]
    if any(at in verbs and not is_in_bound(sentence, at) for at in (figure.until, figure.until + 1)):
        return False
    before = [
        mark for mark in sentence.marks["directions"].values() if mark.until in {figure.start, figure.first}
    ]
    if any(_TURNS & set(mark.senses) for mark in before):
        return False
    senses = sentence.marks["directions"][clauses.verb].senses if clauses.verb >= 0 else ()
    return not _CHANGES & set(senses)


def _names(sentence: Sentence, clauses: Clauses, owner: tuple[int, int] | None) -> dict[int, Named]:
    """Return the names of metrics by their first word, none inside another, a verb, a time or an owner."""
    marks = sentence.marks["metrics"]
    compounds = compounds_of(sentence, clauses.verb)
    longer = {at: one for at, one in compounds.items() if at not in marks or one.until > marks[at].until}
    if longer:
        marks = {**marks, **longer}
    names: dict[int, Named] = {}
    behind = 0
    for place in sorted(marks):
        label = clauses.labels[place]
        is_owner = owner is not None and owner[0] <= place < owner[1]
        if place < behind or sentence.timed[place] >= 0 or label == LEAD_IN or is_owner:
            continue
        if (
            place < clauses.verb
            and marks[place].until == place + 1
            and sentence.has("owners", place, "organisation")
        ):
            continue  # "the company will hire ten people"
        is_verb = place in sentence.marks["directions"] and place == clauses.verb
        if is_verb and is_verb_place(sentence, place, clauses.labels):
            continue
        if label == STATED and place > 0 and sentence.has("owners", place - 1, "pronoun"):
            continue  # "je cours"
        if is_participle(sentence, place, marks[place].until):
            continue
        behind = marks[place].until
        if _says_more(sentence, place, marks, compounds):
            behind = place
            continue
        if label not in {MEANS, COMPARED}:
            is_new = _is_new(sentence, place, behind)
            names[place] = Named(marks[place].senses[0], place, behind, is_new)
    return names


def _says_more(sentence: Sentence, place: int, marks: dict[int, Mark], compounds: dict[int, Mark]) -> bool:
    """Tell whether a name is cut short by a longer one inside it: "l'engagement" by "engagement des
    salariés".
    """
    inner = marks.get(place + 1)
    if inner is None or inner.until <= marks[place].until:
        return False
    owner = sentence.marks["owners"].get(place)
    is_determiner = owner is not None and "determiner" in owner.senses
    return is_determiner or sentence.has("others", place, "article") or place + 1 in compounds


def _is_new(sentence: Sentence, first: int, until: int) -> bool:
    """Tell whether what is counted is called new, in its name or between its number and that."""
    start = first
    while start > max(0, first - 3) and sentence.tokens[start - 1].kind == "word":
        if start - 1 in sentence.marks["numbers"] or sentence.is_break(start - 1):
            break
        start -= 1
    return any(sentence.has("others", at, "new") for at in range(start, until))


def _slots(search: Search) -> Iterator[Named]:
    """Yield the nouns that may be what is measured, the likeliest first."""
    sentence, clauses, figure = search.sentence, search.clauses, search.figure
    verb = clauses.verb
    behind = sentence.marks["directions"][verb].until if verb >= 0 else 0
    places = []
    if figure is not None:
        counted = _behind_figure(search, figure)
        objects = [behind] if behind <= figure.start or verb > figure.first else []
        if search.kind == "count" and clauses.labels[figure.first] == PURPOSE and not figure.role:
            places = [counted]  # "run a course for 40 parents": so many parents, and one course
        elif objects and verb > figure.first:
            places = [counted, *objects]
        elif objects and _is_of(search, behind, figure, counted) and not _is_there(search, counted):
            places = [*objects, counted]  # "reduce the backlog from 120 to 60 tickets": of a backlog
        elif search.kind == "share" or (search.is_level and search.kind in {"money", "time"}):
            places = [*objects, counted]
        else:
            places = [counted, *objects]
    else:
        places = [behind]
    for place in places:
        named = _noun_phrase(search, place)
        if named is not None:
            yield named
    yield from told_apart(search)
    yield from subject(search)
    yield from anywhere(search)


def _is_there(search: Search, place: int) -> bool:
    """Tell whether the object of a verb is a level of its own, whatever it is counted in: a backlog, a pipeline."""
    named = _noun_phrase(search, place)
    return named is not None and named.is_known and is_standing(named.name)


def _is_of(search: Search, place: int, figure: SaidFigure, counted: int) -> bool:
    """Tell whether a level that is there is the one of a figure: of two, or right behind it, "stock at 40 units"."""
    unit, verb = _noun_phrase(search, counted), search.clauses.verb
    is_unit = "by" not in figure.role or (unit is not None and unit.name in _UNITS)
    is_beside = any(one.until == figure.start for one in search.names.values())
    is_held = is_unit and is_beside and not search.sentence.has("implied", verb, "sell")
    return (search.is_moved or is_held) and _is_there(search, place)


def _behind_figure(search: Search, figure: SaidFigure) -> int:
    """Return where what a figure counts can begin: "2,000 followers", "20 % more traffic", "a 5 % rise"."""
    sentence = search.sentence
    named = next((at for at in range(figure.first, figure.until) if at in search.names), None)
    if named is not None:
        return named  # "40 hours of training": the unit begins the name
    place = figure.until
    while True:
        mark = sentence.marks["directions"].get(place)
        if mark is not None and _TURNS & set(mark.senses):
            place = mark.until
            continue
        mark = sentence.marks["others"].get(place)
        # "x2 sur les ventes" is about sales, and "5 sur nos campagnes" counts none.
        is_passed = mark is not None and "within_of" in mark.senses
        if mark is not None and is_passed and (figure.unit is not None or "stop" not in mark.senses):
            place = mark.until
            continue
        if place < sentence.size and (sentence.words[place] == "+" or sentence.timed[place] >= 0):
            place += 1 if sentence.timed[place] < 0 else sentence.times[sentence.timed[place]][1] - place
            continue
        return place


def _noun_phrase(search: Search, place: int) -> Named | None:
    """Return the head of the noun phrase that begins at a word; None where no noun does."""
    sentence = search.sentence
    while place < sentence.size and _is_skipped(search, place):
        place = max(_end_of_skipped(search, place), place + 1)
    if place >= sentence.size or _is_end(search, place, place):
        return None
    if not sentence.lexicon.head_last:
        named = search.names.get(place)
        return named if named is not None else Named("", place, place + 1, is_known=False)
    until, last = place, None
    while until < sentence.size and not _is_end(search, until, place):
        named = search.names.get(until)
        if named is not None:
            last, until = named, named.until
        elif until in sentence.marks["channels"]:
            until = sentence.marks["channels"][until].until
        else:
            until += 1
    if last is not None and all(is_trailing(sentence, at) for at in range(last.until, until)):
        name = waiting(last.name) if is_state(sentence, until - 1) else last.name
        return last._replace(name=name, is_new=last.is_new or _is_new(sentence, place, last.first))
    return _unknown(search, place, until)


def _is_skipped(search: Search, place: int) -> bool:
    if place in search.names:
        return False
    if search.sentence.timed[place] >= 0:
        first, until, phrase = search.sentence.times[search.sentence.timed[place]]
        return phrase.period is None or until - first == 1
    mark = search.sentence.marks["others"].get(place)
    if mark is not None and {"filler", "new", "more", "less", "some"} & set(mark.senses):
        return True
    if search.sentence.has("bounds", place, "about"):
        return True  # "quelques centaines de clients"
    if place in search.sentence.marks["scales"] and len(search.sentence.words[place]) > _LETTERS:
        return True  # "dozens of clients"
    return place in search.sentence.marks["channels"] and search.sentence.timed[place] < 0


def _end_of_skipped(search: Search, place: int) -> int:
    channel = search.sentence.marks["channels"].get(place)
    mark = search.sentence.marks["others"].get(place)
    until = max(0 if channel is None else channel.until, 0 if mark is None else mark.until)
    # "Instagram Reels views": a name that begins inside a channel and goes on behind it.
    inner = (at for at in range(place + 1, until) if at in search.names and search.names[at].until > until)
    return next(inner, until)


def _is_end(search: Search, place: int, first: int) -> bool:
    """Tell whether a noun phrase ends before a word: at a sign, a figure, a time, a preposition."""
    sentence = search.sentence
    is_code = sentence.is_joined(place) and sentence.tokens[place - 1].kind == "word"
    is_part = is_code and sentence.tokens[place].kind == "number"
    if (sentence.tokens[place].kind != "word" and not is_part) or sentence.timed[place] >= 0:
        return True
    if place in search.names or place in sentence.marks["channels"]:
        return False
    if search.figure is not None and place == search.figure.start:
        return True
    mark = sentence.marks["others"].get(place)
    if mark is not None and {"stop", "within_of"} & set(mark.senses):
        return True
    if sentence.has("owners", place, "pronoun") and place > first:
        return True
    return place in sentence.marks["roles"] or place in sentence.marks["clauses"]


def _unknown(search: Search, first: int, until: int) -> Named | None:
    sentence = search.sentence
    words = [
        sentence.tokens[at].bare
        for at in range(first, until)
        if at not in sentence.marks["channels"] and not sentence.has("others", at, "filler")
    ]
    if not 0 < len(words) <= _LONGEST_NOUN or any(len(word) < 2 for word in words):
        return Named("", first, until, is_known=False) if words else None
    return Named("_".join(words), first, until, _is_new(sentence, first, until), is_known=False)
