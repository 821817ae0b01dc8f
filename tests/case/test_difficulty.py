"""How hard a goal is: one scale that verdicts, findings, fixes and proposals read alike, and the laws that it keeps."""

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve
from hypothesis import assume, given, settings, strategies as st

import smartgoals as sg
from smartgoals._case import difficulty
from smartgoals.rules import DEFAULT

EVE = date(2026, 6, 28)
DAY = timedelta(days=1)
FAILS = frozenset({"SGA301", "SGA303", "SGA304", "SGA306", "SGA316"})
WARNS = frozenset({"SGA302", "SGA305"})
EASY = frozenset({"SGA308", "SGA309"})
OF_DIFFICULTY = FAILS | WARNS | EASY | {"SGA307"}
HARDNESS = list(sg.progress.Difficulty)[:-1]

STOCK = sg.Metric(id="m", nature="stock", unit="count", better="higher")
FLOW = sg.Metric(id="m", nature="flow", unit="count", better="higher", range=(0, None))
RATIO = sg.Metric(id="m", nature="ratio", unit="ratio", better="higher", range=(0, 1))
MEAN = sg.Metric(id="m", nature="mean", unit="score", better="higher")
LOWER = sg.Metric(id="m", nature="mean", unit="score", better="lower")
LEVELS = [
    pytest.param(evolve(MEAN, nature=nature, unit=unit), scale, id=nature)
    for nature, unit, scale in (
        ("ratio", "ratio", Fraction(1, 1000)),
        ("mean", "score", Fraction(1)),
        ("score", "score", Fraction(1)),
        ("distribution", "score", Fraction(1)),
        ("duration", "minutes", Fraction(1)),
    )
    if nature in set(sg.types.Nature) and unit in set(sg.types.Unit)
]


@pytest.mark.parametrize(
    ("name", "committed", "stretch"),
    [
        ("OUT_OF_REACH", "1.5", "3"),
        ("LEAST_CHANCE", "0.05", "0.01"),
        ("FAIR_CHANCE", "0.4", "0.1"),
        ("LONG_ODDS", "0.25", "0.1"),
        ("SURE", "0.95", "0.75"),
        ("EASY_SHARE", "0.8", "1"),
    ],
)
def test_the_edges_of_the_scale_are_those_of_their_sources(name: str, committed: str, stretch: str) -> None:
    """Each edge has a source for committed goals and for stretch goals, which may ask for more at longer odds."""
    assert getattr(difficulty, name) == (Fraction(committed), Fraction(stretch))


def test_edges_that_all_goals_share_are_those_of_their_sources() -> None:
    """Of the best shown, of the usual, of chances, and of how much must have been read."""
    edges = difficulty.ODDS_REACH, difficulty.DISAGREES, difficulty.AS_USUAL, difficulty.EVEN, difficulty.LIKELY
    assert edges == tuple(map(Fraction, ("1.25", "0.2", "1.05", "0.5", "0.75")))
    assert (difficulty.ENOUGH_WINDOWS, difficulty.LEAST_SHOWN) == (8, 2)


def weekly(values: list[Any], metric: sg.Metric, last: date = EVE) -> sg.History:
    """Return weekly readings that end on a day."""
    days = [last - timedelta(weeks=len(values) - 1 - place) for place in range(len(values))]
    return sg.History.of(list(zip(days, values, strict=True)), metric=metric, channel="c")


def goal(target: Any, weeks: int = 13, **more: Any) -> sg.Goal:
    """Return a goal of so many weeks from tomorrow."""
    facts: dict[str, Any] = {"start": EVE + DAY, "deadline": EVE + timedelta(weeks=weeks)}
    return sg.Goal(id="g", metric="m", channel="c", target=target, **(facts | more))


def evidence(metric: sg.Metric, *histories: sg.History) -> sg.Evidence:
    """Return what is known of the channel."""
    plan = sg.Strategy(metrics=[metric], channels=[sg.Channel(id="c", platform="website")])
    return sg.Evidence(strategy=plan, histories=histories)


