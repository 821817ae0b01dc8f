"""The server in a process of its own, asked by the SDK's own client: every tool, both languages, good and bad input."""

import json
import os
import re
import subprocess
import sys
from datetime import date, timedelta
from functools import cache, partial
from itertools import pairwise
from pathlib import Path
from typing import Any

import anyio
import pytest
from jsonschema import Draft202012Validator
from mcp import Client, StdioServerParameters, stdio_client
from mcp.types import CallToolResult, TextContent, Tool

import smartgoals as sg
from smartgoals import codec

HERE = Path(__file__).parent
DOCUMENT = HERE.parents[1] / "data" / "strategy.json"
STRATEGY: sg.Strategy = codec.structure(json.loads(DOCUMENT.read_text(encoding="utf-8")))
TODAY = date(2016, 10, 2)
DAY = {"as_of": "2016-10-02"}
FANS = {"id": "fans", "metric": "followers", "channel": "ig", "target": "50 followers/week", "deadline": "2016-12-25"}
PROPOSE = {**DAY, "objective": "awareness", "deadline": "2016-12-31"}
CALLS: dict[str, dict[str, Any]] = {
    "check_goal": {**DAY, "goal": FANS},
    "review_strategy": DAY,
    "this_week": DAY,
    "parse_statement": {**DAY, "statement": "Gain 500 followers on Instagram by June"},
    "propose_goals": PROPOSE,
}
SAID = {
    ("check_goal", "en"): "Not SMART yet: relevant fails",
    ("check_goal", "fr"): "Pas encore SMART",
    ("review_strategy", "en"): "## What to do this week",
    ("review_strategy", "fr"): "## À faire cette semaine",
    ("this_week", "en"): "the plan expects 11,027",
    ("this_week", "fr"): "la trajectoire prévoit 80 au plus",
    ("parse_statement", "en"): "followers on Instagram: increase by 500 by 30 June 2017",
    ("parse_statement", "fr"): "abonnés sur Instagram\u00a0: augmenter de 500",
    ("propose_goals", "en"): "nothing to propose for awareness yet",
    ("propose_goals", "fr"): "rien à proposer encore",
}
GUARD = """
import os, runpy, sys

CHANGES = ("os.", "shutil.", "subprocess.", "tempfile.", "sqlite3.")
HARMLESS = {"os.listdir", "os.scandir", "os.fwalk", "os.walk", "os.putenv", "os.unsetenv"}

def refuse(event, args):
    # The loop of the server is woken by a pair of sockets that lead nowhere: they are made, and never connected.
    reaches_out = event.startswith("socket.") and event != "socket.__new__"
    changes = event.startswith(CHANGES) and event not in HARMLESS
    # stdin and stdout are opened by their numbers; what is opened by a path must be opened to be read.
    writes = event == "open" and not isinstance(args[0], int) and args[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
    if reaches_out or changes or writes:
        os.write(2, f"refused: {event} {args}".encode())
        os._exit(3)  # no except clause can swallow it

sys.addaudithook(refuse)
del sys.argv[0]
sys.path.insert(0, os.path.dirname(sys.argv[0]))
runpy.run_path(sys.argv[0], run_name="__main__")
"""
"""Runs a program, and ends it at once when it writes, starts a process or reaches out."""
GUARDED = [sys.executable, "-B", "-c", GUARD]


async def _asked(calls: list[tuple[str, dict[str, Any]]], files: list[str]) -> tuple[list[Tool], list[CallToolResult]]:
    command, *rest = GUARDED
    rest += [str(HERE / "server.py"), *files]
    # The client of the SDK hands on few variables; a checkout of the library on the path is one that the server needs.
    way = {"PYTHONPATH": os.environ["PYTHONPATH"]} if "PYTHONPATH" in os.environ else None
    async with Client(stdio_client(StdioServerParameters(command=command, args=rest, env=way))) as client:
        tools = (await client.list_tools()).tools
        return tools, [await client.call_tool(name, arguments) for name, arguments in calls]


def ask(name: str, *files: Path, **arguments: Any) -> CallToolResult:
    """Return what a new server answers to one call; every server runs under guard."""
    _, (answer,) = anyio.run(partial(_asked, [(name, arguments)], [str(file) for file in files]))
    return answer


def text_of(answer: CallToolResult) -> str:
    """Return the text of an answer, which is one block."""
    (block,) = answer.content
    assert isinstance(block, TextContent)
    return block.text


