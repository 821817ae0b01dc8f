"""Beyond volume by content: which formats and topics bring more for each time shown, when many are looked at together."""

import math
import random
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from unittest.mock import patch

import pytest
from attrs import evolve
from hypothesis import given, settings, strategies as st

from smartgoals import Channel, Evidence, InvalidValue, Metric, Strategy, StructureErrors, WrongType
from smartgoals._channels.content import PostBlock
from smartgoals._channels.relabelling import Tally, chances, rate_of, spread_of
from smartgoals.channels import ContentDepth, NoContrast, Post, Trait, deepen

DAY = date(2026, 1, 1)


def post(place: int = 0, **given: object) -> Post:
    """Return a post of one day after the first."""
    return Post(**({"day": DAY + timedelta(place), "channel": "ig"} | given))  # type: ignore[arg-type]  # many fields


def posts_of(rates: dict[str, float], *, each: int = 8, shown: int = 1000) -> list[Post]:
    """Return posts by format, each with exactly its rate, but for a wave of a tenth."""
    return [
        post(
            place,
            format=name,
            counts={"reach": shown, "engagements": shown * rate * (1 + 0.1 * math.sin(place))},
        )
        for name, rate in rates.items()
        for place in range(each)
    ]


tallies = st.integers(0, 300).flatmap(
    lambda of: st.builds(
        lambda reach, done, clicks: {"reach": reach, "engagements": done, "link_clicks": clicks},
        st.just(of),
        st.integers(0, 400),
        st.integers(0, 20),
    )
)
drawn_posts = st.lists(
    st.builds(
        post,
        st.integers(0, 90),
        channel=st.sampled_from(["ig", "tt"]),
        format=st.sampled_from(["reel", "photo", None]),
        topic=st.sampled_from(["city", "food", None]),
        counts=tallies,
    ),
    min_size=1,
    max_size=40,
).filter(lambda several: any(one.counts["reach"] and (one.format or one.topic) for one in several))


def test_what_clearly_differs_is_named() -> None:
    """One format of three brings twice as much, another half; the third stands between and is not named."""
    found = deepen(posts_of({"reel": 0.08, "photo": 0.05, "link": 0.02}), by="content")
    assert (found.resonates, found.falls_flat) == (("reel",), ("link",))
    assert (found.posts, found.left_out, found.comparisons, found.level) == (24, 0, 3, 0.05)
    reel, photo = found.get("reel", "engagements"), found.get("photo", "engagements", channel="ig")
    assert reel is not None
    assert photo is not None
    assert (reel.trait, reel.volume, reel.posts, reel.out_of) == (Trait.FORMAT, "reach", 8, 8000)
    assert reel.rate == pytest.approx(0.08, rel=0.05)
    assert reel.versus_rest == pytest.approx(reel.rate / 0.035, rel=0.05)
    assert reel.chance == pytest.approx(0.001, abs=0.002)
    assert (photo.clear, photo.is_good) == (False, None)
    assert found.get("reel", "engagements", channel="tt") is None
    assert (found.start, found.end) == (DAY, DAY + timedelta(7))


def test_one_post_that_many_saw_makes_no_format() -> None:
    """A post with a hundred times the engagement is one post: its format is not named."""
    usual = posts_of({"reel": 0.05, "photo": 0.05})
    viral = evolve(usual[0], counts={"reach": 100_000, "engagements": 20_000})
    found = deepen([viral, *usual[1:]], by="content")
    assert (found.resonates, found.falls_flat) == ((), ())
    reel = found.get("reel", "engagements")
    assert reel is not None
    assert reel.rate > 0.15
    assert reel.spread is not None
    assert reel.spread > 0.5
    assert reel.interval is not None
    assert reel.interval[1] - reel.interval[0] > 0.2


