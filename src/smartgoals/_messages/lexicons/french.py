"""French: how a goal moves its metric, bounds, roles of figures, numbers and units. Data alone."""

from __future__ import annotations

from typing import Final

from smartgoals._messages.lexicon import Lexicon
from smartgoals._messages.lexicons.french_channels import CHANNELS
from smartgoals._messages.lexicons.french_metrics import METRICS
from smartgoals._messages.lexicons.french_things import THINGS
from smartgoals._messages.lexicons.french_time import FRENCH_TIME

_DIRECTIONS: Final = {
    "increase": (
        "dop+er, augment+er, accroître, accroiss+ons, accroît, accroîtra, accroissement, développ+er, développement, "
        "boost+er, élev+er, amplifi+er, intensifi+er, renforc+er, dynamis+er, stimul+er, élarg+ir, étend+re, "
        "hausse, augmentation, croissance, progression, faire croître, croître, faire progresser, progress+er, "
        "faire grimper, grimp+er, faire décoller, décoller, faire monter, mont+er, relev+er, rehauss+er, accélér+er, maximis+er, "
        "faire grandir, grandir, grossir, faire plus, avoir plus, enrichir, hisser, propuls+er, "
        "agrandir, fortifier, muscler, prolonger, allonger, rallonger, étoffer, démultiplier, multipli+er, mobilis+er davantage, "
        "faire évoluer, progresser, évoluer à la hausse, vendre plus"
    ),
    "decrease": (
        "rédui+re, réduction, diminu+er, diminution, baiss+er, faire baisser, abaiss+er, ramen+er, limit+er, perdre, "
        "perdons, perdra, perds, perd, raccourc+ir, chut+er, faire chuter, minimis+er, coup+er, divis+er, allég+er, restreindre, dépenser moins, "
        "consommer moins, baisse, faire descendre, descendre, désendetter, rembours+er, amoindrir, accélérer le traitement, "
        "supprim+er, élimin+er, résorb+er, écourter, comprimer, économis+er sur, alléger, rabaisser, freiner, "
        "faire reculer, recul+er, moins dépenser, lutter contre, prévenir, décroître, faire tomber, tomber, descend, redescendre"
    ),
    "maintain": (
        "ne pas, ne jamais, éviter de, éviter d, fidélis+er, ne plus dépasser, mainten+ir, maintien+s, maintiendra, maintiendrons, maintien, gard+er, conserv+er, rest+er, préserv+er, stabilis+er, "
        "ne pas dépasser, ne pas excéder, pérennis+er, tenir, continuer, continuer à, se maintenir, rester sous, demeurer, contenir, plafonner"
    ),
    "achieve": (
        "apparaître, apparaîtr+e, ranker, arriver en, positionn+er, relanc+er, fédér+er, rendre, rendra, rendrons, conduire, conduira, sold+er, présent+er, prendre en charge, prendra en charge, prendront en charge, suivre, suivra, suivront, courrai, courrons, programm+er, encaiss+er, test+er, garant+ir, collabor+er, conquérir la, héberger, nouer, sécuris+er, mettre de côté, trouver, avoir, compte, comptera, dépasser, soumettre, passer, structurer, échanger avec, interag+ir, entraîner, photographier, raconter, passer à, encadr+er, piloter, abriter, végétaliser, implanter, connaître, décrocher le téléphone, donn+er, bloguer, démarcher, faire signer, lancer, imprimer, toucher, voir, boucl+er, partir, monter un, intervenir, publiera, jouer, écouter, regarder, parler, consulter, équilibrer, financer, habiller, isoler, élire, désherber, effectuer, vues par, cumuler, réunir, mettre, atteind+re, atteindre, atteindra, atteignons, atteigne, atteignent, génér+er, publi+er, cré+er, obten+ir, obtiendra, obtiendrons, "
        "réalis+er, produi+re, arriver à, arriver, franch+ir, passer la barre, passer le cap, dépass+er, livr+er, répond+re, trait+er, "
        "résoud+re, résoudra, touch+er, vend+re, organis+er, convert+ir, attir+er, conclure, finalis+er, "
        "termin+er, lir+e, lire, lira, courir, courra, apprend+re, apprendre, planter, plant+er, distribu+er, rédig+er, envo+yer, envoyer, enverra, "
        "rencontr+er, form+er, lanc+er, recrut+er, embauch+er, faire, fera, ferons, avoir, aurons, aura, aurai, être, sera, serons, devenir, deviendra, "
        "compt+er, constitu+er, mettre en place, mettra en place, mettre en ligne, mettra en ligne, ouvr+ir, construi+re, install+er, déploy+er, migr+er, "
        "collect+er, récolt+er, lever, recueill+ir, décroch+er, sign+er, recevoir, enregistrer, corrig+er, écrire, écrira, "
        "réviser, boire, dormir, marcher, nager, pédaler, médit+er, cuisin+er, épargn+er, mettre de côté, mettre, économis+er, "
        "rédiger, animer, anim+er, diffus+er, partag+er, post+er, tweeter, produire, tourner, filmer, contact+er, appeler, prospect+er, "
        "réactiver, mobilis+er, accueill+ir, accompagn+er, aider, offrir, servir, réhabilit+er, rénov+er, recycl+er, "
        "particip+er, faire participer, investir, proposer, dispens+er, tenir, délivr+er, s'entraîner, pratiqu+er, pratiquer, "
        "arriver à, parvenir à, viser, visons, vise, se positionner, être cité, figurer, se classer, assurer, réussir, réussira, valider, "
        "décerner, équiper, équip+er, certifi+er, labellis+er, sensibilis+er, vaccin+er, examiner, audit+er, interview+er, consacr+er, cumuler, totaliser, enchaîner, grimper dans, effectu+er, effectuer, "
        "remplir, rempl+ir, respecter, référencer, déposer, placer, héberger, ajouter un, construire, recruter, couvr+ir, mener, emmen+er, transform+er, visit+er, utilis+er, alimenter"
    ),
    "act": "favoris+er, optimis+er, anim+er, mieux animer, engag+er, sensibilis+er, communiqu+er, faire de la, faire connaître, se démarquer, soigner, valoris+er, encourag+er, cultiver, soutenir, utilis+er, partager, travailler, étudier, mieux communiquer, mieux connaître, montrer, inspirer",
    "improve": "amélior+er, perfectionn+er, amélioration, faire mieux, booster",
    "gain": "reconquér+ir, reconquérir, se lancer dans, gagn+er, ajout+er, acquér+ir, acquérir, acquiert, prendre, conquér+ir, engranger, rallier",
    "obtain": (
        "recrut+er, obten+ir, attir+er, séduire, convaincre, sign+er, décroch+er, embauch+er, collect+er, trouver, fidéliser, "
        "accueill+ir, intégrer, s'implanter, signer, inscrire, récolt+er, remporter, capter, "
    ),
    "move": "pass+er, passer, faire passer, fera passer, ferons passer, port+er, porter, ramen+er, faire évoluer, aller, monter, descendre, évoluer, amener, "
    "hisser, basculer, propulser",
    "collect": "lever, collect+er, récolt+er",
    "up": "en hausse, davantage, de plus, supplémentaires, hausse de, augmentation de, progression de, croissance de, plus de, plus d",
    "down": "en baisse, de moins, baisse de, réduction de, diminution de, en moins",
    "deliver": (
        "lanc+er, cré+er, mettre en place, mettra en place, mettre en ligne, mettra en ligne, ouvr+ir, finalis+er, livr+er, publi+er, déploy+er, "
        "migr+er, rédig+er, construi+re, install+er, organis+er, termin+er, achever, achèvera, élabor+er, concevoir, concevra, conçoi, "
        "refondre, refonte, prendre en charge, prendra en charge, réalis+er, obten+ir, obtenir, implément+er, intégrer, automatis+er, "
        "arrêter, arrêt+er, remplac+er, développer un, développer une, signer, recruter, produi+re, soumettre, "
        "inaugur+er, démarr+er, instaurer, formaliser, définir, prépar+er, passer, réussir, rénov+er, traduire, numéris+er, dématérialis+er, "
        "mettre à jour, mettra à jour, mettre en œuvre, mettra en œuvre, document+er, valider, certifi+er, enregistrer, écrire, tourner, commercialis+er, sortir, sortira, équiper, déposer, adopt+er, lancement, création, "
        "cartographi+er, nommer, apprendre à, décrocher, refaire, mener, conduire, clôturer, ouverture"
    ),
}
_IMPLIED: Final = {
    "respond": "répond+re, répondra, répondrons, répondent",
    "resolve": "résoudre, résoudra, trait+er, traiter, clôturer, solder",
    "retain": "fidélis+er, conserv+er, gard+er, retenir",
    "convert": "convert+ir, transform+er",
    "hire": "recrut+er, embauch+er, engager",
    "post": "publi+er, post+er, poster, diffus+er, partag+er, programm+er, mettre en ligne, rédig+er et publier, tweeter",
    "send": "envo+yer, envoyer, enverra, expédier",
    "sell": "vend+re, vendre, vendra, vendre plus",
    "cash": "encaiss+er, factur+er, réalis+er, génér+er, atteindre, dépasser, faire",
    "raise": "lever, collect+er, récolt+er, lèvera",
    "save": "épargn+er, économis+er, mettre de côté, mettre",
    "lose": "perdre, perdra, maigrir de, prendre, peser",
    "advertise": "investir, invest+ir, consacr+er, dépens+er, allou+er, engager, investir en publicité, dépenser en publicité",
    "reach": "toucher, touch+er, vues par",
    "deliver": "livr+er, expédier",
}
_BOUNDS: Final = {
    "at_least": "au moins, un minimum de, minimum, au minimum, pas moins de, ≥, >=, a minima, au minimum de, min",
    "at_most": (
        "≤, <=, moins de, moins d, en dessous de, au-dessous de, sous, "
        "sous la barre des, sous la barre de, inférieur à, inférieure à, en moins de, en moins d, <, sous les, en dessous des, inférieurs à, inférieures à, "
        "ne pas dépasser, n'excédant pas, sous le seuil de, sous le seuil des, au-dessous des, max, sans dépasser, dans un délai de, dans les, sous un délai de, en deçà de, au maximum de"
    ),
    "cap": "au plus, au maximum, maximum, un maximum de, pas plus de, ne pas dépasser, sans dépasser, max, au maximum de, n'excédant pas",
    "over": "plus de, plus d, au-dessus de, au-delà de, supérieur à, supérieure à, >, supérieurs à, au dessus de, au-dessus des, dépasser, au-delà des, dépasser les, supérieures à, excéder",
    "about": "environ, à peu près, près de, quelque, presque, autour de, aux alentours de, ~, ≈, une moyenne de, un total de, exactement, aux environs de, en moyenne, pas loin de, approximativement",
    "or_more": "ou plus, ou davantage, et plus, minimum, au moins, au minimum, ou mieux",
    "or_less": "ou moins, maximum, au maximum, max, au plus, ou mieux",
}
_ROLES: Final = {
    "to": "à, jusqu'à, pour atteindre, vers, aux, atteindre, au, pour arriver à, sous, sous les, pour passer à, la barre des, la barre de, le cap des, le cap de",
    "from": "de, depuis, à partir de, du, des, d, en partant de, partant de",
    "now": "actuel, actuelle, contre, actuellement, aujourd'hui, au lieu de, plutôt que, contre actuellement, actuellement à, actuellement de, par rapport à, au lieu des, contre les, face à",
    "by": "de, par, de l'ordre de, à hauteur de, d",
    "of": "de, d, des, du",
    "between": "entre",
    "and": "et, à, ou",
    "out_of": "sur",
    "multiply": "multipli+er par, facteur, multipli+er",
    "divide": "divis+er par, divis+er",
    "arrow": "→, ->, =>, -->, ➔, ➜, ⇒, ⟶",
}
_CLAUSES: Final = {
    "means": (
        "grâce à, grâce au, grâce aux, via, au moyen de, au moyen d, à l'aide de, à l'aide d, par le biais de, par le biais d, "
        "par l'intermédiaire de, avec, à travers, en misant, en s'appuyant, par la mise en place, par la création, "
        "par des, par une, par un, au travers de, moyennant, par la publication, en particulier, notamment, suite à, après le lancement"
    ),
    "means_before_verb": "en, tout en, par, sans, après",
    "purpose": (
        "pour, afin de, afin d, de manière à, de façon à, afin que, pour que, en vue de, dans le but de, dans le but d, ce qui"
    ),
    "compared": (
        "par rapport à, par rapport au, par rapport aux, comparé à, comparée à, comparativement à, vs, versus, face à, "
        "en comparaison de, sur un an, par rapport à la, en comparaison avec, d'une année sur l'autre"
    ),
    "aside": "dont, chacun, chacune, qui, où, âgées de, âgés de, ayant, soit, c'est-à-dire, représentant, avec une moyenne de, si, car, parce que",
    "and": "et, &, ainsi que, puis, tout en",
    "leads_in": (
        "est de, est d, est que, consiste à, spécifique, mesurable, notre objectif est de, notre objectif est d, mon objectif est de, mon objectif est d, l'objectif est de, l'objectif est d, nous voulons, nous souhaitons, nous allons, je veux, je souhaite, "
        "je vais, nous visons, notre but est de, notre but est d, mon but est de, objectif, mon objectif, notre objectif, nous devons, je dois, kr, okr, il faut, afin de, "
        "afin d, pour, notre ambition est de, l'ambition est de, on veut, on va, on vise, on souhaite, nous nous engageons à, je m'engage à, cible, "
        "notre cible est de, le but est de, nous prévoyons de, nous aimerions, j'aimerais, je voudrais, nous espérons, j'espère, l'idée est de, "
        "nous comptons, je compte, viser, visons, il s'agit de, il s'agit d, nous cherchons à, l'objectif, notre ambition, l'objectif de, nous ambitionnons de, nous nous fixons pour objectif de, nous avons pour objectif de, avoir pour objectif de, j'ai pour objectif de, être en mesure de, réussir à, parvenir à, arriver à, essayer de, faire en sorte de"
    ),
}
_OWNERS: Final = {
    "pronoun": "nous, je, on, il, elle, ils, elles, ce, cela, j, vous, tu, objectif, but, qui, c, cet, cette, ces, ça, cible, ambition",
    "each": "chaque",
    "organisation": "entreprise, mairie, ville, commune, association, hôpital, école, lycée, collège, société, marque, région, département de, université, boutique, magasin, restaurant, club, startup, start up, cabinet, musée, bibliothèque, communauté de communes, métropole, compte, site, page, campagne, projet, usine, clinique, ong, fondation, festival, application, groupe, état, pays",
    "modal": (
        "doit, devra, doivent, devront, va, vont, souhaite, souhaitent, veut, veulent, vise à, prévoit de, prévoit d, s'engage à, "
        "ambitionne de, a pour objectif de, aura pour objectif de, a pour mission de, est chargé de, est chargée de, est responsable de, doit pouvoir, ont pour objectif de, s'engagent à, se donne pour objectif de, se fixe pour objectif de, vise, visent à, prévoient de, espère, aimerait, voudrait, a pour but de, est chargé d, est chargée d, cherche à, peut, a prévu de, prévoit"
    ),
    "determiner": "le, la, les, l, notre, nos, mon, ma, mes, un, une, votre, leur, leurs, des, chaque, son, sa",
    "after": (
        "piloté par, pilotée par, responsable, confié à, confiée à, porté par, portée par, assigné à, assignée à, pilote, "
        "sous la responsabilité de, sous la responsabilité du, mené par, menée par, réalisé par, réalisée par, porteur, pilotés par, pilotées par, référent, référente, dirigé par, sous la direction de, géré par, gérée par, conduit par, assuré par, assurée par, owner, suivi par, suivie par"
    ),
    "role": (
        "vendeur, vendeuse, support, marketing, rh, drh, dsi, dg, collaborateur, collaboratrice, cadre, enseignant, médecin, infirmier, équipe, service, direction, responsable, directeur, directrice, pôle, chef, cheffe, comité, agence, département, "
        "commercial, commerciale, manager, chargé, chargée, coordinateur, coordinatrice, animateur, animatrice, community, assistant, assistante, "
        "stagiaire, alternant, alternante, gérant, gérante, président, présidente, secrétaire, trésorier, trésorière, mairie, conseiller, conseillère, technicien, ingénieur, développeur"
    ),
}
_OTHERS: Final = {
    "filler": (
        "nombre de, nombre d, nombre total de, nombre total d, volume de, volume d, niveau de, niveau d, quantité de, montant de, total de, nombre moyen de, nombre moyen d, moyenne de, quantité d, ensemble de, chacun, minimum, nombre mensuel de, nombre annuel de, de, d, des, du, la, le, les, l, nos, notre, mes, mon, nouveaux, nouvelles, nouveau, nouvelle, nouvel, supplémentaires, supplémentaire, qualifiés, "
        "qualifiées, unique, uniques, total, actifs, actives, mensuels, mensuelles, hebdomadaires, différents, "
        "différentes, payants, payantes, premiers, premières, autres, vrais, bons, bonnes, grands, grandes, petits, petites, "
        "un, une, plus, clients et, additionnels, additionnelles, gros, longs, courts, belles, beaux, jeunes et, anciens, vues et"
    ),
    "new": "nouveaux, nouvelles, nouveau, nouvelle, nouvel, supplémentaires, supplémentaire, de plus, additionnels, additionnelles",
    "stop": (
        "à, au, aux, dans, sur, sous, pour, par, avec, via, et, ou, avant, après, chaque, tous, toutes, d ici, jusqu, pendant, durant, "
        "grâce, en, qui, que, dont, cette, ce, cet, prochain, entre, contre, chez, depuis, auprès, vers, est, sont, sera, "
        "doit, va, si, lors, ainsi, soit, afin, dès"
    ),
    "vague": (
        "mieux, meilleur, meilleure, meilleurs, davantage, plus, bonne, bien, améliorer, notoriété, visibilité, présence, "
        "succès, réussite, qualité, excellence, expérience, culture, souvent, leader, performant, performante, efficace, efficaces, image, rapidement, bientôt, au maximum, au plus vite"
    ),
    "article": "un, une, le, la, l, les, du",
    "not_counted": (
        "top, version, v, niveau, étape, phase, sprint, page, jour, semaine, mois, trimestre, année, classe, "
        "chapitre, numéro, n°, série, gpt, type, lot, iso, covid, saison, kr, okr, objectif, t, q, s, h, fy, axe, étoiles, priorité, épisode, section, "
        "industrie, web, p, catégorie, rang, zone, scope, lycée"
    ),
    "people": "ans, an et plus, ans et plus",
    "definite": "nos, notre, les, ces, mes, des, leurs, ses",
    "whole": "tous les, toutes les, l'ensemble des, tous nos, toutes nos, l'ensemble de nos, chacun de nos, chacun des, chacune de nos",
    "more": "meilleur, meilleure, meilleurs, meilleures, plus, davantage, plus de, plus d",
    "less": "moins, moins de, moins d",
    "oftener": "plus souvent, plus régulièrement, plus fréquemment",
    "sooner": "plus rapidement, plus vite, plus rapide, plus tôt",
    "within_of": "sur, de, d, des, du, en, de nouveau, de nouvelle",
    "proper": "app store, x, threads, medium, snap, discord, twitch, slack, bing, messenger, meetup, telegram",
}
_NUMBERS: Final = {
    **{
        str(value): words
        for value, words in enumerate(
            "zéro, un, deux, trois, quatre, cinq, six, sept, huit, neuf, dix, onze, douze, treize, quatorze, "
            "quinze, seize".split(", ")
        )
    },
    "1": "un, une",
    "20": "vingt, vingts",
    "30": "trente",
    "40": "quarante",
    "50": "cinquante",
    "60": "soixante",
    "70": "septante, soixante-dix",
    "80": "quatre-vingts, quatre-vingt, huitante, octante",
    "90": "nonante, quatre-vingt-dix",
}
_SCALES: Final = {
    "8": "huitaine",
    "10": "dizaine, dizaines",
    "12": "douzaine, douzaines",
    "15": "quinzaine",
    "20": "vingtaine",
    "30": "trentaine",
    "40": "quarantaine",
    "50": "cinquantaine",
    "60": "soixantaine",
    "100": "cent, cents, centaine, centaines",
    "1000": "mille, k, millier, milliers",
    "1000000": "million, millions, m, mio",
    "1000000000": "milliard, milliards, md, mds",
}
_FACTORS: Final = {
    "100": "doubl+er, doublement, deux fois plus de, deux fois plus d, 2 fois plus de, 2 fois plus d, deux fois plus",
    "200": "tripl+er, triplement, trois fois plus de, trois fois plus d, 3 fois plus de, trois fois plus",
    "300": "quadrupl+er",
    "400": "quintupl+er",
    "900": "décupl+er",
    "-50": "deux fois moins de, deux fois moins d, deux fois moins",
}
_PORTIONS: Final = {
    "50": "de moitié, de la moitié",
    "33.33": "d'un tiers, d'1 tiers",
    "66.67": "des deux tiers, de deux tiers",
    "25": "d'un quart",
    "75": "des trois quarts, de trois quarts",
    "20": "d'un cinquième",
    "10": "d'un dixième",
}
_SHARES: Final = {
    "50": "la moitié de, la moitié des, la moitié du",
    "33.33": "un tiers des, un tiers du, un tiers de, le tiers des, le tiers du",
    "66.67": "deux tiers des, deux tiers du, deux tiers de, les deux tiers de, les deux tiers des",
    "25": "un quart de, un quart des, un quart du, le quart des, le quart du",
    "75": "trois quarts de, trois quarts des, trois quarts du, les trois quarts de, les trois quarts des",
    "20": "un cinquième de, un cinquième des, un cinquième du",
}
_UNITS: Final = {
    "%": "%, pourcent, pour cent, pourcents, pct, pour-cent",
    "pp": "points de pourcentage, point de pourcentage, pp, pts de pourcentage, pts de %, points de %, points %",
    "points": "points, point, pts, pt",
    "USD": "$, usd, dollars, dollar, $ us",
    "EUR": "€, eur, euros, euro, k€, €uros, keur, meur",
    "GBP": "£, gbp, livres sterling, livre sterling",
    "CAD": "cad, dollars canadiens, $ ca, $ can",
    "CHF": "chf, francs suisses, francs",
    "MAD": "mad, dirhams",
    "XOF": "fcfa, francs cfa, f cfa, xof",
    "seconds": "secondes, seconde, s, sec",
    "minutes": "minutes, minute, min, mn",
    "hours": "heures, heure, h",
    "days": "jours, jour, j, jours ouvrés, jours ouvrables, jours calendaires, jour ouvré",
    "weeks": "semaines, semaine",
    "months": "mois",
    "years": "ans, années, an",
    "kg": "kg, kilos, kilo, kilogrammes, kilogramme",
    "g": "g, grammes, gramme",
    "tonnes": "tonnes, tonne",
    "km": "km, kilomètres, kilomètre, kms",
    "m": "mètres, mètre",
    "m2": "m², mètres carrés",
    "g/l": "g/l",
    "mg/dl": "mg/dl",
    "cm": "cm, centimètres",
    "litres": "litres, litre, l",
    "pages": "pages, page",
    "words": "mots",
    "kWh": "kwh",
    "MWh": "mwh",
    "MW": "mw, mégawatts",
    "ms": "ms, millisecondes",
    "calories": "calories, kcal",
    "hectares": "hectares, ha, hectare",
    "x": "x, fois, ×",
    "stars": "étoiles, étoile",
    "GB": "go",
    "MB": "mo",
}
_COMMON: Final = (
    "le, la, les, de, des, du, et, à, en, pour, par, sur, avec, d, l, nous, notre, nos, dans, au, aux, un, une, "
    "d'ici, fin, mois, semaine, trimestre, année, jour, jours, semaines, chaque, augmenter, réduire, atteindre, "
    "améliorer, passer, faire, plus, moins, nouveaux, avant, être, est, je, il, que, qui, ce, cette, abonnés, "
    "grâce, mon, ma, mes, leur, leurs, ou, taux, nombre, clients, publier, gagner, développer, obtenir, générer, "
    "doit, va, sera, prochain, prochains, par, rapport, ans, an, heures, objectif, ventes, chiffre, affaires, site, mieux, "
    "meilleur, davantage, mai, juin, août, mars, été, recruter, baisser, maintenir, lancer, vendre, doubler, tripler, diminuer, créer, sous, "
    "réseaux, sociaux, nouveau, nouvelle, nouvelles, vues, euros, trafic, visites, ici, organiser, lire, courir, perdre"
)

LEXICON: Final = Lexicon(
    time=FRENCH_TIME,
    common=_COMMON,
    endings={
        "er": "er, e, es, ons, ez, ent, era, erons, eront, erai, ant, é, ée, és, ées",
        "ir": "ir, it, issons, issez, issent, ira, irons, iront, irai, issant, i, is",
        "re": "re, s, ons, ez, ent, ra, rons, ront, rai, ant, t, u",
        "e": "-, e",
        "ons": "ons, ez, ent, ant",
        "s": "s, t",
        "yer": "yer, ie, yons, yez, ient, yant, yé",
    },
    directions=_DIRECTIONS,
    bounds=_BOUNDS,
    roles=_ROLES,
    clauses=_CLAUSES,
    owners=_OWNERS,
    others=_OTHERS,
    numbers=_NUMBERS,
    scales=_SCALES,
    factors=_FACTORS,
    portions=_PORTIONS,
    implied=_IMPLIED,
    shares=_SHARES,
    units=_UNITS,
    metrics={**THINGS, **METRICS},
    channels=CHANNELS,
    gerunds="ant",
    futures="era, eront, ra, ront",
    borrows="en",
    head_last=False,
)
