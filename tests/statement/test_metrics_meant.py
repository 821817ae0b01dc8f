"""Nouns that the verb, or the way it moves, makes another metric: articles that name us, e-mails that come in."""

from datetime import date

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg

WEEK = sg.Period(1, "week")

NAMED = (
    ("Be mentioned in 10 articles this year", "earned_coverage"),
    ("Be featured in 5 articles", "earned_coverage"),
    ("Get mentioned in 10 blog posts", "earned_coverage"),
    ("Être mentionné dans 10 articles", "earned_coverage"),
    ("Être citée dans 5 articles de presse", "earned_coverage"),
    ("Paraître dans 10 articles", "earned_coverage"),
    ("Be quoted in 5 newspapers", "newspapers"),
    ("Publish 10 articles this year", "posts_published"),
    ("Publier 10 articles", "posts_published"),
)


@pytest.mark.parametrize(("text", "metric"), NAMED)
def test_articles_that_name_us_are_none_that_we_publish(text: str, metric: str) -> None:
    """Who is mentioned in an article has not written it."""
    assert sg.parse_goal(text).metric == metric


MAILS = (
    ("Réduire le nombre d’e-mails reçus au support de 80 à 40 par semaine", "emails_received"),
    ("Réduire les e-mails entrants de 80 à 40 par semaine", "emails_received"),
    ("Reduce the number of emails received by support from 80 to 40 per week", "emails_received"),
    ("Reduce incoming emails from 80 to 40 per week", "emails_received"),
    ("Reduce our emails from 80 to 40 per week", None),
    ("Réduire nos e-mails de 80 à 40 par semaine", None),
)


@pytest.mark.parametrize(("text", "metric"), MAILS)
def test_mails_that_come_in_are_no_subscribers(text: str, metric: str | None) -> None:
    """What shall come less often, from 80 to 40 a week, is no list of addresses."""
    draft = sg.parse_goal(text)
    assert (draft.metric, draft.baseline, draft.target, draft.per) == (metric, 80, 40, WEEK)


@pytest.mark.parametrize("text", ["Collect 500 emails by June", "Grow our emails from 80 to 400"])
def test_mails_that_are_gathered_are_subscribers(text: str) -> None:
    """Addresses that are collected are those of a list."""
    assert sg.parse_goal(text).metric == "email_subscribers"


@given(
    st.integers(2, 400),
    st.sampled_from(("Be", "Get")),
    st.sampled_from(("mentioned", "featured", "quoted", "cited")),
    st.sampled_from(("articles", "blog posts", "posts")),
)
def test_whoever_is_named_publishes_nothing(count: int, verb: str, named: str, noun: str) -> None:
    """However it is said, what names us is coverage, as many as are told."""
    draft = sg.parse_goal(f"{verb} {named} in {count} {noun}")
    assert (draft.metric, draft.amount) == ("earned_coverage", count)


NARROWED = (
    ("Reach 20,000 museum visitors by June", "museum_visitors"),
    ("Increase museum visitors by 10%", "museum_visitors"),
    ("Accueillir 20 000 visiteurs au musée d'ici juin", "museum_visitors"),
    ("Get 20 home visits a month", "home_visits"),
    ("Reach 40 parking sessions a week", "parking_sessions"),
    ("Sell 200 shares by June", "shares_sold"),
    ("Vendre 30 paniers bio par semaine", "baskets"),
    ("Raise the share of mobile orders to 50%", "mobile_order_share"),
    ("Augmenter la part des commandes mobiles à 50 %", "mobile_order_share"),
    ("Cut the cost of raw materials by 10%", "raw_material_costs"),
    ("Fill 8 vacant positions by June", "filled_vacancies"),
    ("Pourvoir 8 postes d'ici juin", "filled_vacancies"),
    ("Reduce backlog from 120 to 60 tickets by June", "backlog"),
    ("Réduire le backlog de 120 à 60 tickets d'ici juin", "backlog"),
    ("Reduce our support backlog from 120 to 60 tickets", "open_tickets"),
)


