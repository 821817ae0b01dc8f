"""Whether a number is a total or the amount of a period: what is compared, when there is a fix, and what is not judged."""

import pickle
from datetime import date, timedelta

import attrs
import pytest
from attrs import evolve

import smartgoals as sg
from smartgoals._messages.formatting import ENGLISH, FRENCH
from smartgoals._messages.worded import Worded

DAY = timedelta(days=1)
AS_OF = date(2026, 7, 19)
READ = sg.History.of([(date(2026, 1, 1) + DAY * k, 500) for k in range(200)], metric="page_views")
KNOWN = sg.Evidence(histories=[READ])
MONTH = sg.Baseline(value=15100, per="month")


GERMAN = attrs.evolve(ENGLISH, code="de")


def autumn(target: sg.Target, baseline: sg.Baseline | None = MONTH, **more: object) -> sg.Goal:
    """Return a goal on visits from August to November."""
    days = {"start": date(2026, 8, 1), "deadline": date(2026, 11, 30)}
    return sg.Goal(**{"id": "g", "metric": "page_views", "target": target, "baseline": baseline, **days, **more})


def report(goal: sg.Goal, language: str = "en") -> sg.SmartReport:
    """Return what check says of a goal by half a year of 500 visits a day."""
    return sg.check(goal, evidence=KNOWN, as_of=AS_OF, language=language)


def codes(goal: sg.Goal) -> set[str]:
    """Return the codes of what check finds."""
    return {finding.code for finding in report(goal).findings}


@pytest.mark.parametrize(
    ("baseline", "usual", "total"),
    [
        (MONTH, "15,100 a month", "60,400"),
        (sg.Baseline(value=503, per="day"), "503 a day", "61,366"),
        (sg.Baseline(value=180000, per="year"), "180,000 a year", "60,164"),
    ],
)
def test_an_honest_total_beside_a_pace_is_compared_and_has_no_fix(
    baseline: sg.Baseline, usual: str, total: str
) -> None:
    """75,500 is a quarter more than four months bring: nothing near what one period does, and no pace to propose."""
    found = report(autumn(sg.ReachLevel(75500), baseline)).finding("SGA317")
    assert found.fix is None
    assert f"There are {usual} already, {total} in the days of the goal" in found.message


def test_a_number_near_one_period_has_the_pace_as_its_fix() -> None:
    """From 15,100 a month to 18,875 may be meant as a pace, in both languages."""
    goal = autumn(sg.ReachLevel(18875))
    found = report(goal).finding("SGA317")
    assert found.fix == evolve(goal, target=sg.ReachPace("18875/month"))
    assert dict(found.evidence) == {
        "each": "month",
        "metric": "page_views",
        "number": 18875,
        "period": "month",
        "usual": 15100,
        "total": 60400,
    }
    french = report(goal, "fr").finding("SGA317")
    assert "Il y en a déjà 15\u202f100 par mois, soit 60\u202f400 sur les jours du but" in french.message
    assert "18\u202f875 par mois" in french.message


def test_a_fix_has_a_period_to_be_judged_by() -> None:
    """A year's number in four months is near a year's, and no whole year ends in them."""
    found = report(autumn(sg.ReachLevel(200000), sg.Baseline(value=180000, per="year"))).finding("SGA317")
    assert found.fix is None


def test_a_doubted_number_is_not_judged() -> None:
    """Until somebody has said what is meant the verdict is unknown, and revise gives the same reason."""
    for goal in (autumn(sg.ReachLevel(18875), None), autumn(sg.ReachLevel(75500))):
        told = report(goal)
        assert told.verdicts["attainable"] == "unknown"
        assert {finding.code for finding in told.findings_of("attainable")} == {"SGA317"}
        assert told.basis == {"by": "nothing"}
        revised = sg.revise(goal, KNOWN, as_of=AS_OF)
        assert (revised.verdict, revised.proposed) == ("unknown", None)
        assert "so many per month in the end" in revised.text()
        assert "autant par mois à la fin" in sg.revise(goal, KNOWN, as_of=AS_OF, language="fr").text()


@pytest.mark.parametrize(
    "baseline",
    [sg.Baseline(value=60400), sg.Baseline(value=60400, per="4 months"), sg.Baseline(value=60000, per="122 days")],
)
def test_a_baseline_of_as_many_days_says_that_a_total_is_meant(baseline: sg.Baseline) -> None:
    """Who states what as many days brought has said it, and is judged."""
    told = report(autumn(sg.ReachLevel(75500), baseline))
    assert "SGA317" not in {finding.code for finding in told.findings}
    assert "SGA302" in {finding.code for finding in told.findings}


