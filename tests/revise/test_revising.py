"""Revising goals on evidence: how hard a goal is, what it might ask for instead, and the laws that every proposal keeps."""

from datetime import date, timedelta
from fractions import Fraction
from statistics import median
from typing import Any

import attrs
import pytest
from hypothesis import assume, given, settings, strategies as st

import smartgoals as sg
from smartgoals import strategies as sgst
from smartgoals._case.roundness import round_day, round_number

START, TODAY = date(2026, 1, 4), date(2026, 3, 29)
WEEKS = [START + timedelta(weeks=k) for k in range(13)]
HARDNESS = list(sg.progress.Difficulty)[:-1]


def history(values: list[Any], metric: str = "followers") -> sg.History:
    """Return weekly readings that end today."""
    return sg.History.of(list(zip(WEEKS, values, strict=True)), metric=metric, channel="ig")


STEADY = history([1200 + 48 * k + (k % 3) for k in range(13)])
LIVELY = history([1200, 1223, 1290, 1321, 1388, 1410, 1489, 1530, 1551, 1622, 1664, 1741, 1801])
CALLS = history([205, 198, 210, 190, 202, 195, 188, 199, 204, 185, 192, 201, 196], "support_calls")
PAID = history([12, 15, 9, 14, 11, 16, 10, 13, 12, 15, 14, 11, 13], "leads")


def goal(target: Any, metric: str = "followers", **facts: Any) -> sg.Goal:
    """Return a goal of the next thirteen weeks."""
    known: dict[str, Any] = {"channel": "ig", "start": date(2026, 3, 30), "deadline": date(2026, 6, 28)}
    return sg.Goal(id="g", metric=metric, target=target, **(known | facts))


def pace(text: str, **facts: Any) -> sg.KeepPace:
    """Return a target that keeps a pace."""
    return sg.KeepPace(sg.Pace.parse(text), **facts)


def revised(asked: sg.Goal, *histories: sg.History, **evidence: Any) -> sg.Proposal:
    """Return what revising says as of today."""
    return sg.revise(asked, sg.Evidence(histories=histories, **evidence), as_of=TODAY)


def test_the_issue() -> None:
    """300 a week after 48 a week is too much, and the proposal is near what happens; without evidence nobody knows."""
    asked = goal(pace("300 followers/week"), objective="o", baseline=sg.Baseline(value=1776, on=TODAY))
    found = revised(asked, STEADY)
    assert found.verdict in {"heroic", "implausible"}
    assert found.proposed is not None
    assert found.proposed.target == pace("48 followers/week")
    assert found.by == "history"
    assert found.figures["asked"] == 300
    assert "300 a week" in found.text()
    assert str(found) == "g: implausible"
    unknown = sg.revise(asked, as_of=TODAY)
    assert (unknown.verdict, unknown.proposed, unknown.alternative) == ("unknown", None, None)
    assert unknown.text()


@pytest.mark.parametrize(
    ("amount", "verdict"),
    [(10, "too_easy"), (40, "too_easy"), (46, "comfortable"), (48, "stretch"), (60, "heroic"), (80, "implausible")],
)
def test_the_bands(amount: int, verdict: str) -> None:
    """The more is asked of a steady account, the harder it is called."""
    assert revised(goal(pace(f"{amount} followers/week")), STEADY).verdict == verdict


def test_already_met() -> None:
    """A level that was reached before the work begins is met, and a higher one is proposed."""
    found = revised(goal(sg.ReachLevel(1700)), LIVELY)
    assert found.verdict is sg.progress.Difficulty.ALREADY_MET
    assert isinstance(found.proposed, sg.Goal)
    assert isinstance(found.proposed.target, sg.ReachLevel)
    assert found.proposed.target.value > 1801
    assert found.alternative is None


def test_target_and_deadline_are_two_choices() -> None:
    """A goal that is too hard may ask for less, or for the same by a later day; one that is too easy the other way round."""
    hard = revised(goal(sg.ReachLevel(3000)), LIVELY)
    assert hard.verdict is sg.progress.Difficulty.IMPLAUSIBLE
    assert hard.proposed is not None
    assert hard.proposed.target == sg.ReachLevel(2400)
    assert hard.alternative is not None
    assert (hard.alternative.target, hard.alternative.deadline) == (sg.ReachLevel(3000), date(2026, 9, 30))
    easy = revised(goal(sg.ReachLevel(2200)), LIVELY)
    assert easy.verdict is sg.progress.Difficulty.TOO_EASY
    assert easy.alternative is not None
    assert easy.alternative.deadline is not None
    assert easy.alternative.deadline < date(2026, 6, 28)


