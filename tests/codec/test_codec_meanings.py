"""What a document of version 1 means otherwise is told place by place; today's tells nothing."""

import json
import pickle
import re
from datetime import timedelta
from pathlib import Path
from typing import Any

import codec_samples as samples
import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals import codec
from smartgoals.codec._meanings import RULES
from smartgoals.strategies import goals, whole_strategies

ROOT = Path(__file__).resolve().parent.parent.parent
Data = dict[str, Any]
Code = codec.MeaningCode
D = samples.D
START, DEADLINE = "2026-01-05", "2026-06-28"
SPAN = {"start": START, "deadline": DEADLINE}
LEVEL = {"kind": "reach_level", "value": 2400}
WEEKS = {"working_days": "mon-fri"}
SUMMER = {"start": "2026-02-02", "end": "2026-02-08", "keeps": "pace"}
PAUSED = {"pauses": [SUMMER]}
KEPT = {"pauses": [{**SUMMER, "keeps": "end"}]}
OWN = [
    {"id": "open_way", "nature": "flow", "better": "context"},
    {"id": "debt", "nature": "stock", "better": "lower"},
    {"id": "visits", "nature": "flow"},
]


def keep(pace: str, **fields: Any) -> Data:
    """Return a pace to keep, as data."""
    return {"kind": "keep_pace", "pace": pace, **fields}


def change(**fields: Any) -> Data:
    """Return a change from the baseline, as data."""
    return {"kind": "change_by", **fields}


def goal(target: Data | None = None, **fields: Any) -> Data:
    """Return a goal as data."""
    return {"id": "g", **({} if target is None else {"target": target}), **fields}


def old(*asked: Data) -> Data:
    """Return a document of version 1 with these goals."""
    named = [{**body, "id": f"g{position}"} for position, body in enumerate(asked)]
    return {"smartgoals": 1, "strategy": {"metrics": OWN, "goals": named}}


def codes(asked: Data) -> dict[str, tuple[Code, ...]]:
    """Return the codes that a goal of version 1 tells, by their place in it."""
    places: dict[str, tuple[Code, ...]] = {}
    for meaning in codec.meanings(old(asked)):
        path = meaning.path.removeprefix("goals[0].")
        places[path] = (*places.get(path, ()), meaning.code)
    return places


def only(asked: Data, code: Code) -> codec.Meaning:
    """Return the one meaning of a code that a goal of version 1 tells."""
    (meaning,) = (meaning for meaning in codec.meanings(old(asked)) if meaning.code is code)
    return meaning


def at(data: Any, path: str) -> Any:
    """Return what stands at a path of a document."""
    for key, position in re.findall(r"([^.\[\]]+)|\[(\d+)\]", path):
        data = data[key] if key else data[int(position)]
    return data


EARLY = {**SPAN, "baseline": {"value": 1200, "on": "2025-12-31"}}
WITH_BASELINE = {**SPAN, "baseline": {"value": 1200}}
BENT = {**LEVEL, "milestones": [{"on": "2026-01-04", "value": 1}, {"on": "2026-01-05", "value": 2}]}
DAILY = keep("5 calls/day")


