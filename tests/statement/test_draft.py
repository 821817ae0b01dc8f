"""Draft: a value that says what a sentence says, becomes a goal or names what is missing, and fills gaps alone."""

import copy
import pickle
from datetime import date
from typing import Any

import attrs
import pytest
from draft_samples import DAY, drafts
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals import codec, types

P = sg.Pace
NAMES = {"metric", "target", "baseline", "start", "deadline"}


@given(drafts())
def test_a_draft_is_a_value(draft: sg.Draft) -> None:
    """A draft travels, is its own copy, pastes back from its `repr`, and is read back from data."""
    assert pickle.loads(pickle.dumps(draft)) == draft == copy.deepcopy(draft)
    assert hash(draft) == hash(attrs.evolve(draft))
    names = {**vars(types), "Draft": sg.Draft, "Pace": sg.Pace, "Period": sg.Period, "datetime": __import__("datetime")}
    assert eval(repr(draft), dict(names)) == draft
    assert codec.structure(codec.unstructure(draft), sg.Draft) == draft


@given(drafts())
def test_a_draft_becomes_a_goal_or_says_all_that_is_missing(draft: sg.Draft) -> None:
    """A goal of a draft can be checked and measured; else each part that is missing is named, once."""
    try:
        goal = draft.to_goal(objective="o")
    except sg.SmartGoalsError as fault:
        paths = [one.path for one in fault.problems]
        assert len(set(paths)) == len(paths)
        assert paths == ["deadline"] or set(paths) <= NAMES
        return
    assert goal.metric is not None
    assert goal.target is not None
    assert goal.deadline is not None or goal.is_recurring
    assert (goal.start, goal.objective) == (draft.as_of, "o")


@given(drafts())
def test_what_is_given_comes_first_and_completes(draft: sg.Draft) -> None:
    """Whatever is missing can be given, and what is given stands in the goal."""
    given_parts: dict[str, Any] = {
        "id": "mine", "metric": "leads", "channel": "site", "target": sg.ReachLevel(7), "start": date(2026, 2, 1),
        "deadline": date(2026, 9, 1), "baseline": sg.Baseline(value=1), "owner": "Bo",
    }  # fmt: skip
    goal = draft.to_goal(**given_parts)
    assert {name: getattr(goal, name) for name in given_parts} == given_parts


@given(
    drafts(), st.sets(st.sampled_from(["metric", "channel", "target", "deadline", "baseline", "owner", "statement"]))
)
def test_a_merge_fills_gaps_alone(draft: sg.Draft, has: set[str]) -> None:
    """Nothing that a goal has is changed, what it lacks comes from the sentence, and a second time changes nothing."""
    full: dict[str, Any] = {
        "metric": "leads", "channel": "site", "target": sg.ReachLevel(7), "deadline": date(2026, 9, 1),
        "baseline": sg.Baseline(value=1), "owner": "Bo", "statement": "Mine",
    }  # fmt: skip
    goal = sg.Goal(id="g", cadence="weekly", **{name: full[name] for name in has})
    try:
        merged = draft.merge(goal)
    except sg.SmartGoalsError:
        return  # a day of the sentence that lies before one of the goal
    for one in attrs.fields(sg.Goal):
        was = getattr(goal, one.name)
        assert was is None or getattr(merged, one.name) == was
    assert draft.merge(merged) == merged
    if "metric" in has and draft.metric != "leads":
        assert (merged.target, merged.baseline) == (goal.target, goal.baseline)


def test_a_merge_of_nothing_is_the_goal() -> None:
    """A sentence that says nothing leaves a goal as it is, and what is no goal is refused."""
    goal = sg.Goal(id="g", statement="Be better")
    assert sg.Draft(statement="Be better", language="en").merge(goal) == goal
    with pytest.raises(sg.WrongType):
        sg.Draft(statement="", language="en").merge("g")  # type: ignore[arg-type]  # the point of the test