@pytest.mark.parametrize(("text", "metric"), NARROWED)
def test_what_narrows_a_noun_makes_it_another(text: str, metric: str) -> None:
    """Visitors of a museum visit no website, and a backlog is counted in tickets."""
    assert sg.parse_goal(text).metric == metric


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        ("Get 500 unique visitors a day", "visitors"),
        ("Increase website visitors by 10%", "visitors"),
        ("Atteindre 20 000 visiteurs d'ici juin", "visitors"),
        ("Increase blog visits to 300 a week", "sessions"),
        ("Double visits from 4500", "sessions"),
        ("Increase shares of our posts by 10%", "shares"),
        ("Raise our share of voice to 20%", "share_of_voice"),
        ("Augmenter le panier à 50 €", "average_order_value"),
        ("Augmenter le panier de 10 %", "average_order_value"),
        ("Grow our audience from 200 to 500 followers", "followers"),
        ("Increase traffic from 200 to 300 visits a day", "sessions"),
        ("Cut the cost of cloud computing services by 10%", "costs"),
        ("Keep the share of buyers who come back above 20%", "retention_rate"),
    ],
)
def test_what_narrows_nothing_leaves_the_catalogue(text: str, metric: str) -> None:
    """A word that only says more of a noun, or leads to its figure, makes it no other metric."""
    assert sg.parse_goal(text).metric == metric


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        ("Reduce car traffic by 15% by 2027", "car_traffic"),
        ("Réduire la circulation automobile de 15 % d'ici 2027", "road_traffic"),
        ("Increase library loans by 10%", "library_loans"),
        ("Augmenter les prêts de la bibliothèque de 10 %", "library_loans"),
        ("Recruit 15 new players by September", "players"),
        ("Recruter 15 nouveaux joueurs d'ici septembre", "players"),
        ("Walk the dog twice a day", "walks"),
        ("Promener le chien deux fois par jour", "walks"),
        ("Open the swimming pool 60 hours a week", None),
    ],
)
def test_nouns_of_other_worlds_are_their_own(text: str, metric: str | None) -> None:
    """Cars visit no website, books are lent without debts, and a dog that is walked is not adopted."""
    assert sg.parse_goal(text).metric == metric


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        ("Increase organic traffic by 15%", "sessions"),
        ("Augmenter le trafic de 10 %", "sessions"),
        ("Adopt 20 dogs by June", "animals_adopted"),
        ("Recruit 3 plumbers by June", "hires"),
        ("Swim 60 minutes a week", "swimming"),
        ("Rembourser un prêt de 8 000 €", "debt"),
    ],
)
def test_nouns_of_our_world_stay_what_they_are(text: str, metric: str) -> None:
    """What nothing narrows to another world is what it was."""
    assert sg.parse_goal(text).metric == metric


@pytest.mark.parametrize(
    ("text", "amount", "baseline", "kind"),
    [
        ("Pay back my €8,000 loan in two years", 8000, None, "delta"),
        ("Lower my blood pressure to 120 over 80 by June", 120, None, "target"),
        ("Lower my blood pressure from 140 to 120 by June", 120, 140, "target"),
    ],
)
def test_a_loan_is_paid_back_and_a_pressure_is_a_pair(text: str, amount: int, baseline: int | None, kind: str) -> None:
    """What is paid back is less by so much, and what stands over 80 starts from nothing."""
    draft = sg.parse_goal(text)
    assert (draft.direction, draft.amount, draft.baseline, draft.amount_kind) == ("decrease", amount, baseline, kind)


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        # What is kept at a share is no retention, unless it is people.
        ("Keep food costs at 30% of sales", None),
        ("Keep the share of women at 40%", None),
        ("Garder le coût matière à 30 % du chiffre d'affaires", None),
        ("Keep 90% of our members", "retention_rate"),
        ("Keep our members at 90%", "retention_rate"),
        ("Garder nos clients à 90 %", "retention_rate"),
        # Who does something with a figure of its own is who is counted.
        ("Get 40 donors giving £10 a month", "donors"),
        ("Increase giving by 10%", "donations"),
        ("Get 40 new donors", "donors"),
        # Potholes are counted, and a share of them is one that is repaired.
        ("Repair 50 potholes a week", "potholes"),
        ("Fill 95% of reported potholes", "pothole_repair_rate"),
        ("Resolve 75% of tickets on first contact", "first_contact_resolution_rate"),
        ("Resolve 75% of tickets", "resolution_rate"),
        # A distance in a time is a race, and a time alone is none.
        ("Swim 1 km in 20 minutes instead of 25", "race_time"),
        ("Nager 1 km en moins de 20 minutes", "race_time"),
        ("Swim 20 minutes a day", "swimming"),
    ],
)
def test_what_is_kept_given_or_raced_is_told_apart(text: str, metric: str | None) -> None:
    """A verb says what is counted only where its object lets it."""
    assert sg.parse_goal(text).metric == metric


