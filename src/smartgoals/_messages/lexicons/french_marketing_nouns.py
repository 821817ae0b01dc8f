"""French: nouns of products, events, media and campaigns beyond the catalogue's metrics, by their
English names.

Data alone."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

MARKETING_NOUNS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "monthly_recurring_revenue": (
            "mrr, revenu mensuel récurrent, revenus mensuels récurrents, revenu récurrent mensuel, "
            "revenus récurrents mensuels, chiffre d'affaires mensuel récurrent"
        ),
        "annual_recurring_revenue": (
            "arr, revenu annuel récurrent, revenus récurrents annuels, revenu récurrent annuel, "
            "revenus récurrents, chiffre d'affaires récurrent, revenu récurrent"
        ),
        "monthly_active_users": (
            "utilisateurs actifs mensuels, utilisateurs actifs par mois, utilisateurs mensuels actifs"
        ),
        "weekly_active_users": "utilisateurs actifs hebdomadaires, utilisateurs hebdomadaires actifs",
        "daily_active_users": "utilisateurs actifs quotidiens, utilisateurs quotidiens actifs",
        "active_users": "utilisateurs actifs, utilisateurs, utilisateur",
        "app_downloads": (
            "téléchargements de l'application, téléchargements de l'appli, "
            "téléchargements de notre application, installations, installations de l'application, "
            "téléchargements de l'app, téléchargements de notre appli"
        ),
        "podcast_downloads": (
            "écoutes de nos épisodes, écoutes du balado, nombre d'écoutes, écoutes, "
            "écoutes de podcast, écoutes du podcast, téléchargements du podcast, auditeurs, "
            "écoutes par épisode, téléchargements de notre podcast"
        ),
        "podcast_episodes": "épisodes de podcast, épisodes, épisode, épisode de podcast",
        "demos": (
            "démos, demandes de démo, démonstrations, demandes de démonstration, démo, "
            "rendez-vous de démo, demande de démo"
        ),
        "unanswered_messages": "messages sans réponse, commentaires sans réponse",
        "live_sessions": "lives, live, directs, lives instagram, live instagram",
        "first_page_keywords": (
            "mots clés, mots-clés, mots clés en première page, mots clés stratégiques, mots clés prioritaires"
        ),
        "attendees": (
            "participants, participants au webinaire, visiteurs au salon, spectateurs, entrées, personnes à"
            " notre webinaire, personnes au webinaire, personnes à notre événement, personnes à l'événement,"
            " participantes, festivaliers, congressistes, participation aux ateliers, invités"
        ),
        "case_studies": "études de cas, cas clients, étude de cas, cas client",
        "testimonials": "témoignages, témoignages clients, témoignages clients vidéo, témoignages vidéo",
        "webinars": "webinaires, webinars, webinaire, webinar",
        "workshops": "ateliers, atelier",
        "events": "événements, évènements, événement, soirées, manifestations",
        "cart_abandonment_rate": (
            "taux d'abandon de panier, abandon de panier, taux d'abandon panier, "
            "abandons de panier, taux d'abandon, abandon du panier, taux d'abandon du panier, "
            "taux d'abandon des paniers, paniers abandonnés"
        ),
        "units_produced": "unités produites, pièces produites, unités fabriquées, pièces fabriquées",
        "units_sold": "unités, exemplaires, unités vendues, pièces vendues, exemplaires vendus",
        "return_rate": (
            "taux de retour, taux de retours, taux de retour produit, taux de retour des produits"
        ),
        "on_time_shipping_rate": "commandes expédiées",
        "on_time_delivery_rate": (
            "taux de livraison à temps, livraisons à l'heure, livraisons à temps, taux de service, "
            "livrer des commandes, livraisons dans les délais, livrer les commandes, "
            "taux de livraisons à l'heure, taux de ponctualité, commandes à temps, commandes à l'heure, "
            "commandes dans les délais, commandes dans les temps, colis à temps, colis à l'heure"
        ),
        "on_time_performance": "ponctualité, régularité",
        "delivery_time": (
            "délai de livraison, délais de livraison, temps de livraison, "
            "délai moyen de livraison, délai d'expédition, délai de préparation, "
            "délai de préparation des commandes, délais d'expédition"
        ),
        "deals": (
            "affaires, deals, nouvelles affaires, affaires signées, contrats, "
            "contrats grands comptes, contrat, nouveaux contrats, mandats, contrats signés, marchés"
        ),
        "calls": "appels, appels sortants, appels téléphoniques",
        "prospecting_calls": "appels de prospection, prospection téléphonique",
        "appointments": (
            "rendez-vous, rendez-vous qualifiés, rdv, rendez-vous commerciaux, rdv qualifiés, "
            "rendez-vous clients, rendez-vous de prospection"
        ),
        "meetings": "réunions, réunion, points d'équipe",
        "win_rate": "taux de closing, taux de signature, taux de succès commercial, taux de gain",
        "sales_cycle": (
            "cycle de vente, cycle de vente moyen, durée du cycle de vente, cycles de vente, "
            "durée moyenne du cycle de vente, cycle de vente b2b"
        ),
        "pipeline": "pipeline, pipeline commercial, pipe, pipe commercial, pipeline de ventes",
        "regions": "régions, nouvelles régions, pays, nouveaux marchés, nouveaux pays",
        "partners": (
            "partenariats, partenaires, nouveaux partenaires, partenariat, partenaire, revendeurs, "
            "distributeurs, partenaires commerciaux, collaborations, "
            "partenariats avec des influenceurs"
        ),
        "influencers": (
            "influenceurs, micro-influenceurs, influenceuses, ambassadeurs, créateurs de contenu,"
            " micro-influenceuses"
        ),
        "market_share": "part de marché, parts de marché",
        "gross_margin": ("marge brute, taux de marge, marge, marges, taux de marge brute, marge commerciale"),
        "operating_margin": "marge opérationnelle, marge d'exploitation, marge d'EBIT, taux de marge opérationnelle",
        "ebitda_margin": "marge d'EBITDA, marge EBITDA, taux de marge d'EBITDA",
        "net_margin": "marge nette, taux de marge nette",
        "costs": (
            "coûts, dépenses, charges, coûts d'exploitation, frais généraux, coût, "
            "coûts opérationnels, frais de fonctionnement, coûts de production, "
            "dépenses de fonctionnement, frais, coûts logistiques, facture énergétique, "
            "coûts de fonctionnement, budget"
        ),
        "employee_turnover": (
            "turnover, taux de turnover, rotation du personnel, taux de rotation, turn-over, "
            "départs volontaires, taux de rotation du personnel, turnover des équipes"
        ),
        "employee_retention_rate": (
            "taux de rétention des salariés, rétention des talents, rétention des salariés, "
            "taux de rétention des talents, fidélisation des salariés, "
            "taux de rétention des collaborateurs"
        ),
        "employee_engagement_score": (
            "engagement des salariés, engagement des collaborateurs, score d'engagement, "
            "taux d'engagement des collaborateurs, taux d'engagement des salariés, "
            "score d'engagement des salariés"
        ),
        "employee_satisfaction": (
            "satisfaction des salariés, satisfaction des collaborateurs, satisfaction au travail, "
            "satisfaction des employés, bien-être des salariés, taux de satisfaction des salariés, "
            "taux de satisfaction des collaborateurs, score de satisfaction des salariés, "
            "score de satisfaction des collaborateurs"
        ),
        "employee_nps": "enps, e nps",
        "absenteeism": "absentéisme, taux d'absentéisme, arrêts maladie, absences, jours d'absence",
        "training_hours": "heures de formation, formation par salarié",
        "training_sessions": "formations, sessions de formation, séances de formation, formation",
        "trained_managers": "managers formés, managers à la conduite d'entretiens",
        "training_rate": "salariés formés, collaborateurs formés",
        "accidents": (
            "accidents du travail, accidents, accidents de travail, accident du travail, "
            "taux de fréquence des accidents, accidents avec arrêt, nombre d'accidents"
        ),
        "uptime": "disponibilité, taux de disponibilité, disponibilité du service, uptime",
        "downtime": (
            "temps d'arrêt, indisponibilité, arrêts machine, arrêts non planifiés, pannes, "
            "temps d'indisponibilité, pannes machine, arrêts de production, arrêts de ligne"
        ),
        "page_load_time": (
            "temps de chargement, vitesse de chargement, temps de chargement des pages, "
            "temps de chargement du site, temps de chargement de la page, temps de chargement moyen"
        ),
        "latency": "latence, temps de réponse de l'api, temps de réponse du serveur, latence de l'api",
        "trial_conversion_rate": (
            "taux de conversion essai, taux de conversion des essais gratuits, "
            "taux de conversion essai payant, taux de conversion des essais"
        ),
        "activation_rate": "taux d'activation, activation",
        "feature_adoption_rate": "taux d'adoption, adoption",
        "bugs": "bugs, bogues, bugs critiques, anomalies, bugs en production, bug",
        "blocking_bugs": "bugs bloquants",
        "bug_fix_rate": "corriger des bugs, corriger les bugs",
        "defect_rate": (
            "taux de défaut, taux de rebut, taux de défauts, taux de non-conformité, taux d'erreur, "
            "taux de défectuosité, taux de rebuts"
        ),
        "defects": (
            "défauts, rebuts, non-conformités, défauts de fabrication, pièces défectueuses, "
            "produits défectueux"
        ),
        "breakage_rate": "taux de casse, casse",
        "errors": "erreurs, erreurs de facturation, erreurs de saisie, fautes, erreurs de commande",
        "picking_errors": "erreurs de préparation, erreurs de préparation de commandes",
        "deployments": (
            "déploiements, déploiement, mises en production, déploiement par mois, fréquence de déploiement"
        ),
        "features": "fonctionnalités, nouvelles fonctionnalités",
        "backlinks": "backlinks, liens entrants, domaines référents, netlinking",
        "domain_authority": "autorité de domaine",
        "search_ranking": (
            "positionnement, classement, référencement, positionnement google, position moyenne,"
            " référencement naturel"
        ),
        "complaints": (
            "réclamations, plaintes, réclamations clients, nombre de réclamations, plaintes clients, litiges"
        ),
        "waiting_time": (
            "temps d'attente, délai d'attente, temps d'attente moyen, délais d'attente, attente, "
            "temps d'attente aux urgences, temps moyen d'attente"
        ),
        "pickup_time": "délai de décroché, temps de décroché",
        "processing_time": (
            "délai de traitement, temps de traitement, délais de traitement, "
            "délai moyen de traitement, délai d'instruction, temps de cycle, "
            "délai de traitement des dossiers, traitement des demandes, délais d'instruction, "
            "temps moyen de traitement, traitement des dossiers"
        ),
        "productivity": "productivité",
        "production": "production, cadence, volume de production, cadence de production",
        "inventory": (
            "stocks, stock, niveau de stock, valeur du stock, stock moyen, unités en stock, "
            "pièces en stock, articles en stock, exemplaires en stock, produits en stock"
        ),
        "pipeline_coverage": "couverture du pipeline, taux de couverture du pipeline",
        "interest_cover": "couverture des intérêts, ratio de couverture des intérêts",
        "inventory_turnover": "rotation des stocks, rotation du stock, taux de rotation des stocks",
        "inventory_accuracy": "exactitude des stocks, fiabilité des stocks",
        "stockouts": (
            "ruptures de stock, ruptures, taux de rupture, rupture de stock, taux de rupture de stock"
        ),
        "payment_delay": (
            "délai de paiement, délais de paiement, dso, délai moyen de paiement, délai d'encaissement"
        ),
        "average_deal_size": "valeur moyenne des contrats, montant moyen des contrats",
        "quotes_sent": "devis, devis envoyés",
        "proposals": "propositions commerciales, propositions, appels d'offres",
        "cash_balance": "trésorerie, solde de trésorerie, solde bancaire, solde du compte",
        "cash_flow": "cash-flow, flux de trésorerie",
        "occupancy_rate": (
            "taux d'occupation, taux de remplissage, occupation, remplissage, taux d'occupation des chambres"
        ),
        "bookings": (
            "réservations, nuitées, réservations en ligne, réservations directes, réservation, couverts"
        ),
        "footfall": (
            "fréquentation, passages en magasin, visites en magasin, trafic en magasin, "
            "passages en caisse, affluence, fréquentation du magasin, entrées en magasin"
        ),
        "ticket_sales": (
            "billets, places vendues, billetterie, billets vendus, tickets vendus, places de concert"
        ),
        "stores": (
            "magasins, boutiques, points de vente, agences, nouveaux magasins, restaurants, "
            "nouvelles boutiques, nouveaux points de vente, franchises, boutique, magasin"
        ),
        "products": "références, produits, nouveaux produits, produit, nouvelles références",
        "patents": "brevets, demandes de brevet",
        "women_in_leadership": (
            "femmes cadres, part de femmes, femmes aux postes de direction, part des femmes, "
            "femmes dans les postes de direction, femmes dans l'encadrement"
        ),
        "renewal_rate": "taux de renouvellement, renouvellements, taux de réabonnement",
        "survey_responses": (
            "réponses, réponses au questionnaire, entretiens utilisateurs, questionnaires, réponses au"
            " sondage"
        ),
        "press_releases": "communiqués de presse, communiqués, communiqué de presse",
        "projects": "projets, projet",
        "opportunities": "opportunités, opportunités commerciales, opportunités qualifiées",
        "reactivated_customers": "clients inactifs, clients réactivés, anciens clients",
        "loyalty_members": (
            "cartes de fidélité, membres du programme de fidélité, "
            "adhérents au programme de fidélité, porteurs de carte, "
            "inscrits au programme de fidélité"
        ),
        "overtime": "heures supplémentaires",
        "meeting_time": "temps de réunion, temps passé en réunion, heures de réunion, réunionite",
        "campaigns": "campagnes, campagnes e-mailing, campagnes emailing",
        "ebooks": "livres blancs, e-books, guides pratiques, livre blanc",
        "revenue_per_user": "arpu, revenu moyen par utilisateur, revenu par client, revenu moyen par client",
        "customer_accounts": "comptes clients",
        "user_interviews": "entretiens clients",
        "response_rate": "taux de retour du questionnaire",
        "backlog": "backlog, dossiers en attente, dossiers en retard",
        "files_processed": "dossiers, dossiers traités, demandes traitées",
        "quality_score": "score de qualité",
        "lighthouse_score": "score lighthouse",
        "sales_per_store": "chiffre d'affaires par magasin",
        "security_incidents": "incidents de sécurité, incidents",
        "vulnerabilities": "vulnérabilités, failles, failles critiques, vulnérabilités critiques",
        "none": (
            "prendre en charge, en charge, prise en charge, en moyenne, en place, mettre en place, "
            "mise en place, à l'écoute, grand public, service après-vente, après-vente, chat, "
            "service client, service clients, expérience client, relation client, centre-ville, "
            "application, applications, mission, public, relation clients, expérience utilisateur, "
            "boutique en ligne, page facebook, base de connaissances, chiffres clés, "
            "parcours client, conférence de presse, course, courses, train, location"
        ),
        "quote_requests": "demandes de devis",
        "complaint_rate": "taux de réclamation, taux de réclamations, taux de plaintes clients",
        "code_coverage": (
            "couverture de tests, couverture de code, couverture des tests, couverture du code, couverture de"
            " test"
        ),
    }
)
