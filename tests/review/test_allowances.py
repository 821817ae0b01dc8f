"""How a review says where allowances and bands stand: what was used of what is allowed, and what is lost for good."""

from datetime import date
from typing import Any

import pytest

import smartgoals as sg
from smartgoals import present

AS_OF = date(2026, 1, 22)
OVER = [(date(2026, 1, 7), 300), (date(2026, 1, 14), 0), (date(2026, 1, 21), 0)]
FINE = [(date(2026, 1, 7), 100), (date(2026, 1, 14), 100), (date(2026, 1, 21), 100)]
NOW = [(date(2026, 1, 7), 100), (date(2026, 1, 14), 100), (date(2026, 1, 21), 260)]
LATE = [*FINE, (date(2026, 1, 28), 50)]


def weekly(**how: Any) -> sg.KeepPace:
    """Return an allowance of 200 a week."""
    return sg.KeepPace("200/week", bound="at_most", **how)


def lines(
    target: sg.Target, rows: Any, language: str = "en", *, metric: str = "ad_spend", as_of: date = AS_OF, **goal: Any
) -> str:
    """Return what a review of the goal says of its progress and pace."""
    asked = sg.Goal(
        **{
            "id": "g",
            "metric": metric,
            "target": target,
            "start": date(2026, 1, 5),
            "deadline": date(2026, 2, 1),
            **goal,
        }
    )
    history = sg.History.of(rows, metric=metric)
    told = present.text(sg.review(sg.Strategy(goals=[asked], histories=[history]), as_of=as_of, language=language))
    kept = ("  progress", "  avancement", "  pace", "  rythme")
    return "\n".join(line.split(None, 1)[1] for line in told.splitlines() if line.startswith(kept))


CASES = [
    (
        weekly(counted="calendar", carry="both", carry_at_most=50),
        OVER,
        "300 used of 600 allowed so far: overdrawn by 50 in closed periods, for good",
        "300 utilisé sur 600 permis jusqu’ici : dépassement définitif de 50 dans des périodes closes",
    ),
    (
        weekly(counted="calendar"),
        OVER,
        "300 used of 600 allowed so far: overdrawn by 100 in closed periods, for good",
        "300 utilisé sur 600 permis jusqu’ici : dépassement définitif de 100 dans des périodes closes",
    ),
    (
        weekly(counted="calendar", carry="both"),
        FINE,
        "300 used of 600 allowed so far: 300 left until 25 January 2026",
        "300 utilisé sur 600 permis jusqu’ici : reste 300 jusqu’au 25 janvier 2026",
    ),
    (
        weekly(counted="calendar"),
        NOW,
        "460 used of 600 allowed so far: overdrawn by 60 in the running period",
        "460 utilisé sur 600 permis jusqu’ici : dépassement de 60 dans la période en cours",
    ),
    (
        weekly(),
        FINE,
        "300 used of 514.3 allowed so far: 214.3 left",
        "300 utilisé sur 514,3 permis jusqu’ici : reste 214,3",
    ),
    (
        weekly(),
        [(date(2026, 1, 7), 900), (date(2026, 1, 21), 0)],
        "900 used of 514.3 allowed so far: overdrawn by 385.7",
        "900 utilisé sur 514,3 permis jusqu’ici : dépassement de 385,7",
    ),
    (
        weekly(counted="rolling"),
        FINE,
        "100 used of 200 allowed in the running window: 100 left",
        "100 utilisé sur 200 permis dans la fenêtre en cours : reste 100",
    ),
    (
        weekly(counted="rolling"),
        OVER,
        "0 used of 200 allowed in the running window: overdrawn by 100 in a window, for good",
        "0 utilisé sur 200 permis dans la fenêtre en cours : dépassement définitif de 100 dans une fenêtre",
    ),
    (
        sg.StayWithin(high=200, per="week"),
        FINE,
        "100 used of 200 allowed in the running period: 100 left until 25 January 2026",
        "100 utilisé sur 200 permis dans la période en cours : reste 100 jusqu’au 25 janvier 2026",
    ),
    (
        sg.StayWithin(high=200, per="week"),
        OVER,
        "0 used of 200 allowed in the running period: overdrawn by 100 in closed periods, for good",
        "0 utilisé sur 200 permis dans la période en cours : dépassement définitif de 100 dans des périodes closes",
    ),
    (
        sg.StayWithin(low=50, high=200, per="week"),
        FINE,
        "stands at 100: no closed period was out of its bounds",
        "100 atteint : aucune période close n’a été hors des bornes",
    ),
    (
        sg.StayWithin(low=50, high=200, per="week"),
        OVER,
        "stands at 0: closed periods were out of their bounds by 150 in all, for good",
        "0 atteint : périodes closes hors des bornes de 150 en tout : c’est définitif",
    ),
    (
        sg.StayWithin(low=50, high=200, per="week"),
        NOW,
        "stands at 260: the running period is out of its bounds by 60",
        "260 atteint : la période en cours est hors des bornes de 60",
    ),
    (
        sg.StayWithin(high=250),
        FINE,
        "stands at 100: within its bounds, 150 to spare",
        "100 atteint : dans les bornes, marge de 150",
    ),
    (
        sg.StayWithin(high=250),
        OVER,
        "stands at 0: was out of its bounds by 50 at worst, for good",
        "0 atteint : déjà sorti des bornes, de 50 au pire : c’est définitif",
    ),
]


