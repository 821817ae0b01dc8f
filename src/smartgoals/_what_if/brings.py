"""What a caller says that events bring: amounts, intervals of them, or shares of what would come
without. Reads arguments.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Set
from datetime import date
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias, final

from smartgoals._checked import instance, mapping, refuse, sequence
from smartgoals._errors import InvalidValue, SmartGoalsError, UnknownName, WrongType, raise_all
from smartgoals._model.event import Event, EventKind
from smartgoals._numbers import NumberLike, number

if TYPE_CHECKING:
    from smartgoals._evidence import Evidence
    from smartgoals._model.strategy import Strategy

BringsLike: TypeAlias = NumberLike | str | tuple[NumberLike | str, NumberLike | str]
"""What an event brings: an amount, a share such as "+20 %", or two of either, the 80 % interval."""

_PERCENT: Final = re.compile(r"\s*([+\-\u2212]?)\s*(\d{1,9}(?:[.,]\d{1,9})?)\s*%\s*")
_FORMS: Final = "an amount, a share such as '+20 %', or two of either, the low one first"


@final
class Said(NamedTuple):
    """What somebody said an event brings: the bounds of its 80 % interval, as amounts or as shares."""

    low: float
    high: float
    is_share: bool = False


def coming_events(value: Any, known: Evidence | None, read_upto: date | None) -> tuple[Event, ...]:
    """Return events of which days are unread; an id is that of an event of the strategy. Raises every
    fault at its place.

    Where the evidence was refused, or what tells up to which day was read, what would be judged by
    it is passed over.
    """
    faults: list[SmartGoalsError] = []
    found: list[Event] = []
    taken: set[str] = set()
    given = sequence(value, "events")
    for position, one in enumerate(given):
        if known is None and isinstance(one, str):
            continue
        try:
            event = _event(one, None if known is None else known.strategy)
            faults += _faults_of(event, taken, read_upto, f"[{position}]")
            found.append(event)
            taken.add(event.id)
        except SmartGoalsError as fault:
            faults.append(fault.at(f"[{position}]"))
    raise_all(faults)
    if not given:
        raise InvalidValue(value=[], expected="at least one event")
    return tuple(found)


def _event(value: Any, strategy: Strategy | None) -> Event:
    if isinstance(value, str):
        if strategy is None:
            raise UnknownName(kind="event", name=value, known=())
        return strategy.events[value]
    return instance(value, Event, "an Event or the id of one")


def _faults_of(event: Event, taken: Set[str], read_upto: date | None, path: str) -> list[SmartGoalsError]:
    faults: list[SmartGoalsError] = []
    if read_upto is not None and event.end <= read_upto:
        unread = f"after {read_upto.isoformat()}, up to which what was read holds what it brought"
        faults.append(refuse(f"{path}.end", event.end, unread))
    if event.kind is EventKind.DEFINITION:
        faults.append(
            refuse(
                f"{path}.kind", event.kind.value, "a kind that brings something: a new definition counts anew"
            )
        )
    if event.id in taken:
        faults.append(refuse(f"{path}.id", event.id, "an id no other event has"))
    return faults


def brings_of(value: Any, events: Collection[Event] | None) -> Mapping[str, Said]:
    """Return what is said of each event by its id. Raises every fault at its place.

    Of which events it may be said is unknown where they were refused, or are known by evidence that was.
    """
    faults: list[SmartGoalsError] = []
    known = () if events is None else tuple([one.id for one in events])
    ids = frozenset(known)
    found: dict[str, Said] = {}
    for id, said in mapping({} if value is None else value, "ids of events to what they bring").items():
        if events is not None and id not in ids:
            faults.append(UnknownName(kind="event", name=str(id), known=known, path=str(id)))
            continue
        try:
            found[id] = _said(said)
        except SmartGoalsError as fault:
            faults.append(fault.at(str(id)))
    raise_all(faults)
    return found


def takes_no_more_than_comes(said: Mapping[str, Said]) -> None:
    """Refuse shares below -100 % of what cannot be negative, each at its place."""
    all_of_it = "a share of at least -100 %: what its days bring is all that can stay away"
    raise_all(
        [
            refuse(id, f"{one.low * 100.0:g} %", all_of_it)
            for id, one in said.items()
            if one.is_share and one.low < -1.0
        ]
    )


def _said(value: Any) -> Said:
    if not isinstance(value, (tuple, list)):
        amount, is_share = _bound(value)
        return Said(amount, amount, is_share)
    if len(value) != 2:
        raise InvalidValue(value=value, expected=_FORMS)
    (low, one), (high, other) = _bound(value[0]), _bound(value[1])
    if one != other:
        raise InvalidValue(value=value, expected="two amounts or two shares")
    if low > high:
        raise InvalidValue(value=value, expected="a low bound that is not above the high one")
    return Said(low, high, one)


def _bound(value: Any) -> tuple[float, bool]:
    if not isinstance(value, str):
        return float(number(value)), False
    found = _PERCENT.fullmatch(value)
    if found is None:
        raise WrongType(value=value, expected=_FORMS)
    share = float(found[2].replace(",", ".")) / 100.0
    return (share if found[1] in {"", "+"} else -share), True
