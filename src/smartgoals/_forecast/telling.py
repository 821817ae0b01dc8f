"""Telling: which days the readings to come of a history tell, as those before lie.

What belongs here: up to which day somebody will have read, and what will have been told by then.
Knows histories and their rhythm, and nothing of goals.
"""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import final

from smartgoals._forecast.due import last_read
from smartgoals._forecast.rhythm import Rhythm, rhythm_of
from smartgoals._forecast.spread import LONGEST
from smartgoals._model.history import History


@final
class Telling:
    """The readings of a history, and whether silence tells of days as well."""

    def __init__(self, history: History, *, silence_tells: bool) -> None:
        self._history, self._silence_tells = history, silence_tells

    @cached_property
    def rhythm(self) -> Rhythm | None:
        """How readings that say which days they cover follow each other; None where they lie unevenly."""
        return rhythm_of(self._history)

    @property
    def is_in_spans(self) -> bool:
        """Whether amounts of several days each come in a rhythm, and nothing is said of silence."""
        if self.rhythm is None or self._silence_tells:
            return False
        return self.rhythm.first < self.rhythm.last

    def read_by(self, day: date) -> date:
        """Return the last day up to another on which a reading is to come, where those before lie evenly
        and nothing is said of silence; else the day itself.
        """
        read = self._history.ordinals
        if self._silence_tells or (len(read) > 1 and read[-1] - read[-2] == 1):
            return day  # a log of days is read on each
        if self.rhythm is not None:
            return date.fromordinal(self.rhythm.due(day.toordinal()))
        days = sorted(set(read[-LONGEST:]))
        return date.fromordinal(last_read(days, day.toordinal()))

    def upto(self, end: date) -> date:
        """Return the last day up to an end of which readings by then tell: that of the last one, where the next is
        due after the end; else the end itself.
        """
        last = date.fromordinal(self._history.ordinals[-1])
        return last if last < end and self.read_by(end) == last else end

    def counted_upto(self, day: date, end: date) -> date | None:
        """Return the day up to which as much has come as readings in their rhythm tell of the days up to
        another by an end; None where they have none.
        """
        if self.rhythm is None:
            return None
        upto = day.toordinal()
        if not self._silence_tells:
            upto = min(upto, self.rhythm.due(max(day, end).toordinal()))
        return date.fromordinal(self.rhythm.brought_by(upto))
