"""What formats and topics bring, beside the other posts of their channel."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from smartgoals._messages.rows import Row

ROWS: Final[tuple[Row, ...]] = (
    (
        "counted",
        (
            "{posts:#post}, {comparisons:#comparison}; what is called clear, chance alone would show "
            "anywhere among all of them in at most {level:%} of cases"
        ),
        (
            "{posts:#post}, {comparisons:#comparison} ; ce qui est dit net, le hasard seul ne le "
            "montrerait quelque part parmi toutes que dans {level:%} des cas au plus"
        ),
    ),
    (
        "none_compared",
        "{posts:#post}, and no comparison can be made yet",
        "{posts:#post}, et aucune comparaison n’est encore possible",
    ),
    (
        "left_out",
        "left out: {posts:#post} of which nobody says how often they were shown",
        "laissées de côté : {posts:#post} dont nul ne dit combien de fois elles ont été montrées",
    ),
    (
        "no_cause",
        "what posts have in common is no cause: they may have been published on better days",
        (
            "ce que des publications ont en commun n’est pas une cause : elles ont pu paraître de meilleurs"
            " jours"
        ),
    ),
    (
        "there_within",
        "{name} on {channel}, {posts:#post}: {metric} / {volume} {rate} ({low} to {high})",
        "{name} sur {channel}, {posts:#post} : {metric} / {volume} {rate} ({low} à {high})",
    ),
    (
        "there_alone",
        "{name} on {channel}, {posts:#post}: {metric} / {volume} {rate}",
        "{name} sur {channel}, {posts:#post} : {metric} / {volume} {rate}",
    ),
    (
        "here_within",
        "{name}, {posts:#post}: {metric} / {volume} {rate} ({low} to {high})",
        "{name}, {posts:#post} : {metric} / {volume} {rate} ({low} à {high})",
    ),
    (
        "here_alone",
        "{name}, {posts:#post}: {metric} / {volume} {rate}",
        "{name}, {posts:#post} : {metric} / {volume} {rate}",
    ),
    (
        "better",
        "{result}; clearly better than the others ({rest})",
        "{result} ; nettement mieux que les autres ({rest})",
    ),
    (
        "worse",
        "{result}; clearly worse than the others ({rest})",
        "{result} ; nettement moins bien que les autres ({rest})",
    ),
    (
        "other",
        "{result}; clearly unlike the others ({rest})",
        "{result} ; nettement différent des autres ({rest})",
    ),
    (
        "unclear",
        "{result}; beside the others ({rest}) this may be chance",
        "{result} ; à côté des autres ({rest}), ce peut être le hasard",
    ),
    ("not_compared", "{result}; not compared: {reason}", "{result} ; non comparé : {reason}"),
    ("too_few_posts", "there are too few such posts", "il y a trop peu de telles publications"),
    ("too_few_others", "there are too few other posts", "il y a trop peu d’autres publications"),
    ("nothing_counted", "nobody did it yet", "personne ne l’a encore fait"),
)
