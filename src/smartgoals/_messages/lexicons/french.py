"""French: how a goal moves its metric, bounds, roles of figures, numbers and units. Data alone."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from smartgoals._messages.lexicon import Lexicon, merged
from smartgoals._messages.lexicons.french_audiences import AUDIENCES
from smartgoals._messages.lexicons.french_cause_nouns import CAUSE_NOUNS
from smartgoals._messages.lexicons.french_channels import CHANNELS
from smartgoals._messages.lexicons.french_company_nouns import COMPANY_NOUNS
from smartgoals._messages.lexicons.french_compounds import HEADS, PARTS, PUPILS
from smartgoals._messages.lexicons.french_marketing_nouns import MARKETING_NOUNS
from smartgoals._messages.lexicons.french_metrics import METRICS
from smartgoals._messages.lexicons.french_time import FRENCH_TIME
from smartgoals._messages.lexicons.french_town_nouns import TOWN_NOUNS
from smartgoals._messages.lexicons.french_verbs import DIRECTIONS, IMPLIED
from smartgoals._messages.lexicons.french_words import BOUNDS, CLAUSES, OTHERS, OWNERS, ROLES

_NUMBERS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "0": "zéro",
        "1": "un, une",
        "2": "deux",
        "3": "trois",
        "4": "quatre",
        "5": "cinq",
        "6": "six",
        "7": "sept",
        "8": "huit",
        "9": "neuf",
        "10": "dix",
        "11": "onze",
        "12": "douze",
        "13": "treize",
        "14": "quatorze",
        "15": "quinze",
        "16": "seize",
        "17": "dix-sept, dix sept",
        "18": "dix-huit, dix huit",
        "19": "dix-neuf, dix neuf",
        "20": "vingt, vingts",
        "30": "trente",
        "40": "quarante",
        "50": "cinquante",
        "60": "soixante",
        "70": "septante, soixante-dix",
        "80": "quatre-vingts, quatre-vingt, huitante, octante",
        "90": "nonante, quatre-vingt-dix",
        "0.5": "un demi, une demi, demi, demie",
    }
)
_SCALES: Final[Mapping[str, str]] = MappingProxyType(
    {
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
)
_FACTORS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "100": (
            "doubl+er, doublement, deux fois plus de, deux fois plus d, 2 fois plus de, 2 fois plus d, deux"
            " fois plus"
        ),
        "200": "tripl+er, triplement, trois fois plus de, trois fois plus d, 3 fois plus de, trois fois plus",
        "300": "quadrupl+er",
        "400": "quintupl+er",
        "900": "décupl+er",
        "-50": "deux fois moins de, deux fois moins d, deux fois moins, deux fois moins souvent",
    }
)
_PORTIONS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "50": "de moitié, de la moitié",
        "33.33": "d'un tiers, d'1 tiers",
        "66.67": "des deux tiers, de deux tiers",
        "25": "d'un quart",
        "75": "des trois quarts, de trois quarts",
        "20": "d'un cinquième",
        "10": "d'un dixième",
    }
)
_SHARES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "50": "la moitié d, la moitié de, la moitié des, la moitié du",
        "33.33": "un tiers d, le tiers d, un tiers des, un tiers du, un tiers de, le tiers des, le tiers du",
        "66.67": (
            "deux tiers d, les deux tiers d, deux tiers des, deux tiers du, deux tiers de, les deux tiers de,"
            " les deux tiers des"
        ),
        "25": "un quart d, un quart de, un quart des, un quart du, le quart des, le quart du",
        "75": (
            "trois quarts d, les trois quarts d, trois quarts de, trois quarts des, trois quarts du, "
            "les trois quarts de, les trois quarts des"
        ),
        "20": "un cinquième de, un cinquième des, un cinquième du",
    }
)
_UNITS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "%": "%, pourcent, pour cent, pourcents, pct, pour-cent",
        "pp": (
            "points de pourcentage, point de pourcentage, pp, pts de pourcentage, pts de %, points de %,"
            " points %"
        ),
        "bps": "bps, points de base, point de base",
        "points": "points, point, pts, pt",
        "USD": "$, usd, dollars, dollar, $ us",
        "EUR": "€, eur, euros, euro, k€, €uros, keur, meur",
        "GBP": "£, gbp, livres sterling, livre sterling",
        "CAD": "cad, dollars canadiens, $ ca, $ can",
        "CHF": "chf, francs suisses, francs",
        "MAD": "mad, dirhams",
        "cents": "centimes, centime, ¢",
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
        "tonnes": "tonnes, tonne, t, tco2, tco2e",
        "km": "km, kilomètres, kilomètre, kms",
        "m": "mètres, mètre, m",
        "m2": "m², m2, mètres carrés",
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
        "GB": "go, gigaoctets, gigaoctet",
        "MB": "mo, mégaoctets, mégaoctet",
        "KB": "ko, kilooctets, kilooctet",
        "TB": "to, téraoctets, téraoctet",
        "ml": "ml, millilitres",
        "degrees": "degrés, degré, °c",
        "db": "db, décibels",
        "mg": "mg, milligrammes",
        "GWh": "gwh",
        "kW": "kw",
        "ares": "ares",
        "m3": "m³, m3, mètres cubes",
        "Mbps": "mbps, mb/s, mbit/s, mbits/s, mégabits par seconde",
        "Gbps": "gbps, gb/s, gbit/s, gbits/s, gigabits par seconde",
        "DZD": "dinars, da",
        "TND": "tnd",
    }
)
_COMMON: Final = (
    "le, la, les, de, des, du, et, à, en, pour, par, sur, avec, d, l, nous, notre, nos, dans, au, "
    "aux, un, une, d'ici, fin, mois, semaine, trimestre, année, jour, jours, semaines, chaque, "
    "augmenter, réduire, atteindre, améliorer, passer, faire, plus, moins, nouveaux, avant, être, "
    "est, je, il, que, qui, ce, cette, abonnés, grâce, mon, ma, mes, leur, leurs, ou, taux, "
    "nombre, clients, publier, gagner, développer, obtenir, générer, doit, va, sera, prochain, "
    "prochains, rapport, ans, an, heures, objectif, ventes, chiffre, affaires, site, mieux, "
    "meilleur, davantage, mai, juin, août, mars, été, recruter, baisser, maintenir, lancer, "
    "vendre, doubler, tripler, diminuer, créer, sous, réseaux, sociaux, nouveau, nouvelle, "
    "nouvelles, vues, euros, trafic, visites, ici, organiser, lire, courir, perdre, l', d', n', "
    "j', c', s', m', t', qu', jusqu', ne, pas, dont, jamais, éviter"
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
    directions=DIRECTIONS,
    bounds=BOUNDS,
    roles=ROLES,
    clauses=CLAUSES,
    owners=OWNERS,
    others=OTHERS,
    numbers=_NUMBERS,
    scales=_SCALES,
    factors=_FACTORS,
    portions=_PORTIONS,
    implied=IMPLIED,
    shares=_SHARES,
    units=_UNITS,
    metrics=merged(TOWN_NOUNS, COMPANY_NOUNS, CAUSE_NOUNS, MARKETING_NOUNS, AUDIENCES, METRICS),
    channels=CHANNELS,
    heads=HEADS,
    parts=PARTS,
    pupils=PUPILS,
    gerunds="ant",
    adverbs="ment, jours, mieux, plus, us, x",
    futures="era, eront, ra, ront",
    infinitives="er, ir, re, oir",
    borrows="en",
    head_last=False,
)