CHANGED: list[tuple[Data, str, Code, Data]] = [
    # As version 0.1.0 wrote what it had read of "1/2 posts/week": one of a unit called "/2 posts".
    (
        goal(keep("1 /2 posts/week")),
        "target.pace",
        Code.FRACTION,
        {"written": "1 /2 posts/week", "was": "1 posts/week", "now": "0.5 posts/week"},
    ),
    (
        goal(keep("-€1½/month")),
        "target.pace",
        Code.FRACTION,
        {"written": "-€1½/month", "was": "-1 €/month", "now": "-1.5 €/month"},
    ),
    (
        goal(effort="2 1/2 h/week"),
        "effort",
        Code.FRACTION,
        {"written": "2 1/2 h/week", "was": "2 h/week", "now": "2.5 h/week"},
    ),
    (
        goal(LEVEL, **EARLY),
        "baseline.on",
        Code.BASELINE_DAY,
        {"was": D(2025, 12, 31), "now": D(2026, 1, 4), "start": D(2026, 1, 1)},
    ),
    (
        goal({"kind": "stay_within", "low": 1}, metric="visits", **EARLY),
        "baseline.on",
        Code.BASELINE_DAY,
        {"was": D(2025, 12, 31), "now": D(2026, 1, 4), "start": D(2026, 1, 1)},
    ),
    (
        goal(BENT, **EARLY),
        "target.milestones",
        Code.MILESTONE_BEFORE_START,
        {
            "was": D(2025, 12, 31),
            "now": D(2026, 1, 4),
            "start": D(2026, 1, 1),
            "days": (D(2026, 1, 4),),
        },
    ),
    (
        goal(DAILY, start=START, deadline="2026-02-01", calendar=WEEKS),
        "target.pace",
        Code.DAILY_PACE,
        {
            "pace": "5 calls/day",
            "days": 28,
            "active": 20,
            "was": 140,
            "now": 100,
            "keep": "35 calls/week",
        },
    ),
    (
        goal({**DAILY, "counted": "calendar"}, metric="visits", **SPAN, calendar=WEEKS),
        "target.pace",
        Code.DAILY_PACE,
        {
            "pace": "5 calls/day",
            "days": 175,
            "active": 125,
            "was": 875,
            "now": 625,
            "keep": "7 calls/day",
        },
    ),
    (
        goal(DAILY, **SPAN, calendar={"holidays": ["2026-05-01"]}),
        "target.pace",
        Code.DAILY_PACE,
        {
            "pace": "5 calls/day",
            "days": 175,
            "active": 174,
            "was": 875,
            "now": 870,
            "keep": "35 calls/week",
        },
    ),
    (
        goal(keep("50 followers/week", counted="calendar")),
        "target.counted",
        Code.QUOTA,
        {"pace": "50 followers/week"},
    ),
    (
        goal(keep("50/month", counted="calendar"), calendar={"fiscal_pattern": "4-4-5"}),
        "target.counted",
        Code.QUOTA,
        {"pace": "50/month", "pattern": "4-4-5"},
    ),
    (
        goal(keep("50/week", counted="rolling")),
        "target.counted",
        Code.ROLLING,
        {"pace": "50/week"},
    ),
    (
        goal(change(percent=20), baseline={"value": -100}),
        "target.percent",
        Code.PERCENT,
        {"percent": 20, "value": -100, "was": -120, "now": -80},
    ),
    (
        goal(change(percent=20), baseline={"value": 0}),
        "target.percent",
        Code.PERCENT,
        {"percent": 20},
    ),
    (goal({"kind": "stay_within", "high": 4}), "target", Code.BAND, {"band": "≤ 4"}),
    (goal({"kind": "stay_within", "low": 1.5}), "target", Code.BAND, {"band": "≥ 1.5"}),
    (
        goal({"kind": "stay_within", "low": 0, "high": 4}),
        "target",
        Code.BAND,
        {"band": "0 … 4"},
    ),
    (
        goal({**LEVEL, "judged": "any_day"}, metric="followers"),
        "target.judged",
        Code.ANY_DAY,
        {"target": "reach 2400 on any day"},
    ),
    (
        goal({**LEVEL, "judged": "any_day"}, metric="visits"),
        "target.judged",
        Code.ANY_DAY,
        {"target": "reach 2400 on any day"},
    ),
    (
        goal(LEVEL, **SPAN, calendar=PAUSED),
        "deadline",
        Code.PAUSED_END,
        {"deadline": D(2026, 6, 28), "moved": D(2026, 7, 5)},
    ),
    (
        goal(change(amount=5), deadline=DEADLINE, calendar=PAUSED),
        "deadline",
        Code.PAUSED_END,
        {"deadline": D(2026, 6, 28), "moved": D(2026, 7, 5)},
    ),
    (goal(LEVEL, metric="followers"), "target", Code.BEYOND_TARGET, {"value": 2400}),
    (goal(LEVEL, metric="debt"), "target", Code.BEYOND_TARGET, {"value": 2400}),
    (
        goal({**LEVEL, "judged": "any_day"}, metric="visits"),
        "target",
        Code.BEYOND_TARGET,
        {"value": 2400},
    ),
    (
        goal(keep("-5/week"), metric="followers"),
        "target.pace",
        Code.FALLING_PACE,
        {"pace": "-5/week"},
    ),
    (
        goal(change(amount=-200), metric="visits", baseline={"value": 1000}),
        "target",
        Code.GOOD_SIDE,
        {"value": 800},
    ),
    (
        goal(change(percent=-20), metric="open_way", baseline={"value": 1000}),
        "target",
        Code.GOOD_SIDE,
        {"value": 800},
    ),
    (
        goal({**LEVEL, "value": 500}, metric="open_way", baseline={"value": 1000}),
        "target",
        Code.GOOD_SIDE,
        {"value": 500},
    ),
    (
        goal({**LEVEL, "value": -5}, metric="open_way"),
        "target",
        Code.GOOD_SIDE,
        {"value": -5},
    ),
    (
        goal({**LEVEL, "judged": "any_day"}, metric="visits", baseline={"value": 3000}),
        "target",
        Code.GOOD_SIDE,
        {"value": 2400},
    ),
]


