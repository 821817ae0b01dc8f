"""Which classes are results: every value that a public function hands out is data, or it is said here why not."""

import inspect
import re
from pathlib import Path
from types import ModuleType
from typing import Any

import attrs
import pytest

import smartgoals as sg
from smartgoals import (
    audits,
    catalog,
    channels,
    codec,
    forecasts,
    metrics,
    present,
    progress,
    returns,
    rules,
    status,
    types,
)
from smartgoals.codec._book import words
from smartgoals.codec._results.engine import rows

LEFT_OUT: dict[str, set[type]] = {
    "an input, whose parts are documents": {sg.Evidence},
    "a way to judge that a host chooses, by its word": {
        sg.status.StatusBand,
        sg.status.StatusCondition,
        sg.status.StatusPreset,
        sg.status.StatusRule,
    },
    "a part of a calendar, which is a document": {sg.types.DateSpan},
    "words of a language, which is written by its phrases": {sg.types.Lexicon, sg.types.TimeWords, sg.types.Yearly},
    "the catalogue itself, not an answer of it": {
        catalog.Benchmark,
        catalog.Break,
        catalog.Catalog,
        catalog.KindFacts,
        catalog.NativeName,
        catalog.Platform,
        catalog.RelevanceRow,
        catalog.SizeBand,
    },
    "what methods see of a history, which no forecast keeps": {forecasts.WithoutEvents},
    "a method that a host chooses, by its name or as a value": {forecasts.Bootstrap, forecasts.Pool},
    "exact figures, which a progress and a roll-up write as their own": {progress.Quantities},
    "a part of a formula": {catalog.Constant, catalog.Operation, catalog.Part},
    "the codec's own": {codec.LeftOut, codec.Migration, codec.Structured},
    "a rule, which is code": {
        rules.Active,
        rules.Voice,
        rules.Case,
        rules.Example,
        rules.Fault,
        rules.Option,
        rules.Rule,
        rules.RuleSet,
        rules.RuleText,
        rules.StrategyCase,
    },
}


@pytest.mark.parametrize(
    "room",
    [sg, catalog, codec, present, rules, audits, channels, forecasts, metrics, progress, returns, status, types],
    ids=lambda room: room.__name__,
)
def test_every_public_value_is_data_or_says_why_not(room: ModuleType) -> None:
    """A public class of values is a document, a result, or left out for a reason."""
    written = {*rows(), *(kind for kind in words() if isinstance(kind, type))}
    left_out = {kind for kinds in LEFT_OUT.values() for kind in kinds}
    public = [getattr(room, name) for name in room.__all__]
    values = {one for one in public if inspect.isclass(one) and (attrs.has(one) or hasattr(one, "_fields"))}
    # What a rule is handed to look at is public so that rules can be typed, and lives for one check.
    values -= {one for one in values if room is rules and not one.__module__.startswith("smartgoals.rules.")}
    assert values - written == values & left_out
    assert not left_out & set(rows())


def test_words_of_results_are_their_own() -> None:
    """No two results have one word, and none has that of a document."""
    own = [row.word for row in rows().values()]
    assert len(own) == len(set(own))
    assert not set(own) & set(words().values())
    assert all(word == word.lower() and word.isidentifier() for word in own)


@pytest.mark.parametrize("kind", [sg.Evidence, sg.status.StatusPreset, catalog.Catalog])
def test_what_is_no_data_is_refused(kind: Any) -> None:
    """What is left out cannot be asked for."""
    with pytest.raises(sg.WrongType, match="type of the model"):
        codec.structure({}, kind)


def test_every_word_of_a_result_is_documented() -> None:
    """The page on the wire has each word with its type, and no other."""
    page = Path(__file__).parents[2] / "docs" / "explanation" / "wire-format.md"
    _, _, told = page.read_text(encoding="utf-8").partition("## Results")
    table = told.partition("\n## ")[0].partition("| word | type |")[2]
    pairs = re.findall(r"\| `(\w+)` \| (\w+) (?=\|)", table)
    assert set(pairs) == {(row.word, row.cls.__name__) for row in rows().values()}
