"""Frame: the draft of a sentence, its fields worked out one after the other, each with where it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Final

from smartgoals._model.facts import better_of, is_standard, nature_of
from smartgoals._model.metric import Better, Nature
from smartgoals._model.target import Bound
from smartgoals._numbers import plain
from smartgoals._statement.amounts import SentenceFacts, amount_into, recurring_of, signed
from smartgoals._statement.asking import SentenceFigures, own_metric
from smartgoals._statement.bases import in_unit_of_metric, period_of_base, with_base
from smartgoals._statement.channels import channels_of
from smartgoals._statement.clauses import MAIN, clauses_of
from smartgoals._statement.deadlines import deadline_into, other_deadlines
from smartgoals._statement.directions import beside, move_of
from smartgoals._statement.doubts import doubts_of
from smartgoals._statement.draft import Ambiguity, Draft
from smartgoals._statement.fields import Fields
from smartgoals._statement.figures import SaidQuantity, figures_of
from smartgoals._statement.impossible import impossible
from smartgoals._statement.led import unlike_levels
from smartgoals._statement.levels import alike, improved, in_seconds, parted_levels
from smartgoals._statement.limits import limit_of, lost_by
from smartgoals._statement.metrics import metric_of
from smartgoals._statement.natures import nature_said
from smartgoals._statement.nothing import none_wanted
from smartgoals._statement.numbers import is_some
from smartgoals._statement.owners import owner_of
from smartgoals._statement.quantities import chosen, quantities_of, start_alone
from smartgoals._statement.separators import open_figures, with_decimals
from smartgoals._statement.sessions import with_sessions
from smartgoals._statement.settled import settled_by
from smartgoals._statement.sides import side_of
from smartgoals._statement.stated import with_stated
from smartgoals._statement.words import AmountKind, Movement
from smartgoals._time.period import Period, PeriodUnit

if TYPE_CHECKING:
    from smartgoals._statement.clauses import Clauses
    from smartgoals._statement.directions import Move
    from smartgoals._statement.figures import SaidFigure
    from smartgoals._statement.limits import HeldQuantity
    from smartgoals._statement.metrics import Named
    from smartgoals._statement.sentence import Sentence

__all__ = ["draft_of"]

_LONGEST_NAME: Final = 200
_NEAR: Final = 4
_NO_OUTPUT: Final = ("more", "less", "vague", "oftener", "sooner")


def draft_of(
    sentence: Sentence, language: str, as_of: date | None, metric_before: str | None = None
) -> Draft:
    """Return the draft of a sentence whose phrases of time are known, and the metric that a heading names."""
    clauses = clauses_of(sentence)
    sentence = clauses.sentence
    channels, owner = channels_of(sentence), owner_of(sentence, clauses)
    names = tuple(name for name, _, _ in channels)
    naming = partial(metric_of, sentence, clauses, channels=names, owner=owner)
    figures = with_sessions(sentence, _figures(sentence, clauses, metric_before), naming)
    quantity, stands = _outcome(sentence, clauses, figures, naming)
    quantity, apart = alike(sentence, quantity)
    limit = limit_of(sentence, clauses, quantity)
    quantity = limit.quantity
    figure = None if quantity is None else quantity.figure
    metric = _lost_or_settled(sentence, clauses, limit, metric_of(sentence, clauses, quantity, names, owner))
    quantity = improved(sentence, in_seconds(quantity, metric), metric, clauses.verb)
    is_lower = metric is not None and side_of(metric.name) is Better.LOWER
    move = move_of(sentence, clauses, limit._replace(quantity=quantity), metric, is_lower_better=is_lower)
    recurring = recurring_of(sentence, clauses, quantity, as_of)
    is_deliverable = figure is None and _is_deliverable(sentence, clauses, move, metric)
    fields = Fields()
    fields.put("direction", move.direction, *_place_of(sentence, move))
    if metric is not None and not (is_deliverable and recurring is None):
        place = sentence.span(metric.first, metric.until)
        if metric.name:
            fields.put("metric", metric.name[:_LONGEST_NAME], place)
        else:  # a noun is there, though nobody knows what it is called
            fields.spans["object"] = [place]
    fields.put("channels", names, *(sentence.span(first, until) for _, first, until in channels))
    if quantity is not None:
        amount_into(fields, SentenceFacts(sentence, clauses, figures, metric, move, recurring), quantity)
        _each_day_into(fields, quantity, metric_before)
    open_start = () if stands is None else _start_into(fields, sentence, stands)
    deadline_into(fields, sentence, clauses, recurring)
    further = other_deadlines(fields, sentence, clauses, figures)
    if owner is not None:
        fields.put("owner", sentence.said(*owner), sentence.span(*owner))
    return Draft(
        statement=sentence.text,
        language=language,
        as_of=as_of,
        **fields.values,
        spans=fields.spans,
        ambiguities=(
            *_ambiguities(sentence, quantity, metric, move, fields),
            *parted_levels(sentence, apart),
            *further,
            *open_start,
        ),
        is_deliverable=is_deliverable,
        is_vague=figure is None
        and not is_deliverable
        and (metric is None or not metric.name or metric.is_concept),
    )


def _start_into(fields: Fields, sentence: Sentence, stands: SaidFigure) -> tuple[Ambiguity, ...]:
    """Fill in where a goal starts, and of which period that is told where nothing else is told of one; return a start
    of which nobody knows the unit.
    """
    start = in_unit_of_metric(stands, fields.values.get("unit"), fields.values.get("metric"))
    if start is None:
        return (Ambiguity(field="baseline", text=sentence.said(stands.start, stands.until)),)
    fields.put("baseline", signed(start), sentence.span(start.first, start.until))
    if "per" not in fields.values and "pace" not in fields.values:
        fields.put("per", period_of_base(sentence, start))
    return ()


def _each_day_into(fields: Fields, quantity: SaidQuantity, metric: str | None) -> None:
    """Fill in that a level of what adds up is one of each day, where a heading stands before it: "refunds:
    stay at 5 or below".

    As this the house says a band of each day; "stay under 50 refunds" is said of all until the end.
    """
    said, figure = fields.values, quantity.figure
    is_plain = said.get("direction") is Movement.MAINTAIN and "per" not in said and "pace" not in said
    if metric is None or not is_plain or said["amount_kind"] is not AmountKind.TARGET:
        return
    asking = SentenceFigures(metric, Movement.MAINTAIN, kind=AmountKind.TARGET, unit=said.get("unit"))
    nature = nature_of(metric if is_standard(metric) else own_metric(metric, asking))
    if nature is Nature.FLOW and ("to" in figure.role or figure.upper is not None):
        fields.put("per", Period(1, PeriodUnit.DAY))


def _figures(sentence: Sentence, clauses: Clauses, metric: str | None) -> list[SaidFigure]:
    figures = with_decimals(sentence, figures_of(sentence), metric)
    return with_stated(sentence, figures, clauses.labels, clauses.verb)


def _outcome(
    sentence: Sentence,
    clauses: Clauses,
    figures: list[SaidFigure],
    naming: Callable[[SaidQuantity], Named | None],
) -> tuple[SaidQuantity | None, SaidFigure | None]:
    """Return the quantity of the outcome, and the level that it starts from where that stands apart; zero where none at
    all is wanted.
    """
    quantities = quantities_of(sentence, figures, clauses)
    quantity = chosen(sentence, quantities, clauses)
    start = start_alone(sentence, quantities, quantity)
    if start is not None:
        return None, start
    if quantity is None:
        return none_wanted(sentence, clauses, figures, naming), None
    return with_base(sentence, quantity, figures, clauses)


def _lost_or_settled(
    sentence: Sentence, clauses: Clauses, limit: HeldQuantity, metric: Named | None
) -> Named | None:
    """Return what is counted where a verb says that it is lost, or dealt with: lost members, resolved bugs."""
    figure = None if limit.quantity is None else limit.quantity.figure
    is_less = beside(sentence, clauses.verb, figure) is Movement.DECREASE or _is_fewer(sentence, figure)
    metric = lost_by(sentence, clauses, limit, metric, is_less=is_less)
    return settled_by(sentence, clauses, limit, metric, is_less=is_less)


def _is_fewer(sentence: Sentence, figure: SaidFigure | None) -> bool:
    """Tell whether a word behind its noun makes a share one of less, and no sign: "10 % de clients en moins"."""
    return figure is not None and figure.sign == "-" and sentence.words[figure.first - 1] != "-"


def _place_of(sentence: Sentence, move: Move) -> list[tuple[int, int]]:
    """Return where the word of a direction stands, if a word says it."""
    if move.direction is None or move.verb < 0:
        return []
    return [sentence.span(move.verb, sentence.marks["directions"][move.verb].until)]


def _is_deliverable(sentence: Sentence, clauses: Clauses, move: Move, metric: Named | None) -> bool:
    """Tell whether an output is to be there, or something done again and again, and no number says how much.

    Verbs such as "launch" want one; any verb of reaching does that has a day, as "be carbon neutral by
    2035"; but none that only wants more, or something vague.
    """
    rest = range(0 if move.verb < 0 else move.verb + 1, sentence.size)
    if any(is_some(sentence, at) for at in rest):
        return False  # "reach a few hundred followers"
    untimed = [at for at in rest if sentence.timed[at] < 0]
    if any(sentence.has("others", at, sense) for at in untimed for sense in _NO_OUTPUT):
        return False
    if move.verb < 0:
        return metric is not None and any(phrase.period for _, _, phrase in sentence.times)
    after = sentence.marks["directions"][move.verb].until
    if after >= sentence.size or move.senses & {"increase", "decrease", "improve", "gain"}:
        return after < sentence.size and "deliver" in move.senses
    is_dated = any(
        (phrase.is_deadline or phrase.period) and clauses.labels[first] == MAIN
        for first, _, phrase in sentence.times
    )
    return "deliver" in move.senses or (is_dated and "achieve" in move.senses)


def _growth(
    sentence: Sentence, quantity: SaidQuantity | None, move: Move, fields: Fields
) -> Iterator[Ambiguity]:
    """Yield that so many more each month may be sold in each, or on top of what the one before sold."""
    rate, known = fields.values.get("amount_kind"), fields.values.get("metric")
    if quantity is None or rate is not AmountKind.RATE or move.direction is not Movement.INCREASE:
        return
    figure = quantity.figure
    is_by = "by" in figure.role and "increase" in move.senses and "gain" not in move.senses
    is_more = move.is_change and not figure.sign
    if (is_by or is_more) and nature_of(known) is Nature.FLOW:
        readings = (str(AmountKind.RATE), str(AmountKind.DELTA))
        said = sentence.said(figure.start, _end_of_more(sentence, figure))
        yield Ambiguity(field="amount_kind", text=said, readings=readings)


def _end_of_more(sentence: Sentence, figure: SaidFigure) -> int:
    """Return the word behind the one that says more: of "20 more leads", "20 leads de plus"."""
    marks = (sentence.marks["directions"].get(at) for at in range(figure.until, figure.until + _NEAR))
    return next((mark.until for mark in marks if mark is not None and "up" in mark.senses), figure.until)


def _ambiguities(
    sentence: Sentence, quantity: SaidQuantity | None, metric: Named | None, move: Move, fields: Fields
) -> Iterator[Ambiguity]:
    """Yield what can be read in other ways: digits with a separator, an open rate."""
    if metric is not None and metric.readings and "metric" in fields.values:
        yield Ambiguity(
            field="metric", text=sentence.said(metric.first, metric.until), readings=metric.readings
        )
    yield from doubts_of(sentence, quantity, metric if "metric" in fields.values else None)
    yield from open_figures(sentence, quantity)
    yield from impossible(sentence, quantity, fields.values)
    yield from unlike_levels(sentence, quantity, fields.values)
    yield from _floor(sentence, quantity, move, fields)
    yield from _growth(sentence, quantity, move, fields)
    yield from _turned(sentence, move, fields)


def _floor(
    sentence: Sentence, quantity: SaidQuantity | None, move: Move, fields: Fields
) -> Iterator[Ambiguity]:
    """Yield that what is kept above a level and adds up may be that of each month: a total only rises to it."""
    said, metric = fields.values, fields.values.get("metric")
    is_kept = move.direction is Movement.MAINTAIN and "maintain" in move.senses
    if quantity is None or metric is None or not is_kept or {"per", "pace"} & said.keys():
        return
    is_led = "to" in quantity.figure.role or said.get("bound") is Bound.AT_LEAST
    is_level = is_led and said["amount_kind"] is AmountKind.TARGET and said.get("upper") is None
    is_cap = said.get("bound") is Bound.AT_MOST or side_of(metric) is Better.LOWER
    nature = nature_of(metric) if is_standard(metric) else nature_said(metric)
    if is_level and not is_cap and nature is Nature.FLOW:
        figure, amount = quantity.figure, plain(said["amount"])
        readings = (amount, f"{amount}/{Period(1, PeriodUnit.MONTH)}")
        yield Ambiguity(field="pace", text=sentence.said(figure.start, figure.until), readings=readings)


def _turned(sentence: Sentence, move: Move, fields: Fields) -> Iterator[Ambiguity]:
    """Yield that a verb leads one way and the two levels the other: "increase it from 3 % to 2 %"."""
    base, target, metric = map(fields.values.get, ("baseline", "target", "metric"))
    if base is None or target is None or metric is None or move.verb < 0:
        return
    mark, side = sentence.marks["directions"][move.verb], better_of(metric) or side_of(metric)
    is_up = "increase" in mark.senses and side is not Better.LOWER
    if (is_up and target <= base) or ("decrease" in mark.senses and target >= base):
        readings = (str(Movement.INCREASE), str(Movement.DECREASE))
        taken = readings if target > base else readings[::-1]
        yield Ambiguity(field="direction", text=sentence.said(move.verb, mark.until), readings=taken)
