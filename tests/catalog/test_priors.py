"""Benchmarks become priors by the rules of section 3: matching, ageing, stretching, and never a guess."""

from datetime import date

import pytest
from hypothesis import example, given, strategies as st

from smartgoals import InvalidValue, UnknownName, WrongType, catalog
from smartgoals.catalog import Benchmark, Fit, Prior, PriorNote, SizeBand
from smartgoals.catalog._priors import PriorQuestion, answer

AS_OF = date(2026, 11, 23)
FACTS = {"metric": "conversion_rate", "platform": "site", "unit": "ratio", "source": "our shop"}


def one(benchmark: str, **question: object) -> Prior:
    """Return the prior made of one benchmark."""
    row = catalog.BENCHMARKS[benchmark]
    asked = {"as_of": AS_OF, "platform": row.platform} | question
    return next(prior for prior in catalog.priors(row.metric, **asked) if prior.benchmark == benchmark)  # type: ignore[arg-type]


class TestSizeBands:
    """Bands are read from the words publishers use."""

    @pytest.mark.parametrize(
        ("text", "low", "high"),
        [
            ("any", 0, None),
            ("all", 0, None),
            ("5k+", 5_000, None),
            ("<10k", 0, 10_000),
            (">1M", 1_000_000, None),
            ("25k-1M", 25_000, 1_000_000),
            ("100-500", 100, 500),
        ],
    )
    def test_words(self, text: str, low: int, high: int | None) -> None:
        """A band is its two ends."""
        assert SizeBand.parse(text) == SizeBand(low, high)

    @pytest.mark.parametrize("text", ["", "small", "10k", "10k-5k", "5-", "<", "10k-100k+"])
    def test_other_words_are_refused(self, text: str) -> None:
        """A band nobody can read is refused."""
        with pytest.raises(InvalidValue):
            SizeBand.parse(text)

    def test_no_text_is_refused(self) -> None:
        """A number is no band."""
        with pytest.raises(WrongType):
            SizeBand.parse(5)  # type: ignore[arg-type]  # the point of the test

    @given(st.integers(0, 10**7))
    def test_distance(self, followers: int) -> None:
        """The distance is 1 inside a band, and grows outside."""
        band = SizeBand(1_000, 5_000)
        assert (band.distance(followers) == 1) is (followers in band)
        assert band.distance(followers) >= 1


class TestBenchmarks:
    """A caller's benchmark says enough, or is refused."""

    @pytest.mark.parametrize(
        "figures", [{}, {"low": 0.1}, {"high": 0.1}, {"low": 0.2, "high": 0.1}, {"typical": 0.3, "high": 0.2}]
    )
    def test_figures_that_say_nothing_are_refused(self, figures: dict[str, float]) -> None:
        """A central value or both ends must be there, in rising order."""
        with pytest.raises(InvalidValue):
            Benchmark(id="a", **figures, **FACTS)

    def test_a_catalogue_takes_them(self) -> None:
        """Own benchmarks stand beside ours, or in their place; the old catalogue keeps its own."""
        mine = Benchmark(id="mine", typical=0.02, observed="2026", **FACTS)
        beside = catalog.with_benchmarks(mine)
        assert len(beside.benchmarks) == 94
        assert len(beside.with_benchmarks(mine).benchmarks) == 94
        instead = catalog.with_benchmarks(mine, replace=True)
        assert [prior.source for prior in instead.priors("conversion_rate", "site", as_of=AS_OF)] == ["our shop"]
        assert instead.priors("open_rate", "email", as_of=AS_OF) == ()
        assert len(catalog.DEFAULT.benchmarks) == 93
        with pytest.raises(WrongType):
            catalog.with_benchmarks("mine")  # type: ignore[arg-type]  # the point of the test
        with pytest.raises(UnknownName):
            catalog.with_benchmarks(Benchmark(id="a", typical=1, **{**FACTS, "metric": "nobody"}))


