"""Exactly: what a progress tells before it is rounded, for whoever goes on reckoning with it. Knows
progresses.
"""

from __future__ import annotations

from fractions import Fraction

from smartgoals._progress.course import told
from smartgoals._progress.progress import Progress


def exactly(progress: Progress) -> tuple[Fraction | None, Fraction | None]:
    """Return what there is and what is expected, exactly; None where one of them is not known."""
    return told(progress._course.actual()), told(progress._course.expected())


def gap_exactly(progress: Progress) -> Fraction | None:
    """Return the gap, exactly; None where it is not known."""
    return told(progress._course.gap())
