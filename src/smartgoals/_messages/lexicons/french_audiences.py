"""French: what people call the catalogue's metrics of audiences: reach, followers, video, mail.
Data alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

AUDIENCES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "impressions": (
            "impressions, affichages, impressions publicitaires, "
            "impressions de nos publications, impressions de nos posts, nombre impressions"
        ),
        "content_views": "vues de contenu, vues de stories, vues par story, vues sur nos stories",
        "reach": (
            "portée, couverture, portée moyenne, portée organique, personnes touchées, "
            "personnes atteintes, audience touchée, comptes touchés, reach, "
            "portée des publications, portée de nos publications, portée totale, portée mensuelle, "
            "portée de notre page, portée de nos posts, portée des posts, portée de la page, "
            "couverture de nos publications, audience atteinte"
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
            "abonné·e·s, audience, nombre de followers, nombre de fans, "
            "taille de notre communauté, abonnés à notre page, abonnés à notre compte, "
            "abonnés à notre chaîne, abonnés sur notre page, followers sur, nouveaux fans, "
            "abonnés youtube, abonnés facebook, abonnés linkedin, abonnés tiktok, "
            "abonnés pinterest, abonnés twitter"
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
            "clics sur la bio, clics sur le lien de la bio, clics sur nos publications, "
            "clics depuis les réseaux sociaux, clics sur nos annonces, clics vers la boutique, "
            "clics vers notre boutique, clics sur notre site, clics sur le bouton, "
            "clics sur nos publicités"
        ),
        "engagements": (
            "engagement, engagements, interactions, l'engagement, interaction, "
            "interactions sociales, engagement des abonnés, engagement de la communauté, "
            "likes et commentaires, likes commentaires et partages, "
            "engagement de notre communauté, engagement de nos abonnés, "
            "interactions sur nos publications, interactions par post, taux interactions, "
            "engagement sur les réseaux sociaux, engagement social"
        ),
        "engagement_rate": (
            "taux d'engagement, taux d'engagement moyen, taux d'interaction, engagement rate, "
            "taux d'engagement de nos publications, taux d'engagement sur nos posts, "
            "taux d'engagement des publications, taux d'engagement de nos posts, "
            "taux d'engagement instagram, taux d'engagement linkedin, "
            "taux d'engagement sur instagram, taux d'engagement sur linkedin, "
            "taux d'engagement par publication, taux moyen d'engagement"
        ),
        "ugc_posts": (
            "contenus générés par les utilisateurs, ugc, contenu généré par les utilisateurs, "
            "contenus ugc, photos de clients, publications avec notre hashtag, "
            "posts avec notre hashtag, contenus clients, contenus créés par les utilisateurs"
        ),
        "active_community_members": "membres actifs de la communauté, membres actifs",
        "mentions": (
            "mentions, mentions de la marque, mentions de marque, citations de la marque, mention, "
            "mentions de notre marque, utilisations de notre hashtag, mentions de notre hashtag, "
            "mentions sur les réseaux sociaux, citations sur les réseaux sociaux, "
            "mentions de la marque sur les réseaux"
        ),
        "positive_mentions": "mentions positives",
        "negative_mentions": "mentions négatives, commentaires négatifs",
        "net_sentiment": "sentiment net, sentiment, sentiment positif",
        "share_of_voice": "part de voix",
        "brand_search_volume": "recherches de marque, recherches sur la marque",
        "aided_awareness": (
            "notoriété assistée, notoriété, notoriété de marque, notoriété de la marque, "
            "notoriété spontanée, notoriété de notre marque"
        ),
        "ad_recall_lift": "mémorisation publicitaire, mémorisation",
        "earned_coverage": (
            "retombées presse, retombées médiatiques, retombées, articles de presse, "
            "parutions presse, médias nationaux, parutions, couverture médiatique, "
            "passages retombées médias, mentions dans la presse, médias, articles dans la presse, "
            "articles dans la presse locale, passages télé, passages radio, "
            "citations dans la presse, mentions dans les médias, reportages, "
            "retombées dans la presse, articles de presse locale, passages à la radio, "
            "parutions dans la presse, mentions presse, relais presse, couverture presse, "
            "publications dans la presse"
        ),
        "speaking_invitations": (
            "invitations à intervenir, interventions, prises de parole, conférences, interviews, "
            "invitations, invitations à des podcasts, prises de parole en public, "
            "interventions en conférence, interventions dans des podcasts, "
            "passages dans des podcasts, participations à des podcasts, conférences données, "
            "tables rondes"
        ),
        "video_views": (
            "vues de vidéo, vues, vues vidéo, vues de nos vidéos, vues cumulées, "
            "vues sur nos vidéos, vue, lectures, visionnages, vues youtube, nombre de vues, "
            "vues tiktok, vues par vidéo, vues vidéos, vues de vidéos, vues de nos reels, "
            "vues sur nos reels, vues par reel, vues de reels, vues de nos shorts, vues par mois, "
            "vues de nos vidéos tiktok, vues moyennes, vues moyennes par vidéo, "
            "lectures de nos vidéos, vues sur youtube, vues sur tiktok"
        ),
        "watch_time": (
            "durée de visionnage totale, temps de visionnage, durée de visionnage, "
            "heures de visionnage, watch time, heures vues, heures de vidéo vues, "
            "minutes de visionnage, temps de visionnage total, temps de visionnage de nos vidéos"
        ),
        "average_view_duration": (
            "durée moyenne de visionnage, temps moyen de visionnage, durée moyenne de vue"
        ),
        "video_completion_rate": (
            "taux de complétion, taux de complétion vidéo, taux de complétion des vidéos"
        ),
        "view_through_rate": "taux de visionnage, vtr",
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
            "nouveaux abonnés newsletter, nouveaux inscrits à la newsletter, "
            "base de données clients, base abonnés, base newsletter, liste d'abonnés, "
            "base emailing, fichier clients, abonnés à la lettre d'information, "
            "inscrits à la lettre d'information, inscrits à l'infolettre, "
            "inscriptions à la lettre d'information, contacts de la newsletter, "
            "destinataires de la newsletter, contacts email, liste de contacts e-mail, "
            "abonnés à l'e-mailing, abonnés newsletters, lecteurs de la newsletter, "
            "abonnés à nos newsletters, adresses mail"
        ),
        "email_unsubscribes": (
            "désinscriptions, désabonnements newsletter, désinscriptions à la newsletter, "
            "désabonnements de la newsletter, désinscriptions e-mail"
        ),
        "list_growth_rate": "taux de croissance de la liste",
        "open_rate": (
            "taux d'ouverture, taux d'ouverture des e-mails, taux d'ouverture de la newsletter, "
            "taux d'ouverture de nos e-mails, taux d'ouverture de notre newsletter, "
            "taux d'ouverture moyen, ouverture des e-mails, taux d'ouverture de nos emails, "
            "taux d'ouverture des newsletters, taux d'ouverture de nos newsletters, "
            "taux d'ouverture des emails, taux d'ouverture des campagnes, "
            "taux d'ouverture emailing, taux d'ouverture e-mail, taux d'ouverture email, "
            "taux d'ouverture des mails, taux d'ouverture de nos campagnes, taux moyen d'ouverture"
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
        "employee_shares": "partages par les salariés",
        "social_traffic_share": "part du trafic social",
    }
)
