"""Examples of figures in sentences, English and French side by side: ranges, shares, fractions, lengths, totals."""

import math
from datetime import date
from typing import Any

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals._messages.lexicons import lexicon_of

DAY = date(2026, 1, 5)
MOST = 10**15
Row = tuple[str, dict[str, Any]]


def said(text: str, **fields: Any) -> Row:
    """Return a row: a sentence and the fields of its draft."""
    return text, fields


ENGLISH: tuple[Row, ...] = (
    # Numbers in words, and at the end of a sentence.
    said("Cut my hips from 44 to 40 in", direction="decrease", baseline=44, target=40),
    said("Reach 70 in", amount=70),
    said("three hundred three hundred three hundred", amount=303),
    said("two hundred and " * 20, amount=202),
    said("Sell six hundred forty-one thousand two hundred twelve mugs", amount=641_212),
    said("Earn three and a half million dollars", amount=3_500_000, unit="USD"),
    said("Read 2 and a half books", amount=2.5),
    said("Sell four and five thousand mugs", amount=4),
    said("Reach 999999999999999999 likes", amount=None),
    # Ranges and levels.
    said("Increase donations by 8 to 12% next quarter", amount=8, upper=12, amount_kind="relative"),
    # Which figure is the outcome.
    said("Hold 6 talks of 40 guests", amount=6),
    said("Write 2 essays of 900 words a week", amount=2, amount_kind="rate"),
    said("Resolution time under 3 hours for 90% of cases", amount=3, unit="hours"),
    said("In 2024 we had 75 members; we want 120", amount=120, baseline=75),
    said("Our 4 sellers will each call 15 leads a day", amount=15, amount_kind="rate"),
    said("Hold 4 1:1s a week", amount=4, amount_kind="rate"),
    said("Use Pinterest to grow our blog by 300 visitors", direction="increase", amount=300, amount_kind="delta"),
    said("Work with partners to grow sales by 7%", direction="increase", amount=7, metric="revenue"),
    said("Use 3 channels to grow sales by 7%", direction="achieve", amount=3),
    said("Use Canva to design 5 posts", direction="achieve", amount=5),
    said("Reach 90 members (60 today)", amount=90, baseline=60),
    said("Run 4 km today", amount=4, baseline=None),
    # Fractions and multiples.
    said("Grow sales by two and a half times", amount=150, amount_kind="relative"),
    said("Sell 1/5 more tickets", amount=1),
    said("1/3 more members", amount=33.33, amount_kind="relative", direction="increase"),
    said("1/4 fewer complaints", amount=25, amount_kind="relative", direction="decrease"),
    said("Win back 2/3 of our members", amount=66.67, unit="%"),
    said("Reduce waste by 1/4 by next winter", amount=25, amount_kind="relative", direction="decrease"),
    said("Open 1/2 shops", amount=1),
    said("Ship 1/2/3 things", amount=1),
    said("Lift margins by half a point", amount=0.5, amount_kind="delta", unit="pp"),
    said("Cut delays by half an hour", amount=0.5, unit="hours", amount_kind="delta"),
    said("Cut delays by a quarter of an hour", amount=None),
    said("Cut delays by a quarter of late trains", amount=25, unit="%"),
    said("Raise the open rate by 150 bps", amount=1.5, amount_kind="delta", unit="pp"),
    # Lengths in two parts, clocks.
    said("Cut handling time from 5 min 20 to 3 min 10", baseline=320, target=190, unit="seconds"),
    said("Increase session duration from 2:10 to 3:40", baseline=130, target=220, unit="seconds"),
    said("Bring session duration to 3:40", target=220, unit="seconds"),
    said("Bring session duration to 4", target=4, unit=None),
    said("Run a marathon in under 4 h 15", amount=255, unit="minutes"),
    said("Rest 4 h 30 leads", amount=4, unit="hours"),
    said("Sleep 7 h 5 leads", amount=7, unit="hours"),
    # Two periods.
    said("Grow posts from 2/month to 3/week", amount=3, baseline=None, amount_kind="rate", direction="increase"),
    said("Cut incidents from 2/day to 7/week", baseline=14, target=7, direction="decrease"),
    said("Grow posts from 2/week to 3/week", baseline=2, target=3),
    said("Go from one post a month to one post a week", amount=1, baseline=None, amount_kind="rate"),
    # Directions and kinds.
    said("Have 2 in 5 members signed up for news", direction="achieve", amount=40),
    said("Communicate more on our site", direction="increase", amount=None),
    said("Be better on our site", direction="achieve", amount=None),
    said("Reach an NPS of -8", direction="achieve", amount=-8, target=-8, amount_kind="target"),
    said("Spend less than $900 a month", direction="maintain", amount=900, bound="at_most"),
    said("No more than 4 complaints per month", direction="maintain", amount=4),
    said("Reach 70k daily active users", amount_kind="target", metric="daily_active_users"),
    said("Gain 700followers", amount=700, amount_kind="delta", metric="followers"),
    said("Get 2k stars on GitHub", amount=2_000),
    said("Get 5 stars", amount=5, amount_kind="target", metric="average_rating"),
    # Totals and rates.
    said("Gain 900 followers in 9 months, i.e. 100 followers a month", amount=900, amount_kind="delta",
         pace=sg.Pace(100, "month", "followers")),
    said("Gain 900 followers in 9 months, 100 visitors a month", amount=900, pace=None),
    said("Write 4 posts and 2 newsletters each week", amount=4, amount_kind="rate"),
    said("Write 4 posts and gain 20 leads a week", amount=4, amount_kind="target"),
    said("30 combined millions a month", pace=sg.Pace(30, "month")),
    said("Sell 4 boats and 2 cars each week", amount=4, amount_kind="rate"),
)  # fmt: skip
FRENCH: tuple[Row, ...] = (
    said("Augmenter les dons de 4 à 9 % le mois prochain", amount=4, upper=9, amount_kind="relative", baseline=None),
    said("Réduire les coûts de 3 % à 6 %", amount=3, upper=6, direction="decrease", amount_kind="relative"),
    said("Augmenter le taux d'ouverture de 4 à 9 %", baseline=4, target=9, amount_kind="target"),
    said("Le taux d'ouverture doit progresser de 4 à 9 %", baseline=4, target=9),
    said("Faire passer les ventes de 4 à 9 %", baseline=4, target=9),
    said("Passer de 4 à 9 %", baseline=4, target=9),
    said("Augmenter le bidule de 4 à 9 %", baseline=4, target=9),
    said("Augmenter, pour nos clients, de 4 à 9 %", baseline=4, target=9),
    said("Les ventes de 4 à 9 %", baseline=4, target=9),
    said("Gagner de 300 à 400 abonnés", direction="increase", amount=300, upper=400, amount_kind="delta"),
    said("Perdre de 3 à 6 kg", direction="decrease", amount=3, upper=6, amount_kind="delta"),
    said("20 % d'adhérents en plus", amount=20, amount_kind="relative", direction="increase"),
    said("25 % de tickets en moins", amount=25, amount_kind="relative", direction="decrease"),
    said("40%de followers en plus", amount=40, amount_kind="relative", direction="increase", metric="followers"),
    said("10 % de leads supplémentaires", amount=10, amount_kind="relative", direction="increase"),
    said("15 % de clients de plus de 50 ans", amount=15, amount_kind="target", direction=None),
    said("30 % de réponses en moins de 2 heures", amount=30, direction=None),
    said("12 % de ventes en plus, chaque mois", amount=12, direction="increase"),
    said("Organiser 4 ateliers de 30 participants chacun", amount=4),
    said("7 conférences de 60 personnes", amount=7),
    said("Être dans le top 5 sur 8 mots-clés", amount=8),
    said("En 2024 nous avions 75 adhérents, nous en voulons 120", amount=120, baseline=75),
    said("Temps de réponse inférieur à 2 heures pour 90 % des tickets", amount=2, unit="hours"),
    said("Atteindre 90 clients (60 aujourd'hui)", amount=90, baseline=60),
    said("Augmenter les ventes de 2,5 fois", amount=150, amount_kind="relative"),
    said("Augmenter les ventes 2,5 fois", amount=2.5),
    said("Réduire les déchets d'1/4", amount=25, amount_kind="relative", direction="decrease"),
    said("Obtenir une note de 4/5", amount=4, unit=None),
    said("Réduire l'attente de 3 min 40 à 2 min 05", baseline=220, target=125, unit="seconds"),
    said("Réduire le délai de 2 h 15 à 50 min", baseline=135, target=50, unit="minutes"),
    said("Courir en moins de 2 h 10", amount=130, unit="minutes"),
    said("Conquérir 8 % de parts de marché", amount=8, amount_kind="target", direction="achieve"),
    said("Augmenter la marge de 40 points de base", amount=0.4, unit="pp", amount_kind="delta"),
    said("Atteindre 30k utilisateurs actifs quotidiens", amount_kind="target", metric="daily_active_users"),
    said("Rembourser les clients sous 8 jours", direction="achieve", amount=8, unit="days"),
    said("Dépenser moins de 300 € par mois", direction="maintain", amount=300),
    said("Obtenir 2k étoiles", amount=2_000),
    said("Un adhérent sur quatre renouvelle", amount=25, unit="%"),
    said("Gagner 900 abonnés en 9 mois, soit 100 par mois", amount=900, pace=sg.Pace(100, "month", "followers")),
)  # fmt: skip
LEXICON_WORDS = sorted(
    phrase
    for lexicon in map(lexicon_of, ("en", "fr"))
    if lexicon is not None
    for table in ("numbers", "scales", "factors", "portions", "shares", "units", "roles", "bounds")
    for phrases in getattr(lexicon, table).values()
    for phrase in phrases
)
NUMBERS = st.one_of(
    st.integers(0, 10**32).map(str), st.sampled_from(["1/3", "1:30", "3,5", "10 000", "-5", "+", "%", "("])
)
SEQUENCES = st.lists(st.one_of(st.sampled_from(LEXICON_WORDS), NUMBERS), max_size=16).map(" ".join)


