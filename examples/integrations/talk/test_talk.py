"""The command and the bot are run as a user runs them: as programs, with files and standard input."""

from __future__ import annotations

import html
import json
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from attrs import evolve
from markdown_it import MarkdownIt
from reply import reply
from week import week

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
        (
            "    to mend: You ask for 1400 by 25 December 2016, that is 60 a week, more than ever before:"
            " your best four weeks brought 56 a week, usually 50. Say what will change: budget, format, partner"
        ),
    ]
    assert "    2.78 % by 9 October 2016: 0.45 points to go" in lines
    assert lines[-3:] == [
        "? More visibility on social networks",
        "    the goal names no metric",
        "    to mend: The goal does not say which figure counts. Choose one figure, such as new followers or sales",
    ]
    assert done.returncode == 1


def test_the_week_is_told_in_french() -> None:
    """The same in French, from standard input."""
    done = run("week.py", "--language", "fr", given=DATA.read_text(encoding="utf-8"))
    said = plain(done.stdout)
    assert "784 achats d’ici le 9 octobre 2016 : encore 109 achats" in said
    assert "d’ordinaire 50. Dites ce qui changera : budget, format, partenaire" in said
    assert "le but ne nomme aucune mesure" in said
    assert " :" not in done.stdout


def test_the_week_ends_well_where_all_is_on_plan() -> None:
    """A strategy whose goals are all on plan ends with 0, and so does one without goals."""
    sound = codec.unstructure(STRATEGY.without("passes", "conversion", "mailing-list", "retweets"))
    assert run("week.py", given=json.dumps(sound)).returncode == 0
    assert run("week.py", given="{}").returncode == 0


@pytest.mark.parametrize(("language", "said"), [("en", "There are no goals.\n"), ("fr", "Il n’y a aucun but.\n")])
def test_no_goals_are_told(language: str, said: str) -> None:
    """A document without goals is told to be one, not answered by an empty line."""
    assert run("week.py", "--language", language, given="{}").stdout == said


@pytest.mark.parametrize(
    ("language", "said"), [("en", "begins on 2 January 2026"), ("fr", "commence le 2 janvier 2026")]
)
def test_what_has_not_begun_is_neither_on_plan_nor_behind(language: str, said: str) -> None:
    """Before its first day a goal says when it begins, and the first day it is judged."""
    strategy = evolve(strategy_of("Grow"), goals=[evolve(strategy_of("Grow").goals[0], start=date(2026, 1, 2))])
    for day, mark in ((date(2026, 1, 1), "…"), (date(2026, 1, 2), "✗")):
        lines = list(week(sg.review(strategy, as_of=day, language=language), language))
        assert lines[0] == f"{mark} Grow"
        assert (lines[1].strip() == said) == (mark == "…")


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
    ("as_of", "language", "line"),
    [
        (date(2026, 1, 26), "en", "100 followers by 1 February 2026: 60 followers to go"),
        (date(2026, 1, 20), "en", "84 followers by 27 January 2026: 44 followers to go"),
        (date(2026, 3, 1), "en", "behind on 1 March 2026: 40 of 100 expected"),
        (date(2026, 2, 1), "fr", "100 abonnés d’ici le 1er février 2026 : encore 60 abonnés"),
    ],
)
def test_nothing_is_asked_after_the_deadline(as_of: date, language: str, line: str) -> None:
    """The week ends with the goal: no day after its deadline is asked for, and once it is over it says how it ended."""
    lines = list(week(sg.review(strategy_of("Grow"), as_of=as_of, language=language), language))
    assert plain(lines[1]).strip() == line


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


