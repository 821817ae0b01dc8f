"""What an audit tells that can hardly be so: days after it, and figures that a metric cannot have.

What a figure can be is told by `catalog._limits`, for readings, goals and audits alike.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from smartgoals._messages.amount import amount
from smartgoals._messages.worded import Worded
from smartgoals.catalog._limits import Oddity, limits_of_seen
from smartgoals.catalog._ties import addends
from smartgoals.catalog._wholes import NEARLY_PARTS, PARTS
from smartgoals.rules._audits.unlike_parts import unlike_parts
from smartgoals.rules._define import Faults, rule
from smartgoals.rules._finding import Fault
from smartgoals.rules._naming import account_named, figure_named, metric_named
from smartgoals.rules._options import SHEETS
from smartgoals.rules._rule import RuleText

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartgoals._case.audit_case import AuditCase
    from smartgoals._model.audit import Audit, ChannelAudit
    from smartgoals._model.measurement import Measurement
    from smartgoals._numbers import Number
    from smartgoals.catalog._catalog import Catalog
    from smartgoals.catalog._limits import Limits
    from smartgoals.rules._examples_base import Bench
    from smartgoals.rules._rule import Example, Options


class Odd(NamedTuple):
    """An odd figure of an audit: where, which, what it can be, and what a finding tells of it."""

    path: str
    value: Number
    limits: Limits
    facts: dict[str, Any]

    def fault(self, **more: Any) -> Fault:
        """Return the fault of this figure, which says what was meant where that can be told."""
        variant = "" if self.facts["meant"] is None else "meant"
        return Fault(self.path, {**self.facts, **more}, variant=variant)


def _odd(case: AuditCase, *wanted: Oddity) -> Iterator[Odd]:
    for path, account, one in _measured(case):
        own = case.strategy.metrics.get(one.metric) if case.strategy is not None else None
        limits = limits_of_seen(own or one.metric)
        if one.value is not None and limits.oddity(one.value) in wanted:
            metric = case.metric(one.metric)
            meant = limits.meant(one.value)
            yield Odd(
                path,
                one.value,
                limits,
                {
                    "account": account,
                    "metric": metric_named(metric, one.metric),
                    "value": one.value,
                    "meant": meant,
                    "said": figure_named(one.value, metric),
                    "probably": None if meant is None else figure_named(meant, metric),
                },
            )


def _measured(case: AuditCase) -> Iterator[tuple[str, Worded, Measurement]]:
    for path, entry, _ in case.entries():
        for place, one in enumerate(entry.baselines):
            yield f"{path}.baselines[{place}]", account_named(entry), one
    for position, rival in enumerate(case.audit.competitors):
        for place, one in enumerate(rival.measurements):
            yield f"competitors[{position}].measurements[{place}]", account_named(rival), one


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
        message="Something of {account} is dated {day}, after the audit of {on}",
        suggestion="Look at the day: were day and month swapped?",
        finds="A last post, or a figure, with a day after that of the audit.",
        why="Nobody can have seen it; a spreadsheet that swaps day and month makes such days.",
        limits="None.",
        instead="Correct the day of the post, of the figure or of the audit.",
    ),
    fr=RuleText(
        message="Un élément de {account} est daté du {day}, après l’audit du {on}",
        suggestion="Vérifiez la date : le jour et le mois sont-ils inversés ?",
        finds="Une dernière publication, ou un chiffre, daté d’après l’audit.",
        why="Nul n’a pu le voir ; un tableur qui inverse jour et mois produit de telles dates.",
        limits="Aucune.",
        instead="Corrigez la date de la publication, du chiffre ou de l’audit.",
    ),
    examples=_dated_after_examples,
)
def dated_after(case: AuditCase, options: Options) -> Faults:
    """Find a post or a figure that is dated after the day of the audit, so that nobody can have seen it."""
    made_on = case.audit.as_of
    late: list[tuple[str, Worded, date]] = [
        (f"{path}.last_post_on", account_named(entry), entry.last_post_on)
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

    return (
        example(None, figure("bounce_rate", 0.45)),
        example(
            {"account": ACCOUNT, "metric": "bounce_rate", "value": 45, "high": 1}, figure("bounce_rate", 45)
        ),
    )


@rule(
    "SGC720",
    "impossible-figure",
    "warning",
    source=SHEETS,
    en=RuleText(
        message="On {account}, {metric} cannot be {said}",
        variants={"meant": "On {account}, {metric} cannot be {said}. Did you mean {probably}?"},
        suggestion="Look at the source again; write 45 % with its sign, or as 0.45",
        finds=(
            "A figure that its metric cannot have, such as a count below zero, a bounce rate of 45 or a"
            " rating of 45."
        ),
        why="Baselines and comparisons would rest on it.",
        limits="It knows the range that the metric states, and no tighter one.",
        instead="Write the figure that the source shows, a percentage as the share it is.",
    ),
    fr=RuleText(
        message="Sur {account}, « {metric} » ne peut être {said}",
        variants={"meant": "Sur {account}, « {metric} » ne peut être {said}. Vouliez-vous dire {probably} ?"},
        suggestion="Vérifiez à la source ; écrivez 45 % avec son signe, ou 0,45",
        finds=(
            "Un chiffre que sa mesure ne peut avoir, comme un compte négatif, un taux de rebond "
            "de 45 ou une note de 45."
        ),
        why="Points de départ et comparaisons reposeraient dessus.",
        limits="Elle connaît l’étendue que déclare la mesure, et pas de plus étroite.",
        instead="Écrivez le chiffre que montre la source, un pourcentage comme la part qu’il est.",
    ),
    examples=_impossible_figure_examples,
)
def impossible_figure(case: AuditCase, options: Options) -> Faults:
    """Find a figure outside the range of its metric: followers below zero, a bounce rate of 45."""
    return tuple(
        odd.fault(low=odd.limits.low, high=odd.limits.high)
        for odd in _odd(case, Oddity.OUTSIDE, Oddity.TAKEN_BACK, Oddity.OFF_SCALE)
    )


def _percent_for_share_examples(bench: Bench) -> tuple[Example, ...]:
    from smartgoals.rules._audits.samples import ACCOUNT, example, figure

    return (
        example(None, figure("click_through_rate", 0.032)),
        example({"account": ACCOUNT, "value": 3.2, "limit": 0.6}, figure("click_through_rate", 3.2)),
    )


@rule(
    "SGC721",
    "percent-for-share",
    "warning",
    source=SHEETS,
    heuristic=True,
    en=RuleText(
        message="On {account}, {said} is told for {metric}, which hardly ever passes {most}",
        variants={
            "meant": (
                "On {account}, {said} is told for {metric}, which hardly ever passes {most}. Did you mean"
                " {probably}?"
            ),
            "parts": "On {account}, {said} is told for {metric}, and what it is made of gives {probably}",
        },
        suggestion="Write a percentage with its sign, or as a share: 3.2 % or 0.032",
        finds=(
            "A rate of more than the whole, or of a hundred times what its parts beside it make, where a"
            " percentage was probably written for a share."
        ),
        why="It would be a hundred times too large in every comparison.",
        limits="A post may be clicked more often than it was counted as shown.",
        instead="Write the percentage as the share it is, or leave it where it is meant.",
    ),
    fr=RuleText(
        message="Sur {account}, « {metric} » est donné à {said}, et ne dépasse guère {most}",
        variants={
            "meant": (
                "Sur {account}, « {metric} » est donné à {said}, et ne dépasse guère {most}. Vouliez-vous"
                " dire {probably} ?"
            ),
            "parts": "Sur {account}, « {metric} » est donné à {said}, et ses composantes font {probably}",
        },
        suggestion="Écrivez un pourcentage avec son signe, ou en part : 3,2 % ou 0,032",
        finds=(
            "Un taux au-delà du tout, ou cent fois ce que font ses composantes à côté, où un"
            " pourcentage a sans doute été écrit à la place d’une part."
        ),
        why="Il serait cent fois trop grand dans toute comparaison.",
        limits="Une publication peut être cliquée plus souvent qu’elle n’a été comptée comme affichée.",
        instead="Écrivez le pourcentage comme la part qu’il est, ou laissez-le s’il est voulu.",
    ),
    examples=_percent_for_share_examples,
)
def percent_for_share(case: AuditCase, options: Options) -> Faults:
    """Find a rate that no share reaches, and a percentage does, and one that its parts make in percent."""
    by_parts = tuple(unlike_parts(case))
    told = {fault.path for fault in by_parts}
    return (
        *(
            odd.fault(limit=odd.limits.most, most=amount(odd.limits.most or 1, "ratio"))
            for odd in _odd(case, Oddity.PERCENT)
            if odd.path not in told  # what its parts make says more
        ),
        *by_parts,
    )


def _fraction_of_a_count_examples(bench: Bench) -> tuple[Example, ...]:
    from smartgoals.rules._audits.samples import ACCOUNT, example, figure

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
        message="On {account}, {value} is told for {metric}, and it can only be a whole number",
        variants={
            "meant": (
                "On {account}, {value} is told for {metric}, and it can only be a whole number. Did you mean"
                " {probably}?"
            )
        },
        suggestion="Write the whole number",
        finds="A fraction of what is counted in wholes, such as 1.776 followers.",
        why=(
            "A spreadsheet that takes a mark of thousands for a decimal one makes a thousandth of the figure."
        ),
        limits="Averages of counts are no counts, and need a metric of their own.",
        instead="Write the number without the mark of thousands that was read as a decimal one.",
    ),
    fr=RuleText(
        message="Sur {account}, « {metric} » est donné à {value}, et ne peut être qu’un nombre entier",
        variants={
            "meant": (
                "Sur {account}, « {metric} » est donné à {value}, et ne peut être qu’un nombre entier. "
                "Vouliez-vous dire {probably} ?"
            )
        },
        suggestion="Écrivez le nombre entier",
        finds="Une fraction de ce qui se compte en unités, comme 1,776 abonné.",
        why=(
            "Un tableur qui prend le séparateur de milliers pour celui des décimales divise le chiffre par"
            " mille."
        ),
        limits="Une moyenne n’est pas un compte, et demande une mesure à part.",
        instead="Écrivez le nombre sans le séparateur de milliers, lu comme une décimale.",
    ),
    examples=_fraction_of_a_count_examples,
)
def fraction_of_a_count(case: AuditCase, options: Options) -> Faults:
    """Find a fraction of what is counted in wholes."""
    return tuple(odd.fault() for odd in _odd(case, Oddity.FRACTION))


def _part_above_whole_examples(bench: Bench) -> tuple[Example, ...]:
    from smartgoals._model.measurement import Measurement
    from smartgoals.rules._audits.samples import ACCOUNT, example, ours

    def clicked(clicks: int) -> Audit:
        shown = Measurement(metric="impressions", value=1000)
        return ours(baselines=[Measurement(metric="link_clicks", value=clicks), shown])

    return (
        example(None, clicked(40)),
        example({"account": ACCOUNT, "part": "link_clicks", "left": 4000, "right": 1000}, clicked(4000)),
    )


@rule(
    "SGC723",
    "part-above-whole",
    "warning",
    source="a part never exceeds its whole, and nobody sees what was not shown",
    en=RuleText(
        message="On {account}, {part} ({left}) should not exceed {whole} ({right})",
        suggestion="See whether both are of the same days and posts, and whether they were swapped",
        finds=(
            "A figure above another of the same account and days that it is a part of, such as "
            "clicks above impressions."
        ),
        why="One of the two is wrong, and so is every rate of them.",
        limits="One view may be clicked twice, and tools may count by definitions of their own.",
        instead="Correct the figure that is of other days or posts, or was swapped.",
    ),
    fr=RuleText(
        message="Sur {account}, « {part} » ({left}) ne devrait pas dépasser « {whole} » ({right})",
        suggestion=(
            "Vérifiez que les deux portent sur les mêmes jours et publications, et ne sont pas échangés"
        ),
        finds=(
            "Un chiffre au-dessus d’un autre du même compte et des mêmes jours dont il fait "
            "partie, comme des clics au-dessus des impressions."
        ),
        why="L’un des deux est faux, et tout taux qui en dépend aussi.",
        limits="Un affichage peut être cliqué deux fois, et chaque outil a ses définitions.",
        instead="Corrigez le chiffre qui porte sur d’autres jours ou publications, ou fut échangé.",
    ),
    examples=_part_above_whole_examples,
)
def part_above_whole(case: AuditCase, options: Options) -> Faults:
    """Find a figure above another one of the same account and days that it is a part of."""
    return tuple(
        Fault(
            f"{path}.baselines[{entry.baselines.index(part)}]",
            {
                "account": account_named(entry),
                "part": metric_named(case.metric(part.metric), part.metric),
                "whole": metric_named(case.metric(whole.metric), whole.metric),
                "left": part.value,
                "right": whole.value,
            },
        )
        for path, entry, _ in case.entries()
        for part, whole in _parts_above(entry, case.catalog)
    )


def _parts_above(entry: ChannelAudit, catalog: Catalog) -> Iterator[tuple[Measurement, Measurement]]:
    """Yield parts above their wholes, of figures that are told of the same days."""
    told = {(str(one.metric), one.on, one.window): one for one in entry.baselines if one.value is not None}
    sums = [(part, str(one.metric)) for one in entry.baselines for part in addends(catalog, str(one.metric))]
    for of_part, of_whole in dict.fromkeys((*PARTS, *NEARLY_PARTS, *_ALSO, *sums)):
        for (metric, on, window), part in told.items():
            whole = told.get((of_whole, on, window)) if metric == of_part else None
            if whole is not None and (part.value or 0) > (whole.value or 0) >= 0:
                yield part, whole


_ALSO: Final = (
    ("reach", "impressions"),
    ("positive_mentions", "mentions"),
    ("negative_mentions", "mentions"),
)
"""What readings are asked by rules of their own."""

RULES: Final = (
    dated_after,
    impossible_figure,
    percent_for_share,
    fraction_of_a_count,
    part_above_whole,
)
