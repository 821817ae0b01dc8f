"""Results beside the review family as data: each dumps, reads back equal, says the same again, and writes the same again."""

import json
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import attrs
import other_results
import pytest
import table_results
from hypothesis import HealthCheck, Phase, given, settings, strategies as st
from other_results import KINDS, SPANISH

import smartgoals as sg
from smartgoals import codec, strategies as sgst

Kind = Callable[[sg.Language | str], Iterator[Any]]


def called(kind: Kind) -> str:
    """Return how a kind of results is called in the list of tests."""
    return kind.__name__


def carried(value: Any, language: sg.Language | str | None) -> tuple[dict[str, Any], Any]:
    """Return a result as data that went through JSON, and what was read of it."""
    data = json.loads(json.dumps(codec.unstructure(value, language=language), allow_nan=False))
    return data, codec.structure(data, type(value))


# They answer with a warning that names the new ones.
OLD_NAMES = {"why_no_level", "why_no_pace", "why_no_outcome_share"}


@pytest.mark.parametrize("language", ["en", "fr", SPANISH], ids=["en", "fr", "es"])
@pytest.mark.parametrize("kind", KINDS, ids=called)
def test_results_read_back_equal(kind: Kind, language: sg.Language | str) -> None:
    """A result that went through JSON is equal to the one that was written, and writes the same again."""
    for value in kind(language):
        data, again = carried(value, language)
        assert again == value
        assert type(again) is type(value)
        assert codec.unstructure(again, language=language) == data


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("kind", KINDS, ids=called)
def test_results_say_the_same_again(kind: Kind, language: str) -> None:
    """What a result says in the language it was written in, it says after reading, and no placeholder stands in it."""
    for value in kind(language):
        data, again = carried(value, language)
        if hasattr(value, "text"):
            assert str(again) == str(value)
            assert again.text(language) == value.text(language)
        assert not placeholders(data)


@pytest.mark.parametrize("kind", KINDS, ids=called)
def test_results_say_nothing_else_in_other_languages(kind: Kind) -> None:
    """In a language it was not written in a result says what it said, or refuses; it never falls into another one."""
    for value in kind("fr"):
        _, again = carried(value, "fr")
        if not hasattr(value, "text"):
            continue
        for language in ("en", SPANISH):
            try:
                said = again.text(language)
            except sg.InvalidValue as fault:
                assert "fr" in str(fault)  # noqa: PT017 -- either is right
            else:
                assert said == value.text(language)


@pytest.mark.parametrize("kind", KINDS, ids=called)
def test_results_tell_the_same_after_reading(kind: Kind) -> None:
    """Every property of a result answers after reading as it did before."""
    for value in kind("en"):
        _, again = carried(value, "en")
        names = [name for name in dir(type(value)) if isinstance(getattr(type(value), name), property)]
        for name in sorted({*names} - OLD_NAMES - ({"reason"} if isinstance(value, sg.Proposal) else set())):
            assert getattr(again, name) == getattr(value, name), name


def placeholders(data: Any) -> list[str]:
    """Return the sentences of data that have a brace in them; templates of the day and phrases of a language may."""
    if isinstance(data, dict):
        sentences = [data[key] for key in ("text", "message", "suggestion", "reason", "note") if key in data]
        own = [one for one in sentences if isinstance(one, str) and "{" in one]
        return own + [one for part in data.values() for one in placeholders(part)]
    return [one for part in data for one in placeholders(part)] if isinstance(data, list) else []


@pytest.mark.parametrize("preset", sg.status.STATUS_PRESETS)
def test_roll_ups_are_judged_alike_after_reading(preset: str) -> None:
    """A roll-up that was read is judged by the same exact figures."""
    for value in other_results.roll_ups("fr"):
        _, again = carried(value, "fr")
        assert again.status(preset) == value.status(preset)
        assert again.quantities == value.quantities
        assert sg.roll_up({"again": again}) == sg.roll_up({"again": value})


def test_reasons_are_codes_and_sentences() -> None:
    """Why there is no figure is a code, a plain text that it equals, and a sentence in the language asked for."""
    data = codec.unstructure(sg.roll_up({"a": other_results.progress(None)}), language="fr")["roll_up"]
    assert data["left_out"] == {
        "a": {
            "reason": "it has no value",
            "text": "il n’a pas de valeur",
            "code": "roll_up.no_value",
            "facts": {},
        }
    }
    told = codec.unstructure(sg.calibration([]), language="fr")["calibration"]
    assert told["reason"]["text"] == "0 but jugé, il en faut au moins 10"
    assert told["reason"]["facts"] == {"known": 0, "least": 10}
    (first, *_) = other_results.audited_baselines("fr")
    assert codec.unstructure(first, language="fr")["audited_baseline"]["reasons"]["level"] == {
        "code": "flow_has_no_level",
        "text": "ce qui se compte sur des jours part de zéro, et n’a pas de niveau",
    }


