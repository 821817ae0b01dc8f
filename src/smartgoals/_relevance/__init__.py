"""Relevance: which metric serves which objective, what lies beyond volume, and whether the data can be right.

Knows the model, evidence and the catalogue; no other room that judges. Wording lies in `words`, apart from the judging.
"""
