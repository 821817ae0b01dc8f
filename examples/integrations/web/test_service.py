"""The service is asked by real requests on loopback, and then attacked by schemathesis."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import httpx
import pytest
import uvicorn
from hypothesis import HealthCheck, given, settings
from refusals import language_of
from service import LARGEST_BODY, app

import smartgoals as sg
from smartgoals import codec, strategies

DATA = Path(__file__).parents[2] / "data" / "strategy.json"
DOCUMENT = json.loads(DATA.read_text(encoding="utf-8"))
DAY = "2016-10-02"


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    """Yield the address of the service, which runs on a free port of this machine."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        server = uvicorn.Server(uvicorn.Config(app, log_level="warning"))
        thread = threading.Thread(target=server.run, args=([free],), daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.01)
        yield f"http://127.0.0.1:{free.getsockname()[1]}"
        server.should_exit = True
        thread.join()


@pytest.fixture
def client(address: str) -> Iterator[httpx.Client]:
    """Yield a client of the service."""
    with httpx.Client(base_url=address, trust_env=False, timeout=30) as opened:
        yield opened


def faults(answer: httpx.Response) -> list[dict[str, Any]]:
    """Return the faults that an answer tells."""
    assert answer.status_code == 422, answer.text
    told: list[dict[str, Any]] = answer.json()["faults"]
    return told


def plain(text: str) -> str:
    """Return text with plain blanks, which are easier to write in a test."""
    return text.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")


def bad_request(client: httpx.Client, language: str) -> httpx.Response:
    """Return the answer to a body that is wrong in seven places."""
    goal = {"id": "grow", "deadline": "soon", "target": {"kind": "reach_level", "value": "3%"}}
    strategy = {"channels": [{"id": "ig", "platform": "instagram"}], "goals": [goal | {"chanel": "ig"}]}
    body = {"as_of": "2026-02-30", "strategy": {"smartgoals": 2, "strategy": strategy}, "weeks": 1}
    return client.post("/check", json=body, headers={"Accept-Language": language})


IN_ENGLISH = [
    ("/as_of", "Day judged: expected a day such as 2026-01-31, got “2026-02-30”"),
    (
        "/strategy/strategy/goals/0/chanel",
        "Goal “grow”: “chanel” is not a field that is known here; did you mean “channel”?",
    ),
    ("/strategy/strategy/goals/0/deadline", "Goal “grow” › deadline: expected a day such as 2026-01-31, got “soon”"),
    (
        "/strategy/strategy/goals/0/target/value",
        "Goal “grow” › target › value: expected a number, got “3%”. Write 0.03 for 3 %",
    ),
    ("/goal", "Goal: this is missing, and always needed"),
    ("/weeks", "“weeks” is not a field that is known here"),
]
IN_FRENCH = [
    "Jour jugé : on attend un jour tel que 2026-01-31 ; on lit « 2026-02-30 »",
    "But : ce champ manque, et il est toujours nécessaire",
]


def test_every_fault_is_told_at_its_place(client: httpx.Client) -> None:
    """One answer has all faults of a body, each with its pointer and in words that can be shown."""
    told = faults(bad_request(client, "de, en;q=0.5"))
    assert sorted((one["pointer"], one["message"]) for one in told) == sorted(IN_ENGLISH)
    (misspelt,) = [one for one in told if one["suggestion"]]
    assert misspelt["path"] == "strategy.strategy.goals[0].chanel"
    assert (misspelt["code"], misspelt["suggestion"]) == ("unknown_name", "channel")


def test_faults_are_told_in_french(client: httpx.Client) -> None:
    """Faults of documents, of the service's own fields and of keys are told in the client's language."""
    answer = bad_request(client, "fr-CH, fr;q=0.9, en;q=0.8")
    assert answer.headers["Content-Language"] == "fr"
    said = [plain(one["message"]) for one in faults(answer)]
    assert len(said) == len(IN_ENGLISH)
    assert set(IN_FRENCH) <= set(said)
    assert not any("English" in one or "anglais" in one for one in said)


def test_a_review_is_the_one_that_the_library_makes(client: httpx.Client) -> None:
    """The answer reads back as the very review, in the language asked for."""
    for language in ("en", "fr"):
        body = {"as_of": DAY, "strategy": DOCUMENT}
        answer = client.post("/review", json=body, headers={"Accept-Language": language})
        strategy = codec.structure(DOCUMENT)
        expected = sg.review(strategy, as_of=date.fromisoformat(DAY), language=language)
        assert codec.structure(answer.json(), sg.Review) == expected
        assert answer.headers["Content-Language"] == language


