"""Words of the model as people say them: what accounts are called, what is decided about them, what
is checked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from smartgoals._messages.rows import Row

ROWS: Final[tuple[Row, ...]] = (
    ("active", "active", "actif"),
    ("dormant", "dormant", "en sommeil"),
    ("abandoned", "given up", "abandonné"),
    ("unknown", "unknown", "inconnu"),
    ("placeholder", "only kept for its name", "réservé pour son nom"),
    ("keep", "keep", "garder"),
    ("undecided", "not yet decided", "pas encore décidé"),
    ("invest", "invest in", "développer"),
    ("reduce", "reduce", "réduire"),
    ("merge", "merge", "fusionner"),
    ("deactivate", "close", "fermer"),
    ("impostor", "an impostor", "un imposteur"),
    ("squatter", "a squatter", "un squatteur"),
    ("duplicate", "a duplicate", "un doublon"),
    ("former_employee", "a former employee’s account", "le compte d’un ancien employé"),
    ("handle", "user name", "nom d’utilisateur"),
    ("display_name", "displayed name", "nom affiché"),
    ("seconds", "seconds", "secondes"),
    ("minutes", "minutes", "minutes"),
    ("hours", "hours", "heures"),
    ("days", "days", "jours"),
    ("bio_link_tagged", "link in the bio is tagged", "lien de la bio balisé"),
    ("bio_link_works", "link in the bio works", "lien de la bio fonctionnel"),
    ("on_brand", "looks like the brand", "conforme à la marque"),
    ("event_campaign", "campaign", "campagne"),
    ("event_holiday", "holiday", "fête"),
    ("event_outage", "outage", "panne"),
    ("event_definition", "change of definition", "changement de définition"),
    ("event_other", "other", "autre"),
    ("hypothesis", "a hypothesis", "une hypothèse"),
    ("evidence", "with evidence", "preuves à l’appui"),
    ("in_scale", "{metric} in {scale}", "{metric} en {scale}"),
    ("every_day", "every day", "chaque jour"),
    ("every_week", "every week", "chaque semaine"),
    ("every_month", "every month", "chaque mois"),
    ("every_quarter", "every quarter", "chaque trimestre"),
    ("every_year", "every year", "chaque année"),
    ("of", "{name}", "de {name}"),
    ("of_elided", "{name}", "d’{name}"),
    # -- places of one's own, and platforms that the catalogue does not hold, by their words
    ("place_app", "app", "application"),
    ("place_blog", "blog", "blog"),
    ("place_chat", "chat", "messagerie"),
    ("place_email", "email", "e-mail"),
    ("place_event", "event", "événement"),
    ("place_helpdesk", "help desk", "service d’assistance"),
    ("place_intranet", "intranet", "intranet"),
    ("place_newsletter", "newsletter", "lettre d’information"),
    ("place_phone", "phone", "téléphone"),
    ("place_podcast", "podcast", "podcast"),
    ("place_shop", "shop", "boutique"),
    ("place_sms", "text messages", "SMS"),
    ("place_store", "store", "magasin"),
    ("place_website", "website", "site web"),
    ("place_wikipedia", "Wikipedia", "Wikipédia"),
)
