"""What targets ask."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from smartgoals._messages.rows import Row

ROWS: Final[tuple[Row, ...]] = (
    ("reach_level", "reach {value}", "atteindre {value}"),
    ("reach_level_any_day", "reach {value} on any day", "atteindre {value} à un moment quelconque"),
    ("change_amount", "change by {value}", "faire varier de {value}"),
    ("change_percent", "change by {value} %", "faire varier de {value} %"),
    ("increase_amount", "increase by {value}", "augmenter de {value}"),
    ("increase_percent", "increase by {value} %", "augmenter de {value} %"),
    ("decrease_amount", "decrease by {value}", "réduire de {value}"),
    ("decrease_percent", "decrease by {value} %", "réduire de {value} %"),
    ("move_level", "go from {start} to {value}", "passer de {start} à {value}"),
    (
        "move_level_any_day",
        "go from {start} to {value} on any day",
        "passer de {start} à {value} à un moment quelconque",
    ),
    ("keep_pace", "keep {pace}", "tenir {pace}"),
    ("keep_at_least", "keep at least {pace}", "tenir au moins {pace}"),
    ("lose_pace", "decrease by {pace}", "réduire de {pace}"),
    ("lose_at_most", "decrease by at most {pace}", "réduire d’au plus {pace}"),
    ("keep_at_most", "keep at most {pace}", "ne pas dépasser {pace}"),
    ("counted_calendar", "{target}, counted by the calendar", "{target}, compté par le calendrier"),
    ("counted_rolling", "{target}, counted rolling", "{target}, sur toute période de cette durée"),
    ("carry_surplus", "{target}, surplus carried over", "{target}, surplus reporté"),
    (
        "carry_both",
        "{target}, surplus and debt carried over",
        "{target}, surplus et dette reportés",
    ),
    ("carry_at_most", "{target}, at most {limit}", "{target}, au plus {limit}"),
    ("stay_within", "stay within {low} to {high}", "rester entre {low} et {high}"),
    ("stay_under", "stay at or under {high}", "rester à {high} ou moins"),
    ("stay_over", "stay at or over {low}", "rester à {low} ou plus"),
    ("hold_within", "stay between {low} and {high}", "rester entre {low} et {high}"),
    ("hold_under", "stay at {high} or below", "rester à {high} ou moins"),
    ("hold_over", "stay at {low} or above", "rester à {low} ou plus"),
    ("stay_under_each", "stay at or under {high} {period}", "ne pas dépasser {high} {period}"),
    ("stay_over_each", "stay at or over {low} {period}", "ne pas descendre sous {low} {period}"),
    ("hold_under_each", "stay at or below {high} {period}", "ne pas dépasser {high} {period}"),
    ("hold_over_each", "stay at or above {low} {period}", "ne pas descendre sous {low} {period}"),
    ("of_each", "{band} {period}", "{band} {period}"),
    ("reach_pace", "reach {pace}", "atteindre {pace}"),
    (
        "reach_pace_any_period",
        "reach {pace} in any period",
        "atteindre {pace} sur une période quelconque",
    ),
    ("grow_by", "grow by {growth}", "croître de {growth}"),
    ("shrink_by", "shrink by {growth}", "réduire de {growth}"),
)
