"""Our accounts beside those of competitors: growth and rates of the same days, with how far each could be off."""

import random
from datetime import date, timedelta
from fractions import Fraction
from math import isfinite

import pytest
from attrs import evolve
from hypothesis import given, settings, strategies as st

from smartgoals import (
    Audit,
    Channel,
    Evidence,
    History,
    InvalidValue,
    Metric,
    Pace,
    Strategy,
    StructureErrors,
    UnknownName,
    catalog,
)
from smartgoals._channels.growth import BoundedLevel, growth_of, level_read
from smartgoals._relevance.counts import share_interval
from smartgoals.audits import ChannelAudit, CompetitorSnapshot, Measurement, Window
from smartgoals.channels import Compared, Competition, Contest, NoContest, Side, competition

FIRST, LAST = date(2026, 3, 31), date(2026, 6, 30)
SPRING = Window(date(2026, 4, 1), LAST)
PLAN = Strategy(channels=[Channel(id="ig", platform="instagram")])


def audit(
    on: date,
    ours: dict[str, float | None],
    rivals: dict[str, dict[str, float | None]],
    *,
    window: Window | None = None,
    **given: object,
) -> Audit:
    """Return an audit of one account of ours and its competitors, all figures undated."""

    def figures(told: dict[str, float | None]) -> list[Measurement]:
        return [Measurement(metric=name, value=value, **given) for name, value in told.items()]  # type: ignore[arg-type]  # many fields

    return Audit(
        id=on.isoformat(),
        as_of=on,
        window=window,
        channels=[ChannelAudit(platform="instagram", channel="ig", baselines=figures(ours))],
        competitors=[
            CompetitorSnapshot(name=name, platform="instagram", measurements=figures(told))
            for name, told in rivals.items()
        ],
    )


def fans(*levels: float, rival: str = "Them") -> list[Audit]:
    """Return two audits in which we, then a competitor, had so many followers."""
    ours, theirs = levels[:2], levels[2:]
    return [
        audit(on, {"followers": own}, {rival: {"followers": other}})
        for on, own, other in zip((FIRST, LAST), ours, theirs, strict=True)
    ]


def beside(*audits: Audit, metric: str = "followers", name: str = "Them", **given: object) -> Contest:
    """Return our contest with a competitor."""
    known = {"evidence": Evidence(audits=audits)} | given
    found = competition(PLAN, as_of=date(2026, 7, 1), **known).get("ig")  # type: ignore[arg-type]  # many options
    assert found is not None
    contest = found.get(name, metric)
    assert contest is not None
    return contest


def why(contest: Contest) -> NoContest:
    """Return why we cannot tell."""
    assert contest.side is Side.UNKNOWN
    return contest.reasons["side"]


def test_growth_as_a_share_of_the_start() -> None:
    """Growth is told a month, as a share and as an amount, and a quarter of ours is ahead of a tenth of theirs."""
    found = beside(*fans(1201, 1501, 5303, 5403))
    assert (found.compared, found.start, found.end, found.readings) == (Compared.GROWTH, FIRST, LAST, 2)
    assert found.side is Side.AHEAD
    assert found.ours is not None
    assert found.ours.value == pytest.approx(300 / 1201 / 91 * 30.4375)
    assert found.ours.pace == Pace(Fraction(300 * 487, 91 * 16), "month")
    assert found.ours.interval == pytest.approx(
        tuple((300 + side * 1.96 * 300**0.5) / 1201 / 91 * 30.4375 for side in (-1, 1)), rel=1e-4
    )
    assert beside(*fans(5303, 5403, 1201, 1501)).side is Side.BEHIND


def test_what_lies_within_chance_is_alike() -> None:
    """Nine more of ours and twelve of theirs: nobody can tell who grows faster."""
    audits = fans(1201, 1210, 1301, 1313)
    found = beside(*audits)
    assert str(found) in competition(PLAN, as_of=LAST, evidence=Evidence(audits=audits)).text()
    assert found.side is Side.ALIKE
    assert not found.reasons
    assert "cannot be told apart" in found.text()