class TestMatching:
    """Metric and `per` must be equal, the platform equal or wider, the size band the nearest."""

    def test_every_usable_row_is_found_under_its_own_name(self) -> None:
        """All 76 priors can be had, and the 17 others never."""
        for row in catalog.DEFAULT.benchmarks:
            found = catalog.priors(row.metric, row.platform.split("+")[0], as_of=AS_OF)
            assert (row.id in {prior.benchmark for prior in found}) is row.usable
            assert all(prior.metric == row.metric for prior in found)

    def test_the_band_of_the_account_comes_first(self) -> None:
        """2,000 followers: the band below 10,000 first, then figures for any size; other bands of that source stay out."""
        found = catalog.priors("follower_growth_rate", "instagram", followers=2000, as_of=AS_OF)
        assert [prior.benchmark for prior in found] == ["gr-ig-s", "gr-ig-avg", "gr-ig-2015"]
        assert [prior.fit for prior in found] == [Fit.BAND, Fit.ANY_SIZE, Fit.ANY_SIZE]

    def test_the_nearest_band_is_stretched_once_more(self) -> None:
        """A figure for accounts above 5,000 speaks of 500 followers only when widened by a further year's drift."""
        inside, outside = one("riq25-fb", followers=30_000), one("riq25-fb", followers=500)
        assert (inside.fit, outside.fit) == (Fit.BAND, Fit.OUTSIDE)
        assert outside.high == pytest.approx(inside.high * 1.5)
        assert outside.low == pytest.approx(inside.low / 1.5)
        assert PriorNote.OUTSIDE_BAND in outside.notes
        assert "another size" in outside.note
        assert "autre taille" in outside.explain("fr")

    def test_platforms(self) -> None:
        """A figure for several platforms speaks with a note; mail services and sites go by what benchmarks call them."""
        wider = one("frt-16", platform="instagram")
        assert PriorNote.WIDER_PLATFORM in wider.notes
        assert [prior.metric for prior in catalog.priors("open_rate", "mailchimp", as_of=AS_OF)] == ["open_rate"]
        assert catalog.priors("conversion_rate", "ga4", as_of=AS_OF)[0].benchmark == "cv-shop"
        assert catalog.priors("open_rate", "newsletter", as_of=AS_OF)[0].benchmark == "em-open"
        assert catalog.priors("open_rate", "a-platform-of-tomorrow", as_of=AS_OF) == ()
        assert catalog.priors("ltv_cac_ratio", "instagram", as_of=AS_OF)[0].benchmark == "ltvcac"

    def test_per_must_be_equal(self) -> None:
        """A rate per post and one per month are not compared."""
        assert catalog.priors("engagement_rate_followers", "x", per="month", as_of=AS_OF) == ()
        assert catalog.priors("engagement_rate_followers", "x", per="post", as_of=AS_OF)

    def test_unknown_metrics_are_refused(self) -> None:
        """The nearest metric is named."""
        with pytest.raises(UnknownName):
            catalog.priors("open_rat", "email", as_of=AS_OF)


