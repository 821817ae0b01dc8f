"""figure: one number of a metric in words, for pages, mails and chats of the caller's own."""

from __future__ import annotations

from smartgoals._checked import named, truth
from smartgoals._errors import WrongType
from smartgoals._messages.formatting import ENGLISH, Language, asked_in
from smartgoals._model.metric import Metric
from smartgoals._numbers import NumberLike, number
from smartgoals._review.review import GoalReview
from smartgoals.present._figures import FigureWords
from smartgoals.present._voice import PageVoice

__all__ = ["figure"]


def figure(
    value: NumberLike,
    of: GoalReview | Metric,
    *,
    change: bool = False,
    language: Language | str | None = None,
) -> str:
    """Say one number of a metric as pages do: in its unit, in a language, no finer than it is worth.

    *of* is the metric, or the review of a goal, which knows its currency and its language, too. What
    is counted has no parts, unless it is of the caller's own and the goal's own numbers have some. With
    `change` the number is one that is added or taken away: it is told with its sign, and that of a
    share in points.

    >>> from smartgoals import catalog
    >>> figure(776, catalog.METRICS["purchases"]), figure(0.0277, catalog.METRICS["conversion_rate"])
    ('776 purchases', '2.77 %')
    >>> figure(0.0044, catalog.METRICS["conversion_rate"], change=True, language="fr")
    '+0,44 point'
    """
    told = named("value", number, value)
    signed = named("change", truth, change)
    if isinstance(of, GoalReview):
        figures = PageVoice(asked_in(language, of.report.language)).figures(of)
    elif isinstance(of, Metric):
        figures = FigureWords(asked_in(language, ENGLISH), of, own=(told,))
    else:
        raise WrongType(value=of, expected="a Metric or a GoalReview", path="of")
    return figures.signed(told) if signed else figures.level(told)
