"""Where a history stands against a plan on a day: progress, its quantities and its status.

Knows plans, the model and time; knows no forecast, no rule and no wording of findings. Import from
the concrete module.
"""
