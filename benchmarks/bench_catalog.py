"""What the catalogue and relevance cost: import, look-up, relevance of a pair, and reading a platform's rows.

Every figure is the best of several rounds in one run. Reading rows is set against building the same histories from tuples,
by the processor's time in the same minutes on the same machine. Run `python benchmarks/bench_catalog.py [ROWS]`.
"""

import gc
import os
import random
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from time import perf_counter, process_time
from typing import Any

from smartgoals import History, Objective, catalog, recommend_metrics, relevance

FIRST = date(1750, 1, 1)


def best(job: Callable[[], object], rounds: int = 5, clock: Callable[[], float] = perf_counter) -> float:
    """Return the seconds of the fastest of several rounds."""
    samples = []
    for _ in range(rounds):
        gc.collect()
        started = clock()
        job()
        samples.append(clock() - started)
    return min(samples)


def each(job: Callable[[], object], count: int) -> float:
    """Return the seconds of one call, from a round of many."""
    return best(lambda: [job() for _ in range(count)]) / count


def cold(statement: str, compiled: str) -> float:
    """Return the milliseconds of a statement in a fresh interpreter that finds its modules compiled, start-up included."""
    # Where compiled files are switched off, every import would be measured with the compiler's work.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, "-X", f"pycache_prefix={compiled}", "-c", statement]
    started = perf_counter()
    subprocess.run(command, check=True, env=environment)
    return (perf_counter() - started) * 1000


def added_by_import(rounds: int = 21) -> float:
    """Return what importing the catalogue adds to a program that already uses the model, in milliseconds."""
    model = "from smartgoals import Metric, Objective"
    both = f"{model}; from smartgoals import catalog"
    with tempfile.TemporaryDirectory() as compiled:
        cold(both, compiled)  # the first run writes the compiled files
        return statistics.median(cold(both, compiled) - cold(model, compiled) for _ in range(rounds))


def reading(rows: int) -> list[tuple[str, float]]:
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

        spent = best(lambda: catalog.read_rows(platform, table, by=by), 9, process_time)
        return spent / best(build, 9, process_time)

    return [
        ("instagram, four columns", ratio("instagram", four)),
        ("youtube, one column", ratio("youtube", one)),
        ("ga4, text", ratio("ga4", text)),
        ("youtube, one column, by channel", ratio("youtube", many, by="source")),
        ("instagram, three columns, fifty channels in random order", ratio("instagram", several, by="source")),
        ("youtube, one column, fifty channels in random order", ratio("youtube", mixed, by="source")),
        ("youtube, the same, each row made as it is read", ratio("youtube", fresh, by="source")),
    ]


def tables(rows: int) -> list[tuple[str, float]]:
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

        return best(lambda: catalog.read_table(table, sheet), 9, process_time) / best(build, 9, process_time)

    return [
        ("X, account overview, newest first", ratio([x[0], *reversed(x[1:])])),
        ("Search Console, days", ratio(search)),
        ("posts, one a day", ratio(posts, sheet)),
    ]


def main(rows: int = 100_000) -> None:
    """Print the figures beside their bars."""
    leads = Objective(id="list", title="Build a mailing list", kind="lead_generation", serves="sales")
    relevance("sessions", leads)
    print(f"Python {sys.version.split()[0]}, best of 5 rounds, of 9 for rows")
    print(f"{added_by_import():8.1f} ms  import of the catalogue on top of the model (bar: 15)")
    print(f"{each(lambda: catalog.METRICS['sessions'], 100_000) * 1e6:8.2f} µs  look-up of a metric (bar: 1)")
    print(f"{each(lambda: catalog.from_native('instagram', 'reach'), 20_000) * 1e6:8.2f} µs  look-up of a native name")
    print(f"{each(lambda: relevance('sessions', leads), 2_000) * 1e6:8.1f} µs  relevance of a pair (bar: 20)")
    print(f"{each(lambda: recommend_metrics(leads, limit=3), 50) * 1e6:8.0f} µs  recommend three metrics")
    for name, ratio in [*reading(rows), *tables(rows)]:
        print(f"{ratio:8.2f} x   reading {rows:,} rows / building the histories: {name} (bar: 3)")


if __name__ == "__main__":
    main(*(int(argument) for argument in sys.argv[1:2]))
