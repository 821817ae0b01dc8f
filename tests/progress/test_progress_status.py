"""Status presets: bands without holes, rules before bands, and each published preset at each of its edges."""

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals._progress.measures import Quantities, measure_of

DAY0 = date(2026, 1, 1)


class Judged:
    """Something to be judged: quantities and nothing else."""

    def __init__(self, **facts: object) -> None:
        self.quantities = Quantities(**facts)


def day(k: int) -> date:
    """Return the k-th day after the plans of these tests start."""
    return DAY0 + timedelta(days=k)


def at(
    value: float, *, on: int = 50, as_of: int | None = None, whole: int = 100, better: str = "higher"
) -> sg.Progress:
    """Return where a value of a day stands, then or later, on a straight plan from 0 to 100 in a hundred days."""
    plan = sg.Plan.linear(DAY0, 0, day(100), whole, better=better)
    return sg.assess(plan, sg.History.of([(day(on), value)]), as_of=day(on if as_of is None else as_of))


# On day 50 of 100, 50 is expected: a value of v is v - 50 points ahead, and v / 50 of what is expected.
EDGES = (
    ("viva", 50, "behind", "on_track"),
    ("viva", 25, "at_risk", "behind"),
    ("engagedly", 33.5, "behind", "on_track"),
    ("engagedly", 17, "at_risk", "behind"),
    ("engagedly", 100, "on_track", "achieved"),
    ("engagedly_threshold", 50, "behind", "on_track"),
    ("upraise", 47.5, "lagging", "on_track"),
    ("upraise", 37.5, "at_risk", "lagging"),
    ("recruiterflow", 49.5, "behind", "on_track"),
    ("recruiterflow", 40.5, "at_risk", "behind"),
    ("recruiterflow", 100, "on_track", "reached"),
    ("planview", 40, "behind", "on_track"),
    ("servicenow", 45, "yellow", "green"),
    ("servicenow", 37.5, "red", "yellow"),
    ("mooncamp", 45, "progressing", "on_track"),
    ("mooncamp", 35, "off_track", "progressing"),
    ("mooncamp", 100, "on_track", "achieved"),
    ("innovation_minds", 50, "progressing", "on_track"),
    ("innovation_minds", 40, "off_track", "progressing"),
    ("hive", 50, "behind", "on_track"),
    ("hive", 49, "at_risk", "behind"),
    ("getfitconnect", 40, "at_risk", "on_track"),
    ("getfitconnect", 25, "behind", "at_risk"),
    ("beebrain", 50, "red", "orange"),
    ("beebrain", 51, "orange", "blue"),
    ("beebrain", 52, "blue", "green"),
    ("beebrain", 56, "green", "grey"),
    ("google_okr", 60, "below", "sweet_spot"),
    ("viva_score", 60, "low", "healthy"),
    ("measure_what_matters", 70, "yellow", "green"),
    ("measure_what_matters", 40, "red", "yellow"),
    ("open_okr", 40, "low", "partial"),
    ("open_okr", 70, "partial", "good"),
    ("open_okr", 90, "good", "full"),
    ("open_okr_kpi", 45, "watch", "healthy"),
    ("open_okr_kpi", 35, "unhealthy", "watch"),
    ("ad_pacing", 45, "under", "slightly_under"),
    ("ad_pacing", 47.5, "slightly_under", "on_pace"),
    ("ad_pacing", 52.5, "on_pace", "slightly_over"),
    ("ad_pacing", 55, "slightly_over", "over"),
    ("sre_burn", 50, "over_plan", "ok"),
)


@pytest.mark.parametrize(("preset", "edge", "below", "at_it"), EDGES)
def test_equality_belongs_to_the_better_side(preset: str, edge: float, below: str, at_it: str) -> None:
    """Just below an edge the lower status holds, on the edge and just above it the higher one."""
    assert at(edge - 0.01).status(preset) == below
    assert at(edge).status(preset) == at_it == at(edge + 0.01).status(preset).replace("exceeded", "reached")


