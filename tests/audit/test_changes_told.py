"""Changes between audits as text: figures stand in the unit of their metric, and never alike where they differ."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals.audits import ChannelAudit, Measurement, compare

EUR = {"currency": "EUR"}


def told(metric: str, before: float, after: float, language: str = "en", **facts: Any) -> str:
    """Return what is said of a change, from its figures on, with plain blanks."""
    audits = [
        sg.Audit(
            id=f"a{at}",
            as_of=date(2026, 3, 31),
            channels=[
                ChannelAudit(
                    platform="website", channel="w", baselines=[Measurement(metric=metric, value=value, **facts)]
                )
            ],
        )
        for at, value in enumerate((before, after))
    ]
    (change,) = compare(*audits).changes
    said = change.text(language).replace("\u202f", " ").replace("\u00a0", " ")
    return said.rpartition(": ")[2]


@pytest.mark.parametrize(
    ("metric", "figures", "facts", "english", "french"),
    [
        ("bounce_rate", (0.4, 0.45), {}, "from 40 % to 45 %", "de 40 % à 45 %"),
        ("revenue", (100_000, 120_000), EUR, "from 100,000 EUR to 120,000 EUR", "de 100 000 EUR à 120 000 EUR"),
        ("revenue", (100_000, 120_000), {}, "from 100,000 to 120,000", "de 100 000 à 120 000"),
        ("avg_session_duration", (90, 100.5), {}, "from 90 s to 100.5 s", "de 90 s à 100,5 s"),
        ("followers", (1200, 1300), {}, "from 1200 to 1300", "de 1200 à 1300"),
        ("average_rating", (4.5, 4.6), {}, "from 4.5 to 4.6", "de 4,5 à 4,6"),
        ("click_through_rate", (0.40001, 0.40002), {}, "from 40.001 % to 40.002 %", "de 40,001 % à 40,002 %"),
        ("cpc", (0.2512, 0.2513), EUR, "from 0.2512 EUR to 0.2513 EUR", "de 0,2512 EUR à 0,2513 EUR"),
        ("cpc", (0.25, 0.25), EUR, "from 0.25 EUR to 0.25 EUR", "de 0,25 EUR à 0,25 EUR"),
    ],
)
def test_a_change_is_told_in_its_unit(
    metric: str, figures: tuple[float, float], facts: dict[str, Any], english: str, french: str
) -> None:
    """As its page tells it."""
    assert told(metric, *figures, **facts) == english
    assert told(metric, *figures, "fr", **facts) == french


def test_what_no_decimals_tell_apart_is_told_as_it_is() -> None:
    """Two figures that differ in the last places of a float."""
    assert told("cpc", 12345.1, 12345.100000000002, **EUR).count("12,345.1") == 2


@given(st.integers(1, 10_000), st.integers(1, 10_000))
def test_unlike_shares_are_never_told_alike(before: int, after: int) -> None:
    """Nor are like ones told apart."""
    said = told("bounce_rate", before / 10_000, after / 10_000)
    first, second = said.removeprefix("from ").split(" to ")
    assert (first == second) is (before == after)
