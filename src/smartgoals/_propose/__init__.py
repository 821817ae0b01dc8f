"""From an objective, and what is known, to goals worth setting: at stated chances, few, and in an
order of facts.
"""
