"""What is proposed is worth something: it leads on from where the goal says that it starts, and beyond noise."""

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals._case.case import Case
from smartgoals._case.difficulty import stands_there
from smartgoals._case.restated import restated
from smartgoals._case.surroundings import Surroundings

EVE = date(2026, 6, 28)


def weekly(metric: str, values: list[Any]) -> sg.History:
    """Return weekly readings that end on the eve of the goals."""
    first = EVE - timedelta(weeks=len(values) - 1)
    days = [first + timedelta(weeks=k) for k in range(len(values))]
    return sg.History.of(list(zip(days, values, strict=True)), metric=metric, channel="ig")


def goal(metric: str, target: Any, **facts: Any) -> sg.Goal:
    """Return a goal of a quarter."""
    days = {"start": EVE + timedelta(days=1), "deadline": EVE + timedelta(weeks=13)}
    return sg.Goal(id="g", metric=metric, channel="ig", target=target, **(days | facts))


CALLS = weekly("support_calls", [95 + k % 4 for k in range(26)])
CHURN = weekly("churn_rate", [0.03 + 0.001 * (k % 3) for k in range(26)])
FALLING = weekly("churn_rate", [0.05 - 0.001 * k + 0.0004 * (k % 3) for k in range(26)])
FANS = weekly("followers", [10_000 + 100 * k for k in range(26)])


@pytest.mark.parametrize(
    ("asked", "known", "is_proposed"),
    [
        (goal("support_calls", sg.KeepPace("300/month", bound="at_most")), CALLS, True),
        (
            goal(
                "support_calls",
                sg.KeepPace("300/month", bound="at_most"),
                baseline=sg.Baseline(value=400, per="month", on=EVE),
            ),
            CALLS,
            False,
        ),
        (
            goal(
                "support_calls",
                sg.KeepPace("300/month", bound="at_most"),
                statement="Reduce support calls from 400 to 300 a month",
            ),
            CALLS,
            False,
        ),
        (
            goal(
                "support_calls",
                sg.KeepPace("300/month", bound="at_most"),
                statement="Réduire les appels de 440 à 300 par mois",
            ),
            CALLS,
            True,
        ),
        (goal("churn_rate", sg.ReachLevel(0.005)), CHURN, False),
        (goal("churn_rate", sg.ChangeBy(-0.02)), CHURN, False),
        (goal("churn_rate", sg.ReachLevel(0.005)), FALLING, True),
        (goal("churn_rate", sg.ReachLevel(0.005), statement="Cut churn from 2% to 0.5%"), FALLING, True),
        (goal("churn_rate", sg.ReachLevel(0.005), statement="Cut churn from 1% to 0.5%"), FALLING, False),
        (goal("churn_rate", sg.ReachLevel(0.005), statement="Cut churn of 1% to 0.5%"), FALLING, True),
        (goal("churn_rate", sg.ReachLevel(0.005), statement="Away from 1%: a churn of 0.5%"), FALLING, True),
        (goal("churn_rate", sg.ReachLevel(0.005), statement="From May on, cut churn to 0.5%"), FALLING, True),
        (goal("followers", sg.ReachLevel(50_000), statement="From 12k to 50k followers"), FANS, True),
        (goal("followers", sg.ReachLevel(50_000), statement="From 15k to 50k followers"), FANS, False),
    ],
)
def test_a_proposal_leads_on_from_where_the_goal_starts(asked: sg.Goal, known: sg.History, is_proposed: bool) -> None:
    """Neither a baseline nor a "from" of the statement is passed, and what a figure wobbles by is no goal."""
    found = sg.revise(asked, sg.Evidence(histories=[known]), as_of=EVE)
    assert (found.proposed is not None) is is_proposed


@given(
    st.lists(st.integers(-20, 20), min_size=8, max_size=26),
    st.integers(-5, 5),
    st.integers(1, 200),
    st.sampled_from(sg.types.Ambition),
)
def test_no_proposal_lies_within_the_noise(
    wobble: list[int], trend: int, asked: int, ambition: sg.types.Ambition
) -> None:
    """Of a figure that wobbles, what is proposed lies beyond what half its neighbours differ by."""
    values = [60 + Fraction(step + trend * k, 20) for k, step in enumerate(wobble)]
    known = weekly("nps", [float(value) for value in values])
    one = goal("nps", sg.ReachLevel(asked / 2), ambition=ambition)
    proposed = sg.revise(one, sg.Evidence(histories=[known]), as_of=EVE).proposed
    if proposed is None:
        return
    case = Case(goal=proposed, surroundings=Surroundings(evidence=sg.Evidence(histories=[known]), as_of=EVE))
    assert case.strain is not None
    assert stands_there(case) is None
    assert not case.strain.is_noise