def data_of(answer: CallToolResult) -> Any:
    """Return the data of an answer that is no error."""
    assert not answer.is_error, text_of(answer)
    return answer.structured_content


@cache
def all_asked() -> tuple[dict[str, Tool], dict[tuple[str, str], CallToolResult]]:
    """Return the tools, and what one server answers to each in both languages."""
    calls = {(name, language): {**CALLS[name], "language": language} for name, language in SAID}
    tools, answers = anyio.run(_asked, [(name, calls[name, language]) for name, language in calls], [str(DOCUMENT)])
    return {tool.name: tool for tool in tools}, dict(zip(calls, answers, strict=True))


@pytest.mark.parametrize(("name", "language"), SAID)
def test_every_tool_answers_in_both_languages(name: str, language: str) -> None:
    """An answer is a text in the user's language, and data that fits the schema of the tool."""
    tools, answers = all_asked()
    answer = answers[name, language]
    Draft202012Validator(tools[name].output_schema or False).validate(data_of(answer))
    assert SAID[name, language] in text_of(answer)


def test_the_examples_in_the_descriptions_are_answered() -> None:
    """What a description shows to a model is a call that this test made."""
    for name, tool in all_asked()[0].items():
        described = " ".join((tool.description or "").split())
        assert json.loads(described.partition("Example: ")[2]) == CALLS[name]


@pytest.mark.parametrize("name", CALLS)
def test_a_tool_says_that_it_only_reads(name: str) -> None:
    """The annotations tell a client that it need not ask the user first."""
    hints = all_asked()[0][name].annotations
    assert hints is not None
    assert (hints.read_only_hint, hints.idempotent_hint) == (True, True)
    assert (hints.destructive_hint, hints.open_world_hint) == (False, False)


@pytest.mark.parametrize("name", CALLS)
def test_the_day_is_always_asked_for(name: str) -> None:
    """No tool knows the day, so that each requires it; the schemas are valid."""
    tool = all_asked()[0][name]
    assert "as_of" in tool.input_schema["required"]
    Draft202012Validator.check_schema(tool.input_schema)
    Draft202012Validator.check_schema(tool.output_schema or False)


def test_the_schemas_are_those_of_the_codec() -> None:
    """What is taken and given is defined word for word as the codec defines it."""
    tools, _ = all_asked()
    ours = codec.json_schemas(sg.Strategy, sg.Review)
    taken = tools["review_strategy"].input_schema["$defs"]
    given = (tools["review_strategy"].output_schema or {})["$defs"]
    assert {word: ours[word] for word in taken} == taken
    assert {word: ours[word] for word in given if word != "GoalInShort"} == {
        word: body for word, body in given.items() if word != "GoalInShort"
    }
    assert {"strategy_envelope", "goal", "metric"} <= taken.keys()


def test_only_one_tool_spells_out_a_strategy() -> None:
    """The schemas of arguments stand in the context of a model: together they stay below 80,000 characters."""
    sizes = {name: len(json.dumps(tool.input_schema)) for name, tool in all_asked()[0].items()}
    assert sorted(name for name, size in sizes.items() if size > 1_000) == ["check_goal", "review_strategy"]
    assert sum(sizes.values()) < 80_000


def test_answers_are_short_unless_asked_for_in_full() -> None:
    """A short review is a twentieth of the whole; the whole reads back equal to the review made here."""
    brief = all_asked()[1]["review_strategy", "en"]
    full = ask("review_strategy", DOCUMENT, **DAY, full=True)
    review = sg.review(STRATEGY, as_of=TODAY)
    assert codec.structure(data_of(full)["review"], sg.Review) == review
    assert data_of(brief)["review"] is None
    assert len(json.dumps(data_of(brief))) * 20 < len(json.dumps(data_of(full)))
    assert 100_000 < len(json.dumps(data_of(full))) < 120_000  # as the how-to page says
    assert len(text_of(brief)) < 5_000 < len(text_of(full))
    rows = {row["id"]: row for row in data_of(brief)["goals"]}
    growth = review.goals["ig-growth"].projection
    assert growth is not None
    assert rows["ig-growth"]["probability"] == growth.probability
    assert rows["visibility"]["is_on_plan"] is None
    assert rows["visibility"]["reasons"] == dict.fromkeys(("progress", "projection"), "the goal names no metric")