@pytest.mark.parametrize(
    ("counted", "reason"),
    [
        ({"reel": 4, "photo": 9}, {"reel": NoContrast.TOO_FEW_POSTS, "photo": NoContrast.TOO_FEW_OTHERS}),
        ({"reel": 9}, {"reel": NoContrast.TOO_FEW_OTHERS}),
        ({"reel": 5, "photo": 5}, {"reel": None, "photo": None}),
        ({"reel": 1, "photo": 1}, {"reel": NoContrast.TOO_FEW_POSTS, "photo": NoContrast.TOO_FEW_POSTS}),
    ],
)
def test_few_posts_are_not_compared(counted: dict[str, int], reason: dict[str, NoContrast | None]) -> None:
    """Five posts of a name and five others are the least; a format alone is compared with nothing."""
    posts = [one for name, many in counted.items() for one in posts_of({name: 0.05}, each=many)]
    found = deepen(posts, by="content")
    assert {one.name: one.reasons.get("chance") for one in found.results} == reason
    assert found.comparisons == sum(why is None for why in reason.values())
    for one in found.results:
        assert (one.chance is None) == (reason[one.name] is not None)
        assert (one.interval is None) == (max(counted.values()) == 1)


def test_what_nobody_did_is_no_contrast() -> None:
    """Clicks of nobody are compared with nothing, and their rate is zero, not unknown."""
    found = deepen(
        [post(k, format="ab"[k % 2], counts={"reach": 100, "link_clicks": 0}) for k in range(12)], by="content"
    )
    assert {one.reasons["chance"] for one in found.results} == {NoContrast.NOTHING_COUNTED}
    assert {(one.rate, one.rest, one.versus_rest) for one in found.results} == {(0, 0, None)}
    assert found.comparisons == 0
    assert "no comparison" in str(found)


def test_a_lower_rate_can_be_the_good_one() -> None:
    """Fewer unfollows are better, and of what is neither good nor bad only the difference is told."""
    posts = [
        post(
            k,
            format="ab"[k % 2],
            counts={"reach": 1000 + k, "unfollows": 30 if k % 2 else 3, "odd": 40 if k % 2 else 4},
        )
        for k in range(20)
    ]
    mine = Strategy(metrics=[Metric(id="odd", nature="flow", unit="count", better="context")])
    found = deepen(posts, by="content", evidence=mine)
    assert (found.resonates, found.falls_flat) == (("a",), ("b",))
    odd = found.get("b", "odd")
    assert odd is not None
    assert (odd.clear, odd.is_good) == (True, None)
    assert "clearly unlike" in odd.text()


def test_each_channel_has_its_own_volume_and_others() -> None:
    """Channels have rates of their own: posts are compared on one channel, by what most posts there tell."""
    videos = [
        post(
            k,
            channel="yt",
            format="ab"[k % 2],
            counts={"content_views": 200, "reach": 0, "engagements": 9, "link_clicks": 2},
        )
        for k in range(12)
    ]
    plain = [post(k, channel=None, topic="ab"[k % 2], counts={"impressions": 500, "engagements": 9}) for k in range(12)]
    found = deepen([*posts_of({"a": 0.5, "b": 0.5}), *videos, *plain], by="content")
    assert {(one.channel, one.volume) for one in found.results} == {
        ("ig", "reach"),
        ("yt", "content_views"),
        (None, "impressions"),
    }
    assert (found.resonates, found.falls_flat) == ((), ())
    named = deepen(videos, by="content", volume="engagements")
    assert {(one.metric, one.volume) for one in named.results} == {("link_clicks", "engagements")}
    with pytest.raises(InvalidValue, match="engagements above zero, and another count"):
        deepen(posts_of({"a": 0.1}), by="content", volume="engagements")


def test_more_than_shown_is_possible() -> None:
    """One person comments twice: a rate above one has an interval too."""
    found = deepen(posts_of({"a": 2.0, "b": 1.5}), by="content")
    top = found.get("a", "engagements")
    assert top is not None
    assert top.interval is not None
    assert top.interval[0] < top.rate < top.interval[1]