def said(**fields: Any) -> sg.Draft:
    """Return a draft of these fields."""
    return sg.Draft(**({"statement": "…", "language": "en", "as_of": DAY} | fields))


TARGETS: list[tuple[dict[str, Any], Any, Any]] = [
    ({"metric": "followers", "direction": "increase", "amount": 500, "amount_kind": "delta"}, sg.ChangeBy(500), None),
    ({"metric": "followers", "direction": "decrease", "amount": 20, "amount_kind": "relative", "unit": "%"},
     sg.ChangeBy(percent=-20), None),
    ({"metric": "followers", "direction": "achieve", "amount": 900, "amount_kind": "target", "baseline": 400},
     sg.ReachLevel(900), sg.Baseline(value=400)),
    ({"metric": "conversion_rate", "direction": "increase", "amount": 3, "amount_kind": "target", "unit": "%",
      "baseline": 2}, sg.ReachLevel(0.03), sg.Baseline(value=0.02)),
    ({"metric": "conversion_rate", "direction": "increase", "amount": 50, "amount_kind": "relative", "unit": "%"},
     sg.ChangeBy(percent=50), None),
    ({"metric": "conversion_rate", "direction": "increase", "amount": 1, "amount_kind": "delta", "unit": "pp"},
     sg.ChangeBy(0.01), None),
    ({"metric": "first_response_time", "direction": "decrease", "amount": 15, "amount_kind": "target",
      "unit": "minutes", "baseline": 240}, sg.ReachLevel(0.25), sg.Baseline(value=4)),
    ({"metric": "nps", "direction": "increase", "amount": 5, "amount_kind": "delta"}, sg.ChangeBy(5), None),
    ({"metric": "followers", "direction": "increase", "amount": 50, "amount_kind": "rate", "pace": P(50, "week")},
     sg.KeepPace(P(50, "week")), None),
    ({"metric": "followers", "direction": "decrease", "amount": 2, "amount_kind": "rate", "pace": P(2, "week")},
     sg.KeepPace(P(-2, "week")), None),
    ({"metric": "followers", "direction": "maintain", "amount": 9, "amount_kind": "rate", "pace": P(9, "week"),
      "baseline": 400}, sg.KeepPace(P(9, "week")), sg.Baseline(value=400)),
    ({"metric": "support_calls", "direction": "decrease", "amount": 300, "amount_kind": "rate",
      "pace": P(300, "month"), "per": "month"}, sg.ReachPace(P(300, "month")), None),
    ({"metric": "posts_published", "direction": "maintain", "bound": "at_most", "amount": 4, "amount_kind": "rate",
      "pace": P(4, "week")}, sg.KeepPace(P(4, "week"), bound="at_most"), None),
    ({"metric": "posts_published", "amount": 3, "upper": 5, "amount_kind": "rate", "pace": P(3, "week")},
     sg.StayWithin(low=3, high=5, per="week"), None),
    ({"metric": "sessions", "direction": "increase", "amount": 18_875, "amount_kind": "target", "baseline": 15_100,
      "per": "month"}, sg.ReachPace(P(18_875, "month")), sg.Baseline(value=15_100, per="month")),
    ({"metric": "sessions", "direction": "increase", "amount": 25, "amount_kind": "relative", "unit": "%",
      "baseline": 400, "per": "month"}, sg.ChangeBy(percent=25), sg.Baseline(value=400, per="month")),
    ({"metric": "posts_published", "amount": 30, "amount_kind": "rate", "pace": P(30, "week"), "baseline": 10,
      "per": "week"},
     sg.ReachPace(P(30, "week")), sg.Baseline(value=10, per="week")),
    ({"metric": "followers", "amount": 9, "amount_kind": "rate", "pace": P(9, "week"), "per": "week"},
     sg.KeepPace(P(9, "week")), None),
    ({"metric": "leads", "amount": 9, "amount_kind": "rate", "pace": P(9, "week"), "baseline": 4},
     sg.KeepPace(P(9, "week")), sg.Baseline(value=4)),
    ({"metric": "followers", "direction": "increase", "amount": 900, "amount_kind": "target", "per": "month"},
     sg.ReachLevel(900), None),
    ({"metric": "sessions", "direction": "increase", "amount": 10, "amount_kind": "relative", "unit": "%",
      "pace": P(10, "month")}, sg.GrowBy("10 %/month"), None),
    ({"metric": "sessions", "direction": "maintain", "amount": 10, "amount_kind": "relative", "unit": "%",
      "pace": P(10, "month")}, sg.GrowBy("10 %/month"), None),
    ({"metric": "churn_rate", "direction": "maintain", "amount": 5, "amount_kind": "target", "unit": "%"},
     sg.StayWithin(high=0.05), None),
    ({"metric": "average_rating", "direction": "maintain", "amount": 4.5, "amount_kind": "target"},
     sg.StayWithin(low=4.5), None),
    ({"metric": "ad_spend", "direction": "maintain", "bound": "at_most", "amount": 900, "amount_kind": "target"},
     sg.StayWithin(high=900, per="177 days"), None),
    ({"metric": "open_rate", "direction": "maintain", "amount": 20, "upper": 30, "amount_kind": "target", "unit": "%"},
     sg.StayWithin(low=0.2, high=0.3), None),
    ({"metric": "followers", "direction": "increase", "amount": 500, "upper": 600, "amount_kind": "target"},
     sg.ReachLevel(500), None),
    ({"metric": "cpc", "direction": "decrease", "amount": 2, "upper": 3, "amount_kind": "target", "unit": "EUR"},
     sg.ReachLevel(3), None),
]  # fmt: skip


