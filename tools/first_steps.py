"""Do what the landing page tells a newcomer to do: paste its blocks after another, with the figures shown or one's own.

Run `python tools/first_steps.py [PAGE]`; .ci/run does in an environment that has nothing but the wheel, and
tests/test_first_steps.py types other figures in. Imports nothing but Python itself.
"""

import re
import sys
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
PAGES: Final = {"en": ROOT / "docs" / "index.md", "fr": ROOT / "docs" / "fr" / "index.md"}
STEP: Final = re.compile(r"^\d\\\. .*?^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
ANSWER: Final = re.compile(r"^```text\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def steps(page: Path) -> list[str]:
    """Return the blocks of Python under the numbered steps of a page: what to type in, and what to run."""
    return STEP.findall(page.read_text(encoding="utf-8"))


def answer(page: Path) -> str:
    """Return the beginning of the answer that a page shows."""
    (shown,) = ANSWER.findall(page.read_text(encoding="utf-8"))
    return shown


def main() -> None:
    """Run the steps of the page that is named, else of all landing pages."""
    for page in [Path(name) for name in sys.argv[1:]] or PAGES.values():
        blocks = steps(page)
        if not blocks:
            sys.exit(f"{page} has no numbered steps with Python in them")
        exec(compile("\n".join(blocks), str(page), "exec"), {"__name__": "first_steps"})


if __name__ == "__main__":
    main()
