"""A small line is a few hundred bytes of SVG that says itself, in the colour of the text around it."""

import re
from datetime import date
from xml.etree import ElementTree

import pytest
from chart_samples import AS_OF, review, strategy
from hypothesis import given, settings, strategies as st

import smartgoals as sg
from smartgoals import present
from smartgoals.progress import SeriesRow

SVG = "{http://www.w3.org/2000/svg}"
VALUES = st.none() | st.integers(-(10**9), 10**9) | st.floats(allow_nan=False, allow_infinity=False)
ROWS = st.lists(st.builds(SeriesRow, st.dates(), plan=VALUES, actual=VALUES), min_size=1, max_size=40)


def parsed(svg: str) -> ElementTree.Element:
    """Return the SVG as a tree."""
    return ElementTree.fromstring(svg)


@pytest.mark.parametrize("goal", [one.id for one in strategy().goals])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_goal_is_a_few_hundred_bytes(goal: str, language: str) -> None:
    """Drawn from a review it is small, has a role and a title in the language, and no script, style or colour of its own."""
    svg = present.svg_sparkline(review(language).goals[goal])
    tree = parsed(svg)
    assert len(svg.encode()) < 1_000
    assert tree.get("role") == "img"
    title = tree.find(f"{SVG}title").text
    assert re.search(
        " on 2 October 2016|cannot be told" if language == "en" else "au 2 octobre 2016|indéterminé", title
    )
    assert not re.search("<script|<style|style=|href|#", svg)
    assert set(re.findall('(?:fill|stroke)="([^"]+)"', svg)) <= {"none", "currentColor"}


def test_a_series_is_thinned_and_ends_where_it_ends() -> None:
    """The rows of a quarter are drawn with few points, the last one among them."""
    goal = strategy().goals["ig-growth"]
    rows = sg.series(goal, as_of=AS_OF, evidence=strategy(), ahead=True)
    svg = present.svg_sparkline(rows, language="fr")
    assert len(svg) < 1_200
    assert "Valeur\u00a0: 11\u202f036 au 2 octobre 2016" in svg


def test_a_quota_says_that_its_line_is_a_total() -> None:
    """The small line of a goal of periods is the total since the start, and its title says so; that of a level does not."""
    goals = review("en").goals
    assert "The lines are totals since the start</title>" in present.svg_sparkline(goals["page-views"])
    assert "totals" not in present.svg_sparkline(goals["ig-growth"])


@settings(max_examples=60)
@given(ROWS, st.integers(8, 400), st.integers(8, 400))
def test_any_rows_draw_inside_their_box(rows: list[SeriesRow], width: int, height: int) -> None:
    """Whatever the values, every point and the mark of the last one lie inside the box, and the SVG is well-formed."""
    tree = parsed(present.svg_sparkline(rows, width=width, height=height))
    drawn = [point.split(",") for line in tree.findall(f"{SVG}polyline") for point in line.get("points").split()]
    for x, y in [*drawn, *((mark.get("cx"), mark.get("cy")) for mark in tree.findall(f"{SVG}circle"))]:
        assert 0 <= float(x) <= width
        assert 0 <= float(y) <= height


@pytest.mark.parametrize(
    ("days", "mark"),
    [
        ({0: 5}, ("117", "14")),
        ({0: 5, 1: 5}, ("117", "14")),
        ({0: 5, 1: 9}, ("117", "3")),
        ({0: 9, 1: 5}, ("117", "25")),
    ],
)
def test_the_last_reading_is_marked_at_the_right(days: dict[int, int], mark: tuple[str, str]) -> None:
    """Even where there is one day alone; figures that are all the same lie half-way up."""
    rows = [SeriesRow(date(2026, 1, 1 + k), plan=None, actual=value) for k, value in days.items()]
    found = parsed(present.svg_sparkline(rows)).find(f"{SVG}circle")
    assert (found.get("cx"), found.get("cy")) == mark


@given(ROWS, st.integers(8, 400), st.integers(-(10**5), 10**5))
def test_a_line_is_its_shape_whenever_it_was(rows: list[SeriesRow], width: int, days: int) -> None:
    """Moved by so many days the same figures are the same line."""
    drawn = [row for row in rows if date.min.toordinal() <= row.day.toordinal() + days <= date.max.toordinal()]
    moved = [row._replace(day=date.fromordinal(row.day.toordinal() + days)) for row in drawn]
    if drawn:
        one, other = (
            [ElementTree.tostring(child) for child in parsed(present.svg_sparkline(each, width=width))[1:]]
            for each in (drawn, moved)
        )
        assert one == other


@given(st.lists(st.tuples(st.none() | st.integers(-99, 99), st.none() | st.integers(-99, 99)), min_size=2, max_size=24))
def test_figures_turned_over_are_a_line_turned_over(figures: list[tuple[int | None, int | None]]) -> None:
    """What was as high as it could be is as low, on plan and read alike, and stands on the same days."""

    def points(sign: int) -> list[tuple[float, float]]:
        rows = [
            SeriesRow(
                date(2026, 1, 1 + k),
                plan=None if plan is None else sign * plan,
                actual=None if actual is None else sign * actual,
            )
            for k, (plan, actual) in enumerate(figures)
        ]
        lines = parsed(present.svg_sparkline(rows, height=40)).findall(f"{SVG}polyline")
        pairs = [point.split(",") for line in lines for point in line.get("points").split()]
        return [(float(x), float(y)) for x, y in pairs]

    upright, turned = points(1), points(-1)
    assert [x for x, _ in turned] == [x for x, _ in upright]
    assert [y for _, y in turned] == pytest.approx([40 - y for _, y in upright], abs=0.11)


def test_no_rows_make_no_line() -> None:
    """Of nothing no line is drawn: it is refused with what would be right."""
    with pytest.raises(sg.InvalidValue, match="one row at least"):
        present.svg_sparkline([])


@pytest.mark.parametrize("count", [2, 3, 23, 24, 25, 26, 47, 48, 49, 50, 97, 400])
def test_a_line_is_drawn_by_at_most_as_many_points_as_are_seen(count: int) -> None:
    """All of twenty-four, and of more every second, third or later one, counted back from the last, which is among them."""
    rows = [SeriesRow(date.fromordinal(736_000 + k), plan=None, actual=k * k) for k in range(count)]
    line = parsed(present.svg_sparkline(rows, width=4000, height=4000)).find(f"{SVG}polyline")
    across = [float(point.split(",")[0]) for point in line.get("points").split()]
    step = next(step for step in range(1, count + 1) if -(-count // step) <= 24)
    days = [k for k in range(count) if (count - 1 - k) % step == 0]
    assert len(across) == len(days) <= 24
    assert across == pytest.approx([3 + (k - days[0]) * 3994 / (count - 1 - days[0]) for k in days], abs=0.06)
