"""Docstrings as the reference shows them: data get their own words, enums list theirs, and no colon tears a sentence."""

import ast
import enum
import inspect
from functools import cache
from itertools import pairwise
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from sphinx.ext.napoleon import Config, GoogleDocstring

_PACKAGE: Final = Path(__file__).parents[2] / "src" / "smartgoals"
_WITHOUT_SECTIONS: Final = frozenset(("attribute", "data", "property"))
"""What napoleon reads as "type: description", so that a sentence with a colon would lose its beginning."""

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
"""The text of what has no docstring that Python keeps and no string under its assignment, by its public name."""


@cache
def _under_assignments() -> dict[str, str]:
    """Return the strings that stand under an assignment in a module of the package, by the name assigned."""
    found = {}
    for path in _PACKAGE.rglob("*.py"):
        for first, second in pairwise(ast.parse(path.read_text(encoding="utf-8")).body):
            match first, second:
                case (
                    (ast.Assign(targets=[ast.Name(id=name)]) | ast.AnnAssign(target=ast.Name(id=name))),
                    ast.Expr(value=ast.Constant(value=str(text))),
                ):
                    found[name] = inspect.cleandoc(text)
    return found


def _explain_data(_app: Any, what: str, name: str, _value: Any, _options: Any, lines: list[str]) -> None:
    if what != "data" and name not in _DATA:
        return
    text = _DATA.get(name) or _under_assignments().get(name.rpartition(".")[2])
    if text is None:
        raise ValueError(f"nothing explains {name}; put a string under its assignment")
    lines[:] = [*text.splitlines(), ""]


def _list_words(_app: Any, what: str, _name: str, value: Any, _options: Any, lines: list[str]) -> None:
    if what == "class" and isinstance(value, enum.EnumMeta):
        words = [f"   {name} = {member.value!r}".replace("'", '"') for name, member in value.__members__.items()]
        lines += ["", ".. code-block:: python", "", *words, ""]


def _read_sections(app: Any, what: str, name: str, *rest: Any) -> None:
    """Do what napoleon does, but for what is told in sentences alone."""
    value, options, lines = rest
    if what not in _WITHOUT_SECTIONS:
        lines[:] = GoogleDocstring(lines, Config(), app, what, name, value, options).lines()


def setup(app: Any) -> dict[str, bool]:
    """Connect them in their order; called by Sphinx."""
    for priority, function in enumerate((_explain_data, _read_sections, _list_words), start=400):
        app.connect("autodoc-process-docstring", function, priority=priority)
    return {"parallel_read_safe": True}
