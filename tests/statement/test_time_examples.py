"""Time phrases by example: what English and French goals say of by when and how often, read on one day."""

from datetime import date

import pytest

from smartgoals._messages.lexicons.english_time import ENGLISH_TIME
from smartgoals._messages.lexicons.french_time import FRENCH_TIME
from smartgoals._statement.text import tokens_of
from smartgoals._statement.times import TimePhrase, time_phrases

WORDS = {"en": ENGLISH_TIME, "fr": FRENCH_TIME}
AS_OF = date(2026, 5, 2)  # a Saturday


def said_in(text: str, code: str, as_of: date | None = AS_OF, **fiscal: int) -> list[tuple[str, TimePhrase]]:
    """Return what is read in a text, each phrase with its words."""
    tokens = tokens_of(text)
    phrases = time_phrases(tokens, WORDS[code], as_of, **fiscal)
    return [(text[tokens[phrase.first].start : tokens[phrase.until - 1].end], phrase) for phrase in phrases]


def rows(table: str) -> list[list[str]]:
    """Return the rows of a table whose cells are parted by bars."""
    return [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]


# A phrase, its deadline ("-" for none) and its kind ("-" where its day lies elsewhere).
ENGLISH_ENDS = """
by March 2027 | 2027-03-31 | month
before 1 March | 2027-02-28 | absolute_date
by the 31st of March | 2027-03-31 | absolute_date
by Sept. 15 | 2026-09-15 | absolute_date
by Sep 2026 | 2026-09-30 | month
by December of next year | 2027-12-31 | month
by June this year | 2026-06-30 | month
by March 15 next year | 2027-03-15 | absolute_date
during the month of March | 2027-03-31 | month
by next March | 2027-03-31 | month
by Q3 | 2026-09-30 | quarter
by Q4 '26 | 2026-12-31 | quarter
by Q4/2026 | 2026-12-31 | quarter
by 2027 Q1 | 2027-03-31 | quarter
by 2027-Q1 | 2027-03-31 | quarter
in 4Q 2026 | 2026-12-31 | quarter
in 2H 2026 | 2026-12-31 | quarter
in fiscal Q3 | 2026-09-30 | quarter
in Q3 FY27 | 2027-09-30 | quarter
FY27 Q2 | 2027-06-30 | quarter
in the fourth quarter of 2026 | 2026-12-31 | quarter
in the last quarter of 2026 | 2026-12-31 | quarter
in the final quarter | 2026-12-31 | quarter
by the third quarter of this year | 2026-09-30 | quarter
by Q2 next year | 2027-06-30 | quarter
by Q3’s end | 2026-09-30 | quarter
by the start of Q3 | 2026-07-01 | quarter
by mid-Q3 | 2026-08-15 | absolute_date
by the first half of next year | 2027-06-30 | quarter
in the back half of 2026 | 2026-12-31 | quarter
by the first half of March | 2027-03-15 | absolute_date
in the second half of March 2027 | 2027-03-31 | absolute_date
this quarter | 2026-06-30 | quarter
next quarter | 2026-09-30 | quarter
this half | 2026-06-30 | quarter
by the end of the quarter | 2026-06-30 | quarter
by EOQ | 2026-06-30 | quarter
by EOM | 2026-05-31 | month
by EOD | 2026-05-02 | absolute_date
by EOW | 2026-05-03 | duration
by EOY | 2026-12-31 | year
by year-end 2027 | 2027-12-31 | year
by 2027 year end | 2027-12-31 | year
before the year is out | 2026-12-31 | year
by month's end | 2026-05-31 | month
by COB Friday | 2026-05-08 | absolute_date
by 5 pm on Friday | 2026-05-08 | absolute_date
by Friday, March 12 | 2027-03-12 | absolute_date
by Friday of next week | 2026-05-08 | absolute_date
by Saturday | 2026-05-02 | absolute_date
by Friday evening | 2026-05-08 | absolute_date
over the weekend of June 13 | 2026-06-14 | duration
Jan.–Mar. 2027 | 2027-03-31 | month
over the last three months of 2026 | 2026-12-31 | duration
in the remaining three months of the year | 2026-12-31 | duration
in mid to late June | 2026-06-30 | month
by the close of the fiscal year on June 30 | 2026-06-30 | absolute_date
the last six months of the year | 2026-12-31 | duration
this Friday | 2026-05-08 | absolute_date
by the end of next week | 2026-05-10 | duration
this weekend | 2026-05-03 | duration
by tomorrow | 2026-05-03 | absolute_date
by the 15th | 2026-05-15 | absolute_date
by the 1st | 2026-06-01 | absolute_date
by the 15th of next month | 2026-06-15 | absolute_date
on the first of the month | 2026-06-01 | absolute_date
in the third week of May | 2026-05-21 | duration
in the first week of 2027 | 2027-01-07 | duration
by the week of March 10 | 2027-03-14 | duration
the last Friday of March 2027 | 2027-03-26 | absolute_date
by the last day of the month | 2026-05-31 | month
by week 12 | 2027-03-28 | duration
by week 12 of 2027 | 2027-03-28 | duration
by mid-2027 | 2027-06-30 | absolute_date
by mid-September | 2026-09-15 | absolute_date
by the middle of the year | 2026-06-30 | absolute_date
by the middle of next week | 2026-05-07 | absolute_date
by early 2027 | 2027-03-31 | year
early March | 2027-03-10 | month
by early summer | 2026-06-30 | absolute_date
by late 2026 | 2026-12-31 | year
by the beginning of March | 2027-03-01 | month
before the end of March | 2027-03-31 | month
before Q3 | 2026-06-30 | quarter
before 2027 | 2026-12-31 | year
by 2030 | 2030-12-31 | year
by the year 2030 | 2030-12-31 | year
in 2026/27 | - | year
in 2026-2027 | 2027-12-31 | year
in the 2027 fiscal year | 2027-12-31 | year
throughout 2026 | 2026-12-31 | year
all year | 2026-12-31 | year
for the rest of the year | 2026-12-31 | year
within the year | 2026-12-31 | year
over the course of the year | 2026-12-31 | year
by the end of next year | 2027-12-31 | year
by the end of the decade | 2029-12-31 | year
by the end of the 2027 fiscal year | 2027-12-31 | year
by FY26/27 | - | year
for the year ending 31 March 2027 | 2027-03-31 | absolute_date
by the end of our fiscal year (June 30) | 2026-06-30 | absolute_date
by summer | 2026-08-31 | absolute_date
by next summer | 2026-08-31 | absolute_date
summer 2027 | 2027-08-31 | absolute_date
before summer | 2026-05-31 | absolute_date
by the end of winter | 2027-02-28 | absolute_date
by Christmas | 2026-12-25 | absolute_date
before Thanksgiving | 2026-11-25 | absolute_date
by Black Friday | 2026-11-27 | absolute_date
through Black Friday week | 2026-11-29 | absolute_date
before Memorial Day weekend | 2026-05-22 | absolute_date
over Black Friday weekend | 2026-11-29 | absolute_date
through Black Friday week, November 23–29 | 2026-11-29 | absolute_date
by Arbor Day, April 24, 2026 | 2026-04-24 | absolute_date
by Easter 2027 | 2027-03-28 | absolute_date
by Mother’s Day | 2026-05-10 | absolute_date
before New Year | 2026-12-31 | absolute_date
by New Year’s Eve | 2026-12-31 | absolute_date
by the Fourth of July | 2026-07-04 | absolute_date
no later than 30 June | 2026-06-30 | absolute_date
by June 30, 2026 at the latest | 2026-06-30 | absolute_date
deadline: 15 May | 2026-05-15 | absolute_date
by 30.06.2026 | 2026-06-30 | absolute_date
by 12/31/26 | 2026-12-31 | absolute_date
by 6/30 | 2026-06-30 | absolute_date
by 2026-06 | 2026-06-30 | month
by 31-March-2027 | 2027-03-31 | absolute_date
by 2025 | 2025-12-31 | year
by 06/2026 | 2026-06-30 | month
by 31 June | - | absolute_date
by 2026-06-31 | - | absolute_date
within six months | 2026-11-02 | duration
within the next 90 days | 2026-07-31 | duration
over a 12-month period | 2027-05-02 | duration
over a period of twenty-four months | 2028-05-02 | duration
in a hundred and twenty days | 2026-08-30 | duration
in a hundred and twenty-five days | 2026-09-04 | duration
in two hundred days | 2026-11-18 | duration
in a year and a half | 2027-11-02 | duration
in two and a half years | 2028-11-02 | duration
in half a year | 2026-11-02 | duration
in 1.5 years | 2027-11-02 | duration
in 1.5 months | 2026-06-17 | duration
within 3 to 6 months | 2026-11-02 | duration
in 12-18 months | 2027-11-02 | duration
within 6 months to a year | 2027-05-02 | duration
within 30 business days | 2026-06-12 | duration
by this time next year | 2027-05-02 | duration
during the first quarter of the new fiscal year | 2027-03-31 | quarter
over the period 2026-2028 | 2028-12-31 | year
in one fortnight | 2026-05-16 | duration
over the next quarter | 2026-08-02 | duration
within one fiscal year | 2027-05-02 | duration
over the next decade | 2036-05-02 | duration
in six months' time | 2026-11-02 | duration
six months from now | 2026-11-02 | duration
the next 6 months | 2026-11-02 | duration
over the next few weeks | - | duration
over the coming months | - | duration
within two weeks of launch | - | duration
in the next 3 months after launch | - | duration
in our first 100 days | - | duration
in the first two weeks of March | 2027-03-14 | duration
the first six months of 2027 | 2027-06-30 | duration
in 9999 years | - | duration
from January to June 2027 | 2027-06-30 | month
between 1 and 15 May | 2026-05-15 | absolute_date
between May 10 and May 15 | 2026-05-15 | absolute_date
from May 10 to 15 | 2026-05-15 | absolute_date
from May 10, 2027 to 15 | 2027-05-15 | absolute_date
from February 29 to 30 | - | absolute_date
May 10-15, 2026 | 2026-05-15 | absolute_date
from November 2026 to March | 2027-03-31 | month
from November 1, 2026 to February 15 | 2027-02-15 | absolute_date
between now and the end of the year | 2026-12-31 | year
from now until the end of June | 2026-06-30 | month
between Thanksgiving and Christmas | 2026-12-25 | absolute_date
in 2026 and 2027 | 2027-12-31 | year
from 2026 to 2028 | 2028-12-31 | year
Q1–Q3 2027 | 2027-09-30 | quarter
by the end of the campaign | - | -
by the end of the mandate | - | -
before spring break | - | -
by hurricane season | - | -
by sprint 14 | - | -
this sprint | - | -
this fall semester | - | -
by graduation | - | -
by summer break | - | -
by the end of the 2025-26 season | - | -
by the end of the first year | - | -
by month 6 | - | -
in year 2 | - | -
by the 2028 elections | - | -
in the 2026 holiday season | - | -
until our launch on 3 September | 2026-09-03 | absolute_date
by our launch (3 September) | 2026-09-03 | absolute_date
by our launch, September 3 | 2026-09-03 | absolute_date
by the Turkey Trot on November 26 | 2026-11-26 | absolute_date
by my next check-up in June | 2026-06-30 | month
in the November survey | 2026-11-30 | month
before the opening of the store | - | -
by 03.04.2027 | 2027-04-03 | absolute_date
by 5.6.26 | 2026-06-05 | absolute_date
by Q3/27 | 2027-09-30 | quarter
by Q4-26 | 2026-12-31 | quarter
in H1 27 | 2027-06-30 | quarter
by end of business year | 2026-12-31 | year
in the next quarter | 2026-09-30 | quarter
over the coming quarter | 2026-09-30 | quarter
in the next half | 2026-12-31 | quarter
within the next quarter | 2026-08-02 | duration
by the 20 | 2026-05-20 | absolute_date
for our June 12 gala | 2026-06-12 | absolute_date
in the 2 months following the opening | - | duration
in the following three months | 2026-08-02 | duration
in the year following our merger | - | duration
"""
FRENCH_ENDS = """
d'ici mars 2027 | 2027-03-31 | month
avant le 1er mars | 2027-02-28 | absolute_date
d’ici le 31 décembre au plus tard | 2026-12-31 | absolute_date
au plus tard le 30 juin 2026 | 2026-06-30 | absolute_date
le quinze juin | 2026-06-15 | absolute_date
d'ici juin le 21 | 2026-06-21 | absolute_date
avant mars le 15 | 2027-03-14 | absolute_date
d'ici mai 26e | 2026-05-26 | absolute_date
le premier juin | 2026-06-01 | absolute_date
le 1er juin | 2026-06-01 | absolute_date
avant le 5 du mois prochain | 2026-06-04 | absolute_date
avant le 15 aout | 2026-08-14 | absolute_date
avant le 05/06/2027 | 2027-06-04 | absolute_date
d'ici le 15.06.2026 | 2026-06-15 | absolute_date
échéance : 30 juin | 2026-06-30 | absolute_date
du 9 juin 2026 | 2026-06-09 | absolute_date
d'ici vendredi prochain | 2026-05-08 | absolute_date
d'ici le lundi 4 mai 2026 | 2026-05-04 | absolute_date
d’ici fin Q2 | 2026-06-30 | quarter
d'ici la fin du 3ème trimestre | 2026-09-30 | quarter
au T3 2026 | 2026-09-30 | quarter
au dernier trimestre | 2026-12-31 | quarter
au dernier trimestre 2027 | 2027-12-31 | quarter
ce 3ème trimestre | 2026-09-30 | quarter
au cours du prochain trimestre | 2026-09-30 | quarter
au cours du trimestre en cours | 2026-06-30 | quarter
au cours du trimestre | 2026-06-30 | quarter
à l'issue du T2 | 2026-06-30 | quarter
d'ici la fin du premier semestre 2027 | 2027-06-30 | quarter
au S2 | 2026-12-31 | quarter
en fin de trimestre | 2026-06-30 | quarter
courant juin | 2026-06-30 | month
dans le courant du mois de juin | 2026-06-30 | month
au mois de juin | 2026-06-30 | month
fin juin | 2026-06-30 | month
fin juin prochain | 2026-06-30 | month
début septembre | 2026-09-10 | month
mi-juin | 2026-06-15 | absolute_date
ce mois-ci | 2026-05-31 | month
dans le mois | 2026-05-31 | month
d'ici le mois prochain | 2026-06-30 | month
mai-juin 2027 | 2027-06-30 | month
d'ici la semaine 12 | 2027-03-28 | duration
en S30 | 2026-07-26 | duration
la semaine prochaine | 2026-05-10 | duration
dans la semaine | 2026-05-03 | duration
la première quinzaine de juin | 2026-06-15 | duration
d'ici la fin de l’année | 2026-12-31 | year
D'ICI LA FIN DE L'ANNEE | 2026-12-31 | year
fin d'année prochaine | 2027-12-31 | year
en début d'année | 2027-03-31 | year
sur toute l'année | 2026-12-31 | year
l'an prochain | 2027-12-31 | year
d'ici la fin de l'année prochaine | 2027-12-31 | year
dans l'année | 2026-12-31 | year
d’ici la fin de l’exercice 2026-2027 | - | year
à l'horizon 2030 | 2030-12-31 | year
d'ici à l'an 2030 | 2030-12-31 | year
d'ici l'été | 2026-08-31 | absolute_date
avant l’été | 2026-05-31 | absolute_date
cet été | 2026-08-31 | absolute_date
l'été prochain | 2026-08-31 | absolute_date
à la rentrée | 2026-09-01 | absolute_date
avant Pâques 2027 | 2027-03-27 | absolute_date
pour Noël | 2026-12-25 | absolute_date
dans les 10 prochains mois | 2027-03-02 | duration
dans les mois à venir | - | duration
d'ici dix-huit mois | 2027-11-02 | duration
en quarante-cinq jours | 2026-06-16 | duration
en un an et demi | 2027-11-02 | duration
sur deux ans | 2028-05-02 | duration
dans l'année qui vient | 2027-05-02 | duration
au bout d'un an | 2027-05-02 | duration
dans un délai de 6 mois | 2026-11-02 | duration
sous quinzaine | 2026-05-17 | duration
sous huitaine | 2026-05-10 | duration
d’ici 3 à 6 mois | 2026-11-02 | duration
d'ici 6 mois à un an | 2027-05-02 | duration
les six premiers mois de l'année | 2026-06-30 | duration
sur les trois derniers mois de l'année | 2026-12-31 | duration
d'ici vendredi soir | 2026-05-08 | absolute_date
dans les six premiers mois | - | duration
à l'horizon de 2 ans | 2028-05-02 | duration
du 1er au 15 juin | 2026-06-15 | absolute_date
entre mai et décembre | 2026-12-31 | month
de septembre 2026 jusqu'à juin 2027 | 2027-06-30 | month
d'ici la fin du mandat | - | -
d'ici la fin du monde | - | -
jusqu'au bac blanc | - | -
avant l'ouverture officielle de la boutique | - | -
la saison prochaine | - | -
d’ici mes 30 ans | - | -
lors de la soirée caritative du 12 juin | 2026-06-12 | absolute_date
d'ici la fin du sprint de septembre | 2026-09-30 | month
pendant la campagne de printemps | - | -
d'ici le 03.04.2027 | 2027-04-03 | absolute_date
au T3 27 | 2027-09-30 | quarter
au T4/26 | 2026-12-31 | quarter
d'ici le 20 | 2026-05-20 | absolute_date
avant le 10 | 2026-05-09 | absolute_date
pour le 15 | 2026-05-15 | absolute_date
dans le trimestre à venir | 2026-09-30 | quarter
d ici fin decembre | 2026-12-31 | month
d ici la fin de l annee | 2026-12-31 | year
dans les 3 mois suivant le lancement | - | duration
dans les 12 mois suivant l'ouverture | - | duration
dans les 3 mois suivants | 2026-08-02 | duration
dans l'année suivant l'ouverture | - | duration
"""
# A phrase and its period ("-" where it is not known).
ENGLISH_RECURRING = """
per week | week
a month | month
/quarter | quarter
per 2 weeks | 2 weeks
each year | year
every other week | 2 weeks
every 3 months | 3 months
every Monday | week
every March | year
every morning | day
every day | day
every first Monday of the month | month
every Monday, Wednesday, and Friday | week
on Mondays and Wednesdays | week
every Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday and Monday | week
each first Friday | month
each sprint | -
a semester | -
biweekly | -
daily | day
fortnightly | 2 weeks
MoM | month
year-on-year | year
semiannually | 6 months
on a monthly basis | month
at the end of each month | month
by the 25th of each month | month
per calendar month | month
a decade | 10 years
every Christmas | year
per annum | year
"""
FRENCH_RECURRING = """
par semaine | week
par quinzaine | 2 weeks
toutes les quinzaines | 2 weeks
/mois | month
chaque trimestre | quarter
toutes les deux semaines | 2 weeks
tous les 15 jours | 15 days
tous les lundis | week
une semaine sur deux | 2 weeks
un jour sur trois | 3 days
par nuit | day
chaque soir | day
le 15 de chaque mois | month
hebdomadaire | week
mensuelles | month
par semestre | 6 months
bimensuel | month
"""
# Phrases of time that are no end of a goal: since when, compared with what, from when, within how long.
ENGLISH_OTHER = """
24/7 support from Monday to Friday | from Monday to Friday
last year
over the last 30 days
over the last 3 months of last year
six months ago
a year ago
since January
up 10% since 2024 | since 2024
compared to Q1 | compared to Q1
vs. last quarter | vs. last quarter
than in 2025 | than in 2025
in 2024
starting in June
from 1 June
after March
within 2 hours
in under 30 minutes
in her first year
respond within 2 days | within 2 days
answer all mails in less than 20 days | in less than 20 days
ship all orders in 3 days | in 3 days
in under 3 days
in 3 days
within 5 working days
last year’s
resolve 95% of incidents within 20 days | within 20 days
close 80 percent of deals within 45 days | within 45 days
train 70% of hires within 6 months of signing | within 6 months
fill every open role within 40 days | within 40 days
onboard new partners within 3 weeks | within 3 weeks
"""
FRENCH_OTHER = """
du lundi au vendredi | du lundi au vendredi
l'an dernier
au cours des 12 derniers mois
depuis janvier
depuis 2 ans
par rapport à l'année dernière
à partir de juin
en 2025
sous 24h
sous 3 jours ouvrés
répondre en moins de 2 jours | en moins de 2 jours
traiter les demandes sous 30 jours | sous 30 jours
livrer les colis en 3 jours | en 3 jours
du mois dernier | -
régler 85 % des sinistres dans les 20 jours suivant l'appel | dans les 20 jours
convertir 15 % des devis en moins de 45 jours | en moins de 45 jours
pourvoir les postes en 40 jours | en 40 jours
intégrer les nouveaux en 2 semaines | en 2 semaines
"""
ENGLISH_NOTHING = """
the 2026 budget
for end users
at the end of the line
our 2027 plan for growth
increase by 2030 followers in all
increase sales by 2000
reduce the cycle by 2 weeks
from 10 days to 6 days
30-day retention in the app
people aged 18 to 34 years old
cut costs by a quarter
a quarter of our users
we may march on
score 4/5 in 9/10 cases
save 1h30 of work all week
2 - March of progress
during the first reading at the old club meeting
until now
notes on Q3 results
2026-2027 season
error SC2115: no end
Week 2 of it
D next landmark
in the 2030s
by running the London marathon
on the SAT
this year’s budget
of March 2027
by now
the board of next year
by the Q3 numbers
for a summer sale
wait for a few of them
5 more in all
in hours
per hour
every hour
every 2 hours
for once
by 13/13
by 13/13/2026
by 99/99/2027
at 2027
in 5/6 of cases
on time, full-time
reduce waste by 3/4
for our 14 May customers
"""
FRENCH_NOTHING = """
le budget de 2026
l'objectif du mois
mise à jour du site
réduire le délai de 2 jours
de 10 jours à 6 jours
un contrat de 2 ans
18-24 ans
il a été dit
à ce jour
10 en tout
dans l'exercice de leurs fonctions
toute la semaine
ces prochaines années
le lundi
le 30
par heure
un an
monter le 15 clients
"""