@pytest.mark.parametrize(("fields", "target", "baseline"), TARGETS)
def test_figures_become_the_target_that_they_ask_for(fields: dict[str, Any], target: Any, baseline: Any) -> None:
    """Level, change, pace, growth and band are told apart, in the unit of the metric."""
    goal = said(**fields, deadline=date(2026, 6, 30)).to_goal()
    assert (goal.target, goal.baseline) == (target, baseline)


READ: list[tuple[str, Any]] = [
    ("Lose 10 pounds by June", ("weight_in_lb", sg.ChangeBy(-10))),
    ("Perdre 10 kg d'ici juin", ("weight_in_kg", sg.ChangeBy(-10))),
    ("Reduce latency to < 200 ms by June", ("latency_in_ms", sg.ReachLevel(200))),
    ("Reach at most 5 complaints by June", ("complaints", sg.ReachLevel(5))),
    ("Keep complaints at most 3 to 4 by June", ("complaints", sg.ReachLevel(4))),
    ("Publish at most 3-4 posts a week by June", ("posts_published", sg.KeepPace(sg.Pace(4, "week"), bound="at_most"))),
    ("Maintain 99.95% uptime throughout 2026", ("uptime", sg.StayWithin(low=0.9995))),
    ("Keep the error rate at 2% until June", ("error_rate", sg.StayWithin(high=0.02))),
    ("Reduce screen time to 2 hours per day", ("screen_time_in_hours", sg.KeepPace(P(2, "day"), bound="at_most"))),
]


@pytest.mark.parametrize(("text", "terms"), READ)
def test_a_goal_keeps_the_unit_and_the_side_that_a_sentence_says(text: str, terms: Any) -> None:
    """A unit stays with its figure, a bound stays a bound, and a level to hold has the good side of what it is of."""
    goal = sg.parse_goal(text, as_of=DAY).to_goal()
    assert (goal.metric, goal.target) == terms


def refusals(text: str, **given_parts: Any) -> dict[str, str]:
    """Return what a sentence lacks for a goal, by the argument that would give it."""
    with pytest.raises(sg.SmartGoalsError) as caught:
        sg.parse_goal(text, as_of=DAY).to_goal(**given_parts)
    return {one.path: str(one) for one in caught.value.problems}


