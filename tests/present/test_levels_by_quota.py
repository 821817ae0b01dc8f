"""What a page says of a level that is counted by quotas: what it stands at, and what of its change counts."""

from datetime import date, timedelta

import pytest

import smartgoals as sg
from smartgoals import codec, present

MONDAY = date(2026, 4, 6)
TICKETS = sg.Metric(id="open_tickets", nature="stock", unit="count", better="lower")
FALLING = sg.KeepPace("-2/week", counted="calendar")
CASES = [
    (
        TICKETS,
        FALLING,
        [107, 102],
        "102 open tickets now; 105 open tickets of 105 open tickets so far",
        "102 tickets ouverts à présent ; 105 tickets ouverts sur 105 tickets ouverts à ce jour",
    ),
    (
        "followers",
        sg.KeepPace("10/week", counted="calendar"),
        [1000, 1015],
        "1015 followers now; 1010 followers of 1010 followers so far",
        "1015 abonnés à présent ; 1010 abonnés sur 1010 abonnés à ce jour",
    ),
    (
        TICKETS,
        FALLING,
        [107, 106],
        "106 open tickets of 105 open tickets so far",
        "106 tickets ouverts sur 105 tickets ouverts à ce jour",
    ),
    ("posts_published", sg.KeepPace("10/week", counted="calendar"), [9, 15], "10 posts of 10 posts", "10 publications"),
]


def review(metric: sg.Metric | str, target: sg.Target, values: list[int], language: str = "en") -> sg.Review:
    """Return the review in the second week of a goal that is read weekly."""
    history = sg.History.of([(MONDAY + timedelta(7 * k - 1), one) for k, one in enumerate(values)], metric=metric)
    goal = sg.Goal(id="g", metric=history.metric_id, target=target, start=MONDAY, deadline=date(2026, 6, 28))
    own = [] if isinstance(metric, str) else [metric]
    strategy = sg.Strategy(metrics=own, goals=[goal], histories=[history])
    return sg.review(strategy, as_of=MONDAY + timedelta(10), language=language)


@pytest.mark.parametrize(("metric", "target", "values", "english", "french"), CASES)
def test_a_level_is_told_as_it_stands(
    metric: sg.Metric | str, target: sg.Target, values: list[int], english: str, french: str
) -> None:
    """Where a quota counts less of a change than there was, the level is told as well; amounts have none."""
    pages = {
        language: present.markdown(review(metric, target, values, language)).replace("\u202f", " ").replace("\xa0", " ")
        for language in ("en", "fr")
    }
    assert f"**Where it stands**: {english}" in pages["en"]
    assert f"**Où il en est** : {french}" in pages["fr"]
    assert (" now; " in pages["en"]) == (" now; " in english)


def test_what_was_written_down_tells_what_counts_alone() -> None:
    """A progress that was read from data knows no readings, and says what it did."""
    found = review(TICKETS, FALLING, [107, 102]).goals["g"].progress
    page = present.markdown(codec.structure(codec.unstructure(found), sg.Progress))
    assert "**Where it stands**: 105" in page
