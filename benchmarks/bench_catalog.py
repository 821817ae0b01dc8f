"""What the catalogue and relevance cost: import, look-up, relevance of a pair, and reading a platform's rows.

Every figure is time of the processor, the least of several rounds in one run. Reading rows is set against building the same
histories from tuples, in the same minutes on the same machine. Run `python benchmarks/bench_catalog.py [ROWS]`.
"""

import random
import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import partial
from typing import Any

from figures import Figure, at_most, tell
from stopwatch import imported, least

from smartgoals import History, Objective, catalog, recommend_metrics, relevance

FIRST = date(1750, 1, 1)


def reading(rows: int, rounds: int) -> list[tuple[str, float]]:
    """Return, for several exports, the cost of reading them over the cost of building the same histories from tuples."""
    days = [FIRST + timedelta(place) for place in range(rows)]
    four = [
        {"date": day.isoformat(), "views": place, "reach": place, "likes": 3, "comments": 4}
        for place, day in enumerate(days)
    ]
    text = [{"date": day.strftime("%Y%m%d"), "sessions": str(place)} for place, day in enumerate(days)]
    one = [{"day": day.isoformat(), "views": place} for place, day in enumerate(days)]
    short = [(date(2025, 1, 1) + timedelta(place % 365)).isoformat() for place in range(rows)]
    many = [{"day": day, "source": f"channel {place // 365}", "views": place} for place, day in enumerate(short)]
    # As a database may answer: fifty channels, and the rows in no order at all.
    stretch = [(date(2020, 1, 1) + timedelta(place // 50)).isoformat() for place in range(rows)]
    mixed = [{"day": day, "source": f"channel {place % 50}", "views": place} for place, day in enumerate(stretch)]
    several = [{"date": row["day"], "source": row["source"], "views": 9, "likes": 3, "comments": 4} for row in mixed]
    random.Random(1).shuffle(mixed)
    random.Random(1).shuffle(several)
    # The same rows, each with cells of its own made in that order, as a file gives them: memory is gone through in order.
    copies = ((str(row["day"]), str(row["source"]), str(row["views"])) for row in mixed)
    fresh = [{"day": "".join([*day]), "source": "".join([*name]), "views": int(views)} for day, name, views in copies]

    def ratio(platform: str, table: Sequence[Mapping[str, object]], by: str | None = None) -> float:
        made = catalog.read_rows(platform, table, by=by).histories
        pairs = [list(zip(one.days, one.values, strict=True)) for one in made]
        facts = [(one.metric, one.channel) for one in made]

        def build() -> list[History]:
            return [History.of(told, metric=m, channel=c) for told, (m, c) in zip(pairs, facts, strict=True)]

        return least(lambda: catalog.read_rows(platform, table, by=by), rounds) / least(build, rounds)

    return [
        ("instagram, four columns", ratio("instagram", four)),
        ("youtube, one column", ratio("youtube", one)),
        ("ga4, text", ratio("ga4", text)),
        ("youtube, one column, by channel", ratio("youtube", many, by="source")),
        ("instagram, three columns, fifty channels in random order", ratio("instagram", several, by="source")),
        ("youtube, one column, fifty channels in random order", ratio("youtube", mixed, by="source")),
        ("youtube, the same, each row made as it is read", ratio("youtube", fresh, by="source")),
    ]


def tables(rows: int, rounds: int) -> list[tuple[str, float]]:
    """Return, for tables of web pages, the cost of reading them over the cost of building the same histories from tuples."""
    days = [FIRST + timedelta(place) for place in range(rows)]
    x = [["Date", "Impressions", "Likes", "New follows", "Unfollows"]]
    x += [[f"{day:%a, %b} {day.day}, {day.year}", f"{place:,}", "4", "3", "1"] for place, day in enumerate(days)]
    search = [["Date", "Clicks", "Impressions", "CTR", "Position"]]
    search += [
        [day.isoformat(), str(place % 90), str(place), f"{place % 40}.5%", "9.1"] for place, day in enumerate(days)
    ]
    posts = [["Title", "Published", "Views", "Likes"]]
    posts += [[f"Post {place}", day.isoformat(), str(place), "3"] for place, day in enumerate(days)]
    sheet = catalog.Sheet(
        platform="x",
        rows="posts",
        day="Published",
        item="Title",
        columns={"Views": "video_views", "Likes": "reactions"},
    )

    def ratio(table: list[list[Any]], sheet: catalog.Sheet | None = None) -> float:
        made = catalog.read_table(table, sheet).histories
        pairs = [list(zip(one.days, one.values, strict=True)) for one in made]
        facts = [(one.metric, one.channel) for one in made]

        def build() -> list[History]:
            return [History.of(told, metric=m, channel=c) for told, (m, c) in zip(pairs, facts, strict=True)]

        return least(lambda: catalog.read_table(table, sheet), rounds) / least(build, rounds)

    return [
        ("X, account overview, newest first", ratio([x[0], *reversed(x[1:])])),
        ("Search Console, days", ratio(search)),
        ("posts, one a day", ratio(posts, sheet)),
    ]


figure = partial(Figure, source="bench_catalog")


def figures(rows: int = 100_000, rounds: int = 9) -> Iterator[Figure]:
    """Yield what importing, looking up and relevance take, and reading rows beside building histories."""
    leads = Objective(id="list", title="Build a mailing list", kind="lead_generation", serves="sales")
    relevance("sessions", leads)
    model = "from smartgoals import Metric, Objective"
    added = imported({"": "from smartgoals import catalog"}, 2 * rounds, after=model)[""] * 1000
    yield figure(what="importing the catalogue on top of the model", measured=added, unit="ms", bar=at_most(15))
    found = least(lambda: catalog.METRICS["sessions"], rounds, 100_000) * 1e6
    yield figure(what="looking up a metric", measured=found, unit="µs", bar=at_most(1))
    found = least(lambda: catalog.from_native("instagram", "reach"), rounds, 20_000) * 1e6
    yield figure(what="looking up a native name", measured=found, unit="µs")
    found = least(lambda: relevance("sessions", leads), rounds, 2_000) * 1e6
    yield figure(what="relevance of a pair", measured=found, unit="µs", bar=at_most(20))
    found = least(lambda: recommend_metrics(leads, limit=3), rounds, 50) * 1e6
    yield figure(what="recommending three metrics", measured=found, unit="µs")
    for name, ratio in [*reading(rows, rounds), *tables(rows, rounds)]:
        yield figure(
            what=f"{rows:,} rows: {name}",
            yardstick="building the same histories from tuples",
            measured=ratio,
            unit="x",
            bar=at_most(3),
        )


if __name__ == "__main__":
    tell(figures(*(int(argument) for argument in sys.argv[1:2])))
