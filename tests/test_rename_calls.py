"""The tool that rewrites programs: what moved, what was renamed, and what is evidence now; all else stays as it is."""

import ast
import contextlib
import doctest
import importlib.util
import io
import re
import subprocess
import sys
import warnings
from datetime import date, timedelta
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given, strategies as st

import smartgoals

ROOT = Path(__file__).resolve().parent.parent


def tool() -> ModuleType:
    """Return the tool as a module."""
    spec = importlib.util.spec_from_file_location("rename_calls", ROOT / "tools" / "rename_calls.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["rename_calls"] = module  # its dataclasses look for their module
    spec.loader.exec_module(module)
    return module


TOOL = tool()
SG = "import smartgoals as sg\n"
REWRITTEN = {
    "a moved name": (f"{SG}x = sg.scorecards(plan)\n", f"{SG}x = sg.channels.scorecards(plan)\n"),
    "another name for the package": (
        "import smartgoals\nsmartgoals.Window\n",
        "import smartgoals\nsmartgoals.audits.Window\n",
    ),
    "a name that stays": (f"{SG}sg.Goal(id='é')\n", f"{SG}sg.Goal(id='é')\n"),
    "what follows letters of more bytes": (
        f"{SG}é = 'é', sg.Cost()\n",
        f"{SG}é = 'é', sg.returns.Cost()\n",
    ),
    "another object of that name": ("import other as sg\nsg.Window\n", "import other as sg\nsg.Window\n"),
    "an import of what moved": (
        "from smartgoals import Window, Goal\n",
        "from smartgoals import Goal\nfrom smartgoals.audits import Window\n",
    ),
    "an import under another name": (
        "def f():\n    from smartgoals import roi, Roi as R\n",
        "def f():\n    from smartgoals import roi\n    from smartgoals.returns import Roi as R\n",
    ),
    "a name renamed in a room": (
        "from smartgoals import catalog\ncatalog.Why.NO_DAY\n",
        "from smartgoals import catalog\ncatalog.UnmappedReason.NO_DAY\n",
    ),
    "an import of it": (
        "from smartgoals.catalog import Why\n",
        "from smartgoals.catalog import UnmappedReason as Why\n",
    ),
    "a strategy": (f"{SG}sg.assess(g, h, as_of=d, strategy=s)\n", f"{SG}sg.assess(g, h, as_of=d, evidence=s)\n"),
    "a catalogue": (
        f"{SG}sg.relevance(m, o, catalog=c)\n",
        f"{SG}sg.relevance(m, o, evidence=sg.Evidence(catalog=c))\n",
    ),
    "several parts": (
        f"{SG}sg.scorecards(p, audits=a, as_of=d, histories=h)\n",
        f"{SG}sg.channels.scorecards(p, evidence=sg.Evidence(audits=a, histories=h), as_of=d)\n",
    ),
    "a part beside evidence that is made there": (
        f"{SG}sg.assess(g, h, evidence=sg.Evidence(sources=x), strategy=s)\n",
        f"{SG}sg.assess(g, h, evidence=sg.Evidence(sources=x, strategy=s))\n",
    ),
    "a part first, beside empty evidence": (
        f"{SG}sg.assess(g, h, strategy=s, evidence=sg.Evidence())\n",
        f"{SG}sg.assess(g, h, evidence=sg.Evidence(strategy=s))\n",
    ),
    "what stood second": (
        f"{SG}sg.audit_findings(a, s, as_of=d)\n",
        f"{SG}sg.audits.audit_findings(a, evidence=s, as_of=d)\n",
    ),
    "histories that stood second": (
        f"{SG}sg.roll_up_strategy(s, hs, as_of=d)\n",
        f"{SG}sg.roll_up_strategy(s, evidence=sg.Evidence(histories=hs), as_of=d)\n",
    ),
    "evidence that has to be imported": (
        "from smartgoals import relevance\nrelevance(m, o, catalog=c)\n",
        "from smartgoals import Evidence\nfrom smartgoals import relevance\nrelevance(m, o, evidence=Evidence(catalog=c))\n",
    ),
    "a plan, which stays": (f"{SG}sg.plan(g, s)\n", f"{SG}sg.plan(g, s)\n"),
    "a function of another": ("assess(g, strategy=s)\n", "assess(g, strategy=s)\n"),
    "attributes that were renamed": (
        f"{SG}card.why_no_outcome_share, audit.of_channel('ig')\n",
        f"{SG}card.reasons.get(\"outcome_share\"), audit.get('ig')\n",
    ),
    "a change within what moves": (
        f"{SG}sg.assess(g, h, as_of=d, strategy=sg.Strategy(audits=[sg.Audit(channels=[sg.ChannelAudit(platform='x')])]))\n",
        (
            f"{SG}sg.assess(g, h, as_of=d, evidence=sg.Strategy(audits=[sg.Audit(channels=["
            "sg.audits.ChannelAudit(platform='x')])]))\n"
        ),
    ),
    "a call within a call": (
        f"{SG}sg.scorecards(s, as_of=d, audits=sg.audit_findings(a, t, as_of=d), histories=[])\n",
        (
            f"{SG}sg.channels.scorecards(s, as_of=d, evidence=sg.Evidence(audits="
            "sg.audits.audit_findings(a, evidence=t, as_of=d), histories=[]))\n"
        ),
    ),
    "evidence that has to be imported below the head": (
        (
            '"""Doc."""\nfrom __future__ import annotations\n\n\n@f\ndef f(s, hs, d):\n'
            "    from smartgoals import roll_up_strategy\n    roll_up_strategy(s, hs, as_of=d)\n"
        ),
        (
            '"""Doc."""\nfrom __future__ import annotations\nfrom smartgoals import Evidence\n\n\n@f\ndef f(s, hs, d):\n'
            "    from smartgoals import roll_up_strategy\n    roll_up_strategy(s, evidence=Evidence(histories=hs), as_of=d)\n"
        ),
    ),
    "evidence that only type checkers import": (
        (
            "if TYPE_CHECKING:\n    from smartgoals import Evidence\ndef f(h, c):\n    from smartgoals import deepen\n"
            "    deepen(h, catalog=c)\n"
        ),
        (
            "from smartgoals import Evidence\nif TYPE_CHECKING:\n    from smartgoals import Evidence\ndef f(h, c):\n"
            "    from smartgoals.channels import deepen\n    deepen(h, evidence=Evidence(catalog=c))\n"
        ),
    ),
    "evidence in an import that may fail": (
        "try:\n    from smartgoals import relevance\nexcept ImportError:\n    relevance = None\nrelevance(m, o, catalog=c)\n",
        (
            "try:\n    from smartgoals import Evidence\n    from smartgoals import relevance\nexcept ImportError:\n"
            "    relevance = None\nrelevance(m, o, evidence=Evidence(catalog=c))\n"
        ),
    ),
    "a program of another": (
        (
            "class Radio:\n    def of_channel(self, n):\n        return n\n\n    def f(self):\n        self.why_no_pace = 1\n"
            "        return self.of_channel(3), self.why\n"
        ),
        (
            "class Radio:\n    def of_channel(self, n):\n        return n\n\n    def f(self):\n        self.why_no_pace = 1\n"
            "        return self.of_channel(3), self.why\n"
        ),
    ),
    "a package of that name in another": (
        "from .smartgoals import Window, Goal\n",
        "from .smartgoals import Window, Goal\n",
    ),
    "None that stood second": (
        f"{SG}sg.roll_up_strategy(s, None, as_of=d)\n",
        f"{SG}sg.roll_up_strategy(s, as_of=d)\n",
    ),
    "None by name, last": (f"{SG}sg.assess(g, h, as_of=d, strategy=None)\n", f"{SG}sg.assess(g, h, as_of=d)\n"),
    "None beside a part": (
        f"{SG}sg.scorecards(p, audits=None, as_of=d, histories=h, catalog=None, evidence=None)\n",
        f"{SG}sg.channels.scorecards(p, evidence=sg.Evidence(histories=h), as_of=d)\n",
    ),
    "parentheses and comments": (
        f"{SG}sg.deepen(\n    h,  # the rows\n    catalog=(  # ours\n        c\n    ),  # as of today\n    by='x',\n)\n",
        (
            f"{SG}sg.channels.deepen(\n    h,  # the rows\n    evidence=sg.Evidence(catalog=(  # ours\n        c\n    )),"
            "  # as of today\n    by='x',\n)\n"
        ),
    ),
    "evidence with a comma at its end": (
        f"{SG}sg.relevance(m, o, evidence=sg.Evidence(\n    audits=x,  # those\n), catalog=c)\n",
        f"{SG}sg.relevance(m, o, evidence=sg.Evidence(\n    audits=x, catalog=c,  # those\n))\n",
    ),
    "comments in an import": (
        "from smartgoals import (  # ours\n    Goal,  # the goal\n    # for audits\n    Window,\n    Role as R,  # who\n)\n",
        (
            "from smartgoals import (\n    # ours\n    Goal,  # the goal\n)\nfrom smartgoals.audits import (\n"
            "    # for audits\n    Window,\n    Role as R,  # who\n)\n"
        ),
    ),
    "an import in a line with others": (
        "import os; from smartgoals import Goal, Window; os\nif os: from smartgoals import Goal, Role\n",
        (
            "import os; from smartgoals import Goal; from smartgoals.audits import Window; os\n"
            "if os: from smartgoals import Goal; from smartgoals.audits import Role\n"
        ),
    ),
    "lines that end as elsewhere": (
        "from smartgoals import Goal, Window\r\nWindow(\r\n)\r\n",
        "from smartgoals import Goal\r\nfrom smartgoals.audits import Window\r\nWindow(\r\n)\r\n",
    ),
    "a room that is imported by its path": (
        "import smartgoals.codec\nsmartgoals.Role, smartgoals.relevance(m, o, catalog=c)\n",
        (
            "import smartgoals.codec\nsmartgoals.audits.Role, "
            "smartgoals.relevance(m, o, evidence=smartgoals.Evidence(catalog=c))\n"
        ),
    ),
    "a text with fields": (
        f'{SG}f"{{card.why_no_level}} {{sg.Role.OWNER}}"\n',
        f"{SG}f\"{{card.reasons.get('level')}} {{sg.audits.Role.OWNER}}\"\n",
    ),
    "an import that may be missing": (
        "try:\n    import smartgoals as sg\nexcept ImportError:\n    sg = None\nsg.Role\n",
        "try:\n    import smartgoals as sg\nexcept ImportError:\n    sg = None\nsg.audits.Role\n",
    ),
    "no Python": ("def f(:\n", "def f(:\n"),
}


@pytest.mark.parametrize("name", REWRITTEN)
def test_programs_are_rewritten(name: str) -> None:
    """A program is rewritten where it has to be, and what is rewritten once stays so."""
    before, after = REWRITTEN[name]
    assert TOOL.rewritten(before)[0] == after
    assert TOOL.rewritten(after)[0] == after
    if name != "no Python":
        ast.parse(after)


DOUBTS = (
    "sg.assess(g, h, evidence=known, strategy=s)",
    "sg.roll_up_strategy(s, hs, histories=ht, as_of=d)",
    "sg.audit_findings(*both, as_of=d)",
    "sg.assess(g, h, **dict(strategy=s))",
    "partial(sg.assess, strategy=s)",
    "ask = sg.relevance",
    "f'{sg.assess(g, h, strategy=s)}'",
    "sg.scorecards(p, audits=x if x else None)",
    "x.why",
    "x.of(1)",
    "map(x.of, y)",
    "map(x.channel, y)",
    "sorted(y, key=x.channel)",
    "map(sg.audits.Comparison.of, y)",
    "x.on",
    "x.history('y')",
    "x.channel('y')",
    "x.result('y')",
    "x.reason",
    "x.reasons",
    "x.reasons[0]",
    "x.why_no_pace = 1",
    "f(why=1)",
    "def f(role: 'sg.Role'): ...",
    "getattr(sg, 'Role')",
    "patch('smartgoals.scorecards')",
    "sg.Role = 1",
    "other = sg",
    "dir(sg)",
    "importlib.import_module('smartgoals')",
    "attrgetter('why')",
    "getattr(x, 'why_no_pace')",
    "sg.forecasts.MilestoneChance(on=d)",
    "x._replace(on=d)",
    "sg.assess(g, h, evidence=sg.Evidence(strategy=t), strategy=s)",
    "sg.roll_up_strategy(s, h.get('x'), as_of=d)",
    "from smartgoals.catalog import *",
    "from smartgoals import *",
)


@pytest.mark.parametrize("line", DOUBTS)
def test_doubts_are_left_to_a_person(line: str) -> None:
    """What the text alone does not decide is told with its line, in programs, examples and pages."""
    before = f"{SG}{line}\n"
    after, doubts = TOOL.rewritten(before)
    assert {doubt.line for doubt in doubts} == {2}
    assert TOOL.rewritten(after) == (after, doubts)
    assert {doubt.line for doubt in TOOL.markdown_rewritten(f"# Page\n\n```python\n{before}```\n")[1]} == {5}
    prompts = f"```pycon\n>>> {SG}>>> {line}\n```\n"
    assert {doubt.line for doubt in TOOL.markdown_rewritten(prompts)[1]} == {3}
    assert {
        doubt.line for doubt in TOOL.python_rewritten(f'{SG}\n\ndef f():\n    """Do.\n\n    >>> {line}\n    """\n')[1]
    } == {7}


@pytest.mark.parametrize(
    "line",
    [
        "x.channel",
        "f(x.channel)",
        "x.result",
        "x.reasons['gap']",
        "x.reasons.get('gap')",
        "sg.Cadence.of('week')",
        "sg.Goal",
    ],
)
def test_what_is_of_today_is_no_doubt(line: str) -> None:
    """Fields, reasons that are read as a mapping, and methods of classes that never had another name are not listed."""
    assert TOOL.rewritten(f"{SG}{line}\n") == (f"{SG}{line}\n", [])


@pytest.mark.parametrize(
    "program",
    [
        "from smartgoals import Goal\n\nclass Radio:\n    def of_channel(self, n): return n\n\nRadio().of_channel(3)\n",
        "import smartgoals as sg\ndef f(sg): return sg.Role\n",
        "from smartgoals import roll_up_strategy\ndef f(s, hs=None): roll_up_strategy(s, hs, as_of=d)\n",
        "from smartgoals import relevance\nclass Evidence: ...\nrelevance(m, o, catalog=c)\n",
        "import smartgoals as sg\nmatch x:\n    case y.why_no_level: ...\n",
        "import smartgoals as sg\nmatch x:\n    case sg.RollUp(why=w): ...\n",
        "from smartgoals import roll_up_strategy\ndef f(s, hs: list | None): roll_up_strategy(s, hs, as_of=d)\n",
        "import smartgoals as sg\nprint sg.Role\n",
    ],
)
def test_what_would_be_wrong_is_listed_instead(program: str) -> None:
    """Names and attributes that are the program's own too, and what would be no Python afterwards, stay and are told."""
    after, doubts = TOOL.rewritten(program)
    assert after == program
    assert doubts


def test_what_would_be_no_python_is_not_written(monkeypatch: pytest.MonkeyPatch) -> None:
    """Were a change to break a program, the program would stay as it is and the line be told."""
    monkeypatch.setattr(TOOL, "ATTRIBUTES", {"of_channel": "get("})
    after, doubts = TOOL.rewritten(f"{SG}sg.Role\nx.of_channel('y')\n")
    assert after == f"{SG}sg.Role\nx.of_channel('y')\n"
    assert [(doubt.line, doubt.text.partition(":")[0]) for doubt in doubts] == [(2, "would be no Python afterwards")]


def test_star_imports_name_what_moved() -> None:
    """A program that takes everything is told which of its names moved, and what it calls is rewritten."""
    before = "from smartgoals import *\nRole, relevance(m, o, catalog=c)\n"
    after, doubts = TOOL.rewritten(before)
    assert after == "from smartgoals import *\nRole, relevance(m, o, evidence=Evidence(catalog=c))\n"
    assert [(doubt.line, doubt.text.rpartition("; ")[2]) for doubt in doubts] == [(1, "Role moved")]


def test_every_old_attribute_is_known() -> None:
    """Each attribute and method that answers under an old name is rewritten or listed, so that none is forgotten."""
    source = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "src").rglob("*.py"))
    old = {*re.findall(r'= Renamed\("(\w+)"', source), *re.findall(r'\btell\("\w+\.(\w+)', source)}
    assert len(old) > 10
    for name in sorted(old):
        before = f"{SG}x.{name}('y')\n"
        after, doubts = TOOL.rewritten(before)
        assert after != before or doubts, name