@pytest.mark.parametrize(("asked", "path", "code", "figures"), CHANGED)
def test_what_changed_is_told(asked: Data, path: str, code: Code, figures: Data) -> None:
    """A goal whose meaning a rule changed tells it, at its place and with its own figures."""
    assert code in codes(asked)[path]
    assert only(asked, code).figures == figures


SAME: list[tuple[Code, Data]] = [
    # Five every two weeks is no fraction; nothing halved is nothing; and what has no digits before it was not read.
    (Code.FRACTION, goal(keep("5/2 weeks"))),
    (Code.FRACTION, goal(keep("0/2 posts/week"))),
    (Code.FRACTION, goal(keep("½ post/week"))),
    (
        Code.FRACTION,
        goal({"kind": "keep_pace", "pace": {"amount": 1, "unit": "post", "period": "week"}}, effort="5 h/week"),
    ),
    (Code.FRACTION, goal(LEVEL)),
    # A baseline of the eve, or later, or without a day, starts the plan where it did.
    (Code.BASELINE_DAY, goal(LEVEL, **SPAN, baseline={"value": 1, "on": "2026-01-04"})),
    (Code.BASELINE_DAY, goal(LEVEL, **SPAN, baseline={"value": 1, "on": "2026-01-06"})),
    (Code.BASELINE_DAY, goal(LEVEL, **WITH_BASELINE)),
    (Code.BASELINE_DAY, goal(LEVEL, baseline={"value": 1, "on": "2025-12-31"})),
    # A flow was always counted from its start, and without a target there is nothing to start.
    (Code.BASELINE_DAY, goal(LEVEL, metric="visits", **EARLY)),
    (Code.BASELINE_DAY, goal(**EARLY)),
    (Code.MILESTONE_BEFORE_START, goal({**BENT, "milestones": []}, **EARLY)),
    (Code.MILESTONE_BEFORE_START, goal(BENT, metric="visits", **EARLY)),
    (Code.MILESTONE_BEFORE_START, goal({"kind": "stay_within", "low": 1}, **EARLY)),
    # Every day counts, nothing off lies in the goal, or it is no pace of one day.
    (Code.DAILY_PACE, goal(DAILY, **SPAN)),
    (Code.DAILY_PACE, goal(DAILY)),
    (Code.DAILY_PACE, goal(DAILY, **SPAN, calendar={"holidays": ["2026-01-01"]})),
    (Code.DAILY_PACE, goal(DAILY, start=START, deadline="2026-01-09", calendar=WEEKS)),
    (Code.DAILY_PACE, goal(DAILY, **SPAN, calendar=PAUSED)),
    (Code.DAILY_PACE, goal(keep("25 calls/week"), **SPAN, calendar=WEEKS)),
    (Code.DAILY_PACE, goal(keep("10 calls/2 days"), **SPAN, calendar=WEEKS)),
    (Code.DAILY_PACE, goal(keep("0 calls/day"), **SPAN, calendar=WEEKS)),
    (Code.DAILY_PACE, goal(keep("5/day", counted="rolling"), **SPAN, calendar=WEEKS)),
    (Code.DAILY_PACE, goal(keep("5/day", counted="calendar"), **SPAN)),
    # No day of the goal counts, so that it had no plan.
    (Code.DAILY_PACE, goal(DAILY, start="2026-01-10", deadline="2026-01-11", calendar=WEEKS)),
    (Code.QUOTA, goal(keep("50/week"))),
    (Code.QUOTA, goal(keep("50/week", counted="rolling"))),
    (Code.ROLLING, goal(keep("50/week", counted="calendar"))),
    (Code.ROLLING, goal(LEVEL)),
    (Code.PERCENT, goal(change(percent=20), baseline={"value": 100})),
    (Code.PERCENT, goal(change(percent=20))),
    (Code.PERCENT, goal(change(amount=20), baseline={"value": -100})),
    (Code.PERCENT, goal(change(amount=20), baseline={"value": 0})),
    (Code.BAND, goal(LEVEL)),
    # A total that was reached always stayed so.
    (Code.ANY_DAY, goal(LEVEL)),
    (Code.ANY_DAY, goal(change(amount=5, judged="any_day"), metric="visits")),
    # No pause, none that moves the end, none before the end, or no end.
    (Code.PAUSED_END, goal(LEVEL, **SPAN)),
    (Code.PAUSED_END, goal(LEVEL, **SPAN, calendar=KEPT)),
    (Code.PAUSED_END, goal(LEVEL, calendar=PAUSED)),
    (Code.PAUSED_END, goal(LEVEL, deadline="2026-01-31", calendar=PAUSED)),
    (Code.PAUSED_END, goal(LEVEL, **{**SPAN, "start": "2026-03-01"}, calendar=PAUSED)),
    (Code.PAUSED_END, goal(keep("5/week"), **SPAN, calendar=PAUSED)),
    (
        Code.PAUSED_END,
        goal(LEVEL, **SPAN, calendar={**WEEKS, "pauses": [{**SUMMER, "start": "2026-02-07"}]}),
    ),
    # A baseline or the metric says the side as before, or nothing is known of the metric.
    (Code.BEYOND_TARGET, goal(LEVEL, metric="followers", **WITH_BASELINE)),
    (Code.BEYOND_TARGET, goal(LEVEL, metric="visits")),
    (Code.BEYOND_TARGET, goal({**LEVEL, "judged": "any_day"}, metric="open_way")),
    (Code.BEYOND_TARGET, goal(LEVEL)),
    (Code.BEYOND_TARGET, goal(change(amount=5), metric="followers")),
    (Code.FALLING_PACE, goal(keep("5/week"), metric="followers")),
    (Code.FALLING_PACE, goal(keep("-5/week", bound="at_most"), metric="followers")),
    (Code.FALLING_PACE, goal(keep("-5/week"), metric="debt")),
    (Code.FALLING_PACE, goal(keep("-5/week"))),
    # The numbers and the metric say the same side, or there was no plan, or it is another change.
    (Code.GOOD_SIDE, goal(change(amount=200), metric="visits", baseline={"value": 1000})),
    (Code.GOOD_SIDE, goal(change(amount=-200), metric="visits")),
    (Code.GOOD_SIDE, goal(change(percent=20), metric="visits", baseline={"value": -1})),
    (Code.GOOD_SIDE, goal(change(amount=-200), metric="followers", baseline={"value": 1000})),
    (Code.GOOD_SIDE, goal(LEVEL, metric="visits", baseline={"value": 3000})),
    (Code.GOOD_SIDE, goal({**LEVEL, "judged": "any_day"}, metric="visits")),
    (
        Code.GOOD_SIDE,
        goal({**LEVEL, "judged": "any_day"}, metric="visits", baseline={"value": 2400}),
    ),
    (Code.GOOD_SIDE, goal(LEVEL, metric="open_way")),
    (Code.GOOD_SIDE, goal(keep("5/week"), metric="visits")),
]