@pytest.mark.parametrize(
    ("audits", "reason"),
    [
        (fans(1201, 1210, 1301, 1313)[1:], NoContest.ONE_READING),
        ([audit(LAST, {}, {"Them": {"followers": None}})], NoContest.NOT_AVAILABLE),
        ([audit(LAST, {}, {"Them": {}, "Others": {"followers": 3}})], NoContest.NO_FIGURE),
        ([evolve(one, channels=()) for one in fans(1201, 1210, 1301, 1313)], NoContest.NO_OWN_FIGURE),
        (
            [
                audit(on, {}, {"Them": {"followers": 9}}) for on in (FIRST, LAST)
            ] + [audit(on + timedelta(9), {"followers": 3}, {}) for on in (FIRST - timedelta(20), LAST - timedelta(20))],
            NoContest.OTHER_DAYS,
        ),
        (fans(0, 1210, 1301, 1313), NoContest.FROM_ZERO),
    ],
)  # fmt: skip
def test_what_lacks_is_told(audits: list[Audit], reason: NoContest) -> None:
    """One day, no figure, none of ours, other days or a start from nothing: told, and no figure is made up."""
    found = beside(*audits)
    assert why(found) is reason
    assert found.ours is None
    assert found.text().endswith(reason.text())
    assert found.text("fr").endswith(reason.text("fr"))


def test_only_the_shared_span_counts() -> None:
    """Three audits saw them, two of these us: both are compared over the days of these two."""
    more = audit(date(2025, 12, 31), {}, {"Them": {"followers": 4001}})
    found = beside(more, *fans(1201, 1501, 5303, 5403))
    assert (found.start, found.end, found.readings) == (FIRST, LAST, 2)


def test_our_histories_stand_in_for_audits() -> None:
    """A reading on the day, or readings around it, tell our level; between two readings it is an interval."""
    rivals = [evolve(one, channels=()) for one in fans(0, 0, 5303, 5403)]

    def read(*pairs: tuple[date, float], **given: str) -> Contest:
        return beside(
            evidence=Evidence(audits=rivals, histories=[History.of(pairs, metric="followers", channel="ig", **given)])
        )

    exact = read((FIRST, 1201), (LAST, 1501), (LAST + timedelta(9), 9))
    assert exact.ours == beside(*fans(1201, 1501, 5303, 5403)).ours
    around = read(
        (FIRST - timedelta(3), 1198),
        (FIRST + timedelta(3), 1204),
        (LAST - timedelta(1), 1500),
        (LAST + timedelta(1), 1502),
    )
    assert around.ours is not None
    assert exact.ours is not None
    assert around.ours.value == pytest.approx(exact.ours.value)
    assert around.ours.interval is not None
    assert exact.ours.interval is not None
    assert around.ours.interval[0] < exact.ours.interval[0] < exact.ours.interval[1] < around.ours.interval[1]
    assert why(read((FIRST, 1201), (LAST - timedelta(9), 1501))) is NoContest.OTHER_DAYS
    assert why(read((FIRST, 1201), (LAST, 1501), definition="without bots")) is NoContest.OTHER_DEFINITION
    late = History.of([(FIRST, 1201), (LAST, 1501, LAST + timedelta(30))], metric="followers", channel="ig")
    known = Evidence(audits=rivals, histories=[late], known_on=LAST)
    assert why(beside(evidence=known)) is NoContest.OTHER_DAYS


def test_what_came_later_is_not_known() -> None:
    """Figures of later days than the one asked about, and later audits, do not count."""
    audits = fans(1201, 1501, 5303, 5403)
    found = competition(PLAN, as_of=date(2026, 6, 29), evidence=Evidence(audits=audits)).get("ig")
    assert found is not None
    assert why(found.contests[0]) is NoContest.ONE_READING
    late = [Measurement(metric="followers", value=3, on=date(2027, 1, 1))]
    ahead = evolve(
        audit(FIRST, {}, {}), competitors=[CompetitorSnapshot(name="Them", platform="instagram", measurements=late)]
    )
    nothing = competition(PLAN, as_of=LAST, evidence=Evidence(audits=[ahead])).get("ig")
    assert nothing is not None
    assert nothing.contests == ()


