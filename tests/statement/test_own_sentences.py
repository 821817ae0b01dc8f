"""The house's own sentence of a goal, in each of its languages, reads back to the same terms."""

from datetime import date, timedelta
from typing import Any

import attrs
import pytest
from hypothesis import example, given, strategies as st

import smartgoals as sg
from smartgoals import catalog
from smartgoals._messages.formatting import LANGUAGES
from smartgoals._model.goal_words import exact_figure
from smartgoals.types import Counting, Nature, Unit

START = date(2026, 1, 5)
PERIODS = ("day", "week", "month", "quarter", "year", "2 weeks", "3 months")
PERCENTS = (5, 12.5, 20, 100, -20, -7.5)


def figures(metric: sg.Metric) -> st.SearchStrategy[Any]:
    """Return figures of a metric: shares of a ratio, numbers to two places of anything else."""
    if metric.unit is Unit.RATIO:
        return st.integers(1, 9999).map(lambda tenths: tenths / 10_000)
    return st.one_of(st.integers(1, 10**8), st.integers(1, 10**5).map(lambda cents: cents / 100))


@st.composite
def targets(draw: st.DrawFn, metric: sg.Metric) -> Any:
    """Return a target that a metric can have."""
    value, period = draw(figures(metric)), draw(st.sampled_from(PERIODS))
    sides = draw(st.sampled_from(({"low": value}, {"high": value}, {"low": value, "high": value * 2})))
    kinds = [
        sg.ReachLevel(value),
        sg.ChangeBy(value),
        sg.ChangeBy(-value),
        sg.ChangeBy(percent=draw(st.sampled_from(PERCENTS))),
        sg.StayWithin(**sides),
    ]
    if metric.nature in (Nature.RATIO, Nature.MEAN, Nature.SCORE):
        kinds.append(sg.StayWithin(**sides, per=period))
    if metric.nature in (Nature.FLOW, Nature.UNIQUE):
        pace = sg.Pace(value, period)
        counted = draw(st.sampled_from(Counting))
        kinds += [sg.ReachPace(pace), sg.KeepPace(pace), sg.KeepPace(pace, bound="at_most")]
        kinds += [sg.KeepPace(pace, bound="at_most", counted=counted), sg.KeepPace(pace, counted=counted)]
        kinds += [sg.StayWithin(low=value, high=value * 2, per=period)]
    if metric.nature is Nature.STOCK:
        kinds += [sg.KeepPace(sg.Pace(value, period)), sg.KeepPace(sg.Pace(-value, period))]
    if metric.nature in (Nature.FLOW, Nature.STOCK):
        percent = draw(st.sampled_from((10, 2.5, -5)))
        kinds.append(sg.GrowBy(f"{percent} %/{period}"))
    return draw(st.sampled_from(kinds))


@st.composite
def goals(draw: st.DrawFn) -> sg.Goal:
    """Return a goal of the catalogue: any metric, on any platform or none, from and until any day or none."""
    metric = catalog.METRICS[draw(st.sampled_from(sorted(catalog.METRICS)))]
    target = draw(targets(metric))
    baseline = None
    if draw(st.booleans()):
        per = target.pace.period if isinstance(target, sg.ReachPace) else None
        baseline = sg.Baseline(value=draw(figures(metric)), per=per)
    return sg.Goal(
        id="g",
        metric=str(metric.id),
        channel=draw(st.one_of(st.none(), st.sampled_from(sorted(catalog.PLATFORMS)))),
        target=target,
        baseline=baseline,
        start=draw(st.sampled_from((None, START))),
        deadline=draw(st.one_of(st.none(), st.integers(20, 700).map(lambda days: START + timedelta(days)))),
        owner=draw(st.sampled_from((None, "Marie"))),
    )


def terms(goal: sg.Goal) -> dict[str, Any]:
    """Return what a sentence tells of a goal; a pace is told by what is counted."""
    target = goal.target
    if isinstance(target, (sg.KeepPace, sg.ReachPace)):
        target = attrs.evolve(target, pace=attrs.evolve(target.pace, unit=None))
    if isinstance(target, sg.KeepPace) and target.bound is None:
        target = attrs.evolve(target, bound="at_least")
    told = {name: getattr(goal, name) for name in ("metric", "channel", "baseline", "deadline", "owner")}
    return told | {"target": target}


FROM_LEVEL = sg.Goal(id="g", metric="ad_spend", target=sg.StayWithin(low=1), baseline=sg.Baseline(value=1))
"""A band of each day of what adds up, and where it starts."""
DAYS_TO_FILL = sg.Goal(id="g", metric="time_to_fill", target=sg.ReachLevel(2), baseline=sg.Baseline(value=1))
"""A length of time in days, which are one or several."""
ROLLING = sg.Goal(id="g", metric="leads", target=sg.KeepPace("5/7 days", counted="rolling", bound="at_most"))
QUOTA = sg.Goal(id="g", metric="leads", target=sg.KeepPace("3/week", counted="calendar", bound="at_least"))
"""Paces that are counted in windows, and by the calendar."""


@given(goals(), st.sampled_from(sorted(LANGUAGES)))
@example(FROM_LEVEL, "en")
@example(DAYS_TO_FILL, "en")
@example(DAYS_TO_FILL, "fr")
@example(ROLLING, "en")
@example(ROLLING, "fr")
@example(QUOTA, "en")
@example(QUOTA, "fr")
def test_a_goal_that_is_said_reads_back(goal: sg.Goal, language: str) -> None:
    """Metric, channel, target, baseline, deadline and owner come back from the sentence, in either language."""
    draft = sg.parse_goal(goal.text(language), as_of=START)
    assert draft.language == language
    assert "|" not in goal.text(language)
    again = draft.merge(sg.Goal(id="g"))
    assert terms(again) == terms(goal), goal.text(language)
    assert str(goal) == goal.text() == goal.text("en")


