"""Time as people plan with it: periods, paces, calendars of active days, check-in schedules.

Knows numbers, days and errors; knows no metric, no goal and no plan. Import from the concrete module.
"""