class Asked:
    """A stand-in for the package: what is called in it answers with its name and what it was asked, evidence gathered."""

    def __init__(self, name: str = "") -> None:
        self.name = name

    def __getattr__(self, name: str) -> "Asked":
        return Asked(name)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Asked) and self.name == other.name

    def __hash__(self) -> int:
        return hash(self.name)

    def __call__(self, *args: Any, **named: Any) -> Any:
        if self.name == "Evidence":
            return {name: value for name, value in named.items() if value is not None}
        old = TOOL.CONTEXT.get(self.name, "").split()
        given = named.pop("evidence", None)
        known = given if isinstance(given, dict) else {} if given is None else {"strategy": given}
        second = [name.strip("[]") for name in old if name.startswith("[")]
        if second and len(args) > 1:
            known = {**known, second[0]: args[1]}
            args = args[:1]
        known |= {name: named.pop(name) for name in old if name in named}
        return self.name, args, named, {name: value for name, value in known.items() if value is not None}


def calls(value: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Draw what may stand around values: calls of ours in the old words, calls of others, lists, comments and brackets."""
    around = (
        "sg.assess({0}, {1}, as_of=d, strategy={2})",
        "sg.relevance({0}, {1}, catalog={2}, strategy={1})",
        "sg.scorecards({0}, audits={1}, as_of=d, histories={2})",
        "sg.scorecards({0}, audits={1},  # those\n  histories={2}, )",
        "sg.audit_findings({0}, {1}, as_of={2})",
        "sg.roll_up_strategy({0}, {1}, as_of=d)",
        "sg.roll_up_strategy({0}, None, as_of={1})",
        "sg.assess({0}, {1}, evidence=sg.Evidence(), strategy={2})",
        "sg.assess({0}, strategy={1}, evidence=sg.Evidence(sources=({2}),\n))",
        "sg.deepen({0},\n  # ours\n  catalog=({1}  # of today\n  ), by={2})",
        "sg.ChannelAudit({0}, swot={1})",
        "[{0}, ({1}), {2}]",
        "('é', {0})",
    )
    return st.builds(str.format, st.sampled_from(around), value, value, value)


@given(st.recursive(st.sampled_from(["a", "sg.Role", "[]", "d"]), calls, max_leaves=12))
def test_what_is_rewritten_asks_the_same(expression: str) -> None:
    """However calls lie within calls, the program afterwards asks the same questions, and in no old word."""
    program = f"import smartgoals as sg\nx = ({expression})\n"
    after, doubts = TOOL.rewritten(program)
    assert doubts == []
    assert TOOL.rewritten(after) == (after, [])
    known = {"sg": Asked(), "a": "a", "d": "d"}
    asked = [eval(compile(text.partition("x = ")[2], "x", "eval"), dict(known)) for text in (program, after)]
    assert asked[0] == asked[1]
    for call in (node for node in ast.walk(ast.parse(after)) if isinstance(node, ast.Call)):
        old = TOOL.CONTEXT.get(getattr(call.func, "attr", ""), "").split()
        assert not {word.arg for word in call.keywords} & set(old)


def test_examples_in_docstrings_and_pages_are_rewritten() -> None:
    """Examples at a prompt keep their prompts, a new statement gets one of its own, and pages know their imports."""
    text = '"""One.\n\n    >>> from smartgoals import Goal, Window\n    >>> sg.Cost(\n    ...     fees=1)\n    2\n"""\n'
    assert TOOL.python_rewritten(text)[0] == (
        '"""One.\n\n    >>> from smartgoals import Goal\n    >>> from smartgoals.audits import Window\n'
        '    >>> sg.returns.Cost(\n    ...     fees=1)\n    2\n"""\n'
    )
    page = "sg.Cost\n```python\nfrom smartgoals import deepen\n```\n```python\ndeepen(h, catalog=c)\n```\n```text\nsg.Cost\n```\n"
    assert TOOL.markdown_rewritten(page)[0] == (
        "sg.Cost\n```python\nfrom smartgoals.channels import deepen\n```\n"
        "```python\nfrom smartgoals import Evidence\ndeepen(h, evidence=Evidence(catalog=c))\n```\n```text\nsg.Cost\n```\n"
    )
    indented = "1. So:\n\n   ```py\n   sg.Cost()\n   sg.relevance(m, o, catalog=c)\n   ```\n"
    assert TOOL.markdown_rewritten(indented)[0] == (
        "1. So:\n\n   ```py\n   sg.returns.Cost()\n   sg.relevance(m, o, evidence=sg.Evidence(catalog=c))\n   ```\n"
    )


