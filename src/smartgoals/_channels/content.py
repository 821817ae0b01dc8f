"""Beyond volume by content: which formats and topics clearly bring more for each time that they are shown.

Knows posts and the catalogue. Posts are compared on one channel and by one trait at a time, since
channels have rates of their own; many comparisons are judged together (see `relabelling`).
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction
from functools import partial
from typing import Final, NamedTuple, Self

from attrs import evolve

from smartgoals._channels.content_depth import LEVEL, ContentDepth, ContentResult, NoContrast, Trait
from smartgoals._channels.relabelling import Asked, Chances, Groups, Tally, chances, rate_of, spread_of
from smartgoals._checked import Arguments, each, instance, refuse
from smartgoals._errors import InvalidValue, SmartGoalsError, UnknownName, raise_all
from smartgoals._evidence import NO_EVIDENCE, Evidence
from smartgoals._location import step
from smartgoals._model.metric import Better, Metric, Nature, Unit
from smartgoals._model.post import Post
from smartgoals._record import Record
from smartgoals._relevance.counts import share_interval
from smartgoals.catalog._catalog import Catalog
from smartgoals.catalog._default import catalog_or_default

LEAST_POSTS: Final = 5
"""Posts that a name and the others must have each: ours. Of ten posts five can be chosen in 252
ways, so that a clear difference can show; with three against three (20 ways) one never could beside
a second comparison."""
MOST: Final = 2**53
"""The greatest count of a post, and the least above zero is one over it: ours. Beyond it a float no longer
tells one count from the next, and the squares of what lies between never leave its reach."""
_SHOWN: Final = ("impressions", "content_views", "reach", "emails_delivered", "sessions")
"""How often a post was shown, what adds up over posts first."""
_COUNTED: Final = frozenset({Nature.FLOW, Nature.UNIQUE})


class _Whole(NamedTuple):
    """All posts of a block that tell of one result: how many, and what they have exactly."""

    posts: int
    part: Fraction
    of: Fraction

    @classmethod
    def of_all(cls, tallies: Sequence[Tally]) -> Self:
        """Return what tallies that tell of a result come to."""
        return cls(
            len(tallies),
            sum((Fraction(one.part) for one in tallies), Fraction(0)),
            sum((Fraction(one.of) for one in tallies), Fraction(0)),
        )

    def rate_without(self, own: Sequence[Tally]) -> float | None:
        """Return the rate of the posts but some, as adding up the rest gives it; None of none."""
        less = _Whole.of_all(own)
        # Exact sums are rounded once, as `rate_of` does, so that no name walks the posts of all others.
        of = float(self.of - less.of)
        return float(self.part - less.part) / of if of > 0 else None


class PostBlock(NamedTuple):
    """What may be compared: the posts of one channel by one trait, by name, with a tally a metric; and
    all posts by metric.
    """

    channel: str | None
    trait: Trait
    volume: str
    metrics: tuple[str, ...]
    groups: Groups
    wholes: tuple[_Whole, ...]

    def of(self, name: str, result: int) -> list[Tally]:
        """Return what the posts of a name have of a result."""
        return [post[result] for post in self.groups[name] if post[result].of > 0]

    def rest_rate(self, name: str, result: int) -> float | None:
        """Return the rate that the posts of all other names have of a result."""
        return self.wholes[result].rate_without(self.of(name, result))

    def why(self, name: str, result: int) -> NoContrast | None:
        """Return why a name is not set against the others; None where it is."""
        own, whole = len(self.of(name, result)), self.wholes[result]
        if own < LEAST_POSTS:
            return NoContrast.TOO_FEW_POSTS
        if whole.posts - own < LEAST_POSTS:
            return NoContrast.TOO_FEW_OTHERS
        return None if whole.part else NoContrast.NOTHING_COUNTED

    def asked(self) -> Iterator[Asked]:
        """Yield what is compared."""
        for name in self.groups:
            for result in range(len(self.metrics)):
                if self.why(name, result) is None:
                    yield name, result


def content_depth(
    told: Arguments,
    posts: Iterable[object],
    known: Evidence | None,
    volume: str | None,
    window: tuple[date | None, date | None],
) -> ContentDepth:
    """Return formats and topics by what their posts bring; `window` is the first and the last day
    that counts.

    Raises what is wrong with the posts together with what was `told` of other arguments.
    """
    known = known or NO_EVIDENCE
    described = _Described(known, catalog_or_default(known.catalog))
    given = told.read("histories", partial(_posts, described), posts)
    if volume is not None:
        told.read("volume", described.count, volume)
    told.settle()
    first, last = window[0] or date.min, window[1] or date.max
    inside = [one for one in given if first <= one.day <= last]
    shown = _shown(inside, volume)
    blocks = tuple(_blocks(shown, described))
    if not blocks:
        shown_by = volume or " or ".join(_SHOWN)
        expected = f"posts with a format or topic, {shown_by} above zero, and another count"
        raise refuse("histories", f"{len(inside)} posts", expected)
    asked = [frozenset(block.asked()) for block in blocks]
    found = chances([block.groups for block in blocks], asked)
    results = tuple(
        result
        for block, of_block in zip(blocks, found, strict=True)
        for result in _results(block, of_block, described)
    )
    days = [one.day for by_volume in shown.values() for one in by_volume.posts]
    return ContentDepth(
        start=min(days),
        end=max(days),
        posts=len(days),
        left_out=len(inside) - len(days),
        comparisons=sum(map(len, asked)),
        level=LEVEL,
        results=results,
        resonates=_names(results, is_good=True),
        falls_flat=_names(results, is_good=False),
    )


class _Described:
    """What the metrics and channels are that posts name: the strategy's own before the catalogue's."""

    def __init__(self, known: Evidence, catalog: Catalog) -> None:
        plan = known.strategy
        self._own: Mapping[str, Metric] = {} if plan is None else {one.id: one for one in plan.metrics}
        self._catalog = catalog
        self._channels = () if plan is None else plan.channels.ids

    def metric(self, name: str) -> Metric:
        """Return a metric; refuse one that nobody described."""
        own = self._own.get(name)
        return self._catalog.metrics[name] if own is None else own

    def count(self, name: str) -> str:
        """Return the name of what is counted of a post; refuse a level, a rate, and an amount of money."""
        known = self.metric(name)
        if known.nature not in _COUNTED or known.unit is not Unit.COUNT:
            raise InvalidValue(value=name, expected="a count of one post, such as reach or engagements")
        return name

    def channel(self, name: str | None) -> str | None:
        """Return a channel; refuse one that the strategy does not have."""
        if name is not None and self._channels and name not in self._channels:
            raise UnknownName(kind="channel", name=name, known=self._channels)
        return name

    def post(self, value: object) -> Post:
        """Return a post; all that is unknown in it is told."""
        told, one = Arguments(), instance(value, Post, "a Post")
        told.read("channel", self.channel, one.channel)
        for metric, count in one.counts.items():
            told.read(f"counts.{step(metric)}", self.count, metric)
            if count and not 1 / MOST <= count <= MOST:
                told.faults.append(
                    refuse(f"counts.{step(metric)}", count, f"zero, or from 1/{MOST} to {MOST}")
                )
        told.settle()
        return one


def _posts(described: _Described, value: Iterable[object]) -> tuple[Post, ...]:
    posts = each(value, "posts", described.post)
    first: dict[tuple[str | None, str], int] = {}
    faults: list[SmartGoalsError] = []
    for position, one in enumerate(posts):
        if one.id is not None and first.setdefault((one.channel, one.id), position) != position:
            expected = f"a post that is not told yet (post {first[one.channel, one.id]} is the same)"
            faults.append(refuse(f"[{position}].id", one.id, expected))
    raise_all(faults)
    return posts


class _Shown(NamedTuple):
    """The posts of a channel of which somebody tells how often they were shown, and what says so."""

    volume: str
    posts: tuple[Post, ...]


def _shown(posts: Iterable[Post], volume: str | None) -> Mapping[str | None, _Shown]:
    """Return by channel the posts that were shown; each channel has the volume that most of its
    posts tell.
    """
    by_channel: dict[str | None, list[Post]] = {}
    for one in posts:
        by_channel.setdefault(one.channel, []).append(one)
    found: dict[str | None, _Shown] = {}
    for channel, several in sorted(by_channel.items(), key=lambda item: item[0] or ""):
        choices = [
            _Shown(name, tuple(one for one in several if one.counts.get(name, 0) > 0))
            for name in (_SHOWN if volume is None else (volume,))
        ]
        best = max(choices, key=lambda choice: len(choice.posts))
        if best.posts:
            found[channel] = best
    return found


def _blocks(shown: Mapping[str | None, _Shown], described: _Described) -> Iterator[PostBlock]:
    for channel, (volume, posts) in shown.items():
        counted = sorted({str(metric) for one in posts for metric in one.counts} - {volume})
        metrics = tuple(one for one in counted if described.metric(one).family != "reach")
        for trait in Trait:
            groups: dict[str, list[tuple[Tally, ...]]] = {}
            for one in posts:
                name = getattr(one, trait)
                if name is not None:
                    groups.setdefault(name, []).append(_tallies(one, volume, metrics))
            if groups and metrics:
                told = [post for several in groups.values() for post in several]
                wholes = tuple(
                    _Whole.of_all([post[k] for post in told if post[k].of > 0]) for k in range(len(metrics))
                )
                yield PostBlock(channel, trait, volume, metrics, groups, wholes)


def _tallies(post: Post, volume: str, metrics: Iterable[str]) -> tuple[Tally, ...]:
    of = float(post.counts[volume])
    counts = (post.counts.get(metric) for metric in metrics)
    return tuple(Tally(0.0, 0.0) if count is None else Tally(float(count), of) for count in counts)


def _results(block: PostBlock, found: Chances, described: _Described) -> Iterator[ContentResult]:
    """Yield the results of a block, the highest rate of a metric first."""
    for place, metric in enumerate(block.metrics):
        spread = spread_of([block.of(name, place) for name in block.groups])
        whole = rate_of(one for name in block.groups for one in block.of(name, place))
        told = [name for name in sorted(block.groups) if block.of(name, place)]
        rows = [_result(block, name, (place, metric), found, (spread, whole or 0.0)) for name in told]
        better = described.metric(metric).better
        yield from (
            evolve(row, is_good=_is_good(row, better)) for row in sorted(rows, key=lambda row: -row.rate)
        )


def _is_good(row: ContentResult, better: Better) -> bool | None:
    if not row.clear or row.rest is None or better is Better.CONTEXT:
        return None
    return (row.rate > row.rest) is (better is Better.HIGHER)


def _result(
    block: PostBlock, name: str, of: tuple[int, str], found: Chances, common: tuple[float | None, float]
) -> ContentResult:
    place, metric = of
    spread, whole = common
    tallies, rest = block.of(name, place), block.rest_rate(name, place)
    rate = rate_of(tallies) or 0.0
    chance, why = found.get((name, place)), block.why(name, place)
    return ContentResult(
        channel=block.channel,
        trait=block.trait,
        name=name,
        metric=metric,
        volume=block.volume,
        posts=len(tallies),
        count=math.fsum(one.part for one in tallies),
        out_of=math.fsum(one.of for one in tallies),
        rate=rate,
        interval=None if spread is None else _interval(tallies, max(rate, whole), spread),
        spread=None if spread is None else math.sqrt(spread),
        rest=rest,
        versus_rest=rate / rest if rest else None,
        chance=chance,
        clear=chance is not None and chance <= LEVEL,
        is_good=None,
        reasons=Record() if why is None else Record({"chance": why}),
    )


def _interval(tallies: Sequence[Tally], rate: float, spread: float) -> tuple[float, float] | None:
    """Return the interval of a rate, of as many as would be left if posts were alike (Rao and Scott 1992)."""
    count, of = math.fsum(one.part for one in tallies), math.fsum(one.of for one in tallies)
    effect = 1 + spread * rate * math.fsum(one.of**2 for one in tallies) / of
    return share_interval(count / effect, of / effect)


def _names(results: Iterable[ContentResult], *, is_good: bool) -> tuple[str, ...]:
    """Return the names that a clear difference speaks for, or against; one that has both is in both."""
    return tuple(dict.fromkeys(one.name for one in results if one.is_good is is_good))
