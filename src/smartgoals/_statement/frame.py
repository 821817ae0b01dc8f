"""Frame: the fields of a draft worked out from a sentence, each with where it stands."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from smartgoals._model.target import Bound
from smartgoals._numbers import Number
from smartgoals._statement.channels import channels_of
from smartgoals._statement.clauses import ASIDE, COMPARED, MAIN, MEANS, Clauses, clauses_of
from smartgoals._statement.directions import Move, kind_of, move_of
from smartgoals._statement.draft import Ambiguity, Draft
from smartgoals._statement.figures import Figure, figures_of
from smartgoals._statement.metrics import Named, metric_of
from smartgoals._statement.numbers import as_number
from smartgoals._statement.owners import owner_of
from smartgoals._statement.quantities import Quantity, chosen, quantities_of
from smartgoals._statement.words import AmountKind, DeadlineKind, Direction
from smartgoals._time.pace import Pace
from smartgoals.catalog import METRICS

if TYPE_CHECKING:
    from smartgoals._statement.sentence import Sentence
    from smartgoals._statement.times import TimePhrase

__all__ = ["draft_of"]

_LONGEST_NAME: Final = 200
_BOUNDS: Final = MappingProxyType(
    {
        "at_least": Bound.AT_LEAST,
        "over": Bound.AT_LEAST,
        "at_most": Bound.AT_MOST,
        "cap": Bound.AT_MOST,
    }
)
_LOWER: Final = frozenset(str(name) for name, metric in METRICS.items() if str(metric.better) == "lower")
_SCORES: Final = frozenset({"nps", "enps", "candidate_nps", "average_rating", "grade", "gpa", "average_grade"})


def draft_of(sentence: Sentence, language: str, as_of: date | None) -> Draft:
    """Return the draft of a sentence whose phrases of time are known."""
    clauses = clauses_of(sentence)
    figures = figures_of(sentence)
    quantity = chosen(sentence, quantities_of(sentence, figures), clauses)
    quantity = _with_base(sentence, quantity, figures, clauses)
    stands = None
    if quantity is not None and quantity.target is None and _stands_apart(sentence, quantity, clauses):
        stands, quantity = quantity.base, quantity._replace(base=None)
    figure = None if quantity is None else quantity.figure
    channels = channels_of(sentence)
    owner = owner_of(sentence, clauses)
    metric = metric_of(sentence, clauses, quantity, tuple(name for name, _, _ in channels), owner)
    is_lower = metric is not None and (metric.name in _LOWER or "time" in metric.name)
    move = move_of(sentence, clauses, quantity, metric, is_lower_better=is_lower)
    fields: dict[str, Any] = {"direction": move.direction}
    spans: dict[str, list[tuple[int, int]]] = {}
    if move.direction is not None and move.verb >= 0:
        spans["direction"] = [sentence.span(move.verb, sentence.marks["directions"][move.verb].until)]
    is_deliverable = _is_deliverable(sentence, move, figure)
    if metric is not None and not (is_deliverable and figure is None):
        fields["metric"] = metric.name[:_LONGEST_NAME]
        spans["metric"] = [sentence.span(metric.first, metric.until)]
    if channels:
        fields["channels"] = tuple(name for name, _, _ in channels)
        spans["channels"] = [sentence.span(first, until) for _, first, until in channels]
    recurring = _recurring(sentence, clauses, figure)
    if quantity is not None:
        _amount(sentence, fields, spans, quantity, move, metric, recurring, figures)
    if stands is not None:
        fields["baseline"] = _signed(stands)
        spans["baseline"] = [sentence.span(stands.first, stands.until)]
    _deadline(sentence, fields, spans, clauses, recurring)
    if owner is not None:
        fields["owner"] = sentence.said(*owner)
        spans["owner"] = [sentence.span(*owner)]
    return Draft(
        statement=sentence.text,
        language=language,
        as_of=as_of,
        **fields,
        spans=spans,
        ambiguities=_ambiguities(sentence, quantity, fields),
        is_deliverable=is_deliverable,
        is_vague=figure is None and not is_deliverable and "metric" not in fields,
    )


def _with_base(
    sentence: Sentence, quantity: Quantity | None, figures: list[Figure], clauses: Clauses
) -> Quantity | None:
    """Return a quantity with the level that another place names: "(currently 3,200)", "up from 550"."""
    if quantity is None or quantity.base is not None:
        return quantity
    figure = quantity.figure
    for other in figures:
        label = clauses.labels[other.first]
        is_base = "now" in other.role or (label == ASIDE and "from" in other.role)
        if other.first == figure.first or not is_base or label == MEANS:
            continue
        if figure.is_factor or not (_is_change(figure) or other.unit in {None, figure.unit}):
            continue
        return quantity._replace(base=other)
    return quantity


def _stands_apart(sentence: Sentence, quantity: Quantity, clauses: Clauses) -> bool:
    """Tell whether where a goal starts is told beside it, and makes no level of a change or a pace.

    As in "by 500 (from 1,200)", "keep 50 a week (from 1,200)".
    """
    figure, base = quantity.figure, quantity.base
    if base is None or _is_change(figure) or clauses.labels[base.first] != ASIDE:
        return _is_change(figure)
    verb = sentence.marks["directions"].get(clauses.verb)
    is_held = verb is not None and "maintain" in verb.senses
    return is_held or any(
        phrase.period is not None and figure.until <= first < base.first
        for first, _, phrase in sentence.times
    )


def _signed(figure: Figure) -> Number:
    """Return the value of a level, which may lie below zero."""
    value = as_number(figure.value)
    return -value if figure.sign == "-" else value


def _is_change(figure: Figure) -> bool:
    """Tell whether a figure is one by which something changes, wherever that stands: "by 500 (from 1,200)"."""
    return "by" in figure.role and "to" not in figure.role


def _is_deliverable(sentence: Sentence, move: Move, figure: Figure | None) -> bool:
    """Tell whether an output is to be there, and nothing of it is counted."""
    if figure is not None or move.verb < 0 or "deliver" not in move.senses:
        return False
    after = sentence.marks["directions"][move.verb].until
    return after < sentence.size and not any(
        sentence.has("others", at, sense) for at in range(after, sentence.size) for sense in ("more", "less")
    )


def _recurring(
    sentence: Sentence, clauses: Clauses, figure: Figure | None
) -> tuple[int, int, TimePhrase] | None:
    """Return the phrase that says how often, in the clause of the outcome."""
    own = {MAIN} if figure is None else {MAIN, clauses.labels[figure.first]}
    phrases = [
        (first, until, phrase)
        for first, until, phrase in sentence.times
        if phrase.period is not None and first < until and clauses.labels[first] in own - {MEANS, COMPARED}
    ]
    if not phrases:
        return None
    after = [] if figure is None else [one for one in phrases if one[0] >= figure.until]
    return (after or phrases)[0]


def _amount(
    sentence: Sentence,
    fields: dict[str, Any],
    spans: dict[str, list[tuple[int, int]]],
    quantity: Quantity,
    move: Move,
    metric: Named | None,
    recurring: tuple[int, int, TimePhrase] | None,
    figures: list[Figure],
) -> None:
    """Fill in the numbers of a quantity."""
    figure, base = quantity.figure, quantity.base
    has_pace = recurring is not None and _is_own(sentence, quantity, metric, recurring, figures)
    is_after = metric is not None and metric.first < figure.first
    kind = kind_of(quantity, move, metric, has_pace=has_pace and figure.unit != "%", is_after=is_after)
    unit = figure.unit
    if unit == "points":
        is_share = metric is None or metric.name not in _SCORES
        unit = "pp" if kind is AmountKind.DELTA and is_share else None
    value = _signed(figure) if kind is AmountKind.TARGET else as_number(figure.value)
    fields.update(amount=value, amount_kind=kind, unit=unit)
    spans["amount"] = [sentence.span(figure.first, figure.until)]
    if figure.upper is not None:
        fields["upper"] = as_number(figure.upper)
    fields["bound"] = _BOUNDS.get(figure.bound or "")
    if base is not None:
        fields["baseline"] = _signed(base)
        spans["baseline"] = [sentence.span(base.first, base.until)]
        if recurring is not None and unit != "%":  # "from 400 to 300 a month": amounts of each
            fields["per"] = recurring[2].period
    if kind is AmountKind.TARGET:
        fields["target"] = fields["amount"]
    elif quantity.target is not None:
        fields["target"] = as_number(quantity.target.value)
        spans["target"] = [sentence.span(quantity.target.first, quantity.target.until)]
    if has_pace and recurring is not None and kind in {AmountKind.RATE, AmountKind.RELATIVE}:
        first, until, phrase = recurring
        if kind is AmountKind.RELATIVE and first < figure.first:
            return
        fields["pace"] = Pace(fields["amount"], phrase.period, _pace_unit(metric, unit))
        spans["pace"] = [*spans["amount"], sentence.span(first, until)]
        if "to" in figure.role and move.direction is not Direction.MAINTAIN and unit != "%":
            fields["per"] = phrase.period  # "reach 500 a month": the amount that a month shall come to


def _is_own(
    sentence: Sentence,
    quantity: Quantity,
    metric: Named | None,
    recurring: tuple[int, int, TimePhrase],
    figures: list[Figure],
) -> bool:
    """Tell whether a phrase that says how often belongs to a quantity, and not to its metric's name or another figure."""
    first, until, phrase = recurring
    figure = quantity.figure
    if quantity.base is not None and "now" not in quantity.base.role:
        return False
    if metric is not None and metric.first <= first < metric.until:
        return False
    is_adjective = until - first == 1
    if is_adjective and str(phrase.period) == "year" and figure.unit != "%":
        return False
    between = (figure.until, first) if first >= figure.until else (until, figure.first)
    if any(
        between[0] <= other.first < between[1] and not other.is_weak and other.bound is None
        for other in figures
    ):
        return False
    return not (is_adjective and any(sentence.is_break(at) for at in range(*between)))


