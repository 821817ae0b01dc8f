"""Constants of effects: widths found on development series, and the fewest readings that they hold for.

Fitted on 28 November 2026 to 3,505 windows without a known event in 356 public series (GitHub
stars, package downloads, subreddits, video channels, and the M1, M3, M4 and tourism competitions):
the widths at which the 80 % interval holds zero in 80 % of them. `docs/explanation/effects.md`
tells how, and how they hold on series left out.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from smartgoals._words import Word


class AmountsKind(Word):
    """What the amounts of a history are: the amounts of a flow, the changes of a stock, or amounts
    of an unknown nature.
    """

    FLOW = "flow"
    STOCK = "stock"
    GENERIC = "generic"


# By how much the averaged widths are too wide: with readings before alone, and with both sides.
BEFORE: Final = MappingProxyType({AmountsKind.FLOW: 0.82, AmountsKind.STOCK: 0.89, AmountsKind.GENERIC: 0.76})
BOTH: Final = MappingProxyType({AmountsKind.FLOW: 0.72, AmountsKind.STOCK: 0.69, AmountsKind.GENERIC: 0.78})
# What comes in few large bursts tells less of its mean than as many even amounts: where nothing is
# counted one by one, so that no counting noise says it (see `counts`), widths grow by this share,
# times the fourth power of half the roughness (mean change of the amounts over their mean size: 2
# where every burst stands alone).
BURSTS: Final = 0.8
BURSTS_POWER: Final = 4
# What few amounts on a side tell is the less sure: widths grow by so many over their number.
FEW: Final = 2.0
# A bridge takes the mean of so much of the window's length beside it, at least of so many amounts.
BESIDE: Final = 0.5
LEAST_BESIDE: Final = 6
# Where the sides hold shorter windows only, errors of a window grow with its length to this power.
GROWTH: Final = 0.75
# Memories that the smoother tries: the weight of the latest amount in the level.
MEMORIES: Final = (0.02, 0.06, 0.15, 0.3, 0.5, 0.8)
# Squared disagreement of the methods counts so much beside the squared width of their 80 % interval.
DISAGREEMENT: Final = 6.5
# Fewer amounts before the event tell nothing of what would have come; fewer than these were not measured.
FEWEST_BEFORE: Final = 8
FEW_BEFORE: Final = 30
# Fewer amounts after the event are no second side.
FEWEST_AFTER: Final = 3
# Of so many counts in a window mean and median count alike for its middle; of fewer the mean counts more.
FEW_COUNTS: Final = 10.0
# So many counts that came by chance are added to those seen before these are called more even.
FEW_FOR_EVENNESS: Final = 2.0
# Later readings say next to nothing of the days of the event.
LONGEST_AFTER: Final = 365
