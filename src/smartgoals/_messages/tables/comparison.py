"""What two audits show when they are compared."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from smartgoals._messages.rows import Row

ROWS: Final[tuple[Row, ...]] = (
    ("missing_before", "the earlier audit does not have it", "l’audit précédent ne l’a pas"),
    ("missing_after", "the later audit does not have it", "le nouvel audit ne l’a pas"),
    (
        "not_available",
        "it could not be read in one of the audits",
        "il n’a pas pu être relevé dans l’un des audits",
    ),
    (
        "definition_differs",
        "it is defined otherwise in the two audits",
        "sa définition diffère d’un audit à l’autre",
    ),
    (
        "window_differs",
        "the two audits cover windows of unlike length",
        "les deux audits couvrent des durées différentes",
    ),
    (
        "currency_differs",
        "the two audits tell it in two currencies",
        "les deux audits le disent en deux devises",
    ),
    (
        "changed",
        "{metric:^} of {account}: from {before} to {after}",
        "{metric:^} de {account} : de {before} à {after}",
    ),
    (
        "changed_within_noise",
        "{metric:^} of {account}: from {before} to {after}, which may be chance",
        "{metric:^} de {account} : de {before} à {after}, ce qui peut être le hasard",
    ),
    (
        "incomparable",
        "{metric:^} of {account} cannot be compared: {reason}",
        "{metric:^} de {account} ne peut pas se comparer : {reason}",
    ),
    ("account", "{name} on {platform}", "{name} sur {platform}"),
    ("an_account", "an account", "un compte"),
)