@pytest.mark.parametrize(("preset", "edge", "below", "at_it"), EDGES)
def test_presets_are_mirror_images(preset: str, edge: float, below: str, at_it: str) -> None:
    """A plan that falls gets the statuses of the one that rises."""
    plan = sg.Plan.linear(DAY0, 0, day(100), -100)
    for value, status in ((edge - 0.01, below), (edge, at_it)):
        p = sg.assess(plan, sg.History.of([(day(50), -value)]), as_of=day(50))
        assert p.status(preset) == status


def test_every_edge_of_every_preset_is_tested() -> None:
    """The table of edges has each edge between two bands of each preset."""
    tested = {(preset, below, at_it) for preset, _, below, at_it in EDGES}
    for one in sg.status.STATUS_PRESETS.values():
        for lower, upper in zip(one.bands, one.bands[1:], strict=False):
            closed_above = {("google_okr", "above"), ("viva_score", "set_higher")}  # their rule comes first at the edge
            assert (one.id, lower.status, upper.status) in tested or (one.id, upper.status) in closed_above


@pytest.mark.parametrize(
    ("preset", "edge", "inside", "above"),
    [
        ("google_okr", 70, "sweet_spot", "above"),
        ("viva_score", 80, "healthy", "set_higher"),
        ("recruiterflow", 100, "reached", "exceeded"),
    ],
)
def test_where_the_upper_end_belongs_too(preset: str, edge: float, inside: str, above: str) -> None:
    """Bands whose both ends are published as inside keep the upper one by a rule, and nothing beyond it."""
    assert at(edge).status(preset) == inside
    assert at(edge + 0.01).status(preset) == above


@pytest.mark.parametrize("preset", ["viva", "engagedly", "engagedly_threshold"])
def test_not_started_before_the_first_day(preset: str) -> None:
    """The plan's start value stands on the eve: until then a goal has not started, on its first day it has."""
    assert at(0, on=0).status(preset) == "not_started"
    assert at(1, on=1).status(preset) == "on_track"


@pytest.mark.parametrize(
    ("preset", "value", "on", "status"),
    [
        ("engagedly_threshold", 100, 100, "achieved"),
        ("engagedly_threshold", 99, 100, "at_risk"),
        ("planview", 90, 100, "on_target"),
        ("planview", 89, 100, "behind"),
        ("innovation_minds", 99, 100, "progressing"),
        ("innovation_minds", 99, 101, "off_track"),
        ("innovation_minds", 100, 101, "on_track"),
    ],
)
def test_statuses_at_the_end(preset: str, value: float, on: int, status: str) -> None:
    """From the due date on, some presets say how it ended: by the reading of that day, not by what was read later."""
    assert at(value, on=100, as_of=on).status(preset) == status
    assert at(value, on=101).status(preset) == "unknown"


def test_silence_is_never_green() -> None:
    """A reading older than a fortnight is outdated, however good it was."""
    plan = sg.Plan.linear(DAY0, 0, day(100), 100)
    h = sg.History.of([(day(10), 90)])
    assert sg.assess(plan, h, as_of=day(24)).status("open_okr_kpi") == "healthy"
    assert sg.assess(plan, h, as_of=day(25)).status("open_okr_kpi") == "outdated"


def test_a_goal_that_cannot_fall_behind_any_more_is_as_safe_as_can_be() -> None:
    """With the target reached on the day before the deadline the colour is that of many safe days."""
    assert at(100, on=99).safe_days == 1
    assert at(100, on=99).status("beebrain") == "grey"


@pytest.mark.parametrize(("k", "burned"), [(-1, None), (0, None), (1, 3), (2, 3)])
def test_nothing_burns_before_a_day_is_over(k: int, burned: int | None) -> None:
    """Up to the day on which an allowance starts it burns at no rate, not even at none."""
    cap = sg.Plan.linear(DAY0, 0, day(30), 30, better="lower")
    used = sg.History.of([(day(j), 3) for j in range(-1, k + 1)], metric=sg.Metric(id="errors", nature="flow"))
    found = sg.assess(cap, used, as_of=day(k)).quantities
    assert (found.burn_fast, found.burn_slow, found.burn_day) == (burned, burned, burned)


