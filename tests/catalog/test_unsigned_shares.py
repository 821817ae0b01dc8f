"""Shares in percent without the sign are read by the parts in their rows, and told where an audit has them."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import example, given, strategies as st

import smartgoals as sg
from smartgoals import catalog
from smartgoals.catalog import Heed
from smartgoals.rules import data_findings

HEADINGS = ["Date", "Clicks", "Impressions", "CTR", "Position"]
START = date(2026, 11, 1)


def read(*rows: tuple[Any, Any, Any]) -> catalog.ReadTable:
    """Return what a table of days of clicks, impressions and rates gives."""
    table = [[(START + timedelta(place)).isoformat(), *row, "9"] for place, row in enumerate(rows)]
    return catalog.read_table([HEADINGS, *table])


def rates(*rows: tuple[Any, Any, Any]) -> tuple[Any, ...]:
    """Return the rates of a table."""
    return tuple(read(*rows).history("click_through_rate").values)


def heeds(told: catalog.ReadTable) -> set[Heed]:
    """Return what is to be known of the rates of a table."""
    return {one.heed for one in told.notices if one.metric == "click_through_rate"}


def test_parts_tell_that_the_sign_lacks() -> None:
    """1 of 200 clicks is 0.5 %, and so a column of 0.5 and 0.8 is told in percent; that is said."""
    found = read(("1", "200", "0.5"), ("2", "250", "0.8"))
    assert tuple(found.history("click_through_rate").values) == (0.005, 0.008)
    assert heeds(found) == {Heed.UNIT_CONVERTED}
    assert not data_findings(found.histories)
    numbers = read((1, 200, 0.5), (2, 250, 0.8))
    assert tuple(numbers.history("click_through_rate").values) == (0.005, 0.008)


@given(st.lists(st.tuples(st.integers(1, 9), st.integers(1000, 9000)), min_size=1, max_size=4), st.booleans())
@example([(9, 1000)], True)
def test_shares_stay_and_percentages_are_divided(rows: list[tuple[int, int]], is_percent: bool) -> None:
    """Rates of the same parts, told as shares or in percent, are the same shares."""
    times, digits = (100, 4) if is_percent else (1, 6)
    told = [(str(part), str(whole), f"{times * part / whole:.{digits}f}") for part, whole in rows]
    for found, (part, whole) in zip(rates(*told), rows, strict=True):
        assert found == pytest.approx(part / whole, rel=0.02)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([("100", "200", "0.5"), ("2", "250", "0.8")], (0.5, 0.8)),
        ([("1", "200", "0.5"), ("2", "250", "0.3")], (0.5, 0.3)),
        ([("0", "200", "0"), ("1", "200", "0.5")], (0, 0.005)),
        ([("0", "200", "0.4"), ("1", "200", "0.5")], (0.004, 0.005)),
        ([("1", "200", ""), ("1", "200", "0.5")], (0.005,)),
        ([("", "200", "0.4"), ("1", "200", "0.5")], (0.004, 0.005)),
        ([("", "200", "0.4"), ("1", "", "0.5")], (0.4, 0.5)),
        ([("2", "200", "1")], (0.01,)),
        ([("1", "200", "0.5%"), ("2", "250", "0.8%")], (0.005, 0.008)),
        ([("1", "200", "5e-3")], (0.005,)),
    ],
)
def test_what_parts_do_not_say_clearly_stays(rows: list[tuple[str, str, str]], expected: tuple[float, ...]) -> None:
    """One row that is a share, or is neither, leaves the column as it is; rows without parts follow the others."""
    assert rates(*rows) == expected


def audited(*figures: tuple[str, float], **facts: Any) -> set[tuple[str, str]]:
    """Return what is said of percentages in an audit, as code and path."""
    baselines = [sg.audits.Measurement(metric=metric, value=value) for metric, value in figures]
    entry = sg.audits.ChannelAudit(platform="instagram", baselines=baselines)
    audit = sg.Audit(id="a", as_of=START, channels=[entry])
    found = sg.audits.audit_findings(audit, as_of=START, **facts)
    return {(one.code, one.message) for one in found if one.code == "SGC721"}


@given(st.integers(1, 9), st.integers(1000, 9000))
@example(1, 1000)
def test_audits_tell_a_rate_beside_its_parts(clicks: int, shown: int) -> None:
    """A rate of a hundred times what clicks and impressions make is told, once, and the right one is not; without
    its parts, where it is more than half of all.
    """
    share = clicks / shown
    parts = ("impressions", float(shown)), ("link_clicks", float(clicks))
    assert len(audited(*parts, ("click_through_rate", 100 * share))) == 1
    assert not audited(*parts, ("click_through_rate", share))
    assert bool(audited(parts[0], ("click_through_rate", 100 * share))) == (100 * share > 0.6)


def test_the_sentence_of_an_audit() -> None:
    """The finding says what was written, and what the parts make, in both languages."""
    figures = ("impressions", 200.0), ("link_clicks", 1.0), ("click_through_rate", 0.5)
    ((_, english),) = audited(*figures)
    assert english.endswith("0.5 (50 %) is told for click-through rate, and what it is made of gives 0.5 %") or (
        "50 %" in english and "gives 0.5 %" in english
    )
    ((_, french),) = audited(*figures, language="fr")
    assert "ses composantes font 0,5" in french
