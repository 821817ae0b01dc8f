"""Projections: a forecast set against a goal, as the goal means it. Knows goals, plans, progress
and forecasts.
"""
