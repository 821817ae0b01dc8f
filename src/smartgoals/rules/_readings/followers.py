"""Followers and who came and went: of two figures for one thing, between two readings and over all of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from smartgoals._numbers import exact
from smartgoals.rules._define import Faults, exactly, rule
from smartgoals.rules._finding import Fault
from smartgoals.rules._readings.case import ONLY_DAY, Ledger, ReadingsCase, added, day_of
from smartgoals.rules._rule import Option, Options, RuleText

if TYPE_CHECKING:
    from fractions import Fraction

    from smartgoals._numbers import Number


@rule(
    "SGD105",
    "followers-do-not-add-up",
    "warning",
    source="a stock changes by what came less what left",
    options=(
        Option(
            name="share",
            default=0.01,
            low=0,
            high=1,
            meaning="share of the followers by which the two may differ, for purges and rounding",
            source="our reading: platforms purge accounts, and round large counts",
            year=2026,
        ),
        Option(
            name="of_change",
            default=0.1,
            low=0,
            high=1,
            meaning="share of the change over all days by which the two may differ, as purges add up",
            source="our reading: what is purged over months is a small part of what comes and goes",
            year=2026,
        ),
    ),
    en=RuleText(
        message="followers changed by {change} up to {day}, but those won less those lost make {expected}",
        suggestion="see whether accounts were purged, or days of the export are lacking",
        finds="Followers that change otherwise than by those won and lost between two readings.",
        why="Of two figures for one thing, one is wrong, and a goal may be judged by either.",
        limits="Purges by the platform, and counts that it rounds, look alike beyond one percent.",
        instead="Follow one of the two, and keep the other for explanation.",
        variants={
            "span": (
                "from {first} to {day} followers changed by {change}, but those won less those lost make"
                " {expected}"
            ),
            "won": "from {first} to {day} followers rose by {change}, but only {expected} were won",
        },
    ),
    fr=RuleText(
        message=(
            "les abonnés ont varié de {change} jusqu’au {day}, mais les arrivées moins les "
            "départs donnent {expected}"
        ),
        suggestion="vérifiez si des comptes ont été purgés, ou si des jours manquent dans l’export",
        finds="Des abonnés qui varient autrement que par les arrivées et les départs entre deux relevés.",
        why=(
            "De deux chiffres pour une même chose, l’un est faux, et un but peut être jugé par l’un ou"
            " l’autre."
        ),
        limits=(
            "Les purges de la plateforme et les nombres qu’elle arrondit se ressemblent au-delà d’un pour"
            " cent."
        ),
        instead="Suivez l’un des deux, et gardez l’autre pour expliquer.",
        variants={
            "span": (
                "du {first} au {day}, les abonnés ont varié de {change}, mais les arrivées moins les départs"
                " donnent {expected}"
            ),
            "won": "du {first} au {day}, les abonnés ont augmenté de {change}, mais seuls {expected} sont arrivés",
        },
    ),
    examples=lambda bench: (
        bench.of_readings(
            None, bench.readings("followers", 1000, 1010), bench.readings("net_new_followers", 5, 10)
        ),
        bench.of_readings(
            {"change": 100, "expected": 10},
            bench.readings("followers", 1000, 1100),
            bench.readings("net_new_followers", 5, 10),
        ),
    ),
)
def followers_do_not_add_up(case: ReadingsCase, options: Options) -> Faults:
    """Find a stock of followers that changes otherwise than by who came and left, between two readings or
    over all of them.
    """
    share, of_change = exactly(options, "share"), exactly(options, "of_change")
    return tuple(fault for ledger in case.ledgers for fault in _off_balance(ledger, share, of_change))


class _Balance(NamedTuple):
    """A change of a stock between the ends of two days, and what came less what left; or what came,
    where nobody tells what left.
    """

    before: int
    day: int
    stock: Number
    change: Number
    expected: Number
    won: bool

    def gap(self, share: Fraction) -> Number:
        """Return by how much both differ beyond a share of the stock, or 0; who left takes nothing from
        what came.
        """
        gap = added(self.change, -self.expected)
        gap = gap if self.won else abs(gap)
        return gap if gap > 1 and exact(gap) > share * abs(exact(self.stock)) else 0

    def upto(self, later: _Balance) -> _Balance:
        """Return both as one, of what stands side by side."""
        return later._replace(
            before=self.before,
            stock=self.stock,
            change=added(self.change, later.change),
            expected=added(self.expected, later.expected),
        )


def _off_balance(ledger: Ledger, share: Fraction, of_change: Fraction) -> Iterator[Fault]:
    balances = list(_balances(ledger))
    off = [(gap, -one.day, one) for one in balances if not one.won and (gap := one.gap(share))]
    variant = ""
    if not off:
        spans = list(_spans(balances))
        off = [(gap, -one.day, one) for one in spans if (gap := one.gap(share))]
        off = [row for row in off if exact(row[0]) > of_change * max(map(abs, map(exact, row[2][3:5])))]
        variant = "span"
    if off:
        *_, worst = max(off, key=lambda row: row[:2])
        facts = {
            "first": day_of(worst.before),
            "day": day_of(worst.day),
            "change": worst.change,
            "expected": worst.expected,
            "days": len(off),
        }
        yield Fault(ledger.path("followers"), facts, variant="won" if worst.won else variant)


def _balances(ledger: Ledger) -> Iterator[_Balance]:
    """Yield what is known of each two readings of the stock that stand side by side."""
    stock, net = ledger.values("followers"), _net(ledger)
    for before, day in pairwise(sorted(key for key in stock if key <= ONLY_DAY)):
        expected, won = _expected(ledger, net, before, day)
        if expected is not None:
            change = added(stock[day], -stock[before])
            yield _Balance(before, day, stock[before], change, expected, won)


def _expected(ledger: Ledger, net: Mapping[int, Number], before: int, day: int) -> tuple[Number | None, bool]:
    days = range(before + 1, day + 1)
    if all(one in net for one in days):
        return added(*(net[one] for one in days)), False
    came, left = (ledger.between(metric, before, day) for metric in ("new_followers", "unfollows"))
    if came is not None and left is not None:
        return added(came, -left), False
    told = ledger.between("net_new_followers", before, day)
    return (told, False) if told is not None else (came, True)


def _spans(balances: Iterable[_Balance]) -> Iterator[_Balance]:
    """Yield balances of one kind that follow one another as one."""
    span: _Balance | None = None
    for one in balances:
        if span is not None and (span.day, span.won) == (one.before, one.won):
            span = span.upto(one)
            continue
        if span is not None:
            yield span
        span = one
    if span is not None:
        yield span


def _net(ledger: Ledger) -> Mapping[int, Number]:
    """Return who came less who left by day; where that is not told, the net of the source."""
    came, left = ledger.values("new_followers"), ledger.values("unfollows")
    told = {day: added(came[day], -left[day]) for day in came.keys() & left.keys()}
    return {**ledger.values("net_new_followers"), **told}


RULES: Final = (followers_do_not_add_up,)
