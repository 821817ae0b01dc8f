"""Weak evidence: few readings and old ones are named, rates are of the time they took, and revising agrees with the rules."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import assume, given, strategies as st

import smartgoals as sg
from smartgoals import rules
from smartgoals._case.difficulty import OUT_OF_REACH
from smartgoals._case.staleness import STALE_DAYS
from smartgoals._messages.formatting import ENGLISH, FRENCH
from smartgoals._revise.revise import FEW_PERIODS

EVE = date(2026, 3, 29)
TARGETS = [sg.ReachLevel(1500), sg.ChangeBy(300), sg.KeepPace("20 followers/week")]


def goal(target: Any, metric: str = "followers", **facts: Any) -> sg.Goal:
    """Return a goal of the thirteen weeks from the day after."""
    known: dict[str, Any] = {"channel": "ig", "start": date(2026, 3, 30), "deadline": date(2026, 6, 28)}
    return sg.Goal(id="g", metric=metric, target=target, **(known | facts))


def weekly(
    count: int, gain: float = 10, weeks_ago: int = 0, first: float = 1000, metric: str = "followers"
) -> sg.History:
    """Return so many weekly readings that end some weeks before the day asked about."""
    last = EVE - timedelta(weeks=weeks_ago)
    days = [last - timedelta(weeks=count - 1 - place) for place in range(count)]
    return sg.History.of([(on, first + gain * place) for place, on in enumerate(days)], metric=metric, channel="ig")


def revised(asked: sg.Goal, *histories: sg.History, **facts: Any) -> sg.Proposal:
    """Return what revising says on the eve of the goal."""
    known = {name: facts.pop(name) for name in ("audits", "strategy") if name in facts}
    return sg.revise(asked, sg.Evidence(histories=histories, **known), as_of=EVE, **facts)


def attainable(asked: sg.Goal, *histories: sg.History) -> str:
    """Return the verdict of the rules on the same day with the same evidence."""
    return sg.check(asked, evidence=sg.Evidence(histories=histories), as_of=EVE).verdicts["attainable"]


def test_the_rules_and_revising_call_the_same_evidence_weak() -> None:
    """What is few and what is old is said once by the rules, and revising means the same."""
    few, old, far = (rules.DEFAULT.rule(code).options for code in ("SGA311", "SGA312", "SGA301"))
    assert (few[0].default, old[0].default) == (FEW_PERIODS, STALE_DAYS)
    assert tuple(one.default for one in far) == OUT_OF_REACH


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("weeks_ago", [0, 1, 5, 13, 26, 104])
def test_a_rate_is_of_the_time_it_took(target: Any, weeks_ago: int) -> None:
    """Every week brought 10: so 10 happen anyway and 10 are supported, however long ago the last reading is.

    What a level still asks is counted from that reading on, too: silence is not held against it.
    """
    found = revised(goal(target), weekly(13, weeks_ago=weeks_ago))
    assert found.figures["happening"] == pytest.approx(10, rel=0.01)
    assert found.figures["supported"] == pytest.approx(10, rel=0.01)
    asked = found.figures["asked"]
    if isinstance(target, sg.ReachLevel):
        assert asked == pytest.approx((1500 - 1120) / (13 + weeks_ago), rel=1e-4)
    bounds = [("implausible", 15), ("heroic", 11), ("comfortable", 8), ("too_easy", 0)]
    assert found.verdict == next(verdict for verdict, bound in bounds if asked > bound)
    if found.verdict in {"implausible", "heroic"}:
        assert found.proposed is not None
        assert attainable(found.proposed, weekly(13, weeks_ago=weeks_ago)) == "pass"


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("weeks_ago", [0, 5, 6, 104])
def test_an_old_reading_is_told_by_its_day(target: Any, weeks_ago: int) -> None:
    """More than five weeks of silence before the start are told, in both languages; then no chance is told."""
    known = weekly(13, weeks_ago=weeks_ago)
    found = revised(goal(target), known)
    is_old = weeks_ago > 5
    assert found.figures.get("last") == (known.last.day if is_old else None)
    assert ("chance" in found.figures) is not is_old
    assert ("nothing is known of the time since" in found.text()) is is_old
    assert ("rien n’est connu depuis" in revised(goal(target), known, language="fr").text()) is is_old
    later = goal(target, start=date(2026, 9, 28), deadline=date(2026, 12, 27))
    ahead = revised(later, weekly(13))
    assert ahead.figures["last"] == EVE, "the start is half a year away"
    assert ahead.figures["begins"] == later.start
    assert "nothing is known of the time since" not in ahead.text()
    assert f"; it begins on 28 September 2026, long after the last reading, of {ENGLISH.day(EVE)}" in ahead.text()
    french = revised(later, weekly(13), language="fr").text()
    assert f"il commence le 28 septembre 2026, longtemps après le dernier relevé, du {FRENCH.day(EVE)}" in french


ODDS = {"SGA304", "SGA305", "SGA309"}


def by_odds(asked: sg.Goal, *histories: sg.History, as_of: date = EVE) -> set[str]:
    """Return the rules that judge a goal by its chance."""
    return {one.code for one in sg.check(asked, evidence=sg.Evidence(histories=histories), as_of=as_of).findings} & ODDS


@given(
    st.lists(st.integers(0, 120), min_size=2, max_size=14),
    st.integers(1, 900),
    st.sampled_from(["sessions", "followers", "conversion_rate", "support_calls"]),
    st.integers(0, 60),
    st.sampled_from(sg.types.Ambition),
)
def test_no_rule_goes_by_a_chance_that_revising_does_not_tell(
    values: list[int], asked: int, metric: str, weeks_ago: int, ambition: sg.types.Ambition
) -> None:
    """Readings too old for a chance are too old for the rules by odds, and no forecast across the silence supports more."""
    is_rate = metric == "conversion_rate"
    days = [EVE - timedelta(weeks=weeks_ago + place) for place in range(len(values))][::-1]
    read = [one / 1000 if is_rate else one for one in values]
    known = sg.History.of(list(zip(days, read, strict=True)), metric=metric, channel="ig")
    target = sg.ReachLevel(asked / 1000) if is_rate else sg.KeepPace(f"{asked}/week")
    wanted = goal(target, metric, ambition=ambition)
    found = revised(wanted, known)
    if "chance" not in found.figures and found.verdict != "already_met":
        assert not by_odds(wanted, known)
    if weeks_ago > 5:
        assert "chance" not in found.figures
        earlier = [on - timedelta(weeks=52) for on in days]
        older = sg.History.of(list(zip(earlier, read, strict=True)), metric=metric, channel="ig")
        again = revised(wanted, older)
        if not is_rate:  # a level is counted from its last reading on, which is a year earlier there
            assert (again.verdict, again.figures.get("supported")) == (found.verdict, found.figures.get("supported"))


@given(
    st.lists(st.integers(0, 500), min_size=2, max_size=20),
    st.integers(1, 6000),
    st.sampled_from(["sessions", "followers"]),
    st.sampled_from([1, 7, 30]),
    st.sampled_from(sg.types.Ambition),
)
def test_of_old_readings_the_views_do_not_contradict(
    values: list[int], asked: int, metric: str, spacing: int, ambition: sg.types.Ambition
) -> None:
    """However the figures jump, what is implausible does not pass, what is easy does not fail, and nothing hard is too easy."""
    days = [EVE - timedelta(100 + spacing * place) for place in range(len(values))][::-1]
    known = sg.History.of(list(zip(days, values, strict=True)), metric=metric, channel="ig")
    wanted = goal(sg.ReachLevel(asked), metric, ambition=ambition)
    found = revised(wanted, known)
    report = sg.check(wanted, evidence=sg.Evidence(histories=[known]), as_of=EVE)
    assert found.verdict != "implausible" or report.verdicts["attainable"] == "fail"
    if found.verdict in {"too_easy", "comfortable", "stretch", "already_met"}:
        assert report.verdicts["attainable"] != "fail"
    if found.verdict in {"heroic", "implausible"}:
        assert "SGA308" not in {one.code for one in report.findings}


@pytest.mark.parametrize(("metric", "target"), [
    ("sessions", sg.KeepPace("10/week")), ("sessions", sg.KeepPace("80/week")), ("sessions", sg.KeepPace("800/week")),
    ("leads", sg.KeepPace("110/week")), ("support_calls", sg.KeepPace("20/week", bound="at_most")),
])  # fmt: skip
def test_what_is_old_is_judged_by_what_was_shown(metric: str, target: sg.KeepPace) -> None:
    """Half a year of silence makes no sure thing: the rules and revising call hard what was never shown, and easy what was."""
    fresh, old = (weekly(13, 0, weeks_ago, first=70, metric=metric) for weeks_ago in (0, 26))
    wanted = goal(target, metric)
    assert not by_odds(wanted, old)
    assert "chance" in revised(wanted, fresh).figures
    assert "chance" not in revised(wanted, old).figures
    verdict = revised(wanted, old).verdict
    assert verdict == revised(wanted, fresh).verdict
    report = sg.check(wanted, evidence=sg.Evidence(histories=[old]), as_of=EVE)
    codes = {one.code for one in report.findings}
    assert "SGA312" in codes
    assert ("SGA308" in codes, bool(codes & {"SGA301", "SGA302"})) == (
        verdict == "too_easy",
        verdict in {"heroic", "implausible"},
    )


@pytest.mark.parametrize("age", [35, 36])
def test_a_chance_is_as_old_as_the_last_reading_on_the_day(age: int) -> None:
    """Rules and revising part at the same day, and a start far ahead makes no reading old."""
    known = weekly(13, 0, first=70, metric="sessions")
    wanted = goal(sg.KeepPace("10/week"), "sessions", start=date(2026, 9, 28), deadline=date(2026, 12, 27))
    as_of = EVE + timedelta(age)
    found = sg.revise(wanted, sg.Evidence(histories=[known]), as_of=as_of)
    assert ("chance" in found.figures) == (age == 35)
    assert age == 35 or not by_odds(wanted, known, as_of=as_of)
    assert found.figures["last"] == EVE


@pytest.mark.parametrize("gain", [0, 10])
@pytest.mark.parametrize("ambition", sg.types.Ambition)
def test_less_evidence_supports_no_more(gain: int, ambition: sg.types.Ambition) -> None:
    """Weeks that were all alike support what they brought, two of them no more than thirteen."""
    count, total = (
        goal(sg.ReachLevel(9000), ambition=ambition),
        goal(sg.KeepPace("800/week"), "sessions", ambition=ambition),
    )
    for asked, first, metric, step in ((count, 1000, "followers", gain), (total, 70, "sessions", 0)):
        supported = [
            revised(asked, weekly(few, step, first=first, metric=metric)).figures["supported"]
            for few in (3, 4, 8, 13, 52)
        ]
        assert supported == sorted(supported), "what grows with the evidence"
        assert supported[-1] == (step or first if metric == "sessions" else step)


@pytest.mark.parametrize("count", range(2, 13))
def test_few_periods_are_told(count: int) -> None:
    """Fewer than eight periods are told, in both languages; a single one supports no proposal."""
    found = revised(goal(sg.ReachLevel(1010)), weekly(count))
    assert found.verdict in {"already_met", "too_easy"}
    is_thin = count - 1 < FEW_PERIODS
    assert found.figures.get("periods") == (count - 1 if is_thin else None)
    assert (f"readings: {count}" in found.text()) is is_thin
    assert ("relevés\u00a0:" in revised(goal(sg.ReachLevel(1010)), weekly(count), language="fr").text()) is is_thin
    assert (found.proposed is None) is (count == 2)


def test_without_readings_nothing_is_told() -> None:
    """No reading and one reading leave a goal unknown, without a proposal."""
    for known in ((), (weekly(1),)):
        found = revised(goal(sg.ReachLevel(3000)), *known)
        assert (found.verdict, found.proposed, found.alternative) == ("unknown", None, None)


@pytest.mark.parametrize("count", [1, 2])
def test_too_few_readings_are_called_few_and_not_missing(count: int) -> None:
    """What is asked beyond one period is unknown, and what there is is counted instead of denied."""
    found = revised(goal(sg.ReachLevel(9000)), weekly(count))
    assert (found.verdict, found.proposed) == ("unknown", None)
    assert found.text().startswith(
        f"too little is known to tell how hard it is (readings: {count}, figures of audits: 0)"
    )
    assert "on en sait trop peu" in revised(goal(sg.ReachLevel(9000)), weekly(count), language="fr").text()
    assert revised(goal(sg.ReachLevel(9000))).text().startswith("nothing tells")
    over = revised(goal(sg.ReachLevel(9000), start=date(2026, 1, 5), deadline=EVE), weekly(count))
    assert "too little" not in over.text()


def test_a_single_audit_is_few_and_not_none() -> None:
    """One audit of 70 a week says little of 800 a week, and is not told to be missing."""
    quarter = sg.audits.Window(date(2025, 12, 29), EVE)
    entry = sg.audits.ChannelAudit(
        platform="instagram",
        channel="ig",
        baselines=[
            sg.audits.Measurement(metric="leads", value=910, window=quarter),
            sg.audits.Measurement(metric="leads", value=None),
        ],
    )
    audit = sg.Audit(id="q", as_of=EVE, window=quarter, channels=[entry])
    plan = sg.Strategy(channels=[sg.Channel(id="ig", platform="instagram")])
    found = revised(goal(sg.KeepPace("800 leads/week"), "leads"), audits=[audit], strategy=plan)
    assert found.verdict == "unknown"
    assert "figures of audits: 1" in found.text()


def audited(*values: float, last: date = EVE) -> list[sg.Audit]:
    """Return quarterly audits of followers."""
    days = [last - timedelta(weeks=13 * place) for place in range(len(values))][::-1]
    return [
        sg.Audit(
            id=f"q{on}",
            as_of=on,
            channels=[
                sg.audits.ChannelAudit(
                    platform="instagram",
                    channel="ig",
                    baselines=[sg.audits.Measurement(metric="followers", value=value, on=on)],
                )
            ],
        )
        for on, value in zip(days, values, strict=True)
    ]


def test_audits_are_few_and_old_too() -> None:
    """A verdict by three audits tells that they are few, and the day of the last one once that is long ago."""
    plan = sg.Strategy(channels=[sg.Channel(id="ig", platform="instagram")])
    found = revised(goal(sg.ReachLevel(9000)), audits=audited(1000, 1260, 1560), strategy=plan)
    assert (found.by, found.figures["periods"], found.figures.get("last")) == ("audits", 2, None)
    old = date(2025, 12, 28)
    found = revised(goal(sg.ReachLevel(9000)), audits=audited(1000, 1260, 1560, last=old), strategy=plan)
    assert found.figures["last"] == old


def test_a_band_tells_its_few_readings() -> None:
    """Two readings inside a band are two readings, as with any other target."""
    found = revised(goal(sg.StayWithin(high=300), "support_calls"), weekly(2, first=100, metric="support_calls"))
    assert (found.verdict, found.figures["periods"]) == ("comfortable", 2)
    assert "readings: 2" in found.text()
    long = revised(goal(sg.StayWithin(high=300), "support_calls"), weekly(13, 1, first=100, metric="support_calls"))
    assert "periods" not in long.figures


def test_of_people_there_is_no_thousandth() -> None:
    """A number that never moved supports nothing, instead of a thousandth of a follower a week."""
    found = revised(goal(sg.ReachLevel(1500)), weekly(13, 0))
    assert (found.figures["happening"], found.figures["supported"], found.proposed) == (0, 0, None)


@given(st.lists(st.floats(0.4, 0.6), min_size=4, max_size=20), st.sampled_from([0.01, 0.7, 0.99]))
def test_a_proposed_rate_is_one_that_a_person_would_say(rates: list[float], asked: float) -> None:
    """A rate is proposed in three digits at most, for a twentieth below what happens anyway is near enough."""
    days = [EVE - timedelta(weeks=place) for place in range(len(rates))][::-1]
    known = sg.History.of(list(zip(days, rates, strict=True)), metric="conversion_rate", channel="ig")
    found = revised(goal(sg.ReachLevel(asked), "conversion_rate"), known)
    assume(found.proposed is not None)
    target = found.proposed.target  # type: ignore[union-attr]  # it was assumed
    assert isinstance(target, sg.ReachLevel)
    assert target.value == float(f"{target.value:.3g}")


GAINS = st.lists(st.integers(-20, 120), min_size=2, max_size=16)
ASKED = st.one_of(
    st.integers(1, 300).map(lambda amount: sg.KeepPace(f"{amount} followers/week")),
    st.integers(900, 4000).map(sg.ReachLevel),
    st.integers(1, 3000).map(sg.ChangeBy),
)


@given(GAINS, ASKED, st.integers(0, 60), st.integers(1, 4))
def test_revising_and_the_rules_do_not_contradict_each_other(
    gains: list[int], target: Any, weeks_ago: int, spacing: int
) -> None:
    """What revising calls comfortable or easy is not out of reach by the rules, and neither is what it proposes."""
    last, levels = EVE - timedelta(weeks=weeks_ago), [1000]
    for gain in gains:
        levels.append(levels[-1] + gain * spacing)
    days = [last - timedelta(weeks=spacing * place) for place in range(len(levels))][::-1]
    known = sg.History.of(list(zip(days, levels, strict=True)), metric="followers", channel="ig")
    found = revised(goal(target), known)
    if found.verdict in {"too_easy", "comfortable", "stretch", "already_met"}:
        assert attainable(goal(target), known) != "fail"
    for one in (found.proposed, found.alternative):
        assert one is None or attainable(one, known) != "fail"


@given(
    st.lists(st.integers(0, 60), min_size=2, max_size=16),
    st.integers(1, 120),
    st.integers(0, 60),
    st.sampled_from(sg.types.Ambition),
)
def test_rates_are_judged_alike_by_revising_and_by_the_rules(
    thousandths: list[int], asked: int, weeks_ago: int, ambition: sg.types.Ambition
) -> None:
    """A rate that revising calls a stretch or less is within reach by the rules, and so is the rate it proposes."""
    days = [EVE - timedelta(weeks=weeks_ago + place) for place in range(len(thousandths))][::-1]
    rates = [one / 1000 for one in thousandths]
    known = sg.History.of(list(zip(days, rates, strict=True)), metric="conversion_rate", channel="ig")
    wanted = goal(sg.ReachLevel(asked / 1000), "conversion_rate", ambition=ambition)
    found = revised(wanted, known)
    if found.verdict in {"too_easy", "comfortable", "stretch", "already_met"}:
        assert attainable(wanted, known) != "fail"
    assert found.proposed is None or attainable(found.proposed, known) != "fail"


@given(
    st.lists(st.integers(0, 9), min_size=3, max_size=12),
    st.integers(1, 60),
    st.sampled_from(["week", "month"]),
    st.sampled_from(sg.types.Ambition),
)
def test_what_is_proposed_of_a_count_has_a_chance(
    leads: list[int], asked: int, period: str, ambition: sg.types.Ambition
) -> None:
    """A total a week that is supported may still end between two months: what is proposed is not
    out of reach.
    """
    days = [EVE - timedelta(weeks=place) for place in range(len(leads))][::-1]
    known = sg.History.of(list(zip(days, leads, strict=True)), metric="leads", channel="ig")
    wanted = goal(
        sg.KeepPace(f"{asked}/{period}"),
        "leads",
        ambition=ambition,
        start=date(2026, 2, 28),
        deadline=date(2026, 5, 29),
    )
    found = revised(wanted, known)
    assert found.proposed is None or attainable(found.proposed, known) != "fail"


@pytest.mark.parametrize("target", [sg.KeepPace("200/week"), sg.ReachLevel(2600)])
@pytest.mark.parametrize("weeks", [0, 2, 8, 13])
def test_what_happens_anyway_does_not_hang_on_when_a_goal_begins(target: Any, weeks: int) -> None:
    """A total of thirteen weeks is what comes in these, and nothing of the weeks until then."""
    days = [EVE - timedelta(days=back) for back in range(400)][::-1]
    rows = [(on, 8 + place * 7 % 5 + 25 * (place < 35)) for place, on in enumerate(days)]
    begins = date(2026, 3, 30) + timedelta(weeks=weeks)
    asked = goal(target, "sessions", start=begins, deadline=begins + timedelta(days=90))
    found = revised(asked, sg.History.of(rows, metric="sessions", channel="ig"))
    assert "chance" in found.figures
    assert found.figures["happening"] == pytest.approx(70, rel=0.06)


@given(st.integers(5, 40), st.integers(20, 100), st.sampled_from([sg.KeepPace("900/week"), sg.ChangeBy(20_000)]))
def test_without_a_chance_what_is_proposed_lies_half_way_to_the_best(usual: int, more: int, target: Any) -> None:
    """Old readings tell no chance: a committed goal asks for what lies between what is usual and what was kept at best."""
    gains = [usual + more * (place // 20 == 1) for place in range(78)]
    levels = [1000 + sum(gains[:place]) for place in range(len(gains) + 1)]
    days = [EVE - timedelta(weeks=26 + back) for back in range(len(levels))][::-1]
    found = revised(goal(target), sg.History.of(list(zip(days, levels, strict=True)), metric="followers", channel="ig"))
    happening, supported = (found.figures[name] for name in ("happening", "supported"))
    assert "chance" not in found.figures
    assert usual <= happening < supported == usual + more
    assert found.proposed is not None
    wanted = found.proposed.target
    a_week = wanted.pace.amount if isinstance(wanted, sg.KeepPace) else wanted.amount / 13  # type: ignore[union-attr]
    assert abs(a_week - (happening + supported) / 2) <= (supported - happening) / 4 + 0.01


def test_a_steady_count_has_no_better_month() -> None:
    """Two leads every week support 8.7 a month, and the 8.8 that rounding finds has next to no
    chance: what is proposed has more.
    """
    known = weekly(3, 0, first=2, metric="leads")
    wanted = goal(
        sg.KeepPace("3/month"), "leads", ambition="stretch", start=date(2026, 2, 28), deadline=date(2026, 5, 29)
    )
    found = revised(wanted, known)
    assert found.verdict == "too_easy"
    assert found.proposed is not None
    assert sg.project(found.proposed, known, as_of=EVE).probability > 0.1