def test_a_goal_is_checked_before_it_is_kept(client: httpx.Client) -> None:
    """A goal that the strategy does not hold yet is checked in its light."""
    goal = {"id": "new", "metric": "folowers", "target": "50 followers/week"}
    body = {"as_of": DAY, "strategy": DOCUMENT, "goal": goal}
    (unknown,) = client.post("/check", json=body).json()["smart_report"]["findings"][:1]
    assert unknown["code"] == "SGM202"
    body["goal"] = DOCUMENT["strategy"]["goals"][0]
    report = codec.structure(client.post("/check", json=body).json(), sg.SmartReport)
    assert report.is_smart


def test_what_the_strategy_does_not_hold_is_told_at_its_place(client: httpx.Client) -> None:
    """A goal may be sound by itself and not beside the strategy; the pointer leads into the body, envelope and all."""
    goal = {"id": "g", "objective": "nope", "channel": "none"}
    for sent, inside in ((goal, ""), ({"smartgoals": 2, "goal": goal}, "/goal")):
        told = faults(client.post("/check", json={"as_of": "2026-01-05", "goal": sent}))
        assert [(fault["pointer"], fault["message"]) for fault in told] == [
            (f"/goal{inside}/objective", "Goal › objective: “nope” is not an objective of this strategy"),
            (f"/goal{inside}/channel", "Goal › channel: “none” is not a channel of this strategy"),
        ]


@pytest.mark.parametrize(
    ("field", "value", "english", "french"),
    [
        ("weeks", 54, "“weeks” must be at most 53", "« weeks » doit être au plus 53"),
        ("weeks", 0, "“weeks” must be at least 1", "« weeks » doit être au moins 1"),
        (
            "weeks",
            "2",
            "Weeks: expected a whole number, got “2”",
            "Semaines : on attend un nombre entier ; on lit « 2 »",
        ),
        ("sentence", 5, "Sentence: expected text, got 5", "Phrase : on attend un texte ; on lit 5"),
        (
            "sentence",
            "x" * 2001,
            f"Sentence: expected a text of at most 2000 characters, got “{'x' * 59}…”",
            f"Phrase : on attend un texte de 2000 caractères au plus ; on lit « {'x' * 59}… »",
        ),
    ],
)
def test_fields_of_the_service_have_words_of_both_languages(
    client: httpx.Client, field: str, value: object, english: str, french: str
) -> None:
    """What pydantic alone looks at is told in the client's language as well."""
    path = {"weeks": "/agenda", "sentence": "/statement"}[field]
    body = {"as_of": "2026-01-05", field: value}
    for language, said in (("en", english), ("fr", french)):
        (fault,) = faults(client.post(path, json=body, headers={"Accept-Language": language}))
        assert (fault["pointer"], plain(fault["message"])) == (f"/{field}", said)


@pytest.mark.parametrize(
    ("content", "kind", "english", "french"),
    [
        (
            '{"as_of": "2026-01-05"}',
            "application/x-www-form-urlencoded",
            "Send the body as Content-Type: application/json",
            "Envoyez le corps avec Content-Type: application/json",
        ),
        (
            "{",
            "application/json",
            "The body is no JSON: look at character 1",
            "Le corps n’est pas du JSON : voyez le caractère 1",
        ),
        ("", "application/json", "The body is missing", "Le corps manque"),
        (
            "[" * 100_000,
            "application/json",
            "The body cannot be read as JSON",
            "Le corps ne peut pas être lu comme du JSON",
        ),
    ],
    ids=["form", "cut", "empty", "deep"],
)
def test_a_body_that_is_none_is_told(client: httpx.Client, content: str, kind: str, english: str, french: str) -> None:
    """A body that is no JSON, or does not say that it is, is told what to mend, in the client's language."""
    for language, said in (("en", english), ("fr", french)):
        headers = {"Content-Type": kind, "Accept-Language": language}
        (fault,) = client.post("/agenda", content=content, headers=headers).json()["faults"]
        assert (fault["pointer"], plain(fault["message"])) == ("", said)


