"""Sums of readings: shares and rates that make one, ratios and their parts, people
counted over a wider window than its days.

What a ratio is made of is told by the catalogue.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from smartgoals._model._spans import firsts
from smartgoals._model.facts import unit_of
from smartgoals._model.metric import Nature, Unit
from smartgoals._numbers import exact
from smartgoals.catalog._formulas import parts
from smartgoals.rules._define import Faults, exactly, rule
from smartgoals.rules._finding import Fault
from smartgoals.rules._options import tolerance
from smartgoals.rules._readings.case import ONLY_DAY, Ledger, ReadingsCase, added, day_of, keys_of, path_of
from smartgoals.rules._rule import Options, RuleText

if TYPE_CHECKING:
    from fractions import Fraction

    from smartgoals._model.history import History
    from smartgoals._numbers import Number
    from smartgoals.catalog._catalog import Catalog


@rule(
    "SGD106",
    "rates-that-make-no-whole",
    "warning",
    source="Google Analytics 4: the bounce rate is 1 less the engagement rate",
    options=(tolerance(0.005, "by how much the two may miss 1"),),
    en=RuleText(
        message="engagement and bounce rate make {total:%} on {day}, and should make 100 %",
        suggestion="take both from one tool; older ones define a bounce otherwise",
        finds="Engagement and bounce rate of one site that do not make one.",
        why="In Google Analytics 4 one is what the other leaves, so the two are of two definitions.",
        limits="A site measured by another tool may mean something else by a bounce.",
        instead="Follow one of the two.",
    ),
    fr=RuleText(
        message="les taux d’engagement et de rebond font {total:%} le {day}, et devraient faire 100 %",
        suggestion="prenez les deux dans un même outil ; les plus anciens définissent le rebond autrement",
        finds="Un taux d’engagement et un taux de rebond d’un même site qui ne font pas un.",
        why="Dans Google Analytics 4, l’un est ce que l’autre laisse : voici deux définitions.",
        limits="Un site mesuré par un autre outil peut entendre autre chose par rebond.",
        instead="Suivez l’un des deux.",
    ),
    examples=lambda bench: (
        bench.of_readings(
            None, bench.readings("site_engagement_rate", 0.6), bench.readings("bounce_rate", 0.4)
        ),
        bench.of_readings(
            {"days": 1},
            bench.readings("site_engagement_rate", 0.6),
            bench.readings("bounce_rate", 0.6),
        ),
    ),
)
def rates_that_make_no_whole(case: ReadingsCase, options: Options) -> Faults:
    """Find an engagement and a bounce rate that do not make one."""
    most, faults = exactly(options, "tolerance"), []
    for ledger in case.ledgers:
        told = ledger.together("site_engagement_rate", "bounce_rate")
        gaps = [(abs(added(*rates, -1)), key) for key, rates in told.items()]
        off = [pair for pair in gaps if exact(pair[0]) > most]
        if off:
            key = max(off)[1]
            facts = {"day": day_of(key), "total": added(*told[key]), "days": len(off)}
            faults.append(Fault(ledger.path("bounce_rate"), facts))
    return tuple(faults)


@rule(
    "SGD109",
    "ratio-off-its-parts",
    "warning",
    source="a ratio is what its parts make",
    options=(tolerance(0.005, "share of the figure by which it may miss what its parts make"),),
    en=RuleText(
        message=(
            "{metric}: {value} on {day} is not what its parts make, {expected}: a fault, or two definitions"
        ),
        suggestion="see by what the source divides, and choose one of the two",
        finds="A ratio, a mean or a net that is not what its parts make on the same day.",
        why="Sources divide by followers, by reach or by impressions under one name.",
        limits="Figures that the source rounds strongly may differ by more than half a percent.",
        instead="Follow the parts, and let the ratio be derived from them.",
        variants={
            "share": (
                "{metric}: {value:%} on {day} is not what its parts make, {expected:%}: a "
                "fault, or two definitions"
            ),
        },
    ),
    fr=RuleText(
        message=(
            "{metric} : {value} le {day} n’est pas ce que donnent ses parties, {expected} : une"
            " "
            "erreur, ou deux définitions"
        ),
        suggestion="regardez par quoi la source divise, et choisissez l’un des deux",
        finds="Un taux, une moyenne ou un solde qui n’est pas ce que donnent ses parties le même jour.",
        why="Sous un même nom, les sources divisent par les abonnés, par la portée ou par les impressions.",
        limits="Des chiffres fortement arrondis par la source peuvent différer de plus d’un demi pour cent.",
        instead="Suivez les parties, et laissez-en déduire le taux.",
        variants={
            "share": (
                "{metric} : {value:%} le {day} n’est pas ce que donnent ses parties, "
                "{expected:%} : une erreur, ou deux définitions"
            ),
        },
    ),
    examples=lambda bench: (
        bench.of_readings(
            None,
            bench.readings("frequency", 2.0),
            bench.readings("impressions", 200),
            bench.readings("reach", 100),
        ),
        bench.of_readings(
            {"metric": "frequency", "value": 3.0, "expected": 2},
            bench.readings("frequency", 3.0),
            bench.readings("impressions", 200),
            bench.readings("reach", 100),
        ),
    ),
)
def ratio_off_its_parts(case: ReadingsCase, options: Options) -> Faults:
    """Find a ratio, a mean or a net that is not what its parts make."""
    share = exactly(options, "tolerance")
    return tuple(
        fault
        for ledger in case.ledgers
        for metric in ledger.histories
        for fault in _off_formula(ledger, metric, case.catalog, share)
    )


def _off_formula(ledger: Ledger, metric: str, catalog: Catalog, share: Fraction) -> Iterator[Fault]:
    nature = ledger.histories[metric][1].nature
    is_made = nature in {Nature.RATIO, Nature.MEAN} or metric == "net_new_followers"
    tree = catalog.trees.get(metric) if is_made else None
    if tree is None or not all(part in ledger.histories for part in parts(tree)):
        return
    values = ledger.values(metric)
    off: list[tuple[float, int, Number]] = []
    for key, value in values.items():
        given = {part: ledger.over(part, key) for part in parts(tree)}
        made = catalog.derive(metric, given).value
        gap = 0 if made is None else abs(added(value, -made))
        if made is not None and exact(gap) > share * exact(max(abs(made), abs(value))):
            off.append((gap, -key, made))
    if off:
        _, key, made = max(off)
        facts: dict[str, Any] = {
            "metric": ledger.named(metric),
            "value": values[-key],
            "expected": made,
            "day": day_of(-key),
            "days": len(off),
        }
        is_share = unit_of(ledger.histories[metric][1].metric) is Unit.RATIO
        yield Fault(ledger.path(metric), facts, variant="share" if is_share else "")


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


RULES: Final = (
    rates_that_make_no_whole,
    ratio_off_its_parts,
    shares_above_one,
    union_out_of_bounds,
)
