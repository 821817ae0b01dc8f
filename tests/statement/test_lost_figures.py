"""Examples and a law of figures that no goal of a sentence holds: told where they bound it or ask for more."""

from datetime import date

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg

DAY = date(2026, 1, 5)

BOUNDS = {
    "Resolve 95% of tickets within 1 hour by June": ["within 1 hour"],
    "Livrer 98 % des commandes sous 48 heures d'ici janvier 2027": ["sous 48 heures"],
    "Reply within 2 hours to 90% of messages, and within 10 minutes in a crisis": [
        "within 2 hours",
        "within 10 minutes",
    ],
    "Gain 500 leads for under €10 each by June": ["under €10"],
    "Generate 200 leads at a CPL of no more than €15": ["of no more than €15"],
    "Atteindre 500 abonnés sans dépasser 300 € de budget": ["sans dépasser 300 €"],
    "Secure three sponsors, each giving at least $10,000": ["at least $10,000"],
}
SIDES = {
    "Ne pas descendre sous 300 abonnés ni dépasser 500": ["dépasser 500"],
    "Do not fall below 300 followers nor exceed 500": ["exceed 500"],
    "Never exceed 500 followers nor fall below 300": ["below 300"],
    "Keep churn above 3% and below 1%": ["below 1%"],
}
KEPT = {
    "Increase sales by 10 % by June while keeping costs under €5000": ["under €5000"],
    "Augmenter les ventes de 10 % tout en gardant les coûts sous 5000 €": ["sous 5000 €"],
    "Grow to 500 followers while maintaining 3 % engagement": ["3 % engagement"],
    "Increase followers to 5000 by June without losing more than 5 customers": ["more than 5 customers"],
    "Augmenter les ventes de 10 % d'ici juin sans dépenser plus de 500 € par mois": ["plus de 500 €"],
    "Gain 500 customers without exceeding 3% churn": ["exceeding 3% churn"],
    "Increase sales by 10 % while increasing margin by 5 %": ["by 5 %"],
    "Augmenter les ventes de 10 % tout en réduisant le churn à 3 %": ["à 3 %"],
}
NAMES = {
    "Increase followers and leads by 10 %": ["leads"],
    "Augmenter les abonnés et les leads de 10 %": ["leads"],
    "Increase followers, leads and sales by 10 %": ["leads", "sales"],
    "Increase followers and leads from 10 to 20": ["leads"],
    "Increase followers and leads by 10 % and 20 % respectively": ["leads"],
}
PARTS = {
    "Atteindre 2000 abonnés dont 500 payants d'ici juin": ["dont 500"],
    "Reach 2000 subscribers including 500 paying ones": ["including 500"],
    "Reach 2000 subscribers, 500 of whom pay": ["500 of whom"],
    "Reach 2000 subscribers, of which at least 500 pay": ["of which at least 500"],
}
BESIDE = {
    "Post 2 reels and 3 stories per week": ["3 stories"],
    "Publier 2 reels et 3 stories par semaine": ["3 stories"],
    "Post 2 reels, 3 stories and 1 blog post per week": ["3 stories", "1 blog post"],
    "Recruter 5 développeurs, 3 designers et 2 managers": ["3 designers", "2 managers"],
    "Gain 500 followers in June and 600 in July": ["600"],
    "Reach 1000 followers by March and 2000 by June": ["2000"],
    "Atteindre 1000 abonnés d'ici mars et 2000 d'ici juin": ["2000"],
    "Reach 1000 followers by March 2027 and 2000 by June 2027": ["2000"],
    "Reach 1000 followers by March and June": [],
    "1900 followers by June, 2100 by July": [],  # which is told as what may be a year
    "Open rate above 30%, click rate above 4%": ["above 4%"],
    "Taux d'ouverture supérieur à 30 %, le taux de clic supérieur à 4 %": ["supérieur à 4 %"],
    "Spend less than €200 to gain 1,000 followers": ["1,000 followers"],
    "Publier 20 posts pour gagner 500 abonnés": ["500 abonnés"],
}
SILENT = (
    "Increase followers by 10 % and leads by 20 % respectively",
    "Increase followers and grow leads by 10 %",
    "Increase followers, and by June reach 20",
    "Increase followers and leads",
    "Passer de 500 à 1000 abonnés et l'engagement de 2 % à 4 % d'ici juin",
    "Reach 500 followers, leads",
    "Gain 500 followers by keeping posts under 60 words",
    "Gain 500 followers by increasing posts to 3 a week",
    "Gagner 500 abonnés en augmentant la fréquence à 3 posts",
    "Gain 500 followers through posting more than 5 reels",
    "Gain 500 followers with ads that cost more than 5 €",
    "Gain 500 followers with help from our 5 partners",
    "Gain 500 followers while keeping 3 pages open",
    "Gain 500 followers via cutting prices by 10 %",
    "Gain 500 followers by posting about all the great and kind and very good people of the 3 shops",
    "With 3 campaigns, gain 500 followers",
    "Gain 500 followers with 3 campaigns as a team of 5",
    "Gain 500 followers to sell our 20 products",
    "Gain 500 followers by June 30, 2026",
    "Atteindre 45 % de complétion sur nos vidéos de moins de 30 secondes",
    "Sign up 300 people for our “30 Days of Yoga” challenge by January 31",
    "Grow the list by 500 (to 6,000 contacts)",
    "Keep 20 followers and our 30 pages",
    "Launch the shop for 20 products",
    "Gain 500 followers for the launch of our 3 products",
)


@pytest.mark.parametrize(
    ("text", "lost"), [*BOUNDS.items(), *SIDES.items(), *KEPT.items(), *NAMES.items(), *PARTS.items(), *BESIDE.items()]
)
def test_figures_that_no_goal_holds_are_told(text: str, lost: list[str]) -> None:
    """A bound beside the figure, a part of what is counted, and what is counted beside are told by their words."""
    doubts = sg.parse_goal(text, as_of=DAY).ambiguities

    assert [(one.text, one.readings) for one in doubts if one.field == "also"] == [(said, ()) for said in lost]


@pytest.mark.parametrize("text", SILENT)
def test_means_labels_and_what_is_there_are_not_told(text: str) -> None:
    """What is done for a goal, who does it, what is there already and what only names something is no further goal."""
    assert not [one for one in sg.parse_goal(text, as_of=DAY).ambiguities if one.field == "also"]


@given(
    amounts=st.lists(st.integers(2, 900), min_size=1, max_size=4),
    nouns=st.permutations(("followers", "leads", "sales", "comments")),
    share=st.integers(1, 99),
    day=st.dates(date(2026, 2, 1), date(2028, 12, 31)),
)
def test_each_figure_is_in_a_goal_or_told(amounts: list[int], nouns: list[str], share: int, day: date) -> None:
    """Of a list each number is that of a goal, and none of them is told as lost."""
    listed = [f"{amount} {noun}" for amount, noun in zip(amounts, nouns, strict=False)]
    told = listed[0] if len(listed) == 1 else f"{', '.join(listed[:-1])} and {listed[-1]}"

    draft = sg.parse_goal(f"Reach {told} by {day:%B} {day.day}, {day.year}, including {share} of ours", "en")

    assert [one.amount for one in (draft, *draft.also)] == amounts
    assert [one.deadline for one in (draft, *draft.also)] == [day] * len(amounts)
    assert [one.text for one in draft.ambiguities if one.field == "also"] == [f"including {share}"]
