"""Where a history stands against a plan on a day: progress, its status, its roll-up, and what its status used to be.

Knows plans, the model and time; knows no forecast, no rule and no wording of findings. Import from the concrete module.
"""
