"""French: nouns that causes, members and volunteers count, and what towns measure, by their English names.

Data alone."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

CAUSE_NOUNS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "volunteers": "bénévoles, volontaires, nouveaux bénévoles, bénévole",
        "donors": "donateurs, nouveaux donateurs, donatrices, mécènes, donateurs réguliers",
        "recurring_donors": "donateurs mensuels, dons réguliers, donateurs récurrents",
        "donations": "dons, don, collecte de dons, dons en ligne, dons collectés, collecte",
        "funds_raised": (
            "fonds, levée de fonds, financements, subventions, fonds propres, collecte de fonds, financement"
        ),
        "grant_applications": "dossiers de subvention, demandes de subvention",
        "sponsors": "sponsors, parrains, mécénats, entreprises mécènes",
        "members": (
            "adhérents, membres, adhésions, nouveaux adhérents, licenciés, cotisants, adhérentes, "
            "membre, sociétaires, nouveaux membres"
        ),
        "beneficiaries": (
            "bénéficiaires, familles, enfants, personnes accompagnées, foyers, personnes aidées, "
            "ménages, familles accompagnées, personnes en difficulté, demandeurs d'emploi, "
            "sans-abri, seniors"
        ),
        "meals": "repas, repas distribués, paniers repas",
        "trees": "arbres, arbre",
        "co2_emissions": (
            "émissions de co2, émissions, empreinte carbone, bilan carbone, émissions carbone, "
            "gaz à effet de serre, émissions de gaz à effet de serre, co2, émissions de ges, "
            "émissions de carbone, rejets de co2"
        ),
        "electricity_consumption": (
            "consommation électrique, consommation d'électricité, facture d'électricité"
        ),
        "energy_consumption": (
            "consommation d'énergie, consommation énergétique, consommations d'énergie, "
            "consommations énergétiques, consommation de gaz, consommation de chauffage"
        ),
        "water_consumption": "consommation d'eau, consommations d'eau",
        "waste": (
            "déchets, déchets ménagers, gaspillage alimentaire, volume de déchets, "
            "déchets plastiques, gaspillage, ordures ménagères, emballages plastiques, "
            "déchets non recyclés"
        ),
        "recycling_rate": (
            "taux de recyclage, recyclage, taux de valorisation, taux de tri, taux de valorisation des"
            " déchets"
        ),
        "paper_consumption": "consommation de papier, impressions papier",
        "solar_panels": "panneaux solaires, panneaux photovoltaïques",
        "average_grade": (
            "moyenne générale, note au bac, moyenne en maths, moyenne de maths, "
            "moyenne de mathématiques, moyenne en mathématiques, moyenne scolaire, moyenne en français, "
            "moyenne de français, moyenne en anglais, moyenne d'anglais, moyenne en physique, moyenne en "
            "histoire, moyenne d'histoire, moyenne au bac"
        ),
        "attendance_rate": "taux de présence, assiduité, taux d'assiduité",
        "pass_rate": (
            "taux de réussite, réussite au bac, taux de réussite au bac, "
            "taux de réussite à l'examen, taux de réussite au brevet"
        ),
        "dropout_rate": (
            "taux de décrochage, décrochage scolaire, décrochage, "
            "taux d'abandon scolaire, abandon en première année, taux d'abandon en licence"
        ),
        "dropouts": "décrocheurs",
        "students": (
            "étudiants, élèves, apprenants, inscrits en licence, nouveaux étudiants, étudiantes, lycéens,"
            " collégiens"
        ),
        "books": "livres, livre, romans, ouvrages",
        "pages": "pages, page",
        "words": (
            "mots, mots d'espagnol, mots de vocabulaire, mots d'anglais, mots nouveaux, nouveaux mots, mots"
            " d'allemand"
        ),
        "courses": "cours, certifications, certification, modules, mooc, certificats",
        "study_time": "révisions, heures de révision, travail personnel",
        "weight": "poids",
        "body_fat": "masse grasse, taux de masse grasse",
        "blood_pressure": "tension, tension artérielle, pression artérielle",
        "cholesterol": "cholestérol, taux de cholestérol",
        "race_time": "semi-marathon, marathon, chrono, temps au marathon, trail",
        "distance": "distance, kilomètres, course à pied",
        "steps": "pas, nombre de pas",
        "workouts": (
            "séances, séances de sport, séances de renforcement, entraînements, "
            "séances d'entraînement, séance de sport, séances de renforcement musculaire, "
            "séances de yoga, séances de natation, sorties, séances de course, séance, entraînement"
        ),
        "screen_time": "temps d'écran",
        "sleep": "sommeil, heures de sommeil",
        "water": "eau",
        "cigarettes": "cigarettes, cigarette",
        "meditation": "méditation, minutes de méditation",
        "cost_savings": "économies de coûts, économies de fonctionnement, économies annuelles, économies par an",
        "savings": "épargne, économies, livret a, épargne de précaution, apport, apport immobilier",
        "debt": (
            "dettes, dette, crédit conso, crédit, crédits, prêt, crédit immobilier, endettement, "
            "prêt étudiant, emprunt, taux d'endettement"
        ),
        "spending": "dépenses de restaurant, dépenses alimentaires",
        "patients": "patients, patientes, consultations, patient",
        "readmission_rate": ("taux de réadmission, taux de réhospitalisation"),
        "readmissions": "réadmissions, réhospitalisations",
        "vaccination_rate": "taux de vaccination, couverture vaccinale, vaccinations",
        "infection_rate": "taux d'infection",
        "infections": "infections nosocomiales, infections",
        "falls": "chutes, chutes de patients",
        "homes": "logements, logements sociaux, logements vacants, logement",
        "cycle_lanes": "pistes cyclables, piste cyclable",
        "crime_rate": "délinquance, cambriolages, vols, incivilités",
        "ridership": (
            "voyageurs, passagers, fréquentation des transports, usagers des transports, fréquentation"
            " des bus"
        ),
        "unemployment_rate": "taux de chômage, chômage",
        "jobs": "emplois, postes, créations d'emplois, emplois locaux",
        "electric_vehicle_share": "véhicules électriques, de véhicules électriques dans la flotte",
        "renewable_energy_share": (
            "énergies renouvelables, énergie renouvelable, part d'énergies renouvelables, "
            "électricité renouvelable, électricité verte, part des énergies renouvelables"
        ),
        "organic_share": "produits bio, bio, produits locaux, produits biologiques",
        "meals_served": "repas servis",
        "blood_drives": "collectes de sang, dons de sang",
        "photos": "photos",
        "recipes": "recettes de cuisine, nouvelles recettes",
        "petition_signatures": "signatures, signatures de la pétition",
        "participation_rate": (
            "taux de participation, participation, budget participatif, taux de participation au vote"
        ),
        "service_hours": "heures de bénévolat",
        "telework_days": "jours de télétravail, télétravail",
        "remote_work_rate": "taux de télétravail",
        "animals_adopted": "adoptions, animaux, chiens, chats",
        "calories": "calories",
        "sugar": "sucre, sucres ajoutés",
        "alcohol": "alcool, verres d'alcool",
        "water_leaks": "fuites d'eau, taux de fuite",
        "fleet": "véhicules",
        "carbon_per_unit": "intensité carbone",
        "energy_savings": "économies d'énergie",
        "noise": "nuisances sonores",
        "languages": "langues",
    }
)