def test_reasons_of_later_releases_are_read() -> None:
    """A reason whose phrase is not known here is said as it was written."""
    data = codec.unstructure(sg.roll_up({}), language="fr")
    data["roll_up"]["reason"] |= {"code": "roll_up.of_tomorrow", "text": "demain", "reason": "tomorrow"}
    again = codec.structure(data, sg.RollUp)
    assert (again.reason, again.text("fr")) == ("tomorrow", "indéterminé : demain")
    data["roll_up"]["reason"] = "told plainly"
    assert codec.structure(data, sg.RollUp).text() == "it cannot be told: told plainly"


def test_a_relevance_answers_without_its_evidence() -> None:
    """What a relevance tells beside its level is written once, and answers after reading without strategy or readings."""
    whole = other_results.plan()
    found = sg.relevance("followers", "known", evidence=whole, goal=whole.goals["g"])
    data, again = carried(found, "fr")
    assert data["relevance"]["helps_decide"][0].keys() == {"question", "code", "answer", "facts", "text"}
    assert again.questions == found.questions
    assert "Pair" not in repr(again)
    broken = {**data["relevance"], "aligned": [{"question": "why"}], "instead": 3}
    with pytest.raises(sg.StructureErrors) as faults:
        codec.structure(broken, sg.Relevance)
    assert {one.path for one in faults.value.problems} >= {"aligned[0].question", "aligned[0].code", "instead"}


def test_proposals_say_their_figures_in_the_unit_of_the_metric() -> None:
    """Figures of a proposal are plain numbers in data, and a share is said in percent before and after reading."""
    found = sg.revise(
        other_results.goal(sg.ReachLevel(0.09), "conversion_rate"),
        sg.Evidence(histories=[other_results.RATES]),
        as_of=other_results.TODAY,
        language="fr",
    )
    data, again = carried(found, None)
    assert data["proposal"]["figures"]["asked"] == 0.09
    assert data["proposal"]["language"] == "fr"
    assert again.text() == found.text() == data["proposal"]["text"]
    assert "\u202f%" in again.text()


def test_a_metric_of_the_callers_own_is_called_by_its_name() -> None:
    """What a catalogue of the caller's calls a metric travels with what is said of its columns."""
    *_, found = other_results.read_rows("fr")
    data, again = carried(found, "fr")
    assert data["read_rows"]["notices"][0]["metric"] == "demos"
    assert data["read_rows"]["notices"][0]["metric_names"] == {"en": "demos held", "fr": "démonstrations"}
    assert "démonstrations" in again.unmapped[0].text("fr")
    assert again.unmapped[0].text(SPANISH) == found.unmapped[0].text(SPANISH)


def test_later_keys_are_passed_over() -> None:
    """What a later release writes beside is no fault."""
    for kind in KINDS:
        value = next(kind("en"))
        data = codec.unstructure(value, envelope=False)
        if isinstance(data, dict):
            assert codec.structure({**data, "of_tomorrow": 1}, type(value)) == value


JUNK: list[Any] = [
    None,
    True,
    -1,
    1e300,
    "",
    "zz",
    "2026-13-01",
    [],
    [None],
    {},
    {"kind": "zz"},
    {"code": 3},
    {"word": 1},
]