def engaged(ours: dict[str, float | None], theirs: dict[str, float | None], **given: object) -> Audit:
    """Return an audit of a spring."""
    return audit(LAST, ours, {"Them": theirs}, window=SPRING, **given)


COUNTS: dict[str, float | None] = {"engagements": 900, "posts_published": 30, "followers": 1507}


def test_a_rate_from_counts_of_both() -> None:
    """Engagement from public counts has an interval of small counts, but posts differ by more than that."""
    other = COUNTS | {"engagements": 1900, "posts_published": 40, "followers": 5409}
    known = engaged(COUNTS, other)
    bare = beside(known, metric="engagement_rate_followers")
    assert why(bare) is NoContest.SPREAD_UNKNOWN
    assert bare.ours is not None
    assert bare.ours.value == pytest.approx(900 / 30 / 1507)
    spread = beside(known, metric="engagement_rate_followers", spread=0.5)
    assert spread.side is Side.AHEAD
    assert (spread.start, spread.end) == (SPRING.start, LAST)
    assert spread.ours is not None
    assert spread.ours.interval is not None
    assert bare.ours.interval is not None
    assert bare.ours.interval == share_interval(900, 30 * 1507)
    effect = 1 + 0.5**2 * 900 / 30
    assert spread.ours.interval == share_interval(900 / effect, 30 * 1507 / effect)
    assert beside(known, metric="engagement_rate_followers", spread=3).side is Side.ALIKE
    each = beside(known, metric="engagements_per_post", spread=0.2)
    assert each.side is Side.BEHIND
    assert "ours 30 (" in each.text()
    alike = beside(engaged(COUNTS, COUNTS), metric="engagements_per_post")
    assert alike.side is Side.ALIKE
    nobody = engaged(COUNTS | {"engagements": None}, COUNTS | {"posts_published": 0, "reactions": 3})
    found = competition(PLAN, as_of=LAST, evidence=Evidence(audits=[nobody])).channels[0]
    assert [one.metric for one in found.contests if one.compared is Compared.RATE] == []


def test_a_rate_without_counts_cannot_be_judged() -> None:
    """A bare percentage says nothing of chance; with its denominator it does."""
    told: dict[str, float | None] = {"click_through_rate": 0.9}
    assert why(beside(engaged(told, {"click_through_rate": 0.1}), metric="click_through_rate")) is NoContest.NO_COUNTS
    sure = beside(engaged(told, {"click_through_rate": 0.1}, out_of=200), metric="click_through_rate")
    assert sure.side is Side.AHEAD
    assert sure.ours is not None
    assert sure.ours.interval == pytest.approx((0.850, 0.934), abs=1e-3)
    alone = audit(LAST, told, {"Them": {"click_through_rate": 0.1}}, out_of=200)
    assert " on 30 June 2026: ours 90 %" in beside(alone, metric="click_through_rate").text()
    assert ", le 30 juin 2026 : nous 90" in beside(alone, metric="click_through_rate").text("fr")


def test_definitions_that_differ_are_told_and_not_compared() -> None:
    """By reach is not by impressions, and one name under two definitions is two things."""
    other = beside(
        engaged({"engagement_rate_reach": 0.05}, {"engagement_rate_impressions": 0.03}),
        metric="engagement_rate_impressions",
    )
    assert why(other) is NoContest.OTHER_METRIC
    assert other.other == "engagement_rate_reach"
    assert other.text().endswith("ours is another measure, engagement rate by reach")
    assert other.reasons["side"].text("fr") == "le nôtre est une autre mesure"
    rate: dict[str, float | None] = {"click_through_rate": 0.5}
    theirs = engaged(rate, {"click_through_rate": 0.4}, out_of=90)
    defined = evolve(
        theirs.competitors[0],
        measurements=[evolve(one, definition="within a day") for one in theirs.competitors[0].measurements],
    )
    assert why(beside(evolve(theirs, competitors=[defined]), metric="click_through_rate")) is NoContest.OTHER_DEFINITION
    none = beside(engaged({"click_through_rate": 0.5}, {"site_engagement_rate": 0.5}), metric="site_engagement_rate")
    assert why(none) is NoContest.NO_OWN_FIGURE
    missing = beside(engaged({}, {"site_engagement_rate": None}), metric="site_engagement_rate")
    assert why(missing) is NoContest.NOT_AVAILABLE
    days = [audit(FIRST, rate, {}), audit(LAST, {}, {"Them": rate})]
    assert why(beside(*days, metric="click_through_rate")) is NoContest.OTHER_DAYS


