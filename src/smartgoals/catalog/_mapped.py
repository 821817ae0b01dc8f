"""What reading a platform's rows answers with: histories, what could not be mapped, and what must be known of the rest.

Knows histories and words; the reading itself is in `_rows`.
"""

from __future__ import annotations

from typing import final

from attrs import frozen

from smartgoals._messages.formatting import Language
from smartgoals._messages.say import say
from smartgoals._model.history import History
from smartgoals._record import Record
from smartgoals._words import Word
from smartgoals.catalog._texts import NOTICES, UNMAPPED


class Why(Word):
    """Why a column or a row could not be mapped."""

    UNKNOWN_COLUMN = "unknown_column"
    COMPONENT = "component"
    LOSSY = "lossy"
    NEAR = "near"
    SECOND_NAME = "second_name"
    NOT_DAILY = "not_daily"
    UNFIT_SHAPE = "unfit_shape"
    NO_DAY = "no_day"
    NO_CHANNEL = "no_channel"
    NOT_A_NUMBER = "not_a_number"
    CONFLICT = "conflict"
    OF_ONE_ITEM = "of_one_item"
    FIRST_READING = "first_reading"


class Heed(Word):
    """What must be known of a history that was mapped."""

    NEAR = "near"
    LOSSY = "lossy"
    COMPONENT = "component"
    REMOVED = "removed"
    DEFINITION_BREAK = "definition_break"
    UNIT_CONVERTED = "unit_converted"
    DIFFERENCED = "differenced"
    GAP = "gap"
    FELL = "fell"
    REPEATED = "repeated"


@final
@frozen(kw_only=True)
class Unmapped:
    """A column, or cells of one, that gave no reading: why, how many cells, and the metric it may have stood for."""

    column: str
    why: Why
    count: int
    metric: str | None = None
    suggestion: str | None = None

    def text(self, language: Language | str = "en") -> str:
        """Say it in a language."""
        code = "near_column" if self.suggestion is not None else self.why.value
        facts = {"column": self.column, "metric": self.metric, "suggestion": self.suggestion, "count": self.count}
        what = say(UNMAPPED, code, facts, language)
        return say(UNMAPPED, "cells", {**facts, "what": what}, language)

    def __str__(self) -> str:
        return self.text()


@final
@frozen(kw_only=True)
class Notice:
    """What must be known of a mapped column: it is only near, its definition broke, its unit was converted…"""

    column: str
    metric: str
    heed: Heed
    facts: Record[str, object] = Record()  # noqa: RUF009 -- a record cannot change

    def text(self, language: Language | str = "en") -> str:
        """Say it in a language."""
        code = f"{self.heed}_unsaid" if self.facts.get("note", "") is None else self.heed.value
        what = say(NOTICES, code, {**self.facts, "metric": self.metric}, language)
        return say(NOTICES, "column", {"column": self.column, "what": what}, language)

    def __str__(self) -> str:
        return self.text()


@final
@frozen(kw_only=True)
class ReadRows:
    """What rows of a platform gave: histories, what could not be mapped, and what must be known of the rest."""

    histories: tuple[History, ...] = ()
    unmapped: tuple[Unmapped, ...] = ()
    notices: tuple[Notice, ...] = ()

    def history(self, metric: str, channel: str | None = None) -> History | None:
        """Return the history of a metric (on a channel, where there are several), or None."""
        for one in self.histories:
            if one.metric_id == metric and channel in {None, one.channel}:
                return one
        return None
