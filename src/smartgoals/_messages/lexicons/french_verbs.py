"""French: verbs and nouns of movement, and what verbs count where nothing else is named. Data
alone."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

DIRECTIONS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "increase": (
            "dop+er, augment+er, accroître, accroiss+ons, accroît, accroîtra, accroissement, "
            "développ+er, développement, boost+er, élev+er, amplifi+er, intensifi+er, renforc+er, "
            "dynamis+er, stimul+er, élarg+ir, étend+re, hausse, augmentation, croissance, "
            "progression, faire croître, croître, faire progresser, progress+er, faire grimper, "
            "grimp+er, faire décoller, décoller, faire monter, mont+er, relev+er, rehauss+er, "
            "accélér+er, maximis+er, faire grandir, grandir, grossir, faire plus, avoir plus, "
            "enrichir, hisser, propuls+er, agrandir, fortifier, muscler, prolonger, allonger, "
            "rallonger, étoffer, démultiplier, multipli+er, mobilis+er davantage, faire évoluer, "
            "évoluer à la hausse, vendre plus, remont+er, faire remonter"
        ),
        "decrease": (
            "maigr+ir, mincir, rédui+re, réduisant, réduction, diminu+er, diminution, baiss+er, faire baisser, "
            "abaiss+er, ramen+er, perdre, perdons, perdra, perds, raccourc+ir, chut+er, "
            "faire chuter, minimis+er, coup+er, divis+er, allég+er, restreindre, dépenser moins, "
            "consommer moins, faire descendre, descendre, désendetter, rembours+er, amoindrir, "
            "accélérer le traitement, supprim+er, élimin+er, résorb+er, écourter, comprimer, "
            "économis+er sur, rabaisser, freiner, faire reculer, recul+er, moins dépenser, "
            "lutter contre, prévenir, décroître, faire tomber, tomber, descend, redescendre"
        ),
        "maintain": (
            "fidélis+er, mainten+ir, maintien+s, maintiendra, maintiendrons, gard+er, conserv+er, "
            "rest+er, préserv+er, stabilis+er, pérennis+er, tenir, continuer, continuer à, "
            "se maintenir, rester sous, demeurer, contenir, plafonn+er, bloqu+er, être maintenu, "
            "être maintenue, être contenu, être contenue, être limité, être limitée, être plafonné, "
            "être plafonnée, sera limité, sera limitée, sera plafonné, sera plafonnée, "
            "sera maintenu, sera maintenue, se limiter à, limit+er"
        ),
        "achieve": (
            "être mentionné dans, être mentionnée dans, être cité dans, "
            "être citée dans, paraître dans, "
            "rembours+er les clients, rembours+er nos clients, dépens+er, pes+er, rat+er, manquer, saut+er,"
            " annul+er, échou+er, ferai, mang+er, entrer dans, entrer sur, march+er, nag+er, monétis+er,"
            " apparaîtr+e, ranker, arriver en, positionn+er, relanc+er, fédér+er, rendre, rendra, rendrons,"
            " conduire, conduira, sold+er, présent+er, prendre en charge, prendra en charge, prendront en"
            " charge, suivre, suivra, suivront, courrai, courrons, programm+er, encaiss+er, test+er,"
            " garant+ir, collabor+er, conquérir la, héberger, nouer, sécuris+er, mettre de côté, trouver,"
            " avoir, soumettre, passer, structurer, échanger avec, interag+ir, entraîner, photographier,"
            " raconter, passer à, encadr+er, piloter, abriter, végétaliser, implanter, connaître, décrocher"
            " le téléphone, donn+er, bloguer, démarcher, faire signer, imprimer, voir, boucl+er, partir,"
            " monter un, intervenir, jouer, écouter, regarder, parler, consulter, équilibrer, financer,"
            " habiller, isoler, élire, désherber, vues par, cumuler, réunir, mettre, atteind+re, atteignons,"
            " atteigne, atteignent, génér+er, publi+er, cré+er, obten+ir, obtiendra, obtiendrons, réalis+er,"
            " produi+re, arriver à, arriver, franch+ir, passer la barre, passer le cap, dépass+er, excéd+er,"
            " livr+er, répond+re, trait+er, résoud+re, touch+er, vend+re, organis+er, convert+ir, attir+er,"
            " conclure, finalis+er, termin+er, lir+e, lira, courir, courra, apprend+re, plant+er,"
            " distribu+er, rédig+er, envo+yer, enverra, rencontr+er, form+er, lanc+er, recrut+er, embauch+er,"
            " faire, fera, ferons, aurons, aura, aurai, être, sera, serons, devenir, deviendra, compt+er,"
            " constitu+er, mettre en place, mettra en place, mettre en ligne, mettra en ligne, ouvr+ir,"
            " construi+re, install+er, déploy+er, migr+er, collect+er, récolt+er, lever, recueill+ir,"
            " décroch+er, sign+er, recevoir, enregistrer, corrig+er, écrire, écrira, réviser, boire, dormir,"
            " pédaler, médit+er, cuisin+er, épargn+er, économis+er, anim+er, diffus+er, partag+er, post+er,"
            " tweeter, tourner, filmer, contact+er, appeler, prospect+er, réactiver, mobilis+er, accueill+ir,"
            " accompagn+er, aider, offrir, servir, réhabilit+er, rénov+er, recycl+er, particip+er, faire"
            " participer, investir, proposer, dispens+er, tenir, délivr+er, s'entraîner, pratiqu+er, parvenir"
            " à, viser, visons, vise, se positionner, être cité, figurer, se classer, assurer, réussir,"
            " réussira, valider, décerner, équip+er, certifi+er, labellis+er, sensibilis+er, vaccin+er,"
            " examiner, audit+er, interview+er, consacr+er, totaliser, enchaîner, grimper dans, effectu+er,"
            " rempl+ir, respecter, référencer, déposer, placer, ajouter un, couvr+ir, finir, finira,"
            " finirons, mener, emmen+er, transform+er, visit+er, utilis+er, alimenter, dors, dormons, étudier"
        ),
        "act": (
            "favoris+er, optimis+er, anim+er, mieux animer, engag+er, sensibilis+er, communiqu+er, "
            "faire de la, faire connaître, se démarquer, soigner, valoris+er, encourag+er, "
            "cultiver, soutenir, utilis+er, partager, travailler, étudier, mieux communiquer, "
            "mieux connaître, montrer, inspirer, promouvoir, rassurer, s'adresser à, "
            "capter l'attention, susciter, nourrir, raconter, humaniser, professionnaliser, "
            "consolider, diversifier, rajeunir, mettre en avant, mettre en valeur, "
            "faire parler de, donner envie, véhiculer, affirmer, asseoir, entretenir, miser sur, "
            "surveiller, veiller à, harmoniser, repenser, réfléchir à, travailler sur, dialoguer, "
            "écouter, innover, fédérer, incarner, rayonner, mieux référencer, mieux comprendre, "
            "mieux cibler, mieux gérer, mieux organiser"
        ),
        "improve": "amélior+er, perfectionn+er, amélioration, faire mieux, booster",
        "gain": (
            "reconquér+ir, se lancer dans, gagn+er, ajout+er, acquér+ir, acquiert, prendre, engranger,"
            " rallier"
        ),
        "obtain": (
            "recrut+er, obten+ir, conquér+ir, attir+er, séduire, convaincre, sign+er, décroch+er, "
            "embauch+er, collect+er, trouver, fidéliser, accueill+ir, intégrer, s'implanter, "
            "inscrire, récolt+er, remporter, capter, récupér+er, regagn+er"
        ),
        "move": (
            "pass+er, pouss+er, faire passer, fera passer, ferons passer, port+er, ramen+er, faire évoluer, "
            "aller, monter, descendre, évoluer, amener, hisser, basculer, propulser"
        ),
        "collect": "lever, collect+er, récolt+er",
        "up": (
            "en hausse, davantage, de plus, en plus, supplémentaires, hausse de, augmentation de, "
            "progression de, croissance de, plus de, plus d, porter, portera, porterons, porteront, portons"
        ),
        "down": "en baisse, de moins, baisse de, réduction de, diminution de, en moins",
        "deliver": (
            "lanc+er, cré+er, mettre en place, mettra en place, mettre en ligne, mettra en ligne, ouvr+ir,"
            " finalis+er, livr+er, publi+er, déploy+er, migr+er, rédig+er, construi+re, install+er,"
            " organis+er, termin+er, achever, achèvera, élabor+er, concevoir, concevra, conçoi, refondre,"
            " refonte, prendre en charge, prendra en charge, réalis+er, obten+ir, implément+er, intégrer,"
            " automatis+er, arrêt+er, cess+er, finir, finira, finirons, remplac+er, développer un, développer"
            " une, signer, recruter, produi+re, soumettre, inaugur+er, démarr+er, instaurer, formaliser,"
            " définir, prépar+er, passer, réussir, rénov+er, traduire, numéris+er, dématérialis+er, mettre à"
            " jour, mettra à jour, mettre en œuvre, mettra en œuvre, document+er, valider, certifi+er,"
            " enregistrer, écrire, tourner, commercialis+er, sortir, sortira, équiper, déposer, adopt+er,"
            " lancement, création, cartographi+er, nommer, apprendre à, décrocher, refaire, mener, conduire,"
            " clôturer, ouverture, rédiger un, effectuer, suivre une, obtenir un, obtenir une, obtenir le,"
            " obtenir la, recruter un, recruter une, embaucher un, embaucher une, ouvrir un, ouvrir une,"
            " acheter, vendre notre, déménager, renouveler, digitaliser, évaluer, analyser, auditer,"
            " négocier, planifier, piloter, tester, fournir, organiser un, organiser une, animer un, animer"
            " une, participer à, proposer un, proposer une, ajouter un, ajouter une, faire certifier, faire"
            " valider, raccorder, moderniser, restructurer, réorganiser, doter, bâtir un, bâtir une, élire,"
            " mettre à disposition, ranger, trier, visiter, gagner le, remporter le"
        ),
    }
)
IMPLIED: Final[Mapping[str, str]] = MappingProxyType(
    {
        "respond": "répond+re",
        "resolve": "résoudre, résoudra, trait+er, clôturer, solder",
        "settle": "résoudre, résoudra, résolv+ons, clôtur+er, clore, solder, corrig+er, répar+er, régler, règle, fermer",
        "treat": "trait+er, répond+re, prendre en charge, gérer, instruire, enquêter sur",
        "fill": "pourvoir, pourvoi",
        "recycle": "recycl+er, composter",
        "pick": "ramass+er, collect+er, récolt+er, récupér+er",
        "yield": "réalis+er, génér+er, dégager, trouver, faire, fera, ferons",
        "recover": "recouvrer, recouvrir",
        "report": "signal+er, déclar+er",
        "produce": "produi+re, fabriqu+er, assembl+er, usin+er",
        "upgrade": "migr+er, faire migrer, basculer, faire basculer",
        "upsell": "surclasser, faire monter en gamme",
        "retain": "fidélis+er, conserv+er, gard+er, retenir, reconquér+ir",
        "convert": "convert+ir, transform+er",
        "hire": "recrut+er, embauch+er, engager",
        "post": (
            "publi+er, post+er, diffus+er, partag+er, programm+er, mettre en ligne, rédig+er et publier,"
            " tweeter"
        ),
        "send": "envo+yer, enverra, expédier",
        "call": "appel+er, appellera, téléphon+er à",
        "interview": "interrog+er, interview+er",
        "meet": "rencontr+er, parl+er à, parl+er avec, discut+er avec, échanger avec",
        "sell": "vend+re, vendre plus",
        "cash": "monétis+er, encaiss+er, factur+er, réalis+er, génér+er, atteindre, dépasser, faire",
        "raise": "lever, collect+er, récolt+er, lèvera",
        "save": "épargn+er, économis+er, mettre de côté, mettre",
        "lose": "perdre, perdra, maigrir de, prendre, peser",
        "advertise": (
            "invest+ir, consacr+er, dépens+er, allou+er, engager, investir en publicité, dépenser en"
            " publicité"
        ),
        "reach": "touch+er, vues par",
        "deliver": "livr+er, expédier",
        "sleep": "dormir, dors, dormons",
        "study": "révis+er, étudi+er, apprend+re, mémoriser",
        "meditate": "médit+er",
        "walk": "march+er, randonner, faire de la marche, se promener, promener, promène",
        "run": (
            "courir, courrai, courra, courrons, courons, faire un footing, aller courir, faire de la course à"
            " pied"
        ),
        "swim": "nag+er, aller nager, faire de la natation",
        "ride": "pédal+er, faire du vélo, rouler",
        "exercise": (
            "s'entraîner, entraîner, m'entraîner, faire du sport, faire de l'exercice, "
            "faire plus de sport, faire du cardio, se dépenser, bouger"
        ),
        "read": "lire, lirai, lira, lirons, bouquiner",
        "write": "écrire, écrirai, écrira, rédiger",
        "slim": "maigr+ir, mincir, perdre du poids",
        "engage": "interag+ir, réagir",
        "stream": "faire un live, streamer, passer en live, passer en direct",
        "deploy": "déploy+er, livrer en production, mettre en production",
        "invest": "invest+ir, placer",
        "spend": "dépens+er",
        "part": "perdre, perdons, perdra, perds",
        "miss": "rat+er, manquer, saut+er",
        "cancel": "annul+er",
        "fail": "échou+er",
        "cite": ("être mentionné dans, être mentionnée dans, être cité dans, être citée dans, paraître dans"),
        "earn": "gagn+er, toucher un salaire de",
        "volunteer": "faire du bénévolat",
        "vaccinate": "vaccin+er",
        "apply": "postul+er, candidater",
        "partner": "collabor+er, collaborer avec, nouer, s'associer avec",
        "visit": (
            "visiter notre site, visiter le site, visiter mon site, venir sur notre site, visiter notre"
            " boutique"
        ),
        "open": (
            "ouvrir nos e-mails, ouvrir nos emails, ouvrir la newsletter, ouvrir notre newsletter, lire nos"
            " e-mails"
        ),
        "train": "form+er, certifi+er, sensibilis+er, coacher, faire former, initier",
        "win": (
            "recrut+er, conquér+ir, attir+er, séduire, sign+er, décroch+er, accueill+ir, "
            "remporter, capter, trouver, récupér+er, regagn+er"
        ),
        "acquire": "sign+er, acquér+ir, conquér+ir, décroch+er, conclure, convaincre, séduire",
    }
)
