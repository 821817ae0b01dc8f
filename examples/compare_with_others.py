"""Set the accounts of a strategy beside two competitors, and its posts beside each other.

The competitors and the posts are invented; our followers come from the strategy's audit and histories.

    python examples/compare_with_others.py
    python examples/compare_with_others.py --language fr
"""

from __future__ import annotations

import argparse
import json
from datetime import date, timedelta
from pathlib import Path

import smartgoals as sg
from smartgoals import codec
from smartgoals.audits import CompetitorSnapshot, Measurement
from smartgoals.channels import Post, competition, deepen

DOCUMENT = Path(__file__).parent / "data" / "strategy.json"
JULY, OCTOBER = date(2016, 7, 3), date(2016, 10, 2)
SEEN = {"Colmar": (8204, 8931), "Mulhouse": (15_100, 15_300)}


def seen(on: date, place: int) -> sg.Audit:
    """Return what could be seen of the competitors on a day."""
    return sg.Audit(
        id=f"others-{on}",
        as_of=on,
        competitors=[
            CompetitorSnapshot(
                name=name,
                platform="instagram",
                measurements=[Measurement(metric="followers", value=levels[place])],
            )
            for name, levels in SEEN.items()
        ],
    )


def posts() -> list[Post]:
    """Return the posts of a summer: reels are liked for each time that they are shown, pictures of food are not."""
    made = []
    for place in range(48):
        form, topic = ("reel", "photo", "link")[place % 3], ("old town", "food")[place // 3 % 2]
        reach = 900 + 37 * (place * 7 % 23)
        wave = 1 + (place * 5 % 11 - 5) / 20
        done = round(reach * wave * {"reel": 0.075, "photo": 0.05, "link": 0.045}[form])
        day = JULY + timedelta(2 * place)
        made.append(Post(day=day, channel="ig", format=form, topic=topic, counts={"reach": reach, "engagements": done}))
    return made


def main() -> None:
    """Print both comparisons."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--language", default="en", choices=("en", "fr"))
    language = parser.parse_args().language
    strategy = codec.structure(json.loads(DOCUMENT.read_text(encoding="utf-8")))
    audits = [*strategy.audits, seen(JULY, 0), seen(OCTOBER, 1)]
    beside = competition(strategy, as_of=OCTOBER, evidence=sg.Evidence(audits=audits), channel="ig")
    print(beside.text(language), end="\n\n")
    print(deepen(posts(), by="content", evidence=strategy).text(language))


if __name__ == "__main__":
    main()
