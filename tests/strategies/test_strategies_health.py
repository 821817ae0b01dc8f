"""Strategies run under Hypothesis' own health checks, which a user's tests have, whatever the profile of our suite is."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

import smartgoals as sg
from smartgoals import strategies as drawn_by
from smartgoals.strategies import _register

_register.register()
# No deadline: it would time the machine. All health checks are on; they look at the first ten examples.
DEFAULT = settings(max_examples=12, suppress_health_check=[], database=None, deadline=None)

# A whole strategy once made more than a thousand for each example; what is left are parts that come up for the first time.
_MOST_MADE = 60

FORMS: dict[str, Callable[[], st.SearchStrategy[Any]]] = {
    "from_type(Strategy)": lambda: st.from_type(sg.Strategy),
    "whole": drawn_by.whole_strategies,
    "whole of goals": lambda: drawn_by.whole_strategies(1, 3),
    "whole of complete goals": lambda: drawn_by.whole_strategies(1, 3, complete=True),
    "whole of many goals": lambda: drawn_by.whole_strategies(5, 8),
    "whole with audits": lambda: drawn_by.whole_strategies(audits=True),
    "lists of goals": lambda: st.lists(drawn_by.goals()),
    "histories by name": lambda: st.dictionaries(st.text(), drawn_by.histories()),
    "from_type(Audit)": lambda: st.from_type(sg.Audit),
    "from_type(ClosedGoal)": lambda: st.from_type(sg.ClosedGoal),
    "from_type(Review)": lambda: st.from_type(sg.Review),
    "from_type(Progress)": lambda: st.from_type(sg.Progress),
    "projections": drawn_by.projections,
    "faulty documents": drawn_by.faulty_documents,
}


@pytest.mark.parametrize("form", FORMS)
def test_strategies_pass_the_health_checks_of_hypothesis(form: str) -> None:
    """Nothing draws too much, filters too much or is too large, and the simplest example is small."""

    @DEFAULT
    @given(FORMS[form]())
    def draws(value: object) -> None:
        assert value is not None

    draws()


@pytest.mark.parametrize("form", FORMS)
def test_no_strategy_is_made_while_another_draws(form: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What makes strategies slow is left out: each example makes few further ones, where Hypothesis first needs them."""
    counts: list[int] = []
    made = 0
    init = st.SearchStrategy.__init__

    def counted(self: Any, *args: Any, **kwargs: Any) -> None:
        nonlocal made
        made += 1
        init(self, *args, **kwargs)

    @settings(DEFAULT, max_examples=6)
    @given(FORMS[form]())
    def draws(value: object) -> None:
        counts.append(made)

    draws()
    monkeypatch.setattr(st.SearchStrategy, "__init__", counted)
    counts.clear()
    draws()
    assert counts[-1] - counts[0] <= _MOST_MADE * len(counts)
