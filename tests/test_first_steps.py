"""A newcomer gets from the landing page to a review of figures of their own by pasting what stands there."""

import io
import os
import subprocess
import sys
import traceback
from contextlib import redirect_stderr, redirect_stdout
from typing import NamedTuple

import pytest
from tests.scripts import script

FIRST = script("tools/first_steps.py")
OWN = {
    "fewer is better": (
        "en",
        "Cut our first response time from 5 hours to 2 hours by 30 June 2026",
        "Answer customers sooner",
        "customer_care",
        {"2026-03-02": "5", "2026-03-09": "4.6", "2026-03-16": "4.4", "2026-03-23": "3.9"},
    ),
    "no network": (
        "en",
        "Get 120 leads a month until December 2026",
        "Find customers",
        "lead_generation",
        {"2026-01-31": "80", "2026-02-28": "95", "2026-03-31": "101"},
    ),
    "one reading": ("en", "Reach 900 subscribers by 1 July 2026", "Be known", "brand_awareness", {"2026-03-02": "412"}),
    "a metric of one's own": (
        "en",
        "Plant 400 trees by November 2026",
        "A greener town",
        "greener_town",
        {"2026-03-02": "10", "2026-03-30": "31", "2026-04-27": "55"},
    ),
    "French": (
        "fr",
        "Gagner 20 abonnés par mois sur LinkedIn jusqu’à fin 2026",
        "Recruter",
        "employer_brand",
        {"2026-01-31": "310", "2026-02-28": "333", "2026-03-31": "351"},
    ),
}


class Answer(NamedTuple):
    """What is printed, and what is complained of."""

    stdout: str
    stderr: str


def run(*blocks: str) -> Answer:
    """Return what the blocks answer in a namespace of their own; warnings are errors in every test."""
    out, complaints = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(complaints):
        try:
            exec(compile("\n".join(blocks), "<pasted>", "exec"), {"__name__": "__main__"})
        except Exception:
            traceback.print_exc()
    return Answer(out.getvalue(), complaints.getvalue())


def pasted(*blocks: str) -> subprocess.CompletedProcess[str]:
    """Return what an interpreter of its own answers to blocks that are pasted into it, one after another."""
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(
        [sys.executable, "-W", "error", "-"],
        input="\n".join(blocks),
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=environment,
        check=False,
        timeout=300,
    )


@pytest.mark.parametrize("language", ["en", "fr"])
def test_answers_as_the_page_shows(language: str) -> None:
    """The two blocks are all there is to paste after the installation, and the answer begins as it is shown."""
    page = FIRST.PAGES[language]
    blocks = FIRST.steps(page)
    assert len(blocks) == 2
    answer = pasted(*blocks)
    assert answer.stderr == ""
    shown = FIRST.answer(page).rstrip()
    assert answer.stdout.startswith(shown)
    assert len(shown.splitlines()) > 10


@pytest.mark.parametrize("name", OWN)
def test_takes_figures_of_ones_own(name: str) -> None:
    """Another aim, sentence and figures go in the place of those shown, and come out in the review."""
    language, sentence, aim, kind, readings = OWN[name]
    typed = [
        "import smartgoals as sg",
        f'aim = sg.Objective(id="aim", title={aim!r}, kind={kind!r})',
        f"sentence = {sentence!r}",
        'readings = """',
        *(f"{day}  {value}" for day, value in readings.items()),
        '"""',
    ]
    _, rest = FIRST.steps(FIRST.PAGES[language])
    answer = run("\n".join(typed), rest)
    assert answer.stderr == ""
    assert sentence in " ".join(answer.stdout.split())
    assert aim in answer.stdout


def test_lines_in_any_order_say_the_same() -> None:
    """Figures that are pasted newest first start where the oldest stands, as those in order do."""
    typed, steps = FIRST.steps(FIRST.PAGES["en"])
    before, quotes, rest = typed.partition('readings = """\n')
    lines, end, after = rest.partition('"""')
    newest_first = "".join(reversed(lines.splitlines(keepends=True)))
    typed = typed.replace(" from 1,200", "")
    answer = run(typed, steps)
    assert answer.stderr == ""
    assert newest_first != lines
    turned = f"{before.replace(' from 1,200', '')}{quotes}{newest_first}{end}{after}"
    assert run(turned, steps).stdout == answer.stdout


def test_what_came_before_the_goal_is_not_counted() -> None:
    """Three posts a week, five weeks long: the first line is of the week before, and four weeks are asked for."""
    typed, steps = FIRST.steps(FIRST.PAGES["en"])
    before, _, after = typed.partition("sentence = ")
    readings = after.partition("\n")[2]
    for level, posts in {"1200": "9", "1245": "3", "1301": "3", "1340": "3", "1398": "3"}.items():
        readings = readings.replace(f"  {level}", f"  {posts}")
    answer = run(f'{before}sentence = "Post 3 times a week on LinkedIn until 30 June 2026"\n{readings}', steps)
    assert answer.stderr == ""
    assert "12 posts; planned by now 12 posts: exactly on plan" in answer.stdout


def test_what_a_sentence_lacks_is_named() -> None:
    """A sentence without a number or an end is answered by what it lacks, in words and at its place."""
    typed, steps = FIRST.steps(FIRST.PAGES["en"])
    before, _, after = typed.partition("sentence = ")
    vague = f'{before}sentence = "Get more followers on Instagram"\n{after.partition(chr(10))[2]}'
    answer = run(vague, steps)
    assert "deadline: must be the last day of the goal, got None (by when?)" in answer.stderr
    assert "target: must be how much" in answer.stderr