def codes(report: sg.SmartReport) -> set[str]:
    """Return the codes found of the attainable criterion."""
    return {finding.code for finding in report.findings_of("attainable")}


LEVELLED = st.lists(st.integers(1, 60), min_size=2, max_size=30)
AMBITIONS = st.sampled_from(sg.types.Ambition)


@st.composite
def judged(draw: st.DrawFn) -> tuple[sg.Goal, sg.Evidence]:
    """Draw a goal of any nature and kind of target, with readings that end today or some weeks before."""
    metric = draw(st.sampled_from([STOCK, FLOW, RATIO, MEAN, LOWER]))
    steps = draw(LEVELLED)
    values: list[Any] = list(steps)
    if metric.nature == "stock":
        values = [1000 + sum(steps[:place]) - 20 * place for place in range(len(steps))]
    if metric.nature == "ratio":
        values = [step / 1000 for step in steps]
    weeks_ago = draw(st.sampled_from([0, 0, 0, 1, 4, 6, 30]))
    history = weekly(values, metric, EVE - timedelta(weeks=weeks_ago))
    target = draw(targets(metric, values[-1]))
    asked = goal(target, draw(st.sampled_from([4, 13, 26])), ambition=draw(AMBITIONS))
    if metric.nature != "flow" and draw(st.booleans()):
        asked = evolve(asked, baseline=sg.Baseline(value=values[-1], on=EVE))
    return asked, evidence(metric, history)


@st.composite
def targets(draw: st.DrawFn, metric: sg.Metric, now: Any) -> sg.Target:
    """Draw a target that a metric may have, from far below to far above where it stands."""
    amount = draw(st.integers(1, 200))
    percent = draw(st.integers(1, 300))
    counted = draw(st.sampled_from(["continuous", "calendar"]))
    if metric.nature == "flow":
        return draw(st.sampled_from([sg.KeepPace(f"{amount}/week", counted=counted), sg.ReachLevel(13 * amount)]))
    if metric.nature == "stock":
        kinds = [sg.KeepPace(f"{amount}/week"), sg.ReachLevel(now + 3 * amount - 100), sg.ChangeBy(percent=percent)]
        return draw(st.sampled_from(kinds))
    better = -1 if metric.better == "lower" else 1
    share = 1 + better * (percent - 20) / 300
    assume(share > 0)
    level = sg.ReachLevel(round(now * share, 6))
    return draw(st.sampled_from([level, sg.ChangeBy(percent=better * percent if better > 0 else -min(percent, 90))]))


@given(judged())
def test_the_criterion_reads_the_scale(pair: tuple[sg.Goal, sg.Evidence]) -> None:
    """Implausible is what fails, heroic what is warned of, easy and met what is asked to be raised; the rest is silent."""
    asked, known = pair
    verdict = sg.revise(asked, known, as_of=EVE).verdict
    report = sg.check(asked, evidence=known, as_of=EVE)
    # A level that leads to the worse side is told by SGR410, which speaks for what says that it is there.
    found = codes(report) | {finding.code for finding in report.silenced if finding.said_by == "SGR410"}
    assert (report.verdicts["attainable"] == "fail") is (verdict == "implausible")
    assert (report.verdicts["attainable"] == "unknown") is (verdict == "unknown")
    assert bool(found & FAILS) is (verdict == "implausible")
    assert bool(found & WARNS) is (verdict == "heroic")
    assert bool(found & EASY) is (verdict == "too_easy")
    assert ("SGA307" in found) is (verdict == "already_met")
    assert len(found & OF_DIFFICULTY) <= 1


@given(judged())
def test_no_verdict_goes_against_the_odds(pair: tuple[sg.Goal, sg.Evidence]) -> None:
    """What has a chance of a fifth fails nothing, what has less than three quarters is not too easy, nor met."""
    asked, known = pair
    found = codes(sg.check(asked, evidence=known, as_of=EVE))
    chance: Any = sg.revise(asked, known, as_of=EVE).figures.get("chance")
    if chance is not None:
        assert not found & FAILS or chance < 0.2
        assert not found & EASY or chance >= 0.75
        assert chance >= 0.05 or asked.ambition == "stretch" or found & (FAILS | WARNS)


