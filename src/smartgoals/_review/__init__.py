"""The review: one pass over a strategy, everything for every goal. Knows the rooms below;
presentation knows it.
"""