@pytest.mark.parametrize(("code", "asked"), SAME)
def test_what_means_the_same_is_not_told(code: Code, asked: Data) -> None:
    """A goal that a rule changes nothing about, by its own figures, tells nothing of it."""
    codec.structure(old(asked))
    assert code not in [meaning.code for meaning in codec.meanings(old(asked))]


def test_a_fraction_is_told_of_the_capacity_and_of_revisions() -> None:
    """A pace of the strategy and those that a goal asked before are looked at, too."""
    asked = {
        "id": "g",
        "target": LEVEL,
        "revisions": [{"on": "2026-02-01", "reason": "r", "target": keep("1 /4 x/day")}],
    }
    strategy = {"capacity": "10 1/2 h/week", "goals": [asked]}
    capacity, revision = codec.meanings({"smartgoals": 1, "strategy": strategy})
    assert (capacity.path, revision.path) == ("capacity", "goals[0].revisions[0].target.pace")
    assert capacity.code is revision.code is Code.FRACTION
    assert revision.figures["now"] == "0.25 x/day"
    assert "faisait 10 h par semaine" in capacity.text("fr")
    assert "soit 10,5 h par semaine" in capacity.text("fr")
    assert codec.meanings({"smartgoals": 2, "strategy": strategy}) == ()


def test_every_change_has_goals_that_show_it() -> None:
    """Every code of the table is told by some goal and not by another, in the tables above."""
    shown, hidden = {row[2] for row in CHANGED}, {row[0] for row in SAME}
    assert shown == hidden == {rule.code for rule in RULES} == set(Code)


