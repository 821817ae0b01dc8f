"""What the rules on audits say, by code: English and French words. Data only.

Each entry holds message, suggestion, what it finds, why it matters, and known limits where a rule guesses.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, TypeAlias

Words: TypeAlias = tuple[str, ...]

TEXTS: Final[Mapping[str, tuple[Words, Words]]] = MappingProxyType(
    {
        "SGC701": (
            (
                "nobody answers for {account}",
                "name a person or a team",
                "An account without an owner, in the audit and in the strategy.",
                "What nobody owns is answered late, and forgotten when people leave.",
            ),
            (
                "personne ne répond de {account}",
                "désignez une personne ou une équipe",
                "Un compte sans responsable, ni dans l’audit ni dans la stratégie.",
                "Ce dont personne ne répond reste sans réponse, et s’oublie au départ des gens.",
            ),
        ),
        "SGC702": (
            (
                "{account} has no mission and serves no objective",
                "say what it is for, or close it",
                "An account with neither a mission nor an objective.",
                "Better fewer channels than a thin presence everywhere.",
            ),
            (
                "{account} n’a pas de mission et ne sert aucun objectif",
                "dites à quoi il sert, ou fermez-le",
                "Un compte qui n’a ni mission ni objectif.",
                "Mieux vaut moins de canaux qu’une présence diluée partout.",
            ),
        ),
        "SGC703": (
            (
                "nothing was posted on {account} for {days} days (since {last}); the limit is {limit}",
                "post again, make it a placeholder that points to an active channel, or close it",
                "An account whose last post is older than the limit, unless it is a placeholder or given up.",
                "A silent account looks like a business that has closed.",
            ),
            (
                "rien n’a été publié sur {account} depuis {days} jours (le {last}) ; la limite est de {limit}",
                "publiez à nouveau, gardez seulement le nom avec un renvoi vers un canal actif, ou fermez-le",
                "Un compte dont la dernière publication dépasse la limite, sauf s’il n’est que réservé ou abandonné.",
                "Un compte muet donne l’air d’une entreprise fermée.",
            ),
        ),
        "SGC704": (
            (
                "{account} is called {status}, and its last post was {days} days before the audit",
                "correct the status or the day of the last post",
                "A stated status that the day of the last post contradicts.",
                "The stated value wins elsewhere, so it had better be right.",
            ),
            (
                "{account} est dit {status}, et sa dernière publication date de {days} jours avant l’audit",
                "corrigez l’état ou la date de la dernière publication",
                "Un état déclaré que la date de la dernière publication contredit.",
                "Ailleurs, la valeur déclarée l’emporte : autant qu’elle soit juste.",
            ),
        ),
        "SGC705": (
            (
                "nobody looked for {metric} on {account}, although it is one of its KPIs",
                "measure it, or write down that it is not available",
                "An indicator of an account that the audit neither has nor calls unavailable.",
                "Goals start from a baseline, and the audit is where it comes from.",
            ),
            (
                "personne n’a relevé {metric} sur {account}, alors que c’est un de ses indicateurs",
                "relevez-le, ou notez qu’il n’est pas disponible",
                "Un indicateur d’un compte que l’audit ne donne pas et ne dit pas indisponible.",
                "Un but part d’un point de départ, et c’est l’audit qui le donne.",
            ),
        ),
        "SGC706": (
            (
                "{metric} serves none of the objectives of {account}: {objectives}",
                "choose a metric that shows the contribution to the objective",
                "An indicator that is context or unrelated for every objective of the account.",
                "A figure that nothing ties to an objective is vanity there.",
            ),
            (
                "{metric} ne sert aucun des objectifs de {account} : {objectives}",
                "choisissez une mesure qui montre la contribution à l’objectif",
                "Un indicateur qui n’est que contexte, ou sans lien, pour chaque objectif du compte.",
                "Un chiffre que rien ne relie à un objectif n’y est que vanité.",
            ),
        ),
        "SGC707": (
            (
                "the audit of {on} is {days} days old and due again",
                "run the audit again before relying on its figures",
                "An audit past its next date, or older than the limit when it has none.",
                "Goals revised on old figures are guesses.",
            ),
            (
                "l’audit du {on} a {days} jours et est à refaire",
                "refaites l’audit avant de vous fier à ses chiffres",
                "Un audit dont la prochaine date est passée, ou plus vieux que la limite s’il n’en a pas.",
                "Réviser des buts sur de vieux chiffres, c’est deviner.",
            ),
        ),
        "SGC708": (
            (
                "the {what} is not the same everywhere: {variants}",
                "use one name, or say why they differ",
                "Handles or display names that differ by more than case and punctuation.",
                "People search for one name, and impostors live on variants.",
                "Accounts for countries or services differ on purpose.",
            ),
            (
                "« {what} » n’est pas le même partout : {variants}",
                "gardez un seul nom, ou dites pourquoi ils diffèrent",
                "Des noms d’utilisateur ou noms affichés qui diffèrent au-delà de la casse et de la ponctuation.",
                "On cherche un seul nom, et les imposteurs vivent des variantes.",
                "Des comptes par pays ou par service diffèrent à dessein.",
            ),
        ),
        "SGC709": (
            (
                "{account} on {platform} is an open case: {kind}",
                "report it to the platform, or settle it with its holder",
                "An impostor, squatter, duplicate or former employee’s account that nobody has dealt with.",
                "Customers write to it and believe it.",
            ),
            (
                "{account} sur {platform} est un cas ouvert : {kind}",
                "signalez-le à la plateforme, ou réglez-le avec son détenteur",
                "Un compte d’imposteur, de squatteur, en double ou d’ancien employé dont personne ne s’est occupé.",
                "Des clients lui écrivent et le croient.",
            ),
        ),
        "SGC710": (
            (
                (
                    "{metric} on {account} is now defined as {after}, and was {before} in the audit {audit}: the two cannot be "
                    "compared"
                ),
                "ask for the figure under the old definition too, or start a new series",
                "A figure whose definition differs from the one in the previous audit.",
                "A change of definition looks like a change of the business.",
            ),
            (
                (
                    "{metric} sur {account} se définit maintenant par {after}, et par {before} dans l’audit {audit} : on ne peut "
                    "les comparer"
                ),
                "demandez aussi le chiffre selon l’ancienne définition, ou commencez une nouvelle série",
                "Un chiffre dont la définition diffère de celle de l’audit précédent.",
                "Un changement de définition ressemble à un changement d’activité.",
            ),
        ),
        "SGC711": (
            (
                "the link of {account} is not tagged, so its visits count as direct",
                "tag it with source, medium and campaign",
                "A failed check that the link in the bio is tagged.",
                "Untagged links cannot be attributed at all.",
            ),
            (
                "le lien de {account} n’est pas balisé : ses visites comptent comme directes",
                "balisez-le avec source, support et campagne",
                "Un contrôle échoué du balisage du lien de la biographie.",
                "Un lien non balisé ne peut être attribué à rien.",
            ),
        ),
        "SGC712": (
            (
                "the check {check} failed on {account}",
                "mend what was found, and check again",
                "A check that people or a tool made and that failed.",
                "The audit found it; the list is there to be worked off.",
            ),
            (
                "le contrôle {check} a échoué sur {account}",
                "corrigez ce qui a été trouvé, puis contrôlez à nouveau",
                "Un contrôle fait par des gens ou un outil, et qui a échoué.",
                "L’audit l’a trouvé ; la liste est là pour être traitée.",
            ),
        ),
        "SGC713": (
            (
                "the cost of {account} leaves out the working hours",
                "add the hours and what an hour costs",
                "A cost without hours, or without the cost of an hour.",
                "Leaving out time is the common error: it often costs more than the advertising.",
            ),
            (
                "le coût de {account} oublie les heures de travail",
                "ajoutez les heures et le coût d’une heure",
                "Un coût sans heures, ou sans coût horaire.",
                "Oublier le temps est l’erreur courante : il coûte souvent plus que la publicité.",
            ),
        ),
        "SGC714": (
            (
                "{metric} on {account} says nothing of the days it was counted over",
                "give the window, so that it becomes a pace",
                "An amount without a window, in an audit that has none either.",
                "300 a week and 300 a year are different goals.",
            ),
            (
                "{metric} sur {account} ne dit pas sur quels jours il est compté",
                "donnez la période, pour en faire un rythme",
                "Un total sans période, dans un audit qui n’en a pas non plus.",
                "300 par semaine et 300 par an sont deux buts différents.",
            ),
        ),
        "SGC715": (
            (
                "the decision to {decision} {account} has no reason",
                "write down why, so that the next audit can tell whether it held",
                "A decision about an account without its reason.",
                "Without a reason nobody knows when to decide anew.",
            ),
            (
                "la décision « {decision} » pour {account} n’est pas motivée",
                "notez pourquoi, pour que le prochain audit puisse dire si elle tenait",
                "Une décision sur un compte sans son motif.",
                "Sans motif, nul ne sait quand décider à nouveau.",
            ),
        ),
        "SGC716": (
            (
                "the audit passes over {account}",
                "audit it too, or take it out of the strategy",
                "A channel of the strategy that the audit does not list.",
                "Its goals have no baseline.",
            ),
            (
                "l’audit ne parle pas de {account}",
                "auditez-le aussi, ou retirez-le de la stratégie",
                "Un canal de la stratégie que l’audit ne liste pas.",
                "Ses buts n’ont pas de point de départ.",
            ),
        ),
        "SGC717": (
            (
                "the strategy does not know {account}",
                "add it as a channel, or close it",
                "An audited account that is no channel of the strategy.",
                "Forgotten accounts are what audits are for.",
            ),
            (
                "la stratégie ne connaît pas {account}",
                "ajoutez-le comme canal, ou fermez-le",
                "Un compte audité qui n’est pas un canal de la stratégie.",
                "Les comptes oubliés sont la raison d’être d’un audit.",
            ),
        ),
        "SGC718": (
            (
                "nobody knows the platform {platform} of {account}; {near} is nearly called so",
                "write {near}, if that is what is meant",
                "A platform that the library does not know, with a name nearly like that of one it knows.",
                "Benchmarks, changes of definition and recommendations are found by the platform.",
                "A network of another name that happens to be alike is a platform of its own.",
            ),
            (
                "la plateforme {platform} de {account} est inconnue ; {near} s’appelle presque ainsi",
                "écrivez {near}, si c’est ce que vous vouliez dire",
                "Une plateforme que la bibliothèque ne connaît pas, au nom presque pareil à celui d’une qu’elle connaît.",
                "Références, changements de définition et recommandations se trouvent par la plateforme.",
                "Un réseau d’un autre nom, qui y ressemble par hasard, est une plateforme à part.",
            ),
        ),
        "SGC719": (
            (
                "something of {account} is dated {day}, after the audit of {on}",
                "look at the day: were day and month swapped?",
                "A last post, or a figure, with a day after that of the audit.",
                "Nobody can have seen it; a spreadsheet that swaps day and month makes such days.",
            ),
            (
                "un élément de {account} est daté du {day}, après l’audit du {on}",
                "vérifiez la date : le jour et le mois sont-ils inversés ?",
                "Une dernière publication, ou un chiffre, daté d’après l’audit.",
                "Nul n’a pu le voir ; un tableur qui inverse jour et mois produit de telles dates.",
            ),
        ),
        "SGC720": (
            (
                "{metric} of {account} is {value}, which it cannot be",
                "look at the source; write a share from 0 to 1 where a percentage stands",
                "A figure outside the range of its metric, such as a count below zero or a bounce rate of 45.",
                "Baselines and comparisons would rest on it.",
            ),
            (
                "{metric} de {account} vaut {value}, ce qui est impossible",
                "vérifiez la source ; écrivez une part de 0 à 1 à la place d’un pourcentage",
                "Un chiffre hors des valeurs possibles de sa mesure, comme un compte négatif ou un taux de rebond de 45.",
                "Points de départ et comparaisons reposeraient dessus.",
            ),
        ),
        "SGC721": (
            (
                "{metric} of {account} is {value}, and hardly ever more than {limit}: a percentage?",
                "write it with its sign, such as 3.2 %, or as a share: 0.032",
                "A rate of more than the whole, where a percentage was probably written for a share.",
                "It would be a hundred times too large in every comparison.",
                "A post may be clicked more often than it was counted as shown.",
            ),
            (
                "{metric} de {account} vaut {value}, et ne dépasse guère {limit} : un pourcentage ?",
                "écrivez-le avec son signe, comme 3,2 %, ou en part : 0,032",
                "Un taux au-delà du tout, où un pourcentage a sans doute été écrit à la place d’une part.",
                "Il serait cent fois trop grand dans toute comparaison.",
                "Une publication peut être cliquée plus souvent qu’elle n’a été comptée comme affichée.",
            ),
        ),
        "SGC722": (
            (
                "{metric} of {account} is {value}, and counts what is whole",
                "write the whole number: 1,776 and not 1.776",
                "A fraction of what is counted in wholes, such as 1.776 followers.",
                "A spreadsheet that takes a mark of thousands for a decimal one makes a thousandth of the figure.",
            ),
            (
                "{metric} de {account} vaut {value}, et compte des unités",
                "écrivez le nombre entier : 1 776 et non 1.776",
                "Une fraction de ce qui se compte en unités, comme 1,776 abonné.",
                "Un tableur qui prend le séparateur de milliers pour celui des décimales divise le chiffre par mille.",
            ),
        ),
    }
)
