"""What the rules of the measurable criterion say, in English and French. Data only."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from smartgoals.rules._define import Texts

TEXTS: Final[Texts] = MappingProxyType(
    {
        "SGM201": (
            (
                "the goal has no target, so nothing says when it is met",
                "give it a number: a level, a change, a pace or a band",
                "A goal without a target.",
                "What cannot be measured is not precise enough: success is to be seen and not guessed.",
                "None: the field is there or it is not.",
                'Set `target`, for example `sg.KeepPace(sg.Pace.parse("50 followers/week"))`.',
            ),
            (
                "le but n’a pas de cible : rien ne dit quand il est atteint",
                "donnez-lui un chiffre : un niveau, un changement, un rythme ou une fourchette",
                "Un but sans cible.",
                "Ce qui ne se mesure pas n’est pas assez précis : la réussite se voit et ne se devine pas.",
                "Aucune : le champ est rempli ou il ne l’est pas.",
                'Renseignez `target`, par exemple `sg.KeepPace(sg.Pace.parse("50 abonnés/semaine"))`.',
            ),
        ),
        "SGM202": (
            (
                "nobody defines the metric {metric} (nearest known: {nearest})",
                "define it in the strategy, or use a metric of the catalogue",
                "A metric that is neither in the catalogue nor among the strategy’s own.",
                "A figure whose nature and direction nobody stated cannot be added, compared or projected.",
                "It needs the strategy in the evidence to know the strategy’s own metrics.",
                "Add `sg.Metric(id=…, nature=…, unit=…)` to the strategy.",
            ),
            (
                "personne ne définit la mesure {metric} (la plus proche : {nearest})",
                "définissez-la dans la stratégie, ou prenez une mesure du catalogue",
                "Une mesure qui n’est ni dans le catalogue ni parmi celles de la stratégie.",
                "Un chiffre dont nul n’a dit la nature et le sens ne peut être additionné, comparé ni projeté.",
                "Elle a besoin de la stratégie pour connaître ses mesures propres.",
                "Ajoutez `sg.Metric(id=…, nature=…, unit=…)` à la stratégie.",
            ),
        ),
        "SGM203": (
            (
                "{metric} ({unit}) lies between {low} and {high}, and the target is {value}",
                "write the target in the unit of the metric; 3 % is 0.03",
                "A level outside the values the metric can have, such as 300 for a share.",
                "Such a target can never be met, or is met from the first day; mostly the unit is the wrong one.",
                "It knows the range that the metric states; a standard rate without an upper end is held against 10 (1,000 %).",
                "A percentage is written as a share; a count belongs to a metric that counts.",
            ),
            (
                "{metric} ({unit}) est comprise entre {low} et {high}, et la cible est {value}",
                "écrivez la cible dans l’unité de la mesure ; 3 % s’écrit 0,03",
                "Un niveau hors des valeurs possibles de la mesure, par exemple 300 pour une part.",
                "Une telle cible n’est jamais atteinte, ou l’est dès le premier jour ; c’est souvent une erreur d’unité.",
                "Elle connaît l’étendue que déclare la mesure ; un taux standard sans maximum est comparé à 10 (1 000 %).",
                "Un pourcentage s’écrit comme une part ; un nombre appartient à une mesure qui compte.",
            ),
        ),
        "SGM204": (
            (
                "the pace is told in {unit}, and the metric is {metric}",
                "change the metric or the unit, whichever is wrong",
                "A pace whose unit is the name of another metric, or another unit of time than its own.",
                "Fifty likes are no fifty followers, and three hours no three seconds; a report would compare the two.",
                "It knows units that are ids of the catalogue, and words for units of time; other words are believed.",
                "Say the pace in the unit of the goal’s metric.",
            ),
            (
                "le rythme est dit en {unit}, et la mesure est {metric}",
                "changez la mesure ou l’unité, selon ce qui est faux",
                "Un rythme dont l’unité est le nom d’une autre mesure, ou une autre unité de temps que la sienne.",
                "Cinquante « j’aime » ne sont pas cinquante abonnés, ni trois heures trois secondes ; un rapport les compare.",
                "Elle connaît les identifiants du catalogue et les mots des unités de temps ; elle croit les autres.",
                "Dites le rythme dans l’unité de la mesure du but.",
            ),
        ),
        "SGM215": (
            (
                "{metric} has no amount of a period that could be reached or kept",
                "ask for a level of it; of a stock for a level, or for what it shall gain in each period",
                "A pace to be reached, or a band of periods, of a rate, a mean, a score or a stock.",
                "Only what adds up over days, or is counted afresh each period, has so many a month.",
                "It knows the nature that the metric states.",
                "Use `sg.ReachLevel(…)` or `sg.StayWithin(low=…)` without `per`; of a stock also `sg.KeepPace(…)`.",
            ),
            (
                "{metric} n’a pas de quantité par période qui puisse être atteinte ou tenue",
                "demandez-en un niveau ; d’un stock un niveau, ou ce qu’il doit gagner à chaque période",
                "Un rythme à atteindre, ou une fourchette par période, d’un taux, d’une moyenne, d’un score ou d’un stock.",
                "Seul ce qui s’additionne de jour en jour, ou se recompte à chaque période, se dit en tant par mois.",
                "Elle connaît la nature que déclare la mesure.",
                "Prenez `sg.ReachLevel(…)` ou `sg.StayWithin(low=…)` sans `per` ; pour un stock aussi `sg.KeepPace(…)`.",
            ),
        ),
        "SGM205": (
            (
                "the goal does not say where {metric} starts from",
                "read the value on the eve of the start, or run an audit, and set the baseline",
                "A level or pace without a baseline in the goal.",
                "Without the start nobody can tell how far the goal has come, nor that it moved at all.",
                "Where readings or an audit give the value, the finding brings it as its fix.",
                "Set `baseline=sg.Baseline(value=…, on=…)`.",
            ),
            (
                "le but ne dit pas d’où part {metric}",
                "relevez la valeur la veille du départ, ou menez un audit, et fixez le point de départ",
                "Un niveau ou un rythme sans point de départ dans le but.",
                "Sans départ, nul ne sait quel chemin a été fait, ni même si quelque chose a bougé.",
                "Quand des relevés ou un audit donnent la valeur, le constat l’apporte comme correction.",
                "Renseignez `baseline=sg.Baseline(value=…, on=…)`.",
            ),
        ),
        "SGM206": (
            (
                "the target is a change ({target}), and nothing says of which {metric}",
                "take a reading or run an audit, and set the baseline",
                "A change asked for where neither the goal nor readings nor audits say from where.",
                "Twenty percent more of an unknown figure is an unknown figure.",
                "None: evidence is missing, so the verdict is unknown and not fail.",
                "Set the baseline, hand the readings in as evidence, or name a level to reach.",
            ),
            (
                "la cible est un changement ({target}), et rien ne dit de quelle valeur de {metric}",
                "faites un relevé ou menez un audit, et fixez le point de départ",
                "Un changement demandé quand ni le but, ni des relevés, ni un audit ne disent d’où l’on part.",
                "Vingt pour cent de plus d’un chiffre inconnu font un chiffre inconnu.",
                "Aucune : la preuve manque, le verdict est donc inconnu et non un échec.",
                "Fixez le point de départ, fournissez les relevés, ou nommez un niveau à atteindre.",
            ),
        ),
        "SGM207": (
            (
                "the target is {percent} % of a baseline of {baseline}",
                "ask for an amount or a level instead of a percentage",
                "A percentage of a baseline of zero.",
                "Any percentage of nothing is nothing, so the goal is met as it stands.",
                "None.",
                "Use `sg.ChangeBy(amount)` or `sg.ReachLevel(value)`.",
            ),
            (
                "la cible est {percent} % d’un point de départ de {baseline}",
                "demandez une quantité ou un niveau plutôt qu’un pourcentage",
                "Un pourcentage d’un point de départ nul.",
                "Tout pourcentage de rien est rien : le but est déjà atteint.",
                "Aucune.",
                "Utilisez `sg.ChangeBy(quantité)` ou `sg.ReachLevel(valeur)`.",
            ),
        ),
        "SGM208": (
            (
                "nothing says how {metric} is read ({kind})",
                "hand in readings, or declare the source",
                "A metric with neither readings nor an audit nor a declared source.",
                "A figure that nobody knows how to get will not be there on the deadline.",
                "A team may well know its source without declaring it; the rule warns.",
                "Declare `sg.DataSource(metric=…, channel=…)` with its cadence, delay and reach.",
            ),
            (
                "rien ne dit comment {metric} est relevée ({kind})",
                "fournissez des relevés, ou déclarez la source",
                "Une mesure sans relevés, sans audit et sans source déclarée.",
                "Un chiffre que nul ne sait obtenir manquera à l’échéance.",
                "Une équipe peut connaître sa source sans la déclarer ; la règle avertit.",
                "Déclarez `sg.DataSource(metric=…, channel=…)` avec sa cadence, son délai et sa profondeur.",
            ),
        ),
        "SGM209": (
            (
                "the source keeps {days} days, back to {earliest}, and the goal starts on {begins}",
                "store the reading of the start yourself, or set the baseline",
                "A source that does not reach back to where the goal starts, with no readings kept.",
                "The figure to compare with is gone when it is needed.",
                "Retention of platforms changes; the catalogue names the year of what it knows.",
                "Keep readings of your own; a history is enough.",
            ),
            (
                "la source garde {days} jours, jusqu’au {earliest}, et le but commence le {begins}",
                "conservez vous-même le relevé de départ, ou fixez le point de départ",
                "Une source qui ne remonte pas au départ du but, sans relevés conservés.",
                "Le chiffre de comparaison a disparu quand on en a besoin.",
                "La conservation par les plateformes change ; le catalogue date ce qu’il sait.",
                "Conservez vos propres relevés ; un historique suffit.",
            ),
        ),
        "SGM210": (
            (
                "the figure is to be had every {data}, and check-ins are every {check_ins}",
                "check in when there is something new to see",
                "Check-ins more frequent than the data.",
                "A meeting about an unchanged figure teaches people to skip meetings.",
                "It compares mean lengths; a monthly figure and four-weekly check-ins count as slower.",
                "Take the cadence of the source, or a quicker metric beside it.",
            ),
            (
                "le chiffre est disponible par {data}, et les points sont faits par {check_ins}",
                "faites le point quand il y a du nouveau à voir",
                "Des points plus fréquents que les données.",
                "Une réunion sur un chiffre inchangé apprend à manquer les réunions.",
                "Elle compare des durées moyennes ; un chiffre mensuel est plus lent que des points toutes les quatre semaines.",
                "Prenez la cadence de la source, ou une mesure plus rapide à côté.",
            ),
        ),
        "SGM211": (
            (
                "the definition of {metric} changes inside the goal’s days: {breaks}",
                "compare like with like: restart the baseline after the change",
                "A change of a metric’s definition between baseline and deadline.",
                "A rise made by a new definition looks like success, and a fall like failure.",
                "It knows breaks that the source declares or the catalogue lists, and not how large they are.",
                "End the goal at the break, or take a baseline under the new definition.",
            ),
            (
                "la définition de {metric} change pendant le but : {breaks}",
                "comparez ce qui est comparable : reprenez le point de départ après le changement",
                "Un changement de définition de la mesure entre le départ et l’échéance.",
                "Une hausse due à une nouvelle définition ressemble à un succès, une baisse à un échec.",
                "Elle connaît les ruptures déclarées ou au catalogue, et non leur ampleur.",
                "Terminez le but à la rupture, ou relevez un départ selon la nouvelle définition.",
            ),
        ),
        "SGM212": (
            (
                "a change of {change:%} cannot be seen in a count of {count}, which moves by about {noise:%} by chance",
                "ask for a larger change, or count over a longer time",
                "A change of a count smaller than what chance alone makes of counts this small.",
                "Whether the goal is met would say more about luck than about work.",
                "It takes counts as independent events (Poisson); real counts come in bursts, so it errs on the gentle side.",
                "Follow a more frequent step on the same path, such as sessions beside conversions.",
            ),
            (
                "un changement de {change:%} ne se voit pas sur un nombre de {count}, qui varie d’environ {noise:%} par hasard",
                "demandez un changement plus grand, ou comptez plus longtemps",
                "Un changement plus petit que ce que le hasard seul fait à un nombre aussi petit.",
                "Le but atteint ou manqué en dirait plus sur la chance que sur le travail.",
                "Elle suppose des événements indépendants (Poisson) ; les vrais viennent par vagues, elle est donc indulgente.",
                "Suivez une étape plus fréquente du même chemin, comme les sessions à côté des conversions.",
            ),
        ),
        "SGM213": (
            (
                "the baseline was read as “{baseline}”, the readings as “{readings}”",
                "read both under one definition",
                "A baseline under another definition than the readings.",
                "Two definitions of one name may differ by a factor of a hundred.",
                "It compares the words of the definitions.",
                "Take the baseline from the same source as the readings.",
            ),
            (
                "le point de départ a été relevé comme « {baseline} », les relevés comme « {readings} »",
                "relevez les deux selon une seule définition",
                "Un point de départ d’une autre définition que les relevés.",
                "Deux définitions d’un même nom peuvent différer d’un facteur cent.",
                "Elle compare les mots des définitions.",
                "Prenez le point de départ à la même source que les relevés.",
            ),
        ),
        "SGM214": (
            (
                "the baseline is {baseline}{per}, and {where} is {reading}",
                "take what was read, or say why the baseline differs",
                "A baseline that the reading of its day contradicts, or, of a pace, the last whole period by then.",
                "Progress counted from a wrong start is wrong every day.",
                "A late correction may be the reason. A pace within the usual steps from one period to the next is not doubted.",
                "Apply the fix, correct the reading, or say of which period the baseline is: `per`.",
            ),
            (
                "le point de départ est {baseline}{per}, et {where} est {reading}",
                "prenez ce qui a été relevé, ou dites pourquoi le départ diffère",
                "Un départ que contredit le relevé du même jour ou, d’un rythme, la dernière période entière.",
                "Un avancement compté depuis un faux départ est faux chaque jour.",
                "Une correction tardive peut l’expliquer. Un rythme dans les écarts habituels entre périodes ne surprend pas.",
                "Appliquez la correction, corrigez le relevé, ou dites de quelle période est le départ : `per`.",
            ),
        ),
    }
)