def test_our_counts_of_a_window_come_from_histories() -> None:
    """What an audit lacks of ours is added up over its window, if readings reach from its first to its last day."""
    days = [SPRING.start + timedelta(k) for k in range(SPRING.days)]

    def told(days: list[date], **given: str) -> Contest:
        counts = [
            History.of([(one, 10) for one in days], metric="engagements", channel="ig", **given),
            History.of([(one, 1) for one in days], metric="posts_published", channel="ig"),
            History.of([(LAST, 1507)], metric="followers", channel="ig"),
            History.of([(LAST, 0.5)], metric="site_engagement_rate", channel="ig"),
            History.of([], metric="reach", channel="ig"),
            History.of([(LAST - timedelta(30), 0.5)], metric="email_subscribers", channel="ig"),
        ]
        known = engaged({}, COUNTS)
        return beside(evidence=Evidence(audits=[known], histories=counts), metric="engagement_rate_followers", spread=1)

    found = told(days)
    assert found.ours is not None
    assert found.ours.value == pytest.approx(910 / 91 / 1507)
    assert why(told(days[1:])) is NoContest.NO_OWN_FIGURE
    assert why(told(days, definition="with saves")) is NoContest.NO_OWN_FIGURE


def test_a_metric_with_no_better_way_has_no_side() -> None:
    """Two that differ where neither way is good by itself: that they differ is all."""
    mine = evolve(PLAN, metrics=[Metric(id="mood", nature="ratio", unit="ratio", better="context")])
    known = engaged({"mood": 0.9}, {"mood": 0.1}, out_of=500)
    found = competition(mine, as_of=LAST, evidence=Evidence(audits=[known], catalog=catalog.DEFAULT)).channels[0]
    contest = found.get("Them", "mood")
    assert contest is not None
    assert why(contest) is NoContest.NO_BETTER_WAY
    assert contest.ours is not None
    lower = engaged({"unsubscribe_rate": 0.01}, {"unsubscribe_rate": 0.2}, out_of=500)
    assert beside(lower, metric="unsubscribe_rate").side is Side.AHEAD


def test_a_metric_nobody_described_is_not_compared() -> None:
    """Nobody knows whether it grows, or is a rate: it is not compared until a metric of the strategy says."""
    audits = [audit(on, {"sparks": a}, {"Them": {"sparks": b}}) for on, a, b in ((FIRST, 11, 11), (LAST, 901, 12))]
    assert why(beside(*audits, metric="sparks")) is NoContest.NOT_DESCRIBED
    mine = evolve(PLAN, metrics=[Metric(id="sparks", nature="stock", unit="count")])
    found = competition(mine, as_of=LAST, evidence=Evidence(audits=audits)).channels[0].get("Them", "sparks")
    assert found is not None
    assert found.side is Side.AHEAD


