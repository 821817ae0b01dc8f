"""Review parts of whole teams with dask.distributed: a part is a task, and workers are processes of their own.

python sample_goals.py parts
python with_dask.py parts answers --workers 2
"""
# mypy: allow-untyped-calls
# distributed says the types of its results, and of few of its functions.

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from distributed import Client, LocalCluster, as_completed
from review_table import Ask, answer_file
from sample_goals import AS_OF, COMMON


def cluster(workers: int) -> LocalCluster:
    """Return workers on this machine, a thread each: two threads of one process would take turns."""
    return LocalCluster(
        n_workers=workers, threads_per_worker=1, processes=True, host="127.0.0.1", dashboard_address="127.0.0.1:0"
    )


def review_parts(
    client: Client, parts: Sequence[Path], folder: Path, common: str, as_of: date, *, ask: Ask = "review"
) -> Iterator[int]:
    """Answer each file of goals in a file of the same name; yield how many goals each had, as they are done.

    Paths travel, and the columns are read and written by the workers: both folders are where all of them
    reach. What all teams share travels once to each worker.
    """
    folder.mkdir(parents=True, exist_ok=True)
    shared = client.scatter(common, broadcast=True, hash=False)
    running = client.map(answer_file, parts, folder=folder, common=shared, as_of=as_of, ask=ask, pure=False)
    try:
        for _, count in as_completed(running, with_results=True):
            yield count
    finally:
        client.cancel(running)  # what is left when somebody stops asking


def main() -> None:
    """Parse the arguments, start the workers, answer for all parts."""
    parser = argparse.ArgumentParser(description="Review goals in parts with dask.distributed.")
    parser.add_argument("parts", type=Path, help="a folder of parquet files, each of whole teams")
    parser.add_argument("answers", type=Path, help="the folder to write to")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--as-of", type=date.fromisoformat, default=AS_OF, metavar="DAY")
    given = parser.parse_args()
    parts = sorted(given.parts.glob("*.parquet"))
    with cluster(given.workers) as local, Client(local) as client:
        counts = review_parts(client, parts, given.answers, COMMON, given.as_of)
        print(f"{sum(counts)} goals in {len(parts)} parts answered in {given.answers}")


if __name__ == "__main__":
    main()