def test_posts_that_nobody_saw_are_left_out_and_told() -> None:
    """Without a denominator there is no rate; how many posts lack one is told."""
    unseen = [
        post(0, format="a", counts={"reach": 0, "engagements": 3}),
        post(1, format="b", counts={"engagements": 3}),
    ]
    found = deepen([*posts_of({"a": 0.1, "b": 0.1}), *unseen], by="content")
    assert (found.posts, found.left_out) == (16, 2)
    elsewhere = deepen([*posts_of({"a": 0.1}), post(channel="tt", format="a", counts={"engagements": 1})], by="content")
    assert (elsewhere.posts, elsewhere.left_out) == (8, 1)
    assert "left out: 2 posts" in found.text()
    assert "laissées de côté : 2 publications" in found.text("fr")


def test_all_faults_at_once() -> None:
    """Everything wrong with posts and options is told, each at its place."""
    wrong = [
        post(counts={"reach": 1, "engagments": 3, "engagement_rate_reach": 2, "followers": 3}),
        post(1, channel="nowhere", id="p", counts={"reach": 1}),
        7,
    ]
    mine = Strategy(channels=[Channel(id="ig", platform="instagram")])
    with pytest.raises(StructureErrors) as caught:
        deepen(  # type: ignore[call-overload]  # wrong on purpose
            wrong, by="content", evidence=mine, volume="followers", rules=3, waivers=[1], language="fr", start="x"
        )
    assert caught.value.paths == (
        "start",
        "language",
        "rules",
        "waivers",
        "histories[0].counts.engagement_rate_reach",
        "histories[0].counts.engagments",
        "histories[0].counts.followers",
        "histories[1].channel",
        "histories[2]",
        "volume",
    )
    with pytest.raises(StructureErrors) as bad:
        deepen([3], by="content", evidence="mine")  # type: ignore[call-overload]  # wrong on purpose
    assert bad.value.paths == ("evidence", "histories[0]")
    twice = [post(1, id="p", counts={"reach": 1}), post(2, id="p", counts={"reach": 2})]
    with pytest.raises(InvalidValue, match=r"histories\[1\]\.id: must be a post that is not told yet"):
        deepen(twice, by="content")
    with pytest.raises(InvalidValue, match="by: must be 'channel' for histories, or 'content' for posts"):
        deepen([], by="country")  # type: ignore[call-overload]  # wrong on purpose


def test_a_post_says_what_is_wrong_with_it() -> None:
    """Counts are zero or more and there is one at least; every fault is told."""
    with pytest.raises(StructureErrors) as caught:
        Post(day="x", channel="", counts={"reach": -1, "likes": "3"}, id=" ")  # type: ignore[arg-type,dict-item]  # wrong on purpose
    assert caught.value.paths == ("day", "counts.reach", "counts.likes", "channel", "id")
    with pytest.raises(InvalidValue, match="counts: must be at least one count"):
        Post(day=DAY, counts={})
    with pytest.raises(WrongType):
        Post(day=DAY, counts=[("reach", 3)])  # type: ignore[arg-type]  # wrong on purpose
    assert str(Post(day=DAY, counts={"reach": 3})) == "post of 2026-01-01: reach 3"
    assert Post(day=DAY, counts={"reach": 3, "comments": 1}) == Post(day=DAY, counts={"comments": 1, "reach": 3})


def test_both_languages() -> None:
    """Every kind of line is told in both languages."""
    posts = [*posts_of({"reel": 0.08, "photo": 0.05, "link": 0.02}), *posts_of({"story": 0.05}, each=1)]
    found = deepen(posts, by="content")
    english, french = found.text(), found.text("fr")
    assert "reel on ig, 8 posts: engagements / reach 8." in english
    assert "clearly better than the others" in english
    assert "nettement mieux que les autres" in french
    assert "nettement moins bien que les autres" in french
    assert "ce peut être le hasard" in french
    assert "il y a trop peu de telles publications" in french
    assert english.splitlines()[-1].startswith("what posts have in common is no cause")
    assert str(found) == english.splitlines()[0]
    assert str(found.results[0]) in english
    alone = deepen([post(0, channel=None, format="reel", counts={"reach": 9, "comments": 1})], by="content")
    assert "reel, 1 post: comments / reach 11.1 %; not compared" in alone.text()


