"""Progress over a rolling window: what the last window holds against what any window must hold.

The path of the plan has no part in it, so what depends on a path is None. Knows quotas, readers and sheets.
"""

from __future__ import annotations

from fractions import Fraction

from smartgoals._numbers import rounded
from smartgoals._progress import along, closing, quota
from smartgoals._progress.along import ZERO
from smartgoals._progress.progress import Exact
from smartgoals._progress.reader import Reader
from smartgoals._progress.reasons import Reason
from smartgoals._progress.sheet import Sheet
from smartgoals._progress.speeds import note_paces, note_safety
from smartgoals._progress.terms import Terms


def note_rolling(sheet: Sheet, reader: Reader, value: Fraction, terms: Terms) -> None:
    """Note the progress of the window that ends with the day.

    `expected` is the quota, and nothing for a demand until a first whole window has passed; `actual` is what the window
    holds. The required pace is the pace asked for, since a window never ends.
    """
    plan, on = reader.plan, terms.on
    held = quota.rolling_windows(reader)
    asked = closing.quota_of(plan)
    at = along.against(plan, on, held[0], closing.rolling_quota(plan, on), base=ZERO, goal=asked)
    sheet.facts |= {"baseline": 0, "target": rounded(asked), "is_met": at.gap.numerator >= 0}
    sheet.number("expected", at.expected)
    sheet.number("actual", at.value)
    sheet.number("gap", at.gap)
    sheet.number("attainment", along.attainment(at))
    sheet.number("pace_index", along.pace_index(at))
    sheet.none(Reason.QUOTA_HAS_NO_PATH, "gap_days", "time_index", "earned_on")
    whole = along.where(plan, on, value, plan.exact_on(on))
    rate = whole.way / whole.total
    sheet.number("time_share", Fraction(whole.passed, whole.total))
    paces = note_paces(sheet, whole, whole, reader, terms, asked=Reason.PAST_DEADLINE if at.is_over else rate)
    note_safety(sheet, at, quota.rolling_falls_behind(plan, on, held))
    if plan.is_cap:
        sheet.number("left_today", max(ZERO, at.gap))
        sheet.number("burn_rate", Reason.NOTHING_ELAPSED if paces.mean is None else paces.mean / rate)
        sheet.none(Reason.QUOTA_HAS_NO_PATH, "exhausted_on")
    else:
        sheet.none(Reason.NOT_AN_ALLOWANCE, "burn_rate", "exhausted_on", "left_today")
    sheet.facts["exact"] = Exact(
        at.gap, at.way, at.made, at.asked, None, at.value, paces.required, paces.mean, paces.recent, windows=held
    )