@given(judged())
def test_a_fix_is_the_proposal(pair: tuple[sg.Goal, sg.Evidence]) -> None:
    """What a check offers is what revising proposes: another goal of the same kind, in its band, with a chance."""
    asked, known = pair
    proposed = sg.revise(asked, known, as_of=EVE).proposed
    for finding in sg.check(asked, evidence=known, as_of=EVE).findings_of("attainable"):
        if finding.code in OF_DIFFICULTY - {"SGA303"}:
            assert finding.fix == proposed
    if proposed is None:
        return
    assert proposed != asked
    assert type(proposed.target) is type(asked.target)
    if isinstance(asked.target, sg.ChangeBy) and isinstance(proposed.target, sg.ChangeBy):
        assert (asked.target.percent is None) is (proposed.target.percent is None)
    again = sg.check(proposed, evidence=known, as_of=EVE)
    assert again.verdicts["attainable"] == "pass"
    assert not codes(again) & OF_DIFFICULTY
    chance: Any = sg.revise(proposed, known, as_of=EVE).figures.get("chance")
    assert chance is None or chance >= (0.1 if asked.ambition == "stretch" else 0.25)


@given(st.lists(st.integers(1, 60), min_size=3, max_size=26), st.integers(-40, 200), st.integers(1, 60), AMBITIONS)
def test_a_higher_level_is_never_easier(steps: list[int], asked: int, more: int, ambition: sg.types.Ambition) -> None:
    """Of two levels to be reached the farther one stands no lower on the scale, and never turns a fail into a pass."""
    known = evidence(MEAN, weekly(steps, MEAN))
    base = sg.Baseline(value=-1000, on=EVE - timedelta(days=900))  # both lead up
    pair = [goal(sg.ReachLevel(level), ambition=ambition, baseline=base) for level in (asked, asked + more)]
    verdicts = [sg.revise(one, known, as_of=EVE).verdict for one in pair]
    assume("unknown" not in verdicts)
    assert HARDNESS.index(verdicts[0]) <= HARDNESS.index(verdicts[1])


@given(
    st.lists(st.integers(1, 60), min_size=2, max_size=26),
    st.integers(1, 60),
    AMBITIONS,
    st.sampled_from([0, 3, 9]),
)
def test_mirror_images_of_levels_agree(steps: list[int], up: int, ambition: sg.types.Ambition, weeks_ago: int) -> None:
    """A mean that shall fall, turned upside down, stands where the rising one does, and is proposed the mirrored level."""
    said = []
    for metric, sign in ((MEAN, 1), (LOWER, -1)):
        read = weekly([sign * step for step in steps], metric, EVE - timedelta(weeks=weeks_ago))
        asked = goal(sg.ReachLevel(sign * (steps[-1] + up)), ambition=ambition)
        found = sg.revise(asked, evidence(metric, read), as_of=EVE)
        target = found.proposed.target if found.proposed is not None else None
        said.append((found.verdict, sign * target.value if isinstance(target, sg.ReachLevel) else None))
    assert said[0] == said[1]


@given(judged(), st.integers(2, 30))
def test_more_readings_never_turn_a_fail_into_unknown(pair: tuple[sg.Goal, sg.Evidence], count: int) -> None:
    """What fails by the last readings passes or fails by all of them."""
    asked, known = pair
    (history,) = known.histories
    later = history.days[-min(count, len(history))]
    fewer = evolve(known, histories=[history.after(later - DAY)])
    before, after = (sg.check(asked, evidence=one, as_of=EVE).verdicts["attainable"] for one in (fewer, known))
    assert (before, after) != ("fail", "unknown")