class TestAgeing:
    """Old figures speak less precisely, and never more."""

    def test_the_range_widens_by_the_drift(self) -> None:
        """Two years at 1.5 a year: the low end divided by, and the high end times, 2.25."""
        fresh = one("riq25-ig", as_of=date(2024, 12, 31), followers=9000)
        old = one("riq25-ig", as_of=date(2026, 12, 31), followers=9000)
        assert (fresh.low, fresh.typical, fresh.high) == (0.0014, 0.0036, 0.021)
        assert old.age == pytest.approx(2, abs=0.01)
        assert old.low == pytest.approx(0.0014 / 2.25, rel=0.01)
        assert old.high == pytest.approx(0.021 * 2.25, rel=0.01)
        assert old.typical == 0.0036

    @given(st.dates(date(2010, 1, 1), date(2040, 1, 1)), st.dates(date(2010, 1, 1), date(2040, 1, 1)))
    def test_ageing_only_widens(self, a: date, b: date) -> None:
        """Whatever the metric, a later day never narrows a range, so ageing turns no pass into a fail."""
        first, later = sorted((a, b))
        for name in ("riq25-ig", "gr-ig-m", "em-click", "frt-13", "ltvcac", "gr-ig-xl"):
            told_from = date(catalog.BENCHMARKS[name].year or 1, 1, 1)
            young, old = one(name, as_of=max(first, told_from)), one(name, as_of=max(later, told_from))
            assert old.low <= young.low
            assert old.high >= young.high

    @given(st.dates(date(1990, 1, 1), date(2040, 1, 1)))
    @example(date(2010, 1, 1))
    def test_nobody_knows_what_a_later_year_measured(self, day: date) -> None:
        """A benchmark answers from its own year on, and one without a year on any day."""
        for metric, platform in (("open_rate", "newsletter"), ("engagement_rate_followers", "instagram")):
            every = catalog.priors(metric, platform, as_of=date(2040, 1, 1))
            known = {prior.benchmark for prior in catalog.priors(metric, platform, as_of=day)}
            assert known == {one.benchmark for one in every if one.year is None or one.year <= day.year}

    def test_growth_rates_widen_upwards_only(self) -> None:
        """Where a value may be zero or negative, the low end stays."""
        old = one("gr-ig-m", as_of=date(2026, 12, 31))
        assert old.low == -0.005
        assert old.high == pytest.approx(0.02 * 2.25, rel=0.01)

    def test_a_falling_range_still_widens(self) -> None:
        """A high end below zero moves towards zero."""
        shrinking = Benchmark(
            id="a",
            metric="follower_growth_rate",
            platform="x",
            low=-0.2,
            high=-0.1,
            unit="ratio",
            per="month",
            observed="2024",
            source="a",
        )
        mine = catalog.with_benchmarks(shrinking, replace=True)
        assert mine.priors("follower_growth_rate", "x", as_of=date(2025, 12, 31))[0].high == pytest.approx(
            -0.1 / 1.5, rel=0.01
        )

    def test_old_and_undated_figures_are_stale(self) -> None:
        """Beyond the allowed age a prior is good for a warning at most; an undated one is as old as allowed."""
        assert one("gr-ig-2015").stale
        undated = one("ltvcac")
        assert (undated.age, undated.stale, undated.year) == (None, True, None)
        assert undated.high == pytest.approx(3 * 6 * 1.5**3)
        assert not one("gr-ig-s").stale
        assert one("gr-ig-s", max_age=1).stale

    @pytest.mark.parametrize(("high", "told"), [(1.0, 1.0), (0.5, 0.6), (0.0, 0.0)])
    def test_what_is_bounded_widens_in_its_odds(self, high: float, told: float) -> None:
        """Half of all, half as much again in its odds, is three fifths; all stays all, and nothing stays nothing."""
        row = catalog.Benchmark(
            id="mine", metric="open_rate", platform="email", unit="ratio", low=0.0, high=high, source="ours",
            observed="2025",
        )  # fmt: skip
        metric = catalog.DEFAULT.metrics["open_rate"]
        question = PriorQuestion(metric=metric, as_of=date(2026, 12, 31), platform="email")
        assert answer([row], question)[0].high == pytest.approx(told, abs=1e-3)

    def test_a_lone_central_value_gets_the_declared_spread(self) -> None:
        """The range around a median is an assumption, and is said to be one."""
        found = one("em-open", as_of=date(2023, 12, 31))
        assert found.low == pytest.approx(0.3563 / 3)
        odds = 0.3563 / (1 - 0.3563) * 6
        assert found.high == pytest.approx(odds / (1 + odds))  # a rate ends at 1, which six times its odds do not reach
        assert PriorNote.SPREAD_ASSUMED in found.notes
        assert one("riq25-x", as_of=date(2024, 6, 1), followers=9000, spread=(1, 1)).low == 0.00015

    @pytest.mark.parametrize(
        "wrong",
        [{"drift": 0.5}, {"drift": 0}, {"spread": (3,)}, {"spread": (0.5, 6)}, {"max_age": 0}, {"followers": -1}],
    )
    def test_cautions_that_make_no_sense_are_refused(self, wrong: dict[str, object]) -> None:
        """A drift below one would sharpen with age."""
        with pytest.raises(InvalidValue):
            catalog.priors("open_rate", "email", as_of=AS_OF, **wrong)  # type: ignore[arg-type]  # the point of the test


class TestRetweets:
    """Section 3.5: 300 retweets a week from 500 followers, 3.9 posts a week."""

    POSTS = 3.9

    @pytest.mark.parametrize(
        ("rate", "allows", "times"),
        [(0.00015, 0.3, 1026), (0.00073, 1.4, 211), (0.0012, 2.3, 128), (0.056, 109, 2.7)],
    )
    def test_the_table(self, rate: float, allows: float, times: float) -> None:
        """Each prior allows so many interactions a week, and the target is so many times more."""
        rows = [catalog.BENCHMARKS[name] for name in ("riq25-x", "si26-x", "x-tier")]
        assert rate in {value for row in rows for value in (row.typical, row.high)}
        week = rate * self.POSTS * 500
        assert week == pytest.approx(allows, rel=0.03)
        assert 300 / week == pytest.approx(times, rel=0.02)

    def test_implausible_under_every_prior(self) -> None:
        """Even a fifth of the most generous interactions leaves 300 more than three times out of reach."""
        wanted = catalog.intensity("shares", 300, given={"posts_published": self.POSTS, "followers": 500}).value
        assert wanted is not None
        for prior in catalog.priors(
            "engagement_rate_followers", "x", followers=500, as_of=date(2025, 12, 31), spread=(1, 1)
        ):
            assert wanted > 3 * 0.2 * prior.high


