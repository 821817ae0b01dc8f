"""Show that the same input gives the same bytes, whatever interpreter, machine and surroundings do to it.

`python tools/determinism.py` makes a fixed set of outputs in a plain interpreter and again under each of the variants below
(seeds of hashes, time zones, locales that are really there, -O, -OO, development mode, warnings as errors, threads on a cold
start, several at once), and names every output that differs. `--few` takes the variants all at once, in two interpreters,
as the test suite does. Ends with 1 where something differs. What belongs here: what surrounds a call, and no law of an answer.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parent.parent
ZONES = ("Asia/Kathmandu", "Pacific/Kiritimati", "America/St_Johns", "No/Such_Place")
LOCALES = ("tr_TR", "de_DE", "ar_EG", "hi_IN")
"""Locales that write letters, numbers or days in ways of their own; made with `localedef` where that is there."""
THREADS = 8
FAILED = "the run itself"
SLOW = ("a review by resampling", "agenda")
"""Outputs that threads do not ask for: each would be worked out once a thread."""


class Variant(NamedTuple):
    """What surrounds a run: a name, options of the interpreter, what its environment holds, and how many threads ask."""

    name: str
    options: tuple[str, ...] = ()
    environment: Mapping[str, str] = {}
    threads: int = 0


def variants(locales: Mapping[str, Mapping[str, str]]) -> tuple[Variant, ...]:
    """Return the variants one by one."""
    return (
        *(Variant(f"PYTHONHASHSEED={seed}", (), {"PYTHONHASHSEED": seed}) for seed in ("0", "1", "random")),
        *(Variant(f"TZ={zone}", (), {"TZ": zone}) for zone in ZONES),
        *(Variant(f"LC_ALL={name}", (), environment) for name, environment in locales.items()),
        Variant("-O", ("-O",)),
        Variant("-OO", ("-OO",)),
        Variant("-X dev", ("-X", "dev")),
        Variant("-W error", ("-W", "error")),
        Variant("-X utf8=0", ("-X", "utf8=0"), {"LC_ALL": "C", "PYTHONIOENCODING": "utf-8"}),
        Variant(f"{THREADS} threads on a cold start", (), {}, THREADS),
    )


def few(locales: Mapping[str, Mapping[str, str]]) -> tuple[Variant, ...]:
    """Return one variant that holds most of them at once, with threads on a cold start."""
    last = [*locales.values()][-1:]
    environment = {"PYTHONHASHSEED": "random", "TZ": ZONES[0], **(last[0] if last else {})}
    return (Variant("all at once", ("-OO", "-X", "dev", "-W", "error"), environment, THREADS // 4),)


@contextmanager
def locales_there() -> Iterator[dict[str, dict[str, str]]]:
    """Yield the environment of each locale that is there or can be made, by name."""
    asked = subprocess.run(["locale", "-a"], capture_output=True, text=True, check=False)
    there = [name for name in asked.stdout.split() if name != "C"] if asked.returncode == 0 else []
    with tempfile.TemporaryDirectory() as folder:
        made = {name: {"LC_ALL": name} for name in there}
        for name in LOCALES if shutil.which("localedef") else ():
            place = Path(folder, f"{name}.UTF-8")
            command = ["localedef", "--no-archive", "-i", name, "-f", "UTF-8", str(place)]
            subprocess.run(command, capture_output=True, check=False)  # it also ends with 1 where it only warned
            if (place / "LC_NUMERIC").exists():
                made[place.name] = {"LC_ALL": place.name, "LOCPATH": folder}
        yield made


def outputs_under(variant: Variant) -> dict[str, str]:
    """Return what a new interpreter makes under a variant: the digest of each output, by its name."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "TZ"))}
    environment = {**kept, "PYTHONPATH": str(ROOT / "src"), "PYTHONHASHSEED": "0", **variant.environment}
    command = [sys.executable, *variant.options, str(Path(__file__)), "--child", str(variant.threads)]
    done = subprocess.run(command, capture_output=True, env=environment, check=False, timeout=600)
    if done.returncode:
        return {FAILED: done.stderr.decode("utf-8", "replace")[-2000:]}
    made: dict[str, str] = json.loads(done.stdout)
    return made


