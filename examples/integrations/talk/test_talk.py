"""The command and the bot are run as a user runs them: as programs, with files and standard input."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from reply import reply

import smartgoals as sg
from smartgoals import codec

HERE = Path(__file__).parent
DATA = HERE.parents[1] / "data" / "strategy.json"
STRATEGY = codec.structure(json.loads(DATA.read_text(encoding="utf-8")))
AS_OF = date(2016, 10, 2)
FAULTY = '{"goals": [{"id": "grow", "chanel": "ig", "deadline": "soon"}]}'


def run(program: str, *arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
    """Run a program with what it reads, and return what it said."""
    command = [sys.executable, str(HERE / program), "--as-of", AS_OF.isoformat(), *arguments]
    return subprocess.run(command, input=given, capture_output=True, encoding="utf-8", check=False)


def plain(text: str) -> str:
    """Return text with plain blanks, which are easier to write in a test."""
    return text.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")


def test_the_week_is_told_goal_by_goal() -> None:
    """Each goal has its mark, what is due in its unit, and the one thing to mend where something is wrong."""
    done = run("week.py", str(DATA))
    lines = done.stdout.splitlines()
    assert lines[4:7] == [
        "✗ Sell 1,400 city passes in the second half of the year",
        "    784 purchases by 9 October 2016: 109 purchases to go",
        "    to mend: Say what will change: budget, format, partner",
    ]
    assert "    2.78 % by 9 October 2016: 0.45 points to go" in lines
    assert lines[-3:-1] == ["? More visibility on social networks", "    the goal names no metric"]
    assert done.returncode == 1


def test_the_week_is_told_in_french() -> None:
    """The same in French, from standard input."""
    done = run("week.py", "--language", "fr", given=DATA.read_text(encoding="utf-8"))
    said = plain(done.stdout)
    assert "784 achats d’ici le 9 octobre 2016 : encore 109 achats" in said
    assert "à corriger : Dites ce qui changera : budget, format, partenaire" in said
    assert "le but ne nomme aucune mesure" in said


def test_the_week_ends_well_where_all_is_on_plan() -> None:
    """A strategy whose goals are all on plan ends with 0, and so does one without goals."""
    sound = codec.unstructure(STRATEGY.without("passes", "conversion", "mailing-list", "retweets"))
    assert run("week.py", given=json.dumps(sound)).returncode == 0
    assert run("week.py", given="{}").returncode == 0


def test_an_allowance_says_what_may_be_used() -> None:
    """Of what may be used up there is a most, and no more to go."""
    goal = sg.Goal(
        id="budget",
        metric="ad_spend",
        target=sg.StayWithin(high=3000, per="month"),
        start=date(2016, 9, 1),
        deadline=date(2016, 12, 31),
    )
    spent = sg.History.of([(date(2016, 10, 1), 300)], metric="ad_spend", definition="in EUR")
    data = codec.unstructure(sg.Strategy(goals=[goal], histories=[spent]))
    assert "at most 2700 EUR by 9 October 2016" in run("week.py", given=json.dumps(data)).stdout


@pytest.mark.parametrize(
    ("language", "faults"),
    [
        (
            "en",
            [
                "2 faults",
                "Goal “grow”: “chanel” is not a field that is known here; did you mean “channel”?",
                "Goal “grow” › deadline: expected a day such as 2026-01-31, got “soon”",
            ],
        ),
        (
            "fr",
            [
                "2 défauts",
                "But « grow » : « chanel » n’est pas un champ connu ici ; vouliez-vous dire « channel » ?",
                "But « grow » › échéance : on attend un jour tel que 2026-01-31 ; on lit « soon »",
            ],
        ),
    ],
)
def test_a_bad_document_is_told_with_every_fault(language: str, faults: list[str]) -> None:
    """Whoever wrote the document reads all its faults, in words, and the command ends with 2."""
    done = run("week.py", "--language", language, given=FAULTY)
    assert plain(done.stderr).splitlines() == faults
    assert (done.returncode, done.stdout) == (2, "")


@pytest.mark.parametrize("given", ["{", "", "[" * 100_000, "\x00"])
def test_what_is_no_document_is_told(given: str) -> None:
    """What is no JSON at all ends with a line, and no traceback."""
    done = run("week.py", given=given)
    assert (done.returncode, len(done.stderr.splitlines())) == (2, 1)


def test_a_file_that_is_not_there_is_told() -> None:
    """A wrong name is no traceback either."""
    done = run("week.py", "nowhere.json")
    assert done.returncode == 2
    assert "nowhere.json" in done.stderr


def test_the_bot_reads_a_goal() -> None:
    """A goal in a message gets what was understood, its verdict and what comes next, in the message's language."""
    answer = reply("50 new followers per week on Instagram by June", sg.Strategy(), as_of=date(2026, 1, 5))
    assert answer == (
        "**followers on Instagram: keep 50 a week by 30 June 2026**\n\n"
        "Not SMART yet: attainable is open, relevant is open\n\n"
        "Next: There are no past figures yet. Two weeks of readings, or last quarter’s total, are enough"
    )
    french = reply("Gagner 50 abonnés par semaine sur Instagram d’ici juin", sg.Strategy(), as_of=date(2026, 1, 5))
    assert french is not None
    assert plain(french).startswith(
        "**abonnés sur Instagram : tenir 50 par semaine d’ici le 30 juin 2026**\n\nPas encore"
    )