class TestFollowers:
    """Section 3.6: 50 new followers a week, by the size of the account."""

    @pytest.mark.parametrize(
        ("followers", "month", "verdict"),
        [
            (500, 0.43, "implausible"),
            (1_000, 0.22, "implausible"),
            (2_000, 0.11, "implausible"),
            (5_000, 0.043, "heroic"),
            (9_999, 0.0217, "stretch"),
            (10_000, 0.0217, "heroic"),
            (50_000, 0.0043, "stretch"),
        ],
    )
    def test_the_table(self, followers: int, month: float, verdict: str) -> None:
        """The growth a month against the high end of the band, stretch up to it and heroic up to three times it."""
        found = catalog.intensity("new_followers", 50, given={"followers": followers}, per="week")
        assert found.value == pytest.approx(month, rel=0.02)
        assert (found.metric, found.per) == ("follower_growth_rate", "month")
        prior = catalog.priors("follower_growth_rate", "instagram", followers=followers, as_of=date(2024, 12, 31))[0]
        assert found.value is not None
        told = "stretch" if found.value <= prior.high else "heroic" if found.value <= 3 * prior.high else "implausible"
        assert told == verdict

    @given(st.integers(1, 10**6), st.integers(1, 1000), st.integers(2, 50))
    def test_scaling_account_and_target_changes_nothing(self, followers: int, gain: int, times: int) -> None:
        """An intensity knows no size: ten times the gain from ten times the followers is the same."""
        small = catalog.intensity("net_new_followers", gain, given={"followers_at_start": followers}, per="week")
        large = catalog.intensity("net_new_followers", gain * times, given={"followers": followers * times}, per="week")
        assert small.value == large.value


class TestIntensities:
    """Counts become rates by what they were given; nothing is guessed."""

    def test_missing_inputs_are_named(self) -> None:
        """Without followers, posts or a period the intensity is unknown, and says what is missing."""
        found = catalog.intensity("shares", 300, given={"followers": 500, "posts_published": None})
        assert (found.value, found.missing) == (None, ("posts_published",))
        assert catalog.intensity("new_followers", 50, given={}).missing == ("followers_at_start", "per")
        assert catalog.intensity("conversions", 5, given={"sessions": 0}).missing == ("sessions",)

    def test_bad_input_is_refused(self) -> None:
        """Unknown names and no numbers are refused with their place."""
        with pytest.raises(UnknownName):
            catalog.intensity("shares", 300, given={"follower": 3})
        with pytest.raises(WrongType) as amount:
            catalog.intensity("shares", "many", given={})  # type: ignore[arg-type]  # the point of the test
        assert amount.value.path == "amount"
        with pytest.raises(WrongType) as part:
            catalog.intensity("shares", 3, given={"followers": True})
        assert part.value.path == "given"


RATES = st.sampled_from(sorted(one for one, metric in catalog.METRICS.items() if metric.nature == "ratio"))
YEARS = st.none() | st.integers(1990, 2060)


@given(YEARS, YEARS, st.integers(0, 3))
@example(2025, None, 1)
@example(None, 2023, 0)
@example(None, None, 0)
def test_the_year_is_the_last_of_its_data(observed: int | None, published: int | None, before: int) -> None:
    """Else of its publication, else nobody knows."""
    data = "" if observed is None else f"{observed - before}-{observed}" if before else str(observed)
    told = {"observed": data, "published": str(published or "")}
    row = Benchmark(id="a", typical=0.02, **{key: text for key, text in told.items() if text}, **FACTS)
    assert row.year == (published if observed is None else observed)
    assert str(row) == f"conversion_rate on website: our shop ({row.year or 'undated'})"


