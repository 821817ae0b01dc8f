"""Events on pages and lines: a review lists them with what forecasts make of each, a series tells the days they begin."""

from datetime import date, timedelta

import pytest

import smartgoals as sg

TODAY = date(2026, 3, 29)
DAYS = [TODAY - timedelta(days=k) for k in range(60, -1, -1)]
EVENTS = [
    sg.Event(id="ahead", start=date(2026, 5, 4), end=date(2026, 5, 10)),
    sg.Event(id="spring", title="Spring *sale*", start=date(2026, 3, 2), end=date(2026, 3, 8), channels=["ig"]),
    sg.Event(id="monthly", kind="holiday", start=date(2026, 3, 20), comes_again=True),
    sg.Event(id="anew", kind="definition", start=date(2026, 2, 20)),
    sg.Event(id="elsewhere", kind="outage", start=date(2026, 3, 3), channels=["fb"]),
]
GOAL = sg.Goal(
    id="g", metric="followers", channel="ig", target=sg.ReachLevel(2000), start=DAYS[20], deadline=date(2026, 6, 28)
)


def plan(*events: sg.Event) -> sg.Strategy:
    """Return a strategy with events."""
    history = sg.History.of(
        [(day, 1000 + 6 * k + k % 3) for k, day in enumerate(DAYS)], metric="followers", channel="ig"
    )
    channels = [sg.Channel(id="ig", platform="instagram"), sg.Channel(id="fb", platform="facebook")]
    return sg.Strategy(channels=channels, goals=[GOAL], histories=[history], events=events)


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (
            "en",
            [
                "anew (change of definition), 20 February 2026: what is counted was defined anew",
                "(campaign), 2 March 2026 to 8 March 2026: left out of the forecasts",
                "elsewhere (outage), 3 March 2026: concerns no goal",
                "monthly (holiday), 20 March 2026: carried on by the forecasts",
                "ahead (campaign), 4 May 2026 to 10 May 2026: still to come",
            ],
        ),
        ("fr", ["laissé hors des prévisions", "prolongé par les prévisions", "encore à venir", "(panne), 3 mars 2026"]),
    ],
)
def test_a_review_lists_the_events_of_its_strategy(language: str, told: list[str]) -> None:
    """In the order of their days, each with what forecasts make of it."""
    page = " ".join(sg.present.text(sg.review(plan(*EVENTS), as_of=TODAY), language=language).split())
    places = [page.find(one) for one in told]
    assert -1 not in places
    if language == "en":
        assert places == sorted(places)
    html = sg.present.html(sg.review(plan(*EVENTS), as_of=TODAY))
    assert "Spring *sale*" in html


BRAND = sg.Event(id="brand", title="Brand", start=date(2025, 12, 1), end=date(2027, 1, 31), channels=["ig"])
OLD = sg.Event(id="old", start=date(2025, 12, 1), channels=["ig"])
FB = sg.Event(id="fb", start=date(2026, 3, 3), channels=["fb"])
IN = "still in the pace, since too little was read beside it"
SOME = "left out of some forecasts, and still in others, where too little was read beside it"


def also(channel: str, *histories: sg.History, events: list[sg.Event]) -> sg.Strategy:
    """Return the strategy with a second goal, and the readings of it."""
    goal = sg.Goal(id="h", metric="followers", channel=channel, target=sg.ReachLevel(90), deadline=date(2026, 6, 28))
    found = plan(*events)
    return sg.Strategy(
        channels=found.channels, goals=[GOAL, goal], histories=[*found.histories, *histories], events=events
    )


LATE = sg.History.of([(day, 50 + k) for k, day in enumerate(DAYS[-27:-20])], metric="followers", channel="fb")
BOTH = sg.Event(id="both", start=DAYS[-27], end=DAYS[-20])

FATES = [
    (plan(EVENTS[1], BRAND), {"Spring *sale*": "left out of the forecasts", "Brand": IN}),
    (plan(OLD), {"old": "before the first reading"}),
    (plan(FB), {"fb": "concerns no goal"}),
    (also("fb", events=[FB]), {"fb": "no forecast goes by its days"}),
    (also("fb", events=[sg.Event(id="m", start=FB.start, channels=["fb"], comes_again=True)]), {"m": "no forecast"}),
    (also("fb", LATE, events=[BOTH]), {"both": SOME}),
]


@pytest.mark.parametrize(("strategy", "fates"), FATES)
def test_a_review_says_what_was_done_with_each_event(strategy: sg.Strategy, fates: dict[str, str]) -> None:
    """The list says no other than the cautions of the forecasts."""
    page = " ".join(sg.present.text(sg.review(strategy, as_of=TODAY)).split())
    for name, fate in fates.items():
        listed = page.split(f"- {name} (campaign), ")[1].split(" - ")[0]
        assert f": {fate}" in listed


def test_a_review_without_events_says_nothing_of_them() -> None:
    """No heading stands over nothing."""
    assert "Events" not in sg.present.text(sg.review(plan(), as_of=TODAY))


def test_a_series_tells_the_days_on_which_events_begin() -> None:
    """Those of the goal's metric and channel, in the words of a language; a definition is told as a break."""
    rows = sg.series(GOAL, as_of=TODAY, evidence=plan(*EVENTS), ahead=True)
    told = {row.day: row.events for row in rows if row.events}
    assert told[date(2026, 3, 2)] == ("Spring *sale* begins, until 8 March 2026",)
    assert told[date(2026, 3, 20)] == ("monthly",)
    assert told[date(2026, 5, 4)] == ("ahead begins, until 10 May 2026",)
    assert told[date(2026, 2, 20)] == ("what is counted was defined anew",)
    assert date(2026, 3, 3) not in told
    french = sg.series(GOAL, as_of=TODAY, evidence=plan(*EVENTS), language="fr")
    assert ("début de Spring *sale*, jusqu’au 8 mars 2026",) in {row.events for row in french}
