"""The sheets that are built in, each on tables of our own: recognised by their headings alone, read right, and the rest told."""

import re
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any

import pytest
from tests.catalog.sheet_examples import Example
from tests.catalog.sheets_of_networks import OF_NETWORKS
from tests.catalog.sheets_of_sites import OF_SITES
from tests.catalog.sheets_of_videos import OF_VIDEOS

from smartgoals import catalog
from smartgoals.catalog import ReadTable

EXAMPLES = (*OF_NETWORKS, *OF_VIDEOS, *OF_SITES)


def called(example: Example) -> str:
    """Return how an example is called in the list of tests."""
    return f"{example.sheet}-{example.language}"


def read(example: Example, **more: Any) -> ReadTable:
    """Return what an example gives, with what its rows do not say of themselves."""
    return catalog.read_table(example.rows, **{**example.needs, **more})


def told(entries: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return by column what is told of it, in single words in their order."""
    words = defaultdict(set)
    for column, word in entries:
        words[column].add(word)
    return {column: " ".join(sorted(several)) for column, several in words.items()}


@pytest.mark.parametrize("example", EXAMPLES, ids=called)
def test_a_table_is_recognised_and_read_right(example: Example) -> None:
    """Days, figures, metrics, channels and definitions are those of the table, and nothing else is read."""
    found = read(example)
    assert {one.sheet.id for one in found.recognised} <= {example.sheet, *example.others}
    assert found.sheet.id == example.sheet
    days = tuple(map(date.fromisoformat, example.days))
    channel = example.channel or found.sheet.platform
    expected = {}
    for heading, (metric, *figures) in example.values.items():
        kept = {day: figure for day, figure in zip(days, figures, strict=True) if figure is not None}
        expected[metric] = (channel, tuple(kept), tuple(kept.values()), heading)
    assert {history.metric_id for history in found.histories} == set(expected)
    for history in found.histories:
        where, on, values, heading = expected[str(history.metric_id)]
        assert (history.channel, history.days, history.values) == (where, on, values)
        assert re.sub(" in [A-Z]{3}$", "", history.definition or "") == f"{found.sheet.platform} {heading}"
        assert history.source in {one.sheet.source for one in found.recognised}
        covers = "covers" in example.notices.get(heading, "").split()
        assert history.covers == ((date.fromisoformat(example.begins or ""),) if covers else None)


@pytest.mark.parametrize("example", EXAMPLES, ids=called)
def test_what_is_not_read_of_a_table_is_told(example: Example) -> None:
    """Whatever gives no reading is told with the reason, what must be known of a figure too, and nothing else is."""
    found = read(example)
    assert told((one.column, one.reason.value) for one in found.unmapped) == dict(example.unmapped)
    assert told((one.column, one.heed.value) for one in found.notices) == dict(example.notices)
    for several in (found.unmapped, found.notices, found.recognised):
        assert all(entry.text("en") != entry.text("fr") for entry in several)


@pytest.mark.parametrize("example", [one for one in EXAMPLES if one.needs], ids=called)
def test_a_table_that_does_not_name_its_days_says_what_is_missing(example: Example) -> None:
    """Without what only the caller knows the table is recognised all the same, and no day is guessed."""
    found = catalog.read_table(example.rows)
    assert found.sheet.id == example.sheet
    if "channel" in example.needs:
        assert {history.channel for history in found.histories} == {found.sheet.platform}
    else:
        assert found.histories == ()
        assert {"no_year", "no_window"} & {one.reason.value for one in found.unmapped}


def test_each_sheet_has_two_tables_and_each_language_that_it_has_one() -> None:
    """Two examples of each sheet at least are committed, one in French wherever a heading of it is."""
    languages = defaultdict(list)
    for example in EXAMPLES:
        languages[example.sheet].append(example.language)
    assert set(languages) == set(catalog.sheets)
    for name, several in languages.items():
        assert len(several) >= 2, name
        sheet = catalog.sheets[name]
        headings = [heading for _, spelled in sheet.places for heading in spelled]
        if any(set("éèêàÉ").intersection(heading) for heading in headings):
            assert "fr" in several, name