@pytest.mark.parametrize(
    ("code", "phrase", "day", "kind"),
    [(code, *row) for code, table in (("en", ENGLISH_ENDS), ("fr", FRENCH_ENDS)) for row in rows(table)],
)
def test_what_says_by_when_is_read(code: str, phrase: str, day: str, kind: str) -> None:
    """A phrase that ends a goal is found whole, with its preposition, its day and its kind."""
    for text in (phrase, f"Objectif {phrase}"):
        ((words, read),) = said_in(text, code)
        assert words == phrase
        assert read.is_deadline
        assert str(read.deadline or "-") == day
        assert (read.kind or "-") == kind


@pytest.mark.parametrize(
    ("code", "phrase", "period"),
    [(code, *row) for code, table in (("en", ENGLISH_RECURRING), ("fr", FRENCH_RECURRING)) for row in rows(table)],
)
def test_what_says_how_often_is_read(code: str, phrase: str, period: str) -> None:
    """A recurring phrase is found whole, with its period, and sets no end."""
    ((words, read),) = said_in(f"20 posts {phrase}", code)
    assert words == phrase
    assert str(read.period or "-") == period
    assert (read.kind, read.deadline, read.is_deadline) == ("recurring", None, False)


@pytest.mark.parametrize(
    ("code", "row"),
    [(code, row) for code, table in (("en", ENGLISH_OTHER), ("fr", FRENCH_OTHER)) for row in rows(table)],
)
def test_other_times_are_no_deadline(code: str, row: list[str]) -> None:
    """What is past, compared with, begun or a service level is told as no deadline, or not told at all."""
    assert [read.deadline for _, read in said_in(row[0], code) if read.is_deadline] == []
    words = [words for words, _ in said_in(row[0], code)]
    assert words == ([] if row[-1] == "-" else [row[-1].removesuffix("’s")])


