"""What an event brought: a Christmas market beyond what would have come, with its bounds, and the return of it."""

import json
from datetime import date
from pathlib import Path

import smartgoals as sg
from smartgoals import codec, present

HERE = Path(__file__).resolve().parent


def main() -> None:
    """Print what came beyond the usual, what could have been seen, and the return."""
    strategy = codec.structure(json.loads((HERE / "data" / "strategy.json").read_text(encoding="utf-8")))
    market = sg.Event(
        id="market-2015",
        title="Christmas market 2015",
        start=date(2015, 11, 27),
        end=date(2015, 12, 31),
        channels=["wiki"],
    )
    (history,) = (one for one in strategy.histories if one.metric_id == "page_views" and one.channel == "wiki")
    found = sg.effect(history, market, as_of=date(2016, 10, 2))
    print(present.text(found))
    print(sg.roi(found, cost=400, unit_value=0.05))


if __name__ == "__main__":
    main()
