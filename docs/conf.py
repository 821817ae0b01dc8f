"""The build of the documentation: Sphinx, MyST for Markdown, Furo for looks; warnings are errors."""

import ast
import tomllib
from itertools import pairwise
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

_ROOT: Final = Path(__file__).parent.parent
_PROJECT = tomllib.loads((_ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

project = "smartgoals"
author = "The smartgoals authors"
project_copyright = f"2026, {author}"
version = release = _PROJECT["version"]

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
source_suffix = {".md": "markdown"}
exclude_patterns = ["_build"]

# In docstrings a word between single backticks is code, as in Markdown.
default_role = "code"

html_theme = "furo"
html_title = f"smartgoals {release}"

myst_enable_extensions = ["colon_fence", "deflist", "dollarmath"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_typehints_format = "short"
python_use_unqualified_type_names = True

# A name that holds data has no docstring of its own that Python keeps, and autodoc would show the one of its type. So the text
# is the string under its assignment in the source, or what stands here.
_DATA: Final = MappingProxyType(
    {
        "smartgoals.audits.AUDIT_RULES": "The rules on audits, `SGC701` onwards, as an immutable rule set.",
        "smartgoals.types.AuditId": "The id of an audit: text at run time, a type of its own for a checker.",
        "smartgoals.types.ChannelId": "The id of a channel: text at run time, a type of its own for a checker.",
        "smartgoals.types.EventId": "The id of an event: text at run time, a type of its own for a checker.",
        "smartgoals.types.GoalId": "The id of a goal: text at run time, a type of its own for a checker.",
        "smartgoals.types.MetricId": "The id of a metric: text at run time, a type of its own for a checker.",
        "smartgoals.types.ObjectiveId": "The id of an objective: text at run time, a type of its own for a checker.",
        "smartgoals.Target": "What a goal may ask for: one of the six targets.",
        "smartgoals.catalog.BENCHMARKS": "The dated figures of others, by id, each with its source and year.",
        "smartgoals.catalog.DEFAULT": "Our catalogue; its `with_…` methods make others.",
        "smartgoals.catalog.METRICS": "The metrics by id, each built when it is first looked up.",
        "smartgoals.catalog.OBJECTIVE_KINDS": "The ten kinds of objective by id, with how well sources support their rows.",
        "smartgoals.catalog.PLATFORMS": "The platforms by id: what each keeps for how long, and how its rows look.",
        "smartgoals.catalog.sheets": "The tables of platforms' web pages that are recognised, by id.",
        "smartgoals.catalog.sources": "Where the catalogue's data come from.",
        "smartgoals.catalog.version": "The version of the catalogue's data.",
        "smartgoals.rules.DEFAULT": "Every rule of the house, as an immutable rule set; preview rules wait to be selected.",
    }
)


def _under_assignments() -> dict[str, str]:
    """Return the strings that stand under an assignment in a module of the package, by the name assigned."""
    found = {}
    for path in (_ROOT / "src" / "smartgoals").rglob("*.py"):
        for first, second in pairwise(ast.parse(path.read_text(encoding="utf-8")).body):
            match first, second:
                case (
                    (ast.Assign(targets=[ast.Name(id=name)]) | ast.AnnAssign(target=ast.Name(id=name))),
                    ast.Expr(value=ast.Constant(value=str(text))),
                ):
                    found[name] = text
    return found


def _explain_data(_app: Any, what: str, name: str, _value: Any, _options: Any, lines: list[str]) -> None:
    if what != "data" and name not in _DATA:
        return
    text = _DATA.get(name) or _under_assignments().get(name.rpartition(".")[2])
    if text is None:
        raise ValueError(f"docs/conf.py: nothing explains {name}; put a string under its assignment")
    lines[:] = [*text.splitlines(), ""]


def setup(app: Any) -> None:
    """Give data their own words; called by Sphinx."""
    app.connect("autodoc-process-docstring", _explain_data)