@given(st.sampled_from(sorted(catalog.BENCHMARKS)), st.none() | st.integers(0, 10**7), st.dates(date(2010, 1, 1)))
def test_every_use_names_source_and_year(name: str, followers: int | None, day: date) -> None:
    """Of any account on any day a prior says whose figure it is and from when, or that it is undated, and of which size."""
    for prior in catalog.priors(catalog.BENCHMARKS[name].metric, as_of=day, followers=followers):
        assert prior.source
        assert prior.year is not None or PriorNote.UNDATED in prior.notes
        assert prior.source in str(prior)
        assert (prior.fit is Fit.SIZE_UNKNOWN) == (PriorNote.SIZE_UNKNOWN in prior.notes)
        assert followers is None or prior.fit is not Fit.SIZE_UNKNOWN
        assert prior.low is None or prior.high is None or prior.low <= prior.high


@given(st.sampled_from(sorted(one.id for one in catalog.DEFAULT.benchmarks if one.usable)), st.integers(0, 10**7))
@example("gr-ig-s", 2000)
def test_better_fits_come_first(name: str, followers: int) -> None:
    """A figure for accounts of this size before one for any, and that before one for others, of which a source has one."""
    row = catalog.BENCHMARKS[name]
    found = catalog.priors(row.metric, row.platform.split("+")[0], followers=followers, as_of=AS_OF)
    order = [Fit.BAND, Fit.ANY_SIZE, Fit.OUTSIDE]
    assert [prior.fit for prior in found] == sorted((prior.fit for prior in found), key=order.index)
    bands = [SizeBand.parse(catalog.BENCHMARKS[prior.benchmark].size_band) for prior in found]
    for prior, band in zip(found, bands, strict=True):
        assert prior.fit is (Fit.ANY_SIZE if band.is_any else Fit.BAND if followers in band else Fit.OUTSIDE)


SIZES = st.integers(1, 999)


@given(SIZES, st.sampled_from([("", 1), ("k", 1000), ("M", 10**6)]), SIZES)
def test_a_band_is_its_two_ends_in_any_writing(low: int, unit: tuple[str, int], more: int) -> None:
    """Thousands and millions are written by their letter, and what lies within is what lies between."""
    letter, times = unit
    told = f"{low}{letter}-{low + more}{letter}"
    band = SizeBand.parse(told)
    assert band == SizeBand(low * times, (low + more) * times)
    assert (low * times in band, (low + more) * times in band) == (True, False)
    assert SizeBand.parse(f"{low}{letter}+") == SizeBand.parse(f">{low}{letter}") == SizeBand(low * times, None)
    assert SizeBand.parse(f"<{low}{letter}") == SizeBand(0, low * times)


@given(RATES, st.floats(0, 1))
@example("conversion_rate", 0.02)
def test_rates_are_their_own(metric: str, value: float) -> None:
    """A rate needs no opportunities."""
    found = catalog.intensity(metric, value, given={})
    assert (found.metric, found.value) == (metric, value)


def test_a_count_that_no_rate_judges_says_so() -> None:
    """Nobody publishes how many calls are many."""
    assert catalog.intensity("support_calls", 20, given={}).metric is None


@given(st.integers(1, 10**5), st.floats(0.1, 100), st.integers(1, 10**6))
@example(300, 3.9, 500)
def test_an_intensity_is_a_share_of_the_opportunities(shares: int, posts: float, followers: int) -> None:
    """300 retweets of 3.9 posts to 500 followers: 15.4 % of these would have to retweet each post."""
    found = catalog.intensity("shares", shares, given={"posts_published": posts, "followers": followers})
    assert found.value == pytest.approx(shares / posts / followers)
    assert (found.metric, found.per, found.is_bound) == ("engagement_rate_followers", "post", True)


@given(st.integers(0, 1000), st.integers(1, 10**6))
@example(50, 1000)
def test_a_rate_that_compounds_is_no_less(gain: int, followers: int) -> None:
    """A constant rate a week compounds over the mean month, which a constant number does not; of a month they are one."""
    known = {"followers": followers}
    flat, grown = (
        catalog.intensity("new_followers", gain, given=known, per="week", compounding=one).value
        for one in (False, True)
    )
    assert flat == pytest.approx(gain / followers * 4.348, rel=0.001)
    assert grown == pytest.approx((1 + gain / followers) ** 4.348 - 1, rel=0.01)
    assert flat <= grown * (1 + 1e-9)
    for one in (False, True):
        month = catalog.intensity("new_followers", gain, given=known, per="month", compounding=one).value
        assert month == pytest.approx(gain / followers)


def test_more_than_all_may_leave() -> None:
    """Twice the account lost in a month is a rate of -2."""
    known = {"followers": 1000}
    assert catalog.intensity("net_new_followers", -2000, given=known, per="month", compounding=True).value == -2
