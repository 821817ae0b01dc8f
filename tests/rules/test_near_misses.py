"""Slips of open words are told with what was meant, and what people call things is left to them."""

from datetime import date

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals import catalog
from smartgoals._model.platform import near_platform
from smartgoals._relevance.near_kinds import near_kind

DAY = date(2026, 6, 28)
GOAL = sg.Goal(
    id="g",
    objective="o",
    metric="followers",
    channel="c",
    target=sg.KeepPace("50 followers/week"),
    start=date(2026, 6, 29),
    deadline=date(2026, 9, 27),
)
AIM = sg.Objective(id="o", title="Sell more", kind="conversions_sales", serves="a living")
KINDS = catalog.DEFAULT.kinds


def report(goal: sg.Goal = GOAL, aim: sg.Objective = AIM, platform: str = "instagram") -> sg.SmartReport:
    """Check a goal with the strategy around it."""
    plan = sg.Strategy(objectives=[aim], channels=[sg.Channel(id="c", platform=platform)], goals=[goal])
    return sg.check(goal, evidence=sg.Evidence(strategy=plan), as_of=DAY)


def codes(found: sg.SmartReport) -> set[str]:
    """Return the codes that speak."""
    return {finding.code for finding in found.findings}


class TestKinds:
    """The kind of an objective is an open word, and a slip of a known one would say nothing."""

    @pytest.mark.parametrize(
        ("typed", "meant"),
        [
            ("conversion_sales", "conversions_sales"),
            ("Notoriété", "brand_awareness"),
            ("sales", "conversions_sales"),
            ("leads", "lead_generation"),
            ("lead_gen", "lead_generation"),
            ("engagment", "community_engagement"),
            ("health", None),
            ("fundraising", None),
            ("hr", None),
            ("brand_awareness", None),
            ("x" * 5000, None),
        ],
    )
    def test_what_is_meant(self, typed: str, meant: str | None) -> None:
        """Slips, names and words of a kind name it; other words are kinds of the caller's own."""
        assert near_kind(typed, KINDS) == meant

    @given(st.sampled_from(KINDS), st.data())
    def test_a_letter_left_out_is_a_slip(self, kind: str, data: st.DataObject) -> None:
        """Whatever letter of a kind is left out, the kind is meant."""
        place = data.draw(st.integers(0, len(kind) - 1))
        typed = kind[:place] + kind[place + 1 :]
        assert near_kind(typed, KINDS) in {kind, None if typed in KINDS else kind}

    def test_a_kind_that_is_described_is_no_slip(self) -> None:
        """Who describes a kind of his own has it."""
        row = catalog.RelevanceRow(objective="conversion_sales", metric="purchases", level="direct")
        mine = catalog.with_relevance(row)
        assert near_kind("conversion_sales", mine.kinds) is None

    def test_the_finding_asks_once(self) -> None:
        """It stands in for the question whether the metric serves, names the kind, and leaves relevance unknown."""
        found = report(aim=evolve(AIM, kind="conversion_sales"))
        assert found.finding("SGR413").message == (
            "The objective “Sell more” is of an unknown kind, “conversion_sales”. Is it “conversions and sales”?"
        )
        assert found.verdicts["relevant"] == "unknown"
        assert "SGR491" not in codes(found)
        assert "SGR413" not in codes(report(aim=evolve(AIM, kind="health")))
        assert "SGR413" not in codes(report())


