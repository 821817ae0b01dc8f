"""Charts are plain Vega-Lite 6 that draws, in the words of the language, and says itself to those who do not see it."""

import json
import re
from collections.abc import Iterator
from datetime import date
from importlib import util
from itertools import pairwise
from math import isfinite
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from chart_parts import rows
from chart_samples import AS_OF, DAYS, END, LEADS, QUOTA, drawables, leads, projection, review
from hypothesis import given, settings, strategies as st

import smartgoals as sg
from smartgoals import catalog, codec, present
from smartgoals.present._figures import FigureWords
from smartgoals.present._vega_frame import marked, short
from smartgoals.present._vega_goal import ticks_said
from smartgoals.strategies import progresses, projections, reviews

NAMES = sorted(drawables())
LANGUAGES = ("en", "fr")
THEMES = ("light", "dark")
ENGLISH_ALONE = r"\b(the|by|with|chance|expected|plan|due|met|missed|behind|week|until|read)\b"
FRENCH_ALONE = r"\b(le|les|au|avec|attendu|trajectoire|tenue|manquée|jusqu|relevé|d’ici)\b"


def drawn(name: str, **how: Any) -> dict[str, Any]:
    """Return the chart of a sample, as JSON has it: without a NaN, and with nothing that JSON cannot hold."""
    return json.loads(json.dumps(present.vega(drawables()[name], **how), allow_nan=False))


def dictionaries(part: Any) -> Iterator[dict[str, Any]]:
    """Yield every part of a chart that has names."""
    if isinstance(part, dict):
        yield part
    for one in part.values() if isinstance(part, dict) else part if isinstance(part, list) else ():
        yield from dictionaries(one)


def words(part: Any, key: str = "") -> Iterator[str]:
    """Yield every text of a chart that a reader sees."""
    shown = {"text", "subtitle", "description", "title", "datum", "domain", "said", "on", "what", "state", "likely"}
    shown |= {"nearly", "label", "name", "asked", "chance", "how", "told", "came", "of", "labelExpr"}
    if isinstance(part, dict):
        for name, one in part.items():
            yield from words(one["values"] if name == "data" else one, name)
    elif isinstance(part, list):
        for one in part:
            yield from words(one, key)
    elif isinstance(part, str) and key in shown:
        yield part