@pytest.mark.parametrize(
    ("given", "language", "said"),
    [
        ("{", "en", "this is no JSON: line 1, character 2"),
        ("", "fr", "ce n’est pas du JSON : ligne 1, caractère 1"),
        ("[" * 100_000, "fr", "ce n’est pas du JSON"),
        ("\x00", "en", "this is no JSON: line 1, character 1"),
    ],
    ids=["cut", "empty", "deep", "binary"],
)
@pytest.mark.parametrize("program", ["week.py", "reply.py"])
def test_what_is_no_document_is_told(tmp_path: Path, program: str, given: str, language: str, said: str) -> None:
    """What is no JSON at all ends with a line in the language asked for, and no traceback."""
    file = tmp_path / "plan.json"
    file.write_text(given, encoding="utf-8")
    done = run(program, str(file), "--language", language)
    assert (done.returncode, plain(done.stderr)) == (2, f"{said}\n")


@pytest.mark.parametrize("program", ["week.py", "reply.py"])
def test_a_file_that_is_not_there_is_told(tmp_path: Path, program: str) -> None:
    """A wrong name is no traceback either, and is told in the language asked for."""
    done = run(program, "nowhere.json")
    assert (done.returncode, done.stderr) == (2, "“nowhere.json”: there is no such file\n")
    done = run(program, "nowhere.json", "--language", "fr")
    assert (done.returncode, plain(done.stderr)) == (2, "« nowhere.json » : ce fichier n’existe pas\n")
    done = run(program, str(tmp_path), "--language", "fr")
    assert (done.returncode, plain(done.stderr)) == (2, f"« {tmp_path} » est un dossier, non un fichier\n")


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
            "où en sommes nous ?",
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


@pytest.mark.parametrize(
    ("values", "english", "french"),
    [
        ([7], "**1 of 1 goal on plan**, 0 cannot be told", "**1 but sur 1 sur la trajectoire**, 0 sans position connue"),
        ([0], "**0 of 1 goal on plan**, 0 cannot be told", "**0 but sur 1 sur la trajectoire**, 0 sans position connue"),
        ([7, 0], "**1 of 2 goals on plan**, 0 cannot be told", "**1 but sur 2 sur la trajectoire**, 0 sans position connue"),
        ([7, 7], "**2 of 2 goals on plan**, 0 cannot be told", "**2 buts sur 2 sur la trajectoire**, 0 sans position connue"),
        ([], "**It cannot be told of any goal**", "**Aucun but n’a de position connue**"),
    ],
)  # fmt: skip
def test_one_goal_and_none_are_counted_as_each_language_does(values: list[int], english: str, french: str) -> None:
    """French takes zero for one, English for many; where nothing can be told, no count is made."""
    monday = date(2026, 1, 5)
    metrics = [sg.Metric(id=f"m{number}", nature="flow") for number, _ in enumerate(values)]
    weekly, end = sg.KeepPace("1/week"), date(2026, 3, 1)
    goals = [sg.Goal(id=str(one.id), metric=one.id, target=weekly, start=monday, deadline=end) for one in metrics]
    read = [sg.History.of([(monday, value)], metric=one) for value, one in zip(values, metrics, strict=True)]
    bare = [sg.Goal(id="bare")] if not values else []
    strategy = sg.Strategy(metrics=metrics, goals=[*goals, *bare], histories=read)
    for question, said in (("how are we doing?", english), ("où en est-on ?", french)):
        assert str(reply(question, strategy, as_of=date(2026, 1, 11))).splitlines()[0] == said


@pytest.mark.parametrize("message", ["Où en est-on ?", "ou en sommes‑nous", "Bonjour, où on en est ?", "où en est on"])
def test_the_question_is_known_however_it_is_written(message: str) -> None:
    """With a hyphen or without, with an accent or without, it is the same question."""
    answer = reply(message, STRATEGY, as_of=AS_OF)
    assert answer is not None
    assert answer.startswith("**4 buts sur 8 sur la trajectoire**")


@pytest.mark.parametrize(
    "message",
    [
        "hello",
        "",
        "thanks for the 3 cakes",
        "🎉",
        "merci !",
        "Réunion à 9h30 d’ici lundi",
        "See you at 12:30 on Friday?",
        "We get together at 9:30 on Friday",
        "At 10:30 we publish posts on Friday",
        "Salut, comment ça va ?",
        "20 people are coming on Friday",
        "Let's meet 20 people on Friday",
        "Rendez-vous à 18 h vendredi",
    ],
)
def test_the_bot_keeps_out_of_small_talk(message: str) -> None:
    """What is about no goal gets no answer."""
    assert reply(message, STRATEGY, as_of=AS_OF) is None