@pytest.mark.parametrize("base", [3500, 15000])
@pytest.mark.parametrize("target", [sg.ChangeBy(percent=pc) for pc in (-60, 20, 80, 400, 2000)])
def test_a_change_of_what_a_period_brings_is_asked_about_however_far_it_leads(base: int, target: sg.ChangeBy) -> None:
    """The baseline is what a week or a month brings, so that a change of it is no total of four months."""
    goal = autumn(target, sg.Baseline(value=base))
    told = report(goal)
    assert told.verdicts["attainable"] == "unknown"
    assert told.finding("SGA317").evidence["period"] == ("week" if base == 3500 else "month")
    assert sg.revise(goal, KNOWN, as_of=AS_OF).proposed is None


@pytest.mark.parametrize(
    ("value", "base", "period"),
    [
        (18875, None, "month"),
        (18875, 3500, "week"),
        (5000, 15100, "month"),
        (5000, None, "week"),
        (30000, 15100, "month"),
        (75500, 15100, None),
        (18875, 61000, None),
        (75500, None, None),
    ],
)
def test_where_a_level_starts_says_of_which_period_it_is(value: int, base: int | None, period: str | None) -> None:
    """A plain baseline tells the period, and without one the number; twice what comes in all is a total."""
    found = report(autumn(sg.ReachLevel(value), None if base is None else sg.Baseline(value=base)))
    asked = [one.evidence["period"] for one in found.findings if one.code == "SGA317"]
    assert asked == ([] if period is None else [period])


def test_a_goal_without_days_is_no_total_yet() -> None:
    """Without a deadline or a start there is nothing to compare a number with."""
    for days in ({"deadline": None}, {"start": None}):
        assert "SGA317" not in codes(autumn(sg.ReachLevel(18875), **days))


def test_the_last_day_there_is_may_be_a_deadline() -> None:
    """Where the calendar ends a total is compared all the same."""
    goal = autumn(sg.ReachLevel(75500), deadline=date.max)
    assert report(goal).finding("SGA317").fix is None


def test_a_level_of_any_day_is_held_against_days_and_never_asked_about() -> None:
    """600 on some one day is a fifth more than the best day so far, whatever pace the baseline is."""
    for baseline in (None, MONTH, sg.Baseline(value=503, per="day")):
        goal = autumn(sg.ReachLevel(600, judged="any_day"), baseline)
        found = {finding.code: finding for finding in report(goal).findings_of("attainable")}
        assert {"SGA317", "SGA308", "SGA307"}.isdisjoint(found)
        assert (found["SGA302"].evidence["asked"], found["SGA302"].evidence["best"]) == (600, 500)
        assert found["SGA302"].fix.target == sg.ReachLevel(500, judged="any_day")
        revised = sg.revise(goal, KNOWN, as_of=AS_OF)
        assert (revised.verdict, revised.proposed.target) == ("heroic", sg.ReachLevel(500, judged="any_day"))
    assert "SGA301" in codes(autumn(sg.ReachLevel(800, judged="any_day")))


def test_a_total_that_was_reached_tells_nothing_of_one_day() -> None:
    """A goal on a total that was met is no evidence for a level of any day."""
    past = sg.ClosedGoal(
        goal=autumn(sg.ReachLevel(60000), None, start=date(2026, 1, 1), deadline=date(2026, 6, 30)),
        closed_on=date(2026, 6, 30),
        outcome="met",
        actual=90500,
    )
    goal = autumn(sg.ReachLevel(6000, judged="any_day"), None)
    told = sg.check(goal, evidence=sg.Evidence(closed_goals=[past]), as_of=AS_OF)
    assert told.verdicts["attainable"] == "unknown"


def test_a_pace_is_no_place_where_a_stock_stood() -> None:
    """5000 followers a month, of a stock, tell nothing about whether it has stood at 4000."""
    goal = sg.Goal(
        id="f", metric="followers", target=sg.ReachLevel(4000), baseline=sg.Baseline(value=5000, per="month")
    )
    assert sg.check(goal, as_of=AS_OF).verdicts["attainable"] == "unknown"
    stood = evolve(goal, target=sg.ReachLevel(5000), baseline=sg.Baseline(value=5000))
    assert sg.check(stood, as_of=AS_OF).basis == {"by": "standing"}


def test_worded_text_is_english_and_knows_other_languages() -> None:
    """It compares as its English text, survives pickling, and is written as a language says it."""
    month = Worded("month", fr="mois")
    again = pickle.loads(pickle.dumps(month))
    assert (again, again.into("fr"), again.into(GERMAN)) == ("month", "mois", "month")
    assert (FRENCH.value(month), FRENCH.value((month, 1))) == ("mois", "mois, 1")