def _pace_unit(metric: Named | None, unit: str | None) -> str | None:
    """Return what a pace counts: the metric, else the unit; a percentage has none."""
    if unit in {"%", "pp"}:
        return None
    name = metric.name if unit is None and metric is not None else unit
    return None if name is None else name[:40]


def _deadline(
    sentence: Sentence,
    fields: dict[str, Any],
    spans: dict[str, list[tuple[int, int]]],
    clauses: Clauses,
    recurring: tuple[int, int, TimePhrase] | None,
) -> None:
    """Fill in by when, or how often."""
    phrases = [one for one in sentence.times if one[2].is_deadline and one[0] < one[1]]
    main = [one for one in phrases if clauses.labels[one[0]] == MAIN]
    main = main or [one for one in phrases if clauses.labels[one[0]] != COMPARED] or phrases
    if "amount" not in fields and not any(clauses.labels[one[0]] != MEANS for one in main):
        main = []
    phrase = main[0] if main else recurring
    if phrase is None:
        return
    first, until, time = phrase
    fields["deadline_text"] = sentence.said(first, until)
    fields["deadline_kind"] = DeadlineKind.RECURRING if time.period is not None and not time.is_deadline else time.kind
    fields["deadline"] = time.deadline
    spans["deadline"] = [sentence.span(first, until)]


def _ambiguities(sentence: Sentence, quantity: Quantity | None, fields: dict[str, Any]) -> tuple[Ambiguity, ...]:
    """Return what can be read in other ways: digits with a separator, days with two orders."""
    ambiguities = []
    if quantity is not None and quantity.figure.others:
        figure = quantity.figure
        values = (figure.value, *figure.others)
        ambiguities.append(
            Ambiguity(
                field="amount",
                text=sentence.said(figure.first, figure.until),
                readings=tuple(str(as_number(Decimal(value))) for value in values),
            )
        )
    for first, until, phrase in sentence.times:
        if phrase.readings and fields.get("deadline_text") == sentence.said(first, until):
            taken = () if phrase.deadline is None else (phrase.deadline,)
            days = dict.fromkeys((*taken, *phrase.readings))
            ambiguities.append(
                Ambiguity(
                    field="deadline",
                    text=sentence.said(first, until),
                    readings=tuple(day.isoformat() for day in days),
                )
            )
    return tuple(ambiguities)


_ = Direction
