"""A value of every public class, as the library answers it, and right arguments for what no type says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from enum import Enum
from functools import cache, cached_property
from typing import Any

import attrs
from tests.test_named_arguments import AUDIT, CALLS, CLOSED, DAY0, END, FANS, GOAL, LINE, PLAN, PROGRESS, TODAY, VISITS

import smartgoals as sg
from smartgoals import (
    audits,
    catalog,
    channels,
    codec,
    forecasts,
    progress,
    returns,
    rules,
    status,
    types,
)

DEEPEST = 6


def crawled(roots: Iterable[Any]) -> Iterator[Any]:
    """Yield values and what they hold, the nearest first; fields, properties and items are looked into."""
    seen: set[int] = set()
    level = list(roots)
    for _ in range(DEEPEST):
        below: list[Any] = []
        for value in level:
            if id(value) in seen or isinstance(value, (str, int, float, date, Enum, type)):
                continue
            seen.add(id(value))
            yield value
            below += _held(value)
        level = below


def _held(value: Any) -> list[Any]:
    if isinstance(value, Mapping):
        return [*value.values()]
    if isinstance(value, (list, frozenset)) or (isinstance(value, Iterable) and hasattr(value, "__len__")):
        held = list(value)[:40]
    else:
        held = []
    if str(type(value).__module__).startswith("smartgoals"):
        names = [one.name for one in attrs.fields(type(value))] if attrs.has(type(value)) else []
        names += [
            name for name in dir(type(value)) if isinstance(getattr(type(value), name), (property, cached_property))
        ]
        for name in names:
            if not name.startswith("_"):
                try:
                    held.append(getattr(value, name))
                except Exception:
                    continue
    return held


def roots() -> list[Any]:
    """Return what the library answers to whoever asks a lot of it."""
    asked = [function(**given) if not _is_rest(function) else None for function, given in CALLS.values()]
    return [*own(), *asked, PLAN, AUDIT, LINE, CLOSED]


def _is_rest(function: Any) -> bool:
    return function.__name__ in {"with_revision", "revised"}


FAIR = sg.Event(id="fair", start=DAY0 + timedelta(20), end=DAY0 + timedelta(24), title="Fair", channels=["ig"])
LATER = sg.Event(id="later", start=TODAY + timedelta(9), end=TODAY + timedelta(12))
KNOWN = sg.Evidence(strategy=attrs.evolve(PLAN, events=[FAIR, LATER]))
AROUND = rules.Surroundings(evidence=KNOWN, as_of=TODAY)
LEADS = sg.History.of([(DAY0 + timedelta(k), 3 + k % 5) for k in range(50)], metric="leads", channel="ig")
QUOTA = sg.Goal(
    id="q", metric="leads", channel="ig", start=DAY0, deadline=END,
    target=sg.KeepPace("5/week", counted="calendar", carry="both"),
)  # fmt: skip
SALES = sg.Metric(id="own", name_en="Own", unit="count", nature="flow", better="higher", definition="what we count")
CASE = rules.Case(goal=GOAL, surroundings=AROUND)
FITTED = forecasts.FittedDefault(FANS, TODAY)
TABLE = [["Date", "Sessions", "Waves"], ["2026-01-01", 3, 1], ["2026-01-02", 4, 2]]
VALUE = audits.Measurement(metric="followers", value=900, on=DAY0)
RICH = sg.Audit(
    id="rich", as_of=DAY0,
    competitors=[audits.CompetitorSnapshot(name="Rival", platform="instagram", measurements=[VALUE])],
    impostors=[audits.ImpostorAccount(platform="instagram", handle="fake")],
    swot=audits.Swot(strengths=["loyal"]), requests=[audits.ChannelRequest(platform="tiktok", requester="Ana")],
    channels=[
        audits.ChannelAudit(
            channel="ig", platform="instagram", baselines=[VALUE], checks=[audits.Check(name="bio", result="pass")],
            admins=[audits.Role(who="Ana")], cost=returns.Cost(ad_spend=5, currency="EUR"),
            top_content=[audits.ContentRef(url="https://example.org/1")],
        )
    ],
)  # fmt: skip

V1: dict[str, Any] = {
    "goals": [{
        "id": "g", "metric": "followers", "target": {"kind": "keep_pace", "pace": "5/day"},
        "calendar": {"working_days": "mon-fri"}, "start": "2026-01-01", "deadline": "2026-03-01",
    }]
}  # fmt: skip
RIVALS = attrs.evolve(PLAN, audits=[RICH])


def _posts() -> list[channels.Post]:
    counts = {"reach": 900, "reactions": 30, "impressions": 1000}
    formats = ("reel", "image")
    return [
        channels.Post(
            day=DAY0 + timedelta(k), counts=counts | {"reactions": 20 + k % 7}, channel="ig", format=formats[k % 2]
        )
        for k in range(30)
    ]


def _passages() -> list[Any]:
    ahead = sg.project(attrs.evolve(GOAL, target=sg.ReachLevel(500, judged="any_day")), FANS, as_of=TODAY)
    quota = sg.project(QUOTA, LEADS, as_of=TODAY)
    asked = forecasts.Forecasting(FANS, TODAY)
    counted = forecasts.Forecasting(LEADS, TODAY)
    return [ahead, quota, asked, counted, asked.forecasts([END]), counted.forecasts([END], total_from=TODAY)]


def own() -> list[Any]:
    """Return what is asked beside the table of calls, for the sake of the classes that answer."""
    return [
        catalog.METRICS["avg_session_duration"],
        progress.Omission(goal="g", reason=next(iter(progress.OmissionReason))), *PROGRESS.derivations(), CASE.strain,
        CASE.periods_of(sg.Period(1, "week")), *codec.meanings({"smartgoals": 1, "strategy": V1}),
        channels.AccountFigure(value=3.0, interval=(1.0, 4.0)),
        LEADS,
        FAIR, KNOWN, AROUND, CASE, FITTED, QUOTA, SALES, RICH, VALUE, rules.DEFAULT, catalog.DEFAULT, status.STATUS_PRESETS,
        sg.GrowBy("2 %/week"), sg.Growth(2, "week"), sg.StayWithin(low=1, high=3, per="week"), sg.ReachPace("5/week"),
        sg.ReachLevel(9, milestones=[sg.Milestone(TODAY, 5)]), sg.Link(metric="reach", to="followers"),
        sg.Waiver(code="SGM201", reason="later", until=END), sg.DataSource(metric="followers", channel="ig", cadence="week"),
        sg.WayOfReading(missing="zero", counter=True, exchanges=[types.Exchange(TODAY)]),
        types.Exchange(TODAY), sg.Assume("zero"),
        GOAL.revised(on=TODAY, reason="slow", target=sg.ReachLevel(400)), sg.parse_goal("5 posts a week by June 2026"),
        sg.agenda(KNOWN.strategy, start=TODAY, end=END, as_of=TODAY), sg.explain_gap(GOAL, FANS, as_of=TODAY),
        sg.explain_gap(metric="conversions", parts={"sessions": (100, 200), "conversion_rate": (0.2, 0.1)}),
        sg.effect(FANS, FAIR, as_of=TODAY), sg.propose("o", as_of=TODAY, evidence=KNOWN, deadline=END),
        sg.what_if(GOAL, FANS, as_of=TODAY, evidence=KNOWN, events=["later"], brings={"later": 30}),
        sg.target_for(FANS, on=END, as_of=TODAY, chance=0.5), sg.plan(QUOTA), sg.assess(QUOTA, LEADS, as_of=TODAY),
        sg.assess(attrs.evolve(GOAL, target=sg.StayWithin(low=1, high=900)), FANS, as_of=TODAY),
        catalog.read_table(TABLE, "ga4.report_days"), catalog.read_rows("ga4", [{"date": "20260101", "sessions": 4}]),
        catalog.breaks("reach", "instagram"), catalog.Interval(1, 2), *catalog.OBJECTIVE_KINDS.values(),
        catalog.METRICS["followers"], catalog.RelevanceRow(objective="brand_awareness", metric="reach", level="direct"),
        channels.competition(RIVALS, as_of=TODAY), channels.deepen(_posts(), as_of=TODAY, by="content"), *_posts()[:1],
        returns.Attribution(model="last click", window_days=30), returns.Cost(ad_spend=5, currency="EUR"),
        codec.Migration(1, lambda _, value: value), codec.structure({"goals": [{"id": "g", "x": 1}]}, unknown="report"),
        rules.StrategyCase(strategy=PLAN, evidence=KNOWN, as_of=TODAY, surroundings=AROUND),
        rules.Example(goal=GOAL, as_of=TODAY), *rules.DEFAULT.rules, types.Worded("a", key="b"),
        types.RunningTotals([1, 2, 3]), *_passages(), forecasts.pool(["default"]), forecasts.bootstrap(),
        sg.calibration([CLOSED] * 6), sg.roi(5, 3), sg.series(GOAL, FANS, as_of=TODAY),
        catalog.DEFAULT.relevance, catalog.METRICS, sg.Language.of("fr"),
]  # fmt: skip


SHAPE = forecasts.Known(3.0)

ARGUMENTS: dict[tuple[str, str], Any] = {}
"""What a single argument of a call is handed, where neither its name nor its type says it."""

BY_NAME: dict[str, Any] = {
    "as_of": TODAY, "on": TODAY, "day": TODAY, "after": DAY0, "before": END, "start": DAY0, "end": END, "upto": TODAY,
    "first": DAY0, "last": TODAY, "start_day": DAY0, "end_day": END, "days": [TODAY], "until": END, "code": "SGM201",
    "metric": "followers", "channel": "ig", "platform": "instagram", "objective": "o", "kind": "brand_awareness",
    "history": FANS, "goal": GOAL, "strategy": PLAN, "language": "fr", "ordinal": TODAY.toordinal(), "id": "x",
    "event": FAIR, "pace": "5/week", "growth": "2 %/week", "text": "5 posts a week", "texts": ["5 posts a week"],
    "moment": datetime(2026, 1, 5, tzinfo=UTC), "rows": TABLE, "readings": [(TODAY, 5)], "samples": [1.0, 2.0, 3.0],
    "quantiles": {0.1: 1, 0.5: 2, 0.9: 3}, "chance": 0.5, "p": 0.5, "name": "followers", "preset_or_id": "viva",
    "criterion": "relevant", "closed_goals": [CLOSED], "children": [PROGRESS], "channels": PLAN.channels,
    "histories": [FANS], "data": {"id": "g"}, "plan_or_goal": GOAL, "evidence": KNOWN, "surroundings": AROUND,
    "result": PROGRESS, "error": sg.InvalidValue(value=1, expected="two"), "methods": ["default"], "parts": [3, 4],
    "key": "x", "other": "5/week", "position": 1, "span": "week", "through": [(DAY0, 0), (END, 9)], "items": [GOAL],
    "source": [TODAY], "position_": 1, "statement": "5 posts a week", "version": 1, "growths": [],
}  # fmt: skip
"""What an argument of a name is handed wherever it is taken."""

LIKE: dict[str, Any] = {
    "Shape": SHAPE, "Distribution": SHAPE, "Passage": forecasts.Implied(start=1.0, steps=3.0, at_end=SHAPE),
    "Record[str, Any]": types.Record({}), "tuple[float, ...]": (0.5, 1.0), "tuple[Shape, ...]": (SHAPE,),
    "tuple[Distribution, ...]": (SHAPE,), "Language": sg.Language.of("fr"),
    "date": TODAY, "int": 3, "float": 0.5, "str": "x", "NumberLike": 5, "Number": 5, "bool": True, "PaceLike": "5/week",
    "PeriodLike": "week", "Iterable[str]": ["x"], "Mapping[str, str]": {"x": "y"}, "Iterable[date]": [TODAY],
    "Mapping[str, Any]": {}, "Iterable[History]": [FANS], "object": "x", "Any": "x", "NumberLike | Cost": 5,
}  # fmt: skip
"""What an argument of a type is handed, as the type is written."""

ROWS = {"platform": "ga4", "rows": [{"date": "20260101", "sessions": 4}]}
READ = {"rows": TABLE, "sheet": "ga4.report_days"}
NATIVE = {"platform": "instagram", "name": "follower_count"}
STANDING = {"metric": "followers", "objective": "brand_awareness"}
ROW = catalog.RelevanceRow(objective="brand_awareness", metric="reach", level="direct")
WAY = sg.WayOfReading(missing="zero", counter=True)

FUNCTIONS: dict[str, dict[str, Any]] = {
    "Cadence.parse": {"text": "weekly"},
    "Growth.parse": {"text": "2 %/week"},
    "Period.parse": {"text": "2 weeks"},
    "Calendar.day_by": {"days": 3},
    "Plan.shift": {"days": 3},
    "Event.overlaps": {"other": LATER},
    "Forecast.probability": {"at_least": 300},
    "Forecast.reached": {"at_least": 300},
    "Language.among": {"texts": {"en": "a"}},
    "returns.Effect.probability": {"at_least": 3},
    "returns.EffectAnswer.probability": {"at_least": 3},
    "returns.Effect.value": {"unit_value": 2},
    "Language.of": {"code": "fr"},
    "Language.phrase": {"key": "absence.zero_denominator"},
    "Language.say": {"key": "absence.zero_denominator"},
    "Language.with_phrases": {"phrases": {"absence.zero_denominator": "nothing"}},
    "Pace.in_terms_of": {"other": "week"},
    "Plan.solve": {"start": (DAY0, 0), "day": END, "value": 9},
    "Plan.easier_than": {"other": LINE, "before": END},
    "Strategy.with_revision": {"goal": "g", "on": TODAY, "reason": "slow", "target": sg.ReachLevel(400)},
    "WayOfReading.before": {"other": WAY},
    "explain_gap": {"goal": GOAL, "history": FANS, "as_of": TODAY},
    "agenda": {"strategy": PLAN, "as_of": TODAY, "start": TODAY, "end": TODAY + timedelta(9)},
    "propose": {"objective": "o", "as_of": TODAY, "evidence": KNOWN, "deadline": END},
    "recommend_metrics": {"objective": "brand_awareness"},
    "relevance": STANDING,
    "target_for": {"history": FANS, "on": END, "as_of": TODAY, "chance": 0.5},
    "catalog.Catalog.from_native": NATIVE,
    "audits.compare": {"before": AUDIT, "after": AUDIT},
    "catalog.from_native": NATIVE,
    "audits.read_audit": {"rows": [("Platform", "Followers"), ("x", 3)], "id": "q", "as_of": TODAY},
    "catalog.Catalog.read_rows": ROWS,
    "catalog.read_rows": ROWS,
    "catalog.Catalog.read_table": READ,
    "catalog.read_table": READ,
    "catalog.Catalog.standing": STANDING,
    "catalog.standing": STANDING,
    "catalog.ReadTable.history": {"metric": "sessions"},
    "catalog.RelevanceTable.joined": {"rows": [ROW]},
    "catalog.SizeBand.parse": {"value": "10k-100k"},
    "catalog.Table.joined": {"rows": {}},
    "channels.deepen": {"histories": VISITS, "as_of": TODAY},
    "codec.meanings": {"data": {"smartgoals": 1, "strategy": {}}},
    "codec.migrate": {"data": {"smartgoals": 1, "strategy": {}}},
    "codec.structure": {"data": {"goals": []}},
    "codec.unstructure": {"value": GOAL},
    "codec.patch": {"value": GOAL, "changes": {"owner": "Ana"}},
    "returns.lead_value": {"lead_to_customer_rate": 0.5, "margin_per_customer": 3},
    "returns.lifetime_value": {"margin_per_period": 3, "churn_per_period": 0.5},
    "rules.RuleSet.with_texts": {"language": "en", "texts": {"SGM201": rules.RuleText("a", "b")}},
    "rules.Surroundings.kinds_served": {"metric": catalog.METRICS["followers"], "but": "brand_awareness"},
    "rules.RuleSet.with_severity": {"severities": {"SGM201": "error"}},
    "rules.Surroundings.once_for": {"key": "x", "work_out": lambda: 3},
    "types.Roster": {"items": [GOAL], "kind": sg.Goal, "what": "goal"},
    "History.from_columns": {"days": [TODAY], "values": [3]},
    "Language.figure": {"value": 3},
    "Metric.in_scale": {"value": 3, "scale": "hours"},
    "Plan.pause": {"start": TODAY, "end": TODAY + timedelta(4), "keeps": "pace"},
    "Finding.with_fix": {"guard": lambda _: None},
    "day_of_moment": {"moment": datetime(2026, 1, 5, tzinfo=UTC), "zone": UTC},
    "roi": {"value": 5, "cost": 3},
    "returns.roi": {"value": 5, "cost": 3},
    "status_history": {"plan_or_goal": GOAL, "history": FANS, "days": [TODAY], "preset": "viva"},
    "what_if": {
        "goal": GOAL,
        "history": FANS,
        "as_of": TODAY,
        "evidence": KNOWN,
        "events": ["later"],
        "brings": {"later": 30},
    },
    "catalog.Catalog.derive": {"metric": "click_through_rate", "values": {"link_clicks": 3, "impressions": 90}},
    "catalog.derive": {"metric": "click_through_rate", "values": {"link_clicks": 3, "impressions": 90}},
    "catalog.Catalog.intensity": {"metric": "followers", "amount": 5, "given": {}},
    "catalog.intensity": {"metric": "followers", "amount": 5, "given": {}},
    "catalog.Table": {"rows": {"x": 1}, "build": lambda row: row, "what": "thing"},
    "codec.configure": {"converter": codec.make_converter()},
    "codec.override_fields": {"converter": codec.make_converter(), "kind": sg.Goal, "overrides": {}},
    "forecasts.MethodComparison": {"results": []},
    "present.svg_sparkline": {"series_or_goal": sg.series(GOAL, FANS, as_of=TODAY)},
    "present.vega": {"what": PROGRESS},
    "progress.roll_up_tree": {"goals": {"g": PROGRESS}, "parents": {"g": "o"}},
    "returns.total_roi": {"returns": [sg.roi(5, 3)]},
    "status.StatusPreset.judge": {"judged": PROGRESS},
    "types.RunningTotals": {"numbers": [1, 2, 3]},
    "SmartReport.finding": {"code": "SGS113"},
    "status.StatusPreset.with_rule": {
        "rule": status.StatusRule("lost", [status.StatusCondition("met", "==", 0)]),
        "worst_first": ["lost", "at_risk", "behind", "on_track", "not_started"],
    },
    "status.StatusPreset.with_edges": {"edges": [1, 2]},
    "status.StatusPreset.worst_of": {"statuses": ["behind"]},
}
FUNCTIONS |= {"status.status_history": FUNCTIONS["status_history"]}
_ = """All arguments of a call, where those of the tables above do not go together."""


@cache
def samples() -> dict[type, Any]:
    """Return a value of every class that is met."""
    found: dict[type, Any] = {}
    for value in crawled(roots()):
        found.setdefault(type(value), value)
    return found
