"""What results say, the pages they have and the charts they are drawn as, written down, so that no word moves unnoticed.

    PYTHONPATH=src:.:tests/results python tests/results/golden_pages.py

writes `tests/data/pages.txt` and `tests/data/charts.txt` anew, which is right where a sentence, a page or a figure was
changed on purpose, and nowhere else.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from datetime import date
from math import isfinite
from pathlib import Path
from typing import Any

from attrs import evolve
from other_results import KINDS
from tests.present.chart_samples import drawables, review, strategy

import smartgoals as sg
from smartgoals import present
from smartgoals.present._documents import PAGES

DATA = Path(__file__).parent.parent / "data"
SAID, DRAWN = DATA / "pages.txt", DATA / "charts.txt"
MARK = "=== "
LANGUAGES = "en", "fr"
DAYS = date(2016, 7, 20), date(2016, 10, 2), date(2017, 1, 15)
_OF_EACH = 3
_DIGITS = 6
"""To so many digits a number of a chart is written down: the rest is what floats make of it on one machine or another."""


def results() -> Iterator[tuple[str, Any]]:
    """Yield results of every kind, by name: what charts are drawn of, what functions return, reviews of several days."""
    whole = {goal.id for goal in strategy().goals} | {"portfolio"}
    yield from ((name, one) for name, one in drawables().items() if name not in whole)
    for kind in KINDS:
        yield from ((f"{kind.__name__} {place}", one) for place, one in enumerate(kind("en"), 1))
    for day in DAYS:
        yield f"review of {day}", sg.review(strategy(), as_of=day)
    yield from ((f"report of {goal.goal.id}", goal.report) for goal in review("en").goals)
    yield from ((f"audit of {one.as_of}", one) for one in _audits())


def _audits() -> Iterator[sg.Audit]:
    """Yield the audits of the example, the last of them with all that an audit may hold."""
    *early, last = strategy().audits
    yield from early
    measured = [
        sg.audits.Measurement(metric="followers", value=9, on=last.as_of),
        sg.audits.Measurement(metric="sessions", value=7, window=sg.audits.Window(last.as_of, last.as_of)),
        sg.audits.Measurement(metric="ad_spend", value=120, window=sg.audits.Window(DAYS[0], DAYS[1]), currency="EUR"),
        sg.audits.Measurement(metric="reach", value=None),
        sg.audits.Measurement(metric="likes", value=0),
    ]
    rivals = [sg.audits.CompetitorSnapshot(name="Rival", platform="instagram", measurements=measured)]
    yield evolve(last, competitors=rivals, notes=["<b>mind</b>", "and ask"], next_due=DAYS[2])


def said() -> Iterator[tuple[str, str]]:
    """Yield what each result says, and its page where it has one: in English as text, in French as Markdown, some as HTML."""
    for name, one in results():
        for code in LANGUAGES:
            if type(one) in PAGES:
                write = present.text if code == "en" else present.markdown
                yield f"{name}, {code}", write(one, language=code, info=True)
            if hasattr(one, "text"):
                yield f"{name}, {code}, said", one.text(code)
    yield from _as_html()
    goals = review("fr").goals
    for code in LANGUAGES:
        yield f"short, {code}", present.text(review(code), short=True)
        yield f"cards, {code}, Markdown", present.markdown(drawables()["cards"], evidence=strategy(), language=code)
    for name in ("ig-growth", "page-views", "answer-time"):
        yield f"{name}, Markdown", present.markdown(goals[name], evidence=strategy())
        yield f"{name}, HTML", present.html(goals[name], evidence=strategy(), info=True)
    yield "a whole page", present.page(drawables()["comparison"], language="fr")


def _as_html() -> Iterator[tuple[str, str]]:
    """Yield the first pages of each kind as HTML, which also shows in which tone a thing is said."""
    seen = Counter[type]()
    for name, one in results():
        if type(one) in PAGES and not isinstance(one, sg.Review):
            seen[type(one)] += 1
            if seen[type(one)] <= _OF_EACH:
                yield f"{name}, HTML", present.html(one, info=True)


def drawn() -> Iterator[tuple[str, str]]:
    """Yield the chart of whatever is drawn, a part a line, and of a quota its totals, too."""
    themes = {theme: present.vega(drawables()["nothing"], theme=theme)["config"] for theme in ("light", "dark")}
    yield "themes", "\n".join(json.dumps(one) for one in themes.values())
    for name, one in drawables().items():
        yield name, _lines(present.vega(one))
        progress = getattr(one, "progress", one)
        if isinstance(progress, sg.Progress) and progress.quota is not None:
            yield f"{name}, totals", _lines(present.vega(one, kind="burn_up", language="fr", theme="dark"))


def _lines(part: Any) -> str:
    """Return a chart as JSON, a part a line, without the colours and letters that all of its theme have."""
    own = {key: one for key, one in _rounded(part).items() if key not in {"layer", "config"}}
    lines = [f"{key}: {json.dumps(one, ensure_ascii=False)}" for key, one in own.items()]
    return "\n".join(
        [*lines, *(f"layer {line}" for layer in part.get("layer", ()) for line in _lines(layer).splitlines())]
    )


def _rounded(part: Any) -> Any:
    if isinstance(part, dict):
        return {key: _rounded(one) for key, one in part.items()}
    if isinstance(part, list | tuple):
        return [_rounded(one) for one in part]
    return float(f"{part:.{_DIGITS}g}") if isinstance(part, float) and isfinite(part) else part


def written(path: Path) -> dict[str, str]:
    """Return what was written down, by name."""
    parts = path.read_text(encoding="utf-8").removeprefix(MARK).split(f"\n{MARK}")
    return {name: text.rstrip("\n") for name, _, text in (part.partition("\n") for part in parts)}


if __name__ == "__main__":
    for path, found in ((SAID, said()), (DRAWN, drawn())):
        text = "\n".join(f"{MARK}{name}\n{one.rstrip()}\n" for name, one in found)
        path.write_text(text, encoding="utf-8", newline="\n")
