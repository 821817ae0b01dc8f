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
PACKAGE = Path(__file__).resolve().parent.parent / "src" / "smartgoals"
SOURCES = (".py", ".pyi", ".typed")
LARGEST_WHEEL = 2_330_000
"""How many bytes the wheel may have: a thirtieth more than the 2,258,097 of the evening of 30 November 2026."""
ALSO_IN_SDIST = ("LICENSE", "README.md", "CHANGELOG.md", ".ci/run", "pyproject.toml")


def problems(directory: Path) -> list[str]:
    """Return what is missing from the distributions, and what has no place there."""
    (wheel,), (sdist,) = directory.glob("*.whl"), directory.glob("*.tar.gz")
    found = [] if wheel.name.endswith("-py3-none-any.whl") else [f"{wheel.name} is not for every system"]
    if (size := wheel.stat().st_size) > LARGEST_WHEEL:
        found.append(f"wheel has {size:,} bytes, more than {LARGEST_WHEEL:,}")
    with zipfile.ZipFile(wheel) as archive:
        inside = archive.namelist()
    found += [f"wheel holds {name}" for name in inside if not name.startswith(("smartgoals/", "smartgoals-"))]
    package = {name for name in inside if name.startswith("smartgoals/")}
    made_of = {
        f"smartgoals/{path.relative_to(PACKAGE).as_posix()}" for path in PACKAGE.rglob("*") if path.suffix in SOURCES
    }
    found += [f"wheel lacks {name}" for name in sorted(made_of - package)]
    found += [f"wheel holds {name}, which is no source" for name in sorted(package - made_of)]
    with tarfile.open(sdist) as source:
        held = {name.partition("/")[2] for name in source.getnames()}
    found += [f"sdist lacks {name}" for name in (*IN_SDIST, *ALSO_IN_SDIST) if name not in held]
    return found


if __name__ == "__main__":
    faults = problems(Path(sys.argv[1]))
    size = next(Path(sys.argv[1]).glob("*.whl")).stat().st_size
    print("\n".join(faults) or f"wheel ({size:,} bytes) and sdist hold what they should")
    sys.exit(bool(faults))
