"""The notebook, run in a kernel from its first cell to its last: what each cell shows."""

import re
from functools import cache
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient

HERE = Path(__file__).parent


def notebook() -> Any:
    """Return the notebook as it stands in the folder."""
    return nbformat.read(HERE / "review.ipynb", as_version=4)  # type: ignore[no-untyped-call]  # nbformat has no types


@cache
def outputs() -> dict[str, list[Any]]:
    """Return what each cell of code shows, by the heading above it."""
    ran = notebook()
    NotebookClient(ran, timeout=300, resources={"metadata": {"path": str(HERE)}}).execute()
    shown: dict[str, list[Any]] = {}
    heading = ""
    for cell in ran.cells:
        if cell.cell_type == "code":
            shown.setdefault(heading, []).extend(cell.outputs)
        elif cell.source.startswith("#"):
            heading = cell.source.splitlines()[0].lstrip("# ")
    return shown


def html_under(heading: str) -> str:
    """Return the page that the cell under a heading shows."""
    (output,) = outputs()[heading]
    return str(output.data["text/html"])


def test_it_is_kept_without_outputs() -> None:
    """What is committed is the story alone: outputs are made by who runs it."""
    cells = [cell for cell in notebook().cells if cell.cell_type == "code"]
    assert all(not cell.outputs and cell.execution_count is None for cell in cells)
    nbformat.validate(notebook())


def test_nothing_fails_but_the_cell_that_is_meant_to() -> None:
    """No other cell ends in an error, and none warns."""
    failed = [heading for heading, made in outputs().items() for output in made if output.output_type == "error"]
    assert failed == ["What you see of a mistake"]
    assert not [output for made in outputs().values() for output in made if output.get("name") == "stderr"]


def test_a_review_shows_itself() -> None:
    """The last line of a cell is a page: what to do, and a row for each goal."""
    page = html_under("How do we stand?")
    assert "What to do this week" in page
    assert "At least 7,500 page views every week until Christmas" in page
    assert "<script" not in page


def test_a_goal_is_drawn_with_its_fan() -> None:
    """The chart is a drawing and no promise of one: its words can be read in it, and the fan in figures below."""
    chart, fan = outputs()["One goal, drawn"]
    drawing = chart.data["image/svg+xml"]
    assert "Grow our Instagram following by 50" in drawing
    assert "34 % chance of being met by 25 December 2016" in drawing.replace("\N{NO-BREAK SPACE}", " ")
    assert drawing.count("<path") > 10
    assert [line.split(" (")[0] for line in fan.text.splitlines()] == ["11225 on 2016-11-01", "11581 on 2016-12-25"]


def test_the_page_shows_lines_of_the_notebook() -> None:
    """What the how-to page says of charts stands in the notebook."""
    page = (HERE.parents[2] / "docs" / "how-to" / "show-in-a-notebook-or-app.md").read_text(encoding="utf-8")
    source = "\n".join(cell.source for cell in notebook().cells)
    lines = re.findall(r"`((?:alt|sg)\.[^`]+)`", page)
    assert len(lines) == 3
    assert [line for line in lines if line not in source] == []


def test_the_week_is_an_agenda() -> None:
    """Each day of the coming week has what to look at."""
    page = html_under("What to look at this week")
    assert "Agenda from 3 October 2016 to 9 October 2016" in page
    assert "the plan expects 11,027" in page


def test_a_changed_number_changes_the_verdict() -> None:
    """The difference of two reviews names the goal, the verdict before and after, and the chance."""
    (difference,) = outputs()["Change a number"]
    assert "retweets: 1 mended" in difference.text
    assert re.search(r"attainable: fail before, pass now; chance: <0\.1 % before, [67]\d\.\d % now", difference.text)


def test_the_review_speaks_french() -> None:
    """The same page in French, with the new number in it."""
    page = html_under("In French").replace("\N{NO-BREAK SPACE}", " ")
    assert 'lang="fr"' in page
    assert "revue du 2 octobre 2016" in page
    assert "À faire cette semaine" in page


def test_a_mistake_is_told_with_all_its_places() -> None:
    """The error that a user sees has every fault with its path, and French words for who writes no programs."""
    error, wording = outputs()["What you see of a mistake"]
    assert error.ename == "StructureErrors"
    assert error.evalue.splitlines() == [
        "2 problems",
        "  goals[7].target: must be a pace such as '50 followers/week', got '6 shares'",
        "  goals[7].deadline: must be a day such as '2026-01-31', got 'soon'",
    ]
    assert wording.text.replace("\N{NO-BREAK SPACE}", " ").splitlines() == [
        "2 défauts",
        "But « retweets » › cible : on attend un rythme tel que « 50 abonnés/semaine » ; on lit « 6 shares »",
        "But « retweets » › échéance : on attend un jour tel que 2026-01-31 ; on lit « soon »",
    ]