@given(st.integers(1, 400), st.integers(500, 9000))
def test_so_many_fewer_a_month_are_never_that_many(fewer: int, start: int) -> None:
    """A fall of the amount of each period needs what it falls from, and asks for it."""
    for text in (
        f"Reduce complaints by {fewer} per month by June",
        f"Réduire les tickets de {fewer} par mois d'ici juin",
        f"Reduce complaints by {fewer} to {2 * fewer} a month by June",
        f"Réduire les dépenses de {fewer} à {2 * fewer} € par mois d'ici juin",
    ):
        assert set(refusals(text)) == {"baseline"}
        goal = sg.parse_goal(text, as_of=DAY).to_goal(baseline=sg.Baseline(value=start))
        assert (goal.target, goal.baseline) == (sg.ChangeBy(-fewer), sg.Baseline(value=start, per="month"))


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Lose 20 to 30 followers a month by June", sg.KeepPace(sg.Pace(-20, "month", "followers"))),
        ("Reduce complaints by 20 to 40 by June", sg.ChangeBy(-20)),
        ("Réduire les réclamations de 20 à 40 d'ici juin", sg.ChangeBy(-20)),
        ("Reduce spending to $200-$300 a month by June", sg.StayWithin(low=200, high=300, per="month")),
        ("Spend $200 to $300 a month by June", sg.StayWithin(low=200, high=300, per="month")),
    ],
)
def test_a_range_of_a_fall_is_its_least(text: str, target: sg.Target) -> None:
    """What falls by 20 to 30 falls by 20 at least; what comes to 200 to 300 stays a band."""
    assert sg.parse_goal(text, as_of=DAY).to_goal().target == target


@pytest.mark.parametrize(
    "text",
    [
        "Improve customer satisfaction from 4.1 to 4.5 by June",
        "Boost CSAT to 4.5 by June",
        "Reach a CSAT of 80 by June",
    ],
)
def test_a_share_is_no_mark_of_another_scale(text: str) -> None:
    """A figure that no share can be is asked for in percent, and never taken for hundreds of them."""
    assert set(refusals(text)) == {"target"}
    assert sg.parse_goal(text, as_of=DAY).merge(sg.Goal(id="g")).baseline is None


def test_figures_of_another_metric_are_none_of_a_goal() -> None:
    """What a sentence counts is no figure of another metric; one of the caller's may define a noun that nobody knows."""
    text = "Gain 500 followers by June"
    assert "the sentence counts followers" in refusals(text, metric="conversion_rate")["target"]
    own = sg.Metric(id="demo_calls", nature="flow")
    assert refusals(text, metric=own).keys() == {"target"}
    assert sg.parse_goal("Hold 20 demos by June", as_of=DAY).to_goal(metric=own).metric == "demo_calls"
    assert sg.parse_goal(text, as_of=DAY).to_goal(metric="leads", target=sg.ReachLevel(3)).target == sg.ReachLevel(3)


def test_the_words_for_a_day_are_quoted_where_they_name_none() -> None:
    """A phrase that names no day is asked about in its own words, and one that says how often is told as that."""
    assert "'by the launch'" in refusals("Gain 10 customers by the launch")["deadline"]
    assert "how often" in refusals("Increase MRR by 15% MoM")["deadline"]


LEVELS: list[tuple[dict[str, Any], Any]] = [
    ({"metric": "uptime", "unit": "%", "amount": 99}, sg.StayWithin(low=0.99, per="month")),
    ({"metric": "churn_rate", "unit": "%", "amount": 5}, sg.StayWithin(high=0.05, per="month")),
    ({"metric": "churn_rate", "unit": "%", "amount": 3, "upper": 5}, sg.StayWithin(low=0.03, high=0.05, per="month")),
    ({"metric": "calls", "amount": 9, "direction": "decrease"}, sg.KeepPace(P(9, "month"), bound="at_most")),
    ({"metric": "calls", "amount": 9, "direction": "increase"}, sg.KeepPace(P(9, "month"))),
]


