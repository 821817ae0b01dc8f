"""All benchmarks in one report: `python -m benchmarks --help` says how to ask."""

import sys
from pathlib import Path

# The scripts beside this one run by themselves as well, and so import each other by their names.
sys.path.insert(0, str(Path(__file__).resolve().parent))

from report import main

if __name__ == "__main__":
    sys.exit(main())
