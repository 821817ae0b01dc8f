"""Two reviews compared: what came, went and stayed, either way round, and what is said of it."""

from datetime import date
from functools import cache
from typing import Any

from attrs import evolve
from hypothesis import example, given, strategies as st

import smartgoals as sg

BEFORE, AFTER = date(2026, 1, 11), date(2026, 2, 8)
LANGUAGES = st.sampled_from(["en", "fr"])
READ = sg.History.of(
    [(date(2026, 1, 4), 1200), (BEFORE, 1245), (date(2026, 1, 25), 1301), (AFTER, 1304)],
    metric="followers",
    channel="ig",
)
FANS = sg.Goal(
    id="fans",
    metric="followers",
    channel="ig",
    target=sg.ReachLevel(1500),
    start=date(2026, 1, 5),
    deadline=date(2026, 6, 28),
)
GOALS = {
    "plain": FANS,
    "open": evolve(FANS, deadline=None),
    "other": sg.Goal(id="other", statement="more visibility"),
}
CHOICES = st.sampled_from(
    [(), ("plain",), ("open",), ("other",), ("plain", "other"), ("other", "open")],
)


@cache
def reviewed(chosen: tuple[str, ...], on: date, channels: int) -> sg.Review:
    """Return the review of some goals on a day, in a strategy of so many channels."""
    known = [sg.Channel(id="ig", platform="instagram"), sg.Channel(id="x", platform="x")]
    goals = [GOALS[name] for name in chosen]
    plan = sg.Strategy(goals=goals, channels=known[:channels], histories=[READ])
    return sg.review(plan, as_of=on, language="fr" if on == AFTER else "en")


REVIEWS = st.builds(reviewed, CHOICES, st.sampled_from([BEFORE, AFTER]), st.integers(1, 2))


def keys(findings: tuple[sg.Finding, ...]) -> set[tuple[str, str]]:
    """Return what findings are told apart by."""
    return {one.key for one in findings}


@given(REVIEWS, REVIEWS)
def test_what_came_one_way_goes_the_other(one: sg.Review, other: sg.Review) -> None:
    """Goals, findings, standing and chance: the other way round all is turned."""
    forth, back = other.diff(one), one.diff(other)
    assert (forth.since, forth.as_of) == (back.as_of, back.since)
    assert (forth.new_goals, forth.gone_goals) == (back.gone_goals, back.new_goals)
    assert (keys(forth.new), keys(forth.mended)) == (keys(back.mended), keys(back.new))
    assert keys(forth.kept) == keys(back.kept)
    assert set(forth.changed) == set(back.changed)
    for goal in forth.goals:
        turned = back.goals[goal.id]
        assert goal.is_on_plan == turned.is_on_plan[::-1]
        assert goal.probability == turned.probability[::-1]
        assert keys(goal.report.mended) == keys(turned.report.new)
        verdicts = {name: both[::-1] for name, both in turned.report.verdicts.items()}
        assert goal.report.verdicts == verdicts


@given(REVIEWS, REVIEWS)
def test_each_goal_and_finding_of_two_reviews_stands_in_one_place(
    one: sg.Review,
    other: sg.Review,
) -> None:
    """The later review is what is kept and what is new, the earlier what is kept and what went."""
    diff = other.diff(one)
    earlier, later = ([goal.id for goal in review.goals] for review in (one, other))
    assert [goal.id for goal in diff.goals] == [name for name in later if name in earlier]
    assert sorted([*later, *diff.gone_goals]) == sorted([*earlier, *diff.new_goals])
    assert not {*diff.new_goals} & {*earlier}
    assert not {*diff.gone_goals} & {*later}
    assert keys((*diff.kept, *diff.new)) == keys(other.findings)
    assert keys((*diff.kept, *diff.mended)) == keys(one.findings)
    for goal in diff.goals:
        reports = (one.goals[goal.id].report, other.goals[goal.id].report)
        assert goal.report == reports[1].diff(reports[0])