@pytest.mark.parametrize(("fields", "target"), LEVELS)
def test_a_level_of_each_period_needs_no_day(fields: dict[str, Any], target: Any) -> None:
    """What is said of each period and of no last one is kept in each of them."""
    goal = said(amount_kind="target", per="month", deadline_kind="recurring", **fields).to_goal()
    assert (goal.target, goal.deadline) == (target, None)


GAPS: list[tuple[dict[str, Any], tuple[str, ...]]] = [
    ({}, ("metric", "target", "deadline")),
    ({"metric": "followers", "amount": 5}, ("target", "deadline")),
    ({"metric": "followers", "amount": 5, "amount_kind": "delta"}, ("target", "deadline")),
    ({"metric": "ad_spend", "direction": "maintain", "amount": 5, "amount_kind": "target"}, ("target", "deadline")),
    ({"metric": "body_weight", "direction": "maintain", "amount": 5, "amount_kind": "target"}, ("target", "deadline")),
    ({"direction": "decrease", "amount": 100, "amount_kind": "relative", "pace": P(100, "month")},
     ("metric", "target", "deadline")),
    ({"metric": "followers", "direction": "increase", "amount": 5, "amount_kind": "delta"}, ("deadline",)),
]  # fmt: skip


@pytest.mark.parametrize(("fields", "paths"), GAPS)
def test_gaps_are_named_at_the_arguments_that_fill_them(fields: dict[str, Any], paths: tuple[str, ...]) -> None:
    """What is missing is told all at once; a day that counts from another asks for that."""
    with pytest.raises(sg.SmartGoalsError) as caught:
        said(**fields).to_goal()
    assert tuple(one.path for one in caught.value.problems) == paths
    with pytest.raises(sg.SmartGoalsError) as caught:
        said(**fields, as_of=None, deadline_text="next month").to_goal()
    assert "as_of" in str(caught.value.problems[-1])


@pytest.mark.parametrize(
    ("fields", "nature", "unit", "better"),
    [
        ({"direction": "increase", "amount": 80, "amount_kind": "target", "unit": "%"}, "ratio", "ratio", "higher"),
        ({"direction": "achieve", "amount": 8, "amount_kind": "target"}, "flow", "count", "higher"),
        ({"direction": "increase", "amount": 8, "amount_kind": "delta"}, "stock", "count", "higher"),
        ({"direction": "decrease", "amount": 20, "amount_kind": "relative", "unit": "%"}, "stock", "count", "lower"),
        ({"amount": 3, "amount_kind": "rate", "pace": P(3, "week")}, "flow", "count", "higher"),
        ({"amount": 500, "amount_kind": "target", "unit": "EUR"}, "flow", "money", "higher"),
        (
            {"direction": "decrease", "amount": 9, "amount_kind": "target", "unit": "minutes"},
            "mean",
            "duration",
            "lower",
        ),
        ({"amount": 9, "amount_kind": "rate", "unit": "hours", "pace": P(9, "week")}, "flow", "duration", "higher"),
    ],
)
def test_a_noun_is_a_metric_of_its_own(fields: dict[str, Any], nature: str, unit: str, better: str) -> None:
    """What the catalogue does not know is a metric as the sentence speaks of it, and the goal names it."""
    draft = said(metric="dashboards", deadline=date(2026, 6, 30), **fields)
    metric = draft.own_metric
    assert metric is not None
    name = f"dashboards_in_{fields['unit']}" if unit == "duration" else "dashboards"
    assert (metric.id, metric.nature, metric.unit, metric.better) == (name, nature, unit, better)
    goal = draft.to_goal()
    assert goal.metric == name
    assert sg.Strategy(goals=[goal], metrics=[metric]).goals[0].metric == name
    assert said(metric="followers").own_metric is None
    assert said().own_metric is None


