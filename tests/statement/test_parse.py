"""Examples of goals in sentences, English and French side by side: each kind of form, and what its draft says."""

from datetime import date
from typing import Any

import pytest

import smartgoals as sg

DAY = date(2026, 1, 5)
Row = tuple[str, dict[str, Any]]


def said(text: str, **fields: Any) -> Row:
    """Return a row: a sentence and the fields of its draft."""
    return text, fields


SAME: tuple[Row, ...] = (
    said("Increase web traffic by 20% within six months", amount=20, amount_kind="relative", metric="sessions",
         direction="increase", unit="%", deadline=date(2026, 7, 5)),
    said("Gain 500 new followers on TikTok", direction="increase", amount=500, amount_kind="delta", channel="tiktok"),
    said("Generate 75 new leads", direction="achieve", amount=75, amount_kind="target", target=75, metric="leads"),
    said("Reach 10k YouTube subscribers", direction="achieve", amount=10_000, metric="followers", channel="youtube"),
    said("Double our newsletter subscribers", amount=100, amount_kind="relative", metric="email_subscribers"),
    said("Multiply our traffic by 3", amount=200, amount_kind="relative", direction="increase"),
    said("Divide our waste by three", amount=66.67, amount_kind="relative", direction="decrease", metric="waste"),
    said("Increase views 10x", amount=900, amount_kind="relative", direction="increase"),
    said("Grow sales by half", amount=50, amount_kind="relative", direction="increase", metric="revenue"),
    said("Reduce waste by a third", amount=33.33, amount_kind="relative", direction="decrease"),
    said("Publish five posts per week", amount=5, amount_kind="rate", metric="posts_published"),
    said("Reach 20,000 monthly blog visitors", amount=20_000, amount_kind="rate", metric="visitors", channel="blog"),
    said("Cut first response time from 4 hours to 15 minutes", baseline=240, target=15, unit="minutes",
         direction="decrease", metric="first_response_time"),
    said("Improve response time from 25 to 15 minutes", direction="decrease", baseline=25, target=15, unit="minutes"),
    said("Followers 8,000 → 12,000", baseline=8_000, target=12_000, direction="increase", metric="followers"),
    said("Reach 5,000 followers (currently 3,200)", baseline=3_200, target=5_000, direction="increase"),
    said("Double my connections, from 250 to 500", amount=100, baseline=250, target=500, amount_kind="relative"),
    said("Double our sales to €2m", amount=100, target=2_000_000, amount_kind="relative"),
    said("Lift CTR by 0.5 percentage points", amount=0.5, amount_kind="delta", unit="pp", metric="click_through_rate"),
    said("Raise our NPS by 10 points", amount=10, amount_kind="delta", unit=None, metric="nps"),
    said("Grow revenue by 10–15%", amount=10, upper=15, unit="%", metric="revenue"),
    said("3 to 5 sessions a week", amount=3, upper=5, amount_kind="rate"),
    said("Cut costs by 3 % a month", amount=3, amount_kind="relative"),
    said("Keep churn under 5%", direction="maintain", amount=5, amount_kind="target", bound="at_most"),
    said("Reduce the bounce rate to under 45%", direction="decrease", target=45, metric="bounce_rate"),
    said("Close 15 deals at least", amount=15, bound="at_least"),
    said("Answer 9 out of 10 emails", amount=90, unit="%", channel="email"),
    said("Respond to every comment within 4 hours", amount=4, unit="hours", metric="first_response_time", deadline=None),
    said("+20% reach", direction="increase", amount=20, amount_kind="relative", metric="reach"),
    said("Aim for a 12% increase in sales", direction="increase", amount=12, amount_kind="relative"),
    said("20% more leads", direction="increase", amount=20, amount_kind="relative", metric="leads"),
    said("1,200 link clicks", direction=None, amount=1_200, amount_kind="target", metric="link_clicks"),
    said("Raise $50,000 for the shelter", direction="achieve", amount=50_000, unit="USD", metric="funds_raised"),
    said("Lose 10 pounds", direction="decrease", amount=10, amount_kind="delta", unit="lb", metric="weight"),
    said("Reach half a million views", amount=500_000, metric="video_views"),
    said("Get a dozen reviews", amount=12, metric="reviews"),
    said("Grow followers by 10% by posting 4 reels a week", amount=10, pace=None, deadline=None),
    said("By posting daily tips, grow our following by 1,000", amount=1_000, amount_kind="delta"),
    said("Launch the shop by 1 May", amount=None, metric=None, is_deliverable=True, deadline=date(2026, 5, 1)),
    said("Grow our Instagram", direction="increase", metric=None, channel="instagram", is_vague=True),
    said("Be better on social media", amount=None, metric=None, is_vague=True),
    said("Improve brand awareness", metric=None, direction="increase"),
    said("Get more followers", direction="increase", amount=None, metric="followers"),
    said("Post more often on Instagram", direction="increase", metric="posts_published"),
    said("Maria will post 3 stories a day", owner="Maria", amount=3, amount_kind="rate"),
    said("Our marketing team will increase sales by 5%", owner="marketing team", amount=5),
    said("Get 100 leads by June (owner: Priya)", owner="Priya", amount=100),
    said("Our conversion rate must rise to 3%", owner=None, metric="conversion_rate", target=3),
    said("Run a 5K in under 25 minutes", amount=25, unit="minutes"),
    said("Release version 3.2", amount=None),
    said("Improve our top 3 pages", amount=None),
    said("Knit 12 hats", direction="achieve", amount=12, metric="hats"),
    said("Sell 500 tickets in 2027", amount=500, deadline=date(2027, 12, 31)),
    said("Generate 1,234.50 dollars", amount=1234.5, unit="USD"),
    said("Increase revenue by $1,200.5k", amount=1_200_500, unit="USD"),
    said("Have one hundred and fifty members", amount=150, metric="members"),
    said("Sell two thousand five hundred books", amount=2500),
    said("Get 25 leads in every week", amount=25),
    said("Reach 3 billion billion views", amount=3_000_000_000),
    said("Cover 1 in 2 pages", amount=50, unit="%"),
    said("Run 1 in 9 days", amount=1),
    said("Reach a 3:1 LTV to CAC ratio", amount=3, metric="ltv_cac_ratio"),
    said("Cut handle time from 7:30 to 6 minutes", baseline=7.5, target=6, unit="minutes"),
    said("Reduce meetings to 2 h 15 min", amount=135, unit="minutes"),
    said("Get three times less complaints", amount=66.67, direction="decrease"),
    said("Get twice as many leads", amount=100, amount_kind="relative"),
    said("Post 3x a week", amount=3, amount_kind="rate"),
    said("Multiply our sales; then rest for 3 days", amount=None),
    said("Reach people aged 18-24", amount=None),
    said("Have a dozen of 30 year-olds join", amount=12),
    said("Win the #1 place", amount=None),
    said("Deploy G2 and B2B 24/7", amount=None),
    said("Answer 500 calls a day, 7 days a week", amount=500, amount_kind="rate"),
    said("Reach 40 hours of training", amount=40, unit="hours"),
    said("Compared with 2019, emit 50% less", amount=50, direction="decrease"),
    said("Cut costs by 500 (from 1,200)", amount=500, amount_kind="delta", baseline=1_200),
    said("Save $6,000 by putting away $500 a month", amount=6_000, target=6_000),
    said("Grow monthly active users to 500", metric="monthly_active_users", pace=None),
    said("Have 20 people post once a week", amount=20, pace=None),
    said("Attract 800 sign-ups, up from 550", baseline=550, target=800, direction="increase"),
    said("Spend less on ads", direction="decrease", amount=None),
    said("Fewer complaints", direction="decrease", metric="complaints"),
    said("Use social media more effectively", direction=None),
    said("Respond to customers faster", direction="decrease", metric="first_response_time"),
    said("Get the cost per lead below $5", direction="decrease", metric="cost_per_lead"),
    said("Get our list to 10k subscribers", direction="increase", amount=10_000),
    said("Hold the crash rate under 0.1%", direction="maintain"),
    said("Hold 2 events", direction="achieve", amount=2),
    said("Spend no more than $400 a month", direction="maintain", bound="at_most"),
    said("Exceed last year by 8%", direction="increase", amount_kind="relative"),
    said("Collect 50 reviews", direction="achieve", metric="reviews"),
    said("Meet with three prospects a day", amount=3, amount_kind="rate"),
    said("Collect feedback from 250 customers", amount=250),
    said("Increase sales with 3 campaigns", amount=None, metric="revenue"),
    said("Be carbon neutral by 2035", is_deliverable=True, deadline=date(2035, 12, 31)),
    said("Send a weekly newsletter", is_deliverable=True, metric="emails_sent", deadline_kind="recurring"),
    said("Make our content go viral", is_deliverable=False),
    said("Customer success: raise renewal rate to 92%", owner="Customer success", metric="renewal_rate"),
    said("Sales will grow by 12%", owner=None, metric="revenue"),
    said("The company will hire 10 engineers", owner=None, metric="hires"),
    said("Our manager, Leila, will sign 5 deals", owner="Leila"),
    said("Led by the sales team, win 5 deals", owner="sales team"),
    said("Each manager will hold 2 talks", owner="manager"),
    said("We will run 3 tests", owner=None),
    said("Answer 90% of tickets within 2 hours", amount=90, unit="%"),
    said("Run 10 km in less than 50 minutes", amount=50, unit="minutes"),
    said("Follow X and Threads on x2 screens", channels=("x", "threads")),
    said("threads of 3 posts", channels=()),
    said("Half of our leads from email", amount=50, unit="%", channel="email"),
    said("Improve service by 5 points", amount=5, unit="pp"),
    said("Reach 85 points", amount=85, unit=None),
    said("Reach 4.5 stars", amount=4.5),
    said("(grow [leads", amount=None),
    said("Reach 12345678901234567890123456789012 likes", amount=None),
    said("In 2026 post 5 times a week", amount=5, amount_kind="rate"),
    said("Make fewer mistakes", direction="decrease", amount=None),
    said("Complaints down", direction="decrease", amount=None),
    said("Multiply our leads by 1", amount=1),
    said("Increase sales 3-fold", amount=200, amount_kind="relative"),
    said("Increase sales 1-fold", amount=None),
    said("Spend 5 € 30 times", amount=5, unit="EUR"),
    said("Drink 5 L of water a day", amount=5, unit="litres"),
    said("Swim 100 m", amount=100, unit="m"),
    said("Wear size 5 H", amount=5, unit=None),
    said("Walk 1 in 9 hours of rest", amount=1),
    said("Get 5   k likes", amount=5),
    said("He will sign 5 deals", owner=None, amount=5),
    said("Win the # 1 place", amount=None),
    said("Get five and ten leads", amount=5, upper=None),
    said("From 5; to 6 leads", baseline=None, amount=6),
    said("Feedback from 250 customers", amount=None),
    said("Achieve gross margins of 60% or more", direction="achieve", target=60, bound="at_least"),
    said("Hold team meetings every week", direction="achieve", is_deliverable=True),
    said("Produce 24 videos in 2026, two per month", amount=24, pace=sg.Pace(2, "month", "posts_published")),
    said("More than 500 likes", amount=500, direction=None),
    said("Get 500 new customers", metric="new_customers"),
    said("Get new clients", metric=None),
    said("More new customer accounts", direction="increase"),
    said("Grow new b2b customers", direction="increase"),
    said("Win 5 new paying clients", metric="new_customers"),
    said("Have revenue increase steadily by 20%", direction="increase", amount_kind="relative"),
    said("Have our costs fall quickly by 20%", direction="decrease", amount_kind="relative"),
    said("Have our team, whose sales grow, win by 5 points", direction="achieve"),
    said("Achieve a reduction of 15% in complaints", direction="decrease", metric="complaints"),
    said("Double our leads (currently 40)", amount=100, unit="%"),
    said("Multiply our 5 leads by 3", amount=200, unit="%"),
    said("Pay $   5", amount=5, unit=None),
    said("Rest 4 h 30 leads", amount=4, unit="hours"),
    said("Get better or more 5 times", amount=5),
    said("Reach an average rating of 90%", amount=90, metric="average_rating"),
    said("", amount=None, metric=None, direction=None),
)  # fmt: skip
FRENCH: tuple[Row, ...] = (
    said("Augmenter de 20 % le trafic web", amount=20, amount_kind="relative", metric="sessions", direction="increase"),
    said("Gagner 500 nouveaux abonnés sur TikTok", direction="increase", amount=500, amount_kind="delta"),
    said("Générer 75 nouveaux leads", direction="achieve", amount=75, amount_kind="target", metric="leads"),
    said("Atteindre 10k abonnés YouTube", direction="achieve", amount=10_000, metric="followers", channel="youtube"),
    said("Doubler nos abonnés à la newsletter", amount=100, amount_kind="relative", metric="email_subscribers"),
    said("Multiplier par 3 notre trafic", amount=200, amount_kind="relative", direction="increase"),
    said("Diviser par deux le coût par lead", amount=50, amount_kind="relative", direction="decrease"),
    said("Réduire les déchets d’un tiers", amount=33.33, amount_kind="relative", direction="decrease", metric="waste"),
    said("Publier cinq posts par semaine", amount=5, amount_kind="rate", metric="posts_published"),
    said("Publier une vidéo par jour", amount=1, amount_kind="rate", metric="posts_published"),
    said("Ramener le temps de première réponse de 4 h à 15 minutes", baseline=240, target=15, unit="minutes"),
    said("Porter à 60 % le taux d’ouverture, contre 42 % aujourd’hui", baseline=42, target=60, metric="open_rate"),
    said("Gagner 2 points de part de marché", amount=2, amount_kind="delta", unit="pp", metric="market_share"),
    said("Réduire de 5 à 10 % nos coûts", amount=5, upper=10, unit="%", direction="decrease"),
    said("Maintenir le taux de désabonnement sous 5 %", direction="maintain", amount=5, bound="at_most"),
    said("Un taux de 4,5 %", amount=4.5, unit="%"),
    said("Répondre aux messages en moins de 2 heures", amount=2, unit="hours", metric="first_response_time"),
    said("Collecter 50 000 euros de dons", direction="achieve", amount=50_000, unit="EUR", metric="donations"),
    said("Perdre 6 kg", direction="decrease", amount=6, amount_kind="delta", unit="kg", metric="weight"),
    said("Atteindre 1,2 million de vues", amount=1_200_000, metric="video_views"),
    said("Obtenir une dizaine d’avis", amount=10, metric="reviews"),
    said("Réaliser 1,5 M€ de CA", amount=1_500_000, unit="EUR", metric="revenue"),
    said("Gagner 10 clients en publiant 4 Reels par semaine", amount=10, pace=None),
    said("Lancer notre chaîne YouTube", amount=None, metric=None, is_deliverable=True, channel="youtube"),
    said("Développer notre communauté Instagram", direction="increase", metric=None, channel="instagram"),
    said("Améliorer notre notoriété", metric=None, is_vague=True),
    said("Mieux communiquer", amount=None, metric=None),
    said("L’équipe support traitera 95 % des tickets", owner="équipe support", amount=95),
    said("Camille publiera 2 threads par semaine sur X", owner="Camille", amount=2, channel="x"),
    said("Notre taux de conversion doit passer de 1,2 % à 2 %", owner=None, baseline=1.2, target=2),
    said("Dormir au moins 8 heures par nuit", amount=8, unit="hours", bound="at_least"),
    said("Tricoter 12 bonnets", direction="achieve", amount=12),
    said("Recruter vingt et un bénévoles", amount=21, metric="volunteers"),
    said("Atteindre deux cent mille vues", amount=200_000),
    said("Épargner une centaine d’euros par mois", amount=100, unit="EUR", amount_kind="rate"),
    said("Faire participer 1 habitant sur 5", amount=20, unit="%"),
    said("Un quart du chiffre d’affaires en ligne", amount=25, unit="%"),
    said("Générer 30 % de trafic supplémentaire", direction="increase", amount_kind="relative"),
    said("Une baisse de 15 % du coût par clic", direction="decrease", metric="cpc"),
    said("Passer le délai sous la barre des 24 h", direction="decrease", amount=24),
    said("Ne pas dépasser 3 minutes d’attente", direction="maintain", bound="at_most"),
    said("Publier du contenu plus souvent", direction="increase"),
    said("Vendre plus", direction="increase", metric="revenue"),
    said("Envoyer deux newsletters par mois", amount=2, metric="emails_sent"),
    said("Courir 10 km en moins d’une heure", amount=1, unit="hours"),
    said("Augmenter les ventes par rapport à 2019, de 5 %", amount=5),
    said("Sans réduire le budget, gagner 5 clients", amount=5),
    said("Atteindre 1,200 million de vues", amount=1_200_000),
    said("Gagner 5 l’an", amount=5),
    said("Être recommandé par 9 clients sur 10", direction="achieve", target=90, unit="%"),
    said("Générer une hausse de 20 % du trafic", direction="increase", metric="sessions"),
    said("Passer de 1 à 5 chaque mois", baseline=1, target=5),
)  # fmt: skip


