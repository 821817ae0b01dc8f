"""Sums of parts: shares of one whole, and people counted over a wider window than its days."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from smartgoals._model._spans import firsts
from smartgoals._model.metric import Nature
from smartgoals._numbers import exact
from smartgoals.rules._define import Faults, exactly, rule
from smartgoals.rules._finding import Fault
from smartgoals.rules._readings.case import ONLY_DAY, ReadingsCase, added, day_of, keys_of, path_of
from smartgoals.rules._readings.options import tolerance
from smartgoals.rules._rule import Options, RuleText

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartgoals._model.history import History
    from smartgoals._numbers import Number


@rule(
    "SGD113",
    "shares-above-one",
    "error",
    source="shares of a closed set make at most 1",
    options=(tolerance(0.005, "by how much the sum may pass 1"),),
    en=RuleText(
        message="shares of voice add up to {total:%} on {day}, more than the whole",
        suggestion="see whether all shares are of one set of brands and of one query",
        finds="Shares of voice of several brands that make more than the whole on a day.",
        why="A share is of a whole, which no shares of it can exceed.",
        limits="Histories are taken for those of one set of brands.",
        instead="Count all brands in one query, and divide by one total.",
    ),
    fr=RuleText(
        message="les parts de voix font {total:%} le {day}, plus que le tout",
        suggestion="vérifiez que toutes les parts viennent du même ensemble de marques et de la même requête",
        finds="Des parts de voix de plusieurs marques qui font plus que le tout un même jour.",
        why="Une part est celle d’un tout, que ses parts ne peuvent dépasser.",
        limits="Les historiques sont pris pour ceux d’un même ensemble de marques.",
        instead="Comptez toutes les marques dans une requête, et divisez par un seul total.",
    ),
    examples=lambda bench: (
        bench.of_readings(
            None,
            bench.readings("share_of_voice", 0.6, channel="ours"),
            bench.readings("share_of_voice", 0.4, channel="theirs"),
        ),
        bench.of_readings(
            {"total": 1.2},
            bench.readings("share_of_voice", 0.7, channel="ours"),
            bench.readings("share_of_voice", 0.5, channel="theirs"),
        ),
    ),
)
def shares_above_one(case: ReadingsCase, options: Options) -> Faults:
    """Find shares of voice, one history a brand, that add up to more than the whole."""
    shares = [(place, one) for place, one in case.told if one.metric_id == "share_of_voice"]
    if len(shares) < 2:
        return ()
    totals: dict[int, Number] = {}
    for _, history in shares:
        for key, value in zip(keys_of(history), history.values, strict=True):
            totals[key] = added(totals.get(key, 0), value)
    most = 1 + exactly(options, "tolerance")
    over = [(total, key) for key, total in totals.items() if exact(total) > most]
    if not over:
        return ()
    total, key = max(over)
    return (Fault(path_of(shares[0][0]), {"day": day_of(key), "total": total, "days": len(over)}),)


@rule(
    "SGD114",
    "union-out-of-bounds",
    "error",
    source="a union lies between its largest part and the sum of its parts",
    en=RuleText(
        message=(
            "{metric}: the whole is {value} from {day} on, outside {low} to {high}, between "
            "which the union of its parts must lie"
        ),
        suggestion="see whether the wider window covers the days of its parts, and is of one definition",
        finds=(
            "People counted over a wider window who are fewer than on its best day, or more than all its days"
            " make."
        ),
        why="People come on several days, so a week has no fewer than its best day and no more than the sum.",
        limits="Only histories given as `unions` are held against their parts.",
        instead="Take the wider figure from the same export as its parts.",
    ),
    fr=RuleText(
        message=(
            "{metric} : l’ensemble est {value} à partir du {day}, hors de {low} à {high}, entre"
            " lesquels est l’union de ses parties"
        ),
        suggestion="vérifiez que la fenêtre large couvre les jours de ses parties, avec la même définition",
        finds=(
            "Des personnes comptées sur une fenêtre large, moins nombreuses qu’au meilleur jour "
            "ou plus qu’à tous réunis."
        ),
        why=(
            "Les mêmes personnes viennent plusieurs jours : une semaine n’a ni moins que son "
            "meilleur jour, ni plus que la somme."
        ),
        limits="Seuls les historiques donnés comme `unions` sont comparés à leurs parties.",
        instead="Prenez le chiffre de la fenêtre large dans le même export que ses parties.",
    ),
    examples=lambda bench: (
        bench.of_readings(
            None,
            bench.readings("reach", 100, 80),
            unions=[bench.readings("reach", 150, days_ago=1)],
        ),
        bench.of_readings(
            {"value": 90, "low": 100, "high": 180},
            bench.readings("reach", 100, 80),
            unions=[bench.readings("reach", 90, days_ago=1)],
        ),
    ),
)
def union_out_of_bounds(case: ReadingsCase, options: Options) -> Faults:
    """Find a union of unique counts outside its bounds."""
    return tuple(
        Fault(path_of(position), {"metric": case.named(history), **facts})
        for whole in case.wider
        for position, history in enumerate(case.histories)
        if (history.metric_id, history.channel) == (whole.metric_id, whole.channel)
        and history.nature is Nature.UNIQUE
        for facts in _windows(history, whole)
    )


def _windows(history: History, whole: History) -> Iterator[dict[str, Any]]:
    covers, starts = whole.covers, firsts(whole, 0, len(whole))
    begins = firsts(history, 0, len(history))
    own = list(zip(begins, history.ordinals, history.values, strict=True))
    for place, (start, value) in enumerate(zip(starts, whole.values, strict=True)):
        end = starts[place + 1] - 1 if place + 1 < len(starts) else ONLY_DAY
        if covers is not None and covers[place] is not None:
            end = whole.ordinals[place]
        inside = [part for first, last, part in own if start <= first and last <= end]
        if inside and not max(inside) <= value <= added(*inside):
            bounds = {"low": max(inside), "high": added(*inside)}
            yield {"day": day_of(start), "value": value, **bounds}


RULES: Final = (shares_above_one, union_out_of_bounds)