@pytest.mark.parametrize(
    ("statement", "nature"),
    [
        ("Reach 3,000 members by 30 June 2026", "stock"),
        ("Have 100 active volunteers by 30 June 2026", "stock"),
        ("Atteindre 3 000 adhérents d’ici le 30 juin 2026", "stock"),
        ("Compter 100 bénévoles d’ici le 30 juin 2026", "stock"),
        ("Train 100 volunteers by 30 June 2026", "flow"),
        ("Hold 30 interviews by 30 June 2026", "flow"),
    ],
)
def test_people_who_belong_are_those_of_a_day(statement: str, nature: str) -> None:
    """Members are there on a day, and no one is met by adding up the counts of several; what is done adds up."""
    metric = sg.parse_goal(statement, as_of=date(2026, 1, 4)).own_metric
    assert metric is not None
    assert metric.nature == nature


def test_a_membership_is_not_added_up() -> None:
    """1,398 of 3,000 members are 1,398, though four counts of them were read."""
    draft = sg.parse_goal("Reach 3,000 members by 30 June 2026", as_of=date(2026, 1, 4))
    assert draft.own_metric is not None
    counts = [(date(2026, 1, 4), 1200), (date(2026, 1, 11), 1245), (date(2026, 1, 18), 1301), (date(2026, 2, 1), 1398)]
    history = sg.History.of(counts, metric=draft.own_metric)
    progress = sg.assess(draft.to_goal(id="g"), history, as_of=date(2026, 2, 1))
    assert (progress.actual, progress.is_met) == (1398, False)


def test_a_goal_may_count_in_a_metric_that_is_given() -> None:
    """The scale of a metric of the caller's is that of the goal."""
    waits = sg.Metric(id="waits", nature="mean", unit="duration", scale="hours", better="lower")
    draft = said(direction="decrease", amount=90, amount_kind="target", unit="minutes", deadline=date(2026, 6, 30))
    goal = draft.to_goal(metric=waits)
    assert (goal.id, goal.metric, goal.target) == ("waits", "waits", sg.ReachLevel(1.5))
    assert said(channels=["instagram"]).merge(sg.Goal(id="g")).channel == "instagram"


@pytest.mark.parametrize(
    ("fields", "path"),
    [
        ({"spans": {"amount": [(0, 9)]}}, "spans.amount"),
        ({"spans": {"amount": [(1, 1)]}}, "spans.amount"),
        ({"spans": {"amount": [(-1, 1)]}}, "spans.amount"),
        ({"spans": {"amount": [(0, True)]}}, "spans"),
        ({"spans": {"amount": [3]}}, "spans"),
        ({"spans": [3]}, "spans"),
        ({"direction": "up"}, "direction"),
        ({"amount_kind": "some"}, "amount_kind"),
        ({"deadline_kind": "soon"}, "deadline_kind"),
        ({"bound": "under"}, "bound"),
        ({"statement": 3}, "statement"),
        ({"channels": [3]}, "channels"),
        ({"ambiguities": ["x"]}, "ambiguities"),
        ({"also": ["x"]}, "also"),
        ({"pace": 3}, "pace"),
        ({"amount": "3"}, "amount"),
    ],
)
def test_what_no_sentence_says_is_refused(fields: dict[str, Any], path: str) -> None:
    """Each field is refused at its name; a place lies within the sentence."""
    with pytest.raises(sg.SmartGoalsError) as caught:
        sg.Draft(**({"statement": "a b", "language": "en"} | fields))
    assert caught.value.problems[0].path.startswith(path)


def test_words_do_for_members_and_text_for_paces() -> None:
    """A draft may be made by hand, as any value is."""
    draft = sg.Draft(statement="x", language="en", pace="50 fans/week", direction="increase", per="month")
    assert (draft.pace, draft.direction, draft.per) == (
        P(50, "week", "fans"),
        types.Movement.INCREASE,
        sg.Period(1, "month"),
    )
    assert draft.channel is None
    assert said(channels=["x", "blog"]).channel == "x"
    open_one = types.Ambiguity(field="amount", text="1.200")
    assert str(open_one) == "amount: '1.200' may be anything"