EVE = {"value": 0, "on": "2026-01-04"}
HALF = {"value": 0, "on": "2026-01-11"}
FORTNIGHT = {"start": START, "deadline": "2026-01-18"}
KNOWN = {"days": ["2026-01-06"], "known_from": "2026-01-01", "known_until": "2026-01-31"}


def test_the_page_of_the_wire_has_every_change() -> None:
    """The table of the documentation has a row for each code, with the places where it is told."""
    page = (ROOT / "docs" / "explanation" / "wire-format.md").read_text(encoding="utf-8")
    section = page.partition("## What version 2 changed")[2].partition("\n## ")[0]
    rows = re.findall(r"^\| `(\w+)` \| `([\w.]+)` \|", section, re.MULTILINE)
    assert rows == list(dict.fromkeys((rule.code.value, rule.at) for rule in RULES))


@pytest.mark.parametrize(
    ("fields", "days", "active"),
    [
        # A week from the start, of which a holiday inside it is off too.
        ({"start": START, "calendar": WEEKS}, 7, 5),
        ({"start": START, "calendar": {**WEEKS, "holidays": ["2026-01-06"]}}, 7, 4),
        # The week of the first holiday in the goal.
        ({"start": START, "calendar": {"holidays": ["2026-01-01", "2026-05-01"]}}, 7, 6),
        ({"calendar": {"holidays": ["2026-05-01", "2026-05-02"]}}, 7, 5),
        ({"deadline": "2026-05-03", "calendar": {"holidays": ["2026-05-01"]}}, 3, 2),
        # The last week before the deadline, and a week that nothing places.
        ({"deadline": DEADLINE, "calendar": WEEKS}, 7, 5),
        ({"calendar": WEEKS}, 7, 5),
        # The plan begins with the baseline where that is later, or alone; a flow with its start.
        ({"baseline": EVE, "deadline": "2026-01-11", "calendar": WEEKS}, 7, 5),
        ({**FORTNIGHT, "baseline": HALF, "calendar": WEEKS}, 7, 5),
        ({**FORTNIGHT, "baseline": HALF, "calendar": WEEKS, "metric": "visits"}, 14, 10),
        # A pause that keeps the pace asked for nothing, and one that keeps the end for all.
        ({"start": START, "deadline": "2026-02-15", "calendar": {**WEEKS, **PAUSED}}, 35, 25),
        ({"start": START, "deadline": "2026-02-15", "calendar": {**WEEKS, **KEPT}}, 42, 30),
        # Holidays that are known for some years only.
        ({**SPAN, "calendar": {"holidays": KNOWN}}, 175, 174),
    ],
)
def test_a_pace_per_day_is_counted_over_the_goal(fields: Data, days: int, active: int) -> None:
    """What a pace per day came to is told over the goal's days, or over a week of an open one."""
    figures = only(goal(DAILY, **fields), Code.DAILY_PACE).figures
    assert (figures["days"], figures["active"]) == (days, active)
    assert (figures["was"], figures["now"]) == (5 * days, 5 * active)


