"""What each type of the model says of itself: one plain sentence."""

from datetime import date

import pytest

import smartgoals as sg

D, E = date(2026, 1, 5), date(2026, 6, 28)
PACE = sg.Pace.parse("50 followers/week")
GOAL = sg.Goal(id="g", metric="followers", channel="ig", target=sg.KeepPace(PACE), start=D, deadline=E)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (sg.Reading(D, 1200), "1200 on 2026-01-05"),
        (sg.Reading(D, 0.5, out_of=20, recorded_on=E), "0.5 out of 20 on 2026-01-05, known on 2026-06-28"),
        (sg.Baseline(value=1200), "1200"),
        (sg.Baseline(value=1200.5, on=D), "1200.5 on 2026-01-05"),
        (sg.Milestone(D, 3), "3 on 2026-01-05"),
        (sg.ReachLevel(2400), "reach 2400"),
        (sg.ReachLevel(0.05, judged="any_day"), "reach 0.05 on any day"),
        (sg.ChangeBy(500), "change by +500"),
        (sg.ChangeBy(-0.5), "change by -0.5"),
        (sg.ChangeBy(percent=20), "change by +20 %"),
        (sg.KeepPace(PACE), "keep 50 followers/week"),
        (sg.KeepPace(PACE, counted="calendar", bound="at_most"), "keep at most 50 followers/week, counted calendar"),
        (sg.StayWithin(low=1), "stay at or over 1"),
        (sg.StayWithin(high=4), "stay at or under 4"),
        (sg.StayWithin(low=1, high=4), "stay within 1 to 4"),
        (GOAL, "followers on ig: keep 50 a week, from 5 January 2026 to 28 June 2026"),
        (sg.Goal(id="g"), "g"),
        (sg.Goal(id="g", statement="Grow!", deadline=E), "Grow! by 28 June 2026"),
        (sg.Revision(on=D, reason="too easy"), "until 2026-01-04 it asked: no target; revised because too easy"),
        (
            sg.Revision(on=D, reason="r", target=sg.ReachLevel(9), deadline=E),
            "until 2026-01-04 it asked: reach 9 by 2026-06-28; revised because r",
        ),
        (sg.ClosedGoal(goal=GOAL, closed_on=E, outcome="met"), "g was met on 2026-06-28"),
        (sg.ClosedGoal(goal=GOAL, closed_on=E, outcome="missed", score=0.7), "g was missed on 2026-06-28, score 0.7"),
        (
            sg.ClosedGoal(goal=GOAL, closed_on=E, outcome="missed", score=10 / 21),
            "g was missed on 2026-06-28, score 0.48",
        ),
        (sg.Channel(id="ig", platform="instagram"), "ig on instagram"),
        (sg.Channel(id="ig", platform="instagram", handle="@b"), "@b on instagram"),
        (sg.Objective(id="s", title="Sell more", kind="conversions_sales"), "Sell more (conversions_sales)"),
        (sg.Objective(id="s", title="Sell", kind="own", serves="profit"), "Sell (own), which serves profit"),
        (sg.Link(metric="a", to="b"), "a leads to b (hypothesis)"),
        (
            sg.Link(metric="a", to="b", because="we saw it", support="evidence"),
            "a leads to b, because we saw it (evidence)",
        ),
        (sg.Metric(id="new_fans", nature="flow"), "new fans: a flow, better higher"),
        (
            sg.Metric(id="m", nature="ratio", unit="ratio", name_en="Rate", range=(0, None), better="lower"),
            "Rate: a ratio from 0 to …, better lower",
        ),
        (sg.Metric(id="m", nature="score", range=(None, 5)), "m: a score from … to 5, better higher"),
        (sg.DataSource(metric="followers"), "followers"),
        (
            sg.DataSource(metric="followers", channel="ig", kind="manual", cadence="2 weeks", latency_days=2),
            "followers on ig from manual every 2 weeks, 2 days late",
        ),
        (sg.audits.Window(D, E), "2026-01-05 to 2026-06-28"),
        (sg.audits.Measurement(metric="reach", value=None), "reach not available"),
        (sg.audits.Measurement(metric="reach", value=5, on=D), "reach 5 on 2026-01-05"),
        (
            sg.audits.Measurement(metric="reach", value=5, window=sg.audits.Window(D, E)),
            "reach 5 over 2026-01-05 to 2026-06-28",
        ),
        (sg.audits.Check(name="bio", result="fail", note="dead link"), "bio: fail (dead link)"),
        (sg.audits.Check(name="bio", result="pass"), "bio: pass"),
        (sg.audits.ContentRef(url="https://x.example/1"), "https://x.example/1"),
        (sg.audits.ContentRef(url="u", metric="reach", value=9), "u (reach 9)"),
        (sg.returns.Cost(), "no cost known"),
        (sg.returns.Cost(ad_spend=5), "5"),
        (sg.returns.Cost(effort_hours=0.5, hourly_cost=30, fees=1, currency="eur"), "16 EUR"),
        (sg.audits.Role(who="Ana"), "Ana"),
        (sg.audits.Role(who="Ana", role="owner"), "Ana (owner)"),
        (sg.audits.ChannelAudit(platform="instagram"), "an account on instagram"),
        (sg.audits.ChannelAudit(platform="instagram", channel="ig"), "ig on instagram"),
        (sg.audits.ChannelAudit(platform="instagram", handle="@b"), "@b on instagram"),
        (sg.audits.ImpostorAccount(platform="x"), "impostor account on x (open)"),
        (
            sg.audits.ImpostorAccount(platform="x", url="u", kind="squatter", status="closed"),
            "squatter u on x (closed)",
        ),
        (sg.audits.CompetitorSnapshot(name="Them", platform="x"), "Them on x"),
        (sg.audits.Swot(threats=["a", "b"]), "SWOT of 0 strengths, 0 weaknesses, 0 opportunities, 2 threats"),
        (sg.audits.ChannelRequest(platform="tiktok"), "request for tiktok"),
        (sg.audits.ChannelRequest(platform="tiktok", requester="Ana"), "request for tiktok by Ana"),
        (sg.Audit(id="q1", as_of=D), "audit q1 of 2026-01-05: 0 channels"),
        (
            sg.Audit(id="q1", as_of=D, channels=[sg.audits.ChannelAudit(platform="x")]),
            "audit q1 of 2026-01-05: 1 channel",
        ),
        (sg.Strategy(), "strategy: 0 objectives, 0 goals, 0 channels"),
        (sg.Strategy(title="2026", goals=[sg.Goal(id="g")]), "2026: 0 objectives, 1 goal, 0 channels"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_a_value_says_what_it_is(value: object, text: str) -> None:
    """The text of a value is one plain sentence."""
    assert str(value) == text


@pytest.mark.parametrize(
    ("change", "en", "fr"),
    [
        (-5 / 60, "decrease by 5 min", "réduire de 5 min"),
        (-1.5, "decrease by 1.5 h", "réduire de 1,5 h"),
        (-0.123, "decrease by 0.123 h", "réduire de 0,123 h"),
    ],
)
def test_a_goal_says_a_time_as_people_do(change: float, en: str, fr: str) -> None:
    """In minutes where hours have no end, and the same time is read back; a figure that is whole nowhere stays."""
    goal = sg.Goal(id="g", metric="first_response_time", target=sg.ChangeBy(change), start=D, deadline=E)
    for language, said in (("en", en), ("fr", fr)):
        told = goal.text(language)
        assert said in told.replace("\xa0", " ")
        assert sg.parse_goal(told, as_of=D).to_goal().target == goal.target
