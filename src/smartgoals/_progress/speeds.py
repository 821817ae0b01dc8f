"""Paces, feasibility, arrival and safety, as they are noted for plans and for rolling windows alike.

Knows readers and sheets; the arithmetic lies in `along`.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import NamedTuple

from smartgoals._progress import along
from smartgoals._progress.along import Where
from smartgoals._progress.reader import Reader
from smartgoals._progress.reasons import Reason
from smartgoals._progress.sheet import Sheet
from smartgoals._progress.terms import Terms
from smartgoals._progress.windows import back


class Paces(NamedTuple):
    """The three paces per active day, exactly; None where there is a reason instead."""

    required: Fraction | None
    mean: Fraction | None
    recent: Fraction | None


def note_paces(
    sheet: Sheet, at: Where, best: Where, reader: Reader, terms: Terms, *, asked: Fraction | Reason | None = None
) -> Paces:
    """Note what the days so far brought, what is required now, and what that leads to; return the paces.

    *best* is where the value counts as standing; *asked* replaces what the plan would require.
    """
    passed = along.elapsed(at, stops=False)
    mean: Fraction | Reason = Reason.NOTHING_ELAPSED
    if passed:
        mean = at.made / passed
        sheet.facts["mean_window"] = (at.plan.start_day, at.on)
    needed = along.required(best, adds_up=reader.adds_up) if asked is None else asked
    sheet.number("feasibility", along.feasibility(best, needed, mean))
    if at.is_cap:
        sheet.none(Reason.ALLOWANCE, "arrives_on")
    elif asked is not None:
        sheet.none(Reason.QUOTA_HAS_NO_PATH, "arrives_on")
    else:
        sheet.day("arrives_on", along.reached_on(best, mean, terms.horizon))
    return Paces(
        sheet.exact("required_pace", needed),
        sheet.exact("mean_pace", mean),
        sheet.exact("recent_pace", _recent(sheet, reader, terms)),
    )


def _recent(sheet: Sheet, reader: Reader, terms: Terms) -> Fraction | Reason:
    since = reader.evidence_from(back(terms.recent, terms.on))
    days = reader.plan.calendar.active_days(since, terms.on) if since < terms.on else 0
    if days == 0:
        return Reason.NOTHING_ELAPSED
    sheet.facts["recent_window"] = (since, terms.on)
    return reader.change(since, terms.on) / days


def note_safety(sheet: Sheet, at: Where, fails: date | None) -> None:
    """Note how many days may pass idle and which one fails, from the first failing day (None: none does)."""
    if at.is_over:
        sheet.none(Reason.PAST_DEADLINE, "safe_days", "falls_behind_on")
    elif at.gap.numerator < 0:
        sheet.facts["safe_days"] = 0
        sheet.none(Reason.ALREADY_BEHIND, "falls_behind_on")
    elif fails is None:
        sheet.facts["safe_days"] = (at.plan.end_day - at.on).days
        sheet.none(Reason.SAFE_TO_THE_END, "falls_behind_on")
    else:
        sheet.facts["safe_days"] = (fails - at.on).days - 1
        sheet.facts["falls_behind_on"] = fails