def test_stretch_goals_reach_higher() -> None:
    """A stretch goal that asks for what happens anyway is asked to stretch, and its proposal is above a committed one's."""
    comfortable = goal(sg.ReachLevel(2400))
    assert revised(comfortable, LIVELY).proposed is None
    found = revised(attrs.evolve(comfortable, ambition="stretch"), LIVELY)
    assert found.verdict is sg.progress.Difficulty.COMFORTABLE
    assert found.proposed is not None
    assert found.proposed.target == sg.ReachLevel(2600)


@pytest.mark.parametrize("target", [sg.ChangeBy(5000), sg.ChangeBy(percent=300)])
def test_changes_are_revised_as_changes(target: sg.ChangeBy) -> None:
    """A change by an amount stays one, and a percentage stays a percentage."""
    found = revised(goal(target, baseline=sg.Baseline(value=1801, on=TODAY)), LIVELY)
    assert found.verdict is sg.progress.Difficulty.IMPLAUSIBLE
    assert found.proposed is not None
    proposed = found.proposed.target
    assert isinstance(proposed, sg.ChangeBy)
    assert (proposed.percent is None) is (target.percent is None)
    assert found.alternative is not None


def test_flows_are_compared_week_by_week() -> None:
    """ "50 a week" of a flow is the total of each week, as a pace or as a total by a day."""
    as_pace = revised(goal(pace("100/week"), "leads"), PAID)
    assert as_pace.verdict is sg.progress.Difficulty.IMPLAUSIBLE
    assert as_pace.proposed is not None
    assert isinstance(as_pace.proposed.target, sg.KeepPace)
    assert 11 <= as_pace.proposed.target.pace.amount <= 14
    in_all = revised(goal(sg.ReachLevel(1300), "leads"), PAID)
    assert in_all.verdict is sg.progress.Difficulty.IMPLAUSIBLE
    assert in_all.proposed is not None
    assert isinstance(in_all.proposed.target, sg.ReachLevel)
    assert 150 <= in_all.proposed.target.value <= 180
    monthly = revised(goal(pace("1/month"), "leads"), PAID)
    assert monthly.verdict is sg.progress.Difficulty.TOO_EASY
    assert monthly.proposed is not None
    assert isinstance(monthly.proposed.target, sg.KeepPace)
    assert 50 <= monthly.proposed.target.pace.amount <= 60


def test_fewer_is_harder_where_lower_is_better() -> None:
    """Fewer complaints a week than ever is heroic, as many as usual is easy, and the proposal lies below the usual number."""
    verdicts = [
        revised(goal(pace(f"{amount}/week", bound="at_most"), "support_calls"), CALLS).verdict
        for amount in (300, 200, 190, 150, 20)
    ]
    assert verdicts == ["too_easy", "comfortable", "stretch", "heroic", "implausible"]
    found = revised(goal(pace("20/week", bound="at_most"), "support_calls"), CALLS).proposed
    assert found is not None
    assert isinstance(found.target, sg.KeepPace)
    assert 180 <= found.target.pace.amount <= 200


def test_rates_are_compared_as_levels() -> None:
    """A rate is compared with the rates that were there, not with a pace."""
    rates = history(
        [0.02, 0.021, 0.019, 0.022, 0.02, 0.021, 0.023, 0.02, 0.019, 0.021, 0.022, 0.02, 0.021], "conversion_rate"
    )
    asked = [revised(goal(sg.ReachLevel(value), "conversion_rate"), rates) for value in (0.01, 0.0215, 0.023, 0.2)]
    assert [one.verdict for one in asked] == ["already_met", "stretch", "heroic", "implausible"]
    # What these rates support lies within their noise: nothing better than what is there is worth proposing.
    assert asked[-1].proposed is None
    assert asked[-1].alternative is None
    rising = history([0.015 + 0.0005 * k + 0.001 * (k % 2) for k in range(13)], "conversion_rate")
    lower = revised(goal(sg.ReachLevel(0.2), "conversion_rate"), rising).proposed
    assert lower is not None
    assert isinstance(lower.target, sg.ReachLevel)
    assert 0.0215 <= lower.target.value <= 0.03
    reach = history([900, 950, 870, 990, 940, 910, 960, 930, 905, 945, 925, 955, 935], "reach")
    unique = revised(goal(pace("9000/week"), "reach"), reach)
    assert unique.verdict is sg.progress.Difficulty.IMPLAUSIBLE
    assert unique.proposed is not None