@given(
    st.sampled_from(LEVELS),
    st.integers(4, 26),
    st.sampled_from([(0,), (0, 1, -1), (0, 2, -1, -2, 1)]),
)
def test_going_on_as_before_passes_in_silence(level: Any, weeks: int, noise: tuple[int, ...]) -> None:
    """Half a year of readings that rise by a step a week pass a goal on their line, as a stock does."""
    metric, scale = level.values
    values = [float(scale * (100 + place + Fraction(noise[place % len(noise)], 4))) for place in range(26)]
    target = sg.ReachLevel(float(scale * (125 + weeks)))
    report = sg.check(goal(target, weeks), evidence=evidence(metric, weekly(values, metric)), as_of=EVE)
    assert report.verdicts["attainable"] == "pass"
    assert codes(report) == set()


@pytest.mark.parametrize(("metric", "scale"), LEVELS)
def test_a_level_far_beyond_its_changes_fails(metric: sg.Metric, scale: Fraction) -> None:
    """What rose by one a week does not rise by ten, whatever is measured; what never rose does not rise."""
    rising = weekly([float(scale * (100 + place)) for place in range(26)], metric)
    far = goal(sg.ReachLevel(float(scale * 255)))
    assert codes(sg.check(far, evidence=evidence(metric, rising), as_of=EVE)) == {"SGA301"}
    falling = weekly([float(scale * (200 - place)) for place in range(26)], metric)
    up = goal(sg.ReachLevel(float(scale * 190)))
    assert codes(sg.check(up, evidence=evidence(metric, falling), as_of=EVE)) == {"SGA303"}


@given(st.sampled_from([STOCK, MEAN]), st.integers(0, 34))
def test_silence_is_not_held_against_a_goal(metric: sg.Metric, age: int) -> None:
    """With monthly readings at the usual pace a goal passes on every day until the next reading."""
    days = [EVE - timedelta(days=30 * place) for place in range(14)][::-1]
    read = sg.History.of(
        [(on, 1000 + 300 * place + place % 2) for place, on in enumerate(days)], metric=metric, channel="c"
    )
    asked = goal(sg.ReachLevel(int(read.last.value) + 10 * 91))
    report = sg.check(asked, evidence=evidence(metric, read), as_of=EVE + timedelta(days=age))
    assert report.verdicts["attainable"] == "pass"
    assert not codes(report) & OF_DIFFICULTY


@pytest.mark.parametrize(("target", "met"), [(1240, True), (1300, False)])
@pytest.mark.parametrize(("late", "verdict"), [(-1, None), (0, None), (1, "unknown"), (40, "unknown")])
def test_the_last_day_and_after(target: int, met: bool, late: int, verdict: str | None) -> None:
    """On its last day a goal is met or missed; after it nobody can say what can be reached, and the reason is told."""
    read = weekly([1000 + 20 * place for place in range(13)], STOCK)
    asked = goal(sg.ReachLevel(target), start=EVE - timedelta(days=60), deadline=EVE)
    report = sg.check(
        asked, evidence=evidence(STOCK, read.upto(EVE + timedelta(days=late))), as_of=EVE + timedelta(days=late)
    )
    assert report.verdicts["attainable"] == (verdict or ("pass" if met else "fail"))
    assert ("SGA392" in codes(report)) is (late > 0)
    assert ("SGA318" in codes(report)) is (late == 0 and not met)


def test_the_last_day_without_a_reading() -> None:
    """Where nothing was read nobody knows how it ended, on the day and after it."""
    asked = goal(sg.ReachLevel(1300), start=EVE - timedelta(days=60), deadline=EVE)
    for late in (0, 1):
        report = sg.check(asked, evidence=evidence(STOCK), as_of=EVE + timedelta(days=late))
        assert report.verdicts["attainable"] == "unknown"
        assert codes(report) == {"SGA392"}


@pytest.mark.parametrize("history", [(), (weekly([1000 + place for place in range(13)], STOCK),)])
def test_without_a_target_nothing_is_asked(history: tuple[sg.History, ...]) -> None:
    """A rising figure makes no goal without a target attainable."""
    report = sg.check(goal(None), evidence=evidence(STOCK, *history), as_of=EVE)
    assert (report.verdicts["attainable"], codes(report)) == ("unknown", {"SGA393"})


