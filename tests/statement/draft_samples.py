"""Drafts for tests: any that a sentence might be read to say, valid by themselves and not always sensible."""

from datetime import date

from hypothesis import strategies as st

import smartgoals as sg
from smartgoals import types

DAY = date(2026, 1, 5)
METRICS = (None, "followers", "leads", "conversion_rate", "first_response_time", "reach", "ad_spend", "nps", "meetings")
UNITS = (None, "%", "pp", "minutes", "EUR", "kg")
PERIODS = ("week", "month", "2 weeks")


def numbers() -> st.SearchStrategy[int | float]:
    """Return figures that people write."""
    return st.one_of(st.integers(0, 10**7), st.sampled_from((0.5, 2.5, 12.25, -3)))


@st.composite
def drafts(draw: st.DrawFn) -> sg.Draft:
    """Return a draft, with figures that hang together as a parser's do."""
    kind = draw(st.sampled_from((None, *types.AmountKind)))
    amount = None if kind is None else draw(numbers())
    period = draw(st.sampled_from(PERIODS))
    may_recur = kind in {types.AmountKind.RELATIVE, types.AmountKind.DELTA}
    has_pace = kind is types.AmountKind.RATE or (may_recur and draw(st.booleans()))
    statement = draw(st.text(max_size=40))
    return sg.Draft(
        statement=statement,
        language=draw(st.sampled_from(("en", "fr", "es"))),
        as_of=draw(st.sampled_from((None, DAY))),
        direction=draw(st.sampled_from((None, *types.Movement))),
        metric=draw(st.sampled_from(METRICS)),
        channels=draw(st.sampled_from(((), ("instagram",), ("website", "blog")))),
        amount=amount,
        amount_kind=kind,
        bound=draw(st.sampled_from((None, *types.Bound))) if amount is not None else None,
        baseline=draw(st.one_of(st.none(), numbers())),
        target=amount if kind is types.AmountKind.TARGET else None,
        upper=None if amount is None else draw(st.sampled_from((None, amount + 2))),
        unit=draw(st.sampled_from(UNITS)),
        per=draw(st.sampled_from((None, period))),
        pace=sg.Pace(amount, period) if has_pace and amount is not None else None,
        deadline=draw(st.sampled_from((None, date(2026, 6, 30), date(2025, 6, 30)))),
        deadline_text=draw(st.sampled_from((None, "by June"))),
        deadline_kind=draw(st.sampled_from((None, *types.DeadlineKind))),
        owner=draw(st.sampled_from((None, "Ada"))),
        spans={"metric": [(0, len(statement))]} if statement else {},
        ambiguities=draw(st.sampled_from(((), (types.Ambiguity(field="amount", text="1.5", readings=["1500"]),)))),
        also=draw(st.sampled_from(((), (sg.Draft(statement="5 leads", language="en"),)))),
        is_deliverable=draw(st.booleans()),
        is_vague=draw(st.booleans()),
    )