def outputs() -> dict[str, Callable[[], object]]:
    """Return the outputs by name, each worked out when it is asked for: what loads on the way loads then."""
    from attrs import evolve

    import smartgoals as sg
    from smartgoals import audits, catalog, channels, codec, forecasts, present, rules

    sys.path.insert(0, str(ROOT / "examples"))
    import quickstart

    document, as_of = json.loads(quickstart.DOCUMENT.read_text("utf-8")), quickstart.AS_OF
    plan = codec.structure(document)
    first = evolve(plan, goals=plan.goals[:1])
    said = (
        "Increase Instagram followers from 8,200 to 10,000 by the end of Q3",
        "Gagner 500 abonnés par mois d'ici fin juin",
    )
    rows = [{"date": f"2026-11-{day:02}", "reach": f"1,{day:03}", "mood": "?"} for day in range(1, 29)]
    sheet = [("Platform", "Followers", "Decision"), ("Instagram", "8 200", "keep"), ("TikTok", "n/a", "?")]

    def refused(data: Any) -> object:
        try:
            return codec.structure(data)
        except sg.SmartGoalsError as fault:
            return [fault.as_dict(), str(fault), fault.explain(), *(codec.wording(fault, to) for to in ("en", "fr"))]

    def reviewed(language: str) -> sg.Review:
        return sg.review(plan, as_of=as_of, language=language)

    return {
        "review as data": lambda: codec.unstructure(reviewed("en"), fixes=True),
        "review as data, in French": lambda: codec.unstructure(reviewed("fr")),
        "review as text": lambda: present.text(reviewed("fr")),
        "review as Markdown": lambda: present.markdown(reviewed("en")),
        "review as a page": lambda: present.html(reviewed("fr")),
        "strategy as data": lambda: codec.unstructure(plan),
        "faults": lambda: refused(
            {"goals": [{"id": "g", "metric": "folowers", "target": {"value": 3}, "x": {1: 2}}, 7]}
        ),
        "drafts": lambda: [codec.unstructure(sg.parse_goal(text, as_of=as_of)) for text in said],
        "rows of an export": lambda: codec.unstructure(catalog.read_rows("instagram", rows)),
        "audit": lambda: codec.unstructure(audits.read_audit(sheet, id="a", as_of=as_of)),
        "findings of an audit": lambda: [
            str(finding)
            for finding in audits.audit_findings(audits.read_audit(sheet, id="a", as_of=as_of), as_of=as_of)
        ],
        "schemas": lambda: [codec.json_schema(), codec.json_schemas(sg.Review, sg.Strategy)],
        "a review by resampling": lambda: codec.unstructure(sg.review(first, as_of=as_of, method="bootstrap")),
        "roll-up": lambda: codec.unstructure(sg.roll_up_strategy(plan, as_of=as_of)),
        "agenda": lambda: codec.unstructure(sg.agenda(plan, start=as_of, end=as_of + timedelta(7))),
        "metrics": lambda: [[repr(metric), metric.name_fr] for metric in catalog.METRICS.values()],
        "rules": lambda: [[rule.code, rule.name, rule.page, repr(rule.texts)] for rule in rules.DEFAULT],
        "values": lambda: [repr(plan), str(plan), *map(repr, plan.goals)],
        "public names": lambda: [
            dir(room) for room in (sg, audits, catalog, channels, codec, forecasts, present, rules)
        ],
    }


def digest(output: object) -> str:
    """Return the digest of an output, its order kept: what is unordered would differ from seed to seed."""
    return hashlib.sha256(json.dumps(output, ensure_ascii=True).encode()).hexdigest()


def _child(threads: int) -> int:
    import locale

    if os.environ.get("LC_ALL"):
        locale.setlocale(locale.LC_ALL, "")  # a program of that country; raises where the locale is not there
    made = _at_once(threads) if threads else {name: digest(output()) for name, output in outputs().items()}
    print(json.dumps(made))
    return 0


def _at_once(threads: int) -> dict[str, str]:
    """Ask for all outputs in each of several threads, each in another order, before anything is loaded."""
    from concurrent.futures import ThreadPoolExecutor
    from threading import Barrier

    gate = Barrier(threads)

    def ask(place: int) -> dict[str, str]:
        gate.wait()
        ways = [(name, output) for name, output in outputs().items() if name not in SLOW]
        ways = ways[place * 3 % len(ways) :] + ways[: place * 3 % len(ways)]
        return {name: digest(output()) for name, output in ways}

    with ThreadPoolExecutor(threads) as pool:
        every = [*pool.map(ask, range(threads))]
    return {name: " ".join(sorted({made[name] for made in every})) for name in every[0]}


def differing(tried: tuple[Variant, ...]) -> dict[str, list[str]]:
    """Return the outputs that differ from those of a plain interpreter, by variant."""
    # Where all that are tried are threads, what they leave out is left out here too.
    plain = outputs_under(Variant("plain", threads=int(all(variant.threads for variant in tried))))
    if FAILED in plain:
        return {"plain": [plain[FAILED]]}
    told: dict[str, list[str]] = {}
    for variant in tried:
        made = outputs_under(variant)
        wrong = [name for name, value in made.items() if plain.get(name) != value]
        told |= {variant.name: [made.get(FAILED, ""), *wrong]} if wrong else {}
    return told


def main(arguments: list[str] | None = None) -> int:
    """Try the variants, and print what differs; return the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0] if __doc__ else None)
    parser.add_argument("--few", action="store_true", help="all at once, in two interpreters")
    parser.add_argument("--child", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.child is not None:
        return _child(options.child)
    with locales_there() as locales:
        tried = (few if options.few else variants)(locales)
        told = differing(tried)
    for variant in tried:
        print(f"{variant.name}: {told.get(variant.name, 'the same bytes')}")
    if "plain" in told:
        print(f"plain: {told['plain']}")
    return 1 if told else 0


if __name__ == "__main__":
    sys.exit(main())
