"""Check what a build made: the wheel holds the package and nothing else, the sdist also what is needed to test and document it.

Run as `python tools/check_dist.py DIRECTORY` by .ci/run.
"""

import sys
import tarfile
import zipfile
from pathlib import Path

IN_SDIST = (
    "src/smartgoals/__init__.py",
    "tests/conftest.py",
    "docs/index.md",
    "examples/quickstart.py",
    "benchmarks/README.md",
)
ALSO_IN_SDIST = ("LICENSE", "README.md", "CHANGELOG.md", ".ci/run", "pyproject.toml")


def problems(directory: Path) -> list[str]:
    """Return what is missing from the distributions, and what has no place there."""
    (wheel,), (sdist,) = directory.glob("*.whl"), directory.glob("*.tar.gz")
    found = []
    with zipfile.ZipFile(wheel) as archive:
        inside = archive.namelist()
    found += [f"wheel holds {name}" for name in inside if not name.startswith(("smartgoals/", "smartgoals-"))]
    found += [f"wheel lacks {name}" for name in ("smartgoals/py.typed", "smartgoals/__init__.py") if name not in inside]
    with tarfile.open(sdist) as source:
        held = {name.partition("/")[2] for name in source.getnames()}
    found += [f"sdist lacks {name}" for name in (*IN_SDIST, *ALSO_IN_SDIST) if name not in held]
    return found


if __name__ == "__main__":
    faults = problems(Path(sys.argv[1]))
    print("\n".join(faults) or "wheel and sdist hold what they should")
    sys.exit(bool(faults))
