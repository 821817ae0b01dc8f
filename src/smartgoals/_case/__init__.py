"""The case of a goal: what is asked, what is known, and how both stand, each worked out once.
Judges nothing.
"""
