"""Hand every public callable junk in every argument, and tell what raises anything but an error of ours.

Run `PYTHONPATH=src:. python tools/hand_junk.py`, with parts of names to ask only some. Takes some minutes; the
test of junk asks a sample of the same. Ends with an error where there is a foreign exception.
"""

import sys
import time

from tests.public_calls import JUNK, calls, foreign, parameters

SLOW = 1.0
"""Seconds of the process from which a call is told to be slow."""


def main(wanted: list[str]) -> int:
    """Print a line for each foreign exception and each slow call, and how many calls were made."""
    asked = raised = slow = 0
    for call in calls():
        if wanted and not any(part in call.name for part in wanted):
            continue
        for argument in parameters(call.function):
            for name, junk in JUNK.items():
                began = time.process_time()
                fault = foreign(call, argument, junk)
                took = time.process_time() - began
                asked += 1
                if fault is not None:
                    raised += 1
                    print(f"{call.name}({argument}={name}): {type(fault).__name__}: {fault}"[:200], flush=True)
                if took > SLOW:
                    slow += 1
                    print(f"{call.name}({argument}={name}): {took:.1f} s", flush=True)
    print(f"{asked} calls of {len(calls())} callables, {raised} foreign exceptions, {slow} slower than {SLOW} s")
    return 1 if raised else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