def test_a_sentence_is_read_and_answered_in_another_language(client: httpx.Client) -> None:
    """An English sentence is read as one, and what it lacks is told in French when French is asked for."""
    body = {"as_of": "2026-01-05", "sentence": "50 new followers per week on Instagram"}
    answer = client.post("/statement", json=body, headers={"Accept-Language": "fr"}).json()
    draft = codec.structure(answer["draft"], sg.Draft)
    assert (draft.metric, draft.language, str(draft.pace)) == ("followers", "en", "50 followers/week")
    assert answer["report"]["smart_report"]["findings"][0]["language"] == "fr"


def test_an_agenda_ends_with_the_calendar(client: httpx.Client) -> None:
    """Weeks that no calendar has are not asked for, and the first day of all is refused in words."""
    last = client.post("/agenda", json={"as_of": "9999-12-30", "weeks": 53}).json()["agenda"]
    assert (last["start"], last["end"]) == ("9999-12-30", "9999-12-31")
    (fault,) = faults(client.post("/agenda", json={"as_of": "0001-01-01"}))
    assert "first day of the calendar" in fault["message"]
    assert fault["pointer"] == ""


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ('{"as_of": "2016-10-02"', 422),
        ("[" * 100_000, 400),
        ('{"as_of": ' + "9" * 5000 + "}", 400),
        ("[]", 422),
        ("", 422),
        (" " * (LARGEST_BODY + 1), 413),
    ],
    ids=["cut", "deep", "long", "list", "empty", "large"],
)
def test_what_is_no_body_is_refused(client: httpx.Client, body: str, status: int) -> None:
    """What is cut, too deep, too long or too large is refused, and never ends in an error of the server."""
    answer = client.post("/review", content=body, headers={"Content-Type": "application/json"})
    assert answer.status_code == status
    if status != 413:
        (fault,) = answer.json()["faults"]
        assert fault["message"]


@pytest.mark.parametrize("figure", ["NaN", "Infinity", "1e999", "1" + "0" * 400])
def test_figures_that_are_none_are_refused(client: httpx.Client, figure: str) -> None:
    """What Python reads as a number, and JSON has not, is refused at its place."""
    body = f'{{"as_of": "{DAY}", "goal": {{"id": "g", "target": {{"kind": "reach_level", "value": {figure}}}}}}}'
    answer = client.post("/check", content=body, headers={"Content-Type": "application/json"})
    (fault,) = faults(answer)
    assert fault["pointer"] == "/goal/target/value"


@pytest.mark.parametrize(
    ("accepted", "language"),
    [
        ("fr", "fr"),
        ("fr;q=0, en;q=0.1", "en"),
        ("fr;q=0", "en"),
        ("fr;q=0.000", "en"),
        ("de", "en"),
        ("", "en"),
        ("en;q=0.5, FR-ca", "fr"),
        ("frx, en, fr", "en"),
    ],
)
def test_the_language_is_the_one_liked_best(accepted: str, language: str) -> None:
    """Of English and French the client gets what it likes better, and English where it knows neither."""
    assert language_of(accepted) == language


@given(strategies.whole_strategies(1, 3), strategies.days(date(1, 1, 2), date.max))
@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
def test_every_strategy_is_reviewed(address: str, strategy: sg.Strategy, day: date) -> None:
    """Whatever strategy there can be is reviewed, and looked ahead to, on any day but the very first."""
    body = {"as_of": day.isoformat(), "strategy": codec.unstructure(strategy)}
    for path in ("/review", "/agenda"):
        answer = httpx.post(address + path, json=body, trust_env=False, timeout=60)
        assert answer.status_code == 200, answer.text
    assert codec.structure(answer.json(), sg.progress.Agenda).start == day


def test_every_promise_is_kept(address: str, tmp_path: Path) -> None:
    """Schemathesis asks what our description allows and what it does not, and is answered as described.

    For a minute, with all its checks but one: a document that fits the schema may be refused, since
    no schema says what lies between two fields, such as a deadline before the start.
    """
    tool = [sys.executable, "-m", "schemathesis.cli", "run", f"{address}/openapi.json", "--no-color"]
    bounds = ["--phases", "coverage,fuzzing", "--max-examples", "10", "--seed", "1", "--max-time", "60"]
    checks = ["--exclude-checks", "positive_data_acceptance"]
    done = subprocess.run([*tool, *bounds, *checks], capture_output=True, text=True, check=False, cwd=tmp_path)
    assert done.returncode == 0, done.stdout
