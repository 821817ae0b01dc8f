"""The phrases of a review on a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from smartgoals._messages.rows import Row

ROWS: Final[tuple[Row, ...]] = (
    ("title", "{title}: review as of {as_of}", "{title} : revue au {as_of}"),
    ("untitled", "Strategy", "Stratégie"),
    (
        "summary",
        "{goals:#goal}, {smart} of them SMART; {objectives:#objective}; {channels:#channel}",
        "{goals:#goal}, dont {smart} SMART ; {objectives:#objective} ; {channels:#channel}",
    ),
    ("no_objective", "Goals without an objective", "Buts sans objectif"),
    ("serves", "serves: {aim}", "sert : {aim}"),
    ("asks", "asks      {target}", "demande    {target}"),
    ("smart", "SMART     {verdicts}", "SMART      {verdicts}"),
    (
        "progress",
        "progress  stands at {actual}, the plan asks {expected}: {place}",
        "avancement {actual} atteint, la trajectoire demande {expected} : {place}",
    ),
    ("progress_no_plan", "progress  stands at {actual}", "avancement {actual} atteint"),
    (
        "progress_used",
        "progress  {actual} used of {allowed} allowed so far: {place}",
        "avancement {actual} utilisé sur {allowed} permis jusqu’ici : {place}",
    ),
    (
        "progress_used_period",
        "progress  {actual} used of {allowed} allowed in the running period: {place}",
        "avancement {actual} utilisé sur {allowed} permis dans la période en cours : {place}",
    ),
    (
        "progress_used_window",
        "progress  {actual} used of {allowed} allowed in the running window: {place}",
        "avancement {actual} utilisé sur {allowed} permis dans la fenêtre en cours : {place}",
    ),
    (
        "progress_limit",
        "progress  stands at {actual}, the limit by now is {allowed}: {place}",
        "avancement {actual} atteint, la limite à ce jour est de {allowed} : {place}",
    ),
    (
        "progress_band",
        "progress  stands at {actual}: {place}",
        "avancement {actual} atteint : {place}",
    ),
    ("left", "{gap} left", "reste {gap}"),
    ("left_until", "{gap} left until {end}", "reste {gap} jusqu’au {end}"),
    ("overdrawn", "overdrawn by {gap}", "dépassement de {gap}"),
    (
        "overdrawn_running",
        "overdrawn by {gap} in the running period",
        "dépassement de {gap} dans la période en cours",
    ),
    (
        "overdrawn_closed",
        "overdrawn by {gap} in closed periods, for good",
        "dépassement définitif de {gap} dans des périodes closes",
    ),
    (
        "overdrawn_window",
        "overdrawn by {gap} in a window, for good",
        "dépassement définitif de {gap} dans une fenêtre",
    ),
    ("within", "within its bounds, {gap} to spare", "dans les bornes, marge de {gap}"),
    ("outside", "out of its bounds by {gap}", "hors des bornes de {gap}"),
    (
        "outside_once",
        "was out of its bounds by {gap} at worst, for good",
        "déjà sorti des bornes, de {gap} au pire : c’est définitif",
    ),
    (
        "periods_within",
        "no closed period was out of its bounds",
        "aucune période close n’a été hors des bornes",
    ),
    (
        "periods_outside",
        "closed periods were out of their bounds by {gap} in all, for good",
        "périodes closes hors des bornes de {gap} en tout : c’est définitif",
    ),
    (
        "running_outside",
        "the running period is out of its bounds by {gap}",
        "la période en cours est hors des bornes de {gap}",
    ),
    ("ahead", "{gap} ahead", "{gap} d’avance"),
    ("behind", "{gap} behind", "{gap} de retard"),
    ("on_plan", "exactly on plan", "exactement sur la trajectoire"),
    (
        "pace",
        "pace      the rest needs {required}, so far {mean}",
        "rythme     le reste demande {required}, jusqu’ici {mean}",
    ),
    (
        "pace_allowed",
        "pace      the rest allows {required}, so far {mean}",
        "rythme     le reste permet {required}, jusqu’ici {mean}",
    ),
    (
        "pace_of_pace",
        "pace      must change by {required}, so far by {mean}",
        "rythme     doit varier de {required}, jusqu’ici de {mean}",
    ),
    ("from_to", "{low} to {high}", "{low} à {high}"),
    (
        "quota",
        "quota     {made} of {due} from {start} to {end}; {met} of {closed} periods met",
        "quota      {made} sur {due} du {start} au {end} ; périodes tenues : {met} sur {closed}",
    ),
    (
        "projection",
        "chance    {probability:%}, {expected} expected, 80 % between {low} and {high}",
        "chance     {probability:%}, {expected} attendu, à 80 % entre {low} et {high}",
    ),
    (
        "projection_known",
        "chance    {probability:%}, {expected} on the deadline",
        "chance     {probability:%}, {expected} à l’échéance",
    ),
    ("arrival", "arrives   about {median}", "arrivée    vers le {median}"),
    ("untold", "{what}: cannot tell, {reason}", "{what} : indéterminé, {reason}"),
    (
        "untold_met",
        "{what}: met already; where it stands cannot be told, {reason}",
        "{what} : déjà atteint ; la valeur du jour est indéterminée, {reason}",
    ),
    (
        "untold_missed",
        "{what}: missed already, for good; where it stands cannot be told, {reason}",
        "{what} : déjà manqué, c’est définitif ; la valeur du jour est indéterminée, {reason}",
    ),
    ("suggestion", "-> {text}", "-> {text}"),
    ("whole", "The strategy and its channels", "La stratégie et ses canaux"),
    ("pass", "yes", "oui"),
    ("fail", "NO", "NON"),
    ("unknown", "?", "?"),
    ("specific", "specific", "spécifique"),
    ("measurable", "measurable", "mesurable"),
    ("attainable", "attainable", "atteignable"),
    ("relevant", "relevant", "pertinent"),
    ("timely", "timely", "temporel"),
    ("progress_word", "progress", "avancement"),
    (
        "no_readings",
        "there are no readings of its metric on its channel up to that day",
        "aucun relevé de sa mesure sur son canal jusqu’à ce jour",
    ),
    ("no_metric", "the goal names no metric", "le but ne nomme aucune mesure"),
    ("until", "{target} by {deadline}", "{target} d’ici le {deadline}"),
    ("caution", "caution   {caution}", "prudence   {caution}"),
)
