"""Followers beside who came and went, in logs of days, of weeks and over all of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from smartgoals import Finding, History
from smartgoals.rules import data_findings

DAY = date(2026, 1, 4)
Log = Callable[[int], float]


def read(metric: str, value: Log, places: range, step: int) -> History:
    """Return readings of days so many apart."""
    return History.of([(DAY + timedelta(step * place), value(place)) for place in places], metric=metric, channel="ig")


def found(step: int, number: int, language: str = "en", **logs: Log) -> list[Finding]:
    """Return what is said of followers that do not add up."""
    several = [read(metric, value, range(number), step) for metric, value in logs.items()]
    return [one for one in data_findings(several, language=language) if one.code == "SGD105"]


def rising(by: float) -> Log:
    """Return followers that rise by as many each time."""
    return lambda place: 1000 + by * place


def each(amount: float) -> Log:
    """Return the same amount each time."""
    return lambda place: amount


@pytest.mark.parametrize("step", [1, 7])
@pytest.mark.parametrize(
    ("logs", "told"),
    [
        ({"followers": rising(3), "net_new_followers": each(10)}, ("span", 177, 590)),
        ({"followers": rising(3), "new_followers": each(12), "unfollows": each(2)}, ("span", 177, 590)),
        ({"followers": rising(9.5), "net_new_followers": each(10)}, None),  # purges add up to a tenth at most
        ({"followers": rising(30), "new_followers": each(10)}, ("won", 1770, 590)),
        ({"followers": rising(8), "new_followers": each(10)}, None),  # two of ten left
        ({"followers": rising(-5), "new_followers": each(10)}, None),
        ({"followers": rising(30), "new_followers": each(28)}, None),
        ({"followers": rising(30), "unfollows": each(1)}, None),
        ({"followers": rising(0), "net_new_followers": each(0)}, None),
        ({"followers": rising(60), "net_new_followers": each(10)}, ("", 60, 10)),  # seen between two readings already
    ],
)
def test_followers_are_asked_over_all_days(
    step: int, logs: dict[str, Log], told: tuple[str, float, float] | None
) -> None:
    """A gap too small for one day is one of weeks; in logs of weeks as in logs of days."""
    rows = [(one.variant, one.evidence["change"], one.evidence["expected"]) for one in found(step, 60, **logs)]
    assert rows == ([] if told is None else [told])


def test_days_that_lack_part_the_span() -> None:
    """Only days of which both are told are one span."""
    stock = read("followers", rising(3), range(60), 1)
    net = [read("net_new_followers", each(10), one, 1) for one in (range(20), range(30, 60))]
    broken = History.of(
        [(one.day, one.value) for half in net for one in half], metric="net_new_followers", channel="ig"
    )
    (finding,) = [one for one in data_findings([stock, broken]) if one.code == "SGD105"]
    assert (finding.evidence["change"], finding.evidence["expected"], finding.evidence["days"]) == (90, 300, 2)
    assert finding.evidence["first"] == DAY + timedelta(29)


def test_a_span_ends_where_another_kind_of_figure_begins() -> None:
    """Days of which only who came is told are no part of those of which the net is."""
    stock = read("followers", rising(30), range(60), 1)
    net = read("net_new_followers", each(30), range(30), 1)
    came = read("new_followers", each(10), range(60), 1)
    (finding,) = [one for one in data_findings([stock, net, came]) if one.code == "SGD105"]
    assert (finding.variant, finding.evidence["change"], finding.evidence["expected"]) == ("won", 900, 300)


def test_both_languages() -> None:
    """With the days and both figures."""
    logs = {"followers": rising(3), "net_new_followers": each(10)}
    assert "from 4 January 2026 to 4 March 2026 followers changed by 177" in found(1, 60, **logs)[0].message
    assert "les arrivées moins les départs donnent 590" in found(1, 60, "fr", **logs)[0].message
    logs = {"followers": rising(30), "new_followers": each(10)}
    assert "rose by 1770, but only 590 were won" in found(1, 60, **logs)[0].message
    assert "seuls 590 sont arrivés" in found(1, 60, "fr", **logs)[0].message
