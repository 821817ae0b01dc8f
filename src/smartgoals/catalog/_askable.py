"""What a platform can be asked for: the metrics that its native names give when rows of it are read.

Knows native names and natures. A name that is known is not yet a figure one can have: some are
gone, some stand for a metric only from afar, some are no value of a day or speak of one post, and
some are only a part of what they name.
"""

from __future__ import annotations

from typing import Final, Protocol

from smartgoals._model.metric import Metric
from smartgoals.catalog._data import names as data
from smartgoals.catalog._grid import WHOLE
from smartgoals.catalog._meanings import misfit
from smartgoals.catalog._name_words import Exactness
from smartgoals.catalog._names import PLATFORMS, HasNames, NativeName, names_on

_USABLE: Final = frozenset({Exactness.EXACT, Exactness.NEAR})


class AskedCatalog(HasNames, Protocol):
    """What is asked of a catalogue."""

    def metric(self, name: str) -> Metric: ...


def has_names(catalog: HasNames, platform: str) -> bool:
    """Tell whether native names of a platform are known, ours or the caller's."""
    return platform in PLATFORMS or any(one.platform == platform for one in catalog.own_names)


def askable(catalog: AskedCatalog, platform: str) -> frozenset[str]:
    """Return the metrics for which a platform can be asked.

    >>> from smartgoals import catalog
    >>> "email_subscribers" in askable(catalog.DEFAULT, "mailchimp")
    True
    """
    names = [one for meanings in names_on(catalog, platform).values() for one in meanings]
    added_up = {metric for owner, metric, _ in data.SUMS if owner == platform}
    return frozenset(added_up | {one.metric for one in names if _gives(catalog, one)})


def _gives(catalog: AskedCatalog, name: NativeName) -> bool:
    """Tell whether a name gives a channel's figure of its metric, day by day."""
    if name.removed_on is not None or name.status.startswith("removed"):
        return False
    if name.exactness not in _USABLE and (name.platform, name.name) not in WHOLE:
        return False
    return misfit(name, catalog.metric(name.metric).nature) is None
