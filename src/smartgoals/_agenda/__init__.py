"""Agenda: what a strategy asks to be looked at, day by day. Knows strategies, cases of goals, plans
and projections.
"""