@pytest.mark.parametrize(
    ("metric", "target", "now", "meant"),
    [
        ("average_rating", 10.25, None, 1.025),
        ("average_rating", 10.25, 4.1, None),
        ("average_rating", 45, 4.1, 4.5),
        ("churn_rate", 3, 0.05, 0.03),
        ("churn_rate", 3, 0.02, None),
    ],
)
def test_nobody_means_what_is_there(metric: str, target: float, now: float | None, meant: float | None) -> None:
    """A slip is not mended to a target that the figure has reached already."""
    step = 0.005 if metric == "churn_rate" else -0.05
    known = () if now is None else (weekly(metric, [now + step * k for k in range(5, -1, -1)]),)
    report = sg.check(goal(metric, sg.ReachLevel(target)), evidence=sg.Evidence(histories=known), as_of=EVE)
    slip = report.finding("SGM203")
    assert slip.evidence["meant"] == meant
    assert (slip.fix is None) is (meant is None)


@pytest.mark.parametrize(
    ("metric", "target", "said", "mended"),
    [
        ("average_rating", 45, "Reach a rating of 45", "Reach a rating of 4.5"),
        ("average_rating", 45, "Reach a rating of 4.5", "Reach a rating of 4.5"),
        ("bounce_rate", 40, "Bring the bounce rate down to 40 %", "Bring the bounce rate down to 40 %"),
        ("average_rating", 45, None, None),
    ],
)
def test_a_slip_is_mended_in_the_statement_too(
    metric: str, target: float, said: str | None, mended: str | None
) -> None:
    """What was meant is named where the slip was, and nothing else is touched."""
    asked = goal(metric, sg.ReachLevel(target), statement=said)
    fix = sg.check(asked, as_of=EVE).finding("SGM203").fix
    assert fix is not None
    assert fix.statement == mended


FEW = weekly("leads", [50 + k % 7 for k in range(26)])
WON = weekly("net_new_followers", [100] * 25 + [103])


@pytest.mark.parametrize(
    ("target", "known", "said", "proposed"),
    [
        (sg.ReachLevel(50_000), FANS, "Reach 50,000 followers", "Reach 13,800 followers"),
        (sg.ReachLevel(50_000), FANS, "Reach 50,000 followers, 50,000 being the mark", None),
        (sg.ReachLevel(50_000), FANS, "Reach half a million followers", None),
        (sg.ReachLevel(50_000), FANS, "Quadruple to 50,000 followers", None),
        (sg.ReachLevel(50_000), FANS, "Quadrupler jusqu’à 50 000 abonnés", None),
        (sg.ReachLevel(50_000), FANS, "Grow by 37,500 (to 50,000) followers", None),
        (
            sg.ReachLevel(50_000),
            FANS,
            "50 000 abonnés, et 3 articles par semaine",
            "13 800 abonnés, et 3 articles par semaine",
        ),
        (sg.ReachLevel(50_000), FANS, "From 12,500 to 50,000 followers", "From 12,500 to 13,800 followers"),
        (sg.ReachLevel(50_000), FANS, "Be seen by more people", "Be seen by more people"),
        (sg.KeepPace("500/week"), WON, "Win 500 new followers a week, i.e. 6,500 by September", None),
        (sg.KeepPace("500/week"), WON, "Win 500 new followers a week", "Win 101 new followers a week"),
        (sg.ReachLevel(13_000), FEW, "Bring in 13,000 leads: 1,000 every week for 13 weeks", None),
    ],
)
def test_a_statement_that_tells_the_old_target_is_none_of_the_new(
    target: sg.Target, known: sg.History, said: str, proposed: str | None
) -> None:
    """Sums, multiples and a number told twice cannot be rewritten; a goal without a statement contradicts nothing."""
    found = sg.revise(goal(str(known.metric_id), target, statement=said), sg.Evidence(histories=[known]), as_of=EVE)
    assert found.proposed is not None
    assert found.proposed.statement == proposed