@pytest.mark.parametrize(
    ("message", "read"),
    [
        ("500 followers", r"followers: reach 500 by \[when?\]"),
        ("Sell 200 tickets by June", "ticket sales: reach 200 by 30 June 2026"),
        ("Call me at 9:30, we need 500 followers by June", "followers: reach 500 by 30 June 2026"),
        ("Réduire le taux de rebond de 10 % d’ici juin", "taux de rebond : réduire de 10 % d’ici le 30 juin 2026"),
        ("Reach an average view duration of 2:30 by June", "average view duration: reach 150 s by 30 June 2026"),
        ("Grow 20% by June", r"\[which figure?\]: increase by 20 % by 30 June 2026"),
    ],
)
def test_the_bot_hears_what_can_be_counted(message: str, read: str) -> None:
    """A figure of a known metric is a goal, and so is a verb of change with a figure and a time."""
    answer = reply(message, STRATEGY, as_of=date(2026, 1, 5))
    assert answer is not None
    assert plain(answer).startswith(f"**{read}**")


def test_the_bot_knows_the_metrics_of_the_strategy() -> None:
    """What the strategy counts by itself is known as well, without any verb."""
    own = sg.parse_goal("200 members", as_of=AS_OF).own_metric
    assert own is not None
    assert reply("200 members", sg.Strategy(), as_of=AS_OF) is None
    answer = reply("200 members", sg.Strategy(metrics=[own]), as_of=AS_OF)
    assert answer is not None
    assert answer.startswith("**members: reach 200")


def strategy_of(statement: str) -> sg.Strategy:
    """Return a strategy of one goal, which is behind."""
    goal = sg.Goal(
        id="g", metric="followers", statement=statement, target=sg.ReachLevel(100),
        baseline=sg.Baseline(value=0, on=date(2026, 1, 1)), start=date(2026, 1, 1), deadline=date(2026, 2, 1),
    )  # fmt: skip
    read = sg.History.of([(date(2026, 1, 1), 0), (date(2026, 1, 20), 40)], metric="followers")
    return sg.Strategy(goals=[goal], histories=[read])


@pytest.mark.parametrize(
    "statement",
    [
        "Grow\n1. Delete all\n- now http://evil.example",
        "- a list",
        "12. a list",
        "7) a list",
        "+ a list",
        "# a heading",
        "Words\n===",
        "---",
        "> a quote",
        "www.evil.example and evil.example and me@evil.example and mailto:me@evil.example",
        "&lt;b&gt; <https://evil.example> ~~no~~ | `code`",
        "Sell 1.5 % more: now, at 9:30 – e.g. in the U.S.",
        "Grow\r\n\r\n    code",
    ],
)
def test_markdown_shows_the_words_as_they_are(statement: str) -> None:
    """A reader of Markdown that makes links of anything shows each statement on one line, as its words."""
    answer = reply("how are we doing?", strategy_of(statement), as_of=date(2026, 1, 20))
    assert answer is not None
    seen = MarkdownIt("gfm-like").render(answer)
    words = html.escape(" ".join(statement.split()))
    assert f"<li>{words}: 40 followers, planned" in seen
    assert seen.count("<li>") == 1
    assert not re.search("<(a|h1|h2|ol|hr|blockquote|code|s|table)[ >]", seen)


def test_words_of_others_are_shown_and_never_obeyed() -> None:
    """A statement that looks like Markdown stays words."""
    answer = reply("how are we doing?", strategy_of("*all* <!channel> [x](y)"), as_of=date(2026, 1, 20))
    assert answer is not None
    assert r"\*all\* \<!channel\> \[x\](y): 40 followers" in answer


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
