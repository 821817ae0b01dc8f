"""Auditing: baselines, comparison, scorecards, return on investment, revision and closing. Knows progress and projection."""