@pytest.mark.parametrize(
    ("metric", "base", "target", "asks"),
    [
        (RATIO, 0.01, sg.ReachLevel(0.14), True),
        (RATIO, 0.01, sg.ReachLevel(0.02), False),
        (RATIO, 0.01, sg.ChangeBy(percent=400), True),
        (RATIO, 0.01, sg.ChangeBy(percent=390), False),
        (LOWER, 60, sg.ReachLevel(5), True),
        (LOWER, 60, sg.ReachLevel(30), False),
        (STOCK, 100, sg.ReachLevel(1400), True),
        (STOCK, 0, sg.ReachLevel(1400), False),
        (FLOW, 100, sg.ReachLevel(14000), False),
        (STOCK, 100, sg.KeepPace("400/week"), False),
    ],
)
def test_a_leap_from_the_stated_baseline_is_asked_about(
    metric: sg.Metric, base: float, target: Any, asks: bool
) -> None:
    """A target many times the baseline that the goal states is unknown, with a question, until readings tell."""
    asked = goal(target, baseline=sg.Baseline(value=base, on=EVE))
    report = sg.check(asked, evidence=evidence(metric), as_of=EVE)
    assert report.verdicts["attainable"] == "unknown"
    assert ("SGA394" in codes(report)) is asks


@pytest.mark.parametrize(
    ("said", "target", "proposed"),
    [
        ("Gain 300 followers a week", sg.KeepPace("300/week"), "Gain 48 followers a week"),
        ("Gagner 3 000 abonnés", sg.ChangeBy(3000), "Gagner 620 abonnés"),
        ("Reach 9,000 followers by September", sg.ReachLevel(9000), "Reach 2,400 followers by September"),
        ("Reach 9k followers", sg.ReachLevel(9000), "Reach 2.4k followers"),
        ("300 a week, every one of the 300 new", sg.KeepPace("300/week"), None),
        ("Grow as never before", sg.KeepPace("300/week"), "Grow as never before"),
        ("Grow by 300 % until 2027", sg.ChangeBy(percent=300), "Grow by 35 % until 2027"),
        ("Reach 2100 by 2100", sg.ReachLevel(9000), "Reach 2100 by 2100"),
    ],
)
def test_a_statement_names_the_proposed_number(said: str, target: Any, proposed: str | None) -> None:
    """A statement that names the old number once names the new one; one that tells it twice is none any more."""
    read = weekly([1200 + 48 * place + place % 3 for place in range(13)], STOCK)
    asked = goal(target, statement=said, baseline=sg.Baseline(value=read.last.value, on=EVE))
    found = sg.revise(asked, evidence(STOCK, read), as_of=EVE).proposed
    assert found is not None
    assert found.statement == proposed


def test_a_statement_names_a_share_in_percent() -> None:
    """A share is proposed as the percentage that the statement speaks of."""
    read = weekly([0.02 + 0.0002 * place + 0.0003 * (place % 3) for place in range(26)], RATIO)
    asked = goal(sg.ReachLevel(0.2), statement="From 2.5 % to 20 %")
    found = sg.revise(asked, evidence(RATIO, read), as_of=EVE).proposed
    assert found is not None
    assert isinstance(found.target, sg.ReachLevel)
    assert found.statement == f"From 2.5 % to {found.target.value * 100:.3g} %"


@pytest.mark.parametrize(
    ("inside", "weeks_ago", "verdict"),
    [(10, 0, "comfortable"), (10, 30, "comfortable"), (6, 30, "stretch"), (3, 30, "heroic"), (0, 30, "unknown")],
)
def test_a_band_is_as_hard_as_it_was_to_hold(inside: int, weeks_ago: int, verdict: str) -> None:
    """Where no chance may be told, the share of readings inside decides; what was never held nobody knows."""
    values = [50 if place < inside else 90 for place in range(10)]
    known = evidence(MEAN, weekly(values, MEAN, EVE - timedelta(weeks=weeks_ago)))
    assert sg.revise(goal(sg.StayWithin(low=40, high=60)), known, as_of=EVE).verdict == verdict