def test_what_keeps_the_old_meaning_tells_nothing() -> None:
    """A document that is written as its meanings say has nothing more to tell of them."""
    assert codes(goal(keep("35 calls/week"), **SPAN, calendar=WEEKS)) == {}
    assert codes(goal(LEVEL, **{**EARLY, "start": "2026-01-01"})) == {}
    assert codes(goal({**LEVEL, "value": -120}, baseline={"value": -100})) == {}
    assert codes(goal(keep("50/week", counted="continuous"))) == {}
    assert codes(goal({**LEVEL, "judged": "on_deadline"}, **WITH_BASELINE)) == {}
    assert codes(goal(keep("-5/week", bound="at_least"), metric="followers")) == {}


REVISED = goal(
    {**LEVEL, "value": 3000},
    **WITH_BASELINE,
    metric="followers",
    revisions=[
        {"on": "2026-03-01", "reason": "too hard", "target": keep("50/week", counted="rolling")},
        {"on": "2026-02-01", "reason": "too easy", "target": {"kind": "stay_within", "low": 1}},
        {"on": "2026-04-01", "reason": "too long", "target": LEVEL},
    ],
)


def test_revisions_are_told_where_they_stand() -> None:
    """What a goal asked before a revision is told at its place, in whatever order they stand."""
    assert codes(REVISED) == {
        "revisions[0].target.counted": (Code.ROLLING,),
        "revisions[1].target": (Code.BAND,),
        "revisions[2].target": (Code.BEYOND_TARGET,),
    }


def test_every_place_of_a_goal_is_looked_at() -> None:
    """A goal tells the same alone, listed, in a strategy and closed, each time below its place."""
    asked = goal({"kind": "stay_within", "low": 1})
    closed = {"goal": asked, "closed_on": "2026-07-01", "outcome": "met"}
    documents: list[tuple[str, Any, Any, list[str]]] = [
        ("goal", asked, sg.Goal, ["target"]),
        ("goals", [goal(id="h"), asked], sg.types.Roster[sg.Goal], ["[1].target"]),
        ("closed_goal", closed, sg.ClosedGoal, ["goal.target"]),
        ("closed_goals", [closed], sg.types.Roster[sg.ClosedGoal], ["[0].goal.target"]),
        (
            "strategy",
            {"goals": [{**asked, "id": "h"}], "closed_goals": [closed]},
            sg.Strategy,
            ["goals[0].target", "closed_goals[0].goal.target"],
        ),
        ("channels", [{"id": "ig", "platform": "instagram"}], sg.types.Roster[sg.Channel], []),
        ("stay_within", asked["target"], sg.StayWithin, []),
    ]
    for word, body, kind, paths in documents:
        meanings = codec.meanings({"smartgoals": 1, word: body}, kind)
        assert [meaning.path for meaning in meanings] == paths, word


def test_a_strategys_own_metric_says_the_side() -> None:
    """The strategy's own metric is asked, also where it takes the id of a standard one."""
    asked = {"goals": [goal(LEVEL, metric="followers")]}
    own = {"metrics": [{"id": "followers", "nature": "flow"}]}
    assert codec.meanings({"smartgoals": 1, "strategy": {**asked, **own}}) == ()
    (meaning,) = codec.meanings({"smartgoals": 1, "strategy": asked})
    assert meaning.code is Code.BEYOND_TARGET


def test_only_a_lenient_reading_carries_meanings() -> None:
    """A lenient reading has unknown keys beside meanings; a strict one is the bare value."""
    data = old({**goal({"kind": "stay_within", "low": 1}), "colour": "blue"})
    read = codec.structure(data, unknown="report")
    assert read.unknown == ("goals[0].colour",)
    assert [meaning.code for meaning in read.meanings] == [Code.BAND]
    with pytest.raises(sg.UnknownName, match="colour"):
        codec.meanings(data)
    assert isinstance(codec.structure(old(goal({"kind": "stay_within", "low": 1}))), sg.Strategy)