@pytest.mark.parametrize(("text", "fields"), SAME)
def test_a_sentence_in_english_says_its_fields(text: str, fields: dict[str, Any]) -> None:
    """What an English sentence says is in its draft, and what it does not say is not."""
    draft = sg.parse_goal(text, "en", DAY)
    assert {name: getattr(draft, name) for name in fields} == fields


@pytest.mark.parametrize(("text", "fields"), FRENCH)
def test_a_sentence_in_french_says_its_fields(text: str, fields: dict[str, Any]) -> None:
    """What a French sentence says is in its draft, by the same rules as in English."""
    draft = sg.parse_goal(text, "fr", DAY)
    assert {name: getattr(draft, name) for name in fields} == fields


def test_the_example_of_the_issue_in_french() -> None:
    """A pace of followers is read from a sentence in French, whose language is recognised."""
    text = "Nous allons développer notre Instagram suivi par 50 nouveaux abonnés par semaine."
    d = sg.parse_goal(text, as_of=DAY)
    assert (d.language, d.direction, d.metric, d.channel) == ("fr", "increase", "followers", "instagram")
    assert str(d.pace) == "50 followers/week"
    assert d.deadline_kind == "recurring"


def test_the_example_of_the_issue_in_english() -> None:
    """Levels in two units are told in the one of the end, and a quarter ends on its last day."""
    text = "Cut average first response time from 4 hours to 15 minutes by the end of Q3"
    d = sg.parse_goal(text, as_of=date(2026, 5, 2))
    levels = (d.direction, d.baseline, d.target, d.unit, d.deadline)
    assert levels == ("decrease", 240, 15, "minutes", date(2026, 9, 30))


@pytest.mark.parametrize(
    ("text", "name", "readings"),
    [
        ("Gain 10.000 followers", "amount", ("10000", "10")),
        ("Gagner 1,200 abonnés", "amount", ("1200", "1.2")),
    ],
)
def test_what_can_be_read_in_two_ways_is_told(text: str, name: str, readings: tuple[str, ...]) -> None:
    """A lone separator before three digits parts thousands, and may part decimals."""
    told = [one for one in sg.parse_goal(text, as_of=DAY).ambiguities if one.field == name]
    assert [one.readings for one in told] == [readings]


def test_spans_point_at_what_they_say() -> None:
    """Each field says which characters it came from, also where blanks and apostrophes are typographic."""
    text = "D’ici fin juin, gagner 1\u202f500 abonnés sur Instagram"
    draft = sg.parse_goal(text, as_of=DAY)
    parts = {name: [text[first:until] for first, until in places] for name, places in draft.spans.items()}
    assert parts == {
        "direction": ["gagner"],
        "metric": ["abonnés"],
        "channels": ["Instagram"],
        "amount": ["1\u202f500"],
        "deadline": ["D’ici fin juin"],
    }