@pytest.mark.parametrize(
    ("code", "text"),
    [(code, *row) for code, table in (("en", ENGLISH_NOTHING), ("fr", FRENCH_NOTHING)) for row in rows(table)],
)
def test_what_is_no_time_is_not_read(code: str, text: str) -> None:
    """Numbers, names and words that look like time give no phrase."""
    assert said_in(text, code) == []


# A sentence with two times, and the one that is its end.
BESIDE = """
en | Raise $8,000 for our June 12 gala by May 10 | by May 10
en | Save $900 for Christmas by the end of November | by the end of November
en | For Q3: reach 40 customers by 15 August | by 15 August
en | Lift clicks by 1/4 before summer | before summer
en | Sell 90 seats for the concert on May 14 by May 10 | by May 10
fr | Vendre 90 places pour notre soirée du 14 mai avant le 10 mai | avant le 10 mai
en | Take out 2/3 of it and be done by 2/3 by June | by June
fr | Mettre 1 200 € de côté pour Pâques avant fin mars | avant fin mars
fr | Garder 900 € pour les vacances d'ici juin | d'ici juin
fr | Pour Noël, vendre 300 coffrets d'ici le 30 novembre | d'ici le 30 novembre
fr | Réunir 20 000 € pour la rentrée en 3 mois | en 3 mois
"""
# What a length of days is an end of, though a share or a delay is named.
CHANGES = """
en | Cut response delays by 20% in 30 days | in 30 days
en | Fill 3 open roles within 60 days | within 60 days
en | Reduce 10% of costs in 60 days | in 60 days
en | +12% of sales in 45 days | in 45 days
en | A growth by around 12% of sales in 45 days | in 45 days
en | Onboard the team in 2 weeks | in 2 weeks
fr | Intégrer l'outil en 30 jours | en 30 jours
en | Go from 3 seats in Q1 26 to 30 in Q3 26 | in Q3 26
en | Grow sales by 10% by 1/6 | by 1/6
en | Onboard partners in the next 30 days | in the next 30 days
fr | Une hausse de 12 % des ventes en 45 jours | en 45 jours
fr | Former 80 % des équipes d'ici 30 jours | d'ici 30 jours
fr | Former 80 % des équipes en 3 mois | en 3 mois
fr | Atteindre 85 % de satisfaction en 45 jours | en 45 jours
en | Move 50% of the servers in 8 weeks | in 8 weeks
fr | Pourvoir 4 postes en 60 jours | en 60 jours
fr | Réduire de 20 % les délais en 30 jours | en 30 jours
fr | Gagner au T4 25 clients | au T4
"""
# A phrase that says how often, and whether it qualifies a noun.
LABELS = """
en | our monthly meetup | monthly | before
en | the quarterly review | quarterly | before
en | post daily | daily | -
en | post daily and well | daily | -
en | ventures YoY | YoY | -
en | each week 2 posts | each week | -
fr | le churn mensuel | mensuel | behind
fr | des ventes annuelles | annuelles | behind
fr | publier chaque semaine 2 articles | chaque semaine | -
fr | monter de 5 chaque mois | chaque mois | -
"""


@pytest.mark.parametrize(("code", "text", "end"), rows(BESIDE) + rows(CHANGES))
def test_of_several_times_a_goal_has_its_own_end(code: str, text: str, end: str) -> None:
    """What a goal is for, by how much it changes and how long things take are no end beside its own."""
    assert [words for words, read in said_in(text, code) if read.is_deadline] == [end]


@pytest.mark.parametrize(("code", "text", "phrase", "label"), rows(LABELS))
def test_a_period_that_qualifies_a_noun_is_a_label(code: str, text: str, phrase: str, label: str) -> None:
    """A period beside the noun that it qualifies is told apart from how often something is done."""
    ((words, read),) = said_in(text, code)
    assert (words, read.label) == (phrase, label.strip("-"))
