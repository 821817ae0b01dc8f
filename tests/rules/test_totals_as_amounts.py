"""Columns of totals to date, and rows of totals, told as amounts: found, and logs that are fine left alone."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import accumulate

import pytest
from hypothesis import example, given, strategies as st

from smartgoals import Finding, History, Metric
from smartgoals.rules import data_findings

DAY = date(2026, 1, 1)


def found(
    values: Sequence[float], *, metric: str | Metric = "sessions", apart: int = 1, language: str = "en", **facts: object
) -> list[Finding]:
    """Return what is said of totals in readings of days so many apart."""
    days = [DAY + timedelta(apart * place) for place in range(len(values))]
    history = History.from_columns(days, list(values), metric=metric, **facts)  # type: ignore[arg-type]  # facts are fields
    return [one for one in data_findings([history], language=language) if one.code in {"SGD125", "SGD126"}]


def codes(values: Sequence[float], **how: object) -> list[str]:
    """Return the codes of what is said of totals, with the variant."""
    return [f"{one.code} {one.variant}".strip() for one in found(values, **how)]  # type: ignore[arg-type]  # as above


EVEN = [100 * place + place % 5 for place in range(1, 61)]
MONTHS = [sum(range(1, 1 + (DAY + timedelta(place)).day)) * 2 + 9 for place in range(90)]


@pytest.mark.parametrize(
    ("values", "how", "said"),
    [
        (EVEN, {}, ["SGD125"]),
        (EVEN, {"metric": "revenue"}, ["SGD125"]),
        (EVEN, {"apart": 7}, ["SGD125"]),
        ([100_000 + value for value in EVEN], {}, ["SGD125"]),  # of counts a hundred thousand would fall at times
        ([100_000 + value for value in EVEN], {"metric": "revenue"}, []),  # of money nobody knows how it varies
        (MONTHS, {}, ["SGD125 parts"]),
        (MONTHS, {"metric": "revenue"}, ["SGD125 parts"]),
        (MONTHS[:45], {}, []),  # of one month nobody knows that it begins anew
        ([9, *MONTHS[:10], *MONTHS], {}, []),
        (EVEN[:19], {}, []),
        (EVEN, {"metric": "followers"}, []),
        (EVEN, {"metric": "reach"}, []),
        ([5] * 60, {}, []),
        ([0] * 60, {}, []),
        ([0] * 50 + [1] * 10, {}, []),
        ([*EVEN[:30], EVEN[29] - 1, *EVEN[30:]], {}, []),
        ([-5, *EVEN], {}, []),
        ([2**place for place in range(30)], {}, []),  # grows, and not evenly
        ([100] * 20 + [200] * 20 + [300] * 20, {}, []),
        ([10_000 + 100 * (place // 3) for place in range(60)], {}, []),  # mostly stands
        ([50_000] * 40 + [50_100, 50_200, 50_300], {}, []),
    ],
)
def test_totals_to_date_are_told(values: list[float], how: dict[str, object], said: list[str]) -> None:
    """Of what adds up, where no reading falls over twenty or more, all along or within each month."""
    assert codes(values, **how) == said


def test_totals_to_date_are_told_in_both_languages() -> None:
    """With the days and the last figure."""
    (english,), (french,) = (found(EVEN, language=one) for one in ("en", "fr"))
    assert "from 1 January 2026 to 1 March 2026" in english.message
    assert "the last is 6000" in english.message
    assert "un cumul à ce jour" in french.message
    (english,), (french,) = (found(MONTHS, language=one) for one in ("en", "fr"))
    assert "until the next month begins anew" in english.message
    assert "un cumul du mois" in french.message


@given(st.lists(st.integers(0, 50), min_size=19, max_size=60))
def test_what_falls_runs_on_by_no_total(amounts: list[int]) -> None:
    """Amounts of days that fall once in January are none of the log, whatever they add up to."""
    amounts[5], amounts[6] = 51, 50
    assert "SGD125" not in codes(amounts)


@given(st.lists(st.integers(8, 14), min_size=20, max_size=60))
@example([10] * 20)
def test_the_totals_of_even_amounts_are_found(amounts: list[int]) -> None:
    """Totals from nothing on, of counts that vary little."""
    assert codes(list(accumulate(amounts))) == ["SGD125"]


ROWS = [5 + place % 3 for place in range(31)]


@pytest.mark.parametrize(
    ("values", "how", "said"),
    [
        ([*ROWS, sum(ROWS)], {}, (32, 31)),
        ([sum(ROWS), *ROWS], {}, (1, 31)),
        ([*ROWS, sum(ROWS), *ROWS, sum(ROWS)], {}, (32, 31)),  # a total of each month, the first of them told
        ([0, 0, *ROWS[:7], sum(ROWS[:7])], {}, (10, 7)),
        ([0.1] * 8 + [0.8], {"metric": "revenue"}, (9, 8)),
        ([*ROWS, sum(ROWS) + 1], {}, None),
        ([*ROWS[:6], sum(ROWS[:6])], {}, None),
        ([0] * 20 + [3, 3], {}, None),
        ([0] * 20, {}, None),
        ([*ROWS, -1, sum(ROWS) - 1], {}, None),
        ([1, 2, 3], {}, None),
        ([sum(ROWS)], {}, None),
        ([*ROWS, sum(ROWS)], {"metric": "followers"}, None),
        ([*ROWS, sum(ROWS)], {"covers": "day"}, None),
    ],
)
def test_rows_of_totals_are_told(values: list[float], how: dict[str, object], said: tuple[int, int] | None) -> None:
    """Exactly the sum of seven amounts or more, just before it, or behind the first."""
    rows = [one for one in found(values, **how) if one.code == "SGD126"]  # type: ignore[arg-type]  # as above
    told = [((one.evidence["day"] - DAY).days + 1, one.evidence["count"]) for one in rows]  # type: ignore[operator]  # days
    assert told == ([] if said is None else [said])


def test_a_row_of_totals_on_the_last_day() -> None:
    """Two readings of that day, and both languages."""
    rows = [(DAY + timedelta(place), value) for place, value in enumerate(ROWS)]
    history = History.of([*rows, (rows[-1][0], sum(ROWS))], metric="sessions")
    english, french = (
        next(one for one in data_findings([history], language=language) if one.code == "SGD126").message
        for language in ("en", "fr")
    )
    assert "31 January 2026, 185, is exactly the sum of the 31" in english
    assert "une ligne de totaux" in french