@example(1e300)
@example(-2.5e-300)
@example(2000)
@given(st.one_of(st.integers(-(10**12), 10**12), st.floats(allow_nan=False, allow_infinity=False)))
def test_figures_are_written_in_full(value: float) -> None:
    """A figure has all its digits, in the writing of each language."""
    english = exact_figure(value, LANGUAGES["en"])
    assert float(english.replace(",", "")) == float(value)
    french = exact_figure(value, LANGUAGES["fr"])
    assert float(french.replace("\u202f", "").replace(",", ".")) == float(value)


SAID: list[tuple[dict[str, Any], str, str]] = [
    ({}, "g", "g"),
    ({"statement": "Grow!", "start": START}, "Grow!, from 5 January 2026", "Grow!, à partir du 5 janvier 2026"),
    ({"metric": "demos", "baseline": sg.Baseline(value=3, per="week")}, "demos (from 3 a week)",
     "demos (en partant de 3 par semaine)"),
    ({"channel": "shop", "owner": "Ada"}, "g on shop, owned by Ada", "g sur shop, responsable\xa0: Ada"),
    ({"metric": "first_response_time", "target": sg.ReachLevel(2), "baseline": sg.Baseline(value=4.5)},
     "first response time: go from 4.5 h to 2 h", "délai de première réponse\xa0: passer de 4,5\xa0h à 2\xa0h"),
    ({"metric": "followers", "target": sg.ReachLevel(9, judged="any_day"), "baseline": sg.Baseline(value=4)},
     "followers: go from 4 to 9 on any day", "abonnés\xa0: passer de 4 à 9 à un moment quelconque"),
    ({"metric": "watch_time", "target": sg.KeepPace("900/week")}, "watch time: keep 900 s a week",
     "durée de visionnage totale\xa0: tenir 900\xa0s par semaine"),
    ({"metric": "churn_rate", "target": sg.StayWithin(high=0.02, per="quarter")},
     "customer churn rate: stay at or below 2 % a quarter", "taux d’attrition\xa0: ne pas dépasser 2\u202f% par trimestre"),
    ({"metric": "posts_published", "target": sg.StayWithin(low=2, per="2 weeks")},
     "posts published: stay at or above 2 every 2 weeks",
     "publications\xa0: ne pas descendre sous 2 toutes les 2 semaines"),
    ({"metric": "conversion_rate", "target": sg.ChangeBy(0.01)}, "conversion rate: increase by 1 point",
     "taux de conversion\xa0: augmenter de 1 point"),
    ({"metric": "sessions", "target": sg.ReachPace("900/month"), "baseline": sg.Baseline(value=30, per="week")},
     "website sessions: go from 30 a week to 900 a month", "sessions\xa0: passer de 30 par semaine à 900 par mois"),
    ({"metric": "leads", "target": sg.KeepPace("5 qualified leads/week"), "baseline": sg.Baseline(value=3, per="week")},
     "leads: keep 5 qualified leads a week (from 3 a week)",
     "prospects\xa0: tenir 5 qualified leads par semaine (en partant de 3 par semaine)"),
]  # fmt: skip


@pytest.mark.parametrize(("fields", "english", "french"), SAID)
def test_a_goal_says_itself(fields: dict[str, Any], english: str, french: str) -> None:
    """A goal reads as a sentence of its language, by the names of the catalogue."""
    goal = sg.Goal(id="g", **fields)
    assert (goal.text(), goal.text("fr")) == (english, french)


HEADINGS: list[tuple[str, str | None, tuple[str, ...]]] = [
    ("Followers on Instagram: reach 10,000 by June", "followers", ("instagram",)),
    ("Abonnés sur Instagram : atteindre 10 000 d’ici juin", "followers", ("instagram",)),
    ("purchases: increase by 20 %", "purchases", ()),
    ("reach: increase by 20 %", "reach", ()),
    ("website sessions on Google Analytics 4: reach 500 by June", "sessions", ("ga4",)),
    ("Traffic: 5,000 visits from Instagram by June", "sessions", ("instagram",)),
]


@pytest.mark.parametrize(("said", "metric", "channels"), HEADINGS)
def test_what_stands_before_a_colon_is_what_the_rest_is_about(
    said: str, metric: str | None, channels: tuple[str, ...]
) -> None:
    """A metric, and perhaps a channel, before a colon are the goal's, whatever else their words mean; places stay true."""
    draft = sg.parse_goal(said, as_of=START)
    assert (draft.metric, draft.channels) == (metric, channels)
    assert draft.statement == said
    first, until = draft.spans["metric"][0]
    assert said[first:until].casefold() == said.partition(":")[0].split(" on ")[0].split(" sur ")[0].strip().casefold()
    amount = draft.spans["amount"][0]
    assert any(mark.isdigit() for mark in said[slice(*amount)])


@pytest.mark.parametrize("said", ["Note: reach 500 followers by June", ": 5 leads", "leads:", "12:30 leads", "a: b"])
def test_what_is_no_heading_is_read_as_ever(said: str) -> None:
    """Other words before a colon, or nothing behind it, make no heading, and no text raises."""
    assert sg.parse_goal(said, as_of=START).statement == said
