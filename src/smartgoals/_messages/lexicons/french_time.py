"""The time words of French, and the English ones that French texts borrow. Data only."""

from __future__ import annotations

from typing import Final

from attrs import evolve

from smartgoals._messages.time_words import TimeWords, Yearly

__all__ = ["FRENCH_TIME"]

_THANKSGIVING: Final = Yearly(month=11, weekday=3, nth=4)

FRENCH_TIME: Final = TimeWords(
    day_first=True,
    months=(
        "janvier, janv, jan",
        "février, févr, fév, fevr, fev",
        "mars",
        "avril, avr",
        "mai",
        "juin",
        "juillet, juil",
        "août, aout",
        "septembre, sept",
        "octobre, oct",
        "novembre, nov",
        "décembre, déc, dec",
    ),
    weekdays=(
        "lundi, lun",
        "mardi",
        "mercredi, merc",
        "jeudi, jeu",
        "vendredi, ven",
        "samedi, sam",
        "dimanche, dim",
    ),
    words={
        "prep.by": (
            "au plus tard, au plus tard à, au plus tard d'ici, à temps pour, échéance, échéance "
            ":, date limite, date limite :, deadline, deadline :, à l'échéance, à l'échéance de, "
            "à l'orée de, à l'aube de, by"
        ),
        "prep.for": "pour, vers, sans dépasser",
        "prep.by_within": (
            "d'ici, d'ici à, d ici, d ici à, "
            "ici à, à échéance de, à échéance, horizon, à "
            "horizon, à l'horizon, à horizon de, dici, au plus tard dans, à un horizon de, d'ici "
            "environ, dans un horizon de"
        ),
        "prep.before": (
            "avant, en amont de, préalablement à, antérieurement à, en prévision de, à la veille "
            "de, avant même"
        ),
        "prep.within": (
            "dans, sous, en, sur, courant, dans le courant de, dans le courant du, dans le "
            "courant, au titre de, au titre du, en l'espace de, dans l'espace de, à l'intérieur "
            "de, endéans, dans un délai de, dans un délai maximum de, dans un délai maximal de, à "
            "raison de, au bout de, au bout, à l'issue, au terme, en l'espace, dans l'espace, "
            "dans un délai, dans un horizon, sur une durée, sur une période, pour une durée, pour "
            "une période, pendant une période, sur une durée de, sur une période de, sur la durée "
            "de, sur la période de, la période, les années, sur un horizon de, pour une durée de, "
            "pendant une durée de, pendant une période de, au courant de, dans un intervalle de, "
            "sur l'espace de, à l'issue de, au terme de, pour une période de, sur un cycle de, "
            "within, over"
        ),
        "prep.during": (
            "pendant, durant, au cours de, au cours, au cours du, au cours des, au fil de, tout "
            "au long de, tout au long du, tout le long de, tout le long du, lors de, lors du, "
            "lors des"
        ),
        "prep.until": (
            "jusqu'à, jusqu'au, jusqu'aux, jusqu'en, jusque, jusque fin, jusqu'à la, jusqu'à ce"
        ),
        "prep.at": "à, au, aux, à la, à l'",
        "prep.on": "le, sur une base, de façon, de manière",
        "prep.from": "de, du, entre, d', des, allant de, allant du",
        "prep.of": "of, propre à",
        "prep.start": (
            "à partir de, à partir du, à compter de, à compter du, dès, dès le, dès la, depuis le "
            "début de, à dater de, à dater du, démarrant, débutant, commençant, débutant en, "
            "démarrant en, commençant en, à partir d', à compter d'"
        ),
        "prep.after": "après, suite à, suivant, à la suite de, passé le",
        "prep.compared": (
            "depuis, par rapport à, par rapport au, par rapport aux, vs, versus, contre, comparé "
            "à, comparé au, comparée à, comparés à, en comparaison de, en comparaison avec, que, "
            "qu', qu'en, qu'au, que sur, comparativement à, comparativement au, face à, "
            "relativement à, relativement au, en regard de, base, base de, référence, au lieu de, "
            "au-delà de, contre en, vis-à-vis de, vs ., par comparaison avec, par comparaison à"
        ),
        "prep.except": (
            "sauf, sauf en, sauf le, sauf la, sauf les, sauf pendant, sauf durant, hors, hormis, excepté, à l'exception de, "
            "à l'exception du, à l'exception des, en dehors de, en dehors du, en dehors des, mais pas en"
        ),
        "to.to": "à, au, aux, à la, à l', jusqu'à, jusqu'au, jusqu'en, et jusqu'à, to",
        "and.and": "et, &",
        "latest.latest": (
            "au plus tard, au maximum, maximum, grand maximum, dernier délai, inclus, inclu, "
            "compris, y compris, délai maximum, dernière limite, au plus, max"
        ),
        "left_out.left_out": "exclu, exclus, non inclus, non compris, non inclu",
        "the.the": "le, la, les, l', l, au, aux, du, des, à la, à l'",
        "the.mine": "notre, nos, mon, ma, mes, votre, vos",
        "the.others": "leur, leurs, son, sa, ses",
        "of.of": "de, du, des, d', d, of, au, à, à la, à l'",
        "hedge.less": (
            "moins de, moins d', au plus, au maximum, maximum, à peine, au max, un maximum de, "
            "inférieur à"
        ),
        "hedge.about": (
            "environ, à peu près, près de, quelque, seulement, tout juste, juste, à peine, "
            "exactement, approximativement, presque, quasi, un peu plus de, un peu moins de, au "
            "moins, au total"
        ),
        "stretch.before": (
            "période de, périodes de, période d', tranche de, tranches de, fenêtre de, "
            "les années, une période de, un délai de, une durée de, l'espace de, un laps de temps "
            "de, une "
            "fenêtre de, un horizon de, un délai maximum de, un délai maximal de, un intervalle "
            "de, la durée de, une échéance de, la période de, un cycle de, un délai d', une durée "
            "d', une période d', un délai max de"
        ),
        "stretch.behind": (
            "de temps, durant, d'affilée, consécutifs, consécutives, consécutive, consécutif, "
            "calendaires, glissants, pleins, complets, complètes, environ, maximum, au maximum, "
            "max, au plus, de suite, successifs, successives, ou moins, dernier délai, "
            "glissantes, à compter d'aujourd'hui, durée"
        ),
        "kind_of.full": (
            "bons, bonnes, petits, petites, longs, pleins, pleines, premiers, bonne, petite, "
            "vrais"
        ),
        "edge.end": (
            "fin, la fin, la fin de, la fin du, la fin des, fin de, fin du, la toute fin de, la "
            "clôture de, la clôture du, clôture, le terme de, le terme du, l'issue de, l'issue "
            "du, terme de, terme du, issue de, issue du, la toute fin du, fin d', la fin d', "
            "l'achèvement de, le dernier jour de, le dernier jour du, end of, la tombée de, "
            "l'expiration de, l'expiration du, fin des, l'échéance de, l'échéance du"
        ),
        "edge.start": (
            "le début de, le début du, le commencement de, le commencement du, le démarrage de, "
            "le démarrage du, l'ouverture de, le premier jour de, le premier jour du, le tout "
            "début de, le tout début du, le début des, le lancement de la"
        ),
        "edge.early": (
            "début, tout début, début de, début du, debut, commencement, debut de, début des"
        ),
        "edge.mid": (
            "mi, mi -, la mi, la mi -, milieu de, milieu du, le milieu de, le milieu du, milieu, "
            "à la moitié de, la moitié de, mid"
        ),
        "edge.late": "la dernière partie de, late",
        "rel.this": (
            "ce, cet, cette, ces, en cours, courant, courante, actuel, actuelle, présent, "
            "présente, ce même, cette même, qui court, ce présent, cet actuel, qui s'achève, -ci"
        ),
        "rel.next": (
            "prochain, prochaine, suivant, suivante, qui vient, d'après, à venir, prochains, "
            "prochaines, next, ensuite, qui suit, qui arrive"
        ),
        "share.share": "%, pour cent, pourcent",
        "purpose.purpose": "pour",
        "lasting.lasting": "within, over",
        "coming.coming": (
            "prochains, prochaines, à venir, qui viennent, suivants, suivantes, qui vient, qui "
            "suivent, restants, restantes, futurs, futures, qui arrivent"
        ),
        "rel.last": (
            "dernier, dernière, derniers, dernières, passé, passée, passés, passées, précédent, "
            "précédente, précédents, précédentes, écoulé, écoulée, écoulés, écoulées, d'avant, "
            "antérieur, antérieure, last, n-1, révolu, révolue, glissant, glissants, glissante, "
            "glissantes"
        ),
        "first.first": "premier, première, premiers, premières, tout premiers, toutes premières",
        "from_now.from_now": (
            "à partir d'aujourd'hui, à partir de maintenant, à compter d'aujourd'hui, à compter "
            "de ce jour, à compter de maintenant, dès maintenant, dès aujourd'hui, à partir de ce "
            "jour, à dater de ce jour, à partir de la date du jour"
        ),
        "ago.ago": "il y a, voici, voilà, auparavant, plus tôt, y a",
        "anchor.anchor": (
            "après, suivant, à compter de, à compter du, à partir de, à partir du, qui suivent, à "
            "dater de, depuis, dès, qui suit"
        ),
        "all.all": (
            "tout, toute, tous, toutes, toute l', tout le, toute la, l'ensemble de, la totalité "
            "de, l'ensemble du, l'intégralité de, la totalité du, le reste de, le reste du, "
            "l'entièreté de, le restant de, ensemble de, ensemble du, intégralité de, totalité "
            "de, reste de, reste du, tout au long de"
        ),
        "unit.minute": "minute, minutes, min, mn, seconde, secondes, sec, s",
        "unit.hour": "heure, heures, h, hr",
        "unit.day": (
            "jour, jours, j, nuit, nuits, journée, journées, jours calendaires, jour calendaire, "
            "jours francs, soirée"
        ),
        "unit.working_day": (
            "jour ouvré, jours ouvrés, jour ouvrable, jours ouvrables, jour travaillé, jours "
            "travaillés, jours de travail, jours de classe, jo"
        ),
        "unit.week": "semaine, semaines, sem, semaine calendaire",
        "unit.weekend": "week-end, week-ends, weekend, weekends, fin de semaine, le week-end",
        "unit.fortnight": "fortnight",
        "unit.fifteen_days": "quinzaine, quinzaine de jours, quinzaines",
        "unit.eight_days": "huitaine, huitaine de jours",
        "unit.month": "mois, mois calendaires, mois calendaire, mois civil",
        "unit.quarter": "trimestre, trimestres, trim, quarter, trimestre civil, trimestre fiscal, trimestre comptable",
        "fiscal.fiscal": (
            "trimestre fiscal, trimestre comptable, semestre fiscal, semestre comptable, fiscal, comptable"
        ),
        "unit.half": (
            "semestre fiscal, semestre comptable, semestre, semestres, moitié de l'année, moitié d'année, "
            "moitié de l'exercice"
        ),
        "unit.year": "an, ans, année, années, annee, année civile, année calendaire, annees",
        "unit.fiscal_year": (
            "exercice, exercice fiscal, exercice comptable, année fiscale, année comptable, "
            "exercice budgétaire, année budgétaire, exercices, exercice social, exercice "
            "financier, exercice en cours"
        ),
        "unit.decade": "décennie, décennies, dizaine d'années",
        "end_of.day": "eod, fin de journée, fin de la journée, ce soir",
        "end_of.week": "eow",
        "end_of.month": "eom, fin de mois, fin du mois, la fin du mois",
        "end_of.quarter": "eoq, fin de trimestre",
        "end_of.half": "fin de semestre",
        "end_of.year": (
            "eoy, fin d'année, la fin d'année, la saint-sylvestre, saint-sylvestre, le réveillon "
            "du nouvel an, réveillon du nouvel an"
        ),
        "end_of.fiscal_year": (
            "fin d'exercice, clôture d'exercice, clôture de l'exercice, la clôture de l'exercice, "
            "clôture annuelle, la clôture annuelle, clôture des comptes, la clôture des comptes"
        ),
        "ending.ending": (
            "se terminant le, se terminant en, clos le, clôturé le, finissant le, qui se termine "
            "le, prenant fin le"
        ),
        "today.today": "aujourd'hui, ce jour",
        "today.tomorrow": "demain, demain soir",
        "today.after_tomorrow": "après-demain, après demain, surlendemain",
        "today.yesterday": "hier, avant-hier",
        "per.per": (
            "par, /, per, à chaque, p ., chacun par, dans n'importe quel, dans n'importe quelle, "
            "sur n'importe quel, sur n'importe quelle, n'importe quel, n'importe quelle"
        ),
        "single.single": (
            "en un seul, en une seule, dans un seul, dans une seule, sur un seul, sur une seule, en un même, en une "
            "même, dans un même, dans une même, dans le même, dans la même, sur une même, au cours d'un même, "
            "au cours d'une même, au cours d'une seule"
        ),
        "rolling.rolling": (
            "glissant, glissants, glissante, glissantes, une période glissante de, période glissante de, une fenêtre "
            "glissante de, fenêtre glissante de, glissante de"
        ),
        "rolling.any": (
            "n'importe quel, n'importe quelle, n'importe quels, n'importe quelles, dans n'importe quel, dans n'importe "
            "quelle, sur n'importe quel, sur n'importe quelle, toute période de, toute période "
            "d', n'importe quelle période de, toute fenêtre de, n'importe quelle fenêtre de"
        ),
        "rolling.before": "moyenne mobile, moyenne glissante, moyennes mobiles",
        "rolling.behind": "en moyenne mobile, en moyenne glissante",
        "every.every": "chaque, tous les, toutes les, chacun des, chacune des, à chaque",
        "other.other": "autres",
        "other.behind": "sur",
        "each.unknown": "bisannuel, bisannuelle",
        "each.working_day": (
            "en semaine, les jours ouvrés, les jours ouvrables, les jours de semaine, les jours de la semaine"
        ),
        "each.semi_week": "bihebdomadaire, bihebdomadaires",
        "each.semi_month": "bimensuel, bimensuelle, bimensuels, bimensuelles",
        "each.two_months": "bimestriel, bimestrielle, bimestriels, bimestrielles",
        "each.day": (
            "quotidien, quotidienne, quotidiens, quotidiennes, quotidiennement, journalier, "
            "journalière, journaliers, journalières, au quotidien, jour après jour, jour par "
            "jour, daily"
        ),
        "each.week": (
            "lundis, mardis, mercredis, jeudis, vendredis, samedis, dimanches, hebdomadaire, "
            "hebdomadaires, hebdo, hebdos, hebdomadairement, le week-end, les week-ends, d'une "
            "semaine sur l'autre, semaine après semaine, wow, weekly"
        ),
        "each.fortnight": "à la quinzaine",
        "each.month": (
            "mensuel, mensuelle, mensuels, mensuelles, mensuellement, mom, d'un mois sur l'autre, "
            "mois après mois, mois sur mois, monthly"
        ),
        "each.quarter": (
            "trimestriel, trimestrielle, trimestriels, trimestrielles, trimestriellement, qoq, "
            "d'un trimestre sur l'autre, trimestre après trimestre"
        ),
        "each.half": "semestriel, semestrielle, semestriels, semestrielles, semestriellement",
        "each.year": (
            "annuel, annuelle, annuels, annuelles, annuellement, yoy, d'une année sur l'autre, "
            "année après année, d'année en année, en glissement annuel"
        ),
        "many.many": (
            "aux, les, des, ces, nos, mes, prochains, prochaines, qui viennent, jours, semaines, "
            "trimestres, semestres, années, ans, suivants, suivantes"
        ),
        "part_of_day.part": "matin, matins, soir, soirs, matinée, après-midi",
        "half_a.before": "demi -, demie -, une demi, une demi -, un demi -",
        "half_a.behind": "et demi, et demie",
        "some.some": (
            "quelques, plusieurs, des, une poignée de, un certain nombre de, une dizaine de, une "
            "vingtaine de, une trentaine de"
        ),
        "label.before": "daily, weekly, monthly",
        "label.behind": (
            "quotidien, quotidienne, quotidiens, quotidiennes, journalier, journalière, "
            "journaliers, journalières, hebdomadaire, hebdomadaires, hebdo, hebdos, mensuel, "
            "mensuelle, mensuels, mensuelles, trimestriel, trimestrielle, trimestriels, "
            "trimestrielles, semestriel, semestrielle, semestriels, semestrielles, annuel, "
            "annuelle, annuels, annuelles"
        ),
        "change.change": (
            "augmenter, réduire, diminuer, baisser, accroître, développer, booster, améliorer, "
            "faire croître, doper, couper"
        ),
        "reply.process": "pourvoir, pourvus, pourvu, intégrer",
        "reply.reply": (
            "répondre, répond, répondons, répondent, répondra, réponse, réponses, répondu, "
            "accuser réception, sla, réclamation, réclamations, ticket, tickets, rappeler, "
            "traiter, traités, traitées, traitement, traitera, traite, demandes, rembourser les, "
            "instruire, instruction, instruits, mandater, mandatement, "
            "remboursement, remboursements, factures, délai, délais, rappelés"
        ),
        "reply.deliver": (
            "délivrer, délivrance, livrer, livrera, livrés, livrées, livraison, livraisons, "
            "expédier, expédition, expédiés, expédiées, résoudre, résolution, résolus, résolues, "
            "corriger, corrigés, corrigées, réparer, réparation, commandes, prise en charge, "
            "dépanner, dépannage, chaque, relancer, contacter, compte rendu, "
            "compte-rendu"
        ),
        "event.event": (
            "camp, cérémonie, voyage, entretien, naissance, accouchement, vernissage, portes "
            "ouvertes, journée portes ouvertes, kermesse, bal, spectacle, foire, référendum, "
            "déménagement, emménagement, retraite, remise des diplômes, coupe du monde, jeux "
            "olympiques, tour de france, ramadan, aïd, carême, bilan, assemblée générale, "
            "bascule, mise en service, comité, conseil, copil, anniversaire, soirée, webinaire, "
            "gala, campagne, lancement, rentrée universitaire, festival, conférence, événement, "
            "évènement, pilote, projet, phase, essai, élections, élection, examen, examens, bac, "
            "bac blanc, brevet, concours, mariage, marathon, salon, sortie, déploiement, audit, "
            "réunion, assemblée, ag, mandat, championnat, tournoi, ouverture, inauguration, mise "
            "en ligne, mise en production, promotion, soldes, période d'essai, cycle, visite, "
            "rendez-vous, concert, match, stage, formation, atelier, bêta, challenge, reprise, "
            "itération, programme, contrat, congrès, contrôle, partiels, hackathon, convention, "
            "présentation, exposition, tournée, renouvellement, enquête, dépouillement, période "
            "de, trêve hivernale, compétition, course, épreuve, épreuves, soutenance"
        ),
        "event.term": (
            "sprint, saison, vacances, fêtes, fêtes de fin d'année, vacances scolaires, année "
            "scolaire, année universitaire, semestre universitaire, haute saison, année de "
            "formation, période de référence"
        ),
        "stop.stop": (
            "points de base, par, avec, et, ou, pour, grâce, via, afin, tout, sans, dans, sur, à, en, car, que, "
            "qui, nous, je, est, sont, sera, doit, doivent, mais, si, quand, où, après, avant, "
            "pendant, dont, soit, notamment, contre, il, elle, ils, elles, on, atteindre, "
            "augmenter, réduire, passer, obtenir, gagner, au, aux, d'ici, depuis, chez, afin de, "
            "l'équipe"
        ),
        "letter.quarter": "t, q, trim, trimestre",
        "letter.half": "s, h",
        "letter.week": "s, w, semaine, sem",
        "letter.fiscal_year": "fy, exercice, exercice fiscal, année fiscale",
        "letter.year": "année, an, cy",
        "ordinal_ending.ending": "er, re, ère, ere, e, è, ème, eme, ième, ieme, nd, nde, d, de, me",
        "nothing.nothing": (
            "mise à jour, mises à jour, à jour, jour j, du jour, au jour le jour, jour-homme, "
            "jours-hommes, jours homme, à temps, en temps réel, plein temps, mi-temps, à "
            "mi-temps, temps plein, 24 / 7, 7 / 7, 7 j / 7, 24 h / 24, 7 jours sur 7, 24 heures "
            "sur 24, de l'année écoulée, vendeur du mois, employé du mois, du mois dernier, ans "
            "et plus, en cours de, à l'heure, à l'année, mi-parcours, en heures, d'un an d'âge, "
            "en ligne, en moyenne, à long terme, à court terme, à moyen terme, moyen terme, court "
            "terme, long terme, en cours de route, fin de vie, en fin de compte, fin de série, "
            "sans fin, une fois, jours fin de mois, jours nets, de jour, de nuit, afin, fin de parcours, début de parcours, à "
            "plein temps, en une fois"
        ),
    },
    numbers={
        "zéro": 0, "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9,
        "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16,
        "dix-sept": 17, "dix-huit": 18, "dix-neuf": 19, "dix sept": 17, "dix huit": 18, "dix neuf": 19,
        "vingt": 20, "vingt et un": 21, "vingt-et-un": 21, "trente": 30, "trente et un": 31, "trente-et-un": 31,
        "quarante": 40, "cinquante": 50, "soixante": 60, "soixante-dix": 70, "quatre-vingt": 80,
        "quatre-vingts": 80, "quatre-vingt-dix": 90, "quatre vingt dix": 90, "cent": 100, "une dizaine de": 10,
        "une douzaine de": 12, "une quinzaine de": 15, "une vingtaine de": 20, "une trentaine de": 30,
        "une centaine de": 100,
    },
    ordinals={
        "premier": 1, "première": 1, "premiere": 1, "deuxième": 2, "second": 2, "seconde": 2, "troisième": 3,
        "quatrième": 4, "cinquième": 5, "sixième": 6, "septième": 7, "huitième": 8, "neuvième": 9, "dixième": 10,
        "onzième": 11, "douzième": 12, "dernier": 0, "dernière": 0, "tout premier": 1, "toute première": 1,
    },
    yearly={
        "printemps": Yearly(month=3, day=1, until=Yearly(month=5, day=31)),
        "été, ete": Yearly(month=6, day=1, until=Yearly(month=8, day=31)),
        "automne": Yearly(month=9, day=1, until=Yearly(month=11, day=30)),
        "hiver": Yearly(month=12, day=1, until=Yearly(month=3, day=1, shift=-1)),
        "noël, noel, jour de noël, le jour de noël": Yearly(month=12, day=25),
        "réveillon, réveillon de noël, veille de noël": Yearly(month=12, day=24),
        "nouvel an, jour de l'an, premier de l'an": Yearly(month=1, day=1),
        "épiphanie": Yearly(month=1, day=6),
        "chandeleur": Yearly(month=2, day=2),
        "saint-valentin, st-valentin, saint valentin": Yearly(month=2, day=14),
        "journée internationale des femmes, journée des femmes, journée internationale des droits des femmes":
            Yearly(month=3, day=8),
        "saint-patrick": Yearly(month=3, day=17),
        "mardi gras": Yearly(easter=True, shift=-47),
        "poisson d'avril": Yearly(month=4, day=1),
        "jour de la terre, journée de la terre": Yearly(month=4, day=22),
        "rameaux": Yearly(easter=True, shift=-7),
        "vendredi saint": Yearly(easter=True, shift=-2),
        "pâques, paques, dimanche de pâques": Yearly(easter=True),
        "lundi de pâques": Yearly(easter=True, shift=1),
        "fête du travail": Yearly(month=5, day=1),
        "ascension, jeudi de l'ascension": Yearly(easter=True, shift=39),
        "pentecôte, dimanche de pentecôte": Yearly(easter=True, shift=49),
        "lundi de pentecôte": Yearly(easter=True, shift=50),
        "fête de la musique": Yearly(month=6, day=21),
        "fête des pères": Yearly(month=6, weekday=6, nth=3),
        "fête des mères": Yearly(month=5, weekday=6, nth=-1),
        "saint-jean": Yearly(month=6, day=24),
        "fête du canada": Yearly(month=7, day=1),
        "fête nationale": Yearly(month=7, day=14),
        "assomption": Yearly(month=8, day=15),
        "rentrée, rentrée scolaire, rentrée de septembre, rentree": Yearly(month=9, day=1),
        "action de grâce": Yearly(month=10, weekday=0, nth=2),
        "halloween": Yearly(month=10, day=31),
        "toussaint": Yearly(month=11, day=1),
        "armistice": Yearly(month=11, day=11),
        "beaujolais nouveau": Yearly(month=11, weekday=3, nth=3),
        "saint-nicolas": Yearly(month=12, day=6),
        "thanksgiving": _THANKSGIVING,
        "black friday, vendredi noir": evolve(_THANKSGIVING, shift=1),
        "cyber monday": evolve(_THANKSGIVING, shift=4),
        "giving tuesday": evolve(_THANKSGIVING, shift=5),
    },
)  # fmt: skip
"""The time words of French; the seasons are the meteorological ones of the north, whole months."""