def as_rows(found: ContentDepth) -> list[tuple[object, ...]]:
    """Return results in an order that hangs on nothing but what they are of."""
    return sorted(
        (
            (one.channel, one.trait, one.name, one.metric, one.chance, round(one.rate, 9), one.clear)
            for one in found.results
        ),
        key=str,
    )


@given(drawn_posts, st.randoms(use_true_random=False))
@settings(max_examples=40)
def test_the_order_of_posts_changes_nothing(posts: list[Post], chance: random.Random) -> None:
    """The same posts in another order say the same."""
    other = list(posts)
    chance.shuffle(other)
    assert deepen(other, by="content") == deepen(posts, by="content")


@given(drawn_posts)
@settings(max_examples=40)
def test_names_change_nothing(posts: list[Post]) -> None:
    """Whatever formats and topics are called, the figures stay."""
    names = {"reel": "z", "photo": "y", "city": "b", "food": "a", None: None}
    renamed = [evolve(one, format=names[one.format], topic=names[one.topic]) for one in posts]
    plain, other = deepen(posts, by="content"), deepen(renamed, by="content")
    back = {after: before for before, after in names.items()}
    assert as_rows(plain) == sorted(
        ((*row[:2], back[row[2]], *row[3:]) for row in as_rows(other)),  # type: ignore[index]  # names are text
        key=str,
    )


@given(drawn_posts)
@settings(max_examples=40)
def test_laws_of_a_result(posts: list[Post]) -> None:
    """A rate lies in its interval, chances are shares, clear differences have a chance, and twice the posts count twice."""
    found = deepen(posts, by="content")
    for one in found.results:
        assert one.rate == pytest.approx(one.count / one.out_of)
        assert one.interval is None or one.interval[0] <= one.rate * (1 + 1e-9) + 1e-12
        assert one.interval is None or one.rate <= one.interval[1] * (1 + 1e-9)
        assert (one.chance is None) == ("chance" in one.reasons)
        assert one.chance is None or 0 < one.chance <= 1
        assert one.clear == (one.chance is not None and one.chance <= found.level)
    assert found.comparisons == sum(one.chance is not None for one in found.results)
    twice = deepen([*posts, *posts], by="content")
    assert (twice.posts, twice.left_out) == (2 * found.posts, 2 * found.left_out)
    for one, both in zip(found.results, twice.results, strict=True):
        assert (both.count, both.out_of, both.posts) == (2 * one.count, 2 * one.out_of, 2 * one.posts)


@given(st.lists(st.integers(1, 60), min_size=4, max_size=12), st.integers(2, 30))
@settings(max_examples=40)
def test_more_counts_narrow_what_is_known(done: list[int], times: int) -> None:
    """Ten times as many people and deeds at the same rates: the interval gets no wider, as posts still differ."""

    def interval(scale: int) -> tuple[float, float]:
        posts = [
            post(k, format="a", counts={"reach": 100 * scale, "engagements": n * scale}) for k, n in enumerate(done)
        ]
        found = deepen(posts, by="content").get("a", "engagements")
        assert found is not None
        assert found.interval is not None
        return found.interval

    small, large = interval(1), interval(times)
    assert large[1] - large[0] <= (small[1] - small[0]) * 1.001


def gamma_poisson(chance: random.Random, mean: float, spread: float) -> float:
    """Return a count whose mean varies between posts."""
    own = mean * chance.gammavariate(1 / spread, spread)
    return max(0.0, round(chance.gauss(own, math.sqrt(own))))


@pytest.mark.parametrize(("each", "names", "sigma"), [(10, 4, 0.5), (6, 3, 1.2)])
def test_random_names_are_seldom_named(each: int, names: int, sigma: float) -> None:
    """One rate for all, names at random: anything is named in at most 5 % of draws, give or take two errors of 60 draws."""
    chance, draws = random.Random(7), 60
    wrong = 0
    for _ in range(draws):
        groups = {str(name): [draw(chance, sigma) for _ in range(each)] for name in range(names)}
        asked = frozenset((name, result) for name in groups for result in range(2))
        wrong += min(chances([groups], [asked])[0].values()) <= 0.05
    assert wrong / draws <= 0.05 + 2 * math.sqrt(0.05 * 0.95 / draws)


