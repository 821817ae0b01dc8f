"""Compare the public interface with that of the last release, as griffe reads both.

Run `python tools/check_api.py`, with a commit to compare with another: it names each change that
breaks a caller. Needs griffe, which `.[dev]` brings, and
the history of the repository. What a caller may use is what the doors name: everything else is private.
"""

from __future__ import annotations

import argparse
import importlib
import re
import subprocess
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path

import griffe

ROOT = Path(__file__).resolve().parent.parent
RELEASE = "fc5acb15"
"""The commit of 0.2.0, the last release."""
COLOURS = re.compile(r"\x1b\[\d*m")


def doors(package: griffe.Object) -> Iterator[griffe.Object]:
    """Yield the package and its public modules: those whose names begin with no underscore."""
    yield package
    for name, member in package.members.items():
        if not name.startswith("_") and not member.is_alias and member.is_module:
            yield from doors(member)


def public(package: griffe.Object) -> dict[str, griffe.Object | griffe.Alias]:
    """Return what the doors name, by the path that a caller writes."""
    named: dict[str, griffe.Object | griffe.Alias] = {}
    for door in doors(package):
        for name in map(str, door.exports or ()):
            if name in door.members:
                named[f"{door.path}.{name}"] = door.members[name]
    return named


def breaks(before: griffe.Object, now: griffe.Object) -> list[str]:
    """Return each change that breaks a caller, in one line: names that are gone, and what changed of others."""
    old, new = public(before), public(now)
    lines = [f"{path}: is gone" for path in old if path not in new and not answers(path)]
    seen: set[str] = set()
    for path in old.keys() & new.keys():
        was, is_now = target(old[path]), target(new[path])
        if was is None or is_now is None or was.is_module or was.path in seen:
            continue
        seen.add(was.path)
        changes = griffe.find_breaking_changes(holder(was, was.name), holder(is_now, was.name))
        lines.extend(said(change) for change in changes)
    return sorted(set(lines))


def holder(held: griffe.Object, name: str) -> griffe.Module:
    """Return a module that has one member: changes are looked for among members alone."""
    module = griffe.Module("holder")
    module.members[name] = held
    return module


def said(change: griffe.Breakage) -> str:
    """Return a change in one line, without the colours of a terminal."""
    return COLOURS.sub("", change.explain(griffe.ExplanationStyle.ONE_LINE))


def answers(path: str) -> bool:
    """Tell whether a name that no door lists is still there, as one that moved is, with a warning."""
    door, _, name = path.rpartition(".")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return hasattr(importlib.import_module(door), name)


def target(named: griffe.Object | griffe.Alias) -> griffe.Object | None:
    """Return what a name stands for, None where that lies in another package."""
    try:
        return named.final_target if isinstance(named, griffe.Alias) else named
    except griffe.AliasResolutionError:
        return None


def main(arguments: list[str] | None = None) -> int:
    """Print what breaks callers since a commit, and return 1 where anything does."""
    reader = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    reader.add_argument("commit", nargs="?", default=RELEASE, help=f"what to compare with: {RELEASE}, the last release")
    since = reader.parse_args(arguments).commit
    sys.path.insert(0, str(ROOT / "src"))
    known = subprocess.run(
        ["git", "-C", str(ROOT), "cat-file", "-e", f"{since}^{{commit}}"], check=False, capture_output=True
    )
    if known.returncode:
        print(f"commit {since} is not in the history here", file=sys.stderr)
        return 2
    before = griffe.load_git("smartgoals", ref=since, repo=ROOT, search_paths=["src"], resolve_aliases=True)
    now = griffe.load("smartgoals", search_paths=[str(ROOT / "src")], resolve_aliases=True)
    lines = breaks(before, now)
    print("\n".join(lines) or f"nothing that breaks a caller since {since}")
    return int(bool(lines))


if __name__ == "__main__":
    sys.exit(main())
