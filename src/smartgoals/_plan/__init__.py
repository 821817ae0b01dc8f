"""Plans: the value expected at the end of each day, and what builds and changes such a plan.

Knows the model below it and periods, paces and calendars; knows no history and no progress. Import
from the concrete module. The public names are `Plan`, `Knot`, `Band` and `plan()`.
"""
