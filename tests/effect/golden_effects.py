"""What effects are told of some histories, written down, so that no figure they stand on changes unnoticed.

    PYTHONPATH=src:tests/effect python tests/effect/golden_effects.py

writes `tests/data/effects.json` anew, which is right where the constants were fitted anew or a method was changed on
purpose, and nowhere else.
"""

import json
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from itertools import product
from pathlib import Path
from random import Random

import smartgoals as sg
from smartgoals._effect.effect import Effect

GOLDEN = Path(__file__).parent.parent / "data" / "effects.json"
CHANCES = 0.05, 0.25, 0.5, 0.8, 0.95
STEPS = {"day": 1, "week": 7, "month": 30}
FIRST = date(2023, 1, 31)
NATURES = {"counts": "sessions", "money": "spend", "level": "followers", "unknown": None}
# So many amounts before the event, in it and after it.
LENGTHS = (9, 1, 0), (14, 2, 4), (15, 12, 13), (45, 6, 30), (120, 28, 90), (60, 3, 2), (460, 8, 400), (40, 15, 30)
HABITS = "few", "even", "bursts", "wanders", "week"


def amounts(habit: str, seed: int, n: int) -> list[float]:
    """Return amounts that are few, that are nearly even, that come in bursts, that wander, and that have weekends."""
    chance = Random(seed)
    drawn = [chance.random() for _ in range(n)]
    level, walk = 60.0, []
    for one in drawn:
        level = max(1.0, level + 12 * (one - 0.5))
        walk.append(level)
    return {
        "few": [float(int(4 * one * one)) for one in drawn],
        "even": [float(200 + round(8 * one)) for one in drawn],
        "bursts": [round(300 * one) * float(k % 9 == 0) for k, one in enumerate(drawn)],
        "wanders": [float(round(one)) for one in walk],
        "week": [float(round(40 + 12 * one - 30 * (k % 7 > 4))) for k, one in enumerate(drawn)],
    }[habit]


def days_of(step: str, n: int) -> list[date]:
    """Return the last days of so many days, weeks or months."""
    if step != "month":
        return [FIRST + timedelta(days=k * STEPS[step]) for k in range(n)]
    ends = [date(2023 + (k + 1) // 12, (k + 1) % 12 + 1, 1) - timedelta(days=1) for k in range(n)]
    return [one for one in ends if one >= FIRST]


def history(
    nature: str, habit: str, seed: int, days: list[date], lift: Mapping[int, float] | None = None
) -> sg.History:
    """Return readings of a nature and a habit, with what an event lifts some of them by."""
    read = [one + (lift or {}).get(k, 0.0) for k, one in enumerate(amounts(habit, seed, len(days)))]
    if nature == "money":
        read = [round(one * 1.07 + 0.5, 2) for one in read]
    if nature == "level":
        total = 1_000.0
        read = [total := total + one * (-0.3 if k % 5 == 0 else 1.0) for k, one in enumerate(read)]
    return sg.History.of(list(zip(days, read, strict=True)), metric=NATURES[nature], channel="site")


def samples() -> Iterator[tuple[str, Effect]]:
    """Yield effects on every kind of amount, of every habit and with much or little read about them, by name."""
    cases = product(NATURES, HABITS, LENGTHS)
    for seed, (nature, habit, (before, inside, after)) in enumerate(cases):
        count = before + inside + after
        step = "day" if count > 150 else list(STEPS)[seed % 3]
        days = days_of(step, count)
        lift = dict.fromkeys(range(before, before + inside), 15.0)
        lifted = history(nature, habit, seed, days, lift)
        # Nobody read the second step of some, and the first one after others.
        unread = (
            {days[before + 1]}
            if inside > 3 and seed // 3 % 2
            else {*days[before + inside :][:1]}
            if after > 4
            else set()
        )
        if unread:
            lifted = sg.History.of(
                [(one.day, one.value) for one in lifted if one.day not in unread],
                metric=NATURES[nature],
                channel="site",
            )
        event = sg.Event(
            id="fair",
            start=days[before - 1] + timedelta(days=3 if step == "week" else 1),
            end=days[before + inside - 1],
            metrics=[NATURES[nature]] if NATURES[nature] else [],
            channels=["site"],
        )
        beside = []
        if nature != "unknown" and (seed + seed // len(LENGTHS)) % 2:
            beside = [
                sg.History.of(
                    [
                        (on, 3 * one + 40 + seed % 5)
                        for on, one in zip(days, amounts(habit, seed + k, count), strict=True)
                    ],
                    metric="impressions",
                    channel=f"other {k}",
                )
                for k in range(3)
            ]
        found = sg.effect(lifted, event, as_of=days[-1], controls=beside)
        yield f"{nature}, {habit}, {before} + {inside} + {after} by the {step}, {len(beside)} controls", found


def figures(found: Effect) -> dict[str, list[float]]:
    """Return chances of what came beyond, and the smallest effect that could be seen, by the sides it is told by."""
    answers = {"before": found.before_only, "both": found.both_sides}
    return {
        side: [answer.smallest_visible.amount, *map(answer.quantile, CHANCES)]
        for side, answer in answers.items()
        if answer is not None
    }


def words(found: Effect) -> str:
    """Return what is told beside the figures: days, reasons, cautions and the controls that count."""
    told = [f"{found.start} to {found.end}", *(f"{one.code} {one.figure}" for one in found.cautions)]
    return "; ".join([*told, *(f"{part}: {why}" for part, why in found.reasons.items()), *found.controls])


if __name__ == "__main__":
    rows = []
    for name, one in samples():
        rounded = {side: [float(f"{number:.12g}") for number in numbers] for side, numbers in figures(one).items()}
        rows.append(f"{json.dumps(name)}: {json.dumps({'told': words(one), **rounded})}")
    GOLDEN.write_text("{\n" + ",\n".join(rows) + "\n}\n", encoding="utf-8")
