"""Revising and closing: how hard a goal is and what it might ask instead; how it ended."""