def draw(chance: random.Random, sigma: float) -> tuple[Tally, ...]:
    """Return one post of two results that hang together, seen by few or many."""
    of = 1000 * chance.lognormvariate(0, sigma)
    done = gamma_poisson(chance, 0.05 * of, 0.5)
    return Tally(done, of), Tally(0.2 * done + gamma_poisson(chance, 0.01 * of, 0.5), of)


@pytest.mark.parametrize(
    ("groups", "expected"),
    [
        ([[Tally(10, 100), Tally(30, 100)]], 0.45),
        ([[Tally(20, 100), Tally(20, 100)]], 0.0),
        ([[Tally(0, 100), Tally(0, 100)]], 0.0),
        ([[Tally(10, 100), Tally(30, 100)], [Tally(0, 5), Tally(0, 9)]], 0.2),
        ([[Tally(5, 10)], [Tally(0, 0)]], None),
        ([[]], None),
    ],
)
def test_spread_by_moments(groups: Sequence[Sequence[Tally]], expected: float | None) -> None:
    """What squared distances exceed the counting error by, worked out by hand."""
    assert spread_of(groups) == (None if expected is None else pytest.approx(expected))
    assert rate_of([]) is None


def test_nothing_asked_draws_nothing() -> None:
    """Without a comparison there is no chance to tell."""
    nobody: Callable[[], frozenset[tuple[str, int]]] = frozenset
    assert chances([{"a": [(Tally(1, 2),)]}], [nobody()]) == ({},)
    assert chances([], []) == ()
    alone = {"a": [(Tally(0, 2),)], "b": [(Tally(0, 0),)]}
    assert chances([alone], [frozenset({("a", 0), ("b", 0)})]) == ({("a", 0): 1.0, ("b", 0): 1.0},)


def test_evidence_may_hold_no_channels() -> None:
    """Where no strategy lists channels, any channel is taken."""
    assert deepen(posts_of({"a": 0.1, "b": 0.1}), by="content", evidence=Evidence()).posts == 16


@pytest.mark.parametrize("count", [1e308, 1e300, 2.0**54, 1e-300])
def test_counts_that_nothing_can_be_worked_out_of_are_refused(count: float) -> None:
    """No count of a post lies beyond what a float counts one by one; the path names it."""
    posts = [*posts_of({"reel": 0.1, "photo": 0.2}), post(format="reel", counts={"reach": 5, "engagements": count})]
    with pytest.raises(InvalidValue) as told:
        deepen(posts, by="content")
    assert told.value.path == f"histories[{len(posts) - 1}].counts.engagements"


@pytest.mark.parametrize(("great", "small"), [(2.0**53, 2.0**-53), (2.0**53, 1.0), (2.0**-53, 0)])
def test_counts_at_the_limits_are_compared(great: float, small: float) -> None:
    """The greatest beside the least gives finite figures."""
    counted = [(great, small), (small or 1, great)] * 6
    posts = [
        post(place, format="reel" if place % 3 else "photo", counts={"reach": of, "engagements": part})
        for place, (of, part) in enumerate(counted)
    ]
    for one in deepen(posts, by="content").results:
        assert math.isfinite(one.rate)
        assert one.spread is None or math.isfinite(one.spread)
        assert one.interval is None or (
            one.interval[0] <= one.rate <= one.interval[1] and math.isfinite(one.interval[1])
        )


def test_an_interval_holds_its_own_rate() -> None:
    """Of nothing the lower bound is nothing, to the last digit."""
    posts = [post(k, format="reel", counts={"reach": 3, "engagements": 1}) for k in range(6)]
    posts += [post(k, format="photo", counts={"reach": 2, "engagements": 0}) for k in range(6)]
    photo = next(one for one in deepen(posts, by="content").results if one.name == "photo")
    assert photo.interval is not None
    assert photo.interval[0] == photo.rate == 0
    assert "(0 % to" in photo.text()