def test_a_converter_reads_old_documents_too() -> None:
    """A converter reads a document of version 1 as a strict reading does, and writes today's."""
    data = old(goal({"kind": "stay_within", "low": 1}))
    value = codec.make_converter().structure(data, sg.Strategy)
    assert value == codec.structure(data)
    assert codec.make_converter().unstructure(value)["smartgoals"] == codec.VERSION


@pytest.mark.parametrize("code", list(Code))
def test_a_variant_that_a_meaning_does_not_have_is_refused_with_those_it_has(code: Code) -> None:
    """The fault names the variants of the same code, each of which makes a meaning."""
    with pytest.raises(sg.UnknownName) as caught:
        codec.Meaning("target", code, {}, "no such variant")
    assert caught.value.path == "variant"
    assert caught.value.known
    for variant in caught.value.known:
        assert codec.Meaning("target", code, {}, variant).variant == variant


def test_meanings_are_said_in_two_languages() -> None:
    """A meaning says what was meant, what is meant now and what keeps the old, in two languages."""
    meaning = only(goal(DAILY, start=START, deadline="2026-02-01", calendar=WEEKS), Code.DAILY_PACE)
    assert meaning.text() == (
        "5 calls a day came to 140 over 28 days, since active days made good the days off; each "
        "active day counts its own amount now, which is 100 on 20 active days. To keep the old "
        "meaning, write 35 calls a week."
    )
    assert meaning.text("fr") == (
        "5 calls par jour faisait 140 sur 28 jours, les jours actifs rattrapant les autres ; chaque "
        "jour actif compte maintenant sa propre part, soit 100 pour 20 jours actifs. Pour garder "
        "l’ancien sens, écrivez 35 calls par semaine."
    )
    assert str(meaning) == f"goals[0].target.pace: {meaning.text()}"
    early = only(goal(LEVEL, **EARLY), Code.BASELINE_DAY)
    assert "31 December 2025" in early.text()
    assert "31 décembre 2025" in early.text("fr")
    with pytest.raises(sg.UnknownName, match="unknown language 'de'"):
        meaning.text("de")


def test_every_sentence_says_all_of_its_figures() -> None:
    """Both sentences of a rule take the same figures, and end with what keeps the old meaning."""
    for rule in RULES:
        names = [set(re.findall(r"\{(\w+)\}", text)) for text in (rule.english, rule.french)]
        assert names[0] == names[1], rule.code
        assert re.search(r"[.] (?:To|Pour) [^.]+\.$", rule.english), rule.code
        assert re.search(r"[.] Pour [^.]+\.$", rule.french), rule.code


@given(asked=goals())
def test_meanings_are_values(asked: sg.Goal) -> None:
    """A meaning is equal to another of the same place and figures, hashes, pickles, and says both languages its figures."""
    data = {"smartgoals": 1, "goal": codec.unstructure(asked)}
    for one, again in zip(codec.meanings(data, sg.Goal), codec.meanings(data, sg.Goal), strict=True):
        assert one == again == pickle.loads(pickle.dumps(one))
        assert len({one, again}) == 1
        assert one.text() != one.text("fr")
        assert "To keep" not in repr(one)