def test_places_among_those_that_can_be_compared() -> None:
    """Ahead of two, behind another, alike with a third: second or third of five; those who cannot be told are not counted."""
    rivals = {"A": (5303, 5304), "B": (1001, 2001), "C": (1203, 1499), "D": (None, 7), "E": (5303, 5304)}
    audits = [
        audit(on, {"followers": own}, {name: {"followers": pair[at]} for name, pair in rivals.items()})
        for at, (on, own) in enumerate(((FIRST, 1201), (LAST, 1501)))
    ]
    found = competition(PLAN, as_of=LAST, evidence=Evidence(audits=audits)).channels[0]
    assert [(one.competitor, one.side) for one in found.contests] == [
        ("A", Side.AHEAD),
        ("B", Side.BEHIND),
        ("C", Side.ALIKE),
        ("D", Side.UNKNOWN),
        ("E", Side.AHEAD),
    ]
    (place,) = found.places
    assert (place.best, place.worst, place.accounts) == (2, 3, 5)
    assert place.text() == "growth a month of followers: place 2 to 3 of 5"
    assert place.text("fr") == "croissance par mois, abonnés : place 2 à 3 sur 5"
    assert evolve(place, worst=2).text() == "growth a month of followers: place 2 of 5"


def test_every_channel_and_platform_is_told() -> None:
    """A channel without competitors says so, competitors elsewhere are named, and an account that only audits know counts."""
    known = evolve(
        fans(1201, 1501, 5303, 5403)[0],
        competitors=[CompetitorSnapshot(name="Far", platform="tiktok", measurements=[])],
        channels=[ChannelAudit(platform="mastodon", handle="@us")],
    )
    found = competition(PLAN, as_of=LAST, evidence=Evidence(audits=[known]))
    assert [one.channel for one in found.channels] == ["@us on mastodon", "ig"]
    assert found.elsewhere == {"tiktok": ("Far",)}
    assert "no audit saw a competitor there" in found.text()
    assert "aucun audit n’y a vu de concurrent" in found.text("fr")
    assert "sur des plateformes où nous ne sommes pas : Far (TikTok)" in found.text("fr")
    assert str(found) == "0 of 0 figures of competitors compared on 2026-06-30"
    assert found.get("nowhere") is None
    one = competition(PLAN, as_of=LAST, channel="ig")
    assert [each.channel for each in one.channels] == ["ig"]
    assert one.channels[0].get("Them", "followers") is None


def test_all_faults_at_once() -> None:
    """Everything wrong with a call is told, each at its argument."""
    with pytest.raises(StructureErrors) as caught:
        competition(3, as_of="x", evidence=3, spread=-1)  # type: ignore[arg-type]  # wrong on purpose
    assert caught.value.paths == ("strategy", "as_of", "spread", "evidence")
    with pytest.raises(StructureErrors) as names:
        competition(PLAN, as_of=LAST, channel="gi", spread=-1)
    assert names.value.paths == ("spread", "channel")
    with pytest.raises(InvalidValue) as great:
        competition(PLAN, as_of=LAST, spread=1e200)
    assert great.value.path == "spread"
    with pytest.raises(UnknownName, match="did you mean 'ig'"):
        competition(PLAN, as_of=LAST, channel="igg")
    with pytest.raises(InvalidValue, match="very strategy"):
        competition(PLAN, as_of=LAST, evidence=Strategy())


@pytest.mark.parametrize(
    ("value", "low", "high"),
    [
        (999, 999, 999),
        (1200, 1150, 1300),
        (12_300, 12_250, 12_400),
        (12_340, 12_340, 12_340),
        (1_200_000, 1_150_000, 1_300_000),
        (1200.5, 1200.5, 1200.5),
        (-5000, -5000, -5000),
    ],
)
def test_rounded_figures_are_intervals(value: float, low: float, high: float) -> None:
    """From a thousand on, up to three digits that count may stand for more."""
    level = level_read(LAST, value)
    assert (float(level.low), float(level.high)) == (low, high)
    assert level.is_rounded == (low < high)


def test_a_rounded_figure_cannot_tell_what_lies_inside_it() -> None:
    """From 12.3K to 12.4K anything from nothing to two hundred may have come."""
    found = beside(*fans(1201, 1211, 12_300, 12_400))
    assert found.theirs is not None
    assert found.theirs.is_rounded
    assert found.theirs.interval is not None
    assert found.theirs.interval[0] < 0
    assert "figures read rounded" in found.text()
    assert "chiffres lus arrondis" in found.text("fr")