def test_pages_of_others_stay() -> None:
    """A page whose `sg` has names that are not ours, or is imported from elsewhere, is left as it is."""
    for body in ("sg.Window('x', [[sg.Text('y')]])\n", "import smartgoals\nimport other as sg\nsg.Window\n"):
        page = f"```python\n{body}```\n"
        assert TOOL.markdown_rewritten(page) == (page, [])


def test_files_are_rewritten_in_place(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Files and folders are rewritten; `--check` tells what would change and changes nothing."""
    program, page, other = tmp_path / "a.py", tmp_path / "b.md", tmp_path / "c.txt"
    program.write_text(f"{SG}sg.Cost()\nx.why\n", encoding="utf-8")
    page.write_text("```python\nsg.Cost()\n```\n", encoding="utf-8")
    other.write_text("sg.Cost()\n", encoding="utf-8")
    assert TOOL.main(["--check", str(tmp_path)]) == 1
    assert "would change" in capsys.readouterr().out
    assert TOOL.main([str(tmp_path)]) == 0
    assert "sg.returns.Cost()" in program.read_text(encoding="utf-8")
    assert "sg.returns.Cost()" in page.read_text(encoding="utf-8")
    assert other.read_text(encoding="utf-8") == "sg.Cost()\n"
    assert TOOL.main(["--check", str(program), str(page)]) == 0
    assert ".why may be a renamed one" in capsys.readouterr().out


def test_line_ends_and_marks_stay(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file keeps the ends of its lines and the mark it begins with; what is in no UTF-8 is told and left."""
    program, page, other = tmp_path / "a.py", tmp_path / "b.md", tmp_path / "c.py"
    program.write_bytes(b"\xef\xbb\xbfimport smartgoals as sg\r\nsg.Cost()\r\n")
    page.write_bytes(b"Text\r\n```pycon\r\n>>> sg.Cost()\r\n1\r\n```\r\n")
    other.write_bytes(b"import smartgoals as sg  # \xe9\nsg.Cost()\n")
    assert TOOL.main([str(tmp_path)]) == 0
    assert program.read_bytes() == b"\xef\xbb\xbfimport smartgoals as sg\r\nsg.returns.Cost()\r\n"
    assert page.read_bytes() == b"Text\r\n```pycon\r\n>>> sg.returns.Cost()\r\n1\r\n```\r\n"
    assert other.read_bytes() == b"import smartgoals as sg  # \xe9\nsg.Cost()\n"
    assert "c.py:1: is not in UTF-8" in capsys.readouterr().out


BEFORE = "190769b"
"""The last commit in the old words."""


def old_pages() -> dict[str, str]:
    """Return the README and the pages as they were in the old words; none where the history is not there."""

    def git(*words: str) -> str | None:
        run = subprocess.run(["git", *words], cwd=ROOT, capture_output=True, check=False)
        return None if run.returncode else run.stdout.decode()

    names = (git("ls-tree", "-r", "--name-only", BEFORE, "README.md", "docs") or "").split()
    # What shows how to write tests of one's own runs for long, and asks nothing.
    pages = (name for name in names if name.endswith(".md") and not name.endswith("test-with-hypothesis.md"))
    return {name: git("show", f"{BEFORE}:{name}") or "" for name in pages}


def warned(page: str) -> list[tuple[range, str]]:
    """Run the Python of a page, and return the warnings about old words with the lines they came from."""
    known = {"sg": smartgoals, "date": date, "timedelta": timedelta, "__name__": "example"}
    told: list[tuple[range, str]] = []
    for match in re.finditer(r"^```(?:python|pycon|\{doctest\})\n(.*?)^```$", page, re.MULTILINE | re.DOTALL):
        line = page.count("\n", 0, match.start(1)) + 1
        parts = [(line + one.lineno, one.source, "single") for one in doctest.DocTestParser().get_examples(match[1])]
        for first, source, mode in parts or [(line, match[1], "exec")]:
            code = compile("\n" * (first - 1) + source, "page", mode)
            # What an example shows may be said in other words today, and some show an error.
            with warnings.catch_warnings(record=True) as seen, contextlib.suppress(Exception):
                warnings.simplefilter("always")
                with contextlib.redirect_stdout(io.StringIO()):
                    exec(code, known)
            lines = range(first, first + source.count("\n") + 1)
            told += [
                (range(one.lineno, one.lineno + 1) if mode == "exec" else lines, str(one.message))
                for one in seen
                if one.category is DeprecationWarning
            ]
    return told


def test_the_pages_in_the_old_words_are_rewritten_or_listed() -> None:
    """After the tool, an example of the old documentation warns of nothing that the tool did not list."""
    pages = old_pages()
    if not pages:
        pytest.skip("the history is not here")
    listed_ones = 0
    for name, before in pages.items():
        after = TOOL.markdown_rewritten(before)[0]
        again, doubts = TOOL.markdown_rewritten(after)
        assert again == after, name
        listed = {doubt.line for doubt in doubts}
        for lines, message in warned(after):
            assert listed & set(lines), (name, lines, message)
            listed_ones += 1
    assert listed_ones > 10


def test_our_own_pages_are_written_in_the_words_of_today() -> None:
    """Nothing in the documentation, the examples and the tools would be rewritten."""
    paths = [str(ROOT / name) for name in ("README.md", "docs", "examples", "benchmarks", "tools")]
    assert TOOL.main(["--check", *paths]) == 0