EDGES = [
    goal(keep("1.7e308/day"), **SPAN, calendar=WEEKS),
    goal(keep("-1.7e308 x/day", counted="calendar"), **SPAN, calendar=WEEKS),
    goal(keep("0.1/day"), start="0001-01-02", deadline="9999-12-31", calendar=WEEKS),
    goal(DAILY, baseline={"value": 0, "on": "9999-12-31"}, calendar=WEEKS),
    goal(DAILY, calendar={"holidays": ["0001-01-01", "9999-12-31"]}),
    goal(DAILY, start="9999-12-31", calendar={"holidays": ["9999-12-31"]}),
    goal(DAILY, deadline="0001-01-01", calendar=WEEKS),
    goal(change(percent=1.7e308), baseline={"value": -1.7e308}, metric="visits"),
    goal(change(amount=1.7e308), baseline={"value": 1.7e308}, metric="open_way"),
    goal(change(percent=-1e-320), baseline={"value": -1e-320}),
    goal({"kind": "stay_within", "low": -1.7e308, "high": 1e-320}),
    goal(
        LEVEL,
        deadline="0001-01-01",
        calendar={"pauses": [{"start": "0001-01-01", "end": "0001-01-09", "keeps": "pace"}]},
    ),
    goal(LEVEL, deadline="9999-12-31", calendar=PAUSED),
    goal(LEVEL, **SPAN, calendar={"pauses": [{**SUMMER, "end": "9999-12-30"}]}),
    goal(keep("5 {was}/day", counted="rolling"), **SPAN),
    goal(keep("5/day", counted="calendar"), **SPAN, calendar={"weights": {"saturday": 0.5}}),
]


@pytest.mark.parametrize("asked", EDGES, ids=range(len(EDGES)))
def test_the_edges_of_numbers_and_days_can_be_said(asked: Data) -> None:
    """Whatever numbers and days a goal may hold, its meanings are found and said."""
    codec.structure(old(asked))
    for meaning in codec.meanings(old(asked)):
        assert meaning.text("en") != meaning.text("fr")


@given(strategy=whole_strategies(audits=True))
def test_every_path_leads_to_its_place(strategy: sg.Strategy) -> None:
    """Each path leads to something in the document, and a lenient reading tells the same ones."""
    data = json.loads(json.dumps({**codec.unstructure(strategy), "smartgoals": 1}))
    meanings = codec.meanings(data)
    assert codec.structure(data, unknown="report").meanings == meanings
    for meaning in meanings:
        assert at(data["strategy"], meaning.path) is not None


@given(strategy=whole_strategies(audits=True))
def test_a_document_of_today_tells_nothing(strategy: sg.Strategy) -> None:
    """What this version writes means what it says, and so does a bare body without a version."""
    data = codec.unstructure(strategy)
    assert codec.meanings(data) == codec.meanings(data["strategy"]) == ()
    assert codec.structure(data, unknown="report").meanings == ()
    assert codec.meanings(codec.migrate({**data, "smartgoals": 1})) == ()


def meanings_of(asked: sg.Goal) -> list[tuple[str, Code]]:
    """Return place and code of each meaning that a goal of version 1 tells."""
    data = {"smartgoals": 1, "goal": codec.unstructure(asked)}
    return [(meaning.path, meaning.code) for meaning in codec.meanings(data, sg.Goal)]


@given(asked=goals())
def test_a_goal_tells_of_its_revisions_what_it_asked_then(asked: sg.Goal) -> None:
    """The meanings at a revision are those of the goal as it was asked on the day before."""
    for position, revision in enumerate(asked.revisions):
        here = f"revisions[{position}]."
        before = asked.as_asked_on(revision.on - timedelta(days=1))
        then = [pair for pair in meanings_of(before) if not pair[0].startswith("revisions")]
        assert [(here + path, code) for path, code in then] == [
            pair for pair in meanings_of(asked) if pair[0].startswith(here)
        ]


@given(asked=goals(), order=st.randoms(use_true_random=False))
def test_the_order_of_a_document_is_its_own(asked: sg.Goal, order: Any) -> None:
    """Revisions written in another order are told at the places where they stand then."""
    data = codec.unstructure(asked)
    mixed = list(enumerate(data.get("revisions", [])))
    order.shuffle(mixed)
    moved = {f"revisions[{was}]": f"revisions[{now}]" for now, (was, _) in enumerate(mixed)}
    place = re.compile(r"^revisions\[\d+\]")
    expected = [place.sub(lambda old: moved[old[0]], path) for path, _ in meanings_of(asked)]
    if mixed:
        data = {**data, "revisions": [revision for _, revision in mixed]}
    meanings = codec.meanings({"smartgoals": 1, "goal": data}, sg.Goal)
    assert [meaning.path for meaning in meanings] == expected