def walk(*levels: float) -> list[BoundedLevel]:
    """Return levels a month apart."""
    return [
        BoundedLevel(FIRST + timedelta(30 * place), Fraction(one), Fraction(one), Fraction(one))
        for place, one in enumerate(levels)
    ]


def test_steps_say_how_uneven_growth_is() -> None:
    """An uneven way to the same level is less sure than an even one, and more steps make it surer."""
    even, uneven = growth_of(walk(1000, 1300, 1600)), growth_of(walk(1000, 1590, 1600))
    assert even is not None
    assert uneven is not None
    assert even.rate == uneven.rate
    assert even.interval == growth_of([*walk(1000, 0, 1600)[::2]]).interval  # type: ignore[union-attr]  # it grew
    assert uneven.interval[0] < even.interval[0]
    half = 12.706 * (2 * (290**2 / 30) * 60) ** 0.5 / 1000 / 60 * 30.4375
    assert uneven.interval[1] - uneven.rate == pytest.approx(half, rel=1e-3)
    long = growth_of(walk(*(1000 + 20 * place + 90 * (place % 2) for place in range(31))))
    assert long is not None
    assert long.interval[0] < long.rate < long.interval[1]
    assert growth_of(walk(0, 5)) is None


def as_sides(found: Competition) -> set[tuple[object, ...]]:
    """Return every contest without its order."""
    return {
        (channel.channel, one.competitor, one.metric, one.side, one.reasons.get("side"), one.ours, one.theirs)
        for channel in found.channels
        for one in channel.contests
    }


def month(on: int, ours: dict[str, float | None], rivals: dict[str, dict[str, float | None]]) -> Audit:
    """Return the audit of one month."""
    last = FIRST + timedelta(30 * on)
    return audit(last, ours, rivals, window=Window(last - timedelta(29), last))


level = st.one_of(st.none(), st.integers(0, 20_000))
seen = st.fixed_dictionaries(
    {},
    optional={
        "followers": level,
        "engagements": level,
        "posts_published": st.integers(0, 50),
        "click_through_rate": st.just(0.5),
    },
)
drawn_audits = st.lists(
    st.tuples(st.integers(0, 5), seen, st.dictionaries(st.sampled_from(["A", "B", "C"]), seen)),
    max_size=4,
    unique_by=lambda row: row[0],
).map(
    lambda rows: [
        audit(
            FIRST + timedelta(30 * on),
            ours,
            rivals,
            window=Window(FIRST + timedelta(30 * on - 29), FIRST + timedelta(30 * on)),
        )
        for on, ours, rivals in rows
    ]
)


@given(drawn_audits, st.randoms(use_true_random=False))
@settings(max_examples=60)
def test_the_order_of_audits_and_competitors_changes_nothing(audits: list[Audit], chance: random.Random) -> None:
    """Audits, competitors and figures in another order say the same."""
    mixed = []
    for one in audits:
        rivals = [
            evolve(rival, measurements=chance.sample(rival.measurements, len(rival.measurements)))
            for rival in one.competitors
        ]
        mixed.append(evolve(one, competitors=chance.sample(rivals, len(rivals))))
    chance.shuffle(mixed)
    day = date(2027, 1, 1)
    plain = competition(PLAN, as_of=day, evidence=Evidence(audits=audits))
    assert competition(PLAN, as_of=day, evidence=Evidence(audits=mixed)) == plain
    for channel in plain.channels:
        for contest in channel.contests:
            assert (contest.side is Side.UNKNOWN) == ("side" in contest.reasons)
            assert contest.text() != contest.text("fr")
        for place in channel.places:
            assert 1 <= place.best <= place.worst <= place.accounts


