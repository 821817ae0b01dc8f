"""The chance of a goal with coming events and without: what is said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from smartgoals._messages.rows import Row

ROWS: Final[tuple[Row, ...]] = (
    # -- where an effect comes from
    ("stated", "as the caller assumes", "selon l’hypothèse de l’appelant"),
    ("before", "as events of its kind before", "comme les événements de ce type auparavant"),
    # -- why not
    (
        "no_effect_known",
        "nobody said what it brings, and no event of its kind could be measured before",
        "personne n’a dit ce qu’il apporte, et aucun événement de ce type n’a pu être mesuré auparavant",
    ),
    (
        "no_usual_amount",
        "its days would bring no gain without it, of which a share could be taken",
        "ses jours n’apporteraient sans lui aucun gain, dont une part puisse être prise",
    ),
    (
        "not_touched",
        "it is none of the goal’s metric and channel",
        "il ne touche ni la mesure ni le canal du but",
    ),
    (
        "after_the_end",
        "it begins after the day that the goal is judged by",
        "il commence après le jour où le but est jugé",
    ),
    (
        "off_the_days",
        "none of its days is one that the goal is judged by",
        "aucun de ses jours n’est de ceux sur lesquels le but est jugé",
    ),
    ("no_chance", "the goal has no chance that could be told", "les chances du but ne peuvent être dites"),
    (
        "chance_not_moved",
        "the chance is that of single days or periods, of which no amount in all tells",
        "les chances sont celles de jours ou de périodes à part, dont une quantité globale ne dit rien",
    ),
    (
        "people_do_not_add_up",
        "people of several days do not add up, so that nobody knows how many of them are new",
        "les personnes de plusieurs jours ne s’additionnent pas : nul ne sait combien sont nouvelles",
    ),
    (
        "nature_unknown",
        "nobody said what the metric counts, so that nothing can be added to it",
        "personne n’a dit ce que la mesure compte, et rien ne peut y être ajouté",
    ),
    # -- cautions
    (
        "stated_by_the_caller",
        "what they bring is assumed, and nothing here has tested it: {about}",
        "ce qu’ils apportent est supposé, et rien ici ne l’a vérifié : {about}",
    ),
    (
        "no_cause",
        "what came with events before is no proof that they brought it: {about}",
        "ce qui est venu avec les événements passés ne prouve pas qu’ils l’aient apporté : {about}",
    ),
    (
        "few_before",
        "what they bring is that of fewer than three events before: {about}",
        "ce qu’ils apportent vient de moins de trois événements passés : {about}",
    ),
    (
        "unlike_before",
        "events of their kind before differ by more than chance: {about}",
        "les événements passés de ce type diffèrent plus que par hasard : {about}",
    ),
    (
        "not_shown_before",
        "what came with events of their kind before may as well be nothing: {about}",
        "ce qui est venu avec les événements passés de ce type peut aussi bien être nul : {about}",
    ),
    (
        "overlapping",
        "they share days, and what they bring is added up: {about}",
        "ils ont des jours en commun, et leurs apports s’additionnent : {about}",
    ),
    (
        "still_on",
        "some of their days have been read, and only the later ones are counted: {about}",
        "certains de leurs jours ont été relevés, et seuls les suivants sont comptés : {about}",
    ),
    (
        "partly_after_the_end",
        "they go on after the goal is judged, and only their days before it are counted: {about}",
        "ils continuent après le jugement du but, et seuls leurs jours d’ici là sont comptés : {about}",
    ),
    (
        "carried_on",
        "the forecast without them may hold some of it, since it carries on events of their kind: {about}",
        (
            "la prévision sans eux peut en contenir une part, car elle prolonge les événements de ce type :"
            " {about}"
        ),
    ),
    (
        "more_than_there_is",
        "they take away more than is expected to be there without them: {about}",
        "ils retirent plus que ce qui est attendu sans eux : {about}",
    ),
    # -- the cautions about one event alone
    (
        "more_than_there_is_of_one",
        "it takes away more than is expected to be there without it: {about}",
        "il retire plus que ce qui est attendu sans lui : {about}",
    ),
    (
        "stated_by_the_caller_of_one",
        "what it brings is assumed, and nothing here has tested it: {about}",
        "ce qu’il apporte est supposé, et rien ici ne l’a vérifié : {about}",
    ),
    (
        "few_before_of_one",
        "what it brings is that of fewer than three events before: {about}",
        "ce qu’il apporte vient de moins de trois événements passés : {about}",
    ),
    (
        "unlike_before_of_one",
        "events of its kind before differ by more than chance: {about}",
        "les événements passés de ce type diffèrent plus que par hasard : {about}",
    ),
    (
        "not_shown_before_of_one",
        "what came with events of its kind before may as well be nothing: {about}",
        "ce qui est venu avec les événements passés de ce type peut aussi bien être nul : {about}",
    ),
    (
        "still_on_of_one",
        "some of its days have been read, and only the later ones are counted: {about}",
        "certains de ses jours ont été relevés, et seuls les suivants sont comptés : {about}",
    ),
    (
        "partly_after_the_end_of_one",
        "it goes on after the goal is judged, and only its days before that are counted: {about}",
        "il continue après le jugement du but, et seuls ses jours d’ici là sont comptés : {about}",
    ),
    (
        "carried_on_of_one",
        "the forecast without it may hold some of it, since it carries on events of its kind: {about}",
        (
            "la prévision sans lui peut en contenir une part, car elle prolonge les événements de ce type :"
            " {about}"
        ),
    ),
    # -- the line
    (
        "line",
        "the chance is {without} without and {with_events} with {about}",
        "les chances sont de {without} sans et de {with_events} avec {about}",
    ),
    (
        "line_unknown",
        "the chance is {without} without {about}; with it: unknown, since {reason}",
        "les chances sont de {without} sans {about} ; avec : inconnues, car {reason}",
    ),
    (
        "line_no_chance",
        "no chance can be told with {about}, nor without: {reason}",
        "les chances ne peuvent être dites ni avec {about}, ni sans : {reason}",
    ),
    (
        "brings",
        "{name}: {counted} by then, {source}",
        "{name} : {counted} d’ici là, {source}",
    ),
    (
        "brings_between",
        "{name}: {counted} by then (80 %: {low} to {high}), {source}",
        "{name} : {counted} d’ici là (80 % : de {low} à {high}), {source}",
    ),
    ("brings_nothing", "{name}: nothing by then, since {reason}", "{name} : rien d’ici là, car {reason}"),
    ("brings_unknown", "{name}: unknown, since {reason}", "{name} : inconnu, car {reason}"),
)
