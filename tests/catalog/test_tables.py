"""Tables build their entries on first look-up, cannot change, and name the nearest id."""

import copy
import pickle
import random
import threading
from datetime import date
from typing import Any

import pytest
from hypothesis import assume, example, given, strategies as st
from tests.every import for_every

from smartgoals import Metric, SmartGoalsError, UnknownName, catalog
from smartgoals.catalog import Table


def test_an_entry_is_built_once() -> None:
    """Two look-ups give the same object, so a look-up costs no building."""
    assert catalog.METRICS["reach"] is catalog.METRICS["reach"]


def test_threads_that_build_the_same_entry_get_one() -> None:
    """Whoever comes first, every thread holds the same value."""
    gate = threading.Barrier(4)
    table: Table[list[str]] = Table({"one": "row"}, lambda row: [row], "entry")
    found: list[list[str]] = []

    def look() -> None:
        gate.wait()
        found.append(table["one"])

    threads = [threading.Thread(target=look) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(one is found[0] for one in found)


def test_tables_are_mappings() -> None:
    """Get, in, len and order are those of a mapping, and nothing can be set."""
    table = catalog.METRICS
    assert table.get("reach") is table["reach"]
    assert table.get("nobody") is None
    assert table.get("nobody", 3) == 3
    assert "reach" in table
    assert 3 not in table
    assert next(iter(table)) == "impressions"
    with pytest.raises(AttributeError):
        table.more = 1  # type: ignore[attr-defined]  # the point of the test
    assert repr(table) == "<147 entries: metric>"


def test_equal_tables_are_interchangeable() -> None:
    """Tables with the same entries are equal and hash alike, whether built or not, copied or unpickled."""
    again = pickle.loads(pickle.dumps(catalog.METRICS))
    assert again == catalog.METRICS == copy.copy(catalog.METRICS)
    assert hash(again) == hash(catalog.METRICS)
    assert again != catalog.PLATFORMS
    assert again != {"reach": catalog.METRICS["reach"]}
    # A row and the value built from it are the same entry.
    assert catalog.METRICS.joined({"reach": catalog.METRICS["reach"]}) == catalog.METRICS


def test_answers_travel() -> None:
    """Figures, priors, names and what was read are values: unpickled they are equal."""
    day = date(2026, 11, 1)
    for answer in (
        catalog.combine_windows("reach", [1, 2]),
        catalog.priors("open_rate", "email", as_of=day),
        catalog.from_native("threads", "views"),
        catalog.read_rows("ga4", [{"date": "20261101", "sessions": "x", "pages": 3}]),
        catalog.PLATFORMS["x"],
        catalog.intensity("shares", 3, given={}),
    ):
        assert pickle.loads(pickle.dumps(answer)) == answer
        assert copy.deepcopy(answer) == answer


def test_public_names_load_when_asked_for() -> None:
    """Every public name is there, is listed, and an unknown one is an attribute error."""
    for name in catalog.__all__:
        assert getattr(catalog, name) is not None
    assert dir(catalog) == sorted(catalog.__all__)
    with pytest.raises(AttributeError, match="no_such_name"):
        _ = catalog.no_such_name  # type: ignore[attr-defined]  # the point of the test


def test_versions_and_sources_are_attributes() -> None:
    """A caller can refuse an old catalogue, and sees where the data are from."""
    assert catalog.version == catalog.DEFAULT.version == "2026-12"
    assert any("AMEC" in one for one in catalog.sources)


@pytest.mark.parametrize("junk", [{}, {1: 2}, b"x", 3, None, float("nan"), "followers", object(), [[]], [None]])
def test_relevance_without_what_is_no_list_of_ids_is_refused(junk: Any) -> None:
    """What is no list of ids is refused by the name of its argument, and so is each that is no id."""
    with pytest.raises(SmartGoalsError) as caught:
        catalog.DEFAULT.relevance.without(junk)
    assert str(caught.value).startswith("ids")
    assert catalog.DEFAULT.relevance.without([]) == catalog.DEFAULT.relevance


@for_every(list(catalog.METRICS))
def test_how_a_metric_combines_stays_what_it_was_as_an_input(name: str) -> None:
    """A combination says of a metric what the metric says; taken out, it goes on as an input without a nature."""
    metric = catalog.METRICS[name]
    known = catalog.DEFAULT.combination_of(name)
    assert (known.over_time, known.over_channels) == (metric.over_time, metric.over_channels)
    assert (known.unit, known.nature) == (metric.unit, metric.nature)
    less = catalog.without(name)
    if name in less.inputs:
        assert less.combination_of(name) == known._replace(nature=None)
    else:
        with pytest.raises(UnknownName):
            less.combination_of(name)


@given(st.sampled_from(sorted(catalog.METRICS)), st.data())
@example("followers", None)
def test_unknown_ids_name_the_nearest(name: str, data: st.DataObject | None) -> None:
    """A slip of the pen is answered with an id of the table: the one that was meant, unless the slip is as near to another."""
    place = 2 if data is None else data.draw(st.integers(0, len(name) - 1))
    slip = name[:place] + name[place + 1 :]
    assume(len(name) > 5 and slip not in catalog.METRICS)
    with pytest.raises(UnknownName) as caught:
        catalog.METRICS[slip]
    assert caught.value.kind == "metric"
    assert caught.value.suggestion in catalog.METRICS
    assert data is not None or caught.value.suggestion == "followers"


def test_what_is_no_id_names_nothing() -> None:
    """Neither is a list one; a platform is answered with the nearest too."""
    with pytest.raises(UnknownName):
        catalog.METRICS[["followers"]]  # type: ignore[index]  # the point of the test
    with pytest.raises(UnknownName) as platform:
        catalog.PLATFORMS["instagramm"]
    assert platform.value.suggestion == "instagram"


GONE = st.sets(st.sampled_from(sorted(catalog.METRICS)), max_size=4)


@given(GONE, st.randoms(use_true_random=False))
@example({"ave", "potential_reach"}, random.Random(1))
@example({"link_clicks", "reach"}, random.Random(1))
@example({"site_engagement_rate", "bounce_rate"}, random.Random(1))
def test_without_leaves_formulas_their_parts(gone: set[str], chance: random.Random) -> None:
    """Metrics may go, in any order or at once; a formula that needs one takes it as a named input, and combines as before."""
    less = catalog.without(*gone)
    assert set(less.metrics) == set(catalog.METRICS) - gone
    one_by_one = catalog.DEFAULT
    for name in chance.sample(sorted(gone), len(gone)):
        one_by_one = one_by_one.without(name)
    assert set(one_by_one.metrics) == set(less.metrics)
    assert set(one_by_one.inputs) >= set(less.inputs)  # an input stays one when what needed it goes later
    for name, values in (
        ("click_through_rate", [{"link_clicks": 1, "impressions": 10}, {"link_clicks": 2, "impressions": 20}]),
        ("frequency", [{"reach": 10, "impressions": 20}, {"reach": 5, "impressions": 10}]),
    ):
        if name not in gone:
            assert less.combine_windows(name, values) == catalog.combine_windows(name, values)
    for name in gone:
        with pytest.raises(UnknownName):
            less.metric(name)
    again = less.with_metric(*(catalog.METRICS[name] for name in gone))
    assert all(again.metric(name) == catalog.METRICS[name] for name in gone)
    assert catalog.METRICS["link_clicks"].id == "link_clicks"


def test_what_nothing_needs_is_no_input() -> None:
    """An id that goes and stands in no formula is known no more, and one that nobody knows cannot go."""
    assert "ave" not in catalog.without("ave", "potential_reach").inputs
    with pytest.raises(UnknownName):
        catalog.without("nobody")
    with pytest.raises(UnknownName):
        catalog.without("site_engagement_rate", "bounce_rate").tree("bounce_rate")


OWN = st.builds(
    Metric,
    id=st.sampled_from(["km", "leads", "demos"]),
    nature=st.sampled_from(["flow", "stock", "unique"]),
    unit=st.just("count"),
)


@given(st.lists(OWN, max_size=3, unique_by=lambda one: one.id), st.randoms(use_true_random=False))
def test_catalogs_are_values(own: list[Metric], chance: random.Random) -> None:
    """A new catalogue leaves the old one alone; equal ones are interchangeable and travel, in whatever order they were made."""
    mine = catalog.with_metric(*own)
    assert all(mine.metrics[one.id] == one for one in own)
    assert "km" not in catalog.METRICS
    again = catalog.with_metric(*chance.sample(own, len(own)))
    assert dict(again.metrics.items()) == dict(mine.metrics.items())
    for one in (catalog.with_metric(*own), pickle.loads(pickle.dumps(mine)), copy.deepcopy(mine)):
        assert one == mine
        assert hash(one) == hash(mine)
        assert one.derive("click_through_rate", {"link_clicks": 1, "impressions": 4}).value == 0.25
    assert (mine == catalog.DEFAULT) == all(catalog.METRICS.get(one.id) == one for one in own)


@pytest.mark.parametrize("odd", ["followers", range(10**30), [""], 3], ids=["text", "endless", "empty", "number"])
def test_ids_to_leave_out_are_read_first(odd: Any) -> None:
    """What are no ids is refused at its argument, and not searched for each id; a list of ids is as good as a set."""
    assert "followers" not in catalog.METRICS.without(["followers"])  # type: ignore[arg-type]  # what callers do
    with pytest.raises(SmartGoalsError) as caught:
        catalog.METRICS.without(odd)
    assert str(caught.value.location[0]) == "ids"
