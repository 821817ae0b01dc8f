"""What an audit tells that can hardly be so: days after it, and figures that a metric cannot have.

What a figure can be is told by `catalog._limits`, for readings, goals and audits alike.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from smartgoals.catalog._limits import Oddity, limits_of
from smartgoals.rules._audits.options import SHEETS
from smartgoals.rules._define import Faults, rule
from smartgoals.rules._finding import Fault
from smartgoals.rules._rule import RuleText

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartgoals._case.audit_case import AuditCase
    from smartgoals._model.measurement import Measurement
    from smartgoals._numbers import Number
    from smartgoals.catalog._limits import Limits
    from smartgoals.rules._examples_base import Bench
    from smartgoals.rules._rule import Example, Options


def _odd(case: AuditCase, *wanted: Oddity) -> Iterator[tuple[str, str, Measurement, Number, Limits]]:
    own = {one.id: one for one in case.strategy.metrics} if case.strategy is not None else {}
    for path, account, one in _measured(case):
        limits = limits_of(own.get(one.metric) or one.metric)
        if one.value is not None and limits.oddity(one.value) in wanted:
            yield path, account, one, one.value, limits


def _measured(case: AuditCase) -> Iterator[tuple[str, str, Measurement]]:
    for path, entry, _ in case.entries():
        for place, one in enumerate(entry.baselines):
            yield f"{path}.baselines[{place}]", str(entry), one
    for position, rival in enumerate(case.audit.competitors):
        for place, one in enumerate(rival.measurements):
            yield f"competitors[{position}].measurements[{place}]", str(rival), one


def _dated_after_examples(bench: Bench) -> tuple[Example, ...]:
    from smartgoals.rules._audits.samples import ACCOUNT, DAY, example, ours

    later = date(2026, 5, 1)
    return (
        example(None, ours(last_post_on=DAY)),
        example({"account": ACCOUNT, "day": later, "on": DAY}, ours(last_post_on=later)),
    )


@rule(
    "SGC719",
    "dated-after-audit",
    "warning",
    source=SHEETS,
    en=RuleText(
        message="something of {account} is dated {day}, after the audit of {on}",
        suggestion="look at the day: were day and month swapped?",
        finds="A last post, or a figure, with a day after that of the audit.",
        why="Nobody can have seen it; a spreadsheet that swaps day and month makes such days.",
    ),
    fr=RuleText(
        message="un élément de {account} est daté du {day}, après l’audit du {on}",
        suggestion="vérifiez la date : le jour et le mois sont-ils inversés ?",
        finds="Une dernière publication, ou un chiffre, daté d’après l’audit.",
        why="Nul n’a pu le voir ; un tableur qui inverse jour et mois produit de telles dates.",
    ),
    examples=_dated_after_examples,
)
def dated_after(case: AuditCase, options: Options) -> Faults:
    """Find a post or a figure that is dated after the day of the audit, so that nobody can have seen it."""
    made_on = case.audit.as_of
    late = [
        (f"{path}.last_post_on", str(entry), entry.last_post_on)
        for path, entry, _ in case.entries()
        if entry.last_post_on is not None and entry.last_post_on > made_on
    ]
    late += [
        (path, account, one.ends_on)
        for path, account, one in _measured(case)
        if one.value is not None and one.ends_on is not None and one.ends_on > made_on
    ]
    return tuple(Fault(path, {"account": account, "day": day, "on": made_on}) for path, account, day in late)


def _impossible_figure_examples(bench: Bench) -> tuple[Example, ...]:
    from smartgoals.rules._audits.samples import ACCOUNT, example, figure

    date(2026, 5, 1)
    return (
        example(None, figure("bounce_rate", 0.45)),
        example({"account": ACCOUNT, "metric": "bounce_rate", "value": 45, "high": 1}, figure("bounce_rate", 45)),
    )


@rule(
    "SGC720",
    "impossible-figure",
    "warning",
    source=SHEETS,
    en=RuleText(
        message="{metric} of {account} is {value}, which it cannot be",
        suggestion="look at the source; write a share from 0 to 1 where a percentage stands",
        finds=("A figure outside the range of its metric, such as a count below zero or a bounce rate of 45."),
        why="Baselines and comparisons would rest on it.",
    ),
    fr=RuleText(
        message="{metric} de {account} vaut {value}, ce qui est impossible",
        suggestion="vérifiez la source ; écrivez une part de 0 à 1 à la place d’un pourcentage",
        finds=(
            "Un chiffre hors des valeurs possibles de sa mesure, comme un compte négatif ou un taux de rebond de 45."
        ),
        why="Points de départ et comparaisons reposeraient dessus.",
    ),
    examples=_impossible_figure_examples,
)
def impossible_figure(case: AuditCase, options: Options) -> Faults:
    """Find a figure outside the range of its metric: followers below zero, a bounce rate of 45."""
    return tuple(
        Fault(path, {"account": account, "metric": one.metric, "value": value, "low": limits.low, "high": limits.high})
        for path, account, one, value, limits in _odd(case, Oddity.OUTSIDE, Oddity.TAKEN_BACK)
    )


def _percent_for_share_examples(bench: Bench) -> tuple[Example, ...]:
    from smartgoals.rules._audits.samples import ACCOUNT, example, figure

    date(2026, 5, 1)
    return (
        example(None, figure("click_through_rate", 0.032)),
        example({"account": ACCOUNT, "value": 3.2, "limit": 1}, figure("click_through_rate", 3.2)),
    )


@rule(
    "SGC721",
    "percent-for-share",
    "warning",
    source=SHEETS,
    heuristic=True,
    en=RuleText(
        message="{metric} of {account} is {value}, and hardly ever more than {limit}: a percentage?",
        suggestion="write it with its sign, such as 3.2 %, or as a share: 0.032",
        finds="A rate of more than the whole, where a percentage was probably written for a share.",
        why="It would be a hundred times too large in every comparison.",
        limits="A post may be clicked more often than it was counted as shown.",
    ),
    fr=RuleText(
        message="{metric} de {account} vaut {value}, et ne dépasse guère {limit} : un pourcentage ?",
        suggestion="écrivez-le avec son signe, comme 3,2 %, ou en part : 0,032",
        finds=("Un taux au-delà du tout, où un pourcentage a sans doute été écrit à la place d’une part."),
        why="Il serait cent fois trop grand dans toute comparaison.",
        limits=("Une publication peut être cliquée plus souvent qu’elle n’a été comptée comme affichée."),
    ),
    examples=_percent_for_share_examples,
)
def percent_for_share(case: AuditCase, options: Options) -> Faults:
    """Find a rate that no share reaches, and a percentage does."""
    return tuple(
        Fault(path, {"account": account, "metric": one.metric, "value": value, "limit": limits.most})
        for path, account, one, value, limits in _odd(case, Oddity.PERCENT)
    )


def _fraction_of_a_count_examples(bench: Bench) -> tuple[Example, ...]:
    from smartgoals.rules._audits.samples import ACCOUNT, example, figure

    date(2026, 5, 1)
    return (
        example(None, figure("followers", 1776)),
        example({"account": ACCOUNT, "metric": "followers", "value": 1.776}, figure("followers", 1.776)),
    )


@rule(
    "SGC722",
    "fraction-of-a-count",
    "warning",
    source=SHEETS,
    en=RuleText(
        message="{metric} of {account} is {value}, and counts what is whole",
        suggestion="write the whole number: 1,776 and not 1.776",
        finds="A fraction of what is counted in wholes, such as 1.776 followers.",
        why=("A spreadsheet that takes a mark of thousands for a decimal one makes a thousandth of the figure."),
    ),
    fr=RuleText(
        message="{metric} de {account} vaut {value}, et compte des unités",
        suggestion="écrivez le nombre entier : 1 776 et non 1.776",
        finds="Une fraction de ce qui se compte en unités, comme 1,776 abonné.",
        why=("Un tableur qui prend le séparateur de milliers pour celui des décimales divise le chiffre par mille."),
    ),
    examples=_fraction_of_a_count_examples,
)
def fraction_of_a_count(case: AuditCase, options: Options) -> Faults:
    """Find a fraction of what is counted in wholes."""
    return tuple(
        Fault(path, {"account": account, "metric": one.metric, "value": value})
        for path, account, one, value, _ in _odd(case, Oddity.FRACTION)
    )


RULES: Final = (
    dated_after,
    impossible_figure,
    percent_for_share,
    fraction_of_a_count,
)