@pytest.mark.parametrize(
    ("text", "baseline"),
    [
        ("Double the number of monthly donors from 120", 120),
        ("Double the number of our donors from 120", 120),
        ("Double sales to 20 shops from 12 towns", None),
        ("Doubler le nombre de donateurs, 120 aujourd'hui", 120),
    ],
)
def test_what_changes_may_have_a_long_name(text: str, baseline: int | None) -> None:
    """Where it starts stands behind it."""
    assert sg.parse_goal(text).baseline == baseline


STATES = (
    ("Have fewer than 5 critical bugs open at any time until June", "bugs", sg.StayWithin(high=5)),
    ("Keep 20 tickets open at most until June", "open_tickets", sg.StayWithin(high=20)),
    ("Have at most 8 complaints open until June", "open_complaints", sg.StayWithin(high=8)),
    ("Have 40 positions open by June", "vacancies", sg.ReachLevel(40)),
    ("Have 5 stores open by June", "stores", sg.ReachLevel(5)),
    ("Garder au plus 20 tickets ouverts jusqu'en juin", "open_tickets", sg.StayWithin(high=20)),
    ("Raise opens to 40% by June", "open_rate", sg.ReachLevel(0.4)),
    ("Open rate of 40% by June", "open_rate", sg.ReachLevel(0.4)),
)


@pytest.mark.parametrize(("text", "metric", "target"), STATES)
def test_what_is_open_is_no_rate(text: str, metric: str, target: sg.Target) -> None:
    """Behind what is counted "open" says how that is, and nothing of mails."""
    draft = sg.parse_goal(text, as_of=date(2026, 3, 16))
    assert (draft.metric, draft.to_goal().target) == (metric, target)


STOCKS = (
    ("Keep stock between 40 and 60 units until June", "inventory", sg.StayWithin(low=40, high=60)),
    ("Keep between 40 and 60 units in stock until June", "inventory", sg.StayWithin(low=40, high=60)),
    ("Keep inventory between 40 and 60 pieces until June", "inventory", sg.StayWithin(low=40, high=60)),
    ("Keep stock above 40 units until June", "inventory", sg.StayWithin(low=40)),
    ("Reduce inventory to 40 units by June", "inventory", sg.ReachLevel(40)),
    ("Reduce inventory by 40 units by June", "inventory", sg.ChangeBy(-40)),
    ("Garder le stock entre 40 et 60 unités jusqu'à juin", "inventory", sg.StayWithin(low=40, high=60)),
    ("Garder le stock entre 40 et 60 pièces jusqu'en juin", "inventory", sg.StayWithin(low=40, high=60)),
    ("Garder au moins 40 unités en stock jusqu'en juin", "inventory", sg.StayWithin(low=40)),
    ("Keep the backlog between 40 and 60 tickets until June", "backlog", sg.StayWithin(low=40, high=60)),
    ("Keep the pipeline between 40 and 60 deals until June", "pipeline", sg.StayWithin(low=40, high=60)),
    # What is sold or won is counted itself.
    ("Sell 40 units by June", "units_sold", sg.ReachLevel(40)),
    ("Sell stock of 40 units by June", "units_sold", sg.ReachLevel(40)),
    ("Grow members by 40 clients by June", "active_customers", sg.ChangeBy(40)),
)


@pytest.mark.parametrize(("text", "metric", "target"), STOCKS)
def test_units_of_a_stock_are_its_own(text: str, metric: str, target: sg.Target) -> None:
    """A stock in units is one goal, of the stock."""
    draft = sg.parse_goal(text, as_of=date(2026, 3, 16))
    assert (draft.metric, draft.also, draft.to_goal().target) == (metric, (), target)
