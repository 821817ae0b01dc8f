"""What the rules on the whole strategy say, in English and French. Data only."""

# ruff: noqa: E501 -- sentences, one a line

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from smartgoals.rules._define import Texts

TEXTS: Final[Texts] = MappingProxyType(
    {
        "SGC601": (
            (
                "no goal serves the objective “{title}”",
                "set a goal for it, or drop it",
                "An objective that no goal serves, directly or through an objective below it.",
                "Without goals nobody knows whether efforts bear fruit.",
                "None.",
                "Add a goal, or remove the objective.",
            ),
            (
                "aucun but ne sert l’objectif « {title} »",
                "fixez-lui un but, ou retirez-le",
                "Un objectif que ne sert aucun but, ni directement ni par un objectif inférieur.",
                "Sans buts, nul ne sait si les efforts portent leurs fruits.",
                "Aucune.",
                "Ajoutez un but, ou retirez l’objectif.",
            ),
        ),
        "SGC602": (
            (
                "the channel {channel} has no purpose",
                "say what it is for, and whom it serves",
                "A channel with neither a purpose nor objectives.",
                "A channel kept because it exists takes effort from those that bring something.",
                "None: the fields are there or they are not.",
                "Set `purpose` or `objectives` on the channel.",
            ),
            (
                "le canal {channel} n’a pas de raison d’être",
                "dites à quoi et à qui il sert",
                "Un canal sans raison d’être ni objectifs.",
                "Un canal gardé parce qu’il existe prend de l’effort à ceux qui rapportent.",
                "Aucune : les champs sont remplis ou ils ne le sont pas.",
                "Renseignez `purpose` ou `objectives` du canal.",
            ),
        ),
        "SGC603": (
            (
                "nobody answers for the channel {channel}",
                "name an owner",
                "A channel without an owner.",
                "Messages stay unanswered where nobody answers for them.",
                "A one-person team needs no names; this is a remark.",
                "Set `owner` on the channel.",
            ),
            (
                "personne ne répond du canal {channel}",
                "nommez un responsable",
                "Un canal sans responsable.",
                "Les messages restent sans réponse là où nul n’en répond.",
                "Une équipe d’une personne n’a pas besoin de noms ; ce n’est qu’une remarque.",
                "Renseignez `owner` du canal.",
            ),
        ),
        "SGC604": (
            (
                "no open goal is set on the channel {channel}",
                "set one, or ask what the channel is kept for",
                "A channel without an open goal.",
                "What is not aimed at is seldom reached.",
                "A channel may be kept for customers’ questions alone; this is a remark.",
                "Add a goal, or reduce the channel.",
            ),
            (
                "aucun but en cours ne porte sur le canal {channel}",
                "fixez-en un, ou demandez pourquoi le canal est gardé",
                "Un canal sans but en cours.",
                "Ce qui n’est pas visé est rarement atteint.",
                "Un canal peut n’être gardé que pour les questions des clients ; ce n’est qu’une remarque.",
                "Ajoutez un but, ou réduisez le canal.",
            ),
        ),
        "SGC605": (
            (
                "{channels} channels share the capacity: {each:.1} {unit} a week for each, and {hours} are the least",
                "keep fewer channels, and keep them well",
                "More channels than the capacity can keep.",
                "Better fewer channels than wearing oneself out on all.",
                "It divides evenly; real effort is uneven, and some channels need little.",
                "Deactivate the channel that brings least, after an audit.",
            ),
            (
                "{channels} canaux se partagent la capacité : {each:.1} {unit} par semaine chacun, et il en faut au moins {hours}",
                "gardez moins de canaux, et tenez-les bien",
                "Plus de canaux que la capacité n’en peut tenir.",
                "Mieux vaut moins de canaux que s’épuiser sur tous.",
                "Elle divise également ; le vrai effort est inégal, et certains canaux demandent peu.",
                "Désactivez le canal qui rapporte le moins, après un audit.",
            ),
        ),
        "SGC606": (
            (
                "{objective} has {count} open goals, and {most} are enough",
                "keep those that decide something",
                "More open goals for one objective than a team can follow.",
                "What is followed all at once is followed by nobody.",
                "It counts goals and knows nothing of their size.",
                "Close or merge goals, or make some of them guardrails.",
            ),
            (
                "{objective} a {count} buts en cours, et {most} suffisent",
                "gardez ceux qui décident de quelque chose",
                "Plus de buts en cours pour un objectif qu’une équipe n’en peut suivre.",
                "Ce qui est suivi tout à la fois n’est suivi par personne.",
                "Elle compte les buts et ignore leur taille.",
                "Clôturez ou fusionnez des buts, ou faites-en des garde-fous.",
            ),
        ),
        "SGC607": (
            (
                "collected, and used by no goal: {metrics}",
                "ask of each whether it helps to decide",
                "Metrics with readings or a definition that no goal, guardrail or link uses.",
                "Every figure costs time, and hides those that count.",
                "Denominators and costs are left alone; a host may use figures elsewhere.",
                "Drop the figure, or make it a guardrail.",
            ),
            (
                "relevées, et utilisées par aucun but : {metrics}",
                "demandez à chacune si elle aide à décider",
                "Des mesures relevées ou définies qu’aucun but, garde-fou ou lien n’utilise.",
                "Chaque chiffre coûte du temps et cache ceux qui comptent.",
                "Dénominateurs et coûts sont épargnés ; l’application peut utiliser des chiffres ailleurs.",
                "Abandonnez le chiffre, ou faites-en un garde-fou.",
            ),
        ),
        "SGC608": (
            (
                "several goals on {metric} at the same time: {goals}",
                "keep one of them",
                "Open goals on one metric and channel whose days overlap.",
                "Two answers to one question are open to interpretation.",
                "A short goal on the way to a long one is a duplicate to this rule; a milestone says it better.",
                "Merge them, or make the shorter a milestone.",
            ),
            (
                "plusieurs buts sur {metric} en même temps : {goals}",
                "gardez-en un",
                "Des buts en cours sur une même mesure et un même canal, aux dates qui se recouvrent.",
                "Deux réponses à une question prêtent à interprétation.",
                "Un but court en chemin vers un long est un doublon pour cette règle ; un jalon le dit mieux.",
                "Fusionnez-les, ou faites du plus court un jalon.",
            ),
        ),
        "SGC609": (
            (
                "no reading of {metric} for {days} days, from {after} to {before} (usually every {usual})",
                "find out what was missed, and mark the gap",
                "A hole in the readings of a metric that a goal uses.",
                "What was not read is not zero, and a pace over the hole is a guess.",
                "A pause that was planned looks the same; the calendar of the goal is not read here.",
                "Add the readings, or leave the hole and know of it.",
            ),
            (
                "aucun relevé de {metric} pendant {days} jours, du {after} au {before} (d’ordinaire tous les {usual})",
                "cherchez ce qui a manqué, et notez la lacune",
                "Un trou dans les relevés d’une mesure qu’un but utilise.",
                "Ce qui n’a pas été relevé n’est pas zéro, et un rythme au travers du trou est une supposition.",
                "Une pause prévue a le même aspect ; le calendrier du but n’est pas lu ici.",
                "Ajoutez les relevés, ou laissez le trou en connaissance de cause.",
            ),
        ),
        "SGC610": (
            (
                "{count} goals state their effort, and nobody said how much can be given",
                "state the strategy’s capacity",
                "Efforts without a capacity.",
                "Whether efforts fit can only be told against what people can give.",
                "None; a remark.",
                "Set `capacity`, such as 20 hours/week.",
            ),
            (
                "{count} buts disent leur effort, et nul n’a dit combien on peut donner",
                "indiquez la capacité de la stratégie",
                "Des efforts sans capacité.",
                "On ne peut dire si les efforts tiennent qu’au regard de ce que les personnes peuvent donner.",
                "Aucune ; une remarque.",
                "Renseignez `capacity`, par exemple 20 heures/semaine.",
            ),
        ),
        "SGC611": (
            (
                "last audit of the channels: {last}; more than {limit} days ago, or never",
                "take stock of the channels",
                "Channels that were never audited, or not for long.",
                "An audit gives baselines, and then suitable goals.",
                "It knows audits handed in only.",
                "Run an audit and add it.",
            ),
            (
                "dernier audit des canaux : {last} ; il y a plus de {limit} jours, ou jamais",
                "faites l’inventaire des canaux",
                "Des canaux jamais audités, ou plus depuis longtemps.",
                "Un audit donne des points de départ, puis des buts adaptés.",
                "Elle ne connaît que les audits fournis.",
                "Menez un audit et ajoutez-le.",
            ),
        ),
        "SGC612": (
            (
                "nobody knows the platform {platform} of {channel}; {near} is nearly called so",
                "write {near}, if that is what is meant",
                "A channel on a platform that the library does not know, named nearly like one it knows.",
                "Benchmarks, changes of definition and recommendations are found by the platform.",
                "A network of another name that happens to be alike is a platform of its own.",
                "Correct the platform, or keep it where it is meant.",
            ),
            (
                "la plateforme {platform} de {channel} est inconnue ; {near} s’appelle presque ainsi",
                "écrivez {near}, si c’est ce que vous vouliez dire",
                "Un canal sur une plateforme inconnue de la bibliothèque, au nom presque pareil à celui d’une autre.",
                "Références, changements de définition et recommandations se trouvent par la plateforme.",
                "Un réseau d’un autre nom, qui y ressemble par hasard, est une plateforme à part.",
                "Corrigez la plateforme, ou gardez-la si c’est bien elle.",
            ),
        ),
        "SGC613": (
            (
                "{channel} is the same account as {other}: {account}",
                "keep one of the two channels, with the goals of both",
                "Two channels with one platform and one handle, the sign in front and capitals apart.",
                "Readings of one account are parted, or counted twice.",
                "None.",
                "Keep one channel for each account.",
            ),
            (
                "{channel} est le même compte que {other} : {account}",
                "gardez un seul des deux canaux, avec les buts des deux",
                "Deux canaux d’une même plateforme et d’un même nom d’utilisateur, signe initial et casse mis à part.",
                "Les relevés d’un seul compte sont séparés, ou comptés deux fois.",
                "Aucune.",
                "Gardez un canal par compte.",
            ),
        ),
        "SGC691": (
            (
                "the waiver of {waived} takes nothing out ({reason})",
                "remove it",
                "A waiver in force whose finding is not there.",
                "A waiver left behind hides the next fault of that kind.",
                "None.",
                "Remove the waiver.",
            ),
            (
                "l’acceptation de {waived} n’écarte rien ({reason})",
                "retirez-la",
                "Une acceptation en vigueur dont le constat est absent.",
                "Une acceptation oubliée cache la prochaine faute du même genre.",
                "Aucune.",
                "Retirez l’acceptation.",
            ),
        ),
        "SGC692": (
            (
                "the waiver of {waived} ended on {until} ({reason})",
                "mend the finding, or renew the waiver with its reason",
                "A waiver past its last day.",
                "What was accepted for a time is open again.",
                "None.",
                "Mend the fault, or give the waiver a new day.",
            ),
            (
                "l’acceptation de {waived} a pris fin le {until} ({reason})",
                "corrigez le constat, ou renouvelez l’acceptation avec sa raison",
                "Une acceptation au-delà de son dernier jour.",
                "Ce qui a été accepté pour un temps est à nouveau ouvert.",
                "Aucune.",
                "Corrigez la faute, ou donnez une nouvelle date à l’acceptation.",
            ),
        ),
    }
)
