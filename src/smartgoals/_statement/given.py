"""Given: what a caller says of a goal beside its sentence, read as the goal itself reads it. Knows
goals, no draft.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final, cast

import attrs

from smartgoals._checked import Arguments
from smartgoals._model.goal import Goal
from smartgoals._model.metric import Metric

__all__ = ["given_fields", "id_of"]

_LONGEST_ID: Final = 200
_FIELDS: Final = attrs.fields_dict(Goal)


def given_fields(given: Mapping[str, object]) -> dict[str, Any]:
    """Return the fields of a goal that are given, each as the goal takes it; what is None or blank
    text is not.

    Raises all that is refused together, each at its name. A metric stands for its id.
    """
    asked = Arguments()
    told: dict[str, Any] = {}
    for name, value in given.items():
        if value is not None:
            said = value.id if name == "metric" and isinstance(value, Metric) else value
            convert = cast("Callable[[object], Any]", _FIELDS[name].converter)  # each of them has one
            told[name] = asked.read(name, convert, said)
    asked.settle()
    return {name: value for name, value in told.items() if value is not None}


def id_of(channel: str | None, metric: str | None) -> str:
    """Return the id of a goal that nobody named: its channel and metric, where that is no longer
    than an id may be.

    >>> id_of("instagram", "followers"), id_of(None, None)
    ('instagram-followers', 'goal')
    """
    made = "-".join(filter(None, (channel, metric)))
    return made if 0 < len(made) <= _LONGEST_ID else "goal"
