"""French: what people call the catalogue's metrics of sites, sales, service and hiring. Data alone."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

METRICS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "sessions": (
            "trafic, visites, sessions, trafic web, trafic organique, trafic du site, "
            "trafic sur le site, visites sur le site, visites du site, trafic naturel, trafic seo, "
            "trafic de notre site, trafic internet, trafic du blog, fréquentation du site, "
            "trafic site, visites sur notre site, trafic vers le site, trafic référent, "
            "audience du site, trafic social, visite, trafic qualifié, trafic du site web, "
            "trafic de recherche, visites du blog, visites sur le blog, visites sur notre blog, "
            "visites de notre site, visites en ligne, visites du site web, trafic vers notre site, "
            "trafic du site internet, trafic de la boutique en ligne, trafic direct, "
            "trafic payant, trafic mobile, trafic issu des réseaux sociaux, "
            "trafic en provenance des réseaux sociaux, trafic de notre blog, "
            "trafic de notre site web, sessions sur le site, "
            "visites de la boutique en ligne, volume de trafic, trafic naturel du site, "
            "fréquentation de notre site, fréquentation du site web"
        ),
        "visitors": (
            "visiteurs, visiteurs uniques, visiteur, visiteurs du site, lecteurs du blog, "
            "visiteurs sur le site, internautes, utilisateurs du site, visiteurs du blog, "
            "visiteurs sur notre site, visiteurs de notre site, visiteurs du site web, "
            "visiteurs uniques mensuels, lecteurs mensuels, visiteurs en ligne, audience du blog"
        ),
        "new_visitors": "nouveaux visiteurs",
        "page_views": "pages vues, vues de page, vues de pages, consultations de pages",
        "bounce_rate": "taux de rebond, rebond",
        "avg_session_duration": (
            "durée de session, durée moyenne de session, temps passé sur le site, "
            "durée des sessions, temps moyen sur le site, temps moyen passé sur le site, "
            "durée moyenne des visites, durée de visite, temps de visite, temps passé sur la page, "
            "temps moyen sur la page, durée moyenne des sessions, durée moyenne de visite, "
            "durée moyenne de consultation"
        ),
        "pages_per_session": "pages par session, pages par visite, pages vues par session",
        "click_through_rate": (
            "taux de clics, taux de clic, ctr, taux de clic moyen, taux de clics moyen, "
            "taux de clic des annonces, taux de clics des annonces, taux de clic de nos annonces, "
            "taux de clics de nos annonces, taux de clic sur nos annonces, "
            "taux de clics sur nos publicités, taux de clic de nos publicités, "
            "taux de clics publicitaire, taux de clic organique"
        ),
        "leads": (
            "leads, prospects, lead, génération de leads, demandes de contact, contacts commerciaux, nouveaux"
            " leads, contacts entrants, prospect, demandes entrantes, nouveaux leads entrants, nouveaux"
            " prospects, prospects entrants, leads marketing, leads b2b, nombre de leads, demandes"
            " d'information, demandes de renseignements, demandes commerciales, contacts prospects, leads"
            " générés, demandes clients"
        ),
        "form_submissions": (
            "formulaires envoyés, formulaires remplis, soumissions de formulaire, formulaires de contact,"
            " formulaires"
        ),
        "content_downloads": (
            "téléchargements, téléchargements de notre livre blanc, "
            "téléchargements du livre blanc, téléchargements du guide, "
            "téléchargements de livre blanc, téléchargements de contenus, téléchargement, "
            "téléchargements d'e-book, téléchargements de livres blancs, "
            "téléchargements de notre guide, téléchargements de nos guides, "
            "téléchargements du catalogue, téléchargements de notre catalogue, "
            "téléchargements de la brochure, téléchargements de ressources, "
            "téléchargements du guide pratique, téléchargements du livre blanc par mois, "
            "téléchargements de l'e-book, téléchargements de notre e-book, "
            "téléchargements de l'ebook"
        ),
        "qualified_leads": (
            "leads qualifiés, contacts qualifiés, prospects qualifiés, nouveaux leads qualifiés, "
            "nouveaux prospects qualifiés, lead qualifié, prospect qualifié"
        ),
        "mqls": "mql, mqls, leads qualifiés marketing, leads marketing qualifiés",
        "sqls": "sql, sqls, leads qualifiés commerciaux, leads qualifiés par les commerciaux",
        "lead_conversion_rate": (
            "taux de conversion en leads, taux de conversion des visiteurs en leads, "
            "taux de conversion visiteurs leads, taux de conversion visiteur lead, "
            "taux de conversion visiteurs en leads"
        ),
        "lead_to_customer_rate": (
            "taux de transformation, taux de conversion des leads, prospects en clients, "
            "des prospects en clients, taux de conversion prospect client, "
            "taux de conversion des prospects, taux de conversion prospects clients, "
            "leads en clients, taux de conversion des leads en clients, "
            "taux de transformation des devis, taux de transformation des leads"
        ),
        "conversions": "conversions, conversion",
        "sign_ups": (
            "inscriptions, inscription, inscrits, inscriptions au webinaire, "
            "participants inscrits, inscrites, créations de compte, inscriptions en ligne, "
            "nouveaux inscrits, inscriptions à l'essai, inscrits au webinaire, "
            "créations de comptes, inscriptions au webinar, inscrits à notre webinaire, "
            "nouveaux utilisateurs, préinscriptions, pré-inscriptions, inscriptions aux ateliers, "
            "inscriptions à l'événement, inscriptions à nos ateliers, "
            "inscriptions à la plateforme, inscrits sur la plateforme, "
            "inscriptions aux formations, inscriptions à nos formations, "
            "inscriptions au programme, inscriptions à notre événement, "
            "inscriptions à notre webinaire, inscriptions sur le site, nouvelles inscriptions, "
            "comptes créés, inscrits à l'événement"
        ),
        "trial_starts": (
            "essais gratuits, essais démarrés, essais, inscriptions à l'essai gratuit, comptes d'essai"
        ),
        "purchases": (
            "achats, commandes, commande, transactions, commandes en ligne, achat, "
            "nombre de commandes, commandes passées, nombre d'achats, "
            "commandes par mois, commandes sur le site, nombre de ventes, "
            "commandes en click and collect, ventes réalisées, premières commandes"
        ),
        "new_customers": (
            "nouveaux clients, nouvelles clientes, nouveau client, nouveaux comptes, "
            "nouveaux clients b2b, acquisition de clients, nouveaux acheteurs, "
            "nouveaux clients payants, clients acquis, nouveaux comptes clients, clients gagnés, "
            "nouveaux clients par mois, nouveaux clients professionnels, "
            "nouveaux clients entreprises, nouveaux clients particuliers, "
            "nouveaux clients grands comptes, nouveaux abonnés payants, premiers clients"
        ),
        "conversion_rate": (
            "taux de conversion, taux de conversion du site, taux de conversion de la page, "
            "taux de conversion e-commerce, taux de conversion de la boutique, "
            "taux de conversion de la landing page, taux de conversion du tunnel, "
            "taux de conversion de notre site, taux de conversion mobile, "
            "taux de conversion de la boutique en ligne, "
            "taux de conversion de notre boutique en ligne, taux de conversion du site web, "
            "taux de conversion moyen, taux de conversion en ligne, taux de conversion global, "
            "taux de conversion des visiteurs, taux de conversion de nos campagnes, "
            "taux de conversion des campagnes, taux d'inscription, "
            "taux de conversion du site e-commerce, taux de conversion de la page d'accueil, "
            "taux de conversion du formulaire"
        ),
        "revenue": (
            "chiffre d'affaires, ca, revenus, revenu, recettes, ventes en ligne, "
            "chiffre d'affaires en ligne, chiffre d'affaire, c a, chiffres d'affaires, "
            "ca en ligne, ca e-commerce, ventes e-commerce, "
            "chiffre d'affaires global, chiffre d'affaires total, chiffre d'affaires e-commerce, "
            "chiffre d'affaires de la boutique, chiffre d'affaires de l'entreprise, "
            "chiffre d'affaires de notre boutique en ligne, ventes de la boutique en ligne, "
            "ventes en magasin, ventes sur le site, ventes du site, ventes de nos produits, "
            "ventes de produits, facturation, encaissements, "
            "ventes b2b, ca de la boutique, ca global, chiffre d'affaires à l'export, "
            "ventes à l'export, croissance du chiffre d'affaires, revenus publicitaires, "
            "ventes internet, ventes web"
        ),
        "sales": (
            "chiffres de vente, chiffre de vente, chiffres des ventes, ventes, volume de ventes, "
            "volume des ventes, vente"
        ),
        "people": (
            "personnes, personnes de plus, individus, développeurs, ingénieurs, commerciaux, "
            "collaborateurs, salariés, alternants, nouveaux collaborateurs, "
            "développeurs full-stack, nouveaux salariés, infirmiers, infirmières, apprentis, "
            "vendeurs, stagiaires, employés, nouveaux commerciaux, data scientists, "
            "nouveaux développeurs, cdi, techniciens, soignants, conducteurs, nouveaux employés, "
            "chauffeurs, habitants, managers, enseignants, agents, femmes, hommes"
        ),
        "contacts": "contacts, nouveaux contacts, contact",
        "attributed_revenue": "chiffre d'affaires attribué",
        "gross_profit": (
            "marge brute en valeur, bénéfice, bénéfices, résultat net, résultat d'exploitation, "
            "rentabilité, bénéfice net, profit, profits, résultat opérationnel, ebitda"
        ),
        "average_order_value": (
            "panier moyen, valeur moyenne du panier, valeur moyenne des commandes, "
            "montant moyen des commandes, valeur du panier moyen, montant du panier moyen, "
            "ticket moyen, panier moyen en ligne, valeur du panier, montant moyen du panier, "
            "dépense moyenne par client, dépense moyenne, panier moyen des clients, "
            "panier moyen client"
        ),
        "basket": "panier, paniers",
        "customer_lifetime_value": "valeur vie client, ltv, clv, valeur à vie, valeur vie",
        "repeat_purchase_rate": "taux de réachat, réachat, taux de réachats, taux de récurrence d'achat",
        "active_customers": (
            "clients actifs, clients, base clients, portefeuille clients, client, "
            "portefeuille de clients, clientèle, nombre de clients, clients payants, "
            "base de clients, clients réguliers, clients abonnés, abonnés payants, "
            "nombre de clients actifs, comptes clients actifs, clients existants, clientes"
        ),
        "retention_rate": (
            "taux de rétention, rétention, fidélisation, taux de fidélisation, "
            "taux de rétention client, rétention client, fidélité client, fidélisation client, "
            "fidélisation des clients, rétention des clients, taux de rétention des clients, "
            "fidélité des clients, taux de fidélité, taux de rétention des abonnés, "
            "taux de fidélité client, taux de fidélité des clients, "
            "taux de fidélisation des clients, taux de fidélisation client, "
            "taux de rétention clients, rétention des abonnés, taux de rétention à"
        ),
        "churn_rate": (
            "taux d'attrition, churn, attrition, taux de churn, attrition client, "
            "taux d'attrition client, taux de résiliation, résiliations, churn mensuel, "
            "attrition des clients, perte de clients, taux de churn mensuel, churn client, "
            "taux de perte de clients, taux d'attrition des clients, attrition mensuelle, "
            "taux de résiliation mensuel, taux de départ des clients"
        ),
        "referrals": "parrainages, recommandations, filleuls, parrainage, recommandations clients",
        "nps": (
            "nps, net promoter score, score nps, score de recommandation, "
            "net promoter score client, nps client, nps clients, taux de recommandation"
        ),
        "inbound_messages": "messages entrants, messages reçus, messages, messages privés, messages directs",
        "reply_rate": "taux de réponse",
        "first_response_time": (
            "délai de réponse, temps de réponse, temps de première réponse, "
            "délai de première réponse, temps moyen de réponse, délai moyen de réponse, "
            "délais de réponse, temps de réponse moyen, délai moyen de première réponse, "
            "temps moyen de première réponse, temps de réaction, délai de réponse moyen, "
            "délai moyen de réponse aux messages, temps de réponse aux messages, "
            "délai de réponse aux messages, temps de réponse aux e-mails, "
            "délai de réponse aux e-mails, délai de réponse client, temps de réponse client, "
            "délai de réponse aux clients, temps de réponse aux clients, "
            "temps moyen de réponse aux clients, temps de réponse sur messenger, "
            "délai de réponse aux commentaires, délai de réponse aux demandes, "
            "temps de réponse aux demandes, délai moyen de réponse aux demandes"
        ),
        "resolution_time": (
            "délai de résolution, temps de résolution, délai moyen de résolution, "
            "temps moyen de résolution, temps de traitement des tickets, "
            "délai de traitement des tickets, délai de traitement des réclamations, "
            "délai de résolution des tickets, temps de résolution des tickets, "
            "délais de résolution, temps de traitement des demandes clients, "
            "temps de résolution des incidents, délai de résolution des incidents, "
            "durée moyenne de traitement, durée moyenne de traitement des appels, "
            "délai de traitement des demandes clients, délai moyen de résolution des tickets, "
            "temps moyen de résolution des tickets, délai de clôture des tickets"
        ),
        "resolution_rate": "taux de résolution",
        "first_contact_resolution_rate": (
            "taux de résolution au premier contact, résolution au premier contact, "
            "résolution au premier appel, dès le premier contact, "
            "taux de résolution au premier appel, premier contact"
        ),
        "support_calls": (
            "appels au support, appels entrants, tickets, tickets au support, tickets support, "
            "demandes de support, appels au service client, volume d'appels, "
            "sollicitations du support"
        ),
        "open_tickets": (
            "tickets ouverts, tickets en attente, tickets non résolus, backlog de tickets, stock de tickets"
        ),
        "csat": (
            "csat, taux de satisfaction, score de satisfaction, taux de satisfaction client, "
            "score csat, note de satisfaction, indice de satisfaction, "
            "note de satisfaction client, score de satisfaction client, "
            "taux de satisfaction des clients, clients satisfaits, taux de clients satisfaits, "
            "taux de satisfaction des usagers, taux de satisfaction des participants, "
            "indice de satisfaction client, score de satisfaction clients, "
            "note de satisfaction clients, taux de satisfaction clients, score csat client, "
            "satisfaction moyenne"
        ),
        "customer_satisfaction": (
            "satisfaction client, satisfaction, satisfaction des clients, "
            "satisfaction clients, satisfaction de nos clients, satisfaction des patients, "
            "satisfaction des usagers, satisfaction des adhérents, "
            "satisfaction des utilisateurs, satisfaction usagers, "
            "satisfaction des participants, satisfaction utilisateur, "
            "satisfaction des visiteurs, satisfaction globale"
        ),
        "customer_effort_score": "score d'effort client, ces client",
        "average_rating": (
            "note moyenne, note, note google, note moyenne google, notation, moyenne des avis, "
            "note sur google, notes, note moyenne sur google, note moyenne des avis, "
            "note moyenne sur trustpilot, note de l'application, note sur trustpilot, "
            "note sur l'app store, note moyenne de l'application, note tripadvisor, "
            "note sur tripadvisor, note trustpilot, note moyenne de nos produits, "
            "note moyenne des avis google, score trustpilot, score google, score tripadvisor"
        ),
        "reviews": (
            "avis, avis clients, avis google, avis reçus, "
            "avis vérifiés, avis en ligne, commentaires clients, nouveaux avis, avis trustpilot, "
            "avis tripadvisor, avis sur google, avis sur trustpilot, "
            "avis clients google, nombre d'avis, nouveaux avis google, "
            "avis produits, avis sur notre fiche google"
        ),
        "five_star_reviews": "avis 5 étoiles, avis cinq étoiles, avis à 5 étoiles, avis google 5 étoiles",
        "one_star_reviews": "avis 1 étoile, avis une étoile, avis à 1 étoile",
        "positive_reviews": "avis positifs, bons avis, avis google positifs, avis clients positifs",
        "negative_reviews": "avis négatifs, mauvais avis, avis google négatifs, avis clients négatifs",
        "ad_spend": (
            "dépenses publicitaires, budget publicitaire, budget pub, dépenses pub, "
            "budget publicité, dépenses média, budget média, investissement publicitaire, "
            "budget ads, budget google ads, budget facebook ads, dépenses marketing, "
            "dépenses google ads, budget d'acquisition, "
            "dépenses de publicité, publicité, publicités"
        ),
        "cpm": "coût pour mille, cpm",
        "cpc": "coût par clic, cpc",
        "cost_per_lead": "coût par lead, cpl, coût par prospect, coût par contact qualifié",
        "cpa": (
            "coût par acquisition, cpa, coût par conversion, coût par action, coût par vente, "
            "coût par commande, coût par inscription, coût par achat, coût par installation, "
            "coût par nouveau client"
        ),
        "cac": (
            "coût d'acquisition client, coût d'acquisition, cac, coûts d'acquisition, "
            "coût d'acquisition clients, coût d'acquisition des clients, "
            "coût d'acquisition par client, coût d'acquisition d'un client, "
            "coût d'acquisition par nouveau client, coût d'acquisition d'un nouveau client, "
            "coût d'acquisition moyen"
        ),
        "cost_per_follower": "coût par abonné",
        "cost_per_engagement": "coût par interaction, coût par engagement",
        "roas": "roas, retour sur dépenses publicitaires, retour sur dépense publicitaire",
        "roi": (
            "roi, retour sur investissement, retour sur investissement marketing, rsi, "
            "roi de nos campagnes, roi des campagnes, roi marketing, "
            "retour sur investissement des campagnes, retour sur investissement de nos campagnes, "
            "retour sur investissement publicitaire"
        ),
        "cost_per_contact": "coût par contact support, coût par contact, coût par ticket",
        "job_applications": (
            "candidatures, candidats, candidature, candidatures reçues, candidatures spontanées, "
            "cv, cv reçus, nombre de candidatures, candidatures par offre, candidatures par poste, "
            "candidatures par mois"
        ),
        "qualified_applications": "candidatures qualifiées, candidats qualifiés",
        "hires": "recrutements, embauches, recrues",
        "cost_per_hire": "coût par recrutement, coût de recrutement, coût par embauche",
        "time_to_fill": (
            "délai de recrutement, temps de recrutement, délai moyen de recrutement, "
            "durée de recrutement, délai d'embauche, durée moyenne de recrutement, "
            "temps moyen de recrutement, délai pour recruter, temps moyen pour recruter, "
            "délai moyen pour recruter, durée du recrutement, durée des recrutements, "
            "délais de recrutement"
        ),
        "offer_acceptance_rate": "taux d'acceptation des offres, taux d'acceptation",
        "careers_page_visits": (
            "visites de la page carrières, visites sur la page carrières, visites de la page carrière"
        ),
        "assisted_conversions": "conversions assistées",
        "ltv_cac_ratio": "ratio ltv cac, ratio ltv : cac, ratio ltv / cac, ltv : cac, ltv / cac",
    }
)
