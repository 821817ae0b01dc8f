"""What the rules of the specific criterion say, in English and French. Data only."""

# ruff: noqa: E501 -- sentences, one a line

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from smartgoals.rules._define import Texts

TEXTS: Final[Texts] = MappingProxyType(
    {
        "SGS101": (
            (
                "the goal does not say what is counted",
                "name one metric, such as net_new_followers or conversion_rate",
                "A goal without a metric.",
                "Without one figure that everybody means, two people can look at the same month and disagree on whether the goal was met.",
                "None: the field is there or it is not.",
                "Choose the metric that tells whether the objective is being met; `sg.recommend_metrics()` lists candidates.",
            ),
            (
                "le but ne dit pas ce qui est compté",
                "nommez une mesure, par exemple net_new_followers ou conversion_rate",
                "Un but sans mesure.",
                "Sans un chiffre que tous comprennent de la même façon, deux personnes peuvent juger différemment le même mois.",
                "Aucune : le champ est rempli ou il ne l’est pas.",
                "Choisissez la mesure qui dit si l’objectif est atteint ; `sg.recommend_metrics()` en propose.",
            ),
        ),
        "SGS102": (
            (
                "{metric} is counted on an account, and the goal names no channel",
                "say on which channel",
                "A metric that belongs to an account on a network or to a mailing list, in a goal without a channel.",
                "“50 more followers” means one thing on a young account and another on an old one; effort goes to a place.",
                "A metric of the caller’s own says where it is counted through its `source_kind`; without one this rule is silent.",
                "Set the channel; a goal over several channels becomes one goal for each.",
            ),
            (
                "{metric} se compte sur un compte, et le but ne nomme aucun canal",
                "dites sur quel canal",
                "Une mesure propre à un compte de réseau ou à une liste de diffusion, dans un but sans canal.",
                "« 50 abonnés de plus » n’a pas le même sens sur un compte jeune et sur un ancien ; l’effort va à un endroit.",
                "Une mesure propre à l’utilisateur dit où elle se compte par son `source_kind` ; sans lui, la règle se tait.",
                "Indiquez le canal ; un but sur plusieurs canaux devient un but par canal.",
            ),
        ),
        "SGS103": (
            (
                "the statement wishes ({words}) and gives no figure",
                "say how much: 50, 500 or 5,000",
                "A statement with words of more or better, no figure in it and no target beside it.",
                "“More reach” can neither be met nor missed.",
                "It reads English and French words, so it may miss a wish in other words; it never changes a verdict.",
                "Give the goal a target, such as `sg.ChangeBy(500)`.",
            ),
            (
                "l’énoncé souhaite ({words}) sans donner de chiffre",
                "dites combien : 50, 500 ou 5 000",
                "Un énoncé avec des mots comme plus ou mieux, sans chiffre ni cible.",
                "« Plus de portée » ne peut être ni atteint ni manqué.",
                "Elle lit des mots anglais et français et peut manquer un souhait dit autrement ; elle ne change aucun verdict.",
                "Donnez une cible au but, par exemple `sg.ChangeBy(500)`.",
            ),
        ),
        "SGS104": (
            (
                "the statement asks for several things at once: {asked}",
                "make a goal of each",
                "A statement that joins figures of different things with “and”.",
                "When one half is met and the other missed, nobody can say how the goal ended.",
                "It guesses from the words after the figures, so a figure told for context looks like a second goal.",
                "Write one goal for each figure, for the same objective.",
            ),
            (
                "l’énoncé demande plusieurs choses à la fois : {asked}",
                "faites un but de chacune",
                "Un énoncé qui joint par « et » des chiffres de choses différentes.",
                "Quand une moitié est atteinte et l’autre manquée, nul ne peut dire comment le but s’est terminé.",
                "Elle devine d’après les mots qui suivent les chiffres ; un chiffre de contexte ressemble à un second but.",
                "Écrivez un but par chiffre, pour le même objectif.",
            ),
        ),
        "SGS105": (
            (
                "the statement has too few words to say what shall change ({words})",
                "say what shall change, by how much and where",
                "A statement of a word or two.",
                "A verb alone (“Grow”) leaves the object to each reader.",
                "It counts words and understands none; a short statement may be clear beside a full target.",
                "Write the statement as one sentence with an action, its object and a figure.",
            ),
            (
                "l’énoncé a trop peu de mots pour dire ce qui doit changer ({words})",
                "dites ce qui doit changer, de combien et où",
                "Un énoncé d’un ou deux mots.",
                "Un verbe seul (« Grandir ») laisse à chacun le choix de l’objet.",
                "Elle compte les mots sans les comprendre ; un énoncé court peut être clair à côté d’une cible complète.",
                "Écrivez l’énoncé en une phrase avec une action, son objet et un chiffre.",
            ),
        ),
        "SGS106": (
            (
                "nobody answers for the goal",
                "name an owner",
                "A goal without an owner.",
                "A goal that belongs to everybody is looked at by nobody, and its deadline binds no one.",
                "None: the field is there or it is not. A one-person team may waive it.",
                "Set `owner` to a person or a role.",
            ),
            (
                "personne ne répond du but",
                "nommez un responsable",
                "Un but sans responsable.",
                "Un but qui appartient à tous n’est suivi par personne, et son échéance n’engage personne.",
                "Aucune : le champ est rempli ou il ne l’est pas. Une équipe d’une personne peut l’accepter par dérogation.",
                "Renseignez `owner` avec une personne ou un rôle.",
            ),
        ),
        "SGS107": (
            (
                "{metric} is a {nature} and does not say of what",
                "give the metric its formula or its definition",
                "A ratio or mean of the caller’s own with neither formula nor definition.",
                "Engagement rates of one network differ by two orders of magnitude between definitions; all are called the same.",
                "It believes any definition; whether that is a good one is for people to say.",
                "Define the metric with a formula over metric ids, such as `engagements / reach`.",
            ),
            (
                "{metric} est un taux ou une moyenne ({nature}) et ne dit pas de quoi",
                "donnez à la mesure sa formule ou sa définition",
                "Un taux ou une moyenne propre à l’utilisateur, sans formule ni définition.",
                "Les taux d’engagement d’un même réseau diffèrent d’un facteur cent selon la définition ; tous portent le même nom.",
                "Elle croit toute définition ; dire si elle est bonne revient aux personnes.",
                "Définissez la mesure par une formule, par exemple `engagements / reach`.",
            ),
        ),
        "SGS108": (
            (
                "an engagement rate is meant, and {metric} does not say its denominator",
                "choose one by its denominator: followers, reach, impressions or views",
                "An engagement rate as metric, or in the statement, that none of the four standard rates stands for.",
                "Without its denominator an engagement rate cannot be compared with anything.",
                "It looks for the words only, in English and French.",
                "Take `engagement_rate_reach` or another of the four, or mend the statement.",
            ),
            (
                "un taux d’engagement est visé, et {metric} n’en dit pas le dénominateur",
                "choisissez-le par son dénominateur : abonnés, portée, impressions ou vues",
                "Un taux d’engagement, comme mesure ou dans l’énoncé, qui n’est aucun des quatre taux standard.",
                "Sans son dénominateur, un taux d’engagement ne se compare à rien.",
                "Elle ne cherche que les mots, en anglais et en français.",
                "Prenez `engagement_rate_reach` ou l’un des trois autres, ou corrigez l’énoncé.",
            ),
        ),
        "SGS109": (
            (
                "the statement says new, and {metric} is net: those who leave are taken off",
                "keep {metric} for the net figure, or count {gross} and watch {losses}",
                "The number of followers or subscribers as metric, where the statement speaks of new ones.",
                "Fifty who come and forty who leave are ten by one reading and fifty by the other.",
                "It looks for the word new in English and French.",
                "Say in the statement which is meant; both are honest.",
            ),
            (
                "l’énoncé dit nouveaux, et {metric} est net : les départs en sont déduits",
                "gardez {metric} pour le solde, ou comptez {gross} et surveillez {losses}",
                "Le nombre d’abonnés ou d’inscrits comme mesure, quand l’énoncé parle de nouveaux.",
                "Cinquante arrivées et quarante départs font dix d’une façon et cinquante de l’autre.",
                "Elle cherche le mot nouveaux, en anglais et en français.",
                "Dites dans l’énoncé lequel est visé ; les deux sont honnêtes.",
            ),
        ),
        "SGS110": (
            (
                "the goal does not say whose attention counts",
                "name the audience, or leave it open on purpose",
                "A goal without an audience.",
                "Followers who will never buy bring a goal nearer and the objective not at all.",
                "Many goals have no audience of their own; this is a remark.",
                "Set `audience`, such as “women of 25 to 40 in Lyon”.",
            ),
            (
                "le but ne dit pas de qui l’attention compte",
                "nommez le public, ou laissez-le ouvert à dessein",
                "Un but sans public.",
                "Des abonnés qui n’achèteront jamais rapprochent du but et pas de l’objectif.",
                "Beaucoup de buts n’ont pas de public propre ; ce n’est qu’une remarque.",
                "Renseignez `audience`, par exemple « femmes de 25 à 40 ans à Lyon ».",
            ),
        ),
        "SGS111": (
            (
                "the statement says {said}, and the target asks for {asked}",
                "make the statement say what the target asks",
                "A statement in which no figure is one of the target’s.",
                "People read the statement and programs the target; they work towards different things.",
                "It compares figures and understands no words, so a figure told for context may mislead it. The target counts.",
                "Mend whichever is wrong.",
            ),
            (
                "l’énoncé dit {said}, et la cible demande {asked}",
                "faites dire à l’énoncé ce que demande la cible",
                "Un énoncé dont aucun chiffre n’est celui de la cible.",
                "Les personnes lisent l’énoncé et les programmes la cible ; ils visent des choses différentes.",
                "Elle compare des chiffres sans comprendre les mots ; un chiffre de contexte peut la tromper. La cible fait foi.",
                "Corrigez celui des deux qui est faux.",
            ),
        ),
        "SGS112": (
            (
                "{metric} counts what the team does ({stage}), not what comes of it",
                "keep it as effort, and set the goal on what it shall bring",
                "A metric of input or activity as the target of a goal.",
                "Posting twice as often is always in one’s power and tells nothing about the objective.",
                "A goal on activity can be a good habit for a beginner; the rule warns and does not fail it.",
                "Set the goal on an outcome and note the effort in `effort`.",
            ),
            (
                "{metric} compte ce que fait l’équipe ({stage}), pas ce qui en résulte",
                "gardez-la comme effort, et fixez le but sur ce qu’elle doit apporter",
                "Une mesure de moyens ou d’activité comme cible d’un but.",
                "Publier deux fois plus est toujours possible et ne dit rien de l’objectif.",
                "Un but d’activité peut être une bonne habitude pour débuter ; la règle avertit sans faire échouer.",
                "Fixez le but sur un résultat et notez l’effort dans `effort`.",
            ),
        ),
    }
)
