"""Examples and laws of sentences with several goals: each has its kind, its verb and its time, and none is lost."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg

DAY = date(2026, 1, 5)
JUNE = date(2026, 6, 30)
JULY = date(2026, 7, 31)
Row = tuple[str, list[dict[str, Any]]]


def said(text: str, *goals: dict[str, Any]) -> Row:
    """Return a row: a sentence and the fields of each of its goals, in order."""
    return text, list(goals)


def more(metric: str, amount: float, **fields: Any) -> dict[str, Any]:
    """Return the fields of a goal that wants so many more."""
    return {"metric": metric, "direction": "increase", "amount": amount, "amount_kind": "delta", **fields}


def less(metric: str, amount: float, **fields: Any) -> dict[str, Any]:
    """Return the fields of a goal that wants so many less."""
    return more(metric, amount, direction="decrease", **fields)


def level(metric: str, target: float, **fields: Any) -> dict[str, Any]:
    """Return the fields of a goal that wants so many."""
    return {"metric": metric, "target": target, "amount_kind": "target", **fields}


def each(metric: str, amount: float, period: str, **fields: Any) -> dict[str, Any]:
    """Return the fields of a goal that wants so many in each period."""
    pace = sg.Pace(amount, period, metric)
    return {"metric": metric, "amount": amount, "amount_kind": "rate", "pace": pace, **fields}


SHARE: dict[str, Any] = {"amount_kind": "relative", "unit": "%"}
RATE: dict[str, Any] = {"direction": "achieve", "amount_kind": "rate"}

CHANGES: tuple[Row, ...] = (
    said("Increase followers by 10% and leads by 50 by June", more("followers", 10, **SHARE), more("leads", 50)),
    said("Increase leads by 50 and followers by 10% by June", more("leads", 50), more("followers", 10, **SHARE)),
    said(
        "Reduce churn by 2 points and complaints by 10% by June",
        less("churn_rate", 2, unit="pp"),
        less("complaints", 10, deadline=JUNE, **SHARE),
    ),
    said(
        "Reduce complaints by 10% and returns by 20 by June",
        less("complaints", 10, **SHARE),
        less("returns", 20),
    ),
    said(
        "Increase followers by 10% and posts by 20%",
        more("followers", 10, **SHARE),
        more("posts_published", 20, **SHARE),
    ),
    said("Cut costs by 10% and errors by half", less("costs", 10, **SHARE), less("errors", 50, **SHARE)),
    said(
        "Bring churn down by 2 points and complaints by 10%",
        less("churn_rate", 2),
        less("complaints", 10, **SHARE),
    ),
    said(
        "Improve NPS by 5 points and churn by 2 points",
        more("nps", 5, unit=None),
        less("churn_rate", 2, unit="pp"),
    ),
    said(
        "Augmenter les abonnés de 10 % et les leads de 20 % d'ici juin",
        more("followers", 10, deadline=JUNE, **SHARE),
        more("leads", 20, deadline=JUNE, **SHARE),
    ),
    said(
        "Augmenter de 10 % les abonnés et de 20 % les leads",
        more("followers", 10, **SHARE),
        more("leads", 20, **SHARE),
    ),
    said(
        "Réduire les plaintes de 10 % et les retours de 20 d'ici juin",
        less("complaints", 10, **SHARE),
        less("returns", 20),
    ),
    said("Increase revenue by 10%, profit by 5%", more("revenue", 10, **SHARE), more("gross_profit", 5, **SHARE)),
    said(
        "Reduce response time from 4 hours to 2 hours and complaints by 10%",
        level("first_response_time", 2, baseline=4),
        less("complaints", 10, **SHARE),
    ),
    said(
        "Increase NPS to 50 from 35 and CSAT to 90% from 80%",
        level("nps", 50, baseline=35, direction="increase"),
        level("csat", 90, baseline=80, direction="increase", unit="%"),
    ),
    said(
        "Increase sales by 5% a month and leads by 10 a month until June",
        more("revenue", 5, **SHARE),
        {"metric": "leads", "amount": 10, "amount_kind": "rate", "direction": "increase"},
    ),
    said("Augmenter le CA de 10 %, le trafic de 5 %", more("revenue", 10, **SHARE), more("sessions", 5, **SHARE)),
    said(
        "Increase followers by 10%, reduce churn by 2 points and complaints by 5%",
        more("followers", 10, **SHARE),
        less("churn_rate", 2),
        less("complaints", 5, **SHARE),
    ),
)
ELSEWHERE: tuple[Row, ...] = (
    # What introduces the first figure holds for one that stands alone, too.
    said(
        "Grow followers to 5000 on Instagram and 2000 on LinkedIn by June",
        level("followers", 5000, deadline=JUNE),
        level("followers", 2000, direction="increase", channel="linkedin", deadline=JUNE),
    ),
    said(
        "Porter les abonnés à 5000 sur Instagram et 2000 sur LinkedIn d'ici juin",
        level("followers", 5000, deadline=JUNE),
        level("followers", 2000, direction="increase", channel="linkedin", deadline=JUNE),
    ),
    said(
        "Grow followers by 500 on Instagram and 200 on LinkedIn by June",
        more("followers", 500, deadline=JUNE),
        more("followers", 200, channel="linkedin", deadline=JUNE),
    ),
    said(
        "Augmenter les abonnés de 5 % sur Instagram et 3 % sur LinkedIn",
        more("followers", 5, amount_kind="relative", unit="%"),
        more("followers", 3, amount_kind="relative", unit="%", channel="linkedin"),
    ),
    said(
        "Gain 100 followers on Instagram and 50 on LinkedIn",
        more("followers", 100, channel="instagram"),
        more("followers", 50, channel="linkedin"),
    ),
    said(
        "Gagner 100 abonnés sur Instagram, 200 sur TikTok et 50 sur LinkedIn",
        more("followers", 100, channel="instagram"),
        more("followers", 200, channel="tiktok"),
        more("followers", 50, channel="linkedin"),
    ),
    said(
        "Gain 100 followers on Instagram and 100 on LinkedIn",
        more("followers", 100),
        more("followers", 100, channel="linkedin"),
    ),
    said(
        "Increase engagement on Instagram by 10% and on LinkedIn by 20%",
        more("engagements", 10, **SHARE),
        more("engagements", 20, channel="linkedin", **SHARE),
    ),
    said(
        "Gagner 2030 abonnés sur Instagram et 2031 sur LinkedIn",
        more("followers", 2030),
        more("followers", 2031, channel="linkedin"),
    ),
    said(
        "Publier 3 posts par semaine sur Instagram et 2 sur LinkedIn",
        {"metric": "posts_published", "amount": 3, **RATE},
        {"metric": "posts_published", "amount": 2, "channel": "linkedin", **RATE},
    ),
    said(
        "Passer de 100 à 200 abonnés sur Instagram et de 50 à 80 sur LinkedIn",
        level("followers", 200, baseline=100),
        level("followers", 80, baseline=50, channel="linkedin", direction="increase"),
    ),
)
LISTS: tuple[Row, ...] = (
    said(
        "Reach 5000 followers, 200 leads and 50 sales by June",
        level("followers", 5000, direction="achieve", deadline=JUNE),
        level("leads", 200, direction="achieve", deadline=JUNE),
        level("purchases", 50, direction="achieve", deadline=JUNE),
    ),
    said(
        "D'ici juin, atteindre 5000 abonnés, 200 leads et 50 ventes",
        level("followers", 5000, deadline=JUNE),
        level("leads", 200, deadline=JUNE),
        level("purchases", 50, deadline=JUNE),
    ),
    said(
        "Increase reach by 20%, engagement by 10% and leads by 5%",
        more("reach", 20, **SHARE),
        more("engagements", 10, **SHARE),
        more("leads", 5, **SHARE),
    ),
    said(
        "Augmenter la portée de 20 %, l'engagement de 10 % et les leads de 5 % d'ici juin",
        more("reach", 20, **SHARE),
        more("engagements", 10, deadline=JUNE, **SHARE),
        more("leads", 5, **SHARE),
    ),
    said(
        "Gain 100 followers by June, 20 leads by July and 5 sales",
        more("followers", 100, deadline=JUNE),
        level("leads", 20, deadline=JULY),
        level("purchases", 5, deadline=None),
    ),
    said(
        "By June, reach 500 followers; reach 20 leads",
        level("followers", 500, deadline=JUNE),
        level("leads", 20, deadline=None),
    ),
    said(
        "Gain 50 followers, 20 likes and 3 leads a week",
        each("followers", 50, "week"),
        each("reactions", 20, "week"),
        each("leads", 3, "week"),
    ),
    said(
        "Increase sales by 10%, cutting costs by 5% and churn by 2 points",
        more("revenue", 10, **SHARE),
        {"metric": "churn_rate", "amount": 2, "direction": None},
    ),
    said("Gain 500 followers, at $20 each and by June", more("followers", 500)),
    said("Gain 500 followers, 20 leads by June", more("followers", 500)),
    said("Increase followers by 500, the goal by 20 and leads by 5", more("followers", 500), more("leads", 5)),
    said("Gain 500 followers with 3 posts, 2 stories and 1 video per week", more("followers", 500)),
)
IN_EACH: tuple[Row, ...] = (
    said(
        "Win 10 leads, 5 demos and 2 customers per week until 30 June",
        each("leads", 10, "week", deadline=JUNE),
        each("demos", 5, "week", deadline=JUNE),
        each("new_customers", 2, "week", deadline=JUNE),
    ),
    said(
        "Gagner 10 leads, 5 démos et 2 clients par semaine jusqu'au 30 juin",
        each("leads", 10, "week", deadline=JUNE),
        each("demos", 5, "week", deadline=JUNE),
        each("active_customers", 2, "week", deadline=JUNE),
    ),
    said("10 leads et 5 démos par semaine", each("leads", 10, "week"), each("demos", 5, "week")),
    said("10 leads and 5 demos, and 3 calls a month", each("leads", 10, "month"), {}, {}),
    said(
        "Win 50 followers and 300 retweets a week on X",
        each("followers", 50, "week"),
        each("shares", 300, "week"),
    ),
    said(
        "Win 10 leads a week, 5 demos and 2 customers a month",
        each("leads", 10, "week"),
        each("demos", 5, "month"),
        each("new_customers", 2, "month"),
    ),
    said("Publish 4 reels, 12 stories and 2 carousels a week until 30 June", each("posts_published", 4, "week")),
    said(
        "Win 10 leads by May and 2 customers a week",
        level("leads", 10, pace=None),
        each("new_customers", 2, "week"),
    ),
    said(
        "Reach 5,000 followers and publish 3 posts a week",
        level("followers", 5000, pace=None, ambiguities=()),
        each("posts_published", 3, "week"),
    ),
)
"""The period behind the last of a list is that of each amount that has none of its own."""
OTHERWISE: tuple[Row, ...] = (
    said("Reduce churn by 2 points and 500 new leads", less("churn_rate", 2), level("leads", 500, direction=None)),
    said("Grow followers by 10% and NPS above 40", more("followers", 10, **SHARE), level("nps", 40, direction=None)),
    said(
        "Grow followers to 500 and churn below 2%",
        level("followers", 500, direction="increase"),
        level("churn_rate", 2, direction=None, bound="at_most"),
    ),
    said("Reach 5000 followers and an NPS of 40", level("followers", 5000), level("nps", 40, direction="achieve")),
    said("Hire 5 people and sales of 300", {"metric": "hires"}, level("purchases", 300, direction=None)),
    said(
        "Growth: reach 500 followers, 20 leads and 5 sales",
        level("followers", 500),
        level("leads", 20),
        level("purchases", 5),
    ),
    said("Hire 5 people and reach sales of 300", {"metric": "hires"}, level("purchases", 300)),
    said(
        "Keep churn under 2% and costs under 5k",
        level("churn_rate", 2, direction="maintain"),
        level("costs", 5000, direction="maintain", bound="at_most"),
    ),
    said(
        "Increase prices by 5% and keep churn under 2% until June",
        more("price", 5, **SHARE),
        level("churn_rate", 2, direction="maintain", deadline=JUNE),
    ),
    said("Do not lose more than 5 customers and 3 employees", {"metric": "lost_customers", "direction": "maintain"}),
    said("Answer 90% of messages within 2 hours and 30 minutes", {"amount": 90}),
)


def goals_of(draft: sg.Draft) -> list[sg.Draft]:
    """Return all goals of a sentence, the first before those beside it."""
    return [draft, *draft.also]


@pytest.mark.parametrize(("text", "goals"), [*CHANGES, *ELSEWHERE, *LISTS, *IN_EACH, *OTHERWISE])
def test_each_goal_of_a_sentence(text: str, goals: list[dict[str, Any]]) -> None:
    """A goal shares verb and time with those beside it where it is built as they are, and only there."""
    drafts = goals_of(sg.parse_goal(text, as_of=DAY))

    read = [{name: getattr(draft, name) for name in fields} for draft, fields in zip(drafts, goals, strict=False)]
    assert read == goals
    assert len(drafts) == len(goals)


VERBS = {"en": {"Increase": 1, "Grow": 1, "Reduce": -1, "Cut": -1}, "fr": {"Augmenter": 1, "Réduire": -1}}
NOUNS = {
    "en": ("followers", "leads", "impressions", "costs", "complaints", "comments"),
    "fr": ("les abonnés", "les leads", "les impressions", "les coûts", "les plaintes", "les commentaires"),
}
BY = {"en": "by {}", "fr": "de {}"}
AND = {"en": " and ", "fr": " et "}
FIGURES = st.tuples(st.integers(1, 90), st.booleans())


@given(data=st.data(), language=st.sampled_from(("en", "fr")))
def test_all_goals_of_one_verb_are_its_changes(data: st.DataObject, language: str) -> None:
    """Of one verb all figures are changes: in percent where they are, else by so many; each names its own words."""
    verb = data.draw(st.sampled_from(sorted(VERBS[language])))
    nouns = data.draw(st.lists(st.sampled_from(NOUNS[language]), min_size=2, max_size=4, unique=True))
    figures = [data.draw(FIGURES) for _ in nouns]
    parts = [
        f"{noun} {BY[language].format(f'{value} %' if is_share else value)}"
        for noun, (value, is_share) in zip(nouns, figures, strict=True)
    ]
    text = f"{verb} {', '.join(parts[:-1])}{AND[language]}{parts[-1]}"

    drafts = goals_of(sg.parse_goal(text, language, as_of=DAY))

    direction = "increase" if VERBS[language][verb] > 0 else "decrease"
    assert [
        (draft.direction, draft.amount, draft.amount_kind, draft.unit, draft.baseline, draft.target) for draft in drafts
    ] == [
        (direction, value, "relative" if is_share else "delta", "%" if is_share else None, None, None)
        for value, is_share in figures
    ]
    for draft, noun, (value, _) in zip(drafts, nouns, figures, strict=True):
        places = {name: [text[slice(*span)] for span in spans] for name, spans in draft.spans.items()}
        assert places["direction"] == [verb]
        assert places["amount"][0].startswith(str(value))
        assert places["metric"][0] in noun


@given(
    first=st.integers(1, 10**6),
    second=st.integers(1, 10**6),
    networks=st.lists(st.sampled_from(("Instagram", "LinkedIn", "TikTok")), min_size=2, max_size=2, unique=True),
    is_french=st.booleans(),
)
def test_a_network_of_its_own_has_the_same_kind(first: int, second: int, networks: list[str], is_french: bool) -> None:
    """What is gained on a second network is gained as on the first."""
    text = (
        f"Gagner {first} abonnés sur {networks[0]} et {second} sur {networks[1]}"
        if is_french
        else f"Gain {first} followers on {networks[0]} and {second} on {networks[1]}"
    )

    drafts = goals_of(sg.parse_goal(text, "fr" if is_french else "en"))

    told = [(draft.metric, draft.direction, draft.amount, draft.amount_kind, draft.channel) for draft in drafts]
    assert told == [
        ("followers", "increase", amount, "delta", network.lower())
        for amount, network in zip((first, second), networks, strict=True)
    ]


@pytest.mark.parametrize(
    ("text", "said_of", "readings"),
    [
        ("Reach 500 followers and 30 likes a week by June", "500 followers and 30 likes a week", ("500", "500/week")),
        ("Avoir 5000 abonnés et 3 posts par semaine", "5000 abonnés et 3 posts par semaine", ("5000", "5000/week")),
        ("Save 50 € and win 10 leads a week", "", ()),
        ("Save 50 € and 10 leads a week", "50 € and 10 leads a week", ("50", "50/week")),
        ("Reach 1,100 and 1,200 leads a week", "", ()),
        ("Save 50 €, and at most 10 leads a week", "", ()),
    ],
)
def test_a_period_behind_a_list_is_told_where_it_may_be_of_all(
    text: str, said_of: str, readings: tuple[str, ...]
) -> None:
    """Where an amount before the last of a list may be one of each period or of all, both are told."""
    told = [(one.text, one.readings) for one in sg.parse_goal(text, as_of=DAY).ambiguities if one.field == "pace"]
    assert told == ([(said_of, readings)] if said_of else [])


@pytest.mark.parametrize(
    "text",
    [
        "Reach 500 followers, 20 likes and 3 leads a week",
        "Atteindre 500 abonnés, 20 mentions J'aime et 3 leads par semaine",
    ],
)
def test_a_list_to_be_reached_leaves_its_period_open(text: str) -> None:
    """Where a verb leads to levels, the period counts the last of them alone, and somebody is asked about the rest."""
    draft = sg.parse_goal(text, as_of=date(2026, 3, 10))
    assert [each.pace is not None for each in (draft, *draft.also)] == [False, False, True]
    assert [each.deadline for each in (draft, *draft.also)] == [None, None, None]
    assert "pace" in {each.field for each in draft.ambiguities}
