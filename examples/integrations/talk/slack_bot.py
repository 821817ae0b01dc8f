"""The reply in Slack: mention the bot in a channel, and it answers in the thread.

    SLACK_BOT_TOKEN=xoxb-… SLACK_SIGNING_SECRET=… python slack_bot.py plan.json

Slack sends each event to `/slack/events` of port 3000, signed; slack-bolt checks the signature.
"""

from __future__ import annotations

import os
import re
import sys
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from document import read
from reply import reply
from slack_bolt import App, Say
from slack_sdk import WebClient

import smartgoals as sg


def bot(client: WebClient, secret: str, strategy: sg.Strategy, zone: ZoneInfo) -> App:
    """Return an app that answers mentions; today is the day of the team's zone."""
    app = App(client=client, signing_secret=secret, process_before_response=True)

    @app.event("app_mention")
    def answer(event: dict[str, Any], say: Say) -> None:
        message = re.sub(r"<@\w+>", "", event["text"])
        said = reply(message, strategy, as_of=datetime.now(zone).date())
        if said is not None:
            block = {"type": "markdown", "text": said}
            say(text=said, blocks=[block], thread_ts=event["ts"])

    return app


if __name__ == "__main__":
    plan = read(Path(sys.argv[1]), "en")
    slack = WebClient(os.environ["SLACK_BOT_TOKEN"])
    bot(slack, os.environ["SLACK_SIGNING_SECRET"], plan, ZoneInfo("Europe/Paris")).start()