def test_burn_needs_both_windows() -> None:
    """An allowance that burns three times too fast over a thirtieth of its days, and yesterday too, is a page."""
    cap = sg.Plan.linear(DAY0, 0, day(30), 30, better="lower")
    flow = sg.Metric(id="errors", nature="flow", better="lower")

    def status(*used: float) -> str:
        rows = [(day(k), one) for k, one in enumerate(used, start=1)]
        return sg.assess(cap, sg.History.of(rows, metric=flow), as_of=day(len(used))).status("sre_burn")

    assert status(0, 0, 0, 3.1) == "page"
    assert status(0, 0, 2, 2) == "ticket"
    assert status(0, 0, 3, 1) == "ok"
    assert status(1, 1, 1, 1) == "ok"
    assert status(2, 2, 2, 0) == "over_plan"
    on_start = sg.assess(cap, sg.History.of([(DAY0, 0)], metric=flow), as_of=DAY0)
    assert on_start.status("sre_burn") == "ok"


def test_an_allowance_is_not_achieved_by_using_it_up() -> None:
    """Measures of an allowance say how well it is kept: attainment only when its time is over."""
    used_up = at(100, on=50, better="lower")
    assert used_up.attainment == 1
    assert used_up.status("engagedly") == "at_risk"
    assert used_up.status("measure_what_matters") == "yellow"
    kept = at(100, on=100, better="lower")
    assert kept.status("engagedly") == "achieved"
    assert kept.status("google_okr") == "above"
    assert at(101, on=100, better="lower").status("engagedly") == "on_track"
    assert at(40, on=50, better="lower").status("measure_what_matters") == "green"


def test_a_verdict_says_what_led_to_it() -> None:
    """The verdict names the preset, the rule or band, and the measure with its value."""
    viva, engagedly = sg.status.STATUS_PRESETS["viva"], sg.status.STATUS_PRESETS["engagedly"]
    assert str(viva.judge(at(40))) == "behind (viva: behind from -25 to below 0, gap_points is -10)"
    assert str(engagedly.judge(at(100))) == "achieved (engagedly: achieved if attainment >= 1)"
    assert str(viva.judge(at(1)).status) == "at_risk"
    unread = sg.assess(sg.Plan.linear(DAY0, 0, day(9), 9), sg.History.of([]), as_of=day(1))
    assert str(viva.judge(unread)) == "unknown (viva: gap_points is undefined)"
    assert str(viva).startswith("viva: not_started if since_start < 1; on_track from 0; behind from -25 to below 0;")
    assert str(sg.status.StatusBand("any", None, None)) == "any always"


def test_presets_are_immutable_and_found_by_name() -> None:
    """The table of presets is read-only; an unknown name is refused with the nearest one, another type by name."""
    with pytest.raises(TypeError):
        sg.status.STATUS_PRESETS["mine"] = sg.status.STATUS_PRESETS["viva"]  # type: ignore[index]  # the point of the test
    with pytest.raises(sg.UnknownName, match="did you mean 'viva'"):
        at(1).status("vivva")
    with pytest.raises(sg.WrongType, match="StatusPreset"):
        at(1).status(7)  # type: ignore[arg-type]  # the point of the test
    assert all(key == one.id and one.source and one.note for key, one in sg.status.STATUS_PRESETS.items())


BANDS = [sg.status.StatusBand("low", None, 1), sg.status.StatusBand("high", 1, None)]