@given(st.lists(st.tuples(st.integers(1, 50), st.integers(0, 60)), min_size=10, max_size=20))
def test_every_interval_holds_its_own_rate(counted: list[tuple[int, int]]) -> None:
    """Whatever was counted, and with any spread between posts."""
    posts = [
        post(place, format="reel" if place % 2 else "photo", counts={"reach": of, "engagements": part})
        for place, (of, part) in enumerate(counted)
    ]
    for one in deepen(posts, by="content").results:
        assert one.interval is None or one.interval[0] <= one.rate <= one.interval[1]


def test_what_content_has_no_use_for_is_told_as_it_was_given() -> None:
    """The error shows the value, and not the name, of each argument."""
    posts = posts_of({"reel": 0.1, "photo": 0.2})
    with pytest.raises(InvalidValue) as told:
        deepen(posts, by="content", language="fr")  # type: ignore[call-overload]
    assert (told.value.path, told.value.value) == ("language", "fr")


@given(drawn_posts, st.integers(-5, 95), st.integers(0, 95), st.integers(0, 95))
def test_posts_of_other_days_change_nothing(posts: list[Post], start: int, more: int, asked: int) -> None:
    """Posts before the start, after the end or after the day asked about do not count, and without any there is no answer."""
    first, last = DAY + timedelta(start), DAY + timedelta(min(start + more, asked))
    known = {"start": first, "end": first + timedelta(more), "as_of": DAY + timedelta(asked)}
    inside = [one for one in posts if first <= one.day <= last]
    if not any(one.counts["reach"] and (one.format or one.topic) for one in inside):
        with pytest.raises(InvalidValue):
            deepen(posts, by="content", **known)  # type: ignore[call-overload]  # days
        return
    found, alone = deepen(posts, by="content", **known), deepen(inside, by="content")  # type: ignore[call-overload]  # days
    assert first <= found.start <= found.end <= last
    assert (found.start, found.end) == (alone.start, alone.end)
    assert (found.results, found.posts, found.left_out) == (alone.results, alone.posts, alone.left_out)


@given(drawn_posts, st.lists(st.tuples(st.integers(0, 90), st.integers(1, 9)), max_size=4))
def test_posts_that_nobody_saw_change_no_rate(posts: list[Post], unseen: list[tuple[int, int]]) -> None:
    """They are counted as left out, and say nothing of a format."""
    more = [post(day, format="reel", counts={"reach": 0, "comments": n}) for day, n in unseen]
    plain, beside = deepen(posts, by="content"), deepen([*posts, *more], by="content")
    assert (beside.posts, beside.left_out) == (plain.posts, plain.left_out + len(more))
    assert [one for one in beside.results if one.metric != "comments"] == list(plain.results)


@given(drawn_posts)
def test_the_rest_is_all_posts_of_other_names(posts: list[Post]) -> None:
    """The rate of the rest is that of all other posts together, to the last digit, though no name adds them up anew."""
    for one in deepen(posts, by="content").results:
        rest = [
            Tally(float(other.counts[one.metric]), float(other.counts[one.volume]))
            for other in posts
            if other.channel == one.channel
            and getattr(other, one.trait) not in {None, one.name}
            and other.counts[one.volume] > 0
        ]
        assert one.rest == rate_of(rest)


def test_the_work_grows_with_the_posts() -> None:
    """Posts with a format each are looked at a few times each, and not once for every other format."""
    several = [post(k, format=f"format {k}", counts={"reach": 900 + k, "engagements": k % 9}) for k in range(200)]
    with patch.object(PostBlock, "of", autospec=True, side_effect=PostBlock.of) as looked:
        found = deepen(several, by="content")
    assert len(found.results) == len(several)
    assert looked.call_count <= 10 * len(several)
