"""Differences across two languages: each finding that was read is told and written in its own, unless one is asked for."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from attrs import evolve

import smartgoals as sg
from smartgoals import codec

SPANISH = evolve(sg.Language.of("en"), code="es", phrases={"report.diff_mended": "corregido: {finding}"})
LANGUAGES: dict[str, sg.Language] = {"en": sg.Language.of("en"), "fr": sg.Language.of("fr"), "es": SPANISH}
BEFORE = sg.Strategy(
    goals=[sg.Goal(id="g", metric="followers", target=sg.ReachLevel(2400))],
    objectives=[sg.Objective(id=f"o{k}", title=f"Objective {k}", kind="brand_awareness") for k in range(6)],
)
AFTER = evolve(
    BEFORE.with_goal(evolve(BEFORE.goals["g"], start=date(2026, 1, 1), deadline=date(2026, 6, 28))), objectives=[]
)


def reviewed(strategy: sg.Strategy, on: date, code: str, *, is_read: bool) -> sg.Review:
    """Return the review of a strategy in a language, and where asked as it comes back from data."""
    review = sg.review(strategy, as_of=on, language=LANGUAGES[code])
    return codec.structure(codec.unstructure(review), sg.Review) if is_read else review


def diff(now: str, then: str, *, is_read: bool) -> sg.ReviewDiff:
    """Return what changed between two reviews, of which the earlier one was read."""
    later = reviewed(AFTER, date(2026, 2, 20), now, is_read=is_read)
    made = later.diff(reviewed(BEFORE, date(2026, 1, 18), then, is_read=True))
    assert made.goals["g"].report.mended
    assert made.goals["g"].report.new
    assert made.mended
    return made


def own_lines(made: sg.ReviewDiff) -> list[str]:
    """Return what the findings that came and went say in the language of each."""
    report = made.goals["g"].report
    return [one.text() for one in (*report.mended, *report.new, *made.mended, *made.new)]


@pytest.mark.parametrize("is_read", [False, True])
@pytest.mark.parametrize(("now", "then"), [("fr", "en"), ("en", "fr"), ("es", "fr"), ("fr", "es"), ("fr", "fr")])
def test_each_finding_is_told_in_its_own_language(now: str, then: str, *, is_read: bool) -> None:
    """Text and data hold every finding in the language it has, and the data read back equal."""
    made = diff(now, then, is_read=is_read)
    parts: list[tuple[Any, Any]] = [
        (made, sg.ReviewDiff),
        (made.goals["g"], type(made.goals["g"])),
        (made.goals["g"].report, sg.rules.ReportDiff),
    ]
    for value, kind in parts:
        data = codec.unstructure(value)
        back = codec.structure(data, kind)
        assert back == value
        assert codec.unstructure(back) == data
    data = codec.unstructure(made.goals["g"].report)["report_diff"]
    codes = [one["language"] if isinstance(one["language"], str) else one["language"]["code"] for one in data["mended"]]
    assert codes == [then] * len(codes)
    assert [one["text"] for one in (*data["mended"], *data["new"])] == own_lines(made)[
        : len(data["mended"] + data["new"])
    ]
    text = made.text()
    assert all(line in text for line in own_lines(made))
    assert all(one.text() in made.goals["g"].text() for one in made.goals["g"].report.mended)


@pytest.mark.parametrize("ask", [
    lambda made: made.text("fr"),
    lambda made: made.goals["g"].text("fr"),
    lambda made: codec.unstructure(made, language="fr"),
    lambda made: codec.unstructure(made.goals["g"].report, language="fr"),
])  # fmt: skip
def test_a_language_that_is_asked_for_is_spoken_or_refused(ask: Callable[[sg.ReviewDiff], object]) -> None:
    """A language that a finding does not speak is refused where it is asked for; one that all speak is spoken."""
    with pytest.raises(sg.InvalidValue, match="must be 'en', in which it was written, got 'fr'"):
        ask(diff("fr", "en", is_read=False))
    assert ask(diff("fr", "fr", is_read=True))


def test_a_goal_of_which_nothing_was_found_says_so_in_english() -> None:
    """The differences of a goal without findings have no language, and speak English when none is asked for."""
    made = diff("fr", "fr", is_read=True).goals["g"]
    bare = evolve(made, report=evolve(made.report, mended=(), new=(), kept=()))
    assert bare.report.language is None
    assert bare.text() == bare.text("en")
    assert codec.unstructure(bare)["goal_diff"]["language"] == "en"
