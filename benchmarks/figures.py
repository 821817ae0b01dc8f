"""One figure of a benchmark: what was measured, beside which yardstick of the same run, and the bar.

A benchmark yields its figures from one function, `figures()`; its own `main` prints them, and
`python -m benchmarks` gathers those of all.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Literal

from attrs import frozen


@frozen
class Bar:
    """What a figure is held to."""

    word: Literal["at most", "at least", "below"]
    limit: float

    def holds(self, measured: float) -> bool:
        """Tell whether a figure keeps to the bar."""
        if self.word == "below":
            return measured < self.limit
        return measured <= self.limit if self.word == "at most" else measured >= self.limit


def at_most(limit: float) -> Bar:
    """Return a bar that holds what is no more than that."""
    return Bar("at most", limit)


def at_least(limit: float) -> Bar:
    """Return a bar that holds what is no less than that."""
    return Bar("at least", limit)


@frozen(kw_only=True)
class Figure:
    """What one benchmark measured of one thing; a ratio has the unit "x", a growth "exponent"."""

    what: str
    measured: float | None
    """None is too short to tell, as a growth may be."""
    unit: str
    source: str
    """The module that measured it, such as `bench_codec`."""
    yardstick: str = ""
    """What a ratio stands beside, measured in the same run."""
    bar: Bar | None = None
    curve: tuple[tuple[int, float], ...] = ()
    """Of a growth the seconds by size, smallest first."""

    @property
    def key(self) -> tuple[str, str, str, str]:
        """Return what makes two figures of two runs one."""
        return self.source, self.what, self.yardstick, self.unit

    @property
    def is_met(self) -> bool | None:
        """Tell whether the bar holds; None where there is no bar, or no figure."""
        return None if self.bar is None or self.measured is None else self.bar.holds(self.measured)


def number(value: float) -> str:
    """Return a number with two or three digits that count, large ones in full."""
    if abs(value) >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if abs(value) >= 10 else f"{value:.2g}" if abs(value) < 1 else f"{value:.2f}"


def quantity(value: float | None, unit: str) -> str:
    """Return a number with its unit; ratios and exponents have none."""
    if value is None:
        return "–"
    return number(value) if unit in ("x", "exponent") else f"{number(value)} {unit}"


def bar_text(figure: Figure) -> str:
    """Return the bar in words, nothing where there is none."""
    if figure.bar is None:
        return ""
    unit = figure.unit if figure.unit not in ("x", "exponent") else ""
    return f"{figure.bar.word} {figure.bar.limit:,g} {unit}".strip()


def to_data(figure: Figure) -> dict[str, Any]:
    """Return a figure as JSON has it: four digits that count, and nothing that is not said."""
    told: dict[str, Any] = {"source": figure.source, "what": figure.what, "unit": figure.unit}
    told["measured"] = None if figure.measured is None else float(f"{figure.measured:.4g}")
    if figure.yardstick:
        told["yardstick"] = figure.yardstick
    if figure.bar is not None:
        told["bar"] = [figure.bar.word, figure.bar.limit]
    if figure.curve:
        told["curve"] = [[size, float(f"{seconds:.3g}")] for size, seconds in figure.curve]
    return told


def from_data(data: Mapping[str, Any]) -> Figure:
    """Return the figure that was written as JSON."""
    bar = Bar(*data["bar"]) if "bar" in data else None
    curve = tuple((size, seconds) for size, seconds in data.get("curve", ()))
    return Figure(**{**data, "bar": bar, "curve": curve})


def line(figure: Figure) -> str:
    """Return a figure as a line of a terminal."""
    kind = f"{figure.unit:>9}" if figure.unit in ("x", "exponent") else ""
    told = f"{quantity(figure.measured, figure.unit) + kind:>20}  {figure.what}"
    if figure.yardstick:
        told += f" / {figure.yardstick}"
    if figure.bar is not None:
        told += f" (bar: {bar_text(figure)}{', MISSED' if figure.is_met is False else ''})"
    if figure.curve:
        told += " [" + ", ".join(f"{size:,}: {seconds:.3g} s" for size, seconds in figure.curve) + "]"
    return told


def tell(figures: Iterable[Figure]) -> bool:
    """Print figures as they come, and tell whether all bars held."""
    hold = True
    for figure in figures:
        print(line(figure), flush=True)
        hold &= figure.is_met is not False
    return hold
