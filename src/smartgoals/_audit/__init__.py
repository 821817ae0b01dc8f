"""Audits as sheets: an empty one and back, baselines from one, one compared with another."""