@pytest.mark.parametrize(
    ("fields", "english", "french"),
    [
        (
            {},
            "[which figure?]: [how many?] by [when?]",
            "[quel chiffre\u00a0?]\xa0: [combien\u00a0?] d’ici [quand\u00a0?]",
        ),
        (
            {
                "metric": "followers",
                "channels": ["instagram"],
                "direction": "increase",
                "amount": 5,
                "amount_kind": "delta",
            },
            "followers on Instagram: increase by 5 by [when?]",
            "abonnés sur Instagram\xa0: augmenter de 5 d’ici [quand\u00a0?]",
        ),
        (
            {"metric": "followers", "owner": "Ada", "deadline": date(2026, 6, 30)},
            "followers: [how many?]",
            "abonnés\xa0: [combien\u00a0?]",
        ),
        (
            {"deadline_text": "by June"},
            "[which figure?]: [how many?] (by June)",
            "[quel chiffre\u00a0?]\xa0: [combien\u00a0?] (by June)",
        ),
    ],
)
def test_a_draft_says_what_was_read(fields: dict[str, Any], english: str, french: str) -> None:
    """A draft reads as a goal does, with a blank for what is missing, in its own language unless another is asked for."""
    draft = said(**fields)
    assert (draft.text(), draft.text("fr")) == (english, french)
    assert str(attrs.evolve(draft, language="fr")) == french
    assert attrs.evolve(draft, language="es").text() == english


def test_a_sentence_that_is_none_is_kept_by_no_goal() -> None:
    """Blank text, and text beyond every statement, is no statement of a goal."""
    for text in ("  ", "x" * 30_000):
        draft = sg.Draft(statement=text, language="en", metric="followers")
        assert draft.merge(sg.Goal(id="g")).statement is None


NOUNS = ["annual_recurring_revenue", "page_load_time", "weight_in_kg", "members", "pipeline", "units_sold", "demos"]
SAID_OF_NOUNS = [sg.ReachLevel(1000), sg.ChangeBy(-5), sg.ChangeBy(percent=20), sg.StayWithin(high=4)]


@given(st.sampled_from(NOUNS), st.sampled_from(SAID_OF_NOUNS), st.sampled_from(("en", "fr")))
def test_a_goal_of_a_noun_reads_back(noun: str, target: Any, language: str) -> None:
    """A metric that the catalogue does not know is what stands before the colon, whatever its words mean elsewhere."""
    goal = sg.Goal(id="g", metric=noun, target=target, deadline=date(2026, 6, 30))
    again = sg.parse_goal(goal.text(language), language, DAY).to_goal()
    assert (again.metric, again.target, again.deadline, again.owner) == (noun, target, goal.deadline, None)


@pytest.mark.parametrize(
    "text", ["Ana: reach 500 followers", "Sales team: reach 500 calls", "Goal: reach 500 followers"]
)
def test_who_and_what_for_are_no_heading(text: str) -> None:
    """A name, a role and a word for a goal stand before a colon, too, and what counts stands behind it."""
    assert sg.parse_goal(text).metric in ("followers", "calls")


@pytest.mark.parametrize("channel", ["google_ads", "app_store", "google", "instagram"])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_channel_is_said_by_its_name(channel: str, language: str) -> None:
    """A channel that sentences know is called as they call it, and reads back."""
    goal = sg.Goal(id="g", metric="reviews", channel=channel, target=sg.ReachLevel(500))
    assert "_" not in goal.text(language)
    draft = sg.parse_goal(goal.text(language), language)
    assert (draft.metric, draft.channel, draft.target) == ("reviews", channel, 500)


@pytest.mark.parametrize("owner", ["Ana", "Ana & Bob", "J.-P. Martin", "Dr. No", "Ana, head of sales", "Team 2"])
def test_an_owner_reads_back(owner: str) -> None:
    """Initials, titles, a function and a second person belong to a name."""
    goal = sg.Goal(id="g", metric="leads", target=sg.ReachLevel(500), deadline=date(2026, 6, 30), owner=owner)
    assert sg.parse_goal(goal.text(), as_of=DAY).owner == owner