def test_bands_are_judged_by_the_readings_inside() -> None:
    """A band is as hard as its chance is small and readings inside it are rare; nothing is proposed for it."""
    asked = [revised(goal(sg.StayWithin(high=high), "support_calls"), CALLS) for high in (300, 198, 189, 100)]
    assert [one.verdict for one in asked] == ["comfortable", "heroic", "heroic", "implausible"]
    assert [one.proposed for one in asked] == [None] * 4
    assert all(one.text() for one in asked)
    assert revised(goal(sg.StayWithin(low=1), "support_calls")).verdict is sg.progress.Difficulty.UNKNOWN


@pytest.mark.parametrize(
    "asked",
    [
        goal(None),
        goal(sg.ReachLevel(3000), deadline=None),
        goal(sg.ReachLevel(3000), start=date(2026, 1, 5), deadline=TODAY),
        goal(pace("5/week"), metric=None),
        goal(sg.ChangeBy(5), channel="x"),
    ],
)
def test_what_cannot_be_told(asked: sg.Goal) -> None:
    """Without a target, a deadline ahead, a metric or readings of the channel the answer is unknown."""
    assert revised(asked, LIVELY).verdict is sg.progress.Difficulty.UNKNOWN


@pytest.mark.parametrize("target", [sg.ReachLevel(500), sg.ChangeBy(percent=10)], ids=str)
def test_a_total_without_a_first_day_is_told_to_lack_one(target: Any) -> None:
    """Where readings, a target and a deadline ahead are there, nothing is said to lack but the start."""
    found = revised(goal(target, metric="leads", start=None), PAID)
    assert (found.verdict, found.figures["no_start"]) == ("unknown", True)
    assert found.text() == ("nothing tells how hard it is: it lacks its first day, a start or a baseline with its day")
    assert found.text("fr") == (
        "rien ne dit s’il est difficile : il lui manque son premier jour, un début ou un point de départ daté"
    )


@pytest.mark.parametrize(
    "asked",
    [
        goal(sg.ReachLevel(500), metric="leads", start=None, deadline=None),
        goal(sg.ReachLevel(500), metric="leads", start=None, deadline=TODAY),
        goal(sg.ReachLevel(500), metric="leads", start=None, channel="x"),
        goal(sg.KeepPace("5 EUR/week"), metric="total_cost", start=None),
        goal(sg.ReachPace("5/month"), metric="leads", start=None),
        goal(sg.ChangeBy(percent=10), metric="leads", start=date(2026, 3, 20)),
    ],
    ids=["no deadline", "over", "no reading", "a pace", "of a period", "has a start"],
)
def test_what_lacks_something_else_is_told_to_lack_no_start(asked: sg.Goal) -> None:
    """A start alone would not do."""
    assert "no_start" not in revised(asked, PAID).figures


def test_a_pace_without_a_deadline() -> None:
    """A pace that is kept for good needs no deadline to be judged."""
    found = revised(goal(pace("300 followers/week"), deadline=None), STEADY)
    assert found.verdict is sg.progress.Difficulty.IMPLAUSIBLE
    assert found.proposed is not None
    assert found.proposed.deadline is None


def test_what_never_moved_this_way() -> None:
    """A figure that only ever fell supports no growth, so none is proposed."""
    falling = history([2000 - 30 * k for k in range(13)])
    found = revised(goal(sg.ReachLevel(3000)), falling)
    assert (found.verdict, found.proposed, found.alternative) == ("implausible", None, None)


@pytest.mark.parametrize(
    ("asked", "known", "verdict"),
    [
        # A percentage of nothing is undefined, so nobody knows how hard it is.
        (goal(sg.ChangeBy(percent=50), baseline=sg.Baseline(value=0, on=TODAY)), LIVELY, "unknown"),
        # Nothing was ever sold: the only supported number is none.
        (goal(pace("10/week"), "leads"), history([0] * 13, "leads"), "implausible"),
        # The percentage that would be wanted is beyond every number.
        (goal(sg.ChangeBy(percent=9), baseline=sg.Baseline(value=1e-305, on=TODAY)), LIVELY, "already_met"),
    ],
)
def test_verdicts_without_a_proposal(asked: sg.Goal, known: sg.History, verdict: str) -> None:
    """Where a target cannot say what is supported, there is a verdict and no proposal."""
    found = revised(asked, known)
    assert (found.verdict, found.proposed, found.alternative) == (verdict, None, None)


