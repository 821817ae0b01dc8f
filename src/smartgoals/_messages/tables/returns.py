"""Why a return is undefined, and what must be said beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from smartgoals._messages.rows import Row

ROWS: Final[tuple[Row, ...]] = (
    (
        "cost_is_zero",
        "the cost is zero, and nothing divides by zero",
        "le coût est nul, et rien ne se divise par zéro",
    ),
    (
        "needs_margin",
        "needs a value that is revenue, a gross margin, and a cost above zero",
        "demande une valeur qui soit un chiffre d’affaires, une marge brute et un coût supérieur à zéro",
    ),
    (
        "needs_spend",
        "needs a value that is revenue, and an itemised cost with advertising spend above zero",
        (
            "demande une valeur qui soit un chiffre d’affaires, et un coût détaillé avec une dépense "
            "publicitaire supérieure à zéro"
        ),
    ),
    ("needs_gross_margin", "needs a gross margin", "demande une marge brute"),
    (
        "labour_missing",
        "the cost leaves out working hours",
        "le coût laisse de côté les heures de travail",
    ),
    (
        "cost_not_itemised",
        "the cost is one number, and nobody sees what is in it",
        "le coût est un seul nombre, et nul ne voit ce qu’il contient",
    ),
    (
        "value_kind_unstated",
        "it is not said whether the value is revenue, margin, a saving or an estimate",
        "il n’est pas dit si la valeur est un chiffre d’affaires, une marge, une économie ou une estimation",
    ),
    (
        "revenue_is_not_margin",
        "revenue is not margin: without a gross margin the return looks better than it is",
        "un chiffre d’affaires n’est pas une marge : sans marge brute, le retour paraît meilleur qu’il n’est",
    ),
    (
        "attribution_unstated",
        "it is not said by which model the value was credited",
        "il n’est pas dit selon quel modèle la valeur a été attribuée",
    ),
    (
        "window_unstated",
        "it is not said which days the figures cover",
        "il n’est pas dit quels jours les chiffres couvrent",
    ),
    (
        "of_an_effect",
        "what came back is the interval that holds an effect with a chance of 80 %, and not what was counted",
        (
            "ce qui est revenu est l’intervalle qui contient un effet avec 80 % de chances, et non ce qui a"
            " été compté"
        ),
    ),
    (
        "of_several_effects",
        (
            "what came back adds up intervals of effects, each of which holds its own with a chance of 80 %:"
            " the sum is held as surely if the effects go together, and more surely if they do not"
        ),
        (
            "ce qui est revenu additionne des intervalles d’effets, chacun contenant le sien avec 80 % de"
            " chances : la somme est tenue aussi sûrement s’ils vont ensemble, et plus sûrement sinon"
        ),
    ),
    (
        "line",
        "for {cost} spent, {value} came back: a net return of {net:%}",
        "pour une dépense de {cost}, il est revenu {value} : un retour net de {net:%}",
    ),
    (
        "line_between",
        "for {cost} spent, {value} came back: a net return between {low:%} and {high:%}",
        "pour une dépense de {cost}, il est revenu {value} : un retour net entre {low:%} et {high:%}",
    ),
    (
        "line_lost",
        "for {cost} spent, nothing came back and the loss is {value} more: a net return of {net:%}",
        (
            "pour une dépense de {cost}, rien n’est revenu, et la perte est de {value} de plus : un retour net"
            " de {net:%}"
        ),
    ),
    (
        "line_perhaps_lost",
        "for {cost} spent, the value was {value}: a net return between {low:%} and {high:%}",
        "pour une dépense de {cost}, la valeur a été de {value} : un retour net entre {low:%} et {high:%}",
    ),
    (
        "line_undefined",
        "the net return is not defined: {reason}",
        "le retour net n’est pas défini : {reason}",
    ),
    ("between", "{low} to {high}", "{low} à {high}"),
    ("money", "{amount} {currency}", "{amount} {currency}"),
)
