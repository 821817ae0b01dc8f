"""French: nouns of companies, staff, sales, support and software, by their English names.

Data alone."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

COMPANY_NOUNS: Final[Mapping[str, str]] = MappingProxyType(
    {
        # companies and markets
        "companies": "entreprises, pme, tpe, sociétés",
        "suppliers": "fournisseurs, nouveaux fournisseurs, prestataires",
        "markets": (
            "marchés internationaux, nouveaux marchés, nouveaux marchés internationaux, marchés étrangers"
        ),
        "countries": "pays, nouveaux pays",
        "cities": "villes, nouvelles villes, communes",
        "licenses": "licences",
        "subscriptions": "abonnements, abonnements annuels, abonnements payants, abonnements vendus",
        "offers": "offres, offres d'emploi",
        "unpaid_invoices": "impayés, factures impayées, factures en retard, factures en attente",
        "overdue_receivables": "créances, créances clients, encours client, encours clients",
        "trade_shows": "salons, salons professionnels, foires, salon professionnel",
        "conferences": "conférences, colloques",
        "seminars": "séminaires, séminaire",
        "investments": "investissements, investissement, placements",
        "investors": "investisseurs, actionnaires",
        "salary": "salaire, salaires, rémunération",
        "income": (
            "revenus passifs, revenu passif, revenus complémentaires, complément de revenu, "
            "plus d'argent, revenus locatifs"
        ),
        "net_worth": "patrimoine, patrimoine net",
        "rent": "loyer, loyers",
        "taxes": "impôts, taxes",
        "dividends": "dividendes",
        "debt_to_equity_ratio": "ratio d'endettement, ratio dette sur fonds propres, dette sur fonds propres, gearing",
        "net_debt_to_ebitda_ratio": "dette nette sur ebitda, dette nette / ebitda, ratio de levier",
        "debt_ratio": "taux d'endettement",
        "current_ratio": "ratio de liquidité, ratio de liquidité générale",
        "quick_ratio": "ratio de liquidité réduite",
        "interest_cover": "couverture des intérêts, ratio de couverture des intérêts",
        "overdraft": "découvert",
        "credit_score": "score de crédit",
        "expenses": "dépenses mensuelles du foyer",
        "retirement_contributions": "versements retraite",
        "bonuses": "primes",
        "tips": "pourboires",
        "bequests": "legs",
        "membership_fees": "cotisations",
        "trucks": "camions",
        "vehicles": "voitures, véhicules de service",
        "electric_vans": "utilitaires électriques",
        "parcels": "colis",
        "pallets": "palettes",
        "warehouses": "entrepôts",
        "factories": "usines, sites de production",
        "offices": "bureaux",
        "construction_sites": "chantiers",
        "processes": "processus, procédures, process",
        "audits": "audits",
        "inspections": "contrôles, inspections",
        "suggestions": "suggestions, idées, idées d'amélioration",
        "headcount": "effectif, effectifs",
        "vacancies": "postes vacants, postes ouverts, postes à pourvoir",
        "internships": "stages, stage",
        "apprenticeships": "apprentissages, contrats d'apprentissage",
        "performance_reviews": "entretiens annuels, entretiens individuels, entretiens professionnels",
        "promotions": "promotions internes, promotion interne",
        "women_in_management": (
            "femmes dans l'encadrement, femmes managers, femmes dans le management, femmes "
            "cadres, part de femmes cadres"
        ),
        "gender_pay_gap": "écart de rémunération, écart salarial, écarts de salaire, écart de salaire",
        "gender_equality_index": (
            "index d'égalité professionnelle, index égalité, index égalité professionnelle"
        ),
        "disabled_employees": "travailleurs handicapés, salariés handicapés, personnes handicapées",
        "voluntary_turnover": "turnover volontaire, départs volontaires, taux de départs volontaires",
        "employee_turnover": (
            "départs de salariés, taux de départ des salariés, taux de départ, taux de départs"
        ),
        "employee_engagement": (
            "engagement des employés, engagement des salariés, engagement des collaborateurs, "
            "engagement des équipes, engagement de l'équipe, engagement du personnel"
        ),
        "employee_engagement_score": (
            "score d'engagement des employés, scores d'engagement des employés, score "
            "d'engagement des collaborateurs, taux d'engagement des employés"
        ),
        "employee_satisfaction": (
            "taux de satisfaction des employés, score de satisfaction des employés, taux de "
            "satisfaction employés, satisfaction employés, satisfaction des équipes, "
            "satisfaction du personnel, bien-être au travail"
        ),
        "employee_retention_rate": (
            "taux de rétention des employés, rétention des employés, fidélisation des "
            "employés, taux de fidélisation des salariés, rétention du personnel, rétention "
            "des talents, fidélisation des talents"
        ),
        "time_to_fill": (
            "délai de pourvoi, délai moyen de pourvoi, délai de pourvoi des postes, délai "
            "moyen de pourvoi des postes, temps de pourvoi"
        ),
        "hiring_costs": "coûts de recrutement, frais de recrutement",
        "employee_referral_hires": (
            "recrutements par cooptation, embauches par cooptation, cooptations, cooptation"
        ),
        "families": "familles, familles accompagnées, familles aidées",
        "children": "enfants",
        "refugees": "réfugiés",
        "homeless_people": "sans-abri, personnes sans abri",
        "resellers": "revendeurs",
        "distributors": "distributeurs",
        "shipping_time": "délai d'expédition, délais d'expédition",
        "service_rate": "taux de service",
        "quote_conversion_rate": "taux de transformation des devis, taux de conversion des devis",
        "negative_comments": "commentaires négatifs",
        "weight": "perte de poids, mon poids",
        "jobs_created": "emplois créés",
        "lost_time_injuries": "accidents avec arrêt",
        "safety_incidents": "incidents de sécurité au travail",
        "participants": "participants au jeu, participants au concours",
        "tutorial_videos": "vidéos tutorielles",
        "videos": "contenu vidéo, contenus vidéo",
        "case_studies": "études de cas clients",
        "grants": "appels à projets, subventions, subvention",
        "training_time": "jours de formation, jour de formation, temps de formation",
        "connections": "relations linkedin",
        "affordable_homes": "logements abordables",
        "networking_events": "événements de réseautage, soirées de réseautage",
        "story_reply_rate": "taux de réponse aux stories",
        "operating_costs": (
            "coûts d'exploitation, coûts opérationnels, frais de fonctionnement, dépenses de "
            "fonctionnement, coûts de fonctionnement, charges d'exploitation"
        ),
        "production_costs": "coûts de production, coûts de fabrication",
        "energy_costs": "coûts énergétiques, facture énergétique, coûts d'énergie, factures d'énergie",
        "labor_costs": "masse salariale, coûts salariaux, frais de personnel",
        "overhead": "frais généraux",
        "logistics_costs": "coûts logistiques",
        "marketing_costs": "coûts marketing, dépenses de marketing",
        "travel_costs": "frais de déplacement, frais de déplacements",
        "business_travel": "déplacements professionnels, voyages d'affaires",
        "scrap_rate": "taux de rebut, taux de rebuts, rebuts",
        "lead_time": "délai de production, délais de production, délai de fabrication",
        "turnaround_time": "délai d'exécution",
        "review_time": "délai de revue, temps de revue, délai de revue de code",
        "cycle_time": "temps de cycle",
        "approval_time": "délai d'approbation, délai de validation",
        "test_scores": "résultats aux tests, scores aux tests, notes aux examens",
        "exam_score": "note à l'examen, résultats aux examens",
        "sick_days": "jours d'arrêt maladie, jours d'absence",
        "injuries": "blessures",
        "cold_calls": "appels à froid",
        "sales_calls": "appels commerciaux, appels de vente",
        "certifications": "certifications, certification, certificats",
        "patient_visits": "consultations",
        "volunteer_hours": "heures de bénévolat, bénévolat",
        "screen_time": (
            "temps sur mon téléphone, temps sur les réseaux sociaux, temps passé sur les "
            "réseaux sociaux, temps sur les écrans, temps passé sur les écrans"
        ),
        "none": "don't, au lit, équipe de vente, équipe commerciale, équipe marketing, temps passé",
        "bookkeeping_errors": "erreurs comptables",
        "billing_errors": "erreurs de facturation",
        "data_entry_errors": "erreurs de saisie",
        "picking_errors": "erreurs de préparation, erreurs de préparation de commandes",
        "order_errors": "erreurs de commande",
        "medication_errors": "erreurs médicamenteuses, erreurs de médication",
        "spelling_mistakes": "fautes d'orthographe, fautes",
        "servings_of_vegetables": "portions de légumes",
        "fruit_and_vegetables": (
            "portions de fruits et légumes par jour, fruits et légumes, fruits et de légumes, "
            "portions de fruits et légumes"
        ),
        "appointments": "rendez-vous, rdv",
        "public_speaking": "prise de parole en public",
        "website_speed": "vitesse du site",
        "quality_of_life": "qualité de vie",
        "practice_time": "pratique du piano, pratique de la guitare",
        "chess_rating": "classement elo, elo",
        "personal_best": "record personnel",
        "training_completion_rate": "taux de complétion des formations, taux d'achèvement des formations",
        "completion_rate": "taux d'achèvement",
        "student_retention_rate": "rétention des étudiants, taux de rétention des étudiants",
        "volunteer_retention_rate": (
            "fidélisation des bénévoles, taux de fidélisation des bénévoles, taux de rétention des bénévoles"
        ),
        "member_retention_rate": (
            "fidélisation des adhérents, taux de fidélisation des adhérents, taux de rétention des adhérents"
        ),
        "patient_retention_rate": "rétention des patients",
        "bank_fees": "frais bancaires",
        "late_deliveries": "retards de livraison, livraisons en retard",
        "late_payments": "retards de paiement",
        "student_satisfaction": "satisfaction des étudiants, satisfaction des élèves",
        "supplier_costs": "coûts fournisseurs",
        "speaking_time": "temps de parole",
        "typing_speed": "vitesse de frappe",
        "class_size": "taille des classes",
        "service_quality": "qualité de service, qualité du service",
        "emergency_response_time": (
            "délai d'intervention, temps d'intervention, délai d'intervention des secours"
        ),
        "household_income": "revenu du foyer, revenus du foyer",
        "fundraising_events": "événements de collecte",
        "board_members": "administrateurs, membres du conseil",
        "organic_share": "part du bio, part de bio",
        "tree_cover": "couverture arborée",
        "mentoring_hours": "heures de mentorat",
        "donor_retention_rate": "fidélisation des donateurs, taux de fidélisation des donateurs",
        "reading_time": "temps consacré à la lecture",
        "email_time": "temps passé sur les e-mails, temps passé sur mes e-mails, temps passé sur les mails",
        "gym_visits": "visites à la salle de sport, salle de sport",
        "absenteeism": "taux d'absence",
        # marketing
        "listens": "écoutes",
        "listeners": "auditeurs, auditrices",
        "contributors": "contributeurs, contributrices",
        "infographics": "infographies, infographie",
        "white_papers": "livres blancs, livre blanc",
        "guides": "guides, guide",
        "brochures": "brochures, plaquettes",
        "flyers": "flyers, prospectus",
        "posters": "affiches",
        "contests": "concours, jeux-concours, jeu-concours, jeu concours",
        "surveys": "sondages, enquêtes, enquête, sondage",
        "tutorials": "tutoriels, tutos, tutoriel",
        "lead_magnets": "lead magnets, lead magnet, aimants à prospects",
        "hashtags": "hashtags, hashtag",
        "interviews": "interviews, interview",
        "ads": "annonces, annonces publicitaires, publicités créées",
        "ad_tests": "a b tests, ab tests, a/b tests, tests a b, tests a/b, formats publicitaires",
        "experiments": "expériences, expérimentations",
        "mockups": "maquettes, prototypes",
        "podcast_appearances": "passages en podcast",
        "search_clicks": "clics organiques, clics depuis google",
        "unaided_awareness": "notoriété spontanée",
        "negative_comment_rate": "taux de commentaires négatifs, part de commentaires négatifs",
        "quality_score": "score de qualité, niveau de qualité, quality score",
        "sms_subscribers": "abonnés sms, liste sms",
        "returning_visitors": "visiteurs récurrents, visiteurs fidèles",
        "inbound_messages": "messages reçus, total de messages reçus, messages privés, messages privés reçus",
        "email_subscribers": (
            "adresses e-mail, adresses email, e-mails collectés, adresses mail, inscrits à la "
            "newsletter, abonnés à la newsletter"
        ),
        "emails_received": (
            "e-mails reçus, emails reçus, mails reçus, courriels reçus, e-mails entrants, "
            "emails entrants, mails entrants, courriels entrants"
        ),
        # sales and support
        "close_rate": "taux de closing, taux de clôture",
        "handle_time": "dmt, durée moyenne de traitement des appels, temps moyen de traitement des appels",
        "mean_time_to_recovery": (
            "temps moyen de rétablissement, délai de rétablissement, temps moyen de récupération"
        ),
        "upsells": "ventes additionnelles, montées en gamme",
        "discount_rate": "taux de remise, remises, remise moyenne",
        "loyal_customers": "clients fidèles, clients récurrents",
        "site_visits": "visites clients, visites terrain",
        "follow_ups": "relances, relance",
        "quotes_sent": "devis envoyés",
        "refunds": "remboursements, demandes de remboursement",
        "refund_time": "délai de remboursement, temps de remboursement, délais de remboursement",
        "returns": "retours, retours produits, articles retournés",
        "no_show_rate": "taux de no-show, taux de no-shows",
        "no_shows": "rendez-vous manqués, rendez-vous non honorés, no-shows",
        "service_level": "niveau de service",
        "price": "prix, tarif, tarifs, prix de vente, prix unitaire",
        "escalations": "escalades, tickets escaladés",
        "faqs": "articles d'aide, articles de la base de connaissances",
        "unanswered_complaints": "réclamations sans réponse",
        "time_to_close": "délai de signature, délai moyen de signature",
        "first_response_time": "première réponse, temps de première réponse aux tickets",
        "time_to_first_order": (
            "délai avant la première commande, délai entre inscription et première commande"
        ),
        "time_to_value": "time to value, délai de prise en main",
        # software
        "error_rate": "taux d'erreur, taux d'erreurs",
        "test_coverage": (
            "couverture de tests, couverture des tests, couverture de test, couverture de "
            "tests unitaires, couverture des tests unitaires, taux de couverture des tests, "
            "taux de couverture de tests"
        ),
        "code_quality": "qualité du code",
        "incidents": "incidents, incidents de production, incidents majeurs",
        "p1_incidents": "incidents p1, incidents de priorité 1",
        "build_time": "temps de build, durée du build",
        "pull_requests": "pull requests, demandes de merge, merge requests",
        "commits": "commits",
        "servers": "serveurs",
        "dashboards": "tableaux de bord",
        "integrations": "intégrations, connecteurs",
        "endpoints": "endpoints, api publiques",
        "user_interviews": "entretiens utilisateurs, entretiens clients, entretiens avec des utilisateurs",
        "user_tests": "tests utilisateurs, tests d'utilisabilité",
        "automated_tests": "tests automatisés, tests unitaires",
        "automated_processes": (
            "processus automatisés, processus manuels automatisés, procédures automatisées, tâches"
            " automatisées"
        ),
        "technical_debt": "dette technique",
        "ecoindex": "ecoindex, éco-index",
        "carbon_footprint_per_visit": "empreinte par visite",
        "page_weight": "poids des pages, poids de page, poids moyen des pages",
        "accessibility_score": "score d'accessibilité",
        "storage": "espace de stockage",
    }
)