def test_a_short_history_may_be_enough() -> None:
    """Two readings cannot show what is hard, but they show that more was done than is asked."""
    two = sg.History.of([(date(2026, 3, 20), 1000), (TODAY, 1090)], metric="followers", channel="ig")
    assert revised(goal(pace("40 followers/week")), two).verdict is sg.progress.Difficulty.TOO_EASY
    assert revised(goal(pace("4000 followers/week")), two).verdict is sg.progress.Difficulty.UNKNOWN


def test_no_forecast_without_an_active_day() -> None:
    """Of a pace whose goal rests until its deadline nothing is asked, and nothing is told of how hard it is."""
    rest = sg.Calendar(pauses=[sg.Pause(date(2026, 3, 30), date(2026, 7, 30), keeps="end")])
    found = revised(goal(pace("300/week"), "leads", calendar=rest), PAID)
    assert (found.verdict, found.proposed) == ("unknown", None)
    assert found.text() == "nothing tells how hard it is: the goal has no active day"


def test_readings_beyond_every_forecast() -> None:
    """Readings as large as a number can be are judged like any: this level stands there, and never fell so low."""
    huge = history([(0.4 + 1.3 * (k % 2 == 0)) * 1e308 for k in range(13)])
    found = revised(goal(sg.ReachLevel(1.0)), huge)
    assert found.verdict is sg.progress.Difficulty.ALREADY_MET
    assert revised(goal(pace("1 follower/week"), deadline=None), huge).verdict in set(sg.progress.Difficulty)


def test_a_burst_long_ago_supports_nothing() -> None:
    """What was kept once, and the forecast now gives next to no chance, is not called supported."""
    burst = grown([900, 900, 900, *[20 + k % 3 for k in range(9)]])
    found = revised(goal(pace("900 followers/week")), burst)
    assert found.figures["best"] == 900
    assert found.figures["supported"] < 600  # what the forecast gives one chance in twenty
    assert found.verdict in {"heroic", "implausible"}


def test_rounding_gives_way_by_a_twentieth_at_most() -> None:
    """Where what happens is all that is supported, the number is rounded down a little, and no further."""
    exactly = history([1200 + 48.37 * k for k in range(13)])
    found = revised(goal(pace("300 followers/week"), deadline=None), exactly)
    assert found.proposed is not None
    assert found.proposed.target == pace("48 followers/week")


def test_milestones_stay_before_an_earlier_deadline() -> None:
    """A milestone holds up an earlier deadline, and is left out of another target."""
    asked = goal(sg.ReachLevel(2000, milestones=[sg.Milestone(date(2026, 6, 20), 1990)]))
    found = revised(asked, LIVELY)
    assert found.verdict is sg.progress.Difficulty.TOO_EASY
    assert found.alternative is None
    assert found.proposed is not None
    assert isinstance(found.proposed.target, sg.ReachLevel)
    assert found.proposed.target.milestones == ()


def entry(*measured: sg.audits.Measurement) -> sg.audits.ChannelAudit:
    """Return what an audit found on the channel."""
    return sg.audits.ChannelAudit(platform="instagram", channel="ig", baselines=measured)


def audited(*values: float) -> list[sg.Audit]:
    """Return quarterly audits of followers."""
    days = [date(2025, 9, 30), date(2025, 12, 31), date(2026, 3, 28)]
    return [
        sg.Audit(
            id=f"q{k}",
            as_of=on,
            channels=[entry(sg.audits.Measurement(metric="followers", value=value))],
        )
        for k, (on, value) in enumerate(zip(days, values, strict=False))
    ]  # fmt: skip


def test_audits_stand_in_for_a_history() -> None:
    """Without readings the changes from audit to audit tell what the account does."""
    found = revised(goal(sg.ReachLevel(9000)), audits=audited(1000, 1260, 1560))
    assert (found.by, found.verdict) == ("audits", "implausible")
    assert found.proposed is not None
    assert "chance" not in found.figures or found.figures["chance"] is None


