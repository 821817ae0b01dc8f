"""What an agenda asks to look at, and why something is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from smartgoals._messages.rows import Row

ROWS: Final[tuple[Row, ...]] = (
    ("kind_event_begins", "event begins", "début d’événement"),
    ("kind_milestone", "milestone", "jalon"),
    ("kind_period_closes", "period closes", "clôture de période"),
    ("kind_check_in", "check-in", "point"),
    ("kind_tripwire", "tripwire", "seuil d’alerte"),
    ("kind_deadline", "deadline", "échéance"),
    ("kind_audit_due", "audit due", "audit à refaire"),
    ("kind_event_ends", "event ends", "fin d’événement"),
    ("event_begins", "{title} begins", "début : {title}"),
    ("event_ends", "{title} ends", "fin : {title}"),
    ("milestone", "milestone of {what}", "jalon : {what}"),
    ("milestone_value", "milestone of {what}: {value}", "jalon : {what}, {value}"),
    (
        "milestone_at_most_value",
        "milestone of {what}: at most {value}",
        "jalon : {what}, {value} au plus",
    ),
    ("period_closes", "a period of {what} closes", "clôture d’une période : {what}"),
    (
        "period_closes_value",
        "a period of {what} closes: {value} asked",
        "clôture d’une période : {what}, demandé : {value}",
    ),
    (
        "period_closes_at_most_value",
        "a period of {what} closes: at most {value}",
        "clôture d’une période : {what}, {value} au plus",
    ),
    (
        "period_closes_between",
        "a period of {what} closes: at least {low}, at most {high}",
        "clôture d’une période : {what}, {low} au moins, {high} au plus",
    ),
    ("check_in", "look at {what}", "faire le point : {what}"),
    (
        "check_in_value",
        "look at {what}: the plan expects {value}",
        "faire le point : {what}, la trajectoire prévoit {value}",
    ),
    (
        "check_in_at_most_value",
        "look at {what}: the plan expects at most {value}",
        "faire le point : {what}, la trajectoire prévoit {value} au plus",
    ),
    (
        "check_in_between",
        "look at {what}: at least {low}, at most {high}",
        "faire le point : {what}, {low} au moins, {high} au plus",
    ),
    (
        "tripwire_below_value",
        "{what}: act below {value}; the chance is then under {chance:%}",
        "{what} : agir en dessous de {value} ; les chances sont alors sous {chance:%}",
    ),
    (
        "tripwire_above_value",
        "{what}: act above {value}; the chance is then under {chance:%}",
        "{what} : agir au-dessus de {value} ; les chances sont alors sous {chance:%}",
    ),
    ("deadline", "the goal on {what} is judged", "le but est jugé : {what}"),
    (
        "deadline_value",
        "the goal on {what} is judged: {value} asked",
        "le but est jugé : {what}, demandé : {value}",
    ),
    (
        "deadline_at_most_value",
        "the goal on {what} is judged: at most {value}",
        "le but est jugé : {what}, {value} au plus",
    ),
    (
        "deadline_between",
        "the goal on {what} is judged: at least {low}, at most {high}",
        "le but est jugé : {what}, {low} au moins, {high} au plus",
    ),
    (
        "audit_due",
        "the audit is due again; the last one is of {since}",
        "l’audit est à refaire ; le dernier est du {since}",
    ),
    ("closed", "it is closed", "il est clos"),
    ("over", "its deadline is over", "son échéance est passée"),
    ("met", "it is met for good", "il est atteint pour de bon"),
    ("missed", "it is missed for good", "il est manqué pour de bon"),
    ("paused", "it is paused", "il est en pause"),
    ("no_tripwire", "it has no tripwires", "il n’a pas de seuils d’alerte"),
    ("left_out", "{goal}: {reason}", "{goal} : {reason}"),
    ("left_out_days", "{goal}: {reason} from {start} to {end}", "{goal} : {reason} du {start} au {end}"),
    ("left_out_day", "{goal}: {reason} on {start}", "{goal} : {reason} le {start}"),
    (
        "left_out_wires_day",
        "{goal}: tripwires without a value on {start}: {entries}; {cause}",
        "{goal} : seuils d’alerte sans valeur le {start} : {entries} ; {cause}",
    ),
    ("left_out_cause", "{goal}: {reason}: {cause}", "{goal} : {reason} : {cause}"),
    (
        "left_out_wires",
        "{goal}: tripwires without a value from {start} to {end}: {entries}; {cause}",
        "{goal} : seuils d’alerte sans valeur du {start} au {end} : {entries} ; {cause}",
    ),
    ("line", "{day}: {text}", "{day} : {text}"),
    ("nothing_on_day", "nothing to look at on {start}", "rien à regarder le {start}"),
    ("nothing", "nothing to look at from {start} to {end}", "rien à regarder du {start} au {end}"),
)