OF_PERIODS = [
    ("churn_rate", sg.StayWithin(high=0.05, per="month")),
    ("open_rate", sg.StayWithin(low=0.2, high=0.3, per="week")),
    ("first_response_time", sg.StayWithin(high=2, per="week")),
    ("watch_time", sg.KeepPace("2 hours/week")),
]


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize(("metric", "target"), OF_PERIODS)
def test_a_level_of_each_period_reads_back(metric: str, target: Any, language: str) -> None:
    """A share and a mean of each period keep it, and a length of time its unit."""
    goal = sg.Goal(id="g", metric=metric, target=target, deadline=date(2026, 6, 30))
    assert sg.parse_goal(goal.text(language), language, DAY).to_goal().target == target


@pytest.mark.parametrize(
    "text", ["Triple demos from 20 to 60 per month by June", "Tripler les démos de 20 à 60 par mois d'ici juin"]
)
def test_a_factor_keeps_the_period_of_its_levels(text: str) -> None:
    """Three times as many a month start from so many a month, and lead to so many."""
    goal = sg.parse_goal(text, as_of=DAY).to_goal()
    assert (goal.target, goal.baseline) == (sg.ReachPace("60/month"), sg.Baseline(value=20, per="month"))


def test_a_fall_of_each_period_starts_from_an_amount_of_one() -> None:
    """Less by so many a month is a change of what a month brings, from what one brought."""
    draft = sg.parse_goal("Reduce complaints by 20 per month by June", as_of=DAY)
    goal = attrs.evolve(draft, baseline=400).to_goal(id="g")
    assert (goal.target, str(goal.baseline.per)) == (sg.ChangeBy(-20), "month")
    with pytest.raises(sg.SmartGoalsError, match="baseline"):
        draft.to_goal(id="g")


def test_a_unit_that_is_in_the_name_of_a_metric_is_not_said_again() -> None:
    """What is counted in kilograms by its name needs no unit in its pace."""
    goal = sg.parse_goal("Save 3 kg of paper a week", as_of=DAY).to_goal(id="g")
    assert goal.metric.endswith("_in_kg")
    assert goal.target.pace.unit is None


@pytest.mark.parametrize(
    ("text", "english", "french"),
    [
        (
            "Reach €20,000 of revenue by June 2026",
            "revenue: reach 20,000 EUR by 30 June 2026",
            "chiffre d’affaires : atteindre 20 000 EUR d’ici le 30 juin 2026",
        ),
        (
            "Cut cost per click from $2 to $1.50 by June 2026",
            "cost per click: go from 2 USD to 1.5 USD by 30 June 2026",
            "coût par clic : passer de 2 USD à 1,5 USD d’ici le 30 juin 2026",
        ),
        (
            "Increase revenue by 10 % by June 2026",
            "revenue: increase by 10 % by 30 June 2026",
            "chiffre d’affaires : augmenter de 10 % d’ici le 30 juin 2026",
        ),
        (
            "Reach 3,000 followers by June 2026",
            "followers: reach 3000 by 30 June 2026",
            "abonnés : atteindre 3000 d’ici le 30 juin 2026",
        ),
    ],
)
def test_money_is_told_with_the_currency_that_the_sentence_names(text: str, english: str, french: str) -> None:
    """Twenty thousand of revenue are no euros until somebody says so, and then they are told as such."""
    draft = sg.parse_goal(text, as_of=date(2026, 1, 5))
    assert draft.text("en") == english
    assert draft.text("fr").replace("\u202f", " ").replace("\u00a0", " ") == french


@given(st.text(min_size=1).filter(str.strip) | st.text("ab. ", min_size=130, max_size=300).filter(str.strip))
def test_a_place_outside_the_sentence_is_refused_at_its_own_name(name: str) -> None:
    """Whatever what was said is called, be it with points in its name, the refusal leads to it in one step."""
    with pytest.raises(sg.InvalidValue) as caught:
        sg.Draft(statement="a b", language="en", spans={name: [(2, 9)]})
    assert caught.value.location == ("spans", name)