def test_a_goal_out_of_reach_comes_back_mended() -> None:
    """The goal with the next step taken is data that a model can hand in again, and is attainable."""
    asked = codec.unstructure(STRATEGY.goals["retweets"])
    checked = data_of(ask("check_goal", DOCUMENT, **DAY, goal=asked))
    assert checked["verdicts"]["attainable"] == "fail"
    assert checked["mended"]["target"] == {"kind": "keep_pace", "pace": "6 shares/week"}
    again = data_of(ask("check_goal", DOCUMENT, **DAY, goal=checked["mended"], full=True))
    assert again["verdicts"]["attainable"] == "pass"
    assert codec.structure(again["report"], sg.SmartReport).verdicts["attainable"] == "pass"


def test_the_week_is_that_of_the_library() -> None:
    """What to look at is the agenda of the seven days after today, sentences in the user's language."""
    data = data_of(all_asked()[1]["this_week", "fr"])
    agenda = sg.agenda(STRATEGY, as_of=TODAY, start=TODAY + timedelta(days=1), end=TODAY + timedelta(days=7))
    assert data["agenda"] == codec.unstructure(agenda, language="fr")
    assert "300 retweets a week" in data["to_do"]


def test_goals_are_proposed_where_none_is_set() -> None:
    """Proposals come with their chances as the library tells them, sentences in the user's language."""
    bare = STRATEGY.without(*STRATEGY.goals.ids)
    answer = ask("propose_goals", **PROPOSE, strategy=codec.unstructure(bare), language="fr")
    proposals = sg.propose("awareness", as_of=TODAY, evidence=bare, deadline=date(2016, 12, 31))
    assert [(goal.metric, goal.channel) for goal in proposals] == [("followers", "ig")]
    assert data_of(answer)["proposals"] == codec.unstructure(proposals, language="fr")
    assert "585" in text_of(answer)


def test_a_sentence_becomes_a_goal_or_says_what_it_lacks() -> None:
    """What a sentence does not say is asked for, never made up."""
    whole = data_of(all_asked()[1]["parse_statement", "en"])
    assert codec.structure(whole["goal"], sg.Goal).target == sg.ChangeBy(amount=500)
    vague = data_of(ask("parse_statement", **DAY, statement="Être meilleur sur les réseaux sociaux", language="fr"))
    assert vague["goal"] is None
    assert vague["missing"] == ["metric: quel chiffre ?", "target: combien ?", "deadline: pour quand ?"]
    english = data_of(ask("parse_statement", **DAY, statement="Be better"))
    assert english["missing"] == ["metric: which figure?", "target: how many?", "deadline: by when?"]


def test_the_reasons_of_a_review_are_of_its_language() -> None:
    """Why a goal has no figures is told in French to who speaks French."""
    rows = {row["id"]: row for row in data_of(all_asked()[1]["review_strategy", "fr"])["goals"]}
    assert rows["visibility"]["reasons"] == dict.fromkeys(("progress", "projection"), "le but ne nomme aucune mesure")


def test_a_misspelt_argument_is_refused_with_what_was_meant() -> None:
    """No tool answers for the file when a strategy was meant; the schemas say so, too."""
    assert [tool.input_schema["additionalProperties"] for tool in all_asked()[0].values()] == [False] * len(CALLS)
    refused = ask("review_strategy", DOCUMENT, **DAY, strateg={"goals": []}, lang="fr")
    assert refused.is_error
    assert text_of(refused).splitlines()[-3:] == [
        "strateg: unknown argument, did you mean 'strategy'?",
        "lang: unknown argument, did you mean 'language'?",
        "the arguments are: as_of, strategy, language, full",
    ]


def test_the_end_of_the_calendar_and_of_nesting_are_told(tmp_path: Path) -> None:
    """A day without a week after it, and a file that is nested without end, are refused with the reason."""
    late = ask("this_week", DOCUMENT, as_of="9999-12-31")
    assert late.is_error
    assert text_of(late).endswith("as_of: must have seven days after it, got 9999-12-31")
    deep = tmp_path / "deep.json"
    deep.write_text("[" * 100_000, encoding="utf-8")
    told = ask("this_week", deep, **DAY)
    assert told.is_error
    assert "the user's file deep.json cannot be read: " in text_of(told)


