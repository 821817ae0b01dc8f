"""A forecaster of your own: as the last four readings were. Run it: python examples/extensions/forecaster.py"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import smartgoals as sg
from smartgoals import testing

FEWEST = 4


def as_ever(
    history: sg.History,
    days: Sequence[date],
    *,
    as_of: date,
    total_from: date | None = None,
) -> list[sg.Forecast]:
    """Expect for every day what the last four readings were, each as likely as the others."""
    if total_from is not None:
        raise ValueError("says nothing of totals")
    if len(history) < FEWEST:
        raise ValueError(f"{FEWEST} readings are needed, and there are {len(history)}")
    samples = [float(value) for value in history.values[-FEWEST:]]
    return [sg.Forecast.of_samples(samples, on=day, as_of=as_of, method="as_ever") for day in days]


if __name__ == "__main__":
    result = testing.run_checks(testing.forecaster_checks(as_ever))
    print(result.text())
    raise SystemExit(not result.is_conforming)
