"""Effects: what an event brought beyond what would have come without it. Knows histories, forecasts
and events, never goals.
"""
