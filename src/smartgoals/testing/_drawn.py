"""Further samples where Hypothesis is installed: the kit itself ships its own and needs none of it.

Loaded when somebody asks for it, and Hypothesis with it; where that is not installed it is told on use.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from hypothesis import HealthCheck, Phase, given, settings
    from hypothesis.strategies import SearchStrategy
else:
    try:
        from hypothesis import HealthCheck, Phase, given, settings
        from hypothesis.strategies import SearchStrategy
    except ModuleNotFoundError:  # so that whoever takes all names of the kit gets those that need it not
        SearchStrategy = None  # which is asked for before anything else

from smartgoals._checked import Arguments, refuse
from smartgoals._errors import WrongType
from smartgoals._time.whole import whole

T = TypeVar("T")


def drawn(strategy: SearchStrategy[T], many: int = 100) -> tuple[T, ...]:
    """Return values that a strategy of Hypothesis draws, the same ones each time, for `more=` of the checks.

    *many* is how many, 1 or more; fewer come where a strategy has fewer. Needs
    `smartgoals[hypothesis]`, and raises :class:`ModuleNotFoundError` without it.

    >>> from smartgoals import strategies, testing
    >>> len(testing.drawn(strategies.goals(), 5))
    5
    """
    if SearchStrategy is None:
        raise ModuleNotFoundError(
            "drawn() needs Hypothesis: install smartgoals[hypothesis]", name="hypothesis"
        )
    arguments = Arguments()
    count = arguments.read("many", lambda value: whole(value, "a whole number of values"), many)
    if not isinstance(strategy, SearchStrategy):
        arguments.faults.append(
            WrongType(value=strategy, expected="a strategy of Hypothesis", path="strategy"),
        )
    arguments.settle()
    if count < 1:
        raise refuse("many", many, "at least 1")
    values: list[T] = []

    @settings(
        max_examples=count,
        derandomize=True,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=[
            HealthCheck.too_slow,
            HealthCheck.data_too_large,
            HealthCheck.filter_too_much,
        ],
    )
    @given(strategy)
    def keep(value: T) -> None:
        values.append(value)

    keep()
    return tuple(values[:count])