@given(REVIEWS, REVIEWS, LANGUAGES)
def test_a_comparison_says_each_thing_that_changed_once(
    one: sg.Review,
    other: sg.Review,
    language: str,
) -> None:
    """A line for each goal and finding that came or went, below the heading, and no other."""
    diff = other.diff(one)
    lines = diff.text(language).splitlines()
    told = [goal.text(language) for goal in diff.goals if goal.has_changed]
    assert [goal.id for goal in diff.goals if goal.has_changed] == [*diff.changed]
    on_strategy = len(diff.mended) + len(diff.new)
    expected = [
        1,
        bool(diff.new_goals) + bool(diff.gone_goals),
        sum(len(text.splitlines()) for text in told),
        on_strategy + bool(on_strategy),
    ]
    assert len(lines) == (sum(expected) if sum(expected) > 1 else 2)
    assert all(text in "\n".join(lines) for text in told)
    assert diff.text() == diff.text(other.language)
    new, gone, changed = len(diff.new_goals), len(diff.gone_goals), len(diff.changed)
    assert f" new, {gone} gone, {changed} changed; " in str(diff)
    assert f": {new} goal" in str(diff)


@given(REVIEWS, LANGUAGES)
def test_what_is_beside_itself_has_not_changed(one: sg.Review, language: str) -> None:
    """A review compared with itself is all kept; it says so, and each of its goals does."""
    diff = one.diff(one)
    nothing = {"en": "nothing has changed", "fr": "rien n’a changé"}[language]
    assert (diff.changed, diff.new, diff.mended, diff.kept) == ((), (), (), one.findings)
    assert diff.text(language).splitlines()[1:] == [nothing]
    assert all(goal.text(language).endswith(nothing) for goal in diff.goals)
    assert not any(goal.report.mended or goal.report.new for goal in diff.goals)


def compared(earlier: sg.Goal, later: sg.Goal) -> Any:
    """Return what changed in the report of a goal, without its standing and its chance."""
    found = [sg.check(one, as_of=AFTER) for one in (earlier, later)]
    return found[1].diff(found[0])


REPORTS = {
    "nothing": compared(FANS, FANS),
    "mended": compared(evolve(FANS, owner=None), evolve(FANS, owner="A. B.")),
    "new": compared(evolve(FANS, owner="A. B."), evolve(FANS, owner=None)),
    "verdict": compared(GOALS["open"], FANS),
}
PAIRS = st.tuples(st.none() | st.booleans(), st.none() | st.booleans())
CHANCES = st.tuples(*[st.sampled_from([None, 0.25, 0.5])] * 2)


@given(st.sampled_from([*REPORTS]), PAIRS, CHANCES, LANGUAGES)
@example("nothing", (None, None), (None, None), "en")
@example("nothing", (True, True), (0.25, 0.5), "en")
@example("nothing", (True, False), (0.5, 0.5), "fr")
@example("mended", (None, None), (0.5, 0.5), "en")
@example("new", (None, None), (0.5, 0.5), "fr")
@example("verdict", (True, True), (None, None), "en")
def test_a_goal_has_changed_exactly_where_something_told_of_it_has(
    name: str, plan: tuple[bool | None, bool | None], chance: tuple[Any, Any], language: str
) -> None:
    """A finding, a verdict, its standing or its chance; each that did not is not mentioned."""
    (same,) = reviewed(("plain",), AFTER, 1).diff(reviewed(("plain",), AFTER, 1)).goals
    made = evolve(same, report=REPORTS[name], is_on_plan=plan, probability=chance)
    is_standing, is_chance = plan[0] is not plan[1], chance[0] != chance[1]
    assert made.has_changed == (name != "nothing" or is_standing or is_chance)
    lines = made.text(language).splitlines()
    assert len(lines) == 1 + len(made.report.mended) + len(made.report.new)
    clauses = lines[0].count("; ")
    if made.has_changed:
        assert clauses == len(made.report.verdicts) + is_standing + is_chance
    assert str(made) == f"fans: {made.report}"
    speaks = made.report.language
    assert made.text() == made.text("en" if speaks is None else speaks)


@given(REVIEWS, LANGUAGES)
def test_a_review_says_what_each_part_of_it_says(one: sg.Review, language: str) -> None:
    """The text of a goal holds those of report, progress and projection, or why one is missing."""
    for goal in one.goals:
        parts = [part for part in (goal.progress, goal.projection) if part is not None]
        said = goal.text(language)
        assert said.startswith(goal.report.text(language))
        assert all(part.text(language) in said for part in parts)
        into = sg.Language.of(language)
        assert all(said.count(into.value(reason)) == 1 for reason in set(goal.reasons.values()))
        assert str(goal) == "; ".join(map(str, (goal.report, *parts)))
        assert goal.text() == goal.text(one.language)
        assert said in one.text(language)
    assert one.text(language).count("\n\n") >= len(one.goals) + len(one.findings) - 1