@pytest.mark.parametrize(
    ("bands", "hint"),
    [
        ([], "at least one band"),
        ([sg.status.StatusBand("low", None, 1), sg.status.StatusBand("high", 1.1, None)], "hole or an overlap"),
        ([sg.status.StatusBand("low", None, 1), sg.status.StatusBand("high", 0.9, None)], "hole or an overlap"),
        ([sg.status.StatusBand("low", 0, 1), sg.status.StatusBand("high", 1, None)], "begin and end open"),
        ([sg.status.StatusBand("low", None, 1), sg.status.StatusBand("high", 1, 2)], "begin and end open"),
        ([sg.status.StatusBand("low", None, None), sg.status.StatusBand("high", 1, None)], "hole or an overlap"),
        ([sg.status.StatusBand("low", None, 1), sg.status.StatusBand("other", None, None)], "hole or an overlap"),
        (
            [sg.status.StatusBand("a", None, 1), sg.status.StatusBand("b", 1, 1), sg.status.StatusBand("c", 1, None)],
            "low lies below its high",
        ),
        (["low"], "a StatusBand"),
        ("low", "a list of bands"),
    ],
)
def test_bands_without_holes_only(bands: object, hint: str) -> None:
    """Bands that leave a hole, overlap, are empty or do not reach to both sides are refused, and named."""
    with pytest.raises(sg.SmartGoalsError, match=hint):
        sg.status.StatusPreset(id="mine", source="us", measure="gap", bands=bands)  # type: ignore[arg-type]  # the point of the test


def test_a_preset_of_ones_own() -> None:
    """Bands in any order, rules before them, an order for all: what Power BI calls rules with an otherwise."""
    mine = sg.status.StatusPreset(
        id="mine",
        source="our handbook",
        measure="gap",
        bands=BANDS[::-1],
        rules=[
            sg.status.StatusRule(
                "late", [sg.status.StatusCondition("past_deadline", ">", 0), sg.status.StatusCondition("met", "==", 0)]
            )
        ],
        worst_first=["late", "low", "high"],
    )
    assert at(51).status(mine) == "high"
    assert at(50).status(mine) == "low"
    assert at(99, on=100, as_of=101).status(mine) == "late"
    assert mine.worst_of(["high", "low", "unknown"]) == "low"
    assert mine.worst_of([]) == "unknown"
    with pytest.raises(sg.InvalidValue, match="a status of mine"):
        mine.worst_of(["red"])
    stricter = mine.with_rule(
        sg.status.StatusRule("silent", [sg.status.StatusCondition("reading_age", ">=", 3)]),
        worst_first=["silent", "late", "low", "high"],
    )
    assert sg.assess(at(51).plan, sg.History.of([(day(1), 99)]), as_of=day(4)).status(stricter) == "silent"
    assert at(51).status(mine.with_edges(-5)) == "high" == at(45).status(mine.with_edges(-5))
    assert "Thresholds set by the caller" in mine.with_edges(-5).note
    with pytest.raises(sg.InvalidValue, match="edges"):
        mine.with_edges(1, 2)


@pytest.mark.parametrize("order", [[], ["low"], ["low", "high", "high"], ["low", "high", "other"]])
def test_every_status_has_one_place_in_the_order(order: list[str]) -> None:
    """With rules, the order from worst to best must be said, and hold each status once."""
    rule = sg.status.StatusRule("low", [sg.status.StatusCondition("met", "<=", 0)])
    with pytest.raises(sg.InvalidValue, match="worst_first"):
        sg.status.StatusPreset(id="m", source="us", measure="gap", bands=BANDS, rules=[rule], worst_first=order)


def test_a_rule_needs_a_condition() -> None:
    """A rule without a condition would hide all that comes after it."""
    with pytest.raises(sg.InvalidValue, match="at least one condition"):
        sg.status.StatusRule("always", [])
    with pytest.raises(sg.UnknownName, match="attainment"):
        sg.status.StatusCondition("atainment", ">=", 1)
    with pytest.raises(sg.UnknownName):
        sg.status.StatusCondition("attainment", "=>", 1)


def test_statuses_compare_exactly() -> None:
    """A hair below an edge is below it, even where the rounded figure shows the edge."""
    hair = Fraction(1, 10**30)
    judged = Judged(gap=Fraction(-1, 20) - hair, way=Fraction(1), made=Fraction(1), expected_way=Fraction(1))
    assert sg.status.STATUS_PRESETS["upraise"].judge(judged).status == "lagging"
    assert sg.status.STATUS_PRESETS["upraise"].judge(judged).value == 0.95


