"""So many times what there is, or as often as now: "10 times the leads", "twice as often", « trois fois plus souvent »."""

from datetime import date

import pytest

import smartgoals as sg

DAY = date(2026, 2, 10)

TIMES = (
    ("Get 10 times the leads by June 2026", "leads", "increase", 900),
    ("Get twice the leads by June 2026", "leads", "increase", 100),
    ("Generate twice the number of leads by June 2026", "leads", "increase", 100),
    ("Get 3 times as many leads by June 2026", "leads", "increase", 200),
    ("Get three times as many leads by June 2026", "leads", "increase", 200),
    ("Get 3 times the equivalent of our leads by June 2026", "leads", "increase", 200),
    ("Post three times as often by June 2026", "posts_published", "increase", 200),
    ("Post twice as often by June 2026", "posts_published", "increase", 100),
    ("Post 5 times more often by June 2026", "posts_published", "increase", 400),
    ("Post half as often by June 2026", "posts_published", "decrease", 50),
    ("Obtenir 10 fois le nombre de leads d'ici juin 2026", "leads", "increase", 900),
    ("Générer trois fois autant de leads d'ici juin 2026", "leads", "increase", 200),
    ("Publier trois fois plus souvent d'ici juin 2026", "posts_published", "increase", 200),
    ("Publier deux fois moins souvent d'ici juin 2026", "posts_published", "decrease", 50),
)


@pytest.mark.parametrize(("text", "metric", "direction", "percent"), TIMES)
def test_times_what_there_is_are_a_change_in_percent(text: str, metric: str, direction: str, percent: int) -> None:
    """So many times what there is now is a change of it, and no amount of so many."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert (draft.metric, str(draft.direction), draft.amount) == (metric, direction, percent)
    assert (draft.amount_kind, draft.unit, draft.ambiguities) == ("relative", "%", ())
    assert str(draft.to_goal().target) == f"change by {'+' if direction == 'increase' else '-'}{percent} %"


COUNTS = (
    ("Post 3 times a week", 3, "rate"),
    ("Post 3 times the first week", 3, "target"),
    ("Post twice the week of the launch", 2, "target"),
    ("Reach an LTV of 3 times the CAC", 3, "target"),
    ("Visiter deux fois nos clients d'ici juin 2026", 2, "target"),
    ("Win twice the cup by June 2026", 2, "target"),
    ("Read the report three times by June 2026", 3, "target"),
)


@pytest.mark.parametrize(("text", "amount", "kind"), COUNTS)
def test_how_often_something_is_done_is_no_change(text: str, amount: int, kind: str) -> None:
    """How often something is done, and how many times another figure a level is, compare with nothing of today."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert (draft.amount, draft.amount_kind) == (amount, kind)


IN_TIMES = (
    ("Reach a ROAS of 4x by June", "roas", sg.ReachLevel(4)),
    ("Raise ROAS to 4x by June", "roas", sg.ReachLevel(4)),
    ("Raise ROAS from 3x to 4x by June", "roas", sg.ReachLevel(4)),
    ("ROAS 4x by June", "roas", sg.ReachLevel(4)),
    ("Achieve a 4x ROAS by June", "roas", sg.ReachLevel(4)),
    ("Reach 3x pipeline coverage by June", "pipeline_coverage", sg.ReachLevel(3)),
    ("Double ROAS to 4x by June", "roas", sg.ReachLevel(4)),
    ("LTV/CAC of 3x by June", "ltv_cac_ratio", sg.ReachLevel(3)),
    ("Inventory turnover of 8x by December", "inventory_turnover", sg.ReachLevel(8)),
    ("Keep pipeline coverage at 3x until June", "pipeline_coverage", sg.StayWithin(low=3)),
    ("Keep interest cover above 3x until June", "interest_cover", sg.StayWithin(low=3)),
    ("Un ROAS de 4x d'ici juin", "roas", sg.ReachLevel(4)),
    ("Porter le ROAS de 3x à 4x d'ici juin", "roas", sg.ReachLevel(4)),
    ("Un LTV/CAC supérieur à 3x d'ici juin", "ltv_cac_ratio", sg.ReachLevel(3)),
    ("Garder une couverture du pipeline de 3x jusqu'en juin", "pipeline_coverage", sg.StayWithin(low=3)),
    # What is no ratio is taken times, and so is one that moves by so many.
    ("Grow leads to 3x by June", "leads", sg.ChangeBy(percent=200)),
    ("Raise ROAS by 3x by June", "roas", sg.ChangeBy(percent=200)),
    ("Grow ROAS 4x by June", "roas", sg.ChangeBy(percent=300)),
    ("2x ROAS by June", "roas", sg.ChangeBy(percent=100)),
    ("Increase the conversion rate to 2x by June", "conversion_rate", sg.ChangeBy(percent=100)),
    ("Augmenter le ROAS de 3x d'ici juin", "roas", sg.ChangeBy(percent=200)),
)


@pytest.mark.parametrize(("text", "metric", "target"), IN_TIMES)
def test_so_many_times_are_a_level_of_a_ratio(text: str, metric: str, target: sg.Target) -> None:
    """Ratios are told in times; of all else so many times are a factor."""
    draft = sg.parse_goal(text, as_of=date(2026, 3, 16))
    assert (draft.metric, draft.to_goal().target) == (metric, target)
