"""Forecasts: a distribution of a future value, from a history alone. Knows histories and metrics,
never goals.
"""
