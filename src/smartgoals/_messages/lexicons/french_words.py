"""French: bounds and roles of figures, clauses, owners, and words that only lead on. Data alone."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

# What so much is of each of, as "per game": it ends a noun phrase, and is told beside a figure.
_EACH: Final = (
    "par match, par partie, par jeu, par manche, par séance, par session, par sortie, "
    "par représentation, par spectacle, par concert, par événement, par cours, par "
    "équipe, par vacation, par service, par tournée, par visite, par campagne, par "
    "heure, par hectare, par personne, par élève, par client, par foyer, par "
    "habitant, par salarié, par série, "
    "par seconde, par minute, par km, par kilomètre, par page, par ticket, par appel, par "
    "membre, par utilisateur, par famille, par enfant, par bénévole, par donateur, par "
    "participant, par enseignant, par conducteur, par site, par village, par tour, par "
    "commercial, par agent, par conseiller, par vendeur, par magasin, par agence, par "
    "commande, par classe, par dev, par étudiant, par employé, par collaborateur, par adhérent, "
    "par patient, par joueur, par projet, par sprint, par lot, par caisse, par trajet, "
    "par voyage"
)

BOUNDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "at_least": (
            "au moins, un minimum de, minimum, au minimum, pas moins de, ≥, >=, a minima, au minimum de, min"
        ),
        "at_most": (
            "≤, <=, moins de, moins d, en dessous de, au-dessous de, sous, sous la barre des, "
            "sous la barre de, inférieur à, inférieure à, en moins de, en moins d, <, sous les, "
            "en dessous des, sous le seuil de, sous le seuil des, au-dessous des, max, "
            "sans dépasser, dans un délai de, dans les, sous un délai de, en deçà de, "
            "au maximum de"
        ),
        "cap": (
            "au plus, au maximum, maximum, un maximum de, pas plus de, max, maxi, maximal, maximale, au maximum de,"
            " un plafond de, plafond de, une limite de, limite de"
        ),
        "over": (
            "plus de, plus d, au-dessus de, au-delà de, supérieur à, supérieure à, >, "
            "au-dessus des, au-delà des, dépasser les, excéd+er, excéd+er pas, excéd+er jamais, "
            "dépass+er, dépass+er pas, dépass+er jamais"
        ),
        "about": (
            "environ, à peu près, près de, quelque, presque, autour de, aux alentours de, ~, ≈, "
            "une moyenne de, un total de, un rythme de, une cadence de, une fréquence de, exactement, "
            "aux environs de, en moyenne, au plus tard, au plus tôt, au plus vite, pas loin de, approximativement"
        ),
        "or_more": (
            "minimal, minimale, mini, ou plus, ou davantage, et plus, minimum, au moins, au minimum, ou mieux"
        ),
        "or_less": "maximal, maximale, ou moins, maximum, au maximum, max, maxi, au plus, ou mieux",
    }
)
ROLES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "to": (
            "à, à seulement, jusqu'à, pour atteindre, vers, aux, atteindre, au, pour arriver à, sous, sous"
            " les, pour passer à, la barre des, la barre de, le cap des, le cap de"
        ),
        "from": "de, depuis, à partir de, du, des, d, en partant de, partant de",
        "now": (
            "actuel, actuelle, contre, actuellement, aujourd'hui, au lieu de, plutôt que, "
            "contre actuellement, actuellement à, actuellement de, par rapport à, au lieu des, "
            "contre les, face à, avions, avais, avait, vs, versus, comparé à, comparée à"
        ),
        "up_to": "jusqu'à",
        "by": "de, de seulement, par, de l'ordre de, à hauteur de, d",
        "of": "de, d, des, du",
        "between": "entre",
        "and": "et, à, ou",
        "out_of": "sur",
        "multiply": "multipli+er par, facteur, multipli+er",
        "divide": "divis+er par, divis+er",
        "arrow": "→, ->, =>, ➔, ➜, ⇒, ⟶",
    }
)
CLAUSES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "means": (
            "grâce à, grâce au, grâce aux, via, au moyen de, au moyen d, à l'aide de, à l'aide d, "
            "par le biais de, par le biais d, par l'intermédiaire de, avec, à travers, en misant, "
            "en s'appuyant, par la mise en place, par la création, par des, par une, par un, "
            "au travers de, moyennant, par la publication, en particulier, notamment, suite à, "
            "après le lancement, sans"
        ),
        "means_before_verb": "en, tout en, par, sans, après",
        "purpose": (
            "pour, afin de, afin d, de manière à, de façon à, afin que, pour que, en vue de, "
            "dans le but de, dans le but d, ce qui"
        ),
        "compared": (
            "par rapport à, par rapport au, par rapport aux, comparé à, comparée à, "
            "comparativement à, que l'an dernier, que l'année dernière, que le mois dernier, que le "
            "trimestre dernier, vs, versus, face à, en comparaison de, sur un an, "
            "par rapport à la, en comparaison avec, d'une année sur l'autre"
        ),
        "aside": (
            "dont, chacun, chacune, qui, où, âgées de, âgés de, ayant, soit, c'est-à-dire, "
            "représentant, avec une moyenne de, si, car, parce que"
        ),
        "and": "et, &, ainsi que, puis, tout en",
        "leads_in": (
            "est de, est d, est que, consiste à, spécifique, mesurable, notre objectif est de, "
            "notre objectif est d, mon objectif est de, mon objectif est d, l'objectif est de, "
            "l'objectif est d, nous voulons, nous souhaitons, nous allons, je veux, je souhaite, "
            "je vais, nous visons, notre but est de, notre but est d, mon but est de, objectif, "
            "mon objectif, notre objectif, nous devons, je dois, kr, okr, il faut, afin de, "
            "afin d, pour, notre ambition est de, l'ambition est de, on veut, on va, on vise, "
            "on souhaite, nous nous engageons à, je m'engage à, cible, notre cible est de, "
            "le but est de, nous prévoyons de, nous aimerions, j'aimerais, je voudrais, "
            "nous espérons, j'espère, l'idée est de, nous comptons, je compte, viser, visons, "
            "il s'agit de, il s'agit d, nous cherchons à, l'objectif, notre ambition, "
            "l'objectif de, nous ambitionnons de, nous nous fixons pour objectif de, "
            "nous avons pour objectif de, avoir pour objectif de, j'ai pour objectif de, "
            "être en mesure de, réussir à, parvenir à, arriver à, essayer de, faire en sorte de"
        ),
        "to_verb": "pour",
    }
)
OWNERS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "pronoun": (
            "nous, je, on, il, elle, ils, ce, cela, j, vous, tu, objectif, but, qui, c, cet, cette, "
            "ces, ça, cible, ambition"
        ),
        "each": "chaque",
        "organisation": (
            "entreprise, mairie, ville, commune, association, hôpital, école, lycée, collège, "
            "société, marque, région, département de, université, boutique, magasin, restaurant, "
            "club, startup, start up, cabinet, musée, bibliothèque, communauté de communes, "
            "métropole, compte, site, page, campagne, projet, usine, clinique, ong, fondation, "
            "festival, application, groupe, état, pays"
        ),
        "modal": (
            "doit, devra, doivent, devront, va, vont, souhaite, souhaitent, veut, veulent, vise à, "
            "prévoit de, prévoit d, s'engage à, ambitionne de, a pour objectif de, "
            "aura pour objectif de, a pour mission de, est chargé de, est chargée de, "
            "est responsable de, doit pouvoir, ont pour objectif de, s'engagent à, "
            "se donne pour objectif de, se fixe pour objectif de, vise, visent à, prévoient de, "
            "espère, aimerait, voudrait, a pour but de, est chargé d, est chargée d, cherche à, "
            "peut, a prévu de, prévoit"
        ),
        "determiner": "le, la, les, l, notre, nos, mon, ma, mes, un, une, votre, leur, des, chaque, son, sa",
        "after": (
            "piloté par, pilotée par, responsable, confié à, confiée à, porté par, portée par, "
            "assigné à, assignée à, pilote, sous la responsabilité de, sous la responsabilité du, "
            "mené par, menée par, réalisé par, réalisée par, porteur, référent, référente, "
            "dirigé par, sous la direction de, géré par, gérée par, conduit par, assuré par, "
            "assurée par, owner, suivi par, suivie par"
        ),
        "role": (
            "vendeur, vendeuse, support, marketing, rh, drh, dsi, dg, collaborateur, "
            "collaboratrice, cadre, enseignant, médecin, infirmier, équipe, service, direction, "
            "responsable, directeur, directrice, pôle, chef, cheffe, comité, agence, département, "
            "commercial, commerciale, manager, chargé, chargée, coordinateur, coordinatrice, "
            "animateur, animatrice, community, assistant, assistante, stagiaire, alternant, "
            "alternante, gérant, gérante, président, présidente, secrétaire, trésorier, "
            "trésorière, mairie, conseiller, conseillère, technicien, ingénieur, développeur"
        ),
    }
)
OTHERS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "filler": (
            "son, sa, ses, leur, votre, vos, ce, cette, notre propre, nombre de, nombre d, "
            "nombre total de, nombre total d, volume de, volume d, niveau de, niveau d, "
            "quantité de, montant de, total de, nombre moyen de, nombre moyen d, moyenne de, "
            "quantité d, ensemble de, chacun, minimum, nombre mensuel de, nombre annuel de, de, d, "
            "des, du, la, le, les, l, nos, notre, mes, mon, ma, nouveaux, nouvelles, nouveau, "
            "nouvel, supplémentaires, qualifiés, qualifiées, unique, total, actifs, actives, "
            "mensuels, mensuelles, hebdomadaires, différents, différentes, payants, payantes, "
            "premiers, premières, autres, vrais, bons, bonnes, grands, grandes, petits, petites, "
            "un, une, plus, clients et, additionnels, additionnelles, gros, longs, courts, belles, "
            "beaux, jeunes et, anciens, vues et, nb de, nb d, nbre de, nbre d, "
            "#, # de, # d, rapidement, vite, nettement, fortement, sensiblement, significativement, "
            "considérablement, progressivement, bientôt"
        ),
        "new": "nouveaux, nouvelles, nouveau, nouvel, supplémentaires, de plus, additionnels, additionnelles",
        "stop": (
            "à, au, aux, dans, sur, sous, pour, par, avec, via, et, ou, avant, après, chaque, "
            "tous, toutes, d ici, jusqu, pendant, durant, grâce, en, qui, que, dont, cette, ce, "
            "cet, prochain, entre, contre, chez, depuis, auprès, vers, est, sont, sera, doit, va, "
            "si, lors, ainsi, soit, afin, dès, "
            f"{_EACH}"
        ),
        "vague": (
            "mieux, meilleur, meilleure, davantage, plus, bonne, bien, améliorer, notoriété, "
            "visibilité, présence, succès, réussite, qualité, excellence, expérience, culture, "
            "souvent, leader, performant, performante, efficace, image, rapidement, bientôt, "
            "au maximum, au plus vite, forte, fort, engageant, engageante, référence, "
            "incontournable, mémorable, agréable, attractif, attractive, joli, beau, belle, "
            "moderne, harmonieux, plus grand, dynamique, convivial, épanoui, heureux, heureuse, "
            "en forme, sain, saine, pertinent, attrayant, inspirant, communauté, relation, "
            "confiance, fidélité, réputation, image de marque, valeur, motivation, innovation, "
            "créativité, cohésion, crédibilité, buzz, lien, impact, équilibre, bien-être, "
            "compétences, expérience client, dialogue, ambiance, convivialité, sérénité, "
            "reconnaissance, attractivité, compétitivité, rayonnement, légitimité"
        ),
        "article": "un, une, le, la, l, les, du",
        "not_counted": (
            "top, version, v, niveau, étape, phase, sprint, page, jour, semaine, mois, trimestre, "
            "année, classe, chapitre, numéro, n°, série, gpt, type, lot, iso, covid, saison, kr, "
            "okr, objectif, t, q, s, h, fy, axe, étoiles, priorité, épisode, section, industrie, "
            "web, p, catégorie, rang, zone, scope, lycée, module, leçon"
        ),
        "people": "ans, an et plus, ans et plus",
        "hour": "avant, après, dès, vers, entre",
        "clock": "h du matin, heures du matin, h du soir, heures du soir",
        "some": "plusieurs",
        "inside": "dans",
        "back": "revenir à, revenir aux, retour à",
        "part": "d'entre eux, d'entre elles, parmi eux, parmi elles, dont, parmi lesquels, parmi lesquelles, y compris",
        "on_year": "yoy, d'une année sur l'autre, en glissement annuel",
        "instead": "au lieu de, au lieu des, plutôt que",
        "each_of": (f"par, pour, aux, {_EACH}"),
        "cases": "pour, des cas",
        "definite": "nos, notre, les, ces, mes, des, leurs, ses",
        "whole": (
            "tous les, toutes les, l'ensemble des, tous nos, toutes nos, l'ensemble de nos, "
            "chacun de nos, chacun des, chacune de nos"
        ),
        "more": "meilleur, meilleure, plus, davantage, plus de, plus d, mieux",
        "less": "plus aucun, plus aucune, moins, moins de, moins d",
        "rank": "position, rang",
        "wants": "veux, veut, voulons, veulent, visons, souhaitons, souhaite, espérons, voudrions, aimerions",
        "is": "est, sont, s'élève à, s'élèvent à",
        "has": "avoir, avons, ai, être, pes+er, compt+er, totalis+er, dormir, dors, dormons",
        "as_many": "autant de, autant d, autant",
        "as_often": "souvent, aussi souvent, aussi fréquemment, aussi régulièrement",
        "as_the": "l'équivalent de, l'équivalent d, l'équivalent des, l'équivalent du",
        "oftener": "plus souvent, plus régulièrement, plus fréquemment",
        "sooner": "plus rapidement, plus vite, plus rapide, plus tôt",
        "not": (
            "ne, n, pas, aucun, aucune, pas un seul, pas une seule, pas de, pas d, pas un, pas une, "
            "ne pas, ne jamais, ne plus, éviter, éviter que, évit+er de, évit+er"
            " d, jamais, empêch+er, pas question de, hors de question de, refus+er, refus+er de, interdire,"
            " arrêt+er de, arrêt+er d, cess+er de"
        ),
        "mean": "moyenne, en moyenne, une moyenne de, moyenne de, moyenne mobile, moyenne glissante",
        "rolled": "sur toute période de cette durée",
        "by_calendar": "compté par le calendrier",
        "carried": "surplus reporté, surplus et dette reportés",
        "none": "aucun, aucune, pas un seul, pas une seule, pas de, pas d, pas un, pas une",
        "percentile": "centile, percentile, médiane, médian, e centile, e percentile, ème centile, ème percentile",
        "beside": "avec",
        "in_days": "nuits, soirs, soirées, matins, matinées, après-midi",
        "denies": "pas, non, non pas, et non, et pas, et non pas, mais pas, mais non, jamais, et jamais",
        "but": "mais, mais bien, mais plutôt",
        "all_in_all": "au total, en tout",
        "per_item": "/",
        "apiece": "chacun, chacune, l'unité, la pièce, par tête",
        "only": "seulement, uniquement, que, qu",
        "audience": (
            "personnes, gens, individus, utilisateurs, utilisatrices, internautes, "
            "spectateurs, comptes, foyers, ménages, familles, adultes, femmes, hommes, filles, "
            "garçons, parents, mères, pères, jeunes, adolescents, ados, enfants, élèves, "
            "étudiants, étudiantes, seniors, consommateurs, consommatrices, clients, prospects, "
            "lecteurs, lectrices, auditeurs, fans, abonnés, habitants, habitantes, citoyens, "
            "électeurs, réfugiés, touristes, voyageurs, agriculteurs, patients, joueurs, "
            "professionnels, travailleurs, décideurs, acheteurs, conducteurs, bénéficiaires, "
            "visiteurs, membres"
        ),
        "caps": (
            "plafonn+er, limit+er, restreindre, se limiter à, être limité, être limitée, être plafonné, être"
            " plafonnée, sera limité, sera limitée, sera plafonné, sera plafonnée, contenir, bloqu+er"
        ),
        "within_of": "au total, en tout, sur, de, d, des, du, en, de nouveau, de nouvelle",
        "proper": (
            "app store, x, threads, medium, snap, discord, twitch, slack, bing, messenger, meetup, telegram"
        ),
    }
)