@pytest.mark.parametrize(
    ("message", "first", "line"),
    [
        (
            "Hi, how are we doing?",
            "**4 of 8 goals on plan**, 1 cannot be told",
            "- 300 retweets a week: 75 shares, planned 3900 shares",
        ),
        (
            "Où en est-on ?",
            "**4 buts sur 8 sur la trajectoire**, 1 sans position connue",
            "- 300 retweets a week: 75 partages, prévu 3900 partages",
        ),
    ],
)
def test_the_bot_says_how_things_stand(message: str, first: str, line: str) -> None:
    """Asked how things stand, it counts the goals on plan and lists the others, in the language of the question."""
    answer = reply(message, STRATEGY, as_of=AS_OF)
    assert answer is not None
    assert answer.splitlines()[0] == first
    assert answer.splitlines()[-1] == line


@pytest.mark.parametrize("message", ["hello", "", "thanks for the 3 cakes", "🎉", "merci !"])
def test_the_bot_keeps_out_of_small_talk(message: str) -> None:
    """What is about no goal gets no answer."""
    assert reply(message, STRATEGY, as_of=AS_OF) is None


def test_words_of_others_are_shown_and_never_obeyed() -> None:
    """A statement that looks like Markdown stays words."""
    goal = sg.Goal(
        id="g", metric="followers", statement="*all* <!channel> [x](y)", target=sg.ReachLevel(10),
        baseline=sg.Baseline(value=0, on=date(2026, 1, 1)), start=date(2026, 1, 1), deadline=date(2026, 1, 31),
    )  # fmt: skip
    read = sg.History.of([(date(2026, 1, 1), 0), (date(2026, 1, 20), 1)], metric="followers")
    answer = reply("how are we doing?", sg.Strategy(goals=[goal], histories=[read]), as_of=date(2026, 1, 20))
    assert answer is not None
    assert r"\*all\* \<!channel\> \[x\](y): 1 follower" in answer


def test_the_bot_talks_on_a_terminal() -> None:
    """A line in, an answer out; and a bad document is told before anything is read."""
    done = run("reply.py", str(DATA), given="hello\nhow are we doing?\n")
    assert done.stdout.startswith("…\n\n**4 of 8 goals on plan**")


def test_the_bot_tells_a_bad_document(tmp_path: Path) -> None:
    """The bot does not start on a document with faults, and says which."""
    bad = tmp_path / "plan.json"
    bad.write_text(FAULTY, encoding="utf-8")
    done = run("reply.py", str(bad))
    assert done.returncode == 2
    assert done.stderr.startswith("2 faults\nGoal “grow”: “chanel”")
