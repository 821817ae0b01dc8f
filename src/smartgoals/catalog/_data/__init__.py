"""The data of the catalogue as plain tuples, generated; no code."""
