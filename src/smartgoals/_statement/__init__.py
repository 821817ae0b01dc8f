"""Statements: a goal said in one sentence, English, French or a caller's language, read into a
draft.

Knows the model, time, messages and the catalogue; knows no case and no rule. Import from the
concrete module.
"""