def test_a_model_reads_every_fault_of_its_call() -> None:
    """A refusal names each fault with its path and what was probably meant, and those of the other arguments."""
    wrong = {"id": "fans", "metrc": "followers", "chanel": "ig", "target": "50 followers", "deadline": "soon"}
    refused = ask("check_goal", DOCUMENT, as_of="3 Oct", goal=wrong)
    assert refused.is_error
    lines = text_of(refused).splitlines()
    faults = dict(pairwise(lines))
    assert faults["goal.metrc"].strip().startswith("unknown key 'metrc', did you mean 'metric'?")
    assert faults["goal.chanel"].strip().startswith("unknown key 'chanel', did you mean 'channel'?")
    assert faults["goal.target"].strip().startswith("must be a pace such as '50 followers/week', got '50 followers'")
    assert faults["goal.deadline"].strip().startswith("must be a day such as '2026-01-31', got 'soon'")
    assert faults["as_of"].strip().startswith("Value error, Invalid isoformat string: '3 Oct'")


def test_what_the_library_refuses_later_comes_back_the_same_way() -> None:
    """What no schema can say, such as an unknown objective, is told with its argument and with what is known."""
    refused = ask("propose_goals", DOCUMENT, as_of="2016-10-02", objective="awarenes", deadline="2016-10-01")
    assert refused.is_error
    first, second = text_of(refused).splitlines()
    assert first.endswith("objective: unknown objective 'awarenes', did you mean 'awareness'?")
    assert second.startswith("deadline: must be after 2016-10-02")


def test_a_faulty_file_is_told_with_its_places(tmp_path: Path) -> None:
    """The user hears what is wrong in the file, all at once; a file that is no JSON, or not there, is named."""
    faulty = tmp_path / "strategy.json"
    faulty.write_text(
        '{"goals": [{"id": "a", "metric": "folowers"}, {"id": "b", "deadline": "soon"}]}', encoding="utf-8"
    )
    lines = text_of(ask("review_strategy", faulty, **DAY)).removeprefix("Error executing tool review_strategy: ")
    assert lines.splitlines() == [
        "goals[1].deadline: must be a day such as '2026-01-31', got 'soon'",
        "goals[0].metric: unknown metric 'folowers', did you mean 'followers'?",
    ]
    faulty.write_text('{"goals": [', encoding="utf-8")
    assert "the user's file strategy.json cannot be read: Expecting value" in text_of(ask("this_week", faulty, **DAY))
    gone = ask("this_week", tmp_path / "gone.json", **DAY)
    assert gone.is_error
    assert "the user's file gone.json cannot be read" in text_of(gone)


def test_a_server_without_a_file_works_on_what_it_is_given() -> None:
    """A strategy may come with the call, as an object or, as some clients hand it over, as its text; else it is asked for."""
    document = {"goals": [{"id": "a", "statement": "More visibility"}]}
    as_text = data_of(ask("review_strategy", **DAY, strategy=json.dumps(document)))
    assert as_text == data_of(ask("review_strategy", **DAY, strategy=document))
    assert [row["id"] for row in as_text["goals"]] == ["a"]
    assert not ask("check_goal", **DAY, goal=FANS).is_error
    refused = ask("this_week", **DAY)
    assert refused.is_error
    assert text_of(refused).endswith("strategy: must be given, since this server was started without a file")


def test_a_day_that_comes_as_a_number_is_no_second_of_1970() -> None:
    """A day that a model writes without its hyphens is the day that it means."""
    written = ask("review_strategy", DOCUMENT, as_of=20161002)
    assert text_of(written) == text_of(all_asked()[1]["review_strategy", "en"])


def test_the_page_shows_what_is_answered() -> None:
    """What the how-to page shows of answers is what the server says."""
    page = (HERE.parents[2] / "docs" / "how-to" / "give-to-an-assistant.md").read_text(encoding="utf-8")
    short, refusal = re.findall(r"```text\n(.*?)\n```", page, flags=re.DOTALL)
    assert text_of(all_asked()[1]["check_goal", "en"]) == short
    wrong = {"id": "fans", "metric": "followers", "chanel": "ig", "target": "50 followers"}
    assert text_of(ask("check_goal", DOCUMENT, **DAY, goal=wrong)) == refusal


@pytest.mark.parametrize(
    "program",
    [
        "open('written', 'w')",
        "import os; os.mkdir('written')",
        "import subprocess; subprocess.run(['true'])",
        "import socket; socket.create_connection(('127.0.0.1', 9))",
    ],
)
def test_the_guard_under_which_all_this_ran_bites(program: str, tmp_path: Path) -> None:
    """The servers of these tests would have ended had they written, started a process or reached out: this does."""
    (tmp_path / "program.py").write_text(program, encoding="utf-8")
    done = subprocess.run([*GUARDED, "program.py"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 3
    assert done.stderr.startswith("refused: ")
    assert [file.name for file in tmp_path.iterdir()] == ["program.py"]
