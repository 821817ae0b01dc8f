"""What an event brought beyond what would have come, why that is undefined, and what must be said
beside it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from smartgoals._messages.rows import Row

ROWS: Final[tuple[Row, ...]] = (
    (
        "line",
        (
            "{event}: {actual} came {days}, where {expected} would have come: {amount} beyond it (80 %: {low}"
            " to {high})"
        ),
        (
            "{event} : {days}, un total de {actual}, là où un total de {expected} serait venu : {amount}"
            " au-delà (80 % : de {low} à {high})"
        ),
    ),
    (
        "line_change",
        (
            "{event}: a change of {actual} {days}, where one of {expected} would have come: {amount} beyond"
            " it (80 %: {low} to {high})"
        ),
        (
            "{event} : {days}, une variation de {actual}, là où elle aurait été de {expected} : {amount}"
            " au-delà (80 % : de {low} à {high})"
        ),
    ),
    ("days", "from {start} to {end}", "du {start} au {end}"),
    ("day", "on {start}", "le {start}"),
    ("of_metric", "{event} ({metric})", "{event} ({metric})"),
    (
        "line_undefined",
        "{event}: nobody can say what came beyond what would have come: {reason}",
        "{event} : nul ne peut dire ce qui est venu au-delà de ce qui serait venu : {reason}",
    ),
    (
        "other_answer",
        "by the readings before alone it would be {amount} (80 %: {low} to {high})",
        "d’après les seuls relevés d’avant, ce serait {amount} (80 % : de {low} à {high})",
    ),
    (
        "smallest",
        "half of the effects of {amount} ({share} of the usual) would show here",
        "la moitié des effets de {amount} ({share} de l’habituel) se verraient ici",
    ),
    (
        "smallest_alone",
        "half of the effects of {amount} would show here",
        "la moitié des effets de {amount} se verraient ici",
    ),
    (
        "no_amounts",
        (
            "the metric does not add up over days: of a rate, a mean, a score or people no total comes beyond"
            " another"
        ),
        (
            "la mesure ne s’additionne pas d’un jour à l’autre : d’un taux, d’une moyenne, d’un score ou de "
            "personnes, aucun total ne vient au-delà d’un autre"
        ),
    ),
    (
        "not_yet",
        "no reading tells of the days of the event yet",
        "aucun relevé ne parle encore des jours de l’événement",
    ),
    (
        "no_reading",
        "no reading covers a day of the event",
        "aucun relevé ne couvre un jour de l’événement",
    ),
    (
        "too_few_before",
        "before the event there are too few readings to tell what would have come",
        "avant l’événement, il y a trop peu de relevés pour dire ce qui serait venu",
    ),
    (
        "nothing_after",
        (
            "there are too few readings after the event, or in other steps or by another definition than"
            " those before it"
        ),
        (
            "il y a trop peu de relevés après l’événement, ou d’un autre pas ou d’une autre définition que"
            " ceux d’avant"
        ),
    ),
    (
        "definition_changed",
        (
            "what is counted was defined anew on one of these days, so that nothing is beyond what was"
            " counted before"
        ),
        (
            "ce qui est compté a changé de définition l’un de ces jours : rien ne se compare à ce qui était"
            " compté avant"
        ),
    ),
    (
        "days_off",
        "before the event nothing was ever read on such days of the week",
        "avant l’événement, rien n’a jamais été relevé de tels jours de la semaine",
    ),
    (
        "usual_is_zero",
        "what would have come is not above zero, and nothing is a share of it",
        "ce qui serait venu ne dépasse pas zéro, et rien n’en est une part",
    ),
    (
        "no_control",
        "without a control nothing here shows that the event was the cause",
        "sans témoin, rien ici ne montre que l’événement en est la cause",
    ),
    (
        "control_assumed",
        (
            "the event is the cause only if it did not touch the controls, and nothing else touched what it"
            " did touch ({figure:#control})"
        ),
        (
            "l’événement n’en est la cause que s’il n’a pas touché les témoins et que rien d’autre n’a touché"
            " ce qu’il a touché ({figure:#control})"
        ),
    ),
    (
        "control_left_out",
        "left out: {figure:#control}, read in other steps or not on both sides, or not moving alike",
        (
            "mis de côté : {figure:#control}, à un autre pas, sans relevés des deux côtés, ou d’une autre"
            " évolution"
        ),
    ),
    (
        "not_shown",
        "this is no sign of an effect, nor of none: here half of the effects of {figure} would show",
        "ce n’est signe ni d’un effet ni de son absence : ici, la moitié des effets de {figure} se verraient",
    ),
    (
        "before_alone",
        "this rests on the readings before alone; with readings after it the answer will be surer",
        "ceci repose sur les seuls relevés d’avant ; avec des relevés d’après, la réponse sera plus sûre",
    ),
    (
        "after_unused",
        (
            "this rests on the readings before alone: too few of those after it are in the same steps and by"
            " the same definition"
        ),
        (
            "ceci repose sur les seuls relevés d’avant : trop peu de ceux d’après ont le même pas et la même"
            " définition"
        ),
    ),
    (
        "rates_differ",
        (
            "before and after the event the rate is not the same: if the event changed it for good, the"
            " answer by the readings before alone counts what it brought, else the answer by both sides"
        ),
        (
            "avant et après l’événement, le rythme n’est pas le même : si l’événement l’a changé durablement,"
            " la réponse d’après les seuls relevés d’avant compte ce qu’il a apporté, sinon celle des deux"
            " côtés"
        ),
    ),
    (
        "still_on",
        "the readings do not tell of the event to its end: this is what came so far",
        "les relevés ne couvrent pas l’événement jusqu’à sa fin : voici ce qui est venu jusqu’ici",
    ),
    (
        "wider_window",
        "the readings cover {figure:#day} beside those of the event, whose amounts are in the figures",
        (
            "les relevés couvrent {figure:#day} en plus de ceux de l’événement, et leurs montants sont dans"
            " les chiffres"
        ),
    ),
    (
        "untold_days",
        "no reading tells of {figure:#day} of the window, which both figures leave out",
        "aucun relevé ne parle de {figure:#day} de la fenêtre, que les deux chiffres laissent de côté",
    ),
    (
        "few_readings",
        "there are only {figure:#reading} before the event: the widths were measured with 30 and more",
        "il n’y a que {figure:#reading} avant l’événement : les largeurs ont été mesurées avec 30 et plus",
    ),
    (
        "other_events",
        "taken out first: what {figure:#event} of other days brought",
        "d’abord retiré : l’apport de {figure:#event} d’autres jours",
    ),
    (
        "overlapping_events",
        (
            "{figure:#event} of the same days cannot be told apart from it: the figures are those of all"
            " together"
        ),
        "impossible d’en distinguer {figure:#event} des mêmes jours : les chiffres sont ceux de l’ensemble",
    ),
    (
        "definition_break",
        (
            "what is counted was defined anew {figure:#time}: only readings of the definition of these days"
            " count"
        ),
        (
            "ce qui est compté a changé de définition {figure:#time} : seuls comptent les relevés de celle de"
            " ces jours"
        ),
    ),
    (
        "nature_unknown",
        "nobody says what kind of figure this is: it was read as amounts that add up",
        "nul ne dit de quelle nature est ce chiffre : il a été lu comme des montants qui s’additionnent",
    ),
)