@pytest.mark.parametrize("measure", list(sg.status.StatusMeasure))
def test_nothing_known_measures_nothing(measure: sg.status.StatusMeasure) -> None:
    """Without quantities every measure is undefined, and every preset says unknown."""
    assert measure_of(Quantities(), measure) is None
    assert {one.judge(Judged()).status for one in sg.status.STATUS_PRESETS.values()} == {"unknown"}


def test_measures_of_a_progress() -> None:
    """Each measure is what its name says."""
    p = at(40, on=50).quantities
    found = {one.value: measure_of(p, one) for one in sg.status.StatusMeasure}
    assert found == {
        "gap": -10, "gap_points": -10, "gap_days": -10, "adherence": Fraction(4, 5), "attainment": Fraction(2, 5),
        "score": Fraction(2, 5), "met": 0, "safe_days": -1, "since_start": 50, "past_deadline": -50, "reading_age": 0,
        "pace_index": Fraction(4, 5), "burn_fast": None, "burn_slow": None, "burn_day": None,
    }  # fmt: skip
    assert (
        measure_of(
            Quantities(gap=Fraction(1), way=Fraction(2), expected_way=Fraction(1)), sg.status.StatusMeasure.ATTAINMENT
        )
        is None
    )
    assert (
        measure_of(
            Quantities(gap=Fraction(1), way=Fraction(2), expected_way=Fraction(1)), sg.status.StatusMeasure.SCORE
        )
        is None
    )


@given(st.integers(-50, 200), st.integers(0, 105), st.booleans())
def test_every_progress_has_exactly_one_status(value: int, on: int, cap: bool) -> None:
    """Each preset gives each progress one status that has its place in the preset's order."""
    p = at(value, on=on, better="lower" if cap else "higher")
    for one in sg.status.STATUS_PRESETS.values():
        verdict = one.judge(p)
        if verdict.status == one.unknown:
            assert measure_of(p.quantities, one.measure) is None
        else:
            assert verdict.status in one.worst_first
            rules = [rule.status for rule in one.rules if all(each.holds(p.quantities) for each in rule.conditions)]
            value = measure_of(p.quantities, one.measure)
            holds = [
                band.status
                for band in one.bands
                if value is not None
                and (band.low is None or value >= Fraction(str(band.low)))
                and (band.high is None or value < Fraction(str(band.high)))
            ]
            assert verdict.status == (rules or holds)[0]
            assert len(holds) <= 1


@given(st.integers(0, 99), st.integers(1, 30))
def test_doing_better_never_gives_a_worse_status(value: int, more: int) -> None:
    """On the same day a better value never has a worse status, under any preset whose bands rise."""
    two_sided = {"ad_pacing"}
    for one in sg.status.STATUS_PRESETS.values():
        if one.id not in two_sided:
            worse, better = (one.worst_first.index(at(v).status(one)) for v in (value, value + more))
            assert better >= worse, one.id


@pytest.mark.parametrize("junk", [None, 3, "behind", {}])
def test_what_cannot_be_judged_is_refused(junk: object) -> None:
    """A preset judges a progress or a roll-up, and a condition the quantities of one; both say so of anything else."""
    condition = sg.status.StatusCondition("attainment", ">=", 1)
    assert condition.holds(at(100).quantities) is True
    with pytest.raises(sg.WrongType, match="quantities of a Progress"):
        condition.holds(junk)  # type: ignore[arg-type]  # on purpose
    with pytest.raises(sg.WrongType, match="a Progress or a RollUp"):
        sg.status.STATUS_PRESETS["engagedly_threshold"].judge(junk)  # type: ignore[arg-type]  # on purpose


def test_what_only_looks_like_quantities_is_an_error() -> None:
    """Names alone make no progress: what has them, and not what they stand for, is no status."""

    class Hollow:
        since_start = None
        quantities = property(lambda self: self)

    with pytest.raises(AttributeError):
        sg.status.StatusCondition("attainment", ">=", 1).holds(Hollow())  # type: ignore[arg-type]  # on purpose
    with pytest.raises(AttributeError):
        sg.status.STATUS_PRESETS["viva"].judge(Hollow())  # type: ignore[arg-type]  # on purpose
