"""The headings of a sheet: which column or metric each names, in which language, and the nearest for one nobody knows.

A heading that is no column is a metric, by its id or by its name in English or French.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from smartgoals._audit.columns import COLUMNS, Column, column_named
from smartgoals._audit.metric_names import metric_named, named, names_of, standard_names
from smartgoals._errors import UnknownName
from smartgoals._messages.formatting import Language
from smartgoals._model.facts import is_standard
from smartgoals._model.ids import MetricId
from smartgoals._model.metric import Metric
from smartgoals._words import folded

Named = Column | MetricId


def named_by(heading: str, own: Mapping[MetricId, Metric | str]) -> Named:
    """Return the column or the metric that a heading names; *own* are the caller's metrics.

    Raises :class:`~smartgoals.UnknownName` with the nearest heading.

    >>> named_by("Abonnés", {}), named_by("Nom du compte", {}).field
    ('followers', 'handle')
    """
    column = column_named(heading)
    # An id that somebody wrote out is that metric, also where a column is called nearly so: ad_spend.
    if heading in own or is_standard(heading):
        return MetricId(heading) if column is None or not column.is_called(heading) else column
    if column is not None:
        return column
    metric = metric_named(heading, own.values())
    if metric is not None:
        return MetricId(metric)
    known = [text for one in COLUMNS for text in (one.en, one.fr)]
    known += [said for one in own.values() for said in names_of(one)]
    known += [said for row in standard_names() for said in row]
    raise UnknownName(kind="heading", name=heading, known=tuple(dict.fromkeys(known)), path="row 1")


def heading_of(metric: MetricId, language: Language) -> str:
    """Return the heading of a metric: its id, which is English, or under French headings its French name.

    >>> from smartgoals._messages.formatting import language
    >>> heading_of(MetricId("followers"), language("fr")), heading_of(MetricId("followers"), language("en"))
    ('Abonnés', 'followers')
    """
    french = {name: fr for name, _, fr in standard_names()}.get(metric) if language.code == "fr" else None
    # Some metrics are called as a column is; their id tells the two apart.
    return metric if french is None or column_named(french) is not None else french


def is_french(headings: Iterable[str]) -> bool:
    """Tell whether a sheet's headings are French, where a comma is what a point is in English."""
    return any(folded(one) in _french_alone() for one in headings)


@cache
def _french_alone() -> frozenset[str]:
    """Return the headings that are French and not English; acronyms speak no language."""
    english = frozenset().union(*(one.spellings[0] for one in COLUMNS))
    french = frozenset().union(*(one.spellings[1] for one in COLUMNS))
    names_en = named((name, en) for name, en, _ in standard_names())
    names_fr = named(((name, fr) for name, _, fr in standard_names()), asides=False)
    return (french - english - names_en.keys()) | (names_fr.keys() - names_en.keys() - english)