@pytest.fixture(scope="module")
def valid() -> Any:
    """Return what says where a spec does not fit the schema of Vega-Lite 6, which altair brings; skip without it."""
    found = util.find_spec("altair")
    if found is None or found.origin is None:
        pytest.skip("altair brings the schema of Vega-Lite; the extra `test` installs it")
    path = Path(found.origin).parent / "vegalite" / "v6" / "schema" / "vega-lite-schema.json"
    jsonschema = pytest.importorskip(
        "jsonschema", reason="specs are checked by jsonschema; the extra `test` installs it"
    )
    return jsonschema.Draft7Validator(json.loads(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("name", NAMES)
def test_a_chart_fits_the_schema(valid: Any, name: str) -> None:
    """Every chart is valid Vega-Lite 6."""
    assert [fault.message[:200] for fault in valid.iter_errors(drawn(name))] == []


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_chart_draws(name: str, language: str) -> None:
    """Every chart renders to SVG at 360 pixels, with its title on it, and without a figure that is none."""
    renderer = pytest.importorskip("vl_convert", reason="charts are drawn by vl-convert-python, of the extra `test`")
    version = max(one for one in renderer.get_vegalite_versions() if one.startswith("6."))
    spec = drawn(name, language=language, theme="light" if language == "en" else "dark")
    svg = renderer.vegalite_to_svg({**spec, "width": 360}, vl_version=version)
    told = re.sub("<[^>]+>", " ", svg)
    assert not re.search(r"NaN|undefined|\bnull\b|Infinity", told)
    first = spec["title"]["text"][0].split()[0]
    assert first.replace("&", "&amp;")[:5] in told
    width = float(re.search(r'width="([\d.]+)"', svg)[1])
    assert width <= 420  # the renderer's own font is wider than most


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_chart_speaks_one_language(name: str, language: str) -> None:
    """Titles, tooltips, legends, axes and the description hold no word of the other language but the owner's."""
    alone = ENGLISH_ALONE if language == "fr" else FRENCH_ALONE
    stated = [one.goal.statement or "" for one in review("en").goals] + [review("en").strategy.title or ""]
    own = sorted({short(one, most) for one in stated for most in (160, 56)} - {""}, key=len, reverse=True)
    for said in words(drawn(name, language=language)):
        told = said.replace("\u00a0%", " %")
        for theirs in own:
            told = told.replace(theirs, "")
        if not any(told in theirs for theirs in own):  # a line of a title
            assert not re.search(alone, told, re.IGNORECASE), said


def test_shares_of_channels_are_whole_percent() -> None:
    """What a channel took and brought is told in whole percent, as its axis has it."""
    told = re.findall(r"[\d.,]+\s?%", " ".join(words(drawn("cards"))))
    assert len(told) > 4
    assert all(one.rstrip("% \u00a0\u202f").isdigit() for one in told)


@pytest.mark.parametrize("name", ["cards", "portfolio"])
def test_an_axis_of_shares_goes_from_none_to_all(name: str) -> None:
    """Bars of shares and of chances are as long as the part of the whole that they are."""
    scales = [one["scale"] for one in dictionaries(drawn(name)) if "domain" in (one.get("scale") or {})]
    assert [one["domain"] for one in scales if all(type(end) is int for end in one["domain"])] == [[0, 1]]


@pytest.mark.parametrize("name", NAMES)
def test_a_chart_says_itself(name: str) -> None:
    """A chart has a title, is as wide as its place, and says in whole sentences what it shows."""
    spec = drawn(name)
    assert spec["$schema"] == "https://vega.github.io/schema/vega-lite/v6.json"
    assert (spec["width"], spec["autosize"]["type"]) == ("container", "fit-x")
    assert spec["description"].endswith((".", "…"))
    assert len(spec["description"]) > 20
    assert len(spec["title"]["text"]) <= 3
    assert max(map(len, spec["title"]["text"])) <= 46
    assert max(map(len, spec["title"]["subtitle"]), default=0) <= 64


def test_a_chart_of_a_goal_says_where_it_stands() -> None:
    """The description of the quickstart's goal has its value, its plan, its chance, its interval and its arrival."""
    spec = present.vega(review("fr").goals["conversion"])
    assert spec["description"].replace("\u202f", " ").replace("\u00a0", " ") == (
        "Lift the conversion rate from 2.5 % to 3 % by Christmas. Courbes du 3 juillet 2016 au 25 décembre 2016 : ce que le"
        " but demande, ce qui a été relevé et ce qui est attendu. Taux de conversion : 2,33 % au 2 octobre 2016, la"
        " trajectoire demande 2,76 %. 6 % de chances d’être atteint d’ici au 25 décembre 2016. Attendu à la fin : 2,3 % ;"
        " à 80 %, de 1,7 % à 2,8 %. Arrivée vers le 23 avril 2017."
    )


def test_a_burn_up_holds_plan_readings_fan_and_target() -> None:
    """The rows of the chart are those of the series, from the plan's start to the deadline."""
    goal = review("en").goals["ig-growth"]
    spec = present.vega(goal)
    series = {
        row.day.isoformat(): row
        for row in sg.series(goal.goal, as_of=AS_OF, evidence=review("en").strategy, ahead=True)
    }
    assert [(row["day"], row["value"]) for row in rows(spec, "plan")] == [("2016-07-03", 10370), ("2016-12-25", 11620)]
    readings = rows(spec, "readings")
    assert [row["value"] for row in readings] == [series[row["day"]].actual for row in readings]
    assert (readings[0]["day"], readings[-1]["day"]) == ("2016-07-03", "2016-10-02")
    fan = rows(spec, "forecast")
    assert len(fan) == 3
    for row in fan:
        known = series[row["day"]]
        assert (row["value"], row["low"], row["high_95"]) == (known.expected, known.low, known.high_95)
    assert [row["day"] for row in rows(spec, "today")] == ["2016-10-02"]
    assert [row["what"] for row in rows(spec, "marks")] == ["Target", "Arrival"]
    assert rows(spec, "marks")[0]["label"] == "Target: 11,620 followers"


def test_a_quota_has_bars_by_period_and_totals_on_demand() -> None:
    """A quota is drawn by its periods, each met, missed or open as the tally has it; *kind* asks for its totals."""
    found = drawables()["missed"]
    spec = present.vega(found)
    bars = rows(spec, "periods")
    quota = found.progress.quota
    assert [bar["state"] for bar in bars].count("met") == quota.met
    assert [bar["state"] for bar in bars[:-1]].count("missed") == quota.closed - quota.met
    assert (bars[-1]["state"], bars[-1]["made"]) == ("still open", quota.made)
    assert bars[0]["on"] == "5 January 2026 – 11 January 2026"
    assert len(rows(spec, "due_0")) == 13
    lines = present.vega(found, kind="burn_up")
    assert "totals since the start" in lines["description"]
    assert rows(lines, "readings")[-1]["value"] == sum(5 + k % 4 for k in range(45))


def test_carried_quotas_ask_for_what_was_handed_on() -> None:
    """The due of a period has what the one before handed to it, as the running period says."""
    found = drawables()["carry"]
    open_bar = next(row for row in rows(present.vega(found), "periods") if row["state"] == "still open")
    assert open_bar["due_0"] == found.progress.quota.due
    assert found.progress.quota.carried


def test_bars_of_a_band_have_both_bounds() -> None:
    """A band of periods draws what it asks for at least and what it allows at most, and the chance of the open period."""
    spec = present.vega(drawables()["band of periods"])
    assert {(row["due_0"], row["due_1"]) for row in rows(spec, "due_1")[:12]} == {(30, 45)}
    assert "chance" in rows(spec, "periods")[-1]


def test_a_period_without_a_working_day_is_no_bar() -> None:
    """A week that a pause takes whole asks for nothing, and has no bar."""
    rested = sg.Calendar(pauses=[sg.Pause(DAYS[7], DAYS[13], keeps="end")])
    spec = present.vega(sg.assess(leads(QUOTA, calendar=rested), LEADS, as_of=DAYS[-1]))
    assert "2026-01-12" not in {row["day"] for row in rows(spec, "due_0")}
    assert len(rows(spec, "due_0")) == 12


def test_periods_that_ask_for_nothing_have_no_bars() -> None:
    """An endless quota that has rested for a year is told, and nothing is drawn; one still to begin has its first period."""
    rested = sg.Calendar(pauses=[sg.Pause(DAYS[7], date(2027, 12, 31), keeps="end")])
    goal = leads(QUOTA, calendar=rested, deadline=None)
    spec = present.vega(sg.assess(goal, LEADS, as_of=date(2027, 6, 1)))
    assert spec["mark"]["text"] == "nothing to draw yet"
    ahead = present.vega(sg.assess(leads(QUOTA, start=END, deadline=None), LEADS, as_of=DAYS[-1]))
    assert [row["state"] for row in rows(ahead, "due_0")] == ["ahead"]
    assert rows(ahead, "periods") == []


def test_an_arrival_after_the_deadline_widens_the_days() -> None:
    """An arrival within a quarter of the goal's days past its end is drawn; a later one is told only."""
    goals = review("en").goals
    assert [row["on"] for row in rows(present.vega(goals["passes"]), "marks")][-1] == "8 January 2017"
    assert "Arrival" not in {row["what"] for row in rows(present.vega(goals["conversion"]), "marks")}


def test_a_review_read_from_data_draws_what_there_is() -> None:
    """Without readings the last value, the plan and the forecast of the deadline are drawn; of a quota the running period."""
    spec = present.vega(drawables()["from data"])
    assert len(rows(spec, "readings")) == 1
    assert len(rows(spec, "plan")) == 2
    assert rows(spec, "forecast")[-1]["day"] == END.isoformat()
    assert len(rows(present.vega(drawables()["quota from data"]), "periods")) == 1


def test_a_portfolio_has_a_row_a_goal() -> None:
    """Each goal has its words, its chance and how it stands, those in danger in another colour."""
    found = rows(present.vega(review("en")), "rows")
    assert [row["name"][:20] for row in found[:2]] == ["At least 7,500 page ", "Grow our Instagram f"]
    assert [row["said"] for row in found] == [
        "74\u00a0% · on plan".replace("\u00a0", " "),
        "34 % · on plan",
        "10 % · behind plan",
        "6 % · behind plan",
        "13 % · behind plan",
        "47 % · on plan",
        "72 % · kept so far",
        "under 1 % · behind plan",
        "no chance known · cannot be told",
    ]
    assert len({row["colour"] for row in found}) == 3
    assert present.vega(sg.review(sg.Strategy(), as_of=AS_OF))["title"]["text"] == ["Strategy"]


def test_a_portfolio_tells_what_is_decided_and_what_nobody_read() -> None:
    """Goals that are met or missed say so; one of which the days are unknown cannot be told."""
    goals = {
        "met": leads(sg.ReachLevel(30)),
        "missed": leads(sg.ReachLevel(900), deadline=DAYS[9]),
        "over": leads(sg.StayWithin(high=2, per="week")),
        "unread": leads(sg.ReachLevel(900)),
    }
    for name, how in (
        ("carry", ["met", "missed", "missed", "behind plan"]),
        ("unknown", ["met", "missed", "missed", "cannot be told"]),
    ):
        strategy = sg.Strategy(goals=[evolve(goal, id=one) for one, goal in goals.items()], histories=[LEADS])
        found = sg.review(strategy, as_of=date(2026, 3, 1), missing=name)
        assert [row["how"] for row in rows(present.vega(found), "rows")] == how


def test_changes_are_better_worse_or_noise() -> None:
    """A comparison tells each figure before and after in its unit, and why some cannot be compared."""
    found = {row["name"]: row for row in rows(present.vega(drawables()["comparison"]), "rows")}
    assert found["Followers, @boutique"]["said"] == "1200 → 1500 followers, better"
    assert found["Engagement rate by followers, @boutique"]["said"] == "3.1 % → 2.5 %, worse"
    assert found["Reach, @boutique"]["said"].endswith("may be chance")
    assert found["Posts published, @boutique"]["value"] is None
    assert "EUR" in found["Revenue, @boutique"]["said"]


@settings(max_examples=25)
@given(reviews())
def test_any_review_draws(found: sg.Review) -> None:
    """Every chart of any review is JSON without a NaN, in both languages."""
    for language in LANGUAGES:
        json.dumps(present.vega(found, language=language), allow_nan=False)
        for goal in found.goals:
            json.dumps(present.vega(goal, language=language), allow_nan=False)
            if goal.progress is not None and goal.progress.quota is not None:
                json.dumps(present.vega(goal, kind="burn_up"), allow_nan=False)
            present.svg_sparkline(goal, language=language)


@settings(max_examples=25)
@given(projections(), progresses())
def test_any_projection_and_progress_draws(projection: sg.Projection, progress: sg.Progress) -> None:
    """A projection and a progress are enough to draw from."""
    json.dumps([present.vega(projection), present.vega(progress)], allow_nan=False)


@pytest.mark.parametrize(
    ("values", "from_zero", "ticks"),
    [
        ([], False, [0.0, 0.25, 0.5, 0.75, 1.0]),
        ([5, 5], False, [2, 4, 6, 8]),
        ([0, 0], True, [0.0, 0.25, 0.5, 0.75, 1.0]),
        ([-3, 12], True, [-5, 0, 5, 10, 15]),
        ([float("inf"), 4, 9], False, [4, 6, 8, 10]),
        ([-1.7e308, 1.7e308], False, [-1.7e308, 1.7e308]),
        ([1.7e308, 1.7e308], False, [8.5e307, 1.7976931348623157e308]),
        ([0, 1.7e308], True, [0, 1.7e308]),
        ([3, 1e308], True, [0, 2.5e307, 5e307, 7.5e307, 1e308]),
        ([0, 5e-324], True, [0, 5e-324]),
        ([0, 3e-323], True, [0, 3e-323]),
        ([1e-9, 2e-9], False, [1e-9, 1.25e-9, 1.5e-9, 1.75e-9, 2e-9]),
    ],
)
def test_axes_have_round_marks(values: list[float], from_zero: bool, ticks: list[float]) -> None:
    """Marks are round, evenly apart, few, and hold all values between them."""
    found = marked(values, from_zero=from_zero)
    assert len(found) <= 6
    assert found == pytest.approx(ticks) or found == ticks


@given(st.lists(st.floats(), max_size=6), st.booleans())
def test_every_axis_has_marks(values: list[float], from_zero: bool) -> None:
    """Whatever floats are drawn, there are few marks, all finite and in order, and the values lie between them."""
    found = marked(values, from_zero=from_zero)
    assert 1 <= len(found) <= 5
    assert all(map(isfinite, found))
    assert found == sorted(found)
    within = (found[-1] - found[0]) * 1e-6
    assert all(found[0] - within <= one <= found[-1] + within for one in values if isfinite(one))


@given(st.lists(st.floats(-1e12, 1e12), max_size=6), st.booleans())
def test_marks_hold_all_values_between_them(values: list[float], from_zero: bool) -> None:
    """Whatever is drawn lies between the first and the last mark, which are few, in order and evenly apart."""
    found = marked(values, from_zero=from_zero)
    assert 2 <= len(found) <= 5
    assert found == sorted(set(found))
    steps = [later - one for one, later in pairwise(found)]
    assert steps == pytest.approx([steps[0]] * len(steps))
    within = steps[0] * 1e-6
    assert all(found[0] - within <= value <= found[-1] + within for value in values)
    if from_zero:
        assert found[0] <= 0 <= found[-1]


# -- as the page says it


def goal_of(target: sg.Target, values: Iterator[tuple[date, float]] | list[tuple[date, float]], **facts: Any) -> Any:
    """Return the review of one goal with its readings, as of the last day of the samples."""
    metric = facts.pop("own", None)
    goal = leads(target, **({"metric": metric.id} if metric else {}), **facts)
    history = sg.History.of(values, metric=metric or goal.metric)
    found = sg.review(
        sg.Strategy(metrics=[metric] if metric else [], goals=[goal], histories=[history]), as_of=DAYS[-1]
    )
    return found.goals["g"]


def told(what: Any, **how: Any) -> str:
    """Return the description of a chart, with plain blanks."""
    return present.vega(what, **how)["description"].replace("\u202f", " ").replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("level", "english", "french"), [(5, "is met", "est atteint"), (9000, "is missed", "est manqué")]
)
def test_a_chart_of_what_is_decided_says_how_it_ended(level: int, english: str, french: str) -> None:
    """The description of a goal that readings decided says whether it was met or missed, in either language."""
    values = [(day, 3.0) for day in DAYS]
    found = goal_of(sg.ReachLevel(level), values, deadline=DAYS[-1])
    assert f"the goal {english}" in told(found)
    assert f"le but {french}" in told(found, language="fr")


def test_own_metrics_and_money_are_called_as_their_owner_calls_them() -> None:
    """An own metric has its name in the language, money its currency, and a goal without words what it asks for."""
    gifts = sg.Metric(id="gifts_x", nature="flow", unit="money", name_en="gifts", name_fr="dons")
    goal = leads(sg.ReachLevel(5000), metric="gifts_x")
    history = sg.History.of([(day, 50) for day in DAYS], metric=gifts, definition="told in EUR")
    found = sg.review(sg.Strategy(metrics=[gifts], goals=[goal], histories=[history]), as_of=DAYS[-1]).goals["g"]
    assert told(found).startswith("Gifts: reach 5000 EUR by 5 April 2026. Lines over")
    assert "Gifts: 2250 EUR on 18 February 2026, the plan asks for" in told(found)
    assert "Dons : 2250 EUR au 18 février 2026" in told(found, language="fr")
    assert rows(present.vega(found), "marks")[0]["label"] == "Target: 5000 EUR"


def test_evidence_says_how_goals_and_channels_are_called() -> None:
    """A projection has its goal's words by the evidence, a scorecard its channel's account."""
    goal = leads(sg.ReachLevel(400), statement="Four hundred leads")
    strategy = sg.Strategy(goals=[goal], histories=[LEADS])
    found = projection(sg.ReachLevel(400), lambda k: 5)
    assert present.vega(found, evidence=strategy)["title"]["text"] == ["Four hundred leads"]
    assert present.vega(found)["title"]["text"] == ["Leads"]
    cards = drawables()["cards"]
    named = [row["name"] for row in rows(present.vega(cards, evidence=review("en").strategy), "rows")]
    assert named != [row["name"] for row in rows(present.vega(cards), "rows")]
    with pytest.raises(sg.SmartGoalsError) as refusal:
        present.vega(found, evidence=3)
    assert refusal.value.path == "evidence"


def test_shares_that_nobody_described_are_in_percent() -> None:
    """The progress of an own share is told in percent, on its axis too."""
    own = sg.Metric(id="open_share", nature="mean", unit="ratio")
    history = sg.History.of([(day, 0.25 + k / 1000) for k, day in enumerate(DAYS)], metric=own)
    spec = present.vega(sg.assess(leads(sg.ReachLevel(0.4), metric="open_share"), history, as_of=DAYS[-1]))
    assert "29.4 %" in spec["description"]
    assert "%" in json.dumps(spec["encoding"]["y"], ensure_ascii=False)


def test_an_axis_never_writes_two_marks_alike() -> None:
    """Marks of money or time that lie closer than a figure is told are written to their last digit."""
    own = sg.Metric(id="wait_x", nature="mean", unit="duration", scale="minutes")
    history = sg.History.of([(day, 5000 + k / 100) for k, day in enumerate(DAYS)], metric=own)
    found = sg.assess(sg.Goal(id="g", metric="wait_x"), history, as_of=DAYS[-1])
    said = present.vega(found, evidence=sg.Strategy(metrics=[own]))["encoding"]["y"]["axis"]
    labels = re.findall(r'"([^"]+)"', said["labelExpr"].split("[indexof")[0])
    assert len(labels) == len(set(labels)) == len(said["values"])


def test_a_guess_has_no_chance_no_fan_and_no_arrival() -> None:
    """One reading shows no pace: its chart says so in the words of the page, and so does the portfolio."""
    found = goal_of(
        sg.ReachLevel(10), [(DAYS[20], 40)], metric="open_tickets", baseline=sg.Baseline(value=50), statement="Ten"
    )
    assert found.projection.probability is not None
    spec = present.vega(found)
    assert "Chance: cannot be told yet: one reading" in spec["description"]
    assert rows(spec, "forecast") == []
    assert [row["what"] for row in rows(spec, "marks")] == ["Target"]
    strategy = sg.Strategy(goals=[found.goal], histories=[sg.History.of([(DAYS[20], 40)], metric="open_tickets")])
    row = rows(present.vega(sg.review(strategy, as_of=DAYS[-1])), "rows")[0]
    assert (row["value"], row["chance_word"]) == (None, "no chance known")


def test_a_chance_is_never_none_nor_certain_unless_it_is() -> None:
    """A chance under one percent says so on a goal's chart, in both languages."""
    found = drawables()["retweets"] if "retweets" in drawables() else review("en").goals["retweets"]
    assert "Under 1 % chance of being" in told(found)
    assert "Moins de 1 % de chances" in told(found, language="fr")


def test_a_reading_stands_on_the_day_it_was_read() -> None:
    """A level that was read before today is dated so, drawn so, and set beside what is asked for today."""
    weeks = [(day, 500 + k) for k, day in enumerate(DAYS[:30:7])]
    later = {"metric": "followers", "start": END, "deadline": date(2026, 9, 1), "baseline": sg.Baseline(value=500)}
    found = goal_of(sg.ReachLevel(900), weeks, statement="More", **later)
    assert [row["day"] for row in rows(present.vega(found), "readings")] == ["2026-02-02"]
    assert "504 followers on 2 February 2026; by 18 February 2026 the plan asks for 500" in told(found)
    assert "504 followers" in present.svg_sparkline(found)
    assert "2 February 2026" in present.svg_sparkline(found)
    calls = goal_of(sg.KeepPace("60 mentions/week", bound="at_most"), [(DAYS[0], 3)], metric="mentions")
    assert re.search("3 mentions on 5 January 2026, of .* allowed by 18 February 2026", told(calls))


@pytest.mark.parametrize("name", NAMES)
def test_french_parts_its_marks_as_french_does(name: str) -> None:
    """Before a colon stands a blank that does not break, before ; ? ! and the sign of percent a narrow one."""
    stated = {short(one.goal.statement or "") for one in review("fr").goals}
    for said in words(drawn(name, language="fr")):
        assert said in stated or not re.search("\\w [:;?!]", said), said


def test_a_portfolio_of_many_goals_draws_those_that_need_help() -> None:
    """Forty rows are drawn, the ones in danger first; the rest is told by number, and the description stays short."""
    goals = [leads(sg.ReachLevel(100 if k < 80 else 900), statement=f"Goal {k} " + "x" * 60) for k in range(90)]
    strategy = sg.Strategy(goals=[evolve(goal, id=f"g{k}") for k, goal in enumerate(goals)], histories=[LEADS])
    for language in LANGUAGES:
        spec = present.vega(sg.review(strategy, as_of=DAYS[-1]), language=language)
        drawn_rows = rows(spec, "rows")
        assert len(drawn_rows) == 40
        assert {row["whole"].split(" x")[0] for row in drawn_rows[:10]} == {f"Goal {k}" for k in range(80, 90)}
        assert "50" in spec["title"]["subtitle"][-1]
        assert len(spec["description"]) < 2_000


def test_a_review_read_from_data_is_drawn_whole() -> None:
    """Each chart and each small line of a review that was written and read again is drawn, in both languages."""
    back = codec.structure(json.loads(json.dumps(codec.unstructure(review("en")))), sg.Review)
    for language in LANGUAGES:
        for what in (back, *back.goals):
            json.dumps(present.vega(what, language=language), allow_nan=False)
        for goal in back.goals:
            assert json.dumps(present.vega(goal, kind="burn_up", language=language), allow_nan=False)
            assert present.svg_sparkline(goal, language=language)


def test_the_last_day_of_a_wide_chart_is_not_clipped() -> None:
    """A day that is written near an end of its axis is aligned with its mark."""
    assert present.vega(drawables()["ig-growth"])["encoding"]["x"]["axis"]["labelFlush"] == 40


def test_marks_that_money_would_write_alike_are_told_to_their_last_digit() -> None:
    """Two marks of an axis are never the same words, however near they stand."""
    figures = FigureWords(sg.Language.of("en"), catalog.METRICS["revenue"], currency="EUR")
    assert ticks_said([1.0001, 1.0002], figures) == {1.0001: "1.0001", 1.0002: "1.0002"}
    assert ticks_said([10.0, 20.0], figures) == {10.0: "10 EUR", 20.0: "20 EUR"}
