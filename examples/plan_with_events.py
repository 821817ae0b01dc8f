"""Events in a strategy: a market that came once a year, what it brought, and the chance of a goal with the next one."""

import json
from datetime import date
from pathlib import Path

import smartgoals as sg
from smartgoals import codec, present

HERE = Path(__file__).resolve().parent
TODAY = date(2016, 10, 2)


def main() -> None:
    """Print a goal's chance with the coming Christmas market, and without."""
    strategy = codec.structure(json.loads((HERE / "data" / "strategy.json").read_text(encoding="utf-8")))
    past = sg.Event(
        id="market-2015",
        title="Christmas market 2015",
        kind="holiday",
        start=date(2015, 11, 27),
        end=date(2015, 12, 31),
        channels=["wiki"],
    )
    coming = sg.Event(
        id="market-2016",
        title="Christmas market 2016",
        kind="holiday",
        start=date(2016, 11, 25),
        end=date(2016, 12, 31),
        channels=["wiki"],
    )
    strategy = strategy.with_event(past).with_event(coming)
    goal = sg.Goal(
        id="readers",
        metric="page_views",
        channel="wiki",
        target=sg.ReachLevel(220_000),
        start=date(2016, 7, 4),
        deadline=date(2016, 12, 25),
    )
    found = sg.what_if(goal, as_of=TODAY, evidence=strategy, events=["market-2016"])
    print(present.text(found, evidence=strategy))


if __name__ == "__main__":
    main()