@given(drawn_audits)
@settings(max_examples=60)
def test_who_is_ahead_is_behind_from_the_other_side(audits: list[Audit]) -> None:
    """With the parts of the two accounts changed, ahead is behind and alike stays alike."""
    other = {Side.AHEAD: Side.BEHIND, Side.BEHIND: Side.AHEAD, Side.ALIKE: Side.ALIKE}
    swapped = [
        evolve(
            one,
            channels=[evolve(one.channels[0], baselines=rival.measurements)],
            competitors=[evolve(rival, measurements=one.channels[0].baselines)],
        )
        for one in audits
        for rival in one.competitors
        if rival.name == "A"
    ]
    lone = [evolve(one, competitors=[rival for rival in one.competitors if rival.name == "A"]) for one in audits]
    day = date(2027, 1, 1)
    plain, mirror = (competition(PLAN, as_of=day, evidence=Evidence(audits=some), spread=1) for some in (lone, swapped))
    for contest in plain.channels[0].contests:
        twin = mirror.channels[0].get("A", contest.metric)
        if contest.side is not Side.UNKNOWN and twin is not None and (twin.start, twin.end, twin.readings) == (
            contest.start, contest.end, contest.readings,
        ):  # fmt: skip
            assert twin.side is other[contest.side]
    assert as_sides(plain) == as_sides(competition(PLAN, as_of=day, evidence=Evidence(audits=lone[::-1]), spread=1))


@given(drawn_audits, st.integers(0, 180))
def test_what_was_seen_later_is_not_known(audits: list[Audit], days: int) -> None:
    """As of a day the answer is that of the audits there were by then."""
    day = FIRST + timedelta(days)
    by_then = [one for one in audits if one.as_of <= day]
    now, then = (competition(PLAN, as_of=day, evidence=Evidence(audits=some), spread=1) for some in (audits, by_then))
    assert now == then


@given(drawn_audits)
def test_what_competitors_are_called_changes_nothing(audits: list[Audit]) -> None:
    """Each contest is that of its account, whatever its name."""
    names = {"A": "Zoe & Co", "B": "Mine", "C": "a"}
    renamed = [
        evolve(one, competitors=[evolve(rival, name=names[rival.name]) for rival in one.competitors]) for one in audits
    ]
    day = date(2027, 1, 1)
    plain, other = (
        competition(PLAN, as_of=day, evidence=Evidence(audits=some), spread=1) for some in (audits, renamed)
    )
    assert as_sides(other) == {(channel, names[name], *rest) for channel, name, *rest in as_sides(plain)}  # type: ignore[index]
    assert [one.places for one in other.channels] == [one.places for one in plain.channels]


@given(drawn_audits)
def test_a_place_is_between_those_ahead_and_those_alike(audits: list[Audit]) -> None:
    """Whoever is ahead of us is before us, whoever is alike may be, and whom nobody can tell is not counted."""
    for channel in competition(PLAN, as_of=date(2027, 1, 1), evidence=Evidence(audits=audits), spread=1).channels:
        for place in channel.places:
            sides = [
                one.side for one in channel.contests if (one.metric, one.compared) == (place.metric, place.compared)
            ]
            ahead, alike = sides.count(Side.BEHIND), sides.count(Side.ALIKE)
            assert (place.best, place.worst) == (1 + ahead, 1 + ahead + alike)
            assert place.accounts == 1 + len(sides) - sides.count(Side.UNKNOWN)


UNLIKE = st.sampled_from((0, 1, 3, 100, 9e15, 1e308, 1.7976931348623157e308, 5e-324))


@given(st.lists(st.tuples(UNLIKE, UNLIKE), min_size=1, max_size=5))
def test_levels_at_the_ends_of_what_a_float_holds(rows: list[tuple[float, float]]) -> None:
    """Growth between the least level there is and the largest has figures and words, within reach."""
    audits = [
        audit(FIRST + timedelta(days=30 * at), {"followers": own}, {"Them": {"followers": other}})
        for at, (own, other) in enumerate(rows)
    ]
    found = competition(PLAN, as_of=LAST + timedelta(days=60), evidence=Evidence(audits=audits))
    for contest in found.get("ig").contests:  # type: ignore[union-attr]  # it has our channel
        for figure in (contest.ours, contest.theirs):
            assert figure is None or all(map(isfinite, (figure.value, *(figure.interval or ()))))
    assert found.text()
    assert found.text("fr")
