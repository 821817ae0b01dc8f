"""Checks of readings that cannot be right (SGD1): the function that asks them, and the facts they share."""
