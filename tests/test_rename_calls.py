"""The tool that rewrites programs: what moved, what was renamed, and what is evidence now; all else stays as it is."""

import ast
import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

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


def test_doubts_are_left_to_a_person() -> None:
    """What the text alone does not decide is told with its line and left as it is."""
    before = f"{SG}sg.assess(g, h, evidence=known, strategy=s)\nx.why\n"
    after, doubts = TOOL.rewritten(before)
    assert after == before
    assert [doubt.partition(":")[0] for doubt in doubts] == ["2", "3"]


def test_examples_in_docstrings_and_pages_are_rewritten() -> None:
    """Examples at a prompt keep their prompts, a new statement gets one of its own, and pages know their imports."""
    text = '"""One.\n\n    >>> from smartgoals import Goal, Window\n    >>> sg.Cost(\n    ...     fees=1)\n    2\n"""\n'
    assert TOOL.python_rewritten(text)[0] == (
        '"""One.\n\n    >>> from smartgoals import Goal\n    >>> from smartgoals.audits import Window\n'
        '    >>> sg.returns.Cost(\n    ...     fees=1)\n    2\n"""\n'
    )
    page = "sg.Cost\n```python\nfrom smartgoals import deepen\n```\n```python\ndeepen(h, catalog=c)\n```\n```text\nsg.Cost\n```\n"
    assert TOOL.markdown_rewritten(page) == (
        "sg.Cost\n```python\nfrom smartgoals.channels import deepen\n```\n"
        "```python\ndeepen(h, evidence=sg.Evidence(catalog=c))\n```\n```text\nsg.Cost\n```\n"
    )


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


def test_our_own_pages_are_written_in_the_words_of_today() -> None:
    """Nothing in the documentation, the examples and the tools would be rewritten."""
    paths = [str(ROOT / name) for name in ("README.md", "docs", "examples", "benchmarks", "tools")]
    assert TOOL.main(["--check", *paths]) == 0
