"""Count lines of code: those that are no docstring, no comment and not blank, by folder or file.

Run `python tools/count_lines.py PATH…`; docs/explanation/wire-format.md quotes it for the codec.
"""

import ast
import io
import sys
import tokenize
from pathlib import Path

_SILENT = frozenset(
    {
        tokenize.COMMENT,
        tokenize.NL,
        tokenize.NEWLINE,
        tokenize.INDENT,
        tokenize.DEDENT,
        tokenize.ENDMARKER,
    }
)


def code_lines(source: str) -> int:
    """Return how many lines of a module are code."""
    told: set[int] = set()
    for node in ast.walk(ast.parse(source)):
        # A text that stands by itself: a docstring, or what is said below a constant.
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            told.update(range(node.lineno, (node.end_lineno or node.lineno) + 1))
    lines: set[int] = set()
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type not in _SILENT:
            lines.update(range(token.start[0], token.end[0] + 1))
    return len(lines - told)


def main(paths: list[str]) -> None:
    """Print the lines of each file, and their sum."""
    files = [file for path in map(Path, paths) for file in (sorted(path.rglob("*.py")) if path.is_dir() else [path])]
    counts = {file: code_lines(file.read_text(encoding="utf-8")) for file in files}
    for file, count in counts.items():
        print(f"{count:6} {file}")
    print(f"{sum(counts.values()):6} in all")


if __name__ == "__main__":
    main(sys.argv[1:])