def test_goals_reached_before_are_evidence() -> None:
    """A target that was reached before is a stretch, without figures of one's own."""
    earlier = goal(pace("60 followers/week"), start=date(2025, 1, 6), deadline=date(2025, 6, 29))
    before = sg.ClosedGoal(goal=earlier, closed_on=date(2025, 7, 1), outcome="met")
    found = revised(goal(pace("55 followers/week")), closed_goals=[before])
    assert (found.by, found.verdict, found.proposed) == ("past_goals", "stretch", None)
    assert "earlier goal" in found.text()


def test_capacity_of_the_guides_example() -> None:
    """300 retweets a week with 500 followers are beyond every benchmark, and what the benchmarks allow is proposed."""
    size = sg.History.of([(TODAY, 500)], metric="followers", channel="x")
    asked = goal(pace("300/week"), "shares", channel="x")
    plan = sg.Strategy(channels=[sg.Channel(id="x", platform="x")])
    found = revised(asked, size, strategy=plan)
    assert (found.by, found.verdict) == ("benchmarks", "implausible")
    assert found.proposed is not None
    assert isinstance(found.proposed.target, sg.KeepPace)
    assert 0 < found.proposed.target.pace.amount < 100
    assert revised(found.proposed, size, strategy=plan).proposed is None


def test_the_objective_bounds_the_deadline() -> None:
    """A later deadline is proposed only inside the days of the objective, so that the strategy can take it."""
    plan = sg.Strategy(
        objectives=[sg.Objective(id="o", title="Grow", kind="brand_awareness", deadline=date(2026, 7, 15))],
        channels=[sg.Channel(id="ig", platform="instagram")],
    )
    found = revised(goal(sg.ReachLevel(3000), objective="o"), LIVELY, strategy=plan)
    assert found.alternative is None
    near = revised(goal(sg.ReachLevel(2550), objective="o"), LIVELY, strategy=plan)
    assert near.alternative is None or near.alternative.deadline <= date(2026, 7, 15)  # type: ignore[operator]  # it has one


@pytest.mark.parametrize(
    ("unit", "english", "french"),
    [
        ("followers", "keep 48 a week", "tenir 48 par semaine"),
        ("fans", "keep 48 fans a week", "tenir 48 fans par semaine"),
    ],
)
def test_a_proposed_pace_names_no_id(unit: str, english: str, french: str) -> None:
    """The id of the metric, which is no French word, is left out; a word of the caller's own stays."""
    found = revised(goal(pace(f"300 {unit}/week")), STEADY)
    assert found.text().endswith(english)
    assert found.text("fr").endswith(french)


def test_the_reason_speaks_french() -> None:
    """The reason is told in the language asked for."""
    found = sg.revise(goal(sg.ReachLevel(3000)), sg.Evidence(histories=[LIVELY]), as_of=TODAY, language="fr")
    assert "par semaine" in found.text()
    assert "30 septembre 2026" in found.text()
    with pytest.raises(sg.UnknownName):
        sg.revise(goal(None), as_of=TODAY, language="de")


def test_bad_arguments() -> None:
    """What is no goal, evidence or day is refused as ours."""
    for call in (
        lambda: sg.revise("g", as_of=TODAY),  # type: ignore[arg-type]  # wrong on purpose
        lambda: sg.revise(goal(None), [], as_of=TODAY),  # type: ignore[arg-type]  # wrong on purpose
        lambda: sg.revise(goal(None), as_of="today"),  # type: ignore[arg-type]  # wrong on purpose
    ):
        with pytest.raises(sg.WrongType):
            call()


def test_bad_arguments_are_told_together() -> None:
    """Whatever is wrong with a call is one error, each problem at its argument."""
    with pytest.raises(sg.StructureErrors) as caught:
        sg.revise("g", [], as_of="today", language="de")  # type: ignore[arg-type]  # wrong on purpose
    assert caught.value.paths == ("goal", "evidence", "as_of", "language")


# Laws: weekly gains as people see them, and targets from nothing to far too much.
GAINS = st.lists(st.integers(-20, 120), min_size=12, max_size=12)
ASKED = st.one_of(
    st.integers(1, 500).map(lambda amount: pace(f"{amount} followers/week")),
    st.integers(500, 6000).map(sg.ReachLevel),
    st.integers(1, 5000).map(sg.ChangeBy),
    st.integers(1, 300).map(lambda amount: sg.ChangeBy(percent=amount)),
)


