"""The committed data of the catalogue are what the generator makes of the data files, and the data keep their laws."""

import csv
import subprocess
import sys
from pathlib import Path

from tests.every import for_every

from smartgoals import ObjectiveKind, catalog
from smartgoals._model._metric_ids import METRIC_FACTS
from smartgoals._model.facts import better_of, bounds_of, nature_of

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "tools" / "data"


def rows(name: str) -> list[dict[str, str]]:
    """Return the rows of a data file."""
    return list(csv.DictReader((DATA / name).read_text(encoding="utf-8").splitlines()))


def test_committed_data_are_fresh() -> None:
    """Running the generator changes nothing: nobody edited its output, nor forgot to run it."""
    script = ROOT / "tools" / "make_catalog.py"
    done = subprocess.run([sys.executable, str(script), "--check"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_counts() -> None:
    """The catalogue holds the 147 metrics, 10 objective kinds, 15 platforms and 93 benchmarks, 76 of them priors."""
    assert len(catalog.METRICS) == 147
    assert tuple(catalog.OBJECTIVE_KINDS) == tuple(ObjectiveKind) == catalog.DEFAULT.kinds
    assert len(catalog.PLATFORMS) == 15
    assert len(catalog.BENCHMARKS) == 93
    assert sum(one.usable for one in catalog.BENCHMARKS.values()) == 76


@for_every(list(catalog.METRICS))
def test_every_metric_is_built_and_agrees_with_the_facts_the_model_knows(name: str) -> None:
    """Every row makes a valid metric with both names, and the model's small table says the same of it."""
    metric = catalog.METRICS[name]
    assert metric.id == name
    assert metric.name_en
    assert metric.name_fr
    assert metric.definition
    assert metric.question
    assert metric.stage
    assert metric.funnel
    assert (nature_of(name), better_of(name), bounds_of(name)) == (metric.nature, metric.better, metric.range)
    facts = METRIC_FACTS[name]
    assert (facts.nature, facts.unit, facts.better) == (metric.nature, metric.unit, metric.better)
    assert (facts.over_time, facts.over_channels) == (metric.over_time, metric.over_channels)
    assert (facts.low, facts.high) == metric.range


def test_relevance_agrees_with_the_table_row_by_row() -> None:
    """All 1,470 rows of the data file are answered as they are written."""
    table = rows("relevance.csv")
    assert len(table) == 1470
    for row in table:
        found = catalog.standing(row["metric_id"], row["objective"])
        assert (found.level, found.proxy, found.guardrail) == (
            row["level"],
            row["proxy"] == "true",
            row["guardrail"] == "true",
        )


def test_native_names_agree_with_the_table_row_by_row() -> None:
    """All 273 native names are found, with metric, exactness and shape as written, on their own surface."""
    table = rows("platform-names.csv")
    assert len(table) == 273
    for row in table:
        found = catalog.from_native(row["platform"], row["native_name"], surface=row["surface"])
        meanings = (found, *found.others)
        assert any(
            (one.metric, one.exactness, one.shape, one.of)
            == (row["canonical_id"], row["match"], row["shape"], row["object"])
            for one in meanings
        )


def test_objective_kinds_have_names_and_support() -> None:
    """Every kind has a name in both languages, and says how well its rows are supported."""
    facts = catalog.OBJECTIVE_KINDS["thought_leadership"]
    assert (facts.name(), facts.name("fr"), facts.support) == ("Thought leadership", "Leadership d'opinion", "weak")
    assert str(facts) == "Thought leadership"