def audited(metric: sg.Metric, *values: float) -> sg.Evidence:
    """Return what audits measured, a quarter apart, the last one today."""
    audits = []
    for place, value in enumerate(reversed(values)):
        on = EVE - timedelta(weeks=13 * place)
        figure = sg.audits.Measurement(metric="m", value=value, on=on)
        entry = sg.audits.ChannelAudit(platform="website", channel="c", baselines=[figure])
        audits.append(sg.Audit(id=f"q{place}", as_of=on, channels=[entry]))
    return evolve(evidence(metric), audits=audits)


def test_audits_stand_on_the_scale() -> None:
    """Without a chance the best of the audits decides: up to it is a stretch, beyond it heroic, far beyond implausible."""
    known = audited(STOCK, 1000, 1130, 1300)
    verdicts = [sg.revise(goal(sg.KeepPace(f"{pace}/week")), known, as_of=EVE).verdict for pace in (5, 11, 12, 15, 25)]
    assert verdicts == ["too_easy", "comfortable", "stretch", "heroic", "implausible"]
    far = sg.check(goal(sg.KeepPace("25/week")), evidence=known, as_of=EVE).finding("SGA301")
    assert far.message == "You ask for 25 a week; your best audits show 13 a week, usually 12"
    levels = audited(MEAN, 40, 50, 45)
    assert sg.check(goal(sg.StayWithin(low=30)), evidence=levels, as_of=EVE).verdicts["attainable"] == "unknown"
    open_ended = goal(sg.ReachLevel(99), deadline=None)
    assert sg.check(open_ended, evidence=levels, as_of=EVE).verdicts["attainable"] == "fail"
    assert sg.check(goal(sg.ReachLevel(60)), evidence=audited(MEAN, 40), as_of=EVE).verdicts["attainable"] == "unknown"


def test_what_has_leapt_already_is_not_asked_about() -> None:
    """A change of nine times the baseline that one reading shows is met already."""
    asked = goal(sg.ChangeBy(percent=900), baseline=sg.Baseline(value=100, on=EVE - timedelta(days=30)))
    report = sg.check(asked, evidence=evidence(STOCK, weekly([1200], STOCK)), as_of=EVE)
    assert "SGA394" not in codes(report)
    assert "SGA307" in codes(report)


@pytest.mark.parametrize(
    ("readings", "said"),
    [
        ([], "There are no past figures yet"),
        ([1000], "One reading does not show how it moves"),
        ([1000, 1001], "2 readings do not show whether it can move like this"),
    ],
)
def test_too_little_is_told_as_it_is(readings: list[int], said: str) -> None:
    """None, one and two readings are told by their number."""
    known = evidence(STOCK, *([weekly(readings, STOCK)] if readings else []))
    found = sg.check(goal(sg.KeepPace("40/week")), evidence=known, as_of=EVE).finding("SGA390")
    assert found.message == said


@settings(max_examples=20)
@given(judged(), st.sampled_from(["en", "fr"]))
def test_findings_travel_with_their_fixes(pair: tuple[sg.Goal, sg.Evidence], language: str) -> None:
    """A report pickles with fixes that nobody has read yet, and proposes the same when they are."""
    import pickle

    asked, known = pair
    report = sg.check(asked, evidence=known, as_of=EVE, language=language)
    again = pickle.loads(pickle.dumps(report))
    assert [one.fix for one in again.findings] == [one.fix for one in report.findings]


def test_thresholds_are_the_options_of_the_rules() -> None:
    """The scale and the rules part at the same figures, as long as nobody sets the options of a rule."""
    from smartgoals._case import difficulty as scale

    options = {
        code: [one.default for one in DEFAULT.rule(code).options][:2]
        for code in ("SGA301", "SGA304", "SGA305", "SGA308", "SGA309")
    }
    assert options == {
        "SGA301": [float(one) for one in scale.OUT_OF_REACH],
        "SGA304": [float(one) for one in scale.LEAST_CHANCE],
        "SGA305": [float(one) for one in scale.LONG_ODDS],
        "SGA308": [float(one) for one in scale.EASY_SHARE],
        "SGA309": [float(one) for one in scale.SURE],
    }