def grown(gains: list[float], base: float = 1000) -> sg.History:
    """Return the levels that weekly gains lead to."""
    levels = [base]
    for one in gains:
        levels.append(levels[-1] + one)
    return history(levels)


@given(GAINS, ASKED, st.sampled_from(sg.types.Ambition))
def test_revising_twice_changes_nothing(gains: list[float], target: Any, ambition: sg.types.Ambition) -> None:
    """With the same evidence a proposal needs no revision, by its target or by its deadline."""
    known = grown(gains)
    asked = goal(target, ambition=ambition, baseline=sg.Baseline(value=known.last.value, on=TODAY))
    found = revised(asked, known)
    if found.proposed is not None:
        again = revised(found.proposed, known)
        assert again.proposed is None
        assert again.verdict in {"comfortable", "stretch"}


@given(GAINS, ASKED, st.sampled_from(sg.types.Ambition))
def test_proposals_have_a_chance_and_ask_for_what_is_supported(
    gains: list[float], target: Any, ambition: sg.types.Ambition
) -> None:
    """A proposal has a fair chance, is no sure thing, and asks for no more than the best that is supported.

    A level below the baseline is a fall, of which more is more in the other direction.
    """
    known = grown(gains)
    way = -1 if isinstance(target, sg.ReachLevel) and target.value < known.last.value else 1
    found = revised(goal(target, ambition=ambition, baseline=sg.Baseline(value=known.last.value, on=TODAY)), known)
    for one in (found.proposed, found.alternative):
        if one is not None:
            asks = revised(one, known).figures
            asked, supported = (way * asks[name] for name in ("asked", "supported"))
            assert asked <= supported + 1e-3 or one is found.alternative  # another day has another forecast
            assert (0.1 if ambition == "stretch" else 0.25) <= asks["chance"] <= 0.96
    assert (found.proposed is None) or (found.proposed.revisions == ())


@given(GAINS, st.integers(1, 400), st.integers(1, 400))
def test_more_is_never_easier(gains: list[float], one: int, more: int) -> None:
    """Of two targets the larger one is never called easier."""
    known = grown(gains)
    verdicts = [revised(goal(pace(f"{amount} followers/week")), known).verdict for amount in (one, one + more)]
    assume(sg.progress.Difficulty.UNKNOWN not in verdicts)
    assert HARDNESS.index(verdicts[0]) <= HARDNESS.index(verdicts[1])


@given(st.lists(st.integers(1, 120), min_size=12, max_size=12), st.integers(1, 9), st.integers(1, 60))
def test_a_harder_history_never_makes_the_proposal_harder(gains: list[float], tenths: int, less: int) -> None:
    """Where every week brought less, the proposal asks for no more.

    A leap many times the usual may be a step in the counting, which a forecast leaves out; that is another matter.
    """
    assume(max(gains) <= 5 * median(gains))
    asked = goal(pace("5000 followers/week"))
    proposals = [
        revised(asked, grown(one)).proposed
        for one in (gains, [gain * tenths / 10 for gain in gains], [gain - less for gain in gains])
    ]
    amounts = [
        one.target.pace.amount if one is not None and isinstance(one.target, sg.KeepPace) else 0 for one in proposals
    ]
    assert amounts[1] <= amounts[0]
    assert amounts[2] <= amounts[0]


@given(GAINS, st.integers(1, 400))
def test_both_directions_mirror(gains: list[float], amount: int) -> None:
    """A stock that should fall, turned upside down, gets the same verdict and the mirrored proposal."""
    up, down = (sg.Metric(id="m", nature="stock", unit="score", better=way) for way in ("higher", "lower"))
    known = grown(gains)
    turned = history([-value for value in known.values])
    found = []
    for metric, readings, sign in ((up, known, 1), (down, turned, -1)):
        plan = sg.Strategy(metrics=[metric], channels=[sg.Channel(id="ig", platform="x")])
        kept = attrs.evolve(readings, metric=metric)
        asked = goal(sg.ReachLevel(sign * (known.last.value + amount)), "m")
        said = sg.revise(asked, sg.Evidence(histories=[kept], strategy=plan), as_of=TODAY)
        proposed = said.proposed.target if said.proposed is not None else None
        found.append((said.verdict, sign * proposed.value if isinstance(proposed, sg.ReachLevel) else None))
    assert found[0] == found[1]


