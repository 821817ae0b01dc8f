"""Docstrings as the reference shows them: data get their own words, enums list theirs, and no colon tears a sentence."""

import ast
import enum
import importlib
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
def _under_assignments() -> dict[str, dict[str, str]]:
    """Return the strings that stand under an assignment in the package, by the name assigned and by its module."""
    found: dict[str, dict[str, str]] = {}
    for path in _PACKAGE.rglob("*.py"):
        module = ".".join(path.relative_to(_PACKAGE).with_suffix("").parts).removesuffix(".__init__")
        for first, second in pairwise(ast.parse(path.read_text(encoding="utf-8")).body):
            match first, second:
                case (
                    (ast.Assign(targets=[ast.Name(id=name)]) | ast.AnnAssign(target=ast.Name(id=name))),
                    ast.Expr(value=ast.Constant(value=str(text))),
                ):
                    found.setdefault(name, {})[module] = inspect.cleandoc(text)
    return found


def _text_of(public: str) -> str:
    """Return what explains data: our own text, the string where its room has it from, or the one there is of its name."""
    if public in _DATA:
        return _DATA[public]
    room, _, name = public.rpartition(".")
    texts = _under_assignments().get(name, {})
    rows = getattr(importlib.import_module(room), "_ROOMS", ())
    homes = [row.partition(":")[0] for row, names in rows if name in names.split()]
    fitting = [texts[home] for home in homes if home in texts] or list(texts.values())
    if len(fitting) != 1:
        raise ValueError(f"{public} has {len(fitting)} texts; put one string under its assignment, or into _DATA")
    return fitting[0]


def _explain_data(_app: Any, what: str, name: str, _value: Any, _options: Any, lines: list[str]) -> None:
    if what == "data" or name in _DATA:
        lines[:] = [*_text_of(name).splitlines(), ""]


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
