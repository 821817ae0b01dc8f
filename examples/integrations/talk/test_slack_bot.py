"""The bot is sent signed events as Slack sends them, and answers to a server on loopback that stands for Slack."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator, Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from slack_bolt import App, BoltRequest
from slack_bot import bot
from slack_sdk import WebClient
from slack_sdk.signature import SignatureVerifier

from smartgoals import codec

DATA = Path(__file__).parents[2] / "data" / "strategy.json"
SECRET = "not a secret"


class Slack(BaseHTTPRequestHandler):
    """As much of Slack's side as the bot asks for; what is posted is noted."""

    posted: list[dict[str, Any]]

    def do_POST(self) -> None:
        """Answer any method with ok, and note the messages."""
        body = self.rfile.read(int(self.headers["Content-Length"] or 0))
        if self.path.endswith("chat.postMessage"):
            self.posted.append(json.loads(body))
        answer = json.dumps({"ok": True, "bot_id": "B1", "user_id": "U1", "team_id": "T1"}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *_: object) -> None:
        """Keep quiet."""


@pytest.fixture
def posted() -> list[dict[str, Any]]:
    """Return the messages that are posted."""
    Slack.posted = []
    return Slack.posted


@pytest.fixture
def app(posted: list[dict[str, Any]]) -> Iterator[App]:
    """Yield the bot, whose Slack is a server on loopback."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Slack)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    client = WebClient("xoxb-none", base_url=f"http://127.0.0.1:{server.server_port}/api/")
    strategy = codec.structure(json.loads(DATA.read_text(encoding="utf-8")))
    yield bot(client, SECRET, strategy, ZoneInfo("Europe/Paris"))
    server.shutdown()


def mention(app: App, text: str, secret: str = SECRET) -> int:
    """Send an event as Slack does, and return the status of the answer."""
    event = {"type": "app_mention", "text": text, "channel": "C1", "ts": "1.5", "user": "U2"}
    body = json.dumps({"type": "event_callback", "team_id": "T1", "event": event})
    stamp = str(int(time.time()))
    signature = SignatureVerifier(secret).generate_signature(timestamp=stamp, body=body) or ""
    headers: dict[str, str | Sequence[str]] = {
        "content-type": "application/json",
        "x-slack-request-timestamp": stamp,
        "x-slack-signature": signature,
    }
    return app.dispatch(BoltRequest(body=body, headers=headers)).status


def test_a_mention_is_answered_in_its_thread(app: App, posted: list[dict[str, Any]]) -> None:
    """A goal in a mention gets its verdict, in a block that Slack shows as Markdown."""
    assert mention(app, "<@U1> Gagner 50 abonnés par semaine sur Instagram d’ici juin") == 200
    (message,) = posted
    assert (message["channel"], message["thread_ts"]) == ("C1", "1.5")
    (block,) = message["blocks"]
    assert block["type"] == "markdown"
    assert "Pas encore SMART" in block["text"]


def test_small_talk_and_strangers_get_no_answer(app: App, posted: list[dict[str, Any]]) -> None:
    """What is about no goal is passed over, and what is not signed by Slack is refused."""
    assert mention(app, "<@U1> thanks!") == 200
    assert mention(app, "<@U1> how are we doing?", secret="somebody else's") == 401
    assert posted == []