@settings(max_examples=20)
@given(sgst.whole_strategies(1, 2, audits=True), sgst.days())
def test_any_goal_gets_an_answer(strategy: sg.Strategy, as_of: date) -> None:
    """Whatever a strategy holds, revising answers with a verdict and a reason.

    Only readings dated on days that the way of reading their source rules out are refused, where they stand.
    """
    for one in strategy.goals:
        refused = ""
        try:
            found = sg.revise(one, sg.Evidence(strategy=strategy), as_of=as_of)
        except sg.SmartGoalsError as fault:
            refused = fault.path
        assert refused in {"", "history[0].covers"}
        if not refused:
            assert found.verdict in set(sg.progress.Difficulty)
            assert found.text()


def test_round_numbers() -> None:
    """The roundest number inside the bounds is taken, whole where wholes are counted, and none where there is none."""
    assert round_number(Fraction(44), Fraction(56), Fraction(49), finest=0) == 50
    assert round_number(Fraction(13, 10), Fraction(17, 10), Fraction(3, 2), finest=0) is None
    assert round_number(Fraction(13, 10), Fraction(17, 10), Fraction(3, 2), finest=None) == Fraction(3, 2)
    assert round_number(Fraction(-56), Fraction(-44), Fraction(-50), finest=0) == -50
    assert round_number(Fraction(1, 5000), Fraction(1, 2500), Fraction(3, 10000), finest=None) == Fraction(1, 5000)
    assert round_number(Fraction(0), Fraction(0), Fraction(0), finest=None) is None
    assert round_number(Fraction(2), Fraction(1), Fraction(1), finest=None) is None
    assert round_number(Fraction(1, 3), Fraction(1, 3), Fraction(1, 3), finest=None) is None


def test_round_days() -> None:
    """The end of a year comes before that of a quarter, a month and a week; else the day itself."""
    day = date
    assert round_day(day(2026, 11, 1), day(2027, 4, 1), day(2027, 2, 1)) == day(2026, 12, 31)
    assert round_day(day(2026, 5, 2), day(2026, 8, 20), day(2026, 8, 1)) == day(2026, 6, 30)
    assert round_day(day(2026, 5, 2), day(2026, 6, 20), day(2026, 6, 12)) == day(2026, 5, 31)
    assert round_day(day(2026, 5, 2), day(2026, 5, 12), day(2026, 5, 6)) == day(2026, 5, 3)
    assert round_day(day(2026, 5, 4), day(2026, 5, 6), day(2026, 5, 5)) == day(2026, 5, 5)


def test_a_revision_has_new_terms_and_a_goal_that_there_is() -> None:
    """A revision by what revising says is kept with its words; what changes nothing, or nobody knows, is refused."""
    asked = goal(sg.ReachLevel(3000))
    plan = sg.Strategy(goals=[asked], channels=[sg.Channel(id="ig", platform="instagram")])
    found = revised(asked, LIVELY)
    assert found.proposed is not None
    after = plan.with_revision(found.proposed, on=TODAY, reason=found.text(), audit="q1").goals["g"]
    assert (after.target, after.revisions[0].reason) == (found.proposed.target, found.text())
    with pytest.raises(sg.InvalidValue, match="new terms"):
        plan.with_revision(asked, on=TODAY, reason="none")
    with pytest.raises(sg.UnknownName):
        plan.with_revision("h", on=TODAY, reason="none", target=None)


def test_no_figure_of_a_level_lies_beyond_its_range() -> None:
    """A response takes no less than no time, however fast the best weeks made it fall."""
    days = [date(2026, 9, 13) - timedelta(k) for k in range(120)][::-1]
    hours = [6 + (k * 7 % 11 - 5) / 4 for k in range(119)] + [3.5]
    history = sg.History.of(list(zip(days, hours, strict=True)), metric="first_response_time", channel="help")
    asked = sg.Goal(
        id="g",
        metric="first_response_time",
        channel="help",
        target=sg.ReachLevel(5),
        start=days[-1] + timedelta(1),
        deadline=date(2026, 12, 31),
    )
    figures = sg.revise(asked, sg.Evidence(histories=[history]), as_of=days[-1]).figures
    told = [figures[name] for name in ("happening", "supported", "limit", "usual", "best")]
    assert min(told) == figures["best"] == 0  # type: ignore[type-var]  # numbers alone
