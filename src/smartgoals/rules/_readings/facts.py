"""The facts themselves: what must hold between readings of one channel and day, each as a small function over them.

Knows histories and the catalogue's arithmetic. From metrics.md: a part cannot exceed its whole, a person cannot be reached by
what was not shown, quartiles cannot rise, a ratio is what its parts make, and absent is not zero.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby, pairwise
from statistics import median
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, TypeAlias, final

from smartgoals._model._spans import days_covered, firsts, says_days
from smartgoals._model.metric import Nature
from smartgoals.catalog._formulas import parts
from smartgoals.catalog._limits import Oddity, limits_of

if TYPE_CHECKING:
    from smartgoals._model.history import History
    from smartgoals._numbers import Number
    from smartgoals.catalog._catalog import Catalog

Breach: TypeAlias = "tuple[str, int, Mapping[str, object]]"
# part, whole: the first can never exceed the second on one day. Steps that take time (a lead qualified a week later) are no
# parts in this sense.
_PARTS: Final = (
    ("reach_non_followers", "reach"),
    ("viewable_impressions", "impressions"),
    ("engaged_sessions", "sessions"),
    ("new_visitors", "visitors"),
    ("emails_delivered", "emails_sent"),
    ("unique_opens", "emails_delivered"),
    ("unique_clicks", "emails_delivered"),
    ("bounces", "emails_sent"),
    ("video_completions", "video_views"),
    ("engaged_views", "video_views"),
)
_NEARLY: Final = (("visitors", "sessions"),)
# p25, quartile_25, playback_25_count, 25_percent: only words that say so, since the top 50 and the top 100 are no quartiles.
_QUARTILE: Final = re.compile(
    r"(?P<before>|.*?_)(?:(?:p|q|playback_|quartile_)(?P<share>25|50|75|95|100)|(?P<percent>25|50|75|95|100)_?(?:percent|pct))"
    r"(?P<after>_.*)?"
)
_CODES: Final[Mapping[Oddity, str]] = MappingProxyType(
    {
        Oddity.OUTSIDE: "SGD104",
        Oddity.TAKEN_BACK: "SGD115",
        Oddity.RETURNED: "SGD115",
        Oddity.PERCENT: "SGD118",
        Oddity.FRACTION: "SGD119",
    }
)
_CLOSE: Final = 0.005
# The last day there is needs 22 bits.
_DAY_BITS: Final = 22
_ONLY_DAY: Final = 2**_DAY_BITS - 1
_FOLLOWERS_OFF: Final = 0.01


@final
class Sheet:
    """The histories of one channel by metric, with the values of each by day; lives only while facts are checked."""

    __slots__ = ("_values", "found")

    def __init__(self, found: Mapping[str, tuple[int, History]]) -> None:
        self.found = found
        self._values: dict[str, dict[int, Number]] = {}

    def values(self, metric: str) -> Mapping[int, Number]:
        """Return the values of a metric by ordinal day; a flow told several times a day is added.

        A value of several days is none of its last day: it is kept beside it, under a key of its
        own, and meets those of the same days alone.
        """
        if metric not in self.found:
            return {}
        if metric not in self._values:
            history = self.found[metric][1]
            by_day: dict[int, Number] = {}
            adds = history.nature is Nature.FLOW
            for key, value in zip(_keys(history), history.values, strict=True):
                by_day[key] = by_day[key] + value if adds and key in by_day else value
            self._values[metric] = by_day
        return self._values[metric]

    def position(self, metric: str) -> int:
        """Return where the history of a metric stood among those given."""
        return self.found[metric][0]

    def worst(self, code: str, left: str, right: str) -> Iterator[Breach]:
        """Yield one breach when the left value exceeds the right one on any shared day: the worst, with the count.

        A day on which the whole was taken back holds a correction, beside which no part is too large.
        """
        lefts, rights = self.values(left), self.values(right)
        shared = lefts.keys() & rights.keys()
        over = [(lefts[day] - rights[day], day) for day in shared if lefts[day] > rights[day] >= 0]
        if over:
            _, day = max(over, key=lambda one: (one[0], -one[1]))
            yield (
                code,
                self.position(left),
                {
                    "left_metric": left,
                    "right_metric": right,
                    "left": lefts[day],
                    "right": rights[day],
                    "day": _on(day),
                    "days": len(over),
                },
            )


def _keys(history: History) -> Sequence[int]:
    """Return what tells readings apart: the day, and how many more the reading covers."""
    if not says_days(history):
        return history.ordinals
    lengths = days_covered(history)
    return [own | (length - 1) << _DAY_BITS for own, length in zip(history.ordinals, lengths, strict=True)]


def _on(key: int) -> date:
    return date.fromordinal(key & _ONLY_DAY)


def reach_above_impressions(sheet: Sheet) -> Iterator[Breach]:
    """Reach never exceeds impressions, so frequency is at least 1."""
    yield from sheet.worst("SGD101", "reach", "impressions")


def parts_above_wholes(sheet: Sheet) -> Iterator[Breach]:
    """A part never exceeds its whole."""
    for part, whole in _PARTS:
        yield from sheet.worst("SGD102", part, whole)
    for part, whole in _NEARLY:
        yield from sheet.worst("SGD103", part, whole)


def followers_do_not_add_up(sheet: Sheet) -> Iterator[Breach]:
    """The stock changes by who came less who left, up to purges and rounding (1 % of the stock)."""
    stock, net = sheet.values("followers"), _net(sheet)
    worst: tuple[float, int, float, float] | None = None
    count = 0
    days = sorted(day for day in stock if day <= _ONLY_DAY)
    for before, day in pairwise(days):
        between = range(before + 1, day + 1)
        if any(one not in net for one in between):
            continue
        expected = sum(net[one] for one in between)
        change = stock[day] - stock[before]
        off = abs(change - expected)
        if off > max(1.0, _FOLLOWERS_OFF * abs(stock[before])):
            count += 1
            if worst is None or off > worst[0]:
                worst = (off, day, change, expected)
    if worst is not None:
        evidence = {"day": _on(worst[1]), "change": worst[2], "expected": worst[3], "days": count}
        yield "SGD105", sheet.position("followers"), evidence


def _net(sheet: Sheet) -> Mapping[int, Number]:
    """Return who came less who left by day, and where that is not told the net that the source tells."""
    came, left = sheet.values("new_followers"), sheet.values("unfollows")
    return {**sheet.values("net_new_followers"), **{day: came[day] - left[day] for day in came.keys() & left.keys()}}


def bounce_is_no_complement(sheet: Sheet) -> Iterator[Breach]:
    """In the GA4 sense, engagement rate and bounce rate make 1; anything else mixes two definitions."""
    engaged, bounced = sheet.values("site_engagement_rate"), sheet.values("bounce_rate")
    off = [(abs(engaged[day] + bounced[day] - 1), day) for day in engaged.keys() & bounced.keys()]
    found = [one for one in off if one[0] > _CLOSE]
    if found:
        day = max(found)[1]
        total = engaged[day] + bounced[day]
        yield (
            "SGD106",
            sheet.position("bounce_rate"),
            {"day": _on(day), "total": total, "days": len(found)},
        )


def quartiles_rise(sheet: Sheet) -> Iterator[Breach]:
    """Fewer watch to the half than to the quarter: p25 >= p50 >= p75 >= p95 >= p100."""
    ladders: dict[tuple[str, str], list[tuple[int, str]]] = {}
    for metric in sheet.found:
        found = _QUARTILE.fullmatch(metric)
        if found:
            ladders.setdefault((found["before"], found["after"] or ""), []).append(
                (int(found["share"] or found["percent"]), metric)
            )
    for rungs in ladders.values():
        ordered = [metric for _, metric in sorted(rungs)]
        for lower, upper in pairwise(ordered):
            for code, _, evidence in sheet.worst("SGD107", upper, lower):
                yield (
                    code,
                    sheet.position(upper),
                    {
                        **evidence,
                        "left_metric": lower,
                        "right_metric": upper,
                        "left": evidence["right"],
                        "right": evidence["left"],
                    },
                )


def classed_mentions(sheet: Sheet) -> Iterator[Breach]:
    """Positive and negative mentions together are at most all mentions; with the neutral ones they are all of them."""
    good, bad, every = sheet.values("positive_mentions"), sheet.values("negative_mentions"), sheet.values("mentions")
    neutral = sheet.values("neutral_mentions")
    shared = good.keys() & bad.keys() & every.keys()
    classed = {day: good[day] + bad[day] + neutral.get(day, 0) for day in shared if every[day] >= 0}
    off = [(total - every[day], day) for day, total in classed.items()]
    found = [(abs(gap), day) for gap, day in off if gap > 0 or (gap < 0 and day in neutral)]
    if found:
        day = max(found)[1]
        evidence = {
            "day": _on(day),
            "parts": classed[day],
            "total": every[day],
            "days": len(found),
        }
        yield "SGD108", sheet.position("mentions"), evidence


CHECKS: Final[tuple[Callable[[Sheet], Iterator[Breach]], ...]] = (
    reach_above_impressions,
    parts_above_wholes,
    followers_do_not_add_up,
    bounce_is_no_complement,
    quartiles_rise,
    classed_mentions,
)


def recomputed(sheet: Sheet, catalog: Catalog) -> Iterator[Breach]:
    """A ratio or mean, or the net of followers, is what its parts make on the same day, within half a percent."""
    for metric, (position, history) in sheet.found.items():
        told_apart = history.nature in {Nature.RATIO, Nature.MEAN} or metric == "net_new_followers"
        tree = catalog.tree(metric) if told_apart else None
        if tree is None or not all(part in sheet.found for part in parts(tree)):
            continue
        worst: tuple[float, int, Number] | None = None
        count = 0
        told = sheet.values(metric)
        for day in told:
            given = {part: sheet.values(part).get(day) for part in parts(tree)}
            made = catalog.derive(metric, given).value
            if made is None:
                continue
            off = abs(told[day] - made)
            if off > _CLOSE * max(abs(made), abs(told[day])):
                count += 1
                if worst is None or off > worst[0]:
                    worst = (off, day, made)
        if worst is not None:
            day = worst[1]
            evidence = {
                "metric": metric,
                "value": told[day],
                "expected": worst[2],
                "day": _on(day),
                "days": count,
            }
            yield "SGD109", position, evidence


def shares_of_voice(histories: Sequence[History]) -> Iterator[Breach]:
    """Shares of voice of a closed set of brands, one history each, add up to at most 1 on any day."""
    totals: dict[int, Number] = {}
    first: int | None = None
    for position, one in enumerate(histories):
        if one.metric_id == "share_of_voice" and len(one):
            first = position if first is None else first
            for key, value in zip(_keys(one), one.values, strict=True):
                totals[key] = totals.get(key, 0) + value
    over = [(total, day) for day, total in totals.items() if total > 1 + _CLOSE]
    if over and first is not None:
        total, day = max(over)
        if sum(one.metric_id == "share_of_voice" for one in histories) > 1:
            yield "SGD113", first, {"day": _on(day), "total": total, "days": len(over)}


def impossible(position: int, history: History) -> Iterator[Breach]:
    """No value lies outside what the metric can be.

    Shares lie within 0..1, net sentiment within -1..1, roi above -1; nobody has a fraction of a
    follower; and what was taken back must be known.
    """
    limits = limits_of(history.metric)
    odd: dict[Oddity, list[tuple[Number, int]]] = {}
    for day, value in zip(history.ordinals, history.values, strict=True):
        oddity = limits.oddity(value)
        if oddity is not None:
            odd.setdefault(oddity, []).append((value, day))
    for oddity, several in odd.items():
        value, day = max(several, key=lambda one: abs(one[0]))
        evidence: dict[str, object] = {"metric": history.metric_id, "value": value, "day": _on(day)}
        evidence["days"] = len(several)
        if oddity is Oddity.OUTSIDE:
            evidence |= {"low": limits.low, "high": limits.high}
        if oddity is Oddity.PERCENT:
            evidence["limit"] = limits.most
        yield _CODES[oddity], position, evidence


def silent_zeros(position: int, history: History) -> Iterator[Breach]:
    """Two zeros or more in a row where values are otherwise in the tens or more are silence told as zero."""
    if history.nature not in {Nature.FLOW, Nature.STOCK, Nature.UNIQUE}:
        return
    values = history.values
    told = [value for value in values if value]
    if len(told) < 3 or median(told) < 10:
        return
    runs = [(len(places), places[0]) for zero, places in _runs(values) if zero and places[0] > 0]
    longest = max(runs, default=(0, 0), key=lambda one: one[0])
    if longest[0] < 2:
        return
    # Zeros that come back in runs of one length are a rhythm: nobody works at weekends.
    if len(runs) >= 3 and longest[0] <= 2 * median(length for length, _ in runs):
        return
    day = date.fromordinal(history.ordinals[longest[1]])
    yield "SGD111", position, {"metric": history.metric_id, "count": longest[0], "day": day, "usual": median(told)}


def _runs(values: Sequence[Number]) -> Iterator[tuple[bool, list[int]]]:
    for zero, places in groupby(range(len(values)), lambda place: values[place] == 0):
        yield zero, list(places)


def rounded_stock(position: int, history: History) -> Iterator[Breach]:
    """A stock that moves only in hundreds or thousands is rounded by its source."""
    if history.nature is not Nature.STOCK:
        return
    values = {int(value) for value in history.values if value == int(value)}
    if len(values) < 3 or len(values) < len(set(history.values)) or min(values) < 1000:
        return
    for step in (1_000_000, 100_000, 10_000, 1_000, 100):
        if all(value % step == 0 for value in values):
            yield "SGD112", position, {"metric": history.metric_id, "step": step, "values": len(values)}
            return


def unions(histories: Sequence[History], wider: Sequence[History]) -> Iterator[Breach]:
    """The union of unique counts lies between the largest part and the sum of the parts."""
    for whole in wider:
        for position, one in enumerate(histories):
            if (one.metric_id, one.channel) != (whole.metric_id, whole.channel) or one.nature is not Nature.UNIQUE:
                continue
            yield from _windows(position, one, whole)


def _windows(position: int, one: History, whole: History) -> Iterator[Breach]:
    told, starts = whole.covers, firsts(whole, 0, len(whole))
    own = list(zip(firsts(one, 0, len(one)), one.ordinals, one.values, strict=True))
    for place, (start, value) in enumerate(zip(starts, whole.values, strict=True)):
        end = starts[place + 1] - 1 if place + 1 < len(starts) else _ONLY_DAY
        if told is not None and told[place] is not None:
            end = whole.ordinals[place]
        inside = [v for first, day, v in own if start <= first and day <= end]
        if inside and not max(inside) <= value <= sum(inside):
            day = date.fromordinal(start)
            evidence = {"metric": one.metric_id, "day": day, "value": value, "low": max(inside), "high": sum(inside)}
            yield "SGD114", position, evidence
