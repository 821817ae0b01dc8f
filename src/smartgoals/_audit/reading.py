"""How the filled cells of a sheet are read: text, words, days, figures, and lists of several kinds.

Lists are parted by semicolons, and parts of an item by "=" (checks, shares, people) or "|" (pieces
of content); a backslash before one of these makes it an ordinary character. Knows the audit types.
"""

from __future__ import annotations

import re
from datetime import date
from fractions import Fraction
from typing import Any, Final, NamedTuple

from smartgoals._audit.cells import absent, items, joined, parts, text_of
from smartgoals._audit.days import Order, day_of
from smartgoals._audit.figures import Figures, figure_of, figures_of, named_currency, parted
from smartgoals._audit.metric_names import metric_named
from smartgoals._audit.words import is_pinned, optional_word_of, word_of
from smartgoals._errors import InvalidValue
from smartgoals._model.audit import ChannelStatus, Decision, Role, Verified
from smartgoals._model.measurement import Check, CheckResult, ContentRef
from smartgoals._numbers import Number, rounded
from smartgoals._words import Word
from smartgoals.catalog._number_text import durations_of

_HOURS_AND_MINUTES: Final = re.compile(r"\d{1,4}\s*h\s*[0-5]?\d", re.IGNORECASE | re.ASCII)
_SECONDS: Final = 3600
_HOURS: Final = re.compile(r"(?P<figure>.*\d)\s*(?:h|hrs?|hours?|heures?)\.?", re.IGNORECASE | re.DOTALL)


class CellReading(NamedTuple):
    """What the rest of a column and the headings tell of its cells: their language, and how they
    write days and figures.

    `percent` is None where the heading does not say percent, and else whether numbers of the column
    must be written so; `currency` is what the heading names, `of_row` what the row does.
    """

    french: bool = False
    order: Order | None = None
    decimal: str | None = None
    percent: bool | None = None
    currency: str | None = None
    of_row: str | None = None


def read_text(cell: Any, how: CellReading) -> str | None:
    """Read text, or None where something was looked for and not found."""
    return None if absent(cell) else text_of(cell)


def read_list(cell: Any, how: CellReading) -> list[str]:
    """Read a list of texts."""
    return [] if absent(cell) else [joined(parts(one, "=")) for one in items(cell)]


def read_kpis(cell: Any, how: CellReading) -> list[str]:
    """Read a list of metrics, by their ids or as people call them; one that nobody knows stays as
    it was typed.
    """
    return [metric_named(one) or one for one in read_list(cell, how)]


def read_day(cell: Any, how: CellReading) -> date | None:
    """Read a day."""
    return day_of(cell, how.order)


def read_verified(cell: Any, how: CellReading) -> Word:
    """Read whether an account is verified."""
    return optional_word_of(Verified, cell) or Verified.UNKNOWN


def read_status(cell: Any, how: CellReading) -> Word:
    """Read how alive an account is."""
    return optional_word_of(ChannelStatus, cell) or ChannelStatus.UNKNOWN


def read_decision(cell: Any, how: CellReading) -> Word:
    """Read what was decided."""
    return optional_word_of(Decision, cell) or Decision.UNDECIDED


def read_amount(cell: Any, how: CellReading) -> Number | None:
    """Read an amount of money; a currency that stands beside it is read by `columns`, which knows the row."""
    return read_money(cell, how)


def read_money(cell: Any, how: CellReading, kind: Figures = Figures.MONEY) -> Number | None:
    """Read a figure beside which a currency may stand, else that of its heading or its row."""
    figure, beside = parted(cell)
    currency = beside or how.currency or how.of_row
    return figure_of(figure, kind, french=how.french, decimal=how.decimal, currency=currency)


def read_hours(cell: Any, how: CellReading) -> Number | None:
    """Read hours, with their sign or without: 5, "5 h", "2,5 heures", "2 h 30", "45 min"."""
    if isinstance(cell, str):
        parts_of_hour = _HOURS_AND_MINUTES.fullmatch(cell.strip())
        spelled = durations_of(f"{cell} min" if parts_of_hour else cell, of_work=True)
        if len(spelled) == 1:  # a clock that may be of minutes or of hours is none
            return rounded(Fraction(spelled[0], _SECONDS))
    said = _HOURS.fullmatch(cell.strip()) if isinstance(cell, str) else None
    return figure_of(cell if said is None else said["figure"], french=how.french, decimal=how.decimal)


def read_currency(cell: Any, how: CellReading) -> str | None:
    """Read a currency, by its code or by a sign that only one currency has."""
    said = read_text(cell, how)
    return None if said is None else named_currency(said)


def read_checks(cell: Any, how: CellReading) -> list[Check]:
    """Read checks such as bio_link_works=pass; on_brand=fail=old logo."""
    found = []
    for one in [] if absent(cell) else items(cell):
        said = parts(one, "=")
        if len(said) not in {2, 3}:
            raise InvalidValue(
                value=one, expected="checks such as bio_link_works=pass; on_brand=fail=old logo"
            )
        result = word_of(CheckResult, said[1])
        found.append(Check(name=said[0], result=result, note=said[2] if len(said) == 3 else None))
    return found


def read_roles(cell: Any, how: CellReading) -> list[Role]:
    """Read people such as Ana=editor; Ben."""
    found = []
    for one in [] if absent(cell) else items(cell):
        said = parts(one, "=")
        if len(said) > 2:
            raise InvalidValue(value=one, expected="people such as Ana=editor; Ben")
        found.append(Role(who=said[0], role=said[1] if len(said) == 2 else None))
    return found


def read_mix(cell: Any, how: CellReading) -> list[tuple[str, Number]]:
    """Read shares such as video=0.6; photo=40 %."""
    found = []
    for one in [] if absent(cell) else items(cell):
        said = parts(one, "=")
        if len(said) != 2:
            raise InvalidValue(value=one, expected="shares such as video=0.6; photo=0.4")
        found.append((said[0], _share(said[1])))
    return found


def read_facets(cell: Any, how: CellReading) -> list[tuple[str, list[tuple[str, Number]]]]:
    """Read shares of several facets, such as age=18-24=0.4; country=FR=0.9."""
    found: dict[str, list[tuple[str, Number]]] = {}
    for one in [] if absent(cell) else items(cell):
        said = parts(one, "=")
        if len(said) not in {1, 3}:
            raise InvalidValue(value=one, expected="shares such as age=18-24=0.4; country=FR=0.9")
        kept = found.setdefault(said[0], [])
        if len(said) == 3:
            kept.append((said[1], _share(said[2])))
    return list(found.items())


def read_contents(cell: Any, how: CellReading) -> list[ContentRef]:
    """Read pieces of content such as https://example.org/1|likes|120|pinned."""
    found = []
    for one in [] if absent(cell) else items(cell):
        said = [*parts(one, "|"), "", "", ""]
        is_pin = is_pinned(said[3])
        if len(said) > 7 or is_pin is None:
            raise InvalidValue(value=one, expected="content such as https://example.org/1|likes|120|pinned")
        value = figure_of(said[2], figures_of(said[1] or None), french=how.french) if said[2] else None
        found.append(ContentRef(url=said[0], metric=said[1] or None, value=value, pinned=is_pin))
    return found


def _share(said: str) -> Number:
    value = figure_of(said, Figures.SHARE)
    if value is None:
        raise InvalidValue(value=said, expected="a share such as 0.6")
    return value
