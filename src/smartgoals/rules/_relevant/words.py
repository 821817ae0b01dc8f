"""What the rules of the relevant criterion say, in English and French. Data only."""

# ruff: noqa: E501 -- sentences, one a line

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from smartgoals.rules._define import Texts

_TABLE_EN = "The table is a reading of published sources and a default; add rows where your business differs."
_TABLE_FR = "La table est une lecture de sources publiées et un défaut ; ajoutez des lignes si votre activité diffère."

TEXTS: Final[Texts] = MappingProxyType(
    {
        "SGR401": (
            (
                "the goal serves no objective",
                "say first what social media shall help to achieve",
                "A goal without an objective.",
                "The objective comes first; the goal is how and when.",
                "None: the field is there or it is not.",
                "Add an objective to the strategy and name it in the goal.",
            ),
            (
                "le but ne sert aucun objectif",
                "dites d’abord ce que les médias sociaux doivent aider à obtenir",
                "Un but sans objectif.",
                "L’objectif vient d’abord ; le but dit comment et quand.",
                "Aucune : le champ est rempli ou il ne l’est pas.",
                "Ajoutez un objectif à la stratégie et nommez-le dans le but.",
            ),
        ),
        "SGR402": (
            (
                "the objective “{title}” does not say what it serves",
                "name the objective above it, or the business aim in words",
                "An objective with nothing above it.",
                "Social goals must contribute to the goals of the business; that wins support and budget.",
                "The highest objective of a small business may be its own aim; say so in `serves`.",
                "Set `serves` on the objective.",
            ),
            (
                "l’objectif « {title} » ne dit pas ce qu’il sert",
                "nommez l’objectif supérieur, ou le but de l’entreprise en mots",
                "Un objectif sans rien au-dessus.",
                "Les buts sociaux doivent contribuer à ceux de l’entreprise ; c’est ce qui obtient appui et budget.",
                "L’objectif le plus haut d’une petite entreprise peut être sa propre fin ; dites-le dans `serves`.",
                "Renseignez `serves` dans l’objectif.",
            ),
        ),
        "SGR403": (
            (
                "{metric} says nothing about {objective}",
                "measure one of these instead: {instead}",
                "A metric without an accepted link to the kind of objective.",
                "A mailing list does not grow by mentions: the goal can be met and the objective missed.",
                _TABLE_EN,
                "Choose a direct metric, or state in the relevance table why this one counts for you.",
            ),
            (
                "{metric} ne dit rien de {objective}",
                "mesurez plutôt : {instead}",
                "Une mesure sans lien reconnu avec ce genre d’objectif.",
                "Une liste de diffusion ne grandit pas par les mentions : le but peut être atteint et l’objectif manqué.",
                _TABLE_FR,
                "Choisissez une mesure directe, ou dites dans la table pourquoi celle-ci compte pour vous.",
            ),
        ),
        "SGR404": (
            (
                "{metric} explains other figures of {objective}, and is no target for it",
                "show it beside one of these: {instead}",
                "A denominator, cost or diagnostic as the target of a goal.",
                "Impressions make a rate readable; more of them is not yet more of the objective.",
                _TABLE_EN,
                "Keep the metric in the report and set the goal on a direct one.",
            ),
            (
                "{metric} explique d’autres chiffres de {objective}, et n’est pas une cible pour lui",
                "montrez-la à côté de : {instead}",
                "Un dénominateur, un coût ou un diagnostic comme cible d’un but.",
                "Les impressions rendent un taux lisible ; en avoir plus n’est pas encore avancer vers l’objectif.",
                _TABLE_FR,
                "Gardez la mesure dans le rapport et fixez le but sur une mesure directe.",
            ),
        ),
        "SGR405": (
            (
                "{metric} leads towards {objective}, and nothing ties it to an outcome",
                "state the link ({metric} to one of {outcomes}), or follow one of these beside it",
                "A leading indicator without a link: no stated effect, no direct metric followed for the objective.",
                "Followers help to sell where products are shown to them and some buy; said, that can be checked.",
                "Whether the effect is real is for people to find out; a stated hypothesis is enough here.",
                "Add `sg.Link(metric=…, to=…, because=…)` to the objective, or a goal on a direct metric.",
            ),
            (
                "{metric} mène vers {objective}, et rien ne la rattache à un résultat",
                "énoncez le lien ({metric} vers l’une de {outcomes}), ou suivez l’une d’elles à côté",
                "Un indicateur avancé sans lien : ni effet énoncé, ni mesure directe suivie pour l’objectif.",
                "Des abonnés aident à vendre si on leur montre les produits et que certains achètent ; dit, cela se vérifie.",
                "Savoir si l’effet est réel revient aux personnes ; une hypothèse énoncée suffit ici.",
                "Ajoutez `sg.Link(metric=…, to=…, because=…)` à l’objectif, ou un but sur une mesure directe.",
            ),
        ),
        "SGR406": (
            (
                "for {objective}, {metric} flatters and decides nothing; it would serve {would_serve}",
                "tie it to an outcome, or set the goal under an objective it serves",
                "A figure that often feels good, under an objective nothing ties it to.",
                "Likes and followers are not to be dismissed: they are vanity only where nothing ties them to the business.",
                _TABLE_EN,
                "State a link, or choose a direct metric for this objective.",
            ),
            (
                "pour {objective}, {metric} flatte et ne décide rien ; elle servirait {would_serve}",
                "rattachez-la à un résultat, ou placez le but sous un objectif qu’elle sert",
                "Un chiffre souvent flatteur, sous un objectif auquel rien ne le rattache.",
                "Mentions « j’aime » et abonnés ne sont pas à mépriser : ils ne sont vanité que sans lien avec l’entreprise.",
                _TABLE_FR,
                "Énoncez un lien, ou choisissez une mesure directe pour cet objectif.",
            ),
        ),
        "SGR407": (
            (
                "{metric} is a volume, and no rate beside it says what it is worth",
                "follow one of these too: {rates}",
                "A volume whose rate nobody follows in the strategy.",
                "More traffic of people who leave at once is not more of anything; the conversion rate tells.",
                "It knows common pairs of volume and rate; others are for people to see.",
                "Add the rate as a guardrail, as a goal or as a history.",
            ),
            (
                "{metric} est un volume, et aucun taux à côté ne dit ce qu’il vaut",
                "suivez aussi : {rates}",
                "Un volume dont personne ne suit le taux dans la stratégie.",
                "Plus de visites de gens qui repartent aussitôt n’est un progrès en rien ; le taux de conversion le dit.",
                "Elle connaît les paires courantes de volume et de taux ; les autres restent aux personnes.",
                "Ajoutez le taux comme garde-fou, comme but ou comme historique.",
            ),
        ),
        "SGR408": (
            (
                "{metric} can be met by means that do damage, and nothing is watched beside it",
                "watch one of these: {watch}",
                "An easily bought or begged figure without a guardrail.",
                "Followers can be bought, reach can annoy: a second figure shows the price.",
                "It takes the guardrails of the relevance table; a better one may be known to you.",
                "Take the fix, or name another metric in `guardrails`.",
            ),
            (
                "{metric} peut être atteinte par des moyens nuisibles, et rien n’est surveillé à côté",
                "surveillez l’une de : {watch}",
                "Un chiffre facile à acheter ou à quémander, sans garde-fou.",
                "Des abonnés s’achètent, la portée peut lasser : un second chiffre en montre le prix.",
                "Elle prend les garde-fous de la table de pertinence ; vous en connaissez peut-être un meilleur.",
                "Prenez la correction, ou nommez une autre mesure dans `guardrails`.",
            ),
        ),
        "SGR409": (
            (
                "nothing is said to change if the goal is missed",
                "say what you would stop, change or move",
                "A goal without a decision.",
                "A figure that changes no decision is not worth its price.",
                "None: the field is there or it is not.",
                "Set `decision`, such as “below 30 a week we change the format”.",
            ),
            (
                "rien ne doit changer si le but est manqué",
                "dites ce que vous arrêteriez, changeriez ou déplaceriez",
                "Un but sans décision.",
                "Un chiffre qui ne change aucune décision ne vaut pas son prix.",
                "Aucune : le champ est rempli ou il ne l’est pas.",
                "Renseignez `decision`, par exemple « sous 30 par semaine, nous changeons le format ».",
            ),
        ),
        "SGR410": (
            (
                "the target ({target}) makes {metric} worse, for which {better} is better",
                "turn the target round, or say why",
                "A target against the better direction of its metric.",
                "Mostly a sign is wrong; a measure may go up or down, and each has its good side.",
                "Some goals shrink a figure on purpose (fewer, better followers); then the guardrail is the real goal.",
                "Turn the sign, or set the goal on what the loss shall bring.",
            ),
            (
                "la cible ({target}) dégrade {metric}, pour laquelle {better} est mieux",
                "retournez la cible, ou dites pourquoi",
                "Une cible contraire au bon sens de sa mesure.",
                "C’est souvent une erreur de signe ; une mesure peut monter ou descendre, et chacune a son bon côté.",
                "Certains buts réduisent un chiffre à dessein (moins d’abonnés, mais meilleurs) ; le garde-fou est alors le vrai but.",
                "Changez le signe, ou fixez le but sur ce que la perte doit apporter.",
            ),
        ),
        "SGR411": (
            (
                "this goal and {against} pull {metric} in opposite directions",
                "decide which of them counts",
                "Two open goals of one metric and channel, one asking for more and one for less.",
                "One of them must be missed.",
                "It sees opposite directions of one metric; other conflicts are for people to see.",
                "Close one of the goals, or let their days not overlap.",
            ),
            (
                "ce but et {against} tirent {metric} en sens contraires",
                "décidez lequel compte",
                "Deux buts en cours sur une même mesure et un même canal, l’un voulant plus et l’autre moins.",
                "L’un des deux sera forcément manqué.",
                "Elle voit les sens contraires d’une mesure ; les autres conflits restent aux personnes.",
                "Clôturez l’un des buts, ou séparez leurs dates.",
            ),
        ),
        "SGR412": (
            (
                "advertising value equivalents measure nothing that was done",
                "measure what people saw, thought or did",
                "The metric `ave`.",
                "The Barcelona Principles have said since 2010 that the price of advertising space is not the value of communication.",
                "None.",
                "Take reach for exposure, sentiment for reputation, or sales for result.",
            ),
            (
                "l’équivalent publicitaire ne mesure rien de ce qui a été fait",
                "mesurez ce que les gens ont vu, pensé ou fait",
                "La mesure `ave`.",
                "Les principes de Barcelone le disent depuis 2010 : le prix de l’espace publicitaire n’est pas la valeur de la communication.",
                "Aucune.",
                "Prenez la portée pour l’exposition, le sentiment pour la réputation, ou les ventes pour le résultat.",
            ),
        ),
        "SGR490": (
            (
                "only the id of the objective is known ({objective}), not what it is",
                "hand in the strategy as evidence",
                "A goal judged without the strategy that holds its objective.",
                "Whether a figure is relevant depends on the objective’s kind.",
                "None: it says what is missing.",
                "Pass `evidence=sg.Evidence(strategy=strategy)`.",
            ),
            (
                "on ne connaît que l’identifiant de l’objectif ({objective}), pas ce qu’il est",
                "fournissez la stratégie comme preuve",
                "Un but jugé sans la stratégie qui contient son objectif.",
                "La pertinence d’un chiffre dépend du genre d’objectif.",
                "Aucune : elle dit ce qui manque.",
                "Passez `evidence=sg.Evidence(strategy=strategy)`.",
            ),
        ),
        "SGR491": (
            (
                "the relevance table does not say how {metric} relates to {kind}",
                "add the row: catalog.with_relevance(…)",
                "A pair of metric and kind that the table does not hold, or a goal without a metric.",
                "Unknown is not irrelevant: somebody has to say.",
                "None: it says what is missing.",
                "Add a `RelevanceRow` to the catalogue, with the level that your business gives it.",
            ),
            (
                "la table de pertinence ne dit pas le rapport de {metric} à {kind}",
                "ajoutez la ligne : catalog.with_relevance(…)",
                "Une paire de mesure et de genre absente de la table, ou un but sans mesure.",
                "Inconnu n’est pas sans rapport : il faut que quelqu’un le dise.",
                "Aucune : elle dit ce qui manque.",
                "Ajoutez une `RelevanceRow` au catalogue, avec le niveau que lui donne votre activité.",
            ),
        ),
    }
)
