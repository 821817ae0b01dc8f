"""What findings on whether a goal can be reached are made of: what is asked, what was shown, and odds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from smartgoals._messages.rows import Row

ROWS: Final[tuple[Row, ...]] = (
    ("pace", "{amount} {period}", "{amount} {period}"),
    ("at_most", "at most {ask}", "au plus {ask}"),
    ("at_least", "at least {ask}", "au moins {ask}"),
    ("by", "{ask} by {deadline}", "{ask} d’ici le {deadline}"),
    ("until", "{ask} until {deadline}", "{ask} jusqu’au {deadline}"),
    ("fewer", "{amount} fewer", "{amount} de moins"),
    ("less", "{amount} less", "{amount} de moins"),
    ("further", "{amount} more", "{amount} de plus"),
    ("plus", "+{amount}", "+{amount}"),
    ("stay_within", "{low} to {high}", "{low} à {high}"),
    ("stay_under", "{high} or less", "{high} ou moins"),
    ("stay_over", "{low} or more", "{low} ou plus"),
    ("nothing", "nothing", "rien"),
    ("that_is", ", that is {pace}", ", soit {pace}"),
    ("in_all", ", that is {level} in all, {pace}", ", soit {level} en tout, {pace}"),
    ("so_much", "{ask}, that is {level}", "{ask}, soit {level}"),
    (
        "still_takes",
        ", which takes {pace} from now on",
        ", soit désormais {pace}",
    ),
    (
        "still_leaves",
        ", which leaves {pace} from now on",
        ", ce qui laisse désormais {pace}",
    ),
    (
        "nothing_left",
        ", of which nothing is left to bring",
        ", dont il ne reste rien à apporter",
    ),
    (
        "shown_four_weeks",
        "your best four weeks brought {best} a week, usually {usual}",
        "quatre semaines de suite ont apporté au plus {best} par semaine, d’ordinaire {usual}",
    ),
    (
        "shown_weeks",
        "your best weeks brought {best} a week, usually {usual}",
        "vos meilleures semaines ont apporté {best} par semaine, d’ordinaire {usual}",
    ),
    (
        "shown_days",
        "your best {span} brought {best} a week, usually {usual}",
        "vos {span} les meilleurs ont apporté {best} par semaine, d’ordinaire {usual}",
    ),
    (
        "shown_audits",
        "your best audits show {best} a week, usually {usual}",
        "vos meilleurs audits montrent {best} par semaine, d’ordinaire {usual}",
    ),
    (
        "shown_amount",
        "your best so far is {best}, usually {usual}",
        "votre meilleur résultat est de {best}, d’ordinaire {usual}",
    ),
    (
        "shown_low",
        "at best it came to {best} a week, usually {usual}",
        "au mieux on en était à {best} par semaine, d’ordinaire {usual}",
    ),
    ("more_than_ever", "more than ever before", "plus que jamais"),
    ("less_than_ever", "less than ever before", "moins que jamais"),
    ("more_anyway", "more comes anyway", "davantage vient de toute façon"),
    ("less_anyway", "it comes to less anyway", "on en est à moins de toute façon"),
    (
        "moved",
        "you are at {now}, and in {span} it has moved by {best} at best, usually {usual}",
        "vous en êtes à {now}, et en {span} le chiffre a varié de {best} au mieux, d’ordinaire de {usual}",
    ),
    ("odds_least", "less than 1 chance in 1,000", "moins d’une chance sur 1\u202f000"),
    ("odds_slight", "less than 1 chance in 100", "moins d’une chance sur 100"),
    ("odds_one_in", "1 chance in {many}", "1 chance sur {many}"),
    ("odds_hundred", "{many} chances in 100", "{many} chances sur 100"),
    ("the_figure", "the figure", "le chiffre"),
    ("weak_source", "{source}, a weak source", "{source}, une source faible"),
    ("audience", "{size} {name}", "{size} {name}"),
    ("account_like_this", "an account like this", "un compte comme celui-ci"),
    ("no_figures", "There are no past figures yet", "Il n’y a pas encore de chiffres passés"),
    (
        "one_reading",
        "One reading does not show how it moves",
        "Un seul relevé ne dit pas comment le chiffre évolue",
    ),
    (
        "few_readings",
        "{readings} do not show whether it can move like this",
        "{readings} ne suffisent pas à dire si le chiffre peut évoluer ainsi",
    ),
    ("got", ", and got {amount}", " et avez obtenu {amount}"),
    ("got_in_all", ", and got {amount} in all", " et avez obtenu {amount} en tout"),
    (
        "got_periods",
        ", and got it in {met} of {closed}",
        " et l’avez obtenu dans {met} des {closed}",
    ),
    (
        "kept_periods",
        ", and kept to it in {met} of {closed}",
        " et l’avez tenu dans {met} des {closed}",
    ),
    (
        "got_no_period",
        ", and got it in {none} {closed}",
        " et ne l’avez obtenu dans {none} {closed}",
    ),
    (
        "kept_no_period",
        ", and kept to it in {none} {closed}",
        " et ne l’avez tenu dans {none} {closed}",
    ),
    ("none_day", "none of", "aucun des"),
    ("none_week", "none of", "aucune des"),
    ("none_month", "none of", "aucun des"),
    ("none_quarter", "none of", "aucun des"),
    ("none_year", "none of", "aucun des"),
    ("none_period", "none of", "aucune des"),
    (
        "missed_by",
        ", and missed it by {gap} in {period}",
        " et l’avez manqué de {gap} en {period}",
    ),
    (
        "gone_beyond",
        ", and went {gap} beyond it in {period}",
        " et l’avez dépassé de {gap} en {period}",
    ),
    (
        "missed_by_at_worst",
        ", and missed it by {gap} in {period} at worst",
        " et l’avez manqué, au pire, de {gap} en {period}",
    ),
    (
        "gone_beyond_at_worst",
        ", and went {gap} beyond it in {period} at worst",
        " et l’avez dépassé, au pire, de {gap} en {period}",
    ),
    (
        "used_now",
        ", and are at {made} of {due} {period}",
        " et en êtes à {made} sur {due} {period}",
    ),
    (
        "used_in_all",
        ", and are at {made} of {due} in all",
        " et en êtes à {made} sur {due} en tout",
    ),
    ("lower_target", "lower the target", "baissez la cible"),
    ("raise_target", "raise the target", "relevez la cible"),
    ("lower_limit", "lower the limit", "baissez le plafond"),
    ("raise_limit", "raise the limit", "relevez le plafond"),
    ("widen_band", "widen the band", "élargissez la fourchette"),
    ("narrow_band", "narrow the band", "resserrez la fourchette"),
)