class TestUnits:
    """A unit is a free word, and a slip of the metric's name is told with a fix."""

    @pytest.mark.parametrize(
        ("metric", "unit", "meant"),
        [
            ("followers", "folowers", "followers"),
            ("followers", "Folowers", "followers"),
            ("net_new_followers", "new folowers", "new followers"),
            ("followers", "abonés", "abonnés"),
            ("followers", "followers", None),
            ("followers", "follower", None),
            ("followers", "fans", None),
            ("shares", "retweets", None),
            ("visitors", "visits", None),
            ("visitors", "visites", None),
            ("link_clicks", "clics", None),
            ("followers", "a b c d e folowers", None),
            ("followers", "f" * 80, None),
        ],
    )
    def test_what_is_meant(self, metric: str, unit: str, meant: str | None) -> None:
        """Words of the metric in either language are known, and what is a word of another metric is no slip."""
        found = report(evolve(GOAL, metric=metric, target=sg.KeepPace(f"50 {unit}/week")))
        assert ("SGM219" in codes(found)) == (meant is not None)
        if meant is not None:
            slip = found.finding("SGM219")
            assert slip.evidence["near"] == meant
            assert slip.fix is not None
            assert slip.fix.target == sg.KeepPace(f"50 {meant}/week")
            assert "SGM219" not in codes(report(slip.fix))
            assert report(slip.fix).verdicts == found.verdicts

    def test_other_targets_and_units_say_nothing(self) -> None:
        """A level has no unit, a pace may have none; a pace to be reached has one."""
        for target in (sg.ReachLevel(900), sg.KeepPace("50/week")):
            assert "SGM219" not in codes(report(evolve(GOAL, target=target)))
        flow = evolve(GOAL, metric="sessions", target=sg.ReachPace("50 sesions/week"))
        fix = report(flow).finding("SGM219").fix
        assert fix is not None
        assert fix.target == sg.ReachPace("50 sessions/week")

    def test_every_metric_is_told_in_its_own_words(self) -> None:
        """No name of a metric, in either language, is a slip of it."""
        for metric in catalog.METRICS.values():
            for name in (metric.id.replace("_", " "), metric.name_en, metric.name_fr):
                unit = "".join(letter if letter.isalpha() else " " for letter in str(name)).strip()
                try:
                    target = sg.KeepPace(sg.Pace(5, "week", unit))
                except sg.SmartGoalsError:
                    continue  # a name with a word of time in it is no unit
                assert "SGM219" not in codes(report(evolve(GOAL, metric=metric.id, target=target))), unit


class TestPlatforms:
    """The platform of a goal's channel, and the id of a channel that nobody described."""

    def test_a_slip_is_told(self) -> None:
        """With what was meant, by its name; the goal itself is right, so that there is nothing to mend in it."""
        found = report(platform="instagramm").finding("SGS114")
        assert found.message == "Nobody knows the platform “instagramm”. Do you mean Instagram?"
        assert found.fix is None
        assert "SGS114" not in codes(report(platform="our intranet"))

    @pytest.mark.parametrize("house", ["google", "Google", "mail"])
    def test_what_begins_several_names_is_no_slip_of_any(self, house: str) -> None:
        """Google is Ads, Analytics or the business profile; nobody knows which."""
        assert near_platform(house) is None

    def test_an_id_without_a_strategy(self) -> None:
        """It may be a platform's name, and a slip of one has a fix."""
        slip = sg.check(evolve(GOAL, channel="instagramm"), as_of=DAY).finding("SGS114")
        assert slip.fix == evolve(GOAL, channel="instagram")
        assert "SGS114" not in codes(sg.check(GOAL, as_of=DAY))
        assert "SGS114" not in codes(sg.check(evolve(GOAL, channel=None), as_of=DAY))

    def test_short_names_are_read_alike(self) -> None:
        """Facebook is Facebook, in full and in short, where no strategy describes the channel."""
        asked = evolve(GOAL, target=sg.KeepPace("5000 followers/week"))
        named = [
            sg.check(
                evolve(asked, channel=name),
                evidence=sg.Evidence(histories=[sg.History.of([(DAY, 2000)], metric="followers", channel=name)]),
                as_of=DAY,
            )
            for name in ("facebook", "fb", "Facebook")
        ]
        assert len({tuple(one.verdicts.items()) for one in named}) == 1
        assert len({tuple(sorted(codes(one))) for one in named}) == 1
