"""Scripts of the repository as modules: tools, examples and benchmarks, which are no package; and files as syntax."""

import ast
import importlib.util
from functools import cache
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parent.parent


def script(path: str) -> ModuleType:
    """Return a script as a module, by its path from the root of the repository; it is run anew."""
    spec = importlib.util.spec_from_file_location(Path(path).stem, ROOT / path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@cache
def syntax(path: Path) -> ast.Module:
    """Return a file as syntax, which nobody may change: to read all of them takes seconds, and is done once."""
    return ast.parse(path.read_text(encoding="utf-8"))