@pytest.mark.parametrize(("text", "fields"), ENGLISH)
def test_a_figure_in_english_is_read(text: str, fields: dict[str, Any]) -> None:
    """Of the figures of an English sentence the outcome is taken, and for what it is."""
    draft = sg.parse_goal(text, "en", DAY)
    assert {name: getattr(draft, name) for name in fields} == fields


@pytest.mark.parametrize(("text", "fields"), FRENCH)
def test_a_figure_in_french_is_read(text: str, fields: dict[str, Any]) -> None:
    """Of the figures of a French sentence the outcome is taken, and for what it is."""
    draft = sg.parse_goal(text, "fr", DAY)
    assert {name: getattr(draft, name) for name in fields} == fields


@given(SEQUENCES, st.sampled_from(["en", "fr"]))
def test_any_sequence_of_figures_is_read(text: str, language: str) -> None:
    """Words of figures and numbers in any order raise nothing, and no amount is greater than anything that is counted."""
    draft = sg.parse_goal(text, language, DAY)
    for number in (draft.amount, draft.baseline, draft.target, draft.upper):
        assert number is None or (math.isfinite(number) and abs(number) <= MOST * 10**9)


def test_levels_of_two_periods_say_that_the_start_is_open() -> None:
    """An amount of a month is none of a week: the start stays empty, and its words are told."""
    draft = sg.parse_goal("Grow posts from 2/month to 3/week", "en", DAY)
    assert [(one.field, one.text, one.readings) for one in draft.ambiguities] == [("baseline", "2/month", ())]
