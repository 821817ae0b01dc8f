"""Baseline: the reading a goal starts from, with its day and source. Knows days, numbers, periods and ids."""

from __future__ import annotations

from datetime import date
from typing import final

from attrs import field, frozen

from smartgoals._checked import brief, checked, optional_text
from smartgoals._days import optional_day
from smartgoals._documents import document
from smartgoals._model.ids import AuditId, optional_audit_id
from smartgoals._numbers import Number, number, plain
from smartgoals._time.period import Period, optional_period


@final
@document
@checked
@brief
@frozen(kw_only=True)
class Baseline:
    """The value a goal starts from, at the end of the day `on`.

    A baseline without a day stands at the end of the day before the goal's start. `source` says
    where the value was read, `definition` under which definition, `audit` in which audit. `per`
    makes it a pace: 15,100 visits a month.

    >>> from datetime import date
    >>> print(Baseline(value=1200, on=date(2026, 1, 4)))
    1200 on 2026-01-04
    >>> print(Baseline(value=15100, per="month", on=date(2026, 5, 31)))
    15100/month on 2026-05-31
    """

    value: Number = field(converter=number)
    on: date | None = field(default=None, converter=optional_day)
    source: str | None = field(default=None, converter=optional_text)
    definition: str | None = field(default=None, converter=optional_text)
    audit: AuditId | None = field(default=None, converter=optional_audit_id)
    per: Period | None = field(default=None, converter=optional_period)

    def __str__(self) -> str:
        per = "" if self.per is None else f"/{self.per}"
        return plain(self.value) + per + (f" on {self.on.isoformat()}" if self.on else "")