@pytest.mark.parametrize(("target", "rows", "english", "french"), CASES)
def test_an_allowance_is_used_and_a_band_is_kept(target: sg.Target, rows: Any, english: str, french: str) -> None:
    """No plan asks for spending, and what was overdrawn for good is said to be."""
    assert lines(target, rows).splitlines()[0] == english
    assert lines(target, rows, "fr").splitlines()[0] == french


def test_what_is_left_is_allowed_and_not_needed() -> None:
    """The pace of the rest is one that may be, of allowances; a demand needs it."""
    allowed = lines(weekly(), FINE), lines(weekly(), FINE, "fr")
    assert allowed[0].splitlines()[1] == "the rest allows 50 a day, so far 16.67 a day"
    assert allowed[1].splitlines()[1] == "le reste permet 50 par jour, jusqu’ici 16,67 par jour"
    assert "the rest allows" in lines(sg.StayWithin(high=200, per="week"), FINE)
    assert "the rest needs" in lines(sg.KeepPace("200/week"), FINE)


def test_after_the_end_nothing_is_left_until_a_day() -> None:
    """Once the last week is over, what it left is left."""
    for as_of in (date(2026, 2, 1), date(2026, 2, 20)):
        told = lines(weekly(counted="calendar"), [*LATE, (date(2026, 2, 1), 0)], as_of=as_of)
        assert told.splitlines()[0] == "350 used of 800 allowed so far: 150 left"
        over = lines(weekly(counted="calendar"), [*FINE, (date(2026, 2, 1), 260)], as_of=as_of)
        assert over.splitlines()[0] == "560 used of 800 allowed so far: overdrawn by 60 in closed periods, for good"


def test_a_stock_stands_at_a_limit() -> None:
    """Followers that may fall by ten a week at most stand beside the limit of the day."""
    told = lines(
        sg.KeepPace("-70/week", bound="at_least"),
        [(date(2026, 1, 4), 5000), (date(2026, 1, 22), 4900)],
        metric="followers",
        baseline=sg.Baseline(value=5000, on=date(2026, 1, 4)),
    )
    assert told.splitlines()[0] == "stands at 4900, the limit by now is 4820: 80 left"


def test_what_is_said_of_silence_puts_a_level_out_of_bounds_without_deciding() -> None:
    """A band that is out by presumption alone is out, and not for good."""
    goal = sg.Goal(
        id="g", metric="ad_spend", target=sg.StayWithin(low=50), start=date(2026, 1, 5), deadline=date(2026, 2, 1)
    )
    history = sg.History.of([(date(2026, 1, 5), 60), (date(2026, 1, 6), 60)], metric="ad_spend")
    strategy = sg.Strategy(goals=[goal], histories=[history])
    told = present.text(sg.review(strategy, as_of=date(2026, 1, 8), missing="zero"))
    assert "progress  stands at 0: out of its bounds by 50" in told


def test_a_week_that_nobody_read_leaves_the_standing_open() -> None:
    """While a closed week is unread there is no gap, and before any is closed a band says what it stands at."""
    quota = sg.KeepPace("200/week", counted="calendar", bound="at_most")
    assert lines(quota, FINE[:1]).startswith("stands at 100")
    band = sg.StayWithin(low=50, high=200, per="week")
    assert lines(band, FINE[:1], as_of=date(2026, 1, 8)).splitlines()[0] == "stands at 100"
