"""The line a projection says of itself: its parts, which of them are there, and in which order."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals._messages.amount import amount
from smartgoals._messages.formatting import language
from smartgoals._projection.parts import Arrival
from smartgoals._projection.reasons import OF_PROGRESS, ProjectionReason
from smartgoals._record import Record

MONDAY = date(2026, 1, 5)


def projected(**more: Any) -> sg.Projection:
    """Return the projection of a level that grows evenly, eight weeks ahead."""
    rows = [(MONDAY + timedelta(k), 100 + 5 * k + k % 3) for k in range(40)]
    history = sg.History.of(rows, metric=sg.Metric(id="m", nature="stock"))
    goal = sg.Goal(
        id="g", metric="m", target=sg.ReachLevel(500), start=MONDAY + timedelta(30), deadline=MONDAY + timedelta(95)
    )
    return evolve(sg.project(goal, history, as_of=history.last.day), **more)


def parts_of(p: sg.Projection, code: str) -> list[str]:
    """Return what the line should be made of."""
    into = language(code)
    facts = {"chance": p.probability, "day": p.deadline, "target": None if p.target is None else amount(p.target)}
    said = [into.say("projection.chance_quota" if p.target is None else "projection.chance_of", facts)]
    if p.forecast is not None and p.expected is not None:
        low, high = p.forecast.interval(0.8)
        within = {"expected": amount(p.expected), "low": amount(low), "high": amount(high)}
        said.append(into.say("projection.chance_within", within))
    if p.arrival.median is not None:
        # Less likely than not there at the end, and on some day before it as likely as not.
        how = "arrives" if p.probability is None or p.probability >= 0.5 else "touched"
        said.append(into.say(f"projection.{how}", {"median": p.arrival.median}))
    return said + [one.text(code) for one in p.cautions]


@pytest.mark.parametrize("code", ["en", "fr"])
@pytest.mark.parametrize("more", [{}, {"target": None}, {"arrival": Arrival()}, {"probability": 0.25}])
def test_a_line_has_the_chance_the_interval_the_arrival_and_the_cautions(more: dict[str, Any], code: str) -> None:
    """What is known is said in this order, and what is not is left out."""
    p = projected(**more)
    assert p.text(code) == sg.Language.of(code).joined(parts_of(p, code))


def test_a_line_tells_the_cautions_last() -> None:
    """Whoever reads a chance of seven readings is told so after it."""
    rows = [(MONDAY + timedelta(k), 100 + 5 * k + k % 3) for k in range(7)]
    history = sg.History.of(rows, metric=sg.Metric(id="m", nature="stock"))
    goal = sg.Goal(id="g", metric="m", target=sg.ReachLevel(300), start=MONDAY, deadline=MONDAY + timedelta(60))
    p = sg.project(goal, history, as_of=history.last.day)
    assert len(p.cautions) == 2
    assert p.text() == "; ".join(parts_of(p, "en"))


@pytest.mark.parametrize("code", ["en", "fr"])
@pytest.mark.parametrize("why", [None, ProjectionReason.NO_READING, ProjectionReason.NO_TARGET])
def test_a_chance_that_is_unknown_says_why(why: ProjectionReason | None, code: str) -> None:
    """Without a chance the reason is said, and where there is none, that it is unknown."""
    reasons = Record({} if why is None else {"probability": why})
    p, into = projected(probability=None, reasons=reasons), language(code)
    if why is None:
        assert p.text(code) == into.say("projection.unknown", {"reason": None})
    else:
        assert p.text(code) == into.say("projection.unknown_because", {"reason": why.text(code)})
        assert why.text(code) in p.text(code)
    assert str(p).startswith("projection of g unknown")
    assert str(p).endswith("unknown" if why is None else why.text())


@pytest.mark.parametrize("reason", ProjectionReason)
def test_a_reason_has_the_words_of_the_progress_where_that_lacks_it(reason: ProjectionReason) -> None:
    """What keeps a progress from being told is said in its words, by either name, in both languages."""
    assert reason.text("fr") == reason.text("fr") != reason.text("en") == reason.text()
    for told in OF_PROGRESS:
        if told.value == reason.value:
            assert told.text("fr") == reason.text("fr")


NAMED = st.one_of(st.none(), st.dates(date(2020, 1, 1), date(2040, 1, 1)))


@given(NAMED, NAMED, NAMED, st.one_of(st.none(), st.sampled_from(ProjectionReason)))
def test_an_arrival_shows_its_days_or_why_it_has_none(
    earliest: date | None, median: date | None, latest: date | None, reason: ProjectionReason | None
) -> None:
    """The middle day, and its ends where they are known; without it the reason, as far as there is one."""
    told = str(Arrival(earliest=earliest, median=median, latest=latest, reason=reason))
    if median is None:
        assert told == ("unknown" if reason is None else reason.text())
        return
    low, high = (one.isoformat() if one else "later" for one in (earliest, latest))
    assert told == f"{median.isoformat()} ({low} to {high})"


@pytest.mark.parametrize(
    ("nature", "pace", "bound", "en", "fr"),
    [
        ("flow", 1, "at_least", "of {}", "d’atteindre {}"),
        ("flow", 1, "at_most", "of staying at or below {}", "de ne pas dépasser {}"),
        ("stock", 1, "at_most", "of staying at or below {}", "de ne pas dépasser {}"),
        ("stock", -1, "at_least", "of staying at or above {}", "de ne pas descendre sous {}"),
        ("stock", -1, "at_most", "of {}", "d’atteindre {}"),
    ],
)
def test_an_allowance_is_kept_and_not_reached(nature: str, pace: int, bound: str, en: str, fr: str) -> None:
    """What may not be passed is told as such, in both languages, and its mirror image likewise."""
    rows = [(MONDAY + timedelta(k), 5 + k % 3 if nature == "flow" else 100 + pace * k // 2) for k in range(30)]
    history = sg.History.of(rows, metric=sg.Metric(id="m", nature=nature))
    target = sg.KeepPace(f"{pace * 7}/day", bound=bound)
    base = None if nature == "flow" else sg.Baseline(value=100)
    goal = sg.Goal(id="g", metric="m", target=target, baseline=base, start=MONDAY, deadline=MONDAY + timedelta(49))
    p = sg.project(goal, history, as_of=history.last.day)
    assert p.target is not None
    assert (p.bound, p.is_certain) == (bound, False)
    for code, words in (("en", en), ("fr", fr)):
        told = words.format(language(code).value(amount(p.target)))
        assert p.text(code).startswith(f"{ {'en': 'chance', 'fr': 'chances'}[code] } {told} ")
    side = bound.replace("_", " ") + " " if "stay" in en else ""
    assert str(p).startswith(f"chance of {side}{p.target} by ")


def test_a_ratio_is_told_in_percent() -> None:
    """The target, and what is expected, of a rate that is known to be one."""
    rows = [(MONDAY + timedelta(k), 0.02 + 0.0005 * (k % 4)) for k in range(30)]
    history = sg.History.of(rows, metric=sg.Metric(id="m", nature="ratio", unit="ratio"))
    goal = sg.Goal(id="g", metric="m", target=sg.ReachLevel(0.05), start=MONDAY, deadline=MONDAY + timedelta(49))
    p = sg.project(goal, history, as_of=history.last.day)
    said = p.text("fr")
    assert said.startswith("chances d’atteindre 5\u202f%")
    assert said.count("\u202f%") >= 5


def test_what_is_known_has_no_interval() -> None:
    """On a deadline that was read the value is told, and no range around it."""
    p = projected()
    read = sg.Goal(id="g", metric="m", target=sg.ReachLevel(220), start=MONDAY, deadline=MONDAY + timedelta(30))
    rows = [(MONDAY + timedelta(k), 100 + 5 * k) for k in range(31)]
    known = sg.project(
        read, sg.History.of(rows, metric=sg.Metric(id="m", nature="stock")), as_of=MONDAY + timedelta(30)
    )
    assert "; 250 on the deadline; " in known.text()
    assert "\u00a0; 250 à l’échéance\u00a0; " in known.text("fr")
    assert " expected, 80 % between " in p.text().replace("\u202f", " ")


@pytest.mark.parametrize(
    ("code", "figure", "en", "fr"),
    [
        ("readings_lack", 1, "1 regular reading lacks; ", "1 relevé régulier manque "),
        ("readings_lack", 2, "2 regular readings lack; ", "2 relevés réguliers manquent "),
        ("silent_steps", 1, "1 regular reading lacks; ", "1 relevé régulier manque "),
        ("silent_steps", 9, "9 regular readings lack; ", "9 relevés réguliers manquent "),
        ("stale", 1, "the last reading is 1 day old", "le dernier relevé a 1 jour"),
        ("unread_deadline", 1, "the deadline came 1 day after ", "l’échéance est venue 1 jour après "),
        ("silent_days", 1, "as much as usual is taken to have come in the 1 day ", "il est supposé être venu autant "),
        ("start_ahead", 1, "the goal starts in 1 day; ", "le but commence dans 1 jour "),
        (
            "start_unread",
            1,
            "the last reading is 1 day older than the start, ",
            "le dernier relevé précède le début de 1 jour, ",
        ),
    ],
)
def test_one_of_them_is_told_as_one(code: str, figure: int, en: str, fr: str) -> None:
    """A caution of one is in the singular, in both languages."""
    caution = sg.forecasts.Caution(code, figure)
    assert caution.text().startswith(en)
    assert caution.text("fr").replace("\u202f", " ").replace("\xa0", " ").startswith(fr)


@pytest.mark.parametrize(
    ("target", "en", "fr"),
    [
        (sg.KeepPace("40/week", counted="calendar"), "of keeping the quota until ", "de tenir le quota jusqu’au "),
        (sg.KeepPace("40/week", counted="rolling"), "of keeping the quota until ", "de tenir le quota jusqu’au "),
        (sg.StayWithin(low=4), "of staying within the band until ", "de rester dans la fourchette jusqu’au "),
        (
            sg.StayWithin(low=9, per="week"),
            "of staying within the band until ",
            "de rester dans la fourchette jusqu’au ",
        ),
        (
            sg.ReachPace("45/week"),
            "of 45 in the last whole period by ",
            "d’atteindre 45 dans la dernière période entière ",
        ),
        (
            sg.ReachPace("45/week", judged="any_day"),
            "of 45 in some whole period by ",
            "d’atteindre 45 dans une période entière ",
        ),
    ],
)
def test_a_line_says_what_the_chance_is_of(target: sg.Target, en: str, fr: str) -> None:
    """A quota, a band and a pace to reach are named, in both languages."""
    history = sg.History.of([(MONDAY + timedelta(k), 5 + k % 3) for k in range(30)], metric="leads")
    goal = sg.Goal(id="g", metric="leads", target=target, start=MONDAY, deadline=MONDAY + timedelta(69))
    p = sg.project(goal, history, as_of=history.last.day)
    assert p.text().startswith(f"chance {en}")
    assert p.text("fr").startswith(f"chances {fr}")


@pytest.mark.parametrize("code", ["en", "fr"])
def test_after_a_deadline_nobody_read_nothing_arrives(code: str) -> None:
    """The goal is judged, so that the line tells of no arrival after it."""
    history = sg.History.of([(MONDAY + timedelta(7 * k), 1000 + 40 * k) for k in range(8)], metric="followers")
    target = sg.ReachLevel(1330)
    goal = sg.Goal(id="g", metric="followers", target=target, start=MONDAY, deadline=MONDAY + timedelta(60))
    p = sg.project(goal, history, as_of=MONDAY + timedelta(62))
    assert p.arrival.median is not None
    assert any(one.code == "unread_deadline" for one in p.cautions)
    assert language(code).say("projection.arrives", {"median": p.arrival.median}) not in p.text(code)
