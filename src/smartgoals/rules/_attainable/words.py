"""What the rules of the attainable criterion say, in English and French. Data only."""

# ruff: noqa: E501 -- sentences, one a line

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from smartgoals.rules._define import Texts

_OWN_EN = "A pace shown over few readings may be luck; changes of budget or format are not in the readings."
_OWN_FR = "Un rythme montré sur peu de relevés peut être dû à la chance ; un changement de budget ou de format n’y figure pas."

TEXTS: Final[Texts] = MappingProxyType(
    {
        "SGA301": (
            (
                "{asked:.2} is asked, {times:.1} times the best that the readings show ({best:.2}; usually {usual:.2}), and the limit is {limit}",
                "ask for what has been shown, and for more when that is reached",
                "A target far above the best four weeks (or week, or level) that the account itself has shown.",
                "The best evidence for what can be done is what has been done; a target beyond reach is given up early.",
                _OWN_EN,
                "Take the fix, which asks for the best that was shown; or say what will change, and waive the finding.",
            ),
            (
                "{asked:.2} est demandé, soit {times:.1} fois le mieux que montrent les relevés ({best:.2} ; d’ordinaire {usual:.2}), et la limite est {limit}",
                "demandez ce qui a été montré, et davantage une fois atteint",
                "Une cible bien au-dessus des quatre meilleures semaines (ou de la meilleure semaine, ou du meilleur niveau) du compte.",
                "La meilleure preuve de ce qui est possible est ce qui a été fait ; une cible hors de portée est vite abandonnée.",
                _OWN_FR,
                "Prenez la correction, qui demande le mieux déjà montré ; ou dites ce qui changera, et acceptez le constat.",
            ),
        ),
        "SGA302": (
            (
                "{asked:.2} is asked, {times:.2} times the best that the readings show ({best:.2})",
                "say what will change: budget, format, partner",
                "A target above the best shown, though not out of reach.",
                "A record is possible and needs a reason.",
                _OWN_EN,
                "Write into `decision` what will be done differently, or take the fix.",
            ),
            (
                "{asked:.2} est demandé, soit {times:.2} fois le mieux que montrent les relevés ({best:.2})",
                "dites ce qui changera : budget, format, partenaire",
                "Une cible au-dessus du mieux montré, sans être hors de portée.",
                "Un record est possible et demande une raison.",
                _OWN_FR,
                "Écrivez dans `decision` ce qui sera fait autrement, ou prenez la correction.",
            ),
        ),
        "SGA303": (
            (
                "the figure has never moved the way the goal asks in {readings} readings (best {best:.2})",
                "find out what would move it before promising how far",
                "A figure asked to rise (or fall) that has not done so in any stretch of its readings.",
                "Past success shows that it can be done again; here there is none.",
                _OWN_EN,
                "Try a small goal first, such as any rise over a month.",
            ),
            (
                "le chiffre n’est jamais allé dans le sens demandé en {readings} relevés (au mieux {best:.2})",
                "cherchez ce qui le ferait bouger avant de promettre de combien",
                "Un chiffre qui doit monter (ou baisser) et ne l’a fait dans aucune période de ses relevés.",
                "Un succès passé montre qu’on peut recommencer ; ici il n’y en a pas.",
                _OWN_FR,
                "Essayez d’abord un petit but, par exemple une hausse quelconque sur un mois.",
            ),
        ),
        "SGA304": (
            (
                "as the readings go, the chance of meeting it is {chance:%} (below {limit:%})",
                "lower the target, move the deadline, or say what will change",
                "A projection that gives the goal next to no chance.",
                "A committed goal is one people can plan on.",
                "The projection carries the past on and knows no plans.",
                "Lower the target, or give it more time.",
            ),
            (
                "à en juger par les relevés, la chance de l’atteindre est de {chance:%} (moins de {limit:%})",
                "baissez la cible, repoussez l’échéance, ou dites ce qui changera",
                "Une projection qui ne laisse au but presque aucune chance.",
                "Un but engagé est un but sur lequel on peut compter.",
                "La projection prolonge le passé et ignore les projets.",
                "Baissez la cible, ou donnez-lui plus de temps.",
            ),
        ),
        "SGA305": (
            (
                "as the readings go, the chance of meeting it is {chance:%} (below {limit:%})",
                "decide whether that is a risk worth taking",
                "A projection by which the goal is more likely missed than met.",
                "Odds one knows can be accepted; odds one does not know surprise.",
                "The projection carries the past on and knows no plans.",
                "Make it a stretch goal, or lower it.",
            ),
            (
                "à en juger par les relevés, la chance de l’atteindre est de {chance:%} (moins de {limit:%})",
                "décidez si le risque en vaut la peine",
                "Une projection selon laquelle le but sera plutôt manqué qu’atteint.",
                "On peut accepter une chance connue ; une chance inconnue surprend.",
                "La projection prolonge le passé et ignore les projets.",
                "Faites-en un but ambitieux, ou baissez-le.",
            ),
        ),
        "SGA306": (
            (
                "{asked:.1} a week is asked with {size} {of}; the most generous of {sources} sources ({source}, {year}) allows {allowed:.1}: {times:.1} times less ({arithmetic})",
                "ask for what an account of this size can bring, or grow it first",
                "A count above three times what every usable benchmark allows an account of this size.",
                "Counts scale with audience and output: 300 retweets a week from 500 followers will not come even in the best case.",
                "Benchmarks are other people’s figures; they age, and definitions differ. It speaks only when all of them agree.",
                "Give a history of your own, replace the benchmarks, or lower the target.",
            ),
            (
                "{asked:.1} par semaine sont demandés avec {size} {of} ; la plus généreuse de {sources} sources ({source}, {year}) en permet {allowed:.1}, soit {times:.1} fois moins ({arithmetic})",
                "demandez ce qu’un compte de cette taille peut apporter, ou agrandissez-le d’abord",
                "Un nombre de plus de trois fois ce que tout repère utilisable permet à un compte de cette taille.",
                "Les nombres suivent l’audience et la production : 300 partages par semaine avec 500 abonnés ne viendront pas, même au mieux.",
                "Les repères sont les chiffres des autres ; ils vieillissent et leurs définitions diffèrent. Elle ne parle que s’ils s’accordent.",
                "Fournissez votre propre historique, remplacez les repères, ou baissez la cible.",
            ),
        ),
        "SGA307": (
            (
                "the figure is {now}, and {asked:.2} is asked: it is met before the work begins",
                "raise the target",
                "A level that is reached already.",
                "A goal that is met from the first day changes nothing.",
                "A goal to hold a level is better said as a band (`sg.StayWithin`).",
                "Take the fix, in the middle of what has been shown; or hold the level with a band.",
            ),
            (
                "le chiffre est de {now}, et {asked:.2} est demandé : le but est atteint avant de commencer",
                "relevez la cible",
                "Un niveau déjà atteint.",
                "Un but atteint dès le premier jour ne change rien.",
                "Un but de maintien se dit mieux par une fourchette (`sg.StayWithin`).",
                "Prenez la correction, au milieu de ce qui a été montré ; ou maintenez le niveau par une fourchette.",
            ),
        ),
        "SGA308": (
            (
                "{asked:.2} is asked, and {usual:.2} is usual: too easy",
                "raise it towards the best shown, {best:.2}",
                "A target below most of what the account does anyway.",
                "A goal shall challenge; after an audit it is as often too easy as too hard.",
                _OWN_EN,
                "Take the fix, half-way between the usual and the best.",
            ),
            (
                "{asked:.2} est demandé, et {usual:.2} est habituel : trop facile",
                "relevez-la vers le mieux montré, {best:.2}",
                "Une cible inférieure à l’essentiel de ce que fait le compte de toute façon.",
                "Un but doit stimuler ; après un audit, il est aussi souvent trop facile que trop difficile.",
                _OWN_FR,
                "Prenez la correction, à mi-chemin entre l’habituel et le mieux.",
            ),
        ),
        "SGA309": (
            (
                "as the readings go, it will be met with a chance of {chance:%} (above {limit:%})",
                "raise the target",
                "A projection that as good as promises the goal.",
                "What comes by itself needs no goal.",
                "The projection carries the past on; the past may end.",
                "Raise the target until the odds are between 40 and 75 %.",
            ),
            (
                "à en juger par les relevés, il sera atteint avec une chance de {chance:%} (plus de {limit:%})",
                "relevez la cible",
                "Une projection qui promet presque le but.",
                "Ce qui vient tout seul n’a pas besoin d’un but.",
                "La projection prolonge le passé ; le passé peut finir.",
                "Relevez la cible jusqu’à une chance de 40 à 75 %.",
            ),
        ),
        "SGA310": (
            (
                "{past}, closed on {closed}, reached {reached:.2} and was missed; {asked:.2} is asked now",
                "say what is different this time",
                "A target above what an earlier, missed goal of the same metric and channel reached.",
                "Missing the same goal twice teaches that goals do not count.",
                "It does not know why the earlier goal was missed.",
                "Read the lesson of the closed goal, and lower the target or name the change.",
            ),
            (
                "{past}, clos le {closed}, a atteint {reached:.2} et a été manqué ; {asked:.2} est demandé maintenant",
                "dites ce qui est différent cette fois",
                "Une cible au-dessus de ce qu’a atteint un but antérieur manqué, même mesure et même canal.",
                "Manquer deux fois le même but apprend que les buts ne comptent pas.",
                "Elle ne sait pas pourquoi le but antérieur a été manqué.",
                "Relisez la leçon du but clos, et baissez la cible ou nommez le changement.",
            ),
        ),
        "SGA311": (
            (
                "the judgement rests on {windows} periods of readings; {wanted} are wanted",
                "read the verdict as provisional",
                "A judgement from a short history.",
                "Few readings show a pace and not how much it varies.",
                "None; a remark.",
                "Check again when there are more readings.",
            ),
            (
                "le jugement repose sur {windows} périodes de relevés ; il en faudrait {wanted}",
                "tenez le verdict pour provisoire",
                "Un jugement d’après un historique court.",
                "Peu de relevés montrent un rythme, et non ses variations.",
                "Aucune ; une remarque.",
                "Vérifiez à nouveau quand il y aura plus de relevés.",
            ),
        ),
        "SGA312": (
            (
                "the last reading is of {last}, {days} days ago (limit {limit})",
                "take a reading",
                "A history whose last reading is old.",
                "A verdict from old figures is about an account that has changed since.",
                "A yearly survey is old most of the year; set the option for such metrics.",
                "Add a reading, or run an audit.",
            ),
            (
                "le dernier relevé date du {last}, il y a {days} jours (limite {limit})",
                "faites un relevé",
                "Un historique dont le dernier relevé est ancien.",
                "Un verdict sur des chiffres anciens parle d’un compte qui a changé depuis.",
                "Une enquête annuelle est ancienne presque toute l’année ; réglez l’option pour ces mesures.",
                "Ajoutez un relevé, ou menez un audit.",
            ),
        ),
        "SGA313": (
            (
                "{goals} open goals take {total:.1} {unit} a week, and {capacity:.1} can be given",
                "drop a goal, or give it less",
                "Goals that together take more than the strategy’s capacity.",
                "Better fewer goals than people worn out on all of them.",
                "It adds efforts told in the unit of the capacity, and believes them.",
                "Close the least useful goal, or move its start.",
            ),
            (
                "{goals} buts en cours demandent {total:.1} {unit} par semaine, et {capacity:.1} sont disponibles",
                "abandonnez un but, ou donnez-lui moins",
                "Des buts qui demandent ensemble plus que la capacité de la stratégie.",
                "Mieux vaut moins de buts que des personnes épuisées sur tous.",
                "Elle additionne les efforts dits dans l’unité de la capacité, et les croit.",
                "Clôturez le but le moins utile, ou décalez son départ.",
            ),
        ),
        "SGA314": (
            (
                "{count} stretch goals run at once, and {most} are enough: {goals}",
                "make some of them committed",
                "Too many stretch goals at the same time.",
                "A risk in every direction is no plan.",
                "It counts goals and knows nothing of their size.",
                "Keep the ones that matter most as stretch goals.",
            ),
            (
                "{count} buts ambitieux sont en cours à la fois, et {most} suffisent : {goals}",
                "faites-en des buts engagés",
                "Trop de buts ambitieux en même temps.",
                "Un risque dans toutes les directions n’est pas un plan.",
                "Elle compte les buts et ignore leur taille.",
                "Gardez ambitieux ceux qui importent le plus.",
            ),
        ),
        "SGA315": (
            (
                "after {since} the plan asks {last:.2} a week, {times:.1} times the mean of {mean:.2}",
                "move work to the beginning, or lower the end",
                "Milestones that leave a heroic pace for the last stretch.",
                "What is put off to the end is mostly not done.",
                "Some figures do come late, at a season or a launch; then the calendar should say so.",
                "Take the fix, which drops the milestones, or place them on the way.",
            ),
            (
                "après le {since}, la trajectoire demande {last:.2} par semaine, soit {times:.1} fois la moyenne de {mean:.2}",
                "avancez du travail, ou baissez la fin",
                "Des jalons qui laissent un rythme héroïque pour la fin.",
                "Ce qui est repoussé à la fin n’est le plus souvent pas fait.",
                "Certains chiffres viennent tard, par saison ou lancement ; le calendrier devrait alors le dire.",
                "Prenez la correction, qui retire les jalons, ou placez-les sur le chemin.",
            ),
        ),
        "SGA316": (
            (
                "{asked:.4} is asked; the most generous of {sources} sources ({source}, {year}) goes to {allowed:.4}: {times:.1} times beyond ({arithmetic})",
                "check the definition of the rate, then lower the target",
                "A rate beyond three times what every usable benchmark has seen.",
                "Mostly the rate is told in percent where a share is meant, or has another denominator.",
                "Benchmarks are other people’s figures; it speaks only when all of them agree.",
                "Compare definitions, give a history of your own, or lower the target.",
            ),
            (
                "{asked:.4} est demandé ; la plus généreuse de {sources} sources ({source}, {year}) va jusqu’à {allowed:.4}, soit {times:.1} fois au-delà ({arithmetic})",
                "vérifiez la définition du taux, puis baissez la cible",
                "Un taux au-delà de trois fois ce que tout repère utilisable a vu.",
                "Le plus souvent, le taux est dit en pour cent au lieu d’une part, ou a un autre dénominateur.",
                "Les repères sont les chiffres des autres ; elle ne parle que s’ils s’accordent.",
                "Comparez les définitions, fournissez votre historique, ou baissez la cible.",
            ),
        ),
        "SGA317": (
            (
                "{number} is read as the total of all days of the goal, beside {usual} per {period}, which makes {total} in these days",
                "say which is meant: {number} in all, or {number} per {period} in the end",
                "A total of a flow that may be meant as the amount of one period: by its number, or by a baseline that is a pace.",
                "“From 15,100 visits a month to 18,875” is a pace to be reached; as a total it would be met early on.",
                "It asks where twice the number comes anyway by readings or audits, or where the baseline is a pace.",
                "Take the fix, where the number is near one period’s; of a total, state the baseline as that of as many days, without `per`.",
            ),
            (
                "{number} se lit comme le total de tous les jours du but, à côté de {usual} par {period}, soit {total} sur ces jours",
                "dites ce qui est voulu : {number} en tout, ou {number} par {period} à la fin",
                "Un total qui peut être voulu comme le nombre d’une période : par sa taille, ou par un point de départ qui est un rythme.",
                "« De 15 100 visites par mois à 18 875 » est un rythme à atteindre ; comme total, il serait vite atteint.",
                "Elle demande si le double vient de toute façon, selon relevés ou audits, ou si le point de départ est un rythme.",
                "Prenez la correction, si le nombre est proche de celui d’une période ; pour un total, donnez le départ d’autant de jours, sans `per`.",
            ),
        ),
        "SGA390": (
            (
                "nothing shows whether {metric} can move like this: {readings} readings, no audit that tells, no goal reached before, no benchmark that fits",
                "run an audit, or hand in readings of at least two weeks",
                "A goal for which no evidence of any kind can tell.",
                "A goal never fails for lack of data, and never passes either.",
                "None: it says what is missing.",
                "Hand in a history; its last months are the best evidence there is.",
            ),
            (
                "rien ne montre que {metric} puisse évoluer ainsi : {readings} relevés, aucun audit qui le dise, aucun but déjà atteint, aucun repère adapté",
                "menez un audit, ou fournissez au moins deux semaines de relevés",
                "Un but dont aucune preuve ne permet de juger.",
                "Un but n’échoue jamais faute de données, et ne réussit pas non plus.",
                "Aucune : elle dit ce qui manque.",
                "Fournissez un historique ; ses derniers mois sont la meilleure preuve.",
            ),
        ),
        "SGA391": (
            (
                "{asked:.4} is asked, and benchmarks alone cannot tell: {source} ({year}) goes to {allowed:.4} ({arithmetic})",
                "hand in the account’s own readings, or run an audit",
                "A target that benchmarks neither allow nor rule out, or one they allow only with an assumed number of posts.",
                "Other people’s figures orient; only one’s own can settle.",
                "Benchmarks are replaceable, and some are weak; the evidence names source and year.",
                "Hand in a history of at least two weeks.",
            ),
            (
                "{asked:.4} est demandé, et les repères seuls ne tranchent pas : {source} ({year}) va jusqu’à {allowed:.4} ({arithmetic})",
                "fournissez les relevés du compte, ou menez un audit",
                "Une cible que les repères ne permettent ni n’excluent, ou qu’ils ne permettent qu’avec un nombre supposé de publications.",
                "Les chiffres des autres orientent ; seuls les siens tranchent.",
                "Les repères sont remplaçables, et certains faibles ; la preuve nomme source et année.",
                "Fournissez au moins deux semaines d’historique.",
            ),
        ),
    }
)
