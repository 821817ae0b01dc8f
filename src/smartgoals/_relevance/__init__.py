"""Relevance: which metric serves which objective, and what lies beyond volume.

Knows the model, evidence and the catalogue; no other room that judges. Wording lies in `words`,
apart from the judging.
"""