def paths(data: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield where every part of data stands."""
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, part in items:
        yield (*path, key)
        yield from paths(part, (*path, key))


def with_part(data: Any, path: tuple[Any, ...], part: Any) -> Any:
    """Return data with another part at a place."""
    if not path:
        return part
    copy = data.copy()
    copy[path[0]] = with_part(data[path[0]], path[1:], part)
    return copy


@settings(max_examples=50)
@given(st.data())
def test_broken_results_are_refused_with_an_error_of_ours(drawn: st.DataObject) -> None:
    """Whatever stands in a place of a result, it is read, or an error of ours says where it stands."""
    kind = drawn.draw(st.sampled_from(KINDS))
    values = list(kind("en"))
    value = drawn.draw(st.sampled_from(values), "value")
    data = codec.unstructure(value, envelope=False)
    places = list(paths(data))
    if not places:
        return
    broken = with_part(data, drawn.draw(st.sampled_from(places)), drawn.draw(st.sampled_from(JUNK)))
    try:
        codec.unstructure(codec.structure(broken, type(value)))
    except sg.SmartGoalsError:
        return


@settings(
    max_examples=8, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], phases=[Phase.generate]
)
@given(sgst.whole_strategies(1, 2, audits=True), sgst.days(), st.sampled_from(["en", "fr"]))
def test_results_of_any_strategy_read_back_equal(whole: sg.Strategy, on: date, language: str) -> None:
    """Whatever strategy they are of, roll-ups, relevances and proposals read back equal."""
    found: list[Any] = [sg.roll_up_strategy(whole, as_of=on)]
    for goal in whole.goals:
        known = sg.Evidence(strategy=whole)
        found.append(sg.revise(goal, known, as_of=on, language=language))
        if goal.metric is not None and goal.objective is not None:
            found.append(sg.relevance(goal.metric, goal.objective, evidence=whole, goal=goal))
    for value in found:
        data, again = carried(value, language)
        assert again == value
        assert codec.unstructure(again, language=language) == data


FAULTS: list[tuple[Kind, int, tuple[Any, ...], Any, str]] = [
    (other_results.meanings, 0, ("variant",), "zz", "variant"),
    (other_results.meanings, 0, ("code",), "zz", "code"),
    (other_results.meanings, 5, ("figures", "pace", "said"), 3, "figures.pace.said"),
    (other_results.meanings, 5, ("figures", "pace", "said", "fr"), 3, "figures.pace"),
    (other_results.roll_ups, 0, ("made",), "1/0", "made"),
    (other_results.roll_ups, 0, ("children", "a", "kind"), "zz", "children.a.kind"),
    (other_results.roll_ups, 0, ("left_out", "c", "reason"), None, "left_out.c"),
    (other_results.returns, 0, ("value",), "dear", "value"),
    (other_results.returns, 0, ("cost",), -1, "cost"),
    (other_results.returns, 1, ("value", "low"), 9999, "value"),
    (other_results.returns, 2, ("cost", "currency"), 3, "cost.currency"),
    (other_results.proposals, 0, ("goal", "deadline"), "2026-13-01", "goal.deadline"),
    (other_results.proposals, 0, ("metric", "nature"), "zz", "metric.nature"),
    (other_results.goal_backtests, 0, ("replays", 0, "target", "kind"), "zz", "replays[0].target.kind"),
    (other_results.backtests, 0, ("coverage", 0), [1], "coverage[0]"),
    (other_results.backtests, 0, ("coverage",), [[0.5, 0.5]], "coverage"),
    (other_results.calibrations, 0, ("met_share",), None, "met_share"),
    (other_results.goal_backtests, 0, ("replays", 0, "probability"), 1.5, "replays[0].probability"),
    (other_results.proposals, 0, ("figures", "asked"), "many", "figures.asked"),
    (other_results.derivations, 0, ("numbers",), [], "numbers"),
    (other_results.scorecards, 0, ("cards", 1, "advice"), "zz", "cards[1].advice"),
    (other_results.comparisons, 0, ("changes", 1, "before", "metric"), 3, "changes[1].before.metric"),
    (other_results.audit_templates, 0, ("metrics", 0), 3, "metrics[0]"),
    (other_results.read_rows, 0, ("histories", 0, "readings"), 3, "histories[0].readings"),
    (table_results.read_tables, 0, ("recognised",), [], "recognised"),
    (table_results.read_tables, 0, ("recognised", 0, "row"), -1, "recognised[0].row"),
    (table_results.read_tables, 0, ("recognised", 0, "sheet", "day"), 3, "recognised[0].sheet.day"),
    (table_results.read_tables, 1, ("unmapped", 0, "reason"), "of_tomorrow", "unmapped[0].reason"),
    (table_results.recognised, 0, ("sheet", "columns", 2, "factor"), "x", "sheet.columns[2].factor"),
]


@pytest.mark.parametrize(("kind", "which", "place", "part", "path"), FAULTS, ids=range(len(FAULTS)))
def test_faults_say_where_they_stand(kind: Kind, which: int, place: tuple[Any, ...], part: Any, path: str) -> None:
    """What cannot be read of a result is told at its path."""
    value = list(kind("en"))[which]
    data = with_part(codec.unstructure(value, envelope=False), place, part)
    with pytest.raises(sg.SmartGoalsError) as fault:
        codec.structure(data, type(value))
    assert [one.path for one in fault.value.problems] == [path]


def without_part(data: Any, path: tuple[Any, ...]) -> Any:
    """Return data without what stands at a place."""
    copy = data.copy()
    if len(path) == 1:
        del copy[path[0]]
    else:
        copy[path[0]] = without_part(data[path[0]], path[1:])
    return copy


@settings(max_examples=50)
@given(st.data())
def test_results_with_a_hole_are_read_or_refused(drawn: st.DataObject) -> None:
    """A part that is missing is refused, or was not needed; no other error comes of it, nor of saying the rest."""
    kind = drawn.draw(st.sampled_from(KINDS))
    value = drawn.draw(st.sampled_from(list(kind("en"))), "value")
    data = codec.unstructure(value, envelope=False)
    places = list(paths(data))
    if not places:
        return
    try:
        again = codec.structure(without_part(data, drawn.draw(st.sampled_from(places))), type(value))
        codec.unstructure(again)
    except sg.SmartGoalsError:
        return


def test_a_reason_that_a_host_wrote_is_itself_in_every_language() -> None:
    """Plain text where words of the house stand has no phrase, and comes back as it was."""
    empty = attrs.evolve(sg.roll_up({}), reason="nobody asked")
    for language in ("en", "fr"):
        data, back = carried(empty, language)
        assert data["roll_up"]["reason"] == {
            "reason": "nobody asked",
            "text": "nobody asked",
            "code": None,
            "facts": {},
        }
        assert back == empty
