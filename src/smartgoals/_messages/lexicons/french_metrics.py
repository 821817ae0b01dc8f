"""French: what people call the catalogue's metrics beyond their names there. Data alone."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

METRICS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "impressions": "impressions, affichages, impressions publicitaires",
        "content_views": "vues de contenu, vues de stories, vues par story, vues sur nos stories",
        "reach": (
            "portée, couverture, portée moyenne, portée organique, personnes touchées, "
            "personnes atteintes, audience touchée, comptes touchés, reach, portée des publications"
        ),
        "reach_rate": "taux de portée, taux de couverture",
        "profile_visits": ("visites du profil, visites de profil, visites sur le profil, vues du profil"),
        "posts_published": (
            "stories, story, publications, publication, posts, post, articles de blog, "
            "article de blog, articles, article, carrousels, carrousel, reels, reel, vidéos, "
            "vidéo, threads, tweets, contenus, contenu, articles seo, billets de blog, billets, "
            "épingles, shorts, billet, posts linkedin"
        ),
        "posting_frequency": ("fréquence de publication, rythme de publication, cadence de publication"),
        "followers": (
            "abonnés, abonnées, abonné, followers, follower, fans, suiveurs, nombre d'abonnés, "
            "mentions j'aime de la page, j'aime de la page, communauté d'abonnés, "
            "nouveaux abonnés, subscribers, base d'abonnés, abonnements à la page, relations, "
            "abonnés à la page, likes de la page, nouveaux followers, likes sur notre page, "
            "abonné·e·s, audience"
        ),
        "follower_growth_rate": (
            "taux de croissance des abonnés, croissance des abonnés, taux de croissance de l'audience"
        ),
        "unfollows": "désabonnements",
        "reactions": "réactions, j'aime, likes, mentions j'aime, like",
        "comments": "commentaires, commentaire",
        "shares": "partages, retweets, reposts, republications, partage",
        "saves": "enregistrements, sauvegardes",
        "link_clicks": (
            "clics, clics sur lien, clics sur le lien, clics vers le site, clics sur nos liens, "
            "clics sortants, clics sur le lien en bio, clics sur les liens, clics vers notre site, "
            "clics sur la bio"
        ),
        "engagements": (
            "engagement, engagements, interactions, l'engagement, interaction, "
            "interactions sociales, engagement des abonnés, engagement de la communauté"
        ),
        "engagement_rate": ("taux d'engagement, taux d'engagement moyen, taux d'interaction, engagement rate"),
        "ugc_posts": ("contenus générés par les utilisateurs, ugc, contenu généré par les utilisateurs, contenus ugc"),
        "active_community_members": "membres actifs de la communauté, membres actifs",
        "sessions": (
            "trafic, visites, sessions, trafic web, trafic organique, trafic du site, "
            "trafic sur le site, visites sur le site, visites du site, trafic naturel, trafic seo, "
            "trafic de notre site, trafic internet, trafic du blog, fréquentation du site, "
            "trafic site, visites sur notre site, trafic vers le site, trafic référent, "
            "audience du site, trafic social, visite, trafic qualifié, trafic du site web, "
            "trafic de recherche"
        ),
        "visitors": (
            "visiteurs, visiteurs uniques, visiteur, visiteurs du site, lecteurs du blog, "
            "visiteurs sur le site, internautes"
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
        "click_through_rate": "taux de clics, taux de clic, ctr",
        "leads": (
            "leads, prospects, leads qualifiés, lead, contacts qualifiés, prospects qualifiés, "
            "génération de leads, demandes de contact, contacts commerciaux, nouveaux leads, "
            "contacts entrants, prospect, demandes entrantes, nouveaux leads entrants, "
            "nouveaux prospects"
        ),
        "form_submissions": (
            "formulaires envoyés, formulaires remplis, soumissions de formulaire, formulaires de contact, formulaires"
        ),
        "content_downloads": (
            "téléchargements, téléchargements de notre livre blanc, "
            "téléchargements du livre blanc, téléchargements du guide, "
            "téléchargements de livre blanc, téléchargements de contenus, téléchargement, "
            "téléchargements d'e-book, téléchargements de livres blancs, "
            "téléchargements de notre guide"
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
            "nouveaux utilisateurs, préinscriptions, pré-inscriptions"
        ),
        "trial_starts": ("essais gratuits, essais démarrés, essais, inscriptions à l'essai gratuit, comptes d'essai"),
        "purchases": ("achats, commandes, commande, transactions, commandes en ligne, achat, nombre de commandes"),
        "new_customers": (
            "nouveaux clients, nouvelles clientes, nouveau client, nouveaux comptes, "
            "nouveaux clients b2b, acquisition de clients, nouveaux acheteurs, "
            "nouveaux clients payants"
        ),
        "conversion_rate": (
            "taux de conversion, taux de conversion du site, taux de conversion de la page, "
            "taux de conversion e-commerce, taux de conversion de la boutique"
        ),
        "revenue": (
            "chiffre d'affaires, ca, revenus, revenu, recettes, ventes en ligne, "
            "chiffre d'affaires en ligne, chiffre d'affaire, c a, chiffres d'affaires, "
            "ca en ligne, ca e-commerce, ventes e-commerce"
        ),
        "sales": "ventes, volume de ventes, volume des ventes, vente",
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
            "ticket moyen"
        ),
        "customer_lifetime_value": "valeur vie client, ltv, clv, valeur à vie, valeur vie",
        "repeat_purchase_rate": ("taux de réachat, réachat, taux de réachats, taux de récurrence d'achat"),
        "active_customers": (
            "clients actifs, clients, base clients, portefeuille clients, client, "
            "portefeuille de clients, clientèle, nombre de clients, clients payants"
        ),
        "retention_rate": (
            "taux de rétention, rétention, fidélisation, taux de fidélisation, "
            "taux de rétention client, rétention client, fidélité client, fidélisation client, "
            "fidélisation des clients, rétention des clients, taux de rétention des clients, "
            "fidélité des clients, taux de fidélité"
        ),
        "churn_rate": (
            "taux d'attrition, churn, attrition, taux de churn, attrition client, "
            "taux d'attrition client, taux de résiliation, résiliations, churn mensuel, "
            "attrition des clients, perte de clients"
        ),
        "referrals": "parrainages, recommandations, filleuls, parrainage, recommandations clients",
        "nps": "nps, net promoter score, score nps",
        "inbound_messages": "messages entrants, messages reçus",
        "reply_rate": "taux de réponse",
        "first_response_time": (
            "délai de réponse, temps de réponse, temps de première réponse, "
            "délai de première réponse, temps moyen de réponse, délai moyen de réponse, "
            "délais de réponse, temps de réponse moyen, délai moyen de première réponse, "
            "temps moyen de première réponse, temps de réaction, délai de réponse moyen"
        ),
        "resolution_time": (
            "délai de résolution, temps de résolution, délai moyen de résolution, "
            "temps moyen de résolution, temps de traitement des tickets, "
            "délai de traitement des tickets, délai de traitement des réclamations, "
            "délai de résolution des tickets, temps de résolution des tickets, délais de résolution"
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
            "csat, satisfaction client, satisfaction, taux de satisfaction, "
            "satisfaction des clients, score de satisfaction, taux de satisfaction client, "
            "satisfaction clients, score csat, note de satisfaction, satisfaction de nos clients, "
            "indice de satisfaction, note de satisfaction client, score de satisfaction client, "
            "taux de satisfaction des clients, clients satisfaits, satisfaction des patients, "
            "satisfaction des usagers"
        ),
        "customer_effort_score": "score d'effort client, ces client",
        "mentions": (
            "mentions, mentions de la marque, mentions de marque, citations de la marque, mention, "
            "mentions de notre marque"
        ),
        "positive_mentions": "mentions positives",
        "negative_mentions": "mentions négatives, commentaires négatifs",
        "net_sentiment": "sentiment net, sentiment, sentiment positif",
        "share_of_voice": "part de voix",
        "average_rating": (
            "note moyenne, note, note google, note moyenne google, notation, moyenne des avis, "
            "note sur google, notes, note moyenne sur google"
        ),
        "reviews": (
            "avis, avis clients, avis google, avis reçus, avis positifs, avis 5 étoiles, "
            "avis vérifiés, avis en ligne, commentaires clients, nouveaux avis"
        ),
        "brand_search_volume": "recherches de marque, recherches sur la marque",
        "aided_awareness": (
            "notoriété assistée, notoriété, notoriété de marque, notoriété de la marque, "
            "notoriété spontanée, notoriété de notre marque"
        ),
        "ad_recall_lift": "mémorisation publicitaire, mémorisation",
        "earned_coverage": (
            "retombées presse, retombées médiatiques, retombées, articles de presse, "
            "parutions presse, médias nationaux, parutions, couverture médiatique, "
            "passages retombées médias, mentions dans la presse, médias"
        ),
        "speaking_invitations": (
            "invitations à intervenir, interventions, prises de parole, conférences, interviews, "
            "invitations, invitations à des podcasts"
        ),
        "video_views": (
            "vues de vidéo, vues, vues vidéo, vues de nos vidéos, vues cumulées, "
            "vues sur nos vidéos, vue, lectures, visionnages, vues youtube, nombre de vues, "
            "vues tiktok, vues par vidéo, vues vidéos, vues de vidéos"
        ),
        "watch_time": (
            "durée de visionnage totale, temps de visionnage, durée de visionnage, heures de visionnage, watch time"
        ),
        "average_view_duration": ("durée moyenne de visionnage, temps moyen de visionnage, durée moyenne de vue"),
        "video_completion_rate": ("taux de complétion, taux de complétion vidéo, taux de complétion des vidéos"),
        "view_through_rate": "taux de visionnage, vtr",
        "ad_spend": (
            "dépenses publicitaires, budget publicitaire, budget pub, dépenses pub, "
            "budget publicité, dépenses média, budget média, investissement publicitaire"
        ),
        "cpm": "coût pour mille, cpm",
        "cpc": "coût par clic, cpc",
        "cost_per_lead": "coût par lead, cpl, coût par prospect, coût par contact qualifié",
        "cpa": ("coût par acquisition, cpa, coût par conversion, coût par action, coût par vente, coût par commande"),
        "cac": (
            "coût d'acquisition client, coût d'acquisition, cac, coûts d'acquisition, "
            "coût d'acquisition clients, coût d'acquisition des clients, "
            "coût d'acquisition par client, coût d'acquisition d'un client"
        ),
        "cost_per_follower": "coût par abonné",
        "cost_per_engagement": "coût par interaction, coût par engagement",
        "roas": "roas, retour sur dépenses publicitaires, retour sur dépense publicitaire",
        "roi": "roi, retour sur investissement, retour sur investissement marketing, rsi",
        "cost_per_contact": "coût par contact support, coût par contact, coût par ticket",
        "email_subscribers": (
            "abonnés e-mail, abonnés à la newsletter, abonnés newsletter, "
            "inscrits à la newsletter, inscriptions à la newsletter, abonnés à notre newsletter, "
            "inscrits à notre newsletter, liste e-mail, liste de diffusion, base e-mail, "
            "contacts e-mail, inscriptions newsletter, abonnés à l'infolettre, "
            "inscriptions à notre newsletter, abonnés email, base email, liste email, "
            "inscrits newsletter, abonnés de la newsletter, abonnés de notre newsletter, "
            "adresses e-mail, abonnés au blog, base d'emails, inscriptions à l'infolettre, "
            "adresses email, base de contacts, base de données e-mail, liste de contacts, "
            "abonnements à la newsletter, nouveaux abonnés à la newsletter, "
            "nouveaux abonnés newsletter, nouveaux inscrits à la newsletter"
        ),
        "email_unsubscribes": (
            "désinscriptions, désabonnements newsletter, désinscriptions à la newsletter, "
            "désabonnements de la newsletter, désinscriptions e-mail"
        ),
        "list_growth_rate": "taux de croissance de la liste",
        "open_rate": (
            "taux d'ouverture, taux d'ouverture des e-mails, taux d'ouverture de la newsletter, "
            "taux d'ouverture de nos e-mails, taux d'ouverture de notre newsletter, "
            "taux d'ouverture moyen, ouverture des e-mails, taux d'ouverture de nos emails"
        ),
        "email_click_rate": (
            "taux de clics e-mail, taux de clics de nos e-mails, taux de clic de la newsletter, "
            "taux de clic des e-mails, taux de clics de la newsletter, taux de clics des e-mails, "
            "taux de clic de nos e-mails, taux de clics de notre newsletter, "
            "taux de clic de notre newsletter, taux de clics de nos newsletters, "
            "taux de clic de nos emails, taux de clic email, taux de clics email, "
            "taux de clic de nos newsletters, taux de clics emailing, taux de clic emailing, "
            "taux de clic e-mail, taux de clics de nos emails, taux de clics des emails, "
            "taux de clic des emails"
        ),
        "click_to_open_rate": "taux de réactivité, ctor",
        "unsubscribe_rate": (
            "taux de désinscription, taux de désabonnement, "
            "taux de désabonnement de la newsletter, taux de désinscription de la newsletter, "
            "taux de désabonnement e-mail, taux de désinscription e-mail, taux de désabonnements"
        ),
        "email_bounce_rate": "taux de non-délivrés",
        "spam_complaint_rate": "taux de plaintes",
        "job_applications": ("candidatures, candidats, candidature, candidatures reçues, candidatures spontanées"),
        "qualified_applications": "candidatures qualifiées, candidats qualifiés",
        "hires": "recrutements, embauches, recrues",
        "cost_per_hire": "coût par recrutement, coût de recrutement, coût par embauche",
        "time_to_fill": (
            "délai de recrutement, temps de recrutement, délai moyen de recrutement, "
            "durée de recrutement, délai d'embauche, durée moyenne de recrutement, "
            "temps moyen de recrutement"
        ),
        "offer_acceptance_rate": "taux d'acceptation des offres, taux d'acceptation",
        "careers_page_visits": (
            "visites de la page carrières, visites sur la page carrières, visites de la page carrière"
        ),
        "employee_shares": "partages par les salariés",
        "assisted_conversions": "conversions assistées",
        "social_traffic_share": "part du trafic social",
        "ltv_cac_ratio": "ratio ltv cac",
    }
)