@pytest.mark.parametrize(
    ("said", "proposed"),
    [
        ("Reach 14,500 followers by 27 September 2026", "Reach 14,500 followers by 15 November 2026"),
        ("14 500 abonnés d’ici le 27 septembre 2026", "14 500 abonnés d’ici le 15 novembre 2026"),
        ("14,500 by 2026-09-27", "14,500 by 2026-11-15"),
        ("14,500 by 27 September 2026, and not after 27 September 2026", None),
        ("14,500 followers by 27/09/2026", None),
        ("Reach 14,500 followers by September", None),
        ("14,500 followers in 13 weeks", None),
        ("14 500 abonnés avant l’automne", None),
        ("14,500 followers in Q3", None),
        ("Reach 14,500 followers", "Reach 14,500 followers"),
        (None, None),
    ],
)
def test_another_deadline_is_told_by_the_statement(said: str | None, proposed: str | None) -> None:
    """The day is rewritten where it is written out; a statement that tells of time in other words is none any more."""
    asked = goal("followers", sg.ReachLevel(14_500), statement=said)
    found = sg.revise(asked, sg.Evidence(histories=[FANS]), as_of=EVE).alternative
    assert found is not None
    assert (found.deadline, found.statement) == (date(2026, 11, 15), proposed)


def test_no_deadline_is_proposed_that_lies_years_ahead() -> None:
    """A quarter's goal is not put off by seven years."""
    far = sg.revise(goal("followers", sg.ReachLevel(50_000)), sg.Evidence(histories=[FANS]), as_of=EVE)
    assert far.proposed is not None
    assert far.alternative is None


def test_of_what_nobody_knows_no_figure_tells() -> None:
    """Without a target or a known metric no figure of a statement is one of the target, and it stays."""
    for one in (goal("followers", None, statement="5 more"), goal("of_nobody", sg.ReachLevel(7), statement="5 more")):
        case = Case(goal=one, surroundings=Surroundings(evidence=sg.Evidence(), as_of=EVE))
        assert restated(case, one) == one


CHANGES = [
    ("followers", sg.GrowBy("10 %/month"), sg.GrowBy("8 %/month"), "Grow followers by 10 % a month", "8"),
    ("open_tickets", sg.GrowBy("-20 %/month"), sg.GrowBy("-12 %/month"), "Cut open tickets by 20 % a month", "12"),
    ("open_tickets", sg.GrowBy("-20 %/month"), sg.GrowBy("-12 %/month"), "Open tickets: -20 % a month", "12"),
    (
        "open_tickets",
        sg.GrowBy("-20 %/mois"),
        sg.GrowBy("-12 %/mois"),
        "Tickets ouverts : 20 % de moins par mois",
        "12",
    ),
    ("open_tickets", sg.KeepPace("-20/week"), sg.KeepPace("-12/week"), "Cut open tickets by 20 a week", "12"),
    ("open_tickets", sg.ChangeBy(-20), sg.ChangeBy(-12), "Cut open tickets by 20", "12"),
    ("open_tickets", sg.ChangeBy(percent=-20), sg.ChangeBy(percent=-12.5), "Cut open tickets by 20 %", "12.5"),
    ("open_tickets", sg.GrowBy("-20 %/month"), sg.GrowBy("5 %/month"), "Cut open tickets by 20 % a month", None),
    ("open_tickets", sg.ChangeBy(-20), sg.ChangeBy(5), "Have fewer open tickets", None),
]


@pytest.mark.parametrize(("metric", "before", "after", "said", "number"), CHANGES)
def test_a_change_is_restated_by_its_size(
    metric: str, before: sg.Target, after: sg.Target, said: str, number: str | None
) -> None:
    """Its verb says which way it goes; one of the other way has no statement of this one."""
    asked = goal(metric, before, statement=said)
    case = Case(goal=asked, surroundings=Surroundings(evidence=sg.Evidence(), as_of=EVE))
    proposed = restated(case, goal(metric, after, statement=said))
    wanted = None if number is None else said.replace("20" if "20" in said else "10", number)
    assert proposed.statement == wanted


def test_a_day_in_letters_contradicts_no_hour() -> None:
    """ "Within an hour, 1 day at most for claims" asks for an hour."""
    asked = goal("first_response_time", sg.ReachLevel(1), statement="Answer within an hour, 1 day at most for claims")
    assert "SGS111" not in {one.code for one in sg.check(asked, as_of=EVE).findings}


def test_a_level_is_told_by_no_share_of_its_days() -> None:
    """50,000 followers are none of the words for 13,800 in a quarter: what a year would hold of them is no figure."""
    asked = goal("followers", sg.ReachLevel(13_800), statement="Reach 50,000 followers, 50,000 being the mark")
    found = sg.check(asked, evidence=sg.Evidence(histories=[FANS]), as_of=EVE)
    assert found.finding("SGS111").evidence["said"] == (50_000,)
